//! Safekeeping: checking everything that is kept, and printing what it says.

mod dump;
mod verify;
mod wire;

pub use verify::Verified;
pub use wire::*;
