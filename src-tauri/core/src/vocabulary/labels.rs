//! What codes are called: the one place that knows the words that ship and those that the State gave.

use std::collections::HashMap;

use super::terms;

/// Sets a code apart in a text that a person reads: `list:code` between two of these.
const MARK: char = '\u{1f}';

/// The words of a language for the codes of all lists.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    language: String,
    said: HashMap<String, HashMap<String, String>>,
}

/// A term of the State: what it says in each language, empty where nothing.
#[derive(Debug, Clone, Default)]
pub struct StateTerm {
    /// The list.
    pub list: String,
    /// The code.
    pub code: String,
    /// English.
    pub en: String,
    /// French.
    pub fr: String,
}

impl Labels {
    /// The words that ship, with nothing of a State: before its office is open.
    #[must_use]
    pub fn shipped(language: &str) -> Labels {
        Labels::new(language, [])
    }

    /// With the terms of the State. Of several about one code the first holds.
    pub fn new(language: &str, state: impl IntoIterator<Item = StateTerm>) -> Labels {
        let mut said: HashMap<String, HashMap<String, String>> = HashMap::new();
        for term in state {
            // A term that the State added is called in English where it has no French word; one that ships has its own.
            let is_added = !terms::contains(&term.list, &term.code);
            let label = match language {
                "fr" if !term.fr.is_empty() || !is_added => term.fr,
                _ => term.en,
            };
            if !label.is_empty() {
                said.entry(term.list).or_default().entry(term.code).or_insert(label);
            }
        }
        Labels { language: language.to_owned(), said }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The word for a code: as the State says it, else as it ships, else the code itself.
    #[must_use]
    pub fn say(&self, list: &str, code: &str) -> String {
        match self.said.get(list).and_then(|list| list.get(code)) {
            Some(label) => label.clone(),
            None => terms::label(list, code, &self.language),
        }
    }

    /// A text in which codes are set apart, with their words in place of them.
    #[must_use]
    pub(crate) fn say_marked(&self, text: &str) -> String {
        let parts = text.split(MARK).enumerate();
        let said = |(at, part): (usize, &str)| match part.split_once(':') {
            Some((list, code)) if at % 2 == 1 => self.say(list, code),
            _ => part.to_owned(),
        };
        parts.map(said).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(list: &str, code: &str, en: &str, fr: &str) -> StateTerm {
        let [list, code, en, fr] = [list, code, en, fr].map(str::to_owned);
        StateTerm { list, code, en, fr }
    }

    #[test]
    fn the_state_says_it_first_then_what_ships_then_the_code() {
        let state = || {
            [
                term("calibre", "9x17-gh", "9 mm Accra", ""),
                term("category", "SA-RIF", "Long gun", ""),
                term("category", "SA-RIF", "Another", "Autre"),
            ]
        };
        let (en, fr) = (Labels::new("en", state()), Labels::new("fr", state()));
        assert_eq!(en.say("calibre", "9x17-gh"), "9 mm Accra");
        assert_eq!(fr.say("calibre", "9x17-gh"), "9 mm Accra", "English is better than a code");
        assert_eq!(en.say("category", "SA-RIF"), "Long gun");
        assert_eq!(fr.say("category", "SA-PIS"), terms::label("category", "SA-PIS", "fr"));
        assert_eq!(Labels::shipped("en").say("calibre", "9x17-gh"), "9x17-gh");
    }

    #[test]
    fn codes_set_apart_in_a_text_are_said_in_words() {
        let labels = Labels::new("en", [term("calibre", "x", "Ten mm", "")]);
        assert_eq!(labels.say_marked("AK \u{1f}calibre:x\u{1f} · 7"), "AK Ten mm · 7");
        assert_eq!(labels.say_marked("12:30 \u{1f}no colon\u{1f}"), "12:30 no colon");
    }
}
