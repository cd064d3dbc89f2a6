//! `erase`: taking personal data away by law, at every office.

use clap::Subcommand;
use proofmark_core::Result;
use proofmark_core::safekeeping::{Erase as Erasing, ErasurePreview, ErasureRow};

use crate::Exit;
use crate::desk::Desk;
use crate::say::Say;
use crate::table::{facts, table};
use crate::trust::root;

/// Taking personal data away by law.
#[derive(Subcommand)]
pub(crate) enum Erase {
    /// Say what an erasure would take, and until when the law asks to keep it
    Preview {
        /// Record id
        record: String,
    },
    /// Erase a record that holds personal data, at every office; needs two people and the root
    Record {
        /// Record id
        record: String,
        /// Rule that asks for it, such as a law and its article
        #[arg(long)]
        rule: String,
        /// Who ordered it
        #[arg(long)]
        authority: String,
        /// Ground for erasing before the retention term has passed
        #[arg(long, default_value = "", hide_default_value = true)]
        ground: String,
    },
    /// List erasures, and which offices confirmed them
    List,
}

impl Erase {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let mut office = desk.open()?;
        let say = &desk.say;
        match self {
            Erase::Preview { record } => {
                let preview = office.preview_erasure(&record)?;
                say.answer(&preview, || preview_words(say, &preview))?;
            }
            Erase::Record { record, rule, authority, ground } => {
                let second = desk.beside()?;
                let input = Erasing { record, rule, authority, ground, second, root_passphrase: root(say)? };
                let done = office.erase(&input)?;
                say.answer(&done, || say.text("cli-erased", &[]))?;
            }
            Erase::List => {
                let rows = office.erasures()?;
                say.answer(&rows, || match rows.is_empty() {
                    true => say.text("cli-erasures-none", &[]),
                    false => erasure_table(say, &rows),
                })?;
            }
        }
        Ok(Exit::Done)
    }
}

fn preview_words(say: &Say, preview: &ErasurePreview) -> String {
    facts(&[
        (say.or_code(&format!("kind-{}", preview.kind), &preview.kind), preview.title.clone()),
        (say.text("cli-entries", &[]), preview.commits.to_string()),
        (say.text("cli-attachments", &[]), preview.attachments.to_string()),
        (say.text("cli-keep-until", &[]), preview.keep_until.clone()),
        (say.text("cli-term-source", &[]), preview.term_source.clone()),
        (say.text("cli-held-by", &[]), preview.offices.join(" ")),
    ])
}

fn erasure_table(say: &Say, rows: &[ErasureRow]) -> String {
    let headings = [
        "cli-number",
        "cli-made",
        "field-kind",
        "cli-rule",
        "cli-authority",
        "cli-confirmed",
        "cli-unconfirmed",
    ];
    let row = |one: &ErasureRow| {
        vec![
            one.statement.to_string(),
            one.at.clone(),
            say.or_code(&format!("kind-{}", one.kind), &one.kind),
            one.rule.clone(),
            one.authority.clone(),
            one.confirmed.join(" "),
            one.waiting.join(" "),
        ]
    };
    table(&headings.map(|id| say.text(id, &[])), &rows.iter().map(row).collect::<Vec<_>>())
}
