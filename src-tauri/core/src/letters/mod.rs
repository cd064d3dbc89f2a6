//! Letters: composed from the facts of a case, drawn through a neutral display list, written as PDF. Same facts, same
//! bytes; an issued letter is kept with its hash.

mod arms;
pub mod compose;
mod facts;
pub mod fonts;
mod issue;
pub mod layout;
pub mod pdf;
mod sheet;
mod wire;

pub use wire::*;

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
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group =
            chunk.iter().fold(0u32, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for sign in 0..4 {
            let index = (group >> (18 - 6 * sign)) as usize & 63;
            out.push(if sign <= chunk.len() { char::from(SIGNS[index]) } else { '=' });
        }
    }
    out
}
