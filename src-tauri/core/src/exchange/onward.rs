//! Files of others that wait here to be carried on: in `onward/` of the home, named by the code of the office they are for.

use std::path::PathBuf;

use super::StickFile;
use crate::error::{Error, Result};
use crate::office::Office;

/// Folder in the home of the office.
const FOLDER: &str = "onward";

impl Office {
    /// Files for other offices that wait here, by name.
    pub fn onward(&self) -> Result<Vec<StickFile>> {
        let waiting = self.waiting_onward()?.into_iter().map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let office = name.split('-').next().unwrap_or_default().to_owned();
            StickFile { name, kind: "onward".into(), office, ..StickFile::default() }
        });
        Ok(waiting.collect())
    }

    /// Drops what waits for an office, by its code: its laptop was cut. Returns how many.
    pub fn drop_onward(&self, office_code: &str) -> Result<u32> {
        let begins = format!("{office_code}-");
        let mut dropped = 0;
        for path in self.waiting_onward()? {
            if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&begins)) {
                std::fs::remove_file(&path).map_err(|e| Error::disk(&path, &e))?;
                dropped += 1;
            }
        }
        Ok(dropped)
    }

    fn waiting_onward(&self) -> Result<Vec<PathBuf>> {
        let folder = self.home.join(FOLDER);
        match std::fs::read_dir(&folder) {
            Ok(entries) => Ok(entries.flatten().map(|entry| entry.path()).collect()),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(e) => Err(Error::disk(&folder, &e)),
        }
    }
}
