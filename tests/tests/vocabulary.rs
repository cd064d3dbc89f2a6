//! The words of the State: headquarters adds them and every office receives them. And spellings of makes and calibres as police
//! stations of Brazil wrote them: for how many the first suggestion is what a person said they stand for. That data is not ours
//! to keep in the repository: `PROOFMARK_DATA` names the folder where it lies.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::path::PathBuf;

use proofmark_core::Office;
use proofmark_core::office::{Declared, DeclaredValue};
use proofmark_core::terms::{PlaceFields, RuleFields, TermFields};
use proofmark_core::weapons::WeaponFields;
use proofmark_format::cbor::Value;
use proofmark_tests::offices::{self, Clock, carry, enrol};

/// What a person wrote the spellings to stand for, where it is called otherwise here. Names of lists, no spellings.
const CALLED: [(&str, &str, &str); 22] = [
    ("calibre", "5.56x45mm(223rem)", "223-rem"),
    ("calibre", "7,62x51mm(.308win)", "308-win"),
    ("make", "S&W", "Smith & Wesson"),
    ("make", "JG ANSCHTZ", "Anschütz"),
    ("make", "IMI", "IWI"),
    ("make", "CZECH SMALL ARMS", "CSA"),
    ("make", "TANQUE LEANDRO REDAELLI", "Tanque"),
    ("make", "DGFM", "Fabricaciones Militares"),
    ("make", "BH", "BH"),
    ("calibre", ".50BMG (browning machine gun)", "12.7x99"),
    ("calibre", "5.56x45mm(223rem)", "5.56x45"),
    ("calibre", "7,62x51mm(.308win)", "7.62x51"),
    ("calibre", "10mm", "10x25"),
    ("calibre", "7.62russian", "7.62x54R"),
    ("calibre", ".22 cb cap", "22-conical-ball-cap"),
    ("calibre", "4,5 mm", "air-4.5"),
    ("calibre", "5,5 mm", "air-5.5"),
    ("calibre", ".44 WIN", "44-40-win"),
    ("calibre", ".38 acp", "38-automatic"),
    ("calibre", ".380 acp", "9x17"),
    ("calibre", "9x19mm", "9x19"),
    ("calibre", "6 mm", "air-6-bb"),
];

/// Lines of a CSV file whose quoted values hold no line breaks: the first two values of each.
fn pairs(text: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for line in text.lines().skip(1) {
        let (mut values, mut value, mut quoted) = (Vec::new(), String::new(), false);
        for sign in line.chars() {
            match sign {
                '"' => quoted = !quoted,
                ',' if !quoted => values.push(std::mem::take(&mut value)),
                sign => value.push(sign),
            }
        }
        values.push(value);
        pairs.push((values[0].clone(), values[1].clone()));
    }
    pairs
}

/// The terms that a person's word stands for: several where it names several, as ".308 Winchester (7.62x51)"; none where it
/// stands for none.
fn terms(office: &Office, list: &str, stands_for: &str) -> Vec<String> {
    let called = CALLED.iter().filter(|(of, word, _)| *of == list && *word == stands_for);
    let called: Vec<String> = called.map(|(_, _, code)| (*code).to_owned()).collect();
    if !called.is_empty() {
        return called;
    }
    let answers = office.suggest(list, stands_for, 1).unwrap();
    let is_sure = |why: &str| why == "exact" || why == "alias";
    answers.into_iter().filter(|one| is_sure(&one.why)).map(|one| one.code).collect()
}

fn term_of(list: &str, code: &str, aliases: &[&str]) -> TermFields {
    TermFields {
        list: Some(list.into()),
        code: Some(code.into()),
        aliases: Some(aliases.iter().map(|alias| (*alias).to_owned()).collect()),
        source: Some("workshop mark".into()),
        ..TermFields::default()
    }
}

fn first(office: &Office, list: &str, text: &str) -> Option<(String, String)> {
    office.suggest(list, text, 1).unwrap().into_iter().next().map(|one| (one.code, one.why))
}

#[test]
fn what_headquarters_adds_reaches_every_office_and_means_the_same_there() {
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::at(1_774_000_000_000);
    let mut headquarters = offices::headquarters(&dir.path().join("hq"), 1, &clock);
    let mut post = offices::post(&dir.path().join("bp1"), "BP1", 2, &clock);
    let stick = dir.path().join("stick");
    std::fs::create_dir_all(&stick).unwrap();
    enrol(&mut headquarters, &mut post, &stick);

    let make = term_of("make", "Suame Magazine", &["Kumasi Magazine"]);
    assert_eq!(post.add_term(&make).unwrap_err().code, "words_of_headquarters");
    let added = headquarters.add_term(&make).unwrap();
    assert_eq!(headquarters.add_term(&make).unwrap_err().code, "term_exists");
    let taken = term_of("make", "Another", &["Izhmash"]);
    assert_eq!(headquarters.add_term(&taken).unwrap_err().code, "spelling_taken");
    assert_eq!(headquarters.add_term(&term_of("role", "spy", &[])).unwrap_err().code, "list_closed");

    // Other words for a term that ships.
    let status = TermFields { en: Some("Gun room".into()), ..term_of("weapon_status", "in_store", &[]) };
    let known = headquarters.terms("weapon_status", "").unwrap().rows;
    let status = TermFields { code: Some(known[0].code.clone()), ..status };
    headquarters.add_term(&status).unwrap();
    assert_eq!(headquarters.label("weapon_status", &known[0].code, "en").unwrap(), "Gun room");
    assert_eq!(headquarters.label("weapon_status", &known[0].code, "fr").unwrap(), known[0].fr);

    // A place on a part that no list has: codes of it may be recorded from then on.
    let place = TermFields { en: Some("Butt trap".into()), ..term_of("marking_place", "butt_trap", &[]) };
    headquarters.add_term(&place).unwrap();

    let region =
        PlaceFields { name: Some("Upper East".into()), code: Some("GH-UE".into()), ..PlaceFields::default() };
    let region = headquarters.add_place(&region).unwrap();
    let paga = PlaceFields {
        name: Some("Paga".into()),
        kind: Some("border_post".into()),
        parent: Some(region.id),
        ..PlaceFields::default()
    };
    headquarters.add_place(&paga).unwrap();
    let wrong = PlaceFields { code: Some("Ghana".into()), ..paga };
    assert_eq!(headquarters.add_place(&wrong).unwrap_err().code, "place_code");

    carry(&mut headquarters, &mut post, &stick);
    assert_eq!(first(&post, "make", "kumasi magazine"), Some(("Suame Magazine".into(), "alias".into())));
    assert_eq!(first(&post, "place", "paga"), Some(("Paga".into(), "exact".into())));
    assert_eq!(post.places().unwrap().iter().find(|one| one.name == "Paga").unwrap().within, "Upper East");
    let words = post.vocabulary().unwrap();
    assert!(words.lists["marking_place"].iter().any(|term| term.labels["en"] == "Butt trap"));
    assert!(words.lists["weapon_status"].iter().any(|term| term.labels["en"] == "Gun room"));
    assert!(!words.lists.contains_key("model"), "long lists are asked, not sent");

    headquarters.withdraw_word(&added.id, "seen to be a town, not a maker").unwrap();
    assert_ne!(first(&headquarters, "make", "kumasi magazine").map(|found| found.1), Some("alias".into()));
}

#[test]
fn a_term_of_the_state_is_said_in_words_by_hits_titles_letters_and_the_terminal() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("hq");
    let mut office = offices::headquarters(&home, 1, &Clock::at(1_774_000_000_000));
    let calibre = TermFields { en: Some("9 mm Accra".into()), ..term_of("calibre", "9x17-gh", &[]) };
    office.add_term(&calibre).unwrap();
    let mut new = offices::rifle();
    new.weapon.make = Some("Suame Arms".into());
    new.weapon.calibre = Some("9x17-gh".into());
    new.weapon.calibre_as_written = None;
    let reading = new.markings[0].reading.clone().unwrap();
    let weapon = office.add_weapon(&new).unwrap().id;

    let found = office.find(&reading).unwrap().weapons;
    assert!(found[0].title.ends_with("9 mm Accra"), "a hit: {}", found[0].title);
    let id = proofmark_format::ids::RecordId::parse(&weapon).unwrap();
    let title = office.link(id).unwrap().title;
    assert!(title.contains("9 mm Accra") && !title.contains("9x17-gh"), "the title of the record: {title}");

    // A calibre that ships stands by its word as well.
    let shipped = WeaponFields { calibre: Some("7.62x39".into()), ..WeaponFields::default() };
    office.change_weapon(&weapon, &shipped).unwrap();
    let said = office.label("calibre", "7.62x39", "en").unwrap();
    assert!(said != "7.62x39" && office.find(&reading).unwrap().weapons[0].title.ends_with(&said));
    let own = WeaponFields { calibre: Some("9x17-gh".into()), ..WeaponFields::default() };
    office.change_weapon(&weapon, &own).unwrap();
    drop(office);

    for asked in [["weapon", "show", weapon.as_str()].as_slice(), &["find", &reading]] {
        let ran = std::process::Command::new(proofmark_tests::program::program())
            .env("PROOFMARK_PASSPHRASE", offices::PASSPHRASE)
            .arg("--home")
            .arg(&home)
            .args(["--as", "Ama Owusu"])
            .args(asked)
            .output()
            .unwrap();
        let said = String::from_utf8(ran.stdout).unwrap();
        assert!(said.contains("9 mm Accra") && !said.contains("9x17-gh"), "{asked:?}: {said}");
    }
}

fn rule_of(name: &str, value: &str) -> RuleFields {
    RuleFields {
        name: name.into(),
        value: value.into(),
        source: "Arms Act 2026".into(),
        article: "s. 4".into(),
        verified_by: "Kofi Mensah".into(),
        verified_on: "2026-03-01".into(),
    }
}

#[test]
fn what_the_state_says_of_a_rule_holds_wherever_the_rule_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let mut office = offices::headquarters(&dir.path().join("hq"), 1, &Clock::at(1_774_000_000_000));
    let due = |office: &Office, code: &str| {
        office.duties("maker").unwrap().into_iter().find(|duty| duty.code == code).unwrap()
    };
    assert!(!due(&office, "return_production").verified);
    office.set_rule(&rule_of("duties/duties/return_production/due", "03-31")).unwrap();
    let said = due(&office, "return_production");
    assert_eq!(
        (said.due.as_str(), said.source.as_str(), said.article.as_str()),
        ("03-31", "Arms Act 2026", "s. 4")
    );
    assert!(said.verified, "somebody compared what the State says");
    assert!(!due(&office, "keep_manufacture").verified, "and not what others say");

    let parts = r#"["country A 2", "serial 9 5", "year 9 2"]"#;
    assert!(office.parse_mark("GH/00042/26", "en").unwrap().is_empty());
    office.set_rule(&rule_of("composed_mark/patterns/import_unique/parts", parts)).unwrap();
    office.set_rule(&rule_of("composed_mark/patterns/import_unique/separator", "/")).unwrap();
    let read = office.parse_mark("GH/00042/26", "en").unwrap();
    assert_eq!(read.iter().map(|mark| mark.pattern.as_str()).collect::<Vec<_>>(), ["import_unique"]);

    assert_eq!(office.read_year("ZZ", "code", "", "IT").unwrap(), None);
    office.set_rule(&rule_of("year_code/kinds/it_proof/codes", r#"["ZZ 2031"]"#)).unwrap();
    assert_eq!(office.read_year("ZZ", "code", "", "IT").unwrap().unwrap().from, 2031);

    let wrong = |office: &mut Office, name: &str, value: &str| {
        office.set_rule(&rule_of(name, value)).unwrap_err().code
    };
    assert_eq!(wrong(&mut office, "stocks/marked", r#"["colour"]"#), "rule_value");
    assert_eq!(wrong(&mut office, "duties/duties/return_production/due", "31-03"), "rule_value");
    assert_eq!(wrong(&mut office, "disposal/steps/destroyed/event", "loss"), "rule_unknown");
    assert_eq!(wrong(&mut office, "composed_mark/about/parts", "anything"), "rule_unknown");

    let shown = office.rules().unwrap();
    let shown = shown.iter().find(|rule| rule.name == "duties").unwrap();
    let value = shown.values.iter().find(|value| value.path == "duties/return_production/due").unwrap();
    assert_eq!((value.shipped.as_str(), value.said.verified_by.as_str()), ("01-31", "Kofi Mensah"));
    assert_eq!(value.source, "Practice of offices; MOSAIC 05.30");
}

#[test]
fn what_is_kept_as_written_is_a_question_to_headquarters() {
    let dir = tempfile::tempdir().unwrap();
    let mut office = offices::headquarters(&dir.path().join("hq"), 1, &Clock::at(1_774_000_000_000));
    let audience = office.trust().national;
    for written in ["Zastva", "Zastva", "Nobody knows"] {
        let written = DeclaredValue::Value(Value::from(written));
        let fields = vec![("make_as_written".to_owned(), written)];
        office.record_declared(vec![Declared::Birth { kind: "weapon".into(), audience, fields }]).unwrap();
    }
    let asked = office.unidentified().unwrap();
    assert_eq!((asked[0].written.as_str(), asked[0].weapons), ("Zastva", 2));
    assert_eq!(asked[0].meant[0].code, "Zastava");
}

#[test]
fn a_request_about_a_state_that_is_no_more_goes_to_where_the_factory_lies() {
    let dir = tempfile::tempdir().unwrap();
    let office = offices::headquarters(&dir.path().join("hq"), 1, &Clock::at(1_774_000_000_000));
    let to = |state: &str, make: &str| {
        let found = office.successors(state, make).unwrap();
        found.into_iter().map(|one| (one.code, one.why)).next()
    };
    assert_eq!(to("CSHH", "Považské strojárne"), Some(("SK".into(), "factory".into())));
    assert_eq!(to("CSHH", ""), Some(("CZ".into(), "successor".into())));
    assert_eq!(to("YU", "Zastava"), Some(("RS".into(), "factory".into())));
    assert_eq!(to("GH", "Zastava"), None);
}

#[test]
fn spellings_of_the_police_are_understood() {
    let Some(data) = std::env::var_os("PROOFMARK_DATA").map(|data| PathBuf::from(data).join("brazil")) else {
        println!("skipped: PROOFMARK_DATA names no folder with brazil/");
        return;
    };
    let dir = tempfile::tempdir().unwrap();
    let office = offices::headquarters(&dir.path().join("hq"), 1, &Clock::at(1_774_000_000_000));
    let says_nothing = ["", "SEM INFORMAÇÃO", "NI"];
    for (list, least) in [("make", 0.87), ("calibre", 0.77)] {
        let text = std::fs::read_to_string(data.join(format!("vocab_{list}.csv"))).unwrap();
        let (mut first, mut all, mut missed, mut lacking) =
            (0, 0, Vec::new(), std::collections::BTreeSet::new());
        for (spelling, stands_for) in pairs(&text) {
            if says_nothing.contains(&stands_for.as_str()) {
                continue;
            }
            all += 1;
            let expected = terms(&office, list, &stands_for);
            let answer = office.suggest(list, &spelling, 1).unwrap().into_iter().next().map(|one| one.code);
            match answer {
                Some(answer) if expected.contains(&answer) => first += 1,
                _ if expected.is_empty() => {
                    lacking.insert(stands_for);
                }
                answer => missed.push((spelling, stands_for, answer)),
            }
        }
        println!(
            "{list}: {first} of {all} spellings first ({:.1} %)",
            100.0 * f64::from(first) / f64::from(all)
        );
        println!("{list}: not in the list: {lacking:?}");
        if std::env::var_os("PROOFMARK_SPELLINGS").is_some() {
            for (spelling, stands_for, answer) in missed {
                println!("  {spelling} | {stands_for} | {answer:?}");
            }
        }
        assert!(f64::from(first) / f64::from(all) >= least, "{list}: {first} of {all}");
    }
}
