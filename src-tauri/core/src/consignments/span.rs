//! A range of serial numbers as arithmetic: which part of the number counts, from where to where, and whether a reading may be
//! one of them. Compared by the plain key of readings, so that spaces, dashes, case and look-alike letters do not matter.

use rusqlite::types::Value as Sql;

use crate::error::{Error, Result};
use crate::markings::{Piece, parse_reading, plain};

/// Most signs of a key that is computed with; longer ones are kept and shown, and never looked up. A pattern of the search is
/// a row of bits of this length, [`Pattern`].
const MOST: usize = 100;
/// Most digits that count.
pub(super) const DIGITS: usize = 18;

/// The numbers of a range, by their plain keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Numbers that count: `prefix`, a number from `low` to `high` in at least `width` digits, `suffix`.
    Numbers {
        /// Key before the number.
        prefix: String,
        /// Key behind it.
        suffix: String,
        /// First.
        low: i64,
        /// Last.
        high: i64,
        /// Digits of the first as written; those of a larger number may be more.
        width: usize,
    },
    /// One number, by its key; of a document that could not be read whole it may be a reading with `?`, `*` or `[ ]`.
    Single {
        /// The plain key.
        plain: String,
    },
}

impl Span {
    /// Reads the two ends of a range as written; without a second end it is one number. Refused where it is not clear which
    /// numbers lie between: `range_unsure`, `range_unlike`, `range_backwards`, `range_long`.
    pub fn read(from: &str, to: &str) -> Result<Span> {
        parse_reading(from).map_err(|e| e.with("field", "from"))?;
        parse_reading(to).map_err(|e| e.with("field", "to"))?;
        let (first, last) = (plain(from), plain(to));
        if first.is_empty() {
            return Err(Error::refused("field_empty").with("field", "from"));
        }
        if last.is_empty() || first == last {
            return Ok(Span::Single { plain: first });
        }
        let whole = |text: &str, field| {
            runs(text).ok_or_else(|| Error::refused("range_unsure").with("field", field).with("value", text))
        };
        let (one, other) = (whole(from, "from")?, whole(to, "to")?);
        let unlike = || Error::refused("range_unlike").with("field", "to").with("from", from).with("to", to);
        // 999 500 to 1 000 500: with another number of groups, they are one number.
        let parts = match one.len() == other.len() {
            true => split(&one, &other),
            false => split(&joined(&one), &joined(&other)),
        };
        let Parts { prefix, low, high, suffix } = parts.ok_or_else(unlike)?.settled();
        let around = prefix.chars().count() + suffix.chars().count();
        if low.len() > DIGITS || high.len() > DIGITS || around > MOST - DIGITS {
            return Err(Error::refused("range_long").with("field", "to").with("most", DIGITS));
        }
        let width = low.len();
        let number = |digits: &str| digits.parse::<i64>().map_err(|_| unlike());
        let (first, last) = (number(&low)?, number(&high)?);
        if first > last {
            return Err(Error::refused("range_backwards")
                .with("field", "to")
                .with("from", from)
                .with("to", to));
        }
        match written(last, width) == high {
            true => Ok(Span::Numbers { prefix, suffix, low: first, high: last, width }),
            false => Err(unlike()),
        }
    }

    /// How many numbers.
    pub fn count(&self) -> u32 {
        match self {
            Span::Numbers { low, high, .. } => {
                u32::try_from(high - low).map_or(u32::MAX, |n| n.saturating_add(1))
            }
            Span::Single { .. } => 1,
        }
    }

    /// Whether a reading may be one of these numbers.
    pub(super) fn fits(&self, pattern: &Pattern) -> bool {
        match self {
            Span::Single { plain } => pattern.fits_held(plain),
            Span::Numbers { prefix, suffix, low, high, width } => {
                let begun = pattern.begin(prefix);
                begun.is_some_and(|states| pattern.fits_number(states, (*low, *high), *width, suffix))
            }
        }
    }

    /// Whether some number is in both. Two ranges of which one counts in other digits than the other are taken for apart.
    pub(crate) fn meets(&self, other: &Span) -> bool {
        let key = |plain: &str| parse_reading(plain).map(|pieces| Pattern::new(&pieces));
        match (self, other) {
            (Span::Single { plain }, span) | (span, Span::Single { plain }) => {
                key(plain).is_ok_and(|pattern| pattern.is_certain() && span.fits(&pattern))
            }
            (
                Span::Numbers { prefix, suffix, low, high, width },
                Span::Numbers { prefix: p, suffix: s, low: l, high: h, width: w },
            ) => {
                // Numbers of fewer digits than the larger width are written otherwise in each.
                let least = if width == w { 0 } else { power(width.max(w) - 1) };
                prefix == p && suffix == s && low.max(l).max(&least) <= high.min(h)
            }
        }
    }

    /// Keys of the numbers in order, by stretches within which the order of letters is that of numbers: the first and last of each.
    pub(super) fn stretches(&self) -> Vec<(String, String)> {
        match self {
            Span::Single { plain } => vec![(plain.clone(), plain.clone())],
            Span::Numbers { prefix, suffix, low, high, width } => lengths(*low, *high, *width)
                .map(|(_, low, high)| {
                    let key = |n| format!("{prefix}{}{suffix}", written(n, *width));
                    (key(low), key(high))
                })
                .collect(),
        }
    }
}

/// The key columns of a row; all empty where the ends make no range, since any valid commit must fit (R7).
pub(super) fn key_columns(text: &dyn Fn(&str) -> Option<String>) -> Vec<Sql> {
    let (from, to) = (text("from").unwrap_or_default(), text("to").unwrap_or_default());
    match Span::read(&from, &to) {
        Ok(Span::Single { plain }) => {
            let mut columns = vec![Sql::Text(plain)];
            columns.resize(COLUMNS.len(), Sql::Null);
            columns
        }
        Ok(Span::Numbers { prefix, suffix, low, high, width }) => vec![
            Sql::Null,
            Sql::Text(prefix),
            Sql::Text(suffix),
            Sql::Integer(low),
            Sql::Integer(high),
            Sql::Integer(width as i64),
            Sql::Integer(extent(high - low)),
        ],
        Err(_) => vec![Sql::Null; COLUMNS.len()],
    }
}

/// Names of the key columns.
pub(super) const COLUMNS: &[&str] = &["plain", "prefix", "suffix", "low", "high", "width", "extent"];

/// Digits of how far a range reaches: `reach` < 10^extent.
fn extent(reach: i64) -> i64 {
    reach.checked_ilog10().map_or(0, |log| i64::from(log) + 1)
}

/// 10^n, as far as a number of [`DIGITS`] digits reaches.
pub(super) fn power(n: usize) -> i64 {
    10_i64.saturating_pow(u32::try_from(n).unwrap_or(u32::MAX))
}

fn written(n: i64, width: usize) -> String {
    format!("{n:0width$}")
}

/// The numbers from `low` to `high` by how many digits they are written with.
fn lengths(low: i64, high: i64, width: usize) -> impl Iterator<Item = (usize, i64, i64)> {
    (width..=DIGITS.max(width)).filter_map(move |length| {
        let least = if length == width { 0 } else { power(length - 1) };
        let (low, high) = (low.max(least), high.min(power(length) - 1));
        (low <= high).then_some((length, low, high))
    })
}

/// A stretch of digits, or of anything else, in a number as written.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Run {
    Digits(String),
    Other(String),
}

/// The runs of a number as written: digits that a space or dash divides are two. Nothing, where a sign is unsure.
fn runs(text: &str) -> Option<Vec<Run>> {
    let mut runs: Vec<Run> = Vec::new();
    let mut is_divided = false;
    for piece in parse_reading(text).ok()? {
        let Piece::Read(sign) = piece else { return None };
        let key = plain(&format!("\\{sign}"));
        is_divided |= key.is_empty();
        for sign in key.chars() {
            match (sign.is_ascii_digit(), runs.last_mut()) {
                (true, Some(Run::Digits(run))) if !is_divided => run.push(sign),
                (false, Some(Run::Other(run))) => run.push(sign),
                (true, _) => runs.push(Run::Digits(sign.into())),
                (false, _) => runs.push(Run::Other(sign.into())),
            }
            is_divided = false;
        }
    }
    Some(runs)
}

/// Runs of digits that only a space or dash divides as one.
fn joined(runs: &[Run]) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    for run in runs {
        match (run, joined.last_mut()) {
            (Run::Digits(more), Some(Run::Digits(run))) => run.push_str(more),
            _ => joined.push(run.clone()),
        }
    }
    joined
}

struct Parts {
    prefix: String,
    low: String,
    high: String,
    suffix: String,
}

impl Parts {
    /// Where both ends have as many digits, all digits before them count too, as many as can: two ranges of the same numbers
    /// then have the same prefix, wherever a dash stood.
    fn settled(self) -> Parts {
        if self.low.len() != self.high.len() {
            return self;
        }
        let digits = self.prefix.bytes().rev().take_while(u8::is_ascii_digit).count();
        let (letters, leading) = self.prefix.split_at(self.prefix.len() - digits);
        let (low, high) = (format!("{leading}{}", self.low), format!("{leading}{}", self.high));
        let spare = low.len().saturating_sub(DIGITS);
        match low[..spare] == high[..spare] {
            true => Parts {
                prefix: format!("{letters}{}", &low[..spare]),
                low: low[spare..].to_owned(),
                high: high[spare..].to_owned(),
                suffix: self.suffix,
            },
            false => self,
        }
    }
}

/// Where two numbers differ: in one run of digits, or in several that stand beside each other. Nothing, where they differ
/// otherwise.
fn split(one: &[Run], other: &[Run]) -> Option<Parts> {
    if one.len() != other.len() {
        return None;
    }
    let differ: Vec<usize> = (0..one.len()).filter(|n| one[*n] != other[*n]).collect();
    let (first, last) = (*differ.first()?, *differ.last()?);
    let (low, high) = (all_digits(&one[first..=last])?, all_digits(&other[first..=last])?);
    // Behind the first run, digits stand in groups: 12 000 and 13 500, never 12 000 and 13 50.
    if low.iter().zip(&high).skip(1).any(|(low, high)| low.len() != high.len()) {
        return None;
    }
    let text = |runs: &[Run]| {
        runs.iter()
            .map(|run| match run {
                Run::Digits(text) | Run::Other(text) => text.as_str(),
            })
            .collect()
    };
    Some(Parts {
        prefix: text(&one[..first]),
        low: low.concat(),
        high: high.concat(),
        suffix: text(&one[last + 1..]),
    })
}

impl Run {
    fn digits(&self) -> Option<&str> {
        match self {
            Run::Digits(digits) => Some(digits),
            Run::Other(_) => None,
        }
    }
}

fn all_digits(runs: &[Run]) -> Option<Vec<&str>> {
    runs.iter().map(Run::digits).collect()
}

/// A reading that is looked up, as a machine over signs: bit n stands for "the first n pieces are used up".
#[derive(Debug)]
pub(super) struct Pattern {
    pieces: Vec<Piece>,
    /// Bit behind every piece that is a gap, which may take one more sign.
    gaps: u128,
}

impl Pattern {
    /// Of the pieces of a plain key.
    pub(super) fn new(pieces: &[Piece]) -> Pattern {
        let gap = |(n, piece): (usize, &Piece)| if *piece == Piece::Gap { 2_u128 << n } else { 0 };
        let gaps = pieces.iter().enumerate().take(MOST).map(gap).fold(0, |all, bit| all | bit);
        Pattern { pieces: pieces.to_vec(), gaps }
    }

    /// Whether every sign is known.
    pub(super) fn is_certain(&self) -> bool {
        self.pieces.iter().all(|piece| matches!(piece, Piece::Read(_)))
    }

    fn fits_held(&self, plain: &str) -> bool {
        parse_reading(plain).is_ok_and(|held| crate::markings::fits(&self.pieces, &held))
    }

    /// How far the pieces may be used up after these signs; nothing where they contradict. A pattern has no fewer signs than
    /// pieces: one that is longer than any number fits none.
    fn begin(&self, text: &str) -> Option<u128> {
        if self.pieces.len() > MOST {
            return None;
        }
        self.take(1, text)
    }

    fn take(&self, states: u128, text: &str) -> Option<u128> {
        let states = text.chars().fold(states, |states, sign| self.step(states, sign));
        (states != 0).then_some(states)
    }

    fn step(&self, states: u128, sign: char) -> u128 {
        let mut next = states & self.gaps;
        let mut left = states;
        while left != 0 {
            let n = left.trailing_zeros() as usize;
            left &= left - 1;
            if self.pieces.get(n).is_some_and(|piece| takes(piece, sign)) {
                next |= 2_u128 << n;
            }
        }
        next
    }

    /// Whether some number between the two, then `suffix`, uses the pieces up.
    fn fits_number(&self, states: u128, (low, high): (i64, i64), width: usize, suffix: &str) -> bool {
        let end = 1_u128 << self.pieces.len();
        lengths(low, high, width).any(|(length, low, high)| {
            let after = self.numbers(states, &written(low, length), &written(high, length));
            self.take(after, suffix).is_some_and(|states| states & end != 0)
        })
    }

    /// How far the pieces may be used up after any number between two of equal length.
    fn numbers(&self, states: u128, low: &str, high: &str) -> u128 {
        // Numbers so far equal to both ends, to the lower alone, to the upper alone, and between.
        let [mut both, mut lower, mut upper, mut between] = [states, 0, 0, 0];
        for (low, high) in low.bytes().zip(high.bytes()) {
            let now = [both, lower, upper, between];
            [both, lower, upper, between] = [0; 4];
            for digit in b'0'..=b'9' {
                let sign = char::from(digit);
                let [of_both, of_lower, of_upper, of_between] = now.map(|states| match states {
                    0 => 0,
                    states => self.step(states, sign),
                });
                between |= of_between;
                match digit.cmp(&low) {
                    std::cmp::Ordering::Less => {}
                    std::cmp::Ordering::Equal => lower |= of_lower,
                    std::cmp::Ordering::Greater => between |= of_lower,
                }
                match digit.cmp(&high) {
                    std::cmp::Ordering::Less => between |= of_upper,
                    std::cmp::Ordering::Equal => upper |= of_upper,
                    std::cmp::Ordering::Greater => {}
                }
                match (digit.cmp(&low), digit.cmp(&high)) {
                    (std::cmp::Ordering::Less, _) | (_, std::cmp::Ordering::Greater) => {}
                    (std::cmp::Ordering::Equal, std::cmp::Ordering::Equal) => both |= of_both,
                    (std::cmp::Ordering::Equal, _) => lower |= of_both,
                    (_, std::cmp::Ordering::Equal) => upper |= of_both,
                    _ => between |= of_both,
                }
            }
        }
        both | lower | upper | between
    }

    /// What the reading surely begins with; several where its first unsure signs are one of a few. Whether nothing follows.
    pub(super) fn leads(&self) -> Vec<(String, bool)> {
        const FEW: usize = 32;
        let mut leads = vec![String::new()];
        for piece in &self.pieces {
            let choices = match piece {
                Piece::Read(sign) => std::slice::from_ref(sign),
                Piece::OneOf(choices) if !choices.contains(&'?') && leads.len() * choices.len() <= FEW => {
                    choices
                }
                _ => return leads.into_iter().map(|lead| (lead, false)).collect(),
            };
            leads = leads
                .iter()
                .flat_map(|lead| choices.iter().map(move |sign| format!("{lead}{sign}")))
                .collect();
        }
        leads.into_iter().map(|lead| (lead, true)).collect()
    }
}

fn takes(piece: &Piece, sign: char) -> bool {
    match piece {
        Piece::Read(read) => *read == sign,
        Piece::OneOf(choices) => choices.contains(&sign) || choices.contains(&'?'),
        Piece::Unreadable | Piece::Gap => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markings::fits;

    fn numbers(from: &str, to: &str) -> (String, i64, i64, usize, String) {
        match Span::read(from, to).unwrap() {
            Span::Numbers { prefix, suffix, low, high, width } => (prefix, low, high, width, suffix),
            single => panic!("{from} to {to}: {single:?}"),
        }
    }

    fn refusal(from: &str, to: &str) -> &'static str {
        Span::read(from, to).unwrap_err().code
    }

    #[test]
    fn the_part_that_counts_is_found_whatever_stands_around_it() {
        let expected =
            |prefix: &str, low, high, width, suffix: &str| (prefix.into(), low, high, width, suffix.into());
        assert_eq!(numbers("AB 1000", "AB 1999"), expected("AB", 1000, 1999, 4, ""));
        assert_eq!(numbers("AB 1000/74", "ab-1999/74"), expected("AB", 1000, 1999, 4, "74"));
        assert_eq!(numbers("АВ 1000", "AB 1999"), expected("AB", 1000, 1999, 4, ""), "Cyrillic A and Ve");
        assert_eq!(numbers("1", "1200"), expected("", 1, 1200, 1, ""));
        assert_eq!(numbers("0001", "1200"), expected("", 1, 1200, 4, ""));
        assert_eq!(numbers("12 000", "13 500"), expected("", 12_000, 13_500, 5, ""));
        assert_eq!(numbers("999 500", "1 000 500"), expected("", 999_500, 1_000_500, 6, ""));
        assert_eq!(numbers("56-1 4000A", "56-1 4999A"), expected("", 5_614_000, 5_614_999, 7, "A"));
        assert_eq!(numbers("١٠٠", "١٩٩"), expected("", 100, 199, 3, ""), "Arabic-Indic digits");
        let long = numbers(&format!("{}1", "7".repeat(24)), &format!("{}9", "7".repeat(24)));
        assert_eq!((long.1, long.2), (777_777_777_777_777_771, 777_777_777_777_777_779));
    }

    #[test]
    fn one_number_is_a_range_of_one_and_may_be_a_reading() {
        for (from, to, key) in
            [("AB 12", "", "AB12"), ("AB 12", "ab-12", "AB12"), ("1?3", "", "1?3"), ("ABC", "", "ABC")]
        {
            assert_eq!(Span::read(from, to).unwrap(), Span::Single { plain: key.into() });
        }
    }

    #[test]
    fn what_leaves_open_which_numbers_lie_between_is_refused() {
        for (from, to) in [
            ("AB 1000", "AC 1999"),
            ("A1", "A1B"),
            ("AA", "AB"),
            ("0100", "250"),
            ("1", "0100"),
            ("1-100", "2-50"),
        ] {
            assert_eq!(refusal(from, to), "range_unlike", "{from} to {to}");
        }
        assert_eq!(refusal("2000", "1000"), "range_backwards");
        assert_eq!(refusal("100?", "1999"), "range_unsure");
        assert_eq!(refusal("1000", "1[89]99"), "range_unsure");
        assert_eq!(refusal("", "1000"), "field_empty");
        assert_eq!(refusal("[1", "2"), "reading_invalid");
        assert_eq!(refusal("1", &"9".repeat(19)), "range_long");
        assert_eq!(refusal(&format!("{}1", "A".repeat(100)), &format!("{}2", "A".repeat(100))), "range_long");
    }

    /// Numbers drawn from a seed: the same in every run.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, n: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 % n as u64) as usize
        }

        fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
            of[self.below(of.len())]
        }

        /// A reading that may be of this number: some signs unsure, and now and then a wrong one.
        fn reading(&mut self, number: &str) -> String {
            let mut reading = String::new();
            for sign in number.chars() {
                match self.below(12) {
                    0 => reading.push('?'),
                    1 if !reading.ends_with('*') => reading.push('*'),
                    2 => reading.push_str(&format!("[{sign}8]")),
                    3 => reading.push_str("[13]"),
                    4 => reading.push_str(&format!("[{sign}?]")),
                    5 => reading.push_str(&format!("-{}", sign.to_lowercase())),
                    6 if self.below(3) == 0 => {}
                    7 if self.below(3) == 0 => reading.push(char::from(b'0' + self.below(10) as u8)),
                    _ => reading.push(sign),
                }
            }
            reading
        }
    }

    #[test]
    fn a_reading_fits_a_range_exactly_where_it_fits_one_of_its_numbers() {
        let mut dice = Dice(42);
        let (mut hits, mut misses) = (0, 0);
        for _ in 0..400 {
            let (prefix, suffix) =
                (dice.one(&["", "AB", "A", "1", "Ж", "12"]), dice.one(&["", "C", "/74", " B1"]));
            let low = dice.below(1200);
            let high = low + 1 + dice.below(300);
            let width = if dice.below(2) == 0 { 1 } else { high.to_string().len() };
            let written = |n: usize| format!("{prefix} {n:0width$}{suffix}");
            let span = Span::read(&written(low), &written(high)).unwrap();
            assert_eq!(span.count() as usize, high - low + 1);
            // The naive scan: each number of the range, written out.
            let all: Vec<_> = (low..=high).map(|n| parse_reading(&plain(&written(n))).unwrap()).collect();
            for _ in 0..40 {
                let near = low.saturating_sub(20) + dice.below(high - low + 40);
                let reading = dice.reading(&written(near));
                let Ok(pieces) = parse_reading(&plain(&reading)) else { continue };
                let expected = all.iter().any(|number| fits(&pieces, number));
                let found = span.fits(&Pattern::new(&pieces));
                assert_eq!(found, expected, "{reading} in {} to {}", written(low), written(high));
                if expected { hits += 1 } else { misses += 1 }
            }
        }
        assert!(hits > 3000 && misses > 1500, "{hits} hits, {misses} misses prove little");
    }

    #[test]
    fn stretches_hold_the_keys_of_all_numbers_in_the_order_of_letters() {
        for (from, to) in [("A1B", "A1200B"), ("0098", "1205"), ("7", "7"), ("5", "9")] {
            let span = Span::read(from, to).unwrap();
            let stretches = span.stretches();
            let Span::Numbers { prefix, suffix, low, high, width } = &span else { continue };
            for n in *low..=*high {
                let key = format!("{prefix}{}{suffix}", written(n, *width));
                assert!(
                    stretches.iter().any(|(a, b)| *a <= key && key <= *b && a.len() == key.len()),
                    "{key}"
                );
            }
        }
    }
}
