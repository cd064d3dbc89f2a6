//! Bytes and types of Proofmark's journal and bundle, as `FORMAT.md` says. No database, clock, disk or window.
//!
//! Every reader here takes hostile bytes: it checks size, then form, then signature, and only then looks inside.

pub mod body;
pub mod bundle;
pub mod cbor;
pub mod commit;
pub mod cose;
pub mod enrolment;
pub mod feed;
pub mod fold;
pub mod held;
pub mod ids;
pub mod journal;
pub mod keys;
pub mod limits;
pub mod manifest;
pub mod practice;
pub mod root;
pub mod trust;

mod error;

pub use error::FormatError;
