//! Changing what is recorded of a weapon or event, and withdrawing a record. Nothing is deleted.

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::OptionalExtension;

use super::add::{check_event, event_fields};
use super::{EVENT, EventFields, FIND, FindFields, WEAPON, WeaponFields};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields};
use crate::office::door::Task;
use crate::office::fold::record_n;
use crate::office::form::{self, Form};
use crate::office::kinds::{Kind, WITHDRAWN, kind};
use crate::office::notes::About;
use crate::office::read::{above, record_id};
use crate::office::{Done, Office, Role, check};

impl Office {
    /// Changes particulars of a weapon: only the fields given, and of these only what differs.
    pub fn change_weapon(&mut self, id: &str, input: &WeaponFields) -> Result<Done> {
        form::check(&self.store, input)?;
        form::check_record(&self.store, record_id(id)?, WEAPON.name)?;
        self.refuse_status_by_form(Some(record_id(id)?), input)?;
        self.check_stock_of(Some(record_id(id)?), input)?;
        self.change_form(id, &WEAPON, form::fields(input)?, input)
    }

    /// Changes an event. What its find says already is not said again.
    pub fn change_event(&mut self, id: &str, input: &EventFields) -> Result<Done> {
        check_event(&self.store, input)?;
        self.check_new_kind(record_id(id)?, input)?;
        let input = self.beside_find(record_id(id)?, input)?;
        self.check_mark_of_event(record_id(id)?, &input.marking)?;
        self.change_form(id, &EVENT, event_fields(&input)?, &input)
    }

    /// An event that asks for an adequate mark only now, by another kind or without what lifted the duty, is judged as one
    /// that is added.
    fn check_new_kind(&self, event: RecordId, input: &EventFields) -> Result<()> {
        form::check_held(&self.store, event, EVENT.name)?;
        let held: EventFields = self.form_of(&EVENT, record_n(&self.store, event)?, event)?;
        let mut then = input.clone();
        form::complete(&mut then, &held);
        match above(&self.store, event)? {
            Some(weapon) if self.stops(&then)? && !self.stops(&held)? => self.check_mark(weapon, &then),
            _ => Ok(()),
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
        let audience = self.audience_of(id)?;
        let ((), outcome) = self.change(|task| {
            task.require_record(id, kind)?;
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
        let id = record_id(record)?;
        let kind = self.withdrawable(id)?;
        self.change_record(record, kind, vec![("withdrawn", Content::from(reason.trim()))], |_, _, _| Ok(()))
    }

    /// The kind of a record that whoever unlocked may withdraw.
    fn withdrawable(&self, id: RecordId) -> Result<&'static Kind> {
        let name: Option<String> = self
            .store
            .prepare_cached("SELECT kind FROM record WHERE id = ?1")?
            .query_row([id.0], |row| row.get(0))
            .optional()?
            .flatten();
        let name = name.ok_or_else(|| Error::refused("record_unknown").with("id", id))?;
        let kind = kind(&name)
            .filter(|kind| WITHDRAWN.contains(&kind.name))
            .ok_or_else(|| Error::refused("not_withdrawable").with("kind", &name))?;
        match self.page_of(id)? {
            Some(("case", _)) => self.session.require(&[Role::TracingOfficer])?,
            _ => self.session.require(&Role::RECORDING)?,
        }
        self.refuse_used_release(id)?;
        Ok(kind)
    }

    /// Sets fields of a record of this kind that is not withdrawn, and what belongs to it, as one act.
    pub(crate) fn change_record(
        &mut self,
        id: &str,
        kind: &Kind,
        fields: Fields,
        more: impl FnOnce(&mut Task<'_>, RecordId, AudienceId) -> Result<()>,
    ) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let id = record_id(id)?;
        let audience = self.audience_of(id)?;
        let ((), outcome) = self.change(|task| {
            task.require_record(id, kind)?;
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
    /// Refuses a record that is not held here or is of another kind, one that was withdrawn, and one that whoever acts may
    /// not see.
    pub(crate) fn require_record(&self, id: RecordId, kind: &Kind) -> Result<()> {
        form::check_record(self.tx, id, kind.name)?;
        self.refuse_withheld(id)
    }

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

#[cfg(test)]
mod tests {
    use super::super::testing::{office, rifle, some};
    use crate::markings::MarkingFields;
    use crate::stocks::{AddToStock, CampaignFields, MachineFields, StockFields};
    use crate::terms::{PlaceFields, RuleFields};

    #[test]
    fn an_act_of_one_kind_changes_no_record_of_another() {
        let (_folder, mut office) = office();
        let weapon = office.add_weapon(&rifle("1234")).unwrap().id;
        let machine = MachineFields { name: some("Laser 1"), ..MachineFields::default() };
        let machine = office.add_machine(&machine).unwrap().id;
        let renamed = CampaignFields { name: some("Another"), ..CampaignFields::default() };
        for refused in [
            office.close_campaign(&machine, "2026-03-02"),
            office.change_campaign(&machine, &renamed),
            office.change_machine(&weapon, &MachineFields { make: some("X"), ..MachineFields::default() }),
            office.note_answer(&weapon),
            office.add_marking(&machine, &MarkingFields { kind: some("model"), ..MarkingFields::default() }),
        ] {
            assert_eq!(refused.unwrap_err().code, "record_unknown");
        }
        let rule = RuleFields {
            name: "disposal/days".into(),
            value: "30".into(),
            source: "Arms Act".into(),
            ..RuleFields::default()
        };
        let rule = office.set_rule(&rule).unwrap().id;
        let place = PlaceFields { name: some("disposal/second"), ..PlaceFields::default() };
        assert_eq!(office.change_place(&rule, &place).unwrap_err().code, "record_unknown");
        assert_eq!(office.add_step(&weapon, "note", "2026-03-02", "").unwrap_err().code, "record_unknown");
        let marking = office.weapon(&weapon).unwrap().markings[0].id.clone();
        let into = AddToStock { stock: machine, weapons: vec![weapon], ..AddToStock::default() };
        assert_eq!(office.add_to_stock(&into).unwrap_err().code, "record_unknown", "a machine is no stock");
        let stock = StockFields { name: some("Armoury"), agency: some("police"), ..StockFields::default() };
        let stock = office.add_stock(&stock).unwrap().id;
        let into = AddToStock { stock, weapons: vec![marking], ..AddToStock::default() };
        assert_eq!(office.add_to_stock(&into).unwrap_err().code, "record_unknown", "a marking is no weapon");
    }
}
