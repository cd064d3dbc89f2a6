//! The register as a list: keyset pages, newest first.

use rusqlite::types::Value as Sql;
use rusqlite::{Row, params_from_iter};

use super::{WeaponList, WeaponQuery, WeaponRow};
use crate::error::{Error, Result};
use crate::markings::OPEN;
use crate::office::{Office, flags};

/// Columns of a line of the register over `weapon w JOIN record r`; [`row`] reads them. No list shows a hidden mark, whoever asks.
const COLUMNS: &str = "
    r.id, w.national_number, w.category, w.make, w.model, w.calibre, w.status, r.feed, r.flags, r.n,
    (SELECT m.reading FROM marking m JOIN record mr ON mr.n = m.record WHERE m.weapon = r.id AND mr.flags & 4 = 0
       AND m.reading IS NOT NULL AND m.secret IS NOT 'yes' AND m.kind IS NOT 'security'
       ORDER BY m.control_part IS NOT 'yes', m.kind IS NOT 'serial', m.record LIMIT 1),
    (SELECT coalesce(e.find_kind, f.find_kind) FROM event e LEFT JOIN record fr ON fr.id = e.find
       LEFT JOIN finds f ON f.record = fr.n WHERE e.weapon = r.id AND e.kind = 'find' ORDER BY e.record LIMIT 1),
    (SELECT coalesce(e.date, f.date) FROM event e LEFT JOIN record fr ON fr.id = e.find
       LEFT JOIN finds f ON f.record = fr.n WHERE e.weapon = r.id AND e.kind = 'find' ORDER BY e.record LIMIT 1),
    EXISTS (SELECT 1 FROM event e WHERE e.weapon = r.id AND e.kind IN ('tracing_requested', 'traced'))";

/// A query for lines of the register.
pub(super) fn select_row(condition: &str) -> String {
    format!("SELECT {COLUMNS} FROM weapon w JOIN record r ON r.n = w.record WHERE {condition}")
}

/// Reads a line of the register and its record number.
pub(super) fn row(
    row: &Row<'_>,
    offices: &std::collections::HashMap<i64, String>,
) -> rusqlite::Result<(WeaponRow, i64)> {
    let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
    let feed: Option<i64> = row.get(7)?;
    let line = WeaponRow {
        id: proofmark_format::ids::RecordId(row.get(0)?).to_string(),
        national_number: text(1)?,
        category: text(2)?,
        make: text(3)?,
        model: text(4)?,
        calibre: text(5)?,
        status: text(6)?,
        office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
        flags: flags::words(row.get(8)?),
        serial: text(10)?,
        find_kind: text(11)?,
        find_date: text(12)?,
        traced: row.get(13)?,
    };
    Ok((line, row.get(9)?))
}

impl Office {
    /// A page of the register.
    pub fn weapons(&self, query: &WeaponQuery) -> Result<WeaponList> {
        let offices = self.office_codes()?;
        let (condition, mut values) = self.condition(query)?;
        let after = match &query.after {
            None => i64::MAX,
            Some(after) => after.parse().map_err(|_| Error::refused("record_unknown").with("id", after))?,
        };
        // Counting looks at every weapon; once for a question is enough.
        let total: u32 = match query.after {
            Some(_) => 0,
            None => self
                .store
                .prepare_cached(&format!(
                    "SELECT count(*) FROM weapon w JOIN record r ON r.n = w.record WHERE {condition}"
                ))?
                .query_row(params_from_iter(&values), |row| row.get(0))?,
        };
        let limit = i64::from(query.limit.unwrap_or(100).clamp(1, 500));
        let (place, most) = (values.len() + 1, values.len() + 2);
        let sql = select_row(&format!("{condition} AND r.n < ?{place} ORDER BY r.n DESC LIMIT ?{most}"));
        values.extend([Sql::Integer(after), Sql::Integer(limit)]);
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select
            .query_map(params_from_iter(&values), |found| row(found, &offices))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let next = (rows.len() as i64 == limit).then(|| rows.last().map(|(_, n)| n.to_string())).flatten();
        Ok(WeaponList { rows: rows.into_iter().map(|(row, _)| row).collect(), next, total })
    }

    fn condition(&self, query: &WeaponQuery) -> Result<(String, Vec<Sql>)> {
        let mut condition = String::from("1");
        let mut values = Vec::new();
        let mut value = |text: &str| {
            values.push(Sql::Text(text.to_owned()));
            values.len()
        };
        if query.withdrawn != Some(true) {
            condition.push_str(&format!(" AND r.flags & {} = 0", flags::WITHDRAWN));
        }
        if let Some(kind) = query.find_kind.as_deref().filter(|kind| !kind.is_empty()) {
            let n = value(kind);
            condition.push_str(&format!(
                " AND EXISTS (SELECT 1 FROM event e LEFT JOIN record fr ON fr.id = e.find LEFT JOIN finds f ON f.record = fr.n
                   WHERE e.weapon = r.id AND coalesce(e.find_kind, f.find_kind) = ?{n})"
            ));
        }
        for word in query.text.as_deref().unwrap_or_default().split_whitespace() {
            let n = value(&format!("%{}%", word.replace(['%', '_'], "")));
            condition.push_str(&format!(
                " AND (w.national_number LIKE ?{n} OR w.make LIKE ?{n} OR w.model LIKE ?{n} OR w.calibre LIKE ?{n}
                  OR EXISTS (SELECT 1 FROM marking m WHERE m.weapon = r.id AND m.reading LIKE ?{n} AND {OPEN}))"
            ));
        }
        if let Some(office) = query.office.as_deref().filter(|office| !office.is_empty()) {
            let feeds: Vec<String> = self
                .office_codes()?
                .into_iter()
                .filter(|(_, code)| code == office)
                .map(|(feed, _)| feed.to_string())
                .collect();
            condition.push_str(&format!(" AND r.feed IN ({})", feeds.join(",")));
        }
        Ok((condition, values))
    }
}
