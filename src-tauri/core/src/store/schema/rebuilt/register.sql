-- The register as screens ask for it. Columns are named as the fields of FORMAT.md; references are record ids.

CREATE TABLE weapon (
  record INTEGER PRIMARY KEY,
  category TEXT, make TEXT, model TEXT, calibre TEXT, calibre_as_written TEXT, country_of_manufacture TEXT,
  year_of_manufacture TEXT, import_country TEXT, import_year TEXT, action TEXT, basis_of_identification TEXT,
  status TEXT, national_number TEXT,
  nature TEXT, make_as_written TEXT, model_as_written TEXT, reference BLOB, successor TEXT, successor_reason TEXT,
  year_as_struck TEXT, calendar TEXT, barrel_mm TEXT, confidence TEXT, storage_place TEXT, storage_seal TEXT,
  traces_taken TEXT, stock BLOB, stock_number TEXT
) STRICT;
CREATE INDEX weapon_of_model ON weapon (reference) WHERE reference IS NOT NULL;
CREATE INDEX weapon_by_number ON weapon (national_number) WHERE national_number IS NOT NULL;

CREATE TABLE marking (
  record INTEGER PRIMARY KEY,
  weapon BLOB, kind TEXT, place TEXT, method TEXT, condition TEXT, script TEXT, reading TEXT, symbols TEXT,
  control_part TEXT, remark TEXT,
  country TEXT, year TEXT, aid TEXT, practice BLOB, secret TEXT,
  para7_met TEXT, para7_unmet TEXT,
  plain TEXT                    -- the reading without space, case and dash, look-alike scripts folded: what find compares
) STRICT;
CREATE INDEX marking_of_weapon ON marking (weapon);
CREATE INDEX marking_secret ON marking (weapon) WHERE NOT (secret IS NOT 'yes' AND kind IS NOT 'security');
CREATE INDEX marking_by_plain ON marking (plain) WHERE plain IS NOT NULL;

CREATE TABLE event (
  record INTEGER PRIMARY KEY,
  weapon BLOB, kind TEXT, find_kind TEXT, date TEXT, place TEXT, country TEXT, operation TEXT,
  find BLOB, marking BLOB, date_to TEXT, subdivision TEXT, from_party BLOB, to_party BLOB, country_from TEXT,
  country_to TEXT, consignment BLOB, licence TEXT, document TEXT, exemption TEXT, method TEXT, decision TEXT,
  authority TEXT, reading TEXT, ledger BLOB, page TEXT, line TEXT, source TEXT
) STRICT;
CREATE INDEX event_of_weapon ON event (weapon);
CREATE INDEX event_of_marking ON event (marking) WHERE marking IS NOT NULL;
CREATE INDEX event_of_find ON event (find) WHERE find IS NOT NULL;

-- A find of several weapons; its events refer to it.
CREATE TABLE finds (
  record INTEGER PRIMARY KEY,
  find_kind TEXT, date TEXT, place TEXT, country TEXT, subdivision TEXT, operation TEXT
) STRICT;

CREATE TABLE note (
  record INTEGER PRIMARY KEY,
  about BLOB, topic TEXT, text TEXT
) STRICT;
CREATE INDEX note_about ON note (about);

CREATE TABLE party (
  record INTEGER PRIMARY KEY,
  about BLOB, role TEXT, name TEXT, address TEXT, country TEXT,
  telephone TEXT, email TEXT, region TEXT, workshop_mark TEXT, permit TEXT, permit_to TEXT, registers TEXT,
  answers TEXT, terms TEXT, since TEXT, closed_on TEXT, deposited_on TEXT, deposit TEXT
) STRICT;
CREATE INDEX party_about ON party (about);

CREATE TABLE attachment (
  record INTEGER PRIMARY KEY,
  about BLOB, sha256 BLOB, sha256_original BLOB, size INTEGER, media_type TEXT, caption TEXT, orientation INTEGER,
  thumbnail BLOB, shrunk BLOB, removed TEXT
) STRICT;
CREATE INDEX attachment_about ON attachment (about);
CREATE INDEX attachment_by_sha256 ON attachment (sha256);
CREATE INDEX attachment_by_thumbnail ON attachment (thumbnail);
CREATE INDEX attachment_by_shrunk ON attachment (shrunk) WHERE shrunk IS NOT NULL;

-- Hidden marks that were released for one letter.
CREATE TABLE mark_release (
  record INTEGER PRIMARY KEY,
  "case" BLOB, marking BLOB, letter BLOB, reason TEXT
) STRICT;
CREATE INDEX release_of_case ON mark_release ("case");
