/**
 * The record (glossary: docs/glossary.md). Texts stand exactly as typed; money is integer 分; points are decimal text as typed.
 */
import * as z from "zod/mini";

const text = z.string().check(z.maxLength(200_000));
const shortText = z.string().check(z.maxLength(5_000));
const id = z.string().check(z.regex(/^[0-9A-Za-z_-]{1,64}$/));
const fen = z.nullable(z.int());
const year = z.nullable(z.int().check(z.gte(1900), z.lte(2199)));

export const organizationSchema = z.strictObject({
  name: shortText,
  creditCode: shortText,
  address: shortText,
  phone: shortText,
  representative: shortText,
  department: z.strictObject({ name: shortText, code: shortText }),
  profile: text,
});
/** 单位, kept once in the settings and copied into each project as it was when written. */
export type Organization = z.infer<typeof organizationSchema>;

export const fundingLineSchema = z.strictObject({
  id,
  kind: z.enum(["source", "use"]),
  /** For sources: 财政拨款, 上年结转, 单位自有资金, 其他资金; empty for uses and where unknown. */
  sourceClass: z.enum(["", "fiscal", "carryover", "own", "other"]),
  label: shortText,
  year,
  unitPrice: fen,
  quantity: shortText,
  times: shortText,
  amount: fen,
  note: shortText,
});
/** 资金安排: a source 来源 or a use 用途 of one year; amounts in 分. */
export type FundingLine = z.infer<typeof fundingLineSchema>;

export const budgetSchema = z.strictObject({
  id,
  period: z.enum(["monitoring", "selfEvaluation"]),
  source: shortText,
  initial: fen,
  adjusted: fen,
  executed: fen,
  expected: fen,
});
/** 预算执行: 年初预算数, 全年（调整后）预算数, 执行数, 全年预计执行数, in 分. */
export type Budget = z.infer<typeof budgetSchema>;

export const indicatorSchema = z.strictObject({
  id,
  level1: shortText,
  level2: shortText,
  level3: shortText,
  comparison: shortText,
  target: shortText,
  unit: shortText,
  attribute: z.enum(["", "quantitative", "qualitative"]),
  points: shortText,
  standard: z.strictObject({
    text: shortText,
    /** Answers to what the phrase leaves open: assumption id → chosen value. */
    choices: z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(200))),
    /** The ScoringRule read from text and choices when they were last saved; null where none could be read. */
    rule: z.nullable(z.json()),
  }),
  content: shortText,
  basis: shortText,
  horizon: z.enum(["annual", "overall"]),
});
/** 指标. The order of the rows is their order in `Project.indicators`. */
export type Indicator = z.infer<typeof indicatorSchema>;

export const evidenceSchema = z.strictObject({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  name: shortText,
  size: z.int().check(z.gte(0)),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** 偏差原因 of the monitoring form: the five boxes of 财预〔2019〕136号's table. */
export const DEVIATION_CAUSES = ["funding", "rules", "people", "equipment", "other"] as const;
export type DeviationCause = (typeof DEVIATION_CAUSES)[number];
export const DEVIATION_CAUSE_LABEL: Readonly<Record<DeviationCause, string>> = {
  funding: "经费保障",
  rules: "制度保障",
  people: "人员保障",
  equipment: "硬件条件保障",
  other: "其他",
};

export const LIKELIHOOD_LABEL = { certain: "确定能", possible: "有可能", impossible: "完全不可能" } as const;

export const actualSchema = z.strictObject({
  id,
  indicatorId: id,
  period: z.enum(["monitoring", "selfEvaluation"]),
  /** 完成值 in the shape the rule asks for (a number as text, a date, a grade, booleans, an object by input); null = nothing entered. */
  value: z.json(),
  expected: shortText,
  likelihood: z.enum(["", "certain", "possible", "impossible"]),
  /** A hand-set score as decimal text; empty = the computed one counts. Needs a reason. */
  score: shortText,
  notApplicable: z.boolean(),
  /** The boxes ticked beside the reason; a record written before there were any has none. */
  causes: z._default(z.array(z.enum(DEVIATION_CAUSES)).check(z.maxLength(DEVIATION_CAUSES.length)), []),
  reason: text,
  measure: text,
  evidence: z.array(evidenceSchema).check(z.maxLength(500)),
});
/** 完成值 of one indicator in one period. */
export type Actual = z.infer<typeof actualSchema>;

export const dismissalSchema = z.strictObject({
  id,
  checkId: z.string().check(z.maxLength(40)),
  path: shortText,
  reason: shortText,
});
/** A finding of the 体检 that was set aside, with the reason that is handed in. */
export type Dismissal = z.infer<typeof dismissalSchema>;

export const PROJECT_STATES = ["draft", "submitted", "returned", "approved"] as const;
export const PROJECT_STATE_LABEL = {
  draft: "草稿",
  submitted: "已送出",
  returned: "退回",
  approved: "批复",
} as const;

/** What is written in a project: everything that a package carries and a form prints. */
export const projectContentSchema = z.strictObject({
  year,
  name: text,
  projectCode: shortText,
  nature: z.enum(["", "new", "continuing"]),
  startDate: shortText,
  endDate: shortText,
  unit: organizationSchema,
  justification: text,
  fundingSource: text,
  overview: text,
  activities: text,
  fundingNote: text,
  plan: text,
  outcomes: text,
  overallGoal: z.strictObject({ fromYear: year, toYear: year, text }),
  annualGoal: z.strictObject({ year, text }),
  goalResult: text,
  otherNotes: text,
  leader: shortText,
  preparedBy: shortText,
  preparedOn: shortText,
  fundingLines: z.array(fundingLineSchema).check(z.maxLength(2_000)),
  budgets: z.array(budgetSchema).check(z.maxLength(200)),
  indicators: z.array(indicatorSchema).check(z.maxLength(1_000)),
  actuals: z.array(actualSchema).check(z.maxLength(2_000)),
  dismissals: z.array(dismissalSchema).check(z.maxLength(1_000)),
});
export type ProjectContent = z.infer<typeof projectContentSchema>;

export const projectSchema = z.extend(projectContentSchema, {
  id,
  state: z.enum(PROJECT_STATES),
});
/** 项目: its content, its identity (kept across packages and machines) and its state. */
export type Project = z.infer<typeof projectSchema>;
export type ProjectState = Project["state"];

/** The lists of a project whose rows have ids and an order. */
export const PROJECT_LISTS = ["fundingLines", "budgets", "indicators", "actuals", "dismissals"] as const;
export type ProjectList = (typeof PROJECT_LISTS)[number];
export type RowOf<L extends ProjectList> = Project[L][number];

export const rowSchemas = {
  fundingLines: fundingLineSchema,
  budgets: budgetSchema,
  indicators: indicatorSchema,
  actuals: actualSchema,
  dismissals: dismissalSchema,
} as const satisfies Record<ProjectList, z.ZodMiniType>;
