//! Root statements from a bundle. Only what a root key signed is evidence that must never be lost; what no root key held
//! here signed may follow from a succession that is still to come, or be made up by whoever may send, to fill the disk.

use std::collections::BTreeSet;

use proofmark_format::ids::{KeyId, sha256};
use proofmark_format::root::{Act, ReceivedStatement};
use rusqlite::{Connection, params};

use crate::error::Result;
use crate::office::door::{all_statements, keep_statement, pinned_root};

/// Most strays that are kept, and most of their bytes. What is left out comes again with every bundle.
const STRAYS: i64 = 1_000;
const STRAY_BYTES: i64 = 8 * 1024 * 1024;

/// Keeps statements as they are brought.
pub(super) struct Keeping<'a> {
    tx: &'a Connection,
    /// Learnt when there is a statement that is not held.
    keys: Option<RootKeys>,
    /// Statements not held before that a root key signed.
    pub new: u32,
}

impl<'a> Keeping<'a> {
    pub(super) fn new(tx: &'a Connection) -> Self {
        Keeping { tx, keys: None, new: 0 }
    }

    /// Keeps a statement if a root key signed it, else among the strays while there is room. Answers whether it was not held.
    pub(super) fn keep(&mut self, bytes: &[u8]) -> Result<bool> {
        if self.is_held(bytes)? {
            return Ok(false);
        }
        let received = ReceivedStatement::read(bytes)?;
        let keys = match self.keys.take() {
            Some(keys) => keys,
            None => RootKeys::held(self.tx)?,
        };
        let keys = self.keys.insert(keys);
        match keys.signed(&received) {
            true => {
                keys.learn(&received);
                self.new += u32::from(keep_statement(self.tx, bytes)?);
            }
            false => self.stray(bytes)?,
        }
        Ok(true)
    }

    /// Takes in the strays that what was brought explains. Answers with the number of statements that are new.
    pub(super) fn finish(mut self) -> Result<u32> {
        let mut before = 0;
        while self.new > before {
            before = self.new;
            for (hash, bytes) in self.strays()? {
                let received = ReceivedStatement::read(&bytes)?;
                if self.keys.as_ref().is_some_and(|keys| keys.signed(&received)) {
                    self.tx.execute("DELETE FROM stray_statement WHERE hash = ?1", [hash])?;
                    self.keep(&bytes)?;
                }
            }
        }
        Ok(self.new)
    }

    fn is_held(&self, bytes: &[u8]) -> Result<bool> {
        let mut select = self.tx.prepare_cached("SELECT EXISTS (SELECT 1 FROM statement WHERE hash = ?1)")?;
        Ok(select.query_row([sha256(bytes)], |row| row.get(0))?)
    }

    fn stray(&self, bytes: &[u8]) -> Result<()> {
        let (count, size): (i64, i64) = self
            .tx
            .prepare_cached("SELECT count(*), coalesce(sum(length(bytes)), 0) FROM stray_statement")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if count < STRAYS && size + bytes.len() as i64 <= STRAY_BYTES {
            self.tx
                .prepare_cached("INSERT OR IGNORE INTO stray_statement VALUES (?1, ?2)")?
                .execute(params![sha256(bytes), bytes])?;
        }
        Ok(())
    }

    fn strays(&self) -> Result<Vec<([u8; 32], Vec<u8>)>> {
        let mut select = self.tx.prepare("SELECT hash, bytes FROM stray_statement")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Keys that are the root's or were, by what is held.
#[derive(Default)]
struct RootKeys {
    keys: BTreeSet<[u8; 32]>,
    /// Key ids that the pin or a statement of such a key names.
    committed: BTreeSet<KeyId>,
}

impl RootKeys {
    /// The keys that the statements held here tell of. Those are kept because a root key signed them.
    fn held(tx: &Connection) -> Result<RootKeys> {
        let held = all_statements(tx)?;
        let mut keys = RootKeys::default();
        keys.committed.extend(pinned_root(tx)?);
        keys.committed.extend(held.iter().map(|received| received.statement.next));
        for received in &held {
            if let Some(key) = keys.brought(received).filter(|key| received.verify(key).is_ok()) {
                keys.keys.insert(key);
            }
        }
        Ok(keys)
    }

    /// Whether a root key signed a statement: one that is known, or the one that the statement itself brings, as committed to.
    fn signed(&self, received: &ReceivedStatement) -> bool {
        let brought = self.brought(received);
        self.keys.iter().chain(brought.as_ref()).any(|key| received.verify(key).is_ok())
    }

    /// Learns what a signed statement says of keys.
    fn learn(&mut self, received: &ReceivedStatement) {
        self.keys.extend(self.brought(received));
        self.committed.insert(received.statement.next);
    }

    fn brought(&self, received: &ReceivedStatement) -> Option<[u8; 32]> {
        match &received.statement.act {
            Act::Founding { root, .. } | Act::Succession { root }
                if self.committed.contains(&KeyId::of_key(root)) =>
            {
                Some(*root)
            }
            _ => None,
        }
    }
}
