//! The words for codes in this office: those that ship, and those that the State gave.

use rusqlite::Connection;

use super::{Office, flags};
use crate::error::Result;
use crate::vocabulary::labels::{Labels, StateTerm};

impl Office {
    /// The words for codes in a language, as they are now. An act reads them once.
    pub fn labels(&self, language: &str) -> Result<Labels> {
        labels(&self.store, language)
    }

    /// The same in the language of the window.
    pub(crate) fn own_labels(&self) -> Result<Labels> {
        self.labels(&self.settings()?.language)
    }

    /// The word for one code in a language.
    pub fn label(&self, list: &str, code: &str, language: &str) -> Result<String> {
        Ok(self.labels(language)?.say(list, code))
    }
}

/// The same, for those who hold the store. Terms that were withdrawn are left out.
pub(crate) fn labels(store: &Connection, language: &str) -> Result<Labels> {
    let mut select = store.prepare_cached(
        "SELECT t.list, t.code, coalesce(t.en, ''), coalesce(t.fr, '') FROM term t JOIN record r ON r.n = t.record
         WHERE t.list IS NOT NULL AND t.code IS NOT NULL AND r.flags & ?1 = 0 ORDER BY r.at, r.n",
    )?;
    let terms = select.query_map([flags::WITHDRAWN], |row| {
        Ok(StateTerm { list: row.get(0)?, code: row.get(1)?, en: row.get(2)?, fr: row.get(3)? })
    })?;
    Ok(Labels::new(language, terms.collect::<rusqlite::Result<Vec<_>>>()?))
}
