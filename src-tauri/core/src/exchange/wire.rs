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
    /// Photographs and letters carried; small pictures of photographs are not counted.
    pub attachments: u32,
    /// Attachments named in records but not held here.
    pub attachments_missing: u32,
    /// Attachments that did not fit the budget and stay for a later stick.
    pub attachments_left: u32,
    /// Their bytes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub attachments_left_bytes: u64,
    /// Those of them that are larger than a volume may be, by what a clerk calls their record; at most 100.
    pub attachments_too_large: Vec<String>,
    /// The volumes written, in order; each is a whole bundle.
    pub volumes: Vec<Volume>,
    /// `x25519` or `pq`: the seal that every recipient can open.
    pub seal: String,
}

/// One volume of an export: a whole bundle, written, read back and renamed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Volume {
    /// Path of the file.
    pub file: String,
    /// Number in its set, from 1.
    pub part: u32,
    /// Volumes of the set.
    pub of: u32,
    /// Bytes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
}

/// What an export may take on a stick.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Most bytes of one volume; 0 for the most a FAT32 stick takes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub volume: u64,
    /// Most bytes of photographs and letters in all, thumbnails not counted; `null` for no limit.
    #[cfg_attr(feature = "typescript", ts(type = "number | null"))]
    pub attachments: Option<u64>,
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

/// How many records of a kind came to one outcome.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ReportSum {
    /// Kind of record; empty while a record's birth is not held.
    pub kind: String,
    /// As in a line.
    pub outcome: String,
    /// How many records.
    pub records: u32,
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
    /// Records by name, what needs a person first; at most 1,000, the sums are of all.
    pub lines: Vec<ReportLine>,
    /// What became of how many records, in the order of the lines. Reports kept by 0.1.0 have none.
    #[serde(default)]
    pub sums: Vec<ReportSum>,
    /// Records in all.
    pub records: u32,
    /// What is missing and should be asked for.
    pub missing: Vec<MissingCommits>,
    /// Photographs and letters brought; small pictures of photographs are not counted.
    pub attachments: u32,
    /// Attachments named in records and not held.
    pub attachments_missing: u32,
    /// Volumes of the same set that were not taken in yet.
    pub set_missing: Vec<u32>,
    /// Attachments named and not held, by what a clerk calls their record; at most 100.
    pub attachments_named: Vec<String>,
    /// Codes of what a person should look at: `fork`, `clock`, `unknown_kind`, `quarantined`, `proposed`, `disagreement`, `missing`, `uncertified`,
    /// `root_fork`, `other_root`.
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
    /// Whether it is a further laptop of an office that is enrolled already.
    pub further: bool,
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

/// What to put on a stick in one go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct PrepareStick {
    /// Codes or ids of the offices to write to.
    pub offices: Vec<String>,
    /// Folder of the stick.
    pub folder: String,
    /// What each bundle may take.
    pub budget: Budget,
    /// Whether files that others gave to be carried on go along.
    pub onward: bool,
}

/// A file on a stick, as it is named on the hand-over slip.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct StickFile {
    /// Name of the file.
    pub name: String,
    /// `bundle`, `onward`, `request` or `grant`.
    pub kind: String,
    /// Code of the office it is for, as far as its name says.
    pub office: String,
    /// Bytes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// What was put on a stick.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct StickReport {
    /// Folder of the stick.
    pub folder: String,
    /// When (RFC 3339).
    pub at: String,
    /// What each office's bundle carries.
    pub exports: Vec<ExportReport>,
    /// Every file that was written, for the hand-over slip.
    pub files: Vec<StickFile>,
}

/// A file that was not taken in, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct NotTaken {
    /// Name of the file.
    pub name: String,
    /// Path of the file.
    pub path: String,
    /// `refused`, `question` (a person must look first), `onward` (for another office), `request`, `grant` or `held` (taken in before).
    pub state: String,
    /// The refusal, where there was one.
    pub failure: Option<crate::office::Failure>,
    /// Codes of the questions it raises, as in a report's `needs_person`.
    pub questions: Vec<String>,
}

/// What a stick brought: one report of everything on it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct TakeInReport {
    /// Number under which the report is kept; 0 before it is.
    pub id: u32,
    /// Folder of the stick, or of the courier.
    pub folder: String,
    /// When (RFC 3339).
    pub at: String,
    /// `stick`, `courier` or `file`.
    pub kind: String,
    /// What was taken in, in the order it was.
    pub bundles: Vec<ImportReport>,
    /// What was not.
    pub others: Vec<NotTaken>,
    /// Files that are none of ours; left alone.
    pub unknown: u32,
    /// True once taken in; false where it only tells what would be.
    pub done: bool,
}

/// A kept report, in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct KeptReport {
    /// Number.
    pub id: u32,
    /// When (RFC 3339).
    pub at: String,
    /// `stick`, `courier`, `file` or `prepared`.
    pub kind: String,
    /// Codes of the other offices.
    pub offices: Vec<String>,
    /// Records it brought, or commits it took along.
    pub records: u32,
    /// Whether something in it needed a person.
    pub needs_person: bool,
}

/// What an office is known to hold of a feed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct MatrixCell {
    /// `whole`, `behind`, `gap`, `unknown` (never said) or `apart` (not for this office).
    pub state: String,
    /// Number up to which all is held.
    pub upto: u32,
    /// Numbers held in all.
    pub held: u32,
    /// Runs that are missing: first and last number.
    pub gaps: Vec<(u32, u32)>,
}

/// One feed, and what each office is known to hold of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct MatrixRow {
    /// Feed id, hexadecimal.
    pub feed: String,
    /// Code of the office that writes it.
    pub office: String,
    /// Fingerprint of the device, first groups.
    pub device: String,
    /// `national`, `headquarters`, the code of an office or the name of an audience.
    pub audience: String,
    /// Highest number known to exist.
    pub last: u32,
    /// What the clock said at the newest commit held here (RFC 3339), or empty.
    pub last_at: String,
    /// A cell for each office of `Matrix::offices`.
    pub cells: Vec<MatrixCell>,
}

/// An office of the matrix.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct MatrixOffice {
    /// Office id, hexadecimal.
    pub id: String,
    /// Code.
    pub code: String,
    /// When its newest receipt was made by its own clock (RFC 3339), or empty; for this office, now.
    pub as_of: String,
    /// Program, version and system of its newest receipt.
    pub program: String,
    /// Number of the newest root statement it said it holds.
    pub trust_seq: u32,
}

/// Who holds what: offices × feeds (R13).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Matrix {
    /// This office first, then the others by code. Of an office with several devices, what all of them hold.
    pub offices: Vec<MatrixOffice>,
    /// Feeds by office, audience.
    pub rows: Vec<MatrixRow>,
    /// What this office waits for: gaps here, and what others said they hold.
    pub missing: Vec<MissingCommits>,
}

/// What this store can see: said where a search finds nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Sight {
    /// Whether it is headquarters, which sees every office's records.
    pub headquarters: bool,
    /// Audiences: `own`, `national`, `headquarters`, the code of an office or the name of an audience, each with when its
    /// newest commit that came from elsewhere was made (RFC 3339), or empty.
    pub audiences: Vec<(String, String)>,
    /// When something was last taken in from another office (RFC 3339), or empty.
    pub as_of: String,
    /// Commits known to exist and not held.
    pub missing: u32,
}
