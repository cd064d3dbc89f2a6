//! `party`: makers, dealers, agencies and others, what the law asks of them, and what they owe.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use proofmark_core::Result;
use proofmark_core::parties::{DutyView, PartyFields, PartyList, PartyPage, PartyQuery, PartyRow, ReturnDue};

use crate::Exit;
use crate::desk::Desk;
use crate::document;
use crate::input;
use crate::say::Say;
use crate::table::{facts, section, table};
use crate::weapon::act;

/// Makers, exporters, importers, brokers, dealers, artisans, agencies; persons only where needed.
#[derive(Subcommand)]
pub(crate) enum Parties {
    /// Record a party
    #[command(after_help = document::object::<PartyFields>(
        r#"{"role": "dealer", "name": "Northern Sporting Arms", "address": "3 Ring Road, Tamale",
   "country": "GH", "permit": "D/117/2019", "permit_to": "2029", "since": "1978"}"#,
        "role: maker, exporter, importer, broker, dealer, artisan, agency, end_user, person.",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Show a party, its duties, what it owes, and its consignments
    Show {
        /// Record id
        party: String,
    },
    /// List parties, newest first
    List(List),
    /// Change a party: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<PartyFields>(
        r#"{"closed_on": "2025-06-30", "deposited_on": "2026-01", "deposit": "National archive, box 44"}"#,
        "",
    ))]
    Change {
        /// Record id
        party: String,
        /// File of one JSON object with the particulars, or - for stdin
        file: PathBuf,
    },
    /// Say what the law asks of parties of a role
    Duties {
        /// Role
        role: String,
    },
    /// List returns and deposits that are owed
    Due,
}

/// Which parties.
#[derive(Args)]
pub(crate) struct List {
    /// Words of name, address, region, permit or workshop mark
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    /// Only this role
    #[arg(long, value_name = "CODE")]
    role: Option<String>,
    /// Only this State
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
    /// Only those that closed
    #[arg(long, conflicts_with = "open")]
    closed: bool,
    /// Only those that did not close
    #[arg(long)]
    open: bool,
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

impl Parties {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Parties::Add { file } => {
                let fields: PartyFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.add_party(&fields))
            }
            Parties::Change { party, file } => {
                let fields: PartyFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.change_party(&party, &fields))
            }
            Parties::Show { party } => {
                let page = desk.open()?.party_page(&party)?;
                say.answer(&page, || page_words(say, &page))?;
                Ok(Exit::Done)
            }
            Parties::Duties { role } => {
                let duties = desk.open()?.duties(&role)?;
                say.answer(&duties, || duties_words(say, &duties))?;
                Ok(Exit::Done)
            }
            Parties::Due => {
                let due = desk.open()?.returns_due()?;
                say.answer(&due, || match due.is_empty() {
                    true => say.text("returns-none", &[]),
                    false => due_words(say, &due),
                })?;
                Ok(if due.iter().any(|due| due.overdue) { Exit::NeedsPerson } else { Exit::Done })
            }
            Parties::List(list) => list.run(desk),
        }
    }
}

impl List {
    fn run(self, desk: &Desk) -> Result<Exit> {
        let query = PartyQuery {
            text: self.text,
            role: self.role,
            country: self.country,
            closed: (self.closed || self.open).then_some(self.closed),
            withdrawn: self.withdrawn.then_some(true),
            after: self.after,
            limit: self.limit,
        };
        let list = desk.open()?.parties(&query)?;
        desk.say.answer(&list, || list_words(&desk.say, &list))?;
        Ok(Exit::Done)
    }
}

fn list_words(say: &Say, list: &PartyList) -> String {
    if list.rows.is_empty() {
        return say.text("parties-none", &[]);
    }
    let headings = ["role", "name", "place", "country", "permit", "closed_on", "office"];
    let mut headings: Vec<String> = headings.iter().map(|field| say.field(field)).collect();
    headings.push(say.text("cli-id", &[]));
    let cells = |row: &PartyRow| {
        vec![
            say.term("party_role", &row.role),
            row.name.clone(),
            row.place.clone(),
            row.country.clone(),
            row.permit.clone(),
            row.closed_on.clone(),
            row.office.clone(),
            row.id.clone(),
        ]
    };
    let words = table(&headings, &list.rows.iter().map(cells).collect::<Vec<_>>());
    words + &crate::weapon::more(say, list.rows.len(), list.total, list.next.as_deref())
}

fn page_words(say: &Say, page: &PartyPage) -> String {
    let PartyFields {
        about: _,
        role,
        name,
        address,
        country,
        telephone,
        email,
        region,
        workshop_mark,
        permit,
        permit_to,
        registers,
        answers,
        terms,
        since,
        closed_on,
        deposited_on,
        deposit,
        remarks,
    } = &page.fields;
    let line = |field: &str, list: Option<&str>, value: &Option<String>| {
        let value = value.clone().unwrap_or_default();
        (say.field(field), list.map_or(value.clone(), |list| say.term(list, &value)))
    };
    let lines = [
        line("role", Some("party_role"), role),
        line("name", None, name),
        line("address", None, address),
        line("region", None, region),
        line("country", Some("country"), country),
        line("telephone", None, telephone),
        line("email", None, email),
        line("workshop_mark", None, workshop_mark),
        line("permit", None, permit),
        line("permit_to", None, permit_to),
        line("registers", None, registers),
        line("answers", None, answers),
        line("terms", None, terms),
        line("since", None, since),
        line("closed_on", None, closed_on),
        line("deposited_on", None, deposited_on),
        line("deposit", None, deposit),
        line("remarks", None, remarks),
        (say.field("office"), page.row.office.clone()),
        (say.text("cli-id", &[]), page.row.id.clone()),
    ];
    let consignments: String =
        page.consignments.iter().map(|row| format!("{}  {}\n", row.first, row.id)).collect();
    facts(&lines)
        + &section(&say.text("party-due", &[]), &due_words(say, &page.due))
        + &section(&say.text("party-duties", &[]), &duties_words(say, &page.duties))
        + &section(&say.text("nav-consignments", &[]), &consignments)
        + &section(
            &say.text("cli-disagreements", &[]),
            &crate::weapon::page::disagreements(say, &page.disagreements),
        )
}

fn duties_words(say: &Say, duties: &[DutyView]) -> String {
    let line = |duty: &DutyView| {
        let verified = if duty.verified { "duty-verified" } else { "duty-unverified" };
        format!("{}\n  {} {} · {}\n", duty.what, duty.source, duty.article, say.text(verified, &[]))
    };
    duties.iter().map(line).collect()
}

fn due_words(say: &Say, due: &[ReturnDue]) -> String {
    let line = |due: &ReturnDue| {
        let years = if due.from == due.to { due.from.clone() } else { format!("{}–{}", due.from, due.to) };
        let day = match (due.due.as_str(), due.overdue) {
            ("", _) => String::new(),
            (day, true) => say.text("return-overdue", &[("date", day)]),
            (day, false) => say.text("return-due", &[("date", day)]),
        };
        format!("{}  {years}  {}  {day}  {}\n", due.party.title, due.what, due.party.id)
    };
    due.iter().map(line).collect()
}
