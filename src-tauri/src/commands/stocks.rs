//! Stocks, marking campaigns, machines and inventory checks.

use proofmark_core::Office;
use proofmark_core::office::{Done, Link};
use proofmark_core::stocks::{
    AddToStock, Addable, CampaignFields, CampaignItemList, CampaignItemQuery, CampaignPage, CampaignRow,
    CloseInventory, InventoryList, InventoryPage, InventoryQuery, InventoryRow, JobFile, JobIn, JobOut,
    JobPreview, MachineFields, MachineRow, MarkItem, NewCampaign, NewInventory, Scan, ScanReport,
    StockFields, StockList, StockListPreview, StockPage, StockRow, StockWeaponList, StockWeaponQuery,
};
use tauri::{AppHandle, State};

use crate::desk::{Desk, Reply, changed};

commands! {
    ask {
        stocks() -> Vec<StockRow> = |office: &Office| office.stocks();
        stock_page(id: String) -> StockPage = |office: &Office, id: String| office.stock_page(&id);
        stock_weapons(query: StockWeaponQuery) -> StockWeaponList = |office: &Office, query| office.stock_weapons(&query);
        partitions() -> Vec<Link> = |office: &Office| office.partitions();
        read_stock_list(input: StockList) -> StockListPreview = |office: &Office, input| office.read_stock_list(&input);
        addable_to_stock(stock: String, words: String) -> Addable =
            |office: &Office, stock: String, words: String| office.addable_to_stock(&stock, &words);
        machines() -> Vec<MachineRow> = |office: &Office| office.machines();
        campaigns() -> Vec<CampaignRow> = |office: &Office| office.campaigns();
        campaign_page(id: String) -> CampaignPage = |office: &Office, id: String| office.campaign_page(&id);
        campaign_items(query: CampaignItemQuery) -> CampaignItemList =
            |office: &Office, query| office.campaign_items(&query);
        read_job_file(input: JobIn) -> JobPreview = |office: &Office, input| office.read_job_file(&input);
        inventories() -> Vec<InventoryRow> = |office: &Office| office.inventories();
        inventory_page(id: String) -> InventoryPage = |office: &Office, id: String| office.inventory_page(&id);
        inventory_lines(query: InventoryQuery) -> InventoryList = |office: &Office, query| office.inventory_lines(&query);
    }
    act {
        add_stock(input: StockFields) = |office: &mut Office, input| office.add_stock(&input);
        change_stock(id: String, fields: StockFields) =
            |office: &mut Office, id: String, fields| office.change_stock(&id, &fields);
        take_stock_list(input: StockList) = |office: &mut Office, input| office.take_stock_list(&input);
        add_to_stock(input: AddToStock) = |office: &mut Office, input| office.add_to_stock(&input);
        add_machine(input: MachineFields) = |office: &mut Office, input| office.add_machine(&input);
        change_machine(id: String, fields: MachineFields) =
            |office: &mut Office, id: String, fields| office.change_machine(&id, &fields);
        open_campaign(input: NewCampaign) = |office: &mut Office, input| office.open_campaign(&input);
        change_campaign(id: String, fields: CampaignFields) =
            |office: &mut Office, id: String, fields| office.change_campaign(&id, &fields);
        close_campaign(id: String, date: String) =
            |office: &mut Office, id: String, date: String| office.close_campaign(&id, &date);
        add_targets(id: String) = |office: &mut Office, id: String| office.add_targets(&id);
        take_job_file(input: JobIn) = |office: &mut Office, input| office.take_job_file(&input);
        mark_item(input: MarkItem) = |office: &mut Office, input| office.mark_item(&input);
        open_inventory(input: NewInventory) = |office: &mut Office, input| office.open_inventory(&input);
        close_inventory(input: CloseInventory) = |office: &mut Office, input| office.close_inventory(&input);
    }
}

/// What is answered is the file, not a record.
#[tauri::command(async)]
pub(crate) fn write_job_file(app: AppHandle, desk: State<'_, Desk>, input: JobOut) -> Reply<JobFile> {
    let file = desk.act(|office| office.write_job_file(&input))?;
    changed(&app, &["campaign_item".into()]);
    Ok(file)
}

/// What is answered is what each reading came to.
#[tauri::command(async)]
pub(crate) fn scan(app: AppHandle, desk: State<'_, Desk>, input: Scan) -> Reply<ScanReport> {
    let report = desk.act(|office| office.scan(&input))?;
    changed(&app, &report.changed);
    Ok(report)
}
