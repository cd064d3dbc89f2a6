//! Previewing, issuing, listing and exporting letters.

use std::path::Path;

use proofmark_format::ids::{RecordId, hex, sha256};
use rusqlite::{OptionalExtension, params};

use super::compose::{self, Document};
use super::facts::{Issue, tracing_request};
use super::{IssueLetter, LETTER, LetterRow, Preview, base64, pdf};
use crate::attachments;
use crate::cases::{Authorised, Examined, Facts, add_step_to, year_of};
use crate::error::{Error, Result};
use crate::office::act::Content;
use crate::office::read::{belonging, record_id};
use crate::office::{Done, Office, Role, check};
use crate::store::files;
use crate::vocabulary::texts::{self, Texts};
use crate::weapons::EVENT;

impl Office {
    /// The letter as it would be issued, with a word in the place of its number.
    pub fn preview_letter(&self, case: &str, language: &str, date: &str) -> Result<Preview> {
        let case = record_id(case)?;
        self.may_read_letter_of(case)?;
        let facts = self.examine(case)?.facts;
        if !date.is_empty() {
            check::date("date", date)?;
        }
        let texts = Texts::for_letters(language);
        let bytes = pdf::render(&self.compose(&facts, "…", date, language)?.as_draft(&texts))?;
        Ok(preview(&bytes, "draft"))
    }

    /// Issues the formal tracing request: numbered by the year of the date a person confirmed, kept with its hash. An event
    /// tells the office that recorded the weapon that it is being traced, and nothing of the case (R6).
    pub fn issue_letter(&mut self, input: &IssueLetter) -> Result<Done> {
        self.session.require(&[Role::TracingOfficer])?;
        let case = record_id(&input.case_id)?;
        let year = year_of(&input.date)?;
        let issuable = self.issuable(case)?;
        let facts = &issuable.facts;
        // Rendered once before a number is taken: what cannot be printed must not cost a number.
        self.render(facts, "0", &input.date, &input.language)?;
        let reference = self.reserve_number(year)?;
        let bytes = self.render(facts, &reference, &input.date, &input.language)?;
        let hash = sha256(&bytes);
        let weapon = record_id(&issuable.row.weapon)?;
        let of_weapon = self.audience_of(weapon)?;
        let (letter, outcome) = self.change(|task| {
            attachments::keep(task.tx, &hash, &bytes)?;
            let letter = task.act.birth(
                &LETTER,
                task.trust.headquarters,
                vec![
                    ("case", case.into()),
                    ("kind", Content::from("tracing_request")),
                    ("reference", Content::from(reference.as_str())),
                    ("language", Content::from(input.language.as_str())),
                    ("date", Content::from(input.date.as_str())),
                    ("sha256", Content::from(hash)),
                ],
            );
            task.use_releases(case, letter)?;
            add_step_to(task, case.into(), "issued", &input.date, vec![("letter", letter.into())]);
            task.act.birth(
                &EVENT,
                of_weapon,
                vec![
                    ("weapon", weapon.into()),
                    ("kind", Content::from("tracing_requested")),
                    ("date", Content::from(input.date.as_str())),
                ],
            );
            Ok(letter)
        })?;
        let id = outcome.id(letter);
        Ok(Done { reference: Some(reference), ..outcome.done(id) })
    }

    /// The case, if its facts may leave the house: complete, authorised as they stand, and not issued before.
    fn issuable(&self, case: RecordId) -> Result<Examined> {
        if !self.letters_of(case)?.is_empty() {
            return Err(Error::refused("already_issued"));
        }
        let case = self.examine(case)?;
        if case.row.lacking > 0 {
            return Err(Error::refused("request_incomplete").with("count", case.row.lacking));
        }
        match case.authorised {
            Authorised::Yes => Ok(case),
            Authorised::No => Err(Error::needs_person("not_authorised")),
            Authorised::Changed => Err(Error::needs_person("authorisation_stale")),
        }
    }

    fn render(&self, facts: &Facts, reference: &str, date: &str, language: &str) -> Result<Vec<u8>> {
        Ok(pdf::render(&self.compose(facts, reference, date, language)?)?)
    }

    fn compose(&self, facts: &Facts, reference: &str, date: &str, language: &str) -> Result<Document> {
        if !texts::LANGUAGES.contains(&language) {
            return Err(Error::refused("vocabulary_unknown")
                .with("list", "language")
                .with("value", language));
        }
        let labels = self.labels(language)?;
        let letterhead = self.settings()?.letterhead.lines().map(str::to_owned).collect();
        let request = tracing_request(self, facts, &Issue { reference, date, labels: &labels, letterhead });
        Ok(compose::compose(&request, &Texts::for_letters(language), &labels).with_arms(self.arms()?))
    }

    /// All letters, newest first.
    pub fn letters(&self) -> Result<Vec<LetterRow>> {
        let mut select = self.store.prepare_cached("SELECT record FROM letter ORDER BY record DESC")?;
        let letters = select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
        letters.into_iter().map(|n| self.letter_row(n)).collect()
    }

    /// Letters of a case.
    pub(crate) fn letters_of(&self, case: RecordId) -> Result<Vec<LetterRow>> {
        belonging(&self.store, "letter", "case", case)?.into_iter().map(|n| self.letter_row(n)).collect()
    }

    fn letter_row(&self, n: i64) -> Result<LetterRow> {
        let mut select = self.store.prepare_cached(
            "SELECT r.id, l.reference, l.kind, l.language, l.date, l.\"case\", l.sha256, c.reference, c.partner,
                    EXISTS (SELECT 1 FROM attachment_bytes b WHERE b.sha256 = l.sha256)
             FROM letter l JOIN record r ON r.n = l.record
             LEFT JOIN record cr ON cr.id = l.\"case\" LEFT JOIN cases c ON c.record = cr.n WHERE l.record = ?1",
        )?;
        Ok(select.query_row([n], |row| {
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            Ok(LetterRow {
                id: RecordId(row.get(0)?).to_string(),
                reference: text(1)?,
                kind: text(2)?,
                language: text(3)?,
                date: text(4)?,
                case_id: row
                    .get::<_, Option<[u8; 16]>>(5)?
                    .map(|id| RecordId(id).to_string())
                    .unwrap_or_default(),
                sha256: hex(&row.get::<_, Option<Vec<u8>>>(6)?.unwrap_or_default()),
                case_reference: text(7)?,
                partner: text(8)?,
                held: row.get(9)?,
            })
        })?)
    }

    /// An issued letter, its bytes as kept.
    pub fn letter(&self, id: &str) -> Result<Preview> {
        let (reference, bytes) = self.letter_bytes(record_id(id)?)?;
        Ok(preview(&bytes, &reference))
    }

    /// Puts a letter where a person asks for it: the one place where something of ours is written in plain.
    pub fn export_letter(&self, id: &str, folder: &Path) -> Result<String> {
        let (reference, bytes) = self.letter_bytes(record_id(id)?)?;
        let path = folder.join(format!("{reference}.pdf"));
        files::replace_file(&path, &bytes)?;
        Ok(path.display().to_string())
    }

    fn letter_bytes(&self, id: RecordId) -> Result<(String, Vec<u8>)> {
        let found = self
            .store
            .query_row(
                "SELECT l.reference, b.bytes, l.\"case\" FROM letter l JOIN record r ON r.n = l.record
                 JOIN attachment_bytes b ON b.sha256 = l.sha256 WHERE r.id = ?1",
                params![id.0],
                |row| {
                    let case: Option<[u8; 16]> = row.get(2)?;
                    let reference = row.get::<_, Option<String>>(0)?.unwrap_or_default();
                    Ok((reference, row.get(1)?, RecordId(case.unwrap_or_default())))
                },
            )
            .optional()?;
        let (reference, bytes, case) =
            found.ok_or_else(|| Error::refused("record_unknown").with("id", id))?;
        self.may_read_letter_of(case)?;
        Ok((reference, bytes))
    }
}

fn preview(bytes: &[u8], name: &str) -> Preview {
    Preview { pdf: base64(bytes), sha256: hex(&sha256(bytes)), name: format!("{name}.pdf") }
}
