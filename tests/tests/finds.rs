//! A find of many weapons between offices: what it says once is known of each weapon wherever the weapon is.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::time::Instant;

use proofmark_core::cases::{NewCase, RequestFields};
use proofmark_core::trust::{DefineAudience, Widen};
use proofmark_core::weapons::{EventFields, FindFields, FindQuery, NewFind, NewWeapon};
use proofmark_tests::offices::{self, Clock, carry, enrol, rifle, second, some};

fn cache(weapons: usize) -> NewFind {
    let weapon = || NewWeapon { find: None, ..rifle() };
    NewFind {
        find: FindFields {
            find_kind: some("seized"),
            date: some("2026-02-11"),
            place: some("Paga crossing"),
            circumstances: some("In a pit behind the school."),
            ..FindFields::default()
        },
        weapons: std::iter::repeat_with(weapon).take(weapons).collect(),
        number: true,
    }
}

#[test]
fn a_find_of_47_weapons_travels_and_each_can_be_traced() {
    let folder = tempfile::tempdir().unwrap();
    let (clock, stick) = (Clock::at(offices::START), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
    enrol(&mut headquarters, &mut post, &stick);
    let find = post.add_find(&cache(47)).unwrap().id;
    carry(&mut post, &mut headquarters, &stick);

    let page = headquarters.find_page(&find).unwrap();
    assert_eq!((page.row.weapons, page.row.office.as_str()), (47, "BP3"));
    assert_eq!(page, post.find_page(&find).unwrap());
    assert_eq!(headquarters.finds(&FindQuery::default()).unwrap().total, 1);
    let weapon = page.weapons[46].id.clone();
    let case = NewCase {
        weapon,
        direction: "outgoing".into(),
        date: "2026-03-02".into(),
        request: RequestFields { partner: some("CN"), ..RequestFields::default() },
    };
    let case = headquarters.open_case(&case).unwrap().id;
    let gaps = headquarters.case_page(&case).unwrap().gaps;
    let of_find: Vec<&str> =
        gaps.iter().filter(|gap| gap.place == "find").map(|gap| gap.field.as_str()).collect();
    assert!(of_find.is_empty(), "the request knows the find's {of_find:?} not");
    // One more weapon, recorded by headquarters, is the post's as well as the others are.
    headquarters.add_to_find(&find, &NewWeapon { find: None, ..rifle() }).unwrap();
    carry(&mut headquarters, &mut post, &stick);
    assert_eq!(post.find_page(&find).unwrap().row.weapons, 48);
    for office in [&mut headquarters, &mut post] {
        assert!(office.verify(&mut |_, _| Ok(())).unwrap().tables_equal);
    }
}

#[test]
fn a_weapon_that_a_wider_audience_learns_of_says_itself_what_its_find_says() {
    let folder = tempfile::tempdir().unwrap();
    let (clock, stick) = (Clock::at(offices::START), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
    enrol(&mut headquarters, &mut post, &stick);
    let find = headquarters.add_find(&cache(2)).unwrap().id;
    let north = DefineAudience {
        id: String::new(),
        name: "North".into(),
        members: vec!["HQ".into(), "BP3".into()],
        root_passphrase: "the root of the tests".into(),
    };
    headquarters.define_audience(&north).unwrap();
    let audiences = headquarters.trust_page().unwrap().audiences;
    let north = audiences.into_iter().find(|audience| audience.name == "North").unwrap().id;
    let weapon = headquarters.find_page(&find).unwrap().weapons[0].id.clone();
    let widen =
        Widen { record: weapon, audience: north, reason: "asked by the post".into(), second: second() };
    let wider = headquarters.widen(&widen).unwrap().id;
    carry(&mut headquarters, &mut post, &stick);
    assert_eq!(post.find_page(&find).unwrap_err().code, "record_unknown");
    let event = post.weapon(&wider).unwrap().events.remove(0).fields;
    let said = (event.find_kind.as_deref(), event.date.as_deref(), event.place.as_deref());
    assert_eq!(said, (Some("seized"), Some("2026-02-11"), Some("Paga crossing")));
    assert_eq!(event.circumstances, None, "what may name persons stays where it is");
}

#[test]
fn a_page_with_two_hundred_events_is_read_by_indexes() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::at(offices::START);
    let mut office = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let weapon = office.add_weapon(&rifle()).unwrap().id;
    for n in 0..200 {
        let event = EventFields {
            kind: some("handover"),
            date: Some(format!("{}", 1800 + n)),
            circumstances: (n % 2 == 0).then(|| "To the next unit.".to_owned()),
            ..EventFields::default()
        };
        office.add_event(&weapon, &event).unwrap();
    }
    let begun = Instant::now();
    let page = office.weapon(&weapon).unwrap();
    println!("a page with {} events took {:?}", page.events.len(), begun.elapsed());
    assert_eq!(page.events.len(), 201);
    for table in ["event", "note", "marking"] {
        let by = if table == "note" { "about" } else { "weapon" };
        let sql = format!(
            "EXPLAIN QUERY PLAN SELECT t.record FROM {table} t JOIN record r ON r.n = t.record WHERE t.{by} = x'00'"
        );
        let plan: String = office.store().query_row(&sql, [], |row| row.get(3)).unwrap();
        assert!(plan.starts_with("SEARCH t USING "), "{plan}");
    }
}
