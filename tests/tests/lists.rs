//! The register as a list: whatever is filtered and sorted, a list shows what looking at every weapon would, and a list that was
//! kept in memory shows what one that is read anew does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test may stop where it stands.

use std::path::Path;

use proofmark_core::Office;
use proofmark_core::weapons::{EventFields, WeaponFields, WeaponQuery, WeaponRow};
use proofmark_tests::generator::{Generator, record};
use proofmark_tests::offices::{self, Clock, PASSPHRASE, rifle, some};

const MANY: usize = 1_500;

fn register(folder: &Path) -> Office {
    let mut office = offices::headquarters(folder, 1, &Clock::at(offices::START));
    record(&mut office, &mut Generator::of(3), MANY, |_| {});
    office
}

/// All rows of a question, page by page.
fn all(office: &Office, query: &WeaponQuery) -> Vec<WeaponRow> {
    let mut rows = Vec::new();
    loop {
        let page = WeaponQuery { from: Some(rows.len() as u32), limit: Some(173), ..query.clone() };
        let list = office.weapons(&page).unwrap();
        assert!(!list.preparing);
        rows.extend(list.rows.iter().cloned());
        if list.rows.is_empty() {
            assert_eq!(rows.len(), list.total as usize, "{query:?}");
            return rows;
        }
    }
}

#[test]
fn a_filter_shows_what_looking_at_every_weapon_would() {
    let folder = tempfile::tempdir().unwrap();
    let office = register(&folder.path().join("hq"));
    let every = all(&office, &WeaponQuery::default());
    assert_eq!(every.len(), MANY);
    type Judge = fn(&WeaponRow) -> bool;
    let questions: [(&str, WeaponQuery, Judge); 9] = [
        ("make", WeaponQuery { make: some("Taurus"), ..WeaponQuery::default() }, |row| row.make == "Taurus"),
        (
            "make and category",
            WeaponQuery { make: some("Norinco"), category: some("SA-ASR"), ..WeaponQuery::default() },
            |row| row.make == "Norinco" && row.category == "SA-ASR",
        ),
        ("calibre", WeaponQuery { calibre: some("7.62x39"), ..WeaponQuery::default() }, |row| {
            row.calibre == "7.62x39"
        }),
        ("country", WeaponQuery { country_of_manufacture: some("SU"), ..WeaponQuery::default() }, |row| {
            row.country_of_manufacture == "SU"
        }),
        ("find", WeaponQuery { find_kind: some("seized"), ..WeaponQuery::default() }, |row| {
            row.find_kind == "seized"
        }),
        ("nowhere", WeaponQuery { make: some("Nobody"), ..WeaponQuery::default() }, |_| false),
        (
            "days",
            WeaponQuery { found_from: some("2010-06"), found_to: some("2012"), ..WeaponQuery::default() },
            |row| {
                row.find_date.as_str() >= "2010-06"
                    && !row.find_date.is_empty()
                    && row.find_date.as_str() < "2013"
            },
        ),
        ("office", WeaponQuery { office: some("HQ"), ..WeaponQuery::default() }, |row| row.office == "HQ"),
        ("other office", WeaponQuery { office: some("BP1"), ..WeaponQuery::default() }, |row| {
            row.office == "BP1"
        }),
    ];
    for (what, query, judge) in questions {
        let ids = |rows: &[WeaponRow]| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>();
        let expected: Vec<WeaponRow> = every.iter().filter(|row| judge(row)).cloned().collect();
        assert_eq!(ids(&all(&office, &query)), ids(&expected), "{what}");
    }
}

#[test]
fn words_are_found_in_numbers_readings_makes_models_and_calibres() {
    let folder = tempfile::tempdir().unwrap();
    let office = register(&folder.path().join("hq"));
    let every = all(&office, &WeaponQuery::default());
    let text = |text: &str| WeaponQuery { text: some(text), ..WeaponQuery::default() };
    let found = all(&office, &text("taurus 38"));
    assert!(found.iter().all(|row| row.make == "Taurus"));
    let said_so = every.iter().filter(|row| row.make == "Taurus" && said(row).contains("38"));
    assert!(said_so.clone().count() > 20, "a list that proves something");
    assert!(said_so.clone().all(|row| found.contains(row)));
    let known = every.iter().find(|row| row.serial.contains(|c| ('А'..='Я').contains(&c))).unwrap();
    let found = all(&office, &text(&known.serial.to_lowercase()));
    assert!(found.iter().any(|row| row.id == known.id), "{} as small letters", known.serial);
    let spaced = every.iter().find(|row| row.serial.contains('-') && row.serial.is_ascii()).unwrap();
    let found = all(&office, &text(&spaced.serial.replace([' ', '-'], "")));
    assert!(found.iter().any(|row| row.id == spaced.id), "{} without its dashes", spaced.serial);
}

/// Whatever a row shows of what words are looked for in, in small letters.
fn said(row: &WeaponRow) -> String {
    [&row.national_number, &row.make, &row.model, &row.calibre, &row.serial]
        .map(|s| s.to_lowercase())
        .join("\n")
}

#[test]
fn a_sorted_list_is_in_order_either_way_and_what_is_unknown_comes_last() {
    let folder = tempfile::tempdir().unwrap();
    let office = register(&folder.path().join("hq"));
    type Column = fn(&WeaponRow) -> String;
    let columns: [(&str, Column); 9] = [
        ("make", |row| row.make.to_lowercase()),
        ("model", |row| row.model.to_lowercase()),
        ("calibre", |row| row.calibre.to_lowercase()),
        ("category", |row| row.category.to_lowercase()),
        ("country_of_manufacture", |row| row.country_of_manufacture.to_lowercase()),
        ("year_of_manufacture", |row| row.year_of_manufacture.clone()),
        ("find_date", |row| row.find_date.clone()),
        ("find_kind", |row| row.find_kind.clone()),
        ("office", |row| row.office.clone()),
    ];
    for (column, value) in columns {
        for descending in [false, true] {
            let query =
                WeaponQuery { sort: some(column), descending: Some(descending), ..WeaponQuery::default() };
            let values: Vec<String> = all(&office, &query).iter().map(value).collect();
            assert_eq!(values.len(), MANY);
            let (known, unknown) = values.split_at(values.iter().position(String::is_empty).unwrap_or(MANY));
            assert!(unknown.iter().all(String::is_empty), "{column}: something is known behind what is not");
            let in_order = |pair: &[String]| if descending { pair[0] >= pair[1] } else { pair[0] <= pair[1] };
            assert!(known.windows(2).all(in_order), "{column} {descending}");
        }
    }
    let serials = |descending| {
        let query =
            WeaponQuery { sort: some("serial"), descending: Some(descending), ..WeaponQuery::default() };
        let rows = all(&office, &query);
        rows.into_iter()
            .map(|row| proofmark_core::markings::plain(&row.serial))
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
    };
    let (up, mut down) = (serials(false), serials(true));
    assert!(up.is_sorted());
    down.reverse();
    assert_eq!(up, down);
    let wrong = WeaponQuery { sort: some("colour"), ..WeaponQuery::default() };
    assert_eq!(office.weapons(&wrong).unwrap_err().code, "vocabulary_unknown");
}

#[test]
fn a_list_kept_in_memory_shows_what_one_read_anew_does() {
    let folder = tempfile::tempdir().unwrap();
    let stick = folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let clock = Clock::at(offices::START);
    let home = folder.path().join("hq");
    let mut office = offices::headquarters(&home, 1, &clock);
    let mut post = offices::post(&folder.path().join("post"), "BP1", 2, &clock);
    offices::enrol(&mut office, &mut post, &stick);
    record(&mut office, &mut Generator::of(5), 300, |_| {});
    let by_make = WeaponQuery { sort: some("make"), ..WeaponQuery::default() };
    assert_eq!(all(&office, &by_make).len(), 300);

    let same = |office: &Office, after: &str| {
        let anew = offices::home(&home, 1, &clock).unlock("Ama Owusu", PASSPHRASE).unwrap();
        for query in [
            by_make.clone(),
            WeaponQuery { sort: some("find_date"), descending: Some(true), ..WeaponQuery::default() },
            WeaponQuery { sort: some("serial"), withdrawn: Some(true), ..WeaponQuery::default() },
            WeaponQuery { flag: some("traced"), ..WeaponQuery::default() },
            WeaponQuery { flag: some("awaiting_disposal"), ..WeaponQuery::default() },
            WeaponQuery { text: some("zastava"), ..WeaponQuery::default() },
        ] {
            assert_eq!(all(office, &query), all(&anew, &query), "{after}: {query:?}");
        }
    };
    let new = office.add_weapon(&rifle()).unwrap().id;
    same(&office, "a weapon was added");
    let zastava = WeaponFields { make: some("Zastava"), ..WeaponFields::default() };
    office.change_weapon(&new, &zastava).unwrap();
    same(&office, "its make was changed");
    let traced =
        EventFields { kind: some("tracing_requested"), date: some("2026-03"), ..EventFields::default() };
    let event = office.add_event(&new, &traced).unwrap().id;
    same(&office, "an event was added");
    office.withdraw(&event, "entered twice").unwrap();
    same(&office, "the event was withdrawn");
    office.withdraw(&new, "entered twice").unwrap();
    same(&office, "it was withdrawn");
    record(&mut post, &mut Generator::of(6), 200, |_| {});
    offices::carry(&mut post, &mut office, &stick);
    same(&office, "a bundle was taken in");
}
