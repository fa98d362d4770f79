/** Amounts written in running text: 年度资金总投入53.46万元. */
import { readMoney, type Fen } from "../../../shared/project/index.ts";
import { normaliseCharacters } from "../../../shared/text/index.ts";

export interface WrittenAmount {
  fen: Fen;
  /** UTF-16 offsets into the text as typed. */
  from: number;
  to: number;
  /** A word that speaks of the whole stands shortly before it: 总投入, 合计, 总额, 共. */
  total: boolean;
}

const AMOUNT = /\d[\d,]*(?:\.\d+)?\s*(?:亿元|万元|元|亿|万)/gu;
const TOTAL_WORD = /(?:总投入|总额|总金额|总计|合计|共计|共需|总资金|总共|共)[^，。；,;]{0,8}$/u;

export function amountsIn(text: string): WrittenAmount[] {
  const plain = normaliseCharacters(text);
  return [...plain.matchAll(AMOUNT)].flatMap((match) => {
    const reading = readMoney(match[0], "yuan");
    if (!reading.ok) return [];
    const before = plain.slice(Math.max(0, match.index - 24), match.index);
    return [
      {
        fen: reading.fen,
        from: match.index,
        to: match.index + match[0].length,
        total: TOTAL_WORD.test(before),
      },
    ];
  });
}
