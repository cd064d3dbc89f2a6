//! `tour`: the work of two offices, played in a fresh folder without a window, told sentence by sentence.

mod checker;
mod material;
mod picture;
mod story;

use std::path::{Path, PathBuf};

use clap::Args;
use proofmark_core::{Error, Result};
use serde::Serialize;

use crate::Exit;
use crate::desk::{Desk, shown};
use crate::files;
use crate::say::Say;
use crate::table::{facts, section};

/// Play the work of two offices in a fresh folder, without a window.
#[derive(Args)]
#[command(after_help = "\
A border post records a rifle and puts it on a stick; headquarters takes it in, opens a case, completes and authorises
the request and issues the letter; the post sees that its rifle is being traced. All names are invented. Left in FOLDER:
  headquarters, border-post-3  the two offices: look around in them with --home
  stick, letters, sheets       what was carried, and what was printed
  *.seal.txt, *.dump.jsonl, checker.json
                               for checking the bundles with other programs. A real office never gives these away")]
pub(crate) struct Tour {
    /// Fresh folder: a new one, or one with nothing in it
    folder: PathBuf,
}

/// Where things lie in the folder of a tour.
pub(crate) struct Places {
    root: PathBuf,
}

/// An office of the tour, with what opens it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OpenOffice {
    home: String,
    operators: Vec<OpenOperator>,
    #[serde(skip_serializing_if = "Option::is_none")]
    root_passphrase: Option<&'static str>,
}

/// A person of the tour, whose passphrase everybody may know.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OpenOperator {
    name: &'static str,
    passphrase: &'static str,
}

/// What the tour leaves behind.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Left {
    demonstration: bool,
    folder: String,
    headquarters: OpenOffice,
    post: OpenOffice,
    letter: String,
    draft: String,
    bundles: Vec<String>,
    sheets: String,
    checker: String,
}

impl Tour {
    /// Plays the story, and says where everything lies.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let places = Places::fresh(&self.folder)?;
        let left = story::play(&places, &desk.say)?;
        desk.say.answer(&left, || words(&desk.say, &left))?;
        Ok(Exit::Done)
    }
}

impl Places {
    /// A folder in which there is nothing yet: the tour never writes beside what is somebody's.
    fn fresh(root: &Path) -> Result<Places> {
        match std::fs::read_dir(root).map(|mut entries| entries.next().is_some()) {
            Ok(true) => return Err(Error::refused("folder_not_empty").with("path", shown(root))),
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(Error::disk(root, &e)),
            _ => {}
        }
        let places = Places { root: root.to_owned() };
        for folder in [places.stick(), places.letters(), places.sheets()] {
            files::folder(&folder)?;
        }
        Ok(places)
    }

    fn headquarters(&self) -> PathBuf {
        self.root.join("headquarters")
    }

    fn post(&self) -> PathBuf {
        self.root.join("border-post-3")
    }

    fn stick(&self) -> PathBuf {
        self.root.join("stick")
    }

    fn letters(&self) -> PathBuf {
        self.root.join("letters")
    }

    fn sheets(&self) -> PathBuf {
        self.root.join("sheets")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }
}

fn words(say: &Say, left: &Left) -> String {
    let people = |office: &OpenOffice| {
        let mut lines: Vec<(String, String)> =
            office.operators.iter().map(|one| (one.name.to_owned(), one.passphrase.to_owned())).collect();
        lines.extend(office.root_passphrase.map(|root| (say.field("root_passphrase"), root.to_owned())));
        lines
    };
    let places = facts(&[
        (say.text("tour-headquarters", &[]), left.headquarters.home.clone()),
        (say.text("tour-post", &[]), left.post.home.clone()),
        (say.text("tour-letter", &[]), left.letter.clone()),
        (say.text("tour-draft", &[]), left.draft.clone()),
        (say.text("tour-bundles", &[]), left.bundles.join("\n")),
        (say.text("tour-sheets", &[]), left.sheets.clone()),
        (say.text("tour-checker", &[]), left.checker.clone()),
    ]);
    let passphrases: Vec<(String, String)> = [people(&left.headquarters), people(&left.post)].concat();
    let first = left.headquarters.operators.first().map_or("", |one| one.name);
    let look = say.text("tour-look", &[("home", &left.headquarters.home), ("name", first)]);
    let mut words = section(&say.text("tour-where", &[]), &places);
    words += &section(&say.text("tour-passphrases", &[]), &facts(&passphrases));
    format!("{words}\n{look}\n\n{}", say.text("tour-warning", &[]))
}
