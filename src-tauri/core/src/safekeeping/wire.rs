//! What crosses to the window and the terminal about backup, restore and erasure.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;
use zeroize::Zeroize;

use crate::office::Second;

/// A backup that was made, opened again and verified.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct BackupReport {
    /// Folder of the backup.
    pub folder: String,
    /// Bytes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// Commits in it.
    pub commits: u32,
    /// Records in it.
    pub records: u32,
    /// When (RFC 3339).
    pub at: String,
}

/// Opens a backup as this machine's store.
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct Restore {
    /// Folder of the backup.
    pub folder: String,
    /// Operator whose slot opens it.
    pub operator: String,
    /// His passphrase.
    pub passphrase: String,
}

/// What an erasure would take, before anybody decides.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ErasurePreview {
    /// Record.
    pub record: String,
    /// Kind of the record.
    pub kind: String,
    /// What a clerk calls it.
    pub title: String,
    /// Commits whose bodies go.
    pub commits: u32,
    /// Attachments that go.
    pub attachments: u32,
    /// Until when the law asks that it be kept (`2046-03-01`, or `indefinitely`), or empty where no term is known.
    pub keep_until: String,
    /// Where that term stands.
    pub term_source: String,
    /// Codes of the offices that hold it.
    pub offices: Vec<String>,
}

/// Erases a record that holds personal data, at every office (R4, R16).
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct Erase {
    /// Record.
    pub record: String,
    /// Rule that asks for it, such as a law and its article.
    pub rule: String,
    /// Who ordered it.
    pub authority: String,
    /// Ground for erasing before the retention term has passed; empty after it.
    pub ground: String,
    /// Who authorises it.
    pub second: Second,
    /// Passphrase of the root.
    pub root_passphrase: String,
}

/// One erasure and how far it has travelled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ErasureRow {
    /// Record.
    pub record: String,
    /// Kind of the record, or empty where nothing held tells it.
    pub kind: String,
    /// Rule.
    pub rule: String,
    /// Authority.
    pub authority: String,
    /// Number of the root statement.
    pub statement: u32,
    /// What the root's clock said (RFC 3339).
    pub at: String,
    /// Codes of the offices whose receipts confirm it.
    pub confirmed: Vec<String>,
    /// Codes of the offices that have not confirmed it yet.
    pub waiting: Vec<String>,
}

impl Drop for Restore {
    fn drop(&mut self) {
        self.passphrase.zeroize();
    }
}

impl Drop for Erase {
    fn drop(&mut self) {
        self.root_passphrase.zeroize();
    }
}
