//! What crosses to the window and the terminal about parties and what the law asks of them.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::attachments::AttachmentView;
use crate::consignments::ConsignmentRow;
use crate::office::{Disagreement, HistoryLine, Link};

/// The particulars of a party. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct PartyFields {
    /// The record it belongs to, where it is needed for that alone, by record id.
    pub about: Option<String>,
    /// Vocabulary `party_role`.
    pub role: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Address, one line.
    pub address: Option<String>,
    /// State, ISO 3166-1 alpha-2 or a historic one.
    pub country: Option<String>,
    /// Telephone.
    pub telephone: Option<String>,
    /// Electronic mail.
    pub email: Option<String>,
    /// Region, district or village where an artisan works.
    pub region: Option<String>,
    /// The mark of an artisan's workshop, as a reading or in words.
    pub workshop_mark: Option<String>,
    /// Number of the permit or licence to make, deal or keep.
    pub permit: Option<String>,
    /// The permit is valid until, partial date.
    pub permit_to: Option<String>,
    /// Which registers an agency holds.
    pub registers: Option<String>,
    /// Which desk of an agency answers.
    pub answers: Option<String>,
    /// On what terms an agency answers: hours, form, restrictions.
    pub terms: Option<String>,
    /// At work since, partial date.
    pub since: Option<String>,
    /// Closed on, partial date (ITI para 13).
    pub closed_on: Option<String>,
    /// Its records were handed to the State on, partial date (ITI para 13).
    pub deposited_on: Option<String>,
    /// Where those records lie, and what they are.
    pub deposit: Option<String>,
    /// Free remarks; kept as a note.
    pub remarks: Option<String>,
}

/// One line of the list of parties.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PartyRow {
    /// Record id.
    pub id: String,
    /// Vocabulary `party_role`.
    pub role: String,
    /// Name.
    pub name: String,
    /// Region and address in one line.
    pub place: String,
    /// State.
    pub country: String,
    /// Permit.
    pub permit: String,
    /// Closed on, partial date.
    pub closed_on: String,
    /// Its records were handed over on, partial date.
    pub deposited_on: String,
    /// Consignments that name it.
    pub consignments: u32,
    /// Returns and deposits that it owes, overdue ones.
    pub overdue: u32,
    /// Code of the office that recorded it.
    pub office: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// A question to the list of parties. `after` is the `next` of the page before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct PartyQuery {
    /// Words that all must appear in name, address, region, permit or workshop mark.
    pub text: Option<String>,
    /// Only this role.
    pub role: Option<String>,
    /// Only this State.
    pub country: Option<String>,
    /// Only those that closed, or only those that did not.
    pub closed: Option<bool>,
    /// Show withdrawn ones too.
    pub withdrawn: Option<bool>,
    /// Continue behind this place.
    pub after: Option<String>,
    /// Rows wanted, at most 500.
    pub limit: Option<u32>,
}

/// A page of the list of parties.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PartyList {
    /// The rows, newest first.
    pub rows: Vec<PartyRow>,
    /// Where the next page begins, absent at the end.
    pub next: Option<String>,
    /// Rows in all under this question; counted with its first page, 0 on later ones.
    pub total: u32,
}

/// What the law asks of parties of a role.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct DutyView {
    /// Code of the duty.
    pub code: String,
    /// `keep`, `return` or `deposit`.
    pub kind: String,
    /// What, in the language of the window.
    pub what: String,
    /// Years to keep it; 0 for as long as possible or where the duty is another.
    pub years: u32,
    /// Day of the following year by which a return is due, `01-31`; empty for other duties.
    pub due: String,
    /// Where it stands.
    pub source: String,
    /// Paragraph or article there.
    pub article: String,
    /// Whether somebody compared it with the official text.
    pub verified: bool,
}

/// A return or deposit that is owed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ReturnDue {
    /// Who owes it.
    pub party: Link,
    /// Its role.
    pub role: String,
    /// Code of the duty.
    pub code: String,
    /// `return` or `deposit`.
    pub kind: String,
    /// What, in the language of the window.
    pub what: String,
    /// The first year that a return is lacking for; empty for a deposit.
    pub from: String,
    /// The last year without a gap after it.
    pub to: String,
    /// The day by which the last of them was due, or is; empty where no day is set.
    pub due: String,
    /// Whether that day has passed.
    pub overdue: bool,
    /// Whether somebody compared the duty with the official text.
    pub verified: bool,
}

/// A party's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PartyPage {
    /// The line of the list.
    pub row: PartyRow,
    /// Particulars.
    pub fields: PartyFields,
    /// What it belongs to, where it is needed for that alone.
    pub about: Option<Link>,
    /// What the law asks of it.
    pub duties: Vec<DutyView>,
    /// What it owes.
    pub due: Vec<ReturnDue>,
    /// Consignments that name it, the newest.
    pub consignments: Vec<ConsignmentRow>,
    /// Photographs and documents.
    pub photographs: Vec<AttachmentView>,
    /// Disagreements of the party.
    pub disagreements: Vec<Disagreement>,
    /// Every change, newest first.
    pub history: Vec<HistoryLine>,
}
