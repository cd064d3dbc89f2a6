//! Every fuzz target over its seeds, which are part of the project: a finding of a fuzzer becomes one of them, and is
//! met again each time the tests run. `cargo dev fuzz` begins with them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use age::x25519::Identity;
use ed25519_dalek::SigningKey;
use proofmark_format::bundle;
use proofmark_format::cose::{Signed, Typ};
use proofmark_format::enrolment::{Grant, Request};
use proofmark_format::feed::Genesis;
use proofmark_format::ids::{AudienceId, OfficeId, unhex};
use proofmark_format::practice::{Practices, Sheet};
use proofmark_tests::vectors::{self, Expect, Input, Vector};

#[path = "../../src-tauri/format/fuzz/src/lib.rs"]
#[allow(unreachable_pub, dead_code)]
mod targets;

fn folder() -> PathBuf {
    vectors::folder().join("../../src-tauri/format/fuzz/seeds")
}

/// The seeds of a target, by name.
fn seeds(target: &str) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder().join(target)).unwrap_or_else(|e| panic!("{target}: {e}"));
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(path).unwrap())
    };
    entries.map(read).collect()
}

#[test]
fn every_target_stands_its_seeds() {
    if std::env::var_os("PROOFMARK_SEEDS_WRITE").is_some() {
        write();
    }
    let (mut files, mut bytes) = (0, 0);
    for (target, run) in targets::TARGETS {
        let seeds = seeds(target);
        assert!(!seeds.is_empty(), "{target} has no seed");
        for (name, seed) in &seeds {
            // What stops says where; this says on what.
            println!("{target}/{name}");
            run(seed);
            // Nor may the worst of orders matter: cut short, it is other bytes for the same reader.
            run(&seed[..seed.len() / 2]);
            (files, bytes) = (files + 1, bytes + seed.len());
        }
    }
    println!("{} targets, {files} seeds, {bytes} bytes", targets::TARGETS.len());
    assert!(bytes < 300_000, "{bytes} bytes of seeds");
}

#[test]
fn every_target_is_a_program_of_the_fuzzer() {
    let manifest = std::fs::read_to_string(folder().join("../Cargo.toml")).unwrap();
    for (target, _) in targets::TARGETS {
        assert!(manifest.contains(&format!("name = \"{target}\"")), "{target}");
        let program = std::fs::read_to_string(folder().join(format!("../fuzz_targets/{target}.rs"))).unwrap();
        assert!(program.contains(&format!("proofmark_format_fuzz::{target}(bytes)")), "{target}");
    }
    assert_eq!(manifest.matches("[[bin]]").count(), targets::TARGETS.len());
}

/// Seeds out of the vectors, and bare payloads for what is signed. `PROOFMARK_SEEDS_WRITE=1` writes them anew; what
/// fuzzing found lies beside them and is left.
fn write() {
    let mut all: Vec<(&str, String, Vec<u8>)> = Vec::new();
    for entry in std::fs::read_dir(vectors::folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let vector = Vector::read(&path).unwrap();
            all.extend(of_vector(&vector).into_iter().map(|(target, bytes)| {
                let name = format!("{}-{}", vector.name, bytes.first().copied().unwrap_or_default());
                (target, name, bytes)
            }));
        }
    }
    all.extend(own_keys().into_iter().map(|(target, bytes)| (target, "own-key".to_owned(), bytes)));
    for seed in 0..6_u8 {
        let dice: Vec<u8> = (0..160).map(|n: u8| proofmark_format::ids::sha256(&[seed, n])[0]).collect();
        all.extend(["trust", "fold", "journal"].map(|target| (target, format!("dice-{seed}"), dice.clone())));
    }
    for (target, name, bytes) in all {
        std::fs::create_dir_all(folder().join(target)).unwrap();
        std::fs::write(folder().join(target).join(name), bytes).unwrap();
    }
}

fn of_vector(vector: &Vector) -> Vec<(&'static str, Vec<u8>)> {
    let first = |byte: u8, bytes: &[u8]| [&[byte], bytes].concat();
    let bytes = |hex: &str| unhex(hex).unwrap();
    let payload = |typ, object: &[u8]| {
        Signed::read(object, typ).map_or(vec![], |signed| first(targets::PAYLOAD, &signed.payload))
    };
    match &vector.expect {
        Expect::Dump { set, .. } if vector.name == "plain-example" => {
            let feed = &set.feeds[0];
            let (genesis, header) = (bytes(&feed.genesis), bytes(&feed.commits[0].header));
            let body = bytes(feed.commits[0].body.as_ref().unwrap());
            let sequence = [&genesis[..], &header, &body, &header, &[0xf6]].concat();
            let mut packed = 30_u32.to_be_bytes().to_vec();
            packed.extend(zstd_of(&body[..30]));
            vec![
                ("feed", first(6, &sequence)),
                ("feed", first(255, &sequence)),
                ("signed", first(0, &genesis)),
                ("signed", first(1, &header)),
                ("genesis", first(targets::RAW, &genesis)),
                ("commit", first(targets::RAW, &header)),
                ("commit", payload(Typ::Commit, &header)),
                ("body", [&1_767_225_600_000_i64.to_be_bytes()[..], &body].concat()),
                ("unpack", packed),
            ]
        }
        Expect::Dump { set, .. } => {
            let statement = |hex: &String| ("root", payload(Typ::Root, &bytes(hex)));
            let wanted = ["succession", "erasure", "unknown-statement", "unknown-kind"];
            match wanted.iter().any(|name| vector.name.contains(name)) {
                true => set.statements.last().map(statement).into_iter().collect(),
                false => vec![],
            }
        }
        Expect::Opened { sealed, .. } => {
            let identity: Identity = sealed.reader.identity.parse().unwrap();
            let file = bytes(&sealed.bytes);
            let mut inside = Vec::new();
            let mut opened = bundle::unseal(&file[..], &[identity]).unwrap();
            std::io::Read::read_to_end(&mut opened, &mut inside).unwrap();
            match vector.name.as_str() {
                "bundle-good" | "bundle-receipt" => {
                    vec![("bundle", first(targets::PAYLOAD, &inside)), ("bundle", first(targets::RAW, &file))]
                }
                _ => vec![],
            }
        }
        Expect::Accepted { object, input: Input::Bytes { bytes: hex } }
        | Expect::Refused { object, input: Input::Bytes { bytes: hex }, .. } => {
            let raw = bytes(hex);
            let is_small = raw.len() < 1_500;
            match object.as_str() {
                "cbor" if raw.len() < 64 => vec![("cbor", raw)],
                "manifest" if is_small => vec![("manifest", payload(Typ::Manifest, &raw))],
                "statement" if is_small => vec![("root", payload(Typ::Root, &raw))],
                "keys" if is_small => vec![("keys", raw)],
                "body" if is_small => vec![("body", [&[0; 8][..], &raw].concat())],
                "request" if is_small => vec![("request", first(targets::RAW, &raw))],
                "grant" if is_small => vec![("grant", first(targets::RAW, &raw))],
                "practice" if is_small => vec![("practice", first(targets::RAW, &raw))],
                _ => vec![],
            }
        }
        _ => vec![],
    }
}

fn zstd_of(bytes: &[u8]) -> Vec<u8> {
    let mut packer = bundle::pack(Vec::new()).unwrap();
    std::io::Write::write_all(&mut packer, bytes).unwrap();
    packer.finish().unwrap()
}

/// Payloads of objects that name the key that signs them: the targets' own.
fn own_keys() -> Vec<(&'static str, Vec<u8>)> {
    let key = SigningKey::from_bytes(&targets::SEED);
    let device = key.verifying_key().to_bytes();
    let payload = |typ, object: Vec<u8>| {
        [&[targets::PAYLOAD][..], &Signed::read(&object, typ).unwrap().payload].concat()
    };
    let genesis = Genesis { device, audience: AudienceId([1; 16]), nonce: [2; 16] };
    let request = Request {
        country: "GH".into(),
        code: "BP3".into(),
        name: "Border Post 3".into(),
        office: OfficeId([1; 16]),
        audience: AudienceId([2; 16]),
        device,
        seal: vec!["age1x".into(), "age1pq1x".into()],
        at: 7,
    };
    let (asked, id) = request.sign(&key).unwrap();
    let grant = Grant { request: id, root: device, statements: vec![vec![1, 2]] };
    let sheet = Sheet { of: "state".into(), name: "Ghana".into(), country: "GH".into(), ..Sheet::default() };
    let practices = Practices { country: "GH".into(), name: "HQ".into(), device, at: 7, sheets: vec![sheet] };
    let change =
        [&[0xa2][..], b"\x64kind\x66weapon\x66fields\xa2\x64make\x65ROSSI\x66weapon\x81\x00"].concat();
    vec![
        ("genesis", payload(Typ::Genesis, genesis.sign(&key).unwrap().0)),
        ("request", payload(Typ::Request, asked)),
        ("grant", payload(Typ::Grant, grant.sign(&key).unwrap().0)),
        ("practice", payload(Typ::Practice, practices.sign(&key).unwrap().0)),
        ("change", change),
    ]
}
