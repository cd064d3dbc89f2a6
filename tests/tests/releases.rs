//! Every frozen release opens, says what it said, takes in what waited for it, and exchanges with this version both ways.
//! The one that would be frozen now is made in a folder that forgets, and stands the same.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use proofmark_core::Office;
use proofmark_tests::offices::{dump, import};
use proofmark_tests::releases::{self, OFFICES, both_ways, copy, every_kind, unlock};

/// Bytes that all releases together may take.
const MOST: u64 = 2_500_000;

fn lines(path: &Path) -> Vec<String> {
    std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect()
}

fn is_sound(office: &mut Office) {
    let verified = office.verify(&mut |_, _| Ok(())).unwrap();
    assert_eq!((verified.damaged, verified.tables_equal), (Vec::new(), true));
}

fn stands(release: &Path) {
    let work = tempfile::tempdir().unwrap();
    let mut opened = Vec::new();
    for frozen in &OFFICES {
        let home = work.path().join(frozen.name);
        std::fs::create_dir(&home).unwrap();
        copy(&release.join(frozen.name), &home);
        let mut office = unlock(&home, frozen);
        let file = |when: &str| lines(&release.join(format!("{}-{when}.jsonl", frozen.name)));
        assert_eq!(dump(&office), file("before"), "{} of {}", frozen.name, release.display());
        is_sound(&mut office);
        import(&mut office, &release.join(format!("for-{}.proofmark", frozen.name)));
        assert_eq!(dump(&office), file("after"), "{} of {}", frozen.name, release.display());
        office.rebuild(&mut |_, _| Ok(())).unwrap();
        assert_eq!(dump(&office), file("after"), "rebuilt");
        opened.push(office);
    }
    let stick = work.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let [headquarters, post] = opened.get_disjoint_mut([0, 1]).unwrap();
    let (own, national) = (post.identity().audience, post.trust().national);
    every_kind(headquarters, own);
    every_kind(headquarters, national);
    every_kind(post, own);
    both_ways(headquarters, post, &stick);
    let records = |office: &Office| -> BTreeSet<String> {
        let shared = [own, national].map(|audience| format!("\"audience\":\"{audience}\""));
        let is_shared =
            |line: &String| line.starts_with("{\"record\"") && shared.iter().any(|of| line.contains(of));
        dump(office).into_iter().filter(is_shared).collect()
    };
    assert_eq!(records(headquarters), records(post), "{}", release.display());
    assert!(
        records(post).iter().any(|line| !line.contains("\"disagreements\":{}")),
        "what was said apart shows"
    );
    for office in [headquarters, post] {
        is_sound(office);
    }
}

fn frozen() -> Vec<PathBuf> {
    let found =
        std::fs::read_dir(releases::folder()).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<PathBuf> = found.filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

fn size(path: &Path) -> u64 {
    match path.is_dir() {
        true => std::fs::read_dir(path).unwrap().map(|entry| size(&entry.unwrap().path())).sum(),
        false => path.metadata().unwrap().len(),
    }
}

#[test]
fn every_frozen_release_stands() {
    for release in frozen() {
        assert!(size(&release) < MOST, "{} takes {} bytes", release.display(), size(&release));
        stands(&release);
        println!("{} stands", release.display());
    }
}

#[test]
fn what_would_be_frozen_now_stands() {
    let now = tempfile::tempdir().unwrap();
    releases::freeze(now.path());
    println!("{} bytes", size(now.path()));
    assert!(size(now.path()) < MOST, "{} bytes", size(now.path()));
    stands(now.path());
}

/// `PROOFMARK_FREEZE=0.1.0 cargo test -p proofmark-tests --test releases -- --ignored` freezes a release.
#[test]
#[ignore = "writes into the tree, once for each release"]
fn freeze() {
    let version = std::env::var("PROOFMARK_FREEZE").expect("PROOFMARK_FREEZE names the version");
    let into = releases::folder().join(version);
    std::fs::create_dir_all(releases::folder()).unwrap();
    std::fs::create_dir(&into).expect("a release is frozen once");
    releases::freeze(&into);
}
