//! The list of lots of ammunition, and a lot's page.

use proofmark_format::ids::RecordId;
use rusqlite::params;
use rusqlite::types::Value as Sql;

use super::{AMMUNITION, AmmunitionFields, AmmunitionList, AmmunitionPage, AmmunitionQuery, AmmunitionRow};
use crate::error::Result;
use crate::office::fold::record_n;
use crate::office::keyset::Keys;
use crate::office::read::{belonging, record_id};
use crate::office::{Link, Office, flags, notes, particulars};

/// Other lots that a page names.
const FEW: i64 = 10;

impl Office {
    /// A page of the list of lots.
    pub fn ammunition(&self, query: &AmmunitionQuery) -> Result<AmmunitionList> {
        let Keys { records, next, total } =
            self.keys(&AMMUNITION, asked(query)?, query.after.as_deref(), query.limit)?;
        let rows = records.into_iter().map(|n| self.ammunition_row(n)).collect::<Result<_>>()?;
        Ok(AmmunitionList { rows, next, total })
    }

    /// A lot's page.
    pub fn ammunition_page(&self, id: &str) -> Result<AmmunitionPage> {
        let id = record_id(id)?;
        self.must_be(&id.to_string(), &["ammunition"])?;
        let n = record_n(&self.store, id)?;
        let row = self.ammunition_row(n)?;
        let mut records = vec![n];
        records.extend(belonging(&self.store, "note", "about", id)?);
        let mut select = self.store.prepare_cached(
            "SELECT r.n FROM ammunition t JOIN record r ON r.n = t.record
             WHERE r.n <> ?1 AND r.flags & ?4 = 0 AND (t.headstamp = ?2 OR t.lot = ?3) ORDER BY r.n DESC LIMIT ?5",
        )?;
        let alike = select
            .query_map(params![n, row.fields.headstamp, row.fields.lot, flags::WITHDRAWN, FEW], |row| {
                row.get(0)
            })?
            .collect::<rusqlite::Result<Vec<i64>>>()?;
        Ok(AmmunitionPage {
            consignment: self.named(&row.fields.consignment)?,
            alike: alike.into_iter().map(|n| self.ammunition_row(n)).collect::<Result<_>>()?,
            photographs: self.attachments_of(id)?,
            disagreements: self.disagreements(&records)?,
            history: self.history(&records)?,
            fields: AmmunitionFields {
                remarks: notes::text(&self.store, id, "remarks")?,
                ..row.fields.clone()
            },
            row,
        })
    }

    fn ammunition_row(&self, n: i64) -> Result<AmmunitionRow> {
        let offices = self.office_codes()?;
        let (id, feed, of_record): (RecordId, Option<i64>, i64) = self
            .store
            .prepare_cached("SELECT id, feed, flags FROM record WHERE n = ?1")?
            .query_row([n], |row| Ok((RecordId(row.get(0)?), row.get(1)?, row.get(2)?)))?;
        let fields: AmmunitionFields = particulars::read(&self.store, &AMMUNITION, n)?;
        Ok(AmmunitionRow {
            id: id.to_string(),
            find: self.named(&fields.find)?,
            fields,
            office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
            flags: flags::words(of_record),
        })
    }

    fn named(&self, id: &Option<String>) -> Result<Option<Link>> {
        id.as_deref().map(|id| self.link(record_id(id)?)).transpose()
    }
}

fn asked(query: &AmmunitionQuery) -> Result<(String, Vec<Sql>)> {
    let mut condition = String::from("1");
    let mut values = Vec::new();
    if query.withdrawn != Some(true) {
        condition.push_str(&format!(" AND r.flags & {} = 0", flags::WITHDRAWN));
    }
    if let Some(find) = query.find.as_deref().filter(|find| !find.is_empty()) {
        values.push(Sql::Blob(record_id(find)?.0.to_vec()));
        condition.push_str(&format!(" AND t.find = ?{}", values.len()));
    }
    for word in query.text.as_deref().unwrap_or_default().split_whitespace() {
        values.push(Sql::Text(format!("%{}%", word.replace(['%', '_'], ""))));
        let n = values.len();
        condition.push_str(&format!(
            " AND (t.headstamp LIKE ?{n} OR t.lot LIKE ?{n} OR t.maker LIKE ?{n} OR t.packaging_mark LIKE ?{n}
              OR t.calibre LIKE ?{n} OR t.place LIKE ?{n})"
        ));
    }
    Ok((condition, values))
}
