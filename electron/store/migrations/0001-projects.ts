import type { Migration } from "./migration.ts";

/** The record: projects with their lists, the settings, and the line of each project in the list. */
export const projects: Migration = {
  version: 1,
  name: "projects",
  sql: `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT PRIMARY KEY CHECK (key IN ('office', 'preferences', 'district', 'place')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  changed_at TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  trashed_at TEXT,
  list_counts TEXT NOT NULL CHECK (json_valid(list_counts)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'approved')),
  year INTEGER CHECK (year BETWEEN 1900 AND 2199),
  name TEXT NOT NULL,
  project_code TEXT NOT NULL,
  nature TEXT NOT NULL CHECK (nature IN ('', 'new', 'continuing')),
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  unit_credit_code TEXT NOT NULL,
  unit_address TEXT NOT NULL,
  unit_phone TEXT NOT NULL,
  unit_representative TEXT NOT NULL,
  unit_department_name TEXT NOT NULL,
  unit_department_code TEXT NOT NULL,
  unit_profile TEXT NOT NULL,
  justification TEXT NOT NULL,
  funding_source TEXT NOT NULL,
  overview TEXT NOT NULL,
  activities TEXT NOT NULL,
  funding_note TEXT NOT NULL,
  plan TEXT NOT NULL,
  outcomes TEXT NOT NULL,
  overall_goal_from_year INTEGER CHECK (overall_goal_from_year BETWEEN 1900 AND 2199),
  overall_goal_to_year INTEGER CHECK (overall_goal_to_year BETWEEN 1900 AND 2199),
  overall_goal_text TEXT NOT NULL,
  annual_goal_year INTEGER CHECK (annual_goal_year BETWEEN 1900 AND 2199),
  annual_goal_text TEXT NOT NULL,
  goal_result TEXT NOT NULL,
  other_notes TEXT NOT NULL,
  leader TEXT NOT NULL,
  prepared_by TEXT NOT NULL,
  prepared_on TEXT NOT NULL
) STRICT;

CREATE INDEX project_changed ON project (trashed_at IS NULL, changed_at, id);

CREATE TABLE funding_line (
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  position INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  kind TEXT NOT NULL CHECK (kind IN ('source', 'use')),
  source_class TEXT NOT NULL CHECK (source_class IN ('', 'fiscal', 'carryover', 'own', 'other')),
  label TEXT NOT NULL,
  year INTEGER CHECK (year BETWEEN 1900 AND 2199),
  unit_price INTEGER,
  quantity TEXT NOT NULL,
  times TEXT NOT NULL,
  amount INTEGER,
  note TEXT NOT NULL,
  PRIMARY KEY (project_id, id)
) STRICT;

CREATE TABLE budget (
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  position INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  period TEXT NOT NULL CHECK (period IN ('monitoring', 'selfEvaluation')),
  source TEXT NOT NULL,
  initial INTEGER,
  adjusted INTEGER,
  executed INTEGER,
  expected INTEGER,
  PRIMARY KEY (project_id, id)
) STRICT;

CREATE TABLE indicator (
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  position INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  level1 TEXT NOT NULL,
  level2 TEXT NOT NULL,
  level3 TEXT NOT NULL,
  comparison TEXT NOT NULL,
  target TEXT NOT NULL,
  unit TEXT NOT NULL,
  attribute TEXT NOT NULL CHECK (attribute IN ('', 'quantitative', 'qualitative')),
  points TEXT NOT NULL,
  standard_text TEXT NOT NULL,
  standard_choices TEXT NOT NULL CHECK (json_valid(standard_choices)),
  standard_rule TEXT NOT NULL CHECK (json_valid(standard_rule)),
  content TEXT NOT NULL,
  basis TEXT NOT NULL,
  horizon TEXT NOT NULL CHECK (horizon IN ('annual', 'overall')),
  PRIMARY KEY (project_id, id)
) STRICT;

CREATE TABLE actual (
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  position INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  indicator_id TEXT NOT NULL,
  period TEXT NOT NULL CHECK (period IN ('monitoring', 'selfEvaluation')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  expected TEXT NOT NULL,
  likelihood TEXT NOT NULL CHECK (likelihood IN ('', 'certain', 'possible', 'impossible')),
  score TEXT NOT NULL,
  not_applicable INTEGER NOT NULL CHECK (not_applicable IN (0, 1)),
  reason TEXT NOT NULL,
  measure TEXT NOT NULL,
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  PRIMARY KEY (project_id, id)
) STRICT;

CREATE TABLE dismissal (
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  position INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  check_id TEXT NOT NULL,
  path TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (project_id, id)
) STRICT;

CREATE TABLE project_summary (
  project_id TEXT PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
  trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  year INTEGER,
  name TEXT NOT NULL,
  name_key TEXT,
  unit_name TEXT NOT NULL,
  unit_key TEXT,
  search TEXT NOT NULL,
  amount INTEGER,
  points TEXT NOT NULL,
  points_hundredths INTEGER NOT NULL,
  indicator_count INTEGER NOT NULL,
  state TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX project_summary_name ON project_summary (trashed, name_key, name);
CREATE INDEX project_summary_unit ON project_summary (trashed, unit_key, unit_name);
CREATE INDEX project_summary_year ON project_summary (trashed, year);
CREATE INDEX project_summary_amount ON project_summary (trashed, amount);
CREATE INDEX project_summary_points ON project_summary (trashed, points_hundredths);
CREATE INDEX project_summary_state ON project_summary (trashed, state);
CREATE INDEX project_summary_search ON project_summary (trashed, search);
CREATE INDEX project_summary_unread ON project_summary (project_id) WHERE name_key IS NULL;
`,
};
