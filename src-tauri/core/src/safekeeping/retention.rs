//! How long the law asks that a record be kept: the longest term of the instruments that bind the State (ITI para 12; FIELD
//! rule 4.4). All of it is data that people may correct: `assets/retention` and `assets/instruments`.

use chrono::{Months, NaiveDate};
use serde::Deserialize;

use crate::error::{Error, Result};
use crate::vocabulary::terms;

const KINDS: &str = include_str!("../../../../assets/retention/kinds.json");

macro_rules! instruments {
    ($($name:literal),+ $(,)?) => {
        [$(include_str!(concat!("../../../../assets/instruments/", $name, ".json"))),+]
    };
}

const INSTRUMENTS: [&str; 10] =
    instruments!["ATT", "CIFTA", "ECOWAS", "EU", "ITI", "KINSHASA", "NAIROBI", "OSCE", "SADC", "UNFP"];

/// Years that stand for ever.
const PERMANENT: i32 = -1;

#[derive(Deserialize)]
struct Kinds {
    kinds: Vec<OfKind>,
}

#[derive(Deserialize)]
struct OfKind {
    kind: String,
    class: String,
}

#[derive(Deserialize)]
struct Instrument {
    name: String,
    #[serde(default)]
    scope: String,
    members: Option<Vec<String>>,
    #[serde(default)]
    article: Articles,
    #[serde(default)]
    retention: Years,
}

#[derive(Default, Deserialize)]
struct Articles {
    #[serde(default)]
    retention: String,
}

#[derive(Default, Deserialize)]
struct Years {
    manufacture_y: Option<i32>,
    other_y: Option<i32>,
}

/// Until when something is to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Until {
    /// The last day of the term.
    Day(NaiveDate),
    /// For ever.
    Always,
}

/// A term and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub until: Until,
    pub source: String,
}

/// The class of a kind of record: `manufacture`, `other`, or another that no instrument knows. A record about an event is of
/// that event's class.
pub(super) fn class(kind: &str, event_kind: Option<&str>) -> Result<String> {
    let kinds: Kinds = serde_json::from_str(KINDS).map_err(Error::internal)?;
    let own = kinds.kinds.into_iter().find(|of| of.kind == kind).map(|of| of.class).unwrap_or_default();
    let of_event = event_kind.and_then(|kind| terms::property("event_kind", kind, "retention"));
    Ok(match of_event.and_then(serde_json::Value::as_str) {
        Some(class) if own == "other" => class.to_owned(),
        _ => own,
    })
}

/// The longest term for a class of record made on a day, over the instruments that bind a State; nothing where none names one.
pub(super) fn term(country: &str, class: &str, made: NaiveDate) -> Result<Option<Term>> {
    let mut longest: Option<Term> = None;
    for json in INSTRUMENTS {
        let instrument: Instrument = serde_json::from_str(json).map_err(Error::internal)?;
        let Some(years) = instrument.years(country, class) else { continue };
        let until = match years {
            PERMANENT => Until::Always,
            years => {
                let months = u32::try_from(years).unwrap_or(0).saturating_mul(12);
                made.checked_add_months(Months::new(months)).map_or(Until::Always, Until::Day)
            }
        };
        if longest.as_ref().is_none_or(|known| until > known.until) {
            let source = format!("{} {}", instrument.name, instrument.article.retention).trim().to_owned();
            longest = Some(Term { until, source });
        }
    }
    Ok(longest)
}

impl Instrument {
    fn years(&self, country: &str, class: &str) -> Option<i32> {
        let binds = match &self.members {
            Some(members) => members.iter().any(|member| member == country),
            None => self.scope == "UN",
        };
        let years = match class {
            "manufacture" => self.retention.manufacture_y,
            "other" => self.retention.other_y,
            _ => None,
        };
        years.filter(|_| binds)
    }
}

impl Until {
    /// As it crosses to the window: a day, or `indefinitely`.
    pub(super) fn text(self) -> String {
        match self {
            Until::Day(day) => day.to_string(),
            Until::Always => "indefinitely".into(),
        }
    }

    /// Whether the term still runs on a day.
    pub(super) fn runs_on(self, today: NaiveDate) -> bool {
        match self {
            Until::Day(day) => today < day,
            Until::Always => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::kinds::KINDS;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn until(country: &str, class: &str) -> Option<(String, String)> {
        let term = term(country, class, day("2026-03-01")).unwrap();
        term.map(|term| (term.until.text(), term.source))
    }

    #[test]
    fn the_longest_term_of_the_instruments_that_bind_the_state_counts() {
        let of = |until: &str, source: &str| Some((until.to_owned(), source.to_owned()));
        assert_eq!(
            until("KE", "other"),
            of("2046-03-01", "International Tracing Instrument 12"),
            "Nairobi asks for ten"
        );
        assert_eq!(until("KE", "manufacture"), of("2056-03-01", "International Tracing Instrument 12"));
        assert_eq!(until("GH", "other"), of("indefinitely", "ECOWAS Convention 9"));
        assert_eq!(until("KE", "personal"), None, "what the State's own law says is not known");
    }

    #[test]
    fn every_erasable_kind_has_a_class_and_what_is_about_an_event_has_the_event_s() {
        for kind in KINDS.iter().filter(|kind| kind.erasable) {
            assert!(!class(kind.name, None).unwrap().is_empty(), "{}", kind.name);
        }
        assert_eq!(class("party", Some("manufacture")).unwrap(), "manufacture");
        assert_eq!(class("party", Some("find")).unwrap(), "other");
        assert_eq!(class("operator", Some("manufacture")).unwrap(), "personal");
    }

    #[test]
    fn a_term_ends_on_its_day() {
        let term = Until::Day(day("2046-03-01"));
        assert!(term.runs_on(day("2046-02-28")) && !term.runs_on(day("2046-03-01")));
        assert!(Until::Always.runs_on(day("2999-01-01")));
    }
}
