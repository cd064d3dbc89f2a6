//! The store: one SQLCipher file. Opening, schema and its versions; all else speaks to it through `office`.
//!
//! Three folders of schema: `kept/` is never dropped, `rebuilt/` is dropped and replayed freely, `local/` never leaves
//! this machine.

pub(crate) mod bodies;
pub(crate) mod copy;
pub mod files;
pub mod keys;

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension};
use zeroize::Zeroizing;

use crate::error::{Error, Result};

/// The 256-bit key of a store.
pub type StoreKey = Zeroizing<[u8; 32]>;

/// Version of `kept/` and `local/`: only ever migrated forward. A newer one is refused. Since 2 bodies may be kept packed.
const KEPT_VERSION: i64 = 2;
/// Version of `rebuilt/`: another one is simply rebuilt.
pub(crate) const REBUILT_VERSION: &str = "6";

const KEPT: &[&str] = &[include_str!("schema/kept/journal.sql"), include_str!("schema/kept/identity.sql")];
const REBUILT: &[&str] = &[
    include_str!("schema/rebuilt/record.sql"),
    include_str!("schema/rebuilt/register.sql"),
    include_str!("schema/rebuilt/casework.sql"),
    include_str!("schema/rebuilt/terms.sql"),
    include_str!("schema/rebuilt/consignments.sql"),
    include_str!("schema/rebuilt/ammunition.sql"),
    include_str!("schema/rebuilt/stocks.sql"),
    include_str!("schema/rebuilt/ledgers.sql"),
    include_str!("schema/rebuilt/lost.sql"),
    include_str!("schema/rebuilt/practices.sql"),
    include_str!("schema/rebuilt/models.sql"),
];
const LOCAL: &[&str] = &[include_str!("schema/local/local.sql"), include_str!("schema/local/exchange.sql")];

/// Makes a new store; refuses to touch one that exists.
pub(crate) fn create(path: &Path, key: &StoreKey) -> Result<Connection> {
    if path.exists() {
        return Err(Error::refused("store_exists").with("path", path.display()));
    }
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    prepare(&connection, key)?;
    connection.execute_batch("BEGIN IMMEDIATE")?;
    for script in KEPT.iter().chain(REBUILT).chain(LOCAL) {
        connection.execute_batch(script)?;
    }
    connection.pragma_update(None, "user_version", KEPT_VERSION)?;
    connection.execute("INSERT INTO setting VALUES ('rebuilt_version', ?1)", [REBUILT_VERSION])?;
    connection.execute_batch("COMMIT")?;
    Ok(connection)
}

/// Opens a store. A truncated, damaged or foreign file and a newer version are told apart.
pub(crate) fn open(path: &Path, key: &StoreKey) -> Result<Connection> {
    let damaged = || Error::broken("store_damaged").with("path", path.display());
    if !path.exists() {
        return Err(Error::broken("store_missing").with("path", path.display()));
    }
    // SQLite takes an empty file for a new database, and would write its first page; it was a store once, and is left as it is.
    if std::fs::metadata(path).map_err(|e| Error::disk(path, &e))?.len() == 0 {
        return Err(damaged());
    }
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    prepare(&connection, key).map_err(|e| if e.code == "store_damaged" { damaged() } else { e })?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > KEPT_VERSION {
        return Err(Error::needs_person("store_newer").with("path", path.display()).with("version", version));
    }
    if version < 1 || is_cut_short(&connection, path)? {
        return Err(damaged());
    }
    if version < KEPT_VERSION {
        // What was kept plain is read as it is; from here on the older program would not understand what is written.
        connection.pragma_update(None, "user_version", KEPT_VERSION)?;
    }
    Ok(connection)
}

/// A file shorter than its own count of pages was cut; SQLite notices only when it comes to the missing part.
fn is_cut_short(connection: &Connection, path: &Path) -> Result<bool> {
    let pages: i64 = connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
    // SQLCipher answers with its own pragma, and in text.
    let size: String = connection.pragma_query_value(None, "cipher_page_size", |row| row.get(0))?;
    let size: i64 = size.parse().map_err(Error::internal)?;
    let wal = path.with_extension("db-wal");
    let has_wal = std::fs::metadata(wal).is_ok_and(|m| m.len() > 0);
    let length = std::fs::metadata(path).map_err(|e| Error::disk(path, &e))?.len();
    Ok(!has_wal && length < (pages * size) as u64)
}

/// Gives a connection its key; whether it is the right one shows when something is read.
fn unlock(connection: &Connection, key: &StoreKey) -> Result<()> {
    // A wrong key is told by what we return; SQLCipher's own lines on stderr help nobody and name pages.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let hex = Zeroizing::new(proofmark_format::ids::hex(&key[..]));
    let pragma = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", *hex));
    Ok(connection.execute_batch(&pragma)?)
}

fn prepare(connection: &Connection, key: &StoreKey) -> Result<()> {
    unlock(connection, key)?;
    // synchronous=FULL: what was answered "saved" survives a power cut. secure_delete: what was erased is overwritten.
    connection.execute_batch(
        "PRAGMA busy_timeout = 20000;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA secure_delete = ON;
         PRAGMA cache_size = -24576;
         PRAGMA trusted_schema = OFF;",
    )?;
    bodies::teach(connection)?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    Ok(())
}

/// Writes what the write-ahead log holds into the store and leaves nothing in the log: what was erased stands there in older
/// pages. While another handle reads it must wait for that one's end.
pub(crate) fn empty_log(connection: &Connection) -> Result<()> {
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
}

/// Drops and makes anew all that can be replayed from `kept/`.
pub(crate) fn clear_rebuilt(connection: &Connection) -> Result<()> {
    let mut held = connection.prepare("SELECT type FROM sqlite_schema WHERE name = ?1")?;
    for name in REBUILT.iter().flat_map(|script| names_in(script)) {
        // What is a view now may have been a table of an older version.
        let held: Option<String> = held.query_row([name], |row| row.get(0)).optional()?;
        if let Some(what) = held {
            connection.execute_batch(&format!("DROP {what} {name}"))?;
        }
    }
    for script in REBUILT {
        connection.execute_batch(script)?;
    }
    connection.execute("INSERT OR REPLACE INTO setting VALUES ('rebuilt_version', ?1)", [REBUILT_VERSION])?;
    Ok(())
}

/// Names of the tables and views that a script of ours makes.
fn names_in(script: &str) -> impl Iterator<Item = &str> {
    script.lines().filter_map(|line| {
        let made = line.strip_prefix("CREATE TABLE ").or_else(|| line.strip_prefix("CREATE VIEW "))?;
        made.split_whitespace().next()
    })
}

/// The tables of a store, without one, for a test.
#[cfg(test)]
pub(crate) fn tables_for_test(connection: &Connection) {
    for script in KEPT.iter().chain(REBUILT) {
        connection.execute_batch(script).unwrap();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(n: u8) -> StoreKey {
        Zeroizing::new([n; 32])
    }

    #[test]
    fn a_store_opens_with_its_key_alone_and_shows_nothing_without() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("store.db");
        create(&path, &key(1)).unwrap();
        open(&path, &key(1)).unwrap();
        assert_eq!(open(&path, &key(2)).unwrap_err().code, "store_damaged");
        let bytes = std::fs::read(&path).unwrap();
        assert!(!bytes.windows(6).any(|w| w == b"SQLite" || w == b"weapon"), "nothing is readable");
        assert_eq!(create(&path, &key(1)).unwrap_err().code, "store_exists");
    }

    #[test]
    fn what_is_read_of_the_views_is_looked_up_and_never_made_whole() {
        let store = Connection::open_in_memory().unwrap();
        tables_for_test(&store);
        for sql in [
            "SELECT r.at, r.kind FROM marking m JOIN record r ON r.id = m.weapon WHERE m.record = 1",
            "SELECT r.flags FROM marking m LEFT JOIN record r ON r.id = m.weapon LEFT JOIN weapon w ON w.record = r.n WHERE m.record = 1",
            "SELECT count(*) FROM marking m LEFT JOIN led_record r ON r.id = m.weapon WHERE m.record = 1",
            "SELECT count(*) FROM change c JOIN commits k ON k.n = c.commit_n WHERE c.record = 1",
            "SELECT DISTINCT c.standing FROM change c WHERE c.record = 1 ORDER BY c.birth, c.commit_n",
            "SELECT c.record FROM change c WHERE c.commit_n = 1",
            "SELECT DISTINCT r.n FROM change c JOIN record r ON r.n = c.record WHERE c.commit_n > 1 AND r.kind = 'notice'",
        ] {
            let mut plan = store.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = plan.query_map([], |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<String> = steps.collect::<rusqlite::Result<_>>().unwrap();
            let is_whole = |step: &String| {
                ["SCAN led_record", "SCAN l", "SCAN further_change"].iter().any(|scan| step.starts_with(scan))
            };
            assert!(!steps.iter().any(is_whole), "{sql}: {steps:?}");
        }
    }

    #[test]
    fn what_is_not_a_whole_store_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("store.db");
        assert_eq!(open(&path, &key(1)).unwrap_err().code, "store_missing");
        let connection = create(&path, &key(1)).unwrap();
        connection.pragma_update(None, "user_version", 99).unwrap();
        drop(connection);
        assert_eq!(open(&path, &key(1)).unwrap_err().code, "store_newer");
        let length = std::fs::metadata(&path).unwrap().len();
        std::fs::File::options().write(true).open(&path).unwrap().set_len(length / 2).unwrap();
        assert_eq!(open(&path, &key(1)).unwrap_err().code, "store_damaged");
        std::fs::write(&path, "not a store at all, but a text that somebody wrote").unwrap();
        assert_eq!(open(&path, &key(1)).unwrap_err().code, "store_damaged");
    }
}
