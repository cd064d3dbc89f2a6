//! `consignment`: weapons that were made or went somewhere together, and their serial numbers.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use proofmark_core::Result;
use proofmark_core::consignments::{
    ConsignmentFields, ConsignmentList, ConsignmentNote, ConsignmentPage, ConsignmentQuery, ConsignmentRow,
    FoundRange, NewConsignment, RangeFields, RangeRead, RangeView,
};
use proofmark_core::office::Link;
use serde::Deserialize;

use crate::Exit;
use crate::desk::Desk;
use crate::document;
use crate::input;
use crate::say::Say;
use crate::table::{facts, section, table};
use crate::weapon::act;

/// Consignments and production returns, with their serial numbers.
#[derive(Subcommand)]
pub(crate) enum Consignments {
    /// Record a consignment, or what a maker produced in a year, with its serial numbers
    #[command(after_help = document::object::<NewConsignment>(
        r#"{"consignment": {"direction": "import", "make": "Zastava", "model": "M70", "quantity": "1001",
     "licence": "IMP/86/117", "exporter": "<record id of the party>", "country_to": "GH",
     "delivered_on": "1986-09"},
   "ranges": [{"from": "AB 1000", "to": "AB 1999"}, {"from": "C 7"}]}"#,
        "direction: export, import, transit, domestic, production_return. Parties and ledgers are named by record id.",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Show a consignment, its numbers, and which of them the register knows
    Show {
        /// Record id
        consignment: String,
    },
    /// List consignments, newest first
    List(List),
    /// Change particulars: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<ConsignmentFields>(
        r#"{"end_user_certificate": "EUC 44/86", "transit": ["IT", "CI"]}"#,
        "",
    ))]
    Change {
        /// Record id
        consignment: String,
        /// File of one JSON object with the particulars, or - for stdin
        file: PathBuf,
    },
    /// Add serial numbers to a consignment or a stock
    #[command(after_help = document::object::<Numbers>(
        r#"{"ranges": [{"from": "D 1", "to": "D 20"}, {"from": "E 7"}]}"#,
        "Without to, one number.",
    ))]
    Numbers {
        /// Record id of the consignment or stock
        record: String,
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Correct a range of serial numbers
    Correct {
        /// Record id of the range
        range: String,
        /// The first number as written
        from: String,
        /// The last number as written; left out for one number
        #[arg(default_value = "", hide_default_value = true)]
        to: String,
    },
    /// Say how serial numbers are understood, a line each; nothing is recorded
    Read {
        /// The lines, such as "AB 1000-AB 1999"
        text: String,
    },
}

/// Which consignments.
#[derive(Args)]
pub(crate) struct List {
    /// Words of licence, make, model, calibre or year, or a serial number
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    /// Only this direction
    #[arg(long, value_name = "CODE")]
    direction: Option<String>,
    /// Only those that name this party, by record id
    #[arg(long, value_name = "ID")]
    party: Option<String>,
    /// Only those from, to or through this State
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
    /// Withdrawn ones too
    #[arg(long)]
    withdrawn: bool,
    /// Go on behind this place: `next` of the page before
    #[arg(long, value_name = "PLACE")]
    after: Option<String>,
    /// Rows wanted, at most 500
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

/// Serial numbers to be added.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Numbers {
    ranges: Vec<RangeFields>,
}

impl Consignments {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Consignments::Add { file } => {
                let new: NewConsignment = input::object(&file)?;
                act(desk, "cli-saved", |office| office.add_consignment(&new))
            }
            Consignments::Change { consignment, file } => {
                let fields: ConsignmentFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.change_consignment(&consignment, &fields))
            }
            Consignments::Numbers { record, file } => {
                let numbers: Numbers = input::object(&file)?;
                act(desk, "cli-saved", |office| office.add_ranges(&record, &numbers.ranges))
            }
            Consignments::Correct { range, from, to } => {
                let fields = RangeFields { from: Some(from), to: Some(to) };
                act(desk, "cli-saved", |office| office.change_range(&range, &fields))
            }
            Consignments::Show { consignment } => {
                let page = desk.open()?.consignment(&consignment)?;
                say.answer(&page, || page_words(say, &page))?;
                Ok(Exit::Done)
            }
            Consignments::Read { text } => {
                let read = desk.open()?.read_ranges(&text)?;
                say.answer(&read, || read_words(say, &read))?;
                Ok(Exit::Done)
            }
            Consignments::List(list) => list.run(desk),
        }
    }
}

impl List {
    fn run(self, desk: &Desk) -> Result<Exit> {
        let query = ConsignmentQuery {
            text: self.text,
            direction: self.direction,
            party: self.party,
            country: self.country,
            withdrawn: self.withdrawn.then_some(true),
            after: self.after,
            limit: self.limit,
        };
        let list = desk.open()?.consignments(&query)?;
        desk.say.answer(&list, || list_words(&desk.say, &list))?;
        Ok(Exit::Done)
    }
}

fn list_words(say: &Say, list: &ConsignmentList) -> String {
    if list.rows.is_empty() {
        return say.text("consignments-none", &[]);
    }
    let headings = [
        "direction",
        "model",
        "licence",
        "country_from",
        "country_to",
        "numbers",
        "first",
        "delivered_on",
        "office",
    ];
    let mut headings: Vec<String> = headings.iter().map(|field| say.field(field)).collect();
    headings.push(say.text("cli-id", &[]));
    let cells = |row: &ConsignmentRow| {
        let fields = &row.fields;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        vec![
            say.term("consignment_direction", &text(&fields.direction)),
            format!("{} {} {}", text(&fields.make), text(&fields.model), text(&fields.year))
                .trim()
                .to_owned(),
            text(&fields.licence),
            text(&fields.country_from),
            text(&fields.country_to),
            row.numbers.to_string(),
            row.first.clone(),
            text(&fields.delivered_on),
            row.office.clone(),
            row.id.clone(),
        ]
    };
    let words = table(&headings, &list.rows.iter().map(cells).collect::<Vec<_>>());
    words + &crate::weapon::more(say, list.rows.len(), list.total, list.next.as_deref())
}

fn page_words(say: &Say, page: &ConsignmentPage) -> String {
    let ConsignmentFields {
        direction,
        licence,
        licence_from,
        licence_to,
        end_user_certificate,
        country_from,
        country_to,
        transit,
        make,
        model,
        category,
        calibre,
        year,
        quantity,
        delivered_on,
        delivered_quantity,
        page: of_source,
        line: at_line,
        source,
        remarks,
        exporter: _,
        importer: _,
        broker: _,
        maker: _,
        final_recipient: _,
        ledger: _,
    } = &page.fields;
    let line = |field: &str, list: Option<&str>, value: &Option<String>| {
        let value = value.clone().unwrap_or_default();
        (say.field(field), list.map_or(value.clone(), |list| say.term(list, &value)))
    };
    let transit: Vec<String> = transit.iter().flatten().map(|code| say.term("country", code)).collect();
    let mut lines = vec![
        line("direction", Some("consignment_direction"), direction),
        line("make", None, make),
        line("model", None, model),
        line("category", Some("category"), category),
        line("calibre", Some("calibre"), calibre),
        line("year", None, year),
        line("licence", None, licence),
        line("licence_from", None, licence_from),
        line("licence_to", None, licence_to),
        line("end_user_certificate", None, end_user_certificate),
    ];
    lines.extend(page.row.parties.iter().map(|(field, party)| (say.field(field), party.title.clone())));
    lines.extend([
        line("country_from", Some("country"), country_from),
        line("country_to", Some("country"), country_to),
        (say.field("transit"), transit.join(", ")),
        line("quantity", None, quantity),
        line("delivered_on", None, delivered_on),
        line("delivered_quantity", None, delivered_quantity),
        line("source", None, source),
        line("page", None, of_source),
        line("line", None, at_line),
        line("remarks", None, remarks),
        (say.field("office"), page.row.office.clone()),
        (say.text("cli-id", &[]), page.row.id.clone()),
    ]);
    let notes: String = page.notes.iter().map(|note| format!("{}\n", note_words(say, note))).collect();
    let ranges: String = page.ranges.iter().map(|range| range_words(say, range)).collect();
    facts(&lines)
        + &section(&say.text("consignment-look", &[]), &notes)
        + &section(&say.text("consignment-numbers", &[]), &ranges)
        + &section(
            &say.text("cli-disagreements", &[]),
            &crate::weapon::page::disagreements(say, &page.disagreements),
        )
}

fn note_words(say: &Say, note: &ConsignmentNote) -> String {
    let args: Vec<(&str, &str)> =
        note.facts.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    say.text(&format!("consignment-note-{}", note.code), &args)
}

fn range_words(say: &Say, range: &RangeView) -> String {
    let ends = ends(
        range.fields.from.as_deref().unwrap_or_default(),
        range.fields.to.as_deref().unwrap_or_default(),
    );
    let count = say.text("range-count-plain", &[("n", &range.count.to_string())]);
    let weapons = range
        .weapons
        .iter()
        .map(|one| format!("  {}  {}  {}\n", one.reading, one.weapon.title, one.weapon.id));
    let others = range.overlaps.iter().map(|other| format!("  {}\n", said_of(other)));
    format!("{ends}  {count}  {}\n{}{}", range.id, weapons.collect::<String>(), others.collect::<String>())
}

fn read_words(say: &Say, read: &[RangeRead]) -> String {
    let line = |read: &RangeRead| {
        let said = match read.problem.as_str() {
            "" => say.text("range-count-plain", &[("n", &read.count.to_string())]),
            problem => say.text(&format!("range-problem-{problem}"), &[]),
        };
        let others: String = read.overlaps.iter().map(|other| format!("  {}\n", said_of(other))).collect();
        format!("{}  {said}\n{others}", ends(&read.from, &read.to))
    };
    read.iter().map(line).collect()
}

/// Both ends of a range as written.
fn ends(from: &str, to: &str) -> String {
    match to {
        "" => from.to_owned(),
        to => format!("{from} – {to}"),
    }
}

/// A range that a search found: its ends and what it belongs to.
pub(crate) fn said_of(found: &FoundRange) -> String {
    let Link { title, id, .. } = &found.about;
    format!("{}  {title}  {id}", ends(&found.from, &found.to))
}
