//! `status`, `offices`, `settings`: this office and the others.

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::Result;
use proofmark_core::exchange::OfficeRow;
use proofmark_core::office::{OfficePage, Settings as Values, Stage, Status};
use serde::Serialize;

use crate::desk::Desk;
use crate::say::Say;
use crate::table::{facts, table};
use crate::{Exit, document, input};

/// Settings of this machine; they never travel.
#[derive(Subcommand)]
pub(crate) enum Settings {
    /// Show the settings
    Show,
    /// Change the settings of this machine, such as the address lines of letters
    #[command(after_help = document::object::<Values>(
        r#"{"language": "en", "theme": "system", "letterhead": "National Point of Contact\nAccra",
   "stick": ""}"#,
        "All of them are said together; courier may be left out.",
    ))]
    Change {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
}

impl Settings {
    /// Shows or changes them.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let changed = match &self {
            Settings::Show => None,
            Settings::Change { file } => Some(input::object::<Values>(file)?),
        };
        let mut office = desk.open()?;
        changed.iter().try_for_each(|settings| office.set_settings(settings))?;
        let settings = office.settings()?;
        desk.say.answer(&settings, || {
            facts(&[
                (desk.say.field("language"), settings.language.clone()),
                (desk.say.field("letterhead"), settings.letterhead.clone()),
                (desk.say.field("folder"), settings.stick.clone()),
            ])
        })?;
        Ok(Exit::Done)
    }
}

/// What `status` answers; the page is known once somebody unlocked.
#[derive(Serialize)]
struct Standing {
    #[serde(flatten)]
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<OfficePage>,
}

/// Where the office stands: what the folder shows to anybody, and more to an operator.
pub(crate) fn status(desk: &Desk) -> Result<Exit> {
    let standing = match desk.operator.is_some() {
        false => Standing { status: desk.home.status()?, page: None },
        true => {
            let office = desk.open()?;
            Standing { status: office.status()?, page: Some(office.office_page()?) }
        }
    };
    desk.say.answer(&standing, || status_words(&desk.say, &standing))?;
    Ok(Exit::Done)
}

fn status_words(say: &Say, standing: &Standing) -> String {
    let status = &standing.status;
    let stage = match status.stage {
        Stage::FirstStart => "cli-stage-first",
        Stage::Locked => "cli-stage-locked",
        Stage::Open => "cli-stage-open",
    };
    let mut lines = vec![
        (say.field("folder"), status.home.clone()),
        (String::new(), say.text(stage, &[])),
        (say.text("cli-operators", &[]), status.operators.join(", ")),
        (say.text("cli-version", &[]), status.version.clone()),
    ];
    lines.extend(standing.page.iter().flat_map(|page| page_facts(say, page)));
    facts(&lines)
}

fn page_facts(say: &Say, page: &OfficePage) -> Vec<(String, String)> {
    let office = &page.office;
    let enrolment = match office.enrolment {
        proofmark_core::office::Enrolment::Unenrolled => "enrolment-unenrolled",
        proofmark_core::office::Enrolment::Words => "enrolment-words",
        proofmark_core::office::Enrolment::Enrolled => "enrolment-enrolled",
    };
    let some = |n: u32| if n == 0 { String::new() } else { n.to_string() };
    vec![
        (say.field("office"), format!("{}  {}", office.code, office.name)),
        (say.field("country"), say.term("country", &office.country)),
        (
            say.field("role"),
            format!("{}, {}", say.term("office_role", &office.role), say.text(enrolment, &[])),
        ),
        (say.text("cli-device", &[]), page.device.clone()),
        (say.text("cli-root", &[]), page.root.clone()),
        (say.text("cli-trust", &[]), page.trust_as_of.clone().unwrap_or_default()),
        (say.text("cli-series", &[]), page.series.clone()),
        (say.text("cli-entries", &[]), page.commits.to_string()),
        (say.text("cli-unknown", &[]), some(page.unknown)),
        (say.text("cli-forks", &[]), some(page.forks)),
        (say.text("cli-engine", &[]), page.engine.clone()),
    ]
}

/// The other offices.
pub(crate) fn offices(desk: &Desk) -> Result<Exit> {
    let offices = desk.open()?.offices()?;
    desk.say.answer(&offices, || match offices.is_empty() {
        true => desk.say.text("cli-offices-none", &[]),
        false => office_table(&desk.say, &offices),
    })?;
    Ok(Exit::Done)
}

fn office_table(say: &Say, offices: &[OfficeRow]) -> String {
    let headings = [
        say.field("code"),
        say.field("name"),
        say.text("cli-words", &[]),
        say.text("cli-received", &[]),
        say.text("cli-sent", &[]),
        say.text("cli-waiting", &[]),
    ];
    let row = |office: &OfficeRow| {
        let words = if office.confirmed { "cli-words-equal" } else { "cli-words-open" };
        vec![
            office.code.clone(),
            office.name.clone(),
            say.text(words, &[]),
            or_dash(&office.last_received),
            or_dash(&office.last_sent),
            office.waiting.to_string(),
        ]
    };
    table(&headings, &offices.iter().map(row).collect::<Vec<_>>())
}

fn or_dash(text: &str) -> String {
    if text.is_empty() { "–".into() } else { text.to_owned() }
}
