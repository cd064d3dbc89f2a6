//! A backup: the store and its slots in a folder of their own, read back before it is called one (R15).

use std::path::{Path, PathBuf};

use super::BackupReport;
use crate::error::{Error, Result};
use crate::exchange::Watch;
use crate::office::{Office, STORE, read};
use crate::store::{copy, files, keys};

/// Ending of a backup that is being made; such a folder is never restored from.
pub(super) const UNFINISHED: &str = "part";

impl Office {
    /// Makes a backup in a new folder inside the one given. It is copied as the store stands now, though others go on writing;
    /// opened again with its key and read whole; and gets its name last.
    pub fn backup(&self, folder: &Path, watch: Watch<'_>) -> Result<BackupReport> {
        let at = self.surroundings.now();
        let path = free_name(folder, &self.identity.code, at)?;
        let partial = files::partial_name(&path);
        // What an attempt of the same second left behind.
        let _ = std::fs::remove_dir_all(&partial);
        std::fs::create_dir(&partial).map_err(|e| Error::disk(&partial, &e))?;
        let made = self.make_backup(&partial, watch).and_then(|report| {
            files::finish_file(&partial, &path).map_err(|e| Error::disk(&path, &e))?;
            Ok(BackupReport { folder: path.display().to_string(), at: read::moment(at), ..report })
        });
        made.inspect_err(|_| {
            let _ = std::fs::remove_dir_all(&partial);
        })
    }

    fn make_backup(&self, partial: &Path, watch: Watch<'_>) -> Result<BackupReport> {
        let store = partial.join(STORE);
        // One moment of the store: what is counted is what is copied.
        let tx = self.store.unchecked_transaction()?;
        let held = copy::sum(&tx)?;
        check_space(&tx, partial)?;
        copy::copy(&tx, &store, &self.key, watch)?;
        tx.rollback()?;
        let slots = keys::read(&self.home)?;
        keys::write(partial, &slots)?;
        if copy::check(&store, &self.key)? != held || keys::read(partial)? != slots {
            return Err(Error::broken("backup_unsound")
                .with("path", partial.display())
                .with("reason", "rows differ"));
        }
        remove_beside(&store);
        let size =
            |path: &Path| std::fs::metadata(path).map(|file| file.len()).map_err(|e| Error::disk(path, &e));
        Ok(BackupReport {
            bytes: size(&store)? + size(&keys::path(partial))?,
            commits: held.rows("commits"),
            records: held.rows("led_record"),
            ..BackupReport::default()
        })
    }
}

/// A name that is free, good on FAT and tells people what lies there: `proofmark-BP3-2026-03-01-0930`.
fn free_name(folder: &Path, code: &str, at: i64) -> Result<PathBuf> {
    if !folder.is_dir() {
        return Err(Error::refused("file_missing").with("path", folder.display()));
    }
    let moment = read::moment(at);
    let moment: String = moment.chars().take(16).filter(|sign| *sign != ':').collect();
    let name = format!("proofmark-{code}-{}", moment.replace('T', "-"));
    let numbered = |n: u32| if n == 1 { name.clone() } else { format!("{name}-{n}") };
    Ok((1..)
        .map(|n| folder.join(numbered(n)))
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join(&name)))
}

/// Refuses before the first byte when there is not enough room.
fn check_space(store: &rusqlite::Connection, folder: &Path) -> Result<()> {
    let pages: u32 = store.pragma_query_value(None, "page_count", |row| row.get(0))?;
    // No page of ours is larger than 4 KiB; slots take less than 64.
    let needed = (u64::from(pages) + 32) * 4096;
    match fs4::available_space(folder) {
        Ok(free) if free < needed => Err(Error::broken("disk_full").with("path", folder.display())),
        Ok(_) => Ok(()),
        Err(e) => Err(Error::disk(folder, &e)),
    }
}

/// Files that SQLite keeps beside a store while it is open; of a closed one they hold nothing.
pub(super) fn remove_beside(store: &Path) {
    for ending in ["-wal", "-shm", "-journal"] {
        let _ = std::fs::remove_file(beside(store, ending));
    }
}

/// The file that SQLite keeps beside a store under this ending.
pub(super) fn beside(store: &Path, ending: &str) -> PathBuf {
    let mut name = store.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    store.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_good_on_fat_and_never_one_that_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let first = free_name(folder.path(), "BP3", 1_772_323_200_000).unwrap();
        let name = first.file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(name, "proofmark-BP3-2026-03-01-0000");
        assert!(name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
        std::fs::create_dir(&first).unwrap();
        assert!(free_name(folder.path(), "BP3", 1_772_323_200_000).unwrap().ends_with(format!("{name}-2")));
        let nowhere = folder.path().join("nowhere");
        assert_eq!(free_name(&nowhere, "BP3", 0).unwrap_err().code, "file_missing");
    }
}
