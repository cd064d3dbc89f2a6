//! Words: terms of the lists, what the State adds to them, places, rules.

use proofmark_core::Office;
use proofmark_core::office::Done;
use proofmark_core::terms::{
    ListRow, PlaceFields, PlaceRow, RuleFields, RuleRow, Suggestion, TermFields, TermList, Unidentified,
};
use tauri::{AppHandle, State};

use crate::desk::{Desk, Reply};

commands! {
    ask {
        suggest(list: String, text: String, limit: u32) -> Vec<Suggestion> =
            |office: &Office, list: String, text: String, limit: u32| office.suggest(&list, &text, limit as usize);
        successors(state: String, make: String) -> Vec<Suggestion> =
            |office: &Office, state: String, make: String| office.successors(&state, &make);
        term_lists() -> Vec<ListRow> = |office: &Office| office.term_lists();
        term_list(list: String, text: String) -> TermList =
            |office: &Office, list: String, text: String| office.terms(&list, &text);
        unidentified() -> Vec<Unidentified> = |office: &Office| office.unidentified();
        places() -> Vec<PlaceRow> = |office: &Office| office.places();
        rules() -> Vec<RuleRow> = |office: &Office| office.rules();
    }
    act {
        add_term(input: TermFields) = |office: &mut Office, input| office.add_term(&input);
        change_term(id: String, fields: TermFields) =
            |office: &mut Office, id: String, fields| office.change_term(&id, &fields);
        add_place(input: PlaceFields) = |office: &mut Office, input| office.add_place(&input);
        change_place(id: String, fields: PlaceFields) =
            |office: &mut Office, id: String, fields| office.change_place(&id, &fields);
        set_rule(input: RuleFields) = |office: &mut Office, input| office.set_rule(&input);
        withdraw_word(id: String, reason: String) =
            |office: &mut Office, id: String, reason: String| office.withdraw_word(&id, &reason);
    }
}
