import type { Migration } from "./migration.ts";

/**
 * 更改: every change with its inverse. `steps` is reversible (record of record/steps.ts); `previous` and `following`
 * chain the undo and redo stacks, whose tops stand in `project`.
 */
export const history: Migration = {
  version: 2,
  name: "history",
  sql: `
CREATE TABLE change (
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('create', 'edit', 'undo', 'redo', 'trash', 'restore')),
  at TEXT NOT NULL,
  started_at TEXT NOT NULL,
  who TEXT NOT NULL,
  label TEXT NOT NULL,
  together TEXT NOT NULL,
  steps TEXT NOT NULL CHECK (json_valid(steps)),
  previous INTEGER,
  following INTEGER,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (project_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting_change (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

ALTER TABLE project ADD COLUMN undo_top INTEGER;
ALTER TABLE project ADD COLUMN redo_top INTEGER;
ALTER TABLE project ADD COLUMN change_count INTEGER;
`,
};
