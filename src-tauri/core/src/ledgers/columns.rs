//! Columns and kinds of ledgers, as the vocabularies describe them.

use serde_json::Value;

use super::{LedgerColumn, LedgerKind};
use crate::error::{Error, Result};
use crate::office::check;
use crate::vocabulary::terms;

/// Most columns of a ledger.
const MOST: usize = 24;

/// Kinds of ledger with the columns that a form offers first.
pub fn kinds() -> Vec<LedgerKind> {
    terms::codes("ledger_kind")
        .into_iter()
        .map(|code| LedgerKind { code: code.to_owned(), columns: listed(code, "columns") })
        .collect()
}

/// What each line of such a ledger records in a weapon's life, the second where the line says that it left again.
pub(super) fn events(kind: &str) -> Vec<String> {
    listed(kind, "events")
}

fn listed(kind: &str, key: &str) -> Vec<String> {
    let items = terms::property("ledger_kind", kind, key).and_then(Value::as_array);
    items.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// A column as the vocabulary describes it. One that this version does not know is text and nothing more.
pub(super) fn column(code: &str) -> LedgerColumn {
    let text = |key| terms::property("ledger_column", code, key).and_then(Value::as_str);
    let said = |key| terms::property("ledger_column", code, key).and_then(Value::as_bool).unwrap_or_default();
    LedgerColumn {
        code: code.to_owned(),
        becomes: text("becomes").unwrap_or("none").to_owned(),
        list: text("list").unwrap_or_default().to_owned(),
        free: said("free"),
        person: said("person"),
    }
}

/// Refuses columns that are unknown, come twice or are too many.
pub(super) fn check(columns: &[String]) -> Result<()> {
    let wrong = |code: &'static str| Error::refused(code).with("field", "columns");
    if columns.len() > MOST {
        return Err(wrong("field_too_long").with("most", MOST));
    }
    for (n, column) in columns.iter().enumerate() {
        check::shipped("columns", "ledger_column", column)?;
        if columns[..n].contains(column) {
            return Err(wrong("ledger_column_twice").with("value", column));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_offers_columns_that_exist_and_events_that_exist() {
        let kinds = kinds();
        assert!(kinds.len() >= 4);
        for kind in kinds {
            check(&kind.columns).unwrap_or_else(|e| panic!("{}: {e}", kind.code));
            assert!(kind.columns.contains(&"serial".to_owned()), "{}", kind.code);
            assert!(!events(&kind.code).is_empty(), "{}", kind.code);
            assert!(events(&kind.code).iter().all(|event| terms::contains("event_kind", event)));
        }
    }

    #[test]
    fn a_column_twice_or_unknown_is_refused() {
        let codes = |columns: &[&str]| {
            check(&columns.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>()).unwrap_err().code
        };
        assert_eq!(codes(&["make", "serial", "make"]), "ledger_column_twice");
        assert_eq!(codes(&["weight"]), "vocabulary_unknown");
    }
}
