//! A dealer closes and hands its ledgers in (ITI para 13), in the real window: the books begun, a page entered by keyboard
//! alone and through a power cut, checked by a second person, and found again from a weapon.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A failed step is a failed test.

use std::path::Path;
use std::time::Duration;

use proofmark_core::{Home, Office};
use proofmark_tests::offices::{self, Clock, PASSPHRASE};
use proofmark_tests::window::{Key, Window};
use serde_json::Value;

const CLERK: &str = "Ama Owusu";
const CHECKER: &str = "Yaw Darko";
const DEALER: &str = "Zongo Arms & Sports, Tamale";
const SALES: &str = "Sales book 3";
/// Columns of the book of sales, from the first to the last.
const COLUMNS: [&str; 8] = ["number", "date", "type", "make", "calibre", "serial", "to", "licence"];
/// Lines of a page.
const LINES: u32 = 12;

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn a_dealer_closes_and_its_ledgers_are_entered_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("hq");
    let mut office = offices::headquarters(&home, 1, &Clock::at(offices::START));
    office.add_operator(&offices::operator(CHECKER, &["verifier"])).unwrap();
    drop(office);

    let hq = Window::open("ledgers", &home).await;
    hq.unlock(CLERK, PASSPHRASE).await;
    close_dealer(&hq).await;
    begin_ledgers(&hq).await;
    open_sales(&hq, "0/3").await;
    enter_seven(&hq).await;
    begin_eighth(&hq).await;
    // A moment without typing, and the draft is on the disk.
    tokio::time::sleep(Duration::from_secs(2)).await;
    hq.nothing_wrong();
    hq.kill();

    let hq = Window::open("ledgers", &home).await;
    hq.unlock(CLERK, PASSPHRASE).await;
    eighth_is_still_there(&hq).await;
    enter_the_rest(&hq).await;
    hq.click("lock").await;

    hq.unlock(CHECKER, PASSPHRASE).await;
    check_all(&hq).await;
    list_tells(&hq).await;
    weapon_leads_to_its_line(&hq, &home).await;
    hq.nothing_wrong();
    hq.close().await;

    let verified = unlocked(&home, CLERK).verify(&mut |_, _| Ok(())).unwrap();
    assert!(verified.damaged.is_empty() && verified.tables_equal);
}

async fn close_dealer(hq: &Window) {
    hq.go("parties/new").await;
    hq.choose("party-role", "dealer").await;
    hq.fill_all(&[
        ("party-name", DEALER),
        ("party-address", "4 Hospital Road, Tamale"),
        ("party-permit", "NR/ARMS/17"),
        ("party-since", "1979"),
    ])
    .await;
    shown(hq, "party-new").await;
    hq.click("party-save").await;
    hq.see("party-page").await;
    shown(hq, "party").await;

    hq.click("party-change").await;
    hq.fill("party-closed_on", "2026-02-20").await;
    hq.click("party-save").await;
    hq.says("party-closed", "20 Feb 2026").await;
    hq.see("party-due").await;
    shown(hq, "party-closed").await;
    hq.click("next-act").await;
    hq.fill_all(&[("party-deposited_on", "2026-03-02"), ("party-deposit", "3 bound books")]).await;
    hq.click("party-save").await;
    hq.gone("party-due").await;
    shown(hq, "party-deposited").await;
}

async fn begin_ledgers(hq: &Window) {
    hq.go("ledgers").await;
    hq.see("ledgers-empty").await;
    shown(hq, "empty").await;
    for (title, kind, pages) in
        [("Purchases 1–2", "acquisition", "96"), ("Licences seen", "licence", "40"), (SALES, "disposal", "3")]
    {
        begin_ledger(hq, title, kind, pages).await;
    }
}

async fn begin_ledger(hq: &Window, title: &str, kind: &str, pages: &str) {
    hq.go("ledgers/new").await;
    hq.see("ledger-form").await;
    hq.choose("ledger-kind", kind).await;
    hq.choose("ledger-calendar", "hijri").await;
    hq.choose("ledger-received_as", "deposit").await;
    hq.fill_all(&[
        ("ledger-title", title),
        ("ledger-holder", DEALER),
        ("ledger-received_on", "2026-03-02"),
        ("ledger-pages", pages),
        ("ledger-lines", &LINES.to_string()),
        ("ledger-sample_rate", "100"),
        ("ledger-year_from", "1400"),
        ("ledger-year_to", "1414"),
    ])
    .await;
    if kind == "disposal" {
        hq.click("ledger-column-remove-model").await;
        hq.click("ledger-column-remove-remarks").await;
        hq.gone("ledger-column-remove-remarks").await;
        shown(hq, "new").await;
    }
    hq.click("ledger-save").await;
    hq.says("ledger-book", title).await;
    hq.says("ledger-book", DEALER).await;
}

/// From the list to the cell in which entry goes on.
async fn open_sales(hq: &Window, entered: &str) {
    hq.go("ledgers").await;
    hq.says("ledger-rows-row-0", SALES).await;
    hq.says("ledger-rows-row-0", entered).await;
    shown(hq, "list").await;
    hq.click("ledger-rows-open-0").await;
    hq.see("next-act").await;
    shown(hq, "book").await;
    hq.click("next-act").await;
    in_hand(hq).await;
}

/// Seven lines, as a clerk types them; the sixth with two digits changed, the third corrected at once.
async fn enter_seven(hq: &Window) {
    cells(hq, &["1", "14/3/07", "Revolver", "Webley", "9x19", "T 24581"]).await;
    hq.says("cell-date-understood", "≈").await;
    hq.says("cell-type-understood", "Revolver").await;
    shown(hq, "entry").await;
    cells(hq, &["A. Musah", "L 88/1"]).await;
    on_page(hq, 1).await;

    cells(hq, &["+", "↓", "\"", "\"", "\"", "+", "Alhassan Fuseini", "+"]).await;
    on_page(hq, 2).await;
    cells(hq, &["+", "↓", "\"", "\"", "\"", "+", "B. Idi", "+"]).await;
    on_page(hq, 3).await;
    correct_name(hq, 3, "B. Idi", "B. Iddrisu").await;

    // A word that no list knows is said once, and is known from then on.
    cells(hq, &["+", "16↓"]).await;
    assert_eq!(hq.value("cell-date").await, "16/3/07", "what was begun ends as the line above");
    hq.keys("Pistol auto").await;
    hq.keys(Key::F2).await;
    in_focus(hq, "cell-meaning").await;
    hq.keys("Self-loading pistol").await;
    hq.keys(Key::Enter).await;
    in_focus(hq, "cell-type").await;
    hq.says("cell-type-understood", "Self-loading pistol").await;
    shown(hq, "meaning").await;
    hq.keys(Key::Enter).await;
    cells(hq, &["Star", "\"", "+", "C. Tanko", "+"]).await;
    on_page(hq, 4).await;
    for (line, serial) in [(5, "+"), (6, "T 24568"), (7, "T 24587")] {
        cells(hq, &["+", "↓", "\"", "\"", "\"", serial, "D. Abukari", "+"]).await;
        on_page(hq, line).await;
    }
}

/// Goes up to a line that stands on the page and writes the name in it anew.
async fn correct_name(hq: &Window, line: u32, wrong: &str, right: &str) {
    let row = format!("ledger-row-{line}");
    hq.keys(Key::Up).await;
    in_focus(hq, &row).await;
    hq.keys(Key::Enter).await;
    in_focus(hq, "amend-number").await;
    for _ in 0..6 {
        hq.keys(Key::Enter).await;
    }
    in_focus(hq, "amend-to").await;
    for _ in wrong.chars() {
        hq.keys(Key::Backspace).await;
    }
    hq.keys(right).await;
    shown(hq, "correction").await;
    hq.chord(Key::Control, Key::Enter).await;
    in_focus(hq, &row).await;
    hq.says(&row, right).await;
    hq.keys(Key::Escape).await;
    in_hand(hq).await;
}

async fn begin_eighth(hq: &Window) {
    cells(hq, &["+", "19↓", "\"", "\"", "\""]).await;
    hq.keys("T 2458").await;
    assert_eq!(held(hq).await, ["8", "19/3/07", "Pistol auto", "Star", "9x19", "T 2458", "", ""]);
    shown(hq, "before-the-cut").await;
}

async fn eighth_is_still_there(hq: &Window) {
    open_sales(hq, "0/3").await;
    hq.see("draft-restored").await;
    shown(hq, "after-the-cut").await;
    assert_eq!(held(hq).await, ["8", "19/3/07", "Pistol auto", "Star", "9x19", "T 2458", "", ""]);
    hq.says("ledger-row-3", "B. Iddrisu").await;
    hq.says("ledger-row-7", "T 24587").await;
}

async fn enter_the_rest(hq: &Window) {
    for _ in 0..5 {
        hq.keys(Key::Enter).await;
    }
    in_focus(hq, "cell-serial").await;
    cells(hq, &["8", "E. Yakubu", "+"]).await;
    on_page(hq, 8).await;
    for line in 9..LINES {
        cells(hq, &["+", "↓", "↓", "↓", "↓", "+", "F. Baba", "+"]).await;
        on_page(hq, line).await;
    }
    cells(hq, &["+", "↓", "↓", "↓", "↓", "+", "G. Salifu", "+"]).await;
    // The last line of a page ends it, and the next page lies there.
    hq.until("the second page", "return document.querySelector('h1').textContent.includes('2')").await;
    in_hand(hq).await;
    hq.says("ledger-saved", "5 rows saved").await;
    shown(hq, "next-page").await;
    hq.click("page-before").await;
    on_page(hq, LINES).await;
    shown(hq, "page-entered").await;
}

async fn check_all(hq: &Window) {
    hq.go("ledgers").await;
    hq.click("ledger-rows-open-0").await;
    hq.click("ledger-check-button").await;
    for line in 1..=LINES {
        hq.says("check-count", &format!("{} to check", LINES + 1 - line)).await;
        in_focus(hq, "check-number").await;
        if line == 6 {
            hq.fill("check-serial", "T 24586").await;
        }
        if line == 1 || line == 6 {
            shown(hq, &format!("check-{line}")).await;
        }
        hq.chord(Key::Control, Key::Enter).await;
    }
    hq.see("check-empty").await;
    shown(hq, "check-done").await;
}

async fn list_tells(hq: &Window) {
    hq.go("ledgers").await;
    for words in ["1/3", "8.3 in 100", "about 2 days"] {
        hq.says("ledger-rows-row-0", words).await;
    }
    shown(hq, "list-checked").await;
    hq.click("ledger-rows-open-0").await;
    hq.says("ledger-error-rate", "8.3 in 100").await;
    hq.says("ledger-days-left", "about 2 days").await;
    shown(hq, "book-checked").await;
}

async fn weapon_leads_to_its_line(hq: &Window, home: &Path) {
    let office = unlocked(home, CLERK);
    let ledger = office.ledgers().unwrap().into_iter().find(|ledger| ledger.title == SALES).unwrap();
    let rows = office.ledger_leaf(&ledger.id, "1").unwrap().rows;
    assert_eq!(rows.len(), LINES as usize);
    assert_eq!((rows[5].checked.as_str(), &rows[5].correction), ("wrong", &vec!["serial".to_owned()]));
    drop(office);

    hq.go(&format!("register/{}", rows[5].weapon.as_ref().unwrap().id)).await;
    hq.says("weapon-page", "T 24586").await;
    hq.says("event-row-0", SALES).await;
    shown(hq, "weapon").await;
    let link = "const link = document.querySelector('[data-testid=event-row-0] a[href*=ledgers]'); link?.click(); \
                return link !== null";
    assert_eq!(hq.script(link).await, Value::Bool(true), "the sale leads to its ledger");
    in_focus(hq, "ledger-row-6").await;
    hq.says("ledger-row-6", "T 24586").await;
    shown(hq, "weapons-line").await;
}

// ---------------------------------------------------------------------------------------------------------

/// Types cell after cell. `↓`, `"` and `+` are pressed, and go on by themselves; after words comes Enter.
async fn cells(hq: &Window, cells: &[&str]) {
    for cell in cells {
        match *cell {
            "\"" | "+" => hq.keys(cell).await,
            other => match other.strip_suffix('↓') {
                Some(begun) => hq.keys(format!("{begun}{}", Key::Down)).await,
                None => {
                    hq.keys(other).await;
                    hq.keys(Key::Enter).await;
                }
            },
        }
    }
}

/// What stands in the row in hand.
async fn held(hq: &Window) -> Vec<String> {
    let mut held = Vec::new();
    for column in COLUMNS {
        held.push(hq.value(&format!("cell-{column}")).await);
    }
    held
}

async fn on_page(hq: &Window, line: u32) {
    hq.see(&format!("ledger-row-{line}")).await;
}

/// An empty or restored row waits in its first cell.
async fn in_hand(hq: &Window) {
    in_focus(hq, "cell-number").await;
}

async fn in_focus(hq: &Window, id: &str) {
    let script = format!("return document.activeElement?.dataset.testid === '{id}'");
    hq.until(&format!("the focus in `{id}`"), &script).await;
}

async fn shown(hq: &Window, name: &str) {
    hq.well_kept(name).await;
    hq.long_picture(name).await;
}

fn unlocked(home: &Path, operator: &str) -> Office {
    Home::at(home).unlock(operator, PASSPHRASE).unwrap()
}
