/**
 * Indicators said in words where no column names them: a list of projects with a class to a column, a short form with
 * the classes for labels, and a letter whose numbered titles end in a full stop. And a plan that its title alone names.
 */
import type { Dice } from "./dice.ts";
import type { InventedIndicator, InventedProject } from "./invented-project.ts";
import type { Paper, Row } from "./paper.ts";
import { Said, type Account } from "./said.ts";

/** Words alone are no target that a cell says; 元/人 is no unit that a sentence ends with. */
const sayable = ({ indicators }: InventedProject): InventedIndicator[] =>
  indicators.filter(({ unit }) => unit !== "" && unit !== "元/人");

const phrase = (dice: Dice, { level3, comparison, target, unit }: InventedIndicator): string =>
  `${level3}${dice.chance(0.3) ? "：" : ""}${comparison}${target}${unit}`;

/** Several in one cell: numbered, one to a line, or behind a semicolon. */
function inOneCell(dice: Dice, own: readonly InventedIndicator[]): string {
  const style = dice.pick(["lines", "numbered", "semicolon"] as const);
  const parts = own.map((indicator, index) =>
    style === "numbered" && own.length > 1
      ? `${index + 1}.${phrase(dice, indicator)}`
      : phrase(dice, indicator),
  );
  return style === "semicolon" ? `${parts.join("；")}。` : parts.join(style === "numbered" ? "；\n" : "\n");
}

function record(said: Said, own: readonly InventedIndicator[], withFirst: boolean): void {
  for (const { level1, level2, level3, comparison, target, unit } of own)
    said.indicators.push({ level1: withFirst ? level1 : "", level2, level3, comparison, target, unit });
}

export function addClassColumns(
  dice: Dice,
  projects: readonly InventedProject[],
  paper: Paper,
  account: Account,
): void {
  const classes = [
    ...new Map(
      projects
        .flatMap((project) => sayable(project))
        .map(({ level1, level2 }) => [level2, { level1, level2 }]),
    ).values(),
  ].toSorted(
    (a, b) =>
      ["产出", "效益", "满意"].indexOf(a.level1.slice(0, 2)) -
      ["产出", "效益", "满意"].indexOf(b.level1.slice(0, 2)),
  );
  const unitTitle = dice.pick(["项目单位", "单位名称", "实施单位"]);
  const titles = ["序号", unitTitle, "项目名称", dice.pick(["年度绩效目标", "年度目标"])];
  const firsts = [...new Set(classes.map(({ level1 }) => level1))];
  paper.line(dice.pick(["项目绩效目标汇总表", "部门预算项目支出绩效目标表"]));
  const rows: Row[] = [
    [
      ...titles.map((text) => ({ text, tall: 2 })),
      ...firsts.map((text) => ({ text, wide: classes.filter(({ level1 }) => level1 === text).length })),
    ],
    classes.map(({ level2 }) => ({ text: level2 })),
  ];
  projects.forEach((project, index) => {
    const said = new Said();
    said.fields["name"] = project.head["name"]!;
    said.fields["unit/name"] = project.head["unit/name"]!;
    said.fields["annualGoal/text"] = project.annualGoal;
    const cells = classes.map(({ level2 }) => {
      const own = sayable(project).filter((indicator) => indicator.level2 === level2);
      record(said, own, true);
      return { text: own.length === 0 ? dice.pick(["", "—"]) : inOneCell(dice, own) };
    });
    const head = [String(index + 1), project.head["unit/name"]!, project.head["name"]!, project.annualGoal];
    rows.push([...head.map((text) => ({ text })), ...cells]);
    account.projects.push(said);
  });
  paper.table(rows, titles.length + classes.length, "merged");
}

export function addClassLabels(dice: Dice, project: InventedProject, paper: Paper, account: Account): void {
  const said = new Said();
  const withFirst = dice.chance(0.5);
  said.fields["name"] = project.head["name"]!;
  said.fields["annualGoal/text"] = project.annualGoal;
  const width = withFirst ? 3 : 2;
  const rows: Row[] = [
    [{ text: "项目名称" }, { text: project.head["name"]!, wide: width - 1 }],
    [{ text: "年度目标" }, { text: project.annualGoal, wide: width - 1 }],
  ];
  const all = sayable(project);
  const seconds = [...new Set(all.map(({ level2 }) => level2))];
  seconds.forEach((level2, index) => {
    const own = all.filter((indicator) => indicator.level2 === level2);
    record(said, own, withFirst);
    const { level1 } = own[0]!;
    const isNew = all.find((indicator) => indicator.level2 === seconds[index - 1])?.level1 !== level1;
    const tall = seconds.filter((name) => all.find((each) => each.level2 === name)!.level1 === level1).length;
    const first = withFirst && isNew ? [{ text: level1, tall }] : [];
    rows.push([...first, { text: level2 }, { text: inOneCell(dice, own) }]);
  });
  paper.table(rows, width, "merged");
  account.projects.push(said);
}

const SECTIONS: readonly (readonly [path: string, words: readonly string[]])[] = [
  ["justification", ["立项依据", "项目立项依据"]],
  ["overview", ["项目概况", "项目基本概况"]],
  ["activities", ["项目实施内容", "实施内容"]],
  ["plan", ["项目实施计划", "实施计划"]],
  ["outcomes", ["项目实施成效", "预期效益"]],
];
const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八"];

export function addLetter(dice: Dice, project: InventedProject, paper: Paper, account: Account): void {
  const said = new Said();
  const { head, year } = project;
  const number = dice.pick([
    (at: number) => `${CHINESE[at]!}、`,
    (at: number) => `第${CHINESE[at]!}、`,
    (at: number) => `（${CHINESE[at]!}）`,
    (at: number) => `${CHINESE[at]!}）`,
  ]);
  const behind = dice.pick(["。", "\n"]);
  const section = (at: number, word: string, text: string): void => {
    if (behind === "。") paper.line(`${number(at)}${word}。${text}`);
    else {
      paper.line(`${number(at)}${word}`);
      paper.line(text);
    }
  };
  paper.line(
    `关于申报${year}年${head["name"]!.replace(/(?:项目|经费|工程|专项资金|补助资金)$/u, "")}项目的请示`,
  );
  paper.line("区财政局：");
  said.fields["year"] = year;
  said.fields["name"] = `${head["name"]!.replace(/(?:项目|经费|工程|专项资金|补助资金)$/u, "")}项目`;
  said.fields["unit/name"] = head["unit/name"]!;
  let at = 0;
  if (behind === "。" && dice.chance(0.6)) {
    said.fields["unit/address"] = head["unit/address"]!;
    said.fields["unit/phone"] = head["unit/phone"]!;
    const more = `，地址：${head["unit/address"]!}，联系电话：${head["unit/phone"]!}。`;
    paper.line(`${number(at)}项目实施单位。${head["unit/name"]!}${more}`);
  } else section(at, "项目实施单位", head["unit/name"]!);
  for (const [path, words] of dice.some(SECTIONS, 0.6)) {
    at += 1;
    said.fields[path] = project.texts[path]!;
    section(at, dice.pick(words), project.texts[path]!);
  }
  said.fields["annualGoal/text"] = project.annualGoal;
  said.fields["annualGoal/year"] = year;
  section(at + 1, "年度目标", project.annualGoal);
  for (const line of dice.some(["附件：项目绩效目标申报表", "妥否，请批示。"], 0.6)) {
    paper.line(line);
    account.loose.push(line);
  }
  if (dice.chance(0.4)) paper.line(dice.pick(["第 1 页 共 1 页", "— 1 —"]));
  account.projects.push(said);
}

/** 湖滨县2027年路灯改造项目实施方案 on one line or two, over headed sections: nothing but the title names the project. */
export function addPlan(dice: Dice, project: InventedProject, paper: Paper, account: Account): void {
  const said = new Said();
  const { head, year } = project;
  const place = /^.{2,3}(?:区|县|镇|街道|市)/u.exec(head["unit/name"]!)![0];
  const before = dice.pick([place, `${place}水务局`, ""]);
  const thing = head["name"]!.replace(/^.{2,3}(?:区|县|镇|街道|市)/u, "").replace(
    /(?:项目|经费|工程|专项资金|补助资金)$/u,
    "",
  );
  const name = `${thing}${dice.pick(["项目", "工程"])}`;
  const title = `${before}${year}年${name}${dice.pick(["实施方案", "建设方案", "工作方案", "可行性研究报告"])}`;
  const at = dice.whole(before.length + 5, title.length - 4);
  paper.line(dice.chance(0.5) ? title : `${title.slice(0, at)}\n${title.slice(at)}`, { level: 1 });
  said.fields["name"] = name;
  said.fields["year"] = year;
  if (before === place) account.loose.push(title);
  else if (before !== "") said.fields["unit/name"] = before;
  const sections = dice.some(SECTIONS, 0.7);
  sections.forEach(([path, words], index) => {
    said.fields[path] = project.texts[path]!;
    paper.line(`${CHINESE[index]!}、${dice.pick(words)}`, { level: 2 });
    paper.line(project.texts[path]!);
  });
  said.fields["annualGoal/text"] = project.annualGoal;
  said.fields["annualGoal/year"] = year;
  paper.line(`${CHINESE[sections.length]!}、年度目标`, { level: 2 });
  paper.line(project.annualGoal);
  account.projects.push(said);
}
