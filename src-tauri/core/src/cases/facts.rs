//! What a request tells another State, and its hash: what the second officer authorises (R16). The letter is composed from
//! these facts alone, so that whatever it does not tell, where a weapon is stored say, asks for no new authorisation.

use std::collections::BTreeMap;

use proofmark_format::ids::sha256;
use serde::Serialize;
use serde_json::Value;

use super::RequestFields;
use crate::attachments::AttachmentView;
use crate::error::{Error, Result};
use crate::markings::MarkingFields;
use crate::weapons::{EventFields, WeaponFields, WeaponFile, is_withdrawn};

/// All that a request tells another State.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Facts {
    /// Without the channel by which the letter goes: that is not on it.
    pub request: RequestFields,
    pub national_number: String,
    pub weapon: ToldWeapon,
    pub markings: Vec<ToldMarking>,
    pub find: Option<ToldFind>,
    pub photographs: Vec<Photograph>,
    /// The same as release 0.1.0 bound it.
    #[serde(skip)]
    first_form: [u8; 32],
}

/// A photograph that the request encloses.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Photograph {
    pub sha256: String,
    pub caption: String,
}

/// Those fields of a form that go into a letter.
macro_rules! told {
    ($(#[$meta:meta])* $name:ident of $form:ident { $($field:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, Serialize)]
        pub(crate) struct $name { $(pub $field: Option<String>),+ }

        impl From<&$form> for $name {
            fn from(form: &$form) -> $name {
                $name { $($field: form.$field.clone()),+ }
            }
        }
    };
}

told! {
    /// What the letter tells of a weapon.
    ToldWeapon of WeaponFields {
        category, make, model, calibre, calibre_as_written, country_of_manufacture, year_of_manufacture, import_country,
        import_year, action, basis_of_identification,
    }
}
told! {
    /// What the letter tells of a mark.
    ToldMarking of MarkingFields { kind, place, method, condition, script, reading, symbols, control_part, remark }
}
told! {
    /// What the letter tells of a find.
    ToldFind of EventFields { find_kind, date, place, country, operation, circumstances }
}

impl Facts {
    /// The facts of a request about a weapon: what was withdrawn is not told.
    pub(super) fn of(request: &RequestFields, weapon: &WeaponFile) -> Result<Facts> {
        let marks =
            || weapon.markings.iter().filter(|mark| !is_withdrawn(&mark.flags)).map(|mark| &mark.fields);
        let photographs: Vec<Photograph> = weapon.photographs.iter().map(Photograph::of).collect();
        let find = weapon.find().map(|find| &find.fields);
        let first_form = first::Facts {
            request: request.into(),
            national_number: &weapon.row.national_number,
            weapon: (&weapon.fields).into(),
            markings: marks().map(Into::into).collect(),
            find: find.map(Into::into),
            photographs: &photographs,
        };
        Ok(Facts {
            first_form: sha256(&serde_json::to_vec(&first_form).map_err(Error::internal)?),
            request: RequestFields { channel: None, ..request.clone() },
            national_number: weapon.row.national_number.clone(),
            weapon: (&weapon.fields).into(),
            markings: marks().map(Into::into).collect(),
            find: find.map(Into::into),
            photographs,
        })
    }

    /// What an authorisation binds. A field that says nothing is no part of it: one that a later version adds alters nothing
    /// for whoever has not filled it in.
    pub(super) fn hash(&self) -> Result<[u8; 32]> {
        let said = said(serde_json::to_value(self).map_err(Error::internal)?);
        Ok(sha256(&serde_json::to_vec(&said).map_err(Error::internal)?))
    }

    /// Whether these facts are what an authorisation bound, be it in the form of the first release. That form has everything
    /// that a letter tells today; should a letter tell more, it must not count for facts that say more.
    pub(super) fn are(&self, authorised: &[u8; 32]) -> Result<bool> {
        Ok(*authorised == self.hash()? || *authorised == self.first_form)
    }
}

impl Photograph {
    fn of(view: &AttachmentView) -> Photograph {
        Photograph { sha256: view.sha256.clone(), caption: view.caption.clone() }
    }
}

/// Leaves out of objects what says nothing, and puts their keys into the order of the alphabet.
fn said(value: Value) -> Value {
    let says = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        _ => true,
    };
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().filter(|(_, value)| says(value));
            let sorted: BTreeMap<String, Value> = fields.map(|(name, value)| (name, said(value))).collect();
            Value::Object(sorted.into_iter().collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(said).collect()),
        other => other,
    }
}

/// The facts as release 0.1.0 bound them: all fields that a request, a weapon, a mark and an event had then, in their order,
/// told or not. A case that was authorised under it stays so.
mod first {
    use serde::Serialize;

    use super::{EventFields, MarkingFields, Photograph, RequestFields, WeaponFields};

    #[derive(Serialize)]
    pub(super) struct Facts<'a> {
        pub request: Request<'a>,
        pub national_number: &'a str,
        pub weapon: Weapon<'a>,
        pub markings: Vec<Marking<'a>>,
        pub find: Option<Find<'a>>,
        pub photographs: &'a [Photograph],
    }

    macro_rules! first {
        ($name:ident of $form:ident { $($field:ident: $type:ty),+ $(,)? }) => {
            #[derive(Serialize)]
            pub(super) struct $name<'a> { $($field: &'a Option<$type>),+ }

            impl<'a> From<&'a $form> for $name<'a> {
                fn from(form: &'a $form) -> $name<'a> {
                    $name { $($field: &form.$field),+ }
                }
            }
        };
    }

    first! { Request of RequestFields {
        partner: String, addressee: String, address: String, copy_to: String, channel: String, urgency: String,
        urgency_reason: String, classification: String, authority: String, grounds: Vec<String>, law: String,
        searches: String, questions: Vec<String>, other_question: String, intended_use: String, confidentiality: String,
        confidentiality_reason: String, reply_by: String, contact: String, signatory: String,
    } }
    first! { Weapon of WeaponFields {
        category: String, make: String, model: String, calibre: String, calibre_as_written: String,
        country_of_manufacture: String, year_of_manufacture: String, import_country: String, import_year: String,
        action: String, basis_of_identification: String, status: String, remarks: String,
    } }
    first! { Marking of MarkingFields {
        kind: String, place: String, method: String, condition: String, script: String, reading: String, symbols: String,
        control_part: String, remark: String,
    } }
    first! { Find of EventFields {
        kind: String, find_kind: String, date: String, place: String, country: String, operation: String,
        circumstances: String,
    } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markings::MarkingView;
    use crate::weapons::EventView;

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    fn file() -> WeaponFile {
        let mut file = WeaponFile::default();
        file.row.national_number = "GH-HQ-0001".into();
        file.fields =
            WeaponFields { make: some("Cugir"), calibre: some("7.62x39"), ..WeaponFields::default() };
        file.markings.push(MarkingView {
            fields: MarkingFields {
                kind: some("serial"),
                reading: some("S-8421 973"),
                ..MarkingFields::default()
            },
            ..MarkingView::default()
        });
        file.events.push(EventView {
            fields: EventFields { kind: some("find"), find_kind: some("seized"), ..EventFields::default() },
            ..EventView::default()
        });
        file
    }

    fn request() -> RequestFields {
        RequestFields { partner: some("RO"), grounds: Some(vec!["a".into()]), ..RequestFields::default() }
    }

    fn facts(alter: impl FnOnce(&mut RequestFields, &mut WeaponFile)) -> Facts {
        let (mut request, mut file) = (request(), file());
        alter(&mut request, &mut file);
        Facts::of(&request, &file).unwrap()
    }

    fn hash(alter: impl FnOnce(&mut RequestFields, &mut WeaponFile)) -> [u8; 32] {
        facts(alter).hash().unwrap()
    }

    #[test]
    fn what_the_letter_does_not_tell_asks_for_no_new_authorisation() {
        let authorised = hash(|_, _| {});
        assert_eq!(authorised, hash(|_, weapon| weapon.fields.storage_place = some("Central armoury")));
        assert_eq!(authorised, hash(|_, weapon| weapon.fields.status = some("secured")));
        assert_eq!(authorised, hash(|_, weapon| weapon.fields.remarks = some("Seen again.")));
        assert_eq!(
            authorised,
            hash(|_, weapon| weapon.markings[0].fields.practice = some("0".repeat(32).as_str()))
        );
        assert_eq!(authorised, hash(|request, _| request.channel = some("pouch")));
        assert_eq!(
            authorised,
            hash(|_, weapon| weapon.fields.model = some("")),
            "cleared is as never filled in"
        );
    }

    #[test]
    fn what_the_letter_tells_asks_again() {
        let authorised = hash(|_, _| {});
        let altered: [fn(&mut RequestFields, &mut WeaponFile); 7] = [
            |_, weapon| weapon.fields.calibre = some("5.56x45"),
            |_, weapon| weapon.row.national_number = "GH-HQ-0002".into(),
            |_, weapon| weapon.markings[0].fields.reading = some("S-8421 978"),
            |_, weapon| weapon.markings[0].flags = vec!["withdrawn".into()],
            |_, weapon| weapon.events[0].fields.circumstances = some("In a lorry."),
            |request, _| request.grounds = Some(vec!["a".into(), "c".into()]),
            |_, weapon| {
                weapon.photographs.push(AttachmentView { sha256: "ab".into(), ..AttachmentView::default() });
            },
        ];
        for (n, alter) in altered.into_iter().enumerate() {
            assert_ne!(authorised, hash(alter), "{n}");
        }
        // A mark of which nothing is known is one mark more.
        assert_ne!(authorised, hash(|_, weapon| weapon.markings.push(MarkingView::default())));
    }

    #[test]
    fn a_case_authorised_under_the_first_release_stays_authorised() {
        // The bytes whose hash release 0.1.0 bound for these facts.
        let then = r#"{"request":{"partner":"RO","addressee":null,"address":null,"copy_to":null,"channel":null,"urgency":null,"urgency_reason":null,"classification":null,"authority":null,"grounds":["a"],"law":null,"searches":null,"questions":null,"other_question":null,"intended_use":null,"confidentiality":null,"confidentiality_reason":null,"reply_by":null,"contact":null,"signatory":null},"national_number":"GH-HQ-0001","weapon":{"category":null,"make":"Cugir","model":null,"calibre":"7.62x39","calibre_as_written":null,"country_of_manufacture":null,"year_of_manufacture":null,"import_country":null,"import_year":null,"action":null,"basis_of_identification":null,"status":null,"remarks":null},"markings":[{"kind":"serial","place":null,"method":null,"condition":null,"script":null,"reading":"S-8421 973","symbols":null,"control_part":null,"remark":null}],"find":{"kind":"find","find_kind":"seized","date":null,"place":null,"country":null,"operation":null,"circumstances":null},"photographs":[]}"#;
        let authorised = sha256(then.as_bytes());
        // As that release itself reckoned it.
        assert_eq!(
            proofmark_format::ids::hex(&authorised),
            "fdbd7d6cf8031e286c34372bb57211f41ecc8a39c8634ac8c85d55971da3b6f4"
        );
        assert!(facts(|_, _| {}).are(&authorised).unwrap());
        // What came with later releases alters nothing.
        assert!(
            facts(|_, weapon| weapon.fields.storage_place = some("Central armoury"))
                .are(&authorised)
                .unwrap()
        );
        assert!(!facts(|_, weapon| weapon.fields.calibre = some("5.56x45")).are(&authorised).unwrap());
    }
}
