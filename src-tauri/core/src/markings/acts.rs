//! Recording and changing a marking, and what a page shows of it.

use proofmark_format::cbor::Value;
use proofmark_format::ids::RecordId;
use rusqlite::Connection;

use super::{MARKING, MarkingFields, MarkingView, reading};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields, for_birth, set_text};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check, flags};

impl Office {
    /// Adds a marking to a weapon.
    pub fn add_marking(&mut self, weapon: &str, input: &MarkingFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check(&self.store, input)?;
        let weapon = record_id(weapon)?;
        let audience = self.audience_of(weapon)?;
        let (marking, outcome) = self.change(|task| {
            let mut fields = for_birth(fields(input));
            fields.push(("weapon", weapon.into()));
            Ok(task.act.birth(&MARKING, audience, fields))
        })?;
        let id = outcome.id(marking);
        Ok(outcome.done(id))
    }

    /// Changes a marking.
    pub fn change_marking(&mut self, id: &str, input: &MarkingFields) -> Result<Done> {
        check(&self.store, input)?;
        self.change_record(id, fields(input), |_, _, _| Ok(()))
    }

    /// Markings as shown.
    pub(crate) fn markings(&self, records: &[i64]) -> Result<Vec<MarkingView>> {
        let offices = self.office_codes()?;
        let mut select = self.store.prepare_cached(
            "SELECT r.id, m.kind, m.place, m.method, m.condition, m.script, m.reading, m.symbols, m.control_part, m.remark,
                    r.feed, r.flags FROM marking m JOIN record r ON r.n = m.record WHERE m.record = ?1",
        )?;
        let mut view = |n: &i64| {
            Ok(select.query_row([n], |row| {
                let reading: Option<String> = row.get(6)?;
                let feed: Option<i64> = row.get(10)?;
                Ok(MarkingView {
                    id: RecordId(row.get(0)?).to_string(),
                    signs: reading.as_deref().map(reading::signs).unwrap_or_default(),
                    fields: MarkingFields {
                        kind: row.get(1)?,
                        place: row.get(2)?,
                        method: row.get(3)?,
                        condition: row.get(4)?,
                        script: row.get(5)?,
                        reading,
                        symbols: row.get(7)?,
                        control_part: row.get(8)?,
                        remark: row.get(9)?,
                        ..MarkingFields::default()
                    },
                    office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
                    flags: flags::words(row.get(11)?),
                })
            })?)
        };
        records.iter().map(&mut view).collect()
    }
}

/// Refuses a marking whose terms are unknown or whose reading does not parse.
pub(crate) fn check(store: &Connection, input: &MarkingFields) -> Result<()> {
    check::lines(&[("reading", &input.reading), ("symbols", &input.symbols), ("remark", &input.remark)])?;
    check::codes(
        store,
        &[
            ("kind", "marking_kind", &input.kind),
            ("place", "marking_place", &input.place),
            ("method", "marking_method", &input.method),
            ("condition", "marking_condition", &input.condition),
            ("script", "script", &input.script),
        ],
    )?;
    // Two words that are in no list: what a checkbox says.
    if let Some(other) = input.control_part.as_deref().filter(|said| !["", "yes", "no"].contains(said)) {
        return Err(Error::refused("vocabulary_unknown")
            .with("field", "control_part")
            .with("list", "control_part")
            .with("value", other));
    }
    let reading = input.reading.as_deref().unwrap_or_default();
    reading::parse(reading).map(drop).map_err(|e| e.with("field", "reading"))
}

/// A marking's own fields. The reading is kept exactly, spaces within and all.
pub fn fields(input: &MarkingFields) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in [
        ("kind", &input.kind),
        ("place", &input.place),
        ("method", &input.method),
        ("condition", &input.condition),
        ("script", &input.script),
        ("symbols", &input.symbols),
        ("control_part", &input.control_part),
        ("remark", &input.remark),
    ] {
        set_text(&mut fields, name, value);
    }
    match input.reading.as_deref() {
        None => {}
        Some("") => fields.push(("reading", Content::Value(Value::Null))),
        // Not trimmed: a space at the edge may be all that is left of a sign.
        Some(reading) => fields.push(("reading", Content::from(reading))),
    }
    fields
}
