//! Marking campaigns: opening one with its target list, its page, its items.

use std::collections::HashSet;

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{OptionalExtension, params, params_from_iter};

use super::list::{Condition, limit, page};
use super::numbering::{Filling, Pattern};
use super::stock::set_number;
use super::{
    CAMPAIGN, CAMPAIGN_ITEM, CampaignFields, CampaignItem, CampaignItemList, CampaignItemQuery, CampaignPage,
    CampaignRow, NewCampaign,
};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields, for_birth, set_reference, set_text};
use crate::office::numbers::Run;
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check, flags};

/// Most numbers that a page names as borne twice.
const DOUBLES: u32 = 20;

/// A campaign as acts need it.
pub(super) struct Running {
    pub id: RecordId,
    pub audience: AudienceId,
    pub stock: RecordId,
    pub name: String,
    pub place: String,
    pub pattern: Pattern,
    /// The series of the store that opened it.
    pub series: String,
    pub block: Option<(i64, i64)>,
    pub year: i32,
    pub mark_kind: String,
    pub mark_place: String,
    /// How its machine marks.
    pub method: String,
}

impl Office {
    /// Opens a campaign with its target list, as one act.
    pub fn open_campaign(&mut self, input: &NewCampaign) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let stock = self.held_stock(&input.stock)?;
        let fields = &input.fields;
        check::line("name", fields.name.as_deref().unwrap_or_default(), check::LINE)?;
        self.check_campaign(fields)?;
        let opened_on = fields.opened_on.as_deref().unwrap_or_default();
        check::date("opened_on", opened_on)?;
        let mark_kind = fields.mark_kind.as_deref().unwrap_or_default();
        if !self.stock_rule()?.marked.iter().any(|kind| kind == mark_kind) {
            return Err(Error::refused("vocabulary_unknown")
                .with("field", "mark_kind")
                .with("list", "marked")
                .with("value", mark_kind));
        }
        let targets = self.targets(stock.id, &input.targets, &input.weapons)?;
        if targets.is_empty() {
            return Err(Error::refused("campaign_no_targets").with("name", &stock.name));
        }
        self.check_block(fields, year_of(opened_on), targets.len() as i64)?;
        let series = self.series()?;
        let (campaign, outcome) = self.change(|task| {
            let mut made = for_birth(campaign_fields(fields)?);
            made.extend([
                ("stock", Content::from(stock.id)),
                ("series", Content::from(series.as_str())),
                ("pattern", Content::from(fields.pattern.as_deref().unwrap_or_default().trim())),
                ("mark_kind", Content::from(mark_kind)),
                ("opened_on", Content::from(opened_on)),
            ]);
            set_number(&mut made, "block_from", fields.block_from);
            set_number(&mut made, "block_to", fields.block_to);
            let campaign = task.act.birth(&CAMPAIGN, stock.audience, made);
            for weapon in &targets {
                let item = target(Content::from(campaign), *weapon);
                task.act.birth(&CAMPAIGN_ITEM, stock.audience, item);
            }
            Ok(campaign)
        })?;
        let id = outcome.id(campaign);
        Ok(Done { reference: Some(targets.len().to_string()), ..outcome.done(id) })
    }

    /// Changes what of a campaign may change: its name, places and machine. Pattern and block stay: numbers were given by them.
    pub fn change_campaign(&mut self, id: &str, input: &CampaignFields) -> Result<Done> {
        if let Some(name) = &input.name {
            check::line("name", name, check::LINE)?;
        }
        self.check_campaign(input)?;
        let fixed = [
            ("pattern", input.pattern.is_some()),
            ("mark_kind", input.mark_kind.is_some()),
            ("block_from", input.block_from.is_some()),
            ("block_to", input.block_to.is_some()),
            ("opened_on", input.opened_on.is_some()),
        ];
        if let Some((field, _)) = fixed.into_iter().find(|(_, given)| *given) {
            return Err(Error::refused("campaign_fixed").with("field", field));
        }
        self.change_record(id, &CAMPAIGN, campaign_fields(input)?, |_, _, _| Ok(()))
    }

    /// Closes a campaign on a day, or opens it again where no day is given. Weapons that were not marked stay named.
    pub fn close_campaign(&mut self, id: &str, date: &str) -> Result<Done> {
        if !date.trim().is_empty() {
            check::date("date", date.trim())?;
        }
        let mut fields = Fields::new();
        set_text(&mut fields, "closed_on", &Some(date.to_owned()));
        self.change_record(id, &CAMPAIGN, fields, |_, _, _| Ok(()))
    }

    /// Adds the weapons of the stock that came since and bear no mark of the State to the target list.
    pub fn add_targets(&mut self, campaign: &str) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let campaign = self.running(campaign)?;
        let mut condition = Condition::new(&format!("r.flags & {} = 0", flags::WITHDRAWN));
        let place = condition.value(campaign.id.0.to_vec());
        condition.and(&format!(
            "NOT EXISTS (SELECT 1 FROM campaign_item i WHERE i.weapon = r.id AND i.campaign = {place})"
        ));
        self.unmarked(&mut condition)?;
        let targets = self.weapons_of(campaign.stock, condition)?;
        if targets.is_empty() {
            return Err(Error::refused("campaign_no_targets").with("name", &campaign.name));
        }
        let ((), outcome) = self.change(|task| {
            for weapon in &targets {
                let item = target(Content::from(campaign.id), *weapon);
                task.act.birth(&CAMPAIGN_ITEM, campaign.audience, item);
            }
            Ok(())
        })?;
        Ok(Done { reference: Some(targets.len().to_string()), ..outcome.done(campaign.id) })
    }

    fn targets(&self, stock: RecordId, which: &str, named: &[String]) -> Result<Vec<RecordId>> {
        let mut condition = Condition::new(&format!("r.flags & {} = 0", flags::WITHDRAWN));
        match which {
            "all" => {}
            "unmarked" => self.unmarked(&mut condition)?,
            "listed" => {
                let of_stock: HashSet<RecordId> = self.weapons_of(stock, condition)?.into_iter().collect();
                let (mut listed, mut met) = (Vec::new(), HashSet::new());
                for id in named {
                    let id = record_id(id)?;
                    if !of_stock.contains(&id) {
                        return Err(Error::refused("weapon_not_of_stock").with("id", id));
                    }
                    listed.extend(Some(id).filter(|id| met.insert(*id)));
                }
                return Ok(listed);
            }
            other => {
                return Err(Error::refused("vocabulary_unknown")
                    .with("field", "targets")
                    .with("list", "targets")
                    .with("value", other));
            }
        }
        self.weapons_of(stock, condition)
    }

    /// Weapons that are in a stock and that a condition leaves, in the order they were taken in.
    pub(super) fn weapons_of(&self, stock: RecordId, mut condition: Condition) -> Result<Vec<RecordId>> {
        let place = condition.value(stock.0.to_vec());
        condition.and(&format!("w.stock = {place}"));
        condition.and(&self.stock_rule()?.is_there());
        let sql = format!(
            "SELECT r.id FROM weapon w JOIN record r ON r.n = w.record WHERE {} ORDER BY r.n",
            condition.sql
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let found = select.query_map(params_from_iter(&condition.values), |row| Ok(RecordId(row.get(0)?)))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    fn check_campaign(&self, input: &CampaignFields) -> Result<()> {
        check::lines(&[("place", &input.place)])?;
        check::codes(
            &self.store,
            &[
                ("mark_kind", "marking_kind", &input.mark_kind),
                ("mark_place", "marking_place", &input.mark_place),
            ],
        )?;
        match input.machine.as_deref().filter(|id| !id.is_empty()) {
            Some(id) => {
                self.row_number("machine", record_id(id)?).map(drop).map_err(|e| e.with("field", "machine"))
            }
            None => Ok(()),
        }
    }

    /// A pattern without the series needs a block that is large enough and that no campaign held here has laid claim to.
    fn check_block(&self, input: &CampaignFields, year: i32, wanted: i64) -> Result<()> {
        let pattern = Pattern::read("pattern", input.pattern.as_deref().unwrap_or_default())?;
        if pattern.has_series() {
            return Ok(());
        }
        let (Some(from), Some(to)) = (input.block_from, input.block_to) else {
            return Err(Error::refused("number_block_missing").with("field", "block_from"));
        };
        let (from, to) = (i64::from(from), i64::from(to));
        if to - from + 1 < wanted {
            return Err(Error::refused("number_block_full")
                .with("left", (to - from + 1).max(0))
                .with("wanted", wanted)
                .with("field", "block_to"));
        }
        let numbers = |pattern: &Pattern, year, office: &str, block| {
            let country = &self.identity.country;
            pattern.spans(&Filling { country, office, series: "", year }, block)
        };
        let wanted = numbers(&pattern, year, &self.identity.code, (from, to));
        let offices = self.office_codes()?;
        let mut select = self.store.prepare_cached(
            "SELECT c.name, c.pattern, c.opened_on, c.block_from, c.block_to, r.feed
             FROM campaign c JOIN record r ON r.n = c.record WHERE c.block_from IS NOT NULL",
        )?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            let Ok(other) = Pattern::read("pattern", &text(1)?) else { continue };
            let office = row.get::<_, Option<i64>>(5)?.and_then(|feed| offices.get(&feed).cloned());
            let (low, high): (i64, Option<i64>) = (row.get(3)?, row.get(4)?);
            let block = (low, high.unwrap_or(low));
            let given = numbers(&other, year_of(&text(2)?), &office.unwrap_or_default(), block);
            // The same number may be written by two patterns: GH 1 and four digits, GH and five.
            if wanted.iter().any(|span| given.iter().any(|other| span.meets(other))) {
                return Err(Error::refused("number_block_taken")
                    .with("field", "block_from")
                    .with("name", text(0)?)
                    .with("from", low)
                    .with("to", high.unwrap_or(low)));
            }
        }
        Ok(())
    }

    fn skeleton(&self, pattern: &Pattern, year: i32, office: &str) -> String {
        pattern.skeleton(&Filling { country: &self.identity.country, office, series: "", year })
    }

    /// A campaign that is held here and open.
    pub(super) fn running(&self, id: &str) -> Result<Running> {
        let id = record_id(id).map_err(|e| e.with("field", "campaign"))?;
        let found = self
            .store
            .prepare_cached(
                "SELECT r.audience, c.name, c.place, c.pattern, c.series, c.block_from, c.block_to, c.opened_on,
                        c.mark_kind, c.mark_place, c.closed_on, r.flags, c.stock,
                        (SELECT m.method FROM machine m JOIN record mr ON mr.n = m.record WHERE mr.id = c.machine)
                 FROM campaign c JOIN record r ON r.n = c.record WHERE r.id = ?1",
            )?
            .query_row([id.0], |row| {
                let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
                let stock: Option<[u8; 16]> = row.get(12)?;
                let block: (Option<i64>, Option<i64>) = (row.get(5)?, row.get(6)?);
                let running = Running {
                    id,
                    audience: AudienceId(row.get(0)?),
                    stock: RecordId(stock.unwrap_or_default()),
                    name: text(1)?,
                    place: text(2)?,
                    // A pattern that only a newer version reads gives no numbers here.
                    pattern: Pattern::read("pattern", &text(3)?).unwrap_or_default(),
                    series: text(4)?,
                    block: block.0.zip(block.1),
                    year: year_of(&text(7)?),
                    mark_kind: text(8)?,
                    mark_place: text(9)?,
                    method: text(13)?,
                };
                Ok((running, text(10)?, row.get::<_, i64>(11)?))
            })
            .optional()?;
        match found {
            None => Err(Error::refused("record_unknown").with("id", id)),
            Some((_, _, flags)) if flags & flags::WITHDRAWN != 0 => {
                Err(Error::refused("record_withdrawn").with("id", id))
            }
            Some((running, closed_on, _)) if !closed_on.is_empty() => {
                Err(Error::refused("campaign_closed").with("name", running.name).with("date", closed_on))
            }
            Some((running, ..)) => Ok(running),
        }
    }

    /// All campaigns held here, newest first.
    pub fn campaigns(&self) -> Result<Vec<CampaignRow>> {
        let numbers: Vec<i64> = self
            .store
            .prepare_cached(
                "SELECT c.record FROM campaign c JOIN record r ON r.n = c.record WHERE r.flags & ?1 = 0
                 ORDER BY c.closed_on IS NOT NULL, c.opened_on DESC, r.n DESC",
            )?
            .query_map([flags::WITHDRAWN], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        numbers.into_iter().map(|n| self.campaign_row(n)).collect()
    }

    pub(super) fn campaign_row(&self, n: i64) -> Result<CampaignRow> {
        let offices = self.office_codes()?;
        let (id, row) = self
            .store
            .prepare_cached(
                "SELECT r.id, c.name, c.place, c.opened_on, c.closed_on, r.feed, r.flags, c.stock,
                        (SELECT s.name FROM stock s JOIN record sr ON sr.n = s.record WHERE sr.id = c.stock)
                 FROM campaign c JOIN record r ON r.n = c.record WHERE c.record = ?1",
            )?
            .query_row([n], |row| {
                let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
                let id = RecordId(row.get(0)?);
                let feed: Option<i64> = row.get(5)?;
                let stock: Option<[u8; 16]> = row.get(7)?;
                let line = CampaignRow {
                    id: id.to_string(),
                    name: text(1)?,
                    place: text(2)?,
                    opened_on: text(3)?,
                    closed_on: text(4)?,
                    stock: stock.map(|id| RecordId(id).to_string()).unwrap_or_default(),
                    stock_name: text(8)?,
                    office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
                    flags: flags::words(row.get(6)?),
                    ..CampaignRow::default()
                };
                Ok((id, line))
            })?;
        let mut counts = self.store.prepare_cached(
            "SELECT count(DISTINCT i.weapon), coalesce(sum(i.state = 'done'), 0), coalesce(sum(i.state = 'cannot'), 0),
                    coalesce(sum(i.state = 'target' AND i.number IS NOT NULL), 0), coalesce(sum(i.state = 'spoiled'), 0)
             FROM campaign_item i JOIN record r ON r.n = i.record WHERE i.campaign = ?1 AND r.flags & ?2 = 0",
        )?;
        Ok(counts.query_row(params![id.0, flags::WITHDRAWN], |counted| {
            Ok(CampaignRow {
                weapons: counted.get(0)?,
                done: counted.get(1)?,
                cannot: counted.get(2)?,
                waiting: counted.get(3)?,
                spoiled: counted.get(4)?,
                ..row
            })
        })?)
    }

    /// A campaign's page.
    pub fn campaign_page(&self, id: &str) -> Result<CampaignPage> {
        let id = record_id(id)?;
        let n = self.row_number("campaign", id)?;
        let (fields, series, machine_name) = self.campaign_fields_of(n)?;
        let pattern =
            Pattern::read("pattern", fields.pattern.as_deref().unwrap_or_default()).unwrap_or_default();
        let row = self.campaign_row(n)?;
        let year = year_of(&row.opened_on);
        let own = self.series()?;
        let has_block = !pattern.has_series();
        let elsewhere = has_block && series != own;
        let block = fields.block_from.map(i64::from).zip(fields.block_to.map(i64::from));
        let left = match block.filter(|_| has_block && !elsewhere) {
            Some((from, to)) => {
                let name = self.skeleton(&pattern, year, &self.identity.code);
                let next = self.next_number(&Run::Block { name, from, to })?;
                Some(u32::try_from(to - next + 1).unwrap_or_default())
            }
            None => None,
        };
        let filling = Filling { country: &self.identity.country, office: &row.office, series: &series, year };
        Ok(CampaignPage {
            example: pattern.number(&filling, block.map_or(1, |(from, _)| from)),
            fields,
            machine_name,
            left,
            elsewhere,
            doubles: self.borne_twice(id)?,
            disagreements: self.disagreements(&[n])?,
            history: self.history(&[n])?,
            row,
        })
    }

    fn campaign_fields_of(&self, n: i64) -> Result<(CampaignFields, String, String)> {
        let mut select = self.store.prepare_cached(
            "SELECT c.name, c.place, c.machine, c.pattern, c.mark_kind, c.mark_place, c.block_from, c.block_to,
                    c.opened_on, c.series, (SELECT m.name FROM machine m JOIN record r ON r.n = m.record WHERE r.id = c.machine)
             FROM campaign c WHERE c.record = ?1",
        )?;
        Ok(select.query_row([n], |row| {
            let machine: Option<[u8; 16]> = row.get(2)?;
            let number = |n: usize| {
                row.get::<_, Option<i64>>(n)
                    .map(|number| number.and_then(|number| u32::try_from(number).ok()))
            };
            let fields = CampaignFields {
                name: row.get(0)?,
                place: row.get(1)?,
                machine: machine.map(|id| RecordId(id).to_string()),
                pattern: row.get(3)?,
                mark_kind: row.get(4)?,
                mark_place: row.get(5)?,
                block_from: number(6)?,
                block_to: number(7)?,
                opened_on: row.get(8)?,
            };
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            Ok((fields, text(9)?, text(10)?))
        })?)
    }

    /// Numbers of a campaign that another item bears too: a cloned disk, or two machines with one block.
    fn borne_twice(&self, campaign: RecordId) -> Result<Vec<String>> {
        let mut select = self.store.prepare_cached(
            "SELECT DISTINCT i.number FROM campaign_item i JOIN record r ON r.n = i.record
             WHERE i.campaign = ?1 AND i.number IS NOT NULL AND r.flags & ?2 = 0 AND EXISTS (
               SELECT 1 FROM campaign_item o JOIN record other ON other.n = o.record
               WHERE o.number = i.number AND o.record <> i.record AND other.flags & ?2 = 0)
             ORDER BY i.number LIMIT ?3",
        )?;
        let found = select.query_map(params![campaign.0, flags::WITHDRAWN, DOUBLES], |row| row.get(0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// A page of a campaign's items.
    pub fn campaign_items(&self, query: &CampaignItemQuery) -> Result<CampaignItemList> {
        let campaign = record_id(&query.campaign)?;
        let mut condition = Condition::new(&format!("ir.flags & {} = 0", flags::WITHDRAWN));
        let place = condition.value(campaign.0.to_vec());
        condition.and(&format!("i.campaign = {place}"));
        if let Some(state) = query.state.as_deref().filter(|state| !state.is_empty()) {
            check::shipped("state", "mark_state", state)?;
            let place = condition.value(state.to_owned());
            condition.and(&format!("i.state = {place}"));
        }
        condition.words(query.text.as_deref(), &["i.number", "w.stock_number", "w.make", "w.model"]);
        let from = "FROM campaign_item i JOIN record ir ON ir.n = i.record
            LEFT JOIN led_record r ON r.id = i.weapon LEFT JOIN weapon w ON w.record = r.n";
        let total = match query.after {
            Some(_) => 0,
            None => self.count(&format!("SELECT count(*) {from}"), &condition)?,
        };
        condition.page("i.record", query.after.as_deref(), false)?;
        let limit = limit(query.limit);
        let sql = format!(
            "SELECT ir.id, i.number, i.state, i.reason, i.marked_on, ir.flags, i.record, {} {from}
             WHERE {} ORDER BY i.record LIMIT {limit}",
            self.stock_rule()?.weapon_columns(),
            condition.sql
        );
        let (labels, mut select) = (self.own_labels()?, self.store.prepare_cached(&sql)?);
        let found = select.query_map(params_from_iter(&condition.values), |row| {
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            let weapon = super::list::weapon(row, 7)?.unwrap_or_default();
            let title = [weapon.make, weapon.model, labels.say("calibre", &weapon.calibre)];
            let item = CampaignItem {
                id: RecordId(row.get(0)?).to_string(),
                weapon: weapon.weapon,
                title: title.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
                serial: weapon.serial,
                stock_number: weapon.stock_number,
                number: text(1)?,
                state: text(2)?,
                reason: text(3)?,
                marked_on: text(4)?,
                flags: flags::words(row.get(5)?),
            };
            Ok((item, row.get::<_, i64>(6)?))
        })?;
        let (rows, next) = page(found.collect::<rusqlite::Result<Vec<_>>>()?, limit);
        Ok(CampaignItemList { rows, next, total })
    }
}

/// A weapon on the target list.
pub(super) fn target(campaign: Content, weapon: RecordId) -> Fields {
    vec![("campaign", campaign), ("weapon", Content::from(weapon)), ("state", Content::from("target"))]
}

/// The year of a whole date.
fn year_of(date: &str) -> i32 {
    date.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default()
}

/// What of a campaign may change later.
fn campaign_fields(input: &CampaignFields) -> Result<Fields> {
    let mut fields = Fields::new();
    for (name, value) in [("name", &input.name), ("place", &input.place), ("mark_place", &input.mark_place)] {
        set_text(&mut fields, name, value);
    }
    set_reference(&mut fields, "machine", &input.machine)?;
    Ok(fields)
}
