//! Lots of ammunition: a small record. The International Tracing Instrument does not cover them (ITI para 4); regional instruments
//! ask for lot, maker, country and year.

mod acts;
mod list;
mod wire;

pub use wire::*;

use crate::office::kinds::{For, Kind, Type};

/// A lot of ammunition.
pub static AMMUNITION: Kind = Kind {
    name: "ammunition",
    table: "ammunition",
    erasable: false,
    audience: For::OwnOffice,
    fields: &[
        ("headstamp", Type::Text),
        ("lot", Type::Text),
        ("maker", Type::Text),
        ("packaging_mark", Type::Text),
        ("quantity", Type::Text),
        ("calibre", Type::Text),
        ("country", Type::Text),
        ("year", Type::Text),
        ("find", Type::Reference),
        ("consignment", Type::Reference),
        ("place", Type::Text),
    ],
    derived: None,
    title: "trim(coalesce(char(31) || 'calibre:' || t.calibre || char(31), '') || coalesce(' · ' || t.headstamp, '') || coalesce(' · ' || t.lot, ''))",
    term: None,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::{FirstNational, Home, NewOperator, Surroundings, particulars};

    #[test]
    fn a_lot_is_recorded_found_by_its_marks_and_shown_beside_others_like_it() {
        let folder = tempfile::tempdir().unwrap();
        let operator = |name: &str| NewOperator {
            name: name.into(),
            roles: ["recorder", "administrator", "authorising_officer"].map(str::to_owned).to_vec(),
            passphrase: "a passphrase for tests".into(),
        };
        let input = FirstNational {
            country: "GH".into(),
            name: "National Point of Contact".into(),
            code: "HQ".into(),
            language: "en".into(),
            first: operator("Ama Owusu"),
            second: operator("Kofi Mensah"),
            root_passphrase: "the root of the tests".into(),
        };
        let surroundings = Surroundings::repeatable(1, || 1_772_323_200_000);
        let mut office =
            Home::at(folder.path()).in_surroundings(surroundings).first_national(&input).unwrap().0;
        assert!(particulars::lacking::<AmmunitionFields>(&AMMUNITION).is_empty());

        let lot = AmmunitionFields {
            headstamp: Some("71 08".into()),
            calibre: Some("7.62x39".into()),
            quantity: Some("1260".into()),
            remarks: Some("two tins".into()),
            ..AmmunitionFields::default()
        };
        let id = office.add_ammunition(&lot).unwrap().id;
        let other =
            office.add_ammunition(&AmmunitionFields { lot: Some("C 12".into()), ..lot.clone() }).unwrap().id;
        let found =
            office.ammunition(&AmmunitionQuery { text: Some("c 12".into()), ..Default::default() }).unwrap();
        assert_eq!((found.total, found.rows[0].id.as_str()), (1, other.as_str()));
        let page = office.ammunition_page(&id).unwrap();
        assert_eq!(page.fields.remarks.as_deref(), Some("two tins"));
        assert_eq!(page.alike[0].id, other);
        let nothing = AmmunitionFields { calibre: Some("9x19".into()), ..AmmunitionFields::default() };
        assert_eq!(office.add_ammunition(&nothing).unwrap_err().code, "field_empty");
        office
            .change_ammunition(&id, &AmmunitionFields { quantity: Some("700".into()), ..Default::default() })
            .unwrap();
        assert_eq!(office.ammunition_page(&id).unwrap().fields.quantity.as_deref(), Some("700"));
    }
}
