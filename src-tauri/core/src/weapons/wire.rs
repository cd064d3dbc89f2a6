//! What crosses to the window and the terminal about weapons and the events of their lives.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::attachments::AttachmentView;
use crate::consignments::FoundRange;
use crate::markings::{Adequacy, MarkingFields, MarkingView};
use crate::office::form::form;
use crate::office::{Disagreement, HistoryLine, Link, Second};

form! {
    /// The particulars of a weapon. An absent field is left as it is, an empty one is cleared.
    pub struct WeaponFields {
        /// Vocabulary `category` (ITI para 4).
        category: Code("category"),
        /// Manufacturer.
        make: Open("make"),
        /// Model.
        model: Open("model"),
        /// Canonical calibre, vocabulary `calibre` or free.
        calibre: Open("calibre"),
        /// Calibre as it was written or struck.
        calibre_as_written: Line,
        /// ISO 3166-1 alpha-2 or a historic State.
        country_of_manufacture: Code("country"),
        /// Year as struck or known, partial date.
        year_of_manufacture: Date,
        /// State of the most recent import mark.
        import_country: Code("country"),
        /// Year of import, partial date.
        import_year: Date,
        /// Vocabulary `action`.
        action: Code("action"),
        /// Vocabulary `basis_of_identification`.
        basis_of_identification: Code("basis_of_identification"),
        /// Vocabulary `weapon_status` (ITI para 9).
        status: Code("weapon_status"),
        /// How it came to be a weapon: factory, craft, converted, printed … Vocabulary `nature`.
        nature: Code("nature"),
        /// Manufacturer as it was struck or written.
        make_as_written: Line,
        /// Model as it was struck or written.
        model_as_written: Line,
        /// Record of the model in the office's table, by id.
        reference: Record("model"),
        /// State that answers for a historic one, chosen by a person.
        successor: Code("country"),
        /// Why that successor, one line.
        successor_reason: Line,
        /// The year as it is struck: digits of any calendar, or coded letters.
        year_as_struck: Line,
        /// Vocabulary `calendar` of the year as struck.
        calendar: Code("calendar"),
        /// Length of the barrel, whole millimetres in digits.
        barrel_mm: Digits(5),
        /// Certainty of the identification. Vocabulary `confidence`.
        confidence: Code("confidence"),
        /// Where it is stored.
        storage_place: Line,
        /// Number of the seal or tag in store.
        storage_seal: Line,
        /// Whether traces were taken before cleaning. Vocabulary `traces_taken`.
        traces_taken: Code("traces_taken"),
        /// The stock it belongs to, by record id.
        stock: Record("stock"),
        /// Its number in that stock's own numbering.
        stock_number: Line,
    }
    notes {
        /// Who made it safe; kept as an erasable note.
        made_safe_by,
        /// Free remarks; kept as an erasable note.
        remarks,
    }
    also { national_number: Text, }
}

form! {
    /// An event in a weapon's life. An absent field is left as it is, an empty one is cleared.
    pub struct EventFields {
        /// Vocabulary `event_kind`; `find` for how the weapon came in.
        kind: Code("event_kind"),
        /// Vocabulary `find_kind`: seized, found, surrendered or other (mandatory for a find).
        find_kind: Code("find_kind"),
        /// Partial date: `1974`, `1974-03` or `1974-03-12`.
        date: Date,
        /// Place.
        place: Line,
        /// State where it happened, ISO 3166-1 alpha-2.
        country: Code("country"),
        /// Name of the operation, if any.
        operation: Line,
        /// The find of several weapons that this is part of, by record id: its circumstances stand there once.
        find: Record("find"),
        /// The marking it is about, by record id.
        marking: Record("marking"),
        /// Until when: expiry of a licence, end of a temporary import, partial date.
        date_to: Date,
        /// ISO 3166-2, from the office's list of places.
        subdivision: Subdivision,
        /// Who gave, by record id of a party.
        from_party: Record("party"),
        /// Who received, by record id of a party.
        to_party: Record("party"),
        /// State it left.
        country_from: Code("country"),
        /// State it went to.
        country_to: Code("country"),
        /// The consignment, by record id.
        consignment: Record("consignment"),
        /// Number of the licence, permit or authorisation.
        licence: Line,
        /// Number of the document that shows it.
        document: Line,
        /// Why an import needs no mark. Vocabulary `exemption` (ITI para 8(b)).
        exemption: Code("exemption"),
        /// How: of destruction, deactivation, marking or restoration. Vocabulary `event_method`.
        method: Code("event_method"),
        /// Number or name of the decision.
        decision: Line,
        /// Who decided.
        authority: Line,
        /// What a restoration brought to light, as a reading.
        reading: Exact,
        /// The ledger that says so, by record id.
        ledger: Record("ledger"),
        /// Page of the source.
        page: Line,
        /// Line on that page.
        line: Line,
        /// The source, where it is no ledger of the office: book, file, statement.
        source: Line,
    }
    notes {
        /// Circumstances; kept as an erasable note.
        circumstances,
    }
    also { weapon: Reference, }
}

form! {
    /// A find of one weapon or many: what is true of all that came in with it. An absent field is left as it is, an empty one
    /// is cleared.
    pub struct FindFields {
        /// Vocabulary `find_kind`: seized, found, surrendered or other.
        find_kind: Code("find_kind"),
        /// Partial date: `1974`, `1974-03` or `1974-03-12`.
        date: Date,
        /// Place.
        place: Line,
        /// State where it was, ISO 3166-1 alpha-2.
        country: Code("country"),
        /// ISO 3166-2, from the office's list of places.
        subdivision: Subdivision,
        /// Name of the operation, if any.
        operation: Line,
    }
    notes {
        /// Circumstances; kept as an erasable note.
        circumstances,
    }
    also {}
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
    /// Manufacturer; as written where it was not understood.
    pub make: String,
    /// Model, as the manufacturer.
    pub model: String,
    /// Calibre, as the manufacturer.
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
    /// ISO 3166-1 alpha-2 or a historic State.
    pub country_of_manufacture: String,
    /// Year of manufacture, partial date.
    pub year_of_manufacture: String,
    /// `incomplete`, `disagreement`, `withdrawn`, `flagged`, `unknown_fields`.
    pub flags: Vec<String>,
    /// Which of `make`, `model` and `calibre` are as written: no list knows them.
    pub as_written: Vec<String>,
}

/// A question to the register.
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
    /// Only this make.
    pub make: Option<String>,
    /// Only this model.
    pub model: Option<String>,
    /// Only this calibre.
    pub calibre: Option<String>,
    /// Only this category.
    pub category: Option<String>,
    /// Only this status.
    pub status: Option<String>,
    /// Only this country of manufacture.
    pub country_of_manufacture: Option<String>,
    /// Only what belongs to this stock, by record id.
    pub stock: Option<String>,
    /// Only what has this flag of [`WeaponRow::flags`], is `traced`, or came in and is not disposed of (`awaiting_disposal`).
    pub flag: Option<String>,
    /// Only what came in on this day or later, partial date.
    pub found_from: Option<String>,
    /// Only what came in on this day or earlier, partial date.
    pub found_to: Option<String>,
    /// Show withdrawn weapons too.
    pub withdrawn: Option<bool>,
    /// Column to sort by: `serial`, `national_number`, `make`, `model`, `calibre`, `category`, `status`,
    /// `country_of_manufacture`, `year_of_manufacture`, `find_kind`, `find_date` or `office`. Without one the newest come first.
    pub sort: Option<String>,
    /// The other way round. What is not known comes last either way.
    pub descending: Option<bool>,
    /// So many rows are passed over: a page from the middle costs no more than the first.
    pub from: Option<u32>,
    /// Rows wanted, at most 500.
    pub limit: Option<u32>,
}

/// A page of the register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct WeaponList {
    /// The rows of this page.
    pub rows: Vec<WeaponRow>,
    /// Rows in all under this question.
    pub total: u32,
    /// A large register is being read into memory just now: ask again.
    pub preparing: bool,
    /// Consignments and stocks with a range that has the number which is looked for; told with the first page.
    pub ranges: Vec<FoundRange>,
}

/// A question to the register under a name, and what its list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct SavedView {
    /// Its name.
    pub name: String,
    /// The question, without a place in the list.
    pub query: WeaponQuery,
    /// Keys of the columns, in their order.
    pub columns: Vec<String>,
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
    /// Fields that an event of its kind needs and that say nothing.
    pub lacking: Vec<String>,
    /// Photographs and scans about it.
    pub photographs: Vec<AttachmentView>,
    /// `mark_inadequate`: by the State's rule the weapon should have been adequately marked for this.
    pub warnings: Vec<String>,
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
    /// What the fields of the weapon, of its marks and of its events refer to, each once.
    pub links: Vec<Link>,
    /// Whether it is adequately marked (ITI 7-10), and what lacks.
    pub adequacy: Adequacy,
    /// Pairs of serial numbers on parts that do not fit one another, by record id: put together from several weapons, or
    /// misread.
    pub mismatch: Vec<Vec<String>>,
    /// What may become of it (ITI 9).
    pub disposal: DisposalView,
    /// By what it is no longer here; nothing where it is, as far as is known.
    pub gone: Option<Gone>,
    /// The year as struck, in the common era; nothing where none was struck or it cannot be reckoned.
    pub year: Option<YearRead>,
    /// States that may answer for the historic State that made it, the likeliest first; empty for a State of today.
    pub successors: Vec<String>,
}

/// What took a weapon away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Gone {
    /// Vocabulary `event_kind`: destruction, return, export, loss …
    pub by: String,
    /// Since when, partial date; empty where that is not recorded.
    pub since: String,
    /// Where that was.
    pub place: String,
    /// State that it went to, ISO 3166-1 alpha-2.
    pub country: String,
    /// Who has it, by record id of a party.
    pub to_party: String,
}

/// A year in another calendar or code, in the common era.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct YearRead {
    /// First year of the common era that it may mean.
    pub from: i32,
    /// Last year that it may mean.
    pub to: i32,
    /// How it was reckoned: `plain`, `two_digits`, `calendar` or `code`.
    pub how: String,
    /// The calendar, or the code table that it was read by, a code.
    pub by: String,
    /// Whether the recorded year of manufacture agrees; nothing where none is recorded.
    pub agrees: Option<bool>,
}

/// A step towards the disposal of a weapon (ITI 9).
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct Disposal {
    /// The status that it leads to, vocabulary `weapon_status`.
    pub to: String,
    /// When, partial date.
    pub date: Option<String>,
    /// How it was destroyed, vocabulary `event_method`.
    pub method: Option<String>,
    /// Number or name of the decision.
    pub decision: Option<String>,
    /// Who decided.
    pub authority: Option<String>,
    /// Who gave it, by record id of a party.
    pub from_party: Option<String>,
    /// Who received it, or witnessed its destruction, by record id of a party.
    pub to_party: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Number of the protocol or receipt.
    pub document: Option<String>,
    /// Remarks, witnesses; kept as an erasable note.
    pub remarks: Option<String>,
    /// Who authorises it, where the State's rule asks for a second person.
    pub second: Option<Second>,
}

/// What may become of a weapon.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct DisposalView {
    /// Whether it came in by a find: then para 9 applies.
    pub applies: bool,
    /// Vocabulary `weapon_status`, or empty.
    pub status: String,
    /// Para 9 is met: marked and recorded, destroyed, returned or in State use.
    pub settled: bool,
    /// When it came in, partial date.
    pub found_on: String,
    /// At least so many days ago, by the laptop's clock; nothing where no date is recorded.
    pub since_days: Option<u32>,
    /// It waits for longer than the State's rule says.
    pub late: bool,
    /// The steps that may be taken, in the order in which to offer them.
    pub allowed: Vec<DisposalStep>,
}

/// A step that may be taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct DisposalStep {
    /// The status that it leads to.
    pub to: String,
    /// Kind of the event that it records.
    pub event: String,
    /// Fields that must be filled in; several in one list are alternatives.
    pub needs: Vec<Vec<String>>,
    /// What stands in the way beside them: `mark`, an adequate mark.
    pub lacking: Vec<String>,
    /// A second officer must authorise it.
    pub second: bool,
}

/// Weapons that wait for their disposal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct AwaitingDisposal {
    /// How many there are.
    pub total: u32,
    /// How many wait for longer than the State's rule says.
    pub late: u32,
    /// The first of them, the longest here first.
    pub rows: Vec<AwaitingRow>,
}

/// A weapon that waits for its disposal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct AwaitingRow {
    /// The weapon.
    pub weapon: WeaponRow,
    /// It came in at least so many days ago; nothing where no date is recorded.
    pub since_days: Option<u32>,
    /// It waits for longer than the State's rule says.
    pub late: bool,
}

/// A find of several weapons, recorded as one act.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct NewFind {
    /// What is true of all of them.
    pub find: FindFields,
    /// The weapons, each without a find of its own.
    pub weapons: Vec<NewWeapon>,
    /// Give each a national unique number (ITI para 9); else only those that ask for one.
    pub number: bool,
}

/// One line of the list of finds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct FindRow {
    /// Record id.
    pub id: String,
    /// Vocabulary `find_kind`.
    pub find_kind: String,
    /// Partial date.
    pub date: String,
    /// Place.
    pub place: String,
    /// State, ISO 3166-1 alpha-2.
    pub country: String,
    /// Name of the operation.
    pub operation: String,
    /// Weapons that came in with it.
    pub weapons: u32,
    /// Those of them for which ITI para 9 is met: marked and recorded, destroyed, returned or in State use.
    pub settled: u32,
    /// Code of the office that recorded it.
    pub office: String,
    /// Flags as in [`WeaponRow::flags`].
    pub flags: Vec<String>,
}

/// A question to the list of finds. `after` is the `next` of the page before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct FindQuery {
    /// Words that all must appear in date, place or operation.
    pub text: Option<String>,
    /// Only this way of coming in.
    pub find_kind: Option<String>,
    /// Show withdrawn finds too.
    pub withdrawn: Option<bool>,
    /// Continue behind this place.
    pub after: Option<String>,
    /// Rows wanted, at most 500.
    pub limit: Option<u32>,
}

/// A page of the list of finds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct FindList {
    /// The rows, newest first.
    pub rows: Vec<FindRow>,
    /// Where the next page begins, absent at the end.
    pub next: Option<String>,
    /// Rows in all under this question; counted with its first page, 0 on later ones.
    pub total: u32,
}

/// A find's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct FindPage {
    /// The line of the list.
    pub row: FindRow,
    /// What is true of all weapons of it.
    pub fields: FindFields,
    /// The weapons, in the order they were recorded.
    pub weapons: Vec<WeaponRow>,
    /// Lots of ammunition that came in with it.
    pub ammunition: Vec<Link>,
    /// Photographs and documents of the find itself.
    pub photographs: Vec<AttachmentView>,
    /// Disagreements about the find itself.
    pub disagreements: Vec<Disagreement>,
    /// Every change of the find itself, newest first.
    pub history: Vec<HistoryLine>,
}
