//! The report of a bundle: what it changes, by name.

use std::collections::{BTreeMap, BTreeSet};

use proofmark_format::body::Change;
use proofmark_format::fold::Standing;
use proofmark_format::ids::{RecordId, hex};
use proofmark_format::manifest::Manifest;
use proofmark_format::trust::Trust;
use rusqlite::{Connection, OptionalExtension, params};

use super::named::each_missing;
use super::{ImportReport, MissingCommits, ReportLine, ReportSum};
use crate::error::{Error, Result};
use crate::office::fold::{AHEAD, NOTHING_BEFORE, standing_of};
use crate::office::kinds::{KINDS, kind};
use crate::office::labels::labels;
use crate::office::{flags, read};
use crate::vocabulary::labels::Labels;

/// Most lines of a report; its sums are of all.
const MOST: usize = 1_000;
/// Most attachments that are named.
const NAMED: usize = 100;

/// What may become of a record, what needs a person first.
const OUTCOMES: [&str; 7] =
    ["disagreement", "flagged", "unknown_kind", "new", "changed", "waiting", "erased"];

/// Changes that a bundle brought: of commits that were not held, and of those whose body was not.
const BROUGHT: &str = "SELECT n FROM commits WHERE n > ?1 UNION SELECT value FROM json_each(?2)";

/// Collects what happens while a bundle is taken in.
pub(super) struct Reporter {
    pub commits_new: u32,
    pub commits_known: u32,
    pub trust_new: u32,
    pub attachments: u32,
    /// The newest commit that was held before.
    before: i64,
    /// Commits held before of which the body was not.
    filled: Vec<i64>,
    needs: BTreeSet<&'static str>,
    clocks: (i64, i64),
    forks: i64,
    namer: Namer,
}

/// The records that a bundle speaks of: how many of each kind came to what, and those that are named.
#[derive(Default)]
struct Touched {
    sums: BTreeMap<Rank, u32>,
    named: BTreeSet<(Rank, i64)>,
}

/// Where an outcome and a kind stand in a report: what needs a person first, then what others hang on.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    outcome: usize,
    kind: usize,
    name: String,
}

impl Rank {
    fn of(outcome: &str, name: &str) -> Rank {
        Rank {
            outcome: OUTCOMES.iter().position(|one| *one == outcome).unwrap_or(OUTCOMES.len()),
            kind: KINDS.iter().position(|kind| kind.name == name).unwrap_or(KINDS.len()),
            name: name.to_owned(),
        }
    }

    fn outcome(&self) -> String {
        OUTCOMES.get(self.outcome).copied().unwrap_or_default().to_owned()
    }
}

impl Touched {
    fn add(&mut self, rank: Rank, record: i64) {
        *self.sums.entry(rank.clone()).or_default() += 1;
        self.named.insert((rank, record));
        if self.named.len() > MOST {
            self.named.pop_last();
        }
    }

    fn records(&self) -> u32 {
        self.sums.values().copied().fold(0, u32::saturating_add)
    }

    fn sums(&self) -> Vec<ReportSum> {
        let sum = |(rank, records): (&Rank, &u32)| ReportSum {
            kind: rank.name.clone(),
            outcome: rank.outcome(),
            records: *records,
        };
        self.sums.iter().map(sum).collect()
    }
}

impl Reporter {
    pub(super) fn new(tx: &Connection, language: String) -> Result<Reporter> {
        Ok(Reporter {
            commits_new: 0,
            commits_known: 0,
            trust_new: 0,
            attachments: 0,
            before: tx.query_row("SELECT coalesce(max(n), 0) FROM commits", [], |row| row.get(0))?,
            filled: Vec::new(),
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

    /// Notes that a commit was held whose body only came now.
    pub(super) fn filled(&mut self, commit: i64) {
        self.filled.push(commit);
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
        let filled = serde_json::to_string(&self.filled).map_err(Error::internal)?;
        let touched = self.touched(tx, &filled)?;
        let lines = touched
            .named
            .iter()
            .map(|(rank, record)| self.line(tx, rank, *record, &filled))
            .collect::<Result<_>>()?;
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
            lines,
            sums: touched.sums(),
            records: touched.records(),
            missing,
            attachments: self.attachments,
            attachments_missing,
            set_missing,
            attachments_named,
            needs_person: self.needs.iter().map(|what| (*what).to_owned()).collect(),
        })
    }

    /// Every record that the bundle speaks of. They are read from the store, so that a bundle of any size is told
    /// whole and nothing that needs a person stands beyond an end.
    fn touched(&mut self, tx: &Connection, filled: &str) -> Result<Touched> {
        let mut select = tx.prepare(&format!(
            "WITH brought (n) AS ({BROUGHT}),
               told (record, birth) AS (
                 SELECT l.n, l.kind IS NOT NULL FROM brought CROSS JOIN led_record l ON l.commit_n = brought.n
                 UNION ALL SELECT c.record, c.birth FROM brought CROSS JOIN further_change c ON c.commit_n = brought.n),
               t AS (SELECT record, max(birth) AS born FROM told GROUP BY record)
             SELECT r.n, r.kind, r.flags, t.born FROM t JOIN record r ON r.n = t.record"
        ))?;
        let mut rows = select.query(params![self.before, filled])?;
        let mut touched = Touched::default();
        while let Some(row) = rows.next()? {
            let (record, name): (i64, Option<String>) = (row.get(0)?, row.get(1)?);
            let outcome = self.outcome(tx, record, row.get(2)?, name.as_deref(), row.get(3)?)?;
            touched.add(Rank::of(outcome, name.as_deref().unwrap_or_default()), record);
        }
        Ok(touched)
    }

    fn line(&self, tx: &Connection, rank: &Rank, record: i64, filled: &str) -> Result<ReportLine> {
        let id = tx
            .prepare_cached("SELECT id FROM record WHERE n = ?1")?
            .query_row([record], |row| Ok(RecordId(row.get(0)?)))?;
        Ok(ReportLine {
            record: id.to_string(),
            kind: rank.name.clone(),
            title: self.namer.called(tx, record)?,
            outcome: rank.outcome(),
            fields: self.fields(tx, record, filled)?.into_iter().collect(),
        })
    }

    /// The fields of a record that the bundle sets.
    fn fields(&self, tx: &Connection, record: i64, filled: &str) -> Result<BTreeSet<String>> {
        let mut select = tx.prepare_cached(&format!(
            "SELECT part(k.body, c.start, c.length) FROM change c JOIN commits k ON k.n = c.commit_n
             WHERE c.record = ?3 AND k.n IN ({BROUGHT}) AND k.body IS NOT NULL AND c.standing IS NOT 'erased'"
        ))?;
        let mut rows = select.query(params![self.before, filled, record])?;
        let mut fields = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let change = Change::read(&row.get::<_, Vec<u8>>(0)?)?;
            fields.extend(change.fields.into_iter().map(|(name, _)| name));
        }
        Ok(fields)
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
        name: Option<&str>,
        born: bool,
    ) -> Result<&'static str> {
        if flags & flags::ERASED != 0 {
            return Ok("erased");
        }
        if flags & flags::FLAGGED != 0 {
            return self.flagged(tx, n);
        }
        let Some(name) = name else { return Ok("waiting") };
        if kind(name).is_none() {
            self.needs("unknown_kind");
            return Ok("unknown_kind");
        }
        if flags & flags::DISAGREEMENT != 0 {
            self.needs("disagreement");
            return Ok("disagreement");
        }
        Ok(if born { "new" } else { "changed" })
    }

    fn flagged(&mut self, tx: &Connection, n: i64) -> Result<&'static str> {
        let mut select = tx.prepare_cached("SELECT DISTINCT standing FROM change WHERE record = ?1")?;
        let standings = select
            .query_map(params![n], |row| Ok(standing_of(row.get(0)?)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        for (standing, code) in [
            (Standing::Quarantined, "quarantined"),
            (Standing::Proposed, "proposed"),
            (Standing::Waiting, "uncertified"),
        ] {
            if standings.contains(&standing) {
                self.needs(code);
                return Ok(if standing == Standing::Waiting { "waiting" } else { "flagged" });
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
