//! `find`: weapons, and ranges of consignments and stocks, by what somebody reads on one.

use clap::Args;
use proofmark_core::Result;
use proofmark_core::consignments::FoundRange;
use proofmark_core::markings::Found;

use crate::Exit;
use crate::consignment::said_of;
use crate::desk::Desk;
use crate::say::Say;
use crate::table::{section, table};

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
        say.answer(&found, || match found.weapons.is_empty() && found.ranges.is_empty() {
            true => say.text("cli-found-none", &[("reading", &self.reading)]),
            false => {
                let weapons =
                    if found.weapons.is_empty() { String::new() } else { words(say, &found.weapons) };
                weapons + &section(&say.text("found-ranges", &[]), &ranges_words(say, &found.ranges))
            }
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

/// Ranges that the reading may be one of: it need not be in the register for its consignment to be known.
fn ranges_words(say: &Say, ranges: &[FoundRange]) -> String {
    let line = |range: &FoundRange| {
        let why = say.or_code(&format!("why-{}", range.why), &range.why);
        format!("{}  ({why})  {}\n", said_of(range), range.office)
    };
    ranges.iter().map(line).collect()
}
