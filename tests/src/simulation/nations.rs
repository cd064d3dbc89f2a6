//! The nations that simulations begin with, made once: each simulation starts from copies of their folders.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use proofmark_core::office::FirstField;
use tempfile::TempDir;

use crate::offices::{self, Clock, START, WORKER, operator};

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

/// How many posts each nation has, the last of three or more waiting to be enrolled; and offices with a second laptop.
const SHAPES: [(usize, &[&str]); 4] = [(2, &[]), (3, &["BP1"]), (4, &[]), (2, &["BP1", "HQ"])];

/// All nations, made when they are first asked for.
pub(super) fn nations() -> &'static [Nation] {
    static NATIONS: OnceLock<Vec<Nation>> = OnceLock::new();
    NATIONS.get_or_init(|| {
        SHAPES.iter().enumerate().map(|(n, (posts, second))| made(n as u64, *posts, second)).collect()
    })
}

/// An empty folder that forgets: in memory where the system offers that.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.expect("a folder")
}

fn made(n: u64, posts: usize, second: &[&str]) -> Nation {
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
    for code in second {
        let particulars = headquarters.particulars(code, &stick).expect("particulars");
        let joins = FirstField {
            country: String::new(),
            name: String::new(),
            code: String::new(),
            language: "en".into(),
            operator: operator("Yaw Darko", &WORKER),
            joins: particulars.clone(),
        };
        let place = place(&format!("{code}-second"));
        let seed = 1_000 * (n + 1) + 50 + laptops.len() as u64;
        let mut office = offices::home(&place, seed, &clock).first_field(&joins).expect("a further laptop").0;
        std::fs::remove_file(particulars).expect("stick");
        offices::enrol(&mut headquarters, &mut office, &stick);
        laptops.push(Laptop { folder: place, code: (*code).into(), operator: "Yaw Darko", enrolled: true });
    }
    Nation { laptops, _folder: folder }
}
