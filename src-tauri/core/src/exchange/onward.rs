//! Files of others that wait here to be carried on: in `onward/` of the home, named by the code of the office they are for.

use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::office::Office;

/// Folder of the files that wait.
const ONWARD: &str = "onward";

impl Office {
    /// Files that wait to be carried to an office.
    pub(crate) fn onward_for(&self, office_code: &str) -> Result<Vec<PathBuf>> {
        let folder = self.home.join(ONWARD);
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => return Err(Error::disk(&folder, &e)),
        };
        let begins = format!("{office_code}-");
        let is_for = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&begins));
        Ok(entries.flatten().map(|entry| entry.path()).filter(is_for).collect())
    }

    /// Drops what waits to be carried to an office that has no device in force any more. Returns how many files went.
    pub(crate) fn drop_onward(&self, office_code: &str) -> Result<u32> {
        let files = self.onward_for(office_code)?;
        for file in &files {
            std::fs::remove_file(file).map_err(|e| Error::disk(file, &e))?;
        }
        Ok(u32::try_from(files.len()).unwrap_or(u32::MAX))
    }
}
