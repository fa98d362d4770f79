/** 弄虚作假不得分 beside bands of numbers: words that cost everything. */
import { rememberPlace } from "../../rule/places.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import type { Build } from "./build.ts";
import type { Draft } from "./draft.ts";
import { flagCondition, nameOf } from "./names.ts";

/** 更多不得分, 下降不得分, 负增长不得分: what lies beyond the last of the bands. */
const BEYOND =
  /^(更[多少高低]|再[多少高低]|[正负]?增长|上升|提高|下降|降低|减少|增加|超(过|出|支|额|标|标准|预算|目标)?)$/u;
/** 未开展不得分: nothing was done, which lies below the lowest band. */
const NOT_DONE = /^(未|没|不)/u;

const DOING =
  /^(?:开展|组织|实施|举办|举行|召开|启动|进行|执行|培训|建设|动工|开工|完成|制作|编印|发放|报送|办理|巡查|检查|走访)$/u;

/** 20次以下得2分，未开展得0分: none of what the bands count, and no fault beside it. */
function isNothingDone(name: string, { context }: Build, drafts: readonly Draft[]): boolean {
  const done = /^(?:全年|年内|当年)?(?:未|没有?)(..+)$/u.exec(name)?.[1];
  if (done === undefined || context.isReverse || context.targetNumber?.gt(0) !== true) return false;
  const counts = drafts.every(
    ({ interval }) => interval?.quantity.of === "value" && interval.quantity.input === context.primary(),
  );
  return counts && (DOING.test(done) || drafts.some(({ statement }) => statement.wording.includes(done)));
}

/** Adds the gate for them, unless they only name what earns nothing anyway because no band goes so far. */
export function vetoByWords(build: Build, statement: Statement, drafts: readonly Draft[]): void {
  const { context, gates } = build;
  const name = nameOf(statement);
  const goesOn = (end: "lower" | "upper"): boolean =>
    drafts.some((draft) => draft.interval?.[end] === null && draft.statement.award.kind !== "zero");
  if (BEYOND.test(name)) {
    if (goesOn(context.isReverse ? "upper" : "lower")) refuse(`没有读懂“${name}”`, statement);
    return;
  }
  if (NOT_DONE.test(name) && !goesOn("lower")) return;
  if (isNothingDone(name, build, drafts)) {
    const quantity = { of: "value", input: context.primary() } as const;
    const when = [{ test: "range", quantity, max: { value: "0", inclusive: true } } as const];
    gates.push(rememberPlace({ when, earns: { points: "0" } }, statement));
    return;
  }
  gates.push(rememberPlace({ when: [flagCondition(name, context)], earns: { points: "0" } }, statement));
}
