//! Stocks: the registers that agencies of the State keep of their own weapons (ITI 8(d)), each with its own numbering,
//! required fields and partition; the campaigns that mark them with a machine; the checks that count them.

mod campaigns;
mod columns;
mod entering;
mod intake;
mod inventories;
mod jobs;
mod kept;
mod list;
mod machines;
mod numbering;
mod scan;
mod sheet;
mod stock;
#[cfg(test)]
mod testing;
mod wire;

pub use wire::*;

use crate::office::kinds::{For, Kind, Type};

/// The register of one agency's weapons.
pub static STOCK: Kind = Kind {
    name: "stock",
    table: "stock",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("name", Type::Text),
        ("agency", Type::Text),
        ("holder", Type::Reference),
        ("place", Type::Text),
        ("numbering", Type::Text),
        ("series", Type::Text),
        ("required", Type::List),
        ("partition", Type::Text),
    ],
    derived: None,
    title: "name",
    term: None,
};

/// A machine that marks.
pub static MACHINE: Kind = Kind {
    name: "machine",
    table: "machine",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("name", Type::Text),
        ("make", Type::Text),
        ("serial", Type::Text),
        ("place", Type::Text),
        ("method", Type::Text),
    ],
    derived: None,
    title: "name",
    term: None,
};

/// A marking campaign: which weapons get which numbers, from which machine.
pub static CAMPAIGN: Kind = Kind {
    name: "campaign",
    table: "campaign",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("stock", Type::Reference),
        ("name", Type::Text),
        ("place", Type::Text),
        ("machine", Type::Reference),
        ("pattern", Type::Text),
        ("series", Type::Text),
        ("mark_kind", Type::Text),
        ("mark_place", Type::Text),
        ("block_from", Type::Number),
        ("block_to", Type::Number),
        ("opened_on", Type::Text),
        ("closed_on", Type::Text),
    ],
    derived: None,
    title: "name",
    term: None,
};

/// A weapon in a campaign with the number it is to bear. A number that was spoiled stays with the item that spoiled it.
pub static CAMPAIGN_ITEM: Kind = Kind {
    name: "campaign_item",
    table: "campaign_item",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("campaign", Type::Reference),
        ("weapon", Type::Reference),
        ("number", Type::Text),
        ("state", Type::Text),
        ("reason", Type::Text),
        ("marked_on", Type::Text),
    ],
    derived: None,
    title: "number",
    term: Some(("state", "mark_state")),
};

/// A check of what is really there.
pub static INVENTORY: Kind = Kind {
    name: "inventory",
    table: "inventory",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("stock", Type::Reference),
        ("name", Type::Text),
        ("date", Type::Text),
        ("place", Type::Text),
        ("closed_on", Type::Text),
    ],
    derived: None,
    title: "name",
    term: None,
};

/// What was seen in a check, or was not, and what a person made of the difference.
pub static INVENTORY_ITEM: Kind = Kind {
    name: "inventory_item",
    table: "inventory_item",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("inventory", Type::Reference),
        ("weapon", Type::Reference),
        ("reading", Type::Text),
        ("result", Type::Text),
        ("settled", Type::Text),
    ],
    derived: None,
    title: "reading",
    term: Some(("result", "inventory_result")),
};
