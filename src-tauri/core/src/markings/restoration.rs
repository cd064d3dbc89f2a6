//! Attempts to bring an effaced mark to light: events about the mark, and by a person's word its new reading.

use proofmark_format::ids::RecordId;
use rusqlite::params;

use super::{MARKING, Restoration, RestorationView, reading};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields, for_birth, set_text};
use crate::office::notes::{self, About};
use crate::office::read::{above, record_id};
use crate::office::{Done, Office, Role, check, flags};
use crate::vocabulary::terms;
use crate::weapons::EVENT;

impl Office {
    /// Records an attempt to restore a mark, and what was read then. The mark keeps its own reading unless it is said that
    /// the new one takes its place.
    pub fn add_restoration(&mut self, marking: &str, input: &Restoration) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let marking = record_id(marking)?;
        self.check_restoration(input)?;
        let unknown = || Error::refused("record_unknown").with("id", marking);
        let weapon = above(&self.store, marking)?.ok_or_else(unknown)?;
        let audience = self.audience_of(marking)?;
        let (event, outcome) = self.change(|task| {
            task.require_record(marking, &MARKING)?;
            let mut fields = for_birth(event_fields(input));
            fields.extend([("weapon", weapon.into()), ("marking", marking.into())]);
            let event = task.act.birth(&EVENT, audience, fields);
            notes::set(task, About::Draft(event), audience, "circumstances", &input.circumstances)?;
            if input.take_over {
                let now = task.differing(marking, mark_fields(input))?;
                if !now.is_empty() {
                    task.patch(marking, now)?;
                }
            }
            Ok(event)
        })?;
        let id = outcome.id(event);
        Ok(outcome.done(id))
    }

    fn check_restoration(&self, input: &Restoration) -> Result<()> {
        check::line("method", input.method.as_deref().unwrap_or_default(), check::LINE)?;
        check::codes(&self.store, &[("method", "event_method", &input.method)])?;
        check::lines(&[
            ("reading", &input.reading),
            ("authority", &input.authority),
            ("document", &input.document),
        ])?;
        check::partial_date("date", &input.date)?;
        check::text("circumstances", input.circumstances.as_deref().unwrap_or_default())?;
        let read = input.reading.as_deref().unwrap_or_default();
        if input.take_over && read.is_empty() {
            return Err(Error::refused("field_empty").with("field", "reading"));
        }
        reading::parse(read).map(drop).map_err(|e| e.with("field", "reading"))
    }

    /// Attempts to restore a mark, by date; those without one last.
    pub(super) fn restorations(&self, marking: RecordId) -> Result<Vec<RestorationView>> {
        let mut select = self.store.prepare_cached(
            "SELECT r.id, e.date, e.method, e.reading, e.authority FROM event e JOIN record r ON r.n = e.record
             WHERE e.marking = ?1 AND e.kind = 'restoration' AND r.flags & ?2 = 0
             ORDER BY e.date IS NULL, e.date, r.at, r.n",
        )?;
        let rows = select.query_map(params![marking.0, flags::WITHDRAWN], |row| {
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            Ok(RestorationView {
                id: RecordId(row.get(0)?).to_string(),
                date: text(1)?,
                method: text(2)?,
                reading: text(3)?,
                authority: text(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn event_fields(input: &Restoration) -> Fields {
    let mut fields = vec![("kind", Content::from("restoration"))];
    for (name, value) in [
        ("date", &input.date),
        ("method", &input.method),
        ("authority", &input.authority),
        ("document", &input.document),
    ] {
        set_text(&mut fields, name, value);
    }
    // As of a marking: not trimmed.
    if let Some(reading) = input.reading.as_deref().filter(|reading| !reading.is_empty()) {
        fields.push(("reading", Content::from(reading)));
    }
    fields
}

/// What the mark says after an attempt that brought something to light.
fn mark_fields(input: &Restoration) -> Fields {
    let mut fields = Fields::new();
    if let Some(reading) = input.reading.as_deref() {
        fields.push(("reading", Content::from(reading)));
    }
    let condition = format!("restored_{}", input.method.as_deref().unwrap_or_default());
    if terms::contains("marking_condition", &condition) {
        fields.push(("condition", Content::from(condition.as_str())));
    }
    fields
}
