/** The record's values as she reads them in a comparison, and what they are called. */
import { readStandard } from "../scoring/index.ts";
import {
  DEVIATION_CAUSE_LABEL,
  fieldAt,
  labelOfPath,
  LIKELIHOOD_LABEL,
  sayMoney,
  type DeviationCause,
  type Indicator,
  type Project,
  type ProjectContent,
  type ProjectList,
} from "../project/index.ts";
import { isPlain } from "./same-value.ts";

const CHOICE_LABEL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nature: { new: "新增", continuing: "延续" },
  attribute: { quantitative: "定量指标", qualitative: "定性指标" },
  horizon: { annual: "年度", overall: "总体" },
  kind: { source: "来源", use: "用途" },
  sourceClass: { fiscal: "财政拨款", carryover: "上年结转", own: "单位自有资金", other: "其他资金" },
  likelihood: LIKELIHOOD_LABEL,
  period: { monitoring: "运行监控", selfEvaluation: "自评" },
};
const OTHER_LABEL: Readonly<Record<string, string>> = {
  indicatorId: "指标",
  period: "时期",
  causes: "偏差原因归类",
  notApplicable: "不适用",
  evidence: "佐证材料",
  reason: "不改原因",
};

/** A result or a list of files in words. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined || value === false) return "";
  if (value === true) return "是";
  if (Array.isArray(value)) return value.map(inWords).join("；");
  if (isPlain(value))
    return typeof value["name"] === "string"
      ? value["name"]
      : Object.entries(value)
          .map(([key, part]) => `${key}：${inWords(part)}`)
          .join("；");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A field outside the lists, as text. */
export function shownScalar(path: string, value: unknown): string {
  return CHOICE_LABEL[path]?.[String(value)] ?? inWords(value);
}

function shownCell(list: ProjectList, key: string, value: unknown): string {
  const unit = fieldAt(`${list}/_/${key}`)?.money;
  if (unit !== undefined && typeof value === "number") return sayMoney(value, unit);
  if (list === "actuals" && key === "causes")
    return (value as DeviationCause[]).map((cause) => DEVIATION_CAUSE_LABEL[cause]).join("、");
  // "expected" is money in a budget and text in a result; the choices' names are the same in every list.
  return typeof value === "string" ? (CHOICE_LABEL[key]?.[value] ?? value) : inWords(value);
}

export interface ShownCell {
  /** Field path below the row, for its label and for jumping there. */
  field: string;
  label: string;
  text: string;
}

/** What was settled where the standard leaves something open: 每少1%：按百分点. */
function shownChoices({ comparison, target, unit, points, attribute, standard }: Indicator): string {
  if (Object.keys(standard.choices).length === 0) return "";
  const reading = readStandard(
    standard.text,
    { comparison, target, unit, points, ...(attribute === "" ? {} : { attribute }) },
    standard.choices,
  );
  if (!reading.ok) return "";
  return reading.assumptions
    .filter(({ id }) => standard.choices[id] !== undefined)
    .map(({ text, options, chosen }) => {
      const option = options.find(({ value }) => value === chosen);
      return `${text}：${option?.label ?? chosen}`;
    })
    .join("；");
}

const cellLabel = (list: ProjectList, field: string): string =>
  fieldAt(`${list}/_/${field}`)?.label ?? OTHER_LABEL[field] ?? field;

/** The cells in which one unit of a row is shown. */
export function shownCells(
  list: ProjectList,
  key: string,
  row: Readonly<Record<string, unknown>>,
): ShownCell[] {
  if (list === "indicators" && key === "standard") {
    const indicator = row as unknown as Indicator;
    return [
      { field: "standard/text", label: cellLabel(list, "standard/text"), text: indicator.standard.text },
      { field: "standard/choices", label: "评分标准的约定", text: shownChoices(indicator) },
    ];
  }
  // Said by the row's name; the record's own marks say nothing to her.
  if (key === "indicatorId" || (list === "dismissals" && key !== "reason")) return [];
  return [{ field: key, label: cellLabel(list, key), text: shownCell(list, key, row[key]) }];
}

/** What a row is called: the indicator's name, the source's label. */
export function nameOfRow(
  list: ProjectList,
  row: Readonly<Record<string, unknown>>,
  project: ProjectContent,
): string {
  const named = (text: unknown, otherwise: string) => (String(text).trim() === "" ? otherwise : String(text));
  switch (list) {
    case "indicators":
      return named(row["level3"], "未命名指标");
    case "fundingLines":
      return named(row["label"], "未命名资金");
    case "budgets":
      return `${named(row["source"], "资金")}（${CHOICE_LABEL["period"]![String(row["period"])]}）`;
    case "actuals": {
      const indicator = project.indicators.find(({ id }) => id === row["indicatorId"]);
      return `${named(indicator?.level3 ?? "", "指标")}（${CHOICE_LABEL["period"]![String(row["period"])]}）`;
    }
    case "dismissals":
      return labelOfPath(String(row["path"]), project as Project);
  }
}
