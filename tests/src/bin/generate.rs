//! `generate N SEED FOLDER`: a headquarters with N synthetic weapons in a fresh folder, to be looked at or measured.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use proofmark_tests::generator::{Generator, record};
use proofmark_tests::offices::{self, Clock, PASSPHRASE};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [many, seed, folder] = words.as_slice() else { return wrong_use() };
    let (Ok(many), Ok(seed)) = (many.parse::<usize>(), seed.parse::<u64>()) else { return wrong_use() };
    let started = Instant::now();
    let mut office = offices::headquarters(Path::new(folder), seed, &Clock::at(offices::START));
    record(&mut office, &mut Generator::of(seed), many, |done| {
        print!("\r{done} of {many} weapons");
        let _ = std::io::stdout().flush();
    });
    println!("\r{many} weapons in {:.0} s: {folder}", started.elapsed().as_secs_f64());
    println!("Operator: Ama Owusu   Passphrase: {PASSPHRASE}");
    ExitCode::SUCCESS
}

fn wrong_use() -> ExitCode {
    eprintln!("generate N SEED FOLDER");
    ExitCode::from(2)
}
