import type { Migration } from "./migration.ts";

/**
 * 汇总, 查找 and 指标库. `project_find`, `project_level` and `project_score` are derived and can be made anew (an absent row is
 * made at the next question); `library_entry` holds the office's own entries and favourites. Changes that were made to several
 * projects as one carry a group in `together`.
 */
export const lookAcross: Migration = {
  version: 6,
  name: "look across",
  sql: `
CREATE TABLE project_find (
  project_id TEXT PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  reading TEXT,
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX project_find_unread ON project_find (project_id) WHERE reading IS NULL;

CREATE TABLE project_level (
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  level1 TEXT NOT NULL,
  points INTEGER NOT NULL,
  indicator_count INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (project_id, level1)
) STRICT, WITHOUT ROWID;

CREATE TABLE project_score (
  project_id TEXT PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
  rules TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('none', 'open', 'complete')),
  total INTEGER,
  grade TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE library_entry (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 300),
  favourite INTEGER NOT NULL CHECK (favourite IN (0, 1)),
  entry TEXT NOT NULL CHECK (json_valid(entry)),
  changed_at TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_group ON change (together, project_id) WHERE substr(together, 1, 6) = 'group:';
CREATE INDEX indicator_name ON indicator (level3, level1, level2, project_id);
`,
};
