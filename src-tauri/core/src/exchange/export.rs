//! Putting bundles for an office on a stick: what it lacks, laid on volumes, each written under another name, read back and
//! renamed. A pulled stick leaves whole volumes, and at most one file that no reader takes for one.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use proofmark_format::bundle::{self, BundleWriter};
use proofmark_format::ids::{KeyId, OfficeId, RandomId, hex, sha256};
use proofmark_format::limits;
use proofmark_format::manifest::Manifest;
use proofmark_format::root::{Act, Certificate};
use proofmark_format::trust::Trust;
use rusqlite::{Connection, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use super::frontier::{Feed, feeds_for, frontier, known_of, send_after};
use super::named::{self, Offered};
use super::packing::{Packed, Packing, most_packed};
use super::report::Namer;
use super::volumes::Volumes;
use super::{BUNDLE, Budget, ExportReport, Volume, Watch, file_name};
use crate::error::{Error, Result};
use crate::office::door::{InForce, statements_in_force};
use crate::office::{Enrolment, Identity, Office, Role, Surroundings};
use crate::store::files;

/// Bytes that are left free on a stick, and one part in a hundred besides: file systems keep accounts of their own.
const SPARE: u64 = 256 * 1024;
/// Most names in a report.
const MOST: usize = 100;

/// Whom a bundle is for.
struct Recipient {
    office: OfficeId,
    code: String,
    certificates: Vec<Certificate>,
    /// What each of its devices said it holds; none said means it gets everything.
    known: Vec<Option<Manifest>>,
}

impl Office {
    /// Puts a bundle for an office into a folder, within the limits of a FAT32 stick: see [`Office::export`].
    pub fn export_bundle(&mut self, office: &str, folder: &Path, watch: Watch<'_>) -> Result<ExportReport> {
        self.export(office, folder, &Budget::default(), watch)
    }

    /// Puts what an office lacks into a folder, and when in doubt more; as many volumes as the budget asks for. Small
    /// pictures go before letters, letters before photographs, the newest first; what does not fit the budget or the stick
    /// is counted in the report and asked for again by its recipient. Where the commits themselves do not fit, nothing is
    /// written (`stick_small`, `volume_small`).
    pub fn export(
        &mut self,
        office: &str,
        folder: &Path,
        budget: &Budget,
        watch: Watch<'_>,
    ) -> Result<ExportReport> {
        self.session.require(&Role::EXCHANGING)?;
        // Another handle may have taken in whom not to send to any more.
        self.refresh()?;
        self.refuse_unenrolled()?;
        let recipient = self.recipient(office)?;
        let seals = seals(&recipient)?;
        let namer = Namer::new(self.own_labels()?);
        let at = self.surroundings.now();
        let mut stick = Stick::at(folder, &self.identity)?;
        let bundles = {
            // Rolled back whatever happens: packed members leave no trace in the store.
            let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let making = Making {
                tx: &tx,
                trust: &self.trust,
                identity: &self.identity,
                surroundings: &self.surroundings,
                recipient: &recipient,
                seals: &seals,
                namer: &namer,
                at,
            };
            let bundles = making.make(budget, &mut stick, watch);
            tx.rollback()?;
            bundles
        };
        let (report, bundles) = match bundles {
            Ok(made) => made,
            Err(error) => {
                stick.take_back();
                return Err(error);
            }
        };
        let device = recipient.certificates.first().map(Certificate::device_id).unwrap_or_default();
        for bundle in bundles {
            self.store.execute(
                "INSERT OR REPLACE INTO delivery VALUES (?1, ?2, 1, ?3)",
                params![bundle.0, device.0, at],
            )?;
        }
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
        // Whoever holds this laptop has nothing to say any more, and is told so rather than its recipient.
        self.refuse_cut(self.device())?;
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
fn own_certificate(tx: &Connection, trust: &Trust, identity: &Identity) -> Result<Vec<u8>> {
    let own = |statement: &InForce| matches!(&statement.1.statement.act, Act::Certificate(c) if c.device_id() == identity.device_id());
    let newest = statements_in_force(tx, trust)?.into_iter().rev().find(own);
    newest.map(|(bytes, _)| bytes).ok_or_else(|| Error::refused("not_enrolled"))
}

/// The age recipients to which a bundle is sealed: of each device those that this version can seal to (R17). Others, such as
/// `age1pq…`, are for versions to come.
fn seals(recipient: &Recipient) -> Result<Vec<String>> {
    let mut seals = Vec::new();
    for certificate in &recipient.certificates {
        let usable = bundle::usable(&certificate.seal).map_err(|_| {
            let device: String = certificate.device_id().to_string().chars().take(16).collect();
            Error::refused("recipient_no_seal").with("office", &recipient.code).with("device", device)
        })?;
        seals.extend(usable);
    }
    Ok(seals)
}

/// A set of volumes being made, inside the transaction that packs it.
struct Making<'a> {
    tx: &'a Connection,
    trust: &'a Trust,
    identity: &'a Identity,
    surroundings: &'a Surroundings,
    recipient: &'a Recipient,
    seals: &'a [String],
    namer: &'a Namer,
    at: i64,
}

impl<'a> Making<'a> {
    /// Packs, lays on volumes, writes. Answers with the ids of the bundles.
    fn make(
        &self,
        budget: &Budget,
        stick: &mut Stick<'_>,
        watch: Watch<'_>,
    ) -> Result<(ExportReport, Vec<RandomId>)> {
        let feeds = feeds_for(self.tx, self.trust, self.recipient.office)?;
        let manifest = self.manifest(&feeds)?;
        let (bare, _) = manifest.sign(&self.identity.key)?;
        let mut packing = Packing::new(self.tx)?;
        let root = self.pack_root(&mut packing)?;
        let limit = match budget.volume {
            0 => limits::BUNDLE,
            most => most.min(limits::BUNDLE),
        };
        let mut volumes =
            Volumes::begin(limit, self.seals.len(), bare.len() as u64, (root, packing.member(root)?))?;
        let mut report = ExportReport {
            recipient: self.recipient.code.clone(),
            seal: "x25519".into(),
            ..ExportReport::default()
        };
        let sending = self.to_send(&feeds, &mut report)?;
        self.pack_feeds(&sending, &mut packing, &mut volumes, report.commits, &mut *watch)?;
        let free = stick.free()?;
        if takes_up(volumes.weight()) > free {
            return Err(Error::refused("stick_small")
                .with("path", stick.folder.display())
                .with("needed", takes_up(volumes.weight()))
                .with("free", free));
        }
        let offered = self.offered(&sending, report.changes)?;
        self.lay_attachments(offered, (budget.attachments, free), &mut packing, &mut volumes, &mut report)?;
        let bundles = self.write(manifest, &packing, &volumes, stick, watch)?;
        report.volumes = stick.volumes.clone();
        report.file = report.volumes.first().map(|volume| volume.file.clone()).unwrap_or_default();
        report.bytes = report.volumes.iter().map(|volume| volume.bytes).sum();
        Ok((report, bundles))
    }

    /// The manifest of every volume, but for what tells them apart.
    fn manifest(&self, feeds: &[Feed]) -> Result<Manifest> {
        Ok(Manifest {
            bundle: RandomId::default(),
            at: self.at,
            certificate: own_certificate(self.tx, self.trust, self.identity)?,
            recipients: self.recipient.certificates.iter().map(Certificate::device_id).collect(),
            set: RandomId(self.surroundings.random()?),
            part: (1, 1),
            members: Vec::new(),
            frontier: frontier(self.tx, self.trust, feeds)?,
            root: self.trust.head.ok_or_else(|| Error::refused("not_enrolled"))?,
            wanted: named::wanted_of(self.tx, self.trust, self.recipient.office)?,
            incarnation: self.identity.incarnation,
            program: program(),
        })
    }

    fn pack_root(&self, packing: &mut Packing<'a>) -> Result<usize> {
        let mut packed = packing.begin(bundle::ROOT.into())?;
        let mut select = self.tx.prepare("SELECT bytes FROM statement ORDER BY seq, id")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            put(&mut packed, row.get_ref(0)?.as_blob().map_err(Error::internal)?)?;
        }
        packing.finish(packed)
    }

    /// Of each feed from where on some device of the recipient is not known to hold it.
    fn to_send<'f>(&self, feeds: &'f [Feed], report: &mut ExportReport) -> Result<Vec<(&'f Feed, u64)>> {
        let mut sending = Vec::new();
        for feed in feeds {
            let mut after = Vec::new();
            for known in &self.recipient.known {
                after.push(send_after(self.tx, feed, known.as_ref())?);
            }
            let after = after.into_iter().min().unwrap_or(0);
            let commits: u32 = self
                .tx
                .prepare_cached("SELECT count(*) FROM commits WHERE feed = ?1 AND seq > ?2")?
                .query_row(params![feed.n, after as i64], |row| row.get(0))?;
            if commits == 0 {
                continue;
            }
            sending.push((feed, after));
            report.commits += commits;
            report.changes += self
                .tx
                .prepare_cached(
                    "SELECT (SELECT count(*) FROM commits k CROSS JOIN led_record l ON l.commit_n = k.n
                             WHERE k.feed = ?1 AND k.seq > ?2)
                          + (SELECT count(*) FROM commits k CROSS JOIN further_change c ON c.commit_n = k.n
                             WHERE k.feed = ?1 AND k.seq > ?2)",
                )?
                .query_row(params![feed.n, after as i64], |row| row.get::<_, u32>(0))?;
        }
        Ok(sending)
    }

    fn pack_feeds(
        &self,
        sending: &[(&Feed, u64)],
        packing: &mut Packing<'a>,
        volumes: &mut Volumes,
        total: u32,
        watch: Watch<'_>,
    ) -> Result<()> {
        let mut done = 0;
        for (feed, after) in sending {
            let mut select = self.tx.prepare_cached(
                "SELECT header, whole(body) FROM commits WHERE feed = ?1 AND seq > ?2 ORDER BY seq, n",
            )?;
            let mut rows = select.query(params![feed.n, *after as i64])?;
            let (name, genesis) = (bundle::feed_member(feed.id), self.genesis(feed)?);
            let mut laying = Laying { packing, volumes, name, genesis, open: None };
            while let Some(row) = rows.next()? {
                let header = row.get_ref(0)?.as_blob().map_err(Error::internal)?;
                let body = row.get_ref(1)?.as_blob_or_null().map_err(Error::internal)?;
                laying.commit(header, body.unwrap_or(&[bundle::ERASED]))?;
                done += 1;
                watch(done, total)?;
            }
            laying.close()?;
        }
        Ok(())
    }

    fn genesis(&self, feed: &Feed) -> Result<Vec<u8>> {
        Ok(self
            .tx
            .prepare_cached("SELECT genesis FROM feed WHERE n = ?1")?
            .query_row([feed.n], |row| row.get(0))?)
    }

    /// The attachments of records that are born in what is sent, and those that the recipient asks for and may see (R13).
    fn offered(&self, sending: &[(&Feed, u64)], changes: u32) -> Result<Vec<Offered>> {
        let sent: BTreeMap<i64, u64> = sending.iter().map(|(feed, after)| (feed.n, *after)).collect();
        let mut offered = named::of_births(self.tx, &sent, changes)?;
        for manifest in self.recipient.known.iter().flatten() {
            offered.extend(named::asked(self.tx, self.trust, self.recipient.office, &manifest.wanted)?);
        }
        // Small pictures first, then letters, then photographs, the newest of each first; each once.
        offered.sort_by_key(|named| (named.rank, std::cmp::Reverse(named.record)));
        let mut met = std::collections::BTreeSet::new();
        offered.retain(|named| met.insert(named.sha256));
        Ok(offered)
    }

    fn lay_attachments(
        &self,
        offered: Vec<Offered>,
        (budget, free): (Option<u64>, u64),
        packing: &mut Packing<'a>,
        volumes: &mut Volumes,
        report: &mut ExportReport,
    ) -> Result<()> {
        let mut budget = budget.unwrap_or(u64::MAX);
        for named in offered {
            let Some(held) = named::held(self.tx, &named.sha256)? else {
                report.attachments_missing += u32::from(!named.is_thumbnail());
                continue;
            };
            let n = packing.attachment(named.sha256, held.row, held.size);
            let member = packing.member(n)?;
            let (counted, cost) = match named.is_thumbnail() && held.is_small() {
                true => (0, 0),
                false => (1, held.size),
            };
            if !volumes.ever_fits(member) {
                report.attachments_left += counted;
                report.attachments_left_bytes += cost;
                if counted > 0 && report.attachments_too_large.len() < MOST {
                    report.attachments_too_large.push(self.namer.named(self.tx, named.record)?);
                }
            } else if cost > budget || takes_up(volumes.weight() + volumes.weight_of(member)) > free {
                report.attachments_left += counted;
                report.attachments_left_bytes += cost;
            } else {
                budget -= cost;
                report.attachments += counted;
                if !volumes.fits_here(member) {
                    volumes.turn();
                }
                volumes.put(n, member);
            }
        }
        Ok(())
    }

    fn write(
        &self,
        manifest: Manifest,
        packing: &Packing<'_>,
        volumes: &Volumes,
        stick: &mut Stick<'_>,
        watch: Watch<'_>,
    ) -> Result<Vec<RandomId>> {
        let of = volumes.members().len();
        let total = u32::try_from(volumes.members().map(<[usize]>::len).sum::<usize>()).unwrap_or(u32::MAX);
        let (mut done, mut bundles) = (0, Vec::new());
        for (n, members) in volumes.members().enumerate() {
            let mut manifest = manifest.clone();
            manifest.bundle = RandomId(self.surroundings.random()?);
            manifest.part = (n as u64 + 1, of as u64);
            manifest.members =
                members.iter().map(|n| packing.member(*n).cloned()).collect::<Result<Vec<_>>>()?;
            let (signed, _) = manifest.sign(&self.identity.key)?;
            let name = || Ok(file_name(&self.recipient.code, self.surroundings.random()?, BUNDLE));
            stick.write(name, (n + 1, of), |out| {
                let mut writer = BundleWriter::begin(out, self.seals, &signed)?;
                for n in members {
                    writer.member(packing.member(*n)?, &mut packing.read(*n)?)?;
                    done += 1;
                    watch(done, total)?;
                }
                writer.finish()?;
                Ok(())
            })?;
            bundles.push(manifest.bundle);
        }
        Ok(bundles)
    }
}

/// A feed's commits being laid on volumes: a member for as many as fit, and on the next volume another, with the genesis.
struct Laying<'m, 'a> {
    packing: &'m mut Packing<'a>,
    volumes: &'m mut Volumes,
    name: String,
    genesis: Vec<u8>,
    open: Option<Packed<'a>>,
}

impl Laying<'_, '_> {
    fn commit(&mut self, header: &[u8], body: &[u8]) -> Result<()> {
        let plain = (header.len() + body.len()) as u64;
        let room = self.volumes.room(self.name.len());
        if let Some(open) = &mut self.open
            && !open.takes(plain, room)?
        {
            self.close()?;
            self.volumes.turn();
        }
        if self.open.is_none() {
            let begins = plain + self.genesis.len() as u64;
            if !self.volumes.is_fresh() && most_packed(begins) > room {
                self.volumes.turn();
            }
            let mut open = self.packing.begin(self.name.clone())?;
            put(&mut open, &self.genesis)?;
            self.open = Some(open);
        }
        if let Some(open) = &mut self.open {
            put(open, header)?;
            put(open, body)?;
        }
        Ok(())
    }

    fn close(&mut self) -> Result<()> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let n = self.packing.finish(open)?;
        let member = self.packing.member(n)?;
        // A commit that has a volume to itself was laid on it before its packed size was known.
        if !self.volumes.fits_here(member) {
            return Err(self.volumes.too_small(member.packed));
        }
        self.volumes.put(n, member);
        Ok(())
    }
}

fn put(out: &mut dyn Write, bytes: &[u8]) -> Result<()> {
    out.write_all(bytes).map_err(Error::internal)
}

/// Program, version and system, for whoever helps an office from afar.
pub(super) fn program() -> String {
    use std::env::consts::{ARCH, OS};
    format!("proofmark {} {OS} {ARCH}", env!("CARGO_PKG_VERSION"))
}

/// The folder that is written to.
struct Stick<'a> {
    folder: &'a Path,
    /// The file that is being written: always the same name, so that what a pulled stick left behind is written over, and
    /// nobody else's ever is.
    partial: PathBuf,
    /// What is whole.
    volumes: Vec<Volume>,
}

impl<'a> Stick<'a> {
    /// Looks whether the folder can be written to before work is put into what is to go there.
    fn at(folder: &'a Path, identity: &Identity) -> Result<Stick<'a>> {
        // Follows from what only this store and its correspondents know, so that a finder learns no sender from it.
        let tag = sha256(&[b"proofmark partial".as_slice(), &identity.incarnation.0].concat());
        let partial = files::partial_name(&folder.join(format!("proofmark-{}", hex(&tag[..4]))));
        let stick = Stick { folder, partial, volumes: Vec::new() };
        stick.begin()?;
        Ok(stick)
    }

    /// The file to write to, new: what lies under its name may be a link to somewhere else.
    fn begin(&self) -> Result<File> {
        let _ = std::fs::remove_file(&self.partial);
        File::create_new(&self.partial).map_err(|e| on_stick(self.folder, &e))
    }

    fn free(&self) -> Result<u64> {
        fs4::available_space(self.folder).map_err(|e| on_stick(self.folder, &e))
    }

    /// Writes a volume under another name, syncs it, reads it back, and gives it a name that nothing else has.
    fn write(
        &mut self,
        name: impl Fn() -> Result<String>,
        (part, of): (usize, usize),
        fill: impl FnOnce(&mut dyn Write) -> Result<()>,
    ) -> Result<()> {
        let mut out = Hashed::new(BufWriter::new(self.begin()?));
        let filled = fill(&mut out).and_then(|()| out.flush().map_err(Error::internal));
        if let (Err(_), Some(failed)) = (&filled, &out.failed) {
            return Err(on_stick(self.folder, failed));
        }
        filled?;
        let (hash, bytes) = (<[u8; 32]>::from(out.hash.finalize()), out.size);
        out.out.get_ref().sync_all().map_err(|e| on_stick(self.folder, &e))?;
        drop(out.out);
        read_back(&self.partial, hash, bytes)?;
        let file = self.named(name)?;
        self.volumes.push(Volume {
            file: file.display().to_string(),
            part: part as u32,
            of: of as u32,
            bytes,
            sha256: hex(&hash),
        });
        Ok(())
    }

    /// A file that lies on a stick is somebody's: of two bundles with one name the later gets another.
    fn named(&self, name: impl Fn() -> Result<String>) -> Result<PathBuf> {
        const TRIES: usize = 16;
        for _ in 0..TRIES {
            let path = self.folder.join(name()?);
            match files::finish_new_file(&self.partial, &path) {
                Ok(()) => return Ok(path),
                Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
                Err(e) => return Err(on_stick(self.folder, &e)),
            }
        }
        Err(Error::broken("disk_failed")
            .with("path", self.folder.display())
            .with("reason", "no name is free"))
    }

    /// Takes away what was written: a set that was stopped or did not fit is of no use.
    fn take_back(&mut self) {
        for volume in self.volumes.drain(..) {
            let _ = std::fs::remove_file(volume.file);
        }
    }
}

impl Drop for Stick<'_> {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.partial);
    }
}

/// What a stick must have free for so many bytes.
fn takes_up(bytes: u64) -> u64 {
    bytes + bytes / 100 + SPARE
}

/// Names the stick in what the disk says.
fn on_stick(folder: &Path, error: &io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
            Error::refused("stick_read_only").with("path", folder.display())
        }
        _ => Error::disk(folder, error),
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

/// What is written, and how it went: what lies between here and the disk tells a failure in words alone.
struct Hashed<W> {
    out: W,
    hash: Sha256,
    size: u64,
    failed: Option<io::Error>,
}

impl<W: Write> Hashed<W> {
    fn new(out: W) -> Self {
        Hashed { out, hash: Sha256::new(), size: 0, failed: None }
    }

    fn note<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        result.inspect_err(|e| self.failed = Some(io::Error::new(e.kind(), e.to_string())))
    }
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes);
        let n = self.note(written)?;
        self.hash.update(&bytes[..n]);
        self.size += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.out.flush();
        self.note(flushed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stick that takes so many bytes.
    struct Small(usize);

    impl Write for Small {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            match self.0 {
                // In the words of whatever language the system speaks.
                0 => Err(io::Error::new(io::ErrorKind::StorageFull, "plus de place")),
                _ => {
                    let n = bytes.len().min(self.0);
                    self.0 -= n;
                    Ok(n)
                }
            }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_stick_that_fills_up_is_told_from_one_that_fails_in_any_language() {
        let seal = age::x25519::Identity::generate().to_public().to_string();
        for room in [0, 100, 70_000] {
            let mut out = Hashed::new(BufWriter::new(Small(room)));
            let written = BundleWriter::begin(&mut out, std::slice::from_ref(&seal), &[7; 200_000]).map(drop);
            assert!(written.is_err(), "{room}");
            let error = on_stick(Path::new("stick"), &out.failed.unwrap());
            assert_eq!((error.code, error.fields["path"].as_str()), ("disk_full", "stick"));
        }
    }

    #[test]
    fn a_locked_stick_is_named() {
        for kind in [io::ErrorKind::ReadOnlyFilesystem, io::ErrorKind::PermissionDenied] {
            assert_eq!(on_stick(Path::new("stick"), &kind.into()).code, "stick_read_only");
        }
    }
}
