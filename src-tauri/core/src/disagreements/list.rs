//! Fields that have several values: which, who wrote each, and what each author had before him.

use proofmark_format::cbor::Value;
use proofmark_format::fold::{Node, Written, fold};
use proofmark_format::ids::{ObjectId, RecordId};

use super::{DisagreementRow, HeldValue, behind};
use crate::error::Result;
use crate::office::fold::Folding;
use crate::office::kinds::kind;
use crate::office::read::{title, words};
use crate::office::{Disagreement, Office, Said};
use crate::vocabulary::labels::Labels;

/// Who looks: asked once for all rows.
pub(super) struct Reader {
    /// Whether he may see hidden marks.
    pub(super) sees: bool,
    /// The words of his language.
    pub(super) labels: Labels,
}

impl Office {
    pub(super) fn reader(&self) -> Result<Reader> {
        Ok(Reader { sees: self.sees_secret_marks()?, labels: self.own_labels()? })
    }

    /// Every field that has values which nobody has settled, by record and field.
    pub fn all_disagreements(&self) -> Result<Vec<DisagreementRow>> {
        let mut select =
            self.store.prepare_cached("SELECT DISTINCT record FROM disagreement ORDER BY record")?;
        let records = select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
        let (mut rows, reader) = (Vec::new(), self.reader()?);
        for record in records {
            rows.extend(self.disagreements_of(record, &reader)?);
        }
        Ok(rows)
    }

    /// The same of these records, as pages show them.
    pub(crate) fn disagreements(&self, records: &[i64]) -> Result<Vec<Disagreement>> {
        let (mut found, reader) = (Vec::new(), self.reader()?);
        for record in records {
            let rows = self.disagreements_of(*record, &reader)?;
            found.extend(rows.into_iter().map(|row| Disagreement {
                record: row.record,
                kind: row.kind,
                field: row.field,
                values: row.values.into_iter().map(|value| value.said).collect(),
            }));
        }
        Ok(found)
    }

    fn disagreements_of(&self, record: i64, reader: &Reader) -> Result<Vec<DisagreementRow>> {
        let disagree: bool = self
            .store
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM disagreement WHERE record = ?1)")?
            .query_row([record], |row| row.get(0))?;
        if !disagree {
            return Ok(Vec::new());
        }
        let (id, name): (RecordId, Option<String>) = self
            .store
            .prepare_cached("SELECT id, kind FROM record WHERE n = ?1")?
            .query_row([record], |row| Ok((RecordId(row.get(0)?), row.get(1)?)))?;
        if !reader.sees && self.tells_secret(id)? {
            return Ok(Vec::new());
        }
        let name = name.unwrap_or_default();
        let title = kind(&name)
            .map(|kind| title(&self.store, kind, record, &reader.labels))
            .transpose()?
            .unwrap_or_default();
        let (page_kind, page) = self.page(id)?;
        let nodes = Folding::new(&self.store, &self.trust, self.device()).nodes(record)?;
        let state = fold(&nodes);
        state
            .disagreements()
            .map(|(field, values)| {
                Ok(DisagreementRow {
                    record: id.to_string(),
                    kind: name.clone(),
                    title: title.clone(),
                    page_kind: page_kind.clone(),
                    page: page.clone(),
                    field: field.clone(),
                    values: self.held_values(&nodes, field, values)?,
                })
            })
            .collect()
    }

    fn held_values(&self, nodes: &[Node], field: &str, values: &[Written]) -> Result<Vec<HeldValue>> {
        let held = values.iter().enumerate().map(|(n, written)| {
            Ok(HeldValue {
                commit: written.commit.to_string(),
                said: Said { value: words(&Value::decode(&written.value)?), ..self.said(written.commit)? },
                had_seen: seen_before(nodes, field, written.commit)?,
                shown: n == 0,
            })
        });
        held.collect()
    }

    /// Kind and id of the page that shows a record, as text; empty where there is none.
    pub(super) fn page(&self, id: RecordId) -> Result<(String, String)> {
        let page = self.page_of(id)?;
        Ok(page.map(|(kind, page)| (kind.to_owned(), page.to_string())).unwrap_or_default())
    }
}

/// The values that a field had for whoever wrote this commit: the fold of what he had seen, and of nothing else.
fn seen_before(nodes: &[Node], field: &str, commit: ObjectId) -> Result<Vec<String>> {
    let behind = behind(nodes, std::iter::once(commit));
    let seen: Vec<Node> = nodes.iter().filter(|node| behind.contains(&node.commit)).cloned().collect();
    let state = fold(&seen);
    let values = state.fields.get(field).map(Vec::as_slice).unwrap_or_default();
    values.iter().map(|written| Ok(words(&Value::decode(&written.value)?))).collect()
}
