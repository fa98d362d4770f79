/** 的，得0分; 即不得分: that everything is lost follows right behind. */
import type { Cursor } from "../cursor.ts";

/** @param at a fork, which is moved */
export function losesAll(at: Cursor): boolean {
  at.takeText("的");
  at.takeType("separator");
  at.skipParticles();
  if (at.is("zero") || at.is("veto")) return true;
  at.take("award");
  return at.isType("number") && at.at()!.value === "0" && at.isType("fen", 1);
}
