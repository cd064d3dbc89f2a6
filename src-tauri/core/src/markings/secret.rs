//! Hidden and security marks: seen by the roles that the rule `secret_marks` names, held by the office with
//! headquarters, and told to nobody else unless an authorising officer released them for one letter.

use std::collections::HashSet;

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Deserialize;

use super::{HiddenMark, MarkingFields, MarkingView, Release, ReleaseMark};
use crate::error::{Error, Result};
use crate::office::act::Content;
use crate::office::door::Task;
use crate::office::fold::record_n;
use crate::office::kinds::{For, Kind, Type};
use crate::office::read::{above, belonging, record_id};
use crate::office::{Done, Draft, HistoryLine, Office, Role, check, flags};
use crate::weapons::WeaponPage;

/// Hands [`OPEN`] to what is put together when it is compiled.
macro_rules! open {
    () => {
        "m.secret IS NOT 'yes' AND m.kind IS NOT 'security'"
    };
}
pub(crate) use open;

/// SQL over a row `m` of markings: a mark that is no secret. Whatever reads markings for others than the named roles has it.
pub(crate) const OPEN: &str = open!();

/// The title of a record that may be about a hidden mark, or about an event about one: then it has none, as the mark has none.
macro_rules! untold {
    ($title:literal) => {
        concat!(
            "CASE WHEN EXISTS (SELECT 1 FROM record ur LEFT JOIN event ue ON ue.record = ur.n
               JOIN record mr ON mr.id IN (ur.id, ue.marking) JOIN marking m ON m.record = mr.n
               WHERE ur.id = t.about AND NOT (",
            $crate::markings::open!(),
            ")) THEN NULL ELSE ",
            $title,
            " END"
        )
    };
}
pub(crate) use untold;

/// The release of a hidden mark for one letter; `letter` is set when that is issued, and then the release is used up.
pub static RELEASE: Kind = Kind {
    name: "release",
    table: "mark_release",
    erasable: false,
    audience: For::Headquarters,
    fields: &[
        ("case", Type::Reference),
        ("marking", Type::Reference),
        ("letter", Type::Reference),
        ("reason", Type::Text),
    ],
    derived: None,
    // The reason speaks of the mark.
    title: "NULL",
    term: None,
};

#[derive(Debug, Default, Deserialize)]
struct Rule {
    roles: Vec<String>,
}

impl Office {
    /// The roles that see hidden marks, as the State says.
    pub fn seeing_roles(&self) -> Result<Vec<String>> {
        Ok(self.rule_as::<Rule>("secret_marks")?.roles)
    }

    /// Whether whoever unlocked may see hidden marks. An act asks once, never row by row.
    pub(crate) fn sees_secret_marks(&self) -> Result<bool> {
        let seeing = self.seeing_roles()?;
        Ok(self.session.roles.iter().any(|role| seeing.contains(role)))
    }

    /// Refuses whoever may not see hidden marks.
    pub(crate) fn require_sight(&self) -> Result<()> {
        match self.sees_secret_marks()? {
            true => Ok(()),
            false => Err(Error::refused("mark_withheld")),
        }
    }

    /// Refuses to show a record that is withheld.
    pub(crate) fn refuse_withheld(&self, id: RecordId) -> Result<()> {
        refuse_withheld(&self.store, self.sees_secret_marks()?, id)
    }

    /// Takes out of a weapon's page what the operator may not see, and says that it was there.
    pub(crate) fn withhold(&self, page: &mut WeaponPage) -> Result<()> {
        if !page.markings.iter().any(|mark| mark.fields.is_secret()) || self.sees_secret_marks()? {
            return Ok(());
        }
        let secret = self.secret_records(record_id(&page.row.id)?)?;
        page.markings.iter_mut().filter(|mark| mark.fields.is_secret()).for_each(MarkingView::withhold);
        for event in page.events.iter_mut().filter(|event| secret.contains(&event.id)) {
            event.fields.reading = None;
            event.fields.method = None;
            event.fields.circumstances = None;
            event.photographs.clear();
        }
        let is_secret = |line: &&mut HistoryLine| secret.contains(&line.record);
        page.history.iter_mut().filter(is_secret).for_each(|line| line.fields.clear());
        page.disagreements.retain(|disagreement| !secret.contains(&disagreement.record));
        Ok(())
    }

    /// The hidden marks of a weapon, and what belongs to them or to another weapon's.
    fn secret_records(&self, weapon: RecordId) -> Result<HashSet<String>> {
        let sql = format!(
            "WITH secret AS (SELECT r.id FROM marking m JOIN record r ON r.n = m.record WHERE m.weapon = ?1 AND NOT ({OPEN})),
                  told AS (SELECT id FROM secret UNION SELECT r.id FROM event e JOIN record r ON r.n = e.record
                           JOIN record mr ON mr.id = e.marking JOIN marking m ON m.record = mr.n
                           WHERE e.weapon = ?1 AND NOT ({OPEN}))
             SELECT id FROM told
             UNION SELECT r.id FROM note n JOIN record r ON r.n = n.record WHERE n.about IN (SELECT id FROM told)
             UNION SELECT r.id FROM attachment a JOIN record r ON r.n = a.record WHERE a.about IN (SELECT id FROM told)"
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let ids = select.query_map([weapon.0], |row| Ok(RecordId(row.get(0)?).to_string()))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// Refuses to make an event name another mark, where that would tell a hidden one: the event stays with those it was for.
    pub(crate) fn check_mark_of_event(&self, event: RecordId, marking: &Option<String>) -> Result<()> {
        let Some(named) = marking.as_deref().map(str::trim) else { return Ok(()) };
        let now = if named.is_empty() { None } else { Some(record_id(named)?) };
        let (audience, weapon, held): ([u8; 16], Option<[u8; 16]>, Option<[u8; 16]>) = self.store.query_row(
            "SELECT r.audience, e.weapon, e.marking FROM event e JOIN record r ON r.n = e.record WHERE r.id = ?1",
            [event.0],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        let held = held.map(RecordId);
        if held == now {
            return Ok(());
        }
        if let Some(held) = held
            && is_secret_mark(&self.store, held)?
        {
            return Err(Error::refused("mark_secret_event").with("field", "marking"));
        }
        let (audience, weapon) = (AudienceId(audience), Content::from(RecordId(weapon.unwrap_or_default())));
        match audience_of_event(&self.store, self.sees_secret_marks()?, audience, &weapon, now)? == audience {
            true => Ok(()),
            false => Err(Error::refused("mark_secret_event").with("field", "marking")),
        }
    }

    /// Refuses a change that would tell a hidden mark: that it is none, or that one which others hold already is one.
    pub(crate) fn check_secrecy(&self, id: RecordId, input: &MarkingFields) -> Result<()> {
        self.refuse_withheld(id)?;
        let n = record_n(&self.store, id)?;
        let held = self.markings(&[n])?.pop().unwrap_or_default().fields;
        let now = MarkingFields {
            secret: input.secret.clone().or(held.secret.clone()),
            kind: input.kind.clone().or(held.kind.clone()),
            ..MarkingFields::default()
        };
        match (held.is_secret(), now.is_secret()) {
            (true, false) => Err(Error::refused("mark_secret_stays").with("field", "secret")),
            (false, true) if !self.is_narrow(self.audience_of(id)?) => {
                Err(Error::refused("mark_secret_shared").with("field", "secret"))
            }
            _ => Ok(()),
        }
    }

    /// Whether an audience is one office with headquarters, or headquarters alone.
    fn is_narrow(&self, audience: AudienceId) -> bool {
        audience == self.own_audience()
            || audience == self.trust.headquarters
            || self.trust.offices.values().any(|office| office.audience == audience)
    }

    /// Releases a hidden mark for the letter of a case: a second, authorising officer says so, and why. What was authorised
    /// before must be authorised anew, since the letter says more.
    pub fn release_secret_mark(&mut self, input: &ReleaseMark) -> Result<Done> {
        self.session.require(&[Role::TracingOfficer])?;
        check::line("reason", &input.reason, check::LINE)?;
        let second = self.second(&input.second, Role::AuthorisingOfficer)?;
        let (case, marking) = (record_id(&input.case_id)?, record_id(&input.marking)?);
        let hidden = self.hidden_marks(&input.case_id)?;
        let mark = hidden.iter().find(|hidden| hidden.marking.id == input.marking);
        match mark.map(|mark| &mark.release) {
            None => return Err(Error::refused("mark_not_secret").with("id", marking)),
            Some(Some(_)) => return Err(Error::refused("mark_released")),
            Some(None) => {}
        }
        let (release, outcome) = self.change(|task| {
            let issued = "SELECT EXISTS (SELECT 1 FROM letter WHERE \"case\" = ?1)";
            if task.tx.query_row(issued, [case.0], |row| row.get(0))? {
                return Err(Error::refused("already_issued"));
            }
            task.act.second = Some(second.id);
            let fields = vec![
                ("case", case.into()),
                ("marking", marking.into()),
                ("reason", Content::from(input.reason.trim())),
            ];
            Ok(task.act.birth(&RELEASE, task.trust.headquarters, fields))
        })?;
        let id = outcome.id(release);
        Ok(outcome.done(id))
    }

    /// The hidden marks of a case's weapon, each with its release, as far as the operator may see them.
    pub fn hidden_marks(&self, case: &str) -> Result<Vec<HiddenMark>> {
        let case = record_id(case)?;
        let weapon: Option<[u8; 16]> = self
            .store
            .prepare_cached("SELECT c.weapon FROM cases c JOIN record r ON r.n = c.record WHERE r.id = ?1")?
            .query_row([case.0], |row| row.get(0))
            .optional()?
            .flatten();
        let Some(weapon) = weapon.map(RecordId) else { return Ok(Vec::new()) };
        let (releases, sees) = (self.releases(case)?, self.sees_secret_marks()?);
        let marks = self.markings(&belonging(&self.store, "marking", "weapon", weapon)?)?;
        let secret = marks.into_iter().filter(|mark| mark.fields.is_secret() && !is_withdrawn(mark));
        Ok(secret
            .map(|mut marking| {
                let release =
                    releases.iter().find(|(of, _)| *of == marking.id).map(|(_, release)| release.clone());
                if !sees {
                    marking.withhold();
                }
                HiddenMark { marking, release }
            })
            .collect())
    }

    /// The hidden marks that the letter of a case may tell: those released for the letter that is not written yet, or for the
    /// one that was issued.
    pub(crate) fn released_marks(&self, case: RecordId) -> Result<HashSet<String>> {
        Ok(self.releases(case)?.into_iter().map(|(marking, _)| marking).collect())
    }

    fn releases(&self, case: RecordId) -> Result<Vec<(String, Release)>> {
        let mut select = self.store.prepare_cached(
            "SELECT r.n, r.id, l.marking, l.reason, l.letter FROM mark_release l JOIN record r ON r.n = l.record
             WHERE l.\"case\" = ?1 AND r.flags & ?2 = 0 AND l.letter IS
               (SELECT lr.id FROM letter i JOIN record lr ON lr.n = i.record WHERE i.\"case\" = ?1 ORDER BY i.record DESC LIMIT 1)
             ORDER BY r.n",
        )?;
        let rows = select.query_map(params![case.0, flags::WITHDRAWN], |row| {
            let marking: Option<[u8; 16]> = row.get(2)?;
            let release = Release {
                id: RecordId(row.get(1)?).to_string(),
                reason: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
                issued: row.get::<_, Option<[u8; 16]>>(4)?.is_some(),
                ..Release::default()
            };
            Ok((
                row.get::<_, i64>(0)?,
                marking.map(|id| RecordId(id).to_string()).unwrap_or_default(),
                release,
            ))
        })?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        rows.into_iter()
            .map(|(n, marking, release)| {
                let (operator, second) = self.hands(n)?;
                Ok((marking, Release { operator, second, ..release }))
            })
            .collect()
    }

    /// Refuses a letter that may tell a hidden mark to whoever may not see one. A release that was taken back since counts,
    /// too: a letter that was issued says what it said.
    pub(crate) fn may_read_letter_of(&self, case: RecordId) -> Result<()> {
        let any = "SELECT EXISTS (SELECT 1 FROM mark_release WHERE \"case\" = ?1)";
        match self.store.prepare_cached(any)?.query_row([case.0], |row| row.get(0))? {
            false => Ok(()),
            true => self.require_sight(),
        }
    }

    /// Refuses a release that a letter used: what was told cannot be taken back, and who released it stays to be read.
    pub(crate) fn refuse_used_release(&self, id: RecordId) -> Result<()> {
        let used = "SELECT EXISTS (SELECT 1 FROM mark_release l JOIN record r ON r.n = l.record
                    WHERE r.id = ?1 AND l.letter IS NOT NULL)";
        match self.store.prepare_cached(used)?.query_row([id.0], |row| row.get(0))? {
            false => Ok(()),
            true => Err(Error::refused("already_issued")),
        }
    }

    /// Refuses to put the whole store into plain text for whoever may not see the hidden marks in it.
    pub(crate) fn may_dump(&self) -> Result<()> {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM marking m WHERE NOT ({OPEN}))");
        match self.sees_secret_marks()? || !self.store.query_row(&sql, [], |row| row.get::<_, bool>(0))? {
            true => Ok(()),
            false => Err(Error::refused("mark_withheld")),
        }
    }
}

impl Task<'_> {
    /// Refuses a record that whoever acts may not see.
    pub(crate) fn refuse_withheld(&self, id: RecordId) -> Result<()> {
        refuse_withheld(self.tx, self.sees_secret_marks, id)
    }

    /// Whom an event of a weapon is for that may name one of its marks.
    pub(crate) fn audience_of_event(
        &self,
        audience: AudienceId,
        weapon: &Content,
        marking: Option<RecordId>,
    ) -> Result<AudienceId> {
        audience_of_event(self.tx, self.sees_secret_marks, audience, weapon, marking)
    }

    /// The releases of a case that no letter has used go with this one.
    pub(crate) fn use_releases(&mut self, case: RecordId, letter: Draft) -> Result<()> {
        let mut select = self.tx.prepare(
            "SELECT r.id FROM mark_release l JOIN record r ON r.n = l.record
             WHERE l.\"case\" = ?1 AND l.letter IS NULL AND r.flags & ?2 = 0",
        )?;
        let ids = select.query_map(params![case.0, flags::WITHDRAWN], |row| Ok(RecordId(row.get(0)?)))?;
        for id in ids.collect::<rusqlite::Result<Vec<_>>>()? {
            self.patch(id, vec![("letter", letter.into())])?;
        }
        Ok(())
    }

    /// The hidden marks of a weapon that becomes known to others, and what is about them, stay where they are and belong to
    /// the new record of it.
    pub(crate) fn keep_secret_marks(&mut self, weapon: RecordId, made: Draft) -> Result<()> {
        let sql = format!(
            "SELECT r.id FROM marking m JOIN record r ON r.n = m.record WHERE m.weapon = ?1 AND r.flags & ?2 = 0 AND NOT ({OPEN})
             UNION SELECT er.id FROM event e JOIN record er ON er.n = e.record JOIN record mr ON mr.id = e.marking
               JOIN marking m ON m.record = mr.n WHERE e.weapon = ?1 AND er.flags & ?2 = 0 AND NOT ({OPEN})"
        );
        let mut select = self.tx.prepare(&sql)?;
        let hidden = flags::WITHDRAWN | flags::HIDDEN;
        let ids = select.query_map(params![weapon.0, hidden], |row| Ok(RecordId(row.get(0)?)))?;
        for id in ids.collect::<rusqlite::Result<Vec<_>>>()? {
            self.patch(id, vec![("weapon", made.into())])?;
        }
        Ok(())
    }
}

impl MarkingView {
    /// Leaves nothing but that there is a mark.
    pub(crate) fn withhold(&mut self) {
        self.fields = MarkingFields { secret: Some("yes".into()), ..MarkingFields::default() };
        self.signs.clear();
        self.photographs.clear();
        self.restorations.clear();
        self.withheld = true;
    }
}

fn refuse_withheld(store: &Connection, sees: bool, id: RecordId) -> Result<()> {
    match !sees && tells_secret(store, id)? {
        false => Ok(()),
        true => Err(Error::refused("mark_withheld")),
    }
}

/// Whom an event of a weapon is for that may name one of its marks: what is about a hidden mark goes where the mark is, and
/// nowhere else. Refuses a mark of another weapon, and one that the operator may not see.
fn audience_of_event(
    store: &Connection,
    sees: bool,
    audience: AudienceId,
    weapon: &Content,
    marking: Option<RecordId>,
) -> Result<AudienceId> {
    let Some(marking) = marking else { return Ok(audience) };
    let of = above(store, marking)?.map(Content::from);
    if of.as_ref() != Some(weapon) {
        return Err(Error::refused("marking_elsewhere").with("field", "marking"));
    }
    refuse_withheld(store, sees, marking)?;
    if !is_secret_mark(store, marking)? {
        return Ok(audience);
    }
    let mut select = store.prepare_cached("SELECT audience FROM record WHERE id = ?1")?;
    Ok(AudienceId(select.query_row([marking.0], |row| row.get(0))?))
}

/// Whether a record is a hidden mark, or belongs to one.
pub(crate) fn tells_secret(store: &Connection, id: RecordId) -> Result<bool> {
    let mut here = Some(id);
    // A picture of an event about a mark is as deep as it goes.
    for _ in 0..4 {
        let Some(id) = here else { return Ok(false) };
        if is_secret_mark(store, id)? {
            return Ok(true);
        }
        here = match mark_named_by(store, id)? {
            Some(marking) => Some(marking),
            None => above(store, id)?,
        };
    }
    Ok(false)
}

/// Whether a record is a hidden mark.
pub(crate) fn is_secret_mark(store: &Connection, id: RecordId) -> Result<bool> {
    let sql = format!(
        "SELECT EXISTS (SELECT 1 FROM marking m JOIN record r ON r.n = m.record WHERE r.id = ?1 AND NOT ({OPEN}))"
    );
    Ok(store.prepare_cached(&sql)?.query_row([id.0], |row| row.get(0))?)
}

/// The mark that an event or a release names.
fn mark_named_by(store: &Connection, id: RecordId) -> Result<Option<RecordId>> {
    let mut select = store.prepare_cached(
        "SELECT coalesce(e.marking, l.marking) FROM record r LEFT JOIN event e ON e.record = r.n
         LEFT JOIN mark_release l ON l.record = r.n WHERE r.id = ?1",
    )?;
    let found = select.query_row([id.0], |row| row.get::<_, Option<[u8; 16]>>(0)).optional()?;
    Ok(found.flatten().map(RecordId))
}

fn is_withdrawn(mark: &MarkingView) -> bool {
    mark.flags.iter().any(|flag| flag == "withdrawn")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::rules;

    #[test]
    fn the_rule_names_roles_that_there_are() {
        let rule: Rule = serde_json::from_str(rules::shipped("secret_marks").unwrap()).unwrap();
        assert!(!rule.roles.is_empty());
        for role in &rule.roles {
            assert!(Role::ALL.iter().any(|known| known.code() == role), "{role}");
        }
    }
}
