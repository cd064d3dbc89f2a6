//! A request with long names, several scripts and a table that crosses a page, for tests.

use super::request::{
    Addressee, Confidentiality, Contact, Find, Marking, Sender, Signatory, TracingRequest, Urgency, Weapon,
};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn all(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// Kind, place, method, condition, script, reading, note.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const MARKINGS: [Row; 12] = [
    (
        "serial",
        "receiver_left",
        "roll_stamp",
        "partly_legible",
        "latin",
        "56-1 34?1[2Z]",
        "Raking light, lens ×10",
    ),
    ("factory_symbol", "receiver_left", "roll_stamp", "legible", "symbols", "△ 66", ""),
    ("serial", "bolt_carrier", "hand_stamp", "legible", "latin", "34112", "Not the number of the receiver"),
    ("inspection", "rear_trunnion", "hand_stamp", "worn", "cyrillic", "ЖЩ 19[73]4", ""),
    ("state_property", "stock", "carving", "legible", "arabic", "جيش ١٢٣٤", ""),
    ("fire_selector", "receiver_right", "roll_stamp", "legible", "chinese", "L / D", ""),
    ("regional", "receiver_right", "laser", "legible", "latin", "ECOWAS GH 2019", ""),
    ("serial", "barrel", "hand_stamp", "ground", "latin", "*7", "Ground; last sign restored"),
    ("unofficial", "stock", "carving", "legible", "latin", "★ KOFI ★", ""),
    (
        "import",
        "barrel",
        "laser",
        "legible",
        "latin",
        "IMPORTED BY A-COMPANY-WITH-A-VERY-LONG-NAME LTD 1998",
        "",
    ),
    ("part_number", "magazine", "roll_stamp", "legible", "latin", "0O08B5S", ""),
    ("proof", "barrel", "hand_stamp", "absent", "latin", "", ""),
];

fn marking(row: &Row, control: bool) -> Marking {
    let (kind, place, method, condition, script, reading, note) = *row;
    Marking {
        kind: kind.to_owned(),
        place: some(place),
        method: some(method),
        condition: some(condition),
        script: some(script),
        reading: reading.to_owned(),
        serial_of_control_part: control,
        note: Some(note.to_owned()).filter(|note| !note.is_empty()),
    }
}

/// Everything a request can say.
pub(crate) fn full() -> TracingRequest {
    TracingRequest {
        sender: Sender {
            state: "Republic of Ghana".to_owned(),
            office: "National Commission on Small Arms and Light Weapons".to_owned(),
            address: all(&["Private Mail Bag 21", "Ministries Post Office", "Accra", "+233 30 000 0000"]),
        },
        reference: "GH-HQ-7KD-2026-0042".to_owned(),
        date: "2026-03-01".to_owned(),
        classification: some("restricted"),
        urgency: Some(Urgency {
            degree: "urgent".to_owned(),
            justification: some("two persons held until 20 March"),
        }),
        addressee: Addressee {
            state: "CN".to_owned(),
            office: "National Point of Contact for the International Tracing Instrument".to_owned(),
            name: some("The Director"),
            address: all(&["14 Dongchangan Avenue", "Beijing 100741"]),
        },
        copy_to: all(&["INTERPOL National Central Bureau, Accra"]),
        legal_authority: "Arms and Ammunition Act, 1972 (NRCD 9), section 26".to_owned(),
        grounds: all(&["a", "e"]),
        national_law: some("Arms and Ammunition Act, 1972 (NRCD 9), sections 4 and 7"),
        find: Find {
            kind: "seized".to_owned(),
            date: some("2026-02"),
            place: some("Paga border post, Upper East Region"),
            operation: some("Joint patrol “Koudanlgou”"),
            circumstances:
                "The weapon was found under the floor of a lorry that had entered from the north with \
                            a load of onions. With it were two magazines and 61 cartridges 7.62×39 mm.\n\
                            The driver said that the lorry had been loaded by others."
                    .to_owned(),
        },
        weapon: Weapon {
            category: "SA-ASR".to_owned(),
            make: None,
            model: some("Type 56-1"),
            calibre: some("7.62×39 mm"),
            calibre_as_written: some("7,62"),
            action: some("select_fire"),
            country_of_manufacture: some("CN"),
            year_of_manufacture: some("1974"),
            import_country: some("ML"),
            import_year: some("1998"),
            basis: some("physical_examination"),
            national_number: some("GH-HQ-7KD-2026-0017"),
            remarks: some("Folding stock; wooden fore-end replaced"),
        },
        markings: MARKINGS.iter().enumerate().map(|(place, row)| marking(row, place == 0)).collect(),
        searches: all(&[
            "National register of weapons: no entry",
            "INTERPOL iARMS: no record under this number",
        ]),
        questions: all(&[
            "manufacture",
            "export",
            "last_holder",
            "lost_stolen",
            "Was the lot sold with spare stocks?",
        ]),
        intended_use:
            "The information will be used in the criminal investigation into the trafficking of this \
                       weapon and to establish where it was diverted."
                .to_owned(),
        confidentiality: Confidentiality::Undertaking,
        reply_by: some("2026-04-30"),
        contact: Contact {
            name: "Ama Mensah-Owusu".to_owned(),
            phone: some("+233 30 000 0001"),
            email: some("tracing@example.org"),
            address: None,
            secure_means: some("INTERPOL I-24/7 through NCB Accra"),
        },
        signatory: Signatory {
            name: "Col. (rtd) Kwabena Asante-Frimpong".to_owned(),
            title: "Executive Secretary, National Point of Contact".to_owned(),
        },
        authorised_by: Some(Signatory {
            name: "Efua Nyarko".to_owned(),
            title: "Authorising officer".to_owned(),
        }),
        annexes: all(&["Photographs of the weapon with scale (8)", "Photographs of markings 1 to 12"]),
    }
}

/// The least that is still a request.
pub(crate) fn bare() -> TracingRequest {
    let full = full();
    TracingRequest {
        sender: Sender { address: Vec::new(), ..full.sender },
        reference: full.reference,
        date: full.date,
        addressee: Addressee { name: None, address: Vec::new(), ..full.addressee },
        legal_authority: full.legal_authority,
        grounds: all(&["a"]),
        find: Find { kind: "found".to_owned(), ..Find::default() },
        weapon: Weapon { category: "OT-UNK".to_owned(), ..Weapon::default() },
        intended_use: full.intended_use,
        confidentiality: Confidentiality::CannotBeGiven {
            reason: "court files are public under article 12 of the Constitution".to_owned(),
        },
        contact: Contact { name: full.contact.name, ..Contact::default() },
        signatory: full.signatory,
        ..TracingRequest::default()
    }
}
