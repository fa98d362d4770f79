/** 分别按照该指标对应分值区间100%-80%（含80%）、80%-60%（含60%）、60%-0%合理确定分值: a range of the points for each grade (财预〔2020〕10号). */
import type { Cursor, Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";
import { bounds } from "./amounts.ts";

const OF_WHAT =
  /^(?:分别|依次)?(?:按照?|在)(?:[本该此各]?(?:项|指标)?(?:的?(?:对应|相应)的?)?(?:的?分值|的?权重|满分)?的?(?:区间|范围)?的?)$/u;
const GIVEN =
  /^(?:的?(?:比例|区间|范围|幅度|分值区间))?内?(?:合理|综合|据实|酌情|分档)?(?:确定|赋予|给予|评定|计算|核定)?(?:该?指标)?(?:分值|得分|分数|计分|赋分|给分|评分|打分|记分)?$/u;
const MOST_WORDS = 8;

/** 100%-80%（含80%）: from its lower end, which belongs to it. */
function shareRange(at: Cursor): { from: string; to: string } | null {
  const found = bounds(at);
  if (found?.lower === undefined || found.upper === undefined || !found.within) return null;
  const { lower, upper } = found;
  if (lower.amount.measure !== "percent" || upper.amount.measure !== "percent") return null;
  // 80%（含）-60%: 80 % itself belongs to the lower of two grades.
  const isOwn = lower.amount.included !== false || lower.amount.value === "0";
  const isNext = upper.amount.included === true && upper.amount.value !== "100";
  return isOwn && !isNext ? { from: lower.amount.value, to: upper.amount.value } : null;
}

export const respectiveRanges: Phrase<BareElement> = (at) => {
  const start = at.position;
  while (!at.isType("number") && !at.endsClause() && at.position < start + MOST_WORDS) at.position += 1;
  if (!at.isType("number") || !OF_WHAT.test(at.textFrom(start))) return null;
  const ranges: { from: string; to: string }[] = [];
  for (;;) {
    const range = shareRange(at);
    if (range === null) return null;
    ranges.push(range);
    const goesOn = ["pause", "comma"].includes(at.at()?.value ?? "") && at.isType("number", 1);
    if (!goesOn && !(at.isText("和") && at.isType("number", 1))) break;
    at.position += 1;
  }
  // From the whole down to nothing, without a gap.
  const isScale =
    ranges.length > 1 &&
    ranges[0]!.to === "100" &&
    ranges.every(({ to }, index) => index === 0 || ranges[index - 1]!.from === to);
  if (!isScale) return null;
  const rest = at.position;
  while (!at.endsClause() && at.position < rest + MOST_WORDS) at.position += 1;
  const given = at.textFrom(rest);
  return at.endsClause() && given !== "" && GIVEN.test(given)
    ? { type: "respectively", points: [], share: true, ranges }
    : null;
};
