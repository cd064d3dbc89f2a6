//! The one table of record kinds: what each is called, which fields it has, whom it is for, and where its rows lie.
//! Whatever speaks of a kind (fold, import, rebuild, report, export) reads it here; a new kind joins by being declared.

use crate::{
    ammunition, attachments, cases, consignments, contacts, ledgers, letters, lost, markings, models,
    parties, practices, stocks, terms, weapons,
};

use rusqlite::types::Value as Sql;

/// Type of a field's column. A value of another type is kept in the journal and not shown in the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Text.
    Text,
    /// Integer.
    Number,
    /// Sixteen bytes: another record.
    Reference,
    /// Bytes.
    Bytes,
    /// Array of texts; a JSON array in the column.
    List,
}

/// A field and its type.
pub type Field = (&'static str, Type);

/// Whom a record of this kind is for when it is made (R6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// The office that makes it, with headquarters.
    OwnOffice,
    /// Headquarters alone.
    Headquarters,
    /// All offices.
    National,
}

/// A column that is derived from the record's text fields.
pub type Derived = (&'static str, fn(&str) -> String, &'static str);

/// Values of columns from a record's text fields, which are asked for by name.
pub type Compute = fn(&dyn Fn(&str) -> Option<String>) -> Vec<Sql>;

/// Columns that follow from several text fields of a record together.
#[derive(Debug)]
pub struct Computed {
    /// The kind.
    pub kind: &'static str,
    /// The columns.
    pub columns: &'static [&'static str],
    /// Their values in that order.
    pub compute: Compute,
}

/// What is computed of the kinds that need it.
pub static COMPUTED: &[Computed] = &[consignments::RANGE_KEYS];

/// A kind of record.
#[derive(Debug)]
pub struct Kind {
    /// Name in the journal and on screen.
    pub name: &'static str,
    /// Table of its rows.
    pub table: &'static str,
    /// Whether it may hold personal data: then it never shares a commit with another record (R4).
    pub erasable: bool,
    /// Whom it is for.
    pub audience: For,
    /// Its fields, each with a column of that name.
    pub fields: &'static [Field],
    /// A column computed by a function from a field.
    pub derived: Option<Derived>,
    /// SQL over its row `t`: what a clerk calls it. `list:code` between two unit separators is said in words
    /// ([`Labels::say_marked`](crate::vocabulary::labels::Labels)).
    pub title: &'static str,
    /// A column whose code, said in words of this vocabulary, goes before the title.
    pub term: Option<(&'static str, &'static str)>,
}

/// Fields that every kind has: why it was withdrawn, and which record it continues (R6).
pub const COMMON: [&str; 2] = ["withdrawn", "continues"];

/// Operators: erasable, because they name people (R16).
pub static OPERATOR: Kind = Kind {
    name: "operator",
    table: "operator",
    erasable: true,
    audience: For::OwnOffice,
    fields: &[("name", Type::Text), ("roles", Type::List)],
    derived: None,
    title: "name",
    term: None,
};

/// Notes: all free text longer than a line, erasable because people write names into it.
pub static NOTE: Kind = Kind {
    name: "note",
    table: "note",
    erasable: true,
    audience: For::OwnOffice,
    fields: &[("about", Type::Reference), ("topic", Type::Text), ("text", Type::Text)],
    derived: None,
    title: markings::untold!("substr(t.text, 1, 60)"),
    term: None,
};

/// All kinds that this version knows.
pub static KINDS: &[&Kind] = &[
    &weapons::WEAPON,
    &markings::MARKING,
    &markings::RELEASE,
    &weapons::EVENT,
    &weapons::FIND,
    &NOTE,
    &parties::PARTY,
    &attachments::ATTACHMENT,
    &cases::CASE,
    &cases::STEP,
    &letters::LETTER,
    &contacts::CONTACT,
    &OPERATOR,
    &terms::TERM,
    &terms::PLACE,
    &terms::RULE,
    &consignments::CONSIGNMENT,
    &consignments::RANGE,
    &ammunition::AMMUNITION,
    &stocks::STOCK,
    &stocks::MACHINE,
    &stocks::CAMPAIGN,
    &stocks::CAMPAIGN_ITEM,
    &stocks::INVENTORY,
    &stocks::INVENTORY_ITEM,
    &ledgers::LEDGER,
    &ledgers::LEDGER_PAGE,
    &ledgers::LEDGER_ROW,
    &lost::NOTICE,
    &lost::QUERY,
    &lost::ANSWER,
    &practices::PRACTICE,
    &models::MODEL,
];

/// Kinds of which a person withdraws a record by the general act. The others stay for good, or have an act of their own that
/// judges more: rows of ledgers, words of the State, targets of campaigns.
pub const WITHDRAWN: [&str; 23] = [
    "weapon",
    "marking",
    "release",
    "event",
    "find",
    "note",
    "party",
    "attachment",
    "step",
    "contact",
    "consignment",
    "range",
    "ammunition",
    "stock",
    "machine",
    "campaign",
    "inventory",
    "inventory_item",
    "ledger",
    "notice",
    "query",
    "practice",
    "model",
];

/// The kind of this name, if this version knows it.
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.name == name)
}

/// What is computed of a kind, if anything.
pub fn computed(kind: &Kind) -> Option<&'static Computed> {
    COMPUTED.iter().find(|computed| computed.kind == kind.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_column() {
        let store = rusqlite::Connection::open_in_memory().unwrap();
        crate::store::tables_for_test(&store);
        for kind in KINDS {
            for (field, _) in kind.fields {
                let sql = format!("SELECT \"{field}\" FROM {}", kind.table);
                assert!(store.prepare(&sql).is_ok(), "{}.{field}", kind.name);
            }
            for column in computed(kind).map(|computed| computed.columns).unwrap_or_default() {
                let sql = format!("SELECT \"{column}\" FROM {}", kind.table);
                assert!(store.prepare(&sql).is_ok(), "{}.{column}", kind.name);
            }
            assert!(
                store.prepare(&format!("SELECT {} FROM {} t", kind.title, kind.table)).is_ok(),
                "title of {}",
                kind.name
            );
        }
    }
}
