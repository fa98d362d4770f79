/** Whether a planned quantity has to be measured at all, and whether some row already measures it. */
import type { Project } from "../../project/index.ts";
import { annualRows } from "../support/texts.ts";
import { sameUnit } from "../support/units.ts";
import { close, type Measure } from "./measures.ts";
import { NEAR, SAME, fits, type ScoredPair } from "./pairing.ts";
import { phraseOf } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";
import { excludeEachOther, likeness, sameKind, type ReadPhrase } from "./words.ts";

/** A number of ten or more that stands in the table with the same unit is no coincidence. */
const TELLING = 10;

export function sameNumber(quantity: Quantity, measure: Measure): boolean {
  return (
    measure.value >= TELLING &&
    sameUnit(quantity.unit, measure.unit) &&
    close(
      quantity.value * quantity.unit.factor,
      measure.value * measure.unit.multiplier * measure.unit.factor,
    )
  );
}

/** 检查报告45份 beside 检查桥梁45座: the paper that each of them leaves. */
const PAPER = /(?:报告|档案|台账|清单|总结|记录|合同|协议|责任书)\s*$/u;

function isPaperOf(quantity: Quantity, measures: readonly Measure[]): boolean {
  if (!PAPER.test(quantity.before) && !/^\s*(?:报告|档案|台账)/u.test(quantity.after)) return false;
  return measures.some((measure) => measure.value > 1 && close(measure.value, quantity.value));
}

/** 举办操作培训5期，共培训250人: the people of the same activity are measured in the same sentence. */
function isCountedOtherwise(
  read: ReadPhrase,
  quantity: Quantity,
  settled: ReadonlySet<Quantity>,
  plain: string,
): boolean {
  if (quantity.unit.family !== "event") return false;
  const phrase = read(phraseOf(quantity));
  return [...settled].some((other) => {
    if (other.path !== quantity.path) return false;
    if (other.unit.family !== "people" && other.unit.family !== "personTimes") return false;
    const [first, second] = other.from < quantity.from ? [other, quantity] : [quantity, other];
    const between = plain.slice(first.spanTo, second.from);
    return between.length <= 16 && !/[。；;\n]/u.test(between) && sameKind(phrase, read(phraseOf(other)));
  });
}

export interface Coverage {
  read: ReadPhrase;
  project: Project;
  measures: readonly Measure[];
  /** Quantities that were already held against a row. */
  settled: ReadonlySet<Quantity>;
  /** The plan as read. */
  plain: string;
}

/** Measured by a row of its unit, by a row that counts the same activity otherwise (期 for 人次), or by its very number. */
export function isCovered(
  quantity: Quantity,
  pairs: readonly ScoredPair[],
  { read, project, measures, settled, plain }: Coverage,
): boolean {
  if (
    pairs.some((pair) => fits(pair) || (pair.confidence >= NEAR && (pair.headed || pair.confidence >= SAME)))
  )
    return true;
  if (measures.some((measure) => sameNumber(quantity, measure))) return true;
  if (isPaperOf(quantity, measures) || isCountedOtherwise(read, quantity, settled, plain)) return true;
  const phrase = read(phraseOf(quantity));
  return annualRows(project).some((row) => {
    const name = read(row.level3);
    return name.bigrams.size >= 3 && !excludeEachOther(phrase, name) && likeness(phrase, name) >= SAME;
  });
}

/** Steps by which any project is steered and paid; nobody asks for an indicator of them. 述职评议考核 is a task of its own. */
const ROUTINE =
  /调度|推进会|例会|通报|抽查|督[查导办]|核查|复核|核验|评估|(?<!述职\p{Script=Han}{0,4})考核|验收|(?:质量|安全|进度|日常|定期)(?:检查|巡查|抽检|抽查|监督)|回访|走访|支付|结算|拨付|兑付|公示|报送|上报|联席|自查|小结|巡查记录/u;

/** What is done, and countable: not for whom, not a rate, not a step of steering, and named where it stands. */
export function isActivity(read: ReadPhrase, quantity: Quantity): boolean {
  if (quantity.recipient || quantity.unit.family === "percent" || !quantity.named) return false;
  const phrase = phraseOf(quantity);
  if (ROUTINE.test(phrase)) return false;
  // 各发放一次: what is done is named elsewhere.
  return read(phrase).clean.replace(/发放|分批|各|集中|陆续/gu, "").length >= 3;
}
