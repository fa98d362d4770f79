/** 数量占60%、质量占40%; 得分＝到课率×4＋合格率×6: several measures and what each of them weighs. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { WordKind } from "../lexicon/words.ts";
import type { BareElement } from "../syntax.ts";

interface Weighed {
  label: string;
  weight: string;
  inPoints: boolean;
  /** 到课率×4 is a part of a sum and says nothing alone; 到课率占4分 does. */
  times: boolean;
}

const NAMING: ReadonlySet<WordKind> = new Set<WordKind>([
  "plain",
  "completion",
  "counted",
  "punctual",
  "grade",
  "occur",
  "trend",
  "actual",
]);

const isName = (at: Cursor): boolean => at.isType("text") || (at.isType("word") && at.isOneOf(NAMING));

function nameAt(at: Cursor): string {
  const start = at.position;
  while (isName(at) && !at.is("each")) at.position += 1;
  return at.textFrom(start).replace(/^(其中|按)/u, "");
}

/** 数量占60%, 到课率×4: one measure and its weight. */
const weighed: Phrase<Weighed> = (at) => {
  const label = nameAt(at);
  if (label === "") return null;
  while (at.is("points") || at.isText("得分") || at.isText("的")) at.position += 1;
  if (at.takeText("×", "乘以", "乘")) {
    const weight = at.takeType("number");
    if (weight === null) return null;
    const percent = at.takeType("percent") !== null;
    at.takeType("fen");
    return { label, weight: weight.value, inPoints: !percent, times: true };
  }
  if (!at.takeText("占", "权重", "占比", "权重为", "比重", "比重为")) {
    if (!at.tokens[at.position - 1]!.text.endsWith("权重")) return null;
  }
  at.takeText("为", "占");
  while (at.is("points")) at.position += 1;
  const weight = at.takeType("number");
  if (weight === null) return null;
  const percent = at.takeType("percent") !== null;
  if (!percent && at.takeType("fen") === null) return null;
  return { label, weight: weight.value, inPoints: !percent, times: false };
};

export const weights: Phrase<BareElement> = (at) => {
  while (at.is("score") || at.isText("=")) at.position += 1;
  const first = attempt(at, weighed);
  if (first === null) return null;
  const parts = [first];
  let added = 0;
  for (;;) {
    const next = at.at();
    const plus = next?.text === "+";
    if (!plus && (next?.type !== "separator" || next.value === "stop")) break;
    const more = attempt(at, (inner) => {
      inner.position += 1;
      return weighed(inner);
    });
    if (more === null) break;
    parts.push(more);
    added += plus ? 1 : 0;
  }
  const alike = parts.every(({ inPoints, times }) => inPoints === first.inPoints && times === first.times);
  const computed = added > 0 && added === parts.length - 1;
  if (parts.length < 2 || !alike || (added > 0 && !computed) || (first.times && first.inPoints && !computed))
    return null;
  if (computed) while (at.is("award") || at.isText("计算")) at.position += 1;
  return {
    type: "weights",
    parts: parts.map(({ label, weight }) => ({ label, weight })),
    inPoints: first.inPoints,
    computed,
  };
};
