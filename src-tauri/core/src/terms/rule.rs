//! Rules of law and practice as they hold in this State: what ships, overruled value by value by the State's records.

use serde_json::Value;

use crate::error::{Error, Result};
use crate::office::{Office, flags};
use crate::vocabulary::rules;

impl Office {
    /// A rule as it holds here, as JSON: `assets/rules/<name>.json` with the State's values in it. Refuses a name that no
    /// file has.
    pub fn rule(&self, name: &str) -> Result<String> {
        let unknown = || Error::refused("rule_unknown").with("name", name);
        let shipped = rules::shipped(name).ok_or_else(unknown)?;
        let mut rule: Value = serde_json::from_str(shipped).map_err(Error::internal)?;
        let mut select = self.store.prepare_cached(
            "SELECT u.name, u.value FROM rule u JOIN record r ON r.n = u.record
             WHERE substr(u.name, 1, length(?1) + 1) = ?1 || '/' AND u.value IS NOT NULL AND r.flags & ?2 = 0
             ORDER BY r.at, r.n",
        )?;
        let values = select.query_map((name, flags::WITHDRAWN), |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        for value in values {
            let (named, text) = value?;
            let path: Vec<&str> = named.split('/').skip(1).collect();
            let value = rules::value_of(&text, rules::at(&rule, &path));
            rules::overrule(&mut rule, &path, value);
        }
        Ok(rule.to_string())
    }
}
