//! What acts check before anything is signed. A refusal names the field and keeps nothing.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::error::{Error, Result};
use crate::office::flags;
use crate::vocabulary::terms;

/// Most characters of a line.
pub(crate) const LINE: usize = 200;
/// Most characters of a note.
pub(crate) const NOTE: usize = 20_000;

/// A line that must be there.
pub(crate) fn line(field: &'static str, text: &str, most: usize) -> Result<()> {
    if text.trim().is_empty() {
        return Err(Error::refused("field_empty").with("field", field));
    }
    optional_line(field, text, most)
}

/// A line that may be empty.
pub(crate) fn optional_line(field: &'static str, text: &str, most: usize) -> Result<()> {
    signs(field, text, most, |_| false)
}

/// Text of several lines.
pub(crate) fn text(field: &'static str, text: &str) -> Result<()> {
    signs(field, text, NOTE, |c| matches!(c, '\n' | '\r' | '\t'))
}

fn signs(field: &'static str, text: &str, most: usize, allowed: impl Fn(char) -> bool) -> Result<()> {
    if text.chars().count() > most {
        return Err(Error::refused("field_too_long").with("field", field).with("most", most));
    }
    match text.chars().any(|c| c.is_control() && !allowed(c)) {
        true => Err(Error::refused("field_sign").with("field", field)),
        false => Ok(()),
    }
}

/// Digits alone.
pub(crate) fn digits(field: &'static str, text: &str, most: usize) -> Result<()> {
    match text.bytes().all(|sign| sign.is_ascii_digit()) {
        true => optional_line(field, text, most),
        false => Err(Error::refused("digits_only").with("field", field).with("value", text)),
    }
}

/// Lines of a wire type, each optional.
pub(crate) fn lines(fields: &[(&'static str, &Option<String>)]) -> Result<()> {
    fields
        .iter()
        .try_for_each(|(name, value)| optional_line(name, value.as_deref().unwrap_or_default(), LINE))
}

/// A code of a list to which nothing can be added.
pub(crate) fn shipped(field: &'static str, list: &'static str, value: &str) -> Result<()> {
    match terms::contains(list, value) {
        true => Ok(()),
        false if list == "country" => {
            Err(Error::refused("country_unknown").with("field", field).with("value", value))
        }
        false => Err(Error::refused("vocabulary_unknown")
            .with("field", field)
            .with("list", list)
            .with("value", value)),
    }
}

/// A code of a vocabulary, shipped or added by the State; an unknown value is a question to a person, never a new entry.
pub(crate) fn code(store: &Connection, field: &'static str, list: &'static str, value: &str) -> Result<()> {
    match shipped(field, list, value) {
        Err(_) if is_added(store, list, value)? => Ok(()),
        judged => judged,
    }
}

/// Whether the State added a term with this code.
pub(crate) fn is_added(store: &Connection, list: &str, value: &str) -> Result<bool> {
    let mut select = store.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM term t JOIN record r ON r.n = t.record
         WHERE t.list = ?1 AND t.code = ?2 AND r.flags & ?3 = 0)",
    )?;
    Ok(select.query_row((list, value, flags::WITHDRAWN), |row| row.get(0))?)
}

/// A code of ISO 3166-2 that stands at a place of the office's list; one that does not is a question to a person, never a new
/// entry.
pub(crate) fn subdivision(store: &Connection, field: &'static str, value: &str) -> Result<()> {
    let mut select = store.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM place p JOIN record r ON r.n = p.record WHERE p.code = ?1 AND r.flags & ?2 = 0)",
    )?;
    match select.query_row((value.trim(), flags::WITHDRAWN), |row| row.get(0))? {
        true => Ok(()),
        false => Err(Error::refused("place_unknown").with("field", field).with("value", value)),
    }
}

/// Codes of a wire type, each optional; an empty one clears.
pub(crate) fn codes(
    store: &Connection,
    fields: &[(&'static str, &'static str, &Option<String>)],
) -> Result<()> {
    fields
        .iter()
        .filter_map(|(field, list, value)| Some((*field, *list, value.as_deref().filter(|v| !v.is_empty())?)))
        .try_for_each(|(field, list, value)| code(store, field, list, value))
}

/// A number of things, in digits.
pub(crate) fn whole_number(field: &'static str, value: &Option<String>) -> Result<()> {
    let value = value.as_deref().map(str::trim).unwrap_or_default();
    match value.len() <= 9 && value.bytes().all(|sign| sign.is_ascii_digit()) {
        true => Ok(()),
        false => Err(Error::refused("number_invalid").with("field", field).with("value", value)),
    }
}

/// A partial date: `1974`, `1974-03` or `1974-03-12`, a day that exists.
pub(crate) fn partial_date(field: &'static str, value: &Option<String>) -> Result<()> {
    let Some(value) = value.as_deref().map(str::trim).filter(|v| !v.is_empty()) else { return Ok(()) };
    let whole = match value.len() {
        4 => format!("{value}-01-01"),
        7 => format!("{value}-01"),
        _ => value.to_owned(),
    };
    date(field, &whole).map(drop).map_err(|e| e.with("value", value))
}

/// A whole date.
pub(crate) fn date(field: &'static str, value: &str) -> Result<NaiveDate> {
    let wrong = || Error::refused("date_invalid").with("field", field).with("value", value);
    let is_plain =
        |(at, sign): (usize, u8)| if at == 4 || at == 7 { sign == b'-' } else { sign.is_ascii_digit() };
    if value.len() != 10 || !value.bytes().enumerate().all(is_plain) {
        return Err(wrong());
    }
    NaiveDate::parse_from_str(value, "%Y-%m-%d").map_err(|_| wrong())
}

/// A short code of an office: part of references and file names, so A-Z and 0-9 alone, and no name that Windows keeps.
pub(crate) fn office_code(code: &str) -> Result<()> {
    let plain =
        (2..=8).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let device = matches!(code, "CON" | "PRN" | "AUX" | "NUL")
        || (code.len() == 4 && (code.starts_with("COM") || code.starts_with("LPT")));
    match plain && !device {
        true => Ok(()),
        false => Err(Error::refused("code_invalid").with("value", code)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partial(value: &str) -> bool {
        partial_date("date", &Some(value.to_owned())).is_ok()
    }

    #[test]
    fn partial_dates_are_days_that_exist() {
        for good in ["1974", "1974-03", "1974-03-12", "2000-02-29", ""] {
            assert!(partial(good), "{good}");
        }
        for bad in [
            "1974-13",
            "2023-02-29",
            "2026-02-31",
            "74",
            "1974-3-1",
            "yesterday",
            "+974-01-01",
            "-974",
            "1974-03-12 ",
        ] {
            assert!(!partial(bad) || bad.trim() != bad, "{bad}");
        }
    }

    #[test]
    fn signs_that_cannot_be_printed_are_refused_and_scripts_are_not() {
        assert!(line("name", "بندقية 🔫 Ружьё", 40).is_ok());
        assert_eq!(line("name", "a\0b", 40).unwrap_err().code, "field_sign");
        assert_eq!(line("name", "  ", 40).unwrap_err().code, "field_empty");
        assert_eq!(line("name", &"x".repeat(41), 40).unwrap_err().code, "field_too_long");
        assert!(text("circumstances", "one\ntwo").is_ok());
    }

    #[test]
    fn office_codes_are_good_file_names_everywhere() {
        assert!(office_code("BP3").is_ok());
        for bad in ["B", "bp3", "NUL", "COM1", "A/B", "TOOLONGCODE", "É1"] {
            assert!(office_code(bad).is_err(), "{bad}");
        }
    }
}
