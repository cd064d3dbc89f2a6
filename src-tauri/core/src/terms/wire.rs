//! What crosses to window and terminal.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

/// A term that may be meant by what somebody typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Suggestion {
    /// Code: what a record keeps.
    pub code: String,
    /// Its word in the language of the window.
    pub label: String,
    /// `exact` or `alias`: what was typed names this term and no other; `starts`, `near`: a person must say.
    pub why: String,
    /// What tells it from others of the name: makers of a model, country of a maker.
    pub beside: String,
}
