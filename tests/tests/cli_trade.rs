//! Consignments, parties and lots from the terminal: what a clerk types as JSON is there again, and a number is found by its range.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test may stop where it stands.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use proofmark_tests::offices::{self, Clock};
use proofmark_tests::program::program;
use serde_json::{Value, json};

/// Runs the program in JSON and returns how it ended and what it answered.
fn run(home: &Path, arguments: &[&str], input: &Value) -> (i32, Value) {
    let mut child = Command::new(program())
        .env("PROOFMARK_PASSPHRASE", offices::PASSPHRASE)
        .arg("--home")
        .arg(home)
        .args(["--json", "--as", "Ama Owusu"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    // A command that does not read its input is gone before it is written.
    let _ = child.stdin.take().unwrap().write_all(input.to_string().as_bytes());
    let ran = child.wait_with_output().unwrap();
    let answer = serde_json::from_slice(&ran.stdout).expect("one JSON value");
    (ran.status.code().unwrap(), answer)
}

#[test]
fn a_number_is_found_at_the_terminal_by_the_range_of_its_consignment() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("HQ");
    drop(offices::headquarters(&home, 1, &Clock::at(1_772_323_200_000)));
    let done = |arguments: &[&str], input: Value| {
        let (code, answer) = run(&home, arguments, &input);
        assert_eq!(code, 0, "{arguments:?}: {answer}");
        answer
    };

    let maker = done(
        &["party", "add", "-"],
        json!({"role": "maker", "name": "Suame Arms Works", "since": "2025", "closed_on": "2025", "deposited_on": "2026"}),
    );
    let maker = maker["id"].as_str().unwrap();
    let (code, due) = run(&home, &["party", "due"], &Value::Null);
    assert_eq!((code, &due[0]["from"]), (3, &json!("2025")), "an overdue return needs a person");
    let input = json!({
        "consignment": {"direction": "production_return", "maker": maker, "year": "2025", "quantity": "412"},
        "ranges": [{"from": "SAW25-0001", "to": "SAW25-0412"}],
    });
    let id = done(&["consignment", "add", "-"], input);
    assert_eq!(done(&["party", "due"], Value::Null), json!([]));

    let found = done(&["find", "saw 25 0117"], Value::Null);
    assert_eq!(found["weapons"], json!([]));
    assert_eq!(
        (&found["ranges"][0]["why"], &found["ranges"][0]["about"]["id"]),
        (&json!("in_range"), &id["id"])
    );
    assert_eq!(found["ranges"][0]["parties"]["maker"]["title"], "Suame Arms Works");

    let id = id["id"].as_str().unwrap();
    done(&["consignment", "numbers", id, "-"], json!({"ranges": [{"from": "X 7"}]}));
    let page = done(&["consignment", "show", id], Value::Null);
    assert_eq!((&page["row"]["numbers"], &page["notes"][0]["code"]), (&json!(413), &json!("numbers_differ")));
    assert_eq!(done(&["consignment", "list", "--text", "SAW25-0117"], Value::Null)["total"], 1);
    assert_eq!(
        done(&["consignment", "read", "SAW25-0400-SAW25-0500"], Value::Null)[0]["overlaps"][0]["count"],
        412
    );
    let (code, refused) = run(
        &home,
        &["consignment", "correct", page["ranges"][1]["id"].as_str().unwrap(), "9", "1"],
        &Value::Null,
    );
    assert_eq!((code, &refused["error"]["code"]), (1, &json!("range_backwards")));

    let lot = done(&["ammunition", "add", "-"], json!({"headstamp": "71 08", "calibre": "7.62x39"}));
    assert_eq!(
        done(&["ammunition", "show", lot["id"].as_str().unwrap()], Value::Null)["fields"]["headstamp"],
        "71 08"
    );
}
