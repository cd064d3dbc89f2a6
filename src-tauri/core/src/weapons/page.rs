//! A weapon's page: everything that is held about it.

use proofmark_format::ids::RecordId;
use rusqlite::{Connection, OptionalExtension, params};

use super::list::{row, select_row};
use super::{CaseLink, EventFields, EventView, WeaponFields, WeaponPage, WeaponRow};
use crate::attachments::AttachmentView;
use crate::error::{Error, Result};
use crate::markings::MarkingView;
use crate::office::read::{belonging, record_id};
use crate::office::{Office, flags, notes};

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

/// Whether these flags say that a record was withdrawn.
pub(crate) fn is_withdrawn(flags: &[String]) -> bool {
    flags.iter().any(|flag| flag == "withdrawn")
}

impl Office {
    /// A weapon's page.
    pub fn weapon(&self, id: &str) -> Result<WeaponPage> {
        let id = record_id(id)?;
        let file = self.weapon_file(id)?;
        let mut records = file.records;
        for about in records.clone() {
            let about =
                self.store.query_row("SELECT id FROM record WHERE n = ?1", [about], |row| row.get(0))?;
            records.extend(belonging(&self.store, "note", "about", RecordId(about))?);
        }
        Ok(WeaponPage {
            cases: self.case_links(id)?,
            disagreements: self.disagreements(&records)?,
            history: self.history(&records)?,
            doubles: self.doubles(&file.row)?,
            ranges: self.ranges_with(&file.row.serial)?,
            row: file.row,
            fields: file.fields,
            markings: file.markings,
            events: file.events,
            photographs: file.photographs,
        })
    }

    /// What is recorded of a weapon.
    pub(crate) fn weapon_file(&self, id: RecordId) -> Result<WeaponFile> {
        let (row, n) = self.weapon_row(id)?;
        let markings = belonging(&self.store, "marking", "weapon", id)?;
        let events = belonging(&self.store, "event", "weapon", id)?;
        Ok(WeaponFile {
            row,
            fields: self.weapon_fields(n, id)?,
            markings: self.markings(&markings)?,
            events: self.events(&events)?,
            photographs: self.attachments_of(id)?,
            records: [vec![n], markings, events].concat(),
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

    /// A weapon's particulars as they are shown.
    fn weapon_fields(&self, n: i64, id: RecordId) -> Result<WeaponFields> {
        let remarks = notes::text(&self.store, id, "remarks")?;
        let mut select = self.store.prepare_cached(
            "SELECT category, make, model, calibre, calibre_as_written, country_of_manufacture, year_of_manufacture,
                    import_country, import_year, action, basis_of_identification, status FROM weapon WHERE record = ?1",
        )?;
        Ok(select.query_row([n], |row| {
            Ok(WeaponFields {
                category: row.get(0)?,
                make: row.get(1)?,
                model: row.get(2)?,
                calibre: row.get(3)?,
                calibre_as_written: row.get(4)?,
                country_of_manufacture: row.get(5)?,
                year_of_manufacture: row.get(6)?,
                import_country: row.get(7)?,
                import_year: row.get(8)?,
                action: row.get(9)?,
                basis_of_identification: row.get(10)?,
                status: row.get(11)?,
                remarks,
                ..WeaponFields::default()
            })
        })?)
    }

    fn events(&self, records: &[i64]) -> Result<Vec<EventView>> {
        let offices = self.office_codes()?;
        let mut views =
            records.iter().map(|n| event_view(&self.store, *n, &offices)).collect::<Result<Vec<_>>>()?;
        // By the date that people gave; events without one last.
        views.sort_by_key(|view| view.fields.date.clone().unwrap_or_else(|| "~".into()));
        Ok(views)
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
        let sql = select_row(
            "r.id <> ?2 AND r.flags & 4 = 0 AND r.id IN (
               SELECT m.weapon FROM marking m WHERE m.plain = ?1 AND (m.control_part = 'yes' OR m.kind = 'serial')
               UNION SELECT nr.id FROM weapon nw JOIN record nr ON nr.n = nw.record WHERE nw.national_number = ?3
             ) LIMIT 20",
        );
        let own = RecordId::parse(&line.id).unwrap_or_default();
        let serial = is_whole.then_some(plain);
        let number = Some(&line.national_number).filter(|number| !number.is_empty());
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select
            .query_map(params![serial, own.0, number], |found| row(found, &offices).map(|(line, _)| line))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn event_view(
    store: &Connection,
    n: i64,
    offices: &std::collections::HashMap<i64, String>,
) -> Result<EventView> {
    let (id, view) = store
        .prepare_cached(
            "SELECT r.id, e.kind, e.find_kind, e.date, e.place, e.country, e.operation, r.feed, r.flags
             FROM event e JOIN record r ON r.n = e.record WHERE e.record = ?1",
        )?
        .query_row([n], |row| {
            let id = RecordId(row.get(0)?);
            let feed: Option<i64> = row.get(7)?;
            let view = EventView {
                id: id.to_string(),
                fields: EventFields {
                    kind: row.get(1)?,
                    find_kind: row.get(2)?,
                    date: row.get(3)?,
                    place: row.get(4)?,
                    country: row.get(5)?,
                    operation: row.get(6)?,
                    ..EventFields::default()
                },
                office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
                flags: flags::words(row.get(8)?),
            };
            Ok((id, view))
        })?;
    let circumstances = notes::text(store, id, "circumstances")?;
    Ok(EventView { fields: EventFields { circumstances, ..view.fields }, ..view })
}
