//! Two offices in a folder, with a clock, chance and slots that repeat.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use proofmark_core::exchange::{ExportReport, ImportReport};
use proofmark_core::markings::MarkingFields;
use proofmark_core::office::{FirstField, FirstNational, NewOperator, Second, Surroundings};
use proofmark_core::weapons::{EventFields, NewWeapon, WeaponFields};
use proofmark_core::{Home, Office};

/// A clock that goes on by a second whenever it is looked at.
#[derive(Clone)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    /// A clock that shows this many milliseconds since 1970.
    pub fn at(millis: i64) -> Clock {
        Clock(Arc::new(AtomicI64::new(millis)))
    }

    /// Puts the clock forward or back.
    pub fn set(&self, millis: i64) {
        self.0.store(millis, Ordering::Relaxed);
    }

    fn tick(&self) -> i64 {
        self.0.fetch_add(1_000, Ordering::Relaxed)
    }
}

/// 1 March 2026, when the stories of these tests begin.
pub const START: i64 = 1_772_323_200_000;

/// Passphrase of every operator of the tests.
pub const PASSPHRASE: &str = "a passphrase for tests";

/// An operator with these roles.
pub fn operator(name: &str, roles: &[&str]) -> NewOperator {
    NewOperator {
        name: name.into(),
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
        passphrase: PASSPHRASE.into(),
    }
}

/// Roles of somebody who does everything but authorise.
pub const WORKER: [&str; 4] = ["recorder", "verifier", "tracing_officer", "administrator"];

/// The office in a folder, in a world that repeats.
pub fn home(path: &Path, seed: u64, clock: &Clock) -> Home {
    let clock = clock.clone();
    Home::at(path).in_surroundings(Surroundings::repeatable(seed, move || clock.tick()))
}

/// A headquarters with two people.
pub fn headquarters(path: &Path, seed: u64, clock: &Clock) -> Office {
    let input = FirstNational {
        country: "GH".into(),
        name: "National Point of Contact".into(),
        code: "HQ".into(),
        language: "en".into(),
        first: operator("Ama Owusu", &WORKER),
        second: operator("Kofi Mensah", &["authorising_officer", "viewer"]),
        root_passphrase: "the root of the tests".into(),
    };
    home(path, seed, clock).first_national(&input).expect("headquarters").0
}

/// A field office with one person.
pub fn post(path: &Path, code: &str, seed: u64, clock: &Clock) -> Office {
    let input = FirstField {
        country: "GH".into(),
        name: format!("Border Post {code}"),
        code: code.into(),
        language: "en".into(),
        operator: operator("Esi Boateng", &WORKER),
        joins: String::new(),
    };
    home(path, seed, clock).first_field(&input).expect("post").0
}

/// The second officer of headquarters.
pub fn second() -> Second {
    Second { operator: "Kofi Mensah".into(), passphrase: PASSPHRASE.into() }
}

/// Enrols a post: request, grant, accept, words equal on both sides.
pub fn enrol(headquarters: &mut Office, post: &mut Office, stick: &Path) {
    let request = post.enrol_request(stick).expect("request");
    let theirs =
        headquarters.enrol_grant(Path::new(&request), stick, "the root of the tests").expect("grant");
    let grant =
        post.look_in(stick).expect("stick").into_iter().find(|f| f.ends_with("-grant")).expect("a grant");
    assert_eq!(post.enrol_accept(Path::new(&grant)).expect("accept"), theirs, "the words are equal");
    post.enrol_confirm("").expect("confirm at the post");
    headquarters.enrol_confirm(&post.identity().code.clone()).expect("confirm at headquarters");
    std::fs::remove_file(request).expect("stick");
    std::fs::remove_file(grant).expect("stick");
}

/// Puts a bundle on the stick.
pub fn export(from: &mut Office, to: &str, stick: &Path) -> (PathBuf, ExportReport) {
    let report = from.export_bundle(to, stick, &mut |_, _| Ok(())).expect("export");
    (PathBuf::from(&report.file), report)
}

/// Takes a bundle in.
pub fn import(office: &mut Office, bundle: &Path) -> ImportReport {
    office.import_bundle(bundle, &mut |_, _| Ok(())).expect("import")
}

/// Carries what `from` has for `to`.
pub fn carry(from: &mut Office, to: &mut Office, stick: &Path) -> ImportReport {
    let (bundle, _) = export(from, &to.identity().code.clone(), stick);
    import(to, &bundle)
}

/// A dump of everything an office holds.
pub fn dump(office: &Office) -> Vec<String> {
    let mut lines = Vec::new();
    office
        .dump(|line| {
            lines.push(line);
            Ok(())
        })
        .expect("dump");
    lines
}

/// `Some` text.
pub fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A rifle with three markings, one partly unreadable, and how it was found.
pub fn rifle() -> NewWeapon {
    NewWeapon {
        weapon: WeaponFields {
            category: some("SA-ASR"),
            make: some("Norinco"),
            model: some("Type 56-1"),
            calibre: some("7.62x39"),
            country_of_manufacture: some("CN"),
            ..WeaponFields::default()
        },
        markings: vec![
            MarkingFields {
                kind: some("serial"),
                place: some("receiver_left"),
                reading: some("3?45[8B]12"),
                control_part: some("yes"),
                ..MarkingFields::default()
            },
            MarkingFields { kind: some("model"), reading: some("56-1"), ..MarkingFields::default() },
            MarkingFields {
                kind: some("factory_symbol"),
                symbols: some("66 in a triangle"),
                ..MarkingFields::default()
            },
        ],
        find: Some(EventFields {
            find_kind: some("seized"),
            date: some("2026-02"),
            place: some("Paga crossing"),
            circumstances: some("Under the rear seat of a taxi.\nThe driver fled."),
            ..EventFields::default()
        }),
        number: true,
    }
}
