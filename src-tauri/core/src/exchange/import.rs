//! Taking in a bundle: copied, opened, verified, kept, folded, reported; wholly or not at all. Inspecting is the same
//! path, rolled back at the end. The comments number the steps of FORMAT.md, "Bundle".

use std::collections::HashSet;
use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};

use proofmark_format::body::{Body, ReadBody};
use proofmark_format::bundle::{self, BundleReader, Sequence};
use proofmark_format::commit::ReceivedHeader;
use proofmark_format::cose::Typ;
use proofmark_format::feed::Genesis;
use proofmark_format::ids::{FeedId, KeyId, ObjectId, OfficeId, hex, sha256};
use proofmark_format::manifest::{Manifest, Member, ReceivedManifest};
use proofmark_format::root::{Act, Certificate, ReceivedStatement};
use proofmark_format::trust::Trust;
use proofmark_format::{FormatError, limits};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use super::held::HeldRun;
use super::named::{Naming, naming};
use super::report::Reporter;
use super::set::Set;
use super::statements;
use super::{ImportReport, Watch, frontier};
use crate::error::{Error, Result};
use crate::office::cores::{BATCH, BATCH_BYTES, on_all_cores};
use crate::office::door::{
    all_statements, apply_erasures, cut_since, feeds_affected, keep_commit, keep_feed, refresh_trust,
};
use crate::office::fold::{self, Folding, Kept, goes_on_well, note_chain};
use crate::office::identity::{self, renew_incarnation};
use crate::office::{Identity, Office, Role, Surroundings};
use crate::store::bodies::packed;
use crate::store::{empty_log, files};

/// Largest attachment that is taken in.
const ATTACHMENT: u64 = 64 * 1024 * 1024;
/// Most bytes of root statements that are read in memory to know a sender.
const INTRODUCTION: u64 = 64 * 1024 * 1024;

/// Commits passed over between two looks at whether the work is to stop.
const LOOK: u32 = 8_192;

impl Office {
    /// Says what a bundle would change; nothing is taken in.
    pub fn inspect_bundle(&mut self, path: &Path, watch: Watch<'_>) -> Result<ImportReport> {
        self.take_in(path, false, watch)
    }

    /// Takes a bundle in, in one transaction. Twice is once.
    pub fn import_bundle(&mut self, path: &Path, watch: Watch<'_>) -> Result<ImportReport> {
        self.session.require(&Role::EXCHANGING)?;
        self.take_in(path, true, watch)
    }

    fn take_in(&mut self, path: &Path, keep: bool, watch: Watch<'_>) -> Result<ImportReport> {
        self.refresh()?;
        self.refuse_unenrolled()?;
        let copy = Copy::of(path, &self.home, self.surroundings.random()?)?;
        // Steps 1 to 3: only what is sealed to this device opens.
        let reader = copy.reader(&self.identity)?;
        let bytes = reader.manifest().to_vec();
        let (manifest, sender) = self.verified_manifest(&bytes, &copy)?;
        let (own, own_office) = (self.device(), self.identity.office);
        let (at, language) = (self.surroundings.now(), self.settings()?.language);
        let surroundings = &self.surroundings;

        let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut trust = self.trust.clone();
        refresh_trust(&tx, &mut trust)?;
        let set = Set::remember(&tx, sender.device_id(), &manifest, at)?;
        let report = Reporter::new(&tx, language)?;
        let mut taking = Taking { tx: &tx, surroundings, own, own_office, trust, set, report, watch };
        taking.members(Members::of(&manifest, &copy, &self.identity, reader))?;
        taking.notice_twin(&manifest)?;
        let Taking { trust, set, report, .. } = taking;
        frontier::remember(&tx, sender.device_id(), &manifest, &bytes)?;
        if sender.office != own_office {
            identity::forget(&tx, identity::RESTORED)?;
        }
        tx.execute(
            "INSERT OR REPLACE INTO delivery VALUES (?1, ?2, 0, ?3)",
            params![manifest.bundle.0, sender.device_id().0, at],
        )?;
        let described = trust.offices.get(&sender.office).cloned();
        let missing = frontier::missing(&tx, &trust, own_office, &frontier::exists(&manifest.frontier))?;
        let mut report = report.finish(&tx, at, &trust, &manifest, (missing, set.missing))?;
        report.sender = described.as_ref().map(|office| office.code.clone()).unwrap_or_default();
        report.sender_name = described.map(|office| office.name).unwrap_or_default();
        report.done = keep;
        match keep {
            true => {
                tx.commit()?;
                let erased = self.trust.erased_commits != trust.erased_commits;
                self.trust = trust;
                if erased {
                    // What was erased still stands in older pages of the log.
                    empty_log(&self.store)?;
                }
                self.identity = Identity::load(&self.store)?;
            }
            false => tx.rollback()?,
        }
        Ok(report)
    }

    /// Steps 4 and 5: the manifest names this device and is signed by a device that the root certified.
    fn verified_manifest(&self, bytes: &[u8], copy: &Copy) -> Result<(Manifest, Certificate)> {
        let received = ReceivedManifest::read(bytes)?;
        if !received.manifest.recipients.contains(&self.device()) {
            return Err(Error::refused("bundle_not_ours"));
        }
        let stranger = || Error::refused("bundle_stranger").with("device", short(received.sender));
        let vouches = |trust: &Trust| {
            let certificate = trust.certificates.get(&received.sender).cloned();
            certificate.filter(|_| !trust.cuts.contains_key(&received.sender))
        };
        let certificate = match vouches(&self.trust) {
            Some(certificate) => certificate,
            None => {
                let introduced = self.trust_introduced(&received.manifest, copy)?;
                // Whoever was cut and holds the root's key could fork its chain before the cut; that vouches for nobody.
                let is_worse = introduced.forked && !self.trust.forked;
                match vouches(&introduced).filter(|_| !is_worse) {
                    Some(certificate) => certificate,
                    None => {
                        return Err(self.cut_sender(received.sender, &introduced)?.unwrap_or_else(stranger));
                    }
                }
            }
        };
        received.verify(&certificate.device)?;
        self.refuse_unconfirmed(received.sender)?;
        Ok((received.manifest, certificate))
    }

    /// The refusal of a device that is cut, here or by what it brings itself.
    fn cut_sender(&self, sender: KeyId, introduced: &Trust) -> Result<Option<Error>> {
        let cut = |trust: &Trust| Some((trust.cuts.get(&sender)?.reason.clone(), trust.office_of(sender)?));
        let Some((reason, office)) = cut(&self.trust).or_else(|| cut(introduced)) else { return Ok(None) };
        let described = self.trust.offices.get(&office).or_else(|| introduced.offices.get(&office));
        let since = cut_since(&self.store, &self.trust, sender)?.or(introduced.head.map(|(seq, _)| seq));
        Ok(Some(
            Error::refused("bundle_cut")
                .with("office", described.map(|office| office.code.as_str()).unwrap_or_default())
                .with("reason", reason)
                .with("statement", since.unwrap_or_default()),
        ))
    }

    /// Step 5, for a sender who is not known here: trust as it folds together with the statements that he brings. They are
    /// read for their form alone, and nothing of them is kept before the manifest is believed.
    fn trust_introduced(&self, manifest: &Manifest, copy: &Copy) -> Result<Trust> {
        let mut statements = all_statements(&self.store)?;
        let mut brought = |bytes: &[u8]| -> Result<()> {
            statements.push(ReceivedStatement::read(bytes)?);
            Ok(())
        };
        brought(&manifest.certificate)?;
        if let Some(member) =
            manifest.members.first().filter(|m| m.name == bundle::ROOT && m.size <= INTRODUCTION)
        {
            copy.reader(&self.identity)?.member(member, |packed| {
                let mut sequence = Sequence::new(bundle::unpack(packed, member.size)?);
                while let Some(bytes) = sequence.signed(Typ::Root.most())? {
                    brought(&bytes)?;
                }
                Ok::<_, Error>(())
            })?;
        }
        match crate::office::door::pinned_root(&self.store)? {
            Some(pinned) => Ok(Trust::fold(pinned, &statements)),
            None => Ok(Trust::default()),
        }
    }
}

fn short(key: KeyId) -> String {
    key.to_string().chars().take(16).collect()
}

fn not_a_bundle(error: FormatError) -> Error {
    match error {
        FormatError::NotForUs => Error::refused("bundle_not_ours"),
        FormatError::Truncated => Error::refused("bundle_truncated"),
        FormatError::Bundle(bundle::NOT_SEALED) | FormatError::Newer(_) => {
            Error::refused("bundle_not_a_bundle")
        }
        other => other.into(),
    }
}

/// The sealed file, copied before it is believed (R12): a stick may answer differently the second time.
struct Copy {
    path: PathBuf,
}

impl Copy {
    fn of(path: &Path, home: &Path, name: [u8; 8]) -> Result<Copy> {
        let mut from = File::open(path).map_err(|e| Error::disk(path, &e))?;
        let length = from.metadata().map_err(|e| Error::disk(path, &e))?.len();
        if length > limits::BUNDLE {
            return Err(Error::refused("bundle_too_large").with("most", limits::BUNDLE));
        }
        let folder = home.join(files::INCOMING);
        std::fs::create_dir_all(&folder).map_err(|e| Error::disk(&folder, &e))?;
        if fs4::available_space(&folder).is_ok_and(|free| free < length * 2) {
            return Err(Error::broken("disk_full").with("path", folder.display()));
        }
        let copy = Copy { path: folder.join(hex(&name)) };
        let mut write = || -> std::io::Result<u64> {
            let mut to = File::create(&copy.path)?;
            let copied = std::io::copy(&mut (&mut from).take(length), &mut to)?;
            to.flush()?;
            to.sync_all()?;
            Ok(copied)
        };
        match write() {
            Ok(copied) if copied == length => Ok(copy),
            Ok(_) => Err(Error::refused("bundle_truncated")),
            Err(e) => Err(Error::disk(path, &e)),
        }
    }

    fn reader(&self, identity: &Identity) -> Result<Reader> {
        let input = BufReader::new(File::open(&self.path).map_err(|e| Error::disk(&self.path, &e))?);
        BundleReader::open(input, std::slice::from_ref(&identity.seal)).map_err(not_a_bundle)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

type Reader = BundleReader<BufReader<File>>;

/// The members of a bundle by rank: the root's statements, then feeds, then attachments. Writers put them in that order, and
/// then one pass reads them; any other order is as good (FORMAT.md, "Bundle") and takes a pass over the copy for each rank.
struct Members<'a> {
    manifest: &'a Manifest,
    copy: &'a Copy,
    identity: &'a Identity,
    reader: Option<Reader>,
    next: usize,
    in_order: bool,
}

const STATEMENTS: u8 = 0;
const FEEDS: u8 = 1;
const ATTACHMENTS: u8 = 2;

fn rank(member: &Member) -> u8 {
    match member.name.as_str() {
        bundle::ROOT => STATEMENTS,
        name if name.starts_with("attachments/") => ATTACHMENTS,
        _ => FEEDS,
    }
}

impl<'a> Members<'a> {
    fn of(manifest: &'a Manifest, copy: &'a Copy, identity: &'a Identity, reader: Reader) -> Self {
        let in_order = manifest.members.is_sorted_by_key(rank);
        Members { manifest, copy, identity, reader: Some(reader), next: 0, in_order }
    }

    /// Hands each member of a rank to `take`. Step 8 with the last: what follows the last sealed chunk is refused.
    fn each(&mut self, of: u8, mut take: impl FnMut(&Member, &mut dyn Read) -> Result<()>) -> Result<()> {
        let mut reader = match self.reader.take() {
            Some(reader) => reader,
            None => self.copy.reader(self.identity)?,
        };
        let members = self.manifest.members.iter().skip(self.next);
        for member in members.take_while(|member| !self.in_order || rank(member) == of) {
            reader.member(member, |packed| if rank(member) == of { take(member, packed) } else { Ok(()) })?;
            self.next += 1;
        }
        match self.in_order && of != ATTACHMENTS {
            true => self.reader = Some(reader),
            false => {
                self.next = 0;
                reader.finish()?;
            }
        }
        Ok(())
    }

    /// Kibibytes in all, for whoever watches.
    fn total(&self) -> u32 {
        u32::try_from(self.manifest.members.iter().map(|m| m.packed / 1024 + 1).sum::<u64>())
            .unwrap_or(u32::MAX)
    }
}

/// A bundle being taken in, inside the transaction.
struct Taking<'a, 'w> {
    tx: &'a Connection,
    surroundings: &'a Surroundings,
    own: KeyId,
    own_office: OfficeId,
    trust: Trust,
    set: Set,
    report: Reporter,
    watch: Watch<'w>,
}

impl Taking<'_, '_> {
    /// Steps 6 to 8.
    fn members(&mut self, mut members: Members<'_>) -> Result<()> {
        let total = members.total();
        let size = |member: &Member| u32::try_from(member.packed / 1024 + 1).unwrap_or(0);
        let mut done = 0;
        let before = self.trust.clone();
        let mut touched = Vec::new();
        members.each(STATEMENTS, |member, packed| self.statements(member, packed))?;
        let trust = self.trust.clone();
        if takes_back_an_erasure(&before, &trust) {
            fold::rebuild(self.tx, &trust, self.own, &mut |_, _| Ok(()))?;
        }
        let mut folding = Folding::new(self.tx, &trust, self.own);
        folding.touch_feeds(&feeds_affected(self.tx, &before, &trust)?)?;
        apply_erasures_if_new(self.tx, &before, &trust, &mut folding)?;
        members.each(FEEDS, |member, packed| {
            touched.extend(self.feed(member, packed, &mut folding, done, total)?);
            done += size(member);
            Ok(())
        })?;
        // What lies behind a cut may have become provable by what was just brought.
        let cut: Vec<i64> =
            touched.iter().filter(|(_, device)| trust.cuts.contains_key(device)).map(|(n, _)| *n).collect();
        folding.touch_feeds(&cut)?;
        folding.settle()?;
        members.each(ATTACHMENTS, |member, packed| {
            self.attachment(member, packed)?;
            done += size(member);
            (self.watch)(done, total)
        })?;
        self.set.settle(self.tx)
    }

    fn statements(&mut self, member: &Member, packed: &mut dyn Read) -> Result<()> {
        let mut sequence = Sequence::new(bundle::unpack(packed, member.size)?);
        let mut keeping = statements::Keeping::new(self.tx);
        while let Some(bytes) = sequence.signed(Typ::Root.most())? {
            let is_new = keeping.keep(&bytes)?;
            if is_new && is_other_founding(&bytes, &self.trust)? {
                self.report.needs("other_root");
            }
        }
        self.report.trust_new += keeping.finish()?;
        refresh_trust(self.tx, &mut self.trust)?;
        if self.trust.forked {
            self.report.needs("root_fork");
        }
        Ok(())
    }

    /// A feed: its genesis, then headers with their bodies. Commits authenticate themselves, wherever they come from.
    fn feed(
        &mut self,
        member: &Member,
        packed: &mut dyn Read,
        folding: &mut Folding<'_>,
        done: u32,
        total: u32,
    ) -> Result<Option<(i64, KeyId)>> {
        let mut sequence = Sequence::new(bundle::unpack(packed, member.size)?);
        let altered = || Error::refused("bundle_altered").with("where", &member.name);
        let bytes = sequence.signed(Typ::Genesis.most())?.ok_or_else(altered)?;
        let (genesis, id) = Genesis::read(&bytes)?;
        if bundle::feed_member(FeedId::of_genesis(id)) != member.name {
            return Err(altered());
        }
        // A feed for somebody else has no place in this store, whoever brings it (R6).
        if !self.trust.is_member(self.own_office, genesis.audience) {
            return Ok(None);
        }
        let (n, feed) = keep_feed(self.tx, &bytes)?;
        let mut batch = Vec::new();
        let mut bytes_held = 0;
        let mut held = HeldRun::of(self.tx, n);
        loop {
            if held.pass(&mut sequence)? {
                self.report.commits_known += 1;
                if self.report.commits_known.is_multiple_of(LOOK) {
                    (self.watch)(done, total)?;
                }
                continue;
            }
            let Some(bytes) = sequence.signed(Typ::Commit.most())? else { break };
            let received = ReceivedHeader::read(&bytes)?;
            if received.header.feed != feed {
                return Err(altered());
            }
            held.skip_to(received.header.seq);
            let body = sequence.body(received.header.size)?;
            bytes_held += bytes.len() + body.as_ref().map_or(0, Vec::len);
            batch.push(Brought { received, bytes, body });
            if batch.len() == BATCH || bytes_held >= BATCH_BYTES {
                self.commits(n, &genesis, std::mem::take(&mut batch), folding)?;
                bytes_held = 0;
                (self.watch)(done, total)?;
            }
        }
        self.commits(n, &genesis, batch, folding)?;
        (self.watch)(done, total)?;
        Ok(Some((n, genesis.device_id())))
    }

    /// Checks commits on all cores, then keeps and folds them one after the other.
    fn commits(
        &mut self,
        feed: i64,
        genesis: &Genesis,
        batch: Vec<Brought>,
        folding: &mut Folding<'_>,
    ) -> Result<()> {
        // The same commit may stand twice in one bundle, only once with its body: the second copy waits for the first.
        let mut met = HashSet::new();
        let (batch, again): (Vec<_>, Vec<_>) =
            batch.into_iter().partition(|brought| met.insert(brought.received.id));
        let known =
            batch.iter().map(|brought| self.known(brought.received.id)).collect::<Result<Vec<_>>>()?;
        let to_check: Vec<(&Brought, Option<Known>)> = batch.iter().zip(known).collect();
        let erased = &self.trust.erased_commits;
        let checked = on_all_cores(&to_check, |(brought, known)| {
            brought.check(&genesis.device, *known, erased.contains_key(&brought.received.id))
        });
        let mut highest: i64 = self.tx.query_row(
            "SELECT coalesce(max(seq), 0) FROM commits WHERE feed = ?1",
            [feed],
            |row| row.get(0),
        )?;
        let mut last = None;
        for ((brought, known), body) in to_check.into_iter().zip(checked) {
            match known {
                Some(known) => self.commit_again(feed, brought, known, body?, folding)?,
                None => {
                    let n = self.commit(feed, genesis, brought, body?, folding)?;
                    let seq = brought.received.header.seq as i64;
                    if seq <= highest || !goes_on_well(last, &brought.received.header) {
                        note_chain(self.tx, n)?;
                    }
                    highest = highest.max(seq);
                }
            }
            let header = &brought.received.header;
            last = Some((header.seq, brought.received.id, header.at));
        }
        match again.is_empty() {
            true => Ok(()),
            false => self.commits(feed, genesis, again, folding),
        }
    }

    fn known(&self, commit: ObjectId) -> Result<Option<Known>> {
        let found = self
            .tx
            .prepare_cached("SELECT n, body IS NULL FROM commits WHERE id = ?1")?
            .query_row([commit.0], |row| Ok(Known { n: row.get(0)?, lacks_body: row.get(1)? }));
        Ok(found.optional()?)
    }

    /// A commit that is held already, and may bring the body that was not.
    fn commit_again(
        &mut self,
        feed: i64,
        brought: &Brought,
        known: Known,
        body: Option<ReadBody>,
        folding: &mut Folding<'_>,
    ) -> Result<()> {
        self.report.commits_known += 1;
        if let (true, Some(body), Some(bytes)) = (known.lacks_body, body, &brought.body) {
            self.tx.execute("UPDATE commits SET body = ?2 WHERE n = ?1", params![known.n, packed(bytes)])?;
            self.index(known.n, feed, &brought.received, &body, folding)?;
            self.report.filled(known.n);
        }
        Ok(())
    }

    fn commit(
        &mut self,
        feed: i64,
        genesis: &Genesis,
        brought: &Brought,
        body: Option<ReadBody>,
        folding: &mut Folding<'_>,
    ) -> Result<i64> {
        let received = &brought.received;
        let bytes = body.as_ref().and(brought.body.as_deref());
        let n = keep_commit(self.tx, feed, received, &brought.bytes, bytes)?;
        self.report.commits_new += 1;
        self.notice(feed, genesis, received)?;
        match (self.trust.erased_commits.get(&received.id).copied(), body) {
            (Some(record), _) => folding.index_erased(n, record)?,
            (None, Some(body)) => self.index(n, feed, received, &body, folding)?,
            (None, None) => {}
        }
        Ok(n)
    }

    fn index(
        &mut self,
        n: i64,
        feed: i64,
        received: &ReceivedHeader,
        body: &ReadBody,
        folding: &mut Folding<'_>,
    ) -> Result<()> {
        let (id, at) = (received.id, received.header.at);
        folding.index(&Kept { n, id, feed, at, body })
    }

    /// A store that meets a feed it writes further on than it remembers knows that it is a copy: it begins new feeds, a new
    /// series and a new incarnation (R2, R13).
    fn notice(&mut self, feed: i64, genesis: &Genesis, received: &ReceivedHeader) -> Result<()> {
        if genesis.device_id() == self.own {
            let writes: bool = self
                .tx
                .prepare_cached("SELECT EXISTS (SELECT 1 FROM own_feed WHERE feed = ?1)")?
                .query_row([feed], |row| row.get(0))?;
            if writes {
                renew_incarnation(self.tx, self.surroundings)?;
            }
            self.report.needs("fork");
        }
        self.report.clock(received.header.at);
        Ok(())
    }

    /// The same, where the sender only says that he holds more of a feed than its own writer, or another commit.
    fn notice_twin(&mut self, manifest: &Manifest) -> Result<()> {
        let mut select = self.tx.prepare_cached(
            "SELECT f.id, f.n, (SELECT coalesce(max(seq), 0) FROM commits WHERE feed = f.n)
             FROM own_feed o JOIN feed f ON f.n = o.feed",
        )?;
        let own = select
            .query_map([], |row| {
                Ok((FeedId(row.get(0)?), row.get::<_, i64>(1)?, row.get::<_, i64>(2)? as u64))
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        for (feed, n, last) in own {
            let Some(said) = manifest.frontier.get(&feed) else { continue };
            let agrees = || {
                let mut held = self.tx.prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM commits WHERE feed = ?1 AND seq = ?2 AND id = ?3)",
                )?;
                held.query_row(params![n, said.upto as i64, said.id.0], |row| row.get::<_, bool>(0))
            };
            if frontier::highest(said) > last || (said.upto > 0 && !agrees()?) {
                self.report.needs("fork");
                return renew_incarnation(self.tx, self.surroundings);
            }
        }
        // He left out what is not held here. What this store says next must be believed again (R13): it is of an
        // incarnation for which nobody else has spoken.
        let is_whole = manifest.part.1 == 1;
        match is_whole && frontier::is_overrated(self.tx, &self.trust, self.own_office, manifest)? {
            true => renew_incarnation(self.tx, self.surroundings),
            false => Ok(()),
        }
    }

    /// Kept if a record names it, or may yet be named by one on a volume of the same set that is still to come; a stranger to
    /// all records would only fill the disk.
    fn attachment(&mut self, member: &Member, packed: &mut dyn Read) -> Result<()> {
        let is_whole =
            bundle::attachment_member(&member.sha256) == member.name && member.size == member.packed;
        if !is_whole || member.packed > ATTACHMENT || self.trust.erased_attachments.contains(&member.sha256) {
            return Ok(());
        }
        let named = naming(self.tx, &member.sha256)?;
        if named == Naming::Nothing && !self.set.may_keep(self.tx, member)? {
            return Ok(());
        }
        let mut bytes = Vec::new();
        packed.read_to_end(&mut bytes).map_err(FormatError::from)?;
        if sha256(&bytes) != member.sha256 {
            return Err(Error::refused("bundle_altered").with("where", &member.name));
        }
        crate::attachments::keep(self.tx, &member.sha256, &bytes)?;
        self.report.attachments += u32::from(named == Naming::Whole);
        Ok(())
    }
}

/// A commit as a bundle brought it: its form is read, nothing of it is checked.
struct Brought {
    received: ReceivedHeader,
    bytes: Vec<u8>,
    body: Option<Vec<u8>>,
}

/// A commit that this store already holds.
#[derive(Clone, Copy)]
struct Known {
    n: i64,
    lacks_body: bool,
}

impl Brought {
    /// Verifies the signature, unless the same commit was verified when it was first held, and reads the body that was signed
    /// for, unless it is held or erased.
    fn check(&self, device: &[u8; 32], known: Option<Known>, erased: bool) -> Result<Option<ReadBody>> {
        if known.is_none() {
            self.received.verify(device)?;
        }
        match &self.body {
            Some(bytes) if !erased && known.is_none_or(|known| known.lacks_body) => {
                Ok(Some(Body::of_commit(&self.received.header, bytes)?))
            }
            _ => Ok(None),
        }
    }
}

/// Whether a statement founds another root than the one that is pinned here: headquarters lost key and sheet, and its posts
/// ask to be enrolled anew; or somebody would like them to.
fn is_other_founding(bytes: &[u8], trust: &Trust) -> Result<bool> {
    let statement = ReceivedStatement::read(bytes)?.statement;
    Ok(match &statement.act {
        Act::Founding { root, .. } => trust.pinned != Some(KeyId::of_key(root)),
        _ => false,
    })
}

/// A fork of the root's chain may end trust before an erasure that counted. Bodies are gone for good; what is said of them is
/// folded from nothing.
fn takes_back_an_erasure(before: &Trust, now: &Trust) -> bool {
    before.erased_commits.iter().any(|(commit, record)| now.erased_commits.get(commit) != Some(record))
        || before.erased.keys().any(|record| !now.erased.contains_key(record))
}

/// Deletes what the root newly erased.
fn apply_erasures_if_new(
    tx: &Connection,
    before: &Trust,
    now: &Trust,
    folding: &mut Folding<'_>,
) -> Result<()> {
    match before.erased == now.erased && before.erased_attachments == now.erased_attachments {
        true => Ok(()),
        false => apply_erasures(tx, now, folding),
    }
}
