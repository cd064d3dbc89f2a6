//! What is kept in memory of stocks while the office is unlocked: counted or read once, and again when the store changed.

use std::collections::HashMap;

use proofmark_format::ids::RecordId;
use rusqlite::Connection;

use super::scan::Known;
use crate::error::Result;
use crate::office::fold::refolded;

/// State of the store that something was read from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Stamp {
    commits: i64,
    refolded: i64,
}

impl Stamp {
    pub(super) fn of(store: &Connection) -> Result<Stamp> {
        let mut select = store.prepare_cached("SELECT coalesce(max(n), 0) FROM commits")?;
        Ok(Stamp { commits: select.query_row([], |row| row.get(0))?, refolded: refolded(store)? })
    }

    /// Whether no more than one commit lies between.
    pub(super) fn is_next(self, before: Stamp) -> bool {
        self.refolded == before.refolded && (before.commits..=before.commits + 1).contains(&self.commits)
    }
}

/// How many weapons each stock has, and how many of them bear a mark of the State.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub stamp: Stamp,
    pub of: HashMap<i64, (u32, u32)>,
}

/// What the check that is under way knows: a scanner does not wait for a stock to be read.
#[derive(Default)]
pub(super) struct Checking {
    pub stamp: Stamp,
    pub known: Option<(RecordId, Known)>,
}
