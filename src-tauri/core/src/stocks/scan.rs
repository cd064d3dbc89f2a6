//! What is read in a check: one scan after the other, or a whole list. Each reading is a weapon of the stock, one of the
//! register that is not, something nobody knows, or a question to a person.

use std::collections::{HashMap, HashSet};
use std::sync::PoisonError;

use proofmark_format::ids::RecordId;
use rusqlite::params;

use super::columns::StockRule;
use super::inventories::Open;
use super::jobs::literal;
use super::kept::{Checking, Stamp};
use super::list::weapon;
use super::{Entry, INVENTORY_ITEM, Scan, ScanLine, ScanReport, StockWeapon};
use crate::error::{Error, Result};
use crate::markings::plain;
use crate::office::act::Content;
use crate::office::read::record_id;
use crate::office::{Draft, Office, Role, check, flags};

/// Most readings of one act.
const MOST: usize = 50_000;
/// Most weapons offered for one reading.
const CHOICES: usize = 20;

/// Most readings of one act that are looked for in ranges, where no weapon has them.
const LOOKED_UP: usize = 100;

/// What a reading came to.
enum Came {
    Seen(RecordId),
    Already(RecordId),
    Extra(Option<RecordId>),
    ExtraAlready,
    Several(Vec<RecordId>),
}

impl Office {
    /// Notes what was read in a check, as one act.
    pub fn scan(&mut self, input: &Scan) -> Result<ScanReport> {
        self.session.require(&Role::RECORDING)?;
        let open = self.open_check(&input.inventory)?;
        if input.entries.len() > MOST {
            return Err(Error::refused("table_too_long").with("field", "entries").with("most", MOST));
        }
        let before = Stamp::of(&self.store)?;
        let mut known = self.known_to(&open, before)?;
        let mut came = Vec::with_capacity(input.entries.len());
        for entry in &input.entries {
            check::optional_line("reading", &entry.reading, check::LINE)?;
            came.push(self.meant(&mut known, entry)?);
        }
        let (drafts, outcome) = self.change(|task| {
            let mut note = |came: &Came, entry: &Entry| -> Option<Draft> {
                let (weapon, result) = match came {
                    Came::Seen(weapon) => (Some(*weapon), "seen"),
                    Came::Extra(weapon) => (*weapon, "extra"),
                    _ => return None,
                };
                let mut fields =
                    vec![("inventory", Content::from(open.id)), ("result", Content::from(result))];
                fields.extend(weapon.map(|id| ("weapon", Content::from(id))));
                if !entry.reading.trim().is_empty() {
                    fields.push(("reading", Content::from(entry.reading.trim())));
                }
                Some(task.act.birth(&INVENTORY_ITEM, open.audience, fields))
            };
            Ok(came.iter().zip(&input.entries).map(|(came, entry)| note(came, entry)).collect::<Vec<_>>())
        })?;
        let (mut report, mut looked_up) = (ScanReport::default(), 0);
        for ((came, entry), draft) in came.iter().zip(&input.entries).zip(drafts) {
            let item = draft.map(|draft| outcome.id(draft).to_string()).unwrap_or_default();
            let mut line = self.scan_line(&known.rule, came, entry, item)?;
            if matches!(came, Came::Extra(None)) && looked_up < LOOKED_UP {
                looked_up += 1;
                line.ranges = self.ranges_with(&literal(entry.reading.trim()))?;
                line.ranges.truncate(CHOICES);
            }
            report.lines.push(line);
            report.seen += u32::from(matches!(came, Came::Seen(_)));
        }
        report.changed = outcome.changed;
        self.keep_known(&open, known, before)?;
        Ok(report)
    }

    fn scan_line(&self, rule: &StockRule, came: &Came, entry: &Entry, item: String) -> Result<ScanLine> {
        let one = |id: &RecordId| self.stock_weapon(rule, *id);
        let (result, weapon, choices) = match came {
            Came::Seen(id) => ("seen", one(id)?, Vec::new()),
            Came::Already(id) => ("already", one(id)?, Vec::new()),
            Came::Extra(id) => ("extra", id.as_ref().map(one).transpose()?.flatten(), Vec::new()),
            Came::ExtraAlready => ("already", None, Vec::new()),
            Came::Several(ids) => {
                let choices = ids.iter().take(CHOICES).map(one).collect::<Result<Vec<_>>>()?;
                ("several", None, choices.into_iter().flatten().collect())
            }
        };
        Ok(ScanLine {
            reading: entry.reading.clone(),
            result: result.into(),
            item,
            weapon,
            choices,
            ranges: Vec::new(),
        })
    }

    /// A weapon as lists of a stock show it.
    fn stock_weapon(&self, rule: &StockRule, id: RecordId) -> Result<Option<StockWeapon>> {
        let sql = format!(
            "SELECT {} FROM weapon w JOIN record r ON r.n = w.record WHERE r.id = ?1",
            rule.weapon_columns()
        );
        Ok(self.store.prepare_cached(&sql)?.query_row([id.0], |row| weapon(row, 0))?)
    }

    fn meant(&self, known: &mut Known, entry: &Entry) -> Result<Came> {
        if !entry.weapon.is_empty() {
            let chosen = record_id(&entry.weapon)?;
            self.audience_of(chosen)?;
            return Ok(known.meet(chosen));
        }
        let reading = entry.reading.trim();
        let key = plain(&literal(reading));
        if key.is_empty() {
            return Err(Error::refused("field_empty").with("field", "reading"));
        }
        let of_stock = known.of_stock(&key);
        // Of several weapons with one number those that were met already are out of the question.
        let open: Vec<RecordId> = of_stock.iter().filter(|id| !known.met.contains(*id)).copied().collect();
        match (of_stock.as_slice(), open.as_slice()) {
            ([], _) => self.beyond(known, &key, reading),
            ([only], _) => Ok(known.meet(*only)),
            (_, []) => Ok(Came::Already(of_stock[0])),
            _ => Ok(Came::Several(of_stock)),
        }
    }

    /// A reading that no weapon of the stock has: one of the register, or none that is known.
    fn beyond(&self, known: &mut Known, key: &str, reading: &str) -> Result<Came> {
        let mut select = self.store.prepare_cached(&format!(
            "SELECT r.id FROM marking m JOIN record mr ON mr.n = m.record JOIN record r ON r.id = m.weapon
             WHERE m.plain = ?1 AND (mr.flags | r.flags) & ?2 = 0 AND {}
             UNION SELECT r.id FROM weapon w JOIN record r ON r.n = w.record
             WHERE w.national_number = ?3 AND r.flags & ?2 = 0",
            known.rule.tells_apart()
        ))?;
        let found = select
            .query_map(params![key, flags::WITHDRAWN, reading], |row| Ok(RecordId(row.get(0)?)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(match found.as_slice() {
            [] if !known.strange.insert(key.to_owned()) => Came::ExtraAlready,
            [] => Came::Extra(None),
            [only] => known.meet(*only),
            _ => Came::Several(found),
        })
    }

    /// What a check knows: the weapons of its stock by all that may be read on them, and what was met already.
    fn known_to(&self, open: &Open, stamp: Stamp) -> Result<Known> {
        let kept = self.memory.of::<Checking>();
        let kept = std::mem::take(&mut *kept.lock().unwrap_or_else(PoisonError::into_inner));
        match kept.known {
            Some((inventory, known)) if inventory == open.id && kept.stamp == stamp => Ok(known),
            _ => self.read_known(open),
        }
    }

    /// Keeps it for the next reading, where nobody else wrote in between.
    fn keep_known(&self, open: &Open, known: Known, before: Stamp) -> Result<()> {
        let stamp = Stamp::of(&self.store)?;
        if stamp.is_next(before) {
            let kept = self.memory.of::<Checking>();
            *kept.lock().unwrap_or_else(PoisonError::into_inner) =
                Checking { stamp, known: Some((open.id, known)) };
        }
        Ok(())
    }

    fn read_known(&self, open: &Open) -> Result<Known> {
        let mut known = Known { rule: self.stock_rule()?, ..Known::default() };
        let mut select = self.store.prepare_cached(&format!(
            "SELECT r.id, w.stock_number, w.national_number, {} FROM weapon w JOIN record r ON r.n = w.record
             WHERE w.stock = ?1 AND r.flags & ?2 = 0",
            known.rule.is_there()
        ))?;
        let mut rows = select.query(params![open.stock.0, flags::WITHDRAWN])?;
        while let Some(row) = rows.next()? {
            let id = RecordId(row.get(0)?);
            if row.get(3)? {
                known.there.insert(id);
            }
            for number in [row.get::<_, Option<String>>(1)?, row.get(2)?].into_iter().flatten() {
                add(&mut known.marks, plain(&literal(&number)), id);
            }
        }
        let mut select = self.store.prepare_cached(&format!(
            "SELECT r.id, m.plain FROM weapon w JOIN record r ON r.n = w.record JOIN marking m ON m.weapon = r.id
             JOIN record mr ON mr.n = m.record
             WHERE w.stock = ?1 AND (r.flags | mr.flags) & ?2 = 0 AND m.plain IS NOT NULL AND {}",
            known.rule.tells_apart()
        ))?;
        let mut rows = select.query(params![open.stock.0, flags::WITHDRAWN])?;
        while let Some(row) = rows.next()? {
            add(&mut known.marks, row.get(1)?, RecordId(row.get(0)?));
        }
        let mut select = self.store.prepare_cached(
            "SELECT i.weapon, i.reading FROM inventory_item i JOIN record r ON r.n = i.record
             WHERE i.inventory = ?1 AND r.flags & ?2 = 0",
        )?;
        let mut rows = select.query(params![open.id.0, flags::WITHDRAWN])?;
        while let Some(row) = rows.next()? {
            match row.get::<_, Option<[u8; 16]>>(0)? {
                Some(id) => known.met.insert(RecordId(id)),
                None => known
                    .strange
                    .insert(plain(&literal(&row.get::<_, Option<String>>(1)?.unwrap_or_default()))),
            };
        }
        Ok(known)
    }
}

/// What a check knows.
#[derive(Default)]
pub(super) struct Known {
    rule: StockRule,
    /// The weapons of the stock that are in it, as far as anybody knows. One that was lost is a difference where it is read.
    there: HashSet<RecordId>,
    /// Weapons of the stock by their numbers and marks.
    marks: HashMap<String, Vec<RecordId>>,
    met: HashSet<RecordId>,
    strange: HashSet<String>,
}

impl Known {
    /// The weapons of the stock that a reading may be: whether it is the number of one or a mark of another, nobody can tell.
    fn of_stock(&self, key: &str) -> Vec<RecordId> {
        self.marks.get(key).cloned().unwrap_or_default()
    }

    fn meet(&mut self, id: RecordId) -> Came {
        match (self.met.insert(id), self.there.contains(&id)) {
            (false, _) => Came::Already(id),
            (true, true) => Came::Seen(id),
            (true, false) => Came::Extra(Some(id)),
        }
    }
}

fn add(to: &mut HashMap<String, Vec<RecordId>>, key: String, id: RecordId) {
    let held = to.entry(key).or_default();
    if !held.contains(&id) {
        held.push(id);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{begin_check, found, list, read, rows, some, stock};
    use crate::consignments::RangeFields;
    use crate::weapons::EventFields;
    use crate::weapons::testing::office;

    #[test]
    fn a_number_that_is_one_weapons_and_a_serial_that_is_anothers_is_a_question() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        office
            .take_stock_list(&list(&stock, "7;Norinco;56-1;7.62x39;500\n8;Norinco;56-1;7.62x39;7\n"))
            .unwrap();
        let check = begin_check(&mut office, &stock);
        let line = read(&mut office, &check, "7");
        assert_eq!((line.result.as_str(), line.choices.len()), ("several", 2));
        assert_eq!(read(&mut office, &check, "8").result, "seen");
        assert_eq!(read(&mut office, &check, "8").result, "already");
    }

    #[test]
    fn a_weapon_that_was_lost_is_no_more_seen_than_a_strange_one() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        office.take_stock_list(&list(&stock, "7;Norinco;56-1;7.62x39;500\n")).unwrap();
        let lost = rows(&office, &stock).remove(0).weapon;
        let loss = EventFields { kind: some("loss"), date: some("2026"), ..EventFields::default() };
        office.add_event(&lost, &loss).unwrap();
        let check = begin_check(&mut office, &stock);
        let line = read(&mut office, &check, "7");
        let weapon = line.weapon.unwrap();
        assert_eq!((line.result.as_str(), weapon.gone.as_str(), weapon.stock), ("extra", "loss", stock));
    }

    #[test]
    fn what_no_weapon_has_may_lie_in_a_range_and_that_is_said() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        let range = RangeFields { from: some("KT 4000"), to: some("KT 4999") };
        office.add_ranges(&stock, &[range]).unwrap();
        let check = begin_check(&mut office, &stock);
        let line = read(&mut office, &check, "KT 4471");
        assert_eq!((line.result.as_str(), line.weapon), ("extra", None));
        assert_eq!((line.ranges.len(), line.ranges[0].about.id.as_str()), (1, stock.as_str()));
        assert!(read(&mut office, &check, "ZZ 1").ranges.is_empty());
    }

    #[test]
    fn what_was_written_between_two_readings_is_known_to_the_second() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        office
            .take_stock_list(&list(&stock, "7;Norinco;56-1;7.62x39;500\n8;Norinco;56-1;7.62x39;501\n"))
            .unwrap();
        let check = begin_check(&mut office, &stock);
        assert_eq!(read(&mut office, &check, "7").result, "seen");
        found(&mut office, "600");
        assert_eq!(read(&mut office, &check, "600").result, "extra");
        office.take_stock_list(&list(&stock, "9;Norinco;56-1;7.62x39;601\n")).unwrap();
        assert_eq!(read(&mut office, &check, "601").result, "seen");
        assert_eq!(read(&mut office, &check, "600").result, "already");
        let item = read(&mut office, &check, "8").item;
        office.withdraw(&item, "Read by mistake").unwrap();
        assert_eq!(read(&mut office, &check, "8").result, "seen");
    }
}
