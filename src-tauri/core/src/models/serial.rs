//! How serial numbers of a model are laid out, and what one says about a model. Never a reason to refuse.

use super::{ModelRow, SerialFormat, SerialRemark};
use crate::error::{Error, Result};
use crate::markings::plain;
use crate::office::{Office, check as office_check};
use crate::practices::Layout;

/// Between layout and years in a list of the journal.
const BETWEEN: &str = " | ";

/// A format as the journal keeps it: `layout | year from | year to`.
pub(super) fn line(format: &SerialFormat) -> String {
    [&format.layout, &format.year_from, &format.year_to].map(|part| part.trim()).join(BETWEEN)
}

/// A format as the journal has it; whatever is missing stays empty.
pub(super) fn read(line: &str) -> SerialFormat {
    let mut parts = line.split(BETWEEN).map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    SerialFormat { layout: next(), year_from: next(), year_to: next() }
}

/// Refuses a format that says nothing, or that could not be read again.
pub(super) fn check(format: &SerialFormat) -> Result<()> {
    office_check::line("formats", &format.layout, office_check::LINE)?;
    if format.layout.contains('|') {
        return Err(Error::refused("layout_invalid").with("field", "formats").with("value", &format.layout));
    }
    Layout::read("formats", &format.layout)?;
    office_check::partial_date("formats", &Some(format.year_from.clone()))?;
    office_check::partial_date("formats", &Some(format.year_to.clone()))
}

impl Office {
    /// What a serial number says about the model that is named beside it; nothing where no format of it is known. `year` is
    /// the year of manufacture, or empty.
    pub fn serial_remark(
        &self,
        make: &str,
        model: &str,
        reading: &str,
        year: &str,
    ) -> Result<Option<SerialRemark>> {
        let (make, model) = (plain(make), plain(model));
        if model.is_empty() || plain(reading).is_empty() {
            return Ok(None);
        }
        let is_it = |row: &ModelRow| {
            let fields = &row.fields;
            let names = fields.model.iter().chain(fields.aliases.iter().flatten());
            let makes = plain(fields.make.as_deref().unwrap_or_default());
            (make.is_empty() || makes.is_empty() || makes == make)
                && names.into_iter().any(|name| plain(name) == model)
        };
        let rows = self.held_models("r.flags & 68 = 0 AND t.formats IS NOT NULL", [])?;
        Ok(rows.into_iter().map(|held| held.row).find(is_it).and_then(|row| remark(&row, reading, year)))
    }
}

fn remark(row: &ModelRow, reading: &str, year: &str) -> Option<SerialRemark> {
    let formats = row.fields.formats.clone().filter(|formats| !formats.is_empty())?;
    let fitting: Vec<SerialFormat> = formats
        .iter()
        .filter(|format| Layout::read("formats", &format.layout).is_ok_and(|layout| layout.fits(reading)))
        .cloned()
        .collect();
    let (verdict, formats) = match fitting.iter().any(|format| is_of(format, year)) {
        true => ("fits", fitting),
        false if !fitting.is_empty() => ("other_years", fitting),
        false => ("differs", formats),
    };
    let name = |text: &Option<String>| text.clone().unwrap_or_default();
    Some(SerialRemark {
        model: row.id.clone(),
        title: format!("{} {}", name(&row.fields.make), name(&row.fields.model)).trim().to_owned(),
        verdict: verdict.into(),
        formats,
    })
}

/// Whether a year lies in those of a format; an unknown year lies in all.
fn is_of(format: &SerialFormat, year: &str) -> bool {
    let Some(year) = year.get(..4) else { return true };
    let from = format.year_from.get(..4).is_none_or(|from| from <= year);
    from && format.year_to.get(..4).is_none_or(|to| year <= to)
}

#[cfg(test)]
mod tests {
    use super::super::ModelFields;
    use super::*;

    fn format(layout: &str, from: &str, to: &str) -> SerialFormat {
        SerialFormat { layout: layout.into(), year_from: from.into(), year_to: to.into() }
    }

    fn verdict(reading: &str, year: &str) -> String {
        let formats = Some(vec![format("@@ ####", "1949", "1959"), format("#######", "1960", "")]);
        let row = ModelRow { fields: ModelFields { formats, ..Default::default() }, ..Default::default() };
        remark(&row, reading, year).unwrap().verdict
    }

    #[test]
    fn a_format_is_kept_in_one_line() {
        for kept in
            [format("@@ ####", "1949", "1959"), format("#######", "", ""), format("S*", "", "1974-03")]
        {
            check(&kept).unwrap();
            assert_eq!(read(&line(&kept)), kept);
        }
        assert_eq!(check(&format("A|B", "", "")).unwrap_err().code, "layout_invalid");
    }

    #[test]
    fn a_serial_number_is_remarked_on() {
        assert_eq!(verdict("AB 1234", "1955"), "fits");
        assert_eq!(verdict("AB 1234", ""), "fits");
        assert_eq!(verdict("AB 1234", "1974"), "other_years");
        assert_eq!(verdict("ZZZ 1", "1974"), "differs");
        assert_eq!(verdict("12?4*7", "1974"), "fits");
    }
}
