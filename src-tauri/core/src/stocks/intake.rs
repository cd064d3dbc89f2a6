//! Weapons into a stock: a list pasted or read from a file, all or nothing.

use std::collections::{BTreeSet, HashMap, HashSet};

use proofmark_format::ids::RecordId;
use rusqlite::{Connection, params};

use super::columns::bare;
use super::entering::{entered, entry, refuse_gaps};
use super::list::{Condition, MAKE, MODEL};
use super::numbering::{Filling, Pattern};
use super::sheet::{Columns, Sheet, text};
use super::stock::Held;
use super::{RowRefused, StockGap, StockList, StockListPreview};
use crate::error::{Error, Result};
use crate::markings::{MARKING, OPEN, parse_reading, plain};
use crate::office::act::{Content, Fields};
use crate::office::notes::{self, About};
use crate::office::numbers::Run;
use crate::office::{Done, Office, Role, Task, check, flags};
use crate::weapons::WEAPON;

/// What the columns hold where no heading says so.
const USUAL: [&str; 5] = ["stock_number", "make", "model", "calibre", "serial"];
/// What is known of a list's words, beside the field that keeps them as written.
const WRITTEN: [(&str, &str); 3] =
    [("make", "make_as_written"), ("model", "model_as_written"), ("calibre", "calibre_as_written")];
/// Rows of the sample that a preview shows.
const SAMPLE: usize = 8;
/// Most refusals that a preview names.
const REFUSALS: usize = 200;
/// Last number of a numbering without the series.
const LAST: i64 = 9_999_999;

/// A row that can be taken in.
struct Ready {
    stock_number: String,
    /// Fields of the weapon, without its stock and number.
    weapon: Fields,
    serial: String,
    remarks: String,
}

impl Ready {
    /// What it says of the weapon, as it is known or else as it was written.
    fn said(&self, name: &str) -> &str {
        let text = |name: &str| match self.weapon.iter().find(|(field, _)| *field == name) {
            Some((_, Content::Value(proofmark_format::cbor::Value::Text(text)))) => Some(text.as_str()),
            _ => None,
        };
        let as_written = WRITTEN.iter().find(|(known, _)| *known == name).map(|(_, written)| *written);
        text(name).or_else(|| text(as_written?)).unwrap_or_default()
    }

    fn lacks(&self, field: &str, numbered: bool) -> bool {
        match field {
            "serial" => self.serial.is_empty(),
            "stock_number" => self.stock_number.is_empty() && !numbered,
            field => self.said(field).is_empty(),
        }
    }
}

/// What rows lack of what a stock asks of every weapon.
fn lacking(required: &[String], ready: &[Ready], numbered: bool) -> Vec<StockGap> {
    let gap = |field: &String| StockGap {
        field: field.clone(),
        missing: ready.iter().filter(|row| row.lacks(field, numbered)).count() as u32,
    };
    required.iter().map(gap).filter(|gap| gap.missing > 0).collect()
}

/// A list as it was read and judged.
struct Judged {
    stock: Held,
    columns: Columns,
    rows: usize,
    ready: Vec<Ready>,
    preview: StockListPreview,
}

impl Office {
    /// What a list of weapons would bring to a stock. Nothing is taken in.
    pub fn read_stock_list(&self, input: &StockList) -> Result<StockListPreview> {
        let judged = self.judge_list(input)?;
        Ok(StockListPreview { columns: judged.columns.named(), rows: judged.rows as u32, ..judged.preview })
    }

    /// Takes a list of weapons into a stock as one act: all rows, or none while one is refused.
    pub fn take_stock_list(&mut self, input: &StockList) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let Judged { stock, mut ready, preview, .. } = self.judge_list(input)?;
        if let Some(first) = preview.refused.first() {
            let rows = preview.refused.len();
            return Err(Error::refused("table_refused").with("rows", rows).with("line", first.line));
        }
        if !input.incomplete {
            refuse_gaps(&preview.lacking)?;
        }
        if input.number {
            let lacking = ready.iter().filter(|row| row.stock_number.is_empty()).count();
            let taken = ready.iter().map(|row| row.stock_number.clone()).collect();
            let numbers = self.stock_numbers(&stock, &input.date, lacking, taken)?;
            let lacking = ready.iter_mut().filter(|row| row.stock_number.is_empty());
            lacking.zip(numbers).for_each(|(row, number)| row.stock_number = number);
        }
        let count = ready.len();
        let ((), outcome) = self.change(|task| {
            for row in &ready {
                stock.take(task, row, input)?;
            }
            Ok(())
        })?;
        Ok(Done { reference: Some(count.to_string()), ..outcome.done(stock.id) })
    }

    fn judge_list(&self, input: &StockList) -> Result<Judged> {
        let stock = self.held_stock(&input.stock)?;
        check::partial_date("date", &Some(input.date.clone()))?;
        for (field, list, value) in [
            ("category", "category", &input.category),
            ("serial_place", "marking_place", &input.serial_place),
        ] {
            check::codes(&self.store, &[(field, list, &Some(value.clone()))])?;
        }
        let mut sheet = Sheet::read(&text(&input.text, &input.path)?)?;
        let rule = self.stock_rule()?;
        let columns = sheet.columns(|heading| rule.of_list(heading), &USUAL);
        let mut known = Known::of(&self.store, stock.id)?;
        let mut meant = Meant { office: self, known: HashMap::new() };
        let is_stopped = !input.date.trim().is_empty() && self.stops(&entry(&input.date))?;
        let mut preview = StockListPreview {
            strange: columns.strange.clone(),
            headed: columns.headed,
            ..StockListPreview::default()
        };
        let (mut ready, mut unknown) = (Vec::new(), BTreeSet::new());
        for (line, cells) in &sheet.rows {
            if preview.sample.len() < SAMPLE {
                preview.sample.push(
                    columns.named().iter().map(|field| columns.cell(cells, field).to_owned()).collect(),
                );
            }
            let judged = self
                .judge_row(&columns, cells, input, &mut meant, &mut unknown)
                .and_then(|row| known.admit(row, *line, input.doubles))
                // A list brings a serial at most, and that alone is no adequate mark (ITI 8).
                .and_then(|row| if is_stopped { Err(Error::refused("mark_inadequate")) } else { Ok(row) });
            match judged {
                Ok(row) => ready.push(row),
                Err(error) => preview.refused.push(RowRefused {
                    line: *line,
                    words: cells.join(" · "),
                    why: error.failure(),
                }),
            }
        }
        preview.refused.truncate(REFUSALS);
        preview.unknown = unknown.into_iter().collect();
        preview.known = known.held_elsewhere(&self.store, &ready)?;
        preview.lacking = lacking(&stock.required, &ready, input.number);
        preview.numbers = if input.number {
            ready.iter().filter(|row| row.stock_number.is_empty()).count() as u32
        } else {
            0
        };
        Ok(Judged { stock, columns, rows: sheet.rows.len(), ready, preview })
    }

    fn judge_row(
        &self,
        columns: &Columns,
        cells: &[String],
        input: &StockList,
        meant: &mut Meant<'_>,
        unknown: &mut BTreeSet<String>,
    ) -> Result<Ready> {
        let cell = |field: &str| columns.cell(cells, field);
        for field in ["stock_number", "make", "model", "calibre", "serial", "storage_place"] {
            check::optional_line(field_of(field), cell(field), check::LINE)?;
        }
        check::text("remarks", cell("remarks"))?;
        check::partial_date("year_of_manufacture", &Some(cell("year_of_manufacture").to_owned()))?;
        parse_reading(cell("serial")).map_err(|e| e.with("field", "serial"))?;
        if cell("serial").is_empty() && cell("stock_number").is_empty() && !input.number {
            return Err(Error::refused("row_without_number").with("field", "serial"));
        }
        let category =
            meant.code("category", "category", cell("category"))?.unwrap_or_else(|| input.category.clone());
        if category.is_empty() {
            return Err(Error::refused("field_empty").with("field", "category"));
        }
        let country = meant
            .code("country_of_manufacture", "country", cell("country_of_manufacture"))?
            .unwrap_or_default();
        let mut weapon = Fields::new();
        let mut set = |name: &'static str, value: &str| {
            if !value.is_empty() {
                weapon.push((name, Content::from(value)));
            }
        };
        // What is in no list is a question to a person: it is kept as written and nothing else.
        for (name, as_written) in WRITTEN {
            let written = cell(name);
            let term = match name {
                // A model is named with its make before it, or alone.
                "model" if !written.is_empty() => {
                    match meant.term(name, &format!("{} {written}", cell("make")))? {
                        None => meant.term(name, written)?,
                        known => known,
                    }
                }
                name => meant.term(name, written)?,
            };
            if term.is_none() && !written.is_empty() {
                unknown.insert(written.to_owned());
            }
            set(name, term.as_deref().unwrap_or_default());
            set(as_written, if term.as_deref() == Some(written) { "" } else { written });
        }
        for (name, value) in [
            ("category", category.as_str()),
            ("country_of_manufacture", country.as_str()),
            ("year_of_manufacture", cell("year_of_manufacture")),
            ("storage_place", cell("storage_place")),
            ("status", "recorded"),
        ] {
            set(name, value);
        }
        Ok(Ready {
            stock_number: cell("stock_number").to_owned(),
            weapon,
            serial: cell("serial").to_owned(),
            remarks: cell("remarks").to_owned(),
        })
    }

    /// Numbers of a stock's own numbering, none of which is given twice nor borne already.
    pub(super) fn stock_numbers(
        &mut self,
        stock: &Held,
        date: &str,
        count: usize,
        mut taken: HashSet<String>,
    ) -> Result<Vec<String>> {
        let pattern = Pattern::read("numbering", &stock.numbering)?;
        if pattern.has_year() && date.trim().is_empty() {
            return Err(Error::refused("field_empty").with("field", "date"));
        }
        let year = date.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default();
        if !pattern.has_series() && stock.series != self.series()? {
            return Err(Error::needs_person("numbers_elsewhere").with("name", &stock.name));
        }
        taken.extend(Known::of(&self.store, stock.id)?.numbers);
        let of = stock.id.to_string();
        let block = Some((1, LAST));
        self.give_numbers(&pattern, year, block, &of, count, |_, number| Ok(taken.contains(number)))
    }

    /// Reserves numbers of a pattern; those that something bears already are passed over. `of` parts the numbers of one register
    /// from those of another with the same pattern; a campaign shares its block with nobody.
    pub(super) fn give_numbers(
        &mut self,
        pattern: &Pattern,
        year: i32,
        block: Option<(i64, i64)>,
        of: &str,
        count: usize,
        is_taken: impl Fn(&Connection, &str) -> Result<bool>,
    ) -> Result<Vec<String>> {
        let (country, office) = (self.identity.country.clone(), self.identity.code.clone());
        let mut numbers = Vec::with_capacity(count);
        while numbers.len() < count {
            let series = self.series()?;
            let filling = Filling { country: &country, office: &office, series: &series, year };
            let mut run = pattern.run(&filling, block)?;
            if let Run::Block { name, .. } = &mut run {
                name.push_str(of);
            }
            // One reservation for all, however many of them are passed over.
            let (next, mut span, mut free) = (self.next_number(&run)?, 0, numbers.len());
            while free < count {
                free += usize::from(!is_taken(&self.store, &pattern.number(&filling, next + span))?);
                span += 1;
            }
            let reserved = self.reserve_numbers(&run, span)?;
            let filling = Filling { series: &reserved.series, ..filling };
            for n in reserved.first..reserved.first + span {
                let number = pattern.number(&filling, n);
                if numbers.len() < count && !is_taken(&self.store, &number)? {
                    numbers.push(number);
                }
            }
        }
        Ok(numbers)
    }

    /// Weapons of a stock without a mark of the State that no open campaign waits to mark.
    pub(super) fn unmarked(&self, condition: &mut Condition) -> Result<()> {
        condition.and(&format!("NOT {}", self.stock_rule()?.is_marked()));
        condition.and(&format!(
            "NOT EXISTS (SELECT 1 FROM campaign_item i JOIN record ir ON ir.n = i.record
               JOIN record cr ON cr.id = i.campaign JOIN campaign c ON c.record = cr.n
               WHERE i.weapon = r.id AND i.state IN ('target', 'cannot') AND c.closed_on IS NULL
                 AND (ir.flags | cr.flags) & {} = 0)",
            flags::WITHDRAWN
        ));
        Ok(())
    }
}

impl Held {
    fn take(&self, task: &mut Task<'_>, row: &Ready, input: &StockList) -> Result<()> {
        let mut fields = row.weapon.clone();
        fields.push(("stock", Content::from(self.id)));
        if !row.stock_number.is_empty() {
            fields.push(("stock_number", Content::from(row.stock_number.as_str())));
        }
        let weapon = task.act.birth(&WEAPON, self.audience, fields);
        if !row.serial.is_empty() {
            let mut fields = vec![
                ("weapon", Content::from(weapon)),
                ("kind", Content::from("serial")),
                ("reading", Content::from(row.serial.as_str())),
                ("control_part", Content::from("yes")),
            ];
            if !input.serial_place.is_empty() {
                fields.push(("place", Content::from(input.serial_place.as_str())));
            }
            task.act.birth(&MARKING, self.audience, fields);
        }
        entered(task, self.audience, Content::from(weapon), &input.date);
        let remarks = Some(row.remarks.clone()).filter(|text| !text.is_empty());
        notes::set(task, About::Draft(weapon), self.audience, "remarks", &remarks)
    }
}

/// What the stock has, to tell doubles.
struct Known {
    numbers: HashSet<String>,
    weapons: HashSet<String>,
    /// Lines of the list by the number and by what the weapon is.
    lines: HashMap<String, u32>,
}

impl Known {
    fn of(store: &Connection, stock: RecordId) -> Result<Known> {
        let mut known = Known { numbers: HashSet::new(), weapons: HashSet::new(), lines: HashMap::new() };
        let mut select = store.prepare_cached(
            "SELECT w.stock_number FROM weapon w JOIN record r ON r.n = w.record
             WHERE w.stock = ?1 AND w.stock_number IS NOT NULL AND r.flags & ?2 = 0",
        )?;
        for number in select.query_map(params![stock.0, flags::WITHDRAWN], |row| row.get(0))? {
            known.numbers.insert(number?);
        }
        let mut select = store.prepare_cached(&format!(
            "SELECT {MAKE}, {MODEL}, m.plain FROM weapon w JOIN record r ON r.n = w.record
             JOIN marking m ON m.weapon = r.id JOIN record mr ON mr.n = m.record
             WHERE w.stock = ?1 AND m.kind = 'serial' AND m.plain <> '' AND {OPEN} AND (r.flags | mr.flags) & ?2 = 0",
        ))?;
        let mut rows = select.query(params![stock.0, flags::WITHDRAWN])?;
        while let Some(row) = rows.next()? {
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            known.weapons.insert(weapon_key(&text(0)?, &text(1)?, &text(2)?));
        }
        Ok(known)
    }

    /// Refuses what the stock or an earlier line has already: a list that is taken in twice would double an armoury.
    fn admit(&mut self, row: Ready, line: u32, doubles: bool) -> Result<Ready> {
        let number = &row.stock_number;
        if !number.is_empty() {
            if self.numbers.contains(number) {
                return Err(Error::refused("stock_number_taken").with("number", number));
            }
            if let Some(first) = self.lines.insert(format!("number {number}"), line) {
                return Err(Error::refused("row_twice").with("first", first));
            }
        }
        let plain = plain(&row.serial);
        // A reading with unreadable signs proves no double.
        if plain.is_empty() || plain.contains(['?', '*', '[']) || doubles {
            return Ok(row);
        }
        let key = weapon_key(row.said("make"), row.said("model"), &plain);
        if self.weapons.contains(&key) {
            return Err(Error::refused("row_held").with("serial", &row.serial));
        }
        match self.lines.insert(key, line) {
            Some(first) => Err(Error::refused("row_twice").with("first", first)),
            None => Ok(row),
        }
    }

    /// How many of these serials the register has beside this stock.
    fn held_elsewhere(&self, store: &Connection, ready: &[Ready]) -> Result<u32> {
        let mut select = store.prepare_cached(&format!(
            "SELECT EXISTS (SELECT 1 FROM marking m JOIN record r ON r.n = m.record JOIN record w ON w.id = m.weapon
               WHERE m.plain = ?1 AND (m.kind = 'serial' OR m.control_part = 'yes') AND {OPEN} AND (r.flags | w.flags) & ?2 = 0)",
        ))?;
        let mut held = 0;
        for row in ready {
            let plain = plain(&row.serial);
            if !plain.is_empty()
                && select.query_row(params![plain, flags::WITHDRAWN], |row| row.get::<_, bool>(0))?
            {
                held += 1;
            }
        }
        Ok(held)
    }
}

fn weapon_key(make: &str, model: &str, plain: &str) -> String {
    format!("weapon {} {} {plain}", bare(make), bare(model))
}

/// The name of a field, as errors carry it.
fn field_of(name: &str) -> &'static str {
    USUAL.into_iter().find(|usual| *usual == name).unwrap_or("storage_place")
}

/// What the words of a list mean, each asked once.
struct Meant<'a> {
    office: &'a Office,
    known: HashMap<(&'static str, String), Option<String>>,
}

impl Meant<'_> {
    /// The term that a cell names for certain.
    fn term(&mut self, list: &'static str, cell: &str) -> Result<Option<String>> {
        if cell.is_empty() {
            return Ok(None);
        }
        if let Some(known) = self.known.get(&(list, cell.to_owned())) {
            return Ok(known.clone());
        }
        let meant = self.office.term_meant(list, cell)?;
        self.known.insert((list, cell.to_owned()), meant.clone());
        Ok(meant)
    }

    /// The code of a list to which nobody adds by writing a word; an empty cell names none.
    fn code(&mut self, field: &'static str, list: &'static str, cell: &str) -> Result<Option<String>> {
        let meant = self.term(list, cell)?;
        match meant.is_some() || cell.is_empty() {
            true => Ok(meant),
            false => Err(Error::refused("vocabulary_unknown")
                .with("field", field)
                .with("list", list)
                .with("value", cell)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use super::super::testing::{found, list, rows, some, stock};
    use crate::markings::MarkingFields;
    use crate::weapons::testing::office;

    #[test]
    fn cells_are_understood_by_code_word_and_alias_and_what_is_not_known_stays_as_written() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        let text = "No;Type;Make;Model;Calibre;Serial;Country\n\
                    1;assault rifle;Norinco;M70;7,62 x 39 mm;500;Chine\n\
                    2;SA-PIS;Nobody & Sons;Unheard of;.45;501;\n\
                    3;SA-PIS;;;45;502;\n";
        let input = list(&stock, text);
        let preview = office.read_stock_list(&input).unwrap();
        assert_eq!(preview.refused, []);
        assert!(
            [".45", "45", "Nobody & Sons", "Unheard of"]
                .iter()
                .all(|word| preview.unknown.contains(&(*word).to_owned()))
        );
        office.take_stock_list(&input).unwrap();
        let ids: Vec<String> = rows(&office, &stock).into_iter().map(|row| row.weapon).collect();
        let known = office.weapon(&ids[0]).unwrap().fields;
        assert_eq!((known.category.as_deref(), known.calibre.as_deref()), (Some("SA-ASR"), Some("7.62x39")));
        assert_eq!(known.calibre_as_written.as_deref(), Some("7,62 x 39 mm"));
        assert_eq!(known.country_of_manufacture.as_deref(), Some("CN"));
        // No air gun of 4.5 mm, and no new entry: a question to a person.
        for (id, written) in [(&ids[1], ".45"), (&ids[2], "45")] {
            let fields = office.weapon(id).unwrap().fields;
            assert_eq!((fields.calibre, fields.calibre_as_written.as_deref()), (None, Some(written)));
        }
        let fields = office.weapon(&ids[1]).unwrap().fields;
        assert_eq!((fields.make, fields.model), (None, None));
        assert_eq!(fields.make_as_written.as_deref(), Some("Nobody & Sons"));
        let open: Vec<String> = office.unidentified().unwrap().into_iter().map(|word| word.written).collect();
        assert!(open.contains(&"Nobody & Sons".to_owned()) && open.contains(&".45".to_owned()));
        assert_eq!(rows(&office, &stock)[1].make, "Nobody & Sons", "shown as it was written");
        let wrong = list(&stock, "No;Type;Serial\n4;spoon;503\n");
        assert_eq!(office.read_stock_list(&wrong).unwrap().refused[0].why.code, "vocabulary_unknown");
    }

    #[test]
    fn words_that_the_state_added_are_understood() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        let term = crate::terms::TermFields {
            list: some("make"),
            code: some("Nobody & Sons"),
            en: some("Nobody & Sons"),
            fr: some("Nobody & Sons"),
            source: some("The State's register of makers"),
            ..Default::default()
        };
        office.add_term(&term).unwrap();
        office.take_stock_list(&list(&stock, "1;NOBODY & SONS;;;500\n")).unwrap();
        let id = rows(&office, &stock).remove(0).weapon;
        assert_eq!(office.weapon(&id).unwrap().fields.make, some("Nobody & Sons"));
    }

    #[test]
    fn a_preview_tells_nothing_of_hidden_marks_and_withdrawn_ones_bar_no_row() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        office.take_stock_list(&list(&stock, "1;Norinco;56-1;7.62x39;500\n")).unwrap();
        let held = rows(&office, &stock).remove(0).weapon;
        let elsewhere = found(&mut office, "900");
        let serial = |reading: &str, secret: &str| MarkingFields {
            kind: some("serial"),
            reading: some(reading),
            secret: some(secret),
            ..MarkingFields::default()
        };
        for weapon in [&held, &elsewhere] {
            office.add_marking(weapon, &serial("QX 7788", "yes")).unwrap();
        }
        let open = office.add_marking(&held, &serial("501", "")).unwrap().id;
        office.withdraw(&open, "misread").unwrap();
        let guess = |office: &Office, number: &str| {
            let text = format!("9;Norinco;56-1;7.62x39;{number}\n");
            let preview = office.read_stock_list(&list(&stock, &text)).unwrap();
            (preview.refused.len(), preview.known)
        };
        assert_eq!(guess(&office, "QX 7788"), guess(&office, "QX 7789"));
        assert_eq!(guess(&office, "501"), (0, 0));
        assert_eq!((guess(&office, "500"), guess(&office, "900")), ((1, 0), (0, 1)));
    }
}
