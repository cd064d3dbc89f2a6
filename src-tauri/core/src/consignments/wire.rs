//! What crosses to the window and the terminal about consignments and ranges of serial numbers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::attachments::AttachmentView;
use crate::office::{Disagreement, HistoryLine, Link};

/// The particulars of a consignment. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct ConsignmentFields {
    /// Vocabulary `consignment_direction`: export, import, transit, domestic, production_return.
    pub direction: Option<String>,
    /// Number of the licence or authorisation.
    pub licence: Option<String>,
    /// Licence valid from, partial date.
    pub licence_from: Option<String>,
    /// Licence valid until, partial date.
    pub licence_to: Option<String>,
    /// Number of the end-user certificate.
    pub end_user_certificate: Option<String>,
    /// Exporter, by record id of a party.
    pub exporter: Option<String>,
    /// Importer, by record id of a party.
    pub importer: Option<String>,
    /// Broker, by record id of a party.
    pub broker: Option<String>,
    /// Maker, by record id of a party.
    pub maker: Option<String>,
    /// Final recipient, by record id of a party.
    pub final_recipient: Option<String>,
    /// State it left, ISO 3166-1 alpha-2 or a historic State.
    pub country_from: Option<String>,
    /// State it went to.
    pub country_to: Option<String>,
    /// States of transit, in order.
    pub transit: Option<Vec<String>>,
    /// Manufacturer, as weapons name it.
    pub make: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Vocabulary `category` (ITI para 4).
    pub category: Option<String>,
    /// Calibre, vocabulary `calibre` or free.
    pub calibre: Option<String>,
    /// Year of manufacture, or the year that a production return is about.
    pub year: Option<String>,
    /// Weapons licensed or made, in digits.
    pub quantity: Option<String>,
    /// Delivered on, partial date.
    pub delivered_on: Option<String>,
    /// Weapons delivered, in digits.
    pub delivered_quantity: Option<String>,
    /// The ledger that says so, by record id.
    pub ledger: Option<String>,
    /// Page of the source.
    pub page: Option<String>,
    /// Line on that page.
    pub line: Option<String>,
    /// The source, where it is no ledger of the office: file, customs declaration, return.
    pub source: Option<String>,
    /// Free remarks; kept as an erasable note.
    pub remarks: Option<String>,
}

/// A range of serial numbers as written in a document. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct RangeFields {
    /// The first number; alone, it may be a reading with `?`, `*` and `[ ]`.
    pub from: Option<String>,
    /// The last number, both included; absent for one number.
    pub to: Option<String>,
}

/// A consignment with its ranges, recorded as one act.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct NewConsignment {
    /// Particulars.
    pub consignment: ConsignmentFields,
    /// Its serial numbers.
    pub ranges: Vec<RangeFields>,
}

/// How a range that somebody types is understood, before it is saved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct RangeRead {
    /// The first number as written.
    pub from: String,
    /// The last number as written; empty for one number.
    pub to: String,
    /// How many numbers; 0 where the range cannot be read.
    pub count: u32,
    /// Code of the refusal, or empty.
    pub problem: String,
    /// Other consignments and stocks that have some of these numbers, a few.
    pub overlaps: Vec<FoundRange>,
}

/// A range as shown on the page of its consignment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct RangeView {
    /// Record id.
    pub id: String,
    /// Its fields.
    pub fields: RangeFields,
    /// How many numbers; 0 where it cannot be read here.
    pub count: u32,
    /// Weapons of the register with one of these numbers, the first few.
    pub weapons: Vec<RangeWeapon>,
    /// Weapons of the register with one of these numbers.
    pub registered: u32,
    /// Whether there may be more than were counted.
    pub more: bool,
    /// Other consignments and stocks that have some of these numbers, a few.
    pub overlaps: Vec<FoundRange>,
    /// Code of the office that recorded it.
    pub office: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// A weapon whose number lies in a range.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct RangeWeapon {
    /// The weapon.
    pub weapon: Link,
    /// The reading that says so.
    pub reading: String,
}

/// A range of numbers that a reading may be one of, with the facts of its consignment or stock.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct FoundRange {
    /// The range's record id.
    pub range: String,
    /// The first number as written.
    pub from: String,
    /// The last number as written; empty for one number.
    pub to: String,
    /// How many numbers.
    pub count: u32,
    /// `exact` or `same_signs` for one number, `in_range` for one of several, `fits` where signs are unsure on either side.
    pub why: String,
    /// The consignment or stock.
    pub about: Link,
    /// What is recorded of the consignment; empty for a stock.
    pub facts: ConsignmentFields,
    /// The parties that it names, by field, as far as they are held here.
    pub parties: BTreeMap<String, Link>,
    /// Code of the office that recorded it.
    pub office: String,
}

/// One line of the list of consignments.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ConsignmentRow {
    /// Record id.
    pub id: String,
    /// Its fields, remarks left out.
    pub fields: ConsignmentFields,
    /// The parties that it names, by field, as far as they are held here.
    pub parties: BTreeMap<String, Link>,
    /// The first of its ranges, as written.
    pub first: String,
    /// How many ranges.
    pub ranges: u32,
    /// How many numbers they have together.
    pub numbers: u32,
    /// Code of the office that recorded it.
    pub office: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// A question to the list of consignments. `after` is the `next` of the page before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct ConsignmentQuery {
    /// Words that all must appear in licence, certificate, make, model, calibre or year; or a serial number of the consignment.
    pub text: Option<String>,
    /// Only this direction.
    pub direction: Option<String>,
    /// Only those that name this party, by record id.
    pub party: Option<String>,
    /// Only those that left this State, went to it or through it.
    pub country: Option<String>,
    /// Show withdrawn ones too.
    pub withdrawn: Option<bool>,
    /// Continue behind this place.
    pub after: Option<String>,
    /// Rows wanted, at most 500.
    pub limit: Option<u32>,
}

/// A page of the list of consignments.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ConsignmentList {
    /// The rows, newest first.
    pub rows: Vec<ConsignmentRow>,
    /// Where the next page begins, absent at the end.
    pub next: Option<String>,
    /// Rows in all under this question; counted with its first page, 0 on later ones.
    pub total: u32,
}

/// What a consignment's page asks a person to look at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ConsignmentNote {
    /// `no_numbers`, `numbers_differ`, `delivery_differs`, `not_delivered`, `delivered_late` or `overlaps`.
    pub code: String,
    /// What the words need, by name.
    pub facts: BTreeMap<String, String>,
}

/// A consignment's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ConsignmentPage {
    /// The line of the list.
    pub row: ConsignmentRow,
    /// Particulars.
    pub fields: ConsignmentFields,
    /// Its ranges in the order they were recorded, the first thousand.
    pub ranges: Vec<RangeView>,
    /// What to look at.
    pub notes: Vec<ConsignmentNote>,
    /// Photographs and documents.
    pub photographs: Vec<AttachmentView>,
    /// Disagreements of the consignment and its ranges.
    pub disagreements: Vec<Disagreement>,
    /// Every change, newest first.
    pub history: Vec<HistoryLine>,
}
