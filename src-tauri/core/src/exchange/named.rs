//! Bytes that records name by their SHA-256: which of them an office is to have, which it may have, which are wanted (R13).

use std::collections::{BTreeMap, BTreeSet};

use proofmark_format::ids::{AudienceId, OfficeId};
use proofmark_format::trust::Trust;
use rusqlite::{Connection, OptionalExtension, params};

use crate::attachments::NAMED;
use crate::error::Result;

/// Most attachments that one manifest asks for: it has a limit, and holds much else. The others are asked for later.
const ASKED: usize = 8_192;
/// Most bytes of what goes before everything else and beside a budget, whatever its record calls it.
const THUMBNAIL: u64 = 64 * 1024;

/// An attachment that a recipient is to have.
pub(super) struct Offered {
    pub sha256: [u8; 32],
    /// The record that names it.
    pub record: i64,
    /// Where it stands in [`NAMED`]: the order in which a stick takes attachments.
    pub rank: usize,
}

impl Offered {
    /// Whether its record names it as a small picture.
    pub(super) fn is_thumbnail(&self) -> bool {
        is_thumbnail(self.rank)
    }
}

/// Bytes that are held.
pub(super) struct Bytes {
    pub row: i64,
    pub size: u64,
}

impl Bytes {
    /// Whether they may go beside a budget, if they are a small picture by what their record says.
    pub(super) fn is_small(&self) -> bool {
        self.size <= THUMBNAIL
    }
}

fn is_thumbnail(rank: usize) -> bool {
    NAMED.get(rank).is_some_and(|named| named.thumbnail)
}

/// Where bytes lie, if they are held.
pub(super) fn held(store: &Connection, sha256: &[u8; 32]) -> Result<Option<Bytes>> {
    let mut select =
        store.prepare_cached("SELECT rowid, length(bytes) FROM attachment_bytes WHERE sha256 = ?1")?;
    Ok(select
        .query_row([sha256], |row| Ok(Bytes { row: row.get(0)?, size: row.get::<_, i64>(1)? as u64 }))
        .optional()?)
}

/// What records name that are born in these feeds behind a number. `changes` is how many changes that is: few are looked
/// through one by one; of many, those of records that name something are found from the other end.
pub(super) fn of_births(
    store: &Connection,
    after: &BTreeMap<i64, u64>,
    changes: u32,
) -> Result<Vec<Offered>> {
    let mut offered = Vec::new();
    for (rank, named) in NAMED.iter().enumerate() {
        let (table, column, carried) = (named.table, named.column, named.carried);
        let all: u32 = store.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
        let select = format!("SELECT t.{column}, t.record, k.feed, k.seq");
        let is_named = format!("length(t.{column}) = 32 AND {carried}");
        let mut take = |feed: i64, seq: i64, sha256: Vec<u8>, record: i64| {
            let is_sent = after.get(&feed).is_some_and(|after| seq as u64 > *after);
            if let (true, Ok(sha256)) = (is_sent, sha256.try_into()) {
                offered.push(Offered { sha256, record, rank });
            }
        };
        if all > changes {
            let mut births = store.prepare_cached(&format!(
                "{select} FROM commits k CROSS JOIN record r ON r.commit_n = k.n CROSS JOIN {table} t ON t.record = r.n
                 WHERE k.feed = ?1 AND k.seq > ?2 AND {is_named}"
            ))?;
            for (feed, after) in after {
                let mut rows = births.query(params![feed, *after as i64])?;
                while let Some(row) = rows.next()? {
                    take(row.get(2)?, row.get(3)?, row.get(0)?, row.get(1)?);
                }
            }
        } else {
            let mut births = store.prepare_cached(&format!(
                "{select} FROM {table} t CROSS JOIN record r ON r.n = t.record CROSS JOIN commits k ON k.n = r.commit_n
                 WHERE {is_named}"
            ))?;
            let mut rows = births.query([])?;
            while let Some(row) = rows.next()? {
                take(row.get(2)?, row.get(3)?, row.get(0)?, row.get(1)?);
            }
        }
    }
    Ok(offered)
}

/// Of what an office asks for, what a record in one of its audiences names, whoever wrote it and whenever it was sent (R13).
pub(super) fn asked(
    store: &Connection,
    trust: &Trust,
    office: OfficeId,
    wanted: &[[u8; 32]],
) -> Result<Vec<Offered>> {
    let mut offered = Vec::new();
    for (rank, named) in NAMED.iter().enumerate() {
        let (table, column, carried) = (named.table, named.column, named.carried);
        let mut naming = store.prepare_cached(&format!(
            "SELECT t.record, r.audience FROM {table} t JOIN record r ON r.n = t.record
             WHERE t.{column} = ?1 AND r.audience IS NOT NULL AND {carried}"
        ))?;
        for sha256 in wanted {
            let mut rows = naming.query([sha256])?;
            while let Some(row) = rows.next()? {
                if trust.is_member(office, AudienceId(row.get(1)?)) {
                    offered.push(Offered { sha256: *sha256, record: row.get(0)?, rank });
                    break;
                }
            }
        }
    }
    Ok(offered)
}

/// What records name and this store does not hold, as far as they are in an office's audiences: no manifest may tell one
/// office what another's records name. In the order in which it is wanted; the newest of each rank first.
pub(super) fn wanted_of(store: &Connection, trust: &Trust, office: OfficeId) -> Result<Vec<[u8; 32]>> {
    let mut member: BTreeMap<AudienceId, bool> = BTreeMap::new();
    let (mut wanted, mut met) = (Vec::new(), BTreeSet::new());
    each_missing(store, trust, |lacking| {
        let audience = lacking.audience;
        if *member.entry(audience).or_insert_with(|| trust.is_member(office, audience))
            && met.insert(lacking.sha256)
        {
            wanted.push(lacking.sha256);
        }
        Ok(wanted.len() < ASKED)
    })?;
    Ok(wanted)
}

/// Bytes that a record names and that are not held.
pub(super) struct Lacking {
    pub sha256: [u8; 32],
    pub record: i64,
    pub audience: AudienceId,
    pub is_thumbnail: bool,
}

/// Tells of all that is named and not held, until it is told to stop. What the root erased is not missed.
pub(super) fn each_missing(
    store: &Connection,
    trust: &Trust,
    mut tell: impl FnMut(Lacking) -> Result<bool>,
) -> Result<()> {
    for (rank, named) in NAMED.iter().enumerate() {
        let (table, column, carried) = (named.table, named.column, named.carried);
        let mut select = store.prepare_cached(&format!(
            "SELECT t.{column}, t.record, r.audience FROM {table} t JOIN record r ON r.n = t.record
             WHERE length(t.{column}) = 32 AND {carried} AND r.audience IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM attachment_bytes b WHERE b.sha256 = t.{column})
             ORDER BY t.record DESC"
        ))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let lacking = Lacking {
                sha256: row.get(0)?,
                record: row.get(1)?,
                audience: AudienceId(row.get(2)?),
                is_thumbnail: is_thumbnail(rank),
            };
            if !trust.erased_attachments.contains(&lacking.sha256) && !tell(lacking)? {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Which records name these bytes: as a photograph or letter, as a small picture, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    Whole,
    Thumbnail,
    Nothing,
}

/// What these bytes are to the records that are held.
pub(super) fn naming(store: &Connection, sha256: &[u8; 32]) -> Result<Naming> {
    let mut found = Naming::Nothing;
    for named in &NAMED {
        let (table, column) = (named.table, named.column);
        let is_named: bool = store
            .prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE {column} = ?1)"))?
            .query_row([sha256], |row| row.get(0))?;
        match (is_named, named.thumbnail) {
            (true, false) => return Ok(Naming::Whole),
            (true, true) => found = Naming::Thumbnail,
            (false, _) => {}
        }
    }
    Ok(found)
}
