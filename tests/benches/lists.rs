//! The register at size: lists, a weapon's page, and what the store weighs beside a plain SQLite table of the same facts.
//!
//! `cargo dev bench lists`, and `cargo dev bench --large lists` for a million weapons. The floor of a list is one pass over as
//! many numbers, sorted: what no list can do without. `PROOFMARK_REGISTER` may name a folder that `cargo dev generate` made.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A benchmark that cannot run should say where.

mod measure;

use std::path::Path;
use std::time::{Duration, Instant};

use proofmark_core::Office;
use proofmark_core::weapons::{EventFields, WeaponQuery};
use proofmark_tests::generator::{Generator, record};
use proofmark_tests::offices::{self, Clock, PASSPHRASE, rifle, some};

use measure::{human, median, peak};

/// What a person does not notice.
const PAUSE: Duration = Duration::from_millis(100);
const PAGE: Duration = Duration::from_millis(50);

fn main() {
    // `cargo test --benches` asks for nothing; `cargo bench` passes --bench.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut office = match std::env::var_os("PROOFMARK_REGISTER") {
        Some(generated) => offices::home(Path::new(&generated), 1, &Clock::at(offices::START))
            .unlock("Ama Owusu", PASSPHRASE)
            .unwrap(),
        None => {
            let many = if std::env::var_os("PROOFMARK_BENCH_LARGE").is_some() { 1_000_000 } else { 100_000 };
            let mut office = offices::headquarters(&folder.path().join("hq"), 1, &Clock::at(offices::START));
            record(&mut office, &mut Generator::of(1), many, |_| {});
            office
        }
    };
    lists(&office);
    page(&mut office);
    weight(&office, folder.path());
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let started = Instant::now();
    let done = work();
    (started.elapsed(), done)
}

fn told(what: &str, time: Duration, most: Duration) {
    let judged = if time <= most { "" } else { "   MORE THAN WANTED" };
    println!("{what:<64} {:>11}  ≤ {}{judged}", human(time), human(most));
}

fn lists(office: &Office) {
    let (first, list) = timed(|| office.weapons(&WeaponQuery::default()).unwrap());
    println!("{} weapons", list.total);
    told("the newest, straight after unlocking", first, PAUSE);
    let mut reading = Duration::ZERO;
    let memory = peak(|| reading = timed(|| office.prepare_lists().unwrap()).0);
    println!(
        "read into memory, beside the window: {}, at most {memory} MB ({:.0} bytes a weapon)",
        human(reading),
        memory as f64 * 1e6 / f64::from(list.total)
    );
    let (floor, _) = timed(|| {
        let mut numbers: Vec<u64> =
            (0..u64::from(list.total)).map(|n| n.wrapping_mul(0x9E37_79B9_7F4A_7C15)).collect();
        numbers.sort_unstable();
        numbers
    });
    println!("floor: as many numbers sorted: {}", human(floor));

    let sorted = |column: &str| WeaponQuery { sort: some(column), ..WeaponQuery::default() };
    let mut worst = Duration::ZERO;
    for column in [
        "serial",
        "national_number",
        "make",
        "model",
        "calibre",
        "category",
        "year_of_manufacture",
        "find_date",
    ] {
        let (up, list) = timed(|| office.weapons(&sorted(column)).unwrap());
        let down = WeaponQuery { descending: Some(true), ..sorted(column) };
        let (down, _) = timed(|| office.weapons(&down).unwrap());
        let middle = WeaponQuery { from: Some(list.total / 2), ..sorted(column) };
        office.weapons(&sorted(column)).unwrap();
        let (jump, _) = timed(|| office.weapons(&middle).unwrap());
        let next = WeaponQuery { from: Some(list.total / 2 + 100), ..sorted(column) };
        let (next, _) = timed(|| office.weapons(&next).unwrap());
        told(&format!("sorted by {column}: first page"), up.max(down), PAUSE);
        told(&format!("sorted by {column}: a jump to the middle"), jump, PAUSE);
        worst = worst.max(up).max(down).max(jump).max(next);
    }
    let none = WeaponQuery::default();
    let questions = [
        (
            "one make, sorted by model",
            WeaponQuery { make: some("Taurus"), sort: some("model"), ..none.clone() },
        ),
        (
            "one category and country, sorted by serial",
            WeaponQuery {
                category: some("SA-ASR"),
                country_of_manufacture: some("SU"),
                sort: some("serial"),
                ..none.clone()
            },
        ),
        ("words: taurus 38", WeaponQuery { text: some("taurus 38"), ..none.clone() }),
        ("words that nothing says", WeaponQuery { text: some("zzzz 99999"), ..none.clone() }),
        (
            "seized in one year, by make",
            WeaponQuery {
                find_kind: some("seized"),
                found_from: some("2015"),
                found_to: some("2015"),
                sort: some("make"),
                ..none.clone()
            },
        ),
        ("withdrawn too", WeaponQuery { withdrawn: Some(true), sort: some("find_date"), ..none }),
    ];
    for (what, query) in questions {
        let (time, list) = timed(|| office.weapons(&query).unwrap());
        told(&format!("{what}: {} weapons", list.total), time, PAUSE);
        worst = worst.max(time);
    }
    let (time, awaiting) = timed(|| office.awaiting_disposal(1).unwrap());
    told(&format!("what awaits disposal, for the day's work: {} weapons", awaiting.total), time, PAUSE);
    worst = worst.max(time);
    println!("worst of all: {}, {:.1} × the floor", human(worst), worst.as_secs_f64() / floor.as_secs_f64());
}

/// A weapon with two hundred events, in the midst of all the others.
fn page(office: &mut Office) {
    let weapon = office.add_weapon(&rifle()).unwrap().id;
    for n in 0..200 {
        let date = format!("{}-{:02}", 1990 + n / 12, 1 + n % 12);
        let event = EventFields {
            kind: some("storage"),
            date: Some(date),
            place: some("Armoury"),
            ..EventFields::default()
        };
        office.add_event(&weapon, &event).unwrap();
    }
    office.weapon(&weapon).unwrap();
    let times = (0..9).map(|_| timed(|| office.weapon(&weapon).unwrap()).0).collect();
    told("a weapon's page with 200 events", median(times), PAGE);
}

/// The store beside one plain table a kind with the same facts and the indexes that a search needs.
fn weight(office: &Office, folder: &Path) {
    office.store().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    let size = |path: &Path| std::fs::metadata(path).unwrap().len();
    let ours = size(&office.home().join("store.db"));
    let plain_path = folder.join("plain.db");
    let plain = rusqlite::Connection::open(&plain_path).unwrap();
    plain
        .execute_batch(
            "CREATE TABLE weapon (id INTEGER PRIMARY KEY, category TEXT, make TEXT, model TEXT, calibre TEXT, country TEXT, year TEXT, status TEXT);
             CREATE TABLE marking (id INTEGER PRIMARY KEY, weapon INTEGER, kind TEXT, reading TEXT, symbols TEXT, place TEXT, condition TEXT, remark TEXT, country TEXT, year TEXT);
             CREATE TABLE event (id INTEGER PRIMARY KEY, weapon INTEGER, kind TEXT, find_kind TEXT, date TEXT, place TEXT, country TEXT);
             CREATE INDEX marking_weapon ON marking (weapon);
             CREATE INDEX marking_reading ON marking (reading);
             CREATE INDEX event_weapon ON event (weapon);
             BEGIN",
        )
        .unwrap();
    let store = office.store();
    let copied = [
        (
            "SELECT w.record, category, make, model, calibre, country_of_manufacture, year_of_manufacture, status FROM weapon w",
            "weapon",
        ),
        (
            "SELECT m.record, r.n, m.kind, reading, symbols, m.place, condition, remark, country, year FROM marking m JOIN record r ON r.id = m.weapon",
            "marking",
        ),
        (
            "SELECT e.record, r.n, e.kind, find_kind, date, e.place, country FROM event e JOIN record r ON r.id = e.weapon",
            "event",
        ),
    ];
    for (select, table) in copied {
        let mut select = store.prepare(select).unwrap();
        let columns = select.column_count();
        let marks = vec!["?"; columns].join(",");
        let mut insert = plain.prepare(&format!("INSERT INTO {table} VALUES ({marks})")).unwrap();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<rusqlite::types::Value> = (0..columns).map(|n| row.get(n).unwrap()).collect();
            insert.execute(rusqlite::params_from_iter(values)).unwrap();
        }
    }
    plain.execute_batch("COMMIT").unwrap();
    let floor = size(&plain_path);
    parts(office.store());
    println!(
        "store {:.0} MB, plain SQLite table of the same facts {:.0} MB: {:.2} × (wanted ≤ 3)",
        ours as f64 / 1e6,
        floor as f64 / 1e6,
        ours as f64 / floor as f64
    );
}

/// What the store holds, the heaviest first.
fn parts(store: &rusqlite::Connection) {
    let mut select =
        store.prepare("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 16").unwrap();
    let mut rows = select.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let (name, bytes): (String, i64) = (row.get(0).unwrap(), row.get(1).unwrap());
        println!("  {name:<40} {:>8.1} MB", bytes as f64 / 1e6);
    }
}
