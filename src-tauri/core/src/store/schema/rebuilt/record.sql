-- Rebuilt: dropped and replayed from kept/ at will. No constraint here could be violated by a valid commit from
-- elsewhere (R7). Flags are the sum of office::flags.

CREATE TABLE record (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  kind TEXT,                    -- NULL while the birth is not held
  audience BLOB,
  feed INTEGER,                 -- feed.n of the birth
  at INTEGER,                   -- claimed time of the birth, for display
  flags INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX record_of_weapon ON record (kind) WHERE kind = 'weapon';
CREATE INDEX record_unknown ON record (kind) WHERE flags & 128 <> 0;
CREATE INDEX record_withdrawn ON record (kind) WHERE flags & 4 <> 0;

-- Which commit changes which record, and where in its body.
CREATE TABLE change (
  record INTEGER NOT NULL,      -- record.n
  commit_n INTEGER NOT NULL,    -- commits.n
  place INTEGER NOT NULL,       -- position in the body's changes
  start INTEGER NOT NULL,       -- offset of the change in the body
  length INTEGER NOT NULL,
  birth INTEGER NOT NULL,
  standing TEXT NOT NULL,       -- folded, waiting, quarantined, proposed, foreign, erased
  PRIMARY KEY (record, commit_n, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_in_commit ON change (commit_n);
CREATE INDEX change_proposed ON change (record) WHERE standing = 'proposed';
CREATE INDEX change_quarantined ON change (commit_n) WHERE standing = 'quarantined';

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
