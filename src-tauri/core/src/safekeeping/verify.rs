//! `verify`: every hash and signature again, and a fold from nothing; the tables must be equal.

use proofmark_format::body::Body;
use proofmark_format::commit::ReceivedHeader;
use proofmark_format::feed::Genesis;
use proofmark_format::ids::{ObjectId, hex, sha256};
use proofmark_format::root::ReceivedStatement;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, TransactionBehavior};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::exchange::Watch;
use crate::office::door::refresh_trust;
use crate::office::kinds::KINDS;
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
    let mut select = tx.prepare(
        "SELECT k.id, k.header, k.body, f.genesis FROM commits k JOIN feed f ON f.n = k.feed ORDER BY k.n",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let id = ObjectId(row.get(0)?);
        let (header, body, genesis): (Vec<u8>, Option<Vec<u8>>, Vec<u8>) =
            (row.get(1)?, row.get(2)?, row.get(3)?);
        verified.commits += 1;
        verified.without_body += u32::from(body.is_none());
        if !is_intact(id, &header, body.as_deref(), &genesis) {
            verified.damaged.push(format!("commit {id}"));
        }
        watch(verified.commits, total)?;
    }
    Ok(())
}

fn is_intact(id: ObjectId, header: &[u8], body: Option<&[u8]>, genesis: &[u8]) -> bool {
    let check = || {
        let (genesis, _) = Genesis::read(genesis)?;
        let received = ReceivedHeader::read(header)?;
        received.verify(&genesis.device)?;
        body.map(|body| Body::of_commit(&received.header, body)).transpose()?;
        Ok::<_, proofmark_format::FormatError>(received.id)
    };
    check() == Ok(id)
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

/// A hash over what the rebuilt tables say, whatever numbers this store gave its rows.
pub(crate) fn digest(tx: &Connection) -> Result<[u8; 32]> {
    let mut hash = Sha256::new();
    let general = [
        "SELECT r.id, r.kind, r.audience, f.id, r.at, r.flags FROM record r LEFT JOIN feed f ON f.n = r.feed ORDER BY r.id",
        "SELECT r.id, k.id, c.place, c.start, c.length, c.birth, c.standing FROM change c JOIN record r ON r.n = c.record
         JOIN commits k ON k.n = c.commit_n ORDER BY k.id, c.place, r.id",
        "SELECT r.id, d.field FROM disagreement d JOIN record r ON r.n = d.record ORDER BY r.id, d.field",
        "SELECT f.id, x.seq FROM fork x JOIN feed f ON f.n = x.feed ORDER BY f.id, x.seq",
    ];
    let of_kinds = KINDS.iter().map(|kind| {
        let derived = kind.derived.iter().map(|(column, _, _)| *column);
        let columns: String = kind
            .fields
            .iter()
            .map(|(name, _)| *name)
            .chain(derived)
            .map(|c| format!(", t.\"{c}\""))
            .collect();
        format!("SELECT r.id{columns} FROM {} t JOIN record r ON r.n = t.record ORDER BY r.id", kind.table)
    });
    for sql in general.iter().map(|sql| (*sql).to_owned()).chain(of_kinds) {
        hash.update(sql.as_bytes());
        let mut select = tx.prepare(&sql)?;
        let columns = select.column_count();
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                hash_value(&mut hash, row.get_ref(column).map_err(Error::from)?);
            }
        }
    }
    Ok(hash.finalize().into())
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
