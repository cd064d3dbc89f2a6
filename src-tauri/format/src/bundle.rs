//! The file on the stick: age( tar( manifest.cose, members ) ), zstd inside (R11; FORMAT.md, "Bundle").
//!
//! Everything is streamed: memory does not grow with the bundle.

use std::io::{self, BufRead, BufReader, Cursor, Read, Write};
use std::str::FromStr;

use age::x25519::{Identity, Recipient};
use sha2::{Digest, Sha256};

use crate::FormatError;
use crate::cbor::item_length;
use crate::limits;
use crate::manifest::Member;

/// Name of the first member.
pub const MANIFEST: &str = "manifest.cose";
/// Name of the member with the root statements.
pub const ROOT: &str = "root.cborseq.zst";

/// Why a file that is no age file at all, or whose head was altered, is refused.
pub const NOT_SEALED: &str = "not an age file that opens";

const BLOCK: usize = 512;

/// To how many recipients a file is sealed at most: their stanzas are read before anything is known of the sender.
pub const MOST_RECIPIENTS: usize = 500;
/// What begins the last line of an age header.
const END_OF_HEADER: &[u8] = b"---";

/// An age file whose header was read ahead.
pub type Sealed<R> = io::Chain<Cursor<Vec<u8>>, BufReader<R>>;

/// Name of the member that holds a feed.
pub fn feed_member(feed: crate::ids::FeedId) -> String {
    format!("feeds/{feed}.cborseq.zst")
}

/// Name of the member that holds an attachment.
pub fn attachment_member(sha256: &[u8; 32]) -> String {
    format!("attachments/{}", crate::ids::hex(sha256))
}

/// Of what a certificate or a request lists, the recipients that this version seals to (R17; FORMAT.md, section 9): the
/// others are passed over, and only where none is left there is nobody to seal to.
pub fn usable(seal: &[String]) -> Result<Vec<String>, FormatError> {
    let usable: Vec<String> = seal.iter().filter(|r| Recipient::from_str(r).is_ok()).cloned().collect();
    match usable.is_empty() {
        true => Err(FormatError::Shape { object: "certificate", what: "seal" }),
        false => Ok(usable),
    }
}

/// Seals bytes to age recipients while they are written. `finish` it, or the file is cut short.
pub fn seal<W: Write>(out: W, recipients: &[String]) -> Result<age::stream::StreamWriter<W>, FormatError> {
    if recipients.len() > MOST_RECIPIENTS {
        return Err(FormatError::Shape { object: "bundle", what: "more recipients than a file may have" });
    }
    let recipients = recipients
        .iter()
        .map(|r| {
            Recipient::from_str(r).map_err(|_| FormatError::Shape { object: "certificate", what: "seal" })
        })
        .collect::<Result<Vec<_>, _>>()?;
    let encryptor = age::Encryptor::with_recipients(recipients.iter().map(|r| r as &dyn age::Recipient))
        .map_err(|_| FormatError::Bundle("no recipient"))?;
    Ok(encryptor.wrap_output(out)?)
}

/// Opens what was sealed to one of these identities. FORMAT.md, section 13, step 2.
pub fn unseal<R: Read>(
    input: R,
    identities: &[Identity],
) -> Result<age::stream::StreamReader<Sealed<R>>, FormatError> {
    let mut input = BufReader::new(input);
    let header = read_seal(&mut input)?;
    let decryptor = age::Decryptor::new_buffered(Cursor::new(header).chain(input)).map_err(unsealing)?;
    decryptor.decrypt(identities.iter().map(|i| i as &dyn age::Identity)).map_err(unsealing)
}

/// The header of an age file, to the end of its last line, or what there is of it. The library would gather one of any
/// length and begin to parse it anew with each piece: somebody's file could stop an office for days.
fn read_seal(input: &mut impl BufRead) -> Result<Vec<u8>, FormatError> {
    let mut header = Vec::new();
    for _ in 0..limits::SEAL_LINES {
        let line = header.len();
        let room = (limits::SEAL - line) as u64;
        let read = input.take(room).read_until(b'\n', &mut header).map_err(reading)?;
        let is_whole = header.ends_with(b"\n");
        if read == 0
            || (!is_whole && header.len() < limits::SEAL)
            || header[line..].starts_with(END_OF_HEADER)
        {
            return Ok(header);
        }
        if !is_whole {
            break;
        }
    }
    Err(FormatError::TooLarge { object: "the head of a sealed file", most: limits::SEAL as u64 })
}

fn unsealing(error: age::DecryptError) -> FormatError {
    match error {
        age::DecryptError::NoMatchingKeys => FormatError::NotForUs,
        age::DecryptError::Io(e) => e.into(),
        age::DecryptError::UnknownFormat => FormatError::Newer("age".into()),
        _ => FormatError::Bundle(NOT_SEALED),
    }
}

/// A failure while reading sealed bytes: cut short, altered, or the disk below.
fn reading(error: io::Error) -> FormatError {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => FormatError::Truncated,
        io::ErrorKind::InvalidData => FormatError::Bundle("the sealed bytes were altered"),
        _ => FormatError::Io(error.to_string()),
    }
}

/// The only tar header allowed for a name and size: a plain ustar file.
fn tar_header(name: &str, size: u64) -> Result<tar::Header, FormatError> {
    let mut header = tar::Header::new_ustar();
    header.set_path(name).map_err(|_| FormatError::Bundle("name"))?;
    header.set_size(size);
    header.set_mode(0o644);
    header.set_mtime(0);
    header.set_cksum();
    Ok(header)
}

fn padding(size: u64) -> usize {
    (BLOCK - (size % BLOCK as u64) as usize) % BLOCK
}

/// Writes a bundle member by member.
pub struct BundleWriter<W: Write> {
    out: age::stream::StreamWriter<W>,
}

impl<W: Write> BundleWriter<W> {
    /// Begins the file with its signed manifest.
    pub fn begin(out: W, recipients: &[String], manifest: &[u8]) -> Result<Self, FormatError> {
        let mut writer = BundleWriter { out: seal(out, recipients)? };
        writer.entry(MANIFEST, manifest.len() as u64, &mut &manifest[..])?;
        Ok(writer)
    }

    /// Writes the next member; it must be of the size that the manifest signs.
    pub fn member(&mut self, member: &Member, packed: &mut dyn Read) -> Result<(), FormatError> {
        self.entry(&member.name, member.packed, packed)
    }

    fn entry(&mut self, name: &str, size: u64, bytes: &mut dyn Read) -> Result<(), FormatError> {
        self.out.write_all(tar_header(name, size)?.as_bytes())?;
        let copied = io::copy(&mut bytes.take(size), &mut self.out)?;
        if copied != size {
            return Err(FormatError::Bundle("a member is shorter than its manifest says"));
        }
        Ok(self.out.write_all(&[0; BLOCK][..padding(size)])?)
    }

    /// Ends the file; without it readers see a truncated bundle.
    pub fn finish(mut self) -> Result<W, FormatError> {
        self.out.write_all(&[0; 2 * BLOCK])?;
        Ok(self.out.finish()?)
    }
}

/// Reads a bundle: the manifest first, then the members in its order.
pub struct BundleReader<R: Read> {
    input: age::stream::StreamReader<Sealed<R>>,
    manifest: Vec<u8>,
}

impl<R: Read> BundleReader<R> {
    /// Opens the seal and reads the manifest's bytes, which are not yet verified. FORMAT.md, section 13,
    /// steps 2 and 3.
    pub fn open(input: R, identities: &[Identity]) -> Result<Self, FormatError> {
        let mut input = unseal(input, identities)?;
        let size = read_header(&mut input, MANIFEST, None)?;
        if size > limits::MANIFEST as u64 {
            return Err(FormatError::TooLarge { object: "manifest", most: limits::MANIFEST as u64 });
        }
        let mut manifest = vec![0; size as usize];
        input.read_exact(&mut manifest).map_err(reading)?;
        read_zeros(&mut input, padding(size))?;
        Ok(BundleReader { input, manifest })
    }

    /// Bytes of `manifest.cose`.
    pub fn manifest(&self) -> &[u8] {
        &self.manifest
    }

    /// Section 13, step 6: hands the packed bytes of the next member to `take`, then checks that size and hash are
    /// those signed.
    pub fn member<T, E: From<FormatError>>(
        &mut self,
        member: &Member,
        take: impl FnOnce(&mut dyn Read) -> Result<T, E>,
    ) -> Result<T, E> {
        read_header(&mut self.input, &member.name, Some(member.packed))?;
        let mut hashed =
            Hashed { input: (&mut self.input).take(member.packed), hash: Sha256::new(), read: 0 };
        let taken = take(&mut hashed);
        // A reader that stopped early must not hide what follows; what it makes of altered bytes matters less than that
        // they were.
        let drained = io::copy(&mut hashed, &mut io::sink()).map_err(reading);
        let intact = hashed.read == member.packed && hashed.hash.finalize()[..] == member.sha256;
        match (drained, intact) {
            (Err(e), _) => return Err(e.into()),
            (Ok(_), false) => {
                return Err(FormatError::Bundle("a member is not the one that was signed").into());
            }
            (Ok(_), true) => {}
        }
        let taken = taken?;
        read_zeros(&mut self.input, padding(member.packed))?;
        Ok(taken)
    }

    /// Section 13, step 8: reads to the end of age's last chunk and refuses what follows.
    pub fn finish(mut self) -> Result<(), FormatError> {
        read_zeros(&mut self.input, 2 * BLOCK)?;
        match self.input.read(&mut [0; 1]).map_err(reading)? {
            0 => Ok(()),
            _ => Err(FormatError::Trailing),
        }
    }
}

/// Reads a tar header and compares it, byte by byte, with the only one allowed for that name and size.
fn read_header(input: &mut dyn Read, name: &str, size: Option<u64>) -> Result<u64, FormatError> {
    let mut block = [0; BLOCK];
    input.read_exact(&mut block).map_err(reading)?;
    let stated =
        tar::Header::from_byte_slice(&block).entry_size().map_err(|_| FormatError::Bundle("tar header"))?;
    let size = size.unwrap_or(stated);
    match tar_header(name, size)?.as_bytes() == &block {
        true => Ok(size),
        false => Err(FormatError::Bundle("a member is not the one that the manifest names")),
    }
}

fn read_zeros(input: &mut dyn Read, n: usize) -> Result<(), FormatError> {
    let mut zeros = vec![0; n];
    input.read_exact(&mut zeros).map_err(reading)?;
    match zeros.iter().all(|b| *b == 0) {
        true => Ok(()),
        false => Err(FormatError::Bundle("padding that is not empty")),
    }
}

struct Hashed<R: Read> {
    input: R,
    hash: Sha256,
    read: u64,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.input.read(buffer)?;
        self.hash.update(&buffer[..n]);
        self.read += n as u64;
        Ok(n)
    }
}

/// Compresses a member while it is written, on as many threads as the machine has cores. The job size is fixed, so that the
/// bytes do not depend on how many those are.
pub fn pack<'a, W: Write>(out: W) -> Result<zstd::Encoder<'a, W>, FormatError> {
    const LEVEL: i32 = 6;
    const JOB: u32 = 8 << 20;
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut encoder = zstd::Encoder::new(out, LEVEL)?;
    encoder.window_log(limits::ZSTD_WINDOW_LOG)?;
    encoder.include_checksum(false)?;
    encoder.multithread(u32::try_from(cores).unwrap_or(1))?;
    encoder.set_parameter(zstd::zstd_safe::CParameter::JobSize(JOB))?;
    Ok(encoder)
}

/// Unpacks a member (section 13, step 6): the window is bounded and the output stops at the signed size, so a bomb
/// costs nothing.
pub fn unpack<'a>(packed: &'a mut dyn Read, size: u64) -> Result<impl Read + 'a, FormatError> {
    let mut decoder = zstd::Decoder::new(packed)?.single_frame();
    decoder.window_log_max(limits::ZSTD_WINDOW_LOG)?;
    Ok(Exactly { frame: decoder, left: size })
}

/// zstd calls everything it does not like "other": a broken frame, a wider window. It is the bytes that are wrong, not
/// the disk.
fn unpacking(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::Other => io::Error::new(io::ErrorKind::InvalidData, error),
        _ => error,
    }
}

/// One frame of exactly `left` bytes, and nothing behind it: less or more is an error, not a silent end.
struct Exactly<'a, R: BufRead> {
    frame: zstd::Decoder<'a, R>,
    left: u64,
}

impl<R: BufRead> Exactly<'_, R> {
    fn end(&mut self) -> io::Result<usize> {
        let more = self.frame.read(&mut [0; 1]).map_err(unpacking)?;
        match more == 0 && self.frame.get_mut().fill_buf()?.is_empty() {
            true => Ok(0),
            false => Err(io::Error::new(io::ErrorKind::InvalidData, "more bytes than were signed")),
        }
    }
}

impl<R: BufRead> Read for Exactly<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        if self.left == 0 {
            return self.end();
        }
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        match self.frame.read(&mut buffer[..most]).map_err(unpacking)? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            n => {
                self.left -= n as u64;
                Ok(n)
            }
        }
    }
}

/// What stands for an erased body in a sequence: CBOR null, with which no body begins.
pub const ERASED: u8 = 0xf6;

/// Reads the objects of a CBOR sequence (RFC 8742) from a stream, each within its limit. What they say is judged by
/// their own readers (FORMAT.md, section 13, step 7).
pub struct Sequence<R: Read> {
    input: R,
    buffer: Vec<u8>,
    start: usize,
}

impl<R: Read> Sequence<R> {
    /// Starts reading.
    pub fn new(input: R) -> Self {
        Sequence { input, buffer: Vec::new(), start: 0 }
    }

    /// The next signed object, or `None` at the end. Only its extent is looked at.
    pub fn signed(&mut self, most: usize) -> Result<Option<Vec<u8>>, FormatError> {
        self.fill(most + 1)?;
        let ahead = &self.buffer[self.start..];
        match ahead.split_first() {
            None => Ok(None),
            Some((0xd2, rest)) => {
                let length = 1 + item_length(rest)?;
                if length > most {
                    return Err(FormatError::TooLarge { object: "signed object", most: most as u64 });
                }
                Ok(Some(self.take(length)))
            }
            Some(_) => Err(FormatError::Profile("tag 18 is missing")),
        }
    }

    /// The body that follows a header: its bytes, or `None` where it was erased. No form is looked at.
    pub fn body(&mut self, size: u64) -> Result<Option<Vec<u8>>, FormatError> {
        let length = self.body_length(size)?;
        let is_erased = self.buffer.get(self.start) == Some(&ERASED);
        let body = self.take(length);
        Ok((!is_erased).then_some(body))
    }

    /// Bytes that stand in the sequence for a body of this size: all of them, or the one that says that it was erased.
    fn body_length(&mut self, size: u64) -> Result<usize, FormatError> {
        let size = usize::try_from(size).map_err(|_| FormatError::Truncated)?;
        self.fill(size.max(1))?;
        match self.buffer.get(self.start) {
            Some(&ERASED) => Ok(1),
            _ if self.buffer.len() - self.start < size => Err(FormatError::Truncated),
            _ => Ok(size),
        }
    }

    /// Passes over an object that the reader holds, byte for byte the same, and over the body that follows it; `false` leaves
    /// the place as it was. Nothing is parsed or hashed: what is the same was checked when it was first held.
    pub fn pass(&mut self, held: &[u8], size: u64) -> Result<bool, FormatError> {
        self.fill(held.len())?;
        if !self.buffer[self.start..].starts_with(held) {
            return Ok(false);
        }
        self.start += held.len();
        self.body_length(size).map(|length| {
            self.start += length;
            true
        })
    }

    fn take(&mut self, n: usize) -> Vec<u8> {
        let taken = self.buffer[self.start..self.start + n].to_vec();
        self.start += n;
        taken
    }

    /// Reads ahead until `n` bytes lie in the buffer or the stream ends.
    fn fill(&mut self, n: usize) -> Result<(), FormatError> {
        const AHEAD: usize = 64 * 1024;
        if self.buffer.len() - self.start >= n {
            return Ok(());
        }
        self.buffer.drain(..self.start);
        self.start = 0;
        // Further than was asked for, or each small object would move all that lies ahead of it.
        let want = n.saturating_add(AHEAD) - self.buffer.len();
        (&mut self.input).take(want as u64).read_to_end(&mut self.buffer).map_err(reading)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str, packed: &[u8]) -> Member {
        Member { name: name.into(), packed: packed.len() as u64, size: 0, sha256: crate::ids::sha256(packed) }
    }

    fn bundle(identity: &Identity, members: &[(Member, Vec<u8>)]) -> Vec<u8> {
        let mut writer =
            BundleWriter::begin(Vec::new(), &[identity.to_public().to_string()], b"manifest").unwrap();
        for (member, bytes) in members {
            writer.member(member, &mut &bytes[..]).unwrap();
        }
        writer.finish().unwrap()
    }

    fn read(bytes: &[u8], identity: &Identity, members: &[(Member, Vec<u8>)]) -> Result<(), FormatError> {
        let mut reader = BundleReader::open(bytes, std::slice::from_ref(identity))?;
        assert_eq!(reader.manifest(), b"manifest");
        for (member, wanted) in members {
            let got = reader.member(member, |packed| {
                let mut got = Vec::new();
                packed.read_to_end(&mut got).map_err(reading)?;
                Ok::<_, FormatError>(got)
            })?;
            assert_eq!(&got, wanted);
        }
        reader.finish()
    }

    #[test]
    fn a_bundle_is_read_as_it_was_written_and_by_no_one_else() {
        let identity = Identity::generate();
        let bytes = vec![7; 100_000];
        let members = [(member("attachments/a", &bytes), bytes), (member("attachments/b", b""), vec![])];
        let sealed = bundle(&identity, &members);
        read(&sealed, &identity, &members).unwrap();
        assert_eq!(read(&sealed, &Identity::generate(), &members), Err(FormatError::NotForUs));
    }

    #[test]
    fn kinds_of_recipients_that_are_not_understood_are_passed_over() {
        let ours = Identity::generate().to_public().to_string();
        let later = ["age1pq1qqqqqq", "age1plugin1xyz", "", "a recipient of 2040"].map(str::to_owned);
        let listed = [&later[..], std::slice::from_ref(&ours)].concat();
        assert_eq!(usable(&listed), Ok(vec![ours]));
        assert!(usable(&later).is_err());
        assert!(usable(&[]).is_err());
    }

    #[test]
    fn every_cut_and_every_flip_is_refused() {
        let identity = Identity::generate();
        let members = [(member("attachments/a", b"abc"), b"abc".to_vec())];
        let sealed = bundle(&identity, &members);
        for n in (0..sealed.len()).step_by(7) {
            assert!(read(&sealed[..n], &identity, &members).is_err(), "cut at {n}");
            let mut flipped = sealed.clone();
            flipped[n] ^= 1;
            assert!(read(&flipped, &identity, &members).is_err(), "flipped at {n}");
        }
        let longer = [&sealed[..], &[0]].concat();
        assert!(read(&longer, &identity, &members).is_err(), "bytes after the end");
    }

    #[test]
    fn a_member_that_is_not_the_signed_one_is_refused() {
        let identity = Identity::generate();
        let sealed = bundle(&identity, &[(member("attachments/a", b"abc"), b"abc".to_vec())]);
        let other = [(member("attachments/a", b"abd"), b"abc".to_vec())];
        assert!(matches!(read(&sealed, &identity, &other), Err(FormatError::Bundle(_))));
        let renamed = [(member("attachments/b", b"abc"), b"abc".to_vec())];
        assert!(matches!(read(&sealed, &identity, &renamed), Err(FormatError::Bundle(_))));
        assert!(read(&sealed, &identity, &[]).is_err(), "a member that the manifest does not name");
    }

    #[test]
    fn what_is_held_is_passed_over_and_all_else_is_read() {
        let (header, body) = (vec![0xd2; 100], vec![0x41, 7]);
        let bytes = [&header[..], &body, &header, &[ERASED], &header].concat();
        let mut sequence = Sequence::new(&bytes[..]);
        assert!(!sequence.pass(&[0xd3; 100], 2).unwrap(), "another header stays where it is");
        assert!(sequence.pass(&header, 2).unwrap());
        assert!(sequence.pass(&header, 2).unwrap(), "erased");
        assert_eq!(sequence.pass(&header, 2), Err(FormatError::Truncated));
    }

    #[test]
    fn unpacking_stops_at_the_signed_size() {
        let mut encoder = pack(Vec::new()).unwrap();
        encoder.write_all(&vec![0; 1_000_000]).unwrap();
        let bomb = encoder.finish().unwrap();
        let unpacked = |size| {
            let mut out = Vec::new();
            unpack(&mut &bomb[..], size).unwrap().read_to_end(&mut out).map(|_| out.len())
        };
        assert_eq!(unpacked(1_000_000).unwrap(), 1_000_000);
        assert!(unpacked(1_000).is_err(), "more than signed");
        assert!(unpacked(1_000_001).is_err(), "less than signed");
    }
}
