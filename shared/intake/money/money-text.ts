/** Amounts in running text: 资金来源为区级财政，年度资金总投入53.46万元。 Only what the sentence plainly says is taken. */
import { readMoney, type Fen } from "../../project/index.ts";
import { addSource } from "./funding.ts";
import { sourceClassOf, type SourceClass } from "../words/money-words.ts";
import type { Reading } from "../reading.ts";
import type { SourcePlace } from "../source.ts";

const AMOUNT = String.raw`([\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?\s*(?:亿元|万元|元))`;
const TOTAL = new RegExp(
  `(?:年度)?(?:项目|预算|经费|资金)?(?:资金)?(?:总投入|总投资|总额|总金额|共计|合计|总计|预算总额|预算金额|资金金额|投入资金|申请资金|安排资金|申请经费|安排经费|预算资金|预算经费|资金预算|经费预算|预算|资金|经费)(?:为|共|约|合计|安排)?[:：]?\\s*(?:人民币)?${AMOUNT}`,
  "u",
);
const SOURCE =
  /(?:资金|经费)(?:来源|渠道)(?:为|是|于|[:：])?\s*([^，。；;,\d]{2,20}?)(?:预算)?(?:安排|拨款)?(?=[，。；;,]|$)/u;
/** 全部为区级财政拨款, 均由市级财政安排 */
const WHOLE =
  /(?:全部|全额|均|都)(?:由|为|是|系|来自|来源于)\s*([^，。；;,、\d]{2,20}?)(?:预算)?(?:安排|承担|解决|保障|支付|负担)?(?=[，。；;,]|$)/u;
const PART = new RegExp(`([\\u4e00-\\u9fff（）()]{2,20}?)(?:安排|为|共|[:：])?\\s*${AMOUNT}`, "gu");

const fenOf = (text: string): Fen | null => {
  const reading = readMoney(text.replaceAll("，", ","), "yuan");
  return reading.ok ? reading.fen : null;
};

/** The sources with their amounts, in order. */
const partsIn = (text: string): { label: string; sourceClass: SourceClass; amount: Fen }[] =>
  [...text.matchAll(PART)].flatMap((match) => {
    const fen = fenOf(match[2]!);
    const label = match[1]!.replace(/^(?:其中|来自|包括|由|和|及)+/u, "");
    const sourceClass = sourceClassOf(label);
    return fen === null || sourceClass === "" || label.endsWith("费")
      ? []
      : [{ label, sourceClass, amount: fen }];
  });

/** 共需资金133.12万元，明细见下表: what the listed costs come to, said once more. */
function isSumOfCosts(reading: Reading, amount: Fen): boolean {
  const costs = reading.draft.content.fundingLines.filter(({ kind }) => kind === "use");
  return costs.length > 0 && costs.reduce((sum, line) => sum + (line.amount ?? 0), 0) === amount;
}

/** Makes source lines from a note on funding where no table gave any. */
export function takeMoneyFromText(reading: Reading, text: string, place: SourcePlace): void {
  if (reading.draft.content.fundingLines.some(({ kind }) => kind === "source")) return;
  const total = TOTAL.exec(text);
  const amount = total === null ? null : fenOf(total[1]!);
  if (amount === null) return;
  // 15.8万元（其中：……其他资金3.8万元）: a part is no total of what stands before it.
  const before = [...text.slice(0, total!.index).matchAll(new RegExp(AMOUNT, "gu"))].map((match) =>
    fenOf(match[1]!),
  );
  if (before.some((fen) => fen !== null && fen > amount)) return;
  const parts = partsIn(text.slice(total!.index + total![0].length));
  if (parts.length > 0 && parts.reduce((sum, part) => sum + part.amount, 0) === amount) {
    for (const part of parts) addSource(reading, part, place, { remark: "取自资金安排情况的文字" });
    return;
  }
  // 县级财政资金25万元，中央补助资金7.5万元。 Nothing but sources: the first of them is no total.
  const all = partsIn(text);
  const amounts = [...text.matchAll(new RegExp(AMOUNT, "gu"))];
  if (all.length > 1 && all.length === amounts.length && !text.includes("其中")) {
    const remark = "取自资金安排情况的文字，请核对";
    for (const part of all) addSource(reading, part, place, { confidence: "doubtful", remark });
    return;
  }
  const whole = WHOLE.exec(text)?.[1]?.trim() ?? "";
  const named = SOURCE.exec(text)?.[1]?.trim() ?? (sourceClassOf(whole) === "" ? "" : whole);
  if (named === "" && isSumOfCosts(reading, amount)) return;
  const others = amounts.filter((match) => fenOf(match[1]!) !== amount);
  addSource(reading, { label: named, sourceClass: sourceClassOf(named), amount }, place, {
    confidence: others.length === 0 ? "certain" : "doubtful",
    remark: others.length === 0 ? "取自资金安排情况的文字" : "文字里有几个金额，取了总额，请核对",
  });
}
