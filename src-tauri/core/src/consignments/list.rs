//! The list of consignments: keyset pages, newest first.

use std::collections::BTreeSet;

use proofmark_format::ids::RecordId;
use rusqlite::params;
use rusqlite::types::Value as Sql;

use super::{CONSIGNMENT, ConsignmentList, ConsignmentQuery, ConsignmentRow, PARTIES};
use crate::error::Result;
use crate::office::keyset::Keys;
use crate::office::{Office, flags, particulars};

impl Office {
    /// A page of the list of consignments.
    pub fn consignments(&self, query: &ConsignmentQuery) -> Result<ConsignmentList> {
        let asked = self.asked_of_consignments(query)?;
        let Keys { records, next, total } =
            self.keys(&CONSIGNMENT, asked, query.after.as_deref(), query.limit)?;
        let rows = records.into_iter().map(|n| self.consignment_row(n)).collect::<Result<_>>()?;
        Ok(ConsignmentList { rows, next, total })
    }

    pub(super) fn consignment_row(&self, n: i64) -> Result<ConsignmentRow> {
        let offices = self.office_codes()?;
        let (id, feed, of_record): (RecordId, Option<i64>, i64) = self
            .store
            .prepare_cached("SELECT id, feed, flags FROM record WHERE n = ?1")?
            .query_row([n], |row| Ok((RecordId(row.get(0)?), row.get(1)?, row.get(2)?)))?;
        // One number counts as one; a range that cannot be read here, as none. `total` and not `sum`, which fails above 2^63: of
        // one valid range there may be 10^18 numbers, and they come from any office.
        let (ranges, numbers, first): (u32, f64, Option<i64>) = self
            .store
            .prepare_cached(
                "SELECT count(*), total(CASE WHEN t.plain IS NOT NULL THEN 1 ELSE t.high - t.low + 1 END), min(t.record)
                 FROM ranges t JOIN record r ON r.n = t.record WHERE t.consignment = ?1 AND r.flags & ?2 = 0",
            )?
            .query_row(params![id.0, flags::WITHDRAWN], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let first = first.map(|n| self.title(&super::RANGE, n)).transpose()?.unwrap_or_default();
        let fields = particulars::read(&self.store, &CONSIGNMENT, n)?;
        Ok(ConsignmentRow {
            id: id.to_string(),
            parties: self.parties_of(&fields)?,
            fields,
            first,
            ranges,
            numbers: numbers as u32,
            office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
            flags: flags::words(of_record),
        })
    }

    fn asked_of_consignments(&self, query: &ConsignmentQuery) -> Result<(String, Vec<Sql>)> {
        let mut condition = String::from("1");
        let mut values: Vec<Sql> = Vec::new();
        let mut value = |value: Sql| {
            values.push(value);
            values.len()
        };
        if query.withdrawn != Some(true) {
            condition.push_str(&format!(" AND r.flags & {} = 0", flags::WITHDRAWN));
        }
        let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        if let Some(direction) = given(&query.direction) {
            let n = value(Sql::Text(direction));
            condition.push_str(&format!(" AND t.direction = ?{n}"));
        }
        if let Some(party) = given(&query.party) {
            let n = value(Sql::Blob(crate::office::read::record_id(&party)?.0.to_vec()));
            let named: Vec<String> = PARTIES.iter().map(|field| format!("t.{field} = ?{n}")).collect();
            condition.push_str(&format!(" AND ({})", named.join(" OR ")));
        }
        if let Some(country) = given(&query.country) {
            let n = value(Sql::Text(country));
            condition.push_str(&format!(
                " AND (t.country_from = ?{n} OR t.country_to = ?{n} OR instr(t.transit, '\"' || ?{n} || '\"') > 0)"
            ));
        }
        if let Some(text) = given(&query.text) {
            let found = self.ranges_of_text(&text)?;
            let having: BTreeSet<RecordId> =
                found.iter().filter_map(|range| RecordId::parse(&range.about.id)).collect();
            let mut words = String::from("1");
            for word in text.split_whitespace() {
                let n = value(Sql::Text(format!("%{}%", word.replace(['%', '_'], ""))));
                words.push_str(&format!(
                    " AND (t.licence LIKE ?{n} OR t.end_user_certificate LIKE ?{n} OR t.make LIKE ?{n} OR t.model LIKE ?{n}
                      OR t.calibre LIKE ?{n} OR t.year LIKE ?{n})"
                ));
            }
            let having: Vec<String> =
                having.into_iter().map(|id| format!("?{}", value(Sql::Blob(id.0.to_vec())))).collect();
            condition.push_str(&format!(" AND ({words} OR r.id IN ({}))", having.join(",")));
        }
        Ok((condition, values))
    }
}
