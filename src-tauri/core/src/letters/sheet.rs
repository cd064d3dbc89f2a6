//! Key sheets as PDF: drawn, handed over to be printed, and forgotten.

use super::compose::{KeySheet, SheetKind, compose_sheet};
use super::pdf;
use crate::error::Result;
use crate::office::Office;
use crate::vocabulary::{terms, texts::Texts};

/// The printed sheet of a secret. The date of making is left to be written by hand: nobody has confirmed one yet.
pub fn key_sheet(office: &Office, language: &str, kind: &str, groups: &[String]) -> Result<Vec<u8>> {
    let identity = office.identity();
    let sheet = KeySheet {
        kind: if kind == "root" { SheetKind::Root } else { SheetKind::Office },
        state: terms::label("country", &identity.country, language),
        office: identity.name.clone(),
        made_on: String::new(),
        secret: groups.concat(),
    };
    Ok(pdf::render(&compose_sheet(&sheet, &Texts::for_letters(language), language))?)
}
