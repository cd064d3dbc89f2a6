//! What comes on a stick is hostile until it is verified, and what goes on one is whole or not there.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use age::x25519::Identity;
use ed25519_dalek::SigningKey;
use proofmark_core::attachments::AttachmentInput;
use proofmark_core::cases::{NewCase, RequestFields};
use proofmark_core::exchange::{Budget, ExportReport};
use proofmark_core::weapons::{NewWeapon, WeaponFields, WeaponQuery};
use proofmark_core::{Error, Office};
use proofmark_format::bundle::{feed_member, seal};
use proofmark_format::ids::{AudienceId, FeedId, KeyId, ObjectId, OfficeId, hex, sha256};
use proofmark_format::manifest::{Held, Manifest};
use proofmark_format::root::{Act, Certificate, ReceivedStatement, Statement};
use proofmark_format::trust::Trust;
use proofmark_tests::enrolled::{Copy, Post};
use proofmark_tests::journal::{self, Device, Draft, Nation, Parcel, Patch, Step, Written, open};
use proofmark_tests::offices::{self, Clock, carry, dump, enrol, export, import, rifle, some};
use proofmark_tests::stored::everything;
use proofmark_tests::words::has_words;
use tempfile::TempDir;

// ---------------------------------------------------------------- What every refusal has in common

fn nothing_waits(home: &Path) {
    let incoming = std::fs::read_dir(home.join("incoming")).map_or(0, Iterator::count);
    assert_eq!(incoming, 0, "a copy was left in incoming/");
}

fn is_sound(office: &mut Office) {
    let verified = office.verify(&mut |_, _| Ok(())).unwrap();
    assert_eq!((verified.damaged, verified.tables_equal), (Vec::new(), true));
}

/// Inspecting and importing both refuse, by one of these codes, and leave the office as it was.
fn refuses(office: &mut Office, bundle: &Path, codes: &[&str], why: &str) {
    let before = dump(office);
    for result in
        [office.inspect_bundle(bundle, &mut |_, _| Ok(())), office.import_bundle(bundle, &mut |_, _| Ok(()))]
    {
        let error = result.map(drop).expect_err(why);
        assert!(codes.contains(&error.code), "{why}: {error}");
        has_words(&error);
        nothing_waits(office.home());
    }
    assert_eq!(dump(office), before, "{why}");
}

// ---------------------------------------------------------------- Bundles that nobody of ours would make

/// A post in a nation of ours, with something to be brought.
struct Bench {
    _folders: [TempDir; 3],
    nation: Nation,
    copy: Copy,
}

/// A weapon with a marking, written by this device for its own office.
fn find(device: u8) -> Step {
    Step::Write(Written {
        device,
        audience: 0,
        births: vec![0, 1],
        patches: vec![],
        clock: 4,
        back: 0,
        twin: false,
        anew: false,
    })
}

fn bench(role: &str) -> Bench {
    let [home, stick, copied] = std::array::from_fn(|_| tempfile::tempdir().unwrap());
    let post = Post::enrolled(home.path(), stick.path(), role);
    let mut nation = post.nation.clone();
    nation.settle();
    let copy = post.copy(copied.path());
    [find(2), find(2), find(4)].iter().for_each(|step| nation.step(step));
    Bench { _folders: [home, stick, copied], nation, copy }
}

impl Bench {
    fn draft(&self) -> Draft {
        self.copy.draft(&self.nation, &self.nation.all())
    }

    fn refuses(&mut self, sealed: &[u8], codes: &[&str], why: &str) {
        let bundle = self.copy.stick(sealed);
        refuses(&mut self.copy.office, &bundle, codes, why);
    }
}

#[test]
fn a_bundle_that_is_not_what_it_says_is_refused_by_name() {
    let mut bench = bench("headquarters");
    let good = bench.draft();
    let ours = bench.copy.office.identity().recipient();
    let stranger = Identity::generate();
    let device = |bench: &Bench, n: usize| bench.nation.devices[n].clone();
    let spoil = |change: &dyn Fn(&mut Draft)| {
        let mut draft = good.clone();
        change(&mut draft);
        draft.seal()
    };
    let replaced = |draft: &mut Draft, member: usize, packed: Vec<u8>| {
        draft.manifest.members[member].packed = packed.len() as u64;
        draft.manifest.members[member].sha256 = sha256(&packed);
        draft.packed[member] = packed;
    };
    let uncertified = device(&bench, 5);
    let mut own_root = Nation::new();
    let self_made = own_root.certify(5, 0, 0);
    let wide = |packed: &[u8]| {
        let mut packed = packed.to_vec();
        // The byte after magic and frame header descriptor: the window, here 32 MiB.
        packed[5] = 0x78;
        packed
    };
    let flipped_end = |bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        *bytes.last_mut().unwrap() ^= 1;
        bytes
    };
    let feed = bench.nation.feeds[0].clone();
    let other = bench.nation.feeds[1].clone();
    let name = feed_member(feed.id);
    let feed_of = |parts: &[&[u8]]| {
        let mut draft = good.clone();
        draft.manifest.members.truncate(1);
        draft.packed.truncate(1);
        draft.add(&name, &parts.concat());
        draft.seal()
    };
    let commit = &feed.commits[0];

    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        (
            "sealed to somebody else",
            spoil(&|d| d.seal = vec![stranger.to_public().to_string()]),
            "bundle_not_ours",
        ),
        (
            "sealed anew to us, made for another",
            spoil(&|d| d.manifest.recipients = vec![uncertified.id()]),
            "bundle_not_ours",
        ),
        ("made for nobody", spoil(&|d| d.manifest.recipients.clear()), "bundle_not_ours"),
        (
            "signed by a device without certificate",
            spoil(&|d| d.key = uncertified.key.clone()),
            "bundle_stranger",
        ),
        (
            "signed by a device that another root certified",
            spoil(&|d| {
                d.key = uncertified.key.clone();
                d.manifest.certificate = self_made.clone();
            }),
            "bundle_stranger",
        ),
        (
            "a certificate that is no statement",
            spoil(&|d| {
                d.key = uncertified.key.clone();
                d.manifest.certificate = vec![0xa0];
            }),
            "bundle_altered",
        ),
        ("a member that is not the one signed", spoil(&|d| d.packed[1][20] ^= 1), "bundle_altered"),
        ("a member that unpacks to less", spoil(&|d| d.manifest.members[1].size += 1), "bundle_truncated"),
        ("a member that unpacks to more", spoil(&|d| d.manifest.members[1].size -= 1), "bundle_altered"),
        ("a huge claimed size", spoil(&|d| d.manifest.members[1].size = i64::MAX as u64), "bundle_truncated"),
        ("a bomb", spoil(&|d| d.add(&name, &vec![0; 64 << 20])), "bundle_altered"),
        (
            "a bomb that claims to be small",
            spoil(&|d| {
                d.add(&name, &vec![0; 64 << 20]);
                d.manifest.members.last_mut().unwrap().size = 1_000;
            }),
            "bundle_altered",
        ),
        (
            "a wider window than 8 MiB",
            spoil(&|d| replaced(d, 1, wide(&d.packed[1].clone()))),
            "bundle_altered",
        ),
        ("no zstd frame at all", spoil(&|d| replaced(d, 1, b"not a frame".to_vec())), "bundle_altered"),
        ("a feed under another's name", spoil(&|d| d.add(&name, &other.genesis)), "bundle_altered"),
        ("an empty feed", feed_of(&[]), "bundle_altered"),
        (
            "another feed's commit",
            feed_of(&[&feed.genesis, &other.commits[0].header, &[0xf6]]),
            "bundle_altered",
        ),
        (
            "another commit's body",
            feed_of(&[&feed.genesis, &commit.header, &other.commits[0].body]),
            "bundle_altered",
        ),
        (
            "a signature that does not hold",
            feed_of(&[&feed.genesis, &flipped_end(&commit.header), &commit.body]),
            "bundle_altered",
        ),
        (
            "a genesis whose signature does not hold",
            feed_of(&[&flipped_end(&feed.genesis)]),
            "bundle_altered",
        ),
        (
            "a commit without its end",
            feed_of(&[&feed.genesis, &commit.header, &commit.body[..40]]),
            "bundle_truncated",
        ),
        ("bytes of no kind", feed_of(&[&feed.genesis, b"\xff\xff"]), "bundle_altered"),
        ("an empty file", Vec::new(), "bundle_truncated"),
        ("a text", b"Dear colleague, the stick is empty.".to_vec(), "bundle_not_a_bundle"),
        ("a sealed text", sealed_text(&ours, b"Dear colleague"), "bundle_truncated"),
        ("a longer sealed text", sealed_text(&ours, &[b'x'; 4_000]), "bundle_altered"),
        (
            "a tar header that claims 8 GiB of manifest",
            sealed_text(&ours, &huge_manifest()),
            "bundle_too_large",
        ),
        ("bytes after the end", [good.seal(), vec![0]].concat(), "bundle_altered"),
        ("a bundle after the end", [good.seal(), good.seal()].concat(), "bundle_altered"),
    ];
    for (why, sealed, code) in &cases {
        bench.refuses(sealed, &[code], why);
    }
    is_sound(&mut bench.copy.office);
    // After all that, the good one comes in.
    let (nation, all) = (bench.nation.clone(), bench.nation.all());
    bench.copy.bring(&nation, &all);
    assert_eq!(dump(&bench.copy.office), bench.copy.journal.dump());
}

fn sealed_text(to: &str, text: &[u8]) -> Vec<u8> {
    let mut out = seal(Vec::new(), &[to.to_owned()]).unwrap();
    out.write_all(text).unwrap();
    out.finish().unwrap()
}

/// A tar header as FORMAT.md draws it, with the largest size that eleven octal digits say.
fn huge_manifest() -> Vec<u8> {
    let mut header = vec![0_u8; 512];
    header[..13].copy_from_slice(b"manifest.cose");
    header[100..107].copy_from_slice(b"0000644");
    header[124..135].copy_from_slice(b"77777777777");
    header[136..147].copy_from_slice(b"00000000000");
    header[257..265].copy_from_slice(b"ustar\x0000");
    header[148..156].copy_from_slice(b"        ");
    let sum: u32 = header.iter().map(|b| u32::from(*b)).sum();
    header[148..156].copy_from_slice(format!("{sum:07o}\0").as_bytes());
    header
}

#[test]
fn altered_or_cut_anywhere_it_is_refused() {
    let mut bench = bench("headquarters");
    let sealed = bench.draft().seal();
    // age's own head ends with the line of its MAC; what follows is sealed in chunks.
    let mac = sealed.windows(4).position(|w| w == b"--- ").unwrap();
    let head = mac + sealed[mac..].iter().position(|b| *b == b'\n').unwrap() + 1;
    for at in (0..sealed.len()).step_by(131).chain([head - 1, head, head + 16, sealed.len() - 1]) {
        let mut altered = sealed.clone();
        altered[at] ^= 0x10;
        let codes: &[&str] = match at >= head {
            true => &["bundle_altered"],
            false => &["bundle_not_a_bundle", "bundle_not_ours", "bundle_altered", "bundle_truncated"],
        };
        bench.refuses(&altered, codes, &format!("altered at {at} of {}", sealed.len()));
        let codes: &[&str] = match at > head + 16 {
            // What is left of age's last chunk cannot be told from one that was altered.
            true => &["bundle_truncated", "bundle_altered"],
            false => &["bundle_truncated", "bundle_not_a_bundle"],
        };
        bench.refuses(&sealed[..at], codes, &format!("cut at {at} of {}", sealed.len()));
    }
    is_sound(&mut bench.copy.office);
}

#[test]
fn a_cut_device_is_refused_as_cut_and_so_is_one_whose_own_stick_says_so() {
    let mut bench = bench("headquarters");
    let by = |bench: &Bench, device: usize, parcel: &Parcel, certificate: &[u8]| {
        let mut draft = bench.copy.draft(&bench.nation, parcel);
        draft.key = bench.nation.devices[device].key.clone();
        draft.manifest.certificate = certificate.to_vec();
        draft.seal()
    };
    let all = bench.nation.all();
    // Known here only by what the bundle brings: the whole chain with its certificate introduces it.
    let certificate = bench.nation.statements[7].clone();
    let introduced = by(&bench, 2, &all, &certificate);
    let lone = by(&bench, 2, &Parcel::default(), &certificate);
    bench.refuses(&lone, &["bundle_stranger"], "a certificate behind statements that are not here");
    let bundle = bench.copy.stick(&introduced);
    assert!(!bench.copy.office.inspect_bundle(&bundle, &mut |_, _| Ok(())).unwrap().lines.is_empty());

    bench.nation.cut(2, &[1]);
    let cut = by(&bench, 2, &bench.nation.all(), &certificate);
    bench.refuses(&cut, &["bundle_cut"], "its own stick says that it is cut");
    let nation = bench.nation.clone();
    bench.copy.bring(&nation, &nation.all());
    bench.refuses(&introduced, &["bundle_cut"], "cut, as is known here");
    is_sound(&mut bench.copy.office);
}

#[test]
fn members_in_any_order_are_as_good() {
    for role in ["field", "headquarters"] {
        let mut bench = bench(role);
        let mut draft = bench.draft();
        draft.attach(b"a picture that no record names");
        draft.manifest.members.reverse();
        draft.packed.reverse();
        let bundle = bench.copy.stick(&draft.seal());
        import(&mut bench.copy.office, &bundle);
        let nation = bench.nation.clone();
        bench.copy.bring(&nation, &nation.all());
        assert_eq!(dump(&bench.copy.office), bench.copy.journal.dump(), "{role}");
        assert_eq!(bench.copy.office.verify(&mut |_, _| Ok(())).unwrap().attachments, 0);
        is_sound(&mut bench.copy.office);
    }
}

#[test]
fn a_feed_for_another_audience_leaves_no_byte() {
    let mut bench = bench("field");
    let commits = bench.copy.office.verify(&mut |_, _| Ok(())).unwrap().commits;
    let (nation, all) = (bench.nation.clone(), bench.nation.all());
    bench.copy.bring(&nation, &all);
    assert_eq!(bench.copy.office.verify(&mut |_, _| Ok(())).unwrap().commits, commits);
    let held = everything(bench.copy.office.home());
    for feed in &nation.feeds {
        assert!(!contains(&held, &feed.id.0) && !contains(&held, &feed.genesis), "a feed");
        for commit in &feed.commits {
            assert!(!contains(&held, &commit.id.0) && !contains(&held, &commit.body[20..]), "a commit");
        }
    }
    assert!(contains(&held, &nation.statements[5]), "the search finds what is there");
}

#[test]
fn numbers_and_kinds_that_are_not_ours_do_no_harm() {
    // Unknown kinds, a patch to nothing, far clocks: nothing is refused, everything is flagged and kept.
    let mut bench = bench("headquarters");
    let odd = |births: Vec<u8>, clock: u8| {
        let patch = Patch { record: 0, field: 5, value: 7, seen: 1, miscalled: true };
        Step::Write(Written {
            device: 2,
            audience: 0,
            births,
            patches: vec![patch],
            clock,
            back: 0,
            twin: false,
            anew: false,
        })
    };
    [odd(vec![6, 7, 6], 4), odd(vec![7], 0), odd(vec![], 1)].iter().for_each(|step| bench.nation.step(step));
    let bundle = bench.copy.bundle(&bench.nation, &bench.nation.all());
    let report = import(&mut bench.copy.office, &bundle);
    for what in ["unknown_kind", "clock"] {
        assert!(report.needs_person.iter().any(|needs| needs == what), "{what} in {:?}", report.needs_person);
    }
    is_sound(&mut bench.copy.office);
}

// ---------------------------------------------------------------- Headquarters and posts

struct World {
    folder: TempDir,
    stick: PathBuf,
    clock: Clock,
    headquarters: Office,
    post: Office,
}

fn unenrolled() -> World {
    let folder = tempfile::tempdir().unwrap();
    let (clock, stick) = (Clock::at(offices::START), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
    World { folder, stick, clock, headquarters, post }
}

fn world() -> World {
    let mut world = unenrolled();
    enrol(&mut world.headquarters, &mut world.post, &world.stick);
    world
}

/// A copy of an office's folder, opened: what an image of the disk would be.
fn cloned(world: &World, from: &str, to: &str, seed: u64, operator: &str) -> Office {
    let target = world.folder.path().join(to);
    std::fs::create_dir(&target).unwrap();
    for entry in std::fs::read_dir(world.folder.path().join(from)).unwrap().map(Result::unwrap) {
        if entry.path().is_file() {
            std::fs::copy(entry.path(), target.join(entry.file_name())).unwrap();
        }
    }
    offices::home(&target, seed, &world.clock).unlock(operator, offices::PASSPHRASE).unwrap()
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

/// The lines about records alone: two offices stand on different trust and hold different operators.
fn weapons(office: &Office) -> Vec<String> {
    dump(office).into_iter().filter(|line| line.contains("\"kind\":\"weapon\"")).collect()
}

#[test]
fn nothing_flows_before_the_words_were_found_equal() {
    let mut w = unenrolled();
    let export_code = |office: &mut Office, to: &str, stick: &Path| {
        let error = office.export_bundle(to, stick, &mut |_, _| Ok(())).unwrap_err();
        has_words(&error);
        error.code
    };
    assert_eq!(export_code(&mut w.post, "HQ", &w.stick), "not_enrolled");
    assert_eq!(export_code(&mut w.headquarters, "BP3", &w.stick), "office_unknown");
    let nothing = w.stick.join("x.proofmark");
    std::fs::write(&nothing, b"x").unwrap();
    refuses(&mut w.post, &nothing, &["not_enrolled"], "not enrolled");
    std::fs::remove_file(&nothing).unwrap();

    let request = w.post.enrol_request(&w.stick).unwrap();
    w.headquarters.enrol_grant(Path::new(&request), &w.stick, "the root of the tests").unwrap();
    assert_eq!(export_code(&mut w.headquarters, "BP3", &w.stick), "words_unconfirmed");
    let grant = w.post.look_in(&w.stick).unwrap().into_iter().find(|f| f.ends_with("-grant")).unwrap();
    w.post.enrol_accept(Path::new(&grant)).unwrap();
    assert_eq!(export_code(&mut w.post, "HQ", &w.stick), "words_unconfirmed");
    assert!(w.post.trust().head.is_none(), "nothing of a grant is believed before that");
    refuses(&mut w.post, Path::new(&grant), &["words_unconfirmed"], "the post has not compared");

    // The post says equal, headquarters has not yet.
    w.post.enrol_confirm("").unwrap();
    let (bundle, _) = export(&mut w.post, "HQ", &w.stick);
    refuses(&mut w.headquarters, &bundle, &["words_unconfirmed"], "headquarters has not compared");
    assert_eq!(export_code(&mut w.headquarters, "BP3", &w.stick), "words_unconfirmed");
    w.headquarters.enrol_confirm("BP3").unwrap();
    import(&mut w.headquarters, &bundle);
}

#[test]
fn twice_is_once_and_a_bundle_for_others_is_not_ours() {
    let mut w = world();
    w.post.add_weapon(&rifle()).unwrap();
    let (bundle, _) = export(&mut w.post, "HQ", &w.stick);
    refuses(&mut w.post, &bundle, &["bundle_not_ours"], "one's own bundle");
    let first = import(&mut w.headquarters, &bundle);
    let before = dump(&w.headquarters);
    let again = import(&mut w.headquarters, &bundle);
    assert_eq!((again.commits_new, again.commits_known, again.trust_new), (0, first.commits_new, 0));
    assert_eq!((again.lines, again.needs_person), (Vec::new(), Vec::new()));
    assert_eq!(dump(&w.headquarters), before);
    is_sound(&mut w.headquarters);
}

#[test]
fn a_lost_stick_is_named_asked_for_and_made_good_in_any_order() {
    let mut w = world();
    w.post.add_weapon(&weapon("First")).unwrap();
    let (one, _) = export(&mut w.post, "HQ", &w.stick);
    let mut late = cloned(&w, "hq", "hq-late", 11, "Ama Owusu");
    import(&mut w.headquarters, &one);
    carry(&mut w.headquarters, &mut w.post, &w.stick);
    w.post.add_weapon(&weapon("Second")).unwrap();
    let (two, report) = export(&mut w.post, "HQ", &w.stick);
    assert_eq!(report.commits, 1, "headquarters was known to hold the rest");
    import(&mut w.headquarters, &two);

    // The same sticks in the other order, at a headquarters where the first was late.
    let behind = import(&mut late, &two);
    assert!(behind.needs_person.contains(&"missing".to_owned()), "{:?}", behind.needs_person);
    assert_eq!(
        behind.missing.iter().map(|gap| (gap.office.as_str(), gap.from)).collect::<Vec<_>>(),
        [("BP3", 1)]
    );
    assert_eq!(makes(&late), ["Second"], "what lies behind a gap counts at once");
    is_sound(&mut late);
    let mut asking = cloned(&w, "hq-late", "hq-asking", 12, "Ama Owusu");
    let filled = import(&mut late, &one);
    assert_eq!((filled.missing, makes(&late)), (Vec::new(), vec!["First".to_owned(), "Second".to_owned()]));
    assert_eq!(weapons(&late), weapons(&w.headquarters));

    // Or the first stick is lost for good: the next receipt says so, and the post sends it again.
    carry(&mut asking, &mut w.post, &w.stick);
    let healed = carry(&mut w.post, &mut asking, &w.stick);
    assert_eq!(healed.missing, Vec::new());
    assert_eq!(weapons(&asking), weapons(&w.headquarters));
}

#[test]
fn a_copied_post_forks_and_neither_side_loses_anything() {
    let mut w = world();
    w.post.add_weapon(&weapon("Before")).unwrap();
    carry(&mut w.post, &mut w.headquarters, &w.stick);
    carry(&mut w.headquarters, &mut w.post, &w.stick);
    let mut copy = cloned(&w, "post", "copy", 22, "Esi Boateng");
    w.post.add_weapon(&weapon("Original")).unwrap();
    w.post.add_weapon(&weapon("Original again")).unwrap();
    copy.add_weapon(&weapon("Copy")).unwrap();

    let report = carry(&mut w.post, &mut w.headquarters, &w.stick);
    assert_eq!(report.needs_person, Vec::<String>::new());
    let report = carry(&mut copy, &mut w.headquarters, &w.stick);
    assert!(report.needs_person.contains(&"fork".to_owned()), "{:?}", report.needs_person);
    let all = ["Before", "Copy", "Original", "Original again"];
    assert_eq!(makes(&w.headquarters), all);
    assert_eq!(w.headquarters.office_page().unwrap().forks, 1);

    // Both sides are told, keep both branches, and write on in feeds of their own.
    for office in [&mut w.post, &mut copy] {
        let (bundle, _) = export(&mut w.headquarters, "BP3", &w.stick);
        let report = import(office, &bundle);
        assert!(report.needs_person.contains(&"fork".to_owned()), "{:?}", report.needs_person);
        assert!(all.iter().all(|make| makes(office).contains(&(*make).to_owned())), "{:?}", makes(office));
        office.add_weapon(&weapon("Zeta")).unwrap();
        let report = carry(office, &mut w.headquarters, &w.stick);
        assert_eq!(report.needs_person, Vec::<String>::new(), "no further fork");
    }
    assert_eq!(w.headquarters.office_page().unwrap().forks, 1);
    carry(&mut w.headquarters, &mut w.post, &w.stick);
    carry(&mut w.headquarters, &mut copy, &w.stick);
    assert_eq!(weapons(&w.post), weapons(&w.headquarters));
    assert_eq!(weapons(&copy), weapons(&w.headquarters));
    [&mut w.post, &mut copy, &mut w.headquarters].into_iter().for_each(is_sound);
}

#[test]
fn a_field_office_holds_nothing_but_its_own_audiences() {
    const SECRET: &str = "the informant is the customs clerk at Elubo";
    const OTHERS: &str = "a rifle of the other post";
    let mut w = world();
    let mut second = offices::post(&w.folder.path().join("second"), "BP4", 5, &w.clock);
    enrol(&mut w.headquarters, &mut second, &w.stick);
    let traced = w.post.add_weapon(&rifle()).unwrap().id;
    second.add_weapon(&weapon(OTHERS)).unwrap();
    carry(&mut w.post, &mut w.headquarters, &w.stick);
    carry(&mut second, &mut w.headquarters, &w.stick);
    let request =
        RequestFields { other_question: some(SECRET), law: some(SECRET), ..RequestFields::default() };
    w.headquarters
        .open_case(&NewCase {
            weapon: traced,
            direction: "outgoing".into(),
            date: "2026-03-02".into(),
            request,
        })
        .unwrap();
    w.headquarters.add_weapon(&weapon("a rifle of headquarters")).unwrap();
    carry(&mut w.headquarters, &mut w.post, &w.stick);
    carry(&mut w.headquarters, &mut second, &w.stick);

    assert!(
        contains(&everything(w.headquarters.home()), SECRET.as_bytes()),
        "the search finds what is there"
    );
    let held = everything(w.post.home());
    assert!(contains(&held, b"Norinco"), "and at the post");
    for secret in [SECRET, OTHERS, "a rifle of headquarters"] {
        assert!(!contains(&held, secret.as_bytes()), "{secret}");
    }
    for secret in ["Norinco", SECRET] {
        assert!(!contains(&everything(second.home()), secret.as_bytes()), "{secret}");
    }
}

// ---------------------------------------------------------------- Putting a bundle on a stick

#[test]
fn where_no_bundle_can_be_put_none_is_left() {
    let mut w = world();
    w.post.add_weapon(&rifle()).unwrap();
    let file = w.folder.path().join("file");
    std::fs::write(&file, b"a file").unwrap();
    let locked = w.folder.path().join("locked");
    std::fs::create_dir(&locked).unwrap();
    let mut read_only = std::fs::metadata(&locked).unwrap().permissions();
    read_only.set_readonly(true);
    std::fs::set_permissions(&locked, read_only).unwrap();
    let mut cases = vec![(w.folder.path().join("nowhere"), "file_missing"), (file.clone(), "disk_failed")];
    match std::fs::write(locked.join("probe"), b"") {
        Ok(()) => println!("skipped: whoever runs this test may write to read-only folders"),
        Err(_) => cases.push((locked, "stick_read_only")),
    }
    let slid = SmallDisk::of(w.folder.path().join("slid"), "64k,ro");
    cases.extend(slid.as_ref().map(|stick| (stick.0.clone(), "stick_read_only")));
    for (folder, code) in cases {
        let before = dump(&w.post);
        let error = w.post.export_bundle("HQ", &folder, &mut |_, _| Ok(())).unwrap_err();
        assert_eq!(error.code, code, "{}", folder.display());
        assert!(error.fields["path"].contains(folder.file_name().unwrap().to_str().unwrap()));
        has_words(&error);
        assert_eq!(dump(&w.post), before);
    }
    assert_eq!(std::fs::read(&file).unwrap(), b"a file");

    // Stopped half-way: the name never appears, and the partial file is gone.
    let mut calls = 0;
    let mut stop = |_, _| {
        calls += 1;
        if calls > 2 { Err(Error::refused("stopped")) } else { Ok(()) }
    };
    assert_eq!(w.post.export_bundle("HQ", &w.stick, &mut stop).unwrap_err().code, "stopped");
    assert_eq!(std::fs::read_dir(&w.stick).unwrap().count(), 0);
    import(&mut w.headquarters, &export(&mut w.post, "HQ", &w.stick).0);
    is_sound(&mut w.post);
}

/// A small disk of its own, where this machine allows one to be made.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn of(path: PathBuf, size: &str) -> Option<SmallDisk> {
        std::fs::create_dir(&path).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(&path);
        match mount.output().is_ok_and(|out| out.status.success()) {
            true => Some(SmallDisk(path)),
            false => {
                println!("skipped: this machine does not let a test make a small disk");
                None
            }
        }
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).output();
    }
}

#[test]
fn a_full_stick_takes_nothing_and_a_full_disk_loses_nothing() {
    let mut w = world();
    let Some(stick) = SmallDisk::of(w.folder.path().join("small"), "256k") else { return };
    w.post.add_weapon(&rifle()).unwrap();
    let error = w.post.export_bundle("HQ", &stick.0, &mut |_, _| Ok(())).unwrap_err();
    assert_eq!(error.code, "stick_small");
    has_words(&error);
    let bytes = |field| error.fields[field].parse::<u64>().unwrap();
    assert!(bytes("needed") > bytes("free"), "{error}");
    assert_eq!(std::fs::read_dir(&stick.0).unwrap().count(), 0);

    // The office's own disk fills up: what was answered "saved" is there, and the next act is refused whole.
    let Some(disk) = SmallDisk::of(w.folder.path().join("office"), "3m") else { return };
    let home = disk.0.join("home");
    let mut office = offices::post(&home, "BP9", 9, &w.clock);
    let mut long = weapon("Kept");
    long.weapon.remarks = some(&"x".repeat(20_000));
    let mut saved = 0;
    let error = loop {
        match office.add_weapon(&long) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
        assert!(saved < 1_000, "the disk never filled");
    };
    assert_eq!(error.code, "disk_full");
    has_words(&error);
    assert_eq!(makes(&office).len(), saved);
    drop(office);
    let mut office = offices::home(&home, 10, &w.clock).unlock("Esi Boateng", offices::PASSPHRASE).unwrap();
    assert_eq!(makes(&office).len(), saved);
    let counted = office.verify(&mut |_, _| Ok(())).map(|verified| verified.damaged);
    assert!(
        matches!(&counted, Ok(damaged) if damaged.is_empty()) || counted.unwrap_err().code == "disk_full"
    );
}

// ---------------------------------------------------------------- Volumes and attachments

/// A photograph that nothing compresses, about three bytes for each pixel.
fn photograph(folder: &Path, name: &str, seed: u32, side: u32) -> PathBuf {
    let mut state = seed;
    let picture = image::RgbImage::from_fn(side, side, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [red, green, blue, _] = state.to_be_bytes();
        image::Rgb([red, green, blue])
    });
    let path = folder.join(format!("{name}.png"));
    picture.save(&path).unwrap();
    path
}

/// A weapon with a photograph of it. Returns the weapon and the attachment.
fn photographed(w: &mut World, make: &str, side: u32) -> (String, String) {
    let path = photograph(w.folder.path(), make, make.bytes().map(u32::from).sum(), side);
    let record = w.post.add_weapon(&weapon(make)).unwrap().id;
    let path = path.display().to_string();
    let input = AttachmentInput { record: record.clone(), path, caption: format!("{make}, left side") };
    (record, w.post.add_photograph(&input).unwrap().id)
}

fn within(volume: u64, attachments: Option<u64>) -> Budget {
    Budget { volume, attachments }
}

fn export_within(from: &mut Office, to: &str, stick: &Path, budget: &Budget) -> ExportReport {
    from.export(to, stick, budget, &mut |_, _| Ok(())).unwrap()
}

fn files(report: &ExportReport) -> Vec<PathBuf> {
    report.volumes.iter().map(|volume| PathBuf::from(&volume.file)).collect()
}

/// A register that takes several volumes of 40,000 bytes: 30 weapons whose remarks nothing compresses, two photographs.
fn long_register() -> World {
    let mut w = world();
    for n in 0..30_u32 {
        let mut made = weapon(&format!("Make {n}"));
        let remarks: Vec<String> =
            (0..60_u32).map(|k| hex(&sha256(&[n.to_be_bytes(), k.to_be_bytes()].concat()))).collect();
        made.weapon.remarks = some(&remarks.join(" "));
        w.post.add_weapon(&made).unwrap();
    }
    photographed(&mut w, "Alpha", 60);
    photographed(&mut w, "Beta", 80);
    w
}

#[test]
fn volumes_go_in_in_any_order_and_one_that_is_missing_is_named() {
    let mut w = long_register();
    let mut whole = cloned(&w, "hq", "hq-whole", 21, "Ama Owusu");
    let (bundle, report) = export(&mut w.post, "HQ", &w.stick);
    assert_eq!((report.volumes.len(), report.attachments), (1, 2));
    import(&mut whole, &bundle);
    std::fs::remove_file(bundle).unwrap();

    let report = export_within(&mut w.post, "HQ", &w.stick, &within(40_000, None));
    let volumes = files(&report);
    let of = u32::try_from(volumes.len()).unwrap();
    assert!(of >= 4, "{of} volumes");
    assert_eq!((report.attachments, report.attachments_left), (2, 0));
    assert_eq!(report.bytes, report.volumes.iter().map(|volume| volume.bytes).sum::<u64>());
    for (n, volume) in report.volumes.iter().enumerate() {
        let bytes = std::fs::read(&volume.file).unwrap();
        assert_eq!((volume.part as usize, volume.of), (n + 1, of));
        assert_eq!((volume.bytes, &volume.sha256), (bytes.len() as u64, &hex(&sha256(&bytes))));
    }
    for (n, order) in [
        (0..volumes.len()).collect::<Vec<_>>(),
        (0..volumes.len()).rev().collect(),
        (0..volumes.len()).map(|n| (n * 2 + 1) % volumes.len()).chain(0..volumes.len()).collect(),
    ]
    .into_iter()
    .enumerate()
    {
        let mut headquarters = cloned(&w, "hq", &format!("hq-{n}"), 30 + n as u64, "Ama Owusu");
        let mut left: Vec<u32> = (1..=of).collect();
        for place in order {
            left.retain(|part| *part as usize != place + 1);
            let report = import(&mut headquarters, &volumes[place]);
            assert_eq!(report.set_missing, left, "order {n}");
            if !left.is_empty() {
                assert!(
                    !report.needs_person.contains(&"missing".to_owned()),
                    "what is to come is not asked for"
                );
            }
        }
        assert_eq!(dump(&headquarters), dump(&whole), "order {n}");
        let photographs = |office: &mut Office| office.verify(&mut |_, _| Ok(())).unwrap().attachments;
        assert_eq!(photographs(&mut headquarters), photographs(&mut whole), "order {n}");
        is_sound(&mut headquarters);
    }

    // One is lost: the others count, and the next stick brings what was on it.
    import(&mut w.headquarters, &volumes[0]);
    for volume in &volumes[2..] {
        assert!(import(&mut w.headquarters, volume).set_missing.contains(&2));
    }
    let matrix = w.headquarters.matrix().unwrap();
    assert!(matrix.missing.iter().any(|gap| gap.office == "BP3"), "{:?}", matrix.missing);
    carry(&mut w.headquarters, &mut w.post, &w.stick);
    let healed = carry(&mut w.post, &mut w.headquarters, &w.stick);
    assert_eq!((healed.missing, healed.attachments_missing), (Vec::new(), 0));
    assert_eq!(weapons(&w.headquarters), weapons(&whole));
    assert!(w.headquarters.matrix().unwrap().missing.is_empty());
}

#[test]
fn no_volume_is_ever_larger_than_it_may_be() {
    let mut w = long_register();
    let mut limit = 1;
    let mut sets = 0;
    while limit < 400_000 {
        match w.post.export("HQ", &w.stick, &within(limit, None), &mut |_, _| Ok(())) {
            Err(error) => {
                assert_eq!(error.code, "volume_small", "{error}");
                has_words(&error);
                let least: u64 = error.fields["least"].parse().unwrap();
                assert!(least > limit, "{limit} is refused, {least} is asked for");
                limit = least;
            }
            Ok(report) => {
                sets += 1;
                let mut attachments = 0;
                for volume in &report.volumes {
                    let sealed = std::fs::read(&volume.file).unwrap();
                    assert!(sealed.len() as u64 <= limit, "{} bytes where {limit} are allowed", sealed.len());
                    let members = members(&sealed, &w.headquarters);
                    assert_eq!(members[0], "root.cborseq.zst");
                    assert!(members.len() > 1, "a volume that brings nothing");
                    attachments += members.iter().filter(|name| name.starts_with("attachments/")).count();
                }
                let mean = report.bytes / report.volumes.len() as u64;
                assert!(report.volumes.len() == 1 || mean > limit / 3, "volumes of {mean} of {limit}");
                // Two photographs with a small picture each, as far as each fits on a volume of its own.
                assert_eq!(report.attachments + report.attachments_left, 2);
                assert_eq!(report.attachments_too_large.len(), report.attachments_left as usize);
                assert!(attachments <= 4 && attachments >= 2 * report.attachments as usize);
                if let Some(named) = report.attachments_too_large.first() {
                    assert!(named.contains("Beta"), "the larger of them: {named}");
                }
                files(&report).iter().for_each(|file| std::fs::remove_file(file).unwrap());
                limit += limit / 7;
            }
        }
        assert_eq!(std::fs::read_dir(&w.stick).unwrap().count(), 0);
    }
    assert!(sets > 20, "{sets} sets");
}

fn members(sealed: &[u8], recipient: &Office) -> Vec<String> {
    let identity = recipient.identity().seal_identity().parse::<Identity>().unwrap();
    let (manifest, _) = open(sealed, &identity);
    manifest.members.into_iter().map(|member| member.name).collect()
}

#[test]
fn a_small_budget_leaves_photographs_for_the_next_stick() {
    let mut w = world();
    let (alpha, old) = photographed(&mut w, "Alpha", 200);
    let (_, new) = photographed(&mut w, "Beta", 200);
    let size = |office: &Office, weapon: &str| u64::from(office.weapon(weapon).unwrap().photographs[0].size);
    let one = size(&w.post, &alpha);
    let report = export_within(&mut w.post, "HQ", &w.stick, &within(0, Some(one + one / 2)));
    assert_eq!((report.attachments, report.attachments_left, report.attachments_left_bytes), (1, 1, one));
    let taken = import(&mut w.headquarters, &files(&report)[0]);
    assert_eq!((taken.attachments, taken.attachments_missing), (1, 1));
    assert_eq!(taken.attachments_named, ["Alpha: Alpha, left side"]);
    let view = |office: &Office| office.weapon(&alpha).unwrap().photographs[0].clone();
    assert_eq!((view(&w.headquarters).held, view(&w.headquarters).thumbnail_held), (false, true));
    assert!(!w.headquarters.thumbnail(&old).unwrap().is_empty());
    assert!(!w.headquarters.photograph(&new).unwrap().is_empty(), "the newest goes first");
    let missing = w.headquarters.photograph(&old).unwrap_err();
    assert_eq!(missing.code, "attachment_missing");
    has_words(&missing);

    // The receipt asks for it, and the next stick brings it, though no commit of its feed is sent any more.
    carry(&mut w.headquarters, &mut w.post, &w.stick);
    let report = export_within(&mut w.post, "HQ", &w.stick, &within(0, None));
    assert_eq!((report.attachments, report.attachments_left), (1, 0));
    let taken = import(&mut w.headquarters, &files(&report)[0]);
    assert_eq!((taken.attachments, taken.attachments_missing), (1, 0));
    assert_eq!(w.headquarters.photograph(&old).unwrap(), w.post.photograph(&old).unwrap());
    is_sound(&mut w.headquarters);
}

#[test]
fn a_small_stick_leaves_photographs_for_the_next() {
    let mut w = world();
    let Some(stick) = SmallDisk::of(w.folder.path().join("small"), "900k") else { return };
    let (_, photograph) = photographed(&mut w, "Alpha", 500);
    let (_, small) = photographed(&mut w, "Beta", 100);
    let report = export_within(&mut w.post, "HQ", &stick.0, &Budget::default());
    assert_eq!((report.attachments, report.attachments_left), (1, 1));
    import(&mut w.headquarters, &files(&report)[0]);
    assert!(w.headquarters.photograph(&small).is_ok() && w.headquarters.thumbnail(&photograph).is_ok());
    carry(&mut w.headquarters, &mut w.post, &w.stick);
    assert_eq!(carry(&mut w.post, &mut w.headquarters, &w.stick).attachments_missing, 0);
}

/// Two offices ask for the same photograph, and hold all commits there are for them.
#[test]
fn a_wanted_attachment_goes_to_whoever_may_see_a_record_that_names_it() {
    let mut bench = bench("field");
    let office = &mut bench.copy.office;
    let picture = photograph(bench._folders[0].path(), "own", 5, 40);
    let record = office.add_weapon(&weapon("Own")).unwrap().id;
    let path = picture.display().to_string();
    office.add_photograph(&AttachmentInput { record: record.clone(), path, caption: "x".into() }).unwrap();
    let view = office.weapon(&record).unwrap().photographs[0].clone();
    let stick = bench._folders[1].path().to_owned();
    let (nation, all) = (bench.nation.clone(), bench.nation.all());
    bench.copy.bring(&nation, &all);
    // Headquarters, of every office's audience, and a post that is of none but its own; all their devices hold all there is.
    for (devices, office, may) in [(&[0, 1][..], "HQ", true), (&[4], "P1", false)] {
        let first = bench.copy.office.export_bundle(office, &stick, &mut |_, _| Ok(())).unwrap();
        let frontier = opened(&first, &nation.devices[devices[0]]).frontier;
        for device in devices {
            let device = &nation.devices[*device];
            let mut draft = bench.copy.draft(&nation, &all);
            draft.key = device.key.clone();
            let certificate = nation.statements.iter().find(|bytes| certifies(bytes, device.id()));
            draft.manifest.certificate = certificate.unwrap().clone();
            draft.manifest.frontier = frontier.clone();
            draft.manifest.wanted = vec![decode(&view.sha256)];
            let asking = bench.copy.stick(&draft.seal());
            import(&mut bench.copy.office, &asking);
        }
        let answer = bench.copy.office.export_bundle(office, &stick, &mut |_, _| Ok(())).unwrap();
        let carried = opened(&answer, &nation.devices[devices[0]]);
        let name = format!("attachments/{}", view.sha256);
        assert_eq!(answer.commits, 0, "{office}");
        assert_eq!(carried.members.iter().any(|member| member.name == name), may, "{office}");
    }
}

fn opened(report: &ExportReport, device: &Device) -> Manifest {
    open(&std::fs::read(&report.file).unwrap(), &device.seal).0
}

fn certifies(statement: &[u8], device: KeyId) -> bool {
    match ReceivedStatement::read(statement).unwrap().statement.act {
        Act::Certificate(certificate) => certificate.device_id() == device,
        _ => false,
    }
}

fn decode(hex: &str) -> [u8; 32] {
    std::array::from_fn(|n| u8::from_str_radix(&hex[2 * n..2 * n + 2], 16).unwrap())
}

#[test]
fn a_seal_that_is_not_understood_is_passed_over() {
    let mut bench = bench("field");
    let certify = |nation: &mut Nation, seal: Vec<String>| {
        let certified = nation.statements.iter().rev().find_map(|bytes| {
            match ReceivedStatement::read(bytes).unwrap().statement.act {
                Act::Certificate(certificate) if certificate.device_id() == nation.devices[4].id() => {
                    Some(certificate)
                }
                _ => None,
            }
        });
        nation.state(Act::Certificate(Certificate { seal, ..certified.unwrap() }));
    };
    let stick = bench._folders[1].path().to_owned();
    let usable = bench.nation.devices[4].seal.to_public().to_string();
    for (seal, code) in [
        (vec!["age1pq1qqqq".to_owned(), usable, "sealed with wax".to_owned()], None),
        (vec!["age1pq1qqqq".to_owned()], Some("recipient_no_seal")),
        (vec![], Some("recipient_no_seal")),
    ] {
        certify(&mut bench.nation, seal);
        let (nation, all) = (bench.nation.clone(), bench.nation.all());
        bench.copy.bring(&nation, &all);
        match (bench.copy.office.export_bundle("P1", &stick, &mut |_, _| Ok(())), code) {
            (Ok(report), None) => {
                assert_eq!(report.seal, "x25519");
                open(&std::fs::read(report.file).unwrap(), &nation.devices[4].seal);
            }
            (Err(error), Some(code)) => {
                assert_eq!(error.code, code);
                has_words(&error);
            }
            (other, _) => panic!("{other:?}"),
        }
    }
}

#[test]
fn made_up_statements_do_not_fill_the_disk() {
    let mut bench = bench("field");
    let made_up = SigningKey::from_bytes(&[9; 32]);
    let statement = |n: u64| {
        let act = Act::Cut { device: KeyId([1; 32]), reason: n.to_string(), feeds: BTreeMap::new() };
        let statement =
            Statement { seq: 3, prev: Some(ObjectId([7; 32])), at: n as i64, next: KeyId([2; 32]), act };
        statement.sign(&made_up).unwrap().0
    };
    let strays = |office: &Office| -> i64 {
        office.store().query_row("SELECT count(*) FROM stray_statement", [], |row| row.get(0)).unwrap()
    };
    let held = |office: &Office| -> i64 {
        office.store().query_row("SELECT count(*) FROM statement", [], |row| row.get(0)).unwrap()
    };
    let before = held(&bench.copy.office);
    for round in 0..3_u64 {
        let mut draft = bench.copy.draft(&bench.nation, &Parcel::default());
        let junk: Vec<u8> = (0..600).flat_map(|n| statement(round * 600 + n)).collect();
        draft.add("root.cborseq.zst", &junk);
        let brought = bench.copy.stick(&draft.seal());
        assert_eq!(import(&mut bench.copy.office, &brought).trust_new, 0);
    }
    assert_eq!((strays(&bench.copy.office), held(&bench.copy.office)), (1_000, before));
    // What is real still comes in, and nothing of what is made up goes on.
    let (nation, all) = (bench.nation.clone(), bench.nation.all());
    bench.copy.bring(&nation, &all);
    assert_eq!(*bench.copy.office.trust(), bench.copy.journal.trust());
    assert_eq!(held(&bench.copy.office), nation.statements.len() as i64);
}

#[test]
fn a_statement_that_comes_before_the_succession_it_follows_from_is_not_lost() {
    let mut bench = bench("field");
    bench.nation.step(&Step::RootFork { settled: true });
    let first = bench.nation.statements.len() - 1;
    bench.nation.certify(4, 1, 0);
    let all = bench.nation.statements.len();
    let nation = bench.nation.clone();
    let settled = Parcel { statements: (0..first).collect(), ..Parcel::default() };
    bench.copy.bring(&nation, &settled);
    bench.copy.bring(&nation, &Parcel { statements: (first + 1..all).collect(), ..Parcel::default() });
    // The office keeps the stray apart; the journal counts it among what it was given.
    let given = bench.copy.office.trust().given;
    assert_eq!(*bench.copy.office.trust(), Trust { given, ..bench.copy.journal.trust() });
    bench.copy.bring(&nation, &Parcel { statements: vec![first], ..Parcel::default() });
    assert_eq!(*bench.copy.office.trust(), bench.copy.journal.trust());
    assert_eq!(bench.copy.office.trust().head.unwrap().0 as usize, all - 2, "one of them is a branch");
}

#[test]
fn a_file_that_lies_on_the_stick_is_never_written_over() {
    let mut w = world();
    w.post.add_weapon(&rifle()).unwrap();
    // Two machines that draw the same chance: the second would give its bundle the first one's name.
    let [mut one, mut other] =
        ["one", "other"].map(|name| cloned(&w, "post", &format!("post-{name}"), 77, "Esi Boateng"));
    let (first, _) = export(&mut one, "HQ", &w.stick);
    std::fs::write(&first, b"somebody else's").unwrap();
    let left_behind = w.stick.join("HQ-0badcafe.proofmark.part");
    std::fs::write(&left_behind, b"another office is writing this").unwrap();
    let (second, _) = export(&mut other, "HQ", &w.stick);
    assert_ne!(first, second);
    assert_eq!(std::fs::read(&first).unwrap(), b"somebody else's");
    assert_eq!(std::fs::read(&left_behind).unwrap(), b"another office is writing this");
    assert_eq!(std::fs::read_dir(&w.stick).unwrap().count(), 3);
    import(&mut w.headquarters, &second);
}

#[test]
fn what_a_pulled_stick_left_behind_is_written_over_by_the_next_export() {
    let mut w = world();
    w.post.add_weapon(&rifle()).unwrap();
    // While the first member is written, the one file is the partial one.
    let mut partial = None;
    let stick = w.stick.clone();
    let mut look = |_, _| {
        partial = std::fs::read_dir(&stick).unwrap().next().map(|entry| entry.unwrap().path());
        Ok(())
    };
    let report = w.post.export("HQ", &w.stick, &Budget::default(), &mut look).unwrap();
    let partial = partial.unwrap();
    assert!(partial.extension().is_some_and(|extension| extension == "part"), "{}", partial.display());
    assert!(!partial.exists());
    std::fs::write(&partial, vec![7; 5_000]).unwrap();
    assert_eq!(w.headquarters.look_in(&w.stick).unwrap(), std::slice::from_ref(&report.file));
    std::fs::remove_file(report.file).unwrap();
    let (bundle, _) = export(&mut w.post, "HQ", &w.stick);
    assert!(!partial.exists());
    import(&mut w.headquarters, &bundle);
}

#[test]
fn the_matrix_says_who_holds_what() {
    let mut w = world();
    let state = |office: &Office, row: &str, column: &str| {
        let matrix = office.matrix().unwrap();
        let column = matrix.offices.iter().position(|office| office.code == column).unwrap();
        let row = matrix.rows.iter().find(|found| found.audience == row).unwrap();
        (row.cells[column].state.clone(), row.cells[column].upto, row.last)
    };
    w.post.add_weapon(&weapon("First")).unwrap();
    assert_eq!(state(&w.post, "BP3", "HQ").0, "unknown");
    carry(&mut w.post, &mut w.headquarters, &w.stick);
    assert_eq!(state(&w.headquarters, "BP3", "BP3").0, "whole", "its own manifest said so");
    carry(&mut w.headquarters, &mut w.post, &w.stick);
    assert_eq!(state(&w.post, "BP3", "HQ").0, "whole");
    let known = state(&w.post, "BP3", "HQ").1;
    w.post.add_weapon(&weapon("Second")).unwrap();
    assert_eq!(state(&w.post, "BP3", "HQ"), ("behind".into(), known, known + 1));
    assert_eq!(state(&w.post, "BP3", "BP3"), ("whole".into(), known + 1, known + 1));
    let matrix = w.post.matrix().unwrap();
    assert_eq!(matrix.offices.iter().map(|office| office.code.as_str()).collect::<Vec<_>>(), ["BP3", "HQ"]);
    let system = format!(" {} {}", std::env::consts::OS, std::env::consts::ARCH);
    assert!(matrix.offices.iter().all(|office| office.program.ends_with(&system)));
    assert!(!matrix.offices[1].as_of.is_empty() && matrix.offices[1].trust_seq > 0);
    // What headquarters keeps to itself is not for the post.
    let own = state(&w.headquarters, "headquarters", "BP3").0;
    assert_eq!(own, "apart");
}

#[test]
fn who_holds_what_is_told_at_once_for_two_hundred_offices() {
    const OFFICES: usize = 200;
    let mut bench = bench("headquarters");
    let key = |n: usize| SigningKey::from_bytes(&sha256(&n.to_be_bytes()));
    for n in 0..OFFICES {
        let id = |kind: u8| -> [u8; 16] { sha256(&[kind, n as u8])[..16].try_into().unwrap() };
        let (office, audience) = (OfficeId(id(0)), AudienceId(id(1)));
        let (code, name, role) = (format!("A{n}"), String::new(), "field".into());
        bench.nation.state(Act::Office { office, code, name, role, audience });
        let device = key(n).verifying_key().to_bytes();
        let certificate = Certificate { device, office, rights: BTreeMap::new(), seal: vec![], reads: 1 };
        bench.nation.state(Act::Certificate(certificate));
    }
    let (nation, all) = (bench.nation.clone(), bench.nation.all());
    bench.copy.bring(&nation, &all);
    let store = bench.copy.office.store();
    store.execute_batch("BEGIN").unwrap();
    for n in 0..3 * OFFICES {
        let device = KeyId::of_key(&key(n % OFFICES).verifying_key().to_bytes());
        let audience = match n < OFFICES {
            true => journal::NATIONAL,
            false => AudienceId(sha256(&[1, (n % OFFICES) as u8])[..16].try_into().unwrap()),
        };
        let insert =
            "INSERT INTO feed (id, genesis_id, device, audience, genesis) VALUES (?1, ?2, ?3, ?4, x'00')";
        let id = sha256(&[n.to_be_bytes(), [9; 8]].concat());
        store.execute(insert, (&id[..16], id, device.0, audience.0)).unwrap();
        let insert = "WITH RECURSIVE n(seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n WHERE seq < 100)
             INSERT INTO commits (id, feed, seq, prev, at, act, header, body)
             SELECT randomblob(32), ?1, seq, x'', 0, x'', x'', x'00' FROM n WHERE seq <> ?2";
        store.execute(insert, (store.last_insert_rowid(), if n % 50 == 0 { 17 } else { 0 })).unwrap();
    }
    for n in 0..OFFICES {
        let mut manifest = bench.copy.draft(&nation, &Parcel::default()).manifest;
        let mut feeds = store
            .prepare("SELECT f.id, k.id FROM feed f JOIN commits k ON k.feed = f.n AND k.seq = 90")
            .unwrap();
        let rows = feeds.query_map([], |row| Ok((FeedId(row.get(0)?), ObjectId(row.get(1)?)))).unwrap();
        manifest.frontier = rows
            .map(|row| row.map(|(feed, id)| (feed, Held { upto: 90, id, ranges: vec![(92, 120)] })).unwrap())
            .collect();
        let (bytes, _) = manifest.sign(&key(n)).unwrap();
        let device = KeyId::of_key(&key(n).verifying_key().to_bytes());
        store.execute("INSERT INTO receipt VALUES (?1, ?2, 0, ?3)", (device.0, [3; 16], bytes)).unwrap();
    }
    store.execute_batch("COMMIT").unwrap();
    let started = std::time::Instant::now();
    let matrix = bench.copy.office.matrix().unwrap();
    let took = started.elapsed();
    println!("{} offices x {} feeds in {} ms", matrix.offices.len(), matrix.rows.len(), took.as_millis());
    assert!(matrix.offices.len() > OFFICES && matrix.rows.len() >= 3 * OFFICES);
    assert!(matrix.rows.iter().all(|row| row.cells.len() == matrix.offices.len()));
    let cells = |state: &str| {
        matrix.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.state == state).count()
    };
    assert!(cells("gap") >= OFFICES * OFFICES && cells("apart") >= OFFICES * OFFICES);
    assert!(matrix.missing.iter().any(|gap| (gap.from, gap.to) == (17, 17)));
    assert!(matrix.missing.iter().any(|gap| (gap.from, gap.to) == (101, 120)), "what others say they hold");
    assert!(took.as_secs() < 10, "without optimisation, on a busy machine: {took:?}");
}

fn contains(held: &[u8], wanted: &[u8]) -> bool {
    held.windows(wanted.len()).any(|window| window == wanted)
}

/// The names that files on sticks begin with are hints; what is in them decides.
#[test]
fn a_name_is_never_believed() {
    let mut w = world();
    let (bundle, _) = export(&mut w.post, "HQ", &w.stick);
    let renamed = w.stick.join("BP3-00000000.proofmark");
    std::fs::rename(bundle, &renamed).unwrap();
    import(&mut w.headquarters, &renamed);
    assert_eq!(w.headquarters.look_in(&w.stick).unwrap().len(), 1);
    let gone = w.stick.join("gone.proofmark");
    refuses(&mut w.headquarters, &gone, &["file_missing"], "pulled before it was read");
    refuses(&mut w.headquarters, &w.stick.clone(), &["disk_failed"], "a folder");
}
