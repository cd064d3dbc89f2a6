//! What the tests across crates share.
#![allow(clippy::expect_used)] // A vector that cannot be made is a failed test.

pub mod journal;
pub mod offices;
pub mod vectors;
