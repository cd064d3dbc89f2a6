//! How a number or a composed mark is laid out: `#` one digit, `@` one letter, `&` one of both, `*` one sign or more, `\`
//! before a sign the sign itself; all else as struck. Spaces, punctuation and case do not count, as in a search.

use crate::error::{Error, Result};
use crate::markings::{Piece, parse_reading, plain};

/// One place of a layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    Sign(char),
    Digit,
    Letter,
    Either,
    Run,
}

/// A layout that readings are held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout(Vec<Slot>);

impl Layout {
    /// Reads a layout. Refuses a `\` at its end, and one that says nothing.
    pub(crate) fn read(field: &'static str, text: &str) -> Result<Layout> {
        let wrong = || Error::refused("layout_invalid").with("field", field).with("value", text);
        let mut slots = Vec::new();
        let mut signs = text.chars();
        while let Some(sign) = signs.next() {
            match sign {
                '#' => slots.push(Slot::Digit),
                '@' => slots.push(Slot::Letter),
                '&' => slots.push(Slot::Either),
                '*' => slots.push(Slot::Run),
                '\\' => slots.extend(struck(signs.next().ok_or_else(wrong)?)),
                sign => slots.extend(struck(sign)),
            }
        }
        match slots.is_empty() {
            true => Err(wrong()),
            false => Ok(Layout(slots)),
        }
    }

    /// How many signs it prescribes: one that prescribes none fits any number of its length.
    pub(crate) fn struck(&self) -> usize {
        self.0.iter().filter(|slot| matches!(slot, Slot::Sign(_))).count()
    }

    /// How many places it has beside runs.
    pub(crate) fn places(&self) -> usize {
        self.0.iter().filter(|slot| **slot != Slot::Run).count()
    }

    /// Whether a reading may be of this layout; signs that nobody could read may be anything.
    pub(crate) fn fits(&self, reading: &str) -> bool {
        let Ok(pieces) = parse_reading(&plain(reading)) else { return false };
        // reach[j]: the slots so far can be laid over the first j pieces.
        let mut reach = vec![false; pieces.len() + 1];
        reach[0] = true;
        for slot in &self.0 {
            let mut next = vec![false; pieces.len() + 1];
            for (j, piece) in pieces.iter().enumerate() {
                let goes_on = (*slot == Slot::Run && next[j]) || (*piece == Piece::Gap && reach[j + 1]);
                next[j + 1] = (reach[j] && slot.takes(piece)) || goes_on;
            }
            reach = next;
        }
        reach.last().copied().unwrap_or(false)
    }
}

impl Slot {
    fn takes(self, piece: &Piece) -> bool {
        match piece {
            Piece::Read(sign) => self.is(*sign),
            Piece::OneOf(choices) => choices.contains(&'?') || choices.iter().any(|sign| self.is(*sign)),
            Piece::Unreadable | Piece::Gap => true,
        }
    }

    fn is(self, sign: char) -> bool {
        match self {
            Slot::Sign(wanted) => wanted == sign,
            Slot::Digit => sign.is_numeric(),
            Slot::Letter => sign.is_alphabetic(),
            Slot::Either | Slot::Run => true,
        }
    }
}

/// A sign as a search compares it; nothing for a space or a dash.
fn struck(sign: char) -> Vec<Slot> {
    plain(&format!("\\{sign}")).chars().map(Slot::Sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_held_against_a_layout() {
        for (layout, reading, expected) in [
            ("S-####-####", "S-8421 9731", true),
            ("S-####-####", "s 84219731", true),
            ("S-####-####", "S-8421 973", false),
            ("S-####-####", "S-[8B]4?1 97[3?]1", true),
            ("S-####-####", "S-*1", true),
            ("S-####-####", "T-8421 9731", false),
            ("@@ ####", "AB 1234", true),
            ("@@ ####", "A1 1234", false),
            ("@@ ####", "АВ 1234", true),
            ("GH ## *", "GH 12 A 55081", true),
            ("GH ## *", "GH 12", false),
            ("GH*", "*12", true),
            ("\\# ##", "#12", true),
            ("&&&", "1A2", true),
        ] {
            assert_eq!(Layout::read("layout", layout).unwrap().fits(reading), expected, "{layout} {reading}");
        }
    }

    #[test]
    fn a_layout_that_says_nothing_is_refused() {
        for wrong in ["", "- .", "AB\\"] {
            assert_eq!(Layout::read("layout", wrong).unwrap_err().code, "layout_invalid", "{wrong}");
        }
        assert_eq!(Layout::read("layout", "GH ## @").unwrap().struck(), 2);
    }
}
