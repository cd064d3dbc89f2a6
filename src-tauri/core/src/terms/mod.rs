//! What the State adds to the vocabularies that ship: terms, places, rules. National: every office holds them.

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
