//! Finds: what is true of several weapons, said once.

use proofmark_core::Office;
use proofmark_core::office::Done;
use proofmark_core::weapons::{FindFields, FindList, FindPage, FindQuery, NewFind, NewWeapon};
use tauri::{AppHandle, State};

use crate::desk::{Desk, Reply};

commands! {
    ask {
        finds(query: FindQuery) -> FindList = |office: &Office, query| office.finds(&query);
        find_page(id: String) -> FindPage = |office: &Office, id: String| office.find_page(&id);
    }
    act {
        add_find(input: NewFind) = |office: &mut Office, input| office.add_find(&input);
        add_to_find(find: String, input: NewWeapon) =
            |office: &mut Office, find: String, input| office.add_to_find(&find, &input);
        change_find(id: String, fields: FindFields) =
            |office: &mut Office, id: String, fields| office.change_find(&id, &fields);
    }
}
