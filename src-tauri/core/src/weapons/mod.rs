//! Weapons and the events of their lives (ITI 4, 7-13). Every mark is a record of its own; see `markings`.

mod add;
mod change;
mod list;
mod page;
mod wire;

pub use wire::*;

use crate::office::kinds::{For, Kind, Type};

/// A weapon.
pub static WEAPON: Kind = Kind {
    name: "weapon",
    table: "weapon",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("category", Type::Text),
        ("make", Type::Text),
        ("model", Type::Text),
        ("calibre", Type::Text),
        ("calibre_as_written", Type::Text),
        ("country_of_manufacture", Type::Text),
        ("year_of_manufacture", Type::Text),
        ("import_country", Type::Text),
        ("import_year", Type::Text),
        ("action", Type::Text),
        ("basis_of_identification", Type::Text),
        ("status", Type::Text),
        ("national_number", Type::Text),
    ],
    derived: None,
    title: "trim(coalesce(make, '') || ' ' || coalesce(model, '') || ' ' || coalesce(calibre, '') || coalesce(' · ' || national_number, ''))",
    term: None,
};

/// An event in a weapon's life.
pub static EVENT: Kind = Kind {
    name: "event",
    table: "event",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("weapon", Type::Reference),
        ("kind", Type::Text),
        ("find_kind", Type::Text),
        ("date", Type::Text),
        ("place", Type::Text),
        ("country", Type::Text),
        ("operation", Type::Text),
    ],
    derived: None,
    title: "trim(coalesce(date, '') || ' ' || coalesce(place, ''))",
    term: Some(("kind", "event_kind")),
};

pub(crate) use page::{WeaponFile, is_withdrawn};
