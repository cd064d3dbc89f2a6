//! The ordinary work of the register that somebody must go on with: what waits, how long, how far it is.

use super::DayWork;
use crate::error::Result;
use crate::ledgers::LedgerLine;
use crate::office::Office;

impl Office {
    /// Counts for the day's work beside [`Office::attention`]. Where one thing alone waits, it is named.
    pub fn day_work(&self) -> Result<DayWork> {
        let awaiting = self.awaiting_disposal(1)?;
        let campaigns = self.campaigns()?.into_iter().filter(|row| row.closed_on.is_empty());
        let campaigns: Vec<_> = campaigns.collect();
        let checks: Vec<_> = self.inventories()?.into_iter().filter(|row| row.closed_on.is_empty()).collect();
        let to_check = |line: &LedgerLine| line.progress.sample - line.progress.sample_checked;
        let ledgers: Vec<_> = self.ledgers()?.into_iter().filter(|line| to_check(line) > 0).collect();
        let duties = self.returns_due()?;
        Ok(DayWork {
            awaiting: awaiting.total,
            awaiting_late: awaiting.late,
            awaiting_days: awaiting.rows.first().and_then(|row| row.since_days),
            campaigns: many(campaigns.len()),
            campaign: only(campaigns.iter().map(|row| &row.id)),
            campaign_weapons: campaigns.iter().map(|row| row.weapons).sum(),
            campaign_done: campaigns.iter().map(|row| row.done).sum(),
            checks: many(checks.len()),
            check: only(checks.iter().map(|row| &row.id)),
            check_expected: checks.iter().map(|row| row.expected).sum(),
            check_seen: checks.iter().map(|row| row.seen).sum(),
            ledgers: many(ledgers.len()),
            ledger: only(ledgers.iter().map(|line| &line.id)),
            ledger_rows: ledgers.iter().map(to_check).sum(),
            duties: many(duties.len()),
            duties_overdue: many(duties.iter().filter(|due| due.overdue).count()),
        })
    }
}

fn many(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The one there is; empty where there are several, or none.
fn only<'a>(mut ids: impl Iterator<Item = &'a String>) -> String {
    match (ids.next(), ids.next()) {
        (Some(only), None) => only.clone(),
        _ => String::new(),
    }
}
