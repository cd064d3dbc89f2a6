//! Rules of law and practice as they hold in this State: what ships, overruled value by value by the State's records.

use proofmark_format::ids::KeyId;
use proofmark_format::root::Right;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{RULE, RuleFields, RuleShape};
use crate::error::{Error, Result};
use crate::office::{Office, check, flags};
use crate::vocabulary::{rules, terms};

/// What the State's record about a value says.
pub(super) struct Said {
    pub(super) record: [u8; 16],
    pub(super) fields: RuleFields,
}

impl Office {
    /// A rule as it holds here, as JSON: `assets/rules/<name>.json` with the State's values in it. Refuses a name that no
    /// file has.
    pub fn rule(&self, name: &str) -> Result<String> {
        Ok(self.rule_here(name)?.to_string())
    }

    /// A rule as it holds here; as it ships, where this version cannot read what it became.
    pub(crate) fn rule_as<T: DeserializeOwned>(&self, name: &str) -> Result<T> {
        let shipped = || rules::shipped(name).unwrap_or_default();
        serde_json::from_value(self.rule_here(name)?)
            .or_else(|_| serde_json::from_str(shipped()))
            .map_err(Error::internal)
    }

    fn rule_here(&self, name: &str) -> Result<Value> {
        let shipped = rule_as_shipped(name)?;
        let mut here = shipped.clone();
        for said in self.said_of(name)? {
            let path: Vec<&str> = said.fields.name.split('/').skip(1).collect();
            let Some(before) = rules::at(&shipped, &path) else { continue };
            let shape = RuleShape::of(&shipped, &path.join("/"), before);
            let Some(value) = shape.read(&said.fields.value, &|list, code| self.knows(list, code)) else {
                continue;
            };
            rules::overrule(&mut here, &path, value);
            credit(&mut here, &path, &said.fields);
        }
        Ok(here)
    }

    /// Whether a list has a code, shipped or added by the State.
    pub(super) fn knows(&self, list: &str, code: &str) -> bool {
        terms::contains(list, code)
            || terms::list(list)
                .is_some_and(|list| check::is_added(&self.store, list.name(), code).unwrap_or(false))
    }

    /// What the State says of the values of a rule, oldest first. A record that somebody wrote who may not say what the rules
    /// are is none.
    pub(super) fn said_of(&self, rule: &str) -> Result<Vec<Said>> {
        let mut select = self.store.prepare_cached(
            "SELECT u.name, coalesce(u.value, ''), coalesce(u.source, ''), coalesce(u.article, ''),
                    coalesce(u.verified_by, ''), coalesce(u.verified_on, ''), r.id, r.n
             FROM rule u JOIN record r ON r.n = u.record
             WHERE substr(u.name, 1, length(?1) + 1) = ?1 || '/' AND u.value IS NOT NULL AND r.flags & ?2 = 0
             ORDER BY r.at, r.n",
        )?;
        let rows = select.query_map((rule, flags::WITHDRAWN), |row| {
            let fields = RuleFields {
                name: row.get(0)?,
                value: row.get(1)?,
                source: row.get(2)?,
                article: row.get(3)?,
                verified_by: row.get(4)?,
                verified_on: row.get(5)?,
            };
            Ok((Said { record: row.get(6)?, fields }, row.get(7)?))
        })?;
        let mut found = Vec::new();
        for row in rows {
            let (said, n) = row?;
            if self.is_ruled(n)? {
                found.push(said);
            }
        }
        Ok(found)
    }

    /// Whether all that counts of a record about a rule was written by those who say what the rules are: headquarters, or a
    /// device to which the root gave the right over all of them. A field office's right over what it writes itself is none.
    fn is_ruled(&self, record: i64) -> Result<bool> {
        let mut select = self.store.prepare_cached(
            "SELECT DISTINCT f.device FROM change c JOIN commits k ON k.n = c.commit_n JOIN feed f ON f.n = k.feed
             WHERE c.record = ?1 AND c.standing IS NULL",
        )?;
        let devices = select.query_map([record], |row| Ok(KeyId(row.get(0)?)))?;
        for device in devices {
            if !self.may_rule(device?) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn may_rule(&self, device: KeyId) -> bool {
        let is_headquarters = self
            .trust
            .office_of(device)
            .and_then(|office| self.trust.offices.get(&office))
            .is_some_and(|office| office.role == "headquarters");
        let of_root = self.trust.certificates.get(&device);
        is_headquarters || of_root.is_some_and(|certificate| certificate.right(RULE.name) == Right::Any)
    }
}

/// A rule as its file has it.
pub(super) fn rule_as_shipped(name: &str) -> Result<Value> {
    let shipped = rules::shipped(name).ok_or_else(|| Error::refused("rule_unknown").with("name", name))?;
    serde_json::from_str(shipped).map_err(Error::internal)
}

/// What was overruled comes from where the State says, no longer from where it shipped from.
fn credit(rule: &mut Value, path: &[&str], said: &RuleFields) {
    let part = rules::sourced(rule, path).to_vec();
    if part.is_empty() {
        return;
    }
    for (key, value) in [
        ("source", &said.source),
        ("article", &said.article),
        ("verified_by", &said.verified_by),
        ("verified_on", &said.verified_on),
    ] {
        let to: Vec<&str> = part.iter().copied().chain([key]).collect();
        rules::overrule(rule, &to, Value::String(value.clone()));
    }
}
