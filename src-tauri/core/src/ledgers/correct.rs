//! Correcting a row and what it recorded, and withdrawing one that should not be there.

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{Connection, OptionalExtension, params};

use super::add::list;
use super::rows::{Book, Line, WRITTEN};
use super::{LedgerRowInput, LedgerRowView};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields, set_list};
use crate::office::door::Task;
use crate::office::notes::{self, About};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check, flags};

/// A row that is held.
pub(super) struct Held {
    pub id: RecordId,
    pub n: i64,
    pub book: Book,
    pub page: String,
    pub line: u32,
    pub cells: Vec<String>,
    pub weapon: Option<RecordId>,
    pub void: bool,
}

impl Office {
    /// Corrects a row that nobody checked yet: cells, what they mean, and with them the weapon, serial and event it recorded.
    pub fn change_ledger_row(&mut self, row: &str, input: &LedgerRowInput) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let held = Held::of(&self.store, record_id(row)?)?;
        let line = held.line(&self.store, input)?;
        let audience = self.audience_of(held.id)?;
        let ((), outcome) = self.change(|task| {
            let (fields, _) = correct(task, &held, audience, &line)?;
            task.patch_some(held.id, fields)
        })?;
        Ok(outcome.done(held.id))
    }

    /// Withdraws a row with what it recorded: its own weapon with its serial, and its events. All stays readable.
    pub fn withdraw_ledger_row(&mut self, row: &str, reason: &str) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check::line("reason", reason, check::LINE)?;
        let held = Held::of(&self.store, record_id(row)?)?;
        let withdrawn = || vec![("withdrawn", Content::from(reason.trim()))];
        let ((), outcome) = self.change(|task| {
            task.patch(held.id, withdrawn())?;
            for event in held.events(task.tx)? {
                task.patch(event, withdrawn())?;
            }
            if let Some(weapon) = held.own_weapon(task.tx)? {
                task.patch(weapon, withdrawn())?;
                for serial in ids(
                    task.tx,
                    "SELECT r.id FROM marking m JOIN record r ON r.n = m.record
                     WHERE m.weapon = ?1 AND r.flags & 4 = 0 ORDER BY r.n",
                    weapon,
                )? {
                    task.patch(serial, withdrawn())?;
                }
            }
            Ok(())
        })?;
        Ok(outcome.done(held.id))
    }
}

impl Held {
    pub(super) fn of(store: &Connection, id: RecordId) -> Result<Held> {
        let found = store
            .prepare_cached(
                "SELECT w.record, w.ledger, w.page, w.line, w.as_written, w.weapon, w.void, r.flags
                 FROM ledger_row w JOIN record r ON r.n = w.record WHERE r.id = ?1",
            )?
            .query_row([id.0], |row| {
                Ok((
                    row.get::<_, i64>(0)?,
                    row.get::<_, Option<[u8; 16]>>(1)?,
                    (row.get::<_, Option<String>>(2)?, row.get::<_, Option<u32>>(3)?),
                    row.get::<_, Option<String>>(4)?,
                    row.get::<_, Option<[u8; 16]>>(5)?,
                    row.get::<_, Option<String>>(6)?,
                    row.get::<_, i64>(7)?,
                ))
            })
            .optional()?;
        let unknown = || Error::refused("record_unknown").with("id", id);
        let (n, ledger, (page, line), written, weapon, void, held) = found.ok_or_else(unknown)?;
        if held & flags::WITHDRAWN != 0 {
            return Err(Error::refused("record_withdrawn").with("id", id));
        }
        let book = Book::of(store, RecordId(ledger.ok_or_else(unknown)?))?;
        let persons = notes::text(store, id, WRITTEN)?;
        Ok(Held {
            id,
            n,
            cells: book.cells(list(written), persons.as_deref()),
            book,
            page: page.unwrap_or_default(),
            line: line.unwrap_or_default(),
            weapon: weapon.map(RecordId),
            void: void.is_some(),
        })
    }

    /// What is to stand there, in the place where the row stands.
    pub(super) fn line(&self, store: &Connection, input: &LedgerRowInput) -> Result<Line> {
        let here = LedgerRowInput {
            page: self.page.clone(),
            line: self.line,
            void: self.void,
            weapon: None,
            ..input.clone()
        };
        self.book.line(store, &here)
    }

    /// The weapon, where this very row recorded it: one that was known before is not changed by a line of a ledger.
    fn own_weapon(&self, store: &Connection) -> Result<Option<RecordId>> {
        let Some(weapon) = self.weapon else { return Ok(None) };
        let is_own: bool = store
            .prepare_cached(
                "SELECT EXISTS (
                   SELECT 1 FROM change c JOIN commits k ON k.n = c.commit_n
                   JOIN record r ON r.id = ?2 JOIN change d ON d.record = r.n AND d.birth = 1
                   JOIN commits j ON j.n = d.commit_n
                   WHERE c.record = ?1 AND c.birth = 1 AND j.act = k.act)",
            )?
            .query_row(params![self.n, weapon.0], |row| row.get(0))?;
        Ok(is_own.then_some(weapon))
    }

    /// Events that this row recorded, in their order.
    fn events(&self, store: &Connection) -> Result<Vec<RecordId>> {
        let Some(weapon) = self.weapon else { return Ok(Vec::new()) };
        let mut select = store.prepare_cached(
            "SELECT r.id FROM event e JOIN record r ON r.n = e.record
             WHERE e.weapon = ?1 AND e.ledger = ?2 AND e.page = ?3 AND e.line = ?4 AND r.flags & ?5 = 0 ORDER BY r.n",
        )?;
        let place = params![weapon.0, self.book.id.0, self.page, self.line.to_string(), flags::WITHDRAWN];
        let found = select.query_map(place, |row| row.get(0).map(RecordId))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}

fn ids(store: &Connection, sql: &str, of: RecordId) -> Result<Vec<RecordId>> {
    let mut select = store.prepare_cached(sql)?;
    Ok(select.query_map([of.0], |row| row.get(0).map(RecordId))?.collect::<rusqlite::Result<_>>()?)
}

/// Plans a correction. Returns the fields to be set in the row itself, and the columns that were wrong.
pub(super) fn correct(
    task: &mut Task<'_>,
    held: &Held,
    audience: AudienceId,
    line: &Line,
) -> Result<(Fields, Vec<String>)> {
    let book = &held.book;
    let pairs = book.columns.iter().zip(held.cells.iter().zip(&line.cells));
    let wrong: Vec<String> =
        pairs.filter(|(_, (held, now))| held != now).map(|(column, _)| column.code.clone()).collect();
    let mut fields = Fields::new();
    if !wrong.is_empty() {
        let mut written = Fields::new();
        set_list(&mut written, "as_written", &Some(book.plain_cells(line)));
        fields.extend(task.differing(held.id, written)?);
        notes::set(task, About::Record(held.id), audience, WRITTEN, &Some(book.person_text(line)))?;
    }
    match held.weapon {
        None => {
            if let Some(weapon) = book.birth_of_weapon(task, audience, line) {
                let weapon = Content::from(weapon);
                book.births_of_events(task, audience, &weapon, line);
                fields.push(("weapon", weapon));
            }
        }
        Some(weapon) => {
            if held.own_weapon(task.tx)?.is_some() {
                let particulars = task.differing(weapon, book.weapon_fields(line))?;
                task.patch_some(weapon, particulars)?;
                correct_serial(task, held, audience, weapon, line)?;
            }
            for (n, event) in held.events(task.tx)?.into_iter().enumerate() {
                let differing = task.differing(event, book.event_fields(line, n))?;
                task.patch_some(event, differing)?;
            }
        }
    }
    Ok((fields, wrong))
}

fn correct_serial(
    task: &mut Task<'_>,
    held: &Held,
    audience: AudienceId,
    weapon: RecordId,
    line: &Line,
) -> Result<()> {
    let Some(column) = held.book.columns.iter().find(|column| column.becomes == "serial") else {
        return Ok(());
    };
    let first = "SELECT r.id FROM marking m JOIN record r ON r.n = m.record
                 WHERE m.weapon = ?1 AND m.kind = 'serial' AND r.flags & 4 = 0 ORDER BY r.n LIMIT 1";
    match (ids(task.tx, first, weapon)?.first(), line.understood.get(&column.code)) {
        (Some(marking), Some(serial)) => {
            let fields = task.differing(*marking, vec![("reading", Content::from(serial.as_str()))])?;
            task.patch_some(*marking, fields)
        }
        (None, Some(_)) => {
            held.book.birth_of_serial(task, audience, &Content::from(weapon), line);
            Ok(())
        }
        _ => Ok(()),
    }
}

impl LedgerRowView {
    /// The same row as an input, to be corrected from.
    pub fn input(&self) -> LedgerRowInput {
        LedgerRowInput {
            page: self.page.clone(),
            line: self.line,
            as_written: self.as_written.clone(),
            understood: self.understood.clone(),
            weapon: None,
            void: self.void,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{office, row, sales};
    use crate::weapons::WeaponQuery;

    #[test]
    fn a_row_is_corrected_with_the_weapon_it_recorded_but_never_one_that_was_known_before() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        office.add_ledger_rows(&ledger, &[row("1", 1, "111", "A")]).unwrap();
        let first = office.ledger_leaf(&ledger, "1").unwrap().rows.remove(0);
        let weapon = first.weapon.clone().unwrap().id;
        let mut input = first.input();
        input.as_written[1] = "FN Br. HP".into();
        input.understood.insert("make".into(), "FN".into());
        office.change_ledger_row(&first.id, &input).unwrap();
        assert_eq!(office.weapon(&weapon).unwrap().row.make, "FN");

        let mut again = row("2", 1, "111", "B");
        again.weapon = Some(weapon.clone());
        office.add_ledger_rows(&ledger, &[again]).unwrap();
        let second = office.ledger_leaf(&ledger, "2").unwrap().rows.remove(0);
        let mut input = second.input();
        input.understood.insert("make".into(), "Another".into());
        office.change_ledger_row(&second.id, &input).unwrap();
        assert_eq!(office.weapon(&weapon).unwrap().row.make, "FN");
    }

    #[test]
    fn withdrawing_a_row_withdraws_what_it_recorded_and_frees_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        office.add_ledger_rows(&ledger, &[row("1", 1, "111", "A")]).unwrap();
        let held = office.ledger_leaf(&ledger, "1").unwrap().rows.remove(0);
        office.withdraw_ledger_row(&held.id, "read from the wrong page").unwrap();
        assert_eq!(office.weapons(&WeaponQuery::default()).unwrap().total, 0);
        office.add_ledger_rows(&ledger, &[row("1", 1, "222", "B")]).unwrap();
        assert_eq!(office.ledger_leaf(&ledger, "1").unwrap().rows.len(), 1);
    }
}
