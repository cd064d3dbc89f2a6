//! A small country to make vectors in: a root, headquarters, two border posts. Every key, salt and id follows from
//! a number, so that the same case has the same bytes whenever it is made.

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;
use proofmark_format::body::{Body, Change, Reference, record_of};
use proofmark_format::cbor::Value;
use proofmark_format::commit::Header;
use proofmark_format::feed::Genesis;
use proofmark_format::ids::{AudienceId, FeedId, KeyId, ObjectId, OfficeId, RandomId, RecordId, hex, sha256};
use proofmark_format::root::{Act, Certificate, Right, Statement};

use super::{CommitSet, FeedSet, Set};

/// The root key, and those that may succeed it.
pub(super) const ROOT: u8 = 1;
pub(super) const NEXT_ROOT: u8 = 2;
pub(super) const THIRD_ROOT: u8 = 3;
/// A root that is founded anew, and the one that may succeed it.
pub(super) const NEW_ROOT: u8 = 5;
pub(super) const AFTER_NEW_ROOT: u8 = 6;
/// Device of headquarters.
pub(super) const HQ: u8 = 10;
/// Devices of the posts.
pub(super) const POST: u8 = 11;
pub(super) const OTHER_POST: u8 = 12;
/// A second laptop of the first post.
pub(super) const SECOND_LAPTOP: u8 = 13;
/// A device that nobody certified.
pub(super) const STRANGER: u8 = 99;

pub(super) const NATIONAL: AudienceId = AudienceId([0xa0; 16]);
pub(super) const HEADQUARTERS: AudienceId = AudienceId([0xa1; 16]);

/// Some moment: 2026-01-01.
pub(super) const NEW_YEAR: i64 = 1_767_225_600_000;

pub(super) fn key(n: u8) -> SigningKey {
    SigningKey::from_bytes(&[n; 32])
}

pub(super) fn public(n: u8) -> [u8; 32] {
    key(n).verifying_key().to_bytes()
}

pub(super) fn id_of(n: u8) -> KeyId {
    KeyId::of_key(&public(n))
}

/// The office that a device belongs to.
pub(super) fn office(device: u8) -> OfficeId {
    OfficeId([0xf0 ^ device; 16])
}

/// The audience of a device's office with headquarters.
pub(super) fn with_hq(device: u8) -> AudienceId {
    AudienceId([0xb0 ^ device; 16])
}

/// A field and its value.
pub(super) type Field = (&'static str, Value);

/// The birth of a record.
pub(super) fn birth(kind: &str, fields: &[Field]) -> Change {
    Change { record: None, kind: kind.into(), seen: Vec::new(), fields: encoded(fields) }
}

/// A change of a record that somebody had before him in the state that these commits left.
pub(super) fn change(record: RecordId, kind: &str, seen: &[ObjectId], fields: &[Field]) -> Change {
    Change { record: Some(record), kind: kind.into(), seen: seen.to_vec(), fields: encoded(fields) }
}

fn encoded(fields: &[Field]) -> Vec<(String, Vec<u8>)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), value.encode())).collect()
}

/// A weapon of that make.
pub(super) fn weapon(make: &str) -> Change {
    birth("weapon", &[("make", make.into())])
}

/// The root feed, statement by statement.
#[derive(Clone)]
pub(super) struct Root {
    pub(super) statements: Vec<Vec<u8>>,
    pub(super) head: ObjectId,
    pub(super) seq: u64,
    pub(super) next: u8,
    key: u8,
}

impl Root {
    /// The founding alone.
    pub(super) fn founding() -> Root {
        Root::founding_at(NEW_YEAR)
    }

    pub(super) fn founding_at(at: i64) -> Root {
        Root::founding_by(ROOT, NEXT_ROOT, at)
    }

    /// A founding by another key, of the same State with the same audiences.
    pub(super) fn founding_by(root: u8, next: u8, at: i64) -> Root {
        let act = Act::Founding {
            country: "GH".into(),
            root: public(root),
            national: NATIONAL,
            headquarters: HEADQUARTERS,
        };
        let statement = Statement { seq: 0, prev: None, at, next: id_of(next), act };
        let (bytes, head) = statement.sign(&key(root)).expect("a founding");
        Root { statements: vec![bytes], head, seq: 0, next, key: root }
    }

    /// The founding, headquarters and both posts, with the usual rights.
    pub(super) fn usual() -> Root {
        Root::founding().with_offices()
    }

    pub(super) fn with_offices(self) -> Root {
        let mut root = self;
        for (device, code, name) in [
            (HQ, "NPC", "National point of contact"),
            (POST, "BP3", "Border Post 3"),
            (OTHER_POST, "BP4", "Border Post 4"),
        ] {
            root.enrol(device, code, name);
        }
        root
    }

    /// Describes the office of a device and certifies the device: headquarters for any record, others for their own.
    pub(super) fn enrol(&mut self, device: u8, code: &str, name: &str) {
        let (role, right) = if device == HQ { ("headquarters", Right::Any) } else { ("field", Right::Own) };
        self.describe(device, code, name, role);
        self.certify(device, &[("*", right)]);
    }

    pub(super) fn describe(&mut self, device: u8, code: &str, name: &str, role: &str) {
        self.say(Act::Office {
            office: office(device),
            code: code.into(),
            name: name.into(),
            role: role.into(),
            audience: with_hq(device),
        });
    }

    pub(super) fn certify(&mut self, device: u8, rights: &[(&str, Right)]) {
        self.say(Act::Certificate(Certificate {
            device: public(device),
            office: office(device),
            rights: rights.iter().map(|(kind, right)| ((*kind).to_owned(), *right)).collect(),
            seal: vec![],
            reads: 1,
        }));
    }

    /// Certifies a device of headquarters with these seals.
    pub(super) fn certify_sealed(&mut self, device: u8, seal: &[&str]) {
        self.say(Act::Certificate(Certificate {
            device: public(device),
            office: office(device),
            rights: BTreeMap::from([("*".to_owned(), Right::Any)]),
            seal: seal.iter().map(|each| (*each).to_owned()).collect(),
            reads: 1,
        }));
    }

    /// Certifies a further device for the office of another.
    pub(super) fn certify_for(&mut self, device: u8, of: u8) {
        self.say(Act::Certificate(Certificate {
            device: public(device),
            office: office(of),
            rights: BTreeMap::from([("*".to_owned(), Right::Own)]),
            seal: vec![],
            reads: 1,
        }));
    }

    /// Cuts a device behind these commits.
    pub(super) fn cut(&mut self, device: u8, at: &[(&Feed, usize)]) {
        let feeds: BTreeMap<_, _> =
            at.iter().map(|(feed, n)| (feed.id, (*n as u64, feed.commits[*n - 1].id))).collect();
        self.say(Act::Cut { device: id_of(device), reason: "stolen".into(), feeds });
    }

    pub(super) fn erase(&mut self, record: RecordId, commits: &[ObjectId]) {
        self.say(Act::Erasure {
            record,
            commits: commits.to_vec(),
            attachments: vec![],
            rule: "Data Protection Act 843, section 33".into(),
            authority: "High Court, order 7/2026".into(),
        });
    }

    /// The next root key takes over.
    pub(super) fn succeed(&mut self, root: u8, next: u8) {
        self.next = next;
        self.key = root;
        self.say(Act::Succession { root: public(root) });
    }

    pub(super) fn say(&mut self, act: Act) {
        self.say_as(self.key, act);
    }

    /// Says something with that key in hand, whoever may.
    pub(super) fn say_as(&mut self, by: u8, act: Act) {
        let (seq, prev) = (self.seq + 1, Some(self.head));
        let at = NEW_YEAR + seq as i64;
        let statement = Statement { seq, prev, at, next: id_of(self.next), act };
        let (bytes, id) = statement.sign(&key(by)).expect("a statement");
        self.statements.push(bytes);
        (self.head, self.seq) = (id, seq);
    }
}

/// A commit and its bytes.
#[derive(Clone)]
pub(super) struct Made {
    pub(super) id: ObjectId,
    pub(super) header: Vec<u8>,
    pub(super) body: Option<Vec<u8>>,
    /// Ids of the records of its changes, in their order.
    pub(super) records: Vec<RecordId>,
}

/// A feed, commit by commit.
#[derive(Clone)]
pub(super) struct Feed {
    pub(super) id: FeedId,
    pub(super) genesis: Vec<u8>,
    pub(super) genesis_id: ObjectId,
    pub(super) commits: Vec<Made>,
    device: u8,
}

impl Feed {
    pub(super) fn begin(device: u8, audience: AudienceId) -> Feed {
        let genesis = Genesis { device: public(device), audience, nonce: [device; 16] };
        let (bytes, id) = genesis.sign(&key(device)).expect("a genesis");
        Feed { id: FeedId::of_genesis(id), genesis: bytes, genesis_id: id, commits: vec![], device }
    }

    /// Adds a commit behind the last one.
    pub(super) fn commit(&mut self, changes: Vec<Change>) -> Made {
        self.commit_at(NEW_YEAR + 1_000 * (self.commits.len() as i64 + 1), changes)
    }

    pub(super) fn commit_at(&mut self, at: i64, changes: Vec<Change>) -> Made {
        let (seq, prev) = (self.commits.len() as u64 + 1, self.last());
        let made = self.signed(seq, prev, at, self.salt(), changes);
        self.commits.push(made.clone());
        made
    }

    /// Adds a commit that follows another than the last: a fork.
    pub(super) fn commit_behind(&mut self, seq: u64, prev: ObjectId, changes: Vec<Change>) -> Made {
        let made = self.signed(seq, prev, NEW_YEAR + 500_000, self.salt(), changes);
        self.commits.push(made.clone());
        made
    }

    /// A commit of this feed, not added to it.
    pub(super) fn signed(
        &self,
        seq: u64,
        prev: ObjectId,
        at: i64,
        salt: [u8; 16],
        changes: Vec<Change>,
    ) -> Made {
        let body = Body { salt, operator: Reference::Record(RecordId([0x0d; 16])), second: None, changes };
        self.signed_body(seq, prev, at, &body)
    }

    pub(super) fn signed_body(&self, seq: u64, prev: ObjectId, at: i64, body: &Body) -> Made {
        let bytes = body.encode().expect("a body");
        let (header, id) = self.header(seq, prev, at, &bytes).sign(&key(self.device)).expect("a header");
        let records = (0..)
            .zip(&body.changes)
            .map(|(n, change)| record_of(change, n, at, self.id, &body.salt))
            .collect();
        Made { id, header, body: Some(bytes), records }
    }

    pub(super) fn header(&self, seq: u64, prev: ObjectId, at: i64, body: &[u8]) -> Header {
        Header {
            act: RandomId([0xac; 16]),
            at,
            body: sha256(body),
            size: body.len() as u64,
            feed: self.id,
            seq,
            prev,
            part: None,
        }
    }

    pub(super) fn last(&self) -> ObjectId {
        self.commits.last().map_or(self.genesis_id, |made| made.id)
    }

    fn salt(&self) -> [u8; 16] {
        let hash = sha256(&[&self.id.0[..], &[self.commits.len() as u8]].concat());
        std::array::from_fn(|n| hash[n])
    }

    pub(super) fn set(&self) -> FeedSet {
        let commit =
            |made: &Made| CommitSet { header: hex(&made.header), body: made.body.as_deref().map(hex) };
        FeedSet { genesis: hex(&self.genesis), commits: self.commits.iter().map(commit).collect() }
    }
}

/// All that is held, seen from headquarters.
pub(super) fn held(root: &Root, feeds: &[&Feed]) -> Set {
    Set {
        root_key: id_of(ROOT).to_string(),
        own: Some(id_of(HQ).to_string()),
        statements: root.statements.iter().map(|s| hex(s)).collect(),
        feeds: feeds.iter().map(|feed| feed.set()).collect(),
    }
}
