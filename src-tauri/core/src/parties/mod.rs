//! Parties: makers, exporters, importers, brokers, dealers, artisans, agencies, and persons only where they are needed. Erasable (R4):
//! a party shares no commit with another record, and others name it by its id alone.

mod acts;
mod duties;
mod list;
mod page;
mod wire;

pub use wire::*;

use crate::office::kinds::{For, Kind, Type};

/// A party.
pub static PARTY: Kind = Kind {
    name: "party",
    table: "party",
    erasable: true,
    audience: For::OwnOffice,
    fields: &[
        ("about", Type::Reference),
        ("role", Type::Text),
        ("name", Type::Text),
        ("address", Type::Text),
        ("country", Type::Text),
        ("telephone", Type::Text),
        ("email", Type::Text),
        ("region", Type::Text),
        ("workshop_mark", Type::Text),
        ("permit", Type::Text),
        ("permit_to", Type::Text),
        ("registers", Type::Text),
        ("answers", Type::Text),
        ("terms", Type::Text),
        ("since", Type::Text),
        ("closed_on", Type::Text),
        ("deposited_on", Type::Text),
        ("deposit", Type::Text),
    ],
    derived: None,
    title: "coalesce(name, char(31) || 'party_role:' || role || char(31))",
    term: None,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consignments::{ConsignmentFields, NewConsignment};
    use crate::office::{FirstNational, Home, NewOperator, Office, Surroundings, particulars};

    fn office(folder: &std::path::Path) -> Office {
        // 1 March 2026.
        let surroundings = Surroundings::repeatable(1, || 1_772_323_200_000);
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
        Home::at(folder).in_surroundings(surroundings).first_national(&input).unwrap().0
    }

    fn maker() -> PartyFields {
        PartyFields {
            role: Some("maker".into()),
            name: Some("Suame Arms Works".into()),
            since: Some("2021".into()),
            remarks: Some("asks for forms on paper".into()),
            ..PartyFields::default()
        }
    }

    #[test]
    fn the_wire_type_has_every_field_of_the_kind() {
        assert!(particulars::lacking::<PartyFields>(&PARTY).is_empty());
    }

    #[test]
    fn a_party_shares_no_commit_with_another_record() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        office.add_party(&maker()).unwrap();
        let shared: u32 = office
            .store
            .query_row(
                "SELECT count(*) FROM change a JOIN change b ON b.commit_n = a.commit_n AND b.record <> a.record
                 JOIN record r ON r.n = a.record WHERE r.kind IN ('party', 'note')",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(shared, 0);
    }

    #[test]
    fn what_is_owed_follows_from_the_returns_that_were_made() {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(folder.path());
        let id = office.add_party(&maker()).unwrap().id;
        let due = |office: &Office| -> Vec<(String, String, String, bool)> {
            let due = office.returns_due().unwrap();
            due.into_iter().map(|due| (due.from, due.to, due.due, due.overdue)).collect()
        };
        assert_eq!(due(&office), [("2021".into(), "2025".into(), "2026-01-31".into(), true)]);
        let consignment = ConsignmentFields {
            direction: Some("production_return".into()),
            maker: Some(id.clone()),
            year: Some("2023".into()),
            ..ConsignmentFields::default()
        };
        office.add_consignment(&NewConsignment { consignment, ranges: Vec::new() }).unwrap();
        assert_eq!(
            due(&office),
            [
                ("2021".into(), "2022".into(), "2023-01-31".into(), true),
                ("2024".into(), "2025".into(), "2026-01-31".into(), true)
            ]
        );
        let closed = PartyFields { closed_on: Some("2022-06".into()), ..PartyFields::default() };
        office.change_party(&id, &closed).unwrap();
        let page = office.party_page(&id).unwrap();
        assert_eq!(page.due.iter().map(|due| due.kind.as_str()).collect::<Vec<_>>(), ["deposit", "return"]);
        assert_eq!((page.row.overdue, page.consignments.len()), (2, 1));
        assert_eq!(page.fields.remarks.as_deref(), Some("asks for forms on paper"));
        let deposited = PartyFields { deposited_on: Some("2022-09".into()), ..PartyFields::default() };
        office.change_party(&id, &deposited).unwrap();
        assert!(office.party_page(&id).unwrap().due.iter().all(|due| due.kind == "return"));
        assert_eq!(
            office.parties(&PartyQuery { closed: Some(true), ..PartyQuery::default() }).unwrap().total,
            1
        );
        let foreign = PartyFields { country: Some("RO".into()), ..maker() };
        let foreign = office.add_party(&foreign).unwrap().id;
        let foreign = office.party_page(&foreign).unwrap();
        assert!(foreign.due.is_empty() && foreign.duties.is_empty(), "this State's law does not bind it");
        let nameless = PartyFields { name: None, ..maker() };
        assert_eq!(office.add_party(&nameless).unwrap_err().code, "field_empty");
    }
}
