//! The courier: a folder that others write into (a share, a sync client, a mounted object store), looked into while the office is
//! unlocked. What raises no question goes in; all else waits for a person. Nothing in the folder is ever changed.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::path::{Path, PathBuf};

use proofmark_format::ids::hex;
use rusqlite::params;

use super::folder::{self, Found, Named, Opened, Steps};
use super::stick::{Mine, asks};
use super::{ImportReport, NotTaken, TakeInReport, Watch};
use crate::error::{Error, Result, Turn};
use crate::office::{Enrolment, Office, Role, read};
use crate::store::files;

/// A file whose size or time changed within this time may still be written, milliseconds.
const QUIET: i64 = 5_000;
/// A file that is not whole for so long will not be, and after so long what could not be read is tried again;
/// milliseconds.
const PATIENCE: i64 = 10 * 60 * 1_000;
/// What fetching, inspecting and importing one bundle each weigh in its progress.
const STEP: u64 = 1_000;
/// So many files that are gone are remembered: a share that comes back has not to be read again.
const REMEMBERED: i64 = 10_000;
/// What half a file looks like: cut in the middle of a sealed piece, it cannot be told from an altered one.
const UNFINISHED: [&str; 3] = ["bundle_truncated", "bundle_altered", "bundle_not_a_bundle"];
/// File that is locked during a look.
const LOCK: &str = "courier.lock";

/// A file as it was when last seen.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    bytes: u64,
    modified: i64,
    /// Since when it is so, by this laptop's clock.
    since: i64,
    /// `writing`; `short`, which is not whole yet; `failing`, which could not be read; `left`, with which all is done; or as in
    /// a report.
    state: String,
    /// What this office had taken in when the file was read.
    held: i64,
    bundle: Option<Vec<u8>>,
    failure: Option<String>,
    questions: Vec<String>,
    gone: bool,
}

impl Office {
    /// Looks into the courier's folder: files that are whole and new are taken in where that raises no question; the rest is
    /// listed with what a person has to look at. What did not change is not read again.
    pub fn look_at_courier(&mut self, watch: Watch<'_>) -> Result<TakeInReport> {
        self.session.require(&Role::EXCHANGING)?;
        let folder = self.courier_folder()?;
        let _alone = self.only_look()?;
        self.refresh()?;
        let lying = folder::look(&folder).map_err(|e| missing(&folder, &e))?;
        self.note_look(&folder)?;
        let before = self.seen_at_courier(&folder)?;
        let held = self.taken_in_so_far()?;
        let mut looking = Looking { folder: shown(&folder), seen: before.clone(), held, read: Vec::new() };
        looking.lying(&lying.ours, self.surroundings.now());
        let mut report = self.courier_report(&looking.folder);
        report.bundles = self.read_courier(&mut looking, watch)?;
        self.remember_courier(&looking, &before)?;
        report.others = self.courier_others(&folder)?;
        report.unknown = lying.unknown;
        report.done = true;
        let is_news =
            |other: &NotTaken| before.get(&other.name).is_none_or(|was| told(&was.state) != other.state);
        if !report.bundles.is_empty() || report.others.iter().any(is_news) {
            self.keep_taken(&mut report)?;
        }
        Ok(report)
    }

    /// What waits in the courier's folder for a person, as of the last look. `at` is that look's time; empty where this folder
    /// was not looked into since the office was unlocked.
    pub fn courier_waiting(&self) -> Result<TakeInReport> {
        let folder = match self.courier_folder() {
            Ok(folder) => folder,
            Err(e) if e.code == "courier_unset" => return Ok(TakeInReport::default()),
            Err(e) => return Err(e),
        };
        let mut report = self.courier_report(&shown(&folder));
        report.at = self.last_look(&folder)?.map(read::moment).unwrap_or_default();
        report.others = self.courier_others(&folder)?;
        Ok(report)
    }

    fn courier_report(&self, folder: &str) -> TakeInReport {
        TakeInReport {
            folder: folder.to_owned(),
            at: read::moment(self.surroundings.now()),
            kind: "courier".into(),
            ..TakeInReport::default()
        }
    }

    fn note_look(&self, folder: &Path) -> Result<()> {
        *self.looked.lock().map_err(Error::internal)? = Some((folder.to_owned(), self.surroundings.now()));
        Ok(())
    }

    fn last_look(&self, folder: &Path) -> Result<Option<i64>> {
        let looked = self.looked.lock().map_err(Error::internal)?;
        Ok(looked.as_ref().filter(|(of, _)| of == folder).map(|(_, at)| *at))
    }

    fn courier_folder(&self) -> Result<PathBuf> {
        let folder = self.settings()?.courier;
        match folder.trim() {
            "" => Err(Error::refused("courier_unset")),
            folder => Ok(PathBuf::from(folder)),
        }
    }

    /// Never two looks at once, by whatever window or terminal. The lock ends with the process that holds it.
    fn only_look(&self) -> Result<File> {
        let path = self.home.join(LOCK);
        let file = File::create(&path).map_err(|e| Error::disk(&path, &e))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(std::fs::TryLockError::WouldBlock) => Err(Error::refused("courier_busy")),
            Err(std::fs::TryLockError::Error(e)) => Err(Error::disk(&path, &e)),
        }
    }

    /// Rises with whatever may answer a question: bundles and root statements taken in, words found equal.
    fn taken_in_so_far(&self) -> Result<i64> {
        Ok(self.store.query_row(
            "SELECT (SELECT count(*) FROM delivery WHERE sent = 0) + (SELECT count(*) FROM statement)
                  + (SELECT count(*) FROM confirmed) + (SELECT count(*) FROM enrolment)",
            [],
            |row| row.get(0),
        )?)
    }

    /// Reads what is to be read, and takes in what raises no question.
    fn read_courier(&mut self, looking: &mut Looking, watch: Watch<'_>) -> Result<Vec<ImportReport>> {
        let sorted = self.sorted(std::mem::take(&mut looking.read))?;
        let now = self.surroundings.now();
        for found in sorted.held.iter().chain(&sorted.elsewhere) {
            looking.is(found, "left");
        }
        for found in &sorted.asking {
            let state = if self.is_asked_of_us(found)? { asks(found.named) } else { "left" };
            looking.is(found, state);
        }
        let mut steps = Steps::new(sorted.for_us.iter().map(|mine| mine.found.kib()).sum(), watch);
        let mut taken = Vec::new();
        for mine in sorted.for_us {
            let done = steps.one(mine.found.kib(), |watch| self.take_in_quietly(&mine, watch));
            match done {
                Ok(Quietly::Taken(report)) => {
                    looking.is(&mine.found, "left");
                    taken.push(*report);
                }
                Ok(Quietly::Held) => looking.is(&mine.found, "left"),
                Ok(Quietly::Question(questions)) => looking.asks(&mine, questions),
                Err(e) if e.code == "stopped" => break,
                Err(e) => looking.refused(&mine, &e, now),
            }
        }
        Ok(taken)
    }

    /// Inspects a copy, and takes the same copy in if nothing speaks against it: the folder may answer differently twice.
    fn take_in_quietly(&mut self, mine: &Mine, watch: Watch<'_>) -> Result<Quietly> {
        let mut steps = Steps::new(3 * STEP, watch);
        let name = hex(&self.surroundings.random::<8>()?);
        let copy = steps.one(STEP, |watch| Fetched::of(&mine.found, &self.home, &name, watch))?;
        if let Opened::Ours(head) = folder::open(&copy.0, &self.identity)
            && self.is_held(&head)?
        {
            return Ok(Quietly::Held);
        }
        let report = steps.one(STEP, |watch| self.inspect_bundle(&copy.0, watch))?;
        if !report.needs_person.is_empty() {
            return Ok(Quietly::Question(report.needs_person));
        }
        let taken = steps.one(STEP, |watch| self.import_bundle(&copy.0, watch))?;
        Ok(Quietly::Taken(Box::new(taken)))
    }

    /// Whether a request or a grant still waits for an answer here: what is never removed must not ask for ever.
    fn is_asked_of_us(&self, found: &Found) -> Result<bool> {
        if found.named == Named::Request {
            let own = crate::office::fingerprint(&self.device().0);
            let asked = self.read_request(&found.path);
            return Ok(asked.is_ok_and(|request| !request.known && request.device != own));
        }
        let for_us = found.name.starts_with(&format!("{}-", self.identity.code));
        let open: bool = self.store.query_row(
            "SELECT EXISTS (SELECT 1 FROM enrolment WHERE device = ?1 AND root IS NULL)",
            [self.device().0],
            |row| row.get(0),
        )?;
        Ok(for_us && (open || self.enrolment()? == Enrolment::Unenrolled))
    }

    fn seen_at_courier(&self, folder: &Path) -> Result<BTreeMap<String, Seen>> {
        let mut select = self.store.prepare(
            "SELECT name, bytes, modified, seen, state, held, bundle, failure, questions, gone FROM courier_file
             WHERE folder = ?1",
        )?;
        let rows = select.query_map([shown(folder)], |row| {
            Ok((
                row.get(0)?,
                Seen {
                    bytes: row.get::<_, i64>(1)? as u64,
                    modified: row.get(2)?,
                    since: row.get(3)?,
                    state: row.get(4)?,
                    held: row.get(5)?,
                    bundle: row.get(6)?,
                    failure: row.get(7)?,
                    questions: serde_json::from_str(&row.get::<_, String>(8)?).unwrap_or_default(),
                    gone: row.get(9)?,
                },
            ))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Writes what changed; an idle look writes nothing.
    fn remember_courier(&mut self, looking: &Looking, before: &BTreeMap<String, Seen>) -> Result<()> {
        let changed: Vec<_> =
            looking.seen.iter().filter(|(name, seen)| before.get(*name) != Some(*seen)).collect();
        if changed.is_empty() {
            return Ok(());
        }
        let tx = self.store.transaction()?;
        for (name, seen) in changed {
            let questions = serde_json::to_string(&seen.questions).map_err(Error::internal)?;
            tx.execute(
                "INSERT OR REPLACE INTO courier_file VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                params![
                    looking.folder,
                    name,
                    seen.bytes as i64,
                    seen.modified,
                    seen.since,
                    seen.state,
                    seen.held,
                    seen.bundle,
                    seen.failure,
                    questions,
                    seen.gone,
                ],
            )?;
        }
        tx.execute("DELETE FROM courier_file WHERE folder <> ?1", [&looking.folder])?;
        tx.execute(
            "DELETE FROM courier_file WHERE gone = 1 AND name NOT IN
                 (SELECT name FROM courier_file WHERE gone = 1 ORDER BY seen DESC LIMIT ?1)",
            [REMEMBERED],
        )?;
        Ok(tx.commit()?)
    }

    /// What waits, without what a person has taken in since.
    fn courier_others(&self, folder: &Path) -> Result<Vec<NotTaken>> {
        let mut select = self.store.prepare(
            "SELECT name, state, failure, questions FROM courier_file c
             WHERE folder = ?1 AND gone = 0 AND state IN ('question', 'refused', 'failing', 'request', 'grant')
               AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.bundle = c.bundle AND d.sent = 0)
             ORDER BY name",
        )?;
        let rows = select.query_map([shown(folder)], |row| {
            let (name, failure): (String, Option<String>) = (row.get(0)?, row.get(2)?);
            Ok(NotTaken {
                path: folder.join(&name).display().to_string(),
                name,
                state: told(&row.get::<_, String>(1)?).to_owned(),
                failure: failure.and_then(|json| serde_json::from_str(&json).ok()),
                questions: serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or_default(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// What became of a bundle that nobody was asked about.
enum Quietly {
    Taken(Box<ImportReport>),
    Held,
    Question(Vec<String>),
}

/// A look in progress.
struct Looking {
    folder: String,
    seen: BTreeMap<String, Seen>,
    /// What this office had taken in when the look began.
    held: i64,
    /// Files to be read now.
    read: Vec<Found>,
}

impl Looking {
    /// Compares what lies there with what was seen.
    fn lying(&mut self, ours: &[Found], now: i64) {
        let lying: HashMap<&str, &Found> = ours.iter().map(|found| (found.name.as_str(), found)).collect();
        for (name, seen) in &mut self.seen {
            seen.gone = !lying.contains_key(name.as_str());
        }
        for found in ours {
            let seen = self.seen.entry(found.name.clone()).or_insert_with(|| Seen::new(found, now));
            if (seen.bytes, seen.modified) != (found.bytes, found.modified) {
                *seen = Seen::new(found, now);
            }
            if seen.is_to_be_read(now, self.held) {
                self.read.push(found.clone());
            }
        }
    }

    fn of(&mut self, found: &Found) -> Option<&mut Seen> {
        let seen = self.seen.get_mut(&found.name)?;
        (seen.failure, seen.questions, seen.held) = (None, Vec::new(), self.held);
        Some(seen)
    }

    fn is(&mut self, found: &Found, state: &str) {
        if let Some(seen) = self.of(found) {
            seen.state = state.to_owned();
        }
    }

    fn asks(&mut self, mine: &Mine, questions: Vec<String>) {
        if let Some(seen) = self.of(&mine.found) {
            seen.state = "question".into();
            seen.bundle = proofmark_format::ids::RandomId::parse(&mine.bundle).map(|id| id.0.to_vec());
            seen.questions = questions;
        }
    }

    /// One that is not whole may still be on its way, and one that is gone was perhaps renamed; a line that failed is tried
    /// again after a while.
    fn refused(&mut self, mine: &Mine, error: &Error, now: i64) {
        let Some(seen) = self.of(&mine.found) else { return };
        let waited = now.saturating_sub(seen.since).abs() >= PATIENCE;
        seen.state = match error.code {
            "file_missing" => "writing",
            code if UNFINISHED.contains(&code) && !waited => "short",
            _ if error.turn == Turn::Broken => "failing",
            _ => "refused",
        }
        .into();
        if seen.state == "failing" {
            seen.since = now;
        }
        seen.failure = serde_json::to_string(&error.failure()).ok();
    }
}

impl Seen {
    fn new(found: &Found, now: i64) -> Seen {
        Seen {
            bytes: found.bytes,
            modified: found.modified,
            since: now,
            state: "writing".into(),
            held: 0,
            bundle: None,
            failure: None,
            questions: Vec::new(),
            gone: false,
        }
    }

    fn is_to_be_read(&self, now: i64, held: i64) -> bool {
        let rested = now.saturating_sub(self.since).abs();
        match self.state.as_str() {
            // Whether a share's clock agrees with this one nobody knows: either it says long ago, or this one saw it rest.
            "writing" => self.modified <= now.saturating_sub(QUIET) || rested >= QUIET,
            "short" => rested >= PATIENCE,
            "failing" => rested >= PATIENCE || self.held != held,
            "left" => false,
            _ => self.held != held,
        }
    }
}

/// A copy of a file in the courier's folder, read once over what may be a slow line.
struct Fetched(PathBuf);

impl Fetched {
    fn of(found: &Found, home: &Path, name: &str, watch: Watch<'_>) -> Result<Fetched> {
        let folder = home.join(files::INCOMING);
        std::fs::create_dir_all(&folder).map_err(|e| Error::disk(&folder, &e))?;
        folder::check_room(&folder, found.bytes.saturating_mul(3))?;
        let copy = Fetched(folder.join(name));
        let mut told = folder::told_in_kib(found.bytes, watch);
        let (bytes, _) = folder::copy(&found.path, &copy.0, &mut told)?;
        match bytes == found.bytes {
            true => Ok(copy),
            false => Err(Error::refused("bundle_truncated")),
        }
    }
}

impl Drop for Fetched {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn missing(folder: &Path, error: &Error) -> Error {
    match error.turn {
        Turn::Refused if error.code == "folder_too_many" => error.clone(),
        _ => Error::refused("courier_missing").with("path", folder.display()),
    }
}

/// A state as a report tells it.
fn told(state: &str) -> &str {
    if state == "failing" { "refused" } else { state }
}

fn shown(folder: &Path) -> String {
    folder.display().to_string()
}
