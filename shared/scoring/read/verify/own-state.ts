/** 超支扣5分, 持平不得分: what the indicator's own number shows, and no event that would be entered beside it. */
import type { RuleInput } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statements } from "../statements/statements.ts";

const STATE =
  /^(?:[一-龥]{0,6}(?:同比|环比|较上年|比上年|较去年|比去年))?(?:有所|出现|如|有|略有|略微|适当|大幅度?|小幅度?|明显|严重|轻微|少量|大量|较大|较多)?(?:持平(?:或|或者|和|、)?(?:增长|上升|下降)?|不变|[正负零]增长|增长|下降|上升|下滑|减少|增加|提高|降低|[不未没无]有?(?:节约|节支|增长|增收|下降|降低|减少|压减)|超支|超标|超额|超出|超预算|结余|节约|节余|亏损|超标准|(?:数量|人数|次数|场次|完成|任务|指标)?(?:不足|不够|偏[低高少多]|过[低高少多]))(?:次数|的|数)?$/u;

/** 高于或低于标准均不得分: the result itself, to either side of the 指标值. */
const TO_EITHER_SIDE =
  /(?:高于?|多于?|超[过出]?|大于?|早于?)(?:或者?|、|和|与)(?:低于?|少于?|不足|小于?|晚于?)|(?:低于?|少于?|不足|小于?)(?:或者?|、|和|与)(?:高于?|多于?|超[过出]?|大于?)/u;

export function refuseOwnState(inputs: readonly RuleInput[], all: Statements, context: Context): void {
  if (!context.hasNumberTarget || context.targetNumber?.eq(0) === true) return;
  refuseOtherMatter(inputs, all, context);
  const flag = inputs.find(
    ({ id, label }) => id.startsWith("count") && (STATE.test(label) || TO_EITHER_SIDE.test(label)),
  );
  if (flag === undefined) return;
  const at = all.all.find(({ wording }) => wording.includes(flag.label)) ?? all;
  refuse(`没有读懂“${flag.label}”与指标值的关系，请写明超过或低于多少`, at);
}

/** 质量不达标扣5分 of so many 场: how well they were done, which their number does not show; unless that was asked. */
function refuseOtherMatter(inputs: readonly RuleInput[], all: Statements, context: Context): void {
  if (context.isRate || context.assumptions.some(({ id }) => id === "nothing-for")) return;
  for (const { conditions } of all.all)
    for (const at of conditions)
      if (
        at.condition.kind === "met" &&
        /^(?:其中)?(?:工作|项目|培训|活动|工程)?(?:质量|效果)$/u.test(at.subject) &&
        !inputs.some(({ label }) => at.subject.startsWith("其中") && label.includes(at.subject.slice(2)))
      )
        refuse(`“${at.subject}”不是这个指标的数量，没有读懂怎样填写`, at);
}
