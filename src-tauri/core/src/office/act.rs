//! An act being written down: the changes that one thing a person does makes, before they are signed.

use std::collections::BTreeMap;

use proofmark_format::body::{Body, Change, Reference};
use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, FeedId, ObjectId, RecordId};
use proofmark_format::limits;

use crate::error::{Error, Result};
use crate::office::kinds::Kind;
use crate::office::read::record_id;

/// A record that this act makes; stands for its id until the commit is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draft(usize);

impl Draft {
    /// The record that the change at this place of the act makes.
    pub(crate) fn at(place: usize) -> Draft {
        Draft(place)
    }

    pub(crate) fn index(self) -> usize {
        self.0
    }
}

/// What a field is set to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A value; `Value::Null` clears the field.
    Value(Value),
    /// A record that this same act makes.
    Draft(Draft),
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Content::Value(Value::from(text))
    }
}

impl From<i64> for Content {
    fn from(number: i64) -> Self {
        Content::Value(Value::Int(number))
    }
}

impl From<[u8; 32]> for Content {
    fn from(hash: [u8; 32]) -> Self {
        Content::Value(Value::from(hash))
    }
}

impl From<Draft> for Content {
    fn from(draft: Draft) -> Self {
        Content::Draft(draft)
    }
}

impl From<RecordId> for Content {
    fn from(id: RecordId) -> Self {
        Content::Value(Value::from(id.0))
    }
}

/// Fields by name.
pub(crate) type Fields = Vec<(&'static str, Content)>;

#[derive(Debug)]
enum Target {
    Birth,
    Patch { record: RecordId, seen: Vec<ObjectId> },
}

#[derive(Debug)]
struct Planned {
    kind: String,
    erasable: bool,
    audience: AudienceId,
    target: Target,
    fields: Vec<(String, Content)>,
}

/// The changes of one act.
#[derive(Debug, Default)]
pub struct Act {
    planned: Vec<Planned>,
    /// The second operator, where two were needed.
    pub(crate) second: Option<RecordId>,
    /// The operator born by this very act, at first start.
    pub(crate) operator: Option<Draft>,
}

/// One commit of an act, its records numbered.
pub(crate) struct Numbered {
    pub feed: FeedId,
    pub body: Body,
}

impl Act {
    /// Makes a record for an audience.
    pub(crate) fn birth(
        &mut self,
        kind: &Kind,
        audience: AudienceId,
        fields: impl IntoIterator<Item = (impl Into<String>, Content)>,
    ) -> Draft {
        self.birth_of(kind.name.into(), kind.erasable, audience, named(fields))
    }

    /// The same for a kind that need not be declared.
    pub(crate) fn birth_of(
        &mut self,
        kind: String,
        erasable: bool,
        audience: AudienceId,
        fields: Vec<(String, Content)>,
    ) -> Draft {
        self.plan(Planned { kind, erasable, audience, target: Target::Birth, fields })
    }

    /// Sets fields of a record; `seen` are its heads in this store.
    pub(crate) fn patch(
        &mut self,
        kind: &Kind,
        audience: AudienceId,
        record: RecordId,
        seen: Vec<ObjectId>,
        fields: Fields,
    ) {
        if fields.is_empty() {
            return;
        }
        self.patch_of(kind.name.into(), kind.erasable, audience, record, seen, named(fields));
    }

    /// The same for a kind that need not be declared.
    pub(crate) fn patch_of(
        &mut self,
        kind: String,
        erasable: bool,
        audience: AudienceId,
        record: RecordId,
        seen: Vec<ObjectId>,
        fields: Vec<(String, Content)>,
    ) -> Draft {
        self.plan(Planned { kind, erasable, audience, target: Target::Patch { record, seen }, fields })
    }

    fn plan(&mut self, planned: Planned) -> Draft {
        self.planned.push(planned);
        Draft(self.planned.len() - 1)
    }

    /// Whether nothing is to be changed.
    pub(crate) fn is_empty(&self) -> bool {
        self.planned.is_empty()
    }

    /// Kinds that the act changes, each once.
    pub(crate) fn kinds(&self) -> Vec<String> {
        let mut kinds: Vec<_> = self.planned.iter().map(|p| p.kind.clone()).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }

    /// Divides the act into commits: one per audience, erasable records each alone (R4), and none above the limits.
    fn groups(&self) -> Vec<(AudienceId, Vec<usize>)> {
        // Half the limit leaves room for the frame and for values that encode longer than estimated.
        const ENOUGH: usize = limits::BODY / 2;
        let mut groups: Vec<(AudienceId, Vec<usize>)> = Vec::new();
        // Of each audience the group that takes more, and the bytes it has: never that of an erasable record.
        let mut open: BTreeMap<AudienceId, (usize, usize)> = BTreeMap::new();
        for (n, planned) in self.planned.iter().enumerate() {
            let size = planned.size();
            if planned.erasable {
                groups.push((planned.audience, vec![n]));
                continue;
            }
            let room = open
                .get_mut(&planned.audience)
                .filter(|(group, used)| *used + size < ENOUGH && groups[*group].1.len() < limits::CHANGES);
            match room {
                Some((group, used)) => {
                    groups[*group].1.push(n);
                    *used += size;
                }
                None => {
                    open.insert(planned.audience, (groups.len(), size));
                    groups.push((planned.audience, vec![n]));
                }
            }
        }
        groups
    }

    /// Numbers the records and writes the bodies. `feed` gives the feed of an audience, `salt` draws a fresh one.
    pub(crate) fn number(
        self,
        at: i64,
        operator: RecordId,
        mut feed: impl FnMut(AudienceId) -> Result<FeedId>,
        mut salt: impl FnMut() -> Result<[u8; 16]>,
    ) -> Result<(Vec<Numbered>, Vec<RecordId>)> {
        let groups = self.groups();
        let mut places = vec![(0, 0); self.planned.len()];
        let mut ids = vec![RecordId::default(); self.planned.len()];
        let mut frames = Vec::new();
        for (g, (audience, members)) in groups.iter().enumerate() {
            let (feed, salt) = (feed(*audience)?, salt()?);
            for (place, n) in members.iter().enumerate() {
                places[*n] = (g, place as u32);
                ids[*n] = match &self.planned[*n].target {
                    Target::Birth => RecordId::of_birth(at, feed, &salt, place as u32),
                    Target::Patch { record, .. } => *record,
                };
            }
            frames.push((feed, salt));
        }
        let reference = |draft: Draft, group: usize| match places[draft.0] {
            (g, place) if g == group => Reference::Born(place),
            _ => Reference::Record(ids[draft.0]),
        };
        let second = self.second;
        let numbered = groups.iter().zip(frames).enumerate().map(|(g, ((_, members), (feed, salt)))| {
            let changes = (0..)
                .zip(members)
                .map(|(place, n)| self.planned[*n].change(|draft| reference(draft, g).value_at(place)))
                .collect::<Result<_>>()?;
            let operator = self.operator.map_or(Reference::Record(operator), |draft| reference(draft, g));
            Ok(Numbered { feed, body: Body { salt, operator, second, changes } })
        });
        Ok((numbered.collect::<Result<_>>()?, ids))
    }
}

impl Planned {
    fn size(&self) -> usize {
        let content = |content: &Content| match content {
            Content::Value(value) => value.encode().len(),
            Content::Draft(_) => 17,
        };
        64 + self.fields.iter().map(|(name, value)| name.len() + 2 + content(value)).sum::<usize>()
    }

    fn change(&self, reference: impl Fn(Draft) -> Value) -> Result<Change> {
        let value = |content: &Content| match content {
            Content::Value(Value::Array(items)) if matches!(items.as_slice(), [Value::Int(_)]) => {
                Err(Error::internal("a value of the form [d] is reserved for references"))
            }
            Content::Value(value) => Ok(value.encode()),
            Content::Draft(draft) => Ok(reference(*draft).encode()),
        };
        let fields = self.fields.iter().map(|(name, content)| Ok((name.clone(), value(content)?)));
        let (record, seen) = match &self.target {
            Target::Birth => (None, Vec::new()),
            Target::Patch { record, seen } => (Some(*record), seen.clone()),
        };
        Ok(Change { record, kind: self.kind.clone(), seen, fields: fields.collect::<Result<_>>()? })
    }
}

fn named(fields: impl IntoIterator<Item = (impl Into<String>, Content)>) -> Vec<(String, Content)> {
    fields.into_iter().map(|(name, content)| (name.into(), content)).collect()
}

/// A text field as a change: absent leaves it, empty clears it.
pub(crate) fn set_text(fields: &mut Fields, name: &'static str, text: &Option<String>) {
    match text.as_deref().map(str::trim) {
        None => {}
        Some("") => fields.push((name, Content::Value(Value::Null))),
        Some(text) => fields.push((name, Content::from(text))),
    }
}

/// A reference as a change: absent leaves it, empty clears it. Refuses what is no record id.
pub(crate) fn set_reference(fields: &mut Fields, name: &'static str, id: &Option<String>) -> Result<()> {
    match id.as_deref().map(str::trim) {
        None => {}
        Some("") => fields.push((name, Content::Value(Value::Null))),
        Some(id) => fields.push((name, Content::from(record_id(id).map_err(|e| e.with("field", name))?))),
    }
    Ok(())
}

/// A list field as a change: absent leaves it, empty clears it.
pub(crate) fn set_list(fields: &mut Fields, name: &'static str, list: &Option<Vec<String>>) {
    match list.as_deref() {
        None => {}
        Some([]) => fields.push((name, Content::Value(Value::Null))),
        Some(list) => {
            let items = list.iter().map(|item| Value::from(item.as_str())).collect();
            fields.push((name, Content::Value(Value::Array(items))));
        }
    }
}

/// Drops what a birth need not say: fields that are cleared before they were ever set.
pub(crate) fn for_birth(fields: Fields) -> Fields {
    fields.into_iter().filter(|(_, content)| *content != Content::Value(Value::Null)).collect()
}
