/** 未在此日期前完成, 晚于该日期, 上述时间后: earlier or later than the day that was named before. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { ConditionSyntax } from "../syntax.ts";
import type { Token } from "../tokens/tokens.ts";
import { doneAfterDate } from "./times.ts";

const THAT = "(?:此|该|这个?|上述|前述)(?:日期|时间|时限|期限|时间节点|节点|时点|截止日期|截止时间|完成时间)";
const LATER = new RegExp(
  `^(?:(?:未能?|没有?|尚未)(?:在|于)?${THAT}(?:之前|以前|前|之内|以内|内)|(?:晚于|迟于|超过|超出|逾)${THAT}|(?:在|于)?${THAT}(?:之后|以后|后))$`,
  "u",
);
const EARLIER = new RegExp(`^(?:在|于)?${THAT}(?:之前|以前|前|之内|以内|内)$`, "u");
export const BEGINS_THAT_DAY = /^(?:未能?|没有?|尚未|[在于]|晚于|迟于|超[过出]|逾|[此该这].*|[上前]述.*)$/u;
const MOST_TOKENS = 7;
/** More than any office writes in between. */
const NEAR = 80;

/** The last day that was named before; one before the others of which it is the latest leaves open which is meant. */
function dayBefore(at: Cursor, isLater: boolean): Token | null {
  const named = at.tokens
    .slice(Math.max(0, at.position - NEAR), at.position)
    .filter(({ type }) => type === "date");
  const last = named.at(-1);
  // 9月30日前受理，10天内办结，超过该时限: of the days, and not of the day.
  const since = at.tokens.slice(Math.max(0, at.position - NEAR), at.position);
  const isOfDays = since
    .slice(since.findLastIndex(({ type }) => type === "date") + 1)
    .some(({ type, value }) => type === "unit" && /天|日|小时|分钟|月|周/u.test(value));
  if (isOfDays) return null;
  const isLatest = named.every(
    ({ date }) =>
      date!.last === last!.date!.last ||
      (isLater && date!.year === last!.date!.year && date!.last < last!.date!.last),
  );
  return last !== undefined && isLatest ? last : null;
}

/** 未在9月30日前完成. */
const notBy: Phrase<ConditionSyntax> = (at) => {
  if (!at.takeText("未", "未能", "没有", "没", "尚未") || !at.takeText("在", "于")) return null;
  const day = at.takeType("date");
  if (day === null || !at.takeText("前", "之前", "以前", "底前", "内", "之内", "以内")) return null;
  doneAfterDate(at);
  return { kind: "date", after: { date: day.date!, inclusive: false } };
};

export const thatDay: Phrase<ConditionSyntax> = (at) => {
  if (!BEGINS_THAT_DAY.test(at.at()?.text ?? "")) return null;
  const named = attempt(at, notBy);
  if (named !== null) return named;
  const start = at.position;
  let found: { end: number; isLater: boolean } | null = null;
  for (let count = 0; count < MOST_TOKENS && !at.ended && !at.isType("separator"); count += 1) {
    at.position += 1;
    const said = at.textFrom(start);
    if (LATER.test(said)) found = { end: at.position, isLater: true };
    else if (EARLIER.test(said)) found = { end: at.position, isLater: false };
  }
  at.position = start;
  const day = found === null ? null : dayBefore(at, found.isLater);
  if (found === null || day === null) return null;
  at.position = found.end;
  doneAfterDate(at);
  return found.isLater
    ? { kind: "date", after: { date: day.date!, inclusive: false } }
    : { kind: "date", by: { date: day.date!, inclusive: true } };
};
