//! Letters: composed from the facts of a case, drawn through a neutral display list, written as PDF. Same facts, same
//! bytes; an issued letter is kept with its hash.

mod arms;
pub mod compose;
mod facts;
pub mod fonts;
mod issue;
pub mod layout;
pub mod pdf;
mod practice;
mod sheet;
mod slip;
mod wire;

pub(crate) use sheet::draw_sheet;
pub use wire::*;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::error::Error;
use crate::office::kinds::{For, Kind, Type};

/// An issued letter; its bytes lie by hash among the attachments.
pub static LETTER: Kind = Kind {
    name: "letter",
    table: "letter",
    erasable: false,
    audience: For::Headquarters,
    fields: &[
        ("case", Type::Reference),
        ("kind", Type::Text),
        ("reference", Type::Text),
        ("language", Type::Text),
        ("date", Type::Text),
        ("sha256", Type::Bytes),
    ],
    derived: None,
    title: "coalesce(reference, kind)",
    term: None,
};

impl From<layout::LetterError> for Error {
    fn from(error: layout::LetterError) -> Error {
        match error {
            layout::LetterError::MissingGlyph { character, .. } => {
                Error::refused("letter_glyph").with("character", character)
            }
            other => Error::broken("letter_broken").with("reason", other),
        }
    }
}

/// Base64 (RFC 4648 section 4), the form in which bytes cross to the window.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}
