//! What lies in a folder that comes from outside, and copies into one. A name only says what to try, and is never believed.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use proofmark_format::FormatError;
use proofmark_format::bundle::BundleReader;
use proofmark_format::ids::{KeyId, RandomId};
use proofmark_format::manifest::ReceivedManifest;
use rusqlite::{OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::{BUNDLE, GRANT, REQUEST, named};
use crate::error::{Error, Result};
use crate::office::{Identity, Office};

/// Most files of ours that one folder may hold.
const MOST: usize = 10_000;
const CHUNK: usize = 1 << 16;

/// What a file's name says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Bundle,
    Request,
    Grant,
}

/// A file whose name looks like ours.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub path: PathBuf,
    pub name: String,
    pub named: Named,
    pub bytes: u64,
    /// When it was last written, milliseconds since 1970, as the file system says.
    pub modified: i64,
}

impl Found {
    pub(super) fn kib(&self) -> u64 {
        self.bytes / 1024 + 1
    }
}

/// What lies in a folder.
pub(super) struct Lying {
    /// By name.
    pub ours: Vec<Found>,
    /// Files that are none of ours.
    pub unknown: u32,
}

/// Lists a folder. Links, folders and devices are left alone whatever they are called, and so is what a system hides: of each
/// file that it writes on a stick, macOS leaves another beside it, `._` before the same name.
pub(super) fn look(folder: &Path) -> Result<Lying> {
    let failed = |e: &std::io::Error| Error::disk(folder, e);
    let mut lying = Lying { ours: Vec::new(), unknown: 0 };
    for entry in std::fs::read_dir(folder).map_err(|e| failed(&e))? {
        let entry = entry.map_err(|e| failed(&e))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let named = named(&name);
        // Of the entry itself, not of what a link points to.
        let file = entry.metadata().ok().filter(std::fs::Metadata::is_file);
        match (named, file) {
            (Some(named), Some(file)) => {
                let modified = file.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
                lying.ours.push(Found {
                    path: entry.path(),
                    name,
                    named,
                    bytes: file.len(),
                    modified: modified.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(0)),
                });
            }
            (None, None) if entry.file_type().is_ok_and(|kind| kind.is_dir()) => {}
            _ => lying.unknown += 1,
        }
        if lying.ours.len() > MOST {
            return Err(Error::refused("folder_too_many").with("path", folder.display()).with("most", MOST));
        }
    }
    lying.ours.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(lying)
}

fn named(name: &str) -> Option<Named> {
    let (stem, extension) = name.rsplit_once('.')?;
    if stem.is_empty() || name.starts_with('.') {
        return None;
    }
    let is = |ours: &str| extension.eq_ignore_ascii_case(ours);
    match () {
        () if is(BUNDLE) => Some(Named::Bundle),
        () if is(REQUEST) => Some(Named::Request),
        () if is(GRANT) => Some(Named::Grant),
        () => None,
    }
}

/// What opening the head of a bundle tells. It only serves to order and to skip: what is taken in is verified anew.
pub(super) enum Opened {
    Ours(Box<Head>),
    /// Sealed for somebody else.
    Elsewhere,
    /// Importing it will say what is wrong.
    Broken,
}

/// The head of a bundle for this device.
pub(super) struct Head {
    pub bundle: RandomId,
    sender: KeyId,
    /// Newest root statement the sender held, when he made it, its set, its volume: in this order bundles need each other
    /// least.
    pub order: (u64, i64, [u8; 16], u64),
    attachments: BTreeSet<[u8; 32]>,
}

/// Opens the head of a bundle.
pub(super) fn open(path: &Path, identity: &Identity) -> Opened {
    let Ok(file) = File::open(path) else { return Opened::Broken };
    match BundleReader::open(BufReader::new(file), std::slice::from_ref(&identity.seal)) {
        Err(FormatError::NotForUs) => Opened::Elsewhere,
        Err(_) => Opened::Broken,
        Ok(reader) => match ReceivedManifest::read(reader.manifest()) {
            Ok(received) => Opened::Ours(Box::new(Head::of(received))),
            Err(_) => Opened::Broken,
        },
    }
}

impl Head {
    fn of(received: ReceivedManifest) -> Head {
        let manifest = received.manifest;
        let plain = manifest.members.iter().filter(|member| member.name.starts_with("attachments/"));
        Head {
            bundle: manifest.bundle,
            sender: received.sender,
            order: (manifest.root.0, manifest.at, manifest.set.0, manifest.part.0),
            attachments: plain.map(|member| member.sha256).collect(),
        }
    }
}

impl Office {
    /// Whether a bundle was taken in before and can bring nothing any more. An attachment that came before the record which
    /// names it was not kept then.
    pub(super) fn is_held(&self, head: &Head) -> Result<bool> {
        let taken: Option<i64> = self
            .store
            .prepare_cached("SELECT at FROM delivery WHERE bundle = ?1 AND device = ?2 AND sent = 0")?
            .query_row(params![head.bundle.0, head.sender.0], |row| row.get(0))
            .optional()?;
        if taken.is_none() || head.attachments.is_empty() {
            return Ok(taken.is_some());
        }
        let wanted = named::wanted_of(&self.store, &self.trust, self.identity.office)?;
        Ok(!wanted.iter().any(|wanted| head.attachments.contains(wanted)))
    }
}

/// A file's size and SHA-256. `step` is told of bytes as they are read.
pub(super) fn hash_of(path: &Path, step: &mut dyn FnMut(u64) -> Result<()>) -> Result<(u64, [u8; 32])> {
    let file = File::open(path).map_err(|e| Error::disk(path, &e))?;
    pour(path, file, &mut std::io::sink(), step)
}

/// Copies a file under a name that is not there yet: synced, read back, and not yet renamed. Nothing is left when it fails.
pub(super) fn copy(
    from: &Path,
    partial: &Path,
    step: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<(u64, [u8; 32])> {
    let copied = copy_and_compare(from, partial, step);
    if copied.is_err() {
        let _ = std::fs::remove_file(partial);
    }
    copied
}

fn copy_and_compare(
    from: &Path,
    partial: &Path,
    step: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<(u64, [u8; 32])> {
    let source = File::open(from).map_err(|e| Error::disk(from, &e))?;
    let mut target = File::create(partial).map_err(|e| Error::disk(partial, &e))?;
    let written = pour(from, source, &mut target, step)?;
    target.sync_all().map_err(|e| Error::disk(partial, &e))?;
    drop(target);
    match hash_of(partial, &mut |_| Ok(()))? == written {
        true => Ok(written),
        false => Err(Error::broken("disk_failed").with("path", partial.display()).with("reason", "")),
    }
}

fn pour(
    path: &Path,
    mut from: File,
    to: &mut dyn Write,
    step: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<(u64, [u8; 32])> {
    let (mut hash, mut size, mut buffer) = (Sha256::new(), 0, vec![0; CHUNK]);
    loop {
        let n = from.read(&mut buffer).map_err(|e| Error::disk(path, &e))?;
        if n == 0 {
            return Ok((size, hash.finalize().into()));
        }
        let bytes = buffer.get(..n).unwrap_or_default();
        to.write_all(bytes).map_err(|e| Error::disk(path, &e))?;
        hash.update(bytes);
        size += n as u64;
        step(n as u64)?;
    }
}

/// Refused before the first byte where a folder has not room for so much.
pub(super) fn check_room(folder: &Path, needed: u64) -> Result<()> {
    match fs4::available_space(folder) {
        Ok(free) if free < needed => Err(Error::broken("disk_full").with("path", folder.display())),
        Ok(_) => Ok(()),
        Err(e) => Err(Error::disk(folder, &e)),
    }
}

/// Tells whoever watches how far several things together are, each told by its own measure.
pub(super) struct Steps<'w> {
    watch: super::Watch<'w>,
    done: u64,
    total: u64,
}

impl<'w> Steps<'w> {
    pub(super) fn new(total: u64, watch: super::Watch<'w>) -> Steps<'w> {
        Steps { watch, done: 0, total: total.max(1) }
    }

    /// Does one thing that weighs so much of the whole. It may count its own steps more than once from the start.
    pub(super) fn one<T>(
        &mut self,
        weight: u64,
        act: impl FnOnce(super::Watch<'_>) -> Result<T>,
    ) -> Result<T> {
        let (before, total, mut furthest) = (self.done, self.total, 0);
        let watch = &mut self.watch;
        let done = act(&mut |done, of| {
            furthest = furthest.max(weight * u64::from(done.min(of)) / u64::from(of.max(1)));
            watch(whole(before + furthest), whole(total))
        });
        self.done = before + weight;
        done
    }
}

/// Tells whoever watches how many of so many bytes are read.
pub(super) fn told_in_kib(total: u64, watch: super::Watch<'_>) -> impl FnMut(u64) -> Result<()> {
    let mut done = 0;
    move |bytes| {
        done += bytes;
        watch(whole(done >> 10), whole(total >> 10))
    }
}

fn whole(n: u64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
