//! `vocabulary`: terms of the lists, what the State adds to them, places, rules.

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::Result;
use proofmark_core::terms::{
    ListRow, PlaceFields, PlaceRow, RuleFields, RuleRow, Suggestion, TermFields, TermRow, Unidentified,
};

use crate::Exit;
use crate::desk::Desk;
use crate::document;
use crate::input;
use crate::say::Say;
use crate::table::table;
use crate::weapon::act;

/// Words: lists of terms, places, rules. Headquarters adds to them for all offices.
#[derive(Subcommand)]
pub(crate) enum Words {
    /// Show all lists with where each comes from
    Lists,
    /// Show the terms of a list, those of the State first; at most 200
    Terms {
        /// Name of the list, such as make
        list: String,
        /// What must appear in code, word or spelling
        #[arg(default_value = "", hide_default_value = true)]
        text: String,
    },
    /// What may be meant by a text: exact and alias name one term, starts and near are for a person to decide
    Suggest {
        /// Name of the list, such as calibre; place is the office's list of places
        list: String,
        /// What somebody wrote; for a model best with its make before it
        text: String,
        /// Most suggestions
        #[arg(long, default_value_t = 8)]
        limit: usize,
    },
    /// Words kept as written on weapons that nobody has identified
    Unidentified,
    /// Where a request about a State that is no more may go, the likeliest first
    Successors {
        /// Code of the State, such as CSHH
        state: String,
        /// Make of the weapon
        #[arg(default_value = "", hide_default_value = true)]
        make: String,
    },
    /// Add a term to a list, or give other words to one that ships
    #[command(after_help = document::object::<TermFields>(
        r#"{"list": "make", "code": "Suame", "aliases": ["Suame Magazine"], "source": "Survey of 2025"}"#,
        "In lists that are called by their names (make, model) the code is the name, and en and fr are left out.",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Correct a term that the State added: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<TermFields>(
        r#"{"source": "Survey of 2026"}"#,
        "",
    ))]
    Change {
        /// Record id
        record: String,
        /// File of one JSON object with the fields, or - for stdin
        file: PathBuf,
    },
    /// Show the office's list of places
    Places,
    /// Add a place, or with --record correct one
    #[command(after_help = document::object::<PlaceFields>(
        r#"{"name": "Paga", "code": "GH-UE", "kind": "town", "aliases": ["Pagha"]}"#,
        "parent: the record id of the place that it lies in.",
    ))]
    Place {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
        /// Record id of the place to correct
        #[arg(long, value_name = "RECORD")]
        record: Option<String>,
    },
    /// Show all rules with their values, as they ship and as the State says them
    Rules,
    /// Say what a value of a rule is in this State
    #[command(after_help = document::object::<RuleFields>(
        r#"{"name": "<name of a rule>", "value": "<value of the rule>", "source": "Act 12 of 1972",
   "article": "section 11", "verified_by": "The legal desk", "verified_on": "2026-05-31"}"#,
        "`vocabulary rules` shows the names, with the values that ship and, with --json, the shape of each. A value that is \
         a list is a JSON list in the text, such as \"[\\\"authorising_officer\\\"]\"; what does not fit the shape is refused.",
    ))]
    Rule {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Withdraw a term, place or value of a rule that the State added; what ships stands again
    Withdraw {
        /// Record id
        record: String,
        /// Why, in one line
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

impl Words {
    /// Does one of them.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Words::Lists => {
                let lists = desk.open()?.term_lists()?;
                say.answer(&lists, || of_lists(say, &lists))?;
            }
            Words::Terms { list, text } => {
                let found = desk.open()?.terms(&list, &text)?;
                say.answer(&found, || of_terms(say, &found.rows))?;
            }
            Words::Suggest { list, text, limit } => {
                let found = desk.open()?.suggest(&list, &text, limit)?;
                say.answer(&found, || of_suggestions(say, &found))?;
            }
            Words::Unidentified => {
                let found = desk.open()?.unidentified()?;
                say.answer(&found, || of_unidentified(say, &found))?;
            }
            Words::Successors { state, make } => {
                let found = desk.open()?.successors(&state, &make)?;
                say.answer(&found, || of_suggestions(say, &found))?;
            }
            Words::Places => {
                let places = desk.open()?.places()?;
                say.answer(&places, || of_places(say, &places))?;
            }
            Words::Rules => {
                let rules = desk.open()?.rules()?;
                say.answer(&rules, || of_rules(say, &rules))?;
            }
            Words::Add { file } => {
                let fields = input::object(&file)?;
                return act(desk, "cli-saved", |office| office.add_term(&fields));
            }
            Words::Change { record, file } => {
                let fields = input::object(&file)?;
                return act(desk, "cli-saved", |office| office.change_term(&record, &fields));
            }
            Words::Place { file, record } => {
                let fields = input::object(&file)?;
                return act(desk, "cli-saved", |office| match &record {
                    Some(record) => office.change_place(record, &fields),
                    None => office.add_place(&fields),
                });
            }
            Words::Rule { file } => {
                let fields = input::object(&file)?;
                return act(desk, "cli-saved", |office| office.set_rule(&fields));
            }
            Words::Withdraw { record, reason } => {
                return act(desk, "cli-withdrawn", |office| office.withdraw_word(&record, &reason));
            }
        }
        Ok(Exit::Done)
    }
}

fn of_lists(say: &Say, lists: &[ListRow]) -> String {
    let headings = [
        say.field("list"),
        say.text("terms-count-heading", &[]),
        say.text("terms-added-heading", &[]),
        say.field("source"),
    ];
    let row = |list: &ListRow| {
        vec![list.name.clone(), list.terms.to_string(), list.added.to_string(), list.source.clone()]
    };
    table(&headings, &lists.iter().map(row).collect::<Vec<_>>())
}

fn of_terms(say: &Say, terms: &[TermRow]) -> String {
    let headings = [
        say.text("term-code", &[]),
        say.field("en"),
        say.field("fr"),
        say.field("aliases"),
        say.text("cli-id", &[]),
    ];
    let row = |term: &TermRow| {
        vec![
            term.code.clone(),
            term.en.clone(),
            term.fr.clone(),
            term.aliases.join(", "),
            term.record.clone(),
        ]
    };
    table(&headings, &terms.iter().map(row).collect::<Vec<_>>())
}

fn of_suggestions(say: &Say, found: &[Suggestion]) -> String {
    let headings = [say.text("term-code", &[]), say.field("name"), say.text("cli-why", &[])];
    let row = |one: &Suggestion| vec![one.code.clone(), one.label.clone(), one.why.clone()];
    table(&headings, &found.iter().map(row).collect::<Vec<_>>())
}

fn of_unidentified(say: &Say, found: &[Unidentified]) -> String {
    let headings = [
        say.field("list"),
        say.text("terms-written", &[]),
        say.text("terms-weapons", &[]),
        say.text("terms-meant", &[]),
    ];
    let row = |one: &Unidentified| {
        let meant: Vec<&str> = one.meant.iter().map(|meant| meant.label.as_str()).collect();
        vec![one.list.clone(), one.written.clone(), one.weapons.to_string(), meant.join(", ")]
    };
    table(&headings, &found.iter().map(row).collect::<Vec<_>>())
}

fn of_places(say: &Say, places: &[PlaceRow]) -> String {
    let headings =
        [say.field("name"), say.text("place-code", &[]), say.field("parent"), say.text("cli-id", &[])];
    let row = |place: &PlaceRow| {
        vec![place.name.clone(), place.code.clone(), place.within.clone(), place.id.clone()]
    };
    table(&headings, &places.iter().map(row).collect::<Vec<_>>())
}

fn of_rules(say: &Say, rules: &[RuleRow]) -> String {
    let headings = [
        say.field("name"),
        say.text("rule-shipped", &[]),
        say.field("value"),
        say.field("source"),
        say.text("rule-verified", &[]),
    ];
    let mut rows = Vec::new();
    for rule in rules {
        let whole = [rule.name.as_str(), "", "", &rule.source, &rule.verified_by];
        rows.push(whole.map(str::to_owned).to_vec());
        for value in &rule.values {
            let (source, article, verified_by) = match value.record.is_empty() {
                true => (&value.source, &value.article, &value.verified_by),
                false => (&value.said.source, &value.said.article, &value.said.verified_by),
            };
            // What is said of the rule as a whole is not said again of each value.
            let source = match value.record.is_empty() && *source == rule.source {
                true => String::new(),
                false => format!("{source} {article}").trim_end().to_owned(),
            };
            rows.push(vec![
                format!("{}/{}", rule.name, value.path),
                value.shipped.clone(),
                value.said.value.clone(),
                source,
                verified_by.clone(),
            ]);
        }
    }
    table(&headings, &rows)
}
