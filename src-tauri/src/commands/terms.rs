//! Words: terms of the lists, what the State adds to them, places, rules.

use proofmark_core::Office;
use proofmark_core::terms::Suggestion;
use tauri::State;

use crate::desk::{Desk, Reply};

commands! {
    ask {
        suggest(list: String, text: String, limit: u32) -> Vec<Suggestion> =
            |office: &Office, list: String, text: String, limit: u32| office.suggest(&list, &text, limit as usize);
    }
    act {
    }
}
