-- What the State added to the vocabularies that ship.
CREATE TABLE term (
  record INTEGER PRIMARY KEY,
  list TEXT, code TEXT, en TEXT, fr TEXT, aliases TEXT, source TEXT
) STRICT;
CREATE INDEX term_of_list ON term (list, code);

-- Places of the office's list, under ISO 3166-2.
CREATE TABLE place (
  record INTEGER PRIMARY KEY,
  name TEXT, code TEXT, kind TEXT, parent BLOB, aliases TEXT
) STRICT;
CREATE INDEX place_under ON place (parent);

-- Values of rules as they hold in this State.
CREATE TABLE rule (
  record INTEGER PRIMARY KEY,
  name TEXT, value TEXT, source TEXT, article TEXT, verified_by TEXT, verified_on TEXT
) STRICT;
CREATE INDEX rule_by_name ON rule (name);
