//! Commands of the ledgers.

use proofmark_core::Office;
use proofmark_core::ledgers::{
    CheckLedgerRow, DateRead, LedgerBook, LedgerFields, LedgerKind, LedgerLeafPage, LedgerLine,
    LedgerRowInput, LedgerRowView, LedgerWord, kinds, read_date,
};
use proofmark_core::office::Done;
use tauri::{AppHandle, State};

use crate::desk::{Desk, Reply};

commands! {
    ask {
        ledgers() -> Vec<LedgerLine> = |office: &Office| office.ledgers();
        ledger_kinds() -> Vec<LedgerKind> = |_: &Office| Ok(kinds());
        ledger_book(id: String) -> LedgerBook = |office: &Office, id: String| office.ledger_book(&id);
        ledger_leaf(ledger: String, number: String) -> LedgerLeafPage =
            |office: &Office, ledger: String, number: String| office.ledger_leaf(&ledger, &number);
        ledger_to_check(ledger: String, all: bool) -> Vec<LedgerRowView> =
            |office: &Office, ledger: String, all| office.ledger_to_check(&ledger, all);
        ledger_words(ledger: String) -> Vec<LedgerWord> = |office: &Office, ledger: String| office.ledger_words(&ledger);
        ledger_date(written: String, calendar: String, from: String, to: String) -> DateRead =
            |_: &Office, written: String, calendar: String, from: String, to: String| {
                Ok(read_date(&written, &calendar, &from, &to))
            };
    }
    act {
        add_ledger(input: LedgerFields) = |office: &mut Office, input| office.add_ledger(&input);
        change_ledger(id: String, fields: LedgerFields) =
            |office: &mut Office, id: String, fields| office.change_ledger(&id, &fields);
        set_ledger_page(ledger: String, number: String, state: String) =
            |office: &mut Office, ledger: String, number: String, state: String| {
                office.set_ledger_page(&ledger, &number, &state)
            };
        add_ledger_scans(ledger: String, path: String, first: String) =
            |office: &mut Office, ledger: String, path: String, first: String| {
                office.add_ledger_scans(&ledger, &path, &first)
            };
        add_ledger_rows(ledger: String, rows: Vec<LedgerRowInput>) =
            |office: &mut Office, ledger: String, rows: Vec<LedgerRowInput>| office.add_ledger_rows(&ledger, &rows);
        change_ledger_row(row: String, input: LedgerRowInput) =
            |office: &mut Office, row: String, input| office.change_ledger_row(&row, &input);
        withdraw_ledger_row(row: String, reason: String) =
            |office: &mut Office, row: String, reason: String| office.withdraw_ledger_row(&row, &reason);
        check_ledger_row(input: CheckLedgerRow) = |office: &mut Office, input| office.check_ledger_row(&input);
    }
}
