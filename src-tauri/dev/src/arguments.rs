//! The command line: words in, one [`Order`] out.

use std::fmt;

/// What the person asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Help(&'static str),
    Setup,
    Run(Vec<String>),
    Test(Choice),
    Check,
    Bench { large: bool, filters: Vec<String> },
    Fuzz { seconds: u64, targets: Vec<String> },
    Generate { many: u64, seed: u64 },
    Package,
    Wire,
}

/// The tests that were asked for: parts of the house, and words that the names of tests must contain.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    parts: Vec<Part>,
    pub(crate) filters: Vec<String>,
}

/// A part of the tests that can be run by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The interface's unit tests.
    Ui,
    /// Unit, property and vector tests of the Rust crates.
    Rust,
    /// The examples in the documentation.
    Docs,
    /// The independent checker, over the tour's bundles and over the vectors.
    Checker,
    /// The built program in a real window.
    Window,
}

impl Part {
    fn named(word: &str) -> Option<Self> {
        Some(match word {
            "ui" => Self::Ui,
            "rust" => Self::Rust,
            "docs" => Self::Docs,
            "checker" => Self::Checker,
            "window" => Self::Window,
            _ => return None,
        })
    }
}

impl Choice {
    /// Everything, unless parts were named; a filter alone is about the Rust tests.
    pub(crate) fn wants(&self, part: Part) -> bool {
        match (self.parts.is_empty(), self.filters.is_empty()) {
            (true, true) => true,
            (true, false) => part == Part::Rust,
            (false, _) => self.parts.contains(&part),
        }
    }
}

/// Words that make no order: what is wrong with them, and which page explains.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct WrongUse {
    what: String,
    usage: &'static str,
}

impl fmt::Display for WrongUse {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let usage = self.usage.lines().next().unwrap_or_default();
        write!(to, "cargo dev: {}\n{usage}\n`cargo dev --help` tells more.", self.what)
    }
}

/// Reads the words after `cargo dev`.
pub(crate) fn read(words: &[String]) -> Result<Order, WrongUse> {
    let Some((command, rest)) = words.split_first() else {
        return Err(WrongUse { what: "which command?".into(), usage: HELP });
    };
    let help = match command.as_str() {
        "-h" | "--help" => return Ok(Order::Help(HELP)),
        "help" => match rest.first() {
            None => return Ok(Order::Help(HELP)),
            Some(about) => {
                let page = page_of(about).ok_or_else(|| unknown_command(about))?;
                return Ok(Order::Help(page));
            }
        },
        name => page_of(name).ok_or_else(|| unknown_command(name))?,
    };

    // What stands after `--` belongs to the program that is started, even if it looks like an option of ours.
    let end = rest.iter().position(|word| word == "--");
    let (ours, theirs) = match end {
        Some(at) => (&rest[..at], &rest[at + 1..]),
        None => (rest, &rest[rest.len()..]),
    };
    if ours.iter().any(|word| word == "-h" || word == "--help") {
        return Ok(Order::Help(help));
    }

    let wrong = |what: String| WrongUse { what, usage: help };
    let takes_nothing = |order: Order| match rest.first() {
        None => Ok(order),
        Some(word) => Err(wrong(format!("`{command}` does not take `{word}`"))),
    };
    match command.as_str() {
        "setup" => takes_nothing(Order::Setup),
        "check" => takes_nothing(Order::Check),
        "package" => takes_nothing(Order::Package),
        "wire" => takes_nothing(Order::Wire),
        "run" => match ours.first() {
            None => Ok(Order::Run(theirs.to_vec())),
            Some(word) => Err(wrong(format!(
                "`run` does not take `{word}`; what is meant for the program goes after `--`"
            ))),
        },
        "test" => {
            let mut choice = Choice::default();
            for word in ours {
                match Part::named(word) {
                    Some(part) => choice.parts.push(part),
                    None if word.starts_with('-') => {
                        return Err(wrong(format!("`test` has no option `{word}`")));
                    }
                    None => choice.filters.push(word.clone()),
                }
            }
            choice.filters.extend_from_slice(theirs);
            Ok(Order::Test(choice))
        }
        "bench" => {
            let (mut large, mut filters) = (false, Vec::new());
            for word in ours {
                match word.as_str() {
                    "--large" => large = true,
                    option if option.starts_with('-') => {
                        return Err(wrong(format!("`bench` has no option `{option}`")));
                    }
                    filter => filters.push(filter.to_owned()),
                }
            }
            filters.extend_from_slice(theirs);
            Ok(Order::Bench { large, filters })
        }
        "fuzz" => {
            let (mut seconds, mut targets) = (SECONDS_PER_TARGET, Vec::new());
            for word in ours.iter().chain(theirs) {
                match word.parse() {
                    Ok(0) => return Err(wrong("`fuzz` wants at least one second".into())),
                    Ok(number) => seconds = number,
                    Err(_) if word.starts_with('-') => {
                        return Err(wrong(format!("`fuzz` has no option `{word}`")));
                    }
                    Err(_) => targets.push(word.clone()),
                }
            }
            Ok(Order::Fuzz { seconds, targets })
        }
        "generate" => {
            let number = |word: &String| {
                word.parse().map_err(|_| wrong(format!("`generate` wants a number, not `{word}`")))
            };
            match ours {
                [many] => Ok(Order::Generate { many: number(many)?, seed: 1 }),
                [many, option, seed] if option == "--seed" => {
                    Ok(Order::Generate { many: number(many)?, seed: number(seed)? })
                }
                _ => Err(wrong("`generate` wants how many weapons".into())),
            }
        }
        other => Err(unknown_command(other)),
    }
}

/// How long `fuzz` stays with each target unless it is told.
const SECONDS_PER_TARGET: u64 = 60;

fn unknown_command(name: &str) -> WrongUse {
    WrongUse { what: format!("there is no command `{name}`"), usage: HELP }
}

fn page_of(command: &str) -> Option<&'static str> {
    Some(match command {
        "setup" => SETUP,
        "run" => RUN,
        "test" => TEST,
        "check" => CHECK,
        "bench" => BENCH,
        "fuzz" => FUZZ,
        "generate" => GENERATE,
        "package" => PACKAGE,
        "wire" => WIRE,
        _ => return None,
    })
}

const HELP: &str = "\
Usage: cargo dev <command> [--help]

Works on Proofmark. Each command first installs what it needs and this machine lacks,
after saying so.

  run      open the program; where there is no display, play the tour in the terminal
  test     every test: interface, crates, independent checker, the real window
  check    formatting, clippy, svelte-check, eslint, prettier
  bench    the benchmarks, as ratios beside their floor
  fuzz     the format's readers against bytes that a fuzzer thinks up
  generate a synthetic register, to look at or to measure
  package  an installer for Debian and Ubuntu
  wire     write the TypeScript types of what crosses between core and interface
  setup    only install what the others need

Exit: 0 done, 1 something failed, 2 wrong usage.
";

const SETUP: &str = "\
Usage: cargo dev setup

Installs what building and testing need and this machine lacks: system packages (Debian
and Ubuntu, by apt-get; elsewhere their names are printed), the interface's npm packages,
and a Python environment for the independent checker. Doing it again costs nothing.
";

const RUN: &str = "\
Usage: cargo dev run [-- ARGUMENTS]

Builds the interface and the program, and opens its window. Without a display it plays the
tour in a fresh folder under target/ instead: a rifle found at a border post, carried to
headquarters and traced, and a letter issued.

What stands after `--` is handed to the program.
";

const TEST: &str = "\
Usage: cargo dev test [PART…] [FILTER…]

Runs every test, goes on after a failure as far as it can, and ends with a table and one
line: N passed, N failed.

PART runs only some of them:
  ui       unit tests of the interface
  rust     unit, property and vector tests of the crates
  docs     the examples in the documentation
  checker  the independent checker, over a tour's bundles and over the vectors
  window   the built program, driven under Xvfb

FILTER is a part of a test's name, for `rust` unless parts are named. A filter that is
spelled like a part goes after `--`.

PROOFMARK_DATA may name the folder of real records that some tests read; without it they
are left out.
";

const CHECK: &str = "\
Usage: cargo dev check

rustfmt and clippy over the crates; prettier, eslint and svelte-check over the interface.
Changes nothing.
";

const BENCH: &str = "\
Usage: cargo dev bench [--large] [FILTER…]

Runs the benchmarks, optimised, each as a ratio beside the floor measured in the same run.

  --large  100,000 weapons instead of 10,000
";

const FUZZ: &str = "\
Usage: cargo dev fuzz [SECONDS_PER_TARGET] [TARGET…]

Runs each fuzz target of src-tauri/format/fuzz, or those named, for so many seconds (60),
beginning with the project's seeds. Ends with a line for each: time, executions, edges
covered, findings; and fails if there is one. What was found, and what is worth beginning
with next time, lies under target/fuzz/.

Wants the nightly compiler and cargo-fuzz, and says so where they are missing. `cargo dev
test` calls every target over its seeds, with neither.
";

const GENERATE: &str = "\
Usage: cargo dev generate N [--seed S]

Makes a headquarters with N synthetic weapons under target/generated-N-S/, whose numbers look,
collide and fail as real ones do, and says how to open it. The same seed gives the same
register; without one it is 1.
";

const PACKAGE: &str = "\
Usage: cargo dev package

Builds the optimised program and packs it as a .deb, under target/release/bundle/.
";

const WIRE: &str = "\
Usage: cargo dev wire

Writes the TypeScript types of what crosses between core and interface, from the Rust
types. `cargo dev test` fails where they differ.
";

#[cfg(test)]
mod tests {
    use super::*;

    fn read_line(line: &str) -> Result<Order, WrongUse> {
        read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    fn choice(line: &str) -> Choice {
        match read_line(line) {
            Ok(Order::Test(choice)) => choice,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_command_has_a_page_and_is_listed() {
        for command in ["setup", "run", "test", "check", "bench", "fuzz", "generate", "package", "wire"] {
            let page = page_of(command).unwrap();
            assert!(page.starts_with(&format!("Usage: cargo dev {command}")));
            assert!(HELP.contains(&format!("\n  {command} ")), "{command}");
            assert_eq!(read_line(&format!("{command} --help")), Ok(Order::Help(page)));
            assert_eq!(read_line(&format!("help {command}")), Ok(Order::Help(page)));
        }
    }

    #[test]
    fn all_tests_unless_some_are_named() {
        let all = choice("test");
        assert!(
            [Part::Ui, Part::Rust, Part::Docs, Part::Checker, Part::Window]
                .iter()
                .all(|part| all.wants(*part))
        );

        let filtered = choice("test fold");
        assert!(filtered.wants(Part::Rust) && !filtered.wants(Part::Window) && !filtered.wants(Part::Ui));
        assert_eq!(filtered.filters, ["fold"]);

        let parts = choice("test window checker story");
        assert!(parts.wants(Part::Window) && parts.wants(Part::Checker) && !parts.wants(Part::Rust));
        assert_eq!(parts.filters, ["story"]);

        let odd = choice("test rust -- window");
        assert!(odd.wants(Part::Rust) && !odd.wants(Part::Window));
        assert_eq!(odd.filters, ["window"]);
    }

    #[test]
    fn what_follows_two_dashes_is_the_programs() {
        assert_eq!(read_line("run -- --help"), Ok(Order::Run(vec!["--help".into()])));
        assert_eq!(read_line("run"), Ok(Order::Run(vec![])));
    }

    #[test]
    fn bench_takes_its_option_and_filters() {
        assert_eq!(read_line("bench"), Ok(Order::Bench { large: false, filters: vec![] }));
        assert_eq!(
            read_line("bench --large letter"),
            Ok(Order::Bench { large: true, filters: vec!["letter".into()] })
        );
    }

    #[test]
    fn fuzz_takes_seconds_and_targets() {
        let fuzz = |seconds, targets: &[&str]| {
            Ok(Order::Fuzz { seconds, targets: targets.iter().map(|t| (*t).to_owned()).collect() })
        };
        assert_eq!(read_line("fuzz"), fuzz(SECONDS_PER_TARGET, &[]));
        assert_eq!(read_line("fuzz 300 cbor fold"), fuzz(300, &["cbor", "fold"]));
    }

    #[test]
    fn generate_takes_a_number_and_a_seed() {
        assert_eq!(read_line("generate 500"), Ok(Order::Generate { many: 500, seed: 1 }));
        assert_eq!(read_line("generate 500 --seed 7"), Ok(Order::Generate { many: 500, seed: 7 }));
    }

    #[test]
    fn wrong_use_is_named() {
        for line in [
            "",
            "dance",
            "help dance",
            "check all",
            "test --fast",
            "bench --huge",
            "fuzz 0",
            "fuzz --fast",
            "generate",
            "generate many",
            "generate 5 --seed",
            "run fast",
            "wire --",
            "setup x",
        ] {
            let wrong = read_line(line).unwrap_err().to_string();
            assert!(wrong.contains("Usage: cargo dev"), "{line}: {wrong}");
        }
        assert!(read_line("test --fast").unwrap_err().to_string().contains("`--fast`"));
    }
}
