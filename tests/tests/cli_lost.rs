//! Missing weapons from the terminals of two offices: a notice goes to the post with the stick, hits a find there and is settled;
//! what the post asks is answered on the next stick.
#![allow(clippy::unwrap_used)] // A test may stop where it stands.

use std::path::PathBuf;

use proofmark_tests::offices::{self, Clock, START};
use proofmark_tests::program::Terminal;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Headquarters and a post that know each other, each at its terminal.
struct Two {
    headquarters: Terminal,
    post: Terminal,
    stick: PathBuf,
    _folder: TempDir,
}

impl Two {
    fn enrolled() -> Two {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        let clock = Clock::at(START);
        std::fs::create_dir(place("stick")).unwrap();
        let mut headquarters = offices::headquarters(&place("hq"), 1, &clock);
        let mut post = offices::post(&place("post"), "BP3", 2, &clock);
        offices::enrol(&mut headquarters, &mut post, &place("stick"));
        Two {
            headquarters: Terminal::at(&place("hq"), "Ama Owusu"),
            post: Terminal::at(&place("post"), "Esi Boateng"),
            stick: place("stick"),
            _folder: folder,
        }
    }

    fn carry(&self, from: &Terminal, code: &str, to: &Terminal) {
        let sent = from.done(&["bundle", "export", code, self.stick.to_str().unwrap()], Value::Null);
        let (code, answer) = to.run(&["bundle", "import", sent["file"].as_str().unwrap()], &Value::Null);
        assert!(code == 0 || code == 3, "{answer}");
    }

    fn to_post(&self) {
        self.carry(&self.headquarters, "BP3", &self.post);
    }

    fn to_headquarters(&self) {
        self.carry(&self.post, "HQ", &self.headquarters);
    }
}

fn stolen() -> Value {
    json!({"kind": "stolen", "date": "2025-11", "place": "Central Armoury, Tamale", "category": "SA-ASR", "make": "Norinco",
           "model": "Type 56-1", "calibre": "7.62x39", "reading": "56-1 3945812", "report": "TAM/CID/2025/311"})
}

fn rifle(reading: &str) -> Value {
    json!({"weapon": {"category": "SA-ASR", "make": "Norinco", "model": "Type 56-1"},
           "markings": [{"kind": "serial", "place": "receiver_left", "reading": reading}],
           "find": {"find_kind": "seized", "date": "2026-02", "place": "Paga crossing"}, "number": true})
}

#[test]
fn a_notice_hits_a_find_at_another_office_and_is_settled() {
    let two = Two::enrolled();
    let (headquarters, post) = (&two.headquarters, &two.post);
    let notice = headquarters.made(&["lost", "add", "-"], stolen());
    headquarters.done(&["lost", "change", &notice, "-"], json!({"since": "2025-10"}));
    assert_eq!(post.done(&["lost", "check", "3945812"], Value::Null), json!([]), "it has not come yet");
    two.to_post();

    // Before anything is recorded, and on the weapon once it is.
    let hits = post.needs_person(&["lost", "check", "561-3945812"]);
    assert_eq!(
        (&hits[0]["why"], &hits[0]["notice"]["fields"]["since"]),
        (&json!("same_signs"), &json!("2025-10"))
    );
    assert_eq!(post.done(&["lost", "check", "56-1 3945813"], Value::Null), json!([]));
    let weapon = post.made(&["weapon", "add", "-"], rifle("56-1 39458[1I]2"));
    let of = post.needs_person(&["lost", "of", &weapon]);
    assert_eq!(of["hits"][0]["notice"]["id"], notice.as_str());
    assert_eq!(post.done(&["lost", "attention"], Value::Null)["hits"], 1);
    let settle = ["lost", "settle", &notice, &weapon, "--how", "found", "--date", "2026-03-02"];
    post.done(&settle, Value::Null);
    let list = post.done(&["lost", "list"], Value::Null);
    assert_eq!(list["rows"][0]["state"], "open", "headquarters listed it: what the post says is a proposal");

    // Headquarters, which listed it, sees the find once the stick came, and settles it.
    assert_eq!(headquarters.done(&["lost", "attention"], Value::Null)["hits"], 0);
    two.to_headquarters();
    let page = headquarters.done(&["lost", "show", &notice], Value::Null);
    assert_eq!((&page["may_settle"], &page["hits"][0]["weapon"]), (&json!(true), &json!(weapon)));
    headquarters.done(&settle, Value::Null);
    two.to_post();
    assert_eq!(post.done(&["lost", "list"], Value::Null)["total"], 0);
    let all = post.done(&["lost", "list", "--all", "--text", "3945812"], Value::Null);
    assert_eq!(
        (&all["rows"][0]["state"], &all["rows"][0]["closed_on"]),
        (&json!("recovered"), &json!("2026-03-02"))
    );
    assert_eq!(post.done(&["lost", "of", &weapon], Value::Null)["hits"], json!([]));
    headquarters.done(&["lost", "close", &notice, "--state", "open"], Value::Null);
    assert_eq!(headquarters.done(&["lost", "list", "--kind", "stolen"], Value::Null)["total"], 1, "put back");
}

#[test]
fn a_query_is_answered_on_the_next_stick_and_noted() {
    let two = Two::enrolled();
    let (headquarters, post) = (&two.headquarters, &two.post);
    headquarters.made(&["lost", "add", "-"], stolen());
    let asked = json!({"reading": "56-1 394?812", "make": "Norinco", "why": "control", "remarks": "The driver waits."});
    let query = post.made(&["query", "ask", "-"], asked);
    assert_eq!(post.refused(&["query", "answer", &query], Value::Null), "headquarters_only");
    two.to_headquarters();

    assert_eq!(headquarters.done(&["lost", "attention"], Value::Null)["unanswered"], 1);
    let page = headquarters.done(&["query", "show", &query], Value::Null);
    assert_eq!((&page["row"]["office"], &page["suggested"]["result"]), (&json!("BP3"), &json!("listed")));
    assert_eq!(page["row"]["fields"]["remarks"], "The driver waits.");
    headquarters.done(&["query", "answer", &query], Value::Null);
    let more = json!({"result": "listed", "hits": ["TAM/CID/2025/311"], "remarks": "Hold it. An officer is on his way."});
    headquarters.done(&["query", "answer", &query, "-"], more.clone());
    two.to_post();

    let page = post.done(&["query", "show", &query], Value::Null);
    let answers = page["answers"].as_array().unwrap();
    assert_eq!(answers.len(), 2, "as it was proposed, and in words of its own");
    assert!(answers.iter().any(|answer| answer["fields"] == more), "{answers:?}");
    assert_eq!(post.done(&["query", "list"], Value::Null)[0]["result"], "listed");
    post.done(&["query", "note", &query], Value::Null);
    assert_eq!(post.done(&["lost", "attention"], Value::Null)["answers"], 0);
    two.to_headquarters();
    assert_eq!(headquarters.done(&["query", "list"], Value::Null)[0]["noted"], true);
}
