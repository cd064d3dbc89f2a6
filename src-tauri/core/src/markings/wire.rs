//! What crosses to the window and the terminal about markings.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::attachments::AttachmentView;
use crate::office::Second;

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
    /// A hidden mark that the operator may not see: nothing of it is here but that there is one.
    pub withheld: bool,
    /// Pictures of this mark.
    pub photographs: Vec<AttachmentView>,
    /// Attempts to restore it, by date.
    pub restorations: Vec<RestorationView>,
}

/// An attempt to bring an effaced mark to light: what was done, and what was read then.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct Restoration {
    /// Partial date.
    pub date: Option<String>,
    /// How. Vocabulary `event_method`.
    pub method: Option<String>,
    /// What came to light, as a reading; empty where nothing did.
    pub reading: Option<String>,
    /// Who tried: the laboratory or the office.
    pub authority: Option<String>,
    /// Number of the laboratory's report.
    pub document: Option<String>,
    /// What was done, in more than a line; kept as an erasable note.
    pub circumstances: Option<String>,
    /// Takes the reading over as that of the mark, with the condition that the method leaves.
    pub take_over: bool,
}

/// An attempt to restore a mark, as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct RestorationView {
    /// Record id of the event.
    pub id: String,
    /// Partial date, or empty.
    pub date: String,
    /// Vocabulary `event_method`.
    pub method: String,
    /// What came to light; empty where nothing did.
    pub reading: String,
    /// Who tried.
    pub authority: String,
}

/// A pattern of marks that say several things in one line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct MarkPattern {
    /// Code in `assets/rules/composed_mark.json`.
    pub code: String,
    /// Its name in the language asked for.
    pub label: String,
    /// Vocabulary `marking_kind` of a mark of this pattern.
    pub kind: String,
    /// What stands between the parts.
    pub separator: String,
    /// Its parts in their order.
    pub parts: Vec<MarkPatternPart>,
}

/// One part of a pattern.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct MarkPatternPart {
    /// `country`, `maker`, `year`, `model`, `serial` or `calibre`.
    pub name: String,
    /// `A` letters, `9` digits, `X` both.
    pub signs: String,
    /// Fewest signs.
    pub least: u32,
    /// Most signs.
    pub most: u32,
}

/// One part of a mark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct MarkPart {
    /// As in the pattern.
    pub name: String,
    /// As it stands on the weapon, in the notation of readings.
    pub value: String,
    /// What that says in words, or empty.
    #[serde(default)]
    pub means: String,
}

/// A mark to be put together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct ComposeMark {
    /// Code of the pattern.
    pub pattern: String,
    /// Its parts; `means` is not asked for.
    pub parts: Vec<MarkPart>,
}

/// A mark taken apart or put together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ComposedMark {
    /// Code of the pattern.
    pub pattern: String,
    /// Name of the pattern.
    pub label: String,
    /// Vocabulary `marking_kind`.
    pub kind: String,
    /// The whole.
    pub reading: String,
    /// Its parts.
    pub parts: Vec<MarkPart>,
}

/// A geometric symbol or another sign that stands on weapons.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Symbol {
    /// Code in the vocabulary `symbol`.
    pub code: String,
    /// The sign itself.
    pub sign: String,
    /// Its name.
    pub name: String,
    /// `shape`, `star`, `arrow`, `emblem`, `tool`, `cross` or `other`.
    pub group: String,
    /// What it may point to, or empty.
    pub hint: String,
}

/// A hidden mark of a case's weapon.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct HiddenMark {
    /// The mark, withheld from whoever may not see it.
    pub marking: MarkingView,
    /// Its release for the letter of the case.
    pub release: Option<Release>,
}

/// The release of a hidden mark for one letter, as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Release {
    /// Record id.
    pub id: String,
    /// Why.
    pub reason: String,
    /// Who asked for it.
    pub operator: String,
    /// Who authorised it.
    pub second: String,
    /// The letter was issued: the release is used up.
    pub issued: bool,
}

/// Releases a hidden mark for the letter of a case.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct ReleaseMark {
    /// The case.
    pub case_id: String,
    /// The marking.
    pub marking: String,
    /// Why, one line.
    pub reason: String,
    /// The officer who authorises it.
    pub second: Second,
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
