/** Sheets as systems export them: everything repeated in each row, projects side by side, sums below each class. */
import type { Dice } from "./dice.ts";
import type { InventedIndicator, InventedProject } from "./invented-project.ts";
import type { Paper, Row } from "./paper.ts";
import { Said, type Account } from "./said.ts";

interface ExportColumn {
  titles: readonly string[];
  text: (project: InventedProject, indicator: InventedIndicator) => string;
  /** The record's field for a column that speaks of the project. */
  path?: string;
}

const yuan = ({ sources }: InventedProject): number => sources.reduce((sum, { amount }) => sum + amount, 0);

const OF_PROJECT: readonly ExportColumn[] = [
  {
    titles: ["部门名称", "主管部门", "一级部门"],
    text: ({ head }) => head["unit/department/name"]!,
    path: "unit/department/name",
  },
  { titles: ["年度绩效目标", "年度目标"], text: ({ annualGoal }) => annualGoal, path: "annualGoal/text" },
  { titles: ["填报人", "经办人"], text: ({ preparedBy }) => preparedBy, path: "preparedBy" },
  { titles: ["填报时间", "填报日期"], text: ({ preparedOn }) => preparedOn, path: "preparedOn" },
  { titles: ["联系电话"], text: ({ head }) => head["unit/phone"]!, path: "unit/phone" },
];

const OF_INDICATOR: readonly ExportColumn[] = [
  { titles: ["三级指标名称", "三级指标"], text: (_, { level3 }) => level3 },
  { titles: ["计算符号", "运算符"], text: (_, { comparison }) => comparison },
  { titles: ["指标值", "目标值"], text: (_, { target }) => target },
  { titles: ["计量单位名称", "计量单位"], text: (_, { unit }) => unit },
];

const CLASSES: readonly ExportColumn[] = [
  { titles: ["一级指标名称", "一级指标"], text: (_, { level1 }) => level1 },
  { titles: ["二级指标名称", "二级指标"], text: (_, { level2 }) => level2 },
];
const BOTH_CLASSES: ExportColumn = {
  titles: ["所属分类", "指标类别"],
  text: (_, { level1, level2 }) => `${level1}—${level2}`,
};

const recordOf = ({ level1, level2, level3, comparison, target, unit }: InventedIndicator) => ({
  level1,
  level2,
  level3,
  comparison,
  target,
  unit,
});

/** One row per indicator, the project said again in each. */
export function addExport(
  dice: Dice,
  projects: readonly InventedProject[],
  paper: Paper,
  { projects: accounts }: Account,
): void {
  const extra = dice.shuffled(OF_PROJECT.filter(() => dice.chance(0.6)));
  const withMoney = dice.chance(0.6);
  const columns: ExportColumn[] = [
    { titles: ["单位名称", "预算单位"], text: ({ head }) => head["unit/name"]! },
    { titles: ["项目名称"], text: ({ head }) => head["name"]! },
    ...(withMoney
      ? [
          {
            titles: ["项目总金额（元）", "预算金额（元）"],
            text: (project: InventedProject) => String(yuan(project)),
          },
        ]
      : []),
    ...extra,
    ...(dice.chance(0.5) ? [...CLASSES, ...OF_INDICATOR] : [...OF_INDICATOR, BOTH_CLASSES]),
  ];
  const rows: Row[] = [columns.map(({ titles }) => ({ text: dice.pick(titles) }))];
  for (const project of projects) {
    const said = new Said();
    said.fields["name"] = project.head["name"]!;
    said.fields["unit/name"] = project.head["unit/name"]!;
    for (const { path, text } of extra) said.fields[path!] = text(project, project.indicators[0]!);
    if (withMoney) said.fundingLines.push({ kind: "source", amount: yuan(project) * 100 });
    for (const indicator of project.indicators) {
      rows.push(columns.map(({ text }) => ({ text: text(project, indicator) })));
      said.indicators.push(recordOf(indicator));
    }
    accounts.push(said);
  }
  paper.table(rows, columns.length, "merged");
}

const SIDE_BY_SIDE: readonly (readonly [string, (project: InventedProject) => string, readonly string[]])[] =
  [
    ["unit/name", ({ head }) => head["unit/name"]!, ["实施单位", "项目单位"]],
    ["leader", ({ head }) => head["leader"]!, ["项目负责人"]],
    ["justification", ({ texts }) => texts["justification"]!, ["立项依据"]],
    ["overview", ({ texts }) => texts["overview"]!, ["项目概况", "项目基本概况"]],
    ["activities", ({ texts }) => texts["activities"]!, ["实施内容", "项目实施内容"]],
    ["plan", ({ texts }) => texts["plan"]!, ["实施计划"]],
    ["annualGoal/text", ({ annualGoal }) => annualGoal, ["年度目标", "年度绩效目标"]],
  ];

/** The labels at the left, a project in each further column. */
export function addSideBySide(
  dice: Dice,
  projects: readonly InventedProject[],
  paper: Paper,
  { projects: accounts }: Account,
): void {
  const fields = SIDE_BY_SIDE.filter(
    ([path]) => path === "unit/name" || path === "overview" || dice.chance(0.6),
  );
  const width = projects.length + 1;
  const rows: Row[] = [];
  if (dice.chance(0.6))
    rows.push([
      { text: dice.pick(["内容", "事项", "项目"]) },
      ...projects.map((_, index) => ({ text: `项目${"一二三"[index]!}` })),
    ]);
  rows.push([{ text: "项目名称" }, ...projects.map(({ head }) => ({ text: head["name"]! }))]);
  for (const [, text, labels] of fields)
    rows.push([{ text: dice.pick(labels) }, ...projects.map((project) => ({ text: text(project) }))]);
  for (const project of projects) {
    const said = new Said();
    said.fields["name"] = project.head["name"]!;
    for (const [path, text] of fields) said.fields[path] = text(project);
    accounts.push(said);
  }
  paper.table(rows, width, "merged");
}

/** Classes in rows of their own, and the sum of the points below each. */
export function addSubtotals(
  dice: Dice,
  project: InventedProject,
  paper: Paper,
  { projects: accounts }: Account,
): void {
  const said = new Said();
  said.fields["name"] = project.head["name"]!;
  const sumWord = dice.pick(["小计", "小 计", "本类小计"]);
  const rows: Row[] = [
    [{ text: "项目名称" }, { text: project.head["name"]!, wide: 4 }],
    ["绩效指标", "指标值", "单位", "分值", "评分细则"].map((text) => ({ text })),
  ];
  project.indicators.forEach((indicator, index) => {
    const before = project.indicators[index - 1];
    const after = project.indicators[index + 1];
    const { level1, level2, level3, target, unit, points, standard } = indicator;
    if (before?.level1 !== level1) rows.push([{ text: level1, wide: 5 }]);
    if (before?.level1 !== level1 || before.level2 !== level2) rows.push([{ text: level2, wide: 5 }]);
    rows.push(
      [level3, target, unit === "" ? dice.pick(["", "/", "—"]) : unit, points, standard].map((text) => ({
        text,
      })),
    );
    if (after?.level2 !== level2) rows.push([sumWord, "", "", "12", ""].map((text) => ({ text })));
    said.indicators.push({ level1, level2, level3, target, unit, points, "standard/text": standard });
  });
  rows.push(["合计", "", "", "100", ""].map((text) => ({ text })));
  paper.table(rows, 5, "merged");
  accounts.push(said);
}
