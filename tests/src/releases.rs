//! Frozen releases: the stores and bundles that a version wrote, and what it said of them, kept as they were. Every later
//! version opens them, says the same, and goes on exchanging with them.

use std::path::{Path, PathBuf};

use proofmark_core::Office;
use proofmark_core::office::kinds::{KINDS, Type};
use proofmark_core::office::{Declared, DeclaredValue};
use proofmark_format::cbor::Value;
use proofmark_format::ids::AudienceId;

use crate::offices::{self, Clock, PASSPHRASE, START, dump, enrol, export, import, rifle};

/// An office of a frozen release: its folder, who unlocks it, and the bundle that waits for it.
pub struct Frozen {
    /// Name of its folder and of its files.
    pub name: &'static str,
    /// Code of the office.
    pub code: &'static str,
    /// Who unlocks it, with the passphrase of the tests.
    pub operator: &'static str,
}

/// The offices of every release.
pub const OFFICES: [Frozen; 2] = [
    Frozen { name: "headquarters", code: "HQ", operator: "Ama Owusu" },
    Frozen { name: "post", code: "BP3", operator: "Esi Boateng" },
];

/// Files of an office's folder that are kept.
const FILES: [&str; 3] = ["store.db", "proofmark.keys", "language"];

/// Where the releases lie.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("releases")
}

/// Writes a release into an empty folder: two stores, the bundle that each has for the other, and the dumps of both before
/// and after they take these in.
pub fn freeze(into: &Path) {
    let work = tempfile::tempdir().expect("a folder");
    let (clock, stick) = (Clock::at(START), work.path().join("stick"));
    std::fs::create_dir(&stick).expect("stick");
    let place = |frozen: &Frozen| work.path().join(frozen.name);
    let mut headquarters = offices::headquarters(&place(&OFFICES[0]), 1, &clock);
    let mut post = offices::post(&place(&OFFICES[1]), OFFICES[1].code, 2, &clock);
    enrol(&mut headquarters, &mut post, &stick);
    let national = headquarters.trust().national;
    let (central, own) = (headquarters.identity().audience, post.identity().audience);
    post.add_weapon(&rifle()).expect("a rifle");
    every_kind(&mut post, own);
    both_ways(&mut headquarters, &mut post, &stick);
    // Apart: both say something about the same record, and write what the other does not hold yet.
    for office in [&mut headquarters, &mut post] {
        disagree(office);
        every_kind(office, national);
        every_kind(office, own);
    }
    every_kind(&mut headquarters, central);
    for (from, to, frozen) in
        [(&mut post, OFFICES[0].code, &OFFICES[0]), (&mut headquarters, OFFICES[1].code, &OFFICES[1])]
    {
        let (bundle, _) = export(from, to, &stick);
        std::fs::rename(bundle, into.join(format!("for-{}.proofmark", frozen.name))).expect("a bundle");
    }
    for (mut office, frozen) in [(headquarters, &OFFICES[0]), (post, &OFFICES[1])] {
        write(into, &format!("{}-before.jsonl", frozen.name), &dump(&office));
        let kept = into.join(frozen.name);
        std::fs::create_dir(&kept).expect("a folder");
        let home = office.home().to_owned();
        drop(office);
        copy(&home, &kept);
        office = unlock(&home, frozen);
        import(&mut office, &into.join(format!("for-{}.proofmark", frozen.name)));
        write(into, &format!("{}-after.jsonl", frozen.name), &dump(&office));
    }
}

/// Opens an office of a release that was copied.
pub fn unlock(home: &Path, frozen: &Frozen) -> Office {
    offices::home(home, 77, &Clock::at(START)).unlock(frozen.operator, PASSPHRASE).expect("unlock")
}

/// Copies an office's folder.
pub fn copy(from: &Path, to: &Path) {
    for name in FILES {
        std::fs::copy(from.join(name), to.join(name)).expect("copy");
    }
}

/// Carries bundles there and back.
pub fn both_ways(one: &mut Office, other: &mut Office, stick: &Path) {
    offices::carry(other, one, stick);
    offices::carry(one, other, stick);
}

fn write(folder: &Path, name: &str, lines: &[String]) {
    std::fs::write(folder.join(name), lines.iter().map(|line| format!("{line}\n")).collect::<String>())
        .expect("dump");
}

/// A record of every kind, with a value in every field, and of a kind that no version knows.
pub fn every_kind(office: &mut Office, audience: AudienceId) {
    for kind in KINDS {
        let fields =
            kind.fields.iter().map(|(name, r#type)| ((*name).to_owned(), value(office, *r#type))).collect();
        let birth = Declared::Birth { kind: kind.name.into(), audience, fields };
        office.record_declared(vec![birth]).expect(kind.name);
    }
    let fields = vec![("rotors".to_owned(), DeclaredValue::Value(Value::Int(4)))];
    office
        .record_declared(vec![Declared::Birth { kind: "drone".into(), audience, fields }])
        .expect("a drone");
}

fn value(office: &mut Office, r#type: Type) -> DeclaredValue {
    DeclaredValue::Value(match r#type {
        Type::Text => "as it was written".into(),
        Type::Number => Value::Int(6),
        Type::Reference => Value::from([7; 16]),
        Type::Bytes => Value::from(office.keep_declared(b"a picture").expect("a picture")),
        Type::List => Value::Array(vec!["one".into(), "two".into()]),
    })
}

/// Sets a field of the first record of all to what this office says.
fn disagree(office: &mut Office) {
    let id: [u8; 16] = office
        .store()
        .query_row("SELECT id FROM record WHERE kind = 'weapon' ORDER BY id LIMIT 1", [], |row| row.get(0))
        .expect("a weapon");
    let says = DeclaredValue::Value(Value::Text(format!("as {} has it", office.identity().code)));
    let record = proofmark_format::ids::RecordId(id);
    office
        .record_declared(vec![Declared::Patch { record, fields: vec![("make".to_owned(), says)] }])
        .expect("a change");
}
