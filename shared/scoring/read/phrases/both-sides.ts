/** 无论调增调减, 与计划数之差取绝对值, 支出与预算相比：…: what is compared, and that both sides of it count. */
import { attempt, type Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";
import { comparedWithTarget } from "./conditions.ts";

const JOINT = "(?:了?还是|或者?|、|和)";
/** 无论调增调减, 不论偏高还是偏低; 无论多少 says only how much. */
const EITHER_WAY = new RegExp(
  `^(?:调增${JOINT}?调减|[偏调]高${JOINT}?[偏调]低|高${JOINT}低了?|多${JOINT}少了?|增加?${JOINT}?减少?|超出?${JOINT}?(?:欠|不足)|正负)$`,
  "u",
);

/** What is taken off is so in both directions. */
const eitherWay: Phrase<BareElement> = (at) => {
  if (!at.takeText("无论", "不论", "不管")) return null;
  const start = at.position;
  while (at.position < start + 8 && !at.ended && at.at()?.value !== "comma") at.position += 1;
  return EITHER_WAY.test(at.textFrom(start)) && at.isType("separator") ? { type: "bothWays" } : null;
};

const APART = /^(?:的|取|按|以|计算?){0,2}绝对值(?:计算?|为准)?$/u;

/** 实际数与计划数之差取绝对值, 与目标数之差的绝对值: how far apart they are. */
const apart: Phrase<BareElement> = (at) => {
  if (!at.takeText("与", "和", "同", "减")) return null;
  if (at.take("target") === null) return null;
  while (at.is("target")) at.position += 1;
  const start = at.position;
  while (at.position < start + 6 && !at.ended && !at.isType("separator")) at.position += 1;
  const said = at.textFrom(start);
  const isApart = /^(?:之|的|间|之间|之间的)?差(?:额|值|距)?/u.exec(said)?.[0];
  if (isApart === undefined || !APART.test(said.slice(isApart.length))) return null;
  return at.isType("separator") && !at.isText("、") ? { type: "bothWays" } : null;
};

/** 支出与预算相比：节约或持平…: only announces what is compared. */
const comparedBefore: Phrase<BareElement> = (at) => {
  if (!comparedWithTarget(at) || !/^(?:相比|比较|相较|对比)$/u.test(at.tokens[at.position - 1]!.text))
    return null;
  const ends = at.isText(":") || at.isText(",");
  return ends && !at.is("per", 1) && !at.is("direction", 1) ? { type: "note", text: "" } : null;
};

export const BEGINS_BOTH_SIDES = /^(?:与|和|同|较|比|对比|跟|减|无论|不论|不管)$/u;

export const bothSides: Phrase<BareElement> = (at) => {
  if (!BEGINS_BOTH_SIDES.test(at.at()?.text ?? "")) return null;
  return attempt(at, eitherWay) ?? attempt(at, apart) ?? attempt(at, comparedBefore);
};
