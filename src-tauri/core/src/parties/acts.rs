//! Recording and changing a party.

use super::{PARTY, PartyFields};
use crate::error::{Error, Result};
use crate::office::act::for_birth;
use crate::office::notes::{self, About};
use crate::office::{Done, Office, Role, check, particulars};

impl Office {
    /// Records a party. It is a commit of its own, so that it can be erased.
    pub fn add_party(&mut self, input: &PartyFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        for (field, value) in [("role", &input.role), ("name", &input.name)] {
            check::line(field, value.as_deref().unwrap_or_default(), check::LINE)?;
        }
        self.check_party(input)?;
        let fields = for_birth(particulars::fields(&PARTY, input)?);
        let audience = self.own_audience();
        let (party, outcome) = self.change(|task| {
            let party = task.act.birth(&PARTY, audience, fields);
            notes::set(task, About::Draft(party), audience, "remarks", &input.remarks)?;
            Ok(party)
        })?;
        let id = outcome.id(party);
        Ok(outcome.done(id))
    }

    /// Changes a party: only the fields given, and of these only what differs.
    pub fn change_party(&mut self, id: &str, input: &PartyFields) -> Result<Done> {
        for (field, value) in [("role", &input.role), ("name", &input.name)] {
            value.iter().try_for_each(|value| check::line(field, value, check::LINE))?;
        }
        self.check_party(input)?;
        let fields = particulars::fields(&PARTY, input)?;
        self.change_record(id, &PARTY, fields, |task, id, audience| {
            notes::set(task, About::Record(id), audience, "remarks", &input.remarks)
        })
    }

    fn check_party(&self, fields: &PartyFields) -> Result<()> {
        check::lines(&[
            ("name", &fields.name),
            ("address", &fields.address),
            ("telephone", &fields.telephone),
            ("email", &fields.email),
            ("region", &fields.region),
            ("workshop_mark", &fields.workshop_mark),
            ("permit", &fields.permit),
            ("registers", &fields.registers),
            ("answers", &fields.answers),
            ("terms", &fields.terms),
            ("deposit", &fields.deposit),
        ])?;
        check::codes(
            &self.store,
            &[("role", "party_role", &fields.role), ("country", "country", &fields.country)],
        )?;
        for (field, date) in [
            ("permit_to", &fields.permit_to),
            ("since", &fields.since),
            ("closed_on", &fields.closed_on),
            ("deposited_on", &fields.deposited_on),
        ] {
            check::partial_date(field, date)?;
        }
        if let Some(about) = fields.about.as_deref().filter(|about| !about.is_empty()) {
            crate::office::read::record_id(about).map_err(|e: Error| e.with("field", "about"))?;
        }
        check::text("remarks", fields.remarks.as_deref().unwrap_or_default())
    }
}
