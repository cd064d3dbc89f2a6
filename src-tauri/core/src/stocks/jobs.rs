//! Job files: out to the machine with a number for each weapon, and back with what became of it.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{Connection, params};

use super::campaigns::{Running, target};
use super::columns::StockRule;
use super::sheet::{Columns, Sheet, text};
use super::{CAMPAIGN_ITEM, JobFile, JobIn, JobOut, JobPreview, MarkItem, RowRefused};
use crate::error::{Error, Result};
use crate::markings::{MARKING, OPEN, plain};
use crate::office::act::Content;
use crate::office::fold::Folding;
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, Task, check, flags};
use crate::weapons::EVENT;

/// Headings of a job file, in its order. The last three are for the machine to fill in.
const HEADINGS: [&str; 10] =
    ["number", "serial", "make", "model", "calibre", "stock_number", "item", "result", "reason", "date"];
/// Most refusals that a preview names.
const REFUSALS: usize = 200;
/// States of a weapon after which a mark says that it is marked and recorded (ITI para 9).
const BEFORE: [&str; 3] = ["", "recorded", "secured"];

/// An item of a campaign with its weapon.
#[derive(Debug, Clone)]
struct Item {
    id: RecordId,
    number: String,
    state: String,
    weapon: RecordId,
    audience: AudienceId,
    serial: String,
    make: String,
    model: String,
    calibre: String,
    stock_number: String,
    status: String,
    national_number: String,
}

/// What became of an item.
struct Became {
    at: usize,
    state: &'static str,
    reason: String,
    date: String,
}

/// A machine's file as it was read and judged.
struct Judged {
    campaign: Running,
    items: Vec<Item>,
    became: Vec<Became>,
    preview: JobPreview,
}

impl Office {
    /// Writes a job file for the machine: weapons that wait, each with its number. Who has none is given one, once and for ever;
    /// whoever was in an earlier file and did not come back keeps his.
    pub fn write_job_file(&mut self, input: &JobOut) -> Result<JobFile> {
        self.session.require(&Role::RECORDING)?;
        let campaign = self.running(&input.campaign)?;
        let folder = PathBuf::from(input.folder.trim());
        if !folder.is_dir() {
            return Err(Error::refused("file_missing")
                .with("path", folder.display())
                .with("field", "folder"));
        }
        let mut items = self.items(campaign.id)?;
        items.retain(|item| item.state == "target");
        if input.most > 0 {
            items.truncate(input.most as usize);
        }
        if items.is_empty() {
            return Err(Error::refused("campaign_nothing_waits").with("name", &campaign.name));
        }
        let given = self.number_items(&campaign, &mut items)?;
        let number = |item: Option<&Item>| item.map(|item| item.number.clone()).unwrap_or_default();
        let (first, last) = (number(items.first()), number(items.last()));
        let path = folder.join(format!("{}.csv", file_name(&campaign.name, &first, items.len())));
        write(&path, &items)?;
        Ok(JobFile {
            file: path.display().to_string(),
            weapons: items.len() as u32,
            given: given as u32,
            first,
            last,
        })
    }

    /// Gives a number to every item that has none, in one act; says how many.
    fn number_items(&mut self, campaign: &Running, items: &mut [Item]) -> Result<usize> {
        let lacking: Vec<usize> = (0..items.len()).filter(|at| items[*at].number.is_empty()).collect();
        if lacking.is_empty() {
            return Ok(0);
        }
        // Another laptop, or this one before it was restored, may have given out numbers of the block that nobody knows of here.
        if !campaign.pattern.has_series() && campaign.series != self.series()? {
            return Err(Error::needs_person("numbers_elsewhere").with("name", &campaign.name));
        }
        let numbers =
            self.give_numbers(&campaign.pattern, campaign.year, campaign.block, "", lacking.len(), is_borne)?;
        self.change(|task| {
            let mut folding = task.folding();
            for (at, number) in lacking.iter().zip(&numbers) {
                let fields = vec![("number", Content::from(number.as_str()))];
                task.patch_with(&mut folding, items[*at].id, fields)?;
            }
            Ok(())
        })?;
        for (at, number) in lacking.iter().zip(&numbers) {
            items[*at].number.clone_from(number);
        }
        Ok(lacking.len())
    }

    /// What a machine's file would bring. Nothing is taken in.
    pub fn read_job_file(&self, input: &JobIn) -> Result<JobPreview> {
        Ok(self.judge_job(input)?.preview)
    }

    /// Takes a machine's file in as one act: every row that fits; the others are left out, and the preview names them.
    pub fn take_job_file(&mut self, input: &JobIn) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let Judged { campaign, items, became, .. } = self.judge_job(input)?;
        if became.is_empty() {
            return Err(Error::refused("job_brings_nothing").with("name", &campaign.name));
        }
        let ((), outcome) = self.change(|task| {
            let mut folding = task.folding();
            for one in &became {
                campaign.settle(task, &mut folding, &items[one.at], one)?;
            }
            Ok(())
        })?;
        Ok(Done { reference: Some(became.len().to_string()), ..outcome.done(campaign.id) })
    }

    /// Says by hand what became of one weapon.
    pub fn mark_item(&mut self, input: &MarkItem) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let item = record_id(&input.item)?;
        let campaign = self.running(&self.campaign_of(item)?.to_string())?;
        let items = self.items(campaign.id)?;
        let at = items.iter().position(|one| one.id == item);
        let at = at.ok_or_else(|| Error::refused("record_withdrawn").with("id", item))?;
        let state = ["done", "spoiled", "cannot", "target"].into_iter().find(|state| *state == input.state);
        let state = state.ok_or_else(|| {
            Error::refused("vocabulary_unknown")
                .with("field", "state")
                .with("list", "mark_state")
                .with("value", &input.state)
        })?;
        check::optional_line("reason", &input.reason, check::LINE)?;
        let held = &items[at];
        let needs_number = state == "done" || state == "spoiled";
        if needs_number {
            check::date("date", &input.date)?;
            if held.number.is_empty() {
                return Err(Error::refused("item_without_number").with("field", "state"));
            }
        }
        if matches!(state, "spoiled" | "cannot") {
            check::line("reason", &input.reason, check::LINE)?;
        }
        if !may_become(&held.state, state) {
            return Err(Error::refused("item_settled")
                .with("number", &held.number)
                .with("state", &held.state));
        }
        let one = Became { at, state, reason: input.reason.clone(), date: input.date.clone() };
        let ((), outcome) = self.change(|task| {
            let mut folding = task.folding();
            campaign.settle(task, &mut folding, &items[at], &one)
        })?;
        Ok(outcome.done(item))
    }

    fn campaign_of(&self, item: RecordId) -> Result<RecordId> {
        let n = self.row_number("campaign_item", item)?;
        let id: Option<[u8; 16]> = self
            .store
            .prepare_cached("SELECT campaign FROM campaign_item WHERE record = ?1")?
            .query_row([n], |row| row.get(0))?;
        id.map(RecordId).ok_or_else(|| Error::refused("record_unknown").with("id", item))
    }

    /// All items of a campaign with their weapons, in the order of the target list.
    fn items(&self, campaign: RecordId) -> Result<Vec<Item>> {
        let mut select = self.store.prepare_cached(&format!(
            "SELECT ir.id, i.number, i.state, r.id, r.audience, w.make, w.model, w.calibre, w.stock_number, w.status,
                    w.national_number,
                    (SELECT m.reading FROM marking m JOIN record mr ON mr.n = m.record WHERE m.weapon = r.id
                       AND mr.flags & ?2 = 0 AND m.kind = 'serial' AND {OPEN} ORDER BY m.control_part IS NOT 'yes', m.record LIMIT 1)
             FROM campaign_item i JOIN record ir ON ir.n = i.record
             JOIN record r ON r.id = i.weapon JOIN weapon w ON w.record = r.n
             WHERE i.campaign = ?1 AND ir.flags & ?2 = 0 AND r.flags & ?2 = 0 ORDER BY i.record",
        ))?;
        let rows = select.query_map(params![campaign.0, flags::WITHDRAWN], |row| {
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            Ok(Item {
                id: RecordId(row.get(0)?),
                number: text(1)?,
                state: text(2)?,
                weapon: RecordId(row.get(3)?),
                audience: AudienceId(row.get(4)?),
                make: text(5)?,
                model: text(6)?,
                calibre: text(7)?,
                stock_number: text(8)?,
                status: text(9)?,
                national_number: text(10)?,
                serial: text(11)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn judge_job(&self, input: &JobIn) -> Result<Judged> {
        let campaign = self.running(&input.campaign)?;
        if !input.date.trim().is_empty() {
            check::date("date", input.date.trim())?;
        }
        let mut sheet = Sheet::read(&text(&input.text, &input.path)?)?;
        let rule = self.stock_rule()?;
        let columns = sheet.columns(|heading| rule.of_job(heading), &["number", "result", "reason", "date"]);
        let items = self.items(campaign.id)?;
        let index = Index::of(&items);
        let mut preview = JobPreview {
            columns: columns.named(),
            strange: columns.strange.clone(),
            rows: sheet.rows.len() as u32,
            ..JobPreview::default()
        };
        let (mut became, mut met) = (Vec::new(), HashSet::new());
        for (line, cells) in &sheet.rows {
            match judge(&rule, &columns, cells, &items, &index, input, &mut met) {
                Ok(Said::Became(one)) => {
                    match one.state {
                        "done" => preview.done += 1,
                        "spoiled" => preview.spoiled += 1,
                        _ => preview.cannot += 1,
                    }
                    became.push(one);
                }
                Ok(Said::Known) => preview.already += 1,
                Ok(Said::Waits) => preview.waiting += 1,
                Err(error) => {
                    preview.refused.push(RowRefused {
                        line: *line,
                        words: cells.join(" · "),
                        why: error.failure(),
                    });
                }
            }
        }
        preview.refused.truncate(REFUSALS);
        Ok(Judged { campaign, items, became, preview })
    }
}

/// What a row says.
enum Said {
    /// Something that is not known yet.
    Became(Became),
    /// What is known already: the file was taken in before.
    Known,
    /// That the machine has not come to the weapon.
    Waits,
}

/// Where items are found by what a machine says of them.
struct Index {
    numbers: HashMap<String, usize>,
    ids: HashMap<String, usize>,
    /// By serial, the items that wait with a number; `None` where several weapons have it.
    serials: HashMap<String, Option<usize>>,
}

impl Index {
    fn of(items: &[Item]) -> Index {
        let mut index = Index { numbers: HashMap::new(), ids: HashMap::new(), serials: HashMap::new() };
        for (at, item) in items.iter().enumerate() {
            index.ids.insert(item.id.to_string(), at);
            if item.number.is_empty() {
                continue;
            }
            index.numbers.insert(plain(&literal(&item.number)), at);
            if item.state == "target" && !item.serial.is_empty() {
                let only = |held: &mut Option<usize>| *held = None;
                index.serials.entry(plain(&item.serial)).and_modify(only).or_insert(Some(at));
            }
        }
        index
    }

    fn item(&self, columns: &Columns, cells: &[String]) -> Result<usize> {
        let cell = |field: &str| columns.cell(cells, field);
        let by_number = self.numbers.get(&plain(&literal(cell("number")))).copied();
        let by_id = self.ids.get(cell("item")).copied();
        let by_serial = self.serials.get(&plain(&literal(cell("serial")))).copied().flatten();
        match cell("number").is_empty() {
            false => by_number.ok_or_else(|| {
                Error::refused("job_number_unknown").with("field", "number").with("number", cell("number"))
            }),
            true => by_id.or(by_serial).ok_or_else(|| {
                Error::refused("job_weapon_unknown").with("field", "serial").with("serial", cell("serial"))
            }),
        }
    }
}

/// What a row says became of an item.
fn judge(
    rule: &StockRule,
    columns: &Columns,
    cells: &[String],
    items: &[Item],
    index: &Index,
    input: &JobIn,
    met: &mut HashSet<usize>,
) -> Result<Said> {
    let at = index.item(columns, cells)?;
    let item = &items[at];
    let cell = |field: &str| columns.cell(cells, field);
    // A file without a word about what became of them lists what was marked.
    let has_result = columns.fields.contains(&Some("result"));
    let state = if has_result { rule.result(cell("result"))? } else { "done" };
    if state == "target" {
        return Ok(Said::Waits);
    }
    if !met.insert(at) {
        return Err(Error::refused("job_row_twice").with("number", &item.number));
    }
    if item.state == state {
        return Ok(Said::Known);
    }
    if !may_become(&item.state, state) {
        return Err(Error::refused("item_settled").with("number", &item.number).with("state", &item.state));
    }
    let reason = if cell("reason").is_empty() { cell("result") } else { cell("reason") };
    check::optional_line("reason", reason, check::LINE)?;
    let date = match cell("date") {
        "" => input.date.trim().to_owned(),
        said => day(said)?,
    };
    if state != "cannot" {
        check::date("date", &date)?;
    }
    let reason = if state == "done" { String::new() } else { reason.to_owned() };
    Ok(Said::Became(Became { at, state, reason, date }))
}

/// Whether an item may change so: a number that is struck or spoiled stays so.
fn may_become(held: &str, state: &str) -> bool {
    matches!((held, state), ("target", "done" | "spoiled" | "cannot") | ("cannot", "done" | "target"))
}

/// A day as machines write it: 2026-03-01, with or without a time, or 01.03.2026, day first.
fn day(said: &str) -> Result<String> {
    let wrong = || Error::refused("date_invalid").with("field", "date").with("value", said);
    let word = said.split([' ', 'T', 't']).next().unwrap_or_default();
    let parts: Vec<&str> = word.split(['-', '.', '/']).collect();
    let whole = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => return Err(wrong()),
    };
    check::date("date", &whole).map_err(|_| wrong())?;
    Ok(whole)
}

impl Running {
    /// Records what became of a weapon: a mark with its event and what is now known of the weapon, or why there is none.
    fn settle(
        &self,
        task: &mut Task<'_>,
        folding: &mut Folding<'_>,
        item: &Item,
        became: &Became,
    ) -> Result<()> {
        let mut fields = vec![("state", Content::from(became.state))];
        let reason = became.reason.trim();
        fields.push((
            "reason",
            match reason.is_empty() {
                true => Content::Value(proofmark_format::cbor::Value::Null),
                false => Content::from(reason),
            },
        ));
        if matches!(became.state, "done" | "spoiled") {
            fields.push(("marked_on", Content::from(became.date.as_str())));
        }
        task.patch_with(folding, item.id, fields)?;
        match became.state {
            "done" => self.mark(task, folding, item, &became.date),
            "spoiled" => {
                // The number is spent; the weapon waits for another.
                let again = target(Content::from(self.id), item.weapon);
                task.act.birth(&CAMPAIGN_ITEM, self.audience, again);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn mark(&self, task: &mut Task<'_>, folding: &mut Folding<'_>, item: &Item, date: &str) -> Result<()> {
        let reading = literal(&item.number);
        let mut fields = vec![
            ("weapon", Content::from(item.weapon)),
            ("kind", Content::from(self.mark_kind.as_str())),
            ("reading", Content::from(reading.as_str())),
            ("condition", Content::from("legible")),
            ("year", Content::from(date.get(..4).unwrap_or_default())),
        ];
        for (name, value) in [("place", &self.mark_place), ("method", &self.method)] {
            if !value.is_empty() {
                fields.push((name, Content::from(value.as_str())));
            }
        }
        let marking = task.act.birth(&MARKING, item.audience, fields);
        let mut event = vec![
            ("weapon", Content::from(item.weapon)),
            ("kind", Content::from("marking")),
            ("date", Content::from(date)),
            ("marking", Content::from(marking)),
            ("source", Content::from(self.name.as_str())),
        ];
        if !self.place.is_empty() {
            event.push(("place", Content::from(self.place.as_str())));
        }
        task.act.birth(&EVENT, item.audience, event);
        let mut weapon = Vec::new();
        if BEFORE.contains(&item.status.as_str()) {
            weapon.push(("status", Content::from("marked_recorded")));
        }
        if self.mark_kind == "national_unique" && item.national_number.is_empty() {
            weapon.push(("national_number", Content::from(item.number.as_str())));
        }
        match weapon.is_empty() {
            true => Ok(()),
            false => task.patch_with(folding, item.weapon, weapon),
        }
    }
}

/// A number as a reading of itself: signs of the notation stand for themselves.
pub(super) fn literal(number: &str) -> String {
    let mut reading = String::with_capacity(number.len());
    for sign in number.chars() {
        if matches!(sign, '?' | '*' | '[' | ']' | '\\') {
            reading.push('\\');
        }
        reading.push(sign);
    }
    reading
}

/// Whether something bears a number already, or is to bear it.
fn is_borne(store: &Connection, number: &str) -> Result<bool> {
    let mut select = store.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM campaign_item WHERE number = ?1)
             OR EXISTS (SELECT 1 FROM weapon WHERE national_number = ?1)
             OR EXISTS (SELECT 1 FROM marking WHERE plain = ?2 AND reading = ?3)",
    )?;
    let reading = literal(number);
    Ok(select.query_row(params![number, plain(&reading), reading], |row| row.get(0))?)
}

/// Writes a job file under another name first: a machine never meets half a file.
fn write(path: &Path, items: &[Item]) -> Result<()> {
    let failed = |e: &std::io::Error| Error::disk(path, e);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut rows = vec![HEADINGS.map(str::to_owned)];
    rows.extend(items.iter().map(|item| {
        let (id, none) = (item.id.to_string(), String::new());
        [
            item.number.clone(),
            item.serial.clone(),
            item.make.clone(),
            item.model.clone(),
            item.calibre.clone(),
            item.stock_number.clone(),
            id,
            none.clone(),
            none.clone(),
            none,
        ]
    }));
    rows.iter().try_for_each(|row| writer.write_record(row)).map_err(Error::internal)?;
    let bytes = writer.into_inner().map_err(Error::internal)?;
    let part = path.with_extension("part");
    std::fs::write(&part, bytes).map_err(|e| failed(&e))?;
    std::fs::rename(&part, path).map_err(|e| failed(&e))
}

/// A name that every system takes: the campaign, the first number and how many.
fn file_name(campaign: &str, first: &str, weapons: usize) -> String {
    let plain = |text: &str| -> String {
        let sign = |c: char| if c.is_alphanumeric() { c } else { '-' };
        let text: String = text.chars().map(sign).take(40).collect();
        text.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
    };
    format!("{}_{}_{weapons}", plain(campaign), plain(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_machines_write_them() {
        for (said, meant) in [
            ("2026-03-01", "2026-03-01"),
            ("2026-03-01T10:11:12Z", "2026-03-01"),
            ("2026/3/1 10:11", "2026-03-01"),
            ("01.03.2026", "2026-03-01"),
            ("1/3/2026", "2026-03-01"),
        ] {
            assert_eq!(day(said).unwrap(), meant);
        }
        for wrong in ["31.02.2026", "26-03-01", "yesterday", "2026"] {
            assert_eq!(day(wrong).unwrap_err().code, "date_invalid", "{wrong}");
        }
    }

    #[test]
    fn a_number_that_is_struck_or_spoiled_stays_so() {
        assert!(may_become("target", "spoiled") && may_become("cannot", "done"));
        for (held, state) in
            [("done", "spoiled"), ("spoiled", "done"), ("done", "target"), ("done", "cannot")]
        {
            assert!(!may_become(held, state), "{held} {state}");
        }
    }

    #[test]
    fn file_names_are_plain() {
        assert_eq!(file_name("3rd Bn. / Tamale", "GH 26-0001", 1200), "3rd-Bn-Tamale_GH-26-0001_1200");
    }
}
