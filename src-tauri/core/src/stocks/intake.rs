//! Weapons into a stock: a list pasted or read from a file, all or nothing; or weapons that the register has already.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{Connection, params, params_from_iter};
use serde_json::Value as Json;

use super::columns::bare;
use super::list::{Condition, WORDS};
use super::numbering::{Filling, Pattern};
use super::sheet::{Columns, Sheet, text};
use super::stock::Held;
use super::{AddToStock, RowRefused, StockList, StockListPreview};
use crate::error::{Error, Result};
use crate::markings::{MARKING, parse_reading, plain};
use crate::office::act::{Content, Fields};
use crate::office::notes::{self, About};
use crate::office::numbers::Run;
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, Task, check, flags};
use crate::vocabulary::terms;
use crate::weapons::{EVENT, WEAPON};

/// What the columns hold where no heading says so.
const USUAL: [&str; 5] = ["stock_number", "make", "model", "calibre", "serial"];
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

    /// Puts weapons of the register into a stock.
    pub fn add_to_stock(&mut self, input: &AddToStock) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check::partial_date("date", &Some(input.date.clone()))?;
        let stock = self.held_stock(&input.stock)?;
        let weapons = match &input.filter {
            Some(words) => self.in_no_stock(words)?,
            None => {
                let ids = input.weapons.iter().map(|id| record_id(id));
                ids.map(|id| id.and_then(|id| Ok((id, self.audience_of(id)?)))).collect::<Result<_>>()?
            }
        };
        if weapons.is_empty() {
            return Err(Error::refused("stock_nothing_found").with("field", "filter"));
        }
        let numbers = match input.number {
            true => self.stock_numbers(&stock, &input.date, weapons.len(), HashSet::new())?,
            false => Vec::new(),
        };
        let ((), outcome) = self.change(|task| {
            let mut folding = task.folding();
            for (at, (weapon, audience)) in weapons.iter().enumerate() {
                task.refuse_withdrawn(*weapon)?;
                let mut fields = vec![("stock", Content::from(stock.id))];
                fields.extend(numbers.get(at).map(|number| ("stock_number", Content::from(number.as_str()))));
                task.patch_with(&mut folding, *weapon, fields)?;
                entered(task, *audience, Content::from(*weapon), &input.date);
            }
            Ok(())
        })?;
        Ok(Done { reference: Some(weapons.len().to_string()), ..outcome.done(stock.id) })
    }

    /// Weapons of the register that words find and that are in no stock.
    fn in_no_stock(&self, words: &str) -> Result<Vec<(RecordId, AudienceId)>> {
        check::line("filter", words, check::LINE)?;
        let mut condition =
            Condition::new(&format!("w.stock IS NULL AND r.flags & {} = 0", flags::WITHDRAWN));
        condition.words(Some(words), &WORDS);
        let sql = format!(
            "SELECT r.id, r.audience FROM weapon w JOIN record r ON r.n = w.record WHERE {} ORDER BY r.n",
            condition.sql
        );
        let mut select = self.store.prepare(&sql)?;
        let found = select.query_map(params_from_iter(&condition.values), |row| {
            Ok((RecordId(row.get(0)?), AudienceId(row.get(1)?)))
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// How many weapons of the register, in no stock, these words find: what [`Office::add_to_stock`] would put in.
    pub fn addable_to_stock(&self, words: &str) -> Result<u32> {
        Ok(self.in_no_stock(words)?.len() as u32)
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
                .judge_row(&columns, cells, input, &mut unknown)
                .and_then(|row| known.admit(row, *line, input.doubles));
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
        let category = named("category", cell("category"))?.unwrap_or_else(|| input.category.clone());
        if category.is_empty() {
            return Err(Error::refused("field_empty").with("field", "category"));
        }
        let country = named("country_of_manufacture", cell("country_of_manufacture"))?.unwrap_or_default();
        let calibre = calibre(cell("calibre"));
        if calibre.is_none() && !cell("calibre").is_empty() {
            unknown.insert(cell("calibre").to_owned());
        }
        let mut weapon = Fields::new();
        for (name, value) in [
            ("category", category.as_str()),
            ("make", cell("make")),
            ("model", cell("model")),
            ("calibre", calibre.unwrap_or(cell("calibre"))),
            ("calibre_as_written", cell("calibre")),
            ("country_of_manufacture", country.as_str()),
            ("year_of_manufacture", cell("year_of_manufacture")),
            ("storage_place", cell("storage_place")),
            ("status", "recorded"),
        ] {
            if !value.is_empty() {
                weapon.push((name, Content::from(value)));
            }
        }
        Ok(Ready {
            stock_number: cell("stock_number").to_owned(),
            weapon,
            serial: cell("serial").to_owned(),
            remarks: cell("remarks").to_owned(),
        })
    }

    /// Numbers of a stock's own numbering, none of which is given twice nor borne already.
    fn stock_numbers(
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

/// That a weapon entered a stock, where the day is known.
pub(super) fn entered(task: &mut Task<'_>, audience: AudienceId, weapon: Content, date: &str) {
    let date = date.trim();
    if !date.is_empty() {
        let fields = vec![
            ("weapon", weapon),
            ("kind", Content::from("state_stock_in")),
            ("date", Content::from(date)),
        ];
        task.act.birth(&EVENT, audience, fields);
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
            "SELECT w.stock_number, w.make, w.model, m.plain FROM weapon w JOIN record r ON r.n = w.record
             LEFT JOIN marking m ON m.weapon = r.id AND m.kind = 'serial' WHERE w.stock = ?1 AND r.flags & ?2 = 0",
        )?;
        let mut rows = select.query(params![stock.0, flags::WITHDRAWN])?;
        while let Some(row) = rows.next()? {
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            known.numbers.extend(row.get::<_, Option<String>>(0)?);
            let plain = text(3)?;
            if !plain.is_empty() {
                known.weapons.insert(weapon_key(&text(1)?, &text(2)?, &plain));
            }
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
        let said = |name: &str| {
            let found = row.weapon.iter().find(|(field, _)| *field == name);
            match found {
                Some((_, Content::Value(proofmark_format::cbor::Value::Text(text)))) => text.as_str(),
                _ => "",
            }
        };
        let key = weapon_key(said("make"), said("model"), &plain);
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
        let mut select = store.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM marking m JOIN record r ON r.n = m.record
               WHERE m.plain = ?1 AND (m.kind = 'serial' OR m.control_part = 'yes') AND r.flags & ?2 = 0)",
        )?;
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

/// The code of a list that a cell names, by code or by word in any language; an empty cell names none.
fn named(field: &'static str, cell: &str) -> Result<Option<String>> {
    let list = if field == "category" { "category" } else { "country" };
    if cell.is_empty() {
        return Ok(None);
    }
    static NAMES: LazyLock<BTreeMap<(&'static str, String), &'static str>> = LazyLock::new(|| {
        let mut names = BTreeMap::new();
        for list in ["category", "country"] {
            for code in terms::codes(list) {
                for name in [code.to_owned(), terms::label(list, code, "en"), terms::label(list, code, "fr")]
                {
                    names.entry((list, bare(&name))).or_insert(code);
                }
            }
        }
        names
    });
    match NAMES.get(&(list, bare(cell))) {
        Some(code) => Ok(Some((*code).to_owned())),
        None => Err(Error::refused("vocabulary_unknown")
            .with("field", field)
            .with("list", list)
            .with("value", cell)),
    }
}

/// The calibre that a cell means, by code, word or alias: compared without case, spaces, signs and "mm", × as x.
fn calibre(cell: &str) -> Option<&'static str> {
    static NAMES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
        let mut names = HashMap::new();
        for code in terms::codes("calibre") {
            let aliases = terms::property("calibre", code, "aliases").and_then(Json::as_array);
            let aliases = aliases.into_iter().flatten().filter_map(Json::as_str).map(str::to_owned);
            let labels =
                [code.to_owned(), terms::label("calibre", code, "en"), terms::label("calibre", code, "fr")];
            for name in labels.into_iter().chain(aliases) {
                names.entry(calibre_key(&name)).or_insert(code);
            }
        }
        names
    });
    NAMES.get(&calibre_key(cell)).copied().filter(|_| !cell.is_empty())
}

fn calibre_key(text: &str) -> String {
    bare(&text.replace(['×', '✕'], "x")).replace("mm", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_understood_by_code_word_and_alias() {
        assert_eq!(named("category", "SA-ASR").unwrap().as_deref(), Some("SA-ASR"));
        assert_eq!(named("category", "assault rifle").unwrap().as_deref(), Some("SA-ASR"));
        assert_eq!(named("country_of_manufacture", "Chine").unwrap().as_deref(), Some("CN"));
        assert_eq!(named("category", "").unwrap(), None);
        assert_eq!(named("category", "spoon").unwrap_err().code, "vocabulary_unknown");
        assert_eq!(calibre("7,62 x 39 mm"), Some("7.62x39"));
        assert_eq!(calibre("7.62×39mm"), Some("7.62x39"));
        assert_eq!(calibre("7.62"), None, "names no single cartridge");
    }
}
