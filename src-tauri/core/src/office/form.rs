//! Forms: the fields that a person fills in of a record. Each is declared once, with what it holds; from that one list come the
//! wire type, the fields of the kind and with them its columns, what is checked before anything is signed, what an act sets
//! and what a page reads.

use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{Connection, OptionalExtension, Row};

use super::act::{Content, Fields, set_reference, set_text};
use super::door::Task;
use super::kinds::Type;
use super::notes::{self, About};
use super::{check, flags};
use crate::error::{Error, Result};

/// What a field of a form holds. All cross as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Is {
    /// A line.
    Line,
    /// A line kept exactly, spaces at its edges and all.
    Exact,
    /// A code of this vocabulary, shipped or added by the State.
    Code(&'static str),
    /// A word of this vocabulary, or a line of one's own.
    Open(&'static str),
    /// A partial date: a year, a month or a day.
    Date,
    /// The code of a place of the office's list, under ISO 3166-2.
    Subdivision,
    /// Digits alone, at most so many.
    Digits(usize),
    /// A record of this kind, by id.
    Record(&'static str),
}

impl Is {
    /// The type of its column.
    pub(crate) const fn column(self) -> Type {
        match self {
            Is::Record(_) => Type::Reference,
            _ => Type::Text,
        }
    }
}

/// A field of a form by name.
pub(crate) type Asked = (&'static str, Is);

/// A form: fields that have columns, and notes that are records of their own.
pub(crate) trait Form: Clone + Default {
    /// Fields that have columns.
    const COLUMNS: &'static [Asked];
    /// Notes, by topic.
    const NOTES: &'static [&'static str];

    /// What stands in the columns, as [`Self::COLUMNS`] names them, then in the notes.
    fn values(&self) -> Vec<&Option<String>>;

    /// The same, to be filled in.
    fn places(&mut self) -> Vec<&mut Option<String>>;

    /// Every column with its value.
    fn columns(&self) -> impl Iterator<Item = (Asked, &Option<String>)> {
        Self::COLUMNS.iter().copied().zip(self.values())
    }

    /// Every note with its text.
    fn notes(&self) -> impl Iterator<Item = (&'static str, &Option<String>)> {
        Self::NOTES.iter().copied().zip(self.values().into_iter().skip(Self::COLUMNS.len()))
    }
}

/// Declares a form: its fields with what each holds, its notes, and the fields of the kind that no form sets.
macro_rules! form {
    (
        $(#[$meta:meta])*
        pub struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $is:expr,)+ }
        notes { $($(#[$note_meta:meta])* $note:ident,)* }
        also { $($also:ident: $also_type:ident,)* }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: Option<String>,)+
            $($(#[$note_meta])* pub $note: Option<String>,)*
        }

        impl $name {
            /// The fields of the kind: those that no form sets, then those of the form. Notes are records of their own.
            pub const FIELDS: &'static [$crate::office::kinds::Field] = &[
                $((stringify!($also), $crate::office::kinds::Type::$also_type),)*
                $((stringify!($field), {
                    use $crate::office::form::Is::*;
                    $is.column()
                }),)+
            ];

            /// Every field that says something: its name, what it holds, and what it says. Notes come last.
            pub fn given(&self) -> impl Iterator<Item = (&'static str, $crate::office::Is, &str)> {
                use $crate::office::form::{Form, given};
                given(self.columns().chain(self.notes().map(|(name, text)| ((name, $crate::office::Is::Line), text))))
            }
        }

        impl $crate::office::form::Form for $name {
            const COLUMNS: &'static [$crate::office::form::Asked] = &[$((stringify!($field), {
                use $crate::office::form::Is::*;
                $is
            }),)+];
            const NOTES: &'static [&'static str] = &[$(stringify!($note),)*];

            fn values(&self) -> Vec<&Option<String>> {
                vec![$(&self.$field,)+ $(&self.$note,)*]
            }

            fn places(&mut self) -> Vec<&mut Option<String>> {
                vec![$(&mut self.$field,)+ $(&mut self.$note,)*]
            }
        }
    };
}
pub(crate) use form;

/// Those of these fields that say something.
pub(crate) fn given<'a>(
    fields: impl Iterator<Item = (Asked, &'a Option<String>)>,
) -> impl Iterator<Item = (&'static str, Is, &'a str)> {
    fields
        .filter_map(|((name, is), value)| Some((name, is, value.as_deref().filter(|text| !text.is_empty())?)))
}

/// Refuses what a field does not hold. That the records it names are there is for the act to see: [`check_records`].
pub(crate) fn check<F: Form>(store: &Connection, form: &F) -> Result<()> {
    form.columns().try_for_each(|((name, is), value)| match value.as_deref() {
        None | Some("") => Ok(()),
        Some(value) => check_value(store, name, is, value),
    })?;
    form.notes().try_for_each(|(topic, text)| check::text(topic, text.as_deref().unwrap_or_default()))
}

fn check_value(store: &Connection, name: &'static str, is: Is, value: &str) -> Result<()> {
    match is {
        Is::Line | Is::Exact | Is::Open(_) => check::optional_line(name, value, check::LINE),
        Is::Code(list) => check::code(store, name, list, value),
        Is::Date => check::partial_date(name, &Some(value.to_owned())),
        Is::Subdivision => check::subdivision(store, name, value),
        Is::Digits(most) => check::digits(name, value, most),
        Is::Record(_) => Ok(()),
    }
}

/// What a form sets: absent fields are left, empty ones cleared.
pub(crate) fn fields<F: Form>(form: &F) -> Result<Fields> {
    let mut fields = Fields::new();
    for ((name, is), value) in form.columns() {
        match (is, value.as_deref()) {
            (Is::Record(_), _) => set_reference(&mut fields, name, value)?,
            (Is::Exact, Some(exact)) if !exact.is_empty() => fields.push((name, Content::from(exact))),
            _ => set_text(&mut fields, name, value),
        }
    }
    Ok(fields)
}

/// Refuses what names a record that is not held here, or is of another kind than asked for.
pub(crate) fn check_records<F: Form>(store: &Connection, fields: &Fields) -> Result<()> {
    for (name, content) in fields {
        let Some(Is::Record(kind)) = F::COLUMNS.iter().find(|(field, _)| field == name).map(|(_, is)| *is)
        else {
            continue;
        };
        let Content::Value(Value::Bytes(id)) = content else { continue };
        check_record(store, RecordId::from_slice(id)?, kind).map_err(|e| e.with("field", name))?;
    }
    Ok(())
}

/// Refuses a record that is not held here, is of another kind, or was withdrawn.
pub(crate) fn check_record(store: &Connection, id: RecordId, kind: &str) -> Result<()> {
    match flags_of(store, id, kind)? & flags::WITHDRAWN {
        0 => Ok(()),
        _ => Err(Error::refused("record_withdrawn").with("id", id)),
    }
}

/// Refuses a record that is not held here or is of another kind; one that was withdrawn can still be read.
pub(crate) fn check_held(store: &Connection, id: RecordId, kind: &str) -> Result<()> {
    flags_of(store, id, kind).map(drop)
}

fn flags_of(store: &Connection, id: RecordId, kind: &str) -> Result<i64> {
    let mut select = store.prepare_cached("SELECT flags FROM record WHERE id = ?1 AND kind = ?2")?;
    let flags = select.query_row((id.0, kind), |row| row.get(0)).optional()?;
    flags.ok_or_else(|| Error::refused("record_unknown").with("id", id))
}

/// Sets the notes of a form.
pub(crate) fn set_notes<F: Form>(
    task: &mut Task<'_>,
    about: About,
    audience: AudienceId,
    form: &F,
) -> Result<()> {
    form.notes().try_for_each(|(topic, text)| notes::set(task, about, audience, topic, text))
}

/// The columns of a form as a query names them, its table being `t`.
pub(crate) fn select<F: Form>() -> String {
    let columns: Vec<String> = F::COLUMNS.iter().map(|(name, _)| format!("t.\"{name}\"")).collect();
    columns.join(", ")
}

/// Reads the columns of a form from a row, the first of them at `from`.
pub(crate) fn read<F: Form>(row: &Row<'_>, from: usize) -> rusqlite::Result<F> {
    let mut form = F::default();
    for ((n, place), (_, is)) in form.places().into_iter().enumerate().zip(F::COLUMNS) {
        *place = match is {
            Is::Record(_) => row.get::<_, Option<[u8; 16]>>(from + n)?.map(|id| RecordId(id).to_string()),
            _ => row.get(from + n)?,
        };
    }
    Ok(form)
}

/// Reads the notes of a form.
pub(crate) fn read_notes<F: Form>(store: &Connection, about: RecordId, form: &mut F) -> Result<()> {
    let places = form.places().into_iter().skip(F::COLUMNS.len());
    for (topic, place) in F::NOTES.iter().zip(places) {
        *place = notes::text(store, about, topic)?;
    }
    Ok(())
}

/// The records that a form names, by id.
pub(crate) fn records<F: Form>(form: &F) -> impl Iterator<Item = &str> {
    form.columns().filter_map(|((_, is), value)| match is {
        Is::Record(_) => value.as_deref().filter(|id| !id.is_empty()),
        _ => None,
    })
}

/// Fills what a form leaves open with what another says under the same names.
pub(crate) fn complete<F: Form, G: Form>(form: &mut F, with: &G) {
    for (name, place) in names::<F>().zip(form.places()) {
        if place.is_none() {
            *place = value(with, name).cloned();
        }
    }
}

/// Clears what a form says just as another does under the same name.
pub(crate) fn clear_equal<F: Form, G: Form>(form: &mut F, to: &G) {
    for (name, place) in names::<F>().zip(form.places()) {
        if place.is_some() && place.as_ref() == value(to, name) {
            *place = Some(String::new());
        }
    }
}

/// The names of all fields of a form, notes last.
fn names<F: Form>() -> impl Iterator<Item = &'static str> {
    F::COLUMNS.iter().map(|(name, _)| *name).chain(F::NOTES.iter().copied())
}

/// What a form says under a name.
pub(crate) fn value<'a, F: Form>(form: &'a F, name: &str) -> Option<&'a String> {
    names::<F>().zip(form.values()).find(|(field, _)| *field == name)?.1.as_ref()
}
