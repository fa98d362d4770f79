/** 已完成份数占应完成份数的比重: what was done as a share of what was to be done, by its two names. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { WordKind } from "../lexicon/words.ts";
import type { AwardSyntax, BareElement } from "../syntax.ts";
import { isTimes } from "./formulas.ts";

const DONE = /^(实际|已|完成|完工|竣工|建成|实)/u;
const DUE = /^(应|计划|目标|任务|核定)/u;
const SHARE = ["比重", "比例", "比率", "百分比", "占比", "份额"];
const MOST_WORDS = 5;

const NAMING: ReadonlySet<WordKind> = new Set<WordKind>([
  "plain",
  "actual",
  "target",
  "counted",
  "standing",
  "achieve",
  "occur",
]);

function name(at: Cursor): string | null {
  const start = at.position;
  while (at.position < start + MOST_WORDS && (at.isType("text") || at.isText("应") || at.isOneOf(NAMING)))
    at.position += 1;
  return at.position === start ? null : at.textFrom(start);
}

/** Both are numbers of the same things: 份数 and 份数. */
const ofTheSame = (done: string, due: string): boolean => done.slice(-2) === due.slice(-2);

export const shareOfDue: Phrase<true> = (at) => {
  const done = name(at);
  if (done === null || !at.takeText("占")) return null;
  const due = name(at);
  if (due === null || !DUE.test(due) || !ofTheSame(done, due)) return null;
  // 覆盖家数占应覆盖家数: the same words, and that they were to be.
  const isSame = due.replace(DUE, "") === done.slice(-due.replace(DUE, "").length);
  if (!DONE.test(done) && !(isSame && due.startsWith("应"))) return null;
  at.takeText("的");
  return at.takeText(...SHARE) ? true : null;
};

const timesPoints: Phrase<string> = (at) => {
  if (!isTimes(at)) return null;
  at.position += 1;
  const points = at.takeType("number");
  if (points === null || at.takeType("fen") === null) return null;
  at.takeText("为", "即为", "作为", "即");
  at.takeText("本项", "该项", "此项");
  if (at.is("award") || at.is("points")) at.position += 1;
  return at.ended || at.isType("separator") ? points.value : null;
};

const OF_THINGS = /^(?<done>.{1,6}?)(?<thing>人次|场次|户次|[一-龥])数(?:量)?占比$/u;
const ANY_VERB = /^(?:完成|建成|达标|到位)?$/u;

/** 按实际改造户数占比给分: of all there were to be, in their own measure. */
const shareByName: Phrase<string> = (at) => {
  const before = at.lookBack();
  const already = at.takeText("已");
  const said = OF_THINGS.exec(name(at) ?? "")?.groups;
  const done = said?.["done"]?.replace(/^(?:实际|已)+/u, "");
  const thing = said?.["thing"];
  if (done === undefined || thing === undefined || (!already && done === said?.["done"])) return null;
  // 按实际合格人数占比 after 培训200人: of those who were trained.
  if (
    !ANY_VERB.test(done) &&
    !before
      .map(({ text }) => text)
      .join("")
      .includes(done)
  )
    return null;
  if (at.take("award") === null) return null;
  return at.endsClause() ? thing : null;
};

/** 按已完成份数占应完成份数的比重计分. */
export const byShareOfDue: Phrase<AwardSyntax> = (at) => {
  const by = at.takeText("按", "按照", "以");
  const own = by ? attempt(at, shareByName) : null;
  if (own !== null) return { kind: "proportional", sign: "get", overrun: false, ofTarget: true, thing: own };
  if (!by && !at.isType("text") && !at.is("plain") && !at.is("actual")) return null;
  if (attempt(at, shareOfDue) === null) return null;
  // 占任务面积的比例乘以15分为本项得分: the points are checked against the whole.
  const times = attempt(at, timesPoints);
  if (times !== null)
    return { kind: "proportional", sign: "get", overrun: false, ofTarget: true, points: times };
  if (!by || at.take("award") === null) return null;
  const ends = at.endsClause();
  return ends ? { kind: "proportional", sign: "get", overrun: false, ofTarget: true } : null;
};

/** 实际发放人数占应发放人数的比例为100%: the name of a rate, before what it is compared with. */
export const namedShare: Phrase<BareElement> = (at) => {
  const start = at.position;
  if (attempt(at, shareOfDue) === null) return null;
  const isCompared = at.is("compare") || at.is("within") || at.isType("number");
  return isCompared ? { type: "text", text: at.textFrom(start), grade: false, pointing: null } : null;
};
