/** 完整: what must be filled in is, and with words of one's own. */
import { annualAmount, fieldAt, type FieldPath, labelOfPath, type Project } from "../project/index.ts";
import { indicatorPath, place, replaceSpans, fix, set } from "./support/places.ts";
import { annualRows, nameOfRow, perText, textsOf } from "./support/texts.ts";
import type { Check, CheckResult } from "./types.ts";

const REQUIRED: readonly FieldPath[] = [
  "name",
  "unit/name",
  "justification",
  "overallGoal/text",
  "annualGoal/text",
];
const EXPECTED: readonly FieldPath[] = ["overview", "activities", "plan", "outcomes"];

function missing(project: Project, path: FieldPath): CheckResult {
  return { message: `“${labelOfPath(path, project)}”没有填`, places: [place(path)], fixes: [] };
}

const required: Check = {
  id: "C01",
  family: "completeness",
  severity: "error",
  title: "必填项",
  why: "项目名称、单位名称、立项依据、资金、总体目标、年度目标是申报的基本要素，缺一项财政就会退回。",
  source: "财预〔2015〕88号（完整性审核）；已部署系统的必填校验",
  run(project) {
    const { name, unit, story } = textsOf(project);
    const texts = new Map([...name, ...unit, ...story].map((entry) => [entry.path, entry.text.trim()]));
    const results = REQUIRED.filter((path) => texts.get(path) === "").map((path) => missing(project, path));
    if (texts.get("fundingNote") === "" && annualAmount(project) === null)
      results.push(missing(project, "fundingNote"));
    const softly = EXPECTED.filter((path) => texts.get(path) === "");
    return [
      ...results,
      ...softly.map((path) => ({ ...missing(project, path), severity: "warning" as const })),
    ];
  },
};

/** Cells that hold a mark where words should be. 无 is an answer only in 其他需要说明事项. */
const PLACEHOLDER =
  /^(?:空+|[*＊]+|_+|-{1,}|\.{2,}|…+|[Xx]{2,}|[×]{1,}|[?？]+|无|略|待定|待补充?|待填|同上|暂无|[☐□]+)$/u;
const LENGTH_HINT = /[（(][^（）()]{0,14}字以内[^（）()]{0,6}[）)]/gu;
const ANY_LENGTH_HINT = /^[^，。；]{0,10}\d+字以内[^，。；]{0,4}$/u;
/** ××街道, XX号: a name that was to be filled in. */
const EMBEDDED_MARK =
  /(?:[Xx]{2,}|[×]{2,}|_{2,}|[＊*]{2,})(?=[\p{Script=Han}])|(?<=[\p{Script=Han}])(?:[Xx]{2,}|[×]{2,}|_{2,}|[＊*]{2,})/gu;

const mayBePlaceholder = perText(
  ({ plain }) =>
    PLACEHOLDER.test(plain.trim()) || plain.includes("字以内") || plain.search(EMBEDDED_MARK) >= 0,
);

const placeholder: Check = {
  id: "C07",
  family: "completeness",
  severity: "error",
  title: "占位字样",
  why: "“空”“××”“（200字以内）”这类占位字样说明这一格没有填，审核时按未填处理，还显得没有核对。",
  source: "已公开表格中的实例（四川 0013zp 表遗留“字以内”）；财政系统导出文件中的“空”",
  run(project) {
    const { name, unit, story, cells } = textsOf(project);
    return [...name, ...unit, ...story, ...cells].flatMap((written): CheckResult[] => {
      if (!mayBePlaceholder(written)) return [];
      const { path, text, plain } = written;
      const bare = plain.trim();
      if (PLACEHOLDER.test(bare) || ANY_LENGTH_HINT.test(bare)) {
        return [
          {
            message: `“${labelOfPath(path, project)}”只写了“${text.trim()}”，等于没有填`,
            places: [place(path, { from: 0, to: text.length })],
            fixes: [fix("清空这一格", set(path, ""))],
          },
        ];
      }
      return [
        ...[...plain.matchAll(LENGTH_HINT)].map((match): CheckResult => {
          const span = { from: match.index, to: match.index + match[0].length };
          return {
            message: `“${labelOfPath(path, project)}”里留着填表提示“${text.slice(span.from, span.to)}”`,
            places: [place(path, span)],
            about: match[0],
            fixes: [fix("删去填表提示", ...replaceSpans(project, [{ path, ...span, text: "" }]))],
          };
        }),
        ...[...plain.matchAll(EMBEDDED_MARK)].map((match): CheckResult => ({
          message: `“${labelOfPath(path, project)}”里有没填的“${match[0]}”`,
          places: [place(path, { from: match.index, to: match.index + match[0].length })],
          about: match[0],
          severity: "warning",
          fixes: [],
        })),
      ];
    });
  },
};

const requiredCells: Check = {
  id: "C04",
  family: "completeness",
  severity: "error",
  title: "指标缺项",
  why: "每条三级指标都要有一级、二级、名称、性质、指标值和分值，缺项的行系统不收，自评时也无法打分。",
  source: "已部署系统的指标必填校验",
  run(project) {
    return annualRows(project).flatMap((row): CheckResult[] => {
      const hard = (["level1", "level2", "level3", "comparison", "target", "points"] as const).filter(
        (field) => row[field].trim() === "",
      );
      const labels = hard.map((field) => fieldAt(indicatorPath(row.id, field))!.label);
      const results: CheckResult[] = [];
      if (hard.length > 0) {
        results.push({
          message: `指标“${nameOfRow(project, row)}”缺${labels.join("、")}`,
          places: hard.map((field) => place(indicatorPath(row.id, field))),
          fixes: [],
        });
      }
      if (hard.length === 0 && row.attribute === "") {
        results.push({
          message: `指标“${nameOfRow(project, row)}”没有选定量或定性`,
          places: [place(indicatorPath(row.id, "attribute"))],
          severity: "warning",
          fixes: [
            fix("设为定量指标", set(indicatorPath(row.id, "attribute"), "quantitative")),
            fix("设为定性指标", set(indicatorPath(row.id, "attribute"), "qualitative")),
          ],
        });
      }
      return results;
    });
  },
};

export const COMPLETENESS_CHECKS: readonly Check[] = [required, requiredCells, placeholder];
