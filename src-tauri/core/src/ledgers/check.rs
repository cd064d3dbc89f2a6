//! The second person: somebody who did not enter a row says whether it is what the page says.

use proofmark_format::ids::RecordId;
use rusqlite::Connection;

use super::correct::{Held, correct};
use super::{CheckLedgerRow, LedgerRowInput};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields, set_list};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role};

/// Who checks rows: whoever may record or verify, but for the one who wrote the row.
const CHECKING: [Role; 3] = [Role::Verifier, Role::Recorder, Role::TracingOfficer];

impl Office {
    /// Records what a second person read on the line. Cells that differ, or mean something else, are corrected with what they
    /// recorded, and the row counts as wrong, however often it is checked after that; what was written first stays in its
    /// history.
    pub fn check_ledger_row(&mut self, input: &CheckLedgerRow) -> Result<Done> {
        self.session.require(&CHECKING)?;
        let held = Held::of(&self.store, record_id(&input.row)?)?;
        if writers(&self.store, held.n)?.contains(&self.session.id) {
            return Err(Error::refused("ledger_row_own"));
        }
        let read = LedgerRowInput {
            as_written: input.as_written.clone(),
            understood: input.understood.clone(),
            ..LedgerRowInput::default()
        };
        let line = held.line(&self.store, &read)?;
        let (audience, checker) = (self.audience_of(held.id)?, self.session.id);
        let ((), outcome) = self.change(|task| {
            let mut wrong = held.differing(task.tx, &line)?;
            let mut fields = match wrong.is_empty() {
                true => Fields::new(),
                false => correct(task, &held, audience, &line)?,
            };
            let known = held.correction.iter().filter(|column| !wrong.contains(column)).cloned();
            wrong.extend(known.collect::<Vec<_>>());
            let is_right = wrong.is_empty() && held.checked != "wrong";
            fields.push(("checked", Content::from(if is_right { "right" } else { "wrong" })));
            fields.push(("checked_by", Content::from(checker)));
            if !wrong.is_empty() {
                set_list(&mut fields, "correction", &Some(wrong));
            }
            task.patch(held.id, fields)
        })?;
        Ok(outcome.done(held.id))
    }
}

/// Operators who wrote in a row, whoever entered it first.
pub(super) fn writers(store: &Connection, row: i64) -> Result<Vec<RecordId>> {
    // The operator is the last member of every body: 17 bytes for an id (FORMAT.md, "Body").
    let mut select = store.prepare_cached(
        "SELECT part(k.body, -17, 17) FROM change c JOIN commits k ON k.n = c.commit_n WHERE c.record = ?1
         ORDER BY c.birth DESC, k.n",
    )?;
    let tails = select.query_map([row], |row| row.get::<_, Option<Vec<u8>>>(0))?;
    let mut writers = Vec::new();
    for tail in tails {
        if let Some([0x50, id @ ..]) = tail?.as_deref() {
            writers.push(RecordId::from_slice(id)?);
        }
    }
    Ok(writers)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{as_recorder, as_third, as_verifier, office, row, sales};
    use super::*;

    fn checked(row: &super::super::LedgerRowView) -> CheckLedgerRow {
        CheckLedgerRow {
            row: row.id.clone(),
            as_written: row.as_written.clone(),
            understood: row.understood.clone(),
        }
    }

    #[test]
    fn who_entered_a_row_does_not_check_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        office.add_ledger_rows(&ledger, &[row("1", 1, "111", "A")]).unwrap();
        assert!(office.ledger_to_check(&ledger, true).unwrap().is_empty());
        let own = office.ledger_leaf(&ledger, "1").unwrap().rows.remove(0);
        assert_eq!(office.check_ledger_row(&checked(&own)).unwrap_err().code, "ledger_row_own");
    }

    #[test]
    fn a_wrong_cell_is_corrected_with_what_it_recorded_and_counts_in_the_sample() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        let rows = [row("1", 1, "24581", "Alhaji Musa"), row("1", 2, "24582", "B")];
        office.add_ledger_rows(&ledger, &rows).unwrap();
        office.set_ledger_page(&ledger, "1", "entered").unwrap();

        let mut office = as_verifier(office, folder.path());
        let waiting = office.ledger_to_check(&ledger, false).unwrap();
        assert_eq!(waiting.len(), 2, "a sample of a hundred in a hundred");
        let work = office.day_work().unwrap();
        assert_eq!((work.ledgers, &work.ledger, work.ledger_rows), (1, &ledger, 2));
        let mut wrong = checked(&waiting[0]);
        wrong.as_written[0] = "13/3/87".into();
        wrong.as_written[4] = "2458I".into();
        wrong.as_written[5] = "Alhaji Musah".into();
        wrong.understood.insert("serial".into(), "2458I".into());
        wrong.understood.insert("date".into(), "1987-03-13".into());
        office.check_ledger_row(&wrong).unwrap();
        office.check_ledger_row(&checked(&waiting[1])).unwrap();
        assert_eq!(office.day_work().unwrap().ledgers, 0);

        let leaf = office.ledger_leaf(&ledger, "1").unwrap();
        assert_eq!(leaf.rows[0].as_written[5], "Alhaji Musah");
        assert_eq!(
            (leaf.rows[0].checked.as_str(), leaf.rows[0].checked_by.as_str()),
            ("wrong", "Kofi Mensah")
        );
        assert_eq!(leaf.rows[0].correction, ["date", "serial", "to"]);
        assert_eq!((leaf.rows[1].checked.as_str(), leaf.rows[1].correction.len()), ("right", 0));
        let page = office.weapon(&leaf.rows[0].weapon.clone().unwrap().id).unwrap();
        assert_eq!(page.row.serial, "2458I");
        assert_eq!(page.events[0].fields.date.as_deref(), Some("1987-03-13"));
        assert_eq!(page.events.len(), 1);

        let right = leaf.rows[1].input();
        for refused in [
            office.change_ledger_row(&leaf.rows[1].id, &right).map(drop),
            office.withdraw_ledger_row(&leaf.rows[1].id, "not so").map(drop),
        ] {
            assert_eq!(refused.unwrap_err().code, "role_missing", "a verifier does not record");
        }

        let book = office.ledger_book(&ledger).unwrap();
        let progress = &book.line.progress;
        assert_eq!((progress.sample, progress.sample_checked, progress.sample_wrong), (2, 2, 1));
        assert_eq!((progress.entered, progress.checked), (1, 1));
        assert_eq!(book.wrong.len(), 3);
        let verified = office.verify(&mut |_, _| Ok(())).unwrap();
        assert!(verified.damaged.is_empty() && verified.tables_equal);
    }

    #[test]
    fn what_was_checked_is_not_changed_by_who_records_and_an_error_is_counted_for_good() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        office.add_ledger_rows(&ledger, &[row("1", 1, "24581", "A")]).unwrap();
        let mut office = as_verifier(office, folder.path());
        let row = office.ledger_to_check(&ledger, true).unwrap().remove(0);
        let mut wrong = checked(&row);
        wrong.as_written[4] = "2458I".into();
        wrong.understood.insert("serial".into(), "2458I".into());
        office.check_ledger_row(&wrong).unwrap();

        let mut office = as_recorder(office, folder.path());
        let now = office.ledger_leaf(&ledger, "1").unwrap().rows.remove(0);
        assert_eq!(office.change_ledger_row(&now.id, &now.input()).unwrap_err().code, "ledger_row_checked");
        let withdrawn = office.withdraw_ledger_row(&now.id, "not so").unwrap_err();
        assert_eq!(withdrawn.code, "ledger_row_checked");

        let mut office = as_third(office, folder.path());
        office.check_ledger_row(&checked(&now)).unwrap();
        let twice = office.ledger_leaf(&ledger, "1").unwrap().rows.remove(0);
        assert_eq!(
            (twice.checked.as_str(), twice.correction.as_slice()),
            ("wrong", &["serial".to_owned()][..])
        );
        assert_eq!(twice.checked_by, "Adjoa Asare");
    }

    #[test]
    fn another_meaning_of_the_same_words_is_a_correction_too() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let ledger = office.add_ledger(&sales()).unwrap().id;
        office.add_ledger_rows(&ledger, &[row("1", 1, "24581", "A"), row("1", 2, "24582", "B")]).unwrap();
        let mut office = as_verifier(office, folder.path());
        let rows = office.ledger_to_check(&ledger, true).unwrap();
        let mut other = checked(&rows[0]);
        other.understood.insert("make".into(), "FN".into());
        office.check_ledger_row(&other).unwrap();
        let silent = CheckLedgerRow { understood: Default::default(), ..checked(&rows[1]) };
        office.check_ledger_row(&silent).unwrap();
        let rows = office.ledger_leaf(&ledger, "1").unwrap().rows;
        assert_eq!(
            (rows[0].checked.as_str(), rows[0].correction.as_slice()),
            ("wrong", &["make".to_owned()][..])
        );
        assert_eq!(rows[0].understood["make"], "FN");
        assert_eq!((rows[1].checked.as_str(), rows[1].understood["make"].as_str()), ("right", "Browning"));
    }
}
