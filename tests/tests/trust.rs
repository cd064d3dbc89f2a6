//! Trust across offices: a stolen laptop, a thief with the root key, a root lost with its sheet, several laptops of one office,
//! a copied disk, audiences that somebody joins and leaves, and a weapon that more offices come to know.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::path::{Path, PathBuf};

use proofmark_core::exchange::ImportReport;
use proofmark_core::office::{Enrolment, FirstField, FirstNational, KeySheetView};
use proofmark_core::trust::{
    AdmitWork, CutDevice, DefineAudience, DevicePage, GiveRights, KindRight, RefoundRoot, SucceedRoot, Widen,
};
use proofmark_core::weapons::{NewWeapon, WeaponFields, WeaponQuery};
use proofmark_core::{Error, Office};
use proofmark_tests::offices::{
    self, Clock, carry, dump, enrol, export, import, operator, rifle, second, some,
};
use proofmark_tests::words::has_words;
use tempfile::TempDir;

const ROOT: &str = "the root of the tests";
const NEW_ROOT: &str = "another root of the tests";

// ---------------------------------------------------------------- A nation of three offices

struct World {
    folder: TempDir,
    stick: PathBuf,
    clock: Clock,
    headquarters: Office,
    /// The root sheet as it was printed.
    sheet: String,
    bp3: Office,
    bp4: Office,
}

fn world() -> World {
    let folder = tempfile::tempdir().unwrap();
    let (clock, stick) = (Clock::at(offices::START), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let input = FirstNational {
        country: "GH".into(),
        name: "National Point of Contact".into(),
        code: "HQ".into(),
        language: "en".into(),
        first: operator("Ama Owusu", &offices::WORKER),
        second: operator("Kofi Mensah", &["authorising_officer", "viewer"]),
        root_passphrase: ROOT.into(),
    };
    let (mut headquarters, sheets) =
        offices::home(&folder.path().join("hq"), 1, &clock).first_national(&input).unwrap();
    let mut bp3 = offices::post(&folder.path().join("bp3"), "BP3", 3, &clock);
    let mut bp4 = offices::post(&folder.path().join("bp4"), "BP4", 4, &clock);
    enrol(&mut headquarters, &mut bp3, &stick);
    enrol(&mut headquarters, &mut bp4, &stick);
    World { sheet: typed(&sheets[1]), folder, stick, clock, headquarters, bp3, bp4 }
}

impl World {
    /// The same disk once more: an image of it, or a thief's copy.
    fn copied(&self, from: &str, to: &str, seed: u64, operator: &str) -> Office {
        let target = self.folder.path().join(to);
        std::fs::create_dir(&target).unwrap();
        for name in ["store.db", "store.db-wal", "proofmark.keys", "language"] {
            let file = self.folder.path().join(from).join(name);
            if file.exists() {
                std::fs::copy(file, target.join(name)).unwrap();
            }
        }
        offices::home(&target, seed, &self.clock).unlock(operator, offices::PASSPHRASE).unwrap()
    }

    /// A new laptop of the office whose particulars lie on the stick.
    fn joins(&self, particulars: &str, folder: &str, seed: u64) -> Office {
        let input = FirstField {
            country: String::new(),
            name: String::new(),
            code: String::new(),
            language: "en".into(),
            operator: operator("Yaw Darko", &offices::WORKER),
            joins: particulars.into(),
        };
        offices::home(&self.folder.path().join(folder), seed, &self.clock).first_field(&input).unwrap().0
    }
}

fn typed(sheet: &KeySheetView) -> String {
    sheet.groups.join(" ").to_uppercase()
}

/// Asks, grants, accepts; the words are the same on both screens. Returns with them still to be confirmed.
fn granted(headquarters: &mut Office, post: &mut Office, stick: &Path, root: &str) {
    let request = post.enrol_request(stick).unwrap();
    let theirs = headquarters.enrol_grant(Path::new(&request), stick, root).unwrap();
    let grant = post.look_in(stick).unwrap().into_iter().find(|file| file.ends_with("-grant")).unwrap();
    assert_eq!(post.enrol_accept(Path::new(&grant)).unwrap(), theirs);
    for file in [request, grant] {
        std::fs::remove_file(file).unwrap();
    }
}

fn refused<T>(result: Result<T, Error>, code: &str) -> Error {
    let error = result.map(drop).unwrap_err();
    assert_eq!(error.code, code, "{error}");
    has_words(&error);
    error
}

fn refused_bundle(office: &mut Office, bundle: &Path, code: &str) -> Error {
    let before = dump(office);
    let error = refused(office.import_bundle(bundle, &mut |_, _| Ok(())), code);
    assert_eq!(dump(office), before);
    error
}

fn weapon(make: &str) -> NewWeapon {
    NewWeapon { weapon: WeaponFields { make: some(make), ..WeaponFields::default() }, ..NewWeapon::default() }
}

fn makes(office: &Office) -> Vec<String> {
    let query = WeaponQuery { withdrawn: Some(true), ..WeaponQuery::default() };
    let mut makes: Vec<_> = office.weapons(&query).unwrap().rows.into_iter().map(|row| row.make).collect();
    makes.sort();
    makes
}

fn is_sound(office: &mut Office) {
    let verified = office.verify(&mut |_, _| Ok(())).unwrap();
    assert_eq!((verified.damaged, verified.tables_equal), (Vec::new(), true));
}

fn device(office: &Office) -> String {
    office.identity().device_id().to_string()
}

fn page(at: &Office, of: &Office) -> DevicePage {
    at.device_page(&device(of)).unwrap()
}

fn cut(device: String, positions: Vec<(String, u32)>) -> CutDevice {
    cut_by(ROOT, device, positions)
}

fn cut_by(root: &str, device: String, positions: Vec<(String, u32)>) -> CutDevice {
    CutDevice { device, reason: "stolen at Paga".into(), positions, root_passphrase: root.into() }
}

fn needs(report: &ImportReport, code: &str) -> bool {
    report.needs_person.iter().any(|needed| needed == code)
}

// ---------------------------------------------------------------- A stolen laptop

#[test]
fn a_stolen_laptop_is_cut_and_its_office_goes_on_with_a_new_one() {
    let mut w = world();
    let rifle = w.bp3.add_weapon(&rifle()).unwrap().id;
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    carry(&mut w.headquarters, &mut w.bp3, &w.stick);
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);

    // What the thief has, as of its last receipt.
    let stolen = page(&w.headquarters, &w.bp3);
    assert_eq!((stolen.row.state.as_str(), stolen.others), ("in_force", 0));
    let own =
        stolen.holdings.iter().find(|holding| holding.office == "BP3" && holding.audience == "BP3").unwrap();
    assert_eq!(own.held, own.of);
    assert!(own.records >= 5, "weapon, three markings, find: {own:?}");
    assert!(stolen.feeds.iter().all(|feed| feed.accepted == feed.last && feed.last > 0));

    // What waits to be carried to it is dropped; what waits for others is not.
    let onward = w.headquarters.home().join("onward");
    std::fs::create_dir_all(&onward).unwrap();
    let name = |code: &str| onward.join(format!("{code}-{}.proofmark", "0123456789abcdef".repeat(4)));
    for code in ["BP3", "BP4"] {
        std::fs::write(name(code), b"sealed").unwrap();
    }
    refused(
        w.headquarters.cut_device(&cut_by("wrong wrong wrong", device(&w.bp3), vec![])),
        "root_passphrase_wrong",
    );
    assert!(name("BP3").exists(), "a wrong passphrase changes nothing");
    w.headquarters.cut_device(&cut(device(&w.bp3), vec![])).unwrap();
    assert_eq!((name("BP3").exists(), name("BP4").exists()), (false, true));
    refused(w.headquarters.cut_device(&cut(device(&w.bp3), vec![])), "device_cut");
    refused(w.headquarters.cut_device(&cut(device(&w.headquarters), vec![])), "cut_self");
    refused(w.headquarters.cut_device(&cut("00".repeat(32), vec![])), "device_unknown");

    // Nothing is sealed for it, and nothing that it makes goes in.
    refused(w.headquarters.export_bundle("BP3", &w.stick, &mut |_, _| Ok(())), "recipient_uncertified");
    w.bp3.add_weapon(&weapon("FORGED")).unwrap();
    let (bundle, _) = export(&mut w.bp3, "HQ", &w.stick);
    let error = refused_bundle(&mut w.headquarters, &bundle, "bundle_cut");
    assert_eq!(error.fields["office"], "BP3");
    assert_eq!(error.fields["reason"], "stolen at Paga");
    assert_eq!(error.fields["step"], "13.5");
    assert_eq!(error.fields["statement"], w.headquarters.trust_page().unwrap().seq.to_string());
    refused(granted_again(&mut w), "device_cut");

    // The office with a new laptop: its own key, the same office, and all that the office holds.
    let particulars = w.headquarters.particulars("BP3", &w.stick).unwrap();
    let mut anew = w.joins(&particulars, "bp3-anew", 33);
    std::fs::remove_file(particulars).unwrap();
    assert_eq!(
        (&anew.identity().code, anew.identity().office),
        (&w.bp3.identity().code, w.bp3.identity().office)
    );
    assert_eq!(anew.identity().audience, w.bp3.identity().audience);
    assert_ne!(device(&anew), device(&w.bp3));
    let request = anew.enrol_request(&w.stick).unwrap();
    let shown = w.headquarters.read_request(Path::new(&request)).unwrap();
    assert_eq!((shown.further, shown.known, shown.code.as_str()), (true, false, "BP3"));
    std::fs::remove_file(request).unwrap();
    granted(&mut w.headquarters, &mut anew, &w.stick, ROOT);
    assert_eq!(page(&w.headquarters, &anew).row.state, "words");
    refused(w.headquarters.export_bundle("BP3", &w.stick, &mut |_, _| Ok(())), "words_unconfirmed");
    anew.enrol_confirm("").unwrap();
    w.headquarters.enrol_confirm("BP3").unwrap();
    assert_eq!(page(&w.headquarters, &anew).row.state, "in_force");
    carry(&mut w.headquarters, &mut anew, &w.stick);
    assert_eq!(makes(&anew), ["Norinco"]);

    // Own rights hold over what the office recorded before.
    let fields = WeaponFields { make: some("NORINCO"), ..WeaponFields::default() };
    anew.change_weapon(&rifle, &fields).unwrap();
    carry(&mut anew, &mut w.headquarters, &w.stick);
    assert_eq!(makes(&w.headquarters), ["NORINCO"]);
    for office in [&mut w.headquarters, &mut anew] {
        is_sound(office);
    }
}

/// The stolen laptop asks once more to be enrolled.
fn granted_again(w: &mut World) -> Result<(), Error> {
    let request = w.bp3.enrol_request(&w.stick)?;
    let answer = w.headquarters.enrol_grant(Path::new(&request), &w.stick, ROOT).map(drop);
    std::fs::remove_file(request).unwrap();
    answer
}

#[test]
fn work_behind_a_cut_waits_and_is_admitted_by_position() {
    let mut w = world();
    w.bp3.add_weapon(&weapon("HONEST")).unwrap();
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    let honest = page(&w.headquarters, &w.bp3).feeds[0].clone();
    w.bp3.add_weapon(&weapon("DOUBTFUL")).unwrap();
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    let doubtful = page(&w.headquarters, &w.bp3).feeds[0].last;
    w.bp3.add_weapon(&weapon("FORGED")).unwrap();
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    assert_eq!(makes(&w.headquarters), ["DOUBTFUL", "FORGED", "HONEST"]);

    let at = |number: u32| vec![(honest.feed.clone(), number)];
    refused(w.headquarters.cut_device(&cut(device(&w.bp3), at(99))), "position_not_held");
    refused(w.headquarters.cut_device(&cut(device(&w.bp3), vec![("00".repeat(16), 1)])), "feed_unknown");
    w.headquarters.cut_device(&cut(device(&w.bp3), at(honest.last))).unwrap();
    assert_eq!(makes(&w.headquarters), ["HONEST"]);
    let after = page(&w.headquarters, &w.bp3);
    assert_eq!((after.row.state.as_str(), after.row.quarantined), ("cut", 2));
    assert_eq!(after.feeds[0].accepted, honest.last);

    let (bp3, bp4) = (device(&w.bp3), device(&w.bp4));
    let admit_of = |device: &str, positions| AdmitWork {
        device: device.into(),
        positions,
        reason: "seen by two officers".into(),
        root_passphrase: ROOT.into(),
    };
    let admit = |positions| admit_of(&bp3, positions);
    refused(w.headquarters.admit_work(&admit(at(honest.last - 1))), "cut_backwards");
    refused(w.headquarters.admit_work(&admit(at(99))), "position_not_held");
    refused(w.headquarters.admit_work(&admit(at(honest.last))), "field_empty");
    refused(w.headquarters.admit_work(&admit_of(&bp4, at(doubtful))), "device_not_cut");
    w.headquarters.admit_work(&admit(at(doubtful))).unwrap();
    assert_eq!(makes(&w.headquarters), ["DOUBTFUL", "HONEST"]);
    assert_eq!(page(&w.headquarters, &w.bp3).row.quarantined, 1);
    refused(w.headquarters.admit_work(&admit(at(honest.last))), "cut_backwards");
    is_sound(&mut w.headquarters);

    // Every office learns it with the next bundle; so does the laptop, if somebody brings it one that it can open.
    carry(&mut w.headquarters, &mut w.bp4, &w.stick);
    assert_eq!(w.bp4.trust().cuts, w.headquarters.trust().cuts);
}

#[test]
fn rights_only_grow() {
    let mut w = world();
    let rights = |kind: &str, right: &str| vec![KindRight { kind: kind.into(), right: right.into() }];
    let give = |rights| GiveRights { device: device(&w.bp3), rights, root_passphrase: ROOT.into() };
    refused(w.headquarters.give_rights(&give(rights("*", "none"))), "rights_narrower");
    refused(w.headquarters.give_rights(&give(rights("weapon", "any"))), "rights_narrower");
    refused(w.headquarters.give_rights(&give(rights("rifle", "any"))), "vocabulary_unknown");
    refused(w.headquarters.give_rights(&give(rights("*", "all"))), "vocabulary_unknown");

    // A post may not change what headquarters recorded for it: it proposes. Later it may, and what it proposed counts.
    let contact = "*";
    let found = w.headquarters.add_weapon(&weapon("HQ")).unwrap();
    assert!(w.bp3.weapon(&found.id).is_err(), "for headquarters alone");
    let before = w.headquarters.trust_page().unwrap().seq;
    let both = [rights("*", "own"), rights("weapon", "any")].concat();
    w.headquarters.give_rights(&give(both.clone())).unwrap();
    let row = page(&w.headquarters, &w.bp3).row;
    assert_eq!(row.rights, both);
    assert_eq!(w.headquarters.trust_page().unwrap().seq, before + 1);
    w.headquarters.give_rights(&give(both)).unwrap();
    assert_eq!(w.headquarters.trust_page().unwrap().seq, before + 1, "the same rights once more say nothing");
    refused(w.headquarters.give_rights(&give(rights(contact, "own"))), "rights_narrower");

    // Asking again does not take them back.
    granted(&mut w.headquarters, &mut w.bp3, &w.stick, ROOT);
    assert_eq!(page(&w.headquarters, &w.bp3).row.rights, row.rights);
    assert_eq!(w.bp3.enrolment().unwrap(), Enrolment::Enrolled, "the same root: nothing to compare anew");
}

// ---------------------------------------------------------------- The root

fn succeed(sheet: &str, after: &str) -> SucceedRoot {
    SucceedRoot { sheet: sheet.into(), root_passphrase: NEW_ROOT.into(), after: after.into() }
}

fn defined(office: &mut Office, name: &str, members: &[&str], root: &str) -> Result<String, Error> {
    office
        .define_audience(&DefineAudience {
            id: String::new(),
            name: name.into(),
            members: members.iter().map(|member| (*member).to_owned()).collect(),
            root_passphrase: root.into(),
        })
        .map(|done| done.id)
}

#[test]
fn the_root_sheet_ends_what_a_thief_signs_with_the_root_key() {
    let mut w = world();
    w.bp3.add_weapon(&weapon("HONEST")).unwrap();
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    // The thief has the laptop and its root passphrase; he brings in a laptop of his own and cuts headquarters off.
    let mut thief = w.copied("hq", "thief", 66, "Ama Owusu");
    let particulars = thief.particulars("", &w.stick).unwrap();
    let mut his = w.joins(&particulars, "his", 67);
    std::fs::remove_file(particulars).unwrap();
    granted(&mut thief, &mut his, &w.stick, ROOT);
    thief.cut_device(&cut(device(&thief), vec![])).unwrap();
    refused(thief.export_bundle("BP3", &w.stick, &mut |_, _| Ok(())), "device_cut");
    granted(&mut thief, &mut his, &w.stick, ROOT);
    his.enrol_confirm("").unwrap();
    let (bundle, _) = export(&mut his, "BP3", &w.stick);
    import(&mut w.bp3, &bundle);
    let headquarters = w.headquarters.identity().device_id();
    assert!(w.bp3.trust().cuts.contains_key(&headquarters));
    let (bundle, _) = export(&mut w.headquarters, "BP3", &w.stick);
    refused_bundle(&mut w.bp3, &bundle, "bundle_cut");

    // Headquarters takes the sheet out of the safe.
    let office_sheet = "pmoffice1qqqq";
    for wrong in ["", office_sheet, &w.sheet[..40]] {
        refused(w.headquarters.succeed_root(&succeed(wrong, "")), "root_sheet_wrong");
    }
    refused(w.headquarters.succeed_root(&succeed(&w.sheet, &"00".repeat(32))), "root_after_unknown");
    let head = w.headquarters.trust_page().unwrap().seq;
    let sheet = w.headquarters.succeed_root(&succeed(&w.sheet, "")).unwrap();
    assert_eq!(sheet.kind, "root");
    let trust = w.headquarters.trust_page().unwrap();
    assert_eq!((trust.seq, trust.forked, trust.root_here), (head + 1, false, true));
    assert_eq!(trust.statements[0].kind, "succession");
    // The old key and its passphrase sign nothing any more, the new ones do.
    refused(defined(&mut w.headquarters, "North", &["HQ", "BP3"], ROOT), "root_passphrase_wrong");
    defined(&mut w.headquarters, "North", &["HQ", "BP3"], NEW_ROOT).unwrap();
    // The new sheet is the one committed to; the old one is spent.
    refused(w.headquarters.check_sheet("root", &w.sheet), "sheet_differs");
    w.headquarters.check_sheet("root", &typed(&sheet)).unwrap();
    refused(w.headquarters.succeed_root(&succeed(&w.sheet, "")), "root_sheet_wrong");

    // BP3 follows, although it had been told that headquarters is cut; the thief's laptop is a stranger.
    carry(&mut w.headquarters, &mut w.bp3, &w.stick);
    assert_eq!(
        w.bp3.trust(),
        &proofmark_format::trust::Trust { given: w.bp3.trust().given, ..w.headquarters.trust().clone() }
    );
    assert!(!w.bp3.trust().cuts.contains_key(&headquarters));
    let (bundle, _) = export(&mut his, "BP3", &w.stick);
    refused_bundle(&mut w.bp3, &bundle, "bundle_stranger");
    assert!(w.bp3.trust_page().unwrap().statements.iter().any(|s| s.kind == "cut" && !s.in_force));
    assert_eq!(makes(&w.bp3), ["HONEST"]);
    is_sound(&mut w.bp3);
    is_sound(&mut w.headquarters);
}

#[test]
fn a_fork_of_the_root_is_an_alarm_that_a_succession_settles() {
    let mut w = world();
    let mut thief = w.copied("hq", "thief", 66, "Ama Owusu");
    defined(&mut w.headquarters, "North", &["HQ", "BP3"], ROOT).unwrap();
    let ours = w.headquarters.trust_page().unwrap().statements[0].id.clone();
    defined(&mut thief, "His own", &["HQ", "BP4"], ROOT).unwrap();
    carry(&mut w.headquarters, &mut w.bp3, &w.stick);
    let (bundle, _) = export(&mut thief, "BP3", &w.stick);
    let report = import(&mut w.bp3, &bundle);
    assert!(needs(&report, "root_fork"), "{:?}", report.needs_person);
    assert!(w.bp3.trust_page().unwrap().forked);
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    assert!(w.headquarters.trust_page().unwrap().forked);
    let stopped = refused(defined(&mut w.headquarters, "South", &["HQ", "BP4"], ROOT), "root_forked");
    assert_eq!(stopped.fields["step"], "10.4");

    // What headquarters signed itself is the last to accept.
    w.headquarters.succeed_root(&succeed(&w.sheet, &ours)).unwrap();
    carry(&mut w.headquarters, &mut w.bp3, &w.stick);
    for office in [&w.headquarters, &w.bp3] {
        let page = office.trust_page().unwrap();
        assert!(!page.forked);
        let named: Vec<_> =
            page.audiences.iter().filter(|a| a.kind == "named").map(|a| a.name.as_str()).collect();
        assert_eq!(named, ["North"]);
    }
    // Later work of the thief hangs on his own branch.
    let (bundle, _) = export(&mut thief, "BP3", &w.stick);
    let report = import(&mut w.bp3, &bundle);
    assert!(!needs(&report, "root_fork"));
    is_sound(&mut w.bp3);
}

#[test]
fn a_root_that_changed_hands_is_never_in_one_place_only() {
    let mut w = world();
    let keys = w.headquarters.home().join("proofmark.keys");
    let store = w.folder.path().join("hq");
    let before = std::fs::read(&keys).unwrap();
    let sheet = w.headquarters.succeed_root(&succeed(&w.sheet, "")).unwrap();

    // The power went after the statement and before the sheet was printed: the same act gives the same sheet again.
    let again = w.headquarters.succeed_root(&succeed(&w.sheet, "")).unwrap();
    assert_eq!(again.groups, sheet.groups);
    let refound = RefoundRoot { root_passphrase: NEW_ROOT.into(), second: second() };
    assert_eq!(
        w.headquarters.refound_root(&refound).unwrap().groups,
        sheet.groups,
        "a root that is not lost"
    );
    // Once it was typed back it is on paper only.
    let long = std::fs::read(&keys).unwrap().len();
    w.headquarters.check_sheet("root", &typed(&sheet)).unwrap();
    assert!(std::fs::read(&keys).unwrap().len() < long);
    refused(w.headquarters.succeed_root(&succeed(&w.sheet, "")), "root_sheet_wrong");
    defined(&mut w.headquarters, "North", &["HQ", "BP3"], NEW_ROOT).unwrap();

    // A machine with the old slot says that its key is spent.
    let kept = std::fs::read(&keys).unwrap();
    std::fs::write(store.join("proofmark.keys"), before).unwrap();
    refused(defined(&mut w.headquarters, "South", &["HQ"], ROOT), "root_superseded");
    std::fs::write(store.join("proofmark.keys"), kept).unwrap();
    let second_sheet = w.headquarters.succeed_root(&succeed(&typed(&sheet), "")).unwrap();
    assert_ne!(second_sheet.groups, sheet.groups);
}

#[test]
fn a_root_lost_with_its_sheet_is_founded_anew_and_every_post_pins_it() {
    let mut w = world();
    w.bp3.add_weapon(&rifle()).unwrap();
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    defined(&mut w.headquarters, "North", &["HQ", "BP3"], ROOT).unwrap();
    let thief = w.copied("bp4", "thief", 44, "Esi Boateng");
    w.headquarters.cut_device(&cut(device(&thief), vec![])).unwrap();
    let before = w.headquarters.trust().clone();
    let held = records(&w.headquarters);

    refused(
        w.bp3.refound_root(&RefoundRoot { root_passphrase: NEW_ROOT.into(), second: second() }),
        "root_at_headquarters",
    );
    let sheet = w
        .headquarters
        .refound_root(&RefoundRoot { root_passphrase: NEW_ROOT.into(), second: second() })
        .unwrap();
    w.headquarters.check_sheet("root", &typed(&sheet)).unwrap();
    let after = w.headquarters.trust().clone();
    assert_ne!(after.root, before.root);
    assert_eq!(
        (
            &after.offices,
            &after.certificates,
            &after.cuts,
            &after.audiences,
            after.national,
            after.headquarters
        ),
        (
            &before.offices,
            &before.certificates,
            &before.cuts,
            &before.audiences,
            before.national,
            before.headquarters
        )
    );
    assert_eq!(records(&w.headquarters), held);
    refused(defined(&mut w.headquarters, "South", &["HQ"], ROOT), "root_passphrase_wrong");
    defined(&mut w.headquarters, "South", &["HQ"], NEW_ROOT).unwrap();
    is_sound(&mut w.headquarters);

    // A post that has not pinned it goes on with the old root, and is told.
    let report = carry(&mut w.headquarters, &mut w.bp3, &w.stick);
    assert!(needs(&report, "other_root"), "{:?}", report.needs_person);
    assert_eq!(w.bp3.trust().root, before.root);
    w.bp3.add_weapon(&weapon("MEANWHILE")).unwrap();
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    assert_eq!(makes(&w.headquarters), ["MEANWHILE", "Norinco"]);
    assert_eq!(page(&w.headquarters, &w.bp3).row.trust_seq, 0, "it speaks of another chain");

    // BP3 asks anew. Between the grant and the words nothing flows; a new question takes the grant back.
    granted(&mut w.headquarters, &mut w.bp3, &w.stick, NEW_ROOT);
    assert_eq!(w.bp3.enrolment().unwrap(), Enrolment::Words);
    assert_eq!(w.bp3.trust().root, before.root, "nothing is pinned before the words were compared");
    refused(w.bp3.export_bundle("HQ", &w.stick, &mut |_, _| Ok(())), "words_unconfirmed");
    let request = w.bp3.enrol_request(&w.stick).unwrap();
    std::fs::remove_file(request).unwrap();
    assert_eq!(w.bp3.enrolment().unwrap(), Enrolment::Enrolled);
    granted(&mut w.headquarters, &mut w.bp3, &w.stick, NEW_ROOT);
    w.bp3.enrol_confirm("").unwrap();
    assert_eq!((w.bp3.enrolment().unwrap(), w.bp3.trust().root), (Enrolment::Enrolled, after.root));
    assert_eq!(makes(&w.bp3), ["MEANWHILE", "Norinco"]);
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    carry(&mut w.headquarters, &mut w.bp3, &w.stick);
    assert_eq!(w.bp3.trust().head, w.headquarters.trust().head);
    assert_ne!(page(&w.headquarters, &w.bp3).row.trust_seq, 0);
    is_sound(&mut w.bp3);
}

/// The lines about records alone.
fn records(office: &Office) -> Vec<String> {
    dump(office).into_iter().filter(|line| line.starts_with("{\"record\"")).collect()
}

// ---------------------------------------------------------------- Several laptops, and one twice

#[test]
fn two_laptops_of_an_office_write_side_by_side() {
    let mut w = world();
    let rifle = w.bp3.add_weapon(&rifle()).unwrap();
    let particulars = w.bp3.particulars("", &w.stick).unwrap();
    let mut other = w.joins(&particulars, "bp3-b", 33);
    std::fs::remove_file(particulars).unwrap();
    let waited = other.add_weapon(&weapon("BEFORE THE GRANT")).unwrap();
    granted(&mut w.headquarters, &mut other, &w.stick, ROOT);
    other.enrol_confirm("").unwrap();
    w.headquarters.enrol_confirm(&device(&other)).unwrap();
    assert_eq!(page(&w.headquarters, &other).others, 1);

    let listed = w.bp3.offices().unwrap();
    assert!(listed.iter().all(|office| office.code != "BP3"), "it does not know of the other yet");
    // Headquarters seals to both; they also carry to each other.
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    let (bundle, _) = export(&mut w.headquarters, "BP3", &w.stick);
    for laptop in [&mut w.bp3, &mut other] {
        import(laptop, &bundle);
    }
    let listed = w.bp3.offices().unwrap();
    assert_eq!(listed.iter().find(|office| office.code == "BP3").map(|office| office.devices), Some(1));
    carry(&mut other, &mut w.bp3, &w.stick);
    assert_eq!(makes(&w.bp3), ["BEFORE THE GRANT", "Norinco"]);
    assert_eq!(makes(&other), makes(&w.bp3));
    // Each may change what the other recorded: the right is the office's.
    w.bp3
        .change_weapon(&waited.id, &WeaponFields { make: some("AFTER"), ..WeaponFields::default() })
        .unwrap();
    other
        .change_weapon(&rifle.id, &WeaponFields { make: some("NORINCO"), ..WeaponFields::default() })
        .unwrap();
    carry(&mut w.bp3, &mut other, &w.stick);
    carry(&mut other, &mut w.bp3, &w.stick);
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    for office in [&w.headquarters, &w.bp3, &other] {
        assert_eq!(makes(office), ["AFTER", "NORINCO"]);
    }
    assert_ne!(w.bp3.identity().series, other.identity().series);

    // With another laptop in force, what waits for the office is still carried.
    let onward = w.headquarters.home().join("onward");
    std::fs::create_dir_all(&onward).unwrap();
    let waiting = onward.join(format!("BP3-{}.proofmark", "0123456789abcdef".repeat(4)));
    std::fs::write(&waiting, b"sealed").unwrap();
    w.headquarters.cut_device(&cut(device(&w.bp3), vec![])).unwrap();
    assert!(waiting.exists());
    carry(&mut w.headquarters, &mut other, &w.stick);
    assert_eq!(makes(&other), ["AFTER", "NORINCO"]);
}

#[test]
fn headquarters_has_a_further_laptop_from_which_the_first_is_cut() {
    let mut w = world();
    w.bp3.add_weapon(&weapon("FOUND")).unwrap();
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    let particulars = w.headquarters.particulars("HQ", &w.stick).unwrap();
    let mut other = w.joins(&particulars, "hq-b", 11);
    std::fs::remove_file(particulars).unwrap();
    granted(&mut w.headquarters, &mut other, &w.stick, ROOT);
    other.enrol_confirm("").unwrap();
    assert!(other.identity().is_headquarters());
    w.headquarters.enrol_confirm("HQ").unwrap();
    carry(&mut w.headquarters, &mut other, &w.stick);
    assert_eq!(makes(&other), ["FOUND"]);
    assert_eq!(page(&other, &other).row.rights, [KindRight { kind: "*".into(), right: "any".into() }]);
    refused(other.cut_device(&cut(device(&w.headquarters), vec![])), "role_missing");

    // The first laptop is stolen. The sheet, typed at the second, makes that one the place of the root.
    let sheet = other.succeed_root(&succeed(&w.sheet, "")).unwrap();
    other.check_sheet("root", &typed(&sheet)).unwrap();
    other.cut_device(&cut_by(NEW_ROOT, device(&w.headquarters), vec![])).unwrap();
    let report = carry(&mut other, &mut w.bp3, &w.stick);
    assert_eq!(report.sender, "HQ");
    assert!(w.bp3.trust().cuts.contains_key(&w.headquarters.identity().device_id()));
    let (bundle, _) = export(&mut w.headquarters, "BP3", &w.stick);
    refused_bundle(&mut w.bp3, &bundle, "bundle_cut");
}

#[test]
fn a_copied_disk_that_meets_itself_writes_as_another() {
    let mut w = world();
    w.bp3.add_weapon(&rifle()).unwrap();
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    let mut copy = w.copied("bp3", "copy", 333, "Esi Boateng");
    let (incarnation, series) = (copy.identity().incarnation, copy.identity().series.clone());
    let first = w.bp3.add_weapon(&NewWeapon { weapon: weapon("HERE").weapon, ..rifle() }).unwrap();
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    // Headquarters takes it for the laptop that wrote the newer entries, and only says that it holds them.
    let (bundle, _) = export(&mut w.headquarters, "BP3", &w.stick);
    let told = copy.inspect_bundle(&bundle, &mut |_, _| Ok(())).unwrap();
    assert_eq!(
        (needs(&told, "fork"), copy.identity().incarnation),
        (true, incarnation),
        "looking changes nothing"
    );
    let report = import(&mut copy, &bundle);
    assert!(needs(&report, "fork"), "{:?}", report.needs_person);
    assert_ne!(copy.identity().incarnation, incarnation);
    assert_ne!(copy.identity().series, series);
    let renewed = copy.identity().incarnation;
    carry(&mut copy, &mut w.headquarters, &w.stick);
    carry(&mut w.headquarters, &mut copy, &w.stick);
    assert_eq!(copy.identity().incarnation, renewed, "once is enough");
    assert_eq!(makes(&copy), ["HERE", "Norinco"], "what its twin wrote is its own");
    let second = copy.add_weapon(&NewWeapon { weapon: weapon("THERE").weapon, ..rifle() }).unwrap();
    assert_ne!(first.reference, second.reference, "no number is given twice");
    assert!(second.reference.unwrap().contains(&copy.identity().series));
    // A new feed: nothing that the twin writes next collides.
    w.bp3.add_weapon(&weapon("HERE AGAIN")).unwrap();
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    carry(&mut copy, &mut w.headquarters, &w.stick);
    assert_eq!(makes(&w.headquarters), ["HERE", "HERE AGAIN", "Norinco", "THERE"]);
    assert_eq!(w.headquarters.office_page().unwrap().forks, 0);
    is_sound(&mut copy);
}

#[test]
fn a_request_takes_nothing_that_is_anybodys() {
    let mut w = world();
    let particulars = w.bp3.particulars("BP3", &w.stick).unwrap();
    refused(w.bp4.particulars("BP3", &w.stick), "particulars_missing");
    // A new office with the code of another.
    let mut same = offices::post(&w.folder.path().join("same"), "BP3", 9, &w.clock);
    let request = same.enrol_request(&w.stick).unwrap();
    refused(w.headquarters.enrol_grant(Path::new(&request), &w.stick, ROOT), "office_taken");
    // Particulars that were altered on the way.
    let mut bytes = std::fs::read(&particulars).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&particulars, bytes).unwrap();
    let input = FirstField {
        country: "GH".into(),
        name: "x".into(),
        code: "BP3".into(),
        language: "en".into(),
        operator: operator("Yaw Darko", &offices::WORKER),
        joins: particulars,
    };
    let home = offices::home(&w.folder.path().join("altered"), 10, &w.clock);
    refused(home.first_field(&input), "request_altered");
    assert!(!home.path().join("store.db").exists());
}

// ---------------------------------------------------------------- Audiences

fn widen(record: &str, audience: &str) -> Widen {
    Widen {
        record: record.into(),
        audience: audience.into(),
        reason: "asked by the northern posts".into(),
        second: second(),
    }
}

#[test]
fn who_joins_an_audience_gets_its_history_and_who_leaves_nothing_more() {
    let mut w = world();
    refused(defined(&mut w.headquarters, "North", &["BP3"], ROOT), "audience_without_headquarters");
    refused(defined(&mut w.headquarters, "North", &["HQ", "BP9"], ROOT), "office_unknown");
    refused(defined(&mut w.headquarters, "BP4", &["HQ", "BP3"], ROOT), "audience_name_taken");
    let north = defined(&mut w.headquarters, "North", &["HQ", "BP3"], ROOT).unwrap();
    refused(defined(&mut w.headquarters, "north", &["HQ", "BP4"], ROOT), "audience_name_taken");
    let own =
        w.headquarters.trust_page().unwrap().audiences.into_iter().find(|a| a.kind == "national").unwrap();
    let change = |id: &str, members: &[&str]| DefineAudience {
        id: id.into(),
        name: "North".into(),
        members: members.iter().map(|member| (*member).to_owned()).collect(),
        root_passphrase: ROOT.into(),
    };
    refused(w.headquarters.define_audience(&change(&own.id, &["HQ"])), "audience_unknown");

    let first = w.headquarters.add_weapon(&weapon("FIRST")).unwrap();
    let first = w.headquarters.widen(&widen(&first.id, &north)).unwrap();
    carry(&mut w.headquarters, &mut w.bp3, &w.stick);
    carry(&mut w.headquarters, &mut w.bp4, &w.stick);
    assert_eq!((makes(&w.bp3), makes(&w.bp4)), (vec!["FIRST".to_owned()], vec![]));

    // BP4 joins, BP3 leaves.
    w.headquarters.define_audience(&change(&north, &["HQ", "BP4"])).unwrap();
    let fields = WeaponFields { model: some("56"), ..WeaponFields::default() };
    w.headquarters.change_weapon(&first.id, &fields).unwrap();
    carry(&mut w.headquarters, &mut w.bp3, &w.stick);
    carry(&mut w.headquarters, &mut w.bp4, &w.stick);
    assert_eq!(makes(&w.bp4), ["FIRST"], "the history came with the joining");
    assert_eq!(w.bp4.weapon(&first.id).unwrap().row.model, "56");
    assert_eq!(w.bp3.weapon(&first.id).unwrap().row.model, "", "nothing after the leaving");
    let named = w.bp4.trust_page().unwrap().audiences.into_iter().find(|a| a.kind == "named").unwrap();
    assert_eq!(
        (named.name.as_str(), named.members, named.records),
        ("North", vec!["BP4".to_owned(), "HQ".into()], 1)
    );
    is_sound(&mut w.bp3);
    is_sound(&mut w.bp4);
}

#[test]
fn a_weapon_made_known_to_more_offices_is_a_new_record_that_continues_the_old() {
    let mut w = world();
    let old = w.bp3.add_weapon(&rifle()).unwrap().id;
    carry(&mut w.bp3, &mut w.headquarters, &w.stick);
    let all = defined(&mut w.headquarters, "Border", &["HQ", "BP3", "BP4"], ROOT).unwrap();
    let others = defined(&mut w.headquarters, "Without", &["HQ", "BP4"], ROOT).unwrap();
    let lacking = refused(w.headquarters.widen(&widen(&old, &others)), "audience_not_wider");
    assert_eq!(lacking.fields["lacking"], "BP3");
    let own = w.bp3.identity().audience.to_string();
    refused(w.headquarters.widen(&widen(&old, &own)), "audience_not_wider");
    refused(w.headquarters.widen(&widen(&old, &"00".repeat(16))), "audience_unknown");
    let alone = Widen {
        second: proofmark_core::office::Second {
            operator: "Ama Owusu".into(),
            passphrase: offices::PASSPHRASE.into(),
        },
        ..widen(&old, &all)
    };
    refused(w.headquarters.widen(&alone), "same_person");

    // BP3 changes it while headquarters makes it known: the late change is of the old record, shown beside the new.
    w.bp3.change_weapon(&old, &WeaponFields { action: some("SEMI_AUTO"), ..WeaponFields::default() }).ok();
    let new = w.headquarters.widen(&widen(&old, &all)).unwrap().id;
    assert_eq!(w.headquarters.continued(&new).unwrap(), (Some(old.clone()), vec![]));
    assert_eq!(w.headquarters.continued(&old).unwrap(), (None, vec![new.clone()]));
    refused(w.headquarters.widen(&widen(&old, &all)), "record_withdrawn");
    for post in [&mut w.bp3, &mut w.bp4] {
        carry(&mut w.headquarters, post, &w.stick);
    }

    let (seen, before) = (w.bp4.weapon(&new).unwrap(), w.headquarters.weapon(&old).unwrap());
    assert_eq!((&seen.row.make, &seen.row.national_number), (&before.row.make, &before.row.national_number));
    assert_eq!(seen.markings.len(), 3);
    assert_eq!(seen.markings[0].fields, before.markings[0].fields);
    assert_eq!(seen.events.len(), 1);
    assert_eq!(seen.events[0].fields.place, before.events[0].fields.place);
    assert_eq!(seen.events[0].fields.circumstances, None, "free text may name people and stays");
    assert!(before.row.flags.iter().any(|flag| flag == "withdrawn"));
    // BP4 knows that it continues something, and nothing of what.
    assert_eq!(w.bp4.continued(&new).unwrap(), (None, vec![]));
    refused(w.bp4.weapon(&old), "record_unknown");
    assert_eq!(w.bp3.continued(&new).unwrap().0, Some(old));
    for office in [&mut w.headquarters, &mut w.bp3, &mut w.bp4] {
        is_sound(office);
    }
}

#[test]
fn the_root_is_compared_by_eye_by_voice_and_by_camera() {
    let w = world();
    let [ours, theirs] = [&w.headquarters, &w.bp3].map(|office| office.trust_page().unwrap());
    assert_eq!((ours.words.len(), ours.words == theirs.words, ours.qr == theirs.qr), (12, true, true));
    assert_eq!((ours.root.len(), ours.root == theirs.root), (79, true));
    assert!(ours.qr.len() >= 21);
    assert_eq!((ours.root_here, theirs.root_here), (true, false));
    assert!(ours.statements.iter().all(|statement| statement.in_force));
    assert_eq!(ours.statements.first().map(|s| (s.seq, s.kind.as_str())), Some((6, "certificate")));
    let kinds: Vec<_> = ours.audiences.iter().map(|a| (a.kind.as_str(), a.name.as_str())).collect();
    assert_eq!(
        kinds,
        [("national", "national"), ("headquarters", "headquarters"), ("office", "BP3"), ("office", "BP4")]
    );
}
