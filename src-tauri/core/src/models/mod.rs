//! The reference table that the office keeps: what models there are, what they look like, where their marks stand, and how
//! their serial numbers are laid out. A remark beside a form, never a refusal.

mod acts;
mod serial;
mod wire;

pub use wire::*;

use crate::office::kinds::{For, Kind, Type};

/// A model. National: every office identifies by it.
pub static MODEL: Kind = Kind {
    name: "model",
    table: "model",
    erasable: false,
    audience: For::National,
    fields: &[
        ("make", Type::Text),
        ("model", Type::Text),
        ("aliases", Type::List),
        ("category", Type::Text),
        ("calibres", Type::List),
        ("country", Type::Text),
        ("places", Type::List),
        ("formats", Type::List),
        ("look_alikes", Type::List),
        ("frt", Type::Text),
        ("source", Type::Text),
    ],
    derived: None,
    title: "trim(coalesce(make, '') || ' ' || coalesce(model, ''))",
    term: None,
};
