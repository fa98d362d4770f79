/** Targets that are too low, too high, of the wrong direction, or the same as ever. */
import {
  linesOfYear,
  officialClassName,
  readComparison,
  readDecimal,
  readMoney,
  sumAmounts,
  type Indicator,
  type Project,
} from "../../project/index.ts";
import { quote } from "../../text/index.ts";
import { parameter } from "../parameters.ts";
import { readUnit } from "../support/units.ts";
import { fix, indicatorPath, place, set } from "../support/places.ts";
import { annualRows, nameOfRow } from "../support/texts.ts";
import type { Check, CheckResult } from "../types.ts";

const numberOf = (row: Indicator): number | null => {
  const decimal = readDecimal(row.target);
  return decimal === null ? null : Number(decimal);
};
const isPercent = (row: Indicator): boolean => readUnit(row.unit)?.family === "percent";
const isSatisfaction = (row: Indicator): boolean =>
  /满意度/u.test(row.level3) || officialClassName(row.level1, 1) === "满意度指标";

/** Rates that may well pass 100 %. */
const UNBOUNDED = /增长|增幅|提高|提升|上升|增加|完成率|超额|回报|收益|投入产出|翻番|同比|负荷|周转/u;

export const percentBounds: Check = {
  id: "C27",
  family: "indicators",
  severity: "warning",
  title: "百分比是否合理",
  why: "超过100%的率算不出来；满意度低于80%太低、等于100%很难做到，审核都会问。",
  source: "已部署系统的区间校验；界限为本程序所定",
  run(project, { district }) {
    const low = parameter(district, "C27.low");
    return annualRows(project).flatMap((row): CheckResult[] => {
      const value = numberOf(row);
      if (value === null || !isPercent(row)) return [];
      const name = nameOfRow(project, row);
      const finding = (message: string): CheckResult[] => [
        { message, places: [place(indicatorPath(row.id, "target"))], fixes: [] },
      ];
      if (value < 0) return finding(`“${name}”的指标值小于 0`);
      if (value > 100 && !UNBOUNDED.test(row.level3)) return finding(`“${name}”的指标值超过 100%`);
      if (!isSatisfaction(row)) return [];
      if (value < low) return finding(`“${name}”定为 ${row.target.trim()}%，偏低`);
      if (value === 100 && readComparison(row.comparison) !== "≤")
        return finding(`“${name}”定为 100%，很难做到`);
      return [];
    });
  },
};

export const costDirection: Check = {
  id: "C28",
  family: "indicators",
  severity: "warning",
  title: "成本指标的方向",
  why: "成本要控制，应当用 ≤；用 ≥ 等于说花得越多越好。",
  source: "已部署系统的成本方向校验",
  run(project) {
    return annualRows(project).flatMap((row): CheckResult[] => {
      const sign = readComparison(row.comparison);
      const cost =
        officialClassName(row.level1, 1) === "成本指标" ||
        officialClassName(row.level2, 2).includes("成本指标") ||
        /成本$|单价$|造价$/u.test(row.level3.trim());
      if (
        !cost ||
        (sign !== "≥" && sign !== ">") ||
        /节约|降低|下降|节省|减少|压减|核减|审减|挽回/u.test(row.level3)
      )
        return [];
      const path = indicatorPath(row.id, "comparison");
      return [
        {
          message: `成本指标“${nameOfRow(project, row)}”用了“${row.comparison.trim()}”`,
          places: [place(path)],
          fixes: [fix("改为 ≤", set(path, "≤"))],
        },
      ];
    });
  },
};

export const spendingAsTarget: Check = {
  id: "C29",
  family: "indicators",
  severity: "warning",
  title: "用花钱数作指标",
  why: "花了多少钱不是产出，指标值等于项目资金时，完成指标就等于把钱花完。",
  source: "已公开自评表中的实例（数量指标为资金数）",
  run(project) {
    const totals = new Set(
      (["source", "use"] as const).map((kind) => sumAmounts(linesOfYear(project, kind, project.year))),
    );
    const uses = new Set(linesOfYear(project, "use", project.year).map(({ amount }) => amount));
    return annualRows(project).flatMap((row): CheckResult[] => {
      const unit = readUnit(row.unit);
      if (
        unit?.family !== "money" ||
        officialClassName(row.level2, 2).includes("成本") ||
        officialClassName(row.level1, 1) === "成本指标"
      )
        return [];
      const money = readMoney(`${row.target}${row.unit.trim()}`, "yuan");
      if (!money.ok || money.fen === 0) return [];
      const isTotal = totals.has(money.fen);
      // 发放慰问金 31.2 万元 is the line of money itself; what is brought about (到位资金) is not.
      const isUse = uses.has(money.fen) && officialClassName(row.level1, 1) === "产出指标";
      if (!isTotal && !isUse) return [];
      return [
        {
          message: `“${nameOfRow(project, row)}”的指标值就是${isTotal ? "项目资金" : "一项用途的金额"} ${row.target.trim()}${row.unit.trim()}`,
          detail: "支出不是产出。可以改成钱办成的事，或归到成本指标并用 ≤。",
          places: [place(indicatorPath(row.id, "target")), place("fundingLines")],
          fixes: [],
        },
      ];
    });
  },
};

function lastYearRow(row: Indicator, lastYear: Project): Indicator | undefined {
  return lastYear.indicators.find(
    (entry) => entry.level3.trim() === row.level3.trim() && entry.horizon === "annual",
  );
}

export const againstLastYear: Check = {
  id: "C31",
  family: "indicators",
  severity: "hint",
  title: "与上年比较",
  why: "指标值多年不变、或与上年实际完成差得太远，审核会问是怎么定的。",
  source: "财预〔2021〕101号（历史标准）",
  run(project, { lastYear, district }) {
    if (lastYear === undefined) return [];
    const change = parameter(district, "C31.change");
    const rows = annualRows(project).filter((row) => numberOf(row) !== null);
    const results: CheckResult[] = [];
    const same = rows.filter((row) => {
      const before = lastYearRow(row, lastYear);
      return (
        before !== undefined &&
        numberOf(before) === numberOf(row) &&
        numberOf(row) !== 100 &&
        numberOf(row) !== 0
      );
    });
    if (same.length > 0) {
      results.push({
        message: `${same.length} 条指标值与上年相同：${same.map((row) => `“${quote(row.level3, 20)}”${row.target.trim()}${row.unit.trim()}`).join("、")}`,
        places: same.map((row) => place(indicatorPath(row.id, "target"))),
        about: "same",
        fixes: [],
      });
    }
    for (const row of rows) {
      const before = lastYearRow(row, lastYear);
      const actual = lastYear.actuals.find(
        (entry) => entry.indicatorId === before?.id && entry.period === "selfEvaluation",
      )?.value;
      const result =
        typeof actual === "number"
          ? actual
          : typeof actual === "string"
            ? Number(readDecimal(actual) ?? Number.NaN)
            : Number.NaN;
      const target = numberOf(row)!;
      if (
        !Number.isFinite(result) ||
        result === 0 ||
        Math.abs(target - result) <= (change / 100) * Math.abs(result)
      )
        continue;
      results.push({
        message: `“${nameOfRow(project, row)}”定为 ${row.target.trim()}，上年实际完成 ${result}，相差超过 ${change}%`,
        places: [place(indicatorPath(row.id, "target"))],
        about: "jump",
        fixes: [],
      });
    }
    return results;
  },
};

export const sameRates: Check = {
  id: "C56",
  family: "indicators",
  severity: "warning",
  title: "几条率取同一个偏低的数",
  why: "几条不同的率都定成同一个不高的数，又没有说明，看起来像随手填的。",
  source: "真实项目文本中的实例",
  run(project, { district }) {
    const low = parameter(district, "C56.low");
    const rates = annualRows(project).filter(
      (row) =>
        isPercent(row) && readComparison(row.comparison) !== "≤" && readComparison(row.comparison) !== "<",
    );
    return [...Map.groupBy(rates, (row) => numberOf(row))]
      .filter(([value, rows]) => value !== null && value > 0 && value <= low && rows.length >= 3)
      .map(([value, rows]): CheckResult => ({
        message: `${rows.length} 条率都定为 ${value}%，偏低且没有说明怎么定的`,
        detail: rows.map((row) => `“${quote(row.level3, 24)}”`).join("、"),
        places: rows.map((row) => place(indicatorPath(row.id, "target"))),
        about: String(value),
        fixes: [],
      }));
  },
};

const FORMULA = /(?:^|[。；;，,：:\s\n])([\p{Script=Han}“”"]{2,18})\s*[=＝]\s*[（([]?[\p{Script=Han}]/u;
const TAIL = /(?:满意度|率|比例|数量|人数|成本|数|度)$/u;

function subsequence(part: string, whole: string): boolean {
  let index = 0;
  for (const character of whole) if (character === part[index]) index += 1;
  return index === part.length;
}

export const formulaOfAnother: Check = {
  id: "C58",
  family: "indicators",
  severity: "warning",
  title: "指标内容算的是另一件事",
  why: "名称是一个口径，内容里的公式是另一个口径（如名称是党员、公式是参训人员），调查对象就对不上。",
  source: "真实项目文本中的实例",
  run(project) {
    return annualRows(project).flatMap((row): CheckResult[] => {
      const match = FORMULA.exec(row.content);
      if (match === null) return [];
      const term = match[1]!.replace(/[“”"]/gu, "");
      const name = row.level3.replace(/[“”"\s]/gu, "");
      const own = term.replace(TAIL, "");
      const other = name.replace(TAIL, "");
      if (/^(?:计划|任务|目标|实际|指标|工作|项目)*(?:完成|达标|执行|实现|得分|合格|达成)?$/u.test(own))
        return [];
      if (own.length < 2 || other === "" || subsequence(own, name) || subsequence(other, term)) return [];
      const shares = [...own].some(
        (_, index) => index + 1 < own.length && other.includes(own.slice(index, index + 2)),
      );
      if (shares) return [];
      const from = row.content.indexOf(match[1]!, match.index);
      return [
        {
          message: `“${nameOfRow(project, row)}”的指标内容算的是“${match[1]}”`,
          places: [
            place(indicatorPath(row.id, "content"), { from, to: from + match[1]!.length }),
            place(indicatorPath(row.id, "level3")),
          ],
          fixes: [],
        },
      ];
    });
  },
};
