//! What this store can see: said where a search finds nothing, because "not found" of a part is not "not found".

use std::collections::BTreeMap;

use proofmark_format::ids::{AudienceId, KeyId};
use rusqlite::{OptionalExtension, params};

use super::Sight;
use crate::error::Result;
use crate::office::fold::AHEAD;
use crate::office::{Office, read};

impl Office {
    /// What this store can see, and as of when.
    pub fn sight(&self) -> Result<Sight> {
        let newest = self.newest_from_elsewhere()?;
        let mut audiences: Vec<(String, String)> = self
            .audiences_seen()?
            .into_iter()
            .map(|(audience, name)| {
                let at = newest.get(&audience).copied();
                (name, at.map(read::moment).unwrap_or_default())
            })
            .collect();
        // Its own first, then the nation's, then headquarters', then offices and the rest by name.
        let place = |name: &str| ["own", "national", "headquarters"].iter().position(|known| *known == name);
        audiences.sort_by_key(|(name, _)| (place(name).unwrap_or(3), name.clone()));
        let as_of: Option<i64> =
            self.store.query_row("SELECT max(at) FROM delivery WHERE sent = 0", [], |row| row.get(0))?;
        let missing = self.missing_commits()?;
        Ok(Sight {
            headquarters: self.identity.is_headquarters(),
            audiences,
            as_of: as_of.map(read::moment).unwrap_or_default(),
            missing: missing.iter().map(|run| run.to - run.from + 1).fold(0, u32::saturating_add),
        })
    }

    /// Audiences this office belongs to, each under the word for it.
    fn audiences_seen(&self) -> Result<BTreeMap<AudienceId, String>> {
        let mut seen = self.audience_names()?;
        seen.retain(|audience, _| self.trust.is_member(self.identity.office, *audience));
        // Whatever others call it: what this office itself records.
        seen.insert(self.identity.audience, "own".to_owned());
        Ok(seen)
    }

    /// When the newest commit of each audience that another office wrote was made, by its own clock.
    fn newest_from_elsewhere(&self) -> Result<BTreeMap<AudienceId, i64>> {
        let mut select = self.store.prepare_cached("SELECT n, device, audience FROM feed")?;
        let feeds = select
            .query_map([], |row| Ok((row.get::<_, i64>(0)?, KeyId(row.get(1)?), AudienceId(row.get(2)?))))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let latest = self.surroundings.now().saturating_add(AHEAD);
        let own = Some(self.identity.office);
        let mut newest = BTreeMap::new();
        for (feed, device, audience) in feeds {
            if device == self.device() || self.trust.office_of(device) == own {
                continue;
            }
            let at: Option<i64> = self
                .store
                .prepare_cached(
                    "SELECT at FROM commits WHERE feed = ?1 AND at <= ?2 ORDER BY seq DESC LIMIT 1",
                )?
                .query_row(params![feed, latest], |row| row.get(0))
                .optional()?;
            if let Some(at) = at {
                let newest = newest.entry(audience).or_insert(at);
                *newest = at.max(*newest);
            }
        }
        Ok(newest)
    }
}
