/** What differs from district to district is data (DOMAIN §1.6): one settings object, with presets that name their source. */
import * as z from "zod/mini";

import { DEFAULT_FORM_CHOICES, formChoicesSchema } from "./form-choices.ts";

const decimal = z.string().check(z.regex(/^\d+(\.\d+)?$/));
/** A share of 1 as decimal text: "0.6" is 60 %. */
const share = decimal;

export const fundingCeilingSchema = z.strictObject({
  year: z.int().check(z.gte(1900), z.lte(2199)),
  /** The name of the source (资金来源 label) as the projects write it; empty = all sources together. */
  source: z.string().check(z.maxLength(200)),
  /** 分 */
  amount: z.int().check(z.gte(0)),
  /** Where the figure comes from: 昆财预〔2026〕3号. */
  note: z.string().check(z.maxLength(200)),
});
/** 资金控制数: what all projects of a year together may ask of one source (来源), as the bureau gave it. */
export type FundingCeiling = z.infer<typeof fundingCeilingSchema>;

const month = z.int().check(z.gte(1), z.lte(12));
/** First and last month, within one year. */
const months = z.strictObject({ from: month, to: month }).check(z.refine(({ from, to }) => from <= to));

/** The budget is declared in autumn, evaluated in January; the accounts are made public in autumn. */
const DEFAULT_CALENDAR = {
  declaration: { from: 9, to: 11 },
  selfEvaluation: { from: 1, to: 2 },
  disclosure: { from: 9, to: 10 },
};

export const districtSettingsSchema = z.strictObject({
  /** The preset it started from; "own" once it was changed. */
  preset: z.string().check(z.maxLength(40)),
  /** What the indicators' points must add up to. */
  indicatorTotal: decimal,
  /** Points of 预算执行率 at self-evaluation; "0" leaves it outside. */
  executionPoints: decimal,
  /** Points each 一级指标 should have; empty = no template. */
  weights: z
    .array(z.strictObject({ level1: z.string().check(z.maxLength(40)), points: decimal }))
    .check(z.maxLength(10)),
  /** Lowest total of 优, 良, 中; below 中 is 差. */
  gradeBounds: z.strictObject({ excellent: decimal, good: decimal, medium: decimal }),
  /** A: 目标÷实际×分值. B: (1−(实际−目标)÷目标)×分值. For standards that name none. */
  reverseFormula: z.enum(["A", "B"]),
  overAchievement: z.strictObject({
    /** Actual ÷ target from which a result counts as far over-achieved. */
    threshold: share,
    effect: z.enum(["none", "ask", "deduct"]),
    deduction: decimal,
  }),
  /** Total can be at most `ceiling` while 执行率 is below `below`; the first matching row counts. */
  executionCeilings: z.array(z.strictObject({ below: share, ceiling: decimal })).check(z.maxLength(10)),
  /** One per year and source at most; a source without one is not limited. */
  fundingCeilings: z._default(z.array(fundingCeilingSchema).check(z.maxLength(400)), []),
  /** Months of the yearly duties (本年要办的事); the monitoring's own month stands below. */
  calendar: z._default(
    z.strictObject({ declaration: months, selfEvaluation: months, disclosure: months }),
    DEFAULT_CALENDAR,
  ),
  /** Lights of the monitoring (DOMAIN §1.5): shares of what the months that have passed would ask for. */
  monitoring: z.strictObject({
    month: z.int().check(z.gte(1), z.lte(12)),
    red: share,
    yellow: share,
    blue: share,
    /** Blue from so much of what the months ask for, or of the whole year's target. */
    blueAgainst: z._default(z.enum(["pace", "year"]), "pace"),
    /** Whether a rate (%, ‰) is asked for as a whole or by the months; a rate does not grow over the year. */
    rates: z._default(z.enum(["whole", "pace"]), "whole"),
  }),
  /** The unit in which forms print money. */
  formMoneyUnit: z.enum(["yuan", "wan"]),
  /** Variants of the forms and the look of the papers. */
  forms: z._default(formChoicesSchema, DEFAULT_FORM_CHOICES),
  checks: z.strictObject({
    /** Check id → severity, where it differs from the check's own; "off" leaves it out. */
    severities: z.record(z.string().check(z.maxLength(40)), z.enum(["error", "warning", "hint", "off"])),
    /** Numbers by which checks decide (C27.low), where they differ from the checks' own. */
    parameters: z._default(z.record(z.string().check(z.maxLength(40)), decimal), {}),
    /** Words and body names of earlier years. */
    outdatedWords: z
      .array(z.strictObject({ word: z.string().check(z.maxLength(60)), lastYear: z.int() }))
      .check(z.maxLength(500)),
    /** Groups of words that mean the same when text and table are compared. */
    synonyms: z
      .array(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)))
      .check(z.maxLength(500)),
  }),
});
export type DistrictSettings = z.infer<typeof districtSettingsSchema>;

const common = {
  calendar: DEFAULT_CALENDAR,
  gradeBounds: { excellent: "90", good: "80", medium: "60" },
  reverseFormula: "A",
  overAchievement: { threshold: "1.3", effect: "ask", deduction: "2" },
  executionCeilings: [],
  fundingCeilings: [],
  monitoring: { month: 7, red: "0.6", yellow: "0.8", blue: "1.2", blueAgainst: "pace", rates: "whole" },
  formMoneyUnit: "wan",
  forms: DEFAULT_FORM_CHOICES,
  checks: {
    severities: {},
    parameters: {},
    outdatedWords: [
      { word: "办实事、开新局", lastYear: 2021 },
      { word: "决胜全面建成小康社会", lastYear: 2020 },
      { word: "不忘初心、牢记使命主题教育", lastYear: 2020 },
    ],
    synonyms: [],
  },
} satisfies Partial<DistrictSettings>;

export interface DistrictPreset {
  id: string;
  label: string;
  /** Where the rule stands. */
  source: string;
  settings: DistrictSettings;
}

export const DISTRICT_PRESETS: readonly DistrictPreset[] = [
  {
    id: "mof-2020",
    label: "财政部 2020：产出50 效益30 满意度10 + 执行率10",
    source: "财预〔2020〕10号",
    settings: {
      ...common,
      preset: "mof-2020",
      forms: { ...DEFAULT_FORM_CHOICES, targetForm: "declaration2015", selfEvaluation: "mof" },
      indicatorTotal: "90",
      executionPoints: "10",
      weights: [
        { level1: "产出指标", points: "50" },
        { level1: "效益指标", points: "30" },
        { level1: "满意度指标", points: "10" },
      ],
    },
  },
  {
    id: "mof-2021-cost",
    label: "财政部 2021：成本20 产出40 效益20 满意度10 + 执行率10",
    source: "财预〔2021〕101号",
    settings: {
      ...common,
      preset: "mof-2021-cost",
      forms: { ...DEFAULT_FORM_CHOICES, targetForm: "declaration2015", selfEvaluation: "mof" },
      indicatorTotal: "90",
      executionPoints: "10",
      weights: [
        { level1: "成本指标", points: "20" },
        { level1: "产出指标", points: "40" },
        { level1: "效益指标", points: "20" },
        { level1: "满意度指标", points: "10" },
      ],
    },
  },
  {
    id: "yunnan-100",
    label: "云南一体化目标表：指标合计100，常用 50·30·20",
    source: "云南一体化导出“项目绩效目标表”样式",
    settings: {
      ...common,
      preset: "yunnan-100",
      indicatorTotal: "100",
      executionPoints: "0",
      weights: [
        { level1: "产出指标", points: "50" },
        { level1: "效益指标", points: "30" },
        { level1: "满意度指标", points: "20" },
      ],
    },
  },
  {
    id: "sichuan-90",
    label: "四川自评：指标合计90 + 执行率10",
    source: "四川 510000_0013zp 表样",
    settings: {
      ...common,
      preset: "sichuan-90",
      forms: { ...DEFAULT_FORM_CHOICES, selfEvaluation: "mof" },
      indicatorTotal: "90",
      executionPoints: "10",
      weights: [],
    },
  },
];

/** The office's own district exports tables that total 100 without 执行率 (the sample). */
export const DEFAULT_DISTRICT: DistrictSettings = DISTRICT_PRESETS.find(
  (preset) => preset.id === "yunnan-100",
)!.settings;
