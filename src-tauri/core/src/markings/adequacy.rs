//! Whether a weapon is adequately marked (ITI 7-10): the rule is `assets/rules/adequacy.json`, and what it lacks is named
//! with its paragraph.

use std::sync::LazyLock;

use proofmark_format::ids::RecordId;
use rusqlite::params;
use serde::Deserialize;

use super::reading::{Piece, parse};
use super::{Adequacy, Lack, MarkingFields, MarkingView};
use crate::error::Result;
use crate::office::read::{belonging, record_id};
use crate::office::{Office, flags};
use crate::vocabulary::terms;

/// The rule as it stands in the file.
#[derive(Debug, Default, Deserialize)]
struct Rule {
    ways: Vec<Way>,
    events: Vec<Asks>,
    places: Places,
    readable: Vec<String>,
    quality_para: String,
}

/// A set of marks that identifies a weapon.
#[derive(Debug, Deserialize)]
struct Way {
    para: String,
    parts: Vec<Part>,
}

/// One of its marks.
#[derive(Debug, Deserialize)]
struct Part {
    code: String,
    kinds: Vec<String>,
    /// Any mark that names a State will do.
    #[serde(default)]
    country: bool,
    /// It is the unique number of the weapon.
    #[serde(default)]
    unique: bool,
    /// It must hold a number of its own, not only a State and a year.
    #[serde(default)]
    number: bool,
}

/// A mark that an event asks for.
#[derive(Debug, Deserialize)]
struct Asks {
    event: String,
    para: String,
    code: String,
    kinds: Vec<String>,
    /// A field of the event that lifts the duty.
    unless: Option<String>,
}

/// The property of a place that a unique mark must have.
#[derive(Debug, Default, Deserialize)]
struct Places {
    property: String,
    para: String,
}

static RULE: LazyLock<Rule> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../assets/rules/adequacy.json")).unwrap_or_default()
});

/// Digits that make a number of its own within an import mark, beside the two or four of its year.
const OWN_NUMBER: usize = 5;

impl Office {
    /// Whether the weapon is adequately marked, and what lacks. Hidden marks do not count: nobody without tools sees them.
    pub fn adequacy(&self, weapon: RecordId) -> Result<Adequacy> {
        self.adequacy_at(weapon, None)
    }

    /// The same as it would be judged if an event of this kind were recorded.
    pub(crate) fn adequacy_at(&self, weapon: RecordId, coming: Option<&str>) -> Result<Adequacy> {
        self.adequacy_by(weapon, coming, None)
    }

    /// The same as it would be judged with one more mark.
    pub(crate) fn adequacy_with(&self, weapon: RecordId, mark: &MarkingFields) -> Result<Adequacy> {
        self.adequacy_by(weapon, None, Some(mark))
    }

    fn adequacy_by(
        &self,
        weapon: RecordId,
        coming: Option<&str>,
        mark: Option<&MarkingFields>,
    ) -> Result<Adequacy> {
        let more = mark.map(|fields| MarkingView { fields: fields.clone(), ..MarkingView::default() });
        let records = belonging(&self.store, "marking", "weapon", weapon)?;
        let marks: Vec<MarkingView> = self
            .markings(&records)?
            .into_iter()
            .chain(more)
            .filter(|mark| !mark.flags.iter().any(|flag| flag == "withdrawn") && !mark.fields.is_secret())
            .collect();
        let mut lacking = best_way(&RULE, &marks);
        for asks in &RULE.events {
            let is_marked =
                marks.iter().any(|mark| is_one_of(&mark.fields, &asks.kinds) && is_seen(&mark.fields));
            if !is_marked && (coming == Some(asks.event.as_str()) || self.has_event(weapon, asks)?) {
                lacking.push(lack(&asks.code, &asks.para, None));
            }
        }
        let adequate = match () {
            () if !is_there(&lacking) => Some(false),
            () if lacking.is_empty() => Some(true),
            () => None,
        };
        Ok(Adequacy { adequate, lacking })
    }

    /// The same of a weapon named by the text of its id, for window and terminal.
    pub fn adequacy_of(&self, weapon: &str) -> Result<Adequacy> {
        let id = record_id(weapon)?;
        self.weapon_row(id)?;
        self.adequacy(id)
    }

    fn has_event(&self, weapon: RecordId, asks: &Asks) -> Result<bool> {
        // A column of the table and no text of anybody's: the rule is data of ours, and only this one is known.
        let unless = match asks.unless.as_deref() {
            Some("exemption") => "AND e.exemption IS NULL",
            _ => "",
        };
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM event e JOIN record r ON r.n = e.record
             WHERE e.weapon = ?1 AND e.kind = ?2 AND r.flags & ?3 = 0 {unless})"
        );
        let mut select = self.store.prepare_cached(&sql)?;
        Ok(select.query_row(params![weapon.0, asks.event, flags::WITHDRAWN], |row| row.get(0))?)
    }
}

/// What lacks by the way that is met, else by that of which most is there; the first of the rule where several are as near.
fn best_way(rule: &Rule, marks: &[MarkingView]) -> Vec<Lack> {
    let judged = rule.ways.iter().map(|way| {
        let parts: Vec<Vec<Lack>> = way.parts.iter().map(|part| part_lacks(rule, way, part, marks)).collect();
        let there = parts.iter().filter(|lacks| is_there(lacks)).count();
        let rank = match there == parts.len() {
            true => (0, parts.iter().map(Vec::len).sum()),
            false => (1, usize::MAX - there),
        };
        (rank, parts.concat())
    });
    judged.min_by_key(|(rank, _)| *rank).map(|(_, lacks)| lacks).unwrap_or_default()
}

/// Whether nothing lacks but what nobody has looked at.
fn is_there(lacks: &[Lack]) -> bool {
    lacks.iter().all(|lack| lack.open)
}

/// What one part of a way lacks, by the mark that comes nearest to it.
fn part_lacks(rule: &Rule, way: &Way, part: &Part, marks: &[MarkingView]) -> Vec<Lack> {
    let fits = |mark: &&MarkingView| {
        is_one_of(&mark.fields, &part.kinds) || (part.country && names_a_state(&mark.fields))
    };
    let judged = marks.iter().filter(fits).filter(|mark| is_seen(&mark.fields));
    let nearest = judged
        .map(|mark| mark_lacks(rule, part, mark))
        .min_by_key(|lacks| (lacks.iter().filter(|lack| !lack.open).count(), lacks.len()));
    nearest.unwrap_or_else(|| vec![lack(&part.code, &way.para, None)])
}

/// What one mark lacks to be this part.
fn mark_lacks(rule: &Rule, part: &Part, mark: &MarkingView) -> Vec<Lack> {
    let fields = &mark.fields;
    let mut lacks = Vec::new();
    let mut say = |code: &str, para: &str| lacks.push(lack(code, para, Some(mark.id.clone())));
    if !is_legible(rule, fields) || (part.unique && !is_wholly_read(fields)) {
        say("readable", &rule.quality_para);
    }
    if !part.unique {
        return lacks;
    }
    if part.number && digits(fields) < OWN_NUMBER {
        say("number", "8(b)");
    }
    let place = fields.place.as_deref().unwrap_or_default();
    let is_known = !["", "unknown", "other"].contains(&place);
    let is_essential = terms::property("marking_place", place, &rule.places.property)
        .and_then(serde_json::Value::as_bool)
        .unwrap_or(false);
    if is_known && !is_essential {
        say("place", &rule.places.para);
    }
    for quality in required_qualities() {
        let has = |list: &Option<Vec<String>>| list.iter().flatten().any(|code| code == quality);
        match (has(&fields.para7_unmet), has(&fields.para7_met)) {
            (true, _) => lacks.push(lack(quality, &rule.quality_para, Some(mark.id.clone()))),
            (false, true) => {}
            (false, false) => {
                lacks.push(Lack { open: true, ..lack(quality, &rule.quality_para, Some(mark.id.clone())) });
            }
        }
    }
    if !is_known {
        let place = lack("place", &rule.places.para, Some(mark.id.clone()));
        lacks.push(Lack { open: true, ..place });
    }
    lacks
}

/// What paragraph 7 asks of every mark, without what it asks as far as possible.
fn required_qualities() -> impl Iterator<Item = &'static str> {
    terms::codes("para7").into_iter().filter(|code| {
        terms::property("para7", code, "required").and_then(serde_json::Value::as_bool).unwrap_or(true)
    })
}

fn lack(code: &str, para: &str, marking: Option<String>) -> Lack {
    Lack { code: code.into(), para: para.into(), marking, open: false }
}

fn is_one_of(fields: &MarkingFields, kinds: &[String]) -> bool {
    fields.kind.as_ref().is_some_and(|kind| kinds.contains(kind))
}

fn names_a_state(fields: &MarkingFields) -> bool {
    fields.kind.as_deref() == Some("manufacturer") && fields.country.is_some()
}

/// Whether there is a mark at all: one that is absent or was not looked for is none.
fn is_seen(fields: &MarkingFields) -> bool {
    !matches!(fields.condition.as_deref(), Some("absent" | "not_examined"))
}

/// Whether its condition lets it be read; one that was read and says nothing of its condition does.
fn is_legible(rule: &Rule, fields: &MarkingFields) -> bool {
    let condition = fields.condition.as_deref().unwrap_or_default();
    let legible =
        terms::property("marking_condition", condition, "legible").and_then(serde_json::Value::as_str);
    legible.is_none_or(|legible| rule.readable.iter().any(|readable| readable == legible))
}

/// Whether every sign of it was read.
fn is_wholly_read(fields: &MarkingFields) -> bool {
    let pieces = parse(fields.reading.as_deref().unwrap_or_default()).unwrap_or_default();
    !pieces.is_empty() && pieces.iter().all(|piece| matches!(piece, Piece::Read(_)))
}

fn digits(fields: &MarkingFields) -> usize {
    fields.reading.as_deref().unwrap_or_default().chars().filter(char::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(kind: &str, reading: &str) -> MarkingView {
        let text = |text: &str| Some(text.to_owned());
        let fields = MarkingFields {
            kind: text(kind),
            reading: text(reading),
            place: text("receiver_left"),
            para7_met: Some(required_qualities().map(str::to_owned).collect()),
            ..MarkingFields::default()
        };
        MarkingView { id: format!("{kind} {reading}"), fields, ..MarkingView::default() }
    }

    fn lacking(marks: &[MarkingView]) -> Vec<(String, String)> {
        let lacks = best_way(&RULE, marks);
        lacks.into_iter().map(|lack| (lack.code, lack.para)).collect()
    }

    fn names(marks: &[MarkingView]) -> String {
        lacking(marks).into_iter().map(|(code, _)| code).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_rule_can_be_read_and_speaks_of_kinds_that_there_are() {
        assert_eq!(RULE.ways.len(), 3);
        let parts = RULE.ways.iter().flat_map(|way| &way.parts).flat_map(|part| &part.kinds);
        for kind in parts.chain(RULE.events.iter().flat_map(|asks| &asks.kinds)) {
            assert!(terms::contains("marking_kind", kind), "{kind}");
        }
        for asks in &RULE.events {
            assert!(terms::contains("event_kind", &asks.event), "{}", asks.event);
        }
        assert_eq!(required_qualities().count(), 5, "what is asked as far as possible is not asked for");
    }

    #[test]
    fn maker_country_and_serial_mark_a_weapon_or_one_number_after_the_find() {
        let whole =
            [mark("manufacturer", "Norinco"), mark("factory_symbol", ""), mark("serial", "56-1 3145")];
        assert_eq!(names(&whole), "");
        assert_eq!(names(&[mark("serial", "3145")]), "maker country");
        assert_eq!(names(&[]), "maker country serial");
        assert_eq!(lacking(&[]).first().unwrap().1, "8(a)");
        assert_eq!(names(&[mark("national_unique", "GH-2026-00042")]), "");
        assert_eq!(names(&[mark("import", "GH 26 00042")]), "");
        assert_eq!(names(&[mark("import", "GH 26")]), "maker country serial", "no number of its own");
        assert_eq!(names(&[mark("composed", "GH-FABR-26-01-00042-09")]), "");
    }

    #[test]
    fn a_number_that_is_not_read_or_not_on_the_frame_lacks_and_what_nobody_looked_at_is_open() {
        let with = |change: fn(&mut MarkingFields)| {
            let mut serial = mark("composed", "GH-FABR-26-01-00042-09");
            change(&mut serial.fields);
            best_way(&RULE, &[serial])
        };
        let codes = |lacks: &[Lack]| lacks.iter().map(|lack| lack.code.clone()).collect::<Vec<_>>().join(" ");
        assert_eq!(codes(&with(|fields| fields.reading = Some("GH-FABR-26-01-000?2-09".into()))), "readable");
        assert_eq!(codes(&with(|fields| fields.place = Some("stock".into()))), "place");
        assert_eq!(codes(&with(|fields| fields.para7_unmet = Some(vec!["durable".into()]))), "durable");
        let open = with(|fields| fields.para7_met = None);
        assert_eq!(open.len(), 5);
        assert!(is_there(&open), "nobody looked, nobody says that it lacks");
        let ground = with(|fields| fields.condition = Some("ground".into()));
        assert!(codes(&ground).starts_with("readable"), "{ground:?}");
        assert_eq!(codes(&with(|fields| fields.condition = Some("absent".into()))), "maker country serial");
    }
}
