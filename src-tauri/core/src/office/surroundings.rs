//! What the office takes from the world around it: the clock, chance, and the price of a slot. Tests fix all three.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use proofmark_format::ids::sha256;
use proofmark_format::keys::Cost;

use crate::error::{Error, Result};
use crate::store::keys;

/// The world around an office.
#[derive(Clone)]
pub struct Surroundings {
    clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    chance: Chance,
    /// What a slot costs; `None` measures this machine when the first is made.
    cost: Option<Cost>,
}

#[derive(Clone)]
enum Chance {
    System,
    Seeded(Arc<(u64, AtomicU64)>),
}

impl Default for Surroundings {
    fn default() -> Self {
        Surroundings {
            clock: Arc::new(|| chrono::Utc::now().timestamp_millis()),
            chance: Chance::System,
            cost: None,
        }
    }
}

impl Surroundings {
    /// A world in which everything repeats: a clock that only this closure moves, bytes that follow from a seed, slots
    /// that cost nothing. For tests, simulation and benchmarks; such keys protect nothing.
    pub fn repeatable(seed: u64, clock: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        let chance = Chance::Seeded(Arc::new((seed, AtomicU64::new(0))));
        Surroundings { clock: Arc::new(clock), chance, cost: Some(keys::WORTHLESS) }
    }

    /// What the laptop's clock says, milliseconds since 1970 UTC. It decides nothing (R1).
    pub fn now(&self) -> i64 {
        (self.clock)()
    }

    /// Random bytes.
    pub fn random<const N: usize>(&self) -> Result<[u8; N]> {
        let mut bytes = [0; N];
        match &self.chance {
            Chance::System => getrandom::fill(&mut bytes).map_err(Error::internal)?,
            Chance::Seeded(source) => {
                for chunk in bytes.chunks_mut(32) {
                    let n = source.1.fetch_add(1, Ordering::Relaxed);
                    let block = sha256(&[source.0.to_be_bytes(), n.to_be_bytes()].concat());
                    chunk.copy_from_slice(&block[..chunk.len()]);
                }
            }
        }
        Ok(bytes)
    }

    pub(crate) fn cost(&self) -> Cost {
        self.cost.unwrap_or_else(keys::measured_cost)
    }
}
