import type { FundingCeiling } from "../../../shared/project/index.ts";

/** What a control figure without a source is for. */
export const ALL_SOURCES = "各项目合计";

export const sameCeiling = (
  a: Pick<FundingCeiling, "year" | "source">,
  b: Pick<FundingCeiling, "year" | "source">,
): boolean => a.year === b.year && a.source.trim() === b.source.trim();
