import { describe, expect, test } from "vitest";

import { checkProject } from "../../shared/checks/index.ts";
import { blankActual } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

/** The shorter name that is offered for an evidence file (佐证材料) of that name. */
function offered(name: string): string | undefined {
  const project = sampleProject();
  const evidence = [{ sha256: "0".repeat(64), name, size: 1 }];
  const actual = { ...blankActual("a", project.indicators[0]!.id, "selfEvaluation"), evidence };
  const finding = checkProject({ ...project, actuals: [actual] }).find(({ id }) => id === "C50");
  return finding?.fixes[0]?.label.replace("改名为 ", "");
}

describe("a shorter file name", () => {
  test("leaves out the unit and the project before it leaves out what the file is", () => {
    expect(offered("2022年宣传和社会事业党工委万名党员进党校培训第一期签到表.pdf")).toBe(
      "2022万名党员进党校培训第一期签到.pdf",
    );
  });

  test("fits the 50 bytes and keeps the ending", () => {
    const name = offered(`${"签到表".repeat(20)}.jpg`)!;
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(50);
    expect(name.endsWith(".jpg")).toBe(true);
  });

  test("is not offered where the name is short", () => {
    expect(offered("第一期签到表.pdf")).toBeUndefined();
  });
});
