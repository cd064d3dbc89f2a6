//! What the law asks parties to keep and to return, and by when: data with a source each, `assets/rules/duties.json` as the State
//! has it.

use std::collections::{BTreeMap, BTreeSet};

use proofmark_format::ids::RecordId;
use rusqlite::params;
use serde::Deserialize;
use serde_json::Value;

use super::{DutyView, ReturnDue};
use crate::error::Result;
use crate::office::read::moment;
use crate::office::{Link, Office, flags};
use crate::vocabulary::texts::FALLBACK;

#[derive(Deserialize)]
struct Duties {
    duties: Vec<Duty>,
}

#[derive(Deserialize)]
struct Duty {
    code: String,
    roles: Vec<String>,
    kind: String,
    #[serde(default)]
    years: u32,
    /// Direction of the consignment by which a return is made.
    #[serde(default)]
    answered_by: String,
    /// Day of the following year, `01-31`.
    #[serde(default)]
    due: String,
    source: String,
    #[serde(default)]
    article: String,
    verified_by: Option<String>,
    #[serde(flatten)]
    words: BTreeMap<String, Value>,
}

impl Duty {
    fn what(&self, language: &str) -> String {
        let said = |language: &str| self.words.get(language).and_then(Value::as_str);
        said(language).or_else(|| said(FALLBACK)).unwrap_or(&self.code).to_owned()
    }

    fn is_verified(&self) -> bool {
        self.verified_by.as_deref().is_some_and(|name| !name.is_empty())
    }
}

/// A party as far as its duties go.
struct Bound {
    id: RecordId,
    role: String,
    name: String,
    since: Option<i32>,
    closed: Option<i32>,
    is_closed: bool,
    is_deposited: bool,
    country: String,
}

impl Office {
    /// What the law asks of parties of a role.
    pub fn duties(&self, role: &str) -> Result<Vec<DutyView>> {
        let language = self.settings()?.language;
        let of_role = |duty: &Duty| duty.roles.iter().any(|of| of == role);
        let view = |duty: Duty| DutyView {
            what: duty.what(&language),
            verified: duty.is_verified(),
            code: duty.code,
            kind: duty.kind,
            years: duty.years,
            due: duty.due,
            source: duty.source,
            article: duty.article,
        };
        Ok(self.all_duties()?.into_iter().filter(of_role).map(view).collect())
    }

    /// Returns and deposits that parties owe as of this laptop's clock, which here only reminds.
    pub fn returns_due(&self) -> Result<Vec<ReturnDue>> {
        self.owed(None)
    }

    /// Whether the law of this State binds a party there; one of whose State nothing is known is taken for its own.
    pub(super) fn is_ours(&self, country: &str) -> bool {
        country.is_empty() || country == self.identity.country
    }

    pub(super) fn owed_by(&self, party: RecordId) -> Result<Vec<ReturnDue>> {
        self.owed(Some(party))
    }

    fn all_duties(&self) -> Result<Vec<Duty>> {
        Ok(self.rule_as::<Duties>("duties")?.duties)
    }

    fn owed(&self, of: Option<RecordId>) -> Result<Vec<ReturnDue>> {
        let (duties, language) = (self.all_duties()?, self.settings()?.language);
        let today = moment(self.surroundings.now()).get(..10).unwrap_or_default().to_owned();
        let mut owed = Vec::new();
        for party in self.bound(of)?.into_iter().filter(|party| self.is_ours(&party.country)) {
            for duty in duties.iter().filter(|duty| duty.roles.contains(&party.role)) {
                let due = |from: String, to: String, day: String| ReturnDue {
                    party: Link { kind: "party".into(), id: party.id.to_string(), title: party.name.clone() },
                    role: party.role.clone(),
                    code: duty.code.clone(),
                    kind: duty.kind.clone(),
                    what: duty.what(&language),
                    overdue: day < today,
                    from,
                    to,
                    due: day,
                    verified: duty.is_verified(),
                };
                match duty.kind.as_str() {
                    "return" => {
                        for (from, to) in stretches(&self.lacking(&party, duty, &today)?) {
                            owed.push(due(
                                from.to_string(),
                                to.to_string(),
                                format!("{}-{}", to + 1, duty.due),
                            ));
                        }
                    }
                    "deposit" if party.is_closed && !party.is_deposited => {
                        owed.push(due(String::new(), String::new(), String::new()));
                    }
                    _ => {}
                }
            }
        }
        owed.sort_by(|one, other| (&one.due, &one.party.title).cmp(&(&other.due, &other.party.title)));
        Ok(owed)
    }

    /// Years for which a party made no return: from the year it began, else from its first return, to the last whole one.
    fn lacking(&self, party: &Bound, duty: &Duty, today: &str) -> Result<Vec<i32>> {
        let mut select = self.store.prepare_cached(
            "SELECT DISTINCT substr(c.year, 1, 4) FROM consignment c JOIN record r ON r.n = c.record
             WHERE c.maker = ?1 AND c.direction = ?2 AND r.flags & ?3 = 0 AND c.year IS NOT NULL",
        )?;
        let made = select
            .query_map(params![party.id.0, duty.answered_by, flags::WITHDRAWN], |row| {
                row.get::<_, String>(0)
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let made: BTreeSet<i32> = made.iter().filter_map(|year| year.parse().ok()).collect();
        let last_whole = year(today).unwrap_or_default() - 1;
        let last = party.closed.map_or(last_whole, |closed| closed.min(last_whole));
        let first = party.since.or_else(|| made.first().copied()).unwrap_or(last);
        Ok((first..=last).filter(|year| !made.contains(year)).collect())
    }

    fn bound(&self, of: Option<RecordId>) -> Result<Vec<Bound>> {
        let mut select = self.store.prepare_cached(
            "SELECT r.id, t.role, t.name, t.since, t.closed_on, t.deposited_on, t.country FROM party t JOIN record r ON r.n = t.record
             WHERE r.flags & ?1 = 0 AND t.role IS NOT NULL AND (?2 IS NULL OR r.id = ?2) ORDER BY r.n",
        )?;
        let rows = select.query_map(params![flags::WITHDRAWN, of.map(|id| id.0)], |row| {
            let text = |n: usize| row.get::<_, Option<String>>(n);
            let closed = text(4)?;
            Ok(Bound {
                id: RecordId(row.get(0)?),
                role: row.get(1)?,
                name: text(2)?.unwrap_or_default(),
                since: text(3)?.as_deref().and_then(year),
                closed: closed.as_deref().and_then(year),
                is_closed: closed.is_some(),
                is_deposited: text(5)?.is_some(),
                country: text(6)?.unwrap_or_default(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn year(date: &str) -> Option<i32> {
    date.get(..4)?.parse().ok()
}

/// Years in a row, as their first and last.
fn stretches(years: &[i32]) -> Vec<(i32, i32)> {
    let mut stretches: Vec<(i32, i32)> = Vec::new();
    for year in years {
        match stretches.last_mut() {
            Some((_, last)) if *last + 1 == *year => *last = *year,
            _ => stretches.push((*year, *year)),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::texts::LANGUAGES;
    use crate::vocabulary::{rules, terms};

    #[test]
    fn every_duty_names_known_roles_has_its_source_and_words_in_every_language() {
        let duties = serde_json::from_str::<Duties>(rules::shipped("duties").unwrap()).unwrap().duties;
        for duty in &duties {
            assert!(!duty.source.is_empty(), "{}", duty.code);
            assert!(["keep", "return", "deposit"].contains(&duty.kind.as_str()), "{}", duty.code);
            for role in &duty.roles {
                assert!(terms::contains("party_role", role), "{}: {role}", duty.code);
            }
            if duty.kind == "return" {
                assert!(terms::contains("consignment_direction", &duty.answered_by), "{}", duty.code);
                crate::office::check::date("due", &format!("2027-{}", duty.due)).unwrap();
            }
            for language in LANGUAGES {
                assert!(duty.words.contains_key(*language), "{} lacks {language}", duty.code);
            }
        }
        let codes: BTreeSet<&str> = duties.iter().map(|duty| duty.code.as_str()).collect();
        assert_eq!(codes.len(), duties.len());
    }

    #[test]
    fn years_in_a_row_are_one_stretch() {
        assert_eq!(stretches(&[2019, 2020, 2022, 2024, 2025]), [(2019, 2020), (2022, 2022), (2024, 2025)]);
        assert!(stretches(&[]).is_empty());
    }
}
