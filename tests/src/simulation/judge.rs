//! Once the courier has calmed down: what must hold, whatever happened before.

use std::collections::{BTreeMap, BTreeSet};

use proofmark_format::ids::{AudienceId, FeedId, KeyId, ObjectId, OfficeId, hex};
use proofmark_format::journal::Journal;
use proofmark_format::root::{Act, ReceivedStatement};
use proofmark_format::trust::Trust;

use super::machine::{Fate, Holding};
use super::world::{Broken, Given, World, broken};
use crate::chance::Chance;
use crate::offices;

/// Rounds after which everybody must hold everything. One brings all to headquarters and back; what a disk put back has
/// forgotten, and a cut that is made meanwhile, take further ones.
const ROUNDS: usize = 5;

/// Lets the world come to rest and checks everything.
pub(super) fn judge(world: &mut World, chance: &mut Chance) -> Result<(), Broken> {
    everything_acknowledged_is_kept(world)?;
    world.let_arrive(chance)?;
    let rest = come_to_rest(world, chance)?;
    numbers_are_given_once(world, &rest)?;
    tables_are_equal(world, &rest)?;
    for n in rest.offices.keys().copied().collect::<Vec<_>>() {
        holds_what_it_may(world, &rest, n)?;
        is_sound(world, n)?;
    }
    count(world, &rest);
    Ok(())
}

/// The world at rest: the laptops that are with their offices and believed, and what they hold together.
struct Rest {
    /// Those laptops, with their offices.
    offices: BTreeMap<usize, OfficeId>,
    /// And with their devices.
    devices: BTreeMap<usize, KeyId>,
    /// What each holds.
    holdings: BTreeMap<usize, Holding>,
    /// Every commit that one of them holds, with its feed.
    commits: BTreeMap<ObjectId, FeedId>,
    /// Every feed.
    feeds: BTreeMap<FeedId, (AudienceId, KeyId)>,
    /// Every root statement.
    statements: BTreeSet<Vec<u8>>,
    /// Trust as headquarters has it.
    trust: Trust,
}

/// A laptop that was never put back holds all that it said was kept.
fn everything_acknowledged_is_kept(world: &mut World) -> Result<(), Broken> {
    for machine in world.machines.iter_mut().filter(|machine| !machine.rolled_back) {
        let holding = machine.holding().map_err(broken("looking", &machine.name))?;
        if let Some(lost) = machine.acknowledged.iter().find(|id| !holding.commits.contains_key(id)) {
            return Err(format!("{} has lost commit {lost}, which it had acknowledged", machine.name));
        }
    }
    Ok(())
}

/// Bundles without loss, until everybody holds everything he may.
fn come_to_rest(world: &mut World, chance: &mut Chance) -> Result<Rest, Broken> {
    for _ in 0..ROUNDS {
        let rest = Rest::of(world)?;
        if rest.lacking().is_none() && all_stolen_are_cut(world) {
            return Ok(rest);
        }
        round(world)?;
        world.cut_the_stolen(chance)?;
    }
    let rest = Rest::of(world)?;
    match rest.lacking() {
        None => Ok(rest),
        Some((n, what)) => Err(format!("after {ROUNDS} rounds {} lacks {what}", world.machines[n].name)),
    }
}

fn all_stolen_are_cut(world: &mut World) -> bool {
    let devices: Vec<_> = world
        .machines
        .iter_mut()
        .filter(|m| m.fate == Fate::Stolen)
        .map(|machine| machine.device())
        .collect();
    devices.into_iter().all(|device| device.is_ok_and(|device| world.is_cut(device)))
}

/// Everybody's to headquarters, headquarters' to everybody, and between posts what headquarters has no part in.
fn round(world: &mut World) -> Result<(), Broken> {
    let well = world.well();
    let (central, posts): (Vec<usize>, Vec<usize>) =
        well.into_iter().partition(|n| world.machines[*n].code == world.machines[0].code);
    // What a copy of headquarters' disk wrote reaches the original by way of a post.
    for from in central.iter().copied().filter(|from| *from != 0) {
        world.give(from, &[&central[..], &posts[..]].concat())?;
    }
    for from in &posts {
        world.give(*from, &central)?;
    }
    world.give(0, &[&central[..], &posts[..]].concat())?;
    let (own, trust) = (office_of(world, 0)?, trust(world)?);
    for audience in trust.audiences.keys().filter(|audience| !trust.is_member(own, **audience)) {
        let mut members = Vec::new();
        for n in &posts {
            members.extend(trust.is_member(office_of(world, *n)?, *audience).then_some(*n));
        }
        for from in &members {
            world.give(*from, &members)?;
        }
    }
    Ok(())
}

fn office_of(world: &mut World, n: usize) -> Result<OfficeId, Broken> {
    let machine = &mut world.machines[n];
    Ok(machine.opened()?.identity().office)
}

fn trust(world: &mut World) -> Result<Trust, Broken> {
    Ok(world.machines[0].opened()?.trust().clone())
}

impl Rest {
    fn of(world: &mut World) -> Result<Rest, Broken> {
        let mut rest = Rest {
            offices: BTreeMap::new(),
            devices: BTreeMap::new(),
            holdings: BTreeMap::new(),
            commits: BTreeMap::new(),
            feeds: BTreeMap::new(),
            statements: BTreeSet::new(),
            trust: trust(world)?,
        };
        for n in world.well() {
            let machine = &mut world.machines[n];
            let holding = machine.holding().map_err(broken("looking", &machine.name))?;
            rest.commits.extend(holding.commits.iter().map(|(id, (feed, _))| (*id, *feed)));
            rest.feeds.extend(holding.feeds.iter().map(|(feed, of)| (*feed, *of)));
            rest.statements.extend(holding.statements.iter().cloned());
            rest.holdings.insert(n, holding);
            rest.offices.insert(n, office_of(world, n)?);
            rest.devices.insert(n, world.machines[n].opened()?.identity().device_id());
        }
        Ok(rest)
    }

    /// Whether a laptop's office is now a member of the audience of a feed.
    fn may(&self, n: usize, feed: FeedId) -> bool {
        let audience = self.feeds.get(&feed).map(|(audience, _)| *audience);
        let office = self.offices.get(&n);
        office.zip(audience).is_some_and(|(office, audience)| self.trust.is_member(*office, audience))
    }

    /// Whether a feed can reach a laptop at all: nobody seals a bundle to his own device, so what two copies of one disk
    /// have between themselves alone stays where it is.
    fn reaches(&self, n: usize, feed: FeedId) -> bool {
        let others = self
            .devices
            .iter()
            .filter(|(m, device)| self.may(**m, feed) && self.devices.get(&n) != Some(device));
        self.may(n, feed) && others.count() > 0
    }

    /// Whether the root ever named a laptop's office as a member of an audience.
    fn was_named(&self, n: usize, audience: AudienceId) -> bool {
        self.statements.iter().filter_map(|bytes| ReceivedStatement::read(bytes).ok()).any(|received| {
            match received.statement.act {
                Act::Audience { audience: named, members, .. } => {
                    named == audience && self.offices.get(&n).is_some_and(|office| members.contains(office))
                }
                _ => false,
            }
        })
    }

    /// A laptop that does not hold something that it may, and what.
    fn lacking(&self) -> Option<(usize, String)> {
        for (n, holding) in &self.holdings {
            if self.statements != holding.statements {
                return Some((*n, "a root statement".into()));
            }
            for (id, feed) in self.commits.iter().filter(|(_, feed)| self.reaches(*n, **feed)) {
                let erased = self.trust.erased_commits.contains_key(id);
                match holding.commits.get(id) {
                    None => return Some((*n, format!("commit {id} of feed {feed}"))),
                    Some((_, false)) if !erased => return Some((*n, format!("the body of commit {id}"))),
                    Some((_, true)) if erased => return Some((*n, format!("the erasure of commit {id}"))),
                    Some(_) => {}
                }
            }
        }
        None
    }
}

/// Nobody holds a feed of an audience to which his office does not belong and never did, and no erased body is anywhere.
fn holds_what_it_may(world: &World, rest: &Rest, n: usize) -> Result<(), Broken> {
    let name = &world.machines[n].name;
    let Some(holding) = rest.holdings.get(&n) else { return Ok(()) };
    for (feed, (audience, _)) in &holding.feeds {
        if !rest.may(n, *feed) && !rest.was_named(n, *audience) {
            return Err(format!("{name} holds feed {feed}, which is for {audience}"));
        }
    }
    for (id, _) in holding.commits.iter().filter(|(_, (_, has_body))| *has_body) {
        if rest.trust.erased_commits.contains_key(id) {
            return Err(format!("{name} holds the body of commit {id}, which the root erased"));
        }
    }
    if let Some(hash) = holding.attachments.intersection(&rest.trust.erased_attachments).next() {
        return Err(format!("{name} holds the attachment {}, which the root erased", hex(hash)));
    }
    Ok(())
}

/// What a store says equals what the journal in memory says that was told the same, and so do two stores that may hold the
/// same.
fn tables_are_equal(world: &mut World, rest: &Rest) -> Result<(), Broken> {
    let mut told: BTreeMap<BTreeSet<ObjectId>, Vec<String>> = BTreeMap::new();
    for n in rest.offices.keys().copied() {
        let holding = &rest.holdings[&n];
        let may = rest.commits.iter().filter(|(_, feed)| rest.reaches(n, **feed)).map(|(id, _)| *id);
        // What it was told while it belonged to an audience that it has left stays with it.
        let set: BTreeSet<ObjectId> = may.chain(holding.commits.keys().copied()).collect();
        let expected = match told.get(&set) {
            Some(lines) => lines.clone(),
            None => {
                let lines = journal_of(world, rest, &set)?.dump();
                told.insert(set, lines.clone());
                lines
            }
        };
        let machine = &mut world.machines[n];
        let lines = offices::dump(machine.opened()?);
        world.counts.compared += 1;
        world.counts.lines += lines.len() as u64;
        if let Some((held, meant)) = first_difference(&lines, &expected) {
            return Err(format!(
                "{} says\n  {held}\nwhere the journal says\n  {meant}",
                world.machines[n].name
            ));
        }
    }
    Ok(())
}

fn first_difference(lines: &[String], expected: &[String]) -> Option<(String, String)> {
    let at = lines.iter().zip(expected).position(|(a, b)| a != b);
    let at = at.or((lines.len() != expected.len()).then_some(lines.len().min(expected.len())))?;
    let line = |of: &[String]| of.get(at).map_or("nothing more".to_owned(), String::clone);
    Some((line(lines), line(expected)))
}

/// The journal of whoever was told these commits, from the bytes as they were written.
fn journal_of(world: &World, rest: &Rest, set: &BTreeSet<ObjectId>) -> Result<Journal, Broken> {
    let founding =
        rest.statements.iter().find_map(|bytes| match ReceivedStatement::read(bytes).ok()?.statement.act {
            Act::Founding { root, .. } => Some(KeyId::of_key(&root)),
            _ => None,
        });
    let mut journal = Journal::new(founding.ok_or("nobody holds a founding")?, None);
    let format = |e: proofmark_format::FormatError| format!("the ledger holds what cannot be read: {e}");
    for statement in &rest.statements {
        journal.add_statement(statement).map_err(format)?;
    }
    for id in set {
        let written =
            world.ledger.get(id).ok_or_else(|| format!("nobody is known to have written commit {id}"))?;
        journal.add_genesis(&written.genesis).map_err(format)?;
        journal.add_commit(&written.header, Some(&written.body)).map_err(format)?;
    }
    Ok(journal)
}

/// No number is given twice, unless by two machines that are one device; where both acts came to headquarters in one feed,
/// that shows there as a fork.
fn numbers_are_given_once(world: &mut World, rest: &Rest) -> Result<(), Broken> {
    let mut given: BTreeMap<String, Given> = BTreeMap::new();
    for again in world.numbers.clone() {
        let Some(first) = given.insert(again.number.clone(), again.clone()) else { continue };
        let device = world.machines[first.by].opened()?.identity().device_id();
        let one_device = world.machines[again.by].opened()?.identity().device_id() == device;
        let rolled_back = world.machines[again.by].rolled_back || world.machines[first.by].rolled_back;
        let Given { number, by, .. } = &again;
        if !one_device || (first.by == *by && !rolled_back) {
            let (a, b) = (&world.machines[*by].name, &world.machines[first.by].name);
            return Err(format!("{a} gave number {number}, as did {b}"));
        }
        let is_known = |given: &Given| {
            given
                .commits
                .iter()
                .all(|id| rest.holdings.get(&0).is_some_and(|held| held.commits.contains_key(id)))
        };
        // Copies that each began a feed of their own, for an audience for which the disk had none, are no fork.
        let feeds = |given: &Given| -> BTreeSet<FeedId> {
            given.commits.iter().filter_map(|id| rest.commits.get(id).copied()).collect()
        };
        let in_one_feed = !feeds(&first).is_disjoint(&feeds(&again));
        if in_one_feed && is_known(&first) && is_known(&again) && forks_of(world, device)? == 0 {
            return Err(format!(
                "number {number} was given twice by two copies of a disk, and no fork is shown"
            ));
        }
    }
    Ok(())
}

fn forks_of(world: &mut World, device: KeyId) -> Result<u64, Broken> {
    let store = world.machines[0].opened()?.store();
    let count = store.query_row(
        "SELECT count(*) FROM fork x JOIN feed f ON f.n = x.feed WHERE f.device = ?1",
        [device.0],
        |row| row.get::<_, i64>(0),
    );
    Ok(count.map_err(|e| broken("looking for forks", "HQ")(e.into()))? as u64)
}

/// Everything kept verifies, and a fold from nothing gives the same tables.
fn is_sound(world: &mut World, n: usize) -> Result<(), Broken> {
    let machine = &mut world.machines[n];
    let name = machine.name.clone();
    let broken = broken("verifying", &name);
    let verified = machine.office().map_err(&broken)?.verify(&mut |_, _| Ok(())).map_err(&broken)?;
    match verified.damaged.is_empty() && verified.tables_equal {
        true => Ok(()),
        false => Err(format!("{name} does not verify: {verified:?}")),
    }
}

fn count(world: &mut World, rest: &Rest) {
    world.counts.simulations += 1;
    world.counts.machines += rest.offices.len() as u64;
    let Ok(office) = world.machines[0].office() else { return };
    let count =
        |sql: &str| office.store().query_row(sql, [], |row| row.get::<_, i64>(0)).map_or(0, |n| n as u64);
    let forks = count("SELECT count(*) FROM fork");
    let quarantined = count("SELECT count(*) FROM change WHERE standing = 'quarantined'");
    let proposed = count("SELECT count(*) FROM change WHERE standing = 'proposed'");
    let disagreements = count("SELECT count(*) FROM disagreement");
    world.counts.forks += forks;
    world.counts.quarantined += quarantined;
    world.counts.proposed += proposed;
    world.counts.disagreements += disagreements;
}
