//! The one door for every change: check, sign, keep, fold, rows, read back, commit (DESIGN.md "One door").

use std::collections::HashMap;

use proofmark_format::FormatError;
use proofmark_format::body::Body;
use proofmark_format::commit::{Header, ReceivedHeader};
use proofmark_format::feed::Genesis;
use proofmark_format::ids::{AudienceId, FeedId, KeyId, ObjectId, RandomId, RecordId, sha256};
use proofmark_format::root::{ReceivedStatement, Statement};
use proofmark_format::trust::Trust;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use super::act::{Act, Draft};
use super::fold::{Folding, Kept, note_chain, record_n};
use super::{Done, Identity, Office, identity};
use crate::error::{Error, Result};
use crate::store::bodies::packed;

/// What an act made, told after it was committed.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    records: Vec<RecordId>,
    /// Kinds that changed.
    pub changed: Vec<String>,
    /// Whether some of it is beyond this office's rights, and counts only once another office accepts it (R8).
    pub proposed: bool,
}

impl Outcome {
    /// The id of a record that the act made.
    pub fn id(&self, draft: Draft) -> RecordId {
        self.records.get(draft.index()).copied().unwrap_or_default()
    }

    /// The reply about one record.
    pub fn done(self, id: RecordId) -> Done {
        Done { id: id.to_string(), reference: None, changed: self.changed, proposed: self.proposed }
    }
}

/// What an act may look at while it is planned: the store inside the transaction, and who acts.
pub struct Task<'a> {
    pub(crate) tx: &'a Connection,
    pub(crate) trust: &'a Trust,
    pub(crate) identity: &'a Identity,
    /// Whether whoever acts may see hidden marks.
    pub(crate) sees_secret_marks: bool,
    /// The act being planned.
    pub act: Act,
}

impl<'a> Task<'a> {
    /// The fold as it stands, for [`Task::patch_with`].
    pub(crate) fn folding(&self) -> Folding<'a> {
        Folding::new(self.tx, self.trust, self.identity.device_id())
    }

    /// Sets fields of a record that is held here and not withdrawn; the change names what it replaces (R1).
    pub(crate) fn patch(&mut self, record: RecordId, fields: super::act::Fields) -> Result<()> {
        let mut folding = self.folding();
        self.patch_with(&mut folding, record, fields)
    }

    /// The same with a fold that is kept over many records: it reads once what is believed of each feed.
    pub(crate) fn patch_with(
        &mut self,
        folding: &mut Folding<'_>,
        record: RecordId,
        fields: super::act::Fields,
    ) -> Result<()> {
        let n = record_n(self.tx, record)?;
        let (kind, audience) =
            self.tx.query_row("SELECT kind, audience FROM record WHERE n = ?1", [n], |row| {
                Ok((row.get::<_, String>(0)?, AudienceId(row.get(1)?)))
            })?;
        let kind =
            super::kinds::kind(&kind).ok_or_else(|| Error::refused("record_unknown").with("id", record))?;
        let heads = folding.state(n)?.heads;
        self.act.patch(kind, audience, record, heads, fields);
        Ok(())
    }
}

impl Office {
    /// Does one act: `plan` checks and says what is to change; then it is signed, kept, folded, read back and committed,
    /// all or nothing. Acts of one device are serial: the store is locked before anything is read (R21).
    pub(crate) fn change<T>(
        &mut self,
        plan: impl FnOnce(&mut Task<'_>) -> Result<T>,
    ) -> Result<(T, Outcome)> {
        let sees_secret_marks = self.sees_secret_marks()?;
        let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
        refresh_trust(&tx, &mut self.trust)?;
        let mut task = Task {
            tx: &tx,
            trust: &self.trust,
            identity: &self.identity,
            sees_secret_marks,
            act: Act::default(),
        };
        let planned = plan(&mut task)?;
        let act = task.act;
        if act.is_empty() {
            tx.commit()?;
            return Ok((planned, Outcome::default()));
        }
        let pen = Pen { tx: &tx, identity: &self.identity };
        let changed = act.kinds();
        let (at, act_id) = (self.surroundings.now(), RandomId(self.surroundings.random()?));
        let (commits, records) = act.number(
            at,
            self.session.id,
            |audience| pen.own_feed(audience, || self.surroundings.random()),
            || self.surroundings.random(),
        )?;
        let mut folding = Folding::new(&tx, &self.trust, self.identity.device_id());
        let (of, mut written) = (commits.len() as u64, Vec::with_capacity(commits.len()));
        for (n, commit) in commits.iter().enumerate() {
            let part = (of > 1).then_some((n as u64 + 1, of));
            written.push(pen.write(&mut folding, commit.feed, &commit.body, at, act_id, part)?);
        }
        folding.settle()?;
        let proposed = is_proposal(&tx, &written)?;
        tx.commit()?;
        Ok((planned, Outcome { records, changed, proposed }))
    }

    /// Whether the root signs nothing on this machine until another office was met, because it was restored.
    pub fn root_must_wait(&self) -> Result<bool> {
        must_wait(&self.store, &self.trust, &self.identity)
    }

    /// Writes root statements with the root's key; they take effect in the same transaction. Refused while the chain is
    /// forked: only a succession settles that (R9).
    pub(crate) fn state(
        &mut self,
        root: &ed25519_dalek::SigningKey,
        acts: Vec<proofmark_format::root::Act>,
    ) -> Result<()> {
        let at = self.surroundings.now();
        let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
        refresh_trust(&tx, &mut self.trust)?;
        if self.trust.forked {
            return Err(Error::needs_person("root_forked"));
        }
        if must_wait(&tx, &self.trust, &self.identity)? {
            return Err(Error::needs_person("root_after_restore"));
        }
        let before = self.trust.clone();
        for act in acts {
            let (head, next) = match (self.trust.head, self.trust.next) {
                (Some(head), Some(next)) => (head, next),
                _ => return Err(Error::refused("not_enrolled")),
            };
            let statement = Statement { seq: head.0 + 1, prev: Some(head.1), at, next, act };
            let (bytes, _) = statement.sign(root)?;
            keep_statement(&tx, &bytes)?;
            refresh_trust(&tx, &mut self.trust)?;
        }
        fold_trust(&tx, &before, &self.trust, self.identity.device_id())?;
        Ok(tx.commit()?)
    }

    /// Keeps the statements of a new root key, a succession or a founding with what is said again after it, and judges all
    /// that is held anew. `pinned` is the key of a new founding. Refused, with nothing kept, unless `root` comes into force.
    pub(crate) fn take_root(
        &mut self,
        pinned: Option<KeyId>,
        statements: &[Vec<u8>],
        root: &[u8; 32],
    ) -> Result<()> {
        let own = self.device();
        let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for statement in statements {
            keep_statement(&tx, statement)?;
        }
        if let Some(pinned) = pinned {
            identity::put(&tx, identity::PINNED, &pinned.0)?;
            identity::forget(&tx, identity::GRANTED)?;
        }
        let trust = trust_now(&tx, &self.trust)?;
        if trust.root != Some(*root) {
            return Err(Error::refused("root_after_unknown"));
        }
        super::fold::rebuild(&tx, &trust, own, &mut |_, _| Ok(()))?;
        let mut folding = Folding::new(&tx, &trust, own);
        apply_erasures(&tx, &trust, &mut folding)?;
        folding.settle()?;
        tx.commit()?;
        self.trust = trust;
        Ok(())
    }
}

/// Whether the root signs nothing here until another office was met: this store was restored, and a statement signed now would
/// get the number of one that was signed since the backup, which forks the root.
fn must_wait(tx: &Connection, trust: &Trust, identity: &Identity) -> Result<bool> {
    Ok(identity::get(tx, identity::RESTORED)?.is_some() && trust.has_other_than(identity.office))
}

/// Signs and keeps, inside one transaction.
struct Pen<'a> {
    tx: &'a Connection,
    identity: &'a Identity,
}

impl Pen<'_> {
    /// The feed this device writes for an audience, begun when there is none.
    fn own_feed(&self, audience: AudienceId, nonce: impl FnOnce() -> Result<[u8; 16]>) -> Result<FeedId> {
        let known = self
            .tx
            .prepare_cached("SELECT f.id FROM own_feed o JOIN feed f ON f.n = o.feed WHERE o.audience = ?1")?
            .query_row([audience.0], |row| Ok(FeedId(row.get(0)?)))
            .optional()?;
        if let Some(feed) = known {
            return Ok(feed);
        }
        let device = self.identity.key.verifying_key().to_bytes();
        let (bytes, _) = Genesis { device, audience, nonce: nonce()? }.sign(&self.identity.key)?;
        let (n, feed) = keep_feed(self.tx, &bytes)?;
        self.tx.execute("INSERT OR REPLACE INTO own_feed VALUES (?1, ?2)", params![audience.0, n])?;
        Ok(feed)
    }

    fn write(
        &self,
        folding: &mut Folding<'_>,
        feed: FeedId,
        body: &Body,
        at: i64,
        act: RandomId,
        part: Option<(u64, u64)>,
    ) -> Result<i64> {
        let bytes = body.encode().map_err(too_large)?;
        let (feed_n, head) = head_of(self.tx, feed)?;
        let header = Header {
            act,
            at,
            body: sha256(&bytes),
            size: bytes.len() as u64,
            feed,
            seq: head.0 + 1,
            prev: head.1,
            part,
        };
        let (signed, id) = header.sign(&self.identity.key)?;
        let n = keep_commit(self.tx, feed_n, &ReceivedHeader::read(&signed)?, &signed, Some(&bytes))?;
        note_chain(self.tx, n)?;
        let body = self.read_back(n)?;
        folding.index(&Kept { n, id, feed: feed_n, at, body: &body })?;
        Ok(n)
    }

    /// Reads what was just kept as a stranger would: a mistake of ours must not become format.
    fn read_back(&self, n: i64) -> Result<proofmark_format::body::ReadBody> {
        let (header, body): (Vec<u8>, Vec<u8>) = self
            .tx
            .prepare_cached("SELECT header, whole(body) FROM commits WHERE n = ?1")?
            .query_row([n], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let received = ReceivedHeader::read(&header)?;
        received.verify(self.identity.key.verifying_key().as_bytes())?;
        Ok(Body::of_commit(&received.header, &body)?)
    }
}

/// Whether some change of these commits waits to be accepted by who may write it.
fn is_proposal(tx: &Connection, commits: &[i64]) -> Result<bool> {
    let mut select = tx.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM change WHERE commit_n = ?1 AND standing = 'proposed')",
    )?;
    for commit in commits {
        if select.query_row([commit], |row| row.get(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn too_large(error: FormatError) -> Error {
    match error {
        FormatError::TooLarge { object, most } => {
            Error::refused("field_too_long").with("field", object).with("most", most)
        }
        other => Error::internal(other),
    }
}

/// Keeps a root statement as received; twice is once.
pub(crate) fn keep_statement(tx: &Connection, bytes: &[u8]) -> Result<bool> {
    let received = ReceivedStatement::read(bytes)?;
    let kept = tx.execute(
        "INSERT OR IGNORE INTO statement VALUES (?1, ?2, ?3, ?4)",
        params![sha256(bytes), received.id.0, received.statement.seq as i64, bytes],
    )?;
    Ok(kept > 0)
}

/// Keeps a feed by its genesis; twice is once.
pub(crate) fn keep_feed(tx: &Connection, bytes: &[u8]) -> Result<(i64, FeedId)> {
    let (genesis, id) = Genesis::read(bytes)?;
    let feed = FeedId::of_genesis(id);
    tx.prepare_cached(
        "INSERT OR IGNORE INTO feed (id, genesis_id, device, audience, genesis) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![feed.0, id.0, genesis.device_id().0, genesis.audience.0, bytes])?;
    let n = tx.prepare_cached("SELECT n FROM feed WHERE id = ?1")?.query_row([feed.0], |row| row.get(0))?;
    Ok((n, feed))
}

/// Keeps a verified commit as received.
pub(crate) fn keep_commit(
    tx: &Connection,
    feed: i64,
    received: &ReceivedHeader,
    bytes: &[u8],
    body: Option<&[u8]>,
) -> Result<i64> {
    let header = &received.header;
    tx.prepare_cached(
        "INSERT INTO commits (id, feed, seq, prev, at, act, header, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![received.id.0, feed, header.seq as i64, header.prev.0, header.at, header.act.0, bytes, body.map(packed)])?;
    Ok(tx.last_insert_rowid())
}

/// The store's number of a feed, and its last number and commit (0 and the genesis where it has none).
fn head_of(tx: &Connection, feed: FeedId) -> Result<(i64, (u64, ObjectId))> {
    let (n, genesis) = tx
        .prepare_cached("SELECT n, genesis_id FROM feed WHERE id = ?1")?
        .query_row([feed.0], |row| Ok((row.get::<_, i64>(0)?, ObjectId(row.get(1)?))))?;
    let last = tx
        .prepare_cached("SELECT seq, id FROM commits WHERE feed = ?1 ORDER BY seq DESC, n LIMIT 1")?
        .query_row([n], |row| Ok((row.get::<_, i64>(0)? as u64, ObjectId(row.get(1)?))))
        .optional()?;
    Ok((n, last.unwrap_or((0, genesis))))
}

/// Folds anew what trust now says otherwise.
pub(crate) fn fold_trust(tx: &Connection, before: &Trust, now: &Trust, own: KeyId) -> Result<()> {
    if before.forked != now.forked {
        super::fold::rebuild(tx, now, own, &mut |_, _| Ok(()))?;
    }
    let mut folding = Folding::new(tx, now, own);
    folding.touch_feeds(&feeds_affected(tx, before, now)?)?;
    apply_erasures(tx, now, &mut folding)?;
    folding.settle()?;
    Ok(())
}

/// Feeds of devices about which the root now says something else: what they signed must be judged anew.
pub(crate) fn feeds_affected(tx: &Connection, before: &Trust, now: &Trust) -> Result<Vec<i64>> {
    if before.head == now.head {
        return Ok(Vec::new());
    }
    // An office that is new has no feeds; one that is described anew may have gained or lost an audience.
    let described = |trust: &Trust, device: &KeyId| {
        trust
            .office_of(*device)
            .and_then(|office| trust.offices.get(&office))
            .map(|office| (office.role.clone(), office.audience))
    };
    let changed = |device: &KeyId| {
        before.certificates.get(device) != now.certificates.get(device)
            || before.cuts.get(device) != now.cuts.get(device)
            || described(before, device) != described(now, device)
    };
    let mut select = tx.prepare("SELECT n, device FROM feed")?;
    let feeds = select
        .query_map([], |row| Ok((row.get(0)?, KeyId(row.get(1)?))))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    // A new audience of an office, or other members of a named one, changes who belongs where: rare, and then all is judged.
    let all = before.forked != now.forked || before.has_other_audiences(now);
    Ok(feeds.into_iter().filter(|(_, device)| all || changed(device)).map(|(n, _)| n).collect())
}

/// Deletes the bodies and attachments that the root erased (R4) and folds their records anew.
pub(crate) fn apply_erasures(tx: &Connection, trust: &Trust, folding: &mut Folding<'_>) -> Result<()> {
    for (commit, record) in &trust.erased_commits {
        let n =
            tx.query_row("SELECT n FROM commits WHERE id = ?1", [commit.0], |row| row.get(0)).optional()?;
        if let Some(n) = n {
            let gone = tx.execute("UPDATE commits SET body = NULL WHERE n = ?1 AND body IS NOT NULL", [n])?;
            if gone > 0 {
                super::page::forget_drafts(tx, *record)?;
            }
            folding.index_erased(n, *record)?;
        }
    }
    folding.touch_erased()?;
    for sha256 in &trust.erased_attachments {
        tx.execute("DELETE FROM attachment_bytes WHERE sha256 = ?1", [sha256])?;
    }
    Ok(())
}

/// What this store believes as it stands, whatever another handle has added since this one looked.
pub(crate) fn trust_now(tx: &Connection, known: &Trust) -> Result<Trust> {
    let mut trust = known.clone();
    refresh_trust(tx, &mut trust)?;
    Ok(trust)
}

/// Reads trust anew when another handle, or this transaction, has added statements or pinned a root.
pub(crate) fn refresh_trust(tx: &Connection, trust: &mut Trust) -> Result<()> {
    let Some(pinned) = pinned_root(tx)? else { return Ok(()) };
    let held: i64 = tx.prepare_cached("SELECT count(*) FROM statement")?.query_row([], |row| row.get(0))?;
    // Statements are only ever added; those of another founding or behind a fork count here, too.
    if trust.pinned == Some(pinned) && trust.given as i64 == held {
        return Ok(());
    }
    *trust = Trust::fold(pinned, &all_statements(tx)?);
    Ok(())
}

/// The key id of the founding root that people found equal.
pub(crate) fn pinned_root(tx: &Connection) -> Result<Option<KeyId>> {
    identity::key(tx, identity::PINNED)
}

/// Every root statement that is held, in force or not.
pub(crate) fn all_statements(tx: &Connection) -> Result<Vec<ReceivedStatement>> {
    let statements: Vec<Vec<u8>> = tx
        .prepare("SELECT bytes FROM statement ORDER BY seq")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    statements.iter().map(|bytes| Ok(ReceivedStatement::read(bytes)?)).collect()
}

/// A statement in force, as received and as read.
pub(crate) type InForce = (Vec<u8>, ReceivedStatement);

/// The chain in force, from the founding to the head. Statements of another founding, behind a fork or cut away by a
/// succession are held beside it and not in it.
pub(crate) fn statements_in_force(tx: &Connection, trust: &Trust) -> Result<Vec<InForce>> {
    let mut held: HashMap<ObjectId, Vec<InForce>> = HashMap::new();
    let mut select = tx.prepare("SELECT bytes FROM statement")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let bytes: Vec<u8> = row.get(0)?;
        let received = ReceivedStatement::read(&bytes)?;
        held.entry(received.id).or_default().push((bytes, received));
    }
    let mut chain: Vec<Vec<InForce>> = Vec::new();
    let mut next = trust.head.map(|(_, id)| id);
    while let Some(copies) = next.and_then(|id| held.remove(&id)) {
        next = copies.first().and_then(|(_, received)| received.statement.prev);
        chain.push(copies);
    }
    let mut root = [0; 32];
    let mut in_force = Vec::with_capacity(chain.len());
    for mut copies in chain.into_iter().rev() {
        if let Some((_, received)) = copies.first() {
            root = received.statement.act.new_root().unwrap_or(root);
        }
        // Of several copies the one whose signature holds.
        if copies.len() > 1 {
            copies.retain(|(_, received)| received.verify(&root).is_ok());
        }
        in_force.extend(copies.into_iter().next());
    }
    Ok(in_force)
}

/// Number of the first statement in force that cut a device.
pub(crate) fn cut_since(tx: &Connection, trust: &Trust, device: KeyId) -> Result<Option<u64>> {
    let chain = statements_in_force(tx, trust)?;
    let cuts = |statement: &&InForce| matches!(&statement.1.statement.act, proofmark_format::root::Act::Cut { device: cut, .. } if *cut == device);
    Ok(chain.iter().find(cuts).map(|(_, received)| received.statement.seq))
}
