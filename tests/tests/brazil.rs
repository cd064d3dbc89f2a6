//! Ten thousand records as police stations of Rio de Janeiro wrote them: recorded at a post, carried to headquarters by one
//! bundle, and found there by the serial as it was written. The data is not ours to keep in the repository: `PROOFMARK_DATA`
//! names the folder where it lies, and `PROOFMARK_BRAZIL` how many records to take.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::time::Instant;

use proofmark_core::markings::{MarkingFields, plain};
use proofmark_core::weapons::{EventFields, NewWeapon, WeaponFields};
use proofmark_tests::offices::{self, Clock, carry, dump, enrol};
use serde_json::Value;

const USUAL: usize = 10_000;

/// A record by its column.
type Record = HashMap<String, String>;

fn data() -> Option<PathBuf> {
    let file = PathBuf::from(std::env::var_os("PROOFMARK_DATA")?).join("brazil/records_rj.csv");
    file.is_file().then_some(file)
}

/// Records of a CSV file (RFC 4180): a value in quotes may hold commas, line breaks and doubled quotes.
fn records(text: &str) -> impl Iterator<Item = Record> + '_ {
    let mut signs = text.chars().peekable();
    let mut line = move || {
        let (mut values, mut value, mut quoted) = (Vec::new(), String::new(), false);
        signs.peek()?;
        while let Some(sign) = signs.next() {
            match sign {
                '"' if quoted && signs.peek() == Some(&'"') => value.extend(signs.next()),
                '"' => quoted = !quoted,
                ',' if !quoted => values.push(std::mem::take(&mut value)),
                '\r' if !quoted => {}
                '\n' if !quoted => break,
                sign => value.push(sign),
            }
        }
        values.push(value);
        Some(values)
    };
    let columns = line().expect("columns");
    std::iter::from_fn(line).map(move |values| columns.iter().cloned().zip(values).collect())
}

/// The serial as a reading: `?` and `*` mean there what they mean here, brackets are only brackets.
fn as_reading(serial: &str) -> String {
    let mut reading = String::new();
    for sign in serial.chars() {
        if matches!(sign, '[' | ']' | '\\') {
            reading.push('\\');
        }
        reading.push(sign);
    }
    reading
}

/// What has no field of its own, line by line.
fn remarks(record: &Record) -> String {
    let columns = [
        "rec_id",
        "laudo",
        "sco",
        "tipo",
        "restrita",
        "patrimoniada",
        "origem",
        "pais",
        "procedimento",
        "data",
        "acautelamento",
        "lacre",
        "delito",
    ];
    let said = |column: &&str| Some(format!("{column}: {}", record.get(*column).filter(|v| !v.is_empty())?));
    columns.iter().filter_map(said).collect::<Vec<_>>().join("\n")
}

fn weapon(record: &Record) -> NewWeapon {
    let text = |column: &str| Some(record[column].clone()).filter(|value| !value.is_empty());
    // One of them is dated "20/0…": what is no date stays in the remarks.
    let date = text("data").and_then(|moment| moment.get(..10).map(str::to_owned));
    let is_date = |date: &String| {
        date.bytes().enumerate().all(|(n, b)| if n == 4 || n == 7 { b == b'-' } else { b.is_ascii_digit() })
    };
    NewWeapon {
        weapon: WeaponFields {
            make: text("marca"),
            model: text("modelo"),
            calibre_as_written: text("calibre"),
            remarks: Some(remarks(record)),
            ..WeaponFields::default()
        },
        markings: vec![MarkingFields {
            kind: Some("serial".into()),
            reading: text("serial").map(|serial| as_reading(&serial)),
            ..MarkingFields::default()
        }],
        find: Some(EventFields {
            find_kind: Some("seized".into()),
            date: date.filter(is_date),
            place: text("circunscricao"),
            ..EventFields::default()
        }),
        number: false,
    }
}

/// Fields of all records of a kind, by the id of what they belong to, or by their own.
fn held(lines: &[Value], kind: &str, by: &str) -> BTreeMap<String, Value> {
    let of_kind = lines.iter().filter(|line| line["kind"] == kind);
    of_kind
        .map(|line| match by {
            "" => (line["record"].as_str().unwrap().replace('-', ""), line["fields"].clone()),
            by => (line["fields"][by]["bytes"].as_str().unwrap().to_owned(), line["fields"].clone()),
        })
        .collect()
}

#[test]
fn what_a_country_recorded_arrives_whole_and_is_found() {
    let Some(file) = data() else {
        println!("skipped: PROOFMARK_DATA names no folder with brazil/records_rj.csv");
        return;
    };
    let most = std::env::var("PROOFMARK_BRAZIL").ok().and_then(|n| n.parse().ok()).unwrap_or(USUAL);
    let text = std::fs::read_to_string(file).unwrap();
    let records: Vec<Record> =
        records(&text).filter(|record| !record["serial"].is_empty()).take(most).collect();

    let folder = tempfile::tempdir().unwrap();
    let (clock, stick) = (Clock::at(offices::START), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let mut post = offices::post(&folder.path().join("post"), "RJ", 2, &clock);
    enrol(&mut headquarters, &mut post, &stick);

    let started = Instant::now();
    let weapons: Vec<NewWeapon> = records.iter().map(weapon).collect();
    let ids: Vec<String> = weapons
        .iter()
        .map(|weapon| post.add_weapon(weapon).unwrap_or_else(|e| panic!("{e}: {weapon:?}")).id)
        .collect();
    println!("{} records: recorded in {:.1?}", ids.len(), started.elapsed());

    let started = Instant::now();
    let report = carry(&mut post, &mut headquarters, &stick);
    println!("carried in {:.1?}", started.elapsed());
    assert_eq!((report.needs_person, report.missing), (Vec::new(), Vec::new()));

    let lines: Vec<Value> =
        dump(&headquarters).iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (held_weapons, markings) = (held(&lines, "weapon", ""), held(&lines, "marking", "weapon"));
    let (notes, events) = (held(&lines, "note", "about"), held(&lines, "event", "weapon"));
    assert_eq!((held_weapons.len(), markings.len()), (ids.len(), ids.len()));
    for ((record, weapon), id) in records.iter().zip(&weapons).zip(&ids) {
        let id = id.replace('-', "");
        let is = |held: &Value, field: &str, wanted: &Option<String>| {
            assert_eq!(held[field].as_str(), wanted.as_deref(), "{field} of {}", record["rec_id"]);
        };
        let find = weapon.find.as_ref().unwrap();
        is(&held_weapons[&id], "make", &weapon.weapon.make);
        is(&held_weapons[&id], "model", &weapon.weapon.model);
        is(&held_weapons[&id], "calibre_as_written", &weapon.weapon.calibre_as_written);
        is(&markings[&id], "reading", &weapon.markings[0].reading);
        is(&notes[&id], "text", &weapon.weapon.remarks);
        is(&events[&id], "date", &find.date);
        is(&events[&id], "place", &find.place);
    }

    // Found as it was written: some of all, and of those with signs that nobody could read as many.
    let is_odd = |n: &usize| records[*n]["serial"].contains(['?', '*', '[', ']', '\\']);
    let every = (ids.len() / 100).max(1);
    let sample = (0..ids.len()).step_by(every).chain((0..ids.len()).filter(is_odd).take(100));
    let started = Instant::now();
    let mut searched = 0;
    for n in sample {
        let wanted = as_reading(&records[n]["serial"]);
        if plain(&wanted).is_empty() {
            continue;
        }
        searched += 1;
        let found = headquarters.find(&wanted).unwrap().weapons;
        let is_it = found.iter().any(|found| found.weapon == ids[n] && found.why == "exact");
        // "ELIMINADO" stands on hundreds; the first two hundred are told.
        assert!(is_it || found.iter().filter(|found| found.why == "exact").count() == 200, "{wanted}");
        let page = headquarters.weapon(&ids[n]).unwrap();
        assert_eq!(page.fields.remarks, weapons[n].weapon.remarks);
        assert_eq!(page.markings[0].fields.reading.as_deref(), Some(wanted.as_str()));
    }
    println!("{searched} found by their serials in {:.1?}", started.elapsed());
    assert!(searched >= 100.min(ids.len() / 2));

    let started = Instant::now();
    let verified = headquarters.verify(&mut |_, _| Ok(())).unwrap();
    println!("verified in {:.1?}", started.elapsed());
    assert_eq!((verified.damaged, verified.tables_equal), (Vec::new(), true));
}
