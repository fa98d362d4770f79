/** 本项为0, 8分全扣: nothing for the whole item, in words that name it. */
import type { Phrase } from "../cursor.ts";
import type { AwardSyntax } from "../syntax.ts";
import { hasRole } from "../tokens/tokens.ts";

/** 本项为0, 该项得分按0计. */
export const itemIsZero: Phrase<AwardSyntax> = (at) => {
  // 75%及以下为零.
  const bounded = hasRole(at.tokens[at.position - 1], "suffix");
  if (bounded && at.isText("为") && at.isType("number", 1) && at.at(1)!.value === "0") {
    const after = at.at(2);
    if (after !== undefined && after.type !== "separator") return null;
    at.position += 2;
    return { kind: "zero" };
  }
  if (!at.takeText("本项", "该项", "此项", "本指标", "该指标")) return null;
  at.takeText("得分", "分值", "分数");
  if (!at.takeText("为", "按", "得", "计", "记", "是")) return null;
  const zero = at.takeType("number")?.value === "0";
  at.takeType("fen");
  at.take("award");
  return zero && at.endsClause() ? { kind: "zero" } : null;
};

/** 8分全扣, 6分全部扣完: as much as stands there is taken off. */
export const allTaken: Phrase<AwardSyntax> = (at) => {
  at.takeText("这", "本项", "该项", "此项");
  const number = at.takeType("number");
  if (number === null || at.takeType("fen") === null) return null;
  at.takeText("的");
  if (!at.takeText("全扣", "全部扣除", "扣光", "全扣分")) {
    const all = at.takeText("全部", "全", "都", "全数");
    const taken = at.take("deduct") !== null;
    const gone = at.takeText("完", "光", "尽");
    if (!taken || !(all || gone)) return null;
  }
  return at.endsClause()
    ? { kind: "points", sign: "deduct", points: number.value, verb: true, all: true }
    : null;
};
