//! What crosses to the window and the terminal about cases.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::letters::LetterRow;
use crate::practices::PracticeFit;
use crate::weapons::WeaponRow;

/// What a request says beyond the weapon's own particulars (ITI para 17). An absent field is left as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct RequestFields {
    /// State asked, ISO 3166-1 alpha-2.
    pub partner: Option<String>,
    /// Office addressed.
    pub addressee: Option<String>,
    /// Its address, lines separated by line breaks.
    pub address: Option<String>,
    /// Who gets a copy.
    pub copy_to: Option<String>,
    /// Vocabulary `channel`.
    pub channel: Option<String>,
    /// Vocabulary `urgency`.
    pub urgency: Option<String>,
    /// Why it is urgent.
    pub urgency_reason: Option<String>,
    /// Vocabulary `classification`.
    pub classification: Option<String>,
    /// The sender's legal authority.
    pub authority: Option<String>,
    /// Letters of ITI para 6, such as `["a","c"]`.
    pub grounds: Option<Vec<String>>,
    /// National law cited (para 17(a)).
    pub law: Option<String>,
    /// Searches already made; kept as a note.
    pub searches: Option<String>,
    /// Codes of vocabulary `question`.
    pub questions: Option<Vec<String>>,
    /// A question of the office's own.
    pub other_question: Option<String>,
    /// Intended use of the information (para 17(c)); kept as a note.
    pub intended_use: Option<String>,
    /// `undertaken` or `cannot` (para 15).
    pub confidentiality: Option<String>,
    /// Why it cannot be guaranteed.
    pub confidentiality_reason: Option<String>,
    /// Answer asked by this date, `YYYY-MM-DD`.
    pub reply_by: Option<String>,
    /// Officer to be contacted: name, telephone, address.
    pub contact: Option<String>,
    /// Who signs: name and title.
    pub signatory: Option<String>,
}

/// A case to be opened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct NewCase {
    /// The weapon.
    pub weapon: String,
    /// `outgoing` (others come with their issues).
    pub direction: String,
    /// The day the case is opened, confirmed by a person, `YYYY-MM-DD`; its year numbers the case.
    pub date: String,
    /// What is known of the request already.
    #[serde(default)]
    pub request: RequestFields,
}

/// One line of the list of cases.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct CaseRow {
    /// Record id.
    pub id: String,
    /// Reference.
    pub reference: String,
    /// `outgoing`.
    pub direction: String,
    /// `draft`, `ready`, `authorised`, `issued`, `acknowledged`, `answered`, `closed`.
    pub state: String,
    /// State asked.
    pub partner: String,
    /// Weapon's record id.
    pub weapon: String,
    /// Make, model, calibre, serial in one line.
    pub title: String,
    /// Date of the first step, `YYYY-MM-DD`.
    pub opened: String,
    /// Required things that the request still lacks.
    pub lacking: u32,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// Something the request lacks, with its paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Gap {
    /// Code of vocabulary `para17`.
    pub requirement: String,
    /// Paragraph, such as `17(a)`.
    pub paragraph: String,
    /// Whether it stops the request; otherwise it is advised.
    pub required: bool,
    /// `case`, `weapon`, `marking` or `find`: where the field is.
    pub place: String,
    /// Field name there.
    pub field: String,
}

/// A step of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct StepView {
    /// Record id.
    pub id: String,
    /// Vocabulary `step`.
    pub kind: String,
    /// Date a person gave, `YYYY-MM-DD`.
    pub date: String,
    /// Operator's name.
    pub operator: String,
    /// Second operator's name, where two were needed.
    pub second: String,
    /// Remarks.
    pub remarks: String,
    /// Letter of this step, if any.
    pub letter: Option<String>,
}

/// Whom to ask by a marking practice that marks of the weapon fit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Route {
    /// The State whose practice it is, or those that may answer for it today, the likeliest first.
    pub states: Vec<String>,
    /// The practice, with its source, and what fits it.
    pub fit: PracticeFit,
}

/// A case's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct CasePage {
    /// The line of the list.
    pub row: CaseRow,
    /// The weapon's line of the register.
    pub weapon: WeaponRow,
    /// The request.
    pub request: RequestFields,
    /// What it lacks, required first.
    pub gaps: Vec<Gap>,
    /// Whom else to ask, by the marking practices that the weapon's marks fit.
    pub routes: Vec<Route>,
    /// Steps in order.
    pub steps: Vec<StepView>,
    /// Letters issued.
    pub letters: Vec<LetterRow>,
    /// `complete`, `authorise`, `issue`, `await` or `none`: what to do next.
    pub next: String,
    /// True when facts changed after the second officer authorised: it must be authorised again.
    pub changed_since_authorised: bool,
    /// Disagreements in the case.
    pub disagreements: Vec<crate::office::Disagreement>,
    /// Every change, newest first.
    pub history: Vec<crate::office::HistoryLine>,
}
