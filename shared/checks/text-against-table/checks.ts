import { officialClassName, type Project } from "../../project/index.ts";
import { quote } from "../../text/index.ts";
import { fix, indicatorPath, place } from "../support/places.ts";
import { annualRows } from "../support/texts.ts";
import type { Check, CheckContext, CheckResult } from "../types.ts";
import { compareTextWithTable } from "./compare.ts";
import { amountOf, differences, spanOf, targetOf } from "./differences.ts";
import type { Measure } from "./measures.ts";
import { indicatorsFor } from "./new-indicators.ts";
import { plainBefore } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";
import { weighs } from "./weight.ts";
import { phraseReader, type ReadPhrase } from "./words.ts";

function unlike(quantity: Quantity, measures: readonly Measure[]): CheckResult {
  const noun = /^\p{Script=Han}{1,6}/u.exec(quantity.after.trim())?.[0] ?? quantity.unitText;
  const counted = measures
    .map((measure) => `“${quote(measure.row.level3, 24)}”${targetOf(measure)}`)
    .join("、");
  return {
    message: `计划写 ${amountOf(quantity)}${noun}，指标里没有这个数`,
    detail: `同一件事的指标：${counted}。口径相同的请改成一致，不同的请在指标内容里写清。`,
    places: [
      place(quantity.path, spanOf(quantity)),
      ...measures.map((measure) => place(indicatorPath(measure.row.id, "target"))),
    ],
    about: quantity.clause,
    severity: "warning",
    fixes: [],
  };
}

/** 党工委会议 10 次: how a planned quantity is named in a list. */
function nameQuantity(quantity: Quantity): string {
  const before = plainBefore(quantity);
  const after = quantity.after.trim();
  const amount = amountOf(quantity);
  if (before.replace(/[^\p{Script=Han}]/gu, "").length >= 2)
    return `${quote(before, 20)} ${amount}${after === "" ? "" : quote(after, 12)}`;
  return `${amount}${quote(after, 20)}`;
}

function planned(
  project: Project,
  quantities: readonly Quantity[],
  measured: number,
  read: ReadPhrase,
): CheckResult {
  const rows = indicatorsFor(project, quantities);
  return {
    message: `计划了但没有指标：${quantities.map(nameQuantity).join("、")}`,
    detail: "财政审核常问：计划里的工作怎样考核？",
    places: quantities.map((quantity) => place(quantity.path, spanOf(quantity))),
    about: "planned",
    severity: weighs(project, quantities, measured, read) ? "warning" : "hint",
    fixes: [fix(`加 ${rows.length} 条指标（分值待填）`, ...rows)],
  };
}

export const planAgainstTable: Check = {
  id: "C14",
  family: "textAgainstTable",
  severity: "error",
  title: "计划与指标的数量",
  why: "计划写的数量就是年底考核的数量。文本和目标表对不上，审核会退回，自评时也说不清按哪个数算完成。",
  source: "真实项目文本中的实例；财预〔2015〕88号（相关性审核）",
  run(project, { district }: CheckContext) {
    const comparison = compareTextWithTable(project, district);
    const results = differences(project, comparison.differs);
    results.push(...comparison.unlike.map(({ quantity, measures }) => unlike(quantity, measures)));
    const inUnlike = new Set(comparison.unlike.map(({ quantity }) => quantity));
    const open = comparison.planned.filter((quantity) => !inUnlike.has(quantity));
    // Without any indicator the whole table is missing, which is said elsewhere.
    if (open.length > 0 && annualRows(project).length > 0) {
      const measured = new Set(
        [...comparison.agrees, ...comparison.differs]
          .map(({ quantity }) => quantity)
          .filter(({ path, recipient }) => path === "plan" && !recipient),
      );
      results.push(planned(project, open, measured.size, phraseReader(district.checks.synonyms)));
    }
    return results;
  },
};

function isCountedOutput(measure: Measure): boolean {
  return (
    officialClassName(measure.row.level1, 1) === "产出指标" &&
    measure.unit.family !== "percent" &&
    measure.unit.family !== "money" &&
    measure.unit.family !== "duration"
  );
}

export const tableAgainstPlan: Check = {
  id: "C15",
  family: "textAgainstTable",
  severity: "warning",
  title: "指标数在文本中有出处",
  why: "指标考核的事，计划和内容里要写到；表里凭空出现的数，审核会问从哪里来。",
  source: "真实项目文本中的实例",
  run(project, { district }) {
    if (project.plan.trim() === "" && project.activities.trim() === "") return [];
    const { measured } = compareTextWithTable(project, district);
    const counted = measured.filter(isCountedOutput);
    if (counted.length === 0) return [];
    return [
      {
        message: `有指标但计划和内容里没写：${counted.map((measure) => `${quote(measure.row.level3, 24)} ${targetOf(measure)}`).join("、")}`,
        detail: "在实施计划里补一句这些工作做多少，或说明指标值怎么来的。",
        places: counted.map((measure) => place(indicatorPath(measure.row.id, "target"))),
        about: "measured",
        fixes: [],
      },
    ];
  },
};
