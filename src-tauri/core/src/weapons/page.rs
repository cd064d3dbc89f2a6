//! A weapon's page: everything that is held about it.

use proofmark_format::ids::RecordId;
use rusqlite::{OptionalExtension, params};

use super::gone::gone;
use super::list::{row, select_row};
use super::marked::mismatch;
use super::{CaseLink, EventFields, EventView, WEAPON, WeaponFields, WeaponPage, WeaponRow, finds};
use crate::attachments::AttachmentView;
use crate::error::{Error, Result};
use crate::markings::MarkingView;
use crate::office::form::{self, Form};
use crate::office::kinds::Kind;
use crate::office::read::{belonging, record_id};
use crate::office::{Link, Office, flags};
use crate::vocabulary::terms;

/// What is recorded of a weapon: what its page begins with, and what a request says of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct WeaponFile {
    pub row: WeaponRow,
    pub fields: WeaponFields,
    pub markings: Vec<MarkingView>,
    pub events: Vec<EventView>,
    pub photographs: Vec<AttachmentView>,
    /// Record numbers of the weapon, its markings and events.
    pub records: Vec<i64>,
}

impl WeaponFile {
    /// How the weapon came in, as its first find says that was not withdrawn.
    pub(crate) fn find(&self) -> Option<&EventView> {
        self.events.iter().find(|event| event.fields.find_kind.is_some() && !is_withdrawn(&event.flags))
    }
}

/// States that may answer for the historic State that made a weapon, the likeliest first.
pub(crate) fn successors(fields: &WeaponFields) -> Vec<String> {
    let made_in = fields.country_of_manufacture.as_deref().unwrap_or_default();
    let list = terms::property("country", made_in, "successors").and_then(serde_json::Value::as_array);
    list.into_iter().flatten().filter_map(|code| code.as_str().map(str::to_owned)).collect()
}

/// Whether these flags say that a record was withdrawn.
pub(crate) fn is_withdrawn(flags: &[String]) -> bool {
    flags.iter().any(|flag| flag == "withdrawn")
}

impl Office {
    /// A weapon's page.
    pub fn weapon(&self, id: &str) -> Result<WeaponPage> {
        let id = record_id(id)?;
        let file = self.weapon_file(id)?;
        let records = [file.records.as_slice(), &self.notes_of(&file.records)?].concat();
        let adequacy = self.adequacy(id)?;
        let mut page = WeaponPage {
            cases: self.case_links(id)?,
            disagreements: self.disagreements(&records)?,
            history: self.history(&records)?,
            doubles: self.doubles(&file.row)?,
            links: self.links_of(&file)?,
            disposal: self.disposal_view(&file, &adequacy)?,
            gone: gone(file.fields.status.as_deref(), &file.events, &self.identity.country),
            mismatch: mismatch(&file.markings),
            year: self.year_of(&file.fields)?,
            successors: successors(&file.fields),
            adequacy,
            ranges: self.ranges_with(&file.row.serial)?,
            row: file.row,
            fields: file.fields,
            markings: file.markings,
            events: file.events,
            photographs: file.photographs,
        };
        self.flag_events(page.adequacy.adequate, &mut page.events)?;
        self.withhold(&mut page)?;
        Ok(page)
    }

    /// What is recorded of a weapon.
    pub(crate) fn weapon_file(&self, id: RecordId) -> Result<WeaponFile> {
        let (row, n) = self.weapon_row(id)?;
        let markings = belonging(&self.store, "marking", "weapon", id)?;
        let (events, event_records) = self.events(id)?;
        Ok(WeaponFile {
            row,
            fields: self.form_of(&WEAPON, n, id)?,
            markings: self.markings(&markings)?,
            events,
            photographs: self.attachments_of(id)?,
            records: [vec![n], markings, event_records].concat(),
        })
    }

    /// A weapon's line and its record number.
    pub(crate) fn weapon_row(&self, id: RecordId) -> Result<(WeaponRow, i64)> {
        let offices = self.office_codes()?;
        let found = self
            .store
            .prepare_cached(&select_row("r.id = ?1"))?
            .query_row([id.0], |found| row(found, &offices))
            .optional()?;
        found.ok_or_else(|| Error::refused("record_unknown").with("id", id))
    }

    /// The fields and notes of a record as its form shows them.
    pub(crate) fn form_of<F: Form>(&self, kind: &Kind, n: i64, id: RecordId) -> Result<F> {
        let sql = format!("SELECT {} FROM {} t WHERE t.record = ?1", form::select::<F>(), kind.table);
        let mut read = self.store.prepare_cached(&sql)?.query_row([n], |row| form::read::<F>(row, 0))?;
        form::read_notes(&self.store, id, &mut read)?;
        Ok(read)
    }

    /// The events of a weapon by date, each with what its find says of it, and their record numbers.
    fn events(&self, weapon: RecordId) -> Result<(Vec<EventView>, Vec<i64>)> {
        let offices = self.office_codes()?;
        let sql = format!(
            "SELECT r.n, r.id, r.feed, r.flags, {} FROM event t JOIN record r ON r.n = t.record
             WHERE t.weapon = ?1 ORDER BY r.at, r.n",
            form::select::<EventFields>()
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select.query_map([weapon.0], |row| {
            let id = RecordId(row.get(1)?);
            let feed: Option<i64> = row.get(2)?;
            let view = EventView {
                id: id.to_string(),
                fields: form::read(row, 4)?,
                office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
                flags: flags::words(row.get(3)?),
                ..EventView::default()
            };
            Ok((row.get(0)?, id, view))
        })?;
        let (mut views, mut records, mut known) = (Vec::new(), Vec::new(), finds::Known::default());
        for row in rows {
            let (n, id, mut view) = row?;
            form::read_notes(&self.store, id, &mut view.fields)?;
            known.complete(self, &mut view.fields)?;
            view.photographs = self.attachments_of(id)?;
            views.push(view);
            records.push(n);
        }
        // By the date that people gave; events without one last.
        views.sort_by_key(|view| view.fields.date.clone().unwrap_or_else(|| "~".into()));
        Ok((views, records))
    }

    /// Record numbers of the notes about these records.
    pub(crate) fn notes_of(&self, records: &[i64]) -> Result<Vec<i64>> {
        let mut select = self.store.prepare_cached(
            "SELECT n.record FROM record r JOIN note n ON n.about = r.id WHERE r.n = ?1 ORDER BY n.record",
        )?;
        let mut notes = Vec::new();
        for record in records {
            for note in select.query_map([record], |row| row.get(0))? {
                notes.push(note?);
            }
        }
        Ok(notes)
    }

    /// What the fields of a weapon, of its marks and of its events refer to, each once. What a hidden mark refers to is as
    /// hidden as it is.
    fn links_of(&self, file: &WeaponFile) -> Result<Vec<Link>> {
        let sees = self.sees_secret_marks()?;
        let practices = file
            .markings
            .iter()
            .filter(|mark| sees || !mark.fields.is_secret())
            .filter_map(|mark| mark.fields.practice.as_deref());
        let named = file.events.iter().flat_map(|event| form::records(&event.fields)).chain(practices);
        let named: std::collections::BTreeSet<&str> = form::records(&file.fields).chain(named).collect();
        let own: Vec<&str> = file.markings.iter().map(|marking| marking.id.as_str()).collect();
        let others = named.into_iter().filter(|id| !own.contains(id)).filter_map(RecordId::parse);
        self.links(others)
    }

    fn case_links(&self, weapon: RecordId) -> Result<Vec<CaseLink>> {
        let cases = belonging(&self.store, "cases", "weapon", weapon)?;
        cases
            .into_iter()
            .map(|n| {
                let row = self.case_row(n)?;
                Ok(CaseLink { id: row.id, reference: row.reference, state: row.state })
            })
            .collect()
    }

    /// Other weapons with the same serial, or with a number that should be theirs alone (a cloned disk gives one twice, R2):
    /// shown, never merged without a person.
    fn doubles(&self, line: &WeaponRow) -> Result<Vec<WeaponRow>> {
        let plain = crate::markings::plain(&line.serial);
        let is_whole = !plain.is_empty() && !plain.contains(['?', '*', '[']);
        let offices = self.office_codes()?;
        let sql = select_row(&format!(
            "r.id <> ?2 AND r.flags & 4 = 0 AND r.id IN (
               SELECT m.weapon FROM marking m JOIN record mr ON mr.n = m.record
                 WHERE m.plain = ?1 AND (m.control_part = 'yes' OR m.kind = 'serial') AND {OPEN} AND mr.flags & 4 = 0
               UNION SELECT nr.id FROM weapon nw JOIN record nr ON nr.n = nw.record WHERE nw.national_number = ?3
             ) LIMIT 20",
            OPEN = crate::markings::OPEN
        ));
        let own = RecordId::parse(&line.id).unwrap_or_default();
        let serial = is_whole.then_some(plain);
        let number = Some(&line.national_number).filter(|number| !number.is_empty());
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select
            .query_map(params![serial, own.0, number], |found| row(found, &offices).map(|(line, _)| line))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
