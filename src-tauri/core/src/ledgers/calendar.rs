//! Dates as clerks of other times wrote them, read into the partial dates that records hold. What cannot be read stays as it
//! is written: a person says what it means.

use calendrical_calculations::rata_die::RataDie;
use calendrical_calculations::{ethiopian, gregorian, islamic, persian};

use super::DateRead;

/// A calendar: how its years and days lie against the Gregorian ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Calendar {
    /// Gregorian days; years counted from another one, by so many.
    Solar(i32),
    /// The arithmetic one; months by sight of the moon may begin a day earlier or later.
    Hijri,
    /// The same, years counted from another one, by so many.
    SolarHijri(i32),
    Ethiopian,
    /// Gregorian days; until 1940 the year began on 1 April, and that of 1940 ended in December.
    Buddhist,
}

/// Years of the Buddhist era before those of the common one.
const BUDDHIST: i32 = 543;
/// The last year of the Buddhist era that began on 1 April.
const LAST_OF_APRIL: i32 = 2483;

impl Calendar {
    /// The calendar of a code; none where its days cannot be reckoned here, and a person must say what a date means.
    fn of(code: &str) -> Option<Calendar> {
        match code {
            "gregorian" | "" => Some(Calendar::Solar(0)),
            "juche" | "minguo" | "taisho" => Some(Calendar::Solar(1911)),
            "meiji" => Some(Calendar::Solar(1867)),
            "showa" => Some(Calendar::Solar(1925)),
            "buddhist" => Some(Calendar::Buddhist),
            "hijri" => Some(Calendar::Hijri),
            "solar_hijri" => Some(Calendar::SolarHijri(0)),
            "shahanshahi" => Some(Calendar::SolarHijri(-1180)),
            "ethiopian" => Some(Calendar::Ethiopian),
            _ => None,
        }
    }

    /// Whether its years are short by nature: they are counted from a year not long ago.
    const fn is_young(self) -> bool {
        matches!(self, Calendar::Solar(offset) if offset > 0)
    }

    const fn months(self) -> u8 {
        if matches!(self, Calendar::Ethiopian) { 13 } else { 12 }
    }

    fn day(self, year: i32, month: u8, day: u8) -> RataDie {
        match self {
            Calendar::Solar(offset) => gregorian::fixed_from_gregorian(year + offset, month, day),
            Calendar::Buddhist => {
                let of_next = i32::from(month < self.first_month(year));
                gregorian::fixed_from_gregorian(year - BUDDHIST + of_next, month, day)
            }
            Calendar::Hijri => {
                islamic::fixed_from_tabular_islamic(year, month, day, islamic::ISLAMIC_EPOCH_FRIDAY)
            }
            Calendar::SolarHijri(offset) => persian::fixed_from_fast_persian(year + offset, month, day),
            Calendar::Ethiopian => ethiopian::fixed_from_ethiopian(year, month, day),
        }
    }

    /// The month with which a year begins.
    const fn first_month(self, year: i32) -> u8 {
        if matches!(self, Calendar::Buddhist) && year <= LAST_OF_APRIL { 4 } else { 1 }
    }

    /// Whether a year has a month.
    fn has(self, year: i32, month: u8) -> bool {
        (1..=self.months()).contains(&month)
            && !(self == Calendar::Buddhist && year == LAST_OF_APRIL && month < self.first_month(year))
    }

    /// The first day of the month after.
    fn next_month(self, year: i32, month: u8) -> RataDie {
        let after = month % self.months() + 1;
        let next = after == self.first_month(year) || (after == 1 && !self.has(year, after));
        self.day(year + i32::from(next), after, 1)
    }
}

/// Reads a date as it is written: day, month, year (or year first), with any signs between, months as numbers, Roman numerals
/// or words of English and French, digits of Arabic and Persian too. A year of two digits lies between the ledger's years.
/// Eras of East Asia are written year first; where day first is possible, too, the date is said to be approximate.
/// `date` is empty where nothing can be read. Months and years of other calendars become the Gregorian ones they begin in.
pub fn read_date(written: &str, calendar: &str, from: &str, to: &str) -> DateRead {
    let Some(calendar) = Calendar::of(calendar) else { return DateRead::default() };
    let Some((Dated { year, month, day }, unsure)) = parts(written, calendar, from, to) else {
        return DateRead::default();
    };
    let first = calendar.first_month(year);
    let begins_otherwise = match calendar {
        Calendar::Solar(_) => false,
        Calendar::Buddhist => first > 1 && month.is_none(),
        _ => day.is_none(),
    };
    let approximate = unsure || calendar == Calendar::Hijri || begins_otherwise;
    let Ok((y, m, d)) =
        gregorian::gregorian_from_fixed(calendar.day(year, month.unwrap_or(first), day.unwrap_or(1)))
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

/// Year, month and day in the ledger's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Dated {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
}

/// The date that was written, and whether it may be another one.
fn parts(written: &str, calendar: Calendar, from: &str, to: &str) -> Option<(Dated, bool)> {
    let words = pieces(written);
    let read = |order: Option<Order<'_>>| dated(order?, calendar, from, to);
    let usual = read(usual_order(&words, calendar));
    if !calendar.is_young() {
        return Some((usual?, false));
    }
    let read: Vec<Dated> = [read(year_first(&words)), usual].into_iter().flatten().collect();
    let within: Vec<Dated> =
        read.iter().copied().filter(|date| is_within(calendar, date.year, from, to)).collect();
    let likely = if within.is_empty() { read } else { within };
    let first = *likely.first()?;
    Some((first, likely.iter().any(|other| *other != first)))
}

/// Which piece is the year, which the month and which the day.
type Order<'a> = (&'a Piece, Option<&'a Piece>, Option<&'a Piece>);

fn usual_order(words: &[Piece], calendar: Calendar) -> Option<Order<'_>> {
    let last = i32::from(calendar.months());
    match words {
        [year] => Some((year, None, None)),
        [one, other] if one.digits == 4 => Some((one, Some(other), None)),
        [month, year] => Some((year, Some(month), None)),
        [year, month, day] if year.digits >= 3 => Some((year, Some(month), Some(day))),
        // Named or Roman months say which is which; of two numbers the one that is no month is the day.
        [month, day, year] if month.named || (!day.named && day.value > last && month.value <= last) => {
            Some((year, Some(month), Some(day)))
        }
        [day, month, year] => Some((year, Some(month), Some(day))),
        _ => None,
    }
}

/// Year, month, day, all in digits.
fn year_first(words: &[Piece]) -> Option<Order<'_>> {
    match words {
        words if words.iter().any(|word| word.named) => None,
        [year, month] => Some((year, Some(month), None)),
        [year, month, day] => Some((year, Some(month), Some(day))),
        _ => None,
    }
}

/// The date that pieces in this order are, if there is such a day.
fn dated((year, month, day): Order<'_>, calendar: Calendar, from: &str, to: &str) -> Option<Dated> {
    let year = whole_year(year, calendar, from, to)?;
    let month = month.map(|m| u8::try_from(m.value).ok().filter(|m| calendar.has(year, *m)));
    let day = day.map(|d| u8::try_from(d.value).ok().filter(|d| *d > 0));
    let (month, day) = (flat(month)?, flat(day)?);
    let is_there = match (month, day) {
        (Some(month), Some(day)) => calendar.day(year, month, day) < calendar.next_month(year, month),
        _ => true,
    };
    is_there.then_some(Dated { year, month, day })
}

/// Whether a year of an East Asian era lies between the ledger's years, as far as they are known.
fn is_within(calendar: Calendar, year: i32, from: &str, to: &str) -> bool {
    let Calendar::Solar(offset) = calendar else { return true };
    // Four digits of such an era are written as `0015`, or else the common year is meant.
    let bound = |text: &str| {
        let year: i32 = text.get(..4)?.parse().ok()?;
        Some(if year < 1000 { year + offset } else { year })
    };
    let year = year + offset;
    bound(from).is_none_or(|first| first <= year) && bound(to).is_none_or(|last| year <= last)
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

fn whole_year(year: &Piece, calendar: Calendar, from: &str, to: &str) -> Option<i32> {
    if year.named {
        return None;
    }
    if calendar.is_young() && year.digits < 4 {
        return Some(year.value).filter(|y| *y > 0);
    }
    if year.digits != 2 {
        return Some(year.value).filter(|y| year.digits > 2 && (1..=9999).contains(y));
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
        assert_eq!(read("12/3/62", "minguo"), "1973-03-12", "its years are counted from 1912, and short");
        assert_eq!(read("62/3/12", "minguo"), "1973-03-12", "and the year comes first");
        assert_eq!(read("1400", "hijri"), "~1979");
        assert_eq!(read("5/8/2510", "buddhist"), "1967-08-05");
        assert_eq!(read("1/1/2537", "shahanshahi"), "1978-03-21");
        assert_eq!(read("3/4/5712", "hebrew"), "", "nobody reckons it here: a person says what it means");
    }

    #[test]
    fn eras_of_east_asia_are_read_year_first_and_say_where_they_may_be_read_otherwise() {
        let between = |written: &str, calendar: &str, from: &str, to: &str| {
            let DateRead { date, approximate } = read_date(written, calendar, from, to);
            if approximate { format!("~{date}") } else { date }
        };
        assert_eq!(
            between("15/8/20", "showa", "", ""),
            "~1940-08-20",
            "5 August of the year 20 is a day, too"
        );
        assert_eq!(between("15/8/20", "showa", "1935", "1942"), "1940-08-20", "but not of this book");
        assert_eq!(between("15/8/20", "showa", "1943", "1950"), "1945-08-15");
        assert_eq!(between("15/8/20", "showa", "0010", "0017"), "1940-08-20");
        assert_eq!(between("昭和15年8月20日", "showa", "1935", "1942"), "1940-08-20");
        assert_eq!(between("62/5", "juche", "", ""), "1973-05");
        assert_eq!(
            between("15-VIII-20", "showa", "", ""),
            "1945-08-15",
            "who writes Roman months begins with the day"
        );
    }

    #[test]
    fn the_buddhist_year_began_in_april_until_1940() {
        assert_eq!(read("15/1/2482", "buddhist"), "1940-01-15");
        assert_eq!(read("31/3/2482", "buddhist"), "1940-03-31");
        assert_eq!(read("1/4/2482", "buddhist"), "1939-04-01");
        assert_eq!(read("31/12/2483", "buddhist"), "1940-12-31");
        assert_eq!(read("15/1/2483", "buddhist"), "", "that year had no January");
        assert_eq!(read("15/1/2484", "buddhist"), "1941-01-15");
        assert_eq!(read("30/2/2484", "buddhist"), "");
        assert_eq!(read("2482", "buddhist"), "~1939");
        assert_eq!(read("2510", "buddhist"), "1967");
    }

    #[test]
    fn two_digits_need_one_century_that_fits() {
        assert_eq!(read_date("1/2/03", "gregorian", "1898", "1910").date, "1903-02-01");
        assert_eq!(read_date("1/2/03", "gregorian", "1890", "2010").date, "", "two centuries fit");
        assert_eq!(read_date("1/2/03", "gregorian", "", "").date, "");
    }
}
