//! An office for the tests of this trade.

use std::sync::atomic::{AtomicI64, Ordering};

use super::{NewWeapon, WeaponFields};
use crate::markings::MarkingFields;
use crate::office::{FirstNational, NewOperator, Surroundings};
use crate::{Home, Office};

/// `Some` text.
pub(crate) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A headquarters on 1 March 2026, whose clock goes on by a second at each look.
pub(crate) fn office() -> (tempfile::TempDir, Office) {
    let folder = tempfile::tempdir().unwrap();
    let clock = AtomicI64::new(1_772_323_200_000);
    let surroundings = Surroundings::repeatable(1, move || clock.fetch_add(1_000, Ordering::Relaxed));
    let operator = |name: &str| NewOperator {
        name: name.into(),
        roles: ["recorder", "tracing_officer", "administrator", "authorising_officer"]
            .map(str::to_owned)
            .to_vec(),
        passphrase: "a passphrase for tests".into(),
    };
    let national = FirstNational {
        country: "GH".into(),
        name: "National Point of Contact".into(),
        code: "HQ".into(),
        language: "en".into(),
        first: operator("Ama Owusu"),
        second: operator("Kofi Mensah"),
        root_passphrase: "the root of the tests".into(),
    };
    let home = Home::at(folder.path().join("hq")).in_surroundings(surroundings);
    let office = home.first_national(&national).unwrap().0;
    (folder, office)
}

/// A rifle with this serial on its receiver.
pub(crate) fn rifle(serial: &str) -> NewWeapon {
    NewWeapon {
        weapon: WeaponFields { category: some("SA-RIF"), make: some("Izhevsk"), ..WeaponFields::default() },
        markings: vec![MarkingFields {
            kind: some("serial"),
            place: some("receiver_left"),
            reading: some(serial),
            ..MarkingFields::default()
        }],
        ..NewWeapon::default()
    }
}
