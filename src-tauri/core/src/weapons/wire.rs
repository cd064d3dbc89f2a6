//! What crosses to the window and the terminal about weapons and the events of their lives.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::attachments::AttachmentView;
use crate::consignments::FoundRange;
use crate::markings::{MarkingFields, MarkingView};
use crate::office::{Disagreement, HistoryLine};

/// The particulars of a weapon. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct WeaponFields {
    /// Vocabulary `category` (ITI para 4).
    pub category: Option<String>,
    /// Manufacturer.
    pub make: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Canonical calibre, vocabulary `calibre` or free.
    pub calibre: Option<String>,
    /// Calibre as it was written or struck.
    pub calibre_as_written: Option<String>,
    /// ISO 3166-1 alpha-2 or a historic State.
    pub country_of_manufacture: Option<String>,
    /// Year as struck or known, partial date.
    pub year_of_manufacture: Option<String>,
    /// State of the most recent import mark.
    pub import_country: Option<String>,
    /// Year of import, partial date.
    pub import_year: Option<String>,
    /// Vocabulary `action`.
    pub action: Option<String>,
    /// Vocabulary `basis_of_identification`.
    pub basis_of_identification: Option<String>,
    /// Vocabulary `weapon_status` (ITI para 9).
    pub status: Option<String>,
    /// How it came to be a weapon: factory, craft, converted, printed … Vocabulary `nature`.
    pub nature: Option<String>,
    /// Manufacturer as it was struck or written.
    pub make_as_written: Option<String>,
    /// Model as it was struck or written.
    pub model_as_written: Option<String>,
    /// Record of the model in the office's table, by id.
    pub reference: Option<String>,
    /// State that answers for a historic one, chosen by a person.
    pub successor: Option<String>,
    /// Why that successor, one line.
    pub successor_reason: Option<String>,
    /// The year as it is struck: digits of any calendar, or coded letters.
    pub year_as_struck: Option<String>,
    /// Vocabulary `calendar` of the year as struck.
    pub calendar: Option<String>,
    /// Length of the barrel, whole millimetres in digits.
    pub barrel_mm: Option<String>,
    /// Certainty of the identification. Vocabulary `confidence`.
    pub confidence: Option<String>,
    /// Where it is stored.
    pub storage_place: Option<String>,
    /// Number of the seal or tag in store.
    pub storage_seal: Option<String>,
    /// Whether traces were taken before cleaning. Vocabulary `traces_taken`.
    pub traces_taken: Option<String>,
    /// The stock it belongs to, by record id.
    pub stock: Option<String>,
    /// Its number in that stock's own numbering.
    pub stock_number: Option<String>,
    /// Who made it safe; kept as an erasable note.
    pub made_safe_by: Option<String>,
    /// Free remarks; kept as an erasable note.
    pub remarks: Option<String>,
}

/// An event in a weapon's life. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct EventFields {
    /// Vocabulary `event_kind`; `find` for how the weapon came in.
    pub kind: Option<String>,
    /// Vocabulary `find_kind`: seized, found, surrendered or other (mandatory for a find).
    pub find_kind: Option<String>,
    /// Partial date: `1974`, `1974-03` or `1974-03-12`.
    pub date: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// State where it happened, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Name of the operation, if any.
    pub operation: Option<String>,
    /// The find of several weapons that this is part of, by record id: its circumstances stand there once.
    pub find: Option<String>,
    /// The marking it is about, by record id.
    pub marking: Option<String>,
    /// Until when: expiry of a licence, end of a temporary import, partial date.
    pub date_to: Option<String>,
    /// ISO 3166-2, from the office's list of places.
    pub subdivision: Option<String>,
    /// Who gave, by record id of a party.
    pub from_party: Option<String>,
    /// Who received, by record id of a party.
    pub to_party: Option<String>,
    /// State it left.
    pub country_from: Option<String>,
    /// State it went to.
    pub country_to: Option<String>,
    /// The consignment, by record id.
    pub consignment: Option<String>,
    /// Number of the licence, permit or authorisation.
    pub licence: Option<String>,
    /// Number of the document that shows it.
    pub document: Option<String>,
    /// Why an import needs no mark. Vocabulary `exemption` (ITI para 8(b)).
    pub exemption: Option<String>,
    /// How: of destruction, deactivation, marking or restoration. Vocabulary `event_method`.
    pub method: Option<String>,
    /// Number or name of the decision.
    pub decision: Option<String>,
    /// Who decided.
    pub authority: Option<String>,
    /// What a restoration brought to light, as a reading.
    pub reading: Option<String>,
    /// The ledger that says so, by record id.
    pub ledger: Option<String>,
    /// Page of the source.
    pub page: Option<String>,
    /// Line on that page.
    pub line: Option<String>,
    /// The source, where it is no ledger of the office: book, file, statement.
    pub source: Option<String>,
    /// Circumstances; kept as an erasable note.
    pub circumstances: Option<String>,
}

/// A weapon recorded with its markings and how it came in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct NewWeapon {
    /// Particulars.
    pub weapon: WeaponFields,
    /// Every mark as its own record.
    pub markings: Vec<MarkingFields>,
    /// How it was found; absent for a weapon of stock.
    pub find: Option<EventFields>,
    /// Give it a national unique number (ITI para 9).
    pub number: bool,
}

/// One line of the register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct WeaponRow {
    /// Record id.
    pub id: String,
    /// National unique number, if one was given.
    pub national_number: String,
    /// Vocabulary `category`.
    pub category: String,
    /// Manufacturer.
    pub make: String,
    /// Model.
    pub model: String,
    /// Calibre.
    pub calibre: String,
    /// Reading of the serial on the control part.
    pub serial: String,
    /// How it came in.
    pub find_kind: String,
    /// When it came in, partial date.
    pub find_date: String,
    /// Vocabulary `weapon_status`.
    pub status: String,
    /// Code of the office that recorded it.
    pub office: String,
    /// A tracing of this weapon is under way.
    pub traced: bool,
    /// `incomplete`, `disagreement`, `withdrawn`, `flagged`, `unknown_fields`.
    pub flags: Vec<String>,
}

/// A question to the register. `after` is the `next` of the page before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct WeaponQuery {
    /// Words that all must appear in number, make, model, calibre or serial.
    pub text: Option<String>,
    /// Only this way of coming in.
    pub find_kind: Option<String>,
    /// Only this office, by code.
    pub office: Option<String>,
    /// Show withdrawn weapons too.
    pub withdrawn: Option<bool>,
    /// Continue behind this place.
    pub after: Option<String>,
    /// Rows wanted, at most 500.
    pub limit: Option<u32>,
}

/// A page of the register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct WeaponList {
    /// The rows, newest first.
    pub rows: Vec<WeaponRow>,
    /// Where the next page begins, absent at the end.
    pub next: Option<String>,
    /// Rows in all under this question; counted with its first page, 0 on later ones.
    pub total: u32,
}

/// An event as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct EventView {
    /// Record id.
    pub id: String,
    /// Its fields.
    pub fields: EventFields,
    /// Code of the office that recorded it.
    pub office: String,
    /// Flags as in [`WeaponRow::flags`].
    pub flags: Vec<String>,
}

/// A case that concerns the weapon, where this store holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct CaseLink {
    /// Record id.
    pub id: String,
    /// Reference.
    pub reference: String,
    /// State of the case.
    pub state: String,
}

/// A weapon's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct WeaponPage {
    /// The line of the register.
    pub row: WeaponRow,
    /// Particulars.
    pub fields: WeaponFields,
    /// Markings in the order they were recorded.
    pub markings: Vec<MarkingView>,
    /// Events by date.
    pub events: Vec<EventView>,
    /// Photographs and documents.
    pub photographs: Vec<AttachmentView>,
    /// Cases held here.
    pub cases: Vec<CaseLink>,
    /// Disagreements of the weapon and what belongs to it.
    pub disagreements: Vec<Disagreement>,
    /// Every change, newest first.
    pub history: Vec<HistoryLine>,
    /// Other weapons with an equal serial: flagged, never merged without a person.
    pub doubles: Vec<WeaponRow>,
    /// Consignments and stocks with a range that its serial may lie in.
    pub ranges: Vec<FoundRange>,
}
