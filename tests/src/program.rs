//! The built program `proofmark`, for tests that drive it from outside.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::SystemTime;

use serde_json::Value;

use crate::offices::PASSPHRASE;

/// An office at the terminal: its folder, and who sits there.
#[derive(Debug, Clone)]
pub struct Terminal {
    home: PathBuf,
    who: String,
}

impl Terminal {
    /// Somebody at the terminal of the office in a folder.
    pub fn at(home: &Path, who: &str) -> Terminal {
        Terminal { home: home.to_owned(), who: who.to_owned() }
    }

    /// Runs a command in JSON, with its input object where it reads one: how it ended, and what it answered.
    pub fn run(&self, arguments: &[&str], input: &Value) -> (i32, Value) {
        let mut child = Command::new(program())
            .env("PROOFMARK_PASSPHRASE", PASSPHRASE)
            .env("PROOFMARK_SECOND_PASSPHRASE", PASSPHRASE)
            .args(["--json", "--as", &self.who, "--home"])
            .arg(&self.home)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        // A command that does not read its input is gone before it is written.
        let _ = child.stdin.take().expect("stdin").write_all(input.to_string().as_bytes());
        let ran = child.wait_with_output().expect("it ends");
        let answer = serde_json::from_slice(&ran.stdout).expect("one JSON value on its output");
        (ran.status.code().expect("a code"), answer)
    }

    /// Runs a command that must be done.
    pub fn done(&self, arguments: &[&str], input: Value) -> Value {
        let (code, answer) = self.run(arguments, &input);
        assert_eq!(code, 0, "{arguments:?}: {answer}");
        answer
    }

    /// Runs a command that is done and leaves something for a person.
    pub fn needs_person(&self, arguments: &[&str]) -> Value {
        let (code, answer) = self.run(arguments, &Value::Null);
        assert_eq!(code, 3, "{arguments:?}: {answer}");
        answer
    }

    /// Runs a command that must be refused, and returns why.
    pub fn refused(&self, arguments: &[&str], input: Value) -> String {
        let (code, answer) = self.run(arguments, &input);
        assert_eq!(code, 1, "{arguments:?}: {answer}");
        answer["error"]["code"].as_str().expect("a code").to_owned()
    }

    /// Does an act that records something, and returns its id.
    pub fn made(&self, arguments: &[&str], input: Value) -> String {
        self.done(arguments, input)["id"].as_str().expect("an id").to_owned()
    }
}

/// The built program beside this test. Built again where it is older than a source: cargo builds for a test no program
/// of another package.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let test = std::env::current_exe().expect("this test");
        let profile = test.parent().and_then(Path::parent).expect("target/<profile>/deps");
        let program = profile.join(format!("proofmark{}", std::env::consts::EXE_SUFFIX));
        let built = std::fs::metadata(&program).and_then(|program| program.modified()).ok();
        if built.is_none_or(|built| built < newest_source()) {
            let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
            cargo.args(["build", "--quiet", "--package", "proofmark-cli"]);
            if profile.ends_with("release") {
                cargo.arg("--release");
            }
            assert!(cargo.status().expect("cargo").success(), "the program was not built");
        }
        program
    })
}

fn newest_source() -> SystemTime {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the project");
    let places = ["src-tauri/cli", "src-tauri/core", "src-tauri/format/src", "assets"];
    places.iter().map(|place| newest(&project.join(place))).max().expect("sources")
}

fn newest(path: &Path) -> SystemTime {
    let entries = std::fs::read_dir(path).into_iter().flatten();
    let below = entries.map(|entry| newest(&entry.expect("source").path()));
    let own = match path.is_dir() {
        true => SystemTime::UNIX_EPOCH,
        false => std::fs::metadata(path).and_then(|file| file.modified()).expect("source"),
    };
    below.fold(own, SystemTime::max)
}
