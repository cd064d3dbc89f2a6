//! Numbers that are never given twice: `<CC>-<office>-<series>-<year>-<seq>`. The series is drawn at random when the store
//! is made and at each restore, because a restored store cannot know what it gave out since.

use rusqlite::{TransactionBehavior, params};

use super::{Identity, Office, Surroundings, identity};
use crate::error::{Error, Result};

/// Signs of a series: none that the eye or the ear takes for another.
const SIGNS: &[u8; 22] = b"ACEFHJKLMNPRTUVWXY3479";

pub(crate) fn draw_series(surroundings: &Surroundings) -> Result<String> {
    // 242 is the largest multiple of 22 below 256: bytes above it would favour some signs.
    let mut series = String::new();
    while series.len() < 3 {
        let [byte] = surroundings.random::<1>()?;
        if let (true, Some(sign)) = (byte < 242, SIGNS.get(usize::from(byte) % SIGNS.len())) {
            series.push(char::from(*sign));
        }
    }
    Ok(series)
}

impl Office {
    /// Reserves the next number of a year, in a transaction of its own and before use: a crash afterwards loses the
    /// number and never gives it twice.
    pub(crate) fn reserve_number(&mut self, year: i32) -> Result<String> {
        let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // As the store has it: another handle may have found out that this store is a copy.
        let series = identity::text(&tx, "series")?;
        let last: u32 = tx.query_row(
            "INSERT INTO series VALUES (?1, ?2, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
            params![series, year],
            |row| row.get(0),
        )?;
        tx.commit()?;
        if last > 9_999_999 {
            return Err(Error::refused("number_series_full"));
        }
        let Identity { country, code, .. } = &self.identity;
        Ok(format!("{country}-{code}-{series}-{year}-{last:04}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_has_three_signs_that_cannot_be_confused() {
        let surroundings = Surroundings::repeatable(1, || 0);
        for _ in 0..200 {
            let series = draw_series(&surroundings).unwrap();
            assert_eq!(series.len(), 3);
            assert!(
                !series.contains(['O', '0', 'I', '1', 'S', '5', 'B', '8', 'Z', '2', 'G', '6'].as_slice())
            );
        }
    }
}
