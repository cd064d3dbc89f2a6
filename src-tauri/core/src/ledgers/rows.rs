//! Entering rows: what stands on a line, and the weapon, serial and event that it records, as one act.

use std::collections::BTreeMap;

use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{Connection, OptionalExtension, params};

use super::add::{held_ledger, list, page_number};
use super::{LEDGER_ROW, LedgerColumn, LedgerRowInput, columns, read_date};
use crate::error::{Error, Result};
use crate::markings::{MARKING, parse_reading, plain};
use crate::office::act::{Content, Fields, set_list};
use crate::office::door::Task;
use crate::office::notes::{self, About};
use crate::office::read::record_id;
use crate::office::{Done, Draft, Office, Role, check, flags};
use crate::vocabulary::terms;
use crate::weapons::{EVENT, WEAPON};

/// Most rows of one act.
const MOST: usize = 500;
/// Topic of the note that holds what names people, a line for each column.
pub(super) const WRITTEN: &str = "written";

/// What of a ledger its rows are read by.
pub(super) struct Book {
    pub id: RecordId,
    pub columns: Vec<LedgerColumn>,
    pub events: Vec<String>,
    pub calendar: String,
    pub years: (String, String),
}

/// A row as it is to be kept.
pub(super) struct Line {
    pub page: String,
    pub line: u32,
    /// A cell for each column, tidied.
    pub cells: Vec<String>,
    /// By column.
    pub understood: BTreeMap<String, String>,
    pub weapon: Option<RecordId>,
    pub void: bool,
}

impl Office {
    /// Enters rows, together one act. A row that stands there already, word for word, is left as it is: what a power cut
    /// interrupted can be sent again.
    pub fn add_ledger_rows(&mut self, ledger: &str, rows: &[LedgerRowInput]) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        if rows.len() > MOST {
            return Err(Error::refused("number_too_large").with("field", "rows").with("most", MOST));
        }
        let ledger = held_ledger(&self.store, ledger)?;
        let book = Book::of(&self.store, ledger)?;
        let audience = self.audience_of(ledger)?;
        let mut lines = Vec::new();
        for (n, input) in rows.iter().enumerate() {
            let line = book.line(&self.store, input).map_err(|e| e.within(&format!("rows.{n}")))?;
            if !self.is_entered(&book, &line)? {
                lines.push(line);
            }
        }
        refuse_line_twice(&lines)?;
        let (drafts, outcome) = self.change(|task| {
            lines.iter().map(|line| enter(task, &book, audience, line)).collect::<Result<Vec<_>>>()
        })?;
        let id = drafts.first().map_or(ledger, |draft| outcome.id(*draft));
        Ok(outcome.done(id))
    }

    /// Whether just this row was entered before. Another one in its place is refused.
    fn is_entered(&self, book: &Book, line: &Line) -> Result<bool> {
        let held = self
            .store
            .prepare_cached(
                "SELECT w.record, r.id, w.as_written FROM ledger_row w JOIN record r ON r.n = w.record
                 WHERE w.ledger = ?1 AND w.page = ?2 AND w.line = ?3 AND r.flags & ?4 = 0 ORDER BY w.record LIMIT 1",
            )?
            .query_row(params![book.id.0, line.page, line.line, flags::WITHDRAWN], |row| {
                Ok((row.get::<_, i64>(0)?, RecordId(row.get(1)?), row.get::<_, Option<String>>(2)?))
            })
            .optional()?;
        let Some((_, id, written)) = held else { return Ok(false) };
        let held = book.cells(list(written), notes::text(&self.store, id, WRITTEN)?.as_deref());
        match held == line.cells {
            true => Ok(true),
            false => Err(Error::refused("ledger_line_taken")
                .with("field", "line")
                .with("page", &line.page)
                .with("line", line.line)),
        }
    }
}

fn refuse_line_twice(lines: &[Line]) -> Result<()> {
    let mut seen = std::collections::BTreeSet::new();
    match lines.iter().find(|line| !seen.insert((&line.page, line.line))) {
        None => Ok(()),
        Some(line) => Err(Error::refused("ledger_line_taken")
            .with("field", "line")
            .with("page", &line.page)
            .with("line", line.line)),
    }
}

fn enter(task: &mut Task<'_>, book: &Book, audience: AudienceId, line: &Line) -> Result<Draft> {
    let weapon: Option<Content> = match line.weapon {
        Some(known) => {
            book.serial_of_known(task, audience, known, line)?;
            Some(Content::from(known))
        }
        None => book.birth_of_weapon(task, audience, line).map(Content::from),
    };
    if let Some(weapon) = &weapon {
        book.births_of_events(task, audience, weapon, line);
    }
    let mut fields: Fields = vec![
        ("ledger", book.id.into()),
        ("page", Content::from(line.page.as_str())),
        ("line", Content::from(i64::from(line.line))),
    ];
    set_list(&mut fields, "as_written", &Some(book.plain_cells(line)));
    fields.extend(weapon.map(|weapon| ("weapon", weapon)));
    fields.extend(line.void.then(|| ("void", Content::from("yes"))));
    let row = task.act.birth(&LEDGER_ROW, audience, fields);
    notes::add(task, About::Draft(row), audience, WRITTEN, &book.person_text(line));
    Ok(row)
}

impl Book {
    pub(super) fn of(store: &Connection, ledger: RecordId) -> Result<Book> {
        let mut select = store.prepare_cached(
            "SELECT l.columns, l.kind, l.calendar, l.year_from, l.year_to FROM ledger l JOIN record r ON r.n = l.record
             WHERE r.id = ?1",
        )?;
        Ok(select.query_row([ledger.0], |row| {
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            Ok(Book {
                id: ledger,
                columns: list(row.get(0)?).iter().map(|code| columns::column(code)).collect(),
                events: columns::events(&text(1)?),
                calendar: text(2)?,
                years: (text(3)?, text(4)?),
            })
        })?)
    }

    /// A row as it is to be kept; refuses what cannot be, naming the column.
    pub(super) fn line(&self, store: &Connection, input: &LedgerRowInput) -> Result<Line> {
        let page = page_number(&input.page)?;
        if input.line == 0 {
            return Err(Error::refused("field_empty").with("field", "line"));
        }
        if input.as_written.len() > self.columns.len() {
            return Err(Error::refused("ledger_too_many_cells")
                .with("field", "as_written")
                .with("most", self.columns.len()));
        }
        let cell = |n: usize| input.as_written.get(n).map(|cell| cell.trim().to_owned()).unwrap_or_default();
        let cells: Vec<String> = (0..self.columns.len()).map(cell).collect();
        if !input.void && cells.iter().all(String::is_empty) {
            return Err(Error::refused("field_empty").with("field", "as_written"));
        }
        let mut understood = BTreeMap::new();
        for (column, written) in self.columns.iter().zip(&cells) {
            check::optional_line("as_written", written, check::LINE)
                .map_err(|e| e.with("column", &column.code))?;
            let meant = match input.understood.get(&column.code) {
                Some(meant) => meant.trim().to_owned(),
                None => self.understand(column, written),
            };
            check_meant(store, column, &meant).map_err(|e| e.with("column", &column.code))?;
            if !meant.is_empty() && column.becomes != "none" {
                understood.insert(column.code.clone(), meant);
            }
        }
        let weapon = match input.weapon.as_deref().filter(|id| !id.is_empty()) {
            Some(id) => Some(known_weapon(store, record_id(id)?)?),
            None => None,
        };
        Ok(Line { page, line: input.line, cells, understood, weapon, void: input.void })
    }

    /// What a cell means where nobody said: dates by the ledger's calendar, words of a list, and free words as they stand.
    fn understand(&self, column: &LedgerColumn, written: &str) -> String {
        match column.becomes.as_str() {
            "none" => String::new(),
            "date" | "date_out" => read_date(written, &self.calendar, &self.years.0, &self.years.1).date,
            "year_of_manufacture" => {
                written.get(..4).filter(|_| written.len() == 4).unwrap_or_default().to_owned()
            }
            _ if column.list.is_empty() => written.to_owned(),
            _ => code_of(&column.list, written).unwrap_or_else(|| match column.free {
                true => written.to_owned(),
                false => String::new(),
            }),
        }
    }

    /// Understood as this, in whichever column it stands.
    fn meant<'a>(&self, line: &'a Line, becomes: &str) -> Option<&'a str> {
        let column = self.columns.iter().find(|column| column.becomes == becomes)?;
        line.understood.get(&column.code).map(String::as_str)
    }

    fn written<'a>(&self, line: &'a Line, code: &str) -> &'a str {
        let at = self.columns.iter().position(|column| column.code == code);
        at.and_then(|at| line.cells.get(at)).map_or("", String::as_str)
    }

    /// Fields of the weapon that a row speaks of.
    pub(super) fn weapon_fields(&self, line: &Line) -> Fields {
        const PARTICULARS: [&str; 6] =
            ["category", "make", "model", "calibre", "country_of_manufacture", "year_of_manufacture"];
        const WRITTEN: [(&str, &str); 3] =
            [("make", "make_as_written"), ("model", "model_as_written"), ("calibre", "calibre_as_written")];
        let mut fields = Fields::new();
        for name in PARTICULARS {
            if self.columns.iter().any(|column| column.becomes == name) {
                fields.push((name, or_null(self.meant(line, name).unwrap_or_default())));
            }
        }
        for (code, name) in WRITTEN {
            let written = self.written(line, code);
            if self.columns.iter().any(|column| column.code == code) {
                let differs = self.meant(line, code) != Some(written);
                fields.push((name, or_null(if differs { written } else { "" })));
            }
        }
        fields
    }

    /// Whether the row says anything of a weapon.
    fn speaks_of_weapon(&self, line: &Line) -> bool {
        const OF_LIFE: [&str; 5] = ["none", "date", "date_out", "licence", "document"];
        let says = |(column, cell): (&LedgerColumn, &String)| {
            !OF_LIFE.contains(&column.becomes.as_str()) && !cell.is_empty()
        };
        !line.void && self.columns.iter().zip(&line.cells).any(says)
    }

    pub(super) fn birth_of_weapon(
        &self,
        task: &mut Task<'_>,
        audience: AudienceId,
        line: &Line,
    ) -> Option<Draft> {
        if !self.speaks_of_weapon(line) {
            return None;
        }
        let basis = ("basis_of_identification", Content::from("register"));
        let fields = crate::office::act::for_birth(self.weapon_fields(line)).into_iter().chain([basis]);
        let weapon = task.act.birth(&WEAPON, audience, fields);
        self.birth_of_serial(task, audience, &Content::from(weapon), line);
        Some(weapon)
    }

    pub(super) fn birth_of_serial(
        &self,
        task: &mut Task<'_>,
        audience: AudienceId,
        weapon: &Content,
        line: &Line,
    ) {
        if let Some(serial) = self.meant(line, "serial") {
            let fields = [
                ("weapon", weapon.clone()),
                ("kind", Content::from("serial")),
                ("reading", Content::from(serial)),
            ];
            task.act.birth(&MARKING, audience, fields);
        }
    }

    /// A weapon of the register gets the serial of this row where none of its markings says the same.
    fn serial_of_known(
        &self,
        task: &mut Task<'_>,
        audience: AudienceId,
        weapon: RecordId,
        line: &Line,
    ) -> Result<()> {
        let Some(serial) = self.meant(line, "serial") else { return Ok(()) };
        let is_known: bool = task
            .tx
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM marking WHERE weapon = ?1 AND plain = ?2)")?
            .query_row(params![weapon.0, plain(serial)], |row| row.get(0))?;
        if !is_known {
            self.birth_of_serial(task, audience, &Content::from(weapon), line);
        }
        Ok(())
    }

    pub(super) fn births_of_events(
        &self,
        task: &mut Task<'_>,
        audience: AudienceId,
        weapon: &Content,
        line: &Line,
    ) {
        for (n, kind) in self.events.iter().enumerate() {
            // The second event of a line is that the weapon left again; many lines of such books say nothing of it yet.
            let fields = self.event_fields(line, n);
            let says = |(name, content): &(&str, Content)| {
                *name != "document" && *content != Content::Value(Value::Null)
            };
            if n > 0 && !fields.iter().any(says) && self.written(line, "to").is_empty() {
                continue;
            }
            let here: Fields = vec![
                ("weapon", weapon.clone()),
                ("kind", Content::from(kind.as_str())),
                ("ledger", self.id.into()),
                ("page", Content::from(line.page.as_str())),
                ("line", Content::from(line.line.to_string().as_str())),
            ];
            let fields = here.into_iter().chain(crate::office::act::for_birth(fields));
            task.act.birth(&EVENT, audience, fields);
        }
    }

    /// What a row says of its event: licence and document go with the last.
    pub(super) fn event_fields(&self, line: &Line, n: usize) -> Fields {
        let date = if n == 0 { "date" } else { "date_out" };
        let mut fields = vec![("date", or_null(self.meant(line, date).unwrap_or_default()))];
        if n + 1 == self.events.len() {
            fields.push(("licence", or_null(self.meant(line, "licence").unwrap_or_default())));
            fields.push(("document", or_null(self.meant(line, "document").unwrap_or_default())));
        }
        fields
    }

    /// Cells with those that name people left empty.
    pub(super) fn plain_cells(&self, line: &Line) -> Vec<String> {
        let kept = |(column, cell): (&LedgerColumn, &String)| {
            if column.person { String::new() } else { cell.clone() }
        };
        self.columns.iter().zip(&line.cells).map(kept).collect()
    }

    /// What names people, a line for each column.
    pub(super) fn person_text(&self, line: &Line) -> String {
        let named =
            self.columns.iter().zip(&line.cells).filter(|(column, cell)| column.person && !cell.is_empty());
        named.map(|(column, cell)| format!("{}: {cell}", column.code)).collect::<Vec<_>>().join("\n")
    }

    /// The cells of a row that is held, those that name people from its note.
    pub(super) fn cells(&self, plain: Vec<String>, persons: Option<&str>) -> Vec<String> {
        let named: BTreeMap<&str, &str> =
            persons.unwrap_or_default().lines().filter_map(|line| line.split_once(": ")).collect();
        let mut plain = plain.into_iter();
        let cell = |column: &LedgerColumn| {
            let written = plain.next().unwrap_or_default();
            match column.person {
                true => named.get(column.code.as_str()).copied().unwrap_or_default().to_owned(),
                false => written,
            }
        };
        self.columns.iter().map(cell).collect()
    }
}

/// A value, or nothing where it is empty.
fn or_null(text: &str) -> Content {
    if text.is_empty() { Content::Value(Value::Null) } else { Content::from(text) }
}

/// The code of a word of a list, by code or label in any language; capitals do not count.
fn code_of(list: &str, written: &str) -> Option<String> {
    let wanted = written.trim().to_lowercase();
    let is_it = |code: &&str| {
        code.to_lowercase() == wanted
            || ["en", "fr"].iter().any(|language| terms::label(list, code, language).to_lowercase() == wanted)
    };
    let found = terms::codes(list).into_iter().find(is_it)?;
    (!wanted.is_empty()).then(|| found.to_owned())
}

fn check_meant(store: &Connection, column: &LedgerColumn, meant: &str) -> Result<()> {
    check::optional_line("understood", meant, check::LINE)?;
    let given = Some(meant.to_owned());
    match column.becomes.as_str() {
        "date" | "date_out" | "year_of_manufacture" => check::partial_date("understood", &given),
        "serial" => parse_reading(meant).map(drop).map_err(|e| e.with("field", "understood")),
        _ if column.list.is_empty() || column.free || meant.is_empty() => Ok(()),
        _ => {
            // The lists of this module are named in a file, the checks want names for ever.
            let list = if column.list == "country" { "country" } else { "category" };
            check::code(store, "understood", list, meant)
        }
    }
}

/// A weapon that is held here and not withdrawn.
fn known_weapon(store: &Connection, id: RecordId) -> Result<RecordId> {
    let held: Option<i64> = store
        .prepare_cached("SELECT flags FROM record WHERE id = ?1 AND kind = 'weapon'")?
        .query_row([id.0], |row| row.get(0))
        .optional()?;
    match held {
        None => Err(Error::refused("record_unknown").with("id", id)),
        Some(held) if held & flags::WITHDRAWN != 0 => Err(Error::refused("record_withdrawn").with("id", id)),
        Some(_) => Ok(id),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{office, row, sales};
    use super::*;
    use crate::weapons::WeaponQuery;

    #[test]
    fn a_row_becomes_a_weapon_its_serial_and_the_event_that_names_page_and_line() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        office.add_ledger_rows(&ledger, &[row("12", 4, "T 245[8B]1", "Alhaji Musah, Box 12")]).unwrap();

        let leaf = office.ledger_leaf(&ledger, "12").unwrap();
        let [held] = leaf.rows.as_slice() else { panic!("{leaf:?}") };
        assert_eq!(held.as_written, row("12", 4, "T 245[8B]1", "Alhaji Musah, Box 12").as_written);
        assert_eq!(held.understood["date"], "1987-03-12", "read by the ledger's calendar and years");
        assert_eq!((held.entered_by.as_str(), held.own), ("Esi Boateng", true));
        let page = office.weapon(&held.weapon.clone().unwrap().id).unwrap();
        assert_eq!(
            (page.row.make.as_str(), page.row.model.as_str(), page.row.calibre.as_str()),
            ("Browning", "HP 35", "9x19")
        );
        assert_eq!(page.row.serial, "T 245[8B]1");
        let event: (String, String, String, String) = office
            .store
            .query_row("SELECT kind, date, page, line FROM event", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .unwrap();
        assert_eq!(event, ("sale".into(), "1987-03-12".into(), "12".into(), "4".into()));
        let written: String =
            office.store.query_row("SELECT make_as_written FROM weapon", [], |row| row.get(0)).unwrap();
        assert_eq!(written, "Br. HP");
    }

    #[test]
    fn names_of_people_stand_in_a_note_alone_and_can_be_erased() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        office.add_ledger_rows(&ledger, &[row("1", 1, "111", "Alhaji Musah")]).unwrap();
        let written: String =
            office.store.query_row("SELECT as_written FROM ledger_row", [], |row| row.get(0)).unwrap();
        assert!(!written.contains("Musah"), "{written}");
        let holding: u32 = office
            .store
            .query_row(
                "SELECT count(*) FROM commits WHERE instr(whole(body), CAST('Alhaji Musah' AS BLOB)) > 0",
                [],
                |row| row.get(0),
            )
            .unwrap();
        let changes: u32 = office
            .store
            .query_row(
                "SELECT count(*) FROM change c JOIN commits k ON k.n = c.commit_n
                 WHERE instr(whole(k.body), CAST('Alhaji Musah' AS BLOB)) > 0",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!((holding, changes), (1, 1), "a commit of its own");
    }

    #[test]
    fn the_same_row_sent_again_is_once_and_another_in_its_place_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        let rows = [row("1", 1, "111", "A"), row("1", 2, "112", "B")];
        office.add_ledger_rows(&ledger, &rows).unwrap();
        office.add_ledger_rows(&ledger, &rows).unwrap();
        assert_eq!(office.weapons(&WeaponQuery::default()).unwrap().total, 2);
        let other = office.add_ledger_rows(&ledger, &[row("1", 2, "999", "B")]).unwrap_err();
        assert_eq!(other.code, "ledger_line_taken");
        let twice =
            office.add_ledger_rows(&ledger, &[row("2", 1, "5", ""), row("2", 1, "6", "")]).unwrap_err();
        assert_eq!(twice.code, "ledger_line_taken");
    }

    #[test]
    fn a_line_that_is_struck_out_is_kept_and_makes_no_weapon() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        let void = LedgerRowInput { void: true, ..row("1", 1, "111", "cancelled") };
        office.add_ledger_rows(&ledger, &[void]).unwrap();
        assert_eq!(office.weapons(&WeaponQuery::default()).unwrap().total, 0);
        assert!(office.ledger_leaf(&ledger, "1").unwrap().rows[0].void);
    }

    #[test]
    fn a_weapon_that_a_person_knows_again_gets_the_event_and_stays_one() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        office.add_ledger_rows(&ledger, &[row("1", 1, "T 24581", "A")]).unwrap();
        let weapon = office.ledger_leaf(&ledger, "1").unwrap().rows[0].weapon.clone().unwrap().id;
        let again = LedgerRowInput { weapon: Some(weapon.clone()), ..row("9", 3, "T24581", "B") };
        office.add_ledger_rows(&ledger, &[again]).unwrap();
        assert_eq!(office.weapons(&WeaponQuery::default()).unwrap().total, 1);
        let page = office.weapon(&weapon).unwrap();
        assert_eq!((page.events.len(), page.markings.len()), (2, 1), "its serial is not said twice");
    }

    #[test]
    fn what_a_row_cannot_say_is_refused_with_its_column() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        let wrong = office.add_ledger_rows(&ledger, &[row("1", 1, "12[8", "A")]).unwrap_err();
        assert_eq!((wrong.code, wrong.fields["column"].as_str()), ("reading_invalid", "serial"));
        let mut many = row("1", 1, "1", "A");
        many.as_written.push("one more".into());
        assert_eq!(office.add_ledger_rows(&ledger, &[many]).unwrap_err().code, "ledger_too_many_cells");
        let nothing = LedgerRowInput { page: "1".into(), line: 1, ..LedgerRowInput::default() };
        assert_eq!(office.add_ledger_rows(&ledger, &[nothing]).unwrap_err().code, "field_empty");
        assert_eq!(office.ledger_leaf(&ledger, "1").unwrap().rows.len(), 0);
    }
}
