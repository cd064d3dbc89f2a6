//! The lost-and-stolen list, queries and marking practice between offices: what is listed at headquarters hits a find at a
//! post, what a post asks is answered on the next stick, and a foreign file of marking practice is taken in or refused.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::path::{Path, PathBuf};

use proofmark_core::Office;
use proofmark_core::lost::{
    AnswerFields, CloseNotice, NoticeFields, NoticeQuery, QueryFields, Seen, SeenMark, SettleHit,
};
use proofmark_core::markings::MarkingFields;
use proofmark_core::models::{ModelFields, SerialFormat};
use proofmark_core::practices::{PracticeFields, SendPractices};
use proofmark_core::weapons::{EventFields, NewWeapon};
use proofmark_tests::offices::{self, Clock, carry, enrol, rifle, some};
use tempfile::TempDir;

/// A headquarters and a post that know each other.
struct Two {
    folder: TempDir,
    headquarters: Office,
    post: Office,
}

impl Two {
    fn enrolled() -> Two {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::at(offices::START);
        let stick = folder.path().join("stick");
        std::fs::create_dir(&stick).unwrap();
        let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
        let mut post = offices::post(&folder.path().join("post"), "BP3", 2, &clock);
        enrol(&mut headquarters, &mut post, &stick);
        Two { folder, headquarters, post }
    }

    fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    fn carry_to_post(&mut self) {
        let stick = self.stick();
        carry(&mut self.headquarters, &mut self.post, &stick);
    }

    fn carry_to_headquarters(&mut self) {
        let stick = self.stick();
        carry(&mut self.post, &mut self.headquarters, &stick);
    }
}

fn stolen(reading: &str) -> NoticeFields {
    NoticeFields {
        kind: some("stolen"),
        date: some("2025-11"),
        place: some("Central Armoury, Tamale"),
        category: some("SA-ASR"),
        make: some("Norinco"),
        model: some("Type 56-1"),
        calibre: some("7.62x39"),
        reading: some(reading),
        report: some("TAM/CID/2025/311"),
        ..NoticeFields::default()
    }
}

/// The rifle of the tests with this serial.
fn found(reading: &str) -> NewWeapon {
    let mut weapon = rifle();
    weapon.markings[0].reading = some(reading);
    weapon
}

fn seen(reading: &str) -> Seen {
    Seen { marks: vec![SeenMark { kind: "serial".into(), reading: reading.into() }], ..Seen::default() }
}

#[test]
fn a_notice_reaches_a_post_and_hits_a_find_that_is_entered_there() {
    let mut two = Two::enrolled();
    let notice = two.headquarters.add_notice(&stolen("56-1 3945812")).unwrap().id;
    assert!(two.post.lost_hits(&seen("3945812")).unwrap().is_empty(), "it has not come yet");
    two.carry_to_post();

    // Before anything is saved: what the form asks while the clerk types.
    let hits = two
        .post
        .lost_hits(&Seen { make: "Norinco".into(), calibre: "9x19".into(), ..seen("561-3945812") })
        .unwrap();
    assert_eq!(hits.len(), 1);
    assert_eq!((hits[0].why.as_str(), hits[0].notice.office.as_str()), ("same_signs", "HQ"));
    assert_eq!(
        (hits[0].agrees.clone(), hits[0].differs.clone()),
        (vec!["make".to_owned()], vec!["calibre".to_owned()])
    );
    assert_eq!(two.post.lost_hits(&seen("561 ?9458[1I]2")).unwrap()[0].why, "fits");
    assert!(two.post.lost_hits(&seen("56-1 3945813")).unwrap().is_empty());
    assert!(two.post.lost_hits(&seen("5[")).unwrap().is_empty(), "a reading that is still being typed");

    // After it was saved: on the weapon's page, in the day's work, and at headquarters once the stick came.
    let weapon = two.post.add_weapon(&found("56-1 39458[1I]2")).unwrap().id;
    assert_eq!(two.post.weapon_notices(&weapon).unwrap().hits[0].notice.id, notice);
    assert_eq!(two.post.lost_attention().unwrap().hits, 1);
    assert!(!two.post.notice_page(&notice).unwrap().may_settle, "headquarters listed it");
    assert_eq!(two.headquarters.lost_attention().unwrap().hits, 0);
    two.carry_to_headquarters();
    assert_eq!(two.headquarters.lost_attention().unwrap().hits, 1);
    let page = two.headquarters.notice_page(&notice).unwrap();
    assert!(page.may_settle);
    assert_eq!((page.hits[0].weapon.clone(), page.hits[0].office.as_str()), (weapon.clone(), "BP3"));

    let settled = SettleHit {
        notice: notice.clone(),
        weapon: weapon.clone(),
        how: "found".into(),
        date: "2026-03-02".into(),
    };
    two.headquarters.settle_hit(&settled).unwrap();
    assert_eq!(two.headquarters.lost_attention().unwrap().hits, 0);
    two.carry_to_post();
    assert!(two.post.weapon_notices(&weapon).unwrap().hits.is_empty());
    assert_eq!(two.post.notice_page(&notice).unwrap().found, weapon);
    assert!(two.post.notices(&NoticeQuery::default()).unwrap().rows.is_empty());
    let all = NoticeQuery { all: true, ..NoticeQuery::default() };
    assert_eq!(two.post.notices(&all).unwrap().rows[0].state, "recovered");
    for office in [&mut two.headquarters, &mut two.post] {
        office.rebuild(&mut |_, _| Ok(())).unwrap();
        assert_eq!(office.notices(&all).unwrap().rows[0].state, "recovered", "a rebuild says the same");
    }
}

#[test]
fn a_weapon_that_was_set_apart_hits_no_more() {
    let mut two = Two::enrolled();
    let notice = two.headquarters.add_notice(&stolen("3945?12")).unwrap().id;
    let weapon = two.headquarters.add_weapon(&found("3945812")).unwrap().id;
    assert_eq!(two.headquarters.notices(&NoticeQuery::default()).unwrap().rows[0].hits, 1);
    let other = SettleHit {
        notice: notice.clone(),
        weapon: weapon.clone(),
        how: "other".into(),
        date: String::new(),
    };
    two.headquarters.settle_hit(&other).unwrap();
    assert_eq!(two.headquarters.lost_attention().unwrap().hits, 0);
    assert!(two.headquarters.weapon_notices(&weapon).unwrap().hits.is_empty());
    let second = two.headquarters.add_weapon(&found("3945912")).unwrap().id;
    assert_eq!(two.headquarters.notice_page(&notice).unwrap().hits[0].weapon, second);
    let closed =
        CloseNotice { notice, state: "cancelled".into(), date: "2026-03".into(), found: String::new() };
    two.headquarters.close_notice(&closed).unwrap();
    assert_eq!(two.headquarters.lost_attention().unwrap().hits, 0);
}

#[test]
fn a_loss_offers_to_be_published_and_hidden_marks_stay_at_home() {
    let mut two = Two::enrolled();
    let mut new = found("3945812");
    new.find = None;
    new.number = false;
    new.markings.insert(
        0,
        MarkingFields { kind: some("security"), reading: some("HIDDEN 77"), ..Default::default() },
    );
    let weapon = two.post.add_weapon(&new).unwrap().id;
    assert_eq!(two.post.weapon_notices(&weapon).unwrap().offer, None);
    let theft = EventFields {
        kind: some("theft"),
        date: some("2026-02-11"),
        place: some("Paga"),
        ..Default::default()
    };
    two.post.add_event(&weapon, &theft).unwrap();
    let offer = two.post.weapon_notices(&weapon).unwrap().offer.unwrap();
    assert_eq!((offer.kind.as_deref(), offer.date.as_deref()), (Some("stolen"), Some("2026-02-11")));
    assert_eq!(offer.reading.as_deref(), Some("3945812"), "the serial, and not the mark that is hidden");
    two.post.add_notice(&offer).unwrap();
    assert_eq!(two.post.add_notice(&offer).unwrap_err().code, "notice_open");
    let listed = two.post.weapon_notices(&weapon).unwrap();
    assert_eq!((listed.own.len(), listed.offer), (1, None));
    assert_eq!(two.post.lost_attention().unwrap().hits, 0, "its own record is no find");
    let closed = CloseNotice {
        notice: listed.own[0].id.clone(),
        state: "recovered".into(),
        date: "2026-03".into(),
        found: String::new(),
    };
    two.post.close_notice(&closed).unwrap();
    assert_eq!(two.post.weapon_notices(&weapon).unwrap().offer, None, "it is no longer looked for");
}

#[test]
fn a_post_asks_and_has_the_answer_on_the_next_stick() {
    let mut two = Two::enrolled();
    two.headquarters.add_notice(&stolen("3945812")).unwrap();
    let asked = QueryFields {
        reading: some("394?812"),
        make: some("Norinco"),
        why: some("control"),
        remarks: some("Driver waits at the barrier."),
        ..QueryFields::default()
    };
    let query = two.post.add_query(&asked).unwrap().id;
    assert_eq!(two.post.lost_attention().unwrap(), Default::default());
    assert_eq!(
        two.post.answer_query(&query, &AnswerFields::default()).unwrap_err().code,
        "headquarters_only"
    );
    two.carry_to_headquarters();

    assert_eq!(two.headquarters.lost_attention().unwrap().unanswered, 1);
    let page = two.headquarters.query_page(&query).unwrap();
    assert_eq!((page.row.office.as_str(), page.asked.operator.as_str()), ("BP3", "Esi Boateng"));
    assert_eq!(page.row.fields.remarks, asked.remarks);
    let suggested = page.suggested.unwrap();
    assert_eq!(suggested.result, "listed");
    assert!(suggested.hits[0].contains("TAM/CID/2025/311"), "{:?}", suggested.hits);
    let answer = AnswerFields { remarks: "Hold it. An officer is on his way.".into(), ..suggested };
    two.headquarters.answer_query(&query, &answer).unwrap();
    assert_eq!(two.headquarters.lost_attention().unwrap().unanswered, 0);
    two.carry_to_post();

    assert_eq!(two.post.lost_attention().unwrap().answers, 1);
    let page = two.post.query_page(&query).unwrap();
    assert_eq!(page.suggested, None);
    assert_eq!((page.answers[0].fields.clone(), page.answers[0].said.office.as_str()), (answer, "HQ"));
    two.post.note_answer(&query).unwrap();
    assert_eq!(two.post.lost_attention().unwrap().answers, 0);
    two.carry_to_headquarters();
    assert!(two.headquarters.queries().unwrap()[0].noted, "headquarters sees that it was read");
}

#[test]
fn what_is_proposed_as_an_answer_tells_of_no_hidden_mark() {
    let mut two = Two::enrolled();
    let mut new = found("3945812");
    new.markings.push(MarkingFields {
        kind: some("security"),
        reading: some("GH77120"),
        ..Default::default()
    });
    two.headquarters.add_weapon(&new).unwrap();
    let asked = |reading: &str| QueryFields { reading: some(reading), ..Default::default() };
    let hidden = two.post.add_query(&asked("GH77120")).unwrap().id;
    let open = two.post.add_query(&asked("3945812")).unwrap().id;
    two.carry_to_headquarters();
    let proposed = |id: &str| two.headquarters.query_page(id).unwrap().suggested.unwrap();
    assert_eq!(proposed(&hidden), AnswerFields { result: "not_known".into(), ..Default::default() });
    assert_eq!((proposed(&open).result.as_str(), proposed(&open).hits.len()), ("known", 1));
}

#[test]
fn an_answer_reaches_the_office_that_asked_and_no_other() {
    let mut two = Two::enrolled();
    let clock = Clock::at(offices::START);
    let stick = two.stick();
    let mut other = offices::post(&two.folder.path().join("other"), "BP7", 3, &clock);
    enrol(&mut two.headquarters, &mut other, &stick);
    let query = two.post.add_query(&QueryFields { reading: some("77120"), ..Default::default() }).unwrap().id;
    two.carry_to_headquarters();
    let suggested = two.headquarters.query_page(&query).unwrap().suggested.unwrap();
    assert_eq!(suggested, AnswerFields { result: "not_known".into(), ..Default::default() });
    two.headquarters.answer_query(&query, &suggested).unwrap();
    carry(&mut two.headquarters, &mut other, &stick);
    two.carry_to_post();
    assert!(other.queries().unwrap().is_empty());
    assert_eq!(two.post.queries().unwrap()[0].result, "not_known");
}

fn practice(name: &str) -> PracticeFields {
    PracticeFields {
        of: some("factory"),
        name: some(name),
        country: some("GH"),
        layout: some("GH ## @####"),
        codes: Some(vec!["Two digits: year of import".into()]),
        places: Some(vec!["receiver_left".into()]),
        methods: Some(vec!["dot_peen".into()]),
        year_from: some("2012"),
        source: some("Circular 7/2012"),
        ..PracticeFields::default()
    }
}

fn written(office: &Office, practice: &str, folder: &Path) -> PathBuf {
    let send = SendPractices { practices: vec![practice.into()], folder: folder.display().to_string() };
    PathBuf::from(office.send_practices(&send).unwrap())
}

#[test]
fn marking_practice_goes_to_another_state_as_a_signed_file_and_is_brought_up_to_date() {
    let mut ours = Two::enrolled();
    let mut theirs = Two::enrolled();
    let id = ours.headquarters.add_practice(&practice("Ghana")).unwrap().id;
    let file = written(&ours.headquarters, &id, &ours.stick());
    let inspected = theirs.headquarters.inspect_practices(&file).unwrap();
    let device = ours.headquarters.identity().device_id();
    assert_eq!(inspected.fingerprint.replace(' ', ""), proofmark_format::ids::hex(&device.0));
    assert!(!inspected.known && inspected.sheets[0].updates.is_empty());
    assert!(theirs.headquarters.practices("").unwrap().is_empty(), "looking takes nothing in");

    let wrong = theirs.headquarters.take_practices(&file, "0000").unwrap_err();
    assert_eq!(wrong.code, "practice_fingerprint");
    theirs.headquarters.take_practices(&file, &inspected.fingerprint).unwrap();
    let taken = theirs.headquarters.practices("circular").unwrap();
    assert_eq!(taken[0].fields, practice("Ghana"));
    assert_eq!(
        (taken[0].sender.as_str(), taken[0].fingerprint.as_str()),
        ("GH · National Point of Contact", inspected.fingerprint.as_str())
    );

    // The same again says that nothing is new; a correction changes the record that is there.
    assert!(theirs.headquarters.inspect_practices(&file).unwrap().sheets[0].same);
    let later = PracticeFields { year_to: some("2026"), source: some(""), ..PracticeFields::default() };
    ours.headquarters.change_practice(&id, &later).unwrap();
    let again = written(&ours.headquarters, &id, &ours.stick());
    let inspected = theirs.headquarters.inspect_practices(&again).unwrap();
    assert_eq!((inspected.known, inspected.sheets[0].updates.as_str()), (true, taken[0].id.as_str()));
    theirs.headquarters.take_practices(&again, &inspected.fingerprint).unwrap();
    let now = theirs.headquarters.practices("").unwrap();
    assert_eq!(
        (now.len(), now[0].fields.year_to.as_deref(), now[0].fields.source.as_deref()),
        (1, Some("2026"), None)
    );

    theirs.carry_to_post();
    let mark =
        MarkingFields { reading: some("GH-14 B0[38]12"), place: some("receiver_left"), ..Default::default() };
    let fits = theirs.post.practices_that_fit(&[mark], "2014").unwrap();
    assert_eq!(fits[0].why, ["layout", "place", "years"]);
}

#[test]
fn a_hostile_file_of_marking_practice_is_refused_and_leaves_nothing() {
    use proofmark_format::practice::{Practices, Sheet};
    let mut two = Two::enrolled();
    let key = ed25519_dalek::SigningKey::from_bytes(&[9; 32]);
    let sheet = Sheet { of: "state".into(), name: "Ghana".into(), country: "GH".into(), ..Sheet::default() };
    let file = two.stick().join("x.proofmark-practice");
    let mut code = |sheets: Vec<Sheet>, spoil: fn(&mut Vec<u8>)| {
        let device = key.verifying_key().to_bytes();
        let practices = Practices { country: "RO".into(), name: "Desk".into(), device, at: 7, sheets };
        let (mut bytes, _) = practices.sign(&key).unwrap();
        spoil(&mut bytes);
        std::fs::write(&file, bytes).unwrap();
        let wrong = two.headquarters.inspect_practices(&file).unwrap_err().code;
        assert!(two.headquarters.take_practices(&file, "").is_err());
        assert!(two.headquarters.practices("").unwrap().is_empty());
        wrong
    };
    let with = |change: fn(&mut Sheet)| {
        let mut sheet = sheet.clone();
        change(&mut sheet);
        vec![Sheet { name: "Before it".into(), ..sheet.clone() }, sheet]
    };
    let fine: fn(&mut Vec<u8>) = |_| {};
    assert_eq!(code(vec![sheet.clone()], |bytes| *bytes.last_mut().unwrap() ^= 1), "practice_altered");
    assert_eq!(code(vec![sheet.clone()], |bytes| bytes.truncate(90)), "practice_altered");
    assert_eq!(code(vec![sheet.clone()], |bytes| bytes.clear()), "practice_altered");
    assert_eq!(code(with(|sheet| sheet.name = "a\u{7}b".into()), fine), "field_sign");
    assert_eq!(code(with(|sheet| sheet.name = "x".repeat(5_000)), fine), "field_too_long");
    assert_eq!(code(with(|sheet| sheet.of = "king".into()), fine), "vocabulary_unknown");
    assert_eq!(code(with(|sheet| sheet.year_from = Some("soon".into())), fine), "date_invalid");
    assert_eq!(code(with(|sheet| sheet.layout = Some("A\\".into())), fine), "layout_invalid");
    assert_eq!(code(with(|sheet| sheet.picture = Some(b"<svg onload=x>".to_vec())), fine), "photograph_not");
    let request = two.post.enrol_request(&two.folder.path().join("stick")).unwrap();
    let wrong = two.headquarters.inspect_practices(Path::new(&request)).unwrap_err();
    assert_eq!(wrong.code, "practice_not_one");
}

#[test]
fn models_travel_and_a_serial_number_is_remarked_on() {
    let mut two = Two::enrolled();
    let model = ModelFields {
        make: some("Norinco"),
        model: some("Type 56-1"),
        aliases: Some(vec!["56-1".into()]),
        category: some("SA-ASR"),
        calibres: Some(vec!["7.62x39".into()]),
        country: some("CN"),
        formats: Some(vec![SerialFormat {
            layout: "######".into(),
            year_from: "1963".into(),
            year_to: "1980".into(),
        }]),
        ..ModelFields::default()
    };
    two.headquarters.add_model(&model).unwrap();
    two.carry_to_post();
    let found = two.post.models("norinco 56").unwrap();
    assert_eq!(found[0].fields, model);
    let verdict = |reading: &str, year: &str| {
        two.post.serial_remark("Norinco", "56 1", reading, year).unwrap().map(|remark| remark.verdict)
    };
    assert_eq!(verdict("394?81", "1974").as_deref(), Some("fits"));
    assert_eq!(verdict("394581", "1994").as_deref(), Some("other_years"));
    assert_eq!(verdict("A-7", "1974").as_deref(), Some("differs"));
    assert_eq!(two.post.serial_remark("Cugir", "md. 63", "1", "").unwrap(), None);
}
