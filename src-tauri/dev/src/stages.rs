//! Stages: what `test` and `check` do one after another, going on after a failure as far as it makes sense.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::Failure;
use crate::counts::{Runner, Tally};
use crate::workspace::{self, Watched, Workspace};

/// One thing to do. `needs` names stages without which it cannot be done.
pub(crate) struct Stage<'a> {
    pub(crate) name: &'static str,
    pub(crate) needs: &'static [&'static str],
    pub(crate) work: Box<Work<'a>>,
}

/// What a stage does.
pub(crate) type Work<'a> = dyn Fn(&Workspace) -> Result<Tally, Broken> + 'a;

/// A stage that failed: why, and what was counted until then.
#[derive(Debug)]
pub(crate) struct Broken {
    tally: Tally,
    why: String,
}

impl From<Failure> for Broken {
    fn from(failure: Failure) -> Self {
        Self { tally: Tally::default(), why: failure.0 }
    }
}

/// What became of a stage.
#[derive(Debug)]
enum Outcome {
    Done(Tally),
    Failed(Tally, String),
    NotRun(String),
}

/// What became of all of them.
pub(crate) struct Report {
    lines: Vec<(&'static str, Outcome, Duration)>,
}

/// Does the stages in order.
pub(crate) fn go_through(here: &Workspace, stages: &[Stage<'_>]) -> Report {
    let mut report = Report { lines: Vec::new() };
    for stage in stages {
        let missing = stage.needs.iter().find(|need| !report.has_not_failed(need));
        let begun = Instant::now();
        let outcome = match missing {
            Some(need) => Outcome::NotRun(format!("not run: needs “{need}”")),
            None => {
                heading(stage.name);
                match (stage.work)(here) {
                    Ok(tally) => Outcome::Done(tally),
                    Err(broken) => {
                        eprintln!("{}: {}", stage.name, broken.why);
                        Outcome::Failed(broken.tally, broken.why)
                    }
                }
            }
        };
        let took = begun.elapsed();
        if missing.is_none() {
            println!("{}, {}", stage.name, shown(took));
        }
        report.lines.push((stage.name, outcome, took));
    }
    report
}

impl Report {
    fn has_not_failed(&self, name: &str) -> bool {
        // A stage that is not on the list was not asked for: it stands in nobody's way.
        self.lines
            .iter()
            .find(|(stage, ..)| *stage == name)
            .is_none_or(|(_, outcome, _)| matches!(outcome, Outcome::Done(_)))
    }

    fn tally_of(&self, name: &str) -> Tally {
        self.lines
            .iter()
            .find(|(stage, ..)| *stage == name)
            .map(|(_, outcome, _)| outcome.tally())
            .unwrap_or_default()
    }

    /// All tests together. Those that `first` skips because `later` runs them are not skipped.
    pub(crate) fn tally(&self, first: &str, later: &str) -> Tally {
        let mut all = Tally::default();
        for (_, outcome, _) in &self.lines {
            all += outcome.tally();
        }
        let run_later = self.tally_of(later);
        let run_later = (run_later.passed + run_later.failed).min(self.tally_of(first).skipped);
        all.skipped -= run_later.min(all.skipped);
        all
    }

    /// A line a stage, with its tests and its time.
    pub(crate) fn print(&self) {
        heading("summary");
        let width = self.lines.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or_default();
        for (name, outcome, took) in &self.lines {
            let (sign, text) = match outcome {
                Outcome::Done(tally) if *tally == Tally::default() => ("ok    ", String::new()),
                Outcome::Done(tally) => ("ok    ", tally.to_string()),
                Outcome::Failed(_, why) => ("FAILED", why.clone()),
                Outcome::NotRun(why) => ("-     ", why.clone()),
            };
            println!("{}", format!("{sign}  {name:width$}  {:>12}  {text}", shown(*took)).trim_end());
        }
    }

    /// Good only if every stage was done.
    pub(crate) fn verdict(&self) -> Verdict {
        let is_done = |(_, outcome, _): &(_, Outcome, _)| matches!(outcome, Outcome::Done(_));
        if self.lines.iter().all(is_done) { Verdict::Good } else { Verdict::Bad }
    }
}

/// What stages come to, all together. The report has said the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Good,
    Bad,
}

impl Outcome {
    /// A stage that failed without a failed test counts as one: no bad run ends with 0 failed.
    fn tally(&self) -> Tally {
        match self {
            Self::Done(tally) => *tally,
            Self::Failed(tally, _) => Tally { failed: tally.failed.max(1), ..*tally },
            Self::NotRun(_) => Tally::default(),
        }
    }
}

/// Starts a test program; fails if it does, and also if it ran no test at all.
pub(crate) fn tests(command: &mut Command, runner: Runner, filters: &[String]) -> Result<Tally, Broken> {
    match tests_if_any(command, runner, filters) {
        Ok(tally) | Err(Broken { tally, .. }) if tally.passed == 0 && tally.failed == 0 => {
            Err(Broken { tally, why: "no test was run".into() })
        }
        other => other,
    }
}

/// Starts a test program that may well find nothing to run.
pub(crate) fn tests_if_any(
    command: &mut Command,
    runner: Runner,
    filters: &[String],
) -> Result<Tally, Broken> {
    let Watched { succeeded, mut tally } = workspace::watch(command, runner)?;
    if !filters.is_empty() {
        // What a filter leaves out some runners call skipped, as if it had been wanted.
        tally.skipped = 0;
    }
    if succeeded && tally.failed == 0 {
        return Ok(tally);
    }
    let why = if tally.failed > 0 { tally.to_string() } else { "ended with an error".to_owned() };
    Err(Broken { tally, why })
}

/// Starts a program that has no tests to count.
pub(crate) fn work(command: &mut Command) -> Result<Tally, Broken> {
    workspace::run(command)?;
    Ok(Tally::default())
}

pub(crate) fn heading(name: &str) {
    if workspace::wants_colour() {
        println!("\n\u{1b}[1m── {name} ──\u{1b}[0m");
    } else {
        println!("\n── {name} ──");
    }
}

/// `0.4 s`, `12.3 s`, `4 min 05 s`
pub(crate) fn shown(took: Duration) -> String {
    let seconds = took.as_secs();
    if seconds < 60 {
        format!("{:.1} s", took.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(
        name: &'static str,
        needs: &'static [&'static str],
        result: fn() -> Result<Tally, Broken>,
    ) -> Stage<'static> {
        Stage { name, needs, work: Box::new(move |_| result()) }
    }

    fn ran(passed: u64, failed: u64, skipped: u64) -> Tally {
        Tally { passed, failed, skipped }
    }

    fn here() -> Workspace {
        Workspace::find().unwrap()
    }

    #[test]
    fn goes_on_after_a_failure_but_not_with_what_needed_it() {
        let report = go_through(
            &here(),
            &[
                stage("build", &[], || Err(Failure("no compiler".into()).into())),
                stage("crates", &["build"], || Ok(ran(100, 0, 0))),
                stage("report", &["crates"], || Ok(ran(100, 0, 0))),
                stage("interface", &["never asked for"], || Ok(ran(7, 0, 1))),
            ],
        );
        assert_eq!(report.tally("crates", "window"), ran(7, 1, 1));
        assert_eq!(report.verdict(), Verdict::Bad);
        assert!(matches!(report.lines[2].1, Outcome::NotRun(_)));
    }

    #[test]
    fn tests_that_a_later_stage_runs_are_not_skipped() {
        let report = go_through(
            &here(),
            &[stage("crates", &[], || Ok(ran(50, 0, 5))), stage("window", &[], || Ok(ran(3, 0, 0)))],
        );
        assert_eq!(report.tally("crates", "window"), ran(53, 0, 2));
        assert_eq!(report.verdict(), Verdict::Good);
    }

    #[test]
    fn failed_tests_are_counted_once() {
        let report = go_through(
            &here(),
            &[stage("crates", &[], || Err(Broken { tally: ran(9, 4, 0), why: "4 failed".into() }))],
        );
        assert_eq!(report.tally("crates", "window"), ran(9, 4, 0));
        assert_eq!(report.verdict(), Verdict::Bad);
    }

    #[test]
    fn a_program_that_runs_no_test_is_a_failure() {
        let mut command = Command::new("cargo");
        assert_eq!(
            tests(command.arg("--version"), Runner::CargoTest, &[]).unwrap_err().why,
            "no test was run"
        );
    }

    #[test]
    fn times() {
        assert_eq!(shown(Duration::from_millis(440)), "0.4 s");
        assert_eq!(shown(Duration::from_secs(245)), "4 min 05 s");
    }
}
