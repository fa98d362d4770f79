/** The sentences say where to go by the names that stand there. */
import { expect, it } from "vitest";

import { sentenceFor } from "../../shared/api/index.ts";
import { PROJECT_PAGE_LABEL } from "../../shared/project/index.ts";

it("an approved plan says on which pages its reason is given, from wherever the change came", () => {
  const { advice } = sentenceFor({ code: "edit.needsReason", details: {} });
  for (const page of ["unit", "text", "funding", "goals", "indicators"] as const)
    expect(advice).toContain(`“${PROJECT_PAGE_LABEL[page]}”`);
  expect(advice).toContain("点“说明理由再改”");
  expect(advice).not.toContain("页面上方");
});
