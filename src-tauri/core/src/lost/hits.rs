//! Which missing weapon a weapon may be. Looked at before a weapon is saved, on its page, and over the whole store for the
//! day's work.

use std::collections::{BTreeSet, HashMap};

use proofmark_format::ids::RecordId;
use rusqlite::{Connection, OptionalExtension, params};

use super::notices::{Held, STANDS};
use super::{NoticeHit, Seen, SeenMark, WeaponHit};
use crate::error::Result;
use crate::markings::{OPEN, Piece, fits, parse_reading, plain};
use crate::office::read::record_id;
use crate::office::{Office, flags, memory};
use crate::vocabulary::labels::Labels;
use crate::vocabulary::terms;
use crate::weapons::{Stamp, came_in, changed_weapons};

/// Signs that both sides must have read before two readings with unreadable signs are said to fit: `*` fits everything, and a
/// list that cries wolf is not read.
const READ: usize = 3;
/// A reading in which some sign is not sure. The index `marking_unsure` has the same words.
const UNSURE: &str = "m.plain GLOB '*[[?*]*'";
/// The same of a notice, with the words of the index `notice_unsure`.
const UNSURE_NOTICE: &str = "t.plain GLOB '*[[?*]*'";
/// Kinds of mark beside those of the vocabulary that clerks take for the serial number.
const MISTAKEN: [&str; 2] = ["unit_rack", "assembly_number"];

/// A number that is compared: as it was read, and as it is compared.
#[derive(Debug, Clone)]
pub(super) struct Number {
    reading: String,
    key: String,
    pieces: Vec<Piece>,
}

impl Number {
    /// Nothing for a reading that says nothing.
    pub(super) fn of(reading: &str) -> Option<Number> {
        let key = plain(reading);
        let pieces = parse_reading(&key).ok().filter(|pieces| !pieces.is_empty())?;
        Some(Number { reading: reading.to_owned(), key, pieces })
    }

    fn is_sure(&self) -> bool {
        !self.key.contains(['?', '*', '['])
    }

    fn read(&self) -> usize {
        self.pieces.iter().filter(|piece| matches!(piece, Piece::Read(_))).count()
    }

    /// Signs before the first one that is not sure.
    fn prefix(&self) -> String {
        let sign = |piece: &Piece| match piece {
            Piece::Read(sign) => Some(*sign),
            _ => None,
        };
        self.pieces.iter().map_while(sign).collect()
    }

    /// The first sign, where it is sure.
    fn first(&self) -> Option<char> {
        self.prefix().chars().next()
    }

    /// What SQLite compares keys by: it lets all pass that fit, and hardly any others.
    fn glob(&self) -> String {
        let sign = |piece: &Piece| match piece {
            Piece::Read(sign) => sign.to_string(),
            Piece::OneOf(signs) if !signs.contains(&'?') => format!("[{}]", signs.iter().collect::<String>()),
            Piece::OneOf(_) | Piece::Unreadable => "?".into(),
            Piece::Gap => "*".into(),
        };
        self.pieces.iter().map(sign).collect()
    }

    /// From where to where keys begin as this does.
    fn alike(&self) -> (String, String) {
        let prefix = self.prefix();
        let behind = format!("{prefix}{}", char::MAX);
        (prefix, behind)
    }

    /// How it agrees with another number, the surest first; nothing where it does not.
    fn meets(&self, other: &Number) -> Option<(u8, &'static str)> {
        if self.reading == other.reading && self.is_sure() {
            return Some((0, "exact"));
        }
        if self.key == other.key && (self.is_sure() || self.read() >= READ) {
            return Some((1, "same_signs"));
        }
        let may_fit = !(self.is_sure() && other.is_sure()) && self.read() >= READ && other.read() >= READ;
        (may_fit && ends_agree(&self.pieces, &other.pieces) && fits(&self.pieces, &other.pieces))
            .then_some((2, "fits"))
    }
}

/// The quick look before the thorough one: what both begin and end with, where both read it.
fn ends_agree(one: &[Piece], other: &[Piece]) -> bool {
    let agree = |one: Option<&Piece>, other: Option<&Piece>| match (one, other) {
        (Some(Piece::Read(one)), Some(Piece::Read(other))) => one == other,
        _ => true,
    };
    agree(one.first(), other.first()) && agree(one.last(), other.last())
}

/// What else is known of a weapon beside its numbers.
#[derive(Debug, Clone, Default)]
struct Looks {
    category: String,
    make: String,
    model: String,
    calibre: String,
}

impl Looks {
    /// Names of the fields on which both agree, and on which they differ. A field that one of them lacks says nothing.
    fn compare(&self, other: &Looks) -> (Vec<String>, Vec<String>) {
        let fields = [
            ("category", &self.category, &other.category),
            ("make", &self.make, &other.make),
            ("model", &self.model, &other.model),
            ("calibre", &self.calibre, &other.calibre),
        ];
        let (mut agrees, mut differs) = (Vec::new(), Vec::new());
        for (name, one, two) in fields {
            let (one, two) = (plain(one), plain(two));
            match (one.is_empty() || two.is_empty(), one.contains(&two) || two.contains(&one)) {
                (true, _) => {}
                (false, true) => agrees.push(name.to_owned()),
                (false, false) => differs.push(name.to_owned()),
            }
        }
        (agrees, differs)
    }
}

fn looks_of(held: &Held) -> Looks {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let fields = &held.row.fields;
    Looks {
        category: text(&fields.category),
        make: text(&fields.make),
        model: text(&fields.model),
        calibre: text(&fields.calibre),
    }
}

/// Whether a mark of this kind may carry the number by which a weapon is looked for. Hidden marks are for named roles alone.
pub(super) fn is_number(kind: &str) -> bool {
    match terms::property("marking_kind", kind, "number").and_then(|number| number.as_str()) {
        Some("identity") => kind != "security",
        Some(_) => MISTAKEN.contains(&kind),
        None => !terms::contains("marking_kind", kind),
    }
}

impl Office {
    /// Open notices of which a weapon may be the one, the surest first; asked before it is saved. Never refused: a reading
    /// that is still being typed simply hits nothing.
    pub fn lost_hits(&self, seen: &Seen) -> Result<Vec<NoticeHit>> {
        self.notice_hits(seen, None)
    }

    /// The same for a weapon of the register, without the notices that are its own or that a person set apart from it.
    pub(super) fn hits_of_weapon(&self, weapon: RecordId) -> Result<Vec<NoticeHit>> {
        self.notice_hits(&self.seen(weapon)?, Some(weapon))
    }

    fn notice_hits(&self, seen: &Seen, weapon: Option<RecordId>) -> Result<Vec<NoticeHit>> {
        let looks = Looks {
            category: seen.category.clone(),
            make: seen.make.clone(),
            model: seen.model.clone(),
            calibre: seen.calibre.clone(),
        };
        let mut ranked: HashMap<i64, (u8, NoticeHit)> = HashMap::new();
        for number in
            seen.marks.iter().filter(|mark| is_number(&mark.kind)).filter_map(|m| Number::of(&m.reading))
        {
            for held in self.notices_near(&number)? {
                if weapon.is_some_and(|weapon| held.is_settled_for(weapon)) {
                    continue;
                }
                let Some(met) = held.number().and_then(|listed| number.meets(&listed)) else { continue };
                let (agrees, differs) = looks.compare(&looks_of(&held));
                let hit = NoticeHit {
                    notice: held.row,
                    reading: number.reading.clone(),
                    why: met.1.into(),
                    agrees,
                    differs,
                };
                let best = ranked.entry(held.n).or_insert((met.0, hit.clone()));
                if met.0 < best.0 {
                    *best = (met.0, hit);
                }
            }
        }
        let mut hits: Vec<_> = ranked.into_values().collect();
        hits.sort_by_key(|(rank, hit)| order(*rank, &hit.agrees, &hit.differs, &hit.notice.id));
        Ok(hits.into_iter().map(|(_, hit)| hit).collect())
    }

    /// Open notices whose number meets this one.
    fn notices_near(&self, number: &Number) -> Result<Vec<Held>> {
        let mut near = BTreeSet::new();
        let mut take = |listed: Listed| {
            if number.meets(&listed.number).is_some() {
                near.insert(listed.n);
            }
        };
        each_listed(&self.store, UNSURE_NOTICE, [], &mut take)?;
        if number.is_sure() {
            each_listed(&self.store, "t.plain = ?1", [&number.key], &mut take)?;
        } else if number.read() >= READ {
            let (from, to) = number.alike();
            let condition = "t.plain >= ?1 AND t.plain < ?2 AND t.plain GLOB ?3";
            each_listed(&self.store, condition, [&from, &to, &number.glob()], &mut take)?;
        }
        let mut held = Vec::new();
        for n in near {
            held.extend(self.held_notices("r.n = ?1", [n])?);
        }
        Ok(held)
    }

    /// What can be seen of a weapon of the register.
    pub(super) fn seen(&self, weapon: RecordId) -> Result<Seen> {
        let looks = self
            .store
            .prepare_cached(
                "SELECT coalesce(w.category, ''), coalesce(w.make, ''), coalesce(w.model, ''), coalesce(w.calibre, '')
                 FROM weapon w JOIN record r ON r.n = w.record WHERE r.id = ?1",
            )?
            .query_row([weapon.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .optional()?;
        let (category, make, model, calibre) = looks.unwrap_or_default();
        let mut select = self.store.prepare_cached(&format!(
            "SELECT coalesce(m.kind, ''), m.reading FROM marking m JOIN record r ON r.n = m.record
             WHERE m.weapon = ?1 AND m.reading IS NOT NULL AND {OPEN} AND r.flags & ?2 = 0 ORDER BY m.record"
        ))?;
        let marks = select.query_map(params![weapon.0, GONE], |row| {
            Ok(SeenMark { kind: row.get(0)?, reading: row.get(1)? })
        })?;
        let marks = marks.collect::<rusqlite::Result<_>>()?;
        Ok(Seen { marks, category, make, model, calibre })
    }

    /// Weapons of this store that may be a missing one, the surest first.
    pub(super) fn weapon_hits(&self, held: &Held) -> Result<Vec<WeaponHit>> {
        let Some(listed) = held.number() else { return Ok(Vec::new()) };
        let mut best: HashMap<[u8; 16], (u8, &'static str, String)> = HashMap::new();
        each_mark_near(&self.store, &listed, &mut |mark| {
            let Some((rank, why)) = mark.number.meets(&listed) else { return };
            if held.is_settled_for(RecordId(mark.weapon)) {
                return;
            }
            let entry = best.entry(mark.weapon).or_insert_with(|| (rank, why, mark.number.reading.clone()));
            if rank < entry.0 {
                *entry = (rank, why, mark.number.reading);
            }
        })?;
        let (mut hits, labels) = (Vec::new(), self.own_labels()?);
        for (weapon, (rank, why, reading)) in best {
            let hit = self.weapon_hit(RecordId(weapon), held, why, reading, &labels)?;
            hits.push((order(rank, &hit.agrees, &hit.differs, &hit.weapon), hit));
        }
        hits.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(hits.into_iter().map(|(_, hit)| hit).collect())
    }

    fn weapon_hit(
        &self,
        id: RecordId,
        held: &Held,
        why: &str,
        reading: String,
        labels: &Labels,
    ) -> Result<WeaponHit> {
        let sql = format!(
            "SELECT coalesce(w.national_number, ''), r.feed, {} FROM weapon w JOIN record r ON r.n = w.record
             WHERE r.id = ?1",
            came_in("date", "r.id")
        );
        let (national_number, feed, find_date): (String, Option<i64>, Option<String>) = self
            .store
            .prepare_cached(&sql)?
            .query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let seen = self.seen(id)?;
        let title = [&seen.make, &seen.model, &labels.say("calibre", &seen.calibre)];
        let title = title.into_iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" ");
        let looks =
            Looks { category: seen.category, make: seen.make, model: seen.model, calibre: seen.calibre };
        let (agrees, differs) = looks.compare(&looks_of(held));
        Ok(WeaponHit {
            weapon: id.to_string(),
            title,
            national_number,
            reading,
            why: why.into(),
            agrees,
            differs,
            office: feed.and_then(|feed| self.office_codes().ok()?.remove(&feed)).unwrap_or_default(),
            find_date: find_date.unwrap_or_default(),
        })
    }

    /// How many weapons of this store may be each open notice; those that none may be are left out. By the notice's record
    /// number.
    pub(super) fn hit_counts(&self) -> Result<HashMap<i64, u32>> {
        let met = self.memory.of::<Met>();
        let mut met = memory::lock(&met);
        met.refresh(&self.store)?;
        Ok(met.weapons.iter().map(|(n, weapons)| (*n, weapons.len() as u32)).collect())
    }
}

/// What of the list and of the register meets: found once, and after a change for what changed alone.
#[derive(Debug, Default)]
struct Met {
    stamp: Stamp,
    read: bool,
    /// The open notices, and where those stand that begin with a sign; those whose first sign is not sure under none.
    open: Vec<Listed>,
    by_first: HashMap<Option<char>, Vec<usize>>,
    /// Weapons that may be a notice's, by its record number.
    weapons: HashMap<i64, BTreeSet<[u8; 16]>>,
}

impl Met {
    fn refresh(&mut self, store: &Connection) -> Result<()> {
        let stamp = Stamp::of(store)?;
        if self.read && stamp == self.stamp {
            return Ok(());
        }
        let behind = self.stamp.commits;
        let changed = match self.read && stamp.refolded == self.stamp.refolded {
            true => changed_weapons(store, behind)?,
            false => None,
        };
        // What fails half way is read again as a whole.
        self.read = false;
        match changed {
            Some(weapons) => {
                self.read_notices_behind(store, behind)?;
                weapons.into_iter().try_for_each(|n| self.read_weapon(store, n))?;
            }
            None => self.read_all(store)?,
        }
        self.weapons.retain(|_, weapons| !weapons.is_empty());
        self.stamp = stamp;
        self.read = true;
        Ok(())
    }

    fn read_all(&mut self, store: &Connection) -> Result<()> {
        *self = Met::default();
        self.read_open(store)?;
        // What is unsure on the side of the register is read once for all notices.
        each_mark(store, UNSURE, [], &mut |mark| self.meet(&mark))?;
        (0..self.open.len()).try_for_each(|at| self.look_for(store, at, each_sure_mark_near))
    }

    fn read_open(&mut self, store: &Connection) -> Result<()> {
        (self.open, self.by_first) = Default::default();
        each_listed(store, "t.plain IS NOT NULL", [], &mut |listed| {
            self.by_first.entry(listed.number.first()).or_default().push(self.open.len());
            self.open.push(listed);
        })
    }

    fn read_notices_behind(&mut self, store: &Connection, behind: i64) -> Result<()> {
        let mut select = store.prepare_cached(
            "SELECT DISTINCT k.n FROM change c JOIN record k ON k.n = c.record WHERE c.commit_n > ?1 AND k.kind = 'notice'",
        )?;
        let changed =
            select.query_map([behind], |row| row.get(0))?.collect::<rusqlite::Result<BTreeSet<i64>>>()?;
        if changed.is_empty() {
            return Ok(());
        }
        self.read_open(store)?;
        self.weapons.retain(|n, _| !changed.contains(n));
        (0..self.open.len())
            .filter(|at| changed.contains(&self.open[*at].n))
            .collect::<Vec<_>>()
            .into_iter()
            .try_for_each(|at| self.look_for(store, at, each_mark_near))
    }

    fn read_weapon(&mut self, store: &Connection, n: u32) -> Result<()> {
        let weapon: [u8; 16] =
            store.prepare_cached("SELECT id FROM record WHERE n = ?1")?.query_row([n], |row| row.get(0))?;
        for weapons in self.weapons.values_mut() {
            weapons.remove(&weapon);
        }
        each_mark(store, "m.weapon = ?1", [weapon], &mut |mark| self.meet(&mark))
    }

    /// Holds a mark against the notices that begin as it does, or that may.
    fn meet(&mut self, mark: &Mark) {
        let near: Vec<usize> = match mark.number.first() {
            None => (0..self.open.len()).collect(),
            first => [first, None].iter().filter_map(|of| self.by_first.get(of)).flatten().copied().collect(),
        };
        for listed in near.into_iter().filter_map(|at| self.open.get(at)) {
            if listed.is_met_by(mark) {
                self.weapons.entry(listed.n).or_default().insert(mark.weapon);
            }
        }
    }

    /// Holds the marks that are near a notice against it.
    fn look_for(&mut self, store: &Connection, at: usize, near: Near) -> Result<()> {
        let Some(listed) = self.open.get(at) else { return Ok(()) };
        let found = self.weapons.entry(listed.n).or_default();
        near(store, &listed.number, &mut |mark| {
            if listed.is_met_by(&mark) {
                found.insert(mark.weapon);
            }
        })
    }
}

/// Gives the marks that may meet a number.
type Near = fn(&Connection, &Number, &mut dyn FnMut(Mark)) -> Result<()>;

/// An open notice, as far as marks are held against it.
#[derive(Debug)]
struct Listed {
    n: i64,
    number: Number,
    /// Its own record in the register.
    weapon: Option<[u8; 16]>,
    /// Weapons that a person set apart from it.
    others: Vec<String>,
}

impl Listed {
    fn is_met_by(&self, mark: &Mark) -> bool {
        let is_settled = self.weapon == Some(mark.weapon)
            || (!self.others.is_empty() && self.others.contains(&RecordId(mark.weapon).to_string()));
        !is_settled && mark.number.meets(&self.number).is_some()
    }
}

/// Gives the open notices under a condition over `notice t`, one after the other.
fn each_listed(
    store: &Connection,
    condition: &str,
    values: impl rusqlite::Params,
    give: &mut dyn FnMut(Listed),
) -> Result<()> {
    let sql = format!(
        "SELECT t.record, t.reading, t.weapon, t.others FROM notice t JOIN record r ON r.n = t.record
         WHERE {condition} AND {STANDS}"
    );
    let mut select = store.prepare_cached(&sql)?;
    let mut rows = select.query(values)?;
    while let Some(row) = rows.next()? {
        let (reading, others): (Option<String>, Option<String>) = (row.get(1)?, row.get(3)?);
        let Some(number) = reading.as_deref().and_then(Number::of) else { continue };
        let others = others.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
        give(Listed { n: row.get(0)?, number, weapon: row.get(2)?, others });
    }
    Ok(())
}

/// A mark of a weapon that is compared with a notice.
struct Mark {
    weapon: [u8; 16],
    number: Number,
}

/// Withdrawn records, and those of which nothing is folded.
const GONE: i64 = flags::WITHDRAWN | flags::HIDDEN;

/// Gives the marks that may meet a number: equal ones, those that it leaves open, and all that are unsure themselves.
fn each_mark_near(store: &Connection, number: &Number, give: &mut dyn FnMut(Mark)) -> Result<()> {
    each_sure_mark_near(store, number, give)?;
    each_mark(store, UNSURE, [], give)
}

/// Gives the marks without an unsure sign that may meet a number, by the index of what they begin with. Where nobody could read
/// the beginning, all keys are passed by, and only those that fit are looked up.
fn each_sure_mark_near(store: &Connection, number: &Number, give: &mut dyn FnMut(Mark)) -> Result<()> {
    if number.is_sure() {
        return each_mark(store, "m.plain = ?1", [&number.key], give);
    }
    if number.read() < READ {
        return Ok(());
    }
    let (from, to) = number.alike();
    let condition = "m.plain >= ?1 AND m.plain < ?2 AND m.plain GLOB ?3 AND m.plain NOT GLOB '*[[?*]*'";
    each_mark(store, condition, [&from, &to, &number.glob()], give)
}

/// Gives the open numbers of weapons under a condition over `marking m`, one after the other.
fn each_mark(
    store: &Connection,
    condition: &str,
    values: impl rusqlite::Params,
    give: &mut dyn FnMut(Mark),
) -> Result<()> {
    let sql = format!(
        "SELECT m.weapon, coalesce(m.kind, ''), m.reading FROM marking m
         JOIN record r ON r.n = m.record JOIN record wr ON wr.id = m.weapon
         WHERE {condition} AND {OPEN} AND (r.flags | wr.flags) & {GONE} = 0"
    );
    let mut select = store.prepare_cached(&sql)?;
    let mut rows = select.query(values)?;
    while let Some(row) = rows.next()? {
        let (weapon, kind, reading): ([u8; 16], String, Option<String>) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        if let (true, Some(number)) = (is_number(&kind), reading.as_deref().and_then(Number::of)) {
            give(Mark { weapon, number });
        }
    }
    Ok(())
}

/// The surest first: how the numbers meet, then what else agrees; the id keeps the order the same every time.
fn order(
    rank: u8,
    agrees: &[String],
    differs: &[String],
    id: &str,
) -> (u8, usize, std::cmp::Reverse<usize>, String) {
    (rank, differs.len(), std::cmp::Reverse(agrees.len()), id.to_owned())
}

impl Held {
    /// Its number, if it has one that says something.
    pub(super) fn number(&self) -> Option<Number> {
        Number::of(self.row.fields.reading.as_deref()?)
    }

    /// Whether a person has said what this weapon is to it.
    fn is_settled_for(&self, weapon: RecordId) -> bool {
        let is =
            |id: &Option<String>| id.as_deref().is_some_and(|id| record_id(id).is_ok_and(|id| id == weapon));
        is(&self.row.fields.weapon) || self.others.contains(&weapon.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meets(one: &str, other: &str) -> Option<&'static str> {
        Number::of(one)?.meets(&Number::of(other)?).map(|(_, why)| why)
    }

    #[test]
    fn numbers_meet_as_far_as_they_were_read() {
        assert_eq!(meets("AB 1234", "AB 1234"), Some("exact"));
        assert_eq!(meets("ab-1234", "AB 1234"), Some("same_signs"));
        assert_eq!(meets("АВ 1234", "AB1234"), Some("same_signs"), "Cyrillic letters that look alike");
        assert_eq!(meets("AB 12?4", "AB 1234"), Some("fits"));
        assert_eq!(meets("AB 12[38]4", "AB 1284"), Some("fits"));
        assert_eq!(meets("AB 1234", "AB 1235"), None);
        assert_eq!(meets("12", "12"), Some("exact"));
    }

    #[test]
    fn what_says_next_to_nothing_meets_nothing() {
        for (one, other) in [("*", "AB 1234"), ("1?", "12"), ("A*", "AB 1234"), ("?", "?"), ("- .", "- .")] {
            assert_eq!(meets(one, other), None, "{one} and {other}");
        }
    }

    #[test]
    fn hidden_marks_and_years_are_no_numbers_to_look_by() {
        for kind in [
            "serial",
            "national_unique",
            "state_property",
            "import",
            "gov_release",
            "regional",
            "unit_rack",
            "",
            "kind_of_a_newer_office",
        ] {
            assert!(is_number(kind), "{kind}");
        }
        for kind in ["security", "year_plain", "calibre", "model", "manufacturer"] {
            assert!(!is_number(kind), "{kind}");
        }
    }

    #[test]
    fn the_unsure_marks_are_found_by_their_index() {
        let store = Connection::open_in_memory().unwrap();
        crate::store::tables_for_test(&store);
        let sql = format!("EXPLAIN QUERY PLAN SELECT m.weapon FROM marking m WHERE {UNSURE}");
        let mut plan = store.prepare(&sql).unwrap();
        let steps = plan.query_map([], |row| row.get::<_, String>(3)).unwrap();
        let steps: Vec<String> = steps.collect::<rusqlite::Result<_>>().unwrap();
        assert!(steps.iter().any(|step| step.contains("marking_unsure")), "{steps:?}");
    }

    fn listed(reading: &str) -> crate::lost::NoticeFields {
        let some = |text: &str| Some(text.to_owned());
        crate::lost::NoticeFields { kind: some("stolen"), reading: some(reading), ..Default::default() }
    }

    fn pistol(kind: &str, reading: &str) -> crate::weapons::NewWeapon {
        let mut weapon = crate::weapons::testing::rifle(reading);
        weapon.markings[0].kind = Some(kind.to_owned());
        weapon
    }

    #[test]
    fn a_stolen_rifle_is_known_by_the_number_that_a_campaign_gave_it() {
        let (_folder, mut office) = crate::weapons::testing::office();
        office.add_notice(&listed("GH ARM 00042")).unwrap();
        for kind in ["state_property", "regional", "gov_release", "import"] {
            let seen = Seen {
                marks: vec![SeenMark { kind: kind.into(), reading: "GH ARM 00042".into() }],
                ..Seen::default()
            };
            assert_eq!(office.lost_hits(&seen).unwrap().len(), 1, "{kind}");
        }
    }

    /// The counts that are kept are those that a look at everything finds, whatever changes.
    #[test]
    fn hits_that_are_kept_are_those_that_there_are() {
        let (_folder, mut office) = crate::weapons::testing::office();
        let judged = |office: &Office, what: &str| {
            let mut anew = Met::default();
            anew.refresh(&office.store).unwrap();
            let anew: HashMap<i64, u32> = anew.weapons.iter().map(|(n, of)| (*n, of.len() as u32)).collect();
            assert_eq!(office.hit_counts().unwrap(), anew, "{what}");
            // And those that the page of each notice finds by itself.
            for row in
                office.notices(&crate::lost::NoticeQuery { all: true, ..Default::default() }).unwrap().rows
            {
                let hits = office.notice_page(&row.id).unwrap().hits.len();
                assert_eq!(row.hits as usize, hits, "{what}: {:?}", row.fields.reading);
            }
            anew.values().sum::<u32>()
        };
        let readings =
            ["AB 1234", "?B1234", "AB 12?4", "*1234", "A[B8]1234", "5678", "?678", "[?5]678", "56*"];
        assert_eq!(judged(&office, "nothing"), 0);
        let mut weapons = Vec::new();
        for (n, reading) in readings.iter().enumerate() {
            match n % 2 {
                0 => drop(office.add_notice(&listed(reading)).unwrap()),
                _ => weapons.push(office.add_weapon(&pistol("serial", reading)).unwrap().id),
            }
            judged(&office, reading);
        }
        for (n, reading) in readings.iter().enumerate() {
            match n % 2 {
                1 => drop(office.add_notice(&listed(reading)).unwrap()),
                _ => weapons.push(office.add_weapon(&pistol("serial", reading)).unwrap().id),
            }
        }
        assert!(judged(&office, "all") > 20);
        let first = office.notices(&crate::lost::NoticeQuery::default()).unwrap().rows.remove(0);
        let close = crate::lost::CloseNotice {
            notice: first.id,
            state: "cancelled".into(),
            date: "2026-03-01".into(),
            found: String::new(),
        };
        office.close_notice(&close).unwrap();
        judged(&office, "a notice is closed");
        office.withdraw(&weapons[0], "recorded twice").unwrap();
        judged(&office, "a weapon is withdrawn");
        let mark = office.weapon(&weapons[1]).unwrap().markings[0].id.clone();
        office.withdraw(&mark, "misread").unwrap();
        judged(&office, "a mark is withdrawn");
        let row = office.notices(&crate::lost::NoticeQuery::default()).unwrap().rows;
        let notice = row.into_iter().find(|row| row.hits > 0).unwrap().id;
        let weapon = office.notice_page(&notice).unwrap().hits[0].weapon.clone();
        let settled = crate::lost::SettleHit { notice, weapon, how: "other".into(), date: String::new() };
        office.settle_hit(&settled).unwrap();
        judged(&office, "a weapon is set apart");
    }

    #[test]
    fn notices_and_marks_are_found_by_their_indexes() {
        let store = Connection::open_in_memory().unwrap();
        crate::store::tables_for_test(&store);
        for (sql, index) in [
            (format!("SELECT t.record FROM notice t WHERE {UNSURE_NOTICE}"), "notice_unsure"),
            ("SELECT t.record FROM notice t WHERE t.plain = ?1".into(), "notice_by_plain"),
            (
                "SELECT m.record FROM marking m WHERE m.plain >= ?1 AND m.plain < ?2 AND m.plain GLOB ?3"
                    .into(),
                "marking_by_plain",
            ),
        ] {
            let mut plan = store.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let values = vec![""; plan.parameter_count()];
            let steps =
                plan.query_map(rusqlite::params_from_iter(values), |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<String> = steps.collect::<rusqlite::Result<_>>().unwrap();
            assert!(steps.iter().any(|step| step.contains(index)), "{sql}: {steps:?}");
        }
    }
}
