//! Lists in pages: newest first, each page beginning behind the last record of the one before.

use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;

use super::Office;
use crate::error::{Error, Result};
use crate::office::kinds::Kind;

/// A page of record numbers.
#[derive(Debug)]
pub(crate) struct Keys {
    /// The records, newest first.
    pub records: Vec<i64>,
    /// Where the next page begins, absent at the end.
    pub next: Option<String>,
    /// Records in all; counted with the first page, 0 on later ones.
    pub total: u32,
}

impl Office {
    /// A page of the records of a kind for which a condition over its row `t` and its record `r` holds.
    pub(crate) fn keys(
        &self,
        kind: &Kind,
        (condition, mut values): (String, Vec<Sql>),
        after: Option<&str>,
        limit: Option<u32>,
    ) -> Result<Keys> {
        let from = format!("FROM {} t JOIN record r ON r.n = t.record WHERE {condition}", kind.table);
        let behind = match after {
            None => i64::MAX,
            Some(after) => after.parse().map_err(|_| Error::refused("record_unknown").with("id", after))?,
        };
        // Counting looks at every record; once for a question is enough.
        let total: u32 = match after {
            Some(_) => 0,
            None => self
                .store
                .prepare_cached(&format!("SELECT count(*) {from}"))?
                .query_row(params_from_iter(&values), |row| row.get(0))?,
        };
        let limit = i64::from(limit.unwrap_or(100).clamp(1, 500));
        let (place, most) = (values.len() + 1, values.len() + 2);
        values.extend([Sql::Integer(behind), Sql::Integer(limit)]);
        let sql = format!("SELECT r.n {from} AND r.n < ?{place} ORDER BY r.n DESC LIMIT ?{most}");
        let mut select = self.store.prepare_cached(&sql)?;
        let records = select
            .query_map(params_from_iter(&values), |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<i64>>>()?;
        let next = (records.len() as i64 == limit).then(|| records.last().map(i64::to_string)).flatten();
        Ok(Keys { records, next, total })
    }
}
