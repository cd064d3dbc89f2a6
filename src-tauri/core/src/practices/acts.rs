//! Recording and showing marking practice.

use proofmark_format::ids::RecordId;
use rusqlite::Row;

use super::{Layout, PRACTICE, PracticeFields, PracticePage, PracticeRow};
use crate::error::{Error, Result};
use crate::markings::plain;
use crate::office::act::{Fields, for_birth, set_list, set_text};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check, fingerprint, flags};

/// A practice as it is held.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub n: i64,
    pub row: PracticeRow,
}

impl Office {
    /// Records a marking practice.
    pub fn add_practice(&mut self, input: &PracticeFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        self.check_practice(input)?;
        for (field, value) in [("of", &input.of), ("name", &input.name), ("country", &input.country)] {
            check::line(field, value.as_deref().unwrap_or_default(), check::LINE)?;
        }
        let audience = self.national_audience()?;
        let fields = for_birth(practice_fields(input));
        let (practice, outcome) = self.change(|task| Ok(task.act.birth(&PRACTICE, audience, fields)))?;
        let id = outcome.id(practice);
        Ok(outcome.done(id))
    }

    /// Corrects a marking practice.
    pub fn change_practice(&mut self, id: &str, input: &PracticeFields) -> Result<Done> {
        self.check_practice(input)?;
        self.change_record(id, &PRACTICE, practice_fields(input), |_, _, _| Ok(()))
    }

    /// Practices in which all words appear, the own State's first, then by State and name.
    pub fn practices(&self, text: &str) -> Result<Vec<PracticeRow>> {
        let words: Vec<String> = text.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
        let mut rows: Vec<PracticeRow> = self
            .held_practices("r.flags & 68 = 0", [])?
            .into_iter()
            .map(|held| held.row)
            .filter(|row| words.iter().all(|word| searched(&row.fields).contains(word)))
            .collect();
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        rows.sort_by_key(|row| {
            let fields = &row.fields;
            (!row.own, text(&fields.country), text(&fields.name), text(&fields.year_from), row.id.clone())
        });
        Ok(rows)
    }

    /// A practice's page.
    pub fn practice_page(&self, id: &str) -> Result<PracticePage> {
        let held = self.held_practice(id)?;
        Ok(PracticePage {
            pictures: self.attachments_of(record_id(id)?)?,
            history: self.history(&[held.n])?,
            row: held.row,
        })
    }

    pub(super) fn held_practice(&self, id: &str) -> Result<Held> {
        let record = record_id(id)?;
        let found = self.held_practices("r.id = ?1 AND r.flags & 64 = 0", [record.0])?.pop();
        found.ok_or_else(|| Error::refused("record_unknown").with("id", id))
    }

    /// Practices under a condition over `practice t JOIN record r`.
    pub(super) fn held_practices(&self, condition: &str, values: impl rusqlite::Params) -> Result<Vec<Held>> {
        let offices = self.office_codes()?;
        let sql = format!(
            "SELECT r.n, r.id, t.\"of\", t.name, t.country, t.layout, t.symbols, t.codes, t.places, t.methods, t.year_from,
                    t.year_to, t.source, t.sender, t.fingerprint, r.feed, r.flags
             FROM practice t JOIN record r ON r.n = t.record WHERE {condition} ORDER BY r.n"
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select.query_map(values, |row| held(row, &offices, &self.identity.country))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(super) fn check_practice(&self, input: &PracticeFields) -> Result<()> {
        check::lines(&[
            ("name", &input.name),
            ("layout", &input.layout),
            ("symbols", &input.symbols),
            ("source", &input.source),
        ])?;
        check::codes(
            &self.store,
            &[("of", "practice_of", &input.of), ("country", "country", &input.country)],
        )?;
        check::partial_date("year_from", &input.year_from)?;
        check::partial_date("year_to", &input.year_to)?;
        for line in input.codes.iter().flatten() {
            check::line("codes", line, check::LINE)?;
        }
        for place in input.places.iter().flatten() {
            check::code(&self.store, "places", "marking_place", place)?;
        }
        for method in input.methods.iter().flatten() {
            check::code(&self.store, "methods", "marking_method", method)?;
        }
        match input.layout.as_deref().filter(|layout| !layout.is_empty()) {
            Some(layout) => Layout::read("layout", layout).map(drop),
            None => Ok(()),
        }
    }
}

fn held(
    row: &Row<'_>,
    offices: &std::collections::HashMap<i64, String>,
    own: &str,
) -> rusqlite::Result<Held> {
    let list = |n: usize| -> rusqlite::Result<Option<Vec<String>>> {
        Ok(row.get::<_, Option<String>>(n)?.and_then(|json| serde_json::from_str(&json).ok()))
    };
    let country: Option<String> = row.get(4)?;
    let kid = row.get::<_, Option<String>>(14)?.unwrap_or_default();
    let feed: Option<i64> = row.get(15)?;
    Ok(Held {
        n: row.get(0)?,
        row: PracticeRow {
            id: RecordId(row.get(1)?).to_string(),
            own: country.as_deref() == Some(own),
            fields: PracticeFields {
                of: row.get(2)?,
                name: row.get(3)?,
                country,
                layout: row.get(5)?,
                symbols: row.get(6)?,
                codes: list(7)?,
                places: list(8)?,
                methods: list(9)?,
                year_from: row.get(10)?,
                year_to: row.get(11)?,
                source: row.get(12)?,
            },
            sender: row.get::<_, Option<String>>(13)?.unwrap_or_default(),
            fingerprint: proofmark_format::ids::unhex(&kid).map(|id| fingerprint(&id)).unwrap_or_default(),
            office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
            flags: flags::words(row.get(16)?),
        },
    })
}

pub(super) fn practice_fields(input: &PracticeFields) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in [
        ("of", &input.of),
        ("name", &input.name),
        ("country", &input.country),
        ("layout", &input.layout),
        ("symbols", &input.symbols),
        ("year_from", &input.year_from),
        ("year_to", &input.year_to),
        ("source", &input.source),
    ] {
        set_text(&mut fields, name, value);
    }
    for (name, list) in [("codes", &input.codes), ("places", &input.places), ("methods", &input.methods)] {
        set_list(&mut fields, name, list);
    }
    fields
}

/// What a search for words looks through, as it compares.
fn searched(fields: &PracticeFields) -> String {
    let texts = [&fields.name, &fields.country, &fields.layout, &fields.symbols, &fields.source];
    let lines = texts.into_iter().flatten().chain(fields.codes.iter().flatten());
    let country = fields.country.as_deref().unwrap_or_default();
    let names = ["en", "fr"].map(|language| crate::vocabulary::terms::label("country", country, language));
    lines.chain(&names).map(|text| plain(text)).collect::<Vec<_>>().join(" ")
}
