-- The lost-and-stolen list, and what field offices ask headquarters.

CREATE TABLE notice (
  record INTEGER PRIMARY KEY,
  kind TEXT, date TEXT, since TEXT, place TEXT, country TEXT, category TEXT, make TEXT, model TEXT, calibre TEXT,
  reading TEXT, report TEXT, weapon BLOB, state TEXT, closed_on TEXT, found BLOB, others TEXT,
  plain TEXT                    -- the reading as find compares it
) STRICT;
CREATE INDEX notice_by_plain ON notice (plain) WHERE plain IS NOT NULL;
CREATE INDEX notice_unsure ON notice (plain) WHERE plain GLOB '*[[?*]*';
CREATE INDEX notice_of_weapon ON notice (weapon) WHERE weapon IS NOT NULL;
-- Readings with signs that nobody could read are few, and no equality finds them.
CREATE INDEX marking_unsure ON marking (plain) WHERE plain GLOB '*[[?*]*';

CREATE TABLE query (
  record INTEGER PRIMARY KEY,
  reading TEXT, category TEXT, make TEXT, model TEXT, calibre TEXT, country TEXT, place TEXT, why TEXT, weapon BLOB,
  noted TEXT,
  plain TEXT
) STRICT;

CREATE TABLE answer (
  record INTEGER PRIMARY KEY,
  query BLOB, result TEXT, hits TEXT
) STRICT;
CREATE INDEX answer_to_query ON answer (query);
