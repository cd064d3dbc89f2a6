//! Recording a weapon with its markings and how it came in, as one act.

use rusqlite::Connection;

use super::{EVENT, EventFields, NewWeapon, WEAPON, WeaponFields};
use crate::error::{Error, Result};
use crate::markings;
use crate::office::act::{Content, Fields, for_birth, set_text};
use crate::office::notes::{self, About};
use crate::office::{Done, Office, Role, check};

impl Office {
    /// Records a weapon. With a find comes the national unique number, if asked for, of the find's year (ITI para 9).
    pub fn add_weapon(&mut self, input: &NewWeapon) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check_weapon(&self.store, &input.weapon).map_err(|e| e.within("weapon"))?;
        for (n, marking) in input.markings.iter().enumerate() {
            markings::check(&self.store, marking).map_err(|e| e.within(&format!("markings.{n}")))?;
        }
        input.find.iter().try_for_each(|find| check_find(&self.store, find)).map_err(|e| e.within("find"))?;
        let number = match input.number {
            true => Some(self.reserve_number(numbering_year(input)?)?),
            false => None,
        };
        let audience = self.own_audience();
        let (weapon, outcome) = self.change(|task| {
            let mut fields = for_birth(weapon_fields(&input.weapon));
            fields.extend(number.iter().map(|n| ("national_number", Content::from(n.as_str()))));
            let weapon = task.act.birth(&WEAPON, audience, fields);
            notes::set(task, About::Draft(weapon), audience, "remarks", &input.weapon.remarks)?;
            for marking in &input.markings {
                let mut fields = for_birth(markings::fields(marking)?);
                fields.push(("weapon", weapon.into()));
                task.act.birth(&markings::MARKING, audience, fields);
            }
            if let Some(find) = &input.find {
                let mut fields = for_birth(event_fields(find));
                fields.push(("weapon", weapon.into()));
                let event = task.act.birth(&EVENT, audience, fields);
                notes::set(task, About::Draft(event), audience, "circumstances", &find.circumstances)?;
            }
            Ok(weapon)
        })?;
        let id = outcome.id(weapon);
        Ok(Done { reference: number, ..outcome.done(id) })
    }

    /// Adds an event to a weapon.
    pub fn add_event(&mut self, weapon: &str, input: &EventFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check_event(&self.store, input)?;
        let weapon = crate::office::read::record_id(weapon)?;
        let audience = self.audience_of(weapon)?;
        let (event, outcome) = self.change(|task| {
            let mut fields = for_birth(event_fields(input));
            fields.push(("weapon", weapon.into()));
            let event = task.act.birth(&EVENT, audience, fields);
            notes::set(task, About::Draft(event), audience, "circumstances", &input.circumstances)?;
            Ok(event)
        })?;
        let id = outcome.id(event);
        Ok(outcome.done(id))
    }
}

/// The year that numbers a found weapon: that of the find's date, which a person gave, never the clock's.
fn numbering_year(input: &NewWeapon) -> Result<i32> {
    let date = input.find.as_ref().and_then(|find| find.date.as_deref()).unwrap_or_default();
    date.get(..4)
        .and_then(|year| year.parse().ok())
        .ok_or_else(|| Error::refused("field_empty").with("field", "find.date"))
}

pub(super) fn check_weapon(store: &Connection, fields: &WeaponFields) -> Result<()> {
    check::lines(&[
        ("make", &fields.make),
        ("model", &fields.model),
        ("calibre", &fields.calibre),
        ("calibre_as_written", &fields.calibre_as_written),
    ])?;
    check::codes(
        store,
        &[
            ("category", "category", &fields.category),
            ("country_of_manufacture", "country", &fields.country_of_manufacture),
            ("import_country", "country", &fields.import_country),
            ("action", "action", &fields.action),
            ("basis_of_identification", "basis_of_identification", &fields.basis_of_identification),
            ("status", "weapon_status", &fields.status),
        ],
    )?;
    check::partial_date("year_of_manufacture", &fields.year_of_manufacture)?;
    check::partial_date("import_year", &fields.import_year)?;
    check::text("remarks", fields.remarks.as_deref().unwrap_or_default())
}

/// A find says how the weapon came in; police tallies that mix seized with surrendered are useless (SDG 16.4.2).
fn check_find(store: &Connection, fields: &EventFields) -> Result<()> {
    let find = EventFields { kind: Some("find".into()), ..fields.clone() };
    match fields.find_kind.as_deref() {
        None | Some("") => Err(Error::refused("find_kind_missing").with("field", "find_kind")),
        Some(_) => check_event(store, &find),
    }
}

pub(super) fn check_event(store: &Connection, fields: &EventFields) -> Result<()> {
    check::lines(&[("place", &fields.place), ("operation", &fields.operation)])?;
    check::codes(
        store,
        &[
            ("kind", "event_kind", &fields.kind),
            ("find_kind", "find_kind", &fields.find_kind),
            ("country", "country", &fields.country),
        ],
    )?;
    check::partial_date("date", &fields.date)?;
    check::text("circumstances", fields.circumstances.as_deref().unwrap_or_default())
}

pub(super) fn weapon_fields(input: &WeaponFields) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in [
        ("category", &input.category),
        ("make", &input.make),
        ("model", &input.model),
        ("calibre", &input.calibre),
        ("calibre_as_written", &input.calibre_as_written),
        ("country_of_manufacture", &input.country_of_manufacture),
        ("year_of_manufacture", &input.year_of_manufacture),
        ("import_country", &input.import_country),
        ("import_year", &input.import_year),
        ("action", &input.action),
        ("basis_of_identification", &input.basis_of_identification),
        ("status", &input.status),
    ] {
        set_text(&mut fields, name, value);
    }
    fields
}

/// An event's own fields; a find without a kind is a find.
pub(crate) fn event_fields(input: &EventFields) -> Fields {
    let mut fields = Fields::new();
    let kind = input.kind.clone().or_else(|| input.find_kind.as_ref().map(|_| "find".to_owned()));
    for (name, value) in [
        ("kind", &kind),
        ("find_kind", &input.find_kind),
        ("date", &input.date),
        ("place", &input.place),
        ("country", &input.country),
        ("operation", &input.operation),
    ] {
        set_text(&mut fields, name, value);
    }
    fields
}
