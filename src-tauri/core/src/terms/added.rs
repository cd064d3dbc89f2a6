//! What the State added to the lists that ship, as every query reads it: withdrawn terms are left out.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;
use crate::office::{Office, flags};
use crate::vocabulary::terms;

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

impl Office {
    /// The word for a code in a language, as the State says it, else as it ships, else the code itself.
    pub fn label(&self, list: &str, code: &str, language: &str) -> Result<String> {
        label(&self.store, list, code, language)
    }
}

/// The same, for those who hold the store.
pub(crate) fn label(store: &Connection, list: &str, code: &str, language: &str) -> Result<String> {
    let said: Option<(Option<String>, Option<String>)> = store
        .prepare_cached(
            "SELECT t.en, t.fr FROM term t JOIN record r ON r.n = t.record
             WHERE t.list = ?1 AND t.code = ?2 AND r.flags & ?3 = 0 ORDER BY r.at, r.n LIMIT 1",
        )?
        .query_row((list, code, flags::WITHDRAWN), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (en, fr) = said.unwrap_or_default();
    let own = match language {
        "fr" => fr.or(if terms::contains(list, code) { None } else { en }),
        _ => en,
    };
    Ok(own.filter(|label| !label.is_empty()).unwrap_or_else(|| terms::label(list, code, language)))
}
