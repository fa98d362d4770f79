/** 本项为0: nothing for the whole item, in words that name it. */
import type { Phrase } from "../cursor.ts";
import type { AwardSyntax } from "../syntax.ts";

/** 本项为0, 该项得分按0计. */
export const itemIsZero: Phrase<AwardSyntax> = (at) => {
  if (!at.takeText("本项", "该项", "此项", "本指标", "该指标")) return null;
  at.takeText("得分", "分值", "分数");
  if (!at.takeText("为", "按", "得", "计", "记", "是")) return null;
  const zero = at.takeType("number")?.value === "0";
  at.takeType("fen");
  at.take("award");
  const next = at.at();
  return zero && (next === undefined || next.type === "separator" || next.type === "close")
    ? { kind: "zero" }
    : null;
};
