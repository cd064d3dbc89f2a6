//! `courier`: a folder that something else carries, such as a share or the folder of a sync service.

use std::path::PathBuf;

use clap::Subcommand;
use proofmark_core::Result;

use crate::Exit;
use crate::bundle::taken;
use crate::desk::{Desk, shown};
use crate::watch::watched;

/// A folder that something else carries.
#[derive(Subcommand)]
pub(crate) enum Courier {
    /// Watch a folder; what raises no question is taken in at each look
    Watch {
        /// The folder
        folder: PathBuf,
    },
    /// Watch no folder
    Off,
    /// Look into the folder now
    Look,
    /// What waits there for a person
    Waiting,
}

impl Courier {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let mut office = desk.open()?;
        let say = &desk.say;
        let set = |office: &mut proofmark_core::Office, folder: String| -> Result<Exit> {
            let settings = proofmark_core::office::Settings { courier: folder, ..office.settings()? };
            office.set_settings(&settings)?;
            say.answer(&settings, || match settings.courier.is_empty() {
                true => say.text("cli-courier-off", &[]),
                false => say.text("cli-courier-on", &[("folder", &settings.courier)]),
            })?;
            Ok(Exit::Done)
        };
        match self {
            Courier::Watch { folder } => set(&mut office, shown(&folder)),
            Courier::Off => set(&mut office, String::new()),
            Courier::Look => {
                let task = say.text("cli-task-take-in", &[]);
                taken(say, &watched(say, &task, |watch| office.look_at_courier(watch))?)
            }
            Courier::Waiting => taken(say, &office.courier_waiting()?),
        }
    }
}
