//! The manifest of a bundle: what is delivered, by whom, to whom, and what the sender holds (R11, R13).

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;

use crate::FormatError;
use crate::cbor::{Members, Value};
use crate::cose::{Signed, Typ, sign};
use crate::ids::{FeedId, KeyId, ObjectId, RandomId};
use crate::root::each;

/// One member of the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Name in the tar.
    pub name: String,
    /// Bytes in the tar.
    pub packed: u64,
    /// Bytes after unpacking.
    pub size: u64,
    /// SHA-256 of the packed bytes.
    pub sha256: [u8; 32],
}

/// What the sender holds of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// All numbers up to this one.
    pub upto: u64,
    /// Id of that commit, or of the genesis for 0.
    pub id: ObjectId,
    /// Further runs of numbers behind a gap.
    pub ranges: Vec<(u64, u64)>,
}

/// What a bundle's first member signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Bundle id.
    pub bundle: RandomId,
    /// What the sender's clock said.
    pub at: i64,
    /// Root statement that certifies the sender, so that a recipient who lacks it can still know him.
    pub certificate: Vec<u8>,
    /// Devices it is for.
    pub recipients: Vec<KeyId>,
    /// Set of volumes this bundle belongs to (R12).
    pub set: RandomId,
    /// Which volume of how many.
    pub part: (u64, u64),
    /// Members in the order of the tar.
    pub members: Vec<Member>,
    /// What the sender holds of the feeds that the recipient may know.
    pub frontier: BTreeMap<FeedId, Held>,
    /// Head of the root feed the sender holds: number and id.
    pub root: (u64, ObjectId),
    /// Attachments the sender wants, by SHA-256.
    pub wanted: Vec<[u8; 32]>,
    /// Renewed by each restore (R13).
    pub incarnation: RandomId,
    /// Program, version and system of the sender, such as `proofmark 0.1.0 linux x86_64`.
    pub program: String,
}

impl Manifest {
    /// Signs the manifest with the sender's device key.
    pub fn sign(&self, key: &SigningKey) -> Result<(Vec<u8>, ObjectId), FormatError> {
        let ids = |ids: &[KeyId]| Value::Array(ids.iter().map(|id| Value::from(id.0)).collect());
        let payload = Value::map([
            ("at", Value::Int(self.at)),
            ("bundle", Value::from(self.bundle.0)),
            ("certificate", Value::Bytes(self.certificate.clone())),
            (
                "frontier",
                Value::Map(
                    self.frontier.iter().map(|(feed, held)| (Value::from(feed.0), held.write())).collect(),
                ),
            ),
            ("incarnation", Value::from(self.incarnation.0)),
            ("members", Value::Array(self.members.iter().map(Member::write).collect())),
            ("of", number(self.part.1)),
            ("part", number(self.part.0)),
            ("program", Value::from(self.program.as_str())),
            ("recipients", ids(&self.recipients)),
            ("root", Value::Array(vec![number(self.root.0), Value::from(self.root.1.0)])),
            ("set", Value::from(self.set.0)),
            ("wanted", Value::Array(self.wanted.iter().map(|h| Value::from(*h)).collect())),
        ]);
        sign(Typ::Manifest, payload.encode(), key)
    }
}

/// A manifest as received: form and payload are right, the signature is not yet checked.
#[derive(Debug, Clone)]
pub struct ReceivedManifest {
    /// The manifest.
    pub manifest: Manifest,
    /// The device that claims to have signed.
    pub sender: KeyId,
    signed: Signed,
}

impl ReceivedManifest {
    /// Reads a manifest. FORMAT.md, section 13, step 4.
    pub fn read(bytes: &[u8]) -> Result<ReceivedManifest, FormatError> {
        let signed = Signed::read(bytes, Typ::Manifest)?;
        let payload = signed.value()?;
        let mut m = Members::of("manifest", &payload)?;
        let manifest = Manifest {
            bundle: RandomId(m.fixed("bundle")?),
            at: m.int("at")?,
            certificate: m.bytes("certificate")?.to_vec(),
            recipients: each(m.array("recipients")?, |id| Ok(KeyId(id)))?,
            set: RandomId(m.fixed("set")?),
            part: (m.count("part")?, m.count("of")?),
            members: m.array("members")?.iter().map(Member::read).collect::<Result<_, _>>()?,
            frontier: read_frontier(m.value("frontier")?)?,
            root: read_root(m.array("root")?)?,
            wanted: each(m.array("wanted")?, Ok)?,
            incarnation: RandomId(m.fixed("incarnation")?),
            program: m.text("program")?,
        };
        m.end()?;
        if manifest.part.0 == 0 || manifest.part.0 > manifest.part.1 {
            return Err(wrong("part"));
        }
        Ok(ReceivedManifest { manifest, sender: signed.kid, signed })
    }

    /// Verifies the signature with the sender's device key: part of section 13, step 5.
    pub fn verify(&self, device: &[u8; 32]) -> Result<(), FormatError> {
        self.signed.verify(device)
    }
}

impl Member {
    fn write(&self) -> Value {
        Value::map([
            ("name", Value::from(self.name.as_str())),
            ("packed", number(self.packed)),
            ("sha256", Value::from(self.sha256)),
            ("size", number(self.size)),
        ])
    }

    fn read(value: &Value) -> Result<Member, FormatError> {
        let mut m = Members::of("manifest member", value)?;
        let member = Member {
            name: m.text("name")?,
            packed: m.count("packed")?,
            size: m.count("size")?,
            sha256: m.fixed("sha256")?,
        };
        m.end()?;
        match member.packed <= crate::limits::BUNDLE && is_member_name(&member.name) {
            true => Ok(member),
            false => Err(wrong("members")),
        }
    }
}

/// Only the names that this version writes: nothing that could be a path elsewhere.
fn is_member_name(name: &str) -> bool {
    let hex = |text: &str, n: usize| {
        text.len() == n && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    };
    name == "root.cborseq.zst"
        || name
            .strip_prefix("feeds/")
            .and_then(|n| n.strip_suffix(".cborseq.zst"))
            .is_some_and(|n| hex(n, 32))
        || name.strip_prefix("attachments/").is_some_and(|n| hex(n, 64))
}

impl Held {
    fn write(&self) -> Value {
        let runs = self.ranges.iter().map(|(a, b)| Value::Array(vec![number(*a), number(*b)]));
        Value::Array(vec![number(self.upto), Value::from(self.id.0), Value::Array(runs.collect())])
    }

    fn read(value: &Value) -> Option<Held> {
        let [Value::Int(upto), Value::Bytes(id), Value::Array(runs)] = value.array()? else { return None };
        let run = |value: &Value| match value.array()? {
            [Value::Int(a), Value::Int(b)] if 0 < *a && a <= b => Some((*a as u64, *b as u64)),
            _ => None,
        };
        Some(Held {
            upto: u64::try_from(*upto).ok()?,
            id: ObjectId::from_slice(id).ok()?,
            ranges: runs.iter().map(run).collect::<Option<_>>()?,
        })
    }
}

fn read_frontier(value: &Value) -> Result<BTreeMap<FeedId, Held>, FormatError> {
    let Value::Map(entries) = value else { return Err(wrong("frontier")) };
    entries
        .iter()
        .map(|(feed, held)| Some((FeedId::from_slice(feed.bytes()?).ok()?, Held::read(held)?)))
        .collect::<Option<_>>()
        .ok_or(wrong("frontier"))
}

fn read_root(items: &[Value]) -> Result<(u64, ObjectId), FormatError> {
    match items {
        [Value::Int(seq), Value::Bytes(id)] if *seq >= 0 => Ok((*seq as u64, ObjectId::from_slice(id)?)),
        _ => Err(wrong("root")),
    }
}

const fn wrong(what: &'static str) -> FormatError {
    FormatError::Shape { object: "manifest", what }
}

fn number(n: u64) -> Value {
    Value::Int(n as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_read_as_it_was_written() {
        let key = SigningKey::from_bytes(&[5; 32]);
        let manifest = Manifest {
            bundle: RandomId([1; 16]),
            at: 5,
            certificate: vec![1],
            recipients: vec![KeyId([2; 32])],
            set: RandomId([3; 16]),
            part: (1, 1),
            members: vec![Member { name: "root.cborseq.zst".into(), packed: 1, size: 2, sha256: [4; 32] }],
            frontier: BTreeMap::from([(
                FeedId([5; 16]),
                Held { upto: 16, id: ObjectId([6; 32]), ranges: vec![(18, 22)] },
            )]),
            root: (4, ObjectId([7; 32])),
            wanted: vec![[8; 32]],
            incarnation: RandomId([9; 16]),
            program: "proofmark 0.1.0 linux x86_64".into(),
        };
        let (bytes, _) = manifest.sign(&key).unwrap();
        let received = ReceivedManifest::read(&bytes).unwrap();
        received.verify(key.verifying_key().as_bytes()).unwrap();
        assert_eq!(received.manifest, manifest);
    }

    #[test]
    fn names_that_could_lead_elsewhere_are_refused() {
        for name in [
            "../x",
            "feeds/../x.cborseq.zst",
            "/etc/passwd",
            "attachments/AA",
            "feeds/0.cborseq.zst",
            "root.cborseq.zst\0",
        ] {
            assert!(!is_member_name(name), "{name}");
        }
    }
}
