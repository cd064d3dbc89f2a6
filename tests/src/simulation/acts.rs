//! Random acts on whatever kinds are declared: nothing here knows one of them by name.

use std::collections::BTreeSet;

use proofmark_core::office::kinds::{For, KINDS, Kind, Type};
use proofmark_core::office::{Declared, DeclaredValue, flags};
use proofmark_core::{Error, Office};
use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, RecordId};

use crate::chance::Chance;

/// Kinds that a newer version may declare.
const NEWER: [&str; 2] = ["drone", "evidence bag"];
/// Texts that are written again and again, so that offices agree and disagree about them.
const TEXTS: [&str; 9] = [
    "ROSSI",
    "TAURUS",
    "1974-03",
    "yes",
    "",
    "ROS\"SI\\\u{1}\u{202e} \u{1f52b}",
    "D41?7[8B]*",
    "\u{627}\u{644}\u{633}\u{644}\u{627}\u{62d}",
    "a longer line about how it was found, that says who was there and who was not, and why nobody asked",
];
/// Fields whose text is a number of the office's own series.
const NUMBERS: [&str; 2] = ["national_number", "reference"];
/// Fields whose bytes are kept as an attachment.
const HASHES: [&str; 3] = ["sha256", "thumbnail", "shrunk"];

/// What an act came to.
#[derive(Debug, Default)]
pub(super) struct Done {
    /// Changes.
    pub(super) changes: usize,
    /// Numbers given.
    pub(super) numbers: Vec<String>,
    /// Records born, with their kinds.
    pub(super) born: Vec<(RecordId, String)>,
    /// Records changed.
    pub(super) patched: Vec<RecordId>,
    /// Fields of each kind that were set, and whether to what only a newer version would write.
    pub(super) fields: Vec<(String, &'static str, bool)>,
}

/// Does one act of one to four changes.
pub(super) fn act(
    office: &mut Office,
    people: &BTreeSet<RecordId>,
    chance: &mut Chance,
) -> Result<Done, Error> {
    let mut done = Done::default();
    let mut changes: Vec<Declared> = Vec::new();
    let mut born: Vec<(usize, String)> = Vec::new();
    let many = if chance.once_in(12) { 12 } else { 3 };
    for _ in 0..=chance.below(many) {
        let patch = match chance.below(6) {
            0..2 => None,
            // So that two offices speak of one record, of whatever kind, and not each of its own.
            2..4 => of_another_office(office, chance)?,
            _ => held(office, None, chance)?,
        };
        match patch {
            Some((record, kind)) if !done.patched.contains(&record) && !people.contains(&record) => {
                done.patched.push(record);
                let fields = fields(office, &kind, &born, false, chance, &mut done)?;
                changes.push(Declared::Patch { record, fields });
            }
            Some(_) => {}
            None => {
                let (kind, audience) = kind_and_audience(office, chance);
                let fields = fields(office, &kind, &born, true, chance, &mut done)?;
                born.push((changes.len(), kind.clone()));
                changes.push(Declared::Birth { kind, audience, fields });
            }
        }
    }
    done.changes = changes.len();
    let records = office.record_declared(changes)?;
    done.born = born.into_iter().map(|(place, kind)| (records[place], kind)).collect();
    Ok(done)
}

fn kind_and_audience(office: &Office, chance: &mut Chance) -> (String, AudienceId) {
    let own = office.identity().audience;
    if chance.once_in(8) {
        let kind = chance.one_of(&NEWER).map_or(String::new(), |kind| (*kind).to_owned());
        return (kind, any_audience(office, chance));
    }
    let kind: &Kind = KINDS[chance.below(KINDS.len())];
    let audience = match kind.audience {
        _ if chance.once_in(5) => any_audience(office, chance),
        For::National if office.trust().is_member(office.identity().office, office.trust().national) => {
            office.trust().national
        }
        _ => own,
    };
    (kind.name.to_owned(), audience)
}

/// Any audience that the office belongs to, as far as it knows.
fn any_audience(office: &Office, chance: &mut Chance) -> AudienceId {
    let (trust, own) = (office.trust(), office.identity());
    let all = trust
        .audiences
        .keys()
        .copied()
        .chain([trust.national, trust.headquarters])
        .chain(trust.offices.values().map(|office| office.audience))
        .filter(|audience| trust.is_member(own.office, *audience));
    let all: Vec<AudienceId> = all.chain([own.audience]).collect();
    chance.one_of(&all).copied().unwrap_or(own.audience)
}

/// A record that is shown here, of a kind or of any.
fn held(
    office: &Office,
    kind: Option<&str>,
    chance: &mut Chance,
) -> Result<Option<(RecordId, String)>, Error> {
    let mut select = office.store().prepare_cached(
        "SELECT id, kind FROM record WHERE flags & ?1 = 0 AND kind IS NOT NULL AND (?2 IS NULL OR kind = ?2) ORDER BY id",
    )?;
    let rows = select.query_map(rusqlite::params![flags::HIDDEN | flags::ERASED, kind], |row| {
        Ok((RecordId(row.get(0)?), row.get::<_, String>(1)?))
    })?;
    let all = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    // Mostly one of the latest, so that offices speak of the same.
    let from = if chance.once_in(4) { 0 } else { all.len().saturating_sub(3) };
    Ok(chance.one_of(&all[from..]).cloned())
}

/// A record that is shown here and that another device made.
fn of_another_office(office: &Office, chance: &mut Chance) -> Result<Option<(RecordId, String)>, Error> {
    let mut select = office.store().prepare_cached(
        "SELECT r.id, r.kind FROM record r JOIN feed f ON f.n = r.feed WHERE r.flags & ?1 = 0 AND f.device <> ?2 ORDER BY r.id",
    )?;
    let own = office.identity().device_id().0;
    let rows = select.query_map(rusqlite::params![flags::HIDDEN | flags::ERASED, own], |row| {
        Ok((RecordId(row.get(0)?), row.get::<_, String>(1)?))
    })?;
    let all = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(chance.one_of(&all).cloned())
}

fn fields(
    office: &mut Office,
    kind: &str,
    born: &[(usize, String)],
    birth: bool,
    chance: &mut Chance,
    done: &mut Done,
) -> Result<Vec<(String, DeclaredValue)>, Error> {
    let declared = KINDS.iter().find(|declared| declared.name == kind).map_or(&[][..], |kind| kind.fields);
    let mut fields: Vec<(String, DeclaredValue)> = Vec::new();
    for (name, r#type) in declared {
        if chance.once_in(if birth { 2 } else { 4 }) {
            let (value, strange) = value(office, name, *r#type, born, chance, done)?;
            fields.push(((*name).to_owned(), value));
            done.fields.push((kind.to_owned(), name, strange));
        }
    }
    if !birth && chance.once_in(10) {
        let name = if chance.once_in(3) { "continues" } else { "withdrawn" };
        fields.push((name.to_owned(), DeclaredValue::Value("entered twice".into())));
    }
    if fields.is_empty() || chance.once_in(9) {
        fields.push((format!("newer {}", chance.below(3)), DeclaredValue::Value(newer(chance))));
    }
    Ok(fields)
}

/// A value for a field, and whether it is one that only a mistake or a newer version would write.
fn value(
    office: &mut Office,
    name: &str,
    r#type: Type,
    born: &[(usize, String)],
    chance: &mut Chance,
    done: &mut Done,
) -> Result<(DeclaredValue, bool), Error> {
    // A newer version never changes a field's type, but nothing keeps a bad one from it.
    if chance.once_in(40) {
        return Ok((DeclaredValue::Value(newer(chance)), true));
    }
    fitting(office, name, r#type, born, chance, done).map(|value| (value, false))
}

/// What a field of that type holds, or nothing.
fn fitting(
    office: &mut Office,
    name: &str,
    r#type: Type,
    born: &[(usize, String)],
    chance: &mut Chance,
    done: &mut Done,
) -> Result<DeclaredValue, Error> {
    if chance.once_in(12) {
        return Ok(DeclaredValue::Value(Value::Null));
    }
    let value = match r#type {
        Type::Text if NUMBERS.contains(&name) => {
            let number = office.number_declared(2026)?;
            done.numbers.push(number.clone());
            Value::Text(number)
        }
        Type::Text => Value::from(chance.one_of(&TEXTS).copied().unwrap_or_default()),
        Type::Number => Value::Int([0, 1, 6, -1, i64::MAX, i64::MIN][chance.below(6)]),
        Type::Reference => return reference(office, name, born, chance),
        Type::Bytes if HASHES.contains(&name) => {
            let bytes = vec![b'p'; 10 + chance.below(400)];
            Value::from(office.keep_declared(&[&bytes[..], &chance.draw().to_be_bytes()].concat())?)
        }
        Type::Bytes => Value::Bytes(vec![chance.below(256) as u8; 32]),
        Type::List => {
            Value::Array((0..chance.below(4)).map(|_| TEXTS[chance.below(TEXTS.len())].into()).collect())
        }
    };
    Ok(DeclaredValue::Value(value))
}

/// A record of the kind that the field is called after, where there is such a kind; one of this act or one held.
fn reference(
    office: &Office,
    name: &str,
    born: &[(usize, String)],
    chance: &mut Chance,
) -> Result<DeclaredValue, Error> {
    let kind = KINDS.iter().map(|kind| kind.name).find(|kind| *kind == name);
    let fitting: Vec<usize> =
        born.iter().filter(|(_, of)| kind.is_none_or(|kind| kind == of)).map(|(place, _)| *place).collect();
    if let (Some(place), false) = (chance.one_of(&fitting), chance.once_in(3)) {
        return Ok(DeclaredValue::Born(*place));
    }
    Ok(DeclaredValue::Value(match held(office, kind, chance)? {
        Some((record, _)) => Value::from(record.0),
        None => Value::from([7; 16]),
    }))
}

/// What only a newer version would write.
fn newer(chance: &mut Chance) -> Value {
    match chance.below(5) {
        0 => Value::Bool(true),
        1 => Value::map([("b", Value::Int(1)), ("a", Value::Array(vec![Value::Int(0)]))]),
        2 => Value::Array(vec!["a".into(), Value::Int(1)]),
        3 => Value::Int(-7),
        _ => "as of version 9".into(),
    }
}
