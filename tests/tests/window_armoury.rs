//! An armoury in the real window: 1,200 rifles of a list are taken in, marked by a machine and checked with a scanner;
//! one is lost; headquarters sees it all from the stick. Run by `cargo dev test window`; pictures lie under
//! `target/window-pictures/`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)] // A failed step is a failed test.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use proofmark_tests::offices::{self, Clock, PASSPHRASE};
use proofmark_tests::window::{Key, Window};
use serde_json::json;

const RIFLES: usize = 1_200;
/// The rifle that nobody finds.
const LOST: usize = 713;
/// Rows of the machine's list that come to nothing.
const SPOILED: [usize; 3] = [4, 250, 901];
const WITHOUT_ROOM: usize = 77;

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn an_armoury_is_taken_in_marked_and_checked_and_headquarters_sees_it() {
    let armoury = Armoury::begins();
    let post = Window::open("armoury-post", &armoury.home("post")).await;
    post.unlock("Esi Boateng", PASSPHRASE).await;

    make_stock(&post).await;
    take_list_in(&post, &armoury).await;
    record_machine(&post).await;
    open_campaign(&post).await;
    mark(&post, &armoury).await;
    mark_again_what_was_spoiled(&post, &armoury).await;

    begin_check(&post).await;
    scan(&post).await;
    note_list(&post).await;
    close_check(&post).await;
    is_lost(&post).await;
    put_on_stick(&post, &armoury).await;
    post.nothing_wrong();
    post.close().await;

    let hq = Window::open("armoury-hq", &armoury.home("hq")).await;
    hq.unlock("Ama Owusu", PASSPHRASE).await;
    take_stick_in(&hq, &armoury).await;
    sees_stock(&hq).await;
    sees_campaign(&hq).await;
    sees_loss(&hq).await;
    hq.nothing_wrong();
    hq.close().await;
}

// ---------------------------------------------------------------------------------------------------------
// Before anybody opens a window.

/// Headquarters and a post that know each other, and the folders that people carry.
struct Armoury {
    folder: tempfile::TempDir,
}

impl Armoury {
    fn begins() -> Armoury {
        let armoury = Armoury { folder: tempfile::tempdir().unwrap() };
        for folder in ["stick", "machine"] {
            std::fs::create_dir(armoury.home(folder)).unwrap();
        }
        let clock = Clock::at(offices::START);
        let mut hq = offices::headquarters(&armoury.home("hq"), 1, &clock);
        let mut post = offices::post(&armoury.home("post"), "ARM2", 2, &clock);
        offices::enrol(&mut hq, &mut post, &armoury.home("stick"));
        armoury
    }

    fn home(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A file as somebody puts it there.
    fn put(&self, name: &str, text: &str) -> String {
        let path = self.home(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// The numbers in the job file that lies ready for the machine, which takes it away.
    fn numbers_of_job(&self) -> Vec<String> {
        let mut files = std::fs::read_dir(self.home("machine")).unwrap().map(|entry| entry.unwrap().path());
        let file = files.next().expect("a job file");
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::remove_file(&file).unwrap();
        let number = |line: &str| line.split(',').next().unwrap().to_owned();
        text.lines().skip(1).map(number).collect()
    }
}

fn number(n: usize) -> String {
    format!("AR {n:05}")
}

fn serial(n: usize) -> String {
    (11_000_000 + n * 37).to_string()
}

fn list_row(n: usize) -> String {
    format!("{};Norinco;56-1;7.62 x 39 mm;{}\n", number(n), serial(n))
}

/// The armoury's list as its spreadsheet writes it.
fn list() -> String {
    (1..=RIFLES).map(list_row).fold("No;Make;Model;Calibre;Serial number\n".into(), |text, row| text + &row)
}

// ---------------------------------------------------------------------------------------------------------
// The stock.

async fn make_stock(post: &Window) {
    post.click("nav-register").await;
    post.click("register-tab-stocks").await;
    post.see("stocks-empty").await;
    shown(post, "stocks-empty").await;
    post.click("stock-new").await;
    post.fill("stock-place", "Tamale").await;
    post.click("stock-save").await;
    post.says("stock-name-error", "Give it a name").await;
    post.choose("stock-agency", "army").await;
    post.fill_all(&[("stock-name", "Central Armoury"), ("stock-numbering", "AR {n:5}")]).await;
    shown(post, "stock-new").await;
    post.click("stock-save").await;
    post.see("stock-empty").await;
    post.says("next-step", "The stock is empty").await;
    shown(post, "stock-empty").await;
}

/// The first file holds a row twice: nothing is taken in. Corrected and read again, all of it is.
async fn take_list_in(post: &Window, armoury: &Armoury) {
    post.click("stock-next").await;
    post.see("intake-page").await;
    shown(post, "list").await;
    let path = armoury.put("armoury.csv", &(list() + &list_row(7)));
    post.fill("list-path", &path).await;
    post.choose("list-category", "SA-ASR").await;
    post.fill("list-date", "2019").await;
    post.click("list-save").await;
    post.says("list-refused", "One row cannot be taken in").await;
    post.says("list-refusals", "1,202").await;
    shown_long(post, "list-refused").await;

    armoury.put("armoury.csv", &list());
    post.click("list-again").await;
    post.says("list-good", "Every row can be taken in").await;
    post.says("list-save", "Take 1,200 weapons in").await;
    shown_long(post, "list-read").await;
    post.click("list-save").await;
    post.see("stock-page").await;
    post.says("next-step", "Weapons without a mark of the State: 1,200").await;
    post.see("stock-weapons-row-0").await;
    shown_long(post, "stock-taken-in").await;
    post.fill("stock-text", &serial(LOST)).await;
    post.says("stock-weapons-row-0", &number(LOST)).await;
    shown(post, "stock-found").await;
}

// ---------------------------------------------------------------------------------------------------------
// The campaign.

async fn record_machine(post: &Window) {
    post.go("stocks/machines").await;
    post.see("machines-empty").await;
    shown(post, "machines-empty").await;
    post.click("machine-new").await;
    post.fill_all(&[("machine-name", "Dot-peen 1"), ("machine-serial", "DP-2207")]).await;
    post.choose("machine-method", "dot_peen").await;
    shown(post, "machine-new").await;
    post.click("machine-save").await;
    post.says("machines-table-row-0", "Dot-peen 1").await;
    shown(post, "machines").await;
}

/// Numbers of a block that headquarters assigned.
async fn open_campaign(post: &Window) {
    post.go("stocks").await;
    post.says("stocks-table-row-0", "Central Armoury").await;
    shown(post, "stocks").await;
    post.click("stocks-table-open-0").await;
    post.click("stock-next").await;
    post.see("campaign-new-page").await;
    post.says("campaign-save", "Open with 1,200 weapons").await;
    post.click("campaign-how-block").await;
    post.click("campaign-save").await;
    post.see("campaign-block_to-error").await;
    shown_long(post, "campaign-refused").await;
    post.fill_all(&[
        ("campaign-name", "Marking of 2026"),
        ("campaign-opened_on", "2026-03-02"),
        ("campaign-place", "Tamale, workshop"),
        ("campaign-pattern", "GAF {n:5}"),
        ("campaign-block_from", "20001"),
        ("campaign-block_to", "22000"),
    ])
    .await;
    let machine = "const list = document.getElementById('campaign-machine'); list.selectedIndex = list.options.length - 1; \
                   list.dispatchEvent(new Event('change', { bubbles: true })); return list.value !== ''";
    post.until("the machine chosen", machine).await;
    shown_long(post, "campaign-new").await;
    post.click("campaign-save").await;
    post.see("campaign-page").await;
    post.says("next-step", "Not marked yet: 1,200").await;
    post.says("campaign-page", "20001 to 22000").await;
    post.see("items-row-0").await;
    shown_long(post, "campaign-opened").await;
}

/// The machine strikes what it can: a few numbers are spoiled, and one rifle has no room.
async fn mark(post: &Window, armoury: &Armoury) {
    let numbers = job_written(post, armoury, "job").await;
    assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), RIFLES, "no number twice");
    assert_eq!((numbers[0].as_str(), numbers[1_199].as_str()), ("GAF 20001", "GAF 21200"));

    let mut log = String::from("Marking number;Status;Remark;Timestamp\n");
    for (n, number) in numbers.iter().enumerate() {
        let (status, remark) = match n {
            _ if SPOILED.contains(&n) => ("FAILED", "needle broke"),
            WITHOUT_ROOM => ("skipped", "no room on the receiver"),
            _ => ("OK", ""),
        };
        writeln!(log, "{number};{status};{remark};05.03.2026 10:00").unwrap();
    }
    log.push_str("GAF 29999;OK;;05.03.2026 16:40\n");
    post.says("next-step", "The machine has 1,200 numbers").await;
    post.click("job-back").await;
    post.see("job-back-page").await;
    shown(post, "job-back").await;
    post.fill("back-path", &armoury.put("machine-log.csv", &log)).await;
    post.click("back-save").await;
    post.says("job-refusals", "GAF 29999").await;
    post.says("back-save", "Take 1,200 in").await;
    shown_long(post, "job-read").await;
    post.click("back-save").await;
    post.see("campaign-page").await;
    post.says("campaign-page", "1,196 of 1,200 marked").await;
    post.says("campaign-page", "1 cannot be marked").await;
    post.says("campaign-page", "3 numbers spoiled").await;
    post.see("items-row-0").await;
    shown_long(post, "campaign-marked").await;
    for (state, words) in [("spoiled", "needle broke"), ("cannot", "no room on the receiver")] {
        post.click(&format!("item-filter-{state}")).await;
        post.says("items-row-0", words).await;
        shown(post, &format!("campaign-{state}")).await;
    }
}

/// What was spoiled gets fresh numbers, and the campaign is closed.
async fn mark_again_what_was_spoiled(post: &Window, armoury: &Armoury) {
    let numbers = job_written(post, armoury, "job-again").await;
    assert_eq!(numbers, ["GAF 21201", "GAF 21202", "GAF 21203"], "a spoiled number is spent");
    let log = numbers.iter().fold("number,result\n".to_owned(), |log, number| log + number + ",done\n");
    post.click("job-back").await;
    post.paste("back-text", &log).await;
    post.fill("back-date", "2026-03-06").await;
    post.click("back-save").await;
    post.says("back-save", "Take 3 in").await;
    post.click("back-save").await;
    post.says("next-step", "Nothing is left to mark").await;
    post.says("campaign-page", "1,199 of 1,200 marked").await;
    shown(post, "campaign-done").await;
    post.click("campaign-close").await;
    post.fill("campaign-close-date", "2026-03-06").await;
    shown(post, "campaign-closing").await;
    post.click("campaign-close-save").await;
    post.says("next-step", "Closed on 6 Mar 2026").await;
    shown(post, "campaign-closed").await;
}

/// Writes a job file for all that wait, and tells its numbers.
async fn job_written(post: &Window, armoury: &Armoury, name: &str) -> Vec<String> {
    post.click("job-out").await;
    post.fill("job-folder", armoury.home("nowhere").to_str().unwrap()).await;
    post.click("job-save").await;
    post.see("job-folder-error").await;
    post.fill("job-folder", armoury.home("machine").to_str().unwrap()).await;
    shown(post, name).await;
    post.click("job-save").await;
    post.see("job-written").await;
    shown(post, &format!("{name}-written")).await;
    post.click("job-close").await;
    post.gone("job-written").await;
    armoury.numbers_of_job()
}

// ---------------------------------------------------------------------------------------------------------
// The check.

async fn begin_check(post: &Window) {
    post.go("inventories").await;
    post.see("inventories-empty").await;
    shown(post, "checks-empty").await;
    post.go("stocks").await;
    post.click("stocks-table-open-0").await;
    post.click("inventory-new").await;
    post.see("inventory-new-page").await;
    post.until(
        "the stock chosen",
        "return document.querySelector('[data-testid=inventory-stock]')?.value !== ''",
    )
    .await;
    post.fill_all(&[
        ("inventory-name", "Yearly check"),
        ("inventory-date", "2026-03-10"),
        ("inventory-place", "Tamale, store 2"),
    ])
    .await;
    shown(post, "check-new").await;
    post.click("inventory-save").await;
    post.see("inventory-page").await;
    post.says("tally", "seen of 1,200").await;
    post.see("inventory-lines-row-0").await;
    shown(post, "check-begun").await;
}

/// A scanner types and presses Enter: numbers of the stock, marks and serials alike, and once again.
async fn scan(post: &Window) {
    post.until("the scan field waiting", "return document.activeElement?.id === 'scan'").await;
    for (reading, of) in
        [(number(1), 1), ("ar00002".into(), 2), ("GAF 20003".into(), 3), (serial(4), 4), (number(6), 6)]
    {
        post.keys(format!("{reading}{}", Key::Enter)).await;
        post.says("scan-last", &number(of)).await;
    }
    shown(post, "scan-seen").await;
    post.keys(format!("{}{}", number(1), Key::Enter)).await;
    post.says("scan-last", "Seen before").await;
    post.keys(format!("KT 4471-B{}", Key::Enter)).await;
    post.says("scan-last", "Not of this stock").await;
    post.says("tally", "1,195 not seen").await;
    shown(post, "scan-unknown").await;
    // Three at once: nothing waits for an answer.
    let burst: String = (7..10).map(|n| format!("{}{}", number(n), Key::Enter)).collect();
    post.keys(burst).await;
    post.says("tally", "1,192 not seen").await;
    assert_eq!(post.focus().await, "scan", "the field waits for the next one");
    assert_eq!(post.value("scan").await, "");
}

/// What another scanner collected: all but one rifle.
async fn note_list(post: &Window) {
    let list: Vec<String> = (1..=RIFLES).filter(|n| *n != LOST).map(number).collect();
    post.click("scan-paste").await;
    post.paste("paste-text", &list.join("\n")).await;
    shown(post, "check-list").await;
    post.click("paste-save").await;
    post.says("tally", "1,199").await;
    post.gone("paste-text").await;
    post.says("list-read", "Seen:").await;
    post.says("inventory-lines-row-0", &number(LOST)).await;
    shown(post, "check-listed").await;
    post.click("list-read-close").await;
    post.gone("list-read").await;
    post.click("inventory-filter-extra").await;
    post.says("inventory-lines-row-0", "KT 4471-B").await;
    shown(post, "check-extra").await;
}

/// Every difference is named by a person before the check can be closed.
async fn close_check(post: &Window) {
    post.click("inventory-close").await;
    post.see("close-page").await;
    post.says("missing", &number(LOST)).await;
    shown_long(post, "check-close").await;
    post.choose("outcome", "loss").await;
    post.fill("remarks", "Not returned from the exercise of February.").await;
    let misread = "const list = document.querySelector('[data-testid=extras] select'); list.value = 'misread'; \
                   list.dispatchEvent(new Event('change', { bubbles: true })); return list.value === 'misread'";
    post.until("the extra number named", misread).await;
    post.says("close-lost", "Recorded as lost or stolen when the check is closed: 1").await;
    post.click("close-save").await;
    post.see("close-date-error").await;
    post.fill("close-date", "2026-03-11").await;
    shown_long(post, "check-close-named").await;
    post.click("close-save").await;
    post.see("inventory-page").await;
    post.says("next-step", "Closed on 11 Mar 2026. Not seen: 1").await;
    post.says("inventory-lines-row-0", &number(LOST)).await;
    shown(post, "check-closed").await;
    put_on_list(post).await;
}

/// What the check found lost is one press from the list that every office carries: its notice is filled in.
async fn put_on_list(post: &Window) {
    post.says("inventory-unlisted", &number(LOST)).await;
    assert_eq!(post.focus().await, "inventory-list-0", "the next thing to do is in hand");
    post.click("inventory-list-0").await;
    post.see("lost-new-page").await;
    assert_eq!(post.value("notice-date").await, "2026-03-11");
    shown(post, "check-notice").await;
    post.click("lost-save").await;
    post.see("inventory-page").await;
    post.gone("inventory-unlisted").await;
    shown(post, "check-on-list").await;
}

async fn is_lost(post: &Window) {
    post.click("inventory-lines-open-0").await;
    post.see("weapon-page").await;
    post.says("weapon-page", "Not returned from the exercise of February").await;
    shown_long(post, "weapon-lost").await;
    post.go("stocks").await;
    post.says("stocks-table-row-0", "1,199").await;
    shown(post, "stocks-after").await;
    post.click("stocks-table-open-0").await;
    post.says("stock-page", "1,198 marked").await;
    shown_long(post, "stock-after").await;
    for tab in ["campaigns", "inventories"] {
        post.go(tab).await;
        post.says(&format!("{tab}-table-row-0"), "Central Armoury").await;
        shown(post, &format!("{tab}-after")).await;
    }
}

// ---------------------------------------------------------------------------------------------------------
// Headquarters.

async fn put_on_stick(post: &Window, armoury: &Armoury) {
    post.go("exchange/send").await;
    post.click("exchange-office-HQ").await;
    post.fill("exchange-folder", armoury.home("stick").to_str().unwrap()).await;
    post.click("exchange-export").await;
    post.see("export-report").await;
    shown(post, "prepared").await;
}

async fn take_stick_in(hq: &Window, armoury: &Armoury) {
    hq.go("stocks").await;
    hq.see("stocks-empty").await;
    hq.go("exchange/take-in").await;
    look_at(hq, &armoury.home("stick")).await;
    hq.click("stick-take").await;
    hq.until(
        "the stick taken in",
        "return document.querySelector('[data-testid=stick-report]')?.dataset.done === 'true'",
    )
    .await;
    hq.says("taken-ARM2", "1,200").await;
    shown_long(hq, "taken").await;
}

async fn look_at(hq: &Window, stick: &Path) {
    hq.fill("exchange-path", stick.to_str().unwrap()).await;
    hq.click("exchange-inspect").await;
    hq.says("stick-bundle-0", "Border Post ARM2").await;
    shown(hq, "look").await;
}

async fn sees_stock(hq: &Window) {
    hq.go("stocks").await;
    hq.says("stocks-table-row-0", "1,199").await;
    hq.says("stocks-table-row-0", "ARM2").await;
    shown(hq, "stocks").await;
    hq.click("stocks-table-open-0").await;
    hq.says("stock-page", "1,198 marked").await;
    hq.see("stock-weapons-row-0").await;
    shown_long(hq, "stock").await;
}

async fn sees_campaign(hq: &Window) {
    hq.go("campaigns").await;
    hq.says("campaigns-table-row-0", "Marking of 2026").await;
    shown(hq, "campaigns").await;
    hq.click("campaigns-table-open-0").await;
    hq.says("next-step", "Closed on 6 Mar 2026").await;
    hq.says("campaign-page", "1,199 of 1,200 marked").await;
    let share = json!("1,199 of 1,200, 99 percent");
    let said = format!(
        "return document.querySelector('[data-testid=campaign-page] [role=img]').getAttribute('aria-label') === {share}"
    );
    hq.until("the share said in words", &said).await;
    shown(hq, "campaign").await;
}

async fn sees_loss(hq: &Window) {
    hq.go("inventories").await;
    hq.says("inventories-table-row-0", "1,199 of 1,200").await;
    shown(hq, "checks").await;
    hq.click("inventories-table-open-0").await;
    hq.says("next-step", "Not seen: 1").await;
    hq.says("inventory-lines-row-0", &number(LOST)).await;
    shown(hq, "check").await;
    hq.click("inventory-lines-open-0").await;
    hq.see("weapon-page").await;
    hq.says("weapon-page", "Not returned from the exercise of February").await;
    shown(hq, "weapon-lost").await;
}

// ---------------------------------------------------------------------------------------------------------
// Pictures.

/// Looks a page over and keeps a picture of it.
async fn shown(window: &Window, name: &str) {
    window.well_kept(name).await;
    window.picture(name).await;
}

/// The same of a page longer than the window.
async fn shown_long(window: &Window, name: &str) {
    window.well_kept(name).await;
    window.long_picture(name).await;
}
