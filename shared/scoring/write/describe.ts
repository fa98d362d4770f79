/** A whole rule in plain words, for reading beside the standard: one line per thing that happens. */
import type { ScoringRule } from "../rule/types.ts";
import { writeStandard } from "./standard.ts";

const KIND: Readonly<Record<string, string>> = {
  number: "填数字",
  date: "填日期",
  grade: "选档次",
  checklist: "逐项勾选",
  manual: "由人评定",
  judgement: "选择是否达到",
};

function inputsLine(rule: ScoringRule): string {
  const names = rule.inputs.map((input) => {
    const unit = input.unit === undefined ? "" : `，单位${input.unit}`;
    const empty = input.whenEmpty === undefined ? "" : `，不填按${input.whenEmpty}计`;
    return `${input.label}（${KIND[input.kind]}${unit}${empty}）`;
  });
  return `需要填写：${names.join("、")}`;
}

/**
 * The rule in Chinese: full points, each clause, the range the score stays in, and what has to be entered. Lines are
 * joined by line breaks.
 */
export function describeRule(rule: ScoringRule): string {
  const [, ...clauses] = writeStandard(rule).split(/[，；](?=[^，；])/u);
  const lines = [
    `满分${rule.points}分，得分在${rule.floor}至${rule.points}分之间，保留两位小数`,
    clauses.join("；"),
    inputsLine(rule),
  ];
  return lines.filter((line) => line !== "").join("\n");
}
