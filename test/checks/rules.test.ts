/** What a district may set about the 体检: how much each rule weighs, and the numbers by which it decides. */
import { describe, expect, test } from "vitest";

import {
  asUsual,
  changedRules,
  changesOf,
  CHECK_PARAMETERS,
  CHECK_RULES,
  checkOffice,
  checkProject,
  CHECKS,
  OFFICE_CHECKS,
  parameterFits,
  parameterText,
  rulesMatching,
  withParameter,
  withSeverity,
  type CheckContext,
  type ParameterKey,
} from "../../shared/checks/index.ts";
import { formTexts, printedForm } from "../../shared/forms/index.ts";
import {
  DEFAULT_DISTRICT,
  districtSettingsSchema,
  type DistrictSettings,
  type Project,
} from "../../shared/project/index.ts";
import { change } from "../fixtures/checks/build.ts";
import { budget, result, roads } from "../fixtures/checks/examples/base.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

type Choices = DistrictSettings["checks"];

const usual = DEFAULT_DISTRICT.checks;
const withChoices = (checks: Choices): DistrictSettings => ({ ...DEFAULT_DISTRICT, checks });

interface Sighting {
  key: ParameterKey;
  /** A number with which the project is faulty, and one with which it is not. */
  seen: string;
  unseen: string;
  project: Project;
  /** Where the check has other things to say too. */
  says?: string;
  context?: Partial<CheckContext>;
}

const wan = (amount: number): number => amount * 1_000_000;
const evidence = [{ sha256: "0".repeat(64), name: "一季度桥涵检查记录表.pdf", size: 1 }];
const rates = ["县道优良路率", "道路安全隐患整改率", "沿线群众满意度"];

const SIGHTINGS: readonly Sighting[] = [
  {
    key: "C12.tolerance",
    seen: "0.01",
    unseen: "0.5",
    project: change(roads, [[`fundingLines/${roads.fundingLines[0]!.id}/amount`, wan(320) + 200_000]]),
  },
  {
    key: "C16.copied",
    seen: "60",
    unseen: "100",
    project: change(roads, [["overallGoal/text", `${roads.annualGoal.text}每年如此。`]]),
  },
  { key: "C27.low", seen: "95", unseen: "85", project: roads },
  {
    key: "C31.change",
    says: "上年实际完成",
    seen: "10",
    unseen: "30",
    project: change(roads, [["@桥涵检查次数/target", "5"]]),
    context: { lastYear: { ...roads, actuals: [result("桥涵检查次数", "selfEvaluation", { value: "4" })] } },
  },
  {
    key: "C32.years",
    seen: "1",
    unseen: "5",
    project: change(roads, [["@桥涵检查次数/basis", "《云岭区2023年公路养护计划》"]]),
  },
  {
    key: "C47.low",
    seen: "90",
    unseen: "50",
    project: {
      ...roads,
      budgets: [budget("b1", "selfEvaluation", { initial: wan(320), executed: wan(192) })],
    },
  },
  {
    key: "C50.bytes",
    seen: "20",
    unseen: "50",
    project: { ...roads, actuals: [result("桥涵检查次数", "selfEvaluation", { value: "4", evidence })] },
  },
  {
    key: "C56.low",
    seen: "90",
    unseen: "80",
    project: change(
      roads,
      rates.map((name) => [`@${name}/target`, "85"] as const),
    ),
  },
];

describe("the numbers of a rule", () => {
  test.each(SIGHTINGS.map((each) => [each.key, each] as const))("%s decides what is seen", (key, each) => {
    const { check } = CHECK_PARAMETERS[key];
    const sees = (decimal: string): boolean =>
      checkProject(each.project, {
        ...each.context,
        district: withChoices(withParameter(usual, key, decimal)),
      }).some(({ id, message }) => id === check && message.includes(each.says ?? ""));
    expect([sees(each.seen), sees(each.unseen)]).toEqual([true, false]);
  });

  test("C80.same and C83.change decide across the projects of an office", () => {
    const near = { ...roads, id: "near", name: `${roads.name.slice(0, -3)}专项` };
    const before = { ...change(roads, [["@桥涵检查次数/target", "3"]]), id: "before", year: roads.year! - 1 };
    const sees = (key: ParameterKey, decimal: string): boolean =>
      checkOffice([roads, near, before], {
        district: withChoices(withParameter(usual, key, decimal)),
        year: roads.year!,
      }).some(({ id }) => id === CHECK_PARAMETERS[key].check);
    expect([sees("C80.same", "50"), sees("C80.same", "100")]).toEqual([true, false]);
    expect([sees("C83.change", "30"), sees("C83.change", "60")]).toEqual([true, false]);
  });

  test("all of them are covered here, belong to a rule, and have a usual value within their bounds", () => {
    const keys = Object.keys(CHECK_PARAMETERS) as ParameterKey[];
    expect([...SIGHTINGS.map(({ key }) => key), "C80.same", "C83.change"].toSorted()).toEqual(
      keys.toSorted(),
    );
    for (const key of keys) {
      expect(parameterFits(key, CHECK_PARAMETERS[key].usual), key).toBe(true);
      expect(CHECK_RULES.filter(({ parameters }) => parameters.includes(key))).toHaveLength(1);
    }
  });

  test("a number that cannot be is not kept, and the usual one stands for one from elsewhere", () => {
    expect(withParameter(usual, "C27.low", "120")).toEqual(usual);
    expect(withParameter(usual, "C27.low", "80.0")).toEqual(usual);
    const broken = { ...usual, parameters: { "C27.low": "999", "C99.gone": "3" } };
    expect(parameterText(withChoices(broken), "C27.low")).toBe("80");
    expect(changedRules(withChoices(broken))).toEqual([]);
  });
});

describe("the weight of a rule", () => {
  test("can be changed, left out and taken back, for every rule by itself", () => {
    for (const rule of CHECK_RULES) {
      const off = withSeverity(usual, rule.id, "off");
      expect(changesOf(rule, off), rule.id).toHaveLength(1);
      expect(asUsual(off, rule)).toEqual(usual);
    }
  });

  test("is what the finding weighs", () => {
    const project = change(roads, [["@县道日常养护里程/target", "82"]]);
    const severityOf = (checks: Choices) =>
      checkProject(project, { district: withChoices(checks) }).find(({ id }) => id === "C14")?.severity;
    expect(severityOf(usual)).toBe("error");
    expect(severityOf(withSeverity(usual, "C14", "hint"))).toBe("hint");
    expect(severityOf(withSeverity(usual, "C14", "off"))).toBeUndefined();
  });

  test("all at once go back to usual, the office's words stay", () => {
    const own = withParameter(
      withSeverity({ ...usual, synonyms: [["轮训", "培训"]] }, "C60", "error"),
      "C47.low",
      "85",
    );
    expect(asUsual(own)).toEqual({ ...usual, synonyms: [["轮训", "培训"]] });
  });

  test("settings from before there were numbers are read", () => {
    const { parameters: _none, ...before } = usual;
    expect(districtSettingsSchema.parse({ ...DEFAULT_DISTRICT, checks: before }).checks.parameters).toEqual(
      {},
    );
  });
});

describe("the list of rules", () => {
  test("has every check of a project and of an office, each once", () => {
    const ids = CHECK_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual([...CHECKS, ...OFFICE_CHECKS].map(({ id }) => id).toSorted());
  });

  test("is searched by number, name, reason and source", () => {
    expect(rulesMatching("c14").map(({ id }) => id)).toEqual(["C14"]);
    expect(rulesMatching("监控 预警").map(({ id }) => id)).toContain("C40");
    expect(rulesMatching("GB/T 9704").map(({ id }) => id)).toContain("C33");
    expect(rulesMatching("没有这样的词")).toEqual([]);
    expect(rulesMatching(" ")).toHaveLength(CHECK_RULES.length);
  });
});

describe("the list that is handed in", () => {
  const textsWith = (checks: Choices): string =>
    formTexts(printedForm("checkList", sampleProject(), withChoices(checks))).join("\n");

  test("says which rules differ from the default, and how", () => {
    const own = withParameter(withSeverity(usual, "C14", "off"), "C27.low", "85");
    const texts = textsWith(own);
    expect(texts).toContain("体检规则有 2 处与默认不同");
    expect(texts).toContain("C14 计划与指标的数量：不查（默认必改）");
    expect(texts).toContain("C27 百分比是否合理：满意度偏低：低于 85%（默认 80%）");
  });

  test("says nothing of the rules where none differs", () => {
    expect(textsWith(usual)).not.toContain("与默认不同");
  });
});
