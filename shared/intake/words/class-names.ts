/** Names of indicator classes as forms write them: 产出指标（50分）, 一、产出, 数 量 指 标. */
import { INDICATOR_CLASSES } from "../../project/index.ts";
import { normaliseCharacters, withoutSpaces } from "../../text/index.ts";
import { leadingNumbering } from "./label-text.ts";

export interface ClassName {
  /** Without layout spaces, numbering and points. */
  text: string;
  /** Points written beside it (“50” of 产出指标（50分）); empty where none. */
  points: string;
}

const POINTS =
  /(?:[(（[【]?(?:权重|分值|共|满分)?[:：]?(\d+(?:\.\d+)?)(?:分|%)[)）\]】]?|[(（[【](?:权重|分值|共|满分)?[:：]?(\d+(?:\.\d+)?)[)）\]】])$/u;

/** 产出指标（续）, 产出指标（接上页）: the class of the page before, named once more. */
const GOES_ON = /(?:[(（[【](?:续(?:表|上表|上页|前页|前)?\d{0,2}|[接承]上[页表])[)）\]】]|(?<=指标)续)$/u;

export function readClassName(text: string): ClassName {
  let plain = withoutSpaces(text)
    .replace(/^其中[:：]?(?=.{2})/u, "")
    .replace(GOES_ON, "");
  const points = POINTS.exec(normaliseCharacters(plain));
  if (points !== null) plain = plain.slice(0, points.index);
  const numbering = leadingNumbering(normaliseCharacters(plain));
  if (numbering !== "" && plain.length > numbering.length) plain = plain.slice(numbering.length);
  return { text: plain, points: points?.[1] ?? points?.[2] ?? "" };
}

/** With numbering, gaps and points. */
const LONGEST_CLASS = 40;

/** Some forms call a class of indicators a class of goals: 产出目标, 满意度目标. */
const bare = (name: string): string =>
  name.replace(
    /类?指标$|类$|(?<=^(?:产出|效益|满意度|数量|质量|时效|成本|(?:经济|社会|生态)效益|服务对象满意度))目标$/u,
    "",
  );
const LEVEL1 = new Set([...INDICATOR_CLASSES.map(({ level1 }) => bare(level1)), "满意"]);
const LEVEL2 = new Set([
  ...INDICATOR_CLASSES.flatMap(({ level2 }) => level2.map(bare)),
  "可持续发展",
  "可持续",
  "社会公众或服务对象满意度",
  "社会公众满意度",
  "受益对象满意度",
  "群众满意度",
  "生态环境效益",
  "可持续发展影响",
]);

/** The levels an official class name can stand on: 成本指标 stands on both, since 财预〔2021〕101号 on the first. */
export function officialLevels(text: string): (1 | 2)[] {
  if (text.length > LONGEST_CLASS) return [];
  const name = bare(readClassName(text).text);
  return [...(LEVEL1.has(name) ? [1 as const] : []), ...(LEVEL2.has(name) ? [2 as const] : [])];
}

/** 产出指标, 效益类、满意度类指标: classes and nothing else, as a line over their indicators names them. */
export function namesClasses(text: string): boolean {
  const parts = readClassName(text).text.split(/[、，,和及与]/u);
  return parts.every((part) => officialLevels(part).length > 0);
}

/** 产出指标（数量） → 产出指标/数量. */
export const withBracketsOpened = (text: string): string =>
  text.trim().replace(/\s*[(（]([^()（）]{2,12})[)）]$/u, "/$1");

/** 产出指标/数量指标, 产出—质量: classes of both levels in one text, each part an official name; null for others. */
export function classesInOne(text: string): string[] | null {
  const parts = withBracketsOpened(text).split(/\s*[-—–－/／、→>＞\\|]+\s*|\s+/u);
  return parts.length === 2 && parts.every((part) => officialLevels(part).length > 0) ? parts : null;
}

/** 产出数量, 产出质量指标: a class of the second level by a name that says the first as well. */
export function namesBothClasses(text: string): boolean {
  const match = /^(?:产出|效益|成本)(.+)$/u.exec(readClassName(text).text);
  return match !== null && officialLevels(text).length === 0 && officialLevels(match[1]!).includes(2);
}

/** 社会效益 below 产出: official names of which neither belongs to the other. */
export function belongsElsewhere(level2: string, level1: string): boolean {
  const [second, first] = [level2, level1].map((text) => bare(readClassName(text).text));
  const owners = INDICATOR_CLASSES.filter((each) => each.level2.some((name) => bare(name) === second));
  return owners.length > 0 && LEVEL1.has(first!) && !owners.some((each) => bare(each.level1) === first);
}

/** True where the 二级指标 officially belongs under the new first level 成本指标. */
export function belongsUnderCost(text: string): boolean {
  return ["经济成本", "社会成本", "生态环境成本"].includes(bare(readClassName(text).text));
}
