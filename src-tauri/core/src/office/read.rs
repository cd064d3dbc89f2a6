//! What pages of every trade show of records: who said what, when, and where values disagree.

use std::collections::HashMap;

use proofmark_format::body::Change;
use proofmark_format::cbor::Value;
use proofmark_format::ids::{FeedId, KeyId, OfficeId, RecordId};
use rusqlite::{Connection, OptionalExtension, params};

use super::fold::Folding;
use super::{Disagreement, HistoryLine, Office, Said, operators};
use crate::error::{Error, Result};

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

    /// Every change of these records, newest first.
    pub(crate) fn history(&self, records: &[i64]) -> Result<Vec<HistoryLine>> {
        // The operator is the last member of every body: 17 bytes for an id, fewer for one born there (FORMAT.md, "Body").
        let mut select = self.store.prepare_cached(
            "SELECT r.id, k.at, f.device, c.standing, c.birth, substr(k.body, -17), substr(k.body, c.start + 1, c.length),
                    substr(k.body, 8, 16), f.id
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
                let field = |(name, value): &(String, Vec<u8>)| {
                    let value = Value::decode(&proofmark_format::body::resolve(value, at, feed, &salt))
                        .unwrap_or(Value::Null);
                    (name.clone(), words(&value))
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
                        standing: row.get(3)?,
                        fields: change.fields.iter().map(field).collect(),
                        kind: change.kind,
                    },
                ));
            }
        }
        lines.sort_by(|(a, one), (b, other)| (b, &other.record).cmp(&(a, &one.record)));
        Ok(lines.into_iter().map(|(_, line)| line).collect())
    }

    /// Values of these records that nobody has settled.
    pub(crate) fn disagreements(&self, records: &[i64]) -> Result<Vec<Disagreement>> {
        let mut found = Vec::new();
        for record in records {
            let disagree: bool = self
                .store
                .prepare_cached("SELECT EXISTS (SELECT 1 FROM disagreement WHERE record = ?1)")?
                .query_row([record], |row| row.get(0))?;
            if !disagree {
                continue;
            }
            let (id, kind): (RecordId, String) =
                self.store.query_row("SELECT id, kind FROM record WHERE n = ?1", [record], |row| {
                    Ok((RecordId(row.get(0)?), row.get(1)?))
                })?;
            let state = Folding::new(&self.store, &self.trust, self.device()).state(*record)?;
            for (field, values) in state.disagreements() {
                let said = values.iter().map(|written| {
                    let (device, operator) = self.author(&written.commit.0)?;
                    Ok(Said {
                        value: words(&Value::decode(&written.value)?),
                        at: moment(written.at),
                        operator: operators::name_of(&self.store, operator)?,
                        office: self.code_of(device),
                    })
                });
                found.push(Disagreement {
                    record: id.to_string(),
                    kind: kind.clone(),
                    field: field.clone(),
                    values: said.collect::<Result<_>>()?,
                });
            }
        }
        Ok(found)
    }

    /// The names of the operator, and of the second where there was one, who made a record.
    pub(crate) fn hands(&self, record: i64) -> Result<(String, String)> {
        let body: Option<Vec<u8>> = self.store.prepare_cached(
            "SELECT k.body FROM change c JOIN commits k ON k.n = c.commit_n WHERE c.record = ?1 AND c.birth = 1 LIMIT 1",
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

    /// Device and operator of a commit.
    fn author(&self, commit: &[u8; 32]) -> Result<(KeyId, RecordId)> {
        let (device, tail): (KeyId, Vec<u8>) = self.store.query_row(
            "SELECT f.device, substr(k.body, -17) FROM commits k JOIN feed f ON f.n = k.feed WHERE k.id = ?1",
            [commit],
            |row| Ok((KeyId(row.get(0)?), row.get(1)?)),
        )?;
        let operator = match tail.as_slice() {
            [0x50, id @ ..] => RecordId::from_slice(id)?,
            _ => RecordId::default(),
        };
        Ok((device, operator))
    }
}

/// Record numbers of what belongs to a record: `table` has a column `column` with its id.
pub(crate) fn belonging(store: &Connection, table: &str, column: &str, id: RecordId) -> Result<Vec<i64>> {
    let sql = format!(
        "SELECT t.record FROM {table} t JOIN record r ON r.n = t.record WHERE t.\"{column}\" = ?1 ORDER BY r.at, r.n"
    );
    let mut select = store.prepare_cached(&sql)?;
    Ok(select.query_map([id.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
