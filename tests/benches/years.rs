//! What a national authority's store and sticks weigh in year ten, with 200 offices: all offices are enrolled and exchange
//! for real, for as many years; of their weapons only every fiftieth is recorded, and what a weapon weighs is measured
//! beside what the exchange itself weighs, so that the sum can be said for all.
//!
//! `cargo dev bench years`. FORMAT.md, "What it weighs", has what it printed.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A benchmark that cannot run should say where.

use std::path::Path;
use std::time::Instant;

use proofmark_core::Office;
use proofmark_tests::offices::{self, Clock, enrol, rifle, some};

const OFFICES: usize = 200;
const YEARS: usize = 10;
/// Weapons that an office really records in a year, and here.
const WEAPONS: usize = 250;
const RECORDED: usize = WEAPONS / SCALE;
const SCALE: usize = 50;
/// Sticks that an office sends in a year.
const STICKS: usize = 12;

fn main() {
    // `cargo test --benches` asks for nothing; `cargo bench` passes --bench.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let started = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let stick = folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let clock = Clock::at(offices::START);
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let mut posts: Vec<Office> = (0..OFFICES)
        .map(|n| {
            let name = format!("P{n:03}");
            let mut post = offices::post(&folder.path().join(&name), &name, n as u64 + 2, &clock);
            enrol(&mut headquarters, &mut post, &stick);
            post
        })
        .collect();
    let enrolled = size_of(&mut headquarters);
    println!("{OFFICES} offices enrolled: store of headquarters {}", megabytes(enrolled));

    let mut grown = Vec::new();
    for year in 0..YEARS {
        let (mut up, mut down) = (0, 0);
        for (n, post) in posts.iter_mut().enumerate() {
            for weapon in 0..RECORDED {
                post.add_weapon(&weapon_of(n, year, weapon)).unwrap();
            }
            up += carried(post, &mut headquarters, &stick);
            down += carried(&mut headquarters, post, &stick);
        }
        let store = size_of(&mut headquarters);
        grown.push(store);
        println!(
            "year {:>2}: headquarters {}, a stick from a post {}, to a post {}",
            year + 1,
            megabytes(store),
            kilobytes(up / OFFICES as u64),
            kilobytes(down / OFFICES as u64)
        );
    }
    tell(&mut headquarters, &mut posts, &stick, enrolled);
    println!("{:.0} s", started.elapsed().as_secs_f64());
}

/// The sums, for all weapons.
fn tell(headquarters: &mut Office, posts: &mut [Office], stick: &Path, enrolled: u64) {
    let recorded = (OFFICES * YEARS * RECORDED) as u64;
    let store = size_of(headquarters);
    let weapon = (store - enrolled) / recorded;
    let empty_up = exported(&mut posts[0], "HQ", stick);
    let empty_down = exported(headquarters, "P000", stick);
    posts[0].add_weapon(&weapon_of(0, YEARS, 0)).unwrap();
    for n in 1..100 {
        posts[0].add_weapon(&weapon_of(0, YEARS, n)).unwrap();
    }
    let on_stick = (exported(&mut posts[0], "HQ", stick) - empty_up) / 100;
    let post = size_of(&mut posts[1]);
    let all = (OFFICES * YEARS * WEAPONS) as u64;
    println!(
        "a weapon with three markings, its find and a note: {weapon} bytes in the store, {on_stick} on a stick"
    );
    println!(
        "a stick without news: {} from a post, {} to a post",
        kilobytes(empty_up),
        kilobytes(empty_down)
    );
    println!(
        "year {YEARS} with {WEAPONS} weapons an office and year: store of headquarters {}, of a post {}, \
         a monthly stick from a post {}",
        megabytes(enrolled + weapon * all),
        megabytes(post + weapon * ((WEAPONS - RECORDED) * YEARS) as u64),
        kilobytes(empty_up + on_stick * (WEAPONS / STICKS) as u64)
    );
}

fn weapon_of(office: usize, year: usize, n: usize) -> proofmark_core::weapons::NewWeapon {
    let mut weapon = rifle();
    weapon.markings[0].reading = some(&format!("{office:03}{year:02}{n:04}"));
    weapon
}

/// Carries what `from` has for `to`; bytes of the bundle.
fn carried(from: &mut Office, to: &mut Office, stick: &Path) -> u64 {
    let (bundle, report) = offices::export(from, &to.identity().code.clone(), stick);
    offices::import(to, &bundle);
    std::fs::remove_file(bundle).unwrap();
    report.bytes
}

fn exported(from: &mut Office, to: &str, stick: &Path) -> u64 {
    let (bundle, report) = offices::export(from, to, stick);
    std::fs::remove_file(bundle).unwrap();
    report.bytes
}

/// Bytes of a store, its log emptied.
fn size_of(office: &mut Office) -> u64 {
    office.store().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    std::fs::metadata(office.home().join("store.db")).unwrap().len()
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

fn kilobytes(bytes: u64) -> String {
    format!("{:.1} kB", bytes as f64 / 1e3)
}
