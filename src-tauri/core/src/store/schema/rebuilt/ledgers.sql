-- Paper registers: the ledgers, their pages, and what stands on each line.

CREATE TABLE ledger (
  record INTEGER PRIMARY KEY,
  title TEXT, kind TEXT, party BLOB, columns TEXT, language TEXT, script TEXT, calendar TEXT, pages INTEGER,
  lines INTEGER, year_from TEXT, year_to TEXT, received_on TEXT, received_as TEXT, sample_rate INTEGER
) STRICT;

CREATE TABLE ledger_page (
  record INTEGER PRIMARY KEY,
  ledger BLOB, number TEXT, state TEXT
) STRICT;
CREATE INDEX page_of_ledger ON ledger_page (ledger, number);

CREATE TABLE ledger_row (
  record INTEGER PRIMARY KEY,
  ledger BLOB, page TEXT, line INTEGER, as_written TEXT, weapon BLOB, void TEXT, checked TEXT, checked_by BLOB,
  correction TEXT
) STRICT;
CREATE INDEX row_of_ledger ON ledger_row (ledger, page);
CREATE INDEX row_of_weapon ON ledger_row (weapon);
