//! Settling a disagreement: a change of its own that has seen every value and sets the one that a person chose (R1).

use proofmark_format::cbor::Value;
use proofmark_format::ids::AudienceId;

use super::{Settle, field_of};
use crate::error::{Error, Result};
use crate::office::act::Content;
use crate::office::fold::{Folding, record_n};
use crate::office::kinds::kind;
use crate::office::notes::{self, About};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check};

/// Topic of the note that says why a value was chosen.
const TOPIC: &str = "settlement";

impl Office {
    /// Chooses one of the values of a field by its commit. Refused where the field, or the value, is not in dispute any more:
    /// what was shown is then older than what is held.
    pub fn settle(&mut self, input: &Settle) -> Result<Done> {
        self.session.require(&Role::SETTLING)?;
        check::text("reason", &input.reason)?;
        let id = record_id(&input.record)?;
        let ((), outcome) = self.change(|task| {
            task.refuse_withheld(id)?;
            let n = record_n(task.tx, id)?;
            let (name, audience): (Option<String>, Option<[u8; 16]>) =
                task.tx.query_row("SELECT kind, audience FROM record WHERE n = ?1", [n], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?;
            let unknown = || Error::refused("field_unknown").with("field", &input.field);
            let field = field_of(name.as_deref().and_then(kind).ok_or_else(unknown)?, &input.field)?;
            let state = Folding::new(task.tx, task.trust, task.identity.device_id()).state(n)?;
            let values = state.fields.get(field).filter(|values| values.len() > 1);
            let chosen = values
                .and_then(|values| values.iter().find(|written| written.commit.to_string() == input.commit))
                .ok_or_else(|| Error::refused("disagreement_gone").with("field", field))?;
            task.patch(id, vec![(field, Content::Value(Value::decode(&chosen.value)?))])?;
            notes::add(
                task,
                About::Record(id),
                AudienceId(audience.unwrap_or_default()),
                TOPIC,
                &input.reason,
            );
            Ok(())
        })?;
        Ok(outcome.done(id))
    }
}
