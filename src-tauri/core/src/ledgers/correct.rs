//! Correcting a row and what it recorded, and withdrawing one that should not be there.

use std::collections::BTreeMap;

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{Connection, OptionalExtension, params};

use super::add::list;
use super::list::counted;
use super::rows::{Book, Line, WRITTEN};
use super::{LedgerColumn, LedgerRowInput, LedgerRowView};
use crate::error::{Error, Result};
use crate::markings::OPEN;
use crate::office::act::{Content, Fields, set_list};
use crate::office::door::Task;
use crate::office::kinds::{Field, KINDS, Type};
use crate::office::notes::{self, About};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check, flags};

/// What a row records in the event, and not in the weapon.
const OF_EVENT: [&str; 4] = ["date", "date_out", "licence", "document"];

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
    /// What it means, as its weapon and events say it today.
    pub understood: BTreeMap<String, String>,
    /// What a second person found; empty where nobody looked.
    pub checked: String,
    /// Columns that second persons found wrong.
    pub correction: Vec<String>,
}

impl Office {
    /// Corrects a row that nobody checked yet: cells, what they mean, and with them the weapon, serial and event it recorded.
    pub fn change_ledger_row(&mut self, row: &str, input: &LedgerRowInput) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let held = Held::of(&self.store, record_id(row)?)?;
        held.refuse_checked()?;
        let line = held.line(&self.store, input)?;
        let audience = self.audience_of(held.id)?;
        let ((), outcome) = self.change(|task| {
            let fields = correct(task, &held, audience, &line)?;
            task.patch_some(held.id, fields)
        })?;
        Ok(outcome.done(held.id))
    }

    /// Withdraws a row that nobody checked yet, with what it recorded: its events, its serial, and its weapon, unless something
    /// else speaks of them by now. All stays readable.
    pub fn withdraw_ledger_row(&mut self, row: &str, reason: &str) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check::line("reason", reason, check::LINE)?;
        let held = Held::of(&self.store, record_id(row)?)?;
        held.refuse_checked()?;
        let withdrawn = || vec![("withdrawn", Content::from(reason.trim()))];
        let ((), outcome) = self.change(|task| {
            for record in held.recorded(task.tx)? {
                task.patch(record, withdrawn())?;
            }
            task.patch(held.id, withdrawn())
        })?;
        Ok(outcome.done(held.id))
    }
}

impl Held {
    pub(super) fn of(store: &Connection, id: RecordId) -> Result<Held> {
        let found = store
            .prepare_cached(
                "SELECT w.record, w.ledger, w.page, w.line, w.as_written, w.weapon, w.void, r.flags, w.checked, w.correction
                 FROM ledger_row w JOIN record r ON r.n = w.record WHERE r.id = ?1",
            )?
            .query_row([id.0], |row| {
                Ok((
                    row.get::<_, i64>(0)?,
                    row.get::<_, Option<[u8; 16]>>(1)?,
                    (row.get::<_, Option<String>>(2)?, counted(row, 3)?),
                    row.get::<_, Option<String>>(4)?,
                    row.get::<_, Option<[u8; 16]>>(5)?,
                    row.get::<_, Option<String>>(6)?,
                    row.get::<_, i64>(7)?,
                    (row.get::<_, Option<String>>(8)?, row.get::<_, Option<String>>(9)?),
                ))
            })
            .optional()?;
        let unknown = || Error::refused("record_unknown").with("id", id);
        let (n, ledger, (page, line), written, weapon, void, held, (checked, correction)) =
            found.ok_or_else(unknown)?;
        if held & flags::WITHDRAWN != 0 {
            return Err(Error::refused("record_withdrawn").with("id", id));
        }
        let book = Book::of(store, RecordId(ledger.ok_or_else(unknown)?))?;
        let persons = notes::text(store, id, WRITTEN)?;
        let (page, line) = (page.unwrap_or_default(), line.unwrap_or_default());
        let weapon = weapon.map(RecordId);
        Ok(Held {
            id,
            n,
            cells: book.cells(list(written), persons.as_deref()),
            understood: book.understood(store, weapon, &page, line)?,
            book,
            page,
            line,
            weapon,
            void: void.is_some(),
            checked: checked.unwrap_or_default(),
            correction: list(correction),
        })
    }

    fn refuse_checked(&self) -> Result<()> {
        match self.checked.is_empty() {
            true => Ok(()),
            false => Err(Error::refused("ledger_row_checked").with("id", self.id)),
        }
    }

    /// What is to stand there, in the place where the row stands. A cell that stays as it is goes on meaning what it means now,
    /// unless something else is said: whoever identified the weapon since is not overwritten.
    pub(super) fn line(&self, store: &Connection, input: &LedgerRowInput) -> Result<Line> {
        let mut here = LedgerRowInput {
            page: self.page.clone(),
            line: self.line,
            void: self.void,
            weapon: None,
            ..input.clone()
        };
        let columns = self.book.columns.iter().zip(&self.cells).zip(&input.as_written);
        let stays = columns.filter(|((_, held), now)| self.weapon.is_some() && *held == now.trim());
        for ((column, _), _) in stays {
            let now = || self.understood.get(&column.code).cloned().unwrap_or_default();
            here.understood.entry(column.code.clone()).or_insert_with(now);
        }
        self.book.line(store, &here)
    }

    /// Columns in which a row as it was read differs from the one that is held: in what is written, or in what of it this row
    /// recorded and may correct.
    pub(super) fn differing(&self, store: &Connection, line: &Line) -> Result<Vec<String>> {
        let own = self.own_weapon(store)?.is_some();
        let pairs = self.book.columns.iter().zip(self.cells.iter().zip(&line.cells));
        let differs = |(column, (held, now)): &(&LedgerColumn, (&String, &String))| {
            let may_correct = own || (self.weapon.is_some() && OF_EVENT.contains(&column.becomes.as_str()));
            held != now
                || (may_correct && self.understood.get(&column.code) != line.understood.get(&column.code))
        };
        Ok(pairs.filter(differs).map(|(column, _)| column.code.clone()).collect())
    }

    /// What this very row recorded and nothing else speaks of by now.
    fn recorded(&self, store: &Connection) -> Result<Vec<RecordId>> {
        let mut records = self.events(store)?;
        let Some(weapon) = self.weapon else { return Ok(records) };
        let serials = ids(
            store,
            "SELECT r.id FROM marking m JOIN record r ON r.n = m.record WHERE m.weapon = ?1 AND r.flags & 4 = 0 ORDER BY r.n",
            weapon,
        )?;
        for serial in serials {
            if self.is_own(store, serial)? && !is_named(store, serial, &records)? {
                records.push(serial);
            }
        }
        let own = [&records[..], &[self.id]].concat();
        let in_stock = "SELECT r.id FROM weapon w JOIN record r ON r.n = w.record WHERE r.id = ?1 AND w.stock IS NOT NULL";
        match self.own_weapon(store)? {
            Some(weapon) if ids(store, in_stock, weapon)?.is_empty() && !is_named(store, weapon, &own)? => {
                records.push(weapon);
            }
            // The weapon stays with whoever speaks of it, and its serial with it.
            Some(_) => records = self.events(store)?,
            None => {}
        }
        Ok(records)
    }

    /// The weapon, where this very row recorded it: one that was known before is not changed by a line of a ledger.
    fn own_weapon(&self, store: &Connection) -> Result<Option<RecordId>> {
        let Some(weapon) = self.weapon else { return Ok(None) };
        Ok(self.is_own(store, weapon)?.then_some(weapon))
    }

    /// Whether the act that recorded this row recorded that, too.
    fn is_own(&self, store: &Connection, record: RecordId) -> Result<bool> {
        Ok(store
            .prepare_cached(
                "SELECT EXISTS (
                   SELECT 1 FROM record r JOIN commits k ON k.n = r.commit_n
                   JOIN record o ON o.id = ?2 JOIN commits j ON j.n = o.commit_n
                   WHERE r.n = ?1 AND j.act = k.act)",
            )?
            .query_row(params![self.n, record.0], |row| row.get(0))?)
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

/// Fields by which records of any kind speak of a weapon or a mark.
const NAMING: [&str; 4] = ["weapon", "about", "marking", "found"];

/// Whether any record names this one that is not among these and was not withdrawn.
fn is_named(store: &Connection, id: RecordId, but: &[RecordId]) -> Result<bool> {
    for kind in KINDS {
        let naming = |(field, is): &&Field| *is == Type::Reference && NAMING.contains(field);
        for (field, _) in kind.fields.iter().filter(naming) {
            let sql = format!(
                "SELECT r.id FROM {} t JOIN record r ON r.n = t.record WHERE t.\"{field}\" = ?1 AND r.flags & 4 = 0",
                kind.table
            );
            if ids(store, &sql, id)?.iter().any(|by| !but.contains(by)) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Plans a correction. Returns the fields to be set in the row itself.
pub(super) fn correct(task: &mut Task<'_>, held: &Held, audience: AudienceId, line: &Line) -> Result<Fields> {
    let book = &held.book;
    let mut fields = Fields::new();
    if held.cells != line.cells {
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
                let wrong = held.differing(task.tx, line)?;
                let corrected = book.weapon_fields(line, |code| wrong.iter().any(|column| column == code));
                let particulars = task.differing(weapon, corrected)?;
                task.patch_some(weapon, particulars)?;
                correct_serial(task, held, audience, weapon, line)?;
            }
            for (n, event) in held.events(task.tx)?.into_iter().enumerate() {
                let differing = task.differing(event, book.event_fields(line, n))?;
                task.patch_some(event, differing)?;
            }
        }
    }
    Ok(fields)
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
    let first = format!(
        "SELECT r.id FROM marking m JOIN record r ON r.n = m.record
         WHERE m.weapon = ?1 AND m.kind = 'serial' AND {OPEN} AND r.flags & 4 = 0 ORDER BY r.n LIMIT 1"
    );
    match (ids(task.tx, &first, weapon)?.first(), line.understood.get(&column.code)) {
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
    use crate::markings::MarkingFields;
    use crate::weapons::{WeaponQuery, is_withdrawn};

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
        let weapon = office.weapon(&held.weapon.unwrap().id).unwrap();
        assert!(weapon.markings.iter().all(|mark| is_withdrawn(&mark.flags)));
        assert_eq!(office.weapons(&WeaponQuery::default()).unwrap().total, 0);
        office.add_ledger_rows(&ledger, &[row("1", 1, "222", "B")]).unwrap();
        assert_eq!(office.ledger_leaf(&ledger, "1").unwrap().rows.len(), 1);
    }

    #[test]
    fn a_weapon_that_others_speak_of_stays_when_its_row_is_withdrawn() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        let held =
            |office: &crate::Office, page: &str| office.ledger_leaf(&ledger, page).unwrap().rows.remove(0);
        office.add_ledger_rows(&ledger, &[row("1", 1, "111", "A")]).unwrap();
        let first = held(&office, "1");
        let weapon = first.weapon.clone().unwrap().id;
        let mut again = row("2", 1, "111", "B");
        again.weapon = Some(weapon.clone());
        office.add_ledger_rows(&ledger, &[again]).unwrap();
        office.withdraw_ledger_row(&first.id, "read from the wrong page").unwrap();
        let page = office.weapon(&weapon).unwrap();
        assert!(!is_withdrawn(&page.row.flags) && page.row.serial == "111", "the other row is about it");
        let live = page.events.iter().filter(|event| !is_withdrawn(&event.flags));
        assert_eq!(live.map(|event| event.fields.page.as_deref()).collect::<Vec<_>>(), [Some("2")]);

        office.add_ledger_rows(&ledger, &[row("3", 1, "333", "C")]).unwrap();
        let third = held(&office, "3");
        let weapon = third.weapon.clone().unwrap().id;
        let mark = MarkingFields { kind: Some("model".into()), ..MarkingFields::default() };
        office.add_marking(&weapon, &mark).unwrap();
        office.withdraw_ledger_row(&third.id, "read from the wrong page").unwrap();
        let page = office.weapon(&weapon).unwrap();
        assert!(
            !is_withdrawn(&page.row.flags) && page.row.serial == "333",
            "somebody looked at the weapon itself"
        );
    }

    #[test]
    fn cells_that_stay_go_on_meaning_what_was_made_of_them() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        office.add_ledger_rows(&ledger, &[row("1", 1, "111", "A")]).unwrap();
        let held = office.ledger_leaf(&ledger, "1").unwrap().rows.remove(0);
        let mut input = held.input();
        input.understood.clear();
        input.as_written[4] = "112".into();
        office.change_ledger_row(&held.id, &input).unwrap();
        let page = office.weapon(&held.weapon.unwrap().id).unwrap();
        assert_eq!((page.row.make.as_str(), page.row.serial.as_str()), ("Browning", "112"));
        assert_eq!(page.fields.make_as_written.as_deref(), Some("Br. HP"));
        assert_eq!(page.row.calibre, "9x19");
    }
}
