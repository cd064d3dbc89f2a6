//! `stock`, `machine`, `campaign`, `inventory`: the registers of agencies, how they are marked and how they are checked.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use proofmark_core::Result;
use proofmark_core::stocks::{
    AddToStock, CampaignFields, CampaignItemQuery, CampaignRow, CloseInventory, Entry, InventoryQuery,
    InventoryRow, JobIn, JobOut, MachineFields, MarkItem, NewCampaign, NewInventory, RowRefused, Scan,
    ScanLine, StockFields, StockList, StockRow, StockWeapon, StockWeaponQuery,
};

use crate::Exit;
use crate::desk::{Desk, shown};
use crate::document;
use crate::input;
use crate::say::Say;
use crate::table::{facts, section, table};
use crate::weapon::{act, named};

/// The registers of agencies: army, police, prisons … A STOCK is named by its record id.
#[derive(Subcommand)]
pub(crate) enum Stocks {
    /// List all stocks
    List,
    /// Show a stock with its gaps, campaigns and checks
    Show {
        /// Record id
        stock: String,
    },
    /// Make a stock
    #[command(after_help = document::object::<StockFields>(
        r#"{"name": "Central Armoury", "agency": "army", "place": "Tamale", "numbering": "AR {n:5}",
   "required": ["serial", "calibre"]}"#,
        "A numbering has {n:5} once, the number in at least five digits, and may have {country}, {office}, {series}, {year}, {yy}. `stock partitions` shows the groups of offices that may hold it.",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Change a stock: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<StockFields>(
        r#"{"place": "Accra"}"#,
        "",
    ))]
    Change {
        /// Record id
        stock: String,
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// List the weapons of a stock
    Weapons(Weapons),
    /// Take a list of weapons in: all rows, or none while one is refused
    #[command(after_help = "\
The list is CSV with comma, semicolon or tab, with or without headings; without them the columns are number, make, model,
calibre, serial. --dry says what it would bring, and which rows are refused and why.")]
    Take(Take),
    /// Put weapons of the register into a stock
    Put(Put),
    /// List the groups of offices that a stock may be laid into, for `partition`
    Partitions,
}

/// Which weapons of a stock.
#[derive(Args)]
pub(crate) struct Weapons {
    /// Record id of the stock
    stock: String,
    /// Words that all must appear in number, make, model, calibre or a marking
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    /// Only weapons that lack this field, such as year_of_manufacture
    #[arg(long, value_name = "FIELD")]
    lacking: Option<String>,
    /// Only weapons with a mark of the State (true) or without one (false)
    #[arg(long, value_name = "BOOL")]
    marked: Option<bool>,
    /// Go on behind this place: `next` of the page before
    #[arg(long, value_name = "PLACE")]
    after: Option<String>,
    /// Rows wanted, at most 500
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

/// A list that is taken in.
#[derive(Args)]
pub(crate) struct Take {
    /// Record id of the stock
    stock: String,
    /// The list
    file: PathBuf,
    /// Category of rows that name none, such as SA-ASR
    #[arg(long, default_value = "", hide_default_value = true, value_name = "CODE")]
    category: String,
    /// Where the serial stands, such as receiver_left
    #[arg(long, default_value = "", hide_default_value = true, value_name = "CODE")]
    serial_place: String,
    /// When they entered the stock: 1974, 1974-03 or 1974-03-12
    #[arg(long, default_value = "", hide_default_value = true, value_name = "DATE")]
    date: String,
    /// Give a number to rows that have none, by the stock's numbering
    #[arg(long)]
    number: bool,
    /// Equal rows are different weapons
    #[arg(long)]
    doubles: bool,
    /// Rows may lack what the stock requires: the gaps stay named
    #[arg(long)]
    incomplete: bool,
    /// Only say what the list would bring
    #[arg(long)]
    dry: bool,
}

/// Weapons that are put into a stock.
#[derive(Args)]
pub(crate) struct Put {
    /// Record id of the stock
    stock: String,
    /// Weapons, by record id or national number
    weapons: Vec<String>,
    /// Instead: all weapons in no stock that these words find
    #[arg(long, value_name = "WORDS", conflicts_with = "weapons")]
    filter: Option<String>,
    /// When they entered the stock
    #[arg(long, default_value = "", hide_default_value = true, value_name = "DATE")]
    date: String,
    /// Give each a number by the stock's numbering
    #[arg(long)]
    number: bool,
    /// Those that are in another stock leave it, as events of the date
    #[arg(long)]
    leave: bool,
    /// They may lack what the stock requires: the gaps stay named
    #[arg(long)]
    incomplete: bool,
    /// Only say how many weapons the words find
    #[arg(long, requires = "filter")]
    dry: bool,
}

impl Stocks {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Stocks::List => {
                let rows = desk.open()?.stocks()?;
                say.answer(&rows, || stock_words(say, &rows))?;
                Ok(Exit::Done)
            }
            Stocks::Show { stock } => {
                let page = desk.open()?.stock_page(&stock)?;
                say.answer(&page, || {
                    let gaps = page
                        .gaps
                        .iter()
                        .map(|gap| (say.term("stock_field", &gap.field), gap.missing.to_string()));
                    [
                        stock_words(say, std::slice::from_ref(&page.row)),
                        section(&say.text("cli-stock-gaps", &[]), &facts(&gaps.collect::<Vec<_>>())),
                        section(&say.text("nav-campaigns", &[]), &campaign_words(say, &page.campaigns)),
                        section(&say.text("nav-inventories", &[]), &inventory_words(say, &page.inventories)),
                    ]
                    .concat()
                })?;
                Ok(Exit::Done)
            }
            Stocks::Add { file } => {
                let fields: StockFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.add_stock(&fields))
            }
            Stocks::Change { stock, file } => {
                let fields: StockFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.change_stock(&stock, &fields))
            }
            Stocks::Weapons(asked) => {
                let list = desk.open()?.stock_weapons(&StockWeaponQuery {
                    stock: asked.stock,
                    text: asked.text,
                    lacking: asked.lacking,
                    marked: asked.marked,
                    after: asked.after,
                    limit: asked.limit,
                })?;
                say.answer(&list, || weapon_words(say, &list.rows))?;
                Ok(Exit::Done)
            }
            Stocks::Take(take) => take.run(desk),
            Stocks::Partitions => {
                let groups = desk.open()?.partitions()?;
                say.answer(&groups, || {
                    let lines: Vec<_> =
                        groups.iter().map(|group| (group.title.clone(), group.id.clone())).collect();
                    facts(&lines)
                })?;
                Ok(Exit::Done)
            }
            Stocks::Put(Put { stock, filter: Some(words), dry: true, .. }) => {
                let found = desk.open()?.addable_to_stock(&stock, &words)?;
                say.answer(&found, || found.weapons.to_string())?;
                Ok(Exit::Done)
            }
            Stocks::Put(put) => act(desk, "cli-stock-taken", |office| {
                let weapons =
                    put.weapons.iter().map(|weapon| named(office, weapon)).collect::<Result<_>>()?;
                let Put { stock, filter, date, number, leave, incomplete, .. } = put;
                office.add_to_stock(&AddToStock { stock, weapons, filter, date, number, leave, incomplete })
            }),
        }
    }
}

impl Take {
    fn run(self, desk: &Desk) -> Result<Exit> {
        let list = StockList {
            stock: self.stock,
            text: String::new(),
            path: shown(&self.file),
            category: self.category,
            serial_place: self.serial_place,
            date: self.date,
            number: self.number,
            doubles: self.doubles,
            incomplete: self.incomplete,
        };
        if !self.dry {
            return act(desk, "cli-stock-taken", |office| office.take_stock_list(&list));
        }
        let (say, preview) = (&desk.say, desk.open()?.read_stock_list(&list)?);
        say.answer(&preview, || {
            let refused = preview.refused.len().to_string();
            let count =
                say.text("cli-stock-rows", &[("rows", &preview.rows.to_string()), ("refused", &refused)]);
            let lacking = preview.lacking.iter();
            let lacking = lacking
                .map(|gap| (say.term("stock_field", &gap.field), gap.missing.to_string()))
                .collect::<Vec<_>>();
            let gaps = match lacking.is_empty() {
                true => String::new(),
                false => section(&say.text("cli-stock-gaps", &[]), &facts(&lacking)),
            };
            format!("{count}\n{gaps}{}", refused_words(say, &preview.refused))
        })?;
        Ok(if preview.refused.is_empty() { Exit::Done } else { Exit::NeedsPerson })
    }
}

/// The machines that mark.
#[derive(Subcommand)]
pub(crate) enum Machines {
    /// List all machines
    List,
    /// Record a machine
    #[command(after_help = document::object::<MachineFields>(
        r#"{"name": "Dot-peen 1", "serial": "71-0042", "place": "Workshop", "method": "dot_peen"}"#,
        "",
    ))]
    Add {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Change a machine: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<MachineFields>(
        r#"{"place": "Accra, workshop"}"#,
        "",
    ))]
    Change {
        /// Record id
        machine: String,
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
}

impl Machines {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        match self {
            Machines::List => {
                let (say, rows) = (&desk.say, desk.open()?.machines()?);
                say.answer(&rows, || {
                    let headings = ["name", "make", "method", "place"].map(|field| say.field(field));
                    let headings = [&headings[..], &[say.text("cli-id", &[])]].concat();
                    let text = |field: &Option<String>| field.clone().unwrap_or_default();
                    let cells = rows.iter().map(|row| {
                        let fields = &row.fields;
                        let method = say.term("marking_method", &text(&fields.method));
                        vec![
                            text(&fields.name),
                            text(&fields.make),
                            method,
                            text(&fields.place),
                            row.id.clone(),
                        ]
                    });
                    table(&headings, &cells.collect::<Vec<_>>())
                })?;
                Ok(Exit::Done)
            }
            Machines::Add { file } => {
                let fields: MachineFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.add_machine(&fields))
            }
            Machines::Change { machine, file } => {
                let fields: MachineFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.change_machine(&machine, &fields))
            }
        }
    }
}

/// Marking campaigns. A CAMPAIGN is named by its record id.
#[derive(Subcommand)]
pub(crate) enum Campaigns {
    /// List all campaigns
    List,
    /// Show a campaign
    Show {
        /// Record id
        campaign: String,
    },
    /// List the weapons of a campaign
    Items {
        /// Record id
        campaign: String,
        /// Only items in this state: target, done, spoiled or cannot
        #[arg(long, value_name = "STATE")]
        state: Option<String>,
        /// Words that all must appear in number, stock number, make, model or a marking
        #[arg(long, value_name = "WORDS")]
        text: Option<String>,
        /// Go on behind this place: `next` of the page before
        #[arg(long, value_name = "PLACE")]
        after: Option<String>,
        /// Rows wanted, at most 500
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    /// Open a campaign with its target list
    #[command(after_help = document::object::<NewCampaign>(
        r#"{"stock": "<record id of the stock>", "targets": "unmarked",
   "fields": {"name": "Marking of 2026", "place": "Tamale",
     "machine": "<record id of the machine>",
     "pattern": "{country} {series} {yy} {n:5}", "mark_kind": "state_property",
     "mark_place": "receiver_left", "opened_on": "2026-03-02"}}"#,
        "targets: unmarked, all, or listed, with their record ids in weapons. A pattern without {series} needs a block that headquarters assigned, block_from and block_to.",
    ))]
    Open {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Change name, places and machine of a campaign: only the fields given; an empty one is cleared
    #[command(after_help = document::object::<CampaignFields>(
        r#"{"place": "Accra"}"#,
        "",
    ))]
    Change {
        /// Record id
        campaign: String,
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Add the weapons that came into the stock since
    More {
        /// Record id
        campaign: String,
    },
    /// Close a campaign on a day, or open it again
    Close {
        /// Record id
        campaign: String,
        /// Day of closing; without one the campaign is opened again
        #[arg(default_value = "")]
        date: String,
    },
    /// Write a job file for the machine; every weapon in it has its number, and none is given twice
    Out {
        /// Record id
        campaign: String,
        /// Folder or stick
        folder: PathBuf,
        /// Most weapons in the file; 0: all that wait
        #[arg(long, default_value_t = 0, value_name = "N")]
        most: u32,
    },
    /// Take the machine's file back: rows that fit are taken in, the others named
    Back {
        /// Record id
        campaign: String,
        /// The machine's file
        file: PathBuf,
        /// Day of marking for rows that name none
        #[arg(long, default_value = "", hide_default_value = true, value_name = "DATE")]
        date: String,
        /// Only say what the file would bring
        #[arg(long)]
        dry: bool,
    },
    /// Say by hand what became of one weapon
    #[command(after_help = document::object::<MarkItem>(
        r#"{"item": "<record id of the item>", "state": "done", "date": "2026-03-05"}"#,
        "state: done, spoiled, cannot or target; spoiled and cannot need a reason.",
    ))]
    Mark {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
}

impl Campaigns {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Campaigns::List => {
                let rows = desk.open()?.campaigns()?;
                say.answer(&rows, || campaign_words(say, &rows))?;
                Ok(Exit::Done)
            }
            Campaigns::Show { campaign } => {
                let page = desk.open()?.campaign_page(&campaign)?;
                say.answer(&page, || campaign_words(say, std::slice::from_ref(&page.row)))?;
                Ok(if page.doubles.is_empty() { Exit::Done } else { Exit::NeedsPerson })
            }
            Campaigns::Items { campaign, state, text, after, limit } => {
                let query = CampaignItemQuery { campaign, state, text, after, limit };
                let list = desk.open()?.campaign_items(&query)?;
                say.answer(&list, || {
                    let headings = [
                        "stock-number",
                        "column-weapon",
                        "stock-serial",
                        "campaign-number",
                        "column-state",
                        "cli-id",
                    ];
                    let headings = headings.map(|id| say.text(id, &[]));
                    let cells = list.rows.iter().map(|item| {
                        vec![
                            item.stock_number.clone(),
                            item.title.clone(),
                            item.serial.clone(),
                            item.number.clone(),
                            say.term("mark_state", &item.state),
                            item.id.clone(),
                        ]
                    });
                    table(&headings, &cells.collect::<Vec<_>>())
                })?;
                Ok(Exit::Done)
            }
            Campaigns::Open { file } => {
                let new: NewCampaign = input::object(&file)?;
                act(desk, "cli-stock-taken", |office| office.open_campaign(&new))
            }
            Campaigns::Change { campaign, file } => {
                let fields: CampaignFields = input::object(&file)?;
                act(desk, "cli-saved", |office| office.change_campaign(&campaign, &fields))
            }
            Campaigns::More { campaign } => {
                act(desk, "cli-stock-taken", |office| office.add_targets(&campaign))
            }
            Campaigns::Close { campaign, date } => {
                act(desk, "cli-saved", |office| office.close_campaign(&campaign, &date))
            }
            Campaigns::Out { campaign, folder, most } => {
                let file = desk.open()?.write_job_file(&JobOut { campaign, folder: shown(&folder), most })?;
                say.answer(&file, || {
                    let args = [("n", file.weapons.to_string())];
                    let args: Vec<(&str, &str)> =
                        args.iter().map(|(name, value)| (*name, value.as_str())).collect();
                    format!("{}\n{}", say.text("job-written", &args), file.file)
                })?;
                Ok(Exit::Done)
            }
            Campaigns::Back { campaign, file, date, dry } => {
                let job = JobIn { campaign, path: shown(&file), text: String::new(), date };
                if !dry {
                    return act(desk, "cli-stock-taken", |office| office.take_job_file(&job));
                }
                let preview = desk.open()?.read_job_file(&job)?;
                say.answer(&preview, || {
                    let counts = [
                        ("job-done", preview.done),
                        ("job-spoiled", preview.spoiled),
                        ("job-cannot", preview.cannot),
                        ("job-waiting", preview.waiting),
                        ("job-already", preview.already),
                    ];
                    let counts = counts.map(|(id, n)| (say.text(id, &[]), n.to_string()));
                    format!("{}{}", facts(&counts), refused_words(say, &preview.refused))
                })?;
                Ok(if preview.refused.is_empty() { Exit::Done } else { Exit::NeedsPerson })
            }
            Campaigns::Mark { file } => {
                let said: MarkItem = input::object(&file)?;
                act(desk, "cli-saved", |office| office.mark_item(&said))
            }
        }
    }
}

/// Inventory checks. A CHECK is named by its record id.
#[derive(Subcommand)]
pub(crate) enum Inventories {
    /// List all checks
    List,
    /// Show a check
    Show {
        /// Record id
        check: String,
    },
    /// List what was seen, not seen or extra
    Lines {
        /// Record id
        check: String,
        /// seen, not_seen or extra
        result: String,
        /// Words that all must appear in number, make, model, calibre or a marking
        #[arg(long, value_name = "WORDS")]
        text: Option<String>,
        /// Go on behind this place: `next` of the page before
        #[arg(long, value_name = "PLACE")]
        after: Option<String>,
        /// Rows wanted, at most 500
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    /// Begin a check
    #[command(after_help = document::object::<NewInventory>(
        r#"{"stock": "<record id of the stock>", "name": "Yearly check", "date": "2026-03-10",
   "place": "Tamale"}"#,
        "",
    ))]
    Open {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
    /// Note what was read: stock numbers, marks or serials
    Scan {
        /// Record id of the check
        check: String,
        /// Readings
        #[arg(required = true)]
        readings: Vec<String>,
    },
    /// Close a check: every difference is named with what it is
    #[command(after_help = document::object::<CloseInventory>(
        r#"{"inventory": "<record id of the check>", "date": "2026-03-11",
   "differences": [{"weapon": "<record id of the weapon>", "outcome": "loss",
     "remarks": "Not returned from the exercise of February."}]}"#,
        "outcome of a weapon not seen: loss, theft, left, destroyed, issued, elsewhere. What is extra is named by its item: joins, not_ours, misread, found_again: a weapon of the stock that was lost or had left it. \"leave\": true says that weapons which join leave the stock that they are in.",
    ))]
    Close {
        /// File of one JSON object, or - for stdin
        file: PathBuf,
    },
}

impl Inventories {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let say = &desk.say;
        match self {
            Inventories::List => {
                let rows = desk.open()?.inventories()?;
                say.answer(&rows, || inventory_words(say, &rows))?;
                Ok(Exit::Done)
            }
            Inventories::Show { check } => {
                let page = desk.open()?.inventory_page(&check)?;
                say.answer(&page, || inventory_words(say, std::slice::from_ref(&page.row)))?;
                Ok(Exit::Done)
            }
            Inventories::Lines { check, result, text, after, limit } => {
                let query = InventoryQuery { inventory: check, result, text, after, limit };
                let list = desk.open()?.inventory_lines(&query)?;
                say.answer(&list, || {
                    let weapons: Vec<StockWeapon> =
                        list.rows.iter().map(|line| line.weapon.clone().unwrap_or_default()).collect();
                    weapon_words(say, &weapons)
                })?;
                Ok(Exit::Done)
            }
            Inventories::Open { file } => {
                let new: NewInventory = input::object(&file)?;
                act(desk, "cli-saved", |office| office.open_inventory(&new))
            }
            Inventories::Scan { check, readings } => {
                let entry = |reading| Entry { reading, weapon: String::new() };
                let entries = readings.into_iter().map(entry).collect();
                let report = desk.open()?.scan(&Scan { inventory: check, entries })?;
                let is_open = report.lines.iter().any(|line| line.result == "several");
                say.answer(&report, || {
                    let lines = report.lines.iter().map(|line| (line.reading.clone(), scan_words(say, line)));
                    facts(&lines.collect::<Vec<_>>())
                })?;
                Ok(if is_open { Exit::NeedsPerson } else { Exit::Done })
            }
            Inventories::Close { file } => {
                let close: CloseInventory = input::object(&file)?;
                act(desk, "cli-saved", |office| office.close_inventory(&close))
            }
        }
    }
}

/// What came of a reading; where no weapon has it, the ranges in which it may lie.
fn scan_words(say: &Say, line: &ScanLine) -> String {
    let came = say.text(&format!("scan-{}", line.result), &[]);
    let ranges =
        line.ranges.iter().map(|range| format!("{} ({} – {})", range.about.title, range.from, range.to));
    match (&line.weapon, line.ranges.is_empty()) {
        (Some(weapon), _) if !weapon.gone.is_empty() => {
            let gone = say.term("event_kind", &weapon.gone);
            format!("{came}: {gone}")
        }
        (_, false) => {
            format!("{came} · {}: {}", say.text("scan-ranges", &[]), ranges.collect::<Vec<_>>().join(", "))
        }
        _ => came,
    }
}

fn stock_words(say: &Say, rows: &[StockRow]) -> String {
    let headings = ["stock-name", "stock-agency", "stock-weapons", "stock-marked", "stock-checked", "cli-id"];
    let cells = rows.iter().map(|row| {
        vec![
            row.name.clone(),
            say.term("stock_agency", &row.agency),
            row.weapons.to_string(),
            row.marked.to_string(),
            row.checked.clone(),
            row.id.clone(),
        ]
    });
    table(&headings.map(|id| say.text(id, &[])), &cells.collect::<Vec<_>>())
}

fn campaign_words(say: &Say, rows: &[CampaignRow]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let headings = [
        "campaign-name",
        "campaign-stock",
        "campaign-opened",
        "stock-weapons",
        "job-done",
        "job-cannot",
        "cli-id",
    ];
    let cells = rows.iter().map(|row| {
        vec![
            row.name.clone(),
            row.stock_name.clone(),
            row.opened_on.clone(),
            row.weapons.to_string(),
            row.done.to_string(),
            row.cannot.to_string(),
            row.id.clone(),
        ]
    });
    table(&headings.map(|id| say.text(id, &[])), &cells.collect::<Vec<_>>())
}

fn inventory_words(say: &Say, rows: &[InventoryRow]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let headings = [
        "inventory-name",
        "campaign-stock",
        "inventory-day",
        "inventory-seen",
        "inventory-not-seen",
        "inventory-extra",
        "cli-id",
    ];
    let cells = rows.iter().map(|row| {
        vec![
            row.name.clone(),
            row.stock_name.clone(),
            row.date.clone(),
            row.seen.to_string(),
            row.not_seen.to_string(),
            row.extra.to_string(),
            row.id.clone(),
        ]
    });
    table(&headings.map(|id| say.text(id, &[])), &cells.collect::<Vec<_>>())
}

fn weapon_words(say: &Say, rows: &[StockWeapon]) -> String {
    let headings = ["stock-number", "column-weapon", "stock-serial", "stock-mark", "cli-id"];
    let cells = rows.iter().map(|row| {
        let weapon = [row.make.as_str(), &row.model, &say.term("calibre", &row.calibre)].join(" ");
        vec![row.stock_number.clone(), weapon, row.serial.clone(), row.mark.clone(), row.weapon.clone()]
    });
    table(&headings.map(|id| say.text(id, &[])), &cells.collect::<Vec<_>>())
}

fn refused_words(say: &Say, rows: &[RowRefused]) -> String {
    let lines = rows.iter().map(|row| (row.line.to_string(), say.of_wire(&row.why)));
    facts(&lines.collect::<Vec<_>>())
}
