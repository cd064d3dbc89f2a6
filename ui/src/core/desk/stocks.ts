// What the window asks about stocks, marking campaigns, machines and inventory checks.

import type {
  Addable,
  AddToStock,
  CampaignFields,
  CampaignItemList,
  CampaignItemQuery,
  CampaignPage,
  CampaignRow,
  CloseInventory,
  Done,
  InventoryList,
  InventoryPage,
  InventoryQuery,
  InventoryRow,
  JobFile,
  JobIn,
  JobOut,
  JobPreview,
  Link,
  MachineFields,
  MachineRow,
  MarkItem,
  NewCampaign,
  NewInventory,
  Scan,
  ScanReport,
  StockFields,
  StockList,
  StockListPreview,
  StockPage,
  StockRow,
  StockWeaponList,
  StockWeaponQuery,
} from "../wire";

export interface StocksDesk {
  stocks(): Promise<StockRow[]>;
  stock_page(id: string): Promise<StockPage>;
  stock_weapons(query: StockWeaponQuery): Promise<StockWeaponList>;
  /** Groups of offices that a stock may be laid into. */
  partitions(): Promise<Link[]>;
  add_stock(input: StockFields): Promise<Done>;
  change_stock(id: string, fields: StockFields): Promise<Done>;
  /** What a list would bring; nothing is taken in. */
  read_stock_list(input: StockList): Promise<StockListPreview>;
  /** All rows, or none; `reference` says how many. */
  take_stock_list(input: StockList): Promise<Done>;
  /** What these words of the register, in no stock, would put into it. */
  addable_to_stock(stock: string, words: string): Promise<Addable>;
  add_to_stock(input: AddToStock): Promise<Done>;

  machines(): Promise<MachineRow[]>;
  add_machine(input: MachineFields): Promise<Done>;
  change_machine(id: string, fields: MachineFields): Promise<Done>;

  campaigns(): Promise<CampaignRow[]>;
  campaign_page(id: string): Promise<CampaignPage>;
  campaign_items(query: CampaignItemQuery): Promise<CampaignItemList>;
  open_campaign(input: NewCampaign): Promise<Done>;
  change_campaign(id: string, fields: CampaignFields): Promise<Done>;
  /** Closes it on a day; without one opens it again. */
  close_campaign(id: string, date: string): Promise<Done>;
  /** Weapons that came into the stock since, without a mark. */
  add_targets(id: string): Promise<Done>;
  write_job_file(input: JobOut): Promise<JobFile>;
  read_job_file(input: JobIn): Promise<JobPreview>;
  take_job_file(input: JobIn): Promise<Done>;
  mark_item(input: MarkItem): Promise<Done>;

  inventories(): Promise<InventoryRow[]>;
  inventory_page(id: string): Promise<InventoryPage>;
  inventory_lines(query: InventoryQuery): Promise<InventoryList>;
  open_inventory(input: NewInventory): Promise<Done>;
  scan(input: Scan): Promise<ScanReport>;
  close_inventory(input: CloseInventory): Promise<Done>;
}
