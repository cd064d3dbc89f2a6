//! Inventory checks: beginning one, its page and lists, closing it with every difference named.

use std::collections::{HashMap, HashSet};

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{OptionalExtension, params, params_from_iter};
use serde_json::Value as Json;

use super::entering::refuse_gaps;
use super::list::{CALIBRE, Condition, MAKE, MODEL, WORDS, limit, page, weapon};
use super::{
    CloseInventory, Difference, INVENTORY, INVENTORY_ITEM, InventoryLine, InventoryList, InventoryPage,
    InventoryQuery, InventoryRow, NewInventory, StockWeapon,
};
use crate::error::{Error, Result};
use crate::lost::unlisted;
use crate::office::act::Content;
use crate::office::notes::{self, About};
use crate::office::read::record_id;
use crate::office::{Done, Draft, Office, Role, Task, check, flags};
use crate::vocabulary::terms;
use crate::weapons::EVENT;

/// A check as acts need it.
pub(super) struct Open {
    pub id: RecordId,
    pub audience: AudienceId,
    pub stock: RecordId,
    name: String,
    place: String,
}

/// That no item of the check ?1 says that the weapon `r` was seen.
const NOT_SEEN: &str = "NOT EXISTS (SELECT 1 FROM inventory_item i JOIN record ir ON ir.n = i.record
    WHERE i.inventory = ?1 AND i.weapon = r.id AND i.result = 'seen' AND ir.flags & 4 = 0)";

impl Office {
    /// Begins an inventory check of a stock.
    pub fn open_inventory(&mut self, input: &NewInventory) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check::line("name", &input.name, check::LINE)?;
        check::optional_line("place", &input.place, check::LINE)?;
        check::date("date", &input.date)?;
        let stock = self.held_stock(&input.stock)?;
        let (inventory, outcome) = self.change(|task| {
            let mut fields = vec![
                ("stock", Content::from(stock.id)),
                ("name", Content::from(input.name.trim())),
                ("date", Content::from(input.date.as_str())),
            ];
            if !input.place.trim().is_empty() {
                fields.push(("place", Content::from(input.place.trim())));
            }
            Ok(task.act.birth(&INVENTORY, stock.audience, fields))
        })?;
        let id = outcome.id(inventory);
        Ok(outcome.done(id))
    }

    /// A check that is held here and not closed.
    pub(super) fn open_check(&self, id: &str) -> Result<Open> {
        let id = record_id(id).map_err(|e| e.with("field", "inventory"))?;
        let found = self
            .store
            .prepare_cached(
                "SELECT r.audience, i.stock, i.name, i.place, i.closed_on, r.flags
                 FROM inventory i JOIN record r ON r.n = i.record WHERE r.id = ?1",
            )?
            .query_row([id.0], |row| {
                let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
                let stock: Option<[u8; 16]> = row.get(1)?;
                let open = Open {
                    id,
                    audience: AudienceId(row.get(0)?),
                    stock: RecordId(stock.unwrap_or_default()),
                    name: text(2)?,
                    place: text(3)?,
                };
                Ok((open, text(4)?, row.get::<_, i64>(5)?))
            })
            .optional()?;
        match found {
            None => Err(Error::refused("record_unknown").with("id", id)),
            Some((_, _, flags)) if flags & flags::WITHDRAWN != 0 => {
                Err(Error::refused("record_withdrawn").with("id", id))
            }
            Some((open, closed_on, _)) if !closed_on.is_empty() => {
                Err(Error::refused("inventory_closed").with("name", open.name).with("date", closed_on))
            }
            Some((open, ..)) => Ok(open),
        }
    }

    /// Closes a check: every difference is named by a person with what it is, and becomes an event where it is one.
    pub fn close_inventory(&mut self, input: &CloseInventory) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check::date("date", &input.date)?;
        let open = self.open_check(&input.inventory)?;
        let missing = self.missing(&open)?;
        let extra = self.unsettled(&open)?;
        let named = self.named_differences(input, &missing, &extra)?;
        let left = missing.len() + extra.len() - named.len();
        if left > 0 {
            return Err(Error::refused("inventory_open_differences").with("left", left));
        }
        let date = input.date.as_str();
        let stock = self.held_stock(&open.stock.to_string())?;
        let joining = named.iter().filter(|(difference, _)| joins(&difference.outcome));
        let joining = joining.filter_map(|(_, what)| what.weapon());
        let entering = self.entering(&stock, joining)?;
        self.check_entering(&stock, &entering, date, input.leave, false)?;
        if !input.incomplete {
            refuse_gaps(&self.gaps_of(&stock, &entering, false)?)?;
        }
        let ((), outcome) = self.change(|task| {
            let mut folding = task.folding();
            for one in &entering {
                one.enter(task, &mut folding, &stock, None, date)?;
            }
            let mut told = HashSet::new();
            for (difference, what) in &named {
                let settled = ("settled", Content::from(difference.outcome.as_str()));
                let item = match what {
                    What::Missing(weapon, _) => {
                        let item = vec![
                            ("inventory", Content::from(open.id)),
                            ("weapon", Content::from(*weapon)),
                            ("result", Content::from("not_seen")),
                            settled,
                        ];
                        About::Draft(task.act.birth(&INVENTORY_ITEM, open.audience, item))
                    }
                    What::Extra(item, _) => {
                        task.patch_with(&mut folding, *item, vec![settled])?;
                        About::Record(*item)
                    }
                };
                // Two laptops may both have read it: it is found again once.
                let event = what.of_event().filter(|(weapon, _)| {
                    event_of(difference).is_some() && !joins(&difference.outcome) && told.insert(*weapon)
                });
                let event =
                    event.and_then(|(weapon, audience)| open.event(task, weapon, audience, difference, date));
                let remarks = Some(difference.remarks.clone()).filter(|text| !text.trim().is_empty());
                match event {
                    Some((event, audience)) => {
                        notes::set(task, About::Draft(event), audience, "circumstances", &remarks)?;
                    }
                    None => notes::set(task, item, open.audience, "remarks", &remarks)?,
                }
            }
            task.patch(open.id, vec![("closed_on", Content::from(date))])
        })?;
        Ok(Done { reference: Some(named.len().to_string()), ..outcome.done(open.id) })
    }

    /// The differences that a person named, each once and with an outcome that fits it.
    fn named_differences<'a>(
        &self,
        input: &'a CloseInventory,
        missing: &HashMap<RecordId, AudienceId>,
        extra: &HashMap<RecordId, Option<Met>>,
    ) -> Result<Vec<(&'a Difference, What)>> {
        let (mut named, mut met) = (Vec::new(), HashSet::new());
        for difference in &input.differences {
            check::text("remarks", &difference.remarks)?;
            check::shipped("outcome", "inventory_outcome", &difference.outcome)?;
            let id = match difference.weapon.is_empty() {
                true => record_id(&difference.item)?,
                false => record_id(&difference.weapon)?,
            };
            if !met.insert(id) {
                continue;
            }
            let (of, what) = match (missing.get(&id), extra.get(&id)) {
                (Some(audience), _) => ("not_seen", What::Missing(id, *audience)),
                (None, Some(met)) => match met {
                    Some(met) if met.of_stock => ("gone", What::Extra(id, Some(*met))),
                    met => ("extra", What::Extra(id, *met)),
                },
                // Seen meanwhile, or settled from another machine: no difference any more.
                (None, None) => continue,
            };
            let fits =
                terms::property("inventory_outcome", &difference.outcome, "of").and_then(Json::as_array);
            if !fits.into_iter().flatten().any(|fits| fits == of) {
                return Err(Error::refused("vocabulary_unknown")
                    .with("field", "outcome")
                    .with("list", "inventory_outcome")
                    .with("value", &difference.outcome));
            }
            if matches!(what, What::Extra(_, None)) && joins(&difference.outcome) {
                return Err(Error::refused("extra_not_recorded").with("field", "outcome"));
            }
            named.push((difference, what));
        }
        Ok(named)
    }

    /// Weapons that should be there and were not seen, with their audiences.
    fn missing(&self, open: &Open) -> Result<HashMap<RecordId, AudienceId>> {
        let sql = format!(
            "SELECT r.id, r.audience FROM weapon w JOIN record r ON r.n = w.record
             WHERE w.stock = ?2 AND r.flags & {} = 0 AND {} AND {NOT_SEEN}",
            flags::WITHDRAWN,
            self.stock_rule()?.is_there()
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select.query_map(params![open.id.0, open.stock.0], |row| {
            Ok((RecordId(row.get(0)?), AudienceId(row.get(1)?)))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What was seen and should not be there, not settled yet: the item, and the weapon where it is known.
    fn unsettled(&self, open: &Open) -> Result<HashMap<RecordId, Option<Met>>> {
        let sql = format!(
            "SELECT ir.id, r.id, r.audience, w.stock IS ?3, {}
             FROM inventory_item i JOIN record ir ON ir.n = i.record
             LEFT JOIN record r ON r.id = i.weapon AND r.kind IS NOT NULL LEFT JOIN weapon w ON w.record = r.n
             WHERE i.inventory = ?1 AND i.result = 'extra' AND i.settled IS NULL AND ir.flags & ?2 = 0",
            self.stock_rule()?.is_there()
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select.query_map(params![open.id.0, flags::WITHDRAWN, open.stock.0], |row| {
            let weapon: (Option<[u8; 16]>, Option<[u8; 16]>) = (row.get(1)?, row.get(2)?);
            let (of_stock, is_there) = (row.get(3)?, row.get(4)?);
            let met = weapon.0.zip(weapon.1).map(|(id, audience)| Met {
                weapon: RecordId(id),
                audience: AudienceId(audience),
                of_stock,
                is_there,
            });
            Ok((RecordId(row.get(0)?), met))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All checks held here, open ones first, then the newest.
    pub fn inventories(&self) -> Result<Vec<InventoryRow>> {
        let numbers: Vec<i64> = self
            .store
            .prepare_cached(
                "SELECT i.record FROM inventory i JOIN record r ON r.n = i.record WHERE r.flags & ?1 = 0
                 ORDER BY i.closed_on IS NOT NULL, i.date DESC, r.n DESC",
            )?
            .query_map([flags::WITHDRAWN], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        numbers.into_iter().map(|n| self.inventory_row(n)).collect()
    }

    pub(super) fn inventory_row(&self, n: i64) -> Result<InventoryRow> {
        let offices = self.office_codes()?;
        let (id, stock, row) = self
            .store
            .prepare_cached(
                "SELECT r.id, i.stock, i.name, i.date, i.place, i.closed_on, r.feed, r.flags,
                        (SELECT s.name FROM stock s JOIN record sr ON sr.n = s.record WHERE sr.id = i.stock)
                 FROM inventory i JOIN record r ON r.n = i.record WHERE i.record = ?1",
            )?
            .query_row([n], |row| {
                let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
                let (id, stock) = (RecordId(row.get(0)?), row.get::<_, Option<[u8; 16]>>(1)?);
                let feed: Option<i64> = row.get(6)?;
                let line = InventoryRow {
                    id: id.to_string(),
                    stock: stock.map(|id| RecordId(id).to_string()).unwrap_or_default(),
                    name: text(2)?,
                    date: text(3)?,
                    place: text(4)?,
                    closed_on: text(5)?,
                    stock_name: text(8)?,
                    office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
                    flags: flags::words(row.get(7)?),
                    ..InventoryRow::default()
                };
                Ok((id, stock.unwrap_or_default(), line))
            })?;
        let mut counts = self.store.prepare_cached(
            "SELECT count(DISTINCT iif(i.result = 'seen', i.weapon, NULL)),
                    count(DISTINCT iif(i.result = 'not_seen', i.weapon, NULL)), coalesce(sum(i.result = 'extra'), 0)
             FROM inventory_item i JOIN record r ON r.n = i.record WHERE i.inventory = ?1 AND r.flags & ?2 = 0",
        )?;
        let (seen, settled, extra): (u32, u32, u32) = counts
            .query_row(params![id.0, flags::WITHDRAWN], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        // While a check is open, what is missing follows from the stock; afterwards it is what was settled.
        let not_seen = match row.closed_on.is_empty() {
            false => settled,
            true => self
                .store
                .prepare_cached(&format!(
                    "SELECT count(*) FROM weapon w JOIN record r ON r.n = w.record
                     WHERE w.stock = ?2 AND r.flags & {} = 0 AND {} AND {NOT_SEEN}",
                    flags::WITHDRAWN,
                    self.stock_rule()?.is_there()
                ))?
                .query_row(params![id.0, stock], |row| row.get(0))?,
        };
        Ok(InventoryRow { seen, not_seen, extra, expected: seen + not_seen, ..row })
    }

    /// A check's page.
    pub fn inventory_page(&self, id: &str) -> Result<InventoryPage> {
        let n = self.row_number("inventory", record_id(id)?)?;
        Ok(InventoryPage {
            row: self.inventory_row(n)?,
            unlisted: self.unlisted(record_id(id)?)?,
            disagreements: self.disagreements(&[n])?,
            history: self.history(&[n])?,
        })
    }

    /// What the check found missing and ought to be looked for.
    fn unlisted(&self, inventory: RecordId) -> Result<Vec<StockWeapon>> {
        let sql = format!(
            "SELECT {} FROM inventory_item i JOIN record ir ON ir.n = i.record
             JOIN record wr ON wr.id = i.weapon JOIN weapon w ON w.record = wr.n JOIN record r ON r.n = wr.n
             WHERE i.inventory = ?1 AND i.result = 'not_seen' AND (ir.flags | wr.flags) & ?2 = 0 AND {}
             GROUP BY r.n ORDER BY min(i.record) LIMIT 100",
            self.stock_rule()?.weapon_columns(),
            unlisted("wr.id")
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let found = select.query_map(params![inventory.0, flags::WITHDRAWN], |row| weapon(row, 0))?;
        Ok(found.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().flatten().collect())
    }

    /// A page of what was seen, not seen or extra.
    pub fn inventory_lines(&self, query: &InventoryQuery) -> Result<InventoryList> {
        check::shipped("result", "inventory_result", &query.result)?;
        let inventory = record_id(&query.inventory)?;
        let row = self.inventory_row(self.row_number("inventory", inventory)?)?;
        match query.result == "not_seen" && row.closed_on.is_empty() {
            true => self.lines_missing(query, inventory, record_id(&row.stock)?),
            false => self.lines_noted(query, inventory),
        }
    }

    fn lines_missing(
        &self,
        query: &InventoryQuery,
        inventory: RecordId,
        stock: RecordId,
    ) -> Result<InventoryList> {
        let mut condition = Condition::default();
        condition.value(inventory.0.to_vec());
        let place = condition.value(stock.0.to_vec());
        condition.sql = format!("w.stock = {place} AND r.flags & {} = 0", flags::WITHDRAWN);
        let rule = self.stock_rule()?;
        condition.and(&rule.is_there());
        condition.and(NOT_SEEN);
        condition.words(query.text.as_deref(), &WORDS);
        let from = "FROM weapon w JOIN record r ON r.n = w.record";
        let total = match query.after {
            Some(_) => 0,
            None => self.count(&format!("SELECT count(*) {from}"), &condition)?,
        };
        condition.page("r.n", query.after.as_deref(), false)?;
        let limit = limit(query.limit);
        let sql = format!(
            "SELECT {} {from} WHERE {} ORDER BY r.n LIMIT {limit}",
            rule.weapon_columns(),
            condition.sql
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let found = select.query_map(params_from_iter(&condition.values), |row| {
            let line = InventoryLine {
                weapon: weapon(row, 0)?,
                result: "not_seen".into(),
                ..InventoryLine::default()
            };
            Ok((line, row.get::<_, i64>(10)?))
        })?;
        let (rows, next) = page(found.collect::<rusqlite::Result<Vec<_>>>()?, limit);
        Ok(InventoryList { rows, next, total })
    }

    fn lines_noted(&self, query: &InventoryQuery, inventory: RecordId) -> Result<InventoryList> {
        let mut condition = Condition::new(&format!("ir.flags & {} = 0", flags::WITHDRAWN));
        let place = condition.value(inventory.0.to_vec());
        condition.and(&format!("i.inventory = {place}"));
        let place = condition.value(query.result.clone());
        condition.and(&format!("i.result = {place}"));
        condition.words(query.text.as_deref(), &["i.reading", "w.stock_number", MAKE, MODEL, CALIBRE]);
        let from = "FROM inventory_item i JOIN record ir ON ir.n = i.record
            LEFT JOIN led_record r ON r.id = i.weapon LEFT JOIN weapon w ON w.record = r.n";
        let total = match query.after {
            Some(_) => 0,
            None => self.count(&format!("SELECT count(*) {from}"), &condition)?,
        };
        condition.page("i.record", query.after.as_deref(), true)?;
        let limit = limit(query.limit);
        let sql = format!(
            "SELECT ir.id, i.reading, i.result, i.settled, i.record, {},
               (SELECT n.text FROM note n JOIN record nr ON nr.n = n.record
                WHERE n.about = ir.id AND n.topic = 'remarks' AND nr.flags & 4 = 0 ORDER BY nr.at, nr.id LIMIT 1) {from}
             WHERE {} ORDER BY i.record DESC LIMIT {limit}",
            self.stock_rule()?.weapon_columns(),
            condition.sql
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let found = select.query_map(params_from_iter(&condition.values), |row| {
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            let line = InventoryLine {
                remarks: text(17)?,
                item: RecordId(row.get(0)?).to_string(),
                reading: text(1)?,
                result: text(2)?,
                settled: text(3)?,
                weapon: weapon(row, 5)?,
            };
            Ok((line, row.get::<_, i64>(4)?))
        })?;
        let (rows, next) = page(found.collect::<rusqlite::Result<Vec<_>>>()?, limit);
        Ok(InventoryList { rows, next, total })
    }
}

/// A weapon that was seen and should not be there.
#[derive(Debug, Clone, Copy)]
struct Met {
    weapon: RecordId,
    audience: AudienceId,
    /// It is of the stock, and was gone from it when it was seen.
    of_stock: bool,
    /// It is where it belongs, as far as anybody knows now.
    is_there: bool,
}

/// What a difference is about.
enum What {
    Missing(RecordId, AudienceId),
    Extra(RecordId, Option<Met>),
}

impl What {
    /// The weapon, where it is known.
    fn weapon(&self) -> Option<RecordId> {
        match self {
            What::Missing(weapon, _) => Some(*weapon),
            What::Extra(_, met) => met.map(|met| met.weapon),
        }
    }

    /// The weapon whose life the difference is an event of. What came back meanwhile is back already.
    fn of_event(&self) -> Option<(RecordId, AudienceId)> {
        match self {
            What::Missing(weapon, audience) => Some((*weapon, *audience)),
            What::Extra(_, met) => {
                met.filter(|met| !(met.of_stock && met.is_there)).map(|met| (met.weapon, met.audience))
            }
        }
    }
}

/// The kind of event that a difference becomes.
fn event_of(difference: &Difference) -> Option<&'static str> {
    terms::property("inventory_outcome", &difference.outcome, "event").and_then(Json::as_str)
}

fn joins(outcome: &str) -> bool {
    terms::property("inventory_outcome", outcome, "joins").and_then(Json::as_bool) == Some(true)
}

impl Open {
    /// The event that a difference is, if it is one, and whom it is for.
    fn event(
        &self,
        task: &mut Task<'_>,
        weapon: RecordId,
        audience: AudienceId,
        difference: &Difference,
        date: &str,
    ) -> Option<(Draft, AudienceId)> {
        let mut fields = vec![
            ("weapon", Content::from(weapon)),
            ("kind", Content::from(event_of(difference)?)),
            ("date", Content::from(date)),
            ("source", Content::from(self.name.as_str())),
        ];
        if !self.place.is_empty() {
            fields.push(("place", Content::from(self.place.as_str())));
        }
        Some((task.act.birth(&EVENT, audience, fields), audience))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{begin_check, found, in_stock, list, read, rows, some, stock};
    use super::*;
    use crate::stocks::{Entry, Scan};
    use crate::weapons::EventFields;
    use crate::weapons::testing::office;

    fn lines(office: &Office, check: &str, result: &str) -> Vec<InventoryLine> {
        let query =
            InventoryQuery { inventory: check.into(), result: result.into(), ..InventoryQuery::default() };
        office.inventory_lines(&query).unwrap().rows
    }

    fn close(check: &str, differences: &[(&str, &str, &str, &str)]) -> CloseInventory {
        let named = |(weapon, item, outcome, remarks): &(&str, &str, &str, &str)| Difference {
            weapon: (*weapon).into(),
            item: (*item).into(),
            outcome: (*outcome).into(),
            remarks: (*remarks).into(),
        };
        CloseInventory {
            inventory: check.into(),
            date: "2026-03-11".into(),
            differences: differences.iter().map(named).collect(),
            ..CloseInventory::default()
        }
    }

    /// What two laptops note that do not know of each other: the same weapon, each as an extra.
    fn noted_twice(office: &mut Office, check: &str, weapon: &str) -> Vec<String> {
        let open = office.open_check(check).unwrap();
        let weapon = record_id(weapon).unwrap();
        let note = |task: &mut Task<'_>| {
            let item = vec![
                ("inventory", Content::from(open.id)),
                ("weapon", Content::from(weapon)),
                ("result", Content::from("extra")),
            ];
            task.act.birth(&INVENTORY_ITEM, open.audience, item);
            Ok(())
        };
        for _ in 0..2 {
            office.change(note).unwrap();
        }
        lines(office, check, "extra").into_iter().map(|line| line.item).collect()
    }

    #[test]
    fn a_lost_weapon_that_is_seen_is_found_again_once() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        office.take_stock_list(&list(&stock, "7;Norinco;56-1;7.62x39;500\n")).unwrap();
        let lost = rows(&office, &stock).remove(0).weapon;
        let loss = EventFields { kind: some("loss"), date: some("2026-02"), ..EventFields::default() };
        office.add_event(&lost, &loss).unwrap();
        let check = begin_check(&mut office, &stock);
        assert_eq!(read(&mut office, &check, "7").result, "extra");
        let open = |office: &mut Office| office.close_inventory(&close(&check, &[])).unwrap_err();
        assert_eq!(open(&mut office).code, "inventory_open_differences");
        let item = lines(&office, &check, "extra").remove(0).item;
        let wrong = close(&check, &[("", &item, "joins", "")]);
        assert_eq!(office.close_inventory(&wrong).unwrap_err().code, "vocabulary_unknown");
        let again = noted_twice(&mut office, &check, &lost);
        let named: Vec<_> =
            again.iter().map(|item| ("", item.as_str(), "found_again", "Behind the lockers.")).collect();
        office.close_inventory(&close(&check, &named)).unwrap();
        let page = office.weapon(&lost).unwrap();
        let kinds: Vec<&str> = page.events.iter().filter_map(|event| event.fields.kind.as_deref()).collect();
        assert_eq!(kinds, ["state_stock_in", "loss", "state_stock_in"]);
        assert_eq!(page.events[2].fields.circumstances.as_deref(), Some("Behind the lockers."));
        assert_eq!((rows(&office, &stock)[0].gone.as_str(), page.gone), ("", None));
    }

    #[test]
    fn two_laptops_that_read_one_strange_rifle_bring_it_in_once() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        let stranger = found(&mut office, "900");
        let check = begin_check(&mut office, &stock);
        let items = noted_twice(&mut office, &check, &stranger);
        let named: Vec<_> = items.iter().map(|item| ("", item.as_str(), "joins", "")).collect();
        office.close_inventory(&close(&check, &named)).unwrap();
        assert_eq!(rows(&office, &stock).len(), 1);
        assert_eq!(office.weapon(&stranger).unwrap().events.len(), 1);
    }

    #[test]
    fn a_weapon_of_another_stock_joins_where_a_person_says_that_it_leaves_that_one() {
        let (_folder, mut office) = office();
        let (one, other) = (stock(&mut office, "Tamale"), stock(&mut office, "Kumasi"));
        office.take_stock_list(&list(&other, "7;Norinco;56-1;7.62x39;500\n")).unwrap();
        let check = begin_check(&mut office, &one);
        let item = read(&mut office, &check, "500").item;
        let mut input = close(&check, &[("", &item, "joins", "")]);
        assert_eq!(office.close_inventory(&input).unwrap_err().code, "stock_elsewhere");
        input.leave = true;
        office.close_inventory(&input).unwrap();
        assert_eq!((rows(&office, &one).len(), rows(&office, &other).len()), (1, 0));
    }

    #[test]
    fn a_weapon_that_lacks_what_the_stock_asks_joins_only_where_a_person_says_so() {
        let (_folder, mut office) = office();
        let stock = in_stock(&mut office, "Tamale", &["stock_number"]);
        found(&mut office, "900");
        let check = begin_check(&mut office, &stock);
        let item = read(&mut office, &check, "900").item;
        let mut input = close(&check, &[("", &item, "joins", "")]);
        assert_eq!(office.close_inventory(&input).unwrap_err().code, "stock_incomplete");
        assert!(rows(&office, &stock).is_empty());
        input.incomplete = true;
        office.close_inventory(&input).unwrap();
        assert_eq!(rows(&office, &stock).len(), 1);
    }

    #[test]
    fn what_is_said_of_a_difference_that_is_no_event_is_kept_with_it() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        office.take_stock_list(&list(&stock, "7;Norinco;56-1;7.62x39;500\n")).unwrap();
        let weapon = rows(&office, &stock).remove(0).weapon;
        let check = begin_check(&mut office, &stock);
        let entries = vec![Entry { reading: "ZZ 1".into(), ..Entry::default() }];
        let item = office.scan(&Scan { inventory: check.clone(), entries }).unwrap().lines.remove(0).item;
        let input = close(
            &check,
            &[(&weapon, "", "issued", "With Private Mensah."), ("", &item, "misread", "A label of a chest.")],
        );
        office.close_inventory(&input).unwrap();
        assert_eq!(lines(&office, &check, "not_seen")[0].remarks, "With Private Mensah.");
        assert_eq!(lines(&office, &check, "extra")[0].remarks, "A label of a chest.");
    }
}
