//! A ledger as a whole, a page with its rows and scans, and the words that its clerk used.

use std::collections::{BTreeMap, HashMap};

use proofmark_format::ids::RecordId;
use rusqlite::{Connection, OptionalExtension, params};

use super::add::{list, natural, page_record};
use super::check::writers;
use super::columns;
use super::list::{Leaf, counted, is_sampled, leaves};
use super::rows::{Book, WRITTEN};
use super::{LedgerBook, LedgerFields, LedgerLeafPage, LedgerRowView, LedgerWord};
use crate::error::{Error, Result};
use crate::markings::OPEN;
use crate::office::read::{belonging, moment, record_id};
use crate::office::{Office, flags, notes};

impl Office {
    /// A ledger's page in the window.
    pub fn ledger_book(&self, id: &str) -> Result<LedgerBook> {
        let id = record_id(id)?;
        let n = self.ledger_n(id)?;
        let fields = self.ledger_fields(n, id)?;
        let line = self.ledger_line(id)?;
        let held = leaves(&self.store, id, fields.sample_rate.unwrap_or_default())?;
        let (next_page, next_line) = next(&held, fields.lines.unwrap_or_default());
        let mut records = vec![n];
        records.extend(belonging(&self.store, "note", "about", id)?);
        Ok(LedgerBook {
            columns: fields.columns.iter().flatten().map(|code| columns::column(code)).collect(),
            leaves: held.into_iter().map(|leaf| leaf.shown).collect(),
            wrong: self.wrong_columns(id)?,
            next_page,
            next_line,
            history: self.history(&records)?,
            line,
            fields,
        })
    }

    /// A page of a ledger with its rows and scans. One of which nothing is known yet is empty.
    pub fn ledger_leaf(&self, ledger: &str, number: &str) -> Result<LedgerLeafPage> {
        let ledger = record_id(ledger)?;
        let n = self.ledger_n(ledger)?;
        let rate = self.ledger_fields(n, ledger)?.sample_rate.unwrap_or_default();
        let all = leaves(&self.store, ledger, rate)?;
        let state = all.into_iter().find(|leaf| leaf.shown.number == number).map(|leaf| leaf.shown.state);
        let scans = match page_record(&self.store, ledger, number)? {
            Some(page) => self.attachments_of(page)?,
            None => Vec::new(),
        };
        Ok(LedgerLeafPage {
            number: number.to_owned(),
            state: state.unwrap_or_default(),
            scans,
            rows: self.ledger_rows(ledger, rate, RowsOf::Page(number))?,
        })
    }

    /// Rows of the sample that this operator may check and nobody has, in the order of the book; `all` also those outside it.
    pub fn ledger_to_check(&self, ledger: &str, all: bool) -> Result<Vec<LedgerRowView>> {
        let ledger = record_id(ledger)?;
        let n = self.ledger_n(ledger)?;
        let rate = self.ledger_fields(n, ledger)?.sample_rate.unwrap_or_default();
        self.ledger_rows(ledger, rate, RowsOf::Unchecked { all })
    }

    /// What words of this ledger were understood as, the most frequent first: so that a person says it once.
    pub fn ledger_words(&self, ledger: &str) -> Result<Vec<LedgerWord>> {
        const MOST: usize = 500;
        let ledger = record_id(ledger)?;
        let book = Book::of(&self.store, ledger)?;
        let learnt: Vec<(usize, &str)> = book
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| !column.list.is_empty())
            .map(|(at, column)| (at, column.becomes.as_str()))
            .collect();
        let mut times: HashMap<(usize, String, String), u32> = HashMap::new();
        let mut select = self.store.prepare_cached(
            "SELECT w.as_written, a.category, a.make, a.model, a.calibre, a.country_of_manufacture
             FROM ledger_row w JOIN record r ON r.n = w.record
             JOIN record ar ON ar.id = w.weapon JOIN weapon a ON a.record = ar.n
             WHERE w.ledger = ?1 AND r.flags & ?2 = 0 ORDER BY w.record DESC LIMIT 10000",
        )?;
        let mut rows = select.query(params![ledger.0, flags::WITHDRAWN])?;
        while let Some(row) = rows.next()? {
            let cells = list(row.get(0)?);
            for (at, becomes) in &learnt {
                let column = match *becomes {
                    "category" => 1,
                    "make" => 2,
                    "model" => 3,
                    "calibre" => 4,
                    "country_of_manufacture" => 5,
                    _ => continue,
                };
                let understood: Option<String> = row.get(column)?;
                if let (Some(written), Some(understood)) =
                    (cells.get(*at).filter(|cell| !cell.is_empty()), understood)
                {
                    *times.entry((*at, written.clone(), understood)).or_default() += 1;
                }
            }
        }
        let mut words: Vec<LedgerWord> = times
            .into_iter()
            .filter_map(|((at, written, understood), times)| {
                let column = book.columns.get(at)?.code.clone();
                Some(LedgerWord { column, written, understood, times })
            })
            .collect();
        words.sort_by(|a, b| (b.times, &a.written, &a.understood).cmp(&(a.times, &b.written, &b.understood)));
        words.truncate(MOST);
        Ok(words)
    }

    fn ledger_n(&self, id: RecordId) -> Result<i64> {
        let found = self
            .store
            .prepare_cached("SELECT l.record FROM ledger l JOIN record r ON r.n = l.record WHERE r.id = ?1")?
            .query_row([id.0], |row| row.get(0))
            .optional()?;
        found.ok_or_else(|| Error::refused("record_unknown").with("id", id))
    }

    fn ledger_fields(&self, n: i64, id: RecordId) -> Result<LedgerFields> {
        let remarks = notes::text(&self.store, id, "remarks")?;
        let mut select = self.store.prepare_cached(
            "SELECT title, kind, party, columns, language, script, calendar, pages, lines, year_from, year_to, received_on,
                    received_as, sample_rate FROM ledger WHERE record = ?1",
        )?;
        Ok(select.query_row([n], |row| {
            Ok(LedgerFields {
                title: row.get(0)?,
                kind: row.get(1)?,
                party: row.get::<_, Option<[u8; 16]>>(2)?.map(|id| RecordId(id).to_string()),
                columns: Some(list(row.get(3)?)),
                language: row.get(4)?,
                script: row.get(5)?,
                calendar: row.get(6)?,
                pages: counted(row, 7)?,
                lines: counted(row, 8)?,
                year_from: row.get(9)?,
                year_to: row.get(10)?,
                received_on: row.get(11)?,
                received_as: row.get(12)?,
                sample_rate: counted(row, 13)?,
                remarks,
                ..LedgerFields::default()
            })
        })?)
    }

    /// Columns that second persons found wrong, and in how many rows.
    fn wrong_columns(&self, ledger: RecordId) -> Result<Vec<(String, u32)>> {
        let mut select = self.store.prepare_cached(
            "SELECT w.correction FROM ledger_row w JOIN record r ON r.n = w.record
             WHERE w.ledger = ?1 AND w.checked = 'wrong' AND r.flags & ?2 = 0",
        )?;
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        let mut rows = select.query(params![ledger.0, flags::WITHDRAWN])?;
        while let Some(row) = rows.next()? {
            for column in list(row.get(0)?) {
                *counts.entry(column).or_default() += 1;
            }
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        Ok(counts)
    }

    fn ledger_rows(&self, ledger: RecordId, rate: u32, of: RowsOf<'_>) -> Result<Vec<LedgerRowView>> {
        let book = Book::of(&self.store, ledger)?;
        let condition = match of {
            RowsOf::Page(_) => "w.page = ?3",
            RowsOf::Unchecked { .. } => "w.checked IS NULL AND ?3 = ''",
        };
        let mut select = self.store.prepare_cached(&format!(
            "SELECT r.id, r.n, r.at, r.flags, w.page, w.line, w.as_written, w.weapon, w.void, w.checked, w.checked_by, w.correction
             FROM ledger_row w JOIN record r ON r.n = w.record
             WHERE w.ledger = ?1 AND r.flags & ?2 = 0 AND {condition} ORDER BY w.line, r.n"
        ))?;
        let page = if let RowsOf::Page(page) = of { page } else { "" };
        let mut rows = select.query(params![ledger.0, flags::WITHDRAWN, page])?;
        let mut views = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, n) = (RecordId(row.get(0)?), row.get::<_, i64>(1)?);
            let sampled = is_sampled(id, rate);
            let unchecked = match of {
                RowsOf::Page(_) => None,
                RowsOf::Unchecked { all } => Some(sampled || all),
            };
            if unchecked == Some(false) {
                continue;
            }
            let writers = writers(&self.store, n)?;
            let own = writers.contains(&self.session.id);
            if unchecked.is_some() && own {
                continue;
            }
            let name = |id: Option<RecordId>| id.map_or(Ok(String::new()), |id| self.name_of_operator(id));
            let weapon: Option<[u8; 16]> = row.get(7)?;
            let persons = notes::text(&self.store, id, WRITTEN)?;
            let page: String = row.get::<_, Option<String>>(4)?.unwrap_or_default();
            let line = counted(row, 5)?.unwrap_or_default();
            let weapon = weapon.map(RecordId);
            views.push(LedgerRowView {
                id: id.to_string(),
                as_written: book.cells(list(row.get(6)?), persons.as_deref()),
                understood: book.understood(&self.store, weapon, &page, line)?,
                weapon: weapon.map(|weapon| self.link(weapon)).transpose()?,
                void: row.get::<_, Option<String>>(8)?.is_some(),
                sampled,
                checked: row.get::<_, Option<String>>(9)?.unwrap_or_default(),
                checked_by: name(row.get::<_, Option<[u8; 16]>>(10)?.map(RecordId))?,
                correction: list(row.get(11)?),
                entered_by: name(writers.first().copied())?,
                entered_at: moment(row.get::<_, Option<i64>>(2)?.unwrap_or_default()),
                own,
                flags: flags::words(row.get(3)?),
                page,
                line,
            });
        }
        if let RowsOf::Unchecked { .. } = of {
            views.sort_by_key(|view| (natural(&view.page), view.line));
        }
        Ok(views)
    }

    fn name_of_operator(&self, id: RecordId) -> Result<String> {
        let name = self
            .store
            .prepare_cached("SELECT o.name FROM operator o JOIN record r ON r.n = o.record WHERE r.id = ?1")?
            .query_row([id.0], |row| row.get::<_, Option<String>>(0))
            .optional()?;
        Ok(name.flatten().unwrap_or_default())
    }
}

impl Book {
    /// What a row means, as its weapon, serial and events say it today.
    pub(super) fn understood(
        &self,
        store: &Connection,
        weapon: Option<RecordId>,
        page: &str,
        line: u32,
    ) -> Result<BTreeMap<String, String>> {
        let Some(weapon) = weapon else { return Ok(BTreeMap::new()) };
        let mut said: HashMap<&str, Option<String>> = HashMap::new();
        let of_weapon = store
            .prepare_cached(
                &format!("SELECT category, make, model, calibre, country_of_manufacture, year_of_manufacture,
                        (SELECT m.reading FROM marking m JOIN record mr ON mr.n = m.record WHERE m.weapon = r.id
                           AND m.kind = 'serial' AND {OPEN} AND mr.flags & 4 = 0 ORDER BY mr.n LIMIT 1)
                 FROM weapon w JOIN record r ON r.n = w.record WHERE r.id = ?1"),
            )?
            .query_row([weapon.0], |row| {
                let names = ["category", "make", "model", "calibre", "country_of_manufacture", "year_of_manufacture", "serial"];
                names.into_iter().enumerate().map(|(n, name)| Ok((name, row.get(n)?))).collect::<rusqlite::Result<Vec<_>>>()
            })
            .optional()?;
        said.extend(of_weapon.into_iter().flatten());
        let mut select = store.prepare_cached(
            "SELECT e.date, e.licence, e.document FROM event e JOIN record r ON r.n = e.record
             WHERE e.weapon = ?1 AND e.ledger = ?2 AND e.page = ?3 AND e.line = ?4 AND r.flags & ?5 = 0 ORDER BY r.n",
        )?;
        let place = params![weapon.0, self.id.0, page, line.to_string(), flags::WITHDRAWN];
        let mut events = select.query(place)?;
        for date in ["date", "date_out"] {
            let Some(event) = events.next()? else { break };
            said.insert(date, event.get(0)?);
            for (n, name) in [(1, "licence"), (2, "document")] {
                if let Some(value) = event.get(n)? {
                    said.insert(name, Some(value));
                }
            }
        }
        let meant = |code: &str, becomes: &str| Some((code.to_owned(), said.get(becomes)?.clone()?));
        Ok(self.columns.iter().filter_map(|column| meant(&column.code, &column.becomes)).collect())
    }
}

/// Which rows are asked for.
#[derive(Clone, Copy)]
enum RowsOf<'a> {
    Page(&'a str),
    Unchecked { all: bool },
}

/// Where entry goes on: behind the last row, or on the page after where that one is full or done.
fn next(leaves: &[Leaf], lines: u32) -> (String, u32) {
    let Some(last) = leaves.iter().rev().find(|leaf| leaf.shown.rows > 0 || !leaf.shown.state.is_empty())
    else {
        let first = leaves.first().map_or_else(|| "1".to_owned(), |leaf| leaf.shown.number.clone());
        return (first, 1);
    };
    let is_full = !last.shown.state.is_empty() || (lines > 0 && last.last_line >= lines);
    match (is_full, last.shown.number.parse::<u32>()) {
        (true, Ok(number)) => (number.saturating_add(1).to_string(), 1),
        (true, Err(_)) => {
            let after = leaves.iter().skip_while(|leaf| leaf.shown.number != last.shown.number).nth(1);
            (after.map_or_else(|| last.shown.number.clone(), |leaf| leaf.shown.number.clone()), 1)
        }
        (false, _) => (last.shown.number.clone(), last.last_line.saturating_add(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{office, row, sales};

    #[test]
    fn entry_goes_on_behind_the_last_line_and_words_are_said_once() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        let next = |office: &crate::Office| {
            let book = office.ledger_book(&ledger).unwrap();
            (book.next_page, book.next_line)
        };
        assert_eq!(next(&office), ("1".into(), 1));
        let rows: Vec<_> = (1..=24).map(|line| row("1", line, &format!("{line}"), "")).collect();
        office.add_ledger_rows(&ledger, &rows).unwrap();
        assert_eq!(next(&office), ("1".into(), 25));
        office.add_ledger_rows(&ledger, &[row("1", 25, "25", "")]).unwrap();
        assert_eq!(next(&office), ("2".into(), 1));
        let words = office.ledger_words(&ledger).unwrap();
        assert_eq!((words[0].understood.as_str(), words[0].times), ("9x19", 25));
        assert!(words.iter().any(|word| word.written == "Br. HP" && word.understood == "Browning"));
        let line = office.ledgers().unwrap().remove(0);
        assert_eq!(line.holder.unwrap().title, "Northern Sporting Arms, Tamale");
        assert_eq!((line.progress.rows, line.progress.days_worked), (25, 1));
    }

    #[test]
    fn columns_stay_once_a_row_is_entered() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        let mut fields = sales();
        fields.holder = None;
        fields.columns.as_mut().unwrap().pop();
        office.change_ledger(&ledger, &fields).unwrap();
        office
            .add_ledger_rows(
                &ledger,
                &[{
                    let mut first = row("1", 1, "1", "");
                    first.as_written.pop();
                    first
                }],
            )
            .unwrap();
        assert_eq!(office.change_ledger(&ledger, &sales()).unwrap_err().code, "ledger_columns_fixed");
    }

    #[test]
    fn a_folder_of_scans_becomes_the_pages_from_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(&folder.path().join("office"));
        let ledger = office.add_ledger(&sales()).unwrap().id;
        let scans = folder.path().join("scans");
        std::fs::create_dir(&scans).unwrap();
        for name in ["scan 2.png", "scan 10.png", "note.txt"] {
            let mut bytes = Vec::new();
            let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
            encoder.add_text_chunk("Name".into(), name.into()).unwrap();
            encoder.write_header().unwrap().write_image_data(&[0]).unwrap();
            std::fs::write(scans.join(name), bytes).unwrap();
        }
        let done = office.add_ledger_scans(&ledger, &scans.display().to_string(), "7").unwrap();
        assert_eq!(done.reference.as_deref(), Some("2"));
        let book = office.ledger_book(&ledger).unwrap();
        assert_eq!(book.leaves.iter().map(|leaf| leaf.number.as_str()).collect::<Vec<_>>(), ["7", "8"]);
        assert_eq!(book.line.progress.scanned, 2);
        assert_eq!(office.ledger_leaf(&ledger, "8").unwrap().scans[0].caption, "8");
        let again = office.add_ledger_scans(&ledger, &scans.display().to_string(), "7").unwrap();
        assert_eq!(again.reference.as_deref(), Some("0"), "what was interrupted can be sent again");
        assert_eq!(office.ledger_leaf(&ledger, "8").unwrap().scans.len(), 1);
        let nothing = folder.path().join("empty");
        std::fs::create_dir(&nothing).unwrap();
        let refused = office.add_ledger_scans(&ledger, &nothing.display().to_string(), "7").unwrap_err();
        assert_eq!(refused.code, "ledger_no_scans");
    }
}
