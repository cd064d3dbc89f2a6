//! The state of a record as a pure function of the set of its changes and of trust (R1, R3, R6-R8).
//! FORMAT.md, section 11, has the steps; they are the comments here. No clock and no order of arrival decides anything:
//! the clock only chooses which of several disagreeing values is shown first.

use std::collections::{BTreeMap, BTreeSet};

use crate::cbor::Value;
use crate::ids::{AudienceId, FeedId, KeyId, ObjectId, OfficeId};
use crate::root::Right;
use crate::trust::Trust;

/// What becomes of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Its values count.
    Folded,
    /// Kept until a certificate, or the birth of its record, is held.
    Waiting,
    /// Signed behind a cut (R3).
    Quarantined,
    /// Beyond the author's rights: shown as a proposal (R8).
    Proposed,
    /// From an audience that is not the record's or not the author's, or of another kind than the record (R6).
    Foreign,
    /// Its body was erased (R4).
    Erased,
}

impl Standing {
    /// The word used in dumps, tables and on screen.
    pub const fn name(self) -> &'static str {
        match self {
            Standing::Folded => "folded",
            Standing::Waiting => "waiting",
            Standing::Quarantined => "quarantined",
            Standing::Proposed => "proposed",
            Standing::Foreign => "foreign",
            Standing::Erased => "erased",
        }
    }

    /// The standing of this name.
    pub fn parse(name: &str) -> Option<Standing> {
        use Standing::{Erased, Folded, Foreign, Proposed, Quarantined, Waiting};
        [Folded, Waiting, Quarantined, Proposed, Foreign, Erased]
            .into_iter()
            .find(|standing| standing.name() == name)
    }
}

/// What the fold needs to know of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedInfo {
    /// Its id.
    pub feed: FeedId,
    /// The device that signs it.
    pub device: KeyId,
    /// Whom it is for.
    pub audience: AudienceId,
}

/// One change of a record, as the fold sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Commit the change is in.
    pub commit: ObjectId,
    /// What the clock said.
    pub at: i64,
    /// Whether it made the record.
    pub birth: bool,
    /// Commits whose changes of this record the author had seen.
    pub seen: Vec<ObjectId>,
    /// Whether its values count.
    pub standing: Standing,
    /// Fields set; references already resolved.
    pub fields: Vec<(String, Vec<u8>)>,
}

/// One value of a field and the commit that wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The value, encoded.
    pub value: Vec<u8>,
    /// The commit.
    pub commit: ObjectId,
    /// What the clock said there.
    pub at: i64,
}

/// A record, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Values of each field, the one shown first. More than one *different* value is a disagreement.
    pub fields: BTreeMap<String, Vec<Written>>,
    /// What counts descends from a change that is not held: the state is incomplete, not in disagreement.
    pub incomplete: bool,
    /// Folded changes from which no other folded one descends: what the next change must have seen. A waiting or
    /// quarantined change is not among them, or its values would be gone unseen on the day it counts.
    pub heads: Vec<ObjectId>,
}

impl State {
    /// The value shown, unless the field was cleared or never set.
    pub fn shown(&self, field: &str) -> Option<&[u8]> {
        const NULL: &[u8] = &[0xf6];
        self.fields.get(field)?.first().map(|w| w.value.as_slice()).filter(|v| *v != NULL)
    }

    /// The text shown.
    pub fn text(&self, field: &str) -> Option<String> {
        match Value::decode(self.shown(field)?).ok()? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Fields with more than one different value.
    pub fn disagreements(&self) -> impl Iterator<Item = (&String, &Vec<Written>)> {
        self.fields.iter().filter(|(_, values)| values.len() > 1)
    }
}

/// Section 11, step B, for a whole commit: may this device's commit at this place be believed? `accepted` says whether
/// the chain proves the commit to lie at or before the cut, if there is one. `own` is the reader's own device, believed
/// before its certificate comes (R10).
pub fn commit_standing(
    trust: &Trust,
    feed: &FeedInfo,
    own: Option<KeyId>,
    accepted: impl FnOnce() -> bool,
) -> Standing {
    // B1
    if trust.cuts.contains_key(&feed.device) && !accepted() {
        return Standing::Quarantined;
    }
    match trust.office_of(feed.device) {
        // B4
        Some(office) if trust.is_member(office, feed.audience) => Standing::Folded,
        // B3
        Some(_) => Standing::Foreign,
        // B2
        None if own == Some(feed.device) => Standing::Folded,
        None => Standing::Waiting,
    }
}

/// What the birth of a record says about who may change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Birth {
    /// Feed it was born in.
    pub feed: FeedInfo,
    /// Kind it was born as.
    pub kind: String,
}

/// Section 11, step D, for one change of a commit whose standing is `commit`. `birth` is the record's own birth, `None`
/// where it is not held; a birth is given itself.
pub fn change_standing(
    trust: &Trust,
    commit: Standing,
    feed: &FeedInfo,
    kind: &str,
    birth: Option<&Birth>,
    own: Option<KeyId>,
) -> Standing {
    // D1
    if commit != Standing::Folded {
        return commit;
    }
    // D2
    let Some(birth) = birth else { return Standing::Waiting };
    // D3
    if birth.kind != kind || birth.feed.audience != feed.audience {
        return Standing::Foreign;
    }
    // D4
    let right = match trust.certificates.get(&feed.device) {
        Some(certificate) => certificate.right(kind),
        // Only the reader's own device comes here without a certificate.
        None => Right::Own,
    };
    let office = |device: KeyId| -> Option<Origin> {
        match trust.office_of(device) {
            Some(office) => Some(Origin::Office(office)),
            None if own == Some(device) => Some(Origin::OwnDevice),
            None => None,
        }
    };
    match right {
        // D5
        Right::Any => Standing::Folded,
        Right::Own if office(birth.feed.device) == office(feed.device) => Standing::Folded,
        Right::Own | Right::None => Standing::Proposed,
    }
}

#[derive(PartialEq, Eq)]
enum Origin {
    Office(OfficeId),
    OwnDevice,
}

/// Section 11, step E: folds the changes of one record, given in any order and each once.
pub fn fold(nodes: &[Node]) -> State {
    let by_commit: BTreeMap<ObjectId, usize> =
        nodes.iter().enumerate().map(|(n, node)| (node.commit, n)).collect();
    let graph = Graph { nodes, by_commit };
    let folded: Vec<usize> = (0..nodes.len()).filter(|n| nodes[*n].standing == Standing::Folded).collect();
    let behind = graph.behind(&folded);
    let mut state = State {
        // E4
        incomplete: behind.iter().any(|seen| !graph.by_commit.contains_key(seen)),
        // E5
        heads: folded.iter().map(|n| nodes[*n].commit).filter(|commit| !behind.contains(commit)).collect(),
        ..State::default()
    };
    state.heads.sort_unstable();
    let mut writers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for n in folded {
        for (field, _) in &nodes[n].fields {
            writers.entry(field).or_default().push(n);
        }
    }
    for (field, writers) in writers {
        // E2
        let mut written: Vec<Written> =
            graph.last_writers(&writers).into_iter().filter_map(|n| nodes[n].written(field)).collect();
        // E3
        written.sort_by_key(|w| std::cmp::Reverse((w.at, w.commit)));
        // Equal values are one: who wrote first does not matter, nothing is in dispute.
        let mut values = BTreeSet::new();
        written.retain(|w| values.insert(w.value.clone()));
        state.fields.insert(field.to_owned(), written);
    }
    state
}

impl Node {
    fn written(&self, field: &str) -> Option<Written> {
        let value = self.fields.iter().find(|(name, _)| name == field).map(|(_, value)| value.clone())?;
        Some(Written { value, commit: self.commit, at: self.at })
    }
}

struct Graph<'a> {
    nodes: &'a [Node],
    by_commit: BTreeMap<ObjectId, usize>,
}

impl Graph<'_> {
    /// Those of `writers` that no other of them descends from.
    fn last_writers(&self, writers: &[usize]) -> Vec<usize> {
        if let [only] = writers {
            return vec![*only];
        }
        let is_writer: BTreeSet<usize> = writers.iter().copied().collect();
        let mut replaced = BTreeSet::new();
        for writer in writers {
            self.ancestors(*writer, |ancestor| {
                if is_writer.contains(&ancestor) {
                    replaced.insert(ancestor);
                }
            });
        }
        writers.iter().copied().filter(|w| !replaced.contains(w)).collect()
    }

    /// All commits, held or not, that these changes descend from.
    fn behind(&self, these: &[usize]) -> BTreeSet<ObjectId> {
        let mut open = these.to_vec();
        let mut behind = BTreeSet::new();
        while let Some(here) = open.pop() {
            for seen in &self.nodes[here].seen {
                if behind.insert(*seen) {
                    open.extend(self.by_commit.get(seen));
                }
            }
        }
        behind
    }

    /// E1: what a change descends from.
    fn ancestors(&self, of: usize, mut visit: impl FnMut(usize)) {
        let mut open = vec![of];
        let mut met = BTreeSet::from([of]);
        while let Some(here) = open.pop() {
            for seen in self.nodes[here].seen.iter().filter_map(|commit| self.by_commit.get(commit)) {
                if met.insert(*seen) {
                    visit(*seen);
                    open.push(*seen);
                }
            }
        }
    }
}

/// A value as JSON text for dumps: byte strings as `{"bytes":"<hex>"}`, maps with their keys' JSON as names.
pub fn json(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Bool(b) => b.to_string(),
        Value::Int(n) => n.to_string(),
        Value::Text(t) => json_text(t),
        Value::Bytes(b) => format!("{{\"bytes\":\"{}\"}}", crate::ids::hex(b)),
        Value::Array(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(",")),
        Value::Map(entries) => {
            let entry =
                |(k, v): &(Value, Value)| format!("{}:{}", json_text(k.text().unwrap_or(&json(k))), json(v));
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(","))
        }
    }
}

/// A JSON string: only what JSON demands is escaped, control characters as `\u00xx`.
pub fn json_text(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> ObjectId {
        ObjectId([n; 32])
    }

    fn node(n: u8, at: i64, seen: &[u8], fields: &[(&str, &str)]) -> Node {
        Node {
            commit: id(n),
            at,
            birth: seen.is_empty(),
            seen: seen.iter().map(|n| id(*n)).collect(),
            standing: Standing::Folded,
            fields: fields.iter().map(|(k, v)| ((*k).to_owned(), Value::from(*v).encode())).collect(),
        }
    }

    fn values(state: &State, field: &str) -> Vec<String> {
        let text = |w: &Written| Value::decode(&w.value).unwrap().text().unwrap().to_owned();
        state.fields.get(field).map(|all| all.iter().map(text).collect()).unwrap_or_default()
    }

    #[test]
    fn a_fast_clock_cannot_overwrite_what_it_has_not_seen() {
        // Headquarters wrote at 90, the post (clock at 100) without having seen it: both are kept.
        let state = fold(&[
            node(1, 1, &[], &[("make", "?")]),
            node(2, 90, &[1], &[("make", "ROSSI")]),
            node(3, 100, &[1], &[("make", "TAURUS")]),
        ]);
        assert_eq!(values(&state, "make"), ["TAURUS", "ROSSI"]);
        assert_eq!(state.heads, [id(2), id(3)]);
    }

    #[test]
    fn descent_decides_even_against_the_clock_and_through_changes_of_other_fields() {
        let state = fold(&[
            node(1, 1_000, &[], &[("make", "ROSSI")]),
            node(2, 2, &[1], &[("model", "M")]),
            node(3, 3, &[2], &[("make", "TAURUS")]),
        ]);
        assert_eq!(values(&state, "make"), ["TAURUS"]);
    }

    #[test]
    fn a_person_settles_a_disagreement_by_having_seen_all() {
        let state = fold(&[
            node(1, 1, &[], &[("make", "?")]),
            node(2, 2, &[1], &[("make", "ROSSI")]),
            node(3, 3, &[1], &[("make", "TAURUS")]),
            node(4, 0, &[2, 3], &[("make", "ROSSI")]),
        ]);
        assert_eq!(values(&state, "make"), ["ROSSI"]);
        assert_eq!(state.disagreements().count(), 0);
    }

    #[test]
    fn what_a_quarantined_change_says_is_gone_and_what_descends_from_it_stays() {
        let mut thief = node(2, 2, &[1], &[("make", "STOLEN")]);
        thief.standing = Standing::Quarantined;
        let state =
            fold(&[node(1, 1, &[], &[("make", "ROSSI")]), thief, node(3, 3, &[2], &[("model", "M")])]);
        assert_eq!(values(&state, "make"), ["ROSSI"]);
        assert_eq!(values(&state, "model"), ["M"]);
    }

    #[test]
    fn a_change_that_is_not_held_makes_the_record_incomplete() {
        let state = fold(&[node(1, 1, &[], &[("make", "ROSSI")]), node(3, 3, &[2], &[("make", "TAURUS")])]);
        assert!(state.incomplete);
    }

    #[test]
    fn what_waits_comes_back_as_a_disagreement_once_it_counts() {
        let mut waits = node(2, 2, &[1], &[("make", "ROSSI")]);
        waits.standing = Standing::Waiting;
        let mut nodes = vec![node(1, 1, &[], &[("make", "?")]), waits];
        let heads = fold(&nodes).heads;
        assert_eq!(heads, [id(1)], "nobody has been shown the change that waits");
        nodes.push(node(3, 3, &[1], &[("make", "TAURUS")]));
        nodes[1].standing = Standing::Folded;
        assert_eq!(values(&fold(&nodes), "make"), ["TAURUS", "ROSSI"]);
    }

    #[test]
    fn what_does_not_count_cannot_make_a_record_incomplete() {
        let mut strange = node(2, 2, &[9], &[("make", "X")]);
        strange.standing = Standing::Foreign;
        assert!(!fold(&[node(1, 1, &[], &[("make", "ROSSI")]), strange]).incomplete);
    }

    #[test]
    fn equal_values_are_no_disagreement() {
        let state = fold(&[
            node(1, 1, &[], &[]),
            node(2, 2, &[1], &[("make", "A")]),
            node(3, 3, &[1], &[("make", "A")]),
        ]);
        assert_eq!(state.disagreements().count(), 0);
    }
}
