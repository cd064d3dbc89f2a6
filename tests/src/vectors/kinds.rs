//! Cases of every kind of record that the page lists (section 16), and of fields that hold what no writer should write.

use proofmark_core::office::kinds::{self, For};
use proofmark_format::FormatError;
use proofmark_format::body::{Body, Change, Reference};
use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, ObjectId, RecordId, hex, sha256};
use proofmark_format::limits;
use proofmark_format::root::Act;

use super::country::*;
use super::dumps::case;
use super::sheets::{SHEETS, Says, Sheet};
use super::{Expect, Input, Set, Vector};

/// All of them.
pub(super) fn all() -> Vec<Vector> {
    [SHEETS.iter().flat_map(of_kind).collect(), fields(), lengths(), audiences()].concat()
}

fn encoded(fields: Vec<(&'static str, Value)>) -> Vec<(String, Vec<u8>)> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value.encode())).collect()
}

// ---------------------------------------------------------------- Every kind

/// Who makes records of a kind, and for whom.
fn home(kind: &str) -> (u8, AudienceId) {
    match kinds::kind(kind).expect("a kind of the table").audience {
        // An answer is for whom its query is for, and comes from headquarters.
        For::OwnOffice if kind == "answer" => (HQ, with_hq(POST)),
        For::OwnOffice => (POST, with_hq(POST)),
        For::Headquarters => (HQ, HEADQUARTERS),
        For::National => (POST, NATIONAL),
    }
}

fn is_erasable(kind: &str) -> bool {
    kinds::kind(kind).is_some_and(|kind| kind.erasable)
}

fn sheet(kind: &str) -> &'static Sheet {
    SHEETS.iter().find(|(name, _)| *name == kind).expect("a sheet for every kind")
}

/// What happens to a record: it is made with every field, headquarters changes every field, and an office that may not
/// withdraws it.
struct Life {
    kind: &'static str,
    feeds: Vec<(u8, AudienceId, Feed)>,
    record: RecordId,
    /// Commits in which it stands.
    commits: Vec<ObjectId>,
}

fn of_kind(sheet: &'static Sheet) -> Vec<Vector> {
    let (kind, _) = *sheet;
    let life = Life::of(sheet);
    let outsider = match home(kind) {
        (HQ, HEADQUARTERS) => "a post, which is no member of that audience, withdraws it: foreign",
        (_, NATIONAL) => "another post, which may change its own records only, withdraws it: a proposal",
        (HQ, _) => "the post, which may change its own records only, withdraws it: a proposal",
        _ => "another post, which is no member of that audience, withdraws it: foreign",
    };
    let title =
        format!("A record of kind {kind} with every field; headquarters changes every field; {outsider}");
    let whole =
        case(&format!("kind-{}", kind.replace('_', "-")), "R7 section 16", &title, life.set(&Root::usual()));
    let whole = Vector { kind: Some(kind.into()), ..whole };
    match is_erasable(kind) {
        true => vec![whole, life.erased()],
        false => vec![whole],
    }
}

impl Life {
    fn of(sheet: &'static Sheet) -> Life {
        let ((kind, lines), mut life) =
            (*sheet, Life { kind: sheet.0, feeds: vec![], record: RecordId([0; 16]), commits: vec![] });
        let (device, audience) = home(kind);
        let first = lines.iter().map(|(name, first, _)| (*name, *first)).collect::<Vec<_>>();
        let then = lines.iter().map(|(name, _, then)| (*name, *then)).collect::<Vec<_>>();
        let (born, place) = life.commit(device, audience, None, &first);
        life.record = born.records[place];
        let (changed, _) = life.commit(HQ, audience, Some(born.id), &then);
        let outsider = match (device, audience) {
            (HQ, _) => POST,
            _ => OTHER_POST,
        };
        let withdrawn =
            change(life.record, kind, &[changed.id], &[("withdrawn", "Not theirs to say".into())]);
        let refused = life.feed(outsider, audience).commit(vec![withdrawn]);
        life.commits = vec![born.id, changed.id, refused.id];
        if let Some((naming, field)) =
            NAMED.iter().find(|(named, ..)| *named == kind).map(|(_, by, field)| (by, field))
        {
            let (device, audience) = home(naming);
            let record = life.record.0.into();
            life.feed(device, audience).commit(vec![birth(naming, &[(*field, record)])]);
        }
        life
    }

    fn feed(&mut self, device: u8, audience: AudienceId) -> &mut Feed {
        let known = self.feeds.iter().position(|(by, of, _)| (*by, *of) == (device, audience));
        let at = known.unwrap_or_else(|| {
            self.feeds.push((device, audience, Feed::begin(device, audience)));
            self.feeds.len() - 1
        });
        &mut self.feeds[at].2
    }

    /// Makes the record, or changes it having seen a commit. Records that it names are made before it: in the same body
    /// where they may stand there, so that they are named by the way back. Returns the commit and the place in it.
    fn commit(
        &mut self,
        device: u8,
        audience: AudienceId,
        seen: Option<ObjectId>,
        fields: &[(&'static str, Says)],
    ) -> (Made, usize) {
        let mut changes: Vec<Change> = Vec::new();
        let mut named: Vec<(&'static str, Result<usize, Value>)> = Vec::new();
        for (name, says) in fields {
            let Says::To(kind) = says else {
                named.push((name, Err(plain(*says))));
                continue;
            };
            let (by, of) = home(kind);
            let companion = birth(kind, &[first_text(kind)]);
            match of == audience && !is_erasable(kind) && !is_erasable(self.kind) {
                true => {
                    named.push((name, Ok(changes.len())));
                    changes.push(companion);
                }
                false => {
                    let made = self.feed(by, of).commit(vec![companion]);
                    named.push((name, Err(made.records[0].0.into())));
                }
            }
        }
        let place = changes.len();
        let value = |named: Result<usize, Value>| match named {
            Ok(born) => Reference::Born(born as u32).value_at(place as u32),
            Err(value) => value,
        };
        let fields = encoded(named.into_iter().map(|(name, named)| (name, value(named))).collect());
        let (record, seen) = match seen {
            Some(seen) => (Some(self.record), vec![seen]),
            None => (None, vec![]),
        };
        changes.push(Change { record, kind: self.kind.into(), seen, fields });
        (self.feed(device, audience).commit(changes), place)
    }

    fn set(&self, root: &Root) -> Set {
        held(root, &self.feeds.iter().map(|(_, _, feed)| feed).collect::<Vec<_>>())
    }

    /// The same after the record was erased: its bodies are gone everywhere, and their salts with them.
    fn erased(mut self) -> Vector {
        let mut root = Root::usual();
        let hashes = |line: &(&str, Says, Says)| [hash(line.1), hash(line.2)];
        let attachments = sheet(self.kind).1.iter().flat_map(hashes).flatten().collect();
        root.say(Act::Erasure {
            record: self.record,
            commits: self.commits.clone(),
            attachments,
            rule: "Data Protection Act 843, section 33".into(),
            authority: "High Court, order 7/2026".into(),
        });
        for (_, _, feed) in &mut self.feeds {
            for made in feed.commits.iter_mut().filter(|made| self.commits.contains(&made.id)) {
                made.body = None;
            }
        }
        let name = format!("kind-{}-erased", self.kind.replace('_', "-"));
        let title = format!(
            "A record of kind {} is erased with the salts that its id follows from; what names it still names it",
            self.kind
        );
        case(&name, "R4 section 16", &title, self.set(&root))
    }
}

/// What names a record that is erased, and in which field.
const NAMED: [(&str, &str, &str); 3] = [
    ("party", "consignment", "exporter"),
    ("operator", "ledger_row", "checked_by"),
    ("note", "event", "find"),
];

fn plain(says: Says) -> Value {
    match says {
        Says::Text(text) => text.into(),
        Says::Number(number) => number.into(),
        Says::List(texts) => Value::Array(texts.iter().map(|text| (*text).into()).collect()),
        Says::Hash(of) => sha256(&[of]).into(),
        Says::Nothing => Value::Null,
        Says::To(_) => unreachable!("a record is made before it is named"),
    }
}

fn hash(says: Says) -> Option<[u8; 32]> {
    match says {
        Says::Hash(of) => Some(sha256(&[of])),
        _ => None,
    }
}

/// What a record says that is only there to be named.
fn first_text(kind: &str) -> Field {
    let texts = sheet(kind).1.iter().filter(|(_, first, _)| matches!(first, Says::Text(_)));
    let (name, first, _) = texts.clone().next().or_else(|| sheet(kind).1.first()).expect("a field");
    (name, plain(*first))
}

// ---------------------------------------------------------------- Fields that hold anything

fn post() -> Feed {
    Feed::begin(POST, with_hq(POST))
}

fn usual(feeds: &[&Feed]) -> Set {
    held(&Root::usual(), feeds)
}

fn fields() -> Vec<Vector> {
    let texts = |texts: &[&str]| Value::Array(texts.iter().map(|text| (*text).into()).collect());
    let nobody = Value::from([0x77; 16]);
    let mut types = post();
    types.commit(vec![
        birth(
            "weapon",
            &[("make", 7.into()), ("stock", "AR".into()), ("reference", Value::Bytes(vec![0x77; 15]))],
        ),
        birth(
            "marking",
            &[("weapon", "the rifle".into()), ("para7_met", "unique".into()), ("secret", Value::Bool(true))],
        ),
        birth(
            "ledger",
            &[("pages", "forty".into()), ("lines", (-25).into()), ("sample_rate", i64::MAX.into())],
        ),
        birth(
            "campaign",
            &[("block_from", Value::Bool(false)), ("block_to", Value::map([("n", Value::Int(1))]))],
        ),
        birth("step", &[("facts", Value::Bytes(vec![1; 31])), ("case", nobody.clone())]),
        birth(
            "ledger_row",
            &[("as_written", Value::Array(vec![1.into(), Value::Null])), ("weapon", texts(&["one"]))],
        ),
    ]);
    let mut dates = post();
    let struck = |year: &str, calendar: &str, reckoned: &str| {
        birth(
            "weapon",
            &[
                ("year_as_struck", year.into()),
                ("calendar", calendar.into()),
                ("year_of_manufacture", reckoned.into()),
            ],
        )
    };
    dates.commit(vec![
        struck("١٣٥٣", "hijri", "1934"),
        struck("주체 63", "juche", "1974"),
        struck("1974", "a calendar of version 9", "2026-13-45"),
        struck("64", "minguo", "1864"),
        birth("event", &[("date", "soon".into()), ("date_to", "0000-00-00".into()), ("find", nobody)]),
        birth("range", &[("from", "AB 1999".into()), ("to", "AB 1000".into())]),
        birth("range", &[("to", "".into())]),
    ]);
    let mut newer = post();
    let armoury = newer.commit(vec![birth(
        "stock",
        &[("name", "Armoury 1".into()), ("armoury_grade", "B".into()), ("keepers", texts(&["one"]))],
    )]);
    let stock = armoury.records[0];
    let grade = |grade: &str| change(stock, "stock", &[armoury.id], &[("armoury_grade", grade.into())]);
    newer.commit(vec![grade("A")]);
    let mut also = Feed::begin(HQ, with_hq(POST));
    also.commit(vec![
        grade("C"),
        birth("stock", &[("name", "Armoury 1".into()), ("continues", stock.0.into())]),
    ]);
    let mut kinds = post();
    let first = kinds.commit(vec![
        weapon("ROSSI"),
        birth(
            "drone",
            &[("carries", Reference::Born(0).value_at(1)), ("list", Value::Array(vec![texts(&["x"])]))],
        ),
        birth(
            "event",
            &[("weapon", Reference::Born(1).value_at(2)), ("newer", Reference::Born(0).value_at(2))],
        ),
    ]);
    kinds.commit(vec![change(
        first.records[1],
        "drone",
        &[first.id],
        &[("withdrawn", "entered twice".into())],
    )]);
    let mut shared = post();
    shared.commit(vec![
        weapon("ROSSI"),
        birth("note", &[("about", Reference::Born(0).value_at(1)), ("text", "Found with somebody".into())]),
    ]);
    let seven = Value::Array(vec![7.into()]);
    let one_integer = encode(vec![birth("term", &[("aliases", seven)])]).expect("a body");
    vec![
        case(
            "fields-of-other-types",
            "R7 section 16",
            "Fields that hold another type than the page says, and records that nobody holds: kept, folded and dumped as they are",
            usual(&[&types]),
        ),
        case(
            "fields-no-date",
            "R7 section 16",
            "Years as struck in other calendars, whatever they were reckoned to; dates and ranges that are none: nobody reckons again",
            usual(&[&dates]),
        ),
        case(
            "fields-of-a-newer-version",
            "R1 R7 section 17",
            "Two offices disagree about a field that nobody knows; a record that continues another",
            usual(&[&newer, &also]),
        ),
        case(
            "kind-unknown-named",
            "R7 R8 section 8",
            "A kind that nobody knows names a known one and is named by one: [d] is a reference in whatever kind and field it stands",
            usual(&[&kinds]),
        ),
        case(
            "erasable-beside-another",
            "R4 section 16",
            "A note in one commit with a weapon: a writer's mistake, which no reader corrects",
            usual(&[&shared]),
        ),
        Vector::new(
            "field-list-of-one-integer",
            "R8 section 8",
            "A list that holds one integer has the form of a reference, and leads to nothing",
            refused_body(&one_integer, "shape"),
        ),
    ]
}

// ---------------------------------------------------------------- How long a field may be

fn lengths() -> Vec<Vector> {
    let long = |length: usize| encode(vec![weapon(&"a".repeat(length))]);
    let longest = (0..).map(|less| limits::CHANGE - less).find(|length| long(*length).is_ok());
    let longest = longest.expect("a length that is taken");
    let bytes = long(longest).expect("a body");
    // No writer of ours makes the longer one: a byte more, in the text and in its length.
    let head = |length: usize| [&[0x7a][..], &(length as u32).to_be_bytes()].concat();
    let at = bytes.windows(5).position(|five| five == head(longest)).expect("the text");
    let too_long = [&bytes[..at], &head(longest + 1), b"a", &bytes[at + 5..]].concat();
    vec![
        Vector::new(
            "field-longest",
            "R4 section 18",
            "A text as long as a change of 256 KiB may be: no field has a limit of its own",
            Expect::Accepted { object: "body".into(), input: Input::Bytes { bytes: hex(&bytes) } },
        ),
        Vector::new(
            "field-too-long",
            "R4 section 18",
            "A text that makes its change a byte longer than 256 KiB",
            refused_body(&too_long, "too-large"),
        ),
    ]
}

fn encode(changes: Vec<Change>) -> Result<Vec<u8>, FormatError> {
    let operator = Reference::Record(RecordId([0x0d; 16]));
    Body { salt: [0x5a; 16], operator, second: None, changes }.encode()
}

fn refused_body(bytes: &[u8], error: &str) -> Expect {
    Expect::Refused { object: "body".into(), input: Input::Bytes { bytes: hex(bytes) }, error: error.into() }
}

// ---------------------------------------------------------------- For whom

fn audiences() -> Vec<Vector> {
    let mut own = post();
    let marked = own.commit(vec![
        weapon("ROSSI"),
        birth(
            "marking",
            &[("weapon", Reference::Born(0).value_at(1)), ("reading", "N7".into()), ("secret", "yes".into())],
        ),
        birth(
            "marking",
            &[
                ("weapon", Reference::Born(0).value_at(2)),
                ("kind", "security".into()),
                ("reading", "N8".into()),
            ],
        ),
        birth(
            "marking",
            &[
                ("weapon", Reference::Born(0).value_at(3)),
                ("kind", "serial".into()),
                ("reading", "D41".into()),
            ],
        ),
    ]);
    own.commit(vec![
        change(marked.records[1], "marking", &[marked.id], &[("secret", Value::Null)]),
        change(marked.records[3], "marking", &[marked.id], &[("secret", "yes".into())]),
    ]);
    let mut wider = Feed::begin(HQ, NATIONAL);
    wider.commit(vec![birth(
        "marking",
        &[("continues", marked.records[2].0.into()), ("kind", "security".into()), ("reading", "N8".into())],
    )]);
    let prisons = AudienceId([0xee; 16]);
    let mut stock = post();
    stock.commit(vec![birth(
        "stock",
        &[("name", "Prisons".into()), ("partition", hex(&prisons.0).as_str().into())],
    )]);
    let listed = stock.commits[0].records[0];
    let stocked =
        |number: &str| birth("weapon", &[("stock", listed.0.into()), ("stock_number", number.into())]);
    let mut partition = Feed::begin(POST, prisons);
    partition.commit(vec![stocked("PR 00001")]);
    stock.commit(vec![stocked("PR 00002")]);
    let mut intruder = Feed::begin(OTHER_POST, prisons);
    intruder.commit(vec![stocked("PR 00003")]);
    let mut root = Root::usual();
    root.say(Act::Audience {
        audience: prisons,
        name: "Prisons".into(),
        members: vec![office(POST), office(HQ)],
    });
    vec![
        case(
            "marking-hidden",
            "R6 section 16",
            "Hidden marks are folded like any other for who holds their audience; one is carried into a wider one, which no writer may and no reader undoes",
            usual(&[&own, &wider]),
        ),
        case(
            "stock-partition",
            "R6 section 16",
            "A stock names the audience of what is recorded in it: a name and no fence. What a member writes there counts, and what he writes beside it, and what another writes there does not",
            held(&root, &[&stock, &partition, &intruder]),
        ),
    ]
}
