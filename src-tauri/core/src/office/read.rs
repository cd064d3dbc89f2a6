//! What pages of every trade show of records: who said what, when and where, what they are called and where they belong.

use std::collections::HashMap;

use proofmark_format::body::Change;
use proofmark_format::cbor::Value;
use proofmark_format::ids::{FeedId, KeyId, ObjectId, OfficeId, RecordId};
use rusqlite::{Connection, OptionalExtension, params};

use super::fold::standing_of;
use super::kinds::{Kind, Type, kind};
use super::{HistoryLine, Link, Office, Said, operators};
use crate::error::{Error, Result};
use crate::vocabulary::labels::Labels;

/// A moment as RFC 3339, as the laptop's clock said it.
pub(crate) fn moment(at: i64) -> String {
    chrono::DateTime::from_timestamp_millis(at)
        .map_or_else(String::new, |t| t.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
}

/// Reads a record id that came from outside.
pub(crate) fn record_id(text: &str) -> Result<RecordId> {
    RecordId::parse(text).ok_or_else(|| Error::refused("record_unknown").with("id", text))
}

/// A value as a person reads it in a history.
pub(crate) fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Text(text) => text.clone(),
        Value::Int(n) => n.to_string(),
        Value::Bytes(bytes) => RecordId::from_slice(bytes)
            .map_or_else(|_| proofmark_format::ids::hex(bytes), |id| id.to_string()),
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join(", "),
        other => proofmark_format::fold::json(other),
    }
}

impl Office {
    /// The code of the office that a feed belongs to, as far as this store knows it.
    pub(crate) fn office_codes(&self) -> Result<HashMap<i64, String>> {
        let mut select = self.store.prepare_cached("SELECT n, device FROM feed")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, KeyId(row.get(1)?))))?;
        rows.map(|row| row.map(|(n, device)| (n, self.code_of(device))).map_err(Error::from)).collect()
    }

    /// The code of a device's office.
    pub(crate) fn code_of(&self, device: KeyId) -> String {
        let certified = self.trust.office_of(device).and_then(|office| self.trust.offices.get(&office));
        match certified {
            Some(office) => office.code.clone(),
            None if device == self.device() => self.identity.code.clone(),
            None => String::new(),
        }
    }

    /// The id of an office by its code or id.
    pub(crate) fn office_id(&self, named: &str) -> Result<OfficeId> {
        let by_code = self.trust.offices.iter().find(|(_, office)| office.code == named).map(|(id, _)| *id);
        by_code
            .or_else(|| OfficeId::parse(named).filter(|id| self.trust.offices.contains_key(id)))
            .ok_or_else(|| Error::refused("office_unknown").with("office", named))
    }

    /// The marking practice that a change names, by its title; its id where none is held.
    fn practice_named(&self, field: &str, value: String) -> String {
        let held = RecordId::parse(&value).filter(|_| field == "practice");
        let link = held.and_then(|id| self.link(id).ok());
        link.map(|link| link.title).filter(|title| !title.is_empty()).unwrap_or(value)
    }

    /// Every change of these records, newest first.
    pub(crate) fn history(&self, records: &[i64]) -> Result<Vec<HistoryLine>> {
        // The operator is the last member of every body: 17 bytes for an id, fewer for one born there (FORMAT.md, "Body").
        let mut select = self.store.prepare_cached(
            "SELECT r.id, k.at, f.device, c.standing, c.birth, part(k.body, -17, 17), part(k.body, c.start, c.length),
                    part(k.body, 7, 16), f.id, c.place
             FROM change c JOIN commits k ON k.n = c.commit_n JOIN feed f ON f.n = k.feed JOIN record r ON r.n = c.record
             WHERE c.record = ?1",
        )?;
        let mut lines = Vec::new();
        for record in records {
            let mut rows = select.query(params![record])?;
            while let Some(row) = rows.next()? {
                let (record, at) = (RecordId(row.get(0)?), row.get::<_, i64>(1)?);
                let device = KeyId(row.get(2)?);
                let change = match row.get::<_, Option<Vec<u8>>>(6)? {
                    Some(bytes) => Change::read(&bytes)?,
                    None => {
                        Change { record: None, kind: String::new(), seen: Vec::new(), fields: Vec::new() }
                    }
                };
                let operator = match row.get::<_, Option<Vec<u8>>>(5)?.as_deref() {
                    Some([0x50, id @ ..]) => RecordId::from_slice(id)?,
                    _ => record,
                };
                let (salt, feed) =
                    (row.get::<_, Option<[u8; 16]>>(7)?.unwrap_or_default(), FeedId(row.get(8)?));
                let place: u32 = row.get(9)?;
                let field = |(name, value): &(String, Vec<u8>)| {
                    let value =
                        Value::decode(&proofmark_format::body::resolve(value, place, at, feed, &salt))
                            .unwrap_or(Value::Null);
                    (name.clone(), self.practice_named(name, words(&value)))
                };
                lines.push((
                    at,
                    HistoryLine {
                        said: Said {
                            value: String::new(),
                            at: moment(at),
                            operator: operators::name_of(&self.store, operator)?,
                            office: self.code_of(device),
                        },
                        record: record.to_string(),
                        birth: row.get(4)?,
                        standing: standing_of(row.get(3)?).name().to_owned(),
                        fields: change.fields.iter().map(field).collect(),
                        kind: change.kind,
                    },
                ));
            }
        }
        lines.sort_by(|(a, one), (b, other)| (b, &other.record).cmp(&(a, &one.record)));
        Ok(lines.into_iter().map(|(_, line)| line).collect())
    }

    /// The names of the operator, and of the second where there was one, who made a record.
    pub(crate) fn hands(&self, record: i64) -> Result<(String, String)> {
        let body: Option<Vec<u8>> = self.store.prepare_cached(
            "SELECT whole(k.body) FROM record r JOIN commits k ON k.n = r.commit_n WHERE r.n = ?1 AND r.kind IS NOT NULL",
        )?.query_row([record], |row| row.get(0)).optional()?.flatten();
        let Some(body) = body else { return Ok(Default::default()) };
        let body = proofmark_format::body::Body::read(&body)?.body;
        let name = |id| operators::name_of(&self.store, id);
        let operator = match body.operator {
            proofmark_format::body::Reference::Record(id) => name(id)?,
            proofmark_format::body::Reference::Born(_) => String::new(),
        };
        Ok((operator, body.second.map(name).transpose()?.unwrap_or_default()))
    }

    /// Who wrote a commit, when and where; the value is left to whoever shows one.
    pub(crate) fn said(&self, commit: ObjectId) -> Result<Said> {
        let (device, tail, at): (KeyId, Option<Vec<u8>>, i64) = self
            .store
            .prepare_cached(
                "SELECT f.device, part(k.body, -17, 17), k.at FROM commits k JOIN feed f ON f.n = k.feed WHERE k.id = ?1",
            )?
            .query_row([commit.0], |row| Ok((KeyId(row.get(0)?), row.get(1)?, row.get(2)?)))?;
        let operator = match tail.as_deref() {
            Some([0x50, id @ ..]) => operators::name_of(&self.store, RecordId::from_slice(id)?)?,
            _ => String::new(),
        };
        Ok(Said { value: String::new(), at: moment(at), operator, office: self.code_of(device) })
    }

    /// What a clerk calls a record, in the language of the window.
    pub(crate) fn title(&self, kind: &Kind, n: i64) -> Result<String> {
        title(&self.store, kind, n, &self.own_labels()?)
    }

    /// A record as other pages name it. One that is not held here is named by its id alone: a reference may lead to another
    /// audience.
    pub fn link(&self, id: RecordId) -> Result<Link> {
        Ok(self.links([id])?.pop().unwrap_or_default())
    }

    /// Several of them.
    pub(crate) fn links(&self, ids: impl IntoIterator<Item = RecordId>) -> Result<Vec<Link>> {
        let labels = self.own_labels()?;
        let link = |id: RecordId| {
            let unheld = Link { id: id.to_string(), ..Link::default() };
            let Some((n, kind)) = row_of(&self.store, id)? else { return Ok(unheld) };
            Ok(Link { kind: kind.name.into(), title: title(&self.store, kind, n, &labels)?, ..unheld })
        };
        ids.into_iter().map(link).collect()
    }

    /// The record whose page shows this one, and its kind: the weapon or case that it belongs to, be it through others.
    /// Nothing, where none is held.
    pub(crate) fn page_of(&self, id: RecordId) -> Result<Option<(&'static str, RecordId)>> {
        let mut here = Some(id);
        // Nothing belongs to anything through more records than this; a circle must not hold a screen up.
        for _ in 0..8 {
            let Some(id) = here else { return Ok(None) };
            match row_of(&self.store, id)? {
                Some((_, kind)) if PAGES.contains(&kind.name) => return Ok(Some((kind.name, id))),
                _ => here = above(&self.store, id)?,
            }
        }
        Ok(None)
    }
}

/// The record that this one belongs to, as far as it is held here.
pub(crate) fn above(store: &Connection, id: RecordId) -> Result<Option<RecordId>> {
    let Some((n, kind)) = row_of(store, id)? else { return Ok(None) };
    let Some(column) = belongs_by(kind) else { return Ok(None) };
    let above: Option<[u8; 16]> = store
        .prepare_cached(&format!("SELECT \"{column}\" FROM {} WHERE record = ?1", kind.table))?
        .query_row([n], |row| row.get(0))
        .optional()?
        .flatten();
    Ok(above.map(RecordId))
}

/// Number and kind of a record of a kind that this version knows.
fn row_of(store: &Connection, id: RecordId) -> Result<Option<(i64, &'static Kind)>> {
    let found: Option<(i64, Option<String>)> = store
        .prepare_cached("SELECT n, kind FROM record WHERE id = ?1")?
        .query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.and_then(|(n, name)| Some((n, kind(&name?)?))))
}

/// Kinds of record that have a page of their own.
const PAGES: [&str; 14] = [
    "weapon",
    "case",
    "find",
    "consignment",
    "party",
    "ammunition",
    "stock",
    "campaign",
    "inventory",
    "ledger",
    "notice",
    "query",
    "practice",
    "model",
];
/// Fields by which a record belongs to another, the nearest first.
const BELONGS: [&str; 5] = ["about", "case", "query", "weapon", "consignment"];

/// The field by which records of a kind belong to another.
pub(crate) fn belongs_by(kind: &Kind) -> Option<&'static str> {
    BELONGS
        .into_iter()
        .find(|name| kind.fields.iter().any(|(field, r#type)| field == name && *r#type == Type::Reference))
}

/// What a clerk calls a record, with the words of his language for its codes.
pub(crate) fn title(store: &Connection, kind: &Kind, n: i64, labels: &Labels) -> Result<String> {
    let text = |sql: &str| -> Result<String> {
        let sql = format!("SELECT {sql} FROM {} t WHERE record = ?1", kind.table);
        let found = store.prepare_cached(&sql)?.query_row([n], |row| row.get::<_, Option<String>>(0));
        Ok(found.optional()?.flatten().unwrap_or_default())
    };
    let title = labels.say_marked(&text(kind.title)?);
    let term = match kind.term {
        Some((column, list)) => labels.say(list, &text(column)?),
        None => String::new(),
    };
    Ok(format!("{term} {title}").trim().to_owned())
}

/// Record numbers of what belongs to a record: `table` has a column `column` with its id.
pub(crate) fn belonging(store: &Connection, table: &str, column: &str, id: RecordId) -> Result<Vec<i64>> {
    let sql = format!(
        "SELECT t.record FROM {table} t JOIN record r ON r.n = t.record WHERE t.\"{column}\" = ?1 ORDER BY r.at, r.n"
    );
    let mut select = store.prepare_cached(&sql)?;
    Ok(select.query_map([id.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
