//! The built program in its real window: the whole story between a border post and headquarters, and what must never
//! go wrong for whoever sits there. Run by `cargo dev test window`; pictures lie under `target/window-pictures/`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A failed step is a failed test.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use proofmark_core::attachments::AttachmentInput;
use proofmark_core::cases::{NewCase, RequestFields};
use proofmark_core::exchange::OfficeRow;
use proofmark_core::letters::IssueLetter;
use proofmark_core::markings::MarkingFields;
use proofmark_core::office::Settings;
use proofmark_core::weapons::{EventFields, NewWeapon, WeaponFields, WeaponQuery};
use proofmark_core::{Home, Office};
use proofmark_tests::offices::{self, Clock, PASSPHRASE, some};
use proofmark_tests::window::{Key, Running, Window, internet_sockets};
use serde_json::{Value, json};

const READING: &str = "3?45[8B]12";
const ROOT_PASSPHRASE: &str = "the root key of this State";

// ---------------------------------------------------------------------------------------------------------
// The story.

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn from_a_found_rifle_to_a_printed_letter_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let stick = folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let post = Window::open("post", &folder.path().join("post")).await;
    let hq = Window::open("hq", &folder.path().join("hq")).await;

    begin_post(&post).await;
    begin_headquarters(&hq).await;
    enrol(&post, &hq, &stick).await;

    record_rifle(&post).await;
    let bundle = put_on_stick(&post, "HQ", &stick).await;
    take_in(&hq, &bundle).await;

    open_case(&hq).await;
    complete_request(&hq).await;
    authorise(&hq).await;
    let (reference, pdf) = issue(&hq, &stick).await;
    letter_says(&pdf, &reference);

    let bundle = put_on_stick(&hq, "BP3", &stick).await;
    learns_of_tracing(&post, &bundle).await;

    for (window, whose) in [(&post, "post"), (&hq, "headquarters")] {
        let sockets = internet_sockets(&window.family());
        let beyond: Vec<_> = sockets.iter().filter(|socket| !socket.contains(" 0100007F:")).collect();
        assert!(beyond.is_empty(), "{whose} speaks to somebody: {beyond:?}");
    }
    post.close().await;
    hq.close().await;
    std::fs::remove_dir_all(&stick).unwrap();
    let plain = files_with(folder.path(), READING.as_bytes());
    assert!(plain.is_empty(), "the reading lies in plain in {plain:?}");
}

async fn begin_post(post: &Window) {
    post.picture("first-start").await;
    post.click("first-field").await;
    post.see("first-create").await;
    post.picture("first-start-field").await;
    post.click("first-create").await;
    post.see("trouble").await;
    post.picture("first-start-field-refused").await;
    post.pick("first-country", "Ghana").await;
    post.fill_all(&[
        ("first-name", "Border Post 3, Paga"),
        ("first-code", "BP3"),
        ("person-first-name", "Esi Boateng"),
        ("person-first-passphrase", PASSPHRASE),
        ("person-first-again", PASSPHRASE),
    ])
    .await;
    post.click("first-create").await;
    copy_sheet(post, "key-sheet").await;
    post.says("office-name", "GH · BP3").await;
    post.says("signed-in", "Esi Boateng").await;
    post.see("today").await;
    post.picture("today-first").await;
    post.click("nav-register").await;
    post.see("register-empty").await;
    post.picture("register-empty").await;
}

async fn begin_headquarters(hq: &Window) {
    hq.click("first-national").await;
    hq.see("first-create").await;
    hq.long_picture("first-start-national").await;
    hq.pick("first-country", "GH").await;
    hq.fill_all(&[
        ("first-name", "National Commission on Small Arms and Light Weapons"),
        ("first-code", "HQ"),
        ("person-first-name", "Ama Owusu"),
        ("person-first-passphrase", PASSPHRASE),
        ("person-first-again", PASSPHRASE),
        ("person-second-name", "Ama Owusu"),
        ("person-second-passphrase", "another passphrase for tests"),
        ("person-second-again", "another passphrase for tests"),
        ("first-root-passphrase", ROOT_PASSPHRASE),
        ("first-root-again", ROOT_PASSPHRASE),
    ])
    .await;
    hq.click("first-create").await;
    hq.says("trouble", "Two different people").await;
    hq.fill("person-second-name", "Kofi Mensah").await;
    hq.click("first-create").await;
    copy_sheet(hq, "key-sheet-office").await;
    copy_sheet(hq, "key-sheet-root").await;
    hq.says("signed-in", "Ama Owusu").await;
}

/// Types the secret of a key sheet back from the paper: wrongly first.
async fn copy_sheet(window: &Window, name: &str) {
    drawn(window, "sheet-pdf").await;
    window.picture(name).await;
    let secret = window.text("sheet-groups").await;
    let slip = if secret.ends_with('q') { "p" } else { "q" };
    let wrong = format!("{}{slip}", &secret[..secret.len() - 1]);
    window.fill("sheet-secret", &wrong).await;
    window.click("sheet-check").await;
    window.says("trouble", "not the secret on the sheet").await;
    window.fill("sheet-secret", &secret.to_uppercase()).await;
    window.click("sheet-check").await;
    let gone = format!(
        "return document.querySelector('[data-testid=sheet-groups]')?.textContent.trim().replace(/\\s+/g, ' ') !== {}",
        json!(secret)
    );
    window.until("the key sheet put away", &gone).await;
}

async fn enrol(post: &Window, hq: &Window, stick: &Path) {
    let folder = stick.to_str().unwrap();
    post.click("nav-exchange").await;
    post.see("enrol-request").await;
    post.picture("enrolment").await;
    post.fill("enrol-request-folder", folder).await;
    post.click("enrol-request").await;
    let request = post.text("request-file").await;
    post.picture("enrolment-requested").await;

    hq.click("nav-exchange").await;
    hq.click("exchange-tab-enrol").await;
    hq.see("enrol-read").await;
    hq.picture("enrolment").await;
    hq.fill("enrol-request-path", &request).await;
    hq.click("enrol-read").await;
    hq.says("enrol-request-read", "Border Post 3, Paga").await;
    hq.fill("enrol-grant-folder", folder).await;
    hq.fill("enrol-root-passphrase", "not the root passphrase").await;
    hq.picture("enrolment-request").await;
    hq.click("enrol-grant").await;
    hq.says("trouble", "root passphrase is not right").await;
    hq.fill("enrol-root-passphrase", ROOT_PASSPHRASE).await;
    hq.click("enrol-grant").await;
    hq.see("words").await;
    hq.picture("enrolment-words").await;

    let grant = on_stick(stick, "-grant");
    post.fill("enrol-grant-path", grant.to_str().unwrap()).await;
    post.click("enrol-accept").await;
    post.see("words").await;
    post.picture("enrolment-words").await;
    for n in 0..12 {
        let name = format!("word-{n}");
        assert_eq!(post.text(&name).await, hq.text(&name).await, "word {} is equal on both", n + 1);
    }
    post.click("words-equal").await;
    post.see("post-enrolled").await;
    hq.click("words-equal").await;
    hq.says("words-confirmed", "BP3").await;
    hq.picture("enrolment-done").await;
}

async fn record_rifle(post: &Window) {
    post.click("nav-register").await;
    post.click("weapon-new").await;
    post.see("weapon-new-page").await;
    post.choose("weapon-field-category", "SA-ASR").await;
    post.fill_all(&[("weapon-field-make", "Norinco"), ("weapon-field-model", "Type 56-1")]).await;
    post.pick("weapon-field-calibre", "7.62x39").await;
    post.pick("weapon-field-country_of_manufacture", "China").await;

    post.choose("marking-0-place", "receiver_left").await;
    post.fill("marking-0-reading", READING).await;
    post.says("marking-0-reading-explained", "unreadable").await;
    post.click("marking-0-control_part").await;
    post.click("marking-add").await;
    post.choose("marking-1-kind", "model").await;
    post.fill("marking-1-reading", "56-1").await;
    post.click("marking-add").await;
    post.choose("marking-2-kind", "factory_symbol").await;
    post.fill("marking-2-symbols", "66 in a triangle").await;

    post.click("find-find_kind-seized").await;
    assert_eq!(post.value("find-date").await, "", "nobody but a person dates a find");
    post.fill("find-date", "2026-02").await;
    post.says("find-date-reading", "Feb 2026").await;
    post.fill_all(&[
        ("find-place", "Paga crossing"),
        ("find-circumstances", "Under the rear seat of a taxi.\nThe driver fled."),
    ])
    .await;
    post.click("weapon-number").await;
    post.long_picture("new-weapon").await;
    post.click("weapon-save").await;
    post.see("weapon-page").await;
    post.says("weapon-reference", "GH-BP3-").await;
    post.says("marking-2", "66 in a triangle").await;
    post.long_picture("weapon").await;
}

/// Puts a bundle on the stick and tells its file.
async fn put_on_stick(from: &Window, to: &str, stick: &Path) -> PathBuf {
    from.click("nav-exchange").await;
    from.click("exchange-tab-send").await;
    from.click(&format!("exchange-office-{to}")).await;
    from.fill("exchange-folder", stick.to_str().unwrap()).await;
    from.click("exchange-export").await;
    from.see("export-report").await;
    from.picture("put-on-stick").await;
    let file = stick.join(from.text("export-file").await);
    assert!(file.is_file(), "{} was written", file.display());
    file
}

async fn take_in(hq: &Window, bundle: &Path) {
    hq.click("nav-exchange").await;
    hq.click("exchange-tab-take-in").await;
    hq.fill("exchange-path", bundle.parent().unwrap().to_str().unwrap()).await;
    hq.click("exchange-inspect").await;
    hq.says("stick-bundle-0", "Border Post 3, Paga").await;
    hq.picture("take-in-look").await;
    hq.fill("exchange-path", bundle.to_str().unwrap()).await;
    hq.click("exchange-inspect").await;
    hq.says("import-report", "Norinco").await;
    hq.picture("take-in-inspected").await;
    hq.click("nav-register").await;
    hq.see("register-empty").await;

    hq.click("nav-exchange").await;
    hq.click("exchange-tab-take-in").await;
    hq.click("exchange-import").await;
    hq.until(
        "the bundle taken in",
        "return document.querySelector('[data-testid=import-report]')?.dataset.done === 'true'",
    )
    .await;
    hq.says("import-report", "Border Post 3, Paga").await;
    hq.long_picture("take-in-done").await;
    hq.click("nav-register").await;
    hq.see("weapons-row-0").await;
    hq.picture("register").await;
    hq.click("weapons-open-0").await;
    hq.see("weapon-page").await;
    hq.says("marking-0", "3").await;
}

async fn open_case(hq: &Window) {
    hq.click("case-open").await;
    assert_eq!(hq.value("case-new-date").await, "", "nobody but a person dates a case");
    hq.picture("open-case").await;
    hq.click("case-new-open").await;
    hq.see("case-new-date-error").await;
    hq.fill("case-new-date", "2026-02-31").await;
    hq.click("case-new-open").await;
    hq.says("case-new-date-error", "28").await;
    hq.pick("case-new-partner", "CN").await;
    hq.fill("case-new-date", "2026-03-02").await;
    hq.click("case-new-open").await;
    hq.see("case-page").await;
    hq.says("next-step", "cannot go yet").await;
    hq.see("gap-illicit_law").await;
    hq.long_picture("case-lacking").await;
}

async fn complete_request(hq: &Window) {
    // A gap on the weapon leads to the weapon's page and back.
    hq.click("gap-photographs").await;
    hq.see("photograph-path").await;
    hq.until("the focus in the field of the gap", "return document.activeElement?.id === 'photograph-path'")
        .await;
    hq.script("history.back()").await;

    hq.click("gap-illicit_law").await;
    hq.until("the focus in the field of the gap", "return document.activeElement?.id === 'case-field-law'")
        .await;
    hq.keys("Arms and Ammunition Act 1972, section 3").await;
    hq.click("case-field-grounds-a").await;
    hq.click("case-field-grounds-e").await;
    hq.click("case-field-confidentiality-undertaken").await;
    for question in ["manufacture", "export", "last_holder"] {
        hq.click(&format!("case-field-questions-{question}")).await;
    }
    hq.fill_all(&[
        ("case-field-addressee", "National Point of Contact, Ministry of Public Security"),
        ("case-field-address", "14 Dong Chang’an Avenue\nBeijing"),
        ("case-field-authority", "Arms and Ammunition Act 1972, section 12"),
        ("case-field-intended_use", "Criminal investigation into unlawful possession."),
        ("case-field-contact", "Ama Owusu\n+233 30 000 0000\nnpc@example.org"),
        ("case-field-signatory", "Ama Owusu, Head of the National Point of Contact"),
    ])
    .await;
    hq.click("case-save").await;
    hq.says("next-step", "second officer has to authorise").await;
    hq.long_picture("case-complete").await;
}

async fn authorise(hq: &Window) {
    hq.click("case-authorise").await;
    hq.until(
        "the second officer in the list",
        "return document.querySelector('[data-testid=second-operator]')?.options.length > 1",
    )
    .await;
    hq.choose("second-operator", "Kofi Mensah").await;
    hq.fill("second-passphrase", PASSPHRASE).await;
    hq.picture("authorise").await;
    hq.click("second-authorise").await;
    hq.says("trouble", "passphrase is not right").await;
    hq.fill("second-passphrase", "another passphrase for tests").await;
    hq.click("second-authorise").await;
    hq.see("case-issue").await;
    hq.says("step-authorised", "Kofi Mensah").await;
    hq.long_picture("case-authorised").await;
}

/// Issues the letter, prints it as far as the system's dialog, and exports it.
async fn issue(hq: &Window, folder: &Path) -> (String, PathBuf) {
    hq.click("case-issue").await;
    hq.see("letter-preview").await;
    hq.picture("issue").await;
    assert_eq!(hq.value("letter-date").await, "", "nobody but a person dates a letter");
    hq.click("letter-language-en").await;
    hq.fill("letter-date", "2026-03-03").await;
    hq.click("letter-preview").await;
    drawn(hq, "letter-pdf").await;
    hq.fill("letter-confirm", "ISSUE").await;
    hq.long_picture("issue-previewed").await;
    hq.click("letter-issue").await;
    hq.see("letter-page").await;
    drawn(hq, "letter-pdf").await;
    let reference =
        hq.script("return document.querySelector('[data-testid=letter-page] h1').textContent").await;
    let reference = reference.as_str().unwrap().trim().to_owned();
    assert!(reference.starts_with("GH-HQ-") && reference.contains("-2026-"), "{reference}");
    hq.long_picture("letter").await;

    hq.script(
        "window.print = () => { window.printed = [...document.querySelectorAll('#print img')] \
         .map((page) => [page.naturalWidth, page.naturalHeight]) }",
    )
    .await;
    hq.click("letter-print").await;
    hq.until("the system's print dialog asked for", "return Array.isArray(window.printed)").await;
    let printed = hq.script("return window.printed").await;
    let pages = printed.as_array().unwrap();
    assert!(!pages.is_empty());
    for page in pages {
        let size: Vec<f64> = page.as_array().unwrap().iter().filter_map(Value::as_f64).collect();
        // A4 at 300 dpi.
        assert!((size[0] - 2480.0).abs() <= 2.0 && (size[1] - 3508.0).abs() <= 2.0, "{size:?}");
    }

    hq.fill("letter-folder", folder.to_str().unwrap()).await;
    hq.click("letter-export").await;
    hq.see("letter-exported").await;
    let pdf = on_stick(folder, ".pdf");
    hq.says("letter-exported", pdf.file_name().unwrap().to_str().unwrap()).await;
    hq.picture("letter-exported").await;
    (reference, pdf)
}

fn letter_says(pdf: &Path, reference: &str) {
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF"));
    let text = Command::new("pdftotext").args(["-layout"]).arg(pdf).arg("-").output().unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    for wanted in [reference, READING, "Norinco", "Ama Owusu", "Page 1 of"] {
        assert!(text.contains(wanted), "the letter does not say “{wanted}”:\n{text}");
    }
}

async fn learns_of_tracing(post: &Window, bundle: &Path) {
    post.click("nav-exchange").await;
    post.click("exchange-tab-take-in").await;
    post.fill("exchange-path", bundle.to_str().unwrap()).await;
    post.click("exchange-inspect").await;
    post.click("exchange-import").await;
    post.until(
        "the bundle taken in",
        "return document.querySelector('[data-testid=import-report]')?.dataset.done === 'true'",
    )
    .await;
    post.picture("take-in-done").await;
    post.click("nav-register").await;
    post.says("weapons-row-0", "being traced").await;
    post.picture("register-traced").await;
    post.click("weapons-open-0").await;
    post.says("next-step", "Headquarters is tracing this weapon").await;
    post.long_picture("weapon-traced").await;
    post.click("nav-cases").await;
    post.see("cases-empty").await;
    post.picture("cases-empty").await;
}

async fn drawn(window: &Window, id: &str) {
    let script = format!("return document.querySelector('[data-testid={id}]')?.dataset.state === 'drawn'");
    window.until(&format!("the pages of `{id}`"), &script).await;
}

/// The one file on the stick whose name ends so.
fn on_stick(stick: &Path, end: &str) -> PathBuf {
    let mut found = std::fs::read_dir(stick)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_str().unwrap().ends_with(end));
    found.next().unwrap_or_else(|| panic!("nothing on the stick ends in {end}"))
}

/// Files under a folder that hold these bytes.
fn files_with(folder: &Path, wanted: &[u8]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_with(&path, wanted));
        } else if std::fs::read(&path)
            .is_ok_and(|bytes| bytes.windows(wanted.len()).any(|part| part == wanted))
        {
            found.push(path);
        }
    }
    found
}

// ---------------------------------------------------------------------------------------------------------
// The road: two posts and a headquarters, by stick and by folder.

/// Three offices that know each other, with work on every desk, as it is before anybody opens a window.
struct Road {
    folder: tempfile::TempDir,
    stick: PathBuf,
    /// The share that headquarters' courier writes into.
    share: PathBuf,
    hq: Office,
    paga: Office,
    aflao: Office,
}

const ROOT_OF_THE_ROAD: &str = "the root of the tests";

impl Road {
    fn begins() -> Road {
        let folder = tempfile::tempdir().unwrap();
        let dir = |name: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir(&path).unwrap();
            path
        };
        let (clock, stick, share) = (Clock::at(offices::START), dir("stick"), dir("share"));
        let mut hq = offices::headquarters(&folder.path().join("hq"), 1, &clock);
        let mut paga = offices::post(&folder.path().join("paga"), "BP3", 2, &clock);
        let mut aflao = offices::post(&folder.path().join("aflao"), "BP4", 3, &clock);
        let first = dir("first");
        for post in [&mut paga, &mut aflao] {
            offices::enrol(&mut hq, post, &first);
        }
        for post in [&mut paga, &mut aflao] {
            offices::carry(&mut hq, post, &first);
        }
        Road { folder, stick, share, hq, paga, aflao }
    }

    fn home(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The stick as somebody pulls it out: the folder is gone, and comes back under the same name.
    fn pulled(&self) -> PathBuf {
        let away = self.home("pulled");
        std::fs::rename(&self.stick, &away).unwrap();
        away
    }

    fn plugged_in(&self, away: &Path) {
        std::fs::rename(away, &self.stick).unwrap();
    }
}

async fn prepared(from: &Window, offices: &[&str], stick: &Path) {
    from.go("exchange/send").await;
    if from.in_sight("exchange-again").await.is_some() {
        from.click("exchange-again").await;
    }
    for code in offices {
        from.click(&format!("exchange-office-{code}")).await;
    }
    from.fill("exchange-folder", stick.to_str().unwrap()).await;
    from.click("exchange-export").await;
}

async fn slip(from: &Window, name: &str) {
    from.click("slip-open").await;
    drawn(from, "slip-pdf").await;
    from.well_kept(name).await;
    from.picture(name).await;
    from.keys(Key::Escape).await;
    from.gone("slip").await;
}

async fn looked_at(at: &Window, stick: &Path) {
    at.go("exchange/take-in").await;
    if at.in_sight("stick-again").await.is_some() {
        at.click("stick-again").await;
    }
    at.fill("exchange-path", stick.to_str().unwrap()).await;
    at.click("exchange-inspect").await;
}

/// Stands on a row of a list and opens it from the keyboard.
async fn opened_by_key(at: &Window, row: &str) {
    at.script(&format!("document.querySelector('[data-testid={row}]').focus()")).await;
    at.keys(Key::Enter).await;
}

const TAKEN: &str = "return document.querySelector('[data-testid=stick-report]')?.dataset.done === 'true'";

/// The first file on a stick whose name begins so.
fn named(stick: &Path, begin: &str) -> PathBuf {
    let mut found = std::fs::read_dir(stick).unwrap().map(|entry| entry.unwrap().path());
    let ours = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().starts_with(begin);
    found.find(ours).unwrap_or_else(|| panic!("nothing on the stick begins with {begin}"))
}

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn a_stick_is_pulled_and_nothing_is_lost() {
    let mut road = Road::begins();
    road.paga.add_weapon(&offices::rifle()).unwrap();
    let stick = road.stick.clone();

    // The post prepares one stick for headquarters and for the other post; at first the stick is not in.
    let post = Window::open("road-post", &road.home("paga")).await;
    post.unlock("Esi Boateng", PASSPHRASE).await;
    post.picture("today").await;
    let away = road.pulled();
    prepared(&post, &["HQ", "BP4"], &stick).await;
    post.says("trouble", "There is nothing at").await;
    post.well_kept("prepare, no stick").await;
    post.picture("prepare-no-stick").await;
    road.plugged_in(&away);
    post.click("exchange-export").await;
    post.see("export-report").await;
    post.well_kept("prepared").await;
    post.long_picture("prepared").await;
    slip(&post, "slip").await;
    let carried = named(&stick, "BP4-");

    // Headquarters looks at the stick; it is pulled before it is taken in.
    let hq = Window::open("road-hq", &road.home("hq")).await;
    hq.unlock("Ama Owusu", PASSPHRASE).await;
    looked_at(&hq, &stick).await;
    hq.says("stick-bundle-0", "Border Post BP3").await;
    hq.see("stick-other-0").await;
    hq.well_kept("look").await;
    hq.picture("look").await;
    let away = road.pulled();
    hq.click("stick-take").await;
    hq.says("trouble", "There is nothing at").await;
    hq.well_kept("pulled").await;
    hq.picture("pulled").await;
    road.plugged_in(&away);

    // Half of it comes back: what was cut short is refused in words, the rest goes in.
    let bundle = named(&stick, "HQ-");
    let whole = std::fs::read(&bundle).unwrap();
    std::fs::write(&bundle, &whole[..whole.len() / 2]).unwrap();
    looked_at(&hq, &stick).await;
    hq.until("the half bundle refused", "return document.querySelector('[data-state=refused]') !== null")
        .await;
    hq.well_kept("half").await;
    hq.picture("half").await;
    assert!(road.hq.weapons(&WeaponQuery::default()).unwrap().rows.is_empty(), "nothing half");

    // Whole again: everything goes in, and what is for the other post is carried on.
    std::fs::write(&bundle, &whole).unwrap();
    looked_at(&hq, &stick).await;
    hq.click("stick-take").await;
    hq.until("the stick taken in", TAKEN).await;
    hq.says("taken-BP3", "Norinco").await;
    hq.well_kept("taken").await;
    hq.long_picture("taken").await;
    looked_at(&hq, &stick).await;
    hq.until("it is known", "return document.querySelector('[data-state=held]') !== null").await;
    hq.picture("look-again").await;

    // One stick for both posts, with what is carried on and the slip.
    std::fs::remove_file(&carried).unwrap();
    std::fs::remove_file(&bundle).unwrap();
    prepared(&hq, &["BP3", "BP4"], &stick).await;
    hq.see("export-report").await;
    hq.says("export-report", "BP4").await;
    hq.well_kept("prepared").await;
    hq.long_picture("prepared").await;
    slip(&hq, "slip").await;
    let kept = road.hq.exchange_reports().unwrap();
    let report = kept.iter().find(|kept| kept.kind == "prepared").unwrap();
    let report = road.hq.prepared_report(report.id).unwrap();
    assert_eq!(
        report.files.iter().map(|file| file.kind.as_str()).collect::<Vec<_>>(),
        ["bundle", "bundle", "onward"]
    );
    for language in ["en", "fr"] {
        let pdf = road.home(&format!("slip-{language}.pdf"));
        std::fs::write(&pdf, road.hq.hand_over_slip(&report, language).unwrap()).unwrap();
        paper(&pdf, &format!("slip-{language}"));
    }
    hq.go("exchange/reports").await;
    hq.see("report-rows-row-0").await;
    hq.picture("reports").await;
    opened_by_key(&hq, "report-rows-row-0").await;
    hq.see("kept-report").await;
    hq.well_kept("kept report").await;
    hq.picture("kept-report").await;
    hq.go("exchange/matrix").await;
    hq.see("matrix").await;
    hq.picture("matrix").await;

    // The post takes its own from the same stick, and leaves the rest alone.
    looked_at(&post, &stick).await;
    post.click("stick-take").await;
    post.until("the stick taken in", TAKEN).await;
    post.says("taken-HQ", "National Point of Contact").await;
    post.long_picture("taken").await;
    for window in [&post, &hq] {
        window.nothing_wrong();
    }
    post.close().await;
    hq.close().await;
}

/// A paper as pictures beside those of the window.
fn paper(pdf: &Path, name: &str) {
    let target = proofmark_tests::window::pictures().join(name);
    let drawn = Command::new("pdftoppm").args(["-r", "80", "-png"]).arg(pdf).arg(target).status();
    assert!(drawn.unwrap().success(), "pdftoppm draws {name}");
}

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn a_folder_brings_what_raises_no_question_and_a_person_settles_the_rest() {
    let mut road = Road::begins();
    let found = road.aflao.add_weapon(&offices::rifle()).unwrap().id;
    offices::carry(&mut road.aflao, &mut road.hq, &road.stick);
    let remarks = WeaponFields { remarks: some("Looks like the lot of 1974."), ..WeaponFields::default() };
    road.hq.change_weapon(&found, &remarks).unwrap();
    let easy = offices::export(&mut road.hq, "BP4", &road.stick).0;

    let post = Window::open("road-folder", &road.home("aflao")).await;
    post.unlock("Esi Boateng", PASSPHRASE).await;
    post.go("exchange/courier").await;
    post.fill("courier-folder", road.home("nowhere").to_str().unwrap()).await;
    post.click("courier-watch").await;
    post.says("trouble", "cannot be reached").await;
    post.says("courier-looked", "Not looked into yet").await;
    post.picture("folder-missing").await;
    post.well_kept("courier, missing").await;
    post.fill("courier-folder", road.share.to_str().unwrap()).await;
    post.click("courier-watch").await;
    post.says("courier-watched", road.share.to_str().unwrap()).await;
    post.says("courier-looked", "Last looked into").await;
    post.gone("trouble").await;
    post.well_kept("courier").await;
    post.picture("watched").await;

    // A bundle without a question goes in by itself, and its report is kept.
    std::fs::copy(&easy, road.share.join(easy.file_name().unwrap())).unwrap();
    post.go("exchange/reports").await;
    post.see("report-rows-row-0").await;
    post.says("report-rows-row-0", "HQ").await;
    post.picture("reports").await;
    opened_by_key(&post, "report-rows-row-0").await;
    post.see("kept-report").await;
    post.picture("kept-report").await;
    post.says("kept-report", "Looks like the lot of 1974").await;

    // Both change the model: the next bundle waits for a person.
    for (office, model) in [(&mut road.hq, "Type 56"), (&mut road.aflao, "Type 56-1 with folding stock")] {
        let fields = WeaponFields { model: some(model), ..WeaponFields::default() };
        office.change_weapon(&found, &fields).unwrap();
    }
    let hard = offices::export(&mut road.hq, "BP4", &road.stick).0;
    std::fs::copy(&hard, road.share.join(hard.file_name().unwrap())).unwrap();
    post.go("exchange/courier").await;
    post.until("the question", "return document.querySelector('[data-state=question]') !== null").await;
    post.well_kept("question").await;
    post.picture("question").await;
    post.click("nav-today").await;
    post.see("today-courier").await;
    post.well_kept("today").await;
    post.picture("today-courier").await;
    post.click("today-courier").await;
    post.click("stick-look-0").await;
    post.see("import-report").await;
    post.long_picture("question-looked").await;
    post.click("exchange-import").await;
    post.until(
        "the bundle taken in",
        "return document.querySelector('[data-testid=import-report]')?.dataset.done === 'true'",
    )
    .await;
    post.well_kept("question taken in").await;
    post.long_picture("question-taken").await;

    // The disagreement is settled on its own page.
    post.click("nav-today").await;
    post.click("today-disagreements").await;
    post.see("disagreement-list").await;
    post.well_kept("disagreements").await;
    post.picture("disagreements").await;
    post.click("disagreements-open-0").await;
    post.see("settle-value-1").await;
    post.well_kept("disagreement").await;
    post.picture("disagreement").await;
    post.click("settle-save").await;
    post.see("trouble").await;
    post.picture("disagreement-refused").await;
    let theirs = post
        .script(
            "return [...document.querySelectorAll('.value')].findIndex((one) => one.querySelector('.said').textContent.trim() === 'Type 56')",
        )
        .await;
    post.click(&format!("settle-value-{theirs}")).await;
    post.fill("settle-reason", "Stock seen at the counter: fixed.").await;
    post.picture("disagreement-chosen").await;
    post.click("settle-save").await;
    post.says("settled", "Settled: Model").await;
    post.well_kept("settled").await;
    post.picture("settled").await;
    post.click("nav-today").await;
    post.gone("today-disagreements").await;
    post.picture("today-after").await;
    assert_eq!(road.aflao.weapon(&found).unwrap().fields.model.as_deref(), Some("Type 56"));
    post.nothing_wrong();
    post.close().await;
}

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn a_stolen_laptop_is_cut_and_its_post_begins_anew() {
    let mut road = Road::begins();
    road.paga.add_weapon(&offices::rifle()).unwrap();
    offices::carry(&mut road.paga, &mut road.hq, &road.stick);
    offices::carry(&mut road.hq, &mut road.paga, &road.stick);
    offices::carry(&mut road.paga, &mut road.hq, &road.stick);
    std::fs::remove_dir_all(&road.stick).unwrap();
    std::fs::create_dir(&road.stick).unwrap();
    let stick = road.stick.clone();
    let place = stick.to_str().unwrap();

    let hq = Window::open("theft-hq", &road.home("hq")).await;
    hq.unlock("Ama Owusu", PASSPHRASE).await;
    hq.click("nav-directory").await;
    hq.see("offices").await;
    hq.well_kept("directory").await;
    hq.picture("directory").await;
    hq.click("offices-open-1").await;
    hq.says("office-page", "Border Post BP3").await;
    hq.picture("office").await;
    hq.click("device-open-0").await;
    hq.see("device-stolen").await;
    hq.long_picture("device").await;
    hq.click("device-stolen").await;
    hq.see("stolen-page").await;
    hq.well_kept("stolen").await;
    hq.long_picture("stolen").await;
    hq.fill("stolen-reason", "Taken from the car at Paga in the night of 21 November.").await;
    hq.fill("root-passphrase", "not the root passphrase").await;
    hq.fill("stolen-confirm", "BP").await;
    hq.click("stolen-cut").await;
    hq.see("stolen-confirm-error").await;
    hq.fill("stolen-confirm", "BP3").await;
    hq.click("stolen-cut").await;
    hq.says("trouble", "root passphrase is not right").await;
    hq.picture("stolen-refused").await;
    hq.fill("root-passphrase", ROOT_OF_THE_ROAD).await;
    hq.click("stolen-cut").await;
    hq.see("stolen-done").await;
    hq.well_kept("cut").await;
    hq.picture("cut").await;
    hq.fill("particulars-folder", place).await;
    hq.click("particulars-write").await;
    let particulars = hq.text("particulars-file").await;
    hq.long_picture("cut-particulars").await;

    // Whoever has the laptop goes on and brings a stick.
    road.paga.add_weapon(&bare()).unwrap();
    let theft = road.home("theft");
    std::fs::create_dir(&theft).unwrap();
    offices::export(&mut road.paga, "HQ", &theft);
    looked_at(&hq, &theft).await;
    hq.says("stick-other-0", "cut off").await;
    hq.says("stick-other-0", "Taken from the car at Paga").await;
    hq.well_kept("thief").await;
    hq.picture("thief").await;

    // The post with its new laptop.
    let anew = Window::open("theft-post", &road.home("anew")).await;
    anew.click("first-further").await;
    anew.fill("first-joins", stick.join("BP3-none.proofmark-request").to_str().unwrap()).await;
    anew.fill_all(&[
        ("person-first-name", "Yaw Darko"),
        ("person-first-passphrase", PASSPHRASE),
        ("person-first-again", PASSPHRASE),
    ])
    .await;
    anew.click("first-create").await;
    anew.see("trouble").await;
    anew.well_kept("further").await;
    anew.long_picture("further-refused").await;
    anew.fill("first-joins", &particulars).await;
    anew.click("first-create").await;
    copy_sheet(&anew, "key-sheet").await;
    anew.says("office-name", "GH · BP3").await;
    anew.see("today").await;
    anew.well_kept("today, new").await;
    anew.picture("today-new").await;
    std::fs::remove_file(&particulars).unwrap();
    anew.click("today-enrol").await;
    anew.fill("enrol-request-folder", place).await;
    anew.click("enrol-request").await;
    let request = anew.text("request-file").await;
    hq.go("exchange/enrol").await;
    hq.fill("enrol-request-path", &request).await;
    hq.click("enrol-read").await;
    hq.says("asks-further", "A further laptop of BP3").await;
    hq.well_kept("request of a further laptop").await;
    hq.long_picture("request").await;
    hq.fill("enrol-grant-folder", place).await;
    hq.fill("enrol-root-passphrase", ROOT_OF_THE_ROAD).await;
    hq.click("enrol-grant").await;
    hq.see("words").await;
    anew.fill("enrol-grant-path", on_stick(&stick, "-grant").to_str().unwrap()).await;
    anew.click("enrol-accept").await;
    for n in 0..12 {
        let name = format!("word-{n}");
        assert_eq!(anew.text(&name).await, hq.text(&name).await);
    }
    anew.click("words-equal").await;
    anew.see("post-enrolled").await;
    hq.click("words-equal").await;
    hq.says("words-confirmed", "BP3").await;

    // All that the office held comes with the first stick.
    prepared(&hq, &["BP3"], &stick).await;
    hq.see("export-report").await;
    looked_at(&anew, &stick).await;
    anew.click("stick-take").await;
    anew.until("the stick taken in", TAKEN).await;
    anew.long_picture("taken").await;
    anew.click("nav-register").await;
    anew.says("weapons-row-0", "Norinco").await;
    hq.go("directory").await;
    hq.see("offices").await;
    hq.click("offices-open-1").await;
    hq.see("device-row-1").await;
    hq.well_kept("two laptops").await;
    hq.picture("office-after").await;

    // A backup, and the machine that it goes back on.
    let safe = road.home("safe");
    std::fs::create_dir(&safe).unwrap();
    anew.click("nav-records").await;
    anew.fill("backup-folder", safe.to_str().unwrap()).await;
    anew.click("backup-run").await;
    anew.see("backup-report").await;
    anew.well_kept("backup").await;
    anew.picture("backup").await;
    let backup = anew.text("backup-where").await;
    anew.close().await;
    let back = Window::open("theft-back", &road.home("back")).await;
    back.click("first-restore").await;
    back.fill_all(&[
        ("restore-folder", safe.to_str().unwrap()),
        ("restore-operator", "Yaw Darko"),
        ("restore-passphrase", "not the passphrase"),
    ])
    .await;
    back.click("restore").await;
    back.says("trouble", "There is no backup in").await;
    back.picture("restore-elsewhere").await;
    back.fill("restore-folder", &backup).await;
    back.click("restore").await;
    back.says("trouble", "passphrase is not right").await;
    back.well_kept("restore").await;
    back.picture("restore-refused").await;
    back.fill("restore-passphrase", PASSPHRASE).await;
    back.click("restore").await;
    back.see("restored").await;
    back.well_kept("restored").await;
    back.picture("restored").await;
    back.click("restored-go").await;
    back.see("today").await;
    back.picture("today").await;
    back.click("nav-register").await;
    back.says("weapons-row-0", "Norinco").await;
    for window in [&hq, &back] {
        window.nothing_wrong();
    }
    back.close().await;
    hq.close().await;
}

// ---------------------------------------------------------------------------------------------------------
// What must never go wrong.

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn a_wrong_passphrase_is_refused_plainly() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("post");
    drop(offices::post(&home, "BP3", 1, &Clock::at(offices::START)));
    let post = Window::open("door", &home).await;
    post.picture("unlock").await;
    post.click("unlock-enter").await;
    post.says("trouble", "Type the passphrase").await;
    post.fill("unlock-passphrase", "a passphrase for guests").await;
    post.click("unlock-enter").await;
    post.says("trouble", "The passphrase is not right. Nothing was opened or changed.").await;
    assert_eq!(post.focus().await, "trouble", "what went wrong has the focus");
    post.picture("unlock-refused").await;
    post.unlock("Esi Boateng", PASSPHRASE).await;
    post.click("lock").await;
    post.see("unlock-enter").await;
    assert_eq!(post.value("unlock-passphrase").await, "", "nothing typed is left behind");
    post.close().await;
}

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn an_unsaved_form_survives_a_power_cut() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("post");
    drop(offices::post(&home, "BP3", 1, &Clock::at(offices::START)));
    let post = Window::open("draft", &home).await;
    post.unlock("Esi Boateng", PASSPHRASE).await;
    post.go("register/new").await;
    post.fill("weapon-field-make", "Zastava").await;
    post.fill("marking-0-reading", READING).await;
    post.fill("find-circumstances", "بندقية وُجدت في سيارة").await;
    // A moment without typing, and the draft is on the disk.
    tokio::time::sleep(Duration::from_secs(2)).await;
    post.kill();

    let post = Window::open("draft", &home).await;
    post.unlock("Esi Boateng", PASSPHRASE).await;
    post.go("register/new").await;
    post.see("draft-restored").await;
    post.picture("restored").await;
    assert_eq!(post.value("weapon-field-make").await, "Zastava");
    assert_eq!(post.value("marking-0-reading").await, READING);
    assert_eq!(post.value("find-circumstances").await, "بندقية وُجدت في سيارة");
    post.click("find-find_kind-found").await;
    post.click("weapon-save").await;
    post.see("weapon-page").await;
    post.go("register/new").await;
    post.see("weapon-new-page").await;
    assert_eq!(post.value("weapon-field-make").await, "", "what was saved is no longer a draft");
    post.close().await;
}

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn a_refused_form_keeps_what_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("post");
    drop(offices::post(&home, "BP3", 1, &Clock::at(offices::START)));
    let post = Window::open("refused", &home).await;
    post.unlock("Esi Boateng", PASSPHRASE).await;
    post.go("register/new").await;
    post.paste("weapon-field-make", "Zastava 🔫 Застава").await;
    post.fill("marking-0-reading", "12[8").await;
    post.fill("find-date", "2026-02-31").await;
    post.click("weapon-save").await;
    post.says("trouble", "Please check").await;
    post.says("find-date-error", "Feb 2026 has 28 days").await;
    post.says("marking-0-reading-error", "not closed").await;
    post.says("find-find_kind-error", "seized, found, surrendered").await;
    post.long_picture("form").await;
    assert_eq!(post.value("find-date").await, "2026-02-31");
    assert_eq!(post.value("weapon-field-make").await, "Zastava 🔫 Застава");

    // What only core knows is refused by core, at the field it speaks of.
    post.fill("marking-0-reading", "12").await;
    post.fill("find-date", "2026-02-28").await;
    post.click("find-find_kind-found").await;
    post.paste("weapon-field-model", "M\u{0}70").await;
    post.click_for("weapon-save", "weapon-field-model-error", "cannot be stored").await;
    post.picture("by-core").await;
    post.click("marking-add").await;
    post.choose("marking-1-kind", "proof").await;
    post.fill("marking-1-symbols", &"x".repeat(201)).await;
    post.fill("weapon-field-model", "M70").await;
    post.click_for("weapon-save", "marking-1-symbols-error", "at most 200").await;
    post.fill("marking-1-symbols", "crown over V").await;
    post.click("weapon-save").await;
    post.see("weapon-page").await;
    post.says("weapon-page", "Zastava 🔫 Застава").await;
    post.close().await;
}

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn two_windows_on_one_store_both_work() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("post");
    drop(offices::post(&home, "BP3", 1, &Clock::at(offices::START)));
    let one = Window::open("one", &home).await;
    let other = Window::open("other", &home.join(".")).await;
    for (window, make) in [(&one, "Zastava"), (&other, "Cugir")] {
        window.unlock("Esi Boateng", PASSPHRASE).await;
        window.go("register/new").await;
        window.fill("weapon-field-make", make).await;
    }
    for (window, reading) in [(&one, "ONE-1"), (&other, "OTHER-2"), (&one, "ONE-3")] {
        window.go("register/new").await;
        window.fill("marking-0-reading", reading).await;
        window.click("find-find_kind-found").await;
        window.click("weapon-save").await;
        window.see("weapon-page").await;
    }
    for window in [&one, &other] {
        window.click("nav-register").await;
        for n in 0..3 {
            window.see(&format!("weapons-row-{n}")).await;
        }
        let rows = window.text("weapons").await;
        assert!(["ONE-1", "OTHER-2", "ONE-3"].iter().all(|reading| rows.contains(reading)), "{rows}");
    }
    one.close().await;
    other.close().await;
    let mut office = unlocked(&home, "Esi Boateng");
    let verified = office.verify(&mut |_, _| Ok(())).unwrap();
    assert!(verified.damaged.is_empty() && verified.tables_equal);
}

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn a_weapon_is_recorded_without_a_mouse() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("post");
    drop(offices::post(&home, "BP3", 1, &Clock::at(offices::START)));
    let post = Window::open("keys", &home).await;
    // One person: the cursor waits in the passphrase.
    post.until("the passphrase has the focus", "return document.activeElement?.id === 'unlock-passphrase'")
        .await;
    post.keys(PASSPHRASE).await;
    post.keys(Key::Enter).await;
    post.see("today").await;
    post.chord(Key::Alt, "n").await;
    post.see("weapon-new-page").await;
    walk_to(&post, "weapon-field-make").await;
    post.keys("Cugir").await;
    walk_to(&post, "marking-0-reading").await;
    post.keys(READING).await;
    walk_to(&post, "find-find_kind-seized").await;
    post.keys(Key::Space).await;
    walk_to(&post, "find-date").await;
    post.keys("2026-02-11").await;
    post.chord(Key::Control, "s").await;
    post.see("weapon-page").await;
    post.says("weapon-page", "Cugir").await;

    // Back to the list, along its rows, and open again.
    post.chord(Key::Alt, "2").await;
    post.see("weapons-row-0").await;
    walk_to(&post, "weapons-row-0").await;
    post.keys(Key::Enter).await;
    post.see("weapon-page").await;

    // Escape asks before it forgets.
    post.chord(Key::Alt, "n").await;
    post.see("weapon-new-page").await;
    walk_to(&post, "weapon-field-year_of_manufacture").await;
    post.keys("1974").await;
    post.keys(Key::Escape).await;
    post.see("forget-dialog").await;
    post.picture("forget").await;
    post.keys(Key::Escape).await;
    post.gone("forget-dialog").await;
    assert_eq!(post.value("weapon-field-year_of_manufacture").await, "1974");

    // Search, and the list of keys.
    post.chord(Key::Control, "k").await;
    post.see("search-input").await;
    post.keys("31458 12").await;
    post.until(
        "the reading found",
        "return document.querySelector('[data-testid=search]')?.textContent.includes('Cugir')",
    )
    .await;
    post.picture("search").await;
    post.keys(Key::Escape).await;
    post.gone("search-input").await;
    post.chord(Key::Control, "l").await;
    post.see("unlock-enter").await;
    post.close().await;
}

/// Presses Tab until something has the focus; the way is never endless and never without a visible place.
async fn walk_to(window: &Window, id: &str) {
    let mut way = Vec::new();
    for _ in 0..120 {
        let here = window.focus().await;
        if here == id {
            return;
        }
        way.push(here);
        window.keys(Key::Tab).await;
    }
    panic!("Tab does not come to `{id}`: {way:?}");
}

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn the_program_opens_no_internet_socket() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("post");
    drop(offices::post(&home, "BP3", 1, &Clock::at(offices::START)));
    let program = Running::start(&home);
    let begun = Instant::now();
    // The program, its web process and its network process.
    while program.family().len() < 3 {
        assert!(begun.elapsed() < Duration::from_secs(40), "the program did not start its web view");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let until = Instant::now() + Duration::from_secs(4);
    while Instant::now() < until {
        assert_eq!(internet_sockets(&program.family()), Vec::<String>::new());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    // The same look finds a socket where there is one.
    let _listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    assert_eq!(internet_sockets(&[std::process::id()]).len(), 1);
}

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn ten_thousand_weapons_scroll() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("post");
    let count = many(&home);
    let begun = Instant::now();
    let post = Window::open("many", &home).await;
    let opened = begun.elapsed();
    let begun = Instant::now();
    post.unlock("Esi Boateng", PASSPHRASE).await;
    post.see("today").await;
    post.click("nav-register").await;
    post.see("weapons-row-0").await;
    println!(
        "{count} weapons: door after {opened:.1?} (with WebDriver), register {:.2?} after the passphrase",
        begun.elapsed()
    );
    post.picture("register").await;
    let scroller = "const at = document.querySelector('[data-testid=weapons]').parentElement;";
    let begun = Instant::now();
    let end = format!(
        "{scroller} at.scrollTop = at.scrollHeight; return document.querySelector('[data-testid=\"weapons-row-{}\"]') !== null",
        count - 1
    );
    post.until("the oldest weapon in sight", &end).await;
    println!("scrolled to the end in {:.1?}", begun.elapsed());
    post.picture("register-end").await;
    let drawn =
        post.script("return document.querySelectorAll('[data-testid=weapons] tr[data-index]').length").await;
    assert!(drawn.as_u64().unwrap() < 100, "{drawn} rows are drawn");
    post.fill("register-filter", "S-000042").await;
    post.until(
        "one weapon left",
        "return document.querySelectorAll('[data-testid=weapons] tr[data-index]').length === 1",
    )
    .await;
    post.says("weapons-row-0", "S-000042").await;
    post.picture("register-filtered").await;
    post.fill("register-filter", "nothing fits this").await;
    post.see("register-none").await;
    post.picture("register-none").await;
    post.close().await;
}

// ---------------------------------------------------------------------------------------------------------
// Every screen, English and French, light and dark.

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn every_screen_in_both_languages_light_and_dark() {
    let folder = tempfile::tempdir().unwrap();
    let work = Work::on_the_desk(folder.path());
    let mut hq = Window::open("gallery", &folder.path().join("hq")).await;
    for (language, theme) in LIGHTS {
        hq.rename(&format!("{language}-{theme}"));
        hq.click(&format!("language-{language}")).await;
        lit(&hq, theme).await;
        hq.well_kept("unlock").await;
        hq.picture("unlock").await;
        hq.unlock("Ama Owusu", PASSPHRASE).await;
        hq.go("settings").await;
        hq.click(&format!("settings-language-{language}")).await;
        hq.click(&format!("settings-theme-{theme}")).await;
        hq.until("the language", &format!("return document.documentElement.lang === '{language}'")).await;
        hq.until("the light", &format!("return document.documentElement.dataset.theme === '{theme}'")).await;
        look_around(&hq, &work).await;
        hq.click("lock").await;
    }
    hq.nothing_wrong();
    hq.close().await;
}

const LIGHTS: [(&str, &str); 4] = [("en", "light"), ("fr", "light"), ("en", "dark"), ("fr", "dark")];

/// Before anybody unlocked, light and dark are the machine's.
async fn lit(window: &Window, theme: &str) {
    window.script(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
}

async fn look_around(hq: &Window, work: &Work) {
    for (place, sight, name) in [
        ("settings".to_owned(), "device-fingerprint", "settings"),
        ("register".into(), "weapons-row-0", "register"),
        ("register/new".into(), "weapon-save", "new-weapon"),
        (format!("register/{}", work.rifle), "disagreement-model", "weapon"),
        (format!("register/{}", work.cyrillic), "weapon-page", "weapon-cyrillic"),
        (format!("register/{}", work.arabic), "weapon-page", "weapon-arabic"),
        (format!("register/{}", work.bare), "weapon-page", "weapon-bare"),
        ("cases".into(), "case-rows-row-0", "cases"),
        (format!("cases/{}", work.lacking), "gaps", "case-lacking"),
        (format!("cases/{}", work.ready), "case-authorise", "case-ready"),
        (format!("cases/{}", work.authorised), "case-issue", "case-authorised"),
        (format!("cases/{}", work.issued), "case-letter", "case-issued"),
        (format!("cases/{}/issue", work.authorised), "letter-preview", "issue"),
        ("letters".into(), "letter-rows-row-0", "letters"),
        (format!("letters/{}", work.letter), "letter-print", "letter"),
        ("exchange/send".into(), "exchange-export", "exchange-send"),
        ("exchange/take-in".into(), "exchange-inspect", "exchange-take-in"),
        ("exchange/reports".into(), "exchange", "exchange-reports"),
        ("exchange/matrix".into(), "matrix", "exchange-matrix"),
        ("exchange/courier".into(), "courier-folder", "exchange-courier"),
        ("exchange/enrol".into(), "enrol-words-BP7", "exchange-enrol"),
        ("today".into(), "today", "today"),
        ("today/disagreements".into(), "disagreements", "disagreements"),
        ("today/proposals".into(), "proposal-list", "proposals"),
        ("today/contradictions".into(), "contradictions-empty", "contradictions"),
        ("today/evidence".into(), "evidence", "evidence"),
        ("directory".into(), "offices", "directory"),
        (format!("directory/office/{}", work.post), "devices", "office"),
        (format!("directory/device/{}", work.laptop), "device-stolen", "device"),
        (format!("directory/stolen/{}", work.laptop), "stolen-cut", "stolen"),
        ("directory/audiences".into(), "audiences", "audiences"),
        ("directory/root".into(), "root-page", "root"),
        ("directory/succeed".into(), "succeed-page", "succeed"),
        ("directory/refound".into(), "refound-page", "refound"),
        ("records".into(), "backup-run", "records"),
        ("records/erasures".into(), "records-tab-erasures", "erasures"),
        (format!("records/erase/{}", work.photograph), "erase-page", "erase"),
    ] {
        hq.go(&place).await;
        hq.see(sight).await;
        if name == "letter" {
            drawn(hq, "letter-pdf").await;
        }
        hq.well_kept(name).await;
        hq.long_picture(name).await;
    }

    hq.go(&format!("cases/{}/issue", work.authorised)).await;
    hq.click("letter-language-fr").await;
    hq.fill("letter-date", "2026-03-09").await;
    hq.click("letter-preview").await;
    drawn(hq, "letter-pdf").await;
    hq.picture("issue-previewed").await;

    hq.go("exchange/take-in").await;
    hq.fill("exchange-path", work.bundle.to_str().unwrap()).await;
    hq.click("exchange-inspect").await;
    hq.see("import-report").await;
    hq.well_kept("report").await;
    hq.long_picture("report").await;

    hq.go("exchange/enrol").await;
    hq.click("enrol-words-BP7").await;
    hq.see("words").await;
    hq.picture("words").await;

    hq.go(&format!("register/{}", work.cyrillic)).await;
    hq.click("weapon-change").await;
    hq.see("weapon-save").await;
    hq.click("marking-0-change").await;
    hq.long_picture("weapon-change").await;
    hq.go(&format!("register/{}", work.arabic)).await;
    hq.click("photograph-0-view").await;
    hq.see("viewer").await;
    hq.well_kept("viewer").await;
    hq.picture("viewer").await;
    hq.keys(Key::Escape).await;
    hq.gone("viewer").await;
    hq.click("weapon-withdraw").await;
    hq.see("withdraw-reason").await;
    hq.well_kept("withdraw").await;
    hq.picture("withdraw").await;
    hq.keys(Key::Escape).await;
    hq.gone("withdraw-reason").await;

    hq.go(&format!("cases/{}", work.ready)).await;
    hq.click("case-authorise").await;
    hq.click("second-authorise").await;
    hq.see("trouble").await;
    hq.well_kept("authorise").await;
    hq.picture("authorise").await;
    hq.keys(Key::Escape).await;
    hq.gone("second-operator").await;

    hq.go("register").await;
    hq.chord(Key::Control, "k").await;
    hq.fill("search-input", "31458 12").await;
    hq.until(
        "a reading found",
        "return document.querySelector('[data-testid=search]').textContent.includes('Norinco')",
    )
    .await;
    hq.well_kept("search").await;
    hq.picture("search").await;
    hq.keys(Key::Escape).await;
    hq.gone("search-input").await;
    hq.click("help").await;
    hq.see("shortcuts").await;
    hq.well_kept("shortcuts").await;
    hq.picture("shortcuts").await;
    hq.keys(Key::Escape).await;
    hq.gone("shortcuts").await;

    hq.go("settings").await;
    hq.click("operator-add").await;
    hq.click("operator-save").await;
    hq.see("trouble").await;
    hq.well_kept("operator").await;
    hq.long_picture("operator-refused").await;
    hq.keys(Key::Escape).await;
}

#[tokio::test]
#[ignore = "wants a display and WebKitWebDriver: cargo dev test window"]
async fn a_post_begins_in_french_and_in_the_dark() {
    let folder = tempfile::tempdir().unwrap();
    let mut post = Window::open("begin", &folder.path().join("post")).await;
    for (language, theme) in LIGHTS {
        post.rename(&format!("begin-{language}-{theme}"));
        lit(&post, theme).await;
        post.click(&format!("language-{language}")).await;
        post.well_kept("first start").await;
        post.picture("choose").await;
        for kind in ["national", "field", "further", "restore"] {
            post.click(&format!("first-{kind}")).await;
            post.well_kept(kind).await;
            post.long_picture(kind).await;
            post.click("first-back").await;
        }
    }
    post.click("first-field").await;
    post.pick("first-country", "Côte d’Ivoire").await;
    post.fill_all(&[
        ("first-name", "Poste frontière de Noé"),
        ("first-code", "PF2"),
        ("person-first-name", "Aïssata Koné"),
        ("person-first-passphrase", PASSPHRASE),
        ("person-first-again", "une autre phrase"),
    ])
    .await;
    post.click("first-create").await;
    post.see("person-first-again-error").await;
    post.long_picture("refused").await;
    post.fill("person-first-again", PASSPHRASE).await;
    post.click("first-create").await;
    drawn(&post, "sheet-pdf").await;
    post.well_kept("key sheet").await;
    post.picture("key-sheet").await;
    let secret = post.text("sheet-groups").await;
    post.fill("sheet-secret", &secret).await;
    post.click("sheet-check").await;
    post.see("today").await;
    assert_eq!(post.script("return document.documentElement.lang").await, json!("fr"));
    post.go("settings").await;
    post.click("settings-theme-dark").await;
    for (place, sight, name) in [
        ("today", "today-enrol", "today"),
        ("directory", "offices", "directory"),
        ("directory/root", "root-none", "root"),
        ("records", "backup-run", "records"),
        ("register", "register-empty", "register-empty"),
        ("cases", "cases-empty", "cases-empty"),
        ("letters", "letters-empty", "letters-empty"),
        ("exchange/send", "exchange", "send"),
        ("exchange/take-in", "exchange-inspect", "take-in"),
        ("exchange/reports", "reports-empty", "reports"),
        ("exchange/courier", "courier-folder", "courier"),
        ("exchange/enrol", "enrol-request", "enrol"),
    ] {
        post.go(place).await;
        post.see(sight).await;
        post.well_kept(name).await;
        post.picture(name).await;
    }
    let paper = post.script("return getComputedStyle(document.body).backgroundColor").await;
    assert_eq!(paper, json!("rgb(22, 24, 27)"), "dark paper");
    post.click("lock").await;
    post.see("unlock-enter").await;
    assert_eq!(
        post.script("return document.documentElement.lang").await,
        json!("fr"),
        "the door speaks French too"
    );
    post.nothing_wrong();
    post.close().await;
}

/// A desk with work on it: other scripts, long names, a disagreement, cases in every state.
struct Work {
    rifle: String,
    cyrillic: String,
    arabic: String,
    bare: String,
    lacking: String,
    ready: String,
    authorised: String,
    issued: String,
    letter: String,
    /// A bundle that headquarters has not taken in yet.
    bundle: PathBuf,
    /// The post's office and its laptop.
    post: String,
    laptop: String,
    photograph: String,
}

impl Work {
    fn on_the_desk(folder: &Path) -> Work {
        let (clock, stick) = (Clock::at(offices::START), folder.join("stick"));
        std::fs::create_dir(&stick).unwrap();
        let mut hq = offices::headquarters(&folder.join("hq"), 1, &clock);
        let mut post = offices::post(&folder.join("post"), "BP3", 2, &clock);
        offices::enrol(&mut hq, &mut post, &stick);
        let rifle = post.add_weapon(&offices::rifle()).unwrap().id;
        let cyrillic = post.add_weapon(&cyrillic()).unwrap().id;
        let arabic = post.add_weapon(&arabic()).unwrap().id;
        let photograph = post.add_photograph(&AttachmentInput {
            record: arabic.clone(),
            path: drawn_photograph(folder).to_str().unwrap().into(),
            caption: "Receiver, left side, with scale".into(),
        });
        let photograph = photograph.unwrap().id;
        let long = post.add_weapon(&long_names()).unwrap().id;
        let withdrawn = post.add_weapon(&offices::rifle()).unwrap().id;
        post.withdraw(&withdrawn, "Recorded twice").unwrap();
        offices::carry(&mut post, &mut hq, &stick);

        let bare = hq.add_weapon(&bare()).unwrap().id;
        for (office, model) in [(&mut hq, "Type 56"), (&mut post, "Type 56-1 with folding stock")] {
            office
                .change_weapon(&rifle, &WeaponFields { model: some(model), ..WeaponFields::default() })
                .unwrap();
        }
        offices::carry(&mut post, &mut hq, &stick);

        hq.set_settings(&Settings {
            language: "en".into(),
            theme: "light".into(),
            letterhead: "National Commission on Small Arms\n12 Ridge Road, Accra\n+233 30 200 0000".into(),
            stick: stick.to_str().unwrap().into(),
            courier: String::new(),
        })
        .unwrap();
        let lacking = case(&mut hq, &rifle, RequestFields::default());
        let ready = case(&mut hq, &cyrillic, request("RU"));
        let authorised = case(&mut hq, &long, request("BE"));
        hq.authorise_request(&authorised, &offices::second()).unwrap();
        let issued = case(&mut hq, &arabic, request("EG"));
        hq.authorise_request(&issued, &offices::second()).unwrap();
        let letter =
            IssueLetter { case_id: issued.clone(), language: "en".into(), date: "2026-03-03".into() };
        let letter = hq.issue_letter(&letter).unwrap().id;
        hq.add_step(&issued, "reminded", "2026-06-03", "By note verbale, second reminder").unwrap();

        let mut other = offices::post(&folder.join("bp7"), "BP7", 3, &clock);
        let asked = other.enrol_request(&stick).unwrap();
        hq.enrol_grant(Path::new(&asked), &stick, "the root of the tests").unwrap();
        assert!(hq.offices().unwrap().iter().any(|one: &OfficeRow| one.code == "BP7" && !one.confirmed));

        for n in 0..12 {
            let mut weapon = offices::rifle();
            weapon.markings[0].reading = Some(format!("56-{n:02}1[38]7?"));
            post.add_weapon(&weapon).unwrap();
        }
        let bundle = offices::export(&mut post, "HQ", &stick).0;
        let (office, laptop) = (post.identity().office.to_string(), post.identity().device_id().to_string());
        Work {
            rifle,
            cyrillic,
            arabic,
            bare,
            lacking,
            ready,
            authorised,
            issued,
            letter,
            bundle,
            post: office,
            laptop,
            photograph,
        }
    }
}

fn case(hq: &mut Office, weapon: &str, request: RequestFields) -> String {
    let input =
        NewCase { weapon: weapon.into(), direction: "outgoing".into(), date: "2026-03-02".into(), request };
    hq.open_case(&input).unwrap().id
}

fn request(partner: &str) -> RequestFields {
    RequestFields {
        partner: some(partner),
        addressee: some(
            "National Point of Contact for the International Tracing Instrument, Ministry of the Interior",
        ),
        address: some("1 Example Road\nThe Capital"),
        authority: some("Arms and Ammunition Act 1972, section 12"),
        grounds: Some(vec!["a".into(), "e".into()]),
        law: some("Arms and Ammunition Act 1972 (N.R.C.D. 9), sections 3 and 26"),
        searches: some("Own register and iARMS, 2 March 2026: nothing."),
        questions: Some(vec!["manufacture".into(), "export".into(), "last_holder".into()]),
        intended_use: some("Criminal proceedings before the High Court, Accra, case number 4411/2026."),
        confidentiality: some("undertaken"),
        reply_by: some("2026-06-01"),
        contact: some("Ama Owusu\n+233 30 000 0000\nnpc@example.org"),
        signatory: some("Ama Owusu, Head of the National Point of Contact"),
        ..RequestFields::default()
    }
}

fn cyrillic() -> NewWeapon {
    NewWeapon {
        weapon: WeaponFields {
            category: some("SA-ASR"),
            make: some("Ижевский машиностроительный завод"),
            model: some("АКМС"),
            calibre: some("7.62x39"),
            calibre_as_written: some("7,62 мм"),
            country_of_manufacture: some("RU"),
            year_of_manufacture: some("1974"),
            remarks: some("Приклад заменён."),
            ..WeaponFields::default()
        },
        markings: vec![
            MarkingFields {
                kind: some("serial"),
                place: some("receiver_left"),
                condition: some("partly_legible"),
                script: some("cyrillic"),
                reading: some("СВ[38]1*47"),
                control_part: some("yes"),
                ..MarkingFields::default()
            },
            MarkingFields {
                kind: some("factory_symbol"),
                symbols: some("Arrow in a triangle"),
                ..MarkingFields::default()
            },
        ],
        find: Some(EventFields {
            find_kind: some("seized"),
            date: some("2026-02-11"),
            country: some("GH"),
            place: some("Bolgatanga, weigh station on the N10"),
            operation: some("Operation Koudanlgou IV"),
            circumstances: some("In a lorry of onions, wrapped in a rice sack, with two magazines."),
            ..EventFields::default()
        }),
        number: true,
    }
}

fn arabic() -> NewWeapon {
    NewWeapon {
        weapon: WeaponFields {
            category: some("SA-ASR"),
            make: some("مصنع 54 الحربي"),
            model: some("معادي"),
            calibre: some("7.62x39"),
            country_of_manufacture: some("EG"),
            ..WeaponFields::default()
        },
        markings: vec![MarkingFields {
            kind: some("serial"),
            place: some("receiver_left"),
            script: some("arabic"),
            reading: some("م ٣٤?٦٧[٨٩]"),
            control_part: some("yes"),
            ..MarkingFields::default()
        }],
        find: Some(EventFields {
            find_kind: some("found"),
            date: some("2026-01"),
            place: some("معبر باغا الحدودي"),
            circumstances: some("وُجدت البندقية تحت المقعد الخلفي لسيارة أجرة."),
            ..EventFields::default()
        }),
        number: true,
    }
}

fn long_names() -> NewWeapon {
    NewWeapon {
        weapon: WeaponFields {
            category: some("SA-ASR"),
            make: some("Fabrique Nationale d’Armes de Guerre de Herstal, société anonyme"),
            model: some("Fusil automatique léger, modèle 50.63 para, crosse repliable"),
            calibre: some("7.62x51"),
            country_of_manufacture: some("BE"),
            ..WeaponFields::default()
        },
        markings: vec![MarkingFields {
            kind: some("serial"),
            place: some("receiver_right"),
            reading: some("FN-LAR-1967-000[38]?4471-EXPORT-GH"),
            control_part: some("yes"),
            ..MarkingFields::default()
        }],
        find: Some(EventFields {
            find_kind: some("surrendered"),
            date: some("2025"),
            place: some(
                "Voluntary collection at the District Administration, Bawku Municipal, Upper East Region",
            ),
            circumstances: some("Handed in by the family of a deceased serviceman."),
            ..EventFields::default()
        }),
        number: true,
    }
}

/// A weapon of stock of which hardly anything is known.
fn bare() -> NewWeapon {
    NewWeapon {
        weapon: WeaponFields { category: some("SA-ASR"), ..WeaponFields::default() },
        markings: vec![],
        find: None,
        number: false,
    }
}

fn drawn_photograph(folder: &Path) -> PathBuf {
    let file = folder.join("receiver.jpg");
    let face = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/fonts/NotoSansMono-Regular.ttf");
    let drawn = Command::new("convert")
        .args([
            "-size",
            "1200x700",
            "gradient:#8a8f94-#2b2f33",
            "-fill",
            "#d8d8d8",
            "-pointsize",
            "72",
            "-font",
        ])
        .arg(face)
        .args(["-gravity", "center", "-annotate", "0", "3 7 4 5 8 1 2"])
        .arg(&file)
        .status();
    assert!(drawn.unwrap().success(), "a picture by ImageMagick");
    file
}

// ---------------------------------------------------------------------------------------------------------

/// A post with many weapons: 10,000, or as many as `PROOFMARK_WINDOW_WEAPONS` says.
fn many(home: &Path) -> usize {
    let count = std::env::var("PROOFMARK_WINDOW_WEAPONS").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
    let mut post = offices::post(home, "BP3", 1, &Clock::at(offices::START));
    let makes = ["Norinco", "Cugir", "Zastava", "Taurus", "Fabrique Nationale Herstal"];
    for n in 0..count {
        let weapon = NewWeapon {
            weapon: WeaponFields {
                category: some("SA-ASR"),
                make: some(makes[n % makes.len()]),
                ..WeaponFields::default()
            },
            markings: vec![MarkingFields {
                kind: some("serial"),
                reading: Some(format!("S-{n:06}")),
                control_part: some("yes"),
                ..MarkingFields::default()
            }],
            find: Some(EventFields {
                find_kind: some(["seized", "found", "surrendered"][n % 3]),
                date: Some(format!("20{:02}", n % 26)),
                ..EventFields::default()
            }),
            number: false,
        };
        post.add_weapon(&weapon).unwrap();
    }
    count
}

fn unlocked(home: &Path, operator: &str) -> Office {
    Home::at(home).unlock(operator, PASSPHRASE).unwrap()
}
