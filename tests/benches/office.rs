//! What the office costs beside a floor measured in the same run: the same rows put bare into an SQLCipher store of the
//! same schema and pragmas. Machines are noisy, so that floor and act take turns and medians are compared.
//!
//! `cargo dev bench`, and `cargo dev bench --large` for 100,000 weapons.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A benchmark that cannot run should say where.

use std::path::Path;
use std::time::{Duration, Instant};

use proofmark_core::Office;
use proofmark_core::cases::{NewCase, RequestFields};
use proofmark_core::weapons::NewWeapon;
use proofmark_tests::offices::{self, Clock, enrol, export, rifle, some};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

const SCHEMA: [&str; 5] = [
    include_str!("../../src-tauri/core/src/store/schema/kept/journal.sql"),
    include_str!("../../src-tauri/core/src/store/schema/kept/identity.sql"),
    include_str!("../../src-tauri/core/src/store/schema/rebuilt/record.sql"),
    include_str!("../../src-tauri/core/src/store/schema/rebuilt/register.sql"),
    include_str!("../../src-tauri/core/src/store/schema/rebuilt/casework.sql"),
];
/// Tables of kept and rebuilt rows that a weapon adds to, with a number per row.
const TABLES: [&str; 8] = ["feed", "commits", "record", "change", "weapon", "marking", "event", "note"];
/// Acts of which the median is taken.
const ACTS: usize = 200;

fn main() {
    // `cargo test --benches` asks for nothing; `cargo bench` passes --bench.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let large = std::env::var_os("PROOFMARK_BENCH_LARGE").is_some();
    let folder = tempfile::tempdir().unwrap();
    println!("{:<58} {:>11} {:>11} {:>7}  {:>6}", "act", "time", "floor", "ratio", "wanted");
    save(folder.path());
    exchange(folder.path(), if large { 100_000 } else { 10_000 });
    letter(folder.path());
}

fn line(act: &str, time: Duration, floor: Duration, wanted: f64) {
    let ratio = time.as_secs_f64() / floor.as_secs_f64();
    println!("{act:<58} {:>11} {:>11} {ratio:>6.2}x  ≤ {wanted:>3.1}x", human(time), human(floor));
}

fn human(time: Duration) -> String {
    match time.as_secs_f64() {
        s if s >= 1.0 => format!("{s:.2} s"),
        s => format!("{:.2} ms", s * 1_000.0),
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// A store of the same schema and pragmas, without the office around it.
fn bare_store(path: &Path) -> Connection {
    let store = Connection::open(path).unwrap();
    store.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "07".repeat(32))).unwrap();
    store
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -24576;",
        )
        .unwrap();
    SCHEMA.iter().for_each(|script| store.execute_batch(script).unwrap());
    store
}

/// Rows of a table that were added since a mark.
type Rows = Vec<(&'static str, Vec<Vec<Value>>)>;

fn marks(store: &Connection) -> Vec<i64> {
    TABLES
        .iter()
        .map(|t| {
            store.query_row(&format!("SELECT coalesce(max(rowid), 0) FROM {t}"), [], |r| r.get(0)).unwrap()
        })
        .collect()
}

fn rows_since(store: &Connection, marks: &[i64]) -> Rows {
    let rows = |(table, mark): (&&'static str, &i64)| {
        let mut select =
            store.prepare(&format!("SELECT * FROM {table} WHERE rowid > {mark} ORDER BY rowid")).unwrap();
        let columns = select.column_count();
        let rows = select.query_map([], |row| (0..columns).map(|n| row.get(n)).collect()).unwrap();
        (*table, rows.map(Result::unwrap).collect())
    };
    TABLES.iter().zip(marks).map(rows).collect()
}

fn insert(store: &Connection, rows: &Rows) {
    store.execute_batch("BEGIN IMMEDIATE").unwrap();
    for (table, rows) in rows {
        let Some(first) = rows.first() else { continue };
        let places: Vec<String> = (1..=first.len()).map(|n| format!("?{n}")).collect();
        let mut insert =
            store.prepare_cached(&format!("INSERT INTO {table} VALUES ({})", places.join(","))).unwrap();
        for row in rows {
            insert.execute(params_from_iter(row)).unwrap();
        }
    }
    store.execute_batch("COMMIT").unwrap();
}

/// A weapon like the story's, each with a serial of its own.
fn weapon(n: usize) -> NewWeapon {
    let mut weapon = rifle();
    weapon.number = false;
    weapon.markings[0].reading = some(&format!("KA{n:06}?"));
    weapon
}

fn save(folder: &Path) {
    let clock = Clock::at(offices::START);
    let mut post = offices::post(&folder.join("save"), "BP1", 1, &clock);
    let bare = bare_store(&folder.join("save.db"));
    let (mut times, mut floors) = (Vec::new(), Vec::new());
    for n in 0..ACTS {
        let marks = marks(post.store());
        let input = weapon(n);
        let started = Instant::now();
        post.add_weapon(&input).unwrap();
        times.push(started.elapsed());
        let rows = rows_since(post.store(), &marks);
        let started = Instant::now();
        insert(&bare, &rows);
        floors.push(started.elapsed());
    }
    line("save a weapon with three markings, durable", median(times), median(floors), 3.0);
}

fn exchange(folder: &Path, many: usize) {
    let clock = Clock::at(offices::START);
    let stick = folder.join("stick");
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&folder.join("hq"), 2, &clock);
    let mut post = offices::post(&folder.join("post"), "BP2", 3, &clock);
    enrol(&mut headquarters, &mut post, &stick);

    record(&mut post, 0..many / 10);
    let (small, _) = export(&mut post, "HQ", &stick);
    let small_memory = peak(|| import(&mut headquarters, &small));
    record(&mut post, many / 10..many);
    let (bundle, report) = export(&mut post, "HQ", &stick);
    let marks = marks(headquarters.store());
    let mut time = Duration::ZERO;
    let memory = peak(|| time = import(&mut headquarters, &bundle));
    let rows = rows_since(headquarters.store(), &marks);
    let bare = bare_store(&folder.join("import.db"));
    let started = Instant::now();
    insert(&bare, &rows);
    let floor = started.elapsed();
    let count = many - many / 10;
    line(&format!("take in a bundle of {count} weapons"), time, floor, 4.0);
    println!(
        "  bundle {} bytes per weapon; memory {} MB, with {} weapons {} MB (within 64)",
        report.bytes / count as u64,
        memory,
        many / 10,
        small_memory
    );
    let again = import(&mut headquarters, &bundle);
    println!(
        "  taken in again: {}, {:.1} times faster",
        human(again),
        time.as_secs_f64() / again.as_secs_f64()
    );

    let all = rows_since(headquarters.store(), &[0; TABLES.len()]);
    let bare = bare_store(&folder.join("all.db"));
    let started = Instant::now();
    insert(&bare, &all);
    let floor = started.elapsed();
    let started = Instant::now();
    headquarters.rebuild(&mut |_, _| Ok(())).unwrap();
    line(&format!("rebuild {many} weapons"), started.elapsed(), floor, 5.0);
    let started = Instant::now();
    assert!(headquarters.verify(&mut |_, _| Ok(())).unwrap().tables_equal);
    line(&format!("verify {many} weapons"), started.elapsed(), floor, 5.0);
}

fn record(post: &mut Office, numbers: std::ops::Range<usize>) {
    for n in numbers {
        post.add_weapon(&weapon(n)).unwrap();
    }
}

fn import(office: &mut Office, bundle: &Path) -> Duration {
    let started = Instant::now();
    offices::import(office, bundle);
    started.elapsed()
}

/// Peak memory of this process while something runs, in MB, where the system tells.
fn peak<T>(run: impl FnOnce() -> T) -> u64 {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    run();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|kb| kb.trim().strip_suffix(" kB"));
    peak.and_then(|kb| kb.parse::<u64>().ok()).unwrap_or_default() / 1024
}

fn letter(folder: &Path) {
    let clock = Clock::at(offices::START);
    let mut headquarters = offices::headquarters(&folder.join("letter"), 4, &clock);
    let weapon = headquarters.add_weapon(&rifle()).unwrap();
    let case = NewCase {
        weapon: weapon.id,
        direction: "outgoing".into(),
        date: "2026-03-02".into(),
        request: RequestFields::default(),
    };
    let case = headquarters.open_case(&case).unwrap();
    let times = (0..50).map(|_| {
        let started = Instant::now();
        headquarters.preview_letter(&case.id, "en", "2026-03-03").unwrap();
        started.elapsed()
    });
    let time = median(times.collect());
    println!("{:<58} {:>11} {:>11} {:>7}  ≤ 50 ms", "letter, with layout", human(time), "", "");
}
