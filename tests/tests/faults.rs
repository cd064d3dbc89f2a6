//! Faults: the program is killed, or its disk refuses, at every write, sync, rename and removal of an act in turn. Whatever
//! happens, the store afterwards is as it was before the act or as it is after it, everything kept verifies, and no file on
//! the stick is taken for whole that is not.
//!
//! Nothing of ours simulates the fault: `strace` answers the system call (`-e inject=…:when=N`) or kills the process at it,
//! and the shell's limit on the size of files cuts a write short. A run without `PROOFMARK_FAULTS=all` tries every sync,
//! rename and removal, and of the writes some spread over all of them.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test may stop where it stands.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use proofmark_core::cases::{NewCase, RequestFields};
use proofmark_core::safekeeping::{Erase, Restore};
use proofmark_core::{Home, Office};
use proofmark_tests::counts;
use proofmark_tests::offices::{self, Clock, PASSPHRASE, carry, dump, enrol, export, rifle};
use proofmark_tests::program::program;
use proofmark_tests::stored;

/// Calls that change a disk. `openat` makes files, but a file without content is what the next call finds.
const CALLS: [&str; 9] =
    ["write", "pwrite64", "fsync", "fdatasync", "rename", "unlink", "unlinkat", "ftruncate", "mkdir"];
/// Of writes, at most this many are tried of each act and fault, spread evenly.
const WRITES: usize = 40;
/// What is done to a call.
const FAULTS: [(&str, &str); 3] =
    [("killed", "signal=SIGKILL"), ("no space", "error=ENOSPC"), ("disk error", "error=EIO")];
const ROOT: &str = "the root of the tests";
const SECRET: &str = "Under the rear seat of a taxi.";
const CLERK: &str = "Esi Boateng";
const OFFICER: &str = "Ama Owusu";

#[test]
fn an_act_that_is_cut_short_anywhere_leaves_before_or_after() {
    if Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_err() {
        println!("skipped: strace is not installed");
        return;
    }
    let started = Instant::now();
    let base = World::build();
    let mut injections = BTreeMap::new();
    for act in acts(&base) {
        let jobs = jobs(&base, &act);
        let next = AtomicUsize::new(0);
        let losses: Vec<String> = std::thread::scope(|scope| {
            let worker = || {
                let mut losses = Vec::new();
                while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    losses.extend(injected(&base, &act, job));
                }
                losses
            };
            let workers: Vec<_> = (0..2).map(|_| scope.spawn(worker)).collect();
            workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
        });
        assert!(losses.is_empty(), "{}: {losses:#?}", act.name);
        for job in &jobs {
            *injections.entry((act.name, job.fault())).or_insert(0) += 1;
        }
    }
    let all: usize = injections.values().sum();
    let mut told: String = injections
        .iter()
        .map(|((act, fault), count)| format!("{act:<10} {fault:<12} {count:>5}\n"))
        .collect();
    told += &format!("{all} faults injected, 0 losses, {:.0} s", started.elapsed().as_secs_f64());
    counts::tell("faults", &told);
    assert!(all > 300, "the faults were not injected");
}

// ---------------------------------------------------------------------------------------------------------
// What is done, and what must hold afterwards.

/// Two offices, a stick, a backup: the state before each act. Copied for every fault, and opened by nobody meanwhile: an
/// open store makes and removes files beside itself, and the other worker may be copying them.
struct World {
    folder: tempfile::TempDir,
    headquarters: Before,
    post: Before,
    /// A note about a find, whose text is [`SECRET`].
    note: String,
    /// The bundle of the post on the stick, and that of headquarters with the erasure.
    bundle: String,
    erasure: String,
    backup: String,
}

/// What a store said before any act.
struct Before {
    lines: Vec<String>,
    /// How often [`SECRET`] stands in it.
    secrets: usize,
}

struct Act {
    name: &'static str,
    operator: &'static str,
    home: &'static str,
    arguments: Vec<String>,
    judge: fn(&World, &Path) -> Result<(), String>,
}

impl World {
    fn build() -> World {
        let folder = match Path::new("/dev/shm").is_dir() {
            true => tempfile::tempdir_in("/dev/shm"),
            false => tempfile::tempdir(),
        }
        .unwrap();
        let at = |name: &str| folder.path().join(name);
        let stick = at("stick");
        fs::create_dir(&stick).unwrap();
        let clock = Clock::at(offices::START);
        let mut headquarters = offices::headquarters(&at("hq"), 1, &clock);
        let mut post = offices::post(&at("post"), "BP1", 2, &clock);
        enrol(&mut headquarters, &mut post, &stick);
        let weapon = post.add_weapon(&rifle()).unwrap();
        carry(&mut post, &mut headquarters, &stick);
        let case = NewCase {
            weapon: weapon.id,
            direction: "outgoing".into(),
            date: "2026-03-02".into(),
            request: RequestFields::default(),
        };
        headquarters.open_case(&case).unwrap();
        carry(&mut headquarters, &mut post, &stick);
        for n in 0..3 {
            post.add_weapon(&rifle()).unwrap();
            if n == 0 {
                fs::remove_dir_all(&stick).unwrap();
                fs::create_dir(&stick).unwrap();
            }
        }
        let (bundle, _) = export(&mut post, "HQ", &stick);
        fs::create_dir(at("backup")).unwrap();
        let backup = post.backup(&at("backup"), &mut |_, _| Ok(())).unwrap().folder;
        let note = note(&headquarters);
        let erasure = erased(folder.path(), headquarters, &note);
        let post = Before::of(post, &at("post"));
        let headquarters = Before::of(open(&at("hq"), OFFICER).unwrap(), &at("hq"));
        let backup = name(Path::new(&backup));
        World { note, bundle: name(&bundle), erasure, backup, headquarters, post, folder }
    }

    /// A copy of the state, for one fault.
    fn copy(&self) -> tempfile::TempDir {
        let copy = tempfile::tempdir_in(self.folder.path().parent().unwrap()).unwrap();
        for part in ["hq", "post", "stick", "backup"] {
            copy_folder(&self.folder.path().join(part), &copy.path().join(part));
        }
        copy
    }
}

impl Before {
    fn of(office: Office, home: &Path) -> Before {
        let lines = dump(&office);
        drop(office);
        Before { lines, secrets: secrets(home) }
    }
}

/// Erases the note in a copy of headquarters and exports the erasure for the post. Returns the name of the bundle.
fn erased(world: &Path, headquarters: Office, note: &str) -> String {
    drop(headquarters);
    let elsewhere = world.join("elsewhere");
    copy_folder(&world.join("hq"), &elsewhere);
    let mut office = open(&elsewhere, OFFICER).unwrap();
    let erase = Erase {
        record: note.into(),
        rule: "Data Protection Act, section 20".into(),
        authority: "High Court".into(),
        ground: "order of the court".into(),
        second: offices::second(),
        root_passphrase: ROOT.into(),
    };
    office.erase(&erase).unwrap();
    let (bundle, _) = export(&mut office, "BP1", &world.join("stick"));
    name(&bundle)
}

/// The note with the circumstances of the first find.
fn note(office: &Office) -> String {
    let lines = dump(office);
    let line = lines.iter().find(|line| line.contains("\"kind\":\"note\"") && line.contains(SECRET)).unwrap();
    line.split('"').nth(3).unwrap().to_owned()
}

fn acts(world: &World) -> Vec<Act> {
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let erase = [
        &["erase", "record", &world.note, "--rule", "Data Protection Act, section 20"][..],
        &["--authority", "High Court", "--ground", "order of the court", "--second", "Kofi Mensah"],
    ];
    vec![
        Act {
            name: "save",
            operator: CLERK,
            home: "post",
            arguments: words("weapon add weapon.json"),
            judge: saved,
        },
        Act {
            name: "export",
            operator: CLERK,
            home: "post",
            arguments: words("bundle export HQ stick"),
            judge: exported,
        },
        Act {
            name: "import",
            operator: OFFICER,
            home: "hq",
            arguments: vec!["bundle".into(), "import".into(), format!("stick/{}", world.bundle)],
            judge: imported,
        },
        Act {
            name: "erase",
            operator: OFFICER,
            home: "hq",
            arguments: erase.concat().iter().map(|word| (*word).to_owned()).collect(),
            judge: |world, at| is_erased_wholly(world, &world.headquarters, &at.join("hq"), OFFICER),
        },
        Act {
            name: "erasure in",
            operator: CLERK,
            home: "post",
            arguments: vec!["bundle".into(), "import".into(), format!("stick/{}", world.erasure)],
            judge: |world, at| is_erased_wholly(world, &world.post, &at.join("post"), CLERK),
        },
        Act {
            name: "backup",
            operator: CLERK,
            home: "post",
            arguments: words("backup backup"),
            judge: backed_up,
        },
        Act {
            name: "restore",
            operator: CLERK,
            home: "new",
            arguments: vec!["restore".into(), format!("backup/{}", world.backup)],
            judge: restored,
        },
    ]
}

/// A weapon was recorded or not; nothing else of the store is another.
fn saved(world: &World, at: &Path) -> Result<(), String> {
    let before = &world.post.lines;
    let now = sound(&at.join("post"), CLERK)?;
    let lost: Vec<_> = before.iter().filter(|line| !now.contains(line)).collect();
    let more = now.len().abs_diff(before.len());
    match lost.is_empty() && (more == 0 || more == 2) {
        true => Ok(()),
        false => Err(format!("{more} lines more, lost {lost:?}")),
    }
}

/// The store says what it said, and every file with a bundle's name opens to its end.
fn exported(world: &World, at: &Path) -> Result<(), String> {
    if sound(&at.join("post"), CLERK)? != world.post.lines {
        return Err("an export changed the store".into());
    }
    let mut headquarters = open(&at.join("hq"), OFFICER)?;
    for file in headquarters.look_in(&at.join("stick")).map_err(said)? {
        if !file.ends_with(&world.erasure) {
            headquarters
                .inspect_bundle(Path::new(&file), &mut |_, _| Ok(()))
                .map_err(|e| format!("{file} is taken for whole: {}", said(e)))?;
        }
    }
    Ok(())
}

fn imported(world: &World, at: &Path) -> Result<(), String> {
    let now = sound(&at.join("hq"), OFFICER)?;
    if now == world.headquarters.lines {
        return Ok(());
    }
    // What it is after: taken in again, nothing is new.
    let mut office = open(&at.join("hq"), OFFICER)?;
    let again =
        office.import_bundle(&at.join("stick").join(&world.bundle), &mut |_, _| Ok(())).map_err(said)?;
    match again.commits_new == 0 && dump(&office) == now {
        true => Ok(()),
        false => Err(format!("half taken in: {} were still new", again.commits_new)),
    }
}

/// The note is there whole, or nothing of its text is in any page.
fn is_erased_wholly(world: &World, before: &Before, home: &Path, operator: &str) -> Result<(), String> {
    let now = sound(home, operator)?;
    let line = now.iter().find(|line| line.contains(&world.note)).ok_or("the record is lost")?;
    let is_erased = !line.ends_with("\"erased\":null}");
    let held = secrets(home);
    match (is_erased, line.contains(SECRET)) {
        (false, true) if held == before.secrets => Ok(()),
        (true, false) if held < before.secrets => Ok(()),
        _ => Err(format!("half erased: {line}, {held} of {} copies", before.secrets)),
    }
}

/// What has a backup's name opens; the store says what it said.
fn backed_up(world: &World, at: &Path) -> Result<(), String> {
    if sound(&at.join("post"), CLERK)? != world.post.lines {
        return Err("a backup changed the store".into());
    }
    for entry in fs::read_dir(at.join("backup")).map_err(said)?.flatten() {
        let path = entry.path();
        let is_whole = path.is_dir() && !name(&path).ends_with(".part");
        if is_whole {
            restore(&path, &at.join(format!("from-{}", name(&path))))
                .map_err(|e| format!("{} is taken for whole: {e}", path.display()))?;
        }
    }
    Ok(())
}

/// There is no store yet, and a restore still works; or there is one, and it holds all.
fn restored(world: &World, at: &Path) -> Result<(), String> {
    let home = at.join("new");
    if !home.join("store.db").exists() {
        restore(&at.join("backup").join(&world.backup), &home)?;
    }
    match sound(&home, CLERK)? == world.post.lines {
        true => Ok(()),
        false => Err("half restored".into()),
    }
}

fn restore(from: &Path, to: &Path) -> Result<(), String> {
    let input =
        Restore { folder: from.display().to_string(), operator: CLERK.into(), passphrase: PASSPHRASE.into() };
    home(to).restore(&input).map(drop).map_err(said)
}

/// The dump of a store that verifies.
fn sound(home: &Path, operator: &str) -> Result<Vec<String>, String> {
    let mut office = open(home, operator)?;
    let verified = office.verify(&mut |_, _| Ok(())).map_err(said)?;
    if !verified.damaged.is_empty() || !verified.tables_equal {
        return Err(format!("does not verify: {verified:?}"));
    }
    let page: String =
        office.store().query_row("PRAGMA integrity_check", [], |row| row.get(0)).map_err(said)?;
    match page == "ok" {
        true => Ok(dump(&office)),
        false => Err(page),
    }
}

fn open(path: &Path, operator: &str) -> Result<Office, String> {
    home(path).unlock(operator, PASSPHRASE).map_err(said)
}

fn home(path: &Path) -> Home {
    offices::home(path, 99, &Clock::at(offices::START + 100_000_000))
}

fn said(error: impl std::fmt::Debug) -> String {
    format!("{error:?}")
}

/// How often [`SECRET`] stands in a store.
fn secrets(home: &Path) -> usize {
    let secret = SECRET.as_bytes();
    stored::everything(home).windows(secret.len()).filter(|window| *window == secret).count()
}

// ---------------------------------------------------------------------------------------------------------
// Injecting.

/// One fault.
enum Job {
    /// At the nth call of a name.
    Call { call: &'static str, nth: usize, fault: (&'static str, &'static str) },
    /// No file grows beyond this many kibibytes.
    Limit(usize),
}

impl Job {
    fn fault(&self) -> &'static str {
        match self {
            Job::Call { fault, .. } => fault.0,
            Job::Limit(_) => "short write",
        }
    }

    fn named(&self) -> String {
        match self {
            Job::Call { call, nth, fault } => format!("{} at {call} {nth}", fault.0),
            Job::Limit(size) => format!("files cut at {size} KiB"),
        }
    }
}

/// All faults of an act: its calls are counted in a run without any.
fn jobs(base: &World, act: &Act) -> Vec<Job> {
    let all = std::env::var("PROOFMARK_FAULTS").is_ok_and(|all| all == "all");
    let copy = base.copy();
    let trace = copy.path().join("trace");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-e", &format!("trace={}", CALLS.join(","))]).arg("-o").arg(&trace);
    let ended = run(strace, act, copy.path());
    assert!(ended == Some(0) || ended == Some(3), "{}: ended with {ended:?} without any fault", act.name);
    let trace = fs::read_to_string(trace).unwrap();
    let mut jobs = Vec::new();
    for call in CALLS {
        let calls = trace.lines().filter(|line| line.contains(&format!(" {call}("))).count();
        let step = match call {
            "write" | "pwrite64" if !all => calls.div_ceil(WRITES).max(1),
            _ => 1,
        };
        let places =
            (1..=calls).step_by(step).flat_map(|nth| FAULTS.map(|fault| Job::Call { call, nth, fault }));
        jobs.extend(places);
    }
    jobs.extend((0..12).map(|n| Job::Limit(1 << n)));
    jobs
}

/// Does an act under a fault, and tells what was lost.
fn injected(base: &World, act: &Act, job: &Job) -> Option<String> {
    let copy = base.copy();
    let command = match job {
        Job::Call { call, nth, fault } => {
            let mut strace = Command::new("strace");
            strace.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={call}")]);
            strace.args(["-e", &format!("inject={call}:{}:when={nth}", fault.1)]);
            strace
        }
        Job::Limit(size) => {
            let mut shell = Command::new("bash");
            shell.args(["-c", &format!("ulimit -c 0; ulimit -f {size}; exec \"$@\""), "bash"]);
            shell
        }
    };
    run(command, act, copy.path());
    (act.judge)(base, copy.path()).err().map(|loss| format!("{}: {loss}", job.named()))
}

fn run(mut command: Command, act: &Act, at: &Path) -> Option<i32> {
    fs::write(at.join("weapon.json"), r#"{"weapon":{"make":"Rossi"},"markings":[{"reading":"D41?7"}]}"#)
        .unwrap();
    command
        .arg(program())
        .args(["--json", "--as", act.operator, "--home", act.home])
        .args(&act.arguments)
        .current_dir(at)
        .env("PROOFMARK_PASSPHRASE", PASSPHRASE)
        .env("PROOFMARK_SECOND_PASSPHRASE", PASSPHRASE)
        .env("PROOFMARK_ROOT_PASSPHRASE", ROOT)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap()
        .code()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn copy_folder(from: &Path, to: &PathBuf) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => copy_folder(&path, &to.join(name(&path))),
            false => drop(fs::copy(&path, to.join(name(&path))).unwrap()),
        }
    }
}
