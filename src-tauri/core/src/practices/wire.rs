//! What crosses to the window and the terminal about marking practice.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::attachments::AttachmentView;
use crate::office::HistoryLine;

/// A marking practice. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct PracticeFields {
    /// Vocabulary `practice_of`: whose practice it is.
    pub of: Option<String>,
    /// Name of the State, agency or factory.
    pub name: Option<String>,
    /// Its State, ISO 3166-1 alpha-2 or a historic one.
    pub country: Option<String>,
    /// How the mark is laid out: `#` a digit, `@` a letter, `&` either, `*` one sign or more, `\` before a sign the sign
    /// itself, all else as struck.
    pub layout: Option<String>,
    /// Symbols, in words.
    pub symbols: Option<String>,
    /// Codes and what they mean, a line each.
    pub codes: Option<Vec<String>>,
    /// Vocabulary `marking_place`.
    pub places: Option<Vec<String>>,
    /// Vocabulary `marking_method`.
    pub methods: Option<Vec<String>>,
    /// First year, partial date.
    pub year_from: Option<String>,
    /// Last year, partial date.
    pub year_to: Option<String>,
    /// Where this is known from.
    pub source: Option<String>,
}

/// A line of the list of practices.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PracticeRow {
    /// Record id.
    pub id: String,
    /// What it says.
    pub fields: PracticeFields,
    /// Whether it is of the own State: part of what others are told.
    pub own: bool,
    /// Who sent it, State and office as his file says; empty where this office wrote it.
    pub sender: String,
    /// Key id of that file's signer in groups of four; empty where this office wrote it.
    pub fingerprint: String,
    /// Code of the office that recorded it.
    pub office: String,
    /// Flags as on a line of the register.
    pub flags: Vec<String>,
}

/// A practice's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PracticePage {
    /// Its line.
    pub row: PracticeRow,
    /// Pictures of the mark.
    pub pictures: Vec<AttachmentView>,
    /// Every change, newest first.
    pub history: Vec<HistoryLine>,
}

/// A practice that marks of a weapon fit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PracticeFit {
    /// The practice.
    pub practice: PracticeRow,
    /// The reading or symbol that fits.
    pub mark: String,
    /// Why: `layout`, `symbols`, `place`, `method`, `years`.
    pub why: Vec<String>,
    /// What speaks against it: `place`, `method`, `years`.
    pub against: Vec<String>,
}

/// Practices to be sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct SendPractices {
    /// Record ids.
    pub practices: Vec<String>,
    /// Folder that the file is put into.
    pub folder: String,
}

/// What a file of practices says, before anything of it is taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PracticeFile {
    /// State of the sender, as the file says.
    pub country: String,
    /// Name of the office that sends, as the file says.
    pub name: String,
    /// When it was signed, as the sender's clock said (RFC 3339).
    pub at: String,
    /// Key id of whoever signed it, in groups of four: to be compared with him by another way.
    pub fingerprint: String,
    /// Whether something of this key was taken in before.
    pub known: bool,
    /// The practices.
    pub sheets: Vec<PracticeSheet>,
}

/// One practice of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PracticeSheet {
    /// What it says.
    pub fields: PracticeFields,
    /// The practice of the same sender that it brings up to date, by record id; empty for a new one.
    pub updates: String,
    /// Whether nothing of it is new.
    pub same: bool,
    /// Whether a picture comes with it.
    pub picture: bool,
    /// Codes of places and methods that this version does not know, and leaves out.
    pub left_out: Vec<String>,
}
