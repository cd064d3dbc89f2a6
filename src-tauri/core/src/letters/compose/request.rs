//! The facts of a request for tracing, as they stand in the step of a case.
//!
//! Codes come from the vocabularies; where one is not in its list, its own words are printed. Everything
//! that may be lacking is optional and then left out of the letter: whether a request is complete is
//! asked before (paragraph 17), not here.

use serde::{Deserialize, Serialize};

/// The State and office that speak.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Sender {
    /// The State, as it names itself.
    pub state: String,
    /// The office.
    pub office: String,
    /// Its address, a line each.
    pub address: Vec<String>,
}

/// Who is written to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Addressee {
    /// The State: a code of `country` or its name.
    pub state: String,
    /// The office.
    pub office: String,
    /// The person, if known.
    pub name: Option<String>,
    /// The address, a line each.
    pub address: Vec<String>,
}

/// How urgent, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Urgency {
    /// A code of `urgency` or words.
    pub degree: String,
    /// Why.
    pub justification: Option<String>,
}

/// How the weapon came into the hands of the authorities.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Find {
    /// A code of `find_kind`.
    pub kind: String,
    /// As far as known: `1974`, `1974-03`, `1974-03-12`.
    pub date: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// In the course of which operation.
    pub operation: Option<String>,
    /// What happened; a paragraph each line.
    pub circumstances: String,
}

/// The weapon.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Weapon {
    /// A code of `category`.
    pub category: String,
    /// The make, if known.
    pub make: Option<String>,
    /// The model, if known.
    pub model: Option<String>,
    /// The calibre, if known.
    pub calibre: Option<String>,
    /// The calibre as it is marked, where it differs.
    pub calibre_as_written: Option<String>,
    /// A code of `action`.
    pub action: Option<String>,
    /// A code of `country`.
    pub country_of_manufacture: Option<String>,
    /// The year of manufacture, as far as known.
    pub year_of_manufacture: Option<String>,
    /// A code of `country`.
    pub import_country: Option<String>,
    /// The year of import.
    pub import_year: Option<String>,
    /// How the weapon was identified: a code of `basis_of_identification` or words.
    pub basis: Option<String>,
    /// The number given to it in the register of the sender.
    pub national_number: Option<String>,
    /// Other features that help to tell it.
    pub remarks: Option<String>,
}

/// A marking and what could be read of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Marking {
    /// A code of `marking_kind`.
    pub kind: String,
    /// A code of `marking_place`.
    pub place: Option<String>,
    /// A code of `marking_method`.
    pub method: Option<String>,
    /// A code of `marking_condition`.
    pub condition: Option<String>,
    /// A code of `script`.
    pub script: Option<String>,
    /// The reading, exactly as made; empty if nothing could be read.
    pub reading: String,
    /// Whether it is the serial number on the part that the State controls.
    pub serial_of_control_part: bool,
    /// A note.
    pub note: Option<String>,
}

/// Whether what is answered can be kept confidential (paragraph 15).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Confidentiality {
    /// It is undertaken.
    #[default]
    Undertaking,
    /// It cannot be, and the reason is given with the request.
    CannotBeGiven {
        /// Why: law, constitution, administration.
        reason: String,
    },
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// The officer.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
    /// Electronic mail.
    pub email: Option<String>,
    /// Address, where it is not that of the letterhead.
    pub address: Option<String>,
    /// A secure means: INTERPOL channel, pouch, bundle.
    pub secure_means: Option<String>,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Signatory {
    /// The name.
    pub name: String,
    /// The title.
    pub title: String,
}

/// A request for tracing: all that its letter says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TracingRequest {
    /// Who speaks.
    pub sender: Sender,
    /// The reference, never given twice.
    pub reference: String,
    /// The date of issue that a person confirmed (`yyyy-mm-dd`).
    pub date: String,
    /// A code of `classification` or words.
    pub classification: Option<String>,
    /// How urgent.
    pub urgency: Option<Urgency>,
    /// Who is written to.
    pub addressee: Addressee,
    /// Who gets a copy.
    pub copy_to: Vec<String>,
    /// The law under which the sender asks.
    pub legal_authority: String,
    /// Codes of `para6`.
    pub grounds: Vec<String>,
    /// The national law that makes the weapon illicit.
    pub national_law: Option<String>,
    /// The find.
    pub find: Find,
    /// The weapon.
    pub weapon: Weapon,
    /// Its markings.
    pub markings: Vec<Marking>,
    /// Where has been looked already.
    pub searches: Vec<String>,
    /// Codes of `question` or questions in words.
    pub questions: Vec<String>,
    /// What the answer is for; a paragraph each line.
    pub intended_use: String,
    /// Whether the answer can be kept confidential.
    pub confidentiality: Confidentiality,
    /// When an answer is hoped for (`yyyy-mm-dd`).
    pub reply_by: Option<String>,
    /// Whom to ask.
    pub contact: Contact,
    /// Who signs.
    pub signatory: Signatory,
    /// The second officer, who authorised the letter.
    pub authorised_by: Option<Signatory>,
    /// What is enclosed.
    pub annexes: Vec<String>,
}
