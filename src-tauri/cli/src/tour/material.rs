//! What is typed in the tour. Every office, person, weapon and place is invented; only the codes of States are real,
//! because the program takes no others.

use proofmark_core::cases::{NewCase, RequestFields};
use proofmark_core::markings::MarkingFields;
use proofmark_core::office::{FirstField, FirstNational, NewOperator};
use proofmark_core::weapons::{EventFields, NewWeapon, WeaponFields};

use super::OpenOperator;

/// Prepares the request at headquarters.
pub(super) const TRACING: OpenOperator =
    OpenOperator { name: "Ama Invented", passphrase: "demonstration one" };
/// Authorises it.
pub(super) const AUTHORISING: OpenOperator =
    OpenOperator { name: "Kofi Fictitious", passphrase: "demonstration two" };
/// Sits at the border post.
pub(super) const POST: OpenOperator =
    OpenOperator { name: "Esi Imaginary", passphrase: "demonstration three" };
/// Passphrase of the root.
pub(super) const ROOT: &str = "demonstration root";

/// Code of the headquarters.
pub(super) const HEADQUARTERS_CODE: &str = "HQ";
/// Code of the border post.
pub(super) const POST_CODE: &str = "BP3";
/// The day the case is opened.
pub(super) const OPENED: &str = "2026-03-02";
/// The day the letter is issued.
pub(super) const ISSUED: &str = "2026-03-04";
/// The serial as the post could read it.
pub(super) const READING: &str = "56-1 3?45[8B]";
/// The serial as somebody else might write it.
pub(super) const WRITTEN_ELSEWHERE: &str = "56-1 37458";
/// Address lines of the letterhead.
pub(super) const LETTERHEAD: &str =
    "1 Example Square, Accra\nTelephone +233 000 000 000\nnpc@demonstration.example";

fn given(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn operator(person: &OpenOperator, roles: &[&str]) -> NewOperator {
    NewOperator {
        name: person.name.into(),
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
        passphrase: person.passphrase.into(),
    }
}

pub(super) fn headquarters(language: &str) -> FirstNational {
    FirstNational {
        country: "GH".into(),
        name: "National Point of Contact (demonstration)".into(),
        code: HEADQUARTERS_CODE.into(),
        language: language.into(),
        first: operator(&TRACING, &["administrator", "recorder", "tracing_officer"]),
        second: operator(&AUTHORISING, &["authorising_officer", "verifier"]),
        root_passphrase: ROOT.into(),
    }
}

pub(super) fn post(language: &str) -> FirstField {
    FirstField {
        country: "GH".into(),
        name: "Border Post 3 (demonstration)".into(),
        code: POST_CODE.into(),
        language: language.into(),
        operator: operator(&POST, &["administrator", "recorder"]),
        joins: String::new(),
    }
}

/// A rifle with three markings, one of them partly unreadable, and how it was found.
pub(super) fn rifle() -> NewWeapon {
    NewWeapon {
        weapon: WeaponFields {
            category: given("SA-RIF"),
            make: given("Demonstration Arms Works"),
            model: given("Pattern 56-1"),
            calibre: given("7.62x39"),
            country_of_manufacture: given("CH"),
            action: given("select_fire"),
            basis_of_identification: given("physical_examination"),
            status: given("secured"),
            ..WeaponFields::default()
        },
        markings: vec![serial(), maker(), proof()],
        find: Some(EventFields {
            find_kind: given("seized"),
            date: given("2026-02"),
            place: given("Kilometre 12, Demonstration Road"),
            country: given("GH"),
            operation: given("Operation Sample"),
            circumstances: given(
                "Found under sacks of grain in a lorry that was stopped for a routine check. The driver could show \
                 no papers for it.",
            ),
            ..EventFields::default()
        }),
        number: true,
    }
}

fn serial() -> MarkingFields {
    MarkingFields {
        kind: given("serial"),
        place: given("receiver_left"),
        method: given("roll_stamp"),
        condition: given("partly_legible"),
        script: given("latin"),
        reading: given(READING),
        control_part: given("yes"),
        ..MarkingFields::default()
    }
}

fn maker() -> MarkingFields {
    MarkingFields {
        kind: given("manufacturer"),
        place: given("front_trunnion"),
        method: given("roll_stamp"),
        condition: given("legible"),
        script: given("latin"),
        reading: given("DEMO WORKS"),
        symbols: given("a triangle, point upwards, with a small star inside"),
        ..MarkingFields::default()
    }
}

fn proof() -> MarkingFields {
    MarkingFields {
        kind: given("proof"),
        place: given("barrel"),
        method: given("hand_stamp"),
        condition: given("worn"),
        script: given("symbols"),
        symbols: given("a letter P in a circle, under a crown"),
        ..MarkingFields::default()
    }
}

/// The case as it is opened: little is known yet.
pub(super) fn case(weapon: &str) -> NewCase {
    NewCase {
        weapon: weapon.into(),
        direction: "outgoing".into(),
        date: OPENED.into(),
        request: RequestFields { partner: given("CH"), ..RequestFields::default() },
    }
}

/// What completes the request.
pub(super) fn request() -> RequestFields {
    let codes = |codes: &[&str]| Some(codes.iter().map(|code| (*code).to_owned()).collect());
    RequestFields {
        addressee: given("Point of Contact for Small Arms (demonstration)"),
        address: given("99 Sample Lane\nBern"),
        channel: given("npc_direct"),
        urgency: given("routine"),
        classification: given("official"),
        authority: given("Arms and Ammunition Act (demonstration), section 12"),
        grounds: codes(&["a"]),
        law: given("Arms and Ammunition Act (demonstration), section 7: possession without a licence"),
        searches: given("The national register holds no licence for this weapon."),
        questions: codes(&["manufacture", "export", "last_holder", "lost_stolen"]),
        intended_use: given(
            "Criminal investigation of the illicit transfer, and prevention of further diversion.",
        ),
        confidentiality: given("undertaken"),
        reply_by: given("2026-04-04"),
        contact: given("Ama Invented, tracing officer\nTelephone +233 000 000 000"),
        signatory: given("Kofi Fictitious, head of the National Point of Contact"),
        ..RequestFields::default()
    }
}
