//! What the benchmarks share: floors measured in the same run, medians, peak memory.
#![allow(dead_code)] // Each benchmark uses its part.

use std::path::Path;
use std::time::Duration;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

const SCHEMA: [&str; 5] = [
    include_str!("../../../src-tauri/core/src/store/schema/kept/journal.sql"),
    include_str!("../../../src-tauri/core/src/store/schema/kept/identity.sql"),
    include_str!("../../../src-tauri/core/src/store/schema/rebuilt/record.sql"),
    include_str!("../../../src-tauri/core/src/store/schema/rebuilt/register.sql"),
    include_str!("../../../src-tauri/core/src/store/schema/rebuilt/casework.sql"),
];
/// Tables of kept and rebuilt rows that a weapon adds to, with a number per row.
pub(crate) const TABLES: [&str; 7] = ["feed", "commits", "led_record", "weapon", "marking", "event", "note"];
pub(crate) fn line(act: &str, time: Duration, floor: Duration, wanted: f64) {
    let ratio = time.as_secs_f64() / floor.as_secs_f64();
    println!("{act:<58} {:>11} {:>11} {ratio:>6.2}x  ≤ {wanted:>3.1}x", human(time), human(floor));
}

pub(crate) fn human(time: Duration) -> String {
    match time.as_secs_f64() {
        s if s >= 1.0 => format!("{s:.2} s"),
        s => format!("{:.2} ms", s * 1_000.0),
    }
}

pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// A store of the same schema and pragmas, without the office around it.
pub(crate) fn bare_store(path: &Path) -> Connection {
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
pub(crate) type Rows = Vec<(&'static str, Vec<Vec<Value>>)>;

pub(crate) fn marks(store: &Connection) -> Vec<i64> {
    TABLES
        .iter()
        .map(|t| {
            store.query_row(&format!("SELECT coalesce(max(rowid), 0) FROM {t}"), [], |r| r.get(0)).unwrap()
        })
        .collect()
}

pub(crate) fn rows_since(store: &Connection, marks: &[i64]) -> Rows {
    let rows = |(table, mark): (&&'static str, &i64)| {
        let mut select =
            store.prepare(&format!("SELECT * FROM {table} WHERE rowid > {mark} ORDER BY rowid")).unwrap();
        let columns = select.column_count();
        let rows = select.query_map([], |row| (0..columns).map(|n| row.get(n)).collect()).unwrap();
        (*table, rows.map(Result::unwrap).collect())
    };
    TABLES.iter().zip(marks).map(rows).collect()
}

pub(crate) fn insert(store: &Connection, rows: &Rows) {
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

/// Peak memory of this process while something runs, in MB, where the system tells.
pub(crate) fn peak<T>(run: impl FnOnce() -> T) -> u64 {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    run();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|kb| kb.trim().strip_suffix(" kB"));
    peak.and_then(|kb| kb.parse::<u64>().ok()).unwrap_or_default() / 1024
}
