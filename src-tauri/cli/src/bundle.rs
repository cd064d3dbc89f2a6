//! `bundle`: what goes on a stick and comes from one.

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::Result;
use proofmark_core::exchange::{ExportReport, ImportReport, ReportLine};

use crate::Exit;
use crate::desk::Desk;
use crate::say::Say;
use crate::table::{facts, section};
use crate::watch::watched;

/// Bundles on a stick, or in any folder that something else carries.
#[derive(Subcommand)]
pub(crate) enum Bundles {
    /// Put what an office lacks into a folder, sealed for it alone
    Export {
        /// Code of the office it is for
        office: String,
        /// Folder, such as a stick
        folder: PathBuf,
    },
    /// Say what a bundle would change; nothing is taken in
    Inspect {
        /// File of the bundle
        file: PathBuf,
    },
    /// Take a bundle in, wholly or not at all; twice is once
    Import {
        /// File of the bundle
        file: PathBuf,
    },
    /// List what lies in a folder: bundles, requests and grants
    Look {
        /// Folder, such as a stick
        folder: PathBuf,
    },
}

impl Bundles {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let mut office = desk.open()?;
        let say = &desk.say;
        match self {
            Bundles::Export { office: code, folder } => {
                let task = say.text("cli-task-export", &[]);
                let report = watched(say, &task, |watch| office.export_bundle(&code, &folder, watch))?;
                say.answer(&report, || export_words(say, &report))?;
                Ok(Exit::Done)
            }
            Bundles::Inspect { file } => {
                let task = say.text("cli-task-inspect", &[]);
                told(say, &watched(say, &task, |watch| office.inspect_bundle(&file, watch))?)
            }
            Bundles::Import { file } => {
                let task = say.text("cli-task-import", &[]);
                told(say, &watched(say, &task, |watch| office.import_bundle(&file, watch))?)
            }
            Bundles::Look { folder } => {
                let files = office.look_in(&folder)?;
                say.answer(&files, || match files.is_empty() {
                    true => say.text("cli-look-none", &[]),
                    false => files.join("\n"),
                })?;
                Ok(Exit::Done)
            }
        }
    }
}

fn told(say: &Say, report: &ImportReport) -> Result<Exit> {
    say.answer(report, || report_words(say, report))?;
    Ok(if report.needs_person.is_empty() { Exit::Done } else { Exit::NeedsPerson })
}

/// What was put on the stick.
pub(crate) fn export_words(say: &Say, report: &ExportReport) -> String {
    let some = |n: u32| if n == 0 { String::new() } else { n.to_string() };
    facts(&[
        (say.field("path"), report.file.clone()),
        (say.text("cli-for", &[]), report.recipient.clone()),
        (say.text("cli-size", &[]), say.text("cli-bytes", &[("bytes", &report.bytes.to_string())])),
        (say.text("cli-entries", &[]), report.commits.to_string()),
        (say.text("cli-changes", &[]), report.changes.to_string()),
        (say.text("cli-attachments", &[]), some(report.attachments)),
        (say.text("cli-attachments-missing", &[]), some(report.attachments_missing)),
    ])
}

/// What a bundle would change or did change: counts first, then records by name, then what a person should look at.
pub(crate) fn report_words(say: &Say, report: &ImportReport) -> String {
    let done = if report.done { "cli-import-done" } else { "cli-import-would" };
    let some = |n: u32| if n == 0 { String::new() } else { n.to_string() };
    let mut words = format!("{}\n", say.text(done, &[]));
    words += &facts(&[
        (say.text("cli-from", &[]), format!("{}  {}", report.sender, report.sender_name)),
        (say.text("cli-made", &[]), report.created.clone()),
        (say.text("cli-new", &[]), report.commits_new.to_string()),
        (say.text("cli-known", &[]), report.commits_known.to_string()),
        (say.text("cli-trust-new", &[]), some(report.trust_new)),
        (say.text("cli-attachments", &[]), some(report.attachments)),
        (say.text("cli-attachments-missing", &[]), some(report.attachments_missing)),
    ]);
    let lines: Vec<(String, String)> = report.lines.iter().map(|line| report_line(say, line)).collect();
    words += &section(&say.text("cli-records", &[("count", &report.records.to_string())]), &facts(&lines));
    let missing = report.missing.iter().map(|missing| {
        let (from, to) = (missing.from.to_string(), missing.to.to_string());
        format!("{}\n", say.text("cli-missing", &[("office", &missing.office), ("from", &from), ("to", &to)]))
    });
    words += &section(&say.text("cli-missing-heading", &[]), &missing.collect::<String>());
    let needs =
        report.needs_person.iter().map(|need| format!("{}\n", say.or_code(&format!("needs-{need}"), need)));
    words + &section(&say.text("cli-needs", &[]), &needs.collect::<String>())
}

fn report_line(say: &Say, line: &ReportLine) -> (String, String) {
    let outcome = say.or_code(&format!("outcome-{}", line.outcome), &line.outcome);
    let kind = say.or_code(&format!("kind-{}", line.kind), &line.kind);
    (outcome, format!("{kind}  {}", line.title))
}
