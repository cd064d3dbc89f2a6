//! Saved views of the register: a question under a name, with the columns that it shows. They stay on this machine, each
//! operator's own.

use rusqlite::params;

use super::{SavedView, WeaponQuery};
use crate::error::{Error, Result};
use crate::office::{Office, check};

/// Most views of one operator.
const MOST: usize = 40;

impl Office {
    /// The saved views of this operator, by name.
    pub fn views(&self) -> Result<Vec<SavedView>> {
        let mut select = self.store.prepare_cached(
            "SELECT value FROM setting WHERE name >= ?1 AND name < ?1 || char(0x10ffff) ORDER BY name",
        )?;
        let views = select.query_map([self.view_prefix()], |row| row.get::<_, String>(0))?;
        // One that a newer version wrote is passed over: it is only a convenience.
        Ok(views
            .collect::<rusqlite::Result<Vec<_>>>()?
            .iter()
            .filter_map(|json| serde_json::from_str(json).ok())
            .collect())
    }

    /// Saves a view under its name; one of the same name is replaced.
    pub fn save_view(&mut self, view: &SavedView) -> Result<()> {
        check::line("name", &view.name, 60)?;
        let is_new = !self.views()?.iter().any(|known| known.name == view.name);
        if is_new && self.views()?.len() >= MOST {
            return Err(Error::refused("views_too_many").with("most", MOST));
        }
        let kept = SavedView {
            name: view.name.trim().to_owned(),
            query: WeaponQuery { from: None, limit: None, ..view.query.clone() },
            columns: view.columns.clone(),
        };
        let json = serde_json::to_string(&kept).map_err(Error::internal)?;
        let name = format!("{}{}", self.view_prefix(), kept.name);
        self.store.execute("INSERT OR REPLACE INTO setting VALUES (?1, ?2)", params![name, json])?;
        Ok(())
    }

    /// Forgets a view.
    pub fn drop_view(&mut self, name: &str) -> Result<()> {
        self.store
            .execute("DELETE FROM setting WHERE name = ?1", [format!("{}{name}", self.view_prefix())])?;
        Ok(())
    }

    fn view_prefix(&self) -> String {
        format!("view/{}/", self.session.id)
    }
}
