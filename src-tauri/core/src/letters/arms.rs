//! The State's coat of arms in the letterhead: a PNG that the office gives, of this machine only.

use std::path::Path;

use rusqlite::{OptionalExtension, params};

use crate::error::{Error, Result};
use crate::office::{Office, Role};

/// Most bytes of a coat of arms; it stands in every letter.
const MOST: u64 = 1024 * 1024;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

impl Office {
    /// Sets the coat of arms from a PNG file; an empty path takes it away.
    pub fn set_arms(&mut self, path: &str) -> Result<()> {
        self.session.require(&[Role::Administrator])?;
        if path.trim().is_empty() {
            self.store.execute("DELETE FROM picture WHERE name = 'arms'", [])?;
            return Ok(());
        }
        let bytes = read_png(Path::new(path))?;
        self.store.execute("INSERT OR REPLACE INTO picture VALUES ('arms', ?1)", params![bytes])?;
        Ok(())
    }

    /// The coat of arms, if the office gave one.
    pub fn arms(&self) -> Result<Option<Vec<u8>>> {
        Ok(self
            .store
            .query_row("SELECT bytes FROM picture WHERE name = 'arms'", [], |row| row.get(0))
            .optional()?)
    }
}

/// Reads a picture that every later letter can be drawn with: it is decoded once now, so that it is refused here and not there.
fn read_png(path: &Path) -> Result<Vec<u8>> {
    let length = std::fs::metadata(path).map_err(|e| Error::disk(path, &e))?.len();
    if length > MOST {
        return Err(Error::refused("file_too_large").with("path", path.display()).with("most", MOST));
    }
    let bytes = std::fs::read(path).map_err(|e| Error::disk(path, &e))?;
    let not_one = || Error::refused("photograph_not").with("path", path.display());
    if !bytes.starts_with(PNG) {
        return Err(not_one());
    }
    let mut reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().map_err(|_| not_one())?;
    let size = reader.output_buffer_size().filter(|size| *size <= 64 * 1024 * 1024).ok_or_else(not_one)?;
    reader.next_frame(&mut vec![0; size]).map_err(|_| not_one())?;
    Ok(bytes)
}
