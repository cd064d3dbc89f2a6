//! The office: register of weapons and markings, tracing cases, letters, and the exchange with other offices.
//!
//! A folder for each thing the office speaks of, a file for each act. Whatever changes anything passes through
//! `office`'s one door; `store` is the only place that knows SQLite's file.

pub mod ammunition;
pub mod attachments;
pub mod cases;
pub mod consignments;
pub mod contacts;
pub mod disagreements;
pub mod exchange;
pub mod find;
pub mod ledgers;
pub mod letters;
pub mod lost;
pub mod markings;
pub mod models;
pub mod office;
pub mod parties;
pub mod practices;
pub mod safekeeping;
pub mod stocks;
pub mod store;
pub mod terms;
pub mod trust;
pub mod vocabulary;
pub mod weapons;

mod error;

pub use error::{Error, Result, Turn};
pub use office::{Home, Office};
