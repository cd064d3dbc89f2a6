//! The lost-and-stolen list, and what a field office asks headquarters: notices, queries, answers.

mod attention;
mod hits;
mod notices;
mod queries;
mod wire;

pub(crate) use notices::unlisted;
pub use wire::*;

use crate::markings::plain;
use crate::office::kinds::{For, Kind, Type};

/// A weapon that is missing. National: every office holds the list and looks at it when a weapon is entered.
pub static NOTICE: Kind = Kind {
    name: "notice",
    table: "notice",
    erasable: false,
    audience: For::National,
    fields: &[
        ("kind", Type::Text),
        ("date", Type::Text),
        ("since", Type::Text),
        ("place", Type::Text),
        ("country", Type::Text),
        ("category", Type::Text),
        ("make", Type::Text),
        ("model", Type::Text),
        ("calibre", Type::Text),
        ("reading", Type::Text),
        ("report", Type::Text),
        ("weapon", Type::Reference),
        ("state", Type::Text),
        ("closed_on", Type::Text),
        ("found", Type::Reference),
        ("others", Type::List),
    ],
    derived: Some(("plain", plain, "reading")),
    title: "trim(coalesce(make, '') || ' ' || coalesce(model, '') || ' ' || coalesce(char(31) || 'calibre:' || calibre || char(31), '') || coalesce(' · ' || reading, ''))",
    term: Some(("kind", "notice_kind")),
};

/// What a field office asks: is this weapon known, is it missing?
pub static QUERY: Kind = Kind {
    name: "query",
    table: "query",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("reading", Type::Text),
        ("category", Type::Text),
        ("make", Type::Text),
        ("model", Type::Text),
        ("calibre", Type::Text),
        ("country", Type::Text),
        ("place", Type::Text),
        ("why", Type::Text),
        ("weapon", Type::Reference),
        ("noted", Type::Text),
    ],
    derived: Some(("plain", plain, "reading")),
    title: "trim(coalesce(make, '') || ' ' || coalesce(model, '') || ' ' || coalesce(char(31) || 'calibre:' || calibre || char(31), '') || coalesce(' · ' || reading, ''))",
    term: None,
};

/// What headquarters answers, in the audience of the office that asked.
pub static ANSWER: Kind = Kind {
    name: "answer",
    table: "answer",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[("query", Type::Reference), ("result", Type::Text), ("hits", Type::List)],
    derived: None,
    title: "''",
    term: Some(("result", "query_result")),
};
