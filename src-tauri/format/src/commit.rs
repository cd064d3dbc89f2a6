//! The header of a commit: small, signed, chained. Its body lies beside it by hash, so that a body can be erased
//! and the chain still verifies (R4).

use ed25519_dalek::SigningKey;

use crate::FormatError;
use crate::cbor::{Members, Value};
use crate::cose::{Signed, Typ, sign};
use crate::ids::{FeedId, ObjectId, RandomId, sha256};
use crate::limits;

/// What a commit signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Act this commit belongs to; acts that touch several audiences or kinds have several commits.
    pub act: RandomId,
    /// What the laptop's clock said, milliseconds since 1970 UTC. Decides nothing but the order of display (R1).
    pub at: i64,
    /// SHA-256 of the body.
    pub body: [u8; 32],
    /// Size of the body in bytes.
    pub size: u64,
    /// Feed.
    pub feed: FeedId,
    /// Number in the feed, from 1.
    pub seq: u64,
    /// Id of the commit before, of the genesis for number 1.
    pub prev: ObjectId,
    /// Which part of how many, when the act has several commits.
    pub part: Option<(u64, u64)>,
}

impl Header {
    /// Signs the header.
    pub fn sign(&self, key: &SigningKey) -> Result<(Vec<u8>, ObjectId), FormatError> {
        let payload = Value::map([
            ("act", Value::from(self.act.0)),
            ("at", Value::Int(self.at)),
            ("body", Value::from(self.body)),
            ("feed", Value::from(self.feed.0)),
            ("prev", Value::from(self.prev.0)),
            ("seq", number(self.seq)),
            ("size", number(self.size)),
        ])
        .with("of", self.part.map(|(_, of)| number(of)))
        .with("part", self.part.map(|(part, _)| number(part)));
        sign(Typ::Commit, payload.encode(), key)
    }

    /// Checks that `body` is the one signed for.
    pub fn check_body(&self, body: &[u8]) -> Result<(), FormatError> {
        match body.len() as u64 == self.size && sha256(body) == self.body {
            true => Ok(()),
            false => Err(FormatError::BodyHash),
        }
    }
}

/// A header as received: its form and payload are right, its signature is not yet checked.
#[derive(Debug, Clone)]
pub struct ReceivedHeader {
    /// The header.
    pub header: Header,
    /// The commit's id.
    pub id: ObjectId,
    signed: Signed,
}

impl ReceivedHeader {
    /// Reads a header. FORMAT.md, "Commit", steps 1 to 3.
    pub fn read(bytes: &[u8]) -> Result<ReceivedHeader, FormatError> {
        let signed = Signed::read(bytes, Typ::Commit)?;
        let payload = signed.value()?;
        let mut members = Members::of("commit header", &payload)?;
        let wrong = |what| FormatError::Shape { object: "commit header", what };
        let header = Header {
            act: RandomId(members.fixed("act")?),
            at: members.int("at")?,
            body: members.fixed("body")?,
            feed: FeedId(members.fixed("feed")?),
            prev: ObjectId(members.fixed("prev")?),
            seq: members.count("seq")?,
            size: members.count("size")?,
            part: match (members.optional("part"), members.optional("of")) {
                (None, None) => None,
                (Some(Value::Int(part)), Some(Value::Int(of))) if 1 <= *part && part <= of && *of > 1 => {
                    Some((*part as u64, *of as u64))
                }
                _ => return Err(wrong("part")),
            },
        };
        members.end()?;
        if header.seq == 0 {
            return Err(wrong("seq"));
        }
        if header.size > limits::BODY as u64 {
            return Err(FormatError::TooLarge { object: "body", most: limits::BODY as u64 });
        }
        Ok(ReceivedHeader { header, id: signed.id, signed })
    }

    /// Verifies the signature with the device key of the feed's genesis.
    pub fn verify(&self, device: &[u8; 32]) -> Result<(), FormatError> {
        self.signed.verify(device)
    }
}

fn number(n: u64) -> Value {
    Value::Int(n as i64)
}
