//! Steps of a case: only ever added. What the second officer authorised is bound by the hash of the facts, so that a
//! request changed afterwards must be authorised again.

use proofmark_format::ids::RecordId;
use rusqlite::OptionalExtension;

use super::{Facts, STEP};
use crate::error::{Error, Result};
use crate::office::act::{Content, Draft, Fields};
use crate::office::door::Task;
use crate::office::notes::{self, About};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, Second, check};

/// Steps that a person adds by hand. `authorised` and `issued` come from their own acts.
const BY_HAND: [&str; 9] = [
    "sent",
    "acknowledged",
    "more_info_requested",
    "supplied",
    "answered",
    "reminded",
    "feedback",
    "closed",
    "note",
];

impl Office {
    /// A second officer authorises the request as it stands (R16). Refused while para 17 still lacks something.
    pub fn authorise_request(&mut self, id: &str, second: &Second) -> Result<Done> {
        self.session.require(&[Role::TracingOfficer])?;
        let second = self.second(second, Role::AuthorisingOfficer)?;
        let id = record_id(id)?;
        let case = self.examine(id)?;
        if case.row.lacking > 0 {
            return Err(Error::refused("request_incomplete").with("count", case.row.lacking));
        }
        let facts = case.facts.hash()?;
        let ((), outcome) = self.change(|task| {
            task.refuse_withdrawn(id)?;
            task.act.second = Some(second.id);
            add_step_to(task, id.into(), "authorised", "", vec![("facts", Content::from(facts))]);
            Ok(())
        })?;
        Ok(outcome.done(id))
    }

    /// Adds a step that a person reports, with the date he gives.
    pub fn add_step(&mut self, id: &str, kind: &str, date: &str, remarks: &str) -> Result<Done> {
        self.session.require(&[Role::TracingOfficer])?;
        check::shipped("kind", "step", kind)?;
        if !BY_HAND.contains(&kind) {
            return Err(Error::refused("vocabulary_unknown").with("list", "step").with("value", kind));
        }
        check::date("date", date)?;
        let id = record_id(id)?;
        let ((), outcome) = self.change(|task| {
            task.refuse_withdrawn(id)?;
            let step = add_step_to(task, id.into(), kind, date, Fields::new());
            let audience = task.trust.headquarters;
            notes::set(task, About::Draft(step), audience, "remarks", &Some(remarks.to_owned()))
        })?;
        Ok(outcome.done(id))
    }

    /// Whether the facts are still those that a second officer authorised.
    pub(crate) fn is_authorised(&self, case: RecordId, facts: &Facts) -> Result<Authorised> {
        match self.authorised_facts(case)? {
            None => Ok(Authorised::No),
            Some(hash) if facts.are(&hash)? => Ok(Authorised::Yes),
            Some(_) => Ok(Authorised::Changed),
        }
    }

    /// The hash that the last authorising step bound.
    fn authorised_facts(&self, case: RecordId) -> Result<Option<[u8; 32]>> {
        let found = self
            .store
            .prepare_cached(
                "SELECT s.facts FROM step s JOIN record r ON r.n = s.record
                 WHERE s.\"case\" = ?1 AND s.kind = 'authorised' AND s.facts IS NOT NULL ORDER BY r.n DESC LIMIT 1",
            )?
            .query_row([case.0], |row| row.get::<_, Vec<u8>>(0))
            .optional()?;
        Ok(found.and_then(|facts| facts.try_into().ok()))
    }
}

/// Whether a request may be issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Authorised {
    No,
    Yes,
    /// It was, and facts changed since.
    Changed,
}

/// Adds a step to a case that exists or that this act makes.
pub(crate) fn add_step_to(task: &mut Task<'_>, case: Content, kind: &str, date: &str, more: Fields) -> Draft {
    let mut fields: Fields = vec![("case", case), ("kind", Content::from(kind))];
    if !date.is_empty() {
        fields.push(("date", Content::from(date)));
    }
    fields.extend(more);
    task.act.birth(&STEP, task.trust.headquarters, fields)
}
