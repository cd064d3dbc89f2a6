-- Cases, their steps and letters, and whom they are written to.

CREATE TABLE cases (
  record INTEGER PRIMARY KEY,
  weapon BLOB, direction TEXT, reference TEXT, partner TEXT, addressee TEXT, address TEXT, copy_to TEXT, channel TEXT,
  urgency TEXT, urgency_reason TEXT, classification TEXT, authority TEXT, grounds TEXT, law TEXT, questions TEXT,
  other_question TEXT, confidentiality TEXT, confidentiality_reason TEXT, reply_by TEXT, contact TEXT, signatory TEXT
) STRICT;
CREATE INDEX cases_of_weapon ON cases (weapon);

CREATE TABLE step (
  record INTEGER PRIMARY KEY,
  "case" BLOB, kind TEXT, date TEXT, letter BLOB, facts BLOB
) STRICT;
CREATE INDEX step_of_case ON step ("case");

CREATE TABLE letter (
  record INTEGER PRIMARY KEY,
  "case" BLOB, kind TEXT, reference TEXT, language TEXT, date TEXT, sha256 BLOB
) STRICT;
CREATE INDEX letter_of_case ON letter ("case");
CREATE INDEX letter_by_sha256 ON letter (sha256);

CREATE TABLE contact (
  record INTEGER PRIMARY KEY,
  country TEXT, office TEXT, address TEXT, telephone TEXT, email TEXT, languages TEXT, confirmed_on TEXT
) STRICT;
CREATE INDEX contact_in_country ON contact (country);

CREATE TABLE operator (
  record INTEGER PRIMARY KEY,
  name TEXT, roles TEXT
) STRICT;
