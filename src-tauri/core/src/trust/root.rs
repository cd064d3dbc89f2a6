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
use proofmark_format::root::{Act, ReceivedStatement, Statement};
use proofmark_format::trust::Trust;
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
        self.refuse_ineffective(&bytes, &public)?;
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

    /// Refuses a succession that would have no effect: behind a statement of another founding, or of a branch that an earlier
    /// succession cut away.
    fn refuse_ineffective(&self, succession: &[u8], root: &[u8; 32]) -> Result<()> {
        let mut statements = all_statements(&self.store)?;
        statements.push(ReceivedStatement::read(succession)?);
        let pinned = self.trust.pinned.ok_or_else(|| Error::refused("not_enrolled"))?;
        match Trust::fold(pinned, &statements).root == Some(*root) {
            true => Ok(()),
            false => Err(Error::refused("root_after_unknown")),
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proofmark_format::keys::SlotKind;

    use super::*;
    use crate::office::{FirstNational, Home, NewOperator, Second, Surroundings};
    use crate::store::keys;

    const OLD: &str = "the root of the tests";
    const NEW: &str = "another root of the tests";

    fn home(path: &Path) -> Home {
        Home::at(path).in_surroundings(Surroundings::repeatable(1, || 1_772_323_200_000))
    }

    fn headquarters(path: &Path) -> (Office, String) {
        let operator = |name: &str, roles: &[&str]| NewOperator {
            name: name.into(),
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
            passphrase: "a passphrase for tests".into(),
        };
        let input = FirstNational {
            country: "GH".into(),
            name: "National Point of Contact".into(),
            code: "HQ".into(),
            language: "en".into(),
            first: operator("Ama", &["administrator"]),
            second: operator("Kofi", &["authorising_officer"]),
            root_passphrase: OLD.into(),
        };
        let (office, sheets) = home(path).first_national(&input).unwrap();
        (office, sheets[1].groups.join(" "))
    }

    fn succeed(sheet: &str) -> SucceedRoot {
        SucceedRoot { sheet: sheet.into(), root_passphrase: NEW.into(), after: String::new() }
    }

    fn root_slots(path: &Path) -> usize {
        keys::read(path).unwrap().slots.iter().filter(|slot| slot.header.kind == SlotKind::Root).count()
    }

    #[test]
    fn a_crash_between_the_slots_and_the_statement_leaves_the_old_root_and_the_sheet() {
        let dir = tempfile::tempdir().unwrap();
        let (office, sheet) = headquarters(dir.path());
        let (now, next) = (typed_root(&sheet).unwrap(), SigningKey::from_bytes(&[9; 32]));
        office.prepare_root(&now, &next, NEW).unwrap();
        drop(office);
        let mut office = home(dir.path()).unlock("Ama", "a passphrase for tests").unwrap();
        assert!(office.root_key(OLD).is_ok());
        assert_eq!(office.root_key(NEW).unwrap_err().code, "root_superseded", "its key is not in force yet");
        let made = office.succeed_root(&succeed(&sheet)).unwrap();
        assert!(office.root_key(NEW).is_ok());
        assert_eq!(office.root_key(OLD).unwrap_err().code, "root_passphrase_wrong");
        assert_eq!(
            root_slots(dir.path()),
            2,
            "the key in force, and the next until its sheet was typed back"
        );
        office.check_sheet("root", &made.groups.concat()).unwrap();
        assert_eq!(root_slots(dir.path()), 1);
    }

    #[test]
    fn a_crash_between_the_statement_and_the_sheet_gives_the_same_sheet_again() {
        let dir = tempfile::tempdir().unwrap();
        let (mut office, sheet) = headquarters(dir.path());
        let made = office.succeed_root(&succeed(&sheet)).unwrap();
        drop(office);
        let mut office = home(dir.path()).unlock("Ama", "a passphrase for tests").unwrap();
        assert_eq!(office.succeed_root(&succeed(&sheet)).unwrap().groups, made.groups);
        let mut wrong = succeed(&sheet);
        wrong.root_passphrase = "not that passphrase".into();
        assert_eq!(office.succeed_root(&wrong).map(drop).unwrap_err().code, "root_sheet_wrong");
    }

    #[test]
    fn a_new_founding_says_the_latest_again_and_nothing_twice() {
        let dir = tempfile::tempdir().unwrap();
        let (mut office, _) = headquarters(dir.path());
        let root = office.root_key(OLD).unwrap();
        let named = |name: &str| Act::Audience {
            audience: proofmark_format::ids::AudienceId([7; 16]),
            name: name.into(),
            members: vec![office.identity.office],
        };
        let (first, last) = (named("North"), named("Far North"));
        let erased = Act::Erasure {
            record: proofmark_format::ids::RecordId([5; 16]),
            commits: vec![],
            attachments: vec![[6; 32]],
            rule: "Act 1".into(),
            authority: "Court".into(),
        };
        office
            .state(&root, vec![first, erased.clone(), last.clone(), Act::Unknown("treaty".into())])
            .unwrap();
        let said = latest(statements_in_force(&office.store, &office.trust).unwrap());
        assert_eq!(said.len(), 4, "office, certificate, erasure, audience: {said:?}");
        assert_eq!(said[2..], [erased, last]);
        let before = office.trust.clone();
        let second = Second { operator: "Kofi".into(), passphrase: "a passphrase for tests".into() };
        office.refound_root(&RefoundRoot { root_passphrase: NEW.into(), second }).unwrap();
        assert_eq!(office.trust.erased.keys().collect::<Vec<_>>(), before.erased.keys().collect::<Vec<_>>());
        assert_eq!(office.trust.erased_attachments, before.erased_attachments);
        assert_ne!(office.trust.pinned, before.pinned);
    }
}
