//! Years as makers strike them: in another calendar, in other numerals, in coded letters. Calendars are the vocabulary
//! `calendar`, code tables are `assets/rules/year_code.json` with what the State says; what cannot be reckoned stays as it was read.

use chrono::{Datelike, Days, NaiveDate};
use serde::Deserialize;

use super::add::given;
use super::{WeaponFields, YearRead};
use crate::error::Result;
use crate::office::Office;
use crate::vocabulary::terms;

/// Code tables as they stand in the file.
#[derive(Debug, Default, Deserialize)]
struct Tables {
    kinds: Vec<Table>,
}

/// A table of coded years.
#[derive(Debug, Deserialize)]
struct Table {
    kind: String,
    /// States whose proof houses or arsenals used it; empty for makers alone.
    countries: Vec<String>,
    /// Words of which one stands in the maker's name; empty for all makers of these States.
    makers: Vec<String>,
    /// A code and the year that it stands for, `AU 1989`.
    codes: Vec<String>,
}

impl Table {
    fn years<'a>(&'a self, code: &'a str) -> impl Iterator<Item = i32> + Clone + 'a {
        let known = self.codes.iter().filter_map(|known| known.split_once(' '));
        known.filter(move |(known, _)| *known == code).filter_map(|(_, year)| year.parse().ok())
    }
}

impl Office {
    /// Reckons a year as struck. `calendar` is a code of the vocabulary `calendar`, or empty for the common era; `maker` and
    /// `country` say whose code tables may be meant. Nothing, where it cannot be reckoned.
    pub fn read_year(
        &self,
        struck: &str,
        calendar: &str,
        maker: &str,
        country: &str,
    ) -> Result<Option<YearRead>> {
        Ok(read_year(&self.rule_as("year_code")?, struck, calendar, maker, country))
    }

    /// The year that a weapon bears, in the common era.
    pub(super) fn year_of(&self, fields: &WeaponFields) -> Result<Option<YearRead>> {
        match given(&fields.year_as_struck) {
            Some(_) => Ok(year_of_weapon(&self.rule_as("year_code")?, fields)),
            None => Ok(None),
        }
    }
}

fn year_of_weapon(tables: &Tables, fields: &WeaponFields) -> Option<YearRead> {
    let text = |field: &Option<String>| given(field).unwrap_or_default().to_owned();
    let made_in = text(&fields.country_of_manufacture);
    let struck = text(&fields.year_as_struck);
    let read = read_year(tables, &struck, &text(&fields.calendar), &text(&fields.make), &made_in)?;
    let known = given(&fields.year_of_manufacture).and_then(|date| date.get(..4)?.parse::<i32>().ok());
    let agrees = known.map(|year| (read.from..=read.to).contains(&year));
    Some(YearRead { agrees, ..read })
}

fn read_year(tables: &Tables, struck: &str, calendar: &str, maker: &str, country: &str) -> Option<YearRead> {
    let calendar = if calendar.is_empty() { "gregorian" } else { calendar };
    let property = |key| terms::property("calendar", calendar, key);
    let reckoning = property("reckoning")?.as_str()?;
    if reckoning == "code" {
        return coded(tables, struck, maker, country);
    }
    let year = number(struck)?;
    let read =
        |from, to, how: &str| Some(YearRead { from, to, how: how.into(), by: calendar.into(), agrees: None });
    let most = property("most").and_then(serde_json::Value::as_i64).unwrap_or(9999);
    if !(1..=most).contains(&i64::from(year)) {
        return None;
    }
    match (reckoning, calendar) {
        ("lunar", _) => hijri(year).and_then(|(from, to)| read(from, to, "calendar")),
        ("solar", "gregorian") if year < 100 => {
            let (from, to) = of_two_digits(year);
            read(from, to, "two_digits")
        }
        ("solar", "gregorian") => read(year, year, "plain"),
        ("solar", _) => {
            let offset = i32::try_from(property("offset")?.as_i64()?).ok()?;
            let late = property("starts_late").and_then(serde_json::Value::as_bool) == Some(true);
            read(year + offset, year + offset + i32::from(late), "calendar")
        }
        _ => None,
    }
}

/// The years that two digits may stand for: of the last century, or of this one while it is young.
pub(crate) fn of_two_digits(year: i32) -> (i32, i32) {
    (1900 + year, if year <= 40 { 2000 + year } else { 1900 + year })
}

/// The years of the common era in which a lunar Hijri year lies, by its mean length; a sighting moves it by a day or two.
fn hijri(year: i32) -> Option<(i32, i32)> {
    /// Eleven days in thirty years make up for the months' halves: 30 years have 10,631 days.
    const CYCLE: (u64, u64) = (10_631, 30);
    const SIGHTING: Days = Days::new(2);
    let epoch = NaiveDate::from_ymd_opt(622, 7, 19)?;
    let start_of = |year: i32| {
        let days = u64::try_from(year - 1).ok()? * CYCLE.0 / CYCLE.1;
        epoch.checked_add_days(Days::new(days))
    };
    let (first, next) = (start_of(year)?, start_of(year + 1)?);
    Some((first.checked_sub_days(SIGHTING)?.year(), next.checked_add_days(SIGHTING)?.pred_opt()?.year()))
}

/// A year by the code tables of the maker, or else of the State: the range of what the tables say.
fn coded(tables: &Tables, struck: &str, maker: &str, country: &str) -> Option<YearRead> {
    let code: String = struck.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let maker = maker.to_lowercase();
    let is_makers = |table: &&Table| {
        table.makers.iter().any(|word| !maker.is_empty() && maker.contains(&word.to_lowercase()))
    };
    let is_of_state =
        |table: &&Table| table.makers.is_empty() && table.countries.iter().any(|of| of == country);
    let years = |table: &Table| {
        let found = table.years(&code);
        let (from, to) = (found.clone().min()?, found.max()?);
        Some(YearRead { from, to, how: "code".into(), by: table.kind.clone(), agrees: None })
    };
    let own = tables.kinds.iter().filter(is_makers).find_map(years);
    own.or_else(|| tables.kinds.iter().filter(is_of_state).find_map(years))
}

/// A number in any numerals that stand on weapons: Arabic, Persian, Indian and full-width digits, Ethiopic, Chinese.
fn number(struck: &str) -> Option<i32> {
    let signs: Vec<char> = struck.chars().filter(|c| c.is_alphanumeric()).collect();
    let digits: Option<Vec<u32>> = signs.iter().map(|sign| digit(*sign)).collect();
    match digits {
        Some(digits) if (1..=4).contains(&digits.len()) => {
            Some(digits.into_iter().fold(0, |number, digit| number * 10 + i32::try_from(digit).unwrap_or(0)))
        }
        Some(_) => None,
        None => composed(&signs),
    }
}

/// A digit that counts by its place.
fn digit(sign: char) -> Option<u32> {
    // The first digit of each script; the others follow it.
    const ZEROS: [char; 5] = ['0', '٠', '۰', '०', '０'];
    const CHINESE: &str = "〇一二三四五六七八九";
    let by_script = ZEROS.iter().find_map(|zero| (sign as u32).checked_sub(*zero as u32).filter(|n| *n < 10));
    by_script.or_else(|| CHINESE.chars().position(|c| c == sign).and_then(|n| u32::try_from(n).ok()))
}

/// A number whose signs count by their value: Ethiopic ፲፱፻፵፭, Chinese 昭和十五 without its era.
fn composed(signs: &[char]) -> Option<i32> {
    /// More signs than any year is written with: what comes from elsewhere may be of any length.
    const MOST: usize = 12;
    if signs.len() > MOST {
        return None;
    }
    let (mut total, mut open) = (0_i32, 0_i32);
    for sign in signs {
        let ethiopic =
            |first: char| i32::try_from((*sign as u32).checked_sub(first as u32)?).ok().filter(|n| *n < 9);
        match (sign, ethiopic('፩'), ethiopic('፲'), digit(*sign)) {
            ('፻' | '百', ..) => {
                total += open.max(1) * 100;
                open = 0;
            }
            ('十', ..) => {
                total += open.max(1) * 10;
                open = 0;
            }
            // The first year of a reign is written so.
            ('元', ..) => open += 1,
            (_, Some(unit), ..) => open += unit + 1,
            (_, _, Some(ten), _) => open += (ten + 1) * 10,
            (_, _, _, Some(unit)) => open += i32::try_from(unit).ok()?,
            _ => return None,
        }
    }
    Some(total + open).filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::rules;

    fn tables() -> Tables {
        serde_json::from_str(rules::shipped("year_code").unwrap()).unwrap()
    }

    fn years(struck: &str, calendar: &str) -> Option<(i32, i32)> {
        read_year(&tables(), struck, calendar, "", "").map(|read| (read.from, read.to))
    }

    #[test]
    fn years_of_every_calendar_fall_where_history_has_them() {
        for (struck, calendar, from, to) in [
            ("1974", "", 1974, 1974),
            ("1974", "gregorian", 1974, 1974),
            // 1 Muharram 1400 was 20 or 21 November 1979, that of 1401 9 November 1980.
            ("1400", "hijri", 1979, 1980),
            ("١٣٧٣", "hijri", 1953, 1954),
            // 1429 lay wholly in 2008, but for its first days or eve.
            ("1357", "solar_hijri", 1978, 1979),
            ("۱۳۵۷", "solar_hijri", 1978, 1979),
            ("2535", "shahanshahi", 1976, 1977),
            ("1945", "ethiopian", 1952, 1953),
            ("፲፱፻፵፭", "ethiopian", 1952, 1953),
            ("57", "juche", 1968, 1968),
            ("38", "minguo", 1949, 1949),
            ("三十八", "minguo", 1949, 1949),
            ("2500", "buddhist", 1957, 1957),
            ("1327", "rumi", 1911, 1912),
            ("38", "meiji", 1905, 1905),
            ("十五", "showa", 1940, 1940),
            ("5708", "hebrew", 1947, 1948),
        ] {
            assert_eq!(years(struck, calendar), Some((from, to)), "{struck} {calendar}");
        }
    }

    #[test]
    fn two_digits_are_a_question_and_what_cannot_be_reckoned_is_none() {
        assert_eq!(years("57", "gregorian"), Some((1957, 1957)));
        assert_eq!(years("07", "gregorian"), Some((1907, 2007)));
        for (struck, calendar) in [
            ("", "gregorian"),
            ("12345", "gregorian"),
            ("AB", "gregorian"),
            ("16", "taisho"),
            ("1974", "unknown"),
            ("1974", "no such"),
            ("0", "juche"),
        ] {
            assert_eq!(years(struck, calendar), None, "{struck} {calendar}");
        }
    }

    #[test]
    fn coded_letters_are_read_by_the_table_of_the_maker_or_the_state() {
        let tables = tables();
        let read = read_year(&tables, "AU", "code", "P. Beretta", "IT").unwrap();
        assert_eq!((read.from, read.to, read.how.as_str()), (1989, 1989, "code"));
        assert_eq!(read_year(&tables, "I.B", "code", "Walther", "DE").map(|read| read.from), Some(1981));
        assert_eq!(read_year(&tables, "AU", "code", "", "FR"), None);
        assert_eq!(read_year(&tables, "??", "code", "Beretta", "IT"), None);
        for table in &tables.kinds {
            assert!(!table.codes.is_empty(), "{}", table.kind);
            assert!(!table.countries.is_empty() || !table.makers.is_empty(), "{}", table.kind);
            assert!(table.countries.iter().all(|code| terms::contains("country", code)), "{}", table.kind);
        }
    }

    #[test]
    fn a_weapon_says_whether_the_year_recorded_agrees_with_the_one_struck() {
        let struck = |year: &str| WeaponFields {
            year_as_struck: Some("1357".into()),
            calendar: Some("solar_hijri".into()),
            year_of_manufacture: Some(year.into()),
            ..WeaponFields::default()
        };
        assert_eq!(year_of_weapon(&tables(), &struck("1979")).unwrap().agrees, Some(true));
        assert_eq!(year_of_weapon(&tables(), &struck("1981")).unwrap().agrees, Some(false));
        assert_eq!(year_of_weapon(&tables(), &WeaponFields::default()), None);
    }
}
