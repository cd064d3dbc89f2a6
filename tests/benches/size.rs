//! The exchange at size: weapons that came in by spreadsheet, exported and taken in, beside what the same bytes cost with
//! age, zstd and tar alone and what the same rows cost put bare into a store; and what an act of its own weighs.
//!
//! `cargo dev bench size`, and `cargo dev bench --large size` for a million weapons.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A benchmark that cannot run should say where.

mod measure;

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use proofmark_core::Office;
use proofmark_core::office::{Declared, DeclaredValue};
use proofmark_format::FormatError;
use proofmark_format::bundle::{BundleReader, unpack};
use proofmark_format::manifest::ReceivedManifest;
use proofmark_tests::offices::{self, Clock, enrol};

use measure::{bare_store, human, insert, line, marks, peak, rows_since};

/// Weapons of one act, as a spreadsheet is taken in: with their markings they fill one commit.
const ROWS: usize = 5_000;
/// Acts of their own that are weighed.
const SINGLE: usize = 2_000;

fn main() {
    // `cargo test --benches` asks for nothing; `cargo bench` passes --bench.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let many = if std::env::var_os("PROOFMARK_BENCH_LARGE").is_some() { 1_000_000 } else { 100_000 };
    let folder = tempfile::tempdir().unwrap();
    println!("{:<58} {:>11} {:>11} {:>7}  {:>6}", "act", "time", "floor", "ratio", "wanted");
    at_size(folder.path(), many);
    act_of_its_own(folder.path());
}

/// Facts of one weapon, as the row of a spreadsheet. The numbers of each maker run on with gaps, as in a stock.
struct Row {
    make: &'static str,
    model: &'static str,
    calibre: &'static str,
    country: &'static str,
    year: String,
    serial: String,
}

fn row(n: usize) -> Row {
    const MODELS: [(&str, &str, &str, &str); 8] = [
        ("Norinco", "Type 56-1", "7.62x39", "CN"),
        ("Izhmash", "AKM", "7.62x39", "RU"),
        ("FN Herstal", "FAL", "7.62x51", "BE"),
        ("Heckler & Koch", "G3A3", "7.62x51", "DE"),
        ("Beretta", "92FS", "9x19", "IT"),
        ("Browning", "HP-35", "9x19", "BE"),
        ("Taurus", "PT 92", "9x19", "BR"),
        ("Zastava", "M70AB2", "7.62x39", "RS"),
    ];
    // A cheap mixture that repeats: bits that no compressor finds.
    let chance = (n as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 24;
    let (make, model, calibre, country) = MODELS[(n / 400) % MODELS.len()];
    Row {
        make,
        model,
        calibre,
        country,
        year: (1970 + chance % 50).to_string(),
        serial: format!(
            "{}{:06}",
            char::from(b'A' + (n / 100_000 % 26) as u8),
            n * 3 % 1_000_000 + (chance % 3) as usize
        ),
    }
}

/// One act that records these weapons, each with its serial.
fn record(office: &mut Office, numbers: std::ops::Range<usize>) {
    let audience = office.identity().audience;
    let text = |name: &str, value: &str| (name.to_owned(), DeclaredValue::Value(value.into()));
    let mut changes = Vec::with_capacity(numbers.len() * 2);
    for n in numbers {
        let row = row(n);
        let born = changes.len();
        changes.push(Declared::Birth {
            kind: "weapon".into(),
            audience,
            fields: vec![
                text("make", row.make),
                text("model", row.model),
                text("calibre", row.calibre),
                text("country_of_manufacture", row.country),
                text("year_of_manufacture", &row.year),
            ],
        });
        changes.push(Declared::Birth {
            kind: "marking".into(),
            audience,
            fields: vec![
                ("weapon".into(), DeclaredValue::Born(born)),
                text("kind", "serial"),
                text("reading", &row.serial),
            ],
        });
    }
    office.record_declared(changes).unwrap();
}

/// The same facts as CSV, packed as a member is.
fn packed_csv(numbers: std::ops::Range<usize>) -> usize {
    let mut packed = proofmark_format::bundle::pack(Vec::new()).unwrap();
    for n in numbers {
        let Row { make, model, calibre, country, year, serial } = row(n);
        writeln!(packed, "{make},{model},{calibre},{country},{year},{serial}").unwrap();
    }
    packed.finish().unwrap().len()
}

fn two_offices(folder: &Path, seed: u64) -> (Office, Office, PathBuf) {
    let clock = Clock::at(offices::START);
    let stick = folder.join(format!("stick-{seed}"));
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&folder.join(format!("hq-{seed}")), seed, &clock);
    let mut post = offices::post(&folder.join(format!("post-{seed}")), "BP2", seed + 1, &clock);
    enrol(&mut headquarters, &mut post, &stick);
    (headquarters, post, stick)
}

fn export(from: &mut Office, to: &str, stick: &Path) -> (PathBuf, u64) {
    let (bundle, report) = offices::export(from, to, stick);
    (bundle, report.bytes)
}

fn at_size(folder: &Path, many: usize) {
    let (mut headquarters, mut post, stick) = two_offices(folder, 1);
    for from in (0..many).step_by(ROWS) {
        record(&mut post, from..(from + ROWS).min(many));
    }
    let mut time = Duration::ZERO;
    let mut bundle = (PathBuf::new(), 0);
    let memory = peak(|| {
        let started = Instant::now();
        bundle = export(&mut post, "HQ", &stick);
        time = started.elapsed();
    });
    let plain = Plain::of(&bundle.0, &headquarters);
    let floor = plain.seal_again(&folder.join("floor"));
    line(&format!("export {many} weapons"), time, floor, 2.0);
    println!("  peak memory {memory} MB");
    let csv = packed_csv(0..many);
    println!(
        "  bundle {:.1} bytes per weapon, {:.2} times the same facts as CSV packed alike (wanted ≤ 1.5)",
        bundle.1 as f64 / many as f64,
        bundle.1 as f64 / csv as f64
    );

    let marks = marks(headquarters.store());
    let memory = peak(|| time = take_in(&mut headquarters, &bundle.0));
    let again = take_in(&mut headquarters, &bundle.0);
    record(&mut post, many..many + ROWS);
    let (longer, _) = export(&mut post, "HQ", &stick);
    let overlapping = take_in(&mut headquarters, &longer);
    let rows = rows_since(headquarters.store(), &marks);
    let bare = bare_store(&folder.join("import.db"));
    let started = Instant::now();
    insert(&bare, &rows);
    let floor = started.elapsed();
    line(&format!("take in {many} weapons"), time, floor, 3.0);
    println!("  peak memory {memory} MB");
    println!(
        "  the same again {}, {:.0} times faster (wanted ≥ 20); with {ROWS} more {}",
        human(again),
        time.as_secs_f64() / again.as_secs_f64(),
        human(overlapping)
    );
}

fn take_in(office: &mut Office, bundle: &Path) -> Duration {
    let started = Instant::now();
    offices::import(office, bundle);
    started.elapsed()
}

/// What a bundle holds, unpacked.
struct Plain {
    members: Vec<(String, Vec<u8>)>,
}

impl Plain {
    fn of(bundle: &Path, office: &Office) -> Plain {
        let identity: age::x25519::Identity = office.identity().seal_identity().parse().unwrap();
        let file = std::io::BufReader::new(File::open(bundle).unwrap());
        let mut reader = BundleReader::open(file, std::slice::from_ref(&identity)).unwrap();
        let manifest = ReceivedManifest::read(reader.manifest()).unwrap().manifest;
        let members = manifest.members.iter().map(|member| {
            let mut bytes = Vec::new();
            let unpacked = |packed: &mut dyn Read| -> Result<(), FormatError> {
                unpack(packed, member.size)?.read_to_end(&mut bytes)?;
                Ok(())
            };
            reader.member(member, unpacked).unwrap();
            (member.name.clone(), bytes)
        });
        Plain { members: members.collect() }
    }

    /// The floor: zstd at the same level, tar, age to one recipient, one synced file.
    fn seal_again(&self, path: &Path) -> Duration {
        let recipient = age::x25519::Identity::generate().to_public().to_string();
        let started = Instant::now();
        let out = std::io::BufWriter::new(File::create(path).unwrap());
        let mut tar = tar_of(proofmark_format::bundle::seal(out, &[recipient]).unwrap());
        for (name, bytes) in &self.members {
            let mut packed = proofmark_format::bundle::pack(Vec::new()).unwrap();
            packed.write_all(bytes).unwrap();
            tar.add(name, &packed.finish().unwrap());
        }
        let file = tar.out.finish().unwrap().into_inner().unwrap();
        file.sync_all().unwrap();
        started.elapsed()
    }
}

/// A tar as small as one can be written: header, bytes, padding.
struct Tar<W> {
    out: W,
}

fn tar_of<W: Write>(out: W) -> Tar<W> {
    Tar { out }
}

impl<W: Write> Tar<W> {
    fn add(&mut self, name: &str, bytes: &[u8]) {
        let mut header = [0; 512];
        header[..name.len()].copy_from_slice(name.as_bytes());
        self.out.write_all(&header).unwrap();
        self.out.write_all(bytes).unwrap();
        self.out.write_all(&vec![0; (512 - bytes.len() % 512) % 512]).unwrap();
    }
}

/// What an act of its own weighs on a stick beside its facts.
fn act_of_its_own(folder: &Path) {
    let (mut headquarters, mut post, stick) = two_offices(folder, 3);
    let (first, _) = export(&mut post, "HQ", &stick);
    take_in(&mut headquarters, &first);
    let (_, empty) = export(&mut post, "HQ", &stick);
    for n in 0..SINGLE {
        record(&mut post, n..n + 1);
    }
    let (bundle, bytes) = export(&mut post, "HQ", &stick);
    let beside = (bytes - empty - packed_csv(0..SINGLE) as u64) as f64 / SINGLE as f64;
    println!("  an act of its own: {beside:.0} bytes beside its facts, packed (wanted ≤ 300)");
    let time = take_in(&mut headquarters, &bundle);
    let again = take_in(&mut headquarters, &bundle);
    println!(
        "  {SINGLE} acts of their own taken in {}, again {}: {:.0} times faster (wanted ≥ 20)",
        human(time),
        human(again),
        time.as_secs_f64() / again.as_secs_f64()
    );
}
