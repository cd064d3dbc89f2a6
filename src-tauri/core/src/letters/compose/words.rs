//! Words of a letter: what is filled in, isolated, and dates written out.

use crate::vocabulary::labels::Labels;
use crate::vocabulary::texts::Texts;

const FIRST_STRONG: char = '\u{2068}';
const LEFT_TO_RIGHT: char = '\u{2066}';
const END: char = '\u{2069}';
const OVERRIDE: &str = "\u{202D}";
const END_OVERRIDE: &str = "\u{202C}";
const NO_BREAK: &str = "\u{A0}";
const JOINER: char = '\u{2060}';
/// What is longer than this may be cut between words after all.
const ONE_LINE: usize = 28;

/// A name or a phrase: set in its own direction, without disturbing the sentence around it.
pub(super) fn isolated(value: &str) -> String {
    format!("{FIRST_STRONG}{}{END}", one_line(value))
}

/// A number, a calibre, a reference: kept on one line and, unless it has letters of a right-to-left
/// script, set from left to right. In Arabic text `7.62×39` would otherwise read 39×7.62.
pub(super) fn number(value: &str) -> String {
    let value = one_line(value);
    let start = if has_rtl(&value) { FIRST_STRONG } else { LEFT_TO_RIGHT };
    let whole = if value.chars().count() > ONE_LINE { value } else { unbroken(&value) };
    format!("{start}{}{END}", struck_in_order(&whole))
}

/// Arabic digits are struck from left to right, and so are the signs of the notation that stand among them. The bidirectional
/// algorithm takes `?` between two Arabic numbers for right-to-left text and would show the numbers in the other order.
fn struck_in_order(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut run = String::new();
    let close = |run: &mut String, out: &mut String| {
        let is_arabic = run.chars().any(|c| matches!(c, '٠'..='٩' | '۰'..='۹'));
        match is_arabic {
            true => out.extend([OVERRIDE, run.as_str(), END_OVERRIDE]),
            false => out.push_str(run),
        }
        run.clear();
    };
    for c in value.chars() {
        match c {
            '٠'..='٩' | '۰'..='۹' | '0'..='9' | '?' | '*' | '[' | ']' | '\\' | JOINER => run.push(c),
            other => {
                close(&mut run, &mut out);
                out.push(other);
            }
        }
    }
    close(&mut run, &mut out);
    out
}

/// The value so that no line ends inside it: not at a space, nor after a hyphen or a stroke.
fn unbroken(value: &str) -> String {
    let mut joined = value.replace(' ', NO_BREAK);
    for sign in ['-', '/', '?', '*', '[', ']', '.', '–'] {
        joined = joined.replace(sign, &format!("{JOINER}{sign}{JOINER}"));
    }
    joined
}

fn has_rtl(value: &str) -> bool {
    use unicode_bidi::BidiClass::{AL, R};
    value.chars().any(|c| matches!(unicode_bidi::bidi_class(c), R | AL))
}

/// What shows in a draft where something is still lacking.
pub(super) const GAP: &str = "…";

/// A value that a letter needs, or a visible gap.
pub(super) fn needed(value: &str) -> String {
    isolated(if value.trim().is_empty() { GAP } else { value })
}

/// Data on one line. Marks that steer direction are dropped from data: they have no ink, but could make
/// a letter show something other than was recorded.
fn one_line(value: &str) -> String {
    let visible = value.chars().filter(|c| !steers(*c));
    let spaced = visible.map(|c| if c.is_whitespace() && !is_narrow(c) { ' ' } else { c });
    spaced.collect::<String>().trim().to_owned()
}

/// Spaces that are typed on purpose and forbid a break.
const fn is_narrow(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{202F}')
}

const fn steers(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Free text as paragraphs: one a line, empty ones dropped.
pub(super) fn paragraphs(value: &str) -> Vec<String> {
    value.lines().filter(|line| !line.trim().is_empty()).map(isolated).collect()
}

/// What was typed, if anything was.
pub(super) fn given(value: &Option<String>) -> Option<&str> {
    value.as_deref().filter(|value| !value.trim().is_empty())
}

/// A label of a vocabulary, or the code's own words.
pub(super) fn term(list: &str, code: &str, labels: &Labels) -> String {
    needed(&labels.say(list, code))
}

/// A date written out, as far as it is known: `1974`, `1974-03`, `1974-03-12`. What is no such date is
/// given as it was typed.
#[must_use]
pub fn written_date(date: &str, texts: &Texts) -> String {
    let parts: Vec<&str> = date.trim().split('-').collect();
    let written = match parts.as_slice() {
        [year] if is_number(year, 4) => Some(texts.say("written-date-year", &[("year", year)])),
        [year, month] if is_number(year, 4) => month_name(month, texts)
            .map(|month| texts.say("written-date-month", &[("month", &month), ("year", year)])),
        [year, month, day] if is_number(year, 4) && is_number(day, 2) => {
            month_name(month, texts).map(|month| whole_date(year, &month, day, texts))
        }
        _ => None,
    };
    // The parts of a date stay on one line.
    written.map_or_else(|| isolated(date), |date| date.replace(' ', NO_BREAK))
}

fn whole_date(year: &str, month: &str, day: &str, texts: &Texts) -> String {
    let day = day.trim_start_matches('0');
    let id = if day == "1" { "written-date-first" } else { "written-date-day" };
    texts.say(id, &[("day", day), ("month", month), ("year", year)])
}

fn month_name(month: &str, texts: &Texts) -> Option<String> {
    let number: u8 = month.parse().ok().filter(|number| (1..=12).contains(number))?;
    Some(texts.say(&format!("written-month-{number}"), &[]))
}

fn is_number(part: &str, digits: usize) -> bool {
    part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(date: &str, language: &str) -> String {
        written_date(date, &Texts::for_letters(language)).replace('\u{A0}', " ")
    }

    #[test]
    fn dates_are_written_out_as_far_as_known() {
        assert_eq!(written("2026-03-14", "en"), "14 March 2026");
        assert_eq!(written("2026-03-01", "fr"), "1er mars 2026");
        assert_eq!(written("2026-03-02", "fr"), "2 mars 2026");
        assert_eq!(written("1974-03", "fr"), "mars 1974");
        assert_eq!(written("1974", "en"), "1974");
    }

    #[test]
    fn what_is_no_date_is_given_as_typed() {
        for typed in ["about 1974", "1974-13", "74", ""] {
            assert_eq!(written(typed, "en"), format!("\u{2068}{typed}\u{2069}"));
        }
    }

    #[test]
    fn a_gap_is_seen() {
        assert_eq!(needed(" "), isolated(GAP));
        assert_eq!(term("category", "", &Labels::shipped("en")), isolated(GAP));
    }

    #[test]
    fn data_cannot_steer_the_text_around_it() {
        assert_eq!(isolated("a\u{202E}b\u{2069}c\nd"), "\u{2068}abc d\u{2069}");
        assert_eq!(number("12×70 mm"), "\u{2066}12×70\u{A0}mm\u{2069}");
        assert_eq!(number("ج 12"), "\u{2068}ج\u{A0}12\u{2069}");
    }

    #[test]
    fn arabic_digits_stay_in_the_order_in_which_they_were_struck() {
        assert_eq!(struck_in_order("م ٣٤?٦٧[٨٩]"), "م \u{202D}٣٤?٦٧[٨٩]\u{202C}");
        assert_eq!(struck_in_order("3?45[8B]"), "3?45[8B]", "nothing to be steered in a Latin reading");
    }

    #[test]
    fn a_number_stays_on_one_line_unless_it_is_too_long_for_one() {
        assert_eq!(number("A-1"), "\u{2066}A\u{2060}-\u{2060}1\u{2069}");
        let long = "IMPORTED BY A-COMPANY OF ACCRA 1998";
        assert_eq!(number(long), format!("\u{2066}{long}\u{2069}"));
    }
}
