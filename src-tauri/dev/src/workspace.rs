//! The folder we work in, and the starting of other programs in it.

use std::env;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;

use crate::Failure;
use crate::counts::{Runner, Tally};

/// A clone of the project.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

/// How a watched program ended.
pub(crate) struct Watched {
    pub(crate) succeeded: bool,
    pub(crate) tally: Tally,
}

impl Workspace {
    /// Finds the workspace around the folder that cargo started us for.
    pub(crate) fn find() -> Result<Self, Failure> {
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => env::current_dir().map_err(|error| Failure(format!("no current folder: {error}")))?,
        };
        let root = start
            .ancestors()
            .find(|folder| folder.join("Cargo.lock").is_file() && folder.join("src-tauri").is_dir())
            .ok_or_else(|| Failure(format!("{} is not inside a clone of Proofmark", start.display())))?
            .to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// A path in the workspace.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// A path in the target folder.
    pub(crate) fn target(&self, inside: &str) -> PathBuf {
        self.target.join(inside)
    }

    /// A program that the unoptimised build has made.
    pub(crate) fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// A program to be started in the workspace's folder.
    pub(crate) fn program(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        // What `cargo run` told us about ourselves must not reach the next cargo: build scripts look at some
        // of it, and would be run again each time a person types cargo by hand in between.
        for (name, _) in env::vars_os() {
            if is_about_us(&name) {
                command.env_remove(name);
            }
        }
        // Tests are started in their crate's folder: a path typed from here must still lead to the same place.
        if let Some(Ok(data)) = env::var_os("PROOFMARK_DATA").map(std::path::absolute) {
            command.env("PROOFMARK_DATA", data);
        }
        if wants_colour() {
            command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
        }
        command
    }

    /// `cargo …`
    pub(crate) fn cargo<const N: usize>(&self, arguments: [&str; N]) -> Command {
        let mut command = self.program("cargo");
        command.args(arguments);
        command
    }

    /// `npm …`, in the interface's folder.
    pub(crate) fn npm<const N: usize>(&self, arguments: [&str; N]) -> Command {
        let mut command = self.program(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command.current_dir(self.path("ui")).args(arguments);
        command
    }
}

fn is_about_us(name: &OsString) -> bool {
    let name = name.to_string_lossy();
    name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO_BIN_NAME"
}

/// Whether the person sees colours: a terminal, and nobody has asked for none.
pub(crate) fn wants_colour() -> bool {
    io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none()
}

/// Starts a program, says so, and waits until it has ended well.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    say(command);
    let status = command.status().map_err(|error| not_started(command, &error))?;
    ended_well(command, status)
}

/// Starts a program without a word, and hands back what it prints; its complaints go where ours go.
pub(crate) fn ask(command: &mut Command) -> Result<String, Failure> {
    let answer = command
        .stderr(Stdio::null())
        .stdin(Stdio::null())
        .output()
        .map_err(|error| not_started(command, &error))?;
    Ok(String::from_utf8_lossy(&answer.stdout).into_owned())
}

/// Whether there is a program of this name, that says its version.
pub(crate) fn is_there(program: &str, version: &str) -> bool {
    Command::new(program)
        .arg(version)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Starts a test program, says so, passes on what it prints as it comes, and counts its tests.
pub(crate) fn watch(command: &mut Command, runner: Runner) -> Result<Watched, Failure> {
    say(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    let (count, counted) = mpsc::channel();
    let printing = [
        child.stdout.take().map(|from| pass_on(from, io::stdout(), runner, count.clone())),
        child.stderr.take().map(|from| pass_on(from, io::stderr(), runner, count.clone())),
    ];
    drop(count);
    let mut tally = Tally::default();
    for part in counted {
        tally += part;
    }
    for thread in printing.into_iter().flatten() {
        // It only copies lines; should it ever panic, the count it sent so far stands.
        let _ = thread.join();
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    Ok(Watched { succeeded: status.success(), tally })
}

fn pass_on(
    from: impl Read + Send + 'static,
    mut to: impl Write + Send + 'static,
    runner: Runner,
    count: mpsc::Sender<Tally>,
) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut lines = BufReader::new(from);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            // A reader that has gone away must not stop the tests.
            let _ = to.write_all(&line);
            if let Some(tally) = runner.counted_in(&String::from_utf8_lossy(&line)) {
                let _ = count.send(tally);
            }
            line.clear();
        }
    })
}

fn ended_well(command: &Command, status: ExitStatus) -> Result<(), Failure> {
    if status.success() {
        return Ok(());
    }
    let name = command.get_program().to_string_lossy();
    Err(Failure(match status.code() {
        Some(code) => format!("{name} ended with {code}"),
        None => format!("{name} was stopped"),
    }))
}

fn not_started(command: &Command, error: &io::Error) -> Failure {
    let name = command.get_program().to_string_lossy();
    Failure(match error.kind() {
        io::ErrorKind::NotFound => format!("`{name}` is not on this machine, or not in PATH"),
        _ => format!("`{name}` could not be started: {error}"),
    })
}

fn say(command: &Command) {
    let line = typed(command);
    if wants_colour() {
        println!("\u{1b}[2m$ {line}\u{1b}[0m");
    } else {
        println!("$ {line}");
    }
}

/// The command as a person would type it.
fn typed(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| {
            let word = word.to_string_lossy();
            let plain = |sign: char| sign.is_alphanumeric() || "-_./=:+,@%~…".contains(sign);
            if !word.is_empty() && word.chars().all(plain) {
                word.into_owned()
            } else {
                format!("'{}'", word.replace('\'', r"'\''"))
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// A sibling of `wanted` that does not exist yet: `tour-1`, `tour-2` …
pub(crate) fn fresh(wanted: &Path) -> PathBuf {
    let name = wanted.file_name().unwrap_or_default().to_string_lossy();
    (1_u32..)
        .map(|number| wanted.with_file_name(format!("{name}-{number}")))
        .find(|path| !path.exists())
        .unwrap_or_else(|| wanted.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut command = Command::new("xvfb-run");
        command.args(["-s", "-screen 0 1366x768x24", "it's", "--", "cargo"]);
        assert_eq!(typed(&command), r"xvfb-run -s '-screen 0 1366x768x24' 'it'\''s' -- cargo");
    }

    #[test]
    fn only_what_is_about_us_is_taken_away() {
        assert!(is_about_us(&"CARGO_PKG_NAME".into()));
        assert!(is_about_us(&"CARGO_MANIFEST_DIR".into()));
        assert!(!is_about_us(&"CARGO_TARGET_DIR".into()));
        assert!(!is_about_us(&"PROOFMARK_DATA".into()));
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let failure = run(&mut Command::new("proofmark-no-such-program")).unwrap_err();
        assert!(failure.to_string().contains("`proofmark-no-such-program` is not on this machine"));
    }

    #[test]
    fn tests_are_counted_and_the_ending_is_known() {
        let mut command = Command::new("cargo");
        command.arg("--version");
        let watched = watch(&mut command, Runner::CargoTest).unwrap();
        assert!(watched.succeeded);
        assert_eq!(watched.tally, Tally::default());
    }

    #[test]
    fn the_workspace_is_found_from_a_crate_in_it() {
        let here = Workspace::find().unwrap();
        assert!(here.path("src-tauri/dev/Cargo.toml").is_file());
    }
}
