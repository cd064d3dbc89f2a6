//! A nation whose every key is in our hands: its journal grows from a list of steps, and bundles of any part of it can be
//! sealed to anybody. Steps are small numbers that mean something in whatever state they meet, so that a test may drop any
//! of them and still has a journal.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};

use age::x25519::Identity;
use ed25519_dalek::SigningKey;
use proofmark_format::FormatError;
use proofmark_format::body::{Body, Change, Reference};
use proofmark_format::bundle::{self, BundleReader, BundleWriter, Sequence, feed_member, pack, unpack};
use proofmark_format::cbor::Value;
use proofmark_format::commit::{Header, ReceivedHeader};
use proofmark_format::cose::Typ;
use proofmark_format::enrolment::{Grant, Request};
use proofmark_format::feed::Genesis;
use proofmark_format::ids::{AudienceId, FeedId, KeyId, ObjectId, OfficeId, RandomId, RecordId, hex, sha256};
use proofmark_format::journal::Journal;
use proofmark_format::manifest::{Manifest, Member, ReceivedManifest};
use proofmark_format::root::{Act, Certificate, Right, Statement};

/// A device of the nation.
#[derive(Clone)]
pub struct Device {
    /// What it signs with.
    pub key: SigningKey,
    /// What is sealed to it opens with this.
    pub seal: Identity,
}

impl Device {
    fn new(n: u8) -> Device {
        Device { key: SigningKey::from_bytes(&sha256(&[b'd', n])), seal: Identity::generate() }
    }

    /// Its id.
    pub fn id(&self) -> KeyId {
        KeyId::of_key(self.key.verifying_key().as_bytes())
    }
}

/// A commit as it travels.
#[derive(Debug, Clone)]
pub struct Commit {
    /// Its id.
    pub id: ObjectId,
    /// Its number.
    pub seq: u64,
    /// Its signed header.
    pub header: Vec<u8>,
    /// Its body.
    pub body: Vec<u8>,
    /// Records that it speaks of.
    pub records: Vec<RecordId>,
    at: i64,
    salt: [u8; 16],
}

/// A feed as it travels.
#[derive(Debug, Clone)]
pub struct Feed {
    /// Its id.
    pub id: FeedId,
    /// Whom it is for.
    pub audience: AudienceId,
    /// Its genesis.
    pub genesis: Vec<u8>,
    /// Its commits; forks lie among them.
    pub commits: Vec<Commit>,
    genesis_id: ObjectId,
    device: usize,
}

/// A record that some commit made.
#[derive(Debug, Clone)]
struct Made {
    id: RecordId,
    kind: String,
    audience: AudienceId,
    /// Commits that speak of it, with the audience each was written for.
    commits: Vec<(ObjectId, AudienceId)>,
}

/// One thing that happens. Numbers are taken modulo what there is.
#[derive(Debug, Clone)]
pub enum Step {
    /// A device writes a commit.
    Write(Written),
    /// The root certifies a device anew: for another office, with other rights.
    Certify {
        /// Device.
        device: u8,
        /// Office.
        office: u8,
        /// Which rights.
        rights: u8,
    },
    /// The root cuts a device; again, later: admits more, or less.
    Cut {
        /// Device.
        device: u8,
        /// Where, for each of its feeds.
        places: Vec<u8>,
    },
    /// The root erases a record.
    Erase {
        /// Record.
        record: u8,
        /// Whether only the first of its commits is named.
        first_only: bool,
    },
    /// The root says who belongs to the named audience.
    Members(u8),
    /// The root describes an office anew.
    Rename(u8),
    /// The root says what nobody here understands.
    Unknown,
    /// The root's chain forks; a succession may settle it.
    RootFork {
        /// Whether it is settled.
        settled: bool,
    },
}

/// What a device writes.
#[derive(Debug, Clone)]
pub struct Written {
    /// Device.
    pub device: u8,
    /// Audience.
    pub audience: u8,
    /// Kinds of the records born.
    pub births: Vec<u8>,
    /// Changes to records that exist.
    pub patches: Vec<Patch>,
    /// What its clock says.
    pub clock: u8,
    /// Goes on from an older commit, as a clone would.
    pub back: u8,
    /// Draws the salt of the commit before again.
    pub twin: bool,
    /// Begins another feed, as after a restore.
    pub anew: bool,
}

/// A change to a record.
#[derive(Debug, Clone)]
pub struct Patch {
    /// Record.
    pub record: u8,
    /// Field.
    pub field: u8,
    /// Value.
    pub value: u8,
    /// Which of the commits about it were seen: a mask over the latest. The highest bit lets in those of other audiences,
    /// as no office of ours would.
    pub seen: u8,
    /// Calls the record another kind than it is.
    pub miscalled: bool,
}

/// A nation under our control.
#[derive(Clone)]
pub struct Nation {
    /// Root statements, in the order they were made.
    pub statements: Vec<Vec<u8>>,
    /// Feeds.
    pub feeds: Vec<Feed>,
    /// Devices; the first is the courier, of headquarters, which is never cut.
    pub devices: Vec<Device>,
    /// Offices with their audiences; the first is headquarters.
    pub offices: Vec<(OfficeId, AudienceId)>,
    root: SigningKey,
    founding: KeyId,
    next: u8,
    head: Option<(u64, ObjectId)>,
    ended: bool,
    records: Vec<Made>,
    drawn: u64,
    courier: Vec<u8>,
}

/// The audience of all.
pub const NATIONAL: AudienceId = AudienceId([0xa0; 16]);
/// The audience of headquarters.
pub const HEADQUARTERS: AudienceId = AudienceId([0xa1; 16]);
/// An audience whose members a statement names.
pub const NAMED: AudienceId = AudienceId([0xa2; 16]);

/// Kinds that are written; two are unknown to every version so far.
const KINDS: [&str; 8] = ["weapon", "marking", "event", "note", "case", "letter", "drone", "weapon part"];
/// Fields that are written; some are unknown to every kind.
const FIELDS: [&str; 8] = ["make", "reading", "text", "weapon", "withdrawn", "colour", "size", "sha256"];
/// What a new year of 2026 is in milliseconds.
const START: i64 = 1_767_225_600_000;

fn root_key(n: u8) -> SigningKey {
    SigningKey::from_bytes(&sha256(&[b'r', n]))
}

fn public(key: &SigningKey) -> [u8; 32] {
    key.verifying_key().to_bytes()
}

fn rights(n: u8) -> BTreeMap<String, Right> {
    let all = |right| BTreeMap::from([("*".to_owned(), right)]);
    match n % 4 {
        0 => all(Right::Any),
        1 => all(Right::Own),
        2 => BTreeMap::from([("weapon".to_owned(), Right::Any), ("*".to_owned(), Right::Own)]),
        _ => BTreeMap::from([("note".to_owned(), Right::None), ("*".to_owned(), Right::Own)]),
    }
}

/// Values of every type that may stand in a field; the same few again and again, so that they meet.
fn value(n: u8, births: &[RecordId]) -> Value {
    match n % 10 {
        0 => "ROSSI".into(),
        1 => "TAURUS".into(),
        2 => Value::Null,
        3 => Value::Int(-7),
        4 => Value::Bool(true),
        5 => Value::Bytes(vec![n; 16]),
        6 => Value::Array(vec!["a".into(), Value::Int(1)]),
        7 => Value::map([("b", Value::Int(1)), ("a", Value::Array(vec![Value::Int(0)]))]),
        8 => births.first().map_or(Value::Null, |id| Value::from(id.0)),
        _ => "ROS\"SI\\\u{1}\u{202e} \u{1f52b}".into(),
    }
}

impl Default for Nation {
    fn default() -> Nation {
        Nation::new()
    }
}

impl Nation {
    /// A nation of a headquarters, with its courier alone.
    pub fn new() -> Nation {
        let mut nation = Nation {
            statements: Vec::new(),
            feeds: Vec::new(),
            devices: (0..6).map(Device::new).collect(),
            offices: vec![(OfficeId([0xf0; 16]), HEADQUARTERS)],
            root: root_key(0),
            founding: KeyId::of_key(&public(&root_key(0))),
            next: 1,
            head: None,
            ended: false,
            records: Vec::new(),
            drawn: 0,
            courier: Vec::new(),
        };
        nation.state(Act::Founding {
            country: "GH".into(),
            root: public(&nation.root),
            national: NATIONAL,
            headquarters: HEADQUARTERS,
        });
        nation.describe(0, "HQ", "headquarters");
        nation.courier = nation.certify(0, 0, 0);
        nation
    }

    /// Lets the device of somebody else's store in; it becomes the office at place 1.
    pub fn admit(&mut self, request: &Request, id: ObjectId, role: &str) -> Grant {
        self.offices.push((request.office, request.audience));
        self.describe(self.offices.len() - 1, &request.code, role);
        self.state(Act::Certificate(Certificate {
            device: request.device,
            office: request.office,
            rights: rights(1),
            seal: request.seal.clone(),
            reads: 1,
        }));
        Grant { request: id, root: public(&self.root), statements: self.statements.clone() }
    }

    /// The two posts of the nation and the devices of all its offices; the last device stays uncertified.
    pub fn settle(&mut self) {
        for n in 0..2_u8 {
            self.offices.push((OfficeId([0xf8 + n; 16]), AudienceId([0xa8 + n; 16])));
            let office = self.offices.len() - 1;
            self.describe(office, &format!("P{n}"), "field");
        }
        let last = self.offices.len() - 1;
        for (device, office) in [(1, 0), (2, last - 1), (3, last - 1), (4, last)] {
            self.certify(device, office, u8::from(office != 0));
        }
        self.members(0xff);
    }

    /// Key id of the founding root.
    pub fn pinned(&self) -> KeyId {
        self.founding
    }

    /// Signs a grant and seals it.
    pub fn sealed_grant(&self, grant: &Grant, recipients: &[String]) -> Vec<u8> {
        let (bytes, _) = grant.sign(&self.root).expect("grant");
        let mut out = bundle::seal(Vec::new(), recipients).expect("seal");
        out.write_all(&bytes).expect("seal");
        out.finish().expect("seal")
    }

    fn draw<const N: usize>(&mut self) -> [u8; N] {
        self.drawn += 1;
        let mut bytes = [0; N];
        bytes.copy_from_slice(&sha256(&self.drawn.to_be_bytes())[..N]);
        bytes
    }

    /// Adds a statement to the root's chain; returns its bytes.
    pub fn state(&mut self, act: Act) -> Vec<u8> {
        if self.ended {
            return Vec::new();
        }
        let (bytes, id) = self.sign(act, &self.root, self.next);
        let seq = self.head.map_or(0, |(seq, _)| seq + 1);
        self.head = Some((seq, id));
        self.statements.push(bytes.clone());
        bytes
    }

    fn sign(&self, act: Act, key: &SigningKey, next: u8) -> (Vec<u8>, ObjectId) {
        let seq = self.head.map_or(0, |(seq, _)| seq + 1);
        let statement = Statement {
            seq,
            prev: self.head.map(|(_, id)| id),
            at: START + seq as i64,
            next: KeyId::of_key(&public(&root_key(next))),
            act,
        };
        statement.sign(key).expect("statement")
    }

    fn describe(&mut self, office: usize, code: &str, role: &str) {
        let (id, audience) = self.offices[office];
        let name = format!("Office {code}");
        self.state(Act::Office { office: id, code: code.into(), name, role: role.into(), audience });
    }

    /// Certifies a device for an office; returns the statement.
    pub fn certify(&mut self, device: usize, office: usize, n: u8) -> Vec<u8> {
        let Device { key, seal } = self.devices[device].clone();
        self.state(Act::Certificate(Certificate {
            device: public(&key),
            office: self.offices[office].0,
            rights: rights(n),
            seal: vec![seal.to_public().to_string()],
            reads: 1,
        }))
    }

    fn members(&mut self, mask: u8) {
        let named = |(n, _): &(usize, &(OfficeId, AudienceId))| mask & (1 << n) != 0;
        let members = self.offices.iter().enumerate().filter(named).map(|(_, (id, _))| *id).collect();
        self.state(Act::Audience { audience: NAMED, name: "Team".into(), members });
    }

    /// Cuts a device: of each feed, what lies after the named place is no longer believed; a feed without a place is cut whole.
    pub fn cut(&mut self, device: usize, places: &[u8]) {
        let of_device = self.feeds.iter().filter(|feed| feed.device == device);
        let places = places.iter().copied().chain(std::iter::repeat(0));
        let feeds = of_device
            .zip(places)
            .filter_map(|(feed, place)| {
                // 0 names no commit; otherwise counted from the last one back.
                let back = usize::from(place).checked_sub(1)? % feed.commits.len().max(1);
                let commit = feed.commits.iter().rev().nth(back)?;
                Some((feed.id, (commit.seq, commit.id)))
            })
            .collect();
        let device = self.devices[device].id();
        self.state(Act::Cut { device, reason: "stolen".into(), feeds });
    }

    /// Does one step.
    pub fn step(&mut self, step: &Step) {
        let devices = self.devices.len();
        match step {
            Step::Write(written) => self.write(written),
            // The courier stays as it is, or nothing could be brought.
            Step::Certify { device, office, rights } => {
                let office = usize::from(*office) % self.offices.len();
                self.certify(1 + usize::from(*device) % (devices - 1), office, *rights);
            }
            Step::Cut { device, places } => self.cut(1 + usize::from(*device) % (devices - 1), places),
            Step::Erase { record, first_only } => self.erase(*record, *first_only),
            Step::Members(mask) => self.members(*mask),
            Step::Rename(office) => {
                let office = 2 + usize::from(*office) % 2;
                if office < self.offices.len() {
                    self.describe(office, &format!("Q{office}"), "field");
                }
            }
            Step::Unknown => {
                self.state(Act::Unknown("treaty".into()));
            }
            Step::RootFork { settled } => self.fork_root(*settled),
        }
    }

    fn erase(&mut self, record: u8, first_only: bool) {
        let Some(made) = self.records.get(usize::from(record) % self.records.len().max(1)).cloned() else {
            return;
        };
        let most = if first_only { 1 } else { usize::MAX };
        let commits =
            made.commits.iter().map(|(id, _)| *id).take(most).collect::<BTreeSet<_>>().into_iter().collect();
        self.state(Act::Erasure {
            record: made.id,
            commits,
            attachments: Vec::new(),
            rule: "Data Protection Act, s. 33".into(),
            authority: "High Court".into(),
        });
    }

    fn fork_root(&mut self, settled: bool) {
        if self.ended {
            return;
        }
        let branches = ["a", "b"].map(|name| self.sign(Act::Unknown(name.into()), &self.root, self.next));
        self.statements.extend(branches.iter().map(|(bytes, _)| bytes.clone()));
        if !settled {
            self.ended = true;
            return;
        }
        let seq = self.head.map_or(0, |(seq, _)| seq + 1);
        self.head = Some((seq, branches[1].1));
        let successor = root_key(self.next);
        let act = Act::Succession { root: public(&successor) };
        let (bytes, id) = self.sign(act, &successor, self.next + 1);
        self.statements.push(bytes);
        self.head = Some((seq + 1, id));
        self.root = successor;
        self.next += 1;
    }

    /// Mostly one in which the device's office has a voice, sometimes any.
    fn audience(&self, n: u8, device: usize) -> AudienceId {
        let posts = self.offices.iter().skip(1).map(|(_, audience)| *audience);
        let all: Vec<_> = posts.chain([NATIONAL, HEADQUARTERS, NAMED]).collect();
        let post = all[all.len() - if device == 4 { 4 } else { 5 }];
        match n % 8 {
            0..3 => post,
            3 => NATIONAL,
            4 => NAMED,
            n => all[(usize::from(n) + device) % all.len()],
        }
    }

    /// The feed that a device writes for an audience, begun when there is none.
    pub fn feed(&mut self, device: usize, audience: AudienceId, anew: bool) -> usize {
        let is_it = |feed: &Feed| feed.device == device && feed.audience == audience;
        if let (Some(n), false) = (self.feeds.iter().rposition(is_it), anew) {
            return n;
        }
        let key = self.devices[device].key.clone();
        let genesis = Genesis { device: public(&key), audience, nonce: self.draw() };
        let (bytes, genesis_id) = genesis.sign(&key).expect("genesis");
        let id = FeedId::of_genesis(genesis_id);
        self.feeds.push(Feed { id, audience, genesis: bytes, commits: Vec::new(), genesis_id, device });
        self.feeds.len() - 1
    }

    fn write(&mut self, written: &Written) {
        let device = usize::from(written.device) % self.devices.len();
        let audience = self.audience(written.audience, device);
        let n = self.feed(device, audience, written.anew);
        let feed = &self.feeds[n];
        let back = usize::from(written.back) % (feed.commits.len() + 1);
        let before = feed.commits.iter().rev().nth(back);
        let (seq, prev) = before.map_or((1, feed.genesis_id), |commit| (commit.seq + 1, commit.id));
        let twin = feed.commits.last().filter(|_| written.twin).map(|commit| (commit.at, commit.salt));
        let (at, salt) = twin.unwrap_or_else(|| {
            let seconds = 1_000 * (self.drawn as i64 + 1);
            let at = match written.clock % 5 {
                0 => 946_684_800_000 + seconds,
                1 => 4_070_908_800_000 + seconds,
                2 => -5,
                _ => START + seconds,
            };
            (at, self.draw())
        });
        let changes = self.changes(written, audience);
        if !changes.is_empty() {
            self.commit(n, seq, prev, at, salt, changes);
        }
    }

    fn changes(&self, written: &Written, audience: AudienceId) -> Vec<Change> {
        let known: Vec<RecordId> = self.records.iter().map(|made| made.id).collect();
        let mut changes: Vec<Change> = Vec::new();
        for (place, kind) in (0..).zip(&written.births) {
            let mut fields = vec![
                (FIELDS[usize::from(*kind / 8) % 4].to_owned(), value(*kind / 16, &known).encode()),
                (FIELDS[4 + usize::from(*kind) % 4].to_owned(), value(*kind / 3, &known).encode()),
            ];
            if place > 0 {
                fields.push(("about".to_owned(), Reference::Born(place - 1).value_at(place).encode()));
            }
            let kind = KINDS[usize::from(*kind) % KINDS.len()].to_owned();
            changes.push(Change { record: None, kind, seen: Vec::new(), fields });
        }
        for patch in &written.patches {
            // Mostly one of the few latest of the same audience, so that changes meet; sometimes any.
            let fit = |made: &&Made| made.audience == audience || patch.record >= 0xe0;
            let fitting: Vec<&Made> = self.records.iter().rev().filter(fit).collect();
            let most = if patch.record >= 0xe0 { fitting.len() } else { fitting.len().min(3) };
            let Some(made) = fitting.get(usize::from(patch.record) % most.max(1)) else { continue };
            if changes.iter().any(|change| change.record == Some(made.id)) {
                continue;
            }
            // Some of the latest commits about the record, at least one.
            let honest = patch.seen & 0x80 == 0;
            let latest = made.commits.iter().rev().filter(|(_, of)| !honest || *of == made.audience);
            let latest: Vec<ObjectId> = latest.map(|(id, _)| *id).take(7).collect();
            let is_seen = |(n, _): &(usize, &ObjectId)| patch.seen & (1 << n) != 0;
            let mut seen: BTreeSet<ObjectId> =
                latest.iter().enumerate().filter(is_seen).map(|(_, id)| *id).collect();
            if seen.is_empty() {
                seen.extend(latest.first());
            }
            let kind = if patch.miscalled { "party" } else { &made.kind };
            let field = FIELDS[usize::from(patch.field) % if patch.field < 0xc0 { 2 } else { 8 }].to_owned();
            changes.push(Change {
                record: Some(made.id),
                kind: kind.to_owned(),
                seen: seen.into_iter().collect(),
                fields: vec![(field, value(patch.value, &known).encode())],
            });
        }
        changes
    }

    /// Signs a commit at this place of a feed.
    pub fn commit(
        &mut self,
        n: usize,
        seq: u64,
        prev: ObjectId,
        at: i64,
        salt: [u8; 16],
        changes: Vec<Change>,
    ) {
        let feed = &self.feeds[n];
        let born = |index| RecordId::of_birth(at, feed.id, &salt, index);
        // A twin of a record's birth may not also change it.
        let births: BTreeSet<RecordId> =
            (0..).zip(&changes).filter(|(_, c)| c.record.is_none()).map(|(index, _)| born(index)).collect();
        let changes: Vec<Change> = changes
            .into_iter()
            .filter(|change| change.record.is_none_or(|record| !births.contains(&record)))
            .collect();
        if changes.is_empty() {
            return;
        }
        let records: Vec<RecordId> =
            (0..).zip(&changes).map(|(index, change)| change.record.unwrap_or_else(|| born(index))).collect();
        let body = Body { salt, operator: Reference::Record(RecordId([9; 16])), second: None, changes };
        let bytes = body.encode().expect("body");
        let header = Header {
            act: RandomId(salt),
            at,
            body: sha256(&bytes),
            size: bytes.len() as u64,
            feed: feed.id,
            seq,
            prev,
            part: None,
        };
        let (signed, id) = header.sign(&self.devices[feed.device].key).expect("commit");
        if feed.commits.iter().any(|commit| commit.id == id) {
            return;
        }
        let audience = feed.audience;
        for (record, change) in records.iter().zip(&body.changes) {
            match self.records.iter_mut().find(|made| made.id == *record) {
                Some(made) => made.commits.push((id, audience)),
                None => self.records.push(Made {
                    id: *record,
                    kind: change.kind.clone(),
                    audience,
                    commits: vec![(id, audience)],
                }),
            }
        }
        self.feeds[n].commits.push(Commit { id, seq, header: signed, body: bytes, records, at, salt });
    }

    /// Records whose birth was for this audience.
    pub fn records_of(&self, audience: AudienceId) -> Vec<RecordId> {
        self.records.iter().filter(|made| made.audience == audience).map(|made| made.id).collect()
    }

    /// Everything there is.
    pub fn all(&self) -> Parcel {
        let commits = |(n, feed): (usize, &Feed)| {
            (0..feed.commits.len()).map(move |place| (n, place, true)).collect::<Vec<_>>()
        };
        Parcel {
            statements: (0..self.statements.len()).collect(),
            commits: self.feeds.iter().enumerate().flat_map(commits).collect(),
            feeds: (0..self.feeds.len()).collect(),
        }
    }

    /// Takes a parcel into a journal; feeds that `wanted` says no to are left out.
    pub fn deliver(&self, parcel: &Parcel, journal: &mut Journal, wanted: impl Fn(&Journal, &Feed) -> bool) {
        for n in &parcel.statements {
            journal.add_statement(&self.statements[*n]).expect("statement");
        }
        let wanted: Vec<bool> = self.feeds.iter().map(|feed| wanted(journal, feed)).collect();
        for n in parcel.feeds().filter(|n| wanted[*n]) {
            journal.add_genesis(&self.feeds[n].genesis).expect("genesis");
        }
        for (n, place, with_body) in parcel.commits.iter().filter(|(n, _, _)| wanted[*n]) {
            let commit = &self.feeds[*n].commits[*place];
            journal.add_commit(&commit.header, with_body.then_some(&commit.body)).expect("commit");
        }
    }

    /// A bundle from the courier with what the parcel names.
    pub fn draft(&self, parcel: &Parcel, recipient: KeyId, seal: &str) -> Draft {
        let manifest = Manifest {
            bundle: RandomId(sha256(format!("{parcel:?}").as_bytes())[..16].try_into().expect("16 bytes")),
            at: START,
            certificate: self.courier.clone(),
            recipients: vec![recipient],
            set: RandomId([2; 16]),
            part: (1, 1),
            members: Vec::new(),
            frontier: BTreeMap::new(),
            root: self.head.unwrap_or_default(),
            wanted: Vec::new(),
            incarnation: RandomId([3; 16]),
            program: "tests".into(),
        };
        let key = self.devices[0].key.clone();
        let mut draft = Draft { manifest, packed: Vec::new(), key, seal: vec![seal.to_owned()] };
        if !parcel.statements.is_empty() {
            let root: Vec<u8> =
                parcel.statements.iter().flat_map(|n| self.statements[*n].iter().copied()).collect();
            draft.add(bundle::ROOT, &root);
        }
        for n in parcel.feeds().collect::<BTreeSet<_>>() {
            let feed = &self.feeds[n];
            let mut bytes = feed.genesis.clone();
            for (_, place, with_body) in parcel.commits.iter().filter(|(of, _, _)| *of == n) {
                let commit = &feed.commits[*place];
                bytes.extend_from_slice(&commit.header);
                bytes.extend_from_slice(if *with_body { &commit.body } else { &[0xf6] });
            }
            draft.add(&feed_member(feed.id), &bytes);
        }
        draft
    }
}

/// Part of a journal, in the order in which it is brought.
#[derive(Debug, Clone, Default)]
pub struct Parcel {
    /// Statements by place; one may come twice.
    pub statements: Vec<usize>,
    /// Feed, place, and whether the body comes with it; one may come twice.
    pub commits: Vec<(usize, usize, bool)>,
    /// Feeds of which at least the genesis comes.
    pub feeds: Vec<usize>,
}

impl Parcel {
    fn feeds(&self) -> impl Iterator<Item = usize> {
        self.feeds.iter().copied().chain(self.commits.iter().map(|(n, _, _)| *n))
    }
}

/// A bundle before it is signed and sealed: a test may spoil any of it.
#[derive(Clone)]
pub struct Draft {
    /// What will be signed.
    pub manifest: Manifest,
    /// The members' bytes.
    pub packed: Vec<Vec<u8>>,
    /// Who signs.
    pub key: SigningKey,
    /// To whom it is sealed.
    pub seal: Vec<String>,
}

impl Draft {
    /// Adds a member, compressed.
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        let mut encoder = pack(Vec::new()).expect("zstd");
        encoder.write_all(bytes).expect("zstd");
        self.add_packed(name, encoder.finish().expect("zstd"), bytes.len() as u64);
    }

    /// Adds a member as it is.
    pub fn add_packed(&mut self, name: &str, packed: Vec<u8>, size: u64) {
        self.manifest.members.push(Member {
            name: name.into(),
            packed: packed.len() as u64,
            size,
            sha256: sha256(&packed),
        });
        self.packed.push(packed);
    }

    /// Adds an attachment.
    pub fn attach(&mut self, bytes: &[u8]) {
        let name = format!("attachments/{}", hex(&sha256(bytes)));
        self.add_packed(&name, bytes.to_vec(), bytes.len() as u64);
    }

    /// Signs and seals it.
    pub fn seal(&self) -> Vec<u8> {
        let (manifest, _) = self.manifest.sign(&self.key).expect("manifest");
        let mut writer = BundleWriter::begin(Vec::new(), &self.seal, &manifest).expect("bundle");
        for (member, packed) in self.manifest.members.iter().zip(&self.packed) {
            writer.member(member, &mut &packed[..]).expect("member");
        }
        writer.finish().expect("bundle")
    }
}

/// A feed as a bundle carried it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Its genesis.
    pub genesis: Vec<u8>,
    /// Headers, each with its body where that came too.
    pub commits: Vec<(Vec<u8>, Option<Vec<u8>>)>,
}

/// Opens a bundle as its recipient: the manifest, and the feeds in it by id.
pub fn open(bytes: &[u8], identity: &Identity) -> (Manifest, BTreeMap<FeedId, Carried>) {
    let mut reader = BundleReader::open(bytes, std::slice::from_ref(identity)).expect("a bundle");
    let manifest = ReceivedManifest::read(reader.manifest()).expect("manifest").manifest;
    let mut feeds = BTreeMap::new();
    for member in &manifest.members {
        let plain = reader.member(member, |packed| {
            let mut plain = Vec::new();
            if member.name.ends_with(".zst") {
                unpack(packed, member.size)?.read_to_end(&mut plain)?;
            }
            Ok::<_, FormatError>(plain)
        });
        let plain = plain.expect("member");
        if member.name.starts_with("feeds/") {
            let (id, carried) = carried(&plain);
            feeds.insert(id, carried);
        }
    }
    reader.finish().expect("the end");
    (manifest, feeds)
}

fn carried(plain: &[u8]) -> (FeedId, Carried) {
    let mut sequence = Sequence::new(plain);
    let genesis = sequence.signed(Typ::Genesis.most()).expect("genesis").expect("genesis");
    let (_, id) = Genesis::read(&genesis).expect("genesis");
    let mut commits = Vec::new();
    while let Some(header) = sequence.signed(Typ::Commit.most()).expect("header") {
        let size = ReceivedHeader::read(&header).expect("header").header.size;
        commits.push((header, sequence.body(size).expect("body")));
    }
    (FeedId::of_genesis(id), Carried { genesis, commits })
}
