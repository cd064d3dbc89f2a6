//! A weapon's page as text.

use proofmark_core::Result;
use proofmark_core::attachments::AttachmentView;
use proofmark_core::markings::MarkingView;
use proofmark_core::office::{Disagreement, Is, Link};
use proofmark_core::weapons::{DisposalStep, DisposalView, EventView, WeaponPage, YearRead};

use super::{named, remarks};
use crate::Exit;
use crate::desk::Desk;
use crate::say::Say;
use crate::table::{facts, section};

/// Shows all that is held about a weapon.
pub(crate) fn show(desk: &Desk, weapon: &str) -> Result<Exit> {
    let office = desk.open()?;
    let page = office.weapon(&named(&office, weapon)?)?;
    desk.say.answer(&page, || words(&desk.say, &page))?;
    Ok(Exit::Done)
}

/// The page in words.
pub(crate) fn words(say: &Say, page: &WeaponPage) -> String {
    let mut words = particulars(say, page);
    words += &section(&say.text("cli-markings", &[]), &markings(say, &page.markings));
    words += &section(&say.text("cli-events", &[]), &events(say, &page.events, &page.links));
    words += &section(&say.text("cli-photographs", &[]), &photographs(say, &page.photographs));
    let case = |case: &proofmark_core::weapons::CaseLink| {
        format!("{}  {}\n", case.reference, say.text(&format!("case-state-{}", case.state), &[]))
    };
    words += &section(&say.text("cli-disposal", &[]), &disposal(say, &page.disposal));
    words += &section(&say.text("cli-cases", &[]), &page.cases.iter().map(case).collect::<String>());
    words += &section(&say.text("cli-disagreements", &[]), &disagreements(say, &page.disagreements));
    let double = |row: &proofmark_core::weapons::WeaponRow| {
        format!("{}  {} {}  {}\n", row.national_number, row.make, row.model, row.id)
    };
    words + &section(&say.text("cli-doubles", &[]), &page.doubles.iter().map(double).collect::<String>())
}

fn particulars(say: &Say, page: &WeaponPage) -> String {
    let mut lines = vec![(say.field("national_number"), page.row.national_number.clone())];
    lines.extend(page.fields.given().map(|(name, is, value)| named_value(say, &page.links, name, is, value)));
    let year = match &page.year {
        Some(read) => year_words(say, read),
        None => String::new(),
    };
    let mismatch = page.mismatch.iter().map(|pair| pair_words(&page.markings, pair));
    lines.extend([
        (say.text("cli-year", &[]), year),
        (say.text("cli-mismatch", &[]), mismatch.collect::<Vec<_>>().join("\n")),
        (say.field("office"), page.row.office.clone()),
        (say.text("cli-remarks", &[]), remarks(say, &page.row)),
        (say.text("cli-id", &[]), page.row.id.clone()),
    ]);
    facts(&lines)
}

/// A year as struck, in the common era.
pub(crate) fn year_words(say: &Say, read: &YearRead) -> String {
    let (from, to) = (read.from.to_string(), read.to.to_string());
    let years = if from == to { from } else { format!("{from}–{to}") };
    let by = say.term("calendar", &read.by);
    match read.agrees {
        Some(false) => say.text("cli-year-differs", &[("years", &years), ("by", &by)]),
        _ => say.text("cli-year-read", &[("years", &years), ("by", &by)]),
    }
}

/// The readings of two parts that do not fit.
fn pair_words(markings: &[MarkingView], pair: &[String]) -> String {
    let reading = |id: &String| {
        let mark = markings.iter().find(|mark| mark.id == *id)?;
        mark.fields.reading.clone()
    };
    pair.iter().filter_map(reading).collect::<Vec<_>>().join(" ≠ ")
}

/// What may become of a weapon that came in, a step a line with what it needs.
fn disposal(say: &Say, disposal: &DisposalView) -> String {
    if !disposal.applies || disposal.settled {
        return String::new();
    }
    let days = disposal.since_days.map(|days| days.to_string()).unwrap_or_default();
    let since = match days.is_empty() {
        true => String::new(),
        false => format!("{}\n", say.text("cli-since", &[("days", &days)])),
    };
    let step = |step: &DisposalStep| {
        let needs = step
            .needs
            .iter()
            .map(|one_of| one_of.iter().map(|name| say.field(name)).collect::<Vec<_>>().join(" / "));
        let mark = step.lacking.iter().map(|_| say.text("cli-lacks-mark", &[]));
        let needs: Vec<String> = needs.chain(mark).collect();
        format!("{} ({}): {}\n", say.term("weapon_status", &step.to), step.to, needs.join(", "))
    };
    since + &disposal.allowed.iter().map(step).collect::<String>()
}

/// A field's name and its value as people read it: a code by its word, a record by what it is called.
pub(crate) fn named_value(say: &Say, links: &[Link], name: &str, is: Is, value: &str) -> (String, String) {
    let called = || links.iter().find(|link| link.id == value).map(|link| link.title.as_str());
    let words = match is {
        Is::Code(list) | Is::Open(list) => say.term(list, value),
        Is::Record(_) => called().filter(|title| !title.is_empty()).unwrap_or(value).to_owned(),
        Is::Line | Is::Exact | Is::Date | Is::Subdivision | Is::Digits(_) => value.to_owned(),
    };
    (say.field(name), words)
}

/// A marking a block: its kind, what was read, then where and how.
fn markings(say: &Say, markings: &[MarkingView]) -> String {
    let block = |marking: &MarkingView| {
        let fields = &marking.fields;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let how = [
            ("marking_place", &fields.place),
            ("marking_method", &fields.method),
            ("marking_condition", &fields.condition),
        ];
        let how: Vec<String> = how
            .iter()
            .map(|(list, code)| say.term(list, &text(code)))
            .filter(|word| !word.is_empty())
            .collect();
        let flags = marking
            .flags
            .iter()
            .map(|flag| say.or_code(&format!("flag-{flag}"), flag))
            .collect::<Vec<_>>()
            .join(", ");
        let withheld = if marking.withheld { say.text("secret-withheld", &[]) } else { String::new() };
        let lines = [
            withheld,
            text(&fields.reading),
            text(&fields.symbols),
            how.join(" · "),
            text(&fields.remark),
            flags,
            marking.id.clone(),
        ];
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        (say.term("marking_kind", &text(&fields.kind)), lines.join("\n"))
    };
    facts(&markings.iter().map(block).collect::<Vec<_>>())
}

/// Fields of an event that its first line says, and its circumstances, which stand below.
const FIRST_LINE: [&str; 6] = ["kind", "find_kind", "date", "place", "operation", "circumstances"];

/// The events of a weapon's life, by date: what and when in a line, all else below it.
pub(crate) fn events(say: &Say, events: &[EventView], links: &[Link]) -> String {
    let event = |event: &EventView| {
        let fields = &event.fields;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let what = match &fields.find_kind {
            Some(kind) => say.term("find_kind", kind),
            None => say.term("event_kind", &text(&fields.kind)),
        };
        let facts_of =
            [text(&fields.date), what, text(&fields.place), text(&fields.operation), event.office.clone()];
        let line: Vec<String> = facts_of.into_iter().filter(|text| !text.is_empty()).collect();
        let more = fields.given().filter(|(name, ..)| !FIRST_LINE.contains(name)).map(|(name, is, value)| {
            let (name, value) = named_value(say, links, name, is, value);
            format!("{name}: {value}")
        });
        let more: Vec<String> = more.chain(text(&fields.circumstances).lines().map(str::to_owned)).collect();
        let pictures = photographs(say, &event.photographs);
        let more: String = more
            .iter()
            .map(String::as_str)
            .chain(pictures.lines())
            .map(|line| format!("  {line}\n"))
            .collect();
        format!("{}  {}\n{more}", line.join("  "), event.id)
    };
    events.iter().map(event).collect()
}

fn photographs(say: &Say, photographs: &[AttachmentView]) -> String {
    let line = |photograph: &AttachmentView| {
        let held = if photograph.held { String::new() } else { say.text("cli-not-held", &[]) };
        let hash: String = photograph.sha256.chars().take(16).collect();
        let line = format!("{}  {}  {hash}…  {held}", photograph.caption, photograph.media_type);
        format!("{}\n", line.trim_end())
    };
    photographs.iter().map(line).collect()
}

/// Fields about which two offices say different things; the first value is the one shown.
pub(crate) fn disagreements(say: &Say, disagreements: &[Disagreement]) -> String {
    let line = |disagreement: &Disagreement| {
        let values = disagreement.values.iter().map(|said| format!("“{}” ({})", said.value, said.office));
        format!("{}: {}\n", say.field(&disagreement.field), values.collect::<Vec<_>>().join(", "))
    };
    disagreements.iter().map(line).collect()
}
