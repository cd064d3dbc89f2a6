//! Commands of consignments, serial ranges, parties and lots of ammunition.

use proofmark_core::Office;
use proofmark_core::ammunition::{AmmunitionFields, AmmunitionList, AmmunitionPage, AmmunitionQuery};
use proofmark_core::consignments::{
    ConsignmentFields, ConsignmentList, ConsignmentPage, ConsignmentQuery, NewConsignment, RangeFields,
    RangeRead,
};
use proofmark_core::office::Done;
use proofmark_core::parties::{DutyView, PartyFields, PartyList, PartyPage, PartyQuery, ReturnDue};
use tauri::{AppHandle, State};

use crate::desk::{Desk, Reply};

commands! {
    ask {
        consignments(query: ConsignmentQuery) -> ConsignmentList = |office: &Office, query| office.consignments(&query);
        consignment(id: String) -> ConsignmentPage = |office: &Office, id: String| office.consignment(&id);
        read_ranges(text: String) -> Vec<RangeRead> = |office: &Office, text: String| office.read_ranges(&text);
        parties(query: PartyQuery) -> PartyList = |office: &Office, query| office.parties(&query);
        party_page(id: String) -> PartyPage = |office: &Office, id: String| office.party_page(&id);
        duties(role: String) -> Vec<DutyView> = |office: &Office, role: String| office.duties(&role);
        returns_due() -> Vec<ReturnDue> = |office: &Office| office.returns_due();
        ammunition(query: AmmunitionQuery) -> AmmunitionList = |office: &Office, query| office.ammunition(&query);
        ammunition_page(id: String) -> AmmunitionPage = |office: &Office, id: String| office.ammunition_page(&id);
    }
    act {
        add_consignment(input: NewConsignment) = |office: &mut Office, input| office.add_consignment(&input);
        change_consignment(id: String, fields: ConsignmentFields) =
            |office: &mut Office, id: String, fields| office.change_consignment(&id, &fields);
        add_ranges(id: String, ranges: Vec<RangeFields>) =
            |office: &mut Office, id: String, ranges: Vec<RangeFields>| office.add_ranges(&id, &ranges);
        change_range(id: String, fields: RangeFields) =
            |office: &mut Office, id: String, fields| office.change_range(&id, &fields);
        add_party(input: PartyFields) = |office: &mut Office, input| office.add_party(&input);
        change_party(id: String, fields: PartyFields) =
            |office: &mut Office, id: String, fields| office.change_party(&id, &fields);
        add_ammunition(input: AmmunitionFields) = |office: &mut Office, input| office.add_ammunition(&input);
        change_ammunition(id: String, fields: AmmunitionFields) =
            |office: &mut Office, id: String, fields| office.change_ammunition(&id, &fields);
    }
}
