//! Reports of what sticks and the courier brought, and of what was put on sticks: kept, so that a person can come back to them.
//!
//! A report holds ids of records and is given their names when it is read: what the root erases must not live on here.

use proofmark_format::ids::RecordId;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Serialize, de::DeserializeOwned};

use super::report::Namer;
use super::{ImportReport, KeptReport, ReportLine, ReportSum, StickReport, TakeInReport};
use crate::error::{Error, Result};
use crate::office::{Office, flags, read};

/// So many reports are kept; the oldest give way.
const MOST: u32 = 1_000;
/// Most lines of one report, over all its bundles; its counts are of all.
const LINES: usize = 5_000;
/// Kind of a report of what was put on a stick.
const PREPARED: &str = "prepared";

impl Office {
    /// Kept reports, newest first.
    pub fn exchange_reports(&self) -> Result<Vec<KeptReport>> {
        let mut select = self
            .store
            .prepare("SELECT n, at, kind, offices, records, needs_person FROM kept_report ORDER BY n DESC")?;
        let rows = select.query_map([], |row| {
            Ok(KeptReport {
                id: row.get(0)?,
                at: read::moment(row.get(1)?),
                kind: row.get(2)?,
                offices: serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or_default(),
                records: row.get(4)?,
                needs_person: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What a stick, the courier or a file brought, with the names that its records have now.
    pub fn taken_report(&self, id: u32) -> Result<TakeInReport> {
        let mut report: TakeInReport = self.kept_report(id, false)?;
        report.id = id;
        let namer = Namer::new(self.own_labels()?);
        for bundle in &mut report.bundles {
            for line in &mut bundle.lines {
                line.title = title(&self.store, line, &namer)?;
            }
            if bundle.sums.is_empty() {
                bundle.sums = summed(&bundle.lines);
            }
        }
        Ok(report)
    }

    /// What was put on a stick.
    pub fn prepared_report(&self, id: u32) -> Result<StickReport> {
        self.kept_report(id, true)
    }

    fn kept_report<T: DeserializeOwned>(&self, id: u32, prepared: bool) -> Result<T> {
        let json: Option<String> = self
            .store
            .query_row(
                "SELECT report FROM kept_report WHERE n = ?1 AND (kind = ?2) = ?3",
                params![id, PREPARED, prepared],
                |row| row.get(0),
            )
            .optional()?;
        let json = json.ok_or_else(|| Error::refused("report_unknown").with("number", id))?;
        serde_json::from_str(&json).map_err(Error::internal)
    }

    /// Keeps what was taken in, and gives the report its number.
    pub(super) fn keep_taken(&self, report: &mut TakeInReport) -> Result<()> {
        let offices: Vec<&str> = report.bundles.iter().map(|bundle| bundle.sender.as_str()).collect();
        let records = report.bundles.iter().map(|bundle| bundle.records).sum();
        let needs_person = report.bundles.iter().any(|bundle| !bundle.needs_person.is_empty())
            || report.others.iter().any(|other| !["onward", "held"].contains(&other.state.as_str()));
        let (kind, kept) = (report.kind.clone(), without_names(report));
        report.id = self.keep(&kind, &offices, records, needs_person, &kept)?;
        Ok(())
    }

    /// Keeps what was put on a stick.
    pub(super) fn keep_prepared(&self, report: &StickReport) -> Result<()> {
        let offices: Vec<&str> = report.exports.iter().map(|export| export.recipient.as_str()).collect();
        let commits = report.exports.iter().map(|export| export.commits).sum();
        let mut kept = report.clone();
        kept.exports.iter_mut().for_each(|export| export.attachments_too_large.clear());
        self.keep(PREPARED, &offices, commits, false, &kept).map(drop)
    }

    /// Whether this office itself put a file of this SHA-256 on a stick, as far as its reports are kept.
    pub(super) fn has_put(&self, sha256: &str) -> Result<bool> {
        Ok(self.store.query_row(
            "SELECT EXISTS (SELECT 1 FROM kept_report WHERE kind = ?1 AND instr(report, ?2) > 0)",
            params![PREPARED, sha256],
            |row| row.get(0),
        )?)
    }

    fn keep(
        &self,
        kind: &str,
        offices: &[&str],
        records: u32,
        needs_person: bool,
        report: &impl Serialize,
    ) -> Result<u32> {
        let (mut offices, at) = (offices.to_vec(), self.surroundings.now());
        offices.retain(|code| !code.is_empty());
        offices.sort_unstable();
        offices.dedup();
        let offices = serde_json::to_string(&offices).map_err(Error::internal)?;
        let report = serde_json::to_string(report).map_err(Error::internal)?;
        self.store.execute(
            "INSERT INTO kept_report (at, kind, offices, records, needs_person, report) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![at, kind, offices, records, needs_person, report],
        )?;
        let n = u32::try_from(self.store.last_insert_rowid()).map_err(Error::internal)?;
        self.store.execute("DELETE FROM kept_report WHERE n <= ?1", [n.saturating_sub(MOST)])?;
        Ok(n)
    }
}

/// The report as it is kept.
fn without_names(report: &TakeInReport) -> TakeInReport {
    let mut room = LINES;
    let mut kept = report.clone();
    for ImportReport { lines, attachments_named, .. } in &mut kept.bundles {
        lines.truncate(room);
        room -= lines.len();
        lines.iter_mut().for_each(|line| line.title.clear());
        attachments_named.clear();
    }
    kept
}

/// Sums of a report that was kept before reports had any (0.1.0): of the lines it named.
fn summed(lines: &[ReportLine]) -> Vec<ReportSum> {
    let mut sums: Vec<ReportSum> = Vec::new();
    for line in lines {
        match sums.iter_mut().find(|sum| sum.kind == line.kind && sum.outcome == line.outcome) {
            Some(sum) => sum.records += 1,
            None => {
                sums.push(ReportSum { kind: line.kind.clone(), outcome: line.outcome.clone(), records: 1 })
            }
        }
    }
    sums
}

/// What a clerk calls a record now; nothing where it was erased or is not held.
fn title(store: &Connection, line: &ReportLine, namer: &Namer) -> Result<String> {
    let Some(id) = RecordId::parse(&line.record) else { return Ok(String::new()) };
    let n: Option<i64> = store
        .prepare_cached("SELECT n FROM record WHERE id = ?1 AND flags & ?2 = 0")?
        .query_row(params![id.0, flags::ERASED], |row| row.get(0))
        .optional()?;
    n.map_or_else(|| Ok(String::new()), |n| namer.called(store, n))
}
