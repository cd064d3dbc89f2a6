//! What crosses to window and terminal.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

/// A term that may be meant by what somebody typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Suggestion {
    /// Code: what a record keeps.
    pub code: String,
    /// Its word in the language of the window.
    pub label: String,
    /// `exact` or `alias`: what was typed names this term and no other; `starts`, `near`: a person must say.
    pub why: String,
    /// What tells it from others of the name: makers of a model, country of a maker.
    pub beside: String,
}

/// A term that the State adds, or words it gives to one that ships. In a change an absent value stays and an empty one goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct TermFields {
    /// Name of the list. Never changes.
    pub list: Option<String>,
    /// Code: what records keep. Never changes. In a list that is called by its names, the name.
    pub code: Option<String>,
    /// English word.
    pub en: Option<String>,
    /// French word.
    pub fr: Option<String>,
    /// Other spellings of the same.
    pub aliases: Option<Vec<String>>,
    /// Where it is taken from.
    pub source: Option<String>,
}

/// A list of terms.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ListRow {
    /// Name.
    pub name: String,
    /// How many terms it has.
    pub terms: u32,
    /// How many of them the State added, or gave other words.
    pub added: u32,
    /// Where it comes from.
    pub source: String,
    /// Who compared it with the source; empty where nobody did.
    pub verified_by: String,
    /// When (`2026-05-31`).
    pub verified_on: String,
    /// Whether the State may add terms; the others steer what the program does.
    pub open: bool,
    /// Whether its codes are names, with no other word in any language.
    pub named: bool,
}

/// A term of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct TermRow {
    /// Code.
    pub code: String,
    /// English word.
    pub en: String,
    /// French word.
    pub fr: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Makers of a model, country of a maker.
    pub beside: String,
    /// The State's record about it; empty where it stands as it ships.
    pub record: String,
    /// Where the State took it from.
    pub source: String,
    /// Whether it ships.
    pub shipped: bool,
}

/// Terms of a list that fit a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct TermList {
    /// The list.
    pub list: ListRow,
    /// The first of them: those of the State before those that ship.
    pub rows: Vec<TermRow>,
    /// How many there are.
    pub total: u32,
}

/// What was kept as written because it names no term.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Unidentified {
    /// List that it would belong to.
    pub list: String,
    /// As written.
    pub written: String,
    /// On how many weapons.
    pub weapons: u32,
    /// What may be meant.
    pub meant: Vec<Suggestion>,
}

/// A place of the office's list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct PlaceFields {
    /// Name, as letters say it.
    pub name: Option<String>,
    /// Code of ISO 3166-2 of the place, or of the region it lies in.
    pub code: Option<String>,
    /// Kind: vocabulary `place_kind`.
    pub kind: Option<String>,
    /// The place it lies in: record id.
    pub parent: Option<String>,
    /// Other spellings.
    pub aliases: Option<Vec<String>>,
}

/// A place, as a list shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct PlaceRow {
    /// Record.
    pub id: String,
    /// Name.
    pub name: String,
    /// Code of ISO 3166-2.
    pub code: String,
    /// Kind.
    pub kind: String,
    /// The place it lies in: record id, empty where none.
    pub parent: String,
    /// Name of that place.
    pub within: String,
    /// Other spellings.
    pub aliases: Vec<String>,
}

/// A value of a rule as it holds in this State.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct RuleFields {
    /// Name of the rule and the path to the value, such as `adequate_mark/kinds/import/says`.
    pub name: String,
    /// The value.
    pub value: String,
    /// Law or decision it comes from.
    pub source: String,
    /// Where in it.
    pub article: String,
    /// Who compared it with the source; empty where nobody did.
    pub verified_by: String,
    /// When (`2026-05-31`); empty where nobody did.
    pub verified_on: String,
}

/// What a value of a rule may be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct RuleShape {
    /// `number`, `yes_no` (`true`, `false`), `text`, `day` (`01-31`), `sign`, `one` (a word), or a JSON list: `some` (of the
    /// words), `words` (any), `needs` (names of fields, alternatives parted by `/`), `parts` (`year 9 2-4`), `years`
    /// (`AU 1989`).
    pub is: String,
    /// Vocabulary whose codes are the words; empty where only those of `of` are.
    pub list: String,
    /// Words besides.
    pub of: Vec<String>,
    /// Least number, or fewest items.
    pub least: Option<u32>,
    /// Greatest number.
    pub most: Option<u32>,
}

/// A value of a rule: as it ships, and as the State says it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct RuleValue {
    /// Path within the rule.
    pub path: String,
    /// What it may be.
    pub shape: RuleShape,
    /// As it ships.
    pub shipped: String,
    /// Where it comes from as it ships.
    pub source: String,
    /// Where in it.
    pub article: String,
    /// Who compared it with the source; empty where nobody did.
    pub verified_by: String,
    /// The State's record about it; empty where it holds as it ships.
    pub record: String,
    /// What the State says.
    pub said: RuleFields,
}

/// A rule with all its values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct RuleRow {
    /// Name.
    pub name: String,
    /// Where it comes from as it ships.
    pub source: String,
    /// Who compared it with the source; empty where nobody did.
    pub verified_by: String,
    /// Its values.
    pub values: Vec<RuleValue>,
}
