/** The record plan's versions and classes, the office's rules for opening cases, and changes of units: folded from facts. */
export const recordPlan = `
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
`;
