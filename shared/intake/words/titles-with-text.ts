/** Words that only open a part of a form, unless a text stands beside or behind them: 基本情况：全区路内停车泊位…… */
import { readLabel } from "./label-text.ts";
import { fieldLabel, type FieldLabel } from "./labels.ts";

const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:项目)?绩效(?:总)?目标$|^(?:项目)?目标$/u, "年度目标"],
  [/^(?:基本情况|项目概要|概况|简介)$/u, "项目概况"],
  [/^项目立项情况$/u, "立项依据"],
  [/^(?:项目|实施|申报)?单位(?:基本)?情况$/u, "单位概况"],
  [/^(?:项目)?资金(?:安排)?情况$/u, "资金安排情况"],
];

/** The field that such a word means where it stands with a text of its own; null for any other word. */
export function fieldOfTitle(text: string): FieldLabel | null {
  if (text.length > 30) return null;
  const { base } = readLabel(text);
  const word = FIELDS.find(([pattern]) => pattern.test(base))?.[1];
  return word === undefined ? null : fieldLabel(word);
}

/** 项目：滇池沿岸湿地管护, nothing behind it but a name. */
const bareName = (word: string, text: string): FieldLabel | null =>
  readLabel(word).base === "项目" && text.length <= 40 && !/[\d，。；：、]/u.test(text)
    ? fieldLabel("项目名称")
    : null;

/** 二、基本情况：……, 项目绩效目标：……: the field and its text; null for any other line. */
export function titledText(line: string): { label: FieldLabel; text: string } | null {
  const match = /^([^:：，。]{2,20})[:：]\s*(\S.{5,})$/su.exec(line);
  const label = match === null ? null : (fieldOfTitle(match[1]!) ?? bareName(match[1]!, match[2]!));
  return match === null || label === null ? null : { label, text: match[2]! };
}
