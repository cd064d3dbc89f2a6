//! Markings: what somebody could read on a weapon (ITI 7-10). Kept exactly as read; search keys are derived.

mod acts;
mod reading;
mod wire;

pub use acts::{check, fields};
pub use reading::{Piece, fits, parse as parse_reading, plain};
pub use wire::*;

use crate::office::kinds::{For, Kind, Type};

/// A marking.
pub static MARKING: Kind = Kind {
    name: "marking",
    table: "marking",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("weapon", Type::Reference),
        ("kind", Type::Text),
        ("place", Type::Text),
        ("method", Type::Text),
        ("condition", Type::Text),
        ("script", Type::Text),
        ("reading", Type::Text),
        ("symbols", Type::Text),
        ("control_part", Type::Text),
        ("remark", Type::Text),
    ],
    derived: Some(("plain", plain, "reading")),
    title: "coalesce(reading, symbols)",
    term: Some(("kind", "marking_kind")),
};
