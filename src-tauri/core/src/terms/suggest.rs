//! What a person may mean by what he typed, among the terms that ship and those that the State added.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use serde_json::Value;

use super::Suggestion;
use super::added::{Added, added};
use crate::error::{Error, Result};
use crate::office::Office;
use crate::vocabulary::suggest::{Fit, Manner, Names, Why};
use crate::vocabulary::terms::{self, List, Term};

/// Most suggestions that are given at once.
const MOST: usize = 50;

/// The names of the terms that ship, each list made ready when it is first asked.
static SHIPPED: LazyLock<BTreeMap<&'static str, OnceLock<Names>>> =
    LazyLock::new(|| terms::lists().map(|list| (list, OnceLock::new())).collect());

impl Office {
    /// Terms of a list that may be meant by a text, the surest first, at most `limit`. A model is best asked for with its
    /// make before it. Refuses a list that there is not.
    pub fn suggest(&self, list: &str, text: &str, limit: usize) -> Result<Vec<Suggestion>> {
        let shipped = terms::list(list).ok_or_else(|| Error::refused("list_unknown").with("list", list))?;
        let language = self.settings()?.language;
        let limit = limit.clamp(1, MOST);
        let added = added(&self.store, list)?;
        let mut fits: Vec<(Fit, &str)> = Vec::new();
        if let Some(names) = SHIPPED.get(shipped.name()).map(|held| held.get_or_init(|| of_shipped(shipped)))
        {
            let code = |fit: &Fit| shipped.terms.get(fit.term).map(|term| term.code.as_str());
            fits.extend(names.suggest(text, limit).into_iter().filter_map(|fit| Some((fit, code(&fit)?))));
        }
        if !added.is_empty() {
            let names = of_added(shipped, &added);
            let code = |fit: &Fit| added.get(fit.term).map(|term| term.code.as_str());
            fits.extend(names.suggest(text, limit).into_iter().filter_map(|fit| Some((fit, code(&fit)?))));
        }
        fits.sort_by(|(a, _), (b, _)| b.score.total_cmp(&a.score));
        let is_sure = |why: Why| why <= Why::Alias;
        let surest = fits.iter().filter(|(fit, _)| is_sure(fit.why)).map(|(_, code)| *code);
        let named_twice = surest.collect::<std::collections::BTreeSet<_>>().len() > 1;
        let mut suggestions: Vec<Suggestion> = Vec::new();
        for (fit, code) in fits {
            if suggestions.len() == limit || suggestions.iter().any(|held| held.code == code) {
                continue;
            }
            // A spelling that the State gave to one term and that is another's by shipment names neither.
            let why = if named_twice && is_sure(fit.why) { Why::Near } else { fit.why };
            suggestions.push(Suggestion {
                label: self.label(list, code, &language)?,
                beside: beside(list, code, &language),
                why: why.code().into(),
                code: code.into(),
            });
        }
        Ok(suggestions)
    }
}

fn of_shipped(list: &List) -> Names {
    Names::new(manner(list), list.terms.iter().map(|term| (is_usual(term), proper(term), others(term))))
}

fn of_added(list: &List, added: &[Added]) -> Names {
    Names::new(manner(list), added.iter().map(names_of))
}

fn names_of(term: &Added) -> (bool, Vec<&str>, Vec<&str>) {
    let proper = vec![term.code.as_str(), term.en.as_str(), term.fr.as_str()];
    (false, proper, term.aliases.iter().map(String::as_str).collect())
}

fn manner(list: &List) -> Manner {
    Manner::new(&list.noise, &list.same)
}

fn is_usual(term: &Term) -> bool {
    term.labels.get("usual").and_then(Value::as_bool) == Some(true)
}

/// Code and labels: keys of two letters are languages.
fn proper(term: &Term) -> Vec<&str> {
    let labels = term.labels.iter().filter(|(key, _)| key.len() == 2).filter_map(|(_, label)| label.as_str());
    std::iter::once(term.code.as_str()).chain(labels).collect()
}

/// Other spellings: aliases, formal names, codes of other standards.
fn others(term: &Term) -> Vec<&str> {
    let is_name = |key: &str| key == "alpha3" || key == "former_alpha2" || key.ends_with("_formal");
    let names = term.labels.iter().filter(|(key, _)| is_name(key)).filter_map(|(_, name)| name.as_str());
    let aliases = term.labels.get("aliases").and_then(Value::as_array).into_iter().flatten();
    names.chain(aliases.filter_map(Value::as_str)).collect()
}

/// What tells a term from others of the name: the makers of a model, the country of a maker.
fn beside(list: &str, code: &str, language: &str) -> String {
    let text = |key| terms::property(list, code, key).and_then(Value::as_str);
    match list {
        "model" => {
            let makes = terms::property(list, code, "makes").and_then(Value::as_array);
            makes.into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
        }
        "make" => {
            text("country").map(|country| terms::label("country", country, language)).unwrap_or_default()
        }
        _ => String::new(),
    }
}
