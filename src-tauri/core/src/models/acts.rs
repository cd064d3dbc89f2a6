//! Recording models, and finding them by what somebody types.

use proofmark_format::ids::RecordId;
use rusqlite::Row;

use super::{MODEL, ModelFields, ModelPage, ModelRow, serial};
use crate::error::{Error, Result};
use crate::markings::plain;
use crate::office::act::{Fields, for_birth, set_list, set_text};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check, flags};

/// A model as it is held.
pub(super) struct Held {
    pub n: i64,
    pub row: ModelRow,
}

impl Office {
    /// Records a model.
    pub fn add_model(&mut self, input: &ModelFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        self.check_model(input)?;
        check::line("model", input.model.as_deref().unwrap_or_default(), check::LINE)?;
        let audience = self.national_audience()?;
        let fields = for_birth(model_fields(input));
        let (model, outcome) = self.change(|task| Ok(task.act.birth(&MODEL, audience, fields)))?;
        let id = outcome.id(model);
        Ok(outcome.done(id))
    }

    /// Corrects a model.
    pub fn change_model(&mut self, id: &str, input: &ModelFields) -> Result<Done> {
        self.check_model(input)?;
        self.change_record(id, &MODEL, model_fields(input), |_, _, _| Ok(()))
    }

    /// Models in which all words appear, those first whose name begins with what was typed.
    pub fn models(&self, text: &str) -> Result<Vec<ModelRow>> {
        let words: Vec<String> = text.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
        let typed = plain(text);
        let mut rows: Vec<(String, ModelRow)> = self
            .held_models("r.flags & 68 = 0", [])?
            .into_iter()
            .map(|held| (searched(&held.row.fields), held.row))
            .filter(|(searched, _)| words.iter().all(|word| searched.contains(word)))
            .collect();
        rows.sort_by_key(|(_, row)| {
            let fields = &row.fields;
            let name = |value: &Option<String>| value.clone().unwrap_or_default();
            let begins = [&fields.model, &fields.make]
                .into_iter()
                .flatten()
                .any(|name| plain(name).starts_with(&typed));
            (!begins, name(&fields.make), name(&fields.model), row.id.clone())
        });
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }

    /// A model's page.
    pub fn model_page(&self, id: &str) -> Result<ModelPage> {
        let record = record_id(id)?;
        let held = self.held_models("r.id = ?1 AND r.flags & 64 = 0", [record.0])?.pop();
        let held = held.ok_or_else(|| Error::refused("record_unknown").with("id", id))?;
        let weapons = self.store.query_row(
            "SELECT count(*) FROM weapon w JOIN record r ON r.n = w.record WHERE w.reference = ?1 AND r.flags & 68 = 0",
            [record.0],
            |row| row.get(0),
        )?;
        Ok(ModelPage {
            pictures: self.attachments_of(record)?,
            history: self.history(&[held.n])?,
            row: held.row,
            weapons,
        })
    }

    /// Models under a condition over `model t JOIN record r`.
    pub(super) fn held_models(&self, condition: &str, values: impl rusqlite::Params) -> Result<Vec<Held>> {
        let offices = self.office_codes()?;
        let sql = format!(
            "SELECT r.n, r.id, t.make, t.model, t.aliases, t.category, t.calibres, t.country, t.places, t.formats,
                    t.look_alikes, t.frt, t.source, r.feed, r.flags
             FROM model t JOIN record r ON r.n = t.record WHERE {condition} ORDER BY r.n"
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select.query_map(values, |row| held(row, &offices))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn check_model(&self, input: &ModelFields) -> Result<()> {
        check::lines(&[
            ("make", &input.make),
            ("model", &input.model),
            ("frt", &input.frt),
            ("source", &input.source),
        ])?;
        check::codes(
            &self.store,
            &[("category", "category", &input.category), ("country", "country", &input.country)],
        )?;
        for (field, lines) in
            [("aliases", &input.aliases), ("calibres", &input.calibres), ("look_alikes", &input.look_alikes)]
        {
            lines.iter().flatten().try_for_each(|line| check::line(field, line, check::LINE))?;
        }
        for place in input.places.iter().flatten() {
            check::code(&self.store, "places", "marking_place", place)?;
        }
        input.formats.iter().flatten().try_for_each(serial::check)
    }
}

fn held(row: &Row<'_>, offices: &std::collections::HashMap<i64, String>) -> rusqlite::Result<Held> {
    let list = |n: usize| -> rusqlite::Result<Option<Vec<String>>> {
        Ok(row.get::<_, Option<String>>(n)?.and_then(|json| serde_json::from_str(&json).ok()))
    };
    let feed: Option<i64> = row.get(13)?;
    Ok(Held {
        n: row.get(0)?,
        row: ModelRow {
            id: RecordId(row.get(1)?).to_string(),
            fields: ModelFields {
                make: row.get(2)?,
                model: row.get(3)?,
                aliases: list(4)?,
                category: row.get(5)?,
                calibres: list(6)?,
                country: row.get(7)?,
                places: list(8)?,
                formats: list(9)?.map(|lines| lines.iter().map(|line| serial::read(line)).collect()),
                look_alikes: list(10)?,
                frt: row.get(11)?,
                source: row.get(12)?,
            },
            office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
            flags: flags::words(row.get(14)?),
        },
    })
}

fn model_fields(input: &ModelFields) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in [
        ("make", &input.make),
        ("model", &input.model),
        ("category", &input.category),
        ("country", &input.country),
        ("frt", &input.frt),
        ("source", &input.source),
    ] {
        set_text(&mut fields, name, value);
    }
    let formats = input.formats.as_ref().map(|formats| formats.iter().map(serial::line).collect());
    for (name, list) in [
        ("aliases", &input.aliases),
        ("calibres", &input.calibres),
        ("places", &input.places),
        ("formats", &formats),
        ("look_alikes", &input.look_alikes),
    ] {
        set_list(&mut fields, name, list);
    }
    fields
}

/// What a search for words looks through, as it compares.
fn searched(fields: &ModelFields) -> String {
    let texts = [&fields.make, &fields.model, &fields.frt].into_iter().flatten();
    let lists = [&fields.aliases, &fields.calibres].into_iter().flatten().flatten();
    texts.chain(lists).map(|text| plain(text)).collect::<Vec<_>>().join(" ")
}
