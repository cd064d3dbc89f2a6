//! `enrol`: how a field office comes into the exchange.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use proofmark_core::exchange::{EnrolmentRequest, GRANT, Word};
use proofmark_core::{Office, Result};
use serde::Serialize;

use crate::Exit;
use crate::desk::Desk;
use crate::people::{self, Passphrase};
use crate::say::Say;
use crate::table::facts;

/// The way of a field office into the exchange, step by step.
#[derive(Subcommand)]
pub(crate) enum Enrol {
    /// At the field office: write a request to be enrolled into a folder
    Request {
        /// Folder, such as a stick
        folder: PathBuf,
    },
    /// At headquarters: show what a request asks
    Inspect {
        /// File of the request
        file: PathBuf,
    },
    /// At headquarters: grant a request with the root passphrase, and write the grant into a folder
    Grant {
        /// File of the request
        file: PathBuf,
        /// Folder, such as a stick
        folder: PathBuf,
    },
    /// At the field office: take the grant in; nothing in it is believed before the words are compared
    Accept {
        /// File of the grant
        file: PathBuf,
    },
    /// Show the twelve words to compare, by telephone or in person
    Words {
        /// At headquarters: code of the field office
        #[arg(default_value = "", hide_default_value = true)]
        office: String,
    },
    /// Confirm that both offices read the same twelve words; from here on things flow
    Confirm {
        /// At headquarters: code of the field office
        #[arg(default_value = "", hide_default_value = true)]
        office: String,
    },
}

/// A file that an act wrote.
#[derive(Serialize)]
pub(crate) struct Written {
    /// Its path.
    pub(crate) file: String,
}

/// What a grant answers: the words, and where the grant lies.
#[derive(Serialize)]
struct Granted {
    request: EnrolmentRequest,
    file: Option<String>,
    words: Vec<Word>,
}

#[derive(Serialize)]
struct Words {
    words: Vec<Word>,
}

impl Enrol {
    /// Does the step that was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let mut office = desk.open()?;
        let say = &desk.say;
        match self {
            Enrol::Request { folder } => {
                let file = office.enrol_request(&folder)?;
                let words = say.text("cli-enrol-requested", &[("file", &file)]);
                say.answer(&Written { file }, || words)?;
            }
            Enrol::Inspect { file } => {
                let request = office.read_request(&file)?;
                say.answer(&request, || request_words(say, &request))?;
            }
            Enrol::Grant { file, folder } => grant(say, &mut office, &file, &folder)?,
            Enrol::Accept { file } => {
                let words = Words { words: office.enrol_accept(&file)? };
                say.answer(&words, || compare(say, &words.words))?;
            }
            Enrol::Words { office: code } => {
                let words = Words { words: office.enrol_words(&code)? };
                say.answer(&words, || compare(say, &words.words))?;
            }
            Enrol::Confirm { office: code } => {
                office.enrol_confirm(&code)?;
                let info = office.info()?;
                say.answer(&info, || say.text("cli-enrol-confirmed", &[]))?;
            }
        }
        Ok(Exit::Done)
    }
}

fn grant(say: &Say, office: &mut Office, file: &Path, folder: &Path) -> Result<()> {
    let request = office.read_request(file)?;
    let before = grants_in(office, folder)?;
    let root = people::ask(say, Passphrase::Root, "")?;
    let words = office.enrol_grant(file, folder, &root)?;
    let file = grants_in(office, folder)?.into_iter().find(|grant| !before.contains(grant));
    let granted = Granted { request, file, words };
    say.answer(&granted, || {
        let file = granted.file.clone().unwrap_or_default();
        let written = say.text("cli-enrol-granted", &[("code", &granted.request.code), ("file", &file)]);
        format!("{}\n{written}\n\n{}", request_words(say, &granted.request), compare(say, &granted.words))
    })
}

/// The grants that lie in a folder; core names the one it writes by chance.
fn grants_in(office: &Office, folder: &Path) -> Result<BTreeSet<String>> {
    let is_grant = |file: &String| Path::new(file).extension().is_some_and(|extension| extension == GRANT);
    Ok(office.look_in(folder)?.into_iter().filter(is_grant).collect())
}

fn request_words(say: &Say, request: &EnrolmentRequest) -> String {
    let known = match (request.known, request.further) {
        (true, _) => say.text("cli-enrol-known", &[]),
        (_, true) => say.text("cli-enrol-further", &[]),
        _ => String::new(),
    };
    facts(&[
        (say.field("country"), say.term("country", &request.country)),
        (say.field("code"), request.code.clone()),
        (say.field("name"), request.name.clone()),
        (say.text("cli-device", &[]), request.device.clone()),
        (say.text("cli-made", &[]), request.at.clone()),
        (String::new(), known),
    ])
}

/// The words in four rows of three, each with its number, and what to do with them.
fn compare(say: &Say, words: &[Word]) -> String {
    format!("{}\n{}", say.text("cli-words-compare", &[]), word_rows(words))
}

/// Twelve words in rows of three. The numbers are the same in every language.
pub(crate) fn word_rows(words: &[Word]) -> String {
    let row = |row: &[Word]| {
        let cells: String = row.iter().map(|word| format!("{:>6}  {:10}", word.number, word.word)).collect();
        format!("{}\n", cells.trim_end())
    };
    words.chunks(3).map(row).collect()
}
