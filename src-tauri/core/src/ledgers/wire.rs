//! What crosses to the window and the terminal about ledgers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::attachments::AttachmentView;
use crate::office::{HistoryLine, Link};

/// The particulars of a ledger. An absent field is left as it is, an empty one (a number of 0) is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct LedgerFields {
    /// What stands on its cover.
    pub title: Option<String>,
    /// Vocabulary `ledger_kind`: what each line records.
    pub kind: Option<String>,
    /// Whose ledger it was, by record id of a party.
    pub party: Option<String>,
    /// The same by name, where no party is recorded yet: recorded as a party in the same act.
    pub holder: Option<String>,
    /// Address of that party.
    pub holder_address: Option<String>,
    /// Its columns from the first to the last, codes of the vocabulary `ledger_column`.
    pub columns: Option<Vec<String>>,
    /// Vocabulary `language`.
    pub language: Option<String>,
    /// Vocabulary `script`.
    pub script: Option<String>,
    /// Vocabulary `calendar` of its dates.
    pub calendar: Option<String>,
    /// Pages it has.
    pub pages: Option<u32>,
    /// Lines on a page.
    pub lines: Option<u32>,
    /// First year, four digits of its calendar.
    pub year_from: Option<String>,
    /// Last year, four digits of its calendar.
    pub year_to: Option<String>,
    /// When it was handed in, partial date.
    pub received_on: Option<String>,
    /// Vocabulary `received_as` (ITI para 13).
    pub received_as: Option<String>,
    /// How many of a hundred rows a second person checks.
    pub sample_rate: Option<u32>,
    /// Free remarks; kept as an erasable note.
    pub remarks: Option<String>,
}

/// A kind of ledger and what its form offers first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct LedgerKind {
    /// Vocabulary `ledger_kind`.
    pub code: String,
    /// Codes of `ledger_column`.
    pub columns: Vec<String>,
}

/// A column of a ledger.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct LedgerColumn {
    /// Vocabulary `ledger_column`.
    pub code: String,
    /// What a cell is understood as: `category`, `make`, `serial`, `date` …, or `none`.
    pub becomes: String,
    /// The vocabulary that its words are looked up in, or empty.
    pub list: String,
    /// Words outside that list stand as written.
    pub free: bool,
    /// Names people: kept apart, and erasable.
    pub person: bool,
}

/// A line of a page, as somebody read it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct LedgerRowInput {
    /// The page as it is numbered.
    pub page: String,
    /// The line on it, from 1.
    pub line: u32,
    /// What is written, a cell for each column of the ledger.
    pub as_written: Vec<String>,
    /// What it means, by the code of the column: codes of the lists, words as the office writes them, dates as `1974-03-12`.
    pub understood: BTreeMap<String, String>,
    /// The weapon it speaks of, by record id, where a person said that it is one of the register.
    pub weapon: Option<String>,
    /// The line is struck out or records no weapon.
    pub void: bool,
}

/// A second person's word about a row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct CheckLedgerRow {
    /// The row, by record id.
    pub row: String,
    /// What is written, as it should stand: equal to what was entered where that was right.
    pub as_written: Vec<String>,
    /// What it means, as in [`LedgerRowInput::understood`]; looked at only where a cell was wrong.
    pub understood: BTreeMap<String, String>,
}

/// How far a ledger is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct LedgerProgress {
    /// Pages in all: as said, or as many as are known of.
    pub pages: u32,
    /// Pages with a scan.
    pub scanned: u32,
    /// Pages with nothing left to enter.
    pub entered: u32,
    /// Pages whose rows of the sample are all checked.
    pub checked: u32,
    /// Rows entered.
    pub rows: u32,
    /// Rows that fell into the sample.
    pub sample: u32,
    /// Rows of the sample that were checked.
    pub sample_checked: u32,
    /// Rows of the sample that were wrong.
    pub sample_wrong: u32,
    /// Days on which rows were entered, by the laptops' clocks.
    pub days_worked: u32,
    /// Rows that are left, by the pages left and the rows of a page so far; absent while nothing tells.
    pub rows_left: Option<u32>,
    /// Days of work left at the rate so far; absent while nothing tells.
    pub days_left: Option<u32>,
}

/// A line of the list of ledgers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct LedgerLine {
    /// Record id.
    pub id: String,
    /// What stands on its cover.
    pub title: String,
    /// Vocabulary `ledger_kind`.
    pub kind: String,
    /// Whose it was.
    pub holder: Option<Link>,
    /// When it was handed in.
    pub received_on: String,
    /// Vocabulary `received_as`.
    pub received_as: String,
    /// How far it is.
    pub progress: LedgerProgress,
    /// Code of the office that recorded it.
    pub office: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// A page of a ledger, as its list shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct LedgerLeaf {
    /// The page as it is numbered.
    pub number: String,
    /// Vocabulary `ledger_page_state`; empty while rows are missing.
    pub state: String,
    /// Whether a scan is recorded.
    pub scanned: bool,
    /// Rows entered.
    pub rows: u32,
    /// Rows of the sample.
    pub sample: u32,
    /// Of these checked.
    pub checked: u32,
    /// Of these wrong.
    pub wrong: u32,
}

/// A ledger's page in the window: the book as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct LedgerBook {
    /// The line of the list.
    pub line: LedgerLine,
    /// Particulars.
    pub fields: LedgerFields,
    /// Columns.
    pub columns: Vec<LedgerColumn>,
    /// Pages in the order of their numbers.
    pub leaves: Vec<LedgerLeaf>,
    /// Columns that were wrong in the sample, and in how many rows, most first.
    pub wrong: Vec<(String, u32)>,
    /// The page on which entry goes on.
    pub next_page: String,
    /// The line on which it goes on.
    pub next_line: u32,
    /// Every change of the ledger itself, newest first.
    pub history: Vec<HistoryLine>,
}

/// A row as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct LedgerRowView {
    /// Record id.
    pub id: String,
    /// The page.
    pub page: String,
    /// The line.
    pub line: u32,
    /// What is written, a cell for each column. What names people is empty once erased.
    pub as_written: Vec<String>,
    /// What it means, by column.
    pub understood: BTreeMap<String, String>,
    /// The weapon it speaks of.
    pub weapon: Option<Link>,
    /// Struck out, or no weapon.
    pub void: bool,
    /// In the sample that a second person checks.
    pub sampled: bool,
    /// `right` or `wrong`; empty while nobody checked it.
    pub checked: String,
    /// Who checked it.
    pub checked_by: String,
    /// Columns that were wrong.
    pub correction: Vec<String>,
    /// Who entered it.
    pub entered_by: String,
    /// When, as his laptop's clock said it.
    pub entered_at: String,
    /// Whoever is at the desk wrote in it himself, and so does not check it.
    pub own: bool,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// A leaf with its rows and scans.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct LedgerLeafPage {
    /// The page as it is numbered.
    pub number: String,
    /// Vocabulary `ledger_page_state`.
    pub state: String,
    /// Scans of the page.
    pub scans: Vec<AttachmentView>,
    /// Rows by line.
    pub rows: Vec<LedgerRowView>,
}

/// What words of a ledger were understood as.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct LedgerWord {
    /// Column.
    pub column: String,
    /// As written.
    pub written: String,
    /// As understood.
    pub understood: String,
    /// How often.
    pub times: u32,
}

/// A date as written, read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct DateRead {
    /// Partial date, Gregorian; empty where nothing can be read.
    pub date: String,
    /// Its calendar leaves a day or more in doubt.
    pub approximate: bool,
}
