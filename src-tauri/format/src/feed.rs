//! A feed: one device's numbered chain of commits for one audience. Its genesis has number 0 and no body (R10).

use ed25519_dalek::SigningKey;

use crate::FormatError;
use crate::cbor::{Members, Value};
use crate::cose::{Signed, Typ, sign};
use crate::ids::{AudienceId, KeyId, ObjectId};

/// The first object of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Genesis {
    /// Public key of the device; its id must be the `kid` of the signature.
    pub device: [u8; 32],
    /// Whom the feed is for.
    pub audience: AudienceId,
    /// Random, so that a device may begin any number of feeds.
    pub nonce: [u8; 16],
}

impl Genesis {
    /// Signs the genesis with the device's key.
    pub fn sign(&self, key: &SigningKey) -> Result<(Vec<u8>, ObjectId), FormatError> {
        let payload = Value::map([
            ("audience", Value::from(self.audience.0)),
            ("device", Value::from(self.device)),
            ("nonce", Value::from(self.nonce)),
        ]);
        sign(Typ::Genesis, payload.encode(), key)
    }

    /// Reads and verifies a genesis. It proves its own key: nothing else is needed.
    pub fn read(bytes: &[u8]) -> Result<(Genesis, ObjectId), FormatError> {
        let signed = Signed::read(bytes, Typ::Genesis)?;
        let payload = signed.value()?;
        let mut members = Members::of("genesis", &payload)?;
        let genesis = Genesis {
            audience: AudienceId(members.fixed("audience")?),
            device: members.fixed("device")?,
            nonce: members.fixed("nonce")?,
        };
        members.end()?;
        signed.verify(&genesis.device)?;
        Ok((genesis, signed.id))
    }

    /// The id of the device that owns the feed.
    pub fn device_id(&self) -> KeyId {
        KeyId::of_key(&self.device)
    }
}
