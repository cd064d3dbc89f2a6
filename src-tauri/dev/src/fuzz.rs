//! `cargo dev fuzz`: every reader of the format against bytes that a fuzzer thinks up.

use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::Failure;
use crate::stages::{Verdict, heading, shown};
use crate::workspace::{self, Workspace};

const CRATE: &str = "src-tauri/format/fuzz";
const PROGRAM: &str = "cargo-fuzz";
/// The version that the targets were built with.
const VERSION: &str = "0.13.2";

/// What became of one target.
#[derive(Debug, Default, PartialEq, Eq)]
struct Outcome {
    executions: u64,
    coverage: u64,
    findings: usize,
    took: Duration,
    ended_well: bool,
}

/// Runs each target, or those named, for so many seconds, and prints what came of it.
pub(crate) fn fuzz(here: &Workspace, seconds: u64, wanted: &[String]) -> Result<Verdict, Failure> {
    what_is_needed()?;
    let targets = chosen(&targets(here)?, wanted)?;
    heading("build");
    workspace::run(&mut cargo_fuzz(here, "build"))?;
    heading("fuzz");
    println!("{} targets, {}.", targets.len(), shown(Duration::from_secs(seconds * targets.len() as u64)));
    let mut outcomes = Vec::new();
    for target in targets {
        let outcome = run(here, &target, seconds)?;
        println!("{}", line(&target, &outcome));
        outcomes.push(outcome);
    }
    println!("{}", total(&outcomes));
    let is_good = outcomes.iter().all(|outcome| outcome.ended_well && outcome.findings == 0);
    Ok(if is_good { Verdict::Good } else { Verdict::Bad })
}

/// The nightly compiler and the fuzzer are large and nobody else needs them: they are asked for, not installed.
fn what_is_needed() -> Result<(), Failure> {
    let nightly = workspace::ask(std::process::Command::new("rustup").args(["toolchain", "list"]));
    let mut missing = Vec::new();
    if !nightly.is_ok_and(|list| list.lines().any(|line| line.starts_with("nightly"))) {
        missing.push("the nightly compiler (rustup toolchain install nightly)".to_owned());
    }
    if !workspace::is_there(PROGRAM, "--version") {
        missing.push(format!("{PROGRAM} (cargo install --locked {PROGRAM}@{VERSION})"));
    }
    match missing.is_empty() {
        true => Ok(()),
        false => Err(Failure(format!("fuzzing wants {}", missing.join(" and ")))),
    }
}

fn cargo_fuzz(here: &Workspace, command: &str) -> std::process::Command {
    let mut cargo = here.program("rustup");
    cargo.args(["run", "nightly", "cargo", "fuzz", command, "--fuzz-dir"]).arg(here.path(CRATE));
    if command != "list" {
        cargo.arg("--target-dir").arg(here.target("fuzz"));
    }
    cargo
}

fn targets(here: &Workspace) -> Result<Vec<String>, Failure> {
    let listed = workspace::ask(&mut cargo_fuzz(here, "list"))?;
    let targets: Vec<String> =
        listed.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    match targets.is_empty() {
        true => Err(Failure(format!("no fuzz targets in {CRATE}"))),
        false => Ok(targets),
    }
}

fn chosen(all: &[String], wanted: &[String]) -> Result<Vec<String>, Failure> {
    match wanted.iter().find(|word| !all.contains(word)) {
        Some(unknown) => {
            Err(Failure(format!("there is no fuzz target `{unknown}`; there are {}", all.join(", "))))
        }
        None if wanted.is_empty() => Ok(all.to_vec()),
        None => Ok(wanted.to_vec()),
    }
}

/// Begins with the seeds of the project and with what earlier runs found worth keeping; that lies in the target folder.
fn run(here: &Workspace, target: &str, seconds: u64) -> Result<Outcome, Failure> {
    let grown = here.target(&format!("fuzz/corpus/{target}"));
    let findings = here.target(&format!("fuzz/findings/{target}"));
    for folder in [&grown, &findings] {
        fs::create_dir_all(folder).map_err(|error| Failure(format!("{}: {error}", folder.display())))?;
    }
    let before = files_in(&findings);
    let mut fuzzer = cargo_fuzz(here, "run");
    fuzzer.arg(target).arg(&grown).arg(here.path(&format!("{CRATE}/seeds/{target}"))).args([
        "--".to_owned(),
        format!("-max_total_time={seconds}"),
        "-max_len=16384".to_owned(),
        // What costs more than this for 16 KiB is a finding: memory and time are bounded.
        "-timeout=20".to_owned(),
        "-rss_limit_mb=1024".to_owned(),
        "-malloc_limit_mb=256".to_owned(),
        "-print_final_stats=1".to_owned(),
        format!("-artifact_prefix={}/", findings.display()),
    ]);
    let begun = Instant::now();
    let ended = fuzzer
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure(format!("{PROGRAM} could not be started: {error}")))?;
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    let outcome = Outcome {
        findings: files_in(&findings) - before,
        took: begun.elapsed(),
        ended_well: ended.status.success(),
        ..read(&said)
    };
    if !outcome.ended_well {
        let last: Vec<&str> = said.lines().rev().take(60).collect();
        last.iter().rev().for_each(|line| eprintln!("{line}"));
        eprintln!("{target}: what was found lies in {}", findings.display());
    }
    Ok(outcome)
}

fn files_in(folder: &std::path::Path) -> usize {
    fs::read_dir(folder).map_or(0, |entries| entries.flatten().count())
}

/// Executions and coverage out of what libFuzzer says.
fn read(said: &str) -> Outcome {
    let number_after = |line: &str, mark: &str| -> Option<u64> {
        line.split_once(mark)?.1.split_whitespace().next()?.parse().ok()
    };
    let last = |mark: &str| said.lines().filter_map(|line| number_after(line, mark)).next_back();
    Outcome {
        executions: last("number_of_executed_units: ").unwrap_or_default(),
        coverage: last(" cov: ").unwrap_or_default(),
        ..Outcome::default()
    }
}

fn line(target: &str, outcome: &Outcome) -> String {
    let sign = if outcome.ended_well && outcome.findings == 0 { "ok    " } else { "FAILED" };
    let Outcome { executions, coverage, findings, took, .. } = outcome;
    format!(
        "{sign}  {target:10}  {:>12}  {executions:>12} executions  {coverage:>6} edges  {findings} findings",
        shown(*took)
    )
}

fn total(outcomes: &[Outcome]) -> String {
    let executions: u64 = outcomes.iter().map(|outcome| outcome.executions).sum();
    let findings: usize = outcomes.iter().map(|outcome| outcome.findings).sum();
    let took = outcomes.iter().map(|outcome| outcome.took).sum();
    format!("\n{} targets, {executions} executions, {findings} findings, {}", outcomes.len(), shown(took))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "\
#2\tINITED cov: 77 ft: 78 corp: 1/1b exec/s: 0 rss: 40Mb
#804909\tDONE   cov: 410 ft: 1100 corp: 80/2Kb lim: 600 exec/s: 114987 rss: 372Mb
stat::number_of_executed_units: 804909
stat::peak_rss_mb:              372
";

    #[test]
    fn what_the_fuzzer_says_is_read() {
        let outcome = read(SAID);
        assert_eq!((outcome.executions, outcome.coverage), (804_909, 410));
        assert_eq!(read("error: no such target"), Outcome::default());
    }

    #[test]
    fn a_target_that_is_not_there_is_named() {
        let all = ["cbor".to_owned(), "fold".to_owned()];
        assert_eq!(chosen(&all, &[]), Ok(all.to_vec()));
        assert_eq!(chosen(&all, &all[1..]), Ok(all[1..].to_vec()));
        let wrong = chosen(&all, &["folds".to_owned()]).unwrap_err();
        assert_eq!(wrong.0, "there is no fuzz target `folds`; there are cbor, fold");
    }

    #[test]
    fn a_finding_shows_and_is_counted() {
        let found = Outcome { findings: 1, executions: 5, ..Outcome::default() };
        assert!(line("cbor", &found).starts_with("FAILED"));
        assert!(total(&[found, read(SAID)]).contains("2 targets, 804914 executions, 1 findings"));
    }
}
