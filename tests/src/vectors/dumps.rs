//! Cases that are taken in whole and must give the same lines everywhere.

use proofmark_format::body::{Body, Reference};
use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, ObjectId, RecordId};
use proofmark_format::root::{Act, Right};

use super::country::*;
use super::{Expect, Set, Vector};

/// All of them.
pub(super) fn all() -> Vec<Vector> {
    [plain(), bodies(), unknown(), chains(), roots(), founded_anew(), cuts(), rights(), audiences(), values()]
        .concat()
}

pub(super) fn case(name: &str, why: &str, title: &str, set: Set) -> Vector {
    let dump = set.journal().expect("a case that is taken in").dump();
    Vector::new(name, why, title, Expect::Dump { set, dump })
}

fn plain() -> Vec<Vector> {
    let mut rifle = post();
    let found = rifle.commit(vec![weapon("ROSSI")]);
    let mut answer = Feed::begin(HQ, with_hq(POST));
    answer.commit(vec![change(found.records[0], "weapon", &[found.id], &[("model", "M971".into())])]);
    let mut list = Feed::begin(HQ, NATIONAL);
    list.commit(vec![birth("contact", &[("country", "BR".into()), ("office", "NCB Brasília".into())])]);
    let mut doubled = held(&Root::usual(), &[&list, &answer, &rifle, &list]);
    doubled.statements.reverse();
    doubled.statements.extend_from_within(..2);
    vec![
        case(
            "plain-example",
            "section 2",
            "The example of FORMAT.md, in the store of its own device",
            example(),
        ),
        case("nothing", "section 12", "Nothing is held", held_without_root()),
        case(
            "two-offices",
            "R1 R6",
            "A post records, headquarters adds, a third feed is for all",
            held(&Root::usual(), &[&rifle, &answer, &list]),
        ),
        case(
            "any-order",
            "R1 section 11",
            "The same set backwards, with repetitions: the same lines",
            doubled,
        ),
    ]
}

fn held_without_root() -> Set {
    Set { root_key: id_of(ROOT).to_string(), ..Set::default() }
}

fn post() -> Feed {
    Feed::begin(POST, with_hq(POST))
}

/// What FORMAT.md, section 2, shows: its device has seed 01, and its own nonce, salt and ids.
fn example() -> Set {
    use proofmark_format::feed::Genesis;
    use proofmark_format::ids::{FeedId, hex};
    let genesis = Genesis { device: public(1), audience: AudienceId([0xaa; 16]), nonce: [0x0b; 16] };
    let (bytes, id) = genesis.sign(&key(1)).expect("a genesis");
    let mut feed = Feed::begin(1, AudienceId([0xaa; 16]));
    (feed.id, feed.genesis, feed.genesis_id) = (FeedId::of_genesis(id), bytes, id);
    let rifle = birth("weapon", &[("make", "ROSSI".into()), ("calibre", ".38 Special".into())]);
    let serial = birth(
        "marking",
        &[("weapon", Reference::Born(0).value_at(1)), ("kind", "serial".into()), ("reading", "D41?7".into())],
    );
    feed.commits.push(feed.signed(1, id, NEW_YEAR, [0x5a; 16], vec![rifle, serial]));
    let own = Some(hex(&id_of(1).0));
    Set { root_key: id_of(ROOT).to_string(), own, feeds: vec![feed.set()], ..Set::default() }
}

fn bodies() -> Vec<Vector> {
    let person = |name: &str| birth("note", &[("topic", "circumstances".into()), ("text", name.into())]);
    let mut feed = post();
    let note = feed.commit(vec![person("Found with Kofi A.")]);
    let more = feed.commit(vec![change(
        note.records[0],
        "note",
        &[note.id],
        &[("text", "Kofi A., of 3 Ring Road".into())],
    )]);
    feed.commit(vec![weapon("ROSSI")]);
    let mut root = Root::usual();
    root.erase(note.records[0], &[note.id, more.id]);
    let mut emptied = feed.clone();
    emptied.commits[0].body = None;
    emptied.commits[1].body = None;
    let mut second_only = Root::usual();
    second_only.erase(note.records[0], &[more.id]);
    let mut birth_only = Root::usual();
    birth_only.erase(note.records[0], &[note.id]);
    let mut unheld = feed.clone();
    unheld.commits.drain(..2);
    let mut lost = feed.clone();
    lost.commits[2].body = None;
    let mut shared = post();
    let both = shared.commit(vec![weapon("ROSSI"), weapon("TAURUS")]);
    shared.commit(vec![change(both.records[1], "weapon", &[both.id], &[("model", "85".into())])]);
    let mut too_much = Root::usual();
    too_much.erase(both.records[0], &[both.id]);
    vec![
        case(
            "erased-body",
            "R4",
            "Two bodies are erased; the chain verifies and the record says why",
            held(&root, &[&emptied]),
        ),
        case(
            "erased-body-at-hand",
            "R4 section 11 A1",
            "The erased bodies are still on the stick: they count as not held",
            held(&root, &[&feed]),
        ),
        case(
            "erased-later-change",
            "R4 section 12",
            "Only the later commit is erased: the birth still tells the kind, nothing tells fields",
            held(&second_only, &[&feed]),
        ),
        case(
            "erased-birth",
            "R4 section 11 D2",
            "Only the birth is erased: the later change waits, the record says why",
            held(&birth_only, &[&feed]),
        ),
        case(
            "erased-unheld",
            "R4 section 12",
            "The erased commits were never held here",
            held(&root, &[&unheld]),
        ),
        case(
            "erased-with-another",
            "R4 section 11 E4",
            "A commit is erased that held a second record's birth: what is left of that one waits",
            held(&too_much, &[&shared]),
        ),
        case(
            "missing-body",
            "R4 section 11 A2",
            "A body is missing and not erased: its commit is named",
            held(&Root::usual(), &[&lost]),
        ),
    ]
}

fn unknown() -> Vec<Vector> {
    let mut kinds = post();
    let robot = kinds.commit(vec![birth("drone", &[("rotors", 4.into())])]);
    kinds.commit(vec![change(robot.records[0], "drone", &[robot.id], &[("rotors", 6.into())])]);
    let nested = Value::Map(vec![
        (Value::Int(1), Value::Bytes(vec![1, 2])),
        (
            "deep".into(),
            Value::Array(vec![Value::Bool(true), Value::Null, Value::map([("x", Value::Int(-1))])]),
        ),
    ]);
    let mut fields = post();
    fields.commit(vec![birth("weapon", &[("make", "ROSSI".into()), ("x_ray", nested)])]);
    let mut root = Root::founding();
    root.say(Act::Unknown("treaty".into()));
    root.enrol(POST, "BP3", "Border Post 3");
    vec![
        case(
            "unknown-kind",
            "R7 section 17",
            "A kind of record that nobody knows is folded like any other",
            held(&Root::usual(), &[&kinds]),
        ),
        case(
            "unknown-field",
            "R7 section 17",
            "A field that nobody knows, with a nested value",
            held(&Root::usual(), &[&fields]),
        ),
        case(
            "unknown-statement",
            "R7 section 17",
            "A root statement of unknown kind is chained and has no effect",
            held(&root, &[&fields]),
        ),
    ]
}

fn chains() -> Vec<Vector> {
    let mut forked = post();
    let first = forked.commit(vec![weapon("?")]);
    let make = |make: &str| change(first.records[0], "weapon", &[first.id], &[("make", make.into())]);
    forked.commit(vec![make("ROSSI")]);
    forked.commit_behind(2, first.id, vec![make("TAURUS")]);
    let mut gap = post();
    let start = gap.commit(vec![weapon("?")]);
    gap.commit(vec![weapon("TAURUS")]);
    gap.commit(vec![change(start.records[0], "weapon", &[start.id], &[("make", "ROSSI".into())])]);
    gap.commits.remove(1);
    let mut strange = post();
    strange.commit_behind(7, ObjectId([0x77; 32]), vec![weapon("ROSSI")]);
    strange.commit_behind(3, strange.genesis_id, vec![weapon("TAURUS")]);
    let mut twins = post();
    let one = twins.signed(1, twins.genesis_id, NEW_YEAR, [1; 16], vec![weapon("ROSSI")]);
    let two = twins.signed(2, one.id, NEW_YEAR, [1; 16], vec![weapon("TAURUS")]);
    twins.commits = vec![one, two];
    vec![
        case(
            "fork",
            "R2",
            "One device, two commits of number 2: both count, as a disagreement",
            held(&Root::usual(), &[&forked]),
        ),
        case("gap", "R2", "Number 2 is not held: number 3 counts", held(&Root::usual(), &[&gap])),
        case(
            "strange-numbers",
            "R2 section 7",
            "Numbers and prev that do not fit keep nothing out",
            held(&Root::usual(), &[&strange]),
        ),
        case(
            "born-twice",
            "R8 section 11 C",
            "One salt, used twice: two births of one record",
            held(&Root::usual(), &[&twins]),
        ),
    ]
}

/// A feed of the post with one rifle.
fn rifle() -> Feed {
    let mut feed = post();
    feed.commit(vec![weapon("ROSSI")]);
    feed
}

fn roots() -> Vec<Vector> {
    let usual = Root::usual();
    let on = |say: &dyn Fn(&mut Root)| {
        let mut root = usual.clone();
        say(&mut root);
        root
    };
    let cut = |n: u8| on(&|root| root.cut(n, &[]));
    let both = |a: &Root, b: &Root| {
        let mut all = a.clone();
        all.statements.extend(b.statements.iter().skip(usual.statements.len()).cloned());
        all
    };
    let (a, b) = (cut(POST), cut(OTHER_POST));
    let forked = both(&a, &b);
    let mut chosen = b.clone();
    chosen.succeed(NEXT_ROOT, THIRD_ROOT);
    let mut after = chosen.clone();
    after.describe(POST, "BP5", "Moved", "field");
    let old_key = on(&|root| {
        root.succeed(NEXT_ROOT, THIRD_ROOT);
        root.say_as(
            ROOT,
            Act::Cut { device: id_of(POST), reason: "revenge".into(), feeds: Default::default() },
        );
    });
    let wrong = on(&|root| root.succeed(STRANGER, STRANGER));
    let by_old = on(&|root| root.say_as(ROOT, Act::Succession { root: public(STRANGER) }));
    let two_steps = on(&|root| {
        root.next = STRANGER;
        root.cut(POST, &[]);
        root.succeed(STRANGER, STRANGER);
    });
    let thief = both(&cut(POST), &on(&|root| root.succeed(NEXT_ROOT, THIRD_ROOT)));
    let stranger = on(&|root| {
        root.say_as(
            STRANGER,
            Act::Cut { device: id_of(POST), reason: "no".into(), feeds: Default::default() },
        )
    });
    let mut broken = usual.clone();
    let mut copy = broken.statements[2].clone();
    *copy.last_mut().expect("bytes") ^= 1;
    broken.statements.insert(0, copy);
    let mut hole = usual.clone();
    hole.statements.remove(3);
    let mut two = usual.clone();
    two.statements.extend(Root::founding_at(0).statements);
    let held = |root: &Root| held(root, &[&rifle()]);
    vec![
        case("root-fork", "R9", "Two root statements of one number: trust ends before them", held(&forked)),
        case(
            "root-fork-settled",
            "R9",
            "A succession on one branch settles the fork",
            held(&both(&a, &chosen)),
        ),
        case("succession", "R9", "The next root key takes over and goes on", held(&after)),
        case(
            "succession-old-key",
            "R9",
            "After the succession the old key says nothing any more",
            held(&old_key),
        ),
        case("succession-wrong-key", "R9", "A key that nobody committed to signs itself in", held(&wrong)),
        case("succession-by-old-key", "R9", "The old key names a new one and signs that", held(&by_old)),
        case(
            "succession-in-two-steps",
            "R9",
            "A stolen root key first commits to its own successor: that statement does not count",
            held(&two_steps),
        ),
        case(
            "succession-before-ordinary",
            "R9",
            "A succession beside an ordinary statement of the same number: the succession counts",
            held(&thief),
        ),
        case(
            "statement-by-stranger",
            "R9",
            "A statement that another key signed has no effect",
            held(&stranger),
        ),
        case(
            "statement-broken-copy",
            "R5 section 5",
            "A copy with a broken signature does not keep the good one out",
            held(&broken),
        ),
        case("statement-gap", "R9", "A statement is not held: trust ends before it", held(&hole)),
        case("two-foundings", "R9", "The pinned key signed two foundings: nothing is in force", held(&two)),
    ]
}

/// The root key and its sheet are lost: a new founding repeats what was in force, with the same ids.
fn founded_anew() -> Vec<Vector> {
    let mut feed = post();
    let note = feed.commit(vec![birth("note", &[("text", "of a person".into())])]);
    let found = feed.commit(vec![weapon("ROSSI")]);
    let mut stolen = Feed::begin(OTHER_POST, with_hq(OTHER_POST));
    stolen.commit(vec![weapon("TAURUS")]);
    stolen.commit(vec![weapon("STOLEN")]);
    let mut answer = Feed::begin(HQ, with_hq(POST));
    answer.commit(vec![change(found.records[0], "weapon", &[found.id], &[("model", "M971".into())])]);
    let in_force = |mut root: Root| {
        root.cut(OTHER_POST, &[(&stolen, 1)]);
        root.erase(note.records[0], &[note.id]);
        root
    };
    let old = in_force(Root::usual());
    let new = in_force(Root::founding_by(NEW_ROOT, AFTER_NEW_ROOT, NEW_YEAR).with_offices());
    let mut half = Root::founding_by(NEW_ROOT, AFTER_NEW_ROOT, NEW_YEAR);
    half.enrol(HQ, "NPC", "National point of contact");
    let mut after_old = old.clone();
    after_old.describe(POST, "OLD", "Said by whoever found the old key", "field");
    let both = |pinned: u8, old: &Root, new: &Root| {
        let mut set = held(old, &[&feed, &stolen, &answer]);
        set.statements.extend(held(new, &[]).statements);
        set.root_key = id_of(pinned).to_string();
        set
    };
    vec![
        case(
            "founded-anew-old-pin",
            "R9 section 10",
            "Both foundings are held, the old one is pinned: all is as it was",
            both(ROOT, &old, &new),
        ),
        case(
            "founded-anew-new-pin",
            "R9 section 10",
            "The new founding is pinned: the same records, cut and erasure under the new key",
            both(NEW_ROOT, &old, &new),
        ),
        case(
            "founded-anew-old-key-speaks",
            "R9 section 10",
            "The new founding is pinned; what the old key goes on to say has no effect",
            both(NEW_ROOT, &after_old, &new),
        ),
        case(
            "founded-anew-not-repeated",
            "R9 section 10",
            "What the new founding did not repeat does not count: the post waits, nobody is cut, nothing erased",
            both(NEW_ROOT, &old, &half),
        ),
    ]
}

fn cuts() -> Vec<Vector> {
    let mut feed = post();
    let first = feed.commit(vec![weapon("?")]);
    let make =
        |make: &str, seen: ObjectId| change(first.records[0], "weapon", &[seen], &[("make", make.into())]);
    let second = feed.commit(vec![make("ROSSI", first.id)]);
    let third = feed.commit(vec![make("STOLEN", second.id)]);
    feed.commit(vec![weapon("BACKDATED")]);
    let cut_at = |n: usize| {
        let mut root = Root::usual();
        root.cut(POST, &[(&feed, n)]);
        root
    };
    let mut whole = Root::usual();
    whole.cut(POST, &[]);
    let mut again = cut_at(1);
    again.cut(POST, &[(&feed, 3)]);
    let mut taken_back = cut_at(3);
    taken_back.cut(POST, &[(&feed, 1)]);
    let mut goes_on = cut_at(2);
    goes_on.certify_for(SECOND_LAPTOP, POST);
    let mut successor = Feed::begin(SECOND_LAPTOP, with_hq(POST));
    successor.commit(vec![make("TAURUS", second.id)]);
    let mut erased = cut_at(4);
    erased.erase(first.records[0], &[second.id, third.id]);
    let mut emptied = feed.clone();
    emptied.commits[1].body = None;
    emptied.commits[2].body = None;
    let mut new_feed = Feed::begin(POST, NATIONAL);
    new_feed.commit_at(0, vec![birth("contact", &[("country", "ZZ".into())])]);
    let mut unheld = feed.clone();
    unheld.commits.truncate(1);
    let mut broken = feed.clone();
    broken.commits.remove(1);
    let mut forked = feed.clone();
    forked.commit_behind(2, first.id, vec![make("BRANCH", first.id)]);
    let mut answer = Feed::begin(HQ, with_hq(POST));
    answer.commit_at(
        NEW_YEAR,
        vec![change(first.records[0], "weapon", &[third.id], &[("model", "M971".into())])],
    );
    let mut rescue = Feed::begin(HQ, with_hq(POST));
    let stolen = feed.commits[3].clone();
    rescue.commit(vec![change(stolen.records[0], "weapon", &[stolen.id], &[("status", "seized".into())])]);
    let mut twin = post();
    let honest = twin.commit(vec![weapon("ROSSI")]);
    let salt = Body::read(honest.body.as_deref().expect("a body")).expect("a body").body.salt;
    let copied = (2..)
        .map(|seq| twin.signed(seq, honest.id, NEW_YEAR + 1_000, salt, vec![birth("drone", &[])]))
        .find(|made| made.id < honest.id)
        .expect("a smaller id");
    twin.commits.push(copied);
    let mut twin_cut = Root::usual();
    twin_cut.cut(POST, &[(&twin, 1)]);
    vec![
        case(
            "cut-whole",
            "R3",
            "A cut that names no feed: everything is quarantined",
            held(&whole, &[&feed, &new_feed]),
        ),
        case(
            "cut-at",
            "R3",
            "A cut at number 2: what follows is quarantined, a new dated-back feed too",
            held(&cut_at(2), &[&feed, &new_feed]),
        ),
        case(
            "cut-at-last",
            "R3",
            "A cut at the last number leaves all that was before",
            held(&cut_at(4), &[&feed]),
        ),
        case(
            "cut-again-later",
            "R3",
            "A later cut lies further on and admits what was quarantined",
            held(&again, &[&feed]),
        ),
        case(
            "cut-again-earlier",
            "R3",
            "A later cut lies further back: what it no longer names is quarantined again",
            held(&taken_back, &[&feed]),
        ),
        case(
            "cut-office-goes-on",
            "R3 R8",
            "The stolen laptop is cut, the office goes on with another: the records are still the office's own",
            held(&goes_on, &[&feed, &successor]),
        ),
        case(
            "cut-through-erased",
            "R3 R4",
            "The chain proves a commit to lie before the cut although bodies between are erased",
            held(&erased, &[&emptied]),
        ),
        case(
            "cut-unheld",
            "R3 section 11 B1",
            "The commit that the cut names is not held: nothing is proven yet",
            held(&cut_at(2), &[&unheld]),
        ),
        case(
            "cut-over-a-gap",
            "R3 section 11 B1",
            "A link between is not held: what lies before it is not proven yet",
            held(&cut_at(3), &[&broken]),
        ),
        case(
            "cut-fork",
            "R3 R2",
            "A forked feed is cut on one branch: the other branch is quarantined",
            held(&cut_at(4), &[&forked]),
        ),
        case(
            "cut-descent-stays",
            "R3",
            "A change that descends from a quarantined one stays; the quarantined one writes nothing",
            held(&cut_at(2), &[&feed, &answer]),
        ),
        case(
            "cut-birth-but-change",
            "R3 section 11 E6",
            "The birth is quarantined, a change of headquarters counts: the record exists with that alone",
            held(&cut_at(3), &[&feed, &rescue]),
        ),
        case(
            "cut-twin-birth",
            "R8 section 11 C",
            "A thief gives a record a second birth of another kind with a smaller commit id: quarantined, it does not tell the kind",
            held(&twin_cut, &[&twin]),
        ),
    ]
}

fn rights() -> Vec<Vector> {
    let mut feed = post();
    let found = feed.commit(vec![weapon("ROSSI")]);
    let mut hq = Feed::begin(HQ, with_hq(POST));
    let own = hq.commit(vec![weapon("TAURUS")]);
    feed.commit(vec![change(own.records[0], "weapon", &[own.id], &[("make", "MINE".into())])]);
    hq.commit(vec![change(found.records[0], "weapon", &[found.id], &[("make", "CORRECTED".into())])]);
    let certified = |rights: &[(&str, Right)]| {
        let mut root = Root::usual();
        root.certify(POST, rights);
        root
    };
    let mut colleague = Root::usual();
    colleague.say(Act::Certificate(proofmark_format::root::Certificate {
        device: public(20),
        office: office(POST),
        rights: [("weapon".to_owned(), Right::Own)].into(),
        seal: vec![],
        reads: 1,
    }));
    let mut second = Feed::begin(20, with_hq(POST));
    second.commit(vec![change(found.records[0], "weapon", &[found.id], &[("model", "M971".into())])]);
    let uncertified =
        |own: u8| Set { own: Some(id_of(own).to_string()), ..held(&without_post(), &[&feed, &hq]) };
    let mut proposal = post();
    let made = proposal.commit(vec![weapon("ROSSI")]);
    let mut answer = Feed::begin(HQ, with_hq(POST));
    let asked = Feed::begin(20, with_hq(POST)).signed(
        1,
        ObjectId([0; 32]),
        NEW_YEAR,
        [2; 16],
        vec![change(made.records[0], "weapon", &[ObjectId([9; 32])], &[("make", "X".into())])],
    );
    let mut strange = Feed::begin(20, with_hq(POST));
    strange.commits.push(asked);
    answer.commit(vec![change(made.records[0], "weapon", &[made.id], &[("model", "M971".into())])]);
    vec![
        case(
            "right-own",
            "R8",
            "A post with the right `own` changes headquarters' record: a proposal. Headquarters with `any` changes the post's",
            held(&Root::usual(), &[&feed, &hq]),
        ),
        case(
            "right-none",
            "R8",
            "A right `none` for this kind, `any` for others: its births are proposals",
            held(&certified(&[("weapon", Right::None), ("*", Right::Any)]), &[&feed]),
        ),
        case(
            "right-not-named",
            "R8",
            "A kind that no right names, and no `*`",
            held(&certified(&[("marking", Right::Any)]), &[&feed]),
        ),
        case(
            "right-any",
            "R8",
            "The right `any` for the kind",
            held(&certified(&[("weapon", Right::Any)]), &[&feed, &hq]),
        ),
        case(
            "right-own-other-device",
            "R8",
            "`own` is of the office: its second device may change the record",
            held(&colleague, &[&feed, &second]),
        ),
        case(
            "certificate-without-office",
            "R6 section 10",
            "A certificate for an office that is not described: member of nothing",
            held(&undescribed(), &[&feed]),
        ),
        case("uncertified-waits", "R10", "A device without certificate: its commits wait", uncertified(HQ)),
        case(
            "uncertified-own",
            "R10",
            "The same in the store of that device: its own work counts, its change of another's record is a proposal",
            uncertified(POST),
        ),
        case(
            "strange-seen",
            "R1 section 11 E4",
            "A change that does not count names commits that nobody holds: the record is not incomplete",
            held(&Root::usual(), &[&proposal, &answer, &strange]),
        ),
    ]
}

fn without_post() -> Root {
    let mut root = Root::founding();
    root.enrol(HQ, "NPC", "National point of contact");
    root
}

fn undescribed() -> Root {
    let mut root = without_post();
    root.certify(POST, &[("*", Right::Own)]);
    root
}

fn audiences() -> Vec<Vector> {
    let mut feed = post();
    let found = feed.commit(vec![weapon("ROSSI")]);
    let mut elsewhere = Feed::begin(POST, NATIONAL);
    elsewhere.commit(vec![change(found.records[0], "weapon", &[found.id], &[("make", "WIDER".into())])]);
    elsewhere
        .commit(vec![birth("weapon", &[("make", "ROSSI".into()), ("continues", found.records[0].0.into())])]);
    let mut intruder = Feed::begin(OTHER_POST, with_hq(POST));
    intruder.commit(vec![weapon("SMUGGLED")]);
    let team = AudienceId([0xee; 16]);
    let mut shared = Feed::begin(OTHER_POST, team);
    shared.commit(vec![weapon("TEAM")]);
    let mut secret = Feed::begin(POST, HEADQUARTERS);
    secret.commit(vec![birth("case", &[("direction", "outgoing".into())])]);
    let mut hq = Feed::begin(HQ, HEADQUARTERS);
    hq.commit(vec![birth(
        "case",
        &[("direction", "outgoing".into()), ("weapon", found.records[0].0.into())],
    )]);
    let with_team = |members: Vec<_>| {
        let mut root = Root::usual();
        root.say(Act::Audience { audience: team, name: "Northern team".into(), members });
        root
    };
    let mut left = with_team(vec![office(OTHER_POST)]);
    left.say(Act::Audience { audience: team, name: "Northern team".into(), members: vec![] });
    let mut kinds = post();
    let one = kinds.commit(vec![weapon("ROSSI")]);
    kinds.commit(vec![change(one.records[0], "drone", &[one.id], &[("make", "X".into())])]);
    vec![
        case(
            "foreign-audience",
            "R6",
            "A change from a feed of another audience is kept and does not count; a record that continues it does",
            held(&Root::usual(), &[&feed, &elsewhere]),
        ),
        case(
            "foreign-member",
            "R6",
            "A device writes for an audience that its office does not belong to",
            held(&Root::usual(), &[&feed, &intruder]),
        ),
        case(
            "audience-members",
            "R6",
            "An audience with members of its own",
            held(&with_team(vec![office(OTHER_POST)]), &[&shared]),
        ),
        case("audience-left", "R6", "The office is no longer a member", held(&left, &[&shared])),
        case(
            "headquarters",
            "R6",
            "The audience of headquarters: its own case counts, the post's does not; a case names a record of another audience",
            held(&Root::usual(), &[&feed, &secret, &hq]),
        ),
        case(
            "other-kind",
            "R6 section 11 D3",
            "A change of another kind than the record's",
            held(&Root::usual(), &[&kinds]),
        ),
    ]
}

fn values() -> Vec<Vector> {
    let usual = |feeds: &[&Feed]| held(&Root::usual(), feeds);
    let mut feed = post();
    let first = feed.commit(vec![birth(
        "weapon",
        &[("make", "?".into()), ("model", "M1".into()), ("calibre", ".38".into())],
    )]);
    let record = first.records[0];
    let on = |seen: &[ObjectId], fields: &[Field]| change(record, "weapon", seen, fields);
    let here = feed.commit_at(
        NEW_YEAR + 100,
        vec![on(
            &[first.id],
            &[("make", "ROSSI".into()), ("model", Value::Null), ("calibre", "9 mm".into())],
        )],
    );
    let mut hq = Feed::begin(HQ, with_hq(POST));
    let there = hq.commit_at(
        NEW_YEAR + 90,
        vec![on(
            &[first.id],
            &[("make", "TAURUS".into()), ("model", "M2".into()), ("calibre", "9 mm".into())],
        )],
    );
    let disagreeing = (feed.clone(), hq.clone());
    let mut seen = [here.id, there.id];
    seen.sort_unstable();
    hq.commit_at(0, vec![on(&seen, &[("make", "ROSSI".into()), ("model", Value::Null)])]);
    let settled = (feed.clone(), hq.clone());
    let mut same_time = Feed::begin(HQ, with_hq(POST));
    same_time.commit_at(NEW_YEAR + 100, vec![on(&[first.id], &[("make", "TAURUS".into())])]);
    let mut unseen = post();
    unseen.commits = vec![feed.commits[0].clone()];
    let mut later = Feed::begin(HQ, with_hq(POST));
    later.commit(vec![on(&[here.id], &[("status", "seized".into())])]);
    vec![
        case(
            "disagreement",
            "R1",
            "Two offices changed one record without having seen each other; one cleared a field; equal values are one",
            usual(&[&disagreeing.0, &disagreeing.1]),
        ),
        case(
            "disagreement-same-time",
            "R1 section 11 E3",
            "The same claimed time: the commit id decides which value is shown",
            usual(&[&feed, &same_time]),
        ),
        case(
            "settled",
            "R1",
            "A change that has seen both settles it, whatever its clock says",
            usual(&[&settled.0, &settled.1]),
        ),
        case("incomplete", "R1", "A change has seen a commit that is not held", usual(&[&unseen, &later])),
        case("birth-not-held", "R8 section 11 D2", "The birth is not held: changes wait", usual(&[&later])),
        references(),
        operator(),
        texts(),
        parts(),
    ]
}

fn references() -> Vector {
    let mut feed = post();
    let mark = |weapon: Value| {
        birth(
            "marking",
            &[("weapon", weapon), ("list", Value::Array(vec![Value::Array(vec![Value::Int(0)])]))],
        )
    };
    let made = feed.commit(vec![weapon("ROSSI"), mark(Reference::Born(0).value_at(1))]);
    let [rifle, marking] = made.records[..] else { unreachable!("two records") };
    let mut hq = Feed::begin(HQ, with_hq(POST));
    let same = |seen: &[ObjectId]| change(marking, "marking", seen, &[("weapon", rifle.0.into())]);
    hq.commit(vec![same(&[made.id])]);
    feed.commit(vec![same(&[made.id])]);
    case(
        "references",
        "R8",
        "[0] is the record born at place 0 and equals its 16 bytes; deeper inside a value it has no meaning",
        held(&Root::usual(), &[&feed, &hq]),
    )
}

fn operator() -> Vector {
    let mut feed = post();
    let ama = birth(
        "operator",
        &[("name", "Ama".into()), ("roles", Value::Array(vec!["recorder".into(), "administrator".into()]))],
    );
    let body = Body {
        salt: [3; 16],
        operator: Reference::Born(0),
        second: Some(RecordId([4; 16])),
        changes: vec![ama],
    };
    feed.commits.push(feed.signed_body(1, feed.genesis_id, NEW_YEAR, &body));
    case(
        "operator-born",
        "R16 section 8",
        "The first operator is born in the body that names him",
        held(&Root::usual(), &[&feed]),
    )
}

fn texts() -> Vector {
    let mut feed = post();
    feed.commit(vec![birth(
        "weapon",
        &[
            ("quote\"\\", "a \"b\" \\ /".into()),
            ("control", "\u{0}\n\t\u{1f}\u{7f}".into()),
            ("arabic", "بندقية".into()),
            ("emoji", "🔫".into()),
            ("é", "e\u{301}".into()),
            ("zz", "".into()),
            ("b", i64::MIN.into()),
            ("aa", i64::MAX.into()),
            ("yes", Value::Bool(true)),
            ("bytes", Value::Bytes(vec![])),
        ],
    )]);
    case(
        "texts",
        "section 12",
        "What JSON escapes and what not; names in the order of their bytes, not of CBOR; the widest integers",
        held(&Root::usual(), &[&feed]),
    )
}

fn parts() -> Vector {
    use proofmark_format::commit::Header;
    let (mut post, mut list) = (post(), Feed::begin(POST, NATIONAL));
    for (part, feed, change) in
        [(1, &mut post, weapon("ROSSI")), (2, &mut list, birth("contact", &[("country", "BR".into())]))]
    {
        let mut made = feed.commit(vec![change]);
        let body = made.body.clone().expect("a body");
        let header =
            Header { part: Some((part, 2)), ..feed.header(1, feed.genesis_id, NEW_YEAR + 1_000, &body) };
        (made.header, made.id) = header.sign(&key(POST)).expect("a header");
        feed.commits = vec![made];
    }
    case(
        "act-in-parts",
        "R4 R6",
        "One act in two audiences: two commits, part 1 of 2 and 2 of 2",
        held(&Root::usual(), &[&post, &list]),
    )
}
