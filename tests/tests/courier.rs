//! Sticks that carry for several offices, and a folder that others write into: two posts, a headquarters, and what goes wrong
//! on the road.
#![allow(clippy::unwrap_used)] // A failed step is a failed test.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use proofmark_core::exchange::{Budget, NotTaken, PrepareStick, StickReport, TakeInReport};
use proofmark_core::weapons::{NewWeapon, WeaponFields, WeaponQuery};
use proofmark_core::{Error, Office};
use proofmark_tests::enrolled::{Copy, Post};
use proofmark_tests::journal::Parcel;
use proofmark_tests::offices::{self, Clock, START, carry, dump, enrol, export, some};
use proofmark_tests::words::has_words;
use tempfile::TempDir;

struct World {
    folder: TempDir,
    clock: Clock,
    headquarters: Office,
    paga: Office,
    aflao: Office,
}

/// A headquarters and two posts that know each other.
fn world() -> World {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::at(START);
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let mut paga = offices::post(&folder.path().join("paga"), "BP3", 2, &clock);
    let mut aflao = offices::post(&folder.path().join("aflao"), "BP4", 3, &clock);
    let first = dir(&folder, "first");
    enrol(&mut headquarters, &mut paga, &first);
    enrol(&mut headquarters, &mut aflao, &first);
    carry(&mut headquarters, &mut paga, &first);
    carry(&mut headquarters, &mut aflao, &first);
    World { folder, clock, headquarters, paga, aflao }
}

fn dir(folder: &TempDir, name: &str) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::create_dir_all(&path).unwrap();
    path
}

fn weapon(make: &str) -> NewWeapon {
    NewWeapon { weapon: WeaponFields { make: some(make), ..WeaponFields::default() }, ..NewWeapon::default() }
}

fn makes(office: &Office) -> Vec<String> {
    let rows = office.weapons(&WeaponQuery::default()).unwrap().rows;
    let mut makes: Vec<_> = rows.into_iter().map(|row| row.make).collect();
    makes.sort();
    makes
}

fn wanted(offices: &[&str], folder: &Path, onward: bool) -> PrepareStick {
    PrepareStick {
        offices: offices.iter().map(|code| (*code).to_owned()).collect(),
        folder: folder.display().to_string(),
        budget: Budget::default(),
        onward,
    }
}

fn prepare(office: &mut Office, offices: &[&str], folder: &Path, onward: bool) -> StickReport {
    office.prepare_stick(&wanted(offices, folder, onward), &mut |_, _| Ok(())).unwrap()
}

fn take_in(office: &mut Office, folder: &Path) -> TakeInReport {
    office.take_in_stick(folder, &mut |_, _| Ok(())).unwrap()
}

/// Names and states of what was not taken in.
fn states(report: &TakeInReport) -> Vec<(&str, &str)> {
    report.others.iter().map(|other| (other.name.as_str(), other.state.as_str())).collect()
}

fn why(other: &NotTaken) -> &str {
    other.failure.as_ref().map_or("", |failure| failure.code.as_str())
}

fn listing(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

// ---------------------------------------------------------------- Sticks

#[test]
fn a_stick_for_two_offices_names_every_file_and_is_a_receipt_where_nothing_is_new() {
    let mut w = world();
    let stick = dir(&w.folder, "stick");
    let report = prepare(&mut w.headquarters, &["BP4", "BP3", "BP3"], &stick, true);
    let offices: Vec<_> =
        report.files.iter().map(|file| (file.office.as_str(), file.kind.as_str())).collect();
    assert_eq!(offices, [("BP4", "bundle"), ("BP3", "bundle")]);
    for (name, bytes) in listing(&stick) {
        let file = report.files.iter().find(|file| file.name == name).unwrap();
        let sum = proofmark_format::ids::hex(&proofmark_format::ids::sha256(&bytes));
        assert_eq!((file.bytes, &file.sha256), (bytes.len() as u64, &sum));
    }
    let taken = take_in(&mut w.paga, &stick);
    assert_eq!(taken.bundles.len(), 1);
    assert_eq!((taken.bundles[0].commits_new, taken.kind.as_str(), taken.done), (0, "stick", true));
    let kept = w.headquarters.exchange_reports().unwrap();
    assert_eq!(
        (kept.len(), kept[0].kind.as_str(), &kept[0].offices),
        (1, "prepared", &vec!["BP3".into(), "BP4".into()])
    );
    assert_eq!(w.headquarters.prepared_report(kept[0].id).unwrap(), report);
    assert_eq!(w.headquarters.taken_report(kept[0].id).unwrap_err().code, "report_unknown");
    for language in ["en", "fr"] {
        let slip = w.headquarters.hand_over_slip(&report, language).unwrap();
        assert!(slip.starts_with(b"%PDF"));
        assert_eq!(w.headquarters.hand_over_slip(&report, language).unwrap(), slip, "same facts, same bytes");
    }
}

#[test]
fn what_stands_against_a_stick_is_named_before_the_first_byte() {
    let mut w = world();
    let stick = dir(&w.folder, "stick");
    let mut late = offices::post(&w.folder.path().join("late"), "BP5", 4, &w.clock);
    let request = late.enrol_request(&dir(&w.folder, "asks")).unwrap();
    w.headquarters
        .enrol_grant(Path::new(&request), &dir(&w.folder, "grants"), "the root of the tests")
        .unwrap();
    let mut refused = |offices: &[&str], folder: &Path| -> Error {
        let error =
            w.headquarters.prepare_stick(&wanted(offices, folder, true), &mut |_, _| Ok(())).unwrap_err();
        has_words(&error);
        error
    };
    let error = refused(&["BP3", "BP5", "BP9", "HQ"], &stick);
    assert_eq!(error.code, "stick_offices");
    assert_eq!(error.fields["unknown"], "BP9");
    assert_eq!(error.fields["unconfirmed"], "BP5");
    assert_eq!(error.fields["uncertified"], "HQ");
    assert_eq!(refused(&[], &stick).code, "stick_empty");
    assert_eq!(refused(&["BP3"], &stick.join("not there")).code, "file_missing");
    assert_eq!(listing(&stick), []);

    // Stopped half way: the first bundle is taken back, so that no slip lies about the stick.
    let mut asked = 0;
    let stopped =
        w.headquarters.prepare_stick(&wanted(&["BP3", "BP4"], &stick, false), &mut |done, total| {
            asked += 1;
            if done > total / 2 { Err(Error::refused("stopped")) } else { Ok(()) }
        });
    assert_eq!(stopped.unwrap_err().code, "stopped");
    assert!(asked > 1, "it went on for a while");
    assert_eq!(listing(&stick), []);
    assert_eq!(w.headquarters.exchange_reports().unwrap(), []);
}

#[test]
fn everything_on_a_stick_is_told_apart_by_what_it_is_and_taken_in_once() {
    let mut w = world();
    let stick = dir(&w.folder, "stick");
    w.paga.add_weapon(&weapon("First")).unwrap();
    export(&mut w.paga, "HQ", &stick);
    w.paga.add_weapon(&weapon("Second")).unwrap();
    let (second, _) = export(&mut w.paga, "HQ", &stick);
    // One that HQ is to carry to the other post, under its name, under a name of a sync client, and for an office nobody knows.
    let (for_aflao, _) = export(&mut w.headquarters, "BP4", &dir(&w.folder, "elsewhere"));
    std::fs::copy(&for_aflao, stick.join("BP4-00000001.proofmark")).unwrap();
    std::fs::copy(&for_aflao, stick.join("BP4-00000001 (conflicted copy).proofmark")).unwrap();
    std::fs::copy(&for_aflao, stick.join("BP9-00000002.proofmark")).unwrap();
    // Requests, grants, junk, a copy, half a copy, links and folders called like ours.
    std::fs::write(stick.join("BP7-00000003.proofmark-request"), b"x").unwrap();
    std::fs::write(stick.join("BP7-00000004.proofmark-grant"), b"x").unwrap();
    std::fs::write(stick.join("letter.docx"), b"x").unwrap();
    std::fs::write(stick.join("._HQ-00000005.proofmark"), b"of a Mac").unwrap();
    std::fs::write(stick.join("HQ-00000006.proofmark.part"), b"half").unwrap();
    std::fs::write(stick.join("HQ-00000007.proofmark"), "not sealed ".repeat(100)).unwrap();
    let whole = std::fs::read(&second).unwrap();
    std::fs::write(stick.join("A-copy.proofmark"), &whole).unwrap();
    std::fs::write(stick.join("A-half.proofmark"), &whole[..whole.len() / 2]).unwrap();
    std::fs::create_dir(stick.join("HQ-00000008.proofmark")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&second, stick.join("HQ-00000009.proofmark")).unwrap();
    let before = listing(&stick);

    let inspected = w.headquarters.inspect_stick(&stick, &mut |_, _| Ok(())).unwrap();
    assert_eq!((inspected.done, inspected.id, inspected.bundles.len()), (false, 0, 2));
    assert_eq!(makes(&w.headquarters), Vec::<String>::new());
    assert_eq!(w.headquarters.onward().unwrap(), []);

    let mut steps = Vec::new();
    let report = w
        .headquarters
        .take_in_stick(&stick, &mut |done, total| {
            steps.push((done, total));
            Ok(())
        })
        .unwrap();
    assert_eq!(makes(&w.headquarters), ["First", "Second"]);
    assert_eq!(
        report.bundles.iter().map(|bundle| bundle.missing.len()).collect::<Vec<_>>(),
        [0, 0],
        "in order"
    );
    assert!(steps.is_sorted() && steps.iter().all(|(done, total)| done <= total && *total == steps[0].1));
    let second_name = second.file_name().unwrap().to_str().unwrap();
    let told: std::collections::BTreeMap<_, _> =
        report.others.iter().map(|other| (other.name.as_str(), (other.state.as_str(), why(other)))).collect();
    let copy = if told.contains_key("A-copy.proofmark") { "A-copy.proofmark" } else { second_name };
    for (name, state, code) in [
        ("BP7-00000003.proofmark-request", "request", ""),
        ("BP7-00000004.proofmark-grant", "grant", ""),
        ("BP4-00000001.proofmark", "onward", ""),
        ("BP4-00000001 (conflicted copy).proofmark", "refused", "bundle_not_ours"),
        ("BP9-00000002.proofmark", "refused", "bundle_not_ours"),
        ("HQ-00000007.proofmark", "refused", "bundle_not_a_bundle"),
        (copy, "held", ""),
    ] {
        assert_eq!(told.get(name), Some(&(state, code)), "{name} in {told:?}");
    }
    // Half a copy is refused for what it is, unless its whole twin came first.
    assert!([("refused", "bundle_altered"), ("held", "")].contains(&told["A-half.proofmark"]), "{told:?}");
    assert_eq!(told.len(), 8, "{told:?}");
    // The letter, the Mac's, the partial one, the folder, the link.
    assert_eq!(report.unknown, if cfg!(unix) { 5 } else { 4 });
    assert_eq!(listing(&stick), before, "nothing on the stick was changed");
    assert_eq!(w.headquarters.onward().unwrap().len(), 1);

    // Again: nothing is new, and the report says so.
    let held = dump(&w.headquarters);
    let again = take_in(&mut w.headquarters, &stick);
    assert_eq!(again.bundles.len(), 0);
    assert!(states(&again).contains(&(second_name, "held")), "{:?}", states(&again));
    assert_eq!(dump(&w.headquarters), held);
    assert_eq!(w.headquarters.onward().unwrap().len(), 1, "twice is once");

    // Kept, and read with the names that records have now.
    let kept = w.headquarters.exchange_reports().unwrap();
    assert_eq!(kept.iter().map(|kept| kept.kind.as_str()).collect::<Vec<_>>(), ["stick", "stick"]);
    assert_eq!(
        (kept[1].records, kept[1].needs_person, &kept[1].offices),
        (report.bundles.iter().map(|b| b.records).sum(), true, &vec!["BP3".to_owned()])
    );
    assert_eq!(w.headquarters.taken_report(report.id).unwrap(), report);
}

#[test]
fn a_kept_report_holds_no_name_of_a_record() {
    let mut w = world();
    let stick = dir(&w.folder, "stick");
    w.paga.add_weapon(&weapon("Kalashnikov of the report")).unwrap();
    prepare(&mut w.paga, &["HQ"], &stick, false);
    let report = take_in(&mut w.headquarters, &stick);
    assert!(report.bundles[0].lines.iter().any(|line| line.title.contains("Kalashnikov")));
    let json: String = w
        .headquarters
        .store()
        .query_row("SELECT report FROM kept_report WHERE n = ?1", [report.id], |row| row.get(0))
        .unwrap();
    assert!(!json.contains("Kalashnikov"), "{json}");
    assert_eq!(w.headquarters.taken_report(report.id).unwrap(), report);
}

#[test]
fn a_pulled_stick_leaves_what_was_taken_in_whole_and_names_the_rest() {
    let mut w = world();
    let stick = dir(&w.folder, "stick");
    w.paga.add_weapon(&weapon("First")).unwrap();
    export(&mut w.paga, "HQ", &stick);
    w.paga.add_weapon(&weapon("Second")).unwrap();
    let (second, _) = export(&mut w.paga, "HQ", &stick);
    w.aflao.add_weapon(&weapon("Third")).unwrap();
    export(&mut w.aflao, "HQ", &stick);
    let away = w.folder.path().join("away");
    // Pulled while the first is being taken in: that one was copied before it was believed.
    let report = w
        .headquarters
        .take_in_stick(&stick, &mut |_, _| {
            let _ = std::fs::rename(&stick, &away);
            Ok(())
        })
        .unwrap();
    assert_eq!(makes(&w.headquarters), ["First"]);
    assert_eq!(report.bundles.len(), 1);
    assert_eq!(report.others.iter().map(why).collect::<Vec<_>>(), ["file_missing", "file_missing"]);
    assert!(report.others.iter().any(|other| second.ends_with(&other.name)));
    let missing = w.headquarters.take_in_stick(&stick, &mut |_, _| Ok(())).unwrap_err();
    assert_eq!(missing.code, "file_missing");
    // In again: the rest.
    let report = take_in(&mut w.headquarters, &away);
    assert_eq!(
        (report.bundles.len(), makes(&w.headquarters)),
        (2, vec!["First".into(), "Second".into(), "Third".into()])
    );

    // Stopped is the same: what is in stays, the rest waits on the stick.
    w.aflao.add_weapon(&weapon("Fourth")).unwrap();
    export(&mut w.aflao, "HQ", &away);
    let stopped = w.headquarters.take_in_stick(&away, &mut |_, _| Err(Error::refused("stopped"))).unwrap();
    assert_eq!(stopped.others.iter().filter(|other| why(other) == "stopped").count(), 1);
    assert_eq!(makes(&w.headquarters).len(), 3);
    assert_eq!(take_in(&mut w.headquarters, &away).bundles.len(), 1);
}

#[test]
fn a_stick_that_cannot_be_written_to_is_taken_in_all_the_same() {
    let mut w = world();
    let stick = dir(&w.folder, "stick");
    w.paga.add_weapon(&weapon("First")).unwrap();
    export(&mut w.paga, "HQ", &stick);
    let mut rights = std::fs::metadata(&stick).unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&stick, rights.clone()).unwrap();
    assert_eq!(take_in(&mut w.headquarters, &stick).bundles.len(), 1);
    #[allow(clippy::permissions_set_readonly_false)] // A folder of this test, which is to be removed.
    rights.set_readonly(false);
    std::fs::set_permissions(&stick, rights).unwrap();
}

#[test]
fn a_post_that_is_not_enrolled_is_shown_its_grant() {
    let w = world();
    let stick = dir(&w.folder, "stick");
    let mut late = offices::post(&w.folder.path().join("late"), "BP5", 4, &w.clock);
    let request = late.enrol_request(&stick).unwrap();
    let mut headquarters = w.headquarters;
    headquarters.enrol_grant(Path::new(&request), &stick, "the root of the tests").unwrap();
    export(&mut headquarters, "BP3", &stick);
    let report = take_in(&mut late, &stick);
    let mut found: Vec<_> = report.others.iter().map(|other| other.state.as_str()).collect();
    found.sort_unstable();
    assert_eq!(found, ["grant", "refused", "request"]);
    assert!(late.onward().unwrap().is_empty(), "who knows no office carries for none");
}

#[test]
fn a_bundle_travels_by_way_of_headquarters() {
    let mut w = world();
    // Of one post for the other, in a nation where both belong to what is national.
    let (from_paga, to_hq) = (dir(&w.folder, "from paga"), dir(&w.folder, "to aflao"));
    let put = prepare(&mut w.paga, &["BP4", "HQ"], &from_paga, false);
    let report = take_in(&mut w.headquarters, &from_paga);
    assert_eq!(report.bundles.len(), 1);
    assert_eq!(states(&report), [(put.files[0].name.as_str(), "onward")]);
    let onward = w.headquarters.onward().unwrap();
    assert_eq!(
        onward.iter().map(|file| file.sha256.as_str()).collect::<Vec<_>>(),
        [put.files[0].sha256.as_str()]
    );

    let carried = prepare(&mut w.headquarters, &["BP4"], &to_hq, true);
    assert_eq!(carried.files.iter().map(|f| f.kind.as_str()).collect::<Vec<_>>(), ["bundle", "onward"]);
    assert_eq!(carried.files[1].sha256, put.files[0].sha256);
    assert_eq!(w.headquarters.onward().unwrap().len(), 1, "whether it arrives nobody here can know");
    let arrived = take_in(&mut w.aflao, &to_hq);
    assert_eq!(
        arrived.bundles.iter().map(|b| b.sender.as_str()).collect::<std::collections::BTreeSet<_>>(),
        ["BP3", "HQ"].into()
    );

    // The stick comes back as it was: what HQ wrote itself is not carried for others, and nothing grows.
    let back = take_in(&mut w.headquarters, &to_hq);
    assert_eq!(states(&back).iter().filter(|(_, state)| *state == "onward").count(), 2);
    assert_eq!(w.headquarters.onward().unwrap().len(), 1);

    // Not for ever: after 90 days it stays at home, and a wrong clock costs nothing.
    w.clock.set(i64::from(u32::MAX) * 1_000);
    assert_eq!(w.headquarters.onward().unwrap(), []);
    w.clock.set(START + 1_000_000_000);
    assert_eq!(w.headquarters.onward().unwrap().len(), 1);
    assert_eq!(w.headquarters.drop_onward("BP4").unwrap(), 1);
    assert_eq!(w.headquarters.onward().unwrap(), []);
    let bare = prepare(&mut w.headquarters, &["BP3"], &dir(&w.folder, "bare"), true);
    assert_eq!(bare.files.len(), 1);
}

#[test]
fn a_sender_whom_another_bundle_introduces_is_tried_again() {
    let [home, first, copied, stick] = std::array::from_fn(|_| tempfile::tempdir().unwrap());
    let post = Post::enrolled(home.path(), first.path(), "headquarters");
    let mut nation = post.nation.clone();
    nation.settle();
    let mut copy = post.copy(copied.path());
    let mut lone = copy.draft(&nation, &Parcel::default());
    lone.key = nation.devices[2].key.clone();
    lone.manifest.certificate = nation.statements[8].clone();
    std::fs::write(stick.path().join("A.proofmark"), lone.seal()).unwrap();
    let alone = take_in(&mut copy.office, stick.path());
    assert_eq!(alone.others.iter().map(why).collect::<Vec<_>>(), ["bundle_stranger"]);
    let chain = copy.draft(&nation, &nation.all());
    std::fs::write(stick.path().join("B.proofmark"), chain.seal()).unwrap();
    let report = take_in(&mut copy.office, stick.path());
    assert_eq!(report.bundles.iter().map(|b| b.sender.as_str()).collect::<Vec<_>>(), ["HQ", "P0"]);
    assert_eq!(report.others, []);
}

/// A file that waits to be carried on, of this size, last touched so many days before the tests begin.
fn waiting(home: &Path, office: &str, n: u8, bytes: u64, days: u64) -> PathBuf {
    let path = home.join("onward").join(format!("{office}-{}.proofmark", format!("{n:02x}").repeat(32)));
    std::fs::create_dir_all(home.join("onward")).unwrap();
    let file = File::create(&path).unwrap();
    file.set_len(bytes).unwrap();
    let at = UNIX_EPOCH + Duration::from_millis(START as u64) - Duration::from_secs(days * 24 * 3_600);
    file.set_modified(at).unwrap();
    path
}

#[test]
fn what_waits_for_an_office_is_dropped_when_it_is_cut() {
    let [home, first, copied, stick] = std::array::from_fn(|_| tempfile::tempdir().unwrap());
    let post = Post::enrolled(home.path(), first.path(), "headquarters");
    let mut nation = post.nation.clone();
    nation.settle();
    let mut copy = post.copy(copied.path());
    let [p0, p1, unknown] =
        [("P0", 1), ("P1", 2), ("P9", 3)].map(|(code, n)| waiting(copied.path(), code, n, 9, 1));
    let offices = |copy: &Copy| -> Vec<String> {
        copy.office.onward().unwrap().into_iter().map(|file| file.office).collect()
    };
    assert_eq!(offices(&copy), Vec::<String>::new(), "of these offices nothing is known yet");
    copy.bring(&nation, &nation.all());
    assert_eq!(offices(&copy), ["P0", "P1"]);
    nation.cut(4, &[]);
    copy.bring(&nation, &nation.all());
    assert_eq!(offices(&copy), ["P0"]);
    take_in(&mut copy.office, stick.path());
    assert!(p0.exists() && !p1.exists() && unknown.exists(), "unknown is not cut: the news may be late");
}

#[test]
fn what_waits_is_bounded_and_the_oldest_gives_way_only_when_it_is_carried_no_more() {
    let mut w = world();
    let (stick, home) = (dir(&w.folder, "stick"), w.folder.path().join("hq"));
    let put = prepare(&mut w.paga, &["BP4"], &stick, false);
    let large = waiting(&home, "BP4", 1, 8 << 30, 10);
    let report = take_in(&mut w.headquarters, &stick);
    assert_eq!(report.others.iter().map(why).collect::<Vec<_>>(), ["onward_full"]);
    assert!(large.exists() && listing(&stick).len() == 1);
    let large = waiting(&home, "BP4", 1, 8 << 30, 100);
    assert_eq!(states(&take_in(&mut w.headquarters, &stick)), [(put.files[0].name.as_str(), "onward")]);
    assert!(!large.exists());
    assert_eq!(w.headquarters.onward().unwrap().len(), 1);
}

// ---------------------------------------------------------------- The courier's folder

fn watch_folder(office: &mut Office, folder: &Path) {
    let mut settings = office.settings().unwrap();
    settings.courier = folder.display().to_string();
    office.set_settings(&settings).unwrap();
}

fn look(office: &mut Office) -> TakeInReport {
    office.look_at_courier(&mut |_, _| Ok(())).unwrap()
}

/// Says that a file was last written long before the look.
fn rested(path: &Path) {
    let long_ago = UNIX_EPOCH + Duration::from_millis(START as u64) - Duration::from_secs(3_600);
    File::options().append(true).open(path).unwrap().set_modified(long_ago).unwrap();
}

#[test]
fn the_courier_takes_in_what_raises_no_question_and_lists_the_rest() {
    let mut w = world();
    let folder = dir(&w.folder, "share");
    let unset = w.headquarters.look_at_courier(&mut |_, _| Ok(())).unwrap_err();
    assert_eq!(unset.code, "courier_unset");
    has_words(&unset);
    assert_eq!(w.headquarters.courier_waiting().unwrap().others, []);
    watch_folder(&mut w.headquarters, &folder);
    assert_eq!(w.headquarters.courier_waiting().unwrap().at, "", "nobody looked into it yet");

    // The first is whole and long there; the second is never brought; the third raises the question where it is.
    w.paga.add_weapon(&weapon("First")).unwrap();
    let (first, _) = export(&mut w.paga, "HQ", &folder);
    rested(&first);
    std::fs::copy(&first, folder.join("HQ-1 (conflicted copy).proofmark")).unwrap();
    rested(&folder.join("HQ-1 (conflicted copy).proofmark"));
    std::fs::write(folder.join("HQ-00000001.proofmark"), b"not sealed").unwrap();
    rested(&folder.join("HQ-00000001.proofmark"));
    let reply = dir(&w.folder, "reply");
    let report = look(&mut w.headquarters);
    assert_eq!(
        (report.bundles.len(), report.kind.as_str(), makes(&w.headquarters)),
        (1, "courier", vec!["First".to_owned()])
    );
    assert_eq!(report.others, []);
    assert_ne!(report.id, 0);
    let looked = w.headquarters.courier_waiting().unwrap().at;
    assert_eq!(
        w.headquarters.beside().unwrap().courier_waiting().unwrap().at,
        looked,
        "that look, not the time of asking"
    );
    assert!(!looked.is_empty());
    carry(&mut w.headquarters, &mut w.paga, &reply);
    w.paga.add_weapon(&weapon("Lost")).unwrap();
    let (lost, _) = export(&mut w.paga, "HQ", &reply);
    let receipt = dir(&w.folder, "receipt");
    // Headquarters' copy takes the lost one in, says so, and is gone: the post believes that it is held.
    let mut copy = cloned(&w, "hq", "copy");
    offices::import(&mut copy, &lost);
    carry(&mut copy, &mut w.paga, &receipt);
    w.paga.add_weapon(&weapon("Third")).unwrap();
    let (third, _) = export(&mut w.paga, "HQ", &folder);
    rested(&third);
    // By now it is clear that the one which is not whole will not be.
    w.clock.set(START + 3_600_000);
    let before = listing(&folder);

    let report = look(&mut w.headquarters);
    assert_eq!(makes(&w.headquarters), ["First"]);
    let third_name = third.file_name().unwrap().to_str().unwrap();
    let mut waiting = states(&report);
    waiting.sort_by_key(|(_, state)| *state);
    assert_eq!(waiting, [(third_name, "question"), ("HQ-00000001.proofmark", "refused")]);
    let question = report.others.iter().find(|other| other.state == "question").unwrap();
    assert_eq!(question.questions, ["missing"]);
    assert_eq!(w.headquarters.courier_waiting().unwrap().others, report.others);
    assert_eq!(listing(&folder), before, "nothing there is ever changed");

    // Nothing changed: nothing is read, nothing is written, nothing is reported.
    let reports = w.headquarters.exchange_reports().unwrap().len();
    let changes = w.headquarters.store().total_changes();
    let idle = look(&mut w.headquarters);
    assert_eq!((idle.others, idle.id), (report.others, 0));
    assert_eq!(w.headquarters.store().total_changes(), changes, "an idle look writes nothing");
    assert_eq!(w.headquarters.exchange_reports().unwrap().len(), reports);

    // What was lacking comes: the question answers itself.
    std::fs::copy(&lost, folder.join("HQ-00000002.proofmark")).unwrap();
    rested(&folder.join("HQ-00000002.proofmark"));
    assert_eq!(look(&mut w.headquarters).bundles.len(), 1);
    let report = look(&mut w.headquarters);
    assert_eq!((report.bundles.len(), makes(&w.headquarters).len()), (1, 3));
    assert_eq!(states(&report), [("HQ-00000001.proofmark", "refused")]);
}

/// A copy of an office's folder, opened: what an image of the disk would be.
fn cloned(world: &World, from: &str, to: &str) -> Office {
    let target = dir(&world.folder, to);
    for (name, bytes) in listing(&world.folder.path().join(from)) {
        std::fs::write(target.join(name), bytes).unwrap();
    }
    offices::home(&target, 22, &world.clock).unlock("Ama Owusu", offices::PASSPHRASE).unwrap()
}

#[test]
fn a_person_takes_in_what_waits_and_it_waits_no_longer() {
    let mut w = world();
    let folder = dir(&w.folder, "share");
    watch_folder(&mut w.headquarters, &folder);
    w.clock.set(START - 400 * 24 * 3_600 * 1_000 * 20);
    w.paga.add_weapon(&weapon("Clock of 2004")).unwrap();
    let (bundle, _) = export(&mut w.paga, "HQ", &folder);
    w.clock.set(START + 10_000_000);
    rested(&bundle);
    let report = look(&mut w.headquarters);
    assert_eq!(report.others[0].questions, ["clock"]);
    offices::import(&mut w.headquarters, &bundle);
    assert_eq!(w.headquarters.courier_waiting().unwrap().others, []);
    let after = look(&mut w.headquarters);
    assert_eq!((after.bundles.len(), after.others.len()), (0, 0));
}

#[test]
fn a_file_that_is_being_written_waits_in_silence() {
    let mut w = world();
    let folder = dir(&w.folder, "share");
    watch_folder(&mut w.headquarters, &folder);
    w.paga.add_weapon(&weapon("First")).unwrap();
    let (bundle, _) = export(&mut w.paga, "HQ", &dir(&w.folder, "outside"));
    let whole = std::fs::read(&bundle).unwrap();
    let target = folder.join("HQ-00000001.proofmark");

    // Written just now, by the clock of the share: it is not even opened.
    std::fs::write(&target, &whole[..100]).unwrap();
    assert_eq!(w.headquarters.courier_waiting().unwrap().others, []);
    let now = |report: &TakeInReport| (report.bundles.len(), report.others.len(), report.id);
    assert_eq!(now(&look(&mut w.headquarters)), (0, 0, 0));
    // It rests, but has no end: silence, and no second reading until something changes.
    rested(&target);
    assert_eq!(now(&look(&mut w.headquarters)), (0, 0, 0));
    assert_eq!(now(&look(&mut w.headquarters)), (0, 0, 0));
    // The rest comes.
    std::fs::write(&target, &whole).unwrap();
    rested(&target);
    assert_eq!(look(&mut w.headquarters).bundles.len(), 1);
    assert_eq!(makes(&w.headquarters), ["First"]);

    // One that never gets an end is named at last.
    let half = folder.join("HQ-00000002.proofmark");
    std::fs::write(&half, &whole[..whole.len() / 2]).unwrap();
    rested(&half);
    w.paga.add_weapon(&weapon("Second")).unwrap();
    let (second, _) = export(&mut w.paga, "HQ", &dir(&w.folder, "outside"));
    let whole = std::fs::read(&second).unwrap();
    std::fs::write(&half, &whole[..whole.len() - 30]).unwrap();
    rested(&half);
    assert_eq!(now(&look(&mut w.headquarters)), (0, 0, 0));
    w.clock.set(START + 2 * 3_600 * 1_000);
    let named = look(&mut w.headquarters);
    assert_eq!(named.others.iter().map(why).collect::<Vec<_>>(), ["bundle_altered"]);

    // A share whose clock runs ahead: what does not change is read in the end.
    let ahead = folder.join("HQ-00000003.proofmark");
    std::fs::write(&ahead, &whole).unwrap();
    assert_eq!(look(&mut w.headquarters).bundles.len(), 0);
    w.clock.set(START + 3 * 3_600 * 1_000);
    assert_eq!(look(&mut w.headquarters).bundles.len(), 1);
    assert_eq!(makes(&w.headquarters), ["First", "Second"]);
}

#[test]
fn requests_wait_until_answered_and_bundles_for_others_are_none_of_ours() {
    let mut w = world();
    let folder = dir(&w.folder, "share");
    watch_folder(&mut w.headquarters, &folder);
    watch_folder(&mut w.paga, &folder);
    let mut late = offices::post(&w.folder.path().join("late"), "BP5", 4, &w.clock);
    let request = late.enrol_request(&folder).unwrap();
    export(&mut w.aflao, "BP3", &folder);
    for (name, _) in listing(&folder) {
        rested(&folder.join(name));
    }
    let report = look(&mut w.headquarters);
    assert_eq!(report.others.iter().map(|o| o.state.as_str()).collect::<Vec<_>>(), ["request"]);
    assert_eq!(w.headquarters.onward().unwrap(), [], "it lies where its office finds it");
    w.headquarters.enrol_grant(Path::new(&request), &folder, "the root of the tests").unwrap();
    assert_eq!(look(&mut w.headquarters).others, [], "answered");
    for (name, _) in listing(&folder) {
        rested(&folder.join(name));
    }
    watch_folder(&mut late, &folder);
    let report = look(&mut late);
    assert_eq!(report.others.iter().map(|o| o.state.as_str()).collect::<Vec<_>>(), ["grant"]);
    late.enrol_accept(Path::new(&report.others[0].path)).unwrap();
    assert_eq!(look(&mut late).others, []);
    let report = look(&mut w.paga);
    assert_eq!((report.bundles.len(), report.others.len()), (1, 1));
}

#[test]
fn a_share_that_is_not_there_does_no_harm_and_two_looks_are_one() {
    let mut w = world();
    let folder = dir(&w.folder, "share");
    watch_folder(&mut w.headquarters, &folder);
    std::fs::write(folder.join("HQ-00000001.proofmark"), b"not sealed").unwrap();
    rested(&folder.join("HQ-00000001.proofmark"));
    look(&mut w.headquarters);
    w.clock.set(START + 3_600_000);
    assert_eq!(look(&mut w.headquarters).others.len(), 1);
    let away = w.folder.path().join("away");
    std::fs::rename(&folder, &away).unwrap();
    let missing = w.headquarters.look_at_courier(&mut |_, _| Ok(())).unwrap_err();
    assert_eq!(missing.code, "courier_missing");
    has_words(&missing);
    std::fs::create_dir(&folder).unwrap();
    assert_eq!(look(&mut w.headquarters).others, [], "an empty mount point");
    std::fs::remove_dir(&folder).unwrap();
    std::fs::rename(&away, &folder).unwrap();
    assert_eq!(look(&mut w.headquarters).others.len(), 1);

    let mut beside = w.headquarters.beside().unwrap();
    w.paga.add_weapon(&weapon("First")).unwrap();
    let (bundle, _) = export(&mut w.paga, "HQ", &folder);
    rested(&bundle);
    let mut second = None;
    w.headquarters
        .look_at_courier(&mut |_, _| {
            if second.is_none() {
                second = Some(beside.look_at_courier(&mut |_, _| Ok(())).unwrap_err());
            }
            Ok(())
        })
        .unwrap();
    let second = second.unwrap();
    assert_eq!(second.code, "courier_busy");
    has_words(&second);
    assert_eq!(look(&mut beside).bundles.len(), 0, "it is free again, and all is done");
}

// ---------------------------------------------------------------- What a store can see

#[test]
fn sight_says_what_can_be_found_here_and_as_of_when() {
    let mut w = world();
    let names = |office: &Office| -> Vec<String> {
        office.sight().unwrap().audiences.into_iter().map(|(name, _)| name).collect()
    };
    assert_eq!(names(&w.paga), ["own", "national"]);
    assert_eq!(names(&w.headquarters), ["own", "national", "BP3", "BP4"]);
    let before = w.headquarters.sight().unwrap();
    assert!(before.headquarters && before.missing == 0 && before.as_of.is_empty(), "{before:?}");
    w.paga.add_weapon(&weapon("First")).unwrap();
    carry(&mut w.paga, &mut w.headquarters, &dir(&w.folder, "stick"));
    let after = w.headquarters.sight().unwrap();
    assert!(after.as_of.starts_with("2026-03-01"), "{after:?}");
    let of = |name: &str| after.audiences.iter().find(|(known, _)| known == name).unwrap().1.clone();
    assert!(of("BP3").starts_with("2026-03-01") && of("BP4").is_empty(), "{after:?}");

    // A stick that never comes: known to exist, and not held.
    carry(&mut w.headquarters, &mut w.paga, &dir(&w.folder, "stick"));
    w.paga.add_weapon(&weapon("Lost")).unwrap();
    std::fs::remove_file(export(&mut w.paga, "HQ", &dir(&w.folder, "stick")).0).unwrap();
    let mut receipt = cloned(&w, "hq", "copy");
    let (lost, _) = export(&mut w.paga, "HQ", &dir(&w.folder, "lost"));
    offices::import(&mut receipt, &lost);
    carry(&mut receipt, &mut w.paga, &dir(&w.folder, "stick"));
    carry(&mut w.paga, &mut w.headquarters, &dir(&w.folder, "stick"));
    assert_eq!(w.headquarters.sight().unwrap().missing, 1);
}
