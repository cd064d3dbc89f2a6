//! What must be on the machine: found out, said, installed.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::Failure;
use crate::workspace::{self, Workspace};

/// A package of Debian and Ubuntu, and what we want it for.
struct Package {
    name: &'static str,
    wanted_for: &'static str,
}

const fn package(name: &'static str, wanted_for: &'static str) -> Package {
    Package { name, wanted_for }
}

/// What the build needs.
const TO_BUILD: &[Package] = &[
    package("build-essential", "compiles SQLCipher, OpenSSL and zstd"),
    package("pkg-config", "finds the libraries of the window"),
    package("libwebkit2gtk-4.1-dev", "the window"),
    package("librsvg2-dev", "the window's icons"),
];

/// What the tests need beside that.
const TO_TEST: &[Package] = &[
    package("webkit2gtk-driver", "drives the real window"),
    package("xvfb", "a display without a screen"),
    package("xauth", "lets the window onto that display"),
    package("dbus", "the session that the window expects"),
    package("dbus-x11", "starts that session"),
    package("imagemagick", "pictures of the window"),
    package("x11-utils", "looks at the display"),
    package("poppler-utils", "reads and draws letters"),
    package("qpdf", "checks the structure of letters"),
    package("age", "the checker opens bundles without us"),
    package("zstd", "the checker unpacks feeds without us"),
    package("python3-venv", "the checker's own Python packages"),
    package(
        "strace",
        "lets reads, writes and syncs fail on purpose; watches that no Internet socket is opened",
    ),
];

/// How much of the machine a command asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    Build,
    Test,
}

impl Need {
    fn packages(self) -> Vec<&'static Package> {
        match self {
            Self::Build => TO_BUILD.iter().collect(),
            Self::Test => TO_BUILD.iter().chain(TO_TEST).collect(),
        }
    }
}

/// Everything that any command needs.
pub(crate) fn everything(here: &Workspace) -> Result<(), Failure> {
    system_packages(Need::Test)?;
    interface_packages(here)?;
    checker_python(here)?;
    println!("Set up.");
    Ok(())
}

/// Installs the system packages that are missing, after saying which and why.
pub(crate) fn system_packages(need: Need) -> Result<(), Failure> {
    let wanted = need.packages();
    if !(workspace::is_there("dpkg-query", "--version") && workspace::is_there("apt-get", "--version")) {
        println!(
            "This system is neither Debian nor Ubuntu. What it has in place of these packages is wanted:"
        );
        list(&wanted);
        return Ok(());
    }

    let missing = missing_packages(&wanted)?;
    if missing.is_empty() {
        return Ok(());
    }
    println!("To be installed with apt-get, because they are wanted here and missing:");
    list(&missing);
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    let words = [&["install", "--yes", "--no-install-recommends"], names.as_slice()].concat();
    let by_hand = |failure| {
        let words = words.join(" ");
        Failure(format!("{failure}. What is wanted, for root to do: apt-get update; apt-get {words}"))
    };
    apt_get(&["update"]).map_err(by_hand)?;
    apt_get(&words).map_err(by_hand)?;

    let still = missing_packages(&wanted)?;
    if still.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = still.iter().map(|package| package.name).collect();
    Err(Failure(format!("apt-get has not installed {}", names.join(", "))))
}

fn list(packages: &[&Package]) {
    let width = packages.iter().map(|package| package.name.len()).max().unwrap_or_default();
    for Package { name, wanted_for } in packages {
        println!("  {name:width$}  {wanted_for}");
    }
}

fn missing_packages<'a>(wanted: &[&'a Package]) -> Result<Vec<&'a Package>, Failure> {
    let mut question = Command::new("dpkg-query");
    question.args(["--show", "--showformat", r"${Package} ${db:Status-Status}\n"]);
    question.args(wanted.iter().map(|package| package.name));
    let answer = workspace::ask(&mut question)?;
    Ok(wanted.iter().copied().filter(|package| !is_installed(&answer, package.name)).collect())
}

/// Reads dpkg-query's "name status" lines; a package it has never heard of has no line at all.
fn is_installed(answer: &str, name: &str) -> bool {
    answer.lines().any(|line| line.split_once(' ') == Some((name, "installed")))
}

fn apt_get(words: &[&str]) -> Result<(), Failure> {
    // Another installation may be running, as in the first minutes of a new machine: wait for it.
    let mut apt = vec!["apt-get", "-o", "DPkg::Lock::Timeout=300"];
    apt.extend_from_slice(words);

    let is_root = workspace::ask(Command::new("id").arg("-u"))?.trim() == "0";
    let mut command = if is_root {
        let mut command = Command::new("env");
        command.arg("DEBIAN_FRONTEND=noninteractive").args(&apt);
        command
    } else if workspace::is_there("sudo", "--version") {
        let mut command = Command::new("sudo");
        if !io::stdin().is_terminal() {
            // Nobody is there to type a password: fail at once instead of waiting for one.
            command.arg("--non-interactive");
        }
        command.args(["env", "DEBIAN_FRONTEND=noninteractive"]).args(&apt);
        command
    } else {
        return Err(Failure("only root may install packages, and there is no sudo".into()));
    };
    workspace::run(&mut command)
}

/// `npm ci`, when the interface's packages are missing or older than their lock file.
pub(crate) fn interface_packages(here: &Workspace) -> Result<(), Failure> {
    let lock = here.path("ui/package-lock.json");
    let locked = changed(&lock).ok_or_else(|| Failure(format!("{} is missing", lock.display())))?;
    // npm writes this file last.
    let installed = changed(&here.path("ui/node_modules/.package-lock.json"));
    if installed.is_some_and(|installed| installed >= locked) {
        return Ok(());
    }
    workspace::run(&mut here.npm(["ci", "--no-audit", "--no-fund"]))
        .map_err(|failure| Failure(format!("{failure}. The interface needs Node.js 20 or newer with npm")))
}

/// Builds the interface into ui/dist, when something in it is newer than what was built last.
pub(crate) fn interface_built(here: &Workspace) -> Result<(), Failure> {
    let built = changed(&here.path("ui/dist/index.html"));
    let sources = [newest(&here.path("ui")), newest(&here.path("assets"))].into_iter().flatten().max();
    if built.is_some() && built > sources {
        println!("ui/dist is up to date.");
        return Ok(());
    }
    workspace::run(&mut here.npm(["run", "build"]))
}

/// The Python of the independent checker, with its packages; made anew when they are asked for differently.
pub(crate) fn checker_python(here: &Workspace) -> Result<PathBuf, Failure> {
    let requirements = here.path("tests/checker/requirements.txt");
    let wanted = fs::read_to_string(&requirements)
        .map_err(|error| Failure(format!("{}: {error}", requirements.display())))?;
    let home = here.target("checker-venv");
    let python = home.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let note = home.join("installed.txt");
    let is_ready = fs::read_to_string(&note).is_ok_and(|installed| installed == wanted)
        && workspace::is_there(&python.to_string_lossy(), "--version");
    if is_ready {
        return Ok(python);
    }

    println!("The independent checker gets its own Python packages, in {}.", home.display());
    let system_python = if cfg!(windows) { "python" } else { "python3" };
    workspace::run(here.program(system_python).args(["-m", "venv", "--clear"]).arg(&home))?;
    let mut install = here.program(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    workspace::run(install.arg(&requirements))?;
    fs::write(&note, wanted).map_err(|error| Failure(format!("{}: {error}", note.display())))?;
    Ok(python)
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// The latest change in a folder of sources. Folders count as well: what was removed shows only there.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = changed(path);
    let Ok(inside) = fs::read_dir(path) else {
        return own;
    };
    inside
        .flatten()
        .filter(|entry| !MADE.iter().any(|made| entry.file_name() == *made))
        .filter_map(|entry| newest(&entry.path()))
        // Building touches the folder that its products lie in: that is no change of the sources.
        .chain(if MADE.iter().any(|made| path.join(made).exists()) { None } else { own })
        .max()
}

/// What tools make inside ui/.
const MADE: [&str; 3] = ["node_modules", "dist", "coverage"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_dpkg_calls_installed_is_there() {
        let answer =
            "age installed\nzstd config-files\nlibwebkit2gtk-4.1-dev installed\nxvfb not-installed\n";
        assert!(is_installed(answer, "age"));
        assert!(is_installed(answer, "libwebkit2gtk-4.1-dev"));
        for missing in ["zstd", "xvfb", "qpdf", "libwebkit2gtk-4.1", "ag"] {
            assert!(!is_installed(answer, missing), "{missing}");
        }
    }

    #[test]
    fn testing_needs_all_that_building_needs_and_nothing_twice() {
        let (build, test) = (Need::Build.packages(), Need::Test.packages());
        assert!(build.iter().all(|one| test.iter().any(|other| other.name == one.name)));
        let mut names: Vec<&str> = test.iter().map(|package| package.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), test.len());
    }

    #[test]
    fn the_newest_source_counts_and_products_do_not() {
        let folder = std::env::temp_dir().join(format!("proofmark-dev-{}", std::process::id()));
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::create_dir_all(folder.join("dist")).unwrap();
        fs::write(folder.join("src/app.ts"), "").unwrap();
        let before = newest(&folder);
        std::thread::sleep(std::time::Duration::from_millis(20));
        fs::write(folder.join("dist/index.html"), "").unwrap();
        assert_eq!(newest(&folder), before);
        assert!(changed(&folder.join("dist/index.html")) > before);
        fs::write(folder.join("src/new.ts"), "").unwrap();
        assert!(newest(&folder) > before);
        fs::remove_dir_all(&folder).unwrap();
    }
}
