//! What is held of a feed: frontier, gaps, forks, broken links.

use proofmark_format::ids::ObjectId;

use super::country::*;
use super::{Expect, Set, Vector};

fn case(name: &str, why: &str, title: &str, set: Set) -> Vector {
    let held = set.journal().expect("a case that is taken in").held_lines();
    Vector::new(&format!("held-{name}"), why, title, Expect::Held { set, held })
}

/// A feed of the post with so many commits, each of one weapon.
fn feed(commits: usize) -> Feed {
    let mut feed = Feed::begin(POST, with_hq(POST));
    for _ in 0..commits {
        feed.commit(vec![weapon("ROSSI")]);
    }
    feed
}

/// Only the commits at these places.
fn only(feed: &Feed, places: &[usize]) -> Feed {
    let mut some = feed.clone();
    some.commits = places.iter().map(|place| feed.commits[*place].clone()).collect();
    some
}

/// All of them.
pub(super) fn all() -> Vec<Vector> {
    [chains(), evidence()].concat()
}

fn chains() -> Vec<Vector> {
    let usual = Root::usual();
    let six = feed(6);
    let mut without = six.clone();
    without.commits[1].body = None;
    let mut erased = usual.clone();
    erased.erase(six.commits[1].records[0], &[six.commits[1].id]);
    let mut cut = usual.clone();
    cut.cut(POST, &[(&six, 1)]);
    let mut national = Feed::begin(HQ, NATIONAL);
    national.commit(vec![birth("contact", &[("country", "BR".into())])]);
    let mut forgotten = held(&usual, &[&six, &national]);
    forgotten.feeds[1].commits.clear();
    vec![
        case("nothing", "R13 section 13", "No feed is held: no line", held(&usual, &[])),
        case(
            "begun",
            "R13 section 13",
            "Two feeds, of one of them the genesis alone: number 0, whose id is the genesis's",
            forgotten,
        ),
        case(
            "gaps",
            "R13 section 13",
            "Numbers 3 and 5 are not held: runs behind them",
            held(&usual, &[&only(&six, &[0, 1, 3, 5])]),
        ),
        case(
            "gap-at-first",
            "R13 section 13",
            "Number 1 is not held: nothing without a gap",
            held(&usual, &[&only(&six, &[2, 1])]),
        ),
        case(
            "body-missing",
            "R13 section 13",
            "A header without its body counts as not held, and is no gap",
            held(&usual, &[&without]),
        ),
        case(
            "body-erased",
            "R4 section 13",
            "The body is erased: the header counts",
            held(&erased, &[&without]),
        ),
        case(
            "cut",
            "R3 section 13",
            "A cut takes nothing from what is held: quarantined commits are carried like others",
            held(&cut, &[&six]),
        ),
    ]
}

fn evidence() -> Vec<Vector> {
    let usual = Root::usual();
    let mut forked = feed(2);
    let before = forked.commits[0].id;
    forked.commit_behind(2, before, vec![weapon("TAURUS")]);
    let branch = forked.last();
    forked.commit_behind(3, branch, vec![weapon("TAURUS")]);
    let mut shuffled = only(&forked, &[3, 1, 2, 0, 3]);
    shuffled.commits.extend_from_within(..2);
    // Without the branch's number 2, its number 3 leads nowhere.
    let hidden = only(&forked, &[0, 1, 3]);
    let mut first = feed(0);
    first.commit_behind(1, ObjectId([0x77; 32]), vec![weapon("ROSSI")]);
    let mut same_prev = feed(2);
    same_prev.commit_behind(3, before, vec![weapon("TAURUS")]);
    let mut far = feed(2);
    far.commit_behind(4, before, vec![weapon("TAURUS")]);
    let mut twice = feed(1);
    twice.commit_behind(1, twice.genesis_id, vec![weapon("TAURUS")]);
    vec![
        case(
            "fork",
            "R2 section 7",
            "Two commits of number 2: nothing counts from there on, though both branches go on",
            held(&usual, &[&forked]),
        ),
        case(
            "fork-any-order",
            "R2 section 7",
            "The same set in another order, with repetitions: the same line",
            held(&usual, &[&shuffled]),
        ),
        case(
            "fork-at-first",
            "R2 section 7",
            "Two commits of number 1: nothing counts",
            held(&usual, &[&twice]),
        ),
        case(
            "broken-link",
            "R2 section 7",
            "Number 3 follows another number 2 than the one held: that one must still be sent, so 2 does not count",
            held(&usual, &[&hidden]),
        ),
        case(
            "broken-link-at-first",
            "R2 section 7",
            "Number 1 does not follow the genesis",
            held(&usual, &[&first]),
        ),
        case(
            "one-prev-two-numbers",
            "R2 section 7",
            "Numbers 2 and 3 name one prev: a broken link",
            held(&usual, &[&same_prev]),
        ),
        case(
            "one-prev-and-a-gap",
            "R2 section 7",
            "Numbers 2 and 4 name one prev, 3 is not held: a gap, and nothing else is known yet",
            held(&usual, &[&far]),
        ),
    ]
}
