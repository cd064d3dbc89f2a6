//! Weapons and the events of their lives (ITI 4, 7-13). Every mark is a record of its own; see `markings`.

mod add;
mod change;
mod disposal;
mod finds;
mod gone;
mod lines;
mod list;
mod marked;
mod page;
#[cfg(test)]
pub(crate) mod testing;
mod views;
mod wire;
mod year;

pub(crate) use gone::last_event;
#[cfg(test)]
pub(crate) use testing::{rifle, some};
pub use wire::*;

use crate::office::kinds::{For, Kind};

/// A weapon.
pub static WEAPON: Kind = Kind {
    name: "weapon",
    table: "weapon",
    erasable: false,
    audience: For::OwnOffice,
    fields: WeaponFields::FIELDS,
    derived: None,
    title: "trim(coalesce(make, make_as_written, '') || ' ' || coalesce(model, model_as_written, '') || ' ' || coalesce(char(31) || 'calibre:' || calibre || char(31), calibre_as_written, '') || coalesce(' · ' || national_number, ''))",
    term: None,
};

/// An event in a weapon's life.
pub static EVENT: Kind = Kind {
    name: "event",
    table: "event",
    erasable: false,
    audience: For::OwnOffice,
    fields: EventFields::FIELDS,
    derived: None,
    title: "trim(coalesce(date, '') || ' ' || coalesce(place, ''))",
    term: Some(("kind", "event_kind")),
};

/// A find of several weapons: what is true of all of them, said once. Each weapon has its event, which refers to it.
pub static FIND: Kind = Kind {
    name: "find",
    table: "finds",
    erasable: false,
    audience: For::OwnOffice,
    fields: FindFields::FIELDS,
    derived: None,
    title: "trim(coalesce(date, '') || ' ' || coalesce(place, ''))",
    term: Some(("find_kind", "find_kind")),
};

pub(crate) use lines::{Stamp, came_in, changed_weapons};
pub(crate) use page::{WeaponFile, is_withdrawn, successors};
pub(crate) use year::of_two_digits;
