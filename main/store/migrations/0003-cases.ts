/** Cases, letters out, lists of cases and replacements: all of it folded from facts, but for the floors of their numbers. */
export const cases = `
-- The officer to whom an item was given, and the folder or case that it lies in: kept by the folds of both.
ALTER TABLE items ADD COLUMN clerk TEXT;
ALTER TABLE items ADD COLUMN folder TEXT;
-- In the order of arrival, so that the oldest that wait are found however many do.
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
-- Everything that a list of cases is filtered by, without the long cells: a filter that finds little reads only this.
CREATE INDEX cases_filtered ON cases (row, stage, state, unit, clerk, jrwa, year, matter, lane, sort_on);

CREATE VIRTUAL TABLE case_words USING fts5 (
  words, content = 'cases', content_rowid = 'row', columnsize = 0, detail = 'column',
  prefix = '1 2 3 4', tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO case_words (case_words, rank) VALUES ('secure-delete', 1);

CREATE TABLE case_items (
  "case" TEXT NOT NULL,
  item TEXT NOT NULL,
  first INTEGER NOT NULL CHECK (first IN (0, 1)),
  place INTEGER NOT NULL,
  PRIMARY KEY ("case", item)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_items_by_item ON case_items (item);

-- Last numbers of lists of cases and of their groups ("group" 0: the list itself). Every step is a maximum.
CREATE TABLE case_series (
  unit TEXT NOT NULL,
  jrwa TEXT NOT NULL,
  year INTEGER NOT NULL,
  "group" INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (unit, jrwa, year, "group")
) STRICT, WITHOUT ROWID;

-- Who gives the numbers of a list: a station, or (null) the centre.
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
INSERT INTO letter_words (letter_words, rank) VALUES ('secure-delete', 1);

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

-- Not folded: numbers that a journal beside an older copy of this file remembers. They are never given again.
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
`;
