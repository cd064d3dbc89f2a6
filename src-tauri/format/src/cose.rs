//! The one signed form: COSE_Sign1 (RFC 9052) with exactly one way to write it (R5; FORMAT.md, "Signed objects").
//!
//! Anything a courier could add without breaking the signature (an unprotected header, a longer length, no tag) is
//! refused, and the identity is the hash of what is signed, so it cannot be changed by whoever holds the stick.

use coset::{CoseSign1, CoseSign1Builder, ProtectedHeader, TaggedCborSerializable, iana};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::FormatError;
use crate::cbor::{Value, scan};
use crate::ids::{KeyId, ObjectId, sha256};

/// What a signed object is: its COSE `typ` (RFC 9596). One key signs several kinds, so each verifier says which it
/// expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typ {
    /// First object of a feed.
    Genesis,
    /// Header of a commit.
    Commit,
    /// Statement of the national root.
    Root,
    /// Manifest of a bundle.
    Manifest,
    /// A device asks to be enrolled.
    Request,
    /// The root's answer to it.
    Grant,
    /// Marking practice, for other States.
    Practice,
}

impl Typ {
    /// The value of header 16.
    pub const fn name(self) -> &'static str {
        match self {
            Typ::Genesis => "application/proofmark-genesis; v=1",
            Typ::Commit => "application/proofmark-commit; v=1",
            Typ::Root => "application/proofmark-root; v=1",
            Typ::Manifest => "application/proofmark-manifest; v=1",
            Typ::Request => "application/proofmark-request; v=1",
            Typ::Grant => "application/proofmark-grant; v=1",
            Typ::Practice => "application/proofmark-practice; v=1",
        }
    }

    /// Most bytes of the whole object.
    pub const fn most(self) -> usize {
        // The frame around a payload (headers, signature, lengths) is below 200 bytes.
        const FRAME: usize = 200;
        match self {
            Typ::Genesis | Typ::Commit => crate::limits::HEADER + FRAME,
            Typ::Root => crate::limits::STATEMENT + FRAME,
            Typ::Manifest => crate::limits::MANIFEST,
            Typ::Request | Typ::Grant => crate::limits::ENROLMENT,
            Typ::Practice => crate::limits::PRACTICE,
        }
    }
}

/// A signed object whose form is right; whether the signature holds is still to be asked of [`Signed::verify`].
#[derive(Debug, Clone)]
pub struct Signed {
    /// Identity: SHA-256 of the Sig_structure.
    pub id: ObjectId,
    /// Key that claims to have signed.
    pub kid: KeyId,
    /// What was signed.
    pub payload: Vec<u8>,
    to_be_signed: Vec<u8>,
    signature: Signature,
}

impl Signed {
    /// Reads an object of the type expected. Steps 1 to 5 of FORMAT.md, "Signed objects".
    pub fn read(bytes: &[u8], typ: Typ) -> Result<Signed, FormatError> {
        if bytes.len() > typ.most() {
            return Err(FormatError::TooLarge { object: typ.name(), most: typ.most() as u64 });
        }
        match bytes.split_first() {
            Some((0xd2, untagged)) => scan(untagged)?,
            _ => return Err(FormatError::Profile("tag 18 is missing")),
        }
        // Steps 3 and 4 on the bytes: nothing of a frame that is not ours is made into a tree.
        let (written, kid) = frame(&bytes[1..]).ok_or(FormatError::Profile("not COSE_Sign1"))?;
        if kid.is_none_or(|kid| written != protected(typ, kid)) {
            return Err(other_type(written, typ));
        }
        let sign1 =
            CoseSign1::from_tagged_slice(bytes).map_err(|_| FormatError::Profile("not COSE_Sign1"))?;
        let kid =
            KeyId::from_slice(&sign1.protected.header.key_id).map_err(|_| FormatError::Profile("kid"))?;
        let signature =
            Signature::from_slice(&sign1.signature).map_err(|_| FormatError::Profile("signature length"))?;
        let to_be_signed = sign1.tbs_data(&[]);
        let id = ObjectId(sha256(&to_be_signed));
        let payload = sign1.payload.ok_or(FormatError::Profile("the payload is missing"))?;
        Ok(Signed { id, kid, payload, to_be_signed, signature })
    }

    /// Checks the signature, strictly (no small-order keys, no other encodings of the same signature).
    pub fn verify(&self, key: &[u8; 32]) -> Result<(), FormatError> {
        if KeyId::of_key(key) != self.kid {
            return Err(FormatError::Signature);
        }
        VerifyingKey::from_bytes(key)
            .and_then(|key| key.verify_strict(&self.to_be_signed, &self.signature))
            .map_err(|_| FormatError::Signature)
    }

    /// The payload as a value.
    pub fn value(&self) -> Result<Value, FormatError> {
        Value::decode(&self.payload)
    }
}

/// Signs a payload: the whole object, and its identity.
pub fn sign(typ: Typ, payload: Vec<u8>, key: &SigningKey) -> Result<(Vec<u8>, ObjectId), FormatError> {
    let kid = KeyId::of_key(key.verifying_key().as_bytes());
    let header = ProtectedHeader::from_cbor_bstr(coset::cbor::value::Value::Bytes(protected(typ, kid)))
        .map_err(|_| FormatError::Profile("header"))?;
    let mut unsigned = CoseSign1Builder::new().payload(payload).build();
    unsigned.protected = header;
    let to_be_signed = unsigned.tbs_data(&[]);
    unsigned.signature = key.sign(&to_be_signed).to_bytes().to_vec();
    let bytes = unsigned.to_tagged_vec().map_err(|_| FormatError::Profile("encoding"))?;
    if bytes.len() > typ.most() {
        return Err(FormatError::TooLarge { object: typ.name(), most: typ.most() as u64 });
    }
    Ok((bytes, ObjectId(sha256(&to_be_signed))))
}

/// The only protected header allowed: alg Ed25519 (RFC 9864), kid, typ.
fn protected(typ: Typ, kid: KeyId) -> Vec<u8> {
    Value::Map(vec![
        (Value::Int(1), Value::Int(iana::Algorithm::Ed25519 as i64)),
        (Value::Int(4), Value::from(kid.0)),
        (Value::Int(16), Value::from(typ.name())),
    ])
    .encode()
}

/// The protected header of an object that has the form of step 3, and the kid in it, if it lies where it must. The
/// bytes have passed the scan.
fn frame(untagged: &[u8]) -> Option<(&[u8], Option<KeyId>)> {
    let mut decoder = minicbor::Decoder::new(untagged);
    let is_four = decoder.array().ok()? == Some(4);
    let written = decoder.bytes().ok()?;
    let has_no_unprotected = decoder.map().ok()? == Some(0);
    let has_payload = decoder.bytes().is_ok();
    let has_signature = decoder.bytes().ok()?.len() == Signature::BYTE_SIZE;
    // {1: -19, 4: and the head of 32 bytes stand before it.
    let kid = written.get(6..38).and_then(|kid| KeyId::from_slice(kid).ok());
    (is_four && has_no_unprotected && has_payload && has_signature).then_some((written, kid))
}

/// Says whether the header is of another type, of a newer version, or simply not ours.
fn other_type(written: &[u8], wanted: Typ) -> FormatError {
    // No header of any version is so long.
    let header = (written.len() <= 1024).then(|| Value::decode(written).ok()).flatten();
    let found = header.and_then(|header| match header {
        Value::Map(entries) => {
            entries.into_iter().find(|(k, _)| *k == Value::Int(16)).and_then(|(_, v)| match v {
                Value::Text(t) => Some(t),
                _ => None,
            })
        }
        _ => None,
    });
    let stem = |name: &str| name.split(';').next().unwrap_or_default().to_owned();
    match found {
        Some(found) if found == wanted.name() => FormatError::Profile("header"),
        Some(found) if stem(&found) == stem(wanted.name()) => FormatError::Newer(found),
        Some(found) => FormatError::Type { wanted: wanted.name(), found },
        None => FormatError::Profile("header"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    #[test]
    fn signed_is_read_and_holds() {
        let (bytes, id) = sign(Typ::Commit, vec![0xa0], &key()).unwrap();
        let signed = Signed::read(&bytes, Typ::Commit).unwrap();
        assert_eq!(signed.id, id);
        signed.verify(key().verifying_key().as_bytes()).unwrap();
        assert_eq!(
            signed.verify(SigningKey::from_bytes(&[8; 32]).verifying_key().as_bytes()),
            Err(FormatError::Signature)
        );
    }

    #[test]
    fn another_type_and_a_newer_version_are_told_apart() {
        let (bytes, _) = sign(Typ::Genesis, vec![0xa0], &key()).unwrap();
        assert!(matches!(Signed::read(&bytes, Typ::Commit), Err(FormatError::Type { .. })));
        let header = Value::Map(vec![
            (Value::Int(1), Value::Int(-19)),
            (Value::Int(4), Value::from([1u8; 32])),
            (Value::Int(16), Value::from("application/proofmark-commit; v=2")),
        ]);
        assert!(matches!(other_type(&header.encode(), Typ::Commit), FormatError::Newer(_)));
    }

    #[test]
    fn what_a_courier_could_add_is_refused() {
        let (bytes, _) = sign(Typ::Commit, vec![0xa0], &key()).unwrap();
        assert!(Signed::read(&bytes[1..], Typ::Commit).is_err(), "no tag");
        let at = 2 + 2 + protected(Typ::Commit, KeyId::of_key(key().verifying_key().as_bytes())).len();
        assert_eq!(bytes[at], 0xa0, "the unprotected header");
        let mut unprotected = bytes[..at].to_vec();
        unprotected.extend_from_slice(&[0xa1, 0x04, 0x41, 0x00]);
        unprotected.extend_from_slice(&bytes[at + 1..]);
        assert!(Signed::read(&unprotected, Typ::Commit).is_err(), "an unprotected header");
        let mut flipped = bytes.clone();
        *flipped.last_mut().unwrap() ^= 1;
        assert!(
            Signed::read(&flipped, Typ::Commit).unwrap().verify(key().verifying_key().as_bytes()).is_err()
        );
        let mut longer = bytes.clone();
        longer.push(0);
        assert!(Signed::read(&longer, Typ::Commit).is_err(), "bytes after it");
    }
}
