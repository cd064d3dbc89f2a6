//! A new root key: from the printed sheet, which the chain committed to, or by a new founding where key and sheet are lost
//! (R9).
//!
//! Both write the slots of the new keys before the statement and drop the old slot after it. A crash before the statement
//! leaves the old root in force, its slot and the sheet on paper; one after it leaves the new root in force and in its slot.
//! The key that may succeed it keeps a slot of its own, under the same passphrase, until its sheet was typed back: whoever
//! does the act again after a crash is given the same sheet, not another root.

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;
use proofmark_format::ids::{KeyId, ObjectId};
use proofmark_format::root::{Act, Statement};
use zeroize::Zeroizing;

use super::{RefoundRoot, SucceedRoot};
use crate::error::{Error, Result};
use crate::letters::draw_sheet;
use crate::office::door::{InForce, all_statements, statements_in_force};
use crate::office::{KeySheetView, Office, Role, root_sheet, typed_root};
use crate::store::keys::check_passphrase;

impl Office {
    /// Takes the key of the printed root sheet into force, after the head or after an earlier statement that is the last one
    /// to accept: what a thief signed behind it, and the branches of a fork beside it, count no more. Returns the new sheet.
    pub fn succeed_root(&mut self, input: &SucceedRoot) -> Result<KeySheetView> {
        self.session.require(&[Role::Administrator])?;
        check_passphrase(&input.root_passphrase)?;
        self.refresh()?;
        let wrong = || Error::refused("root_sheet_wrong");
        let now = typed_root(&input.sheet).ok_or_else(wrong)?;
        let public = now.verifying_key().to_bytes();
        if self.trust.root == Some(public) {
            // The statement was made and the power went before the new sheet was printed.
            let next = self.next_root(&input.root_passphrase)?.ok_or_else(wrong)?;
            self.finish_root()?;
            return self.sheet_of(&next);
        }
        let (seq, after) = self.accepted(&input.after, KeyId::of_key(&public))?;
        let next = self.draw_root()?;
        let statement = Statement {
            seq: seq + 1,
            prev: Some(after),
            at: self.surroundings.now(),
            next: key_id(&next),
            act: Act::Succession { root: public },
        };
        let (bytes, _) = statement.sign(&now)?;
        self.prepare_root(&now, &next, &input.root_passphrase)?;
        self.take_root(None, &[bytes], &public)?;
        self.drop_old_root();
        self.sheet_of(&next)
    }

    /// Founds the nation's trust anew, with the same country, audiences, offices, devices, cuts and erasures. Every other
    /// laptop asks to be enrolled again and compares the words: nothing else can tell it which root is the right one.
    pub fn refound_root(&mut self, input: &RefoundRoot) -> Result<KeySheetView> {
        self.session.require(&[Role::Administrator])?;
        if !self.identity.is_headquarters() {
            return Err(Error::refused("root_at_headquarters"));
        }
        self.second(&input.second, Role::AuthorisingOfficer)?;
        check_passphrase(&input.root_passphrase)?;
        self.refresh()?;
        if let Some(next) = self.next_root(&input.root_passphrase)? {
            // A root whose sheet was never typed back: it is not lost, and here it is again.
            self.finish_root()?;
            return self.sheet_of(&next);
        }
        let (now, next) = (self.draw_root()?, self.draw_root()?);
        let public = now.verifying_key().to_bytes();
        let statements = self.said_again(&now, &next)?;
        self.prepare_root(&now, &next, &input.root_passphrase)?;
        self.take_root(Some(KeyId::of_key(&public)), &statements, &public)?;
        self.drop_old_root();
        self.sheet_of(&next)
    }

    /// The statement after which a succession is to stand, if it committed to this key.
    fn accepted(&self, named: &str, key: KeyId) -> Result<(u64, ObjectId)> {
        let head = self.trust.head.ok_or_else(|| Error::refused("not_enrolled"))?;
        let id = match named.is_empty() {
            true => head.1,
            false => ObjectId::parse(named).ok_or_else(|| Error::refused("root_after_unknown"))?,
        };
        let statements = all_statements(&self.store)?;
        let after = statements.iter().find(|received| received.id == id);
        let after = after.ok_or_else(|| Error::refused("root_after_unknown"))?;
        match after.statement.next == key {
            true => Ok((after.statement.seq, id)),
            false => Err(Error::refused("root_sheet_wrong")),
        }
    }

    /// A new founding, and after it in the old order all that is in force and not said again later.
    fn said_again(&self, now: &SigningKey, next: &SigningKey) -> Result<Vec<Vec<u8>>> {
        let founding = Act::Founding {
            country: self.identity.country.clone(),
            root: now.verifying_key().to_bytes(),
            national: self.trust.national,
            headquarters: self.trust.headquarters,
        };
        let chain = statements_in_force(&self.store, &self.trust)?;
        let at = self.surroundings.now();
        let mut prev = None;
        let mut statements = Vec::new();
        for (seq, act) in std::iter::once(founding).chain(latest(chain)).enumerate() {
            let statement = Statement { seq: seq as u64, prev, at, next: key_id(next), act };
            let (bytes, id) = statement.sign(now)?;
            prev = Some(id);
            statements.push(bytes);
        }
        Ok(statements)
    }

    fn draw_root(&self) -> Result<SigningKey> {
        let seed = Zeroizing::new(self.surroundings.random()?);
        Ok(SigningKey::from_bytes(&seed))
    }

    /// The new root is in force and its sheet must be handed over, whatever becomes of a slot whose key opens nothing more.
    fn drop_old_root(&self) {
        let _ = self.finish_root();
    }

    fn sheet_of(&self, next: &SigningKey) -> Result<KeySheetView> {
        draw_sheet(self, &self.settings()?.language, root_sheet(next)?)
    }
}

fn key_id(key: &SigningKey) -> KeyId {
    KeyId::of_key(key.verifying_key().as_bytes())
}

/// Of each office, audience, device and cut what was said last, and every erasure, in the order in which they were said.
/// What this version does not know it cannot repeat, and it has no effect.
fn latest(chain: Vec<InForce>) -> Vec<Act> {
    let mut acts: Vec<Option<Act>> = Vec::new();
    let mut places: BTreeMap<(u8, [u8; 32]), usize> = BTreeMap::new();
    for (_, received) in chain {
        let act = received.statement.act;
        let subject = match &act {
            Act::Founding { .. } | Act::Succession { .. } | Act::Unknown(_) => continue,
            Act::Erasure { .. } => None,
            Act::Office { office, .. } => Some((0, wide(&office.0))),
            Act::Audience { audience, .. } => Some((1, wide(&audience.0))),
            Act::Certificate(certificate) => Some((2, certificate.device_id().0)),
            Act::Cut { device, .. } => Some((3, device.0)),
        };
        let before = subject.and_then(|subject| places.insert(subject, acts.len()));
        if let Some(superseded) = before.and_then(|n| acts.get_mut(n)) {
            *superseded = None;
        }
        acts.push(Some(act));
    }
    acts.into_iter().flatten().collect()
}

fn wide(id: &[u8; 16]) -> [u8; 32] {
    let mut wide = [0; 32];
    wide[..16].copy_from_slice(id);
    wide
}
