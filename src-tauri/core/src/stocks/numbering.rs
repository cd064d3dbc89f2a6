//! Patterns of numbers, such as `{country} {agency} {yy} {n:5}`: read, judged and filled in.

use super::jobs::literal;
use crate::consignments::Span;
use crate::error::{Error, Result};
use crate::office::numbers::Run;

/// Most characters of a pattern, and of a number made from it: what a machine strikes is short.
const MOST: usize = 40;

/// One piece of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Sign(String),
    Country,
    Office,
    Series,
    Year,
    ShortYear,
    Number { width: usize },
}

/// A pattern that holds one running number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Part>);

/// What a pattern is filled with, beside the number.
pub(super) struct Filling<'a> {
    pub country: &'a str,
    pub office: &'a str,
    pub series: &'a str,
    pub year: i32,
}

impl Pattern {
    /// Reads a pattern; refuses an unknown place, one that does not close, and one without exactly one `{n}`.
    pub(super) fn read(field: &'static str, text: &str) -> Result<Pattern> {
        let wrong = |at: &str| Error::refused("pattern_invalid").with("field", field).with("at", at);
        if text.trim().is_empty() {
            return Err(Error::refused("field_empty").with("field", field));
        }
        if text.chars().count() > MOST {
            return Err(Error::refused("field_too_long").with("field", field).with("most", MOST));
        }
        let mut parts = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() {
            let (before, after) = rest.split_once('{').unwrap_or((rest, ""));
            if before.contains('}') || before.chars().any(char::is_control) {
                return Err(wrong(before));
            }
            if !before.is_empty() {
                parts.push(Part::Sign(before.to_owned()));
            }
            if before.len() == rest.len() {
                break;
            }
            let (name, after) = after.split_once('}').ok_or_else(|| wrong(after))?;
            parts.push(part(name).ok_or_else(|| wrong(name))?);
            rest = after;
        }
        match parts.iter().filter(|part| matches!(part, Part::Number { .. })).count() {
            1 => Ok(Pattern(parts)),
            _ => Err(wrong("{n}")),
        }
    }

    /// Whether the store's own series stands in every number: then no other store can make the same.
    pub(super) fn has_series(&self) -> bool {
        self.0.contains(&Part::Series)
    }

    /// Whether a year stands in every number.
    pub(super) fn has_year(&self) -> bool {
        self.0.iter().any(|part| matches!(part, Part::Year | Part::ShortYear))
    }

    /// From which run the numbers are taken: the series' own where it stands in them, else the block that was laid down.
    pub(super) fn run(&self, filling: &Filling<'_>, block: Option<(i64, i64)>) -> Result<Run> {
        match (self.has_series(), block) {
            (true, _) => Ok(Run::Year(if self.has_year() { filling.year } else { 0 })),
            (false, Some((from, to))) => Ok(Run::Block { name: self.skeleton(filling), from, to }),
            (false, None) => Err(Error::refused("number_block_missing").with("field", "block_from")),
        }
    }

    /// The pattern with everything filled in but the number: numbers of equal skeletons can be equal.
    pub(super) fn skeleton(&self, filling: &Filling<'_>) -> String {
        self.write(filling, |_| "#".to_owned())
    }

    /// A number.
    pub(super) fn number(&self, filling: &Filling<'_>, n: i64) -> String {
        self.write(filling, |width| format!("{n:0width$}"))
    }

    /// All numbers of a block as a range of serial numbers is compared: a stretch for each count of digits. What comes of a
    /// pattern that makes none of these is none.
    pub(super) fn spans(&self, filling: &Filling<'_>, (from, to): (i64, i64)) -> Vec<Span> {
        let written = |n: i64| literal(&self.number(filling, n));
        let mut spans = Vec::new();
        let mut low = from;
        while low <= to {
            let most = 10_i64.checked_pow(low.max(1).ilog10() + 1).map_or(i64::MAX, |next| next - 1);
            spans.extend(Span::read(&written(low), &written(most.min(to))));
            low = most.saturating_add(1);
        }
        spans
    }

    fn write(&self, filling: &Filling<'_>, number: impl Fn(usize) -> String) -> String {
        let part = |part: &Part| match part {
            Part::Sign(sign) => sign.clone(),
            Part::Country => filling.country.to_owned(),
            Part::Office => filling.office.to_owned(),
            Part::Series => filling.series.to_owned(),
            Part::Year => filling.year.to_string(),
            Part::ShortYear => format!("{:02}", filling.year.rem_euclid(100)),
            Part::Number { width } => number(*width),
        };
        self.0.iter().map(part).collect()
    }
}

fn part(name: &str) -> Option<Part> {
    Some(match name {
        "country" => Part::Country,
        "office" => Part::Office,
        "series" => Part::Series,
        "year" => Part::Year,
        "yy" => Part::ShortYear,
        "n" => Part::Number { width: 1 },
        _ => Part::Number { width: name.strip_prefix("n:")?.parse().ok().filter(|w| (1..=9).contains(w))? },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILLING: Filling<'_> = Filling { country: "GH", office: "ARM2", series: "7KD", year: 2026 };

    #[test]
    fn patterns_are_filled_in() {
        let number = |text: &str, n| Pattern::read("pattern", text).unwrap().number(&FILLING, n);
        assert_eq!(number("{country}-{office}-{series}-{yy}-{n:4}", 42), "GH-ARM2-7KD-26-0042");
        assert_eq!(number("GAF {n:5}", 123_456), "GAF 123456");
        assert_eq!(number("{n}/{year}", 7), "7/2026");
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for (text, code) in [
            ("", "field_empty"),
            ("GAF", "pattern_invalid"),
            ("GAF {n} {n}", "pattern_invalid"),
            ("GAF {n", "pattern_invalid"),
            ("GAF n}", "pattern_invalid"),
            ("{serial} {n}", "pattern_invalid"),
            ("{n:0}", "pattern_invalid"),
            ("{n:12}", "pattern_invalid"),
        ] {
            assert_eq!(Pattern::read("pattern", text).unwrap_err().code, code, "{text}");
        }
        assert_eq!(Pattern::read("pattern", &"x".repeat(41)).unwrap_err().code, "field_too_long");
    }

    #[test]
    fn numbers_of_two_patterns_are_compared_as_they_are_written() {
        let meets = |one: &str, block, other: &str, with| {
            let spans = |text: &str, block| Pattern::read("pattern", text).unwrap().spans(&FILLING, block);
            let (one, other) = (spans(one, block), spans(other, with));
            assert!(!one.is_empty() && !other.is_empty());
            one.iter().any(|span| other.iter().any(|other| span.meets(other)))
        };
        assert!(meets("GH 1{n:4}", (1, 500), "GH {n:5}", (10_400, 10_600)));
        assert!(!meets("GH 1{n:4}", (1, 500), "GH {n:5}", (10_501, 10_600)));
        assert!(meets("GH-{n}", (8, 120), "gh {n}", (100, 100)), "a dash tells no two numbers apart");
        assert!(!meets("{yy}{n}", (1, 5_000), "25{n}", (1, 5_000)), "261 to 265000 and 251 to 255000");
        assert!(!meets("GH {n}", (1, 50), "GH {n:5}", (1, 50)), "1 and 00001 are two numbers");
        assert!(meets("{n}/{year}", (1, 9), "{n}/2026", (9, 12)));
    }

    #[test]
    fn a_pattern_without_the_series_needs_a_block() {
        let with = Pattern::read("pattern", "{series}{yy}{n:4}").unwrap();
        assert_eq!(with.run(&FILLING, None).unwrap(), Run::Year(2026));
        let without = Pattern::read("pattern", "GH {yy} {n:4}").unwrap();
        assert_eq!(without.run(&FILLING, None).unwrap_err().code, "number_block_missing");
        let block = Run::Block { name: "GH 26 #".into(), from: 1, to: 900 };
        assert_eq!(without.run(&FILLING, Some((1, 900))).unwrap(), block);
    }
}
