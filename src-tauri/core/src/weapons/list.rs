//! The register as a list: filtered and sorted in memory, its rows read from the store.

use std::cmp::Ordering;
use std::collections::HashMap;

use memchr::memmem::Finder;
use proofmark_format::ids::RecordId;
use rusqlite::{OptionalExtension, Row};

use super::disposal::is_settled;
use super::lines::{AWAY, FOUND, GONE, Lines, TRACED, Texts, WORDS, Words, came_in, day, is_traced};
use super::{WEAPON, WeaponList, WeaponQuery, WeaponRow};
use crate::error::{Error, Result};
use crate::markings::OPEN;
use crate::office::cores::on_all_cores;
use crate::office::fold::shown_of;
use crate::office::read::record_id;
use crate::office::{Office, check, flags, memory};

/// Columns of a line of the register over `weapon w JOIN record r`; [`row`] reads them. No list shows a hidden mark, whoever asks.
fn columns() -> String {
    format!(
        "r.id, w.national_number, w.category, w.make, w.model, w.calibre, w.status, r.feed, r.flags, r.n,
            (SELECT m.reading FROM marking m JOIN record mr ON mr.n = m.record WHERE m.weapon = r.id AND mr.flags & 4 = 0
               AND m.reading IS NOT NULL AND {OPEN}
               ORDER BY m.control_part IS NOT 'yes', m.kind IS NOT 'serial', m.record LIMIT 1),
            {find_kind}, {date}, {traced}, w.country_of_manufacture, w.year_of_manufacture,
            w.make_as_written, w.model_as_written, w.calibre_as_written",
        find_kind = came_in("find_kind", "r.id"),
        date = came_in("date", "r.id"),
        traced = is_traced("r.id"),
    )
}

/// A query for lines of the register.
pub(super) fn select_row(condition: &str) -> String {
    format!("SELECT {} FROM weapon w JOIN record r ON r.n = w.record WHERE {condition}", columns())
}

/// Reads a line of the register and its record number.
pub(super) fn row(row: &Row<'_>, offices: &HashMap<i64, String>) -> rusqlite::Result<(WeaponRow, i64)> {
    let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
    let feed: Option<i64> = row.get(7)?;
    let mut line = WeaponRow {
        id: RecordId(row.get(0)?).to_string(),
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
        country_of_manufacture: text(14)?,
        year_of_manufacture: text(15)?,
        as_written: Vec::new(),
    };
    let named = [("make", &mut line.make), ("model", &mut line.model), ("calibre", &mut line.calibre)];
    for (n, (field, value)) in (16..).zip(named).filter(|(_, (_, value))| value.is_empty()) {
        *value = text(n)?;
        if !value.is_empty() {
            line.as_written.push(field.to_owned());
        }
    }
    Ok((line, row.get(9)?))
}

/// The weapons that answer a question, in its order as far as somebody looked.
#[derive(Debug)]
pub(super) struct Order {
    question: WeaponQuery,
    keys: Vec<Key>,
    /// So many of the keys are in order; the others come after them.
    sorted: usize,
}

/// What a weapon is sorted by. Words and dates lie wholly in the number; of a text, its rank does.
#[derive(Debug, Clone, Copy)]
struct Key {
    by: u64,
    place: u32,
}

/// The number of what is not known.
const UNKNOWN: u64 = u64::MAX;

/// Places that one core looks at before it takes the next.
const PART: usize = 16_384;

impl Office {
    /// A page of the register. Which weapons answer a question, and in which order, is found once for it; the pages behind the
    /// first, and one from its middle, cost no more than reading their rows.
    pub fn weapons(&self, query: &WeaponQuery) -> Result<WeaponList> {
        check::partial_date("found_from", &query.found_from)?;
        check::partial_date("found_to", &query.found_to)?;
        let limit = query.limit.unwrap_or(100).clamp(1, 500);
        let from = query.from.unwrap_or(0);
        let question = WeaponQuery { from: None, limit: None, ..query.clone() };
        let lines = self.memory.of::<Lines>();
        let Some(mut lines) = memory::try_lock(&lines) else {
            // Another handle is reading a large register into memory just now.
            return match question == WeaponQuery::default() {
                true => self.newest(from, limit),
                false => Ok(WeaponList { preparing: true, ..WeaponList::default() }),
            };
        };
        if question == WeaponQuery::default() && !lines.is_read() {
            return self.newest(from, limit);
        }
        let ranges = match (from, given(&question.text)) {
            // The list takes words as they stand; what may be any sign is for the search by reading.
            (0, Some(text)) if !text.contains(['?', '*', '[']) => self.ranges_of_text(text)?,
            _ => Vec::new(),
        };
        lines.refresh(&self.store, &self.identity.country)?;
        let mut order = match lines.order.take().filter(|order| order.question == question) {
            Some(order) => order,
            None => Order { keys: self.matching(&lines, &question)?, sorted: 0, question },
        };
        order.sort_to(&lines, from.saturating_add(limit) as usize);
        let page = order.keys.iter().skip(from as usize).take(limit as usize);
        let places: Vec<u32> = page.map(|key| lines.n[key.place as usize]).collect();
        let total = order.keys.len() as u32;
        lines.order = Some(order);
        drop(lines);
        Ok(WeaponList { rows: self.rows(&places)?, total, preparing: false, ranges })
    }

    /// Reads the register into memory, so that its first list is not waited for. Long where there are many weapons: done
    /// beside the window.
    pub fn prepare_lists(&self) -> Result<()> {
        memory::lock(&self.memory.of::<Lines>()).refresh(&self.store, &self.identity.country)
    }

    /// What a column of the register holds, each once, sorted: what a filter offers. Columns as in [`WeaponQuery::sort`].
    pub fn words_of_list(&self, column: &str) -> Result<Vec<String>> {
        let lines = self.memory.of::<Lines>();
        let Some(mut lines) = memory::try_lock(&lines) else { return Ok(Vec::new()) };
        lines.refresh(&self.store, &self.identity.country)?;
        let words = words_of(&lines, column)?;
        let mut list: Vec<String> = words.list.iter().filter(|word| !word.is_empty()).cloned().collect();
        list.sort_by_cached_key(|word| word.to_lowercase());
        Ok(list)
    }

    /// The newest weapons, straight from the store.
    fn newest(&self, from: u32, limit: u32) -> Result<WeaponList> {
        let shown = format!("r.flags & {} = 0", flags::WITHDRAWN);
        let total = shown_of(&self.store, WEAPON.name)?;
        let sql = select_row(&format!("{shown} ORDER BY w.record DESC LIMIT ?1 OFFSET ?2"));
        let offices = self.office_codes()?;
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select.query_map([limit, from], |found| row(found, &offices).map(|(row, _)| row))?;
        Ok(WeaponList { rows: rows.collect::<rusqlite::Result<_>>()?, total, ..WeaponList::default() })
    }

    /// The weapon with this national number, if one has it; of several, the one recorded first.
    pub fn weapon_numbered(&self, number: &str) -> Result<Option<String>> {
        let mut select = self.store.prepare_cached(
            "SELECT r.id FROM weapon w JOIN record r ON r.n = w.record WHERE w.national_number = ?1
             ORDER BY w.record LIMIT 1",
        )?;
        let found = select.query_row([number], |row| row.get(0)).optional()?;
        Ok(found.map(|id| RecordId(id).to_string()))
    }

    /// Weapons that came in, are still here, and are neither marked and recorded, destroyed, returned nor in State use: of each
    /// when it came in ([`Lines::date`]; 0 where nothing says so) and its number, the longest here first, those without a date
    /// last.
    pub(super) fn awaiting(&self) -> Result<Vec<(u32, u32)>> {
        let lines = self.memory.of::<Lines>();
        let mut lines = memory::lock(&lines);
        lines.refresh(&self.store, &self.identity.country)?;
        let is_awaiting = awaiting(&lines);
        let places = (0..lines.n.len()).filter(|place| {
            lines.flags[*place] & (GONE | flags::WITHDRAWN as u16) == 0 && is_awaiting(*place)
        });
        let mut awaiting: Vec<(u32, u32)> = places.map(|place| (lines.date[place], lines.n[place])).collect();
        awaiting.sort_unstable_by_key(|(date, n)| (*date == 0, *date, *n));
        Ok(awaiting)
    }

    /// Numbers of the weapons in no stock that words find, as the list finds them.
    pub(crate) fn weapons_without_stock(&self, words: &str) -> Result<Vec<u32>> {
        let question = WeaponQuery { text: Some(words.to_owned()), ..WeaponQuery::default() };
        let lines = self.memory.of::<Lines>();
        let mut lines = lines.lock().map_err(Error::internal)?;
        lines.refresh(&self.store, &self.identity.country)?;
        let found = self.matching(&lines, &question)?.into_iter().map(|key| key.place as usize);
        Ok(found.filter(|place| lines.stock[*place] == 0).map(|place| lines.n[place]).collect())
    }

    pub(super) fn rows(&self, numbers: &[u32]) -> Result<Vec<WeaponRow>> {
        let offices = self.office_codes()?;
        let mut select = self.store.prepare_cached(&select_row("w.record = ?1"))?;
        let rows =
            numbers.iter().map(|n| select.query_row([n], |found| row(found, &offices)).map(|(row, _)| row));
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn matching(&self, lines: &Lines, question: &WeaponQuery) -> Result<Vec<Key>> {
        let tests = self.tests(lines, question)?;
        let key = sorting(lines, question)?;
        let matching = |range: std::ops::Range<usize>| -> Vec<Key> {
            range
                .filter(|place| tests.iter().all(|test| test(*place)))
                .map(|place| Key { by: key(place), place: place as u32 })
                .collect()
        };
        let all = lines.n.len();
        let parts: Vec<_> = (0..all).step_by(PART).map(|from| from..(from + PART).min(all)).collect();
        Ok(on_all_cores(&parts, |range| matching(range.clone())).concat())
    }

    /// What a weapon at a place must pass to be in the list.
    fn tests<'a>(&self, lines: &'a Lines, question: &WeaponQuery) -> Result<Vec<Test<'a>>> {
        let mut tests: Vec<Test<'a>> = Vec::new();
        let without = match question.withdrawn {
            Some(true) => GONE,
            _ => GONE | flags::WITHDRAWN as u16,
        };
        tests.push(Box::new(move |place| lines.flags[place] & without == 0));
        for (column, wanted) in [
            (0, &question.make),
            (1, &question.model),
            (2, &question.calibre),
            (3, &question.category),
            (4, &question.status),
            (5, &question.country_of_manufacture),
            (6, &question.find_kind),
        ] {
            if let Some(wanted) = given(wanted) {
                let words = &lines.words[column];
                let wanted =
                    words.list.iter().position(|word| word == wanted).map_or(u32::MAX, |at| at as u32);
                tests.push(Box::new(move |place| words.of[place] == wanted));
            }
        }
        if let Some(office) = given(&question.office) {
            let codes = self.office_codes()?;
            let feeds = &lines.words[7];
            let of_office = |feed: &String| {
                feed.parse().is_ok_and(|n: i64| codes.get(&n).is_some_and(|code| code == office))
            };
            let wanted: Vec<bool> = feeds.list.iter().map(of_office).collect();
            tests.push(Box::new(move |place| wanted[feeds.of[place] as usize]));
        }
        if let Some(stock) = given(&question.stock) {
            let n = crate::office::fold::record_n(&self.store, record_id(stock)?)? as u32;
            tests.push(Box::new(move |place| lines.stock[place] == n));
        }
        if given(&question.flag) == Some(AWAITING) {
            tests.push(Box::new(awaiting(lines)));
        }
        if let Some(flag) = given(&question.flag).filter(|flag| *flag != AWAITING) {
            let wanted = match flag {
                "traced" => TRACED,
                flag => flags::of_word(flag).ok_or_else(|| {
                    Error::refused("vocabulary_unknown").with("list", "flag").with("value", flag)
                })? as u16,
            };
            tests.push(Box::new(move |place| lines.flags[place] & wanted != 0));
        }
        let range = (given(&question.found_from).map(day), given(&question.found_to).map(last_day));
        if let (from, to) = range
            && (from.is_some() || to.is_some())
        {
            let range = from.unwrap_or(1)..=to.unwrap_or(u32::MAX);
            tests.push(Box::new(move |place| range.contains(&lines.date[place])));
        }
        for word in question.text.as_deref().unwrap_or_default().split_whitespace() {
            tests.push(said(lines, &word.to_lowercase()));
        }
        Ok(tests)
    }
}

/// The word of a question for weapons that came in and are not disposed of.
const AWAITING: &str = "awaiting_disposal";

/// Whether the weapon at a place came in, is still here and is not disposed of (ITI 9).
fn awaiting(lines: &Lines) -> impl Fn(usize) -> bool + Sync {
    let statuses = &lines.words[4];
    let settled: Vec<bool> = statuses.list.iter().map(|status| is_settled(status)).collect();
    move |place| lines.flags[place] & (FOUND | AWAY) == FOUND && !settled[statuses.of[place] as usize]
}

/// Whether the weapon at a place is wanted.
type Test<'a> = Box<dyn Fn(usize) -> bool + Sync + 'a>;

fn given(field: &Option<String>) -> Option<&str> {
    field.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

/// The last day that a partial date means.
fn last_day(date: &str) -> u32 {
    match (day(date), date.len()) {
        (year, 4) => year + 1_231,
        (month, 7) => month + 31,
        (day, _) => day,
    }
}

/// A word that stands in a number, a reading, a make, a model or a calibre.
fn said<'a>(lines: &'a Lines, word: &str) -> Test<'a> {
    let in_words = |column: usize| -> (&'a [u32], Vec<bool>) {
        let words = &lines.words[column];
        (&words.of, words.list.iter().map(|known| known.to_lowercase().contains(word)).collect())
    };
    let named = [0, 1, 2].map(in_words);
    let finder = Finder::new(word).into_owned();
    Box::new(move |place| {
        named.iter().any(|(of, wanted)| wanted[of[place] as usize])
            || finder.find(lines.said.get(place).as_bytes()).is_some()
    })
}

fn words_of<'a>(lines: &'a Lines, column: &str) -> Result<&'a Words> {
    let known = WORDS.iter().zip(&lines.words).find(|(word, _)| **word == column);
    known
        .map(|(_, words)| words)
        .ok_or_else(|| Error::refused("vocabulary_unknown").with("list", "sort").with("value", column))
}

/// The number by which weapons are sorted under a question. What is not known comes last, whichever way.
fn sorting<'a>(lines: &'a Lines, question: &WeaponQuery) -> Result<Box<dyn Fn(usize) -> u64 + Sync + 'a>> {
    let down = question.descending.unwrap_or(false);
    // The newest first, where all else is equal.
    let with_newest = move |lines: &Lines, place: usize, value: u32| {
        u64::from(value) << 32 | u64::from(u32::MAX - lines.n[place])
    };
    Ok(match given(&question.sort) {
        None => Box::new(move |place| match down {
            false => u64::from(u32::MAX - lines.n[place]),
            true => u64::from(lines.n[place]),
        }),
        Some("serial") => by_rank(lines, &lines.serial, down),
        Some("national_number") => by_rank(lines, &lines.number, down),
        Some("find_date") => Box::new(move |place| {
            let date = lines.date[place];
            turn(with_newest(lines, place, date), date != 0, down)
        }),
        Some("year_of_manufacture") => Box::new(move |place| {
            let year = u32::from(lines.year[place]);
            turn(with_newest(lines, place, year), year != 0, down)
        }),
        Some(column) => {
            let column = match column {
                "office" => "feed",
                column => column,
            };
            let words = words_of(lines, column)?;
            let ranks = words.ranks();
            let empty = words.list.iter().position(String::is_empty).map_or(u32::MAX, |at| at as u32);
            Box::new(move |place| {
                let word = words.of[place];
                turn(with_newest(lines, place, ranks[word as usize]), word != empty, down)
            })
        }
    })
}

/// By the rank of a text, in the upper half of the number; the newest first where texts are equal.
fn by_rank<'a>(lines: &'a Lines, texts: &'a Texts, down: bool) -> Box<dyn Fn(usize) -> u64 + Sync + 'a> {
    Box::new(move |place| {
        let rank = texts.rank(place);
        let turned = u64::from(if down { u32::MAX - 1 - rank } else { rank });
        match texts.get(place).is_empty() {
            true => UNKNOWN,
            false => turned << 32 | u64::from(u32::MAX - lines.n[place]),
        }
    })
}

/// A number that sorts the way that is asked for; what is not known comes last either way.
fn turn(value: u64, known: bool, down: bool) -> u64 {
    match (known, down) {
        (false, _) => UNKNOWN,
        (true, false) => value,
        (true, true) => UNKNOWN - 1 - value,
    }
}

impl Order {
    /// Puts so many of the keys in order, those first that come first. The first page is picked out; whoever asks for more gets
    /// all of them sorted.
    fn sort_to(&mut self, lines: &Lines, wanted: usize) {
        let wanted = wanted.min(self.keys.len());
        if wanted <= self.sorted {
            return;
        }
        let down = self.question.descending.unwrap_or(false);
        let texts = match given(&self.question.sort) {
            Some("serial") => Some(&lines.serial),
            Some("national_number") => Some(&lines.number),
            _ => None,
        };
        let by_number = |a: &Key, b: &Key| a.by.cmp(&b.by).then_with(|| b.place.cmp(&a.place));
        match texts.filter(|texts| texts.shares_ranks()) {
            None => self.sort_by(wanted, by_number),
            Some(texts) => self.sort_by(wanted, |a, b| {
                (a.by >> 32).cmp(&(b.by >> 32)).then_with(|| {
                    let by_text = texts.get(a.place as usize).cmp(texts.get(b.place as usize));
                    let by_text = if down { by_text.reverse() } else { by_text };
                    by_text.then_with(|| by_number(a, b))
                })
            }),
        }
    }

    fn sort_by(&mut self, wanted: usize, compare: impl Fn(&Key, &Key) -> Ordering) {
        match self.sorted == 0 && wanted < self.keys.len() / 8 {
            true => {
                self.keys.select_nth_unstable_by(wanted, &compare);
                self.keys[..wanted].sort_unstable_by(&compare);
                self.sorted = wanted;
            }
            false => {
                self.keys[self.sorted..].sort_unstable_by(compare);
                self.sorted = self.keys.len();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{office, rifle, some};
    use super::super::{EVENT, EventFields};
    use super::*;
    use crate::consignments::{ConsignmentFields, NewConsignment, RangeFields};
    use crate::office::act::Content;

    fn sorted(office: &Office, by: &str) -> Vec<WeaponRow> {
        office.weapons(&WeaponQuery { sort: some(by), ..WeaponQuery::default() }).unwrap().rows
    }

    fn found(kind: &str, date: &str) -> EventFields {
        EventFields { find_kind: some(kind), date: some(date), ..EventFields::default() }
    }

    #[test]
    fn what_another_office_wrote_for_a_date_stops_no_list() {
        let (_folder, mut office) = office();
        let weapon = office.add_weapon(&rifle("AB 1")).unwrap().id;
        let audience = office.own_audience();
        office
            .change(|task| {
                let text = |text: &str| Content::from(text);
                let fields = vec![
                    ("weapon", Content::from(record_id(&weapon)?)),
                    ("find_kind", text("seized")),
                    ("date", text("99999999")),
                ];
                Ok(task.act.birth(&EVENT, audience, fields))
            })
            .unwrap();
        assert_eq!(sorted(&office, "find_date").len(), 1);
        assert_eq!((day("99999999"), day("1974-03"), day("4294967295-9999-1")), (0, 19_740_300, 1));
        for wrong in ["20260301", "4294967295", "2026-3"] {
            let query = WeaponQuery { found_from: some(wrong), ..WeaponQuery::default() };
            assert_eq!(office.weapons(&query).unwrap_err().code, "date_invalid", "{wrong}");
        }
        assert_eq!(office.weapons(&WeaponQuery::default()).unwrap().total, 1, "and lists still answer");
    }

    #[test]
    fn a_row_shows_what_it_is_filtered_by() {
        let (_folder, mut office) = office();
        let mut input = rifle("AB 1");
        input.find = Some(found("seized", "2026-02-01"));
        let weapon = office.add_weapon(&input).unwrap().id;
        office.add_event(&weapon, &EventFields { kind: some("traced"), ..EventFields::default() }).unwrap();
        office.add_event(&weapon, &found("surrendered", "2026-02-20")).unwrap();
        for event in office.weapon(&weapon).unwrap().events {
            if event.fields.find_kind.as_deref() != Some("surrendered") {
                office.withdraw(&event.id, "of another weapon").unwrap();
            }
        }
        let of = |kind: &str| {
            office.weapons(&WeaponQuery { find_kind: some(kind), ..WeaponQuery::default() }).unwrap().rows
        };
        assert!(of("seized").is_empty());
        let [row] = of("surrendered").try_into().unwrap();
        assert_eq!((row.find_kind.as_str(), row.find_date.as_str()), ("surrendered", "2026-02-20"));
        assert!(!row.traced, "the tracing was withdrawn");
    }

    #[test]
    fn what_was_only_written_is_shown_sorted_and_filtered_as_written() {
        let (_folder, mut office) = office();
        office.add_weapon(&rifle("AB 1")).unwrap();
        let mut input = rifle("AB 2");
        (input.weapon.make, input.weapon.make_as_written) = (None, some("Abc Works"));
        (input.weapon.calibre, input.weapon.calibre_as_written) = (some("9x19"), some("9 mm P"));
        let written = office.add_weapon(&input).unwrap().id;
        let of = |make: &str| {
            office.weapons(&WeaponQuery { make: some(make), ..WeaponQuery::default() }).unwrap().rows
        };
        let [row] = of("Abc Works").try_into().unwrap();
        assert_eq!((&row.id, row.make.as_str(), row.calibre.as_str()), (&written, "Abc Works", "9x19"));
        assert_eq!(row.as_written, ["make"], "a calibre that was understood is not as written");
        assert_eq!(sorted(&office, "make")[0].id, written);
        assert!(office.words_of_list("make").unwrap().contains(&"Abc Works".to_owned()));
        let said = WeaponQuery { text: some("abc works"), ..WeaponQuery::default() };
        assert_eq!(office.weapons(&said).unwrap().total, 1);
    }

    #[test]
    fn a_change_names_a_marking_practice_by_its_title() {
        let (_folder, mut office) = office();
        let weapon = office.add_weapon(&rifle("AB 1")).unwrap().id;
        let marking = record_id(&office.weapon(&weapon).unwrap().markings[0].id).unwrap();
        let audience = office.own_audience();
        let fields = || vec![("name", Content::from("Cugir"))];
        let (born, outcome) = office
            .change(|task| Ok(task.act.birth(&crate::practices::PRACTICE, audience, fields())))
            .unwrap();
        let practice = outcome.id(born);
        let said = |office: &mut Office, id: RecordId| {
            office.change(|task| task.patch(marking, vec![("practice", Content::from(id))])).unwrap();
            let n = crate::office::fold::record_n(&office.store, marking).unwrap();
            let newest = office.history(&[n]).unwrap().remove(0);
            newest.fields.into_iter().find(|(name, _)| name == "practice").unwrap().1
        };
        let title = said(&mut office, practice);
        assert!(title.contains("Cugir"), "{title}");
        assert_eq!(said(&mut office, RecordId([7; 16])), RecordId([7; 16]).to_string(), "none is held");
    }

    #[test]
    fn a_weapon_is_not_sorted_by_a_serial_that_was_withdrawn() {
        let (_folder, mut office) = office();
        let first = office.add_weapon(&rifle("AB 1")).unwrap().id;
        let second = office.add_weapon(&rifle("CD 2")).unwrap().id;
        assert_eq!(sorted(&office, "serial")[0].id, first);
        let marking = office.weapon(&first).unwrap().markings[0].id.clone();
        office.withdraw(&marking, "misread").unwrap();
        assert_eq!(sorted(&office, "serial")[0].id, second);
        let doubles = office.add_weapon(&rifle("AB 1")).unwrap().id;
        assert!(office.weapon(&doubles).unwrap().doubles.is_empty(), "nor is it a double by it");
        office.withdraw(&second, "recorded twice").unwrap();
        assert!(office.find("CD 2").unwrap().weapons.is_empty(), "a withdrawn weapon is not found");
    }

    #[test]
    fn a_number_that_is_looked_for_is_answered_from_ranges_too() {
        let (_folder, mut office) = office();
        let range = RangeFields { from: some("AB 1000"), to: some("AB 1999") };
        let consignment =
            ConsignmentFields { direction: some("export"), make: some("Izhevsk"), ..Default::default() };
        let id = office.add_consignment(&NewConsignment { consignment, ranges: vec![range] }).unwrap().id;
        let ask = |text: &str, from: u32| {
            let query = WeaponQuery { text: some(text), from: Some(from), ..WeaponQuery::default() };
            office.weapons(&query).unwrap()
        };
        let list = ask("ab-1234", 0);
        assert!(list.rows.is_empty());
        assert_eq!(
            (list.ranges[0].about.id.as_str(), list.ranges[0].why.as_str()),
            (id.as_str(), "in_range")
        );
        for (text, from) in [("ab-1234", 100), ("Izhevsk", 0), ("AB 2000", 0), ("[", 0)] {
            assert!(ask(text, from).ranges.is_empty(), "{text}");
        }
    }

    #[test]
    fn where_a_weapon_was_found_is_a_place_of_the_offices_list() {
        use crate::terms::PlaceFields;
        let (_folder, mut office) = office();
        let weapon = office.add_weapon(&rifle("AB 1")).unwrap().id;
        let event = EventFields { subdivision: some("GH-UE"), ..found("seized", "2026-02-01") };
        let refused = office.add_event(&weapon, &event).unwrap_err();
        assert_eq!((refused.code, refused.fields["field"].as_str()), ("place_unknown", "subdivision"));
        let place =
            PlaceFields { name: some("Upper East Region"), code: some("GH-UE"), ..PlaceFields::default() };
        office.add_place(&place).unwrap();
        office.add_event(&weapon, &event).unwrap();
        let offered = office.suggest("subdivision", "Upper East", 5).unwrap();
        assert_eq!((offered[0].code.as_str(), offered[0].beside.as_str()), ("GH-UE", "Upper East Region"));
        assert_eq!(office.suggest("subdivision", "gh-ue", 5).unwrap()[0].code, "GH-UE");
    }

    #[test]
    fn a_photograph_of_an_event_is_shown_with_it() {
        let (folder, mut office) = office();
        let mut input = rifle("AB 1");
        input.find = Some(found("seized", "2026-02-01"));
        let weapon = office.add_weapon(&input).unwrap().id;
        let event = office.weapon(&weapon).unwrap().events[0].id.clone();
        let path = folder.path().join("report.png");
        image::RgbImage::from_pixel(2, 2, image::Rgb([9; 3])).save(&path).unwrap();
        let input = crate::attachments::AttachmentInput {
            record: event,
            path: path.display().to_string(),
            caption: "Report of the seizure".into(),
        };
        office.add_photograph(&input).unwrap();
        let page = office.weapon(&weapon).unwrap();
        assert_eq!(page.events[0].photographs[0].caption, "Report of the seizure");
        assert!(page.photographs.is_empty());
    }

    #[test]
    fn a_stock_that_comes_after_its_weapons_is_seen() {
        let (_folder, mut office) = office();
        let weapon = record_id(&office.add_weapon(&rifle("AB 1")).unwrap().id).unwrap();
        let (late, audience) = (RecordId([7; 16]), office.own_audience());
        office.change(|task| task.patch(weapon, vec![("stock", Content::from(late))])).unwrap();
        let behind = super::super::Stamp::of(&office.store).unwrap().commits;
        let name = || vec![("name", Content::from("Armoury"))];
        let (stock, outcome) =
            office.change(|task| Ok(task.act.birth(&crate::stocks::STOCK, audience, name()))).unwrap();
        let changed =
            |office: &Office| super::super::changed_weapons(&office.store, behind).unwrap().unwrap();
        assert!(changed(&office).is_empty());
        // As if it were the one that the weapon names.
        office
            .store
            .execute("UPDATE led_record SET id = ?1 WHERE id = ?2", (late.0, outcome.id(stock).0))
            .unwrap();
        assert_eq!(changed(&office), [crate::office::fold::record_n(&office.store, weapon).unwrap() as u32]);
    }
}
