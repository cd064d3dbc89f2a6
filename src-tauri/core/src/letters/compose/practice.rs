//! Marking practice on paper: what a State tells others and the Secretariat about its marks (ITI 8, 31).

use super::document::{Block, Document, Fact, Letterhead, ParagraphStyle, Text};
use super::words::{isolated, number, term, written_date};
use super::{body, footer};
use crate::practices::PracticeFields;
use crate::vocabulary::labels::Labels;
use crate::vocabulary::texts::Texts;

/// What the paper says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PracticePaper {
    /// The State.
    pub state: String,
    /// The office: its point of contact.
    pub office: String,
    /// Its address, a line each.
    pub address: Vec<String>,
    /// The date that a person gave (`yyyy-mm-dd`).
    pub date: String,
    /// Key id of the office's device in groups of four: what signed files of these practices show.
    pub fingerprint: String,
    /// The practices.
    pub practices: Vec<PracticeFields>,
}

/// Composes the paper.
#[must_use]
pub fn compose_practice(paper: &PracticePaper, texts: &Texts, labels: &Labels) -> Document {
    let say = |id: &str| texts.say(id, &[]);
    let title = say("paper-practice-title");
    let mut blocks = vec![
        Block::Paragraph { text: Text::bold(&title), style: ParagraphStyle::Title, keep_with_next: true },
        body(texts.say("paper-practice-lead", &[("state", &isolated(&paper.state))])),
        Block::Facts(contact(paper, texts)),
    ];
    for practice in &paper.practices {
        blocks.extend(of_practice(practice, texts, labels));
    }
    blocks.push(Block::Heading { number: None, text: say("paper-practice-read") });
    blocks.push(Block::Paragraph {
        text: Text::plain(say("paper-practice-read-text")),
        style: ParagraphStyle::Note,
        keep_with_next: false,
    });
    Document {
        language: labels.language().to_owned(),
        author: format!("{}, {}", paper.office, paper.state),
        date: paper.date.clone(),
        letterhead: Letterhead {
            state: isolated(&paper.state),
            office: isolated(&paper.office),
            address: paper.address.iter().map(|line| isolated(line)).collect(),
            ..Letterhead::default()
        },
        footer: footer(&title, texts),
        blocks,
        title,
        ..Document::default()
    }
}

fn contact(paper: &PracticePaper, texts: &Texts) -> Vec<Fact> {
    let say = |id: &str| texts.say(id, &[]);
    vec![
        (say("paper-practice-contact"), Text::plain(isolated(&paper.office))),
        (say("paper-practice-date"), Text::plain(written_date(&paper.date, texts))),
        (say("paper-practice-key"), Text::mono(number(&paper.fingerprint))),
    ]
}

fn of_practice(practice: &PracticeFields, texts: &Texts, labels: &Labels) -> Vec<Block> {
    let given = |value: &Option<String>| value.clone().unwrap_or_default();
    let kind = term("practice_of", &given(&practice.of), labels);
    let heading =
        texts.say("paper-practice-of", &[("name", &isolated(&given(&practice.name))), ("kind", &kind)]);
    let terms = |list: &str, codes: &Option<Vec<String>>| {
        let words: Vec<String> = codes.iter().flatten().map(|code| term(list, code, labels)).collect();
        words.join(" · ")
    };
    let years = match (given(&practice.year_from), given(&practice.year_to)) {
        (from, to) if from.is_empty() && to.is_empty() => String::new(),
        (from, to) => {
            let year =
                |date: &str| if date.is_empty() { "…".to_owned() } else { written_date(date, texts) };
            format!("{} – {}", year(&from), year(&to))
        }
    };
    let country = given(&practice.country);
    let country = if country.is_empty() { country } else { term("country", &country, labels) };
    let plain = |text: String| if text.is_empty() { Text::default() } else { Text::plain(text) };
    let quoted = |value: &Option<String>| match given(value) {
        text if text.is_empty() => Text::default(),
        text => Text::plain(isolated(&text)),
    };
    let layout = match given(&practice.layout) {
        text if text.is_empty() => Text::default(),
        text => Text::mono(number(&text)),
    };
    let facts = [
        ("field-country", plain(country)),
        ("field-layout", layout),
        ("field-symbols", quoted(&practice.symbols)),
        ("paper-practice-places", plain(terms("marking_place", &practice.places))),
        ("paper-practice-methods", plain(terms("marking_method", &practice.methods))),
        ("paper-practice-years", plain(years)),
        ("paper-practice-source", quoted(&practice.source)),
    ];
    let facts = facts.into_iter().filter(|(_, text)| !text.0.is_empty());
    let mut blocks = vec![
        Block::Heading { number: None, text: heading },
        Block::Facts(facts.map(|(id, text)| (texts.say(id, &[]), text)).collect()),
    ];
    let codes: Vec<Fact> =
        practice.codes.iter().flatten().map(|line| ("–".to_owned(), Text::plain(isolated(line)))).collect();
    if !codes.is_empty() {
        blocks.push(Block::Paragraph {
            text: Text::bold(texts.say("paper-practice-codes", &[])),
            style: ParagraphStyle::Body,
            keep_with_next: true,
        });
        blocks.push(Block::List(codes));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::layout::layout;
    use crate::vocabulary::texts::LANGUAGES;

    fn paper(practices: usize) -> PracticePaper {
        let some = |text: &str| Some(text.to_owned());
        let practice = PracticeFields {
            of: some("state"),
            name: some("Ghana"),
            country: some("GH"),
            layout: some("GH ## @####"),
            symbols: some("Star of five points"),
            codes: Some(vec!["Two digits: year of import".into(), "Letter: class of licence".into()]),
            places: Some(vec!["receiver_left".into(), "barrel".into()]),
            methods: Some(vec!["dot_peen".into()]),
            year_from: some("2012"),
            year_to: None,
            source: some("Circular 7/2012"),
        };
        PracticePaper {
            state: "Ghana".into(),
            office: "National Commission on Small Arms and Light Weapons".into(),
            address: vec!["14 Independence Avenue".into(), "Accra".into()],
            date: "2026-03-01".into(),
            fingerprint: "0123 4567 ".repeat(8).trim().into(),
            practices: vec![practice; practices],
        }
    }

    #[test]
    fn a_state_with_two_practices_tells_them_on_one_page_in_every_language() {
        for language in LANGUAGES {
            let document =
                compose_practice(&paper(2), &Texts::for_letters(language), &Labels::shipped(language));
            assert_eq!(layout(&document).unwrap().pages.len(), 1, "{language}");
        }
    }

    #[test]
    fn what_is_not_known_is_left_out_and_what_is_known_is_said_in_words() {
        let mut paper = paper(1);
        paper.practices[0].symbols = None;
        let document = compose_practice(&paper, &Texts::for_letters("fr"), &Labels::shipped("fr"));
        let said: String = document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Facts(facts) => {
                    Some(facts.iter().map(|(name, text)| format!("{name}: {}\n", text.content())))
                }
                _ => None,
            })
            .flatten()
            .collect();
        assert!(said.contains("Boîte de culasse, côté gauche"), "{said}");
        assert!(!said.contains("Symboles"), "{said}");
    }
}
