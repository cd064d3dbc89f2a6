//! Changing what is recorded of a weapon or event, and withdrawing a record. Nothing is deleted.

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::OptionalExtension;

use super::add::{check_event, event_fields, given};
use super::{EVENT, EventFields, FIND, FindFields, WEAPON, WeaponFields};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields};
use crate::office::door::Task;
use crate::office::fold::record_n;
use crate::office::form::{self, Form};
use crate::office::kinds::Kind;
use crate::office::notes::About;
use crate::office::read::{above, record_id};
use crate::office::{Done, Office, Role, check};

impl Office {
    /// Changes particulars of a weapon: only the fields given, and of these only what differs.
    pub fn change_weapon(&mut self, id: &str, input: &WeaponFields) -> Result<Done> {
        form::check(&self.store, input)?;
        form::check_record(&self.store, record_id(id)?, WEAPON.name)?;
        self.refuse_status_by_form(record_id(id)?, input)?;
        self.change_form(id, &WEAPON, form::fields(input)?, input)
    }

    /// Changes an event. What its find says already is not said again.
    pub fn change_event(&mut self, id: &str, input: &EventFields) -> Result<Done> {
        check_event(&self.store, input)?;
        self.check_new_kind(record_id(id)?, input)?;
        self.check_new_mark(record_id(id)?, input)?;
        let input = self.beside_find(record_id(id)?, input)?;
        self.change_form(id, &EVENT, event_fields(&input)?, &input)
    }

    /// An event that becomes one of another kind is judged as one that is added.
    fn check_new_kind(&self, event: RecordId, input: &EventFields) -> Result<()> {
        let held: Option<(Option<String>, Option<[u8; 16]>)> = self
            .store
            .prepare_cached(
                "SELECT e.kind, e.weapon FROM event e JOIN record r ON r.n = e.record WHERE r.id = ?1",
            )?
            .query_row([event.0], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match held {
            Some((kind, Some(weapon))) if input.kind.is_some() && input.kind != kind => {
                self.check_mark(RecordId(weapon), input)
            }
            _ => Ok(()),
        }
    }

    /// Refuses a mark of another weapon, and whatever would let an event tell of a hidden mark where it is none of its own: a
    /// record has one audience for ever (R6).
    fn check_new_mark(&self, event: RecordId, input: &EventFields) -> Result<()> {
        let Some(marking) = &input.marking else { return Ok(()) };
        let weapon =
            above(&self.store, event)?.ok_or_else(|| Error::refused("record_unknown").with("id", event))?;
        let now = given(&input.marking).is_some().then(|| self.mark_on(weapon, marking)).transpose()?;
        let hidden = |mark: Option<RecordId>| mark.map_or(Ok(false), |id| self.is_secret_mark(id));
        let is_hidden = hidden(now)?;
        let is_apart = match now.filter(|_| is_hidden) {
            Some(mark) => self.audience_of(mark)? != self.audience_of(event)?,
            None => false,
        };
        match is_apart || is_hidden != hidden(self.mark_of_event(event)?)? {
            true => Err(Error::refused("mark_secret_event").with("field", "marking")),
            false => Ok(()),
        }
    }

    /// Changes what is true of all weapons of a find.
    pub fn change_find(&mut self, id: &str, input: &FindFields) -> Result<Done> {
        form::check(&self.store, input)?;
        self.change_form(id, &FIND, form::fields(input)?, input)
    }

    /// Sets what differs of a record of this kind, and the notes of its form.
    pub(crate) fn change_form<F: Form>(
        &mut self,
        id: &str,
        kind: &Kind,
        fields: Fields,
        form: &F,
    ) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let id = record_id(id)?;
        form::check_record(&self.store, id, kind.name)?;
        let audience = self.audience_of(id)?;
        let ((), outcome) = self.change(|task| {
            let fields = task.differing(id, fields)?;
            form::check_records::<F>(task.tx, &fields)?;
            task.patch(id, fields)?;
            form::set_notes(task, About::Record(id), audience, form)
        })?;
        Ok(outcome.done(id))
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
