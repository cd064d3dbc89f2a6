//! Cases: the work of tracing (ITI 14-23). Steps are only ever added.

mod contradictions;
mod facts;
mod gaps;
mod page;
mod request;
mod routing;
mod steps;
mod wire;

pub(crate) use facts::{Facts, Photograph, ToldFind, ToldMarking, ToldWeapon};
pub(crate) use page::Examined;
pub(crate) use request::year_of;
pub(crate) use steps::{Authorised, add_step_to};
pub use wire::*;

use crate::office::kinds::{For, Kind, Type};

/// A case.
pub static CASE: Kind = Kind {
    name: "case",
    table: "cases",
    erasable: false,
    audience: For::Headquarters,
    fields: &[
        ("weapon", Type::Reference),
        ("direction", Type::Text),
        ("reference", Type::Text),
        ("partner", Type::Text),
        ("addressee", Type::Text),
        ("address", Type::Text),
        ("copy_to", Type::Text),
        ("channel", Type::Text),
        ("urgency", Type::Text),
        ("urgency_reason", Type::Text),
        ("classification", Type::Text),
        ("authority", Type::Text),
        ("grounds", Type::List),
        ("law", Type::Text),
        ("questions", Type::List),
        ("other_question", Type::Text),
        ("confidentiality", Type::Text),
        ("confidentiality_reason", Type::Text),
        ("reply_by", Type::Text),
        ("contact", Type::Text),
        ("signatory", Type::Text),
    ],
    derived: None,
    title: "coalesce(reference, direction)",
    term: None,
};

/// A step of a case. `facts` is the SHA-256 of what the second officer authorised.
pub static STEP: Kind = Kind {
    name: "step",
    table: "step",
    erasable: false,
    audience: For::Headquarters,
    fields: &[
        ("case", Type::Reference),
        ("kind", Type::Text),
        ("date", Type::Text),
        ("letter", Type::Reference),
        ("facts", Type::Bytes),
    ],
    derived: None,
    title: "date",
    term: Some(("kind", "step")),
};
