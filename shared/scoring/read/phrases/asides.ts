/** 完不成40件得0分, 逾期再久不得分, 目标之外每超10%, 六项指标中达标五项, 三项分别计分: what stands around a number or says it again. */
import type { Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";
import { losesAll } from "./losing.ts";
import { isNoun } from "../tokens/tokens.ts";

const text = (said: string): BareElement => ({ type: "text", text: said, grade: false, pointing: null });

/** 完不成40件得0分: fewer than these. 完不成3件扣1分 may be three that are missing. */
export const missesNumber: Phrase<BareElement> = (at) => {
  if (!at.is("unmet") || !/[完达办]/u.test(at.at()!.text) || at.isText("未完成")) return null;
  at.position += 1;
  const number = at.takeType("number");
  const unit = at.takeType("unit");
  if (number === null || unit === null || !losesAll(at.fork())) return null;
  const amount = { value: number.value, measure: "unit", unit: unit.value, included: null } as const;
  return {
    type: "condition",
    condition: {
      kind: "number",
      metric: "plain",
      upper: { amount, inclusive: false, explicit: true },
      exact: false,
      ofTarget: false,
      shareOfTarget: false,
      noun: "",
      op: "lt",
      reached: false,
    },
  };
};

/** 逾期再久不得分: later than was said before. */
export const evenLater: Phrase<BareElement> = (at) => {
  if (at.take("direction") !== "lateness") return null;
  at.takeText("时间");
  const later = at.takeText("再久", "更久", "再长", "更长");
  if (!later && !(at.takeText("再", "更") && at.takeText("久", "长"))) return null;
  return losesAll(at.fork()) ? { type: "otherwise" } : null;
};

/** 目标之外每超10%, 在此之上每增20人: beyond what was named before, as the step says again. */
export const beyondThat: Phrase<BareElement> = (at) => {
  if (!(at.takeText("在") && at.takeText("此")) && at.take("target") === null) return null;
  const further = at.takeText("之外", "以外", "之上", "以上") && at.is("per");
  const way = at.role("direction", 1);
  return further && (way === "excess" || way === "shortfall") ? text("在") : null;
};

const LONGEST_NAME = 6;
/** 六项创建指标中达标五项: of how many there are, before how many of the same are asked for. */
export const outOf: Phrase<BareElement> = (at) => {
  const whole = at.takeType("number");
  const unit = at.takeType("unit");
  if (whole === null || unit === null) return null;
  const start = at.position;
  const names = (): boolean => (isNoun(at.at()) || at.is("target")) && !at.at()!.text.endsWith("中");
  while (names() && at.position < start + LONGEST_NAME) at.position += 1;
  if (at.at()?.text.endsWith("中") !== true) return null;
  at.position += 1;
  const ahead = at.fork();
  if (ahead.take("achieve") === null && ahead.take("standing") === null) return null;
  const part = ahead.takeType("number");
  const isPart = part !== null && Number(part.value) <= Number(whole.value);
  return isPart && ahead.takeType("unit")?.value === unit.value ? text("其中") : null;
};

/** 以上三项分别计分: the parts are added up, whatever each of them is. */
export const eachForItself: Phrase<BareElement> = (at) => {
  at.takeText("以上", "上述");
  if (at.takeType("number") !== null && at.takeType("unit") === null) return null;
  at.takeText("各项", "各部分");
  return at.takeText("分别计分", "分别得分", "分别记分", "各自计分", "单独计分") && at.endsClause()
    ? { type: "summed" }
    : null;
};
