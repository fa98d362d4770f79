/** A document that lays out one project or two in a way that the seed decides, and what it says. */
import type { SourceDocument } from "../../../shared/intake/index.ts";
import { Dice } from "./dice.ts";
import { goalRows, textRows, textSections } from "./goal-part.ts";
import { headLines, headRows, widths } from "./head-part.ts";
import { indicatorRows, planIndicators } from "./indicator-part.ts";
import { inventProject, type InventedProject } from "./invented-project.ts";
import { addList } from "./list-layout.ts";
import { executionRows, moneyRows } from "./money-part.ts";
import { addMonitoring } from "./monitoring-layout.ts";
import { Paper, type Merging, type Row } from "./paper.ts";
import { addProjectSections, addTwoRowList } from "./projects-layout.ts";
import { Said, type Account } from "./said.ts";
import { addClassColumns, addClassLabels, addLetter, addPlan } from "./said-layout.ts";
import { addExport, addSideBySide, addSubtotals } from "./sheet-layout.ts";
import { addText } from "./text-layout.ts";
import { addTold } from "./told-layout.ts";

export interface Layout {
  document: SourceDocument;
  account: Account;
}

const GOAL_TITLES = [
  "项目支出绩效目标表",
  "项目支出绩效目标申报表",
  "项目绩效目标表",
  "附件2：项目绩效目标申报表",
];
const RESULT_TITLES = ["项目支出绩效自评表", "项目绩效自评表", "附表1 项目支出绩效自评表"];

function signRows(dice: Dice, project: InventedProject, said: Said, width: number): Row[] {
  said.fields["preparedBy"] = project.preparedBy;
  said.fields["preparedOn"] = project.preparedOn;
  if (width >= 4 && dice.chance(0.5)) {
    const shares = widths(dice, 4, width);
    return [
      ["填报人", project.preparedBy, "填报日期", project.preparedOn].map((text, index) => ({
        text,
        wide: shares[index]!,
      })),
    ];
  }
  return [
    [
      {
        text: `填报人：${project.preparedBy}${dice.pick(["　　", "      "])}填报日期：${project.preparedOn}`,
        wide: width,
      },
    ],
  ];
}

function addForm(
  dice: Dice,
  project: InventedProject,
  paper: Paper,
  account: Account,
  merging: Merging,
): void {
  const said = new Said();
  const { loose } = account;
  const withResults = dice.chance(0.4);
  const title = dice.pick(withResults ? RESULT_TITLES : GOAL_TITLES);
  const yeared = dice.pick(["none", "line", "inside"] as const);
  const titleText =
    yeared === "inside" ? `${project.year}年度${title.replace(/^附.*?(?=项目)/u, "")}` : title;
  if (yeared !== "none") said.fields["year"] = project.year;
  const plan = planIndicators(dice, withResults);
  const { width } = plan;
  const rows: Row[] = [];
  const titleInTable = dice.chance(0.3);
  const titleLines = [titleText, ...(yeared === "line" ? [`（${project.year}年度）`] : [])];
  for (const text of titleLines) {
    if (titleInTable) rows.push([{ text, wide: width }]);
    else paper.line(text);
  }
  const headAsLines = !titleInTable && dice.chance(0.25);
  if (headAsLines) headLines(dice, project, said, loose, paper);
  else rows.push(...headRows(dice, project, said, loose, width));
  const asText = headAsLines && dice.chance(0.5);
  if (asText) textSections(dice, project, said, loose, paper);
  else rows.push(...textRows(dice, project, said, loose, width));
  if (titleInTable && dice.chance(0.3))
    rows.unshift([{ text: dice.pick(["附件1", "附件2-1", "表1"]), wide: width }]);
  if (dice.chance(0.8)) {
    const part = withResults && dice.chance(0.7) ? executionRows : moneyRows;
    rows.push(...part(dice, project, said, width));
  }
  if (said.fields["annualGoal/text"] === undefined && dice.chance(0.8))
    rows.push(...goalRows(dice, project, said, width, withResults));
  const apart = dice.chance(0.3);
  if (apart) {
    paper.table(rows.splice(0), width, merging);
    if (dice.chance(0.5)) paper.line(dice.pick(["绩效指标", "三、绩效指标", "年度绩效指标"]));
  }
  rows.push(...indicatorRows(dice, plan, project, said, loose));
  const signed = dice.chance(0.5);
  if (signed) rows.push(...signRows(dice, project, said, width));
  paper.table(rows, width, merging);
  if (dice.chance(0.25)) {
    const note = dice.pick([
      "注：本表一式三份，单位留存一份。",
      "说明：1.指标值按年度填写。",
      "备注：定性指标填写文字说明。",
    ]);
    loose.push(note);
    paper.line(note);
  }
  account.projects.push(said);
  for (const line of said.fundingLines) if (said.fields["year"] === undefined) delete line["year"];
  if (said.fields["annualGoal/text"] !== undefined && said.fields["year"] !== undefined)
    said.fields["annualGoal/year"] = said.fields["year"];
}

function addSheet(dice: Dice, paper: Paper, account: Account): void {
  const projects = Array.from({ length: dice.whole(2, 3) }, (_, index) => inventProject(dice, index));
  const add = dice.pick([
    () => addExport(dice, projects, paper, account),
    () => addSideBySide(dice, projects, paper, account),
    () => addSubtotals(dice, projects[0]!, paper, account),
    () => addTwoRowList(dice, projects, paper, account),
    () => addProjectSections(dice, projects, paper, account),
  ]);
  add();
}

/** Indicators in words, and letters. */
function addSaid(dice: Dice, paper: Paper, account: Account): void {
  const projects = Array.from({ length: dice.whole(1, 3) }, (_, index) => inventProject(dice, index));
  const add = dice.pick([
    () => addClassColumns(dice, projects, paper, account),
    () => addClassLabels(dice, projects[0]!, paper, account),
    () => addLetter(dice, projects[0]!, paper, account),
    () => addPlan(dice, projects[0]!, paper, account),
  ]);
  add();
}

export function layOut(seed: number): Layout {
  const dice = new Dice(seed);
  const paper = new Paper();
  const account: Account = { projects: [], loose: [] };
  const kind = dice.next();
  if (kind < 0.1) {
    const projects = Array.from({ length: dice.whole(1, 3) }, (_, index) => inventProject(dice, index));
    addList(dice, projects, paper, account);
  } else if (kind < 0.2) addMonitoring(dice, inventProject(dice, 0), paper, account);
  else if (kind < 0.3) addText(dice, inventProject(dice, 0), paper, account);
  else if (kind >= 0.94) addSheet(dice, paper, account);
  else if (kind >= 0.84 && kind < 0.89) addSaid(dice, paper, account);
  else if (kind >= 0.89) addTold(dice, inventProject(dice, 0), paper, account);
  else {
    const merging = dice.chance(0.75) ? "merged" : "blank";
    const count = dice.chance(0.15) ? 2 : 1;
    for (let index = 0; index < count; index += 1)
      addForm(dice, inventProject(dice, index), paper, account, merging);
  }
  return { document: paper.document(dice.pick(["word", "excel", "html"])), account };
}
