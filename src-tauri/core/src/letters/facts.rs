//! From the facts of a case to what its letter says.

use super::compose::{
    Addressee, Confidentiality, Contact, Find, Marking, Sender, Signatory, TracingRequest, Urgency, Weapon,
};
use crate::cases::{Facts, Photograph, RequestFields, ToldFind, ToldMarking, ToldWeapon};
use crate::markings::symbols_in_words;
use crate::office::Office;
use crate::vocabulary::labels::Labels;
use crate::vocabulary::texts::Texts;

/// What the letter says besides the facts: what is decided at issue.
pub(super) struct Issue<'a> {
    pub reference: &'a str,
    pub date: &'a str,
    pub labels: &'a Labels,
    pub letterhead: Vec<String>,
}

pub(super) fn tracing_request(office: &Office, facts: &Facts, issue: &Issue<'_>) -> TracingRequest {
    let request = &facts.request;
    TracingRequest {
        sender: Sender {
            state: issue.labels.say("country", &office.identity().country),
            office: office.identity().name.clone(),
            address: issue.letterhead.clone(),
        },
        reference: issue.reference.to_owned(),
        date: issue.date.to_owned(),
        classification: given(&request.classification),
        urgency: given(&request.urgency)
            .map(|degree| Urgency { degree, justification: given(&request.urgency_reason) }),
        addressee: Addressee {
            state: text(&request.partner),
            office: text(&request.addressee),
            name: None,
            address: lines(&request.address),
        },
        copy_to: given(&request.copy_to).into_iter().collect(),
        legal_authority: text(&request.authority),
        grounds: request.grounds.clone().unwrap_or_default(),
        national_law: given(&request.law),
        find: find(facts.find.as_ref()),
        weapon: weapon(&facts.weapon, &facts.national_number, issue.labels),
        markings: facts.markings.iter().map(|fields| marking(fields, issue.labels.language())).collect(),
        searches: lines(&request.searches),
        questions: request
            .questions
            .iter()
            .flatten()
            .cloned()
            .chain(given(&request.other_question))
            .collect(),
        intended_use: text(&request.intended_use),
        confidentiality: confidentiality(request),
        reply_by: given(&request.reply_by),
        contact: contact(&request.contact),
        signatory: signatory(&request.signatory),
        authorised_by: None,
        annexes: annexes(&facts.photographs, issue.labels.language()),
    }
}

fn given(text: &Option<String>) -> Option<String> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn text(text: &Option<String>) -> String {
    given(text).unwrap_or_default()
}

fn lines(text: &Option<String>) -> Vec<String> {
    text.as_deref()
        .unwrap_or_default()
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

fn find(event: Option<&ToldFind>) -> Find {
    let Some(event) = event else { return Find::default() };
    let country = given(&event.country);
    Find {
        kind: text(&event.find_kind),
        date: given(&event.date),
        place: given(&event.place).or(country),
        operation: given(&event.operation),
        circumstances: text(&event.circumstances),
    }
}

fn weapon(fields: &ToldWeapon, national_number: &str, labels: &Labels) -> Weapon {
    Weapon {
        category: text(&fields.category),
        make: given(&fields.make),
        model: given(&fields.model),
        calibre: given(&fields.calibre).map(|calibre| labels.say("calibre", &calibre)),
        calibre_as_written: given(&fields.calibre_as_written),
        action: given(&fields.action),
        country_of_manufacture: given(&fields.country_of_manufacture),
        year_of_manufacture: given(&fields.year_of_manufacture),
        import_country: given(&fields.import_country),
        import_year: given(&fields.import_year),
        basis: given(&fields.basis_of_identification),
        national_number: given(&Some(national_number.to_owned())),
        // The office's own remarks stay in the register; what another State needs has its field.
        remarks: None,
    }
}

fn marking(fields: &ToldMarking, language: &str) -> Marking {
    let symbols = given(&fields.symbols).map(|symbols| symbols_in_words(&symbols, language));
    let note = [symbols, given(&fields.remark)].into_iter().flatten().collect::<Vec<_>>().join("; ");
    Marking {
        kind: text(&fields.kind),
        place: given(&fields.place),
        method: given(&fields.method),
        condition: given(&fields.condition),
        script: given(&fields.script),
        reading: fields.reading.clone().unwrap_or_default(),
        serial_of_control_part: fields.control_part.as_deref() == Some("yes"),
        note: given(&Some(note)),
    }
}

fn confidentiality(request: &RequestFields) -> Confidentiality {
    match request.confidentiality.as_deref() {
        Some("cannot") => Confidentiality::CannotBeGiven { reason: text(&request.confidentiality_reason) },
        _ => Confidentiality::Undertaking,
    }
}

/// The first line is the officer, the others how to reach him.
fn contact(field: &Option<String>) -> Contact {
    let mut lines = lines(field).into_iter();
    let name = lines.next().unwrap_or_default();
    let mut contact = Contact { name, ..Contact::default() };
    let mut other = Vec::new();
    for line in lines {
        match line {
            line if line.contains('@') && contact.email.is_none() => contact.email = Some(line),
            line if contact.phone.is_none() && telephone(&line).is_some() => contact.phone = telephone(&line),
            line => other.push(line),
        }
    }
    contact.address = given(&Some(other.join(", ")));
    contact
}

/// The number in a line such as `Tel. +233 30 000 0000`; the letter has its own word for it.
fn telephone(line: &str) -> Option<String> {
    let number = line.get(line.find(|c: char| c == '+' || c == '(' || c.is_ascii_digit())?..)?;
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_number = digits >= 5 && number.chars().all(|c| c.is_ascii_digit() || " +()-./".contains(c));
    let word = line.len() - number.len();
    (is_number && word <= 16).then(|| number.trim().to_owned())
}

/// The first line, or what stands before the first comma, is the name; the rest the title.
fn signatory(field: &Option<String>) -> Signatory {
    let whole = text(field);
    let (name, title) = whole.split_once(['\n', ',']).unwrap_or((&whole, ""));
    Signatory { name: name.trim().to_owned(), title: title.trim().to_owned() }
}

fn annexes(photographs: &[Photograph], language: &str) -> Vec<String> {
    let texts = Texts::for_letters(language);
    let annex = |(n, photograph): (usize, &Photograph)| {
        let number = (n + 1).to_string();
        match photograph.caption.as_str() {
            "" => texts.say("letter-annex-photograph", &[("number", &number)]),
            caption => texts.say("letter-annex-photograph-of", &[("number", &number), ("caption", caption)]),
        }
    };
    photographs.iter().enumerate().map(annex).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_told_apart_line_by_line() {
        let contact = contact(&Some(
            "Ama Owusu\nTelephone +233 30 000 0000\nnpc@example.org\n1 Example Square, Accra".into(),
        ));
        assert_eq!(contact.name, "Ama Owusu");
        assert_eq!(contact.phone.as_deref(), Some("+233 30 000 0000"));
        assert_eq!(contact.email.as_deref(), Some("npc@example.org"));
        assert_eq!(
            contact.address.as_deref(),
            Some("1 Example Square, Accra"),
            "a house number is no telephone"
        );
    }
}
