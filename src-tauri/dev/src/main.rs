//! `cargo dev`: what the people who work on Proofmark type.
//!
//! It only starts other programs (cargo, npm, apt-get, Python …), and uses nothing but the standard library,
//! so that it builds on a machine where none of the system packages is there yet.

mod arguments;
mod commands;
mod counts;
mod fuzz;
mod setup;
mod stages;
mod workspace;

use std::fmt;
use std::process::ExitCode;

use arguments::Order;
use stages::Verdict;
use workspace::Workspace;

/// Why a command could not be carried out, as a sentence for the person who typed it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure(pub(crate) String);

impl fmt::Display for Failure {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

fn main() -> ExitCode {
    let words: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let order = match arguments::read(&words) {
        Ok(order) => order,
        Err(wrong) => {
            eprintln!("{wrong}");
            return ExitCode::from(2);
        }
    };
    match carry_out(order) {
        Ok(Verdict::Good) => ExitCode::SUCCESS,
        Ok(Verdict::Bad) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("\ncargo dev: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(order: Order) -> Result<Verdict, Failure> {
    if let Order::Help(text) = order {
        print!("{text}");
        return Ok(Verdict::Good);
    }
    let here = Workspace::find()?;
    match order {
        Order::Help(_) => {}
        Order::Setup => setup::everything(&here)?,
        Order::Run(arguments) => commands::run(&here, &arguments)?,
        Order::Test(choice) => return Ok(commands::test(&here, &choice)),
        Order::Check => return Ok(commands::check(&here)),
        Order::Bench { large, filters } => commands::bench(&here, large, &filters)?,
        Order::Fuzz { seconds, targets } => return fuzz::fuzz(&here, seconds, &targets),
        Order::Generate { many, seed } => commands::generate(&here, many, seed)?,
        Order::Package => commands::package(&here)?,
        Order::Wire => commands::wire(&here)?,
    }
    Ok(Verdict::Good)
}
