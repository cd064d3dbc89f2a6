//! Recording and changing a lot of ammunition.

use super::{AMMUNITION, AmmunitionFields};
use crate::error::{Error, Result};
use crate::office::act::for_birth;
use crate::office::notes::{self, About};
use crate::office::{Done, Office, Role, check, particulars};

impl Office {
    /// Records a lot of ammunition. Something that tells it from others must be known: headstamp, lot or marks of the packaging.
    pub fn add_ammunition(&mut self, input: &AmmunitionFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let marks = [&input.headstamp, &input.lot, &input.packaging_mark];
        if marks.iter().all(|mark| mark.as_deref().unwrap_or_default().trim().is_empty()) {
            return Err(Error::refused("field_empty").with("field", "headstamp"));
        }
        self.check_ammunition(input)?;
        let fields = for_birth(particulars::fields(&AMMUNITION, input)?);
        let audience = self.own_audience();
        let (lot, outcome) = self.change(|task| {
            let lot = task.act.birth(&AMMUNITION, audience, fields);
            notes::set(task, About::Draft(lot), audience, "remarks", &input.remarks)?;
            Ok(lot)
        })?;
        let id = outcome.id(lot);
        Ok(outcome.done(id))
    }

    /// Changes a lot: only the fields given, and of these only what differs.
    pub fn change_ammunition(&mut self, id: &str, input: &AmmunitionFields) -> Result<Done> {
        self.check_ammunition(input)?;
        let fields = particulars::fields(&AMMUNITION, input)?;
        self.change_record(id, &AMMUNITION, fields, |task, id, audience| {
            notes::set(task, About::Record(id), audience, "remarks", &input.remarks)
        })
    }

    fn check_ammunition(&self, fields: &AmmunitionFields) -> Result<()> {
        check::lines(&[
            ("headstamp", &fields.headstamp),
            ("lot", &fields.lot),
            ("maker", &fields.maker),
            ("packaging_mark", &fields.packaging_mark),
            ("calibre", &fields.calibre),
            ("place", &fields.place),
        ])?;
        check::codes(&self.store, &[("country", "country", &fields.country)])?;
        check::partial_date("year", &fields.year)?;
        check::whole_number("quantity", &fields.quantity)?;
        self.must_name("find", "find", &fields.find)?;
        self.must_name("consignment", "consignment", &fields.consignment)?;
        check::text("remarks", fields.remarks.as_deref().unwrap_or_default())
    }
}
