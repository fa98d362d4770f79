/** A project told in lines whose labels stand in brackets or before a gap, perhaps below a template's own notes. */
import type { Dice } from "./dice.ts";
import type { InventedProject } from "./invented-project.ts";
import type { Paper } from "./paper.ts";
import { Said, type Account } from "./said.ts";

const WORDS: readonly (readonly [path: string, bracketed: readonly string[], gapped: readonly string[]])[] = [
  ["unit/department/name", ["主管部门"], ["主管部门", "项目主管部门"]],
  ["leader", ["项目负责人"], ["项目负责人", "项目责任人"]],
  ["justification", ["依据", "立项依据", "背景"], ["立项依据", "项目立项依据"]],
  ["overview", ["概况", "简介", "项目概况"], ["基本概况", "项目概况"]],
  ["activities", ["内容", "主要内容"], ["实施内容", "项目主要内容"]],
  ["plan", ["计划", "进度"], ["实施计划", "实施进度计划"]],
  ["outcomes", ["成效", "效益"], ["实施成效", "预期效益"]],
];
const NOTES = [
  "1.项目名称：应与项目库一致。",
  "2.年度目标：应当细化、量化。",
  "3.三级指标：如培训人数。",
  "4.联系电话：填写座机。",
];
const UNKNOWN = ["分管领导", "以前年度绩效情况", "风险防控"];

function instructions(dice: Dice, account: Account, paper: Paper): void {
  const title = dice.pick(["填报说明", "填表说明：", "填写须知"]);
  const count = dice.whole(1, NOTES.length);
  for (const text of [title, ...NOTES.slice(0, count)]) {
    paper.line(text);
    account.loose.push(text);
  }
}

/** 某局（统一社会信用代码：…；联系电话：…；法定代表人：…） */
function unitText(dice: Dice, project: InventedProject, said: Said): string {
  const { head } = project;
  said.fields["unit/name"] = head["unit/name"]!;
  if (dice.chance(0.5)) return head["unit/name"]!;
  const more = dice.some(
    [
      ["unit/creditCode", "统一社会信用代码"],
      ["unit/address", "地址"],
      ["unit/phone", "联系电话"],
      ["unit/representative", "法定代表人"],
    ] as const,
    0.6,
  );
  if (more.length === 0) return head["unit/name"]!;
  for (const [path] of more) said.fields[path] = head[path]!;
  return `${head["unit/name"]!}（${more.map(([path, word]) => `${word}：${head[path]!}`).join("；")}）`;
}

function classes(project: InventedProject, said: Said): string {
  const plain = project.indicators.filter(({ unit }) => unit !== "" && unit !== "元/人");
  const parts = [...new Set(plain.map(({ level2 }) => level2))].map((level2) => {
    const own = plain.filter((indicator) => indicator.level2 === level2);
    for (const { level3, comparison, target, unit } of own)
      said.indicators.push({ level2, level3, comparison, target, unit });
    return `${level2}——${own.map(({ level3, comparison, target, unit }) => `${level3}${comparison}${target}${unit}`).join("、")}`;
  });
  return `绩效指标：${parts.join("；")}。`;
}

export function addTold(dice: Dice, project: InventedProject, paper: Paper, account: Account): void {
  const said = new Said();
  if (dice.chance(0.3)) instructions(dice, account, paper);
  const bracketed = dice.chance(0.5);
  const gap = dice.pick(["　", "    ", "\t"]);
  const line = (word: string, text: string): void =>
    paper.line(bracketed ? `【${word}】${text}` : `${word}${gap}${text}`);
  said.fields["name"] = project.head["name"]!;
  line("项目名称", project.head["name"]!);
  if (dice.chance(0.6)) {
    if (bracketed) said.fields["unit/name"] = project.head["unit/name"]!;
    line("实施单位", bracketed ? project.head["unit/name"]! : unitText(dice, project, said));
  }
  for (const [path, inBrackets, beforeGap] of dice.some(WORDS, 0.6)) {
    const text = project.texts[path] ?? project.head[path]!;
    said.fields[path] = text;
    line(dice.pick(bracketed ? inBrackets : beforeGap), text);
  }
  if (bracketed && dice.chance(0.4)) {
    const text = `【${dice.pick(UNKNOWN)}】详见附件所列各项说明`;
    paper.line(text);
    account.loose.push(text);
  }
  said.fields["annualGoal/text"] = project.annualGoal;
  line("年度目标", project.annualGoal);
  const distinct = new Set(project.indicators.filter(({ unit }) => unit !== "").map(({ level2 }) => level2));
  if (distinct.size > 1 && dice.chance(0.5)) paper.line(classes(project, said));
  account.projects.push(said);
}
