//! Contacts: points of contact of other States (ITI 25, 31). National: every office holds them.

use crate::office::kinds::{For, Kind, Type};

/// A contact.
pub static CONTACT: Kind = Kind {
    name: "contact",
    table: "contact",
    erasable: false,
    audience: For::National,
    fields: &[
        ("country", Type::Text),
        ("office", Type::Text),
        ("address", Type::Text),
        ("telephone", Type::Text),
        ("email", Type::Text),
        ("languages", Type::List),
        ("confirmed_on", Type::Text),
    ],
    derived: None,
    title: "trim(coalesce(char(31) || 'country:' || country || char(31), '') || ' ' || coalesce(office, ''))",
    term: None,
};
