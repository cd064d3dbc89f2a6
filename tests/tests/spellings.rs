//! Spellings of makes and calibres as police stations of Brazil wrote them: for how many the first suggestion is what a person
//! said they stand for. The data is not ours to keep in the repository: `PROOFMARK_DATA` names the folder where it lies.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::path::PathBuf;

use proofmark_core::Office;
use proofmark_tests::offices::{self, Clock};

/// What a person wrote the spellings to stand for, where it is called otherwise here. Names of lists, no spellings.
const CALLED: [(&str, &str, &str); 20] = [
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

/// The term that a person's word stands for; nothing where it stands for none or for several.
fn term(office: &Office, list: &str, stands_for: &str) -> Option<String> {
    if let Some((_, _, code)) = CALLED.iter().find(|(of, word, _)| *of == list && *word == stands_for) {
        return Some((*code).to_owned());
    }
    let answers = office.suggest(list, stands_for, 1).unwrap();
    answers.into_iter().find(|one| ["exact", "alias"].contains(&one.why.as_str())).map(|one| one.code)
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
    for (list, least) in [("make", 0.85), ("calibre", 0.80)] {
        let text = std::fs::read_to_string(data.join(format!("vocab_{list}.csv"))).unwrap();
        let (mut first, mut all, mut missed, mut lacking) =
            (0, 0, Vec::new(), std::collections::BTreeSet::new());
        for (spelling, stands_for) in pairs(&text) {
            if says_nothing.contains(&stands_for.as_str()) {
                continue;
            }
            all += 1;
            let expected = term(&office, list, &stands_for);
            let answer = office.suggest(list, &spelling, 1).unwrap().into_iter().next().map(|one| one.code);
            match (&expected, &answer) {
                (Some(expected), Some(answer)) if expected == answer => first += 1,
                (None, _) => {
                    lacking.insert(stands_for);
                }
                _ => missed.push((spelling, stands_for, answer)),
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
