//! The list of parties: keyset pages, newest first.

use std::collections::HashMap;

use proofmark_format::ids::RecordId;
use rusqlite::Row;
use rusqlite::types::Value as Sql;

use super::{PARTY, PartyList, PartyQuery, PartyRow};
use crate::error::Result;
use crate::office::keyset::Keys;
use crate::office::{Office, flags};

/// Columns of a line over `party t JOIN record r`; [`line`] reads them.
const COLUMNS: &str = "
    r.id, r.feed, r.flags, t.role, t.name, t.region, t.address, t.country, t.permit, t.closed_on, t.deposited_on,
    (SELECT count(*) FROM record c WHERE c.flags & 4 = 0 AND c.n IN (
       SELECT record FROM consignment WHERE maker = r.id UNION SELECT record FROM consignment WHERE exporter = r.id
       UNION SELECT record FROM consignment WHERE importer = r.id UNION SELECT record FROM consignment WHERE broker = r.id
       UNION SELECT record FROM consignment WHERE final_recipient = r.id))";

impl Office {
    /// A page of the list of parties.
    pub fn parties(&self, query: &PartyQuery) -> Result<PartyList> {
        let Keys { records, next, total } =
            self.keys(&PARTY, asked(query), query.after.as_deref(), query.limit)?;
        let mut rows = records.into_iter().map(|n| self.party_row(n)).collect::<Result<Vec<_>>>()?;
        let mut owed: HashMap<String, u32> = HashMap::new();
        for due in self.returns_due()?.into_iter().filter(|due| due.overdue) {
            *owed.entry(due.party.id).or_default() += 1;
        }
        for row in &mut rows {
            row.overdue = owed.get(&row.id).copied().unwrap_or_default();
        }
        Ok(PartyList { rows, next, total })
    }

    pub(super) fn party_row(&self, n: i64) -> Result<PartyRow> {
        let offices = self.office_codes()?;
        let sql = format!("SELECT {COLUMNS} FROM party t JOIN record r ON r.n = t.record WHERE r.n = ?1");
        Ok(self.store.prepare_cached(&sql)?.query_row([n], |row| line(row, &offices))?)
    }
}

fn line(row: &Row<'_>, offices: &HashMap<i64, String>) -> rusqlite::Result<PartyRow> {
    let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
    let feed: Option<i64> = row.get(1)?;
    let place = [text(5)?, text(6)?].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    Ok(PartyRow {
        id: RecordId(row.get(0)?).to_string(),
        role: text(3)?,
        name: text(4)?,
        place: place.join(" · "),
        country: text(7)?,
        permit: text(8)?,
        closed_on: text(9)?,
        deposited_on: text(10)?,
        consignments: row.get(11)?,
        overdue: 0,
        office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
        flags: flags::words(row.get(2)?),
    })
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
