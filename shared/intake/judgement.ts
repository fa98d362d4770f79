/** How much of a reading a person still has to look at. */
import type { IntakeResult } from "./draft.ts";

export interface Judgement {
  /** Values read without certainty. */
  doubtful: number;
  /** Passages that found no field. */
  leftOver: number;
  /** Warnings that ask for a decision, in Chinese. */
  warnings: string[];
  /** 项目名称 or 年度 that the file does not name, once per draft. */
  missing: ("name" | "year")[];
}

/** What the program does by itself and only mentions. */
const MENTIONED =
  /^(?:表中有 \d+ 处系统导出的“空”字|文件里有 \d+ 处模板的填写提示|表中的占比|表末的总分由程序重新计算|表中的执行率|指标类别旁写有分值|没有读取空白的工作表)/u;

export function judge({ drafts, leftOver, warnings }: IntakeResult): Judgement {
  return {
    doubtful: drafts
      .flatMap(({ provenance }) => provenance)
      .filter(({ confidence }) => confidence === "doubtful").length,
    leftOver: leftOver.length,
    warnings: warnings.filter((warning) => !MENTIONED.test(warning)),
    missing: drafts.flatMap(({ content }) => [
      ...(content.name === "" ? ["name" as const] : []),
      ...(content.year === null ? ["year" as const] : []),
    ]),
  };
}

/** Nothing in it needs a look before it is kept. */
export const isClear = (judgement: Judgement): boolean =>
  judgement.doubtful + judgement.leftOver + judgement.warnings.length + judgement.missing.length === 0;
