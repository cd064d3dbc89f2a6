//! The list of cases, and a case's page with what to do next.

use proofmark_format::ids::RecordId;

use super::gaps::{Known, gaps};
use super::steps::Authorised;
use super::{CasePage, CaseRow, Facts, Gap, RequestFields, StepView};
use crate::error::{Error, Result};
use crate::office::fold::record_n;
use crate::office::read::{belonging, record_id};
use crate::office::{Office, flags, notes};
use crate::weapons::WeaponFile;

/// A case, examined: enough for its line and for what may be done with it.
pub(crate) struct Examined {
    pub row: CaseRow,
    pub request: RequestFields,
    pub weapon: WeaponFile,
    pub gaps: Vec<Gap>,
    pub steps: Vec<StepView>,
    pub facts: Facts,
    pub authorised: Authorised,
    n: i64,
}

impl Office {
    /// All cases, newest first.
    pub fn cases(&self) -> Result<Vec<CaseRow>> {
        let mut select = self.store.prepare_cached("SELECT record FROM cases ORDER BY record DESC")?;
        let cases = select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
        cases.into_iter().map(|n| self.case_row(n)).collect()
    }

    /// A case's line.
    pub(crate) fn case_row(&self, n: i64) -> Result<CaseRow> {
        let id: [u8; 16] =
            self.store.query_row("SELECT id FROM record WHERE n = ?1", [n], |row| row.get(0))?;
        Ok(self.examine(RecordId(id))?.row)
    }

    /// A case's page.
    pub fn case_page(&self, id: &str) -> Result<CasePage> {
        let id = record_id(id)?;
        let case = self.examine(id)?;
        let records = self.records_of_case(case.n, id)?;
        Ok(CasePage {
            next: next(&case.row.state).into(),
            changed_since_authorised: case.authorised == Authorised::Changed,
            letters: self.letters_of(id)?,
            routes: self.routes(&case.row.weapon)?,
            disagreements: self.disagreements(&records)?,
            history: self.history(&records)?,
            weapon: case.weapon.row,
            request: case.request,
            gaps: case.gaps,
            steps: case.steps,
            row: case.row,
        })
    }

    /// Reads a case and what it says of its weapon, and compares both with what para 17 asks.
    pub(crate) fn examine(&self, id: RecordId) -> Result<Examined> {
        let n = record_n(&self.store, id)?;
        let (weapon_id, mut row) = self.bare_row(n, id)?;
        let request = self.request_fields(n, id)?;
        let mut weapon = self.weapon_or_elsewhere(weapon_id)?;
        // What was released for this letter is told as any mark; nothing else that is hidden, whoever looks.
        let released = self.released_marks(id)?;
        weapon.markings.retain(|mark| !mark.fields.is_secret() || released.contains(&mark.id));
        let gaps = gaps(&Known {
            request: &request,
            weapon: &weapon.fields,
            find: weapon.find(),
            markings: &weapon.markings,
            photographs: weapon.photographs.len(),
        });
        let steps = self.steps(id)?;
        let facts = Facts::of(&request, &weapon)?;
        let authorised = self.is_authorised(id, &facts)?;
        let calibre = self.own_labels()?.say("calibre", &weapon.row.calibre);
        let title = format!("{} {} {calibre} {}", weapon.row.make, weapon.row.model, weapon.row.serial);
        row.title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        row.lacking = u32::try_from(gaps.iter().filter(|gap| gap.required).count()).unwrap_or(u32::MAX);
        row.state = state(&steps, row.lacking, authorised).into();
        row.opened = steps.first().map(|step| step.date.clone()).unwrap_or_default();
        row.partner = request.partner.clone().unwrap_or_default();
        Ok(Examined { row, request, weapon, gaps, steps, facts, authorised, n })
    }

    fn bare_row(&self, n: i64, id: RecordId) -> Result<(RecordId, CaseRow)> {
        let row = self.store.query_row(
            "SELECT c.weapon, c.direction, c.reference, r.flags FROM cases c JOIN record r ON r.n = c.record WHERE c.record = ?1",
            [n],
            |row| {
                let weapon = RecordId(row.get::<_, Option<[u8; 16]>>(0)?.unwrap_or_default());
                let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
                Ok((weapon, CaseRow {
                    id: id.to_string(),
                    direction: text(1)?,
                    reference: text(2)?,
                    weapon: weapon.to_string(),
                    flags: flags::words(row.get(3)?),
                    ..CaseRow::default()
                }))
            },
        );
        row.map_err(|e| match e {
            rusqlite::Error::QueryReturnedNoRows => Error::refused("record_unknown").with("id", id),
            other => other.into(),
        })
    }

    /// The weapon, or an empty file where another audience holds it.
    fn weapon_or_elsewhere(&self, id: RecordId) -> Result<WeaponFile> {
        match self.weapon_file(id) {
            Err(e) if e.code == "record_unknown" => Ok(WeaponFile::default()),
            found => found,
        }
    }

    fn request_fields(&self, n: i64, id: RecordId) -> Result<RequestFields> {
        let intended_use = notes::text(&self.store, id, "intended_use")?;
        let searches = notes::text(&self.store, id, "searches")?;
        let mut select = self.store.prepare_cached(
            "SELECT partner, addressee, address, copy_to, channel, urgency, urgency_reason, classification, authority, law,
                    other_question, confidentiality, confidentiality_reason, reply_by, contact, signatory, grounds, questions
             FROM cases WHERE record = ?1",
        )?;
        let list = |json: Option<String>| json.and_then(|json| serde_json::from_str(&json).ok());
        Ok(select.query_row([n], |row| {
            Ok(RequestFields {
                partner: row.get(0)?,
                addressee: row.get(1)?,
                address: row.get(2)?,
                copy_to: row.get(3)?,
                channel: row.get(4)?,
                urgency: row.get(5)?,
                urgency_reason: row.get(6)?,
                classification: row.get(7)?,
                authority: row.get(8)?,
                law: row.get(9)?,
                other_question: row.get(10)?,
                confidentiality: row.get(11)?,
                confidentiality_reason: row.get(12)?,
                reply_by: row.get(13)?,
                contact: row.get(14)?,
                signatory: row.get(15)?,
                grounds: list(row.get(16)?),
                questions: list(row.get(17)?),
                intended_use,
                searches,
            })
        })?)
    }

    fn steps(&self, case: RecordId) -> Result<Vec<StepView>> {
        let records = belonging(&self.store, "step", "case", case)?;
        records.into_iter().map(|n| self.step(n)).collect()
    }

    fn step(&self, n: i64) -> Result<StepView> {
        let (id, mut view) = self.store.prepare_cached(
            "SELECT r.id, s.kind, s.date, s.letter, r.at FROM step s JOIN record r ON r.n = s.record WHERE s.record = ?1",
        )?.query_row([n], |row| {
            let id = RecordId(row.get(0)?);
            let letter: Option<[u8; 16]> = row.get(3)?;
            let at: Option<i64> = row.get(4)?;
            Ok((id, StepView {
                id: id.to_string(),
                kind: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                // A step without a date of its own shows when it was written down.
                date: row.get::<_, Option<String>>(2)?.unwrap_or_else(|| crate::office::read::moment(at.unwrap_or_default()).chars().take(10).collect()),
                letter: letter.map(|id| RecordId(id).to_string()),
                ..StepView::default()
            }))
        })?;
        view.remarks = notes::text(&self.store, id, "remarks")?.unwrap_or_default();
        (view.operator, view.second) = self.hands(n)?;
        Ok(view)
    }

    /// All records of a case: itself, its steps, its letters, and the notes of each.
    fn records_of_case(&self, n: i64, id: RecordId) -> Result<Vec<i64>> {
        let mut records = vec![n];
        records.extend(belonging(&self.store, "step", "case", id)?);
        records.extend(belonging(&self.store, "letter", "case", id)?);
        for record in records.clone() {
            let about =
                self.store.query_row("SELECT id FROM record WHERE n = ?1", [record], |row| row.get(0))?;
            records.extend(belonging(&self.store, "note", "about", RecordId(about))?);
        }
        Ok(records)
    }
}

/// Where the matter stands: the furthest step, else what the request still needs.
fn state(steps: &[StepView], lacking: u32, authorised: Authorised) -> &'static str {
    let has = |kind: &str| steps.iter().any(|step| step.kind == kind);
    ["closed", "answered", "acknowledged", "issued"].into_iter().find(|kind| has(kind)).unwrap_or(
        match (lacking, authorised) {
            (_, Authorised::Yes) => "authorised",
            (0, _) => "ready",
            _ => "draft",
        },
    )
}

/// What to do next.
fn next(state: &str) -> &'static str {
    match state {
        "draft" => "complete",
        "ready" => "authorise",
        "authorised" => "issue",
        "closed" => "none",
        _ => "await",
    }
}
