//! Members of a bundle while they are packed: they must be known before the manifest is signed, and lie meanwhile in blobs
//! of the encrypted store, never in a plain temporary file (R11). The transaction that packs is rolled back when the bundle
//! is on the stick: nothing stays.

use std::io::{self, Read, Write};

use proofmark_format::manifest::Member;
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// Bytes of one blob.
const PART: usize = 1 << 20;

/// Packs members one after the other.
pub(super) struct Packing<'a> {
    store: &'a Connection,
    /// What is packed, in order.
    pub members: Vec<Member>,
}

impl<'a> Packing<'a> {
    pub(super) fn new(store: &'a Connection) -> Result<Self> {
        store.execute("DELETE FROM packing", [])?;
        Ok(Packing { store, members: Vec::new() })
    }

    /// Packs a compressed member; `fill` writes its plain bytes.
    pub(super) fn compressed(
        &mut self,
        name: String,
        fill: impl FnOnce(&mut dyn Write) -> Result<()>,
    ) -> Result<()> {
        let parts = Parts::new(self.store, self.members.len());
        let mut plain = Counted { out: proofmark_format::bundle::pack(parts)?, size: 0 };
        fill(&mut plain)?;
        let size = plain.size;
        let parts = plain.out.finish().map_err(Error::internal)?;
        self.end(name, parts, Some(size))
    }

    /// Packs bytes as they are.
    pub(super) fn plain(&mut self, name: String, bytes: &[u8]) -> Result<()> {
        let mut parts = Parts::new(self.store, self.members.len());
        parts.write_all(bytes).map_err(Error::internal)?;
        self.end(name, parts, None)
    }

    fn end(&mut self, name: String, mut parts: Parts<'_>, size: Option<u64>) -> Result<()> {
        parts.flush_part().map_err(Error::internal)?;
        let packed = parts.packed;
        self.members.push(Member {
            name,
            packed,
            size: size.unwrap_or(packed),
            sha256: parts.hash.finalize().into(),
        });
        Ok(())
    }

    /// Reads a packed member back.
    pub(super) fn read(&self, member: usize) -> impl Read + '_ {
        Unpacked { store: self.store, member, part: 0, bytes: Vec::new(), at: 0 }
    }
}

struct Counted<W> {
    out: W,
    size: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.size += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

struct Parts<'a> {
    store: &'a Connection,
    member: usize,
    part: i64,
    buffer: Vec<u8>,
    packed: u64,
    hash: Sha256,
}

impl<'a> Parts<'a> {
    fn new(store: &'a Connection, member: usize) -> Self {
        Parts { store, member, part: 0, buffer: Vec::new(), packed: 0, hash: Sha256::new() }
    }

    fn flush_part(&mut self) -> io::Result<()> {
        if self.buffer.is_empty() {
            return Ok(());
        }
        self.hash.update(&self.buffer);
        self.packed += self.buffer.len() as u64;
        self.store
            .prepare_cached("INSERT INTO packing VALUES (?1, ?2, ?3)")
            .and_then(|mut insert| insert.execute(params![self.member as i64, self.part, self.buffer]))
            .map_err(io::Error::other)?;
        self.part += 1;
        self.buffer.clear();
        Ok(())
    }
}

impl Write for Parts<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = bytes.len().min(PART - self.buffer.len());
        self.buffer.extend_from_slice(&bytes[..n]);
        if self.buffer.len() == PART {
            self.flush_part()?;
        }
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Unpacked<'a> {
    store: &'a Connection,
    member: usize,
    part: i64,
    bytes: Vec<u8>,
    at: usize,
}

impl Read for Unpacked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        use rusqlite::OptionalExtension;
        if self.at == self.bytes.len() {
            let next = self
                .store
                .prepare_cached("SELECT bytes FROM packing WHERE member = ?1 AND part = ?2")
                .and_then(|mut select| {
                    select.query_row(params![self.member as i64, self.part], |row| row.get(0)).optional()
                })
                .map_err(io::Error::other)?;
            match next {
                None => return Ok(0),
                Some(bytes) => (self.bytes, self.at, self.part) = (bytes, 0, self.part + 1),
            }
        }
        let n = buffer.len().min(self.bytes.len() - self.at);
        buffer[..n].copy_from_slice(&self.bytes[self.at..self.at + n]);
        self.at += n;
        Ok(n)
    }
}
