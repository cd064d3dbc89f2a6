-- Lots of ammunition.

CREATE TABLE ammunition (
  record INTEGER PRIMARY KEY,
  headstamp TEXT, lot TEXT, maker TEXT, packaging_mark TEXT, quantity TEXT, calibre TEXT, country TEXT, year TEXT,
  find BLOB, consignment BLOB, place TEXT
) STRICT;
CREATE INDEX ammunition_of_find ON ammunition (find) WHERE find IS NOT NULL;
