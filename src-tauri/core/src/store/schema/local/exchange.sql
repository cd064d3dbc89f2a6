-- What was exchanged on this machine, for its own people; never exported.

-- Reports of what sticks and the courier brought, and of what was put on sticks. They hold ids of records, never what a
-- record says: an erased name must not live on in a report.
CREATE TABLE kept_report (
  n INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,          -- by this laptop's clock
  kind TEXT NOT NULL,           -- stick, courier, file, prepared
  offices TEXT NOT NULL,        -- codes of the other offices, JSON
  records INTEGER NOT NULL,
  needs_person INTEGER NOT NULL,
  report TEXT NOT NULL          -- JSON
) STRICT;

-- The courier's folder as it was last seen, so that no file is read twice for nothing.
CREATE TABLE courier_file (
  folder TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  modified INTEGER NOT NULL,    -- milliseconds since 1970 as the file system says
  seen INTEGER NOT NULL,        -- since when it is of this size and time, by this laptop's clock
  state TEXT NOT NULL,          -- writing, short, failing, left, question, refused, request, grant
  held INTEGER NOT NULL,        -- how much this office had taken in when the file was last read
  bundle BLOB,                  -- bundle id, where it could be opened
  failure TEXT,                 -- JSON
  questions TEXT NOT NULL,      -- JSON
  gone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (folder, name)
) STRICT, WITHOUT ROWID;
