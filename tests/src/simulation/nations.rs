//! The nations that simulations begin with, made once: each simulation starts from copies of their folders.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tempfile::TempDir;

use crate::offices::{self, Clock, START};

/// A laptop that a nation begins with.
#[derive(Debug, Clone)]
pub(super) struct Laptop {
    /// Folder of its office.
    pub(super) folder: PathBuf,
    /// Code of its office.
    pub(super) code: String,
    /// Who sits at it.
    pub(super) operator: &'static str,
    /// Whether it is enrolled.
    pub(super) enrolled: bool,
}

/// A nation; the first of its laptops is the one that has the root's key.
#[derive(Debug)]
pub(super) struct Nation {
    /// Its laptops.
    pub(super) laptops: Vec<Laptop>,
    _folder: TempDir,
}

/// Passphrase of the root of every nation here.
pub(super) const ROOT: &str = "the root of the tests";

/// How many posts each nation has; the last of the larger ones waits to be enrolled.
const POSTS: [usize; 3] = [2, 3, 4];

/// All nations, made when they are first asked for.
pub(super) fn nations() -> &'static [Nation] {
    static NATIONS: OnceLock<Vec<Nation>> = OnceLock::new();
    NATIONS.get_or_init(|| POSTS.iter().enumerate().map(|(n, posts)| made(n as u64, *posts)).collect())
}

/// An empty folder that forgets: in memory where the system offers that.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.expect("a folder")
}

fn made(n: u64, posts: usize) -> Nation {
    let folder = folder();
    let stick = folder.path().join("stick");
    std::fs::create_dir(&stick).expect("stick");
    let clock = Clock::at(START);
    let place = |code: &str| folder.path().join(code);
    let mut headquarters = offices::headquarters(&place("HQ"), 1_000 * (n + 1), &clock);
    let mut laptops =
        vec![Laptop { folder: place("HQ"), code: "HQ".into(), operator: "Ama Owusu", enrolled: true }];
    for post in 1..=posts {
        let code = format!("BP{post}");
        let mut office = offices::post(&place(&code), &code, 1_000 * (n + 1) + post as u64, &clock);
        let enrolled = post < 3 || post < posts;
        if enrolled {
            offices::enrol(&mut headquarters, &mut office, &stick);
        }
        laptops.push(Laptop { folder: place(&code), code, operator: "Esi Boateng", enrolled });
    }
    Nation { laptops, _folder: folder }
}
