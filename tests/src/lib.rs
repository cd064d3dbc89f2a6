//! What the tests across crates share.
#![allow(clippy::expect_used)] // A vector that cannot be made is a failed test.

pub mod chance;
pub mod counts;
pub mod enrolled;
pub mod generator;
pub mod journal;
pub mod offices;
pub mod program;
pub mod releases;
pub mod simulation;
pub mod stored;
pub mod vectors;
#[cfg(target_os = "linux")]
pub mod window;
pub mod words;
