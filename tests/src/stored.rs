//! What lies in a store, read as whoever has the passphrase and this page of FORMAT.md could: past the program.

use std::path::Path;

use aes::cipher::{BlockDecrypt, KeyInit as _};
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

/// Every page of the store and of its write-ahead log, decrypted, with what no table shows any more: free pages, and room
/// between rows. SQLCipher 4: AES-256 in CBC under the raw key, the last 80 bytes of a page its IV and seal.
pub fn pages(home: &Path) -> Vec<u8> {
    let key = key(home);
    let file = |name| std::fs::read(home.join(name)).unwrap_or_default();
    let (store, log) = (file("store.db"), file("store.db-wal"));
    assert!(store.len() >= PAGE && store.len().is_multiple_of(PAGE), "not a store of whole pages");
    let of_store = store.chunks(PAGE).enumerate().map(|(n, page)| decrypted(page, n == 0, &key));
    // A log begins with 32 bytes of its own, each of its pages with 24, the page's number first.
    let frames = log.get(32..).unwrap_or_default().chunks_exact(24 + PAGE);
    let of_log = frames.map(|frame| decrypted(&frame[24..], frame[..4] == [0, 0, 0, 1], &key));
    let pages: Vec<u8> = of_store.chain(of_log).flatten().collect();
    assert!(pages.windows(12).any(|w| w == b"CREATE TABLE"), "what was decrypted is no store");
    pages
}

const PAGE: usize = 4096;

fn decrypted(page: &[u8], first: bool, key: &[u8; 32]) -> Vec<u8> {
    let cipher = aes::Aes256::new(key.into());
    let sealed = &page[if first { 16 } else { 0 }..PAGE - 80];
    let mut before = &page[PAGE - 80..PAGE - 64];
    let mut plain = Vec::with_capacity(PAGE);
    for block in sealed.chunks_exact(16) {
        let mut opened = aes::Block::clone_from_slice(block);
        cipher.decrypt_block(&mut opened);
        plain.extend(opened.iter().zip(before).map(|(a, b)| a ^ b));
        before = block;
    }
    plain
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
