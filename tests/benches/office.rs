//! What the office costs beside a floor measured in the same run: the same rows put bare into an SQLCipher store of the
//! same schema and pragmas. Machines are noisy, so that floor and act take turns and medians are compared.
//!
//! `cargo dev bench`, and `cargo dev bench --large` for 100,000 weapons.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A benchmark that cannot run should say where.

mod measure;

use std::path::Path;
use std::time::{Duration, Instant};

use proofmark_core::Office;
use proofmark_core::cases::{NewCase, RequestFields};
use proofmark_core::weapons::NewWeapon;
use proofmark_tests::offices::{self, Clock, enrol, export, rifle, some};

use measure::{TABLES, bare_store, human, insert, line, marks, median, peak, rows_since};

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
