//! Which missing weapon a weapon may be. Looked at before a weapon is saved, on its page, and over the whole store for the
//! day's work.

use std::collections::HashMap;

use proofmark_format::ids::RecordId;
use rusqlite::{Connection, OptionalExtension, params};

use super::notices::{Held, STANDS};
use super::{NoticeHit, Seen, SeenMark, WeaponHit};
use crate::error::Result;
use crate::markings::{OPEN, Piece, fits, parse_reading, plain};
use crate::office::read::record_id;
use crate::office::{Office, flags};
use crate::vocabulary::labels::Labels;
use crate::vocabulary::terms;

/// Signs that both sides must have read before two readings with unreadable signs are said to fit: `*` fits everything, and a
/// list that cries wolf is not read.
const READ: usize = 3;
/// A reading in which some sign is not sure. The index `marking_unsure` has the same words.
const UNSURE: &str = "m.plain GLOB '*[[?*]*'";
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

    /// Open notices whose number may meet this one: equal ones and, since no index finds those, all that are unsure.
    fn notices_near(&self, number: &Number) -> Result<Vec<Held>> {
        match number.is_sure() {
            true => self.held_notices(
                &format!("{STANDS} AND (t.plain = ?1 OR t.plain GLOB '*[[?*]*')"),
                params![number.key],
            ),
            false => self.held_notices(&format!("{STANDS} AND t.plain IS NOT NULL"), []),
        }
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
        for mark in marks_near(&self.store, &listed)? {
            if held.is_settled_for(RecordId(mark.weapon)) {
                continue;
            }
            let Some((rank, why)) = mark.number.meets(&listed) else { continue };
            let entry = best.entry(mark.weapon).or_insert_with(|| (rank, why, mark.number.reading.clone()));
            if rank < entry.0 {
                *entry = (rank, why, mark.number.reading);
            }
        }
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
        let (row, _) = self.store.prepare_cached(
            "SELECT coalesce(w.national_number, ''), r.feed,
                    (SELECT e.date FROM event e WHERE e.weapon = r.id AND e.find_kind IS NOT NULL ORDER BY e.record LIMIT 1)
             FROM weapon w JOIN record r ON r.n = w.record WHERE r.id = ?1",
        )?
        .query_row([id.0], |row| {
            Ok((
                (row.get::<_, String>(0)?, row.get::<_, Option<i64>>(1)?, row.get::<_, Option<String>>(2)?),
                (),
            ))
        })?;
        let (national_number, feed, find_date) = row;
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
        let open = self.held_notices(&format!("{STANDS} AND t.plain IS NOT NULL"), [])?;
        let mut counts: HashMap<i64, std::collections::BTreeSet<[u8; 16]>> = HashMap::new();
        let numbers: Vec<(usize, Number)> =
            open.iter().enumerate().filter_map(|(at, held)| Some((at, held.number()?))).collect();
        let mut meet = |at: usize, number: &Number, mark: &Mark| {
            if !open[at].is_settled_for(RecordId(mark.weapon)) && mark.number.meets(number).is_some() {
                counts.entry(open[at].n).or_default().insert(mark.weapon);
            }
        };
        // A sure number meets equal ones by the index. What is unsure on the side of the register is read once for all
        // notices, and compared with those alone that begin alike.
        let mut by_first: HashMap<Option<char>, Vec<&(usize, Number)>> = HashMap::new();
        for numbered in &numbers {
            by_first.entry(numbered.1.prefix().chars().next()).or_default().push(numbered);
        }
        for mark in select_marks(&self.store, UNSURE, [])? {
            let first = mark.number.prefix().chars().next();
            let alike: Vec<_> = match first {
                None => numbers.iter().collect(),
                first => {
                    [first, None].iter().filter_map(|first| by_first.get(first)).flatten().copied().collect()
                }
            };
            alike.into_iter().for_each(|(at, number)| meet(*at, number, &mark));
        }
        for (at, number) in &numbers {
            for mark in sure_marks_near(&self.store, number)? {
                meet(*at, number, &mark);
            }
        }
        Ok(counts.into_iter().map(|(n, weapons)| (n, weapons.len() as u32)).collect())
    }
}

/// A mark of a weapon that is compared with a notice.
struct Mark {
    weapon: [u8; 16],
    number: Number,
}

/// Withdrawn records, and those of which nothing is folded.
const GONE: i64 = flags::WITHDRAWN | flags::HIDDEN;

/// Marks that may meet a number: equal ones, those that it leaves open, and all that are unsure themselves.
fn marks_near(store: &Connection, number: &Number) -> Result<Vec<Mark>> {
    let mut marks = sure_marks_near(store, number)?;
    marks.extend(select_marks(store, UNSURE, [])?);
    Ok(marks)
}

/// Marks without an unsure sign that may meet a number, by the index of what they begin with.
fn sure_marks_near(store: &Connection, number: &Number) -> Result<Vec<Mark>> {
    if number.is_sure() {
        return select_marks(store, "m.plain = ?1", params![number.key]);
    }
    if number.read() < READ {
        return Ok(Vec::new());
    }
    let prefix = number.prefix();
    select_marks(
        store,
        "m.plain >= ?1 AND m.plain < ?2 AND m.plain NOT GLOB '*[[?*]*'",
        params![prefix, format!("{prefix}\u{10FFFF}")],
    )
}

fn select_marks(store: &Connection, condition: &str, values: impl rusqlite::Params) -> Result<Vec<Mark>> {
    let sql = format!(
        "SELECT m.weapon, coalesce(m.kind, ''), m.reading FROM marking m
         JOIN record r ON r.n = m.record JOIN record wr ON wr.id = m.weapon
         WHERE {condition} AND {OPEN} AND (r.flags | wr.flags) & {GONE} = 0"
    );
    let mut select = store.prepare_cached(&sql)?;
    let mut rows = select.query(values)?;
    let mut marks = Vec::new();
    while let Some(row) = rows.next()? {
        let (weapon, kind, reading): ([u8; 16], String, Option<String>) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        if let (true, Some(number)) = (is_number(&kind), reading.as_deref().and_then(Number::of)) {
            marks.push(Mark { weapon, number });
        }
    }
    Ok(marks)
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
        for kind in ["serial", "national_unique", "unit_rack", "", "kind_of_a_newer_office"] {
            assert!(is_number(kind), "{kind}");
        }
        for kind in ["security", "year_plain", "calibre", "model", "manufacturer"] {
            assert!(!is_number(kind), "{kind}");
        }
    }

    #[test]
    fn the_unsure_marks_are_found_by_their_index() {
        let store = Connection::open_in_memory().unwrap();
        crate::store::clear_rebuilt_for_test(&store);
        let sql = format!("EXPLAIN QUERY PLAN SELECT m.weapon FROM marking m WHERE {UNSURE}");
        let mut plan = store.prepare(&sql).unwrap();
        let steps = plan.query_map([], |row| row.get::<_, String>(3)).unwrap();
        let steps: Vec<String> = steps.collect::<rusqlite::Result<_>>().unwrap();
        assert!(steps.iter().any(|step| step.contains("marking_unsure")), "{steps:?}");
    }
}
