//! Safekeeping: checking everything that is kept, and printing what it says.

mod dump;
mod verify;

pub use verify::Verified;
