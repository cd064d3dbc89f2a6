//! A field office's store holds what its audiences say and nothing else: recognisable words of every office in every kind of
//! record, carried in all directions, by honest senders and by one who packs what is not for the recipient; then every page
//! of the stores is decrypted and searched.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::path::{Path, PathBuf};

use proofmark_core::Office;
use proofmark_core::office::kinds::{KINDS, Kind, Type};
use proofmark_core::office::{Declared, DeclaredValue};
use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, hex};
use proofmark_format::root::Act;
use proofmark_tests::enrolled::Post;
use proofmark_tests::journal::{Step, Written};
use proofmark_tests::offices::{self, Clock, carry, enrol};
use proofmark_tests::stored::pages;
use tempfile::TempDir;

const TEAM: AudienceId = AudienceId([0xb5; 16]);
/// Kinds of a newer version.
const NEWER: &str = "drone";

/// A nation of a headquarters and two posts, the second of which shares an audience with headquarters.
struct Nation {
    folder: TempDir,
    offices: [Office; 3],
}

fn nation() -> Nation {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::at(offices::START);
    let stick = folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let mut headquarters = offices::headquarters(&folder.path().join("hq"), 1, &clock);
    let mut one = offices::post(&folder.path().join("one"), "BP1", 2, &clock);
    let mut two = offices::post(&folder.path().join("two"), "BP2", 3, &clock);
    enrol(&mut headquarters, &mut one, &stick);
    enrol(&mut headquarters, &mut two, &stick);
    let members = vec![headquarters.identity().office, two.identity().office];
    let team = Act::Audience { audience: TEAM, name: "Team".into(), members };
    headquarters.state_declared("the root of the tests", vec![team]).unwrap();
    Nation { folder, offices: [headquarters, one, two] }
}

impl Nation {
    fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    /// Everybody's to everybody, twice.
    fn exchange(&mut self) {
        let stick = self.stick();
        for _ in 0..2 {
            for (from, to) in [(1, 0), (2, 0), (0, 1), (0, 2), (1, 2), (2, 1)] {
                let [from, to] = self.offices.get_disjoint_mut([from, to]).unwrap();
                carry(from, to, &stick);
            }
        }
    }

    fn close(self) -> TempDir {
        self.folder
    }
}

/// A word that stands nowhere else: whose it is, for whom, and in which field.
fn word(office: &str, audience: &str, kind: &str, field: &str) -> String {
    format!("{office}~{audience}~{kind}~{field}~").replace(' ', "-")
}

/// One record of a kind with words of its own in every field, and one of a newer version's.
fn written(office: &mut Office, code: &str, audience: AudienceId, called: &str) -> Vec<String> {
    let mut words = Vec::new();
    let unknown = Kind { name: NEWER, fields: &[], ..proofmark_core::office::kinds::NOTE };
    for kind in KINDS.iter().copied().chain([&unknown]) {
        let mut fields = vec![("newer".to_owned(), Type::Text)];
        fields.extend(kind.fields.iter().map(|(name, r#type)| ((*name).to_owned(), *r#type)));
        let mut set = Vec::new();
        for (name, r#type) in fields {
            let word = word(code, called, kind.name, &name);
            let value = match r#type {
                Type::Text => Value::Text(word.clone()),
                Type::List => Value::Array(vec!["first".into(), Value::Text(word.clone())]),
                Type::Bytes => {
                    let hash = office.keep_declared(format!("a picture of {word}").as_bytes()).unwrap();
                    Value::from(hash)
                }
                Type::Number | Type::Reference => continue,
            };
            words.push(word);
            set.push((name, DeclaredValue::Value(value)));
        }
        let birth = Declared::Birth { kind: kind.name.into(), audience, fields: set };
        let born = office.record_declared(vec![birth]).unwrap();
        let word = word(code, called, kind.name, "changed later");
        let fields = vec![("newer".to_owned(), DeclaredValue::Value(Value::Text(word.clone())))];
        office.record_declared(vec![Declared::Patch { record: born[0], fields }]).unwrap();
        words.push(word);
    }
    words
}

fn contains(held: &[u8], bytes: &[u8]) -> bool {
    held.windows(bytes.len()).any(|window| window == bytes)
}

/// Where words of ours begin: looking there alone is as good as looking everywhere.
struct Words<'a>(Vec<&'a [u8]>);

impl<'a> Words<'a> {
    fn of(held: &'a [u8]) -> Words<'a> {
        Words((0..held.len()).map(|at| &held[at..]).filter(|begun| begun.starts_with(b"by-")).collect())
    }

    fn contain(&self, word: &str) -> bool {
        self.0.iter().any(|begun| begun.starts_with(word.as_bytes()))
    }
}

#[test]
fn no_page_of_a_post_holds_a_word_that_is_not_for_it() {
    let mut nation = nation();
    nation.exchange();
    let national = nation.offices[0].trust().national;
    let own: Vec<AudienceId> = nation.offices.iter().map(|office| office.identity().audience).collect();
    // Who writes what for whom: office, audience, and which offices may read it.
    let all = [
        (0, own[0], "HQ", vec![0]),
        (0, own[1], "BP1", vec![0, 1]),
        (0, own[2], "BP2", vec![0, 2]),
        (0, national, "ALL", vec![0, 1, 2]),
        (0, TEAM, "TEAM", vec![0, 2]),
        (1, own[1], "BP1", vec![0, 1]),
        (1, national, "ALL", vec![0, 1, 2]),
        (2, own[2], "BP2", vec![0, 2]),
        (2, TEAM, "TEAM", vec![0, 2]),
        (2, national, "ALL", vec![0, 1, 2]),
    ];
    let mut words: Vec<(String, Vec<usize>)> = Vec::new();
    for (writer, audience, called, readers) in &all {
        let office = &mut nation.offices[*writer];
        let code = format!("by-{}", office.identity().code.clone());
        let of_it = written(office, &code, *audience, &format!("for-{called}"));
        words.extend(of_it.into_iter().map(|word| (word, readers.clone())));
        nation.exchange();
    }
    for office in &mut nation.offices {
        let verified = office.verify(&mut |_, _| Ok(())).unwrap();
        assert_eq!((verified.damaged, verified.tables_equal), (Vec::new(), true));
    }
    let folder = nation.close();
    let mut counts = (0, 0);
    for (n, home) in ["hq", "one", "two"].iter().enumerate() {
        let held = pages(&folder.path().join(home));
        let begun = Words::of(&held);
        for (word, readers) in &words {
            let is_there = begun.contain(word);
            if readers.contains(&n) {
                counts.0 += u32::from(is_there);
                // A word that lies across two pages is found by its beginning.
                assert!(begun.contain(&word[..12]), "{home} does not hold {word}: the search finds nothing");
            } else {
                counts.1 += 1;
                assert!(!is_there, "{home} holds {word}");
                assert!(!begun.contain(&word[..word.len() - 4]), "{home} holds most of {word}");
            }
        }
    }
    println!(
        "{} words, {} found where they belong, {} sought where they do not",
        words.len(),
        counts.0,
        counts.1
    );
    assert!(counts.0 > 500 && counts.1 > 300, "{counts:?}");
}

/// A sender with a certificate who packs feeds of other audiences, their attachments with them, for a post.
#[test]
fn what_a_hostile_sender_packs_for_a_post_leaves_no_byte_in_it() {
    let [home, stick, copied] = std::array::from_fn::<_, 3, _>(|_| tempfile::tempdir().unwrap());
    let post = Post::enrolled(home.path(), stick.path(), "field");
    let mut nation = post.nation.clone();
    nation.settle();
    let mut copy = post.copy(copied.path());
    // Feeds of every audience, by devices of headquarters and of the posts.
    for device in 1..5 {
        for audience in 0..8 {
            let births = vec![0, 1, 3, 6, 17, 40];
            let (patches, clock) = (vec![], 4);
            nation.step(&Step::Write(Written {
                device,
                audience,
                births,
                patches,
                clock,
                back: 0,
                twin: false,
                anew: false,
            }));
        }
    }
    let own = copy.office.identity().office;
    let trust = |copy: &proofmark_tests::enrolled::Copy| copy.office.trust().clone();
    let mut draft = copy.draft(&nation, &nation.all());
    let pictures: Vec<String> =
        (0..4).map(|n| format!("a picture that is not for this post, number {n}")).collect();
    pictures.iter().for_each(|picture| draft.attach(picture.as_bytes()));
    let bundle = copy.stick(&draft.seal());
    offices::import(&mut copy.office, &bundle);
    std::fs::remove_file(bundle).unwrap();
    let trust = trust(&copy);
    let home = copy.folder.clone();
    drop(copy);
    let held = pages(&home);
    let (mut kept, mut left_out) = (0, 0);
    for feed in &nation.feeds {
        let is_for_it = trust.is_member(own, feed.audience);
        for commit in &feed.commits {
            // A body is found by its salt, a header by its signature.
            let signature = &commit.header[commit.header.len() - 64..];
            for bytes in [&commit.body[7..23], signature] {
                assert_eq!(contains(&held, bytes), is_for_it, "a commit for {}", hex(&feed.audience.0));
            }
            match is_for_it {
                true => kept += 1,
                false => left_out += 1,
            }
        }
    }
    assert!(kept > 0 && left_out > 10, "{kept} kept, {left_out} left out");
    for picture in pictures {
        assert!(!contains(&held, picture.as_bytes()), "a picture that no record names");
    }
    assert_eq!(files_in(&home.join("incoming")), 0);
}

fn files_in(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}
