//! What people type, what disks do and what clocks say: each wrong thing is refused by name, and nothing is lost or changed.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::path::{Path, PathBuf};

use proofmark_core::attachments::AttachmentInput;
use proofmark_core::cases::{NewCase, RequestFields};
use proofmark_core::markings::MarkingFields;
use proofmark_core::office::Second;
use proofmark_core::weapons::{EventFields, NewWeapon, WeaponFields, WeaponQuery};
use proofmark_core::{Error, Office};
use proofmark_tests::offices::{self, Clock, carry, dump, enrol, export, import, rifle, some};
use proofmark_tests::stored::store;
use proofmark_tests::words::has_words;
use serde_json::{Value, json};
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
    clock: Clock,
    office: Office,
}

fn post() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::at(offices::START);
    let office = offices::post(&folder.path().join("office"), "BP3", 2, &clock);
    Desk { folder, clock, office }
}

fn headquarters() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::at(offices::START);
    let office = offices::headquarters(&folder.path().join("office"), 1, &clock);
    Desk { folder, clock, office }
}

/// Refused by this code, in words, and the office is as it was.
fn refused<T>(
    office: &mut Office,
    code: &str,
    why: &str,
    act: impl FnOnce(&mut Office) -> Result<T, Error>,
) -> Error {
    let before = dump(office);
    let error = act(office).map(drop).expect_err(why);
    assert_eq!(error.code, code, "{why}: {error}");
    has_words(&error);
    assert_eq!(dump(office), before, "{why}");
    error
}

fn is_sound(office: &mut Office) {
    let verified = office.verify(&mut |_, _| Ok(())).unwrap();
    assert_eq!((verified.damaged, verified.tables_equal), (Vec::new(), true));
}

// ---------------------------------------------------------------- Text

const RIGHT_TO_LEFT: &str = "بندقية ١٢٣ \u{202e}abc";
const EMOJI: &str = "🔫👨‍👩‍👧 Ружьё";

/// The rifle with one field set otherwise; the field is a path into the JSON of the wire.
fn rifle_with(path: &str, value: &str) -> NewWeapon {
    let mut input = serde_json::to_value(rifle()).unwrap();
    *input.pointer_mut(path).expect(path) = json!(value);
    serde_json::from_value(input).unwrap()
}

/// Every field of a line or a note that a new weapon has, and the most signs it holds.
const TEXTS: [(&str, usize); 11] = [
    ("/weapon/make", 200),
    ("/weapon/model", 200),
    ("/weapon/calibre", 200),
    ("/weapon/calibre_as_written", 200),
    ("/weapon/remarks", 20_000),
    ("/markings/0/reading", 200),
    ("/markings/0/symbols", 200),
    ("/markings/0/remark", 200),
    ("/find/place", 200),
    ("/find/operation", 200),
    ("/find/circumstances", 20_000),
];

#[test]
fn text_is_kept_as_typed_or_refused_by_field() {
    let mut desk = post();
    for (path, most) in TEXTS {
        let name = path.rsplit('/').next().unwrap();
        let too_long = refused(&mut desk.office, "field_too_long", path, |office| {
            office.add_weapon(&rifle_with(path, &"x".repeat(most + 1)))
        });
        assert!(too_long.fields["field"].contains(name), "{path}: {too_long}");
        let nul = refused(&mut desk.office, "field_sign", path, |office| {
            office.add_weapon(&rifle_with(path, "before\0after"))
        });
        assert!(nul.fields["field"].contains(name), "{path}: {nul}");
        if most == 200 {
            refused(&mut desk.office, "field_sign", path, |office| {
                office.add_weapon(&rifle_with(path, "one\ntwo"))
            });
        }
        let longest = "ж".repeat(most);
        for text in [RIGHT_TO_LEFT, EMOJI, &longest] {
            let id = desk.office.add_weapon(&rifle_with(path, text)).unwrap().id;
            assert_eq!(on_page(&desk.office, &id, path).as_deref(), Some(text), "{path}");
        }
        // An empty optional field is simply not there.
        let id = desk.office.add_weapon(&rifle_with(path, "")).unwrap().id;
        assert_eq!(on_page(&desk.office, &id, path), None, "{path}");
    }
    is_sound(&mut desk.office);
}

/// What the weapon's page shows at a path of the wire.
fn on_page(office: &Office, id: &str, path: &str) -> Option<String> {
    let page = office.weapon(id).unwrap();
    let marking = page.markings.iter().find(|m| m.fields.kind.as_deref() == Some("serial")).unwrap();
    let shown = json!({
        "weapon": page.fields,
        "markings": [marking.fields],
        "find": page.events[0].fields,
    });
    shown.pointer(path).and_then(Value::as_str).map(str::to_owned)
}

#[test]
fn a_field_that_is_cleared_is_gone_and_its_history_stays() {
    let mut desk = post();
    let id = desk.office.add_weapon(&rifle()).unwrap().id;
    let clear = WeaponFields { make: some(""), model: some("   "), ..WeaponFields::default() };
    desk.office.change_weapon(&id, &clear).unwrap();
    let page = desk.office.weapon(&id).unwrap();
    assert_eq!((page.fields.make, page.fields.model), (None, None));
    assert!(serde_json::to_string(&page.history).unwrap().contains("Norinco"));
    // Saving what is there already writes nothing.
    let before = dump(&desk.office);
    assert_eq!(desk.office.change_weapon(&id, &clear).unwrap().changed, Vec::<String>::new());
    assert_eq!(dump(&desk.office), before);
}

#[test]
fn words_of_a_case_are_checked_like_those_of_a_weapon() {
    let mut desk = headquarters();
    let weapon = desk.office.add_weapon(&rifle()).unwrap().id;
    let new = |request: RequestFields, date: &str| NewCase {
        weapon: weapon.clone(),
        direction: "outgoing".into(),
        date: date.into(),
        request,
    };
    let request = |name: &str, value: Value| -> RequestFields {
        serde_json::from_value(json!({ name: value })).unwrap()
    };
    let long = "x".repeat(201);
    let longer = "x".repeat(20_001);
    let cases: Vec<(&str, Value, &str)> = vec![
        ("law", json!(long), "field_too_long"),
        ("law", json!("a\0b"), "field_sign"),
        ("addressee", json!("one\ntwo"), "field_sign"),
        ("other_question", json!(long), "field_too_long"),
        ("signatory", json!(long), "field_too_long"),
        ("address", json!(longer), "field_too_long"),
        ("contact", json!("a\u{7}b"), "field_sign"),
        ("intended_use", json!(longer), "field_too_long"),
        ("searches", json!("a\0b"), "field_sign"),
        ("partner", json!("ZZ"), "country_unknown"),
        ("channel", json!("pigeon"), "vocabulary_unknown"),
        ("urgency", json!(EMOJI), "vocabulary_unknown"),
        ("classification", json!("x"), "vocabulary_unknown"),
        ("grounds", json!(["a", "zz"]), "vocabulary_unknown"),
        ("questions", json!(["manufacture", ""]), "vocabulary_unknown"),
        ("confidentiality", json!("perhaps"), "vocabulary_unknown"),
        ("reply_by", json!("2026-02-31"), "date_invalid"),
        ("reply_by", json!("2026-02"), "date_invalid"),
    ];
    for (name, value, code) in &cases {
        let error = refused(&mut desk.office, code, name, |office| {
            office.open_case(&new(request(name, value.clone()), "2026-03-02"))
        });
        assert!(error.fields.values().any(|field| field.contains(name)), "{name}: {error}");
    }
    for date in ["2026-02-31", "2026-02", "", "02/03/2026", "2026-3-2", "٢٠٢٦-٠٣-٠٢"] {
        refused(&mut desk.office, "date_invalid", date, |office| {
            office.open_case(&new(RequestFields::default(), date))
        });
    }
    let case = desk.office.open_case(&new(request("law", json!(RIGHT_TO_LEFT)), "2026-03-02")).unwrap().id;
    assert_eq!(desk.office.case_page(&case).unwrap().request.law.as_deref(), Some(RIGHT_TO_LEFT));
    refused(&mut desk.office, "date_invalid", "a step", |office| {
        office.add_step(&case, "sent", "2026-02-31", "")
    });
    refused(&mut desk.office, "vocabulary_unknown", "a step", |office| {
        office.add_step(&case, "telepathy", "2026-03-02", "")
    });
    for (name, value, code) in &cases {
        refused(&mut desk.office, code, name, |office| {
            office.change_request(&case, &request(name, value.clone()))
        });
    }
    is_sound(&mut desk.office);
}

// ---------------------------------------------------------------- Dates, readings, terms, ids

#[test]
fn days_that_do_not_exist_are_refused_where_they_are_typed() {
    let mut desk = post();
    for path in ["/weapon/year_of_manufacture", "/weapon/import_year", "/find/date"] {
        for date in [
            "1974-02-31",
            "1974-13",
            "2023-02-29",
            "74",
            "1974-3-1",
            "yesterday",
            "1974/03/12",
            "-974",
            "+974-01",
        ] {
            let error = refused(&mut desk.office, "date_invalid", &format!("{path} {date}"), |office| {
                let mut input = serde_json::to_value(rifle()).unwrap();
                set(&mut input, path, date);
                office.add_weapon(&serde_json::from_value(input).unwrap())
            });
            assert!(error.fields["value"].contains(date), "{error}");
        }
    }
    for date in ["1974", "1974-03", "2000-02-29"] {
        let id = desk.office.add_weapon(&rifle_with("/find/date", date)).unwrap().id;
        assert_eq!(on_page(&desk.office, &id, "/find/date").as_deref(), Some(date));
    }
}

fn set(input: &mut Value, path: &str, value: &str) {
    let (parent, name) = path.rsplit_once('/').unwrap();
    input.pointer_mut(parent).unwrap()[name] = json!(value);
}

#[test]
fn a_reading_that_does_not_parse_is_refused_at_its_place() {
    let mut desk = post();
    for (reading, place) in
        [("[8B", "3"), ("8]", "2"), ("[]", "2"), ("a\\", "2"), ("[[8]]", "2"), ("12[3\\", "5")]
    {
        let error = refused(&mut desk.office, "reading_invalid", reading, |office| {
            office.add_weapon(&rifle_with("/markings/0/reading", reading))
        });
        let position: usize = error.fields["position"].parse().unwrap();
        assert!(position >= 1 && position <= reading.len(), "{reading}: {position}, about {place}");
    }
    for reading in ["\\[8B\\]", "?", "*", "[8?]", " 12 ", "-", "[-/]", "\\\\"] {
        let id = desk.office.add_weapon(&rifle_with("/markings/0/reading", reading)).unwrap().id;
        assert_eq!(on_page(&desk.office, &id, "/markings/0/reading").as_deref(), Some(reading));
        desk.office.find(reading).unwrap();
    }
    // Looking for what nobody could have recorded is a question too, not a mistake of the program.
    for wanted in ["", " ", "\0", RIGHT_TO_LEFT, EMOJI, &"?".repeat(5_000), &"*".repeat(300)] {
        desk.office.find(wanted).unwrap();
    }
    for wanted in ["[", "12]", "3\\"] {
        refused(&mut desk.office, "reading_invalid", wanted, |office| office.find(wanted));
    }
}

#[test]
fn terms_that_are_in_no_list_are_questions_to_a_person() {
    let mut desk = post();
    for (path, code) in [
        ("/weapon/category", "vocabulary_unknown"),
        ("/weapon/country_of_manufacture", "country_unknown"),
        ("/weapon/import_country", "country_unknown"),
        ("/weapon/action", "vocabulary_unknown"),
        ("/weapon/basis_of_identification", "vocabulary_unknown"),
        ("/weapon/status", "vocabulary_unknown"),
        ("/markings/0/kind", "vocabulary_unknown"),
        ("/markings/0/place", "vocabulary_unknown"),
        ("/markings/0/method", "vocabulary_unknown"),
        ("/markings/0/condition", "vocabulary_unknown"),
        ("/markings/0/script", "vocabulary_unknown"),
        ("/markings/0/control_part", "vocabulary_unknown"),
        ("/find/find_kind", "vocabulary_unknown"),
        ("/find/country", "country_unknown"),
    ] {
        for value in ["zz-unknown", EMOJI, "'; DROP TABLE weapon; --"] {
            refused(&mut desk.office, code, path, |office| {
                let mut input = serde_json::to_value(rifle()).unwrap();
                set(&mut input, path, value);
                office.add_weapon(&serde_json::from_value(input).unwrap())
            });
        }
    }
    refused(&mut desk.office, "find_kind_missing", "how it came in", |office| {
        office.add_weapon(&NewWeapon { find: Some(EventFields::default()), ..NewWeapon::default() })
    });
    refused(&mut desk.office, "field_empty", "a number needs the year of the find", |office| {
        office.add_weapon(&NewWeapon { number: true, ..NewWeapon::default() })
    });
    let unknown: Result<NewWeapon, _> = serde_json::from_value(json!({"weapon": {"colour": "black"}}));
    assert!(unknown.is_err(), "a field that the wire does not know");
}

#[test]
fn ids_from_outside_name_a_record_or_nothing() {
    let mut desk = post();
    let id = desk.office.add_weapon(&rifle()).unwrap().id;
    let nowhere = "00000000-0000-8000-8000-000000000000";
    for wrong in [nowhere, "", "x", "' OR 1=1", "\0", EMOJI, &id[1..]] {
        let mark = MarkingFields { reading: some("1"), ..MarkingFields::default() };
        refused(&mut desk.office, "record_unknown", wrong, |office| office.weapon(wrong));
        refused(&mut desk.office, "record_unknown", wrong, |office| office.withdraw(wrong, "a reason"));
        refused(&mut desk.office, "record_unknown", wrong, |office| office.add_marking(wrong, &mark));
        refused(&mut desk.office, "record_unknown", wrong, |office| {
            office.add_event(wrong, &EventFields::default())
        });
        refused(&mut desk.office, "record_unknown", wrong, |office| office.photograph(wrong));
        refused(&mut desk.office, "record_unknown", wrong, |office| {
            office.change_weapon(wrong, &WeaponFields { make: some("x"), ..WeaponFields::default() })
        });
    }
    refused(&mut desk.office, "field_empty", "withdrawing needs a reason", |office| {
        office.withdraw(&id, "  ")
    });
    desk.office.withdraw(&id, "recorded twice").unwrap();
    refused(&mut desk.office, "record_withdrawn", "it stays readable only", |office| {
        office.withdraw(&id, "again")
    });
}

// ---------------------------------------------------------------- Two windows

#[test]
fn two_windows_on_one_store_write_one_chain() {
    let mut desk = post();
    let mut other = desk.office.beside().unwrap();
    for n in 0..10 {
        let office = if n % 2 == 0 { &mut desk.office } else { &mut other };
        office.add_weapon(&rifle()).unwrap();
    }
    std::thread::scope(|scope| {
        for office in [&mut desk.office, &mut other] {
            scope.spawn(move || (0..10).for_each(|_| drop(office.add_weapon(&rifle()).unwrap())));
        }
    });
    for office in [&mut desk.office, &mut other] {
        assert_eq!(office.weapons(&WeaponQuery::default()).unwrap().total, 30);
        is_sound(office);
    }
    let numbers: std::collections::BTreeSet<String> = desk
        .office
        .weapons(&WeaponQuery::default())
        .unwrap()
        .rows
        .into_iter()
        .map(|row| row.national_number)
        .collect();
    assert_eq!(numbers.len(), 30, "no number was given twice");
    let store = store(desk.office.home());
    let chain: (i64, i64, i64, i64) = store
        .query_row(
            "SELECT count(*), count(DISTINCT seq), max(seq), count(DISTINCT prev) FROM commits",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
        .unwrap();
    assert_eq!(chain, (chain.0, chain.0, chain.0, chain.0), "one feed, no number twice, no gap");
}

/// One window takes in whom to believe; the other believes it too, without being opened anew.
#[test]
fn two_windows_believe_the_same() {
    let mut desk = headquarters();
    let stick = desk.folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let mut post = offices::post(&desk.folder.path().join("post"), "BP3", 5, &desk.clock);
    post.add_weapon(&rifle()).unwrap();
    enrol(&mut desk.office, &mut post, &stick);
    let mut other = post.beside().unwrap();
    let mut third = offices::post(&desk.folder.path().join("third"), "BP4", 6, &desk.clock);
    enrol(&mut desk.office, &mut third, &stick);
    carry(&mut desk.office, &mut post, &stick);
    assert_eq!(dump(&other), dump(&post), "what is printed");
    other.rebuild(&mut |_, _| Ok(())).unwrap();
    assert_eq!(dump(&other), dump(&post), "what is rebuilt");
    let mut late = post.beside().unwrap();
    let mut fourth = offices::post(&desk.folder.path().join("fourth"), "BP5", 7, &desk.clock);
    enrol(&mut desk.office, &mut fourth, &stick);
    carry(&mut desk.office, &mut post, &stick);
    is_sound(&mut late);
    let mut latest = post.beside().unwrap();
    let (bundle, _) = export(&mut desk.office, "BP3", &stick);
    std::thread::scope(|scope| {
        for office in [&mut post, &mut latest] {
            let bundle = &bundle;
            scope.spawn(move || import(office, bundle));
        }
    });
    assert_eq!(dump(&post), dump(&latest));
}

// ---------------------------------------------------------------- Damage

fn open(home: &Path) -> Result<Office, Error> {
    offices::home(home, 3, &Clock::at(offices::START)).unlock("Esi Boateng", offices::PASSPHRASE)
}

/// The files of a folder, but those that SQLite makes and removes as it likes.
fn files(home: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(home)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file() && !path.to_string_lossy().contains(".db-"))
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn a_damaged_office_is_named_and_not_written_to() {
    let made = post();
    let original = made.office.home().to_owned();
    drop(made.office);
    let length = std::fs::metadata(original.join("store.db")).unwrap().len() as usize;
    type Damage = Box<dyn Fn(&Path)>;
    let cut = |name: &'static str, to: usize| -> Damage {
        Box::new(move |home| {
            let file = std::fs::File::options().write(true).open(home.join(name)).unwrap();
            file.set_len(to as u64).unwrap();
        })
    };
    let write = |name: &'static str, bytes: &'static [u8]| -> Damage {
        Box::new(move |home| std::fs::write(home.join(name), bytes).unwrap())
    };
    let remove = |name: &'static str| -> Damage {
        Box::new(move |home| std::fs::remove_file(home.join(name)).unwrap())
    };
    let keys = std::fs::metadata(original.join("proofmark.keys")).unwrap().len() as usize;
    let cases: Vec<(&str, Damage, &str)> = vec![
        ("half a store", cut("store.db", length / 2), "store_damaged"),
        ("a store without its last page", cut("store.db", length - 4096), "store_damaged"),
        ("a store without its last byte", cut("store.db", length - 1), "store_damaged"),
        ("the first page alone", cut("store.db", 4096), "store_damaged"),
        ("an empty store", cut("store.db", 0), "store_damaged"),
        (
            "a text for a store",
            write("store.db", b"not a store at all, but a text that somebody wrote"),
            "store_damaged",
        ),
        (
            "a plain database",
            write("store.db", b"SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20"),
            "store_damaged",
        ),
        (
            "a store of a newer version",
            Box::new(|home| store(home).pragma_update(None, "user_version", 99).unwrap()),
            "store_newer",
        ),
        ("no store", remove("store.db"), "store_missing"),
        ("no keys", remove("proofmark.keys"), "keys_missing"),
        ("empty keys", cut("proofmark.keys", 0), "keys_damaged"),
        ("half the keys", cut("proofmark.keys", keys / 2), "keys_damaged"),
        ("keys without their last byte", cut("proofmark.keys", keys - 1), "keys_damaged"),
        ("a text for keys", write("proofmark.keys", b"my passphrase is on the yellow note"), "keys_damaged"),
        (
            "a folder of keys",
            Box::new(|home| {
                std::fs::remove_file(home.join("proofmark.keys")).unwrap();
                std::fs::create_dir(home.join("proofmark.keys")).unwrap();
            }),
            "disk_failed",
        ),
    ];
    for (why, damage, code) in &cases {
        let folder = tempfile::tempdir().unwrap();
        for (path, bytes) in files(&original) {
            std::fs::write(folder.path().join(path.file_name().unwrap()), bytes).unwrap();
        }
        damage(folder.path());
        let before = files(folder.path());
        let error = open(folder.path()).map(drop).expect_err(why);
        assert_eq!(&error.code, code, "{why}: {error}");
        has_words(&error);
        assert_eq!(files(folder.path()), before, "{why}: something was written");
        // And before anybody unlocks, the window says where it stands or why not, without a crash.
        let status = offices::home(folder.path(), 3, &Clock::at(0)).status();
        assert!(status.is_ok() || status.is_err_and(|e| e.code == error.code), "{why}");
    }
    open(&original).unwrap();
}

#[test]
fn passphrases_that_are_not_right_open_nothing() {
    let mut desk = headquarters();
    let home = desk.office.home().to_owned();
    let before = files(&home);
    let long = "x".repeat(100_000);
    for wrong in
        ["", "a passphrase for test", "A passphrase for tests", "a passphrase for tests ", "\0", EMOJI, &long]
    {
        let error = offices::home(&home, 3, &desk.clock).unlock("Ama Owusu", wrong).map(drop).unwrap_err();
        assert_eq!(error.code, "passphrase_wrong");
        has_words(&error);
    }
    for nobody in ["", "ama owusu", "Ama Owusu ", "root", "office sheet", EMOJI] {
        let error = offices::home(&home, 3, &desk.clock).unlock(nobody, offices::PASSPHRASE).map(drop);
        assert_eq!(error.unwrap_err().code, "operator_unknown");
    }
    assert_eq!(files(&home), before);

    let weapon = desk.office.add_weapon(&rifle()).unwrap().id;
    let case = NewCase {
        weapon,
        direction: "outgoing".into(),
        date: "2026-03-02".into(),
        request: RequestFields::default(),
    };
    let case = desk.office.open_case(&case).unwrap().id;
    for (operator, passphrase, code) in [
        ("Kofi Mensah", "not the passphrase", "passphrase_wrong"),
        ("Ama Owusu", offices::PASSPHRASE, "same_person"),
        ("Nobody", offices::PASSPHRASE, "operator_unknown"),
    ] {
        let second = Second { operator: operator.into(), passphrase: passphrase.into() };
        refused(&mut desk.office, code, operator, |office| office.authorise_request(&case, &second));
    }
    let short = offices::operator("Yaw", &["viewer"]);
    let mut too_short = offices::operator("Yaw", &["viewer"]);
    too_short.passphrase = "short".into();
    refused(&mut desk.office, "passphrase_short", "nine signs", |office| office.add_operator(&too_short));
    desk.office.add_operator(&short).unwrap();
    refused(&mut desk.office, "name_taken", "twice", |office| office.add_operator(&short));
}

// ---------------------------------------------------------------- Photographs

#[test]
fn what_is_no_photograph_is_refused_and_nothing_is_kept() {
    let mut desk = post();
    let record = desk.office.add_weapon(&rifle()).unwrap().id;
    let folder = desk.folder.path().to_owned();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let large = folder.join("large.jpg");
    std::fs::File::create(&large).unwrap().set_len(64 * 1024 * 1024 + 1).unwrap();
    let cases = [
        (file("empty.jpg", b""), "photograph_not"),
        (file("text.jpg", b"not a picture"), "photograph_not"),
        (file("letter.pdf", b"%PDF-1.7"), "photograph_not"),
        (file("cut.jpg", &[0xff, 0xd8, 0xff]), "photograph_not"),
        (file("cut.png", b"\x89PNG\r\n\x1a\n\0\0"), "photograph_not"),
        (file("phone.heic", b"\0\0\0\x18ftypheic\0\0\0\0"), "photograph_heic"),
        (file("phone.jpg", b"\0\0\0\x18ftypheix\0\0\0\0"), "photograph_heic"),
        (large, "file_too_large"),
        (folder.join("gone.jpg"), "file_missing"),
        (folder.clone(), "disk_failed"),
    ];
    for (path, code) in cases {
        let input = AttachmentInput {
            record: record.clone(),
            path: path.display().to_string(),
            caption: String::new(),
        };
        let error = refused(&mut desk.office, code, code, |office| office.add_photograph(&input));
        if code != "photograph_heic" {
            assert!(
                error.fields.get("path").is_some_and(|named| named == &path.display().to_string()),
                "{error}"
            );
        }
    }
    let caption = AttachmentInput { record, path: String::new(), caption: "x".repeat(201) };
    refused(&mut desk.office, "field_too_long", "caption", |office| office.add_photograph(&caption));
    assert_eq!(desk.office.verify(&mut |_, _| Ok(())).unwrap().attachments, 0);
}

// ---------------------------------------------------------------- Clocks

#[test]
fn a_wrong_clock_is_told_and_decides_nothing() {
    const YEAR_2000: i64 = 946_684_800_000;
    const YEAR_2099: i64 = 4_070_908_800_000;
    for wrong in [YEAR_2000, YEAR_2099, 0, -1] {
        let mut desk = headquarters();
        let stick = desk.folder.path().join("stick");
        std::fs::create_dir(&stick).unwrap();
        let clock = Clock::at(wrong);
        let mut post = offices::post(&desk.folder.path().join("post"), "BP3", 5, &clock);
        enrol(&mut desk.office, &mut post, &stick);

        // No date is made up: a find without one has none, and the number's year is the find's.
        let mut undated = rifle();
        undated.number = false;
        undated.find.as_mut().unwrap().date = None;
        let undated = post.add_weapon(&undated).unwrap();
        assert_eq!(post.weapon(&undated.id).unwrap().events[0].fields.date, None, "{wrong}");
        let numbered = post.add_weapon(&rifle()).unwrap();
        assert!(numbered.reference.unwrap().contains("-2026-"), "{wrong}");

        let report = carry(&mut post, &mut desk.office, &stick);
        assert!(report.needs_person.contains(&"clock".to_owned()), "{wrong}: {:?}", report.needs_person);
        assert!(report.done);

        // Headquarters corrects what the post wrote "later", and its word counts: descent decides.
        desk.office
            .change_weapon(&numbered.id, &WeaponFields { make: some("Corrected"), ..WeaponFields::default() })
            .unwrap();
        let page = desk.office.weapon(&numbered.id).unwrap();
        assert_eq!(
            (page.fields.make.as_deref(), page.disagreements.len()),
            (Some("Corrected"), 0),
            "{wrong}"
        );
        let report = carry(&mut desk.office, &mut post, &stick);
        assert!(report.done);
        assert_eq!(post.weapon(&numbered.id).unwrap().fields.make.as_deref(), Some("Corrected"), "{wrong}");
        is_sound(&mut desk.office);
        is_sound(&mut post);
    }
}
