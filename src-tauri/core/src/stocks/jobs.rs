//! Job files: out to the machine with a number for each weapon, and back with what became of it.

use std::collections::{HashMap, HashSet};
use std::io::Write;
use std::path::{Path, PathBuf};

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{Connection, params};

use super::campaigns::{Running, target};
use super::columns::StockRule;
use super::list::{CALIBRE, MAKE, MODEL};
use super::sheet::{Columns, Sheet, text};
use super::{CAMPAIGN_ITEM, JobFile, JobIn, JobOut, JobPreview, MarkItem, RowRefused};
use crate::error::{Error, Result};
use crate::markings::{self, MARKING, MarkingFields, OPEN, fits, parse_reading, plain};
use crate::office::act::{Content, for_birth};
use crate::office::fold::Folding;
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, Task, check, flags};
use crate::store::files;
use crate::weapons::EVENT;

/// Headings of a job file, in its order. The last three are for the machine to fill in.
const HEADINGS: [&str; 10] =
    ["number", "serial", "make", "model", "calibre", "stock_number", "item", "result", "reason", "date"];
/// Most refusals that a preview names.
const REFUSALS: usize = 200;
/// What a table calculates where a cell begins with it.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// Most files of one name in a folder.
const FILES: u32 = 1_000;

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
    /// Whether its mark makes the weapon marked and recorded (ITI 9).
    settles: bool,
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
        let path = write(&folder, &file_name(&campaign.name, &first, items.len()), &items)?;
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
        let Judged { campaign, items, mut became, .. } = self.judge_job(input)?;
        for one in &mut became {
            one.settles = self.settles(&campaign, &items[one.at], one)?;
        }
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
        let mut one =
            Became { at, state, reason: input.reason.clone(), date: input.date.clone(), settles: false };
        one.settles = self.settles(&campaign, held, &one)?;
        let ((), outcome) = self.change(|task| {
            let mut folding = task.folding();
            campaign.settle(task, &mut folding, &items[at], &one)
        })?;
        Ok(outcome.done(item))
    }

    fn settles(&self, campaign: &Running, item: &Item, became: &Became) -> Result<bool> {
        match became.state {
            "done" => self.settles_by_mark(item.weapon, &item.status, &campaign.mark_on(item, &became.date)),
            _ => Ok(false),
        }
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
            "SELECT ir.id, i.number, i.state, r.id, r.audience, {MAKE}, {MODEL}, {CALIBRE}, w.stock_number, w.status,
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
        // A weapon that stands in the target list twice is struck once.
        let mut struck = HashSet::new();
        for (line, cells) in &sheet.rows {
            match judge(&rule, &columns, cells, &items, &index, input, &mut met) {
                Ok(Said::Became(one)) if one.state == "done" && !struck.insert(items[one.at].weapon) => {
                    let twice = Error::refused("job_row_twice").with("number", &items[one.at].number);
                    preview.refused.push(RowRefused {
                        line: *line,
                        words: cells.join(" · "),
                        why: twice.failure(),
                    });
                }
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

    fn item(&self, columns: &Columns, cells: &[String], items: &[Item]) -> Result<usize> {
        let cell = |field: &str| columns.cell(cells, field);
        // The number leads, then the item, then the serial; whatever else the row says must not lead elsewhere.
        let by_number = self.numbers.get(&plain(&literal(cell("number")))).copied();
        let by_id = self.ids.get(cell("item")).copied();
        let by_serial = self.serials.get(&plain(&literal(cell("serial")))).copied().flatten();
        let at = match cell("number").is_empty() {
            false => by_number.ok_or_else(|| {
                Error::refused("job_number_unknown").with("field", "number").with("number", cell("number"))
            }),
            true => by_id.or(by_serial).ok_or_else(|| {
                Error::refused("job_weapon_unknown").with("field", "serial").with("serial", cell("serial"))
            }),
        }?;
        let held = &items[at];
        let is_elsewhere = by_id.is_some_and(|by_id| by_id != at) || !may_be(cell("serial"), &held.serial);
        match is_elsewhere {
            true => Err(Error::refused("job_row_contradicts")
                .with("number", &held.number)
                .with("serial", &held.serial)
                .with("stock_number", &held.stock_number)),
            false => Ok(at),
        }
    }
}

/// Whether a serial in a machine's file may be the one that is recorded; either may be missing, or not be readable whole.
fn may_be(said: &str, held: &str) -> bool {
    let key = |reading: &str| parse_reading(&plain(reading)).unwrap_or_default();
    let (said, held) = (key(&literal(said)), key(held));
    said.is_empty() || held.is_empty() || fits(&said, &held)
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
    let at = index.item(columns, cells, items)?;
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
    Ok(Said::Became(Became { at, state, reason, date, settles: false }))
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
            "done" => self.mark(task, folding, item, became),
            "spoiled" => {
                // The number is spent; the weapon waits for another.
                let again = target(Content::from(self.id), item.weapon);
                task.act.birth(&CAMPAIGN_ITEM, self.audience, again);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The mark that a weapon bears once it is struck.
    fn mark_on(&self, item: &Item, date: &str) -> MarkingFields {
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        MarkingFields {
            kind: text(&self.mark_kind),
            reading: text(&literal(&item.number)),
            condition: text("legible"),
            year: text(date.get(..4).unwrap_or_default()),
            place: text(&self.mark_place),
            method: text(&self.method),
            ..MarkingFields::default()
        }
    }

    fn mark(
        &self,
        task: &mut Task<'_>,
        folding: &mut Folding<'_>,
        item: &Item,
        became: &Became,
    ) -> Result<()> {
        let date = became.date.as_str();
        let mut fields = for_birth(markings::fields(&self.mark_on(item, date))?);
        fields.push(("weapon", Content::from(item.weapon)));
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
        if became.settles {
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
    let mut select = store.prepare_cached(&format!(
        "SELECT EXISTS (SELECT 1 FROM campaign_item WHERE number = ?1)
             OR EXISTS (SELECT 1 FROM weapon WHERE national_number = ?1)
             OR EXISTS (SELECT 1 FROM marking m WHERE m.plain = ?2 AND m.reading = ?3 AND {OPEN})"
    ))?;
    let reading = literal(number);
    Ok(select.query_row(params![number, plain(&reading), reading], |row| row.get(0))?)
}

/// Writes a job file under another name first: a machine never meets half a file. One that lies there may hold what the
/// machine did already: it stays, and this one gets another name.
fn write(folder: &Path, name: &str, items: &[Item]) -> Result<PathBuf> {
    let bytes = table(items)?;
    let partial = files::partial_name(&folder.join(format!("{name}.csv")));
    let put = || {
        let mut file = std::fs::File::create(&partial)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        drop(file);
        for n in 1..FILES {
            let numbered = if n == 1 { String::new() } else { format!("-{n}") };
            let path = folder.join(format!("{name}{numbered}.csv"));
            match files::finish_new_file(&partial, &path) {
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
                done => return done.map(|()| path),
            }
        }
        Err(std::io::ErrorKind::AlreadyExists.into())
    };
    put().map_err(|e| {
        let _ = std::fs::remove_file(&partial);
        Error::disk(folder, &e)
    })
}

/// The bytes of a job file. It begins as tables in UTF-8 do, or a spreadsheet would read its letters as others.
fn table(items: &[Item]) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    let mut rows = vec![HEADINGS.map(str::to_owned)];
    rows.extend(items.iter().map(|item| {
        let (id, none) = (item.id.to_string(), String::new());
        [
            // What the machine strikes stays as it is.
            item.number.clone(),
            guarded(&item.serial),
            guarded(&item.make),
            guarded(&item.model),
            guarded(&item.calibre),
            guarded(&item.stock_number),
            id,
            none.clone(),
            none.clone(),
            none,
        ]
    }));
    rows.iter().try_for_each(|row| writer.write_record(row)).map_err(Error::internal)?;
    writer.into_inner().map_err(Error::internal)
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
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

    use super::super::testing::{list, rows, some, stock};
    use crate::stocks::{CampaignFields, NewCampaign};
    use crate::weapons::testing::office;
    use crate::weapons::{EventFields, WeaponFields};

    /// A campaign for all weapons of a stock.
    fn campaign(office: &mut Office, stock: &str, fields: CampaignFields) -> Result<String> {
        let fields = CampaignFields {
            name: some("Marking"),
            pattern: fields.pattern.or_else(|| some("{series}{yy}{n:4}")),
            opened_on: some("2026-03-02"),
            mark_kind: fields.mark_kind.or_else(|| some("national_unique")),
            mark_place: fields.mark_place.or_else(|| some("receiver_left")),
            ..fields
        };
        let input =
            NewCampaign { stock: stock.into(), targets: "all".into(), fields, ..NewCampaign::default() };
        office.open_campaign(&input).map(|done| done.id)
    }

    fn job_out(office: &mut Office, campaign: &str, folder: &Path) -> (PathBuf, Vec<Vec<String>>) {
        let input = JobOut { campaign: campaign.into(), folder: folder.display().to_string(), most: 0 };
        let path = PathBuf::from(office.write_job_file(&input).unwrap().file);
        let bytes = std::fs::read(&path).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let text = text.strip_prefix('\u{feff}').expect("a mark of its letters");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
        (path, reader.records().skip(1).map(|row| cells(row.unwrap())).collect())
    }

    fn job_in(campaign: &str, text: &str) -> JobIn {
        JobIn { campaign: campaign.into(), text: text.into(), date: "2026-03-05".into(), ..JobIn::default() }
    }

    #[test]
    fn a_file_that_lies_there_is_never_written_over() {
        let (folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        office.take_stock_list(&list(&stock, "1;Norinco;56-1;7.62x39;500\n")).unwrap();
        let campaign = campaign(&mut office, &stock, CampaignFields::default()).unwrap();
        let (first, _) = job_out(&mut office, &campaign, folder.path());
        std::fs::write(&first, "what the machine did").unwrap();
        let (second, rows) = job_out(&mut office, &campaign, folder.path());
        assert_eq!(std::fs::read_to_string(&first).unwrap(), "what the machine did");
        assert!(second.display().to_string().ends_with("-2.csv") && rows.len() == 1);
        assert!(!files::partial_name(&first).exists());
    }

    #[test]
    fn cells_that_the_machine_does_not_strike_are_no_formulas_and_come_back_as_they_are_meant() {
        let (folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        let text = "-7;=HYPERLINK(1);+SUM(1);@9;-500\n2;Česká zbrojovka;75;9x19;501\n";
        office.take_stock_list(&list(&stock, text)).unwrap();
        let campaign = campaign(&mut office, &stock, CampaignFields::default()).unwrap();
        let (path, rows) = job_out(&mut office, &campaign, folder.path());
        assert_eq!(rows[0][1..6], ["'-500", "'=HYPERLINK(1)", "'+SUM(1)", "'@9", "'-7"]);
        let text = std::fs::read_to_string(&path).unwrap().replace(",,,", ",");
        let back = text
            .lines()
            .skip(1)
            .fold("number,serial,make,model,calibre,stock_number,item\n".to_owned(), |all, row| {
                all + row.trim_end_matches(',') + "\n"
            });
        let preview = office.read_job_file(&job_in(&campaign, &back)).unwrap();
        assert_eq!((preview.done, preview.refused.len()), (2, 0), "{:?}", preview.refused);
    }

    #[test]
    fn a_row_that_says_two_weapons_is_refused() {
        let (folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        office
            .take_stock_list(&list(&stock, "1;Norinco;56-1;7.62x39;500\n2;Norinco;56-1;7.62x39;5?1\n"))
            .unwrap();
        let campaign = campaign(&mut office, &stock, CampaignFields::default()).unwrap();
        let (_, rows) = job_out(&mut office, &campaign, folder.path());
        let (one, two) = (&rows[0], &rows[1]);
        let said = |number: &str, serial: &str, item: &str| {
            let text = format!("number,serial,item\n{number},{serial},{item}\n");
            let preview = office.read_job_file(&job_in(&campaign, &text)).unwrap();
            preview.refused.first().map(|row| row.why.code.clone())
        };
        let contradicts = Some("job_row_contradicts".to_owned());
        assert_eq!(said(&one[0], "999", ""), contradicts, "another serial");
        assert_eq!(said(&one[0], "", &two[6]), contradicts, "another item");
        assert_eq!(said("", "999", &one[6]), contradicts);
        assert_eq!(said(&one[0], "5 0 0", &one[6]), None);
        assert_eq!(said(&two[0], "551", ""), None, "it may be the one that nobody could read");
        assert_eq!(said(&one[0], "", "17"), None, "a machine counts its own rows");
    }

    #[test]
    fn only_an_adequate_mark_makes_a_weapon_marked_and_recorded_and_none_that_was_found() {
        let (folder, mut office) = office();
        let status_after = |office: &mut Office, name: &str, fields: CampaignFields, is_found: bool| {
            let stock = stock(office, name);
            office.take_stock_list(&list(&stock, "1;Norinco;56-1;7.62x39;500\n")).unwrap();
            let weapon = rows(office, &stock).remove(0).weapon;
            if is_found {
                let secured = WeaponFields { status: some("secured"), ..WeaponFields::default() };
                office.change_weapon(&weapon, &secured).unwrap();
                let find = EventFields { find_kind: some("seized"), ..EventFields::default() };
                office.add_event(&weapon, &find).unwrap();
            }
            let campaign = campaign(office, &stock, fields).unwrap();
            let (_, rows) = job_out(office, &campaign, folder.path());
            office.take_job_file(&job_in(&campaign, &format!("number,result\n{},ok\n", rows[0][0]))).unwrap();
            office.weapon(&weapon).unwrap().fields.status.unwrap()
        };
        let on = |place: &str| CampaignFields { mark_place: some(place), ..CampaignFields::default() };
        assert_eq!(status_after(&mut office, "One", on("receiver_left"), false), "marked_recorded");
        assert_eq!(status_after(&mut office, "Two", on("stock"), false), "recorded", "no essential part");
        let of_state = CampaignFields { mark_kind: some("state_property"), ..CampaignFields::default() };
        assert_eq!(status_after(&mut office, "Three", of_state, false), "recorded", "no maker, no State");
        assert_eq!(
            status_after(&mut office, "Four", on("receiver_left"), true),
            "secured",
            "a step, with its reasons"
        );
    }

    #[test]
    fn a_target_list_names_a_weapon_once_and_blocks_of_two_patterns_do_not_meet() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        office
            .take_stock_list(&list(&stock, "1;Norinco;56-1;7.62x39;500\n2;Norinco;56-1;7.62x39;501\n"))
            .unwrap();
        let weapon = rows(&office, &stock).remove(0).weapon;
        let fields = |pattern: &str, from, to| CampaignFields {
            name: some("Marking"),
            pattern: some(pattern),
            opened_on: some("2026-03-02"),
            mark_kind: some("national_unique"),
            block_from: Some(from),
            block_to: Some(to),
            ..CampaignFields::default()
        };
        let listed = |fields| NewCampaign {
            stock: stock.clone(),
            targets: "listed".into(),
            weapons: vec![weapon.clone(), weapon.clone()],
            fields,
        };
        let done = office.open_campaign(&listed(fields("GH 1{n:4}", 1, 500))).unwrap();
        assert_eq!(done.reference.as_deref(), Some("1"));
        assert_eq!(
            office.open_campaign(&listed(fields("GH {n:5}", 10_500, 10_600))).unwrap_err().code,
            "number_block_taken"
        );
        office.open_campaign(&listed(fields("GH {n:5}", 10_501, 10_600))).unwrap();
    }

    #[test]
    fn file_names_are_plain() {
        assert_eq!(file_name("3rd Bn. / Tamale", "GH 26-0001", 1200), "3rd-Bn-Tamale_GH-26-0001_1200");
    }
}
