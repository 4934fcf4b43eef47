CREATE TABLE facts (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office TEXT NOT NULL,
  station TEXT NOT NULL,
  epoch INTEGER NOT NULL CHECK (epoch >= 1),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  subject TEXT NOT NULL,
  scope TEXT NOT NULL,
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  by TEXT NOT NULL,
  body TEXT NOT NULL,
  sealed_key TEXT,
  sealed_box TEXT,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL,
  position INTEGER,
  refused TEXT,
  CHECK ((sealed_key IS NULL) = (sealed_box IS NULL))
) STRICT;

CREATE INDEX facts_of_station ON facts (station, epoch, seq);

CREATE INDEX facts_of_subject ON facts (subject, position);

CREATE UNIQUE INDEX facts_by_position ON facts (position) WHERE position IS NOT NULL;

CREATE INDEX facts_unplaced ON facts (station, epoch, seq, at, refused, position) WHERE position IS NULL;

CREATE INDEX facts_placed ON facts (station, epoch, seq) WHERE position IS NOT NULL;

CREATE INDEX facts_refused ON facts (station, epoch, seq) WHERE refused IS NOT NULL;

CREATE TABLE subject_keys (
  subject TEXT NOT NULL,
  scope TEXT NOT NULL,
  key BLOB NOT NULL CHECK (length(key) = 32),
  PRIMARY KEY (subject, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased_subjects (subject TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE series_floors (
  point TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (point, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE access_log (
  row INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  purpose TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER access_log_is_not_changed BEFORE UPDATE ON access_log BEGIN
  SELECT RAISE(ABORT, 'the access log is only added to');
END;

CREATE TRIGGER access_log_is_not_deleted BEFORE DELETE ON access_log BEGIN
  SELECT RAISE(ABORT, 'the access log is only added to');
END;

CREATE TABLE items (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  station TEXT NOT NULL,
  point TEXT NOT NULL,
  number INTEGER NOT NULL,
  year INTEGER NOT NULL,
  receipt TEXT,
  receipt_hash TEXT NOT NULL,
  received_on TEXT NOT NULL,
  registered_on TEXT NOT NULL,
  state TEXT NOT NULL,
  bare INTEGER NOT NULL CHECK (bare IN (0, 1)),
  channel TEXT NOT NULL,
  matter TEXT NOT NULL,
  unit TEXT NOT NULL,
  sender TEXT,
  title_plain TEXT,
  reference_plain TEXT,
  words TEXT NOT NULL,
  item TEXT NOT NULL
) STRICT;

CREATE INDEX items_by_number ON items (year, number, point);

CREATE INDEX items_by_receipt ON items (receipt) WHERE receipt IS NOT NULL;

CREATE INDEX items_by_receipt_hash ON items (receipt_hash);

CREATE INDEX items_by_day ON items (received_on);

CREATE INDEX items_by_registration ON items (registered_on);

CREATE INDEX items_by_unit ON items (unit);

CREATE INDEX items_by_matter ON items (matter);

CREATE INDEX items_by_sender ON items (sender) WHERE sender IS NOT NULL;

CREATE VIRTUAL TABLE item_words USING fts5 (
  words, content = 'items', content_rowid = 'row', columnsize = 0, detail = 'column',
  prefix = '1 2 3 4', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE senders (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  name TEXT,
  words TEXT NOT NULL,
  sender TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE sender_words USING fts5 (
  words, content = 'senders', content_rowid = 'row', columnsize = 0, detail = 'column',
  prefix = '1 2 3 4', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE clerks (id TEXT PRIMARY KEY, name TEXT NOT NULL, left_on TEXT, clerk TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE print_jobs (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  station TEXT NOT NULL,
  paper TEXT NOT NULL,
  copy INTEGER NOT NULL,
  state TEXT NOT NULL,
  queued_at TEXT NOT NULL,
  job TEXT NOT NULL
) STRICT;

CREATE INDEX print_jobs_open ON print_jobs (station, row) WHERE state IN ('queued', 'failed', 'unknown');

CREATE TABLE print_job_items (
  item TEXT NOT NULL,
  job TEXT NOT NULL,
  PRIMARY KEY (item, job)
) STRICT, WITHOUT ROWID;

CREATE INDEX print_job_items_by_job ON print_job_items (job);

CREATE TABLE series (
  point TEXT NOT NULL,
  year INTEGER NOT NULL,
  station TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  closed_on TEXT,
  PRIMARY KEY (point, year, station)
) STRICT, WITHOUT ROWID;

CREATE TABLE record_plans (
  id TEXT PRIMARY KEY,
  stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  parts TEXT NOT NULL,
  header TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE record_classes (
  plan TEXT NOT NULL,
  symbol TEXT NOT NULL,
  leaf INTEGER NOT NULL CHECK (leaf IN (0, 1)),
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  words TEXT NOT NULL,
  class TEXT NOT NULL,
  PRIMARY KEY (plan, symbol)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_rules (subject TEXT PRIMARY KEY, book TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE unit_changes (unit TEXT PRIMARY KEY, changes TEXT NOT NULL) STRICT, WITHOUT ROWID;
