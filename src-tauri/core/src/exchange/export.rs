//! Putting a bundle for an office on a stick.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use proofmark_format::bundle::{self, BundleWriter};
use proofmark_format::ids::{KeyId, OfficeId, RandomId, hex};
use proofmark_format::manifest::Manifest;
use proofmark_format::root::{Act, Certificate};
use proofmark_format::trust::Trust;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use super::frontier::{Feed, feeds_for, frontier, known_of, send_after};
use super::packing::Packing;
use super::{BUNDLE, ExportReport, Watch};
use crate::error::{Error, Result};
use crate::office::door::{InForce, statements_in_force};
use crate::office::{Enrolment, Office, Role};
use crate::store::files;

/// Body of an erased commit in a sequence: CBOR null.
const ERASED: [u8; 1] = [0xf6];

/// Whom a bundle is for.
struct Recipient {
    office: OfficeId,
    code: String,
    certificates: Vec<Certificate>,
    /// What each of its devices said it holds; none said means it gets everything.
    known: Vec<Option<Manifest>>,
}

impl Office {
    /// Puts a bundle for an office into a folder: what the office lacks, and when in doubt more.
    pub fn export_bundle(&mut self, office: &str, folder: &Path, watch: Watch<'_>) -> Result<ExportReport> {
        self.session.require(&Role::EXCHANGING)?;
        // Another handle may have taken in whom not to send to any more.
        self.refresh()?;
        self.refuse_unenrolled()?;
        let recipient = self.recipient(office)?;
        let path = folder.join(self.file_name(&recipient.code, BUNDLE)?);
        let (bundle_id, set) = (RandomId(self.surroundings.random()?), RandomId(self.surroundings.random()?));
        let at = self.surroundings.now();
        let (report, device) = {
            // Rolled back whatever happens: packed members leave no trace in the store.
            let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut report = ExportReport { recipient: recipient.code.clone(), ..ExportReport::default() };
            let feeds = feeds_for(&tx, &self.trust, recipient.office)?;
            let mut packing = Packing::new(&tx)?;
            pack_root(&tx, &mut packing)?;
            let sent = pack_feeds(&tx, &mut packing, &feeds, &recipient, &mut report, watch)?;
            pack_attachments(&tx, &mut packing, &sent, &recipient, &mut report)?;
            let manifest = Manifest {
                bundle: bundle_id,
                at,
                certificate: own_certificate(&tx, &self.trust, &self.identity)?,
                recipients: recipient.certificates.iter().map(Certificate::device_id).collect(),
                set,
                part: (1, 1),
                members: packing.members.clone(),
                frontier: frontier(&tx, &self.trust, &feeds)?,
                root: self.trust.head.ok_or_else(|| Error::refused("not_enrolled"))?,
                wanted: wanted(&tx)?,
                incarnation: self.identity.incarnation,
                program: concat!("proofmark ", env!("CARGO_PKG_VERSION")).into(),
            };
            let (manifest, _) = manifest.sign(&self.identity.key)?;
            let seal: Vec<String> = recipient.certificates.iter().flat_map(|c| c.seal.clone()).collect();
            report.bytes = write_bundle(&path, &seal, &manifest, &packing, watch)?;
            report.file = path.display().to_string();
            tx.rollback()?;
            (report, recipient.certificates.first().map(Certificate::device_id).unwrap_or_default())
        };
        self.store.execute(
            "INSERT OR REPLACE INTO delivery VALUES (?1, ?2, 1, ?3)",
            params![bundle_id.0, device.0, at],
        )?;
        Ok(report)
    }

    /// Refused while this office is not enrolled or its words were not compared (R14).
    pub(super) fn refuse_unenrolled(&self) -> Result<()> {
        match self.enrolment()? {
            Enrolment::Enrolled => Ok(()),
            Enrolment::Words => Err(Error::needs_person("words_unconfirmed")),
            Enrolment::Unenrolled => Err(Error::refused("not_enrolled")),
        }
    }

    fn recipient(&self, named: &str) -> Result<Recipient> {
        let office = self.office_id(named)?;
        let described = self
            .trust
            .offices
            .get(&office)
            .ok_or_else(|| Error::refused("office_unknown").with("office", named))?;
        let is_in_force = |c: &&Certificate| {
            c.office == office
                && c.device_id() != self.device()
                && !self.trust.cuts.contains_key(&c.device_id())
        };
        let certificates: Vec<Certificate> =
            self.trust.certificates.values().filter(is_in_force).cloned().collect();
        if certificates.is_empty() {
            return Err(Error::refused("recipient_uncertified").with("office", &described.code));
        }
        for certificate in &certificates {
            self.refuse_unconfirmed(certificate.device_id())?;
        }
        let known =
            certificates.iter().map(|c| known_of(&self.store, c.device_id())).collect::<Result<_>>()?;
        Ok(Recipient { office, code: described.code.clone(), certificates, known })
    }

    /// Nothing is exchanged with a device that was granted here and whose words nobody compared yet.
    pub(crate) fn refuse_unconfirmed(&self, device: KeyId) -> Result<()> {
        let waits: bool = self.store.query_row(
            "SELECT EXISTS (SELECT 1 FROM enrolment WHERE device = ?1 AND root IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM confirmed WHERE key = ?1)",
            [device.0],
            |row| row.get(0),
        )?;
        match waits {
            false => Ok(()),
            true => Err(Error::needs_person("words_unconfirmed")),
        }
    }
}

/// The statement that certifies this device, of the chain in force.
fn own_certificate(tx: &Connection, trust: &Trust, identity: &crate::office::Identity) -> Result<Vec<u8>> {
    let own = |statement: &InForce| matches!(&statement.1.statement.act, Act::Certificate(c) if c.device_id() == identity.device_id());
    let newest = statements_in_force(tx, trust)?.into_iter().rev().find(own);
    newest.map(|(bytes, _)| bytes).ok_or_else(|| Error::refused("not_enrolled"))
}

fn pack_root(tx: &Connection, packing: &mut Packing<'_>) -> Result<()> {
    packing.compressed(bundle::ROOT.into(), |out| {
        let mut select = tx.prepare("SELECT bytes FROM statement ORDER BY seq, id")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            out.write_all(row.get_ref(0)?.as_blob().map_err(Error::internal)?).map_err(Error::internal)?;
        }
        Ok(())
    })
}

/// Packs of each feed what some device of the recipient is not known to hold. Returns the commits sent, per feed.
fn pack_feeds(
    tx: &Connection,
    packing: &mut Packing<'_>,
    feeds: &[Feed],
    recipient: &Recipient,
    report: &mut ExportReport,
    watch: Watch<'_>,
) -> Result<Vec<(i64, u64)>> {
    let mut to_send = Vec::new();
    let mut total = 0;
    for feed in feeds {
        let after = recipient
            .known
            .iter()
            .map(|known| send_after(tx, feed, known.as_ref()))
            .collect::<Result<Vec<_>>>()?;
        let after = after.into_iter().min().unwrap_or(0);
        let count: u32 = tx.query_row(
            "SELECT count(*) FROM commits WHERE feed = ?1 AND seq > ?2",
            params![feed.n, after as i64],
            |row| row.get(0),
        )?;
        if count > 0 {
            to_send.push((feed, after));
            total += count;
        }
    }
    for (feed, after) in &to_send {
        packing.compressed(bundle::feed_member(feed.id), |out| {
            let genesis: Vec<u8> =
                tx.query_row("SELECT genesis FROM feed WHERE n = ?1", [feed.n], |row| row.get(0))?;
            out.write_all(&genesis).map_err(Error::internal)?;
            let mut select = tx.prepare_cached(
                "SELECT header, body FROM commits WHERE feed = ?1 AND seq > ?2 ORDER BY seq, n",
            )?;
            let mut rows = select.query(params![feed.n, *after as i64])?;
            while let Some(row) = rows.next()? {
                let body = row.get_ref(1)?.as_blob_or_null().map_err(Error::internal)?;
                out.write_all(row.get_ref(0)?.as_blob().map_err(Error::internal)?)
                    .map_err(Error::internal)?;
                out.write_all(body.unwrap_or(&ERASED)).map_err(Error::internal)?;
                report.commits += 1;
                watch(report.commits, total)?;
            }
            Ok(())
        })?;
        report.changes += tx.query_row(
            "SELECT count(*) FROM change c JOIN commits k ON k.n = c.commit_n WHERE k.feed = ?1 AND k.seq > ?2",
            params![feed.n, *after as i64],
            |row| row.get::<_, u32>(0),
        )?;
    }
    Ok(to_send.into_iter().map(|(feed, after)| (feed.n, after)).collect())
}

/// Packs the attachments of records that are sent, and those that the recipient asked for and may see.
fn pack_attachments(
    tx: &Connection,
    packing: &mut Packing<'_>,
    sent: &[(i64, u64)],
    recipient: &Recipient,
    report: &mut ExportReport,
) -> Result<()> {
    let asked: BTreeSet<[u8; 32]> =
        recipient.known.iter().flatten().flat_map(|m| m.wanted.iter().copied()).collect();
    let mut hashes = BTreeSet::new();
    for (feed, after) in sent {
        for table in ["attachment", "letter"] {
            let sql = format!(
                "SELECT t.sha256 FROM {table} t JOIN change c ON c.record = t.record JOIN commits k ON k.n = c.commit_n
                 WHERE k.feed = ?1 AND k.seq > ?2 AND t.sha256 IS NOT NULL"
            );
            let mut select = tx.prepare(&sql)?;
            let found = select.query_map(params![feed, *after as i64], |row| row.get::<_, Vec<u8>>(0))?;
            hashes.extend(found.flatten().filter_map(|hash| <[u8; 32]>::try_from(hash).ok()));
        }
    }
    let may_see: BTreeSet<i64> = sent.iter().map(|(feed, _)| *feed).collect();
    for hash in asked {
        let feed: Option<i64> = tx
            .query_row(
                "SELECT r.feed FROM attachment a JOIN record r ON r.n = a.record WHERE a.sha256 = ?1",
                [hash],
                |row| row.get(0),
            )
            .optional()?
            .flatten();
        if feed.is_some_and(|feed| may_see.contains(&feed)) {
            hashes.insert(hash);
        }
    }
    for hash in hashes {
        let bytes: Option<Vec<u8>> = tx
            .query_row("SELECT bytes FROM attachment_bytes WHERE sha256 = ?1", [hash], |row| row.get(0))
            .optional()?;
        match bytes {
            Some(bytes) => {
                packing.plain(bundle::attachment_member(&hash), &bytes)?;
                report.attachments += 1;
            }
            None => report.attachments_missing += 1,
        }
    }
    Ok(())
}

/// Attachments that records name and this store does not hold.
pub(super) fn wanted(store: &Connection) -> Result<Vec<[u8; 32]>> {
    let mut select = store.prepare(
        "SELECT sha256 FROM attachment WHERE sha256 IS NOT NULL UNION SELECT sha256 FROM letter WHERE sha256 IS NOT NULL
         EXCEPT SELECT sha256 FROM attachment_bytes",
    )?;
    let rows = select.query_map([], |row| row.get::<_, Vec<u8>>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(rows.into_iter().filter_map(|hash| hash.try_into().ok()).collect())
}

/// Writes under another name, syncs, reads back, renames: a pulled stick leaves no file that looks whole.
fn write_bundle(
    path: &Path,
    seal: &[String],
    manifest: &[u8],
    packing: &Packing<'_>,
    watch: Watch<'_>,
) -> Result<u64> {
    let partial = files::partial_name(path);
    let written = check_space(path, packing).and_then(|()| {
        let mut out = Hashed {
            out: BufWriter::new(File::create(&partial).map_err(|e| Error::disk(path, &e))?),
            hash: Sha256::new(),
            size: 0,
        };
        let mut writer = BundleWriter::begin(&mut out, seal, manifest).map_err(|e| on_stick(path, e))?;
        let total = u32::try_from(packing.members.len()).unwrap_or(u32::MAX);
        for (n, member) in packing.members.iter().enumerate() {
            writer.member(member, &mut packing.read(n)).map_err(|e| on_stick(path, e))?;
            watch(n as u32 + 1, total)?;
        }
        writer.finish().map_err(|e| on_stick(path, e))?;
        let file = out.out.into_inner().map_err(|e| Error::disk(path, e.error()))?;
        file.sync_all().map_err(|e| Error::disk(path, &e))?;
        read_back(&partial, out.hash.finalize().into(), out.size)?;
        files::finish_file(&partial, path).map_err(|e| Error::disk(path, &e))?;
        Ok(out.size)
    });
    if written.is_err() {
        let _ = std::fs::remove_file(&partial);
    }
    written
}

fn on_stick(path: &Path, error: proofmark_format::FormatError) -> Error {
    match error {
        proofmark_format::FormatError::Io(reason) if reason.contains("space") => {
            Error::broken("disk_full").with("path", path.display())
        }
        proofmark_format::FormatError::Io(reason) => {
            Error::broken("disk_failed").with("path", path.display()).with("reason", reason)
        }
        other => Error::internal(other),
    }
}

/// Refuses before the first byte when the stick has not enough room.
fn check_space(path: &Path, packing: &Packing<'_>) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let needed = packing.members.iter().map(|m| m.packed + 1024).sum::<u64>() * 101 / 100 + (1 << 20);
    match fs4::available_space(folder) {
        Ok(free) if free < needed => Err(Error::broken("disk_full").with("path", folder.display())),
        Ok(_) => Ok(()),
        Err(e) => Err(Error::disk(folder, &e)),
    }
}

fn read_back(path: &PathBuf, expected: [u8; 32], size: u64) -> Result<()> {
    let read = || -> std::io::Result<([u8; 32], u64)> {
        let mut file = File::open(path)?;
        let (mut hash, mut buffer, mut size) = (Sha256::new(), vec![0; 1 << 16], 0);
        loop {
            match file.read(&mut buffer)? {
                0 => return Ok((hash.finalize().into(), size)),
                n => {
                    hash.update(&buffer[..n]);
                    size += n as u64;
                }
            }
        }
    };
    match read().map_err(|e| Error::disk(path, &e))? {
        (hash, length) if hash == expected && length == size => Ok(()),
        (hash, _) => {
            Err(Error::broken("disk_failed").with("path", path.display()).with("reason", hex(&hash)))
        }
    }
}

struct Hashed<W> {
    out: W,
    hash: Sha256,
    size: u64,
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.hash.update(&bytes[..n]);
        self.size += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}
