//! `weapon find`: finds of several weapons.

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::Result;
use proofmark_core::weapons::{FindFields, FindList, FindPage, FindQuery, FindRow, NewFind, NewWeapon};

use super::page::named_value;
use super::{act, weapon_table};
use crate::Exit;
use crate::desk::Desk;
use crate::document;
use crate::input;
use crate::say::Say;
use crate::table::{facts, section, table};

/// Finds of several weapons: the circumstances are recorded once. A FIND is named by its record id.
#[derive(Subcommand)]
pub(crate) enum Finds {
    /// Record a find and all weapons that came in with it, as one act
    #[command(after_help = document::object::<NewFind>(
        r#"{"find": {"find_kind": "seized", "date": "2026-02-11", "place": "Paga",
     "circumstances": "In a pit under the floor."},
   "weapons": [{"weapon": {"category": "SA-RIF", "make": "Izhevsk"},
     "markings": [{"kind": "serial", "place": "receiver_left", "reading": "AB 1000"}]}],
   "number": true}"#,
        "A weapon is written as for `weapon add`, without a find of its own. With number, each gets a national number.",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Record one more weapon of a find
    #[command(after_help = document::object::<NewWeapon>(
        r#"{"weapon": {"category": "SA-PIS", "make": "Star"},
   "markings": [{"kind": "serial", "place": "frame", "reading": "77120"}]}"#,
        "A weapon as for `weapon add`, without a find of its own.",
    ))]
    AddWeapon {
        /// Record id of the find
        find: String,
        /// File of one JSON object as for `weapon add`, without a find, or - for stdin
        file: PathBuf,
    },
    /// Change what is recorded of a find: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<FindFields>(
        r#"{"operation": "Operation Harmattan", "place": "Paga, market road"}"#,
        "",
    ))]
    Change {
        /// Record id of the find
        find: String,
        /// File of one JSON object: find_kind, date, place, country, subdivision, operation, circumstances; or - for stdin
        file: PathBuf,
    },
    /// Show a find and its weapons
    Show {
        /// Record id of the find
        find: String,
    },
    /// List finds, newest first
    List {
        /// Words that all must appear in date, place or operation
        #[arg(long, value_name = "WORDS")]
        text: Option<String>,
        /// Only this way of coming in: seized, found, surrendered or other
        #[arg(long, value_name = "KIND")]
        find_kind: Option<String>,
        /// Withdrawn finds too
        #[arg(long)]
        withdrawn: bool,
        /// Go on behind this place: `next` of the page before
        #[arg(long, value_name = "PLACE")]
        after: Option<String>,
        /// Rows wanted, at most 500
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
}

impl Finds {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        match self {
            Finds::Add { file } => {
                let new: NewFind = input::object(&file)?;
                act(desk, "cli-saved", |office| office.add_find(&new))
            }
            Finds::AddWeapon { find, file } => {
                let new: NewWeapon = input::object(&file)?;
                act(desk, "cli-weapon-added", |office| office.add_to_find(&find, &new))
            }
            Finds::Change { find, file } => {
                let fields: FindFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.change_find(&find, &fields))
            }
            Finds::Show { find } => {
                let page = desk.open()?.find_page(&find)?;
                desk.say.answer(&page, || page_words(&desk.say, &page))?;
                Ok(Exit::Done)
            }
            Finds::List { text, find_kind, withdrawn, after, limit } => {
                let withdrawn = withdrawn.then_some(true);
                let list = desk.open()?.finds(&FindQuery { text, find_kind, withdrawn, after, limit })?;
                desk.say.answer(&list, || list_words(&desk.say, &list))?;
                Ok(Exit::Done)
            }
        }
    }
}

fn page_words(say: &Say, page: &FindPage) -> String {
    let mut lines: Vec<_> =
        page.fields.given().map(|(name, is, value)| named_value(say, &[], name, is, value)).collect();
    lines.extend([
        (say.field("office"), page.row.office.clone()),
        (say.text("cli-remarks", &[]), remarks(say, &page.row)),
        (say.text("cli-id", &[]), page.row.id.clone()),
    ]);
    let ammunition: String =
        page.ammunition.iter().map(|lot| format!("{}  {}\n", lot.title, lot.id)).collect();
    facts(&lines)
        + &section(&say.text("cli-weapons", &[]), &weapon_table(say, &page.weapons))
        + &section(&say.text("cli-ammunition", &[]), &ammunition)
}

fn list_words(say: &Say, list: &FindList) -> String {
    if list.rows.is_empty() {
        return say.text("cli-finds-none", &[]);
    }
    let mut headings: Vec<String> =
        ["date", "find_kind", "place", "operation"].iter().map(|field| say.field(field)).collect();
    headings.extend(["cli-weapons", "cli-remarks", "cli-id"].map(|id| say.text(id, &[])));
    let cells = |row: &FindRow| {
        let (date, place, operation) = (row.date.clone(), row.place.clone(), row.operation.clone());
        let kind = say.term("find_kind", &row.find_kind);
        vec![date, kind, place, operation, row.weapons.to_string(), remarks(say, row), row.id.clone()]
    };
    let rows: Vec<Vec<String>> = list.rows.iter().map(cells).collect();
    format!(
        "{}{}",
        table(&headings, &rows),
        super::more(say, list.rows.len(), list.total, list.next.as_deref())
    )
}

fn remarks(say: &Say, row: &FindRow) -> String {
    let flags = row.flags.iter().map(|flag| say.or_code(&format!("flag-{flag}"), flag));
    flags.collect::<Vec<_>>().join(", ")
}
