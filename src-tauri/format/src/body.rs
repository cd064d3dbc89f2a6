//! The body of a commit: who did it and what changed (R1, R4, R8). Kinds and fields are text names; what a reader does
//! not know it keeps and passes on.

use std::collections::BTreeSet;

use crate::FormatError;
use crate::cbor::{Value, head, scan};
use crate::commit::Header;
use crate::ids::{FeedId, ObjectId, RecordId};
use crate::limits;

/// Which record a field, an operator or a change speaks of: one that exists, or one born in this very body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// A record by its id.
    Record(RecordId),
    /// The record born by the change at this place of the body (R8).
    Born(u32),
}

/// A patch to one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The record changed, or `None` for a birth: its id follows from the place in the body.
    pub record: Option<RecordId>,
    /// Kind, such as `weapon`.
    pub kind: String,
    /// Ids of the commits that were the heads of this record in the author's store; empty for a birth (R1).
    pub seen: Vec<ObjectId>,
    /// Fields set, as encoded values in the order of the encoding, references to births of this body still as `[d]`.
    pub fields: Vec<(String, Vec<u8>)>,
}

/// A body to be written or as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Random; makes births unforgeable and hides what an erased body said (R4, R8).
    pub salt: [u8; 16],
    /// The operator, as the office asserts it (R16).
    pub operator: Reference,
    /// The second operator where two were needed.
    pub second: Option<RecordId>,
    /// The changes, at most one per record.
    pub changes: Vec<Change>,
}

/// A body as read, with the place of each change in its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadBody {
    /// The body.
    pub body: Body,
    /// Offset and length of each change.
    pub spans: Vec<(u32, u32)>,
}

/// The id of the record that a change is about, given its commit.
pub fn record_of(change: &Change, index: u32, at: i64, feed: FeedId, salt: &[u8; 16]) -> RecordId {
    change.record.unwrap_or_else(|| RecordId::of_birth(at, feed, salt, index))
}

/// Replaces `[d]`, a reference to a birth in the same body, by the record's 16 bytes; `place` is that of the change in which
/// the value stands. Other values stay (R8).
pub fn resolve(value: &[u8], place: u32, at: i64, feed: FeedId, salt: &[u8; 16]) -> Vec<u8> {
    match born_reference(value) {
        Some(back) => Value::from(RecordId::of_birth(at, feed, salt, born_at(place, back)).0).encode(),
        None => value.to_vec(),
    }
}

/// The integer of a value that has the form `[d]`: how many places before the change in which it stands the record is born.
fn born_reference(value: &[u8]) -> Option<i64> {
    match value {
        [0x81, rest @ ..] if rest.first().is_some_and(|b| b >> 5 <= 1) => {
            minicbor::Decoder::new(rest).i64().ok()
        }
        _ => None,
    }
}

/// The place that lies `back` before another. No body has the place that stands for one outside.
fn born_at(place: u32, back: i64) -> u32 {
    i64::from(place).checked_sub(back).and_then(|born| u32::try_from(born).ok()).unwrap_or(u32::MAX)
}

impl Reference {
    /// The value that writes this reference in a field of the change at a place. Records of one act are mostly made behind
    /// one another, so that the way back is the same in each and costs nothing once packed.
    pub fn value_at(self, place: u32) -> Value {
        match self {
            Reference::Record(id) => Value::from(id.0),
            Reference::Born(born) => Value::Array(vec![Value::Int(i64::from(place) - i64::from(born))]),
        }
    }

    /// The value that writes this reference beside the changes, where there is no place to count from.
    fn value(self) -> Value {
        match self {
            Reference::Record(id) => Value::from(id.0),
            Reference::Born(born) => Value::Array(vec![Value::Int(i64::from(born))]),
        }
    }
}

impl Body {
    /// Deterministic bytes; refuses what readers would refuse.
    pub fn encode(&self) -> Result<Vec<u8>, FormatError> {
        if self.changes.is_empty() || self.changes.len() > limits::CHANGES {
            return Err(FormatError::Shape { object: "body", what: "number of changes" });
        }
        let mut out = Vec::new();
        head(&mut out, 5, 3 + u64::from(self.second.is_some()));
        // Keys in the order of their encodings: salt, second, changes, operator.
        member(&mut out, "salt", &Value::from(self.salt));
        if let Some(second) = self.second {
            member(&mut out, "second", &Value::from(second.0));
        }
        Value::from("changes").encode().iter().for_each(|b| out.push(*b));
        head(&mut out, 4, self.changes.len() as u64);
        for change in &self.changes {
            let bytes = change.encode();
            if bytes.len() > limits::CHANGE {
                return Err(FormatError::TooLarge { object: "change", most: limits::CHANGE as u64 });
            }
            out.extend_from_slice(&bytes);
        }
        member(&mut out, "operator", &self.operator.value());
        if out.len() > limits::BODY {
            return Err(FormatError::TooLarge { object: "body", most: limits::BODY as u64 });
        }
        Ok(out)
    }

    /// Reads the body that a header signs: all steps of FORMAT.md, "Body". The door for bodies from elsewhere.
    pub fn of_commit(header: &Header, bytes: &[u8]) -> Result<ReadBody, FormatError> {
        header.check_body(bytes)?;
        let read = Body::read(bytes)?;
        let body = &read.body;
        let births: BTreeSet<RecordId> = (0..)
            .zip(&body.changes)
            .filter(|(_, change)| change.record.is_none())
            .map(|(index, change)| record_of(change, index, header.at, header.feed, &body.salt))
            .collect();
        // Step 5: else one commit would hold two changes of one record, and the fold would not know them apart.
        match body.changes.iter().filter_map(|c| c.record).any(|record| births.contains(&record)) {
            true => Err(shape("body", "a record is born and changed")),
            false => Ok(read),
        }
    }

    /// Reads a body without its header. FORMAT.md, "Body", steps 1 to 4.
    pub fn read(bytes: &[u8]) -> Result<ReadBody, FormatError> {
        if bytes.len() > limits::BODY {
            return Err(FormatError::TooLarge { object: "body", most: limits::BODY as u64 });
        }
        scan(bytes)?;
        let read = Pull { decoder: minicbor::Decoder::new(bytes), bytes }.body()?;
        read.body.check()?;
        Ok(read)
    }

    /// What holds between the parts: births before they are referred to, one change per record.
    fn check(&self) -> Result<(), FormatError> {
        let wrong = |what| Err(FormatError::Shape { object: "body", what });
        let is_birth = |n: u32| self.changes.get(n as usize).is_some_and(|c| c.record.is_none());
        if let Reference::Born(n) = self.operator
            && !is_birth(n)
        {
            return wrong("operator");
        }
        let mut records: Vec<_> = self.changes.iter().filter_map(|c| c.record).collect();
        records.sort_unstable();
        if records.windows(2).any(|pair| pair[0] == pair[1]) {
            return wrong("a record is changed twice");
        }
        for (place, change) in (0..).zip(&self.changes) {
            let mut references = change.fields.iter().filter_map(|(_, value)| born_reference(value));
            if references.any(|back| !is_birth(born_at(place, back))) {
                return wrong("a reference to no birth");
            }
        }
        Ok(())
    }
}

impl Change {
    fn encode(&self) -> Vec<u8> {
        let mut fields: Vec<_> =
            self.fields.iter().map(|(name, value)| (Value::from(name.as_str()).encode(), value)).collect();
        fields.sort_by(|a, b| a.0.cmp(&b.0));
        let mut out = Vec::new();
        head(&mut out, 5, 2 + 2 * u64::from(self.record.is_some()));
        // Keys in the order of their encodings: kind, seen, fields, record.
        member(&mut out, "kind", &Value::from(self.kind.as_str()));
        if self.record.is_some() {
            let mut seen = self.seen.clone();
            seen.sort_unstable();
            member(&mut out, "seen", &Value::Array(seen.iter().map(|id| Value::from(id.0)).collect()));
        }
        out.extend_from_slice(&Value::from("fields").encode());
        head(&mut out, 5, fields.len() as u64);
        for (name, value) in fields {
            out.extend_from_slice(&name);
            out.extend_from_slice(value);
        }
        if let Some(record) = self.record {
            member(&mut out, "record", &Value::from(record.0));
        }
        out
    }

    /// Reads one change from the span that [`ReadBody::spans`] gave.
    pub fn read(bytes: &[u8]) -> Result<Change, FormatError> {
        scan(bytes)?;
        Pull { decoder: minicbor::Decoder::new(bytes), bytes }.change()
    }
}

fn member(out: &mut Vec<u8>, key: &str, value: &Value) {
    out.extend_from_slice(&Value::from(key).encode());
    out.extend_from_slice(&value.encode());
}

/// Pulls a body out of bytes that [`scan`] has passed.
struct Pull<'a> {
    decoder: minicbor::Decoder<'a>,
    bytes: &'a [u8],
}

const fn shape(object: &'static str, what: &'static str) -> FormatError {
    FormatError::Shape { object, what }
}

impl<'a> Pull<'a> {
    fn body(mut self) -> Result<ReadBody, FormatError> {
        let wrong = |what| shape("body", what);
        let (mut salt, mut second, mut operator, mut changes, mut spans) =
            (None, None, None, Vec::new(), Vec::new());
        for _ in 0..self.map("body")? {
            match self.decoder.str().map_err(|_| wrong("a key"))? {
                "salt" => salt = self.fixed(),
                "second" => second = Some(RecordId(self.fixed().ok_or(wrong("second"))?)),
                "operator" => operator = self.reference(),
                "changes" => {
                    let n = self.decoder.array().ok().flatten().ok_or(wrong("changes"))?;
                    if n == 0 || n > limits::CHANGES as u64 {
                        return Err(wrong("number of changes"));
                    }
                    for _ in 0..n {
                        let start = self.decoder.position();
                        changes.push(self.change()?);
                        let length = self.decoder.position() - start;
                        if length > limits::CHANGE {
                            return Err(FormatError::TooLarge {
                                object: "change",
                                most: limits::CHANGE as u64,
                            });
                        }
                        spans.push((start as u32, length as u32));
                    }
                }
                _ => return Err(wrong("has a member that does not belong")),
            }
        }
        let body = Body {
            salt: salt.ok_or(wrong("salt"))?,
            operator: operator.ok_or(wrong("operator"))?,
            second,
            changes,
        };
        if body.changes.is_empty() {
            return Err(wrong("changes"));
        }
        Ok(ReadBody { body, spans })
    }

    fn change(&mut self) -> Result<Change, FormatError> {
        let wrong = |what| shape("change", what);
        let (mut record, mut kind, mut seen, mut fields) = (None, None, None, None);
        for _ in 0..self.map("change")? {
            match self.decoder.str().map_err(|_| wrong("a key"))? {
                "kind" => kind = self.decoder.str().ok().map(str::to_owned),
                "record" => record = Some(RecordId(self.fixed().ok_or(wrong("record"))?)),
                "seen" => seen = Some(self.seen()?),
                "fields" => fields = Some(self.fields()?),
                _ => return Err(wrong("has a member that does not belong")),
            }
        }
        let seen = match (record, seen) {
            (None, None) => Vec::new(),
            (Some(_), Some(seen)) => seen,
            _ => return Err(wrong("record and seen go together")),
        };
        Ok(Change { record, kind: kind.ok_or(wrong("kind"))?, seen, fields: fields.ok_or(wrong("fields"))? })
    }

    fn seen(&mut self) -> Result<Vec<ObjectId>, FormatError> {
        let wrong = shape("change", "seen");
        let n = self.decoder.array().ok().flatten().ok_or(wrong.clone())?;
        let ids =
            (0..n).map(|_| self.fixed().map(ObjectId)).collect::<Option<Vec<_>>>().ok_or(wrong.clone())?;
        match !ids.is_empty() && ids.windows(2).all(|pair| pair[0] < pair[1]) {
            true => Ok(ids),
            false => Err(wrong),
        }
    }

    fn fields(&mut self) -> Result<Vec<(String, Vec<u8>)>, FormatError> {
        let wrong = || shape("change", "fields");
        let n = self.map("fields")?;
        (0..n)
            .map(|_| {
                let name = self.decoder.str().map_err(|_| wrong())?.to_owned();
                let start = self.decoder.position();
                self.decoder.skip().map_err(|_| wrong())?;
                let value = self.bytes.get(start..self.decoder.position()).ok_or_else(wrong)?;
                Ok((name, value.to_vec()))
            })
            .collect()
    }

    fn map(&mut self, object: &'static str) -> Result<u64, FormatError> {
        self.decoder.map().ok().flatten().ok_or(shape(object, "is not a map"))
    }

    fn fixed<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.decoder.bytes().ok()?.try_into().ok()
    }

    fn reference(&mut self) -> Option<Reference> {
        let start = self.decoder.position();
        self.decoder.skip().ok()?;
        let value = self.bytes.get(start..self.decoder.position())?;
        match born_reference(value) {
            Some(born) => Some(Reference::Born(u32::try_from(born).unwrap_or(u32::MAX))),
            None => {
                let bytes = minicbor::Decoder::new(value).bytes().ok()?;
                RecordId::from_slice(bytes).ok().map(Reference::Record)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{RandomId, sha256};

    fn birth(kind: &str, fields: &[(&str, Value)]) -> Change {
        Change {
            record: None,
            kind: kind.into(),
            seen: vec![],
            fields: fields.iter().map(|(k, v)| ((*k).to_owned(), v.encode())).collect(),
        }
    }

    fn body(changes: Vec<Change>) -> Body {
        Body { salt: [1; 16], operator: Reference::Record(RecordId([2; 16])), second: None, changes }
    }

    #[test]
    fn a_body_is_read_as_it_was_written() {
        let change = Change {
            record: Some(RecordId([9; 16])),
            kind: "marking".into(),
            seen: vec![ObjectId([3; 32])],
            fields: vec![],
        };
        let written = Body {
            second: Some(RecordId([4; 16])),
            ..body(vec![
                birth("weapon", &[("make", "ROSSI".into())]),
                birth("marking", &[("weapon", Reference::Born(0).value_at(1))]),
                change,
            ])
        };
        let bytes = written.encode().unwrap();
        let read = Body::read(&bytes).unwrap();
        assert_eq!(read.body, written);
        let (at, length) = read.spans[1];
        assert_eq!(Change::read(&bytes[at as usize..(at + length) as usize]).unwrap(), written.changes[1]);
    }

    #[test]
    fn a_reference_into_the_body_becomes_an_id_and_only_that_form_does() {
        let resolved = |v: Value| resolve(&v.encode(), 31, 5, FeedId([0; 16]), &[1; 16]);
        for born in [0, 30, 31, 40] {
            let id = RecordId::of_birth(5, FeedId([0; 16]), &[1; 16], born);
            assert_eq!(resolved(Reference::Born(born).value_at(31)), Value::from(id.0).encode());
        }
        for other in [
            Value::Array(vec![]),
            Value::Array(vec![Value::Int(1), Value::Int(1)]),
            Value::Array(vec!["a".into()]),
            Value::Int(3),
        ] {
            assert_eq!(resolved(other.clone()), other.encode());
        }
    }

    #[test]
    fn a_record_born_in_a_body_is_not_changed_in_it() {
        let header = |bytes: &[u8]| Header {
            act: RandomId([0; 16]),
            at: 5,
            body: sha256(bytes),
            size: bytes.len() as u64,
            feed: FeedId([0; 16]),
            seq: 1,
            prev: ObjectId([0; 32]),
            part: None,
        };
        let born = RecordId::of_birth(5, FeedId([0; 16]), &[1; 16], 0);
        let again = Change {
            record: Some(born),
            kind: "weapon".into(),
            seen: vec![ObjectId([3; 32])],
            fields: vec![],
        };
        let good = body(vec![birth("weapon", &[])]).encode().unwrap();
        assert!(Body::of_commit(&header(&good), &good).is_ok());
        assert_eq!(Body::of_commit(&header(&good), b"other"), Err(FormatError::BodyHash));
        let bad = body(vec![birth("weapon", &[]), again]).encode().unwrap();
        assert!(Body::of_commit(&header(&bad), &bad).is_err());
    }

    #[test]
    fn what_does_not_hold_together_is_refused() {
        let twice = Change {
            record: Some(RecordId([9; 16])),
            kind: "weapon".into(),
            seen: vec![ObjectId([3; 32])],
            fields: vec![],
        };
        for (body, why) in [
            (
                body(vec![birth("marking", &[("weapon", Reference::Born(7).value_at(0))])]),
                "a reference to no birth",
            ),
            (
                body(vec![birth("marking", &[("weapon", Value::Array(vec![Value::Int(1 << 40)]))])]),
                "a reference beyond any body",
            ),
            (body(vec![twice.clone(), twice]), "one record twice"),
            (
                Body {
                    operator: Reference::Born(0),
                    ..body(vec![Change {
                        record: Some(RecordId([9; 16])),
                        kind: "k".into(),
                        seen: vec![ObjectId([1; 32])],
                        fields: vec![],
                    }])
                },
                "an operator born nowhere",
            ),
        ] {
            assert!(Body::read(&body.encode().unwrap()).is_err(), "{why}");
        }
        assert!(body(vec![]).encode().is_err());
    }
}
