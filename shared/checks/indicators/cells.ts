/** One row of the table by itself: value, sign, unit, name. */
import {
  officialClassName,
  readComparison,
  readDate,
  readDecimal,
  type Edit,
  type Indicator,
  type Project,
} from "../../project/index.ts";
import { normaliseCharacters, quote } from "../../text/index.ts";
import { namesAMeasure, unitClash, unitOfName } from "../support/measure-names.ts";
import { fix, indicatorPath, place, set } from "../support/places.ts";
import { annualRows, nameOfRow } from "../support/texts.ts";
import type { Check, CheckResult, Fix } from "../types.ts";

/** 2022年11月30日前, 每月25日前, 第三季度: a time rather than a number. */
export function isTime(project: Project, target: string): boolean {
  return /[年月日季旬]|\d{4}[-/.]\d/u.test(target) && readDate(target, project.year ?? 2000) !== null;
}

const isQuantitative = (row: Indicator): boolean =>
  row.attribute === "quantitative" || (row.attribute === "" && readDecimal(row.target) !== null);

/** ≥95% typed into the value alone: taken apart into sign, number and unit. */
function splitTarget(row: Indicator): Fix[] {
  const match = /^\s*([≥≤><=]{0,2})\s*(\d+(?:\.\d+)?)\s*([^\d\s]{0,6})\s*$/u.exec(
    normaliseCharacters(row.target),
  );
  if (match === null || (match[1] === "" && match[3] === "")) return [];
  const [, sign, number, unit] = match;
  const edits: Edit[] = [set(indicatorPath(row.id, "target"), number!)];
  if (sign !== "") edits.push(set(indicatorPath(row.id, "comparison"), readComparison(sign!) ?? sign!));
  if (unit !== "") edits.push(set(indicatorPath(row.id, "unit"), unit!));
  return [fix("拆成性质、数值和单位", ...edits)];
}

export const quantitativeValue: Check = {
  id: "C05",
  family: "indicators",
  severity: "error",
  title: "定量指标的数值和单位",
  why: "定量指标要能算：指标值是一个数，单位不能空，性质先选好。否则系统不收，自评也算不出得分。",
  source: "已部署系统的定量指标校验",
  run(project) {
    return annualRows(project)
      .filter(isQuantitative)
      .flatMap((row): CheckResult[] => {
        const name = nameOfRow(project, row);
        const results: CheckResult[] = [];
        const target = row.target.trim();
        const number = readDecimal(target);
        const range = /^\d+(?:\.\d+)?\s*[-~至—]\s*\d+(?:\.\d+)?$/u.test(normaliseCharacters(target));
        const time = isTime(project, target);
        if (target !== "" && number === null && !range && !time) {
          results.push({
            message: `“${name}”是定量指标，指标值“${quote(target, 20)}”不是数字`,
            places: [place(indicatorPath(row.id, "target"))],
            fixes: splitTarget(row),
          });
        }
        if (row.unit.trim() === "" && (number !== null || range)) {
          const unit = unitOfName(row.level3);
          results.push({
            message: `“${name}”没有填度量单位`,
            places: [place(indicatorPath(row.id, "unit"))],
            fixes: unit === null ? [] : [fix(`单位设为 ${unit}`, set(indicatorPath(row.id, "unit"), unit))],
          });
        }
        const sign = readComparison(row.comparison);
        if (row.comparison.trim() !== "" && (sign === null || (sign === "定性" && number !== null))) {
          results.push({
            message: `“${name}”是定量指标，指标性质写的是“${row.comparison.trim()}”`,
            places: [place(indicatorPath(row.id, "comparison"))],
            fixes: [
              fix("性质改为 ≥", set(indicatorPath(row.id, "comparison"), "≥")),
              fix("性质改为 =", set(indicatorPath(row.id, "comparison"), "=")),
            ],
          });
        }
        return results;
      });
  },
};

const VAGUE =
  /^(?:(?:有所|明显|显著|持续|进一步|不断|逐步|大幅|稳步|较为|较|得到|有效|效果|全面|基本|充分|良好|长期|切实|得以|更加|地|度)*(?:提升|提高|加强|完善|改善|增强|促进|优化|好转|巩固|推动|保障|增加|减少|降低|下降|明显|显著|良好|较好|好|有效|健全|强化|改进|发展|提质)){1,2}$/u;

export const vagueTarget: Check = {
  id: "C18",
  family: "indicators",
  severity: "warning",
  title: "空泛的指标值",
  why: "“提升”“有所提升”没有说提升到什么程度，年底怎么打分都说得通，审核会要求细化。",
  source: "已部署系统的用语检查；财预〔2015〕88号（细化量化）；真实项目文本中的实例",
  run(project) {
    const vague = annualRows(project).filter(
      (row) => VAGUE.test(row.target.trim()) && row.target.trim().length <= 10,
    );
    return vague.map((row): CheckResult => {
      const sign = readComparison(row.comparison);
      const remarks = [
        /达到标准|达标/u.test(row.standard.text) ? "评分写“达到标准得分”，而标准没有写。" : "",
        sign !== null && sign !== "定性" ? `性质写“${row.comparison.trim()}”，文字无从比较。` : "",
        "可以改成数（如 ≥95%），或写出看得见的结果（如 出台制度并执行）。",
      ];
      return {
        message: `“${nameOfRow(project, row)}”的指标值只写“${row.target.trim()}”，没有标准可比`,
        detail: remarks.join(""),
        places: [place(indicatorPath(row.id, "target"), { from: 0, to: row.target.length })],
        fixes: [],
      };
    });
  },
};

export const qualitativeValue: Check = {
  id: "C19",
  family: "indicators",
  severity: "warning",
  title: "定性指标写了日期或数",
  why: "日期和数量是可以核对的，应按定量（时效）填报；填成定性，自评时只能凭印象打分。",
  source: "真实项目文本中的实例",
  run(project) {
    return annualRows(project)
      .filter((row) => row.attribute === "qualitative")
      .flatMap((row): CheckResult[] => {
        const time = isTime(project, row.target);
        if (!time && readDecimal(row.target) === null) return [];
        const edits = [set(indicatorPath(row.id, "attribute"), "quantitative")];
        if (time && readComparison(row.comparison) !== "≤")
          edits.push(set(indicatorPath(row.id, "comparison"), "≤"));
        return [
          {
            message: `“${nameOfRow(project, row)}”的指标值是${time ? "日期" : "数"}，却填成定性指标`,
            detail: `指标值“${row.target.trim()}”，指标性质“${row.comparison.trim()}”，指标属性“定性指标”。`,
            places: [place(indicatorPath(row.id, "attribute")), place(indicatorPath(row.id, "target"))],
            fixes: [fix(time ? "改为定量、性质 ≤" : "改为定量指标", ...edits)],
          },
        ];
      });
  },
};

export const nameAndUnit: Check = {
  id: "C22",
  family: "indicators",
  severity: "warning",
  title: "名称与单位",
  why: "名称和单位对不上（人次填“人”、率不填“%”），同一个数就有两种理解，年底核对时说不清。",
  source: "真实项目文本中的实例",
  run(project) {
    return annualRows(project).flatMap((row): CheckResult[] => {
      if (row.unit.trim() === "" || readDecimal(row.target) === null) return [];
      const clash = unitClash(row.level3, row.unit);
      if (clash === null) return [];
      const path = indicatorPath(row.id, "unit");
      return [
        {
          message: `单位与名称不符：“${quote(row.level3, 30)}”的度量单位是“${row.unit.trim()}”`,
          ...(clash.tail.startsWith("人次") ? { detail: "同一人参加两次算 2 人次、1 人。" } : {}),
          places: [place(path, { from: 0, to: row.unit.length }), place(indicatorPath(row.id, "level3"))],
          fixes:
            clash.suggestion === null ? [] : [fix(`改为 ${clash.suggestion}`, set(path, clash.suggestion))],
        },
      ];
    });
  },
};

export const unmeasuredName: Check = {
  id: "C61",
  family: "indicators",
  severity: "hint",
  title: "名称要说出量什么",
  why: "三级指标最好落在“人数”“期数”“率”这类量词上；只写做什么，看表的人不知道数的是什么。",
  source: "真实项目文本中的实例",
  run(project) {
    const rows = annualRows(project).filter(
      (row) =>
        officialClassName(row.level2, 2) === "数量指标" &&
        row.level3.trim() !== "" &&
        readDecimal(row.target) !== null &&
        !namesAMeasure(row.level3),
    );
    if (rows.length === 0) return [];
    return [
      {
        message: `${rows.length} 条数量指标的名称没有说出量什么：${rows.map((row) => `“${quote(row.level3, 20)}”`).join("、")}`,
        places: rows.map((row) => place(indicatorPath(row.id, "level3"))),
        about: "names",
        fixes: rows.flatMap((row) => {
          const tail = {
            人: "人数",
            人次: "人次",
            次: "次数",
            期: "期数",
            场: "场次",
            个: "个数",
            家: "家数",
            户: "户数",
          }[row.unit.trim()];
          return tail === undefined || rows.length > 4
            ? []
            : [
                fix(
                  `“${quote(row.level3, 14)}”后加“${tail}”`,
                  set(indicatorPath(row.id, "level3"), `${row.level3.trim()}${tail}`),
                ),
              ];
        }),
      },
    ];
  },
};

export const doubledInName: Check = {
  id: "C72",
  family: "indicators",
  severity: "hint",
  title: "名称里的重复词",
  why: "一个名称里同一个动词写两遍，读起来像是拼接的。",
  source: "真实项目文本中的实例",
  run(project) {
    return annualRows(project).flatMap((row): CheckResult[] => {
      const match = /(补助|拨付|培训|发放|组织|开展|补贴|资助|建设|改造)(?=.*\1)/u.exec(
        row.level3.replaceAll(/[党团]组织/gu, "□□□"),
      );
      if (match === null) return [];
      const second = row.level3.lastIndexOf(match[1]!);
      return [
        {
          message: `“${quote(row.level3, 30)}”里“${match[1]}”写了两遍`,
          places: [place(indicatorPath(row.id, "level3"), { from: second, to: second + match[1]!.length })],
          about: match[1]!,
          fixes: [
            fix(
              `删去后一个“${match[1]}”`,
              set(
                indicatorPath(row.id, "level3"),
                row.level3.slice(0, second) + row.level3.slice(second + match[1]!.length),
              ),
            ),
          ],
        },
      ];
    });
  },
};
