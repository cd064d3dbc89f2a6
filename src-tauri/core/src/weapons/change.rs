//! Changing what is recorded of a weapon or event, and withdrawing a record. Nothing is deleted.

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::OptionalExtension;

use super::add::{check_event, check_weapon, event_fields, weapon_fields};
use super::{EventFields, WeaponFields};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields};
use crate::office::door::Task;
use crate::office::fold::record_n;
use crate::office::notes::{self, About};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check};

impl Office {
    /// Changes particulars of a weapon: only the fields given, and of these only what differs.
    pub fn change_weapon(&mut self, id: &str, input: &WeaponFields) -> Result<Done> {
        check_weapon(&self.store, input)?;
        self.change_record(id, weapon_fields(input), |task, id, audience| {
            notes::set(task, About::Record(id), audience, "remarks", &input.remarks)
        })
    }

    /// Changes an event.
    pub fn change_event(&mut self, id: &str, input: &EventFields) -> Result<Done> {
        check_event(&self.store, input)?;
        self.change_record(id, event_fields(input), |task, id, audience| {
            notes::set(task, About::Record(id), audience, "circumstances", &input.circumstances)
        })
    }

    /// Withdraws a record with a reason; it stays readable.
    pub fn withdraw(&mut self, record: &str, reason: &str) -> Result<Done> {
        check::line("reason", reason, check::LINE)?;
        self.change_record(record, vec![("withdrawn", Content::from(reason.trim()))], |_, _, _| Ok(()))
    }

    /// Sets fields of a record that is not withdrawn, and what belongs to it, as one act.
    pub(crate) fn change_record(
        &mut self,
        id: &str,
        fields: Fields,
        more: impl FnOnce(&mut Task<'_>, RecordId, AudienceId) -> Result<()>,
    ) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let id = record_id(id)?;
        let audience = self.audience_of(id)?;
        let ((), outcome) = self.change(|task| {
            task.refuse_withdrawn(id)?;
            let fields = task.differing(id, fields)?;
            if !fields.is_empty() {
                task.patch(id, fields)?;
            }
            more(task, id, audience)
        })?;
        Ok(outcome.done(id))
    }

    /// The audience of a record that is held here.
    pub(crate) fn audience_of(&self, id: RecordId) -> Result<AudienceId> {
        let audience = self
            .store
            .prepare_cached("SELECT audience FROM record WHERE id = ?1 AND kind IS NOT NULL")?
            .query_row([id.0], |row| row.get(0))
            .optional()?;
        audience.map(AudienceId).ok_or_else(|| Error::refused("record_unknown").with("id", id))
    }
}

impl Task<'_> {
    pub(crate) fn refuse_withdrawn(&self, id: RecordId) -> Result<()> {
        let n = record_n(self.tx, id)?;
        let flags: i64 = self.tx.query_row("SELECT flags FROM record WHERE n = ?1", [n], |row| row.get(0))?;
        match flags & crate::office::flags::WITHDRAWN {
            0 => Ok(()),
            _ => Err(Error::refused("record_withdrawn").with("id", id)),
        }
    }

    /// Leaves out what is set to the one value it already has: a form saved unchanged writes nothing.
    pub(crate) fn differing(&self, id: RecordId, fields: Fields) -> Result<Fields> {
        let n = record_n(self.tx, id)?;
        let state =
            crate::office::fold::Folding::new(self.tx, self.trust, self.identity.device_id()).state(n)?;
        let differs = |(name, content): &(&'static str, Content)| match content {
            Content::Draft(_) => true,
            Content::Value(value) => match state.fields.get(*name).map(Vec::as_slice) {
                Some([only]) => only.value != value.encode(),
                None => *value != proofmark_format::cbor::Value::Null,
                Some(_) => true,
            },
        };
        Ok(fields.into_iter().filter(differs).collect())
    }
}
