//! Any kind of record through the one door, known to this version or not: the simulation writes whatever is declared in the
//! table of kinds, and what a newer version may declare, without code for each kind.

use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, RecordId};
use proofmark_format::root;

use super::act::{Content, Draft};
use super::door::Task;
use super::fold::{Folding, record_n};
use super::{Office, kinds};
use crate::error::Result;

/// What a field is set to.
#[doc(hidden)]
#[derive(Debug, Clone)]
pub enum DeclaredValue {
    /// A value; `Value::Null` clears the field.
    Value(Value),
    /// The record that the change at this place of the same act makes.
    Born(usize),
}

/// One change of an act, its kind and fields in words.
#[doc(hidden)]
#[derive(Debug, Clone)]
pub enum Declared {
    /// Makes a record.
    Birth {
        /// Kind; one that is not declared here is what a newer version would write.
        kind: String,
        /// Whom it is for.
        audience: AudienceId,
        /// Fields.
        fields: Vec<(String, DeclaredValue)>,
    },
    /// Sets fields of a record that is held.
    Patch {
        /// The record.
        record: RecordId,
        /// Fields.
        fields: Vec<(String, DeclaredValue)>,
    },
}

impl Office {
    /// Does one act of these changes. Returns the record of each.
    #[doc(hidden)]
    pub fn record_declared(&mut self, changes: Vec<Declared>) -> Result<Vec<RecordId>> {
        let (drafts, outcome) = self.change(|task| {
            changes.into_iter().map(|change| task.declared(change)).collect::<Result<Vec<_>>>()
        })?;
        Ok(drafts.into_iter().map(|draft| outcome.id(draft)).collect())
    }

    /// Signs root statements of any kind.
    #[doc(hidden)]
    pub fn state_declared(&mut self, root_passphrase: &str, acts: Vec<root::Act>) -> Result<()> {
        let root = self.root_key(root_passphrase)?;
        self.state(&root, acts)
    }

    /// The next number of a year, as registered weapons and cases get theirs.
    #[doc(hidden)]
    pub fn number_declared(&mut self, year: i32) -> Result<String> {
        self.reserve_number(year)
    }
}

impl Task<'_> {
    fn declared(&mut self, change: Declared) -> Result<Draft> {
        match change {
            Declared::Birth { kind, audience, fields } => {
                let erasable = is_erasable(&kind);
                Ok(self.act.birth_of(kind, erasable, audience, contents(fields)))
            }
            Declared::Patch { record, fields } => {
                let n = record_n(self.tx, record)?;
                let (kind, audience) =
                    self.tx.query_row("SELECT kind, audience FROM record WHERE n = ?1", [n], |row| {
                        Ok((row.get::<_, String>(0)?, AudienceId(row.get(1)?)))
                    })?;
                let heads = Folding::new(self.tx, self.trust, self.identity.device_id()).state(n)?.heads;
                let erasable = is_erasable(&kind);
                Ok(self.act.patch_of(kind, erasable, audience, record, heads, contents(fields)))
            }
        }
    }
}

/// A kind that this version does not know shares no commit, as it may hold personal data.
fn is_erasable(kind: &str) -> bool {
    kinds::kind(kind).is_none_or(|kind| kind.erasable)
}

fn contents(fields: Vec<(String, DeclaredValue)>) -> Vec<(String, Content)> {
    let content = |value| match value {
        DeclaredValue::Value(value) => Content::Value(value),
        DeclaredValue::Born(place) => Content::Draft(Draft::at(place)),
    };
    fields.into_iter().map(|(name, value)| (name, content(value))).collect()
}
