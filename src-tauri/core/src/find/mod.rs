//! Finding a weapon by what somebody reads on it: exact, same signs, or readings that fit each other. A plain scan:
//! it misses nothing that the measure would find. Ranges of serial numbers answer too, by their index.

mod wire;

pub use wire::Findings;

use proofmark_format::ids::RecordId;

use crate::error::Result;
use crate::markings::{Found, OPEN, Piece, fits, parse_reading, plain};
use crate::office::{Office, flags};

/// Most answers; the surest come first.
const MOST: usize = 200;

impl Office {
    /// Weapons with a mark that this reading fits, and ranges of numbers that it may be one of.
    pub fn find(&self, wanted: &str) -> Result<Findings> {
        // What was typed must be a reading itself; the key no longer shows a bracket that does not close.
        parse_reading(wanted)?;
        let key = plain(wanted);
        let pieces = parse_reading(&key)?;
        if key.is_empty() {
            return Ok(Findings::default());
        }
        Ok(Findings {
            weapons: self.find_marked(wanted, &key, &pieces)?,
            ranges: self.find_ranges(wanted, &key, &pieces)?,
        })
    }

    fn find_marked(&self, wanted: &str, key: &str, pieces: &[Piece]) -> Result<Vec<Found>> {
        let (offices, labels) = (self.office_codes()?, self.own_labels()?);
        let sql = format!(
            "SELECT r.id, m.kind, m.reading, m.plain, m.weapon, r.feed, w.national_number,
                    trim(coalesce(w.make, '') || ' ' || coalesce(w.model, '') || ' ' || coalesce(char(31) || 'calibre:' || w.calibre || char(31), ''))
             FROM marking m JOIN record r ON r.n = m.record
             LEFT JOIN record wr ON wr.id = m.weapon LEFT JOIN weapon w ON w.record = wr.n
             WHERE m.plain IS NOT NULL AND m.weapon IS NOT NULL AND (r.flags | coalesce(wr.flags, 0)) & ?1 = 0 AND (?2 OR {OPEN})"
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let mut rows = select.query((flags::WITHDRAWN, self.sees_secret_marks()?))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (recorded, held): (String, String) =
                (row.get::<_, Option<String>>(2)?.unwrap_or_default(), row.get(3)?);
            let Some((rank, why)) = match_of(wanted, key, pieces, &recorded, &held) else { continue };
            let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
            let feed: Option<i64> = row.get(5)?;
            found.push((
                rank,
                Found {
                    marking: RecordId(row.get(0)?).to_string(),
                    kind: text(1)?,
                    reading: recorded,
                    weapon: RecordId(row.get(4)?).to_string(),
                    national_number: text(6)?,
                    title: labels.say_marked(&text(7)?),
                    why: why.into(),
                    office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
                },
            ));
        }
        found.sort_by(|(a, one), (b, other)| (a, &one.marking).cmp(&(b, &other.marking)));
        Ok(found.into_iter().take(MOST).map(|(_, found)| found).collect())
    }
}

fn match_of(
    wanted: &str,
    key: &str,
    pieces: &[Piece],
    recorded: &str,
    held: &str,
) -> Option<(u8, &'static str)> {
    if recorded == wanted {
        return Some((0, "exact"));
    }
    if held == key {
        return Some((1, "same_signs"));
    }
    let is_unsure = |text: &str| text.contains(['?', '*', '[']);
    if !is_unsure(key) && !is_unsure(held) {
        return None;
    }
    let held = parse_reading(held).ok()?;
    fits(pieces, &held).then_some((2, "fits"))
}
