//! How many tests ran, read from what the test programs print.

use std::fmt;
use std::ops::AddAssign;

/// Tests counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(to, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// Who prints the counts. Only its own closing line is believed: a failed test's output, which a runner shows
/// in between, may well hold another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Runner {
    Nextest,
    /// cargo's own harness, with a closing line for each test binary.
    CargoTest,
    Vitest,
    /// The independent checker.
    Checker,
}

impl Runner {
    /// What one line of this runner's output adds; nothing, unless it is a closing line.
    pub(crate) fn counted_in(self, line: &str) -> Option<Tally> {
        let line = without_colour(line);
        let line = line.trim();
        match self {
            // Summary [   0.009s] 5 tests run: 4 passed (1 slow), 1 failed, 2 skipped
            Self::Nextest => {
                let (_, counts) = line.strip_prefix("Summary [")?.split_once(" run: ")?;
                tally_of(counts, &[','])
            }
            // test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; …
            Self::CargoTest => {
                let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
                tally_of(counts, &[';'])
            }
            // Tests  1 failed | 4 passed | 1 skipped (6)
            Self::Vitest => tally_of(line.strip_prefix("Tests  ")?, &['|', '(']),
            // 5 passed, 0 failed, 1 skipped
            Self::Checker => plain_line(line),
        }
    }
}

/// Reads a line that is a [`Tally`] as it is shown, and nothing else.
fn plain_line(line: &str) -> Option<Tally> {
    let mut parts = line.split(", ");
    let mut next = |what: &str| parts.next()?.strip_suffix(what)?.parse::<u64>().ok();
    let mut tally = Tally { passed: next(" passed")?, failed: next(" failed")?, skipped: 0 };
    match parts.next() {
        None => {}
        Some(last) => tally.skipped = last.strip_suffix(" skipped")?.parse().ok()?,
    }
    parts.next().is_none().then_some(tally)
}

/// Adds up "4 passed (1 slow)", "1 failed", "2 ignored" …; nothing when no part of the line is of that form.
fn tally_of(counts: &str, between: &[char]) -> Option<Tally> {
    let mut tally = Tally::default();
    let mut any = false;
    for part in counts.split(between) {
        let mut words = part.split_whitespace();
        let (Some(number), Some(what)) = (words.next(), words.next()) else {
            continue;
        };
        let Ok(number) = number.parse::<u64>() else {
            continue;
        };
        let count = match (what, words.next()) {
            ("passed", _) => &mut tally.passed,
            ("failed", _) | ("timed", Some("out")) | ("exec", Some("failed")) => &mut tally.failed,
            ("skipped" | "ignored" | "todo", _) => &mut tally.skipped,
            _ => continue,
        };
        *count += number;
        any = true;
    }
    any.then_some(tally)
}

fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        if sign != '\u{1b}' {
            plain.push(sign);
            continue;
        }
        // ESC [ … up to the letter that ends it.
        if signs.next() == Some('[') {
            for inner in signs.by_ref() {
                if ('@'..='~').contains(&inner) {
                    break;
                }
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64, skipped: u64) -> Option<Tally> {
        Some(Tally { passed, failed, skipped })
    }

    #[test]
    fn nextest() {
        assert_eq!(
            Runner::Nextest.counted_in("     Summary [   0.009s] 5 tests run: 5 passed, 2 skipped"),
            tally(5, 0, 2)
        );
        assert_eq!(
            Runner::Nextest.counted_in(
                "     Summary [  12.001s] 9/12 tests run: 6 passed (1 slow, 1 flaky), 1 failed, 1 timed out, 1 exec failed, 0 skipped"
            ),
            tally(6, 3, 0)
        );
        assert_eq!(
            Runner::Nextest.counted_in(
                "\u{1b}[32;1m     Summary\u{1b}[0m [   0.004s] \u{1b}[1m1\u{1b}[0m test run: \u{1b}[1m1\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, \u{1b}[1m0\u{1b}[0m \u{1b}[33;1mskipped\u{1b}[0m"
            ),
            tally(1, 0, 0)
        );
        assert_eq!(
            Runner::Nextest.counted_in("        PASS [   0.005s] proofmark-dev counts::tests::nextest"),
            None
        );
    }

    #[test]
    fn cargo_test() {
        assert_eq!(
            Runner::CargoTest.counted_in(
                "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.00s"
            ),
            tally(5, 0, 1)
        );
        assert_eq!(
            Runner::CargoTest.counted_in(
                "test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.30s"
            ),
            tally(4, 2, 0)
        );
        assert_eq!(Runner::CargoTest.counted_in("test store::opens ... ok"), None);
        assert_eq!(Runner::CargoTest.counted_in("running 3 tests"), None);
    }

    #[test]
    fn vitest() {
        assert_eq!(Runner::Vitest.counted_in("      Tests  42 passed (42)"), tally(42, 0, 0));
        assert_eq!(
            Runner::Vitest.counted_in("      Tests  1 failed | 4 passed | 1 skipped | 2 todo (8)"),
            tally(4, 1, 3)
        );
        assert_eq!(Runner::Vitest.counted_in(" Test Files  1 failed | 3 passed (4)"), None);
        assert_eq!(Runner::Vitest.counted_in("      Tests  no tests"), None);
    }

    #[test]
    fn the_plain_line() {
        assert_eq!(Runner::Checker.counted_in("31 passed, 0 failed"), tally(31, 0, 0));
        assert_eq!(Runner::Checker.counted_in("31 passed, 2 failed, 4 skipped"), tally(31, 2, 4));
        assert_eq!(Runner::Checker.counted_in("31 passed, 2 failed and more"), None);
        assert_eq!(Runner::Checker.counted_in("3 passed"), None);
        assert_eq!(Runner::Checker.counted_in("the post passed, 3 failed"), None);
        assert_eq!(Runner::Checker.counted_in(""), None);
    }

    #[test]
    fn what_a_failed_test_printed_is_not_counted_again() {
        let inner = "    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 2 filtered out; finished in 0.07s";
        assert_eq!(Runner::Nextest.counted_in(inner), None);
        assert_eq!(Runner::CargoTest.counted_in("3 passed, 0 failed"), None);
    }

    #[test]
    fn shown_as_it_is_read() {
        for shown in [Tally { passed: 7, failed: 1, skipped: 2 }, Tally { passed: 7, failed: 0, skipped: 0 }]
        {
            assert_eq!(Runner::Checker.counted_in(&shown.to_string()), Some(shown));
        }
    }
}
