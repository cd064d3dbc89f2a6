//! A laptop of the simulation: a folder with a real store, its clock, and what became of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proofmark_core::safekeeping::Restore;
use proofmark_core::{Error, Office};
use proofmark_format::ids::{AudienceId, FeedId, KeyId, ObjectId, RecordId};
use rusqlite::Connection;

use crate::offices::{self, Clock, PASSPHRASE};

/// What became of a laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It works.
    Well,
    /// A thief has it; he may go on writing.
    Stolen,
}

/// A laptop with an office on it.
pub(super) struct Machine {
    /// What the log calls it.
    pub(super) name: String,
    /// Code of its office.
    pub(super) code: String,
    /// Where its store lies.
    pub(super) folder: PathBuf,
    /// Its clock.
    pub(super) clock: Clock,
    /// What became of it.
    pub(super) fate: Fate,
    /// Whether it is enrolled.
    pub(super) enrolled: bool,
    /// Whether its disk was ever put back to an older state.
    pub(super) rolled_back: bool,
    /// Commits that it told its clerk were kept.
    pub(super) acknowledged: BTreeSet<ObjectId>,
    operator: &'static str,
    office: Option<Office>,
    opened: u64,
    seed: u64,
}

/// A commit as it lies in a store.
#[derive(Debug, Clone)]
pub(super) struct Written {
    /// The feed's genesis.
    pub(super) genesis: Vec<u8>,
    /// Its signed header.
    pub(super) header: Vec<u8>,
    /// Its body.
    pub(super) body: Vec<u8>,
}

/// What a store holds, told briefly.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Holding {
    /// Commits, each with its feed and whether its body is there.
    pub(super) commits: BTreeMap<ObjectId, (FeedId, bool)>,
    /// Feeds with their audience and device.
    pub(super) feeds: BTreeMap<FeedId, (AudienceId, KeyId)>,
    /// Root statements.
    pub(super) statements: BTreeSet<Vec<u8>>,
    /// SHA-256 of the attachments whose bytes are there.
    pub(super) attachments: BTreeSet<[u8; 32]>,
}

impl Machine {
    /// A laptop whose folder is there already.
    pub(super) fn new(
        name: String,
        code: &str,
        operator: &'static str,
        folder: PathBuf,
        enrolled: bool,
        seed: u64,
    ) -> Self {
        Machine {
            name,
            code: code.to_owned(),
            folder,
            clock: Clock::at(offices::START),
            fate: Fate::Well,
            enrolled,
            rolled_back: false,
            acknowledged: BTreeSet::new(),
            operator,
            office: None,
            opened: 0,
            seed,
        }
    }

    /// The open office.
    pub(super) fn office(&mut self) -> Result<&mut Office, Error> {
        if self.office.is_none() {
            self.opened += 1;
            // Chance differs each time: no two runs of a program draw the same, least of all a clone's.
            let seed = self.seed.wrapping_mul(1_000_003).wrapping_add(self.opened);
            self.office =
                Some(offices::home(&self.folder, seed, &self.clock).unlock(self.operator, PASSPHRASE)?);
        }
        self.office.as_mut().ok_or_else(|| Error::internal("no office"))
    }

    /// The open office; that it opens is what every simulation is about.
    pub(super) fn opened(&mut self) -> Result<&mut Office, String> {
        let name = self.name.clone();
        self.office().map_err(|error| format!("{name} does not open: {error}"))
    }

    /// Restores a backup into its empty folder.
    pub(super) fn restore(&mut self, backup: &Path) -> Result<(), Error> {
        self.opened += 1;
        let seed = self.seed.wrapping_mul(1_000_003).wrapping_add(self.opened);
        let input = Restore {
            folder: backup.display().to_string(),
            operator: self.operator.into(),
            passphrase: PASSPHRASE.into(),
        };
        self.office = Some(offices::home(&self.folder, seed, &self.clock).restore(&input)?);
        Ok(())
    }

    /// Closes the program.
    pub(super) fn close(&mut self) {
        self.office = None;
    }

    /// Copies its disk.
    pub(super) fn copy_to(&mut self, folder: &Path) -> std::io::Result<()> {
        self.close();
        copy(&self.folder, folder)
    }

    /// Who sits at it.
    pub(super) fn operator(&self) -> &'static str {
        self.operator
    }

    /// What it signs with.
    pub(super) fn device(&mut self) -> Result<KeyId, Error> {
        Ok(self.office()?.identity().device_id())
    }

    /// Records of the people who may sit at it.
    pub(super) fn people(&mut self) -> Result<Vec<RecordId>, Error> {
        let sql = "SELECT r.id FROM operator o JOIN record r ON r.n = o.record";
        rows(self.office()?.store(), sql, |row| Ok(RecordId(row.get(0)?)))
    }

    /// The highest number of the store's rows of commits.
    pub(super) fn last(&mut self) -> Result<i64, Error> {
        Ok(self
            .office()?
            .store()
            .query_row("SELECT coalesce(max(n), 0) FROM commits", [], |row| row.get(0))?)
    }

    /// Commits that were kept since.
    pub(super) fn since(&mut self, n: i64) -> Result<Vec<(ObjectId, Written)>, Error> {
        let store = self.office()?.store();
        let mut select = store.prepare_cached(
            "SELECT k.id, f.genesis, k.header, whole(k.body)
             FROM commits k JOIN feed f ON f.n = k.feed WHERE k.n > ?1 ORDER BY k.n",
        )?;
        let rows = select.query_map([n], |row| {
            let body: Option<Vec<u8>> = row.get(3)?;
            let written =
                Written { genesis: row.get(1)?, header: row.get(2)?, body: body.unwrap_or_default() };
            Ok((ObjectId(row.get(0)?), written))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What it holds.
    pub(super) fn holding(&mut self) -> Result<Holding, Error> {
        let store = self.office()?.store();
        Ok(Holding {
            commits: rows(
                store,
                "SELECT k.id, f.id, k.body IS NOT NULL FROM commits k JOIN feed f ON f.n = k.feed",
                |row| Ok((ObjectId(row.get(0)?), (FeedId(row.get(1)?), row.get(2)?))),
            )?,
            feeds: rows(store, "SELECT id, audience, device FROM feed", |row| {
                Ok((FeedId(row.get(0)?), (AudienceId(row.get(1)?), KeyId(row.get(2)?))))
            })?,
            statements: rows(store, "SELECT bytes FROM statement", |row| row.get(0))?,
            attachments: rows(store, "SELECT sha256 FROM attachment_bytes", |row| row.get(0))?,
        })
    }

    /// Counts that any change of what is kept would alter.
    pub(super) fn fingerprint(&mut self) -> Result<Vec<i64>, Error> {
        let store = self.office()?.store();
        Ok(store
            .prepare_cached(
                "SELECT (SELECT count(*) FROM commits), (SELECT count(*) FROM commits WHERE body IS NULL),
                        (SELECT count(*) FROM statement), (SELECT count(*) FROM feed), (SELECT count(*) FROM own_feed),
                        (SELECT count(*) FROM receipt), (SELECT total(progress) FROM receipt), (SELECT count(*) FROM delivery),
                        (SELECT count(*) FROM attachment_bytes), (SELECT count(*) FROM record), (SELECT count(*) FROM change),
                        (SELECT total(flags) FROM record), (SELECT count(*) FROM past_incarnation)",
            )?
            .query_row([], |row| {
                (0..13).map(|n| row.get::<_, f64>(n).map(|value| value as i64)).collect::<rusqlite::Result<_>>()
            })?)
    }
}

fn rows<T, C: FromIterator<T>>(
    store: &Connection,
    sql: &str,
    read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
) -> Result<C, Error> {
    Ok(store.prepare_cached(sql)?.query_map([], read)?.collect::<rusqlite::Result<C>>()?)
}

/// Copies the files of an office's folder.
pub(super) fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
