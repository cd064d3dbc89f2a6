//! `case`: the work of tracing.

pub(crate) mod page;

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::cases::{CaseRow, NewCase, RequestFields};
use proofmark_core::{Office, Result};
use serde::Deserialize;

use crate::Exit;
use crate::desk::Desk;
use crate::document;
use crate::input;
use crate::say::Say;
use crate::table::table;
use crate::weapon::{self, act};

/// Tracing cases. A CASE is named by its record id or its reference.
#[derive(Subcommand)]
pub(crate) enum Cases {
    /// Open an outgoing tracing case on a weapon (at headquarters)
    #[command(after_help = document::object::<NewCase>(
        r#"{"weapon": "<record id of the weapon>", "direction": "outgoing", "date": "2026-03-02",
   "request": {"partner": "CN", "urgency": "routine"}}"#,
        "The weapon is named by record id or national number; the request may be completed later with `case change`.",
    ))]
    Open {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Show a case: what it says, what para 17 of the Instrument still lacks, its steps and letters
    Show {
        /// Record id or reference
        case: String,
    },
    /// List all cases, newest first
    List,
    /// Complete or correct the request of a case: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<RequestFields>(
        r#"{"addressee": "National Contact Point", "reply_by": "2026-06-01", "questions": ["manufacture"]}"#,
        "",
    ))]
    Change {
        /// Record id or reference
        case: String,
        /// File of one JSON object with the fields of the request, or - for stdin
        file: PathBuf,
    },
    /// A second officer (--second) authorises the request as it stands
    Authorise {
        /// Record id or reference
        case: String,
    },
    /// Add a step that somebody reports: sent, acknowledged, answered, closed and others
    #[command(after_help = document::object::<NewStep>(
        r#"{"case": "<record id of the case>", "kind": "note", "date": "2026-03-04",
   "remarks": "Asked by telephone."}"#,
        "kind: sent, acknowledged, more_info_requested, supplied, answered, reminded, feedback, closed, note. The case is named by record id or reference.",
    ))]
    Step {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
}

/// A step as it comes from a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewStep {
    case: String,
    kind: String,
    date: String,
    #[serde(default)]
    remarks: String,
}

impl Cases {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        match self {
            Cases::Open { file } => {
                let new: NewCase = input::object(&file)?;
                act(desk, "cli-case-opened", |office| {
                    office.open_case(&NewCase { weapon: weapon::named(office, &new.weapon)?, ..new })
                })
            }
            Cases::Show { case } => page::show(desk, &case),
            Cases::List => list(desk),
            Cases::Change { case, file } => {
                let fields: RequestFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.change_request(&named(office, &case)?, &fields))
            }
            Cases::Authorise { case } => act(desk, "cli-case-authorised", |office| {
                let second = desk.beside()?;
                office.authorise_request(&named(office, &case)?, &second)
            }),
            Cases::Step { file } => {
                let NewStep { case, kind, date, remarks } = input::object(&file)?;
                act(desk, "cli-saved", |office| {
                    office.add_step(&named(office, &case)?, &kind, &date, &remarks)
                })
            }
        }
    }
}

/// The record id of a case that is named by its reference; anything else is passed on as it is.
pub(crate) fn named(office: &Office, name: &str) -> Result<String> {
    if weapon::is_record_id(name) {
        return Ok(name.to_owned());
    }
    let found = office.cases()?.into_iter().find(|case| case.reference == name);
    Ok(found.map_or_else(|| name.to_owned(), |case| case.id))
}

fn list(desk: &Desk) -> Result<Exit> {
    let cases = desk.open()?.cases()?;
    desk.say.answer(&cases, || match cases.is_empty() {
        true => desk.say.text("cli-cases-none", &[]),
        false => case_table(&desk.say, &cases),
    })?;
    Ok(Exit::Done)
}

fn case_table(say: &Say, cases: &[CaseRow]) -> String {
    let headings = [
        "cli-reference",
        "field-state",
        "field-partner",
        "kind-weapon",
        "cli-opened",
        "cli-lacking",
        "cli-id",
    ];
    let row = |case: &CaseRow| {
        vec![
            case.reference.clone(),
            say.or_code(&format!("case-state-{}", case.state), &case.state),
            say.term("country", &case.partner),
            case.title.clone(),
            case.opened.clone(),
            case.lacking.to_string(),
            case.id.clone(),
        ]
    };
    table(&headings.map(|id| say.text(id, &[])), &cases.iter().map(row).collect::<Vec<_>>())
}
