-- Stocks of agencies, the campaigns that mark them and the checks that count them.

CREATE TABLE stock (
  record INTEGER PRIMARY KEY,
  name TEXT, agency TEXT, holder BLOB, place TEXT, numbering TEXT, series TEXT, required TEXT, partition TEXT
) STRICT;
CREATE INDEX weapon_of_stock ON weapon (stock) WHERE stock IS NOT NULL;
CREATE INDEX weapon_by_stock_number ON weapon (stock_number) WHERE stock_number IS NOT NULL;

CREATE TABLE machine (
  record INTEGER PRIMARY KEY,
  name TEXT, make TEXT, serial TEXT, place TEXT, method TEXT
) STRICT;

CREATE TABLE campaign (
  record INTEGER PRIMARY KEY,
  stock BLOB, name TEXT, place TEXT, machine BLOB, pattern TEXT, series TEXT, mark_kind TEXT, mark_place TEXT,
  block_from INTEGER, block_to INTEGER, opened_on TEXT, closed_on TEXT
) STRICT;
CREATE INDEX campaign_of_stock ON campaign (stock);

CREATE TABLE campaign_item (
  record INTEGER PRIMARY KEY,
  campaign BLOB, weapon BLOB, number TEXT, state TEXT, reason TEXT, marked_on TEXT
) STRICT;
CREATE INDEX campaign_item_of_campaign ON campaign_item (campaign, state);
CREATE INDEX campaign_item_of_weapon ON campaign_item (weapon);
CREATE INDEX campaign_item_by_number ON campaign_item (number) WHERE number IS NOT NULL;

CREATE TABLE inventory (
  record INTEGER PRIMARY KEY,
  stock BLOB, name TEXT, date TEXT, place TEXT, closed_on TEXT
) STRICT;
CREATE INDEX inventory_of_stock ON inventory (stock);

CREATE TABLE inventory_item (
  record INTEGER PRIMARY KEY,
  inventory BLOB, weapon BLOB, reading TEXT, result TEXT, settled TEXT
) STRICT;
CREATE INDEX inventory_item_of_inventory ON inventory_item (inventory, result);
CREATE INDEX inventory_item_of_weapon ON inventory_item (weapon);
