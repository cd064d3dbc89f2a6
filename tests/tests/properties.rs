//! Journals that nobody would think of, in every order: what is held decides, and a store says what the journal says.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::OnceLock;

use proofmark_format::ids::{AudienceId, sha256};
use proofmark_format::journal::Journal;
use proofmark_tests::enrolled::{Copy, Post};
use proofmark_tests::journal::{
    Feed, HEADQUARTERS, NAMED, NATIONAL, Nation, Parcel, Patch, Step, Written, open,
};
use proofmark_tests::offices::dump;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tempfile::TempDir;

/// As many cases as fit in a minute; the same ones every time.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_260_301),
        max_shrink_iters: 2_000,
        ..ProptestConfig::default()
    }
}

fn patch() -> impl Strategy<Value = Patch> {
    (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), 0..8_u8).prop_map(
        |(record, field, value, seen, kind)| Patch { record, field, value, seen, miscalled: kind == 0 },
    )
}

fn written() -> impl Strategy<Value = Written> {
    let births = prop::collection::vec(any::<u8>(), 0..3);
    let patches = prop::collection::vec(patch(), 0..3);
    let odd = (0..8_u8, 0..12_u8, 0..12_u8);
    (0..6_u8, 0..6_u8, births, patches, any::<u8>(), odd).prop_map(
        |(device, audience, births, patches, clock, (back, twin, anew))| Written {
            device,
            audience,
            births,
            patches,
            clock,
            // Most commits follow the last one; a clone goes on from one or two before it.
            back: if back < 6 { 0 } else { back - 5 },
            twin: twin == 0,
            anew: anew == 0,
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        24 => written().prop_map(Step::Write),
        2 => (0..5_u8, 0..4_u8, any::<u8>())
            .prop_map(|(device, office, rights)| Step::Certify { device, office, rights }),
        4 => (0..5_u8, prop::collection::vec(0..4_u8, 0..4))
            .prop_map(|(device, places)| Step::Cut { device, places }),
        2 => (any::<u8>(), any::<bool>()).prop_map(|(record, first_only)| Step::Erase { record, first_only }),
        2 => any::<u8>().prop_map(Step::Members),
        1 => any::<u8>().prop_map(Step::Rename),
        1 => Just(Step::Unknown),
        1 => prop::bool::weighted(0.7).prop_map(|settled| Step::RootFork { settled }),
    ]
}

fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 4..most)
}

fn grown(nation: &Nation, steps: &[Step]) -> Nation {
    let mut nation = nation.clone();
    nation.settle();
    steps.iter().for_each(|step| nation.step(step));
    nation
}

/// Divides all there is into parcels. Some things come twice, some commits first without their body, some parcels are lost;
/// within a parcel nothing is in order.
fn parcels(nation: &Nation, lots: u64, count: usize) -> Vec<Parcel> {
    let mut drawn = 0_u64;
    let mut draw = |most: usize| {
        drawn += 1;
        usize::from(sha256(&[lots.to_be_bytes(), drawn.to_be_bytes()].concat())[0]) % most.max(1)
    };
    let mut parcels = vec![Parcel::default(); count];
    let all = nation.all();
    let statements = all.statements.len();
    for n in all.statements {
        // Often the root's chain comes in pieces that follow each other, sometimes with holes.
        let parcel = if lots.is_multiple_of(4) { draw(count) } else { n * count / statements };
        parcels[parcel].statements.insert(0, n);
        if draw(4) == 0 {
            parcels[draw(count)].statements.push(n);
        }
    }
    for (feed, place, _) in all.commits {
        let with_body = draw(6) != 0;
        let commits = &mut parcels[draw(count)].commits;
        commits.insert(draw(commits.len() + 1), (feed, place, with_body));
        if draw(4) == 0 {
            parcels[draw(count)].commits.push((feed, place, draw(3) != 0));
        }
    }
    parcels
}

/// The lines about records, by record.
fn records(dump: &[String]) -> BTreeMap<String, String> {
    let record = |line: &String| Some((line.strip_prefix("{\"record\":\"")?[..36].to_owned(), line.clone()));
    dump.iter().filter_map(record).collect()
}

fn journal_of(nation: &Nation, parcels: &[Parcel], wanted: impl Fn(&Feed) -> bool) -> Journal {
    let mut journal = Journal::new(nation.pinned(), None);
    parcels.iter().for_each(|parcel| nation.deliver(parcel, &mut journal, |_, feed| wanted(feed)));
    journal
}

proptest! {
    #![proptest_config(cases(256))]

    /// Order, repetition and division into bundles decide nothing.
    #[test]
    fn what_is_held_decides_and_never_its_order(steps in steps(40), lots in any::<u64>(), count in 1..5_usize) {
        let nation = grown(&Nation::new(), &steps);
        let whole = journal_of(&nation, &[nation.all()], |_| true).dump();
        let mut divided = parcels(&nation, lots, count);
        divided.push(nation.all());
        prop_assert_eq!(&journal_of(&nation, &divided, |_| true).dump(), &whole);
        divided.reverse();
        prop_assert_eq!(&journal_of(&nation, &divided, |_| true).dump(), &whole);
    }

    /// What an office holds of its audiences reads as it does where everything is held.
    #[test]
    fn a_subset_of_audiences_equals_the_whole_restricted_to_it(mut steps in steps(40), mask in 1..15_u8) {
        // No office of ours names, as seen, what does not count: a change from another audience.
        for step in &mut steps {
            if let Step::Write(written) = step {
                written.patches.iter_mut().for_each(|patch| patch.seen &= 0x7f);
            }
        }
        let nation = grown(&Nation::new(), &steps);
        let audiences = [NATIONAL, HEADQUARTERS, NAMED, nation.offices[1].1];
        let subset: BTreeSet<AudienceId> =
            (0..).zip(audiences).filter(|(n, _)| mask & (1 << n) != 0).map(|(_, audience)| audience).collect();
        let whole = records(&journal_of(&nation, &[nation.all()], |_| true).dump());
        let part =
            records(&journal_of(&nation, &[nation.all()], |feed| subset.contains(&feed.audience)).dump());
        for record in subset.iter().flat_map(|audience| nation.records_of(*audience)) {
            let (whole, part) = (whole.get(&record.to_string()), part.get(&record.to_string()));
            let is_erased = whole.is_some_and(|line| !line.ends_with("\"erased\":null}"));
            prop_assert!(is_erased || whole == part, "{:?}\n{:?}", whole, part);
        }
    }

    /// Erasing a record changes no line of a record that shares no commit with it.
    #[test]
    fn an_erasure_leaves_all_else_equal(steps in steps(40), record in any::<u8>()) {
        let mut nation = grown(&Nation::new(), &steps);
        let before = records(&journal_of(&nation, &[nation.all()], |_| true).dump());
        nation.step(&Step::Erase { record, first_only: false });
        let journal = journal_of(&nation, &[nation.all()], |_| true);
        let erased = journal.trust().erased_commits;
        let touched: BTreeSet<String> = nation.feeds.iter().flat_map(|feed| &feed.commits)
            .filter(|commit| erased.contains_key(&commit.id))
            .flat_map(|commit| commit.records.iter().map(ToString::to_string))
            .collect();
        let mut after = records(&journal.dump());
        let mut before = before;
        before.retain(|record, _| !touched.contains(record));
        after.retain(|record, _| !touched.contains(record));
        prop_assert_eq!(after, before);
    }

    /// A cut at the last commits takes nothing away, and one that is followed by such a cut is as if it had never been.
    #[test]
    fn a_later_cut_admits_what_an_earlier_one_kept_out(mut steps in steps(40), device in 1..5_usize) {
        for step in &mut steps {
            match step {
                // A cut names one commit of a feed, so it cannot admit both branches of a fork.
                Step::Write(written) => (written.back, written.twin) = (0, false),
                Step::Cut { .. } => *step = Step::Unknown,
                _ => {}
            }
        }
        let mut nation = grown(&Nation::new(), &steps);
        let before = records(&journal_of(&nation, &[nation.all()], |_| true).dump());
        nation.cut(device, &[0, 2, 0, 3]);
        nation.cut(device, &[1; 32]);
        let after = journal_of(&nation, &[nation.all()], |_| true).dump();
        prop_assert_eq!(records(&after), before);
    }
}

/// A post enrolled once, in a folder of its own.
fn post(role: &'static str) -> &'static Post {
    static FIELD: OnceLock<(TempDir, Post)> = OnceLock::new();
    static HEADQUARTERS: OnceLock<(TempDir, Post)> = OnceLock::new();
    let of_role = if role == "field" { &FIELD } else { &HEADQUARTERS };
    let made = of_role.get_or_init(|| {
        let (folder, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let post = Post::enrolled(folder.path(), stick.path(), role);
        (folder, post)
    });
    &made.1
}

/// The tables say what the journal says, and what a fold from nothing says.
fn agrees(copy: &mut Copy) -> Result<(), TestCaseError> {
    prop_assert_eq!(dump(&copy.office), copy.journal.dump());
    let verified = copy.office.verify(&mut |_, _| Ok(())).unwrap();
    prop_assert_eq!(verified.damaged, Vec::<String>::new());
    prop_assert!(verified.tables_equal, "a fold from nothing gives other tables");
    Ok(())
}

proptest! {
    #![proptest_config(cases(160))]

    /// In whatever parcels and order a journal comes, the store agrees with it after each.
    #[test]
    fn a_store_says_what_the_journal_says(
        steps in steps(30), lots in any::<u64>(), count in 1..4_usize, role in prop::sample::select(vec!["field", "headquarters"])
    ) {
        let post = post(role);
        let nation = grown(&post.nation, &steps);
        let folder = tempfile::tempdir().unwrap();
        let mut copy = post.copy(folder.path());
        agrees(&mut copy)?;
        for parcel in parcels(&nation, lots, count) {
            copy.bring(&nation, &parcel);
            agrees(&mut copy)?;
        }
        copy.bring(&nation, &nation.all());
        agrees(&mut copy)?;
        let before = dump(&copy.office);
        copy.office.rebuild(&mut |_, _| Ok(())).unwrap();
        prop_assert_eq!(dump(&copy.office), before);
    }
}

proptest! {
    #![proptest_config(cases(32))]

    /// What an office does not know, does not believe or cannot place it passes on to the byte.
    #[test]
    fn everything_is_carried_onward_as_it_came(steps in steps(30), lots in any::<u64>()) {
        let post = post("headquarters");
        let nation = grown(&post.nation, &steps);
        let folder = tempfile::tempdir().unwrap();
        let mut copy = post.copy(folder.path());
        for parcel in parcels(&nation, lots, 2) {
            copy.bring(&nation, &parcel);
        }
        copy.bring(&nation, &nation.all());
        let out = tempfile::tempdir().unwrap();
        let report = copy.office.export_bundle("HQ", out.path(), &mut |_, _| Ok(())).unwrap();
        let (_, onward) = open(&std::fs::read(report.file).unwrap(), &nation.devices[0].seal);
        let trust = copy.journal.trust();
        let (own, headquarters) = (copy.office.identity().office, nation.offices[0].0);
        for feed in nation.feeds.iter().filter(|feed| {
            trust.is_member(own, feed.audience) && trust.is_member(headquarters, feed.audience) && !feed.commits.is_empty()
        }) {
            let carried = &onward[&feed.id];
            prop_assert_eq!(&carried.genesis, &feed.genesis);
            let sent: BTreeMap<_, _> = carried.commits.iter().cloned().collect();
            let held: BTreeMap<_, _> = feed.commits.iter().map(|commit| {
                let body = (!trust.erased_commits.contains_key(&commit.id)).then(|| commit.body.clone());
                (commit.header.clone(), body)
            }).collect();
            prop_assert_eq!(sent, held);
        }
    }

    /// Stopped, or thrown over, at any place: nothing was taken in, nothing lies about, and the whole bundle still comes in.
    #[test]
    fn a_reader_that_crashes_leaves_nothing(steps in steps(30), at in 0..6_u32) {
        let post = post("headquarters");
        let nation = grown(&post.nation, &steps);
        let folder = tempfile::tempdir().unwrap();
        let mut copy = post.copy(folder.path());
        let before = dump(&copy.office);
        let bundle = copy.bundle(&nation, &nation.all());
        for throws in [false, true] {
            let mut calls = 0;
            let mut watch = |_, _| {
                calls += 1;
                match (calls > at, throws) {
                    (true, true) => std::panic::resume_unwind(Box::new("thrown over")),
                    (true, false) => Err(proofmark_core::Error::refused("stopped")),
                    (false, _) => Ok(()),
                }
            };
            let _ = catch_unwind(AssertUnwindSafe(|| {
                if let Err(e) = copy.office.inspect_bundle(&bundle, &mut watch) {
                    assert_eq!(e.code, "stopped");
                    let stopped = copy.office.import_bundle(&bundle, &mut |_, _| Err(e.clone()));
                    assert_eq!(stopped.unwrap_err().code, "stopped");
                }
            }));
            prop_assert_eq!(&dump(&copy.office), &before);
            prop_assert_eq!(files_in(&copy.folder.join("incoming")), 0);
        }
        copy.bring(&nation, &nation.all());
        agrees(&mut copy)?;
    }
}

fn files_in(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

/// The journals above are worth judging.
#[test]
fn the_generator_writes_what_the_fold_must_judge() {
    // A guard over the generator itself: over many journals every standing, gap, fork and disagreement occurs.
    let seen = std::cell::RefCell::new(BTreeSet::new());
    let words = [
        "\"standing\":\"waiting\"",
        "\"standing\":\"quarantined\"",
        "\"standing\":\"proposed\"",
        "\"standing\":\"foreign\"",
        "\"incomplete\":true",
        "\"erased\":{",
        "\"disagreements\":{\"",
        "\"kind\":\"drone\"",
        "\"forked\":true",
    ];
    let mut runner = proptest::test_runner::TestRunner::new(cases(64));
    runner
        .run(&steps(40), |steps| {
            let nation = grown(&Nation::new(), &steps);
            let whole = journal_of(&nation, &[nation.all()], |_| true).dump();
            let mut half = parcels(&nation, 1, 2).swap_remove(0);
            half.statements = nation.all().statements;
            let half = journal_of(&nation, &[half], |_| true).dump();
            let lines = [whole, half].concat().join("\n");
            seen.borrow_mut().extend(words.iter().filter(|word| lines.contains(**word)).copied());
            Ok(())
        })
        .unwrap();
    assert_eq!(seen.into_inner(), words.into_iter().collect());
}

/// Erased is erased: when the root's chain turns out to fork before the erasure, the body is not there any more and is asked
/// for again, and the store says so.
#[test]
fn a_fork_of_the_root_does_not_bring_an_erased_body_back() {
    let post = post("headquarters");
    let folder = tempfile::tempdir().unwrap();
    let mut copy = post.copy(folder.path());
    let note = Written {
        device: 2,
        audience: 0,
        births: vec![3],
        patches: vec![],
        clock: 4,
        back: 0,
        twin: false,
        anew: false,
    };
    let mut before = grown(&post.nation, &[Step::Write(note)]);
    copy.bring(&before, &before.all());
    let mut erased = before.clone();
    erased.step(&Step::Erase { record: 0, first_only: false });
    copy.bring(&erased, &erased.all());
    agrees(&mut copy).unwrap();
    assert!(dump(&copy.office).join("").contains("\"erased\":{"));

    before.step(&Step::Unknown);
    copy.bring(&before, &Parcel { statements: (0..before.statements.len()).collect(), ..Parcel::default() });
    let missing: Vec<_> =
        dump(&copy.office).into_iter().filter(|line| line.starts_with("{\"missing\"")).collect();
    assert_eq!(missing, [format!("{{\"missing\":\"{}\"}}", before.feeds[0].commits[0].id)]);
    assert!(copy.office.trust().forked);
    assert!(copy.office.verify(&mut |_, _| Ok(())).unwrap().tables_equal);
}
