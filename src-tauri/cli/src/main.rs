//! `proofmark`: the office from a terminal. The same acts as at the window, through the same core.
//!
//! A file for each thing the office speaks of. A command reads its arguments, asks core for one act, and says what came
//! of it: as calm text, or with `--json` as exactly one JSON value.

mod ammunition;
mod bundle;
mod case;
mod consignment;
mod courier;
mod desk;
mod disagreement;
mod document;
mod enrol;
mod erase;
mod files;
mod find;
mod init;
mod input;
mod ledger;
mod letter;
mod lost;
mod marking;
mod office;
mod operator;
mod party;
mod people;
mod practice;
mod safekeeping;
mod say;
mod stocks;
mod table;
mod tour;
mod trust;
mod vocabulary;
mod watch;
mod weapon;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand, ValueEnum};
use proofmark_core::{Home, Result, Turn};

use desk::Desk;
use say::Say;

/// How a command that did not fail ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done.
    Done,
    /// Done, and a person should look at something.
    NeedsPerson,
}

/// Case management for tracing illicit weapons under the International Tracing Instrument, without any network.
#[derive(Parser)]
#[command(
    name = "proofmark",
    version,
    arg_required_else_help = true,
    max_term_width = 100,
    after_help = "Try `proofmark tour FOLDER`: it plays the work of two offices, from a found rifle to a printed letter.",
    after_long_help = "\
Passphrases are never arguments. They come from these variables, or are asked for when a person sits at the terminal:
  PROOFMARK_PASSPHRASE         of the operator named by --as (at `init`: of --operator)
  PROOFMARK_SECOND_PASSPHRASE  of the person named by --second (at `init` and `operator add`: of the other person)
  PROOFMARK_ROOT_PASSPHRASE    of the national root, for `init national`, `enrol grant`, `trust` and `erase`
  PROOFMARK_ROOT_SHEET         text of the printed root sheet, for `trust succeed`

How a command ends:
  0  done
  1  refused, and nothing changed
  2  wrong usage
  3  done, but something needs a person
  4  could not be done (disk, damage), and nothing changed

Try `proofmark tour FOLDER`: it plays the work of two offices, from a found rifle to a printed letter."
)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// What every command may be told. The ids differ from those of the commands' own arguments, which clap would take for
/// these.
#[derive(clap::Args)]
#[command(next_help_heading = "Everywhere")]
struct Common {
    /// Folder of the office; by default the usual folder for data of this system
    #[arg(long, global = true, value_name = "FOLDER")]
    home: Option<PathBuf>,
    /// Print exactly one JSON value, for errors too
    #[arg(long, global = true)]
    json: bool,
    /// Language of what is said; by default that of the office, else of the system
    #[arg(id = "speak", long = "language", global = true, value_enum, value_name = "LANGUAGE")]
    language: Option<Language>,
    /// Operator who acts; may be left out where the office has only one
    #[arg(id = "as", long = "as", global = true, value_name = "NAME")]
    operator: Option<String>,
    /// Second operator, for what needs two people
    #[arg(long, global = true, value_name = "NAME")]
    second: Option<String>,
}

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// English
    En,
    /// French
    Fr,
}

impl Language {
    /// The code, as texts and letters know it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fr => "fr",
        }
    }
}

#[derive(Subcommand)]
enum Command {
    /// Begin a new office in the folder
    #[command(subcommand)]
    Init(init::Init),
    /// The people of this office
    #[command(subcommand)]
    Operator(operator::Operators),
    /// Bring a field office into the exchange: it asks, headquarters grants, both compare twelve words
    #[command(subcommand)]
    Enrol(enrol::Enrol),
    /// The register: weapons, their markings and the events of their lives
    #[command(subcommand)]
    Weapon(weapon::Weapons),
    /// The registers of agencies: stocks of army, police, prisons …
    #[command(subcommand)]
    Stock(stocks::Stocks),
    /// Machines that mark
    #[command(subcommand)]
    Machine(stocks::Machines),
    /// Marking campaigns: numbers, job files out to the machine and back
    #[command(subcommand)]
    Campaign(stocks::Campaigns),
    /// Inventory checks of stocks
    #[command(subcommand)]
    Inventory(stocks::Inventories),
    /// Marks: what they say, whether they suffice, hidden ones in letters
    #[command(subcommand)]
    Marking(marking::Markings),
    /// Find weapons by what somebody reads on one
    Find(find::Find),
    /// Words: lists of terms, places, rules
    #[command(subcommand)]
    Vocabulary(vocabulary::Words),
    /// Consignments and production returns, with their serial numbers
    #[command(subcommand)]
    Consignment(consignment::Consignments),
    /// Makers, dealers, agencies and others: what the law asks of them, and what they owe
    #[command(subcommand)]
    Party(party::Parties),
    /// Lots of ammunition
    #[command(subcommand)]
    Ammunition(ammunition::Ammunition),
    /// Ledgers: paper registers, entered row by row and checked by a second person
    #[command(subcommand)]
    Ledger(ledger::Ledgers),
    /// The lost-and-stolen list, which every office carries
    #[command(subcommand)]
    Lost(lost::Lost),
    /// What a field office asks headquarters, and the answers
    #[command(subcommand)]
    Query(lost::Queries),
    /// How States, agencies and factories mark: recorded, sent and taken in as signed files
    #[command(subcommand)]
    Practice(practice::Practices),
    /// The table of models that the office keeps
    #[command(subcommand)]
    Model(practice::Models),
    /// Tracing cases and their steps
    #[command(subcommand)]
    Case(case::Cases),
    /// Formal letters
    #[command(subcommand)]
    Letter(letter::Letters),
    /// Bundles on a stick, or in any folder that something else carries
    #[command(subcommand)]
    Bundle(bundle::Bundles),
    /// Whom the nation's offices believe: devices, cuts, audiences, the root
    #[command(subcommand)]
    Trust(trust::Trust),
    /// A folder that something else carries, such as a share
    #[command(subcommand)]
    Courier(courier::Courier),
    /// What offices said apart, and a person must settle
    #[command(subcommand)]
    Disagreement(disagreement::Disagreements),
    /// Take personal data away by law, at every office
    #[command(subcommand)]
    Erase(erase::Erase),
    /// The other offices, and what waits for each
    Offices,
    /// Settings of this machine, such as the address lines of letters
    #[command(subcommand)]
    Settings(office::Settings),
    /// Which office this is; with --as, also who it is enrolled with and what it holds
    Status,
    /// Check every hash and signature again, and that the tables say what is kept
    Verify(safekeeping::Verify),
    /// Drop and replay all tables that can be replayed from what is kept
    Rebuild,
    /// Copy the store into a folder, open the copy again and verify it
    Backup(safekeeping::Backup),
    /// Open a backup as the store of an empty folder
    Restore(safekeeping::Restore),
    /// Play the work of two offices in a fresh folder, without a window
    Tour(tour::Tour),
}

/// A core dump would hold the store's key in plain.
fn forbid_core_dumps() {
    #[cfg(unix)]
    let _ = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0);
}

fn main() -> ExitCode {
    forbid_core_dumps();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return wrong_usage(&error),
    };
    let Common { home, json, language, operator, second } = cli.common;
    let home = match home.map_or_else(Home::usual, |path| Ok(Home::at(path))) {
        Ok(home) => home,
        Err(error) => return failed(&Say::new("en", json), &error),
    };
    let language = language.map_or_else(|| home.language(), |language| language.code().to_owned());
    let desk = Desk { say: Say::new(&language, json), home, operator, second };
    match run(cli.command, &desk) {
        Ok(Exit::Done) => ExitCode::SUCCESS,
        Ok(Exit::NeedsPerson) => ExitCode::from(3),
        Err(error) => failed(&desk.say, &error),
    }
}

fn run(command: Command, desk: &Desk) -> Result<Exit> {
    match command {
        Command::Init(init) => init.run(desk),
        Command::Operator(operators) => operators.run(desk),
        Command::Enrol(enrol) => enrol.run(desk),
        Command::Weapon(weapons) => weapons.run(desk),
        Command::Stock(stocks) => stocks.run(desk),
        Command::Machine(machines) => machines.run(desk),
        Command::Campaign(campaigns) => campaigns.run(desk),
        Command::Inventory(inventories) => inventories.run(desk),
        Command::Marking(markings) => markings.run(desk),
        Command::Find(find) => find.run(desk),
        Command::Vocabulary(words) => words.run(desk),
        Command::Consignment(consignments) => consignments.run(desk),
        Command::Party(parties) => parties.run(desk),
        Command::Ammunition(ammunition) => ammunition.run(desk),
        Command::Ledger(ledgers) => ledgers.run(desk),
        Command::Lost(lost) => lost.run(desk),
        Command::Query(queries) => queries.run(desk),
        Command::Practice(practices) => practices.run(desk),
        Command::Model(models) => models.run(desk),
        Command::Case(cases) => cases.run(desk),
        Command::Letter(letters) => letters.run(desk),
        Command::Bundle(bundles) => bundles.run(desk),
        Command::Trust(trust) => trust.run(desk),
        Command::Courier(courier) => courier.run(desk),
        Command::Disagreement(disagreements) => disagreements.run(desk),
        Command::Erase(erase) => erase.run(desk),
        Command::Offices => office::offices(desk),
        Command::Settings(settings) => settings.run(desk),
        Command::Status => office::status(desk),
        Command::Verify(verify) => verify.run(desk),
        Command::Rebuild => safekeeping::rebuild(desk),
        Command::Backup(backup) => backup.run(desk),
        Command::Restore(restore) => restore.run(desk),
        Command::Tour(tour) => tour.run(desk),
    }
}

/// Says what happened and what to do next. What needs a person and changed nothing ends like a refusal.
fn failed(say: &Say, error: &proofmark_core::Error) -> ExitCode {
    say.failure(error);
    ExitCode::from(match error.turn {
        Turn::Refused | Turn::NeedsPerson => 1,
        Turn::Usage => 2,
        Turn::Broken => 4,
    })
}

/// clap's own words, or their JSON: who asked for JSON gets it although the arguments could not be read.
fn wrong_usage(error: &clap::Error) -> ExitCode {
    let is_help = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if !is_help && std::env::args_os().any(|argument| argument == OsStr::new("--json")) {
        let words = error.to_string();
        let words = words.split("\n\n").next().unwrap_or_default().trim_start_matches("error: ");
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        Say::new("en", true).failure(&desk::usage("usage").with("reason", words));
        return ExitCode::from(2);
    }
    // Help goes to stdout, a fault to stderr; that neither can be written changes nothing about the fault.
    let _ = error.print();
    if is_help { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn arguments_do_not_contradict_each_other() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_and_argument_has_its_help() {
        fn walk(command: &clap::Command, lacking: &mut Vec<String>) {
            let name = command.get_name();
            if command.get_about().is_none() {
                lacking.push(name.to_owned());
            }
            let silent = command.get_arguments().filter(|argument| argument.get_help().is_none());
            lacking.extend(silent.map(|argument| format!("{name} {}", argument.get_id())));
            command.get_subcommands().for_each(|command| walk(command, lacking));
        }
        let mut lacking = Vec::new();
        walk(&Cli::command(), &mut lacking);
        assert!(lacking.is_empty(), "{lacking:?}");
    }
}
