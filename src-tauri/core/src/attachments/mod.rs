//! Photographs and documents by hash. Location and device data leave the file before it is kept; the hash of the file as
//! it came stays (R23).

mod add;
mod wire;

pub(crate) use add::keep;
pub use wire::*;

use crate::office::kinds::{For, Kind, Type};

/// An attachment: what it is; its bytes lie by hash.
pub static ATTACHMENT: Kind = Kind {
    name: "attachment",
    table: "attachment",
    erasable: true,
    audience: For::OwnOffice,
    fields: &[
        ("about", Type::Reference),
        ("sha256", Type::Bytes),
        ("sha256_original", Type::Bytes),
        ("size", Type::Number),
        ("media_type", Type::Text),
        ("caption", Type::Text),
        ("orientation", Type::Number),
    ],
    derived: None,
    title: "coalesce(caption, media_type)",
    term: None,
};
