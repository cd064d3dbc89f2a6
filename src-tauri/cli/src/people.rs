//! Passphrases: from a variable or a prompt, never from the arguments, which other programs can read. Wiped after use.

use std::io::{IsTerminal, Write, stderr, stdin};

use proofmark_core::{Error, Result};
use zeroize::Zeroizing;

use crate::desk::usage;
use crate::say::Say;

/// Whose passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Passphrase {
    /// Of the operator who acts.
    Operator,
    /// Of the second person.
    Second,
    /// Of the national root.
    Root,
}

impl Passphrase {
    /// The variable that may hold it.
    const fn variable(self) -> &'static str {
        match self {
            Passphrase::Operator => "PROOFMARK_PASSPHRASE",
            Passphrase::Second => "PROOFMARK_SECOND_PASSPHRASE",
            Passphrase::Root => "PROOFMARK_ROOT_PASSPHRASE",
        }
    }

    fn question(self, say: &Say, name: &str) -> String {
        match self {
            Passphrase::Root => say.text("cli-ask-root", &[]),
            _ => say.text("cli-ask-passphrase", &[("name", name)]),
        }
    }
}

/// A passphrase that somebody knows.
pub(crate) fn ask(say: &Say, whose: Passphrase, name: &str) -> Result<Zeroizing<String>> {
    match from_variable(whose)? {
        Some(passphrase) => Ok(passphrase),
        None => prompt(whose, &whose.question(say, name)),
    }
}

/// A passphrase that somebody chooses: at a prompt it is asked twice.
pub(crate) fn ask_new(say: &Say, whose: Passphrase, name: &str) -> Result<Zeroizing<String>> {
    if let Some(passphrase) = from_variable(whose)? {
        return Ok(passphrase);
    }
    let chosen = prompt(whose, &whose.question(say, name))?;
    let again = prompt(whose, &say.text("cli-ask-again", &[]))?;
    match *chosen == *again {
        true => Ok(chosen),
        false => Err(Error::refused("passphrases_differ")),
    }
}

/// Asks for a line that may be seen, such as the groups of a printed sheet. Nothing typed is `None`.
pub(crate) fn ask_line(question: &str) -> Result<Option<Zeroizing<String>>> {
    let failed = |e: std::io::Error| Error::broken("disk_failed").with("path", "terminal").with("reason", e);
    write!(stderr(), "{question} ").and_then(|()| stderr().flush()).map_err(failed)?;
    let mut line = Zeroizing::new(String::new());
    stdin().read_line(&mut line).map_err(failed)?;
    Ok((!line.trim().is_empty()).then_some(line))
}

/// The text of the root sheet: from PROOFMARK_ROOT_SHEET, or typed from paper.
pub(crate) fn ask_sheet(say: &Say) -> Result<Zeroizing<String>> {
    match std::env::var("PROOFMARK_ROOT_SHEET") {
        Ok(sheet) => Ok(Zeroizing::new(sheet)),
        Err(_) if !stdin().is_terminal() => {
            Err(usage("passphrase_needed").with("variable", "PROOFMARK_ROOT_SHEET"))
        }
        Err(_) => {
            let typed = ask_line(&say.text("cli-ask-root-sheet", &[]))?;
            typed.ok_or_else(|| Error::refused("field_empty").with("field", "sheet"))
        }
    }
}

/// Whether a person sits at the terminal and can be asked.
pub(crate) fn is_somebody_there() -> bool {
    stdin().is_terminal() && stderr().is_terminal()
}

fn from_variable(whose: Passphrase) -> Result<Option<Zeroizing<String>>> {
    match std::env::var(whose.variable()) {
        Ok(passphrase) => Ok(Some(Zeroizing::new(passphrase))),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => {
            Err(usage("passphrase_needed").with("variable", whose.variable()))
        }
    }
}

fn prompt(whose: Passphrase, question: &str) -> Result<Zeroizing<String>> {
    if !stdin().is_terminal() {
        return Err(usage("passphrase_needed").with("variable", whose.variable()));
    }
    let typed = rpassword::prompt_password(format!("{question} "));
    typed
        .map(Zeroizing::new)
        .map_err(|e| Error::broken("disk_failed").with("path", "terminal").with("reason", e))
}
