import type { Migration } from "./migration.ts";

/**
 * 滚动到下一年 and 交给同事填写: which project a project came from and which leftovers are confirmed; what went to a colleague or
 * came from one, frozen. `previous_id` is no reference: last year's project may be deleted and this one stays.
 */
export const lifecycle: Migration = {
  version: 7,
  name: "lifecycle",
  sql: `
CREATE TABLE lineage (
  project_id TEXT PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
  previous_id TEXT NOT NULL CHECK (length(previous_id) BETWEEN 1 AND 64),
  from_year INTEGER CHECK (from_year BETWEEN 1900 AND 2199),
  at TEXT NOT NULL,
  confirmed TEXT NOT NULL CHECK (json_valid(confirmed)),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX lineage_previous ON lineage (previous_id);

CREATE TABLE handout (
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  colleague TEXT NOT NULL,
  note TEXT NOT NULL,
  closed_at TEXT,
  project TEXT NOT NULL CHECK (json_valid(project)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (id, direction)
) STRICT, WITHOUT ROWID;

CREATE INDEX handout_project ON handout (project_id, at);
`,
};
