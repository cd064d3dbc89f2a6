//! Where a command stands: the folder, who acts, and how to speak.

use std::path::Path;

use proofmark_core::office::{Second, Stage};
use proofmark_core::{Error, Home, Office, Result, Turn};

use crate::people::{self, Passphrase};
use crate::say::Say;

/// What every command gets.
pub(crate) struct Desk {
    /// The folder of the office.
    pub(crate) home: Home,
    /// Name of the operator who acts, if one was given.
    pub(crate) operator: Option<String>,
    /// Name of the second operator, if one was given.
    pub(crate) second: Option<String>,
    /// How to speak.
    pub(crate) say: Say,
}

impl Desk {
    /// Unlocks the office for who acts.
    pub(crate) fn open(&self) -> Result<Office> {
        self.refuse_empty()?;
        let name = self.who()?;
        let passphrase = people::ask(&self.say, Passphrase::Operator, &name)?;
        let office = self.home.unlock(&name, &passphrase)?;
        self.say.learn(office.labels(self.say.language())?);
        Ok(office)
    }

    /// The second person, by his own passphrase, there and then.
    pub(crate) fn beside(&self) -> Result<Second> {
        let operator = self.second.clone().ok_or_else(|| usage("second_needed"))?;
        let mut passphrase = people::ask(&self.say, Passphrase::Second, &operator)?;
        Ok(Second { operator, passphrase: std::mem::take(&mut *passphrase) })
    }

    /// Says plainly that the folder has no office, before anything else about it can go wrong.
    fn refuse_empty(&self) -> Result<()> {
        match self.home.status()?.stage {
            Stage::FirstStart => Err(Error::broken("store_missing").with("path", shown(self.home.path()))),
            _ => Ok(()),
        }
    }

    fn who(&self) -> Result<String> {
        if let Some(name) = &self.operator {
            return Ok(name.clone());
        }
        let mut names = self.home.status()?.operators;
        match names.len() {
            1 => Ok(names.remove(0)),
            _ => Err(usage("operator_needed").with("names", names.join(", "))),
        }
    }
}

/// The question itself was wrong.
pub(crate) fn usage(code: &'static str) -> Error {
    Error { turn: Turn::Usage, ..Error::refused(code) }
}

/// A path as people read it.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}
