//! Dates as clerks of other times wrote them, read into the partial dates that records hold. What cannot be read stays as it
//! is written: a person says what it means.

use calendrical_calculations::rata_die::RataDie;
use calendrical_calculations::{ethiopian, gregorian, islamic, persian};

use super::DateRead;

/// A calendar: how its years and days lie against the Gregorian ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Calendar {
    Gregorian,
    /// The arithmetic one; months by sight of the moon may begin a day earlier or later.
    Hijri,
    SolarHijri,
    Ethiopian,
    /// Gregorian days, years counted from 1912 (Juche, Minguo).
    From1912,
}

impl Calendar {
    fn of(code: &str) -> Calendar {
        match code {
            "hijri" => Calendar::Hijri,
            "solar_hijri" => Calendar::SolarHijri,
            "ethiopian" => Calendar::Ethiopian,
            "juche" | "minguo" => Calendar::From1912,
            _ => Calendar::Gregorian,
        }
    }

    const fn months(self) -> u8 {
        if matches!(self, Calendar::Ethiopian) { 13 } else { 12 }
    }

    fn day(self, year: i32, month: u8, day: u8) -> RataDie {
        match self {
            Calendar::Gregorian => gregorian::fixed_from_gregorian(year, month, day),
            Calendar::Hijri => {
                islamic::fixed_from_tabular_islamic(year, month, day, islamic::ISLAMIC_EPOCH_FRIDAY)
            }
            Calendar::SolarHijri => persian::fixed_from_fast_persian(year, month, day),
            Calendar::Ethiopian => ethiopian::fixed_from_ethiopian(year, month, day),
            Calendar::From1912 => gregorian::fixed_from_gregorian(year + 1911, month, day),
        }
    }

    /// The first day of the month after.
    fn next_month(self, year: i32, month: u8) -> RataDie {
        if month == self.months() { self.day(year + 1, 1, 1) } else { self.day(year, month + 1, 1) }
    }
}

/// Reads a date as it is written: day, month, year (or year first), with any signs between, months as numbers, Roman numerals
/// or words of English and French, digits of Arabic and Persian too. A year of two digits lies between the ledger's years.
/// `date` is empty where nothing can be read. Months and years of other calendars become the Gregorian ones they begin in.
pub fn read_date(written: &str, calendar: &str, from: &str, to: &str) -> DateRead {
    let calendar = Calendar::of(calendar);
    let Some((year, month, day)) = parts(written, calendar, from, to) else { return DateRead::default() };
    let gregorian = matches!(calendar, Calendar::Gregorian | Calendar::From1912);
    let approximate = !gregorian && (calendar == Calendar::Hijri || day.is_none());
    let Ok((y, m, d)) =
        gregorian::gregorian_from_fixed(calendar.day(year, month.unwrap_or(1), day.unwrap_or(1)))
    else {
        return DateRead::default();
    };
    let date = match (month, day) {
        (None, _) => format!("{y:04}"),
        (Some(_), None) => format!("{y:04}-{m:02}"),
        (Some(_), Some(_)) => format!("{y:04}-{m:02}-{d:02}"),
    };
    DateRead { date, approximate }
}

fn parts(written: &str, calendar: Calendar, from: &str, to: &str) -> Option<(i32, Option<u8>, Option<u8>)> {
    let words = pieces(written);
    let last = i32::from(calendar.months());
    let (year, month, day) = match words.as_slice() {
        [year] => (year, None, None),
        [one, other] if one.digits == 4 => (one, Some(other), None),
        [month, year] => (year, Some(month), None),
        [year, month, day] if year.digits >= 3 => (year, Some(month), Some(day)),
        // Named or Roman months say which is which; of two numbers the one that is no month is the day.
        [month, day, year] if month.named || (!day.named && day.value > last && month.value <= last) => {
            (year, Some(month), Some(day))
        }
        [day, month, year] => (year, Some(month), Some(day)),
        _ => return None,
    };
    let year = whole_year(year, from, to)?;
    let month = month.map(|m| u8::try_from(m.value).ok().filter(|m| (1..=calendar.months()).contains(m)));
    let day = day.map(|d| u8::try_from(d.value).ok().filter(|d| *d > 0));
    let (month, day) = (flat(month)?, flat(day)?);
    let is_there = match (month, day) {
        (Some(month), Some(day)) => calendar.day(year, month, day) < calendar.next_month(year, month),
        _ => true,
    };
    is_there.then_some((year, month, day))
}

/// What is absent stays so; what is there and wrong makes the whole wrong.
#[allow(clippy::option_option, reason = "absent and wrong are two things")]
fn flat(part: Option<Option<u8>>) -> Option<Option<u8>> {
    match part {
        None => Some(None),
        Some(None) => None,
        Some(found) => Some(found),
    }
}

fn whole_year(year: &Piece, from: &str, to: &str) -> Option<i32> {
    if year.named {
        return None;
    }
    if year.digits != 2 {
        return (year.digits > 2 || year.value < 1000 && year.digits > 0 && year.value > 31)
            .then_some(year.value)
            .filter(|y| (1..=9999).contains(y));
    }
    let bound = |text: &str| text.get(..4).and_then(|year| year.parse::<i32>().ok());
    let (first, last) = match (bound(from), bound(to)) {
        (Some(first), Some(last)) => (first, last),
        (Some(first), None) => (first, first + 99),
        (None, Some(last)) => (last - 99, last),
        (None, None) => return None,
    };
    // Exactly one century fits, or a person must say which.
    let mut fitting =
        (0..100).map(|century| century * 100 + year.value).filter(|y| (first..=last).contains(y));
    let found = fitting.next()?;
    fitting.next().is_none().then_some(found)
}

/// A number or a month's name in what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    value: i32,
    /// How many digits it was written with; none for a name.
    digits: usize,
    named: bool,
}

fn pieces(written: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut word = String::new();
    for sign in written.chars().map(latin_digit).chain(std::iter::once(' ')) {
        let joins = match word.chars().last() {
            Some(last) => last.is_ascii_digit() == sign.is_ascii_digit(),
            None => true,
        };
        if sign.is_alphanumeric() && joins {
            word.push(sign);
            continue;
        }
        if !word.is_empty() {
            found.extend(piece(&word));
            word.clear();
        }
        if sign.is_alphanumeric() {
            word.push(sign);
        }
    }
    found
}

fn piece(word: &str) -> Option<Piece> {
    if word.chars().all(|sign| sign.is_ascii_digit()) {
        return Some(Piece { value: word.parse().ok()?, digits: word.len(), named: false });
    }
    month_named(word).map(|value| Piece { value, digits: 0, named: true })
}

fn latin_digit(sign: char) -> char {
    match sign {
        '٠'..='٩' => char::from_digit(sign as u32 - '٠' as u32, 10).unwrap_or(sign),
        '۰'..='۹' => char::from_digit(sign as u32 - '۰' as u32, 10).unwrap_or(sign),
        other => other,
    }
}

/// The month of a name or Roman numeral. Ordinal endings (`1st`, `1er`) and weekdays are no month, and so left out.
fn month_named(word: &str) -> Option<i32> {
    const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    const NAMES: [&[&str]; 12] = [
        &["jan"],
        &["feb", "fév", "fev"],
        &["mar"],
        &["apr", "avr"],
        &["may", "mai"],
        &["jun", "juin"],
        &["jul", "juil"],
        &["aug", "aoû", "aou"],
        &["sep"],
        &["oct"],
        &["nov"],
        &["dec", "déc"],
    ];
    let lower = word.to_lowercase();
    let roman = ROMAN.iter().position(|numeral| *numeral == word.to_uppercase());
    // "mardi" is a Tuesday, and begins as March does.
    let named =
        NAMES.iter().position(|names| lower != "mardi" && names.iter().any(|name| lower.starts_with(name)));
    roman.or(named).and_then(|at| i32::try_from(at + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str, calendar: &str) -> String {
        let DateRead { date, approximate } = read_date(written, calendar, "1950", "1999");
        if approximate { format!("~{date}") } else { date }
    }

    #[test]
    fn dates_are_read_as_clerks_write_them() {
        for (written, expected) in [
            ("12/3/1987", "1987-03-12"),
            ("12.3.87", "1987-03-12"),
            ("3-VII-54", "1954-07-03"),
            ("1er août 1961", "1961-08-01"),
            ("mardi 4 mars 1969", "1969-03-04"),
            ("Mar 4, 1969", "1969-03-04"),
            ("4/25/71", "1971-04-25"),
            ("1974-03-12", "1974-03-12"),
            ("1974-03", "1974-03"),
            ("3/1974", "1974-03"),
            ("1974", "1974"),
            ("١٢/٣/١٩٨٧", "1987-03-12"),
            ("31/2/1987", ""),
            ("12/13/14/15", ""),
            ("yesterday", ""),
            ("", ""),
            ("12", ""),
        ] {
            assert_eq!(read(written, "gregorian"), expected, "{written}");
        }
    }

    #[test]
    fn other_calendars_become_gregorian_days_and_say_what_is_not_sure() {
        // Anchors: 1 Muharram 1400 and 1 Farvardin 1358 are 21 November and 21 March 1979, 1 Meskerem 1966 is 11 September 1973.
        assert_eq!(read("1/1/1400", "hijri"), "~1979-11-21");
        assert_eq!(read("۱/۱/۱۳۵۸", "solar_hijri"), "1979-03-21");
        assert_eq!(read("1/1/1966", "ethiopian"), "1973-09-11");
        assert_eq!(read("5/13/1967", "ethiopian"), "1975-09-10", "the little month, in the day's place");
        assert_eq!(read("12/3/62", "minguo"), "", "two digits need a range that fits");
        assert_eq!(read_date("12/3/062", "minguo", "", "").date, "1973-03-12");
        assert_eq!(read("1400", "hijri"), "~1979");
    }

    #[test]
    fn two_digits_need_one_century_that_fits() {
        assert_eq!(read_date("1/2/03", "gregorian", "1898", "1910").date, "1903-02-01");
        assert_eq!(read_date("1/2/03", "gregorian", "1890", "2010").date, "", "two centuries fit");
        assert_eq!(read_date("1/2/03", "gregorian", "", "").date, "");
    }
}
