//! Recording and changing a marking, and what a page shows of it.

use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::Connection;

use super::{MARKING, MarkingFields, MarkingView, reading};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields, for_birth, set_list, set_reference, set_text};
use crate::office::door::Task;
use crate::office::read::record_id;
use crate::office::{Done, Draft, Office, Role, check, flags, form};
use crate::practices::PRACTICE;
use crate::weapons::WEAPON;

/// Hands the names of a marking's text fields to a macro. The reading is not among them: it is kept exactly.
macro_rules! texts {
    ($to:ident!($($first:expr),*)) => {
        $to!($($first),*; kind place method condition script symbols control_part country year aid secret remark)
    };
}

/// Sets each text field that is given.
macro_rules! set_each {
    ($fields:expr, $input:expr; $($name:ident)*) => { $(set_text(&mut $fields, stringify!($name), &$input.$name);)* };
}

/// Reads each text field from the column of its name.
macro_rules! read_each {
    ($row:expr, $fields:expr; $($name:ident)*) => { $($fields.$name = $row.get(stringify!($name))?;)* };
}

impl Office {
    /// Adds a marking to a weapon.
    pub fn add_marking(&mut self, weapon: &str, input: &MarkingFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check(&self.store, input)?;
        let weapon = record_id(weapon)?;
        let audience = self.audience_of(weapon)?;
        let (marking, outcome) = self.change(|task| {
            task.require_record(weapon, &WEAPON)?;
            task.new_marking(audience, weapon.into(), input)
        })?;
        let id = outcome.id(marking);
        Ok(outcome.done(id))
    }

    /// Changes a marking. What is hidden stays so, and what others hold already cannot become hidden.
    pub fn change_marking(&mut self, id: &str, input: &MarkingFields) -> Result<Done> {
        check(&self.store, input)?;
        self.check_secrecy(record_id(id)?, input)?;
        self.change_record(id, &MARKING, fields(input)?, |_, _, _| Ok(()))
    }

    /// Markings as recorded, hidden ones with all that was read: for acts and letters, which ask who may know.
    pub(crate) fn markings(&self, records: &[i64]) -> Result<Vec<MarkingView>> {
        let offices = self.office_codes()?;
        let mut select = self.store.prepare_cached(
            "SELECT r.id, r.feed, r.flags, m.* FROM marking m JOIN record r ON r.n = m.record WHERE m.record = ?1",
        )?;
        let list = |json: Option<String>| json.and_then(|json| serde_json::from_str(&json).ok());
        let mut view = |n: &i64| {
            Ok(select.query_row([n], |row| {
                let mut fields = MarkingFields {
                    reading: row.get("reading")?,
                    practice: row.get::<_, Option<[u8; 16]>>("practice")?.map(|id| RecordId(id).to_string()),
                    para7_met: list(row.get("para7_met")?),
                    para7_unmet: list(row.get("para7_unmet")?),
                    ..MarkingFields::default()
                };
                texts!(read_each!(row, fields));
                let feed: Option<i64> = row.get("feed")?;
                Ok(MarkingView {
                    id: RecordId(row.get("id")?).to_string(),
                    signs: fields.reading.as_deref().map(reading::signs).unwrap_or_default(),
                    fields,
                    office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
                    flags: flags::words(row.get("flags")?),
                    ..MarkingView::default()
                })
            })?)
        };
        let mut views = records.iter().map(&mut view).collect::<Result<Vec<_>>>()?;
        for view in &mut views {
            let id = record_id(&view.id)?;
            view.photographs = self.attachments_of(id)?;
            view.restorations = self.restorations(id)?;
        }
        Ok(views)
    }
}

impl Task<'_> {
    /// A marking of a weapon. A hidden or security mark is for this office and headquarters alone, whoever else may know of
    /// the weapon.
    pub(crate) fn new_marking(
        &mut self,
        audience: AudienceId,
        weapon: Content,
        input: &MarkingFields,
    ) -> Result<Draft> {
        let audience = if input.is_secret() { self.identity.audience } else { audience };
        let mut fields = for_birth(fields(input)?);
        fields.push(("weapon", weapon));
        Ok(self.act.birth(&MARKING, audience, fields))
    }
}

impl MarkingFields {
    /// Whether it is a hidden or security mark: said so, or of the kind that is one.
    pub fn is_secret(&self) -> bool {
        self.secret.as_deref() == Some("yes") || self.kind.as_deref() == Some("security")
    }
}

/// Refuses a marking whose terms are unknown or whose reading does not parse.
pub(crate) fn check(store: &Connection, input: &MarkingFields) -> Result<()> {
    check::lines(&[("reading", &input.reading), ("symbols", &input.symbols), ("remark", &input.remark)])?;
    check::codes(
        store,
        &[
            ("kind", "marking_kind", &input.kind),
            ("place", "marking_place", &input.place),
            ("method", "marking_method", &input.method),
            ("condition", "marking_condition", &input.condition),
            ("script", "script", &input.script),
            ("country", "country", &input.country),
            ("aid", "reading_aid", &input.aid),
        ],
    )?;
    check::partial_date("year", &input.year)?;
    for (name, list) in [("para7_met", &input.para7_met), ("para7_unmet", &input.para7_unmet)] {
        list.iter().flatten().try_for_each(|code| check::shipped(name, "para7", code))?;
    }
    let is_both = |code: &String| input.para7_unmet.iter().flatten().any(|unmet| unmet == code);
    if let Some(code) = input.para7_met.iter().flatten().find(|met| is_both(met)) {
        return Err(Error::refused("para7_both").with("field", "para7_met").with("value", code));
    }
    if let Some(practice) = input.practice.as_deref().filter(|id| !id.is_empty()) {
        record_id(practice)
            .and_then(|id| form::check_record(store, id, PRACTICE.name))
            .map_err(|e| e.with("field", "practice"))?;
    }
    // Two words that are in no list: what a checkbox says.
    yes_or_no("control_part", &input.control_part)?;
    yes_or_no("secret", &input.secret)?;
    let reading = input.reading.as_deref().unwrap_or_default();
    reading::parse(reading).map(drop).map_err(|e| e.with("field", "reading"))
}

fn yes_or_no(field: &'static str, said: &Option<String>) -> Result<()> {
    match said.as_deref().filter(|said| !["", "yes", "no"].contains(said)) {
        None => Ok(()),
        Some(other) => Err(Error::refused("vocabulary_unknown")
            .with("field", field)
            .with("list", field)
            .with("value", other)),
    }
}

/// A marking's own fields. The reading is kept exactly, spaces within and all.
pub fn fields(input: &MarkingFields) -> Result<Fields> {
    let mut fields = Fields::new();
    texts!(set_each!(fields, input));
    // A security mark is hidden by its kind; said in so many words, whoever looks at one field alone sees it, too.
    if input.is_secret() {
        fields.retain(|(name, _)| *name != "secret");
        fields.push(("secret", Content::from("yes")));
    }
    set_reference(&mut fields, "practice", &input.practice)?;
    set_list(&mut fields, "para7_met", &input.para7_met);
    set_list(&mut fields, "para7_unmet", &input.para7_unmet);
    match input.reading.as_deref() {
        None => {}
        Some("") => fields.push(("reading", Content::Value(Value::Null))),
        // Not trimmed: a space at the edge may be all that is left of a sign.
        Some(reading) => fields.push(("reading", Content::from(reading))),
    }
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    macro_rules! names {
        (; $($name:ident)*) => { [$(stringify!($name)),*] };
    }

    #[test]
    fn every_field_of_the_kind_is_written_and_read() {
        let apart = ["weapon", "reading", "practice", "para7_met", "para7_unmet"];
        let written: BTreeSet<&str> = texts!(names!()).into_iter().chain(apart).collect();
        let declared: BTreeSet<&str> = MARKING.fields.iter().map(|(name, _)| *name).collect();
        assert_eq!(written, declared);
    }

    #[test]
    fn what_is_met_is_not_unmet_and_a_hidden_mark_says_yes() {
        let store = Connection::open_in_memory().unwrap();
        crate::store::tables_for_test(&store);
        let refused = |fields: MarkingFields| check(&store, &fields).unwrap_err().code;
        let durable = || Some(vec!["durable".to_owned()]);
        let both = MarkingFields { para7_met: durable(), para7_unmet: durable(), ..MarkingFields::default() };
        assert_eq!(refused(both), "para7_both");
        let secret = MarkingFields { secret: Some("perhaps".into()), ..MarkingFields::default() };
        assert_eq!(refused(secret), "vocabulary_unknown");
        let practice = MarkingFields { practice: Some("0".repeat(32)), ..MarkingFields::default() };
        assert_eq!(refused(practice), "record_unknown", "a practice that is not held");
        let unknown = MarkingFields { para7_met: Some(vec!["pretty".into()]), ..MarkingFields::default() };
        assert_eq!(refused(unknown), "vocabulary_unknown");
        let kind = MarkingFields { kind: Some("security".into()), ..MarkingFields::default() };
        assert!(kind.is_secret() && !MarkingFields::default().is_secret());
    }
}
