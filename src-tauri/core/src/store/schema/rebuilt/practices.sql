-- How States, agencies and factories mark.

CREATE TABLE practice (
  record INTEGER PRIMARY KEY,
  "of" TEXT, name TEXT, country TEXT, layout TEXT, symbols TEXT, codes TEXT, places TEXT, methods TEXT,
  year_from TEXT, year_to TEXT, source TEXT, sender TEXT, fingerprint TEXT
) STRICT;
CREATE INDEX practice_in_country ON practice (country);
