//! What happens in a simulation, as a list of steps that mean something in whatever state they meet: any of them may be
//! left out, and what is left is still a simulation.

use crate::chance::Chance;

/// A simulation that is to be run.
#[derive(Debug, Clone)]
pub struct Plan {
    /// What it follows from.
    pub seed: u64,
    /// Which nation it begins with.
    pub nation: usize,
    /// What happens, in order.
    pub steps: Vec<Step>,
}

/// Something that happens.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// What.
    pub what: What,
    /// To which machine, modulo how many there are.
    pub machine: usize,
    /// Its own chance, so that it stays the same when others are left out.
    pub chance: u64,
}

/// What may happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// An act on records of any kind.
    Write,
    /// A bundle goes on a stick.
    Export,
    /// A stick arrives somewhere, whole or not, or never.
    Carry,
    /// Headquarters says something with the root's key.
    State,
    /// The courier brings a post in that was not enrolled.
    Enrol,
    /// A laptop's clock is set.
    Clock,
    /// The program is closed and opened again; sometimes a newer one that rebuilds its tables.
    Reopen,
    /// Somebody copies a laptop's disk.
    Image,
    /// A laptop's disk is put back as it was copied.
    Restore,
    /// The copy of a disk is started beside the original.
    Clone,
    /// A laptop is stolen; the thief has its passphrase.
    Steal,
}

/// How often each happens, of all.
const OFTEN: [(What, usize); 11] = [
    (What::Write, 36),
    (What::Export, 22),
    (What::Carry, 24),
    (What::State, 6),
    (What::Enrol, 2),
    (What::Clock, 4),
    (What::Reopen, 3),
    (What::Image, 3),
    (What::Restore, 2),
    (What::Clone, 2),
    (What::Steal, 2),
];

impl Plan {
    /// What follows from a seed.
    pub fn of(seed: u64, nations: usize) -> Plan {
        let mut chance = Chance::of(seed);
        let nation = chance.below(nations);
        let most = if chance.once_in(40) { 240 } else { 44 };
        let length = 8 + chance.below(most);
        let steps = (0..length)
            .map(|_| Step { what: what(&mut chance), machine: chance.below(1 << 16), chance: chance.draw() })
            .collect();
        Plan { seed, nation, steps }
    }
}

fn what(chance: &mut Chance) -> What {
    let all = OFTEN.iter().map(|(_, often)| often).sum();
    let mut left = chance.below(all);
    for (what, often) in OFTEN {
        match left.checked_sub(often) {
            Some(rest) => left = rest,
            None => return what,
        }
    }
    What::Write
}
