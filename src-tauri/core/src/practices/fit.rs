//! Which marking practice the marks of a weapon fit: who may have struck them, and whom to ask.

use proofmark_format::ids::RecordId;
use rusqlite::{OptionalExtension, params};

use super::{Layout, PracticeFields, PracticeFit};
use crate::error::Result;
use crate::markings::{MarkingFields, OPEN, plain};
use crate::office::Office;
use crate::office::read::record_id;

/// So many are shown: who needs more knows too little of the mark.
const MOST: usize = 8;
/// A layout that prescribes no sign fits too much to be told, unless it is at least so long.
const LONG: usize = 7;

impl Office {
    /// Practices that marks fit, the likeliest first. `year` is the year of manufacture, where it is known.
    pub fn practices_that_fit(&self, markings: &[MarkingFields], year: &str) -> Result<Vec<PracticeFit>> {
        let mut fits = Vec::new();
        for held in self.held_practices("r.flags & 68 = 0", [])? {
            let best = markings
                .iter()
                .filter_map(|mark| fit(&held.row.fields, mark, year))
                .max_by_key(|fit| fit.weight);
            if let Some(Fit { weight, mark, why, against }) = best {
                fits.push((weight, PracticeFit { practice: held.row, mark, why, against }));
            }
        }
        fits.sort_by(|(a, one), (b, other)| (b, &one.practice.id).cmp(&(a, &other.practice.id)));
        Ok(fits.into_iter().take(MOST).map(|(_, fit)| fit).collect())
    }

    /// The same for a weapon of the register. Hidden marks are for named roles alone and stay out of it.
    pub fn weapon_practices(&self, weapon: &str) -> Result<Vec<PracticeFit>> {
        let id = record_id(weapon)?;
        let year: Option<String> = self
            .store
            .prepare_cached(
                "SELECT w.year_of_manufacture FROM weapon w JOIN record r ON r.n = w.record WHERE r.id = ?1",
            )?
            .query_row([id.0], |row| row.get(0))
            .optional()?
            .flatten();
        self.practices_that_fit(&self.marks_of(id)?, year.as_deref().unwrap_or_default())
    }

    fn marks_of(&self, weapon: RecordId) -> Result<Vec<MarkingFields>> {
        let mut select = self.store.prepare_cached(&format!(
            "SELECT m.kind, m.place, m.method, m.reading, m.symbols FROM marking m JOIN record r ON r.n = m.record
             WHERE m.weapon = ?1 AND {OPEN} AND r.flags & ?2 = 0 ORDER BY m.record",
        ))?;
        let gone = crate::office::flags::WITHDRAWN | crate::office::flags::HIDDEN;
        let marks = select.query_map(params![weapon.0, gone], |row| {
            Ok(MarkingFields {
                kind: row.get(0)?,
                place: row.get(1)?,
                method: row.get(2)?,
                reading: row.get(3)?,
                symbols: row.get(4)?,
                ..MarkingFields::default()
            })
        })?;
        Ok(marks.collect::<rusqlite::Result<_>>()?)
    }
}

struct Fit {
    weight: usize,
    mark: String,
    why: Vec<String>,
    against: Vec<String>,
}

fn fit(practice: &PracticeFields, mark: &MarkingFields, year: &str) -> Option<Fit> {
    let mut fit = Fit { weight: 0, mark: String::new(), why: Vec::new(), against: Vec::new() };
    let reading = mark.reading.as_deref().filter(|reading| !plain(reading).is_empty());
    let layout = practice.layout.as_deref().and_then(|layout| Layout::read("layout", layout).ok());
    if let (Some(layout), Some(reading)) = (layout, reading) {
        let tells = layout.struck() > 0 || layout.places() >= LONG;
        if tells && layout.fits(reading) {
            fit.weight += 4 + 3 * layout.struck() + layout.places();
            fit.mark = reading.to_owned();
            fit.why.push("layout".into());
        }
    }
    let (known, seen) = (
        plain(practice.symbols.as_deref().unwrap_or_default()),
        plain(mark.symbols.as_deref().unwrap_or_default()),
    );
    if !known.is_empty() && !seen.is_empty() && (known.contains(&seen) || seen.contains(&known)) {
        fit.weight += 12;
        if fit.mark.is_empty() {
            fit.mark = mark.symbols.clone().unwrap_or_default();
        }
        fit.why.push("symbols".into());
    }
    if fit.why.is_empty() {
        return None;
    }
    for (name, wanted, found) in
        [("place", &practice.places, &mark.place), ("method", &practice.methods, &mark.method)]
    {
        let (Some(wanted), Some(found)) = (wanted, found.as_deref().filter(|code| !code.is_empty())) else {
            continue;
        };
        fit.judge(name, wanted.iter().any(|code| code == found));
    }
    if let Some(year) = year.get(..4) {
        let before =
            practice.year_from.as_deref().and_then(|from| from.get(..4)).is_some_and(|from| year < from);
        let after = practice.year_to.as_deref().and_then(|to| to.get(..4)).is_some_and(|to| year > to);
        if practice.year_from.is_some() || practice.year_to.is_some() {
            fit.judge("years", !before && !after);
        }
    }
    Some(fit)
}

impl Fit {
    fn judge(&mut self, name: &str, agrees: bool) {
        match agrees {
            true => {
                self.weight += 2;
                self.why.push(name.into());
            }
            false => {
                self.weight = self.weight.saturating_sub(3);
                self.against.push(name.into());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    fn serial(reading: &str) -> MarkingFields {
        MarkingFields {
            kind: some("serial"),
            reading: some(reading),
            place: some("front_trunnion"),
            ..Default::default()
        }
    }

    #[test]
    fn what_agrees_and_what_speaks_against_it_is_said() {
        let practice = PracticeFields {
            layout: some("S-#### ##*"),
            places: Some(vec!["front_trunnion".into()]),
            year_from: some("1963"),
            year_to: some("1989"),
            ..Default::default()
        };
        let fitting = fit(&practice, &serial("S-[8B]4?1 97[3?]"), "1974").unwrap();
        assert_eq!(
            (fitting.why, fitting.against),
            (vec!["layout".into(), "place".into(), "years".into()], vec![])
        );
        let later = fit(&practice, &serial("S-8421 973"), "1994").unwrap();
        assert_eq!(later.against, ["years"]);
        assert!(fit(&practice, &serial("12345"), "1974").is_none());
    }

    #[test]
    fn a_layout_of_nothing_but_a_few_digits_tells_nothing() {
        let practice = PracticeFields { layout: some("####"), ..Default::default() };
        assert!(fit(&practice, &serial("1234"), "").is_none());
    }

    #[test]
    fn a_symbol_is_known_again() {
        let practice = PracticeFields { symbols: some("Arrow in a triangle"), ..Default::default() };
        let mark = MarkingFields { symbols: some("arrow in a triangle"), ..Default::default() };
        assert_eq!(fit(&practice, &mark, "").unwrap().why, ["symbols"]);
    }
}
