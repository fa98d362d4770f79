/**
 * Several projects without indicators: one to a row below titles on two rows, or told one after the other, each below a
 * heading of its own.
 */
import type { Dice } from "./dice.ts";
import type { InventedProject } from "./invented-project.ts";
import type { Cell, Paper, Row } from "./paper.ts";
import { Said, type Account } from "./said.ts";

interface ListColumn {
  title: string;
  text: (project: InventedProject, at: number) => string;
  /** The record's field; what stands in other columns is left over. */
  path?: string;
}

const OF_PROJECT: readonly (readonly [string, (project: InventedProject) => string, readonly string[]])[] = [
  ["unit/name", ({ head }) => head["unit/name"]!, ["实施单位", "项目单位"]],
  ["activities", ({ texts }) => texts["activities"]!, ["项目主要内容", "建设内容"]],
  ["startDate", ({ year }) => `${year}年1月`, ["开始时间", "开工时间"]],
  ["endDate", ({ year }) => `${year}年11月`, ["完成时间", "结束时间"]],
];
const SOURCES = [
  ["财政拨款", "fiscal"],
  ["上级补助", "fiscal"],
  ["其他资金", "other"],
] as const;

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** One project to a row: its money under a title over several columns, the list's total at the end. */
export function addTwoRowList(
  dice: Dice,
  projects: readonly InventedProject[],
  paper: Paper,
  account: Account,
): void {
  const { year } = projects[0]!;
  const yeared = dice.chance(0.6);
  const columns: ListColumn[] = OF_PROJECT.filter(() => dice.chance(0.8)).map(([path, text, titles]) => ({
    title: dice.pick(titles),
    text,
    path,
  }));
  if (dice.chance(0.4)) columns.push({ title: "责任科室", text: (_, at) => `第${at + 4}业务组` });
  const moneyAt = dice.whole(0, columns.length);
  const sources = dice.shuffled(SOURCES).slice(0, dice.whole(1, 3));
  const withTotal = sources.length === 1 || dice.chance(0.7);
  const unitAbove = dice.chance(0.5);
  const money = [...(withTotal ? ["合计"] : []), ...sources.map(([label]) => label)];
  const tall = ({ title }: ListColumn): Cell => ({ text: title, tall: 2 });
  const group = `${dice.pick(["资金安排", "资金来源", "预算资金"])}${unitAbove ? "" : "（万元）"}`;
  const width = columns.length + money.length + 2;
  const rows: Row[] = [
    ...(yeared ? [[{ text: `${year}年度项目支出预算明细表`, wide: width }]] : []),
    ...(unitAbove ? [[{ text: "单位：万元", wide: width }]] : []),
    [
      { text: "序号", tall: 2 },
      { text: "项目名称", tall: 2 },
      ...columns.slice(0, moneyAt).map(tall),
      { text: group, wide: money.length },
      ...columns.slice(moneyAt).map(tall),
    ],
    money.map((text) => ({ text })),
  ];
  const sums = sources.map(() => 0);
  projects.forEach((project, at) => {
    const said = new Said();
    said.fields["name"] = project.head["name"]!;
    if (yeared) said.fields["year"] = year;
    const amounts = sources.map(() => dice.whole(2, 900) / 2);
    sources.forEach(([label, sourceClass], index) => {
      sums[index]! += amounts[index]!;
      const line = { kind: "source", label, sourceClass, amount: amounts[index]! * 1_000_000 };
      said.fundingLines.push(yeared ? { ...line, year } : line);
    });
    for (const { path, text } of columns)
      if (path === undefined) account.loose.push(text(project, at));
      else said.fields[path] = text(project, at);
    const texts = (list: readonly ListColumn[]): string[] => list.map(({ text }) => text(project, at));
    const figures = [...(withTotal ? [sumOf(amounts)] : []), ...amounts].map(String);
    rows.push(
      [
        String(at + 1),
        project.head["name"]!,
        ...texts(columns.slice(0, moneyAt)),
        ...figures,
        ...texts(columns.slice(moneyAt)),
      ].map((text) => ({ text })),
    );
    account.projects.push(said);
  });
  if (dice.chance(0.7))
    rows.push([
      { text: dice.pick(["合计", "合  计", "总计"]), wide: moneyAt + 2 },
      ...[...(withTotal ? [sumOf(sums)] : []), ...sums].map((sum) => ({ text: String(sum) })),
      ...columns.slice(moneyAt).map(() => ({ text: "" })),
    ]);
  paper.table(rows, width, dice.chance(0.6) ? "merged" : "blank");
}

const SECTIONS: readonly (readonly [string, (project: InventedProject) => string, readonly string[]])[] = [
  ["unit/name", ({ head }) => head["unit/name"]!, ["实施单位", "项目单位"]],
  ["justification", ({ texts }) => texts["justification"]!, ["立项依据", "项目立项依据"]],
  ["overview", ({ texts }) => texts["overview"]!, ["项目概况", "项目基本概况"]],
  ["activities", ({ texts }) => texts["activities"]!, ["实施内容", "主要内容"]],
  ["plan", ({ texts }) => texts["plan"]!, ["实施计划"]],
  ["outcomes", ({ texts }) => texts["outcomes"]!, ["预期成效"]],
  ["annualGoal/text", ({ annualGoal }) => annualGoal, ["年度绩效目标", "年度目标"]],
];
const CHINESE = ["一", "二", "三", "四", "五", "六", "七"];

/** A project below each heading, its fields on lines that name themselves. */
export function addProjectSections(
  dice: Dice,
  projects: readonly InventedProject[],
  paper: Paper,
  account: Account,
): void {
  const { year, head } = projects[0]!;
  const yeared = dice.chance(0.7);
  const [heading, inner] = dice.pick([
    [(at: number) => `${CHINESE[at]!}、`, (at: number) => `（${CHINESE[at]!}）`],
    [(at: number) => `${CHINESE[at]!}、`, () => ""],
    [(at: number) => `（${CHINESE[at]!}）`, (at: number) => `${at + 1}.`],
    [(at: number) => `${at + 1}.`, (at: number) => `（${at + 1}）`],
    [() => "", (at: number) => `${at + 1}.`],
  ] as const);
  const marks = heading(0) === "" ? { level: 2 } : {};
  if (yeared) paper.line(`${head["unit/name"]!}${year}年重点项目预算说明`, { level: 1 });
  const [first, second, ...others] = dice.shuffled(SECTIONS);
  const fields = [first!, second!, ...others.filter(() => dice.chance(0.5))];
  const words = fields.map(([, , titles]) => dice.pick(titles));
  projects.forEach((project, at) => {
    const said = new Said();
    said.fields["name"] = project.head["name"]!;
    if (yeared) said.fields["year"] = year;
    paper.line(`${heading(at)}${project.head["name"]!}`, marks);
    fields.forEach(([path, text], index) => {
      said.fields[path] = text(project);
      paper.line(`${inner(index)}${words[index]!}：${text(project)}`);
    });
    if (yeared && said.fields["annualGoal/text"] !== undefined) said.fields["annualGoal/year"] = year;
    account.projects.push(said);
  });
  if (heading(0) === "" || !dice.chance(0.4)) return;
  paper.line(`${heading(projects.length)}有关要求`, marks);
  paper.line("各单位要加强项目管理，按时报送进展。");
  account.loose.push("有关要求", "各单位要加强项目管理，按时报送进展。");
}
