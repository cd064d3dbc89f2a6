//! Steps that were each allowed where they were made and cannot follow each other together: acknowledged here, closed there
//! (R7). They are listed for a person, never refused and never lost. What may follow what is data: the keys `once`, `ends`,
//! `resumes` and `any_time` of vocabulary `step`.

use proofmark_format::ids::{ObjectId, RecordId};

use crate::disagreements::ContradictionRow;
use crate::error::Result;
use crate::office::{Office, Said, flags, read};
use crate::vocabulary::terms;

/// The kind under which a case's withdrawal stands among its steps.
const WITHDRAWN: &str = "withdrawn";

/// One thing that happened in a case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    /// The day a person gave, else the day on which it was written down.
    date: String,
    /// What the laptop's clock said.
    at: i64,
    record: RecordId,
    kind: String,
    commit: ObjectId,
}

/// A case with its steps.
struct Case {
    n: i64,
    id: RecordId,
    reference: String,
    is_withdrawn: bool,
}

impl Office {
    /// Steps that cannot follow what stands before them, by case.
    pub fn contradictions(&self) -> Result<Vec<ContradictionRow>> {
        let mut rows = Vec::new();
        for case in self.cases_with_steps()? {
            let mut steps = self.happened(&case)?;
            steps.sort();
            for (step, after) in contradicting(&steps) {
                rows.push(ContradictionRow {
                    case: case.id.to_string(),
                    reference: case.reference.clone(),
                    step: step.kind.clone(),
                    step_record: step.record.to_string(),
                    said: self.said_on(step)?,
                    after: after.kind.clone(),
                    after_said: self.said_on(after)?,
                });
            }
        }
        Ok(rows)
    }

    fn cases_with_steps(&self) -> Result<Vec<Case>> {
        let mut select = self.store.prepare_cached(
            "SELECT c.record, r.id, c.reference, r.flags FROM cases c JOIN record r ON r.n = c.record ORDER BY c.record",
        )?;
        let rows = select.query_map([], |row| {
            Ok(Case {
                n: row.get(0)?,
                id: RecordId(row.get(1)?),
                reference: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
                is_withdrawn: row.get::<_, i64>(3)? & flags::WITHDRAWN != 0,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The steps of a case that were not taken back, and its withdrawal.
    fn happened(&self, case: &Case) -> Result<Vec<Step>> {
        let mut select = self.store.prepare_cached(
            "SELECT r.id, s.kind, s.date, k.at, k.id FROM step s JOIN record r ON r.n = s.record
             JOIN commits k ON k.n = r.commit_n
             WHERE s.\"case\" = ?1 AND r.flags & ?2 = 0",
        )?;
        let rows = select.query_map(rusqlite::params![case.id.0, flags::WITHDRAWN], |row| {
            let (date, at): (Option<String>, i64) = (row.get(2)?, row.get(3)?);
            Ok(Step {
                date: date.unwrap_or_else(|| day(at)),
                at,
                record: RecordId(row.get(0)?),
                kind: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                commit: ObjectId(row.get(4)?),
            })
        })?;
        let mut steps = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        steps.sort();
        if case.is_withdrawn {
            let state =
                crate::office::fold::Folding::new(&self.store, &self.trust, self.device()).state(case.n)?;
            let written = state.fields.get(WITHDRAWN).and_then(|values| values.first());
            steps.extend(written.map(|written| Step {
                date: day(written.at),
                at: written.at,
                record: case.id,
                kind: WITHDRAWN.into(),
                commit: written.commit,
            }));
        }
        Ok(steps)
    }

    fn said_on(&self, step: &Step) -> Result<Said> {
        self.said(step.commit)
    }
}

fn day(at: i64) -> String {
    read::moment(at).chars().take(10).collect()
}

/// Steps that cannot follow, each with what it cannot follow, given in order. A step of a kind that this version does not know
/// contradicts nothing.
fn contradicting(steps: &[Step]) -> Vec<(&Step, &Step)> {
    let mut found = Vec::new();
    let mut ended: Option<&Step> = None;
    for (n, step) in steps.iter().enumerate() {
        let is =
            |key| terms::property("step", &step.kind, key).and_then(serde_json::Value::as_bool) == Some(true);
        let ends = step.kind == WITHDRAWN || is("ends");
        let first = steps[..n].iter().find(|before| is("once") && before.kind == step.kind);
        let known = step.kind == WITHDRAWN || terms::contains("step", &step.kind);
        let after_end = ended.filter(|_| known && !is("any_time") && !is("resumes"));
        // A case that is closed may be withdrawn as a mistake; nothing brings a withdrawn one back.
        let after_end = after_end.filter(|end| step.kind != WITHDRAWN || end.kind == WITHDRAWN);
        let resumes_withdrawn = ended.filter(|end| is("resumes") && end.kind == WITHDRAWN);
        if let Some(before) = first.or(after_end).or(resumes_withdrawn) {
            found.push((step, before));
            continue;
        }
        if ends {
            ended = Some(step);
        } else if is("resumes") {
            ended = None;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contradictions(kinds: &[&str]) -> Vec<(String, String)> {
        let step = |(n, kind): (usize, &&str)| Step {
            date: format!("2026-03-{:02}", n + 1),
            at: n as i64,
            record: RecordId([n as u8; 16]),
            kind: (*kind).to_owned(),
            commit: ObjectId([n as u8; 32]),
        };
        let steps: Vec<Step> = kinds.iter().enumerate().map(step).collect();
        contradicting(&steps).iter().map(|(step, after)| (step.kind.clone(), after.kind.clone())).collect()
    }

    #[test]
    fn the_usual_way_of_a_case_contradicts_nothing() {
        let usual =
            ["opened", "authorised", "authorised", "issued", "sent", "acknowledged", "reminded", "answered"];
        assert!(contradictions(&usual).is_empty());
        assert!(
            contradictions(&[&usual[..], &["closed", "note", "feedback", "reopened", "answered"]].concat())
                .is_empty()
        );
        assert!(contradictions(&["closed", "a_step_of_tomorrow", "withdrawn", "note"]).is_empty());
    }

    #[test]
    fn what_follows_an_end_or_comes_twice_is_named_with_what_it_cannot_follow() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(contradictions(&["issued", "closed", "acknowledged"]), [pair("acknowledged", "closed")]);
        assert_eq!(contradictions(&["issued", "issued"]), [pair("issued", "issued")]);
        assert_eq!(contradictions(&["closed", "closed"]), [pair("closed", "closed")]);
        assert_eq!(contradictions(&["withdrawn", "authorised"]), [pair("authorised", "withdrawn")]);
        assert_eq!(
            contradictions(&["withdrawn", "reopened", "sent"]),
            [pair("reopened", "withdrawn"), pair("sent", "withdrawn")]
        );
    }
}
