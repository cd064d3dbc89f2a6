//! What crosses to the window and the terminal about missing weapons, and about queries and their answers.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::consignments::FoundRange;
use crate::find::Findings;
use crate::office::{HistoryLine, Said};

/// A missing weapon as it is put on the list. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct NoticeFields {
    /// Vocabulary `notice_kind`: lost or stolen.
    pub kind: Option<String>,
    /// When it was lost or stolen, or when that was noticed, partial date.
    pub date: Option<String>,
    /// When it was last seen or accounted for, partial date.
    pub since: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// State where, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Vocabulary `category`.
    pub category: Option<String>,
    /// Manufacturer.
    pub make: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Vocabulary `calibre` or free.
    pub calibre: Option<String>,
    /// Its serial number, as a reading.
    pub reading: Option<String>,
    /// Number of the police report or of the inquiry.
    pub report: Option<String>,
    /// Its record in the register, by id; offices that do not hold it see the id alone.
    pub weapon: Option<String>,
}

/// A line of the lost-and-stolen list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct NoticeRow {
    /// Record id.
    pub id: String,
    /// What is said of the weapon.
    pub fields: NoticeFields,
    /// Vocabulary `notice_state`: open, recovered or cancelled.
    pub state: String,
    /// When it left the list, partial date.
    pub closed_on: String,
    /// Code of the office that listed it.
    pub office: String,
    /// Weapons in this store that may be it and were not settled.
    pub hits: u32,
    /// Flags as on a line of the register.
    pub flags: Vec<String>,
}

/// A question to the lost-and-stolen list. `after` is the `next` of the page before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct NoticeQuery {
    /// Words that all must appear in reading, make, model, calibre, place or report.
    pub text: Option<String>,
    /// Only this state; absent: those that are open.
    pub state: Option<String>,
    /// Every state.
    pub all: bool,
    /// Only this kind.
    pub kind: Option<String>,
    /// Continue behind this place.
    pub after: Option<String>,
    /// Rows wanted, at most 500.
    pub limit: Option<u32>,
}

/// A page of the lost-and-stolen list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct NoticeList {
    /// The rows, newest first.
    pub rows: Vec<NoticeRow>,
    /// Where the next page begins, absent at the end.
    pub next: Option<String>,
    /// Rows in all under this question; counted with its first page, 0 on later ones.
    pub total: u32,
}

/// A mark as somebody reads it just now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct SeenMark {
    /// Vocabulary `marking_kind`, or empty.
    pub kind: String,
    /// The reading.
    pub reading: String,
}

/// A weapon that somebody holds in his hands, before anything of it is saved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct Seen {
    /// Its marks.
    pub marks: Vec<SeenMark>,
    /// Vocabulary `category`, or empty.
    pub category: String,
    /// Manufacturer, or empty.
    pub make: String,
    /// Model, or empty.
    pub model: String,
    /// Calibre, or empty.
    pub calibre: String,
}

/// A notice that a reading hits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct NoticeHit {
    /// The notice.
    pub notice: NoticeRow,
    /// The reading that hits it.
    pub reading: String,
    /// `exact`, `same_signs` or `fits`, as in a search.
    pub why: String,
    /// Fields on which both agree: category, make, model, calibre.
    pub agrees: Vec<String>,
    /// Fields on which they differ.
    pub differs: Vec<String>,
}

/// A weapon of this store that may be a missing one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct WeaponHit {
    /// Record id of the weapon.
    pub weapon: String,
    /// Make, model and calibre in one line.
    pub title: String,
    /// National number, or empty.
    pub national_number: String,
    /// The reading that hits.
    pub reading: String,
    /// `exact`, `same_signs` or `fits`, as in a search.
    pub why: String,
    /// Fields on which both agree.
    pub agrees: Vec<String>,
    /// Fields on which they differ.
    pub differs: Vec<String>,
    /// Code of the office that recorded it.
    pub office: String,
    /// Date of its find, or empty.
    pub find_date: String,
}

/// A notice's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct NoticePage {
    /// Its line.
    pub row: NoticeRow,
    /// Whether this office may say what became of it: it listed it, or is headquarters.
    pub may_settle: bool,
    /// Whether its record in the register is held here.
    pub weapon_held: bool,
    /// The weapon that was found to be it, by id, where one was and is held here.
    pub found: String,
    /// Weapons held here that may be it.
    pub hits: Vec<WeaponHit>,
    /// Consignments and stocks with a range that has its number: whose it was.
    pub ranges: Vec<FoundRange>,
    /// Every change, newest first.
    pub history: Vec<HistoryLine>,
}

/// What the lost-and-stolen list has to do with a weapon.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct WeaponNotices {
    /// Its own notices.
    pub own: Vec<NoticeRow>,
    /// Open notices of which it may be the weapon.
    pub hits: Vec<NoticeHit>,
    /// What a notice would say of it, where its life tells of a loss or theft and none is open.
    pub offer: Option<NoticeFields>,
    /// What closing its notice says, where its life tells that it is back and this office may settle it.
    pub back: Option<CloseNotice>,
}

/// What became of a missing weapon.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct CloseNotice {
    /// Record id of the notice.
    pub notice: String,
    /// Vocabulary `notice_state`: `recovered`, `cancelled`, or `open` to put it back.
    pub state: String,
    /// When, partial date; empty where it is put back.
    pub date: String,
    /// The weapon that was found to be it, by record id, or empty.
    #[serde(default)]
    pub found: String,
}

/// What a person says of a weapon that hits a notice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct SettleHit {
    /// Record id of the notice.
    pub notice: String,
    /// Record id of the weapon.
    pub weapon: String,
    /// `found`: it is the missing weapon, and is here again; `own`: it is the register's record of it, and still missing;
    /// `other`: another weapon.
    pub how: String,
    /// When it was recovered, partial date; only where it was found.
    #[serde(default)]
    pub date: String,
}

/// What a field office asks headquarters. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct QueryFields {
    /// The number, as a reading.
    pub reading: Option<String>,
    /// Vocabulary `category`.
    pub category: Option<String>,
    /// Manufacturer.
    pub make: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Calibre.
    pub calibre: Option<String>,
    /// State of manufacture, where it is known.
    pub country: Option<String>,
    /// Where the weapon is.
    pub place: Option<String>,
    /// Vocabulary `query_reason`.
    pub why: Option<String>,
    /// Its record, by id, where it was entered.
    pub weapon: Option<String>,
    /// What else headquarters should know; kept as an erasable note.
    pub remarks: Option<String>,
}

/// A line of the list of queries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct QueryRow {
    /// Record id.
    pub id: String,
    /// What is asked.
    pub fields: QueryFields,
    /// When it was asked, as the laptop's clock said (RFC 3339).
    pub at: String,
    /// Code of the office that asks.
    pub office: String,
    /// Vocabulary `query_result` of the newest answer; empty while there is none.
    pub result: String,
    /// Whether the office that asked has read the answer.
    pub noted: bool,
    /// Flags as on a line of the register.
    pub flags: Vec<String>,
}

/// What headquarters answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct AnswerFields {
    /// Vocabulary `query_result`.
    pub result: String,
    /// What was found, a line each: the office that asked reads these and nothing else of the register.
    pub hits: Vec<String>,
    /// What the office should know or do; kept as an erasable note.
    pub remarks: String,
}

/// An answer as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct AnswerView {
    /// Record id.
    pub id: String,
    /// What it says.
    pub fields: AnswerFields,
    /// Who answered, and when.
    pub said: Said,
    /// Flags as on a line of the register.
    pub flags: Vec<String>,
}

/// A query's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct QueryPage {
    /// Its line.
    pub row: QueryRow,
    /// Who asked.
    pub asked: Said,
    /// Answers, the newest first.
    pub answers: Vec<AnswerView>,
    /// Weapons of this store with such a number, and ranges that have it.
    pub found: Findings,
    /// Missing weapons that may be it.
    pub notices: Vec<NoticeHit>,
    /// What headquarters would answer by what this store holds; absent at a field office.
    pub suggested: Option<AnswerFields>,
    /// Whether the weapon it is about is held here.
    pub weapon_held: bool,
    /// Every change, newest first.
    pub history: Vec<HistoryLine>,
}

/// What of all this needs a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct LostAttention {
    /// Missing weapons that a weapon of this store may be.
    pub hits: u32,
    /// Queries that wait for this office to answer.
    pub unanswered: u32,
    /// Answers that this office has not read.
    pub answers: u32,
    /// Listed weapons that are back, as their lives tell, and that this office may take off the list.
    pub back: u32,
}
