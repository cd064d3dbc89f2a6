//! Bundles for other offices that came along on a stick, kept to be carried on. They stay sealed: nobody here can open them.
//!
//! Whether one has arrived cannot be known here, so it goes along on every stick that is to carry others' bundles for 90 days,
//! and gives way after that when room is needed. Nothing is deleted by date alone: a clock that was wrong for a day must not
//! cost what others entrusted to this office. A cut, and a person, drop what waits for an office.

use std::fs::{DirEntry, Metadata};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use proofmark_format::ids::hex;

use super::folder::{self, Found};
use super::{BUNDLE, StickFile};
use crate::error::{Error, Result};
use crate::office::Office;
use crate::store::files;

/// Folder in the home of the office.
const FOLDER: &str = "onward";
/// Most files that wait.
const MOST_FILES: usize = 1_000;
/// Most bytes that wait: twice what the largest bundle may have, and so never less than one of them.
const MOST_BYTES: u64 = 8 << 30;
/// After so long a file is no longer carried, milliseconds.
const CARRIED_FOR: i64 = 90 * 24 * 60 * 60 * 1_000;
/// Most characters of a name before its extension (FORMAT.md, "Files").
const NAME: usize = 64;

/// A file that waits: `<code>-<SHA-256>.proofmark`.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    pub path: PathBuf,
    pub office: String,
    pub sha256: String,
    pub bytes: u64,
    came: i64,
}

impl Office {
    /// Bundles for other offices that go along on the next stick, by office.
    pub fn onward(&self) -> Result<Vec<StickFile>> {
        let files = self.carried()?.into_iter().map(|file| StickFile {
            name: format!("{}-{}.{BUNDLE}", file.office, file.sha256),
            kind: "onward".into(),
            office: file.office,
            bytes: file.bytes,
            sha256: file.sha256,
        });
        Ok(files.collect())
    }

    /// Drops what waits for an office, by its code: its laptop was cut, or a person says so. Returns how many.
    pub fn drop_onward(&self, office_code: &str) -> Result<u32> {
        let mut dropped = 0;
        for file in self.waiting_onward()?.into_iter().filter(|file| file.office == office_code) {
            std::fs::remove_file(&file.path).map_err(|e| Error::disk(&file.path, &e))?;
            dropped += 1;
        }
        Ok(dropped)
    }

    /// What is to be carried now: not for longer than 90 days, and for offices that can read it.
    pub(super) fn carried(&self) -> Result<Vec<Waiting>> {
        let now = self.surroundings.now();
        let mut waiting = self.waiting_onward()?;
        waiting.retain(|file| {
            now.saturating_sub(file.came) <= CARRIED_FOR && self.reached(&file.office) == Reached::Yes
        });
        Ok(waiting)
    }

    /// Drops what waits for an office that the root cut, whoever brought the news, and what a crash left half copied.
    pub(super) fn sweep_onward(&self) -> Result<()> {
        for file in self.waiting_onward()? {
            if self.reached(&file.office) == Reached::Cut {
                std::fs::remove_file(&file.path).map_err(|e| Error::disk(&file.path, &e))?;
            }
        }
        for entry in self.entries()? {
            if entry.metadata().is_ok_and(|file| was_left_half_copied(&entry.path(), &file)) {
                let _ = std::fs::remove_file(entry.path());
            }
        }
        Ok(())
    }

    /// Whether a file that does not open here is one to be carried on: its name says for whom, and he can read it.
    pub(super) fn refuse_onward(&self, found: &Found) -> Result<String> {
        let code = addressee(&found.name).filter(|code| *code != self.identity.code);
        let code = code.filter(|code| self.reached(code) == Reached::Yes);
        code.map(str::to_owned).ok_or_else(|| Error::refused("bundle_not_ours"))
    }

    /// Keeps a file to be carried on; twice is once. What this office itself has put on a stick is not carried for others.
    pub(super) fn carry_on(&self, found: &Found, step: &mut dyn FnMut(u64) -> Result<()>) -> Result<()> {
        let code = self.refuse_onward(found)?;
        let waiting = self.waiting_onward()?;
        let (bytes, hash) = folder::hash_of(&found.path, step)?;
        let hash = hex(&hash);
        if waiting.iter().any(|file| file.sha256 == hash) || self.has_put(&hash)? {
            return Ok(());
        }
        self.make_room(waiting, bytes)?;
        let folder = self.home.join(FOLDER);
        std::fs::create_dir_all(&folder).map_err(|e| Error::disk(&folder, &e))?;
        folder::check_room(&folder, bytes.saturating_mul(2))?;
        let random = hex(&self.surroundings.random::<8>()?);
        let partial = files::partial_name(&folder.join(format!("{code}-{random}.{BUNDLE}")));
        let (_, hash) = folder::copy(&found.path, &partial, step)?;
        let path = folder.join(format!("{code}-{}.{BUNDLE}", hex(&hash)));
        files::finish_file(&partial, &path).map_err(|e| Error::disk(&path, &e))
    }

    /// The oldest of those that are carried no longer give way.
    fn make_room(&self, mut waiting: Vec<Waiting>, bytes: u64) -> Result<()> {
        waiting.sort_by_key(|file| file.came);
        let (mut files, mut held) = (waiting.len(), waiting.iter().map(|file| file.bytes).sum::<u64>());
        let now = self.surroundings.now();
        for file in waiting {
            let fits = files < MOST_FILES && held.saturating_add(bytes) <= MOST_BYTES;
            if fits || now.saturating_sub(file.came) <= CARRIED_FOR {
                break;
            }
            std::fs::remove_file(&file.path).map_err(|e| Error::disk(&file.path, &e))?;
            (files, held) = (files - 1, held - file.bytes);
        }
        match files < MOST_FILES && held.saturating_add(bytes) <= MOST_BYTES {
            true => Ok(()),
            false => Err(Error::refused("onward_full").with("files", files)),
        }
    }

    /// Whether an office, by its code, has a device that can open what is sealed for it.
    fn reached(&self, code: &str) -> Reached {
        let trust = &self.trust;
        let office = trust.offices.iter().find(|(_, office)| office.code == code).map(|(id, _)| *id);
        let devices = trust.certificates.values().filter(|certificate| Some(certificate.office) == office);
        let cut: Vec<bool> =
            devices.map(|certificate| trust.cuts.contains_key(&certificate.device_id())).collect();
        match cut.is_empty() {
            true => Reached::Unknown,
            false if cut.iter().all(|cut| *cut) => Reached::Cut,
            false => Reached::Yes,
        }
    }

    fn waiting_onward(&self) -> Result<Vec<Waiting>> {
        let files = self.entries()?.into_iter();
        let files = files.filter_map(|entry| waiting_at(&entry.path(), &entry.metadata().ok()?));
        let mut waiting: Vec<Waiting> = files.collect();
        waiting.sort_by(|a, b| (&a.office, a.came, &a.sha256).cmp(&(&b.office, b.came, &b.sha256)));
        Ok(waiting)
    }

    fn entries(&self) -> Result<Vec<DirEntry>> {
        let folder = self.home.join(FOLDER);
        match std::fs::read_dir(&folder) {
            Ok(entries) => Ok(entries.flatten().collect()),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(e) => Err(Error::disk(&folder, &e)),
        }
    }
}

/// What trust says of an office that a file is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reached {
    Yes,
    /// All its devices are cut.
    Cut,
    /// Nothing: it may be news that has not come yet.
    Unknown,
}

/// A crash left it; what is younger than a day may still be in the making.
fn was_left_half_copied(path: &Path, file: &Metadata) -> bool {
    let age = file.modified().ok().and_then(|at| at.elapsed().ok());
    path.extension().is_some_and(|e| e == "part") && age.is_some_and(|age| age.as_secs() > 24 * 60 * 60)
}

fn waiting_at(path: &Path, file: &Metadata) -> Option<Waiting> {
    let (stem, extension) = path.file_name()?.to_str()?.split_once('.')?;
    let (office, sha256) = stem.split_once('-')?;
    let came = file.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    (file.is_file() && extension == BUNDLE && sha256.len() == 64).then(|| Waiting {
        path: path.to_owned(),
        office: office.to_owned(),
        sha256: sha256.to_owned(),
        bytes: file.len(),
        came: i64::try_from(came.as_millis()).unwrap_or(0),
    })
}

/// The code of the office that a bundle's name says it is for: `<code>-<8 hex digits>`, more after another hyphen.
fn addressee(name: &str) -> Option<&str> {
    let (stem, _) = name.rsplit_once('.')?;
    let mut parts = stem.split('-');
    let (code, random) = (parts.next()?, parts.next()?);
    let is_sign = |c: char| c.is_ascii_alphanumeric();
    let good = (2..=8).contains(&code.len())
        && code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        && random.len() == 8
        && random.chars().all(|c| c.is_ascii_hexdigit())
        && parts.all(|part| !part.is_empty() && part.chars().all(is_sign))
        && stem.len() <= NAME;
    good.then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_ours_says_for_whom_it_is_and_no_other_does() {
        for (name, office) in [
            ("BP3-0a1b2c3d.proofmark", Some("BP3")),
            ("BP3-0a1b2c3d-2.proofmark", Some("BP3")),
            ("BP3-0A1B2C3D.PROOFMARK", Some("BP3")),
            ("BP3-0a1b2c3d (1).proofmark", None),
            ("BP3-0a1b2c3.proofmark", None),
            ("bp3-0a1b2c3d.proofmark", None),
            ("../BP3-0a1b2c3d.proofmark", None),
            ("BP3-0a1b2c3d-.proofmark", None),
            ("BORDERPOST3-0a1b2c3d.proofmark", None),
            ("proofmark", None),
        ] {
            assert_eq!(addressee(name), office, "{name}");
        }
        assert_eq!(addressee(&format!("BP3-0a1b2c3d-{}.proofmark", "x".repeat(60))), None);
    }
}
