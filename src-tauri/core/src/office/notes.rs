//! Notes: free text longer than a line belongs to a record by topic, and can be erased without touching it (R4).

use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{Connection, OptionalExtension, params};

use super::act::{Content, Draft};
use super::door::Task;
use super::{check, kinds};
use crate::error::Result;

/// The record a note is about: one that exists, or one that this act makes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum About {
    Record(RecordId),
    Draft(Draft),
}

/// Sets the note of a topic; absent text leaves it, empty text clears it.
pub(crate) fn set(
    task: &mut Task<'_>,
    about: About,
    audience: AudienceId,
    topic: &'static str,
    text: &Option<String>,
) -> Result<()> {
    let Some(text) = text.as_deref().map(str::trim) else { return Ok(()) };
    check::text(topic, text)?;
    let known = match about {
        About::Record(record) => note_of(task.tx, record, topic)?,
        About::Draft(_) => None,
    };
    match known {
        Some((_, held)) if held == text => Ok(()),
        Some((note, _)) => {
            let value = if text.is_empty() { Value::Null } else { Value::from(text) };
            task.patch(note, vec![("text", Content::Value(value))])
        }
        None => {
            add(task, about, audience, topic, text);
            Ok(())
        }
    }
}

/// Adds a note beside those that there are; no text, no note. What it says was checked by whoever adds it.
pub(crate) fn add(task: &mut Task<'_>, about: About, audience: AudienceId, topic: &'static str, text: &str) {
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    let about = match about {
        About::Record(record) => Content::from(record),
        About::Draft(draft) => Content::from(draft),
    };
    let fields = vec![("about", about), ("topic", Content::from(topic)), ("text", Content::from(text))];
    task.act.birth(&kinds::NOTE, audience, fields);
}

/// The text of a topic, where it is held.
pub(crate) fn text(store: &Connection, record: RecordId, topic: &str) -> Result<Option<String>> {
    Ok(note_of(store, record, topic)?.map(|(_, text)| text).filter(|text| !text.is_empty()))
}

fn note_of(store: &Connection, record: RecordId, topic: &str) -> Result<Option<(RecordId, String)>> {
    let found = store
        .prepare_cached(
            "SELECT r.id, n.text FROM note n JOIN record r ON r.n = n.record
             WHERE n.about = ?1 AND n.topic = ?2 ORDER BY r.at, r.id LIMIT 1",
        )?
        .query_row(params![record.0, topic], |row| {
            Ok((RecordId(row.get(0)?), row.get::<_, Option<String>>(1)?))
        })
        .optional()?;
    Ok(found.map(|(id, text)| (id, text.unwrap_or_default())))
}
