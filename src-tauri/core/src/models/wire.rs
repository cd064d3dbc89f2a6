//! What crosses to the window and the terminal about models.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::attachments::AttachmentView;
use crate::office::HistoryLine;

/// How serial numbers of a model are laid out in some years.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct SerialFormat {
    /// `#` a digit, `@` a letter, `&` either, `*` one sign or more, `\` before a sign the sign itself, all else as struck.
    pub layout: String,
    /// First year, partial date, or empty.
    pub year_from: String,
    /// Last year, partial date, or empty.
    pub year_to: String,
}

/// A model. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct ModelFields {
    /// Maker.
    pub make: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Other names of it.
    pub aliases: Option<Vec<String>>,
    /// Vocabulary `category`.
    pub category: Option<String>,
    /// Vocabulary `calibre` or free.
    pub calibres: Option<Vec<String>>,
    /// State of manufacture.
    pub country: Option<String>,
    /// Where its marks stand: vocabulary `marking_place`.
    pub places: Option<Vec<String>>,
    /// How its serial numbers are laid out.
    pub formats: Option<Vec<SerialFormat>>,
    /// What it is mistaken for.
    pub look_alikes: Option<Vec<String>>,
    /// Number in the Firearms Reference Table of the police, where the office has access to it.
    pub frt: Option<String>,
    /// Where this is known from.
    pub source: Option<String>,
}

/// A line of the table of models.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ModelRow {
    /// Record id.
    pub id: String,
    /// What it says.
    pub fields: ModelFields,
    /// Code of the office that recorded it.
    pub office: String,
    /// Flags as on a line of the register.
    pub flags: Vec<String>,
}

/// A model's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ModelPage {
    /// Its line.
    pub row: ModelRow,
    /// Pictures.
    pub pictures: Vec<AttachmentView>,
    /// Weapons of this store that name it.
    pub weapons: u32,
    /// Every change, newest first.
    pub history: Vec<HistoryLine>,
}

/// What a serial number says about a model, as a remark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct SerialRemark {
    /// The model whose formats are known, by record id.
    pub model: String,
    /// Its name.
    pub title: String,
    /// `fits`, `other_years` (a format of years that the weapon is not of) or `differs`.
    pub verdict: String,
    /// The format that fits, or all that are known.
    pub formats: Vec<SerialFormat>,
}
