//! `ammunition`: lots of ammunition.

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::Result;
use proofmark_core::ammunition::{
    AmmunitionFields, AmmunitionList, AmmunitionPage, AmmunitionQuery, AmmunitionRow,
};

use crate::Exit;
use crate::desk::Desk;
use crate::document;
use crate::input;
use crate::say::Say;
use crate::table::{facts, section, table};
use crate::weapon::act;

/// Lots of ammunition.
#[derive(Subcommand)]
pub(crate) enum Ammunition {
    /// Record a lot
    #[command(after_help = document::object::<AmmunitionFields>(
        r#"{"headstamp": "71 08", "calibre": "7.62x39", "quantity": "1260"}"#,
        "Of headstamp, lot and packaging_mark one is needed. find and consignment are record ids.",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Show a lot, and others like it
    Show {
        /// Record id
        lot: String,
    },
    /// List lots, newest first
    List {
        /// Words of headstamp, lot, maker, packaging, calibre or place
        #[arg(long, value_name = "WORDS")]
        text: Option<String>,
        /// Only lots of this find, by record id
        #[arg(long, value_name = "ID")]
        find: Option<String>,
        /// Withdrawn ones too
        #[arg(long)]
        withdrawn: bool,
        /// Go on behind this place: `next` of the page before
        #[arg(long, value_name = "PLACE")]
        after: Option<String>,
        /// Rows wanted, at most 500
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    /// Change a lot: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<AmmunitionFields>(
        r#"{"lot": "08-12-A", "place": "Under the rear seat"}"#,
        "",
    ))]
    Change {
        /// Record id
        lot: String,
        /// File of one JSON object with the particulars, or - for stdin
        file: PathBuf,
    },
}

impl Ammunition {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Ammunition::Add { file } => {
                let fields: AmmunitionFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.add_ammunition(&fields))
            }
            Ammunition::Change { lot, file } => {
                let fields: AmmunitionFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.change_ammunition(&lot, &fields))
            }
            Ammunition::Show { lot } => {
                let page = desk.open()?.ammunition_page(&lot)?;
                say.answer(&page, || page_words(say, &page))?;
                Ok(Exit::Done)
            }
            Ammunition::List { text, find, withdrawn, after, limit } => {
                let query =
                    AmmunitionQuery { text, find, withdrawn: withdrawn.then_some(true), after, limit };
                let list = desk.open()?.ammunition(&query)?;
                say.answer(&list, || list_words(say, &list))?;
                Ok(Exit::Done)
            }
        }
    }
}

fn rows_words(say: &Say, rows: &[AmmunitionRow]) -> String {
    let headings = ["headstamp", "lot", "maker", "calibre", "year", "quantity", "office"];
    let mut headings: Vec<String> = headings.iter().map(|field| say.field(field)).collect();
    headings.push(say.text("cli-id", &[]));
    let cells = |row: &AmmunitionRow| {
        let AmmunitionFields { headstamp, lot, maker, calibre, year, quantity, .. } = &row.fields;
        let mut cells: Vec<String> =
            [headstamp, lot, maker].into_iter().map(|value| value.clone().unwrap_or_default()).collect();
        cells.push(say.term("calibre", calibre.as_deref().unwrap_or_default()));
        cells.extend([year, quantity].into_iter().map(|value| value.clone().unwrap_or_default()));
        cells.extend([row.office.clone(), row.id.clone()]);
        cells
    };
    table(&headings, &rows.iter().map(cells).collect::<Vec<_>>())
}

fn list_words(say: &Say, list: &AmmunitionList) -> String {
    match list.rows.is_empty() {
        true => say.text("ammunition-none", &[]),
        false => {
            rows_words(say, &list.rows)
                + &crate::weapon::more(say, list.rows.len(), list.total, list.next.as_deref())
        }
    }
}

fn page_words(say: &Say, page: &AmmunitionPage) -> String {
    let AmmunitionFields {
        headstamp,
        lot,
        maker,
        packaging_mark,
        quantity,
        calibre,
        country,
        year,
        find: _,
        consignment: _,
        place,
        remarks,
    } = &page.fields;
    let line = |field: &str, list: Option<&str>, value: &Option<String>| {
        let value = value.clone().unwrap_or_default();
        (say.field(field), list.map_or(value.clone(), |list| say.term(list, &value)))
    };
    let title = |link: &Option<proofmark_core::office::Link>| {
        link.as_ref().map(|link| format!("{}  {}", link.title, link.id)).unwrap_or_default()
    };
    let lines = [
        line("headstamp", None, headstamp),
        line("lot", None, lot),
        line("maker", None, maker),
        line("packaging_mark", None, packaging_mark),
        line("calibre", Some("calibre"), calibre),
        line("country", Some("country"), country),
        line("year", None, year),
        line("quantity", None, quantity),
        line("place", None, place),
        (say.field("find"), title(&page.row.find)),
        (say.field("consignment"), title(&page.consignment)),
        line("remarks", None, remarks),
        (say.field("office"), page.row.office.clone()),
        (say.text("cli-id", &[]), page.row.id.clone()),
    ];
    let alike = if page.alike.is_empty() { String::new() } else { rows_words(say, &page.alike) };
    facts(&lines)
        + &section(&say.text("ammunition-alike", &[]), &alike)
        + &section(
            &say.text("cli-disagreements", &[]),
            &crate::weapon::page::disagreements(say, &page.disagreements),
        )
}
