-- Rebuilt: dropped and replayed from kept/ at will. No constraint here could be violated by a valid commit from
-- elsewhere (R7). Flags are the sum of office::flags.

-- Names of kinds: a million records do not repeat them.
CREATE TABLE kind (
  n INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- How many records of a kind are shown: a list says its length without walking an index.
CREATE TABLE shown (
  kind INTEGER PRIMARY KEY,     -- kind.n
  count INTEGER NOT NULL
) STRICT;

-- A record together with the change that leads it: the birth that tells its kind and audience, and where none is held of an
-- erased one, its first erased commit. Most records have no other change.
CREATE TABLE led_record (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  kind INTEGER,                 -- kind.n; NULL while the birth is not held
  commit_n INTEGER,             -- commits.n; this and what follows as in further_change
  place INTEGER,
  start INTEGER,
  length INTEGER,
  standing TEXT,
  flags INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX record_in_commit ON led_record (commit_n);
CREATE INDEX record_unknown ON led_record (flags) WHERE flags & 128 <> 0;
CREATE INDEX record_proposed ON led_record (n) WHERE standing = 'proposed';
CREATE INDEX record_quarantined ON led_record (n) WHERE standing = 'quarantined';

-- All other changes: which commit changes which record, and where in its body.
CREATE TABLE further_change (
  record INTEGER NOT NULL,      -- led_record.n
  commit_n INTEGER NOT NULL,    -- commits.n
  place INTEGER NOT NULL,       -- position in the body's changes
  start INTEGER NOT NULL,       -- offset of the change in the body
  length INTEGER NOT NULL,
  birth INTEGER NOT NULL,
  standing TEXT,                -- waiting, quarantined, proposed, foreign, erased; NULL where it is folded, as nearly all are
  PRIMARY KEY (record, commit_n, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_in_commit ON further_change (commit_n);
CREATE INDEX change_proposed ON further_change (record) WHERE standing = 'proposed';
CREATE INDEX change_quarantined ON further_change (record) WHERE standing = 'quarantined';

-- What is read: every record with what its leading commit tells. Feed, time and audience are those of the birth. Where a
-- LEFT JOIN is counted, it takes led_record: SQLite would make the whole of this view first.
CREATE VIEW record AS SELECT
  n, id, (SELECT k.name FROM kind k WHERE k.n = l.kind) AS kind, commit_n,
  (SELECT k.feed FROM commits k WHERE k.n = l.commit_n) AS feed,
  (SELECT k.at FROM commits k WHERE k.n = l.commit_n) AS at,   -- claimed, for display
  (SELECT f.audience FROM commits k JOIN feed f ON f.n = k.feed WHERE k.n = l.commit_n) AS audience,
  flags
FROM led_record l;

-- What is read: every change of a record, of a commit, or of a standing that is given. Where the commits are those of a join,
-- the two tables are asked: SQLite would make the whole of this view first.
CREATE VIEW change AS
  SELECT n AS record, commit_n, place, start, length, kind IS NOT NULL AS birth, standing FROM led_record
  WHERE +commit_n IS NOT NULL   -- the sign keeps an index over nearly all from being preferred to that over a few
  UNION ALL SELECT record, commit_n, place, start, length, birth, standing FROM further_change;

-- Fields with more than one value that nobody has settled.
CREATE TABLE disagreement (
  record INTEGER NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;

-- Numbers that one device gave to two commits: a clone or a restored image (R2).
CREATE TABLE fork (
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (feed, seq)
) STRICT, WITHOUT ROWID;

-- What else a feed's chain shows: a link that leads nowhere, a clock that cannot be right. Flagged, never a filter (R1, R2).
CREATE TABLE flaw (
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,           -- broken_link, clock_past, clock_back
  PRIMARY KEY (feed, seq, kind)
) STRICT, WITHOUT ROWID;

-- Which record a record continues: the same thing for a narrower audience (R6).
CREATE TABLE continued (
  record INTEGER PRIMARY KEY,   -- record.n of the newer
  older BLOB NOT NULL           -- record id; it need not be held
) STRICT;
CREATE INDEX continued_by ON continued (older);
