//! `marking`: what marks say, whether a weapon is adequately marked, attempts to restore one, hidden marks in letters.

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::markings::{
    Adequacy, ComposeMark, ComposedMark, HiddenMark, ReleaseMark, Restoration, symbols,
};
use proofmark_core::{Office, Result};

use crate::desk::Desk;
use crate::say::Say;
use crate::table::facts;
use crate::weapon::{act, named};
use crate::{Exit, case, document, input};

/// Marks on weapons. A WEAPON is named by its record id or its national number, a MARKING by its record id.
#[derive(Subcommand)]
pub(crate) enum Markings {
    /// Take a combined mark apart, such as GH-FABR-26-01-00042-09
    Parse {
        /// The mark, in the notation of readings
        reading: String,
    },
    /// Put a combined mark together
    #[command(after_help = document::object::<ComposeMark>(
        r#"{"pattern": "import_unique", "parts": [{"name": "country", "value": "GH"},
   {"name": "year", "value": "26"}, {"name": "serial", "value": "00042"}]}"#,
        "`marking patterns` shows the patterns, with the parts of each.",
    ))]
    Compose {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// List the patterns of combined marks, with the parts and signs of each
    Patterns,
    /// List the signs that stand on weapons, and what they may point to
    Symbols,
    /// Say whether a weapon is adequately marked, and what it lacks, by paragraph of the ITI
    Adequacy {
        /// Record id or national number
        weapon: String,
    },
    /// Record an attempt to restore a mark
    #[command(after_help = document::object::<Restoration>(
        r#"{"method": "chemical", "date": "2026-04", "reading": "S-84[7?]1",
   "authority": "Forensic laboratory", "document": "Report 44/26",
   "circumstances": "Etched twice.", "take_over": true}"#,
        "Without a reading nothing came to light; take_over makes it that of the mark.",
    ))]
    Restore {
        /// Record id of the marking
        marking: String,
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// List the hidden marks of a case's weapon, and which of them its letter tells
    Hidden {
        /// Record id or reference of the case
        case: String,
    },
    /// Release a hidden mark for the letter of a case: a second officer (--second) authorises it
    Release {
        /// Record id or reference of the case
        case: String,
        /// Record id of the marking
        marking: String,
        /// Why the letter must tell it, in one line
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

impl Markings {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let (say, language) = (&desk.say, desk.say.language());
        match self {
            Markings::Parse { reading } => {
                let marks = desk.open()?.parse_mark(&reading, language)?;
                say.answer(&marks, || marks.iter().map(|mark| mark_words(say, mark)).collect())?;
            }
            Markings::Compose { file } => {
                let wanted: ComposeMark = input::object(&file)?;
                let mark = desk.open()?.compose_mark(&wanted, language)?;
                say.answer(&mark, || mark_words(say, &mark))?;
            }
            Markings::Patterns => {
                let patterns = desk.open()?.mark_patterns(language)?;
                let line = |pattern: &proofmark_core::markings::MarkPattern| {
                    let parts = pattern.parts.iter().map(|part| part.name.as_str()).collect::<Vec<_>>();
                    (pattern.code.clone(), format!("{}: {}", pattern.label, parts.join(&pattern.separator)))
                };
                say.answer(&patterns, || facts(&patterns.iter().map(line).collect::<Vec<_>>()))?;
            }
            Markings::Symbols => {
                let all = symbols(language);
                let line = |symbol: &proofmark_core::markings::Symbol| {
                    (symbol.sign.clone(), format!("{}  {}", symbol.name, symbol.hint).trim_end().to_owned())
                };
                say.answer(&all, || facts(&all.iter().map(line).collect::<Vec<_>>()))?;
            }
            Markings::Adequacy { weapon } => {
                let office = desk.open()?;
                let judged = office.adequacy_of(&named(&office, &weapon)?)?;
                say.answer(&judged, || adequacy_words(say, &judged))?;
            }
            Markings::Restore { marking, file } => {
                let tried: Restoration = input::object(&file)?;
                return act(desk, "cli-saved", |office| office.add_restoration(&marking, &tried));
            }
            Markings::Hidden { case } => {
                let office = desk.open()?;
                let hidden = office.hidden_marks(&case::named(&office, &case)?)?;
                say.answer(&hidden, || hidden.iter().map(|mark| hidden_words(say, mark)).collect())?;
            }
            Markings::Release { case, marking, reason } => {
                return act(desk, "cli-saved", |office: &mut Office| {
                    let second = desk.beside()?;
                    let case_id = case::named(office, &case)?;
                    office.release_secret_mark(&ReleaseMark { case_id, marking, reason, second })
                });
            }
        }
        Ok(Exit::Done)
    }
}

fn mark_words(say: &Say, mark: &ComposedMark) -> String {
    let part = |part: &proofmark_core::markings::MarkPart| {
        let name = say.text(&format!("composed-{}", part.name), &[]);
        (name, format!("{}  {}", part.value, part.means).trim_end().to_owned())
    };
    let parts: Vec<_> = mark.parts.iter().map(part).collect();
    format!("{}  {}\n{}", mark.reading, mark.label, facts(&parts))
}

fn adequacy_words(say: &Say, judged: &Adequacy) -> String {
    let head = match judged.adequate {
        Some(true) => "adequate-yes",
        Some(false) => "adequate-no",
        None => "adequate-open",
    };
    let lack = |lack: &proofmark_core::markings::Lack| {
        let para = say.text("adequate-para", &[("para", &lack.para)]);
        format!("  {}  ({para})\n", say.text(&format!("lack-{}", lack.code), &[]))
    };
    format!("{}\n{}", say.text(head, &[]), judged.lacking.iter().map(lack).collect::<String>())
}

fn hidden_words(say: &Say, hidden: &HiddenMark) -> String {
    let mark = match hidden.marking.withheld {
        true => say.text("secret-withheld", &[]),
        false => hidden.marking.fields.reading.clone().unwrap_or_default(),
    };
    let told = match &hidden.release {
        None => say.text("hidden-kept", &[]),
        Some(release) => {
            let id = if release.issued { "hidden-told" } else { "hidden-released" };
            let args = [
                ("second", release.second.as_str()),
                ("operator", release.operator.as_str()),
                ("reason", release.reason.as_str()),
            ];
            say.text(id, &args)
        }
    };
    format!("{mark}\n  {told}\n  {}\n", hidden.marking.id)
}
