import type { Migration } from "./migration.ts";

/** 偏差原因的五个框 of the monitoring form. Empty stands for none ticked, so rows that are there keep their hash. */
export const deviationCauses: Migration = {
  version: 4,
  name: "deviation causes",
  sql: `
ALTER TABLE actual ADD COLUMN causes TEXT NOT NULL DEFAULT '' CHECK (causes = '' OR json_valid(causes));
`,
};
