//! The root's key on this machine: slots of `proofmark.keys` that its own passphrase opens (R9, R15). A root that takes the
//! place of another is never in one place only: its slots are written before its statement counts, and the old slot goes
//! after, so that a crash in between leaves a root key that is in force and a passphrase that opens it.

use ed25519_dalek::SigningKey;
use proofmark_format::ids::KeyId;
use proofmark_format::keys::{KeysFile, Slot, SlotKind};

use super::home::ROOT_SHEET;
use super::{Office, PrintedSecret};
use crate::error::{Error, Result};
use crate::store::keys;

/// Name of the slot of the key in force.
pub(super) const ROOT: &str = "root";
/// Name of the slot of the next key, for as long as nobody has typed its printed sheet back.
const NEXT: &str = "next root";

impl Office {
    /// Whether a slot of the root lies on this machine.
    pub(crate) fn root_here(&self) -> Result<bool> {
        Ok(keys::read(&self.home)?.slots.iter().any(|slot| is_root(slot, ROOT)))
    }

    /// The root's key in force, for as long as one act needs it.
    pub(crate) fn root_key(&self, passphrase: &str) -> Result<SigningKey> {
        if !self.root_here()? {
            return Err(Error::refused("role_missing").with("role", "root"));
        }
        let opened = self.open_roots(ROOT, passphrase)?;
        if opened.is_empty() {
            return Err(Error::refused("root_passphrase_wrong"));
        }
        let in_force = |key: &SigningKey| self.trust.root == Some(key.verifying_key().to_bytes());
        opened.into_iter().find(in_force).ok_or_else(|| Error::refused("root_superseded"))
    }

    /// The next key whose sheet nobody has typed back yet, if this passphrase opens its slot and it is the one committed to.
    pub(crate) fn next_root(&self, passphrase: &str) -> Result<Option<SigningKey>> {
        let committed =
            |key: &SigningKey| self.trust.next == Some(KeyId::of_key(key.verifying_key().as_bytes()));
        Ok(self.open_roots(NEXT, passphrase)?.into_iter().find(committed))
    }

    fn open_roots(&self, name: &str, passphrase: &str) -> Result<Vec<SigningKey>> {
        let damaged = || Error::broken("keys_damaged").with("path", self.home.display());
        let mut opened = Vec::new();
        for slot in keys::read(&self.home)?.slots.iter().filter(|slot| is_root(slot, name)) {
            if let Some(secret) = keys::unwrap(slot, passphrase)? {
                let seed: &[u8; 32] = secret[..].try_into().map_err(|_| damaged())?;
                opened.push(SigningKey::from_bytes(seed));
            }
        }
        Ok(opened)
    }

    /// Writes the slots of a root that is about to come into force, beside the one that is. The next key has a slot, too,
    /// until its sheet was typed back: a crash before the sheet is printed would otherwise take it from the nation for ever.
    pub(crate) fn prepare_root(&self, now: &SigningKey, next: &SigningKey, passphrase: &str) -> Result<()> {
        let cost = self.surroundings.cost();
        let mut file = keys::read(&self.home)?;
        file.slots.retain(|slot| !is_root(slot, NEXT));
        for (name, key) in [(ROOT, now), (NEXT, next)] {
            let random = self.surroundings.random()?;
            file.slots.push(keys::wrap(SlotKind::Root, name, passphrase, key.as_bytes(), cost, random)?);
        }
        keys::write(&self.home, &file)
    }

    /// Leaves only the newest slot of the root: its key is in force. A slot that this fails to remove opens nothing any more.
    pub(crate) fn finish_root(&self) -> Result<()> {
        let KeysFile { mut slots } = keys::read(&self.home)?;
        let newest = slots.iter().rposition(|slot| is_root(slot, ROOT));
        let mut n = 0;
        slots.retain(|slot| {
            let keep = !is_root(slot, ROOT) || Some(n) == newest;
            n += 1;
            keep
        });
        keys::write(&self.home, &KeysFile { slots })
    }

    /// The next key is on paper: from here on it is nowhere else.
    pub(super) fn forget_next_root(&self) -> Result<()> {
        let mut file = keys::read(&self.home)?;
        let before = file.slots.len();
        file.slots.retain(|slot| !is_root(slot, NEXT));
        match file.slots.len() == before {
            true => Ok(()),
            false => keys::write(&self.home, &file),
        }
    }
}

/// The sheet of the next root key, to be printed.
pub(crate) fn root_sheet(next: &SigningKey) -> Result<PrintedSecret> {
    Ok(PrintedSecret { kind: "root", groups: keys::printed(ROOT_SHEET, next.as_bytes())? })
}

/// The key on a root sheet, as typed.
pub(crate) fn typed_root(text: &str) -> Option<SigningKey> {
    keys::typed(ROOT_SHEET, text).map(|seed| SigningKey::from_bytes(&seed))
}

fn is_root(slot: &Slot, name: &str) -> bool {
    slot.header.kind == SlotKind::Root && slot.header.name == name
}
