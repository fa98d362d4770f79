/** Numbers by which a check decides and which a district may set (DOMAIN §1.6); lists of words have their own place in the settings. */
import type { DistrictSettings } from "../project/index.ts";
import type { CheckId } from "./types.ts";

export interface CheckParameter {
  check: CheckId;
  /** 满意度低于: what stands before the number. */
  label: string;
  unit: string;
  /** Decimal text. */
  usual: string;
  least: number;
  most: number;
}

/** By their key in the settings. */
export const CHECK_PARAMETERS = {
  "C12.tolerance": { check: "C12", label: "允许相差", unit: "万元", usual: "0.01", least: 0, most: 10 },
  "C16.copied": { check: "C16", label: "相同到多少算照抄", unit: "%", usual: "90", least: 50, most: 100 },
  "C27.low": { check: "C27", label: "满意度偏低：低于", unit: "%", usual: "80", least: 0, most: 100 },
  "C31.change": { check: "C31", label: "与上年实际相差超过", unit: "%", usual: "30", least: 1, most: 500 },
  "C32.years": {
    check: "C32",
    label: "年度文件可以早于预算年度",
    unit: "年",
    usual: "1",
    least: 0,
    most: 20,
  },
  "C47.low": { check: "C47", label: "要写原因：执行率低于", unit: "%", usual: "90", least: 0, most: 100 },
  "C50.bytes": { check: "C50", label: "文件名最长", unit: "字节", usual: "50", least: 20, most: 255 },
  "C56.low": { check: "C56", label: "偏低：不高于", unit: "%", usual: "80", least: 1, most: 100 },
  "C80.same": { check: "C80", label: "名称相同到多少算重复", unit: "%", usual: "85", least: 50, most: 100 },
  "C83.change": { check: "C83", label: "比上年增减达到", unit: "%", usual: "50", least: 5, most: 1000 },
} as const satisfies Readonly<Record<string, CheckParameter>>;
export type ParameterKey = keyof typeof CHECK_PARAMETERS;

export const PARAMETER_KEYS = Object.keys(CHECK_PARAMETERS) as ParameterKey[];

/** Whether a number may stand there. */
export function parameterFits(key: ParameterKey, decimal: string): boolean {
  const { least, most } = CHECK_PARAMETERS[key];
  return /^\d+(?:\.\d+)?$/u.test(decimal) && Number(decimal) >= least && Number(decimal) <= most;
}

/** As the district set it; the usual number where it set none, or one that cannot be. */
export function parameterText(district: Pick<DistrictSettings, "checks">, key: ParameterKey): string {
  const own = district.checks.parameters[key];
  return own !== undefined && parameterFits(key, own) ? own : CHECK_PARAMETERS[key].usual;
}

export const parameter = (district: Pick<DistrictSettings, "checks">, key: ParameterKey): number =>
  Number(parameterText(district, key));
