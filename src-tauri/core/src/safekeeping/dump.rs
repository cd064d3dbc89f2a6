//! `verify --dump`: what this store holds, as the JSON lines that FORMAT.md describes and the independent checker prints.

use proofmark_format::ids::{AudienceId, ObjectId, RecordId};
use proofmark_format::journal::{change_line, missing_line, office_line, record_line, trust_line};
use proofmark_format::trust::Trust;

use crate::error::Result;
use crate::office::door::trust_now;
use crate::office::fold::{Folding, standing_of};
use crate::office::{Office, flags};

impl Office {
    /// Hands each line of the dump to `line`, in the order of FORMAT.md, "Dump". Refused where hidden marks are held that
    /// whoever unlocked may not see: a dump with gaps would prove nothing.
    pub fn dump(&self, mut line: impl FnMut(String) -> Result<()>) -> Result<()> {
        self.may_dump()?;
        // One moment of the store, though another handle may be writing.
        let tx = self.store.unchecked_transaction()?;
        let trust = trust_now(&tx, &self.trust)?;
        line(trust_line(&trust))?;
        for (id, office) in &trust.offices {
            line(office_line(*id, office))?;
        }
        self.dump_records(&trust, &mut line)?;
        self.dump_changes(&mut line)?;
        let mut missing = self.store.prepare("SELECT id FROM commits WHERE body IS NULL ORDER BY id")?;
        let mut rows = missing.query([])?;
        while let Some(row) = rows.next()? {
            let commit = ObjectId(row.get(0)?);
            if !trust.erased_commits.contains_key(&commit) {
                line(missing_line(commit))?;
            }
        }
        Ok(())
    }

    fn dump_records(&self, trust: &Trust, line: &mut impl FnMut(String) -> Result<()>) -> Result<()> {
        let mut folding = Folding::new(&self.store, trust, self.device());
        let sql = format!(
            "SELECT n, id, kind, audience FROM record WHERE flags & {} = 0 ORDER BY id",
            flags::HIDDEN
        );
        let mut records = self.store.prepare(&sql)?;
        let mut rows = records.query([])?;
        while let Some(row) = rows.next()? {
            let id = RecordId(row.get(1)?);
            let (kind, audience): (Option<String>, Option<[u8; 16]>) = (row.get(2)?, row.get(3)?);
            let state = folding.state(row.get(0)?)?;
            line(record_line(id, kind.as_deref(), audience.map(AudienceId), &state, trust.erased.get(&id)))?;
        }
        Ok(())
    }

    fn dump_changes(&self, line: &mut impl FnMut(String) -> Result<()>) -> Result<()> {
        let mut changes = self.store.prepare(
            "SELECT k.id, c.place, r.id, c.standing FROM change c JOIN commits k ON k.n = c.commit_n JOIN record r ON r.n = c.record
             WHERE c.standing <> 'erased' ORDER BY k.id, c.place",
        )?;
        let mut rows = changes.query([])?;
        while let Some(row) = rows.next()? {
            let standing = standing_of(row.get(3)?);
            line(change_line(ObjectId(row.get(0)?), row.get(1)?, RecordId(row.get(2)?), standing))?;
        }
        Ok(())
    }
}
