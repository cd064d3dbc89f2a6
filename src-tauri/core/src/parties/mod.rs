//! Parties: makers, dealers, agencies, and persons only where they are needed. Erasable (R4).

use crate::office::kinds::{For, Kind, Type};

/// A party.
pub static PARTY: Kind = Kind {
    name: "party",
    table: "party",
    erasable: true,
    audience: For::OwnOffice,
    fields: &[
        ("about", Type::Reference),
        ("role", Type::Text),
        ("name", Type::Text),
        ("address", Type::Text),
        ("country", Type::Text),
    ],
    derived: None,
    title: "coalesce(name, role)",
    term: None,
};
