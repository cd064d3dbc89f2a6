-- Kept for ever: entries as received. Nothing here can be rebuilt from anything else, and nothing is ever dropped;
-- only bodies and attachments that the root erased become NULL (FORMAT.md, "Erasure").

-- Statements of the national root, as received.
CREATE TABLE statement (
  hash BLOB PRIMARY KEY,        -- SHA-256 of the bytes: a copy with a broken signature must not keep the good one out
  id BLOB NOT NULL,             -- SHA-256 of the Sig_structure
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL           -- as received
) STRICT, WITHOUT ROWID;

-- Statements that no root key held here signed: they may yet follow from what comes later, and are few (FORMAT.md, "Trust").
CREATE TABLE stray_statement (
  hash BLOB PRIMARY KEY,        -- SHA-256 of the bytes
  bytes BLOB NOT NULL           -- as received
) STRICT, WITHOUT ROWID;

-- Feeds: one device, one audience.
CREATE TABLE feed (
  n INTEGER PRIMARY KEY,        -- this store's own number, so that a million commits do not repeat 16 bytes
  id BLOB NOT NULL UNIQUE,
  genesis_id BLOB NOT NULL,
  device BLOB NOT NULL,         -- SHA-256 of the public key
  audience BLOB NOT NULL,
  genesis BLOB NOT NULL         -- as received
) STRICT;

-- Commits: a signed header, and its body beside it.
CREATE TABLE commits (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  feed INTEGER NOT NULL,        -- feed.n
  seq INTEGER NOT NULL,
  prev BLOB NOT NULL,
  at INTEGER NOT NULL,          -- milliseconds since 1970 UTC as the laptop's clock said
  act BLOB NOT NULL,
  header BLOB NOT NULL,         -- as received
  body BLOB                     -- as received, maybe packed: whole(body); NULL when erased or not yet brought
) STRICT;
CREATE INDEX commits_in_feed ON commits (feed, seq);
CREATE INDEX commits_without_body ON commits (feed, seq) WHERE body IS NULL;

-- Photographs and letters by hash.
CREATE TABLE attachment_bytes (
  sha256 BLOB PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
