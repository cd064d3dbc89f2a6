//! Recording a weapon with its markings and how it came in, as one act.

use proofmark_format::ids::AudienceId;
use rusqlite::Connection;

use super::{EVENT, EventFields, NewWeapon, WEAPON, WeaponFields};
use crate::error::{Error, Result};
use crate::markings;
use crate::office::act::{Content, Draft, Fields, for_birth};
use crate::office::door::Task;
use crate::office::form;
use crate::office::notes::About;
use crate::office::read::record_id;
use crate::office::{Done, Office, Role};

impl Office {
    /// Records a weapon. With a find comes the national unique number, if asked for, of the find's year (ITI para 9).
    pub fn add_weapon(&mut self, input: &NewWeapon) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        self.check_new(input)?;
        let find = input.find.as_ref();
        let shared = match find.and_then(|find| given(&find.find)) {
            Some(id) => Some(self.find_fields(record_id(id)?)?),
            None => None,
        };
        let number = match input.number {
            true => {
                let dates = [find.map(|find| &find.date), shared.as_ref().map(|(_, shared)| &shared.date)];
                Some(self.reserve_number(year_of(dates, "find.date")?)?)
            }
            false => None,
        };
        let audience = shared.map_or_else(|| self.own_audience(), |(audience, _)| audience);
        let (weapon, outcome) =
            self.change(|task| task.new_weapon(audience, input, number.as_deref(), None))?;
        let id = outcome.id(weapon);
        Ok(Done { reference: number, ..outcome.done(id) })
    }

    /// Adds an event to a weapon.
    pub fn add_event(&mut self, weapon: &str, input: &EventFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check_event(&self.store, input)?;
        let weapon = record_id(weapon)?;
        form::check_record(&self.store, weapon, WEAPON.name)?;
        self.check_mark(weapon, input)?;
        let audience = self.audience_of(weapon)?;
        let (event, outcome) = self.change(|task| task.new_event(audience, weapon.into(), input, None))?;
        let id = outcome.id(event);
        Ok(outcome.done(id))
    }

    /// Refuses a new weapon whose particulars, markings or find are not what they should be.
    pub(super) fn check_new(&self, input: &NewWeapon) -> Result<()> {
        let store = &self.store;
        form::check(store, &input.weapon)
            .and_then(|()| self.refuse_status_by_form(None, &input.weapon))
            .and_then(|()| self.check_stock_of(None, &input.weapon))
            .map_err(|e| e.within("weapon"))?;
        for (n, marking) in input.markings.iter().enumerate() {
            markings::check(store, marking).map_err(|e| e.within(&format!("markings.{n}")))?;
        }
        input.find.iter().try_for_each(|find| check_find(store, find)).map_err(|e| e.within("find"))
    }
}

impl Task<'_> {
    /// A weapon with its markings, and how it came in: by a find of its own, or by one that this act makes for several.
    pub(super) fn new_weapon(
        &mut self,
        audience: AudienceId,
        input: &NewWeapon,
        number: Option<&str>,
        find: Option<Draft>,
    ) -> Result<Draft> {
        let mut fields = for_birth(form::fields(&input.weapon)?);
        form::check_records::<WeaponFields>(self.tx, &fields).map_err(|e| e.within("weapon"))?;
        fields.extend(number.map(|number| ("national_number", Content::from(number))));
        let weapon = self.act.birth(&WEAPON, audience, fields);
        form::set_notes(self, About::Draft(weapon), audience, &input.weapon)?;
        for marking in &input.markings {
            self.new_marking(audience, weapon.into(), marking)?;
        }
        match (&input.find, find) {
            (Some(own), _) => {
                self.new_event(audience, weapon.into(), own, None).map_err(|e| e.within("find"))?
            }
            (None, Some(find)) => self.new_event(audience, weapon.into(), &of_find(), Some(find))?,
            (None, None) => return Ok(weapon),
        };
        Ok(weapon)
    }

    /// An event of a weapon; `find` is the one that this same act makes.
    pub(crate) fn new_event(
        &mut self,
        audience: AudienceId,
        weapon: Content,
        input: &EventFields,
        find: Option<Draft>,
    ) -> Result<Draft> {
        let mut fields = for_birth(event_fields(input)?);
        form::check_records::<EventFields>(self.tx, &fields)?;
        let marking = given(&input.marking).map(record_id).transpose()?;
        let audience = self.audience_of_event(audience, &weapon, marking)?;
        fields.push(("weapon", weapon));
        fields.extend(find.map(|find| ("find", find.into())));
        let event = self.act.birth(&EVENT, audience, fields);
        form::set_notes(self, About::Draft(event), audience, input)?;
        Ok(event)
    }
}

/// The event of a weapon that came in with others: all else stands in the find.
fn of_find() -> EventFields {
    EventFields { kind: Some("find".into()), ..EventFields::default() }
}

/// A text that says something.
pub(super) fn given(text: &Option<String>) -> Option<&str> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

/// The year that numbers a found weapon: that of the find's date, which a person gave, never the clock's.
pub(super) fn year_of<'a>(
    dates: impl IntoIterator<Item = Option<&'a Option<String>>>,
    field: &'static str,
) -> Result<i32> {
    dates
        .into_iter()
        .flatten()
        .find_map(|date| given(date)?.get(..4)?.parse().ok())
        .ok_or_else(|| Error::refused("field_empty").with("field", field))
}

/// A find says how the weapon came in, and is about no mark of it; police tallies that mix seized with surrendered are useless (SDG 16.4.2).
fn check_find(store: &Connection, fields: &EventFields) -> Result<()> {
    if given(&fields.marking).is_some() {
        return Err(Error::refused("marking_elsewhere").with("field", "marking"));
    }
    match given(&fields.find_kind).or(given(&fields.find)) {
        None => Err(Error::refused("find_kind_missing").with("field", "find_kind")),
        Some(_) => check_event(store, fields),
    }
}

pub(super) fn check_event(store: &Connection, fields: &EventFields) -> Result<()> {
    form::check(store, fields)?;
    let reading = fields.reading.as_deref().unwrap_or_default();
    markings::parse_reading(reading).map(drop).map_err(|e| e.with("field", "reading"))
}

/// An event's own fields; a find without a kind is a find.
pub(super) fn event_fields(input: &EventFields) -> Result<Fields> {
    let says_how = given(&input.find_kind).or(given(&input.find)).is_some();
    let kind = input.kind.clone().or_else(|| says_how.then(|| "find".to_owned()));
    form::fields(&EventFields { kind, ..input.clone() })
}
