//! What can go wrong between the facts of a letter and its bytes.

use thiserror::Error;

/// Why a letter could not be drawn. Nothing has been issued when one of these is returned.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LetterError {
    /// A character that no font of the program can draw. A letter must never show a blank or a box
    /// where evidence stood, so this is an error and not a warning.
    #[error("no font can draw the character {character:?} (U+{:04X}) in “{text}”", u32::from(*character))]
    MissingGlyph {
        /// The character without a glyph.
        character: char,
        /// The text it stands in.
        text: String,
    },
    /// A font of the program cannot be used.
    #[error("the font {face} cannot be used: {reason}")]
    Font {
        /// The name of the face.
        face: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// A picture (arms, QR code) cannot be drawn.
    #[error("the picture “{what}” cannot be drawn: {reason}")]
    Picture {
        /// Which picture.
        what: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The PDF could not be written.
    #[error("the PDF could not be written: {reason}")]
    Pdf {
        /// What went wrong.
        reason: String,
    },
}
