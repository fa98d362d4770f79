/** 扣0.5份, 扣完为至: an obvious slip of the pen, which is read as what it can only mean, and asked about. */
import type { Context } from "../context.ts";

const SLIPS: readonly (readonly [slip: RegExp, meant: (written: string) => string])[] = [
  // Copies are not taken off.
  [/扣(?:减|除)?\d+(?:\.\d+)?份(?=[,;。、()]|$)/gu, (written) => written.replace("份", "分")],
  [/扣完为至|扣完为只/gu, () => "扣完为止"],
];

/** More of them are no slips. */
const MOST = 3;

/** @returns the standard with every slip put right; as long as before, so that every offset stays where it was. */
export function withoutSlips(text: string, context: Context): string {
  const asked = new Set<string>();
  let mended = text;
  for (const [slip, meant] of SLIPS)
    mended = mended.replace(slip, (written) => {
      // 印数少1份扣1份 of an indicator in 份 may be meant as it stands.
      if (written.endsWith("份") && context.unit.endsWith("份")) return written;
      if (asked.size === MOST && !asked.has(written)) return written;
      asked.add(written);
      return meant(written);
    });
  for (const written of asked) {
    const right = SLIPS.find(([slip]) => written.search(slip) === 0)![1](written);
    context.assume("slip", `“${written}”应为“${right}”之误`, [["meant", `按“${right}”理解`]], "meant");
  }
  return mended;
}
