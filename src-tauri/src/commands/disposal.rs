//! What becomes of weapons that came in, and what is read from a weapon's year.

use proofmark_core::Office;
use proofmark_core::office::Done;
use proofmark_core::weapons::{AwaitingDisposal, Disposal, YearRead};
use tauri::{AppHandle, State};

use crate::desk::{Desk, Reply};

commands! {
    ask {
        awaiting_disposal(limit: u32) -> AwaitingDisposal = |office: &Office, limit| office.awaiting_disposal(limit);
        read_year(struck: String, calendar: String, maker: String, country: String) -> Option<YearRead> =
            |office: &Office, struck: String, calendar: String, maker: String, country: String| {
                office.read_year(&struck, &calendar, &maker, &country)
            };
    }
    act {
        dispose(weapon: String, input: Disposal) =
            |office: &mut Office, weapon: String, input| office.dispose(&weapon, &input);
    }
}
