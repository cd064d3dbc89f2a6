//! The built program `proofmark`, from outside: what it answers, how it ends, and what it leaves in the folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test may stop where it stands.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::str::FromStr;
use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

use proofmark_format::FormatError;
use proofmark_format::bundle::{BundleReader, Sequence, unpack};
use proofmark_format::commit::ReceivedHeader;
use proofmark_format::cose::Typ;
use proofmark_format::ids::KeyId;
use proofmark_format::journal::Journal;
use proofmark_format::manifest::ReceivedManifest;
use proofmark_tests::offices::{self, Clock};
use proofmark_tests::program::program;
use serde_json::{Value, json};
use tempfile::TempDir;

const AMA: &str = "Ama";
const KOFI: &str = "Kofi";
const ESI: &str = "Esi";
const ROOT: &str = "the passphrase of the root";

// ---------------------------------------------------------------------------------------------------------
// Refusals, wrong usage, damage.

#[test]
fn wrong_usage_ends_with_2_and_is_said_in_json_too() {
    let dir = tempfile::tempdir().unwrap();
    let at = At::new(dir.path());
    for arguments in [
        &[][..],
        &["weapon"],
        &["no-such-command"],
        &["weapon", "show"],
        &["weapon", "list", "--limit", "many"],
        &["letter", "issue", "x", "--in", "de", "--date", "2026-03-04"],
        &["init", "national", "--country", "GH"],
        &["find", "x", "--no-such-option"],
    ] {
        let words = at.run(arguments);
        assert_eq!((words.code, words.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(!words.stderr.is_empty(), "{arguments:?}");
        if !arguments.is_empty() {
            let answer = at.json(arguments);
            assert_eq!((answer.code, answer.error()), (2, "usage".into()), "{arguments:?}");
        }
    }
    let help = at.run(&["weapon", "add", "--help"]);
    assert_eq!((help.code, help.stderr.as_str()), (0, ""));
}

#[test]
fn who_acts_must_be_said_and_proven() {
    let dir = tempfile::tempdir().unwrap();
    let office = headquarters_in(&dir);
    let cases: [(&str, At, &[&str]); 3] = [
        ("operator_needed", At::new(&office.home), &["weapon", "list"]),
        ("passphrase_needed", At::new(&office.home).with(&["--as", AMA]), &["weapon", "list"]),
        ("second_needed", office.clone(), &["case", "authorise", "x"]),
    ];
    for (code, at, arguments) in cases {
        let answer = at.json(arguments);
        assert_eq!((answer.code, answer.error()), (2, code.into()));
    }
}

#[test]
fn what_is_refused_changes_nothing_and_says_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    let office = headquarters_in(&dir);
    let text = dir.path().join("text.txt");
    fs::write(&text, "only a text that somebody wrote\n".repeat(100)).unwrap();
    let missing = dir.path().join("nothing-here");
    let unknown = "0199d1c5-6a7e-7c3b-8d2f-5b1e4c9a7f30";
    let places =
        [("TEXT", text.as_path()), ("MISSING", &missing), ("HOME", &office.home), ("ID", Path::new(unknown))];
    let add = "weapon add -";
    let weapon = |fields: Value| json!({"weapon": fields}).to_string();
    let find = |fields: Value| json!({"find": fields}).to_string();
    let kofi = At::new(&office.home).operator(KOFI);

    let cases: Vec<(&str, &At, &str, String)> = vec![
        ("record_unknown", &office, "weapon show ID", String::new()),
        ("record_unknown", &office, "weapon show GH-HQ-AAA-2026-0001", String::new()),
        ("record_unknown", &office, "case show GH-HQ-AAA-2026-0001", String::new()),
        ("reading_invalid", &office, add, json!({"markings": [{"reading": "[8"}]}).to_string()),
        ("json_invalid", &office, add, weapon(json!({"makee": "x"}))),
        ("json_invalid", &office, add, String::new()),
        ("json_invalid", &office, "weapon add TEXT", String::new()),
        ("file_missing", &office, "weapon add MISSING", String::new()),
        ("field_sign", &office, add, weapon(json!({"make": "a\u{0}b"}))),
        ("field_too_long", &office, add, weapon(json!({"make": "x".repeat(201)}))),
        ("vocabulary_unknown", &office, add, weapon(json!({"category": "RIFLE"}))),
        ("date_invalid", &office, add, find(json!({"find_kind": "seized", "date": "2026-02-31"}))),
        ("find_kind_missing", &office, add, find(json!({"date": "2026"}))),
        ("field_empty", &office, add, json!({"number": true}).to_string()),
        ("role_missing", &kofi, add, "{}".into()),
        ("bundle_not_a_bundle", &office, "bundle import TEXT", String::new()),
        ("file_missing", &office, "bundle inspect MISSING", String::new()),
        ("office_unknown", &office, "bundle export BP9 MISSING", String::new()),
        ("request_altered", &office, "enrol inspect TEXT", String::new()),
        ("folder_not_empty", &office, "tour HOME", String::new()),
    ];
    let before = contents(&office.home);
    for (code, at, line, input) in cases {
        let place =
            |word| places.iter().find(|(name, _)| *name == word).map(|(_, path)| path.to_str().unwrap());
        let arguments: Vec<&str> = line.split_whitespace().map(|word| place(word).unwrap_or(word)).collect();
        let answer = at.json_with(&arguments, &input);
        assert_eq!((answer.error(), answer.code), (code.into(), 1), "{line} {input}");
        let Value::Object(error) = &answer.value()["error"] else { panic!("{}", answer.stdout) };
        assert_eq!(error.keys().collect::<Vec<_>>(), ["code", "message", "next"]);
        assert!(!error["message"].as_str().unwrap().starts_with("error-"), "{code} has no words");
        assert!(!error["next"].as_str().unwrap().starts_with("error-"), "{code} has no next step");
        assert!(contents(&office.home) == before, "{code}: the folder changed");
    }
    let words = office.run(&["weapon", "show", unknown]);
    assert_eq!((words.code, words.stdout.as_str(), words.stderr.lines().count()), (1, "", 2));
    let french = office.run(&["--language", "fr", "weapon", "show", unknown]);
    assert_ne!(french.stderr, words.stderr);
}

#[test]
fn a_find_of_several_weapons_is_recorded_shown_and_disposed_of() {
    let dir = tempfile::tempdir().unwrap();
    let office = headquarters_in(&dir);
    let weapon = |serial: &str| {
        json!({"weapon": {"category": "SA-RIF", "make": "Izhevsk"},
               "markings": [{"kind": "serial", "place": "receiver_left", "reading": serial},
                            {"kind": "serial", "place": "bolt", "reading": "999"}]})
    };
    let find = json!({"find": {"find_kind": "seized", "date": "2026-02-11", "place": "Paga", "circumstances": "A pit."},
                      "weapons": [weapon("AB 1000"), weapon("AB 1001")], "number": true});
    let find = office.done_with(&["weapon", "find", "add", "-"], &find.to_string());
    let id = find["id"].as_str().unwrap();
    office.done_with(&["weapon", "find", "add-weapon", id, "-"], &weapon("AB 1002").to_string());
    office.done_with(&["weapon", "find", "change", id, "-"], &json!({"operation": "Dry Season"}).to_string());
    let page = office.done(&["weapon", "find", "show", id]);
    assert_eq!(
        (page["weapons"].as_array().unwrap().len(), &page["fields"]["operation"]),
        (3, &json!("Dry Season"))
    );
    assert_eq!(office.done(&["weapon", "find", "list", "--text", "season"])["total"], 1);

    let number = page["weapons"][0]["national_number"].as_str().unwrap();
    let shown = office.run(&["weapon", "show", number]);
    for words in ["Paga", "A pit.", "Dry Season", "AB 1000 ≠ 999", "In secure storage (secured): Date, Place"]
    {
        assert!(shown.stdout.contains(words), "{words} not in\n{}", shown.stdout);
    }
    assert_eq!(office.done(&["weapon", "awaiting"])["total"], 3);
    let dispose = ["weapon", "dispose", number, "-"];
    let mut step =
        json!({"to": "destroyed", "date": "2026-03-01", "place": "Armoury", "remarks": "Two witnesses."});
    assert_eq!(office.json_with(&dispose, &step.to_string()).error(), "field_empty");
    step["method"] = json!("melting");
    office.done_with(&dispose, &step.to_string());
    assert_eq!(office.json_with(&dispose, &step.to_string()).error(), "disposal_not_allowed");
    assert_eq!(office.done(&["weapon", "awaiting"])["total"], 2);
    assert_eq!(office.done(&["weapon", "find", "show", id])["row"]["settled"], 1);

    let year = office.done(&["weapon", "year", "١٤٠٠", "--calendar", "hijri"]);
    assert_eq!((&year["from"], &year["to"]), (&json!(1979), &json!(1980)));
}

#[test]
fn a_wrong_passphrase_leaves_every_byte_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let office = headquarters_in(&dir);
    let before = contents(&office.home);
    for (operator, passphrase, code) in [
        (AMA, "not her passphrase", "passphrase_wrong"),
        (AMA, "", "passphrase_wrong"),
        (AMA, &passphrase_of(KOFI), "passphrase_wrong"),
        ("Nobody", "whatever it may be", "operator_unknown"),
        ("", "whatever it may be", "operator_unknown"),
    ] {
        let at = At::new(&office.home).with(&["--as", operator]).set("PROOFMARK_PASSPHRASE", passphrase);
        let answer = at.json(&["weapon", "list"]);
        assert_eq!((answer.code, answer.error()), (1, code.into()), "{operator}");
        assert!(contents(&office.home) == before, "{operator}");
    }
}

#[test]
fn a_damaged_office_is_named_and_left_alone() {
    type Damage = fn(&Path);
    let cases: [(&str, Damage); 6] = [
        ("store_missing", |home| fs::remove_dir_all(home).unwrap()),
        ("store_damaged", |home| cut(&home.join("store.db"), |length| length / 2)),
        ("store_damaged", |home| cut(&home.join("store.db"), |length| length - 1)),
        ("store_damaged", |home| fs::write(home.join("store.db"), "somebody's text, not a store").unwrap()),
        ("keys_missing", |home| fs::remove_file(home.join("proofmark.keys")).unwrap()),
        ("keys_damaged", |home| cut(&home.join("proofmark.keys"), |length| length / 2)),
    ];
    for (n, (code, damage)) in cases.into_iter().enumerate() {
        let dir = tempfile::tempdir().unwrap();
        let office = headquarters_in(&dir);
        damage(&office.home);
        let before = contents(&office.home);
        let answer = office.json(&["weapon", "list"]);
        assert_eq!((answer.error(), answer.code), (code.into(), 4), "case {n}");
        assert!(contents(&office.home) == before, "case {n}: the folder changed");
    }
}

#[test]
fn an_emptied_store_is_not_taken_for_a_new_one() {
    let dir = tempfile::tempdir().unwrap();
    let office = headquarters_in(&dir);
    cut(&office.home.join("store.db"), |_| 0);
    let answer = office.json(&["weapon", "list"]);
    assert_eq!((answer.error(), answer.code), ("store_damaged".into(), 4));
}

// ---------------------------------------------------------------------------------------------------------
// The story, as a script would play it.

#[test]
fn from_a_found_rifle_to_a_letter_and_back() {
    let dir = tempfile::tempdir().unwrap();
    let (headquarters, post, stick) = enrolled(&dir);
    let rifle = record_a_rifle(&dir, &post);
    let number = rifle["reference"].as_str().unwrap();
    let id = rifle["id"].as_str().unwrap();

    let sent = post.done(&["bundle", "export", "HQ", &stick]);
    let bundle = sent["file"].as_str().unwrap();
    assert_eq!(post.done(&["bundle", "look", &stick]).as_array().unwrap().len(), 3, "request, grant, bundle");
    assert_eq!(headquarters.done(&["bundle", "inspect", bundle])["done"], false);
    assert_eq!(headquarters.done(&["weapon", "list"])["total"], 0, "inspecting takes nothing in");
    let report = headquarters.done(&["bundle", "import", bundle]);
    assert_eq!((&report["done"], &report["sender"]), (&json!(true), &json!("BP3")));
    assert!(report["lines"].to_string().contains(number));
    assert_eq!(headquarters.done(&["bundle", "import", bundle])["commits_new"], 0, "twice is once");
    let found = &headquarters.done(&["find", "56-1 37458"])["weapons"];
    assert_eq!((&found[0]["weapon"], &found[0]["why"]), (&json!(id), &json!("fits")));

    let letter = trace(&dir, &headquarters, number);
    let reply = headquarters.done(&["bundle", "export", "BP3", &stick]);
    post.done(&["bundle", "import", reply["file"].as_str().unwrap()]);
    let page = post.done(&["weapon", "show", number]);
    assert_eq!(page["row"]["traced"], true);
    assert!(page["cases"].as_array().unwrap().is_empty(), "the case stays at headquarters");
    assert!(!page.to_string().contains(&letter), "and so does the letter");

    two_offices_disagree(&headquarters, &post, &stick, number);
    for office in [&headquarters, &post] {
        assert_eq!(office.done(&["rebuild"])["rebuilt"], true);
        let verified = office.done(&["verify"]);
        assert_eq!((&verified["tables_equal"], &verified["damaged"]), (&json!(true), &json!([])));
        assert_eq!(office.done(&["status"])["office"]["enrolment"], "enrolled");
    }
    let dump: Vec<String> = serde_json::from_value(post.done(&["verify", "--dump"])["dump"].clone()).unwrap();
    let lines = post.run(&["verify", "--dump"]);
    assert_eq!(lines.stdout, dump.iter().map(|line| format!("{line}\n")).collect::<String>());
}

/// Two offices that trust each other, and a stick.
fn enrolled(dir: &TempDir) -> (At, At, String) {
    let headquarters = headquarters_in(dir);
    let post = At::new(&dir.path().join("post")).operator(ESI);
    let field =
        "init field --country GH --name Post --code BP3 --operator Esi --roles recorder,administrator";
    let begun = post.done(&words(field));
    assert_eq!(
        (&begun["office"]["enrolment"], &begun["sheets"][0]["kind"]),
        (&json!("unenrolled"), &json!("office"))
    );
    assert_eq!(post.json(&["bundle", "export", "HQ", "."]).error(), "not_enrolled");

    let stick = dir.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let stick = stick.to_str().unwrap().to_owned();
    let request = post.done(&["enrol", "request", &stick]);
    let request = request["file"].as_str().unwrap();
    assert_eq!(headquarters.done(&["enrol", "inspect", request])["code"], "BP3");
    let wrong = headquarters.clone().set("PROOFMARK_ROOT_PASSPHRASE", "not the root's passphrase");
    assert_eq!(wrong.json(&["enrol", "grant", request, &stick]).error(), "root_passphrase_wrong");
    let root = headquarters.clone().set("PROOFMARK_ROOT_PASSPHRASE", ROOT);
    let granted = root.done(&["enrol", "grant", request, &stick]);
    let accepted = post.done(&["enrol", "accept", granted["file"].as_str().unwrap()]);
    assert_eq!(granted["words"], accepted["words"]);
    assert_eq!(granted["words"].as_array().unwrap().len(), 12);
    let early = post.json(&["bundle", "export", "HQ", &stick]);
    assert_eq!((early.error(), early.code), ("words_unconfirmed".into(), 1), "nothing flows before");
    assert_eq!(headquarters.done(&["enrol", "words", "BP3"])["words"], accepted["words"]);
    headquarters.done(&["enrol", "confirm", "BP3"]);
    assert_eq!(post.done(&["enrol", "confirm"])["enrolment"], "enrolled");
    assert_eq!(headquarters.done(&["offices"])[0]["confirmed"], true);
    (headquarters, post, stick)
}

fn record_a_rifle(dir: &TempDir, post: &At) -> Value {
    let input = json!({
        "weapon": {"category": "SA-RIF", "make": "بندقية 🔫", "model": "Pattern 56-1", "calibre": "7.62x39",
                   "country_of_manufacture": "CH"},
        "markings": [
            {"kind": "serial", "place": "receiver_left", "condition": "partly_legible", "control_part": "yes",
             "reading": "56-1 3?45[8B]"},
            {"kind": "manufacturer", "place": "front_trunnion", "reading": "DEMO"},
            {"kind": "proof", "place": "barrel", "symbols": "a letter P in a circle"}],
        "find": {"find_kind": "seized", "date": "2026-02", "place": "Kilometre 12",
                 "circumstances": "Found\nunder sacks of grain."},
        "number": true});
    let rifle = post.done_with(&["weapon", "add", "-"], &input.to_string());
    let number = rifle["reference"].as_str().unwrap();
    assert!(number.starts_with("GH-BP3-") && number.ends_with("-2026-0001"), "{number}");
    let picture = dir.path().join("picture.png");
    fs::write(&picture, PNG).unwrap();
    post.done(&["weapon", "photograph", number, picture.to_str().unwrap(), "--caption", "left side"]);
    fs::write(&picture, "not a picture").unwrap();
    let refused = post.json(&["weapon", "photograph", number, picture.to_str().unwrap()]);
    assert_eq!((refused.error(), refused.code), ("photograph_not".into(), 1));
    let page = post.done(&["weapon", "show", number]);
    assert_eq!(page["fields"]["make"], "بندقية 🔫");
    assert_eq!(page["markings"][0]["fields"]["reading"], "56-1 3?45[8B]");
    assert_eq!(page["photographs"][0]["held"], true);
    rifle
}

/// Opens, completes, authorises and issues; gives the reference of the letter.
fn trace(dir: &TempDir, headquarters: &At, weapon: &str) -> String {
    let new = json!({"weapon": weapon, "direction": "outgoing", "date": "2026-03-02"}).to_string();
    let case = headquarters.done_with(&["case", "open", "-"], &new);
    let case = case["reference"].as_str().unwrap();
    let issue = ["letter", "issue", case, "--in", "en", "--date", "2026-03-04"];
    let early = headquarters.json(&issue);
    assert_eq!((early.error(), early.code), ("request_incomplete".into(), 1));
    let gaps = headquarters.done(&["case", "show", case])["gaps"].to_string();
    for requirement in ["illicit_ground", "intended_use", "confidentiality", "addressee", "contact"] {
        assert!(gaps.contains(requirement), "{requirement} is not named");
    }

    let request = json!({
        "partner": "CH", "addressee": "Point of Contact", "address": "99 Sample Lane\nBern",
        "authority": "Arms Act, section 12", "grounds": ["a"], "law": "Arms Act, section 7",
        "questions": ["manufacture"], "intended_use": "Criminal investigation", "confidentiality": "undertaken",
        "contact": "Ama, telephone 000", "signatory": "Kofi, head of office"});
    headquarters.done_with(&["case", "change", case, "-"], &request.to_string());
    assert_eq!(headquarters.json(&issue).error(), "not_authorised");
    let alone =
        headquarters.clone().with(&["--second", AMA]).set("PROOFMARK_SECOND_PASSPHRASE", &passphrase_of(AMA));
    assert_eq!(alone.json(&["case", "authorise", case]).error(), "same_person");
    let both = headquarters
        .clone()
        .with(&["--second", KOFI])
        .set("PROOFMARK_SECOND_PASSPHRASE", &passphrase_of(KOFI));
    both.done(&["case", "authorise", case]);

    // A sign that no typeface has must not reach another State as an empty box; another word needs a new authorisation.
    let unprintable = headquarters.json(&issue);
    assert_eq!((unprintable.error(), unprintable.code), ("letter_glyph".into(), 1));
    headquarters.done_with(&["weapon", "change", weapon, "-"], &json!({"make": "بندقية"}).to_string());
    assert_eq!(headquarters.json(&issue).error(), "authorisation_stale");
    both.done(&["case", "authorise", case]);

    let letter = headquarters.done(&issue);
    let letter = letter["reference"].as_str().unwrap();
    assert_eq!(headquarters.json(&issue).error(), "already_issued");
    let folder = dir.path().to_str().unwrap();
    let written = headquarters.done(&["letter", "export", letter, folder]);
    assert!(fs::read(written["file"].as_str().unwrap()).unwrap().starts_with(b"%PDF-"));
    assert_eq!(headquarters.done(&["letter", "list"])[0]["sha256"], written["sha256"]);
    let draft = headquarters.done(&["letter", "preview", case, "--in", "fr", "--to", folder]);
    assert!(fs::read(draft["file"].as_str().unwrap()).unwrap().starts_with(b"%PDF-"));
    let sent = json!({"case": case, "kind": "sent", "date": "2026-03-05", "remarks": "by diplomatic bag"});
    headquarters.done_with(&["case", "step", "-"], &sent.to_string());
    assert_eq!(headquarters.done(&["case", "list"])[0]["state"], "issued");
    letter.to_owned()
}

/// Both offices change one field before they hear of each other: taken in, and a person should look.
fn two_offices_disagree(headquarters: &At, post: &At, stick: &str, weapon: &str) {
    headquarters.done_with(&["weapon", "change", weapon, "-"], "{\"model\": \"Pattern 56\"}");
    post.done_with(&["weapon", "change", weapon, "-"], "{\"model\": \"Pattern 56-2\"}");
    let sent = post.done(&["bundle", "export", "HQ", stick]);
    let answer = headquarters.json(&["bundle", "import", sent["file"].as_str().unwrap()]);
    assert_eq!(answer.code, 3, "{}", answer.stdout);
    assert_eq!(answer.value()["needs_person"], json!(["disagreement"]));
    let page = headquarters.done(&["weapon", "show", weapon]);
    assert_eq!(page["disagreements"][0]["field"], "model");
    assert_eq!(page["disagreements"][0]["values"].as_array().unwrap().len(), 2);
}

// ---------------------------------------------------------------------------------------------------------
// The road: sticks, couriers, what must be settled, trust, erasure, backup.

/// Headquarters and a post that are enrolled, and a stick; slots cost nothing.
struct Road {
    dir: TempDir,
    headquarters: At,
    post: At,
    weapon: String,
}

impl Road {
    fn begin() -> Road {
        let dir = tempfile::tempdir().unwrap();
        let stick = dir.path().join("stick");
        fs::create_dir(&stick).unwrap();
        let clock = Clock::at(offices::START);
        let mut headquarters = offices::headquarters(&dir.path().join("hq"), 1, &clock);
        let mut post = offices::post(&dir.path().join("post"), "BP1", 2, &clock);
        offices::enrol(&mut headquarters, &mut post, &stick);
        let weapon = post.add_weapon(&offices::rifle()).unwrap().id;
        offices::carry(&mut post, &mut headquarters, &stick);
        offices::carry(&mut headquarters, &mut post, &stick);
        fs::remove_dir_all(&stick).unwrap();
        fs::create_dir(&stick).unwrap();
        let at = |home: &str, name: &str| {
            At::new(&dir.path().join(home))
                .with(&["--as", name])
                .set("PROOFMARK_PASSPHRASE", offices::PASSPHRASE)
                .set("PROOFMARK_SECOND_PASSPHRASE", offices::PASSPHRASE)
                .set("PROOFMARK_ROOT_PASSPHRASE", "the root of the tests")
        };
        let (headquarters, post) = (at("hq", "Ama Owusu"), at("post", "Esi Boateng"));
        Road { dir, headquarters, post, weapon }
    }

    fn path(&self, name: &str) -> String {
        self.dir.path().join(name).display().to_string()
    }
}

#[test]
fn a_stick_is_prepared_previewed_and_taken_in() {
    let road = Road::begin();
    let (stick, slip) = (road.path("stick"), road.path("slip.pdf"));
    road.post.done_with(&["weapon", "add", "-"], r#"{"weapon": {"make": "Rossi"}}"#);
    let sent = road.post.done(&["bundle", "prepare", &stick, "--for", "HQ", "--slip", &slip]);
    assert_eq!(sent["files"].as_array().unwrap().len(), 1);
    assert!(fs::read(&slip).unwrap().starts_with(b"%PDF"));
    fs::write(road.dir.path().join("stick").join("holiday.jpg"), "not ours").unwrap();

    let seen = road.headquarters.done(&["bundle", "preview", &stick]);
    assert_eq!((&seen["done"], &seen["unknown"]), (&json!(false), &json!(1)));
    let taken = road.headquarters.done(&["bundle", "take-in", &stick]);
    assert_eq!(taken["bundles"][0]["sender"], "BP1");
    let again = road.headquarters.done(&["bundle", "take-in", &stick]);
    assert_eq!((&again["bundles"], &again["others"][0]["state"]), (&json!([]), &json!("held")));
    let kept = road.headquarters.done(&["bundle", "reports"]);
    let id = kept[1]["id"].to_string();
    assert_eq!(road.headquarters.done(&["bundle", "report", &id])["bundles"][0]["sender"], "BP1");
    let holdings = road.headquarters.done(&["bundle", "holdings"]);
    assert_eq!(holdings["offices"][1]["code"], "BP1");
    for line in ["bundle reports", "bundle holdings", "offices", "disagreement attention"] {
        let said = road.headquarters.run(&words(line));
        assert_eq!((said.code, said.stderr.as_str()), (0, ""), "{line}: {}", said.stdout);
    }
}

#[test]
fn a_folder_is_watched_and_what_raises_a_question_waits() {
    let road = Road::begin();
    let folder = road.path("stick");
    road.headquarters.done(&["courier", "watch", &folder]);
    road.post.done_with(&["weapon", "add", "-"], r#"{"weapon": {"make": "Rossi"}}"#);
    put_in_folder(&road, &folder);
    let looked = road.headquarters.done(&["courier", "look"]);
    assert_eq!(looked["bundles"].as_array().unwrap().len(), 1, "{looked}");
    road.headquarters.done_with(&["weapon", "change", &road.weapon, "-"], r#"{"model": "56"}"#);
    road.post.done_with(&["weapon", "change", &road.weapon, "-"], r#"{"model": "56-2"}"#);
    put_in_folder(&road, &folder);
    let looked = road.headquarters.json(&["courier", "look"]);
    assert_eq!((looked.code, &looked.value()["bundles"]), (3, &json!([])));
    let waiting = road.headquarters.json(&["courier", "waiting"]).value();
    assert_eq!(waiting["others"][0]["questions"], json!(["disagreement"]));
    road.headquarters.done(&["courier", "off"]);
    assert_eq!(road.headquarters.json(&["courier", "look"]).error(), "courier_unset");
}

/// A bundle that has lain in the folder for an hour: what came this minute may still be being written.
fn put_in_folder(road: &Road, folder: &str) {
    let sent = road.post.done(&["bundle", "export", "HQ", folder]);
    let file = fs::File::options().append(true).open(sent["file"].as_str().unwrap()).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(3_600)).unwrap();
}

#[test]
fn a_disagreement_is_listed_and_settled() {
    let road = Road::begin();
    two_offices_disagree(&road.headquarters, &road.post, &road.path("stick"), &road.weapon);
    let listed = road.headquarters.json(&["disagreement", "list"]);
    assert_eq!(listed.code, 3);
    let row = &listed.value()[0];
    let (record, commit) = (row["record"].as_str().unwrap(), row["values"][1]["commit"].as_str().unwrap());
    let chosen = row["values"][1]["said"]["value"].clone();
    road.headquarters.done(&[
        "disagreement",
        "settle",
        record,
        "model",
        commit,
        "--reason",
        "seen on the rifle",
    ]);
    assert_eq!(road.headquarters.done(&["disagreement", "list"]), json!([]));
    assert_eq!(road.headquarters.done(&["weapon", "show", record])["fields"]["model"], chosen);
    for empty in ["proposals", "contradictions", "evidence"] {
        assert_eq!(road.headquarters.done(&["disagreement", empty]), json!([]), "{empty}");
    }
}

#[test]
fn a_stolen_laptop_is_cut_and_its_later_work_admitted() {
    let road = Road::begin();
    let devices = road.headquarters.done(&["trust", "devices"]);
    let of_post = |row: &&Value| row["office_code"] == "BP1";
    let device = devices.as_array().unwrap().iter().find(of_post).unwrap()["id"].as_str().unwrap().to_owned();
    let named = &device[..12];
    assert!(!road.headquarters.done(&["trust", "device", named])["holdings"].as_array().unwrap().is_empty());
    road.post.done_with(&["weapon", "add", "-"], r#"{"weapon": {"make": "Rossi"}}"#);
    let late = road.post.done(&["bundle", "export", "HQ", &road.path("stick")]);
    let late = late["file"].as_str().unwrap();
    road.headquarters.done(&["trust", "cut", named, "--reason", "stolen at the crossing"]);
    assert_eq!(road.headquarters.json(&["bundle", "import", late]).error(), "bundle_cut");
    let cut = road.headquarters.done(&["trust", "device", named]);
    assert_eq!(
        (&cut["row"]["state"], &cut["row"]["cut_reason"]),
        (&json!("cut"), &json!("stolen at the crossing"))
    );
    let back = cut["feeds"][0]["feed"].as_str().unwrap();
    let at = format!("{back}=0");
    assert_eq!(road.headquarters.json(&["trust", "admit", named, "--at", &at, "--reason", "x"]).code, 1);
    let particulars = road.headquarters.done(&["trust", "particulars", "BP1", &road.path("stick")]);
    assert!(Path::new(particulars["file"].as_str().unwrap()).exists());
    let page = road.headquarters.done(&["trust", "show"]);
    assert_eq!(
        (page["words"].as_array().unwrap().len(), &page["statements"][0]["kind"]),
        (12, &json!("cut"))
    );
    assert_eq!(road.headquarters.run(&["trust", "show"]).code, 0);
    assert_eq!(road.headquarters.run(&["trust", "device", named]).code, 0);
}

#[test]
fn a_note_is_erased_at_both_offices_and_confirmed() {
    let road = Road::begin();
    let dump = road.headquarters.run(&["verify", "--dump"]).stdout;
    let note = dump.lines().find(|line| line.contains("rear seat")).unwrap().split('"').nth(3).unwrap();
    assert_eq!(road.headquarters.done(&["erase", "preview", note])["commits"], 1);
    let erase =
        ["erase", "record", note, "--rule", "Act 843", "--authority", "High Court", "--ground", "order"];
    assert_eq!(road.headquarters.json(&erase).error(), "second_needed");
    let two = road.headquarters.clone().with(&["--second", "Kofi Mensah"]);
    two.done(&erase);
    let row = road.headquarters.done(&["erase", "list"])[0].clone();
    assert_eq!((&row["confirmed"], &row["waiting"]), (&json!(["HQ"]), &json!(["BP1"])));
    let stick = road.path("stick");
    let there = road.headquarters.done(&["bundle", "export", "BP1", &stick]);
    road.post.done(&["bundle", "import", there["file"].as_str().unwrap()]);
    assert!(!road.post.run(&["verify", "--dump"]).stdout.contains("rear seat"));
    let back = road.post.done(&["bundle", "export", "HQ", &stick]);
    road.headquarters.done(&["bundle", "import", back["file"].as_str().unwrap()]);
    assert_eq!(road.headquarters.done(&["erase", "list"])[0]["waiting"], json!([]));
}

#[test]
fn a_backup_opens_in_an_empty_folder_under_another_series() {
    let road = Road::begin();
    let kept = road.path("kept");
    fs::create_dir(&kept).unwrap();
    let backup = road.post.done(&["backup", &kept]);
    let before = road.post.done(&["status"])["page"]["series"].clone();
    let home = road.dir.path().join("new");
    let new = At { home, ..road.post.clone() };
    let page = new.done(&["restore", backup["folder"].as_str().unwrap()]);
    assert_ne!(page["series"], before);
    assert_eq!(new.done(&["weapon", "list"])["total"], 1);
    assert_eq!(road.post.json(&["restore", backup["folder"].as_str().unwrap()]).error(), "store_exists");
}

// ---------------------------------------------------------------------------------------------------------
// The tour.

#[test]
fn the_tour_leaves_what_a_stranger_can_check() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("tour");
    let at = At::new(dir.path());
    let told = at.run(&["tour", folder.to_str().unwrap()]);
    assert_eq!((told.code, told.stderr.as_str()), (0, ""));
    for said in ["56-1 3?45[8B]", "17(a)", "demonstration one", "THIS IS A DEMONSTRATION"] {
        assert!(told.stdout.contains(said), "{said} is not said");
    }
    assert!(!told.stdout.contains("tour-"), "a sentence is missing");
    for place in ["headquarters/store.db", "border-post-3/store.db", "sheets/headquarters-root-key-sheet.pdf"]
    {
        assert!(folder.join(place).exists(), "{place}");
    }
    assert_eq!(fs::read_dir(folder.join("letters")).unwrap().count(), 2);

    let checker: Value = serde_json::from_slice(&fs::read(folder.join("checker.json")).unwrap()).unwrap();
    let dump = fs::read_to_string(folder.join(checker["dump"].as_str().unwrap())).unwrap();
    assert_eq!(folded(&folder, &checker).lines().collect::<Vec<_>>(), dump.lines().collect::<Vec<_>>());
    let post = At::new(&folder.join("border-post-3")).set("PROOFMARK_PASSPHRASE", "demonstration three");
    assert_eq!(post.run(&["verify", "--dump"]).stdout, dump);
    assert_eq!(at.json(&["tour", folder.to_str().unwrap()]).error(), "folder_not_empty");
}

/// What follows from the statements and feeds of all bundles, as FORMAT.md's own steps fold them.
fn folded(folder: &Path, checker: &Value) -> String {
    let pinned = KeyId::parse(checker["pinned"].as_str().unwrap()).unwrap();
    let mut journal = Journal::new(pinned, None);
    for bundle in checker["bundles"].as_array().unwrap() {
        let read = |name: &str| fs::read(folder.join(bundle[name].as_str().unwrap())).unwrap();
        let identity = String::from_utf8(read("identity")).unwrap();
        let identity = identity.lines().find(|line| !line.starts_with('#')).unwrap();
        let identity = age::x25519::Identity::from_str(identity).unwrap();
        add(&mut journal, &read("file"), &identity);
    }
    journal.dump().join("\n")
}

fn add(journal: &mut Journal, bundle: &[u8], identity: &age::x25519::Identity) {
    let mut reader = BundleReader::open(bundle, std::slice::from_ref(identity)).unwrap();
    let manifest = ReceivedManifest::read(reader.manifest()).unwrap().manifest;
    for member in &manifest.members {
        let plain = reader.member(member, |packed| {
            let mut plain = Vec::new();
            match member.name.ends_with(".zst") {
                true => unpack(packed, member.size)?.read_to_end(&mut plain)?,
                false => packed.read_to_end(&mut plain)?,
            };
            Ok::<_, FormatError>(plain)
        });
        let plain = plain.unwrap();
        let mut sequence = Sequence::new(&plain[..]);
        if member.name.starts_with("root") {
            while let Some(statement) = sequence.signed(Typ::Root.most()).unwrap() {
                journal.add_statement(&statement).unwrap();
            }
        } else if member.name.starts_with("feeds/") {
            journal.add_genesis(&sequence.signed(Typ::Genesis.most()).unwrap().unwrap()).unwrap();
            while let Some(header) = sequence.signed(Typ::Commit.most()).unwrap() {
                let size = ReceivedHeader::read(&header).unwrap().header.size;
                journal.add_commit(&header, sequence.body(size).unwrap().as_deref()).unwrap();
            }
        }
    }
    reader.finish().unwrap();
}

// ---------------------------------------------------------------------------------------------------------
// The program, run.

/// The program at the folder of an office, with arguments and variables that every command gets.
#[derive(Clone)]
struct At {
    home: PathBuf,
    arguments: Vec<String>,
    variables: BTreeMap<&'static str, String>,
}

/// What a run came to.
struct Ran {
    code: i32,
    stdout: String,
    stderr: String,
}

impl At {
    fn new(home: &Path) -> At {
        At { home: home.to_owned(), arguments: Vec::new(), variables: BTreeMap::new() }
    }

    fn with(mut self, arguments: &[&str]) -> At {
        self.arguments.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }

    fn set(mut self, variable: &'static str, value: &str) -> At {
        self.variables.insert(variable, value.to_owned());
        self
    }

    fn operator(self, name: &str) -> At {
        self.with(&["--as", name]).set("PROOFMARK_PASSPHRASE", &passphrase_of(name))
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.start(arguments, "")
    }

    fn json(&self, arguments: &[&str]) -> Ran {
        self.json_with(arguments, "")
    }

    fn json_with(&self, arguments: &[&str], input: &str) -> Ran {
        let arguments: Vec<&str> = std::iter::once("--json").chain(arguments.iter().copied()).collect();
        let ran = self.start(&arguments, input);
        assert_eq!(ran.stderr, "", "{arguments:?}");
        ran.value();
        ran
    }

    fn done(&self, arguments: &[&str]) -> Value {
        self.done_with(arguments, "")
    }

    fn done_with(&self, arguments: &[&str], input: &str) -> Value {
        let ran = self.json_with(arguments, input);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.stdout);
        ran.value()
    }

    fn start(&self, arguments: &[&str], input: &str) -> Ran {
        let mut command = Command::new(program());
        for (name, _) in std::env::vars() {
            if name.starts_with("PROOFMARK_") || name.starts_with("LC_") || name.starts_with("LANG") {
                command.env_remove(name);
            }
        }
        command.envs(&self.variables).arg("--home").arg(&self.home).args(&self.arguments).args(arguments);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        // A command that does not read its input is gone before it is written.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        Ran {
            code: output.status.code().expect("it ends by itself"),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ran {
    /// The one JSON value on stdout.
    fn value(&self) -> Value {
        assert_eq!(self.stdout.lines().count(), 1, "{}{}", self.stdout, self.stderr);
        serde_json::from_str(&self.stdout).unwrap_or_else(|e| panic!("{e}: {}", self.stdout))
    }

    fn error(&self) -> String {
        self.value()["error"]["code"].as_str().unwrap_or_default().to_owned()
    }
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

fn passphrase_of(name: &str) -> String {
    format!("the passphrase of {name}")
}

/// A headquarters of its own, copied from one that was begun once: a slot costs what it must cost.
fn headquarters_in(dir: &TempDir) -> At {
    static BEGUN: OnceLock<TempDir> = OnceLock::new();
    let begun = BEGUN.get_or_init(|| {
        let begun = tempfile::tempdir().unwrap();
        let at = At::new(&begun.path().join("office"))
            .set("PROOFMARK_PASSPHRASE", &passphrase_of(AMA))
            .set("PROOFMARK_SECOND_PASSPHRASE", &passphrase_of(KOFI))
            .set("PROOFMARK_ROOT_PASSPHRASE", ROOT);
        let national = words(
            "init national --country GH --name Contact --code HQ --operator Ama --second-operator Kofi
             --roles recorder,tracing_officer,administrator --second-roles authorising_officer",
        );
        let office = at.done(&national);
        let kinds: Vec<&str> = office["sheets"]
            .as_array()
            .unwrap()
            .iter()
            .map(|sheet| sheet["kind"].as_str().unwrap())
            .collect();
        assert_eq!(kinds, ["office", "root"]);
        let again = at.json(&national);
        assert_eq!((again.error(), again.code), ("store_exists".into(), 1));
        begun
    });
    let home = dir.path().join("headquarters");
    fs::create_dir(&home).unwrap();
    for entry in fs::read_dir(begun.path().join("office")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), home.join(entry.file_name())).unwrap();
    }
    At::new(&home).operator(AMA)
}

/// Every file below a folder with its bytes.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(contents(&path)),
            false => drop(found.insert(path.clone(), fs::read(&path).unwrap())),
        }
    }
    found
}

fn cut(path: &Path, length: fn(u64) -> u64) {
    let file = fs::File::options().write(true).open(path).unwrap();
    file.set_len(length(file.metadata().unwrap().len())).unwrap();
}

/// One grey pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\
    \0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";
