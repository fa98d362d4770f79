/** What a standard says beside its statements: caps, examples, how parts are counted, what all of them share. */
import type { Pending } from "./pending.ts";
import { refuse } from "../refusal.ts";
import { isGeneric, trimWording } from "./statement-words.ts";
import type { Span } from "../../types.ts";
import type { Statements } from "./statement.ts";
import type { ConditionAt, Element } from "../syntax.ts";

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

const isAsked = (item: ConditionAt): boolean =>
  item.condition.kind === "number" &&
  item.condition.exact &&
  item.condition.metric === "plain" &&
  item.condition.lower?.amount.measure === "unit";

const ALL_OF_THEM = /([两二三四五六七八九]|\d)(?:者|项|个条件|个方面|项条件|点|样)$/u;
const LONGEST_LIST = 200;

/** 预案健全、演练到位、未发生事故，三者: what has to be so, piece by piece as written. */
function namesBefore(wording: string, at: Span): string[] {
  if (wording.length > LONGEST_LIST) return [];
  const said = ALL_OF_THEM.exec(wording.trim())?.[1];
  const list = wording.replace(/\s+/gu, "").replace(/^[^、,，]*[:：]/u, "");
  const names = list
    .split(/[、,，;；]/u)
    .map((name) => name.replace(ALL_OF_THEM, "").replace(/^(?:以上|上述|且|并|和)+|的$/gu, ""))
    .filter((name) => name !== "");
  const count = said === undefined ? null : said === "两" ? 2 : "零一二三四五六七八九".indexOf(said);
  if (count !== null && (count < 0 ? Number(said) : count) !== names.length)
    refuse("没有读懂要同时满足的是哪几项", at);
  return names;
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
    case "unlimited":
      result.unlimited = element;
      // 酒驾查处不设上限: what stands before it only says of what.
      if (now.per === null && now.conditions.length === 0) now.clear();
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
      result.togetherLabels =
        now.conditions.length === 0
          ? now.texts.map((text) => text.text)
          : namesBefore(text.slice(now.start ?? element.from, element.from), element);
      result.togetherStates = now.conditions;
      now.conditions = [];
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
      // 完成整治120户，完成率=…: what there is to be done, before how its share is worked out.
      if (now.per === null && now.conditions.length > 0 && now.conditions.every(isAsked)) {
        result.loose.push(...now.conditions);
        now.clear();
      }
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
