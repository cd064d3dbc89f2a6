//! What crosses to the window and the terminal about a search by reading.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::consignments::FoundRange;
use crate::markings::Found;

/// Everything that a reading may be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Findings {
    /// Weapons of the register with a mark that it fits, the surest first.
    pub weapons: Vec<Found>,
    /// Ranges of consignments and stocks that have such a number, the surest and narrowest first.
    pub ranges: Vec<FoundRange>,
}
