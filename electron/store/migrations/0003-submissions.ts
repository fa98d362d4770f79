import type { Migration } from "./migration.ts";

/** 送出: what was handed in, frozen and numbered, and what came back. */
export const submissions: Migration = {
  version: 3,
  name: "submissions",
  sql: `
CREATE TABLE submission (
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  project TEXT NOT NULL CHECK (json_valid(project)),
  files TEXT NOT NULL CHECK (json_valid(files)),
  receipt TEXT NOT NULL,
  remarks TEXT NOT NULL CHECK (json_valid(remarks)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (project_id, number)
) STRICT;

ALTER TABLE project ADD COLUMN submission_count INTEGER;
`,
};
