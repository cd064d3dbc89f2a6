//! A kind's own fields, from a wire type and back: names and types stand once, in the kind.

use proofmark_format::ids::RecordId;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::Office;
use super::act::{Fields, set_list, set_reference, set_text};
use super::kinds::{Kind, Type};
use super::read::record_id;
use crate::error::{Error, Result};

/// The fields of a kind that a wire type sets: absent leaves a field, empty clears it.
pub(crate) fn fields<T: Serialize>(kind: &'static Kind, input: &T) -> Result<Fields> {
    let given = object(input)?;
    let mut fields = Fields::new();
    for (name, r#type) in kind.fields {
        match (r#type, given.get(*name)) {
            (Type::Text, Some(Value::String(text))) => set_text(&mut fields, name, &Some(text.clone())),
            (Type::Reference, Some(Value::String(id))) => {
                set_reference(&mut fields, name, &Some(id.clone()))?
            }
            (Type::List, Some(Value::Array(items))) => {
                let items = items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect();
                set_list(&mut fields, name, &Some(items));
            }
            _ => {}
        }
    }
    Ok(fields)
}

/// What the columns of a record say, as the wire type of its kind. Columns that the type does not have are left out.
pub(crate) fn read<T: Default + Serialize + DeserializeOwned>(
    store: &Connection,
    kind: &'static Kind,
    n: i64,
) -> Result<T> {
    let known = object(&T::default())?;
    let wanted: Vec<_> = kind.fields.iter().filter(|(name, _)| known.contains_key(*name)).collect();
    let columns: Vec<String> = wanted.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    let sql = format!("SELECT {} FROM {} WHERE record = ?1", columns.join(", "), kind.table);
    let mut select = store.prepare_cached(&sql)?;
    let mut rows = select.query([n])?;
    let mut held = Map::new();
    if let Some(row) = rows.next()? {
        for (at, (name, r#type)) in wanted.iter().enumerate() {
            held.insert((*name).to_owned(), value(*r#type, row.get_ref(at)?));
        }
    }
    serde_json::from_value(Value::Object(held)).map_err(Error::internal)
}

fn value(r#type: Type, held: ValueRef<'_>) -> Value {
    match (r#type, held) {
        (Type::Text, ValueRef::Text(text)) => Value::from(String::from_utf8_lossy(text)),
        (Type::Reference, ValueRef::Blob(id)) => {
            RecordId::from_slice(id).map_or(Value::Null, |id| Value::from(id.to_string()))
        }
        // A list of another office may hold more than texts; those alone are shown.
        (Type::List, ValueRef::Text(json)) => match serde_json::from_slice(json) {
            Ok(Value::Array(items)) => Value::Array(items.into_iter().filter(Value::is_string).collect()),
            _ => Value::Null,
        },
        _ => Value::Null,
    }
}

fn object<T: Serialize>(input: &T) -> Result<Map<String, Value>> {
    match serde_json::to_value(input).map_err(Error::internal)? {
        Value::Object(map) => Ok(map),
        _ => Err(Error::internal("a wire type that is no object")),
    }
}

impl Office {
    /// Refuses a reference to a record that is held here and is of another kind; one that is not held may be another office's.
    pub(crate) fn must_name(&self, field: &'static str, kind: &str, id: &Option<String>) -> Result<()> {
        let Some(id) = id.as_deref().map(str::trim).filter(|id| !id.is_empty()) else { return Ok(()) };
        let held = self.link(record_id(id).map_err(|e| e.with("field", field))?)?;
        match held.kind.is_empty() || held.kind == kind {
            true => Ok(()),
            false => Err(Error::refused("record_unknown").with("field", field).with("id", id)),
        }
    }

    /// The kind of a record that is held here; refused where it is none of these.
    pub(crate) fn must_be(&self, id: &str, kinds: &[&'static str]) -> Result<&'static str> {
        let id: RecordId = record_id(id)?;
        let held = self.link(id)?.kind;
        kinds
            .iter()
            .copied()
            .find(|kind| *kind == held)
            .ok_or_else(|| Error::refused("record_unknown").with("id", id))
    }
}

/// Fields of a kind that its wire type lacks: for the tests of the trades.
#[cfg(test)]
pub(crate) fn lacking<T: Default + Serialize>(kind: &Kind) -> Vec<&'static str> {
    let known = object(&T::default()).unwrap();
    kind.fields.iter().map(|(name, _)| *name).filter(|name| !known.contains_key(*name)).collect()
}
