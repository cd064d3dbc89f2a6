//! What each fuzz target does with its bytes: a plain function, so that `cargo dev test` calls it over the seeds too.
//!
//! A target stops (panics) only where FORMAT.md is broken: bytes that were read do not come out the same again, or two
//! orders of one set do not fold to the same. A signature keeps a fuzzer out, so whatever is signed can also be given
//! as a bare payload, which is signed here with a key that everybody knows: the first byte tells which.
#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "stopping is how a target says what is wrong"
)]

use std::io::{Read, Write};
use std::sync::OnceLock;

use age::x25519::Identity;
use ed25519_dalek::SigningKey;
use proofmark_format::FormatError;
use proofmark_format::body::{Body, Change, Reference, resolve};
use proofmark_format::bundle::{self, BundleReader, Sequence};
use proofmark_format::cbor::{Value, item_length, scan};
use proofmark_format::commit::{Header, ReceivedHeader};
use proofmark_format::cose::{Signed, Typ, sign};
use proofmark_format::enrolment::{Grant, Request};
use proofmark_format::feed::Genesis;
use proofmark_format::fold::{Node, Standing, fold as fold_nodes};
use proofmark_format::ids::{AudienceId, FeedId, KeyId, ObjectId, OfficeId, RandomId, RecordId, sha256};
use proofmark_format::journal::Journal;
use proofmark_format::keys::KeysFile;
use proofmark_format::manifest::ReceivedManifest;
use proofmark_format::practice::Practices;
use proofmark_format::root::{Act, Certificate, ReceivedStatement, Right, Statement};
use proofmark_format::trust::Trust;

/// The nation of the property tests: it turns small numbers into statements and commits.
#[path = "../../../../tests/src/journal.rs"]
pub mod nation;

/// A target: it returns, or stops at what is wrong.
pub type Target = fn(&[u8]);

/// Every target by its name.
pub const TARGETS: [(&str, Target); 18] = [
    ("cbor", cbor),
    ("signed", signed),
    ("genesis", genesis),
    ("commit", commit),
    ("body", body),
    ("change", change),
    ("root", root),
    ("trust", trust),
    ("manifest", manifest),
    ("request", request),
    ("grant", grant),
    ("practice", practice),
    ("keys", keys),
    ("bundle", bundle),
    ("unpack", unpack),
    ("feed", feed),
    ("fold", fold),
    ("journal", journal),
];

/// The secret seed of the key that signs bare payloads; the seeds hold its public key where an object names its own.
pub const SEED: [u8; 32] = [7; 32];
/// The age identity to which the bundle target seals.
pub const IDENTITY: &str = "AGE-SECRET-KEY-1XLQ0ZTDQD0HTHSZ03YHUUSFMDCKZTUHYXDL84AVTK50G3RDW7REQ0X87MZ";
/// First byte: what follows is taken as it is.
pub const RAW: u8 = 0;
/// First byte: what follows is a payload to be signed; inside a bundle, members of their own.
pub const PAYLOAD: u8 = 1;

fn key() -> SigningKey {
    SigningKey::from_bytes(&SEED)
}

/// Numbers out of bytes; all zero when the bytes are used up.
struct Dice<'a>(&'a [u8]);

impl<'a> Dice<'a> {
    fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    fn below(&mut self, n: usize) -> usize {
        usize::from(self.byte()) % n.max(1)
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.byte())
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// So many bytes, or what is left.
    fn take(&mut self, n: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(n.min(self.0.len()));
        self.0 = rest;
        taken
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for n in (1..items.len()).rev() {
            items.swap(n, self.below(n + 1));
        }
    }
}

/// The object that the bytes stand for, and whether our key signed it.
fn object(typ: Typ, bytes: &[u8]) -> Option<Vec<u8>> {
    match bytes.split_first()? {
        (&PAYLOAD, payload) => Some(sign(typ, payload.to_vec(), &key()).ok()?.0),
        (_, object) => Some(object.to_vec()),
    }
}

/// What was read is written again: the payload must be the same bytes.
fn same_payload(typ: Typ, received: &[u8], again: Result<(Vec<u8>, ObjectId), FormatError>) {
    let payload = |bytes: &[u8]| Signed::read(bytes, typ).expect("read before").payload;
    assert_eq!(payload(received), payload(&again.expect("what was read can be written").0));
}

/// Deterministic CBOR: what passes the scan is read, and written again as the same bytes.
pub fn cbor(bytes: &[u8]) {
    if let Ok(length) = item_length(bytes) {
        assert!(scan(&bytes[..length]).is_ok(), "one item of a sequence is an item");
    }
    match Value::decode(bytes) {
        Ok(value) => assert_eq!(value.encode(), bytes),
        Err(_) => assert!(scan(bytes).is_err(), "what the scan passes is read"),
    }
}

/// The one signed form: whatever is read could not have been written in another way.
pub fn signed(bytes: &[u8]) {
    const ALL: [Typ; 6] = [Typ::Genesis, Typ::Commit, Typ::Root, Typ::Manifest, Typ::Request, Typ::Grant];
    let Some((typ, bytes)) = bytes.split_first() else { return };
    let typ = ALL[usize::from(*typ) % ALL.len()];
    let Ok(signed) = Signed::read(bytes, typ) else { return };
    let header = Value::Map(vec![
        (Value::Int(1), Value::Int(-19)),
        (Value::Int(4), Value::from(signed.kid.0)),
        (Value::Int(16), Value::from(typ.name())),
    ]);
    let frame = Value::Array(vec![
        Value::Bytes(header.encode()),
        Value::Map(vec![]),
        Value::Bytes(signed.payload.clone()),
        Value::Bytes(bytes[bytes.len() - 64..].to_vec()),
    ]);
    assert_eq!([&[0xd2], &frame.encode()[..]].concat(), bytes);
    let structure = Value::Array(vec![
        Value::from("Signature1"),
        Value::Bytes(header.encode()),
        Value::Bytes(vec![]),
        Value::Bytes(signed.payload),
    ]);
    assert_eq!(signed.id, ObjectId(sha256(&structure.encode())));
}

/// A genesis.
pub fn genesis(bytes: &[u8]) {
    let Some(bytes) = object(Typ::Genesis, bytes) else { return };
    if let Ok((genesis, _)) = Genesis::read(&bytes) {
        same_payload(Typ::Genesis, &bytes, genesis.sign(&key()));
    }
}

/// A commit's header.
pub fn commit(bytes: &[u8]) {
    let Some(bytes) = object(Typ::Commit, bytes) else { return };
    if let Ok(received) = ReceivedHeader::read(&bytes) {
        same_payload(Typ::Commit, &bytes, received.header.sign(&key()));
    }
}

/// A body under a header that fits it.
pub fn body(bytes: &[u8]) {
    let mut dice = Dice(bytes);
    let at = i64::from_be_bytes(dice.bytes());
    let bytes = dice.0;
    let header = Header {
        act: RandomId([0; 16]),
        at,
        body: sha256(bytes),
        size: bytes.len() as u64,
        feed: FeedId([0; 16]),
        seq: 1,
        prev: ObjectId([0; 32]),
        part: None,
    };
    let Ok(read) = Body::of_commit(&header, bytes) else { return };
    assert_eq!(read.body.encode().expect("what was read can be written"), bytes);
    for (place, (change, (start, length))) in (0..).zip(read.body.changes.iter().zip(&read.spans)) {
        let (start, length) = (*start as usize, *length as usize);
        assert_eq!(Change::read(&bytes[start..start + length]).as_ref(), Ok(change));
        for (_, value) in &change.fields {
            assert!(scan(&resolve(value, place, at, header.feed, &read.body.salt)).is_ok());
        }
    }
}

/// One change by itself.
pub fn change(bytes: &[u8]) {
    let Ok(change) = Change::read(bytes) else { return };
    let body = Body {
        salt: [0; 16],
        operator: Reference::Record(RecordId([0; 16])),
        second: None,
        changes: vec![change],
    };
    // {salt, changes: [ stands before it in 32 bytes.
    match body.encode() {
        Ok(encoded) => assert_eq!(&encoded[32..32 + bytes.len()], bytes),
        Err(error) => assert!(matches!(error, FormatError::TooLarge { .. }), "{error}"),
    }
}

/// A root statement.
pub fn root(bytes: &[u8]) {
    let Some(bytes) = object(Typ::Root, bytes) else { return };
    let Ok(received) = ReceivedStatement::read(&bytes) else { return };
    // What a statement of a later version says is kept as bytes, not written again.
    if !matches!(received.statement.act, Act::Unknown(_)) {
        same_payload(Typ::Root, &bytes, received.statement.sign(&key()));
    }
    let pinned = received.kid;
    let once = Trust::fold(pinned, std::slice::from_ref(&received));
    believes_the_same(&once, &Trust::fold(pinned, &[received.clone(), received]));
}

/// A set of statements of any form and any chain: trust is the same in any order and with repetition.
pub fn trust(bytes: &[u8]) {
    let root_key = |n: usize| SigningKey::from_bytes(&[n as u8 + 1; 32]);
    let public = |n: usize| root_key(n).verifying_key().to_bytes();
    let mut dice = Dice(bytes);
    let mut ids: Vec<(u64, ObjectId)> = Vec::new();
    let mut held: Vec<ReceivedStatement> = Vec::new();
    while !dice.is_empty() && held.len() < 16 {
        let before = ids.len().checked_sub(1 + dice.below(3)).and_then(|n| ids.get(n)).copied();
        let seq = before.map_or(0, |(seq, _)| seq + u64::from(dice.byte() != 0xff));
        let by = dice.below(4);
        let named = dice.below(4);
        let act = match if before.is_none() { 0 } else { dice.below(9) } {
            0 => Act::Founding {
                country: "GH".into(),
                root: public(by),
                national: AudienceId([1; 16]),
                headquarters: AudienceId([2; 16]),
            },
            1 => Act::Office {
                office: OfficeId([named as u8; 16]),
                code: "P".into(),
                name: String::new(),
                role: if named == 0 { "headquarters" } else { "field" }.into(),
                audience: AudienceId([named as u8; 16]),
            },
            2 => Act::Certificate(Certificate {
                device: public(named),
                office: OfficeId([named as u8; 16]),
                rights: [("*".to_owned(), Right::Own)].into(),
                seal: vec![],
                reads: 1,
            }),
            3 => Act::Cut {
                device: KeyId::of_key(&public(named)),
                reason: String::new(),
                feeds: [(FeedId([1; 16]), (dice.byte().into(), ObjectId([dice.byte(); 32])))].into(),
            },
            4 => Act::Erasure {
                record: RecordId([named as u8; 16]),
                commits: vec![ObjectId([dice.byte(); 32])],
                attachments: vec![],
                rule: "r".into(),
                authority: "a".into(),
            },
            5 | 6 => Act::Succession { root: public(by) },
            7 => Act::Audience {
                audience: AudienceId([named as u8; 16]),
                name: String::new(),
                members: vec![OfficeId([1; 16])],
            },
            _ => Act::Unknown("treaty".into()),
        };
        let statement = Statement {
            seq,
            prev: before.filter(|_| seq > 0).map(|(_, id)| id),
            at: 0,
            next: KeyId::of_key(&public(dice.below(4))),
            act,
        };
        let Ok((bytes, id)) = statement.sign(&root_key(by)) else { return };
        let Ok(received) = ReceivedStatement::read(&bytes) else { continue };
        ids.push((seq, id));
        held.push(received);
    }
    let pinned = KeyId::of_key(&public(0));
    let wanted = Trust::fold(pinned, &held);
    let mut again = [&held[..], &held[..]].concat();
    dice.shuffle(&mut again);
    believes_the_same(&wanted, &Trust::fold(pinned, &again));
    again.reverse();
    believes_the_same(&wanted, &Trust::fold(pinned, &again));
}

/// All that follows from trust is the same.
fn believes_the_same(one: &Trust, other: &Trust) {
    let chain = |t: &Trust| (t.country.clone(), t.root, t.next, t.head, t.as_of, t.forked, t.unknown);
    assert_eq!(chain(one), chain(other));
    assert_eq!((one.national, one.headquarters), (other.national, other.headquarters));
    assert_eq!((&one.offices, &one.audiences), (&other.offices, &other.audiences));
    assert_eq!((&one.certificates, &one.cuts), (&other.certificates, &other.cuts));
    assert_eq!((&one.erased, &one.erased_commits), (&other.erased, &other.erased_commits));
    assert_eq!(one.erased_attachments, other.erased_attachments);
}

/// A manifest.
pub fn manifest(bytes: &[u8]) {
    let Some(bytes) = object(Typ::Manifest, bytes) else { return };
    if let Ok(received) = ReceivedManifest::read(&bytes) {
        same_payload(Typ::Manifest, &bytes, received.manifest.sign(&key()));
    }
}

/// A request to be enrolled.
pub fn request(bytes: &[u8]) {
    let Some(bytes) = object(Typ::Request, bytes) else { return };
    if let Ok((request, _)) = Request::read(&bytes) {
        same_payload(Typ::Request, &bytes, request.sign(&key()));
    }
}

/// A grant, and the trust that its statements fold to.
pub fn grant(bytes: &[u8]) {
    let Some(bytes) = object(Typ::Grant, bytes) else { return };
    let Ok((grant, _)) = Grant::read(&bytes) else { return };
    same_payload(Typ::Grant, &bytes, grant.sign(&key()));
    let statements: Vec<_> =
        grant.statements.iter().filter_map(|statement| ReceivedStatement::read(statement).ok()).collect();
    Trust::fold(KeyId::of_key(&grant.root), &statements);
}

/// Marking practice.
pub fn practice(bytes: &[u8]) {
    let Some(bytes) = object(Typ::Practice, bytes) else { return };
    if let Ok((practices, _)) = Practices::read(&bytes) {
        same_payload(Typ::Practice, &bytes, practices.sign(&key()));
    }
}

/// `proofmark.keys`; no slot is opened, since that is what Argon2 is slow for.
pub fn keys(bytes: &[u8]) {
    if let Ok(file) = KeysFile::read(bytes) {
        assert_eq!(file.encode(), bytes);
    }
}

fn identity() -> &'static Identity {
    static IDENTITY_READ: OnceLock<Identity> = OnceLock::new();
    IDENTITY_READ.get_or_init(|| IDENTITY.parse().expect("an identity"))
}

/// A bundle: an age file as it is, or what lies inside one that opens.
pub fn bundle(bytes: &[u8]) {
    let Some((how, bytes)) = bytes.split_first() else { return };
    let sealed = match *how {
        PAYLOAD => {
            let mut out = bundle::seal(Vec::new(), &[identity().to_public().to_string()]).expect("a seal");
            out.write_all(bytes).expect("memory");
            out.finish().expect("a seal")
        }
        _ => bytes.to_vec(),
    };
    // An error is what is wanted of most bytes; that it is one, and quick and small, is all.
    let _ = read_bundle(&sealed);
}

fn read_bundle(sealed: &[u8]) -> Result<(), FormatError> {
    let mut reader = BundleReader::open(sealed, std::slice::from_ref(identity()))?;
    let received = ReceivedManifest::read(reader.manifest())?;
    let mut journal = Journal::new(KeyId([0; 32]), None);
    for member in &received.manifest.members {
        reader.member(member, |packed| match member.name.ends_with(".zst") {
            true => read_sequence(bundle::unpack(packed, member.size)?, &mut journal).map(drop),
            false => Ok(std::io::copy(packed, &mut std::io::sink()).map(drop)?),
        })?;
    }
    reader.finish()?;
    journal.dump();
    Ok(())
}

/// A packed member: the first four bytes are the size that a manifest would sign.
pub fn unpack(bytes: &[u8]) {
    let mut dice = Dice(bytes);
    let size = u64::from(u32::from_be_bytes(dice.bytes()));
    let mut packed = dice.0;
    let Ok(mut unpacked) = bundle::unpack(&mut packed, size) else { return };
    let mut read = 0;
    let mut buffer = vec![0; 4096];
    while let Ok(n) = unpacked.read(&mut buffer) {
        read += n as u64;
        assert!(read <= size, "more than was signed");
        if n == 0 {
            assert_eq!(read, size, "less than was signed");
            return;
        }
    }
}

/// Reads a feed's or the root's sequence as an import does; returns what it consumed.
fn read_sequence(input: impl Read, journal: &mut Journal) -> Result<Vec<u8>, FormatError> {
    let mut sequence = Sequence::new(input);
    let mut consumed = Vec::new();
    while let Some(object) = sequence.signed(Typ::Root.most())? {
        consumed.extend_from_slice(&object);
        if let Ok(received) = ReceivedHeader::read(&object) {
            let body = sequence.body(received.header.size)?;
            consumed.extend_from_slice(body.as_deref().unwrap_or(&[0xf6]));
            let _ = journal.add_commit(&object, body.as_deref());
        } else if journal.add_genesis(&object).is_err() {
            let _ = journal.add_statement(&object);
        }
    }
    Ok(consumed)
}

/// A sequence of objects that comes in pieces of any size.
pub fn feed(bytes: &[u8]) {
    let Some((piece, bytes)) = bytes.split_first() else { return };
    let mut journal = Journal::new(KeyId([0; 32]), None);
    let pieces = Pieces { bytes, most: usize::from(*piece) + 1 };
    if let Ok(consumed) = read_sequence(pieces, &mut journal) {
        assert_eq!(consumed, bytes, "nothing is passed over");
    }
    journal.dump();
}

/// A reader that hands out few bytes at a time.
struct Pieces<'a> {
    bytes: &'a [u8],
    most: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let n = self.most.min(buffer.len());
        self.bytes.by_ref().take(n as u64).read(buffer)
    }
}

/// The changes of one record in any graph, cycles and all: the state is the same in any order.
pub fn fold(bytes: &[u8]) {
    const STANDINGS: [Standing; 4] =
        [Standing::Folded, Standing::Folded, Standing::Waiting, Standing::Quarantined];
    let mut dice = Dice(bytes);
    let mut nodes: Vec<Node> = Vec::new();
    while !dice.is_empty() && nodes.len() < 24 {
        let n = nodes.len() as u8;
        let seen = (0..dice.below(4)).map(|_| ObjectId([dice.byte() % 26; 32])).collect();
        let fields = (0..dice.below(3))
            .map(|_| (format!("f{}", dice.below(3)), Value::Int(i64::from(dice.byte() % 4)).encode()))
            .collect();
        nodes.push(Node {
            commit: ObjectId([n; 32]),
            at: i64::from(dice.byte() % 4),
            birth: n == 0,
            seen,
            standing: STANDINGS[dice.below(4)],
            fields,
        });
    }
    let wanted = fold_nodes(&nodes);
    for (field, values) in &wanted.fields {
        assert!(!field.is_empty());
        let mut different: Vec<_> = values.iter().map(|written| &written.value).collect();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), values.len(), "equal values are one");
    }
    dice.shuffle(&mut nodes);
    assert_eq!(fold_nodes(&nodes), wanted);
    nodes.reverse();
    assert_eq!(fold_nodes(&nodes), wanted);
}

/// A whole nation's journal, grown from the bytes: its dump is the same in any order and with repetition.
pub fn journal(bytes: &[u8]) {
    static SETTLED: OnceLock<nation::Nation> = OnceLock::new();
    let settled = SETTLED.get_or_init(|| {
        let mut nation = nation::Nation::new();
        nation.settle();
        nation
    });
    let mut nation = settled.clone();
    let mut dice = Dice(bytes);
    let mut steps = 0;
    while !dice.is_empty() && steps < 16 {
        nation.step(&step(&mut dice));
        steps += 1;
    }
    let own = (dice.byte() & 1 == 0).then(|| nation.devices[5].id());
    let mut parcel = nation.all();
    for (_, _, with_body) in &mut parcel.commits {
        *with_body = dice.byte() % 8 != 7;
    }
    let mut held = Journal::new(nation.pinned(), own);
    nation.deliver(&parcel, &mut held, |_, _| true);
    let wanted = [held.dump(), held.held_lines()].concat();

    parcel.statements.extend_from_within(..);
    parcel.commits.extend_from_within(..);
    dice.shuffle(&mut parcel.statements);
    dice.shuffle(&mut parcel.commits);
    let mut again = Journal::new(nation.pinned(), own);
    nation.deliver(&parcel, &mut again, |_, _| true);
    assert_eq!([again.dump(), again.held_lines()].concat(), wanted);
}

fn step(dice: &mut Dice<'_>) -> nation::Step {
    use nation::Step;
    match dice.byte() % 16 {
        0 => Step::Certify { device: dice.byte(), office: dice.byte(), rights: dice.byte() },
        1 | 2 => Step::Cut { device: dice.byte(), places: dice.take(3).to_vec() },
        3 => Step::Erase { record: dice.byte(), first_only: dice.byte() & 1 == 0 },
        4 => Step::Members(dice.byte()),
        5 => Step::Rename(dice.byte()),
        6 => Step::Unknown,
        7 => Step::RootFork { settled: dice.byte() & 1 == 0 },
        _ => Step::Write(written(dice)),
    }
}

fn written(dice: &mut Dice<'_>) -> nation::Written {
    let (births, patches) = (dice.below(3), dice.below(4));
    nation::Written {
        device: dice.byte(),
        audience: dice.byte(),
        births: dice.take(births).to_vec(),
        patches: (0..patches)
            .map(|_| nation::Patch {
                record: dice.byte(),
                field: dice.byte(),
                value: dice.byte(),
                seen: dice.byte(),
                miscalled: dice.byte() >= 0xf0,
            })
            .collect(),
        clock: dice.byte(),
        back: dice.byte().saturating_sub(0xc0) / 16,
        twin: dice.byte() >= 0xe0,
        anew: dice.byte() >= 0xe0,
    }
}
