//! The report of a bundle: what it changes, by name.

use std::collections::{BTreeMap, BTreeSet};

use proofmark_format::body::{ReadBody, record_of};
use proofmark_format::ids::{FeedId, RecordId, hex};
use proofmark_format::manifest::Manifest;
use proofmark_format::trust::Trust;
use rusqlite::{Connection, OptionalExtension, params};

use super::named::each_missing;
use super::{ImportReport, MissingCommits, ReportLine};
use crate::error::Result;
use crate::office::fold::{AHEAD, NOTHING_BEFORE};
use crate::office::kinds::kind;
use crate::office::labels::labels;
use crate::office::{flags, read};
use crate::vocabulary::labels::Labels;

/// Most lines of a report; its counts are of all.
const MOST: usize = 1_000;
/// Most attachments that are named.
const NAMED: usize = 100;

/// Collects what happens while a bundle is taken in.
pub(super) struct Reporter {
    pub commits_new: u32,
    pub commits_known: u32,
    pub trust_new: u32,
    pub attachments: u32,
    records: u32,
    lines: BTreeMap<RecordId, Seen>,
    needs: BTreeSet<&'static str>,
    clocks: (i64, i64),
    forks: i64,
    namer: Namer,
}

#[derive(Default)]
struct Seen {
    born: bool,
    fields: BTreeSet<String>,
}

impl Reporter {
    pub(super) fn new(tx: &Connection, language: String) -> Result<Reporter> {
        Ok(Reporter {
            commits_new: 0,
            commits_known: 0,
            trust_new: 0,
            attachments: 0,
            records: 0,
            lines: BTreeMap::new(),
            needs: BTreeSet::new(),
            clocks: (i64::MAX, i64::MIN),
            forks: forks(tx)?,
            namer: Namer::new(Labels::shipped(&language)),
        })
    }

    pub(super) fn needs(&mut self, what: &'static str) {
        self.needs.insert(what);
    }

    pub(super) fn clock(&mut self, at: i64) {
        self.clocks = (self.clocks.0.min(at), self.clocks.1.max(at));
    }

    /// Notes the changes of a commit that was not held.
    pub(super) fn changes(&mut self, tx: &Connection, commit: i64, at: i64, body: &ReadBody) -> Result<()> {
        if self.lines.len() >= MOST {
            self.records =
                self.records.saturating_add(u32::try_from(body.body.changes.len()).unwrap_or(u32::MAX));
            return Ok(());
        }
        let feed: FeedId = tx
            .prepare_cached("SELECT f.id FROM feed f JOIN commits k ON k.feed = f.n WHERE k.n = ?1")?
            .query_row([commit], |row| Ok(FeedId(row.get(0)?)))?;
        for (place, change) in body.body.changes.iter().enumerate() {
            let id = record_of(change, place as u32, at, feed, &body.body.salt);
            let is_new = !self.lines.contains_key(&id);
            self.records += u32::from(is_new);
            if is_new && self.lines.len() >= MOST {
                continue;
            }
            let seen = self.lines.entry(id).or_default();
            seen.born |= change.record.is_none();
            seen.fields.extend(change.fields.iter().map(|(name, _)| name.clone()));
        }
        Ok(())
    }

    pub(super) fn finish(
        mut self,
        tx: &Connection,
        now: i64,
        trust: &Trust,
        manifest: &Manifest,
        (missing, set_missing): (Vec<MissingCommits>, Vec<u32>),
    ) -> Result<ImportReport> {
        // With the words that this very bundle brought.
        self.namer = Namer::new(labels(tx, self.namer.labels.language())?);
        let (attachments_missing, attachments_named) = self.attachments_missing(tx, trust)?;
        let lines = std::mem::take(&mut self.lines);
        let mut told = Vec::new();
        for (id, seen) in lines {
            told.push(self.line(tx, id, seen)?);
        }
        if forks(tx)? > self.forks {
            self.needs("fork");
        }
        if self.clocks.0 < NOTHING_BEFORE || self.clocks.1 > now.saturating_add(AHEAD) {
            self.needs("clock");
        }
        // What a volume still to come brings need not be asked for.
        if !missing.is_empty() && set_missing.is_empty() {
            self.needs("missing");
        }
        Ok(ImportReport {
            done: false,
            bundle: hex(&manifest.bundle.0),
            sender: String::new(),
            sender_name: String::new(),
            created: read::moment(manifest.at),
            commits_new: self.commits_new,
            commits_known: self.commits_known,
            trust_new: self.trust_new,
            lines: told,
            records: self.records,
            missing,
            attachments: self.attachments,
            attachments_missing,
            set_missing,
            attachments_named,
            needs_person: self.needs.iter().map(|what| (*what).to_owned()).collect(),
        })
    }

    fn line(&mut self, tx: &Connection, id: RecordId, seen: Seen) -> Result<ReportLine> {
        let (n, name, flags): (i64, Option<String>, i64) =
            tx.query_row("SELECT n, kind, flags FROM record WHERE id = ?1", [id.0], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?;
        let known = name.as_deref().and_then(kind);
        let outcome = self.outcome(tx, n, flags, known.is_some(), name.is_some(), seen.born)?;
        let title =
            known.map(|kind| read::title(tx, kind, n, &self.namer.labels)).transpose()?.unwrap_or_default();
        Ok(ReportLine {
            record: id.to_string(),
            kind: name.unwrap_or_default(),
            title,
            outcome: outcome.into(),
            fields: seen.fields.into_iter().collect(),
        })
    }

    /// How many photographs and letters are named and not held, and whose the newest are.
    fn attachments_missing(&self, tx: &Connection, trust: &Trust) -> Result<(u32, Vec<String>)> {
        let (mut count, mut named) = (0, Vec::new());
        each_missing(tx, trust, |lacking| {
            if !lacking.is_thumbnail {
                count += 1;
                if named.len() < NAMED {
                    named.push(self.namer.named(tx, lacking.record)?);
                }
            }
            Ok(true)
        })?;
        Ok((count, named))
    }

    fn outcome(
        &mut self,
        tx: &Connection,
        n: i64,
        flags: i64,
        known: bool,
        born: bool,
        new: bool,
    ) -> Result<&'static str> {
        if flags & flags::ERASED != 0 {
            return Ok("erased");
        }
        if flags & flags::FLAGGED != 0 {
            return self.flagged(tx, n);
        }
        if !born {
            return Ok("waiting");
        }
        if !known {
            self.needs("unknown_kind");
            return Ok("unknown_kind");
        }
        if flags & flags::DISAGREEMENT != 0 {
            self.needs("disagreement");
            return Ok("disagreement");
        }
        Ok(if new { "new" } else { "changed" })
    }

    fn flagged(&mut self, tx: &Connection, n: i64) -> Result<&'static str> {
        let mut select = tx.prepare_cached("SELECT DISTINCT standing FROM change WHERE record = ?1")?;
        let standings =
            select.query_map(params![n], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
        for (standing, code) in
            [("quarantined", "quarantined"), ("proposed", "proposed"), ("waiting", "uncertified")]
        {
            if standings.iter().any(|s| s == standing) {
                self.needs(code);
                return Ok(if standing == "waiting" { "waiting" } else { "flagged" });
            }
        }
        Ok("flagged")
    }
}

/// Says what a clerk calls a record, in his language.
pub(super) struct Namer {
    labels: Labels,
}

impl Namer {
    pub(super) fn new(labels: Labels) -> Namer {
        Namer { labels }
    }

    /// What a clerk calls the record that names an attachment: the title of what it is about, and its own.
    pub(super) fn named(&self, tx: &Connection, n: i64) -> Result<String> {
        let own = self.called(tx, n)?;
        let about: Option<i64> = tx
            .prepare_cached(
                "SELECT r.n FROM attachment a JOIN record r ON r.id = a.about WHERE a.record = ?1",
            )?
            .query_row([n], |row| row.get(0))
            .optional()?;
        let about = about.map(|about| self.called(tx, about)).transpose()?.unwrap_or_default();
        Ok(match about.is_empty() || own.is_empty() {
            true => format!("{about}{own}"),
            false => format!("{about}: {own}"),
        })
    }

    /// What a clerk calls a record; nothing where its kind is not known here.
    pub(super) fn called(&self, tx: &Connection, n: i64) -> Result<String> {
        let name: Option<String> = tx
            .prepare_cached("SELECT kind FROM record WHERE n = ?1")?
            .query_row([n], |row| row.get(0))
            .optional()?
            .flatten();
        Ok(name
            .as_deref()
            .and_then(kind)
            .map(|kind| read::title(tx, kind, n, &self.labels))
            .transpose()?
            .unwrap_or_default())
    }
}

fn forks(tx: &Connection) -> Result<i64> {
    Ok(tx.query_row("SELECT count(*) FROM fork", [], |row| row.get(0))?)
}
