//! Key sheets: a secret on paper, to be kept in a safe.

use super::document::{Block, Document, Fact, Letterhead, ParagraphStyle, Signature, Text};
use super::words::{isolated, written_date};
use super::{body, footer};
use crate::vocabulary::texts::Texts;

/// What a sheet opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetKind {
    /// The store of an office and its backups.
    Office,
    /// The next root key of the State.
    Root,
}

/// What a key sheet says. It holds a secret: it is drawn, printed and forgotten, never kept.
#[derive(Clone, PartialEq, Eq)]
pub struct KeySheet {
    /// Which of the two sheets.
    pub kind: SheetKind,
    /// The State.
    pub state: String,
    /// The office.
    pub office: String,
    /// The date of making that a person confirmed (`yyyy-mm-dd`); empty where it is written by hand with the signatures.
    pub made_on: String,
    /// The secret as Bech32, without spaces.
    pub secret: String,
}

impl std::fmt::Debug for KeySheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeySheet")
            .field("kind", &self.kind)
            .field("office", &self.office)
            .finish_non_exhaustive()
    }
}

/// Steps that [`compose_sheet`] lists under how to keep a sheet.
const KEEPING: [&str; 5] = ["sheet-keep-1", "sheet-keep-2", "sheet-keep-3", "sheet-keep-4", "sheet-keep-5"];

/// Composes a key sheet.
#[must_use]
pub fn compose_sheet(sheet: &KeySheet, texts: &Texts, language: &str) -> Document {
    let say = |id: &str| texts.say(id, &[]);
    let kind = match sheet.kind {
        SheetKind::Office => "office",
        SheetKind::Root => "root",
    };
    let of_kind = |id: &str| say(&format!("{id}-{kind}"));
    let title = of_kind("sheet-title");
    let mut facts: Vec<Fact> = vec![(say("sheet-for"), Text::plain(of_kind("sheet-for")))];
    if !sheet.made_on.is_empty() {
        facts.push((say("sheet-made"), Text::plain(written_date(&sheet.made_on, texts))));
    }
    let keeping = KEEPING.iter().enumerate();
    let keeping = keeping.map(|(place, id)| (format!("{}.", place + 1), Text::plain(say(id))));
    let witness =
        |id: &str| Signature { caption: say(id), name: String::new(), title: say("sheet-witness-line") };
    let heading = |id: &str| Block::Heading { number: None, text: say(id) };
    let blocks = vec![
        paragraph(Text::bold(&title), ParagraphStyle::Title),
        Block::Facts(facts),
        heading("sheet-secret"),
        paragraph(Text::mono(grouped(&sheet.secret)), ParagraphStyle::Secret),
        // Capitals make the coarsest code, and Bech32 means the same in capitals.
        Block::Qr {
            payload: sheet.secret.to_uppercase(),
            alt: say("sheet-code"),
            beside: vec![Text::plain(of_kind("sheet-code")), Text::bold(say("sheet-check"))],
        },
        heading("sheet-keep"),
        Block::List(keeping.collect()),
        heading("sheet-lost"),
        body(of_kind("sheet-lost")),
        Block::Signatures(vec![witness("sheet-witness-1"), witness("sheet-witness-2")]),
    ];
    Document {
        language: language.to_owned(),
        author: format!("{}, {}", sheet.office, sheet.state),
        date: sheet.made_on.clone(),
        letterhead: Letterhead {
            state: isolated(&sheet.state),
            office: isolated(&sheet.office),
            ..Letterhead::default()
        },
        blocks,
        footer: footer(&title, texts),
        title,
        ..Document::default()
    }
}

fn paragraph(text: Text, style: ParagraphStyle) -> Block {
    Block::Paragraph { text, style, keep_with_next: true }
}

/// The secret in groups of four, as it is read out and typed.
fn grouped(secret: &str) -> String {
    let signs: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = signs.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_stands_in_groups_of_four() {
        assert_eq!(grouped("pm1qqqsyqcy"), "pm1q qqsy qcy");
    }

    #[test]
    fn the_secret_does_not_show_when_debugged() {
        let sheet = KeySheet {
            kind: SheetKind::Office,
            state: String::new(),
            office: "HQ".to_owned(),
            made_on: String::new(),
            secret: "pm1qqqsyqcy".to_owned(),
        };
        assert!(!format!("{sheet:?}").contains("qqqs"));
    }
}
