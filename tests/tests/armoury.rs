//! An armoury of 1,200 rifles at a field office: taken in as a list, marked by a campaign with a machine's file, checked with one
//! lost, and merged by stick at headquarters.
#![allow(clippy::unwrap_used)] // A test may stop where it stands.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use proofmark_core::Office;
use proofmark_core::stocks::{
    AddToStock, CampaignFields, CampaignItemQuery, CloseInventory, Difference, Entry, InventoryQuery, JobIn,
    JobOut, MachineFields, MarkItem, NewCampaign, NewInventory, Scan, StockFields, StockList,
    StockWeaponQuery,
};
use proofmark_core::weapons::{NewWeapon, WeaponFields, WeaponQuery};
use proofmark_tests::offices::{Clock, START, carry, enrol, headquarters, post};

const RIFLES: usize = 1_200;

struct Armoury {
    dir: tempfile::TempDir,
    hq: Office,
    post: Office,
    stock: String,
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn armoury() -> Armoury {
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::at(START);
    let mut hq = headquarters(&dir.path().join("hq"), 1, &clock);
    let mut post = post(&dir.path().join("post"), "ARM2", 2, &clock);
    std::fs::create_dir_all(dir.path().join("stick")).unwrap();
    enrol(&mut hq, &mut post, &dir.path().join("stick"));
    let fields = StockFields {
        name: some("Central Armoury"),
        agency: some("army"),
        place: some("Tamale"),
        numbering: some("AR {n:5}"),
        required: Some(vec!["serial".into(), "calibre".into(), "year_of_manufacture".into()]),
        ..StockFields::default()
    };
    let stock = post.add_stock(&fields).unwrap().id;
    Armoury { dir, hq, post, stock }
}

fn list(rifles: std::ops::RangeInclusive<usize>) -> String {
    let mut text = String::from("No;Make;Model;Calibre;Serial number\n");
    for n in rifles {
        writeln!(text, "AR {n:05};Norinco;56-1;7.62 x 39 mm;{}", 11_000_000 + n * 37).unwrap();
    }
    text
}

fn stock_list(armoury: &Armoury, text: &str) -> StockList {
    StockList {
        stock: armoury.stock.clone(),
        text: text.into(),
        category: "SA-ASR".into(),
        serial_place: "receiver_left".into(),
        date: "2026-03-01".into(),
        incomplete: true,
        ..StockList::default()
    }
}

fn campaign(armoury: &mut Armoury, fields: CampaignFields) -> proofmark_core::Result<String> {
    let input = NewCampaign {
        stock: armoury.stock.clone(),
        targets: "unmarked".into(),
        fields: CampaignFields {
            name: fields.name.or_else(|| some("Marking of 2026")),
            mark_kind: fields.mark_kind.or_else(|| some("state_property")),
            mark_place: some("receiver_left"),
            opened_on: some("2026-03-02"),
            ..fields
        },
        ..NewCampaign::default()
    };
    armoury.post.open_campaign(&input).map(|done| done.id)
}

fn job_out(armoury: &mut Armoury, campaign: &str, most: u32) -> (String, Vec<Vec<String>>) {
    let folder = armoury.dir.path().join("machine");
    std::fs::create_dir_all(&folder).unwrap();
    let input = JobOut { campaign: campaign.into(), folder: folder.display().to_string(), most };
    let file = armoury.post.write_job_file(&input).unwrap();
    let mut reader = csv_rows(Path::new(&file.file));
    assert_eq!(reader.remove(0)[0], "number");
    (file.file, reader)
}

fn csv_rows(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap();
    // The mark by which a spreadsheet knows its letters.
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect()
}

fn job_in(campaign: &str, text: &str) -> JobIn {
    JobIn { campaign: campaign.into(), text: text.into(), date: "2026-03-05".into(), ..JobIn::default() }
}

fn scan(armoury: &mut Armoury, check: &str, readings: &[&str]) -> proofmark_core::stocks::ScanReport {
    let entries = readings.iter().map(|reading| Entry { reading: (*reading).into(), ..Entry::default() });
    armoury.post.scan(&Scan { inventory: check.into(), entries: entries.collect() }).unwrap()
}

fn check_of(armoury: &mut Armoury) -> String {
    let input = NewInventory {
        stock: armoury.stock.clone(),
        name: "Yearly check".into(),
        date: "2026-03-10".into(),
        place: "Tamale".into(),
    };
    armoury.post.open_inventory(&input).unwrap().id
}

#[test]
fn twelve_hundred_rifles_are_taken_in_marked_checked_and_merged() {
    let mut armoury = armoury();
    let input = stock_list(&armoury, &list(1..=RIFLES));
    let preview = armoury.post.read_stock_list(&input).unwrap();
    assert_eq!((preview.rows as usize, preview.refused.len(), preview.known), (RIFLES, 0, 0));
    assert_eq!(
        preview.lacking[0].field, "year_of_manufacture",
        "no row gave a year, and the stock asks for it"
    );
    let unsaid = StockList { incomplete: false, ..input.clone() };
    assert_eq!(armoury.post.take_stock_list(&unsaid).unwrap_err().code, "stock_incomplete");
    let began = std::time::Instant::now();
    armoury.post.take_stock_list(&input).unwrap();
    eprintln!("taken in: {:?}", began.elapsed());
    let page = armoury.post.stock_page(&armoury.stock).unwrap();
    assert_eq!((page.row.weapons as usize, page.row.marked), (RIFLES, 0));
    assert_eq!((page.gaps.len(), page.gaps[0].missing as usize), (1, RIFLES), "no row gave a year");

    // The campaign: numbers out to the machine, and back.
    let machine =
        MachineFields { name: some("Dot-peen 1"), method: some("dot_peen"), ..MachineFields::default() };
    let machine = armoury.post.add_machine(&machine).unwrap().id;
    let began = std::time::Instant::now();
    let fields = CampaignFields {
        machine: Some(machine),
        pattern: some("{country} {series} {yy} {n:5}"),
        ..CampaignFields::default()
    };
    let campaign = campaign(&mut armoury, fields).unwrap();
    eprintln!("campaign opened: {:?}", began.elapsed());
    let began = std::time::Instant::now();
    let (_, rows) = job_out(&mut armoury, &campaign, 0);
    eprintln!("job file written: {:?}", began.elapsed());
    assert_eq!(rows.len(), RIFLES);
    let numbers: BTreeSet<&String> = rows.iter().map(|row| &row[0]).collect();
    assert_eq!(numbers.len(), RIFLES, "no number twice");
    // The machine writes its own columns, in its own way: one number spoiled, one weapon without room.
    let mut log = String::from("Marking number;Status;Remark;Timestamp\n");
    for (n, row) in rows.iter().enumerate() {
        let (status, remark) = match n {
            0 => ("FAILED", "needle broke"),
            1 => ("skipped", "no room on the receiver"),
            _ => ("OK", ""),
        };
        writeln!(log, "{};{status};{remark};05.03.2026 10:00", row[0]).unwrap();
    }
    writeln!(log, "GH XXX 26 00001;OK;;05.03.2026").unwrap();
    let preview = armoury.post.read_job_file(&job_in(&campaign, &log)).unwrap();
    assert_eq!((preview.done as usize, preview.spoiled, preview.cannot), (RIFLES - 2, 1, 1));
    assert_eq!((preview.refused.len(), preview.refused[0].why.code.as_str()), (1, "job_number_unknown"));
    let began = std::time::Instant::now();
    armoury.post.take_job_file(&job_in(&campaign, &log)).unwrap();
    eprintln!("machine's file taken in: {:?}", began.elapsed());
    let row = armoury.post.campaign_page(&campaign).unwrap().row;
    assert_eq!(
        (row.weapons as usize, row.done as usize, row.cannot, row.spoiled),
        (RIFLES, RIFLES - 2, 1, 1)
    );
    // Twice is once.
    let again = armoury.post.read_job_file(&job_in(&campaign, &log)).unwrap();
    assert_eq!((again.already as usize, again.done), (RIFLES, 0));
    assert_eq!(armoury.post.take_job_file(&job_in(&campaign, &log)).unwrap_err().code, "job_brings_nothing");
    // The weapon of the spoiled number gets a fresh one.
    let (_, second) = job_out(&mut armoury, &campaign, 0);
    assert_eq!(second.len(), 1);
    assert!(!numbers.contains(&second[0][0]), "a spoiled number is spent");

    // The check: all are read but one.
    let check = check_of(&mut armoury);
    let readings: Vec<String> = (1..RIFLES).map(|n| format!("ar{n:05}")).collect();
    let readings: Vec<&str> = readings.iter().map(String::as_str).collect();
    let began = std::time::Instant::now();
    assert_eq!(scan(&mut armoury, &check, &readings).seen as usize, RIFLES - 1);
    eprintln!("list checked: {:?}", began.elapsed());
    let query =
        InventoryQuery { inventory: check.clone(), result: "not_seen".into(), ..InventoryQuery::default() };
    let missing = armoury.post.inventory_lines(&query).unwrap();
    assert_eq!(missing.total, 1);
    let lost = missing.rows[0].weapon.clone().unwrap();
    assert_eq!(lost.stock_number, format!("AR {RIFLES:05}"));
    let work = armoury.post.day_work().unwrap();
    assert_eq!((work.campaigns, &work.campaign), (1, &campaign));
    assert_eq!((work.campaign_weapons as usize, work.campaign_done as usize), (RIFLES, RIFLES - 2));
    assert_eq!((work.checks, &work.check), (1, &check));
    assert_eq!((work.check_expected as usize, work.check_seen as usize), (RIFLES, RIFLES - 1));
    assert_eq!((work.awaiting, work.ledgers, work.duties), (0, 0, 0));
    let mut close =
        CloseInventory { inventory: check.clone(), date: "2026-03-11".into(), ..CloseInventory::default() };
    assert_eq!(armoury.post.close_inventory(&close).unwrap_err().code, "inventory_open_differences");
    close.differences.push(Difference {
        weapon: lost.weapon.clone(),
        outcome: "loss".into(),
        remarks: "Not returned from the exercise of February.".into(),
        ..Difference::default()
    });
    armoury.post.close_inventory(&close).unwrap();
    assert_eq!(armoury.post.day_work().unwrap().checks, 0, "a check that is closed is no work any more");
    let closed = armoury.post.inventory_page(&check).unwrap();
    let row = closed.row;
    assert_eq!((row.expected as usize, row.seen as usize, row.not_seen), (RIFLES, RIFLES - 1, 1));
    // What was found missing is to be looked for by all, until it is.
    assert_eq!(closed.unlisted.iter().map(|one| &one.weapon).collect::<Vec<_>>(), [&lost.weapon]);
    let offer = armoury.post.weapon_notices(&lost.weapon).unwrap().offer.unwrap();
    assert_eq!((offer.kind.as_deref(), offer.date.as_deref()), (Some("lost"), Some("2026-03-11")));
    armoury.post.add_notice(&offer).unwrap();
    assert!(armoury.post.inventory_page(&check).unwrap().unlisted.is_empty());
    let page = armoury.post.stock_page(&armoury.stock).unwrap();
    assert_eq!(page.row.weapons as usize, RIFLES - 1, "what is lost is counted no more");

    // By stick to headquarters, which then sees the same.
    let began = std::time::Instant::now();
    carry(&mut armoury.post, &mut armoury.hq, &armoury.dir.path().join("stick"));
    eprintln!("carried and merged: {:?}", began.elapsed());
    let there = armoury.hq.stock_page(&armoury.stock).unwrap();
    assert_eq!((there.row.weapons, there.row.marked), (page.row.weapons, page.row.marked));
    assert_eq!(armoury.hq.campaign_page(&campaign).unwrap().row.done as usize, RIFLES - 2);
    assert_eq!(armoury.hq.inventory_page(&check).unwrap().row, row);
    let weapon = armoury.hq.weapon(&lost.weapon).unwrap();
    let kinds: Vec<Option<String>> = weapon.events.iter().map(|event| event.fields.kind.clone()).collect();
    assert_eq!(kinds, [some("state_stock_in"), some("marking"), some("loss")]);
    assert!(weapon.events[2].fields.circumstances.as_deref().unwrap().starts_with("Not returned"));
    let marks = armoury.hq.stock_weapons(&StockWeaponQuery {
        stock: armoury.stock.clone(),
        marked: Some(false),
        ..StockWeaponQuery::default()
    });
    assert_eq!(marks.unwrap().total, 2, "the spoiled and the one without room");
}

#[test]
fn a_list_is_taken_in_whole_or_not_at_all_and_refusals_are_named_by_row() {
    let mut armoury = armoury();
    let text = "number\tmake\tmodel\tcalibre\tserial\n\
                AR 00001\tNorinco\t56-1\t7.62x39\t11000037\n\
                AR 00002\tNorinco\t56-1\t7.62x39\t[broken\n\
                AR 00001\tNorinco\t56-1\t7.62x39\t11000111\n\
                \tNorinco\t56-1\t7.62x39\t11000037\n\
                \tNorinco\t56-1\t7.62x39\t\n";
    let input = stock_list(&armoury, text);
    let preview = armoury.post.read_stock_list(&input).unwrap();
    let refused: Vec<(u32, &str)> =
        preview.refused.iter().map(|row| (row.line, row.why.code.as_str())).collect();
    let expected = [(3, "reading_invalid"), (4, "row_twice"), (5, "row_twice"), (6, "row_without_number")];
    assert_eq!(refused, expected);
    let error = armoury.post.take_stock_list(&input).unwrap_err();
    assert_eq!((error.code, error.fields["line"].as_str()), ("table_refused", "3"));
    assert_eq!(armoury.post.stock_page(&armoury.stock).unwrap().row.weapons, 0, "nothing half taken");

    // Taken in, the same list again is refused row by row, and numbers are given where there are none.
    let good = "1;Zastava;M70;7.62x39;A 1\n;Zastava;M70;7.62x39;A 2\n;Zastava;M70;7.62x39;A 3\n";
    let input = StockList { number: true, ..stock_list(&armoury, good) };
    assert_eq!(armoury.post.read_stock_list(&input).unwrap().numbers, 2);
    armoury.post.take_stock_list(&input).unwrap();
    let again = armoury.post.read_stock_list(&input).unwrap();
    assert_eq!(again.refused.len(), 3);
    let query = StockWeaponQuery { stock: armoury.stock.clone(), ..StockWeaponQuery::default() };
    let numbers: Vec<String> =
        armoury.post.stock_weapons(&query).unwrap().rows.into_iter().map(|row| row.stock_number).collect();
    assert_eq!(numbers, ["1", "AR 00001", "AR 00002"]);
    // Who says that they are different weapons may take them in.
    let doubles = StockList { doubles: true, ..stock_list(&armoury, ";Zastava;M70;7.62x39;A 2\n") };
    armoury.post.take_stock_list(&doubles).unwrap();
}

#[test]
fn numbers_of_a_block_are_given_once() {
    let mut armoury = armoury();
    let input = stock_list(&armoury, &list(1..=6));
    armoury.post.take_stock_list(&input).unwrap();
    let block = |from, to| CampaignFields {
        pattern: some("GAF {n:5}"),
        block_from: Some(from),
        block_to: Some(to),
        ..CampaignFields::default()
    };
    let bare = CampaignFields { pattern: some("GAF {n:5}"), ..CampaignFields::default() };
    assert_eq!(campaign(&mut armoury, bare).unwrap_err().code, "number_block_missing");
    assert_eq!(campaign(&mut armoury, block(1, 5)).unwrap_err().code, "number_block_full");
    let first = campaign(&mut armoury, block(1, 7)).unwrap();
    let (_, rows) = job_out(&mut armoury, &first, 4);
    assert_eq!((rows.len(), rows[3][0].as_str()), (4, "GAF 00004"));
    // The same weapons again keep their numbers; the others follow.
    let (_, rows) = job_out(&mut armoury, &first, 0);
    let numbers: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(numbers, ["GAF 00001", "GAF 00002", "GAF 00003", "GAF 00004", "GAF 00005", "GAF 00006"]);
    assert_eq!(armoury.post.campaign_page(&first).unwrap().left, Some(1));
    // Two spoiled numbers leave one for two weapons.
    armoury.post.take_job_file(&job_in(&first, "number,result,reason\nGAF 1x,done,\n")).unwrap_err();
    let log = "number,result,reason\nGAF 00001,failed,slipped\nGAF-00002,raté,glissé\n";
    armoury.post.take_job_file(&job_in(&first, log)).unwrap();
    let folder = armoury.dir.path().join("machine").display().to_string();
    let out = JobOut { campaign: first.clone(), folder, most: 0 };
    assert_eq!(armoury.post.write_job_file(&out).unwrap_err().code, "number_block_full");
    // No other campaign may lay claim to any of them.
    let list = stock_list(&armoury, &list(7..=9));
    armoury.post.take_stock_list(&list).unwrap();
    assert_eq!(campaign(&mut armoury, block(7, 20)).unwrap_err().code, "number_block_taken");
    let second = campaign(&mut armoury, block(8, 20)).unwrap();
    let (_, rows) = job_out(&mut armoury, &second, 0);
    assert_eq!(rows[0][0], "GAF 00008");
    // At another machine nobody knows which are given out.
    carry(&mut armoury.post, &mut armoury.hq, &armoury.dir.path().join("stick"));
    let page = armoury.hq.campaign_page(&first).unwrap();
    assert!(page.elsewhere && page.left.is_none());
    assert_eq!(armoury.hq.write_job_file(&out).unwrap_err().code, "numbers_elsewhere");
}

#[test]
fn what_became_of_a_weapon_may_be_said_by_hand() {
    let mut armoury = armoury();
    let input = stock_list(&armoury, &list(1..=3));
    armoury.post.take_stock_list(&input).unwrap();
    let fields = CampaignFields {
        pattern: some("{series}{yy}{n:4}"),
        mark_kind: some("national_unique"),
        ..CampaignFields::default()
    };
    let campaign = campaign(&mut armoury, fields).unwrap();
    let query = CampaignItemQuery { campaign: campaign.clone(), ..CampaignItemQuery::default() };
    let item = |armoury: &Armoury, n: usize| armoury.post.campaign_items(&query).unwrap().rows[n].clone();
    let say = |armoury: &mut Armoury, n: usize, state: &str, reason: &str| {
        let item = item(armoury, n).id;
        let said = MarkItem { item, state: state.into(), reason: reason.into(), date: "2026-03-06".into() };
        armoury.post.mark_item(&said).map(drop).map_err(|e| e.code)
    };
    assert_eq!(say(&mut armoury, 0, "done", ""), Err("item_without_number"));
    job_out(&mut armoury, &campaign, 0);
    assert_eq!(say(&mut armoury, 0, "cannot", ""), Err("field_empty"));
    say(&mut armoury, 0, "cannot", "no room").unwrap();
    say(&mut armoury, 0, "target", "").unwrap();
    say(&mut armoury, 0, "done", "").unwrap();
    assert_eq!(say(&mut armoury, 0, "spoiled", "slipped"), Err("item_settled"));
    let weapon = armoury.post.weapon(&item(&armoury, 0).weapon).unwrap();
    assert_eq!(weapon.fields.status.as_deref(), Some("marked_recorded"));
    assert_eq!(weapon.markings[1].fields.reading.as_deref(), Some(item(&armoury, 0).number.as_str()));
    armoury.post.close_campaign(&campaign, "2026-03-07").unwrap();
    assert_eq!(say(&mut armoury, 1, "done", ""), Err("campaign_closed"));
    armoury.post.close_campaign(&campaign, "").unwrap();
    say(&mut armoury, 1, "done", "").unwrap();
}

#[test]
fn a_check_tells_seen_extra_and_several_apart() {
    let mut armoury = armoury();
    let twins = "1;Norinco;56-1;7.62x39;500\n2;Zastava;M70;7.62x39;500\n3;Zastava;M70;7.62x39;501\n";
    let input = stock_list(&armoury, twins);
    armoury.post.take_stock_list(&input).unwrap();
    let stranger = NewWeapon {
        weapon: WeaponFields { category: some("SA-PIS"), make: some("Beretta"), ..WeaponFields::default() },
        markings: vec![proofmark_core::markings::MarkingFields {
            kind: some("serial"),
            reading: some("B 77"),
            ..proofmark_core::markings::MarkingFields::default()
        }],
        ..NewWeapon::default()
    };
    armoury.post.add_weapon(&stranger).unwrap();
    let check = check_of(&mut armoury);
    let report =
        scan(&mut armoury, &check, &["500", "1", "500", "3", "501", "b77", "B-77", "nobody", "no body"]);
    let results: Vec<&str> = report.lines.iter().map(|line| line.result.as_str()).collect();
    let expected = ["several", "seen", "several", "seen", "already", "extra", "already", "extra", "already"];
    assert_eq!(results, expected);
    assert_eq!(report.lines[0].choices.len(), 2);
    let query = |result: &str| InventoryQuery {
        inventory: check.clone(),
        result: result.into(),
        ..InventoryQuery::default()
    };
    let extra = armoury.post.inventory_lines(&query("extra")).unwrap().rows;
    let of = |known: bool| extra.iter().find(|line| line.weapon.is_some() == known).unwrap().item.clone();
    let missing = armoury.post.inventory_lines(&query("not_seen")).unwrap().rows[0].weapon.clone().unwrap();
    let difference = |weapon: &str, item: &str, outcome: &str| Difference {
        weapon: weapon.into(),
        item: item.into(),
        outcome: outcome.into(),
        remarks: String::new(),
    };
    let mut close = CloseInventory {
        inventory: check.clone(),
        date: "2026-03-11".into(),
        differences: vec![
            difference(&missing.weapon, "", "issued"),
            difference("", &of(true), "joins"),
            difference("", &of(false), "joins"),
        ],
        leave: false,
        incomplete: false,
    };
    assert_eq!(armoury.post.close_inventory(&close).unwrap_err().code, "extra_not_recorded");
    close.differences[2].outcome = "loss".into();
    assert_eq!(armoury.post.close_inventory(&close).unwrap_err().code, "vocabulary_unknown");
    close.differences[2].outcome = "misread".into();
    let lacking = armoury.post.close_inventory(&close).unwrap_err();
    assert_eq!(lacking.code, "stock_incomplete", "what joins lacks what the stock asks of each");
    close.incomplete = true;
    armoury.post.close_inventory(&close).unwrap();
    assert_eq!(armoury.post.stock_page(&armoury.stock).unwrap().row.weapons, 4, "one joined, none left");
    let more = Scan { inventory: check, entries: vec![Entry { reading: "1".into(), ..Entry::default() }] };
    assert_eq!(armoury.post.scan(&more).unwrap_err().code, "inventory_closed");
}

#[test]
fn weapons_of_the_register_are_put_into_a_stock() {
    let mut armoury = armoury();
    for _ in 0..2 {
        let weapon =
            WeaponFields { category: some("SA-PIS"), make: some("Beretta"), ..WeaponFields::default() };
        armoury.post.add_weapon(&NewWeapon { weapon, ..NewWeapon::default() }).unwrap();
    }
    assert_eq!(armoury.post.addable_to_stock(&armoury.stock, "beretta").unwrap().weapons, 2);
    let input = AddToStock {
        stock: armoury.stock.clone(),
        filter: some("beretta"),
        number: true,
        incomplete: true,
        ..AddToStock::default()
    };
    armoury.post.add_to_stock(&input).unwrap();
    assert_eq!(armoury.post.add_to_stock(&input).unwrap_err().code, "stock_nothing_found");
    let row = armoury.post.weapons(&WeaponQuery::default()).unwrap().rows.remove(0);
    let query = StockWeaponQuery { stock: armoury.stock.clone(), ..StockWeaponQuery::default() };
    let rows = armoury.post.stock_weapons(&query).unwrap().rows;
    assert_eq!((rows[1].weapon.as_str(), rows[1].stock_number.as_str()), (row.id.as_str(), "AR 00002"));
}
