//! `lost` and `query`: the lost-and-stolen list, and what field offices ask headquarters.

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::Result;
use proofmark_core::lost::{
    AnswerFields, CloseNotice, NoticeFields, NoticeHit, NoticeQuery, NoticeRow, QueryFields, QueryRow, Seen,
    SeenMark, SettleHit,
};
use proofmark_core::vocabulary::terms;

use crate::Exit;
use crate::desk::Desk;
use crate::document;
use crate::input;
use crate::say::Say;
use crate::table::{facts, section, table};
use crate::weapon::{act, named};

/// The lost-and-stolen list, which every office carries.
#[derive(Subcommand)]
pub(crate) enum Lost {
    /// Put a weapon on the list
    #[command(after_help = document::object::<NoticeFields>(
        r#"{"kind": "stolen", "reading": "56-1 3945812", "category": "SA-ASR", "make": "Norinco",
   "model": "Type 56-1", "calibre": "7.62x39", "date": "2025-11",
   "place": "Central Armoury, Tamale", "country": "GH", "report": "TAM/CID/2025/311"}"#,
        "kind: lost or stolen. A reading, make or model is needed. weapon is the record id of its record, where there is one.",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Correct what the list says of a weapon: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<NoticeFields>(
        r#"{"since": "2025-10", "report": "TAM/CID/2025/312"}"#,
        "",
    ))]
    Change {
        /// Record id of the notice
        notice: String,
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Show the list, newest first
    List {
        /// Words that all must appear in number, make, model, place or report
        #[arg(long, value_name = "WORDS")]
        text: Option<String>,
        /// Only lost or only stolen
        #[arg(long, value_name = "KIND")]
        kind: Option<String>,
        /// Recovered ones and those listed in error, too
        #[arg(long)]
        all: bool,
        /// Go on behind this place: `next` of the page before
        #[arg(long, value_name = "PLACE")]
        after: Option<String>,
        /// Rows wanted, at most 500
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    /// Show a notice, and the weapons of the register that may be it
    Show {
        /// Record id of the notice
        notice: String,
    },
    /// Say whether a number is on the list, before anything is recorded
    Check {
        /// The reading: ? is one unreadable sign, * one or more, [8B] one of these
        reading: String,
    },
    /// Show what the list has to do with a weapon of the register
    Of {
        /// Record id or national number
        weapon: String,
    },
    /// Say what a weapon is that may be a missing one
    Settle {
        /// Record id of the notice
        notice: String,
        /// Record id or national number of the weapon
        weapon: String,
        /// found: it is here again; own: its record in the register; other: another weapon
        #[arg(long, value_name = "HOW")]
        how: String,
        /// When it was recovered, partial date; with `--how found`
        #[arg(long, default_value = "", hide_default_value = true, value_name = "DATE")]
        date: String,
    },
    /// Take a weapon off the list, or put it back with `--state open`
    Close {
        /// Record id of the notice
        notice: String,
        /// recovered, cancelled or open
        #[arg(long, value_name = "STATE")]
        state: String,
        /// When, partial date
        #[arg(long, default_value = "", hide_default_value = true, value_name = "DATE")]
        date: String,
    },
    /// Count what of missing weapons and queries needs a person
    Attention,
}

/// What a field office asks headquarters, and the answers.
#[derive(Subcommand)]
pub(crate) enum Queries {
    /// Ask headquarters about a weapon; the query goes with the next bundle
    #[command(after_help = document::object::<QueryFields>(
        r#"{"reading": "394?812", "make": "Norinco", "place": "Paga crossing", "why": "control",
   "remarks": "The driver waits."}"#,
        "A reading, make or model is needed. weapon is the record id of its record, where there is one.",
    ))]
    Ask {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// List queries, those that wait for an answer first
    List,
    /// Show a query with its answers, and what this office holds of such a number
    Show {
        /// Record id of the query
        query: String,
    },
    /// Answer a query, at headquarters; without a file what `show` proposes is sent as it stands
    #[command(after_help = document::object::<AnswerFields>(
        r#"{"result": "not_known", "hits": [], "remarks": "Keep it until somebody has called."}"#,
        "result: listed, known, possible, not_known, unclear. hits: a line each.",
    ))]
    Answer {
        /// Record id of the query
        query: String,
        /// File of one JSON object, or - for stdin
        file: Option<PathBuf>,
    },
    /// Note that the answer was read
    Note {
        /// Record id of the query
        query: String,
    },
}

impl Lost {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Lost::Add { file } => {
                let fields: NoticeFields = input::object(&file)?;
                return act(desk, "cli-saved", |office| office.add_notice(&fields));
            }
            Lost::Change { notice, file } => {
                let fields: NoticeFields = input::object(&file)?;
                return act(desk, "cli-saved", |office| office.change_notice(&notice, &fields));
            }
            Lost::Settle { notice, weapon, how, date } => {
                return act(desk, "cli-saved", |office| {
                    let weapon = named(office, &weapon)?;
                    office.settle_hit(&SettleHit { notice, weapon, how, date })
                });
            }
            Lost::Close { notice, state, date } => {
                let input = CloseNotice { notice, state, date, found: String::new() };
                return act(desk, "cli-saved", |office| office.close_notice(&input));
            }
            Lost::List { text, kind, all, after, limit } => {
                let list =
                    desk.open()?.notices(&NoticeQuery { text, state: None, all, kind, after, limit })?;
                say.answer(&list, || match list.rows.is_empty() {
                    true => say.text("lost-empty", &[]),
                    false => notice_table(say, list.rows.iter()),
                })?;
            }
            Lost::Show { notice } => {
                let page = desk.open()?.notice_page(&notice)?;
                say.answer(&page, || {
                    let hits = page.hits.iter().map(|hit| {
                        let why = say.or_code(&format!("why-{}", hit.why), &hit.why);
                        format!(
                            "{} · {} · {} · {} · {}\n",
                            hit.reading, why, hit.title, hit.office, hit.weapon
                        )
                    });
                    let hits: String = hits.collect();
                    notice_table(say, [&page.row].into_iter())
                        + &section(&say.text("lost-section-hits", &[]), &hits)
                        + &crate::weapon::ranges(say, &page.ranges)
                })?;
            }
            Lost::Check { reading } => {
                let seen =
                    Seen { marks: vec![SeenMark { kind: "serial".into(), reading }], ..Seen::default() };
                let hits = desk.open()?.lost_hits(&seen)?;
                say.answer(&hits, || hit_words(say, &hits))?;
                return Ok(needs(!hits.is_empty()));
            }
            Lost::Of { weapon } => {
                let office = desk.open()?;
                let notices = office.weapon_notices(&named(&office, &weapon)?)?;
                say.answer(&notices, || {
                    let back = notices.back.as_ref().map(|_| say.text("lost-back", &[])).unwrap_or_default();
                    format!(
                        "{}\n{}\n{back}",
                        notice_table(say, notices.own.iter()),
                        hit_words(say, &notices.hits)
                    )
                })?;
                return Ok(needs(!notices.hits.is_empty() || notices.back.is_some()));
            }
            Lost::Attention => {
                let attention = desk.open()?.lost_attention()?;
                say.answer(&attention, || {
                    let count = |id: &str, n: u32| (say.text(id, &[("n", &n.to_string())]), n.to_string());
                    facts(&[
                        count("lost-section-hits", attention.hits),
                        count("query-waits", attention.unanswered),
                        count("query-next-read", attention.answers),
                        count("today-back", attention.back),
                    ])
                })?;
            }
        }
        Ok(Exit::Done)
    }
}

impl Queries {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Queries::Ask { file } => {
                let fields: QueryFields = input::object(&file)?;
                return act(desk, "cli-saved", |office| office.add_query(&fields));
            }
            Queries::Answer { query, file } => {
                let given: Option<AnswerFields> = file.as_deref().map(input::object).transpose()?;
                return act(desk, "cli-saved", |office| {
                    let answer = match given {
                        Some(answer) => answer,
                        None => office.query_page(&query)?.suggested.unwrap_or_default(),
                    };
                    office.answer_query(&query, &answer)
                });
            }
            Queries::Note { query } => return act(desk, "cli-saved", |office| office.note_answer(&query)),
            Queries::List => {
                let rows = desk.open()?.queries()?;
                say.answer(&rows, || match rows.is_empty() {
                    true => say.text("query-empty", &[]),
                    false => query_table(say, rows.iter()),
                })?;
            }
            Queries::Show { query } => {
                let page = desk.open()?.query_page(&query)?;
                say.answer(&page, || {
                    let answers: String = page
                        .answers
                        .iter()
                        .map(|answer| {
                            let result = say.term("query_result", &answer.fields.result);
                            let lines = [
                                vec![result],
                                answer.fields.hits.clone(),
                                vec![answer.fields.remarks.clone()],
                            ];
                            lines.concat().join("\n") + "\n"
                        })
                        .collect();
                    let proposed = page.suggested.iter().map(|answer| {
                        format!("{}\n{}\n", say.term("query_result", &answer.result), answer.hits.join("\n"))
                    });
                    query_table(say, [&page.row].into_iter())
                        + &section(&say.text("query-section-answer", &[]), &answers)
                        + &section(&say.text("query-section-held", &[]), &proposed.collect::<String>())
                })?;
            }
        }
        Ok(Exit::Done)
    }
}

fn needs(a_person: bool) -> Exit {
    if a_person { Exit::NeedsPerson } else { Exit::Done }
}

fn text(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn notice_table<'a>(say: &Say, rows: impl Iterator<Item = &'a NoticeRow>) -> String {
    let headings = ["kind", "state", "reading", "make", "model", "calibre", "date", "place", "office"];
    let mut headings: Vec<String> = headings.iter().map(|field| say.field(field)).collect();
    headings.push(say.text("cli-id", &[]));
    let cells = |row: &NoticeRow| {
        let fields = &row.fields;
        vec![
            say.term("notice_kind", &text(&fields.kind)),
            say.term("notice_state", &row.state),
            text(&fields.reading),
            text(&fields.make),
            text(&fields.model),
            say.term("calibre", &text(&fields.calibre)),
            text(&fields.date),
            text(&fields.place),
            row.office.clone(),
            row.id.clone(),
        ]
    };
    table(&headings, &rows.map(cells).collect::<Vec<_>>())
}

fn hit_words(say: &Say, hits: &[NoticeHit]) -> String {
    if hits.is_empty() {
        return say.text("cli-lost-none", &[]);
    }
    notice_table(say, hits.iter().map(|hit| &hit.notice))
}

fn query_table<'a>(say: &Say, rows: impl Iterator<Item = &'a QueryRow>) -> String {
    let headings = ["reading", "make", "model", "office", "state"];
    let mut headings: Vec<String> = headings.iter().map(|field| say.field(field)).collect();
    headings.push(say.text("cli-id", &[]));
    let cells = |row: &QueryRow| {
        let state = match row.result.as_str() {
            "" => say.text("query-waits", &[]),
            result => terms::label("query_result", result, say.language()),
        };
        vec![
            text(&row.fields.reading),
            text(&row.fields.make),
            text(&row.fields.model),
            row.office.clone(),
            state,
            row.id.clone(),
        ]
    };
    table(&headings, &rows.map(cells).collect::<Vec<_>>())
}
