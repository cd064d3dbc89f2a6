//! What crosses to the window and the terminal about markings.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

/// One mark on a weapon. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct MarkingFields {
    /// Vocabulary `marking_kind`.
    pub kind: Option<String>,
    /// Vocabulary `marking_place`.
    pub place: Option<String>,
    /// Vocabulary `marking_method`.
    pub method: Option<String>,
    /// Vocabulary `marking_condition`.
    pub condition: Option<String>,
    /// Vocabulary `script`.
    pub script: Option<String>,
    /// The reading, exactly as read: `?` one sign, `*` one or more, `[8B]` one of these, `\` the next sign itself.
    pub reading: Option<String>,
    /// Geometric symbols in words (ITI para 8(a)).
    pub symbols: Option<String>,
    /// `yes` when this is the serial on the control part.
    pub control_part: Option<String>,
    /// State that the mark names: of import, proof or ownership.
    pub country: Option<String>,
    /// Year that the mark gives, partial date.
    pub year: Option<String>,
    /// What the reading was made with. Vocabulary `reading_aid`.
    pub aid: Option<String>,
    /// The marking practice it follows, by record id.
    pub practice: Option<String>,
    /// `yes` for a hidden or security mark: only named roles see it, and it leaves no way out.
    pub secret: Option<String>,
    /// What of ITI para 7 it meets. Vocabulary `para7`.
    pub para7_met: Option<Vec<String>>,
    /// What of ITI para 7 it does not meet; what is in neither list was not examined.
    pub para7_unmet: Option<Vec<String>>,
    /// A short remark, one line.
    pub remark: Option<String>,
}

/// A marking as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct MarkingView {
    /// Record id.
    pub id: String,
    /// Its fields.
    pub fields: MarkingFields,
    /// The reading, sign by sign, for display.
    pub signs: Vec<Sign>,
    /// Code of the office that recorded it.
    pub office: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// Whether a weapon is adequately marked (ITI 7-10).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Adequacy {
    /// `null` where it hangs on what nobody has looked at.
    pub adequate: Option<bool>,
    /// What it lacks, in the order of the rule.
    pub lacking: Vec<Lack>,
}

/// One thing that a weapon lacks to be adequately marked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Lack {
    /// `maker`, `country`, `serial`, `national`, `import`, `import_mark`, `release_mark`: a mark that is not there;
    /// `readable`, `place`, `number` or a code of the vocabulary `para7`: what is wrong with one that is.
    pub code: String,
    /// Paragraph of the ITI, such as `8(a)`.
    pub para: String,
    /// The mark it is about, by record id.
    pub marking: Option<String>,
    /// Nobody has looked at it.
    pub open: bool,
}

/// One sign of a reading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Sign {
    /// `read`, `unsure`, `unreadable` or `gap`.
    pub certainty: String,
    /// The signs it may be, likeliest first; empty when unreadable.
    pub may_be: String,
}

/// A weapon found by a reading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Found {
    /// The weapon's record id.
    pub weapon: String,
    /// National number, or empty.
    pub national_number: String,
    /// Make, model, calibre in one line.
    pub title: String,
    /// The marking that matched.
    pub marking: String,
    /// Its kind.
    pub kind: String,
    /// Its reading as recorded.
    pub reading: String,
    /// `exact`, `same_signs` (spaces, dashes, case apart) or `fits` (unreadable signs on either side).
    pub why: String,
    /// Code of the office that recorded it.
    pub office: String,
}
