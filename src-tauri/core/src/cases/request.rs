//! Opening a case, and completing what its request says.

use rusqlite::Connection;

use super::{CASE, NewCase, RequestFields};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields, for_birth, set_list, set_text};
use crate::office::door::Task;
use crate::office::notes::{self, About};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check};
use crate::weapons::WEAPON;

impl Office {
    /// Opens an outgoing tracing case on a weapon. Its number is of the year of the date that a person confirms, never
    /// of the clock's.
    pub fn open_case(&mut self, input: &NewCase) -> Result<Done> {
        self.session.require(&[Role::TracingOfficer])?;
        if !self.identity.is_headquarters() {
            return Err(Error::refused("headquarters_only"));
        }
        if input.direction != "outgoing" {
            return Err(Error::refused("vocabulary_unknown")
                .with("list", "direction")
                .with("value", &input.direction));
        }
        check_request(&self.store, &input.request)?;
        let weapon = record_id(&input.weapon)?;
        self.weapon_row(weapon)?;
        let reference = self.reserve_number(year_of(&input.date)?)?;
        let audience = self.trust.headquarters;
        let (case, outcome) = self.change(|task| {
            task.require_record(weapon, &WEAPON)?;
            let mut fields = for_birth(request_fields(&input.request));
            fields.push(("weapon", weapon.into()));
            fields.push(("direction", Content::from("outgoing")));
            fields.push(("reference", Content::from(reference.as_str())));
            let case = task.act.birth(&CASE, audience, fields);
            set_notes(task, About::Draft(case), &input.request)?;
            super::add_step_to(task, case.into(), "opened", &input.date, Fields::new());
            Ok(case)
        })?;
        let id = outcome.id(case);
        Ok(Done { reference: Some(reference), ..outcome.done(id) })
    }

    /// Completes or corrects a request.
    pub fn change_request(&mut self, id: &str, input: &RequestFields) -> Result<Done> {
        self.session.require(&[Role::TracingOfficer])?;
        check_request(&self.store, input)?;
        let id = record_id(id)?;
        let ((), outcome) = self.change(|task| {
            task.require_record(id, &CASE)?;
            let fields = task.differing(id, request_fields(input))?;
            if !fields.is_empty() {
                task.patch(id, fields)?;
            }
            set_notes(task, About::Record(id), input)
        })?;
        Ok(outcome.done(id))
    }
}

/// The year of a date.
pub(crate) fn year_of(date: &str) -> Result<i32> {
    use chrono::Datelike;
    Ok(check::date("date", date)?.year())
}

fn set_notes(task: &mut Task<'_>, about: About, input: &RequestFields) -> Result<()> {
    let audience = task.trust.headquarters;
    notes::set(task, about, audience, "intended_use", &input.intended_use)?;
    notes::set(task, about, audience, "searches", &input.searches)
}

fn check_request(store: &Connection, input: &RequestFields) -> Result<()> {
    check::lines(&[
        ("addressee", &input.addressee),
        ("copy_to", &input.copy_to),
        ("urgency_reason", &input.urgency_reason),
        ("authority", &input.authority),
        ("law", &input.law),
        ("other_question", &input.other_question),
        ("confidentiality_reason", &input.confidentiality_reason),
        ("signatory", &input.signatory),
    ])?;
    check::codes(
        store,
        &[
            ("partner", "country", &input.partner),
            ("channel", "channel", &input.channel),
            ("urgency", "urgency", &input.urgency),
            ("classification", "classification", &input.classification),
        ],
    )?;
    for (field, text) in [
        ("address", &input.address),
        ("contact", &input.contact),
        ("searches", &input.searches),
        ("intended_use", &input.intended_use),
    ] {
        check::text(field, text.as_deref().unwrap_or_default())?;
    }
    input.grounds.iter().flatten().try_for_each(|ground| check::code(store, "grounds", "para6", ground))?;
    input
        .questions
        .iter()
        .flatten()
        .try_for_each(|question| check::code(store, "questions", "question", question))?;
    if let Some(date) = input.reply_by.as_deref().filter(|date| !date.is_empty()) {
        check::date("reply_by", date)?;
    }
    match input.confidentiality.as_deref() {
        None | Some("" | "undertaken" | "cannot") => Ok(()),
        Some(other) => {
            Err(Error::refused("vocabulary_unknown").with("list", "confidentiality").with("value", other))
        }
    }
}

fn request_fields(input: &RequestFields) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in [
        ("partner", &input.partner),
        ("addressee", &input.addressee),
        ("address", &input.address),
        ("copy_to", &input.copy_to),
        ("channel", &input.channel),
        ("urgency", &input.urgency),
        ("urgency_reason", &input.urgency_reason),
        ("classification", &input.classification),
        ("authority", &input.authority),
        ("law", &input.law),
        ("other_question", &input.other_question),
        ("confidentiality", &input.confidentiality),
        ("confidentiality_reason", &input.confidentiality_reason),
        ("reply_by", &input.reply_by),
        ("contact", &input.contact),
        ("signatory", &input.signatory),
    ] {
        set_text(&mut fields, name, value);
    }
    set_list(&mut fields, "grounds", &input.grounds);
    set_list(&mut fields, "questions", &input.questions);
    fields
}
