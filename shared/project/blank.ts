/** Empty records: every field present, nothing guessed. */
import type { Actual, Budget, FundingLine, Indicator, Organization, ProjectContent } from "./schema.ts";

export function blankOrganization(): Organization {
  return {
    name: "",
    creditCode: "",
    address: "",
    phone: "",
    representative: "",
    department: { name: "", code: "" },
    profile: "",
  };
}

/** @param year the 预算年度; the goals' years follow from it (three years, DOMAIN §2.1). */
export function blankProjectContent(year: number | null): ProjectContent {
  return {
    year,
    name: "",
    projectCode: "",
    nature: "",
    startDate: "",
    endDate: "",
    unit: blankOrganization(),
    justification: "",
    fundingSource: "",
    overview: "",
    activities: "",
    fundingNote: "",
    plan: "",
    outcomes: "",
    overallGoal: { fromYear: year, toYear: year === null ? null : year + 2, text: "" },
    annualGoal: { year, text: "" },
    goalResult: "",
    otherNotes: "",
    leader: "",
    preparedBy: "",
    preparedOn: "",
    fundingLines: [],
    budgets: [],
    indicators: [],
    actuals: [],
    dismissals: [],
  };
}

export function blankIndicator(id: string): Indicator {
  return {
    id,
    level1: "",
    level2: "",
    level3: "",
    comparison: "",
    target: "",
    unit: "",
    attribute: "",
    points: "",
    standard: { text: "", choices: {}, rule: null },
    content: "",
    basis: "",
    horizon: "annual",
  };
}

export function blankFundingLine(id: string, kind: FundingLine["kind"], year: number | null): FundingLine {
  return {
    id,
    kind,
    sourceClass: "",
    label: "",
    year,
    unitPrice: null,
    quantity: "",
    times: "",
    amount: null,
    note: "",
  };
}

export function blankBudget(id: string, period: Budget["period"]): Budget {
  return { id, period, source: "", initial: null, adjusted: null, executed: null, expected: null };
}

export function blankActual(id: string, indicatorId: string, period: Actual["period"]): Actual {
  return {
    id,
    indicatorId,
    period,
    value: null,
    expected: "",
    likelihood: "",
    score: "",
    notApplicable: false,
    causes: [],
    reason: "",
    measure: "",
    evidence: [],
  };
}
