//! Restoring: a backup becomes this machine's store. The same device, a new incarnation, a new series, new feeds (R2, R13):
//! what the lost store wrote since the backup may lie elsewhere, and comes back as what others hold.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::Restore;
use super::backup::{UNFINISHED, beside, remove_beside};
use crate::error::{Error, Result};
use crate::office::{Home, Office, STORE, note_restored, renew_incarnation};
use crate::store::{self, StoreKey, copy, files, keys};

impl Home {
    /// Opens a backup here, for an operator whose slot it has. Only into a home without a store; the backup is only read. The
    /// store gets its name last: a crash leaves a home without one, and the backup as it was.
    pub fn restore(&self, input: &Restore) -> Result<Office> {
        let backup = backup_in(Path::new(&input.folder))?;
        let path = self.path().join(STORE);
        if path.exists() {
            return Err(Error::refused("store_exists").with("path", path.display()));
        }
        let (key, operator) = Home::at(&backup)
            .in_surroundings(self.surroundings().clone())
            .open_slot(&input.operator, &input.passphrase)?;
        std::fs::create_dir_all(self.path()).map_err(|e| Error::disk(self.path(), &e))?;
        let partial = files::partial_name(&path);
        let made = self.make_store(&backup, &partial, &key);
        made.inspect_err(|_| {
            let _ = std::fs::remove_file(&partial);
            remove_beside(&partial);
        })?;
        self.take_slots(&backup)?;
        files::finish_file(&partial, &path).map_err(|e| Error::disk(&path, &e))?;
        self.open(key, operator)
    }

    /// The store as it is to be, complete and synced, under another name.
    fn make_store(&self, backup: &Path, partial: &Path, key: &StoreKey) -> Result<()> {
        remove_beside(partial);
        check_space(&backup.join(STORE), self.path())?;
        copy_synced(&backup.join(STORE), partial)?;
        // A home that somebody copied by hand may have its last pages in the log.
        let log = beside(&backup.join(STORE), "-wal");
        if log.exists() {
            copy_synced(&log, &beside(partial, "-wal"))?;
        }
        copy::check(partial, key)?;
        let mut store = store::open(partial, key)?;
        let tx = store.transaction()?;
        renew_incarnation(&tx, self.surroundings())?;
        note_restored(&tx)?;
        tx.commit()?;
        store::empty_log(&store)?;
        drop(store);
        remove_beside(partial);
        sync(partial)
    }

    /// The slots that open it. Slots that lie here already may be newer, such as a root's after a change of the root: they are
    /// put aside and kept.
    fn take_slots(&self, backup: &Path) -> Result<()> {
        let slots = keys::read(backup)?;
        let here = keys::path(self.path());
        if here.exists() && keys::read(self.path()).ok().as_ref() != Some(&slots) {
            let aside = here.with_extension("keys-before-restore");
            files::finish_file(&here, &aside).map_err(|e| Error::disk(&aside, &e))?;
        }
        keys::write(self.path(), &slots)
    }
}

/// The folder, if a finished backup lies in it.
fn backup_in(folder: &Path) -> Result<PathBuf> {
    if folder.extension().is_some_and(|ending| ending == UNFINISHED) {
        return Err(Error::refused("backup_unfinished").with("path", folder.display()));
    }
    match folder.join(STORE).exists() && keys::path(folder).exists() {
        true => Ok(folder.to_owned()),
        false => Err(Error::refused("backup_missing").with("path", folder.display())),
    }
}

fn check_space(from: &Path, folder: &Path) -> Result<()> {
    let needed = std::fs::metadata(from).map_err(|e| Error::disk(from, &e))?.len() + (1 << 20);
    match fs4::available_space(folder) {
        Ok(free) if free < needed => Err(Error::broken("disk_full").with("path", folder.display())),
        _ => Ok(()),
    }
}

/// Bytes for bytes: a store on a medium that cannot be written to cannot be opened there.
fn copy_synced(from: &Path, to: &Path) -> Result<()> {
    let copy = || {
        let mut to = File::create(to)?;
        std::io::copy(&mut File::open(from)?, &mut to)?;
        to.sync_all()
    };
    copy().map_err(|e| Error::disk(from, &e))
}

fn sync(path: &Path) -> Result<()> {
    let file = File::options().write(true).open(path).map_err(|e| Error::disk(path, &e))?;
    file.sync_all().map_err(|e| Error::disk(path, &e))
}
