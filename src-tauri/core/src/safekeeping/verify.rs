//! `verify`: every hash and signature again, and a fold from nothing; the tables must be equal.

use std::collections::HashMap;

use proofmark_format::FormatError;
use proofmark_format::body::Body;
use proofmark_format::commit::ReceivedHeader;
use proofmark_format::feed::Genesis;
use proofmark_format::ids::{FeedId, ObjectId, hex, sha256};
use proofmark_format::root::ReceivedStatement;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, TransactionBehavior};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::exchange::Watch;
use crate::office::cores::{BATCH, BATCH_BYTES, on_all_cores};
use crate::office::door::refresh_trust;
use crate::office::kinds::{KINDS, computed};
use crate::office::{Office, fold};

/// What a verification found.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Verified {
    /// Root statements checked.
    pub statements: u32,
    /// Commits whose signature and body were checked.
    pub commits: u32,
    /// Commits whose body is not held (erased, or not yet brought).
    pub without_body: u32,
    /// Attachments whose hash was checked.
    pub attachments: u32,
    /// What is wrong, by name; empty when all is well.
    pub damaged: Vec<String>,
    /// Whether the tables equal a fold from nothing.
    pub tables_equal: bool,
}

impl Office {
    /// Checks everything that is kept, and that the tables say what it says. Changes nothing.
    pub fn verify(&mut self, watch: Watch<'_>) -> Result<Verified> {
        let own = self.device();
        let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
        refresh_trust(&tx, &mut self.trust)?;
        let mut verified = Verified::default();
        check_statements(&tx, &mut verified)?;
        check_commits(&tx, &mut verified, watch)?;
        check_attachments(&tx, &mut verified)?;
        let before = digest(&tx)?;
        fold::rebuild(&tx, &self.trust, own, watch)?;
        verified.tables_equal = digest(&tx)? == before;
        tx.rollback()?;
        Ok(verified)
    }
}

fn check_statements(tx: &Connection, verified: &mut Verified) -> Result<()> {
    let mut select = tx.prepare("SELECT bytes, hash FROM statement")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (bytes, hash): (Vec<u8>, [u8; 32]) = (row.get(0)?, row.get(1)?);
        verified.statements += 1;
        if sha256(&bytes) != hash || ReceivedStatement::read(&bytes).is_err() {
            verified.damaged.push(format!("statement {}", hex(&hash)));
        }
    }
    Ok(())
}

fn check_commits(tx: &Connection, verified: &mut Verified, watch: Watch<'_>) -> Result<()> {
    let total: u32 = tx.query_row("SELECT count(*) FROM commits", [], |row| row.get(0))?;
    let devices = check_feeds(tx, verified)?;
    let mut select = tx.prepare("SELECT id, header, whole(body), feed FROM commits ORDER BY n")?;
    let mut rows = select.query([])?;
    let (mut batch, mut held) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let kept = KeptCommit {
            id: ObjectId(row.get(0)?),
            header: row.get(1)?,
            body: row.get(2)?,
            device: devices.get(&row.get(3)?).copied(),
        };
        held += kept.header.len() + kept.body.as_ref().map_or(0, Vec::len);
        batch.push(kept);
        if batch.len() == BATCH || held >= BATCH_BYTES {
            check_batch(&std::mem::take(&mut batch), verified);
            held = 0;
            watch(verified.commits, total)?;
        }
    }
    check_batch(&batch, verified);
    watch(verified.commits, total)
}

/// Checks every genesis once; the keys of those that hold.
fn check_feeds(tx: &Connection, verified: &mut Verified) -> Result<HashMap<i64, [u8; 32]>> {
    let mut select = tx.prepare("SELECT n, id, genesis FROM feed")?;
    let mut rows = select.query([])?;
    let mut devices = HashMap::new();
    while let Some(row) = rows.next()? {
        let (feed, genesis): (FeedId, Vec<u8>) = (FeedId(row.get(1)?), row.get(2)?);
        match Genesis::read(&genesis) {
            Ok((genesis, id)) if FeedId::of_genesis(id) == feed => {
                devices.insert(row.get(0)?, genesis.device);
            }
            _ => verified.damaged.push(format!("feed {feed}")),
        }
    }
    Ok(devices)
}

fn check_batch(batch: &[KeptCommit], verified: &mut Verified) {
    for (kept, intact) in batch.iter().zip(on_all_cores(batch, KeptCommit::is_intact)) {
        verified.commits += 1;
        verified.without_body += u32::from(kept.body.is_none());
        if !intact {
            verified.damaged.push(format!("commit {}", kept.id));
        }
    }
}

/// A commit as it is kept.
struct KeptCommit {
    id: ObjectId,
    header: Vec<u8>,
    body: Option<Vec<u8>>,
    /// Key of the feed's device, where its genesis holds.
    device: Option<[u8; 32]>,
}

impl KeptCommit {
    fn is_intact(&self) -> bool {
        let check = || {
            let received = ReceivedHeader::read(&self.header)?;
            received.verify(&self.device.ok_or(FormatError::Signature)?)?;
            self.body.as_ref().map(|body| Body::of_commit(&received.header, body)).transpose()?;
            Ok::<_, FormatError>(received.id)
        };
        check() == Ok(self.id)
    }
}

fn check_attachments(tx: &Connection, verified: &mut Verified) -> Result<()> {
    let mut select = tx.prepare("SELECT sha256, bytes FROM attachment_bytes")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (hash, bytes): ([u8; 32], Vec<u8>) = (row.get(0)?, row.get(1)?);
        verified.attachments += 1;
        if sha256(&bytes) != hash {
            verified.damaged.push(format!("attachment {}", hex(&hash)));
        }
    }
    Ok(())
}

/// A sum over the hashes of all rows of the rebuilt tables, whatever numbers this store gave them and in whatever order they
/// lie: nothing has to be sorted.
pub(crate) fn digest(tx: &Connection) -> Result<u128> {
    // Numbers of kept rows stay as they are while the tables are rebuilt; only those of records may change.
    let general = [
        "SELECT id, kind, audience, feed, at, flags FROM record",
        "SELECT r.id, c.commit_n, c.place, c.start, c.length, c.birth, c.standing FROM change c JOIN record r ON r.n = c.record",
        "SELECT r.id, d.field FROM disagreement d JOIN record r ON r.n = d.record",
        "SELECT k.name, s.count FROM shown s JOIN kind k ON k.n = s.kind WHERE s.count <> 0",
        "SELECT feed, seq FROM fork",
        "SELECT feed, seq, kind FROM flaw",
    ];
    let of_kinds = KINDS.iter().map(|kind| {
        let derived = kind.derived.iter().map(|(column, _, _)| *column);
        let columns: String = kind
            .fields
            .iter()
            .map(|(name, _)| *name)
            .chain(derived)
            .chain(computed(kind).into_iter().flat_map(|computed| computed.columns.iter().copied()))
            .map(|c| format!(", t.\"{c}\""))
            .collect();
        format!("SELECT r.id{columns} FROM {} t JOIN record r ON r.n = t.record", kind.table)
    });
    let mut sum = 0;
    for sql in general.iter().map(|sql| (*sql).to_owned()).chain(of_kinds) {
        let mut select = tx.prepare(&sql)?;
        let columns = select.column_count();
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let mut hash = Sha256::new().chain_update(&sql);
            for column in 0..columns {
                hash_value(&mut hash, row.get_ref(column).map_err(Error::from)?);
            }
            let hash: [u8; 32] = hash.finalize().into();
            let head = hash.iter().take(16).fold(0, |head: u128, byte| head << 8 | u128::from(*byte));
            sum = u128::wrapping_add(sum, head);
        }
    }
    Ok(sum)
}

fn hash_value(hash: &mut Sha256, value: ValueRef<'_>) {
    let (tag, bytes): (u8, &[u8]) = match &value {
        ValueRef::Null => (0, &[]),
        ValueRef::Integer(n) => {
            hash.update([1]);
            hash.update(n.to_be_bytes());
            return;
        }
        ValueRef::Real(n) => {
            hash.update([2]);
            hash.update(n.to_be_bytes());
            return;
        }
        ValueRef::Text(text) => (3, text),
        ValueRef::Blob(blob) => (4, blob),
    };
    hash.update([tag]);
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}
