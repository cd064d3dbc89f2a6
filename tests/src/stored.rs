//! What lies in a store, read as whoever has the passphrase and this page of FORMAT.md could: past the program.

use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use proofmark_format::ids::hex;
use proofmark_format::keys::KeysFile;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::offices::PASSPHRASE;

/// The store in a folder, opened with the key that the first operator's slot wraps.
pub fn store(home: &Path) -> Connection {
    let store = Connection::open(home.join("store.db")).expect("store");
    store.execute_batch(&format!("PRAGMA key = \"x'{}'\"", hex(&key(home)))).expect("key");
    store
}

/// Every value of every table, one after the other.
pub fn everything(home: &Path) -> Vec<u8> {
    let store = store(home);
    let mut held = Vec::new();
    for table in tables(&store) {
        let mut select = store.prepare(&format!("SELECT * FROM \"{table}\"")).expect("table");
        let columns = select.column_count();
        let mut rows = select.query([]).expect("table");
        while let Some(row) = rows.next().expect("row") {
            for column in 0..columns {
                if let ValueRef::Text(bytes) | ValueRef::Blob(bytes) = row.get_ref(column).expect("value") {
                    held.extend_from_slice(bytes);
                }
                held.push(0);
            }
        }
    }
    held
}

fn tables(store: &Connection) -> Vec<String> {
    let mut select = store.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").expect("tables");
    let names = select.query_map([], |row| row.get(0)).expect("tables");
    names.collect::<Result<_, _>>().expect("tables")
}

fn key(home: &Path) -> [u8; 32] {
    let file = std::fs::read(home.join("proofmark.keys")).expect("keys");
    let slot = KeysFile::read(&file).expect("keys").slots.remove(0);
    let cost = slot.header.cost;
    let params = Params::new(cost.memory, cost.passes, cost.lanes, Some(32)).expect("cost");
    let mut wrapping = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(PASSPHRASE.as_bytes(), &slot.header.salt, &mut wrapping)
        .expect("slot");
    let payload = Payload { msg: &slot.sealed, aad: &slot.header.encode() };
    let cipher = XChaCha20Poly1305::new_from_slice(&wrapping).expect("slot");
    let secret = cipher.decrypt(&XNonce::from(slot.nonce), payload).expect("slot");
    secret.first_chunk().copied().expect("slot")
}
