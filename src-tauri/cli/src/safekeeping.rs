//! `verify` and `rebuild`: what is kept, checked and replayed.

use clap::Args;
use proofmark_core::Result;
use proofmark_core::safekeeping::Verified;
use serde::Serialize;

use crate::Exit;
use crate::desk::Desk;
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
