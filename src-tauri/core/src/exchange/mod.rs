//! Exchange between offices by signed bundles on sticks or in folders. Everything from outside is copied before it is
//! believed, and is taken in wholly or not at all.

mod courier;
mod enrolment;
mod export;
mod folder;
mod frontier;
mod held;
mod import;
mod kept;
mod matrix;
mod named;
mod offices;
mod onward;
mod packing;
mod report;
mod said;
mod set;
mod sight;
mod statements;
mod stick;
mod volumes;
mod wire;

pub(crate) use enrolment::spoken;
pub use wire::*;

use std::path::Path;

use crate::error::{Error, Result};
use crate::office::Office;

/// Told how far long work is: done, of how many. Answering with an error stops the work; nothing is half done.
pub type Watch<'a> = &'a mut dyn FnMut(u32, u32) -> Result<()>;

/// File name extension of a bundle.
pub const BUNDLE: &str = "proofmark";
/// File name extension of an enrolment request.
pub const REQUEST: &str = "proofmark-request";
/// File name extension of an enrolment grant.
pub const GRANT: &str = "proofmark-grant";

impl Office {
    /// Files in a folder whose names look like ours. A name is a hint for people and never believed.
    pub fn look_in(&self, folder: &Path) -> Result<Vec<String>> {
        let entries = std::fs::read_dir(folder).map_err(|e| Error::disk(folder, &e))?;
        let mut files: Vec<String> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| {
                path.extension().is_some_and(|e| [BUNDLE, REQUEST, GRANT].iter().any(|ours| e == *ours))
            })
            .map(|path| path.display().to_string())
            .collect();
        files.sort();
        Ok(files)
    }

    fn file_name(&self, code: &str, extension: &str) -> Result<String> {
        Ok(file_name(code, self.surroundings.random()?, extension))
    }
}

/// A name for a file on a stick: the code of whom it is for and something random; good on FAT and Windows (R11).
fn file_name(code: &str, random: [u8; 4], extension: &str) -> String {
    format!("{code}-{}.{extension}", proofmark_format::ids::hex(&random))
}
