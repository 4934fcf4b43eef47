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
, clerk TEXT, folder TEXT) STRICT;

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
  class TEXT NOT NULL,
  PRIMARY KEY (plan, symbol)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_rules (subject TEXT PRIMARY KEY, book TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE unit_changes (unit TEXT PRIMARY KEY, changes TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX items_waiting ON items (row, unit, clerk) WHERE folder IS NULL AND bare = 0 AND state <> 'CANCELLED_ENTRY';

CREATE TABLE cases (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  station TEXT NOT NULL,
  stage TEXT NOT NULL,
  state TEXT NOT NULL,
  unit TEXT NOT NULL,
  clerk TEXT,
  matter TEXT NOT NULL,
  -- The list that its number stands in, and its place there; null while it is a folder. Not unique: see reads/cases.ts.
  list_unit TEXT,
  jrwa TEXT,
  year INTEGER,
  no INTEGER,
  sub INTEGER,
  reference TEXT,
  reference_key TEXT,
  began_on TEXT NOT NULL,
  opened_on TEXT,
  closed_on TEXT,
  due_on TEXT,
  waiting_until TEXT,
  -- Where on the board it lies, as far as no day of today decides; null: on none. Rising by sort_on: most urgent first.
  lane TEXT CHECK (lane IN ('due', 'waiting', 'stopped', 'none')),
  sort_on TEXT NOT NULL,
  disposable_from TEXT,
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  words TEXT NOT NULL,
  "case" TEXT NOT NULL
) STRICT;

CREATE INDEX cases_by_reference ON cases (reference_key) WHERE reference_key IS NOT NULL;

CREATE INDEX cases_by_list ON cases (year, list_unit, jrwa, no, sub, stage) WHERE year IS NOT NULL;

CREATE INDEX cases_on_board ON cases (lane, sort_on) WHERE lane IS NOT NULL;

CREATE INDEX cases_on_board_of_unit ON cases (unit, lane, sort_on) WHERE lane IS NOT NULL;

CREATE INDEX cases_on_board_of_clerk ON cases (clerk, lane, sort_on) WHERE lane IS NOT NULL;

CREATE INDEX cases_disposable ON cases (disposable_from) WHERE disposable_from IS NOT NULL AND held = 0;

CREATE INDEX cases_asked ON cases (stage) WHERE stage = 'asked';

CREATE INDEX cases_filtered ON cases (row, stage, state, unit, clerk, jrwa, year, matter, lane, sort_on);

CREATE VIRTUAL TABLE case_words USING fts5 (
  words, content = 'cases', content_rowid = 'row', columnsize = 0, detail = 'column',
  prefix = '1 2 3 4', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE case_items (
  "case" TEXT NOT NULL,
  item TEXT NOT NULL,
  first INTEGER NOT NULL CHECK (first IN (0, 1)),
  place INTEGER NOT NULL,
  PRIMARY KEY ("case", item)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_items_by_item ON case_items (item);

CREATE TABLE case_series (
  unit TEXT NOT NULL,
  jrwa TEXT NOT NULL,
  year INTEGER NOT NULL,
  "group" INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (unit, jrwa, year, "group")
) STRICT, WITHOUT ROWID;

CREATE TABLE case_lists (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL,
  jrwa TEXT NOT NULL,
  year INTEGER NOT NULL,
  holder TEXT,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX case_lists_of_year ON case_lists (year, unit, jrwa);

CREATE TABLE letters (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  "case" TEXT NOT NULL,
  kind TEXT NOT NULL,
  stage TEXT NOT NULL,
  signed_on TEXT,
  point TEXT,
  number INTEGER,
  year INTEGER,
  dispatched_on TEXT,
  postal_plain TEXT,
  served_on TEXT,
  words TEXT NOT NULL,
  letter TEXT NOT NULL
) STRICT;

CREATE INDEX letters_of_case ON letters ("case");

CREATE INDEX letters_by_number ON letters (year, number, point) WHERE number IS NOT NULL;

CREATE INDEX letters_by_postal ON letters (postal_plain) WHERE postal_plain IS NOT NULL;

CREATE INDEX letters_register ON letters (dispatched_on, number) WHERE dispatched_on IS NOT NULL;

CREATE INDEX letters_unproved ON letters (dispatched_on, number) WHERE stage = 'dispatched';

CREATE INDEX letters_signed ON letters (signed_on) WHERE stage = 'signed';

CREATE VIRTUAL TABLE letter_words USING fts5 (
  words, content = 'letters', content_rowid = 'row', columnsize = 0, detail = 'column',
  prefix = '1 2 3 4', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE dispatch_series (
  point TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (point, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE replacements (
  id TEXT PRIMARY KEY,
  who TEXT NOT NULL,
  "for" TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  ended_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE dispatch_floors (
  point TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (point, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_floors (
  unit TEXT NOT NULL,
  jrwa TEXT NOT NULL,
  year INTEGER NOT NULL,
  "group" INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (unit, jrwa, year, "group")
) STRICT, WITHOUT ROWID;
