//! Arrows run one way: shell and cli -> core -> format. What a compiler lets pass, this test reads in the
//! manifests and in the sources: where SQLite, the window, the clock and the network may be named, and that no
//! trade of the office reaches into another's insides.
//!
//! Each rule is a function from what was read to the list of what breaks it, and is first shown to bite.
#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of core that speak of one thing each. A new folder of core belongs here or among the floors.
const TRADES: &[&str] = &[
    "weapons",
    "markings",
    "parties",
    "cases",
    "letters",
    "contacts",
    "disagreements",
    "attachments",
    "find",
    "exchange",
    "legacy",
    "reports",
    "safekeeping",
    "trust",
    "terms",
    "consignments",
    "ammunition",
    "stocks",
    "ledgers",
    "lost",
    "practices",
    "models",
];

/// What the trades stand on. They know no trade, but for the one table of kinds in the office.
const FLOORS: [&str; 3] = ["office", "store", "vocabulary"];
const TABLE_OF_KINDS: &str = "office/kinds.rs";

// ---------------------------------------------------------------------------------------------------------
// The rules, over the project.

#[test]
fn manifests_point_one_way() {
    let manifests = manifests();
    let names: Vec<&str> = manifests.iter().map(|manifest| manifest.krate.as_str()).collect();
    for ours in ["desk", "format", "core", "cli", "dev", "tests"] {
        assert!(
            names.contains(&format!("proofmark-{ours}").as_str()),
            "proofmark-{ours} not found in {names:?}"
        );
    }
    assert_good(&manifests.iter().flat_map(wrong_in_manifest).collect::<Vec<_>>());
}

#[test]
fn sqlite_is_named_in_core_only() {
    let mut wrong = Vec::new();
    for place in ["src-tauri/format", "src-tauri/cli", "src-tauri/dev", "src-tauri/src"] {
        for file in rust_files(place) {
            wrong.extend(file.names(&["rusqlite", "libsqlite3_sys"]));
        }
    }
    assert_good(&wrong);
    assert!(
        rust_files("src-tauri/core").iter().any(|file| !file.names(&["rusqlite"]).is_empty()),
        "core does not name rusqlite either: this test looks in the wrong place"
    );
}

#[test]
fn format_knows_no_disk_clock_or_process() {
    assert_good(&rust_files("src-tauri/format/src").iter().flat_map(more_than_bytes).collect::<Vec<_>>());
}

#[test]
fn nothing_is_unix_only_below_the_window() {
    let mut wrong = Vec::new();
    for place in ["src-tauri/format", "src-tauri/core", "src-tauri/cli"] {
        for file in rust_files(place) {
            wrong.extend(unix_only(&file));
        }
    }
    assert_good(&wrong);
}

#[test]
fn no_internet_socket_is_named() {
    let mut wrong = Vec::new();
    for place in ["src-tauri/format", "src-tauri/core", "src-tauri/cli", "src-tauri/src"] {
        for file in rust_files(place) {
            wrong.extend(file.names(&SOCKETS));
        }
    }
    assert_good(&wrong);
}

#[test]
fn trades_do_not_reach_into_each_other() {
    let core = core_files();
    let open = open_modules(&core);
    assert_good(&core.iter().flat_map(|file| reaching_in(file, &open)).collect::<Vec<_>>());
}

#[test]
fn floors_know_no_trade() {
    let core = core_files();
    assert_good(&core.iter().flat_map(leaning_on_trades).collect::<Vec<_>>());
}

#[test]
fn every_folder_of_core_has_its_place() {
    let root = project().join("src-tauri/core/src");
    let folders: BTreeSet<String> = fs::read_dir(&root)
        .expect("core has sources")
        .filter_map(|entry| {
            let entry = entry.expect("core's sources can be listed");
            entry.path().is_dir().then(|| entry.file_name().to_string_lossy().into_owned())
        })
        .collect();
    let known = |name: &str| TRADES.contains(&name) || FLOORS.contains(&name);
    let strangers: Vec<&String> = folders.iter().filter(|name| !known(name)).collect();
    assert!(strangers.is_empty(), "neither trade nor floor: {strangers:?}; say which in {}", file!());
    // Not every trade need be there yet; without these the tests above would prove little.
    for name in ["weapons", "markings", "cases", "letters", "exchange", "office", "store", "vocabulary"] {
        assert!(folders.contains(name), "core/src/{name} not found");
    }
}

#[test]
fn the_interface_meets_the_shell_in_one_file() {
    let (mut meets, mut wrong, mut seen) = (Vec::new(), Vec::new(), 0);
    for path in files(&project().join("ui/src"), &["ts", "svelte", "js"]) {
        seen += 1;
        let name = shown(&path);
        let is_test = name.contains(".test.") || name.contains(".spec.") || name.contains("/tests/");
        for module in shell_modules_in(&fs::read_to_string(&path).expect("a readable source")) {
            match (is_test, module.as_str()) {
                (true, "@tauri-apps/api/mocks") => {}
                (true, _) => wrong.push(format!("{name}: {module}")),
                (false, _) => meets.push(name.clone()),
            }
        }
    }
    assert!(seen > 1, "no sources in ui/src");
    assert_good(&wrong);
    meets.dedup();
    assert_eq!(meets.len(), 1, "@tauri-apps is imported in {meets:?}");
}

// ---------------------------------------------------------------------------------------------------------
// The rules, over samples: each bites.

#[test]
fn a_wrong_manifest_is_noticed() {
    let wrong = |krate: &str, dependencies: &str| {
        let text = format!("[package]\nname = \"{krate}\"\n[dependencies]\n{dependencies}");
        wrong_in_manifest(&Manifest::read(&text)).len()
    };
    assert_eq!(wrong("proofmark-format", "sha2.workspace = true\n# rusqlite = \"0\"\n"), 0);
    for bad in ["rusqlite = \"0.41\"", "proofmark-core.workspace = true", "tauri = { version = \"2\" }"] {
        assert_eq!(wrong("proofmark-format", bad), 1, "{bad}");
    }
    assert_eq!(wrong("proofmark-format", "calendar = { package = \"chrono\", version = \"0.4\" }"), 1);
    assert_eq!(wrong("proofmark-format", "[target.'cfg(windows)'.dependencies]\nrusqlite = \"0.41\""), 1);
    assert_eq!(wrong("proofmark-format", "[dependencies.chrono]\nversion = \"0.4\""), 1);
    assert_eq!(wrong("proofmark-core", "rusqlite = \"0.41\"\nproofmark-format.workspace = true"), 0);
    assert_eq!(wrong("proofmark-core", "tauri-build = \"2\""), 1);
    assert_eq!(wrong("proofmark-core", "[dev-dependencies]\ntauri = \"2\""), 1);
    assert_eq!(wrong("proofmark-cli", "rusqlite = \"0.41\""), 1);
    assert_eq!(wrong("proofmark-cli", "proofmark-desk = { path = \"..\" }"), 1);
    assert_eq!(wrong("proofmark-desk", "tauri-plugin-http = \"2\""), 1);
    assert_eq!(wrong("proofmark-dev", "proofmark-format.workspace = true"), 1);
    assert_eq!(wrong("proofmark-tests", "[dev-dependencies]\nrusqlite = \"0.41\""), 0);
    assert_eq!(wrong("proofmark-tests", "rusqlite = \"0.41\""), 0);
}

#[test]
fn only_code_is_read() {
    let file = Source::new(
        "core/src/store/open.rs",
        r####"
        //! rusqlite /* and */ crate::weapons::table::Row
        /* outer /* crate::cases::steps::Step */ still */
        const A: &str = "std::os::unix \" TcpStream"; const B: &[u8] = br#"UdpSocket " "#;
        const C: char = '"'; const D: char = '\''; fn f<'a>(x: &'a str) -> &'a str { x } // AF_INET
        fn real() { rusqlite::open() }
        "####,
    );
    assert_eq!(file.names(&["rusqlite"]).len(), 1);
    assert_eq!(file.names(&["TcpStream", "UdpSocket", "AF_INET"]), Vec::<String>::new());
    assert_eq!(file.paths(), [words(["rusqlite", "open"])]);
}

#[test]
fn reaching_into_a_trade_is_noticed() {
    let sources = [
        Source::new("core/src/weapons/mod.rs", "mod add; pub(crate) mod table; pub use add::add; mod wire;"),
        Source::new("core/src/weapons/table.rs", "pub(crate) struct Row;"),
    ];
    let open = open_modules(&sources);
    let wrong = |name: &str, text: &str| reaching_in(&Source::new(name, text), &open).len();

    for fine in [
        "use crate::weapons::Weapon;",
        "use crate::weapons::{Weapon, add};",
        "fn f() { crate::weapons::add(1); crate::weapons::Weapon::new(); }",
        "use super::steps::Step; use crate::cases::steps::Step as Same;",
        "fn f() { weapons::table::row() } // a local of that name, not the trade",
    ] {
        assert_eq!(wrong("core/src/cases/open.rs", fine), 0, "{fine}");
    }
    for bad in [
        "use crate::weapons::table::Row;",
        "use crate::weapons::{Weapon, table::Row};",
        "use crate::{markings::Reading, weapons::{table::{Row, Other}}};",
        "fn f() -> crate::weapons::table::Row { todo() }",
        "use crate::weapons; fn f() { weapons::table::row() }",
        "use crate::weapons as arms; fn f() { arms::table::row() }",
        "use crate::weapons::table;",
        "use super::super::weapons::table::Row;",
        "mod inner { use super::super::super::weapons::table::Row; }",
        "pub(in crate::weapons::table) struct X;",
    ] {
        assert_ne!(wrong("core/src/cases/open.rs", bad), 0, "{bad}");
    }
    assert_eq!(wrong("core/src/weapons/add.rs", "use crate::weapons::table::Row;"), 0);
    assert_eq!(wrong("core/src/lib.rs", "pub use weapons::table::Row;"), 1);
    assert_eq!(wrong("core/src/lib.rs", "pub use weapons::Weapon;"), 0);
}

#[test]
fn a_floor_that_leans_on_a_trade_is_noticed() {
    let wrong = |name: &str, text: &str| leaning_on_trades(&Source::new(name, text)).len();
    for name in [
        "core/src/store/open.rs",
        "core/src/office/change.rs",
        "core/src/vocabulary/mod.rs",
        "core/src/office.rs",
    ] {
        assert_eq!(wrong(name, "use crate::weapons::Weapon;"), 1, "{name}");
        assert_eq!(wrong(name, "use crate::{store::Store, office::Office};"), 0, "{name}");
    }
    assert_eq!(wrong("core/src/office/kinds.rs", "use crate::weapons::Weapon;"), 0);
    assert_eq!(
        wrong("core/src/office/change.rs", "#[cfg(test)] mod tests { use crate::weapons::Weapon; }"),
        0
    );
    assert_eq!(
        wrong("core/src/office/change.rs", "#[cfg(test)] mod tests {} use crate::weapons::Weapon;"),
        1
    );
    assert_eq!(wrong("core/src/office/change.rs", "use super::super::cases;"), 1);
    assert_eq!(wrong("core/src/cases/open.rs", "use crate::weapons::Weapon;"), 0);
}

#[test]
fn more_than_bytes_in_format_is_noticed() {
    let wrong = |text: &str| more_than_bytes(&Source::new("format/src/bundle.rs", text)).len();
    assert_eq!(wrong("use std::io::Read; use std::time::Duration; fn f() { self::open() }"), 0);
    assert_eq!(wrong("use std::{io, fs::File};"), 1);
    assert_eq!(wrong("use std::time::{Duration, SystemTime};"), 1);
    assert_eq!(wrong("fn now() -> u64 { std::time::SystemTime::now() }"), 1);
    assert_eq!(wrong("#[cfg(test)] mod tests { use std::fs; }"), 0);
}

#[test]
fn sockets_and_unix_are_noticed() {
    let file =
        Source::new("cli/src/main.rs", "use std::os::unix::fs::PermissionsExt; use std::net::TcpStream;");
    assert_eq!(unix_only(&file).len(), 1);
    assert_eq!(file.names(&SOCKETS).len(), 1);
    let inline = Source::new("cli/src/main.rs", "fn f() { std::os::unix::fs::symlink(a, b) }");
    assert_eq!(unix_only(&inline).len(), 1);
    let through_os = Source::new("cli/src/main.rs", "use std::os; fn f() { os::unix::fs::symlink(a, b) }");
    assert_eq!(unix_only(&through_os).len(), 1);
}

#[test]
fn imports_of_the_shell_are_noticed() {
    assert_eq!(shell_modules_in("import { invoke } from '@tauri-apps/api/core';"), ["@tauri-apps/api/core"]);
    assert_eq!(
        shell_modules_in("await import(\"@tauri-apps/plugin-dialog\")"),
        ["@tauri-apps/plugin-dialog"]
    );
    assert!(shell_modules_in("// The only file that imports @tauri-apps.").is_empty());
}

// ---------------------------------------------------------------------------------------------------------
// The rules.

const SOCKETS: [&str; 6] = ["AF_INET", "AF_INET6", "TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs"];

/// Crates that bring a network with them.
const NETWORK: [&str; 10] = [
    "async-std",
    "curl",
    "hyper",
    "reqwest",
    "socket2",
    "tauri-plugin-http",
    "tauri-plugin-updater",
    "tauri-plugin-upload",
    "tauri-plugin-websocket",
    "ureq",
];

fn wrong_in_manifest(manifest: &Manifest) -> Vec<String> {
    let krate = manifest.krate.as_str();
    let ours: &[&str] = match krate {
        "proofmark-desk" | "proofmark-cli" => &["proofmark-core"],
        "proofmark-core" => &["proofmark-format"],
        "proofmark-tests" => &["proofmark-core", "proofmark-format"],
        _ => &[],
    };
    let is_wrong = |kind: &Kind, name: &str| {
        let only_for_tests = *kind == Kind::Development;
        let is_window = name == "tauri" || name.starts_with("tauri-");
        let is_sqlite = name == "rusqlite" || name == "libsqlite3-sys";
        (name.starts_with("proofmark-") && !ours.contains(&name))
            || (is_sqlite && krate != "proofmark-core" && krate != "proofmark-tests")
            || (is_window && krate != "proofmark-desk")
            || (krate == "proofmark-format" && ["chrono", "time", "dirs", "fs4"].contains(&name))
            || (NETWORK.contains(&name) && !only_for_tests && krate != "proofmark-tests")
    };
    manifest
        .dependencies
        .iter()
        .filter(|(kind, name)| is_wrong(kind, name))
        .map(|(_, name)| format!("{krate} -> {name}"))
        .collect()
}

fn more_than_bytes(file: &Source) -> Vec<String> {
    file.paths()
        .into_iter()
        .filter(|path| {
            ["fs", "env", "net", "process"].iter().any(|part| begins(path, ["std", part]))
                || ["SystemTime", "Instant"].iter().any(|part| begins(path, ["std", "time", part]))
        })
        .map(|path| format!("{}: {}", file.name, path.join("::")))
        .collect()
}

fn unix_only(file: &Source) -> Vec<String> {
    file.paths()
        .into_iter()
        .filter(|path| {
            ["unix", "linux", "fd"].iter().any(|system| begins(path, ["std", "os", system]))
                || ["libc", "nix", "rustix"].contains(&path[0].as_str())
        })
        .map(|path| format!("{}: {}", file.name, path.join("::")))
        .collect()
}

/// Modules that a trade leaves open to the rest of core: `pub mod` or `pub(crate) mod` at its root.
fn open_modules(core: &[Source]) -> BTreeSet<Vec<String>> {
    core.iter()
        .filter(|file| file.module.len() == 1)
        .flat_map(|file| file.open_modules().into_iter().map(|name| vec![file.module[0].clone(), name]))
        .collect()
}

/// Names of another trade's inner files: only what a trade exports at its root is everybody's.
fn reaching_in(file: &Source, open: &BTreeSet<Vec<String>>) -> Vec<String> {
    file.paths()
        .into_iter()
        .filter_map(|path| {
            let (krate, path) = path.split_first()?;
            let trade = path.first()?;
            let is_anothers =
                krate == "crate" && TRADES.contains(&trade.as_str()) && file.module.first() != Some(trade);
            let is_file = path.len() > 2 && path[1].starts_with(|sign: char| sign.is_lowercase())
                || path.len() == 2 && open.contains(path);
            (is_anothers && is_file).then(|| format!("{}: crate::{}", file.name, path.join("::")))
        })
        .collect()
}

fn leaning_on_trades(file: &Source) -> Vec<String> {
    let is_floor = file.module.first().is_some_and(|first| FLOORS.contains(&first.as_str()));
    if !is_floor || file.name.ends_with(TABLE_OF_KINDS) {
        return Vec::new();
    }
    file.paths()
        .into_iter()
        .filter(|path| {
            path[0] == "crate" && path.get(1).is_some_and(|second| TRADES.contains(&second.as_str()))
        })
        .map(|path| format!("{}: {}", file.name, path.join("::")))
        .collect()
}

/// The modules of `@tauri-apps` that a source of the interface imports.
fn shell_modules_in(text: &str) -> Vec<String> {
    text.match_indices("@tauri-apps/")
        .filter_map(|(at, _)| {
            let quote = text[..at].chars().next_back().filter(|sign| "'\"`".contains(*sign))?;
            text[at..].split(quote).next().map(str::to_owned)
        })
        .collect()
}

// ---------------------------------------------------------------------------------------------------------
// Reading the project.

fn assert_good(wrong: &[String]) {
    assert!(wrong.is_empty(), "against the arrows:\n  {}", wrong.join("\n  "));
}

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the project").to_path_buf()
}

fn shown(path: &Path) -> String {
    let path = path.strip_prefix(project()).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.expect("a folder that can be listed").path();
        if path.is_dir() && (path.ends_with("target") || path.ends_with("node_modules")) {
            continue;
        }
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn rust_files(place: &str) -> Vec<Source> {
    let found: Vec<Source> = files(&project().join(place), &["rs"])
        .iter()
        .map(|path| Source::new(&shown(path), &fs::read_to_string(path).expect("a readable source")))
        .collect();
    assert!(!found.is_empty(), "no sources in {place}");
    found
}

fn core_files() -> Vec<Source> {
    let core = rust_files("src-tauri/core/src");
    for file in ["core/src/lib.rs", "core/src/weapons/", "core/src/store/", "core/src/office/"] {
        assert!(core.iter().any(|source| source.name.contains(file)), "{file} not found");
    }
    core
}

fn manifests() -> Vec<Manifest> {
    let read = |path: PathBuf| fs::read_to_string(&path).unwrap_or_else(|error| panic_at(&path, &error));
    let root = read(project().join("Cargo.toml"));
    let (_, members) = root.split_once("members = [").expect("a workspace with members");
    let (members, _) = members.split_once(']').expect("an end of the members");
    members
        .split(',')
        .map(|member| member.trim().trim_matches('"'))
        .filter(|member| !member.is_empty())
        .map(|member| Manifest::read(&read(project().join(member).join("Cargo.toml"))))
        .collect()
}

#[allow(clippy::panic, reason = "a test may stop where it stands")]
fn panic_at(path: &Path, error: &std::io::Error) -> String {
    panic!("{}: {error}", path.display())
}

fn words<const N: usize>(words: [&str; N]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn begins<const N: usize>(path: &[String], with: [&str; N]) -> bool {
    path.starts_with(&words(with))
}

// ---------------------------------------------------------------------------------------------------------
// Manifests, as far as this test must understand them.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Normal,
    Build,
    Development,
}

#[derive(Debug)]
struct Manifest {
    krate: String,
    dependencies: Vec<(Kind, String)>,
}

impl Manifest {
    fn read(text: &str) -> Self {
        let mut manifest = Self { krate: String::new(), dependencies: Vec::new() };
        let (mut in_package, mut kind, mut in_one) = (false, None, false);
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
            if let Some(table) = line.strip_prefix('[') {
                let table = table.trim_end_matches(']');
                in_package = table == "package";
                (kind, in_one) = (None, false);
                for (name, its_kind) in [
                    ("dev-dependencies", Kind::Development),
                    ("build-dependencies", Kind::Build),
                    ("dependencies", Kind::Normal),
                ] {
                    if table == name || table.ends_with(&format!(".{name}")) {
                        kind = Some(its_kind);
                        break;
                    }
                    // [dependencies.NAME]
                    if let Some((before, one)) = table.rsplit_once('.')
                        && (before == name || before.ends_with(&format!(".{name}")))
                    {
                        manifest.dependencies.push((its_kind, one.trim_matches('"').to_owned()));
                        (kind, in_one) = (Some(its_kind), true);
                        break;
                    }
                }
                continue;
            }
            let Some((key, value)) = line.split_once('=') else {
                continue;
            };
            let key = key.trim().trim_matches('"');
            if in_package && key == "name" {
                manifest.krate = value.trim().trim_matches('"').to_owned();
            }
            let Some(kind) = kind else { continue };
            let renamed = match (in_one, key) {
                (true, "package") => Some(value),
                (true, _) => continue,
                (false, _) => {
                    value.split_once("package").map(|(_, rest)| rest.trim_start().trim_start_matches('='))
                }
            };
            let name = match renamed {
                Some(other) => other.trim().trim_start_matches('"').split('"').next().unwrap_or_default(),
                None => key.split('.').next().unwrap_or_default(),
            };
            manifest.dependencies.push((kind, name.to_owned()));
        }
        manifest
    }
}

// ---------------------------------------------------------------------------------------------------------
// Sources, as far as this test must understand them: words, paths, `use` trees, modules.

struct Source {
    name: String,
    /// Where the file stands in its crate: `[]` for lib.rs, `["weapons", "add"]` for weapons/add.rs.
    module: Vec<String>,
    tokens: Vec<Token>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    /// `::`
    Then,
    Sign(char),
}

impl Source {
    fn new(name: &str, text: &str) -> Self {
        let inside = name.split_once("/src/").map_or(name, |(_, inside)| inside);
        let inside = inside.strip_suffix(".rs").unwrap_or(inside);
        let mut module: Vec<String> = inside.split('/').map(str::to_owned).collect();
        if module.last().is_some_and(|last| last == "mod") || inside == "lib" || inside == "main" {
            module.pop();
        }
        Self { name: name.to_owned(), module, tokens: tokens(&code_of(text)) }
    }

    /// Which of these words the code has, each named once.
    fn names(&self, wanted: &[&str]) -> Vec<String> {
        wanted
            .iter()
            .filter(|wanted| {
                self.tokens.iter().any(|token| matches!(token, Token::Word(word) if word == **wanted))
            })
            .map(|wanted| format!("{}: {wanted}", self.name))
            .collect()
    }

    /// Modules that this file declares for more than its own children.
    fn open_modules(&self) -> Vec<String> {
        let mut open = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            let (Token::Word(word), Some(Token::Word(name))) = (token, self.tokens.get(at + 1)) else {
                continue;
            };
            let before = at.checked_sub(1).map(|before| &self.tokens[before]);
            let is_public = matches!(before, Some(Token::Word(word)) if word == "pub")
                || before == Some(&Token::Sign(')'));
            if word == "mod" && is_public {
                open.push(name.clone());
            }
        }
        open
    }

    /// Every path of two names or more in the code outside `#[cfg(test)]` modules, and every import; written
    /// from `crate` where it points into the crate.
    fn paths(&self) -> Vec<Vec<String>> {
        if self.module.iter().any(|part| part == "tests") {
            return Vec::new();
        }
        let mut imports = BTreeMap::new();
        let mut paths = self.walk(&mut imports, true);
        paths.extend(self.walk(&mut imports, false));
        paths
    }

    /// One way through the code: for its `use` declarations, or for the paths in between.
    fn walk(&self, imports: &mut BTreeMap<String, Vec<String>>, for_uses: bool) -> Vec<Vec<String>> {
        let mut found = Vec::new();
        // One entry a brace that is open: the name of the module it belongs to, if it is one.
        let mut open: Vec<Option<String>> = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let module: Vec<String> = self.module.iter().chain(open.iter().flatten()).cloned().collect();
            match &self.tokens[at..] {
                rest if is_test_module(rest) => {
                    let begin =
                        rest.iter().position(|token| *token == Token::Sign('{')).unwrap_or(rest.len());
                    at += begin + end_of_braces(&rest[begin..]);
                    continue;
                }
                [Token::Word(word), Token::Word(name), Token::Sign('{'), ..] if word == "mod" => {
                    open.push(Some(name.clone()));
                    at += 3;
                    continue;
                }
                [Token::Word(word), rest @ ..] if word == "use" => {
                    let end = rest.iter().position(|token| *token == Token::Sign(';')).unwrap_or(rest.len());
                    if for_uses {
                        for (path, name) in use_tree(&rest[..end]) {
                            let path = resolved(path, &module, &BTreeMap::new());
                            imports.insert(name, path.clone());
                            found.push(path);
                        }
                    }
                    at += 1 + end;
                    continue;
                }
                [Token::Sign('{'), ..] => open.push(None),
                [Token::Sign('}'), ..] => drop(open.pop()),
                [Token::Word(first), rest @ ..] => {
                    let mut path = vec![first.clone()];
                    let mut rest = rest;
                    while let [Token::Then, Token::Word(next), after @ ..] = rest {
                        path.push(next.clone());
                        rest = after;
                    }
                    at += 2 * path.len() - 1;
                    if path.len() > 1 && !for_uses {
                        found.push(resolved(path, &module, imports));
                    }
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        found
    }
}

/// `#[cfg(test)] mod name {`, with or without more attributes in between.
fn is_test_module(rest: &[Token]) -> bool {
    let expected = ["#", "[", "cfg", "(", "test", ")", "]"];
    let is_for_tests = rest.len() > expected.len()
        && rest.iter().zip(expected).all(|(token, expected)| match token {
            Token::Word(word) => word == expected,
            Token::Sign(sign) => expected.starts_with(*sign),
            Token::Then => false,
        });
    let mut rest = if is_for_tests {
        &rest[expected.len()..]
    } else {
        return false;
    };
    while let [Token::Sign('#'), Token::Sign('['), after @ ..] = rest {
        let end = after.iter().position(|token| *token == Token::Sign(']')).unwrap_or(after.len());
        rest = after.get(end + 1..).unwrap_or_default();
    }
    matches!(rest, [Token::Word(word), Token::Word(_), Token::Sign('{'), ..] if word == "mod")
}

/// How many tokens from an opening brace to the end of what it encloses.
fn end_of_braces(tokens: &[Token]) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Sign('{') => depth += 1,
            Token::Sign('}') if depth == 1 => return at + 1,
            Token::Sign('}') => depth -= 1,
            _ => {}
        }
    }
    tokens.len()
}

/// `a::{b, c::{self, d as e}}` -> a::b as b, a::c as c, a::c::d as e
fn use_tree(tokens: &[Token]) -> Vec<(Vec<String>, String)> {
    let mut leaves = Vec::new();
    let mut before: Vec<Vec<String>> = vec![Vec::new()];
    let (mut path, mut alias): (Vec<String>, Option<String>) = (Vec::new(), None);
    let mut tokens = tokens.iter();
    let mut finish = |path: &mut Vec<String>, alias: &mut Option<String>| {
        let mut whole = std::mem::take(path);
        if whole.last().is_some_and(|last| last == "self") && whole.len() > 1 {
            whole.pop();
        }
        let alias = alias.take();
        if let Some(last) = whole.last().cloned() {
            leaves.push((whole, alias.unwrap_or(last)));
        }
    };
    while let Some(token) = tokens.next() {
        match token {
            Token::Word(word) if word == "as" => {
                if let Some(Token::Word(name)) = tokens.next() {
                    alias = Some(name.clone());
                }
            }
            Token::Word(word) => {
                if path.is_empty() {
                    path = before.last().cloned().unwrap_or_default();
                }
                path.push(word.clone());
            }
            Token::Sign('*') => path.push("*".into()),
            Token::Sign('{') => {
                let so_far = if path.is_empty() {
                    before.last().cloned().unwrap_or_default()
                } else {
                    std::mem::take(&mut path)
                };
                before.push(so_far);
            }
            Token::Sign(',') => finish(&mut path, &mut alias),
            Token::Sign('}') => {
                finish(&mut path, &mut alias);
                before.pop();
            }
            _ => {}
        }
    }
    finish(&mut path, &mut alias);
    leaves
}

/// The path from `crate`, where it points into the crate; else as it stands.
fn resolved(path: Vec<String>, module: &[String], imports: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let first = path[0].as_str();
    let mut from: Vec<String> = vec!["crate".to_owned()];
    let mut rest = &path[1..];
    match first {
        "crate" => {}
        "self" => from.extend_from_slice(module),
        "super" => {
            let mut up = 1;
            while rest.first().is_some_and(|next| next == "super") {
                up += 1;
                rest = &rest[1..];
            }
            from.extend_from_slice(&module[..module.len().saturating_sub(up)]);
        }
        // At the root of the crate its modules go by their bare names.
        trade if module.is_empty() && TRADES.contains(&trade) => rest = &path,
        name => match imports.get(name) {
            Some(import) => from.clone_from(import),
            None => return path,
        },
    }
    from.extend_from_slice(rest);
    from
}

fn tokens(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut signs = code.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign.is_alphanumeric() || sign == '_' {
            let mut word = String::from(sign);
            while let Some(next) = signs.next_if(|next| next.is_alphanumeric() || *next == '_') {
                word.push(next);
            }
            tokens.push(Token::Word(word));
        } else if sign == ':' && signs.next_if_eq(&':').is_some() {
            tokens.push(Token::Then);
        } else if !sign.is_whitespace() {
            tokens.push(Token::Sign(sign));
        }
    }
    tokens
}

/// The source without its comments and without what stands in quotation marks.
fn code_of(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    let is = |at: usize, wanted: char| signs.get(at) == Some(&wanted);
    while at < signs.len() {
        let is_word_before = code.ends_with(|sign: char| sign.is_alphanumeric() || sign == '_');
        if is(at, '/') && is(at + 1, '/') {
            while at < signs.len() && !is(at, '\n') {
                at += 1;
            }
        } else if is(at, '/') && is(at + 1, '*') {
            let mut depth = 0_usize;
            loop {
                if is(at, '/') && is(at + 1, '*') {
                    depth += 1;
                    at += 2;
                } else if is(at, '*') && is(at + 1, '/') {
                    depth -= 1;
                    at += 2;
                } else {
                    at += 1;
                }
                if depth == 0 || at >= signs.len() {
                    break;
                }
            }
            code.push(' ');
        } else if is(at, '"') {
            at += 1;
            while at < signs.len() && !is(at, '"') {
                at += if is(at, '\\') { 2 } else { 1 };
            }
            at += 1;
            code.push('"');
        } else if is(at, 'r') && (!is_word_before || code.ends_with(['b', 'c'])) && {
            let hashes = signs[at + 1..].iter().take_while(|sign| **sign == '#').count();
            is(at + 1 + hashes, '"')
        } {
            let hashes = signs[at + 1..].iter().take_while(|sign| **sign == '#').count();
            at += hashes + 2;
            while at < signs.len() && !(is(at, '"') && (1..=hashes).all(|hash| is(at + hash, '#'))) {
                at += 1;
            }
            at += hashes + 1;
            code.push('"');
        } else if is(at, '\'') && is(at + 1, '\\') {
            at += 3;
            while at < signs.len() && !is(at, '\'') {
                at += 1;
            }
            at += 1;
            code.push('"');
        } else if is(at, '\'') && is(at + 2, '\'') {
            at += 3;
            code.push('"');
        } else {
            code.push(signs[at]);
            at += 1;
        }
    }
    code
}
