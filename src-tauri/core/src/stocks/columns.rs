//! What files of other programs and of marking machines call their columns, and which marks count: data that people who do
//! not program may correct (assets/rules/stocks.json), and that the State may overrule.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use crate::error::{Error, Result};
use crate::office::Office;
use crate::vocabulary::rules;

const NAME: &str = "stocks";

type Names = BTreeMap<String, Vec<String>>;

/// The rule as it holds here. An act reads it once.
#[derive(Debug, Default, Deserialize)]
pub(super) struct StockRule {
    /// Kinds of mark with which a weapon of the State counts as marked.
    pub(super) marked: Vec<String>,
    /// Events by which a weapon is no longer in its stock.
    pub(super) leaves: Vec<String>,
    /// Events by which it is there again.
    pub(super) returns: Vec<String>,
    columns: Names,
    job_columns: Names,
    results: Names,
}

/// As it ships: what the State says changes the words of a column, never which columns there are. A file that cannot be read
/// leaves nothing known; a test sees to it that it can.
static SHIPPED: LazyLock<StockRule> =
    LazyLock::new(|| serde_json::from_str(rules::shipped(NAME).unwrap_or_default()).unwrap_or_default());

impl Office {
    /// The rule about stocks as it holds here.
    pub(super) fn stock_rule(&self) -> Result<StockRule> {
        self.rule_as(NAME)
    }
}

impl StockRule {
    /// The field that a heading of a list of weapons means.
    pub(super) fn of_list(&self, heading: &str) -> Option<&'static str> {
        meant(&SHIPPED.columns, &self.columns, heading)
    }

    /// The field that a heading of a machine's file means.
    pub(super) fn of_job(&self, heading: &str) -> Option<&'static str> {
        meant(&SHIPPED.job_columns, &self.job_columns, heading)
    }

    /// What a machine's word says became of a weapon: a code of `mark_state`. An empty cell says that it waits.
    pub(super) fn result(&self, word: &str) -> Result<&'static str> {
        match word.trim() {
            "" => Ok("target"),
            word => meant(&SHIPPED.results, &self.results, word).ok_or_else(|| {
                Error::refused("job_result_unknown").with("field", "result").with("value", word)
            }),
        }
    }
}

fn meant(names: &'static Names, words: &Names, said: &str) -> Option<&'static str> {
    let said = bare(said);
    let is_meant = |name: &str| {
        let also = words.get(name).into_iter().flatten();
        bare(name) == said || also.into_iter().any(|other| bare(other) == said)
    };
    names.keys().map(String::as_str).find(|name| is_meant(name))
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
        let rule = &*SHIPPED;
        assert_eq!(rule.of_list("Serial No."), Some("serial"));
        assert_eq!(rule.of_list("Numéro de série"), Some("serial"));
        assert_eq!(rule.of_list("N°"), Some("stock_number"));
        assert_eq!(rule.of_list("stock_number"), Some("stock_number"));
        assert_eq!(rule.of_list("Weather"), None);
        assert_eq!(rule.of_job("MARKING NUMBER"), Some("number"));
        assert_eq!(rule.result("OK").unwrap(), "done");
        assert_eq!(rule.result("Gâchée").unwrap(), "spoiled");
        assert_eq!(rule.result(" ").unwrap(), "target");
        assert_eq!(rule.result("purple").unwrap_err().code, "job_result_unknown");
        assert!(!rule.marked.is_empty() && !rule.leaves.is_empty() && !rule.returns.is_empty());
    }

    #[test]
    fn words_that_the_state_says_are_understood_and_those_that_shipped_no_more() {
        let rule = StockRule {
            results: [("done".to_owned(), vec!["fertig".to_owned()])].into(),
            ..StockRule::default()
        };
        assert_eq!(rule.result("Fertig").unwrap(), "done");
        assert_eq!(rule.result("done").unwrap(), "done");
        assert!(rule.result("OK").is_err());
    }

    #[test]
    fn no_name_means_two_things() {
        for names in [&SHIPPED.columns, &SHIPPED.job_columns, &SHIPPED.results] {
            let mut all: Vec<String> = names.values().flatten().map(|name| bare(name)).collect();
            let count = all.len();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), count);
        }
    }
}
