//! Proposals: changes beyond their author's rights (R8). They are kept and shown, and answered by a change that names them in
//! `seen` (FORMAT.md, "Fold" E5): from then on nobody need look at them again.
//!
//! A proposed birth is answered in the same way. The record has its kind, audience and id from its birth whatever becomes of
//! it (C), and it exists as soon as one change of it counts (E6): whoever accepts it writes its fields as his own change, and
//! what refers to it need not be written anew. Declined, it is written as withdrawn, so that it stays readable.

use std::collections::BTreeMap;

use proofmark_format::cbor::Value;
use proofmark_format::fold::{Birth, FeedInfo, Node, Standing, State, change_standing, fold};
use proofmark_format::ids::{AudienceId, FeedId, RecordId};

use super::{AnswerProposal, ProposalRow, behind, field_of};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields};
use crate::office::door::Task;
use crate::office::fold::Folding;
use crate::office::kinds::{Kind, kind};
use crate::office::read::{belongs_by, record_id, words};
use crate::office::{Done, Office, Role, flags};
use crate::vocabulary::texts::Texts;

/// What an answer must know of the record.
struct Proposed {
    kind: &'static Kind,
    audience: AudienceId,
    state: State,
    node: Node,
}

impl Office {
    /// Changes beyond their authors' rights that nobody has answered yet, oldest first.
    pub fn proposals(&self) -> Result<Vec<ProposalRow>> {
        let mut select = self.store.prepare_cached(
            "SELECT DISTINCT r.n, r.id, r.kind FROM change c JOIN record r ON r.n = c.record
             WHERE c.standing = 'proposed' AND r.flags & ?1 = 0 ORDER BY r.n",
        )?;
        let records = select
            .query_map([flags::ERASED], |row| Ok((row.get(0)?, RecordId(row.get(1)?), row.get(2)?)))?
            .collect::<rusqlite::Result<Vec<(i64, RecordId, Option<String>)>>>()?;
        let mut rows = Vec::new();
        for (n, id, name) in records {
            let nodes = Folding::new(&self.store, &self.trust, self.device()).nodes(n)?;
            let state = fold(&nodes);
            for node in unanswered(&nodes) {
                let row = self.proposal(n, id, name.as_deref().unwrap_or_default(), &state, node)?;
                rows.push((node.at, row));
            }
        }
        rows.sort_by(|(a, one), (b, other)| (a, &one.commit).cmp(&(b, &other.commit)));
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }

    fn proposal(&self, n: i64, id: RecordId, name: &str, state: &State, node: &Node) -> Result<ProposalRow> {
        let proposed: BTreeMap<&str, Value> = node
            .fields
            .iter()
            .map(|(field, value)| Ok((field.as_str(), Value::decode(value)?)))
            .collect::<Result<_>>()?;
        let kind = kind(name);
        let is_shown = state.heads.first().is_some();
        let title = match kind {
            Some(kind) if is_shown => self.title(kind, n)?,
            _ => proposed.values().filter_map(Value::text).take(3).collect::<Vec<_>>().join(" · "),
        };
        let above = kind.and_then(belongs_by).and_then(|field| proposed.get(field)).and_then(Value::bytes);
        let above = above.and_then(|id| RecordId::from_slice(id).ok()).filter(|_| !is_shown);
        let (page_kind, page) = self.page(above.unwrap_or(id))?;
        let fields = proposed.iter().map(|(field, value)| {
            let now = state.shown(field).map(Value::decode).transpose()?;
            Ok(((*field).to_owned(), now.as_ref().map(words).unwrap_or_default(), words(value)))
        });
        Ok(ProposalRow {
            commit: node.commit.to_string(),
            record: id.to_string(),
            kind: name.to_owned(),
            title,
            page_kind,
            page,
            said: self.said(node.commit)?,
            fields: fields.collect::<Result<_>>()?,
            birth: node.birth,
        })
    }

    /// Answers a proposal. Only who may write the record himself can: another's answer would be one more proposal.
    pub fn answer_proposal(&mut self, input: &AnswerProposal) -> Result<Done> {
        self.session.require(&[Role::Verifier, Role::Administrator])?;
        let id = record_id(&input.record)?;
        let declined = Texts::for_letters(&self.settings()?.language).say("proposal-declined", &[]);
        let ((), outcome) = self.change(|task| {
            let proposed = proposed(task, id, &input.commit)?;
            let fields = match input.accept {
                true => proposed.as_proposed()?,
                false => proposed.declined(&declined)?,
            };
            let mut seen = proposed.state.heads.clone();
            seen.push(proposed.node.commit);
            seen.sort_unstable();
            task.act.patch(proposed.kind, proposed.audience, id, seen, fields);
            Ok(())
        })?;
        Ok(outcome.done(id))
    }
}

/// Proposals from which no change that counts descends.
fn unanswered(nodes: &[Node]) -> impl Iterator<Item = &Node> {
    let folded = nodes.iter().filter(|node| node.standing == Standing::Folded).map(|node| node.commit);
    let answered = behind(nodes, folded);
    nodes.iter().filter(move |node| node.standing == Standing::Proposed && !answered.contains(&node.commit))
}

/// The proposal that a person saw, if it still waits for an answer that this office can give.
fn proposed(task: &Task<'_>, id: RecordId, commit: &str) -> Result<Proposed> {
    let gone = || Error::refused("proposal_gone");
    let (n, name, feed): (i64, Option<String>, Option<i64>) = task
        .tx
        .query_row("SELECT n, kind, feed FROM record WHERE id = ?1", [id.0], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .map_err(|_| gone())?;
    let mut folding = Folding::new(task.tx, task.trust, task.identity.device_id());
    let nodes = folding.nodes(n)?;
    let node = unanswered(&nodes).find(|node| node.commit.to_string() == commit).ok_or_else(gone)?.clone();
    let unknown = || Error::refused("field_unknown").with("field", name.clone().unwrap_or_default());
    let kind = name.as_deref().and_then(kind).ok_or_else(unknown)?;
    let birth = folding.feed(feed.ok_or_else(gone)?)?;
    match may_write(task, kind, birth) {
        true => Ok(Proposed { kind, audience: birth.audience, state: fold(&nodes), node }),
        false => Err(Error::refused("right_missing").with("kind", kind.name)),
    }
}

/// Whether a change of this device to a record born in that feed would count.
fn may_write(task: &Task<'_>, kind: &Kind, birth: FeedInfo) -> bool {
    let own = task.identity.device_id();
    let ours = FeedInfo { feed: FeedId::default(), device: own, audience: birth.audience };
    let birth = Birth { feed: birth, kind: kind.name.to_owned() };
    change_standing(task.trust, Standing::Folded, &ours, kind.name, Some(&birth), Some(own))
        == Standing::Folded
}

impl Proposed {
    /// The fields as they were proposed.
    fn as_proposed(&self) -> Result<Fields> {
        let fields = self
            .node
            .fields
            .iter()
            .map(|(name, value)| Ok((field_of(self.kind, name)?, Content::Value(Value::decode(value)?))));
        fields.collect()
    }

    /// The fields as they are now: said again, so that they stay should the proposal ever count. Of a record that does not
    /// exist yet, what was proposed, and that it is withdrawn.
    fn declined(&self, reason: &str) -> Result<Fields> {
        if self.state.heads.is_empty() {
            let mut fields = self.as_proposed()?;
            fields.retain(|(name, _)| *name != "withdrawn");
            fields.push(("withdrawn", Content::from(reason)));
            return Ok(fields);
        }
        let fields = self.node.fields.iter().map(|(name, _)| {
            let field = field_of(self.kind, name)?;
            // Of several values none is the present one, and repeating the one shown would settle them unasked.
            if self.state.fields.get(field).is_some_and(|values| values.len() > 1) {
                return Err(Error::refused("disagreement_first").with("field", field));
            }
            let now = self.state.shown(field).map(Value::decode).transpose()?;
            Ok((field, Content::Value(now.unwrap_or(Value::Null))))
        });
        fields.collect()
    }
}
