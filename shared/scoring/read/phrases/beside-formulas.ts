/** （签约率/75%）×9, 多出不加, 系数最大取1: a formula that opens with its brackets, and what is said of where its points end. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";
import { hasRole } from "../tokens/tokens.ts";
import { award } from "./awards.ts";
import { isTimes } from "./formulas.ts";

const LONGEST_BRACKET = 16;

/** Only where the closing bracket is multiplied: all others are punctuation. */
const bracketedFormula: Phrase<BareElement> = (at) => {
  if (!at.isType("open")) return null;
  const fork = at.fork();
  while (fork.position < at.position + LONGEST_BRACKET && !fork.ended && !fork.isType("close"))
    fork.position += 1;
  fork.position += 1;
  if (!isTimes(fork)) return null;
  const found = award(at);
  return found?.kind === "formula" ? { type: "award", award: found } : null;
};

const LONGEST_NOTE = 8;
const NO_MORE =
  /^(?:多|高|超|超过|超出|超额|高出|多出|多余|溢出)(?!不|于)[一-龥]{0,4}?(?:的|部分|部分的)?(?:也|均|都|一律)?不(?:(?:再|另|额外|另外|予)*加分?|(?:再|另|额外|另外)(?:计|给|得|奖)分?|多(?:计|给|得|记)分?)$/u;
const PART_UNCOUNTED =
  /^(?:超过|超出|超额|高出|多出|多余|溢出)(?:来的|的?部分)(?:也|均|都|一律)?不(?:计|算|得|给|记)分?$/u;
const SHORT =
  /^(?:多|超|超过|超出|超额|高出|多出)不(?:(?:再|另|额外|另外)*加分?|(?:再|另|额外|另外)(?:计|给)分?)$/u;
/** The result of a quotient ends at 1 anyway. */
const AT_ONE =
  /^(?:(?:系数|得分系数|比值|结果|商|得数)(?:最大|最高|最多)(?:取|为|是|不超过|按|计)?(?:1|100%)|(?:系数|得分系数|比值|结果|商|得数)?(?:大于|超过|高于)(?:1|100%)的?(?:一律|均|都)?(?:取|按|以|为)(?:1|100%)(?:计|计算|算)?|(?:得分|结果|得数|计算结果)(?:大于|超过|高于|超出)(?:满分|满分值|分值|本项分值)的?(?:一律|均|都)?(?:取|按|以|为|计|得)(?:满分|满分值|分值|本项分值)(?:计|计算|算)?)$/u;

const TIMES = /^(?:×|乘以?)$/u;
const TIMES_POINTS = /^再?(?:×|乘以?)(?:本项|该项|指标)?(?:分值|满分)$/u;

const IS_RESULT = /^(?:即|就)[为是]?(?:[本该此]项|[本该]指标)?(?:的)?(?:最终)?得分$/u;

export const BEGINS_NOTE = /^(?:[多超商再乘×即就]|高|溢出|系数|得分|比值|结果|得数|大于)/u;

/** Up to the end of the clause, as written. */
function clause(at: Cursor): string {
  const start = at.position;
  while (at.position < start + LONGEST_NOTE && !at.ended && !at.isType("separator") && !at.isType("close"))
    at.position += 1;
  return at.endsClause() ? at.textFrom(start) : "";
}

/** 多修的不另计分, 多出不加, 结果大于1的取1. */
const ends: Phrase<BareElement> = (at) => {
  if (at.position === 0 || !BEGINS_NOTE.test(at.at()?.text ?? "")) return null;
  const before = at.lookBack();
  const said = clause(at);
  if (AT_ONE.test(said)) return { type: "note", text: "大于1的按1计" };
  // 按B/A，…，再乘以分值: nothing before it says so.
  if (TIMES_POINTS.test(said))
    return before.some((token) => TIMES.test(token.text) || hasRole(token, "points"))
      ? null
      : { type: "note", text: "" };
  // 建档率÷95%×8，即为得分: what it comes to.
  if (IS_RESULT.test(said))
    return before.some(({ text }) => TIMES.test(text) || text === "÷" || text === "/")
      ? { type: "note", text: "" }
      : null;
  return NO_MORE.test(said) || SHORT.test(said) || PART_UNCOUNTED.test(said)
    ? { type: "note", text: "不另加分" }
    : null;
};

/** Only where a clause or a bracket begins. */
export const besideFormula: Phrase<BareElement> = (at) => {
  const before = at.tokens[at.position - 1];
  if (before !== undefined && before.type !== "separator" && before.type !== "open") return null;
  return attempt(at, bracketedFormula) ?? attempt(at, ends);
};
