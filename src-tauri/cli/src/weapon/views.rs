//! `weapon view`: saved views of the register.

use clap::Subcommand;
use proofmark_core::weapons::{SavedView, WeaponQuery};
use proofmark_core::{Error, Office, Result};

use super::{List, list_words};
use crate::Exit;
use crate::desk::Desk;

/// Saved views of the register: filters, sorting and columns under a name, each operator's own, on this machine.
#[derive(Subcommand)]
pub(crate) enum Views {
    /// List the saved views
    List,
    /// List the weapons that a view shows
    Show {
        /// Name of the view
        name: String,
        /// Pass over so many rows
        #[arg(long, value_name = "N")]
        from: Option<u32>,
        /// Rows wanted, at most 500
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    /// Save the filters and the sorting given, under a name
    Save {
        /// Name of the view; one of the same name is replaced
        name: String,
        /// Columns that the window shows, such as serial,make,model; without them the usual ones
        #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
        columns: Vec<String>,
        #[command(flatten)]
        list: Box<List>,
    },
    /// Forget a view
    Drop {
        /// Name of the view
        name: String,
    },
}

impl Views {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Views::List => {
                let views = desk.open()?.views()?;
                say.answer(&views, || match views.is_empty() {
                    true => say.text("views-none", &[]),
                    false => views.iter().map(|view| format!("{}\n", view.name)).collect(),
                })?;
            }
            Views::Show { name, from, limit } => {
                let office = desk.open()?;
                let query = WeaponQuery { from, limit, ..view(&office, &name)?.query };
                let list = office.weapons(&query)?;
                say.answer(&list, || list_words(say, &list))?;
            }
            Views::Save { name, columns, list } => {
                let view = SavedView { name, query: list.query(), columns };
                desk.open()?.save_view(&view)?;
                say.answer(&view, || say.text("cli-saved", &[]))?;
            }
            Views::Drop { name } => {
                let mut office = desk.open()?;
                let dropped = view(&office, &name)?;
                office.drop_view(&name)?;
                say.answer(&dropped, || say.text("cli-view-dropped", &[("name", &name)]))?;
            }
        }
        Ok(Exit::Done)
    }
}

fn view(office: &Office, name: &str) -> Result<SavedView> {
    let known = office.views()?.into_iter().find(|view| view.name == name);
    known.ok_or_else(|| Error::refused("view_unknown").with("name", name))
}
