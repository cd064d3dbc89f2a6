//! The hand-over slip of a stick: drawn as PDF, printed, and not kept; the report it is drawn from is.

use std::collections::BTreeMap;

use proofmark_format::ids::{hex, sha256};

use super::compose::{HandOverSlip, SlipFile, compose_slip};
use super::pdf;
use crate::error::Result;
use crate::exchange::StickReport;
use crate::office::Office;
use crate::vocabulary::texts::Texts;

impl Office {
    /// The hand-over slip of what was put on a stick, as PDF (A4).
    pub fn hand_over_slip(&self, report: &StickReport, language: &str) -> Result<Vec<u8>> {
        let texts = Texts::for_letters(language);
        Ok(pdf::render(&compose_slip(&self.slip(report, language)?, &texts, texts.language()))?)
    }

    fn slip(&self, report: &StickReport, language: &str) -> Result<HandOverSlip> {
        let identity = self.identity();
        let names: BTreeMap<&str, &str> = self
            .trust()
            .offices
            .values()
            .map(|office| (office.code.as_str(), office.name.as_str()))
            .collect();
        let mut codes: Vec<&str> = report.files.iter().map(|file| file.office.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        let named = |code: &str| (code.to_owned(), names.get(code).copied().unwrap_or_default().to_owned());
        Ok(HandOverSlip {
            state: self.label("country", &identity.country, language)?,
            office: identity.name.clone(),
            code: identity.code.clone(),
            recipients: codes.into_iter().map(named).collect(),
            at: report.at.clone(),
            files: report
                .files
                .iter()
                .map(|file| SlipFile {
                    name: file.name.clone(),
                    kind: file.kind.clone(),
                    office: file.office.clone(),
                    bytes: file.bytes,
                    sha256: file.sha256.clone(),
                })
                .collect(),
            list: sum_of_list(report),
        })
    }
}

/// SHA-256 over what `sha256sum` prints for the files of the list, in its order: anybody can work it out.
fn sum_of_list(report: &StickReport) -> String {
    let lines: String = report.files.iter().map(|file| format!("{}  {}\n", file.sha256, file.name)).collect();
    hex(&sha256(lines.as_bytes()))
}
