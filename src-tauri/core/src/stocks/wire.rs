//! What crosses to the window and the terminal about stocks, marking campaigns and inventory checks.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;

use crate::consignments::FoundRange;
use crate::office::{Disagreement, Failure, HistoryLine};

/// A stock: the register of one agency's weapons. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct StockFields {
    /// What it is called, such as the armoury's name.
    pub name: Option<String>,
    /// Whose it is. Vocabulary `stock_agency`.
    pub agency: Option<String>,
    /// The party that holds it, by record id.
    pub holder: Option<String>,
    /// Where it lies.
    pub place: Option<String>,
    /// Pattern of its own numbers, such as `AR {n:5}`: `{n}` the running number, `{n:5}` with at least five digits,
    /// `{country}`, `{office}`, `{series}`, `{year}`, `{yy}`. Empty: numbers are only ever typed.
    pub numbering: Option<String>,
    /// What every weapon of it must have; what lacks is shown as a gap. Vocabulary `stock_field`.
    pub required: Option<Vec<String>>,
    /// The group of offices that holds it and its weapons, by audience id; empty: this office and headquarters. Set once,
    /// when the stock is made.
    pub partition: Option<String>,
}

/// One line of the list of stocks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct StockRow {
    /// Record id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Vocabulary `stock_agency`.
    pub agency: String,
    /// Place.
    pub place: String,
    /// Weapons in it.
    pub weapons: u32,
    /// Weapons of it that bear a mark of the State (ITI para 8(d)).
    pub marked: u32,
    /// Marking campaigns that are open.
    pub campaigns: u32,
    /// Date of the last inventory check that was closed, or empty.
    pub checked: String,
    /// Code of the office that keeps it.
    pub office: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// A required field that weapons of the stock lack.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct StockGap {
    /// Vocabulary `stock_field`.
    pub field: String,
    /// How many weapons lack it.
    pub missing: u32,
}

/// A stock's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct StockPage {
    /// Its line.
    pub row: StockRow,
    /// Its fields.
    pub fields: StockFields,
    /// What the group of offices that holds it is called; empty: this office and headquarters.
    pub partition: String,
    /// What weapons of it lack of the required fields.
    pub gaps: Vec<StockGap>,
    /// Its campaigns, newest first.
    pub campaigns: Vec<CampaignRow>,
    /// Its inventory checks, newest first.
    pub inventories: Vec<InventoryRow>,
    /// Disagreements of the stock.
    pub disagreements: Vec<Disagreement>,
    /// Every change, newest first.
    pub history: Vec<HistoryLine>,
}

/// A question to a stock. `after` is the `next` of the page before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct StockWeaponQuery {
    /// The stock, by record id.
    pub stock: String,
    /// Words that all must appear in number, make, model, calibre or a marking.
    pub text: Option<String>,
    /// Only weapons that lack this field. Vocabulary `stock_field`.
    pub lacking: Option<String>,
    /// Only those that bear a mark of the State, or only those that do not.
    pub marked: Option<bool>,
    /// Continue behind this place.
    pub after: Option<String>,
    /// Rows wanted, at most 500.
    pub limit: Option<u32>,
}

/// A weapon of a stock.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct StockWeapon {
    /// The weapon's record id.
    pub weapon: String,
    /// Its number in the stock's own numbering.
    pub stock_number: String,
    /// Manufacturer.
    pub make: String,
    /// Model.
    pub model: String,
    /// Calibre.
    pub calibre: String,
    /// Reading of the serial on the control part.
    pub serial: String,
    /// Reading of the newest mark of the State, or empty.
    pub mark: String,
    /// Vocabulary `weapon_status`.
    pub status: String,
    /// The stock that it is of, by record id; empty: none.
    pub stock: String,
    /// The event by which it left the stock: `loss`, `theft`, `state_stock_out`, `destruction` …; empty while it is there.
    pub gone: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// A page of a stock's weapons.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct StockWeaponList {
    /// The rows, in the order of the stock's numbers where they were taken in.
    pub rows: Vec<StockWeapon>,
    /// Where the next page begins, absent at the end.
    pub next: Option<String>,
    /// Rows in all under this question; counted with its first page, 0 on later ones.
    pub total: u32,
}

/// A list of weapons for a stock: pasted, or a file of comma-, semicolon- or tab-separated values. Without headings the
/// columns are number, make, model, calibre, serial.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct StockList {
    /// The stock, by record id.
    pub stock: String,
    /// The list as pasted; empty: read the file.
    pub text: String,
    /// The file.
    pub path: String,
    /// Category of rows that name none. Vocabulary `category`.
    pub category: String,
    /// Where the serial stands. Vocabulary `marking_place`.
    pub serial_place: String,
    /// When they entered the stock, partial date: makes an event of each; empty: none.
    pub date: String,
    /// Give a number to rows that have none, by the stock's numbering.
    pub number: bool,
    /// Take in weapons whose make, model and serial are equal to another's: they are different weapons.
    pub doubles: bool,
    /// Take in weapons that lack what the stock requires: the gaps stay named.
    pub incomplete: bool,
}

/// A row that cannot be taken in, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct RowRefused {
    /// Line in the list, counted from 1.
    pub line: u32,
    /// What the row says, cells parted by ` · `.
    pub words: String,
    /// Why.
    pub why: Failure,
}

/// What a list of weapons would bring; nothing is taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct StockListPreview {
    /// Fields that the columns hold, in the order of the table.
    pub columns: Vec<String>,
    /// Headings that mean nothing here; their columns are left out.
    pub strange: Vec<String>,
    /// Whether the first row held headings.
    pub headed: bool,
    /// Weapons in the list.
    pub rows: u32,
    /// Rows that cannot be taken in; while there is one, nothing is.
    pub refused: Vec<RowRefused>,
    /// The first rows, cells in the order of `columns`.
    pub sample: Vec<Vec<String>>,
    /// Makes, models and calibres that are in no list: they stay as written, and are a question to a person.
    pub unknown: Vec<String>,
    /// Weapons whose serial is in the register already, in another stock or none: looked at, taken in all the same.
    pub known: u32,
    /// Rows that would be given a number.
    pub numbers: u32,
    /// What rows lack of what the stock requires; they are taken in where a person says so.
    pub lacking: Vec<StockGap>,
}

/// Weapons of the register that are put into a stock.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct AddToStock {
    /// The stock, by record id.
    pub stock: String,
    /// The weapons, by record id.
    pub weapons: Vec<String>,
    /// Instead: all weapons of the register in no stock that these words find, as the register's list finds them.
    pub filter: Option<String>,
    /// When they entered the stock, partial date; empty: no event.
    pub date: String,
    /// Give each a number by the stock's numbering.
    pub number: bool,
    /// Those that are in another stock leave it, and their lives tell of it: this needs the date. Their number there stays behind.
    pub leave: bool,
    /// Put in weapons that lack what the stock requires: the gaps stay named.
    pub incomplete: bool,
}

/// What words of the register would put into a stock.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Addable {
    /// How many weapons, in no stock, they find.
    pub weapons: u32,
    /// What these lack of what the stock requires.
    pub lacking: Vec<StockGap>,
}

/// A machine that marks. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct MachineFields {
    /// What it is called here.
    pub name: Option<String>,
    /// Make and type.
    pub make: Option<String>,
    /// Its own serial number.
    pub serial: Option<String>,
    /// Where it stands.
    pub place: Option<String>,
    /// How it marks. Vocabulary `marking_method`.
    pub method: Option<String>,
}

/// One machine.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct MachineRow {
    /// Record id.
    pub id: String,
    /// Its fields.
    pub fields: MachineFields,
    /// Weapons that it marked.
    pub marked: u32,
    /// Campaigns it is used in that are open.
    pub campaigns: u32,
    /// Code of the office that keeps it.
    pub office: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// A marking campaign. An absent field is left as it is, an empty one is cleared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct CampaignFields {
    /// What it is called.
    pub name: Option<String>,
    /// Where it is held.
    pub place: Option<String>,
    /// The machine, by record id.
    pub machine: Option<String>,
    /// Pattern of the numbers, as in [`StockFields::numbering`]. Fixed once the campaign is open.
    pub pattern: Option<String>,
    /// What kind of mark it strikes. Vocabulary `marking_kind`.
    pub mark_kind: Option<String>,
    /// Where on the weapon. Vocabulary `marking_place`.
    pub mark_place: Option<String>,
    /// First number of the block, where the pattern has no `{series}`. Fixed once the campaign is open.
    pub block_from: Option<u32>,
    /// Last number of the block.
    pub block_to: Option<u32>,
    /// Day it was opened, a whole date: its year stands in the numbers.
    pub opened_on: Option<String>,
}

/// A campaign that is opened, with its target list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct NewCampaign {
    /// The stock, by record id.
    pub stock: String,
    /// Its fields.
    pub fields: CampaignFields,
    /// `unmarked`: every weapon of the stock without a mark of the State; `all`: every weapon of the stock; `listed`: those
    /// named.
    pub targets: String,
    /// The weapons named, by record id.
    pub weapons: Vec<String>,
}

/// One line of the list of campaigns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct CampaignRow {
    /// Record id.
    pub id: String,
    /// Name.
    pub name: String,
    /// The stock, by record id.
    pub stock: String,
    /// Its name.
    pub stock_name: String,
    /// Place.
    pub place: String,
    /// Day it was opened.
    pub opened_on: String,
    /// Day it was closed, or empty.
    pub closed_on: String,
    /// Weapons in it.
    pub weapons: u32,
    /// Of these marked.
    pub done: u32,
    /// Of these that cannot be marked.
    pub cannot: u32,
    /// Of these that wait with a number given to the machine.
    pub waiting: u32,
    /// Numbers spoiled.
    pub spoiled: u32,
    /// Code of the office that keeps it.
    pub office: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// A campaign's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct CampaignPage {
    /// Its line.
    pub row: CampaignRow,
    /// Its fields.
    pub fields: CampaignFields,
    /// Name of the machine.
    pub machine_name: String,
    /// A number as this campaign would strike it.
    pub example: String,
    /// Numbers of the block that are not given out; absent where the pattern has the series.
    pub left: Option<u32>,
    /// Numbers of this campaign's block are given out at the laptop that opened it, not here.
    pub elsewhere: bool,
    /// Numbers of it that other items bear too: two machines struck the same, a person must look.
    pub doubles: Vec<String>,
    /// Disagreements of the campaign.
    pub disagreements: Vec<Disagreement>,
    /// Every change of the campaign itself, newest first.
    pub history: Vec<HistoryLine>,
}

/// A question to a campaign. `after` is the `next` of the page before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct CampaignItemQuery {
    /// The campaign, by record id.
    pub campaign: String,
    /// Only items in this state. Vocabulary `mark_state`.
    pub state: Option<String>,
    /// Words that all must appear in number, stock number, make, model or serial.
    pub text: Option<String>,
    /// Continue behind this place.
    pub after: Option<String>,
    /// Rows wanted, at most 500.
    pub limit: Option<u32>,
}

/// A weapon in a campaign.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct CampaignItem {
    /// Record id of the item.
    pub id: String,
    /// The weapon's record id.
    pub weapon: String,
    /// Make, model, calibre in one line.
    pub title: String,
    /// Its serial.
    pub serial: String,
    /// Its number in the stock.
    pub stock_number: String,
    /// The number it is to bear, or bears; empty until one is given.
    pub number: String,
    /// Vocabulary `mark_state`.
    pub state: String,
    /// Why it was spoiled or cannot be marked.
    pub reason: String,
    /// Day it was marked.
    pub marked_on: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// A page of a campaign's items.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct CampaignItemList {
    /// The rows, in the order of the target list.
    pub rows: Vec<CampaignItem>,
    /// Where the next page begins, absent at the end.
    pub next: Option<String>,
    /// Rows in all under this question; counted with its first page, 0 on later ones.
    pub total: u32,
}

/// A job file for the machine.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct JobOut {
    /// The campaign, by record id.
    pub campaign: String,
    /// Folder to write into.
    pub folder: String,
    /// Most weapons in the file; 0: all that wait.
    pub most: u32,
}

/// A job file as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct JobFile {
    /// Its path.
    pub file: String,
    /// Weapons in it.
    pub weapons: u32,
    /// Of these given a number by this act; the others had theirs.
    pub given: u32,
    /// Number of its first weapon.
    pub first: String,
    /// Number of its last weapon.
    pub last: String,
}

/// What a machine says it did: its file, or its text pasted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct JobIn {
    /// The campaign, by record id.
    pub campaign: String,
    /// The file.
    pub path: String,
    /// Its text; empty: read the file.
    pub text: String,
    /// Day of marking for rows that name none, a whole date.
    pub date: String,
}

/// What a machine's file would bring; nothing is taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct JobPreview {
    /// What the columns hold, in the order of the table.
    pub columns: Vec<String>,
    /// Headings that mean nothing here.
    pub strange: Vec<String>,
    /// Rows in the file.
    pub rows: u32,
    /// Weapons marked.
    pub done: u32,
    /// Numbers spoiled: the weapon waits for a new one.
    pub spoiled: u32,
    /// Weapons that cannot be marked.
    pub cannot: u32,
    /// Weapons that the machine has not come to.
    pub waiting: u32,
    /// Rows that were taken in before.
    pub already: u32,
    /// Rows that fit nothing; they are left out, the others are taken in.
    pub refused: Vec<RowRefused>,
}

/// What became of one weapon in a campaign, said by a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct MarkItem {
    /// The item, by record id.
    pub item: String,
    /// `done`, `spoiled`, `cannot`, or `target` to take back that it cannot be marked.
    pub state: String,
    /// Why; needed for `spoiled` and `cannot`.
    pub reason: String,
    /// Day of marking, a whole date.
    pub date: String,
}

/// An inventory check that is begun.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct NewInventory {
    /// The stock, by record id.
    pub stock: String,
    /// What it is called.
    pub name: String,
    /// Day it is held, a whole date.
    pub date: String,
    /// Where.
    pub place: String,
}

/// One line of the list of inventory checks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct InventoryRow {
    /// Record id.
    pub id: String,
    /// Name.
    pub name: String,
    /// The stock, by record id.
    pub stock: String,
    /// Its name.
    pub stock_name: String,
    /// Day.
    pub date: String,
    /// Place.
    pub place: String,
    /// Day it was closed, or empty.
    pub closed_on: String,
    /// Weapons that should be there.
    pub expected: u32,
    /// Of these seen.
    pub seen: u32,
    /// Of these not seen.
    pub not_seen: u32,
    /// Seen and not of this stock.
    pub extra: u32,
    /// Code of the office that holds it.
    pub office: String,
    /// Flags as in the register.
    pub flags: Vec<String>,
}

/// An inventory check's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct InventoryPage {
    /// Its line.
    pub row: InventoryRow,
    /// Disagreements of the check.
    pub disagreements: Vec<Disagreement>,
    /// Weapons that the check found lost or stolen, that were not found since, and that stand on no lost-and-stolen list: the
    /// first 100.
    pub unlisted: Vec<StockWeapon>,
    /// Every change of the check itself, newest first.
    pub history: Vec<HistoryLine>,
}

/// One weapon as it was read in a check.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct Entry {
    /// What was scanned or typed: a stock number, a mark, a serial.
    pub reading: String,
    /// The weapon, by record id, where a person chose among several or ticked it in the list; empty: found by the reading.
    pub weapon: String,
}

/// What was read in a check: one scan, or a whole list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct Scan {
    /// The check, by record id.
    pub inventory: String,
    /// What was read, in its order.
    pub entries: Vec<Entry>,
}

/// What came of one reading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ScanLine {
    /// The reading.
    pub reading: String,
    /// `seen`, `already` (seen before), `extra` (not of this stock, gone from it, or unknown), `several` (a person must choose).
    pub result: String,
    /// Record id of what was noted, empty where nothing was.
    pub item: String,
    /// The weapon, where it is known.
    pub weapon: Option<StockWeapon>,
    /// The weapons it may be.
    pub choices: Vec<StockWeapon>,
    /// Where no weapon of the register has it: the consignments and stocks with a range that it may lie in. Looked for with the
    /// first 100 such readings of an act.
    pub ranges: Vec<FoundRange>,
}

/// What came of what was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct ScanReport {
    /// A line for each reading.
    pub lines: Vec<ScanLine>,
    /// Weapons of the stock seen now for the first time.
    pub seen: u32,
    /// Kinds of record that changed.
    pub changed: Vec<String>,
}

/// A question to an inventory check. `after` is the `next` of the page before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS), ts(optional_fields))]
#[serde(default, deny_unknown_fields)]
pub struct InventoryQuery {
    /// The check, by record id.
    pub inventory: String,
    /// `not_seen`, `seen` or `extra`. Vocabulary `inventory_result`.
    pub result: String,
    /// Words that all must appear in stock number, make, model, calibre or a marking.
    pub text: Option<String>,
    /// Continue behind this place.
    pub after: Option<String>,
    /// Rows wanted, at most 500.
    pub limit: Option<u32>,
}

/// A weapon in a check.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct InventoryLine {
    /// Record id of what was noted; empty for what was not seen while the check is open.
    pub item: String,
    /// The weapon, where it is known.
    pub weapon: Option<StockWeapon>,
    /// As it was read.
    pub reading: String,
    /// Vocabulary `inventory_result`.
    pub result: String,
    /// What a person made of the difference. Vocabulary `inventory_outcome`.
    pub settled: String,
    /// What was said of it, where it became no event; an event has its circumstances.
    pub remarks: String,
}

/// A page of a check.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct InventoryList {
    /// The rows; what was seen last comes first.
    pub rows: Vec<InventoryLine>,
    /// Where the next page begins, absent at the end.
    pub next: Option<String>,
    /// Rows in all under this question; counted with its first page, 0 on later ones.
    pub total: u32,
}

/// What a person makes of one difference.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct Difference {
    /// The weapon that was not seen, by record id; empty for what is extra.
    pub weapon: String,
    /// What is extra, by record id; empty for what was not seen.
    pub item: String,
    /// Vocabulary `inventory_outcome`.
    pub outcome: String,
    /// Circumstances; kept as an erasable note of the event, or of the difference where it is none.
    pub remarks: String,
}

/// Closing a check: every difference named with what it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(default, deny_unknown_fields)]
pub struct CloseInventory {
    /// The check, by record id.
    pub inventory: String,
    /// Day of closing, a whole date; the day of the events.
    pub date: String,
    /// Each difference.
    pub differences: Vec<Difference>,
    /// Weapons that belong to this stock from now on leave the one that they are in, and their lives tell of it.
    pub leave: bool,
    /// They enter it although they lack what it asks of each.
    pub incomplete: bool,
}
