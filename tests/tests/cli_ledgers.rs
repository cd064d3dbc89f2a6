//! A dealer closes and hands its ledgers in (ITI para 13): recorded, scanned, entered and checked from the terminal.
#![allow(clippy::unwrap_used)] // A test may stop where it stands.

use std::path::Path;

use proofmark_tests::offices::{self, Clock, START};
use proofmark_tests::program::Terminal;
use serde_json::{Value, json};

const ESI: &str = "Esi Boateng";
const KOFI: &str = "Kofi Agyeman";

/// Runs a command of ledgers as somebody and gives back how it ended and what it said.
fn run(home: &Path, who: &str, arguments: &[&str], input: &Value) -> (i32, Value) {
    Terminal::at(home, who).run(&[&["ledger"], arguments].concat(), input)
}

fn done(home: &Path, who: &str, arguments: &[&str], input: Value) -> Value {
    Terminal::at(home, who).done(&[&["ledger"], arguments].concat(), input)
}

#[test]
fn a_dealers_ledger_is_entered_and_checked_by_two_people() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("post");
    let mut office = offices::post(&home, "TAM", 11, &Clock::at(START));
    office.add_operator(&offices::operator(KOFI, &["verifier"])).unwrap();
    drop(office);

    let ledger = done(
        &home,
        ESI,
        &["add", "-"],
        json!({
            "title": "Sales book 3", "kind": "disposal", "holder": "Northern Sporting Arms", "calendar": "gregorian",
            "columns": ["date", "make", "calibre", "serial", "to"], "pages": 40, "lines": 25,
            "year_from": "1978", "year_to": "1994", "received_as": "deposit", "received_on": "2026-03-02", "sample_rate": 100,
        }),
    );
    let ledger = ledger["id"].as_str().unwrap();
    let row = |line: u32, serial: &str| json!({"page": "1", "line": line, "as_written": ["12/3/87", "Star", "9x19", serial, "A. Musah"]});
    let rows = json!({"rows": [row(1, "T 24581"), row(2, "T 24582")]});
    done(&home, ESI, &["enter", ledger, "-"], rows.clone());
    done(&home, ESI, &["enter", ledger, "-"], rows);
    done(&home, ESI, &["page", ledger, "1", "--state", "entered"], Value::Null);

    let own = run(&home, ESI, &["to-check", ledger], &Value::Null);
    assert_eq!(own, (0, json!([])), "nobody checks what he wrote");
    let waiting = done(&home, KOFI, &["to-check", ledger], Value::Null);
    assert_eq!(waiting[0]["understood"]["date"], "1987-03-12");
    let check = |row: &Value, cells: Value| json!({"row": row["id"], "as_written": cells});
    let own = run(&home, ESI, &["check", "-"], &check(&waiting[0], waiting[0]["as_written"].clone()));
    assert_eq!((own.0, &own.1["error"]["code"]), (1, &json!("ledger_row_own")));
    done(&home, KOFI, &["check", "-"], check(&waiting[0], waiting[0]["as_written"].clone()));
    done(
        &home,
        KOFI,
        &["check", "-"],
        check(&waiting[1], json!(["12/3/87", "Star", "9x19", "T 24587", "A. Musah"])),
    );

    let book = done(&home, KOFI, &["show", ledger], Value::Null);
    let progress = &book["line"]["progress"];
    assert_eq!(
        (&progress["rows"], &progress["sample_checked"], &progress["sample_wrong"]),
        (&json!(2), &json!(2), &json!(1))
    );
    assert_eq!(
        (&progress["rows_left"], &progress["days_left"]),
        (&json!(78), &json!(39)),
        "39 pages of two rows, two a day"
    );
    assert_eq!(book["wrong"], json!([["serial", 1]]));
    let leaf = done(&home, KOFI, &["rows", ledger, "1"], Value::Null);
    assert_eq!(leaf["rows"][1]["understood"]["serial"], "T 24587");
}
