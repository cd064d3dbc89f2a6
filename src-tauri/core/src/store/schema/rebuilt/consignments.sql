-- Weapons that went somewhere together, and the serial numbers that they had.

CREATE TABLE consignment (
  record INTEGER PRIMARY KEY,
  direction TEXT, licence TEXT, licence_from TEXT, licence_to TEXT, end_user_certificate TEXT,
  exporter BLOB, importer BLOB, broker BLOB, maker BLOB, final_recipient BLOB,
  country_from TEXT, country_to TEXT, transit TEXT,
  make TEXT, model TEXT, category TEXT, calibre TEXT, year TEXT, quantity TEXT, delivered_on TEXT, delivered_quantity TEXT,
  ledger BLOB, page TEXT, line TEXT, source TEXT
) STRICT;
CREATE INDEX consignment_of_maker ON consignment (maker) WHERE maker IS NOT NULL;
CREATE INDEX consignment_of_exporter ON consignment (exporter) WHERE exporter IS NOT NULL;
CREATE INDEX consignment_of_importer ON consignment (importer) WHERE importer IS NOT NULL;
CREATE INDEX consignment_of_broker ON consignment (broker) WHERE broker IS NOT NULL;
CREATE INDEX consignment_of_recipient ON consignment (final_recipient) WHERE final_recipient IS NOT NULL;

-- A range of numbers, or one number. Of a range that counts: prefix, number from low to high written with at least `width`
-- digits, suffix; high - low < 10^extent. Of one number: its key, as `marking.plain`.
CREATE TABLE ranges (
  record INTEGER PRIMARY KEY,
  consignment BLOB, stock BLOB, "from" TEXT, "to" TEXT,
  plain TEXT, prefix TEXT, suffix TEXT, low INTEGER, high INTEGER, width INTEGER, extent INTEGER
) STRICT;
CREATE INDEX range_of_consignment ON ranges (consignment);
CREATE INDEX range_of_stock ON ranges (stock) WHERE stock IS NOT NULL;
CREATE INDEX range_by_number ON ranges (prefix, extent, low, high, suffix, width) WHERE prefix IS NOT NULL;
CREATE INDEX range_by_plain ON ranges (plain) WHERE plain IS NOT NULL;
CREATE INDEX range_unsure ON ranges (plain) WHERE plain GLOB '*[[?*]*';
