//! From the facts of a step to a document in blocks.

mod document;
mod practice;
mod reading;
mod request;
#[cfg(test)]
pub(crate) mod sample;
mod sheet;
mod slip;
mod tracing;
mod words;

pub use document::{
    Block, Column, Document, Fact, Footer, Letterhead, PAGE, PAGES, Paper, ParagraphStyle, Signature, Span,
    Style, Text,
};
pub use practice::{PracticePaper, compose_practice};
pub use request::{
    Addressee, Confidentiality, Contact, Find, Marking, Sender, Signatory, TracingRequest, Urgency, Weapon,
};
pub use sheet::{KeySheet, SheetKind, compose_sheet};
pub use slip::{HandOverSlip, SlipFile, compose_slip};
pub use tracing::compose;
pub use words::written_date;

use crate::vocabulary::texts::Texts;

/// The foot of a document's pages.
fn footer(reference: &str, texts: &Texts) -> Footer {
    let (page, pages) = (PAGE.to_string(), PAGES.to_string());
    Footer {
        reference: reference.to_owned(),
        numbering: texts.say("letter-page-of", &[("page", &page), ("pages", &pages)]),
    }
}

/// Running text.
fn body(text: impl Into<String>) -> Block {
    Block::Paragraph { text: Text::plain(text), style: ParagraphStyle::Body, keep_with_next: false }
}

/// Running text that leads to what follows.
fn lead(text: impl Into<String>) -> Block {
    Block::Paragraph { text: Text::plain(text), style: ParagraphStyle::Body, keep_with_next: true }
}
