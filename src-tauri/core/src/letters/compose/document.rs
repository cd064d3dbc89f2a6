//! A letter as blocks, before it has lines and pages.

use serde::{Deserialize, Serialize};

use crate::vocabulary::texts::Texts;

/// The way a piece of text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Style {
    /// Running text.
    Regular,
    /// Names, labels that carry weight.
    Bold,
    /// Notes.
    Italic,
    /// Readings and numbers, spaced out.
    Mono,
    /// The number that matters most, spaced out.
    MonoBold,
}

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The characters, in logical order.
    pub text: String,
    /// How they are set.
    pub style: Style,
}

/// A paragraph's worth of text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text(pub Vec<Span>);

impl Text {
    /// Text in one style.
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Self(vec![Span { text: text.into(), style }])
    }

    /// Running text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(text, Style::Regular)
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self::new(text, Style::Bold)
    }

    /// A reading or a number.
    pub fn mono(text: impl Into<String>) -> Self {
        Self::new(text, Style::Mono)
    }

    /// A note.
    pub fn italic(text: impl Into<String>) -> Self {
        Self::new(text, Style::Italic)
    }

    /// The characters without their styles.
    #[must_use]
    pub fn content(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}

/// The size of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8½ × 11 in.
    UsLetter,
}

/// The head of the first page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Letterhead {
    /// The State.
    pub state: String,
    /// The office.
    pub office: String,
    /// Its address, a line each.
    pub address: Vec<String>,
    /// The coat of arms as the office gave it (PNG). Without one the names stand alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arms: Option<Vec<u8>>,
}

/// The foot of every page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Footer {
    /// What the sheet belongs to: the reference.
    pub reference: String,
    /// The numbering in the letter's language, with [`PAGE`] and [`PAGES`] where the two numbers go.
    pub numbering: String,
}

/// Stands in [`Footer::numbering`] for the number of the page.
pub const PAGE: char = '\u{E000}';
/// Stands in [`Footer::numbering`] for the number of pages.
pub const PAGES: char = '\u{E001}';

/// How a paragraph looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParagraphStyle {
    /// Running text.
    Body,
    /// The title of a sheet.
    Title,
    /// The subject of a letter.
    Subject,
    /// The second line of the subject.
    SubjectDetail,
    /// Small print under a table.
    Note,
    /// A secret to be copied by hand.
    Secret,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its share of the width; all shares add up to the whole.
    pub share: f32,
}

/// A place to sign.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Signature {
    /// What signing means: "Authorised by".
    pub caption: String,
    /// Who signs; empty where it is written by hand.
    pub name: String,
    /// In what capacity.
    pub title: String,
}

/// A label and what stands beside it.
pub type Fact = (String, Text);

/// A part of a document, in reading order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// Addressee on one side, reference and date on the other.
    Opening {
        /// The addressee, a line each.
        addressee: Vec<Text>,
        /// Reference, date, classification, urgency.
        particulars: Vec<Fact>,
    },
    /// Text.
    Paragraph {
        /// The text.
        text: Text,
        /// Its looks.
        style: ParagraphStyle,
        /// Whether it must stand on the page of what follows.
        keep_with_next: bool,
    },
    /// The heading of a section.
    Heading {
        /// Its number, if the sections are numbered.
        number: Option<String>,
        /// Its text.
        text: String,
    },
    /// Labels with values.
    Facts(Vec<Fact>),
    /// A table; its head is repeated on every page it reaches.
    Table {
        /// What it shows, for those who cannot see it.
        summary: String,
        /// The columns.
        columns: Vec<Column>,
        /// The rows; a cell is one or more paragraphs.
        rows: Vec<Vec<Vec<Text>>>,
    },
    /// Items, each with its mark: `(a)`, `1.`
    List(Vec<Fact>),
    /// Places to sign, side by side.
    Signatures(Vec<Signature>),
    /// A QR code beside a text.
    Qr {
        /// What the code says.
        payload: String,
        /// What it is, for those who cannot see it.
        alt: String,
        /// The text beside it.
        beside: Vec<Text>,
    },
}

/// A document ready to be laid out. The same document always gives the same bytes.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Document {
    /// The language it is written in (ISO 639-1).
    pub language: String,
    /// The title shown by a viewer.
    pub title: String,
    /// Who speaks: the office.
    pub author: String,
    /// The date a person confirmed (`yyyy-mm-dd`); there is no clock in a letter.
    pub date: String,
    /// The sheet.
    #[serde(default)]
    pub paper: Paper,
    /// The head of the first page.
    pub letterhead: Letterhead,
    /// The classification, at head and foot of every page.
    #[serde(default)]
    pub classification: Option<String>,
    /// What marks every page of a letter that has not been issued.
    #[serde(default)]
    pub draft: Option<String>,
    /// The parts.
    pub blocks: Vec<Block>,
    /// The foot of every page.
    pub footer: Footer,
}

impl Document {
    /// The document with a coat of arms (PNG) in its letterhead.
    #[must_use]
    pub fn with_arms(mut self, png: Option<Vec<u8>>) -> Self {
        self.letterhead.arms = png;
        self
    }

    /// The document with every page marked as a draft, so that a preview that is printed cannot be taken
    /// for the letter.
    #[must_use]
    pub fn as_draft(mut self, texts: &Texts) -> Self {
        self.draft = Some(texts.say("letter-draft", &[]));
        self
    }

    /// The document on another sheet.
    #[must_use]
    pub fn on(mut self, paper: Paper) -> Self {
        self.paper = paper;
        self
    }
}
