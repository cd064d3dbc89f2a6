//! `ledger`: paper registers.

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::Result;
use proofmark_core::ledgers::{
    CheckLedgerRow, LedgerBook, LedgerFields, LedgerLeafPage, LedgerLine, LedgerProgress, LedgerRowInput,
    LedgerRowView,
};
use serde::Deserialize;

use crate::Exit;
use crate::desk::{Desk, shown};
use crate::document;
use crate::input;
use crate::say::Say;
use crate::table::{facts, table};
use crate::weapon::act;

/// Paper registers. A LEDGER is named by its record id.
#[derive(Subcommand)]
pub(crate) enum Ledgers {
    /// Record a ledger that was handed in
    #[command(after_help = document::object::<LedgerFields>(
        r#"{"title": "Sales book 3", "kind": "disposal", "holder": "Northern Sporting Arms",
   "calendar": "gregorian",
   "columns": ["date", "make", "model", "calibre", "serial", "to", "licence"],
   "pages": 40, "lines": 25, "year_from": "1978", "year_to": "1994", "received_on": "2026-03-02",
   "received_as": "deposit", "sample_rate": 100}"#,
        "party is the record id of whose ledger it was; holder the name, where no party is recorded yet.",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Change particulars of a ledger: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<LedgerFields>(
        r#"{"pages": 41, "remarks": "The last leaf is loose."}"#,
        "",
    ))]
    Change {
        /// Record id
        ledger: String,
        /// File of one JSON object with the particulars, or - for stdin
        file: PathBuf,
    },
    /// List the ledgers and how far each is
    List,
    /// Show a ledger: its pages, its errors, the work left
    Show {
        /// Record id
        ledger: String,
    },
    /// Show the rows of a page
    Rows {
        /// Record id
        ledger: String,
        /// The page as it is numbered
        page: String,
    },
    /// What words of a ledger were understood as, the most frequent first
    Words {
        /// Record id
        ledger: String,
    },
    /// Enter rows, together one act
    #[command(after_help = document::object::<Rows>(
        r#"{"rows": [{"page": "12", "line": 4,
     "as_written": ["12/3/87", "Br. HP", "35", "9 mm", "T 24581", "A. Musah", "L 114"],
     "understood": {"make": "Browning", "calibre": "9x19", "date": "1987-03-12"}}]}"#,
        "A row has a cell for every column of the ledger. What understood does not say is read from the cell. weapon says that it is a weapon of the register, void that the line is struck out.",
    ))]
    Enter {
        /// Record id
        ledger: String,
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Correct a row that nobody checked yet
    #[command(after_help = document::object::<LedgerRowInput>(
        r#"{"page": "12", "line": 4,
   "as_written": ["12/3/87", "Br. HP", "35", "9 mm", "T 24587", "A. Musah", "L 114"],
   "understood": {"make": "Browning", "calibre": "9x19", "date": "1987-03-12"}}"#,
        "",
    ))]
    Correct {
        /// Record id of the row
        row: String,
        /// File of one JSON object, a row as for `enter`, or - for stdin
        file: PathBuf,
    },
    /// Withdraw a row with the weapon and events that it recorded
    Withdraw {
        /// Record id of the row
        row: String,
        /// Why, in one line
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Say of a page what is left to do on it
    Page {
        /// Record id
        ledger: String,
        /// The page as it is numbered
        page: String,
        /// entered, blank, missing or illegible; empty takes that back
        #[arg(long, value_name = "STATE")]
        state: String,
    },
    /// Take in scans: a picture of one page, or a folder of them for the pages from the first on
    Scan {
        /// Record id
        ledger: String,
        /// JPEG or PNG file, or a folder of them
        path: PathBuf,
        /// The page, or the first of them
        #[arg(long, value_name = "PAGE")]
        first: String,
    },
    /// Rows that wait for you to check them
    ToCheck {
        /// Record id
        ledger: String,
        /// Those outside the sample too
        #[arg(long)]
        all: bool,
    },
    /// Say what you read on a line that somebody else entered; what differs is corrected and counts as an error
    #[command(after_help = document::object::<CheckLedgerRow>(
        r#"{"row": "<record id of the row>",
   "as_written": ["12/3/87", "Br. HP", "35", "9 mm", "T 24587", "A. Musah", "L 114"]}"#,
        "Cells equal to what was entered say that the row is right.",
    ))]
    Check {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
}

/// Rows to enter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    rows: Vec<LedgerRowInput>,
}

impl Ledgers {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        match self {
            Ledgers::Add { file } => {
                let fields: LedgerFields = input::object(&file)?;
                act(desk, "cli-ledger-added", |office| office.add_ledger(&fields))
            }
            Ledgers::Change { ledger, file } => {
                let fields: LedgerFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.change_ledger(&ledger, &fields))
            }
            Ledgers::List => {
                let ledgers = desk.open()?.ledgers()?;
                desk.say.answer(&ledgers, || list_words(&desk.say, &ledgers))?;
                Ok(Exit::Done)
            }
            Ledgers::Show { ledger } => {
                let book = desk.open()?.ledger_book(&ledger)?;
                desk.say.answer(&book, || book_words(&desk.say, &book))?;
                Ok(Exit::Done)
            }
            Ledgers::Rows { ledger, page } => {
                let office = desk.open()?;
                let columns = office.ledger_book(&ledger)?.fields.columns.unwrap_or_default();
                let leaf = office.ledger_leaf(&ledger, &page)?;
                desk.say.answer(&leaf, || leaf_words(&desk.say, &columns, &leaf))?;
                Ok(Exit::Done)
            }
            Ledgers::Words { ledger } => {
                let words = desk.open()?.ledger_words(&ledger)?;
                desk.say.answer(&words, || {
                    let lines = words.iter().map(|word| (word.written.clone(), word.understood.clone()));
                    facts(&lines.collect::<Vec<_>>())
                })?;
                Ok(Exit::Done)
            }
            Ledgers::Enter { ledger, file } => {
                let Rows { rows } = input::object(&file)?;
                act(desk, "cli-saved", |office| office.add_ledger_rows(&ledger, &rows))
            }
            Ledgers::Correct { row, file } => {
                let row_input: LedgerRowInput = input::object(&file)?;
                act(desk, "cli-saved", |office| office.change_ledger_row(&row, &row_input))
            }
            Ledgers::Withdraw { row, reason } => {
                act(desk, "cli-withdrawn", |office| office.withdraw_ledger_row(&row, &reason))
            }
            Ledgers::Page { ledger, page, state } => {
                act(desk, "cli-saved", |office| office.set_ledger_page(&ledger, &page, &state))
            }
            Ledgers::Scan { ledger, path, first } => act(desk, "cli-ledger-scanned", |office| {
                office.add_ledger_scans(&ledger, &shown(&path), &first)
            }),
            Ledgers::ToCheck { ledger, all } => {
                let office = desk.open()?;
                let columns = office.ledger_book(&ledger)?.fields.columns.unwrap_or_default();
                let rows = office.ledger_to_check(&ledger, all)?;
                desk.say.answer(&rows, || rows_words(&desk.say, &columns, &rows))?;
                Ok(Exit::Done)
            }
            Ledgers::Check { file } => {
                let check: CheckLedgerRow = input::object(&file)?;
                act(desk, "cli-saved", |office| office.check_ledger_row(&check))
            }
        }
    }
}

fn list_words(say: &Say, ledgers: &[LedgerLine]) -> String {
    if ledgers.is_empty() {
        return say.text("cli-ledgers-none", &[]);
    }
    let headings: Vec<String> =
        ["title", "kind", "holder", "received_on"].iter().map(|field| say.field(field)).collect();
    let more =
        ["cli-ledger-pages", "cli-ledger-rows", "cli-ledger-days", "cli-id"].map(|id| say.text(id, &[]));
    let rows: Vec<Vec<String>> = ledgers
        .iter()
        .map(|line| {
            let LedgerProgress { pages, entered, rows, days_left, .. } = &line.progress;
            vec![
                line.title.clone(),
                say.term("ledger_kind", &line.kind),
                line.holder.as_ref().map(|holder| holder.title.clone()).unwrap_or_default(),
                line.received_on.clone(),
                format!("{entered}/{pages}"),
                rows.to_string(),
                days_left.map(|days| days.to_string()).unwrap_or_default(),
                line.id.clone(),
            ]
        })
        .collect();
    table(&[headings, more.to_vec()].concat(), &rows)
}

fn book_words(say: &Say, book: &LedgerBook) -> String {
    let LedgerProgress {
        pages,
        scanned,
        entered,
        checked,
        rows,
        sample_checked,
        sample_wrong,
        days_left,
        ..
    } = &book.line.progress;
    let said = |id: &str, value: String| (say.text(id, &[]), value);
    facts(&[
        (say.field("title"), book.line.title.clone()),
        (say.field("kind"), say.term("ledger_kind", &book.line.kind)),
        (
            say.field("holder"),
            book.line.holder.as_ref().map(|holder| holder.title.clone()).unwrap_or_default(),
        ),
        (say.field("received_as"), say.term("received_as", &book.line.received_as)),
        (say.field("received_on"), book.line.received_on.clone()),
        said("cli-ledger-scanned-pages", format!("{scanned}/{pages}")),
        said("cli-ledger-pages", format!("{entered}/{pages}")),
        said("cli-ledger-checked-pages", format!("{checked}/{pages}")),
        said("cli-ledger-rows", rows.to_string()),
        said("cli-ledger-errors", format!("{sample_wrong}/{sample_checked}")),
        said("cli-ledger-days", days_left.map(|days| days.to_string()).unwrap_or_default()),
        said("cli-ledger-next", format!("{} / {}", book.next_page, book.next_line)),
    ])
}

fn leaf_words(say: &Say, columns: &[String], leaf: &LedgerLeafPage) -> String {
    match leaf.rows.is_empty() {
        true => say.text("cli-ledger-rows-none", &[]),
        false => rows_words(say, columns, &leaf.rows),
    }
}

fn rows_words(say: &Say, columns: &[String], rows: &[LedgerRowView]) -> String {
    let mut headings = vec![say.field("page"), say.field("line")];
    headings.extend(columns.iter().map(|column| say.term("ledger_column", column)));
    headings.extend([say.field("checked"), say.text("cli-id", &[])]);
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let mut cells = vec![row.page.clone(), row.line.to_string()];
            cells.extend(row.as_written.clone());
            cells.extend([
                say.or_code(&format!("ledger-checked-{}", row.checked), &row.checked),
                row.id.clone(),
            ]);
            cells
        })
        .collect();
    table(&headings, &rows)
}
