/** 自评: results, scores and the reasons they need. */
import Big from "big.js";

import { readComparison, readDecimal, type DistrictSettings, type Project } from "../../project/index.ts";
import { quote } from "../../text/index.ts";
import { fix, place, set } from "../support/places.ts";
import { hasBegun, numberOfResult, resultsOf, type ResultRow } from "../support/results.ts";
import { nameOfRow } from "../support/texts.ts";
import type { Check, CheckResult } from "../types.ts";
import { computedScore, scoreBand, type ScoreBand } from "./computed-score.ts";

/** The score that counts: the hand-set one, else the computed one. */
function scoreOf(entry: ResultRow, project: Project, district: DistrictSettings): string | null {
  return readDecimal(entry.actual.score) ?? computedScore(entry, project, district)?.points ?? null;
}

function outsideBand(score: Big, band: ScoreBand, name: string, path: string): CheckResult[] {
  const { grade, least, most, mostIncluded } = band;
  if (score.gte(least) && (mostIncluded ? score.lte(most) : score.lt(most))) return [];
  return [
    {
      message: `“${name}”评为“${quote(grade, 20)}”，得分应在 ${least.toFixed()} 到${mostIncluded ? "" : "不满"} ${most.toFixed()} 分，填了 ${score.toFixed()} 分`,
      places: [place(path)],
      fixes: [],
    },
  ];
}

export const scoreInBounds: Check = {
  id: "C43",
  family: "selfEvaluation",
  severity: "error",
  title: "得分与评分标准",
  why: "得分要能按评分标准从完成值算出来，不能低于0、不能超过分值；手工改的分最容易被核查。",
  source: "财预〔2020〕10号；已部署系统的得分重算",
  run(project, { district }) {
    return resultsOf(project, "selfEvaluation").flatMap((entry): CheckResult[] => {
      const { actual, row } = entry;
      const typed = actual.score.trim();
      if (typed === "") return [];
      const path = `actuals/${actual.id}/score`;
      const name = nameOfRow(project, row);
      const score = readDecimal(typed);
      if (score === null)
        return [
          { message: `“${name}”的得分“${quote(typed, 12)}”不是数字`, places: [place(path)], fixes: [] },
        ];
      const points = readDecimal(row.points);
      if (new Big(score).lt(0) || (points !== null && new Big(score).gt(points))) {
        const within = new Big(score).lt(0) ? "0" : points!;
        return [
          {
            message: `“${name}”得 ${score} 分，应在 0 到 ${points ?? "分值"} 之间`,
            places: [place(path)],
            fixes: [fix(`改为 ${within}`, set(path, within))],
          },
        ];
      }
      const band = scoreBand(entry, project, district);
      if (band !== null) return outsideBand(new Big(score), band, name, path);
      const computed = computedScore(entry, project, district);
      if (computed === null || new Big(computed.points).minus(score).abs().lte("0.01")) return [];
      return [
        {
          message: `“${name}”填 ${score} 分，按评分标准算是 ${computed.points} 分`,
          detail: computed.steps.join("；"),
          places: [place(path), place(`actuals/${actual.id}/value`)],
          fixes: [fix("改用算出的分", set(path, ""))],
        },
      ];
    });
  },
};

const NOT_DONE =
  /(?<!无|没有)(?:未完成|没有完成|未达到|没有达到|未达标|未实现|尚未|未能|取消|未开展|没有开展)/u;
/** 原定6月的一期未能举办，已于11月补办: done in the end. */
const DONE_AFTER_ALL =
  /已(?:全部|全面|如期|按期|于|经|在|按)?[^，。；]{0,12}(?:完成|补|达到|实现|开展|举办)/u;

export const reasonForLoss: Check = {
  id: "C44",
  family: "selfEvaluation",
  severity: "error",
  title: "扣分要写原因",
  why: "没有得满分的指标必须写偏差原因和改进措施；得了满分却写“未完成”，前后矛盾。",
  source: "财预〔2020〕10号自评表（偏差原因分析及改进措施）",
  run(project, { district }) {
    return resultsOf(project, "selfEvaluation").flatMap((entry): CheckResult[] => {
      const { actual, row } = entry;
      const points = readDecimal(row.points);
      const score = scoreOf(entry, project, district);
      if (points === null || score === null || actual.notApplicable) return [];
      const path = `actuals/${actual.id}/reason`;
      const name = nameOfRow(project, row);
      const explained = `${actual.reason}${actual.measure}`.trim();
      if (new Big(score).lt(points) && actual.reason.trim() === "") {
        return [
          {
            message: `“${name}”得 ${score} 分（分值 ${points}），没有写偏差原因`,
            places: [place(path)],
            fixes: [],
          },
        ];
      }
      if (new Big(score).gte(points) && NOT_DONE.test(explained) && !DONE_AFTER_ALL.test(explained)) {
        return [
          {
            message: `“${name}”得了满分，原因里却写“${quote(explained, 24)}”`,
            places: [place(path), place(`actuals/${actual.id}/score`)],
            fixes: [],
          },
        ];
      }
      return [];
    });
  },
};

/** Actual ÷ target; null where either is no number, or the target 0. */
function achievement({ actual, row }: ResultRow): number | null {
  const target = readDecimal(row.target);
  const result = numberOfResult(actual.value);
  const sign = readComparison(row.comparison);
  if (
    target === null ||
    result === null ||
    Number(target) <= 0 ||
    sign === "≤" ||
    sign === "<" ||
    sign === "定性"
  )
    return null;
  return result / Number(target);
}

export const overAchieved: Check = {
  id: "C45",
  family: "selfEvaluation",
  severity: "warning",
  title: "超额过多",
  why: "超过目标三成以上，说明目标定低了，要写明原因；有的地方还会扣分。",
  source: "财预〔2020〕10号（按偏离度适度调减）；广西、某省手册的130%界限",
  run(project, { district }) {
    const threshold = Number(district.overAchievement.threshold);
    return resultsOf(project, "selfEvaluation").flatMap((entry): CheckResult[] => {
      const ratio = achievement(entry);
      if (
        ratio === null ||
        ratio < threshold - 1e-9 ||
        entry.actual.reason.trim() !== "" ||
        district.overAchievement.effect === "none"
      )
        return [];
      return [
        {
          message: `“${nameOfRow(project, entry.row)}”完成目标的 ${Math.round(ratio * 100)}%，没有写原因`,
          places: [place(`actuals/${entry.actual.id}/reason`), place(`actuals/${entry.actual.id}/value`)],
          fixes: [],
        },
      ];
    });
  },
};

export const wordsForNumber: Check = {
  id: "C49",
  family: "selfEvaluation",
  severity: "hint",
  title: "完成值应填数",
  why: "定量指标的完成值填“完成”“已完成”，看不出完成多少，也算不出得分。",
  source: "已公开自评表中的实例（“≤30万元”填“完成”）",
  run(project) {
    if (!hasBegun(project, "selfEvaluation")) return [];
    return resultsOf(project, "selfEvaluation").flatMap(({ actual, row }): CheckResult[] => {
      if (
        row.attribute !== "quantitative" ||
        readDecimal(row.target) === null ||
        typeof actual.value !== "string"
      )
        return [];
      const text = actual.value.trim();
      if (text === "" || numberOfResult(text) !== null) return [];
      return [
        {
          message: `“${nameOfRow(project, row)}”是定量指标，完成值填的是“${quote(text, 16)}”`,
          places: [place(`actuals/${actual.id}/value`)],
          fixes: [],
        },
      ];
    });
  },
};
