//! Cases that every reader must refuse, and a few beside them that it must not.

use proofmark_format::body::{Body, Change, Reference};
use proofmark_format::cbor::{Value, head};
use proofmark_format::cose::{Typ, sign};
use proofmark_format::enrolment::{Grant, Request};
use proofmark_format::ids::{AudienceId, ObjectId, OfficeId, RecordId, hex};
use proofmark_format::keys::{Cost, KeysFile, Slot, SlotHeader, SlotKind};
use proofmark_format::practice::{Practices, Sheet};

use super::country::*;
use super::{Expect, Input, Vector};

/// All of them.
pub(super) fn all() -> Vec<Vector> {
    [
        cbor(),
        signed(),
        genesis(),
        commits(),
        bodies(),
        statements(),
        manifests(),
        enrolment(),
        practices(),
        keys(),
    ]
    .concat()
}

fn refused(name: &str, why: &str, title: &str, object: &str, bytes: &[u8], error: &str) -> Vector {
    let input = Input::Bytes { bytes: hex(bytes) };
    Vector::new(name, why, title, Expect::Refused { object: object.into(), input, error: error.into() })
}

fn accepted(name: &str, why: &str, title: &str, object: &str, bytes: &[u8]) -> Vector {
    let input = Input::Bytes { bytes: hex(bytes) };
    Vector::new(name, why, title, Expect::Accepted { object: object.into(), input })
}

fn cbor() -> Vec<Vector> {
    let unhex = |text: &str| proofmark_format::ids::unhex(text).expect("hexadecimal");
    let mut all: Vec<_> = [
        ("long-head", "1800", "0 in two bytes"),
        ("long-length", "580161", "A length in two bytes that fits one"),
        ("indefinite-array", "9f00ff", "An array of indefinite length"),
        ("indefinite-text", "7f6161ff", "A text of indefinite length"),
        ("key-order", "a2616201616102", "Keys out of order"),
        ("key-order-length", "a2626161016162 02", "A longer key before a shorter one"),
        ("key-twice", "a2616101616102", "A key twice"),
        ("half-float", "f93c00", "A float, though of whole value"),
        ("double", "fb3ff199999999999a", "A double"),
        ("tag", "c11a514b67b0", "A tag"),
        ("undefined", "f7", "undefined"),
        ("simple", "f8ff", "A simple value"),
        ("long-null", "f816", "null in two bytes"),
        ("too-large-integer", "1b8000000000000000", "2⁶³"),
        ("too-small-integer", "3b8000000000000000", "−2⁶³−1"),
        ("bad-utf8", "62c328", "A text that is not UTF-8"),
        ("ends-early", "8201", "An array that ends early"),
        ("bytes-after", "0000", "A second item behind the first"),
        ("huge-array", "9bffffffffffffffff", "An array that claims more than any memory"),
        ("nine-deep", "818181818181818180", "Nested nine deep"),
        ("empty", "", "Nothing"),
    ]
    .into_iter()
    .map(|(name, bytes, title)| {
        refused(&format!("cbor-{name}"), "section 3", title, "cbor", &unhex(&bytes.replace(' ', "")), "cbor")
    })
    .collect();
    all.push(accepted(
        "cbor-eight-deep",
        "section 3",
        "Nested eight deep",
        "cbor",
        &unhex("8181818181818180"),
    ));
    all.push(accepted("cbor-least-integer", "section 3", "−2⁶³", "cbor", &unhex("3b7fffffffffffffff")));
    all
}

/// A signed object put together by hand, member by member.
struct Wrapper {
    tag: Vec<u8>,
    protected: Vec<u8>,
    unprotected: Vec<u8>,
    payload: Option<Vec<u8>>,
    signature: Vec<u8>,
}

impl Wrapper {
    /// A commit's header as it should be, so that each case differs in one thing.
    fn good() -> Wrapper {
        let mut feed = Feed::begin(POST, with_hq(POST));
        let made = feed.commit(vec![weapon("ROSSI")]);
        let value = Value::decode(&made.header[1..]).expect("CBOR");
        let part = |n: usize| value.array().and_then(|a| a[n].bytes()).expect("bytes").to_vec();
        Wrapper {
            tag: vec![0xd2],
            protected: part(0),
            unprotected: vec![0xa0],
            payload: Some(part(2)),
            signature: part(3),
        }
    }

    fn bytes(&self) -> Vec<u8> {
        let string = |bytes: &[u8]| Value::Bytes(bytes.to_vec()).encode();
        let payload = self.payload.as_deref().map_or(vec![0xf6], string);
        [
            &self.tag[..],
            &[0x84],
            &string(&self.protected),
            &self.unprotected,
            &payload,
            &string(&self.signature),
        ]
        .concat()
    }

    fn with(change: impl FnOnce(&mut Wrapper)) -> Vec<u8> {
        let mut wrapper = Wrapper::good();
        change(&mut wrapper);
        wrapper.bytes()
    }

    /// With another protected header, signed over as it stands.
    fn header(entries: Vec<(Value, Value)>) -> Vec<u8> {
        Wrapper::with(|w| w.protected = Value::Map(entries).encode())
    }
}

fn protected(alg: i64, typ: &str) -> Vec<(Value, Value)> {
    vec![
        (Value::Int(1), Value::Int(alg)),
        (Value::Int(4), Value::from(id_of(POST).0)),
        (Value::Int(16), typ.into()),
    ]
}

fn signed() -> Vec<Vector> {
    const COMMIT: &str = "application/proofmark-commit; v=1";
    let extra = [protected(-19, COMMIT), vec![(Value::Int(17), Value::Int(0))]].concat();
    let genesis = Feed::begin(POST, with_hq(POST)).genesis;
    let mut disordered = vec![0xa3, 0x04];
    disordered.extend(Value::from(id_of(POST).0).encode());
    disordered.extend([0x01, 0x32, 0x10]);
    disordered.extend(Value::from(COMMIT).encode());
    let good = Wrapper::good().bytes();
    let mut long_length = good[..2].to_vec();
    long_length.extend([0x59, 0x00, Wrapper::good().protected.len() as u8]);
    long_length.extend(&good[4..]);
    let refused = |name: &str, title: &str, bytes: &[u8], error: &str| {
        refused(&format!("signed-{name}"), "R5 section 5", title, "signed:commit", bytes, error)
    };
    vec![
        accepted(
            "signed-good",
            "R5 section 5",
            "The object that the others are made from",
            "signed:commit",
            &good,
        ),
        refused("other-typ", "A genesis where a commit is wanted", &genesis, "type"),
        refused(
            "newer",
            "Version 2",
            &Wrapper::header(protected(-19, "application/proofmark-commit; v=2")),
            "newer",
        ),
        refused("old-algorithm", "EdDSA (-8)", &Wrapper::header(protected(-8, COMMIT)), "profile"),
        refused(
            "extra-header",
            "A protected header that does not belong",
            &Wrapper::header(extra),
            "profile",
        ),
        refused(
            "disordered-header",
            "The protected header in another order",
            &Wrapper::with(|w| w.protected = disordered),
            "profile",
        ),
        refused(
            "no-typ",
            "A protected header without typ",
            &Wrapper::header(protected(-19, COMMIT)[..2].to_vec()),
            "profile",
        ),
        refused(
            "unprotected",
            "An unprotected header, which the signature does not cover",
            &Wrapper::with(|w| w.unprotected = vec![0xa1, 0x04, 0x41, 0x00]),
            "profile",
        ),
        refused("no-tag", "Tag 18 is missing", &good[1..], "profile"),
        refused("long-tag", "Tag 18 in two bytes", &Wrapper::with(|w| w.tag = vec![0xd8, 0x12]), "profile"),
        refused("two-tags", "A second tag", &Wrapper::with(|w| w.tag = vec![0xd2, 0xd2]), "cbor"),
        refused("long-length", "A length that could be shorter", &long_length, "cbor"),
        refused("detached", "The payload is null", &Wrapper::with(|w| w.payload = None), "profile"),
        refused(
            "short-signature",
            "A signature of 63 bytes",
            &Wrapper::with(|w| w.signature.truncate(63)),
            "profile",
        ),
        refused("bytes-after", "A byte behind the object", &[&good[..], &[0]].concat(), "cbor"),
        refused("ends-early", "The last byte is missing", &good[..good.len() - 1], "cbor"),
        refused(
            "too-large",
            "1,225 bytes",
            &Wrapper::with(|w| {
                w.payload = Some(vec![0; 1225 - (good.len() - w.payload.as_ref().map_or(0, Vec::len)) - 1])
            }),
            "too-large",
        ),
    ]
}

fn genesis() -> Vec<Vector> {
    let payload = |device: u8, audience: usize| {
        Value::map([
            ("audience", Value::Bytes(vec![0xaa; audience])),
            ("device", Value::from(public(device))),
            ("nonce", Value::from([1; 16])),
        ])
    };
    let signed = |value: Value| sign(Typ::Genesis, value.encode(), &key(POST)).expect("signed").0;
    let mut flipped = signed(payload(POST, 16));
    *flipped.last_mut().expect("bytes") ^= 1;
    let mut not_canonical = payload(POST, 16).encode();
    not_canonical.splice(..1, [0xb8, 0x03]);
    let not_canonical = sign(Typ::Genesis, not_canonical, &key(POST)).expect("signed").0;
    let refused = |name: &str, title: &str, bytes: &[u8], error: &str| {
        refused(&format!("genesis-{name}"), "R10 section 6", title, "genesis", bytes, error)
    };
    vec![
        accepted("genesis-good", "R10 section 6", "A genesis", "genesis", &signed(payload(POST, 16))),
        refused(
            "other-key",
            "It names a key that did not sign it",
            &signed(payload(STRANGER, 16)),
            "signature",
        ),
        refused("flipped", "One bit of the signature is flipped", &flipped, "signature"),
        refused(
            "malleable",
            "The signature's S plus the order of the group",
            &malleable(&signed(payload(POST, 16))),
            "signature",
        ),
        refused("short-audience", "An audience of 15 bytes", &signed(payload(POST, 15)), "shape"),
        refused(
            "extra-member",
            "A member that does not belong",
            &signed(payload(POST, 16).with("x", Some(Value::Null))),
            "shape",
        ),
        refused(
            "not-canonical",
            "The payload's map in a longer form, rightly signed",
            &not_canonical,
            "cbor",
        ),
    ]
}

/// The same signature in an encoding that RFC 8032 forbids: S + L.
fn malleable(good: &[u8]) -> Vec<u8> {
    const L: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let mut bytes = good.to_vec();
    let start = bytes.len() - 32;
    let mut carry = 0;
    for (byte, add) in bytes[start..].iter_mut().zip(L) {
        let sum = u16::from(*byte) + u16::from(add) + carry;
        (*byte, carry) = (sum as u8, sum >> 8);
    }
    bytes
}

fn header(feed: &Feed, change: impl FnOnce(Vec<(Value, Value)>) -> Vec<(Value, Value)>) -> Vec<u8> {
    let value = Value::map([
        ("act", Value::from([1; 16])),
        ("at", Value::Int(NEW_YEAR)),
        ("body", Value::from([2; 32])),
        ("feed", Value::from(feed.id.0)),
        ("prev", Value::from(feed.genesis_id.0)),
        ("seq", Value::Int(1)),
        ("size", Value::Int(100)),
    ]);
    let Value::Map(entries) = value else { unreachable!("a map") };
    sign(Typ::Commit, Value::Map(change(entries)).encode(), &key(POST)).expect("signed").0
}

/// Replaces or adds members.
fn set(name: &'static str, value: Value) -> impl FnOnce(Vec<(Value, Value)>) -> Vec<(Value, Value)> {
    move |mut entries| {
        entries.retain(|(key, _)| key.text() != Some(name));
        entries.push((name.into(), value));
        entries
    }
}

fn commits() -> Vec<Vector> {
    let feed = Feed::begin(POST, with_hq(POST));
    let other = Feed::begin(OTHER_POST, with_hq(POST));
    let good = feed.signed(1, feed.genesis_id, NEW_YEAR, [1; 16], vec![weapon("ROSSI")]);
    let in_feed = |name: &str, why: &str, title: &str, header: &[u8], body: Option<&[u8]>, error: &str| {
        let input = Input::Commit { genesis: hex(&feed.genesis), bytes: hex(header), body: body.map(hex) };
        Vector::new(name, why, title, Expect::Refused { object: "commit".into(), input, error: error.into() })
    };
    let part = |part: i64, of: i64| header(&feed, |m| set("of", of.into())(set("part", part.into())(m)));
    let refused = |name: &str, title: &str, bytes: &[u8], error: &str| {
        refused(&format!("commit-{name}"), "R4 section 7", title, "commit", bytes, error)
    };
    let by_other = {
        let body = good.body.clone().expect("a body");
        feed.header(1, feed.genesis_id, NEW_YEAR, &body).sign(&key(OTHER_POST)).expect("signed").0
    };
    let mut altered = good.body.clone().expect("a body");
    *altered.last_mut().expect("bytes") ^= 1;
    let longer = [good.body.as_deref().expect("a body"), &[0]].concat();
    let born = |index| RecordId::of_birth(NEW_YEAR, feed.id, &[1; 16], index);
    let twice = feed.signed(
        1,
        feed.genesis_id,
        NEW_YEAR,
        [1; 16],
        vec![weapon("ROSSI"), change(born(0), "weapon", &[ObjectId([1; 32])], &[])],
    );
    vec![
        accepted("commit-good", "R4 section 7", "A header", "commit", &header(&feed, |m| m)),
        in_feed(
            "commit-wrong-key",
            "R10 section 7",
            "Signed by another device than the feed's",
            &by_other,
            None,
            "signature",
        ),
        in_feed(
            "commit-other-feed",
            "R10 section 7",
            "Of another feed",
            &header(&other, |m| m),
            None,
            "shape",
        ),
        in_feed(
            "commit-body-differs",
            "R4 section 7",
            "One bit of the body is flipped",
            &good.header,
            Some(&altered),
            "body-hash",
        ),
        in_feed(
            "commit-body-longer",
            "R4 section 7",
            "The body has a byte more",
            &good.header,
            Some(&longer),
            "body-hash",
        ),
        in_feed(
            "commit-born-and-changed",
            "R1 section 8",
            "A record is born and changed in one body",
            &twice.header,
            twice.body.as_deref(),
            "shape",
        ),
        refused("number-0", "Number 0 is the genesis", &header(&feed, set("seq", 0.into())), "shape"),
        refused("part-without-of", "A part of nothing", &header(&feed, set("part", 1.into())), "shape"),
        refused("part-1-of-1", "A part of one", &part(1, 1), "shape"),
        refused("part-3-of-2", "A part beyond the last", &part(3, 2), "shape"),
        refused(
            "negative-size",
            "A body smaller than nothing",
            &header(&feed, set("size", (-1).into())),
            "shape",
        ),
        refused(
            "too-large-body",
            "A body of 8 MiB and one byte",
            &header(&feed, set("size", 8_388_609.into())),
            "too-large",
        ),
        refused("text-time", "The time is a text", &header(&feed, set("at", "2026".into())), "shape"),
        refused(
            "extra-member",
            "A member that does not belong",
            &header(&feed, set("hlc", 1.into())),
            "shape",
        ),
    ]
}

fn bodies() -> Vec<Vector> {
    let body = |changes: Vec<Change>| Body {
        salt: [1; 16],
        operator: Reference::Record(RecordId([2; 16])),
        second: None,
        changes,
    };
    let old = |n: u8| change(RecordId([n; 16]), "weapon", &[ObjectId([3; 32])], &[]);
    let bytes = |changes: Vec<Change>| body(changes).encode().expect("a body");
    let raw = |change: Value| {
        Value::map([
            ("changes", Value::Array(vec![change])),
            ("operator", Value::from([2; 16])),
            ("salt", Value::from([1; 16])),
        ])
    };
    let ids = |ids: &[u8]| Value::Array(ids.iter().map(|n| Value::from([*n; 32])).collect());
    let patch = |seen: Value| {
        Value::map([
            ("fields", Value::map([])),
            ("kind", "weapon".into()),
            ("record", Value::from([9; 16])),
            ("seen", seen),
        ])
    };
    let birth_with = |key: &str, value: Value| {
        Value::map([("fields", Value::map([])), ("kind", "weapon".into())]).with(key, Some(value))
    };
    let field = |value: Value| vec![birth("marking", &[("weapon", value)])];
    let by_nobody = Body { operator: Reference::Born(0), ..body(vec![old(9)]) }.encode().expect("a body");
    let mut doubled = vec![0xa2];
    doubled.extend(Value::from("kind").encode());
    doubled.extend(Value::from("weapon").encode());
    doubled.extend(Value::from("fields").encode());
    head(&mut doubled, 5, 2);
    (0..2).for_each(|_| doubled.extend([0x61, b'a', 0x00]));
    let field_twice = raw(Value::Null).encode();
    let at = field_twice.iter().position(|b| *b == 0xf6).expect("null");
    let field_twice = [&field_twice[..at], &doubled, &field_twice[at + 1..]].concat();
    let refused = |name: &str, title: &str, bytes: &[u8], error: &str| {
        refused(&format!("body-{name}"), "R4 R8 section 8", title, "body", bytes, error)
    };
    vec![
        accepted("body-good", "R4 section 8", "A body", "body", &bytes(vec![weapon("ROSSI"), old(9)])),
        refused("record-twice", "One record is changed twice", &bytes(vec![old(9), old(9)]), "shape"),
        refused(
            "no-changes",
            "No changes",
            &raw(Value::Null).with("x", None).encode_without_changes(),
            "shape",
        ),
        refused("seen-unsorted", "`seen` out of order", &raw(patch(ids(&[2, 1]))).encode(), "shape"),
        refused("seen-twice", "`seen` names a commit twice", &raw(patch(ids(&[1, 1]))).encode(), "shape"),
        refused("seen-empty", "`seen` is empty, and it is no birth", &raw(patch(ids(&[]))).encode(), "shape"),
        refused(
            "seen-of-birth",
            "A birth with `seen`",
            &raw(birth_with("seen", ids(&[1]))).encode(),
            "shape",
        ),
        refused(
            "record-without-seen",
            "A change without `seen`",
            &raw(birth_with("record", Value::from([9; 16]))).encode(),
            "shape",
        ),
        refused(
            "extra-in-change",
            "A member of a change that does not belong",
            &raw(birth_with("base", Value::Int(1))).encode(),
            "shape",
        ),
        refused(
            "extra-member",
            "A member of the body that does not belong",
            &raw(patch(ids(&[1]))).with("x", Some(Value::Null)).encode(),
            "shape",
        ),
        refused(
            "no-salt",
            "No salt",
            &Value::map([
                ("changes", Value::Array(vec![patch(ids(&[1]))])),
                ("operator", Value::from([2; 16])),
            ])
            .encode(),
            "shape",
        ),
        refused(
            "reference-to-nothing",
            "A reference to a place that the body does not have",
            &bytes(field(Reference::Born(7).value_at(0))),
            "shape",
        ),
        refused(
            "reference-to-no-birth",
            "A reference to a change that is no birth",
            &bytes([vec![old(9)], field(Reference::Born(0).value_at(1))].concat()),
            "shape",
        ),
        refused(
            "reference-too-far",
            "A reference beyond 32 bits",
            &bytes(field(Value::Array(vec![Value::Int(1 << 40)]))),
            "shape",
        ),
        refused("operator-born-nowhere", "An operator who is born nowhere", &by_nobody, "shape"),
        refused("field-twice", "A field twice", &field_twice, "cbor"),
        refused(
            "float",
            "A float as value",
            &bytes(field(Value::Null))
                .iter()
                .flat_map(|b| if *b == 0xf6 { vec![0xf9, 0x3c, 0x00] } else { vec![*b] })
                .collect::<Vec<_>>(),
            "cbor",
        ),
        refused("too-deep", "A value nested too deep", &bytes(field(deep(5))), "cbor"),
        accepted(
            "body-deepest",
            "section 3",
            "A value nested as deep as may be",
            "body",
            &bytes(field(deep(4))),
        ),
    ]
}

/// So many arrays inside each other; never the form of a reference.
fn deep(levels: usize) -> Value {
    (0..levels).fold(Value::Null, |inner, _| Value::Array(vec![inner]))
}

/// A way to write what our own writer refuses to.
trait WithoutChanges {
    fn encode_without_changes(self) -> Vec<u8>;
}

impl WithoutChanges for Value {
    fn encode_without_changes(self) -> Vec<u8> {
        match self {
            Value::Map(mut entries) => {
                for (key, value) in &mut entries {
                    if key.text() == Some("changes") {
                        *value = Value::Array(vec![]);
                    }
                }
                Value::Map(entries).encode()
            }
            other => other.encode(),
        }
    }
}

fn statements() -> Vec<Vector> {
    let signed = |seq: i64, prev: Option<[u8; 32]>, kind: &str, says: Value| {
        let payload = Value::map([
            ("at", Value::Int(NEW_YEAR)),
            ("kind", kind.into()),
            ("next", Value::from(id_of(NEXT_ROOT).0)),
            ("says", says),
            ("seq", Value::Int(seq)),
        ])
        .with("prev", prev.map(Value::from));
        sign(Typ::Root, payload.encode(), &key(ROOT)).expect("signed").0
    };
    let succession = || Value::map([("root", Value::from(public(NEXT_ROOT)))]);
    let certificate = |right: &str| {
        Value::map([
            ("device", Value::from(public(POST))),
            ("office", Value::from([1; 16])),
            ("reads", Value::Int(1)),
            ("rights", Value::map([("*", right.into())])),
            ("seal", Value::Array(vec![])),
        ])
    };
    let cut = |seq: i64| {
        Value::map([
            ("device", Value::from([1; 32])),
            (
                "feeds",
                Value::Map(vec![(
                    Value::from([1; 16]),
                    Value::Array(vec![Value::Int(seq), Value::from([2; 32])]),
                )]),
            ),
            ("reason", "stolen".into()),
        ])
    };
    let sealed = |seals: Vec<Value>| {
        let mut entries = match certificate("own") {
            Value::Map(entries) => entries,
            _ => Vec::new(),
        };
        entries.retain(|(name, _)| *name != Value::from("seal"));
        Value::Map(entries).with("seal", Some(Value::Array(seals)))
    };
    let prev = Some([1; 32]);
    let refused = |name: &str, title: &str, bytes: &[u8]| {
        refused(&format!("statement-{name}"), "R9 section 9", title, "statement", bytes, "shape")
    };
    vec![
        accepted(
            "statement-good",
            "R9 section 9",
            "A certificate",
            "statement",
            &signed(1, prev, "certificate", certificate("own")),
        ),
        accepted(
            "statement-seal-unknown-kind",
            "R17 section 9",
            "A certificate that lists seals of kinds that nobody knows: a reader judges none of them",
            "statement",
            &signed(
                1,
                prev,
                "certificate",
                sealed(vec!["age1pq1qqqqqqqqqq".into(), "".into(), "a seal of 2040".into()]),
            ),
        ),
        refused(
            "seal-no-text",
            "A seal that is no text",
            &signed(1, prev, "certificate", sealed(vec![Value::Int(1)])),
        ),
        refused("without-prev", "Number 1 without prev", &signed(1, None, "succession", succession())),
        refused("founding-with-prev", "Number 0 with prev", &signed(0, prev, "succession", succession())),
        refused(
            "unknown-right",
            "A right that does not exist",
            &signed(1, prev, "certificate", certificate("all")),
        ),
        refused("negative-cut", "A cut at number -1", &signed(1, prev, "cut", cut(-1))),
        refused(
            "extra-member",
            "A known kind with a member that does not belong",
            &signed(1, prev, "succession", succession().with("x", Some(Value::Null))),
        ),
        refused("says-no-map", "An unknown kind that says no map", &signed(1, prev, "treaty", Value::Null)),
    ]
}

fn manifests() -> Vec<Vector> {
    let manifest = |name: &str, value: Value| {
        let payload = Value::map([
            ("at", Value::Int(NEW_YEAR)),
            ("bundle", Value::from([1; 16])),
            ("certificate", Value::Bytes(vec![1])),
            ("frontier", Value::map([])),
            ("incarnation", Value::from([2; 16])),
            ("members", Value::Array(vec![])),
            ("of", Value::Int(1)),
            ("part", Value::Int(1)),
            ("program", "proofmark 0.1.0".into()),
            ("recipients", Value::Array(vec![Value::from(id_of(POST).0)])),
            ("root", Value::Array(vec![Value::Int(0), Value::from([3; 32])])),
            ("set", Value::from([4; 16])),
            ("wanted", Value::Array(vec![])),
        ]);
        let Value::Map(mut entries) = payload else { unreachable!("a map") };
        entries.retain(|(key, _)| key.text() != Some(name));
        entries.push((name.into(), value));
        sign(Typ::Manifest, Value::Map(entries).encode(), &key(HQ)).expect("signed").0
    };
    let member = |name: &str| {
        Value::Array(vec![Value::map([
            ("name", name.into()),
            ("packed", Value::Int(1)),
            ("sha256", Value::from([5; 32])),
            ("size", Value::Int(1)),
        ])])
    };
    let held = |from: i64, to: i64| {
        Value::Map(vec![(
            Value::from([6; 16]),
            Value::Array(vec![
                Value::Int(2),
                Value::from([7; 32]),
                Value::Array(vec![Value::Array(vec![Value::Int(from), Value::Int(to)])]),
            ]),
        )])
    };
    let refused = |name: &str, title: &str, bytes: &[u8]| {
        refused(&format!("manifest-{name}"), "R11 R13 section 13", title, "manifest", bytes, "shape")
    };
    vec![
        accepted(
            "manifest-receipt",
            "R13 section 13",
            "A receipt: no members",
            "manifest",
            &manifest("frontier", held(4, 7)),
        ),
        refused(
            "path",
            "A member that would lie elsewhere",
            &manifest("members", member("feeds/../../x.cborseq.zst")),
        ),
        refused("absolute", "A member with an absolute path", &manifest("members", member("/etc/passwd"))),
        refused(
            "upper-case",
            "A name in upper case",
            &manifest("members", member(&format!("attachments/{}", "A".repeat(64)))),
        ),
        refused("part-0", "Volume 0", &manifest("part", 0.into())),
        refused("part-beyond", "Volume 2 of 1", &manifest("part", 2.into())),
        refused("run-backwards", "A run from 7 to 4", &manifest("frontier", held(7, 4))),
        refused(
            "short-recipient",
            "A recipient of 31 bytes",
            &manifest("recipients", Value::Array(vec![Value::from([1; 31])])),
        ),
    ]
}

fn enrolment() -> Vec<Vector> {
    let request = |device: u8| Request {
        country: "GH".into(),
        code: "BP3".into(),
        name: "Border Post 3".into(),
        office: OfficeId([1; 16]),
        audience: AudienceId([2; 16]),
        device: public(device),
        seal: vec!["age1example".into()],
        at: NEW_YEAR,
    };
    let asked = request(POST).sign(&key(POST)).expect("signed");
    let later = Request { seal: vec!["age1pq1qqqqqqqqqq".into(), "age1example".into()], ..request(POST) };
    let by_other = request(STRANGER).sign(&key(POST)).expect("signed").0;
    let grant =
        |root: u8| Grant { request: asked.1, root: public(root), statements: Root::usual().statements };
    let granted = |root: u8| grant(root).sign(&key(ROOT)).expect("signed").0;
    vec![
        accepted(
            "request-seal-unknown-kind",
            "R17 section 14",
            "A request that lists a seal of a kind that nobody knows",
            "request",
            &later.sign(&key(POST)).expect("signed").0,
        ),
        accepted("request-good", "R14 section 14", "A request", "request", &asked.0),
        refused(
            "request-other-key",
            "R14 section 14",
            "A request for a key that did not sign it",
            "request",
            &by_other,
            "signature",
        ),
        refused(
            "request-is-a-grant",
            "R5 section 14",
            "A grant where a request is wanted",
            "request",
            &granted(ROOT),
            "type",
        ),
        accepted("grant-good", "R14 section 14", "A grant", "grant", &granted(ROOT)),
        refused(
            "grant-other-root",
            "R14 section 14",
            "A grant that names a root which did not sign it",
            "grant",
            &granted(STRANGER),
            "signature",
        ),
    ]
}

fn practices() -> Vec<Vector> {
    let sheet = Sheet {
        of: "state".into(),
        name: "Ghana".into(),
        country: "GH".into(),
        layout: Some("GH ## @####".into()),
        year_from: Some("2012".into()),
        places: vec!["receiver_left".into()],
        picture: Some(vec![0xff, 0xd8, 0xff, 0xd9]),
        ..Sheet::default()
    };
    let written = |device: u8, sheets: Vec<Sheet>| Practices {
        country: "GH".into(),
        name: "National Point of Contact".into(),
        device: public(device),
        at: NEW_YEAR,
        sheets,
    };
    let signed = |practices: &Practices| practices.sign(&key(POST)).expect("signed").0;
    let refused = |name: &str, title: &str, bytes: &[u8], error: &str| {
        refused(&format!("practice-{name}"), "section 22", title, "practice", bytes, error)
    };
    let by_hand = |member: (&str, Value)| {
        let bare = [("country", "GH".into()), member, ("name", "Ghana".into()), ("of", "state".into())];
        let payload = Value::map([
            ("at", Value::Int(NEW_YEAR)),
            ("country", "GH".into()),
            ("device", Value::from(public(POST))),
            ("name", "Ghana".into()),
            ("sheets", Value::Array(vec![Value::map(bare)])),
        ]);
        sign(Typ::Practice, payload.encode(), &key(POST)).expect("signed").0
    };
    let mut altered = signed(&written(POST, vec![sheet.clone()]));
    let at = altered.windows(5).position(|word| word == b"Ghana").expect("the name");
    altered[at] = b'C';
    let manifest_like = sign(Typ::Request, vec![0xa0], &key(POST)).expect("signed").0;
    vec![
        accepted(
            "practice-good",
            "section 22",
            "Marking practice of a State, with a picture",
            "practice",
            &signed(&written(POST, vec![sheet.clone()])),
        ),
        refused(
            "other-key",
            "A key that did not sign it",
            &signed(&written(STRANGER, vec![sheet])),
            "signature",
        ),
        refused("altered", "One letter of a name altered", &altered, "signature"),
        refused("is-a-request", "A request where practices are wanted", &manifest_like, "type"),
        refused("no-sheets", "Nothing in it", &signed(&written(POST, Vec::new())), "shape"),
        refused(
            "empty-list",
            "A list with nothing in it",
            &by_hand(("codes", Value::Array(vec![]))),
            "shape",
        ),
        refused("extra-member", "A member that nobody knows", &by_hand(("script", "x".into())), "shape"),
        refused("text-picture", "A picture that is a text", &by_hand(("picture", "x".into())), "shape"),
    ]
}

fn keys() -> Vec<Vector> {
    let file = |memory: u32| KeysFile {
        slots: vec![Slot {
            header: SlotHeader {
                kind: SlotKind::Operator,
                name: "Ama".into(),
                salt: [1; 16],
                cost: Cost { memory, passes: 3, lanes: 1 },
            },
            nonce: [2; 24],
            sealed: vec![3; 64],
        }],
    };
    let newer = Value::map([("proofmark-keys", Value::Int(2)), ("slots", Value::Array(vec![]))]).encode();
    vec![
        accepted("keys-good", "R15 section 15", "A file with one slot", "keys", &file(262_144).encode()),
        refused(
            "keys-greedy",
            "R15 section 15",
            "A slot that wants more than 1 GiB",
            "keys",
            &file(1_048_577).encode(),
            "shape",
        ),
        refused("keys-newer", "R15 section 15", "A newer version", "keys", &newer, "newer"),
    ]
}
