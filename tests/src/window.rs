//! The built program in a real window, driven by WebDriver. Wants Linux, WebKitWebDriver, a display and a session bus.
//!
//! Everything is found by the names of `ui/src/testids.md`. Whatever does not happen in time stops the test with the
//! step that was waited for, what the window says, and a picture of it.
#![allow(clippy::panic, clippy::expect_used)] // A step that fails is a failed test.

use std::cell::RefCell;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

pub use fantoccini::key::Key;

/// How long a step may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);
/// How often it is looked again.
const GLANCE: Duration = Duration::from_millis(60);

/// The program that `cargo dev test` built.
pub fn program() -> PathBuf {
    let program = built().join("proofmark-desk");
    assert!(program.is_file(), "{} is not built", program.display());
    program
}

/// Where pictures of the window are kept.
pub fn pictures() -> PathBuf {
    let folder = built().parent().expect("a target folder").join("window-pictures");
    fs::create_dir_all(&folder).expect("a folder for pictures");
    folder
}

fn built() -> PathBuf {
    let test = std::env::current_exe().expect("this test");
    test.ancestors().nth(2).expect("the folder of what was built").to_owned()
}

/// A program of its own, without WebDriver; ended when dropped.
pub struct Running(Child);

impl Running {
    /// Starts the program over an office's folder.
    pub fn start(home: &Path) -> Running {
        let mut command = Command::new(program());
        command.arg("--home").arg(home).stdout(Stdio::null()).stderr(Stdio::null());
        Running(command.spawn().expect("the program"))
    }

    /// The program and all that it started.
    pub fn family(&self) -> Vec<u32> {
        family(self.0.id())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        end(&self.family());
        let _ = self.0.wait();
    }
}

/// A window under WebDriver; ended when dropped.
pub struct Window {
    /// Whose window, for messages and pictures.
    name: String,
    driver: Child,
    client: Client,
    patience: Duration,
    faults: RefCell<Vec<String>>,
}

impl Drop for Window {
    fn drop(&mut self) {
        end(&family(self.driver.id()));
        let _ = self.driver.wait();
    }
}

impl Window {
    /// Opens the program over an office's folder.
    pub async fn open(name: &str, home: &Path) -> Window {
        let port = free_port();
        // WebKit's own files of a window under test go where the office lies, so that nothing is left behind.
        let litter = home.with_extension("webkit");
        fs::create_dir_all(&litter).expect("a folder for WebKit");
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("TMPDIR", &litter)
            .env("LC_ALL", "C.UTF-8")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let driver = driver.spawn().expect("WebKitWebDriver (Debian: webkit2gtk-driver)");
        let options = json!({ "binary": program(), "args": ["--home", home] });
        let mut wanted = serde_json::Map::new();
        wanted.insert("webkitgtk:browserOptions".into(), options);
        let begun = Instant::now();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        let client = loop {
            match builder.connect(&format!("http://127.0.0.1:{port}")).await {
                Ok(client) => break client,
                Err(_) if begun.elapsed() < PATIENCE => tokio::time::sleep(GLANCE).await,
                Err(error) => {
                    end(&family(driver.id()));
                    panic!("{name}: the program did not open under WebDriver: {error}");
                }
            }
        };
        let window =
            Window { name: name.into(), driver, client, patience: PATIENCE, faults: RefCell::default() };
        window
            .until(
                "the program shows something",
                "return document.readyState === 'complete' && document.querySelector('h1') !== null",
            )
            .await;
        window
    }

    /// Calls its pictures by another name from now on.
    pub fn rename(&mut self, name: &str) {
        self.name = name.into();
    }

    /// Ends the program as a power cut would.
    pub fn kill(self) {
        drop(self);
    }

    /// Ends the program as a person would.
    pub async fn close(self) {
        let _ = self.client.clone().close().await;
    }

    /// The program and the processes of its web view.
    pub fn family(&self) -> Vec<u32> {
        family(self.driver.id()).into_iter().filter(|process| *process != self.driver.id()).collect()
    }

    /// Waits until something is in sight.
    pub async fn see(&self, id: &str) -> Element {
        let begun = Instant::now();
        loop {
            if let Some(element) = self.in_sight(id).await {
                return element;
            }
            self.wait_on(begun, &format!("`{id}` in sight")).await;
        }
    }

    /// What is in sight now.
    pub async fn in_sight(&self, id: &str) -> Option<Element> {
        let element = self.client.find(Locator::Css(&css(id))).await.ok()?;
        element.is_displayed().await.unwrap_or(false).then_some(element)
    }

    /// Waits until something is gone.
    pub async fn gone(&self, id: &str) {
        self.until(
            &format!("`{id}` gone"),
            &format!("return document.querySelector({}) === null", quoted(&css(id))),
        )
        .await;
    }

    /// Waits until a script says true; `step` tells what was waited for.
    pub async fn until(&self, step: &str, script: &str) {
        let begun = Instant::now();
        while self.client.execute(script, vec![]).await.ok() != Some(Value::Bool(true)) {
            self.wait_on(begun, step).await;
        }
    }

    async fn wait_on(&self, begun: Instant, step: &str) {
        if begun.elapsed() > self.patience {
            self.fail(&format!("waited {} s for {step}", self.patience.as_secs())).await;
        }
        tokio::time::sleep(GLANCE).await;
    }

    /// Stops the test and shows what was in the window.
    async fn fail(&self, why: &str) -> ! {
        self.picture("failed").await;
        let shown = "return location.hash + '\\n' + document.body.innerText.slice(0, 4000)";
        let shown = self.script(shown).await;
        panic!("{}: {why}. The window shows:\n{}", self.name, shown.as_str().unwrap_or("nothing"));
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap_or(Value::Null)
    }

    /// Clicks as soon as it can be clicked.
    pub async fn click(&self, id: &str) {
        let begun = Instant::now();
        loop {
            let element = self.see(id).await;
            self.scroll_to(id).await;
            let ready = element.attr("aria-disabled").await.ok().flatten().is_none()
                && element.is_enabled().await.unwrap_or(false);
            let why = match if ready { Some(element.click().await) } else { None } {
                Some(Ok(())) => return,
                Some(Err(error)) => error.to_string(),
                None => "it is disabled".into(),
            };
            self.wait_on(begun, &format!("`{id}` to be clicked: {why}")).await;
        }
    }

    /// The driver scrolls the document, but pages scroll inside the frame.
    async fn scroll_to(&self, id: &str) {
        self.script(&format!(
            "document.querySelector({})?.scrollIntoView({{ block: 'center' }})",
            quoted(&css(id))
        ))
        .await;
    }

    /// Replaces what a field holds by typing.
    pub async fn fill(&self, id: &str, text: &str) {
        let field = self.see(id).await;
        self.scroll_to(id).await;
        if let Err(error) = async {
            field.clear().await?;
            field.send_keys(&text.replace('\n', &Key::Enter.to_string())).await
        }
        .await
        {
            self.fail(&format!("`{id}` could not be filled: {error}")).await;
        }
        self.until(
            &format!("`{id}` to hold what was typed"),
            &format!("return document.querySelector({}).value === {}", quoted(&css(id)), quoted(text)),
        )
        .await;
    }

    /// Puts text into a field as a paste does: what no keyboard types.
    pub async fn paste(&self, id: &str, text: &str) {
        self.see(id).await;
        let script = format!(
            "const field = document.querySelector({}); field.focus(); field.value = {}; \
             field.dispatchEvent(new Event('input', {{ bubbles: true }})); return field.value === {};",
            quoted(&css(id)),
            quoted(text),
            quoted(text),
        );
        if self.script(&script).await != Value::Bool(true) {
            self.fail(&format!("`{id}` does not take {text:?}")).await;
        }
    }

    /// Fills several fields.
    pub async fn fill_all(&self, fields: &[(&str, &str)]) {
        for (id, text) in fields {
            self.fill(id, text).await;
        }
    }

    /// Types a code or a word into a field with a list behind it, and leaves it.
    pub async fn pick(&self, id: &str, text: &str) {
        self.fill(id, text).await;
        self.keys(Key::Tab).await;
    }

    /// Chooses a line of a list by its code.
    pub async fn choose(&self, id: &str, code: &str) {
        self.see(id).await;
        let script = format!(
            "const list = document.querySelector({}); list.value = {}; \
             list.dispatchEvent(new Event('change', {{ bubbles: true }})); return list.value === {};",
            quoted(&css(id)),
            quoted(code),
            quoted(code),
        );
        if self.script(&script).await != Value::Bool(true) {
            self.fail(&format!("`{id}` does not offer `{code}`")).await;
        }
    }

    /// Presses keys where the focus is.
    pub async fn keys(&self, keys: impl std::fmt::Display) {
        let sent = match self.client.active_element().await {
            Ok(element) => element.send_keys(&keys.to_string()).await,
            Err(error) => Err(error),
        };
        if let Err(error) = sent {
            self.fail(&format!("keys could not be pressed: {error}")).await;
        }
    }

    /// Holds Control or Alt and presses a key.
    pub async fn chord(&self, hold: Key, key: impl std::fmt::Display) {
        self.keys(format!("{hold}{key}{}", Key::Null)).await;
    }

    /// The name of what has the focus.
    pub async fn focus(&self) -> String {
        let focus = self
            .script("return document.activeElement?.dataset?.testid ?? document.activeElement?.id ?? ''")
            .await;
        focus.as_str().unwrap_or_default().to_owned()
    }

    /// The text of something, also where only a screen reader finds it.
    pub async fn text(&self, id: &str) -> String {
        let script = format!("return document.querySelector({})?.textContent ?? null", quoted(&css(id)));
        let begun = Instant::now();
        loop {
            if let Value::String(text) = self.script(&script).await {
                return text.split_whitespace().collect::<Vec<_>>().join(" ");
            }
            self.wait_on(begun, &format!("the text of `{id}`")).await;
        }
    }

    /// Clicks until something says these words, again where nothing came of it for a while: now and then WebKit's driver
    /// loses a click on a page that moves. A person would click again, too.
    pub async fn click_for(&self, id: &str, said: &str, words: &str) {
        const AGAIN: Duration = Duration::from_secs(10);
        let script = format!(
            "return (document.querySelector({})?.textContent ?? '').replace(/[\\u2066-\\u2069]/g, '').includes({})",
            quoted(&css(said)),
            quoted(words)
        );
        let begun = Instant::now();
        loop {
            self.click(id).await;
            let clicked = Instant::now();
            while clicked.elapsed() < AGAIN {
                if self.script(&script).await == Value::Bool(true) {
                    return;
                }
                self.wait_on(begun, &format!("`{said}` to say “{words}”")).await;
            }
        }
    }

    /// Waits until something says these words.
    pub async fn says(&self, id: &str, words: &str) {
        let begun = Instant::now();
        loop {
            // Numbers and values in running text are set apart by signs that nobody sees.
            let text = self.text(id).await.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
            if text.contains(words) {
                return;
            }
            if begun.elapsed() > self.patience {
                self.fail(&format!("`{id}` says “{text}”, not “{words}”")).await;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// What a field holds.
    pub async fn value(&self, id: &str) -> String {
        let script = format!("return document.querySelector({}).value", quoted(&css(id)));
        self.see(id).await;
        self.script(&script).await.as_str().unwrap_or_default().to_owned()
    }

    /// Goes to a place by its address, such as `register/new`.
    pub async fn go(&self, place: &str) {
        self.script(&format!("location.hash = {}", quoted(&format!("#/{place}")))).await;
    }

    /// Opens the office.
    pub async fn unlock(&self, operator: &str, passphrase: &str) {
        self.click(&format!("unlock-operator-{operator}")).await;
        self.fill("unlock-passphrase", passphrase).await;
        self.click("unlock-enter").await;
        self.see("signed-in").await;
    }

    /// Keeps a picture of the window under its name and this one.
    pub async fn picture(&self, name: &str) {
        let file = pictures().join(format!("{}-{name}.png", self.name));
        // What is still moving or being drawn comes to rest first.
        let rest =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        let _ = tokio::time::timeout(Duration::from_secs(2), self.client.execute_async(rest, vec![])).await;
        let shot = tokio::time::timeout(Duration::from_secs(10), self.client.screenshot()).await;
        match shot {
            Ok(Ok(bytes)) => fs::write(&file, bytes).expect("a picture"),
            _ => {
                let _ = Command::new("import").args(["-window", "root"]).arg(&file).status();
            }
        }
    }

    /// Looks over the page as a careful reader would: every control has a name, every text has words, nothing runs out
    /// of the window.
    pub async fn well_kept(&self, page: &str) {
        let faults = self.script(FAULTS).await;
        let faults = faults.as_array().into_iter().flatten().filter_map(Value::as_str);
        self.faults.borrow_mut().extend(faults.map(|fault| format!("{}, {page}: {fault}", self.name)));
    }

    /// Fails with all that was found wrong on the pages so far.
    pub fn nothing_wrong(&self) {
        let faults = self.faults.borrow();
        assert!(faults.is_empty(), "{faults:#?}");
    }

    /// Keeps pictures of a page that is longer than the window, from top to end.
    pub async fn long_picture(&self, name: &str) {
        let scroller = "const at = document.getElementById('work') ?? document.scrollingElement;";
        self.script(&format!("{scroller} at.scrollTo(0, 0)")).await;
        for part in 1..=6 {
            let name = if part == 1 { name.to_owned() } else { format!("{name}-{part}") };
            self.picture(&name).await;
            let more = format!(
                "{scroller} const was = at.scrollTop; at.scrollBy(0, at.clientHeight - 60); return at.scrollTop > was + 4"
            );
            if self.script(&more).await != Value::Bool(true) {
                break;
            }
        }
        self.script(&format!("{scroller} at.scrollTo(0, 0)")).await;
    }
}

/// What is wrong with a page, as a list of sentences.
const FAULTS: &str = r#"
    const faults = [];
    const shown = (one) => one.checkVisibility() && one.getClientRects().length > 0;
    const tell = (one) => (one.dataset.testid || one.id || one.outerHTML.slice(0, 80));
    const named = (one) => [one.getAttribute('aria-label'), one.textContent, one.title, one.querySelector('img')?.alt,
        ...(one.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)]
        .some((name) => name?.trim());
    for (const one of document.querySelectorAll('button, a[href], [role=button]'))
        if (shown(one) && !named(one)) faults.push('no name: ' + tell(one));
    for (const one of document.querySelectorAll('input, select, textarea'))
        if (shown(one) && !one.labels?.length && !one.getAttribute('aria-label') && !one.getAttribute('aria-labelledby'))
            faults.push('no label: ' + tell(one));
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
        const text = words.currentNode.data.trim();
        if (/^[a-z]{3,}(-[a-z_0-9]+)+$/.test(text) && !words.currentNode.parentElement.closest('bdi, .code, option'))
            faults.push('no words for ' + text);
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the window');
    const work = document.getElementById('work');
    if (work && work.scrollWidth > work.clientWidth) faults.push('the page is wider than its place');
    for (const one of document.querySelectorAll('button, label, legend, h1, h2, h3, th, dt'))
        if (shown(one) && !one.closest('.sr-only') && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1
            && getComputedStyle(one).overflow !== 'visible') faults.push('cut off: ' + tell(one) + ' ' + one.textContent.trim());
    return faults;
"#;

fn css(id: &str) -> String {
    format!("[data-testid={}]", quoted(id))
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("a port").port()
}

/// A process and all that it started, youngest first.
pub fn family(of: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .expect("/proc")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|process: u32| Some((process, parent(process)?)))
        .collect();
    let mut family = vec![of];
    let mut at = 0;
    while at < family.len() {
        let parent = family[at];
        family.extend(parents.iter().filter(|(_, p)| *p == parent).map(|(process, _)| *process));
        at += 1;
    }
    family.reverse();
    family
}

/// The parent of a process: the second field behind its name, which may hold blanks and brackets.
fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn end(processes: &[u32]) {
    for process in processes {
        let _ = Command::new("kill").args(["-KILL", &process.to_string()]).stderr(Stdio::null()).status();
    }
}

/// The Internet sockets that processes hold, as the kernel lists them: `tcp 0100007F:1F90 …`.
pub fn internet_sockets(processes: &[u32]) -> Vec<String> {
    let held: Vec<String> = processes
        .iter()
        .filter_map(|process| fs::read_dir(format!("/proc/{process}/fd")).ok())
        .flatten()
        .filter_map(|entry| fs::read_link(entry.ok()?.path()).ok())
        .filter_map(|target| Some(target.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect();
    let mut found = Vec::new();
    for table in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6", "icmp", "icmp6"] {
        let lines = fs::read_to_string(format!("/proc/self/net/{table}")).unwrap_or_default();
        for line in lines.lines().skip(1) {
            let columns: Vec<&str> = line.split_whitespace().collect();
            if columns.get(9).is_some_and(|inode| held.iter().any(|one| one == inode)) {
                found.push(format!("{table} {} {}", columns[1], columns[2]));
            }
        }
    }
    found
}
