/** Goals and long texts: beside their labels, under titles, or as sections of running text. */
import type { Dice } from "./dice.ts";
import { widths } from "./head-part.ts";
import type { InventedProject } from "./invented-project.ts";
import type { Paper, Row } from "./paper.ts";
import type { Said } from "./said.ts";

const TEXT_WORDS: Readonly<Record<string, readonly string[]>> = {
  justification: ["立项依据", "项目立项依据", "项目设立依据", "立项背景及依据"],
  overview: ["项目概况", "项目基本概况", "项目基本情况", "项目概述"],
  activities: ["项目实施内容", "主要建设内容", "项目主要内容", "实施内容"],
  plan: ["项目实施计划", "实施进度计划", "实施方案", "项目进度安排"],
  outcomes: ["项目实施成效", "预期效益", "项目预期成效"],
};
const ANNUAL = ["年度目标", "年度绩效目标", "年度总体目标", "本年度绩效目标", "当年绩效目标"];
const OVERALL = ["总体目标", "中期目标", "实施期目标", "长期目标", "项目总体目标"];

function recordGoals(said: Said, project: InventedProject, both: boolean): void {
  said.fields["annualGoal/text"] = project.annualGoal;
  if (both) said.fields["overallGoal/text"] = project.overallGoal;
}

/** With the year in the label where `yeared`: 2026年度目标, 总体目标（2026年-2028年）. */
function goalWords(
  dice: Dice,
  project: InventedProject,
  said: Said,
  both: boolean,
): { annual: string; overall: string } {
  if (!dice.chance(0.3)) return { annual: dice.pick(ANNUAL), overall: dice.pick(OVERALL) };
  const { year } = project;
  said.fields["annualGoal/year"] = year;
  said.fields["year"] = year;
  if (both) {
    said.fields["overallGoal/fromYear"] = year;
    said.fields["overallGoal/toYear"] = year + 2;
  }
  return {
    annual: dice.pick([`${year}年度目标`, `预算年度（${year}年）目标`, `年度目标（${year}年度）`]),
    overall: dice.pick([`总体目标（${year}年-${year + 2}年）`, `总体目标（${year}—${year + 2}年）`]),
  };
}

export function goalRows(
  dice: Dice,
  project: InventedProject,
  said: Said,
  width: number,
  withResult: boolean,
): Row[] {
  if (withResult) {
    said.fields["annualGoal/text"] = project.annualGoal;
    said.fields["goalResult"] = project.goalResult;
    const [first, second, third] = widths(dice, 3, width);
    return [
      [
        { text: dice.pick(["年度总体目标", "年度绩效目标", "年度\n总体\n目标"]), wide: first!, tall: 2 },
        { text: dice.pick(["预期目标", "年初设定目标"]), wide: second! },
        { text: dice.pick(["实际完成情况", "目标实际完成情况"]), wide: third! },
      ],
      [
        { text: project.annualGoal, wide: second! },
        { text: project.goalResult, wide: third! },
      ],
    ];
  }
  const both = dice.chance(0.5);
  recordGoals(said, project, both);
  const words = goalWords(dice, project, said, both);
  const style = dice.next();
  if (style < 0.4) {
    const [first, second] = widths(dice, 2, width);
    return [
      ...(both
        ? [
            [
              { text: words.overall, wide: first! },
              { text: project.overallGoal, wide: second! },
            ],
          ]
        : []),
      [
        { text: words.annual, wide: first! },
        { text: project.annualGoal, wide: second! },
      ],
    ];
  }
  if (both && style < 0.7) {
    const [first, second, third] = widths(dice, 3, width);
    const group = dice.pick(["总体目标", "绩效目标", "项目目标", "项目绩效目标"]);
    return [
      [
        { text: group, wide: first!, tall: 2 },
        { text: words.overall, wide: second! },
        { text: words.annual, wide: third! },
      ],
      [
        { text: project.overallGoal, wide: second! },
        { text: project.annualGoal, wide: third! },
      ],
    ];
  }
  const [first, second, third] = widths(dice, 3, width);
  const rows = [...(both ? [[words.overall, project.overallGoal]] : []), [words.annual, project.annualGoal]];
  return rows.map(([label, text], index) => [
    ...(index === 0
      ? [{ text: dice.pick(["项目目标", "绩效目标", "项目绩效目标"]), wide: first!, tall: rows.length }]
      : []),
    { text: label!, wide: second! },
    { text: text!, wide: third! },
  ]);
}

/** Parts that forms ask for and the record has no field for: they are left over, label and all. */
const UNKNOWN_PARTS: readonly (readonly [string, string])[] = [
  ["项目组织机构", "成立由分管领导任组长的工作专班负责实施。"],
  ["绩效管理措施", "建立台账，按季调度，年终开展考核。"],
  ["风险防控", "已购买意外险，并制定应急预案。"],
  ["以前年度绩效情况", "上一年度综合评定为良好等次，问题已改。"],
];

export function textRows(
  dice: Dice,
  project: InventedProject,
  said: Said,
  loose: string[],
  width: number,
): Row[] {
  const [first, second] = widths(dice, 2, width);
  const rows = dice.some(Object.keys(TEXT_WORDS), 0.4).map((path): Row => {
    const blank = dice.chance(0.1);
    if (!blank) said.fields[path] = project.texts[path]!;
    return [
      { text: dice.pick(TEXT_WORDS[path]!), wide: first! },
      { text: blank ? "" : project.texts[path]!, wide: second! },
    ];
  });
  if (dice.chance(0.2)) {
    const [label, text] = dice.pick(UNKNOWN_PARTS);
    loose.push(text);
    rows.splice(dice.whole(0, rows.length), 0, [
      { text: label, wide: first! },
      { text, wide: second! },
    ]);
  }
  return rows;
}

const CHINESE = ["一", "二", "三", "四", "五", "六", "七"];

interface Section {
  word: string;
  text: string;
  /** Null where the record has no field for it. */
  path: string | null;
}

function sectionsOf(dice: Dice, project: InventedProject): Section[] {
  const sections: Section[] = dice.some(Object.keys(TEXT_WORDS), 0.6).map((path) => ({
    word: dice.pick(TEXT_WORDS[path]!),
    text: project.texts[path]!,
    path,
  }));
  if (dice.chance(0.5))
    sections.push({ word: dice.pick(ANNUAL), text: project.annualGoal, path: "annualGoal/text" });
  if (dice.chance(0.35)) {
    const [word, text] = dice.pick(UNKNOWN_PARTS);
    sections.splice(dice.whole(0, sections.length), 0, { word, text, path: null });
  }
  return sections;
}

/** Sections with numbered, bold or styled titles, or behind a colon. */
export function textSections(
  dice: Dice,
  project: InventedProject,
  said: Said,
  loose: string[],
  paper: Paper,
): void {
  const style = dice.pick(["numbered", "bracketed", "bold", "colon", "heading"] as const);
  sectionsOf(dice, project).forEach(({ word, text, path }, index) => {
    const second = dice.chance(0.3)
      ? `同时做好${project.head["unit/name"]!}${index + 3}项日常管理工作。`
      : "";
    if (path === null) loose.push(text);
    else said.fields[path] = second === "" ? text : `${text}\n${second}`;
    if (style === "colon") paper.line(`${word}：${text}`);
    else {
      const numbers = {
        numbered: `${CHINESE[index]}、`,
        bracketed: `（${CHINESE[index]}）`,
        bold: "",
        heading: dice.chance(0.5) ? `${CHINESE[index]}、` : "",
      };
      const marks = style === "bold" ? { bold: true } : style === "heading" ? { level: 1 } : {};
      paper.line(`${numbers[style]}${word}`, marks);
      paper.line(text);
    }
    if (second === "") return;
    if (path === null) loose.push(second);
    paper.line(second);
  });
}
