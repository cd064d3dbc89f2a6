//! What is read in a check: one scan after the other, or a whole list. Each reading is a weapon of the stock, one of the
//! register that is not, something nobody knows, or a question to a person.

use std::collections::{HashMap, HashSet};

use proofmark_format::ids::RecordId;
use rusqlite::params;

use super::columns::StockRule;
use super::inventories::Open;
use super::jobs::literal;
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
        let mut known = self.known_to(&open)?;
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
        let mut report = ScanReport::default();
        for ((came, entry), draft) in came.iter().zip(&input.entries).zip(drafts) {
            let item = draft.map(|draft| outcome.id(draft).to_string()).unwrap_or_default();
            report.lines.push(self.scan_line(&known.rule, came, entry, item)?);
            report.seen += u32::from(matches!(came, Came::Seen(_)));
        }
        report.changed = outcome.changed;
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
        Ok(ScanLine { reading: entry.reading.clone(), result: result.into(), item, weapon, choices })
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
    fn known_to(&self, open: &Open) -> Result<Known> {
        let mut known = Known { rule: self.stock_rule()?, ..Known::default() };
        let mut select = self.store.prepare_cached(
            "SELECT r.id, w.stock_number, w.national_number FROM weapon w JOIN record r ON r.n = w.record
             WHERE w.stock = ?1 AND r.flags & ?2 = 0",
        )?;
        let mut rows = select.query(params![open.stock.0, flags::WITHDRAWN])?;
        while let Some(row) = rows.next()? {
            let id = RecordId(row.get(0)?);
            known.stock.insert(id);
            for number in [row.get::<_, Option<String>>(1)?, row.get(2)?].into_iter().flatten() {
                add(&mut known.numbers, plain(&literal(&number)), id);
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
struct Known {
    rule: StockRule,
    stock: HashSet<RecordId>,
    numbers: HashMap<String, Vec<RecordId>>,
    marks: HashMap<String, Vec<RecordId>>,
    met: HashSet<RecordId>,
    strange: HashSet<String>,
}

impl Known {
    /// The weapons of the stock that a reading may be: by their numbers first, else by their marks.
    fn of_stock(&self, key: &str) -> Vec<RecordId> {
        self.numbers.get(key).or_else(|| self.marks.get(key)).cloned().unwrap_or_default()
    }

    fn meet(&mut self, id: RecordId) -> Came {
        match (self.met.insert(id), self.stock.contains(&id)) {
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
