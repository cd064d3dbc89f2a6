//! The set of a volume that is taken in (R12): which of its volumes have not come, and attachments that came before the
//! records that name them.

use proofmark_format::ids::{KeyId, RandomId};
use proofmark_format::manifest::{Manifest, Member};
use rusqlite::{Connection, params};

use super::named::{Naming, naming};
use crate::error::Result;

/// Most volumes of a set that are said to be missing.
const MISSING: u64 = 1_000;
/// Most bytes of attachments that are kept before a record names them.
const EARLY: i64 = 1 << 30;

/// The set of the volume being taken in. Volumes may come in any order, so an attachment may come before its record.
pub(super) struct Set {
    device: KeyId,
    set: RandomId,
    /// Numbers of the volumes that were not taken in yet; at most 1,000.
    pub missing: Vec<u32>,
}

impl Set {
    /// Notes the volume that a manifest is of.
    pub(super) fn remember(tx: &Connection, device: KeyId, manifest: &Manifest, at: i64) -> Result<Set> {
        let (part, of) = manifest.part;
        tx.prepare_cached("INSERT OR REPLACE INTO volume VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![device.0, manifest.set.0, part as i64, of as i64, manifest.bundle.0, at])?;
        let mut held = tx.prepare_cached(
            r#"SELECT EXISTS (SELECT 1 FROM volume WHERE device = ?1 AND "set" = ?2 AND part = ?3)"#,
        )?;
        let mut missing = Vec::new();
        for part in 1..=of.min(MISSING) {
            let is_held: bool =
                held.query_row(params![device.0, manifest.set.0, part as i64], |row| row.get(0))?;
            if !is_held {
                missing.push(part as u32);
            }
        }
        Ok(Set { device, set: manifest.set, missing })
    }

    /// Whether an attachment that no record names may be kept until the set is whole; then it is noted.
    pub(super) fn may_keep(&self, tx: &Connection, member: &Member) -> Result<bool> {
        if self.missing.is_empty() {
            return Ok(false);
        }
        let early: i64 =
            tx.query_row("SELECT coalesce(sum(size + 1024), 0) FROM early_attachment", [], |row| row.get(0))?;
        if early + member.size as i64 > EARLY {
            return Ok(false);
        }
        tx.execute(
            "INSERT OR IGNORE INTO early_attachment VALUES (?1, ?2, ?3, ?4)",
            params![member.sha256, self.device.0, self.set.0, member.size as i64],
        )?;
        Ok(true)
    }

    /// Lets go of early attachments: named ones stay as all others do, and once their set is whole the rest are strangers.
    pub(super) fn settle(&self, tx: &Connection) -> Result<()> {
        let mut select = tx.prepare_cached(r#"SELECT sha256, device, "set" FROM early_attachment"#)?;
        let early = select
            .query_map([], |row| Ok((row.get(0)?, KeyId(row.get(1)?), RandomId(row.get(2)?))))?
            .collect::<rusqlite::Result<Vec<([u8; 32], KeyId, RandomId)>>>()?;
        for (sha256, device, set) in early {
            let is_named = naming(tx, &sha256)? != Naming::Nothing;
            let is_over = self.missing.is_empty() && (device, set) == (self.device, self.set);
            if is_named || is_over {
                tx.execute("DELETE FROM early_attachment WHERE sha256 = ?1", [sha256])?;
            }
            if is_over && !is_named {
                tx.execute("DELETE FROM attachment_bytes WHERE sha256 = ?1", [sha256])?;
            }
        }
        Ok(())
    }
}
