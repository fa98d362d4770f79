/** 允许少办2期不扣分；在此之外每再少1期扣2分: so many are borne, and those beyond them cost. */
import type { Cursor, Phrase } from "../cursor.ts";
import type { PerSyntax } from "../syntax.ts";
import { per } from "./steps.ts";

const BEYOND = /^(?:在此之外|除此之外|此外|在此基础上|超出的?|超过的?|之后|此后|以后|再|的|部分)*$/u;
/** 不扣分；在此之外的: no more than that stands between. */
const LONGEST = 7;

function toSteps(at: Cursor, unit: string): PerSyntax | null {
  if (at.is("note") && at.at()!.text.startsWith("不扣")) at.position += 1;
  if (at.takeType("separator") === null) return null;
  const start = at.position;
  while (at.position < start + LONGEST && !at.ended && !at.is("per")) at.position += 1;
  if (at.position === start || !BEYOND.test(at.textFrom(start)) || !at.is("per")) return null;
  const step = per(at);
  return step?.each.measure === "unit" && step.each.unit === unit ? step : null;
}

export const allowedFirst: Phrase<PerSyntax> = (at) => {
  if (!at.takeText("允许", "容许", "可以", "可")) return null;
  const direction = at.take("direction");
  if (direction !== "shortfall" && direction !== "count" && direction !== "excess") return null;
  if (at.isType("text") && at.isType("number", 1)) at.position += 1;
  const borne = at.takeType("number");
  const unit = at.takeType("unit");
  if (borne === null || unit === null) return null;
  at.takeText("的");
  const step = toSteps(at, unit.value);
  return step !== null && step.metric === direction && step.after === undefined
    ? { ...step, after: borne.value }
    : null;
};
