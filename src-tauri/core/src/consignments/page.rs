//! A consignment's page: its facts, its numbers, which of them the register knows, and what does not add up.

use std::collections::{BTreeMap, BTreeSet};

use proofmark_format::ids::RecordId;

use super::lookup::COUNTED;
use super::{ConsignmentFields, ConsignmentNote, ConsignmentPage, ConsignmentRow, RANGE, RangeView};
use crate::error::Result;
use crate::office::fold::record_n;
use crate::office::read::{belonging, moment, record_id};
use crate::office::{Office, flags, notes, particulars};

/// Most ranges that a page shows; a list of single numbers may be longer than anybody reads.
const RANGES: usize = 1000;
/// Weapons and other consignments that are named beside a range.
const FEW: usize = 5;

impl Office {
    /// A consignment's page.
    pub fn consignment(&self, id: &str) -> Result<ConsignmentPage> {
        let id = record_id(id)?;
        self.must_be(&id.to_string(), &["consignment"])?;
        let n = record_n(&self.store, id)?;
        let row = self.consignment_row(n)?;
        let of_ranges = belonging(&self.store, "ranges", "consignment", id)?;
        let ranges = self.range_views(&of_ranges)?;
        let mut records = vec![n];
        records.extend(of_ranges.iter().take(RANGES));
        let disagreements = self.disagreements(&records)?;
        records.extend(belonging(&self.store, "note", "about", id)?);
        let remarks = notes::text(&self.store, id, "remarks")?;
        Ok(ConsignmentPage {
            notes: self.to_look_at(&row, &ranges),
            fields: ConsignmentFields { remarks, ..row.fields.clone() },
            photographs: self.attachments_of(id)?,
            history: self.history(&records)?,
            disagreements,
            ranges,
            row,
        })
    }

    /// Ranges of a consignment or stock as its page shows them, the first thousand.
    pub(crate) fn range_views(&self, records: &[i64]) -> Result<Vec<RangeView>> {
        let own: BTreeSet<i64> = records.iter().copied().collect();
        records.iter().take(RANGES).map(|n| self.range_view(*n, &own)).collect()
    }

    fn range_view(&self, n: i64, own: &BTreeSet<i64>) -> Result<RangeView> {
        let offices = self.office_codes()?;
        let (id, feed, of_record): (RecordId, Option<i64>, i64) = self
            .store
            .prepare_cached("SELECT id, feed, flags FROM record WHERE n = ?1")?
            .query_row([n], |row| Ok((RecordId(row.get(0)?), row.get(1)?, row.get(2)?)))?;
        let span = self.span_of(n)?.filter(|_| of_record & flags::WITHDRAWN == 0);
        let (registered, weapons) =
            span.as_ref().map_or(Ok(Default::default()), |span| self.registered(span, FEW))?;
        Ok(RangeView {
            id: id.to_string(),
            fields: particulars::read(&self.store, &RANGE, n)?,
            count: span.as_ref().map_or(0, super::Span::count),
            overlaps: span.as_ref().map_or(Ok(Vec::new()), |span| self.meeting(span, own, FEW))?,
            weapons,
            registered,
            more: registered as usize == COUNTED,
            office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
            flags: flags::words(of_record),
        })
    }

    /// What does not add up, or waits. A question to a person, never a refusal: documents are as they are.
    fn to_look_at(&self, row: &ConsignmentRow, ranges: &[RangeView]) -> Vec<ConsignmentNote> {
        let fields = &row.fields;
        let today = moment(self.surroundings.now()).get(..10).unwrap_or_default().to_owned();
        let number = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<u32>().ok());
        let (quantity, delivered) = (number(&fields.quantity), number(&fields.delivered_quantity));
        let of = |date: &Option<String>| date.clone().unwrap_or_default();
        let (until, on) = (of(&fields.licence_to), of(&fields.delivered_on));
        // A partial date ends with its last day: 1974 is before 1975, and not before 1974-03-12.
        let is_before = |date: &str, day: &str| !date.is_empty() && *date < *day && !day.starts_with(date);
        let mut notes = Vec::new();
        let mut note = |code: &str, facts: &[(&str, String)]| {
            let facts = facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
            notes.push(ConsignmentNote { code: code.into(), facts: facts.collect::<BTreeMap<_, _>>() });
        };
        if row.ranges == 0 {
            note("no_numbers", &[]);
        }
        if let Some(quantity) = quantity.filter(|quantity| row.ranges > 0 && *quantity != row.numbers) {
            note(
                "numbers_differ",
                &[("quantity", quantity.to_string()), ("numbers", row.numbers.to_string())],
            );
        }
        if let (Some(quantity), Some(delivered)) = (quantity, delivered)
            && quantity != delivered
        {
            note(
                "delivery_differs",
                &[("quantity", quantity.to_string()), ("delivered", delivered.to_string())],
            );
        }
        if on.is_empty() && is_before(&until, &today) {
            note("not_delivered", &[("until", until.clone())]);
        }
        if !on.is_empty() && is_before(&until, &on) {
            note("delivered_late", &[("until", until), ("on", on)]);
        }
        // That a maker's numbers are exported later is the line of supply; that they are exported twice is not.
        let twice = ranges.iter().flat_map(|range| &range.overlaps);
        let twice = twice
            .filter(|other| other.facts.direction == fields.direction && other.about.kind == "consignment");
        for other in twice.take(FEW) {
            note("overlaps", &[("other", other.about.title.clone()), ("id", other.about.id.clone())]);
        }
        notes
    }
}
