//! Stocks for the tests of this trade.

use super::{Entry, NewInventory, Scan, ScanLine, StockFields, StockList, StockWeapon, StockWeaponQuery};
use crate::Office;
use crate::weapons::rifle;

pub(super) use crate::weapons::some;

/// A stock that asks nothing of its weapons.
pub(super) fn stock(office: &mut Office, name: &str) -> String {
    in_stock(office, name, &[])
}

/// A stock that asks these fields of its weapons.
pub(super) fn in_stock(office: &mut Office, name: &str, required: &[&str]) -> String {
    let fields = StockFields {
        name: some(name),
        numbering: some("AR {n:5}"),
        required: Some(required.iter().map(|field| (*field).to_owned()).collect()),
        ..StockFields::default()
    };
    office.add_stock(&fields).unwrap().id
}

/// A list of rifles, in the usual columns.
pub(super) fn list(stock: &str, text: &str) -> StockList {
    StockList {
        stock: stock.into(),
        text: text.into(),
        category: "SA-ASR".into(),
        serial_place: "receiver_left".into(),
        date: "2026-01-05".into(),
        ..StockList::default()
    }
}

/// All weapons of a stock.
pub(super) fn rows(office: &Office, stock: &str) -> Vec<StockWeapon> {
    let query = StockWeaponQuery { stock: stock.into(), ..StockWeaponQuery::default() };
    office.stock_weapons(&query).unwrap().rows
}

/// A rifle of the register with this serial.
pub(super) fn found(office: &mut Office, serial: &str) -> String {
    office.add_weapon(&rifle(serial)).unwrap().id
}

/// A check of a stock that is under way.
pub(super) fn begin_check(office: &mut Office, stock: &str) -> String {
    let input = NewInventory {
        stock: stock.into(),
        name: "Yearly check".into(),
        date: "2026-03-10".into(),
        place: "Tamale".into(),
    };
    office.open_inventory(&input).unwrap().id
}

/// What comes of a reading in a check.
pub(super) fn read(office: &mut Office, check: &str, reading: &str) -> ScanLine {
    let entry = Entry { reading: reading.into(), ..Entry::default() };
    office.scan(&Scan { inventory: check.into(), entries: vec![entry] }).unwrap().lines.remove(0)
}
