//! What crosses to the window and the terminal about attachments.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

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
    /// Whether the bytes are held here; a bundle may bring them later (R23).
    pub held: bool,
    /// Whether a small picture of it is held here.
    pub thumbnail_held: bool,
    /// EXIF orientation, 1 to 8.
    pub orientation: u32,
}
