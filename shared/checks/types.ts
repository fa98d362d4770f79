import type { DistrictSettings, Edit, FieldPath, Fen, Project } from "../project/index.ts";

export const CHECK_FAMILIES = [
  "completeness",
  "funding",
  "indicators",
  "standards",
  "textAgainstTable",
  "years",
  "basis",
  "wording",
  "format",
  "selfEvaluation",
  "monitoring",
] as const;
export type CheckFamily = (typeof CHECK_FAMILIES)[number];

export const CHECK_FAMILY_LABEL: Readonly<Record<CheckFamily, string>> = {
  completeness: "完整",
  funding: "资金",
  indicators: "指标",
  standards: "评分标准",
  textAgainstTable: "文表一致",
  years: "年度",
  basis: "依据",
  wording: "用语",
  format: "格式",
  selfEvaluation: "自评",
  monitoring: "监控",
};

/** C01 … C51 are the rows of DOMAIN §4.2; further ones follow. */
export type CheckId = `C${string}`;

/** error = 必改: blocks handing in unless a reason is given. warning = 建议改. hint = 提示. */
export type Severity = "error" | "warning" | "hint";

/** Characters of a field, by UTF-16 offsets into the text as typed; the whole field where none are given. */
export interface CheckPlace {
  path: FieldPath;
  from?: number;
  to?: number;
}

/** A mend: what the button says, and the edits it makes. */
export interface Fix {
  label: string;
  edits: Edit[];
}

export interface Finding {
  /** Stable for the same fault at the same place: the check's id, its first path and, where several share it, what it is about. */
  key: string;
  id: CheckId;
  family: CheckFamily;
  severity: Severity;
  /** One sentence in Chinese: what is wrong. */
  message: string;
  /** The places it concerns, the first being the one to jump to. */
  places: CheckPlace[];
  /** A second line: the quotations side by side, or why it matters here. */
  detail?: string;
  fixes: Fix[];
  /** Set where the user set it aside. */
  dismissed?: { reason: string };
}

/** What a check reports; the mechanism adds the rest. */
export interface CheckResult extends Pick<Finding, "message" | "places" | "detail" | "fixes"> {
  /** Tells apart findings of one check on one field (the words it is about); part of the key. */
  about?: string;
  /** Where this case weighs more or less than the check's own severity. */
  severity?: Severity;
}

export interface CheckContext {
  district: DistrictSettings;
  /** Last year's project of the same name, where there is one. */
  lastYear?: Project;
  /** The frozen copy of the approved table, where there is one. */
  approved?: Project;
  /** Names of the files that handing in would make. */
  fileNames?: readonly string[];
}

/** One rule: pure, with its source and its explanation for the secretary. */
export interface Check {
  id: CheckId;
  family: CheckFamily;
  severity: Severity;
  /** 分值合计. */
  title: string;
  /** Why the bureau cares, in one or two sentences. */
  why: string;
  /** Where the rule comes from (文号, or the sample). */
  source: string;
  run(project: Project, context: CheckContext): CheckResult[];
}

/** What the office-wide checks look at beside the projects themselves. */
export interface OfficeContext {
  district: DistrictSettings;
  /** The 预算年度 that is checked; projects of the year before serve for comparison. */
  year: number;
  /** The office's ceiling 控制数 by source label, in 分; an empty label is the ceiling of the total. */
  ceilings?: readonly { source: string; amount: Fen }[];
}

export interface OfficePlace extends CheckPlace {
  projectId: string;
}

export interface OfficeFinding extends Omit<Finding, "places" | "dismissed" | "fixes"> {
  places: OfficePlace[];
}
