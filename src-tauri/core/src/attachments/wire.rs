//! What crosses to the window and the terminal about attachments.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::office::Failure;

/// A photograph to be added.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct AttachmentInput {
    /// Record it belongs to.
    pub record: String,
    /// Path of the file.
    pub path: String,
    /// One line of caption.
    pub caption: String,
}

/// Photographs to be added to one record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct AddPhotographs {
    /// Record they belong to.
    pub record: String,
    /// Paths of the files.
    pub paths: Vec<String>,
    /// One line of caption for all of them.
    pub caption: String,
}

/// What became of photographs that were to be added.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PhotographsAdded {
    /// Those that were kept.
    pub added: Vec<PhotographAdded>,
    /// Those that were not, and why.
    pub refused: Vec<PhotographRefused>,
}

/// A photograph that was kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PhotographAdded {
    /// Record id.
    pub id: String,
    /// Name of the file as it came.
    pub name: String,
    /// What was taken out of it: `place`, `time`, `device`, `other`.
    pub removed: Vec<String>,
    /// Bytes kept.
    pub size: u32,
    /// Bytes of the smaller copy that sticks carry; 0 where they carry the whole.
    pub shrunk: u32,
}

/// A photograph that was not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PhotographRefused {
    /// Name of the file as it came.
    pub name: String,
    /// Why.
    pub failure: Failure,
}

/// A picture in a folder: of a telephone, a card or a stick.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct FolderPicture {
    /// Path of the file.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Its bytes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub size: u64,
    /// Whether it is of the HEIC format, which cannot be read.
    pub heic: bool,
}

/// An attachment as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct AttachmentView {
    /// Record id.
    pub id: String,
    /// Caption.
    pub caption: String,
    /// Media type, sniffed.
    pub media_type: String,
    /// SHA-256 of the stored bytes, hexadecimal.
    pub sha256: String,
    /// SHA-256 of the file as it came.
    pub sha256_original: String,
    /// Size of the stored bytes.
    pub size: u32,
    /// Whether the bytes, or the copy that sticks carry, are held here; a bundle may bring them later (R23).
    pub held: bool,
    /// Whether the whole is held here, and not only the smaller copy that sticks carry.
    pub whole: bool,
    /// What was taken out of the file before it was kept: `place`, `time`, `device`, `other`.
    pub removed: Vec<String>,
    /// Whether a small picture of it is held here.
    pub thumbnail_held: bool,
    /// EXIF orientation, 1 to 8.
    pub orientation: u32,
}
