//! The texts of the program in each language, one set for core, terminal and window (Fluent).
//!
//! Numbers and dates enter a text as finished strings. A text that a language lacks is said in English,
//! and one that English lacks shows its id, so that a gap is seen and nothing stops.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// The language that has every text.
pub const FALLBACK: &str = "en";

/// The languages there are texts in.
pub const LANGUAGES: &[&str] = &["en", "fr"];

macro_rules! files {
    ($language:literal) => {
        &[
            ("letter", include_str!(concat!("../../../../assets/texts/", $language, "/letter.ftl"))),
            ("sheet", include_str!(concat!("../../../../assets/texts/", $language, "/sheet.ftl"))),
            ("slip", include_str!(concat!("../../../../assets/texts/", $language, "/slip.ftl"))),
            ("errors", include_str!(concat!("../../../../assets/texts/", $language, "/errors.ftl"))),
            ("window", include_str!(concat!("../../../../assets/texts/", $language, "/window.ftl"))),
            ("cli", include_str!(concat!("../../../../assets/texts/", $language, "/cli.ftl"))),
            ("report", include_str!(concat!("../../../../assets/texts/", $language, "/report.ftl"))),
            ("markings", include_str!(concat!("../../../../assets/texts/", $language, "/markings.ftl"))),
            ("register", include_str!(concat!("../../../../assets/texts/", $language, "/register.ftl"))),
            (
                "consignments",
                include_str!(concat!("../../../../assets/texts/", $language, "/consignments.ftl")),
            ),
            ("stocks", include_str!(concat!("../../../../assets/texts/", $language, "/stocks.ftl"))),
            ("ledgers", include_str!(concat!("../../../../assets/texts/", $language, "/ledgers.ftl"))),
            ("lost", include_str!(concat!("../../../../assets/texts/", $language, "/lost.ftl"))),
            ("practices", include_str!(concat!("../../../../assets/texts/", $language, "/practices.ftl"))),
            ("vocabulary", include_str!(concat!("../../../../assets/texts/", $language, "/vocabulary.ftl"))),
        ]
    };
}

/// The files of a language: name and content.
#[must_use]
pub fn files(language: &str) -> &'static [(&'static str, &'static str)] {
    match language {
        "fr" => files!("fr"),
        _ => files!("en"),
    }
}

type Bundle = FluentBundle<FluentResource>;

/// The texts of one language.
pub struct Texts {
    language: String,
    chosen: Bundle,
    fallback: Option<Bundle>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Texts {
    /// The texts of a language for screen and terminal: what is filled in is isolated, so that a name in
    /// another direction of writing does not disturb the sentence around it.
    #[must_use]
    pub fn load(language: &str) -> Self {
        Self::with_isolation(language, true)
    }

    /// The texts of a language for letters, which set isolates themselves where a value needs them.
    #[must_use]
    pub fn for_letters(language: &str) -> Self {
        Self::with_isolation(language, false)
    }

    fn with_isolation(language: &str, isolating: bool) -> Self {
        let language = if LANGUAGES.contains(&language) { language } else { FALLBACK };
        Self {
            language: language.to_owned(),
            chosen: bundle(language, isolating),
            fallback: (language != FALLBACK).then(|| bundle(FALLBACK, isolating)),
        }
    }

    /// The language these texts are in; English if the one asked for has none.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The text `id` with its places filled in.
    #[must_use]
    pub fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.find(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// The attribute `attribute` of the text `id`, say the label or the hint of a field.
    #[must_use]
    pub fn say_attribute(&self, id: &str, attribute: &str, args: &[(&str, &str)]) -> String {
        self.find(id, Some(attribute), args).unwrap_or_else(|| format!("{id}.{attribute}"))
    }

    /// Whether there is such a text at all.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundles().any(|bundle| bundle.has_message(id))
    }

    fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        std::iter::once(&self.chosen).chain(&self.fallback)
    }

    fn find(&self, id: &str, attribute: Option<&str>, args: &[(&str, &str)]) -> Option<String> {
        let args: FluentArgs = args.iter().map(|&(name, value)| (name, value)).collect();
        self.bundles().find_map(|bundle| format(bundle, id, attribute, &args))
    }
}

fn bundle(language: &str, isolating: bool) -> Bundle {
    let locale = language.parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(isolating);
    for (_, text) in files(language) {
        // Of a file with a faulty entry the rest is used; a test sees to it that there is none.
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn format(bundle: &Bundle, id: &str, attribute: Option<&str>, args: &FluentArgs) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    // A place that nobody filled shows its name in the text, which is all one can do about it here.
    Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Every text and attribute of a language with the variables it uses.
    fn inventory(language: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (_, text) in files(language) {
            let (mut id, mut current) = (String::new(), String::new());
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
                    id = line.split(['=', ' ']).next().unwrap_or_default().to_owned();
                    current.clone_from(&id);
                } else if let Some((name, _)) = line.trim().strip_prefix('.').and_then(|l| l.split_once(" ="))
                {
                    current = format!("{id}.{name}");
                }
                if !current.is_empty() {
                    found.entry(current.clone()).or_default().extend(variables(line));
                }
            }
        }
        found
    }

    fn variables(line: &str) -> impl Iterator<Item = String> + '_ {
        line.split('$').skip(1).map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect()
        })
    }

    #[test]
    fn every_file_can_be_read_and_no_text_comes_twice() {
        for language in LANGUAGES {
            let mut bundle = Bundle::new_concurrent(vec![]);
            for (name, text) in files(language) {
                let resource = FluentResource::try_new((*text).to_owned());
                let resource = resource.unwrap_or_else(|(_, errors)| panic!("{language}/{name}: {errors:?}"));
                bundle
                    .add_resource(resource)
                    .unwrap_or_else(|errors| panic!("{language}/{name}: {errors:?}"));
            }
        }
    }

    #[test]
    fn all_languages_have_the_same_texts_with_the_same_variables() {
        let english = inventory(FALLBACK);
        assert!(english.len() > 50, "the texts were not found");
        for language in LANGUAGES {
            let other = inventory(language);
            for (id, variables) in &english {
                assert_eq!(other.get(id), Some(variables), "{language}: {id}");
            }
            for id in other.keys() {
                assert!(english.contains_key(id), "{language}: {id} is not in English");
            }
        }
    }

    #[test]
    fn a_text_is_said_in_its_language() {
        assert_eq!(Texts::for_letters("en").say("written-month-3", &[]), "March");
        assert_eq!(Texts::for_letters("fr").say("written-month-3", &[]), "mars");
    }

    #[test]
    fn an_unknown_text_shows_its_id_and_an_unknown_language_speaks_english() {
        let texts = Texts::load("tlh");
        assert_eq!(texts.language(), "en");
        assert_eq!(texts.say("no-such-text", &[]), "no-such-text");
        assert_eq!(texts.say_attribute("no-such-text", "label", &[]), "no-such-text.label");
        assert!(!texts.has("no-such-text"));
    }

    #[test]
    fn only_screen_texts_isolate_what_is_filled_in() {
        let args = [("reference", "GH-HQ-7KD-2026-0042")];
        assert!(Texts::load("en").say("request-title", &args).contains('\u{2068}'));
        assert!(!Texts::for_letters("en").say("request-title", &args).contains('\u{2068}'));
    }
}
