//! What crosses to the window and the terminal about lots of ammunition.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::attachments::AttachmentView;
use crate::office::{Disagreement, HistoryLine, Link};

/// The particulars of a lot. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct AmmunitionFields {
    /// Headstamp as read, clockwise from the top.
    pub headstamp: Option<String>,
    /// Lot number as read.
    pub lot: Option<String>,
    /// Maker, as struck or known.
    pub maker: Option<String>,
    /// Marks on box, tin or crate.
    pub packaging_mark: Option<String>,
    /// Rounds, in digits.
    pub quantity: Option<String>,
    /// Calibre, vocabulary `calibre` or free.
    pub calibre: Option<String>,
    /// State of manufacture.
    pub country: Option<String>,
    /// Year of manufacture, partial date.
    pub year: Option<String>,
    /// The find it was part of, by record id.
    pub find: Option<String>,
    /// The consignment it came with, by record id.
    pub consignment: Option<String>,
    /// Where it is.
    pub place: Option<String>,
    /// Free remarks; kept as an erasable note.
    pub remarks: Option<String>,
}

/// One line of the list of lots.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct AmmunitionRow {
    /// Record id.
    pub id: String,
    /// Its fields, remarks left out.
    pub fields: AmmunitionFields,
    /// The find, if it is named.
    pub find: Option<Link>,
    /// Code of the office that recorded it.
    pub office: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// A question to the list of lots. `after` is the `next` of the page before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct AmmunitionQuery {
    /// Words that all must appear in headstamp, lot, maker, marks of the packaging, calibre or place.
    pub text: Option<String>,
    /// Only lots of this find, by record id.
    pub find: Option<String>,
    /// Show withdrawn ones too.
    pub withdrawn: Option<bool>,
    /// Continue behind this place.
    pub after: Option<String>,
    /// Rows wanted, at most 500.
    pub limit: Option<u32>,
}

/// A page of the list of lots.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct AmmunitionList {
    /// The rows, newest first.
    pub rows: Vec<AmmunitionRow>,
    /// Where the next page begins, absent at the end.
    pub next: Option<String>,
    /// Rows in all under this question; counted with its first page, 0 on later ones.
    pub total: u32,
}

/// A lot's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct AmmunitionPage {
    /// The line of the list.
    pub row: AmmunitionRow,
    /// Particulars.
    pub fields: AmmunitionFields,
    /// The consignment, if it is named.
    pub consignment: Option<Link>,
    /// Other lots with the same headstamp or lot number, a few.
    pub alike: Vec<AmmunitionRow>,
    /// Photographs and documents.
    pub photographs: Vec<AttachmentView>,
    /// Disagreements of the lot.
    pub disagreements: Vec<Disagreement>,
    /// Every change, newest first.
    pub history: Vec<HistoryLine>,
}
