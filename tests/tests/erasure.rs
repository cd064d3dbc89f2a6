//! Erasure by law travels: the bytes go at every office, in every page of the store and its log; headers and rule stay.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::path::{Path, PathBuf};

use proofmark_core::Office;
use proofmark_core::attachments::AttachmentInput;
use proofmark_core::safekeeping::Erase;
use proofmark_core::weapons::EventFields;
use proofmark_tests::offices::{self, Clock, carry, dump, enrol, export, import, rifle, second, some};
use proofmark_tests::stored;
use proofmark_tests::words::has_words;

/// What must not be found anywhere any more.
const SECRET: &str = "The driver said that his name was Kwabena Ofori-Testname.";

fn erase(record: &str) -> Erase {
    Erase {
        record: record.into(),
        rule: "Data Protection Act 2012 (Act 843), section 33".into(),
        authority: "Circuit Court Accra, order 17/2026".into(),
        ground: "court order".into(),
        second: second(),
        root_passphrase: "the root of the tests".into(),
    }
}

/// The same form with something else in it.
fn but(record: &str, change: impl FnOnce(&mut Erase)) -> Erase {
    let mut form = erase(record);
    change(&mut form);
    form
}

fn sound(office: &mut Office) {
    let verified = office.verify(&mut |_, _| Ok(())).unwrap();
    assert_eq!((verified.damaged, verified.tables_equal), (Vec::new(), true));
}

fn holds(home: &Path, text: &str) -> bool {
    stored::pages(home).windows(text.len()).any(|window| window == text.as_bytes())
}

/// The note about a weapon's find, by what it says.
fn note(office: &Office, weapon: &str) -> String {
    let page = office.weapon(weapon).unwrap();
    page.history.iter().find(|line| line.kind == "note" && line.birth).unwrap().record.clone()
}

fn weapon_with_secret(office: &mut Office) -> (String, String) {
    let mut found = rifle();
    found.find.as_mut().unwrap().circumstances = some(SECRET);
    let weapon = office.add_weapon(&found).unwrap().id;
    let note = note(office, &weapon);
    (weapon, note)
}

fn picture(folder: &Path, n: u8) -> PathBuf {
    // The least PNG that is one: a head, no text, an end.
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [
        (b"IHDR", vec![0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
        (
            b"IDAT",
            [
                &[0x78, 1, 1, 2, 0, 0xfd, 0xff, 0, n][..],
                &(u32::from(n) + 1 + ((u32::from(n) + 2) << 16)).to_be_bytes(),
            ]
            .concat(),
        ),
        (b"IEND", vec![]),
    ] {
        bytes.extend((data.len() as u32).to_be_bytes());
        bytes.extend(kind);
        bytes.extend(&data);
        bytes.extend(crc(&[&kind[..], &data].concat()).to_be_bytes());
    }
    let path = folder.join(format!("picture-{n}.png"));
    std::fs::write(&path, bytes).unwrap();
    path
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 },
        )
    })
}

#[test]
fn an_erased_record_leaves_no_trace_in_any_page_of_any_office_and_everything_still_verifies() {
    let folder = tempfile::tempdir().unwrap();
    let (clock, stick) = (Clock::at(offices::START), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
    let mut other = offices::post(&folder.path().join("other"), "BP4", 3, &clock);
    enrol(&mut headquarters, &mut post, &stick);
    enrol(&mut headquarters, &mut other, &stick);
    let (weapon, note) = weapon_with_secret(&mut post);
    for n in 0..40 {
        // Rows before and behind it, so that pages are split and joined around what is erased.
        let (weapon, _) = weapon_with_secret(&mut post);
        let other = format!("Nothing remarkable, {n}.");
        let event = post.weapon(&weapon).unwrap().events[0].id.clone();
        post.change_event(&event, &EventFields { circumstances: some(&other), ..EventFields::default() })
            .unwrap();
    }
    let (before, _) = export(&mut post, "HQ", &stick);
    import(&mut headquarters, &before);
    carry(&mut headquarters, &mut post, &stick);
    carry(&mut headquarters, &mut other, &stick);
    assert!(holds(post.home(), SECRET) && holds(headquarters.home(), SECRET));

    let seen = headquarters.preview_erasure(&note).unwrap();
    assert_eq!((seen.kind.as_str(), seen.commits, seen.attachments), ("note", 1, 0));
    assert_eq!(
        (seen.keep_until.as_str(), seen.term_source.as_str()),
        ("indefinitely", "ECOWAS Convention 9")
    );
    assert_eq!(seen.offices, ["BP3", "HQ"]);
    assert_eq!(post.preview_erasure(&note).unwrap().commits, 1);

    let refused = |office: &mut Office, input: &Erase, code: &str| {
        let refused = office.erase(input).unwrap_err();
        assert_eq!(refused.code, code);
        has_words(&refused);
    };
    refused(&mut post, &erase(&note), "root_elsewhere");
    refused(&mut headquarters, &erase(&weapon), "not_erasable");
    refused(&mut headquarters, &but(&note, |form| form.ground.clear()), "retention_running");
    refused(
        &mut headquarters,
        &but(&note, |form| form.root_passphrase = "another".into()),
        "root_passphrase_wrong",
    );
    refused(&mut headquarters, &but(&note, |form| form.authority = " ".into()), "field_empty");
    assert!(holds(headquarters.home(), SECRET), "a refusal changes nothing");

    // Every note that says it goes.
    let notes = notes_saying(&headquarters, SECRET);
    assert_eq!(notes.len(), 41);
    for note in &notes {
        headquarters.erase(&erase(note)).unwrap();
    }
    assert!(!holds(headquarters.home(), "Ofori-Testname"), "headquarters keeps a trace");
    sound(&mut headquarters);
    refused(&mut headquarters, &erase(&note), "already_erased");
    let rows = headquarters.erasures().unwrap();
    assert_eq!(rows.len(), 41);
    assert!(rows.iter().all(|row| row.confirmed == ["HQ"] && row.waiting == ["BP3"]), "{:?}", rows[0]);
    assert_eq!(rows[0].rule, "Data Protection Act 2012 (Act 843), section 33; court order");

    assert!(holds(post.home(), "Ofori-Testname"));
    carry(&mut headquarters, &mut post, &stick);
    assert!(!holds(post.home(), "Ofori-Testname"), "the post keeps a trace");
    sound(&mut post);
    carry(&mut post, &mut headquarters, &stick);
    let rows = headquarters.erasures().unwrap();
    assert!(rows.iter().all(|row| row.confirmed == ["BP3", "HQ"] && row.waiting.is_empty()), "{:?}", rows[0]);

    // What an old stick still holds is not taken in again, and the post's own page says that it was erased.
    import(&mut headquarters, &before);
    assert!(!holds(headquarters.home(), "Ofori-Testname"));
    sound(&mut headquarters);
    let page = post.weapon(&weapon).unwrap();
    assert_eq!(page.events[0].fields.circumstances, None);
    let tombstone = dump(&post).into_iter().find(|line| line.contains(&note)).unwrap();
    assert!(tombstone.contains("\"erased\":{\"rule\":\"Data Protection Act"), "{tombstone}");
}

/// Notes whose text was ever this, by their records.
fn notes_saying(office: &Office, text: &str) -> Vec<String> {
    let mut records = Vec::new();
    for row in office.weapons(&proofmark_core::weapons::WeaponQuery::default()).unwrap().rows {
        let page = office.weapon(&row.id).unwrap();
        let says = |fields: &[(String, String)]| fields.iter().any(|(_, value)| value == text);
        records.extend(page.history.iter().filter(|line| says(&line.fields)).map(|line| line.record.clone()));
    }
    records
}

#[test]
fn whatever_its_size_and_however_often_it_was_changed_no_page_keeps_it() {
    for seed in 0..3 {
        let folder = tempfile::tempdir().unwrap();
        let mut office = offices::headquarters(&folder.path().join("hq"), seed, &Clock::at(offices::START));
        let mut notes = Vec::new();
        let sizes = [60, 300, 1_200, 3_900, 4_100, 19_000];
        for n in 0..36 {
            let size = sizes[(n * 7 + seed as usize) % sizes.len()];
            let (weapon, note) = weapon_with_secret(&mut office);
            let event = office.weapon(&weapon).unwrap().events[0].id.clone();
            let long = format!("{SECRET} {}", "and so on ".repeat(size / 10));
            for text in [long.as_str(), SECRET] {
                let fields = EventFields { circumstances: some(text), ..EventFields::default() };
                office.change_event(&event, &fields).unwrap();
            }
            office.save_draft(&format!("find-{event}"), SECRET).unwrap();
            match (n + seed as usize) % 3 {
                0 => office.erase(&erase(&note)).map(drop).unwrap(),
                _ => notes.push(note),
            }
        }
        office.rebuild(&mut |_, _| Ok(())).unwrap();
        for note in &notes {
            office.erase(&erase(note)).unwrap();
        }
        assert!(!holds(office.home(), "Ofori-Testname"), "seed {seed}");
        sound(&mut office);
    }
}

#[test]
fn a_photograph_goes_with_its_record_unless_another_names_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let (clock, stick) = (Clock::at(offices::START), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
    enrol(&mut headquarters, &mut post, &stick);
    let weapon = post.add_weapon(&rifle()).unwrap().id;
    let mut add = |path: &Path| {
        let input = AttachmentInput {
            record: weapon.clone(),
            path: path.display().to_string(),
            caption: "the driver at the wheel".into(),
        };
        post.add_photograph(&input).unwrap().id
    };
    let (one, twice) = (picture(folder.path(), 1), picture(folder.path(), 2));
    let (alone, shared, same) = (add(&one), add(&twice), add(&twice));
    carry(&mut post, &mut headquarters, &stick);
    assert!(headquarters.photograph(&alone).is_ok());
    assert_eq!(headquarters.preview_erasure(&shared).unwrap().attachments, 0, "another record names it");
    assert!(headquarters.preview_erasure(&alone).unwrap().attachments >= 1);
    for record in [&alone, &shared] {
        headquarters.erase(&erase(record)).unwrap();
    }
    carry(&mut headquarters, &mut post, &stick);
    for office in [&mut headquarters, &mut post] {
        assert_eq!(office.photograph(&alone).unwrap_err().code, "record_unknown");
        assert_eq!(office.photograph(&shared).unwrap_err().code, "record_unknown");
        assert!(office.photograph(&same).is_ok(), "what another record names stays");
        sound(office);
    }
}

#[test]
fn what_came_after_an_erasure_can_be_erased_too() {
    let folder = tempfile::tempdir().unwrap();
    let (clock, stick) = (Clock::at(offices::START), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
    enrol(&mut headquarters, &mut post, &stick);
    let (weapon, note) = weapon_with_secret(&mut post);
    carry(&mut post, &mut headquarters, &stick);
    headquarters.erase(&erase(&note)).unwrap();
    // The post, not knowing, writes on.
    let event = post.weapon(&weapon).unwrap().events[0].id.clone();
    let later = format!("{SECRET} He lives in Paga.");
    post.change_event(&event, &EventFields { circumstances: some(&later), ..EventFields::default() })
        .unwrap();
    carry(&mut post, &mut headquarters, &stick);
    assert!(holds(headquarters.home(), "He lives in Paga."));
    assert_eq!(headquarters.preview_erasure(&note).unwrap().commits, 1);
    headquarters.erase(&erase(&note)).unwrap();
    assert!(!holds(headquarters.home(), "Ofori-Testname"));
    carry(&mut headquarters, &mut post, &stick);
    assert!(!holds(post.home(), "Ofori-Testname"));
    carry(&mut post, &mut headquarters, &stick);
    sound(&mut headquarters);
    sound(&mut post);
    assert_eq!(headquarters.erasures().unwrap()[0].waiting, Vec::<String>::new());
}
