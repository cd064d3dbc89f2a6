//! Aligned text: facts with their names, and rows under headings.

/// Name and value pairs below one another; what is empty is left out.
pub(crate) fn facts(facts: &[(String, String)]) -> String {
    let given = || facts.iter().filter(|(_, value)| !value.trim().is_empty());
    let width = given().map(|(name, _)| width_of(name)).max().unwrap_or_default();
    let indent = format!("\n{}", " ".repeat(width + 2));
    given()
        .map(|(name, value)| {
            format!("{}  {}\n", padded(name, width), value.trim_end().replace('\n', &indent))
        })
        .collect()
}

/// Rows in columns under a row of headings. The last column is not padded.
pub(crate) fn table(headings: &[String], rows: &[Vec<String>]) -> String {
    let all = || std::iter::once(headings).chain(rows.iter().map(Vec::as_slice));
    let width =
        |n: usize| all().filter_map(|row| row.get(n)).map(|cell| width_of(cell)).max().unwrap_or_default();
    let widths: Vec<usize> = (0..headings.len()).map(width).collect();
    let row_of = |row: &[String]| {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| padded(cell, *width)).collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    all().map(row_of).collect()
}

/// Lines set in under a heading; nothing where there are none.
pub(crate) fn section(heading: &str, lines: &str) -> String {
    if lines.trim().is_empty() {
        return String::new();
    }
    let lines: String = lines.lines().map(|line| format!("  {line}\n")).collect();
    format!("\n{heading}\n{lines}")
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(width_of(text))))
}

fn width_of(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn facts_stand_in_line_and_empty_ones_are_left_out() {
        let pairs: Vec<(String, String)> = [("Make", "Norinco"), ("Model", ""), ("Remarks", "one\ntwo")]
            .map(|(n, v)| (n.into(), v.into()))
            .into();
        assert_eq!(facts(&pairs), "Make     Norinco\nRemarks  one\n         two\n");
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [texts(&["1", "é"]), texts(&["22", ""])];
        assert_eq!(table(&texts(&["N", "Sign"]), &rows), "N   Sign\n1   é\n22\n");
    }
}
