//! A stick in one go: what is put on it for several offices, and everything on it that is for this one.

use std::path::{Path, PathBuf};

use proofmark_format::ids::{OfficeId, hex};

use super::folder::{self, Found, Head, Named, Opened, Steps};
use super::onward::Waiting;
use super::{
    BUNDLE, Budget, ExportReport, ImportReport, NotTaken, PrepareStick, StickFile, StickReport, TakeInReport,
    Volume, Watch,
};
use crate::error::{Error, Result};
use crate::office::{Office, Role, read};
use crate::store::files;

/// What the export of one office's bundle weighs in the progress of a stick; an onward file weighs as much for each mebibyte.
const EXPORT: u64 = 1_000;

impl Office {
    /// Puts a bundle for each of these offices on a stick, also where there is nothing new (it is a receipt), and what others
    /// gave to be carried on. Everything that stands against it is named before the first byte; what fails or is stopped
    /// later leaves nothing of this stick's files behind. The report is kept.
    pub fn prepare_stick(&mut self, input: &PrepareStick, watch: Watch<'_>) -> Result<StickReport> {
        self.session.require(&Role::EXCHANGING)?;
        self.refresh()?;
        self.refuse_unenrolled()?;
        self.sweep_onward()?;
        let folder = Path::new(&input.folder);
        let offices = self.recipients(&input.offices)?;
        let onward = if input.onward { self.carried()? } else { Vec::new() };
        if offices.is_empty() && onward.is_empty() {
            return Err(Error::refused("stick_empty"));
        }
        if !folder.is_dir() {
            return Err(Error::refused("file_missing").with("path", folder.display()).with("reason", ""));
        }
        folder::check_room(folder, onward.iter().map(|file| file.bytes).sum())?;
        let mut report = StickReport {
            folder: input.folder.clone(),
            at: read::moment(self.surroundings.now()),
            ..StickReport::default()
        };
        let done = self.put_all(&offices, &onward, folder, &input.budget, &mut report, watch);
        if let Err(e) = done {
            take_back(folder, &report.files);
            return Err(e);
        }
        self.keep_prepared(&report)?;
        Ok(report)
    }

    fn put_all(
        &mut self,
        offices: &[OfficeId],
        onward: &[Waiting],
        folder: &Path,
        budget: &Budget,
        report: &mut StickReport,
        watch: Watch<'_>,
    ) -> Result<()> {
        let weight = |file: &Waiting| EXPORT * ((file.bytes >> 20) + 1);
        let total = EXPORT * offices.len() as u64 + onward.iter().map(weight).sum::<u64>();
        let mut steps = Steps::new(total, watch);
        for office in offices {
            let export = steps.one(EXPORT, |watch| self.put(&office.to_string(), folder, budget, watch))?;
            report.files.extend(export.volumes.iter().map(|volume| file_of(&export, volume)));
            report.exports.push(export);
        }
        for file in onward {
            let put = steps.one(weight(file), |watch| self.put_onward(file, folder, watch))?;
            report.files.push(put);
        }
        Ok(())
    }

    /// Puts what one office lacks into a folder.
    fn put(&mut self, office: &str, folder: &Path, _: &Budget, watch: Watch<'_>) -> Result<ExportReport> {
        let mut report = self.export_bundle(office, folder, watch)?;
        let (bytes, sha256) = folder::hash_of(Path::new(&report.file), &mut |_| Ok(()))?;
        let (file, sha256) = (report.file.clone(), hex(&sha256));
        report.volumes = vec![Volume { file, part: 1, of: 1, bytes, sha256 }];
        Ok(report)
    }

    /// Copies a file that waits to be carried on, under a name that is not there yet.
    fn put_onward(&self, file: &Waiting, folder: &Path, watch: Watch<'_>) -> Result<StickFile> {
        let path = self.fresh_name(&file.office, folder)?;
        let partial = files::partial_name(&path);
        let (bytes, sha256) =
            folder::copy(&file.path, &partial, &mut folder::told_in_kib(file.bytes, watch))?;
        if hex(&sha256) != file.sha256 {
            let _ = std::fs::remove_file(&partial);
            return Err(Error::broken("disk_failed")
                .with("path", file.path.display())
                .with("reason", hex(&sha256)));
        }
        files::finish_file(&partial, &path).map_err(|e| {
            let _ = std::fs::remove_file(&partial);
            Error::disk(&path, &e)
        })?;
        let name = name_of(&path);
        Ok(StickFile {
            name,
            kind: "onward".into(),
            office: file.office.clone(),
            bytes,
            sha256: hex(&sha256),
        })
    }

    fn fresh_name(&self, code: &str, folder: &Path) -> Result<PathBuf> {
        loop {
            let path = folder.join(self.file_name(code, BUNDLE)?);
            if std::fs::symlink_metadata(&path).is_err() {
                return Ok(path);
            }
        }
    }

    /// The offices named, each once; refused with all that cannot be written to, and why.
    fn recipients(&self, named: &[String]) -> Result<Vec<OfficeId>> {
        let mut offices = Vec::new();
        let (mut unknown, mut uncertified, mut unconfirmed) = (Vec::new(), Vec::new(), Vec::new());
        for name in named {
            let Ok(office) = self.office_id(name) else {
                unknown.push(name.clone());
                continue;
            };
            let code = self.trust.offices.get(&office).map(|office| office.code.clone()).unwrap_or_default();
            match self.refuse_recipient(office) {
                Ok(()) if offices.contains(&office) => {}
                Ok(()) => offices.push(office),
                Err(e) if e.code == "words_unconfirmed" => unconfirmed.push(code),
                Err(e) if e.code == "recipient_uncertified" => uncertified.push(code),
                Err(e) => return Err(e),
            }
        }
        if unknown.len() + uncertified.len() + unconfirmed.len() == 0 {
            return Ok(offices);
        }
        let all = |codes: Vec<String>| if codes.is_empty() { "—".to_owned() } else { codes.join(", ") };
        Err(Error::refused("stick_offices")
            .with("unknown", all(unknown))
            .with("uncertified", all(uncertified))
            .with("unconfirmed", all(unconfirmed)))
    }

    fn refuse_recipient(&self, office: OfficeId) -> Result<()> {
        let trust = &self.trust;
        let mut devices = trust
            .certificates
            .values()
            .filter(|certificate| certificate.office == office)
            .map(|certificate| certificate.device_id())
            .filter(|device| *device != self.device() && !trust.cuts.contains_key(device))
            .peekable();
        if devices.peek().is_none() {
            return Err(Error::refused("recipient_uncertified"));
        }
        devices.try_for_each(|device| self.refuse_unconfirmed(device))
    }

    /// Says what a stick would bring, bundle by bundle; nothing is taken in. A bundle that needs what another one on the
    /// same stick brings is told as it stands now.
    pub fn inspect_stick(&mut self, folder: &Path, watch: Watch<'_>) -> Result<TakeInReport> {
        self.go_through(folder, false, watch)
    }

    /// Takes in everything on a stick that is for this office, in the order in which it is needed, and keeps what is for
    /// others to be carried on. Requests and grants are listed and wait for a person. What cannot be taken in is named with
    /// why; when the stick is pulled or the work is stopped, what was taken in whole stays. The report is kept.
    pub fn take_in_stick(&mut self, folder: &Path, watch: Watch<'_>) -> Result<TakeInReport> {
        self.session.require(&Role::EXCHANGING)?;
        let mut report = self.go_through(folder, true, watch)?;
        self.sweep_onward()?;
        self.keep_taken(&mut report)?;
        Ok(report)
    }

    /// Takes in one file, as [`Office::import_bundle`] does, and keeps the report.
    pub fn take_in_file(&mut self, path: &Path, watch: Watch<'_>) -> Result<ImportReport> {
        let imported = self.import_bundle(path, watch)?;
        let mut report = TakeInReport {
            folder: path.parent().map(|folder| folder.display().to_string()).unwrap_or_default(),
            at: read::moment(self.surroundings.now()),
            kind: "file".into(),
            bundles: vec![imported.clone()],
            done: true,
            ..TakeInReport::default()
        };
        self.keep_taken(&mut report)?;
        Ok(imported)
    }

    fn go_through(&mut self, folder: &Path, taking: bool, watch: Watch<'_>) -> Result<TakeInReport> {
        self.refresh()?;
        let lying = folder::look(folder)?;
        let mut report = TakeInReport {
            folder: folder.display().to_string(),
            at: read::moment(self.surroundings.now()),
            kind: "stick".into(),
            unknown: lying.unknown,
            done: taking,
            ..TakeInReport::default()
        };
        let sorted = self.sorted(lying.ours)?;
        report.others.extend(sorted.asking.iter().map(|found| not_taken(found, asks(found.named))));
        report.others.extend(sorted.held.iter().map(|found| not_taken(found, "held")));
        let found = sorted.for_us.iter().map(|mine| &mine.found).chain(&sorted.elsewhere);
        let mut steps = Steps::new(found.map(Found::kib).sum(), watch);
        let strangers = self.bundles(sorted.for_us, taking, &mut report, &mut steps);
        // What was refused may have been introduced by another bundle since.
        let refused = self.again(strangers, taking, &mut report, &mut steps);
        report.others.extend(refused);
        for found in sorted.elsewhere {
            let kept = steps.one(found.kib(), |watch| self.onward_from(&found, taking, watch));
            report.others.push(match kept {
                Ok(()) => not_taken(&found, "onward"),
                Err(e) => refused_for(&found, &e),
            });
        }
        Ok(report)
    }

    /// Takes bundles in, one after the other; returns those whose sender nobody here knows.
    fn bundles(
        &mut self,
        bundles: Vec<Mine>,
        taking: bool,
        report: &mut TakeInReport,
        steps: &mut Steps<'_>,
    ) -> Vec<(Found, Error)> {
        let mut strangers = Vec::new();
        let mut stopped = None;
        for Mine { bundle, found } in bundles {
            // Two copies under two names are one bundle; the second serves where the first is not whole.
            if report.bundles.iter().any(|taken| taken.bundle == bundle) {
                report.others.push(not_taken(&found, "held"));
                continue;
            }
            let done = match &stopped {
                Some(stop) => Err(Error::clone(stop)),
                None => steps.one(found.kib(), |watch| self.bundle(&found.path, taking, watch)),
            };
            match done {
                Ok(imported) => report.bundles.push(imported),
                Err(e) if e.code == "bundle_stranger" => strangers.push((found, e)),
                Err(e) => {
                    report.others.push(refused_for(&found, &e));
                    stopped = (e.code == "stopped").then_some(e);
                }
            }
        }
        strangers
    }

    fn again(
        &mut self,
        strangers: Vec<(Found, Error)>,
        taking: bool,
        report: &mut TakeInReport,
        steps: &mut Steps<'_>,
    ) -> Vec<NotTaken> {
        let mut refused = Vec::new();
        for (found, before) in strangers {
            let done = match taking && report.bundles.iter().any(|bundle| bundle.trust_new > 0) {
                true => steps.one(0, |watch| self.bundle(&found.path, taking, watch)),
                false => Err(before),
            };
            match done {
                Ok(imported) => report.bundles.push(imported),
                Err(e) => refused.push(refused_for(&found, &e)),
            }
        }
        refused
    }

    fn bundle(&mut self, path: &Path, taking: bool, watch: Watch<'_>) -> Result<ImportReport> {
        match taking {
            true => self.import_bundle(path, watch),
            false => self.inspect_bundle(path, watch),
        }
    }

    fn onward_from(&self, found: &Found, taking: bool, watch: Watch<'_>) -> Result<()> {
        if !taking {
            return self.refuse_onward(found).map(drop);
        }
        // Read twice: to know whether it waits already, and to copy it.
        self.carry_on(found, &mut folder::told_in_kib(2 * found.bytes, watch))
    }

    /// Tells files apart by what opens, bundles for this office in the order in which they need each other least. One that
    /// does not open, or whose head is broken, comes last of them: importing it says what is wrong.
    pub(super) fn sorted(&self, ours: Vec<Found>) -> Result<Sorted> {
        let mut sorted = Sorted::default();
        let (mut heads, mut broken): (Vec<(Box<Head>, Found)>, Vec<Found>) = Default::default();
        for found in ours {
            if found.named != Named::Bundle {
                sorted.asking.push(found);
                continue;
            }
            match folder::open(&found.path, &self.identity) {
                Opened::Ours(head) if self.is_held(&head)? => sorted.held.push(found),
                Opened::Ours(head) => heads.push((head, found)),
                Opened::Elsewhere => sorted.elsewhere.push(found),
                Opened::Broken => broken.push(found),
            }
        }
        heads.sort_by(|(a, one), (b, other)| (a.order, &one.name).cmp(&(b.order, &other.name)));
        let readable = heads.into_iter().map(|(head, found)| Mine { bundle: hex(&head.bundle.0), found });
        let broken = broken.into_iter().map(|found| Mine { bundle: String::new(), found });
        sorted.for_us = readable.chain(broken).collect();
        Ok(sorted)
    }
}

/// Files of ours in a folder, told apart.
#[derive(Default)]
pub(super) struct Sorted {
    /// In the order in which they are to be taken in.
    pub for_us: Vec<Mine>,
    pub held: Vec<Found>,
    pub elsewhere: Vec<Found>,
    pub asking: Vec<Found>,
}

/// A bundle for this office.
pub(super) struct Mine {
    /// Bundle id, hexadecimal; empty where the head does not open.
    pub bundle: String,
    pub found: Found,
}

/// What a request or a grant is called in a report.
pub(super) const fn asks(named: Named) -> &'static str {
    match named {
        Named::Request => "request",
        Named::Grant => "grant",
        Named::Bundle => "question",
    }
}

/// A file that was not taken in.
pub(super) fn not_taken(found: &Found, state: &str) -> NotTaken {
    NotTaken {
        name: found.name.clone(),
        path: found.path.display().to_string(),
        state: state.into(),
        ..NotTaken::default()
    }
}

fn refused_for(found: &Found, error: &Error) -> NotTaken {
    NotTaken { failure: Some(error.failure()), ..not_taken(found, "refused") }
}

fn file_of(export: &ExportReport, volume: &Volume) -> StickFile {
    StickFile {
        name: name_of(Path::new(&volume.file)),
        kind: "bundle".into(),
        office: export.recipient.clone(),
        bytes: volume.bytes,
        sha256: volume.sha256.clone(),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Removes what this act wrote; where the stick is gone there is nothing to remove.
fn take_back(folder: &Path, written: &[StickFile]) {
    for file in written {
        let _ = std::fs::remove_file(folder.join(&file.name));
    }
}
