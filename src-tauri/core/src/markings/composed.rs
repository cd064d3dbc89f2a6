//! Marks that say several things in one line, such as `GH-FABR-26-01-00042-09`: taken apart and put together by the patterns
//! of `assets/rules/composed_mark.json`, as the State has them.

use serde::Deserialize;

use super::reading::{Piece, parse};
use super::{ComposeMark, ComposedMark, MarkPart, MarkPattern, MarkPatternPart};
use crate::error::{Error, Result};
use crate::office::Office;
use crate::vocabulary::labels::Labels;
use crate::vocabulary::terms;
use crate::weapons::of_two_digits;

#[derive(Debug, Default, Deserialize)]
struct Rule {
    patterns: Vec<Pattern>,
}

#[derive(Debug, Deserialize)]
struct Pattern {
    code: String,
    en: String,
    fr: String,
    kind: String,
    separator: char,
    parts: Vec<Part>,
}

/// Written `year 9 2-4`.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
struct Part {
    name: String,
    /// `A` letters, `9` digits, `X` both.
    signs: char,
    least: u32,
    most: u32,
}

impl TryFrom<String> for Part {
    type Error = &'static str;

    fn try_from(written: String) -> std::result::Result<Part, &'static str> {
        let said = || {
            let mut words = written.split(' ');
            let (name, signs, count) = (words.next()?, words.next()?, words.next()?);
            let (least, most) = count.split_once('-').unwrap_or((count, count));
            Some(Part {
                name: name.to_owned(),
                signs: signs.chars().next()?,
                least: least.parse().ok()?,
                most: most.parse().ok()?,
            })
        };
        said().ok_or("a part is its name, its signs and how many of them")
    }
}

impl Office {
    /// The patterns that a form offers, in a language.
    pub fn mark_patterns(&self, language: &str) -> Result<Vec<MarkPattern>> {
        Ok(mark_patterns(&self.rule_as(NAME)?, language))
    }

    /// A reading taken apart by each pattern that it fits, unreadable signs and all; a State that is none fits no pattern.
    pub fn parse_mark(&self, reading: &str, language: &str) -> Result<Vec<ComposedMark>> {
        Ok(parse_mark(&self.rule_as(NAME)?, reading, &self.labels(language)?))
    }

    /// Puts a mark together. Refused where a part has signs that the pattern has no place for.
    pub fn compose_mark(&self, input: &ComposeMark, language: &str) -> Result<ComposedMark> {
        compose_mark(&self.rule_as(NAME)?, input, &self.labels(language)?)
    }
}

const NAME: &str = "composed_mark";

fn mark_patterns(rule: &Rule, language: &str) -> Vec<MarkPattern> {
    let part = |part: &Part| MarkPatternPart {
        name: part.name.clone(),
        signs: part.signs.into(),
        least: part.least,
        most: part.most,
    };
    let pattern = |pattern: &Pattern| MarkPattern {
        code: pattern.code.clone(),
        label: if language == "fr" { pattern.fr.clone() } else { pattern.en.clone() },
        kind: pattern.kind.clone(),
        separator: pattern.separator.into(),
        parts: pattern.parts.iter().map(part).collect(),
    };
    rule.patterns.iter().map(pattern).collect()
}

fn parse_mark(rule: &Rule, reading: &str, labels: &Labels) -> Vec<ComposedMark> {
    let Ok(pieces) = parse(reading.trim()) else { return Vec::new() };
    rule.patterns.iter().filter_map(|pattern| pattern.read(&pieces, reading.trim(), labels)).collect()
}

fn compose_mark(rule: &Rule, input: &ComposeMark, labels: &Labels) -> Result<ComposedMark> {
    let unknown = || {
        Error::refused("vocabulary_unknown")
            .with("field", "pattern")
            .with("list", "composed_mark")
            .with("value", &input.pattern)
    };
    let pattern = rule.patterns.iter().find(|known| known.code == input.pattern).ok_or_else(unknown)?;
    let mut values = Vec::new();
    for part in &pattern.parts {
        let given = input.parts.iter().find(|given| given.name == part.name);
        let value = given.map(|given| given.value.trim().to_uppercase()).unwrap_or_default();
        let fits = parse(&value).is_ok_and(|pieces| part.fits(&pieces) && part.says(&pieces));
        if !fits {
            return Err(Error::refused("mark_part").with("field", &part.name).with("value", value));
        }
        values.push(value);
    }
    let reading = values.join(pattern.separator.encode_utf8(&mut [0; 4]));
    let pieces = parse(&reading)?;
    pattern.read(&pieces, &reading, labels).ok_or_else(|| Error::refused("mark_part").with("value", reading))
}

impl Pattern {
    fn read(&self, pieces: &[Piece], reading: &str, labels: &Labels) -> Option<ComposedMark> {
        let groups: Vec<&[Piece]> = pieces.split(|piece| *piece == Piece::Read(self.separator)).collect();
        if groups.len() != self.parts.len() {
            return None;
        }
        let fits = |(part, group): (&Part, &&[Piece])| part.fits(group) && part.says(group);
        if !self.parts.iter().zip(&groups).all(fits) {
            return None;
        }
        let part = |(part, group): (&Part, &&[Piece])| MarkPart {
            name: part.name.clone(),
            value: group.iter().map(written).collect(),
            means: part.means(group, labels),
        };
        Some(ComposedMark {
            pattern: self.code.clone(),
            label: if labels.language() == "fr" { self.fr.clone() } else { self.en.clone() },
            kind: self.kind.clone(),
            reading: reading.to_owned(),
            parts: self.parts.iter().zip(&groups).map(part).collect(),
        })
    }
}

impl Part {
    fn fits(&self, pieces: &[Piece]) -> bool {
        let is_one = |sign: &char| match self.signs {
            'A' => sign.is_alphabetic(),
            '9' => sign.is_ascii_digit(),
            _ => sign.is_alphanumeric(),
        };
        let fits = |piece: &Piece| match piece {
            Piece::Read(sign) => is_one(sign),
            Piece::OneOf(signs) => signs.iter().any(|sign| is_one(sign) || *sign == '?'),
            Piece::Unreadable => true,
            Piece::Gap => false,
        };
        let count = pieces.len() as u32;
        (self.least..=self.most).contains(&count) && pieces.iter().all(fits)
    }

    /// Whether what was read is said of something: a State is one that there is, or was.
    fn says(&self, pieces: &[Piece]) -> bool {
        match (self.name.as_str(), plain(pieces)) {
            ("country", Some(code)) => terms::contains("country", &code),
            _ => true,
        }
    }

    /// What the part says, in words; empty where it says only itself, or cannot be told.
    fn means(&self, pieces: &[Piece], labels: &Labels) -> String {
        match (self.name.as_str(), plain(pieces)) {
            ("country", Some(code)) => labels.say("country", &code),
            ("year", Some(year)) if year.len() == 2 => {
                // Two digits hide the century. The likeliest first: marks that say so much are hardly older than the ITI (2005).
                match year.parse().map(of_two_digits) {
                    Ok((from, to)) if from == to => from.to_string(),
                    Ok((from, to)) => format!("{to} / {from}"),
                    Err(_) => String::new(),
                }
            }
            _ => String::new(),
        }
    }
}

/// The signs, where each was read.
fn plain(pieces: &[Piece]) -> Option<String> {
    let sign = |piece: &Piece| match piece {
        Piece::Read(sign) => Some(sign.to_ascii_uppercase()),
        _ => None,
    };
    pieces.iter().map(sign).collect()
}

/// A piece in the notation.
fn written(piece: &Piece) -> String {
    match piece {
        Piece::Read(sign) => sign.to_string(),
        Piece::OneOf(signs) => format!("[{}]", signs.iter().collect::<String>()),
        Piece::Unreadable => "?".into(),
        Piece::Gap => "*".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::rules;

    fn rule() -> Rule {
        serde_json::from_str(rules::shipped(NAME).unwrap()).unwrap()
    }

    fn said(reading: &str) -> Vec<(String, String)> {
        let mark = parse_mark(&rule(), reading, &Labels::shipped("en")).into_iter().next().unwrap();
        mark.parts.into_iter().map(|part| (part.name, format!("{} {}", part.value, part.means))).collect()
    }

    #[test]
    fn a_combined_mark_is_taken_apart_and_put_together_again() {
        let parts = said("GH-FABR-26-01-00042-09");
        let named = |name: &str| parts.iter().find(|(known, _)| known == name).unwrap().1.clone();
        assert_eq!(named("country"), "GH Ghana");
        assert_eq!(named("year"), "26 2026 / 1926");
        assert!(said("GH-FABR-98-01-00042-09").contains(&("year".into(), "98 1998".into())));
        assert_eq!(named("serial"), "00042 ");
        let read = parse_mark(&rule(), "GH-FABR-26-01-00042-09", &Labels::shipped("en")).remove(0);
        let again = compose_mark(
            &rule(),
            &ComposeMark { pattern: read.pattern.clone(), parts: read.parts.clone() },
            &Labels::shipped("en"),
        );
        assert_eq!(again.unwrap(), read);
    }

    #[test]
    fn what_is_unreadable_stays_so_and_what_is_no_such_mark_is_none() {
        assert!(said("GH-FABR-2?-01-00[08]42-09").contains(&("serial".into(), "00[08]42 ".into())));
        assert_eq!(parse_mark(&rule(), "GH 26", &Labels::shipped("fr")).remove(0).pattern, "import");
        assert_eq!(
            parse_mark(&rule(), "GH 26 00042", &Labels::shipped("en")).remove(0).pattern,
            "import_unique"
        );
        for other in ["56-1 3145", "XQ 26", "AB 123456", "GH-FABR-26-01-*-09", "[", ""] {
            assert!(parse_mark(&rule(), other, &Labels::shipped("en")).is_empty(), "{other}");
        }
        // Two letters and two digits are an import mark only where the letters are a State.
        assert!(parse_mark(&rule(), "AB 12", &Labels::shipped("en")).is_empty());
    }

    #[test]
    fn a_part_that_the_pattern_has_no_place_for_is_named() {
        let part = |name: &str, value: &str| MarkPart {
            name: name.into(),
            value: value.into(),
            ..MarkPart::default()
        };
        let wrong = |parts: Vec<MarkPart>| {
            compose_mark(&rule(), &ComposeMark { pattern: "import".into(), parts }, &Labels::shipped("en"))
                .unwrap_err()
                .fields["field"]
                .clone()
        };
        assert_eq!(wrong(vec![part("country", "QQ"), part("year", "26")]), "country");
        assert_eq!(wrong(vec![part("country", "gh"), part("year", "six")]), "year");
        assert_eq!(wrong(vec![part("country", "gh")]), "year");
    }
}
