//! `disagreement`: what offices said apart, and a person must settle.

use clap::Subcommand;
use proofmark_core::Result;
use proofmark_core::disagreements::{
    AnswerProposal, Attention, ContradictionRow, DayWork, DisagreementRow, EvidenceRow, ProposalRow, Settle,
};
use proofmark_core::office::Said;

use crate::Exit;
use crate::desk::Desk;
use crate::say::Say;
use crate::table::{facts, section, table};

/// What offices said apart.
#[derive(Subcommand)]
pub(crate) enum Disagreements {
    /// Count what needs a person
    Attention,
    /// Show the ordinary work of the register: weapons that await disposal, open campaigns and checks, ledgers, duties
    Day,
    /// List fields with more than one value
    List,
    /// Settle a field by choosing one of its values; the others stay in the history
    Settle {
        /// Record id
        record: String,
        /// Field, as it is named in JSON
        field: String,
        /// Commit that wrote the value chosen, as `list` shows it
        commit: String,
        /// Why; kept as a note
        #[arg(long, default_value = "", hide_default_value = true)]
        reason: String,
    },
    /// List changes beyond their author's rights
    Proposals,
    /// Answer a proposal
    Answer {
        /// Record id
        record: String,
        /// Commit, as `proposals` shows it
        commit: String,
        /// Take its values; without it the present ones stay
        #[arg(long)]
        accept: bool,
    },
    /// List cases whose steps contradict each other
    Contradictions,
    /// List copied devices, broken links and clocks that cannot be right
    Evidence,
}

impl Disagreements {
    /// Does what was asked. What is listed needs a person.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let mut office = desk.open()?;
        let say = &desk.say;
        match self {
            Disagreements::Attention => {
                let attention = office.attention()?;
                say.answer(&attention, || attention_words(say, &attention))?;
                Ok(Exit::Done)
            }
            Disagreements::Day => {
                let work = office.day_work()?;
                say.answer(&work, || day_words(say, &work))?;
                Ok(Exit::Done)
            }
            Disagreements::List => listed(say, &office.all_disagreements()?, disagreement),
            Disagreements::Proposals => listed(say, &office.proposals()?, proposal),
            Disagreements::Contradictions => listed(say, &office.contradictions()?, contradiction),
            Disagreements::Evidence => {
                let rows = office.evidence()?;
                say.answer(&rows, || match rows.is_empty() {
                    true => say.text("cli-settle-none", &[]),
                    false => evidence_table(say, &rows),
                })?;
                Ok(needs(rows.len()))
            }
            Disagreements::Settle { record, field, commit, reason } => {
                let done = office.settle(&Settle { record, field, commit, reason })?;
                say.answer(&done, || crate::weapon::saved_words(say, "cli-saved", &done))?;
                Ok(Exit::Done)
            }
            Disagreements::Answer { record, commit, accept } => {
                let done = office.answer_proposal(&AnswerProposal { commit, record, accept })?;
                say.answer(&done, || crate::weapon::saved_words(say, "cli-saved", &done))?;
                Ok(Exit::Done)
            }
        }
    }
}

fn needs(rows: usize) -> Exit {
    if rows == 0 { Exit::Done } else { Exit::NeedsPerson }
}

fn listed<T: serde::Serialize>(say: &Say, rows: &Vec<T>, words: fn(&Say, &T) -> String) -> Result<Exit> {
    say.answer(rows, || match rows.is_empty() {
        true => say.text("cli-settle-none", &[]),
        false => rows.iter().map(|row| words(say, row)).collect(),
    })?;
    Ok(needs(rows.len()))
}

fn said(said: &Said) -> String {
    format!("{}  {}  {}", said.office, said.operator, said.at)
}

fn disagreement(say: &Say, row: &DisagreementRow) -> String {
    let kind = say.or_code(&format!("kind-{}", row.kind), &row.kind);
    let heading = format!("{kind}  {}  {}  {}", row.title, say.field(&row.field), row.record);
    let headings = ["cli-value", "cli-said", "cli-had-seen", "cli-id"].map(|id| say.text(id, &[]));
    let value = |one: &proofmark_core::disagreements::HeldValue| {
        vec![one.said.value.clone(), said(&one.said), one.had_seen.join(", "), one.commit.clone()]
    };
    section(&heading, &table(&headings, &row.values.iter().map(value).collect::<Vec<_>>()))
}

fn proposal(say: &Say, row: &ProposalRow) -> String {
    let kind = say.or_code(&format!("kind-{}", row.kind), &row.kind);
    let heading = format!("{kind}  {}  {}  {}", row.title, said(&row.said), row.record);
    let headings = ["cli-field", "cli-now", "cli-proposed"].map(|id| say.text(id, &[]));
    let fields: Vec<_> = row
        .fields
        .iter()
        .map(|(field, now, proposed)| vec![say.field(field), now.clone(), proposed.clone()])
        .collect();
    section(&heading, &format!("{}{}", table(&headings, &fields), row.commit))
}

fn contradiction(say: &Say, row: &ContradictionRow) -> String {
    let step = |kind: &str| say.term("step_kind", kind);
    let lines = facts(&[(step(&row.after), said(&row.after_said)), (step(&row.step), said(&row.said))]);
    section(&row.reference, &lines)
}

fn evidence_table(say: &Say, rows: &[EvidenceRow]) -> String {
    let headings =
        ["field-kind", "field-office", "cli-device", "cli-entries", "cli-made"].map(|id| say.text(id, &[]));
    let row = |one: &EvidenceRow| {
        vec![
            say.or_code(&format!("evidence-{}", one.kind), &one.kind),
            one.office.clone(),
            one.device.clone(),
            format!("{}–{}", one.from, one.to),
            one.at.clone(),
        ]
    };
    table(&headings, &rows.iter().map(row).collect::<Vec<_>>())
}

fn day_words(say: &Say, work: &DayWork) -> String {
    let line = |id: &str, n: u32, args: &[(&str, &str)]| (say.text(id, args), n.to_string());
    let days = work.awaiting_days.map(|days| days.to_string()).unwrap_or_default();
    let [late, done, weapons, seen, expected, rows, overdue] = [
        work.awaiting_late,
        work.campaign_done,
        work.campaign_weapons,
        work.check_seen,
        work.check_expected,
        work.ledger_rows,
        work.duties_overdue,
    ]
    .map(|n| n.to_string());
    facts(&[
        line("cli-day-awaiting", work.awaiting, &[("late", &late), ("days", &days)]),
        line("cli-day-campaigns", work.campaigns, &[("done", &done), ("weapons", &weapons)]),
        line("cli-day-checks", work.checks, &[("seen", &seen), ("expected", &expected)]),
        line("cli-day-ledgers", work.ledgers, &[("rows", &rows)]),
        line("cli-day-duties", work.duties, &[("overdue", &overdue)]),
    ])
}

fn attention_words(say: &Say, attention: &Attention) -> String {
    let line = |id: &str, n: u32| (say.text(id, &[]), n.to_string());
    let mut lines = vec![
        line("cli-attention-disagreements", attention.disagreements),
        line("cli-attention-proposals", attention.proposals),
        line("cli-attention-contradictions", attention.contradictions),
        line("cli-attention-quarantined", attention.quarantined),
        line("cli-attention-evidence", attention.evidence),
        line("cli-attention-missing", attention.missing),
        line("cli-attention-courier", attention.courier),
    ];
    if attention.clock_doubtful {
        lines.push((String::new(), say.text("cli-attention-clock", &[])));
    }
    facts(&lines)
}
