/** 自评: the total and the grade that the text names. */
import Big from "big.js";

import { scoreProject, type ProjectScore } from "../../scoring/index.ts";
import { fix, place, set } from "../support/places.ts";
import type { Check, CheckContext, CheckResult } from "../types.ts";
import { statedTotal } from "./stated.ts";

function gradeOf(points: Big, { district }: CheckContext): string {
  const { excellent, good, medium } = district.gradeBounds;
  if (points.gte(excellent)) return "优";
  if (points.gte(good)) return "良";
  return points.gte(medium) ? "中" : "差";
}

/** The printed total, or what the scores add up to where only the reason of a hand-set one is missing. */
function totalOf({ complete, total, rows, execution, rescaled, problems }: ProjectScore): string | null {
  if (!complete || total !== null) return complete ? total : null;
  if (rescaled !== null || problems.some(({ code }) => code !== "hand-set-without-reason")) return null;
  return rows.reduce((sum, { points }) => sum.plus(points ?? 0), new Big(execution.points ?? 0)).toFixed();
}

export const totalAndGrade: Check = {
  id: "C46",
  family: "selfEvaluation",
  severity: "error",
  title: "总分和等级",
  why: "文中写的总分要等于各项得分之和，等级要按分数段定；对不上就是算错或抬高。",
  source: "财政部预算司（优90、良80、中60）；财预〔2020〕10号",
  run(project, context) {
    const stated = statedTotal(project);
    if (stated === null) return [];
    const results: CheckResult[] = [];
    const proper = gradeOf(new Big(stated.points), context);
    if (stated.grade !== null && stated.grade.text[0] !== proper) {
      results.push({
        message: `总分 ${stated.points} 分应为“${proper}”，文中写“${stated.grade.text}”`,
        places: [place(stated.path, stated.grade)],
        about: "grade",
        fixes: [
          fix(
            `等级改为 ${proper}`,
            set(
              stated.path,
              project[stated.path].slice(0, stated.grade.from) +
                proper +
                project[stated.path].slice(stated.grade.to),
            ),
          ),
        ],
      });
    }
    const sum = totalOf(scoreProject(project, project.actuals, context.district));
    // Only a fully scored table has a total to hold against the sentence.
    if (sum === null) return results;
    if (!new Big(sum).eq(stated.points)) {
      results.push({
        message: `各项得分算出来是 ${sum} 分，文中写 ${stated.points} 分`,
        places: [place(stated.path, { from: stated.from, to: stated.to })],
        about: "total",
        fixes: [
          fix(
            `改为 ${sum} 分`,
            set(
              stated.path,
              project[stated.path].slice(0, stated.from) + sum + project[stated.path].slice(stated.to),
            ),
          ),
        ],
      });
    }
    return results;
  },
};
