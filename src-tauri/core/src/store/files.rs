//! Writing files so that a crash leaves the old one or the new one. FAT, NTFS and ext4 alike: write under another
//! name, sync, rename.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use crate::error::{Error, Result};

/// Folder in which sealed files are copied before they are believed (R12).
pub(crate) const INCOMING: &str = "incoming";

/// Removes copies that a crash left behind.
pub(crate) fn clear_incoming(home: &Path) {
    let _ = std::fs::remove_dir_all(home.join(INCOMING));
}

/// Reads a file that came from elsewhere, if it is no larger than it may be.
pub(crate) fn read_small(path: &Path, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|e| Error::disk(path, &e))?;
    file.take(most + 1).read_to_end(&mut bytes).map_err(|e| Error::disk(path, &e))?;
    match bytes.len() as u64 > most {
        true => Err(Error::refused("file_too_large").with("path", path.display()).with("most", most)),
        false => Ok(bytes),
    }
}

/// Replaces a file by these bytes.
pub fn replace_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let partial = partial_name(path);
    let write = || {
        let mut file = File::create(&partial)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().and_then(|()| finish_file(&partial, path)).map_err(|e| {
        let _ = std::fs::remove_file(&partial);
        Error::disk(path, &e)
    })
}

/// The name under which a file is written until it is whole; such names are never read.
pub(crate) fn partial_name(path: &Path) -> std::path::PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    path.with_file_name(name)
}

/// Gives a synced file a name that nothing has yet; `AlreadyExists` where something does. Sticks know no way to do both in
/// one step: FAT has no links.
pub(crate) fn finish_new_file(partial: &Path, path: &Path) -> std::io::Result<()> {
    match path.symlink_metadata() {
        Ok(_) => Err(std::io::ErrorKind::AlreadyExists.into()),
        Err(_) => finish_file(partial, path),
    }
}

/// Gives a synced file its name, and syncs the folder where the system can.
pub(crate) fn finish_file(partial: &Path, path: &Path) -> std::io::Result<()> {
    std::fs::rename(partial, path)?;
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        // Windows cannot open a folder as a file; there NTFS journals the rename itself.
        if let Ok(folder) = File::open(folder) {
            let _ = folder.sync_all();
        }
    }
    Ok(())
}
