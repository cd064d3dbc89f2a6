//! `find`: weapons by what somebody reads on one.

use clap::Args;
use proofmark_core::Result;
use proofmark_core::markings::Found;

use crate::Exit;
use crate::desk::Desk;
use crate::say::Say;
use crate::table::table;

/// Find weapons by what somebody reads on one.
#[derive(Args)]
pub(crate) struct Find {
    /// The reading: ? is one unreadable sign, * one or more, [8B] one of these, \ before a sign the sign itself
    reading: String,
}

impl Find {
    /// Looks through all readings.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let found = desk.open()?.find(&self.reading)?;
        let say = &desk.say;
        say.answer(&found, || match found.is_empty() {
            true => say.text("cli-found-none", &[("reading", &self.reading)]),
            false => words(say, &found),
        })?;
        Ok(Exit::Done)
    }
}

fn words(say: &Say, found: &[Found]) -> String {
    let headings = [
        say.field("reading"),
        say.text("cli-why", &[]),
        say.text("kind-marking", &[]),
        say.text("kind-weapon", &[]),
        say.field("national_number"),
        say.field("office"),
        say.text("cli-id", &[]),
    ];
    let row = |found: &Found| {
        vec![
            found.reading.clone(),
            say.or_code(&format!("why-{}", found.why), &found.why),
            say.term("marking_kind", &found.kind),
            found.title.clone(),
            found.national_number.clone(),
            found.office.clone(),
            found.weapon.clone(),
        ]
    };
    table(&headings, &found.iter().map(row).collect::<Vec<_>>())
}
