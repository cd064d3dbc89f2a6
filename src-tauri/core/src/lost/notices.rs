//! Putting a weapon on the lost-and-stolen list, taking it off, and showing the list.

use proofmark_format::cbor::Value;
use proofmark_format::ids::RecordId;
use rusqlite::types::Value as Sql;
use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use super::hits::is_number;
use super::{
    CloseNotice, NOTICE, NoticeFields, NoticeList, NoticePage, NoticeQuery, NoticeRow, SeenMark, SettleHit,
    WeaponNotices,
};
use crate::error::{Error, Result};
use crate::markings::parse_reading;
use crate::office::act::{Content, Fields, for_birth, set_reference, set_text};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check, flags};
use crate::vocabulary::terms;
use crate::weapons::last_event;

/// A notice that is still looked for, over `notice t JOIN record r`.
pub(super) const STANDS: &str = "t.state = 'open' AND r.flags & 68 = 0";

/// Kinds of event that say so of a weapon, quoted as SQL lists them.
fn kinds(properties: &[&str]) -> String {
    let says = |kind: &&str| properties.iter().any(|to| terms::property("event_kind", kind, to).is_some());
    let kinds = terms::codes("event_kind").into_iter().filter(says).map(|kind| format!("'{kind}'"));
    kinds.collect::<Vec<_>>().join(",")
}

/// The last event by which this weapon, an expression of SQL, went or came, as its record number.
fn last_move(weapon: &str) -> String {
    last_event(weapon, &kinds(&["gone", "here"]))
}

/// That the event `l`, the last that moved the weapon of the notice `t`, brought it back after it was missed. Where their dates
/// leave that open, the order in which they were recorded says it.
fn is_return() -> String {
    format!(
        "l.record = {} AND l.kind IN ({})
         AND (l.date > substr(t.date || '-99-99', 1, 10)
              OR (l.record > t.record AND coalesce(substr(l.date || '-99-99', 1, 10) >= t.date, 1)))",
        last_move("t.weapon"),
        kinds(&["here"])
    )
}

/// That the event `l`, the last that moved this weapon, an expression of SQL, is a loss or theft for which it stands on no
/// list. A notice that was closed since then answers it.
fn is_open_loss(weapon: &str) -> String {
    format!(
        "l.record = {} AND l.kind IN ('loss', 'theft')
         AND NOT EXISTS (SELECT 1 FROM notice t JOIN record r ON r.n = t.record
           WHERE t.weapon = {weapon} AND r.flags & 68 = 0
             AND (t.state = 'open' OR coalesce(t.closed_on, '') >= coalesce(l.date, '')))",
        last_move(weapon)
    )
}

/// That this weapon, an expression of SQL, was lost or stolen as its last event says, and stands on no list.
pub(crate) fn unlisted(weapon: &str) -> String {
    format!("EXISTS (SELECT 1 FROM event l WHERE {})", is_open_loss(weapon))
}

/// A notice as it is held.
#[derive(Debug, Clone)]
pub(super) struct Held {
    /// Record number.
    pub n: i64,
    pub row: NoticeRow,
    /// The weapon that was found to be it.
    pub found: Option<RecordId>,
    /// Weapons that a person set apart from it.
    pub others: Vec<String>,
}

impl Office {
    /// Puts a weapon on the list that every office carries. One that is on it already is refused.
    pub fn add_notice(&mut self, input: &NoticeFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        self.check_notice(input)?;
        check::line("kind", input.kind.as_deref().unwrap_or_default(), check::LINE)?;
        let tells = [&input.reading, &input.make, &input.model].into_iter().flatten();
        if tells.into_iter().all(|text| text.trim().is_empty()) {
            return Err(Error::refused("field_empty").with("field", "reading"));
        }
        let audience = self.national_audience()?;
        let mut fields = for_birth(notice_fields(input)?);
        fields.push(("state", Content::from("open")));
        let (notice, outcome) = self.change(|task| {
            if let Some(weapon) = input.weapon.as_deref().filter(|id| !id.is_empty()) {
                let weapon = record_id(weapon)?;
                let listed = task.tx.query_row(
                    &format!("SELECT EXISTS (SELECT 1 FROM notice t JOIN record r ON r.n = t.record WHERE t.weapon = ?1 AND {STANDS})"),
                    [weapon.0],
                    |row| row.get(0),
                )?;
                if listed {
                    return Err(Error::refused("notice_open"));
                }
            }
            Ok(task.act.birth(&NOTICE, audience, fields))
        })?;
        let id = outcome.id(notice);
        Ok(outcome.done(id))
    }

    /// Corrects what the list says of a weapon.
    pub fn change_notice(&mut self, id: &str, input: &NoticeFields) -> Result<Done> {
        self.check_notice(input)?;
        let fields = notice_fields(input)?;
        self.change_record(id, &NOTICE, fields, |_, _, _| Ok(()))
    }

    /// Takes a weapon off the list, or puts it back: it stays readable.
    pub fn close_notice(&mut self, input: &CloseNotice) -> Result<Done> {
        check::shipped("state", "notice_state", &input.state)?;
        let is_open = input.state == "open";
        if !is_open {
            check::line("date", &input.date, check::LINE)?;
            check::partial_date("date", &Some(input.date.clone()))?;
        }
        let text = |text: &str| match is_open || text.trim().is_empty() {
            true => Content::Value(Value::Null),
            false => Content::from(text.trim()),
        };
        let mut fields =
            vec![("state", Content::from(input.state.as_str())), ("closed_on", text(&input.date))];
        let found = if is_open { String::new() } else { input.found.clone() };
        set_reference(&mut fields, "found", &Some(found))?;
        self.change_record(&input.notice, &NOTICE, fields, |_, _, _| Ok(()))
    }

    /// Says what a weapon that hits a notice is: found again, the register's record of it, or another weapon.
    pub fn settle_hit(&mut self, input: &SettleHit) -> Result<Done> {
        let weapon = record_id(&input.weapon)?;
        match input.how.as_str() {
            "found" => self.close_notice(&CloseNotice {
                notice: input.notice.clone(),
                state: "recovered".into(),
                date: input.date.clone(),
                found: input.weapon.clone(),
            }),
            "own" => {
                self.change_record(&input.notice, &NOTICE, vec![("weapon", weapon.into())], |_, _, _| Ok(()))
            }
            "other" => {
                let mut others = self.held_notice(&input.notice)?.others;
                others.push(weapon.to_string());
                others.sort();
                others.dedup();
                let others = others.iter().map(|id| Value::from(id.as_str())).collect();
                let fields = vec![("others", Content::Value(Value::Array(others)))];
                self.change_record(&input.notice, &NOTICE, fields, |_, _, _| Ok(()))
            }
            other => Err(Error::refused("vocabulary_unknown")
                .with("field", "how")
                .with("list", "how")
                .with("value", other)),
        }
    }

    /// The lost-and-stolen list, newest first.
    pub fn notices(&self, query: &NoticeQuery) -> Result<NoticeList> {
        let (condition, mut values) = condition(query);
        let after = match &query.after {
            None => i64::MAX,
            Some(after) => after.parse().map_err(|_| Error::refused("record_unknown").with("id", after))?,
        };
        let total: u32 = match query.after {
            Some(_) => 0,
            None => self.store.query_row(
                &format!("SELECT count(*) FROM notice t JOIN record r ON r.n = t.record WHERE {condition}"),
                params_from_iter(&values),
                |row| row.get(0),
            )?,
        };
        let limit = i64::from(query.limit.unwrap_or(100).clamp(1, 500));
        let (place, most) = (values.len() + 1, values.len() + 2);
        values.extend([Sql::Integer(after), Sql::Integer(limit)]);
        let held = self.held_notices(
            &format!("{condition} AND r.n < ?{place} ORDER BY r.n DESC LIMIT ?{most}"),
            params_from_iter(&values),
        )?;
        let counts = self.hit_counts()?;
        let next = (held.len() as i64 == limit).then(|| held.last().map(|held| held.n.to_string())).flatten();
        let rows = held
            .into_iter()
            .map(|held| NoticeRow { hits: counts.get(&held.n).copied().unwrap_or_default(), ..held.row });
        Ok(NoticeList { rows: rows.collect(), next, total })
    }

    /// A notice's page.
    pub fn notice_page(&self, id: &str) -> Result<NoticePage> {
        let held = self.held_notice(id)?;
        let hits = match held.row.state.as_str() {
            "open" if !held.row.flags.iter().any(|flag| flag == "withdrawn") => self.weapon_hits(&held)?,
            _ => Vec::new(),
        };
        let weapon = held.row.fields.weapon.clone().unwrap_or_default();
        let found = held.found.filter(|id| self.holds_record(*id).unwrap_or(false));
        Ok(NoticePage {
            may_settle: self.may_settle(&held),
            weapon_held: record_id(&weapon).is_ok_and(|id| self.holds_record(id).unwrap_or(false)),
            found: found.map(|id| id.to_string()).unwrap_or_default(),
            history: self.history(&[held.n])?,
            ranges: self.ranges_with(held.row.fields.reading.as_deref().unwrap_or_default())?,
            row: NoticeRow { hits: hits.len() as u32, ..held.row },
            hits,
        })
    }

    /// What the list has to do with a weapon of the register.
    pub fn weapon_notices(&self, weapon: &str) -> Result<WeaponNotices> {
        let id = record_id(weapon)?;
        let own: Vec<NoticeRow> = self
            .held_notices("t.weapon = ?1 AND r.flags & 68 = 0 ORDER BY r.n DESC", [id.0])?
            .into_iter()
            .map(|held| held.row)
            .collect();
        let back = self.back("t.weapon = ?1", [id.0])?.pop();
        Ok(WeaponNotices { hits: self.hits_of_weapon(id)?, own, offer: self.offered(id)?, back })
    }

    /// What closing each open notice under a condition over `notice t` says, of weapons that are back and that this office may
    /// settle. Whether a notice is closed stays with a person: what was found need not be what was missed.
    pub(super) fn back(&self, condition: &str, values: impl rusqlite::Params) -> Result<Vec<CloseNotice>> {
        let sql = format!(
            "SELECT t.record, coalesce(l.date, '') FROM notice t JOIN record r ON r.n = t.record CROSS JOIN event l
             WHERE {STANDS} AND {condition} AND {} ORDER BY t.record",
            is_return()
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let found = select
            .query_map(values, |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<Vec<(i64, String)>>>()?;
        let mut back = Vec::new();
        for (n, date) in found {
            let held = self.held_notices("r.n = ?1", [n])?.pop();
            let held = held.filter(|held| self.may_settle(held));
            back.extend(held.map(|held| CloseNotice {
                notice: held.row.id,
                state: "recovered".into(),
                date,
                found: held.row.fields.weapon.unwrap_or_default(),
            }));
        }
        Ok(back)
    }

    /// Whether what this office says of a notice counts at once: it listed it, or is headquarters.
    fn may_settle(&self, held: &Held) -> bool {
        self.identity.is_headquarters() || held.row.office == self.identity.code
    }

    /// What a notice would say of a weapon whose last event is that it was lost or stolen, and that stands on no list. Hidden marks stay out of it.
    fn offered(&self, weapon: RecordId) -> Result<Option<NoticeFields>> {
        let sql =
            format!("SELECT l.kind, l.date, l.place, l.country FROM event l WHERE {}", is_open_loss("?1"));
        let event = self
            .store
            .prepare_cached(&sql)?
            .query_row([weapon.0], |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    row.get::<_, Option<String>>(1)?,
                    row.get::<_, Option<String>>(2)?,
                    row.get::<_, Option<String>>(3)?,
                ))
            })
            .optional()?;
        let Some((kind, date, place, country)) = event else { return Ok(None) };
        let seen = self.seen(weapon)?;
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        let numbers = seen.marks.iter().filter(|mark| is_number(&mark.kind));
        // Without a serial the number that says most: an import mark may be no more than a State and a year.
        let says = |mark: &&SeenMark| crate::markings::plain(&mark.reading).chars().count();
        let serial = numbers.clone().find(|mark| mark.kind == "serial").or(numbers.max_by_key(says));
        Ok(Some(NoticeFields {
            kind: Some(if kind == "theft" { "stolen" } else { "lost" }.into()),
            date,
            place,
            country,
            category: some(seen.category),
            make: some(seen.make),
            model: some(seen.model),
            calibre: some(seen.calibre),
            reading: serial.map(|mark| mark.reading.clone()),
            weapon: Some(weapon.to_string()),
            ..NoticeFields::default()
        }))
    }

    fn check_notice(&self, input: &NoticeFields) -> Result<()> {
        check::lines(&[
            ("place", &input.place),
            ("make", &input.make),
            ("model", &input.model),
            ("calibre", &input.calibre),
            ("reading", &input.reading),
            ("report", &input.report),
        ])?;
        check::codes(
            &self.store,
            &[
                ("kind", "notice_kind", &input.kind),
                ("country", "country", &input.country),
                ("category", "category", &input.category),
            ],
        )?;
        check::partial_date("date", &input.date)?;
        check::partial_date("since", &input.since)?;
        let reading = input.reading.as_deref().unwrap_or_default();
        parse_reading(reading).map(drop).map_err(|e| e.with("field", "reading"))
    }

    pub(super) fn held_notice(&self, id: &str) -> Result<Held> {
        let record = record_id(id)?;
        let found = self.held_notices("r.id = ?1 AND r.flags & 64 = 0", [record.0])?.pop();
        found.ok_or_else(|| Error::refused("record_unknown").with("id", id))
    }

    /// Notices under a condition over `notice t JOIN record r`.
    pub(super) fn held_notices(&self, condition: &str, values: impl rusqlite::Params) -> Result<Vec<Held>> {
        let offices = self.office_codes()?;
        let sql = format!(
            "SELECT r.n, r.id, t.kind, t.date, t.since, t.place, t.country, t.category, t.make, t.model, t.calibre,
                    t.reading, t.report, t.weapon, t.state, t.closed_on, t.found, t.others, r.feed, r.flags
             FROM notice t JOIN record r ON r.n = t.record WHERE {condition}"
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select.query_map(values, |row| held(row, &offices))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether a record is held here and shown.
    pub(super) fn holds_record(&self, id: RecordId) -> Result<bool> {
        let mut select = self.store.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM record WHERE id = ?1 AND kind IS NOT NULL AND flags & ?2 = 0)",
        )?;
        Ok(select.query_row(params![id.0, flags::HIDDEN], |row| row.get(0))?)
    }
}

fn held(row: &Row<'_>, offices: &std::collections::HashMap<i64, String>) -> rusqlite::Result<Held> {
    let reference = |n: usize| -> rusqlite::Result<Option<RecordId>> {
        Ok(row.get::<_, Option<[u8; 16]>>(n)?.map(RecordId))
    };
    let others: Option<String> = row.get(17)?;
    let feed: Option<i64> = row.get(18)?;
    Ok(Held {
        n: row.get(0)?,
        found: reference(16)?,
        others: others.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default(),
        row: NoticeRow {
            id: RecordId(row.get(1)?).to_string(),
            fields: NoticeFields {
                kind: row.get(2)?,
                date: row.get(3)?,
                since: row.get(4)?,
                place: row.get(5)?,
                country: row.get(6)?,
                category: row.get(7)?,
                make: row.get(8)?,
                model: row.get(9)?,
                calibre: row.get(10)?,
                reading: row.get(11)?,
                report: row.get(12)?,
                weapon: reference(13)?.map(|id| id.to_string()),
            },
            state: row.get::<_, Option<String>>(14)?.unwrap_or_default(),
            closed_on: row.get::<_, Option<String>>(15)?.unwrap_or_default(),
            office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
            hits: 0,
            flags: flags::words(row.get(19)?),
        },
    })
}

/// The condition of a question to the list over `notice t JOIN record r`, and its values.
fn condition(query: &NoticeQuery) -> (String, Vec<Sql>) {
    let mut condition = format!("r.flags & {} = 0", flags::HIDDEN);
    let mut values: Vec<Sql> = Vec::new();
    let mut value = |text: &str| {
        values.push(Sql::Text(text.to_owned()));
        values.len()
    };
    if !query.all {
        let n = value(query.state.as_deref().filter(|state| !state.is_empty()).unwrap_or("open"));
        condition.push_str(&format!(" AND t.state = ?{n} AND r.flags & {} = 0", flags::WITHDRAWN));
    }
    if let Some(kind) = query.kind.as_deref().filter(|kind| !kind.is_empty()) {
        let n = value(kind);
        condition.push_str(&format!(" AND t.kind = ?{n}"));
    }
    for word in query.text.as_deref().unwrap_or_default().split_whitespace() {
        let n = value(&format!("%{word}%"));
        let key = value(&format!("%{}%", crate::markings::plain(word)));
        condition.push_str(&format!(
            " AND (t.make LIKE ?{n} OR t.model LIKE ?{n} OR t.calibre LIKE ?{n} OR t.place LIKE ?{n}
               OR t.report LIKE ?{n} OR t.reading LIKE ?{n} OR t.plain LIKE ?{key})"
        ));
    }
    (condition, values)
}

fn notice_fields(input: &NoticeFields) -> Result<Fields> {
    let mut fields = Fields::new();
    for (name, value) in [
        ("kind", &input.kind),
        ("date", &input.date),
        ("since", &input.since),
        ("place", &input.place),
        ("country", &input.country),
        ("category", &input.category),
        ("make", &input.make),
        ("model", &input.model),
        ("calibre", &input.calibre),
        ("reading", &input.reading),
        ("report", &input.report),
    ] {
        set_text(&mut fields, name, value);
    }
    set_reference(&mut fields, "weapon", &input.weapon)?;
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weapons::EventFields;
    use crate::weapons::testing::{office, rifle, some};

    /// A listed weapon whose life tells that it is back is offered to be taken off the list, and is work of the day until it is.
    #[test]
    fn a_listed_weapon_that_is_back_waits_for_its_notice_to_be_settled() {
        let (_folder, mut office) = office();
        let weapon = office.add_weapon(&rifle("AB 1000")).unwrap().id;
        let event = |kind: &str, date: &str| EventFields {
            kind: some(kind),
            date: some(date),
            place: some("Tamale"),
            ..EventFields::default()
        };
        let back = |office: &Office| {
            let back = office.weapon_notices(&weapon).unwrap().back;
            assert_eq!(office.lost_attention().unwrap().back, u32::from(back.is_some()));
            back
        };
        office.add_event(&weapon, &event("storage", "2025-01")).unwrap();
        office.add_event(&weapon, &event("loss", "2025-11")).unwrap();
        let offer = office.weapon_notices(&weapon).unwrap().offer.unwrap();
        let notice = office.add_notice(&offer).unwrap().id;
        assert_eq!(back(&office), None);
        office.add_event(&weapon, &event("storage", "2025-12-20")).unwrap();
        let close = back(&office).unwrap();
        assert_eq!((close.notice.as_str(), close.date.as_str()), (notice.as_str(), "2025-12-20"));
        office.close_notice(&close).unwrap();
        assert_eq!(back(&office), None);
        assert_eq!(office.notice_page(&notice).unwrap().found, weapon);
    }

    #[test]
    fn what_came_before_a_weapon_was_missed_brings_it_not_back() {
        let (_folder, mut office) = office();
        let weapon = office.add_weapon(&rifle("AB 1000")).unwrap().id;
        let stored = EventFields {
            kind: some("storage"),
            date: some("2025-01"),
            place: some("Tamale"),
            ..EventFields::default()
        };
        office.add_event(&weapon, &stored).unwrap();
        let listed = NoticeFields {
            kind: some("lost"),
            date: some("2025"),
            reading: some("AB 1000"),
            weapon: some(&weapon),
            ..NoticeFields::default()
        };
        office.add_notice(&listed).unwrap();
        assert_eq!(office.weapon_notices(&weapon).unwrap().back, None);
        assert_eq!(office.lost_attention().unwrap().back, 0);
    }
}
