//! Bytes made to hurt: what others have published (`PROOFMARK_DATA`, which is not ours to keep in the repository) and
//! attacks of our own. Each is judged by a rule of FORMAT.md that is said here, every one is counted, and memory is
//! measured: what comes from a stick costs no more than a little of it, whatever it claims.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A failed step is a failed test.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use age::x25519::Identity;
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use chacha20poly1305::aead::{Aead, KeyInit, Nonce, Payload};
use chacha20poly1305::{ChaCha20Poly1305, XChaCha20Poly1305};
use ed25519_dalek::{Signature, SigningKey, VerifyingKey};
use peak_alloc::PeakAlloc;
use proofmark_format::FormatError;
use proofmark_format::body::Body;
use proofmark_format::bundle::{self, BundleReader, Sequence};
use proofmark_format::cbor::{Value, scan};
use proofmark_format::commit::ReceivedHeader;
use proofmark_format::cose::{Signed, Typ, sign};
use proofmark_format::enrolment::{Grant, Request};
use proofmark_format::feed::Genesis;
use proofmark_format::ids::{hex, sha256, unhex};
use proofmark_format::keys::KeysFile;
use proofmark_format::manifest::{Member, ReceivedManifest};
use proofmark_format::root::ReceivedStatement;
use proofmark_tests::counts;
use proofmark_tests::enrolled::{Copy, Post};
use proofmark_tests::journal::{Nation, Parcel, Step, Written};
use proofmark_tests::offices::dump;
use proofmark_tests::words::has_words;
use serde_json::Value as Json;
use tempfile::TempDir;

// ---------------------------------------------------------------- Memory

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What reading hostile bytes may take beyond what was there before.
const MOST: usize = 64 * 1024 * 1024;

/// One test after another, or one would count the memory of the other.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(|broken| broken.into_inner())
}

/// Does something and asserts that it took little memory: Rust's by its allocator, and on Linux that of the
/// libraries in C, zstd among them, by what the process had resident.
fn bounded<T>(what: &str, act: impl FnOnce() -> T) -> T {
    // "5" sets the peak back to what is resident now.
    let is_measured = std::fs::write("/proc/self/clear_refs", "5").is_ok();
    let (before, resident) = (MEMORY.current_usage(), peak_resident());
    MEMORY.reset_peak_usage();
    let result = act();
    let taken = MEMORY.peak_usage().saturating_sub(before);
    assert!(taken < MOST, "{what}: {taken} bytes");
    if let (true, Some(before), Some(after)) = (is_measured, resident, peak_resident()) {
        assert!(after - before < 2 * MOST, "{what}: {} bytes resident", after - before);
    }
    result
}

fn peak_resident() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<usize>().ok()? * 1024)
}

// ---------------------------------------------------------------- What others have published

/// A folder of the data, or `None` after saying what is left out.
fn data(folder: &str) -> Option<PathBuf> {
    let found = std::env::var_os("PROOFMARK_DATA").map(|data| PathBuf::from(data).join(folder));
    match found.filter(|path| path.is_dir()) {
        Some(path) => Some(path),
        None => {
            println!("skipped: PROOFMARK_DATA names no folder with {folder}");
            None
        }
    }
}

fn json(path: &Path) -> Json {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn bytes_of(value: &Json, member: &str) -> Vec<u8> {
    unhex(value[member].as_str().unwrap()).unwrap()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Counts by rule, printed at the end of a test.
#[derive(Default)]
struct Counts(BTreeMap<String, usize>);

impl Counts {
    fn add(&mut self, rule: &str) {
        *self.0.entry(rule.to_owned()).or_default() += 1;
    }

    fn total(&self) -> usize {
        self.0.values().sum()
    }

    fn print(&self, of: &str) {
        let rules: String = self.0.iter().map(|(rule, count)| format!("\n  {count:5}  {rule}")).collect();
        let file: String = of.chars().map(|sign| if sign.is_alphanumeric() { sign } else { '-' }).collect();
        counts::tell(&format!("hostile-{file}"), &format!("{of}: {}{rules}", self.total()));
    }
}

fn tests_of(file: &Json) -> impl Iterator<Item = (&Json, &Json)> {
    file["testGroups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|group| group["tests"].as_array().unwrap().iter().map(move |test| (group, test)))
}

/// Section 5, step 7, as the readers do it.
fn holds(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let Ok(key) = <[u8; 32]>::try_from(key) else { return false };
    VerifyingKey::from_bytes(&key)
        .and_then(|key| Signature::from_slice(signature).and_then(|s| key.verify_strict(message, &s)))
        .is_ok()
}

#[test]
fn signatures_of_others_are_judged_by_step_7_of_section_5() {
    let Some(folder) = data("crypto") else { return };
    let _alone = alone();
    let mut counts = Counts::default();
    let wycheproof = json(&folder.join("wycheproof/ed25519_test.json"));
    for (group, test) in tests_of(&wycheproof) {
        let key = bytes_of(&group["publicKey"], "pk");
        let held = holds(&key, &bytes_of(test, "msg"), &bytes_of(test, "sig"));
        assert_eq!(held, test["result"] == "valid", "{test}");
        counts.add(if held { "accepted: valid" } else { "refused: invalid" });
    }
    counts.print("Wycheproof Ed25519");
    assert_eq!(counts.total(), wycheproof["numberOfTests"]);

    // What honest signers never make: accepted exactly where neither point is of small order, both are written
    // canonically, and the equation holds without the cofactor.
    let mut counts = Counts::default();
    let cctv = json(&folder.join("cctv/ed25519/ed25519vectors.json"));
    for test in cctv.as_array().unwrap() {
        let flags: Vec<&str> =
            test["flags"].as_array().into_iter().flatten().filter_map(Json::as_str).collect();
        let why = ["low_order_A", "low_order_R", "non_canonical_R", "low_order_residue", "non_canonical_A"]
            .into_iter()
            .find(|flag| flags.contains(flag));
        let message = test["msg"].as_str().unwrap().as_bytes();
        let held = holds(&bytes_of(test, "key"), message, &bytes_of(test, "sig"));
        assert_eq!(held, why.is_none(), "{test}");
        counts.add(&why.map_or("accepted: neither of these".to_owned(), |why| format!("refused: {why}")));
    }
    counts.print("CCTV Ed25519");
    assert_eq!(counts.total(), cctv.as_array().unwrap().len());
}

#[test]
fn seals_of_others_open_where_section_15_says() {
    let Some(folder) = data("crypto/wycheproof") else { return };
    let _alone = alone();
    // A slot's nonce is 24 bytes (`shape`): no other comes as far as the cipher.
    sealed_by_others::<XChaCha20Poly1305, 24>(
        &folder.join("xchacha20_poly1305_test.json"),
        "refused: the nonce is not 24 bytes",
        "Wycheproof XChaCha20-Poly1305, as slots of proofmark.keys use it",
    );
    sealed_by_others::<ChaCha20Poly1305, 12>(
        &folder.join("chacha20_poly1305_test.json"),
        "refused: age's nonces are 12 bytes",
        "Wycheproof ChaCha20-Poly1305, as age uses it",
    );
}

/// Every vector of a cipher opens where it is valid, and nowhere else.
fn sealed_by_others<C: Aead + KeyInit, const NONCE: usize>(file: &Path, wrong_nonce: &str, of: &str)
where
    Nonce<C>: From<[u8; NONCE]>,
{
    let mut counts = Counts::default();
    let file = json(file);
    for (_, test) in tests_of(&file) {
        let sealed = [bytes_of(test, "ct"), bytes_of(test, "tag")].concat();
        let rule = match <[u8; NONCE]>::try_from(&bytes_of(test, "iv")[..]) {
            Err(_) => wrong_nonce,
            Ok(nonce) => {
                let payload = Payload { msg: &sealed, aad: &bytes_of(test, "aad") };
                let cipher = C::new_from_slice(&bytes_of(test, "key")).unwrap();
                match cipher.decrypt(&nonce.into(), payload) {
                    Ok(opened) if opened == bytes_of(test, "msg") => "accepted: opens to what was sealed",
                    Ok(_) => panic!("opens to something else: {test}"),
                    Err(_) => "refused: does not open",
                }
            }
        };
        assert_eq!(rule.starts_with("accepted"), test["result"] == "valid", "{test}");
        counts.add(rule);
    }
    counts.print(of);
    assert_eq!(counts.total(), file["numberOfTests"]);
}

// An age file made by hand, so that each published pair of keys is met by the very reader that opens bundles.

fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut block = [0; 64];
    block[..key.len()].copy_from_slice(key);
    let padded = |with: u8| block.map(|byte| byte ^ with);
    sha256(&[&padded(0x5c)[..], &sha256(&[&padded(0x36)[..], message].concat())].concat())
}

fn hkdf(salt: &[u8], secret: &[u8], info: &str) -> [u8; 32] {
    hmac(&hmac(salt, secret), &[info.as_bytes(), &[1]].concat())
}

fn sealed_by(key: &[u8; 32], nonce: [u8; 12], message: &[u8]) -> Vec<u8> {
    ChaCha20Poly1305::new_from_slice(key).unwrap().encrypt(&nonce.into(), message).unwrap()
}

/// An age file whose sender had the public key `share` and with the recipient the secret `shared`.
fn age_file(share: &[u8], recipient: &[u8], shared: &[u8], message: &[u8]) -> Vec<u8> {
    let file_key = [7; 16];
    let wrap = hkdf(&[share, recipient].concat(), shared, "age-encryption.org/v1/X25519");
    let body = BASE64.encode(sealed_by(&wrap, [0; 12], &file_key));
    let header = format!("age-encryption.org/v1\n-> X25519 {}\n{body}\n---", BASE64.encode(share));
    let mac = BASE64.encode(hmac(&hkdf(&[], &file_key, "header"), header.as_bytes()));
    let nonce = [9; 16];
    let payload =
        sealed_by(&hkdf(&nonce, &file_key, "payload"), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], message);
    [format!("{header} {mac}\n").as_bytes(), &nonce, &payload].concat()
}

fn identity_of(secret: &[u8]) -> (Identity, Vec<u8>) {
    let name = bech32::Hrp::parse("age-secret-key-").unwrap();
    let written = bech32::encode::<bech32::Bech32>(name, secret).unwrap().to_uppercase();
    let identity: Identity = written.parse().unwrap();
    let (_, public) = bech32::decode(&identity.to_public().to_string()).unwrap();
    (identity, public)
}

fn unsealed(bytes: &[u8], identities: &[Identity]) -> Result<Vec<u8>, FormatError> {
    let mut opened = Vec::new();
    bundle::unseal(bytes, identities)?.read_to_end(&mut opened)?;
    Ok(opened)
}

#[test]
fn keys_of_others_agree_as_age_does() {
    let Some(folder) = data("crypto/wycheproof") else { return };
    let _alone = alone();
    let mut counts = Counts::default();
    let file = json(&folder.join("x25519_test.json"));
    for (_, test) in tests_of(&file) {
        let (identity, recipient) = identity_of(&bytes_of(test, "private"));
        let shared = bytes_of(test, "shared");
        let sealed = age_file(&bytes_of(test, "public"), &recipient, &shared, b"agreed");
        let opened = unsealed(&sealed, &[identity]);
        match shared.iter().all(|byte| *byte == 0) {
            true => {
                assert!(opened.is_err(), "{test}");
                counts.add("refused: the secret would be zero whatever our key is");
            }
            false => {
                assert_eq!(opened.as_deref(), Ok(&b"agreed"[..]), "{test}");
                counts.add("accepted: both sides have the secret");
            }
        }
    }
    counts.print("Wycheproof X25519, as seals use it");
    assert_eq!(counts.total(), file["numberOfTests"]);
}

/// Section 13: a seal is age, binary, to X25519 recipients. So of the kit exactly the successes with such an identity
/// open; armour, passphrases and identities of other kinds do not, and no failure does.
#[test]
fn age_files_of_others_open_where_section_13_says() {
    let Some(folder) = data("crypto/cctv/age/testdata") else { return };
    let _alone = alone();
    let mut counts = Counts::default();
    for path in files(&folder) {
        let bytes = std::fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let said = |key: &str| -> Vec<&str> {
            head.lines().filter_map(|line| line.strip_prefix(key)?.strip_prefix(": ")).collect()
        };
        let mut sealed = bytes[end + 2..].to_vec();
        if said("compressed") == ["zlib"] {
            sealed = inflated(&sealed);
        }
        let identities: Vec<Identity> =
            said("identity").iter().filter_map(|identity| identity.parse().ok()).collect();
        let opened = bounded(&name, || unsealed(&sealed, &identities));
        let rule = match (said("expect")[0], said("armored").as_slice(), identities.is_empty()) {
            ("success", [], false) => "accepted: binary, with an X25519 identity",
            ("success", ["yes"], _) => "refused: armour",
            ("success", _, true) if !said("passphrase").is_empty() => "refused: a passphrase",
            ("success", _, _) => "refused: an identity that is not X25519",
            ("no match", _, _) => "refused: sealed to nobody here",
            (failure, _, _) => &format!("refused: {failure}"),
        };
        match rule.starts_with("accepted") {
            true => {
                let opened = opened.unwrap_or_else(|error| panic!("{name}: {error}"));
                assert_eq!(vec![hex(&sha256(&opened))], said("payload"), "{name}");
            }
            false if LENIENT.contains(&name.as_str()) => {
                assert!(opened.is_ok(), "{name} is refused: it needs no exception any more");
                counts.add("accepted: a stanza without its empty last line, which old writers left out");
                continue;
            }
            false => assert!(opened.is_err(), "{name}: {rule}"),
        }
        counts.add(rule);
    }
    counts.print("CCTV age");
    assert!(counts.total() > 100);
}

/// The library reads what its first versions wrote. Section 13 allows it: the line is under the header's MAC, so nobody
/// but the sender can have left it out.
const LENIENT: [&str; 2] = ["stanza_missing_body", "stanza_missing_final_line"];

/// The kit packs its largest files.
fn inflated(packed: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    flate2::read::ZlibDecoder::new(packed).read_to_end(&mut out).unwrap();
    out
}

/// Section 5: no other signer writes the one form that is ours (alg −19, kid of 32 bytes, our typ), however right he
/// is by RFC 9052.
#[test]
fn signed_objects_of_others_are_refused() {
    let Some(folder) = data("crypto/cose") else { return };
    let _alone = alone();
    let mut counts = Counts::default();
    for path in files(&folder).iter().filter(|path| path.extension().is_some_and(|e| e == "json")) {
        let object = bytes_of(&json(path)["output"], "cbor");
        let errors = TYPES.map(|typ| Signed::read(&object, typ).map(drop).expect_err("an object of others"));
        counts.add(match &errors[0] {
            FormatError::Profile(_) => "refused: profile (section 5, steps 2 to 4)",
            FormatError::Cbor { .. } => "refused: cbor (section 5, step 2)",
            FormatError::Type { .. } => "refused: type (section 5, step 4)",
            other => panic!("{}: {other}", path.display()),
        });
    }
    counts.print("COSE examples");
    assert!(counts.total() > 50);
}

const TYPES: [Typ; 6] = [Typ::Genesis, Typ::Commit, Typ::Root, Typ::Manifest, Typ::Request, Typ::Grant];

/// Section 3, told from what the example says of itself rather than from its bytes, where it can be.
fn rule_of_section_3(example: &Json) -> Option<&'static str> {
    let bytes = bytes_of(example, "hex");
    let says = example["diagnostic"].as_str().unwrap_or_default();
    let is_float = example["decoded"].is_f64() || says.contains("Infinity") || says == "NaN";
    let beyond = |text: String| text.parse::<i128>().is_ok_and(|n| i64::try_from(n).is_err());
    if matches!(bytes[0] >> 5, 6) {
        return Some("4: a tag");
    }
    if says == "undefined" || says.starts_with("simple(") {
        return Some("3: no other simple values");
    }
    if is_float || matches!(bytes[0], 0xf9..=0xfb) {
        return Some("3: a float");
    }
    if example["roundtrip"] == false {
        return Some("1: indefinite length");
    }
    if beyond(example["decoded"].to_string()) || beyond(says.to_owned()) {
        return Some("2: an integer beyond 64 bits with sign");
    }
    None
}

#[test]
fn cbor_of_others_is_judged_by_section_3() {
    let Some(folder) = data("crypto/cbor") else { return };
    let _alone = alone();
    let mut counts = Counts::default();
    let examples = json(&folder.join("appendix_a.json"));
    for example in examples.as_array().unwrap() {
        let bytes = bytes_of(example, "hex");
        let rule = rule_of_section_3(example);
        assert_eq!(scan(&bytes).is_ok(), rule.is_none(), "{example}");
        if rule.is_none() {
            assert_eq!(Value::decode(&bytes).unwrap().encode(), bytes, "{example}");
        }
        counts.add(&rule.map_or("accepted".to_owned(), |rule| format!("refused by rule {rule}")));
    }
    counts.print("CBOR, appendix A of RFC 8949");
    assert_eq!(counts.total(), examples.as_array().unwrap().len());
}

// ---------------------------------------------------------------- Attacks on an office

/// An enrolled post in a nation of ours, to which anything can be brought.
struct Bench {
    _folders: [TempDir; 3],
    nation: Nation,
    copy: Copy,
}

fn bench() -> Bench {
    let [home, stick, copied] = std::array::from_fn(|_| tempfile::tempdir().unwrap());
    let post = Post::enrolled(home.path(), stick.path(), "headquarters");
    let mut nation = post.nation.clone();
    nation.settle();
    nation.step(&Step::Write(Written {
        device: 2,
        audience: 0,
        births: vec![0, 1],
        patches: vec![],
        clock: 4,
        back: 0,
        twin: false,
        anew: false,
    }));
    Bench { copy: post.copy(copied.path()), _folders: [home, stick, copied], nation }
}

impl Bench {
    fn recipient(&self) -> String {
        self.copy.office.identity().recipient()
    }

    /// A manifest from the courier that names these members, which nobody need have packed.
    fn manifest(&self, members: Vec<Member>) -> Vec<u8> {
        let mut draft = self.copy.draft(&self.nation, &Parcel::default());
        draft.manifest.members = members;
        draft.manifest.sign(&draft.key).unwrap().0
    }

    /// A whole bundle with one member of this name, so packed, said to be so large.
    fn with_member(&self, name: &str, packed: Vec<u8>, size: u64) -> Vec<u8> {
        let whole = Parcel { statements: self.nation.all().statements, ..Parcel::default() };
        let mut draft = self.copy.draft(&self.nation, &whole);
        draft.add_packed(name, packed, size);
        draft.seal()
    }

    /// Looked at and taken in: both refuse, in words, with little memory, and nothing has changed or been written.
    fn refuses(&mut self, bundle: &Path, why: &str) -> &'static str {
        let before = (dump(&self.copy.office), lying_about(&self.copy.folder));
        let office = &mut self.copy.office;
        let looked = bounded(why, || office.inspect_bundle(bundle, &mut |_, _| Ok(())).map(drop));
        let taken = bounded(why, || office.import_bundle(bundle, &mut |_, _| Ok(())).map(drop));
        for result in [looked, taken] {
            has_words(&result.expect_err(why));
        }
        assert_eq!((dump(&self.copy.office), lying_about(&self.copy.folder)), before, "{why}");
        let error = self.copy.office.import_bundle(bundle, &mut |_, _| Ok(())).map(drop).expect_err(why);
        error.code
    }

    /// Seals what lies in the tar's place, straight to a file, since it may be large.
    fn sealed(&self, write: impl FnOnce(&mut dyn Write)) -> PathBuf {
        let path = self._folders[1].path().join("hostile.proofmark");
        let out = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
        let mut out = bundle::seal(out, &[self.recipient()]).unwrap();
        write(&mut out);
        out.finish().unwrap().flush().unwrap();
        path
    }

    fn stick(&self, bytes: &[u8]) -> PathBuf {
        let path = self._folders[1].path().join("hostile.proofmark");
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

/// Every file under a folder but the store's own.
fn lying_about(folder: &Path) -> Vec<PathBuf> {
    files(folder).into_iter().filter(|path| !path.to_string_lossy().contains("store.db")).collect()
}

/// A tar header as section 13 wants it, for any name and size.
fn tar_header(name: &[u8], size: u64) -> [u8; 512] {
    let mut header = [0; 512];
    header[..name.len().min(100)].copy_from_slice(&name[..name.len().min(100)]);
    header[100..108].copy_from_slice(b"0000644\0");
    header[124..136].copy_from_slice(format!("{size:011o}\0").as_bytes());
    header[136..148].copy_from_slice(b"00000000000\0");
    header[257..265].copy_from_slice(b"ustar\x0000");
    header[148..156].copy_from_slice(b"        ");
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    header[148..156].copy_from_slice(format!("{sum:07o}\0").as_bytes());
    header
}

fn padded(out: &mut dyn Write, name: &[u8], bytes: &[u8]) {
    out.write_all(&tar_header(name, bytes.len() as u64)).unwrap();
    out.write_all(bytes).unwrap();
    out.write_all(&vec![0; bytes.len().next_multiple_of(512) - bytes.len()]).unwrap();
}

/// So many zero bytes, packed with this window.
fn zeros(count: u64, window: u32) -> Vec<u8> {
    let mut packer = zstd::Encoder::new(Vec::new(), 3).unwrap();
    packer.window_log(window).unwrap();
    std::io::copy(&mut std::io::repeat(0).take(count), &mut packer).unwrap();
    packer.finish().unwrap()
}

const GIGABYTE: u64 = 1 << 30;

#[test]
fn what_unpacks_to_more_than_it_says_costs_nothing() {
    let _alone = alone();
    let mut bench = bench();
    let feed = format!("feeds/{}.cborseq.zst", "0".repeat(32));
    let root = "root.cborseq.zst";
    let bomb = zeros(GIGABYTE, 23);
    println!("a gigabyte of zeros is {} bytes packed", bomb.len());
    let nested = zstd::encode_all(&bomb[..], 3).unwrap();
    let cases = [
        ("a gigabyte said to be 1,000 bytes", feed.as_str(), bomb.clone(), 1_000),
        ("a gigabyte that says so", feed.as_str(), bomb.clone(), GIGABYTE),
        ("a gigabyte where the statements should be", root, bomb.clone(), GIGABYTE),
        ("a gigabyte within a member's member", feed.as_str(), nested.clone(), bomb.len() as u64),
        ("a window of 128 MiB", feed.as_str(), zeros(1 << 28, 27), 1 << 28),
        ("two frames, of which the second is the gigabyte", feed.as_str(), [zeros(9, 10), bomb].concat(), 9),
    ];
    let count = cases.len();
    for (why, name, packed, size) in cases {
        let bundle = bench.stick(&bench.with_member(name, packed, size));
        println!("  refused as {}: {why}", bench.refuses(&bundle, why));
    }
    println!("{count} bombs refused");
}

#[test]
fn a_tar_of_a_million_names_costs_nothing() {
    let _alone = alone();
    let mut bench = bench();
    let manifest = bench.manifest(vec![]);
    let million = bench.sealed(|out| {
        padded(out, b"manifest.cose", &manifest);
        for n in 0..1_000_000_u32 {
            let name = format!("attachments/{}", hex(&[&[0; 28][..], &n.to_be_bytes()].concat()));
            out.write_all(&tar_header(name.as_bytes(), 0)).unwrap();
        }
        out.write_all(&[0; 1024]).unwrap();
    });
    println!("refused as {}: a million members that no manifest names", bench.refuses(&million, "a million"));

    // The most that a manifest of 1 MiB can name; none of them is there.
    let member = |n: u32| Member {
        name: format!("attachments/{}", hex(&[&[0; 28][..], &n.to_be_bytes()].concat())),
        packed: 0,
        size: 0,
        sha256: [0; 32],
    };
    let manifest = bench.manifest((0..6_000).map(member).collect());
    let many = bench.sealed(|out| {
        padded(out, b"manifest.cose", &manifest);
        out.write_all(&[0; 1024]).unwrap();
    });
    println!("refused as {}: 6,000 members that are not there", bench.refuses(&many, "not there"));

    for (why, size) in [("a manifest of 2 MiB", 2 << 20), ("a manifest of 8 GiB", (1 << 33) - 1)] {
        let huge = bench.sealed(|out| {
            out.write_all(&tar_header(b"manifest.cose", size)).unwrap();
            out.write_all(&vec![0; 2 << 20]).unwrap();
        });
        println!("refused as {}: {why}", bench.refuses(&huge, why));
    }
    let claimed =
        Member { name: format!("attachments/{}", "0".repeat(64)), packed: u32::MAX.into(), ..member(0) };
    let manifest = bench.manifest(vec![claimed.clone()]);
    let short = bench.sealed(|out| {
        padded(out, b"manifest.cose", &manifest);
        out.write_all(&tar_header(claimed.name.as_bytes(), claimed.packed)).unwrap();
        out.write_all(&[0; 1024]).unwrap();
    });
    println!("refused as {}: a member said to be 4 GiB", bench.refuses(&short, "4 GiB"));
}

/// Names that lead elsewhere on some system.
const PATHS: [&str; 14] = [
    "../../../../tmp/evil",
    "..\\..\\Temp\\evil",
    "/etc/passwd",
    "C:\\Windows\\evil",
    "\\\\server\\share\\evil",
    "feeds/../../evil",
    "attachments/..",
    "attachments/",
    "feeds/NUL.cborseq.zst",
    "./manifest.cose",
    "manifest.cose",
    "store.db",
    "attachments/0000000000000000000000000000000000000000000000000000000000000000:stream",
    "root.cborseq.zst\0/../../evil",
];

#[test]
fn names_lead_nowhere() {
    let _alone = alone();
    let mut bench = bench();
    let mut counts = Counts::default();
    for name in PATHS {
        // Signed by somebody who may sign.
        let member = Member { name: name.into(), packed: 4, size: 4, sha256: sha256(b"evil") };
        let manifest = bench.manifest(vec![member]);
        assert!(ReceivedManifest::read(&manifest).is_err(), "{name}");
        let signed = bench.sealed(|out| {
            padded(out, b"manifest.cose", &manifest);
            padded(out, name.as_bytes(), b"evil");
            out.write_all(&[0; 1024]).unwrap();
        });
        bench.refuses(&signed, name);
        counts.add("refused: a name in the manifest (step 4)");
        // Smuggled in behind a manifest that says nothing of it, and in front of it.
        let manifest = bench.manifest(vec![]);
        let behind = bench.sealed(|out| {
            padded(out, b"manifest.cose", &manifest);
            padded(out, name.as_bytes(), b"evil");
            out.write_all(&[0; 1024]).unwrap();
        });
        bench.refuses(&behind, name);
        counts.add("refused: a name that the manifest does not have (step 8)");
        if name != "manifest.cose" {
            let before = bench.sealed(|out| {
                padded(out, name.as_bytes(), b"evil");
                padded(out, b"manifest.cose", &manifest);
                out.write_all(&[0; 1024]).unwrap();
            });
            bench.refuses(&before, name);
            counts.add("refused: a name before the manifest (step 3)");
        }
    }
    // Links, folders, devices, names of GNU's and POSIX's longer forms: no type flag but the plain one.
    let manifest = bench.manifest(vec![]);
    for flag in *b"1234567xgLKS" {
        let mut header = tar_header(b"manifest.cose", manifest.len() as u64);
        header[156] = flag;
        let typed = bench.sealed(|out| {
            out.write_all(&header).unwrap();
            out.write_all(&manifest).unwrap();
        });
        bench.refuses(&typed, "a type flag");
        counts.add("refused: a type flag (step 3)");
    }
    if let Some(folder) = data("archives") {
        for path in files(&folder) {
            let bytes = std::fs::read(&path).unwrap();
            let sealed = bench.sealed(|out| out.write_all(&bytes).unwrap());
            bench.refuses(&sealed, "an archive of others");
            let bare = bench.stick(&bytes);
            bench.refuses(&bare, "an archive of others, not sealed");
            counts.add("refused: published archives, sealed (step 3)");
            counts.add("refused: published archives, bare (step 2)");
        }
        for evil in ["/tmp/evil.txt", "/Temp/evil.txt"] {
            assert!(!Path::new(evil).exists(), "{evil}");
        }
    }
    counts.print("Path tricks");
}

// ---------------------------------------------------------------- Attacks on the readers

type Reader = fn(&[u8]) -> Result<(), FormatError>;

/// Every reader of a payload, so that each meets each trick under a signature that holds.
const READERS: [(Typ, Reader); 6] = [
    (Typ::Genesis, |bytes| Genesis::read(bytes).map(drop)),
    (Typ::Commit, |bytes| ReceivedHeader::read(bytes).map(drop)),
    (Typ::Root, |bytes| ReceivedStatement::read(bytes).map(drop)),
    (Typ::Manifest, |bytes| ReceivedManifest::read(bytes).map(drop)),
    (Typ::Request, |bytes| Request::read(bytes).map(drop)),
    (Typ::Grant, |bytes| Grant::read(bytes).map(drop)),
];

/// Readers of bytes that carry no signature of their own.
const BARE: [(&str, Reader); 4] = [
    ("cbor", scan),
    ("body", |bytes| Body::read(bytes).map(drop)),
    ("change", |bytes| proofmark_format::body::Change::read(bytes).map(drop)),
    ("keys", |bytes| KeysFile::read(bytes).map(drop)),
];

/// Bytes that section 3 refuses, with the rule.
fn tricks() -> Vec<(&'static str, Vec<u8>)> {
    let hex = |text: &str| unhex(text).unwrap();
    let deep = |head: &[u8]| [&head.repeat(60_000)[..], &[0]].concat();
    vec![
        ("60,000 arrays deep", deep(&[0x81])),
        ("60,000 maps deep", deep(&[0xa1, 0x00])),
        ("60,000 indefinite arrays deep", deep(&[0x9f])),
        ("60,000 tags deep", deep(&[0xc1])),
        ("a key twice", hex("a2616100616100")),
        ("keys in no order", hex("a2616200616100")),
        ("a key twice, written differently", hex("a2616100 7801 61 00".replace(' ', "").as_str())),
        ("an indefinite map", hex("bf616100ff")),
        ("an indefinite array", hex("9f00ff")),
        ("an indefinite text", hex("7f6161ff")),
        ("indefinite bytes", hex("5f4100ff")),
        ("a break by itself", hex("ff")),
        ("an array of 2⁶⁴−1", hex("9bffffffffffffffff")),
        ("a map of 2⁶⁴−1", hex("bbffffffffffffffff")),
        ("bytes of 2⁶⁴−1", hex("5bffffffffffffffff")),
        ("text of 2⁶³", hex("7b8000000000000000")),
        ("an array of 2³² of which one is there", hex("9b000000010000000000")),
        ("bytes of 4 GiB of which none is there", hex("5affffffff")),
        ("a float", hex("fb3ff0000000000000")),
        ("undefined", hex("f7")),
        ("a tag", hex("c000")),
        ("reserved argument", hex("1c")),
        ("two items", hex("a0a0")),
        ("nothing", vec![]),
    ]
}

#[test]
fn cbor_that_parsers_differ_on_is_refused_by_every_reader() {
    let _alone = alone();
    let key = SigningKey::from_bytes(&[7; 32]);
    let (mut signed, mut bare) = (0, 0);
    for (why, bytes) in tricks() {
        for (name, read) in BARE {
            assert!(bounded(why, || read(&bytes)).is_err(), "{name}: {why}");
            bare += 1;
        }
        for (typ, read) in READERS {
            assert!(bounded(why, || read(&bytes)).is_err(), "{}: {why}", typ.name());
            // Under a signature, where the size lets it be one.
            let object = match sign(typ, bytes.clone(), &key) {
                Ok((object, _)) => object,
                Err(FormatError::TooLarge { .. }) => continue,
                Err(other) => panic!("{other}"),
            };
            let refused = bounded(why, || read(&object)).expect_err(why);
            assert!(matches!(refused, FormatError::Cbor { .. }), "{}: {why}: {refused}", typ.name());
            signed += 1;
        }
    }
    println!("{} tricks: {bare} times refused bare, {signed} times under a signature", tricks().len());
}

#[test]
fn a_sequence_that_never_ends_is_not_gathered() {
    let _alone = alone();
    // Each is followed by a gigabyte of small good items: a stream that would go on giving.
    for (why, head) in [
        ("an array of 2³²", unhex("d29b0000000100000000").unwrap()),
        ("an array of 2⁶⁴−1", unhex("d29bffffffffffffffff").unwrap()),
        ("bytes of 1 GiB", unhex("d25a40000000").unwrap()),
        ("no signed object at all", vec![0]),
    ] {
        let endless = head.chain(std::io::repeat(0x40).take(GIGABYTE));
        let refused = bounded(why, || Sequence::new(endless).signed(Typ::Root.most()));
        assert!(refused.is_err(), "{why}");
    }
    let body = bounded("a body of 2⁶³", || Sequence::new(std::io::empty()).body(1 << 63));
    assert!(body.is_err());
}

/// A small bundle, read to its end as section 13 says.
fn read_whole(sealed: &[u8], identity: &Identity) -> Result<(), FormatError> {
    let mut reader = BundleReader::open(sealed, std::slice::from_ref(identity))?;
    let manifest = ReceivedManifest::read(reader.manifest())?.manifest;
    for member in &manifest.members {
        reader.member(member, |packed| {
            Ok::<_, FormatError>(std::io::copy(packed, &mut std::io::sink()).map(drop)?)
        })?;
    }
    reader.finish()
}

#[test]
fn cut_at_every_byte_and_altered_in_every_byte_it_is_refused() {
    let _alone = alone();
    let mut bench = bench();
    let identity = Identity::generate();
    let mut draft = bench.copy.draft(&bench.nation, &bench.nation.all());
    draft.seal = vec![identity.to_public().to_string(), bench.recipient()];
    let sealed = draft.seal();
    read_whole(&sealed, &identity).expect("as it is, it opens");
    let (mut cut, mut flipped) = (0, 0);
    let mut opens = Vec::new();
    bounded("all of them", || {
        for n in 0..sealed.len() {
            match read_whole(&sealed[..n], &identity) {
                Err(_) => cut += 1,
                Ok(()) => opens.push(format!("cut at {n}")),
            }
            let mut altered = sealed.clone();
            altered[n] ^= 1 << (n % 8);
            match read_whole(&altered, &identity) {
                Err(_) => flipped += 1,
                Ok(()) => opens.push(format!("flipped at {n}")),
            }
        }
    });
    assert!(opens.is_empty(), "{opens:?}");
    println!("{} bytes: cut {cut} times, flipped {flipped} times, refused each time", sealed.len());

    // The same at the office's own door, at some of the places.
    let mut at_the_door = 0;
    for n in (0..sealed.len()).step_by(sealed.len() / 24) {
        let short = bench.stick(&sealed[..n]);
        bench.refuses(&short, "cut short");
        let mut altered = sealed.clone();
        altered[n] ^= 0x80;
        let altered = bench.stick(&altered);
        bench.refuses(&altered, "altered");
        at_the_door += 2;
    }
    println!("{at_the_door} of them brought to an office: refused, nothing written");
}

/// Counts what is read of it.
struct Counted<R> {
    input: R,
    read: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let n = self.input.read(buffer)?;
        self.read += n as u64;
        Ok(n)
    }
}

/// age's own reader would gather a header of any length, and parse it anew for each piece that comes.
#[test]
fn an_age_header_ends_soon_or_is_refused() {
    let _alone = alone();
    let identity = Identity::generate();
    let magic = b"age-encryption.org/v1\n";
    for (why, piece) in [
        ("stanzas without end", &b"-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nhjabGXwSLQ9c3S6Lw2i+S2Tu2fiwQHHslbBN6B41FLE\n"[..]),
        ("the smallest stanzas without end", b"-> a\n\n"),
        ("one argument without end", b"-> aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        ("one line without end", b"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
    ] {
        let head = [&magic[..], if why == "one argument without end" { b"-> a " } else { b"" }].concat();
        let endless = head.chain(Pieces { piece, at: 0 }.take(GIGABYTE));
        let mut counted = Counted { input: endless, read: 0 };
        let refused = bounded(why, || {
            bundle::unseal(&mut counted, std::slice::from_ref(&identity)).map(drop).expect_err(why)
        });
        println!("refused ({refused}) after {} bytes: {why}", counted.read);
        assert!(counted.read < 200_000, "{why}: {} bytes", counted.read);
    }
    let many = |n: usize| {
        let recipient = identity.to_public().to_string();
        let mut out = bundle::seal(Vec::new(), &vec![recipient; n])?;
        out.write_all(b"to many")?;
        Ok::<_, FormatError>(out.finish()?)
    };
    let most = many(bundle::MOST_RECIPIENTS).expect("as many as may be");
    assert_eq!(unsealed(&most, std::slice::from_ref(&identity)).as_deref(), Ok(&b"to many"[..]));
    assert!(many(bundle::MOST_RECIPIENTS + 1).is_err(), "a writer obeys before it writes");
}

/// A piece again and again.
struct Pieces<'a> {
    piece: &'a [u8],
    at: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let n = (self.piece.len() - self.at).min(buffer.len());
        buffer[..n].copy_from_slice(&self.piece[self.at..self.at + n]);
        self.at = (self.at + n) % self.piece.len();
        Ok(n)
    }
}

/// A mebibyte of CBOR that passes section 3 and would be a far larger tree: nowhere is it made into one that matters.
#[test]
fn small_items_in_great_number_are_not_a_great_tree() {
    let _alone = alone();
    let key = SigningKey::from_bytes(&[7; 32]);
    let nested = |room: usize| {
        let one = [0x81, 0x81, 0x81, 0x80];
        let count = room / one.len();
        let mut bytes = Vec::new();
        proofmark_format::cbor::head(&mut bytes, 4, count as u64);
        bytes.extend(one.repeat(count));
        bytes
    };
    let numbers = |room: usize| {
        let mut bytes = Vec::new();
        proofmark_format::cbor::head(&mut bytes, 4, room as u64);
        bytes.extend(vec![0; room]);
        bytes
    };
    for (why, tree) in [("nested arrays", nested as fn(usize) -> Vec<u8>), ("numbers", numbers)] {
        for (typ, read) in READERS {
            // As a payload, and as a member of one.
            let room = typ.most() - 300;
            let member = [&[0xa1, 0x66][..], b"wanted", &tree(room)].concat();
            for payload in [tree(room), member] {
                let (object, _) = sign(typ, payload, &key).unwrap();
                assert!(bounded(why, || read(&object)).is_err(), "{}: {why}", typ.name());
            }
            // In the unprotected header, and in the protected one, of an object that was good.
            let (object, _) = sign(typ, vec![0xa0], &key).unwrap();
            let protected = object[3] as usize + if object[2] == 0x58 { 4 } else { 3 };
            let map = [&[0xa1, 0x00][..], &tree(room)].concat();
            let unprotected = [&object[..protected], &map, &object[protected + 1..]].concat();
            let refused = bounded(why, || read(&unprotected)).expect_err(why);
            assert!(matches!(refused, FormatError::Profile(_)), "{refused}");
            let mut bytes = vec![0xd2, 0x84];
            proofmark_format::cbor::head(&mut bytes, 2, map.len() as u64);
            let stuffed = [&bytes[..], &map, &object[protected..]].concat();
            let refused = bounded(why, || read(&stuffed)).expect_err(why);
            assert!(matches!(refused, FormatError::Profile(_)), "{refused}");
        }
        let file = [&[0xa1, 0x65][..], b"slots", &tree(60_000)].concat();
        assert!(bounded(why, || KeysFile::read(&file)).is_err());
        let body = [&[0xa1, 0x67][..], b"changes", &tree(8_000_000)].concat();
        assert!(bounded(why, || Body::read(&body)).is_err());
    }
}
