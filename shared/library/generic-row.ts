/** How the generic sets are written down: one line per indicator, in the order of the form's columns. */
import type { LibraryIndicator } from "./entry.ts";

export type GenericLine = readonly [
  level2: string,
  level3: string,
  comparison: LibraryIndicator["comparison"],
  target: string,
  unit: string,
  points: string,
  standard: string,
  content: string,
];

export interface GenericSet {
  /** 培训类. */
  name: string;
  lines: readonly GenericLine[];
}

const LEVEL1: Readonly<Record<string, string>> = {
  经济成本指标: "成本指标",
  社会成本指标: "成本指标",
  生态环境成本指标: "成本指标",
  数量指标: "产出指标",
  质量指标: "产出指标",
  时效指标: "产出指标",
  经济效益指标: "效益指标",
  社会效益指标: "效益指标",
  生态效益指标: "效益指标",
  可持续影响指标: "效益指标",
  服务对象满意度指标: "满意度指标",
};

export function genericIndicator(line: GenericLine, basis: string): LibraryIndicator {
  const [level2, level3, comparison, target, unit, points, standard, content] = line;
  const qualitative = comparison === "定性" || !/\d/u.test(target);
  return {
    level1: LEVEL1[level2]!,
    level2,
    level3,
    comparison: qualitative ? "=" : comparison,
    target,
    unit,
    attribute: qualitative ? "qualitative" : "quantitative",
    points,
    standard,
    content,
    basis,
  };
}
