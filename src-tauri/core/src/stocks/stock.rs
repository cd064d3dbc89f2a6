//! Stocks: making one, changing it, the list and the page.

use std::sync::PoisonError;

use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{OptionalExtension, params};

use super::entering::Entering;
use super::kept::{Counts, Stamp};
use super::list::lacks;
use super::numbering::Pattern;
use super::{STOCK, StockFields, StockGap, StockPage, StockRow};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields, for_birth, set_list, set_reference, set_text};
use crate::office::read::{belonging, record_id};
use crate::office::{Done, Office, Role, check, flags};
use crate::vocabulary::terms;

/// A stock as acts need it.
pub(super) struct Held {
    pub id: RecordId,
    pub audience: AudienceId,
    pub name: String,
    pub numbering: String,
    /// The series that its numbers are given under, where the pattern does not hold it.
    pub series: String,
    /// What it asks of every weapon, as far as this version knows it.
    pub required: Vec<String>,
}

impl Office {
    /// Makes a stock. Its partition says who holds it, and all that is recorded in it from then on.
    pub fn add_stock(&mut self, input: &StockFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check::line("name", input.name.as_deref().unwrap_or_default(), check::LINE)?;
        self.check_stock(input)?;
        let audience = self.partition(input.partition.as_deref().unwrap_or_default())?;
        let series = self.series()?;
        let (stock, outcome) = self.change(|task| {
            let mut fields = for_birth(stock_fields(input)?);
            fields.push(("series", Content::from(series.as_str())));
            set_text(&mut fields, "partition", &input.partition.clone().filter(|id| !id.is_empty()));
            Ok(task.act.birth(&STOCK, audience, fields))
        })?;
        let id = outcome.id(stock);
        Ok(outcome.done(id))
    }

    /// Changes a stock; its partition stays as it was made.
    pub fn change_stock(&mut self, id: &str, input: &StockFields) -> Result<Done> {
        if let Some(name) = &input.name {
            check::line("name", name, check::LINE)?;
        }
        self.check_stock(input)?;
        let mut fields = stock_fields(input)?;
        if fields.iter().any(|(name, _)| *name == "numbering") {
            // Whoever lays a numbering down answers for what it gives out.
            fields.push(("series", Content::from(self.series()?.as_str())));
        }
        self.change_record(id, &STOCK, fields, |_, _, _| Ok(()))
    }

    fn check_stock(&self, input: &StockFields) -> Result<()> {
        check::lines(&[("place", &input.place)])?;
        check::codes(&self.store, &[("agency", "stock_agency", &input.agency)])?;
        for field in input.required.iter().flatten() {
            check::shipped("required", "stock_field", field)?;
        }
        match input.numbering.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
            Some(pattern) => Pattern::read("numbering", pattern).map(drop),
            None => Ok(()),
        }
    }

    /// The audience of a partition: this office's own, or a group of offices that it is one of.
    fn partition(&self, id: &str) -> Result<AudienceId> {
        if id.trim().is_empty() {
            return Ok(self.own_audience());
        }
        let unknown = || Error::refused("audience_unknown").with("audience", id).with("field", "partition");
        let audience = AudienceId::parse(id.trim()).ok_or_else(unknown)?;
        let is_known = self.audience_names()?.contains_key(&audience);
        match is_known && self.trust.is_member(self.identity.office, audience) {
            true => Ok(audience),
            false => Err(unknown()),
        }
    }

    /// The groups of offices that a stock of this office may be laid into: id and name.
    pub fn partitions(&self) -> Result<Vec<crate::office::Link>> {
        let named = self.audience_names()?.into_iter().filter(|(id, _)| {
            self.trust.audiences.contains_key(id)
                && *id != self.own_audience()
                && *id != self.trust.national
                && self.trust.is_member(self.identity.office, *id)
        });
        let link = |(id, title): (AudienceId, String)| crate::office::Link {
            kind: "audience".into(),
            id: id.to_string(),
            title,
        };
        Ok(named.map(link).collect())
    }

    /// A stock that is held and not withdrawn.
    pub(super) fn held_stock(&self, id: &str) -> Result<Held> {
        let id = record_id(id).map_err(|e| e.with("field", "stock"))?;
        let found = self
            .store
            .prepare_cached(
                "SELECT r.audience, s.name, s.numbering, s.series, r.flags, s.required FROM stock s JOIN record r ON r.n = s.record
                 WHERE r.id = ?1",
            )?
            .query_row([id.0], |row| {
                let text = |n| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
                let held = Held {
                    id,
                    audience: AudienceId(row.get(0)?),
                    name: text(1)?,
                    numbering: text(2)?,
                    series: text(3)?,
                    required: known(serde_json::from_str(&text(5)?).ok()),
                };
                Ok((held, row.get::<_, i64>(4)?))
            })
            .optional()?;
        match found {
            None => Err(Error::refused("record_unknown").with("id", id)),
            Some((_, flags)) if flags & flags::WITHDRAWN != 0 => {
                Err(Error::refused("record_withdrawn").with("id", id))
            }
            Some((held, _)) => Ok(held),
        }
    }

    /// All stocks held here, by name.
    pub fn stocks(&self) -> Result<Vec<StockRow>> {
        let numbers: Vec<i64> = self
            .store
            .prepare_cached(&format!(
                "SELECT s.record FROM stock s JOIN record r ON r.n = s.record WHERE r.flags & {} = 0
                 ORDER BY s.name COLLATE NOCASE, r.id",
                flags::WITHDRAWN
            ))?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        numbers.into_iter().map(|n| self.stock_row(n)).collect()
    }

    fn stock_row(&self, n: i64) -> Result<StockRow> {
        let offices = self.office_codes()?;
        let (id, row) = self
            .store
            .prepare_cached(
                "SELECT r.id, s.name, s.agency, s.place, r.feed, r.flags FROM stock s JOIN record r ON r.n = s.record
                 WHERE s.record = ?1",
            )?
            .query_row([n], |row| {
                let text = |n| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
                let id = RecordId(row.get(0)?);
                let feed: Option<i64> = row.get(4)?;
                let line = StockRow {
                    id: id.to_string(),
                    name: text(1)?,
                    agency: text(2)?,
                    place: text(3)?,
                    office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
                    flags: flags::words(row.get(5)?),
                    ..StockRow::default()
                };
                Ok((id, line))
            })?;
        let (weapons, marked) = self.counts(n, id)?;
        let campaigns = self
            .store
            .prepare_cached(
                "SELECT count(*) FROM campaign c JOIN record r ON r.n = c.record
                 WHERE c.stock = ?1 AND c.closed_on IS NULL AND r.flags & ?2 = 0",
            )?
            .query_row(params![id.0, flags::WITHDRAWN], |row| row.get(0))?;
        let checked: Option<String> = self
            .store
            .prepare_cached(
                "SELECT max(i.closed_on) FROM inventory i JOIN record r ON r.n = i.record
                 WHERE i.stock = ?1 AND r.flags & ?2 = 0",
            )?
            .query_row(params![id.0, flags::WITHDRAWN], |row| row.get(0))?;
        Ok(StockRow { weapons, marked, campaigns, checked: checked.unwrap_or_default(), ..row })
    }

    /// How many weapons a stock has, and how many of them bear a mark of the State. What left the stock is shown in its list and
    /// counts no more.
    fn counts(&self, n: i64, stock: RecordId) -> Result<(u32, u32)> {
        let kept = self.memory.of::<Counts>();
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        let stamp = Stamp::of(&self.store)?;
        if kept.stamp != stamp {
            *kept = Counts { stamp, ..Counts::default() };
        }
        if let Some(counted) = kept.of.get(&n) {
            return Ok(*counted);
        }
        let rule = self.stock_rule()?;
        let sql = format!(
            "SELECT count(*), coalesce(sum({}), 0) FROM weapon w JOIN record r ON r.n = w.record
             WHERE w.stock = ?1 AND r.flags & {} = 0 AND {}",
            rule.is_marked(),
            flags::WITHDRAWN,
            rule.is_there()
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let counted = select.query_row([stock.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        kept.of.insert(n, counted);
        Ok(counted)
    }

    /// A stock's page.
    pub fn stock_page(&self, id: &str) -> Result<StockPage> {
        let id = record_id(id)?;
        let n = self.row_number("stock", id)?;
        let fields = self.stock_fields_of(n)?;
        let names = self.audience_names()?;
        let partition = fields.partition.as_deref().and_then(AudienceId::parse);
        let mut campaigns = belonging(&self.store, "campaign", "stock", id)?;
        let mut inventories = belonging(&self.store, "inventory", "stock", id)?;
        campaigns.reverse();
        inventories.reverse();
        Ok(StockPage {
            row: self.stock_row(n)?,
            gaps: self.gaps(id, &known(fields.required.clone()))?,
            partition: partition.and_then(|id| names.get(&id).cloned()).unwrap_or_default(),
            fields,
            campaigns: self.shown(&campaigns, |office, n| office.campaign_row(n))?,
            inventories: self.shown(&inventories, |office, n| office.inventory_row(n))?,
            disagreements: self.disagreements(&[n])?,
            history: self.history(&[n])?,
        })
    }

    /// Rows of the records that were not withdrawn.
    pub(super) fn shown<T>(
        &self,
        records: &[i64],
        row: impl Fn(&Office, i64) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut select = self.store.prepare_cached("SELECT flags & ?2 = 0 FROM record WHERE n = ?1")?;
        let mut rows = Vec::new();
        for n in records {
            if select.query_row(params![n, flags::WITHDRAWN], |row| row.get::<_, bool>(0))? {
                rows.push(row(self, *n)?);
            }
        }
        Ok(rows)
    }

    fn stock_fields_of(&self, n: i64) -> Result<StockFields> {
        let mut select = self.store.prepare_cached(
            "SELECT name, agency, holder, place, numbering, required, partition FROM stock WHERE record = ?1",
        )?;
        Ok(select.query_row([n], |row| {
            let required: Option<String> = row.get(5)?;
            let holder: Option<[u8; 16]> = row.get(2)?;
            Ok(StockFields {
                name: row.get(0)?,
                agency: row.get(1)?,
                holder: holder.map(|id| RecordId(id).to_string()),
                place: row.get(3)?,
                numbering: row.get(4)?,
                required: required.and_then(|list| serde_json::from_str(&list).ok()),
                partition: row.get(6)?,
            })
        })?)
    }

    /// What weapons of a stock lack of its required fields.
    fn gaps(&self, stock: RecordId, required: &[String]) -> Result<Vec<StockGap>> {
        let gap = |field: &String| {
            let sql = format!(
                "SELECT count(*) FROM weapon w JOIN record r ON r.n = w.record
                 WHERE w.stock = ?1 AND r.flags & {} = 0 AND {}",
                flags::WITHDRAWN,
                lacks(field)?
            );
            let missing: u32 = self.store.prepare_cached(&sql)?.query_row([stock.0], |row| row.get(0))?;
            Ok(StockGap { field: field.clone(), missing })
        };
        let gaps = required.iter().map(gap).collect::<Result<Vec<_>>>()?;
        Ok(gaps.into_iter().filter(|gap| gap.missing > 0).collect())
    }

    /// The same of weapons that are to enter it; whether they get a number with that.
    pub(super) fn gaps_of(
        &self,
        stock: &Held,
        entering: &[Entering],
        numbered: bool,
    ) -> Result<Vec<StockGap>> {
        let mut gaps = Vec::new();
        for field in &stock.required {
            let sql = format!(
                "SELECT {} FROM weapon w JOIN record r ON r.n = w.record WHERE r.id = ?1",
                lacks(field)?
            );
            let mut select = self.store.prepare_cached(&sql)?;
            let mut missing = 0;
            for one in entering {
                let lacks = match field.as_str() {
                    "stock_number" => !numbered && one.comes_without_number(),
                    _ => select.query_row([one.weapon.0], |row| row.get(0))?,
                };
                missing += u32::from(lacks);
            }
            gaps.extend((missing > 0).then(|| StockGap { field: field.clone(), missing }));
        }
        Ok(gaps)
    }

    /// The number of a record's row in the table of its kind.
    pub(super) fn row_number(&self, table: &str, id: RecordId) -> Result<i64> {
        let sql = format!("SELECT t.record FROM {table} t JOIN record r ON r.n = t.record WHERE r.id = ?1");
        let found = self.store.prepare_cached(&sql)?.query_row([id.0], |row| row.get(0)).optional()?;
        found.ok_or_else(|| Error::refused("record_unknown").with("id", id))
    }
}

/// Those of the required fields that this version knows: one that only a newer version knows is no gap here.
fn known(required: Option<Vec<String>>) -> Vec<String> {
    required.into_iter().flatten().filter(|field| terms::contains("stock_field", field)).collect()
}

fn stock_fields(input: &StockFields) -> Result<Fields> {
    let mut fields = Fields::new();
    for (name, value) in [
        ("name", &input.name),
        ("agency", &input.agency),
        ("place", &input.place),
        ("numbering", &input.numbering),
    ] {
        set_text(&mut fields, name, value);
    }
    set_reference(&mut fields, "holder", &input.holder)?;
    set_list(&mut fields, "required", &input.required);
    Ok(fields)
}

/// A number in a field.
pub(super) fn set_number(fields: &mut Fields, name: &'static str, number: Option<u32>) {
    if let Some(number) = number {
        fields.push((name, Content::Value(Value::Int(i64::from(number)))));
    }
}
