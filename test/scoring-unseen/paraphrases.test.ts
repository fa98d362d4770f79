/** Every wording ever tried, said a little otherwise: it means the same or is refused, and never anything else. */
import { describe, expect, it } from "vitest";

import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { rowOf } from "./measure.ts";
import { SETS } from "./sets.ts";

const FULL_WIDTH = /[0-9.%,;:()<>=+/]/g;

interface Paraphrase {
  name: string;
  /** The phrase unchanged where it has nothing to be said otherwise. */
  say: (phrase: string) => string;
  /** Share of the phrases read before that may be refused. */
  refused: number;
}

const PARAPHRASES: readonly Paraphrase[] = [
  {
    name: "in full-width figures and signs",
    say: (phrase) => phrase.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    refused: 0,
  },
  {
    name: "in half-width signs",
    say: (phrase) => phrase.replace(/[，；：（）％＝＞＜／]/g, (sign) => sign.normalize("NFKC")),
    refused: 0,
  },
  {
    name: "with blanks around figures",
    say: (phrase) => phrase.replace(/(\d+(?:\.\d+)?)/g, " $1 "),
    refused: 0.03,
  },
  { name: "计 for 得", say: (phrase) => phrase.replace(/得(?=\d|满分)/g, "计"), refused: 0.03 },
  { name: "记 for 得", say: (phrase) => phrase.replace(/得(?=\d|满分)/g, "记"), refused: 0.03 },
  { name: "赋 for 得", say: (phrase) => phrase.replace(/得(?=\d)/g, "赋"), refused: 0.03 },
  { name: "扣减 for 扣", say: (phrase) => phrase.replace(/扣(?=\d)/g, "扣减"), refused: 0.03 },
  { name: "不给分 for 不得分", say: (phrase) => phrase.replace(/不得分/g, "不给分"), refused: 0.03 },
  {
    name: "本项不得分 for 不得分",
    say: (phrase) => phrase.replace(/(?<!项)不得分/g, "本项不得分"),
    refused: 0.03,
  },
  {
    name: "每缺 for 每少",
    say: (phrase) => phrase.replace(/每少(?=\d|完|开|办|举|培)/g, "每缺"),
    refused: 0.03,
  },
  {
    name: "每下降 for 每低",
    say: (phrase) => phrase.replace(/每(?:低|降低)(?=\d)/g, "每下降"),
    refused: 0.03,
  },
  {
    name: "with clauses that end in full stops",
    say: (phrase) => phrase.replaceAll("；", "。"),
    refused: 0.03,
  },
  {
    name: "with small numbers in words",
    say: (phrase) =>
      phrase.replace(
        /(?<![\d.%])([1-9])(?=[个次人场期项家户篇份处起分])(?!分[钟之])/g,
        (digit) => "零一二三四五六七八九"[Number(digit)]!,
      ),
    refused: 0.03,
  },
  { name: "with a full stop", say: (phrase) => phrase.replace(/[。；;]?$/, "。"), refused: 0 },
  { name: "under a heading", say: (phrase) => `评分标准：${phrase}`, refused: 0.03 },
  { name: "under another heading", say: (phrase) => `按以下标准计分：${phrase}`, refused: 0.03 },
  {
    name: "with the source of the figures",
    say: (phrase) => phrase.replace(/。?$/, "。数据来源：部门年度统计。"),
    refused: 0.03,
  },
  {
    name: "with who decides the figures",
    say: (phrase) => phrase.replace(/。?$/, "。（以主管部门考核结果为准）"),
    refused: 0.03,
  },
];

const wordings = SETS.flatMap(({ phrases }) => phrases).map((entry) => ({
  phrase: entry.phrase,
  meaning: (said: string) => meaning(said, rowOf(entry), entry.choices ?? {}),
}));

/** The rule without its wordings; null where the sentence is refused. */
function meaning(
  said: string,
  indicator: ScoredIndicator,
  choices: Readonly<Record<string, string>>,
): string | null {
  const reading = readStandard(said, indicator, choices);
  if (!reading.ok) return null;
  const numbers = JSON.stringify(reading.rule, (key, value: unknown) =>
    /^(label|labels|options|words)$/.test(key) ? undefined : value,
  );
  return numbers.normalize("NFKC");
}

/** A part of the wordings in every run, another for each paraphrase; all of them by LEDGER_ALL=1. */
const EVERY = process.env["LEDGER_ALL"] === "1" ? 1 : 6;

describe.each(PARAPHRASES.map((paraphrase, index) => ({ ...paraphrase, index })))(
  "$name",
  ({ say, refused: most, index }) => {
    const some = wordings.filter((_, place) => place % EVERY === index % EVERY);
    const tried = some.flatMap(({ phrase, meaning: read }) => {
      const said = say(phrase);
      const before = said === phrase ? null : read(phrase);
      return before === null ? [] : [{ phrase, said, before, after: read(said) }];
    });

    it("means nothing else", () => {
      expect(tried.length).toBeGreaterThan(10);
      const otherwise = tried.filter(({ before, after }) => after !== null && after !== before);
      expect(otherwise.map(({ said }) => said)).toEqual([]);
    });

    it("is hardly ever refused", () => {
      const refused = tried.filter(({ after }) => after === null).map(({ said }) => said);
      expect(refused.length / tried.length, refused.join("\n")).toBeLessThanOrEqual(most);
    });
  },
);
