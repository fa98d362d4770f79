/** What the text of the self-evaluation says of the whole: its total, its grade, its 执行率. */
import { readDecimal, type Project } from "../../project/index.ts";

export type StatedPath = "goalResult" | "otherNotes";
const PATHS: readonly StatedPath[] = ["goalResult", "otherNotes"];

export interface StatedNumber {
  path: StatedPath;
  /** Decimal text. */
  number: string;
  from: number;
  to: number;
}

export interface StatedTotal {
  path: StatedPath;
  points: string;
  /** The number. */
  from: number;
  to: number;
  /** 优, 良, 中 or 差 where the sentence names one. */
  grade: { text: string; from: number; to: number } | null;
}

const TOTAL =
  /(?:自评|总|综合|绩效|最终)(?:评价)?(?:得)?分(?:总计|合计)?(?:为|是|：|:)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分/gu;
const GRADE =
  /^[^。；]{0,40}?(?:等级|等次|评为|评级|结果|评定|[，,]为)(?:为|是|：|:)?\s*[“"‘]?(优秀?|良好?|中|差)/u;
const ANOTHER_YEAR = /(?:上年|去年|往年|上一年度|20\d{2}年)[^，。；]{0,8}$/u;

/** 自评得分 95 分，等级为优. 总分100分，自评得95分 says first what could be reached; another year's total is none. */
export function statedTotal(project: Project): StatedTotal | null {
  for (const path of PATHS) {
    const text = project[path];
    const matches = [...text.matchAll(TOTAL)].filter((match) => {
      const before = text.slice(Math.max(0, match.index - 14), match.index);
      return !ANOTHER_YEAR.test(before.replaceAll(`${project.year}年`, ""));
    });
    const match =
      matches.find(([whole]) => !whole.startsWith("总分") || matches.length === 1) ?? matches.at(-1);
    const points = match === undefined ? null : readDecimal(match[1]!);
    if (match === undefined || points === null) continue;
    const from = match.index + match[0].lastIndexOf(match[1]!);
    const rest = text.slice(match.index + match[0].length);
    const own = /^[^。；]{0,10}(?:自评)?得\s*\d/u.test(rest);
    // 总分100分，得96分: the full marks, with the score in other words.
    if (own && points === "100") continue;
    const grade = GRADE.exec(rest);
    const gradeFrom = grade === null ? 0 : match.index + match[0].length + grade[0].length - grade[1]!.length;
    return {
      path,
      points,
      from,
      to: from + match[1]!.length,
      grade: grade === null ? null : { text: grade[1]!, from: gradeFrom, to: gradeFrom + grade[1]!.length },
    };
  }
  return null;
}

const RATE =
  /(?:预算资金|项目资金|预算|资金|经费)(?:执行率|支出率|执行进度)(?:为|是|达到?|：|:)?\s*(\d{1,3}(?:\.\d+)?)\s*[%％](?!以上|及以上)/gu;
const NOT_THE_YEARS =
  /(?:月(?:底|末|份)?|上年|去年|往年|目标|要求|低于|高于|超过|不足|季度|半年|阶段)[^，。；]{0,8}$/u;

/** 预算执行率 98.6%, as the text says it of the whole year. */
export function statedRates(project: Project): StatedNumber[] {
  return PATHS.flatMap((path) => {
    const text = project[path];
    return [...text.matchAll(RATE)].flatMap((match): StatedNumber[] => {
      if (NOT_THE_YEARS.test(text.slice(Math.max(0, match.index - 14), match.index))) return [];
      const from = match.index + match[0].lastIndexOf(match[1]!);
      return [{ path, number: match[1]!, from, to: from + match[1]!.length }];
    });
  });
}

/** Half a unit of the last place that was written: 98.6 stands for 98.55 … 98.65. */
export function fitsAsRounded(stated: string, exact: number): boolean {
  const places = stated.split(".")[1]?.length ?? 0;
  return Math.abs(Number(stated) - exact) <= 0.5 * 10 ** -places + 0.01;
}
