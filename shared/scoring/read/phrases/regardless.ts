/** 无论人数多少, 不论时间长短: what makes no difference. */
import type { Cursor, Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";
import { losesAll } from "./losing.ts";
import { hasRole } from "../tokens/tokens.ts";

const HOW_MUCH = /.(多少|大小|长短|轻重|多寡|早晚|高低|先后)$|^(多少|大小|长短|轻重|多寡|早晚|高低|先后)$/u;
/** 不论其他情况, 无论其余各项得分: whatever else there is. */
const WHATEVER_ELSE =
  /^(?:其他|其它|其余)(?:各项|各类|检查)?(?:情况|情形|问题|得分|扣分|结果)?(?:如何|怎样)?$/u;
const LONGEST = 5;

const costs = (at: Cursor): boolean => at.is("zero") || at.is("deduct") || at.is("award") || at.is("veto");

export const regardless: Phrase<BareElement> = (at) => {
  const before = at.tokens[at.position - 1];
  // 高出的无论多少: what it is said of stands right before it.
  if (before !== undefined && before.type !== "separator" && before.type !== "open") return null;
  const [side, particle] = at.tokens.slice(Math.max(0, at.position - 3), at.position - 1);
  if (particle?.text === "的" && (hasRole(side, "direction") || hasRole(side, "compare"))) return null;
  if (!at.takeText("无论", "不论")) return null;
  const start = at.position;
  for (let count = 0; count < LONGEST && !at.ended && !at.isType("separator"); count += 1) {
    at.position += 1;
    const isElse = WHATEVER_ELSE.test(at.textFrom(start)) && losesAll(at.fork());
    if (isElse) return { type: "text", text: "不论原因", grade: false, pointing: null };
    if (HOW_MUCH.test(at.textFrom(start))) {
      const ends = at.ended || (["separator", "close"] as const).some((type) => at.isType(type)) || costs(at);
      return ends ? { type: "text", text: "不论原因", grade: false, pointing: null } : null;
    }
  }
  return null;
};
