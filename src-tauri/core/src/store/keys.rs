//! Slots of `proofmark.keys`: Argon2id over a passphrase or a sheet's secret opens XChaCha20-Poly1305 (R15).

use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use proofmark_format::keys::{Cost, KeysFile, Slot, SlotHeader, SlotKind};
use zeroize::Zeroizing;

use crate::error::{Error, Result};

/// The cost of a slot on a machine that is not short of memory.
pub const STANDARD: Cost = Cost { memory: 256 * 1024, passes: 3, lanes: 1 };
/// The cost where the standard one takes longer than three seconds.
pub const SMALL: Cost = Cost { memory: 64 * 1024, passes: 4, lanes: 1 };
/// For tests of anything but slots: a slot that costs nothing and protects nothing.
pub const WORTHLESS: Cost = Cost { memory: 8, passes: 1, lanes: 1 };

/// Least length of a passphrase, in characters.
pub const SHORTEST: usize = 10;

const FILE: &str = "proofmark.keys";

/// Where the slots of an office lie.
pub(crate) fn path(home: &Path) -> PathBuf {
    home.join(FILE)
}

/// Reads the slots.
pub(crate) fn read(home: &Path) -> Result<KeysFile> {
    let path = path(home);
    let bytes = std::fs::read(&path).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => Error::broken("keys_missing").with("path", path.display()),
        _ => Error::disk(&path, &e),
    })?;
    KeysFile::read(&bytes).map_err(|_| Error::broken("keys_damaged").with("path", path.display()))
}

/// Replaces the file: a crash leaves the old one or the new one.
pub(crate) fn write(home: &Path, file: &KeysFile) -> Result<()> {
    crate::store::files::replace_file(&path(home), &file.encode())
}

/// Wraps a secret for whoever knows the passphrase.
pub(crate) fn wrap(
    kind: SlotKind,
    name: &str,
    passphrase: &str,
    secret: &[u8],
    cost: Cost,
    random: [u8; 40],
) -> Result<Slot> {
    let (mut salt, mut nonce) = ([0; 16], [0; 24]);
    salt.copy_from_slice(&random[..16]);
    nonce.copy_from_slice(&random[16..]);
    let header = SlotHeader { kind, name: name.to_owned(), salt, cost };
    let associated = header.encode();
    let sealed = cipher(&header, passphrase)?
        .encrypt(&XNonce::from(nonce), Payload { msg: secret, aad: &associated })
        .map_err(|_| Error::internal("sealing a slot"))?;
    Ok(Slot { header, nonce, sealed })
}

/// Opens a slot; `None` for a wrong passphrase or altered slot, which cannot be told apart.
pub(crate) fn unwrap(slot: &Slot, passphrase: &str) -> Result<Option<Zeroizing<Vec<u8>>>> {
    let payload = Payload { msg: &slot.sealed, aad: &slot.header.encode() };
    Ok(cipher(&slot.header, passphrase)?.decrypt(&XNonce::from(slot.nonce), payload).ok().map(Zeroizing::new))
}

fn cipher(header: &SlotHeader, passphrase: &str) -> Result<XChaCha20Poly1305> {
    let params = Params::new(header.cost.memory, header.cost.passes, header.cost.lanes, Some(32))
        .map_err(Error::internal)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(normal(passphrase).as_bytes(), &header.salt, &mut key[..])
        .map_err(Error::internal)?;
    XChaCha20Poly1305::new_from_slice(&key[..]).map_err(Error::internal)
}

/// One passphrase typed on two keyboards may be two sequences of bytes; NFKC makes them one.
fn normal(passphrase: &str) -> Zeroizing<String> {
    use unicode_normalization::UnicodeNormalization;
    Zeroizing::new(passphrase.nfkc().collect())
}

/// Refuses a passphrase that is too short.
pub(crate) fn check_passphrase(passphrase: &str) -> Result<()> {
    match passphrase.chars().count() >= SHORTEST {
        true => Ok(()),
        false => Err(Error::refused("passphrase_short").with("least", SHORTEST)),
    }
}

/// Picks the cost for this machine by trying the standard one once (R15).
pub fn measured_cost() -> Cost {
    let header = SlotHeader { kind: SlotKind::Operator, name: String::new(), salt: [0; 16], cost: STANDARD };
    let started = std::time::Instant::now();
    match cipher(&header, "how long does this take") {
        Ok(_) if started.elapsed().as_secs() < 3 => STANDARD,
        _ => SMALL,
    }
}

/// A printed secret: Bech32 (checksummed, one case, no look-alikes) in groups of four.
pub(crate) fn printed(prefix: &str, secret: &[u8; 32]) -> Result<Vec<String>> {
    let prefix = bech32::Hrp::parse(prefix).map_err(Error::internal)?;
    let text = Zeroizing::new(bech32::encode::<bech32::Bech32>(prefix, secret).map_err(Error::internal)?);
    Ok(text.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect())
}

/// Reads a printed secret as typed: spaces, line breaks and case do not matter.
pub(crate) fn typed(prefix: &str, text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let compact =
        Zeroizing::new(text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase());
    let (hrp, secret) = bech32::decode(&compact).ok()?;
    let secret = Zeroizing::new(secret);
    match hrp.as_str() == prefix {
        true => Some(Zeroizing::new(secret[..].try_into().ok()?)),
        false => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_opens_with_its_passphrase_alone() {
        let slot = wrap(SlotKind::Operator, "Ama", "correct horse", b"secret", STANDARD, [3; 40]).unwrap();
        assert_eq!(unwrap(&slot, "correct horse").unwrap().unwrap()[..], *b"secret");
        assert!(unwrap(&slot, "correct horsf").unwrap().is_none());
        let mut renamed = slot.clone();
        renamed.header.name = "Kofi".into();
        assert!(unwrap(&renamed, "correct horse").unwrap().is_none(), "the header is bound to the seal");
    }

    #[test]
    fn one_passphrase_in_two_encodings_opens() {
        let slot = wrap(SlotKind::Operator, "Zoé", "mot de passé", b"s", WORTHLESS, [3; 40]).unwrap();
        assert!(unwrap(&slot, "mot de passe\u{301}").unwrap().is_some());
    }

    #[test]
    fn a_sheet_is_read_as_typed_and_one_wrong_sign_is_noticed() {
        let groups = printed("pmroot", &[7; 32]).unwrap();
        let text = groups.join(" ");
        assert_eq!(*typed("pmroot", &text.to_uppercase()).unwrap(), [7; 32]);
        assert!(typed("pmoffice", &text).is_none());
        let wrong = text.replacen('q', "p", 1);
        assert!(wrong == text || typed("pmroot", &wrong).is_none());
    }
}
