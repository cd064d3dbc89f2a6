//! The request for tracing: a letter from one national point of contact to another, in the order of
//! paragraph 17 of the International Tracing Instrument.

use super::document::{Block, Column, Document, Fact, Letterhead, ParagraphStyle, Signature, Style, Text};
use super::reading::Notation;
use super::request::{Confidentiality, Marking, TracingRequest, Weapon};
use super::words::{GAP, given, isolated, needed, number, paragraphs, term, written_date};
use super::{body, footer, lead};
use crate::vocabulary::labels::Labels;
use crate::vocabulary::terms;
use crate::vocabulary::texts::Texts;

/// Composes the letter of a request. `texts` are those of the language of `labels`, best loaded with
/// [`Texts::for_letters`].
#[must_use]
pub fn compose(request: &TracingRequest, texts: &Texts, labels: &Labels) -> Document {
    let mut letter = Letter { request, texts, labels, blocks: Vec::new(), section: 0 };
    letter.opening();
    letter.authority();
    letter.illicit_nature();
    letter.find();
    letter.weapon();
    letter.searches();
    letter.questions();
    letter.intended_use();
    letter.confidentiality();
    letter.reply();
    letter.closing();
    Document {
        language: labels.language().to_owned(),
        title: texts.say("request-title", &[("reference", &request.reference)]),
        author: format!("{}, {}", request.sender.office, request.sender.state),
        date: request.date.clone(),
        letterhead: Letterhead {
            state: needed(&request.sender.state),
            office: needed(&request.sender.office),
            address: request.sender.address.iter().map(|line| isolated(line)).collect(),
            arms: None,
        },
        classification: letter.classification(),
        blocks: letter.blocks,
        footer: footer(&request.reference, texts),
        ..Document::default()
    }
}

/// A letter being composed.
struct Letter<'a> {
    request: &'a TracingRequest,
    texts: &'a Texts,
    labels: &'a Labels,
    blocks: Vec<Block>,
    section: usize,
}

impl Letter<'_> {
    fn say(&self, id: &str) -> String {
        self.texts.say(id, &[])
    }

    fn term(&self, list: &str, code: &str) -> String {
        term(list, code, self.labels)
    }

    fn date(&self, date: &str) -> String {
        written_date(date, self.texts)
    }

    fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    fn heading(&mut self, id: &str) {
        self.section += 1;
        let number = Some(format!("{}.", self.section));
        self.push(Block::Heading { number, text: self.say(id) });
    }

    /// A fact, if there is one.
    fn fact(&self, id: &str, value: Option<String>) -> Option<Fact> {
        value.map(|value| (self.say(id), Text::plain(value)))
    }

    fn prose(&mut self, text: &str) {
        self.blocks.extend(paragraphs(text).into_iter().map(body));
    }

    /// Text that a request needs, or a visible gap.
    fn needed_prose(&mut self, text: &str) {
        self.prose(if text.trim().is_empty() { GAP } else { text });
    }

    fn classification(&self) -> Option<String> {
        given(&self.request.classification).map(|code| self.term("classification", code))
    }

    fn opening(&mut self) {
        let particulars = self.particulars();
        self.push(Block::Opening { addressee: self.addressee(), particulars });
        let class = self.class();
        let request = self.texts.say("request-subject", &[("class", class)]);
        self.push(subject(request, ParagraphStyle::Subject));
        self.push(subject(self.subject_weapon(), ParagraphStyle::SubjectDetail));
        self.push(lead(self.say("letter-salutation")));
        self.push(body(self.say("request-opening")));
    }

    fn particulars(&self) -> Vec<Fact> {
        let urgency = self.request.urgency.as_ref().map(|urgency| {
            let degree = self.term("urgency", &urgency.degree);
            match given(&urgency.justification) {
                Some(reason) => {
                    let args = [("degree", degree.as_str()), ("reason", &isolated(reason))];
                    self.texts.say("letter-urgency-because", &args)
                }
                None => degree,
            }
        });
        let reference = (self.say("letter-reference"), Text::bold(number(&self.request.reference)));
        let rest = [
            self.fact("letter-date", Some(self.date(&self.request.date))),
            self.fact("letter-classification", self.classification()),
            self.fact("letter-urgency", urgency),
        ];
        std::iter::once(reference).chain(rest.into_iter().flatten()).collect()
    }

    fn addressee(&self) -> Vec<Text> {
        let to = &self.request.addressee;
        let mut lines: Vec<Text> = given(&to.name).map(isolated).map(Text::plain).into_iter().collect();
        lines.push(Text::bold(needed(&to.office)));
        lines.extend(to.address.iter().map(|line| Text::plain(isolated(line))));
        lines.push(Text::bold(self.term("country", &to.state)));
        lines
    }

    /// Small arm, light weapon, or neither: the words of paragraph 4.
    fn class(&self) -> &'static str {
        let class = terms::property("category", &self.request.weapon.category, "class");
        match class.and_then(|class| class.as_str()) {
            Some("small_arm") => "small",
            Some("light_weapon") => "light",
            _ => "other",
        }
    }

    fn subject_weapon(&self) -> String {
        let weapon = &self.request.weapon;
        let category = self.labels.say("category", &weapon.category);
        let names = [Some(category.as_str()), given(&weapon.make), given(&weapon.model)];
        let name = needed(&names.into_iter().flatten().collect::<Vec<_>>().join(" "));
        match self.serial() {
            Some(serial) => {
                let args = [("weapon", name.as_str()), ("serial", &number(serial))];
                self.texts.say("request-subject-weapon", &args)
            }
            None => self.texts.say("request-subject-weapon-unnumbered", &[("weapon", &name)]),
        }
    }

    /// The reading of the serial number on the controlled part.
    fn serial(&self) -> Option<&str> {
        let mut serials = self.request.markings.iter().filter(|marking| marking.serial_of_control_part);
        serials.next().map(|marking| marking.reading.as_str()).filter(|reading| !reading.trim().is_empty())
    }

    fn authority(&mut self) {
        self.heading("request-authority");
        let office = needed(&self.request.sender.office);
        let authority = needed(self.request.legal_authority.trim_end_matches('.'));
        let args = [("office", office.as_str()), ("authority", &authority)];
        self.push(body(self.texts.say("request-authority-text", &args)));
    }

    fn illicit_nature(&mut self) {
        self.heading("request-illicit");
        let count = if self.request.grounds.len() == 1 { "one" } else { "many" };
        self.push(lead(self.texts.say("request-illicit-text", &[("count", count)])));
        self.push(Block::List(self.request.grounds.iter().map(|code| self.ground(code)).collect()));
        let law = given(&self.request.national_law).map(isolated);
        self.facts([self.fact("request-law", law)]);
    }

    fn ground(&self, code: &str) -> Fact {
        let mark = self.texts.say("request-ground-mark", &[("letter", code)]);
        (mark, Text::plain(self.term("para6", code)))
    }

    fn facts<const N: usize>(&mut self, facts: [Option<Fact>; N]) {
        let facts: Vec<Fact> = facts.into_iter().flatten().collect();
        if !facts.is_empty() {
            self.push(Block::Facts(facts));
        }
    }

    fn find(&mut self) {
        self.heading("request-find");
        let find = &self.request.find;
        self.facts([
            self.fact("request-find-kind", Some(self.term("find_kind", &find.kind))),
            self.fact("request-find-date", given(&find.date).map(|date| self.date(date))),
            self.fact("request-find-place", given(&find.place).map(isolated)),
            self.fact("request-find-operation", given(&find.operation).map(isolated)),
        ]);
        self.prose(&find.circumstances);
    }

    fn weapon(&mut self) {
        self.heading("request-weapon");
        let weapon = &self.request.weapon;
        let country = |code: &Option<String>| given(code).map(|code| self.term("country", code));
        let serial = self.serial().map(|serial| (self.say("request-weapon-serial"), strong(serial)));
        let national = given(&weapon.national_number);
        self.facts([
            self.fact("request-weapon-category", Some(self.term("category", &weapon.category))),
            self.fact("request-weapon-make", Some(self.or_unknown(&weapon.make))),
            self.fact("request-weapon-model", Some(self.or_unknown(&weapon.model))),
            self.fact("request-weapon-calibre", Some(self.calibre(weapon))),
            serial,
            self.fact("request-weapon-action", given(&weapon.action).map(|code| self.term("action", code))),
            self.fact("request-weapon-country", country(&weapon.country_of_manufacture)),
            self.fact("request-weapon-year", given(&weapon.year_of_manufacture).map(|year| self.date(year))),
            self.fact("request-weapon-import", self.import(weapon)),
            self.fact("request-weapon-basis", given(&weapon.basis).map(|basis| self.basis(basis))),
            national.map(|value| (self.say("request-weapon-national"), Text::mono(number(value)))),
            self.fact("request-weapon-remarks", given(&weapon.remarks).map(isolated)),
        ]);
        self.markings();
    }

    fn basis(&self, basis: &str) -> String {
        self.term("basis_of_identification", basis)
    }

    fn or_unknown(&self, value: &Option<String>) -> String {
        match (given(value), given(&self.request.weapon.basis)) {
            (Some(value), _) => isolated(value),
            (None, Some(basis)) => {
                let basis = self.labels.say("basis_of_identification", basis);
                self.texts.say("letter-unknown-basis", &[("basis", &isolated(&lowered(&basis)))])
            }
            (None, None) => self.say("letter-unknown"),
        }
    }

    fn calibre(&self, weapon: &Weapon) -> String {
        match (given(&weapon.calibre), given(&weapon.calibre_as_written)) {
            (Some(calibre), Some(written)) if calibre != written => {
                let args = [("calibre", number(calibre)), ("written", number(written))];
                let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
                self.texts.say("request-weapon-calibre-written", &args)
            }
            (Some(calibre), _) | (None, Some(calibre)) => number(calibre),
            (None, None) => self.or_unknown(&None),
        }
    }

    fn import(&self, weapon: &Weapon) -> Option<String> {
        let country = given(&weapon.import_country).map(|code| self.term("country", code));
        let year = given(&weapon.import_year).map(|year| self.date(year));
        match (country, year) {
            (Some(country), Some(year)) => {
                let args = [("country", country.as_str()), ("year", &year)];
                Some(self.texts.say("request-weapon-import-both", &args))
            }
            (country, year) => country.or(year),
        }
    }

    fn markings(&mut self) {
        let markings = &self.request.markings;
        if markings.is_empty() {
            self.push(body(self.say("request-markings-none")));
            return;
        }
        self.push(lead(self.say("request-markings")));
        let rows = markings.iter().enumerate().map(|(place, marking)| self.marking(place + 1, marking));
        let table = Block::Table {
            summary: self.say("request-markings-summary"),
            columns: self.columns(),
            rows: rows.collect(),
        };
        self.push(table);
        let notation = Notation::of(markings.iter().map(|marking| marking.reading.as_str()));
        if let Some(text) = notation.legend(self.texts) {
            self.push(Block::Paragraph { text, style: ParagraphStyle::Note, keep_with_next: false });
        }
    }

    fn columns(&self) -> Vec<Column> {
        [
            ("request-markings-number", 0.06),
            ("request-markings-kind", 0.22),
            ("request-markings-place", 0.19),
            ("request-markings-reading", 0.30),
            ("request-markings-state", 0.23),
        ]
        .into_iter()
        .map(|(id, share)| Column { title: self.say(id), share })
        .collect()
    }

    fn marking(&self, place: usize, marking: &Marking) -> Vec<Vec<Text>> {
        let term =
            |list: &str, code: &Option<String>| given(code).map(|code| Text::plain(self.term(list, code)));
        let kind = if marking.serial_of_control_part {
            Text::bold(self.say("request-markings-control"))
        } else {
            Text::plain(self.term("marking_kind", &marking.kind))
        };
        let mut reading = vec![self.reading(marking)];
        let foreign = given(&marking.script).filter(|code| *code != "latin");
        reading.extend(foreign.map(|code| Text::italic(self.term("script", code))));
        reading.extend(given(&marking.note).map(|note| Text::italic(isolated(note))));
        let state = [term("marking_method", &marking.method), term("marking_condition", &marking.condition)];
        vec![
            vec![Text::plain(place.to_string())],
            vec![kind],
            term("marking_place", &marking.place).into_iter().collect(),
            reading,
            state.into_iter().flatten().collect(),
        ]
    }

    fn reading(&self, marking: &Marking) -> Text {
        match marking.reading.trim() {
            "" => Text::plain(self.say("request-markings-unread")),
            reading if marking.serial_of_control_part => strong(reading),
            reading => Text::mono(number(reading)),
        }
    }

    fn searches(&mut self) {
        if self.request.searches.is_empty() {
            return;
        }
        self.heading("request-searches");
        self.push(lead(self.say("request-searches-text")));
        self.numbered(self.request.searches.iter().map(|search| isolated(search)).collect());
    }

    fn numbered(&mut self, items: Vec<String>) {
        let items = items.into_iter().enumerate();
        let items = items.map(|(place, item)| (format!("{}.{}", self.section, place + 1), Text::plain(item)));
        self.push(Block::List(items.collect()));
    }

    fn questions(&mut self) {
        self.heading("request-questions");
        if self.request.questions.is_empty() {
            self.push(body(self.say("request-questions-open")));
            return;
        }
        self.push(lead(self.say("request-questions-text")));
        self.numbered(self.request.questions.iter().map(|code| self.term("question", code)).collect());
    }

    fn intended_use(&mut self) {
        self.heading("request-use");
        self.needed_prose(&self.request.intended_use);
    }

    fn confidentiality(&mut self) {
        self.heading("request-confidentiality");
        let text = match &self.request.confidentiality {
            Confidentiality::Undertaking => self.say("request-confidentiality-given"),
            Confidentiality::CannotBeGiven { reason } => {
                let reason = needed(reason.trim().trim_end_matches('.'));
                self.texts.say("request-confidentiality-withheld", &[("reason", &reason)])
            }
        };
        self.push(body(text));
    }

    fn reply(&mut self) {
        self.heading("request-reply");
        let wish = match given(&self.request.reply_by) {
            Some(date) => self.texts.say("request-reply-by", &[("date", &self.date(date))]),
            None => self.say("request-reply-open"),
        };
        self.push(body(wish));
        let reference = number(&self.request.reference);
        self.push(body(self.texts.say("request-reply-more", &[("reference", &reference)])));
        let contact = &self.request.contact;
        self.facts([
            self.fact("request-contact-name", Some(needed(&contact.name))),
            self.fact("request-contact-phone", given(&contact.phone).map(number)),
            self.fact("request-contact-email", given(&contact.email).map(number)),
            self.fact("request-contact-address", given(&contact.address).map(isolated)),
            self.fact("request-contact-secure", given(&contact.secure_means).map(isolated)),
        ]);
    }

    fn closing(&mut self) {
        self.push(lead(self.say("letter-closing")));
        self.push(Block::Signatures(self.signatures()));
        let annexes = self.request.annexes.iter().enumerate();
        let annexes: Vec<Fact> =
            annexes.map(|(place, title)| (format!("{}.", place + 1), Text::plain(isolated(title)))).collect();
        if !annexes.is_empty() {
            self.push(self.caption("letter-annexes"));
            self.push(Block::List(annexes));
        }
        if !self.request.copy_to.is_empty() {
            self.push(self.caption("letter-copy-to"));
            self.blocks.extend(self.request.copy_to.iter().map(|name| body(isolated(name))));
        }
    }

    fn caption(&self, id: &str) -> Block {
        Block::Heading { number: None, text: self.say(id) }
    }

    fn signatures(&self) -> Vec<Signature> {
        let signed = std::iter::once(("letter-signed-by", &self.request.signatory));
        let authorised = self.request.authorised_by.iter().map(|person| ("letter-authorised-by", person));
        signed
            .chain(authorised)
            .map(|(id, person)| Signature {
                caption: self.say(id),
                name: needed(&person.name),
                title: isolated(&person.title),
            })
            .collect()
    }
}

fn subject(text: String, style: ParagraphStyle) -> Block {
    Block::Paragraph { text: Text::bold(text), style, keep_with_next: true }
}

/// The number that matters most.
fn strong(reading: &str) -> Text {
    Text::new(number(reading), Style::MonoBold)
}

/// A label inside a sentence.
fn lowered(label: &str) -> String {
    let mut letters = label.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::compose::sample;
    use crate::vocabulary::labels::StateTerm;
    use crate::vocabulary::texts::LANGUAGES;

    fn letter(request: &TracingRequest, language: &str) -> Document {
        compose(request, &Texts::for_letters(language), &Labels::shipped(language))
    }

    fn headings(document: &Document) -> Vec<String> {
        let numbered = document.blocks.iter().filter_map(|block| match block {
            Block::Heading { number: Some(number), text } => Some(format!("{number} {text}")),
            _ => None,
        });
        numbered.map(|heading| heading.replace('\u{A0}', " ")).collect()
    }

    #[test]
    fn words_of_the_state_stand_in_the_letter_and_no_codes() {
        let mut request = sample::full();
        request.markings[0].place = Some("butt_trap".into());
        let place = StateTerm {
            list: "marking_place".into(),
            code: "butt_trap".into(),
            en: "Butt trap".into(),
            fr: "Trappe de crosse".into(),
        };
        for (language, word) in [("en", "Butt trap"), ("fr", "Trappe de crosse")] {
            let labels = Labels::new(language, [place.clone()]);
            let letter = compose(&request, &Texts::for_letters(language), &labels);
            let said = format!("{letter:?}");
            assert!(said.contains(word) && !said.contains("butt_trap"), "{said}");
        }
    }

    #[test]
    fn the_parts_stand_in_the_order_of_paragraph_17() {
        let headings = headings(&letter(&sample::full(), "en"));
        let expected = [
            "1. Authority for this request",
            "2. Illicit nature of the weapon – paragraph 17 (a)",
            "3. Circumstances of the find – paragraph 17 (a)",
            "4. The weapon – paragraph 17 (b)",
            "5. Searches already made",
            "6. Information requested",
            "7. Intended use of the information – paragraph 17 (c)",
            "8. Confidentiality – paragraph 15",
            "9. Reply and contact",
        ];
        assert_eq!(headings, expected);
    }

    #[test]
    fn what_is_lacking_is_left_out_and_the_numbers_close_up() {
        let document = letter(&sample::bare(), "en");
        let headings = headings(&document);
        assert!(headings.iter().any(|heading| heading == "5. Information requested"), "{headings:?}");
        assert!(!document.blocks.iter().any(|block| matches!(block, Block::Table { .. })));
    }

    #[test]
    fn every_text_of_the_letter_is_there_and_filled_in() {
        for language in LANGUAGES {
            for request in [sample::full(), sample::bare(), TracingRequest::default()] {
                let shown = format!("{:?}", letter(&request, language));
                for trace in ["request-", "letter-", "written-", "{$", "{ $"] {
                    assert!(!shown.contains(trace), "{language}: {trace} in {shown}");
                }
            }
        }
    }

    #[test]
    fn an_unknown_make_is_said_to_be_unknown_and_why() {
        let shown = format!("{:?}", letter(&sample::full(), "fr"));
        assert!(shown.contains("Inconnu (fondement"));
    }

    #[test]
    fn a_request_survives_the_way_through_json() {
        let request = sample::full();
        let json = serde_json::to_string(&request).unwrap();
        assert_eq!(serde_json::from_str::<TracingRequest>(&json).unwrap(), request);
        assert_eq!(serde_json::from_str::<TracingRequest>("{}").unwrap(), TracingRequest::default());
    }
}
