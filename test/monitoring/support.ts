/** A project of one indicator with what July says of it. */
import {
  blankActual,
  blankBudget,
  blankIndicator,
  blankProjectContent,
  DEFAULT_DISTRICT,
  type Actual,
  type Budget,
  type DistrictSettings,
  type Indicator,
  type Project,
} from "../../shared/project/index.ts";

export function projectWith(
  row: Partial<Indicator>,
  actual: Partial<Actual> = {},
  budgets: Budget[] = [],
): Project {
  return {
    ...blankProjectContent(2022),
    id: "p1",
    state: "draft",
    indicators: [
      { ...blankIndicator("i1"), level3: "指标", points: "10", attribute: "quantitative", ...row },
    ],
    actuals: [{ ...blankActual("a1", "i1", "monitoring"), ...actual }],
    budgets,
  };
}

export const budget = (initial: number | null, executed: number | null, id = "b1"): Budget => ({
  ...blankBudget(id, "monitoring"),
  source: "财政拨款",
  initial,
  executed,
});

export const districtWith = (monitoring: Partial<DistrictSettings["monitoring"]> = {}): DistrictSettings => ({
  ...DEFAULT_DISTRICT,
  monitoring: { ...DEFAULT_DISTRICT.monitoring, ...monitoring },
});
