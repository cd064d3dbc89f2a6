//! What simulations did to records of each kind that is declared: a kind that nothing ever happens to proves nothing.

use std::collections::{BTreeMap, BTreeSet};

use proofmark_core::office::kinds::KINDS;

/// What happened to records of a kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct OfKind {
    /// Records made.
    births: u64,
    /// Changes by another office than the one that made the record.
    changes_elsewhere: u64,
    /// Erasures.
    erasures: u64,
    /// Fields that were set to what they hold.
    set: BTreeSet<String>,
    /// Fields that were set to what only a mistake or a newer version writes.
    strange: BTreeSet<String>,
}

/// What happened to records of each kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kinds(BTreeMap<String, OfKind>);

impl Kinds {
    fn of(&mut self, kind: &str) -> &mut OfKind {
        self.0.entry(kind.to_owned()).or_default()
    }

    /// A record was made.
    pub(super) fn born(&mut self, kind: &str) {
        self.of(kind).births += 1;
    }

    /// A record was changed by another office than the one that made it.
    pub(super) fn changed_elsewhere(&mut self, kind: &str) {
        self.of(kind).changes_elsewhere += 1;
    }

    /// A record was erased.
    pub(super) fn erased(&mut self, kind: &str) {
        self.of(kind).erasures += 1;
    }

    /// A field was set, to what it holds or to something else.
    pub(super) fn set(&mut self, kind: &str, field: &str, strange: bool) {
        let of = self.of(kind);
        let fields = if strange { &mut of.strange } else { &mut of.set };
        if !fields.contains(field) {
            fields.insert(field.to_owned());
        }
    }

    /// Adds another's.
    pub(super) fn add(&mut self, other: &Kinds) {
        for (kind, more) in &other.0 {
            let of = self.of(kind);
            of.births += more.births;
            of.changes_elsewhere += more.changes_elsewhere;
            of.erasures += more.erasures;
            of.set.extend(more.set.iter().cloned());
            of.strange.extend(more.strange.iter().cloned());
        }
    }

    /// What never happened to a kind that is declared, in words: every one is made, changed by two offices, set in each of
    /// its fields, and erased where it may hold personal data.
    pub fn lacking(&self) -> Vec<String> {
        let mut lacking = Vec::new();
        for kind in KINDS {
            let none = OfKind::default();
            let of = self.0.get(kind.name).unwrap_or(&none);
            let counts = [
                ("made", of.births),
                ("changed by a second office", of.changes_elsewhere),
                ("erased", if kind.erasable { of.erasures } else { 1 }),
                ("given a field of another type", of.strange.len() as u64),
            ];
            let never = counts.into_iter().filter(|(_, count)| *count == 0);
            lacking.extend(never.map(|(what, _)| format!("no {} was {what}", kind.name)));
            let unset = kind.fields.iter().filter(|(name, _)| !of.set.contains(*name));
            lacking.extend(unset.map(|(name, _)| format!("{}.{name} was never set", kind.name)));
        }
        lacking
    }
}
