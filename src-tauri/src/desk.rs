//! What the window holds: the folder, and the office once somebody unlocked it.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use proofmark_core::office::Done;
use proofmark_core::office::{Failure, Progress};
use proofmark_core::{Error, Home, Office, Result};
use tauri::{AppHandle, Emitter};

/// A reply to the window.
pub(crate) type Reply<T> = std::result::Result<T, Failure>;

/// The state behind the window.
pub(crate) struct Desk {
    home: Home,
    office: Mutex<Option<Office>>,
    stop: Arc<AtomicBool>,
    working: Mutex<()>,
}

impl Desk {
    pub(crate) fn open(home: Option<PathBuf>) -> Result<Desk> {
        let home = home.map_or_else(Home::usual, |path| Ok(Home::at(path)))?;
        Ok(Desk { home, office: Mutex::new(None), stop: Arc::default(), working: Mutex::default() })
    }

    pub(crate) fn home(&self) -> &Home {
        &self.home
    }

    /// The office, if it is unlocked. A command that panicked leaves it whole: every act is a transaction.
    pub(crate) fn office(&self) -> MutexGuard<'_, Option<Office>> {
        self.office.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Asks the unlocked office.
    pub(crate) fn ask<T>(&self, question: impl FnOnce(&Office) -> Result<T>) -> Reply<T> {
        let office = self.office();
        let office = office.as_ref().ok_or_else(locked).map_err(|e| e.failure())?;
        question(office).map_err(|e| e.failure())
    }

    /// Does an act of the unlocked office.
    pub(crate) fn act<T>(&self, act: impl FnOnce(&mut Office) -> Result<T>) -> Reply<T> {
        let mut office = self.office();
        let office = office.as_mut().ok_or_else(locked).map_err(|e| e.failure())?;
        act(office).map_err(|e| e.failure())
    }

    /// Does long work beside the window, which stays usable: on a second handle, with progress, until it is stopped.
    pub(crate) fn work<T>(
        &self,
        app: &AppHandle,
        task: &str,
        work: impl FnOnce(&mut Office, &mut dyn FnMut(u32, u32) -> Result<()>) -> Result<T>,
    ) -> Reply<T> {
        let _one_at_a_time = self.working.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        self.stop.store(false, Ordering::Relaxed);
        let mut beside = self.ask(Office::beside)?;
        let mut watch = |done, total| {
            if self.stop.load(Ordering::Relaxed) {
                return Err(Error::refused("stopped"));
            }
            // A window that is closing no longer listens.
            let _ = app.emit("progress", Progress { task: task.to_owned(), done, total });
            Ok(())
        };
        let done = work(&mut beside, &mut watch).map_err(|e| e.failure())?;
        // What was taken in stands in the lists before the window asks for them. The work is done, whatever becomes of this:
        // what cannot be read now is read, or told, when a list is asked for.
        let _ = beside.prepare_lists();
        drop(beside);
        self.act(Office::refresh)?;
        Ok(done)
    }

    /// Whether long work is under way just now.
    pub(crate) fn is_working(&self) -> bool {
        self.working.try_lock().is_err()
    }

    pub(crate) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn locked() -> Error {
    Error::refused("locked")
}

/// Tells the screens what an act changed, and whether it became a proposal.
pub(crate) fn done(app: &AppHandle, done: &Done) {
    changed(app, &done.changed);
    if done.proposed {
        let _ = app.emit("proposed", ());
    }
}

/// Tells the screens which kinds changed, after commit, so that they read again.
pub(crate) fn changed(app: &AppHandle, kinds: &[String]) {
    let _ = app.emit("changed", kinds);
}
