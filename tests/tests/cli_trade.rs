//! Consignments, parties and lots from the terminal: what a clerk types as JSON is there again, and a number is found by its range.
#![allow(clippy::unwrap_used)] // A test may stop where it stands.

use proofmark_tests::offices::{self, Clock};
use proofmark_tests::program::Terminal;
use serde_json::{Value, json};

#[test]
fn a_number_is_found_at_the_terminal_by_the_range_of_its_consignment() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("HQ");
    drop(offices::headquarters(&home, 1, &Clock::at(1_772_323_200_000)));
    let office = Terminal::at(&home, "Ama Owusu");
    let done = |arguments: &[&str], input: Value| office.done(arguments, input);

    let maker = done(
        &["party", "add", "-"],
        json!({"role": "maker", "name": "Suame Arms Works", "since": "2025", "closed_on": "2025", "deposited_on": "2026"}),
    );
    let maker = maker["id"].as_str().unwrap();
    let (code, due) = office.run(&["party", "due"], &Value::Null);
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
    let backwards = ["consignment", "correct", page["ranges"][1]["id"].as_str().unwrap(), "9", "1"];
    assert_eq!(office.refused(&backwards, Value::Null), "range_backwards");

    let lot = done(&["ammunition", "add", "-"], json!({"headstamp": "71 08", "calibre": "7.62x39"}));
    assert_eq!(
        done(&["ammunition", "show", lot["id"].as_str().unwrap()], Value::Null)["fields"]["headstamp"],
        "71 08"
    );
}
