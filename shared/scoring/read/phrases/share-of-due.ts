/** 已完成份数占应完成份数的比重: what was done as a share of what was to be done, by its two names. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { AwardSyntax, BareElement } from "../syntax.ts";

const DONE = /^(实际|已|完成|实)/u;
const DUE = /^(应|计划|目标|任务|核定)/u;
const SHARE = ["比重", "比例", "比率", "百分比", "占比"];
const MOST_WORDS = 5;

function name(at: Cursor): string | null {
  const start = at.position;
  while (
    at.position < start + MOST_WORDS &&
    (at.isType("text") ||
      at.isText("应") ||
      (["plain", "actual", "target", "counted", "standing", "achieve", "occur"] as const).some((kind) =>
        at.is(kind),
      ))
  )
    at.position += 1;
  return at.position === start ? null : at.textFrom(start);
}

/** Both are numbers of the same things: 份数 and 份数. */
const ofTheSame = (done: string, due: string): boolean => done.slice(-2) === due.slice(-2);

const shareOfDue: Phrase<true> = (at) => {
  const done = name(at);
  if (done === null || !DONE.test(done) || !at.takeText("占")) return null;
  const due = name(at);
  if (due === null || !DUE.test(due) || !ofTheSame(done, due)) return null;
  at.takeText("的");
  return at.takeText(...SHARE) ? true : null;
};

/** 按已完成份数占应完成份数的比重计分. */
export const byShareOfDue: Phrase<AwardSyntax> = (at) => {
  if (!at.takeText("按", "按照", "以") || attempt(at, shareOfDue) === null) return null;
  if (at.take("award") === null) return null;
  const ends = at.ended || at.isType("separator") || at.isType("close");
  return ends ? { kind: "proportional", sign: "get", overrun: false, ofTarget: true } : null;
};

/** 实际发放人数占应发放人数的比例为100%: the name of a rate, before what it is compared with. */
export const namedShare: Phrase<BareElement> = (at) => {
  const start = at.position;
  if (attempt(at, shareOfDue) === null) return null;
  const isCompared = at.is("compare") || at.is("within") || at.isType("number");
  return isCompared ? { type: "text", text: at.textFrom(start), grade: false, pointing: null } : null;
};
