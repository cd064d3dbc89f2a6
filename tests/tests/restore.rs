//! A backup is only one that was read back; a store restored from it begins a new life and gets back what others hold.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::collections::BTreeSet;
use std::path::Path;

use proofmark_core::safekeeping::{BackupReport, Restore};
use proofmark_core::trust::DefineAudience;
use proofmark_core::weapons::{WeaponFields, WeaponQuery};
use proofmark_core::{Error, Office};
use proofmark_tests::offices::{self, Clock, carry, dump, enrol, rifle, some};
use proofmark_tests::stored;
use proofmark_tests::words::has_words;

const OPERATOR: &str = "Esi Boateng";

fn backup(office: &Office, folder: &Path) -> BackupReport {
    office.backup(folder, &mut |_, _| Ok(())).unwrap()
}

fn restore(folder: &str, home: &Path, seed: u64, clock: &Clock) -> Result<Office, Error> {
    let input =
        Restore { folder: folder.into(), operator: OPERATOR.into(), passphrase: offices::PASSPHRASE.into() };
    offices::home(home, seed, clock).restore(&input)
}

fn sound(office: &mut Office) {
    let verified = office.verify(&mut |_, _| Ok(())).unwrap();
    assert_eq!((verified.damaged, verified.tables_equal), (Vec::new(), true));
}

fn numbers(office: &Office) -> Vec<String> {
    let rows = office.weapons(&WeaponQuery::default()).unwrap().rows;
    rows.into_iter().map(|row| row.national_number).collect()
}

fn names_in(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_restored_post_loses_nothing_that_others_hold_and_gives_no_number_twice() {
    let folder = tempfile::tempdir().unwrap();
    let (clock, stick, drive) =
        (Clock::at(offices::START), folder.path().join("stick"), folder.path().join("drive"));
    std::fs::create_dir(&stick).unwrap();
    std::fs::create_dir(&drive).unwrap();
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
    enrol(&mut headquarters, &mut post, &stick);
    let first = post.add_weapon(&rifle()).unwrap().id;
    carry(&mut post, &mut headquarters, &stick);
    carry(&mut headquarters, &mut post, &stick);

    let mut told = Vec::new();
    let report = post
        .backup(&drive, &mut |done, of| {
            told.push((done, of));
            Ok(())
        })
        .unwrap();
    assert_eq!(told.last().map(|(done, of)| done == of), Some(true));
    let made = Path::new(&report.folder);
    assert_eq!(names_in(&drive), [made.file_name().unwrap().to_str().unwrap().to_owned()].into());
    assert_eq!(
        names_in(made),
        ["proofmark.keys".to_owned(), "store.db".to_owned()].into(),
        "and nothing beside them"
    );
    assert_eq!(
        report.bytes,
        names_in(made).iter().map(|name| std::fs::metadata(made.join(name)).unwrap().len()).sum::<u64>()
    );
    assert!(report.commits > 0 && report.records > 0);

    // Work goes on after the backup; some of it reaches headquarters, some is lost with the laptop.
    let second = post.add_weapon(&rifle()).unwrap().id;
    post.change_weapon(&first, &WeaponFields { make: some("Arsenal 66"), ..WeaponFields::default() })
        .unwrap();
    carry(&mut post, &mut headquarters, &stick);
    let lost = post.add_weapon(&rifle()).unwrap();
    let (device, series) = (post.identity().device_id(), post.office_page().unwrap().series);
    let given: BTreeSet<String> = numbers(&post).into_iter().collect();
    drop(post);

    let home = folder.path().join("new laptop");
    let mut post = restore(&report.folder, &home, 9, &clock).unwrap();
    assert_eq!(post.identity().device_id(), device, "the same device");
    assert_ne!(post.office_page().unwrap().series, series);
    assert_eq!(post.operator().name, OPERATOR);
    assert_eq!(numbers(&post).len(), 1);
    sound(&mut post);
    // It writes before it has heard of anybody.
    let third = post.add_weapon(&rifle()).unwrap().id;
    carry(&mut post, &mut headquarters, &stick);
    let report = carry(&mut headquarters, &mut post, &stick);
    assert!(report.commits_new >= 2, "headquarters sends what the restored store lacks");
    carry(&mut post, &mut headquarters, &stick);
    carry(&mut headquarters, &mut post, &stick);

    for office in [&mut headquarters, &mut post] {
        sound(office);
        assert!(office.evidence().unwrap().is_empty(), "a restore is no fork: {:?}", office.evidence());
        assert_eq!(office.attention().unwrap().missing, 0);
        for id in [&first, &second, &third] {
            office.weapon(id).unwrap();
        }
        assert_eq!(office.weapon(&first).unwrap().fields.make, some("Arsenal 66"));
        assert_eq!(
            office.weapon(&lost.id).unwrap_err().code,
            "record_unknown",
            "it had left the laptop on no stick"
        );
        let held = numbers(office);
        assert_eq!(held.iter().collect::<BTreeSet<_>>().len(), held.len());
    }
    let fourth = post.add_weapon(&rifle()).unwrap();
    let later = post.weapon(&fourth.id).unwrap().row.national_number;
    assert!(!given.contains(&later));
    let of = |office: &Office| -> BTreeSet<String> {
        let shared = |line: &String| line.starts_with("{\"record\"") && line.contains("\"weapon\"");
        dump(office).into_iter().filter(shared).collect()
    };
    carry(&mut post, &mut headquarters, &stick);
    assert_eq!(of(&post), of(&headquarters));
}

#[test]
fn what_is_no_whole_backup_is_refused_by_name_and_leaves_the_home_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (clock, drive, home) =
        (Clock::at(offices::START), folder.path().join("drive"), folder.path().join("home"));
    std::fs::create_dir(&drive).unwrap();
    let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
    let report = backup(&post, &drive);
    let good = report.folder.clone();
    let refuses = |folder: &str, code: &str| {
        let refused = restore(folder, &home, 9, &clock).map(drop).unwrap_err();
        assert_eq!(refused.code, code, "{refused}");
        has_words(&refused);
        assert!(!home.join("store.db").exists());
        let left = if home.exists() { names_in(&home) } else { BTreeSet::new() };
        assert!(left.is_empty(), "{code}: {left:?}");
    };
    refuses(drive.to_str().unwrap(), "backup_missing");
    let copy = |name: &str| {
        let to = drive.join(name);
        std::fs::create_dir(&to).unwrap();
        for file in ["store.db", "proofmark.keys"] {
            std::fs::copy(Path::new(&good).join(file), to.join(file)).unwrap();
        }
        to
    };
    refuses(copy("proofmark-BP3.part").to_str().unwrap(), "backup_unfinished");

    let altered = copy("altered");
    let mut bytes = std::fs::read(altered.join("store.db")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(altered.join("store.db"), &bytes).unwrap();
    refuses(altered.to_str().unwrap(), "backup_unsound");
    let cut = copy("cut");
    std::fs::write(cut.join("store.db"), &bytes[..bytes.len() / 4096 / 2 * 4096]).unwrap();
    refuses(cut.to_str().unwrap(), "backup_unsound");
    let strange = copy("strange");
    std::fs::write(strange.join("store.db"), "a text that somebody wrote").unwrap();
    refuses(strange.to_str().unwrap(), "backup_unsound");

    // Another store's slots open it with another key.
    let other = offices::post(&folder.path().join("other"), "BP4", 3, &clock);
    let mixed = copy("mixed");
    std::fs::copy(other.home().join("proofmark.keys"), mixed.join("proofmark.keys")).unwrap();
    refuses(mixed.to_str().unwrap(), "backup_unsound");
    let wrong =
        Restore { folder: good.clone(), operator: OPERATOR.into(), passphrase: "not that one".into() };
    assert_eq!(
        offices::home(&home, 9, &clock).restore(&wrong).map(drop).unwrap_err().code,
        "passphrase_wrong"
    );

    // Where an office is, none is put.
    let refused = restore(&good, &folder.path().join("post"), 9, &clock).map(drop).unwrap_err();
    assert_eq!(refused.code, "store_exists");
    sound(&mut post);
    // A crash before the store had its name leaves a home into which the backup still goes.
    std::fs::create_dir_all(&home).unwrap();
    std::fs::write(home.join("store.db.part"), "half a store").unwrap();
    sound(&mut restore(&good, &home, 9, &clock).unwrap());
    assert_eq!(
        names_in(&home),
        ["proofmark.keys", "store.db", "store.db-shm", "store.db-wal"]
            .map(str::to_owned)
            .into_iter()
            .filter(|name| home.join(name).exists())
            .collect()
    );
}

#[test]
fn a_backup_that_is_stopped_leaves_nothing_and_one_beside_writing_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (clock, drive) = (Clock::at(offices::START), folder.path().join("drive"));
    std::fs::create_dir(&drive).unwrap();
    let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
    for at in 0..3 {
        let mut calls = 0;
        let stopped = post.backup(&drive, &mut |_, _| {
            calls += 1;
            if calls > at { Err(Error::refused("stopped")) } else { Ok(()) }
        });
        if calls > at {
            assert_eq!(stopped.unwrap_err().code, "stopped");
        }
        std::fs::read_dir(&drive).unwrap().for_each(|entry| {
            let entry = entry.unwrap();
            assert!(!entry.file_name().to_str().unwrap().ends_with(".part"));
        });
    }
    // Another handle writes while the copy is made: what is copied is one moment of the store.
    let beside = post.beside().unwrap();
    let mut added = 0;
    let report = beside
        .backup(&drive, &mut |_, _| {
            if added < 3 {
                post.add_weapon(&rifle())?;
                added += 1;
            }
            Ok(())
        })
        .unwrap();
    assert!(added > 0);
    let mut restored = restore(&report.folder, &folder.path().join("restored"), 9, &clock).unwrap();
    sound(&mut restored);
    assert_eq!(restored.verify(&mut |_, _| Ok(())).unwrap().commits, report.commits);
    assert!(numbers(&restored).is_empty());
}

#[test]
fn slots_that_lie_in_the_home_already_are_kept_aside() {
    let folder = tempfile::tempdir().unwrap();
    let (clock, drive) = (Clock::at(offices::START), folder.path().join("drive"));
    std::fs::create_dir(&drive).unwrap();
    let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
    let report = backup(&post, &drive);
    post.add_operator(&offices::operator("Yaw Darko", &["recorder"])).unwrap();
    let home = post.home().to_owned();
    let newer = std::fs::read(home.join("proofmark.keys")).unwrap();
    drop(post);
    std::fs::remove_file(home.join("store.db")).unwrap();
    restore(&report.folder, &home, 9, &clock).unwrap();
    assert_eq!(std::fs::read(home.join("proofmark.keys-before-restore")).unwrap(), newer);
    assert!(!stored::pages(&home).is_empty());
}

#[test]
fn a_restored_headquarters_signs_nothing_for_the_root_before_it_met_another_office() {
    let dir = tempfile::tempdir().unwrap();
    let (stick, kept) = (dir.path().join("stick"), dir.path().join("kept"));
    std::fs::create_dir(&stick).unwrap();
    std::fs::create_dir(&kept).unwrap();
    let clock = Clock::at(offices::START);
    let mut headquarters = offices::headquarters(&dir.path().join("hq"), 1, &clock);
    let mut post = offices::post(&dir.path().join("post"), "BP1", 2, &clock);
    offices::enrol(&mut headquarters, &mut post, &stick);
    let old = backup(&headquarters, &kept);
    let mut late = offices::post(&dir.path().join("late"), "BP2", 3, &clock);
    offices::enrol(&mut headquarters, &mut late, &stick);
    offices::carry(&mut headquarters, &mut post, &stick);
    drop(headquarters);

    let home = dir.path().join("new");
    let restoring =
        Restore { folder: old.folder, operator: "Ama Owusu".into(), passphrase: offices::PASSPHRASE.into() };
    let mut restored = offices::home(&home, 4, &clock).restore(&restoring).unwrap();
    let audience = DefineAudience {
        name: "North".into(),
        members: vec!["HQ".into(), "BP1".into()],
        root_passphrase: "the root of the tests".into(),
        id: String::new(),
    };
    assert_eq!(restored.define_audience(&audience).unwrap_err().code, "root_after_restore");
    offices::carry(&mut post, &mut restored, &stick);
    assert_eq!(restored.trust().offices.len(), 3, "the office enrolled since is known again");
    restored.define_audience(&audience).unwrap();
    assert!(!restored.trust().forked);
}
