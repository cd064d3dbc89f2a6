//! The field's vocabularies: short lists of codes with a label in each language.
//!
//! Records keep the code, people see the label. A code this version does not know is shown as it is,
//! because a newer office may have written it.

use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;
use serde_json::Value;

use super::texts::FALLBACK;

/// One list as it stands in `assets/vocabulary/`.
#[derive(Debug, Deserialize)]
pub(crate) struct List {
    name: String,
    #[serde(default)]
    source: String,
    verified_by: Option<String>,
    verified_on: Option<String>,
    /// Too long to be shown whole: offered only as answers to what somebody types.
    #[serde(default)]
    by_search: bool,
    /// Whether a State may add terms. The others steer what the program does.
    #[serde(default)]
    pub(crate) open: bool,
    /// Words that tell no term of this list from another, such as "cal." or "Ltd".
    #[serde(default)]
    pub(crate) noise: Vec<String>,
    /// Words that are written in several ways: as written to as meant.
    #[serde(default)]
    pub(crate) same: BTreeMap<String, String>,
    /// Whether a figure alone may name a term.
    #[serde(default = "yes")]
    pub(crate) bare_figures: bool,
    /// Spellings that lead to several terms, and so to none.
    #[serde(default)]
    pub(crate) ambiguous: Vec<String>,
    pub(crate) terms: Vec<Term>,
    #[serde(skip)]
    places: HashMap<String, usize>,
}

fn yes() -> bool {
    true
}

/// A code with its labels. Beside the languages a term may carry remarks for those who keep the list. A term without labels
/// is called as its code.
#[derive(Debug, Deserialize)]
pub(crate) struct Term {
    pub(crate) code: String,
    #[serde(flatten)]
    pub(crate) labels: BTreeMap<String, Value>,
}

impl Term {
    fn label(&self, language: &str) -> Option<&str> {
        self.labels.get(language).and_then(Value::as_str)
    }
}

macro_rules! lists {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../assets/vocabulary/", $name, ".json")))),+]
    };
}

const FILES: &[(&str, &str)] = lists![
    "action",
    "basis_of_identification",
    "calendar",
    "calibre",
    "category",
    "channel",
    "classification",
    "confidence",
    "consignment_direction",
    "country",
    "diversion_kind",
    "effect",
    "event_kind",
    "event_method",
    "exemption",
    "find_kind",
    "inventory_outcome",
    "inventory_result",
    "language",
    "ledger_column",
    "ledger_kind",
    "ledger_page_state",
    "make",
    "mark_state",
    "marking_condition",
    "marking_kind",
    "marking_method",
    "marking_place",
    "model",
    "nature",
    "notice_kind",
    "notice_state",
    "office_role",
    "outcome",
    "para17",
    "para22",
    "para6",
    "para7",
    "party_role",
    "place_kind",
    "practice_of",
    "query_reason",
    "query_result",
    "question",
    "reading_aid",
    "received_as",
    "result",
    "role",
    "script",
    "step",
    "stock_agency",
    "stock_field",
    "symbol",
    "trace_exception",
    "traces_taken",
    "urgency",
    "weapon_status",
];

/// All lists by name, each read when it is first asked for. A list that cannot be read is left out, so that its codes are
/// shown as they are; a test sees to it that every list can be read.
static LISTS: LazyLock<BTreeMap<&'static str, OnceLock<Option<List>>>> =
    LazyLock::new(|| FILES.iter().map(|(name, _)| (*name, OnceLock::new())).collect());

pub(crate) fn list(name: &str) -> Option<&'static List> {
    let (name, held) = LISTS.get_key_value(name)?;
    let json = || FILES.iter().find(|(file, _)| file == name).map(|(_, json)| *json);
    held.get_or_init(|| read(json()?)).as_ref()
}

fn read(json: &str) -> Option<List> {
    let mut list: List = serde_json::from_str(json).ok()?;
    list.places = list.terms.iter().enumerate().map(|(place, term)| (term.code.clone(), place)).collect();
    Some(list)
}

impl List {
    /// Its name, as the file is called.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

fn find(list: &str, code: &str) -> Option<&'static Term> {
    let list = self::list(list)?;
    list.terms.get(*list.places.get(code)?)
}

/// Names of all lists, in alphabetical order.
pub fn lists() -> impl Iterator<Item = &'static str> {
    LISTS.keys().copied()
}

/// Whether a list is too long to be shown whole, and is offered only as answers to what somebody types.
#[must_use]
pub fn is_by_search(list: &str) -> bool {
    self::list(list).is_some_and(|list| list.by_search)
}

/// Where a list comes from, and who compared it with the source and when (`2026-05-31`), if anybody did.
#[must_use]
pub fn source(list: &str) -> (&'static str, Option<&'static str>, Option<&'static str>) {
    self::list(list).map_or(("", None, None), |list| {
        (list.source.as_str(), list.verified_by.as_deref(), list.verified_on.as_deref())
    })
}

/// The label of a code in a language, else in English, else the code itself.
#[must_use]
pub fn label(list: &str, code: &str, language: &str) -> String {
    find(list, code)
        .and_then(|term| term.label(language).or_else(|| term.label(FALLBACK)))
        .unwrap_or(code)
        .to_owned()
}

/// Another form of the label, such as `letter` (for a sentence) or `short` (for a screen), if the list
/// has one; else the label.
#[must_use]
pub fn form(list: &str, code: &str, language: &str, form: &str) -> String {
    find(list, code)
        .and_then(|term| term.label(&format!("{language}_{form}")))
        .map_or_else(|| label(list, code, language), str::to_owned)
}

/// What else the list says about a code under a key, such as `class` in the list of categories.
#[must_use]
pub fn property(list: &str, code: &str, key: &str) -> Option<&'static Value> {
    find(list, code)?.labels.get(key)
}

/// The codes of a list in the order in which people should be offered them.
#[must_use]
pub fn codes(list: &str) -> Vec<&'static str> {
    self::list(list)
        .map(|list| list.terms.iter().map(|term| term.code.as_str()).collect())
        .unwrap_or_default()
}

/// Whether the list has the code.
#[must_use]
pub fn contains(list: &str, code: &str) -> bool {
    find(list, code).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::texts::LANGUAGES;
    use std::collections::BTreeSet;

    #[test]
    fn every_list_can_be_read_and_is_called_as_its_file() {
        for (name, json) in FILES {
            let list: List = serde_json::from_str(json).unwrap_or_else(|e| panic!("{name}: {e}"));
            assert_eq!(&list.name, name);
            assert!(!list.terms.is_empty(), "{name} is empty");
        }
    }

    #[test]
    fn every_term_has_a_label_in_every_language_and_no_code_comes_twice() {
        for (name, _) in FILES {
            let mut seen = BTreeSet::new();
            for code in codes(name) {
                assert!(seen.insert(code), "{name}: {code} twice");
                let term = find(name, code).expect("listed");
                // What is called by its own name has no other label.
                for language in LANGUAGES.iter().filter(|_| !is_by_search(name)) {
                    let label = term.label(language).unwrap_or_default();
                    assert!(!label.trim().is_empty(), "{name}: {code} lacks {language}");
                }
            }
        }
    }

    #[test]
    fn what_is_unknown_is_shown_as_it_is() {
        assert_eq!(label("category", "SA-NEW", "fr"), "SA-NEW");
        assert_eq!(label("no_such_list", "x", "en"), "x");
        assert!(!contains("category", "SA-NEW"));
        assert!(codes("no_such_list").is_empty());
    }

    #[test]
    fn a_list_may_give_other_forms_and_properties() {
        assert_eq!(form("find_kind", "seized", "en", "letter"), "was seized");
        assert_eq!(form("find_kind", "seized", "en", "no_such_form"), label("find_kind", "seized", "en"));
        assert_eq!(property("category", "SA-PIS", "class").and_then(Value::as_str), Some("small_arm"));
        assert_eq!(property("category", "SA-PIS", "no_such_key"), None);
    }

    #[test]
    fn a_language_without_a_label_falls_back_to_english() {
        assert_eq!(label("category", "SA-RIF", "zz"), label("category", "SA-RIF", "en"));
        assert_ne!(label("category", "SA-RIF", "en"), "SA-RIF");
    }
}
