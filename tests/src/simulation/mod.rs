//! Offices, people, laptops, sticks and a courier, simulated with the real core: random acts on every declared kind, random
//! faults, all from a seed. Once the courier calms down, all who may know the same hold the same, and nothing is lost.
#![allow(clippy::panic, reason = "a simulation that cannot be set up is a failed test")]

mod acts;
mod counts;
mod judge;
mod kinds;
mod machine;
mod nations;
mod plan;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub use counts::Counts;
pub use kinds::Kinds;
pub use nations::folder;
pub use plan::{Plan, Step, What};

use crate::chance::Chance;
use world::World;

/// Seeds that once showed a mistake, and what it was. They are run first, always. A seed means the same as long as `plan` and
/// `acts` stay as they are: what it showed gets a test of its own as well.
pub const FOUND: &[(u64, &str)] = &[
    (
        7,
        "of two machines with one key the one that was behind was never sent what the other had said it held",
    ),
    (346, "rights taken away for the kind operator locked a post out of its own store"),
];

/// A simulation in which something did not hold.
#[derive(Debug, Clone)]
pub struct Failure {
    /// Its plan.
    pub plan: Plan,
    /// What did not hold.
    pub what: String,
    /// What happened until then.
    pub log: Vec<String>,
}

/// Runs the simulation of a seed.
pub fn run_seed(seed: u64) -> Result<Counts, Box<Failure>> {
    run(&Plan::of(seed, nations::nations().len()), false).map(|(counts, _)| counts)
}

/// Runs a plan; `log` keeps what happens in words.
pub fn run(plan: &Plan, log: bool) -> Result<(Counts, Vec<String>), Box<Failure>> {
    let failure = |what: String, log| Box::new(Failure { plan: plan.clone(), what, log });
    let mut world = World::of(plan, log).map_err(|what| failure(what, Vec::new()))?;
    let done = catch_unwind(AssertUnwindSafe(|| {
        plan.steps.iter().try_for_each(|step| world.step(step))?;
        judge::judge(&mut world, &mut Chance::of(!plan.seed))
    }));
    let log = world.log.take().unwrap_or_default();
    match done {
        Ok(Ok(())) => Ok((world.counts, log)),
        Ok(Err(what)) => Err(failure(what, log)),
        Err(panic) => {
            let words = panic.downcast_ref::<String>().cloned();
            let words = words.or_else(|| panic.downcast_ref::<&str>().map(|words| (*words).to_owned()));
            Err(failure(format!("panicked: {}", words.unwrap_or_default()), log))
        }
    }
}

/// Leaves out steps as long as something still fails, for at most so many tries.
pub fn shrink(failure: Failure, tries: usize) -> Failure {
    let mut smallest = failure;
    let mut size = smallest.plan.steps.len().div_ceil(2);
    let mut left = tries;
    while size > 0 && left > 0 {
        let mut at = 0;
        while at < smallest.plan.steps.len() && left > 0 {
            let mut plan = smallest.plan.clone();
            plan.steps.drain(at..(at + size).min(plan.steps.len()));
            left -= 1;
            match run(&plan, true) {
                Err(failure) => smallest = *failure,
                Ok(_) => at += size,
            }
        }
        size /= 2;
    }
    smallest
}

/// The plan of a seed.
pub fn plan_of(seed: u64) -> Plan {
    Plan::of(seed, nations::nations().len())
}
