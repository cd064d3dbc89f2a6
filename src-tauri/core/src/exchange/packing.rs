//! Members of a bundle while they are packed: they must be known before the manifest is signed, and lie meanwhile in blobs
//! of the encrypted store, never in a plain temporary file (R11). The transaction that packs is rolled back when the bundle
//! is on the stick: nothing stays. Attachments go as they are, and are read from where they lie.

use std::io::{self, Read, Write};

use proofmark_format::bundle;
use proofmark_format::manifest::Member;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// Bytes of one blob.
const PART: usize = 1 << 20;
/// A member is full when less than this is left of its room, or less than a sixteenth: to use the rest up, zstd would have
/// to be flushed for every commit.
const REST: u64 = 1 << 20;

/// Packs members; each is known by the place in which it was finished.
pub(super) struct Packing<'a> {
    store: &'a Connection,
    begun: i64,
    members: Vec<(Member, Source)>,
}

/// Where the packed bytes of a member lie.
enum Source {
    Packed(i64),
    Attachment(i64),
}

impl<'a> Packing<'a> {
    pub(super) fn new(store: &'a Connection) -> Result<Self> {
        store.execute("DELETE FROM packing", [])?;
        Ok(Packing { store, begun: 0, members: Vec::new() })
    }

    /// Begins a compressed member.
    pub(super) fn begin(&mut self, name: String) -> Result<Packed<'a>> {
        self.begun += 1;
        let out = bundle::pack(Parts::new(self.store, self.begun))?;
        Ok(Packed { name, out, plain: 0, held_back: 0 })
    }

    /// Finishes a compressed member.
    pub(super) fn finish(&mut self, packed: Packed<'a>) -> Result<usize> {
        let mut parts = packed.out.finish().map_err(Error::internal)?;
        parts.flush_part().map_err(Error::internal)?;
        let member = Member {
            name: packed.name,
            packed: parts.packed,
            size: packed.plain,
            sha256: parts.hash.finalize().into(),
        };
        Ok(self.add(member, Source::Packed(parts.member)))
    }

    /// Adds an attachment that is held: its row and its size.
    pub(super) fn attachment(&mut self, sha256: [u8; 32], row: i64, size: u64) -> usize {
        let member = Member { name: bundle::attachment_member(&sha256), packed: size, size, sha256 };
        self.add(member, Source::Attachment(row))
    }

    fn add(&mut self, member: Member, source: Source) -> usize {
        self.members.push((member, source));
        self.members.len() - 1
    }

    /// A member, as the manifest says it.
    pub(super) fn member(&self, n: usize) -> Result<&Member> {
        self.members.get(n).map(|(member, _)| member).ok_or_else(|| Error::internal("packing"))
    }

    /// The packed bytes of a member.
    pub(super) fn read(&self, n: usize) -> Result<Box<dyn Read + '_>> {
        match self.members.get(n) {
            Some((_, Source::Packed(member))) => Ok(Box::new(Unpacked {
                store: self.store,
                member: *member,
                part: 0,
                bytes: Vec::new(),
                at: 0,
            })),
            Some((_, Source::Attachment(row))) => {
                Ok(Box::new(self.store.blob_open("main", "attachment_bytes", "bytes", *row, true)?))
            }
            None => Err(Error::internal("packing")),
        }
    }
}

/// A compressed member being packed.
pub(super) struct Packed<'a> {
    name: String,
    out: zstd::Encoder<'static, Parts<'a>>,
    plain: u64,
    /// Plain bytes since zstd last showed all that it has.
    held_back: u64,
}

impl Packed<'_> {
    /// Whether so many plain bytes more leave the member, once it is finished, within its room for sure.
    pub(super) fn takes(&mut self, more: u64, room: u64) -> Result<bool> {
        if self.most(more) <= room {
            return Ok(true);
        }
        self.out.flush().map_err(Error::internal)?;
        self.held_back = 0;
        Ok(self.most(more) <= room.saturating_sub(REST.min(room / 16)))
    }

    /// Most bytes of the member if so many plain bytes more came and it were finished.
    fn most(&self, more: u64) -> u64 {
        let parts = self.out.get_ref();
        parts.packed + parts.buffer.len() as u64 + most_packed(self.held_back + more)
    }
}

/// Most bytes into which zstd packs so many: what cannot be compressed goes as it is, with a few bytes for each block.
pub(super) fn most_packed(plain: u64) -> u64 {
    plain + plain / 128 + 64
}

impl Write for Packed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.plain += n as u64;
        self.held_back += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

struct Parts<'a> {
    store: &'a Connection,
    member: i64,
    part: i64,
    buffer: Vec<u8>,
    /// Bytes in the store; those in `buffer` come on top.
    packed: u64,
    hash: Sha256,
}

impl<'a> Parts<'a> {
    fn new(store: &'a Connection, member: i64) -> Self {
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
            .and_then(|mut insert| insert.execute(params![self.member, self.part, self.buffer]))
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
    member: i64,
    part: i64,
    bytes: Vec<u8>,
    at: usize,
}

impl Read for Unpacked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.bytes.len() {
            let next = self
                .store
                .prepare_cached("SELECT bytes FROM packing WHERE member = ?1 AND part = ?2")
                .and_then(|mut select| {
                    select.query_row(params![self.member, self.part], |row| row.get(0)).optional()
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
