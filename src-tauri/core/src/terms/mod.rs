//! What the State adds to the vocabularies that ship: terms, places, rules. National: every office holds them.

mod add;
mod added;
mod list;
mod rule;
mod shape;
mod suggest;
mod wire;

pub use wire::*;

use crate::office::kinds::{For, Kind, Type};

/// A term that the State added to a list.
pub static TERM: Kind = Kind {
    name: "term",
    table: "term",
    erasable: false,
    audience: For::National,
    fields: &[
        ("list", Type::Text),
        ("code", Type::Text),
        ("en", Type::Text),
        ("fr", Type::Text),
        ("aliases", Type::List),
        ("source", Type::Text),
    ],
    derived: None,
    title: "coalesce(en, code)",
    term: None,
};

/// A place of the office's list, under ISO 3166-2.
pub static PLACE: Kind = Kind {
    name: "place",
    table: "place",
    erasable: false,
    audience: For::National,
    fields: &[
        ("name", Type::Text),
        ("code", Type::Text),
        ("kind", Type::Text),
        ("parent", Type::Reference),
        ("aliases", Type::List),
    ],
    derived: None,
    title: "trim(coalesce(name, '') || coalesce(' · ' || code, ''))",
    term: None,
};

/// A value of a rule as it holds in this State, with where it stands in the law.
pub static RULE: Kind = Kind {
    name: "rule",
    table: "rule",
    erasable: false,
    audience: For::National,
    fields: &[
        ("name", Type::Text),
        ("value", Type::Text),
        ("source", Type::Text),
        ("article", Type::Text),
        ("verified_by", Type::Text),
        ("verified_on", Type::Text),
    ],
    derived: None,
    title: "name",
    term: None,
};
