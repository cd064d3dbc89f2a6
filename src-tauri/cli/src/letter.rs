//! `letter`: formal letters.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use proofmark_core::letters::{IssueLetter, LetterRow};
use proofmark_core::{Office, Result};
use serde::Serialize;

use crate::desk::{Desk, shown};
use crate::say::Say;
use crate::table::table;
use crate::{Exit, Language, case, files, weapon};

/// Formal letters. A CASE or LETTER is named by its record id or its reference.
#[derive(Subcommand)]
pub(crate) enum Letters {
    /// Write the letter of a case as it would be issued, marked as a draft and without a number
    Preview {
        /// Record id or reference of the case
        case: String,
        /// Language of the letter
        #[arg(long = "in", value_enum, value_name = "LANGUAGE")]
        language: Language,
        /// Date of the letter, YYYY-MM-DD
        #[arg(long, default_value = "", hide_default_value = true)]
        date: String,
        /// Folder for the PDF: it leaves the protection of the office
        #[arg(long, value_name = "FOLDER")]
        to: PathBuf,
    },
    /// Issue the letter of a case that is complete and authorised: it gets a number and is kept as it is
    Issue {
        /// Record id or reference of the case
        case: String,
        /// Language of the letter
        #[arg(long = "in", value_enum, value_name = "LANGUAGE")]
        language: Language,
        /// The date a person confirms, YYYY-MM-DD; its year numbers the letter
        #[arg(long)]
        date: String,
    },
    /// List all letters, newest first
    List,
    /// Write an issued letter as PDF into a folder: it leaves the protection of the office
    Export {
        /// Record id or reference of the letter
        letter: String,
        /// Folder for the PDF
        #[arg(value_name = "FOLDER")]
        to: PathBuf,
    },
}

/// A letter that was written out.
#[derive(Serialize)]
struct Written {
    file: String,
    sha256: String,
}

impl Letters {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Letters::Preview { case, language, date, to } => {
                let office = desk.open()?;
                let written = preview(&office, &case::named(&office, &case)?, language, &date, &to)?;
                say.answer(&written, || say.text("cli-letter-draft", &[("file", &written.file)]))?;
            }
            Letters::Issue { case, language, date } => {
                return weapon::act(desk, "cli-letter-issued", |office| {
                    let case_id = case::named(office, &case)?;
                    office.issue_letter(&IssueLetter { case_id, language: language.code().into(), date })
                });
            }
            Letters::List => {
                let letters = desk.open()?.letters()?;
                say.answer(&letters, || match letters.is_empty() {
                    true => say.text("cli-letters-none", &[]),
                    false => letter_table(say, &letters),
                })?;
            }
            Letters::Export { letter, to } => {
                let office = desk.open()?;
                let id = named(&office, &letter)?;
                let sha256 = office.letter(&id)?.sha256;
                let written = Written { file: office.export_letter(&id, &to)?, sha256 };
                say.answer(&written, || say.text("cli-letter-exported", &[("file", &written.file)]))?;
            }
        }
        Ok(Exit::Done)
    }
}

/// Writes a draft where a person asks for it.
fn preview(office: &Office, case: &str, language: Language, date: &str, folder: &Path) -> Result<Written> {
    let preview = office.preview_letter(case, language.code(), date)?;
    let path = folder.join(draft_name(language));
    files::write(&path, &files::from_base64(&preview.pdf)?)?;
    Ok(Written { file: shown(&path), sha256: preview.sha256 })
}

/// File name of a draft.
pub(crate) fn draft_name(language: Language) -> String {
    format!("draft-{}.pdf", language.code())
}

/// The record id of a letter that is named by its reference; anything else is passed on as it is.
fn named(office: &Office, name: &str) -> Result<String> {
    if weapon::is_record_id(name) {
        return Ok(name.to_owned());
    }
    let found = office.letters()?.into_iter().find(|letter| letter.reference == name);
    Ok(found.map_or_else(|| name.to_owned(), |letter| letter.id))
}

fn letter_table(say: &Say, letters: &[LetterRow]) -> String {
    let headings = [
        "cli-reference",
        "field-date",
        "field-language",
        "kind-case",
        "field-partner",
        "cli-remarks",
        "cli-id",
    ];
    let row = |letter: &LetterRow| {
        vec![
            letter.reference.clone(),
            letter.date.clone(),
            say.term("language", &letter.language),
            letter.case_reference.clone(),
            say.term("country", &letter.partner),
            if letter.held { String::new() } else { say.text("cli-not-held", &[]) },
            letter.id.clone(),
        ]
    };
    table(&headings.map(|id| say.text(id, &[])), &letters.iter().map(row).collect::<Vec<_>>())
}
