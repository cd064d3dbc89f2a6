//! `init`: first start of a national or a field office, and its key sheets.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use proofmark_core::office::{FirstField, FirstNational, KeySheetView, NewOperator, OfficeInfo};
use proofmark_core::{Office, Result};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::desk::{Desk, shown};
use crate::people::{self, Passphrase};
use crate::say::Say;
use crate::table::facts;
use crate::{Exit, files};

/// Which kind of office begins.
#[derive(Subcommand)]
pub(crate) enum Init {
    /// Begin the national office of a State, with its root key and two people
    National(National),
    /// Begin a field office; afterwards it asks headquarters to be enrolled
    Field(Field),
}

#[derive(Args)]
struct Place {
    /// State, two-letter code of ISO 3166-1, such as GH
    #[arg(long, value_name = "CODE")]
    country: String,
    /// Full name of the office, as it is to stand in letters
    #[arg(long)]
    name: String,
    /// Short code of the office: two to eight of A-Z and 0-9; part of every reference
    #[arg(long)]
    code: String,
    /// Write the key sheets as PDF into this folder, to be printed, instead of showing their groups
    #[arg(long, value_name = "FOLDER")]
    sheets: Option<PathBuf>,
    /// Name of the first operator
    #[arg(long, value_name = "NAME")]
    operator: String,
    /// Roles of the first operator, separated by commas: recorder, verifier, tracing_officer,
    /// authorising_officer, administrator, viewer
    #[arg(long, value_delimiter = ',', required = true, value_name = "ROLES")]
    roles: Vec<String>,
}

/// First start of a national office.
#[derive(Args)]
pub(crate) struct National {
    #[command(flatten)]
    place: Place,
    /// Name of the second operator: nobody authorises alone what leaves the State
    #[arg(long, value_name = "NAME")]
    second_operator: String,
    /// Roles of the second operator, separated by commas
    #[arg(long, value_delimiter = ',', required = true, value_name = "ROLES")]
    second_roles: Vec<String>,
}

/// First start of a field office.
#[derive(Args)]
pub(crate) struct Field {
    #[command(flatten)]
    place: Place,
    /// Begin a further laptop of an office that exists: file of its particulars. State, name and code are then its own
    #[arg(long, value_name = "FILE")]
    joins: Option<PathBuf>,
}

/// What a first start answers.
#[derive(Serialize)]
struct Begun {
    office: OfficeInfo,
    sheets: Vec<Sheet>,
}

/// A key sheet as it is handed over: its groups, and the file where one was asked for.
#[derive(Serialize)]
pub(crate) struct Sheet {
    kind: String,
    groups: Zeroizing<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
}

impl Init {
    /// Begins the office and hands over its key sheets.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let (place, (office, sheets)) = match self {
            Init::National(national) => {
                let begun = first_national(desk, &national)?;
                (national.place, begun)
            }
            Init::Field(field) => {
                let begun = first_field(desk, &field)?;
                (field.place, begun)
            }
        };
        let sheets = hand_over(sheets, place.sheets.as_deref())?;
        let begun = Begun { office: office.info()?, sheets };
        desk.say.answer(&begun, || words(&desk.say, &begun))?;
        ask_back(&desk.say, &office, &begun.sheets)
    }
}

fn first_national(desk: &Desk, national: &National) -> Result<(Office, Vec<KeySheetView>)> {
    let Place { country, name, code, operator, roles, .. } = &national.place;
    let input = FirstNational {
        country: country.clone(),
        name: name.clone(),
        code: code.clone(),
        language: desk.say.language().to_owned(),
        first: person(&desk.say, Passphrase::Operator, operator, roles)?,
        second: person(&desk.say, Passphrase::Second, &national.second_operator, &national.second_roles)?,
        root_passphrase: std::mem::take(&mut *people::ask_new(&desk.say, Passphrase::Root, "")?),
    };
    desk.home.first_national(&input)
}

fn first_field(desk: &Desk, field: &Field) -> Result<(Office, Vec<KeySheetView>)> {
    let place = &field.place;
    let input = FirstField {
        country: place.country.clone(),
        name: place.name.clone(),
        code: place.code.clone(),
        language: desk.say.language().to_owned(),
        operator: person(&desk.say, Passphrase::Operator, &place.operator, &place.roles)?,
        joins: field.joins.as_deref().map(shown).unwrap_or_default(),
    };
    desk.home.first_field(&input)
}

/// A person with a passphrase of his own.
pub(crate) fn person(say: &Say, whose: Passphrase, name: &str, roles: &[String]) -> Result<NewOperator> {
    let mut passphrase = people::ask_new(say, whose, name)?;
    Ok(NewOperator {
        name: name.to_owned(),
        roles: roles.to_vec(),
        passphrase: std::mem::take(&mut *passphrase),
    })
}

/// Writes the sheets where a folder was named.
pub(crate) fn hand_over(sheets: Vec<KeySheetView>, folder: Option<&Path>) -> Result<Vec<Sheet>> {
    let file_of = |sheet: &KeySheetView| -> Result<Option<String>> {
        let Some(folder) = folder else { return Ok(None) };
        files::folder(folder)?;
        let path = folder.join(format!("{}-key-sheet.pdf", sheet.kind));
        files::write(&path, &files::from_base64(&sheet.pdf)?)?;
        Ok(Some(shown(&path)))
    };
    sheets
        .into_iter()
        .map(|mut sheet| {
            let file = file_of(&sheet)?;
            let groups = Zeroizing::new(std::mem::take(&mut sheet.groups));
            Ok(Sheet { kind: sheet.kind.clone(), groups, file })
        })
        .collect()
}

fn words(say: &Say, begun: &Begun) -> String {
    let Begun { office, sheets } = begun;
    let args = [("code", office.code.as_str()), ("name", office.name.as_str())];
    let mut words = format!("{}\n\n", say.text("cli-begun", &args));
    words.push_str(&sheet_words(say, sheets));
    words.push_str(&format!("\n{}\n", say.text("cli-sheets-keep", &[])));
    let next = if office.role == "field" { "cli-begun-next-field" } else { "cli-begun-next-national" };
    words + &say.text(next, &[])
}

/// Each sheet by its title: its groups, or the file where they lie.
pub(crate) fn sheet_words(say: &Say, sheets: &[Sheet]) -> String {
    let sheet = |sheet: &Sheet| {
        let secret = sheet.file.clone().unwrap_or_else(|| in_lines(&sheet.groups));
        (say.text(&format!("sheet-title-{}", sheet.kind), &[]), secret)
    };
    facts(&sheets.iter().map(sheet).collect::<Vec<_>>())
}

/// Six groups a line, as on the printed sheet.
fn in_lines(groups: &[String]) -> String {
    groups.chunks(6).map(|line| line.join(" ")).collect::<Vec<_>>().join("\n")
}

/// Asks each secret back once where a person is there to type it: a sheet that was never compared is worth nothing.
fn ask_back(say: &Say, office: &Office, sheets: &[Sheet]) -> Result<Exit> {
    if say.is_json() || !people::is_somebody_there() {
        return Ok(Exit::Done);
    }
    let mut exit = Exit::Done;
    for sheet in sheets {
        let title = say.text(&format!("sheet-title-{}", sheet.kind), &[]);
        say.aside(&format!("\n{}", say.text("cli-ask-sheet", &[("title", &title)])));
        loop {
            let Some(typed) = people::ask_line(">")? else {
                say.aside(&say.text("cli-sheet-unchecked", &[("title", &title)]));
                exit = Exit::NeedsPerson;
                break;
            };
            match office.check_sheet(&sheet.kind, &typed) {
                Ok(()) => break say.aside(&say.text("cli-sheet-equal", &[])),
                Err(e) if e.code == "sheet_differs" => say.failure(&e),
                Err(e) => return Err(e),
            }
        }
    }
    Ok(exit)
}
