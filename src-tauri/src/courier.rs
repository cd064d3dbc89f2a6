//! The folder courier: while the office is unlocked, the watched folder is looked at every so often. What raises no question
//! goes in and is reported; all else waits for a person. Polling, because shares and mounted stores tell of no changes.

use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Manager};

use crate::commands::brought;
use crate::desk::{Desk, changed};

/// Between two looks. A look at an unchanged folder is one listing.
const EVERY: Duration = Duration::from_secs(20);

/// Looks for as long as the program runs.
pub(crate) fn follow(app: AppHandle) {
    thread::spawn(move || {
        loop {
            thread::sleep(EVERY);
            look(&app);
        }
    });
}

/// A folder that is not there just now is no news, and what went wrong with a file stands in the courier's own list.
fn look(app: &AppHandle) {
    let desk = app.state::<Desk>();
    let is_set = desk.ask(|office| Ok(!office.settings()?.courier.is_empty())).unwrap_or(false);
    if !is_set || desk.is_working() {
        return;
    }
    if let Ok(report) = desk.work(app, "take_in", |own, watch| own.look_at_courier(watch)) {
        if !report.bundles.is_empty() {
            changed(app, &brought(&report.bundles));
        } else if !report.others.is_empty() {
            changed(app, &["courier".into()]);
        }
    }
}
