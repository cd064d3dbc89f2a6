//! Marking practice of States, agencies and factories (ITI 8, 31): what a mark of theirs looks like, where it stands and
//! what its codes mean. Out and in as a signed file and out on paper; used to identify a weapon and to find whom to ask.

mod acts;
mod file;
mod fit;
mod layout;
mod wire;

pub(crate) use layout::Layout;
pub use wire::*;

use crate::office::kinds::{For, Kind, Type};

/// A marking practice. National: every office identifies by it.
pub static PRACTICE: Kind = Kind {
    name: "practice",
    table: "practice",
    erasable: false,
    audience: For::National,
    fields: &[
        ("of", Type::Text),
        ("name", Type::Text),
        ("country", Type::Text),
        ("layout", Type::Text),
        ("symbols", Type::Text),
        ("codes", Type::List),
        ("places", Type::List),
        ("methods", Type::List),
        ("year_from", Type::Text),
        ("year_to", Type::Text),
        ("source", Type::Text),
        ("sender", Type::Text),
        ("fingerprint", Type::Text),
    ],
    derived: None,
    title: "trim(coalesce(name, '') || coalesce(' · ' || layout, ''))",
    term: Some(("of", "practice_of")),
};
