-- Who this store is, and what it must never do twice.

CREATE TABLE identity (
  name TEXT PRIMARY KEY,        -- device_secret, seal_identity, office, audience, code, name, role, country, incarnation …
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The feed this device writes for each audience; a copy that meets itself further on forgets its row and begins anew (R2).
CREATE TABLE own_feed (
  audience BLOB PRIMARY KEY,
  feed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Numbers given out, per series and year; raised before use, so that a crash loses a number and never gives it twice.
CREATE TABLE series (
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;

-- What each device said it holds (R13): the latest statement of its newest incarnation replaces what was known.
CREATE TABLE receipt (
  device BLOB PRIMARY KEY,
  incarnation BLOB NOT NULL,
  progress INTEGER NOT NULL,    -- commits of its own feeds that it held: tells an older statement from a newer one
  manifest BLOB NOT NULL        -- as received
) STRICT, WITHOUT ROWID;

-- Incarnations that a device left behind by a restore.
CREATE TABLE past_incarnation (
  incarnation BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Devices whose twelve words people found equal (R14); at a post the row is the root's.
CREATE TABLE confirmed (
  key BLOB PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Enrolment requests and the grants that answered them.
CREATE TABLE enrolment (
  request BLOB PRIMARY KEY,     -- id of the request
  device BLOB NOT NULL,
  root BLOB,                    -- public key named by the grant
  bytes BLOB NOT NULL           -- the request as signed
) STRICT, WITHOUT ROWID;

-- Bundles sent and taken in, for the list of offices.
CREATE TABLE delivery (
  bundle BLOB PRIMARY KEY,
  device BLOB NOT NULL,         -- the other side
  sent INTEGER NOT NULL,        -- 1 sent, 0 received
  at INTEGER NOT NULL           -- by this laptop's clock
) STRICT, WITHOUT ROWID;

-- Volumes taken in: a set that is not whole names what has not come (R12).
CREATE TABLE volume (
  device BLOB NOT NULL,         -- the sender
  "set" BLOB NOT NULL,
  part INTEGER NOT NULL,
  "of" INTEGER NOT NULL,
  bundle BLOB NOT NULL,
  at INTEGER NOT NULL,          -- by this laptop's clock
  PRIMARY KEY (device, "set", part)
) STRICT, WITHOUT ROWID;

-- Attachments that came on a volume before the record that names them, until the set is whole.
CREATE TABLE early_attachment (
  sha256 BLOB PRIMARY KEY,
  device BLOB NOT NULL,
  "set" BLOB NOT NULL,
  size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
