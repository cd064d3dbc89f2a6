//! Identifiers: 16 or 32 bytes, shown in lower-case hexadecimal, record ids as UUIDs.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::FormatError;

/// SHA-256 of some bytes.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

/// Reads hexadecimal; `None` when it is not that.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(text.get(i..i + 2)?, 16).ok()).collect()
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $size:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub [u8; $size]);

        impl $name {
            /// Reads the bytes; refuses another length.
            pub fn from_slice(bytes: &[u8]) -> Result<Self, FormatError> {
                Ok(Self(bytes.try_into().map_err(|_| FormatError::Shape {
                    object: stringify!($name),
                    what: "length",
                })?))
            }

            /// Reads what `Display` wrote.
            pub fn parse(text: &str) -> Option<Self> {
                Some(Self(unhex(&text.replace('-', ""))?.try_into().ok()?))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    };
}

macro_rules! shown_as_hex {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex(&self.0))
            }
        }
    )*};
}

identifier!(
    /// SHA-256 of the Sig_structure of a signed object (R5): a commit, genesis, root statement or request.
    ObjectId, 32);
identifier!(
    /// SHA-256 of a device's Ed25519 public key; `kid` of what it signs.
    KeyId, 32);
identifier!(
    /// First 16 bytes of the [`ObjectId`] of a feed's genesis (R10).
    FeedId, 16);
identifier!(
    /// A record, a UUIDv8 that follows from its birth (R8).
    RecordId, 16);
identifier!(
    /// An audience, drawn at random (R6).
    AudienceId, 16);
identifier!(
    /// An office, drawn at random (R10).
    OfficeId, 16);
identifier!(
    /// Other things drawn at random: acts, bundles, sets, incarnations.
    RandomId, 16);

shown_as_hex!(ObjectId, KeyId, FeedId, AudienceId, OfficeId, RandomId);

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let h = hex(&self.0);
        write!(f, "{}-{}-{}-{}-{}", &h[..8], &h[8..12], &h[12..16], &h[16..20], &h[20..])
    }
}

impl FeedId {
    /// The feed that a genesis with this id begins.
    pub fn of_genesis(id: ObjectId) -> Self {
        let mut feed = [0; 16];
        feed.copy_from_slice(&id.0[..16]);
        FeedId(feed)
    }
}

impl KeyId {
    /// The key id of an Ed25519 public key.
    pub fn of_key(public: &[u8; 32]) -> Self {
        KeyId(sha256(public))
    }
}

impl RecordId {
    /// The id of the record born at `index` of a body (R8): 48 bits of the commit's `at`, then SHA-256 over feed id,
    /// body salt and index, shaped as a UUIDv8 (RFC 9562 section 5.8). Nobody else can make "the same" record, and a
    /// fork cannot either, because each branch draws its own salt.
    pub fn of_birth(at: i64, feed: FeedId, salt: &[u8; 16], index: u32) -> Self {
        let hash = Sha256::new()
            .chain_update(feed.0)
            .chain_update(salt)
            .chain_update(index.to_be_bytes())
            .finalize();
        let mut id = [0; 16];
        id[..6].copy_from_slice(&at.to_be_bytes()[2..]);
        id[6..].copy_from_slice(&hash[..10]);
        id[6] = 0x80 | (id[6] & 0x0f);
        id[8] = 0x80 | (id[8] & 0x3f);
        RecordId(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_id_is_a_uuid_of_version_8() {
        let id = RecordId::of_birth(1_700_000_000_000, FeedId([1; 16]), &[2; 16], 3).to_string();
        assert_eq!(&id[14..15], "8");
        assert!("89ab".contains(&id[19..20]));
        assert_eq!(RecordId::parse(&id).map(|r| r.to_string()), Some(id));
    }

    #[test]
    fn hex_is_read_back_and_nonsense_is_not() {
        assert_eq!(unhex(&hex(&[0, 15, 255])), Some(vec![0, 15, 255]));
        assert_eq!(unhex("0"), None);
        assert_eq!(unhex("zz"), None);
        assert_eq!(unhex("é0"), None);
    }
}
