//! Weapons of a stock as lists show them: of the stock itself, of a campaign, of a check. A secret mark is neither shown nor
//! searched here.

use proofmark_format::ids::RecordId;
use rusqlite::types::Value as Sql;
use rusqlite::{Row, params_from_iter};

use super::columns::StockRule;
use super::{StockWeapon, StockWeaponList, StockWeaponQuery};
use crate::error::{Error, Result};
use crate::markings::OPEN;
use crate::office::read::record_id;
use crate::office::{Office, check, flags};
use crate::weapons::last_event;

/// Rows of a page, where nobody says how many.
const PAGE: u32 = 200;
/// Most rows of a page.
const MOST: u32 = 500;

/// A condition with its values, put together word by word.
#[derive(Debug, Default, Clone)]
pub(super) struct Condition {
    pub sql: String,
    pub values: Vec<Sql>,
}

impl Condition {
    pub(super) fn new(sql: &str) -> Condition {
        Condition { sql: sql.to_owned(), values: Vec::new() }
    }

    /// Keeps a value and gives its place.
    pub(super) fn value(&mut self, value: impl Into<Sql>) -> String {
        self.values.push(value.into());
        format!("?{}", self.values.len())
    }

    pub(super) fn and(&mut self, sql: &str) {
        self.sql.push_str(" AND ");
        self.sql.push_str(sql);
    }

    /// That every word appears in one of these, or in a marking of the weapon `r`.
    pub(super) fn words(&mut self, text: Option<&str>, among: &[&str]) {
        for word in text.unwrap_or_default().split_whitespace() {
            let place = self.value(format!("%{}%", word.replace(['%', '_'], "")));
            let mut any: Vec<String> = among.iter().map(|column| format!("{column} LIKE {place}")).collect();
            any.push(format!(
                "EXISTS (SELECT 1 FROM marking m JOIN record mr ON mr.n = m.record
                   WHERE m.weapon = r.id AND {OPEN} AND mr.flags & 4 = 0 AND m.reading LIKE {place})"
            ));
            self.and(&format!("({})", any.join(" OR ")));
        }
    }

    /// What limits a page to the rows behind a place, by this number.
    pub(super) fn page(&mut self, number: &str, after: Option<&str>, descending: bool) -> Result<()> {
        let Some(after) = after else { return Ok(()) };
        let after: i64 = after.parse().map_err(|_| Error::refused("record_unknown").with("id", after))?;
        let place = self.value(after);
        self.and(&format!("{number} {} {place}", if descending { "<" } else { ">" }));
        Ok(())
    }
}

/// How many rows a page has.
pub(super) fn limit(wanted: Option<u32>) -> u32 {
    wanted.unwrap_or(PAGE).clamp(1, MOST)
}

/// Codes as SQL lists them.
fn among(codes: &[String]) -> String {
    let quoted: Vec<String> = codes.iter().map(|code| format!("'{}'", code.replace('\'', "''"))).collect();
    quoted.join(",")
}

impl StockRule {
    /// That the weapon `r` bears a mark of the State.
    pub(super) fn is_marked(&self) -> String {
        format!(
            "EXISTS (SELECT 1 FROM marking m JOIN record mr ON mr.n = m.record
               WHERE m.weapon = r.id AND {OPEN} AND mr.flags & {} = 0 AND m.kind IN ({}))",
            flags::WITHDRAWN,
            among(&self.marked)
        )
    }

    /// That the weapon `r` is in its stock: no event took it out.
    pub(super) fn is_there(&self) -> String {
        format!("{} IS NULL", self.gone())
    }

    /// The newest event by which the weapon `r` left its stock, if it did not come back.
    fn gone(&self) -> String {
        let moves = format!("{},{}", among(&self.leaves), among(&self.returns));
        format!(
            "(SELECT l.kind FROM event l WHERE l.record = {} AND l.kind IN ({}))",
            last_event("r.id", &moves),
            among(&self.leaves)
        )
    }

    /// Columns of a weapon of a stock over `weapon w JOIN record r`; [`weapon`] reads them.
    pub(super) fn weapon_columns(&self) -> String {
        format!(
            "r.id, w.stock_number, {MAKE}, {MODEL}, {CALIBRE}, {},
             (SELECT m.reading FROM marking m JOIN record mr ON mr.n = m.record
                WHERE m.weapon = r.id AND {OPEN} AND mr.flags & 4 = 0 AND m.kind IN ({}) ORDER BY m.record DESC LIMIT 1),
             w.status, {}, r.flags, r.n, w.stock",
            serial(),
            among(&self.marked),
            self.gone()
        )
    }

    /// That the marking `m` tells one weapon from another: a model or a calibre is struck on all of them. A secret one is not
    /// asked.
    pub(super) fn tells_apart(&self) -> String {
        format!("(m.kind IN ('serial', {}) OR m.control_part = 'yes') AND {OPEN}", among(&self.marked))
    }
}

/// The serial of the weapon `r`: that of the control part first.
fn serial() -> String {
    format!(
        "(SELECT m.reading FROM marking m JOIN record mr ON mr.n = m.record
          WHERE m.weapon = r.id AND {OPEN} AND mr.flags & 4 = 0 AND m.reading IS NOT NULL
            AND (m.control_part = 'yes' OR m.kind = 'serial')
          ORDER BY m.control_part IS NOT 'yes', m.record LIMIT 1)"
    )
}

/// Reads a weapon of a stock from the columns that begin at `at`; nothing, where there is no weapon.
pub(super) fn weapon(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<StockWeapon>> {
    let Some(id) = row.get::<_, Option<[u8; 16]>>(at)? else { return Ok(None) };
    let text = |n: usize| row.get::<_, Option<String>>(at + n).map(Option::unwrap_or_default);
    Ok(Some(StockWeapon {
        weapon: RecordId(id).to_string(),
        stock_number: text(1)?,
        make: text(2)?,
        model: text(3)?,
        calibre: text(4)?,
        serial: text(5)?,
        mark: text(6)?,
        status: text(7)?,
        gone: text(8)?,
        flags: flags::words(row.get::<_, Option<i64>>(at + 9)?.unwrap_or_default()),
        stock: row
            .get::<_, Option<[u8; 16]>>(at + 11)?
            .map(|id| RecordId(id).to_string())
            .unwrap_or_default(),
    }))
}

/// That the weapon `r` lacks a field of the vocabulary `stock_field`.
pub(super) fn lacks(field: &str) -> Result<String> {
    check::shipped("lacking", "stock_field", field)?;
    Ok(match field {
        "serial" => format!("{} IS NULL", serial()),
        "photograph" => "NOT EXISTS (SELECT 1 FROM attachment a WHERE a.about = r.id)".to_owned(),
        "make" => format!("{MAKE} IS NULL"),
        "model" => format!("{MODEL} IS NULL"),
        "calibre" => format!("{CALIBRE} IS NULL"),
        // The other codes of the list are columns of the weapon.
        column => format!("w.\"{column}\" IS NULL"),
    })
}

/// Where words are looked for, beside markings.
pub(super) const WORDS: [&str; 5] = ["w.stock_number", MAKE, MODEL, CALIBRE, "w.national_number"];

/// What a weapon is, as far as it was identified, else as it was written.
pub(super) const MAKE: &str = "coalesce(w.make, w.make_as_written)";
/// The same of its model.
pub(super) const MODEL: &str = "coalesce(w.model, w.model_as_written)";
/// The same of its calibre.
pub(super) const CALIBRE: &str = "coalesce(w.calibre, w.calibre_as_written)";

impl Office {
    /// A page of a stock's weapons.
    pub fn stock_weapons(&self, query: &StockWeaponQuery) -> Result<StockWeaponList> {
        let (stock, rule) = (record_id(&query.stock)?, self.stock_rule()?);
        let mut condition = Condition::new(&format!("r.flags & {} = 0", flags::WITHDRAWN));
        let place = condition.value(stock.0.to_vec());
        condition.and(&format!("w.stock = {place}"));
        condition.words(query.text.as_deref(), &WORDS);
        if let Some(field) = query.lacking.as_deref().filter(|field| !field.is_empty()) {
            condition.and(&lacks(field)?);
        }
        match query.marked {
            Some(true) => condition.and(&rule.is_marked()),
            Some(false) => condition.and(&format!("NOT {}", rule.is_marked())),
            None => {}
        }
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
            Ok((weapon(row, 0)?.unwrap_or_default(), row.get::<_, i64>(10)?))
        })?;
        let (rows, next) = page(found.collect::<rusqlite::Result<Vec<_>>>()?, limit);
        Ok(StockWeaponList { rows, next, total })
    }

    /// How many rows a condition leaves.
    pub(super) fn count(&self, select: &str, condition: &Condition) -> Result<u32> {
        let mut count = self.store.prepare_cached(&format!("{select} WHERE {}", condition.sql))?;
        Ok(count.query_row(params_from_iter(&condition.values), |row| row.get(0))?)
    }
}

/// The rows of a page and where the next begins.
pub(super) fn page<T>(found: Vec<(T, i64)>, limit: u32) -> (Vec<T>, Option<String>) {
    let full = found.len() as u32 == limit;
    let next = found.last().filter(|_| full).map(|(_, n)| n.to_string());
    (found.into_iter().map(|(row, _)| row).collect(), next)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{list, rows, some, stock};
    use crate::weapons::EventFields;
    use crate::weapons::testing::office;

    /// What of these events, in the order in which they were recorded, a stock goes by.
    fn gone(entered: &str, events: &[(&str, &str)]) -> String {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        let mut input = list(&stock, "7;Norinco;56-1;7.62x39;500\n");
        input.date = entered.into();
        office.take_stock_list(&input).unwrap();
        let weapon = rows(&office, &stock).remove(0).weapon;
        for (kind, date) in events {
            let event = EventFields { kind: some(kind), date: some(date), ..EventFields::default() };
            office.add_event(&weapon, &event).unwrap();
        }
        let row = rows(&office, &stock).remove(0);
        assert_eq!(row.gone.is_empty(), office.stock_page(&stock).unwrap().row.weapons == 1);
        row.gone
    }

    #[test]
    fn of_partial_dates_the_last_day_that_they_may_mean_counts_and_without_one_what_was_recorded_before() {
        assert_eq!(gone("2019-01-01", &[("loss", "")]), "loss");
        assert_eq!(gone("2026-01-05", &[("loss", "2026")]), "loss");
        assert_eq!(gone("2026-01-05", &[("loss", "2026-01")]), "loss");
        assert_eq!(gone("2026-01-05", &[("loss", "2025")]), "");
        assert_eq!(gone("2026-01-05", &[("loss", "2026-01-05")]), "loss", "as it was recorded");
        assert_eq!(gone("", &[("loss", ""), ("state_stock_in", "2026-02-01")]), "");
        assert_eq!(gone("", &[("state_stock_in", "2026-02-01"), ("loss", "2019")]), "");
    }
}
