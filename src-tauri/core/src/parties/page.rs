//! A party's page: what it is, what the law asks of it, what it owes, and the consignments that name it.

use super::{PARTY, PartyFields, PartyPage};
use crate::consignments::ConsignmentQuery;
use crate::error::Result;
use crate::office::fold::record_n;
use crate::office::read::{belonging, record_id};
use crate::office::{Office, notes, particulars};

/// Consignments that the page shows; the list shows all.
const FEW: u32 = 50;

impl Office {
    /// A party's page.
    pub fn party_page(&self, id: &str) -> Result<PartyPage> {
        let id = record_id(id)?;
        self.must_be(&id.to_string(), &["party"])?;
        let n = record_n(&self.store, id)?;
        let mut row = self.party_row(n)?;
        let fields: PartyFields = particulars::read(&self.store, &PARTY, n)?;
        let due = self.owed_by(id)?;
        row.overdue = due.iter().filter(|due| due.overdue).count() as u32;
        let named =
            ConsignmentQuery { party: Some(id.to_string()), limit: Some(FEW), ..ConsignmentQuery::default() };
        let mut records = vec![n];
        records.extend(belonging(&self.store, "note", "about", id)?);
        let about = fields.about.as_deref().map(record_id).transpose()?;
        Ok(PartyPage {
            duties: if self.is_ours(&row.country) { self.duties(&row.role)? } else { Vec::new() },
            due,
            about: about.map(|about| self.link(about)).transpose()?,
            consignments: self.consignments(&named)?.rows,
            photographs: self.attachments_of(id)?,
            disagreements: self.disagreements(&records)?,
            history: self.history(&records)?,
            fields: PartyFields { remarks: notes::text(&self.store, id, "remarks")?, ..fields },
            row,
        })
    }
}
