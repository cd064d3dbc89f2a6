//! Whom to believe: the chain of root statements read in its own order, never by time (R3, R8, R9).
//! FORMAT.md, section 10, has the steps; they are the comments here. Step 10.1 is [`ReceivedStatement::read`].

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{AudienceId, FeedId, KeyId, ObjectId, OfficeId, RecordId};
use crate::root::{Act, Certificate, ReceivedStatement};

/// An office as the root describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// `headquarters` or `field`.
    pub role: String,
    /// The audience that is this office's with headquarters.
    pub audience: AudienceId,
}

/// Where trust in a device ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// Why.
    pub reason: String,
    /// Last accepted number and commit of each feed; other feeds are cut whole.
    pub feeds: BTreeMap<FeedId, (u64, ObjectId)>,
}

/// What was erased, by which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// Rule that asked for it.
    pub rule: String,
    /// Who ordered it.
    pub authority: String,
    /// Number of the statement.
    pub statement: u64,
}

/// The root feed, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trust {
    /// The key id that a person pinned; none before a fold.
    pub pinned: Option<KeyId>,
    /// Statements it was folded from, in force or not: as long as no more are held, it is what would be folded again.
    pub given: usize,
    /// The State.
    pub country: String,
    /// Root public key in force; none before the founding is held.
    pub root: Option<[u8; 32]>,
    /// The key that may succeed it.
    pub next: Option<KeyId>,
    /// Number and id of the last statement in force.
    pub head: Option<(u64, ObjectId)>,
    /// What the clock said at the head.
    pub as_of: i64,
    /// Two statements of one number: trust changes stop here until a succession (R9).
    pub forked: bool,
    /// Audience of all offices.
    pub national: AudienceId,
    /// Audience of headquarters.
    pub headquarters: AudienceId,
    /// Offices.
    pub offices: BTreeMap<OfficeId, Office>,
    /// Certificates in force, one per device.
    pub certificates: BTreeMap<KeyId, Certificate>,
    /// The latest cut of each device.
    pub cuts: BTreeMap<KeyId, Cut>,
    /// Commits whose bodies are to be deleted, with the record each was about.
    pub erased_commits: BTreeMap<ObjectId, RecordId>,
    /// Attachments to be deleted.
    pub erased_attachments: BTreeSet<[u8; 32]>,
    /// Records erased.
    pub erased: BTreeMap<RecordId, Erased>,
    /// Statements of kinds that this version does not know.
    pub unknown: usize,
    /// Members of the audiences that statements name, beyond those of offices.
    pub audiences: BTreeMap<AudienceId, Vec<OfficeId>>,
}

impl Trust {
    /// Folds the statements that are held, beginning at the pinned root key. What does not chain or verify has no effect.
    pub fn fold(pinned: KeyId, statements: &[ReceivedStatement]) -> Trust {
        let mut by_prev: BTreeMap<Option<ObjectId>, Vec<&ReceivedStatement>> = BTreeMap::new();
        for statement in statements {
            by_prev.entry(statement.statement.prev).or_default().push(statement);
        }
        let chain = Chain { by_prev };
        let mut trust = Trust { pinned: Some(pinned), given: statements.len(), ..Trust::default() };
        // Section 10, step 2: the founding is the statement without a predecessor that the pinned key signed.
        let mut here = match chain.founding(pinned) {
            Some(founding) => founding,
            None => return trust,
        };
        loop {
            trust.apply(here);
            // Section 10, step 3: what follows must chain to the head and be signed by the key in force, or be its succession.
            let Some(root) = trust.root else { return trust };
            match chain.after(here, &root).as_slice() {
                [] => return trust,
                [only] => here = only,
                // Section 10, step 4: two statements of one number are a fork; only a succession decides between them.
                many => {
                    let settled: Vec<_> =
                        many.iter().filter(|s| chain.leads_to_succession(s, root)).collect();
                    match settled.as_slice() {
                        [only] => here = only,
                        _ => {
                            trust.forked = true;
                            return trust;
                        }
                    }
                }
            }
        }
    }

    /// Section 10, step 5: statements take effect in the order of their numbers; the latest about a thing is in force.
    fn apply(&mut self, received: &ReceivedStatement) {
        let statement = &received.statement;
        self.head = Some((statement.seq, received.id));
        self.next = Some(statement.next);
        self.as_of = statement.at;
        match statement.act.clone() {
            Act::Founding { country, root, national, headquarters } => {
                self.country = country;
                self.root = Some(root);
                self.national = national;
                self.headquarters = headquarters;
            }
            Act::Office { office, code, name, role, audience } => {
                self.offices.insert(office, Office { code, name, role, audience });
            }
            Act::Audience { audience, members, .. } => {
                self.audiences.insert(audience, members);
            }
            Act::Certificate(certificate) => {
                self.certificates.insert(certificate.device_id(), certificate);
            }
            Act::Cut { device, reason, feeds } => {
                self.cuts.insert(device, Cut { reason, feeds });
            }
            Act::Erasure { record, commits, attachments, rule, authority } => {
                self.erased_commits.extend(commits.into_iter().map(|commit| (commit, record)));
                self.erased_attachments.extend(attachments);
                self.erased.insert(record, Erased { rule, authority, statement: statement.seq });
            }
            Act::Succession { root } => self.root = Some(root),
            Act::Unknown(_) => self.unknown += 1,
        }
    }

    /// Whether another office has a device in force.
    pub fn has_other_than(&self, office: OfficeId) -> bool {
        self.certificates.values().any(|certificate| {
            certificate.office != office && !self.cuts.contains_key(&certificate.device_id())
        })
    }

    /// The office of a device, by its certificate.
    pub fn office_of(&self, device: KeyId) -> Option<OfficeId> {
        self.certificates.get(&device).map(|c| c.office)
    }

    /// Whether audiences beyond those of offices have other members here than there.
    pub fn has_other_audiences(&self, other: &Trust) -> bool {
        self.audiences != other.audiences
            || (self.national, self.headquarters) != (other.national, other.headquarters)
    }

    /// Whether an office belongs to an audience (R6): all to the national one; headquarters to every office's; the named
    /// members to any other.
    pub fn is_member(&self, office: OfficeId, audience: AudienceId) -> bool {
        let Some(described) = self.offices.get(&office) else { return false };
        let is_headquarters = described.role == "headquarters";
        audience == self.national
            || audience == described.audience
            || (is_headquarters && audience == self.headquarters)
            || (is_headquarters && self.offices.values().any(|o| o.audience == audience))
            || self.audiences.get(&audience).is_some_and(|members| members.contains(&office))
    }
}

struct Chain<'a> {
    by_prev: BTreeMap<Option<ObjectId>, Vec<&'a ReceivedStatement>>,
}

impl<'a> Chain<'a> {
    /// Section 10, step 2
    fn founding(&self, pinned: KeyId) -> Option<&'a ReceivedStatement> {
        let foundings = self.by_prev.get(&None)?.iter().copied().filter(|s| match &s.statement.act {
            Act::Founding { root, .. } => KeyId::of_key(root) == pinned && s.verify(root).is_ok(),
            _ => false,
        });
        match each_once(foundings).as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Section 10, step 3: the statements that may follow, a succession alone if there is one, else what the key in force signed.
    fn after(&self, here: &ReceivedStatement, root: &[u8; 32]) -> Vec<&'a ReceivedStatement> {
        let children: Vec<_> = self
            .by_prev
            .get(&Some(here.id))
            .into_iter()
            .flatten()
            .copied()
            .filter(|s| s.statement.seq == here.statement.seq + 1)
            .collect();
        let successions = each_once(children.iter().copied().filter(|s| is_succession(here, s)));
        match successions.is_empty() {
            false => successions,
            true => each_once(children.into_iter().filter(|s| is_ordinary(here, s, root))),
        }
    }

    /// Section 10, step 4: whether going on from a statement meets a succession. `root` is the key in force before it.
    fn leads_to_succession(&self, from: &ReceivedStatement, root: [u8; 32]) -> bool {
        let key = match &from.statement.act {
            Act::Succession { root } => *root,
            _ => root,
        };
        let mut open = vec![from];
        while let Some(here) = open.pop() {
            for next in self.after(here, &key) {
                if is_succession(here, next) {
                    return true;
                }
                open.push(next);
            }
        }
        false
    }
}

/// A new root key counts only when it is the one that the statement before it committed to, and signs itself.
fn is_succession(before: &ReceivedStatement, statement: &ReceivedStatement) -> bool {
    match &statement.statement.act {
        Act::Succession { root } => {
            before.statement.next == KeyId::of_key(root) && statement.verify(root).is_ok()
        }
        _ => false,
    }
}

/// Signed by the key in force, and naming the same successor as before: whoever stole that key cannot name his own (R9).
fn is_ordinary(before: &ReceivedStatement, statement: &ReceivedStatement, root: &[u8; 32]) -> bool {
    !matches!(statement.statement.act, Act::Founding { .. } | Act::Succession { .. })
        && statement.statement.next == before.statement.next
        && statement.verify(root).is_ok()
}

/// Each id once. Only after their signatures were checked: a copy with a broken one must not keep the good one out.
fn each_once<'a>(statements: impl Iterator<Item = &'a ReceivedStatement>) -> Vec<&'a ReceivedStatement> {
    let mut met = BTreeSet::new();
    statements.filter(|statement| met.insert(statement.id)).collect()
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::SigningKey;

    use super::*;
    use crate::root::Statement;

    fn key(n: u8) -> SigningKey {
        SigningKey::from_bytes(&[n; 32])
    }

    fn public(n: u8) -> [u8; 32] {
        key(n).verifying_key().to_bytes()
    }

    fn signed(seq: u64, prev: Option<ObjectId>, by: u8, next: u8, act: Act) -> ReceivedStatement {
        let statement = Statement { seq, prev, at: seq as i64, next: KeyId::of_key(&public(next)), act };
        ReceivedStatement::read(&statement.sign(&key(by)).unwrap().0).unwrap()
    }

    fn founding() -> ReceivedStatement {
        let act = Act::Founding {
            country: "GH".into(),
            root: public(1),
            national: AudienceId([1; 16]),
            headquarters: AudienceId([2; 16]),
        };
        signed(0, None, 1, 2, act)
    }

    fn cut(n: u8) -> Act {
        Act::Cut { device: KeyId([n; 32]), reason: "stolen".into(), feeds: BTreeMap::new() }
    }

    fn pinned() -> KeyId {
        KeyId::of_key(&public(1))
    }

    #[test]
    fn a_fork_stops_trust_and_a_succession_settles_it() {
        let first = founding();
        let a = signed(1, Some(first.id), 1, 2, cut(1));
        let b = signed(1, Some(first.id), 1, 2, cut(2));
        let forked = Trust::fold(pinned(), &[a.clone(), first.clone(), b.clone()]);
        assert!(forked.forked);
        assert!(forked.cuts.is_empty());
        let succession = signed(2, Some(b.id), 2, 3, Act::Succession { root: public(2) });
        let settled = Trust::fold(pinned(), &[succession, b, a, first]);
        assert_eq!((settled.forked, settled.root), (false, Some(public(2))));
        assert!(settled.cuts.contains_key(&KeyId([2; 32])));
    }

    #[test]
    fn the_old_key_cannot_name_its_successor() {
        let first = founding();
        let stolen = signed(1, Some(first.id), 1, 9, Act::Succession { root: public(9) });
        let other = signed(1, Some(first.id), 9, 9, Act::Succession { root: public(9) });
        let trust = Trust::fold(pinned(), &[first, stolen, other]);
        assert_eq!(trust.root, Some(public(1)));
    }

    #[test]
    fn a_stolen_key_cannot_commit_to_another_successor_first() {
        let first = founding();
        let committed = signed(1, Some(first.id), 1, 9, cut(1));
        let taken = signed(2, Some(committed.id), 9, 9, Act::Succession { root: public(9) });
        let trust = Trust::fold(pinned(), &[first.clone(), committed, taken]);
        assert_eq!((trust.root, trust.head), (Some(public(1)), Some((0, first.id))));
    }

    #[test]
    fn a_copy_with_a_broken_signature_does_not_keep_the_good_one_out() {
        let good = founding();
        let statement = &good.statement;
        let mut bytes = statement.sign(&key(1)).unwrap().0;
        *bytes.last_mut().unwrap() ^= 1;
        let broken = ReceivedStatement::read(&bytes).unwrap();
        assert_eq!(broken.id, good.id);
        assert!(Trust::fold(pinned(), &[broken, good.clone(), good]).head.is_some());
    }

    #[test]
    fn of_two_successions_the_one_that_was_gone_on_from_is_settled_by_the_next() {
        let first = founding();
        let a = signed(1, Some(first.id), 2, 3, Act::Succession { root: public(2) });
        let b = signed(1, Some(first.id), 2, 4, Act::Succession { root: public(2) });
        let forked = [first, a.clone(), b];
        assert!(Trust::fold(pinned(), &forked).forked);
        let on = signed(2, Some(a.id), 2, 3, cut(1));
        let settling = signed(3, Some(on.id), 3, 5, Act::Succession { root: public(3) });
        let all = [forked.to_vec(), vec![on, settling]].concat();
        assert_eq!(Trust::fold(pinned(), &all).root, Some(public(3)));
    }

    #[test]
    fn what_another_key_signed_has_no_effect() {
        let first = founding();
        let strange = signed(1, Some(first.id), 7, 2, cut(1));
        assert!(Trust::fold(pinned(), &[first, strange]).cuts.is_empty());
        let strange = Trust::fold(KeyId([0; 32]), &[founding()]);
        assert_eq!(Trust { pinned: None, given: 0, ..strange }, Trust::default());
    }
}
