/** A line that says several amounts by their labels: 资金总额：420 其中：财政拨款：400 自有资金：20. */
import { amountLabel } from "../words/money-words.ts";

export interface LabelledAmount {
  label: string;
  amount: string;
}

export interface AmountLine {
  /** Words before the amounts (资金情况（万元）), which may name their unit. */
  group: string;
  amounts: LabelledAmount[];
}

const AMOUNT = String.raw`[￥¥]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?\s*(?:亿元|万元|元)?`;
const ENTRY = new RegExp(
  String.raw`(?:其中[:：]?)?([\u4e00-\u9fff()（）]{2,20}?)\s*[:：]\s*(${AMOUNT})(?=$|[\s\u3000,，;；、。(（)）])`,
  "gu",
);
const BETWEEN = /^(?:[\s\u3000,，;；、。:：()（）]|其中)*$/u;
const GROUP =
  /^((?:项目|年度|预算)?(?:资金|经费|预算)(?:情况|来源|构成|安排)?[(（][^()（）]{1,8}[)）]|其中)[:：]\s*/u;

/** 财政拨款：75万元, or 其中：财政拨款 75万元: a label and its amount alone on a line. */
export const AMOUNT_LINE =
  /^((?:其中[:：]\s*)?[^:：]{2,24}?)(?:[:：]|[ \u00a0]{2}|[\t\u3000]|[ \u00a0](?=[\d,，.]+\s*[亿万]?元))\s*([￥¥]?[\d０-９][\d０-９,，.．]*\s*(?:亿元|万元|元)?)[。；;]?$/u;

/** The amounts of a line that holds nothing else; null for any other line. */
export function amountsInLine(line: string): AmountLine | null {
  const group = GROUP.exec(line)?.[0] ?? "";
  const rest = line.slice(group.length);
  const amounts: LabelledAmount[] = [];
  let from = 0;
  for (const match of rest.matchAll(ENTRY)) {
    const label = match[1]!.replace(/^其中/u, "");
    if (!BETWEEN.test(rest.slice(from, match.index)) || amountLabel(label) === null) return null;
    amounts.push({ label, amount: match[2]! });
    from = match.index + match[0].length;
  }
  if (amounts.length < 2 || !BETWEEN.test(rest.slice(from))) return null;
  return { group, amounts };
}
