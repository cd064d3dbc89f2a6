//! A thousand nations, each with its own misfortunes. `PROOFMARK_SEEDS=100000` runs more, from `PROOFMARK_FROM` on;
//! `PROOFMARK_SEED=7` runs one again and says what happened in it.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

use proofmark_tests::simulation::{self, Counts, FOUND, Failure};

/// Seeds that are run where nobody says how many.
const SEEDS: u64 = 1_000;
/// How often a plan that failed is run again to find a shorter one that fails.
const TRIES: usize = 150;

fn number(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text}")))
}

fn tell(failure: &Failure) -> String {
    let steps = failure.plan.steps.len();
    format!("seed {}, {steps} steps: {}\n\n{}", failure.plan.seed, failure.what, failure.log.join("\n"))
}

#[test]
fn whatever_happens_everybody_holds_what_he_may() {
    if let Some(seed) = number("PROOFMARK_SEED") {
        let plan = simulation::plan_of(seed);
        match simulation::run(&plan, true) {
            Ok((counts, log)) => println!("{}\n\nseed {seed}: {counts}", log.join("\n")),
            Err(failure) => {
                println!("{}\n\nshorter:\n", tell(&failure));
                panic!("{}", tell(&simulation::shrink(*failure, TRIES)));
            }
        }
        return;
    }
    let seeds = number("PROOFMARK_SEEDS").unwrap_or(SEEDS);
    let from = number("PROOFMARK_FROM").unwrap_or(0);
    let (next, stopped) = (AtomicU64::new(0), AtomicBool::new(false));
    let (counts, failed) = (Mutex::new(Counts::default()), Mutex::new(None::<Box<Failure>>));
    let known = FOUND.len() as u64;
    let began = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(|| {
                while !stopped.load(Ordering::Relaxed) {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= known + seeds {
                        return;
                    }
                    let seed = FOUND.get(n as usize).map_or_else(|| from + n - known, |(seed, _)| *seed);
                    match simulation::run_seed(seed) {
                        Ok(done) => counts.lock().expect("counts").add(&done),
                        Err(failure) => {
                            stopped.store(true, Ordering::Relaxed);
                            *failed.lock().expect("failure") = Some(failure);
                        }
                    }
                }
            });
        }
    });
    println!("{}, {} seconds", counts.into_inner().expect("counts"), began.elapsed().as_secs());
    if let Some(failure) = failed.into_inner().expect("failure") {
        println!(
            "seed {}: {}\nPROOFMARK_SEED={} runs it again",
            failure.plan.seed, failure.what, failure.plan.seed
        );
        panic!("{}", tell(&simulation::shrink(*failure, TRIES)));
    }
}
