//! `verify`, `rebuild`, `backup` and `restore`: what is kept, checked, replayed and copied.

use std::path::PathBuf;

use clap::Args;
use proofmark_core::Result;
use proofmark_core::safekeeping::{BackupReport, Restore as Restoring, Verified};
use serde::Serialize;

use crate::Exit;
use crate::desk::{Desk, shown};
use crate::people::{self, Passphrase};
use crate::say::{self, Say};
use crate::table::facts;
use crate::watch::watched;

/// Check every hash and signature again, and that the tables say what is kept.
#[derive(Args)]
pub(crate) struct Verify {
    /// Print what the store holds instead, as the lines that FORMAT.md, "Dump", describes; what the check found goes
    /// to stderr
    #[arg(long)]
    dump: bool,
}

/// A dump as one JSON value: each line as it would be printed.
#[derive(Serialize)]
struct Dumped {
    verified: Verified,
    dump: Vec<String>,
}

impl Verify {
    /// Checks, and prints what is held if asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let mut office = desk.open()?;
        let verified =
            watched(&desk.say, &desk.say.text("cli-task-verify", &[]), |watch| office.verify(watch))?;
        let exit = match verified.damaged.is_empty() && verified.tables_equal {
            true => Exit::Done,
            false => Exit::NeedsPerson,
        };
        match (self.dump, desk.say.is_json()) {
            (false, _) => desk.say.answer(&verified, || words(&desk.say, &verified))?,
            (true, true) => {
                let mut dump = Vec::new();
                office.dump(|line| {
                    dump.push(line);
                    Ok(())
                })?;
                desk.say.answer(&Dumped { verified, dump }, String::new)?;
            }
            (true, false) => {
                office.dump(|line| say::line(&line))?;
                desk.say.aside(words(&desk.say, &verified).trim_end());
            }
        }
        Ok(exit)
    }
}

fn words(say: &Say, verified: &Verified) -> String {
    let is_good = verified.damaged.is_empty() && verified.tables_equal;
    let tables = if verified.tables_equal { "cli-tables-equal" } else { "cli-tables-differ" };
    let lines = facts(&[
        (say.text("cli-statements", &[]), verified.statements.to_string()),
        (say.text("cli-entries", &[]), verified.commits.to_string()),
        (say.text("cli-without-body", &[]), verified.without_body.to_string()),
        (say.text("cli-attachments", &[]), verified.attachments.to_string()),
        (say.text("cli-tables", &[]), say.text(tables, &[])),
        (say.text("cli-damaged", &[]), verified.damaged.join("\n")),
    ]);
    let verdict = if is_good { "cli-verified" } else { "cli-verified-not" };
    format!("{lines}\n{}\n", say.text(verdict, &[]))
}

/// What `rebuild` answers.
#[derive(Serialize)]
struct Rebuilt {
    rebuilt: bool,
    commits: u32,
}

/// Drops and replays all tables that can be replayed.
pub(crate) fn rebuild(desk: &Desk) -> Result<Exit> {
    let mut office = desk.open()?;
    watched(&desk.say, &desk.say.text("cli-task-rebuild", &[]), |watch| office.rebuild(watch))?;
    let rebuilt = Rebuilt { rebuilt: true, commits: office.office_page()?.commits };
    let commits = rebuilt.commits.to_string();
    desk.say.answer(&rebuilt, || desk.say.text("cli-rebuilt", &[("commits", &commits)]))?;
    Ok(Exit::Done)
}

/// Copy the store into a folder, open the copy again and verify it.
#[derive(Args)]
pub(crate) struct Backup {
    /// Folder, such as a second disk
    folder: PathBuf,
}

impl Backup {
    /// Makes the backup.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let office = desk.open()?;
        let task = desk.say.text("cli-task-backup", &[]);
        let report = watched(&desk.say, &task, |watch| office.backup(&self.folder, watch))?;
        desk.say.answer(&report, || backup_words(&desk.say, &report))?;
        Ok(Exit::Done)
    }
}

fn backup_words(say: &Say, report: &BackupReport) -> String {
    facts(&[
        (say.field("folder"), report.folder.clone()),
        (say.text("cli-size", &[]), say.text("cli-bytes", &[("bytes", &report.bytes.to_string())])),
        (say.text("cli-entries", &[]), report.commits.to_string()),
        (say.text("cli-record-count", &[]), report.records.to_string()),
        (say.text("cli-made", &[]), report.at.clone()),
    ])
}

/// Open a backup as the store of an empty folder: the same device, which begins new feeds and a new series of numbers.
#[derive(Args)]
pub(crate) struct Restore {
    /// Folder of the backup
    backup: PathBuf,
}

impl Restore {
    /// Restores for the operator named by `--as`.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let operator =
            desk.operator.clone().ok_or_else(|| crate::desk::usage("operator_needed").with("names", ""))?;
        let mut passphrase = people::ask(&desk.say, Passphrase::Operator, &operator)?;
        let input =
            Restoring { folder: shown(&self.backup), operator, passphrase: std::mem::take(&mut *passphrase) };
        let page = desk.home.restore(&input)?.office_page()?;
        desk.say.answer(&page, || desk.say.text("cli-restored", &[("series", &page.series)]))?;
        Ok(Exit::Done)
    }
}
