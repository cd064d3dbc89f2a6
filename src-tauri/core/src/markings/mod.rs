//! Markings: what somebody could read on a weapon (ITI 7-10). Kept exactly as read; search keys are derived.

mod acts;
mod adequacy;
mod composed;
mod reading;
mod restoration;
mod secret;
mod symbols;
mod wire;

pub(crate) use acts::check;
pub use acts::fields;
pub use reading::{Piece, fits, parse as parse_reading, plain};
pub(crate) use secret::OPEN;
pub use secret::RELEASE;
pub use symbols::symbols;
pub(crate) use symbols::symbols_in_words;
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
        ("country", Type::Text),
        ("year", Type::Text),
        ("aid", Type::Text),
        ("practice", Type::Reference),
        ("secret", Type::Text),
        ("para7_met", Type::List),
        ("para7_unmet", Type::List),
    ],
    derived: Some(("plain", plain, "reading")),
    // A hidden mark has no title: lists, reports and slips name records by it.
    title: "CASE WHEN t.secret IS 'yes' OR t.kind IS 'security' THEN NULL ELSE coalesce(t.reading, t.symbols) END",
    term: Some(("kind", "marking_kind")),
};
