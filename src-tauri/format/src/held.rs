//! What is held of one feed: how far without a gap, what lies behind gaps, and what does not fit together
//! (FORMAT.md, sections 7 and 13). Decided by the set alone, whatever order it came in.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::ObjectId;
use crate::manifest::Held;

/// A commit of the feed whose header is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// Its number.
    pub seq: u64,
    /// Its id.
    pub id: ObjectId,
    /// The id that it names as the one before.
    pub prev: ObjectId,
    /// Whether its body is held, or erased.
    pub counts: bool,
}

/// What is held of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// What a manifest says of it.
    pub held: Held,
    /// Runs of numbers of which no header is held, below the highest that is.
    pub gaps: Vec<(u64, u64)>,
    /// Numbers that were given twice.
    pub forks: Vec<u64>,
    /// Commits whose `prev` is none of the commits held of the number before, though there are some.
    pub broken: Vec<ObjectId>,
}

impl View {
    /// Looks at the commits of a feed, given in any order and any number of times.
    pub fn of(genesis: ObjectId, links: impl IntoIterator<Item = Link>) -> View {
        let mut numbers: BTreeMap<u64, BTreeSet<Link>> = BTreeMap::new();
        for link in links {
            numbers.entry(link.seq).or_default().insert(link);
        }
        let before = |seq: u64| match seq.checked_sub(1) {
            Some(0) => BTreeSet::from([genesis]),
            Some(before) => numbers.get(&before).into_iter().flatten().map(|link| link.id).collect(),
            None => BTreeSet::new(),
        };
        let does_not_fit = |link: &&Link| {
            let before = before(link.seq);
            !before.is_empty() && !before.contains(&link.prev)
        };
        let forks: Vec<u64> =
            numbers.iter().filter(|(_, links)| links.len() > 1).map(|(seq, _)| *seq).collect();
        let broken: Vec<&Link> = numbers.values().flatten().filter(does_not_fit).collect();

        // A broken link tells of another commit of the number before it: that one is not held, so it counts no more
        // than a fork does, or it would never be sent.
        let end =
            forks.iter().copied().chain(broken.iter().map(|link| link.seq.saturating_sub(1).max(1))).min();
        let counts = |seq: &u64, links: &BTreeSet<Link>| {
            end.is_none_or(|end| *seq < end) && links.iter().all(|link| link.counts)
        };
        let counted = numbers.iter().filter(|(seq, links)| counts(seq, links)).map(|(seq, _)| *seq);
        let mut ranges = runs(counted);
        let upto = match ranges.first() {
            Some((1, upto)) => *upto,
            _ => 0,
        };
        if upto > 0 {
            ranges.remove(0);
        }
        let id = numbers.get(&upto).and_then(BTreeSet::first).map_or(genesis, |link| link.id);
        let mut broken: Vec<ObjectId> = broken.into_iter().map(|link| link.id).collect();
        broken.sort_unstable();
        View { held: Held { upto, id, ranges }, gaps: gaps(&runs(numbers.keys().copied())), forks, broken }
    }
}

/// Ascending numbers as runs.
fn runs(numbers: impl Iterator<Item = u64>) -> Vec<(u64, u64)> {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => runs.push((number, number)),
        }
    }
    runs
}

/// What lies between the runs, from 1 on.
fn gaps(runs: &[(u64, u64)]) -> Vec<(u64, u64)> {
    let ends = [0].into_iter().chain(runs.iter().map(|(_, last)| *last));
    ends.zip(runs)
        .filter(|(end, (first, _))| end + 1 < *first)
        .map(|(end, (first, _))| (end + 1, first - 1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> ObjectId {
        ObjectId([n; 32])
    }

    fn link(seq: u64, n: u8, prev: u8) -> Link {
        Link { seq, id: id(n), prev: id(prev), counts: true }
    }

    fn view(links: &[Link]) -> View {
        let forwards = View::of(id(0), links.iter().copied());
        let backwards = View::of(id(0), links.iter().rev().chain(links).copied());
        assert_eq!(forwards, backwards, "neither order nor repetition matters");
        forwards
    }

    #[test]
    fn a_chain_is_held_to_its_end_and_gaps_are_named() {
        let nothing = view(&[]);
        assert_eq!((nothing.held.upto, nothing.held.id, nothing.gaps), (0, id(0), vec![]));
        let gaps = view(&[link(1, 1, 0), link(2, 2, 1), link(5, 5, 4), link(6, 6, 5), link(9, 9, 8)]);
        assert_eq!((gaps.held.upto, gaps.held.id), (2, id(2)));
        assert_eq!(gaps.held.ranges, [(5, 6), (9, 9)]);
        assert_eq!(gaps.gaps, [(3, 4), (7, 8)]);
        assert!(gaps.broken.is_empty(), "behind a gap nothing is known to be broken");
    }

    #[test]
    fn a_header_without_its_body_does_not_count_and_is_no_gap() {
        let lacking = Link { counts: false, ..link(2, 2, 1) };
        let view = view(&[link(1, 1, 0), lacking, link(3, 3, 2)]);
        assert_eq!((view.held.upto, view.held.ranges, view.gaps), (1, vec![(3, 3)], vec![]));
    }

    #[test]
    fn from_a_number_given_twice_on_nothing_counts() {
        let view = view(&[link(1, 1, 0), link(2, 2, 1), link(2, 3, 1), link(3, 4, 2)]);
        assert_eq!((view.forks, view.held.upto, view.held.id), (vec![2], 1, id(1)));
        assert!(view.held.ranges.is_empty() && view.broken.is_empty(), "both branches fit");
    }

    #[test]
    fn a_link_that_leads_past_what_is_held_tells_of_a_commit_that_is_not() {
        // Number 3 follows another number 2 than the one held: that other one must still be sent to us.
        let hidden = view(&[link(1, 1, 0), link(2, 2, 1), link(3, 3, 9)]);
        assert_eq!((hidden.broken, hidden.forks), (vec![id(3)], vec![]));
        assert_eq!((hidden.held.upto, hidden.held.ranges), (1, vec![]));
        // Once it has come, it is a fork and the link holds.
        let whole = view(&[link(1, 1, 0), link(2, 2, 1), link(2, 9, 1), link(3, 3, 9)]);
        assert_eq!((whole.broken, whole.forks), (vec![], vec![2]));
    }

    #[test]
    fn two_of_one_prev_and_different_numbers_show_as_a_broken_link_or_a_gap() {
        let broken = view(&[link(1, 1, 0), link(2, 2, 1), link(3, 3, 1)]);
        assert_eq!(broken.broken, [id(3)]);
        let gap = view(&[link(1, 1, 0), link(2, 2, 1), link(4, 4, 1)]);
        assert_eq!((gap.broken, gap.gaps), (vec![], vec![(3, 3)]));
        let first = view(&[link(1, 1, 7)]);
        assert_eq!((first.broken, first.held.upto, first.held.id), (vec![id(1)], 0, id(0)));
    }

    #[test]
    fn the_greatest_numbers_do_no_harm() {
        let last = i64::MAX as u64;
        assert_eq!(view(&[link(last, 1, 0)]).gaps, [(1, last - 1)]);
    }
}
