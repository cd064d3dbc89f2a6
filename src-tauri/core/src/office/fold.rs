//! From what is kept to rows: the only writer of `rebuilt/`. A local act, a bundle and a rebuild all pass through here,
//! so they cannot disagree.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use proofmark_format::body::{Change, ReadBody, record_of, resolve};
use proofmark_format::cbor::Value;
use proofmark_format::commit::Header;
use proofmark_format::fold::{
    Birth, FeedInfo, Node, Standing, State, change_standing, commit_standing, fold,
};
use proofmark_format::ids::{AudienceId, FeedId, KeyId, ObjectId, RecordId};
use proofmark_format::trust::Trust;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{Error, Result};
use crate::office::kinds::{COMMON, Kind, Type, computed, kind};

/// What is remarkable about a record; the sum stands in `led_record.flags`.
pub mod flags {
    /// It names a change that is not held.
    pub const INCOMPLETE: i64 = 1;
    /// A field has values that nobody settled.
    pub const DISAGREEMENT: i64 = 2;
    /// It was withdrawn.
    pub const WITHDRAWN: i64 = 4;
    /// Some change of it is not folded.
    pub const FLAGGED: i64 = 8;
    /// It has fields that this version does not know.
    pub const UNKNOWN_FIELDS: i64 = 16;
    /// It was erased.
    pub const ERASED: i64 = 32;
    /// No change of it is folded: it is not shown.
    pub const HIDDEN: i64 = 64;
    /// What is not counted as shown.
    pub(super) const NOT_SHOWN: i64 = WITHDRAWN | ERASED | HIDDEN;
    /// This version does not know its kind, or its birth is not held; an index over these few counts them.
    pub const UNKNOWN_KIND: i64 = 128;

    const WORDS: [(i64, &str); 6] = [
        (INCOMPLETE, "incomplete"),
        (DISAGREEMENT, "disagreement"),
        (WITHDRAWN, "withdrawn"),
        (FLAGGED, "flagged"),
        (UNKNOWN_FIELDS, "unknown_fields"),
        (ERASED, "erased"),
    ];

    /// The words of the wire.
    pub fn words(flags: i64) -> Vec<String> {
        WORDS.iter().filter(|(flag, _)| flags & flag != 0).map(|(_, word)| (*word).to_owned()).collect()
    }

    /// The flag that a word of the wire means.
    pub fn of_word(word: &str) -> Option<i64> {
        WORDS.iter().find(|(_, known)| *known == word).map(|(flag, _)| *flag)
    }
}

/// A commit whose header and body are verified and kept, about to be indexed.
pub(crate) struct Kept<'a> {
    pub n: i64,
    pub id: ObjectId,
    pub feed: i64,
    pub at: i64,
    pub body: &'a ReadBody,
}

/// Folds into the open transaction.
pub(crate) struct Folding<'a> {
    tx: &'a Connection,
    trust: &'a Trust,
    own: KeyId,
    feeds: HashMap<i64, FeedInfo>,
    accepted: HashMap<i64, HashSet<ObjectId>>,
    /// Numbers of kinds in this store.
    kinds: HashMap<String, i64>,
    /// By how many the shown records of a kind became more.
    shown: HashMap<i64, i64>,
    touched: BTreeSet<i64>,
}

/// Where a change stands: the number of its commit, its place among the changes of the body, and its bytes in it, from and
/// how many.
#[derive(Clone, Copy)]
struct Spot {
    commit: i64,
    place: i64,
    span: (u32, u32),
}

impl<'a> Folding<'a> {
    pub(crate) fn new(tx: &'a Connection, trust: &'a Trust, own: KeyId) -> Self {
        Folding {
            tx,
            trust,
            own,
            feeds: HashMap::new(),
            accepted: HashMap::new(),
            kinds: HashMap::new(),
            shown: HashMap::new(),
            touched: BTreeSet::new(),
        }
    }

    /// Records which changes a kept commit holds, and folds births that nothing else speaks of at once.
    pub(crate) fn index(&mut self, kept: &Kept<'_>) -> Result<()> {
        let feed = self.feed(kept.feed)?;
        let commit = self.commit_standing(kept.feed, &feed, kept.id)?;
        let body = &kept.body.body;
        for (place, (change, span)) in body.changes.iter().zip(&kept.body.spans).enumerate() {
            let id = record_of(change, place as u32, kept.at, feed.feed, &body.salt);
            let spot = Spot { commit: kept.n, place: place as i64, span: *span };
            if change.record.is_none() && !self.trust.erased.contains_key(&id) {
                // A birth that nothing else speaks of is its own birth.
                let birth = Birth { feed, kind: change.kind.clone() };
                let standing =
                    change_standing(self.trust, commit, &feed, &change.kind, Some(&birth), Some(self.own));
                let node = node(kept.id, kept.at, change, standing, |value| {
                    resolve(value, place as u32, kept.at, feed.feed, &body.salt)
                });
                if self.insert_born(id, &change.kind, spot, &node)? {
                    continue;
                }
            }
            // All else is judged with the whole record.
            let record = self.find_or_insert(id)?;
            self.touched.insert(record);
            self.insert_further(record, spot, change.record.is_none(), Standing::Waiting)?;
        }
        Ok(())
    }

    fn insert_further(&self, record: i64, spot: Spot, birth: bool, standing: Standing) -> Result<()> {
        self.tx.prepare_cached("INSERT INTO further_change VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?.execute(
            params![record, spot.commit, spot.place, spot.span.0, spot.span.1, birth, column_of(standing)],
        )?;
        Ok(())
    }

    /// A record known by its birth alone: its rows at once. False where something else speaks of it already.
    fn insert_born(&mut self, id: RecordId, name: &str, spot: Spot, node: &Node) -> Result<bool> {
        let state = fold(std::slice::from_ref(node));
        let kind = kind(name);
        let number = self.kind_number(name)?;
        let flags = flags_of(&state, std::slice::from_ref(node), kind);
        let inserted = self
            .tx
            .prepare_cached(
                "INSERT OR IGNORE INTO led_record (id, kind, commit_n, place, start, length, standing, flags)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                id.0,
                number,
                spot.commit,
                spot.place,
                spot.span.0,
                spot.span.1,
                column_of(node.standing),
                flags
            ])?;
        if inserted == 0 {
            return Ok(false);
        }
        let record = self.tx.last_insert_rowid();
        self.count(Some(number), flags, 1);
        if let (Some(kind), Standing::Folded) = (kind, node.standing) {
            self.upsert(record, kind, &state)?;
        }
        Ok(true)
    }

    /// The number of a kind in this store.
    fn kind_number(&mut self, name: &str) -> Result<i64> {
        if let Some(known) = self.kinds.get(name) {
            return Ok(*known);
        }
        self.tx.prepare_cached("INSERT OR IGNORE INTO kind (name) VALUES (?1)")?.execute([name])?;
        let number = self
            .tx
            .prepare_cached("SELECT n FROM kind WHERE name = ?1")?
            .query_row([name], |row| row.get(0))?;
        self.kinds.insert(name.to_owned(), number);
        Ok(number)
    }

    /// Counts a record of this kind and with these flags in or out, where it is shown.
    fn count(&mut self, kind: Option<i64>, flags: i64, by: i64) {
        if let (Some(kind), true) = (kind, flags & flags::NOT_SHOWN == 0) {
            *self.shown.entry(kind).or_default() += by;
        }
    }

    fn insert_unborn(&self, id: RecordId) -> Result<i64> {
        self.tx
            .prepare_cached("INSERT INTO led_record (id, flags) VALUES (?1, ?2)")?
            .execute(params![id.0, flags::HIDDEN])?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Records an erased commit: its body is gone, the statement tells which record it was about.
    pub(crate) fn index_erased(&mut self, n: i64, record: RecordId) -> Result<()> {
        told_anew(self.tx)?;
        let record = self.find_or_insert(record)?;
        // Whatever else its body said is gone too, of whichever record it was.
        for take_back in [
            "DELETE FROM further_change WHERE commit_n = ?1 RETURNING record",
            "UPDATE led_record SET commit_n = NULL, place = NULL, start = NULL, length = NULL, standing = NULL
             WHERE commit_n = ?1 RETURNING n",
        ] {
            let mut others = self.tx.prepare_cached(take_back)?;
            let others = others.query_map([n], |row| row.get(0))?;
            self.touched.extend(others.collect::<rusqlite::Result<Vec<i64>>>()?);
        }
        let spot = Spot { commit: n, place: 0, span: (0, 0) };
        self.insert_further(record, spot, false, Standing::Erased)?;
        self.touched.insert(record);
        Ok(())
    }

    /// Every erased record is shown as such, also where none of its commits is held.
    pub(crate) fn touch_erased(&mut self) -> Result<()> {
        told_anew(self.tx)?;
        for id in self.trust.erased.keys() {
            let record = self.find_or_insert(*id)?;
            self.touched.insert(record);
        }
        Ok(())
    }

    /// Every record that a change in one of these feeds touches is folded anew: trust in them changed.
    pub(crate) fn touch_feeds(&mut self, feeds: &[i64]) -> Result<()> {
        told_anew(self.tx)?;
        let mut records = self.tx.prepare_cached(
            "SELECT c.record FROM commits k CROSS JOIN further_change c ON c.commit_n = k.n WHERE k.feed = ?1
             UNION SELECT l.n FROM commits k CROSS JOIN led_record l ON l.commit_n = k.n WHERE k.feed = ?1",
        )?;
        for feed in feeds {
            let found =
                records.query_map([feed], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
            self.touched.extend(found);
        }
        Ok(())
    }

    /// Folds what was touched. Returns the records.
    pub(crate) fn settle(mut self) -> Result<BTreeSet<i64>> {
        let touched = std::mem::take(&mut self.touched);
        // Commits that came since may prove more of a feed to lie before its cut.
        self.accepted.clear();
        for record in &touched {
            self.refold(*record)?;
        }
        self.write_shown()?;
        Ok(touched)
    }

    fn write_shown(&mut self) -> Result<()> {
        let mut add = self.tx.prepare_cached(
            "INSERT INTO shown VALUES (?1, ?2) ON CONFLICT (kind) DO UPDATE SET count = count + excluded.count",
        )?;
        for (kind, by) in self.shown.drain().filter(|(_, by)| *by != 0) {
            add.execute([kind, by])?;
        }
        Ok(())
    }

    fn refold(&mut self, record: i64) -> Result<()> {
        let (id, kind, flags) = self
            .tx
            .prepare_cached("SELECT id, kind, flags FROM led_record WHERE n = ?1")?
            .query_row([record], |row| Ok((RecordId(row.get(0)?), row.get(1)?, row.get(2)?)))?;
        self.count(kind, flags, -1);
        let is_erased = self.trust.erased.contains_key(&id);
        if !is_erased && !self.is_spoken_of(record)? {
            return self.forget(record);
        }
        self.fold_changes(record, is_erased)?;
        let (kind, flags) = self
            .tx
            .prepare_cached("SELECT kind, flags FROM led_record WHERE n = ?1")?
            .query_row([record], |row| Ok((row.get(0)?, row.get(1)?)))?;
        self.count(kind, flags, 1);
        Ok(())
    }

    fn fold_changes(&mut self, record: i64, is_erased: bool) -> Result<()> {
        let held = self.changes_of(record)?;
        let mut judged = Vec::with_capacity(held.len());
        for change in &held {
            let feed = self.feed(change.feed)?;
            judged.push((feed, self.commit_standing(change.feed, &feed, change.commit)?));
        }
        let born = birth_of(&held, &judged);
        let birth = born.map(|n| Birth { feed: judged[n].0, kind: held[n].change.kind.clone() });
        let mut nodes = Vec::with_capacity(held.len());
        for (change, (feed, commit)) in held.iter().zip(&judged) {
            let standing = change_standing(
                self.trust,
                *commit,
                feed,
                &change.change.kind,
                birth.as_ref(),
                Some(self.own),
            );
            if standing != change.standing {
                self.write_standing(record, change, standing)?;
            }
            nodes.push(node(change.commit, change.at, &change.change, standing, |value| {
                resolve(value, change.place as u32, change.at, feed.feed, &change.salt)
            }));
        }
        self.write_kind(record, birth.as_ref())?;
        let lead = match born {
            Some(n) => Some((held[n].n, held[n].place)),
            None => self.first_erased(record)?,
        };
        self.write_lead(record, lead)?;
        match is_erased {
            true => self.write_erased(record),
            false => self.write_rows(record, birth.as_ref().map(|birth| birth.kind.as_str()), &nodes),
        }
    }

    fn is_spoken_of(&self, record: i64) -> Result<bool> {
        Ok(self
            .tx
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM change WHERE record = ?1)")?
            .query_row([record], |row| row.get(0))?)
    }

    fn write_standing(&self, record: i64, change: &HeldChange, standing: Standing) -> Result<()> {
        for sql in [
            "UPDATE led_record SET standing = ?4 WHERE n = ?1 AND commit_n = ?2 AND place = ?3",
            "UPDATE further_change SET standing = ?4 WHERE record = ?1 AND commit_n = ?2 AND place = ?3",
        ] {
            let written = self.tx.prepare_cached(sql)?.execute(params![
                record,
                change.n,
                change.place,
                column_of(standing)
            ])?;
            if written > 0 {
                break;
            }
        }
        Ok(())
    }

    /// Nothing held speaks of this record any more: what did was in a body that another record's erasure took along.
    fn forget(&mut self, record: i64) -> Result<()> {
        self.write_kind(record, None)?;
        self.tx.prepare_cached("DELETE FROM disagreement WHERE record = ?1")?.execute([record])?;
        self.tx.prepare_cached("DELETE FROM led_record WHERE n = ?1")?.execute([record])?;
        Ok(())
    }

    /// The kind that the birth tells; nothing where none is held.
    fn write_kind(&mut self, record: i64, birth: Option<&Birth>) -> Result<()> {
        let before: Option<String> = self
            .tx
            .prepare_cached("SELECT kind FROM record WHERE n = ?1")?
            .query_row([record], |row| row.get(0))?;
        let now = birth.map(|birth| birth.kind.as_str());
        if before.as_deref() == now {
            return Ok(());
        }
        if let Some(kind) = before.as_deref().and_then(kind) {
            self.delete_row(record, kind)?;
        }
        // What led goes to the others while the row still says whether it was a birth.
        self.write_lead(record, None)?;
        let number = now.map(|name| self.kind_number(name)).transpose()?;
        self.tx
            .prepare_cached("UPDATE led_record SET kind = ?2 WHERE n = ?1")?
            .execute(params![record, number])?;
        Ok(())
    }

    /// Puts the change that leads a record into its row, and the one that led before among the others.
    fn write_lead(&self, record: i64, lead: Option<(i64, i64)>) -> Result<()> {
        let before: Option<(i64, i64)> = self
            .tx
            .prepare_cached("SELECT commit_n, place FROM led_record WHERE n = ?1 AND commit_n IS NOT NULL")?
            .query_row([record], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if before == lead {
            return Ok(());
        }
        self.tx
            .prepare_cached(
                "INSERT INTO further_change
                 SELECT n, commit_n, place, start, length, kind IS NOT NULL, standing FROM led_record
                 WHERE n = ?1 AND commit_n IS NOT NULL",
            )?
            .execute([record])?;
        let (commit, place) = lead.unzip();
        self.tx
            .prepare_cached(
                "UPDATE led_record SET (commit_n, place, start, length, standing) =
                   (SELECT commit_n, place, start, length, standing FROM further_change
                    WHERE record = ?1 AND commit_n = ?2 AND place = ?3) WHERE n = ?1",
            )?
            .execute(params![record, commit, place])?;
        self.tx
            .prepare_cached("DELETE FROM further_change WHERE record = ?1 AND commit_n = ?2 AND place = ?3")?
            .execute(params![record, commit, place])?;
        Ok(())
    }

    /// Where nothing held tells a record's kind, its audience is that of the first of its erased commits.
    fn first_erased(&self, record: i64) -> Result<Option<(i64, i64)>> {
        Ok(self
            .tx
            .prepare_cached(
                "SELECT c.commit_n, c.place FROM change c JOIN commits k ON k.n = c.commit_n
                 WHERE c.record = ?1 AND c.standing = 'erased' ORDER BY k.id LIMIT 1",
            )?
            .query_row([record], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }

    /// Folds the changes of a record from what is kept, without writing: for pages that show every value.
    pub(crate) fn state(&mut self, record: i64) -> Result<State> {
        Ok(fold(&self.nodes(record)?))
    }

    /// The changes of a record with the standing that its rows have.
    pub(crate) fn nodes(&mut self, record: i64) -> Result<Vec<Node>> {
        let mut nodes = Vec::new();
        for held in self.changes_of(record)? {
            let feed = self.feed(held.feed)?;
            nodes.push(node(held.commit, held.at, &held.change, held.standing, |value| {
                resolve(value, held.place as u32, held.at, feed.feed, &held.salt)
            }));
        }
        Ok(nodes)
    }

    pub(crate) fn feed(&mut self, n: i64) -> Result<FeedInfo> {
        if let Some(known) = self.feeds.get(&n) {
            return Ok(*known);
        }
        let feed = self.tx.prepare_cached("SELECT id, device, audience FROM feed WHERE n = ?1")?.query_row(
            [n],
            |row| {
                Ok(FeedInfo {
                    feed: FeedId(row.get(0)?),
                    device: KeyId(row.get(1)?),
                    audience: AudienceId(row.get(2)?),
                })
            },
        )?;
        self.feeds.insert(n, feed);
        Ok(feed)
    }

    fn commit_standing(&mut self, n: i64, feed: &FeedInfo, commit: ObjectId) -> Result<Standing> {
        let is_cut = self.trust.cuts.contains_key(&feed.device);
        if is_cut && !self.accepted.contains_key(&n) {
            let accepted = self.accepted_by_cut(n, feed)?;
            self.accepted.insert(n, accepted);
        }
        let accepted = self.accepted.get(&n);
        Ok(commit_standing(self.trust, feed, Some(self.own), || {
            accepted.is_some_and(|set| set.contains(&commit))
        }))
    }

    /// What the chain proves to lie at or before the cut of this feed: a walk back from the commit it names (R3).
    fn accepted_by_cut(&self, n: i64, feed: &FeedInfo) -> Result<HashSet<ObjectId>> {
        let cut = self.trust.cuts.get(&feed.device).and_then(|cut| cut.feeds.get(&feed.feed));
        let mut accepted = HashSet::new();
        let mut next = cut.map(|(_, id)| *id);
        let mut prev = self.tx.prepare_cached("SELECT prev FROM commits WHERE id = ?1 AND feed = ?2")?;
        while let Some(id) = next {
            next = prev.query_row(params![id.0, n], |row| Ok(ObjectId(row.get(0)?))).optional()?;
            if next.is_some() {
                accepted.insert(id);
            }
        }
        Ok(accepted)
    }

    /// The record's own number in this store, if anything speaks of it.
    fn find(&self, id: RecordId) -> Result<Option<i64>> {
        let found =
            self.tx.prepare_cached("SELECT n FROM record WHERE id = ?1")?.query_row([id.0], |row| row.get(0));
        Ok(found.optional()?)
    }

    fn find_or_insert(&self, id: RecordId) -> Result<i64> {
        match self.find(id)? {
            Some(record) => Ok(record),
            None => self.insert_unborn(id),
        }
    }

    fn changes_of(&self, record: i64) -> Result<Vec<HeldChange>> {
        // The salt is the first member of every body: map head, "salt", head of 16 bytes (FORMAT.md, "Body").
        let mut select = self.tx.prepare_cached(
            "SELECT k.n, c.place, k.id, k.at, k.feed, c.standing, part(k.body, 7, 16), part(k.body, c.start, c.length)
             FROM change c JOIN commits k ON k.n = c.commit_n WHERE c.record = ?1 AND k.body IS NOT NULL",
        )?;
        let mut rows = select.query([record])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            let bytes: Vec<u8> = row.get(7)?;
            changes.push(HeldChange {
                n: row.get(0)?,
                place: row.get(1)?,
                commit: ObjectId(row.get(2)?),
                at: row.get(3)?,
                feed: row.get(4)?,
                standing: standing_of(row.get(5)?),
                salt: row.get(6)?,
                change: Change::read(&bytes)?,
            });
        }
        Ok(changes)
    }

    /// The one `apply`: writes what a fold says into the tables of `rebuilt/`.
    fn write_rows(&self, record: i64, kind_name: Option<&str>, nodes: &[Node]) -> Result<()> {
        let state = fold(nodes);
        let kind = kind_name.and_then(kind);
        self.write_flags(record, flags_of(&state, nodes, kind))?;
        self.write_disagreements(record, &state)?;
        let Some(kind) = kind else { return Ok(()) };
        match nodes.iter().any(|node| node.standing == Standing::Folded) {
            true => self.upsert(record, kind, &state),
            false => self.delete_row(record, kind),
        }
    }

    fn write_erased(&self, record: i64) -> Result<()> {
        let kind_name: Option<String> =
            self.tx.query_row("SELECT kind FROM record WHERE n = ?1", [record], |row| row.get(0))?;
        if let Some(kind) = kind_name.as_deref().and_then(kind) {
            self.delete_row(record, kind)?;
        }
        self.tx.prepare_cached("DELETE FROM disagreement WHERE record = ?1")?.execute([record])?;
        self.write_flags(record, flags::ERASED)
    }

    fn write_flags(&self, record: i64, flags: i64) -> Result<()> {
        self.tx.prepare_cached("UPDATE led_record SET flags = ?2 WHERE n = ?1")?.execute([record, flags])?;
        Ok(())
    }

    fn write_disagreements(&self, record: i64, state: &State) -> Result<()> {
        self.tx.prepare_cached("DELETE FROM disagreement WHERE record = ?1")?.execute([record])?;
        for (field, _) in state.disagreements() {
            self.tx
                .prepare_cached("INSERT INTO disagreement VALUES (?1, ?2)")?
                .execute(params![record, field])?;
        }
        Ok(())
    }

    fn delete_row(&self, record: i64, kind: &Kind) -> Result<()> {
        self.tx
            .prepare_cached(&format!("DELETE FROM {} WHERE record = ?1", kind.table))?
            .execute([record])?;
        self.tx.prepare_cached("DELETE FROM continued WHERE record = ?1")?.execute([record])?;
        Ok(())
    }

    fn upsert(&self, record: i64, kind: &Kind, state: &State) -> Result<()> {
        let mut row: BTreeMap<&str, Sql> = kind
            .fields
            .iter()
            .filter_map(|(field, r#type)| {
                Some((*field, column(*r#type, &Value::decode(state.shown(field)?).ok()?)))
            })
            .collect();
        if let Some((to, derive, from)) = kind.derived
            && let Some(text) = state.text(from)
        {
            row.insert(to, Sql::Text(derive(&text)));
        }
        if let Some(computed) = computed(kind) {
            let values = (computed.compute)(&|field| state.text(field));
            row.extend(computed.columns.iter().copied().zip(values));
        }
        let columns: String = row.keys().map(|name| format!(", \"{name}\"")).collect();
        let values: String = (0..row.len()).map(|n| format!(", ?{}", n + 2)).collect();
        // REPLACE sets the columns that are not named to NULL: a field that was cleared leaves no trace of its old value.
        let sql = format!("INSERT OR REPLACE INTO {} (record{columns}) VALUES (?1{values})", kind.table);
        let values = std::iter::once(Sql::Integer(record)).chain(row.into_values());
        self.tx.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
        self.write_continued(record, state)
    }

    /// Which record this one continues (R6).
    fn write_continued(&self, record: i64, state: &State) -> Result<()> {
        if !state.fields.contains_key("continues") {
            return Ok(());
        }
        self.tx.prepare_cached("DELETE FROM continued WHERE record = ?1")?.execute([record])?;
        if let Some(Value::Bytes(older)) = state.shown("continues").map(Value::decode).transpose()? {
            self.tx
                .prepare_cached("INSERT INTO continued VALUES (?1, ?2)")?
                .execute(params![record, older])?;
        }
        Ok(())
    }
}

/// No office of ours wrote anything before 2020: a clock that says so has lost its battery. 1 January 2020, in milliseconds.
pub(crate) const NOTHING_BEFORE: i64 = 1_577_836_800_000;
/// A clock more than this far ahead of this laptop's is worth a person's look. In milliseconds.
pub(crate) const AHEAD: i64 = 48 * 60 * 60 * 1_000;
/// A clock that goes back by more than this from one commit to the next was put right or wrong by hand. In milliseconds.
pub(crate) const BACK: i64 = 24 * 60 * 60 * 1_000;

/// What a commit tells of its feed's chain that no other commit can take back, given that it follows `last`, the one kept
/// before it: whether there is nothing to note.
pub(crate) fn goes_on_well(last: Option<(u64, ObjectId, i64)>, header: &Header) -> bool {
    last.is_some_and(|(seq, id, at)| {
        header.seq == seq + 1
            && header.prev == id
            && header.at >= NOTHING_BEFORE
            && header.at >= at.saturating_sub(BACK)
    })
}

/// Notes what the commit just kept shows of its feed: a number given twice, a link that leads nowhere, a clock that cannot be
/// right. All of it is evidence whatever the bodies say, and decides nothing.
pub(crate) fn note_chain(tx: &Connection, commit: i64) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO fork SELECT a.feed, a.seq FROM commits a JOIN commits b
         ON b.feed = a.feed AND b.seq = a.seq AND b.n <> a.n WHERE a.n = ?1",
    )?
    .execute([commit])?;
    let (feed, seq): (i64, i64) = tx
        .prepare_cached("SELECT feed, seq FROM commits WHERE n = ?1")?
        .query_row([commit], |row| Ok((row.get(0)?, row.get(1)?)))?;
    // The number behind it may have waited for this one to be linked to.
    for seq in [seq, seq + 1] {
        tx.prepare_cached("DELETE FROM flaw WHERE feed = ?1 AND seq = ?2")?.execute([feed, seq])?;
        for flaws in flaws("k.feed = ?1 AND k.seq = ?2") {
            tx.prepare_cached(&format!("INSERT OR IGNORE INTO flaw {flaws}"))?.execute([feed, seq])?;
        }
    }
    Ok(())
}

/// The flaws of commits `k` of which `which` holds. A link is broken when commits of the number before are held and none of
/// them is the one named (FORMAT.md, "Commit"); the genesis is number 0.
fn flaws(which: &str) -> [String; 3] {
    [
        format!(
            "SELECT k.feed, k.seq, 'broken_link' FROM commits k JOIN feed f ON f.n = k.feed WHERE {which} AND
             CASE k.seq WHEN 1 THEN k.prev <> f.genesis_id ELSE
               EXISTS (SELECT 1 FROM commits p WHERE p.feed = k.feed AND p.seq = k.seq - 1) AND
               NOT EXISTS (SELECT 1 FROM commits p WHERE p.feed = k.feed AND p.seq = k.seq - 1 AND p.id = k.prev) END"
        ),
        format!(
            "SELECT k.feed, k.seq, 'clock_past' FROM commits k WHERE {which} AND k.at < {NOTHING_BEFORE}"
        ),
        format!(
            "SELECT k.feed, k.seq, 'clock_back' FROM commits k JOIN commits p
             ON p.feed = k.feed AND p.seq = k.seq - 1 AND p.id = k.prev WHERE {which} AND k.at < p.at - {BACK}"
        ),
    ]
}

struct HeldChange {
    n: i64,
    place: i64,
    commit: ObjectId,
    at: i64,
    feed: i64,
    standing: Standing,
    salt: [u8; 16],
    change: Change,
}

/// What a standing is kept as: nothing where it is folded, as nearly all changes are.
fn column_of(standing: Standing) -> Option<&'static str> {
    Some(standing).filter(|standing| *standing != Standing::Folded).map(Standing::name)
}

/// The standing that a column keeps.
pub(crate) fn standing_of(column: Option<String>) -> Standing {
    column.map_or(Standing::Folded, |name| Standing::parse(&name).unwrap_or(Standing::Waiting))
}

fn node(
    commit: ObjectId,
    at: i64,
    change: &Change,
    standing: Standing,
    resolve: impl Fn(&[u8]) -> Vec<u8>,
) -> Node {
    let fields = change.fields.iter().map(|(name, value)| (name.clone(), resolve(value))).collect();
    Node { commit, at, birth: change.record.is_none(), seen: change.seen.clone(), standing, fields }
}

/// Which birth tells a record's kind and audience: of those held, first one whose commit is folded, then the smallest
/// commit id. Otherwise a thief who knows a salt could give a record another kind.
fn birth_of(held: &[HeldChange], judged: &[(FeedInfo, Standing)]) -> Option<usize> {
    let births =
        held.iter().zip(judged).enumerate().filter(|(_, (change, _))| change.change.record.is_none());
    births
        .min_by_key(|(_, (change, (_, standing)))| (*standing != Standing::Folded, change.commit))
        .map(|(n, _)| n)
}

fn flags_of(state: &State, nodes: &[Node], kind: Option<&'static Kind>) -> i64 {
    let flag = |is: bool, flag: i64| if is { flag } else { 0 };
    let is_known = |field: &String| {
        COMMON.contains(&field.as_str())
            || kind.is_none_or(|kind| kind.fields.iter().any(|(name, _)| name == field))
    };
    flag(kind.is_none(), flags::UNKNOWN_KIND)
        | flag(state.incomplete, flags::INCOMPLETE)
        | flag(state.disagreements().next().is_some(), flags::DISAGREEMENT)
        | flag(state.shown("withdrawn").is_some(), flags::WITHDRAWN)
        | flag(nodes.iter().any(|node| node.standing != Standing::Folded), flags::FLAGGED)
        | flag(!state.fields.keys().all(is_known), flags::UNKNOWN_FIELDS)
        | flag(nodes.iter().all(|node| node.standing != Standing::Folded), flags::HIDDEN)
}

/// A value in a column; one of another type than the field's is left out, since the column must take any valid commit.
fn column(r#type: Type, value: &Value) -> Sql {
    match (r#type, value) {
        (Type::Text, Value::Text(text)) => Sql::Text(text.clone()),
        (Type::Number, Value::Int(n)) => Sql::Integer(*n),
        (Type::Reference, Value::Bytes(bytes)) if bytes.len() == 16 => Sql::Blob(bytes.clone()),
        (Type::Bytes, Value::Bytes(bytes)) => Sql::Blob(bytes.clone()),
        (Type::List, Value::Array(items)) => {
            Sql::Text(proofmark_format::fold::json(&Value::Array(items.clone())))
        }
        _ => Sql::Null,
    }
}

/// Drops and replays all of `rebuilt/`. `step` is told how far it is, and may stop it.
pub(crate) fn rebuild(
    tx: &Connection,
    trust: &Trust,
    own: KeyId,
    step: &mut dyn FnMut(u32, u32) -> Result<()>,
) -> Result<()> {
    crate::store::clear_rebuilt(tx)?;
    let total: u32 = tx.query_row("SELECT count(*) FROM commits", [], |row| row.get(0))?;
    tx.execute("INSERT INTO fork SELECT feed, seq FROM commits GROUP BY feed, seq HAVING count(*) > 1", [])?;
    for flaws in flaws("TRUE") {
        tx.execute(&format!("INSERT OR IGNORE INTO flaw {flaws}"), [])?;
    }
    let mut folding = Folding::new(tx, trust, own);
    folding.touch_erased()?;
    let mut select = tx.prepare("SELECT n, id, feed, at, whole(body) FROM commits ORDER BY n")?;
    let mut rows = select.query([])?;
    let mut done = 0;
    while let Some(row) = rows.next()? {
        let (n, id) = (row.get(0)?, ObjectId(row.get(1)?));
        match (row.get::<_, Option<Vec<u8>>>(4)?, trust.erased_commits.get(&id)) {
            (_, Some(record)) => folding.index_erased(n, *record)?,
            (Some(body), None) => {
                let body = proofmark_format::body::Body::read(&body)?;
                folding.index(&Kept { n, id, feed: row.get(2)?, at: row.get(3)?, body: &body })?;
            }
            (None, None) => {}
        }
        done += 1;
        step(done, total)?;
    }
    folding.settle()?;
    Ok(())
}

/// Counts that records were folded anew which no new commit speaks of: what was read from the rows before says nothing now.
fn told_anew(tx: &Connection) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO setting VALUES ('refolded', '1')
         ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
    )?
    .execute([])?;
    Ok(())
}

/// How often that happened.
pub(crate) fn refolded(store: &Connection) -> Result<i64> {
    Ok(store
        .prepare_cached(
            "SELECT coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'refolded'), 0)",
        )?
        .query_row([], |row| row.get(0))?)
}

/// How many records of a kind are shown.
pub(crate) fn shown_of(store: &Connection, kind: &str) -> Result<u32> {
    let shown = store
        .prepare_cached("SELECT s.count FROM kind k JOIN shown s ON s.kind = k.n WHERE k.name = ?1")?
        .query_row([kind], |row| row.get(0));
    Ok(shown.optional()?.unwrap_or(0))
}

/// The store's number of a record.
pub(crate) fn record_n(tx: &Connection, id: RecordId) -> Result<i64> {
    tx.prepare_cached("SELECT n FROM record WHERE id = ?1 AND flags & ?2 = 0")?
        .query_row(params![id.0, flags::HIDDEN], |row| row.get(0))
        .optional()?
        .ok_or_else(|| Error::refused("record_unknown").with("id", id))
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;

    /// A commit of the chain below: number, id, the one it names, and the day its clock said.
    type Link = (i64, u8, u8, i64);

    /// A feed whose genesis is 0 with these commits in this order: what is noted of it as they come, and from nothing.
    fn noted(links: &[Link]) -> [Vec<(i64, String)>; 2] {
        let folder = tempfile::tempdir().unwrap();
        let store = crate::store::create(&folder.path().join("store.db"), &Zeroizing::new([1; 32])).unwrap();
        store
            .execute(
                "INSERT INTO feed VALUES (1, zeroblob(16), zeroblob(32), zeroblob(32), zeroblob(16), x'')",
                [],
            )
            .unwrap();
        for (seq, id, prev, day) in links {
            let at = NOTHING_BEFORE + day * BACK;
            store
                .execute(
                    "INSERT INTO commits VALUES (NULL, ?1, 1, ?2, ?3, ?4, zeroblob(16), x'', NULL)",
                    params![[*id; 32], seq, [*prev; 32], at],
                )
                .unwrap();
            note_chain(&store, store.last_insert_rowid()).unwrap();
        }
        let read = || {
            let mut select = store
                .prepare("SELECT seq, kind FROM flaw UNION SELECT seq, 'fork' FROM fork ORDER BY 1, 2")
                .unwrap();
            let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
            rows.collect::<rusqlite::Result<Vec<_>>>().unwrap()
        };
        let as_they_came = read();
        rebuild(&store, &Trust::default(), KeyId([0; 32]), &mut |_, _| Ok(())).unwrap();
        [as_they_came, read()]
    }

    /// In every order of arrival, and rebuilt, the same is noted.
    fn notes(links: &[Link]) -> Vec<(i64, String)> {
        let mut orders = vec![links.to_vec()];
        orders.push(links.iter().rev().copied().collect());
        for n in 1..links.len() {
            let mut turned = links.to_vec();
            turned.rotate_left(n);
            orders.push(turned);
        }
        let found: Vec<_> = orders.iter().flat_map(|order| noted(order)).collect();
        assert!(found.windows(2).all(|pair| pair[0] == pair[1]), "{found:?}");
        found[0].clone()
    }

    fn of(seq: i64, kind: &str) -> (i64, String) {
        (seq, kind.to_owned())
    }

    #[test]
    fn a_chain_that_holds_together_has_no_flaw_and_neither_has_a_gap() {
        assert!(notes(&[(1, 1, 0, 9), (2, 2, 1, 9), (3, 3, 2, 9)]).is_empty());
        assert!(
            notes(&[(1, 1, 0, 9), (3, 3, 2, 9), (4, 4, 3, 9)]).is_empty(),
            "what is not held may be anything"
        );
    }

    #[test]
    fn a_link_is_broken_when_the_number_before_is_held_and_is_not_the_one_named() {
        assert_eq!(notes(&[(1, 1, 0, 9), (2, 2, 8, 9), (3, 3, 2, 9)]), [of(2, "broken_link")]);
        assert_eq!(notes(&[(1, 1, 8, 9)]), [of(1, "broken_link")], "the genesis is number 0");
        let forked = [(1, 1, 0, 9), (2, 2, 1, 9), (2, 22, 1, 9), (3, 3, 22, 9)];
        assert_eq!(notes(&forked), [of(2, "fork")], "one of two is the one named");
        assert_eq!(notes(&[(1, 1, 0, 9), (2, 2, 1, 9), (3, 3, 22, 9)]), [of(3, "broken_link")]);
    }

    #[test]
    fn clocks_are_judged_along_the_chain_alone() {
        assert_eq!(
            notes(&[(1, 1, 0, 9), (2, 2, 1, 7), (3, 3, 2, 6)]),
            [of(2, "clock_back")],
            "a day is not more than a day"
        );
        assert_eq!(notes(&[(1, 1, 0, -1), (2, 2, 1, 9)]), [of(1, "clock_past")]);
        let forked = [(1, 1, 0, 9), (2, 2, 1, 9), (2, 22, 1, 1), (3, 3, 2, 9)];
        assert_eq!(notes(&forked), [of(2, "clock_back"), of(2, "fork")]);
    }

    #[test]
    fn what_goes_on_well_needs_no_second_look() {
        let header = |seq, prev, at| Header {
            act: proofmark_format::ids::RandomId::default(),
            at,
            body: [0; 32],
            size: 0,
            feed: FeedId::default(),
            seq,
            prev: ObjectId([prev; 32]),
            part: None,
        };
        let last = Some((1, ObjectId([1; 32]), NOTHING_BEFORE + BACK));
        assert!(goes_on_well(last, &header(2, 1, NOTHING_BEFORE)));
        for other in
            [header(3, 1, NOTHING_BEFORE), header(2, 2, NOTHING_BEFORE), header(2, 1, NOTHING_BEFORE - 1)]
        {
            assert!(!goes_on_well(last, &other));
        }
        assert!(!goes_on_well(
            Some((1, ObjectId([1; 32]), NOTHING_BEFORE + 2 * BACK + 1)),
            &header(2, 1, NOTHING_BEFORE)
        ));
        assert!(!goes_on_well(None, &header(1, 0, NOTHING_BEFORE)));
    }
}
