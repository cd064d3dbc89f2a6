//! Evidence about devices: numbers given twice, links that lead nowhere, clocks that cannot be right. It is shown, and decides
//! nothing (R1, R2).

use std::collections::BTreeSet;

use proofmark_format::ids::{FeedId, KeyId};
use rusqlite::params;

use super::EvidenceRow;
use crate::error::Result;
use crate::office::fold::{AHEAD, BACK};
use crate::office::{Office, fingerprint, read};

/// The day this version was made and how far beyond it a clock may still be right: data, not code.
const RELEASE: &str = include_str!("../../../../assets/release.json");

#[derive(serde::Deserialize)]
struct Release {
    /// `YYYY-MM-DD`.
    released: chrono::NaiveDate,
    /// Years after which nobody uses this version any more.
    years: u32,
}

/// What one kind of evidence says of a feed: its kind, and the numbers concerned.
type Found = (i64, &'static str, BTreeSet<i64>);

impl Office {
    /// What the feeds that are held show of their devices, by office, feed and kind; numbers that follow each other are one row.
    pub fn evidence(&self) -> Result<Vec<EvidenceRow>> {
        let mut rows = Vec::new();
        for (feed, kind, numbers) in self.all_evidence()? {
            let (id, device): (FeedId, KeyId) = self
                .store
                .prepare_cached("SELECT id, device FROM feed WHERE n = ?1")?
                .query_row([feed], |row| Ok((FeedId(row.get(0)?), KeyId(row.get(1)?))))?;
            for (from, to) in runs(&numbers) {
                let at: i64 = self
                    .store
                    .prepare_cached(
                        "SELECT at FROM commits WHERE feed = ?1 AND seq = ?2 ORDER BY id LIMIT 1",
                    )?
                    .query_row(params![feed, from], |row| row.get(0))?;
                rows.push(EvidenceRow {
                    kind: kind.into(),
                    office: self.code_of(device),
                    device: fingerprint(&device.0),
                    device_id: device.to_string(),
                    feed: id.to_string(),
                    from: u32::try_from(from).unwrap_or(u32::MAX),
                    to: u32::try_from(to).unwrap_or(u32::MAX),
                    at: read::moment(at),
                });
            }
        }
        rows.sort_by(|a, b| {
            (&a.office, &a.device_id, &a.feed, &a.kind, a.from).cmp(&(
                &b.office,
                &b.device_id,
                &b.feed,
                &b.kind,
                b.from,
            ))
        });
        Ok(rows)
    }

    fn all_evidence(&self) -> Result<Vec<Found>> {
        let mut found = Vec::new();
        let feeds = self
            .store
            .prepare_cached("SELECT n FROM feed ORDER BY n")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<i64>>>()?;
        let ahead = self.surroundings.now().saturating_add(AHEAD);
        for feed in feeds {
            found.push((feed, "fork", self.numbers("SELECT seq FROM fork WHERE feed = ?1", feed)?));
            for kind in ["broken_link", "clock_past", "clock_back"] {
                let sql = format!("SELECT seq FROM flaw WHERE feed = ?1 AND kind = '{kind}'");
                found.push((feed, kind, self.numbers(&sql, feed)?));
            }
            found.push((feed, "clock_future", self.ahead(feed, ahead)?));
        }
        found.retain(|(_, _, numbers)| !numbers.is_empty());
        Ok(found)
    }

    fn numbers(&self, sql: &str, feed: i64) -> Result<BTreeSet<i64>> {
        let mut select = self.store.prepare_cached(sql)?;
        Ok(select.query_map([feed], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// Numbers whose clock was ahead of a moment. Time goes on along a feed but where a clock was put back, and those places
    /// are known: so they are found by going back from there and from the end, and no feed is read whole.
    fn ahead(&self, feed: i64, moment: i64) -> Result<BTreeSet<i64>> {
        let mut ends =
            self.numbers("SELECT seq - 1 FROM flaw WHERE feed = ?1 AND kind = 'clock_back'", feed)?;
        ends.extend(
            self.numbers("SELECT max(seq) FROM commits WHERE feed = ?1 HAVING max(seq) IS NOT NULL", feed)?,
        );
        let mut select = self.store.prepare_cached(
            "SELECT seq, max(at) FROM commits WHERE feed = ?1 AND seq <= ?2 GROUP BY seq ORDER BY seq DESC",
        )?;
        let mut found = BTreeSet::new();
        for end in ends {
            let mut rows = select.query(params![feed, end])?;
            while let Some(row) = rows.next()? {
                let (seq, at): (i64, i64) = (row.get(0)?, row.get(1)?);
                if at <= moment || !found.insert(seq) {
                    break;
                }
            }
        }
        Ok(found)
    }

    /// Whether this laptop's own clock contradicts what it wrote before, or when this program was made.
    pub(crate) fn clock_doubtful(&self) -> Result<bool> {
        let now = self.surroundings.now();
        let newest: Option<i64> = self
            .store
            .prepare_cached(
                "SELECT k.at FROM feed f JOIN commits k ON k.feed = f.n
                 WHERE f.device = ?1 AND k.seq = (SELECT max(seq) FROM commits WHERE feed = f.n) ORDER BY k.n DESC LIMIT 1",
            )?
            .query_map([self.device().0], |row| row.get(0))?
            .next()
            .transpose()?;
        Ok(newest.is_some_and(|at| now < at.saturating_sub(BACK)) || !is_of_our_time(now)?)
    }
}

/// Whether a moment lies between the day this version was made and the day nobody uses it any more.
fn is_of_our_time(now: i64) -> Result<bool> {
    let release: Release = serde_json::from_str(RELEASE).map_err(crate::error::Error::internal)?;
    let end = release.released.checked_add_months(chrono::Months::new(12 * release.years));
    let today = chrono::DateTime::from_timestamp_millis(now).map(|moment| moment.date_naive());
    Ok(today.is_some_and(|today| today >= release.released && end.is_none_or(|end| today <= end)))
}

/// Numbers that follow each other, as first and last.
fn runs(numbers: &BTreeSet<i64>) -> Vec<(i64, i64)> {
    let mut runs: Vec<(i64, i64)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_follow_each_other_are_one_row() {
        assert_eq!(runs(&[1, 2, 3, 7, 9, 10].into()), [(1, 3), (7, 7), (9, 10)]);
        assert!(runs(&BTreeSet::new()).is_empty());
    }

    #[test]
    fn a_clock_before_the_program_was_made_or_long_after_cannot_be_right() {
        let on = |date: &str| {
            let date: chrono::NaiveDate = date.parse().unwrap();
            is_of_our_time(date.and_hms_opt(12, 0, 0).unwrap().and_utc().timestamp_millis()).unwrap()
        };
        assert!(on("2026-03-01") && on("2040-01-01"));
        assert!(!on("2000-01-01") && !on("2099-01-01"));
        assert!(!is_of_our_time(i64::MAX).unwrap(), "beyond every calendar");
    }
}
