//! What crosses to the window and the terminal about what must be settled.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::office::Said;

/// One of the values of a field, and what its author had before him.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct HeldValue {
    /// Commit that wrote it, hexadecimal: names the value when it is chosen.
    pub commit: String,
    /// Value, who, when, where.
    pub said: Said,
    /// The values of this field that its author had before him, as text; empty where he saw none.
    pub had_seen: Vec<String>,
    /// Whether it is the one shown.
    pub shown: bool,
}

/// A field with more than one value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct DisagreementRow {
    /// Record.
    pub record: String,
    /// Kind of the record.
    pub kind: String,
    /// What a clerk calls the record.
    pub title: String,
    /// Kind of record whose page shows it: `weapon`, `case`, or empty.
    pub page_kind: String,
    /// Record whose page shows it.
    pub page: String,
    /// Field.
    pub field: String,
    /// All values, the one shown first.
    pub values: Vec<HeldValue>,
}

/// Settles a disagreement by a change that has seen all its values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct Settle {
    /// Record.
    pub record: String,
    /// Field.
    pub field: String,
    /// Commit of the value chosen.
    pub commit: String,
    /// Why, kept as a note about the record; may be empty.
    pub reason: String,
}

/// A change beyond its author's rights: kept and shown, not folded (R8).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ProposalRow {
    /// Commit, hexadecimal.
    pub commit: String,
    /// Record.
    pub record: String,
    /// Kind of the record.
    pub kind: String,
    /// What a clerk calls the record.
    pub title: String,
    /// Kind of record whose page shows it: `weapon`, `case`, or empty.
    pub page_kind: String,
    /// Record whose page shows it.
    pub page: String,
    /// Who, when, where; `value` is empty.
    pub said: Said,
    /// Field, value now, value proposed.
    pub fields: Vec<(String, String, String)>,
    /// Whether it is a new record rather than a change.
    pub birth: bool,
}

/// Answers a proposal by a change that has seen it: taking its values, or repeating the present ones.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct AnswerProposal {
    /// Commit.
    pub commit: String,
    /// Record.
    pub record: String,
    /// Whether its values are taken.
    pub accept: bool,
}

/// Steps that were each allowed where they were made and contradict each other together (R7).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ContradictionRow {
    /// Case.
    pub case: String,
    /// Its reference.
    pub reference: String,
    /// Step that could not follow what stands before it: its kind.
    pub step: String,
    /// Its record.
    pub step_record: String,
    /// Who, when, where; `value` is empty.
    pub said: Said,
    /// Kind of the step that stands before it.
    pub after: String,
    /// Who made that.
    pub after_said: Said,
}

/// Evidence about a device: a copied disk, a broken link, a clock that cannot be right.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct EvidenceRow {
    /// `fork`, `broken_link`, `clock_past`, `clock_future` or `clock_back`.
    pub kind: String,
    /// Code of the office.
    pub office: String,
    /// Fingerprint of the device.
    pub device: String,
    /// Key id of the device.
    pub device_id: String,
    /// Feed id, hexadecimal.
    pub feed: String,
    /// First number concerned.
    pub from: u32,
    /// Last number concerned.
    pub to: u32,
    /// What the clock said at the first (RFC 3339).
    pub at: String,
}

/// How many things need a person, for the rail and for the day's work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Attention {
    /// Fields with several values.
    pub disagreements: u32,
    /// Changes beyond rights.
    pub proposals: u32,
    /// Cases whose steps contradict.
    pub contradictions: u32,
    /// Devices with changes behind a cut.
    pub quarantined: u32,
    /// Forks, broken links, doubtful clocks.
    pub evidence: u32,
    /// Runs of commits that are known to exist and are not held.
    pub missing: u32,
    /// Files in the courier's folder that wait for a person.
    pub courier: u32,
    /// This laptop's own clock contradicts what it wrote before or the program's date.
    pub clock_doubtful: bool,
}

/// The ordinary work of the register: what waits, how long, how far it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct DayWork {
    /// Weapons that came in and are not disposed of.
    pub awaiting: u32,
    /// Of these, longer than the State allows.
    pub awaiting_late: u32,
    /// Days since the one came in that has waited longest; absent where no date is known.
    pub awaiting_days: Option<u32>,
    /// Marking campaigns that are open.
    pub campaigns: u32,
    /// The only one, by record id; empty where there are several.
    pub campaign: String,
    /// Weapons in them.
    pub campaign_weapons: u32,
    /// Of these marked.
    pub campaign_done: u32,
    /// Inventory checks begun and not closed.
    pub checks: u32,
    /// The only one, by record id; empty where there are several.
    pub check: String,
    /// Weapons that should be there.
    pub check_expected: u32,
    /// Of these seen.
    pub check_seen: u32,
    /// Ledgers with rows that wait for a second person.
    pub ledgers: u32,
    /// The only one, by record id; empty where there are several.
    pub ledger: String,
    /// Those rows.
    pub ledger_rows: u32,
    /// Returns and deposits that parties owe.
    pub duties: u32,
    /// Of these overdue.
    pub duties_overdue: u32,
}
