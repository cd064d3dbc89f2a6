//! The notation of a reading: `?` exactly one unreadable sign, `*` one or more, `[8B]` one of these, likeliest first,
//! `\` before a sign means the sign itself.

use unicode_normalization::UnicodeNormalization;

use super::Sign;
use crate::error::{Error, Result};

/// One piece of a reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Read without doubt.
    Read(char),
    /// One of these, likeliest first; a `?` among them stands for any other.
    OneOf(Vec<char>),
    /// Exactly one sign that nobody could read.
    Unreadable,
    /// One or more signs that nobody could read.
    Gap,
}

/// Parses a reading; refuses brackets that do not close and a `\` at the end, naming the place.
pub fn parse(reading: &str) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut signs = reading.chars().enumerate();
    while let Some((at, sign)) = signs.next() {
        let wrong = || Error::refused("reading_invalid").with("position", at + 1);
        pieces.push(match sign {
            '?' => Piece::Unreadable,
            '*' => Piece::Gap,
            '\\' => Piece::Read(signs.next().ok_or_else(wrong)?.1),
            '[' => {
                let mut choices = Vec::new();
                loop {
                    match signs.next().ok_or_else(wrong)? {
                        (_, ']') => break,
                        (_, '\\') => choices.push(signs.next().ok_or_else(wrong)?.1),
                        (_, '[') => return Err(wrong()),
                        (_, choice) => choices.push(choice),
                    }
                }
                if choices.is_empty() {
                    return Err(wrong());
                }
                Piece::OneOf(choices)
            }
            ']' => return Err(wrong()),
            sign => Piece::Read(sign),
        });
    }
    Ok(pieces)
}

/// The reading sign by sign, for display. A reading that does not parse is shown as it stands.
pub(super) fn signs(reading: &str) -> Vec<Sign> {
    let sign = |certainty: &str, may_be: String| Sign { certainty: certainty.into(), may_be };
    let pieces = parse(reading).unwrap_or_else(|_| reading.chars().map(Piece::Read).collect());
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Read(c) => sign("read", c.into()),
            Piece::OneOf(choices) => sign("unsure", choices.into_iter().collect()),
            Piece::Unreadable => sign("unreadable", String::new()),
            Piece::Gap => sign("gap", String::new()),
        })
        .collect()
}

/// The search key of a reading (FIELD 7.4): letters composed of several signs as one, NFKC, upper case, no space or punctuation, Cyrillic look-alikes as Latin, Arabic
/// and Persian digits as 0-9; the notation's own signs stay. Kept in a column so that any SQLite tool can search it.
pub fn plain(reading: &str) -> String {
    // Composed before it is taken apart: a letter and its accent are one sign, alone and among others in brackets. NFC makes no
    // sign of the notation, which NFKC would of full-width ones.
    let reading: String = reading.nfc().collect();
    let Ok(pieces) = parse(&reading) else { return fold_text(&reading) };
    let mut key = String::new();
    for piece in pieces {
        match piece {
            Piece::Read(c) => key.push_str(&fold_text(&c.to_string())),
            Piece::OneOf(choices) => {
                let folded: String = choices.iter().map(|c| fold_choice(*c)).collect();
                // Nothing but punctuation is left out like any other.
                if !folded.is_empty() {
                    key.push_str(&format!("[{folded}]"));
                }
            }
            Piece::Unreadable => key.push('?'),
            Piece::Gap => key.push('*'),
        }
    }
    key
}

fn fold_choice(c: char) -> String {
    if c == '?' { "?".into() } else { fold_text(&c.to_string()) }
}

fn fold_text(text: &str) -> String {
    text.nfkc().flat_map(char::to_uppercase).filter_map(fold_sign).collect()
}

fn fold_sign(c: char) -> Option<char> {
    const LOOK_ALIKES: [(char, char); 12] = [
        ('А', 'A'),
        ('В', 'B'),
        ('Е', 'E'),
        ('К', 'K'),
        ('М', 'M'),
        ('Н', 'H'),
        ('О', 'O'),
        ('Р', 'P'),
        ('С', 'C'),
        ('Т', 'T'),
        ('У', 'Y'),
        ('Х', 'X'),
    ];
    match c {
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10),
        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10),
        c if c.is_alphanumeric() => {
            Some(LOOK_ALIKES.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to))
        }
        _ => None,
    }
}

/// Whether two readings may be of one mark: each sign that both read must agree, unreadable signs fit any.
pub fn fits(one: &[Piece], other: &[Piece]) -> bool {
    // Row by row, as for an edit distance: fit[j] says whether the pieces so far fit the first j of `other`.
    let mut fit = vec![false; other.len() + 1];
    let mut row: Vec<bool> = std::iter::once(true)
        .chain(other.iter().scan(true, |so_far, _| {
            *so_far = false;
            Some(false)
        }))
        .collect();
    for piece in one {
        fit.fill(false);
        for (j, with) in other.iter().enumerate() {
            let is_gap = *piece == Piece::Gap || *with == Piece::Gap;
            // A gap may take this sign and stay open, or take it and close; two signs must agree.
            fit[j + 1] = match is_gap {
                true => row[j] || (*piece == Piece::Gap && fit[j]) || (*with == Piece::Gap && row[j + 1]),
                false => row[j] && agree(piece, with),
            };
        }
        std::mem::swap(&mut row, &mut fit);
    }
    row.last().copied().unwrap_or(false)
}

fn agree(one: &Piece, other: &Piece) -> bool {
    let choices = |piece: &Piece| match piece {
        Piece::Read(c) => Some(vec![*c]),
        Piece::OneOf(choices) if !choices.contains(&'?') => Some(choices.clone()),
        _ => None,
    };
    match (choices(one), choices(other)) {
        (Some(one), Some(other)) => one.iter().any(|c| other.contains(c)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(one: &str, other: &str) -> bool {
        fits(&parse(one).unwrap(), &parse(other).unwrap())
    }

    #[test]
    fn the_notation_is_read_and_what_does_not_close_is_refused() {
        assert_eq!(
            parse("A?*[8B]\\?").unwrap(),
            [Piece::Read('A'), Piece::Unreadable, Piece::Gap, Piece::OneOf(vec!['8', 'B']), Piece::Read('?')]
        );
        for wrong in ["[8B", "8]", "[]", "a\\", "[[8]]"] {
            assert_eq!(parse(wrong).unwrap_err().code, "reading_invalid", "{wrong}");
        }
    }

    #[test]
    fn the_search_key_ignores_what_eyes_and_keyboards_confuse_least() {
        assert_eq!(plain("ab-12 34"), "AB1234");
        assert_eq!(plain("АВ 123"), "AB123", "Cyrillic A and Ve");
        assert_eq!(plain("١٢٣ ۴۵"), "12345");
        assert_eq!(plain("Ж12?[8b]"), "Ж12?[8B]");
        assert_eq!(plain("12[-/]3"), "123");
        assert_eq!(plain("И\u{306}12"), "Й12", "a letter and its breve are one sign");
        assert_eq!(plain("1[И\u{306}8]"), "1[Й8]");
        assert_eq!(plain("１？2"), "12", "a full-width mark of a question is no sign of the notation");
    }

    #[test]
    fn readings_fit_where_nothing_contradicts() {
        for (one, other, expected) in [
            ("1234", "1234", true),
            ("12?4", "1234", true),
            ("12?4", "124", false),
            ("1*4", "1234", true),
            ("1*4", "14", false),
            ("*", "1234", true),
            ("1234", "*", true),
            ("12[34]4", "1244", true),
            ("12[34]4", "1254", false),
            ("12[3?]4", "1254", true),
            ("1*", "*4", true),
            ("*34", "12*", true),
            ("", "1", false),
            ("", "", true),
        ] {
            assert_eq!(fit(one, other), expected, "{one} and {other}");
            assert_eq!(fit(other, one), expected, "{other} and {one}");
        }
    }
}
