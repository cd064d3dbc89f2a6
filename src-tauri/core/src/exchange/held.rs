//! Passing over what is held. A stick that comes again, or late, brings mostly commits that lie here already: their headers
//! are compared byte for byte with those that were verified when they were first held, and nothing of them is parsed, hashed
//! or looked up one by one.

use std::collections::VecDeque;
use std::io::Read;

use proofmark_format::bundle::Sequence;
use rusqlite::{Connection, params};

use crate::error::Result;

/// Headers read at a time.
const RUN: i64 = 1_024;

/// The headers of a feed that are held with their bodies, in the order in which writers send them.
pub(super) struct HeldRun<'a> {
    store: &'a Connection,
    feed: i64,
    run: VecDeque<Held>,
    /// Number and row after which the next run begins.
    after: (i64, i64),
    ended: bool,
}

struct Held {
    seq: i64,
    header: Vec<u8>,
    size: u64,
}

impl<'a> HeldRun<'a> {
    pub(super) fn of(store: &'a Connection, feed: i64) -> Self {
        HeldRun { store, feed, run: VecDeque::new(), after: (0, 0), ended: false }
    }

    /// Passes over one commit, if the next of the sequence is the next that is held.
    pub(super) fn pass<R: Read>(&mut self, sequence: &mut Sequence<R>) -> Result<bool> {
        if self.run.is_empty() && !self.ended {
            self.read_on()?;
        }
        let Some(held) = self.run.front() else { return Ok(false) };
        let passed = sequence.pass(&held.header, held.size)?;
        if passed {
            self.run.pop_front();
        }
        Ok(passed)
    }

    /// A commit of this number was read the long way: what is held before it and of it will not be met again.
    pub(super) fn skip_to(&mut self, seq: u64) {
        let seq = i64::try_from(seq).unwrap_or(i64::MAX);
        while self.run.front().is_some_and(|held| held.seq <= seq) {
            self.run.pop_front();
        }
        if self.run.is_empty() && self.after.0 < seq {
            self.after = (seq, i64::MAX);
        }
    }

    fn read_on(&mut self) -> Result<()> {
        // A header without its body may be what the sequence brings a body for; the long way sees to it.
        let mut select = self.store.prepare_cached(
            "SELECT seq, n, header, whole_length(body) FROM commits
             WHERE feed = ?1 AND (seq, n) > (?2, ?3) AND body IS NOT NULL ORDER BY seq, n LIMIT ?4",
        )?;
        let mut rows = select.query(params![self.feed, self.after.0, self.after.1, RUN])?;
        while let Some(row) = rows.next()? {
            self.after = (row.get(0)?, row.get(1)?);
            let size = row.get::<_, i64>(3)?.unsigned_abs();
            self.run.push_back(Held { seq: self.after.0, header: row.get(2)?, size });
        }
        self.ended = self.run.is_empty();
        Ok(())
    }
}
