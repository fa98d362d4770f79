/** The lights of a project's indicators and its money, and the worst of them (DOMAIN §1.5). */
import Big from "big.js";

import {
  daysInMonth,
  isoDate,
  type Actual,
  type DistrictSettings,
  type Indicator,
  type IsoDate,
  type Project,
} from "../project/index.ts";
import {
  readEntered,
  readRow,
  readTarget,
  scoredIndicator,
  scoreIndicator,
  UnreadableActual,
  type ActualValue,
} from "../scoring/index.ts";
import { deadlineLight } from "./deadline.ts";
import { executionLight } from "./execution.ts";
import { gradeLight } from "./grades.ts";
import {
  boundsOf,
  colourOfRatio,
  LIGHT_LABEL,
  ratioText,
  worstOf,
  type Light,
  type LightColour,
} from "./light.ts";
import { quantityLight } from "./quantity.ts";

export interface MonitoringLights {
  execution: Light;
  /** By indicator id, for the year's indicators. */
  rows: ReadonlyMap<string, Light>;
  /** The worst of the indicators; null while none has a light. */
  indicators: LightColour | null;
  /** The worst of the indicators and the money. */
  project: LightColour | null;
}

type Context = Pick<Project, "year"> & { district: DistrictSettings };

const isEmpty = (value: ActualValue): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

function lastDay(year: number | null, month: number): IsoDate | null {
  return year === null ? null : isoDate(year, month, daysInMonth(year, month));
}

/** By what the standard gives for it: ≥ 80 % of the points green, ≥ 60 % yellow (the bounds of the three grades, DOMAIN §1.4). */
function scoredLight(indicator: Indicator, value: ActualValue, { year, district }: Context): Light | null {
  const reading = readRow(indicator, year, district);
  if (!reading.ok) return null;
  const { status, points, max } = scoreIndicator(reading.rule, scoredIndicator(indicator, year), value);
  if (status !== "scored" || points === null || new Big(max).lte(0)) return null;
  const [over, by] = [new Big(points), new Big(max)];
  const { colour, band } = colourOfRatio(over, by, district.monitoring, false);
  const share = ratioText(over, by, boundsOf(district.monitoring));
  return { colour, says: `按评分标准得 ${points} ÷ ${max} 分 ＝ ${share}，${band}，${LIGHT_LABEL[colour]}` };
}

function numberOf(value: ActualValue, unit: string): Big | string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  try {
    const entered = readEntered(value, { id: "value", label: "完成值", kind: "number", unit }, null);
    return entered?.kind === "number" ? entered.value : null;
  } catch (error) {
    if (error instanceof UnreadableActual) return error.message;
    throw error;
  }
}

function indicatorLight(indicator: Indicator, actual: Actual | undefined, context: Context): Light {
  const value = (actual?.value ?? null) as ActualValue;
  if (actual?.notApplicable === true) return { colour: null, says: "本年不适用，不亮灯" };
  if (isEmpty(value)) return { colour: null, says: "还没有填完成值" };
  const { year, district } = context;
  const target = readTarget(scoredIndicator(indicator, year));
  const text = typeof value === "string" || typeof value === "number" ? String(value) : null;
  const number = numberOf(value, target.unit);
  const qualitative = indicator.attribute === "qualitative" || target.comparison === "定性";
  const light =
    (number instanceof Big && !qualitative ? quantityLight(number, target, district.monitoring) : null) ??
    (text === null
      ? null
      : deadlineLight(text, target.target, year, lastDay(year, district.monitoring.month))) ??
    scoredLight(indicator, value, context) ??
    (text === null ? null : gradeLight(text));
  if (light !== null) return light;
  if (typeof number === "string" && !qualitative && ["number", "range"].includes(target.target.kind))
    return { colour: null, says: number };
  return { colour: null, says: "要由人判断，没有亮灯" };
}

export function monitoringLights(
  project: Pick<Project, "year" | "indicators" | "actuals" | "budgets">,
  district: DistrictSettings,
): MonitoringLights {
  const context: Context = { year: project.year, district };
  const actuals = new Map(
    project.actuals.filter((row) => row.period === "monitoring").map((row) => [row.indicatorId, row]),
  );
  const rows = new Map(
    project.indicators
      .filter((row) => row.horizon === "annual")
      .map((row) => [row.id, indicatorLight(row, actuals.get(row.id), context)]),
  );
  const execution = executionLight(project.budgets, district.monitoring);
  const indicators = worstOf([...rows.values()].map((light) => light.colour));
  return { execution, rows, indicators, project: worstOf([indicators, execution.colour]) };
}
