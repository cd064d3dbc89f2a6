//! Safekeeping: backup and restore, erasure by law, checking everything that is kept, and printing what it says.

mod backup;
mod dump;
mod erasure;
mod restore;
mod retention;
mod verify;
mod wire;

pub use verify::Verified;
pub use wire::*;
