//! First start hands out key sheets: drawn as PDF, handed over to be printed, and forgotten.

use super::compose::{KeySheet, SheetKind, compose_sheet};
use super::{base64, pdf};
use crate::error::Result;
use crate::office::{FirstField, FirstNational, Home, KeySheetView, Office, PrintedSecret};
use crate::vocabulary::texts::Texts;

impl Home {
    /// First start of a national office: the office, unlocked, and its two key sheets.
    pub fn first_national(&self, input: &FirstNational) -> Result<(Office, Vec<KeySheetView>)> {
        let (office, secrets) = self.found_national(input)?;
        let sheets = draw_all(&office, &input.language, secrets)?;
        Ok((office, sheets))
    }

    /// First start of a field office: the office, unlocked, and its key sheet.
    pub fn first_field(&self, input: &FirstField) -> Result<(Office, Vec<KeySheetView>)> {
        let (office, secrets) = self.found_field(input)?;
        let sheets = draw_all(&office, &input.language, secrets)?;
        Ok((office, sheets))
    }
}

fn draw_all(office: &Office, language: &str, secrets: Vec<PrintedSecret>) -> Result<Vec<KeySheetView>> {
    secrets.into_iter().map(|secret| draw_sheet(office, language, secret)).collect()
}

/// Draws one sheet. The date of making is left to be written by hand with the signatures: nobody has confirmed one yet.
pub(crate) fn draw_sheet(office: &Office, language: &str, secret: PrintedSecret) -> Result<KeySheetView> {
    let identity = office.identity();
    let sheet = KeySheet {
        kind: if secret.kind == "root" { SheetKind::Root } else { SheetKind::Office },
        state: office.label("country", &identity.country, language)?,
        office: identity.name.clone(),
        made_on: String::new(),
        secret: secret.groups.concat(),
    };
    let pdf = pdf::render(&compose_sheet(&sheet, &Texts::for_letters(language), language))?;
    Ok(KeySheetView { kind: secret.kind.into(), groups: secret.groups, pdf: base64(&pdf) })
}
