//! `practice` and `model`: marking practice of States and makers, and the table of models.

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::Result;
use proofmark_core::markings::MarkingFields;
use proofmark_core::models::{ModelFields, ModelRow};
use proofmark_core::practices::{PracticeFields, PracticeFit, PracticeRow, SendPractices};
use serde::Serialize;

use crate::Exit;
use crate::desk::{Desk, shown};
use crate::document;
use crate::files;
use crate::input;
use crate::say::Say;
use crate::table::table;
use crate::weapon::{act, named};

/// How States, agencies and factories mark (ITI 8, 31).
#[derive(Subcommand)]
pub(crate) enum Practices {
    /// Record a marking practice
    #[command(after_help = document::object::<PracticeFields>(
        r#"{"of": "state", "name": "Ghana", "country": "GH", "layout": "GH ## @####",
   "symbols": "A black star", "codes": ["Two digits: year of import"],
   "places": ["receiver_left"], "methods": ["dot_peen"],
   "year_from": "2012", "source": "Circular 7/2012"}"#,
        "of: state, agency or factory. In a layout # is a digit, @ a letter, & either, * one sign or more, \\ before a sign the sign itself.",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Correct a practice: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<PracticeFields>(
        r#"{"year_to": "2025", "source": "Circular 3/2025"}"#,
        "",
    ))]
    Change {
        /// Record id
        practice: String,
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// List practices, the own State's first
    List {
        /// Words that all must appear
        #[arg(default_value = "", hide_default_value = true)]
        text: String,
    },
    /// Show a practice
    Show {
        /// Record id
        practice: String,
    },
    /// Say whose practice a reading fits
    Fit {
        /// The reading
        reading: String,
        /// Year of manufacture, if it is known
        #[arg(long, default_value = "", hide_default_value = true, value_name = "YEAR")]
        year: String,
    },
    /// Say whose practice the marks of a weapon fit
    Of {
        /// Record id or national number of the weapon
        weapon: String,
    },
    /// Write practices into one signed file for other States
    Send {
        /// Record ids
        #[arg(required = true)]
        practices: Vec<String>,
        /// Folder for the file
        #[arg(long, value_name = "FOLDER")]
        to: PathBuf,
    },
    /// Write practices on paper, as PDF
    Paper {
        /// Record ids
        #[arg(required = true)]
        practices: Vec<String>,
        /// Date of the paper, such as 2026-03-14
        #[arg(long, value_name = "DATE")]
        date: String,
        /// The PDF
        #[arg(long, value_name = "FILE")]
        into: PathBuf,
    },
    /// Show what a file of practices says, and the fingerprint of whoever signed it; nothing is taken in
    Inspect {
        /// The file
        file: PathBuf,
    },
    /// Take a file of practices in, once its fingerprint was compared with the sender by another way
    Take {
        /// The file
        file: PathBuf,
        /// The fingerprint that was compared, as `inspect` shows it
        #[arg(long, value_name = "DIGITS")]
        fingerprint: String,
    },
}

/// The table of models that the office keeps.
#[derive(Subcommand)]
pub(crate) enum Models {
    /// Record a model
    #[command(after_help = document::object::<ModelFields>(
        r#"{"make": "Cugir", "model": "PM md. 63", "category": "SA-ASR", "calibres": ["7.62x39"],
   "country": "RO", "places": ["front_trunnion"],
   "formats": [{"layout": "@-#### ####", "year_from": "1979", "year_to": ""}],
   "look_alikes": ["AKM"], "source": "Maker's catalogue"}"#,
        "",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Correct a model: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<ModelFields>(
        r#"{"aliases": ["Garda"], "frt": "12345"}"#,
        "",
    ))]
    Change {
        /// Record id
        model: String,
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// List models
    List {
        /// Words that all must appear
        #[arg(default_value = "", hide_default_value = true)]
        text: String,
    },
    /// Show a model
    Show {
        /// Record id
        model: String,
    },
    /// Say whether a serial number is laid out as those of a model are known to be
    Remark {
        /// Model
        model: String,
        /// The reading of the serial number
        reading: String,
        /// Maker
        #[arg(long, default_value = "", hide_default_value = true)]
        make: String,
        /// Year of manufacture, if it is known
        #[arg(long, default_value = "", hide_default_value = true, value_name = "YEAR")]
        year: String,
    },
}

/// A file that was written.
#[derive(Serialize)]
struct Written {
    file: String,
}

impl Practices {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Practices::Add { file } => {
                let fields: PracticeFields = input::object(&file)?;
                return act(desk, "cli-saved", |office| office.add_practice(&fields));
            }
            Practices::Change { practice, file } => {
                let fields: PracticeFields = input::object(&file)?;
                return act(desk, "cli-saved", |office| office.change_practice(&practice, &fields));
            }
            Practices::Take { file, fingerprint } => {
                return act(desk, "cli-saved", |office| office.take_practices(&file, &fingerprint));
            }
            Practices::List { text } => {
                let rows = desk.open()?.practices(&text)?;
                say.answer(&rows, || match rows.is_empty() {
                    true => say.text("practices-empty", &[]),
                    false => practice_table(say, rows.iter()),
                })?;
            }
            Practices::Show { practice } => {
                let page = desk.open()?.practice_page(&practice)?;
                say.answer(&page, || practice_table(say, [&page.row].into_iter()))?;
            }
            Practices::Fit { reading, year } => {
                let mark = MarkingFields { reading: Some(reading), ..MarkingFields::default() };
                let fits = desk.open()?.practices_that_fit(&[mark], &year)?;
                say.answer(&fits, || fit_words(say, &fits))?;
            }
            Practices::Of { weapon } => {
                let office = desk.open()?;
                let fits = office.weapon_practices(&named(&office, &weapon)?)?;
                say.answer(&fits, || fit_words(say, &fits))?;
            }
            Practices::Send { practices, to } => {
                files::folder(&to)?;
                let office = desk.open()?;
                let file = office.send_practices(&SendPractices { practices, folder: shown(&to) })?;
                let written = Written { file };
                say.answer(&written, || say.text("practice-send-done", &[("path", &written.file)]))?;
            }
            Practices::Paper { practices, date, into } => {
                let pdf = desk.open()?.practice_paper(&practices, say.language(), &date)?;
                files::write(&into, &pdf)?;
                let written = Written { file: shown(&into) };
                say.answer(&written, || say.text("practice-send-done", &[("path", &written.file)]))?;
            }
            Practices::Inspect { file } => {
                let read = desk.open()?.inspect_practices(&file)?;
                say.answer(&read, || {
                    let sheets = read.sheets.iter().map(|sheet| {
                        let text = |value: &Option<String>| value.clone().unwrap_or_default();
                        format!("  {} · {}\n", text(&sheet.fields.name), text(&sheet.fields.layout))
                    });
                    format!(
                        "{}\n{} · {}\n{}",
                        read.fingerprint,
                        say.term("country", &read.country),
                        read.name,
                        sheets.collect::<String>()
                    )
                })?;
                return Ok(Exit::NeedsPerson);
            }
        }
        Ok(Exit::Done)
    }
}

impl Models {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Models::Add { file } => {
                let fields: ModelFields = input::object(&file)?;
                return act(desk, "cli-saved", |office| office.add_model(&fields));
            }
            Models::Change { model, file } => {
                let fields: ModelFields = input::object(&file)?;
                return act(desk, "cli-saved", |office| office.change_model(&model, &fields));
            }
            Models::List { text } => {
                let rows = desk.open()?.models(&text)?;
                say.answer(&rows, || match rows.is_empty() {
                    true => say.text("models-empty", &[]),
                    false => model_table(say, rows.iter()),
                })?;
            }
            Models::Show { model } => {
                let page = desk.open()?.model_page(&model)?;
                say.answer(&page, || model_table(say, [&page.row].into_iter()))?;
            }
            Models::Remark { model, reading, make, year } => {
                let remark = desk.open()?.serial_remark(&make, &model, &reading, &year)?;
                say.answer(&remark, || match &remark {
                    None => say.text("models-none", &[]),
                    Some(remark) => {
                        let formats: Vec<&str> =
                            remark.formats.iter().map(|format| format.layout.as_str()).collect();
                        let id = format!("serial-remark-{}", remark.verdict);
                        say.text(&id, &[("model", &remark.title), ("formats", &formats.join("; "))])
                    }
                })?;
            }
        }
        Ok(Exit::Done)
    }
}

fn text(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn fit_words(say: &Say, fits: &[PracticeFit]) -> String {
    match fits.is_empty() {
        true => say.text("practices-none", &[]),
        false => practice_table(say, fits.iter().map(|fit| &fit.practice)),
    }
}

fn practice_table<'a>(say: &Say, rows: impl Iterator<Item = &'a PracticeRow>) -> String {
    let mut headings: Vec<String> =
        ["of", "name", "country", "layout", "symbols"].iter().map(|field| say.field(field)).collect();
    headings.push(say.text("cli-id", &[]));
    let cells = |row: &PracticeRow| {
        let fields = &row.fields;
        vec![
            say.term("practice_of", &text(&fields.of)),
            text(&fields.name),
            say.term("country", &text(&fields.country)),
            text(&fields.layout),
            text(&fields.symbols),
            row.id.clone(),
        ]
    };
    table(&headings, &rows.map(cells).collect::<Vec<_>>())
}

fn model_table<'a>(say: &Say, rows: impl Iterator<Item = &'a ModelRow>) -> String {
    let mut headings: Vec<String> =
        ["make", "model", "category", "calibre"].iter().map(|field| say.field(field)).collect();
    headings.push(say.text("cli-id", &[]));
    let cells = |row: &ModelRow| {
        let fields = &row.fields;
        vec![
            text(&fields.make),
            text(&fields.model),
            say.term("category", &text(&fields.category)),
            fields.calibres.clone().unwrap_or_default().join(", "),
            row.id.clone(),
        ]
    };
    table(&headings, &rows.map(cells).collect::<Vec<_>>())
}
