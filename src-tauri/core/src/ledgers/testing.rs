//! An office with two people, and a dealer's ledger, for the tests of this trade.

use std::path::Path;

use super::{LedgerFields, LedgerRowInput};
use crate::office::{FirstField, Home, NewOperator, Office, Surroundings};

const PASSPHRASE: &str = "a passphrase for tests";

fn operator(name: &str, roles: &[&str]) -> NewOperator {
    let roles = roles.iter().map(|role| (*role).to_owned()).collect();
    NewOperator { name: name.into(), roles, passphrase: PASSPHRASE.into() }
}

fn home(folder: &Path) -> Home {
    let clock = std::sync::atomic::AtomicI64::new(1_772_323_200_000);
    let tick = move || clock.fetch_add(1_000, std::sync::atomic::Ordering::Relaxed);
    Home::at(folder).in_surroundings(Surroundings::repeatable(7, tick))
}

/// The office of a clerk, Esi, and two verifiers, Kofi and Adjoa.
pub(super) fn office(folder: &Path) -> Office {
    let first = FirstField {
        country: "GH".into(),
        name: "Firearms Registry, Tamale".into(),
        code: "TAM".into(),
        language: "en".into(),
        operator: operator("Esi Boateng", &["recorder", "administrator"]),
        joins: String::new(),
    };
    let mut office = home(folder).first_field(&first).unwrap().0;
    office.add_operator(&operator("Kofi Mensah", &["verifier"])).unwrap();
    office.add_operator(&operator("Adjoa Asare", &["verifier"])).unwrap();
    office
}

/// The same store, opened by the verifier.
pub(super) fn as_verifier(office: Office, folder: &Path) -> Office {
    opened_by("Kofi Mensah", office, folder)
}

/// The same store, opened by somebody who verifies, too.
pub(super) fn as_third(office: Office, folder: &Path) -> Office {
    opened_by("Adjoa Asare", office, folder)
}

/// The same store, opened by the clerk.
pub(super) fn as_recorder(office: Office, folder: &Path) -> Office {
    opened_by("Esi Boateng", office, folder)
}

fn opened_by(name: &str, office: Office, folder: &Path) -> Office {
    drop(office);
    home(folder).unlock(name, PASSPHRASE).unwrap()
}

/// A dealer's book of sales that closed in 1994, every row of it checked.
pub(super) fn sales() -> LedgerFields {
    let some = |text: &str| Some(text.to_owned());
    LedgerFields {
        title: some("Sales book 3"),
        kind: some("disposal"),
        holder: some("Northern Sporting Arms, Tamale"),
        columns: Some(
            ["date", "make", "model", "calibre", "serial", "to", "licence"].map(str::to_owned).to_vec(),
        ),
        calendar: some("gregorian"),
        pages: Some(40),
        lines: Some(25),
        year_from: some("1978"),
        year_to: some("1994"),
        received_on: some("2026-03-02"),
        received_as: some("deposit"),
        sample_rate: Some(100),
        ..LedgerFields::default()
    }
}

/// A row of that book.
pub(super) fn row(page: &str, line: u32, serial: &str, to: &str) -> LedgerRowInput {
    LedgerRowInput {
        page: page.into(),
        line,
        as_written: ["12/3/87", "Br. HP", "Mod. 35", "9 mm Para", serial, to, "L 114/87"]
            .map(str::to_owned)
            .to_vec(),
        understood: [("make", "Browning"), ("model", "HP 35"), ("calibre", "9x19")]
            .map(|(column, meant)| (column.to_owned(), meant.to_owned()))
            .into(),
        ..LedgerRowInput::default()
    }
}
