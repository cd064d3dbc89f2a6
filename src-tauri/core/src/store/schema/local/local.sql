-- This machine only; never exported.

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Pictures of this machine's letterhead.
CREATE TABLE picture (
  name TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- Unsaved forms: they survive a power cut.
CREATE TABLE draft (
  operator BLOB NOT NULL,       -- whose form it is
  form TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (operator, form)
) STRICT, WITHOUT ROWID;

-- Members of a bundle while it is packed: sealed bytes of the store, never a plain temporary file (R11).
CREATE TABLE packing (
  member INTEGER NOT NULL,
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (member, part)
) STRICT, WITHOUT ROWID;
