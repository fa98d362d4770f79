/** 评分标准: whether a score can be worked out from the sentence at all. */
import { normaliseCharacters, quote } from "../../text/index.ts";
import { indicatorPath, place } from "../support/places.ts";
import { standardReading } from "../support/standard-reading.ts";
import { annualRows, nameOfRow } from "../support/texts.ts";
import type { Check, CheckResult } from "../types.ts";

const AT_DISCRETION =
  /酌情|视情|视情况|根据(?:完成|考核|实际|工作)?情况(?:酌情)?(?:给|打|评|得|扣)分|适当(?:扣|给)分/u;
/** Behind the opening points there is a rule of some kind: an award, a deduction, a share, a band. */
const HAS_RULE = /[得计记赋扣加给]\s*\d|满分|不得分|按.{0,30}(?:比例|率|占比)|[×xX*÷/]|\d\s*分/u;

export const readableStandard: Check = {
  id: "C26",
  family: "standards",
  severity: "warning",
  title: "评分标准算得出分",
  why: "“酌情给分”谁打都不一样；算不出分的标准，年底自评会被要求说明，复核时也站不住。",
  source: "财预〔2020〕10号（评分应客观）；本程序的评分标准识读",
  run(project, { district }) {
    return annualRows(project).flatMap((row): CheckResult[] => {
      const { text } = row.standard;
      // The sentence is read against the row's sign, value and points; without them its own check speaks.
      if (text.trim() === "" || row.target.trim() === "" || row.comparison.trim() === "") return [];
      const path = indicatorPath(row.id, "standard/text");
      const plain = normaliseCharacters(text);
      const discretion = AT_DISCRETION.exec(plain);
      if (discretion !== null) {
        return [
          {
            message: `“${nameOfRow(project, row)}”的评分标准写“${quote(discretion[0], 16)}”，分数算不出来`,
            detail: `“${quote(text)}”。请写明什么情况得多少分。`,
            places: [place(path, { from: discretion.index, to: discretion.index + discretion[0].length })],
            fixes: [],
          },
        ];
      }
      const reading = standardReading(row, project.year, district);
      if (reading.ok) {
        if (!reading.inputs.some(({ kind }) => kind === "manual")) return [];
        return [
          {
            message: `“${nameOfRow(project, row)}”的评分标准要由人评定，分数算不出来`,
            detail: `“${quote(text)}”。请写明什么情况得多少分。`,
            places: [place(path)],
            fixes: [],
          },
        ];
      }
      const behind = plain.replace(/^\s*\d+(?:\.\d+)?\s*分\s*[，,、；;。:：]?/u, "");
      return [
        {
          message: `“${nameOfRow(project, row)}”的评分标准没有读懂：${reading.reason}`,
          detail: `“${quote(text, 60)}”`,
          places: [place(path, { from: reading.from, to: reading.to })],
          // A sentence with a rule in it may well be right for a person; only this program stops at it.
          severity: HAS_RULE.test(behind) ? "hint" : "warning",
          fixes: [],
        },
      ];
    });
  },
};
