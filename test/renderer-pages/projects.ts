/** Projects for looking at the pages and testing their logic: the sample, an empty one, one with sixty long rows. */
import { checkProject, dismissFinding } from "../../shared/checks/index.ts";
import {
  applyEdits,
  blankActual,
  blankBudget,
  blankIndicator,
  blankProjectContent,
  INDICATOR_CLASSES,
  type Actual,
  type Indicator,
  type Project,
  type ProjectContent,
} from "../../shared/project/index.ts";
import { CLEAN } from "../fixtures/checks/clean/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

function contentOf({ id: _id, state: _state, ...content }: Project): ProjectContent {
  return content;
}

export const sampleContent = (): ProjectContent => contentOf(sampleProject());

export const emptyContent = (): ProjectContent => blankProjectContent(2027);

const NAMES = [
  "新时代文明实践中心（所、站）志愿服务活动开展场次及街道社区配套活动场次合计",
  "老旧小区加装电梯财政补助资金按时足额拨付到位率",
  "培训人次",
  "网络舆情监测与研判专题报告编发期数（含重大节假日加密监测专报）",
  "群众对农村公路日常养护及应急保通工作的综合满意度",
];
const STANDARDS = [
  "每完成1场得0.05分，最高不超过分值；未达到目标值的按完成比例得分",
  "10分，参训率达到90%得满分，每低1个百分点扣0.5分，扣完为止",
  "根据工作实际由领导小组综合打分",
  "按时完成得满分，每推迟7天扣1分，扣完为止",
  "满意度90%（含）以上得满分，80%（含）-90%得8分，60%（含）-80%得5分，60%以下不得分",
];

/** 60 annual rows over all classes, with long names and long standards. */
export function longContent(): ProjectContent {
  const classes = INDICATOR_CLASSES.flatMap(({ level1, level2 }) =>
    level2.map((name) => ({ level1, level2: name })),
  );
  const indicators = Array.from({ length: 60 }, (_, index): Indicator => {
    const type = classes[index % classes.length]!;
    const standard = STANDARDS[index % STANDARDS.length]!;
    return {
      ...blankIndicator(`n${index}`),
      ...type,
      level3: `${NAMES[index % NAMES.length]!}${index < 5 ? "" : `（第${index + 1}项）`}`,
      comparison: index % 3 === 0 ? ">=" : "=",
      target: index % 5 === 3 ? "2027年11月30日前" : String(80 + index),
      unit: ["场", "%", "人次", "", "%"][index % 5]!,
      attribute: "quantitative",
      points: index % 7 === 0 ? "2" : "1.5",
      standard: { text: standard, choices: {}, rule: null },
      content: "反映本项工作在预算年度内的实际完成情况。",
      basis: "昆办通〔2026〕15号",
    };
  });
  return { ...sampleContent(), name: "新时代文明实践与基层公共文化服务综合保障经费", year: 2027, indicators };
}

/** One in which the 体检 finds nothing; what is left of hints is answered with a reason. */
export function cleanContent(): ProjectContent {
  const { project } = CLEAN[0]!;
  const reasons = checkProject(project).map((finding, index) =>
    dismissFinding(finding, "按本地要求填写", `d${index}`),
  );
  return contentOf(applyEdits(project, reasons).project);
}

/** The sample a year later: most results in, one late, one by hand, one that does not apply. */
export function evaluatedContent(): ProjectContent {
  const content = sampleContent();
  const actual = (indicatorId: string, fields: Partial<Actual>): Actual => ({
    ...blankActual(`a-${indicatorId}`, indicatorId, "selfEvaluation"),
    ...fields,
  });
  const budget = { ...blankBudget("b1", "selfEvaluation"), source: "当年财政拨款" };
  return {
    ...content,
    budgets: [
      { ...budget, initial: 53_460_000, adjusted: 50_000_000, executed: 47_123_456 },
      {
        ...budget,
        id: "b2",
        source: "上年结转资金",
        initial: null,
        adjusted: 2_000_000,
        executed: 2_000_000,
      },
    ],
    actuals: [
      actual("i01", { value: "1" }),
      actual("i02", { value: "180", reason: "两期班合并办了一期，实到人数少于计划。" }),
      actual("i03", { notApplicable: true, reason: "本年由组织部统一举办。" }),
      actual("i04", { value: "完成" }),
      actual("i05", { value: "12" }),
      actual("i09", { value: "92.5" }),
      actual("i10", { value: "2021年12月3日" }),
      actual("i11", { value: "达到", score: "4.5", reason: "问卷显示部分支部学习不够。" }),
      actual("i12", { value: "达到", score: "4" }),
    ],
    goalResult: "全年举办万名党员进党校培训1期180人，开展警示教育2次，拨付各基层党组织党员教育经费。",
  };
}

/** July: one row that will be reached, one that will not and is explained, one that does not apply, evidence on the first. */
export function monitoredContent(): ProjectContent {
  const actual = (indicatorId: string, fields: Partial<Actual>): Actual => ({
    ...blankActual(`m-${indicatorId}`, indicatorId, "monitoring"),
    ...fields,
  });
  const file = (letter: string, name: string, size: number) => ({ sha256: letter.repeat(64), name, size });
  const budget = { ...blankBudget("m1", "monitoring"), source: "本年一般公共预算拨款" };
  return {
    ...sampleContent(),
    budgets: [{ ...budget, initial: 53_460_000, executed: 31_000_000, expected: 53_460_000 }],
    actuals: [
      actual("i01", {
        value: "1",
        expected: "1",
        likelihood: "certain",
        evidence: [
          file("a", "关于举办万名党员进党校培训班的通知.pdf", 312_000),
          file(
            "b",
            "中共某某区委宣传部关于印发《2022年度党员教育培训工作任务分解表》及各支部签到册扫描件的通知（定稿）.pdf",
            18_734_211,
          ),
          file("c", "培训现场.jpg", 2_412_000),
        ],
      }),
      actual("i02", {
        value: "80",
        expected: "200",
        likelihood: "possible",
        causes: ["people"],
        reason: "上半年只办了一期，实到人数少于计划。",
      }),
      actual("i03", { notApplicable: true }),
    ],
  };
}
