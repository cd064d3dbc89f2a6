//! The story that everything stands on: a border post records a rifle, headquarters traces it, the post sees that it is.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::path::Path;

use proofmark_core::cases::{NewCase, RequestFields};
use proofmark_core::letters::IssueLetter;
use proofmark_core::weapons::WeaponQuery;
use proofmark_core::{Office, office};
use proofmark_tests::offices::{self, Clock, carry, dump, enrol, export, import, rifle, second, some};

/// What a request says besides the weapon.
fn request() -> RequestFields {
    RequestFields {
        partner: some("CN"),
        addressee: some("National Point of Contact"),
        address: some("1 Example Road\nBeijing"),
        authority: some("Arms and Ammunition Act, section 12"),
        grounds: Some(vec!["a".into(), "e".into()]),
        law: some("Arms and Ammunition Act, section 3"),
        questions: Some(vec!["manufacture".into(), "export".into(), "last_holder".into()]),
        intended_use: some("Criminal investigation into unlawful possession."),
        confidentiality: some("undertaken"),
        contact: some("Ama Owusu\n+233 30 000 0000\nnpc@example.org"),
        signatory: some("Ama Owusu, Head of the National Point of Contact"),
        ..RequestFields::default()
    }
}

/// Tables equal a fold from nothing, and everything kept verifies.
fn sound(office: &mut Office) {
    let verified = office.verify(&mut |_, _| Ok(())).unwrap();
    assert_eq!(verified.damaged, Vec::<String>::new());
    assert!(verified.tables_equal);
}

#[test]
fn from_a_found_rifle_to_a_printed_letter_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let (clock, stick) = (Clock::at(offices::START), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);

    let recorded = post.add_weapon(&rifle()).unwrap();
    assert_eq!(post.export_bundle("HQ", &stick, &mut |_, _| Ok(())).unwrap_err().code, "not_enrolled");
    enrol(&mut headquarters, &mut post, &stick);

    let (bundle, _) = export(&mut post, "HQ", &stick);
    let seen = headquarters.inspect_bundle(&bundle, &mut |_, _| Ok(())).unwrap();
    assert!(!seen.done);
    assert!(
        headquarters.weapons(&WeaponQuery::default()).unwrap().rows.is_empty(),
        "inspecting takes nothing in"
    );
    let taken = import(&mut headquarters, &bundle);
    assert_eq!(taken.lines, seen.lines, "what was shown is what was done");
    assert!(
        taken
            .lines
            .iter()
            .any(|line| line.kind == "weapon" && line.outcome == "new" && line.title.contains("Norinco"))
    );
    assert_eq!(taken.needs_person, Vec::<String>::new());
    let again = import(&mut headquarters, &bundle);
    assert_eq!((again.commits_new, again.commits_known), (0, taken.commits_new), "twice is once");

    let found = headquarters.find("31458 12").unwrap().weapons;
    assert_eq!(
        found.iter().map(|f| (f.weapon.as_str(), f.why.as_str())).collect::<Vec<_>>(),
        [(recorded.id.as_str(), "fits")]
    );

    let case = headquarters
        .open_case(&NewCase {
            weapon: recorded.id.clone(),
            direction: "outgoing".into(),
            date: "2026-03-02".into(),
            request: RequestFields::default(),
        })
        .unwrap();
    let page = headquarters.case_page(&case.id).unwrap();
    assert_eq!((page.row.state.as_str(), page.next.as_str()), ("draft", "complete"));
    let lacking: Vec<_> = page.gaps.iter().filter(|g| g.required).map(|g| g.requirement.as_str()).collect();
    assert_eq!(
        lacking,
        ["illicit_ground", "illicit_law", "intended_use", "confidentiality", "addressee", "contact"]
    );
    assert_eq!(headquarters.authorise_request(&case.id, &second()).unwrap_err().code, "request_incomplete");

    headquarters.change_request(&case.id, &request()).unwrap();
    let letter = IssueLetter { case_id: case.id.clone(), language: "en".into(), date: "2026-03-03".into() };
    assert_eq!(headquarters.issue_letter(&letter).unwrap_err().code, "not_authorised");
    headquarters.authorise_request(&case.id, &second()).unwrap();
    headquarters
        .change_request(
            &case.id,
            &RequestFields { law: some("Arms Act, section 4"), ..RequestFields::default() },
        )
        .unwrap();
    assert_eq!(headquarters.issue_letter(&letter).unwrap_err().code, "authorisation_stale");
    assert!(headquarters.case_page(&case.id).unwrap().changed_since_authorised);
    headquarters.authorise_request(&case.id, &second()).unwrap();
    let issued = headquarters.issue_letter(&letter).unwrap();
    let reference = issued.reference.unwrap();
    assert!(reference.starts_with("GH-HQ-") && reference.contains("-2026-"), "{reference}");
    assert_eq!(headquarters.issue_letter(&letter).unwrap_err().code, "already_issued");
    let row = headquarters.letters().unwrap().remove(0);
    assert_eq!((row.reference.clone(), row.held), (reference, true));
    let kept = headquarters.letter(&row.id).unwrap();
    assert_eq!(kept.sha256, row.sha256);

    let report = carry(&mut headquarters, &mut post, &stick);
    assert_eq!(
        report.lines.iter().map(|l| l.kind.as_str()).collect::<Vec<_>>(),
        ["event"],
        "the post learns of the tracing and nothing else"
    );
    let page = post.weapon(&recorded.id).unwrap();
    assert!(page.row.traced);
    assert!(post.cases().unwrap().is_empty() && post.letters().unwrap().is_empty());

    for office in [&mut headquarters, &mut post] {
        sound(office);
        let before = dump(office);
        office.rebuild(&mut |_, _| Ok(())).unwrap();
        assert_eq!(dump(office), before);
    }
}

#[test]
fn a_wrong_passphrase_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::at(offices::START);
    drop(offices::post(folder.path(), "BP3", 2, &clock));
    let home = offices::home(folder.path(), 3, &clock);
    let before = files(folder.path());
    assert_eq!(
        home.unlock("Esi Boateng", "not the passphrase").map(drop).unwrap_err().code,
        "passphrase_wrong"
    );
    assert_eq!(home.unlock("Nobody", offices::PASSPHRASE).map(drop).unwrap_err().code, "operator_unknown");
    assert_eq!(files(folder.path()), before);
    assert_eq!(
        home.unlock("Esi Boateng", offices::PASSPHRASE).unwrap().status().unwrap().stage,
        office::Stage::Open
    );
}

fn files(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}
