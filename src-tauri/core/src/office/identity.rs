//! Who this store is: its device key, its seal, its office. Kept inside the encrypted store (R10).

use std::str::FromStr;

use ed25519_dalek::SigningKey;
use proofmark_format::ids::{AudienceId, KeyId, OfficeId, RandomId};
use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

use super::{Surroundings, numbers};
use crate::error::{Error, Result};

/// Key id of the founding root that people found equal.
pub(crate) const PINNED: &str = "pinned_root";
/// Key id of the founding root of a grant that was taken in; its words are compared before it is pinned (R14).
pub(crate) const GRANTED: &str = "granted_root";
/// Set by a restore, until something is taken in from another office: what the root signed since the backup may come back.
pub(crate) const RESTORED: &str = "restored";
/// The request that this grant answered.
pub(crate) const ANSWERED: &str = "answered_request";

/// The identity of a store.
#[derive(Clone)]
pub struct Identity {
    pub(crate) key: SigningKey,
    pub(crate) seal: age::x25519::Identity,
    /// The State.
    pub country: String,
    /// Short code of the office.
    pub code: String,
    /// Name of the office.
    pub name: String,
    /// `headquarters` or `field`.
    pub role: String,
    /// Id of the office.
    pub office: OfficeId,
    /// Audience of what the office records itself.
    pub audience: AudienceId,
    /// Renewed by each restore (R13).
    pub incarnation: RandomId,
    /// Three signs that stand in every reference of this store.
    pub series: String,
}

impl Identity {
    /// The id of this device.
    pub fn device_id(&self) -> KeyId {
        KeyId::of_key(self.key.verifying_key().as_bytes())
    }

    /// Whether this is the national headquarters.
    pub fn is_headquarters(&self) -> bool {
        self.role == "headquarters"
    }

    /// The age recipient to which bundles for this device are sealed.
    pub fn recipient(&self) -> String {
        self.seal.to_public().to_string()
    }

    /// The age identity that opens every bundle ever sealed to this device. It leaves the store only in a demonstration,
    /// so that other programs can check what was carried.
    pub fn seal_identity(&self) -> Zeroizing<String> {
        use age::secrecy::ExposeSecret;
        Zeroizing::new(self.seal.to_string().expose_secret().to_owned())
    }

    pub(crate) fn save(&self, store: &Connection) -> Result<()> {
        use age::secrecy::ExposeSecret;
        let seal = self.seal.to_string();
        for (name, value) in [
            ("device_secret", &self.key.as_bytes()[..]),
            ("seal_identity", seal.expose_secret().as_bytes()),
            ("country", self.country.as_bytes()),
            ("code", self.code.as_bytes()),
            ("name", self.name.as_bytes()),
            ("role", self.role.as_bytes()),
            ("office", &self.office.0),
            ("audience", &self.audience.0),
            ("incarnation", &self.incarnation.0),
            ("series", self.series.as_bytes()),
        ] {
            put(store, name, value)?;
        }
        Ok(())
    }

    pub(crate) fn load(store: &Connection) -> Result<Identity> {
        let damaged = || Error::broken("store_damaged").with("path", "identity");
        let bytes = |name| get(store, name)?.ok_or_else(damaged);
        let text = |name| text(store, name);
        let secret = Zeroizing::new(bytes("device_secret")?);
        let seal = Zeroizing::new(text("seal_identity")?);
        Ok(Identity {
            key: SigningKey::from_bytes(secret[..].try_into().map_err(|_| damaged())?),
            seal: age::x25519::Identity::from_str(&seal).map_err(|_| damaged())?,
            country: text("country")?,
            code: text("code")?,
            name: text("name")?,
            role: text("role")?,
            office: OfficeId::from_slice(&bytes("office")?)?,
            audience: AudienceId::from_slice(&bytes("audience")?)?,
            incarnation: RandomId::from_slice(&bytes("incarnation")?)?,
            series: text("series")?,
        })
    }
}

/// What a store does that knows it is a copy, by a restore or because it met its own feed further on (R2, R13): the device
/// keeps its key, and from here on it writes new feeds, gives numbers of a new series and speaks as another incarnation. Who
/// holds the open office reads its identity anew afterwards ([`Office::refresh`](super::Office::refresh)).
pub(crate) fn renew_incarnation(tx: &Connection, surroundings: &Surroundings) -> Result<()> {
    put(tx, "incarnation", &surroundings.random::<16>()?)?;
    put(tx, "series", numbers::draw_series(surroundings)?.as_bytes())?;
    tx.execute("DELETE FROM own_feed", [])?;
    Ok(())
}

/// Remembers something about this store itself.
pub(crate) fn put(store: &Connection, name: &str, value: &[u8]) -> Result<()> {
    store.execute("INSERT OR REPLACE INTO identity VALUES (?1, ?2)", params![name, value])?;
    Ok(())
}

/// Remembers that this store was restored, and has not met the others again.
pub(crate) fn note_restored(tx: &Connection) -> Result<()> {
    put(tx, RESTORED, &[])
}

/// Something this store remembers about itself.
pub(crate) fn get(store: &Connection, name: &str) -> Result<Option<Vec<u8>>> {
    Ok(store.query_row("SELECT value FROM identity WHERE name = ?1", [name], |row| row.get(0)).optional()?)
}

/// A text that every store remembers.
pub(crate) fn text(store: &Connection, name: &str) -> Result<String> {
    let damaged = || Error::broken("store_damaged").with("path", "identity");
    String::from_utf8(get(store, name)?.ok_or_else(damaged)?).map_err(|_| damaged())
}

/// Remembers it no longer.
pub(crate) fn forget(store: &Connection, name: &str) -> Result<()> {
    store.execute("DELETE FROM identity WHERE name = ?1", [name])?;
    Ok(())
}

/// A key id that this store remembers.
pub(crate) fn key(store: &Connection, name: &str) -> Result<Option<KeyId>> {
    Ok(get(store, name)?.map(|id| KeyId::from_slice(&id)).transpose()?)
}
