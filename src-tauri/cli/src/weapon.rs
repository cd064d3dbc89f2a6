//! `weapon`: the register.

mod finds;
pub(crate) mod page;
mod views;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use proofmark_core::attachments::{AddPhotographs, AttachmentInput, PhotographsAdded};
use proofmark_core::consignments::FoundRange;
use proofmark_core::markings::MarkingFields;
use proofmark_core::office::Done;
use proofmark_core::weapons::{
    AwaitingDisposal, Disposal, EventFields, NewWeapon, WeaponFields, WeaponList, WeaponQuery, WeaponRow,
};
use proofmark_core::{Office, Result};

use crate::Exit;
use crate::consignment::said_of;
use crate::desk::{Desk, shown};
use crate::document;
use crate::input;
use crate::say::Say;
use crate::table::{section, table};

/// The register. A WEAPON is named by its record id or its national number.
#[derive(Subcommand)]
pub(crate) enum Weapons {
    /// Record a weapon with its markings and how it came in, as one act
    #[command(after_help = document::object::<NewWeapon>(
        r#"{"weapon": {"category": "SA-RIF", "make": "Norinco", "model": "Type 56-1", "calibre": "7.62x39"},
   "markings": [{"kind": "serial", "place": "receiver_left", "reading": "56-1 3?45[8B]"}],
   "find": {"find_kind": "seized", "date": "2026-02", "place": "Paga crossing",
     "circumstances": "Under the rear seat of a taxi."},
   "number": true}"#,
        "With number, the weapon gets a national number. In a reading, ? is one unreadable sign, * one or more, [8B] one of these.",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Show all that is held about a weapon
    Show {
        /// Record id or national number
        weapon: String,
    },
    /// List the register, newest first
    List(Box<List>),
    /// Change particulars of a weapon: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<WeaponFields>(
        r#"{"storage_place": "Strongroom 2, rack C", "storage_seal": "0044871"}"#,
        "",
    ))]
    Change {
        /// Record id or national number
        weapon: String,
        /// File of one JSON object with the particulars, or - for stdin
        file: PathBuf,
    },
    /// Add a marking to a weapon, or correct one
    #[command(after_help = document::object::<MarkingFields>(
        r#"{"kind": "part_number", "place": "barrel", "method": "hand_stamp", "reading": "3?45"}"#,
        "",
    ))]
    Mark(Part),
    /// Add an event to the life of a weapon, or correct one
    #[command(after_help = document::object::<EventFields>(
        r#"{"kind": "transfer", "date": "2024-03", "place": "Tamale", "document": "Ledger 7, page 12",
   "circumstances": "The dealer knew both hands."}"#,
        "",
    ))]
    Event(Part),
    /// Take a step towards the disposal of a weapon that came in: secure, hold, mark and record, destroy, return, State use
    #[command(after_help = document::object::<Disposal>(
        r#"{"to": "secured", "date": "2026-03-02", "place": "Strongroom 2",
   "remarks": "Unloaded by the armourer."}"#,
        "`weapon show` lists the steps that may be taken and what each needs. Where the State's rule asks for a second person, name him with --second.",
    ))]
    Dispose {
        /// Record id or national number
        weapon: String,
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// List weapons that came in and are not disposed of, the longest here first
    Awaiting {
        /// Rows wanted
        #[arg(long, value_name = "N", default_value_t = 100)]
        limit: u32,
    },
    /// Reckon a year as it is struck on a weapon: another calendar, other numerals, coded letters
    Year {
        /// The year as struck
        struck: String,
        /// A code of the list `calendar`: hijri, solar_hijri, ethiopian, juche, minguo, code …
        #[arg(long, default_value = "gregorian", value_name = "CODE")]
        calendar: String,
        /// The manufacturer, whose code table may be meant
        #[arg(long, default_value = "", hide_default_value = true, value_name = "NAME")]
        maker: String,
        /// The State of manufacture, whose code table may be meant
        #[arg(long, default_value = "", hide_default_value = true, value_name = "CODE")]
        country: String,
    },
    /// Finds of several weapons
    #[command(subcommand)]
    Find(finds::Finds),
    /// Saved views of the list
    #[command(subcommand)]
    View(views::Views),
    /// Show what a column of the register holds, each once: what a filter may ask for
    Words {
        /// Column, as for `weapon list --sort`
        column: String,
    },
    /// Add a photograph to a weapon, marking or event
    Photograph {
        /// Record id, or national number of a weapon
        record: String,
        /// The picture: JPEG or PNG. Where and by whom it was taken is removed from it
        file: PathBuf,
        /// One line that says what it shows
        #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
        caption: String,
    },
    /// Add several photographs; one that cannot be read does not hold the others up
    Photographs {
        /// Record id, or national number of a weapon
        record: String,
        /// The pictures
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// One line that says what they show
        #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
        caption: String,
    },
    /// List the pictures in a folder, such as that of a telephone, a card or a stick
    Pictures {
        /// The folder
        folder: PathBuf,
    },
    /// Withdraw a record, with a reason. It stays readable; nothing is deleted
    Withdraw {
        /// Record id, or national number of a weapon
        record: String,
        /// Why, in one line
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

/// Which part of the register.
#[derive(Args)]
pub(crate) struct List {
    /// Words that all must appear in number, make, model, calibre or a marking
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    /// Only what came in this way: seized, found, surrendered or other
    #[arg(long, value_name = "KIND")]
    find_kind: Option<String>,
    /// Only what this office recorded, by code
    #[arg(long, value_name = "CODE")]
    of_office: Option<String>,
    /// Withdrawn weapons too
    #[arg(long)]
    withdrawn: bool,
    /// Only this make
    #[arg(long, value_name = "MAKE")]
    make: Option<String>,
    /// Only this model
    #[arg(long, value_name = "MODEL")]
    model: Option<String>,
    /// Only this calibre, by code
    #[arg(long, value_name = "CALIBRE")]
    calibre: Option<String>,
    /// Only this category, by code
    #[arg(long, value_name = "CATEGORY")]
    category: Option<String>,
    /// Only this status, by code
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    /// Only this country of manufacture, by code
    #[arg(long, value_name = "COUNTRY")]
    made_in: Option<String>,
    /// Only what belongs to this stock, by record id
    #[arg(long, value_name = "STOCK")]
    stock: Option<String>,
    /// Only what has this flag: incomplete, disagreement, flagged, unknown_fields or traced
    #[arg(long, value_name = "FLAG")]
    flag: Option<String>,
    /// Only what came in on this day or later; 2026 or 2026-03 will do
    #[arg(long, value_name = "DATE")]
    found_from: Option<String>,
    /// Only what came in on this day or earlier
    #[arg(long, value_name = "DATE")]
    found_to: Option<String>,
    /// Sort by this column: serial, national_number, make, model, calibre, category, status, country_of_manufacture,
    /// year_of_manufacture, find_kind, find_date or office. Without it the newest come first
    #[arg(long, value_name = "COLUMN")]
    sort: Option<String>,
    /// The other way round
    #[arg(long)]
    descending: bool,
    /// Pass over so many rows
    #[arg(long, value_name = "N")]
    from: Option<u32>,
    /// Rows wanted, at most 500
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

/// A marking or event to be added or corrected.
#[derive(Args)]
pub(crate) struct Part {
    /// Record id or national number of the weapon; with --correct, record id of what is to be corrected
    record: String,
    /// File of one JSON object, or - for stdin
    file: PathBuf,
    /// Correct what is recorded already: only the fields given; an empty one is cleared
    #[arg(long)]
    correct: bool,
}

impl Weapons {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        match self {
            Weapons::Add { file } => {
                let new: NewWeapon = input::object(&file)?;
                act(desk, "cli-weapon-added", |office| office.add_weapon(&new))
            }
            Weapons::Show { weapon } => page::show(desk, &weapon),
            Weapons::List(list) => list.run(desk),
            Weapons::Change { weapon, file } => {
                let fields: WeaponFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.change_weapon(&named(office, &weapon)?, &fields))
            }
            Weapons::Mark(part) => part.mark(desk),
            Weapons::Event(part) => part.event(desk),
            Weapons::Dispose { weapon, file } => {
                let mut step: Disposal = input::object(&file)?;
                step.second = desk.second.is_some().then(|| desk.beside()).transpose()?;
                act(desk, "cli-saved", |office| office.dispose(&named(office, &weapon)?, &step))
            }
            Weapons::Awaiting { limit } => {
                let awaiting = desk.open()?.awaiting_disposal(limit)?;
                desk.say.answer(&awaiting, || awaiting_words(&desk.say, &awaiting))?;
                Ok(Exit::Done)
            }
            Weapons::Year { struck, calendar, maker, country } => {
                let read = desk.open()?.read_year(&struck, &calendar, &maker, &country)?;
                desk.say.answer(&read, || match &read {
                    Some(read) => page::year_words(&desk.say, read),
                    None => desk.say.text("cli-year-unknown", &[]),
                })?;
                Ok(Exit::Done)
            }
            Weapons::Find(finds) => finds.run(desk),
            Weapons::View(views) => views.run(desk),
            Weapons::Words { column } => {
                let words = desk.open()?.words_of_list(&column)?;
                desk.say.answer(&words, || words.join("\n"))?;
                Ok(Exit::Done)
            }
            Weapons::Photograph { record, file, caption } => act(desk, "cli-photograph-added", |office| {
                let record = named(office, &record)?;
                office.add_photograph(&AttachmentInput { record, path: shown(&file), caption })
            }),
            Weapons::Photographs { record, files, caption } => {
                let mut office = desk.open()?;
                let record = named(&office, &record)?;
                let paths = files.iter().map(|file| shown(file)).collect();
                let (report, _) = office.add_photographs(&AddPhotographs { record, paths, caption })?;
                desk.say.answer(&report, || photographs_words(&desk.say, &report))?;
                Ok(if report.refused.is_empty() { Exit::Done } else { Exit::NeedsPerson })
            }
            Weapons::Pictures { folder } => {
                let pictures = desk.open()?.pictures_in(&folder)?;
                desk.say.answer(&pictures, || {
                    pictures.iter().map(|picture| format!("{}\n", picture.path)).collect()
                })?;
                Ok(Exit::Done)
            }
            Weapons::Withdraw { record, reason } => {
                act(desk, "cli-withdrawn", |office| office.withdraw(&named(office, &record)?, &reason))
            }
        }
    }
}

impl Part {
    fn mark(self, desk: &Desk) -> Result<Exit> {
        let fields = input::object(&self.file)?;
        act(desk, "cli-saved", |office| match self.correct {
            true => office.change_marking(&self.record, &fields),
            false => office.add_marking(&named(office, &self.record)?, &fields),
        })
    }

    fn event(self, desk: &Desk) -> Result<Exit> {
        let fields: EventFields = input::object(&self.file)?;
        act(desk, "cli-saved", |office| match self.correct {
            true => office.change_event(&self.record, &fields),
            false => office.add_event(&named(office, &self.record)?, &fields),
        })
    }
}

impl List {
    fn query(self) -> WeaponQuery {
        WeaponQuery {
            text: self.text,
            find_kind: self.find_kind,
            office: self.of_office,
            withdrawn: self.withdrawn.then_some(true),
            make: self.make,
            model: self.model,
            calibre: self.calibre,
            category: self.category,
            status: self.status,
            country_of_manufacture: self.made_in,
            stock: self.stock,
            flag: self.flag,
            found_from: self.found_from,
            found_to: self.found_to,
            sort: self.sort,
            descending: self.descending.then_some(true),
            from: self.from,
            limit: self.limit,
        }
    }

    fn run(self, desk: &Desk) -> Result<Exit> {
        let list = desk.open()?.weapons(&self.query())?;
        desk.say.answer(&list, || list_words(&desk.say, &list))?;
        Ok(Exit::Done)
    }
}

/// Unlocks, does one act, and says that it is done.
pub(crate) fn act(desk: &Desk, words: &str, act: impl FnOnce(&mut Office) -> Result<Done>) -> Result<Exit> {
    let done = act(&mut desk.open()?)?;
    desk.say.answer(&done, || done_words(&desk.say, words, &done))?;
    Ok(Exit::Done)
}

fn done_words(say: &Say, words: &str, done: &Done) -> String {
    let reference = done.reference.as_deref().unwrap_or_default();
    let words = saved_words(say, words, done);
    let lines =
        [(say.text("cli-reference", &[]), reference.to_owned()), (say.text("cli-id", &[]), done.id.clone())];
    format!("{words}\n{}", crate::table::facts(&lines))
}

/// That an act is done; or that it became a proposal.
pub(crate) fn saved_words(say: &Say, words: &str, done: &Done) -> String {
    let words = if done.proposed { "proposal-sent" } else { words };
    say.text(words, &[("reference", done.reference.as_deref().unwrap_or_default())])
}

/// The record id of a weapon that is named by its national number; anything else is passed on as it is.
pub(crate) fn named(office: &Office, name: &str) -> Result<String> {
    let is_number = !name.is_empty() && !is_record_id(name);
    let found = if is_number { office.weapon_numbered(name)? } else { None };
    Ok(found.unwrap_or_else(|| name.to_owned()))
}

/// Whether this has the form of a record id, 8-4-4-4-12 hexadecimal digits.
pub(crate) fn is_record_id(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    lengths == [8, 4, 4, 4, 12] && groups.concat().bytes().all(|sign| sign.is_ascii_hexdigit())
}

fn list_words(say: &Say, list: &WeaponList) -> String {
    let rows = match list.rows.is_empty() {
        true => say.text("cli-weapons-none", &[]),
        false => {
            let (shown, total) = (list.rows.len().to_string(), list.total.to_string());
            let more = say.text("cli-rows", &[("shown", &shown), ("total", &total)]);
            format!("{}\n{more}", weapon_table(say, &list.rows))
        }
    };
    rows + &ranges(say, &list.ranges)
}

/// Consignments and stocks that have a number, under a heading; nothing where none has it.
pub(crate) fn ranges(say: &Say, found: &[FoundRange]) -> String {
    let lines: String = found.iter().map(|range| format!("{}  {}\n", said_of(range), range.office)).collect();
    section(&say.text("found-ranges-note", &[("n", &found.len().to_string())]), &lines)
}

fn photographs_words(say: &Say, report: &PhotographsAdded) -> String {
    let added = report.added.iter().map(|kept| (kept.name.clone(), kept.id.clone()));
    let refused = report.refused.iter().map(|one| (one.name.clone(), say.of_wire(&one.failure)));
    crate::table::facts(&added.chain(refused).collect::<Vec<_>>())
}

fn awaiting_words(say: &Say, awaiting: &AwaitingDisposal) -> String {
    if awaiting.rows.is_empty() {
        return say.text("cli-awaiting-none", &[]);
    }
    let mut headings = vec![say.text("cli-days", &[])];
    headings.extend(
        ["national_number", "make", "model", "reading", "status", "office"].map(|name| say.field(name)),
    );
    headings.push(say.text("cli-id", &[]));
    let row = |row: &proofmark_core::weapons::AwaitingRow| {
        let weapon = row.weapon.clone();
        let days = row.since_days.map(|days| days.to_string()).unwrap_or_default();
        let late = if row.late { " !" } else { "" };
        let status = say.term("weapon_status", &weapon.status);
        let WeaponRow { national_number, make, model, serial, office, id, .. } = weapon;
        vec![format!("{days}{late}"), national_number, make, model, serial, status, office, id]
    };
    let rows: Vec<Vec<String>> = awaiting.rows.iter().map(row).collect();
    let (total, late) = (awaiting.total.to_string(), awaiting.late.to_string());
    format!(
        "{}\n{}",
        table(&headings, &rows),
        say.text("cli-awaiting", &[("total", &total), ("late", &late)])
    )
}

/// Lines of the register in columns.
pub(crate) fn weapon_table(say: &Say, rows: &[WeaponRow]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let headings =
        ["national_number", "category", "make", "model", "calibre", "reading", "find_kind", "date", "office"];
    let mut headings: Vec<String> = headings.iter().map(|field| say.field(field)).collect();
    headings.extend(["cli-remarks", "cli-id"].map(|id| say.text(id, &[])));
    table(&headings, &rows.iter().map(|row| cells(say, row)).collect::<Vec<_>>())
}

/// How many rows of how many are shown, and where the next ones begin.
pub(crate) fn more(say: &Say, shown: usize, total: u32, next: Option<&str>) -> String {
    let count = say.text("cli-rows", &[("shown", &shown.to_string()), ("total", &total.to_string())]);
    let next = next.map(|next| say.text("cli-rows-next", &[("next", next)])).unwrap_or_default();
    format!("\n{count} {next}")
}

fn cells(say: &Say, row: &WeaponRow) -> Vec<String> {
    vec![
        row.national_number.clone(),
        say.term("category", &row.category),
        row.make.clone(),
        row.model.clone(),
        say.term("calibre", &row.calibre),
        row.serial.clone(),
        say.term("find_kind", &row.find_kind),
        row.find_date.clone(),
        row.office.clone(),
        remarks(say, row),
        row.id.clone(),
    ]
}

/// What is to be noticed about a weapon: that it is being traced, and its flags.
pub(crate) fn remarks(say: &Say, row: &WeaponRow) -> String {
    let traced = row.traced.then(|| say.text("traced", &[]));
    let flags = row.flags.iter().map(|flag| say.or_code(&format!("flag-{flag}"), flag));
    traced.into_iter().chain(flags).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_numbers_are_told_apart() {
        assert!(is_record_id("0199d1c5-6a7e-7c3b-8d2f-5b1e4c9a7f30"));
        for not in ["GH-BP3-ACE-2026-0001", "", "0199d1c5-6a7e-7c3b-8d2f-5b1e4c9a7f3g", "----"] {
            assert!(!is_record_id(not), "{not}");
        }
    }
}
