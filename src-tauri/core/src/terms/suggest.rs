//! What a person may mean by what he typed, among the terms that ship and those that the State added.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use serde_json::Value;

use super::added::{Added, added};
use super::{PlaceRow, Suggestion};
use crate::error::{Error, Result};
use crate::office::Office;
use crate::vocabulary::labels::Labels;
use crate::vocabulary::suggest::{Fit, Manner, Names, Why};
use crate::vocabulary::terms::{self, List, Term};

/// Most suggestions that are given at once.
const MOST: usize = 50;

/// The names of the terms that ship, each list made ready when it is first asked.
static SHIPPED: LazyLock<BTreeMap<&'static str, OnceLock<Names>>> =
    LazyLock::new(|| terms::lists().map(|list| (list, OnceLock::new())).collect());

impl Office {
    /// Terms of a list that may be meant by a text, the surest first, at most `limit`. A model is best asked for with its
    /// make before it; `place` is the office's list of places, `subdivision` the codes of ISO 3166-2 in it. Refuses a list that there is not.
    pub fn suggest(&self, list: &str, text: &str, limit: usize) -> Result<Vec<Suggestion>> {
        if list == PLACES || list == SUBDIVISIONS {
            return self.suggest_places(text, limit.clamp(1, MOST), list == SUBDIVISIONS);
        }
        let shipped = terms::list(list).ok_or_else(|| Error::refused("list_unknown").with("list", list))?;
        let labels = self.own_labels()?;
        let limit = limit.clamp(1, MOST);
        let added = added(&self.store, list)?;
        let mut fits: Vec<(Fit, &str)> = Vec::new();
        if let Some(names) = SHIPPED.get(shipped.name()).map(|held| held.get_or_init(|| of_shipped(shipped)))
        {
            let code = |fit: &Fit| shipped.terms.get(fit.term).map(|term| term.code.as_str());
            fits.extend(names.suggest(text, limit).into_iter().filter_map(|fit| Some((fit, code(&fit)?))));
        }
        if list == "make" {
            fits.extend(makers(text));
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
                label: labels.say(list, code),
                beside: beside(list, code, &labels),
                why: why.code().into(),
                code: code.into(),
            });
        }
        Ok(suggestions)
    }
}

impl Office {
    /// The term that a text names for certain: its code, a label or another spelling, and those of no other. What is only like
    /// it stays a question to a person.
    pub(crate) fn term_meant(&self, list: &str, text: &str) -> Result<Option<String>> {
        let sure = |one: &Suggestion| [Why::Exact, Why::Alias].iter().any(|why| why.code() == one.why);
        Ok(self.suggest(list, text, 3)?.into_iter().find(sure).map(|one| one.code))
    }
}

/// The office's list of places, which is asked as the vocabularies are.
const PLACES: &str = "place";
/// The same by their codes: of several places under one code the widest stands for it.
const SUBDIVISIONS: &str = "subdivision";

impl Office {
    fn suggest_places(&self, text: &str, limit: usize, by_code: bool) -> Result<Vec<Suggestion>> {
        let mut places = self.places()?;
        if by_code {
            places.retain(|place| !place.code.is_empty());
            places.sort_by_key(|place| !place.parent.is_empty());
            let mut seen = std::collections::HashSet::new();
            places.retain(|place| seen.insert(place.code.clone()));
        }
        let names = |place: &'_ PlaceRow| -> [Vec<String>; 3] {
            [Vec::new(), vec![place.name.clone()], [place.aliases.clone(), vec![place.code.clone()]].concat()]
        };
        let owned: Vec<_> = places.iter().map(names).collect();
        let index =
            Names::new(Manner::default(), owned.iter().map(|names| names.each_ref().map(|of| borrowed(of))));
        let suggestion = |fit: Fit| {
            let place = places.get(fit.term)?;
            if by_code {
                return Some(Suggestion {
                    code: place.code.clone(),
                    label: place.code.clone(),
                    why: fit.why.code().into(),
                    beside: place.name.clone(),
                });
            }
            let beside = [place.code.as_str(), place.within.as_str()]
                .map(str::trim)
                .into_iter()
                .filter(|one| !one.is_empty());
            Some(Suggestion {
                code: place.name.clone(),
                label: place.name.clone(),
                why: fit.why.code().into(),
                beside: beside.collect::<Vec<_>>().join(" · "),
            })
        };
        Ok(index.suggest(text, limit).into_iter().filter_map(suggestion).collect())
    }
}

fn borrowed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// Makers of the model that a text names, where that is what somebody wrote for the make: "Galil" is not one, but its maker is
/// known. Nothing where several make it.
fn makers(text: &str) -> Option<(Fit, &'static str)> {
    let (makes, models) = (terms::list("make")?, terms::list("model")?);
    let names = SHIPPED.get("model")?.get_or_init(|| of_shipped(models));
    let fit = names.suggest(text, 1).into_iter().find(|fit| fit.why != Why::Near || fit.score >= 0.95)?;
    let [make] = texts(models.terms.get(fit.term)?, "makes")[..] else { return None };
    let term = makes.terms.iter().position(|term| term.code == make)?;
    Some((Fit { term, why: Why::Near, score: fit.score.min(1.5) - 0.1 }, make))
}

/// How well known the makers are: by how many models of theirs have a name.
fn known(list: &List) -> Vec<f32> {
    let Some(models) = (list.name() == "make").then(|| terms::list("model")).flatten() else {
        return Vec::new();
    };
    let mut count: BTreeMap<&str, u32> = BTreeMap::new();
    for make in models.terms.iter().flat_map(|model| texts(model, "makes")) {
        *count.entry(make).or_default() += 1;
    }
    let of = |term: &Term| count.get(term.code.as_str()).copied().unwrap_or_default() as f32;
    list.terms.iter().map(|term| ((1.0 + of(term)).ln() / 5.0).min(1.0)).collect()
}

fn of_shipped(list: &List) -> Names {
    names_of_list(list).with_known(known(list))
}

fn names_of_list(list: &List) -> Names {
    // A model is asked for by its name, or with its make before it.
    let with_make =
        |term: &Term| texts(term, "makes").iter().map(|make| format!("{make} {}", term.code)).collect();
    let whole: Vec<Vec<String>> = list.terms.iter().map(with_make).collect();
    let names =
        list.terms.iter().zip(&whole).map(|(term, whole)| {
            [texts(term, "usual"), proper(term), [others(term), borrowed(whole)].concat()]
        });
    Names::new(manner(list), names)
}

fn of_added(list: &List, added: &[Added]) -> Names {
    Names::new(manner(list), added.iter().map(names_of))
}

fn names_of(term: &Added) -> [Vec<&str>; 3] {
    let proper = vec![term.code.as_str(), term.en.as_str(), term.fr.as_str()];
    [Vec::new(), proper, term.aliases.iter().map(String::as_str).collect()]
}

fn manner(list: &List) -> Manner {
    let manner = Manner::new(&list.noise, &list.same);
    if list.bare_figures { manner } else { manner.without_bare_figures() }
}

/// Texts of a term under a key.
pub(super) fn texts<'a>(term: &'a Term, key: &str) -> Vec<&'a str> {
    let texts = term.labels.get(key).and_then(Value::as_array);
    texts.into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The six languages of the United Nations: a list may name its terms in each.
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// Code and labels.
fn proper(term: &Term) -> Vec<&str> {
    let labels = LANGUAGES.iter().filter_map(|language| term.labels.get(*language)?.as_str());
    std::iter::once(term.code.as_str()).chain(labels).collect()
}

/// Other spellings: aliases, formal names, codes of other standards.
fn others(term: &Term) -> Vec<&str> {
    let is_name = |key: &str| key == "alpha3" || key == "former_alpha2" || key.ends_with("_formal");
    let names = term.labels.iter().filter(|(key, _)| is_name(key)).filter_map(|(_, name)| name.as_str());
    names.chain(texts(term, "aliases")).collect()
}

/// What tells a term from others of the name: the makers of a model, the country of a maker.
pub(super) fn beside(list: &str, code: &str, labels: &Labels) -> String {
    let text = |key| terms::property(list, code, key).and_then(Value::as_str);
    match list {
        "model" => {
            let makes = terms::property(list, code, "makes").and_then(Value::as_array);
            makes.into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
        }
        "make" => text("country").map(|country| labels.say("country", country)).unwrap_or_default(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn spellings(list: &List) -> Vec<(&str, &str)> {
        let all = |term: &'static Term| {
            proper(term).into_iter().chain(others(term)).map(|name| (term.code.as_str(), name))
        };
        terms::list(list.name()).expect("listed").terms.iter().flat_map(all).collect()
    }

    #[test]
    fn every_spelling_leads_to_one_term_or_is_said_to_be_ambiguous() {
        for name in terms::lists() {
            let list = terms::list(name).expect("listed");
            let manner = manner(list);
            let mut leads: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
            for (code, spelling) in spellings(list) {
                leads.entry(manner.key(spelling)).or_default().insert(code);
            }
            let said: BTreeSet<String> = list.ambiguous.iter().map(|spelling| manner.key(spelling)).collect();
            let several = |(key, codes): (&String, &BTreeSet<&str>)| {
                (codes.len() > 1)
                    .then(|| (key.clone(), codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>()))
            };
            let found: BTreeMap<_, _> = leads.iter().filter_map(several).collect();
            let unsaid: Vec<_> = found.iter().filter(|(key, _)| !said.contains(*key)).collect();
            assert!(unsaid.is_empty(), "{name}: {unsaid:?}");
            let idle: Vec<_> = said.iter().filter(|key| !found.contains_key(*key)).collect();
            assert!(idle.is_empty(), "{name}: not ambiguous: {idle:?}");
        }
    }

    #[test]
    fn what_names_another_list_is_in_it() {
        let country = |code: &str| terms::contains("country", code);
        for make in terms::codes("make") {
            let of = terms::property("make", make, "country").and_then(Value::as_str);
            assert!(of.is_none_or(country), "{make}: {of:?}");
        }
        for model in terms::codes("model") {
            let makes = terms::property("model", model, "makes").and_then(Value::as_array).expect(model);
            assert!(!makes.is_empty(), "{model}");
            for make in makes.iter().filter_map(Value::as_str) {
                assert!(terms::contains("make", make), "{model}: {make}");
            }
        }
        for state in terms::codes("country") {
            let successors = codes_at(state, "successors");
            let is_historic = terms::property("country", state, "historic").is_some();
            assert_eq!(is_historic, !successors.is_empty(), "{state}");
            assert!(successors.iter().all(|code| country(code)), "{state}");
            let factories = terms::property("country", state, "factories").and_then(Value::as_array);
            for factory in factories.into_iter().flatten() {
                assert!(terms::contains("make", factory["make"].as_str().expect(state)), "{factory}");
                assert!(successors.contains(&factory["successor"].as_str().expect(state)), "{factory}");
            }
        }
    }

    fn codes_at<'a>(state: &str, key: &str) -> Vec<&'a str> {
        let codes = terms::property("country", state, key).and_then(Value::as_array);
        codes.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    #[test]
    fn names_of_states_are_those_of_the_united_nations_in_six_languages() {
        for code in terms::codes("country") {
            for language in ["en", "fr", "es", "ru", "ar", "zh"] {
                let name =
                    terms::property("country", code, language).and_then(Value::as_str).unwrap_or_default();
                assert!(!name.trim().is_empty(), "{code} lacks {language}");
                assert!(
                    !name.contains('*') && !name.contains(" - K") && !name.contains("(the)"),
                    "{code}: {name}"
                );
            }
        }
        assert_eq!(terms::label("country", "CD", "en"), "Democratic Republic of the Congo");
        assert_eq!(terms::label("country", "CD", "es"), "República Democrática del Congo");
        assert_eq!(terms::label("country", "TR", "zh"), "土耳其");
    }

    #[test]
    fn a_bare_figure_is_no_calibre() {
        let calibre = terms::list("calibre").expect("listed");
        let names = of_shipped(calibre);
        for figure in ["7.62", "7,62 mm", "7.65", "9 mm", "9", ".38", ".32", ".45", "40 mm", "12", "8 mm"] {
            let answers = names.suggest(figure, 50);
            assert!(!answers.is_empty(), "{figure} suggests nothing");
            assert!(answers.iter().all(|fit| fit.why > Why::Alias), "{figure} is taken for a calibre");
        }
        let code =
            |text: &str| names.suggest(text, 1).first().map(|fit| calibre.terms[fit.term].code.as_str());
        for (text, expected) in [
            ("9 mm", "9x19"),
            (".38", "38-special"),
            ("calibre 12", "12-gauge"),
            ("7,62 x 39 mm", "7.62x39"),
            ("7.62х54Р", "7.62x54R"),
            ("308 win.", "308-win"),
            ("357 magnun", "357-magnum"),
            ("9mm Para", "9x19"),
        ] {
            assert_eq!(code(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn an_answer_comes_within_five_milliseconds() {
        for (list, texts) in
            [("model", ["taurus pt 92", "kalashnikof", "m"]), ("make", ["smith e weson", "cz", "a"])]
        {
            let names = of_shipped(terms::list(list).expect("listed"));
            for text in texts {
                let best = (0..5)
                    .map(|_| {
                        let begin = std::time::Instant::now();
                        assert!(!names.suggest(text, 8).is_empty(), "{text}");
                        begin.elapsed()
                    })
                    .min()
                    .expect("five");
                // A build for tests is not optimised and runs some ten times slower than what offices have.
                assert!(best.as_millis() < 50, "{list}: {text}: {best:?}");
                println!("{list}: {text}: {best:?}");
            }
        }
    }
}
