//! What files of other programs and of marking machines call their columns, and which marks count: data that people who do
//! not program may correct (assets/rules/stocks.json).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use crate::error::{Error, Result};

const FILE: &str = include_str!("../../../../assets/rules/stocks.json");

type Names = BTreeMap<String, Vec<String>>;

#[derive(Debug, Default, Deserialize)]
struct Rules {
    marked: Vec<String>,
    leaves: Vec<String>,
    returns: Vec<String>,
    columns: Names,
    job_columns: Names,
    results: Names,
}

/// A file that cannot be read leaves nothing known; a test sees to it that it can.
static RULES: LazyLock<Rules> = LazyLock::new(|| serde_json::from_str(FILE).unwrap_or_default());

/// Kinds of mark with which a weapon of the State counts as marked.
pub(super) fn marked() -> &'static [String] {
    &RULES.marked
}

/// Events by which a weapon is no longer in its stock.
pub(super) fn leaves() -> &'static [String] {
    &RULES.leaves
}

/// Events by which it is there again.
pub(super) fn returns() -> &'static [String] {
    &RULES.returns
}

/// The field that a heading of a list of weapons means.
pub(super) fn of_list(heading: &str) -> Option<&'static str> {
    meant(&RULES.columns, heading)
}

/// The field that a heading of a machine's file means.
pub(super) fn of_job(heading: &str) -> Option<&'static str> {
    meant(&RULES.job_columns, heading)
}

/// What a machine's word says became of a weapon: a code of `mark_state`.
pub(super) fn result(word: &str) -> Result<&'static str> {
    meant(&RULES.results, word)
        .ok_or_else(|| Error::refused("job_result_unknown").with("field", "result").with("value", word))
}

fn meant(names: &'static Names, said: &str) -> Option<&'static str> {
    let said = bare(said);
    let (meant, _) = names
        .iter()
        .find(|(name, also)| bare(name) == said || also.iter().any(|other| bare(other) == said))?;
    Some(meant)
}

/// A word without case, accents and what stands between letters.
pub(super) fn bare(text: &str) -> String {
    let is_mark = |c: &char| !matches!(*c, '\u{300}'..='\u{36f}');
    text.nfkd().filter(is_mark).flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_and_results_are_understood_in_both_languages() {
        assert_eq!(of_list("Serial No."), Some("serial"));
        assert_eq!(of_list("Numéro de série"), Some("serial"));
        assert_eq!(of_list("N°"), Some("stock_number"));
        assert_eq!(of_list("stock_number"), Some("stock_number"));
        assert_eq!(of_list("Weather"), None);
        assert_eq!(of_job("MARKING NUMBER"), Some("number"));
        assert_eq!(result("OK").unwrap(), "done");
        assert_eq!(result("Gâchée").unwrap(), "spoiled");
        assert_eq!(result("").unwrap(), "target");
        assert_eq!(result("purple").unwrap_err().code, "job_result_unknown");
        assert!(!marked().is_empty() && !leaves().is_empty() && !returns().is_empty());
    }

    #[test]
    fn no_name_means_two_things() {
        for names in [&RULES.columns, &RULES.job_columns, &RULES.results] {
            let mut all: Vec<String> = names.values().flatten().map(|name| bare(name)).collect();
            let count = all.len();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), count);
        }
    }
}
