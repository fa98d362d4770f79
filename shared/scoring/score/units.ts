/** 度量单位: which of them measure the same thing, by which exact factor, and which cannot be divided. */
import type Big from "big.js";

import { normaliseCharacters } from "../../text/index.ts";

type Family = Readonly<Record<string, string>>;

const DAYS: Family = {
  天: "1",
  日: "1",
  日历日: "1",
  自然日: "1",
  日历天: "1",
  周: "7",
  星期: "7",
  个星期: "7",
  旬: "10",
};
const MONTHS: Family = { 月: "1", 个月: "1", 季度: "3", 个季度: "3", 年: "12" };

/** Families of units with their exact size in the family's first unit. Months and years have no exact length in days. */
const FAMILIES: readonly Family[] = [
  {
    元: "1",
    块: "1",
    千元: "1000",
    万元: "10000",
    万: "10000",
    百万元: "1000000",
    千万元: "10000000",
    亿元: "100000000",
  },
  {
    "%": "1",
    个点: "1",
    "‰": "0.1",
    千分点: "0.1",
    个千分点: "0.1",
  },
  DAYS,
  MONTHS,
  { 分钟: "1", 小时: "60", 个小时: "60" },
  { 米: "1", 千米: "1000", 公里: "1000" },
  { 平方米: "1", "㎡": "1", 平米: "1", 公顷: "10000", 平方公里: "1000000" },
  { 公斤: "1", 千克: "1", 吨: "1000", 万吨: "10000000" },
];

const INDIVISIBLE =
  "人 人次 名 位 次 期 个 场 场次 项 件 份 篇 户 处 起 例 条 家 所 座 台 套 辆 部 册 本 张 幅 支 只 头 株 棵 间 栋 村 班 班次 期次 堂 课 门 类 种 批 批次 轮 届 回 宗 单 桩 幢 块 面 口 眼 盏 艘 架 枚 枝 副 款 组 对 队 团 期班 集 段 版 首 节 名次 户次 车次 课时 学时 岗 岗位 点 点位 站 个次 件次 篇次 条次 例次 处次 项次 笔 页 卷 封 道 题 棟 所次 家次 组次 批人 人年 人月 天 日 周 月 个月 季度 年 个工作日 工作日 星期 旬 半月 半年 度 具 证".split(
    " ",
  );
const WHOLE_THINGS: ReadonlySet<string> = new Set(INDIVISIBLE);

/** Units that are written plainly, as most are. */
const PLAIN_UNITS: ReadonlySet<string> = new Set([
  ...WHOLE_THINGS,
  ...FAMILIES.flatMap((family) => Object.keys(family)),
]);

/** 项（缺项数） → 项; 元/人 stays 元/人; spellings of % → %. */
export function baseUnit(unit: string): string {
  if (PLAIN_UNITS.has(unit)) return unit;
  const plain = normaliseCharacters(unit)
    .replace(/\s+/g, "")
    .replace(/[(（【[].*$/u, "");
  return ["百分比", "百分率", "百分数", "百分点", "个百分点", "%百分比", "100%"].includes(plain)
    ? "%"
    : plain;
}

/** 点次, 架次, 台次: occasions of something; 万人次 can be divided as 万元 can. */
const OCCASIONS = /^[^百千万亿/]{1,2}次$/u;

/** People, occasions, things and days are counted whole; amounts, lengths and rates can be divided. */
export function isIndivisible(unit: string): boolean {
  const plain = baseUnit(unit);
  return WHOLE_THINGS.has(plain.replace(/^个(?=.)/u, "")) || OCCASIONS.test(plain);
}

const withoutMeasure = (unit: string): string => baseUnit(unit).replace(/^个/, "");

/** Units that are written for one another without changing the number: 人/人次, 期/次, 元/人 and 元. */
export function sameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  const left = baseUnit(a);
  const right = baseUnit(b);
  if (left === right) return true;
  if (withoutMeasure(left) === withoutMeasure(right)) return true;
  return left.split("/")[0] === right || right.split("/")[0] === left;
}

const SCALE = /^([百千万亿]*)(.*)$/u;
const ZEROS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** 百万 → 6: what a scale word before a measure puts behind a number. */
export const zerosOf = (scale: string): number =>
  [...scale].reduce((sum, character) => sum + ZEROS[character]!, 0);

/** 万亩 → 4 zeros of 亩; 千米 and 千克 have families of their own. */
function scaled(unit: string): { zeros: number; of: string } {
  const [, scale, of] = SCALE.exec(unit)!;
  return { zeros: zerosOf(scale!), of: of! };
}

/** 1千亩 in 万亩, 3000万 in 万元. */
function rescaled(value: Big, from: string, to: string): Big | null {
  const source = scaled(from);
  const goal = scaled(to);
  if (source.zeros + goal.zeros === 0 || (source.of !== goal.of && source.of !== "")) return null;
  return value.times(`1e${source.zeros - goal.zeros}`);
}

/** The value in the other unit, or null where no exact factor is known. */
export function convertUnit(value: Big, from: string, to: string): Big | null {
  if (sameUnit(from, to)) return value;
  const source = baseUnit(from).split("/")[0]!;
  const goal = baseUnit(to).split("/")[0]!;
  const family = FAMILIES.find((entry) => source in entry && goal in entry);
  if (family === undefined) return rescaled(value, source, goal);
  const result = value.times(family[source]!).div(family[goal]!);
  return result.times(family[goal]!).eq(value.times(family[source]!)) ? result : null;
}

export const isPercentUnit = (unit: string): boolean => baseUnit(unit) === "%";
export const isRateUnit = (unit: string): boolean => ["%", "‰"].includes(baseUnit(unit));
/** A length of time in days, weeks or months rather than a date. */
export const isDurationUnit = (unit: string): boolean => {
  const plain = baseUnit(unit);
  return plain in DAYS || plain in MONTHS || plain.endsWith("工作日");
};
