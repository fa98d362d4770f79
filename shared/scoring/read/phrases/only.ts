/** 只得2分, 仅给四成: no more than that. */
import type { Cursor } from "../cursor.ts";

/** Passes over 只 and 仅 right before what is earned. */
export function takeOnly(at: Cursor): void {
  const isSoMuch = at.isType("number", 2) || at.isType("sign", 2) || at.is("half", 2) || at.is("full", 2);
  if (at.is("only") && at.is("award", 1) && isSoMuch) at.position += 1;
}
