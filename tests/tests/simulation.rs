//! A thousand nations, each with its own misfortunes. `PROOFMARK_SEEDS=100000` runs more, from `PROOFMARK_FROM` on;
//! `PROOFMARK_SEED=7` runs one again and says what happened in it.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

use proofmark_core::Office;
use proofmark_format::root::{Act, Right};
use proofmark_tests::counts;
use proofmark_tests::offices::{self, Clock, carry, dump, enrol};
use proofmark_tests::releases;
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
    let (tally, failed) = (Mutex::new(Counts::default()), Mutex::new(None::<Box<Failure>>));
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
                        Ok(done) => tally.lock().expect("counts").add(&done),
                        Err(failure) => {
                            stopped.store(true, Ordering::Relaxed);
                            *failed.lock().expect("failure") = Some(failure);
                        }
                    }
                }
            });
        }
    });
    let tally = tally.into_inner().expect("counts");
    counts::tell("simulation", &format!("{tally}, {} seconds", began.elapsed().as_secs()));
    if let Some(failure) = failed.into_inner().expect("failure") {
        println!(
            "seed {}: {}\nPROOFMARK_SEED={} runs it again",
            failure.plan.seed, failure.what, failure.plan.seed
        );
        panic!("{}", tell(&simulation::shrink(*failure, TRIES)));
    }
    let lacking = tally.kinds.lacking();
    assert!(seeds < SEEDS || lacking.is_empty(), "{}", lacking.join("\n"));
}

// ---------------------------------------------------------------- What it found

fn nation(folder: &std::path::Path, clock: &Clock) -> (Office, Office) {
    let mut headquarters = offices::headquarters(&folder.join("hq"), 1, clock);
    let mut post = offices::post(&folder.join("post"), "BP1", 2, clock);
    std::fs::create_dir(folder.join("stick")).expect("stick");
    enrol(&mut headquarters, &mut post, &folder.join("stick"));
    (headquarters, post)
}

/// What others say of a device locks no office out of its own store.
#[test]
fn a_post_without_rights_over_operators_still_opens_and_takes_in() {
    let folder = simulation::folder();
    let (stick, clock) = (folder.path().join("stick"), Clock::at(offices::START));
    let (mut headquarters, mut post) = nation(folder.path(), &clock);
    let mut certificate = headquarters.trust().certificates[&post.identity().device_id()].clone();
    let before = certificate.clone();
    certificate.rights.insert("operator".into(), Right::None);
    for (certificate, said) in [(certificate, "none"), (before, "as before")] {
        headquarters
            .state_declared("the root of the tests", vec![Act::Certificate(certificate)])
            .expect(said);
        carry(&mut headquarters, &mut post, &stick);
        drop(post);
        post = offices::home(&folder.path().join("post"), 9, &clock)
            .unlock("Esi Boateng", offices::PASSPHRASE)
            .expect(said);
        assert_eq!(post.operator().name, "Esi Boateng", "{said}");
        assert_eq!(post.operator().roles.len(), offices::WORKER.len(), "{said}");
    }
}

/// Two machines with one key: what one of them said it holds is sent to the other too, once it shows that it lacks it.
#[test]
fn a_copy_of_a_disk_is_sent_what_the_other_copy_said_it_holds() {
    let folder = simulation::folder();
    let (stick, clock) = (folder.path().join("stick"), Clock::at(offices::START));
    let (mut headquarters, mut post) = nation(folder.path(), &clock);
    carry(&mut post, &mut headquarters, &stick);
    carry(&mut headquarters, &mut post, &stick);
    drop(post);
    let (home, copied) = (folder.path().join("post"), folder.path().join("copy"));
    std::fs::create_dir(&copied).expect("copy");
    releases::copy(&home, &copied);
    let open = |home, seed| {
        offices::home(home, seed, &clock).unlock("Esi Boateng", offices::PASSPHRASE).expect("unlock")
    };
    let (mut post, mut copy) = (open(&home, 21), open(&copied, 22));
    let own = post.identity().audience;
    releases::every_kind(&mut headquarters, own);
    // The copy takes it in and says so: headquarters believes that the device holds it.
    carry(&mut headquarters, &mut copy, &stick);
    carry(&mut copy, &mut headquarters, &stick);
    assert_eq!(carry(&mut headquarters, &mut post, &stick).commits_new, 0, "it is not sent again");
    assert_ne!(post.identity().incarnation, copy.identity().incarnation, "and the original has noticed");
    carry(&mut post, &mut headquarters, &stick);
    carry(&mut headquarters, &mut post, &stick);
    let records =
        |office: &Office| dump(office).into_iter().filter(|line| line.starts_with("{\"record\"")).count();
    assert_eq!(records(&post), records(&copy));
}
