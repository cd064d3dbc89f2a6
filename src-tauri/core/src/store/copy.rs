//! Copies of a store: made under the same key while it is in use, and checked as a stranger would before they are believed.

use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

use super::{StoreKey, unlock};
use crate::error::{Error, Result};

/// Pages copied in one go: one mebibyte.
const PAGES: i32 = 256;

/// Copies a store, as it stands in the open transaction of `from`, into a new file. `step` is told pages done, of how many.
pub(crate) fn copy(
    from: &Connection,
    path: &Path,
    key: &StoreKey,
    step: &mut dyn FnMut(u32, u32) -> Result<()>,
) -> Result<()> {
    if path.exists() {
        return Err(Error::refused("store_exists").with("path", path.display()));
    }
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut to = Connection::open_with_flags(path, flags)?;
    unlock(&to, key)?;
    let backup = Backup::new(from, &mut to)?;
    loop {
        let done = backup.step(PAGES)?;
        let progress = backup.progress();
        let total = u32::try_from(progress.pagecount).unwrap_or(u32::MAX);
        step(total.saturating_sub(u32::try_from(progress.remaining).unwrap_or(0)), total)?;
        match done {
            StepResult::Done => return Ok(()),
            StepResult::Busy | StepResult::Locked => std::thread::sleep(std::time::Duration::from_millis(50)),
            _ => {}
        }
    }
}

/// Opens a copy with its key and reads all of it: the seal of every page, the shape of every table, and the rows of each,
/// summed. SQLite copies into a file of another key and says that all is well, so nothing is believed but what is read back.
/// Leaves no file beside the copy.
pub(crate) fn check(path: &Path, key: &StoreKey) -> Result<Sum> {
    let unsound =
        |reason: String| Error::broken("backup_unsound").with("path", path.display()).with("reason", reason);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let copy = Connection::open_with_flags(path, flags)?;
    let read = || -> Result<Option<String>> {
        unlock(&copy, key)?;
        // Alone, and so without the file of shared memory, which a network share may not bear.
        copy.execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
        let mut pages = copy.prepare("PRAGMA cipher_integrity_check")?;
        let broken = pages.query_map([], |row| row.get::<_, String>(0))?.next().transpose()?;
        let shape: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        Ok(broken.or(Some(shape).filter(|shape| shape != "ok")))
    };
    match read() {
        Ok(None) => sum(&copy),
        Ok(Some(reason)) => Err(unsound(reason)),
        Err(e) if e.code == "store_damaged" => Err(unsound(e.to_string())),
        Err(e) => Err(e),
    }
}

/// What a store holds: rows of each table, and a sum over the ids and hashes of what is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sum {
    rows: Vec<(String, u32)>,
    kept: [u8; 32],
}

/// Sums a store as it stands.
pub(crate) fn sum(store: &Connection) -> Result<Sum> {
    let mut tables = store.prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?;
    let tables = tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    let rows = tables.into_iter().map(|table| {
        let rows = store.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))?;
        Ok((table, rows))
    });
    let mut hash = Sha256::new();
    for sql in [
        "SELECT hash FROM statement ORDER BY hash",
        "SELECT id FROM commits ORDER BY id",
        "SELECT sha256 FROM attachment_bytes ORDER BY sha256",
    ] {
        let mut select = store.prepare(sql)?;
        let mut ids = select.query([])?;
        while let Some(row) = ids.next()? {
            hash.update(row.get::<_, [u8; 32]>(0)?);
        }
    }
    Ok(Sum { rows: rows.collect::<Result<_>>()?, kept: hash.finalize().into() })
}

impl Sum {
    /// Rows of a table.
    pub(crate) fn rows(&self, table: &str) -> u32 {
        self.rows.iter().find(|(name, _)| name == table).map_or(0, |(_, rows)| *rows)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{create, open};
    use super::*;
    use zeroize::Zeroizing;

    fn key(n: u8) -> StoreKey {
        Zeroizing::new([n; 32])
    }

    #[test]
    fn a_copy_is_read_back_with_its_key_and_every_page_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let (store, path) = (folder.path().join("store.db"), folder.path().join("copy.db"));
        let from = create(&store, &key(1)).unwrap();
        from.execute("INSERT INTO attachment_bytes VALUES (zeroblob(32), randomblob(300000))", []).unwrap();
        let mut told = (0, 0);
        copy(&from, &path, &key(1), &mut |done, of| {
            told = (done, of);
            Ok(())
        })
        .unwrap();
        assert!(told.0 == told.1 && told.1 > 70, "{told:?}");
        assert_eq!(check(&path, &key(1)).unwrap(), sum(&from).unwrap());
        assert_eq!(check(&path, &key(2)).unwrap_err().code, "backup_unsound");
        open(&path, &key(1)).unwrap();

        let mut bytes = std::fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(check(&path, &key(1)).unwrap_err().code, "backup_unsound");
    }

    #[test]
    fn a_copy_that_is_stopped_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let from = create(&folder.path().join("store.db"), &key(1)).unwrap();
        let stopped =
            copy(&from, &folder.path().join("copy.db"), &key(1), &mut |_, _| Err(Error::refused("stopped")));
        assert_eq!(stopped.unwrap_err().code, "stopped");
    }
}
