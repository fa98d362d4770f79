import { describe, expect, test } from "vitest";

import { checkProject, type Finding } from "../../shared/checks/index.ts";
import { applyEdits, type Edit, type Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const set = (path: string, value: string): Edit => ({ kind: "set", path, value });

function withEdits(...edits: Edit[]): Project {
  return applyEdits(sampleProject(), edits).project;
}

function only(project: Project, id: string): Finding[] {
  return checkProject(project).filter((finding) => finding.id === id);
}

describe("points total (C02)", () => {
  test("says how many points are missing and fills the only empty row", () => {
    const project = withEdits(set("indicators/i03/points", ""));
    const [finding] = only(project, "C02");
    expect(finding!.message).toBe("分值合计 90 分，应为 100 分，少 10 分");
    expect(applyEdits(project, finding!.fixes[0]!.edits).project.indicators[2]!.points).toBe("10");
  });

  test("corrects the row whose written standard names the right points, and only that one", () => {
    const project = withEdits(set("indicators/i05/points", "8"));
    const [finding] = only(project, "C02");
    expect(finding!.message).toContain("多 3 分");
    expect(finding!.fixes.map(({ label }) => label)).toEqual([
      "“补助非公党组织‘两新’党建工作经费补助个数”的分值改为 5",
    ]);
  });

  test("offers no mend where nothing says which row is wrong", () => {
    const project = withEdits(
      set("indicators/i05/points", "8"),
      set("indicators/i05/standard/text", "完成得满分"),
    );
    expect(only(project, "C02")[0]!.fixes).toEqual([]);
  });
});

describe("required fields (C01)", () => {
  test.each([
    ["name", "项目名称"],
    ["unit/name", "单位名称"],
    ["justification", "立项依据"],
    ["overallGoal/text", "总体目标"],
    ["annualGoal/text", "年度目标"],
  ])("an empty %s is an error named %s", (path, label) => {
    const findings = only(withEdits(set(path, " 　")), "C01");
    expect(findings.map(({ message, severity }) => [message, severity])).toEqual([
      [`“${label}”没有填`, "error"],
    ]);
  });

  test("money counts as given by the note or by a line with an amount", () => {
    expect(only(withEdits(set("fundingNote", "")), "C01")).toEqual([]);
    const none = withEdits(set("fundingNote", ""), { kind: "remove", list: "fundingLines", id: "f01" });
    expect(only(none, "C01").map(({ message }) => message)).toEqual(["“资金安排情况”没有填"]);
  });
});

describe("lines of money without a name (C84)", () => {
  const line = { ...sampleProject().fundingLines[0]!, kind: "use" as const, label: "", note: "" };
  const withLines = (...lines: Project["fundingLines"]): Project => ({
    ...sampleProject(),
    fundingLines: [...sampleProject().fundingLines, ...lines],
  });

  test("says their amounts and leads to the first name", () => {
    const project = withLines(
      { ...line, id: "u1", amount: 30_000_000 },
      { ...line, id: "u2", amount: 23_460_000 },
    );
    const [finding, ...others] = only(project, "C84");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ family: "funding", severity: "warning", fixes: [] });
    expect(finding!.message).toBe("2 条资金用途有金额没有名称：30万元、23.46万元");
    expect(finding!.places.map(({ path }) => path)).toEqual([
      "fundingLines/u1/label",
      "fundingLines/u2/label",
    ]);
  });

  test("says nothing of a line that is still empty, or of a source that has its class", () => {
    expect(only(withLines({ ...line, id: "u1", amount: null }), "C84")).toEqual([]);
    const source = { ...line, id: "s1", kind: "source" as const, sourceClass: "own" as const };
    expect(only(withLines({ ...source, amount: 1_000_000 }), "C84")).toEqual([]);
  });
});

describe("placeholders (C07) and stray signs (C08)", () => {
  test.each(["空", "*", "__", "--", "XX", "××", "无", "（200字以内）", "□"])(
    "a cell that holds only %s is an error and can be emptied",
    (mark) => {
      const project = withEdits(set("indicators/i01/content", mark));
      const [finding] = only(project, "C07");
      expect(finding!.severity).toBe("error");
      expect(only(applyEdits(project, finding!.fixes[0]!.edits).project, "C07")).toEqual([]);
    },
  );

  test.each(["空气质量优良天数", "空调更换台数", "空巢老人关爱人数"])(
    "%s begins with a word, not with a stray 空",
    (name) => {
      const before = only(sampleProject(), "C08")[0]!.places.length;
      expect(only(withEdits(set("indicators/i01/level3", name)), "C08")[0]!.places).toHaveLength(before);
    },
  );
});

describe("unit code (C34, C35)", () => {
  test("one wrong digit is a warning", () => {
    const [finding] = only(withEdits(set("unit/creditCode", "115301210151295791")), "C34");
    expect(finding!.severity).toBe("warning");
    expect(finding!.message).toContain("校验码对不上");
  });

  test("a letter O typed for a zero is mended", () => {
    const project = withEdits(set("unit/creditCode", "1153O121O151295790"));
    const [finding] = only(project, "C34");
    expect(finding!.fixes.map(({ label }) => label)).toEqual(["改为 115301210151295790"]);
  });

  test("nine characters are the older 组织机构代码", () => {
    expect(only(withEdits(set("unit/creditCode", "01512957-9")), "C35")).toHaveLength(1);
  });
});
