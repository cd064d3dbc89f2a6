//! Recording a ledger, what is known of its pages, and their scans.

use std::path::{Path, PathBuf};

use proofmark_format::cbor::Value;
use proofmark_format::ids::RecordId;
use rusqlite::{Connection, OptionalExtension, params};

use super::{LEDGER, LEDGER_PAGE, LedgerFields, columns};
use crate::attachments::AttachmentInput;
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields, for_birth, set_list, set_reference, set_text};
use crate::office::door::Task;
use crate::office::notes::{self, About};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check, flags};
use crate::parties::PARTY;

/// Most pages of a ledger, and most lines of a page.
const MOST: u32 = 5_000;
/// Longest number of a page, such as `112 verso`.
const PAGE: usize = 20;

impl Office {
    /// Records a ledger; a holder who is no party yet becomes one, as a dealer.
    pub fn add_ledger(&mut self, input: &LedgerFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check::line("title", input.title.as_deref().unwrap_or_default(), check::LINE)?;
        check::line("kind", input.kind.as_deref().unwrap_or_default(), check::LINE)?;
        if input.columns.as_deref().unwrap_or_default().is_empty() {
            return Err(Error::refused("field_empty").with("field", "columns"));
        }
        check_ledger(&self.store, input)?;
        let audience = self.own_audience();
        let (ledger, outcome) = self.change(|task| {
            let mut fields = for_birth(ledger_fields(input)?);
            fields.extend(holder(task, audience, input));
            let ledger = task.act.birth(&LEDGER, audience, fields);
            notes::set(task, About::Draft(ledger), audience, "remarks", &input.remarks)?;
            Ok(ledger)
        })?;
        let id = outcome.id(ledger);
        Ok(outcome.done(id))
    }

    /// Changes particulars of a ledger. Its columns stay once a row is entered: what is written is kept by them.
    pub fn change_ledger(&mut self, id: &str, input: &LedgerFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check_ledger(&self.store, input)?;
        if let Some(asked) = &input.columns {
            let ledger = record_id(id)?;
            if *asked != ledger_columns(&self.store, ledger)? && has_rows(&self.store, ledger)? {
                return Err(Error::refused("ledger_columns_fixed").with("field", "columns"));
            }
        }
        let id = held_ledger(&self.store, id)?;
        let audience = self.audience_of(id)?;
        let fields = ledger_fields(input)?;
        let ((), outcome) = self.change(|task| {
            let mut fields = task.differing(id, fields)?;
            fields.extend(holder(task, audience, input));
            task.patch_some(id, fields)?;
            notes::set(task, About::Record(id), audience, "remarks", &input.remarks)
        })?;
        Ok(outcome.done(id))
    }

    /// Says of a page what is left to do on it: entered, blank, missing, illegible; empty takes that back.
    pub fn set_ledger_page(&mut self, ledger: &str, number: &str, state: &str) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let number = page_number(number)?;
        if !state.is_empty() {
            check::shipped("state", "ledger_page_state", state)?;
        }
        let ledger = held_ledger(&self.store, ledger)?;
        let audience = self.audience_of(ledger)?;
        let value = if state.is_empty() { Value::Null } else { Value::from(state) };
        let ((), outcome) = self.change(|task| {
            let fields: Fields = vec![("state", Content::Value(value))];
            match page_record(task.tx, ledger, &number)? {
                Some(page) => {
                    let fields = task.differing(page, fields)?;
                    task.patch_some(page, fields)
                }
                None => {
                    let of_page =
                        [("ledger", Content::from(ledger)), ("number", Content::from(number.as_str()))];
                    let fields = for_birth(fields).into_iter().chain(of_page);
                    task.act.birth(&LEDGER_PAGE, audience, fields);
                    Ok(())
                }
            }
        })?;
        Ok(outcome.done(ledger))
    }

    /// Takes in scans: a picture for one page, or a folder of them, in the order of their names, for the pages from `first`
    /// on. A scan that its page has already is left out: what was interrupted can be sent again. Says in `reference` how many
    /// are new.
    pub fn add_ledger_scans(&mut self, ledger: &str, path: &str, first: &str) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let first = page_number(first)?;
        let id = held_ledger(&self.store, ledger)?;
        let files = pictures(Path::new(path))?;
        if files.is_empty() {
            return Err(Error::refused("ledger_no_scans").with("path", path));
        }
        let from: u32 = match (files.len(), first.parse()) {
            (1, _) => 0,
            (_, Ok(from)) => from,
            (_, Err(_)) => return Err(Error::refused("ledger_page_number").with("value", first)),
        };
        let (mut changed, mut taken, mut proposed) = (vec![LEDGER_PAGE.name.to_owned()], 0, false);
        for (n, file) in (from..).zip(&files) {
            let number = if files.len() == 1 { first.clone() } else { n.to_string() };
            let record = self.page_to_scan(id, &number)?.to_string();
            let input = AttachmentInput { record, path: file.display().to_string(), caption: number };
            match self.add_photograph_once(&input) {
                Ok(done) => {
                    changed.extend(done.changed);
                    proposed |= done.proposed;
                    taken += 1;
                }
                Err(error) if error.code == "photograph_twice" => {}
                Err(error) => return Err(error),
            }
        }
        changed.sort();
        changed.dedup();
        Ok(Done { id: id.to_string(), reference: Some(taken.to_string()), changed, proposed })
    }

    /// The record of a page, made where there is none.
    fn page_to_scan(&mut self, ledger: RecordId, number: &str) -> Result<RecordId> {
        if let Some(page) = page_record(&self.store, ledger, number)? {
            return Ok(page);
        }
        let audience = self.audience_of(ledger)?;
        let (page, outcome) = self.change(|task| {
            let fields = [("ledger", Content::from(ledger)), ("number", Content::from(number))];
            Ok(task.act.birth(&LEDGER_PAGE, audience, fields))
        })?;
        Ok(outcome.id(page))
    }
}

impl Task<'_> {
    /// Sets fields, where there are any.
    pub(super) fn patch_some(&mut self, record: RecordId, fields: Fields) -> Result<()> {
        if fields.is_empty() { Ok(()) } else { self.patch(record, fields) }
    }
}

/// Pictures at a path: the file itself, or those of a folder, by name.
fn pictures(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = std::fs::read_dir(path).map_err(|e| Error::disk(path, &e))?;
    let is_picture = |path: &PathBuf| {
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        ["jpg", "jpeg", "png"].contains(&ending.as_str())
    };
    let mut found: Vec<_> = entries.flatten().map(|entry| entry.path()).filter(is_picture).collect();
    found.sort_by_key(|path| natural(&path.file_name().unwrap_or_default().to_string_lossy()));
    Ok(found)
}

/// A name in parts, so that `page 2` comes before `page 10`.
pub(super) fn natural(name: &str) -> Vec<(u64, String)> {
    let mut parts: Vec<(u64, String)> = vec![(0, String::new())];
    let mut digits = false;
    for sign in name.chars() {
        let digit = sign.to_digit(10);
        if digit.is_some() && !digits {
            parts.push((0, String::new()));
        }
        digits = digit.is_some();
        if let Some((number, text)) = parts.last_mut() {
            match digit {
                Some(digit) => *number = number.saturating_mul(10).saturating_add(u64::from(digit)),
                None => text.push(sign),
            }
        }
    }
    parts
}

fn check_ledger(store: &Connection, input: &LedgerFields) -> Result<()> {
    check::lines(&[
        ("title", &input.title),
        ("holder", &input.holder),
        ("holder_address", &input.holder_address),
    ])?;
    check::codes(
        store,
        &[
            ("kind", "ledger_kind", &input.kind),
            ("language", "language", &input.language),
            ("script", "script", &input.script),
            ("calendar", "calendar", &input.calendar),
            ("received_as", "received_as", &input.received_as),
        ],
    )?;
    columns::check(input.columns.as_deref().unwrap_or_default())?;
    check::partial_date("received_on", &input.received_on)?;
    for (field, year) in [("year_from", &input.year_from), ("year_to", &input.year_to)] {
        check_year(field, year)?;
    }
    for (field, number, most) in
        [("pages", input.pages, MOST), ("lines", input.lines, MOST), ("sample_rate", input.sample_rate, 100)]
    {
        if number.unwrap_or_default() > most {
            return Err(Error::refused("number_too_large").with("field", field).with("most", most));
        }
    }
    check::text("remarks", input.remarks.as_deref().unwrap_or_default())
}

/// Years of the ledger's own calendar: four digits.
fn check_year(field: &'static str, year: &Option<String>) -> Result<()> {
    let year = year.as_deref().unwrap_or_default().trim();
    match year.is_empty() || (year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())) {
        true => Ok(()),
        false => Err(Error::refused("date_invalid").with("field", field).with("value", year)),
    }
}

fn ledger_fields(input: &LedgerFields) -> Result<Fields> {
    let mut fields = Fields::new();
    for (name, value) in [
        ("title", &input.title),
        ("kind", &input.kind),
        ("language", &input.language),
        ("script", &input.script),
        ("calendar", &input.calendar),
        ("year_from", &input.year_from),
        ("year_to", &input.year_to),
        ("received_on", &input.received_on),
        ("received_as", &input.received_as),
    ] {
        set_text(&mut fields, name, value);
    }
    for (name, number) in [("pages", input.pages), ("lines", input.lines), ("sample_rate", input.sample_rate)]
    {
        match number {
            None => {}
            Some(0) => fields.push((name, Content::Value(Value::Null))),
            Some(number) => fields.push((name, Content::from(i64::from(number)))),
        }
    }
    set_list(&mut fields, "columns", &input.columns);
    set_reference(&mut fields, "party", &input.party)?;
    Ok(fields)
}

/// The holder who is no party yet, as a party of this act.
fn holder(task: &mut Task<'_>, audience: proofmark_format::ids::AudienceId, input: &LedgerFields) -> Fields {
    let name = input.holder.as_deref().unwrap_or_default().trim();
    if name.is_empty() || input.party.as_deref().is_some_and(|party| !party.is_empty()) {
        return Fields::new();
    }
    let mut fields: Fields = vec![("role", Content::from("dealer")), ("name", Content::from(name))];
    set_text(&mut fields, "address", &input.holder_address);
    let party = task.act.birth(&PARTY, audience, for_birth(fields));
    vec![("party", party.into())]
}

/// The ledger of an id, held here and not withdrawn.
pub(super) fn held_ledger(store: &Connection, id: &str) -> Result<RecordId> {
    let ledger = record_id(id)?;
    let found: Option<i64> = store
        .prepare_cached("SELECT r.flags FROM ledger l JOIN record r ON r.n = l.record WHERE r.id = ?1")?
        .query_row([ledger.0], |row| row.get(0))
        .optional()?;
    match found {
        None => Err(Error::refused("record_unknown").with("id", ledger)),
        Some(held) if held & flags::WITHDRAWN != 0 => {
            Err(Error::refused("record_withdrawn").with("id", ledger))
        }
        Some(_) => Ok(ledger),
    }
}

/// A ledger's columns, by code.
pub(super) fn ledger_columns(store: &Connection, ledger: RecordId) -> Result<Vec<String>> {
    let columns: Option<String> = store
        .prepare_cached("SELECT l.columns FROM ledger l JOIN record r ON r.n = l.record WHERE r.id = ?1")?
        .query_row([ledger.0], |row| row.get(0))
        .optional()?
        .flatten();
    Ok(list(columns))
}

fn has_rows(store: &Connection, ledger: RecordId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM ledger_row WHERE ledger = ?1)";
    Ok(store.prepare_cached(sql)?.query_row([ledger.0], |row| row.get(0))?)
}

/// The record of a page, the oldest where offices made two.
pub(super) fn page_record(store: &Connection, ledger: RecordId, number: &str) -> Result<Option<RecordId>> {
    let found = store
        .prepare_cached(
            "SELECT r.id FROM ledger_page p JOIN record r ON r.n = p.record
             WHERE p.ledger = ?1 AND p.number = ?2 AND r.flags & ?3 = 0 ORDER BY r.at, r.id LIMIT 1",
        )?
        .query_row(params![ledger.0, number, flags::WITHDRAWN], |row| row.get(0))
        .optional()?;
    Ok(found.map(RecordId))
}

/// The number of a page as it is kept: one line, no space around it.
pub(super) fn page_number(number: &str) -> Result<String> {
    check::line("page", number, PAGE)?;
    Ok(number.trim().to_owned())
}

/// A column that holds a list.
pub(super) fn list(column: Option<String>) -> Vec<String> {
    column.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_stand_in_the_order_of_people() {
        let mut names = ["page 10", "page 2", "12v", "12", "2"];
        names.sort_by_key(|name| natural(name));
        assert_eq!(names, ["2", "12", "12v", "page 2", "page 10"]);
    }
}
