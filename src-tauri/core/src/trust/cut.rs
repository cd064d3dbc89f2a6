//! Cutting a device by position, and admitting later what lies behind the cut (R3). Never by time: a thief dates back, and
//! an honest clock may be wrong.

use std::collections::{BTreeMap, HashMap};

use proofmark_format::ids::{AudienceId, FeedId, KeyId, ObjectId};
use proofmark_format::root::Act;
use rusqlite::Connection;

use super::{AdmitWork, CutDevice, done};
use crate::error::{Error, Result};
use crate::office::{Done, Office, Role, check, fingerprint};

/// A feed of a device.
pub(super) struct OfDevice {
    pub n: i64,
    pub id: FeedId,
    pub audience: AudienceId,
}

/// A commit of a feed's line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    pub seq: u64,
    pub id: ObjectId,
    pub at: i64,
}

impl Office {
    /// Cuts a device: what lies behind the positions counts no more, wherever it turns up. Without positions all that is held
    /// here stays. What waits to be carried to its office is dropped, unless another device of the office is in force.
    pub fn cut_device(&mut self, input: &CutDevice) -> Result<Done> {
        self.session.require(&[Role::Administrator])?;
        check::line("reason", &input.reason, check::LINE)?;
        self.refresh()?;
        let (device, certificate) = self.certificate_of(&input.device)?;
        self.refuse_cut(device)?;
        let others = self.others_in_force(&certificate);
        if device == self.device() && others == 0 {
            return Err(Error::refused("cut_self"));
        }
        let asked = self.positions(&input.positions, device)?;
        let mut feeds = BTreeMap::new();
        for feed in self.feeds_of(device)? {
            let line = line_of(&self.store, feed.n)?;
            let last = match asked.get(&feed.id) {
                Some(0) => None,
                Some(seq) => Some(
                    *line
                        .iter()
                        .find(|position| position.seq == *seq)
                        .ok_or_else(|| not_held(feed.id, *seq))?,
                ),
                None => line.last().copied(),
            };
            feeds.extend(last.map(|last| (feed.id, (last.seq, last.id))));
        }
        let root = self.root_key(&input.root_passphrase)?;
        if others == 0 {
            // Before the statement: dropped files come again, since nobody took them in; carried ones would not come back.
            self.drop_onward(&self.code_of(device))?;
        }
        self.state(&root, vec![Act::Cut { device, reason: input.reason.trim().into(), feeds }])?;
        Ok(done(device))
    }

    /// Admits work of a cut device up to later positions. Each must be held, and its chain must lead back to the position in
    /// force: admission never takes back what was accepted.
    pub fn admit_work(&mut self, input: &AdmitWork) -> Result<Done> {
        self.session.require(&[Role::Administrator])?;
        check::line("reason", &input.reason, check::LINE)?;
        self.refresh()?;
        let (device, _) = self.certificate_of(&input.device)?;
        let Some(cut) = self.trust.cuts.get(&device) else {
            return Err(Error::refused("device_not_cut").with("device", fingerprint(&device.0)));
        };
        let before = cut.feeds.clone();
        let mut feeds = before.clone();
        let asked = self.positions(&input.positions, device)?;
        for feed in self.feeds_of(device)? {
            let Some(seq) = asked.get(&feed.id) else { continue };
            let in_force = before.get(&feed.id).copied();
            if *seq < in_force.map_or(0, |(seq, _)| seq) {
                return Err(Error::refused("cut_backwards")
                    .with("feed", feed.id)
                    .with("number", seq)
                    .with("accepted", in_force.map_or(0, |(seq, _)| seq)));
            }
            if *seq > 0 {
                feeds.insert(feed.id, (*seq, proven(&self.store, &feed, *seq, in_force)?));
            }
        }
        if feeds == before {
            return Err(Error::refused("field_empty").with("field", "positions"));
        }
        let root = self.root_key(&input.root_passphrase)?;
        self.state(&root, vec![Act::Cut { device, reason: input.reason.trim().into(), feeds }])?;
        Ok(done(device))
    }

    /// The feeds of a device, in the order in which they came.
    pub(super) fn feeds_of(&self, device: KeyId) -> Result<Vec<OfDevice>> {
        let mut select =
            self.store.prepare_cached("SELECT n, id, audience FROM feed WHERE device = ?1 ORDER BY n")?;
        let feeds = select.query_map([device.0], |row| {
            Ok(OfDevice { n: row.get(0)?, id: FeedId(row.get(1)?), audience: AudienceId(row.get(2)?) })
        })?;
        Ok(feeds.collect::<rusqlite::Result<_>>()?)
    }

    /// Positions as they were typed, by feed of the device.
    fn positions(&self, asked: &[(String, u32)], device: KeyId) -> Result<BTreeMap<FeedId, u64>> {
        let feeds = self.feeds_of(device)?;
        asked
            .iter()
            .map(|(named, seq)| {
                let feed = FeedId::parse(named).filter(|id| feeds.iter().any(|feed| feed.id == *id));
                let unknown = || Error::refused("feed_unknown").with("feed", named);
                Ok((feed.ok_or_else(unknown)?, u64::from(*seq)))
            })
            .collect()
    }
}

fn not_held(feed: FeedId, seq: u64) -> Error {
    Error::refused("position_not_held").with("feed", feed).with("number", seq)
}

/// The commits of a feed as one line: of two with one number that which follows the one before, and of those the one that
/// came first. What a copied disk or a thief wrote beside it is not on it.
pub(super) fn line_of(store: &Connection, feed: i64) -> Result<Vec<Position>> {
    let mut select =
        store.prepare_cached("SELECT seq, id, prev, at FROM commits WHERE feed = ?1 ORDER BY seq, n")?;
    let mut rows = select.query([feed])?;
    let mut line: Vec<Position> = Vec::new();
    let mut follows = false;
    while let Some(row) = rows.next()? {
        let position =
            Position { seq: row.get::<_, i64>(0)? as u64, id: ObjectId(row.get(1)?), at: row.get(3)? };
        let prev = ObjectId(row.get(2)?);
        let again = line.last().is_some_and(|last| last.seq == position.seq);
        let before = line.len().checked_sub(1 + usize::from(again)).and_then(|n| line.get(n));
        let continues = before.is_none_or(|before| before.id == prev);
        if !again {
            line.push(position);
            follows = continues;
        } else if continues && !follows {
            line.pop();
            line.push(position);
            follows = true;
        }
    }
    Ok(line)
}

/// The commit of a number whose held chain leads back to the position in force, or to the genesis where none is.
fn proven(
    store: &Connection,
    feed: &OfDevice,
    seq: u64,
    in_force: Option<(u64, ObjectId)>,
) -> Result<ObjectId> {
    let mut select = store.prepare_cached("SELECT id, prev, seq FROM commits WHERE feed = ?1")?;
    let links: HashMap<ObjectId, (ObjectId, u64)> = select
        .query_map([feed.n], |row| {
            Ok((ObjectId(row.get(0)?), (ObjectId(row.get(1)?), row.get::<_, i64>(2)? as u64)))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let genesis = store.query_row("SELECT genesis_id FROM feed WHERE n = ?1", [feed.n], |row| row.get(0))?;
    let to = in_force.map_or(ObjectId(genesis), |(_, id)| id);
    let leads_back = |from: ObjectId| {
        let mut here = from;
        while here != to {
            match links.get(&here) {
                Some((prev, _)) => here = *prev,
                None => return false,
            }
        }
        true
    };
    let mut candidates: Vec<ObjectId> =
        links.iter().filter(|(_, (_, number))| *number == seq).map(|(id, _)| *id).collect();
    candidates.sort();
    if candidates.is_empty() {
        return Err(not_held(feed.id, seq));
    }
    let unproven = || Error::refused("cut_unproven").with("feed", feed.id).with("number", seq);
    candidates.into_iter().find(|id| leads_back(*id)).ok_or_else(unproven)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A feed of commits given as number, id and the id before; genesis is 0.
    fn store(commits: &[(u64, u8, u8)]) -> (Connection, OfDevice) {
        let store = Connection::open_in_memory().unwrap();
        store.execute_batch(include_str!("../store/schema/kept/journal.sql")).unwrap();
        store.execute("INSERT INTO feed VALUES (1, x'01', ?1, x'', x'', x'')", [[0u8; 32]]).unwrap();
        for (seq, id, prev) in commits {
            store
                .execute(
                    "INSERT INTO commits (id, feed, seq, prev, at, act, header) VALUES (?1, 1, ?2, ?3, 0, x'', x'')",
                    rusqlite::params![[*id; 32], *seq as i64, [*prev; 32]],
                )
                .unwrap();
        }
        let feed = OfDevice { n: 1, id: FeedId([1; 16]), audience: AudienceId([0; 16]) };
        (store, feed)
    }

    fn line(commits: &[(u64, u8, u8)]) -> Vec<(u64, u8)> {
        let (store, feed) = store(commits);
        line_of(&store, feed.n).unwrap().iter().map(|position| (position.seq, position.id.0[0])).collect()
    }

    #[test]
    fn of_a_fork_the_line_is_what_came_first_and_goes_on() {
        assert_eq!(line(&[(1, 1, 0), (2, 2, 1), (3, 3, 2)]), [(1, 1), (2, 2), (3, 3)]);
        // Branch 12-13 came later.
        assert_eq!(
            line(&[(1, 1, 0), (2, 2, 1), (3, 3, 2), (2, 12, 1), (3, 13, 12)]),
            [(1, 1), (2, 2), (3, 3)]
        );
        // Of number 3 only one follows what came first of number 2.
        assert_eq!(
            line(&[(1, 1, 0), (2, 2, 1), (3, 13, 12), (2, 12, 1), (3, 3, 2)]),
            [(1, 1), (2, 2), (3, 3)]
        );
        assert_eq!(line(&[(1, 1, 0), (4, 4, 3)]), [(1, 1), (4, 4)], "a gap");
        assert_eq!(line(&[]), []);
    }

    #[test]
    fn what_is_admitted_is_proven_by_the_chain() {
        let (held, feed) = store(&[(1, 1, 0), (2, 2, 1), (3, 3, 2), (3, 13, 12), (5, 5, 4)]);
        let to = |seq, in_force| proven(&held, &feed, seq, in_force).map(|id| id.0[0]).map_err(|e| e.code);
        let at = |seq, id: u8| Some((seq, ObjectId([id; 32])));
        assert_eq!(to(3, at(1, 1)), Ok(3), "13 leads back to nothing that is held");
        assert_eq!(to(3, None), Ok(3));
        assert_eq!(to(3, at(3, 3)), Ok(3));
        assert_eq!(to(3, at(3, 13)), Ok(13), "the branch that was accepted before");
        assert_eq!(to(5, at(1, 1)), Err("cut_unproven"), "4 is not held");
        assert_eq!(to(4, at(1, 1)), Err("position_not_held"));
        assert_eq!(to(3, at(2, 99)), Err("cut_unproven"));
    }
}
