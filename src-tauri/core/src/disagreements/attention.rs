//! How many things need a person.

use super::Attention;
use crate::error::Result;
use crate::office::Office;

/// Devices with changes behind their cut.
const QUARANTINED: &str =
    "SELECT count(DISTINCT f.device) FROM change c JOIN commits k ON k.n = c.commit_n JOIN feed f ON f.n = k.feed
     WHERE c.standing = 'quarantined'";

impl Office {
    /// Counts for the rail and for the day's work.
    pub fn attention(&self) -> Result<Attention> {
        let count = |sql: &str| -> Result<u32> {
            Ok(self.store.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
        };
        let many = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let contradicting: std::collections::BTreeSet<String> =
            self.contradictions()?.into_iter().map(|row| row.case).collect();
        Ok(Attention {
            disagreements: count("SELECT count(*) FROM disagreement")?,
            proposals: many(self.proposals()?.len()),
            contradictions: many(contradicting.len()),
            quarantined: count(QUARANTINED)?,
            evidence: many(self.evidence()?.len()),
            missing: many(self.missing_commits()?.len()),
            courier: many(self.courier_waiting()?.others.len()),
            clock_doubtful: self.clock_doubtful()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::proposals::PROPOSED;
    use super::*;

    #[test]
    fn no_count_reads_all_changes() {
        let store = rusqlite::Connection::open_in_memory().unwrap();
        crate::store::tables_for_test(&store);
        for (sql, standing) in [(QUARANTINED, "quarantined"), (PROPOSED, "proposed")] {
            let mut plan = store.prepare(&format!("EXPLAIN QUERY PLAN {}", sql.replace("?1", "32"))).unwrap();
            let steps = plan.query_map([], |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<String> = steps.collect::<rusqlite::Result<_>>().unwrap();
            for index in [format!("record_{standing}"), format!("change_{standing}")] {
                assert!(steps.iter().any(|step| step.contains(&index)), "{steps:?}");
            }
        }
    }
}
