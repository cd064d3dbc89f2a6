//! Ranges that a reading may be one of, by an index: never a look at every range where the reading begins with a known sign.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proofmark_format::ids::RecordId;
use rusqlite::{OptionalExtension, Row, params};

use super::span::{DIGITS, Pattern, Span, power};
use super::{CONSIGNMENT, ConsignmentFields, FoundRange, PARTIES, RangeWeapon};
use crate::error::Result;
use crate::markings::{OPEN, Piece, parse_reading, plain};
use crate::office::{Link, Office, flags, particulars};

/// Most answers; the surest and narrowest come first.
const MOST: usize = 200;
/// Most weapons of the register that are counted in one range: a maker's may have as many as there are.
pub(super) const COUNTED: usize = 1000;
/// Behind every text that begins alike.
const LAST: char = char::MAX;
/// The key columns of a range, as [`held`] reads them.
const KEYS: &str = "SELECT record, plain, prefix, suffix, low, high, width FROM ranges WHERE ";

/// A range as it is looked up.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub n: i64,
    pub span: Span,
}

fn held(row: &Row<'_>) -> rusqlite::Result<Option<Held>> {
    let n = row.get(0)?;
    if let Some(plain) = row.get(1)? {
        return Ok(Some(Held { n, span: Span::Single { plain } }));
    }
    let (Some(prefix), Some(suffix)) = (row.get(2)?, row.get(3)?) else { return Ok(None) };
    let width = row.get::<_, i64>(6)?.unsigned_abs() as usize;
    Ok(Some(Held { n, span: Span::Numbers { prefix, suffix, low: row.get(4)?, high: row.get(5)?, width } }))
}

impl Office {
    /// Ranges with a number that this reading fits; `key` is its plain key and `pieces` that key's.
    pub(crate) fn find_ranges(&self, wanted: &str, key: &str, pieces: &[Piece]) -> Result<Vec<FoundRange>> {
        let pattern = Pattern::new(pieces);
        let mut hits: Vec<(u8, u32, i64)> = self
            .candidates(&pattern)?
            .into_iter()
            .filter(|held| held.span.fits(&pattern))
            .map(|held| {
                let rank = match &held.span {
                    Span::Single { plain } if plain == key => 0,
                    Span::Numbers { .. } if pattern.is_certain() => 1,
                    _ => 2,
                };
                (rank, held.span.count(), held.n)
            })
            .collect();
        hits.sort_unstable();
        hits.dedup();
        let offices = self.office_codes()?;
        let mut found = Vec::new();
        for (rank, count, n) in hits {
            if found.len() == MOST {
                break;
            }
            let Some(mut range) = self.found_range(n, count, &offices)? else { continue };
            range.why = match rank {
                0 if range.from == wanted => "exact",
                0 => "same_signs",
                1 => "in_range",
                _ => "fits",
            }
            .into();
            found.push(range);
        }
        Ok(found)
    }

    /// Ranges with a number that a recorded reading may be; none where it cannot be read.
    pub(crate) fn ranges_with(&self, reading: &str) -> Result<Vec<FoundRange>> {
        let key = plain(reading);
        match parse_reading(&key) {
            Ok(pieces) if !pieces.is_empty() => self.find_ranges(reading, &key, &pieces),
            _ => Ok(Vec::new()),
        }
    }

    /// Ranges that have the number which a text that is looked for may be. Words that are no reading, or hold no digit, are none.
    pub(crate) fn ranges_of_text(&self, text: &str) -> Result<Vec<FoundRange>> {
        let key = plain(text);
        match (parse_reading(text), parse_reading(&key)) {
            (Ok(_), Ok(pieces)) if key.contains(|sign: char| sign.is_ascii_digit()) => {
                self.find_ranges(text, &key, &pieces)
            }
            _ => Ok(Vec::new()),
        }
    }

    /// All ranges that a reading may fit, and few others.
    fn candidates(&self, pattern: &Pattern) -> Result<Vec<Held>> {
        let mut found = Vec::new();
        // Numbers that nobody could read whole are few; each is compared.
        self.take(&mut found, "plain GLOB '*[[?*]*'", params![])?;
        for (lead, is_whole) in pattern.leads() {
            match is_whole {
                true => self.take(&mut found, "plain = ?1", params![lead])?,
                false => {
                    let behind = format!("{lead}{LAST}");
                    self.take(&mut found, "plain >= ?1 AND plain < ?2", params![lead, behind])?;
                    self.take(&mut found, "prefix >= ?1 AND prefix < ?2", params![lead, behind])?;
                }
            }
            for (at, _) in lead.char_indices() {
                let (prefix, rest) = lead.split_at(at);
                self.take_counting(&mut found, prefix, rest, is_whole)?;
            }
        }
        Ok(found)
    }

    /// Ranges whose numbers stand behind this prefix and begin as the rest of the lead does.
    fn take_counting(&self, found: &mut Vec<Held>, prefix: &str, rest: &str, is_whole: bool) -> Result<()> {
        let known: String = rest.chars().take_while(char::is_ascii_digit).take(DIGITS).collect();
        if known.is_empty() {
            return Ok(());
        }
        // Behind the last known digit more may follow that nobody could read.
        let most = if !is_whole && known.len() == rest.len() { DIGITS } else { known.len() };
        for length in 1..=most {
            let known = &known[..length.min(known.len())];
            let free = power(length - known.len());
            let Ok(least) = known.parse::<i64>().map(|n| n.saturating_mul(free)) else { continue };
            self.take_meeting(found, prefix, least, least.saturating_add(free - 1))?;
        }
        Ok(())
    }

    /// Ranges behind a prefix that have a number between two. Ranges of one extent begin at most that far before it.
    fn take_meeting(&self, found: &mut Vec<Held>, prefix: &str, least: i64, most: i64) -> Result<()> {
        let mut reaches = -1;
        let mut next = self.store.prepare_cached(
            "SELECT extent FROM ranges WHERE prefix = ?1 AND extent > ?2 ORDER BY extent LIMIT 1",
        )?;
        while let Some(extent) = next.query_row(params![prefix, reaches], |row| row.get(0)).optional()? {
            reaches = extent;
            let reach = power(usize::try_from(extent).unwrap_or(DIGITS)) - 1;
            self.take(
                found,
                "prefix = ?1 AND extent = ?2 AND low BETWEEN ?3 AND ?4 AND high >= ?5",
                params![prefix, extent, least.saturating_sub(reach), most, least],
            )?;
        }
        Ok(())
    }

    fn take(&self, found: &mut Vec<Held>, condition: &str, values: &[&dyn rusqlite::ToSql]) -> Result<()> {
        let mut select = self.store.prepare_cached(&format!("{KEYS}{condition}"))?;
        let rows = select.query_map(values, held)?;
        for row in rows {
            found.extend(row?);
        }
        Ok(())
    }

    /// A range as an answer, with the facts of its consignment; nothing where it or that was withdrawn.
    fn found_range(&self, n: i64, count: u32, offices: &HashMap<i64, String>) -> Result<Option<FoundRange>> {
        let mut select = self.store.prepare_cached(
            "SELECT r.id, t.\"from\", t.\"to\", t.consignment, t.stock, r.feed,
                    (r.flags | coalesce(a.flags, 0)) & ?2, a.n, a.kind
             FROM ranges t JOIN record r ON r.n = t.record
             LEFT JOIN record a ON a.id = coalesce(t.consignment, t.stock) WHERE t.record = ?1",
        )?;
        let mut rows = select.query(params![n, flags::WITHDRAWN])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        if row.get::<_, i64>(6)? != 0 {
            return Ok(None);
        }
        let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        let about: Option<[u8; 16]> = row.get::<_, Option<_>>(3)?.or(row.get(4)?);
        let facts: ConsignmentFields = match (row.get::<_, Option<i64>>(7)?, text(8)?.as_str()) {
            (Some(about), "consignment") => particulars::read(&self.store, &CONSIGNMENT, about)?,
            _ => ConsignmentFields::default(),
        };
        let feed: Option<i64> = row.get(5)?;
        Ok(Some(FoundRange {
            range: RecordId(row.get(0)?).to_string(),
            from: text(1)?,
            to: text(2)?,
            count,
            why: String::new(),
            about: about.map(|id| self.link(RecordId(id))).transpose()?.unwrap_or_default(),
            parties: self.parties_of(&facts)?,
            facts,
            office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
        }))
    }

    /// The parties that a consignment names, by field, as far as they are held here.
    pub(super) fn parties_of(&self, fields: &ConsignmentFields) -> Result<BTreeMap<String, Link>> {
        let named =
            [&fields.maker, &fields.exporter, &fields.broker, &fields.importer, &fields.final_recipient];
        let mut parties = BTreeMap::new();
        for (field, id) in PARTIES.iter().zip(named) {
            let Some(id) = id.as_deref().and_then(RecordId::parse) else { continue };
            let link = self.link(id)?;
            if !link.kind.is_empty() {
                parties.insert((*field).to_owned(), link);
            }
        }
        Ok(parties)
    }

    /// What counts of a range that is held here; nothing where its ends make none.
    pub(super) fn span_of(&self, n: i64) -> Result<Option<Span>> {
        let mut found = Vec::new();
        self.take(&mut found, "record = ?1", params![n])?;
        Ok(found.pop().map(|held| held.span))
    }

    /// Other ranges, at most `most`, that have some of these numbers. `but` are the ranges of the same consignment.
    pub(super) fn meeting(&self, span: &Span, but: &BTreeSet<i64>, most: usize) -> Result<Vec<FoundRange>> {
        let mut near = Vec::new();
        match span {
            Span::Single { plain } => {
                let pattern = Pattern::new(&parse_reading(plain)?);
                if pattern.is_certain() {
                    near = self.candidates(&pattern)?;
                }
            }
            Span::Numbers { prefix, low, high, .. } => {
                self.take_meeting(&mut near, prefix, *low, *high)?;
                for (first, last) in span.stretches() {
                    self.take(&mut near, "plain BETWEEN ?1 AND ?2", params![first, last])?;
                }
            }
        }
        let offices = self.office_codes()?;
        let mut found = Vec::new();
        let mut seen = but.clone();
        for held in near.iter().filter(|held| held.span.meets(span)) {
            if found.len() == most {
                break;
            }
            if seen.insert(held.n) {
                found.extend(self.found_range(held.n, held.span.count(), &offices)?);
            }
        }
        Ok(found)
    }

    /// Weapons of the register whose serial is one of these numbers: how many, of which no more than [`COUNTED`] are counted, and
    /// the first `most`.
    pub(super) fn registered(&self, span: &Span, most: usize) -> Result<(u32, Vec<RangeWeapon>)> {
        let mut select = self.store.prepare_cached(&format!(
            "SELECT m.plain, m.reading, m.weapon FROM marking m JOIN record r ON r.n = m.record
             JOIN record w ON w.id = m.weapon
             WHERE m.plain BETWEEN ?1 AND ?2 AND length(m.plain) BETWEEN ?3 AND ?4
               AND (m.kind = 'serial' OR m.control_part = 'yes') AND {OPEN} AND r.flags & ?5 = 0 AND w.flags & ?5 = 0",
        ))?;
        let stretches = span.stretches();
        let lengths = || stretches.iter().map(|(first, _)| first.chars().count() as i64);
        let (shortest, longest) = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));
        let (mut weapons, mut seen) = (Vec::new(), BTreeSet::new());
        for (first, last) in joined(stretches) {
            let mut rows = select.query(params![first, last, shortest, longest, flags::WITHDRAWN])?;
            while let Some(row) = rows.next()? {
                if seen.len() == COUNTED {
                    break;
                }
                let pattern = Pattern::new(&parse_reading(&row.get::<_, String>(0)?)?);
                let weapon = RecordId(row.get(2)?);
                if !pattern.is_certain() || !span.fits(&pattern) || !seen.insert(weapon) {
                    continue;
                }
                if weapons.len() < most {
                    let reading = row.get::<_, Option<String>>(1)?.unwrap_or_default();
                    weapons.push(RangeWeapon { weapon: self.link(weapon)?, reading });
                }
            }
        }
        Ok((u32::try_from(seen.len()).unwrap_or(u32::MAX), weapons))
    }
}

/// Stretches of keys as letters are ordered, those that reach into each other as one: 1 to 9 and 10 to 99 are the same part of
/// an index, which is then read once.
fn joined(mut stretches: Vec<(String, String)>) -> Vec<(String, String)> {
    stretches.sort();
    let mut joined: Vec<(String, String)> = Vec::new();
    for (first, last) in stretches {
        match joined.last_mut() {
            Some((_, end)) if first <= *end => {
                if last > *end {
                    *end = last;
                }
            }
            _ => joined.push((first, last)),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_that_reach_into_each_other_are_read_once() {
        let of = |stretches: &[(&str, &str)]| {
            let owned = |(first, last): &(&str, &str)| ((*first).to_owned(), (*last).to_owned());
            joined(stretches.iter().map(owned).collect())
        };
        let said = |joined: Vec<(String, String)>| {
            joined.into_iter().map(|(first, last)| format!("{first}-{last}")).collect::<Vec<_>>()
        };
        assert_eq!(said(of(&[("1", "9"), ("10", "99"), ("100", "999")])), ["1-999"]);
        assert_eq!(said(of(&[("999", "999"), ("1000", "1000")])), ["1000-1000", "999-999"]);
        assert_eq!(said(of(&[("A5", "A9"), ("A10", "A20")])), ["A10-A20", "A5-A9"]);
    }
}
