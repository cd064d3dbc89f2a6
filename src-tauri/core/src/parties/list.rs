//! The list of parties: keyset pages, newest first.

use std::collections::HashMap;

use proofmark_format::ids::RecordId;
use rusqlite::types::Value as Sql;
use rusqlite::{Row, params_from_iter};

use super::{PartyList, PartyQuery, PartyRow};
use crate::error::{Error, Result};
use crate::office::{Office, flags};

/// Columns of a line over `party t JOIN record r`; [`line`] reads them.
const COLUMNS: &str = "
    r.n, r.id, r.feed, r.flags, t.role, t.name, t.region, t.address, t.country, t.permit, t.closed_on, t.deposited_on,
    (SELECT count(*) FROM consignment c JOIN record cr ON cr.n = c.record
     WHERE r.id IN (c.maker, c.exporter, c.importer, c.broker, c.final_recipient) AND cr.flags & 4 = 0)";

impl Office {
    /// A page of the list of parties.
    pub fn parties(&self, query: &PartyQuery) -> Result<PartyList> {
        let offices = self.office_codes()?;
        let (condition, mut values) = asked(query);
        let after = match &query.after {
            None => i64::MAX,
            Some(after) => after.parse().map_err(|_| Error::refused("record_unknown").with("id", after))?,
        };
        let from = "FROM party t JOIN record r ON r.n = t.record WHERE";
        let total: u32 = match query.after {
            Some(_) => 0,
            None => self
                .store
                .prepare_cached(&format!("SELECT count(*) {from} {condition}"))?
                .query_row(params_from_iter(&values), |row| row.get(0))?,
        };
        let limit = i64::from(query.limit.unwrap_or(100).clamp(1, 500));
        let (place, most) = (values.len() + 1, values.len() + 2);
        values.extend([Sql::Integer(after), Sql::Integer(limit)]);
        let sql =
            format!("SELECT {COLUMNS} {from} {condition} AND r.n < ?{place} ORDER BY r.n DESC LIMIT ?{most}");
        let mut select = self.store.prepare_cached(&sql)?;
        let mut rows = select
            .query_map(params_from_iter(&values), |row| line(row, &offices))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let next = (rows.len() as i64 == limit).then(|| rows.last().map(|(_, n)| n.to_string())).flatten();
        let mut owed: HashMap<String, u32> = HashMap::new();
        for due in self.returns_due()?.into_iter().filter(|due| due.overdue) {
            *owed.entry(due.party.id).or_default() += 1;
        }
        for (row, _) in &mut rows {
            row.overdue = owed.get(&row.id).copied().unwrap_or_default();
        }
        Ok(PartyList { rows: rows.into_iter().map(|(row, _)| row).collect(), next, total })
    }

    pub(super) fn party_row(&self, n: i64) -> Result<PartyRow> {
        let offices = self.office_codes()?;
        let sql = format!("SELECT {COLUMNS} FROM party t JOIN record r ON r.n = t.record WHERE r.n = ?1");
        let (row, _) = self.store.prepare_cached(&sql)?.query_row([n], |row| line(row, &offices))?;
        Ok(row)
    }
}

fn line(row: &Row<'_>, offices: &HashMap<i64, String>) -> rusqlite::Result<(PartyRow, i64)> {
    let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
    let feed: Option<i64> = row.get(2)?;
    let place = [text(6)?, text(7)?].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let line = PartyRow {
        id: RecordId(row.get(1)?).to_string(),
        role: text(4)?,
        name: text(5)?,
        place: place.join(" · "),
        country: text(8)?,
        permit: text(9)?,
        closed_on: text(10)?,
        deposited_on: text(11)?,
        consignments: row.get(12)?,
        overdue: 0,
        office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
        flags: flags::words(row.get(3)?),
    };
    Ok((line, row.get(0)?))
}

fn asked(query: &PartyQuery) -> (String, Vec<Sql>) {
    let mut condition = String::from("1");
    let mut values = Vec::new();
    let mut value = |text: &str| {
        values.push(Sql::Text(text.to_owned()));
        values.len()
    };
    if query.withdrawn != Some(true) {
        condition.push_str(&format!(" AND r.flags & {} = 0", flags::WITHDRAWN));
    }
    for (column, wanted) in [("role", &query.role), ("country", &query.country)] {
        if let Some(wanted) = wanted.as_deref().filter(|wanted| !wanted.is_empty()) {
            let n = value(wanted);
            condition.push_str(&format!(" AND t.{column} = ?{n}"));
        }
    }
    match query.closed {
        Some(true) => condition.push_str(" AND t.closed_on IS NOT NULL"),
        Some(false) => condition.push_str(" AND t.closed_on IS NULL"),
        None => {}
    }
    for word in query.text.as_deref().unwrap_or_default().split_whitespace() {
        let n = value(&format!("%{}%", word.replace(['%', '_'], "")));
        condition.push_str(&format!(
            " AND (t.name LIKE ?{n} OR t.address LIKE ?{n} OR t.region LIKE ?{n} OR t.permit LIKE ?{n}
              OR t.workshop_mark LIKE ?{n})"
        ));
    }
    (condition, values)
}
