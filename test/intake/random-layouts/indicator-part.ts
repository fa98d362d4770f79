/** The indicator table: columns in any order, classes in columns, in rows or before the name, titles on one row or two. */
import type { Dice } from "./dice.ts";
import type { InventedIndicator, InventedProject } from "./invented-project.ts";
import type { Row } from "./paper.ts";
import type { Said } from "./said.ts";

type Column = keyof InventedIndicator | "measured" | "number" | "lastYear" | "unknown" | "note";

const TITLES: Readonly<Record<Column, readonly string[]>> = {
  level1: ["一级指标", "一级指标", "一级指标名称"],
  level2: ["二级指标", "二级指标", "二级指标名称"],
  level3: ["三级指标", "三级指标", "指标名称", "三级指标名称", "具体指标"],
  comparison: ["指标性质", "计算符号", "指标方向符号", "比较符号", "运算符号"],
  target: ["指标值", "年度指标值", "目标值", "计划指标值", "年度目标值"],
  measured: ["指标值", "年度指标值", "目标值", "年度指标值（A）", "绩效指标值", "指标值及单位"],
  unit: ["度量单位", "计量单位", "单位", "指标值单位"],
  attribute: ["指标属性", "指标类型", "定性/定量"],
  points: ["分值", "权重", "指标分值", "分值（权重）", "标准分值"],
  standard: ["评（扣）分标准", "评分标准", "计分标准", "评分细则", "考核评分办法"],
  content: ["指标内容", "指标解释", "指标说明", "指标释义"],
  basis: ["绩效指标值设定依据及数据来源", "设定依据及数据来源", "指标值设定依据", "数据来源"],
  value: ["实际完成值", "完成值", "全年完成值（B）", "实际值", "年度实际完成值"],
  score: ["得分", "自评得分", "实际得分"],
  reason: ["偏差原因分析及改进措施", "未完成原因分析", "偏差原因分析", "偏差原因及整改措施"],
  number: ["序号"],
  lastYear: ["上年实际值", "上年完成值", "历史值"],
  note: ["备注"],
  unknown: ["责任科室", "完成时限", "牵头领导", "数据报送频率"],
};
const WORDED: Readonly<Record<string, string>> = {
  "≥": "大于等于",
  "≤": "小于等于",
  "=": "等于",
  ">": "大于",
};

export interface IndicatorPlan {
  columns: Column[];
  levels: "merged" | "repeated" | "first" | "rows" | "inName";
  width: number;
  withResults: boolean;
}

export function planIndicators(dice: Dice, withResults: boolean): IndicatorPlan {
  const levels = dice.pick(["merged", "merged", "repeated", "first", "rows", "inName"] as const);
  const measures = dice.chance(0.5)
    ? dice.shuffled<Column>(["comparison", "target", "unit"])
    : (["measured"] as Column[]);
  const more = dice.shuffled<Column>([
    ...dice.some<Column>(["attribute", "points", "standard", "content", "basis"], 0.45),
    ...dice.some<Column>(["lastYear", "unknown", "note"], 0.12),
    ...(withResults ? dice.some<Column>(["score", "reason"], 0.8) : []),
  ]);
  const ordered = dice.chance(0.75);
  const classes: Column[] = levels === "rows" || levels === "inName" ? [] : ["level1", "level2"];
  const named: Column[] = [...classes, "level3"];
  const columns = ordered
    ? [...named, ...measures, ...(withResults ? (["value"] as Column[]) : []), ...more]
    : dice.shuffled([
        ...measures,
        ...more,
        ...(withResults ? (["value"] as Column[]) : []),
        "level3" as Column,
      ]);
  const all: Column[] = ordered
    ? columns
    : dice.chance(0.5)
      ? [...classes, ...columns]
      : [...columns, ...classes];
  if (dice.chance(0.2)) all.unshift("number");
  return { columns: all, levels, width: Math.max(all.length, 4), withResults };
}

function measured({ comparison, target, unit }: InventedIndicator, style: number): string {
  if (unit === "") return target;
  const sign =
    style < 0.6 ? comparison : style < 0.8 ? WORDED[comparison]! : comparison === "≥" ? "不低于" : comparison;
  return `${sign}${target}${unit}`;
}

function recordIndicator(
  said: Said,
  indicator: InventedIndicator,
  { columns, withResults }: IndicatorPlan,
): void {
  const has = (column: Column): boolean => columns.includes(column);
  const { level1, level2, level3, target } = indicator;
  const isText = indicator.unit === "";
  said.indicators.push({
    level1,
    level2,
    level3,
    target,
    comparison: has("measured") && isText ? "" : indicator.comparison,
    unit: indicator.unit,
    attribute: has("attribute") ? indicator.attribute : "",
    points: has("points") || has("standard") ? indicator.points : "",
    "standard/text": has("standard") ? indicator.standard : "",
    content: has("content") ? indicator.content : "",
    basis: has("basis") ? indicator.basis : "",
  });
  if (!withResults) return;
  said.actuals.push({
    period: "selfEvaluation",
    value: indicator.value,
    score: has("score") ? indicator.score : "",
    reason: has("reason") ? indicator.reason : "",
  });
}

/** How many rows from here share the class; the rows of a class stand together. */
function run(list: readonly InventedIndicator[], from: number, key: "level1" | "level2"): number {
  const first = list[from]!;
  return list
    .slice(from)
    .filter(({ level1, level2 }) => level1 === first.level1 && (key === "level1" || level2 === first.level2))
    .length;
}

function bodyRows(
  dice: Dice,
  plan: IndicatorPlan,
  project: InventedProject,
  said: Said,
  loose: string[],
): Row[] {
  const { indicators } = project;
  const style = dice.next();
  const worded = dice.chance(0.2);
  const classPoints = dice.chance(0.15);
  const short = plan.levels !== "inName" && dice.chance(0.15);
  const numbered = dice.chance(0.15);
  const broken = dice.chance(0.1);
  const counted = dice.chance(0.1);
  const named = (name: string): string => (short ? name.replace(/指标$/u, "") : name);
  const shown = (name: string, place: number): string =>
    `${counted ? `${["一", "二", "三", "四"][place] ?? "五"}、` : ""}${broken ? named(name).replace(/指标$/u, "\n指标") : named(name)}`;
  const firsts = [...new Set(indicators.map(({ level1 }) => level1))];
  const rows: Row[] = [];
  indicators.forEach((indicator, index) => {
    recordIndicator(
      said,
      short ? { ...indicator, level1: named(indicator.level1), level2: named(indicator.level2) } : indicator,
      plan,
    );
    const before = indicators[index - 1];
    if (plan.levels === "rows") {
      const wide = plan.width;
      if (before?.level1 !== indicator.level1)
        rows.push([
          {
            text: `${shown(indicator.level1, firsts.indexOf(indicator.level1))}${classPoints ? "（50分）" : ""}`,
            wide,
          },
        ]);
      if (before?.level2 !== indicator.level2 || before.level1 !== indicator.level1)
        rows.push([{ text: named(indicator.level2), wide }]);
    }
    const textOf = (column: Column): string => {
      if (column === "measured") return measured(indicator, style);
      if (column === "number") return String(index + 1);
      if (column === "comparison") return worded ? WORDED[indicator.comparison]! : indicator.comparison;
      if (column === "attribute") return indicator.attribute === "qualitative" ? "定性指标" : "定量指标";
      if (column === "lastYear" || column === "unknown" || column === "note") {
        const text = {
          lastYear: `${index + 31}件`,
          unknown: `${index + 2}号科室`,
          note: `按第${index + 1}批实施`,
        }[column];
        loose.push(text);
        return text;
      }
      if (column === "level3") {
        if (plan.levels === "inName") return `${indicator.level1}-${indicator.level2}-${indicator.level3}`;
        return numbered ? `${index + 1}.${indicator.level3}` : indicator.level3;
      }
      return indicator[column];
    };
    rows.push(
      plan.columns.flatMap((column): Row => {
        if (column !== "level1" && column !== "level2") return [{ text: textOf(column) }];
        const isFirst = before?.[column] !== indicator[column] || before.level1 !== indicator.level1;
        const name =
          column === "level1"
            ? shown(indicator.level1, firsts.indexOf(indicator.level1))
            : named(indicator.level2);
        const text = `${name}${classPoints && column === "level1" ? "（50分）" : ""}`;
        if (plan.levels === "repeated") return [{ text }];
        if (plan.levels === "first") return [{ text: isFirst ? text : "" }];
        return isFirst ? [{ text, tall: run(indicators, index, column) }] : [];
      }),
    );
  });
  return rows;
}

/** Titles on one row, or on two with a group over the measures; over all of them 绩效指标 may stand. */
function headerRows(dice: Dice, plan: IndicatorPlan): Row[] {
  const titles = plan.columns.map((column) => dice.pick(TITLES[column]));
  const at = plan.columns.findIndex((column) => ["comparison", "target", "unit"].includes(column));
  if (plan.columns.includes("target") && dice.chance(0.3))
    return [
      [
        ...titles.slice(0, at).map((text) => ({ text, tall: 2 })),
        ...(plan.columns
          .slice(at, at + 3)
          .every((column) => ["comparison", "target", "unit"].includes(column))
          ? [
              { text: dice.pick(["年度指标值", "绩效指标", "指标值"]), wide: 3 },
              ...titles.slice(at + 3).map((text) => ({ text, tall: 2 })),
            ]
          : titles.slice(at).map((text) => ({ text, tall: 2 }))),
      ],
      plan.columns.slice(at, at + 3).every((column) => ["comparison", "target", "unit"].includes(column))
        ? titles.slice(at, at + 3).map((text) => ({ text }))
        : [],
    ];
  const header = [titles.map((text) => ({ text }))];
  return dice.chance(0.15)
    ? [[{ text: dice.pick(["绩效指标", "年度绩效指标"]), wide: plan.width }], ...header]
    : header;
}

export function indicatorRows(
  dice: Dice,
  plan: IndicatorPlan,
  project: InventedProject,
  said: Said,
  loose: string[],
): Row[] {
  const header = headerRows(dice, plan);
  const body = bodyRows(dice, plan, project, said, loose);
  // The next page repeats the titles.
  if (plan.levels === "repeated" && dice.chance(0.25))
    body.splice(dice.whole(1, body.length - 1), 0, ...header);
  const rows = [...header, ...body];
  const points = plan.columns.indexOf("points");
  if (points > 1 && dice.chance(0.3))
    rows.push(
      Array.from({ length: plan.columns.length }, (_, index) => ({
        text:
          index === 0
            ? dice.pick(["合计", "总分"])
            : index === points
              ? "100"
              : plan.columns[index] === "score"
                ? "90"
                : "",
      })),
    );
  return rows;
}
