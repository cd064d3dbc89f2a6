//! What crosses to the window and the terminal about letters.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

/// One issued letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct LetterRow {
    /// Record id.
    pub id: String,
    /// Reference.
    pub reference: String,
    /// `tracing_request`.
    pub kind: String,
    /// Language of the letter.
    pub language: String,
    /// Date a person confirmed at issue, `YYYY-MM-DD`.
    pub date: String,
    /// Case it belongs to.
    pub case_id: String,
    /// Reference of that case.
    pub case_reference: String,
    /// State addressed.
    pub partner: String,
    /// SHA-256 of the PDF, hexadecimal.
    pub sha256: String,
    /// Whether the bytes are held here.
    pub held: bool,
}

/// A letter to be issued.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct IssueLetter {
    /// The case.
    pub case_id: String,
    /// `en` or `fr`.
    pub language: String,
    /// The date the person confirms, `YYYY-MM-DD`; its year numbers the letter.
    pub date: String,
}

/// A letter's bytes for the window.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Preview {
    /// PDF, base64.
    pub pdf: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// File name proposed for an export.
    pub name: String,
}
