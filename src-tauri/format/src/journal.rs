//! A journal in memory that follows FORMAT.md step by step over a *set*: any order, repetition, gaps, forks. It is
//! written to be read, not to be fast; stores must give the same [`Journal::dump`].

use std::collections::{BTreeMap, BTreeSet};

use crate::FormatError;
use crate::body::{Body, ReadBody, record_of, resolve};
use crate::cbor::Value;
use crate::commit::{Header, ReceivedHeader};
use crate::feed::Genesis;
use crate::fold::{
    Birth, FeedInfo, Node, Standing, State, change_standing, commit_standing, fold, json, json_text,
};
use crate::held::{Link, View};
use crate::ids::{AudienceId, FeedId, KeyId, ObjectId, OfficeId, RecordId};
use crate::root::ReceivedStatement;
use crate::trust::{Cut, Erased, Office, Trust};

/// Statements, feeds and commits as received, whose form and signatures are right.
#[derive(Debug, Clone)]
pub struct Journal {
    root: KeyId,
    own: Option<KeyId>,
    /// By their bytes, not by their ids: a copy with a broken signature must not keep the good one out.
    statements: BTreeMap<Vec<u8>, ReceivedStatement>,
    feeds: BTreeMap<FeedId, Feed>,
}

#[derive(Debug, Clone)]
struct Feed {
    genesis: Genesis,
    id: ObjectId,
    commits: BTreeMap<ObjectId, Commit>,
}

#[derive(Debug, Clone)]
struct Commit {
    header: Header,
    body: Option<ReadBody>,
}

impl Journal {
    /// An empty journal of somebody who pinned this root key and, if he has one, signs with the device `own`.
    pub fn new(root: KeyId, own: Option<KeyId>) -> Journal {
        Journal { root, own, statements: BTreeMap::new(), feeds: BTreeMap::new() }
    }

    /// Takes in a root statement. Whom to believe is asked when the whole set is looked at (FORMAT.md, "Trust").
    pub fn add_statement(&mut self, bytes: &[u8]) -> Result<(), FormatError> {
        let statement = ReceivedStatement::read(bytes)?;
        self.statements.insert(bytes.to_vec(), statement);
        Ok(())
    }

    /// Takes in a genesis.
    pub fn add_genesis(&mut self, bytes: &[u8]) -> Result<FeedId, FormatError> {
        let (genesis, id) = Genesis::read(bytes)?;
        let feed = FeedId::of_genesis(id);
        self.feeds.entry(feed).or_insert_with(|| Feed { genesis, id, commits: BTreeMap::new() });
        Ok(feed)
    }

    /// Takes in a commit of a feed whose genesis is held, with or without its body (FORMAT.md, "Commit").
    pub fn add_commit(&mut self, header: &[u8], body: Option<&[u8]>) -> Result<ObjectId, FormatError> {
        let received = ReceivedHeader::read(header)?;
        let unknown = FormatError::Shape { object: "commit header", what: "feed" };
        let feed = self.feeds.get_mut(&received.header.feed).ok_or(unknown)?;
        received.verify(&feed.genesis.device)?;
        let body = body.map(|bytes| Body::of_commit(&received.header, bytes)).transpose()?;
        let commit =
            feed.commits.entry(received.id).or_insert(Commit { header: received.header, body: None });
        // One copy may come without the body, another with it.
        commit.body = commit.body.take().or(body);
        Ok(received.id)
    }

    /// The root feed, folded.
    pub fn trust(&self) -> Trust {
        let statements: Vec<_> = self.statements.values().cloned().collect();
        Trust::fold(self.root, &statements)
    }

    /// Everything that is held, as the lines of FORMAT.md, "Dump".
    pub fn dump(&self) -> Vec<String> {
        let folding = Folding::of(self);
        let mut lines = vec![trust_line(&folding.trust)];
        lines.extend(folding.trust.offices.iter().map(|(id, office)| office_line(*id, office)));
        lines.extend(folding.records());
        lines.extend(folding.changes.iter().filter(|c| c.standing != Standing::Folded).map(Placed::line));
        lines.extend(folding.missing.iter().map(|commit| missing_line(*commit)));
        lines
    }

    /// What is held of each feed: its frontier, gaps, forks and broken links (FORMAT.md, sections 7 and 13).
    pub fn held(&self) -> BTreeMap<FeedId, View> {
        let trust = self.trust();
        let counts =
            |id: &ObjectId, commit: &Commit| commit.body.is_some() || trust.erased_commits.contains_key(id);
        let link = |(id, commit): (&ObjectId, &Commit)| Link {
            seq: commit.header.seq,
            id: *id,
            prev: commit.header.prev,
            counts: counts(id, commit),
        };
        self.feeds.iter().map(|(id, feed)| (*id, View::of(feed.id, feed.commits.iter().map(link)))).collect()
    }

    /// The same as the lines of FORMAT.md, "What is held".
    pub fn held_lines(&self) -> Vec<String> {
        let device =
            |feed: &FeedId| self.feeds.get(feed).map(|feed| feed.genesis.device_id()).unwrap_or_default();
        self.held().iter().map(|(feed, view)| held_line(*feed, device(feed), view)).collect()
    }
}

impl Feed {
    fn info(&self) -> FeedInfo {
        FeedInfo {
            feed: FeedId::of_genesis(self.id),
            device: self.genesis.device_id(),
            audience: self.genesis.audience,
        }
    }

    /// Step B1: going back by `prev` from the commit that the cut names, does one meet this one?
    fn accepted(&self, cut: &Cut, commit: ObjectId) -> bool {
        let feed = FeedId::of_genesis(self.id);
        let mut here = cut.feeds.get(&feed).map(|(_, id)| *id);
        while let Some((id, held)) = here.and_then(|id| Some((id, self.commits.get(&id)?))) {
            if id == commit {
                return true;
            }
            here = Some(held.header.prev);
        }
        false
    }
}

/// One change with its place and standing.
struct Placed {
    feed: FeedInfo,
    kind: String,
    index: u32,
    record: RecordId,
    commit_standing: Standing,
    standing: Standing,
    node: Node,
}

/// The steps of FORMAT.md, section 11, one after the other.
struct Folding {
    trust: Trust,
    /// By commit id, then by place.
    changes: Vec<Placed>,
    births: BTreeMap<RecordId, Birth>,
    missing: BTreeSet<ObjectId>,
    /// Audience of each erased commit whose header is held.
    erased: BTreeMap<ObjectId, AudienceId>,
}

impl Folding {
    fn of(journal: &Journal) -> Folding {
        let mut folding = Folding {
            trust: journal.trust(),
            changes: Vec::new(),
            births: BTreeMap::new(),
            missing: BTreeSet::new(),
            erased: BTreeMap::new(),
        };
        for feed in journal.feeds.values() {
            for (id, commit) in &feed.commits {
                folding.place(feed, *id, commit, journal.own);
            }
        }
        folding.changes.sort_by_key(|change| (change.node.commit, change.index));
        folding.find_births();
        folding.judge(journal.own);
        folding
    }

    /// Steps A and B: the changes of a commit, each with the standing of the commit.
    fn place(&mut self, feed: &Feed, id: ObjectId, commit: &Commit, own: Option<KeyId>) {
        let info = feed.info();
        // A1
        if self.trust.erased_commits.contains_key(&id) {
            self.erased.insert(id, info.audience);
            return;
        }
        // A2
        let Some(body) = &commit.body else {
            self.missing.insert(id);
            return;
        };
        let cut = self.trust.cuts.get(&info.device);
        let accepted = || cut.is_some_and(|cut| feed.accepted(cut, id));
        let standing = commit_standing(&self.trust, &info, own, accepted);
        self.changes.extend(placed(&info, id, &commit.header, &body.body, standing));
    }

    /// Step C. Changes are in the order of their commits: of equals the first is the smallest.
    fn find_births(&mut self) {
        let births = |folded: bool| {
            self.changes
                .iter()
                .filter(move |c| c.node.birth && (c.commit_standing == Standing::Folded) == folded)
                .map(|c| (c.record, Birth { feed: c.feed, kind: c.kind.clone() }))
        };
        let mut found = BTreeMap::new();
        for (record, birth) in births(true).chain(births(false)) {
            found.entry(record).or_insert(birth);
        }
        self.births = found;
    }

    /// Step D.
    fn judge(&mut self, own: Option<KeyId>) {
        for change in &mut self.changes {
            let birth = self.births.get(&change.record);
            change.standing =
                change_standing(&self.trust, change.commit_standing, &change.feed, &change.kind, birth, own);
            change.node.standing = change.standing;
        }
    }

    /// Steps E6 and E7: a line for each record that exists or is erased.
    fn records(&self) -> Vec<String> {
        let mut nodes: BTreeMap<RecordId, Vec<Node>> = BTreeMap::new();
        for change in &self.changes {
            nodes.entry(change.record).or_default().push(change.node.clone());
        }
        nodes.retain(|_, nodes| nodes.iter().any(|n| n.standing == Standing::Folded));
        for record in self.trust.erased.keys() {
            nodes.entry(*record).or_default();
        }
        nodes.iter().map(|(record, nodes)| self.record(*record, nodes)).collect()
    }

    fn record(&self, record: RecordId, nodes: &[Node]) -> String {
        let birth = self.births.get(&record);
        let audience = birth.map(|b| b.feed.audience).or_else(|| self.audience_of_erased(record));
        let erased = self.trust.erased.get(&record);
        record_line(record, birth.map(|b| b.kind.as_str()), audience, &fold(nodes), erased)
    }

    /// Where the birth is gone: the audience in which the first of the erased commits lies.
    fn audience_of_erased(&self, record: RecordId) -> Option<AudienceId> {
        let of_record =
            |(commit, _): &(&ObjectId, &AudienceId)| self.trust.erased_commits.get(commit) == Some(&record);
        self.erased.iter().find(of_record).map(|(_, audience)| *audience)
    }
}

/// The changes of one body, references resolved.
fn placed(
    feed: &FeedInfo,
    commit: ObjectId,
    header: &Header,
    body: &Body,
    standing: Standing,
) -> Vec<Placed> {
    let (at, salt) = (header.at, &body.salt);
    let change = |(index, change): (u32, &crate::body::Change)| Placed {
        feed: *feed,
        kind: change.kind.clone(),
        index,
        record: record_of(change, index, at, feed.feed, salt),
        commit_standing: standing,
        standing,
        node: Node {
            commit,
            at,
            birth: change.record.is_none(),
            seen: change.seen.clone(),
            standing,
            fields: change
                .fields
                .iter()
                .map(|(name, value)| (name.clone(), resolve(value, at, feed.feed, salt)))
                .collect(),
        },
    };
    (0..).zip(&body.changes).map(change).collect()
}

impl Placed {
    fn line(&self) -> String {
        change_line(self.node.commit, self.index, self.record, self.standing)
    }
}

/// The first line of a dump: as of which root statement things are believed.
pub fn trust_line(trust: &Trust) -> String {
    let (seq, head) = match trust.head {
        Some((seq, id)) => (seq.to_string(), format!("\"{id}\"")),
        None => ("null".to_owned(), "null".to_owned()),
    };
    let country = json_text(&trust.country);
    format!(r#"{{"trust":{{"country":{country},"seq":{seq},"head":{head},"forked":{}}}}}"#, trust.forked)
}

/// The line of an office.
pub fn office_line(id: OfficeId, office: &Office) -> String {
    format!(
        r#"{{"office":"{id}","code":{},"name":{},"role":{},"audience":"{}"}}"#,
        json_text(&office.code),
        json_text(&office.name),
        json_text(&office.role),
        office.audience
    )
}

/// The line of a record that exists or is erased. Kind and audience are `None` where nothing held tells them.
pub fn record_line(
    record: RecordId,
    kind: Option<&str>,
    audience: Option<AudienceId>,
    state: &State,
    erased: Option<&Erased>,
) -> String {
    let nothing = State::default();
    let state = if erased.is_some() { &nothing } else { state };
    let kind = kind.map_or("null".to_owned(), json_text);
    let audience = audience.map_or("null".to_owned(), |id| format!("\"{id}\""));
    let fields = state.fields.keys().filter_map(|name| Some((name, value_json(state.shown(name)?))));
    let disagreements = state.disagreements().map(|(name, values)| {
        let values: Vec<_> = values.iter().map(|written| value_json(&written.value)).collect();
        (name, format!("[{}]", values.join(",")))
    });
    let erased = erased.map_or("null".to_owned(), |e| {
        format!(r#"{{"rule":{},"authority":{}}}"#, json_text(&e.rule), json_text(&e.authority))
    });
    format!(
        r#"{{"record":"{record}","kind":{kind},"audience":{audience},"fields":{},"disagreements":{},"incomplete":{},"erased":{erased}}}"#,
        object(fields),
        object(disagreements),
        state.incomplete,
    )
}

/// The line of a change that is held and does not count.
pub fn change_line(commit: ObjectId, index: u32, record: RecordId, standing: Standing) -> String {
    format!(r#"{{"change":"{commit}","index":{index},"record":"{record}","standing":"{}"}}"#, standing.name())
}

/// The line of a commit whose body is neither held nor erased.
pub fn missing_line(commit: ObjectId) -> String {
    format!(r#"{{"missing":"{commit}"}}"#)
}

/// The line of what is held of a feed.
pub fn held_line(feed: FeedId, device: KeyId, view: &View) -> String {
    let runs = |runs: &[(u64, u64)]| {
        runs.iter().map(|(from, to)| format!("[{from},{to}]")).collect::<Vec<_>>().join(",")
    };
    let forks: Vec<_> = view.forks.iter().map(u64::to_string).collect();
    let broken: Vec<_> = view.broken.iter().map(|id| format!("\"{id}\"")).collect();
    format!(
        r#"{{"feed":"{feed}","device":"{device}","upto":{},"id":"{}","runs":[{}],"gaps":[{}],"forks":[{}],"broken":[{}]}}"#,
        view.held.upto,
        view.held.id,
        runs(&view.held.ranges),
        runs(&view.gaps),
        forks.join(","),
        broken.join(","),
    )
}

fn object<'a>(members: impl Iterator<Item = (&'a String, String)>) -> String {
    let members: Vec<_> = members.map(|(name, value)| format!("{}:{value}", json_text(name))).collect();
    format!("{{{}}}", members.join(","))
}

/// Values were scanned when their body was read; `null` stands for what cannot be.
fn value_json(encoded: &[u8]) -> String {
    Value::decode(encoded).map_or("null".to_owned(), |value| json(&value))
}
