//! Pictures in a folder, such as the card of a camera: named and shown before a person chooses among them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{
    AddPhotographs, AttachmentInput, FolderPicture, PhotographRefused, PhotographsAdded, add, thumbnail,
};
use crate::error::{Error, Result};
use crate::office::{Done, Office};

/// Most pictures that a folder is asked for.
const MOST: usize = 2_000;
/// Folders within folders that are looked into: a camera puts its pictures two deep.
const DEPTH: usize = 3;
/// How pictures end that can be read, and then those that cannot.
const READ: [&str; 3] = ["jpg", "jpeg", "png"];
const HEIC: [&str; 2] = ["heic", "heif"];

impl Office {
    /// The pictures in a folder and the folders in it, the newest first.
    pub fn pictures_in(&self, folder: &Path) -> Result<Vec<FolderPicture>> {
        let mut found = Vec::new();
        gather(folder, DEPTH, &mut found)?;
        found.sort_by(|(a, one), (b, other)| (b, &one.path).cmp(&(a, &other.path)));
        Ok(found.into_iter().map(|(_, picture)| picture).collect())
    }

    /// A small JPEG of a picture that was not taken in yet. Refused for what is no photograph that can be read.
    pub fn picture_preview(&self, path: &Path) -> Result<Vec<u8>> {
        let original = add::read(path)?;
        if let Some(small) = add::own_thumbnail(&original) {
            return Ok(small);
        }
        let photograph = add::strip(&original).map_err(|e| e.with("path", path.display()))?;
        let not_one = || Error::refused("photograph_not").with("path", path.display());
        thumbnail::of(&photograph.bytes, photograph.media_type).ok_or_else(not_one)
    }

    /// Adds several photographs to a record, each an act of its own: one that cannot be read does not hold the others up.
    pub fn add_photographs(&mut self, input: &AddPhotographs) -> Result<(PhotographsAdded, Done)> {
        let mut report = PhotographsAdded::default();
        let mut done = Done::default();
        for path in &input.paths {
            let one = AttachmentInput {
                record: input.record.clone(),
                path: path.clone(),
                caption: input.caption.clone(),
            };
            match self.keep_photograph(&one, true) {
                Ok((kept, outcome)) => {
                    report.added.push(kept);
                    done = outcome;
                }
                Err(error) => {
                    report
                        .refused
                        .push(PhotographRefused { name: name(Path::new(path)), failure: error.failure() });
                }
            }
        }
        Ok((report, done))
    }
}

fn gather(folder: &Path, depth: usize, found: &mut Vec<(SystemTime, FolderPicture)>) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(|e| Error::disk(folder, &e))? {
        let Ok(entry) = entry else { continue };
        let (path, Ok(data)) = (entry.path(), entry.metadata()) else { continue };
        if data.is_dir() && depth > 1 {
            // A folder that cannot be opened hides its pictures and nothing else.
            let _ = gather(&path, depth - 1, found);
        } else if data.is_file() && found.len() < MOST {
            found.extend(picture(path, &data));
        }
    }
    Ok(())
}

fn picture(path: PathBuf, data: &fs::Metadata) -> Option<(SystemTime, FolderPicture)> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    let heic = HEIC.contains(&ending.as_str());
    // What begins with a point is the note that one system leaves about another file.
    let is_one = (heic || READ.contains(&ending.as_str())) && !name(&path).starts_with('.');
    let picture =
        || FolderPicture { name: name(&path), path: path.display().to_string(), size: data.len(), heic };
    is_one.then(|| (data.modified().unwrap_or(SystemTime::UNIX_EPOCH), picture()))
}

/// What a file is called.
pub(super) fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_looked_through_and_what_is_no_picture_is_left() {
        let card = tempfile::tempdir().unwrap();
        let camera = card.path().join("DCIM/100APPLE");
        fs::create_dir_all(&camera).unwrap();
        for name in ["IMG_1.JPG", "IMG_2.heic", "._IMG_1.JPG", "notes.txt", "IMG_3.png"] {
            fs::write(camera.join(name), name).unwrap();
        }
        let mut found = Vec::new();
        gather(card.path(), DEPTH, &mut found).unwrap();
        let mut names: Vec<_> =
            found.iter().map(|(_, picture)| (picture.name.as_str(), picture.heic)).collect();
        names.sort_unstable();
        assert_eq!(names, [("IMG_1.JPG", false), ("IMG_2.heic", true), ("IMG_3.png", false)]);
        assert!(gather(&card.path().join("nowhere"), DEPTH, &mut found).is_err());
    }
}
