//! Statements of the national root: who belongs, what they may do, what is cut and what is erased (R3, R4, R6, R8, R9).
//! They are one chain; each commits to the key that may replace the root.

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;

use crate::FormatError;
use crate::cbor::{Members, Value};
use crate::cose::{Signed, Typ, sign};
use crate::ids::{AudienceId, FeedId, KeyId, ObjectId, OfficeId, RecordId};

/// What a device may write of a kind (R8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Nothing.
    None,
    /// Records born in feeds of its own office.
    Own,
    /// Any record.
    Any,
}

impl Right {
    /// The word written.
    pub const fn name(self) -> &'static str {
        match self {
            Right::None => "none",
            Right::Own => "own",
            Right::Any => "any",
        }
    }

    fn parse(name: &str) -> Option<Right> {
        [Right::None, Right::Own, Right::Any].into_iter().find(|r| r.name() == name)
    }
}

/// Binds a device key to an office (R10).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Public key of the device.
    pub device: [u8; 32],
    /// Office it belongs to.
    pub office: OfficeId,
    /// Rights per kind; `*` stands for every kind not named.
    pub rights: BTreeMap<String, Right>,
    /// age recipients to which bundles for this device are sealed (R17).
    pub seal: Vec<String>,
    /// Highest envelope version that it reads (R7).
    pub reads: u64,
}

impl Certificate {
    /// What the device may write of a kind.
    pub fn right(&self, kind: &str) -> Right {
        self.rights.get(kind).or_else(|| self.rights.get("*")).copied().unwrap_or(Right::None)
    }

    /// The id of the device.
    pub fn device_id(&self) -> KeyId {
        KeyId::of_key(&self.device)
    }
}

/// What a statement says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// The first statement: the State, its root key and the two audiences that always exist.
    Founding {
        /// ISO 3166-1 alpha-2.
        country: String,
        /// Public key of the root.
        root: [u8; 32],
        /// Audience of all offices.
        national: AudienceId,
        /// Audience of headquarters alone.
        headquarters: AudienceId,
    },
    /// An office exists, or is described anew.
    Office {
        /// Its id.
        office: OfficeId,
        /// Short code.
        code: String,
        /// Name.
        name: String,
        /// `headquarters` or `field`.
        role: String,
        /// The audience that is this office's with headquarters.
        audience: AudienceId,
    },
    /// An audience has these members; the national one has every office without being listed.
    Audience {
        /// Its id.
        audience: AudienceId,
        /// A name for people.
        name: String,
        /// Member offices.
        members: Vec<OfficeId>,
    },
    /// A device may sign and be sealed to.
    Certificate(Certificate),
    /// Trust in a device ends at these positions; feeds not named are cut whole (R3). A later cut may lie later: it
    /// admits.
    Cut {
        /// The device.
        device: KeyId,
        /// Why, for people.
        reason: String,
        /// Last accepted number and commit of each feed.
        feeds: BTreeMap<FeedId, (u64, ObjectId)>,
    },
    /// The bodies of these commits, all about one record, and these attachments are to be deleted everywhere (R4).
    Erasure {
        /// The record.
        record: RecordId,
        /// Its commits.
        commits: Vec<ObjectId>,
        /// SHA-256 of attachments.
        attachments: Vec<[u8; 32]>,
        /// Rule that asks for it.
        rule: String,
        /// Who ordered it.
        authority: String,
    },
    /// A new root key, signed by itself; it must be the one committed to (R9). `prev` names the accepted head.
    Succession {
        /// The new public key.
        root: [u8; 32],
    },
    /// A kind that this version does not know: chained, kept, passed on.
    Unknown(String),
}

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Number, from 0.
    pub seq: u64,
    /// Id of the statement before; none for the founding.
    pub prev: Option<ObjectId>,
    /// What the clock said, milliseconds since 1970 UTC.
    pub at: i64,
    /// Id of the next root key, which exists on the root sheet only.
    pub next: KeyId,
    /// What it says.
    pub act: Act,
}

/// A statement as received: form and payload are right, the signature is not yet checked.
#[derive(Debug, Clone)]
pub struct ReceivedStatement {
    /// The statement.
    pub statement: Statement,
    /// Its id.
    pub id: ObjectId,
    /// The root key that claims to have signed.
    pub kid: KeyId,
    signed: Signed,
}

impl Statement {
    /// Signs the statement with a root key.
    pub fn sign(&self, key: &SigningKey) -> Result<(Vec<u8>, ObjectId), FormatError> {
        let (kind, says) = self.act.write();
        let payload = Value::map([
            ("at", Value::Int(self.at)),
            ("kind", Value::from(kind)),
            ("next", Value::from(self.next.0)),
            ("says", says),
            ("seq", Value::Int(self.seq as i64)),
        ])
        .with("prev", self.prev.map(|id| Value::from(id.0)));
        sign(Typ::Root, payload.encode(), key)
    }
}

impl ReceivedStatement {
    /// Reads a statement. FORMAT.md, section 10, step 1.
    pub fn read(bytes: &[u8]) -> Result<ReceivedStatement, FormatError> {
        let signed = Signed::read(bytes, Typ::Root)?;
        let payload = signed.value()?;
        let mut members = Members::of("root statement", &payload)?;
        let kind = members.text("kind")?;
        let statement = Statement {
            at: members.int("at")?,
            next: KeyId(members.fixed("next")?),
            seq: members.count("seq")?,
            prev: match members.optional("prev") {
                None => None,
                Some(Value::Bytes(id)) => Some(ObjectId::from_slice(id)?),
                Some(_) => return Err(wrong("prev")),
            },
            act: Act::read(&kind, members.value("says")?)?,
        };
        members.end()?;
        if (statement.seq == 0) != statement.prev.is_none() {
            return Err(wrong("prev"));
        }
        Ok(ReceivedStatement { statement, id: signed.id, kid: signed.kid, signed })
    }

    /// Verifies the signature with a root key.
    pub fn verify(&self, root: &[u8; 32]) -> Result<(), FormatError> {
        self.signed.verify(root)
    }
}

const fn wrong(what: &'static str) -> FormatError {
    FormatError::Shape { object: "root statement", what }
}

impl Act {
    /// The root key that it brings into force: of a founding or a succession.
    pub fn new_root(&self) -> Option<[u8; 32]> {
        match self {
            Act::Founding { root, .. } | Act::Succession { root } => Some(*root),
            _ => None,
        }
    }

    fn write(&self) -> (&str, Value) {
        match self {
            Act::Founding { country, root, national, headquarters } => (
                "founding",
                Value::map([
                    ("country", Value::from(country.as_str())),
                    ("headquarters", Value::from(headquarters.0)),
                    ("national", Value::from(national.0)),
                    ("root", Value::from(*root)),
                ]),
            ),
            Act::Office { office, code, name, role, audience } => (
                "office",
                Value::map([
                    ("audience", Value::from(audience.0)),
                    ("code", Value::from(code.as_str())),
                    ("name", Value::from(name.as_str())),
                    ("office", Value::from(office.0)),
                    ("role", Value::from(role.as_str())),
                ]),
            ),
            Act::Audience { audience, name, members } => (
                "audience",
                Value::map([
                    ("audience", Value::from(audience.0)),
                    ("members", Value::Array(members.iter().map(|m| Value::from(m.0)).collect())),
                    ("name", Value::from(name.as_str())),
                ]),
            ),
            Act::Certificate(c) => ("certificate", c.write()),
            Act::Cut { device, reason, feeds } => (
                "cut",
                Value::map([
                    ("device", Value::from(device.0)),
                    ("feeds", Value::Map(feeds.iter().map(cut_position).collect())),
                    ("reason", Value::from(reason.as_str())),
                ]),
            ),
            Act::Erasure { record, commits, attachments, rule, authority } => (
                "erasure",
                Value::map([
                    ("attachments", Value::Array(attachments.iter().map(|h| Value::from(*h)).collect())),
                    ("authority", Value::from(authority.as_str())),
                    ("commits", Value::Array(commits.iter().map(|c| Value::from(c.0)).collect())),
                    ("record", Value::from(record.0)),
                    ("rule", Value::from(rule.as_str())),
                ]),
            ),
            Act::Succession { root } => ("succession", Value::map([("root", Value::from(*root))])),
            Act::Unknown(kind) => (kind, Value::map([])),
        }
    }

    fn read(kind: &str, says: &Value) -> Result<Act, FormatError> {
        let mut m = Members::of("root statement", says)?;
        let act = match kind {
            "founding" => Act::Founding {
                country: m.text("country")?,
                root: m.fixed("root")?,
                national: AudienceId(m.fixed("national")?),
                headquarters: AudienceId(m.fixed("headquarters")?),
            },
            "office" => Act::Office {
                office: OfficeId(m.fixed("office")?),
                code: m.text("code")?,
                name: m.text("name")?,
                role: m.text("role")?,
                audience: AudienceId(m.fixed("audience")?),
            },
            "audience" => Act::Audience {
                audience: AudienceId(m.fixed("audience")?),
                name: m.text("name")?,
                members: each(m.array("members")?, |id| Ok(OfficeId(id)))?,
            },
            "certificate" => Act::Certificate(Certificate::read(&mut m)?),
            "cut" => Act::Cut {
                device: KeyId(m.fixed("device")?),
                reason: m.text("reason")?,
                feeds: read_cut(m.value("feeds")?)?,
            },
            "erasure" => Act::Erasure {
                record: RecordId(m.fixed("record")?),
                commits: each(m.array("commits")?, |id| Ok(ObjectId(id)))?,
                attachments: each(m.array("attachments")?, Ok)?,
                rule: m.text("rule")?,
                authority: m.text("authority")?,
            },
            "succession" => Act::Succession { root: m.fixed("root")? },
            // A later version's statement: its members are not ours to judge.
            other => return Ok(Act::Unknown(other.to_owned())),
        };
        m.end()?;
        Ok(act)
    }
}

impl Certificate {
    fn write(&self) -> Value {
        let rights =
            self.rights.iter().map(|(kind, right)| (Value::from(kind.as_str()), Value::from(right.name())));
        Value::map([
            ("device", Value::from(self.device)),
            ("office", Value::from(self.office.0)),
            ("reads", Value::Int(self.reads as i64)),
            ("rights", Value::Map(rights.collect())),
            ("seal", Value::Array(self.seal.iter().map(|r| Value::from(r.as_str())).collect())),
        ])
    }

    fn read(m: &mut Members<'_>) -> Result<Certificate, FormatError> {
        let rights = match m.value("rights")? {
            Value::Map(entries) => entries
                .iter()
                .map(|(kind, right)| Some((kind.text()?.to_owned(), Right::parse(right.text()?)?)))
                .collect::<Option<_>>()
                .ok_or(wrong("rights"))?,
            _ => return Err(wrong("rights")),
        };
        Ok(Certificate {
            device: m.fixed("device")?,
            office: OfficeId(m.fixed("office")?),
            rights,
            seal: texts(m.array("seal")?).ok_or(wrong("seal"))?,
            reads: m.count("reads")?,
        })
    }
}

fn cut_position((feed, (seq, id)): (&FeedId, &(u64, ObjectId))) -> (Value, Value) {
    (Value::from(feed.0), Value::Array(vec![Value::Int(*seq as i64), Value::from(id.0)]))
}

fn read_cut(value: &Value) -> Result<BTreeMap<FeedId, (u64, ObjectId)>, FormatError> {
    let Value::Map(entries) = value else { return Err(wrong("feeds")) };
    entries
        .iter()
        .map(|(feed, position)| match (feed, position.array()) {
            (Value::Bytes(feed), Some([Value::Int(seq), Value::Bytes(id)])) if *seq >= 0 => {
                Ok((FeedId::from_slice(feed)?, (*seq as u64, ObjectId::from_slice(id)?)))
            }
            _ => Err(wrong("feeds")),
        })
        .collect()
}

/// Reads an array of byte strings of one length.
pub(crate) fn each<const N: usize, T>(
    items: &[Value],
    read: impl Fn([u8; N]) -> Result<T, FormatError>,
) -> Result<Vec<T>, FormatError> {
    let item =
        |value: &Value| value.bytes().and_then(|b| b.try_into().ok()).ok_or(wrong("an item of an array"));
    items.iter().map(|value| read(item(value)?)).collect()
}

/// Reads an array of texts.
fn texts(items: &[Value]) -> Option<Vec<String>> {
    items.iter().map(|v| v.text().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_statement_is_read_as_it_was_written() {
        let key = SigningKey::from_bytes(&[5; 32]);
        let acts = [
            Act::Founding {
                country: "GH".into(),
                root: [1; 32],
                national: AudienceId([1; 16]),
                headquarters: AudienceId([2; 16]),
            },
            Act::Office {
                office: OfficeId([3; 16]),
                code: "BP3".into(),
                name: "Border Post 3".into(),
                role: "field".into(),
                audience: AudienceId([4; 16]),
            },
            Act::Audience {
                audience: AudienceId([4; 16]),
                name: "BP3".into(),
                members: vec![OfficeId([3; 16])],
            },
            Act::Certificate(Certificate {
                device: [1; 32],
                office: OfficeId([3; 16]),
                rights: BTreeMap::from([("*".into(), Right::Own)]),
                seal: vec!["age1".into()],
                reads: 1,
            }),
            Act::Cut {
                device: KeyId([1; 32]),
                reason: "stolen".into(),
                feeds: BTreeMap::from([(FeedId([1; 16]), (7, ObjectId([2; 32])))]),
            },
            Act::Erasure {
                record: RecordId([1; 16]),
                commits: vec![ObjectId([1; 32])],
                attachments: vec![[2; 32]],
                rule: "r".into(),
                authority: "a".into(),
            },
            Act::Succession { root: [1; 32] },
            Act::Unknown("treaty".into()),
        ];
        for (n, act) in acts.into_iter().enumerate() {
            let statement = Statement {
                seq: n as u64,
                prev: (n > 0).then_some(ObjectId([9; 32])),
                at: 1,
                next: KeyId([8; 32]),
                act,
            };
            let (bytes, id) = statement.sign(&key).unwrap();
            let received = ReceivedStatement::read(&bytes).unwrap();
            received.verify(key.verifying_key().as_bytes()).unwrap();
            assert_eq!((received.statement, received.id), (statement, id));
        }
    }
}
