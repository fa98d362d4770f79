/** What a standard says beside its statements: caps, examples, how parts are counted, what all of them share. */
import type { Pending } from "./pending.ts";
import { refuse } from "../refusal.ts";
import { isGeneric, trimWording } from "./statement-words.ts";
import type { Span } from "../../types.ts";
import type { Statements } from "./statement.ts";
import type { Element } from "../syntax.ts";

export type Remark = Exclude<
  Element,
  {
    type:
      | "text"
      | "condition"
      | "per"
      | "otherwise"
      | "or"
      | "and"
      | "award"
      | "separator"
      | "ordinal"
      | "note";
  }
>;

const ADDED = /(?<![不再复])(?:累计|累加|相加|叠加)(?:计分|得分|计算)/u;

const OF_SEVERAL =
  /同一|同篇|同项|同个|同时|多[次项级个种家条篇类]|重复|不同|两[个种项级者次]|[二三]者|几[个种项级]|各[级项类]|相同|兼/u;
const EXCEPTED = /[未没无]|逾期|超期|迟|其中|不(?!同|重复)/u;

/** 未公示的按最高分计, 2篇以上的取最高分: only some of them, and nothing entered would show which. */
function refuseOnlySome(said: string, { conditions }: Pending, at: Span): void {
  const counts = conditions.some(({ condition }) => condition.kind === "number");
  const speaksOfSeveral = said === "" || isGeneric(said) || OF_SEVERAL.test(said);
  if (EXCEPTED.test(said) || (counts && !/同一|同时|同篇|同项/u.test(said)) || !speaksOfSeveral)
    refuse("没有读懂什么情况下取最高分", at);
}

/**
 * @param now what was read since the last points; what the remark speaks of is taken out of it
 * @param text the whole standard, normalised
 */
export function addRemark(element: Remark, result: Statements, now: Pending, text: string): void {
  switch (element.type) {
    case "header":
      result.headers.push(element);
      return;
    case "start":
      result.starts.push(element);
      return;
    case "limit":
      result.limits.push(element);
      return;
    case "exhaust":
      result.exhaust = element;
      return;
    case "untilFull":
      result.untilFull = element;
      return;
    case "highest":
      // 各级累计计分，同一事项就高: of each thing the best, and then the sum of them.
      if (ADDED.test(text)) refuse("既写累计又写就高，没有读懂", element);
      refuseOnlySome(trimWording(text.slice(now.start ?? element.from, element.from)), now, element);
      // 同一信息多级采用按最高分计: what stands before it only says of what.
      if (now.per === null && (result.all.length > 0 || now.conditions.length === 0)) now.clear();
      result.highest = element;
      return;
    case "summed":
      result.summed = element;
      return;
    case "analogy":
      result.analogy = element;
      return;
    case "chooseOne":
      result.chooseOne = element;
      result.intro.push(...now.texts.map((text) => text.text));
      now.clear();
      return;
    case "rescale":
      if (now.conditions.some((item) => item.condition.kind === "work absent")) {
        result.absent = "exclude";
        now.conditions = now.conditions.filter((item) => item.condition.kind !== "work absent");
      } else if (result.absent !== "exclude") refuse("没有读懂折算的条件", element);
      return;
    case "doubled": {
      const last = result.all.at(-1);
      const isDeduction = last?.award.kind === "points" && last.award.sign === "deduct";
      if (last === undefined || !isDeduction) refuse("没有读懂加倍扣分所指的扣分", element);
      now.doubled = true;
      result.all.push({
        ...last,
        conditions: now.conditions,
        per: last.per,
        doubled: true,
        label: now.texts.map((text) => text.text).join(""),
        labels: [],
        wording: trimWording(text.slice(now.start ?? element.from, element.from)),
        from: now.start ?? element.from,
        to: element.to,
      });
      now.clear();
      return;
    }
    case "partStep": {
      if (now.per !== null) {
        now.partStep = element.rule;
        return;
      }
      const last =
        result.all.findLast((statement) => statement.per !== null) ??
        result.all.findLast((statement) => statement.award.kind === "points");
      if (last === undefined) refuse("没有读懂“不足…”所指的扣分或得分", element);
      last.partStep = element.rule;
      return;
    }
    case "example":
      for (const each of element.shown) result.examples.push({ ...each, from: element.from, to: element.to });
      return;
    case "together":
      result.together = element;
      result.togetherLabels = now.texts.map((text) => text.text);
      now.texts = [];
      return;
    case "eachPart":
      result.eachPart = { ...element, labels: now.texts.map((text) => text.text) };
      now.clear();
      return;
    case "weights":
      if (result.weights !== null) refuse("没有读懂各部分怎样计分", element);
      result.weights = element;
      result.intro.push(...now.texts.map((text) => text.text));
      now.clear();
      return;
    case "respectively":
      result.respectively = {
        ...element,
        labels: [text.slice(now.start ?? element.from, element.from)],
      };
      now.clear();
      return;
    case "ratio":
      result.ratios.push(element);
      return;
    case "bothWays":
      result.bothWays = element;
      return;
    case "measure":
      result.measures.push(element);
      return;
    case "count":
      result.counts.push(element.amount);
      return;
  }
}
