//! Erasure by law: a root statement names a record, its commits and its photographs; their bytes go here at once and at every
//! other office when the statement reaches it (R4). The tombstone with rule and authority stays, and so do the signed headers.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, KeyId, ObjectId, OfficeId, RecordId};
use proofmark_format::keys::SlotKind;
use proofmark_format::root::Act as Says;
use rusqlite::{OptionalExtension, params};

use super::retention::{self, Term};
use super::{Erase, ErasurePreview, ErasureRow};
use crate::error::{Error, Result};
use crate::office::door::all_statements;
use crate::office::fold::Folding;
use crate::office::kinds::{KINDS, kind};
use crate::office::{Done, Office, Role, check, read};
use crate::store::{empty_log, keys};
use crate::vocabulary::texts::Texts;

/// Commits that one statement names at most; more are several statements, each within the limits of FORMAT.md.
const COMMITS: usize = 4_000;
/// Fields that name bytes which lie by hash.
const HASHES: [&str; 3] = ["sha256", "shrunk", "thumbnail"];

/// What an erasure takes, as it stands now.
struct Taken {
    id: RecordId,
    n: i64,
    kind: String,
    audience: Option<AudienceId>,
    commits: Vec<ObjectId>,
    attachments: Vec<[u8; 32]>,
    /// How many of them are no small pictures of others.
    originals: usize,
    term: Option<Term>,
}

impl Office {
    /// What an erasure would take and until when the law asks that it be kept. Changes nothing.
    pub fn preview_erasure(&self, record: &str) -> Result<ErasurePreview> {
        let taken = self.taken(read::record_id(record)?)?;
        let title = kind(&taken.kind).map(|kind| self.title(kind, taken.n)).transpose()?;
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        Ok(ErasurePreview {
            record: taken.id.to_string(),
            title: title.unwrap_or_default(),
            commits: count(taken.commits.len()),
            attachments: count(taken.originals),
            keep_until: taken.term.as_ref().map(|term| term.until.text()).unwrap_or_default(),
            term_source: taken.term.as_ref().map(|term| term.source.clone()).unwrap_or_default(),
            offices: self.holders(&taken)?,
            kind: taken.kind,
        })
    }

    /// Erases a record: two people and the root (R16). Refused before its term has passed unless a ground is given, which then
    /// stands with the rule.
    pub fn erase(&mut self, input: &Erase) -> Result<Done> {
        self.session.require(&[Role::Administrator])?;
        check::line("rule", &input.rule, check::LINE)?;
        check::line("authority", &input.authority, check::LINE)?;
        check::optional_line("ground", &input.ground, check::LINE)?;
        self.refuse_without_root()?;
        let taken = self.taken(read::record_id(&input.record)?)?;
        if taken.commits.is_empty() {
            return Err(Error::refused("already_erased"));
        }
        self.refuse_while_kept(&taken, &input.ground)?;
        let second = self.second(&input.second, Role::AuthorisingOfficer)?;
        if [self.session.id, second.id].contains(&taken.id) {
            return Err(Error::refused("operator_active"));
        }
        let root = self.root_key(&input.root_passphrase)?;
        let named = self.operators()?.into_iter().find(|row| row.id == taken.id.to_string());
        self.state(&root, taken.statements(input))?;
        if let Some(operator) = named {
            self.remove_slot(&operator.name)?;
        }
        // The log still has the pages as they were. Should another handle be reading, they go when the office is locked.
        empty_log(&self.store)?;
        Ok(Done { id: taken.id.to_string(), reference: None, changed: vec![taken.kind], proposed: false })
    }

    /// Erasures and how far each has travelled, newest first. An office has confirmed one when the newest statement of each of
    /// its devices says that it holds the trust that orders it.
    pub fn erasures(&self) -> Result<Vec<ErasureRow>> {
        let moments: BTreeMap<u64, i64> =
            all_statements(&self.store)?.iter().map(|s| (s.statement.seq, s.statement.at)).collect();
        let mut rows = Vec::new();
        for (id, erased) in &self.trust.erased {
            let (name, audience) = self.kind_and_audience(*id)?;
            let (mut confirmed, mut waiting) = (Vec::new(), Vec::new());
            for (office, described) in &self.trust.offices {
                if audience.is_some_and(|audience| !self.trust.is_member(*office, audience)) {
                    continue;
                }
                match self.confirms(*office, erased.statement)? {
                    true => confirmed.push(described.code.clone()),
                    false => waiting.push(described.code.clone()),
                }
            }
            confirmed.sort();
            waiting.sort();
            rows.push(ErasureRow {
                record: id.to_string(),
                kind: name.unwrap_or_default(),
                rule: erased.rule.clone(),
                authority: erased.authority.clone(),
                statement: u32::try_from(erased.statement).unwrap_or(u32::MAX),
                at: moments.get(&erased.statement).copied().map(read::moment).unwrap_or_default(),
                confirmed,
                waiting,
            });
        }
        rows.sort_by(|a, b| (b.statement, &b.record).cmp(&(a.statement, &a.record)));
        Ok(rows)
    }

    /// Every device of an office that is in force said that it holds this statement. This laptop does.
    fn confirms(&self, office: OfficeId, statement: u64) -> Result<bool> {
        let mut devices = self.devices_of(office).peekable();
        let any = devices.peek().is_some();
        for device in devices.filter(|device| *device != self.device()) {
            if self.said_by(device)?.is_none_or(|said| said.root.0 < statement) {
                return Ok(false);
            }
        }
        Ok(any)
    }

    fn devices_of(&self, office: OfficeId) -> impl Iterator<Item = KeyId> {
        let of_office = self.trust.certificates.values().filter(move |c| c.office == office);
        of_office.map(|c| c.device_id()).filter(|device| !self.trust.cuts.contains_key(device))
    }

    /// The root's key lies on one laptop alone.
    fn refuse_without_root(&self) -> Result<()> {
        let has_root = keys::read(&self.home)?.slots.iter().any(|slot| slot.header.kind == SlotKind::Root);
        match has_root && self.identity.is_headquarters() {
            true => Ok(()),
            false => Err(Error::refused("root_elsewhere")),
        }
    }

    /// The head of a slot names its operator in plain.
    fn remove_slot(&self, name: &str) -> Result<()> {
        let mut file = keys::read(&self.home)?;
        file.slots.retain(|slot| slot.header.kind != SlotKind::Operator || slot.header.name != name);
        keys::write(&self.home, &file)
    }

    fn refuse_while_kept(&self, taken: &Taken, ground: &str) -> Result<()> {
        let today = day(self.surroundings.now());
        // A clock that cannot be right does not end a term.
        let doubtful = self.clock_doubtful()?;
        match taken.term.as_ref().filter(|term| doubtful || term.until.runs_on(today)) {
            Some(term) if ground.trim().is_empty() => Err(Error::refused("retention_running")
                .with("until", term.until.words(&Texts::for_letters(&self.settings()?.language)))
                .with("source", &term.source)),
            _ => Ok(()),
        }
    }

    /// Kind and audience of a record, as far as anything held tells them.
    fn kind_and_audience(&self, id: RecordId) -> Result<(Option<String>, Option<AudienceId>)> {
        let found = self
            .store
            .prepare_cached("SELECT kind, audience FROM record WHERE id = ?1")?
            .query_row([id.0], |row| Ok((row.get(0)?, row.get::<_, Option<[u8; 16]>>(1)?.map(AudienceId))));
        Ok(found.optional()?.unwrap_or_default())
    }

    fn taken(&self, id: RecordId) -> Result<Taken> {
        let unknown = || Error::refused("record_unknown").with("id", id);
        let (kind_name, audience) = self.kind_and_audience(id)?;
        let n: i64 = self
            .store
            .prepare_cached("SELECT n FROM record WHERE id = ?1")?
            .query_row([id.0], |row| row.get(0))
            .optional()?
            .ok_or_else(unknown)?;
        // Of a record that was erased before, what came since may still be erased; its kind went with its birth.
        let again = self.trust.erased.contains_key(&id);
        let name = kind_name.unwrap_or_default();
        if !again && kind(&name).is_none_or(|kind| !kind.erasable) {
            return Err(Error::refused("not_erasable").with("kind", name));
        }
        let commits = self.commits_of(n)?;
        self.refuse_shared(n)?;
        let attachments = self.attachments_of_alone(n)?;
        Ok(Taken {
            originals: attachments.values().filter(|is_original| **is_original).count(),
            attachments: attachments.into_keys().collect(),
            term: self.term_of(n, &name)?,
            id,
            n,
            kind: name,
            audience,
            commits,
        })
    }

    /// Commits with a body that speaks of the record.
    fn commits_of(&self, n: i64) -> Result<Vec<ObjectId>> {
        let mut select = self.store.prepare_cached(
            "SELECT DISTINCT k.id FROM change c JOIN commits k ON k.n = c.commit_n
             WHERE c.record = ?1 AND c.standing IS NOT 'erased' ORDER BY k.id",
        )?;
        let rows = select.query_map([n], |row| row.get(0).map(ObjectId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Writers put an erasable record in a commit of its own (FORMAT.md, "Records"). Where somebody did not, erasing one
    /// record would silently take another: a person must decide.
    fn refuse_shared(&self, n: i64) -> Result<()> {
        let other: Option<RecordId> = self
            .store
            .prepare_cached(
                "WITH own AS MATERIALIZED (SELECT commit_n FROM change WHERE record = ?1)
                 SELECT l.id FROM own CROSS JOIN led_record l ON l.commit_n = own.commit_n WHERE l.n <> ?1
                 UNION ALL SELECT r.id FROM own CROSS JOIN further_change c ON c.commit_n = own.commit_n
                 JOIN record r ON r.n = c.record WHERE c.record <> ?1",
            )?
            .query_row([n], |row| row.get(0).map(RecordId))
            .optional()?;
        match other {
            None => Ok(()),
            Some(other) => Err(Error::needs_person("erasure_shared").with("id", other)),
        }
    }

    /// Bytes that the record named at any time and that no other record names, each with whether it is no small picture.
    fn attachments_of_alone(&self, n: i64) -> Result<BTreeMap<[u8; 32], bool>> {
        let nodes = Folding::new(&self.store, &self.trust, self.device()).nodes(n)?;
        let named =
            nodes.iter().flat_map(|node| &node.fields).filter(|(name, _)| HASHES.contains(&name.as_str()));
        let mut alone = BTreeMap::new();
        for (name, value) in named {
            let hash = Value::decode(value)?.bytes().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
            if let Some(hash) = hash
                && !self.is_named_elsewhere(n, &hash)?
            {
                alone.insert(hash, name == "sha256");
            }
        }
        Ok(alone)
    }

    fn is_named_elsewhere(&self, n: i64, hash: &[u8; 32]) -> Result<bool> {
        for kind in KINDS {
            for (field, _) in kind.fields.iter().filter(|(field, _)| HASHES.contains(field)) {
                let sql = format!(
                    "SELECT EXISTS (SELECT 1 FROM {} WHERE \"{field}\" = ?1 AND record <> ?2)",
                    kind.table
                );
                if self.store.prepare_cached(&sql)?.query_row(params![hash, n], |row| row.get(0))? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The term of a record, counted from the newest claimed time at which somebody wrote it: a clock that is behind must not
    /// shorten what the law asks.
    fn term_of(&self, n: i64, name: &str) -> Result<Option<Term>> {
        let written: Option<i64> = self
            .store
            .prepare_cached(
                "SELECT max(k.at) FROM change c JOIN commits k ON k.n = c.commit_n WHERE c.record = ?1",
            )?
            .query_row([n], |row| row.get(0))?;
        let class = retention::class(name, self.event_of(n, name)?.as_deref())?;
        retention::term(&self.identity.country, &class, day(written.unwrap_or_default()))
    }

    /// The kind of the event that a record is about, where it is about one.
    fn event_of(&self, n: i64, name: &str) -> Result<Option<String>> {
        let Some(kind) = kind(name).filter(|kind| kind.fields.iter().any(|(field, _)| *field == "about"))
        else {
            return Ok(None);
        };
        let sql = format!(
            "SELECT e.kind FROM {} t JOIN record r ON r.id = t.about JOIN event e ON e.record = r.n WHERE t.record = ?1",
            kind.table
        );
        Ok(self.store.prepare_cached(&sql)?.query_row([n], |row| row.get(0)).optional()?.flatten())
    }

    /// Codes of the offices that hold it: this one, those that wrote it, those that said they hold a commit of it.
    fn holders(&self, taken: &Taken) -> Result<Vec<String>> {
        let mut select = self.store.prepare_cached(
            "SELECT f.id, f.device, k.seq FROM change c JOIN commits k ON k.n = c.commit_n JOIN feed f ON f.n = k.feed
             WHERE c.record = ?1",
        )?;
        let places = select
            .query_map([taken.n], |row| {
                let feed = proofmark_format::ids::FeedId(row.get(0)?);
                Ok((feed, KeyId(row.get(1)?), row.get::<_, i64>(2)? as u64))
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let mut holders = BTreeSet::from([self.identity.code.clone()]);
        let in_audience =
            |office: OfficeId| taken.audience.is_none_or(|audience| self.trust.is_member(office, audience));
        for (office, described) in self.trust.offices.iter().filter(|(office, _)| in_audience(**office)) {
            for device in self.devices_of(*office) {
                let wrote = places.iter().any(|(_, writer, _)| *writer == device);
                let said = self.said_by(device)?.is_some_and(|said| {
                    places.iter().any(|(feed, _, seq)| {
                        said.frontier.get(feed).is_some_and(|held| {
                            *seq <= held.upto
                                || held.ranges.iter().any(|(from, to)| (from..=to).contains(&seq))
                        })
                    })
                });
                if wrote || said {
                    holders.insert(described.code.clone());
                }
            }
        }
        Ok(holders.into_iter().collect())
    }
}

impl Taken {
    fn statements(&self, input: &Erase) -> Vec<Says> {
        let rule = match input.ground.trim() {
            "" => input.rule.trim().to_owned(),
            ground => format!("{}; {ground}", input.rule.trim()),
        };
        let chunks = self.commits.chunks(COMMITS).enumerate();
        chunks
            .map(|(n, commits)| Says::Erasure {
                record: self.id,
                commits: commits.to_vec(),
                attachments: if n == 0 { self.attachments.clone() } else { Vec::new() },
                rule: rule.clone(),
                authority: input.authority.trim().to_owned(),
            })
            .collect()
    }
}

fn day(at: i64) -> NaiveDate {
    chrono::DateTime::from_timestamp_millis(at).map_or(NaiveDate::MAX, |moment| moment.date_naive())
}
