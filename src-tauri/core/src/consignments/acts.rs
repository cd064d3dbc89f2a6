//! Recording and changing a consignment and the serial numbers that it had.

use proofmark_format::ids::AudienceId;

use super::{CONSIGNMENT, ConsignmentFields, NewConsignment, PARTIES, RANGE, RangeFields, RangeRead, Span};
use crate::error::{Error, Result};
use crate::markings::plain;
use crate::office::act::{Content, Fields, for_birth};
use crate::office::door::Task;
use crate::office::fold::record_n;
use crate::office::notes::{self, About};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check, form, particulars};
use crate::stocks::STOCK;

/// Other ranges that are named beside one that is typed.
const FEW: usize = 5;

impl Office {
    /// Records a consignment with its serial numbers, or the return of what a maker produced.
    pub fn add_consignment(&mut self, input: &NewConsignment) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        if input.consignment.direction.as_deref().unwrap_or_default().is_empty() {
            return Err(Error::refused("field_empty").with("field", "consignment.direction"));
        }
        self.check_consignment(&input.consignment).map_err(|e| e.within("consignment"))?;
        check_ranges(&input.ranges)?;
        let fields = for_birth(particulars::fields(&CONSIGNMENT, &input.consignment)?);
        let audience = self.own_audience();
        let (consignment, outcome) = self.change(|task| {
            let consignment = task.act.birth(&CONSIGNMENT, audience, fields);
            add_to(task, audience, ("consignment", consignment.into()), &input.ranges)?;
            notes::set(task, About::Draft(consignment), audience, "remarks", &input.consignment.remarks)?;
            Ok(consignment)
        })?;
        let id = outcome.id(consignment);
        Ok(outcome.done(id))
    }

    /// Changes particulars of a consignment: only the fields given, and of these only what differs.
    pub fn change_consignment(&mut self, id: &str, input: &ConsignmentFields) -> Result<Done> {
        self.check_consignment(input)?;
        let fields = particulars::fields(&CONSIGNMENT, input)?;
        self.change_record(id, &CONSIGNMENT, fields, |task, id, audience| {
            notes::set(task, About::Record(id), audience, "remarks", &input.remarks)
        })
    }

    /// Adds serial numbers to a consignment or to a stock.
    pub fn add_ranges(&mut self, id: &str, ranges: &[RangeFields]) -> Result<Done> {
        check_ranges(ranges)?;
        let kind = match self.must_be(id, &["consignment", "stock"])? {
            "stock" => &STOCK,
            _ => &CONSIGNMENT,
        };
        self.change_record(id, kind, Fields::new(), |task, id, audience| {
            add_to(task, audience, (kind.name, Content::from(id)), ranges)
        })
    }

    /// Changes a range: an end that is not given stays, an empty last one makes it one number.
    pub fn change_range(&mut self, id: &str, input: &RangeFields) -> Result<Done> {
        form::check_record(&self.store, record_id(id)?, RANGE.name)?;
        let held: RangeFields =
            particulars::read(&self.store, &RANGE, record_n(&self.store, record_id(id)?)?)?;
        let whole = RangeFields { from: input.from.clone().or(held.from), to: input.to.clone().or(held.to) };
        check_ranges(&[whole])?;
        self.change_record(id, &RANGE, particulars::fields(&RANGE, input)?, |_, _, _| Ok(()))
    }

    /// How typed or pasted serial numbers are understood: a line each, `AB 1000-AB 1999`, `AB 1000 to AB 1999`, two columns of a
    /// table, or one number. Nothing is recorded.
    pub fn read_ranges(&self, text: &str) -> Result<Vec<RangeRead>> {
        check::text("ranges", text)?;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(|line| self.read_range(&divided(line))).collect()
    }

    fn read_range(&self, (from, to): &(String, String)) -> Result<RangeRead> {
        let read = RangeRead { from: from.clone(), to: to.clone(), ..RangeRead::default() };
        Ok(match Span::read(from, to) {
            Ok(span) => RangeRead {
                count: span.count(),
                overlaps: self.meeting(&span, &Default::default(), FEW)?,
                ..read
            },
            Err(problem) => RangeRead { problem: problem.code.into(), ..read },
        })
    }

    fn check_consignment(&self, fields: &ConsignmentFields) -> Result<()> {
        check::lines(&[
            ("licence", &fields.licence),
            ("end_user_certificate", &fields.end_user_certificate),
            ("make", &fields.make),
            ("model", &fields.model),
            ("calibre", &fields.calibre),
            ("page", &fields.page),
            ("line", &fields.line),
            ("source", &fields.source),
        ])?;
        check::codes(
            &self.store,
            &[
                ("direction", "consignment_direction", &fields.direction),
                ("country_from", "country", &fields.country_from),
                ("country_to", "country", &fields.country_to),
                ("category", "category", &fields.category),
            ],
        )?;
        for country in fields.transit.iter().flatten() {
            check::code(&self.store, "transit", "country", country)?;
        }
        for (field, date) in [
            ("licence_from", &fields.licence_from),
            ("licence_to", &fields.licence_to),
            ("year", &fields.year),
            ("delivered_on", &fields.delivered_on),
        ] {
            check::partial_date(field, date)?;
        }
        check::whole_number("quantity", &fields.quantity)?;
        check::whole_number("delivered_quantity", &fields.delivered_quantity)?;
        let named =
            [&fields.maker, &fields.exporter, &fields.broker, &fields.importer, &fields.final_recipient];
        for (field, party) in PARTIES.into_iter().zip(named) {
            self.must_name(field, "party", party)?;
        }
        self.must_name("ledger", "ledger", &fields.ledger)?;
        check::text("remarks", fields.remarks.as_deref().unwrap_or_default())
    }
}

fn check_ranges(ranges: &[RangeFields]) -> Result<()> {
    for (n, range) in ranges.iter().enumerate() {
        let within = |e: Error| e.within(&format!("ranges.{n}"));
        check::lines(&[("from", &range.from), ("to", &range.to)]).map_err(within)?;
        let (from, to) = (range.from.as_deref().unwrap_or_default(), range.to.as_deref().unwrap_or_default());
        Span::read(from, to).map_err(within)?;
    }
    Ok(())
}

fn add_to(
    task: &mut Task<'_>,
    audience: AudienceId,
    (field, about): (&'static str, Content),
    ranges: &[RangeFields],
) -> Result<()> {
    for range in ranges {
        let mut fields = for_birth(particulars::fields(&RANGE, range)?);
        fields.push((field, about.clone()));
        task.act.birth(&RANGE, audience, fields);
    }
    Ok(())
}

/// A typed line as the two ends of a range. A dash may stand within a number: it divides only where both sides make a range, and
/// where no space stands around it, only two numbers of equally many signs.
fn divided(line: &str) -> (String, String) {
    for sign in ["\t", "…", "..", " to ", " à ", " au ", ";", " - ", " – ", " — "] {
        if let Some((from, to)) = line.split_once(sign) {
            return (from.trim().to_owned(), to.trim_start_matches('.').trim().to_owned());
        }
    }
    line.char_indices()
        .filter(|(_, sign)| matches!(sign, '-' | '–' | '—'))
        .map(|(at, sign)| (line[..at].trim(), line[at + sign.len_utf8()..].trim()))
        .find(|(from, to)| plain(from).chars().count() == plain(to).chars().count() && is_range(from, to))
        .map_or_else(|| (line.to_owned(), String::new()), |(from, to)| (from.to_owned(), to.to_owned()))
}

fn is_range(from: &str, to: &str) -> bool {
    matches!(Span::read(from, to), Ok(Span::Numbers { .. }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_divides_only_where_both_sides_make_a_range() {
        for (line, from, to) in [
            ("AB 1000-AB 1999", "AB 1000", "AB 1999"),
            ("AB-1000 – AB-1999", "AB-1000", "AB-1999"),
            ("AB-1000-AB-1999", "AB-1000", "AB-1999"),
            ("AB-1000", "AB-1000", ""),
            ("56-1 4411", "56-1 4411", ""),
            ("1000 to 1999", "1000", "1999"),
            ("1000\t1999", "1000", "1999"),
            ("1000...1999", "1000", "1999"),
            ("AB 1?3", "AB 1?3", ""),
            ("1000-1999", "1000", "1999"),
            ("1-1200", "1-1200", ""),
            ("1 - 1200", "1", "1200"),
            ("AB 1000 to AC 1999", "AB 1000", "AC 1999"),
        ] {
            assert_eq!(divided(line), (from.to_owned(), to.to_owned()), "{line}");
        }
    }
}
