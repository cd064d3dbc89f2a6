//! What crosses to the window and the terminal about the office itself.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;
use zeroize::Zeroize;

/// Where the program stands when it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// There is no store in the folder yet.
    FirstStart,
    /// There is a store; nobody has unlocked it.
    Locked,
    /// An operator has unlocked it.
    Open,
}

/// How far an office is on its way into the national trust (R9, R14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(rename_all = "snake_case")]
pub enum Enrolment {
    /// A field office that has not taken in a grant.
    Unenrolled,
    /// A grant is taken in; the twelve words are not yet compared.
    Words,
    /// Certified, and the words were found equal.
    Enrolled,
}

/// This office as its own people see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct OfficeInfo {
    /// Office id, hexadecimal.
    pub id: String,
    /// ISO 3166-1 alpha-2 code of the State.
    pub country: String,
    /// Short code used in references and on sticks, such as `BP3`.
    pub code: String,
    /// Full name.
    pub name: String,
    /// `headquarters` or `field`.
    pub role: String,
    /// How far the office is enrolled.
    pub enrolment: Enrolment,
}

/// The operator who unlocked the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Session {
    /// Record id of the operator.
    pub operator: String,
    /// Name as entered.
    pub name: String,
    /// Roles, codes of the vocabulary `role`.
    pub roles: Vec<String>,
}

/// Another record that a page names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Link {
    /// Its kind; empty where the record is not held here, or is of a kind that this version does not know.
    pub kind: String,
    /// Record id.
    pub id: String,
    /// What a clerk calls it, in the language of the window; empty where it is not held here.
    pub title: String,
}

/// The answer to the window's first question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Status {
    /// Where the program stands.
    pub stage: Stage,
    /// Folder of the office.
    pub home: String,
    /// Language of the window.
    pub language: String,
    /// Version of the program.
    pub version: String,
    /// Names of the slots that may unlock (empty at first start).
    pub operators: Vec<String>,
    /// Known once unlocked.
    pub office: Option<OfficeInfo>,
    /// Known once unlocked.
    pub session: Option<Session>,
}

/// A person and the passphrase of his slot.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct NewOperator {
    /// Name as it is to stand in the history.
    pub name: String,
    /// Roles, codes of the vocabulary `role`.
    pub roles: Vec<String>,
    /// His own passphrase.
    pub passphrase: String,
}

/// First start of a national office.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct FirstNational {
    /// ISO 3166-1 alpha-2 code of the State.
    pub country: String,
    /// Full name of the office.
    pub name: String,
    /// Short code, two to eight of A-Z and 0-9.
    pub code: String,
    /// Language of the window.
    pub language: String,
    /// The two people that a national office begins with (R16).
    pub first: NewOperator,
    /// The second of them.
    pub second: NewOperator,
    /// Passphrase of the national root, asked only to enrol, revoke, erase (R9).
    pub root_passphrase: String,
}

/// First start of a field office.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct FirstField {
    /// ISO 3166-1 alpha-2 code of the State.
    pub country: String,
    /// Full name of the office.
    pub name: String,
    /// Short code, two to eight of A-Z and 0-9.
    pub code: String,
    /// Language of the window.
    pub language: String,
    /// The first operator.
    pub operator: NewOperator,
    /// Path of the office's particulars (its first laptop's request), where this is a further laptop of an office that
    /// exists; country, name and code are then those of the office.
    #[serde(default)]
    pub joins: String,
}

/// A key sheet to print: it exists on paper only.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct KeySheetView {
    /// `office` opens this store and its backups; `root` is the next root key.
    pub kind: String,
    /// The secret as Bech32 in groups of four.
    pub groups: Vec<String>,
    /// The sheet as PDF, base64.
    pub pdf: String,
}

/// The second person who authorises, there and then (R16).
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct Second {
    /// Name of the second operator's slot.
    pub operator: String,
    /// His passphrase.
    pub passphrase: String,
}

/// What an act did: told after commit, so that screens read again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Done {
    /// The record the act was about.
    pub id: String,
    /// A number given by the act, such as a reference.
    pub reference: Option<String>,
    /// Kinds of record that changed.
    pub changed: Vec<String>,
    /// Whether some of it is a proposal: beyond what this office may change, it counts only once headquarters, or the office
    /// whose record it is, accepts it.
    pub proposed: bool,
}

/// One operator of this office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct OperatorRow {
    /// Record id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Roles.
    pub roles: Vec<String>,
    /// Whether a slot on this machine opens with his passphrase.
    pub has_slot: bool,
}

/// Settings page: what this office and device are, and as of when trust is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct OfficePage {
    /// The office.
    pub office: OfficeInfo,
    /// Fingerprint of this device's key, groups of four hexadecimal digits.
    pub device: String,
    /// Fingerprint of the national root, or empty before enrolment.
    pub root: String,
    /// Number and moment of the newest root statement held ("trust as of").
    pub trust_as_of: Option<String>,
    /// Series from which this store numbers references.
    pub series: String,
    /// Version of SQLite and SQLCipher.
    pub engine: String,
    /// Commits held.
    pub commits: u32,
    /// Records of kinds that this version does not know, kept and passed on.
    pub unknown: u32,
    /// Address lines of the letterhead.
    pub address: Vec<String>,
    /// Devices that seem to run on two machines at once (R2).
    pub forks: u32,
}

/// Settings of this machine only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// `en` or `fr`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Address lines of the letterhead, one string with line breaks.
    pub letterhead: String,
    /// Folder last used for sticks.
    pub stick: String,
    /// Folder that is watched while the office is unlocked, or empty.
    #[serde(default)]
    pub courier: String,
}

/// A step of long work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Progress {
    /// `export`, `inspect`, `import`, `prepare`, `take_in`, `backup`, `rebuild` or `verify`.
    pub task: String,
    /// Units done.
    pub done: u32,
    /// Units in all, 0 while unknown.
    pub total: u32,
}

/// A failure as the window and the terminal receive it: words are in `assets/texts`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Failure {
    /// Stable code; `error-<code>` names its words.
    pub code: String,
    /// `refused`, `needs_person`, `broken` or `usage`.
    pub kind: String,
    /// What the words need, such as `field` or `name`.
    pub fields: std::collections::BTreeMap<String, String>,
}

/// One list of terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Term {
    /// Language-neutral code, the only thing stored in records.
    pub code: String,
    /// Words by language.
    pub labels: std::collections::BTreeMap<String, String>,
    /// Fields that a form offers first where this term is chosen; absent where the list says nothing of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<Vec<String>>"))]
    pub asks: Vec<String>,
}

/// All lists of terms by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Vocabulary {
    /// List name (`category`, `marking_kind` …) to its terms in order.
    pub lists: std::collections::BTreeMap<String, Vec<Term>>,
}

/// One value that somebody gave to a field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Said {
    /// The value as text.
    pub value: String,
    /// What the laptop's clock said (RFC 3339).
    pub at: String,
    /// Operator's name as his office asserts it.
    pub operator: String,
    /// Code of the office.
    pub office: String,
}

/// Values of one field given without having seen each other (R1).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Disagreement {
    /// Record.
    pub record: String,
    /// Kind of the record.
    pub kind: String,
    /// Field.
    pub field: String,
    /// All values; the first is the one shown.
    pub values: Vec<Said>,
}

/// One change in the history of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct HistoryLine {
    /// Who, when, where.
    pub said: Said,
    /// Record changed.
    pub record: String,
    /// Kind of the record.
    pub kind: String,
    /// Whether this change made the record.
    pub birth: bool,
    /// `folded`, `waiting`, `quarantined`, `proposed`, `foreign` or `erased`.
    pub standing: String,
    /// Fields set: name and value as text.
    pub fields: Vec<(String, String)>,
}

// Passphrases and printed secrets leave no copy behind in memory.

impl Drop for NewOperator {
    fn drop(&mut self) {
        self.passphrase.zeroize();
    }
}

impl Drop for FirstNational {
    fn drop(&mut self) {
        self.root_passphrase.zeroize();
    }
}

impl Drop for Second {
    fn drop(&mut self) {
        self.passphrase.zeroize();
    }
}

impl Drop for KeySheetView {
    fn drop(&mut self) {
        self.groups.zeroize();
        self.pdf.zeroize();
    }
}
