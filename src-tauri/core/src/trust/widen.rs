//! Making a weapon known to a wider audience (R6). A record has one audience for ever, so this makes new records that continue
//! the old ones, and withdraws those. What may hold personal data stays where it is.

use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{Connection, OptionalExtension, params};

use super::Widen;
use crate::error::{Error, Result};
use crate::markings::{MARKING, OPEN, is_secret_mark};
use crate::office::act::{Content, Draft};
use crate::office::door::Task;
use crate::office::fold::{Folding, record_n};
use crate::office::kinds::{Kind, Type};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check, flags};
use crate::weapons::{EVENT, FindFields, WEAPON};

/// Fields that are of the record itself and do not go over: why it was withdrawn, and what it continued.
const STAYS: [&str; 2] = ["withdrawn", "continues"];

impl Office {
    /// Makes a weapon, its markings and events known to a wider audience, as one act that a second person authorises.
    pub fn widen(&mut self, input: &Widen) -> Result<Done> {
        self.session.require(&[Role::TracingOfficer])?;
        check::line("reason", &input.reason, check::LINE)?;
        let second = self.second(&input.second, Role::AuthorisingOfficer)?;
        self.refresh()?;
        let weapon = record_id(&input.record)?;
        if is_secret_mark(&self.store, weapon)? {
            return Err(Error::refused("mark_secret"));
        }
        let audience = self.wider_than(self.audience_of(weapon)?, &input.audience)?;
        let (made, outcome) = self.change(|task| {
            task.require_record(weapon, &WEAPON)?;
            task.act.second = Some(second.id);
            let made = task.carry_over(&WEAPON, weapon, None, audience, &input.reason)?;
            task.keep_secret_marks(weapon, made)?;
            for (kind, record) in task.of_weapon(weapon)? {
                task.carry_over(kind, record, Some((weapon, made)), audience, &input.reason)?;
            }
            Ok(made)
        })?;
        let id = outcome.id(made);
        Ok(outcome.done(id))
    }

    /// Which record this one continues, and which ones continue it, as far as they are held here: a late change to the older
    /// is shown beside the newer to those who hold both.
    pub fn continued(&self, record: &str) -> Result<(Option<String>, Vec<String>)> {
        let id = record_id(record)?;
        let older = self
            .store
            .prepare_cached(
                "SELECT c.older FROM continued c JOIN record r ON r.n = c.record JOIN record o ON o.id = c.older
                 WHERE r.id = ?1 AND o.flags & ?2 = 0",
            )?
            .query_row(params![id.0, flags::HIDDEN], |row| row.get(0))
            .optional()?;
        let mut select = self.store.prepare_cached(
            "SELECT r.id FROM continued c JOIN record r ON r.n = c.record WHERE c.older = ?1 AND r.flags & ?2 = 0
             ORDER BY r.at, r.id",
        )?;
        let newer = select.query_map(params![id.0, flags::HIDDEN], |row| row.get(0))?;
        let newer = newer.collect::<rusqlite::Result<Vec<_>>>()?;
        let text = |id| RecordId(id).to_string();
        Ok((older.map(text), newer.into_iter().map(text).collect()))
    }

    /// The audience of this id, if whoever holds the old one holds this one, too, and somebody more.
    fn wider_than(&self, old: AudienceId, named: &str) -> Result<AudienceId> {
        let unknown = || Error::refused("audience_unknown").with("audience", named);
        let names = self.audience_names()?;
        let new = AudienceId::parse(named).filter(|id| names.contains_key(id)).ok_or_else(unknown)?;
        let lacking: Vec<&str> = self
            .members_of(old)
            .filter(|(office, _)| !self.trust.is_member(**office, new))
            .map(|(_, office)| office.code.as_str())
            .collect();
        let is_wider = lacking.is_empty() && self.members_of(new).count() > self.members_of(old).count();
        match is_wider && self.trust.is_member(self.identity.office, new) {
            true => Ok(new),
            false => Err(Error::refused("audience_not_wider")
                .with("audience", names.get(&new).cloned().unwrap_or_default())
                .with("lacking", lacking.join(", "))),
        }
    }
}

impl Task<'_> {
    /// Markings and events of a weapon that are for the same audience and were not withdrawn, without hidden marks and what
    /// is about those.
    fn of_weapon(&self, weapon: RecordId) -> Result<Vec<(&'static Kind, RecordId)>> {
        let mut found = Vec::new();
        let open_mark = OPEN.replace("m.", "t.");
        let open_event = format!(
            "NOT EXISTS (SELECT 1 FROM marking m JOIN record mr ON mr.n = m.record WHERE mr.id = t.marking AND NOT ({OPEN}))"
        );
        for (kind, open) in [(&MARKING, open_mark), (&EVENT, open_event)] {
            let sql = format!(
                "SELECT r.id FROM {} t JOIN record r ON r.n = t.record JOIN record w ON w.id = t.weapon
                 WHERE t.weapon = ?1 AND r.audience = w.audience AND r.flags & ?2 = 0 AND {open} ORDER BY r.at, r.n",
                kind.table
            );
            found.extend(ids(self.tx, &sql, weapon)?.into_iter().map(|id| (kind, id)));
        }
        Ok(found)
    }

    /// A new record in the wider audience with the values that are shown of the old one, which is withdrawn. A reference to
    /// the old weapon becomes one to the new.
    fn carry_over(
        &mut self,
        kind: &'static Kind,
        old: RecordId,
        moved: Option<(RecordId, Draft)>,
        audience: AudienceId,
        reason: &str,
    ) -> Result<Draft> {
        let n = record_n(self.tx, old)?;
        let state = Folding::new(self.tx, self.trust, self.identity.device_id()).state(n)?;
        let mut fields: Vec<(String, Content)> = vec![("continues".into(), old.into())];
        for name in state.fields.keys().filter(|name| !STAYS.contains(&name.as_str())) {
            let Some(shown) = state.shown(name) else { continue };
            let value = Value::decode(shown)?;
            let content = match moved {
                Some((record, draft)) if value == Value::from(record.0) => Content::Draft(draft),
                _ => Content::Value(value),
            };
            fields.push((name.clone(), content));
        }
        if kind.name == EVENT.name {
            self.say_what_find_says(n, &mut fields)?;
        }
        let made = self.act.birth(kind, audience, fields);
        self.patch(old, vec![("withdrawn", Content::from(reason.trim()))])?;
        Ok(made)
    }

    /// An event says itself what the find says that it is part of: the wider audience does not hold that.
    fn say_what_find_says(&self, event: i64, fields: &mut Vec<(String, Content)>) -> Result<()> {
        for (name, _) in FindFields::FIELDS.iter().filter(|(_, is)| *is == Type::Text) {
            let sql = format!(
                "SELECT f.\"{name}\" FROM event e JOIN record fr ON fr.id = e.find JOIN finds f ON f.record = fr.n
                 WHERE e.record = ?1"
            );
            let said: Option<String> =
                self.tx.prepare_cached(&sql)?.query_row([event], |row| row.get(0)).optional()?.flatten();
            if let Some(said) = said.filter(|_| !fields.iter().any(|(field, _)| field == name)) {
                fields.push(((*name).to_owned(), Content::from(said.as_str())));
            }
        }
        Ok(())
    }
}

fn ids(tx: &Connection, sql: &str, weapon: RecordId) -> Result<Vec<RecordId>> {
    let mut select = tx.prepare(sql)?;
    let withdrawn_or_hidden = flags::WITHDRAWN | flags::HIDDEN;
    let ids = select.query_map(params![weapon.0, withdrawn_or_hidden], |row| Ok(RecordId(row.get(0)?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
