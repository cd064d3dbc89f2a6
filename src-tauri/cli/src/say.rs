//! What a command says: its value as JSON, or words; errors with what happened and what to do next.

use std::cell::RefCell;
use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};
use std::path::Path;

use proofmark_core::vocabulary::labels::Labels;
use proofmark_core::vocabulary::texts::Texts;
use proofmark_core::{Error, Result};
use serde::Serialize;
use serde_json::json;

/// How to speak: in which language, and whether to people or to a program.
pub(crate) struct Say {
    texts: Texts,
    /// The words for codes: those that ship, until an office is open that says others.
    labels: RefCell<Labels>,
    json: bool,
}

impl Say {
    /// Speaks a language, in JSON or in words. The texts do not isolate what is filled in, as on the screen they do:
    /// a path or an id is copied from here into the next command, and signs that nobody sees would break it.
    pub(crate) fn new(language: &str, json: bool) -> Say {
        let texts = Texts::for_letters(language);
        let labels = RefCell::new(Labels::shipped(texts.language()));
        Say { texts, labels, json }
    }

    /// Whether a program listens.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// The language spoken.
    pub(crate) fn language(&self) -> &str {
        self.texts.language()
    }

    /// A text with its places filled in.
    pub(crate) fn text(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.texts.say(id, args)
    }

    /// A text if there is one, else a code as it is.
    pub(crate) fn or_code(&self, id: &str, code: &str) -> String {
        match self.texts.has(id) {
            true => self.texts.say(id, &[]),
            false => code.to_owned(),
        }
    }

    /// The name of a field.
    pub(crate) fn field(&self, name: &str) -> String {
        self.or_code(&format!("field-{name}"), name)
    }

    /// Speaks from now on as the office says, which is open.
    pub(crate) fn learn(&self, labels: Labels) {
        *self.labels.borrow_mut() = labels;
    }

    /// The word for a code of a vocabulary; nothing for an empty code.
    pub(crate) fn term(&self, list: &str, code: &str) -> String {
        self.labels.borrow().say(list, code)
    }

    /// Prints what a command answers: the value for a program, the words for people.
    pub(crate) fn answer<T: Serialize>(&self, value: &T, words: impl FnOnce() -> String) -> Result<()> {
        match self.json {
            true => line(&serde_json::to_string(value).map_err(Error::internal)?),
            false => line(words().trim_end()),
        }
    }

    /// Tells people something on the way to the answer; a program hears only the answer.
    pub(crate) fn tell(&self, words: &str) -> Result<()> {
        match self.json {
            true => Ok(()),
            false => line(words),
        }
    }

    /// Tells people something beside the answer, on stderr.
    pub(crate) fn aside(&self, words: &str) {
        if !self.json {
            let _ = writeln!(stderr(), "{words}");
        }
    }

    /// Whether progress may be shown: to a person at a terminal only.
    pub(crate) fn shows_progress(&self) -> bool {
        !self.json && stderr().is_terminal()
    }

    /// Says what went wrong: on stderr in two lines, or as the one JSON value on stdout.
    pub(crate) fn failure(&self, error: &Error) {
        let (message, next) = self.of_failure(error);
        // Nobody can be told that nobody can be told.
        let _ = match self.json {
            true => {
                let error = json!({"error": {"code": error.code, "message": message, "next": next}});
                line(&error.to_string())
            }
            false => {
                let _ = writeln!(stderr(), "{message}\n{next}");
                Ok(())
            }
        };
    }

    fn of_failure(&self, error: &Error) -> (String, String) {
        let id = format!("error-{}", error.code);
        let fields: Vec<(&str, String)> =
            error.fields.iter().map(|(name, value)| (*name, self.of_field(name, value))).collect();
        let args: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        (self.texts.say(&id, &args), self.texts.say_attribute(&id, "next", &args))
    }

    /// What happened and what to do next, of a failure that a report tells.
    pub(crate) fn of_wire(&self, failure: &proofmark_core::office::Failure) -> String {
        let id = format!("error-{}", failure.code);
        let args: Vec<(&str, &str)> =
            failure.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        format!("{} {}", self.texts.say(&id, &args), self.texts.say_attribute(&id, "next", &args))
    }

    /// Fields and roles are named as people call them; a field also as a file of input does.
    fn of_field(&self, name: &str, value: &str) -> String {
        match name {
            "field" => match self.field(value) {
                words if words.to_lowercase() == value => words,
                words => format!("{words} ({value})"),
            },
            "role" => self.term("role", value),
            _ => value.to_owned(),
        }
    }
}

/// Prints a line. A reader that has gone away is not a fault: `proofmark weapon list | head` is good usage.
pub(crate) fn line(text: &str) -> Result<()> {
    let mut out = stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(e) if e.kind() != ErrorKind::BrokenPipe => Err(Error::disk(Path::new("stdout"), &e)),
        _ => Ok(()),
    }
}
