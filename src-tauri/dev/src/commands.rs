//! The commands themselves.

use std::env;
use std::fs;
use std::path::Path;

use crate::Failure;
use crate::arguments::{Choice, Part};
use crate::counts::{Runner, Tally};
use crate::setup::{self, Need};
use crate::stages::{self, Broken, Stage, Verdict, heading};
use crate::workspace::{self, Workspace, fresh};

/// The whole workspace, with the window's own features: every cargo call for tests and checks says exactly
/// this, so that features are settled the same way each time and SQLCipher and Tauri are compiled once.
const WHOLE: [&str; 3] = ["--workspace", "--features", "proofmark-desk/custom-protocol"];

/// Opens the window, or plays the tour where there is none.
pub(crate) fn run(here: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    setup::system_packages(Need::Build)?;
    if !has_display() {
        let folder = fresh(&here.target("tour"));
        println!("No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): the tour is played instead.");
        let mut tour = here.cargo(["run", "--package", "proofmark-cli", "--", "tour"]);
        return workspace::run(tour.arg(&folder));
    }
    setup::interface_packages(here)?;
    setup::interface_built(here)?;
    let mut program =
        here.cargo(["run", "--package", "proofmark-desk", "--features", "custom-protocol", "--"]);
    workspace::run(program.args(arguments))
}

fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

const SYSTEM_PACKAGES: &str = "system packages";
const UI_PACKAGES: &str = "interface packages";
const UI_BUILD: &str = "interface build";
const UI_TESTS: &str = "interface tests";
const BUILD: &str = "build";
const CRATES: &str = "crate tests";
const DOCS: &str = "documentation examples";
const CHECKER_PYTHON: &str = "checker's Python";
const TOUR: &str = "tour";
const CHECKER_TOUR: &str = "independent checker, tour";
const CHECKER_VECTORS: &str = "independent checker, vectors";
const WINDOW: &str = "window";

fn stage<'a>(
    name: &'static str,
    needs: &'static [&'static str],
    work: impl Fn(&Workspace) -> Result<Tally, Broken> + 'a,
) -> Stage<'a> {
    Stage { name, needs, work: Box::new(work) }
}

/// A step of the set-up, as a stage.
fn set_up(
    name: &'static str,
    needs: &'static [&'static str],
    work: fn(&Workspace) -> Result<(), Failure>,
) -> Stage<'static> {
    stage(name, needs, move |here| {
        work(here)?;
        Ok(Tally::default())
    })
}

/// Every test, or those that were chosen.
pub(crate) fn test(here: &Workspace, choice: &Choice) -> Verdict {
    let counts = here.target("counts");
    // Left from the last run, they would be told as if counted in this.
    let _ = fs::remove_dir_all(&counts);
    let _ = fs::create_dir_all(&counts);
    let report = stages::go_through(here, &test_stages(choice));
    print_counts(&counts);
    report.print();
    println!("\n{}", report.tally(CRATES, WINDOW));
    report.verdict()
}

/// What tests counted: runners show nothing of a test that passed.
fn print_counts(folder: &Path) {
    let mut files: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path()).collect();
    files.sort();
    for file in files {
        heading(&file.file_name().unwrap_or_default().to_string_lossy());
        println!("{}", fs::read_to_string(&file).unwrap_or_default().trim_end());
    }
}

fn test_stages(choice: &Choice) -> Vec<Stage<'_>> {
    let wants = |part| choice.wants(part);
    let builds = wants(Part::Rust) || wants(Part::Docs) || wants(Part::Checker) || wants(Part::Window);
    let filters = &choice.filters;

    let mut all = vec![
        set_up(SYSTEM_PACKAGES, &[], |_| setup::system_packages(Need::Test)),
        set_up(UI_PACKAGES, &[], setup::interface_packages),
    ];
    if wants(Part::Ui) {
        all.push(stage(UI_TESTS, &[UI_PACKAGES], move |here| {
            stages::tests(here.npm(["run", "test", "--"]).args(filters), Runner::Vitest, filters)
        }));
    }
    if builds {
        all.push(set_up(UI_BUILD, &[UI_PACKAGES], setup::interface_built));
        all.push(stage(BUILD, &[SYSTEM_PACKAGES, UI_BUILD], |here| {
            stages::work(here.cargo(["build", "--bins", "--tests"]).args(WHOLE))
        }));
    }
    if wants(Part::Rust) {
        all.push(stage(CRATES, &[BUILD], move |here| {
            if workspace::is_there("cargo-nextest", "--version") {
                let mut nextest = here.cargo(["nextest", "run", "--no-fail-fast"]);
                nextest.env("PROOFMARK_COUNTS", here.target("counts"));
                stages::tests(nextest.args(WHOLE).args(filters), Runner::Nextest, filters)
            } else {
                let mut cargo = here.cargo(["test", "--no-fail-fast", "--lib", "--bins", "--tests"]);
                cargo.env("PROOFMARK_COUNTS", here.target("counts"));
                stages::tests(cargo.args(WHOLE).arg("--").args(filters), Runner::CargoTest, filters)
            }
        }));
    }
    if wants(Part::Docs) {
        all.push(stage(DOCS, &[BUILD], move |here| {
            let mut examples = here.cargo(["test", "--doc"]);
            stages::tests_if_any(examples.args(WHOLE).arg("--").args(filters), Runner::CargoTest, filters)
        }));
    }
    if wants(Part::Checker) {
        all.push(set_up(CHECKER_PYTHON, &[SYSTEM_PACKAGES], |here| setup::checker_python(here).map(drop)));
        all.push(stage(CHECKER_VECTORS, &[CHECKER_PYTHON], |here| {
            let mut checker = here.program(setup::checker_python(here)?);
            stages::tests(
                checker.args(["tests/checker/check.py", "--vectors", "tests/vectors"]),
                Runner::Checker,
                &[],
            )
        }));
        all.push(stage(TOUR, &[BUILD], |here| {
            let folder = tour_folder(here);
            match fs::remove_dir_all(&folder) {
                Err(error) if folder.exists() => {
                    Err(Failure(format!("{}: {error}", folder.display())).into())
                }
                _ => stages::work(here.program(here.built("proofmark")).arg("tour").arg(&folder)),
            }
        }));
        all.push(stage(CHECKER_TOUR, &[TOUR, CHECKER_PYTHON], |here| {
            let mut checker = here.program(setup::checker_python(here)?);
            stages::tests(checker.arg("tests/checker/check.py").arg(tour_folder(here)), Runner::Checker, &[])
        }));
    }
    if wants(Part::Window) {
        all.push(stage(WINDOW, &[SYSTEM_PACKAGES, BUILD], move |here| {
            if cfg!(not(target_os = "linux")) {
                println!(
                    "Left out: driving the window wants Xvfb and WebKitWebDriver, which only Linux has."
                );
                return Ok(Tally { skipped: 1, ..Tally::default() });
            }
            let mut window = here.program("xvfb-run");
            window.args([
                "--auto-servernum",
                "--server-args",
                "-screen 0 1366x768x24",
                "dbus-run-session",
                "--",
            ]);
            // Every story through the window has a file `window*.rs`.
            window.args(["cargo", "test", "--no-fail-fast"]).args(WHOLE).args(["--test", "window*", "--"]);
            window.args(filters).args(["--ignored", "--test-threads=1", "--nocapture"]);
            stages::tests(&mut window, Runner::CargoTest, filters)
        }));
    }
    all
}

fn tour_folder(here: &Workspace) -> std::path::PathBuf {
    here.target("tour-of-the-tests")
}

/// Everything that reads the sources without running them.
pub(crate) fn check(here: &Workspace) -> Verdict {
    let script = |name: &'static str, title| {
        stage(title, &[UI_PACKAGES], move |here| stages::work(&mut here.npm(["run", name])))
    };
    let report = stages::go_through(
        here,
        &[
            stage("rustfmt", &[], |here| stages::work(&mut here.cargo(["fmt", "--all", "--check"]))),
            set_up(UI_PACKAGES, &[], setup::interface_packages),
            script("format:check", "prettier"),
            script("lint", "eslint"),
            script("check", "svelte-check"),
            set_up(SYSTEM_PACKAGES, &[], |_| setup::system_packages(Need::Build)),
            // The window embeds the built interface, and does not compile without it.
            set_up(UI_BUILD, &[UI_PACKAGES], setup::interface_built),
            stage("clippy", &[SYSTEM_PACKAGES, UI_BUILD], |here| {
                let mut clippy = here.cargo(["clippy", "--all-targets"]);
                stages::work(clippy.args(WHOLE).args(["--", "--deny", "warnings"]))
            }),
        ],
    );
    report.print();
    report.verdict()
}

/// The benchmarks.
pub(crate) fn bench(here: &Workspace, large: bool, filters: &[String]) -> Result<(), Failure> {
    setup::system_packages(Need::Build)?;
    let mut bench = here.cargo(["bench", "--package", "proofmark-tests", "--benches", "--"]);
    if large {
        bench.env("PROOFMARK_BENCH_LARGE", "1");
    }
    workspace::run(bench.args(filters))
}

/// A synthetic register in a fresh folder, and how to open it.
pub(crate) fn generate(here: &Workspace, many: u64, seed: u64) -> Result<(), Failure> {
    setup::system_packages(Need::Build)?;
    let folder = fresh(&here.target(&format!("generated-{many}-{seed}")));
    let mut generate =
        here.cargo(["run", "--release", "--package", "proofmark-tests", "--bin", "generate", "--"]);
    workspace::run(generate.args([many.to_string(), seed.to_string()]).arg(&folder))?;
    println!("Open it with `cargo dev run -- --home {}`.", folder.display());
    Ok(())
}

/// A package for Debian and Ubuntu.
pub(crate) fn package(here: &Workspace) -> Result<(), Failure> {
    setup::system_packages(Need::Build)?;
    setup::interface_packages(here)?;
    setup::interface_built(here)?;
    heading("package");
    // By its path, so that it is the one of the lock file and nothing is ever fetched instead.
    let tauri = here.path("ui/node_modules/@tauri-apps/cli/tauri.js");
    workspace::run(here.program("node").arg(tauri).args(["build", "--bundles", "deb", "--ci"]))?;
    println!("The package lies in {}.", here.target("release/bundle/deb").display());
    Ok(())
}

/// The TypeScript types of what crosses to the interface.
pub(crate) fn wire(here: &Workspace) -> Result<(), Failure> {
    setup::system_packages(Need::Build)?;
    setup::interface_packages(here)?;
    if !here.path("ui/dist/index.html").is_file() {
        setup::interface_built(here)?;
    }
    let mut wire = here.cargo(["test"]);
    workspace::run(wire.args(WHOLE).args(["--test", "wire"]).env("PROOFMARK_WIRE_WRITE", "1"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments::{self, Order};

    fn stages_of(line: &str) -> Vec<&'static str> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        match arguments::read(&words) {
            Ok(Order::Test(choice)) => test_stages(&choice).iter().map(|stage| stage.name).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_stage_comes_after_what_it_needs() {
        let choice = Choice::default();
        let all = test_stages(&choice);
        for (at, stage) in all.iter().enumerate() {
            for need in stage.needs {
                assert!(all[..at].iter().any(|earlier| earlier.name == *need), "{} needs {need}", stage.name);
            }
        }
        assert_eq!(all.len(), 12);
    }

    #[test]
    fn only_what_was_chosen_is_done() {
        assert_eq!(stages_of("test ui"), [SYSTEM_PACKAGES, UI_PACKAGES, UI_TESTS]);
        assert_eq!(stages_of("test fold"), [SYSTEM_PACKAGES, UI_PACKAGES, UI_BUILD, BUILD, CRATES]);
        assert_eq!(stages_of("test window"), [SYSTEM_PACKAGES, UI_PACKAGES, UI_BUILD, BUILD, WINDOW]);
    }
}
