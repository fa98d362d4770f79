/** Points without a number: what is met earns them, what is not earns nothing. */
import type { Phrase } from "../cursor.ts";
import type { AwardSyntax } from "../syntax.ts";
import { hasRole } from "../tokens/tokens.ts";

const OR_NOTHING =
  /^[,;。](未|没有?|不)(达到|达|完成|做到|实现|按[^,;。]{1,8})?[^,;。分]{0,6}(的)?(则)?(不得分|不计分|不给分|0分|得0分|零分)/u;

/** 达到得分，未达到不得分: all or nothing, since nothing else is said of how much. */
export const allOrNothing: Phrase<AwardSyntax> = (at) => {
  const before = at.tokens[at.position - 1];
  const named = hasRole(before, "target") ? at.tokens[at.position - 2] : before;
  if (!hasRole(named, "achieve") || !/^[得计给记]分$/u.test(at.at()?.text ?? "")) return null;
  const ahead = at.tokens.slice(at.position + 1, at.position + 10).map((token) => token.text);
  if (!OR_NOTHING.test(ahead.join(""))) return null;
  at.position += 1;
  return { kind: "full" };
};
