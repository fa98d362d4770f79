/** A project in running text: labelled lines, sections, money in a sentence, indicators as an outline or as cards. */
import type { Dice } from "./dice.ts";
import { textSections } from "./goal-part.ts";
import { headLines } from "./head-part.ts";
import type { InventedIndicator, InventedProject } from "./invented-project.ts";
import type { Paper } from "./paper.ts";
import { Said, type Account } from "./said.ts";

const targetOf = ({ comparison, target, unit }: InventedIndicator): string =>
  unit === "" ? target : `${comparison}${target}${unit}`;

function outline(dice: Dice, project: InventedProject, said: Said, paper: Paper): void {
  const behind = dice.pick(["nothing", "points", "standard"] as const);
  const pointed = behind !== "nothing";
  const before = { level1: "", level2: "" };
  let count = 0;
  for (const indicator of project.indicators) {
    const { level1, level2, level3, comparison, target, unit, points, standard } = indicator;
    if (level1 !== before.level1) paper.line(level1);
    if (level1 !== before.level1 || level2 !== before.level2) {
      paper.line(`${dice.pick(["", "1."])}${level2}`);
      count = 0;
    }
    Object.assign(before, { level1, level2 });
    count += 1;
    const more = {
      nothing: "",
      points: `，${points}分`,
      standard: `，分值${points}分，评分标准：${standard}；`,
    };
    paper.line(`（${count}）${level3}：${targetOf(indicator)}${more[behind]}`);
    said.indicators.push({
      level1,
      level2,
      level3,
      target,
      unit,
      comparison: unit === "" ? "" : comparison,
      points: pointed ? points : "",
      "standard/text": behind === "standard" ? standard : "",
    });
  }
}

function cards(dice: Dice, project: InventedProject, said: Said, paper: Paper): void {
  const counted = dice.chance(0.5);
  const standard = dice.chance(0.5);
  const separated = dice.pick(["    ", "　　"]);
  project.indicators.forEach((indicator, index) => {
    const { level1, level2, level3, comparison, target, unit, points } = indicator;
    if (counted) paper.line(`指标${index + 1}`);
    paper.line(`一级指标：${level1}${separated}二级指标：${level2}`);
    paper.line(`三级指标：${level3}`);
    paper.line(`指标值：${targetOf(indicator)}${separated}分值：${points}`);
    if (standard) paper.line(`评分标准：${indicator.standard}`);
    said.indicators.push({
      level1,
      level2,
      level3,
      target,
      unit,
      comparison: unit === "" ? "" : comparison,
      points,
      "standard/text": standard ? indicator.standard : "",
    });
  });
}

export function addText(dice: Dice, project: InventedProject, paper: Paper, account: Account): void {
  const said = new Said();
  if (dice.chance(0.6)) paper.line(dice.pick(["项目文本", "项目支出绩效目标申报书", "项目绩效目标申报表"]));
  headLines(dice, project, said, account.loose, paper);
  textSections(dice, project, said, account.loose, paper);
  const kind = dice.pick(["outline", "cards", "none"] as const);
  if (kind !== "none") {
    paper.line(dice.pick(["绩效指标", "三、绩效指标", "九、项目绩效指标"]), { bold: true });
    (kind === "outline" ? outline : cards)(dice, project, said, paper);
  }
  if (dice.chance(0.4)) {
    said.fields["preparedBy"] = project.preparedBy;
    said.fields["preparedOn"] = project.preparedOn;
    paper.line(`填报人：${project.preparedBy}　　填报日期：${project.preparedOn}`);
  }
  if (said.fields["annualGoal/text"] !== undefined && said.fields["year"] !== undefined)
    said.fields["annualGoal/year"] = said.fields["year"];
  account.projects.push(said);
}
