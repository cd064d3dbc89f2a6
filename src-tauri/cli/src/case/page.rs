//! A case's page as text.

use proofmark_core::Result;
use proofmark_core::cases::{CasePage, Gap, RequestFields, Route, StepView};

use super::named;
use crate::Exit;
use crate::desk::Desk;
use crate::say::Say;
use crate::table::{facts, section, table};
use crate::weapon;

/// Shows a case.
pub(crate) fn show(desk: &Desk, case: &str) -> Result<Exit> {
    let office = desk.open()?;
    let page = office.case_page(&named(&office, case)?)?;
    desk.say.answer(&page, || words(&desk.say, &page))?;
    Ok(Exit::Done)
}

fn words(say: &Say, page: &CasePage) -> String {
    let stale = if page.changed_since_authorised { say.text("case-stale", &[]) } else { String::new() };
    let mut words = facts(&[
        (say.text("cli-reference", &[]), page.row.reference.clone()),
        (say.field("state"), say.or_code(&format!("case-state-{}", page.row.state), &page.row.state)),
        (String::new(), stale),
        (say.field("weapon"), format!("{}  {}", page.row.title, page.weapon.national_number)),
        (say.text("cli-opened", &[]), page.row.opened.clone()),
        (say.text("cli-id", &[]), page.row.id.clone()),
    ]);
    words += &section(&say.text("cli-request", &[]), &request(say, &page.request));
    words += &section(&say.text("cli-gaps", &[]), &gaps(say, &page.gaps));
    words += &section(
        &say.text("practice-fits", &[]),
        &page.routes.iter().map(|one| route(say, one)).collect::<String>(),
    );
    words += &section(&say.text("cli-steps", &[]), &steps(say, &page.steps));
    let letter = |letter: &proofmark_core::letters::LetterRow| {
        format!(
            "{}  {}  {}  {}\n",
            letter.reference,
            letter.date,
            say.term("language", &letter.language),
            letter.id
        )
    };
    words += &section(&say.text("cli-letters", &[]), &page.letters.iter().map(letter).collect::<String>());
    words
        + &section(
            &say.text("cli-disagreements", &[]),
            &weapon::page::disagreements(say, &page.disagreements),
        )
}

/// Whom to ask by a marking practice, and where the practice comes from.
fn route(say: &Say, route: &Route) -> String {
    let states: Vec<String> = route.states.iter().map(|code| say.term("country", code)).collect();
    let fields = &route.fit.practice.fields;
    let says = [Some(&route.fit.mark), fields.name.as_ref(), fields.source.as_ref()];
    let says: Vec<&str> =
        says.into_iter().flatten().map(String::as_str).filter(|text| !text.is_empty()).collect();
    format!("{}: {}\n", states.join(", "), says.join(" · "))
}

/// What the request still lacks, each with its paragraph; what is only advised stands last.
pub(crate) fn gaps(say: &Say, gaps: &[Gap]) -> String {
    let rows: Vec<(String, String)> = gaps
        .iter()
        .map(|gap| {
            let advised =
                if gap.required { String::new() } else { format!(" {}", say.text("cli-advised", &[])) };
            (gap.paragraph.clone(), format!("{}{advised}", say.term("para17", &gap.requirement)))
        })
        .collect();
    facts(&rows)
}

fn request(say: &Say, request: &RequestFields) -> String {
    let text = |field: &str, value: &Option<String>| (say.field(field), value.clone().unwrap_or_default());
    let term = |field: &str, list: &str, value: &Option<String>| {
        (say.field(field), say.term(list, value.as_deref().unwrap_or_default()))
    };
    let terms = |field: &str, list: &str, values: &Option<Vec<String>>| {
        let words: Vec<String> = values.iter().flatten().map(|code| say.term(list, code)).collect();
        (say.field(field), words.join("\n"))
    };
    facts(&[
        term("partner", "country", &request.partner),
        text("addressee", &request.addressee),
        text("address", &request.address),
        text("copy_to", &request.copy_to),
        term("channel", "channel", &request.channel),
        term("urgency", "urgency", &request.urgency),
        text("urgency_reason", &request.urgency_reason),
        term("classification", "classification", &request.classification),
        text("authority", &request.authority),
        terms("grounds", "para6", &request.grounds),
        text("law", &request.law),
        text("searches", &request.searches),
        terms("questions", "question", &request.questions),
        text("other_question", &request.other_question),
        text("intended_use", &request.intended_use),
        (say.field("confidentiality"), confidentiality(say, request)),
        text("reply_by", &request.reply_by),
        text("contact", &request.contact),
        text("signatory", &request.signatory),
    ])
}

fn confidentiality(say: &Say, request: &RequestFields) -> String {
    match request.confidentiality.as_deref() {
        Some("undertaken") => say.text("cli-confidentiality-undertaken", &[]),
        Some("cannot") => {
            let reason = request.confidentiality_reason.as_deref().unwrap_or_default();
            say.text("cli-confidentiality-cannot", &[("reason", reason)])
        }
        _ => String::new(),
    }
}

fn steps(say: &Say, steps: &[StepView]) -> String {
    let headings = ["field-date", "kind-step", "field-operator", "field-second", "field-remarks"];
    let row = |step: &StepView| {
        vec![
            step.date.clone(),
            say.term("step", &step.kind),
            step.operator.clone(),
            step.second.clone(),
            step.remarks.replace('\n', " "),
        ]
    };
    table(&headings.map(|id| say.text(id, &[])), &steps.iter().map(row).collect::<Vec<_>>())
}
