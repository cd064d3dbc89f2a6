//! The ledgers as a list, and how far each is.

use std::collections::BTreeMap;

use proofmark_format::ids::RecordId;
use rusqlite::{Connection, Row, params};

use super::add::natural;
use super::{LedgerLeaf, LedgerLine, LedgerProgress};
use crate::error::Result;
use crate::office::{Link, Office, flags};
use crate::vocabulary::terms;

/// Whether a row falls into the sample: by the last byte of its record's id, which nobody chooses and every office holds
/// alike. `?` stands for all bytes in their order, and for the rate.
const SAMPLED: &str = "(instr(?2, substr(r.id, 16, 1)) - 1) * 100 < ?3 * 256";

/// What [`SAMPLED`] counts in.
pub(super) fn all_bytes() -> Vec<u8> {
    (0..=u8::MAX).collect()
}

/// A number that another office may have written as it liked: what no count can be is the nearest that can.
pub(super) fn counted(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<u32>> {
    let held: Option<i64> = row.get(at)?;
    Ok(held.map(|number| u32::try_from(number.max(0)).unwrap_or(u32::MAX)))
}

/// Whether a row is in the sample.
pub(super) fn is_sampled(id: RecordId, rate: u32) -> bool {
    u64::from(id.0[15]) * 100 < u64::from(rate) * 256
}

/// A page, what is left to do on it, and its greatest line.
#[derive(Debug, Default)]
pub(super) struct Leaf {
    pub shown: LedgerLeaf,
    pub last_line: u32,
}

impl Office {
    /// The ledgers, the newest first.
    pub fn ledgers(&self) -> Result<Vec<LedgerLine>> {
        let mut select = self.store.prepare_cached(
            "SELECT r.id FROM ledger l JOIN record r ON r.n = l.record WHERE r.flags & ?1 = 0 ORDER BY r.n DESC",
        )?;
        let ids = select
            .query_map([flags::WITHDRAWN], |row| row.get(0).map(RecordId))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        ids.into_iter().map(|id| self.ledger_line(id)).collect()
    }

    pub(super) fn ledger_line(&self, id: RecordId) -> Result<LedgerLine> {
        let offices = self.office_codes()?;
        let mut select = self.store.prepare_cached(
            "SELECT l.title, l.kind, l.party, l.received_on, l.received_as, r.feed, r.flags, l.pages, l.lines, l.sample_rate
             FROM ledger l JOIN record r ON r.n = l.record WHERE r.id = ?1",
        )?;
        let (line, party, said) = select.query_row([id.0], |row| {
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            let number = |n: usize| counted(row, n).map(Option::unwrap_or_default);
            let feed: Option<i64> = row.get(5)?;
            let line = LedgerLine {
                id: id.to_string(),
                title: text(0)?,
                kind: text(1)?,
                received_on: text(3)?,
                received_as: text(4)?,
                office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
                flags: flags::words(row.get(6)?),
                ..LedgerLine::default()
            };
            Ok((
                line,
                row.get::<_, Option<[u8; 16]>>(2)?,
                Said { pages: number(7)?, lines: number(8)?, rate: number(9)? },
            ))
        })?;
        let leaves = leaves(&self.store, id, said.rate)?;
        let progress = progress(&leaves, &said, days_worked(&self.store, id)?);
        let holder = party
            .map(|party| self.link(RecordId(party)))
            .transpose()?
            .filter(|link: &Link| !link.id.is_empty());
        Ok(LedgerLine { holder, progress, ..line })
    }
}

/// What the ledger's record says of its size.
pub(super) struct Said {
    pub pages: u32,
    pub lines: u32,
    pub rate: u32,
}

/// Pages of which anything is known, in the order of their numbers.
pub(super) fn leaves(store: &Connection, ledger: RecordId, rate: u32) -> Result<Vec<Leaf>> {
    let mut found: BTreeMap<Vec<(u64, String)>, Leaf> = BTreeMap::new();
    let mut pages = store.prepare_cached(
        "SELECT p.number, p.state, EXISTS (
           SELECT 1 FROM attachment a JOIN record ar ON ar.n = a.record WHERE a.about = r.id AND ar.flags & ?2 = 0)
         FROM ledger_page p JOIN record r ON r.n = p.record
         WHERE p.ledger = ?1 AND p.number IS NOT NULL AND r.flags & ?2 = 0 ORDER BY r.at DESC, r.id DESC",
    )?;
    let mut rows = pages.query(params![ledger.0, flags::WITHDRAWN])?;
    while let Some(row) = rows.next()? {
        let (number, state, scanned): (String, Option<String>, bool) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        let leaf = found.entry(natural(&number)).or_default();
        leaf.shown.number = number;
        leaf.shown.scanned |= scanned;
        // The oldest record of a page comes last and speaks, as in `page_record`; others only where it is silent.
        leaf.shown.state = state.unwrap_or_else(|| std::mem::take(&mut leaf.shown.state));
    }
    let mut counts = store.prepare_cached(&format!(
        "SELECT w.page, count(*), coalesce(max(w.line), 0),
                coalesce(sum({SAMPLED}), 0), coalesce(sum({SAMPLED} AND w.checked IS NOT NULL), 0),
                coalesce(sum({SAMPLED} AND w.checked = 'wrong'), 0)
         FROM ledger_row w JOIN record r ON r.n = w.record
         WHERE w.ledger = ?1 AND w.page IS NOT NULL AND r.flags & {} = 0 GROUP BY w.page",
        flags::WITHDRAWN
    ))?;
    let mut rows = counts.query(params![ledger.0, all_bytes(), rate])?;
    while let Some(row) = rows.next()? {
        let number: String = row.get(0)?;
        let leaf = found.entry(natural(&number)).or_default();
        leaf.shown.number = number;
        (leaf.shown.rows, leaf.last_line) = (row.get(1)?, counted(row, 2)?.unwrap_or_default());
        (leaf.shown.sample, leaf.shown.checked, leaf.shown.wrong) = (row.get(3)?, row.get(4)?, row.get(5)?);
    }
    Ok(found.into_values().collect())
}

/// Days on which rows were entered, by the laptops' clocks: for display.
fn days_worked(store: &Connection, ledger: RecordId) -> Result<u32> {
    const DAY: i64 = 86_400_000;
    let sql = "SELECT count(DISTINCT r.at / ?2) FROM ledger_row w JOIN record r ON r.n = w.record WHERE w.ledger = ?1";
    Ok(store.prepare_cached(sql)?.query_row(params![ledger.0, DAY], |row| row.get(0))?)
}

/// How far a ledger is, and how many days of work are left at the rate so far.
pub(super) fn progress(leaves: &[Leaf], said: &Said, days_worked: u32) -> LedgerProgress {
    let count = |wanted: &dyn Fn(&LedgerLeaf) -> bool| {
        leaves.iter().filter(|leaf| wanted(&leaf.shown)).count() as u32
    };
    let sum =
        |of: fn(&LedgerLeaf) -> u32| leaves.iter().map(|leaf| of(&leaf.shown)).fold(0, u32::saturating_add);
    let entered = count(&|leaf| is_done(&leaf.state));
    let with_rows = count(&|leaf| leaf.state == "entered");
    let rows_on_entered: u32 =
        leaves.iter().filter(|leaf| leaf.shown.state == "entered").map(|leaf| leaf.shown.rows).sum();
    let pages = said.pages.max(leaves.len() as u32);
    let rows = sum(|leaf| leaf.rows);
    // Rows of a page as they turned out, or as the page is ruled while none is done.
    let tenths = match with_rows {
        0 => u64::from(said.lines) * 10,
        done => u64::from(rows_on_entered) * 10 / u64::from(done),
    };
    let begun = rows.saturating_sub(rows_on_entered);
    let rows_left = (tenths > 0 && said.pages > 0).then(|| {
        let left = u64::from(pages - entered).saturating_mul(tenths).div_ceil(10);
        at_most(left.saturating_sub(u64::from(begun)))
    });
    let days_left = rows_left.and_then(|left| {
        (rows > 0 && days_worked > 0)
            .then(|| at_most((u64::from(left) * u64::from(days_worked)).div_ceil(u64::from(rows))))
    });
    LedgerProgress {
        pages,
        scanned: count(&|leaf| leaf.scanned),
        entered,
        checked: count(&|leaf| is_done(&leaf.state) && leaf.sample > 0 && leaf.checked == leaf.sample),
        rows,
        sample: sum(|leaf| leaf.sample),
        sample_checked: sum(|leaf| leaf.checked),
        sample_wrong: sum(|leaf| leaf.wrong),
        days_worked,
        rows_left,
        days_left,
    }
}

fn at_most(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Whether a state of a page says that nothing is left to enter.
fn is_done(state: &str) -> bool {
    let done = terms::property("ledger_page_state", state, "done");
    done.and_then(serde_json::Value::as_bool).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proofmark_format::cbor::Value;

    use super::super::testing::{office, row, sales};
    use super::*;
    use crate::office::read::record_id;
    use crate::office::{Declared, DeclaredValue};

    fn leaf(number: &str, state: &str, rows: u32) -> Leaf {
        let shown = LedgerLeaf { number: number.into(), state: state.into(), rows, ..LedgerLeaf::default() };
        Leaf { shown, last_line: rows }
    }

    #[test]
    fn days_left_follow_from_the_rows_of_a_page_and_the_rows_of_a_day() {
        let said = Said { pages: 40, lines: 25, rate: 10 };
        assert_eq!(progress(&[], &said, 0).rows_left, Some(1_000), "as it is ruled");
        assert_eq!(progress(&[], &said, 0).days_left, None, "nobody knows how fast it goes");
        let begun =
            [leaf("1", "entered", 20), leaf("2", "entered", 20), leaf("3", "", 10), leaf("4", "blank", 0)];
        let now = progress(&begun, &said, 1);
        // 37 pages of 20 rows as they turned out, less the ten of the page begun; fifty a day.
        assert_eq!((now.entered, now.rows, now.rows_left, now.days_left), (3, 50, Some(730), Some(15)));
        let unsaid = Said { pages: 0, lines: 25, rate: 10 };
        assert_eq!(progress(&begun, &unsaid, 1).days_left, None);
        let endless = Said { pages: u32::MAX, lines: u32::MAX, rate: u32::MAX };
        assert_eq!(progress(&[], &endless, 0).rows_left, Some(u32::MAX));
    }

    #[test]
    fn numbers_that_no_office_of_ours_writes_break_no_list() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        office.add_ledger_rows(&ledger, &[row("1", 1, "111", "A")]).unwrap();
        let held = office.ledger_leaf(&ledger, "1").unwrap().rows.remove(0).id;
        for number in [-1, i64::MAX] {
            let set = |record: &str, names: &[&str]| Declared::Patch {
                record: record_id(record).unwrap(),
                fields: names
                    .iter()
                    .map(|name| ((*name).to_owned(), DeclaredValue::Value(Value::Int(number))))
                    .collect(),
            };
            let changes = vec![set(&ledger, &["pages", "lines", "sample_rate"]), set(&held, &["line"])];
            office.record_declared(changes).unwrap();
            assert_eq!(office.ledgers().unwrap().len(), 1);
            assert_eq!(office.ledger_book(&ledger).unwrap().leaves.len(), 1);
            assert_eq!(office.ledger_leaf(&ledger, "1").unwrap().rows.len(), 1);
            assert!(office.ledger_to_check(&ledger, true).unwrap().is_empty());
            office.withdraw_ledger_row(&held, "").unwrap_err();
        }
    }
}
