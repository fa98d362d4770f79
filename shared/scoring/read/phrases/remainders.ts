/** 不足1天按1天计, 零头不计, 不满1公里的按实际里程折算: how the part of a step that is left over counts. */
import { attempt, type Cursor } from "../cursor.ts";
import { refuse } from "../refusal.ts";
import { isIndivisible } from "../../score/units.ts";
import type { Amount, BareElement, Metric } from "../syntax.ts";
import { amount } from "./amounts.ts";

type PartRule = Extract<BareElement, { type: "partStep" }>["rule"];

/** 少1人也按10人算: even a single one of what cannot be divided is a whole step, and so is anything more. */
function leastOf(at: Cursor, step: Amount, towards: Metric | null): boolean {
  const isOne = at.at(1)?.type === "number" && at.at(1)!.value === "1" && at.at(2)?.type === "unit";
  const ahead = (at.at(3)?.text ?? "") + (at.at(4)?.text ?? "");
  if (
    towards === null ||
    at.role("direction") !== towards ||
    !isOne ||
    step.measure !== "unit" ||
    at.at(2)!.value !== step.unit
  )
    return false;
  if (!isIndivisible(step.unit) || !/^[也亦都][按照]/u.test(ahead)) return false;
  at.position += 1;
  return true;
}

const RESTS = ["零头", "尾数", "零数", "余数", "剩余部分", "余下部分", "欠产零数", "零星", "零星部分"];
const CHANGE: Readonly<Partial<Record<Metric, RegExp>>> = {
  shortfall: /^[降减跌]幅$/u,
  excess: /^[增涨升]幅$/u,
};

const UNCOUNTED = [
  "不计算",
  "不计",
  "忽略不计",
  "舍去",
  "不扣",
  "不扣分",
  "不予扣分",
  "不计入",
  "舍弃",
  "不算",
  "不予计算",
];

/** 不计, 舍去不计, 不予计分, 不扣分. */
function isDropped(at: Cursor): boolean {
  if (at.take("zero") !== null || at.takeText(...UNCOUNTED)) {
    at.take("award");
    at.takeText(...UNCOUNTED);
    return true;
  }
  if (at.is("negation") && (at.is("deduct", 1) || at.is("award", 1) || at.is("bonus", 1))) {
    at.position += 2;
    return true;
  }
  if (!at.is("note") || !/不扣|不予/.test(at.at()!.text)) return false;
  at.position += 1;
  return true;
}

const MEASURED = /^(里程|面积|数量|人数|户数|天数|次数|金额|长度|重量|产量|比例|数|数值)(折算|计算|折合)?$/u;

/** 按实际里程折算, 据实计算: what is there counts for what it is. */
const asIs = (at: Cursor): true | null => {
  at.skipParticles();
  if (!at.takeText("据实") && at.take("actual") === null) {
    // 实际计算 as one piece of text.
    return at.takeText("实际计算", "实际折算") ? true : null;
  }
  if (MEASURED.test(at.at()?.text ?? "")) at.position += 1;
  const before = at.position;
  while (at.is("proportion") || at.is("award") || at.is("deduct") || at.isText("计算") || at.isText("算"))
    at.position += 1;
  const said = at.position > before || /(折算|计算|折合)$/u.test(at.tokens[at.position - 1]!.text);
  return said ? true : null;
};

function isShared(at: Cursor): boolean {
  if (attempt(at, asIs) !== null || at.takeText("按比例折算", "比例折算")) return true;
  if (at.take("proportion") === null) return false;
  while (at.is("deduct") || at.is("award") || at.isText("计算") || at.isText("算")) at.position += 1;
  return true;
}

function ruleOf(at: Cursor, step: Amount): PartRule | null {
  // 不满1公里的四舍五入: to the nearest step, which no rule holds.
  if (at.isText("四舍五入")) refuse("零头四舍五入的计分没有读懂，请写明不足的部分怎样计", at.at()!);
  if (isDropped(at)) return "down";
  if (at.takeText("进整", "进位", "进一", "进1")) return "up";
  if (isShared(at)) return "linear";
  at.takeText("按", "照", "也按", "均按", "视为", "视同", "算", "仍按", "都按", "作", "算作", "算");
  at.skipParticles();
  // 不到30分钟算一档: the step by another name.
  if (at.takeText("一档")) return "up";
  const counted = amount(at, step.measure === "fen");
  if (counted === null ? !at.takeText("整数") : counted.value !== step.value) return null;
  at.takeText("的");
  while (at.is("award") || at.is("deduct") || at.isText("计算") || at.isText("算")) at.position += 1;
  return "up";
}

/** 不足1天按1天计, 不足1个百分点的不扣分, 不足5%按比例扣, 不够100亩的零头不计. */
export const partStep = (at: Cursor, step: Amount, towards: Metric | null): BareElement | null => {
  // 降幅尾数不足…: of what is counted.
  const ofChange = towards !== null && CHANGE[towards]?.test(at.at()?.text ?? "") === true;
  if (ofChange) at.position += 1;
  const rest = at.takeText(...RESTS);
  if (rest) {
    at.takeText("部分", "的");
    // 尾数不论多少都按20亩算.
    if (at.takeText("不论", "无论", "不管")) {
      if (!at.takeText("多少", "大小") && at.takeText("多")) at.takeText("少");
    }
  }
  // 延迟不足10天的不扣分, 减少不足1个百分点的…: which way is said once more.
  else if (at.is("direction") && (at.is("partStep", 1) || at.isText("不够", 1))) at.position += 1;
  if (!rest && at.is("direction", 1)) at.takeText("哪怕", "即使", "即便");
  const least = !rest && leastOf(at, step, towards);
  // 少于20人的按20人计: the step itself, counted whole.
  const below = !rest && !least && at.takeText("少于", "小于");
  if (!below && !least && !at.takeText("不够") && at.take("partStep") === null && !rest) return null;
  const part = amount(at, step.measure === "fen");
  // 不足200人按比例得分 after a step of 5 is a condition of its own.
  if (part !== null && !least && (part.value !== step.value || part.measure !== step.measure)) return null;
  if (part === null && !rest) {
    if (at.takeText("一")) at.takeType("unit");
    else if (!at.takeText("部分", "的部分", "一个单位") && at.take("partly") === null) return null;
  }
  at.takeText("的");
  if (below && (part === null || !/^(也|均|都|仍)?按/u.test(at.at()?.text ?? ""))) return null;
  if (!at.takeText("部分", ...RESTS)) at.take("partly");
  at.skipParticles();
  at.takeType("separator");
  const rule = ruleOf(at, step);
  return rule === null ? null : { type: "partStep", rule };
};
