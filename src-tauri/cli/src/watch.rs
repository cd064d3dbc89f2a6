//! Long work: how far it is, and Ctrl-C. A stop is asked for between two steps, so that nothing is half done.

use std::io::{Write, stderr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use proofmark_core::exchange::Watch;
use proofmark_core::{Error, Result};

use crate::say::Say;

static STOP: OnceLock<Arc<AtomicBool>> = OnceLock::new();

/// Does long work under watch: progress on stderr for a person at a terminal, and a clean stop at Ctrl-C.
pub(crate) fn watched<T>(say: &Say, task: &str, work: impl FnOnce(Watch<'_>) -> Result<T>) -> Result<T> {
    let stop = stop_sign();
    let (mut shown, mut width) = (None, 0);
    let result = work(&mut |done, total| {
        if stop.load(Ordering::Relaxed) {
            return Err(Error::refused("stopped"));
        }
        let percent = (u64::from(done) * 100).checked_div(u64::from(total)).map(|percent| percent.min(100));
        if say.shows_progress() && percent != shown {
            shown = percent;
            let percent = percent.map(|percent| percent.to_string()).unwrap_or_default();
            let words = say.text("cli-progress", &[("task", task), ("percent", &percent)]);
            width = words.chars().count();
            let _ = write!(stderr(), "\r{words}");
        }
        Ok(())
    });
    if shown.is_some() {
        // Blanks, not an escape sequence: old consoles of Windows would print it.
        let _ = write!(stderr(), "\r{}\r", " ".repeat(width));
    }
    result
}

/// Set by the first Ctrl-C; the second ends the program at once, which the store survives as it does a power cut.
fn stop_sign() -> &'static Arc<AtomicBool> {
    STOP.get_or_init(|| {
        let stop = Arc::new(AtomicBool::new(false));
        let sign = Arc::clone(&stop);
        // Without a handler Ctrl-C ends the program at once, as before.
        let _ = ctrlc::set_handler(move || {
            if sign.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        });
        stop
    })
}
