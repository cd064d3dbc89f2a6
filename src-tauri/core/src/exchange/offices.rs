//! The other offices, and what waits for them.

use proofmark_format::ids::{KeyId, OfficeId};
use rusqlite::{OptionalExtension, params};

use super::OfficeRow;
use super::frontier::{feeds_for, known_of, send_after};
use crate::error::Result;
use crate::office::{Office, read};

impl Office {
    /// Every office but this one, by code; this one, too, where it has further laptops to exchange with.
    pub fn offices(&self) -> Result<Vec<OfficeRow>> {
        let own = self.device();
        let has_further = self.trust.certificates.values().any(|c| {
            let device = c.device_id();
            c.office == self.identity.office && device != own && !self.trust.cuts.contains_key(&device)
        });
        let others = self.trust.offices.iter().filter(|(id, _)| has_further || **id != self.identity.office);
        let mut rows = others
            .map(|(id, office)| {
                let devices: Vec<KeyId> = self
                    .trust
                    .certificates
                    .values()
                    .filter(|c| c.office == *id)
                    .map(|c| c.device_id())
                    .filter(|d| *d != own && !self.trust.cuts.contains_key(d))
                    .collect();
                Ok(OfficeRow {
                    id: id.to_string(),
                    code: office.code.clone(),
                    name: office.name.clone(),
                    role: office.role.clone(),
                    devices: u32::try_from(devices.len()).unwrap_or(u32::MAX),
                    confirmed: !devices.is_empty()
                        && devices.iter().all(|device| self.refuse_unconfirmed(*device).is_ok()),
                    last_received: self.last(&devices, false)?,
                    last_sent: self.last(&devices, true)?,
                    waiting: self.waiting(*id, &devices)?,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        rows.sort_by(|a, b| a.code.cmp(&b.code));
        Ok(rows)
    }

    fn last(&self, devices: &[KeyId], sent: bool) -> Result<String> {
        let mut newest = None;
        for device in devices {
            let at: Option<i64> = self
                .store
                .query_row(
                    "SELECT max(at) FROM delivery WHERE device = ?1 AND sent = ?2",
                    params![device.0, sent],
                    |row| row.get(0),
                )
                .optional()?
                .flatten();
            newest = newest.max(at);
        }
        Ok(newest.map(read::moment).unwrap_or_default())
    }

    /// Commits held here that some device of the office is not known to hold.
    fn waiting(&self, office: OfficeId, devices: &[KeyId]) -> Result<u32> {
        let known =
            devices.iter().map(|device| known_of(&self.store, *device)).collect::<Result<Vec<_>>>()?;
        let mut waiting = 0;
        for feed in feeds_for(&self.store, &self.trust, office)? {
            let after = known
                .iter()
                .map(|known| send_after(&self.store, &feed, known.as_ref()))
                .collect::<Result<Vec<_>>>()?;
            let after = after.into_iter().min().unwrap_or(0);
            waiting += self
                .store
                .prepare_cached("SELECT count(*) FROM commits WHERE feed = ?1 AND seq > ?2")?
                .query_row(params![feed.n, after as i64], |row| row.get::<_, u32>(0))?;
        }
        Ok(waiting)
    }
}
