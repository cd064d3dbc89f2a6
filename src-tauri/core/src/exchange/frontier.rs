//! What is held of each feed: said in every manifest, and remembered of others (R13).

use std::collections::{BTreeMap, BTreeSet};

use proofmark_format::bundle::feed_member;
use proofmark_format::ids::{AudienceId, FeedId, KeyId, ObjectId, OfficeId, RandomId};
use proofmark_format::manifest::{Held, Manifest, ReceivedManifest};
use proofmark_format::trust::Trust;
use rusqlite::{Connection, OptionalExtension, params};

use super::MissingCommits;
use crate::error::Result;

/// Most runs behind gaps that are said of one feed; what is held beyond them counts as not held, and is sent again.
const RUNS: usize = 256;

/// Numbers from the first to the last, both held.
pub(super) type Run = (u64, u64);

/// A feed that some office may know.
pub(super) struct Feed {
    pub n: i64,
    pub id: FeedId,
    pub device: KeyId,
    pub audience: AudienceId,
}

/// All feeds that are held.
pub(super) fn all_feeds(store: &Connection) -> Result<Vec<Feed>> {
    let mut select = store.prepare_cached("SELECT n, id, device, audience FROM feed ORDER BY n")?;
    let rows = select.query_map([], |row| {
        Ok(Feed {
            n: row.get(0)?,
            id: FeedId(row.get(1)?),
            device: KeyId(row.get(2)?),
            audience: AudienceId(row.get(3)?),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Feeds whose audience an office belongs to (R6).
pub(super) fn feeds_for(store: &Connection, trust: &Trust, office: OfficeId) -> Result<Vec<Feed>> {
    let mut feeds = all_feeds(store)?;
    feeds.retain(|feed| trust.is_member(office, feed.audience));
    Ok(feeds)
}

/// What this store holds of a feed: nothing from the first forked number on, and no header whose body is still to come
/// (FORMAT.md, "Frontier").
pub(super) fn held(store: &Connection, trust: &Trust, feed: &Feed) -> Result<Held> {
    let runs = held_here(store, trust, feed)?;
    let (upto, ranges) = match runs.split_first() {
        Some(((1, upto), further)) => (*upto, further.to_vec()),
        _ => (0, runs),
    };
    let id = match upto {
        0 => store
            .prepare_cached("SELECT genesis_id FROM feed WHERE n = ?1")?
            .query_row([feed.n], |row| row.get(0))?,
        seq => store
            .prepare_cached("SELECT id FROM commits WHERE feed = ?1 AND seq = ?2")?
            .query_row(params![feed.n, seq as i64], |row| row.get(0))?,
    };
    Ok(Held { upto, id: ObjectId(id), ranges: ranges.into_iter().take(RUNS).collect() })
}

/// What is held here of a feed, as it counts.
pub(super) fn held_here(store: &Connection, trust: &Trust, feed: &Feed) -> Result<Vec<Run>> {
    held_runs(store, trust, feed.n, first_doubt(store, feed.n)?)
}

/// Runs of numbers of which all is held, in order; none from number `end` on. One look where nothing lacks.
fn held_runs(store: &Connection, trust: &Trust, feed: i64, end: Option<u64>) -> Result<Vec<Run>> {
    let lacking = lacking(store, trust, feed)?;
    let (numbers, last): (i64, Option<i64>) = store
        .prepare_cached("SELECT count(DISTINCT seq), max(seq) FROM commits WHERE feed = ?1")?
        .query_row([feed], |row| Ok((row.get(0)?, row.get(1)?)))?;
    match last {
        None => Ok(Vec::new()),
        Some(last) if numbers == last && end.is_none() && lacking.is_empty() => Ok(vec![(1, last as u64)]),
        Some(_) => runs(store, feed, |seq| end.is_none_or(|end| seq < end) && !lacking.contains(&seq)),
    }
}

/// The number from which on nothing of a feed counts as held: the first that was given twice, or the one before a commit
/// whose link is broken, of which another must exist (FORMAT.md, "Frontier").
fn first_doubt(store: &Connection, feed: i64) -> Result<Option<u64>> {
    Ok(store
        .prepare_cached(
            "SELECT min(seq) FROM (SELECT seq FROM fork WHERE feed = ?1
             UNION ALL SELECT seq - 1 FROM flaw WHERE feed = ?1 AND kind = 'broken_link')",
        )?
        .query_row([feed], |row| Ok(row.get::<_, Option<i64>>(0)?.map(|seq| seq as u64)))?)
}

/// Numbers whose header is held and whose body is neither held nor erased.
fn lacking(store: &Connection, trust: &Trust, feed: i64) -> Result<BTreeSet<u64>> {
    let mut select = store.prepare_cached("SELECT seq, id FROM commits WHERE feed = ?1 AND body IS NULL")?;
    let rows = select
        .query_map([feed], |row| Ok((row.get::<_, i64>(0)? as u64, ObjectId(row.get(1)?))))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(rows
        .into_iter()
        .filter(|(_, id)| !trust.erased_commits.contains_key(id))
        .map(|(seq, _)| seq)
        .collect())
}

/// Runs of numbers without a gap, in order, of those that count.
fn runs(store: &Connection, feed: i64, counts: impl Fn(u64) -> bool) -> Result<Vec<Run>> {
    let mut select = store.prepare_cached("SELECT DISTINCT seq FROM commits WHERE feed = ?1 ORDER BY seq")?;
    let mut runs: Vec<Run> = Vec::new();
    for seq in select.query_map([feed], |row| Ok(row.get::<_, i64>(0)? as u64))? {
        let seq = seq?;
        match runs.last_mut() {
            _ if !counts(seq) => {}
            Some((_, last)) if *last + 1 == seq => *last = seq,
            _ => runs.push((seq, seq)),
        }
    }
    Ok(runs)
}

/// The frontier for whoever belongs to these feeds.
pub(super) fn frontier(store: &Connection, trust: &Trust, feeds: &[Feed]) -> Result<BTreeMap<FeedId, Held>> {
    feeds.iter().map(|feed| Ok((feed.id, held(store, trust, feed)?))).collect()
}

/// The latest statement of a device about what it holds. Of a device that forked nothing is known: two machines speak in its
/// name, and what one of them holds the other may lack.
pub(super) fn known_of(store: &Connection, device: KeyId) -> Result<Option<Manifest>> {
    let forked: bool = store.query_row(
        "SELECT EXISTS (SELECT 1 FROM feed f WHERE f.device = ?1 AND
           (EXISTS (SELECT 1 FROM fork WHERE feed = f.n)
            OR EXISTS (SELECT 1 FROM flaw WHERE feed = f.n AND kind = 'broken_link')))",
        [device.0],
        |row| row.get(0),
    )?;
    if forked {
        return Ok(None);
    }
    let bytes: Option<Vec<u8>> = store
        .query_row("SELECT manifest FROM receipt WHERE device = ?1", [device.0], |row| row.get(0))
        .optional()?;
    Ok(bytes.map(|bytes| ReceivedManifest::read(&bytes)).transpose()?.map(|received| received.manifest))
}

/// Remembers what a device says it holds. A statement of its newest incarnation replaces what was known; an older statement,
/// told by the device's own feeds being shorter in it, and one of a past incarnation do not.
pub(super) fn remember(store: &Connection, device: KeyId, manifest: &Manifest, bytes: &[u8]) -> Result<()> {
    let is_past: bool = store.query_row(
        "SELECT EXISTS (SELECT 1 FROM past_incarnation WHERE incarnation = ?1)",
        [manifest.incarnation.0],
        |row| row.get(0),
    )?;
    if is_past {
        return Ok(());
    }
    let progress = own_progress(store, device, manifest)?;
    let known = store
        .query_row("SELECT incarnation, progress FROM receipt WHERE device = ?1", [device.0], |row| {
            Ok((RandomId(row.get(0)?), row.get::<_, i64>(1)?))
        })
        .optional()?;
    match known {
        Some((incarnation, held)) if incarnation == manifest.incarnation && held > progress => return Ok(()),
        Some((incarnation, _)) if incarnation != manifest.incarnation => {
            store.execute("INSERT OR IGNORE INTO past_incarnation VALUES (?1)", [incarnation.0])?;
        }
        _ => {}
    }
    store.execute(
        "INSERT OR REPLACE INTO receipt VALUES (?1, ?2, ?3, ?4)",
        params![device.0, manifest.incarnation.0, progress, bytes],
    )?;
    Ok(())
}

fn own_progress(store: &Connection, device: KeyId, manifest: &Manifest) -> Result<i64> {
    let mut select = store.prepare_cached("SELECT id FROM feed WHERE device = ?1")?;
    let own =
        select.query_map([device.0], |row| Ok(FeedId(row.get(0)?)))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(own.iter().filter_map(|feed| manifest.frontier.get(feed)).map(|held| held.upto as i64).sum())
}

/// From which number on a feed must be sent, given what a recipient said: one past what he holds without a gap and with
/// our commit there; everything when in doubt.
pub(super) fn send_after(store: &Connection, feed: &Feed, known: Option<&Manifest>) -> Result<u64> {
    let Some(said) = known.and_then(|manifest| manifest.frontier.get(&feed.id)) else { return Ok(0) };
    agreed(store, feed, said)
}

/// Up to which number somebody holds for sure what is held here.
pub(super) fn agreed(store: &Connection, feed: &Feed, said: &Held) -> Result<u64> {
    let agrees: bool = store
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM commits WHERE feed = ?1 AND seq = ?2 AND id = ?3)")?
        .query_row(params![feed.n, said.upto as i64, said.id.0], |row| row.get(0))?;
    let agreed = if agrees { said.upto } else { 0 };
    // Of a fork that is held here he may know one branch alone, and count it to its end.
    Ok(first_doubt(store, feed.n)?.map_or(agreed, |fork| agreed.min(fork.saturating_sub(1))))
}

/// The highest number that somebody says he holds.
pub(super) fn highest(said: &Held) -> u64 {
    said.ranges.iter().map(|(_, to)| *to).chain([said.upto]).max().unwrap_or(0)
}

/// Runs missing between 1 and `last`.
pub(super) fn gaps(held: &[Run], last: u64) -> Vec<Run> {
    let mut gaps = Vec::new();
    let mut next = 1;
    for (from, to) in held {
        if *from > next {
            gaps.push((next, from - 1));
        }
        next = next.max(to.saturating_add(1));
    }
    if next <= last {
        gaps.push((next, last));
    }
    gaps
}

/// Whether the sender of a whole bundle, which is taken in, thought that more is held here than is: he left out what he
/// holds. Somebody else spoke in this store's name, or it was put back to an older state without knowing it.
pub(super) fn is_overrated(
    store: &Connection,
    trust: &Trust,
    office: OfficeId,
    manifest: &Manifest,
) -> Result<bool> {
    let feeds = feeds_for(store, trust, office)?;
    let is_carried = |feed: FeedId| manifest.members.iter().any(|member| member.name == feed_member(feed));
    for (feed, said) in &manifest.frontier {
        let holds: i64 = match feeds.iter().find(|known| known.id == *feed) {
            Some(known) => store
                .prepare_cached("SELECT count(DISTINCT seq) FROM commits WHERE feed = ?1 AND seq <= ?2")?
                .query_row(params![known.n, said.upto as i64], |row| row.get(0))?,
            // One that was brought and left out is not for this office.
            None if is_carried(*feed) || is_known(store, *feed)? => continue,
            None => 0,
        };
        if (holds as u64) < said.upto {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_known(store: &Connection, feed: FeedId) -> Result<bool> {
    Ok(store.query_row("SELECT EXISTS (SELECT 1 FROM feed WHERE id = ?1)", [feed.0], |row| row.get(0))?)
}

/// What is known to exist and is not held: gaps in what is here, and what others say they hold beyond it. `exists` is the
/// highest number that anybody said of each feed.
pub(super) fn missing(
    store: &Connection,
    trust: &Trust,
    office: OfficeId,
    exists: &BTreeMap<FeedId, u64>,
) -> Result<Vec<MissingCommits>> {
    let mut missing = Vec::new();
    for feed in feeds_for(store, trust, office)? {
        let runs = held_runs(store, trust, feed.n, None)?;
        let last = runs.last().map_or(0, |(_, to)| *to).max(exists.get(&feed.id).copied().unwrap_or(0));
        let code = trust.office_of(feed.device).and_then(|office| trust.offices.get(&office));
        missing.extend(gaps(&runs, last).into_iter().map(|(from, to)| MissingCommits {
            office: code.map(|office| office.code.clone()).unwrap_or_default(),
            feed: feed.id.to_string(),
            from: number(from),
            to: number(to),
        }));
    }
    Ok(missing)
}

/// The highest numbers of a frontier.
pub(super) fn exists(frontier: &BTreeMap<FeedId, Held>) -> BTreeMap<FeedId, u64> {
    frontier.iter().map(|(feed, held)| (*feed, highest(held))).collect()
}

/// A number as it is shown.
pub(super) fn number(n: u64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
