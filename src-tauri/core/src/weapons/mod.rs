//! Weapons and the events of their lives (ITI 4, 7-13). Every mark is a record of its own; see `markings`.

mod add;
mod change;
mod lines;
mod list;
mod page;
mod views;
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
        ("nature", Type::Text),
        ("make_as_written", Type::Text),
        ("model_as_written", Type::Text),
        ("reference", Type::Reference),
        ("successor", Type::Text),
        ("successor_reason", Type::Text),
        ("year_as_struck", Type::Text),
        ("calendar", Type::Text),
        ("barrel_mm", Type::Text),
        ("confidence", Type::Text),
        ("storage_place", Type::Text),
        ("storage_seal", Type::Text),
        ("traces_taken", Type::Text),
        ("stock", Type::Reference),
        ("stock_number", Type::Text),
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
        ("find", Type::Reference),
        ("marking", Type::Reference),
        ("date_to", Type::Text),
        ("subdivision", Type::Text),
        ("from_party", Type::Reference),
        ("to_party", Type::Reference),
        ("country_from", Type::Text),
        ("country_to", Type::Text),
        ("consignment", Type::Reference),
        ("licence", Type::Text),
        ("document", Type::Text),
        ("exemption", Type::Text),
        ("method", Type::Text),
        ("decision", Type::Text),
        ("authority", Type::Text),
        ("reading", Type::Text),
        ("ledger", Type::Reference),
        ("page", Type::Text),
        ("line", Type::Text),
        ("source", Type::Text),
    ],
    derived: None,
    title: "trim(coalesce(date, '') || ' ' || coalesce(place, ''))",
    term: Some(("kind", "event_kind")),
};

pub(crate) use page::{WeaponFile, is_withdrawn};
