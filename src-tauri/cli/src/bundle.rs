//! `bundle`: what goes on a stick and comes from one.

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::Result;
use proofmark_core::exchange::{
    Budget, ExportReport, ImportReport, KeptReport, Matrix, MatrixCell, PrepareStick, ReportLine, ReportSum,
    StickReport, TakeInReport,
};

use crate::desk::{Desk, shown};
use crate::say::Say;
use crate::table::{facts, section, table};
use crate::watch::watched;
use crate::{Exit, files};

/// Bundles on a stick, or in any folder that something else carries.
#[derive(Subcommand)]
pub(crate) enum Bundles {
    /// Put what an office lacks into a folder, sealed for it alone
    Export {
        /// Code of the office it is for
        office: String,
        /// Folder, such as a stick
        folder: PathBuf,
        #[command(flatten)]
        limits: Limits,
    },
    /// Prepare a stick for several offices in one go, with what others left to be carried on
    Prepare {
        /// Folder of the stick
        folder: PathBuf,
        /// Codes of the offices, separated by commas
        #[arg(long = "for", value_delimiter = ',', required = true, value_name = "OFFICES")]
        offices: Vec<String>,
        /// Leave behind what others gave to be carried on
        #[arg(long)]
        not_onward: bool,
        /// Write the hand-over slip as PDF to this file, to be printed and signed
        #[arg(long, value_name = "FILE")]
        slip: Option<PathBuf>,
        #[command(flatten)]
        limits: Limits,
    },
    /// Say what everything on a stick would bring; nothing is taken in
    Preview {
        /// Folder of the stick
        folder: PathBuf,
    },
    /// Take in everything on a stick that is for this office, and keep what is for others to be carried on
    TakeIn {
        /// Folder of the stick
        folder: PathBuf,
    },
    /// List the reports that are kept
    Reports,
    /// Show a kept report
    Report {
        /// Its number
        id: u32,
    },
    /// Show which office is known to hold what, and what this office waits for
    Holdings,
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

/// What a bundle may take.
#[derive(clap::Args)]
pub(crate) struct Limits {
    /// Most bytes of one file; by default what a FAT32 stick takes
    #[arg(long, default_value_t = 0, hide_default_value = true, value_name = "BYTES")]
    volume: u64,
    /// Most bytes of photographs and letters; by default no limit. Small copies always go along
    #[arg(long, value_name = "BYTES")]
    attachments: Option<u64>,
}

impl Limits {
    fn budget(self) -> Budget {
        Budget { volume: self.volume, attachments: self.attachments }
    }
}

impl Bundles {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let mut office = desk.open()?;
        let say = &desk.say;
        match self {
            Bundles::Export { office: code, folder, limits } => {
                let (task, budget) = (say.text("cli-task-export", &[]), limits.budget());
                let report = watched(say, &task, |watch| office.export(&code, &folder, &budget, watch))?;
                say.answer(&report, || export_words(say, &report))?;
                Ok(Exit::Done)
            }
            Bundles::Prepare { folder, offices, not_onward, slip, limits } => {
                let task = say.text("cli-task-export", &[]);
                let input = PrepareStick {
                    offices,
                    folder: shown(&folder),
                    budget: limits.budget(),
                    onward: !not_onward,
                };
                let report = watched(say, &task, |watch| office.prepare_stick(&input, watch))?;
                if let Some(file) = slip {
                    files::write(&file, &office.hand_over_slip(&report, say.language())?)?;
                }
                say.answer(&report, || stick_words(say, &report))?;
                Ok(Exit::Done)
            }
            Bundles::Preview { folder } => {
                let task = say.text("cli-task-inspect", &[]);
                taken(say, &watched(say, &task, |watch| office.inspect_stick(&folder, watch))?)
            }
            Bundles::TakeIn { folder } => {
                let task = say.text("cli-task-take-in", &[]);
                taken(say, &watched(say, &task, |watch| office.take_in_stick(&folder, watch))?)
            }
            Bundles::Reports => {
                let reports = office.exchange_reports()?;
                say.answer(&reports, || match reports.is_empty() {
                    true => say.text("cli-reports-none", &[]),
                    false => kept_table(say, &reports),
                })?;
                Ok(Exit::Done)
            }
            Bundles::Report { id } => {
                let is_prepared =
                    office.exchange_reports()?.iter().any(|kept| kept.id == id && kept.kind == "prepared");
                match is_prepared {
                    true => {
                        let report = office.prepared_report(id)?;
                        say.answer(&report, || stick_words(say, &report))?;
                        Ok(Exit::Done)
                    }
                    false => taken(say, &office.taken_report(id)?),
                }
            }
            Bundles::Holdings => {
                let matrix = office.matrix()?;
                say.answer(&matrix, || matrix_words(say, &matrix))?;
                Ok(if matrix.missing.is_empty() { Exit::Done } else { Exit::NeedsPerson })
            }
            Bundles::Inspect { file } => {
                let task = say.text("cli-task-inspect", &[]);
                told(say, &watched(say, &task, |watch| office.inspect_bundle(&file, watch))?)
            }
            Bundles::Import { file } => {
                let task = say.text("cli-task-import", &[]);
                told(say, &watched(say, &task, |watch| office.take_in_file(&file, watch))?)
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
    // One volume is the bundle itself.
    let files: Vec<String> = match report.volumes.as_slice() {
        [_] => Vec::new(),
        volumes => {
            volumes.iter().map(|volume| format!("{}/{}  {}", volume.part, volume.of, volume.file)).collect()
        }
    };
    let some = |n: u32| if n == 0 { String::new() } else { n.to_string() };
    facts(&[
        (say.field("path"), report.file.clone()),
        (say.text("cli-for", &[]), report.recipient.clone()),
        (say.text("cli-size", &[]), say.text("cli-bytes", &[("bytes", &report.bytes.to_string())])),
        (say.text("cli-entries", &[]), report.commits.to_string()),
        (say.text("cli-changes", &[]), report.changes.to_string()),
        (say.text("cli-attachments", &[]), some(report.attachments)),
        (say.text("cli-attachments-missing", &[]), some(report.attachments_missing)),
        (say.text("cli-attachments-left", &[]), some(report.attachments_left)),
        (say.text("cli-attachments-too-large", &[]), report.attachments_too_large.join("\n")),
        (say.text("cli-volumes", &[]), files.join("\n")),
    ])
}

/// What was put on a stick: each office's bundle, then every file.
fn stick_words(say: &Say, report: &StickReport) -> String {
    let exports: String = report.exports.iter().map(|one| format!("{}\n", export_words(say, one))).collect();
    let file = |file: &proofmark_core::exchange::StickFile| {
        let kind = say.or_code(&format!("stick-{}", file.kind), &file.kind);
        vec![file.name.clone(), kind, file.office.clone(), file.bytes.to_string(), file.sha256.clone()]
    };
    let headings = ["field-path", "field-kind", "cli-for", "cli-size", "field-sha256"];
    let rows: Vec<_> = report.files.iter().map(file).collect();
    exports + &table(&headings.map(|id| say.text(id, &[])), &rows)
}

/// What a stick or the courier brought: bundle by bundle, then what was not taken in and why.
pub(crate) fn taken(say: &Say, report: &TakeInReport) -> Result<Exit> {
    say.answer(report, || taken_words(say, report))?;
    let is_question = |one: &proofmark_core::exchange::NotTaken| {
        matches!(one.state.as_str(), "refused" | "question" | "request" | "grant")
    };
    let needs = report.bundles.iter().any(|bundle| !bundle.needs_person.is_empty())
        || report.others.iter().any(is_question);
    Ok(if needs { Exit::NeedsPerson } else { Exit::Done })
}

fn taken_words(say: &Say, report: &TakeInReport) -> String {
    let bundles: String =
        report.bundles.iter().map(|bundle| format!("{}\n", report_words(say, bundle))).collect();
    let other = |one: &proofmark_core::exchange::NotTaken| {
        let why = match &one.failure {
            Some(failure) => say.of_wire(failure),
            None => {
                let questions = one.questions.iter().map(|code| say.or_code(&format!("needs-{code}"), code));
                questions.collect::<Vec<_>>().join(" ")
            }
        };
        vec![one.name.clone(), say.or_code(&format!("stick-{}", one.state), &one.state), why]
    };
    let rows: Vec<_> = report.others.iter().map(other).collect();
    let headings = ["field-path", "field-state", "cli-remarks"].map(|id| say.text(id, &[]));
    let others = if rows.is_empty() { String::new() } else { table(&headings, &rows) };
    let none = match report.bundles.is_empty() && report.others.is_empty() {
        true => format!("{}\n", say.text("cli-stick-none", &[])),
        false => String::new(),
    };
    let unknown = match report.unknown {
        0 => String::new(),
        n => format!("{}\n", say.text("cli-stick-unknown", &[("count", &n.to_string())])),
    };
    none + &bundles + &section(&say.text("cli-stick-others", &[]), &others) + &unknown
}

fn kept_table(say: &Say, reports: &[KeptReport]) -> String {
    let headings = ["cli-number", "cli-made", "field-kind", "cli-offices", "cli-record-count", "cli-remarks"];
    let row = |one: &KeptReport| {
        let needs = if one.needs_person { say.text("cli-needs-person", &[]) } else { String::new() };
        vec![
            one.id.to_string(),
            one.at.clone(),
            say.or_code(&format!("report-{}", one.kind), &one.kind),
            one.offices.join(" "),
            one.records.to_string(),
            needs,
        ]
    };
    table(&headings.map(|id| say.text(id, &[])), &reports.iter().map(row).collect::<Vec<_>>())
}

fn matrix_words(say: &Say, matrix: &Matrix) -> String {
    let mut headings = vec![say.text("cli-feed", &[]), say.text("cli-last", &[])];
    headings.extend(matrix.offices.iter().map(|office| office.code.clone()));
    let row = |row: &proofmark_core::exchange::MatrixRow| {
        let mut cells = vec![format!("{} {} {}", row.office, row.device, row.audience), row.last.to_string()];
        cells.extend(row.cells.iter().map(|cell| cell_words(say, cell)));
        cells
    };
    let missing = matrix.missing.iter().map(|missing| missing_line(say, missing)).collect::<String>();
    table(&headings, &matrix.rows.iter().map(row).collect::<Vec<_>>())
        + &section(&say.text("cli-missing-heading", &[]), &missing)
}

fn cell_words(say: &Say, cell: &MatrixCell) -> String {
    match cell.state.as_str() {
        "behind" => cell.upto.to_string(),
        "gap" => {
            let gaps: Vec<String> = cell.gaps.iter().map(|(from, to)| format!("{from}–{to}")).collect();
            format!("{} ({})", cell.held, gaps.join(", "))
        }
        state => say.or_code(&format!("cell-{state}"), state),
    }
}

fn missing_line(say: &Say, missing: &proofmark_core::exchange::MissingCommits) -> String {
    let (from, to) = (missing.from.to_string(), missing.to.to_string());
    format!("{}\n", say.text("cli-missing", &[("office", &missing.office), ("from", &from), ("to", &to)]))
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
    let sums: Vec<(String, String)> = report.sums.iter().map(|sum| report_sum(say, sum)).collect();
    words += &section(&say.text("cli-sums", &[]), &facts(&sums));
    let lines: Vec<(String, String)> = report.lines.iter().map(|line| report_line(say, line)).collect();
    words += &section(&say.text("cli-records", &[("count", &report.records.to_string())]), &facts(&lines));
    let missing = report.missing.iter().map(|missing| missing_line(say, missing));
    words += &section(&say.text("cli-missing-heading", &[]), &missing.collect::<String>());
    let volumes: Vec<String> = report.set_missing.iter().map(u32::to_string).collect();
    words += &section(&say.text("cli-volumes-missing", &[]), &volumes.join(" "));
    words += &section(&say.text("cli-attachments-missing", &[]), &report.attachments_named.join("\n"));
    let needs =
        report.needs_person.iter().map(|need| format!("{}\n", say.or_code(&format!("needs-{need}"), need)));
    words + &section(&say.text("cli-needs", &[]), &needs.collect::<String>())
}

fn report_sum(say: &Say, sum: &ReportSum) -> (String, String) {
    let outcome = say.or_code(&format!("outcome-{}", sum.outcome), &sum.outcome);
    let kind = say.or_code(&format!("kind-{}", sum.kind), &sum.kind);
    (outcome, format!("{:>7}  {kind}", sum.records))
}

fn report_line(say: &Say, line: &ReportLine) -> (String, String) {
    let outcome = say.or_code(&format!("outcome-{}", line.outcome), &line.outcome);
    let kind = say.or_code(&format!("kind-{}", line.kind), &line.kind);
    (outcome, format!("{kind}  {}", line.title))
}
