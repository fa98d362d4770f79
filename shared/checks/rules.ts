/** The rules of the 体检 as a district may set them: how much each weighs, and its numbers. */
import type { DistrictSettings } from "../project/index.ts";
import { OFFICE_CHECKS } from "./office/index.ts";
import {
  CHECK_PARAMETERS,
  PARAMETER_KEYS,
  parameterFits,
  parameterText,
  type ParameterKey,
} from "./parameters.ts";
import { CHECKS } from "./registry.ts";
import { CHECK_FAMILY_LABEL, type Check, type Severity } from "./types.ts";

export const SEVERITY_LABEL: Readonly<Record<Severity | "off", string>> = {
  error: "必改",
  warning: "建议改",
  hint: "提示",
  off: "不查",
};

type Choices = DistrictSettings["checks"];
export type SeverityChoice = Choices["severities"][string];

export interface CheckRule extends Pick<Check, "id" | "title" | "why" | "source" | "severity"> {
  /** 完整 … 监控, or 跨项目 for those across the projects of an office. */
  group: string;
  parameters: readonly ParameterKey[];
  /** Where else in the settings it is set, in words. */
  elsewhere: string | null;
}

const SCORING = "“设置”的“本地评分规则”";
const WORDS = "“设置”的“体检用词”";
const ELSEWHERE: Readonly<Record<string, string>> = {
  C02: `总分在${SCORING}里改`,
  C03: `常用分值在${SCORING}里改`,
  C13: "允许相差多少，与“资金合计”相同",
  C14: `意思相同的词在${WORDS}里加`,
  C38: `词表在${WORDS}里增减`,
  C40: `月份和灯的界限在${SCORING}里改`,
  C45: `倍数在${SCORING}里改`,
  C46: `等级的界限在${SCORING}里改`,
  C70: "允许相差多少，与“资金合计”相同",
  C82: "控制数在“汇总”页里填",
};

const ruleOf = (
  { id, title, why, source, severity }: Pick<Check, "id" | "title" | "why" | "source" | "severity">,
  group: string,
): CheckRule => ({
  id,
  title,
  why,
  source,
  severity,
  group,
  parameters: PARAMETER_KEYS.filter((key) => CHECK_PARAMETERS[key].check === id),
  elsewhere: ELSEWHERE[id] ?? null,
});

/** Every rule, by family and then by number. */
export const CHECK_RULES: readonly CheckRule[] = [
  ...CHECKS.map((check) => ruleOf(check, CHECK_FAMILY_LABEL[check.family])),
  ...OFFICE_CHECKS.map((check) => ruleOf(check, "跨项目")),
];

/** Rules whose number, title, reason or source hold all words that were typed. */
export function rulesMatching(query: string): CheckRule[] {
  const words = query
    .toUpperCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  return CHECK_RULES.filter(({ id, title, why, source, group }) => {
    const text = `${id} ${group} ${title} ${why} ${source}`.toUpperCase();
    return words.every((word) => text.includes(word));
  });
}

/** @param choice null takes the rule's own severity again. */
export function withSeverity(choices: Choices, id: string, choice: SeverityChoice | null): Choices {
  const { [id]: _old, ...others } = choices.severities;
  return { ...choices, severities: choice === null ? others : { ...others, [id]: choice } };
}

/** The usual number is not kept, so that a better one of a later version takes effect. */
export function withParameter(choices: Choices, key: ParameterKey, decimal: string): Choices {
  const { [key]: _old, ...others } = choices.parameters;
  const usual = Number(decimal) === Number(CHECK_PARAMETERS[key].usual);
  return {
    ...choices,
    parameters: usual || !parameterFits(key, decimal) ? others : { ...others, [key]: decimal },
  };
}

export function asUsual(choices: Choices, rule?: CheckRule): Choices {
  if (rule === undefined) return { ...choices, severities: {}, parameters: {} };
  return rule.parameters.reduce(
    (kept, key) => withParameter(kept, key, CHECK_PARAMETERS[key].usual),
    withSeverity(choices, rule.id, null),
  );
}

/** What a rule does otherwise than usual: 不查（平时必改）, 满意度偏低：低于 85%（平时 80%）. */
export function changesOf(rule: CheckRule, choices: Choices): string[] {
  const severity = choices.severities[rule.id];
  const numbers = rule.parameters.flatMap((key) => {
    const { label, unit, usual } = CHECK_PARAMETERS[key];
    const now = parameterText({ checks: choices }, key);
    return Number(now) === Number(usual) ? [] : [`${label} ${now}${unit}（默认 ${usual}${unit}）`];
  });
  return severity === undefined
    ? numbers
    : [`${SEVERITY_LABEL[severity]}（默认${SEVERITY_LABEL[rule.severity]}）`, ...numbers];
}

/** For the list that is handed in: each rule that differs from the default, in a line. */
export function changedRules({ checks }: Pick<DistrictSettings, "checks">): string[] {
  return CHECK_RULES.flatMap((rule) => {
    const changes = changesOf(rule, checks);
    return changes.length === 0 ? [] : [`${rule.id} ${rule.title}：${changes.join("，")}`];
  });
}
