/** The kinds of standards the builder offers, each with a first proposal for the indicator at hand. Pure. */
import { readComparison, readDecimal, type Indicator } from "../../../../shared/project/index.ts";
import type { FormBand, StandardForm } from "../../../../shared/scoring/index.ts";

export type FormKind = StandardForm["kind"];

export const FORM_KINDS: readonly { kind: FormKind; label: string; hint: string }[] = [
  { kind: "allOrNothing", label: "达到得满分", hint: "达到目标值得满分，否则不得分" },
  { kind: "proportional", label: "按完成比例", hint: "完成多少得多少，封顶满分" },
  { kind: "credit", label: "每完成一个得分", hint: "每完成一定数量得几分" },
  { kind: "deduction", label: "每差一个扣分", hint: "少了、超了、偏了或发生了，每多少扣几分" },
  { kind: "bands", label: "分档计分", hint: "结果落在哪一档，就得那一档的分" },
  { kind: "deadline", label: "按完成时间", hint: "按时得满分，逾期扣分或不得分" },
  { kind: "bonus", label: "基本分加奖励", hint: "达到目标得基本分，超额另加" },
  { kind: "grades", label: "分等级评定", hint: "好、较好、一般……各得几分" },
  { kind: "checklist", label: "分项相加", hint: "几项要求，做到一项得一项的分" },
  { kind: "allOf", label: "缺一不可", hint: "几项要求都做到才得分" },
  { kind: "manual", label: "由人评定", hint: "在一个范围里酌情打分或扣分，要写理由" },
];

const share = (points: string, part: number): string =>
  readDecimal((Number(points) * part).toFixed(2)) ?? "0";

const SHARES = [1, 0.7, 0.4];
const plain = (value: number): string => readDecimal(value.toFixed(2)) ?? "0";

/** Three bands from full points downwards: away from a ceiling, below a rate, or by how much of a quantity was done. */
function firstBands(
  row: Indicator,
  points: string,
  reverse: boolean,
): { on: "value" | "completion"; bands: FormBand[] } {
  const target = Number(readDecimal(row.target) ?? Number.NaN);
  const byValue = target > 0 && (reverse || row.unit === "%");
  const step = byValue ? target * 0.1 : 20;
  const top = byValue ? target : 100;
  const ends = SHARES.map((_, index) => plain(reverse ? top + index * step : top - index * step));
  const bands = ends.map((end, index): FormBand => {
    const before = index === 0 ? null : ends[index - 1]!;
    const earned = share(points, SHARES[index]!);
    return reverse
      ? { min: before, minInclusive: false, max: end, maxInclusive: true, points: earned }
      : { min: end, minInclusive: true, max: before, maxInclusive: false, points: earned };
  });
  return { on: byValue ? "value" : "completion", bands };
}

function proposal(kind: FormKind, row: Indicator, points: string): StandardForm {
  const reverse = ["≤", "<"].includes(readComparison(row.comparison) ?? "");
  const target = readDecimal(row.target);
  switch (kind) {
    case "allOrNothing":
      return { kind, points };
    case "credit":
      return {
        kind,
        points,
        each: "1",
        per: target === null || target === "0" ? "1" : share(points, 1 / Number(target)),
        partial: "down",
      };
    case "deduction": {
      const from = target === "0" ? "faults" : reverse ? "excess" : "shortfall";
      return {
        kind,
        points,
        from,
        each: "1",
        in: "unit",
        per: share(points, 0.1),
        partial: "linear",
        most: null,
        zeroBeyond: null,
      };
    }
    case "proportional":
      return {
        kind,
        points,
        formula: reverse ? "reverseRatio" : "positive",
        zeroBelow: reverse || row.unit === "%" ? null : "60",
      };
    case "bands":
      return { kind, points, ...firstBands(row, points, reverse), otherwise: "0" };
    case "deadline":
      return {
        kind,
        points,
        date: null,
        late: { mode: "deduct", each: "1", unit: "day", per: share(points, 0.1), zeroAfterDays: null },
      };
    case "bonus":
      return {
        kind,
        points,
        base: share(points, 0.8),
        each: "1",
        per: share(points, 0.05),
        most: share(points, 0.2),
      };
    case "grades":
      return {
        kind,
        points,
        grades: [
          { label: "好", points },
          { label: "较好", points: share(points, 0.8) },
          { label: "一般", points: share(points, 0.6) },
          { label: "较差", points: "0" },
        ],
      };
    case "checklist":
      return {
        kind,
        points,
        parts: ["有方案", "有记录"].map((label) => ({ label, points: share(points, 0.5) })),
      };
    case "allOf":
      return { kind, points, labels: ["制度健全", "执行有效"] };
    case "manual":
      return { kind, points, mode: "score", min: "0", max: points };
  }
}

/** A first form of the kind, with the indicator's own points. */
export function firstForm(kind: FormKind, row: Indicator): StandardForm {
  const points = readDecimal(row.points);
  return proposal(kind, row, points === null || points === "0" ? "10" : points);
}

/** The kind that fits the indicator most often. */
export function likelyKind(row: Indicator): FormKind {
  if (/[年月日]/u.test(row.target)) return "deadline";
  const target = readDecimal(row.target);
  if (target === null) return row.attribute === "quantitative" ? "proportional" : "grades";
  if (target === "0") return "deduction";
  return row.unit === "%" ? "deduction" : "proportional";
}

const isNumber = (text: unknown): boolean => typeof text === "string" && readDecimal(text) !== null;

/** The first field that is still missing, as a sentence; null where the form can be composed. */
export function missingIn(form: StandardForm): string | null {
  const optional = new Set(["most", "zeroBeyond", "zeroBelow", "zeroAfterDays", "date"]);
  const numbers = new Set(["points", "each", "per", "base", "min", "max", "otherwise"]);
  const walk = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.every(walk);
    if (typeof value !== "object" || value === null) return true;
    return Object.entries(value).every(([key, part]) => {
      if (key === "label") return typeof part === "string" && part.trim() !== "";
      if (optional.has(key) || (part === null && (key === "min" || key === "max")))
        return part === null || key === "date" || isNumber(part);
      return numbers.has(key) ? isNumber(part) : walk(part);
    });
  };
  if (!walk(form)) return "还有空着或不是数字的格子";
  if (form.kind === "allOf" && form.labels.filter((label) => label.trim() !== "").length < 2)
    return "至少写两项要求";
  if (form.kind === "checklist" && form.parts.length === 0) return "至少写一项";
  return null;
}
