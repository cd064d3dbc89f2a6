//! A field office asks, headquarters answers, and the answer travels on the next stick.

use proofmark_format::ids::RecordId;
use rusqlite::{Row, params};

use super::{
    ANSWER, AnswerFields, AnswerView, NoticeHit, QUERY, QueryFields, QueryPage, QueryRow, Seen, SeenMark,
};
use crate::error::{Error, Result};
use crate::find::Findings;
use crate::markings::{OPEN, parse_reading};
use crate::office::act::{Content, Fields, for_birth, set_list, set_reference, set_text};
use crate::office::notes::{self, About};
use crate::office::read::{belonging, moment, record_id};
use crate::office::{Done, Office, Role, check, flags};

/// So many weapons of the register are told in an answer that a person has not yet looked at.
const TOLD: usize = 8;

/// A query as it is held.
struct Held {
    n: i64,
    id: RecordId,
    row: QueryRow,
}

impl Office {
    /// Asks headquarters about a weapon.
    pub fn add_query(&mut self, input: &QueryFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        self.check_query(input)?;
        let tells = [&input.reading, &input.make, &input.model].into_iter().flatten();
        if tells.into_iter().all(|text| text.trim().is_empty()) {
            return Err(Error::refused("field_empty").with("field", "reading"));
        }
        let audience = self.own_audience();
        let fields = for_birth(query_fields(input)?);
        let (query, outcome) = self.change(|task| {
            let query = task.act.birth(&QUERY, audience, fields);
            notes::set(task, About::Draft(query), audience, "remarks", &input.remarks)?;
            Ok(query)
        })?;
        let id = outcome.id(query);
        Ok(outcome.done(id))
    }

    /// Answers a query, in the audience of the office that asked; at headquarters alone. A later answer goes before an
    /// earlier one, which stays readable.
    pub fn answer_query(&mut self, query: &str, input: &AnswerFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        if !self.identity.is_headquarters() {
            return Err(Error::refused("headquarters_only"));
        }
        check::line("result", &input.result, check::LINE)?;
        check::code(&self.store, "result", "query_result", &input.result)?;
        input.hits.iter().try_for_each(|line| check::line("hits", line, check::LINE))?;
        check::text("remarks", &input.remarks)?;
        let query = record_id(query)?;
        let audience = self.audience_of(query)?;
        let (answer, outcome) = self.change(|task| {
            task.refuse_withdrawn(query)?;
            let mut fields: Fields =
                vec![("query", query.into()), ("result", Content::from(input.result.as_str()))];
            if !input.hits.is_empty() {
                set_list(&mut fields, "hits", &Some(input.hits.clone()));
            }
            let answer = task.act.birth(&ANSWER, audience, fields);
            notes::set(task, About::Draft(answer), audience, "remarks", &Some(input.remarks.clone()))?;
            Ok(answer)
        })?;
        let id = outcome.id(answer);
        Ok(outcome.done(id))
    }

    /// Notes that the office that asked has read the answer.
    pub fn note_answer(&mut self, query: &str) -> Result<Done> {
        self.change_record(query, vec![("noted", Content::from("yes"))], |_, _, _| Ok(()))
    }

    /// Queries: those that wait, the oldest first, and then those that were answered, the newest first.
    pub fn queries(&self) -> Result<Vec<QueryRow>> {
        let mut rows: Vec<QueryRow> = self
            .held_queries("r.flags & 68 = 0 ORDER BY r.at DESC, r.n DESC", [])?
            .into_iter()
            .map(|held| held.row)
            .collect();
        // Of moments as they are written the order of time is that of the signs.
        rows.sort_by(|one, other| match (one.result.is_empty(), other.result.is_empty()) {
            (true, true) => one.at.cmp(&other.at),
            (one, other) => other.cmp(&one),
        });
        Ok(rows)
    }

    /// A query's page.
    pub fn query_page(&self, id: &str) -> Result<QueryPage> {
        let record = record_id(id)?;
        let held = self.held_queries("r.id = ?1 AND r.flags & 64 = 0", [record.0])?.pop();
        let Held { n, id, mut row } = held.ok_or_else(|| Error::refused("record_unknown").with("id", id))?;
        row.fields.remarks = notes::text(&self.store, id, "remarks")?;
        let mut records = vec![n];
        records.extend(belonging(&self.store, "note", "about", id)?);
        let answers = belonging(&self.store, "answer", "query", id)?;
        let views = answers.iter().rev().map(|n| self.answer(*n)).collect::<Result<Vec<_>>>()?;
        records.extend(answers);
        let found = match row.fields.reading.as_deref() {
            Some(reading) => self.find(reading)?,
            None => Findings::default(),
        };
        let notices = self.lost_hits(&seen(&row.fields))?;
        let suggested = match self.identity.is_headquarters() {
            true => Some(self.suggested(&row.fields, &found, &notices)?),
            false => None,
        };
        let weapon = row.fields.weapon.clone().unwrap_or_default();
        let history = self.history(&records)?;
        let asked = history.iter().find(|line| line.birth && line.kind == QUERY.name);
        Ok(QueryPage {
            asked: asked.map(|line| line.said.clone()).unwrap_or_default(),
            answers: views,
            weapon_held: record_id(&weapon).is_ok_and(|id| self.holds_record(id).unwrap_or(false)),
            row,
            found,
            notices,
            suggested,
            history,
        })
    }

    /// What this store would let headquarters answer: a person reads it before it goes out.
    fn suggested(
        &self,
        asked: &QueryFields,
        found: &Findings,
        notices: &[NoticeHit],
    ) -> Result<AnswerFields> {
        let labels = self.own_labels()?;
        // The record that the office wrote about the very weapon is no news to it, and a hidden mark leaves no way out.
        let mut others = Vec::new();
        for found in
            found.weapons.iter().filter(|found| asked.weapon.as_deref() != Some(found.weapon.as_str()))
        {
            if self.may_be_told(&found.marking)? {
                others.push(found);
            }
        }
        // A range says that the number was delivered, not that the weapon is known.
        let result = match (notices.is_empty(), others.len(), found.ranges.len()) {
            (false, _, _) => "listed",
            (true, 0, 0) => "not_known",
            (true, 1, _) => "known",
            (true, _, _) => "possible",
        };
        let listed = notices.iter().map(|hit| {
            let fields = &hit.notice.fields;
            let kind = labels.say("notice_kind", fields.kind.as_deref().unwrap_or_default());
            joined(&[
                Some(&kind),
                fields.date.as_ref(),
                fields.place.as_ref(),
                fields.make.as_ref(),
                fields.model.as_ref(),
                fields.reading.as_ref(),
                fields.report.as_ref(),
                Some(&hit.notice.office),
            ])
        });
        let known = others.iter().map(|found| {
            joined(&[
                Some(&found.title),
                Some(&found.reading),
                Some(&found.national_number),
                Some(&found.office),
            ])
        });
        let ranged = found.ranges.iter().map(|range| {
            joined(&[Some(&range.about.title), Some(&range.from), Some(&range.to), Some(&range.office)])
        });
        let mut hits: Vec<String> =
            listed.chain(known).chain(ranged).map(|line| line.chars().take(check::LINE).collect()).collect();
        hits.dedup();
        hits.truncate(TOLD);
        Ok(AnswerFields { result: result.into(), hits, remarks: String::new() })
    }

    fn may_be_told(&self, marking: &str) -> Result<bool> {
        let id = record_id(marking)?;
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM marking m JOIN record r ON r.n = m.record WHERE r.id = ?1 AND {OPEN})"
        );
        Ok(self.store.prepare_cached(&sql)?.query_row([id.0], |row| row.get(0))?)
    }

    fn answer(&self, n: i64) -> Result<AnswerView> {
        let (id, result, hits, flags): ([u8; 16], Option<String>, Option<String>, i64) = self
            .store
            .prepare_cached(
                "SELECT r.id, a.result, a.hits, r.flags FROM answer a JOIN record r ON r.n = a.record WHERE a.record = ?1",
            )?
            .query_row([n], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        let remarks = notes::text(&self.store, RecordId(id), "remarks")?.unwrap_or_default();
        let birth = self.history(&[n])?.into_iter().find(|line| line.birth);
        Ok(AnswerView {
            id: RecordId(id).to_string(),
            fields: AnswerFields {
                result: result.unwrap_or_default(),
                hits: hits.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default(),
                remarks,
            },
            said: birth.map(|line| line.said).unwrap_or_default(),
            flags: flags::words(flags),
        })
    }

    fn held_queries(&self, condition: &str, values: impl rusqlite::Params) -> Result<Vec<Held>> {
        let offices = self.office_codes()?;
        let sql = format!(
            "SELECT r.n, r.id, t.reading, t.category, t.make, t.model, t.calibre, t.country, t.place, t.why, t.weapon,
                    t.noted, r.at, r.feed, r.flags,
                    (SELECT a.result FROM answer a JOIN record ar ON ar.n = a.record
                      WHERE a.query = r.id AND ar.flags & 68 = 0 ORDER BY ar.at DESC, ar.n DESC LIMIT 1)
             FROM query t JOIN record r ON r.n = t.record WHERE {condition}"
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select.query_map(values, |row| held(row, &offices))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn check_query(&self, input: &QueryFields) -> Result<()> {
        check::lines(&[
            ("reading", &input.reading),
            ("make", &input.make),
            ("model", &input.model),
            ("calibre", &input.calibre),
            ("place", &input.place),
        ])?;
        check::codes(
            &self.store,
            &[
                ("category", "category", &input.category),
                ("country", "country", &input.country),
                ("why", "query_reason", &input.why),
            ],
        )?;
        check::text("remarks", input.remarks.as_deref().unwrap_or_default())?;
        let reading = input.reading.as_deref().unwrap_or_default();
        parse_reading(reading).map(drop).map_err(|e| e.with("field", "reading"))
    }

    /// Queries that wait for headquarters, and answers that this office has not read.
    pub(super) fn query_counts(&self) -> Result<(u32, u32)> {
        let answered = "EXISTS (SELECT 1 FROM answer a JOIN record ar ON ar.n = a.record WHERE a.query = r.id AND ar.flags & 68 = 0)";
        let count = |condition: &str| -> Result<u32> {
            let sql = format!(
                "SELECT count(*) FROM query t JOIN record r ON r.n = t.record WHERE r.flags & 68 = 0 AND {condition}"
            );
            Ok(self.store.prepare_cached(&sql)?.query_row([], |row| row.get(0))?)
        };
        match self.identity.is_headquarters() {
            true => Ok((count(&format!("NOT {answered}"))?, 0)),
            false => {
                let sql = format!(
                    "SELECT count(*) FROM query t JOIN record r ON r.n = t.record
                     WHERE r.flags & 68 = 0 AND t.noted IS NULL AND r.audience = ?1 AND {answered}"
                );
                let unread = self
                    .store
                    .prepare_cached(&sql)?
                    .query_row(params![self.own_audience().0], |row| row.get(0))?;
                Ok((0, unread))
            }
        }
    }
}

fn held(row: &Row<'_>, offices: &std::collections::HashMap<i64, String>) -> rusqlite::Result<Held> {
    let weapon: Option<[u8; 16]> = row.get(10)?;
    let feed: Option<i64> = row.get(13)?;
    let id = RecordId(row.get(1)?);
    Ok(Held {
        n: row.get(0)?,
        id,
        row: QueryRow {
            id: id.to_string(),
            fields: QueryFields {
                reading: row.get(2)?,
                category: row.get(3)?,
                make: row.get(4)?,
                model: row.get(5)?,
                calibre: row.get(6)?,
                country: row.get(7)?,
                place: row.get(8)?,
                why: row.get(9)?,
                weapon: weapon.map(|id| RecordId(id).to_string()),
                remarks: None,
            },
            noted: row.get::<_, Option<String>>(11)?.is_some(),
            at: moment(row.get::<_, Option<i64>>(12)?.unwrap_or_default()),
            office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
            flags: flags::words(row.get(14)?),
            result: row.get::<_, Option<String>>(15)?.unwrap_or_default(),
        },
    })
}

fn query_fields(input: &QueryFields) -> Result<Fields> {
    let mut fields = Fields::new();
    for (name, value) in [
        ("reading", &input.reading),
        ("category", &input.category),
        ("make", &input.make),
        ("model", &input.model),
        ("calibre", &input.calibre),
        ("country", &input.country),
        ("place", &input.place),
        ("why", &input.why),
    ] {
        set_text(&mut fields, name, value);
    }
    set_reference(&mut fields, "weapon", &input.weapon)?;
    Ok(fields)
}

/// What is asked, as a weapon that somebody holds in his hands.
fn seen(fields: &QueryFields) -> Seen {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Seen {
        marks: vec![SeenMark { kind: "serial".into(), reading: text(&fields.reading) }],
        category: text(&fields.category),
        make: text(&fields.make),
        model: text(&fields.model),
        calibre: text(&fields.calibre),
    }
}

/// Facts in one line, those that are not known left out.
fn joined(facts: &[Option<&String>]) -> String {
    let known: Vec<&str> =
        facts.iter().flatten().map(|fact| fact.as_str()).filter(|fact| !fact.trim().is_empty()).collect();
    known.join(" · ")
}
