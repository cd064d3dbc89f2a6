//! What of missing weapons and queries needs a person.

use super::LostAttention;
use crate::error::Result;
use crate::office::Office;

impl Office {
    /// Counts for the day's work. A hit waits for whoever can say what became of the weapon, and is shown to all who hold both.
    pub fn lost_attention(&self) -> Result<LostAttention> {
        let (unanswered, answers) = self.query_counts()?;
        let back = self.back("t.weapon IS NOT NULL", [])?.len() as u32;
        Ok(LostAttention { hits: self.hit_counts()?.len() as u32, unanswered, answers, back })
    }
}
