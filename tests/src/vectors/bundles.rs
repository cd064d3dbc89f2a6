//! Bundles: a reader that follows FORMAT.md, "Bundle", and cases for it. age draws a fresh key for every file, so
//! these are made once and then only read.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::str::FromStr;

use age::x25519::Identity;
use proofmark_format::FormatError;
use proofmark_format::bundle::{self, BundleReader, BundleWriter, Sequence, feed_member, pack, unpack};
use proofmark_format::cbor::Value;
use proofmark_format::commit::ReceivedHeader;
use proofmark_format::ids::{KeyId, RandomId, hex, sha256};
use proofmark_format::journal::Journal;
use proofmark_format::limits;
use proofmark_format::manifest::{Held, Manifest, Member, ReceivedManifest};

use super::country::*;
use super::{Expect, Input, Reader, Refusal, Sealed, Vector};

/// Opens a bundle and takes it into a store. Steps 2 to 8; step 1, the copy, is the caller's.
pub(super) fn open(
    bytes: &[u8],
    identity: &Identity,
    mut journal: Journal,
    own: KeyId,
) -> Result<(Journal, Manifest), Refusal> {
    let mut reader = BundleReader::open(bytes, std::slice::from_ref(identity))?;
    let received = ReceivedManifest::read(reader.manifest())?;
    let manifest = &received.manifest;
    // Step 5: where nothing is held, the root statements it brings must tell who the sender is.
    let mut members = manifest.members.iter().peekable();
    if let Some(first) = members.next_if(|member| member.name == bundle::ROOT) {
        take(&mut reader, first, &mut journal)?;
    }
    let trust = journal.trust();
    let stranger = || Refusal("stranger".into());
    let certificate = trust.certificates.get(&received.sender).ok_or_else(stranger)?;
    received.verify(&certificate.device)?;
    if trust.cuts.contains_key(&received.sender) {
        return Err(stranger());
    }
    if !manifest.recipients.contains(&own) {
        return Err(Refusal("not-for-us".into()));
    }
    for member in members {
        take(&mut reader, member, &mut journal)?;
    }
    reader.finish()?;
    Ok((journal, received.manifest))
}

/// Of each set that is not whole, a line with the parts of which no volume has come (section 13, "Volumes").
pub(super) fn missing(manifests: &[Manifest]) -> Vec<String> {
    let mut sets: BTreeMap<(RandomId, u64), BTreeSet<u64>> = BTreeMap::new();
    for manifest in manifests {
        let (part, of) = manifest.part;
        sets.entry((manifest.set, of)).or_default().insert(part);
    }
    let line = |((set, of), parts): (&(RandomId, u64), &BTreeSet<u64>)| {
        let missing: Vec<String> =
            (1..=*of).filter(|part| !parts.contains(part)).map(|part| part.to_string()).collect();
        (!missing.is_empty())
            .then(|| format!(r#"{{"set":"{set}","of":{of},"missing":[{}]}}"#, missing.join(",")))
    };
    sets.iter().filter_map(line).collect()
}

/// Steps 6 and 7 for one member.
fn take(reader: &mut BundleReader<&[u8]>, member: &Member, journal: &mut Journal) -> Result<(), Refusal> {
    reader.member(member, |packed| {
        if member.name.starts_with("attachments/") {
            return attachment(packed, member);
        }
        let mut sequence = Sequence::new(unpack(packed, member.size)?);
        match member.name == bundle::ROOT {
            true => statements(&mut sequence, journal),
            false => feed(&mut sequence, member, journal),
        }
    })
}

fn attachment(packed: &mut dyn Read, member: &Member) -> Result<(), Refusal> {
    let mut bytes = Vec::new();
    packed.read_to_end(&mut bytes).map_err(FormatError::from)?;
    match member.name == bundle::attachment_member(&sha256(&bytes)) && member.size == member.packed {
        true => Ok(()),
        false => Err(Refusal("bundle".into())),
    }
}

fn statements<R: Read>(sequence: &mut Sequence<R>, journal: &mut Journal) -> Result<(), Refusal> {
    while let Some(statement) = sequence.signed(limits::STATEMENT + 200)? {
        journal.add_statement(&statement)?;
    }
    Ok(())
}

fn feed<R: Read>(sequence: &mut Sequence<R>, member: &Member, journal: &mut Journal) -> Result<(), Refusal> {
    const MOST: usize = limits::HEADER + 200;
    let genesis = sequence.signed(MOST)?.ok_or(FormatError::Truncated)?;
    let feed = journal.add_genesis(&genesis)?;
    if member.name != feed_member(feed) {
        return Err(Refusal("bundle".into()));
    }
    while let Some(header) = sequence.signed(MOST)? {
        let received = ReceivedHeader::read(&header)?;
        if received.header.feed != feed {
            return Err(Refusal("shape".into()));
        }
        let body = sequence.body(received.header.size)?;
        journal.add_commit(&header, body.as_deref())?;
    }
    Ok(())
}

/// The seal identity of the post that the bundles are for.
const IDENTITY: &str = "AGE-SECRET-KEY-1XLQ0ZTDQD0HTHSZ03YHUUSFMDCKZTUHYXDL84AVTK50G3RDW7REQ0X87MZ";

fn identity() -> Identity {
    Identity::from_str(IDENTITY).expect("an identity")
}

/// A bundle before it is sealed.
#[derive(Clone)]
struct Draft {
    manifest: Manifest,
    packed: Vec<Vec<u8>>,
    signer: u8,
    to: String,
}

impl Draft {
    /// From headquarters to the post, with nothing in it.
    fn receipt(root: &Root, feeds: &[&Feed]) -> Draft {
        let held = |feed: &&Feed| {
            (feed.id, Held { upto: feed.commits.len() as u64, id: feed.last(), ranges: vec![] })
        };
        let manifest = Manifest {
            bundle: RandomId([0xb1; 16]),
            at: NEW_YEAR,
            certificate: root.statements[2].clone(),
            recipients: vec![id_of(POST)],
            set: RandomId([0xb2; 16]),
            part: (1, 1),
            members: vec![],
            frontier: feeds.iter().map(held).collect::<BTreeMap<_, _>>(),
            root: (root.seq, root.head),
            wanted: vec![],
            incarnation: RandomId([0xb3; 16]),
            program: "proofmark 0.1.0 linux x86_64".into(),
        };
        let mut draft =
            Draft { manifest, packed: vec![], signer: HQ, to: identity().to_public().to_string() };
        draft.add(bundle::ROOT, &root.statements.concat());
        draft
    }

    /// Adds a member, compressed.
    fn add(&mut self, name: &str, bytes: &[u8]) {
        self.add_packed(name, frame(bytes), bytes.len());
    }

    fn add_packed(&mut self, name: &str, packed: Vec<u8>, size: usize) {
        let member = Member {
            name: name.into(),
            packed: packed.len() as u64,
            size: size as u64,
            sha256: sha256(&packed),
        };
        self.manifest.members.push(member);
        self.packed.push(packed);
    }

    fn add_feed(&mut self, feed: &Feed) {
        self.add(&feed_member(feed.id), &sequence(feed));
    }

    fn add_attachment(&mut self, bytes: &[u8]) {
        self.add_packed(&bundle::attachment_member(&sha256(bytes)), bytes.to_vec(), bytes.len());
    }

    fn signed(&self) -> Vec<u8> {
        self.manifest.sign(&key(self.signer)).expect("a manifest").0
    }

    fn sealed(&self) -> Vec<u8> {
        self.sealed_with(&self.signed())
    }

    fn sealed_with(&self, manifest: &[u8]) -> Vec<u8> {
        let mut writer =
            BundleWriter::begin(Vec::new(), std::slice::from_ref(&self.to), manifest).expect("a seal");
        for (member, packed) in self.manifest.members.iter().zip(&self.packed) {
            writer.member(member, &mut &packed[..]).expect("memory");
        }
        writer.finish().expect("a seal")
    }

    /// With something done to the tar inside.
    fn tampered(&self, change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
        let mut tar = Vec::new();
        let sealed = self.sealed();
        let mut opened = bundle::unseal(&sealed[..], &[identity()]).expect("our own");
        opened.read_to_end(&mut tar).expect("our own");
        change(&mut tar);
        let mut out = bundle::seal(Vec::new(), std::slice::from_ref(&self.to)).expect("a seal");
        out.write_all(&tar).expect("memory");
        out.finish().expect("a seal")
    }
}

fn sequence(feed: &Feed) -> Vec<u8> {
    let mut bytes = feed.genesis.clone();
    for commit in &feed.commits {
        bytes.extend(&commit.header);
        bytes.extend(commit.body.as_deref().unwrap_or(&[0xf6]));
    }
    bytes
}

fn reader(bytes: &[u8], identity: &Identity) -> Sealed {
    use age::secrecy::ExposeSecret;
    let reader = Reader {
        root_key: id_of(ROOT).to_string(),
        own: id_of(POST).to_string(),
        identity: identity.to_string().expose_secret().to_owned(),
    };
    Sealed { reader, bytes: hex(bytes) }
}

fn opened(name: &str, why: &str, title: &str, bytes: &[u8]) -> Vector {
    let sealed = reader(bytes, &identity());
    let dump = sealed.open().expect("a bundle that opens").dump();
    Vector::new(name, why, title, Expect::Opened { sealed, dump })
}

fn refused(name: &str, title: &str, bytes: &[u8], error: &str) -> Vector {
    refused_for(&identity(), name, title, bytes, error)
}

fn refused_for(identity: &Identity, name: &str, title: &str, bytes: &[u8], error: &str) -> Vector {
    let input = Input::Sealed(reader(bytes, identity));
    let expect = Expect::Refused { object: "bundle".into(), input, error: error.into() };
    Vector::new(&format!("bundle-{name}"), "R11 section 13", title, expect)
}

/// All of them.
pub(super) fn all() -> Vec<Vector> {
    let mut feed = Feed::begin(HQ, with_hq(POST));
    let note = feed.commit(vec![birth("note", &[("text", "erased".into())])]);
    feed.commit(vec![weapon("ROSSI")]);
    feed.commits[0].body = None;
    let mut root = Root::usual();
    root.erase(note.records[0], &[note.id]);
    let mut good = Draft::receipt(&root, &[&feed]);
    good.add_feed(&feed);
    good.add_attachment(b"not a photograph");
    [
        good_ones(&root, &feed, &good),
        pictures(),
        volumes(),
        strangers(&root, &feed, &good),
        damaged(&good),
        inside(&root, &feed),
    ]
    .concat()
}

fn good_ones(root: &Root, feed: &Feed, good: &Draft) -> Vec<Vector> {
    let mut backwards = Draft::receipt(root, &[feed]);
    let mut reversed = feed.clone();
    reversed.commits.reverse();
    reversed.commits.extend_from_within(..1);
    backwards.add_feed(&reversed);
    vec![
        opened(
            "bundle-good",
            "R11 section 13",
            "A feed with an erased body, and an attachment",
            &good.sealed(),
        ),
        opened("bundle-backwards", "R11 section 13", "Commits backwards and one twice", &backwards.sealed()),
        opened(
            "bundle-receipt",
            "R13 section 13",
            "A receipt; it brings root statements",
            &Draft::receipt(root, &[feed]).sealed(),
        ),
    ]
}

/// Attachments and seals of kinds to come.
fn pictures() -> Vec<Vector> {
    let (small, large) = (b"a small picture", b"a large picture, left off");
    let mut feed = Feed::begin(HQ, with_hq(POST));
    feed.commit(vec![birth(
        "attachment",
        &[
            ("sha256", Value::from(sha256(large))),
            ("thumbnail", Value::from(sha256(small))),
            ("size", Value::Int(large.len() as i64)),
            ("media_type", "image/jpeg".into()),
        ],
    )]);
    let root = Root::usual();
    let mut thumbnail = Draft::receipt(&root, &[&feed]);
    thumbnail.add_feed(&feed);
    thumbnail.add_attachment(small);
    let mut unasked = Draft::receipt(&root, &[]);
    unasked.add_attachment(large);
    // The certificate of headquarters, which its manifest carries, lists seals of which this version knows one.
    let mut later = root.clone();
    later.certify_sealed(HQ, &["age1pq1qqqqqqqqqq", &identity().to_public().to_string(), "seal of 2040"]);
    let mut sealed = Draft::receipt(&later, &[&feed]);
    sealed.manifest.certificate = later.statements.last().expect("a certificate").clone();
    sealed.add_feed(&feed);
    vec![
        opened(
            "bundle-thumbnail",
            "R23 section 13",
            "A thumbnail comes, the original is left off",
            &thumbnail.sealed(),
        ),
        opened(
            "bundle-attachment-alone",
            "R12 section 13",
            "An attachment that no record held names: no reason to refuse",
            &unasked.sealed(),
        ),
        opened(
            "bundle-seal-unknown-kind",
            "R17 section 9",
            "The sender's certificate lists seals of kinds that nobody knows",
            &sealed.sealed(),
        ),
    ]
}

/// One export, split between commits.
fn volumes() -> Vec<Vector> {
    let mut feed = Feed::begin(HQ, with_hq(POST));
    let first = feed.commit(vec![weapon("?")]);
    feed.commit(vec![change(first.records[0], "weapon", &[first.id], &[("make", "ROSSI".into())])]);
    feed.commit(vec![weapon("TAURUS")]);
    let root = Root::usual();
    let volume = |part: u64, set: u8, commits: std::ops::Range<usize>| {
        let mut draft = Draft::receipt(&root, &[&feed]);
        draft.manifest.bundle = RandomId([0xb0 | part as u8; 16]);
        draft.manifest.set = RandomId([set; 16]);
        draft.manifest.part = (part, 3);
        let mut some = feed.clone();
        some.commits = feed.commits[commits].to_vec();
        draft.add_feed(&some);
        if part == 3 {
            draft.add_attachment(b"a picture that did not fit in the others");
        }
        hex(&draft.sealed())
    };
    let all = [volume(1, 0x5e, 0..1), volume(2, 0x5e, 1..2), volume(3, 0x5e, 2..3)];
    let other = volume(2, 0x5f, 1..2);
    let case = |name: &str, title: &str, bundles: Vec<String>| {
        let reader = reader(&[], &identity()).reader;
        let (journal, missing) = reader.take_in(&bundles).expect("volumes that open");
        let expect = Expect::Volumes { reader, bundles, dump: journal.dump(), missing };
        Vector::new(&format!("volumes-{name}"), "R12 section 13", title, expect)
    };
    let [one, two, three] = all;
    vec![
        case("in-order", "Three volumes of one set", vec![one.clone(), two.clone(), three.clone()]),
        case(
            "backwards-and-twice",
            "The same, backwards, the first one twice: the same lines",
            vec![three.clone(), two, one.clone(), one.clone()],
        ),
        case(
            "one-missing",
            "The second has not come: the others count, what is missing is named",
            vec![three, one.clone()],
        ),
        case("of-two-sets", "Volumes of two sets do not make each other whole", vec![one, other]),
    ]
}

fn strangers(root: &Root, feed: &Feed, good: &Draft) -> Vec<Vector> {
    let with = |change: &dyn Fn(&mut Draft)| {
        let mut draft = good.clone();
        change(&mut draft);
        draft
    };
    let mut flipped = good.signed();
    *flipped.last_mut().expect("bytes") ^= 1;
    let mut after_cut = root.clone();
    after_cut.cut(HQ, &[]);
    let mut cut = Draft::receipt(&after_cut, &[feed]);
    cut.add_feed(feed);
    vec![
        refused_for(
            &Identity::generate(),
            "sealed-to-another",
            "Sealed to somebody else",
            &good.sealed(),
            "not-for-us",
        ),
        refused(
            "resealed",
            "Signed for another device and sealed to us by whoever opened it",
            &with(&|d| d.manifest.recipients = vec![id_of(OTHER_POST)]).sealed(),
            "not-for-us",
        ),
        refused(
            "stranger",
            "The sender has no certificate",
            &with(&|d| d.signer = STRANGER).sealed(),
            "stranger",
        ),
        refused("cut-sender", "The sender is cut", &cut.sealed(), "stranger"),
        refused(
            "manifest-altered",
            "The manifest's signature does not hold",
            &good.sealed_with(&flipped),
            "signature",
        ),
        refused(
            "manifest-is-a-commit",
            "A commit where the manifest should be",
            &good.sealed_with(&feed.commits[1].header),
            "type",
        ),
    ]
}

fn damaged(good: &Draft) -> Vec<Vector> {
    let sealed = good.sealed();
    let mut altered = sealed.clone();
    let middle = altered.len() / 2;
    altered[middle] ^= 1;
    let mut swapped = good.clone();
    swapped.packed.swap(1, 2);
    let payload = |tar: &[u8]| 512 + (good.signed().len().div_ceil(512) * 512).min(tar.len());
    vec![
        refused("cut-in-half", "The second half is missing", &sealed[..middle], "bundle"),
        refused(
            "cut-in-head",
            "Nothing is there but the beginning of age's header",
            &sealed[..40],
            "truncated",
        ),
        refused("altered", "One bit in the middle is flipped", &altered, "bundle"),
        refused("byte-after", "A byte follows age's last chunk", &[&sealed[..], &[0]].concat(), "bundle"),
        refused(
            "cut-inside",
            "The seal holds, the tar in it ends early",
            &good.tampered(|tar| tar.truncate(tar.len() - 1)),
            "truncated",
        ),
        refused(
            "bytes-inside",
            "The seal holds, something follows the tar's end",
            &good.tampered(|tar| tar.push(0)),
            "trailing",
        ),
        refused(
            "member-altered",
            "A member is not the one whose hash the manifest signs",
            &good.tampered(|tar| {
                let n = payload(tar) + 512;
                tar[n + 8] ^= 1;
            }),
            "bundle",
        ),
        refused(
            "padding",
            "A byte in the padding",
            &good.tampered(|tar| {
                let n = payload(tar);
                tar[n - 1] = 1;
            }),
            "bundle",
        ),
        refused(
            "tar-header",
            "A tar header with a user's name",
            &good.tampered(|tar| tar[265] = b'r'),
            "bundle",
        ),
        refused(
            "other-first",
            "The first member is not the manifest",
            &good.tampered(|tar| tar[0] = b'M'),
            "bundle",
        ),
        refused(
            "member-missing",
            "A member that the manifest names is not there",
            &good.tampered(|tar| {
                let end = tar.len() - 1024;
                tar.drain(end - 1024..end);
            }),
            "bundle",
        ),
        refused(
            "member-more",
            "A member that the manifest does not name",
            &{
                let mut more = good.clone();
                let manifest = more.signed();
                more.add_attachment(b"smuggled");
                more.sealed_with(&manifest)
            },
            "bundle",
        ),
        refused(
            "seal-too-long",
            "The age header has 2,049 lines before its last one",
            &[&b"age-encryption.org/v1\n"[..], &b"-> a\n\n".repeat(1_024), b"--- a\n"].concat(),
            "too-large",
        ),
        refused("not-age", "No age file at all", b"PK\x03\x04 a zip file, perhaps", "bundle"),
    ]
}

/// The seal and the manifest hold; what is inside does not.
fn inside(root: &Root, feed: &Feed) -> Vec<Vector> {
    let holding = |name: &str, bytes: &[u8]| {
        let mut draft = Draft::receipt(root, &[feed]);
        draft.add(name, bytes);
        draft
    };
    let resized = |by: i64| {
        let mut draft = holding(&feed_member(feed.id), &sequence(feed));
        let size = &mut draft.manifest.members[1].size;
        *size = size.saturating_add_signed(by);
        draft.sealed()
    };
    let mut unsigned = feed.clone();
    *unsigned.commits[1].header.last_mut().expect("bytes") ^= 1;
    let mut swapped = feed.clone();
    swapped.commits[1].body.as_mut().expect("a body")[8] ^= 1;
    let mut other = Feed::begin(POST, with_hq(POST));
    other.commit(vec![weapon("TAURUS")]);
    let mut mixed = feed.clone();
    mixed.commits.extend(other.commits.clone());
    let mut misnamed = Draft::receipt(root, &[feed]);
    misnamed.add_packed(&bundle::attachment_member(&[7; 32]), b"abc".to_vec(), 3);
    let name = feed_member(feed.id);
    let sealed = |feed: &Feed| holding(&name, &sequence(feed)).sealed();
    let headless = sequence(feed).split_off(feed.genesis.len());
    vec![
        refused("bomb", "A member unpacks to more than is signed", &resized(-1), "bundle"),
        refused("short-member", "A member unpacks to less than is signed", &resized(1), "truncated"),
        refused("bad-signature", "A commit whose signature does not hold", &sealed(&unsigned), "signature"),
        refused("bad-body", "A body that is not the one its header signs", &sealed(&swapped), "body-hash"),
        refused("other-feed", "A commit of another feed", &sealed(&mixed), "shape"),
        refused("no-genesis", "A feed without its genesis", &holding(&name, &headless).sealed(), "type"),
        refused(
            "misnamed-feed",
            "A feed under another's name",
            &holding(&feed_member(other.id), &sequence(feed)).sealed(),
            "bundle",
        ),
        refused(
            "misnamed-attachment",
            "An attachment that is not what its name says",
            &misnamed.sealed(),
            "bundle",
        ),
        refused(
            "two-frames",
            "Two zstd frames that together have the size signed",
            &repacked(feed, root, |bytes| {
                let half = bytes.len() / 2;
                [frame(&bytes[..half]), frame(&bytes[half..])].concat()
            }),
            "truncated",
        ),
        refused(
            "frame-before",
            "A skippable zstd frame before the one that counts",
            &repacked(feed, root, |bytes| {
                [&[0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3][..], &frame(bytes)].concat()
            }),
            "truncated",
        ),
        refused(
            "frame-after",
            "A skippable zstd frame behind the one that counts",
            &repacked(feed, root, |bytes| {
                [&frame(bytes)[..], &[0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]].concat()
            }),
            "bundle",
        ),
        refused(
            "frame-and-zero",
            "A zero byte behind the zstd frame",
            &repacked(feed, root, |bytes| [&frame(bytes)[..], &[0]].concat()),
            "bundle",
        ),
        refused("window", "A zstd frame that wants a window of 16 MiB", &wide(feed, root), "bundle"),
        refused(
            "unknown-sequence",
            "Something in a feed that is no signed object",
            &holding(&name, &[&sequence(feed)[..], &[0xa0]].concat()).sealed(),
            "profile",
        ),
    ]
}

/// One zstd frame.
fn frame(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = pack(Vec::new()).expect("zstd");
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("zstd")
}

/// The feed's member, packed in another way.
fn repacked(feed: &Feed, root: &Root, packing: impl FnOnce(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let bytes = sequence(feed);
    let mut draft = Draft::receipt(root, &[feed]);
    draft.add_packed(&feed_member(feed.id), packing(&bytes), bytes.len());
    draft.sealed()
}

/// A frame as small as the others whose header asks for a window of 2^24 bytes.
fn wide(feed: &Feed, root: &Root) -> Vec<u8> {
    let bytes = sequence(feed);
    // RFC 8878, section 3.1.1: magic, descriptor 0 (window, no size), window 2^24, one raw block that is the last.
    let mut frame = vec![0x28, 0xb5, 0x2f, 0xfd, 0x00, (24 - 10) << 3];
    frame.extend(&((bytes.len() as u32) << 3 | 1).to_le_bytes()[..3]);
    frame.extend(&bytes);
    let mut draft = Draft::receipt(root, &[feed]);
    draft.add_packed(&feed_member(feed.id), frame, bytes.len());
    draft.sealed()
}
