//! Tables of other programs: pasted from a spreadsheet, or a file of a marking machine. Comma, semicolon, tab; UTF-8, UTF-16
//! or the old Western code page; with or without headings.

use std::io::Read;
use std::path::Path;

use csv::ReaderBuilder;
use encoding_rs::{Encoding, WINDOWS_1252};

use super::columns::bare;
use crate::error::{Error, Result};

/// Most bytes of a table.
const MOST: u64 = 32 * 1024 * 1024;
/// Most rows of a table: what one act may take in.
pub(super) const ROWS: usize = 50_000;

/// A table as it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    /// The rows, each with its line in the file, counted from 1.
    pub rows: Vec<(u32, Vec<String>)>,
}

/// Which field each column holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Columns {
    /// By column; `None` for one that means nothing here.
    pub fields: Vec<Option<&'static str>>,
    /// Headings that mean nothing here.
    pub strange: Vec<String>,
    /// Whether the first row held headings.
    pub headed: bool,
}

/// The text of what was pasted, or of a file where nothing was.
pub(super) fn text(pasted: &str, path: &str) -> Result<String> {
    if !pasted.trim().is_empty() {
        return Ok(pasted.to_owned());
    }
    if path.trim().is_empty() {
        return Err(Error::refused("table_empty").with("field", "text"));
    }
    let path = Path::new(path.trim());
    let failed = |e: &std::io::Error| Error::disk(path, e).with("field", "path");
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|e| failed(&e))?;
    file.take(MOST + 1).read_to_end(&mut bytes).map_err(|e| failed(&e))?;
    if bytes.len() as u64 > MOST {
        return Err(Error::refused("file_too_large").with("path", path.display()).with("most", MOST));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Error::refused("table_is_workbook").with("path", path.display()).with("field", "path"));
    }
    Ok(decoded(&bytes))
}

fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or_default()).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

impl Sheet {
    /// Reads a table; rows without a word are left out.
    pub(super) fn read(text: &str) -> Result<Sheet> {
        let unreadable =
            |e: csv::Error| Error::refused("table_unreadable").with("field", "text").with("reason", e);
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter(text))
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(unreadable)?;
            let line = record.position().map_or(0, csv::Position::line) as u32;
            if record.iter().any(|cell| !cell.is_empty()) {
                rows.push((line, record.iter().map(str::to_owned).collect()));
            }
            if rows.len() > ROWS + 1 {
                return Err(Error::refused("table_too_long").with("field", "text").with("most", ROWS));
            }
        }
        match rows.is_empty() {
            true => Err(Error::refused("table_empty").with("field", "text")),
            false => Ok(Sheet { rows }),
        }
    }

    /// Finds out what the columns hold: by headings, where the first row has two that are known, else in the usual order.
    /// Headings are taken off the rows.
    pub(super) fn columns(
        &mut self,
        known: impl Fn(&str) -> Option<&'static str>,
        usual: &[&'static str],
    ) -> Columns {
        let first = self.rows.first().map(|(_, cells)| cells.clone()).unwrap_or_default();
        let mut fields: Vec<Option<&'static str>> = first.iter().map(|heading| known(heading)).collect();
        // Of two columns of one name the first holds.
        for at in 1..fields.len() {
            if fields[..at].contains(&fields[at]) {
                fields[at] = None;
            }
        }
        let headings = fields.iter().flatten().count();
        if headings < 2.min(first.len()) {
            return Columns {
                fields: usual.iter().map(|field| Some(*field)).collect(),
                ..Columns::default()
            };
        }
        self.rows.remove(0);
        let strange =
            first.iter().zip(&fields).filter(|(heading, field)| field.is_none() && !bare(heading).is_empty());
        let strange = strange.map(|(heading, _)| heading.clone()).collect();
        Columns { fields, strange, headed: true }
    }
}

impl Columns {
    /// The cell of a field in a row, or nothing.
    pub(super) fn cell<'a>(&self, row: &'a [String], field: &str) -> &'a str {
        let at = self.fields.iter().position(|held| *held == Some(field));
        at.and_then(|at| row.get(at)).map(String::as_str).unwrap_or_default()
    }

    /// The fields that some column holds, in the order of the table.
    pub(super) fn named(&self) -> Vec<String> {
        self.fields.iter().flatten().map(|field| (*field).to_owned()).collect()
    }
}

/// The sign that parts the cells: the one that the first line has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: u8| first.bytes().filter(|byte| *byte == sign).count();
    [b'\t', b';', b','].into_iter().max_by_key(|sign| (count(*sign), *sign == b'\t')).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::super::columns::StockRule;
    use super::*;
    use crate::vocabulary::rules;

    const USUAL: [&str; 3] = ["stock_number", "make", "serial"];

    #[test]
    fn tables_are_read_however_they_are_written() {
        for text in ["A,B\n1,2\n", "A;B\r\n1;2", "A\tB\n\n1\t2\n", "\"A\";\"B\"\n 1 ; 2 "] {
            let rows: Vec<Vec<String>> =
                Sheet::read(text).unwrap().rows.into_iter().map(|(_, row)| row).collect();
            assert_eq!(rows, [["A", "B"], ["1", "2"]], "{text:?}");
        }
        assert_eq!(Sheet::read("  \n ;; \n").unwrap_err().code, "table_empty");
        assert_eq!(decoded(b"\xff\xfeA\0"), "A");
        assert_eq!(decoded(b"\xef\xbb\xbfA"), "A");
        assert_eq!(decoded(b"num\xe9ro"), "num\u{e9}ro");
    }

    #[test]
    fn headings_are_known_and_their_absence_means_the_usual_order() {
        let rule: StockRule = serde_json::from_str(rules::shipped("stocks").unwrap()).unwrap();
        let known = |heading: &str| rule.of_list(heading);
        let mut sheet = Sheet::read("Serial;Colour;No\nA 1;red;7\n").unwrap();
        let found = sheet.columns(known, &USUAL);
        assert!(found.headed);
        assert_eq!(found.fields, [Some("serial"), None, Some("stock_number")]);
        assert_eq!(found.strange, ["Colour"]);
        assert_eq!(sheet.rows, [(2, vec!["A 1".into(), "red".into(), "7".into()])]);
        assert_eq!(found.cell(&sheet.rows[0].1, "serial"), "A 1");
        assert_eq!(found.cell(&sheet.rows[0].1, "model"), "");

        let mut bare = Sheet::read("7;Norinco;A 1").unwrap();
        let usual = bare.columns(known, &USUAL);
        assert!(!usual.headed && usual.strange.is_empty());
        assert_eq!((usual.cell(&bare.rows[0].1, "make"), bare.rows[0].0), ("Norinco", 1));
    }
}
