//! Numbers that are never given twice: `<CC>-<office>-<series>-<year>-<seq>`. The series is drawn at random when the store
//! is made and at each restore, because a restored store cannot know what it gave out since.

use rusqlite::{OptionalExtension, TransactionBehavior, params};

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

/// From which run of this store numbers are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Run {
    /// The series' own numbers of a year, as registered weapons and cases have theirs.
    Year(i32),
    /// A block that somebody laid down, under the name of what bears its numbers.
    Block { name: String, from: i64, to: i64 },
}

impl Run {
    /// Under which name and year it is counted, and between which numbers.
    fn counted(&self, series: &str) -> (String, i32, i64, i64) {
        match self {
            Run::Year(year) => (series.to_owned(), *year, 1, LAST),
            // A block that another office laid down may claim any numbers; beyond these nobody counts.
            Run::Block { name, from, to } => {
                let within = |n: i64| n.clamp(0, i64::from(u32::MAX));
                (format!("{series} {name} {from}-{to}"), 0, within(*from), within(*to))
            }
        }
    }
}

/// Numbers reserved, each once and for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reserved {
    /// The series of this store as it was when they were reserved.
    pub series: String,
    /// The first of them; the others follow.
    pub first: i64,
}

/// Highest number of a series in a year.
const LAST: i64 = 9_999_999;

impl Office {
    /// Reserves the next number of a year, in a transaction of its own and before use: a crash afterwards loses the
    /// number and never gives it twice.
    pub(crate) fn reserve_number(&mut self, year: i32) -> Result<String> {
        let Reserved { series, first } = self.reserve_numbers(&Run::Year(year), 1)?;
        let Identity { country, code, .. } = &self.identity;
        Ok(format!("{country}-{code}-{series}-{year}-{first:04}"))
    }

    /// Reserves as many numbers as are wanted, following each other. A block is counted under the series, too: a store that
    /// was restored has another, and whoever uses a block must ask for a new one (see `series`).
    pub(crate) fn reserve_numbers(&mut self, run: &Run, count: i64) -> Result<Reserved> {
        let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // As the store has it: another handle may have found out that this store is a copy.
        let series = identity::text(&tx, "series")?;
        let (name, year, from, to) = run.counted(&series);
        let last: i64 = tx.query_row(
            "INSERT INTO series VALUES (?1, ?2, ?3 + ?4 - 1) ON CONFLICT DO UPDATE SET last = last + ?4 RETURNING last",
            params![name, year, from, count],
            |row| row.get(0),
        )?;
        if last > to {
            return Err(match run {
                Run::Year(_) => Error::refused("number_series_full"),
                Run::Block { .. } => {
                    Error::refused("number_block_full").with("left", to - last + count).with("wanted", count)
                }
            });
        }
        tx.commit()?;
        Ok(Reserved { series, first: last - count + 1 })
    }

    /// The number that this store would give next; another handle may give it first.
    pub(crate) fn next_number(&self, run: &Run) -> Result<i64> {
        let (name, year, from, _) = run.counted(&self.series()?);
        let last: Option<i64> = self
            .store
            .prepare_cached("SELECT last FROM series WHERE series = ?1 AND year = ?2")?
            .query_row(params![name, year], |row| row.get(0))
            .optional()?;
        Ok(last.map_or(from, |last| last + 1))
    }

    /// The series of this store as it stands now.
    pub(crate) fn series(&self) -> Result<String> {
        identity::text(&self.store, "series")
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
