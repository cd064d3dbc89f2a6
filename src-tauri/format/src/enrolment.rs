//! How a device comes in: it asks, the root answers, and people compare twelve words (R10, R14).

use ed25519_dalek::SigningKey;
use sha2::{Digest, Sha256};

use crate::FormatError;
use crate::cbor::{Members, Value};
use crate::cose::{Signed, Typ, sign};
use crate::ids::{AudienceId, KeyId, ObjectId, OfficeId};

/// What a device asks for. It has drawn the ids of its office and audience itself, so that work done before the grant
/// is already in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// State it believes to belong to.
    pub country: String,
    /// Short code wanted.
    pub code: String,
    /// Name.
    pub name: String,
    /// Office id.
    pub office: OfficeId,
    /// Audience of this office with headquarters.
    pub audience: AudienceId,
    /// Public key of the device.
    pub device: [u8; 32],
    /// age recipients of the device.
    pub seal: Vec<String>,
    /// What its clock said.
    pub at: i64,
}

impl Request {
    /// Signs the request with the device's key. FORMAT.md, section 14, step 1.
    pub fn sign(&self, key: &SigningKey) -> Result<(Vec<u8>, ObjectId), FormatError> {
        let payload = Value::map([
            ("at", Value::Int(self.at)),
            ("audience", Value::from(self.audience.0)),
            ("code", Value::from(self.code.as_str())),
            ("country", Value::from(self.country.as_str())),
            ("device", Value::from(self.device)),
            ("name", Value::from(self.name.as_str())),
            ("office", Value::from(self.office.0)),
            ("seal", Value::Array(self.seal.iter().map(|r| Value::from(r.as_str())).collect())),
        ]);
        sign(Typ::Request, payload.encode(), key)
    }

    /// Reads and verifies a request: it proves that whoever asks holds the key.
    pub fn read(bytes: &[u8]) -> Result<(Request, ObjectId), FormatError> {
        let signed = Signed::read(bytes, Typ::Request)?;
        let payload = signed.value()?;
        let mut m = Members::of("enrolment request", &payload)?;
        let seal = m.array("seal")?;
        let request = Request {
            at: m.int("at")?,
            audience: AudienceId(m.fixed("audience")?),
            code: m.text("code")?,
            country: m.text("country")?,
            device: m.fixed("device")?,
            name: m.text("name")?,
            office: OfficeId(m.fixed("office")?),
            seal: seal
                .iter()
                .map(|v| v.text().map(str::to_owned))
                .collect::<Option<_>>()
                .ok_or(FormatError::Shape { object: "enrolment request", what: "seal" })?,
        };
        m.end()?;
        signed.verify(&request.device)?;
        Ok((request, signed.id))
    }
}

/// The root's answer: the whole root feed, so that the device can begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Id of the request answered.
    pub request: ObjectId,
    /// Public key of the root in force.
    pub root: [u8; 32],
    /// Every root statement, from the founding.
    pub statements: Vec<Vec<u8>>,
}

impl Grant {
    /// Signs the grant with the root key. FORMAT.md, section 14, step 2.
    pub fn sign(&self, key: &SigningKey) -> Result<(Vec<u8>, ObjectId), FormatError> {
        let payload = Value::map([
            ("request", Value::from(self.request.0)),
            ("root", Value::from(self.root)),
            ("statements", Value::Array(self.statements.iter().map(|s| Value::Bytes(s.clone())).collect())),
        ]);
        sign(Typ::Grant, payload.encode(), key)
    }

    /// Reads a grant and verifies it with the root key it names: the form of FORMAT.md, section 14, step 3. That key is
    /// believed only after people compared the twelve words.
    pub fn read(bytes: &[u8]) -> Result<(Grant, KeyId), FormatError> {
        let signed = Signed::read(bytes, Typ::Grant)?;
        let payload = signed.value()?;
        let mut m = Members::of("enrolment grant", &payload)?;
        let statements = m.array("statements")?;
        let grant = Grant {
            request: ObjectId(m.fixed("request")?),
            root: m.fixed("root")?,
            statements: statements
                .iter()
                .map(|v| v.bytes().map(<[u8]>::to_vec))
                .collect::<Option<_>>()
                .ok_or(FormatError::Shape { object: "enrolment grant", what: "statements" })?,
        };
        m.end()?;
        signed.verify(&grant.root)?;
        Ok((grant, signed.kid))
    }
}

/// FORMAT.md, section 14, step 4. The numbers, 0 to 2047, of the twelve words that both sides read aloud: the first 132
/// bits of SHA-256(root public key ‖ request id), eleven at a time (R14).
pub fn word_numbers(root: &[u8; 32], request: ObjectId) -> [u16; 12] {
    let hash: [u8; 32] = Sha256::new().chain_update(root).chain_update(request.0).finalize().into();
    let bit = |n: usize| u16::from(hash[n / 8] >> (7 - n % 8) & 1);
    std::array::from_fn(|word| (0..11).fold(0, |number, n| number << 1 | bit(word * 11 + n)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_and_grant_are_read_as_they_were_written() {
        let key = SigningKey::from_bytes(&[5; 32]);
        let public = key.verifying_key().to_bytes();
        let request = Request {
            country: "GH".into(),
            code: "BP3".into(),
            name: "Border Post 3".into(),
            office: OfficeId([1; 16]),
            audience: AudienceId([2; 16]),
            device: public,
            seal: vec!["age1x".into()],
            at: 7,
        };
        let (bytes, id) = request.sign(&key).unwrap();
        assert_eq!(Request::read(&bytes).unwrap(), (request, id));
        let grant = Grant { request: id, root: public, statements: vec![vec![1, 2]] };
        assert_eq!(Grant::read(&grant.sign(&key).unwrap().0).unwrap().0, grant);
    }

    #[test]
    fn a_request_signed_by_another_key_is_refused() {
        let request = Request {
            country: "GH".into(),
            code: "B".into(),
            name: "B".into(),
            office: OfficeId([1; 16]),
            audience: AudienceId([2; 16]),
            device: [3; 32],
            seal: vec![],
            at: 0,
        };
        let (bytes, _) = request.sign(&SigningKey::from_bytes(&[5; 32])).unwrap();
        assert_eq!(Request::read(&bytes), Err(FormatError::Signature));
    }

    #[test]
    fn words_depend_on_both_halves() {
        let words = word_numbers(&[1; 32], ObjectId([2; 32]));
        assert!(words.iter().all(|w| *w < 2048));
        assert_ne!(words, word_numbers(&[2; 32], ObjectId([2; 32])));
        assert_ne!(words, word_numbers(&[1; 32], ObjectId([3; 32])));
    }
}
