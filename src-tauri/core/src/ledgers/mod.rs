//! Ledgers: paper registers entered row by row (ITI 12 and 13). A row keeps what stands on the line as it is written; what
//! it means becomes a weapon, its serial and an event that names ledger, page and line.

mod add;
mod book;
mod calendar;
mod check;
mod columns;
mod correct;
mod list;
mod rows;
#[cfg(test)]
mod testing;
mod wire;

pub use calendar::read_date;
pub use columns::kinds;
pub use wire::*;

use crate::office::kinds::{For, Kind, Type};

/// A ledger: one book of paper. Whose it was is a party, which can be erased.
pub static LEDGER: Kind = Kind {
    name: "ledger",
    table: "ledger",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("title", Type::Text),
        ("kind", Type::Text),
        ("party", Type::Reference),
        ("columns", Type::List),
        ("language", Type::Text),
        ("script", Type::Text),
        ("calendar", Type::Text),
        ("pages", Type::Number),
        ("lines", Type::Number),
        ("year_from", Type::Text),
        ("year_to", Type::Text),
        ("received_on", Type::Text),
        ("received_as", Type::Text),
        ("sample_rate", Type::Number),
    ],
    derived: None,
    title: "title",
    term: None,
};

/// A page of a ledger. Its scan is an attachment about it.
pub static LEDGER_PAGE: Kind = Kind {
    name: "ledger_page",
    table: "ledger_page",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[("ledger", Type::Reference), ("number", Type::Text), ("state", Type::Text)],
    derived: None,
    title: "number",
    term: None,
};

/// A line of a page. What names people stands in a note about it, which can be erased (R4).
pub static LEDGER_ROW: Kind = Kind {
    name: "ledger_row",
    table: "ledger_row",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("ledger", Type::Reference),
        ("page", Type::Text),
        ("line", Type::Number),
        ("as_written", Type::List),
        ("weapon", Type::Reference),
        ("void", Type::Text),
        ("checked", Type::Text),
        ("checked_by", Type::Reference),
        ("correction", Type::List),
    ],
    derived: None,
    title: "trim(coalesce(page, '') || '/' || coalesce(line, ''), '/')",
    term: None,
};
