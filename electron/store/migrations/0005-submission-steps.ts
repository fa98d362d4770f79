import type { Migration } from "./migration.ts";

/**
 * 送出、退回、批复: how it went out, why although remarks were open, and what became of it; with a change of an approved plan,
 * the reason for it. Empty stands for none, so rows that are there keep their hash.
 */
export const submissionSteps: Migration = {
  version: 5,
  name: "submission steps",
  sql: `
ALTER TABLE submission ADD COLUMN manner TEXT NOT NULL DEFAULT '' CHECK (manner IN ('', 'package', 'files', 'elsewhere'));
ALTER TABLE submission ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE submission ADD COLUMN steps TEXT NOT NULL DEFAULT '' CHECK (steps = '' OR json_valid(steps));

ALTER TABLE change ADD COLUMN reason TEXT NOT NULL DEFAULT '';
CREATE INDEX change_with_reason ON change (project_id, number) WHERE reason <> '';
`,
};
