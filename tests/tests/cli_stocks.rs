//! An armoury from the terminal: a stock, its list, a marking campaign with the machine's file out and back, and a check with one
//! rifle missing.
#![allow(clippy::unwrap_used)] // A test may stop where it stands.

use std::path::Path;

use proofmark_tests::offices::{self, Clock, START};
use proofmark_tests::program::Terminal;
use serde_json::{Value, json};

const RIFLES: usize = 6;

/// The list as the armourer has it; the last line is one that cannot be read.
fn list(last: &str) -> String {
    let row = |n| format!("AR {n:05};Norinco;56-1;7.62 x 39 mm;{}\n", 11_000_000 + n * 37);
    let rows: String = (1..=RIFLES).map(row).collect();
    format!("No;Make;Model;Calibre;Serial number\n{rows}{last}")
}

fn rows(path: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn an_armoury_is_taken_in_marked_and_checked_at_the_terminal() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("post");
    drop(offices::post(&home, "ARM2", 11, &Clock::at(START)));
    let office = Terminal::at(&home, "Esi Boateng");

    // The stock and its list: all rows or none.
    let stock = office.made(
        &["stock", "add", "-"],
        json!({"name": "Central Armoury", "agency": "army", "numbering": "AR {n:5}", "required": ["serial", "year_of_manufacture"]}),
    );
    office.done(&["stock", "change", &stock, "-"], json!({"place": "Tamale"}));
    let file = dir.path().join("list.csv");
    std::fs::write(&file, list("AR 00007;Norinco;56-1;7.62x39;[broken\n")).unwrap();
    let take =
        ["stock", "take", &stock, text(&file), "--category", "SA-ASR", "--serial-place", "receiver_left"];
    let preview = office.needs_person(&[&take[..], &["--dry"]].concat());
    assert_eq!((&preview["rows"], &preview["refused"][0]["line"]), (&json!(RIFLES + 1), &json!(RIFLES + 2)));
    assert_eq!(office.refused(&take, Value::Null), "table_refused");
    assert_eq!(office.done(&["stock", "weapons", &stock], Value::Null)["total"], 0, "nothing half taken");
    std::fs::write(&file, list("")).unwrap();
    assert_eq!(office.refused(&take, Value::Null), "stock_incomplete", "what the stock requires is asked");
    office.done(&[&take[..], &["--incomplete"]].concat(), Value::Null);
    let page = office.done(&["stock", "show", &stock], Value::Null);
    assert_eq!(
        (&page["row"]["weapons"], &page["row"]["marked"], &page["gaps"][0]),
        (&json!(RIFLES), &json!(0), &json!({"field": "year_of_manufacture", "missing": RIFLES}))
    );
    assert_eq!(office.done(&["stock", "list"], Value::Null)[0]["place"], "Tamale");

    // A weapon of the register joins, by the words that find it.
    office.made(
        &["weapon", "add", "-"],
        json!({"weapon": {"category": "SA-PIS", "make": "Star", "model": "BM"}}),
    );
    let put = ["stock", "put", &stock, "--filter", "star bm", "--number"];
    let lacking = ["serial", "year_of_manufacture"].map(|field| json!({"field": field, "missing": 1}));
    assert_eq!(
        office.done(&[&put[..], &["--dry"]].concat(), Value::Null),
        json!({"weapons": 1, "lacking": lacking})
    );
    assert_eq!(office.refused(&put, Value::Null), "stock_incomplete");
    office.done(&[&put[..], &["--incomplete"]].concat(), Value::Null);
    let star = office.done(&["stock", "weapons", &stock, "--text", "star"], Value::Null);
    assert_eq!(star["rows"][0]["stock_number"], "AR 00007", "numbered behind the others");
    assert_eq!(office.done(&["stock", "partitions"], Value::Null), json!([]));

    // The campaign: a job file out to the machine, and the machine's own file back.
    let machine = office.made(&["machine", "add", "-"], json!({"name": "Dot-peen 1", "method": "dot_peen"}));
    office.done(&["machine", "change", &machine, "-"], json!({"place": "Workshop"}));
    let campaign = office.made(
        &["campaign", "open", "-"],
        json!({"stock": stock, "targets": "unmarked", "fields": {
            "name": "Marking of 2026", "machine": machine, "pattern": "{country} {series} {yy} {n:5}",
            "mark_kind": "state_property", "mark_place": "receiver_left", "opened_on": "2026-03-02"}}),
    );
    office.done(&["campaign", "change", &campaign, "-"], json!({"place": "Tamale"}));
    let folder = dir.path().join("machine");
    std::fs::create_dir(&folder).unwrap();
    let job = office.done(&["campaign", "out", &campaign, text(&folder)], Value::Null);
    assert_eq!(job["weapons"], RIFLES + 1);
    let numbers: Vec<String> =
        rows(job["file"].as_str().unwrap()).into_iter().skip(1).map(|mut row| row.remove(0)).collect();
    let mut log = String::from("Marking number;Status;Remark;Timestamp\n");
    for (n, number) in numbers.iter().enumerate() {
        let (status, remark) = match n {
            0 => ("FAILED", "needle broke"),
            1 => ("skipped", "no room on the receiver"),
            _ => ("OK", ""),
        };
        log += &format!("{number};{status};{remark};05.03.2026 10:00\n");
    }
    let back = dir.path().join("machine.csv");
    std::fs::write(&back, format!("{log}GH XXX 26 00001;OK;;05.03.2026\n")).unwrap();
    let dry = office.needs_person(&["campaign", "back", &campaign, text(&back), "--dry"]);
    let counts = ["done", "spoiled", "cannot"].map(|field| dry[field].as_u64().unwrap() as usize);
    assert_eq!(
        (counts, &dry["refused"][0]["why"]["code"]),
        ([RIFLES - 1, 1, 1], &json!("job_number_unknown"))
    );
    office.done(&["campaign", "back", &campaign, text(&back)], Value::Null);
    assert_eq!(
        office.refused(&["campaign", "back", &campaign, text(&back)], Value::Null),
        "job_brings_nothing"
    );
    let cannot = office.done(&["campaign", "items", &campaign, "--state", "cannot"], Value::Null);
    assert_eq!(cannot["rows"][0]["reason"], "no room on the receiver");
    let again = office.done(&["campaign", "out", &campaign, text(&folder), "--most", "5"], Value::Null);
    assert_eq!(again["weapons"], 1, "the weapon of the spoiled number");
    assert!(!numbers.contains(&again["first"].as_str().unwrap().to_owned()), "a spoiled number is spent");
    let waiting = office.done(&["campaign", "items", &campaign, "--state", "target"], Value::Null);
    let by_hand = json!({"item": waiting["rows"][0]["id"], "state": "done", "date": "2026-03-06"});
    office.done(&["campaign", "mark", "-"], by_hand);
    office.done(&["campaign", "close", &campaign, "2026-03-09"], Value::Null);
    let page = office.done(&["campaign", "show", &campaign], Value::Null);
    assert_eq!(
        (&page["row"]["done"], &page["row"]["cannot"], &page["row"]["spoiled"]),
        (&json!(RIFLES), &json!(1), &json!(1))
    );
    let unmarked = office.done(&["stock", "weapons", &stock, "--marked", "false"], Value::Null);
    assert_eq!(unmarked["total"], 1, "the one without room");

    // The check: one is not seen, one that nobody knows is extra; a check is not closed before both are explained.
    let check = office.made(
        &["inventory", "open", "-"],
        json!({"stock": stock, "name": "Yearly check", "date": "2026-03-10", "place": "Tamale"}),
    );
    let readings: Vec<String> = (1..=RIFLES).map(|n| format!("ar{n:05}")).collect();
    let readings: Vec<&str> = readings.iter().map(String::as_str).collect();
    let report = office.done(&[&["inventory", "scan", &check], &readings[..]].concat(), Value::Null);
    assert_eq!(report["seen"], RIFLES);
    let strange = office.done(&["inventory", "scan", &check, "X 999"], Value::Null);
    assert_eq!(strange["lines"][0]["result"], "extra");
    let missing = office.done(&["inventory", "lines", &check, "not_seen"], Value::Null);
    let lost = missing["rows"][0]["weapon"]["weapon"].as_str().unwrap();
    let extra = office.done(&["inventory", "lines", &check, "extra"], Value::Null);
    let close =
        |differences: Value| json!({"inventory": check, "date": "2026-03-11", "differences": differences});
    assert_eq!(office.refused(&["inventory", "close", "-"], close(json!([]))), "inventory_open_differences");
    office.done(
        &["inventory", "close", "-"],
        close(json!([{"weapon": lost, "outcome": "loss", "remarks": "Not returned from the exercise."},
                     {"item": extra["rows"][0]["item"], "outcome": "misread"}])),
    );
    let row = &office.done(&["inventory", "show", &check], Value::Null)["row"];
    assert_eq!(
        (&row["seen"], &row["not_seen"], &row["closed_on"]),
        (&json!(RIFLES), &json!(1), &json!("2026-03-11"))
    );
    let events = office.done(&["weapon", "show", lost], Value::Null)["events"].clone();
    assert_eq!(events.as_array().unwrap().last().unwrap()["fields"]["kind"], "loss");
    assert_eq!(
        office.done(&["stock", "list"], Value::Null)[0]["weapons"],
        RIFLES,
        "what is lost is counted no more"
    );
    let offer = office.done(&["lost", "of", lost], Value::Null)["offer"].clone();
    assert_eq!(offer["kind"], "lost", "and the list of missing weapons is offered");
}

#[test]
fn a_view_of_the_register_is_saved_shown_and_forgotten() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("post");
    drop(offices::post(&home, "ARM2", 11, &Clock::at(START)));
    let office = Terminal::at(&home, "Esi Boateng");
    for make in ["Star", "Norinco"] {
        office.made(&["weapon", "add", "-"], json!({"weapon": {"category": "SA-PIS", "make": make}}));
    }
    let save =
        ["weapon", "view", "save", "Stars", "--make", "Star", "--sort", "model", "--columns", "make,serial"];
    office.done(&save, Value::Null);
    let views = office.done(&["weapon", "view", "list"], Value::Null);
    assert_eq!((&views[0]["name"], &views[0]["columns"]), (&json!("Stars"), &json!(["make", "serial"])));
    let shown = office.done(&["weapon", "view", "show", "Stars"], Value::Null);
    assert_eq!((&shown["total"], &shown["rows"][0]["make"]), (&json!(1), &json!("Star")));
    assert_eq!(office.done(&["weapon", "words", "make"], Value::Null), json!(["Norinco", "Star"]));
    office.done(&["weapon", "view", "drop", "Stars"], Value::Null);
    assert_eq!(office.refused(&["weapon", "view", "show", "Stars"], Value::Null), "view_unknown");
}
