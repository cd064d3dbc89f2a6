//! `operator`: the people of this office.

use clap::{Args, Subcommand};
use proofmark_core::Result;

use crate::Exit;
use crate::desk::Desk;
use crate::init::person;
use crate::people::Passphrase;
use crate::table::table;

/// The people of this office.
#[derive(Subcommand)]
pub(crate) enum Operators {
    /// Add a person with roles and a passphrase of his own (administrators only)
    Add(Add),
    /// List the people of this office
    List,
}

/// A person to be added.
#[derive(Args)]
pub(crate) struct Add {
    /// Name as it is to stand in the history
    #[arg(long)]
    name: String,
    /// Roles, separated by commas: recorder, verifier, tracing_officer, authorising_officer, administrator, viewer
    #[arg(long, value_delimiter = ',', required = true, value_name = "ROLES")]
    roles: Vec<String>,
}

impl Operators {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        match self {
            Operators::Add(add) => add.run(desk),
            Operators::List => list(desk),
        }
    }
}

impl Add {
    /// The new person's passphrase comes as the second: he sits beside the administrator and types it himself.
    fn run(self, desk: &Desk) -> Result<Exit> {
        let mut office = desk.open()?;
        let done = office.add_operator(&person(&desk.say, Passphrase::Second, &self.name, &self.roles)?)?;
        desk.say.answer(&done, || desk.say.text("cli-operator-added", &[("name", &self.name)]))?;
        Ok(Exit::Done)
    }
}

fn list(desk: &Desk) -> Result<Exit> {
    let operators = desk.open()?.operators()?;
    let say = &desk.say;
    say.answer(&operators, || {
        let headings = [say.field("name"), say.field("roles")];
        let rows = operators.iter().map(|operator| {
            let roles: Vec<String> = operator.roles.iter().map(|role| say.term("role", role)).collect();
            vec![operator.name.clone(), roles.join(", ")]
        });
        table(&headings, &rows.collect::<Vec<_>>())
    })?;
    Ok(Exit::Done)
}
