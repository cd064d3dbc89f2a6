//! Who holds what: offices × feeds, by what each device said last (R13).

use std::collections::BTreeMap;

use proofmark_format::ids::{AudienceId, FeedId, OfficeId};
use proofmark_format::manifest::{Held, Manifest};
use rusqlite::OptionalExtension;

use super::frontier::{self, Feed, Run, all_feeds, gaps, highest, known_of, number};
use super::{Matrix, MatrixCell, MatrixOffice, MatrixRow, MissingCommits};
use crate::error::Result;
use crate::office::{Office, fingerprint, read};

/// Groups of a fingerprint that tell devices apart at a glance.
const GROUPS: usize = 2;

/// An office, and what each of its devices in force said last.
struct Said {
    id: OfficeId,
    code: String,
    devices: Vec<Option<Manifest>>,
}

impl Said {
    /// The oldest of what its devices said last; none while one of them never said anything.
    fn oldest(&self) -> Option<&Manifest> {
        let said: Option<Vec<&Manifest>> = self.devices.iter().map(Option::as_ref).collect();
        said?.into_iter().min_by_key(|manifest| manifest.at)
    }
}

impl Office {
    /// What each office is known to hold of each feed that is held here, this one first.
    pub fn matrix(&self) -> Result<Matrix> {
        let others = self.others()?;
        let feeds = all_feeds(&self.store)?;
        let exists = self.known_to_exist(&others, &feeds);
        let names = self.audience_names()?;
        let mut rows = feeds
            .iter()
            .map(|feed| self.matrix_row(feed, &others, &exists, &names))
            .collect::<Result<Vec<_>>>()?;
        rows.sort_by(|a, b| (&a.office, &a.audience, &a.feed).cmp(&(&b.office, &b.audience, &b.feed)));
        let offices = [self.own_column()].into_iter().chain(others.iter().map(column)).collect();
        let missing = frontier::missing(&self.store, &self.trust, self.identity.office, &exists)?;
        Ok(Matrix { offices, rows, missing })
    }

    /// Runs of commits that exist, by what is held here and by what others said they hold, and are not held.
    pub(crate) fn missing_commits(&self) -> Result<Vec<MissingCommits>> {
        let exists = self.known_to_exist(&self.others()?, &all_feeds(&self.store)?);
        frontier::missing(&self.store, &self.trust, self.identity.office, &exists)
    }

    /// Every other office, by code.
    fn others(&self) -> Result<Vec<Said>> {
        let mut devices: BTreeMap<OfficeId, Vec<Option<Manifest>>> = BTreeMap::new();
        for certificate in self.trust.certificates.values() {
            let device = certificate.device_id();
            if !self.trust.cuts.contains_key(&device) {
                devices.entry(certificate.office).or_default().push(known_of(&self.store, device)?);
            }
        }
        let described = self.trust.offices.iter().filter(|(id, _)| **id != self.identity.office);
        let mut others: Vec<Said> = described
            .map(|(id, office)| Said {
                id: *id,
                code: office.code.clone(),
                devices: devices.remove(id).unwrap_or_default(),
            })
            .collect();
        others.sort_by(|a, b| a.code.cmp(&b.code));
        Ok(others)
    }

    /// The highest number that an office said of each feed that is for it, or that is held here.
    fn known_to_exist(&self, others: &[Said], feeds: &[Feed]) -> BTreeMap<FeedId, u64> {
        let audiences: BTreeMap<FeedId, AudienceId> =
            feeds.iter().map(|feed| (feed.id, feed.audience)).collect();
        let mut exists = BTreeMap::new();
        for office in others {
            for (feed, held) in office.devices.iter().flatten().flat_map(|manifest| &manifest.frontier) {
                let is_his = |audience| self.trust.is_member(office.id, audience);
                if audiences.get(feed).is_some_and(|audience| is_his(*audience)) {
                    let known = exists.entry(*feed).or_insert(0);
                    *known = highest(held).max(*known);
                }
            }
        }
        exists
    }

    fn own_column(&self) -> MatrixOffice {
        MatrixOffice {
            id: self.identity.office.to_string(),
            code: self.identity.code.clone(),
            as_of: read::moment(self.surroundings.now()),
            program: super::export::program(),
            trust_seq: self.trust.head.map_or(0, |(seq, _)| number(seq)),
        }
    }

    fn matrix_row(
        &self,
        feed: &Feed,
        others: &[Said],
        exists: &BTreeMap<FeedId, u64>,
        names: &BTreeMap<AudienceId, String>,
    ) -> Result<MatrixRow> {
        let held = frontier::held_here(&self.store, &self.trust, feed)?;
        let here = held.last().map_or(0, |(_, to)| *to);
        let last = exists.get(&feed.id).copied().unwrap_or(0).max(here);
        let at = self
            .store
            .prepare_cached("SELECT at FROM commits WHERE feed = ?1 ORDER BY seq DESC LIMIT 1")?
            .query_row([feed.n], |row| row.get(0))
            .optional()?;
        let mut cells = vec![cell(&held, last)];
        for office in others {
            cells.push(match self.trust.is_member(office.id, feed.audience) {
                false => MatrixCell { state: "apart".into(), ..MatrixCell::default() },
                true => match self.held_by(office, feed, here)? {
                    Some(held) => cell(&held, last),
                    None => MatrixCell { state: "unknown".into(), ..MatrixCell::default() },
                },
            });
        }
        let device = fingerprint(&feed.device.0);
        Ok(MatrixRow {
            feed: feed.id.to_string(),
            office: self.code_of(feed.device),
            device: device.split(' ').take(GROUPS).collect::<Vec<_>>().join(" "),
            audience: names.get(&feed.audience).cloned().unwrap_or_default(),
            last: number(last),
            last_at: at.map(read::moment).unwrap_or_default(),
            cells,
        })
    }

    /// What all devices of an office hold of a feed; `None` while one of them never said anything.
    fn held_by(&self, office: &Said, feed: &Feed, here: u64) -> Result<Option<Vec<Run>>> {
        let mut all: Option<Vec<Run>> = None;
        for said in &office.devices {
            let Some(said) = said else { return Ok(None) };
            let held = match said.frontier.get(&feed.id) {
                Some(held) => self.agreed(feed, held, here)?,
                None => Vec::new(),
            };
            all = Some(match all {
                Some(all) => both(&all, &held),
                None => held,
            });
        }
        Ok(all)
    }

    /// What is said to be held, as far as it is the same that is held here; beyond that it is believed.
    fn agreed(&self, feed: &Feed, said: &Held, here: u64) -> Result<Vec<Run>> {
        let upto = match said.upto > here {
            true => said.upto,
            false => frontier::agreed(&self.store, feed, said)?,
        };
        let whole = (upto > 0).then_some((1, upto));
        Ok(whole.into_iter().chain(said.ranges.iter().copied()).collect())
    }
}

fn column(office: &Said) -> MatrixOffice {
    let said = office.oldest();
    MatrixOffice {
        id: office.id.to_string(),
        code: office.code.clone(),
        as_of: said.map(|manifest| read::moment(manifest.at)).unwrap_or_default(),
        program: said.map(|manifest| manifest.program.clone()).unwrap_or_default(),
        trust_seq: said.map_or(0, |manifest| number(manifest.root.0)),
    }
}

fn cell(held: &[Run], last: u64) -> MatrixCell {
    let upto = held.first().filter(|(from, _)| *from == 1).map_or(0, |(_, to)| *to);
    let missing = gaps(held, last);
    let state = match (missing.is_empty(), held.iter().any(|(from, _)| *from > upto.max(1))) {
        (true, _) => "whole",
        (false, true) => "gap",
        (false, false) => "behind",
    };
    MatrixCell {
        state: state.into(),
        upto: number(upto),
        held: number(held.iter().map(|(from, to)| to - from + 1).sum()),
        gaps: missing.into_iter().map(|(from, to)| (number(from), number(to))).collect(),
    }
}

/// Numbers that stand in both; each in order.
fn both(one: &[Run], other: &[Run]) -> Vec<Run> {
    let (mut a, mut b) = (one.iter().copied().peekable(), other.iter().copied().peekable());
    let mut shared = Vec::new();
    while let (Some(x), Some(y)) = (a.peek().copied(), b.peek().copied()) {
        let (from, to) = (x.0.max(y.0), x.1.min(y.1));
        if from <= to {
            shared.push((from, to));
        }
        match x.1 < y.1 {
            true => a.next(),
            false => b.next(),
        };
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_names_what_is_missing() {
        assert_eq!(cell(&[(1, 22)], 22).state, "whole");
        assert_eq!(cell(&[], 0).state, "whole");
        assert_eq!(cell(&[(1, 16)], 22).state, "behind");
        assert_eq!(cell(&[], 2).state, "behind");
        let gap = cell(&[(1, 16), (23, 25)], 30);
        assert_eq!((gap.state.as_str(), gap.upto, gap.held), ("gap", 16, 19));
        assert_eq!(gap.gaps, [(17, 22), (26, 30)]);
        assert_eq!(cell(&[(2, 3)], 3).state, "gap");
    }

    #[test]
    fn two_devices_hold_what_both_hold() {
        assert_eq!(both(&[(1, 10)], &[(1, 4), (6, 12)]), [(1, 4), (6, 10)]);
        assert_eq!(both(&[(1, 3), (5, 5)], &[(2, 6)]), [(2, 3), (5, 5)]);
        assert_eq!(both(&[(1, 3)], &[]), []);
    }
}
