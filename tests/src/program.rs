//! The built program `proofmark`, for tests that drive it from outside.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::SystemTime;

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
