//! What the State added to the lists that ship, as every query reads it: withdrawn terms are left out.

use rusqlite::Connection;

use crate::error::Result;
use crate::office::flags;

/// A term that the State added, or words it gave to one that ships.
#[derive(Debug, Clone, Default)]
pub(super) struct Added {
    pub(super) code: String,
    pub(super) en: String,
    pub(super) fr: String,
    pub(super) aliases: Vec<String>,
}

/// The added terms of a list, by code.
pub(super) fn added(store: &Connection, list: &str) -> Result<Vec<Added>> {
    let mut select = store.prepare_cached(
        "SELECT t.code, coalesce(t.en, ''), coalesce(t.fr, ''), coalesce(t.aliases, '[]')
         FROM term t JOIN record r ON r.n = t.record
         WHERE t.list = ?1 AND t.code IS NOT NULL AND r.flags & ?2 = 0 ORDER BY t.code, r.at, r.n",
    )?;
    let rows = select.query_map((list, flags::WITHDRAWN), |row| {
        Ok(Added {
            code: row.get(0)?,
            en: row.get(1)?,
            fr: row.get(2)?,
            aliases: serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
