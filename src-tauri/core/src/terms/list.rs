//! The lists as a screen shows them: what ships and what the State added, with where each comes from; words that nobody has
//! identified yet; places; rules; and where a State that is no more is to be asked today.

use std::collections::{BTreeMap, HashSet};

use proofmark_format::ids::RecordId;
use serde_json::Value;

use super::added::added;
use super::rule::{Said, rule_as_shipped};
use super::suggest::{beside, texts};
use super::{ListRow, PlaceRow, RuleRow, RuleShape, RuleValue, Suggestion, TermList, TermRow, Unidentified};
use crate::error::{Error, Result};
use crate::office::{Office, Term, Vocabulary, flags, vocabulary};
use crate::vocabulary::{rules, terms};

/// Most terms that one answer brings.
const MOST: usize = 200;
/// Fields of a weapon that keep what was written beside what it was understood as.
const WRITTEN: [(&str, &str); 3] =
    [("make", "make_as_written"), ("model", "model_as_written"), ("calibre", "calibre_as_written")];

impl Office {
    /// All lists of terms that are shown whole, as they hold in this State.
    pub fn vocabulary(&self) -> Result<Vocabulary> {
        let mut whole = vocabulary();
        for (name, held) in &mut whole.lists {
            for own in added(&self.store, name)? {
                let labels: BTreeMap<String, String> = [("en", own.en), ("fr", own.fr)]
                    .into_iter()
                    .filter(|(_, label)| !label.is_empty())
                    .map(|(language, label)| (language.to_owned(), label))
                    .collect();
                match held.iter_mut().find(|term| term.code == own.code) {
                    Some(shipped) => shipped.labels.extend(labels),
                    None => held.push(Term { code: own.code, labels, asks: Vec::new() }),
                }
            }
        }
        Ok(whole)
    }

    /// All lists, by name.
    pub fn term_lists(&self) -> Result<Vec<ListRow>> {
        terms::lists().map(|name| Ok(self.list_row(name)?.unwrap_or_default())).collect()
    }

    pub(super) fn list_row(&self, name: &str) -> Result<Option<ListRow>> {
        let Some(list) = terms::list(name) else { return Ok(None) };
        let own = added(&self.store, name)?;
        let (source, by, on) = terms::source(name);
        let new = own.iter().filter(|term| !terms::contains(name, &term.code)).count();
        Ok(Some(ListRow {
            name: name.into(),
            terms: (list.terms.len() + new) as u32,
            added: own.len() as u32,
            source: source.into(),
            verified_by: by.unwrap_or_default().into(),
            verified_on: on.unwrap_or_default().into(),
            open: list.open,
            named: terms::is_by_search(name),
        }))
    }

    /// Terms of a list that fit a text, those of the State first; all where the text is empty. At most 200 are brought.
    pub fn terms(&self, list: &str, text: &str) -> Result<TermList> {
        let row = self.list_row(list)?.ok_or_else(|| Error::refused("list_unknown").with("list", list))?;
        let own = self.own_terms(list)?;
        let has: HashSet<&str> = own.iter().map(|term| term.code.as_str()).collect();
        let shipped = terms::list(list).into_iter().flat_map(|list| &list.terms);
        let labels = self.own_labels()?;
        let shipped = shipped.filter(|term| !has.contains(term.code.as_str())).map(|term| TermRow {
            en: terms::label(list, &term.code, "en"),
            fr: terms::label(list, &term.code, "fr"),
            aliases: texts(term, "aliases").into_iter().map(str::to_owned).collect(),
            beside: beside(list, &term.code, &labels),
            code: term.code.clone(),
            shipped: true,
            ..TermRow::default()
        });
        let wanted = text.trim().to_lowercase();
        let fits = |term: &TermRow| {
            let names = [&term.code, &term.en, &term.fr, &term.beside, &term.source];
            wanted.is_empty()
                || names.into_iter().chain(&term.aliases).any(|name| name.to_lowercase().contains(&wanted))
        };
        let mut rows: Vec<TermRow> = own.iter().cloned().chain(shipped).filter(fits).collect();
        let total = rows.len() as u32;
        rows.truncate(MOST);
        Ok(TermList { list: row, rows, total })
    }

    fn own_terms(&self, list: &str) -> Result<Vec<TermRow>> {
        let labels = self.own_labels()?;
        let mut select = self.store.prepare_cached(
            "SELECT t.code, coalesce(t.en, ''), coalesce(t.fr, ''), coalesce(t.aliases, '[]'), coalesce(t.source, ''), r.id
             FROM term t JOIN record r ON r.n = t.record
             WHERE t.list = ?1 AND t.code IS NOT NULL AND r.flags & ?2 = 0 ORDER BY t.code, r.at, r.n",
        )?;
        let rows = select.query_map((list, flags::WITHDRAWN), |row| {
            let code: String = row.get(0)?;
            Ok(TermRow {
                en: row.get(1)?,
                fr: row.get(2)?,
                aliases: serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or_default(),
                source: row.get(4)?,
                record: RecordId(row.get(5)?).to_string(),
                beside: beside(list, &code, &labels),
                shipped: terms::contains(list, &code),
                code,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Words that were kept as written on weapons and not identified, those on most weapons first.
    pub fn unidentified(&self) -> Result<Vec<Unidentified>> {
        let mut found = Vec::new();
        for (list, column) in WRITTEN {
            let sql = format!(
                "SELECT w.{column}, count(*) FROM weapon w JOIN record r ON r.n = w.record
                 WHERE w.{column} IS NOT NULL AND w.{list} IS NULL AND r.flags & ?1 = 0
                 GROUP BY w.{column} ORDER BY count(*) DESC, w.{column} LIMIT ?2"
            );
            let mut select = self.store.prepare_cached(&sql)?;
            let rows =
                select.query_map((flags::WITHDRAWN, MOST as i64), |row| Ok((row.get(0)?, row.get(1)?)))?;
            for row in rows {
                let (written, weapons): (String, u32) = row?;
                let meant = self.suggest(list, &written, 3)?;
                found.push(Unidentified { list: list.into(), written, weapons, meant });
            }
        }
        found.sort_by(|a, b| b.weapons.cmp(&a.weapons).then_with(|| a.written.cmp(&b.written)));
        Ok(found)
    }

    /// Places of the office's list, by name.
    pub fn places(&self) -> Result<Vec<PlaceRow>> {
        let mut select = self.store.prepare_cached(
            "SELECT r.id, coalesce(p.name, ''), coalesce(p.code, ''), coalesce(p.kind, ''), p.parent, coalesce(u.name, ''),
                    coalesce(p.aliases, '[]')
             FROM place p JOIN record r ON r.n = p.record
             LEFT JOIN record ur ON ur.id = p.parent LEFT JOIN place u ON u.record = ur.n
             WHERE r.flags & ?1 = 0 ORDER BY p.name COLLATE NOCASE, r.at, r.n",
        )?;
        let rows = select.query_map([flags::WITHDRAWN], |row| {
            Ok(PlaceRow {
                id: RecordId(row.get(0)?).to_string(),
                name: row.get(1)?,
                code: row.get(2)?,
                kind: row.get(3)?,
                parent: row
                    .get::<_, Option<[u8; 16]>>(4)?
                    .map(|id| RecordId(id).to_string())
                    .unwrap_or_default(),
                within: row.get(5)?,
                aliases: serde_json::from_str(&row.get::<_, String>(6)?).unwrap_or_default(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All rules with their values, as they ship and as the State says them.
    pub fn rules(&self) -> Result<Vec<RuleRow>> {
        rules::names().map(|name| self.rule_row(name)).collect()
    }

    fn rule_row(&self, name: &str) -> Result<RuleRow> {
        let rule = rule_as_shipped(name)?;
        let mut said: BTreeMap<String, Said> =
            self.said_of(name)?.into_iter().map(|said| (said.fields.name.clone(), said)).collect();
        let values = rules::values(&rule).into_iter().filter_map(|(path, value)| {
            let shape = RuleShape::of(&rule, &path, value);
            let said = said.remove(&format!("{name}/{path}"));
            let names: Vec<&str> = path.split('/').collect();
            let part = rules::at(&rule, rules::sourced(&rule, &names)).unwrap_or(&rule);
            shape.is_open().then(|| RuleValue {
                shipped: value.as_str().map_or_else(|| value.to_string(), str::to_owned),
                source: text(part, "source"),
                article: text(part, "article"),
                verified_by: text(part, "verified_by"),
                record: said.as_ref().map(|said| RecordId(said.record).to_string()).unwrap_or_default(),
                said: said.map(|said| said.fields).unwrap_or_default(),
                shape,
                path,
            })
        });
        Ok(RuleRow {
            name: name.into(),
            source: text(&rule, "source"),
            verified_by: text(&rule, "verified_by"),
            values: values.collect(),
        })
    }

    /// The States that a request about a State that is no more may go to, the likeliest first: where the factory of the make
    /// lies today (`factory`), else where one may lie (`successor`). Nothing for a State of today. A person must choose.
    pub fn successors(&self, state: &str, make: &str) -> Result<Vec<Suggestion>> {
        let labels = self.own_labels()?;
        let list =
            |key| terms::property("country", state, key).and_then(Value::as_array).into_iter().flatten();
        let factory =
            list("factories").find(|factory| factory["make"] == make).and_then(|of| of["successor"].as_str());
        let others = list("successors").filter_map(Value::as_str).filter(|code| Some(*code) != factory);
        let said = |code: &str, why: &str| -> Result<Suggestion> {
            let label = labels.say("country", code);
            Ok(Suggestion { code: code.into(), label, why: why.into(), beside: String::new() })
        };
        let first = factory.map(|code| said(code, "factory"));
        first.into_iter().chain(others.map(|code| said(code, "successor"))).collect()
    }
}

/// What a part of a rule says of itself.
fn text(part: &Value, key: &str) -> String {
    part.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
