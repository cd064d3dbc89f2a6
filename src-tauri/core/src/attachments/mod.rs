//! Photographs and documents by hash. Location and device data leave the file before it is kept; the hash of the file as
//! it came stays (R23).

mod add;
mod folder;
mod jpeg;
mod thumbnail;
mod wire;

pub(crate) use add::{check_picture, keep};
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
        ("thumbnail", Type::Bytes),
        ("shrunk", Type::Bytes),
        ("removed", Type::List),
    ],
    derived: None,
    title: crate::markings::untold!("coalesce(t.caption, t.media_type)"),
    term: None,
};

/// Where records name bytes by their SHA-256: what bundles carry and erasures delete beside the records themselves. In the
/// order in which a stick with little room takes them.
pub(crate) static NAMED: [Named; 4] = [
    Named { table: "attachment", column: "thumbnail", thumbnail: true, carried: "1" },
    Named { table: "letter", column: "sha256", thumbnail: false, carried: "1" },
    Named { table: "attachment", column: "shrunk", thumbnail: false, carried: "1" },
    // Of a large photograph the smaller copy goes; the whole stays where it was taken in, and its hash says that it is it.
    Named { table: "attachment", column: "sha256", thumbnail: false, carried: "t.shrunk IS NULL" },
];

/// A column that names bytes.
pub(crate) struct Named {
    pub table: &'static str,
    pub column: &'static str,
    /// Whether they are a small picture of others: not counted in reports, and not against a budget.
    pub thumbnail: bool,
    /// SQL over the row `t`: whether bundles carry them and their lack is felt.
    pub carried: &'static str,
}
