//! The help of the terminal: every command that reads an object shows all its fields and an example, and takes that example.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test may stop where it stands.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use proofmark_tests::offices::{self, Clock, START};
use proofmark_tests::program::{Terminal, program};
use serde_json::{Value, json};

fn help(command: &[String]) -> String {
    let ran = Command::new(program()).args(command).arg("--help").output().unwrap();
    assert!(ran.status.success(), "{command:?}");
    String::from_utf8(ran.stdout).unwrap()
}

/// Names under the heading of commands.
fn below(help: &str) -> Vec<String> {
    let section = help.split("\nCommands:\n").nth(1).unwrap_or_default();
    let lines = section.lines().take_while(|line| !line.is_empty());
    let names = lines.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names = names.filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(str::to_owned).collect()
}

/// Every command that has none below it, with its help.
fn leaves() -> BTreeMap<String, String> {
    let (mut leaves, mut open) = (BTreeMap::new(), vec![Vec::<String>::new()]);
    while let Some(command) = open.pop() {
        let help = help(&command);
        let below = below(&help);
        open.extend(below.iter().map(|name| [&command[..], std::slice::from_ref(name)].concat()));
        if below.is_empty() {
            leaves.insert(command.join(" "), help);
        }
    }
    leaves
}

fn reads_an_object(help: &str) -> bool {
    help.contains("JSON object")
}

/// The JSON value that a text begins with.
fn value(text: &str) -> Option<Value> {
    serde_json::Deserializer::from_str(text).into_iter::<Value>().next()?.ok()
}

/// The object of a command's help: its fields, and an example.
fn documented(help: &str) -> Option<(Value, Value)> {
    let (_, rest) = help.split_once("The object, which may leave out what is not known:")?;
    let (fields, rest) = rest.split_once("For example:")?;
    Some((value(fields)?, value(rest)?))
}

/// Whether an example sets only what the fields show, and says nothing in other forms.
fn fits(example: &Value, fields: &Value) -> bool {
    match (example, fields) {
        (Value::Object(said), Value::Object(known)) => said.iter().all(|(name, value)| {
            known.get(name).or_else(|| known.get("…")).is_some_and(|field| fits(value, field))
        }),
        (Value::Array(items), Value::Array(item)) => items.iter().all(|each| fits(each, &item[0])),
        (Value::String(_), Value::String(_))
        | (Value::Number(_), Value::Number(_))
        | (Value::Bool(_), Value::Bool(_)) => true,
        _ => false,
    }
}

/// Runs examples as they stand in the help, filled in with records that are there.
struct Play {
    leaves: BTreeMap<String, String>,
    known: BTreeMap<&'static str, String>,
    played: BTreeSet<String>,
}

impl Play {
    /// Runs a command with the example of its own help and returns the id of what it recorded.
    fn play(&mut self, at: &Terminal, command: &str, arguments: &[&str]) -> String {
        let help = self.leaves.get(command).unwrap_or_else(|| panic!("no command {command}"));
        let (_, mut example) = documented(help).unwrap_or_else(|| panic!("{command} has no example"));
        self.fill_in(&mut example);
        let words: Vec<&str> = command.split(' ').chain(arguments.iter().copied()).chain(["-"]).collect();
        let (code, answer) = at.run(&words, &example);
        assert!(code == 0 || code == 3, "{command} with {example}: {answer}");
        self.played.insert(command.to_owned());
        answer["id"].as_str().unwrap_or_default().to_owned()
    }

    fn know(&mut self, name: &'static str, id: &str) {
        self.known.insert(name, id.to_owned());
    }

    fn fill_in(&self, value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.fill_in(item)),
            Value::Object(members) => members.values_mut().for_each(|member| self.fill_in(member)),
            Value::String(text) => {
                let asked = text.strip_prefix('<').and_then(|text| text.strip_suffix('>'));
                if let Some(asked) = asked {
                    let known = self.known.get(asked);
                    *text = known.unwrap_or_else(|| panic!("an example asks for {asked}")).clone();
                }
            }
            _ => {}
        }
    }
}

fn first(list: &Value, field: &str) -> String {
    list["rows"][0][field].as_str().expect(field).to_owned()
}

fn carry(from: &Terminal, code: &str, to: &Terminal, stick: &Path) {
    let sent = from.done(&["bundle", "export", code, stick.to_str().unwrap()], Value::Null);
    to.run(&["bundle", "import", sent["file"].as_str().unwrap()], &Value::Null);
}

#[test]
fn every_object_is_shown_with_all_its_fields_and_an_example_of_them() {
    let mut wrong = Vec::new();
    for (command, help) in leaves().iter().filter(|(_, help)| reads_an_object(help)) {
        match documented(help) {
            None => wrong.push(format!("{command} shows no object")),
            Some((fields, example)) if !fits(&example, &fields) => {
                wrong.push(format!("{command}: {example} is no {fields}"));
            }
            Some((fields, _)) if fields.as_object().is_none_or(serde_json::Map::is_empty) => {
                wrong.push(format!("{command} shows no fields"));
            }
            Some(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_command_takes_the_example_of_its_help() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let (clock, stick) = (Clock::at(START), place("stick"));
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&place("hq"), 1, &clock);
    let mut post = offices::post(&place("post"), "BP3", 2, &clock);
    offices::enrol(&mut headquarters, &mut post, &stick);
    headquarters.add_operator(&offices::operator("Yaw Darko", &["verifier"])).unwrap();
    drop((headquarters, post));
    let (hq, post) = (Terminal::at(&place("hq"), "Ama Owusu"), Terminal::at(&place("post"), "Esi Boateng"));
    let verifier = Terminal::at(&place("hq"), "Yaw Darko");
    let mut play = Play { leaves: leaves(), known: BTreeMap::new(), played: BTreeSet::new() };

    let weapon = play.play(&hq, "weapon add", &[]);
    play.know("record id of the weapon", &weapon);
    play.play(&hq, "weapon change", &[&weapon]);
    let marking = play.play(&hq, "weapon mark", &[&weapon]);
    play.play(&hq, "weapon event", &[&weapon]);
    play.play(&hq, "weapon dispose", &[&weapon]);
    play.play(&hq, "marking restore", &[&marking]);
    play.play(&hq, "marking compose", &[]);
    let find = play.play(&hq, "weapon find add", &[]);
    play.play(&hq, "weapon find add-weapon", &[&find]);
    play.play(&hq, "weapon find change", &[&find]);

    let party = play.play(&hq, "party add", &[]);
    play.know("record id of the party", &party);
    play.play(&hq, "party change", &[&party]);
    let consignment = play.play(&hq, "consignment add", &[]);
    play.play(&hq, "consignment change", &[&consignment]);
    play.play(&hq, "consignment numbers", &[&consignment]);
    let lot = play.play(&hq, "ammunition add", &[]);
    play.play(&hq, "ammunition change", &[&lot]);

    let stock = play.play(&hq, "stock add", &[]);
    play.know("record id of the stock", &stock);
    play.play(&hq, "stock change", &[&stock]);
    let held = hq.made(&["weapon", "add", "-"], json!({"weapon": {"category": "SA-RIF", "make": "Star"}}));
    hq.done(&["stock", "put", &stock, &held, "--number", "--incomplete"], Value::Null);
    let machine = play.play(&hq, "machine add", &[]);
    play.know("record id of the machine", &machine);
    play.play(&hq, "machine change", &[&machine]);
    let campaign = play.play(&hq, "campaign open", &[]);
    play.play(&hq, "campaign change", &[&campaign]);
    hq.done(&["campaign", "out", &campaign, stick.to_str().unwrap()], Value::Null);
    let items = hq.done(&["campaign", "items", &campaign], Value::Null);
    play.know("record id of the item", &first(&items, "id"));
    play.play(&hq, "campaign mark", &[]);
    let check = play.play(&hq, "inventory open", &[]);
    play.know("record id of the check", &check);
    play.know("record id of the weapon", &held);
    play.play(&hq, "inventory close", &[]);

    let ledger = play.play(&hq, "ledger add", &[]);
    play.play(&hq, "ledger change", &[&ledger]);
    play.play(&hq, "ledger enter", &[&ledger]);
    let row = first(&hq.done(&["ledger", "rows", &ledger, "12"], Value::Null), "id");
    play.know("record id of the row", &row);
    play.play(&hq, "ledger correct", &[&row]);
    play.play(&verifier, "ledger check", &[]);

    let term = play.play(&hq, "vocabulary add", &[]);
    play.play(&hq, "vocabulary change", &[&term]);
    play.play(&hq, "vocabulary place", &[]);
    let rules = hq.done(&["vocabulary", "rules"], Value::Null);
    let (rule, value) = (&rules[0]["name"], &rules[0]["values"][0]);
    let path = format!("{}/{}", rule.as_str().unwrap(), value["path"].as_str().unwrap());
    play.know("name of a rule", &path);
    play.know("value of the rule", value["shipped"].as_str().unwrap());
    play.play(&hq, "vocabulary rule", &[]);
    let practice = play.play(&hq, "practice add", &[]);
    play.play(&hq, "practice change", &[&practice]);
    let model = play.play(&hq, "model add", &[]);
    play.play(&hq, "model change", &[&model]);

    let notice = play.play(&hq, "lost add", &[]);
    play.play(&hq, "lost change", &[&notice]);
    let query = play.play(&post, "query ask", &[]);
    carry(&post, "HQ", &hq, &stick);
    play.play(&hq, "query answer", &[&query]);

    play.know("record id of the weapon", &weapon);
    let case = play.play(&hq, "case open", &[]);
    play.know("record id of the case", &case);
    play.play(&hq, "case change", &[&case]);
    play.play(&hq, "case step", &[]);
    play.play(&hq, "settings change", &[]);

    let reading = play.leaves.iter().filter(|(_, help)| reads_an_object(help));
    let reading: BTreeSet<String> = reading.map(|(command, _)| command.clone()).collect();
    assert_eq!(play.played, reading, "commands that were played, and those that read an object");
}
