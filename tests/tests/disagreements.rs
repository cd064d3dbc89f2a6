//! What two offices said apart, what a person settles, and what only is shown.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::path::PathBuf;

use proofmark_core::Office;
use proofmark_core::cases::{NewCase, RequestFields};
use proofmark_core::disagreements::{AnswerProposal, DisagreementRow, Settle};
use proofmark_core::weapons::{EventFields, NewWeapon, WeaponFields};
use proofmark_tests::offices::{self, Clock, carry, enrol, rifle, some};
use proofmark_tests::words::has_words;
use tempfile::TempDir;

/// A headquarters and a post that have met.
struct Country {
    folder: TempDir,
    headquarters: Office,
    post: Office,
    clock: Clock,
}

impl Country {
    fn new() -> Country {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::at(offices::START);
        std::fs::create_dir(folder.path().join("stick")).unwrap();
        let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
        let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
        enrol(&mut headquarters, &mut post, &folder.path().join("stick"));
        Country { folder, headquarters, post, clock }
    }

    fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    /// What each has reaches the other.
    fn meet(&mut self) {
        let stick = self.stick();
        carry(&mut self.post, &mut self.headquarters, &stick);
        carry(&mut self.headquarters, &mut self.post, &stick);
    }

    fn sound(&mut self) {
        for office in [&mut self.headquarters, &mut self.post] {
            let verified = office.verify(&mut |_, _| Ok(())).unwrap();
            assert_eq!((verified.damaged, verified.tables_equal), (Vec::new(), true));
        }
    }
}

fn make(make: &str) -> WeaponFields {
    WeaponFields { make: some(make), ..WeaponFields::default() }
}

/// The same without the names of operators: headquarters' own stay with it.
fn nameless(rows: &[DisagreementRow]) -> Vec<DisagreementRow> {
    let mut rows = rows.to_vec();
    rows.iter_mut().flat_map(|row| &mut row.values).for_each(|value| value.said.operator.clear());
    rows
}

fn settle(row: &DisagreementRow, value: usize, reason: &str) -> Settle {
    Settle {
        record: row.record.clone(),
        field: row.field.clone(),
        commit: row.values[value].commit.clone(),
        reason: reason.into(),
    }
}

#[test]
fn both_values_are_listed_with_what_each_had_seen_and_one_change_settles_them_everywhere() {
    let mut country = Country::new();
    let weapon = country.post.add_weapon(&rifle()).unwrap().id;
    country.meet();
    country.post.change_weapon(&weapon, &make("Norinco (66)")).unwrap();
    country.headquarters.change_weapon(&weapon, &make("Arsenal 66")).unwrap();
    country.meet();

    let rows = country.headquarters.all_disagreements().unwrap();
    assert_eq!(
        nameless(&rows),
        nameless(&country.post.all_disagreements().unwrap()),
        "both offices see the same"
    );
    let [row] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!((row.kind.as_str(), row.field.as_str()), ("weapon", "make"));
    assert_eq!((row.page_kind.as_str(), &row.page), ("weapon", &weapon));
    let said: Vec<_> =
        row.values.iter().map(|v| (v.said.value.as_str(), v.said.office.as_str(), v.shown)).collect();
    assert_eq!(said, [("Arsenal 66", "HQ", true), ("Norinco (66)", "BP3", false)]);
    assert!(row.values.iter().all(|value| value.had_seen == ["Norinco"]), "{row:?}");
    assert_eq!(row.values[1].said.operator, "Esi Boateng");
    assert_eq!(
        country.headquarters.weapon(&weapon).unwrap().disagreements[0].values,
        row.values.iter().map(|v| v.said.clone()).collect::<Vec<_>>()
    );
    assert_eq!(country.headquarters.attention().unwrap().disagreements, 1);

    let chosen = settle(row, 1, "The stamp is the factory's number, seen on the photograph.");
    country.headquarters.settle(&chosen).unwrap();
    let again = country.headquarters.settle(&chosen).unwrap_err();
    assert_eq!(again.code, "disagreement_gone");
    has_words(&again);
    country.meet();
    for office in [&country.headquarters, &country.post] {
        assert!(office.all_disagreements().unwrap().is_empty());
        let page = office.weapon(&weapon).unwrap();
        assert_eq!(page.fields.make, some("Norinco (66)"));
        assert!(page.history.iter().any(|line| line.kind == "note"
            && line.fields.iter().any(|(name, value)| name == "topic" && value == "settlement")));
    }
    country.sound();
}

#[test]
fn what_is_said_after_a_settlement_was_seen_is_no_dispute_and_what_was_said_before_is() {
    let mut country = Country::new();
    let weapon = country.post.add_weapon(&rifle()).unwrap().id;
    country.meet();
    country.post.change_weapon(&weapon, &make("A")).unwrap();
    country.headquarters.change_weapon(&weapon, &make("B")).unwrap();
    let stick = country.stick();
    carry(&mut country.post, &mut country.headquarters, &stick);
    // The post goes on, not knowing that headquarters settles.
    country.post.change_weapon(&weapon, &make("C")).unwrap();
    let rows = country.headquarters.all_disagreements().unwrap();
    country.headquarters.settle(&settle(&rows[0], 0, "")).unwrap();
    country.meet();
    let rows = country.post.all_disagreements().unwrap();
    let values: Vec<&str> = rows[0].values.iter().map(|value| value.said.value.as_str()).collect();
    assert_eq!(values, ["B", "C"], "the late change comes back as a disagreement");
    assert_eq!(rows[0].values[1].had_seen, ["A"]);
    let mut both = rows[0].values[0].had_seen.clone();
    both.sort();
    assert_eq!(both, ["A", "B"]);
    country.post.settle(&settle(&rows[0], 1, "")).unwrap();
    country.meet();
    assert!(country.headquarters.all_disagreements().unwrap().is_empty());
    assert_eq!(country.headquarters.weapon(&weapon).unwrap().fields.make, some("C"));
    country.sound();
}

/// An event that headquarters wrote for the post, and what the post would have it say.
fn proposed(country: &mut Country) -> (String, String) {
    let weapon = country.post.add_weapon(&rifle()).unwrap().id;
    country.meet();
    let event = EventFields { kind: some("examination"), place: some("Accra"), ..EventFields::default() };
    let event = country.headquarters.add_event(&weapon, &event).unwrap().id;
    country.meet();
    country
        .post
        .change_event(&event, &EventFields { place: some("Tema"), ..EventFields::default() })
        .unwrap();
    country.meet();
    (weapon, event)
}

fn place(office: &Office, weapon: &str, event: &str) -> Option<String> {
    let page = office.weapon(weapon).unwrap();
    page.events.into_iter().find(|view| view.id == event).unwrap().fields.place
}

#[test]
fn a_change_beyond_its_author_s_rights_is_proposed_and_answered_where_the_right_is() {
    for accept in [true, false] {
        let mut country = Country::new();
        let (weapon, event) = proposed(&mut country);
        assert_eq!(place(&country.headquarters, &weapon, &event), some("Accra"));
        let rows = country.headquarters.proposals().unwrap();
        assert_eq!(rows, country.post.proposals().unwrap());
        let [row] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!((&row.record, row.birth, &row.page), (&event, false, &weapon));
        assert_eq!(row.fields, [("place".into(), "Accra".into(), "Tema".into())]);
        assert_eq!((row.said.office.as_str(), row.said.operator.as_str()), ("BP3", "Esi Boateng"));
        let answer = AnswerProposal { commit: row.commit.clone(), record: event.clone(), accept };
        let refused = country.post.answer_proposal(&answer).unwrap_err();
        assert_eq!(refused.code, "right_missing");
        has_words(&refused);

        country.headquarters.answer_proposal(&answer).unwrap();
        let gone = country.headquarters.answer_proposal(&answer).unwrap_err();
        assert_eq!(gone.code, "proposal_gone");
        has_words(&gone);
        country.meet();
        for office in [&country.headquarters, &country.post] {
            assert!(office.proposals().unwrap().is_empty(), "accepted: {accept}");
            assert_eq!(place(office, &weapon, &event), some(if accept { "Tema" } else { "Accra" }));
        }
        country.sound();
    }
}

#[test]
fn steps_that_contradict_each_other_are_listed_and_kept() {
    let mut country = Country::new();
    let weapon = country.headquarters.add_weapon(&rifle()).unwrap().id;
    let case = NewCase {
        weapon,
        direction: "outgoing".into(),
        date: "2026-03-01".into(),
        request: RequestFields::default(),
    };
    let opened = country.headquarters.open_case(&case).unwrap();
    for (kind, date) in [
        ("sent", "2026-03-03"),
        ("acknowledged", "2026-03-20"),
        ("closed", "2026-03-10"),
        ("note", "2026-03-21"),
    ] {
        country.headquarters.add_step(&opened.id, kind, date, "").unwrap();
    }
    let rows = country.headquarters.contradictions().unwrap();
    let [row] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!((row.step.as_str(), row.after.as_str()), ("acknowledged", "closed"));
    assert_eq!((&row.case, Some(&row.reference)), (&opened.id, opened.reference.as_ref()));
    assert_eq!(row.said.operator, "Ama Owusu");
    assert_eq!(country.headquarters.attention().unwrap().contradictions, 1);
    assert_eq!(country.headquarters.case_page(&opened.id).unwrap().steps.len(), 5, "nothing is lost");
    country.headquarters.withdraw(&row.step_record, "Belongs to another case").unwrap();
    assert!(
        country.headquarters.contradictions().unwrap().is_empty(),
        "a step that was taken back contradicts nothing"
    );
}

#[test]
fn clocks_that_cannot_be_right_are_shown_and_change_nothing() {
    let mut country = Country::new();
    let day = 24 * 60 * 60 * 1_000;
    let kinds = |office: &Office| -> Vec<(String, u32, u32)> {
        office.evidence().unwrap().into_iter().map(|row| (row.kind, row.from, row.to)).collect()
    };
    assert!(kinds(&country.headquarters).is_empty());
    let weapon = country.post.add_weapon(&rifle()).unwrap().id;
    let sound = country.post.evidence().unwrap();
    assert!(sound.is_empty());
    country.clock.set(946_684_800_000); // 1 January 2000: the battery is empty
    assert!(country.post.attention().unwrap().clock_doubtful);
    country.post.change_weapon(&weapon, &make("A")).unwrap();
    country.post.change_weapon(&weapon, &make("B")).unwrap();
    country.clock.set(4_070_908_800_000); // 2099
    country.post.change_weapon(&weapon, &make("C")).unwrap();
    country.clock.set(offices::START + day);
    assert!(country.post.attention().unwrap().clock_doubtful, "before what it wrote last");
    country.post.change_weapon(&weapon, &make("D")).unwrap();
    assert!(!country.post.attention().unwrap().clock_doubtful);
    country.meet();
    let first = country.headquarters.evidence().unwrap()[0].from;
    assert_eq!(
        kinds(&country.headquarters),
        [
            ("clock_back".into(), first, first),
            ("clock_back".into(), first + 3, first + 3),
            ("clock_future".into(), first + 2, first + 2),
            ("clock_past".into(), first, first + 1),
        ]
    );
    assert_eq!(country.headquarters.evidence().unwrap(), country.post.evidence().unwrap());
    let row = &country.headquarters.evidence().unwrap()[0];
    assert_eq!((row.office.as_str(), row.at.as_str()), ("BP3", "2000-01-01T00:00:02Z"));
    assert_eq!(country.headquarters.attention().unwrap().evidence, 4);
    assert!(country.headquarters.all_disagreements().unwrap().is_empty());
    assert_eq!(country.headquarters.weapon(&weapon).unwrap().fields.make, some("D"), "clocks decide nothing");
    country.sound();
}

/// A report names a thousand records at most; what needs a person is looked for in all, and stands first.
#[test]
fn a_disagreement_behind_a_thousand_new_records_is_told_first() {
    let mut country = Country::new();
    let weapon = country.post.add_weapon(&rifle()).unwrap().id;
    country.meet();
    for n in 0..401 {
        let marking = rifle().markings.into_iter().next().map(|mut marking| {
            marking.reading = some(&format!("N {n:04}"));
            marking
        });
        let new = NewWeapon { markings: marking.into_iter().collect(), ..rifle() };
        country.post.add_weapon(&new).unwrap();
    }
    country.post.change_weapon(&weapon, &make("Norinco (66)")).unwrap();
    country.headquarters.change_weapon(&weapon, &make("Arsenal 66")).unwrap();

    let stick = country.stick();
    let report = carry(&mut country.post, &mut country.headquarters, &stick);
    assert!(report.records > 1_000 && report.lines.len() == 1_000, "{} records", report.records);
    assert_eq!(report.needs_person, ["disagreement"]);
    let told = |at: usize| (report.lines[at].outcome.as_str(), report.lines[at].kind.as_str());
    assert_eq!((told(0), told(1)), (("disagreement", "weapon"), ("new", "weapon")));
    assert_eq!(
        (&report.lines[0].record, report.lines[0].fields.as_slice()),
        (&weapon, &["make".to_owned()][..])
    );
    let sum = |kind: &str| report.sums.iter().find(|sum| sum.kind == kind && sum.outcome == "new");
    assert_eq!(sum("weapon").map(|sum| sum.records), Some(401));
    assert_eq!(report.sums.iter().map(|sum| sum.records).sum::<u32>(), report.records);
}
