//! Marking practice on paper: drawn as PDF, printed or sent, and not kept; the records it is drawn from are.

use super::compose::{PracticePaper, compose_practice};
use super::pdf;
use crate::error::Result;
use crate::office::{Office, check, fingerprint};
use crate::vocabulary::texts::Texts;

impl Office {
    /// These practices on paper with the point of contact, as PDF (A4), dated by a person.
    pub fn practice_paper(&self, practices: &[String], language: &str, date: &str) -> Result<Vec<u8>> {
        check::date("date", date)?;
        let identity = self.identity();
        let texts = Texts::for_letters(language);
        let labels = self.labels(texts.language())?;
        let paper = PracticePaper {
            state: labels.say("country", &identity.country),
            office: identity.name.clone(),
            address: self.settings()?.letterhead.lines().map(str::to_owned).collect(),
            date: date.to_owned(),
            fingerprint: fingerprint(&identity.device_id().0),
            practices: practices
                .iter()
                .map(|id| self.practice_page(id).map(|page| page.row.fields))
                .collect::<Result<_>>()?,
        };
        let document = compose_practice(&paper, &texts, &labels).with_arms(self.arms()?);
        Ok(pdf::render(&document)?)
    }
}
