//! What a request still lacks (ITI para 17, and 15 for confidentiality). The list of requirements is data: vocabulary
//! `para17` says which there are, their paragraph and whether they stop the request.

use super::{Gap, RequestFields};
use crate::markings::MarkingView;
use crate::vocabulary::terms;
use crate::weapons::{EventView, WeaponFields, successors};

/// What is known when a request is examined.
pub(crate) struct Known<'a> {
    pub request: &'a RequestFields,
    pub weapon: &'a WeaponFields,
    pub find: Option<&'a EventView>,
    pub markings: &'a [MarkingView],
    pub photographs: usize,
}

/// The gaps, required ones first.
pub(crate) fn gaps(known: &Known<'_>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = terms::codes("para17").into_iter().filter_map(|code| gap(code, known)).collect();
    gaps.sort_by_key(|gap| !gap.required);
    gaps
}

fn gap(requirement: &str, known: &Known<'_>) -> Option<Gap> {
    let (place, field, is_there) = examine(requirement, known)?;
    if is_there {
        return None;
    }
    let property = |key| terms::property("para17", requirement, key);
    Some(Gap {
        requirement: requirement.into(),
        paragraph: property("paragraph").and_then(|p| p.as_str()).unwrap_or_default().into(),
        required: property("required").and_then(serde_json::Value::as_bool).unwrap_or(true),
        place: place.into(),
        field: field.into(),
    })
}

/// Where a requirement is met, and whether it is. A requirement that this version cannot examine is not a gap.
fn examine(requirement: &str, known: &Known<'_>) -> Option<(&'static str, &'static str, bool)> {
    let has = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let Known { request, weapon, find, .. } = known;
    let in_find = |read: fn(&EventView) -> &Option<String>| find.is_some_and(|find| has(read(find)));
    // Unknown is an answer where the basis of identification says why (FIELD 7.10).
    let or_basis = |text: &Option<String>| has(text) || has(&weapon.basis_of_identification);
    Some(match requirement {
        "illicit_ground" => {
            ("case", "grounds", request.grounds.as_ref().is_some_and(|grounds| !grounds.is_empty()))
        }
        "illicit_law" => ("case", "law", has(&request.law)),
        "find_date" => ("find", "date", in_find(|find| &find.fields.date)),
        "find_place" => ("find", "place", in_find(|find| &find.fields.place)),
        "circumstances" => ("find", "circumstances", in_find(|find| &find.fields.circumstances)),
        "category" => ("weapon", "category", has(&weapon.category)),
        "make" => ("weapon", "make", or_basis(&weapon.make)),
        "model" => ("weapon", "model", or_basis(&weapon.model)),
        "calibre" => ("weapon", "calibre", has(&weapon.calibre)),
        "serial_or_markings" => {
            ("marking", "reading", known.markings.iter().any(|marking| has(&marking.fields.reading)))
        }
        "country_of_manufacture" => {
            ("weapon", "country_of_manufacture", or_basis(&weapon.country_of_manufacture))
        }
        // A historic State cannot be asked: where several of today may answer for it, a person says which.
        "successor" => ("weapon", "successor", has(&weapon.successor) || successors(weapon).len() < 2),
        "photographs" => ("weapon", "photographs", known.photographs > 0),
        "intended_use" => ("case", "intended_use", has(&request.intended_use)),
        "confidentiality" => (
            "case",
            "confidentiality",
            match request.confidentiality.as_deref() {
                Some("undertaken") => true,
                Some("cannot") => has(&request.confidentiality_reason),
                _ => false,
            },
        ),
        "addressee" => ("case", "addressee", has(&request.addressee) && has(&request.partner)),
        "contact" => ("case", "contact", has(&request.contact)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_requirement_of_the_list_can_be_examined_and_an_empty_request_lacks_them() {
        let (request, weapon) = (RequestFields::default(), WeaponFields::default());
        let known = Known { request: &request, weapon: &weapon, find: None, markings: &[], photographs: 0 };
        // One that only a weapon of a historic State can lack.
        let codes: Vec<&str> =
            terms::codes("para17").into_iter().filter(|code| *code != "successor").collect();
        assert!(!codes.is_empty());
        let gaps = gaps(&known);
        assert_eq!(gaps.len(), codes.len());
        assert!(gaps.iter().all(|gap| !gap.paragraph.is_empty()));
        assert!(gaps.windows(2).all(|pair| pair[0].required >= pair[1].required));
    }
    #[test]
    fn a_weapon_of_a_historic_state_needs_a_successor_that_a_person_chose() {
        let lacks = |made_in: &str, successor: Option<&str>| {
            let weapon = WeaponFields {
                country_of_manufacture: Some(made_in.into()),
                successor: successor.map(str::to_owned),
                ..WeaponFields::default()
            };
            let request = RequestFields::default();
            let known =
                Known { request: &request, weapon: &weapon, find: None, markings: &[], photographs: 0 };
            gaps(&known).iter().any(|gap| gap.requirement == "successor" && gap.required)
        };
        assert!(lacks("YU", None));
        assert!(!lacks("YU", Some("RS")));
        assert!(!lacks("DD", None), "one State alone may answer");
        assert!(!lacks("IT", None));
    }
}
