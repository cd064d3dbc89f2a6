//! The notation of readings, explained where a letter uses it.

use super::document::{Span, Style, Text};
use crate::vocabulary::texts::Texts;

/// Which signs of the notation some readings use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Notation {
    one: bool,
    many: bool,
    choice: bool,
    literal: bool,
}

impl Notation {
    /// What the readings use.
    pub(super) fn of<'a>(readings: impl Iterator<Item = &'a str>) -> Self {
        readings.fold(Self::default(), Self::with)
    }

    fn with(mut self, reading: &str) -> Self {
        let mut signs = reading.chars();
        while let Some(sign) = signs.next() {
            match sign {
                '?' => self.one = true,
                '*' => self.many = true,
                '[' => self.choice = true,
                '\\' => {
                    self.literal = true;
                    signs.next();
                }
                _ => {}
            }
        }
        self
    }

    /// The explanation of what is used; nothing if all readings are plain.
    pub(super) fn legend(self, texts: &Texts) -> Option<Text> {
        let entries = [
            (self.one, "?", "request-legend-one"),
            (self.many, "*", "request-legend-many"),
            (self.choice, "[8B]", "request-legend-choice"),
            (self.literal, "\\", "request-legend-literal"),
        ];
        let used: Vec<_> = entries.iter().filter(|(used, ..)| *used).collect();
        let last = used.len().checked_sub(1)?;
        let mut spans = vec![plain(texts.say("request-legend", &[]))];
        for (place, (_, sign, id)) in used.iter().enumerate() {
            let end = if place == last { ".".to_owned() } else { texts.say("request-legend-next", &[]) };
            spans.push(plain("  "));
            spans.push(Span { text: (*sign).to_owned(), style: Style::MonoBold });
            spans.push(plain(format!("\u{A0}{}{end}", texts.say(id, &[]))));
        }
        Some(Text(spans))
    }
}

fn plain(text: impl Into<String>) -> Span {
    Span { text: text.into(), style: Style::Regular }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_readings_need_no_legend() {
        assert_eq!(
            Notation::of(["56-1 34512", "ЖК 1974"].into_iter()).legend(&Texts::for_letters("en")),
            None
        );
    }

    #[test]
    fn only_what_is_used_is_explained() {
        let legend =
            Notation::of(["12?4", "A[8B]1"].into_iter()).legend(&Texts::for_letters("en")).unwrap().content();
        assert!(legend.contains("exactly one sign") && legend.contains("[8B]"));
        assert!(!legend.contains("one or more"));
    }

    #[test]
    fn a_sign_that_stands_for_itself_is_no_notation() {
        assert_eq!(Notation::of([r"12\?4"].into_iter()), Notation { literal: true, ..Notation::default() });
    }
}
