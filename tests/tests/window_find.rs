//! A find of 47 weapons in the built program's real window: rows as a scanner sends them, the register's list, the disposal
//! of one weapon, and a query that headquarters answers. Run by `cargo dev test window`; pictures lie under
//! `target/window-pictures/`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A failed step is a failed test.

use std::path::Path;

use proofmark_core::lost::NoticeFields;
use proofmark_core::markings::MarkingFields;
use proofmark_core::weapons::{EventFields, NewWeapon, WeaponFields};
use proofmark_tests::offices::{self, Clock, PASSPHRASE, some};
use proofmark_tests::window::{Key, Window};

const WEAPONS: usize = 47;
/// The row whose weapon somebody misses.
const MISSING: usize = 28;
/// The row whose weapon the post asks about.
const ASKED: usize = 11;
/// The row whose weapon is destroyed.
const DESTROYED: usize = 3;

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn a_find_of_47_weapons_from_the_scanner_to_the_furnace_and_to_headquarters() {
    let folder = tempfile::tempdir().unwrap();
    let stick = folder.path().join("stick");
    offices_that_know_each_other(folder.path());
    let post = Window::open("find-post", &folder.path().join("post")).await;
    post.unlock("Esi Boateng", PASSPHRASE).await;

    write_circumstances(&post).await;
    scan(&post).await;
    told_of_the_missing_one(&post).await;
    save(&post).await;

    sort_and_filter(&post).await;
    keep_a_view(&post).await;
    no_state_use_without_a_mark(&post).await;
    secure(&post).await;
    destroy(&post).await;

    ask(&post).await;
    prepare(&post, "HQ", &stick).await;
    let hq = Window::open("find-hq", &folder.path().join("hq")).await;
    hq.unlock("Ama Owusu", PASSPHRASE).await;
    take_in(&hq, &stick, "BP3").await;
    sees_the_find(&hq).await;
    sees_the_hit(&hq).await;
    answer(&hq).await;
    prepare(&hq, "BP3", &stick).await;

    take_in(&post, &stick, "HQ").await;
    read_answer(&post).await;
    for window in [&post, &hq] {
        window.nothing_wrong();
    }
    post.close().await;
    hq.close().await;
}

/// The number of a row: of eight digits, in the order in which they came out of the pit.
fn serial(row: usize) -> String {
    format!("2100{:04}", 4400 + row * 7)
}

// ---------------------------------------------------------------------------------------------------------
// What was there before.

/// A headquarters that misses one of the weapons, and a post that had its list with the last stick.
fn offices_that_know_each_other(folder: &Path) {
    let (clock, stick) = (Clock::at(offices::START), folder.join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let mut hq = offices::headquarters(&folder.join("hq"), 1, &clock);
    let mut post = offices::post(&folder.join("post"), "BP3", 2, &clock);
    offices::enrol(&mut hq, &mut post, &stick);
    hq.add_notice(&stolen(&serial(MISSING))).unwrap();
    let list = offices::export(&mut hq, "BP3", &stick).0;
    offices::import(&mut post, &list);
    std::fs::remove_file(list).unwrap();
    post.add_weapon(&offices::rifle()).unwrap();
    post.add_weapon(&of_last_year()).unwrap();
}

fn stolen(reading: &str) -> NoticeFields {
    NoticeFields {
        kind: some("stolen"),
        date: some("2025-11"),
        place: some("Central Armoury, Tamale"),
        category: some("SA-ASR"),
        make: some("Zastava"),
        model: some("M70"),
        calibre: some("7.62x39"),
        reading: some(reading),
        report: some("TAM/CID/2025/311"),
        ..NoticeFields::default()
    }
}

/// A rifle of the same make that came in before the others.
fn of_last_year() -> NewWeapon {
    NewWeapon {
        weapon: WeaponFields {
            category: some("SA-ASR"),
            make: some("Zastava"),
            model: some("M70"),
            ..WeaponFields::default()
        },
        markings: vec![MarkingFields {
            kind: some("serial"),
            reading: some("10077315"),
            control_part: some("yes"),
            ..MarkingFields::default()
        }],
        find: Some(EventFields {
            find_kind: some("surrendered"),
            date: some("2025-08"),
            place: some("Bawku"),
            ..EventFields::default()
        }),
        number: false,
    }
}

// ---------------------------------------------------------------------------------------------------------
// The find.

async fn write_circumstances(post: &Window) {
    post.click("nav-register").await;
    post.click("register-tab-finds").await;
    post.see("finds-empty").await;
    post.well_kept("finds").await;
    post.picture("none-yet").await;
    post.click("find-new").await;
    post.see("find-new-page").await;
    post.click("find-find_kind-seized").await;
    assert_eq!(post.value("find-date").await, "", "nobody but a person dates a find");
    post.fill_all(&[
        ("find-date", "2026-03-05"),
        ("find-place", "Paga crossing"),
        ("find-operation", "Operation Koudanlgou IV"),
        ("find-circumstances", "In a lorry of onions, in four crates under the load."),
    ])
    .await;
    post.pick("find-country", "Ghana").await;
    post.well_kept("new find").await;
    post.picture("circumstances").await;
}

/// The first row by hand, from cell to cell; then the scanner, which ends each number with Enter and waits for nobody.
async fn scan(post: &Window) {
    post.click("row-0-serial").await;
    for (cell, text) in [
        ("serial", serial(0).as_str()),
        ("category", "SA-ASR"),
        ("make", "Zastava"),
        ("model", "M70"),
        ("calibre", "7.62x39"),
    ] {
        assert_eq!(post.focus().await, format!("row-0-{cell}"));
        post.keys(text).await;
        post.keys(Key::Tab).await;
    }
    post.keys("Serbia").await;
    post.keys(Key::Enter).await;
    stands_on(post, 1).await;
    let numbers: Vec<String> = (1..WEAPONS).map(serial).collect();
    post.keys(format!("{}{}", numbers.join(&Key::Enter.to_string()), Key::Enter)).await;
    stands_on(post, WEAPONS).await;
    for row in 0..WEAPONS {
        assert_eq!(post.value(&format!("row-{row}-serial")).await, serial(row), "row {row}");
    }
    assert_eq!(post.value("row-46-make").await, "Zastava", "as in the row above");
}

async fn stands_on(post: &Window, row: usize) {
    let there = format!("return document.activeElement?.id === 'row-{row}-serial'");
    post.until(&format!("row {row} of the grid"), &there).await;
}

async fn told_of_the_missing_one(post: &Window) {
    post.says("lost-before", "Central Armoury, Tamale").await;
    post.says("lost-before", &serial(MISSING)).await;
    post.see(&format!("missing-{MISSING}")).await;
    post.well_kept("rows").await;
    post.long_picture("rows").await;
    post.click(&format!("row-{MISSING}-serial")).await;
    post.picture("row-missing").await;
}

async fn save(post: &Window) {
    post.says("find-save", "47").await;
    post.click("find-save").await;
    post.see("find-page").await;
    post.says("find-page", "47 weapons").await;
    post.says("find-weapon-46", &serial(46)).await;
    post.gone("find-weapon-47").await;
    post.well_kept("find").await;
    post.long_picture("find").await;
}

// ---------------------------------------------------------------------------------------------------------
// The list of the register.

async fn sort_and_filter(post: &Window) {
    post.click("nav-register").await;
    post.says("register", "49 weapons").await;
    post.click("weapons-sort-serial").await;
    post.says("weapons-row-0", "10077315").await;
    post.says("weapons-row-1", &serial(0)).await;
    post.click("weapons-sort-serial").await;
    post.says("weapons-row-1", &serial(46)).await;
    post.click("weapons-sort-serial").await;
    post.click("weapons-sort-serial").await;
    post.says("weapons-row-0", "10077315").await;
    post.click("filter-more").await;
    post.pick("filter-make", "Zastava").await;
    post.says("register", "48 of them").await;
    post.fill("filter-from", "2026-03").await;
    post.says("register", "47 of them").await;
    post.says("weapons-row-0", &serial(0)).await;
    post.well_kept("filters").await;
    post.picture("filters").await;
    post.click("filter-more").await;
    post.says("filters-said", "Zastava").await;
    post.well_kept("filtered").await;
    post.picture("filtered").await;
}

async fn keep_a_view(post: &Window) {
    post.click("views").await;
    chosen_by_key(post, "view-save").await;
    post.see("view-naming").await;
    post.well_kept("view").await;
    post.picture("view-name").await;
    post.fill("view-name", "Lorry of onions").await;
    post.click("view-name-save").await;
    post.says("views", "Lorry of onions").await;
    post.click("filter-more").await;
    post.click("filter-clear-all").await;
    post.says("register", "49 weapons").await;
    post.click("weapons-sort-serial").await;
    post.click("filter-more").await;
    post.click("views").await;
    post.see("view-Lorry of onions").await;
    post.picture("views").await;
    chosen_by_key(post, "view-Lorry of onions").await;
    post.says("register", "47 of them").await;
    post.says("weapons-row-0", &serial(0)).await;
    post.picture("view").await;
}

/// Goes down an open menu to a line of it, and chooses that.
async fn chosen_by_key(at: &Window, line: &str) {
    at.see(line).await;
    for _ in 0..9 {
        if at.focus().await == line {
            break;
        }
        at.keys(Key::Down).await;
    }
    assert_eq!(at.focus().await, line);
    at.keys(Key::Enter).await;
}

// ---------------------------------------------------------------------------------------------------------
// What becomes of one of them.

async fn no_state_use_without_a_mark(post: &Window) {
    post.click(&format!("weapons-open-{DESTROYED}")).await;
    post.see("weapon-page").await;
    post.says("weapon-page", &serial(DESTROYED)).await;
    post.says("disposal-state_use", "adequate mark").await;
    assert!(post.in_sight("disposal-state_use-begin").await.is_none(), "no step that is refused");
    post.well_kept("weapon").await;
    post.long_picture("weapon").await;
}

async fn secure(post: &Window) {
    post.click("disposal-secured-begin").await;
    post.fill("disposal-field-date", "2026-03-06").await;
    post.click("disposal-save").await;
    post.see("disposal-field-place-error").await;
    post.picture("secure-refused").await;
    post.fill("disposal-field-place", "Regional armoury, Bolgatanga").await;
    post.click("disposal-save").await;
    post.gone("disposal-save").await;
    post.says("section-disposal", "secure").await;
    post.picture("secured").await;
}

async fn destroy(post: &Window) {
    post.click("disposal-destroyed-begin").await;
    post.fill("disposal-field-date", "2026-04-20").await;
    post.click("disposal-save").await;
    for lacking in ["method", "place", "remarks", "word"] {
        post.see(&format!("disposal-field-{lacking}-error")).await;
    }
    post.well_kept("destroy").await;
    post.picture("destroy-refused").await;
    post.choose("disposal-field-method", "melting").await;
    post.fill_all(&[
        ("disposal-field-place", "Tema Steel Company"),
        ("disposal-field-remarks", "The inspector of the national commission."),
        ("disposal-field-word", "DESTROYED"),
    ])
    .await;
    post.picture("destroy").await;
    post.click("disposal-save").await;
    post.gone("disposal-save").await;
    post.says("section-disposal", "settled").await;
    post.gone("disposal-returned").await;
    post.well_kept("destroyed").await;
    post.long_picture("destroyed").await;
}

// ---------------------------------------------------------------------------------------------------------
// The query, and the stick there and back.

async fn ask(post: &Window) {
    post.click("nav-register").await;
    post.click("register-tab-lost").await;
    post.click("lost-tab-queries").await;
    post.see("queries-empty").await;
    post.picture("queries-none").await;
    post.click("query-new").await;
    post.see("query-new-page").await;
    post.fill_all(&[
        ("query-reading", &serial(ASKED)),
        ("query-make", "Zastava"),
        ("query-place", "Paga crossing"),
        ("query-remarks", "Which unit was it issued to?"),
    ])
    .await;
    post.choose("query-why", "find").await;
    post.well_kept("query").await;
    post.long_picture("query-new").await;
    post.click("query-save").await;
    post.see("query-page").await;
    post.well_kept("query asked").await;
    post.picture("query-waits").await;
}

async fn prepare(from: &Window, to: &str, stick: &Path) {
    from.go("exchange/send").await;
    from.click(&format!("exchange-office-{to}")).await;
    from.fill("exchange-folder", stick.to_str().unwrap()).await;
    from.click("exchange-export").await;
    from.see("export-report").await;
    from.well_kept("prepared").await;
    from.picture("prepared").await;
}

async fn take_in(at: &Window, stick: &Path, from: &str) {
    at.go("exchange/take-in").await;
    at.fill("exchange-path", stick.to_str().unwrap()).await;
    at.click("exchange-inspect").await;
    at.see("stick-bundle-0").await;
    at.well_kept("look").await;
    at.picture("look").await;
    at.click("stick-take").await;
    at.see(&format!("taken-{from}")).await;
    at.well_kept("taken").await;
    at.long_picture("taken").await;
}

/// Stands on a row of a list and opens it from the keyboard.
async fn opened_by_key(at: &Window, row: &str) {
    at.see(row).await;
    at.script(&format!("document.querySelector('[data-testid={row}]').focus()")).await;
    at.keys(Key::Enter).await;
}

async fn sees_the_find(hq: &Window) {
    hq.click("nav-today").await;
    hq.says("today-hits", "missing weapon may have been found").await;
    hq.says("today-unanswered", "query of a field office waits").await;
    hq.well_kept("today").await;
    hq.picture("today").await;
    hq.click("nav-register").await;
    hq.says("register", "49 weapons").await;
    hq.click("register-tab-finds").await;
    hq.says("find-rows-row-0", "47").await;
    hq.well_kept("finds").await;
    hq.picture("finds").await;
    opened_by_key(hq, "find-rows-row-0").await;
    hq.says("find-page", "47 weapons").await;
    hq.says("find-page", "46 of 47").await;
    hq.says("find-weapon-46", &serial(46)).await;
    hq.well_kept("find").await;
    hq.long_picture("find").await;
}

async fn sees_the_hit(hq: &Window) {
    hq.click("nav-today").await;
    hq.click("today-hits").await;
    hq.see("notices").await;
    hq.well_kept("missing weapons").await;
    hq.picture("missing").await;
    opened_by_key(hq, "notices-row-0").await;
    hq.says("notice-hits", &serial(MISSING)).await;
    hq.well_kept("hit").await;
    hq.picture("hit").await;
}

async fn answer(hq: &Window) {
    hq.click("nav-today").await;
    hq.click("today-unanswered").await;
    hq.see("query-rows-row-0").await;
    hq.well_kept("queries").await;
    hq.picture("queries").await;
    opened_by_key(hq, "query-rows-row-0").await;
    hq.see("answer-result").await;
    assert_eq!(hq.value("answer-result").await, "known", "the register has it");
    hq.fill("answer-remarks", "Keep it apart from the others. An officer is on his way.").await;
    hq.well_kept("answer").await;
    hq.long_picture("answer").await;
    hq.click("answer-save").await;
    hq.gone("answer-save").await;
    hq.says("query-page", "has it with the next stick").await;
    hq.picture("answered").await;
    hq.click("nav-today").await;
    hq.see("today-hits").await;
    hq.gone("today-unanswered").await;
}

async fn read_answer(post: &Window) {
    post.click("nav-today").await;
    post.says("today-answers", "answer of headquarters").await;
    post.well_kept("today with an answer").await;
    post.picture("today-answer").await;
    post.click("today-answers").await;
    opened_by_key(post, "query-rows-row-0").await;
    post.says("query-page", "An officer is on his way").await;
    post.well_kept("answer read").await;
    post.long_picture("answer").await;
    post.click("query-note").await;
    post.gone("query-note").await;
    post.click("nav-today").await;
    post.see("today").await;
    post.gone("today-answers").await;
    post.picture("today-after").await;
}
