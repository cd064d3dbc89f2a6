//! What crosses to the window and the terminal about the exchange.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

/// One other office.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct OfficeRow {
    /// Office id, hexadecimal.
    pub id: String,
    /// Short code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// `headquarters` or `field`.
    pub role: String,
    /// Devices with a certificate in force.
    pub devices: u32,
    /// Whether the twelve words were found equal.
    pub confirmed: bool,
    /// When a bundle from it was last taken in (RFC 3339), or empty.
    pub last_received: String,
    /// When a bundle for it was last put on a stick (RFC 3339), or empty.
    pub last_sent: String,
    /// Commits held here that it is not known to hold.
    pub waiting: u32,
}

/// What an export did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ExportReport {
    /// Path of the bundle.
    pub file: String,
    /// Code of the recipient.
    pub recipient: String,
    /// Bytes on the stick.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// Commits carried.
    pub commits: u32,
    /// Changes carried.
    pub changes: u32,
    /// Attachments carried.
    pub attachments: u32,
    /// Attachments named in records but not held here.
    pub attachments_missing: u32,
}

/// One line of a report: a record by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ReportLine {
    /// Record id.
    pub record: String,
    /// Kind of record.
    pub kind: String,
    /// What a clerk calls it.
    pub title: String,
    /// `new`, `changed`, `disagreement`, `waiting`, `flagged`, `erased` or `unknown_kind`.
    pub outcome: String,
    /// Fields set.
    pub fields: Vec<String>,
}

/// Commits that are known to exist and are not held.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct MissingCommits {
    /// Code of the office that wrote them.
    pub office: String,
    /// Feed id, hexadecimal.
    pub feed: String,
    /// First missing number.
    pub from: u32,
    /// Last missing number.
    pub to: u32,
}

/// What a bundle would change (inspect) or did change (import).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ImportReport {
    /// True once taken in.
    pub done: bool,
    /// Bundle id, hexadecimal.
    pub bundle: String,
    /// Code of the sender.
    pub sender: String,
    /// Name of the sender.
    pub sender_name: String,
    /// When the sender's clock said it was made (RFC 3339).
    pub created: String,
    /// Commits not held before.
    pub commits_new: u32,
    /// Commits held before.
    pub commits_known: u32,
    /// Root statements not held before.
    pub trust_new: u32,
    /// Records by name; at most 1,000, the counts are of all.
    pub lines: Vec<ReportLine>,
    /// Records in all.
    pub records: u32,
    /// What is missing and should be asked for.
    pub missing: Vec<MissingCommits>,
    /// Attachments brought.
    pub attachments: u32,
    /// Attachments named in records and not held.
    pub attachments_missing: u32,
    /// Codes of what a person should look at: `fork`, `clock`, `unknown_kind`, `quarantined`, `proposed`, `disagreement`, `missing`, `uncertified`.
    pub needs_person: Vec<String>,
}

/// A field office's request, read from a stick.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct EnrolmentRequest {
    /// State the post says it belongs to.
    pub country: String,
    /// Short code it asks for.
    pub code: String,
    /// Name.
    pub name: String,
    /// Fingerprint of its device, groups of four hexadecimal digits.
    pub device: String,
    /// When its clock said the request was made (RFC 3339).
    pub at: String,
    /// Whether this device is already enrolled here.
    pub known: bool,
}

/// One of the twelve words, with its number (R14).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Word {
    /// 1 to 2048, the same in every language.
    pub number: u32,
    /// The English word.
    pub word: String,
}
