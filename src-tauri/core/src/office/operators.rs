//! Operators: the people of this office. Their records are erasable; bodies carry their id only (R16).

use proofmark_format::cbor::Value;
use proofmark_format::fold::{Standing, fold};
use proofmark_format::ids::RecordId;
use rusqlite::{Connection, OptionalExtension};

use super::act::{Content, Fields, set_list};
use super::check as field;
use super::fold::Folding;
use super::{NewOperator, Office, Operator, OperatorRow, Role};
use crate::error::{Error, Result};
use crate::store::keys;
use crate::vocabulary::texts::Texts;

/// Refuses an operator without name, roles or a passphrase of some length.
pub(crate) fn check(operator: &NewOperator) -> Result<()> {
    field::line("name", &operator.name, 80)?;
    if operator.roles.is_empty() {
        return Err(Error::refused("field_empty").with("field", "roles"));
    }
    for role in &operator.roles {
        field::shipped("roles", "role", role)?;
    }
    keys::check_passphrase(&operator.passphrase)
}

pub(crate) fn fields(operator: &NewOperator) -> Fields {
    let mut fields: Fields = vec![("name", Content::from(operator.name.trim()))];
    set_list(&mut fields, "roles", &Some(operator.roles.clone()));
    fields
}

/// The operator of a record id.
pub(crate) fn by_id(store: &Connection, id: RecordId) -> Result<Operator> {
    let row = store
        .prepare_cached(
            "SELECT o.name, o.roles FROM operator o JOIN record r ON r.n = o.record WHERE r.id = ?1",
        )?
        .query_row([id.0], |row| Ok((row.get::<_, Option<String>>(0)?, row.get::<_, Option<String>>(1)?)))
        .optional()?;
    let (name, roles) = row.ok_or_else(|| Error::refused("record_unknown").with("id", id))?;
    Ok(Operator { id, name: name.unwrap_or_default(), roles: list(roles) })
}

/// Who unlocked. What others say of this device must not lock an office out of its own store: where his record counts for
/// nothing, by a cut or by rights taken away, it is read as it was written; where it was erased, he may look.
pub(crate) fn who_unlocked(office: &Office, id: RecordId) -> Result<Operator> {
    if office.trust.erased.contains_key(&id) {
        return office.erased_operator(id);
    }
    match by_id(&office.store, id) {
        Err(error) if error.code == "record_unknown" => {}
        found => return found,
    }
    let nothing = Operator { id, name: String::new(), roles: Vec::new() };
    let n =
        office.store.query_row("SELECT n FROM record WHERE id = ?1", [id.0], |row| row.get(0)).optional()?;
    let Some(n) = n else { return Ok(nothing) };
    let mut nodes = Folding::new(&office.store, &office.trust, office.device()).nodes(n)?;
    nodes.iter_mut().for_each(|node| node.standing = Standing::Folded);
    let state = fold(&nodes);
    let roles = state.shown("roles").and_then(|roles| Value::decode(roles).ok());
    let roles = roles.as_ref().and_then(Value::array).unwrap_or_default();
    let roles = roles.iter().filter_map(Value::text).map(str::to_owned).collect();
    Ok(Operator { name: state.text("name").unwrap_or_default(), roles, ..nothing })
}

/// The name to show for an operator, where his record is held.
pub(crate) fn name_of(store: &Connection, id: RecordId) -> Result<String> {
    Ok(by_id(store, id).map(|operator| operator.name).unwrap_or_default())
}

pub(crate) fn by_name(store: &Connection, name: &str) -> Result<Option<RecordId>> {
    let found = store
        .prepare_cached("SELECT r.id FROM operator o JOIN record r ON r.n = o.record WHERE o.name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    Ok(found.map(RecordId))
}

/// A column that holds a list.
pub(crate) fn list(column: Option<String>) -> Vec<String> {
    column.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
}

impl Office {
    /// Whom an erased operator's slot lets in: nobody by name, and with no role. Only where no administrator is left may he
    /// bring in whoever follows him, or the office would be closed for ever.
    fn erased_operator(&self, id: RecordId) -> Result<Operator> {
        let administrator = Role::Administrator.code();
        let is_left =
            self.operators()?.iter().any(|row| row.has_slot && row.roles.iter().any(|r| r == administrator));
        Ok(Operator {
            id,
            name: Texts::for_letters(&self.settings()?.language).say("operator-erased", &[]),
            roles: if is_left { Vec::new() } else { vec![administrator.to_owned()] },
        })
    }

    /// The operators of this office.
    pub fn operators(&self) -> Result<Vec<OperatorRow>> {
        let slots = keys::read(&self.home)?;
        let mut select = self.store.prepare(
            "SELECT r.id, o.name, o.roles FROM operator o JOIN record r ON r.n = o.record
             WHERE r.audience = ?1 ORDER BY o.name",
        )?;
        let rows = select.query_map([self.own_audience().0], |row| {
            let name: String = row.get::<_, Option<String>>(1)?.unwrap_or_default();
            Ok(OperatorRow {
                id: RecordId(row.get(0)?).to_string(),
                has_slot: slots.slots.iter().any(|slot| slot.header.name == name),
                roles: list(row.get(2)?),
                name,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
