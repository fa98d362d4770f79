/**
 * What stands around a standard without being of it: a heading before it (评分标准：), a word about the source of the figures
 * behind it (以统计年报为准), blanks between a number and its unit. All is blanked or moved, so that every offset stays near
 * where it was and the text is as long as before.
 */
import type { Span } from "../../types.ts";
import { wordAt } from "./token-state.ts";
import { WORDS, type WordKind } from "../lexicon/words.ts";

const HEADING =
  /^\s*(?:(?:评分|评\(扣\)分|评扣分|扣分|得分|计分|打分|赋分|考核|考评|评价|评定)(?:评分|计分|扣分)?(?:标准|细则|办法|方法|规则|说明|要点|方式)(?:为|如下)?|按照?(?:以下|下列|如下)(?:标准|办法|方法|规则|方式)?(?:计分|评分|打分|赋分|扣分)|(?:具体)?(?:标准|评分|计分|扣分)?(?:标准|细则|办法|方法|规则)?如下|(?:档次|等次|等级|级别|评定结果)与(?:得分|分值|分数)(?:的)?对应(?:关系)?(?:为|如下)?)\s*:/u;

const NAME = "[^,;。:()\\d\\n]{2,24}?";
const SOURCE = new RegExp(
  `(?:[,;。\\n]\\s*|\\(\\s*)((?:以(?<basis>${NAME})(?:为准|为依据|为据|为口径))|(?:(?:数据|资料|取数)来源(?:于|为|是|:)?(?<source>${NAME}))|(?:(?:评价|考核|评分|认定)?依据(?:为|是|:)(?<ground>${NAME}))|(?:佐证|证明|印证)(?:材料|资料)(?:为|是|:)(?<proof>${NAME}))\\)?[。;]?\\s*$`,
  "u",
);

/** Words that only name things, or the result itself. */
const NAMING: ReadonlySet<WordKind> = new Set<WordKind>(["plain", "actual"]);

/** 以最高一次为准, 以验收合格为准 say how points come about; 以统计年报为准 does not. */
function onlyNames(text: string): boolean {
  for (let position = 0; position < text.length;) {
    const word = wordAt(text, position);
    if (word === null) {
      if (/[一二两三四五六七八九十百千万半](?!方)/u.test(text[position]!)) return false;
      position += 1;
      continue;
    }
    if (!WORDS.get(word)!.words.every(({ kind }) => NAMING.has(kind))) return false;
    position += word.length;
  }
  return true;
}

const blank = (text: string, from: number, to: number): string =>
  text.slice(0, from) + text.slice(from, to).replaceAll(/[^\n]/gu, " ") + text.slice(to);

/** 每少 1 万次: the blanks of a number stand before it. A day keeps its figures together. */
const closeUp = (text: string): string =>
  text.includes(" ")
    ? text
        .replace(/(\d{4})([ ]+)(?=年)/gu, "$2$1")
        .replace(/(\d{4}年)([ ]+)(\d{1,2})([ ]*)(月)/gu, "$2$4$1$3$5")
        .replace(/(\d{1,2}月)([ ]+)(\d{1,2})([ ]*)([日号])/gu, "$2$4$1$3$5")
        .replace(/(\d+(?:\.\d+)?)([ ]+)(?=[一-龥%‰])/gu, "$2$1")
    : text;

export interface Surrounded {
  text: string;
  /** What only tells where the figures come from. */
  source: Span | null;
}

/** @param text normalised. */
export function withoutSurroundings(text: string): Surrounded {
  const heading = HEADING.exec(text)?.[0].length ?? 0;
  const bare = closeUp(blank(text, 0, heading));
  const found = SOURCE.exec(bare);
  if (found === null || found.index <= heading) return { text: bare, source: null };
  const { basis, source, ground, proof } = found.groups!;
  if (!onlyNames((basis ?? source ?? ground ?? proof)!)) return { text: bare, source: null };
  const from = found.index + found[0].indexOf(found[1]!);
  return { text: blank(bare, found.index, bare.length), source: { from, to: from + found[1]!.length } };
}
