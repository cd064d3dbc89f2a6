//! The devices of the nation, and what each of them holds: what a thief has of a stolen laptop, and where its feeds stand.

use std::collections::BTreeSet;

use proofmark_format::ids::{AudienceId, KeyId, ObjectId};
use proofmark_format::manifest::{Held, Manifest, ReceivedManifest};
use proofmark_format::root::Certificate;
use rusqlite::{OptionalExtension, params};

use super::cut::{Position, line_of};
use super::{DevicePage, DeviceRow, FeedPosition, Holding, KindRight};
use crate::error::Result;
use crate::office::door::statements_in_force;
use crate::office::{Office, fingerprint, read};

impl Office {
    /// Every device that the root certified, by code of its office.
    pub fn devices(&self) -> Result<Vec<DeviceRow>> {
        let chain = self.chain()?;
        let rows = self.trust.certificates.values().map(|certificate| self.device_row(certificate, &chain));
        let mut rows = rows.collect::<Result<Vec<_>>>()?;
        rows.sort_by(|a, b| (&a.office_code, &a.id).cmp(&(&b.office_code, &b.id)));
        Ok(rows)
    }

    /// A device's page: what it held as of its last receipt, where its feeds stand, what waits to be carried to it.
    pub fn device_page(&self, id: &str) -> Result<DevicePage> {
        let (device, certificate) = self.certificate_of(id)?;
        let row = self.device_row(&certificate, &self.chain()?)?;
        let onward = self.onward()?.iter().filter(|file| file.office == row.office_code).count();
        Ok(DevicePage {
            holdings: self.holdings(device)?,
            feeds: self.feed_positions(device)?,
            onward: u32::try_from(onward).unwrap_or(u32::MAX),
            others: self.others_in_force(&certificate),
            row,
        })
    }

    /// Ids of the statements in force.
    fn chain(&self) -> Result<BTreeSet<ObjectId>> {
        Ok(statements_in_force(&self.store, &self.trust)?
            .into_iter()
            .map(|(_, received)| received.id)
            .collect())
    }

    fn device_row(&self, certificate: &Certificate, chain: &BTreeSet<ObjectId>) -> Result<DeviceRow> {
        let device = certificate.device_id();
        let own = device == self.device();
        let cut = self.trust.cuts.get(&device);
        let state = match cut {
            Some(_) => "cut",
            None if self.refuse_unconfirmed(device).is_err() && !own => "words",
            None => "in_force",
        };
        let count = |sql: &str| -> Result<u32> {
            Ok(self.store.prepare_cached(sql)?.query_row([device.0], |row| row.get(0))?)
        };
        let said = self.last_said(device)?;
        let (seen_at, program, trust_seq) = match (&said, own) {
            (_, true) => (
                read::moment(self.surroundings.now()),
                concat!("proofmark ", env!("CARGO_PKG_VERSION")).to_owned(),
                self.trust.head.map(|(seq, _)| seq).unwrap_or_default(),
            ),
            (Some(said), false) => (read::moment(said.at), said.program.clone(), self.trust_seq(said, chain)),
            (None, false) => Default::default(),
        };
        Ok(DeviceRow {
            id: device.to_string(),
            fingerprint: fingerprint(&device.0),
            office: certificate.office.to_string(),
            office_code: self.code_of(device),
            own,
            state: state.into(),
            cut_reason: cut.map(|cut| cut.reason.clone()).unwrap_or_default(),
            seen_at,
            program,
            trust_seq: u32::try_from(trust_seq).unwrap_or(u32::MAX),
            commits: count("SELECT count(*) FROM commits k JOIN feed f ON f.n = k.feed WHERE f.device = ?1")?,
            quarantined: count(
                "SELECT count(*) FROM change c JOIN commits k ON k.n = c.commit_n JOIN feed f ON f.n = k.feed
                 WHERE f.device = ?1 AND c.standing = 'quarantined'",
            )?,
            rights: certificate
                .rights
                .iter()
                .map(|(kind, right)| KindRight { kind: kind.clone(), right: right.name().into() })
                .collect(),
            seals: seals(certificate),
        })
    }

    /// Number of the newest root statement that a device said it holds: nothing where it still believes another founding.
    fn trust_seq(&self, said: &Manifest, chain: &BTreeSet<ObjectId>) -> u64 {
        let (seq, id) = said.root;
        let ours = self.trust.head.map(|(seq, _)| seq).unwrap_or_default();
        if seq > ours || chain.contains(&id) { seq } else { 0 }
    }

    /// The newest manifest of a device: what it said it holds.
    fn last_said(&self, device: KeyId) -> Result<Option<Manifest>> {
        let bytes: Option<Vec<u8>> = self
            .store
            .prepare_cached("SELECT manifest FROM receipt WHERE device = ?1")?
            .query_row([device.0], |row| row.get(0))
            .optional()?;
        Ok(bytes.map(|bytes| ReceivedManifest::read(&bytes)).transpose()?.map(|received| received.manifest))
    }

    fn holdings(&self, device: KeyId) -> Result<Vec<Holding>> {
        let Some(said) = self.last_said(device)? else { return Ok(Vec::new()) };
        let names = self.audience_names()?;
        let mut holdings = Vec::new();
        for (feed, held) in &said.frontier {
            let known = self
                .store
                .query_row("SELECT n, device, audience FROM feed WHERE id = ?1", [feed.0], |row| {
                    Ok((row.get::<_, i64>(0)?, KeyId(row.get(1)?), AudienceId(row.get(2)?)))
                })
                .optional()?;
            let count = numbers_of(held);
            let (office, audience, of, records) = match known {
                Some((n, device, audience)) => (
                    self.code_of(device),
                    names.get(&audience).cloned().unwrap_or_default(),
                    self.store.query_row(
                        "SELECT count(DISTINCT seq) FROM commits WHERE feed = ?1",
                        [n],
                        |row| row.get(0),
                    )?,
                    self.births_within(n, held)?,
                ),
                None => Default::default(),
            };
            holdings.push(Holding {
                office,
                audience,
                held: u32::try_from(count).unwrap_or(u32::MAX),
                of,
                records,
            });
        }
        holdings.sort_by(|a, b| (&a.office, &a.audience).cmp(&(&b.office, &b.audience)));
        Ok(holdings)
    }

    /// Records born in what a device holds of a feed, as far as it is held here.
    fn births_within(&self, feed: i64, held: &Held) -> Result<u32> {
        let mut count = self.store.prepare_cached(
            "SELECT count(*) FROM commits k CROSS JOIN record r ON r.commit_n = k.n
             WHERE k.feed = ?1 AND k.seq BETWEEN ?2 AND ?3 AND r.kind IS NOT NULL",
        )?;
        let mut births = 0;
        for (from, to) in [(1, held.upto)].iter().chain(&held.ranges) {
            births += count.query_row(params![feed, *from as i64, *to as i64], |row| row.get::<_, u32>(0))?;
        }
        Ok(births)
    }

    fn feed_positions(&self, device: KeyId) -> Result<Vec<FeedPosition>> {
        let names = self.audience_names()?;
        let cut = self.trust.cuts.get(&device);
        let number = |seq: u64| u32::try_from(seq).unwrap_or(u32::MAX);
        self.feeds_of(device)?
            .into_iter()
            .map(|feed| {
                let line = line_of(&self.store, feed.n)?;
                let last = line.last().map(|Position { seq, .. }| *seq).unwrap_or_default();
                Ok(FeedPosition {
                    feed: feed.id.to_string(),
                    audience: names.get(&feed.audience).cloned().unwrap_or_default(),
                    last: number(last),
                    last_at: line.last().map(|position| read::moment(position.at)).unwrap_or_default(),
                    accepted: match cut {
                        Some(cut) => number(cut.feeds.get(&feed.id).map(|(seq, _)| *seq).unwrap_or_default()),
                        None => number(last),
                    },
                })
            })
            .collect()
    }

    /// Devices of the same office that are in force beside this one.
    pub(super) fn others_in_force(&self, certificate: &Certificate) -> u32 {
        let others = self.trust.certificates.values().filter(|other| {
            other.office == certificate.office
                && other.device != certificate.device
                && !self.trust.cuts.contains_key(&other.device_id())
        });
        u32::try_from(others.count()).unwrap_or(u32::MAX)
    }
}

/// How many numbers a device said it holds.
fn numbers_of(held: &Held) -> u64 {
    held.upto + held.ranges.iter().map(|(from, to)| to - from + 1).sum::<u64>()
}

/// Kinds of seal that a device can open (R17).
fn seals(certificate: &Certificate) -> Vec<String> {
    let kind = |recipient: &String| if recipient.starts_with("age1pq") { "pq" } else { "x25519" };
    let mut kinds: Vec<String> =
        certificate.seal.iter().map(|recipient| kind(recipient).to_owned()).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

#[cfg(test)]
mod tests {
    use proofmark_format::ids::OfficeId;

    use super::*;

    #[test]
    fn numbers_behind_a_gap_count() {
        let held =
            |upto, ranges: &[(u64, u64)]| Held { upto, id: ObjectId([0; 32]), ranges: ranges.to_vec() };
        assert_eq!(numbers_of(&held(0, &[])), 0);
        assert_eq!(numbers_of(&held(16, &[(23, 23), (30, 34)])), 22);
    }

    #[test]
    fn seals_are_told_by_kind_each_once() {
        let certificate = |seal: &[&str]| Certificate {
            device: [1; 32],
            office: OfficeId([1; 16]),
            rights: Default::default(),
            seal: seal.iter().map(|recipient| (*recipient).to_owned()).collect(),
            reads: 1,
        };
        assert_eq!(seals(&certificate(&["age1x", "age1pq1y", "age1z"])), ["pq", "x25519"]);
        assert!(seals(&certificate(&[])).is_empty());
    }
}
