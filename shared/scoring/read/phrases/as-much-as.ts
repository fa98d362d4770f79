/** 整改率是多少就按多少折分, 覆盖家数占应覆盖家数的比例即为得分系数，系数乘以12分: the share done is the share earned. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { AwardSyntax, Formula } from "../syntax.ts";
import { isTimes } from "./formulas.ts";
import { namedRate } from "./by-named-rate.ts";
import { shareOfDue } from "./share-of-due.ts";

const EARNED: Formula = {
  op: "×",
  left: { op: "leaf", factor: "rate" },
  right: { op: "leaf", factor: "points" },
};

/** 率是多少就按多少折分. */
const alike: Phrase<AwardSyntax> = (at) => {
  const rate = namedRate(at);
  if (rate === null) return null;
  const start = at.position;
  while (!at.ended && at.position < start + 8 && !/分[值数]?$/u.test(at.at()!.text)) at.position += 1;
  if (at.ended) return null;
  at.position += 1;
  // 得多少分 may be as many points as there are percent.
  const said =
    /^(?:是|为|达)?多少[,]?(?:就|则|便|即)?按多少(?:的?比例)?(?:折分|折算得分|计分|给分|得分|记分|赋分)$/u;
  if (!said.test(at.textFrom(start))) return null;
  const ends = at.endsClause();
  return ends ? { kind: "formula", formula: EARNED, rates: [rate] } : null;
};

/** 得分系数, 系数. */
function takeCoefficient(at: Cursor): boolean {
  at.takeText("得分", "计分", "折算");
  return at.takeText("系数", "得分系数", "计分系数", "折算系数");
}

/** 占比即为得分系数，系数乘以12分. */
const coefficient: Phrase<AwardSyntax> = (at) => {
  if (attempt(at, shareOfDue) === null && at.take("completion") === null) return null;
  at.takeText("即", "就", "则");
  if (!at.takeText("为", "是", "作为") || !takeCoefficient(at)) return null;
  if (at.takeType("separator")?.value !== "comma") return null;
  at.takeText("该", "此", "以");
  if (!takeCoefficient(at) || !isTimes(at)) return null;
  at.position += 1;
  const number = at.takeType("number");
  const isStated = number !== null && at.takeType("fen") !== null;
  if (!isStated && at.take("points") === null && at.take("full") === null) return null;
  const ends = at.ended || at.isType("separator");
  const points = number === null ? {} : { points: number.value };
  return ends ? { kind: "proportional", sign: "get", overrun: false, ofTarget: true, ...points } : null;
};

/** Only where a clause begins: the name is the first thing that is said. */
export const asMuchAs: Phrase<AwardSyntax> = (at) => {
  const before = at.tokens[at.position - 1];
  if (before !== undefined && before.type !== "separator") return null;
  return attempt(at, alike) ?? attempt(at, coefficient);
};
