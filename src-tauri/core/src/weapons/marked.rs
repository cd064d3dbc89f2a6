//! Marks at the turns of a weapon's life: what an event without an adequate mark leads to (ITI 8), and parts whose numbers do
//! not fit one another (ITI 10).

use proofmark_format::ids::RecordId;
use serde::Deserialize;

use super::add::given;
use super::{EventFields, EventView, is_withdrawn};
use crate::error::{Error, Result};
use crate::markings::{MarkingView, Piece, fits, parse_reading, plain};
use crate::office::{Office, form};
use crate::vocabulary::terms;

/// The rule as it stands in the file.
#[derive(Debug, Default, Deserialize)]
struct Rule {
    kinds: Vec<AtEvent>,
}

/// What holds for a kind of event.
#[derive(Debug, Deserialize)]
struct AtEvent {
    kind: String,
    says: String,
    /// A field of the event that lifts the duty.
    unless: Option<String>,
}

impl Rule {
    /// What holds for an event, where anything does.
    fn of(&self, event: &EventFields) -> Option<&AtEvent> {
        let kind = given(&event.kind)?;
        let rule = self.kinds.iter().find(|rule| rule.kind == kind && rule.says != "none")?;
        let is_lifted = rule
            .unless
            .as_deref()
            .is_some_and(|field| form::value(event, field).is_some_and(|said| !said.trim().is_empty()));
        (!is_lifted).then_some(rule)
    }

    /// The same, where it stops a weapon. What a source of the past tells happened all the same.
    fn stop(&self, event: &EventFields) -> Option<&AtEvent> {
        let is_told = given(&event.ledger).or(given(&event.source)).is_some();
        self.of(event).filter(|rule| rule.says == "stop" && !is_told)
    }
}

impl Office {
    /// Refuses an event at which the State's rule stops a weapon that is not adequately marked. What a source of the past
    /// tells happened all the same: it is recorded, and flagged.
    pub(crate) fn check_mark(&self, weapon: RecordId, event: &EventFields) -> Result<()> {
        let rule: Rule = self.rule_as("adequate_mark")?;
        let Some(rule) = rule.stop(event) else { return Ok(()) };
        match self.adequacy_at(weapon, Some(&rule.kind))?.adequate {
            Some(false) => Err(Error::refused("mark_inadequate")),
            _ => Ok(()),
        }
    }

    /// Whether the State's rule stops a weapon without an adequate mark at this event.
    pub(crate) fn stops(&self, event: &EventFields) -> Result<bool> {
        let rule: Rule = self.rule_as("adequate_mark")?;
        Ok(rule.stop(event).is_some())
    }

    /// Flags each event that asked for an adequate mark which the weapon has not got, and names what lacks of what it asks.
    pub(super) fn flag_events(&self, is_marked: Option<bool>, events: &mut [EventView]) -> Result<()> {
        let rule: Rule = self.rule_as("adequate_mark")?;
        for event in events {
            let due = is_marked == Some(false) && rule.of(&event.fields).is_some();
            event.warnings = due.then(|| "mark_inadequate".to_owned()).into_iter().collect();
            event.lacking = lacking(&event.fields);
        }
        Ok(())
    }
}

/// Fields that an event of this kind needs and that say nothing, by the list of kinds. A temporary import needs its end.
fn lacking(event: &EventFields) -> Vec<String> {
    let kind = event.kind.as_deref().unwrap_or_default();
    let needs = terms::property("event_kind", kind, "needs").and_then(serde_json::Value::as_array);
    let needs = needs.into_iter().flatten().filter_map(serde_json::Value::as_str);
    let ends = given(&event.exemption)
        .and_then(|code| terms::property("exemption", code, "ends"))
        .and_then(serde_json::Value::as_bool);
    let asked = needs.chain((ends == Some(true)).then_some("date_to"));
    let mut lacking: Vec<String> = asked
        .filter(|field| form::value(event, field).is_none_or(|said| said.trim().is_empty()))
        .map(str::to_owned)
        .collect();
    lacking.dedup();
    lacking
}

/// Places where a serial number says nothing of the weapon: what is changed in use, or is not known.
const CHANGED_IN_USE: [&str; 3] = ["magazine", "furniture", "other"];

/// Serial numbers on parts of the weapon that do not fit one another, pair by pair: a weapon put together from several, or a
/// misreading. The last signs of a number on a lesser part fit the whole number.
pub(super) fn mismatch(markings: &[MarkingView]) -> Vec<Vec<String>> {
    let serials: Vec<(&str, &str, Vec<Piece>)> = markings
        .iter()
        .filter(|mark| mark.fields.kind.as_deref() == Some("serial") && !is_withdrawn(&mark.flags))
        .filter(|mark| !mark.fields.is_secret())
        .filter_map(|mark| {
            let place = mark.fields.place.as_deref()?;
            let part = terms::property("marking_place", place, "part")?.as_str()?;
            let pieces = parse_reading(&plain(mark.fields.reading.as_deref()?)).ok()?;
            (!CHANGED_IN_USE.contains(&part) && !pieces.is_empty()).then_some((
                mark.id.as_str(),
                place,
                pieces,
            ))
        })
        .collect();
    let mut pairs = Vec::new();
    for (n, (one, place, pieces)) in serials.iter().enumerate() {
        for (other, elsewhere, with) in &serials[n + 1..] {
            if place != elsewhere && !is_of_one_number(pieces, with) {
                pairs.push(vec![(*one).to_owned(), (*other).to_owned()]);
            }
        }
    }
    pairs
}

/// Fewest signs of a number's end that stand for the whole on a lesser part.
const SHORTENED: usize = 2;

fn is_of_one_number(one: &[Piece], other: &[Piece]) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let ending = || [&[Piece::Gap], short].concat();
    fits(one, other) || (short.len() >= SHORTENED && fits(&ending(), long))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markings::MarkingFields;
    use crate::vocabulary::rules;

    fn mark(id: &str, place: &str, reading: &str) -> MarkingView {
        let text = |text: &str| Some(text.to_owned());
        let fields = MarkingFields {
            kind: text("serial"),
            place: text(place),
            reading: text(reading),
            ..MarkingFields::default()
        };
        MarkingView { id: id.into(), fields, ..MarkingView::default() }
    }

    #[test]
    fn parts_with_numbers_of_different_weapons_are_told_in_pairs() {
        let found = mismatch(&[
            mark("cover", "receiver_cover", "1234"),
            mark("receiver", "receiver_left", "5678"),
            mark("bolt", "bolt", "9012"),
        ]);
        assert_eq!(found, [["cover", "receiver"], ["cover", "bolt"], ["receiver", "bolt"]]);
    }

    #[test]
    fn a_shortened_a_doubtful_and_a_changed_number_are_no_alarm() {
        let whole = mark("receiver", "receiver_left", "АВ 56-781");
        for other in [
            mark("b", "bolt", "AB56781"),
            mark("b", "bolt", "781"),
            mark("b", "bolt", "AB5[67]?81"),
            mark("b", "magazine", "99"),
            mark("b", "stock", "99"),
            mark("b", "receiver_left", "99"),
            mark("b", "unknown", "99"),
        ] {
            assert!(mismatch(&[whole.clone(), other.clone()]).is_empty(), "{other:?}");
        }
        assert_eq!(mismatch(&[whole, mark("b", "bolt", "782")]).len(), 1);
    }

    #[test]
    fn the_rule_speaks_of_kinds_and_fields_that_there_are() {
        let rule: Rule = serde_json::from_str(rules::shipped("adequate_mark").unwrap()).unwrap();
        for at in &rule.kinds {
            assert!(terms::contains("event_kind", &at.kind), "{}", at.kind);
            assert!(["stop", "warn", "none"].contains(&at.says.as_str()));
        }
        let import = EventFields { kind: Some("import".into()), ..EventFields::default() };
        assert!(rule.of(&import).is_some());
        assert!(rule.of(&EventFields { exemption: Some("museum".into()), ..import.clone() }).is_none());
        let temporary = EventFields { exemption: Some("temporary".into()), ..import };
        assert_eq!(lacking(&temporary).last().map(String::as_str), Some("date_to"));
    }

    #[test]
    fn kinds_of_event_ask_for_fields_that_an_event_has() {
        use crate::office::form::Form;
        let known: Vec<&str> =
            EventFields::COLUMNS.iter().map(|(name, _)| *name).chain(["circumstances"]).collect();
        for kind in terms::codes("event_kind") {
            for key in ["asks", "needs"] {
                let fields = terms::property("event_kind", kind, key).and_then(|list| list.as_array());
                let fields = fields.unwrap_or_else(|| panic!("{kind} lacks {key}"));
                for field in fields {
                    assert!(known.contains(&field.as_str().unwrap()), "{kind} {key} {field}");
                }
            }
        }
    }
}
