//! The register in memory: of every weapon what a list filters and sorts by, in columns.
//!
//! A list of a million weapons that is sorted by one column and filtered by another would need an index for every pair of them;
//! a column of numbers is read through in milliseconds. What a row shows is read from the store; this only decides which rows,
//! and in which order. About 120 bytes a weapon, gone when the office is locked.

use std::collections::HashMap;

use proofmark_format::ids::RecordId;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::{Error, Result};
use crate::markings::{self, OPEN};
use crate::weapons::gone::{Moved, Moves};

/// So many changed records are read one by one; more, and all is read again, which is then faster.
const ONE_BY_ONE: usize = 20_000;
/// Beside the flags of a record: a tracing of the weapon is under way.
pub(super) const TRACED: u16 = 1 << 15;
/// Beside the flags of a record: the weapon came in by a find.
pub(super) const FOUND: u16 = 1 << 13;
/// Beside the flags of a record: the last event that moved the weapon took it away.
pub(super) const AWAY: u16 = 1 << 12;
/// No weapon stands here any more.
pub(super) const GONE: u16 = 1 << 14;

/// The columns of words; each word is kept once.
pub(super) const WORDS: [&str; 8] =
    ["make", "model", "calibre", "category", "status", "country_of_manufacture", "find_kind", "feed"];

/// State of the store that is shown by what is kept in memory.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub commits: i64,
    pub refolded: i64,
}

impl Stamp {
    /// The state of a store as it stands.
    pub(crate) fn of(store: &Connection) -> Result<Stamp> {
        let commits = store
            .prepare_cached("SELECT coalesce(max(n), 0) FROM commits")?
            .query_row([], |row| row.get(0))?;
        Ok(Stamp { commits, refolded: crate::office::fold::refolded(store)? })
    }
}

/// The columns, each with a place for every weapon, in the order of their record numbers.
#[derive(Debug, Default)]
pub(super) struct Lines {
    stamp: Stamp,
    /// Whether anything was read yet.
    read: bool,
    pub(super) n: Vec<u32>,
    pub(super) words: [Words; WORDS.len()],
    /// When it came in, `19740312` with noughts for what is not known; 0 without a date.
    pub(super) date: Vec<u32>,
    /// Year of manufacture; 0 where none is known.
    pub(super) year: Vec<u16>,
    /// Number of the stock's record; 0 without one.
    pub(super) stock: Vec<u32>,
    pub(super) flags: Vec<u16>,
    pub(super) number: Texts,
    /// Search key of the serial on the control part.
    pub(super) serial: Texts,
    /// What words are looked for in: numbers and readings, in small letters, as read and as search keys.
    pub(super) said: Texts,
    pub(super) order: Option<super::list::Order>,
}

/// A column of few words.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) of: Vec<u32>,
    pub(super) list: Vec<String>,
    places: HashMap<String, u32>,
}

impl Words {
    fn word(&mut self, text: &str) -> u32 {
        if let Some(known) = self.places.get(text) {
            return *known;
        }
        let place = self.list.len() as u32;
        self.list.push(text.to_owned());
        self.places.insert(text.to_owned(), place);
        place
    }

    /// The rank of each word among them all, without case; the empty word last.
    pub(super) fn ranks(&self) -> Vec<u32> {
        let mut sorted: Vec<(bool, String, u32)> =
            self.list.iter().zip(0..).map(|(word, at)| (word.is_empty(), word.to_lowercase(), at)).collect();
        sorted.sort_unstable();
        let mut ranks = vec![0; self.list.len()];
        for ((_, _, at), rank) in sorted.iter().zip(0..) {
            if let Some(place) = ranks.get_mut(*at as usize) {
                *place = rank;
            }
        }
        ranks
    }
}

/// A column of texts, end to end, and the rank of each among them all.
#[derive(Debug, Default)]
pub(super) struct Texts {
    arena: String,
    spans: Vec<(u32, u32)>,
    /// The texts when they were last ranked, each once, sorted.
    steps: Vec<(u32, u32)>,
    ranks: Vec<u32>,
    /// Whether a text was set since that had not been there.
    grown: bool,
}

impl Texts {
    pub(super) fn get(&self, place: usize) -> &str {
        self.spans.get(place).map_or("", |span| self.text(*span))
    }

    fn text(&self, (from, to): (u32, u32)) -> &str {
        self.arena.get(from as usize..to as usize).unwrap_or_default()
    }

    /// The rank of the text at a place: 0 where none stands there.
    pub(super) fn rank(&self, place: usize) -> u32 {
        self.ranks.get(place).copied().unwrap_or_default()
    }

    /// Whether texts of equal rank may differ: one set since all were ranked has the rank of the one before it.
    pub(super) fn shares_ranks(&self) -> bool {
        self.grown
    }

    /// Ranks all texts: to sort by a number is tenfold as fast as by what lies all over the arena.
    fn rank_all(&mut self) {
        let text = |span: &(u32, u32)| self.text(*span);
        let mut sorted: Vec<u32> =
            (0..self.spans.len() as u32).filter(|at| !self.get(*at as usize).is_empty()).collect();
        sorted.sort_unstable_by(|one, other| self.get(*one as usize).cmp(self.get(*other as usize)));
        let (mut steps, mut ranks): (Vec<(u32, u32)>, _) = (Vec::new(), vec![0; self.spans.len()]);
        for place in sorted {
            let span = self.spans[place as usize];
            if steps.last().is_none_or(|last| text(last) != text(&span)) {
                steps.push(span);
            }
            ranks[place as usize] = steps.len() as u32;
        }
        (self.steps, self.ranks, self.grown) = (steps, ranks, false);
    }

    /// The text of a place; what stood there is left behind in the arena until all is read again.
    fn set(&mut self, place: usize, text: &str) {
        let from = self.arena.len() as u32;
        self.arena.push_str(text);
        let span = (from, self.arena.len() as u32);
        let rank = match text {
            "" => 0,
            _ => self.steps.partition_point(|step| self.text(*step) <= text) as u32,
        };
        let step = (rank as usize).checked_sub(1).and_then(|step| self.steps.get(step));
        self.grown |= !text.is_empty() && step.is_none_or(|step| self.text(*step) != text);
        if let Some(place) = self.spans.get_mut(place) {
            *place = span;
        }
        if let Some(place) = self.ranks.get_mut(place) {
            *place = rank;
        }
    }

    fn insert(&mut self, place: usize) {
        self.spans.insert(place, (0, 0));
        self.ranks.insert(place, 0);
    }
}

/// What is read of one weapon, before it stands in the columns.
#[derive(Debug, Default)]
struct Line {
    words: [String; WORDS.len()],
    year: u16,
    stock: u32,
    flags: u16,
    number: String,
    marked: Marked,
    came: Came,
}

/// What its markings say.
#[derive(Debug, Default, Clone)]
struct Marked {
    /// How good the serial is: the control part's own before any serial before any reading.
    serial: Option<(u8, String)>,
    said: String,
}

impl Marked {
    fn add(&mut self, is_control: bool, kind: &str, reading: &str) {
        let worth = match (is_control, kind) {
            (true, _) => 0,
            (_, "serial") => 1,
            _ => 2,
        };
        let plain = markings::plain(reading);
        for said in [reading.to_lowercase(), plain.to_lowercase()] {
            if !self.said.contains(&said) {
                self.said.push('\n');
                self.said.push_str(&said);
            }
        }
        if self.serial.as_ref().is_none_or(|(better, _)| worth < *better) {
            self.serial = Some((worth, plain));
        }
    }
}

/// How it came in, whether it is being traced, and whether it is still here.
#[derive(Debug, Default, Clone)]
struct Came {
    find_kind: String,
    date: u32,
    traced: bool,
    found: bool,
    /// When it was last moved, and whether that took it away. What has no date is taken for the latest, as on its page.
    moved: u32,
    away: bool,
}

impl Came {
    /// Adds an event; those of a weapon come in the order in which they were recorded.
    fn add(&mut self, event: &Row<'_>, moves: &Moves<'_>) -> Result<()> {
        let kind = text(event, 1)?;
        let (find_kind, date) = (optional(event, 2)?, optional(event, 3)?);
        self.found |= kind == "find";
        self.traced |= matches!(kind, "tracing_requested" | "traced");
        if let Some(find_kind) = find_kind {
            self.come_in(find_kind, day(date.unwrap_or_default()));
        }
        let when = date.map_or(u32::MAX, day);
        if when >= self.moved
            && let Some(moved) = moves.by(kind, optional(event, 4)?, optional(event, 5)?)
        {
            (self.moved, self.away) = (when, moved == Moved::Away);
        }
        Ok(())
    }

    fn come_in(&mut self, find_kind: &str, date: u32) {
        let is_earlier = date != 0 && (self.date == 0 || date < self.date);
        if self.find_kind.is_empty() || is_earlier {
            find_kind.clone_into(&mut self.find_kind);
            self.date = date;
        }
    }
}

/// A partial date as a number that sorts: `1974-03` is 19740300. What another office wrote there need be no date.
pub(super) fn day(date: &str) -> u32 {
    let mut parts = date.splitn(3, '-');
    let mut part = |digits: usize| {
        let part = parts.next().filter(|part| part.len() <= digits);
        part.and_then(|part| part.parse::<u32>().ok()).unwrap_or(0)
    };
    part(4) * 10_000 + part(2) * 100 + part(2)
}

/// Events that were not withdrawn, each with the find of several weapons whose facts it shares.
const EVENTS: &str = "event e JOIN record er ON er.n = e.record
      LEFT JOIN record fr ON fr.id = e.find LEFT JOIN finds f ON f.record = fr.n
    WHERE er.flags & 4 = 0";

/// What an event, or else its find, says in one of the fields of both.
fn says(field: &str) -> String {
    format!("coalesce(e.{field}, f.{field})")
}

/// SQL for what the event says by which a weapon came in: of those that say how the earliest, as on its page; those without a
/// date last, then as they were recorded. `weapon` is the weapon's id. [`Came`] is the same in memory.
pub(crate) fn came_in(field: &str, weapon: &str) -> String {
    format!(
        "(SELECT {} FROM {EVENTS} AND e.weapon = {weapon} AND {} IS NOT NULL
          ORDER BY coalesce({}, '~'), e.record LIMIT 1)",
        says(field),
        says("find_kind"),
        says("date")
    )
}

/// SQL for whether a weapon is being traced.
pub(super) fn is_traced(weapon: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM {EVENTS} AND e.weapon = {weapon} AND e.kind IN ('tracing_requested', 'traced'))"
    )
}

const WEAPON: &str = "
    SELECT w.record, r.id, coalesce(w.make, w.make_as_written), coalesce(w.model, w.model_as_written),
           coalesce(w.calibre, w.calibre_as_written), w.category, w.status, w.country_of_manufacture, r.feed, r.flags,
           w.year_of_manufacture, w.national_number, (SELECT s.n FROM record s WHERE s.id = w.stock)
    FROM weapon w JOIN record r ON r.n = w.record";
/// Read with [`OPEN`]: a hidden marking is looked for by nobody, it leaves no way out.
const MARKING: &str = "
    SELECT m.weapon, m.control_part IS 'yes', m.kind, m.reading FROM marking m JOIN record r ON r.n = m.record
    WHERE m.reading IS NOT NULL AND r.flags & 4 = 0";

fn event() -> String {
    format!(
        "SELECT e.weapon, e.kind, {}, {}, e.country_from, e.country_to FROM {EVENTS}",
        says("find_kind"),
        says("date")
    )
}

impl Lines {
    pub(super) fn is_read(&self) -> bool {
        self.read
    }

    /// Reads what changed in the store since it was last looked into. `own` is the State of this office.
    pub(super) fn refresh(&mut self, store: &Connection, own: &str) -> Result<()> {
        let stamp = Stamp::of(store)?;
        if self.read && stamp == self.stamp {
            return Ok(());
        }
        self.order = None;
        let moves = Moves::of(own);
        let changed = match self.read && stamp.refolded == self.stamp.refolded {
            true => changed_weapons(store, self.stamp.commits)?,
            false => None,
        };
        match changed {
            Some(weapons) => weapons.into_iter().try_for_each(|n| self.read_one(store, n, &moves))?,
            None => self.read_all(store, &moves)?,
        }
        self.stamp = stamp;
        self.read = true;
        Ok(())
    }

    fn read_all(&mut self, store: &Connection, moves: &Moves<'_>) -> Result<()> {
        *self = Lines::default();
        let mut places: HashMap<RecordId, u32, Spread> = HashMap::default();
        let mut select = store.prepare(&format!("{WEAPON} ORDER BY w.record"))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            places.insert(RecordId(row.get(1)?), self.n.len() as u32);
            let line = weapon(row)?;
            self.n.push(row.get(0)?);
            self.push_empty();
            self.put(self.n.len() - 1, &line);
        }
        let place = |row: &Row<'_>| -> Result<Option<usize>> {
            let weapon = row.get_ref(0)?.as_blob_or_null().map_err(Error::internal)?;
            let id = weapon.and_then(|bytes| bytes.try_into().ok()).map(RecordId);
            Ok(id.and_then(|id| places.get(&id)).map(|place| *place as usize))
        };
        let mut came = vec![Came::default(); self.n.len()];
        let mut select = store.prepare(&format!("{} ORDER BY e.record", event()))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(came) = place(row)?.and_then(|place| came.get_mut(place)) {
                came.add(row, moves)?;
            }
        }
        for (place, came) in came.iter().enumerate() {
            self.put_came(place, came);
        }
        let mut marked = vec![Marked::default(); self.n.len()];
        let mut select = store.prepare(&format!("{MARKING} AND {OPEN} ORDER BY m.record"))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(marked) = place(row)?.and_then(|place| marked.get_mut(place)) {
                marked.add(row.get(1)?, text(row, 2)?, text(row, 3)?);
            }
        }
        for (place, marked) in marked.iter().enumerate() {
            self.put_marked(place, marked);
        }
        self.number.rank_all();
        self.serial.rank_all();
        Ok(())
    }

    /// Reads one weapon again, or for the first time.
    fn read_one(&mut self, store: &Connection, n: u32, moves: &Moves<'_>) -> Result<()> {
        let mut line = Line { flags: GONE, ..Line::default() };
        let found = store
            .prepare_cached(&format!("{WEAPON} WHERE w.record = ?1"))?
            .query_row([n], |row| {
                let id: [u8; 16] = row.get(1)?;
                Ok((id, weapon(row)))
            })
            .optional()?;
        if let Some((id, read)) = found {
            line = read?;
            let mut select =
                store.prepare_cached(&format!("{MARKING} AND {OPEN} AND m.weapon = ?1 ORDER BY m.record"))?;
            let mut rows = select.query(params![id])?;
            while let Some(row) = rows.next()? {
                line.marked.add(row.get(1)?, text(row, 2)?, text(row, 3)?);
            }
            let mut select =
                store.prepare_cached(&format!("{} AND e.weapon = ?1 ORDER BY e.record", event()))?;
            let mut rows = select.query(params![id])?;
            while let Some(row) = rows.next()? {
                line.came.add(row, moves)?;
            }
        }
        let place = match self.n.binary_search(&n) {
            Ok(place) => place,
            Err(place) => {
                self.n.insert(place, n);
                self.insert_empty(place);
                place
            }
        };
        self.put(place, &line);
        self.put_came(place, &line.came);
        self.put_marked(place, &line.marked);
        Ok(())
    }

    fn push_empty(&mut self) {
        self.insert_empty(self.n.len() - 1);
    }

    fn insert_empty(&mut self, place: usize) {
        self.words.iter_mut().for_each(|words| words.of.insert(place, 0));
        self.date.insert(place, 0);
        self.year.insert(place, 0);
        self.stock.insert(place, 0);
        self.flags.insert(place, 0);
        [&mut self.number, &mut self.serial, &mut self.said]
            .into_iter()
            .for_each(|texts| texts.insert(place));
    }

    fn put(&mut self, place: usize, line: &Line) {
        for (words, word) in self.words.iter_mut().zip(&line.words) {
            words.of[place] = words.word(word);
        }
        self.year[place] = line.year;
        self.stock[place] = line.stock;
        self.flags[place] = line.flags;
        self.number.set(place, &line.number);
    }

    fn put_came(&mut self, place: usize, came: &Came) {
        let find_kind = &mut self.words[6];
        find_kind.of[place] = find_kind.word(&came.find_kind);
        self.date[place] = came.date;
        if came.away {
            self.flags[place] |= AWAY;
        }
        if came.traced {
            self.flags[place] |= TRACED;
        }
        if came.found {
            self.flags[place] |= FOUND;
        }
    }

    fn put_marked(&mut self, place: usize, marked: &Marked) {
        self.serial.set(place, marked.serial.as_ref().map_or("", |(_, serial)| serial));
        let number = self.number.get(place).to_lowercase();
        self.said.set(place, &format!("{number}{}", marked.said));
    }
}

/// The weapons whose lines may have changed with commits behind this one; nothing where that is so many that all is better
/// read again.
pub(crate) fn changed_weapons(store: &Connection, behind: i64) -> Result<Option<Vec<u32>>> {
    let mut select = store.prepare_cached(
        "WITH changed AS (SELECT k.n, k.id, k.kind, max(c.birth) AS born FROM change c JOIN record k ON k.n = c.record
                          WHERE c.commit_n > ?1 GROUP BY k.n),
           of (weapon) AS (
             SELECT id FROM changed WHERE kind = 'weapon'
             UNION SELECT m.weapon FROM changed JOIN marking m ON m.record = changed.n
             UNION SELECT e.weapon FROM changed JOIN event e ON e.record = changed.n
             UNION SELECT e.weapon FROM changed JOIN event e ON e.find = changed.id WHERE changed.kind = 'find'
             -- A stock that came after its weapons.
             UNION SELECT wr.id FROM changed JOIN weapon w ON w.stock = changed.id JOIN record wr ON wr.n = w.record
               WHERE changed.kind = 'stock' AND changed.born)
         SELECT w.n FROM of JOIN record w ON w.id = of.weapon WHERE w.kind = 'weapon' LIMIT ?2",
    )?;
    let weapons = select
        .query_map(params![behind, ONE_BY_ONE as i64 + 1], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<u32>>>()?;
    Ok((weapons.len() <= ONE_BY_ONE).then_some(weapons))
}

fn weapon(row: &Row<'_>) -> Result<Line> {
    let mut line = Line::default();
    for (column, word) in [2, 3, 4, 5, 6, 7].into_iter().zip(&mut line.words) {
        text(row, column)?.clone_into(word);
    }
    line.words[7] = row.get::<_, Option<i64>>(8)?.map(|feed| feed.to_string()).unwrap_or_default();
    line.flags = row.get(9)?;
    line.year = text(row, 10)?.get(..4).and_then(|year| year.parse().ok()).unwrap_or(0);
    text(row, 11)?.clone_into(&mut line.number);
    line.stock = row.get::<_, Option<u32>>(12)?.unwrap_or(0);
    Ok(line)
}

fn text<'a>(row: &'a Row<'_>, column: usize) -> Result<&'a str> {
    Ok(optional(row, column)?.unwrap_or_default())
}

fn optional<'a>(row: &'a Row<'_>, column: usize) -> Result<Option<&'a str>> {
    match row.get_ref(column)? {
        ValueRef::Text(text) => std::str::from_utf8(text).map(Some).map_err(Error::internal),
        _ => Ok(None),
    }
}

/// Record ids spread by themselves in their last bytes; the first are a time, alike in all that one act made.
#[derive(Debug, Default, Clone, Copy)]
struct Spread(u64);

impl std::hash::BuildHasher for Spread {
    type Hasher = Spread;
    fn build_hasher(&self) -> Spread {
        Spread(0)
    }
}

impl std::hash::Hasher for Spread {
    fn write(&mut self, bytes: &[u8]) {
        if let Some(last) = bytes.last_chunk() {
            self.0 = u64::from_le_bytes(*last);
        }
    }
    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weapon_came_in_by_its_earliest_find_whichever_was_recorded_first() {
        use crate::weapons::testing::{office, rifle, some};
        use crate::weapons::{EventFields, WeaponQuery};
        let (_folder, mut office) = office();
        let weapon = office.add_weapon(&rifle("AB 1000")).unwrap().id;
        let mut came = Came::default();
        for (kind, date) in
            [("surrendered", None), ("seized", Some("2025-06-01")), ("found", Some("2019-03"))]
        {
            came.come_in(kind, day(date.unwrap_or_default()));
            let event = EventFields {
                kind: some("find"),
                find_kind: some(kind),
                date: date.map(str::to_owned),
                place: some("Paga"),
                ..EventFields::default()
            };
            // What another office wrote need have no date.
            let id = crate::office::read::record_id(&weapon).unwrap();
            let audience = office.own_audience();
            office.change(|task| task.new_event(audience, id.into(), &event, None)).unwrap();
        }
        let row = office.weapons(&WeaponQuery::default()).unwrap().rows.remove(0);
        let page = office.weapon(&weapon).unwrap();
        let first = page.events.iter().find(|event| event.fields.find_kind.is_some()).unwrap();
        assert_eq!((row.find_date.as_str(), first.fields.date.as_deref()), ("2019-03", Some("2019-03")));
        assert_eq!((came.find_kind.as_str(), came.date), ("found", 20_190_300));
    }
}
