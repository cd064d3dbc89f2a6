//! Hidden and security marks leave no way out: not to a role that is not named, not to another office, not in a letter that
//! they were not released for.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::path::PathBuf;

use proofmark_core::Office;
use proofmark_core::attachments::AttachmentInput;
use proofmark_core::cases::{NewCase, RequestFields};
use proofmark_core::ledgers::{LedgerFields, LedgerRowInput};
use proofmark_core::letters::IssueLetter;
use proofmark_core::markings::{MarkingFields, ReleaseMark, Restoration};
use proofmark_core::office::{Declared, DeclaredValue};
use proofmark_core::stocks::{AddToStock, StockFields, StockList, StockWeaponQuery};
use proofmark_core::terms::RuleFields;
use proofmark_core::trust::{DefineAudience, GiveRights, KindRight, Widen};
use proofmark_core::weapons::{EventFields, FindFields, NewFind, NewWeapon, WeaponFields, WeaponQuery};
use proofmark_format::ids::RecordId;
use proofmark_tests::offices::{self, Clock, PASSPHRASE, carry, dump, enrol, operator, rifle, second, some};
use proofmark_tests::words::has_words;
use serde::Serialize;
use tempfile::TempDir;

/// What is struck where nobody is to know of it, and what a restoration read there.
const SECRET: &str = "QX7788KZ";
const RESTORED: &str = "QX7788KY";
/// What else says where it is.
const REMARK: &str = "under the grip plate";
const TELLING: [&str; 3] = [SECRET, RESTORED, REMARK];

struct World {
    folder: TempDir,
    stick: PathBuf,
    clock: Clock,
    headquarters: Office,
    post: Office,
    other: Office,
    /// The rifle, recorded at the post.
    rifle: String,
    /// Its hidden mark.
    mark: String,
}

fn hidden() -> MarkingFields {
    MarkingFields {
        kind: some("serial"),
        place: some("grip"),
        reading: some(SECRET),
        remark: some(REMARK),
        control_part: some("yes"),
        secret: some("yes"),
        ..MarkingFields::default()
    }
}

fn world() -> World {
    let folder = tempfile::tempdir().unwrap();
    let (clock, stick) = (Clock::at(offices::START), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    headquarters.add_operator(&operator("Yaa Asante", &["recorder", "viewer"])).unwrap();
    let mut post = offices::post(&folder.path().join("bp3"), "BP3", 3, &clock);
    let mut other = offices::post(&folder.path().join("bp4"), "BP4", 4, &clock);
    enrol(&mut headquarters, &mut post, &stick);
    enrol(&mut headquarters, &mut other, &stick);
    let rifle = post.add_weapon(&rifle()).unwrap().id;
    let mark = post.add_marking(&rifle, &hidden()).unwrap().id;
    let restoration = Restoration {
        date: some("2026-02"),
        method: some("chemical"),
        reading: some(RESTORED),
        circumstances: some(REMARK),
        ..Restoration::default()
    };
    post.add_restoration(&mark, &restoration).unwrap();
    carry(&mut post, &mut headquarters, &stick);
    World { folder, stick, clock, headquarters, post, other, rifle, mark }
}

impl World {
    /// Headquarters, unlocked by somebody of no role that the rule names.
    fn unnamed(&self) -> Office {
        let home = offices::home(&self.folder.path().join("hq"), 9, &self.clock);
        home.unlock("Yaa Asante", PASSPHRASE).unwrap()
    }

    fn case(&mut self) -> String {
        let request = RequestFields {
            partner: some("CN"),
            addressee: some("National Point of Contact"),
            authority: some("Arms Act, section 12"),
            grounds: Some(vec!["a".into()]),
            law: some("Arms Act, section 3"),
            questions: Some(vec!["manufacture".into()]),
            intended_use: some("Criminal investigation."),
            confidentiality: some("undertaken"),
            contact: some("Ama Owusu\n+233 30 000 0000"),
            signatory: some("Ama Owusu, Head"),
            ..RequestFields::default()
        };
        let new = NewCase {
            weapon: self.rifle.clone(),
            direction: "outgoing".into(),
            date: "2026-03-02".into(),
            request,
        };
        self.headquarters.open_case(&new).unwrap().id
    }

    fn release(&self, case: &str) -> ReleaseMark {
        ReleaseMark {
            case_id: case.into(),
            marking: self.mark.clone(),
            reason: "The maker can answer by this number alone".into(),
            second: second(),
        }
    }
}

/// What the terminal prints and the window receives.
fn json(said: &impl Serialize) -> String {
    serde_json::to_string(said).unwrap()
}

fn tells_nothing(said: &impl Serialize) {
    let said = json(said);
    for telling in TELLING {
        assert!(!said.contains(telling), "{telling} in {said}");
    }
}

fn draft(office: &Office, case: &str) -> String {
    office.preview_letter(case, "en", "2026-03-03").unwrap().sha256
}

#[test]
fn the_named_roles_see_it_and_others_see_that_it_is_withheld() {
    let w = world();
    let seen = w.headquarters.weapon(&w.rifle).unwrap();
    assert!(TELLING.iter().all(|telling| json(&seen).contains(telling)), "who is named sees all of it");
    assert_eq!(w.headquarters.find(SECRET).unwrap().weapons.len(), 1);

    let unnamed = w.unnamed();
    let page = unnamed.weapon(&w.rifle).unwrap();
    tells_nothing(&page);
    let mark = page.markings.iter().find(|mark| mark.id == w.mark).unwrap();
    assert!(mark.withheld, "that there is one is said");
    assert_eq!(mark.fields, MarkingFields { secret: some("yes"), ..MarkingFields::default() });
    assert!(page.markings.iter().filter(|mark| !mark.withheld).count() == 3, "the others are there");
    tells_nothing(&unnamed.find(SECRET).unwrap());
    tells_nothing(&unnamed.find("QX*").unwrap());
    tells_nothing(&unnamed.all_disagreements().unwrap());
    tells_nothing(&unnamed.proposals().unwrap());
    let refused = unnamed.dump(|_| Ok(())).unwrap_err();
    assert_eq!(refused.code, "mark_withheld");
    has_words(&refused);
}

/// The State's word on who sees hidden marks.
fn seen_by(roles: &[&str]) -> RuleFields {
    RuleFields {
        name: "secret_marks/roles".into(),
        value: serde_json::to_string(roles).unwrap(),
        source: "Arms Regulations 2026".into(),
        article: "reg. 12".into(),
        ..RuleFields::default()
    }
}

#[test]
fn headquarters_alone_says_who_sees_it_and_every_office_goes_by_that() {
    let mut w = world();
    let sees = |office: &Office| json(&office.weapon(&w.rifle).unwrap()).contains(SECRET);
    assert!(!sees(&w.unnamed()));
    w.headquarters.set_rule(&seen_by(&["authorising_officer", "viewer"])).unwrap();
    assert!(sees(&w.unnamed()), "the State named a role of hers");
    let narrow = w.headquarters.set_rule(&seen_by(&["authorising_officer"])).unwrap();
    assert!(!sees(&w.unnamed()));
    let rule = w.headquarters.rules().unwrap().into_iter().find(|rule| rule.name == "secret_marks").unwrap();
    assert_eq!((rule.values.len(), &rule.values[0].record), (1, &narrow.id), "one record, set anew");
    assert_eq!(rule.values[0].said.article, "reg. 12");

    // Whoever unlocked the post is no authorising officer: with the next stick she sees it no more.
    assert!(sees(&w.post));
    carry(&mut w.headquarters, &mut w.post, &w.stick);
    assert!(!sees(&w.post));
    w.headquarters.withdraw_word(&narrow.id, "decided otherwise").unwrap();
    carry(&mut w.headquarters, &mut w.post, &w.stick);
    assert!(sees(&w.post), "what ships stands again");

    for value in ["viewer", "[]", r#"["king"]"#] {
        let wrong = RuleFields { value: value.into(), ..seen_by(&[]) };
        let refused = w.headquarters.set_rule(&wrong).unwrap_err();
        assert_eq!((refused.code, refused.fields["field"].as_str()), ("rule_value", "value"), "{value}");
        has_words(&refused);
    }
    assert_eq!(w.post.set_rule(&seen_by(&["viewer"])).unwrap_err().code, "words_of_headquarters");
}

#[test]
fn a_rule_that_a_post_signed_widens_nothing_until_the_root_gave_it_that_right() {
    let mut w = world();
    // What a changed program, or whoever holds the key of a post, may sign: the journal has it, and every office receives it.
    let audience = w.post.trust().national;
    let said = seen_by(&["recorder", "viewer", "tracing_officer", "authorising_officer"]);
    let fields = [("name", &said.name), ("value", &said.value), ("source", &said.source)];
    let fields = fields.map(|(name, value)| {
        (name.to_owned(), DeclaredValue::Value(proofmark_format::cbor::Value::from(value.as_str())))
    });
    let forged = Declared::Birth { kind: "rule".into(), audience, fields: fields.to_vec() };
    w.post.record_declared(vec![forged]).unwrap();
    carry(&mut w.post, &mut w.headquarters, &w.stick);
    let values = |office: &Office| office.rules().unwrap().into_iter().flat_map(|rule| rule.values);
    for office in [&w.post, &w.headquarters, &w.unnamed()] {
        assert_eq!(office.seeing_roles().unwrap(), ["authorising_officer", "tracing_officer"]);
        assert!(values(office).all(|value| value.record.is_empty()), "no value of the State");
    }
    tells_nothing(&w.unnamed().weapon(&w.rifle).unwrap());

    // Headquarters says so itself in a record of its own: what the post wrote does not stand in the way.
    let own = w.headquarters.set_rule(&seen_by(&["authorising_officer"])).unwrap();
    assert_eq!(w.headquarters.seeing_roles().unwrap(), ["authorising_officer"]);
    w.headquarters.withdraw_word(&own.id, "decided otherwise").unwrap();

    // The root may give a device the right over every record of a kind: then it speaks for the State.
    let device = w.post.identity().device_id().to_string();
    let right = |kind: &str, right: &str| KindRight { kind: kind.into(), right: right.into() };
    let rights = GiveRights {
        device,
        rights: vec![right("*", "own"), right("rule", "any")],
        root_passphrase: "the root of the tests".into(),
    };
    w.headquarters.give_rights(&rights).unwrap();
    assert_eq!(w.unnamed().seeing_roles().unwrap().len(), 4);
}

#[test]
fn no_list_shows_it_whoever_asks() {
    let w = world();
    for office in [&w.headquarters, &w.unnamed()] {
        tells_nothing(&office.weapons(&WeaponQuery::default()).unwrap());
        let by_text = WeaponQuery { text: some(SECRET), ..WeaponQuery::default() };
        assert!(office.weapons(&by_text).unwrap().rows.is_empty());
        tells_nothing(&office.all_disagreements().unwrap());
    }
}

#[test]
fn a_weapon_with_the_same_number_does_not_give_it_away() {
    let mut w = world();
    let open = MarkingFields { secret: None, remark: None, ..hidden() };
    let twin = |markings| NewWeapon { markings, find: None, number: false, ..rifle() };
    let first = w.headquarters.add_weapon(&twin(vec![open.clone()])).unwrap().id;
    assert!(w.headquarters.weapon(&first).unwrap().doubles.is_empty(), "the hidden mark is no double of it");
    let second = w.headquarters.add_weapon(&twin(vec![open])).unwrap().id;
    let doubles = w.headquarters.weapon(&second).unwrap().doubles;
    assert_eq!(doubles.iter().map(|row| &row.id).collect::<Vec<_>>(), [&first], "two open ones are");
}

#[test]
fn no_report_of_a_stick_names_it() {
    let mut w = world();
    let more = MarkingFields { kind: some("security"), secret: None, ..hidden() };
    w.post.add_marking(&w.rifle, &more).unwrap();
    let report = carry(&mut w.post, &mut w.headquarters, &w.stick);
    assert!(report.lines.iter().any(|line| line.kind == "marking"), "that there is one is reported");
    tells_nothing(&report);
}

#[test]
fn it_cannot_be_changed_by_whoever_does_not_see_it_nor_made_open_by_anybody() {
    let mut w = world();
    let remark = MarkingFields { remark: some("x"), ..MarkingFields::default() };
    let mut unnamed = w.unnamed();
    let refused = unnamed.change_marking(&w.mark, &remark).unwrap_err();
    assert_eq!(refused.code, "mark_withheld");
    let picture = AttachmentInput { record: w.mark.clone(), path: "x.png".into(), caption: String::new() };
    assert_eq!(unnamed.add_photograph(&picture).unwrap_err().code, "mark_withheld");
    let open = MarkingFields { secret: some(""), ..MarkingFields::default() };
    let stays = w.post.change_marking(&w.mark, &open).unwrap_err();
    assert_eq!(stays.code, "mark_secret_stays");
    has_words(&stays);
    w.post.change_marking(&w.mark, &remark).unwrap();
    let security =
        MarkingFields { kind: some("security"), reading: some(SECRET), ..MarkingFields::default() };
    let second = w.post.add_marking(&w.rifle, &security).unwrap().id;
    let page = w.post.weapon(&w.rifle).unwrap();
    let kept = page.markings.iter().find(|mark| mark.id == second).unwrap();
    assert_eq!(kept.fields.secret.as_deref(), Some("yes"), "by its kind, and in so many words");
    let other_kind = MarkingFields { kind: some("proof"), ..MarkingFields::default() };
    w.post.change_marking(&second, &other_kind).unwrap();
    let page = w.post.weapon(&w.rifle).unwrap();
    let kept = page.markings.iter().find(|mark| mark.id == second).unwrap();
    assert_eq!(kept.fields.secret.as_deref(), Some("yes"), "whatever kind it turns out to be");
}

#[test]
fn an_event_about_it_goes_no_further_than_it_does() {
    let mut w = world();
    // Headquarters' own: the post does not hold it.
    let mark = w.headquarters.add_marking(&w.rifle, &hidden()).unwrap().id;
    let read = EventFields { kind: some("examination"), reading: some(RESTORED), ..EventFields::default() };
    let about = EventFields { marking: some(&mark), ..read.clone() };
    w.headquarters.add_event(&w.rifle, &about).unwrap();
    assert_eq!(w.unnamed().add_event(&w.rifle, &about).unwrap_err().code, "mark_withheld");
    let open = w.headquarters.add_event(&w.rifle, &EventFields { reading: None, ..read.clone() }).unwrap().id;
    let named = EventFields { marking: some(&mark), ..EventFields::default() };
    let refused = w.headquarters.change_event(&open, &named).unwrap_err();
    assert_eq!(refused.code, "mark_secret_event");
    has_words(&refused);
    let before = w.post.weapon(&w.rifle).unwrap().events.len();
    carry(&mut w.headquarters, &mut w.post, &w.stick);
    let now = w.post.weapon(&w.rifle).unwrap();
    assert_eq!(now.events.len(), before + 1, "the open one");
    assert!(!json(&now.events).contains(&mark), "nothing says that there is another mark");

    let other = w.headquarters.add_weapon(&rifle()).unwrap().id;
    let elsewhere = w.headquarters.add_event(&other, &about).unwrap_err();
    assert_eq!(elsewhere.code, "marking_elsewhere");
    has_words(&elsewhere);
}

#[test]
fn its_pictures_are_withheld_with_it() {
    let mut w = world();
    let path = w.folder.path().join("picture.png");
    image::RgbImage::new(24, 16).save(&path).unwrap();
    let picture = |record: &str| AttachmentInput {
        record: record.into(),
        path: path.display().to_string(),
        caption: REMARK.into(),
    };
    let id = w.post.add_photograph(&picture(&w.mark)).unwrap().id;
    carry(&mut w.post, &mut w.headquarters, &w.stick);
    assert!(w.headquarters.photograph(&id).is_ok() && w.headquarters.thumbnail(&id).is_ok());
    let unnamed = w.unnamed();
    assert_eq!(unnamed.photograph(&id).unwrap_err().code, "mark_withheld");
    assert_eq!(unnamed.thumbnail(&id).unwrap_err().code, "mark_withheld");
    tells_nothing(&unnamed.weapon(&w.rifle).unwrap());
    let case = w.case();
    assert!(!json(&w.headquarters.case_page(&case).unwrap()).contains(REMARK), "no annex of a letter");
}

#[test]
fn no_letter_tells_it_unless_it_was_released_for_that_one() {
    let mut w = world();
    let case = w.case();
    let silent = draft(&w.headquarters, &case);
    let more = MarkingFields { reading: some("QX0000"), ..hidden() };
    w.headquarters.add_marking(&w.rifle, &more).unwrap();
    assert_eq!(draft(&w.headquarters, &case), silent, "a hidden mark more changes no letter");
    tells_nothing(&w.headquarters.case_page(&case).unwrap());
    w.headquarters.authorise_request(&case, &second()).unwrap();

    let release = w.release(&case);
    let alone = ReleaseMark {
        second: proofmark_core::office::Second {
            operator: "Ama Owusu".into(),
            passphrase: PASSPHRASE.into(),
        },
        ..release.clone()
    };
    assert_eq!(w.headquarters.release_secret_mark(&alone).unwrap_err().code, "same_person");
    let open = w.headquarters.weapon(&w.rifle).unwrap().markings[0].id.clone();
    let not_secret = ReleaseMark { marking: open, ..release.clone() };
    assert_eq!(w.headquarters.release_secret_mark(&not_secret).unwrap_err().code, "mark_not_secret");
    assert_eq!(w.unnamed().release_secret_mark(&release).unwrap_err().code, "role_missing");

    w.headquarters.release_secret_mark(&release).unwrap();
    assert_eq!(w.headquarters.release_secret_mark(&release).unwrap_err().code, "mark_released");
    assert_ne!(draft(&w.headquarters, &case), silent, "the released mark is told, and the other is not");
    let issue = IssueLetter { case_id: case.clone(), language: "en".into(), date: "2026-03-03".into() };
    let stale = w.headquarters.issue_letter(&issue).unwrap_err();
    assert_eq!(stale.code, "authorisation_stale", "who authorised did not know that it would be told");
    w.headquarters.authorise_request(&case, &second()).unwrap();
    let letter = w.headquarters.issue_letter(&issue).unwrap().id;
    let marks = w.headquarters.hidden_marks(&case).unwrap();
    let used = marks.iter().find(|hidden| hidden.marking.id == w.mark).unwrap().release.as_ref().unwrap();
    assert_eq!(
        (used.operator.as_str(), used.second.as_str(), used.issued),
        ("Ama Owusu", "Kofi Mensah", true)
    );

    // Whoever may not see the mark reads neither letter nor draft that tells it.
    let unnamed = w.unnamed();
    for refused in [
        unnamed.letter(&letter).map(drop),
        unnamed.preview_letter(&case, "en", "2026-03-03").map(drop),
        unnamed.export_letter(&letter, w.folder.path()).map(drop),
    ] {
        assert_eq!(refused.unwrap_err().code, "mark_withheld");
    }
    tells_nothing(&unnamed.hidden_marks(&case).unwrap());

    // Another letter about the same weapon knows nothing of the release.
    let another = w.case();
    assert!(w.headquarters.hidden_marks(&another).unwrap().iter().all(|hidden| hidden.release.is_none()));
    assert!(unnamed.preview_letter(&another, "en", "2026-03-03").is_ok());
}

#[test]
fn no_other_office_receives_it_and_a_wider_audience_leaves_it_behind() {
    let mut w = world();
    let members = ["HQ", "BP3", "BP4"].map(str::to_owned).to_vec();
    let border = DefineAudience {
        id: String::new(),
        name: "Border".into(),
        members,
        root_passphrase: "the root of the tests".into(),
    };
    let audience = w.headquarters.define_audience(&border).unwrap().id;
    let widen = |record: &str| Widen {
        record: record.into(),
        audience: audience.clone(),
        reason: "All posts look for it".into(),
        second: second(),
    };
    let refused = w.headquarters.widen(&widen(&w.mark)).unwrap_err();
    assert_eq!(refused.code, "mark_secret");
    has_words(&refused);
    let known = w.headquarters.widen(&widen(&w.rifle)).unwrap().id;
    // A mark that is found hidden later is for the office alone, though the weapon is for all.
    let later = MarkingFields { reading: some(RESTORED), ..hidden() };
    w.headquarters.add_marking(&known, &later).unwrap();
    let shared = w.headquarters.weapon(&known).unwrap();
    assert_eq!(
        shared.markings.iter().filter(|mark| mark.fields.is_secret()).count(),
        2,
        "it follows the weapon"
    );
    let open = shared.markings.iter().find(|mark| !mark.fields.is_secret()).unwrap();
    let hide = MarkingFields { secret: some("yes"), ..MarkingFields::default() };
    let refused = w.headquarters.change_marking(&open.id, &hide).unwrap_err();
    assert_eq!(refused.code, "mark_secret_shared", "what others hold cannot be hidden from them");
    has_words(&refused);

    for post in [&mut w.other, &mut w.post] {
        carry(&mut w.headquarters, post, &w.stick);
    }
    let page = w.other.weapon(&known).unwrap();
    assert_eq!(page.markings.len(), 3);
    tells_nothing(&page);
    // Not only not shown: not one byte of it is there, for whoever reads the store.
    let held = dump(&w.other).join("\n");
    for telling in TELLING {
        assert!(!held.contains(telling), "{telling} reached the other post");
        let in_bodies: u32 = w
            .other
            .store()
            .query_row(
                "SELECT count(*) FROM commits WHERE instr(whole(body), CAST(?1 AS BLOB)) > 0",
                [telling],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(in_bodies, 0, "{telling} lies in a body");
    }
    assert!(dump(&w.post).join("\n").contains(SECRET), "the office that recorded it keeps it");
}

/// The record that this question finds.
fn record_of(office: &Office, sql: &str) -> String {
    let id: [u8; 16] = office.store().query_row(sql, [], |row| row.get(0)).unwrap();
    RecordId(id).to_string()
}

#[test]
fn a_release_that_is_taken_back_opens_no_letter() {
    let mut w = world();
    let case = w.case();
    let release = w.headquarters.release_secret_mark(&w.release(&case)).unwrap().id;
    w.headquarters.authorise_request(&case, &second()).unwrap();
    let issue = IssueLetter { case_id: case.clone(), language: "en".into(), date: "2026-03-03".into() };
    let letter = w.headquarters.issue_letter(&issue).unwrap().id;
    assert_eq!(w.unnamed().hidden_marks(&case).unwrap()[0].release.as_ref().unwrap().id, release);
    assert_eq!(w.unnamed().withdraw(&release, "no longer needed").unwrap_err().code, "role_missing");
    assert_eq!(w.headquarters.withdraw(&release, "no longer needed").unwrap_err().code, "already_issued");
    // As an older version let it be withdrawn, and as another laptop may have.
    let withdrawn = vec![("withdrawn".to_owned(), DeclaredValue::Value("no longer needed".into()))];
    let record = RecordId::parse(&release).unwrap();
    w.headquarters.record_declared(vec![Declared::Patch { record, fields: withdrawn }]).unwrap();
    let unnamed = w.unnamed();
    assert_eq!(unnamed.letter(&letter).map(drop).unwrap_err().code, "mark_withheld");
    let exported = unnamed.export_letter(&letter, w.folder.path());
    assert_eq!(exported.map(drop).unwrap_err().code, "mark_withheld");

    let another = w.case();
    let unused = w.headquarters.release_secret_mark(&w.release(&another)).unwrap().id;
    w.headquarters.withdraw(&unused, "the maker answered").unwrap();
    assert!(w.headquarters.hidden_marks(&another).unwrap().iter().all(|hidden| hidden.release.is_none()));
}

#[test]
fn whoever_does_not_see_it_withdraws_neither_it_nor_what_belongs_to_it() {
    let mut w = world();
    let restoration = record_of(
        &w.headquarters,
        "SELECT r.id FROM event e JOIN record r ON r.n = e.record WHERE e.kind = 'restoration'",
    );
    let note = record_of(
        &w.headquarters,
        "SELECT r.id FROM note n JOIN record r ON r.n = n.record JOIN record er ON er.id = n.about
         JOIN event e ON e.record = er.n WHERE e.kind = 'restoration'",
    );
    let mut unnamed = w.unnamed();
    for record in [&w.mark, &restoration, &note] {
        assert_eq!(unnamed.withdraw(record, "a wrong one").unwrap_err().code, "mark_withheld");
    }
    let place = EventFields { place: some("x"), ..EventFields::default() };
    assert_eq!(unnamed.change_event(&restoration, &place).unwrap_err().code, "mark_withheld");
    w.headquarters.withdraw(&w.mark, "a scratch").unwrap();
}

#[test]
fn what_others_decided_is_not_withdrawn_by_whoever_records() {
    let mut w = world();
    let rule = RuleFields {
        name: "disposal/days".into(),
        value: "30".into(),
        source: "Arms Act, section 14".into(),
        ..RuleFields::default()
    };
    let rule = w.headquarters.set_rule(&rule).unwrap().id;
    let case = w.case();
    w.headquarters.add_step(&case, "note", "2026-03-02", "asked by telephone").unwrap();
    let step = record_of(
        &w.headquarters,
        "SELECT r.id FROM step s JOIN record r ON r.n = s.record WHERE s.kind = 'note'",
    );
    let operator = w.headquarters.operators().unwrap()[0].id.clone();
    let mut unnamed = w.unnamed();
    for (record, code) in [
        (&rule, "not_withdrawable"),
        (&operator, "not_withdrawable"),
        (&case, "not_withdrawable"),
        (&step, "role_missing"),
    ] {
        let refused = unnamed.withdraw(record, "a wrong one").unwrap_err();
        assert_eq!(refused.code, code);
        has_words(&refused);
    }
    drop(unnamed);
    w.headquarters.withdraw(&step, "of another case").unwrap();
}

#[test]
fn no_report_of_a_stick_and_no_erasure_names_what_belongs_to_it() {
    let mut w = world();
    let path = w.folder.path().join("picture.png");
    image::RgbImage::new(24, 16).save(&path).unwrap();
    let picture =
        AttachmentInput { record: w.mark.clone(), path: path.display().to_string(), caption: REMARK.into() };
    w.post.add_photograph(&picture).unwrap();
    let restoration =
        Restoration { method: some("magnetic"), circumstances: some(REMARK), ..Restoration::default() };
    w.post.add_restoration(&w.mark, &restoration).unwrap();
    let report = carry(&mut w.post, &mut w.headquarters, &w.stick);
    let told = |kind: &str| report.lines.iter().filter(|line| line.kind == kind).count();
    assert_eq!((told("note"), told("attachment")), (1, 1), "that they are there is reported");
    tells_nothing(&report);
    for line in report.lines.iter().filter(|line| line.kind == "note" || line.kind == "attachment") {
        tells_nothing(&w.unnamed().preview_erasure(&line.record).unwrap());
        tells_nothing(&w.unnamed().link(RecordId::parse(&line.record).unwrap()).unwrap());
    }
}

#[test]
fn an_event_about_it_and_a_weapon_that_bears_one_reach_no_other_office() {
    let mut w = world();
    // Headquarters finds another hidden mark on the rifle of the post: the post is not to know of it.
    let own = MarkingFields { reading: some("HQONLY1"), remark: None, ..hidden() };
    let own = w.headquarters.add_marking(&w.rifle, &own).unwrap().id;
    let read = |marking: &str| EventFields {
        kind: some("restoration"),
        marking: some(marking),
        reading: some("HQONLY2"),
        circumstances: some("HQONLY3"),
        ..EventFields::default()
    };
    let event = w.headquarters.add_event(&w.rifle, &read(&own)).unwrap().id;
    assert_eq!(w.unnamed().add_event(&w.rifle, &read(&own)).unwrap_err().code, "mark_withheld");
    let none = EventFields { marking: some(""), ..EventFields::default() };
    assert_eq!(w.headquarters.change_event(&event, &none).unwrap_err().code, "mark_secret_event");
    let open = w.headquarters.weapon(&w.rifle).unwrap().events[0].id.clone();
    let about = EventFields { marking: some(&own), ..EventFields::default() };
    assert_eq!(w.headquarters.change_event(&open, &about).unwrap_err().code, "mark_secret_event");
    let another = w.headquarters.add_weapon(&rifle()).unwrap().id;
    assert_eq!(
        w.headquarters.add_event(&another, &read(&own)).unwrap_err().code,
        "marking_elsewhere",
        "an event is about a mark of its own weapon"
    );

    let find = FindFields { find_kind: some("seized"), date: some("2026-02"), ..FindFields::default() };
    let find = w
        .post
        .add_find(&NewFind { find, weapons: vec![NewWeapon { find: None, ..rifle() }], number: false })
        .unwrap()
        .id;
    carry(&mut w.post, &mut w.headquarters, &w.stick);
    let bearing = MarkingFields { reading: some("HQONLY4"), ..hidden() };
    let weapon = NewWeapon { find: None, markings: vec![bearing], ..rifle() };
    w.headquarters.add_to_find(&find, &weapon).unwrap();

    carry(&mut w.headquarters, &mut w.post, &w.stick);
    let held = dump(&w.post).join("\n");
    assert!(!held.contains("HQONLY"), "{held}");
    assert_eq!(w.post.find_page(&find).unwrap().weapons.len(), 2, "the weapon itself is known there");
}

#[test]
fn an_event_is_not_widened_as_if_it_were_a_weapon() {
    let mut w = world();
    let members = ["HQ", "BP3", "BP4"].map(str::to_owned).to_vec();
    let border = DefineAudience {
        id: String::new(),
        name: "Border".into(),
        members,
        root_passphrase: "the root of the tests".into(),
    };
    let audience = w.headquarters.define_audience(&border).unwrap().id;
    let record = record_of(
        &w.headquarters,
        "SELECT r.id FROM event e JOIN record r ON r.n = e.record WHERE e.kind = 'restoration'",
    );
    let widen = Widen { record, audience, reason: "All posts look for it".into(), second: second() };
    assert_eq!(w.headquarters.widen(&widen).unwrap_err().code, "record_unknown");
}

/// A weapon at the post that bears nothing but the hidden mark.
fn bearer(w: &mut World) -> String {
    let weapon = NewWeapon {
        weapon: WeaponFields { category: some("SA-RIF"), make: some("Cugir"), ..WeaponFields::default() },
        markings: vec![hidden()],
        ..NewWeapon::default()
    };
    w.post.add_weapon(&weapon).unwrap().id
}

#[test]
fn a_ledger_neither_shows_it_nor_swallows_what_the_clerk_read() {
    let mut w = world();
    let ledger = LedgerFields {
        title: some("Sales book 3"),
        kind: some("disposal"),
        columns: Some(["date", "make", "serial"].map(str::to_owned).to_vec()),
        ..LedgerFields::default()
    };
    let ledger = w.post.add_ledger(&ledger).unwrap().id;
    let row = |line, serial: &str, weapon: &str| LedgerRowInput {
        page: "1".into(),
        line,
        as_written: ["12/3/1987", "Cugir", serial].map(str::to_owned).to_vec(),
        weapon: some(weapon),
        ..LedgerRowInput::default()
    };
    let weapon = bearer(&mut w);
    w.post.add_ledger_rows(&ledger, &[row(1, "", &weapon)]).unwrap();
    tells_nothing(&w.post.ledger_leaf(&ledger, "1").unwrap());
    let other = row(2, "111", &weapon);
    w.post.add_ledger_rows(&ledger, &[other]).unwrap();
    let leaf = w.post.ledger_leaf(&ledger, "1").unwrap();
    tells_nothing(&leaf);
    assert_eq!(leaf.rows[1].understood["serial"], "111");
    // A correction of the row is one of the mark that the row made, never of the hidden one.
    let mut better = leaf.rows[1].input();
    better.as_written[2] = "112".into();
    better.understood.insert("serial".into(), "112".into());
    w.post.change_ledger_row(&leaf.rows[1].id, &better).unwrap();
    assert!(json(&w.post.weapon(&weapon).unwrap()).contains(SECRET), "the hidden mark is as it was");

    let same = bearer(&mut w);
    w.post.add_ledger_rows(&ledger, &[row(3, SECRET, &same)]).unwrap();
    let page = w.post.weapon(&same).unwrap();
    let open = page.markings.iter().find(|mark| !mark.fields.is_secret()).unwrap();
    assert_eq!(open.fields.reading.as_deref(), Some(SECRET), "what stands in the book is kept");
}

#[test]
fn a_stock_list_does_not_tell_which_guess_is_right() {
    let mut w = world();
    let stock = StockFields { name: some("Armoury"), agency: some("police"), ..StockFields::default() };
    let stock = w.post.add_stock(&stock).unwrap().id;
    let weapon = bearer(&mut w);
    let list = StockList {
        stock: stock.clone(),
        text: format!("category,make,serial\nSA-RIF,Cugir,{SECRET}\n"),
        ..StockList::default()
    };
    let judge = |office: &Office| {
        let preview = office.read_stock_list(&list).unwrap();
        (preview.known, preview.refused.len())
    };
    assert_eq!(judge(&w.post), (0, 0), "nothing is known of it in the register");
    let put = AddToStock { stock: stock.clone(), weapons: vec![weapon.clone()], ..AddToStock::default() };
    w.post.add_to_stock(&put).unwrap();
    assert_eq!(judge(&w.post), (0, 0), "nor in the stock");
    let open = MarkingFields { secret: None, ..hidden() };
    let open = w.post.add_marking(&weapon, &open).unwrap().id;
    assert_eq!(judge(&w.post).1, 1, "an open one is");
    w.post.withdraw(&open, "read on another weapon").unwrap();
    assert_eq!(judge(&w.post).1, 0, "and one that was withdrawn is not");
}

#[test]
fn a_security_mark_of_which_only_the_kind_says_so_is_hidden_in_stocks_and_ranges_too() {
    let mut w = world();
    let weapon = NewWeapon {
        weapon: WeaponFields { make: some("Cugir"), ..WeaponFields::default() },
        ..NewWeapon::default()
    };
    let weapon = w.post.add_weapon(&weapon).unwrap().id;
    // As an older version wrote it: on the control part, and no field of its own says that it is hidden.
    let text = |name: &str, value: &str| (name.to_owned(), DeclaredValue::Value(value.into()));
    let record = RecordId::parse(&weapon).unwrap();
    let mark = Declared::Birth {
        kind: "marking".into(),
        audience: w.post.identity().audience,
        fields: vec![
            ("weapon".into(), DeclaredValue::Value(record.0[..].into())),
            text("kind", "security"),
            text("control_part", "yes"),
            text("reading", SECRET),
        ],
    };
    w.post.record_declared(vec![mark]).unwrap();
    let stock = StockFields { name: some("Armoury"), agency: some("police"), ..StockFields::default() };
    let stock = w.post.add_stock(&stock).unwrap().id;
    let put = AddToStock { stock: stock.clone(), weapons: vec![weapon], ..AddToStock::default() };
    w.post.add_to_stock(&put).unwrap();
    let list = w.post.stock_weapons(&StockWeaponQuery { stock, ..StockWeaponQuery::default() }).unwrap();
    assert_eq!(list.rows.len(), 1);
    tells_nothing(&list);
}
