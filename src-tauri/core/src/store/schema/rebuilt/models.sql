-- The reference table of models that the office keeps.

CREATE TABLE model (
  record INTEGER PRIMARY KEY,
  make TEXT, model TEXT, aliases TEXT, category TEXT, calibres TEXT, country TEXT, places TEXT, formats TEXT,
  look_alikes TEXT, frt TEXT, source TEXT
) STRICT;
