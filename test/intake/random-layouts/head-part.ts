/** The project's and the unit's data: as pairs in rows, titles over values, labelled lines, or several in one cell. */
import type { Dice } from "./dice.ts";
import type { InventedProject } from "./invented-project.ts";
import type { Paper, Row } from "./paper.ts";
import type { Said } from "./said.ts";

const WORDS: Readonly<Record<string, readonly string[]>> = {
  name: ["项目名称", "项目名称", "项目全称", "二级项目名称", "申报项目名称"],
  "unit/name": [
    "单位名称",
    "实施单位",
    "项目实施单位",
    "填报单位（盖章）",
    "项目单位",
    "预算单位",
    "申报单位（公章）",
    "资金使用单位",
  ],
  "unit/department/name": ["主管部门", "主管部门名称", "项目主管部门", "主管单位（部门）", "业务主管部门"],
  leader: ["项目负责人", "项目责任人", "项目负责人姓名"],
  "unit/phone": ["联系电话", "单位联系电话", "联系方式", "办公电话"],
  "unit/address": ["单位地址", "办公地址", "通讯地址", "联系地址"],
  "unit/representative": ["法定代表人", "法人代表", "单位负责人", "法定代表人/负责人"],
  "unit/creditCode": ["统一社会信用代码", "组织机构代码", "社会信用代码"],
  projectCode: ["项目编码", "项目代码", "项目编号"],
  period: ["项目起止时间", "起止时间", "实施期限", "项目实施周期", "项目期"],
  nature: ["项目属性", "项目性质"],
  year: ["预算年度", "申报年度", "项目年度"],
};
/** Titles that forms have and the record has no field for; what stands beside them is left over. */
const UNKNOWN: readonly (readonly [string, string])[] = [
  ["分管领导", "周永康健"],
  ["责任科室", "综合业务科"],
  ["联系人", "钱小满"],
  ["项目级次", "区本级"],
  ["支出功能分类科目", "2080299"],
  ["是否政府采购", "否，不涉及采购"],
  ["资金管理办法", "按专项资金管理规定执行"],
  ["项目经办股室", "财务股"],
  ["单位编码", "219001"],
];

const isUnknown = (label: string): boolean => UNKNOWN.some(([word]) => word === label);

/** 项 目 名 称, 1.项目名称, 项目名称： */
function dressed(dice: Dice, word: string, number: number): string {
  const spaced = dice.chance(0.08) && word.length <= 4 ? [...word].join(" ") : word;
  const numbered = dice.chance(0.06) ? `${number}.${spaced}` : spaced;
  return dice.chance(0.15) ? `${numbered}：` : numbered;
}

interface Entry {
  label: string;
  text: string;
}

function natureText(dice: Dice, nature: string): string {
  const box = (word: string): string => (word === nature ? "☑" : "□");
  return dice.pick([
    nature,
    `新增项目${box("新增")} 延续项目${box("延续")}`,
    `${box("新增")}新增　${box("延续")}延续`,
    `${nature}项目`,
  ]);
}

function record(said: Said, path: string, text: string): void {
  if (path === "nature") said.fields["nature"] = text === "新增" ? "new" : "continuing";
  else if (path === "year") said.fields["year"] = Number(text);
  else if (path === "period") {
    const [start, end] = text.split("-");
    said.fields["startDate"] = start!;
    said.fields["endDate"] = end!;
  } else said.fields[path] = text;
}

function departmentWithCode(dice: Dice, said: Said, name: string): Entry {
  said.fields["unit/department/name"] = name;
  said.fields["unit/department/code"] = "401001";
  return {
    label: dice.pick(["主管部门及代码", "主管部门（代码）", "主管部门及编码"]),
    text: dice.pick([`401001-${name}`, `${name}（401001）`, `[401001]${name}`]),
  };
}

function entriesFor(dice: Dice, project: InventedProject, said: Said, loose: string[]): Entry[] {
  const facts: Record<string, string> = { ...project.head, year: String(project.year) };
  const others = dice.shuffled(
    dice.some(
      Object.keys(facts).filter((path) => path !== "name"),
      0.45,
    ),
  );
  const at = dice.chance(0.8) ? 0 : Math.min(1, others.length);
  const paths = [...others.slice(0, at), "name", ...others.slice(at)];
  const entries = paths.map((path, index): Entry => {
    if (path !== "name" && dice.chance(0.07))
      return { label: dressed(dice, dice.pick(WORDS[path]!), index + 1), text: "" };
    if (path === "unit/department/name" && dice.chance(0.3))
      return departmentWithCode(dice, said, facts[path]!);
    record(said, path, facts[path]!);
    const text = path === "nature" ? natureText(dice, facts[path]!) : facts[path]!;
    return {
      label: dressed(dice, dice.pick(WORDS[path]!), index + 1),
      text: path === "year" && dice.chance(0.5) ? `${text}年` : text,
    };
  });
  if (dice.chance(0.3)) {
    const [label, text] = dice.pick(UNKNOWN);
    entries.splice(dice.whole(1, entries.length), 0, { label, text });
    loose.push(text);
  }
  return entries;
}

/** Columns shared out so that every part has at least one. */
export function widths(dice: Dice, parts: number, width: number): number[] {
  const shares = Array.from({ length: parts }, () => 1);
  for (let rest = width - parts; rest > 0; rest -= 1) shares[dice.whole(0, parts - 1)]! += 1;
  return shares;
}

function pairs(dice: Dice, entries: readonly Entry[], width: number): Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < entries.length;) {
    const count = Math.min(
      dice.whole(1, Math.max(1, Math.min(3, Math.floor(width / 2)))),
      entries.length - from,
    );
    const shares = widths(dice, count * 2, width);
    rows.push(
      entries.slice(from, from + count).flatMap(({ label, text }, index) => [
        { text: label, wide: shares[index * 2]! },
        { text, wide: shares[index * 2 + 1]! },
      ]),
    );
    from += count;
  }
  return rows;
}

function titlesOver(dice: Dice, entries: readonly Entry[], width: number): Row[] {
  const rows: Row[] = [];
  const most = Math.min(4, width);
  for (let from = 0; from < entries.length; from += most) {
    const some = entries.slice(from, from + most);
    // One label beside a word that no field answers to could as well be that word's value.
    if (some.filter(({ label }) => !isUnknown(label)).length < 2) {
      rows.push(...pairs(dice, some, width));
      continue;
    }
    const shares = widths(dice, some.length, width);
    rows.push(some.map(({ label }, index) => ({ text: label, wide: shares[index]! })));
    rows.push(some.map(({ text }, index) => ({ text, wide: shares[index]! })));
  }
  return rows;
}

const labelled = ({ label, text }: Entry): string => `${label.replace(/：$/u, "")}：${text}`;

function oneCell(entries: readonly Entry[], dice: Dice): Row[] {
  const between = dice.pick(["\n", "　　", "    "]);
  return dice.chance(0.5)
    ? [[{ text: entries.map(labelled).join(between) }]]
    : entries.map((entry) => [{ text: labelled(entry) }]);
}

/** 项目基本信息 reaching down at the left of the rows. */
function underGroup(dice: Dice, rows: readonly Row[]): Row[] {
  const group = {
    text: dice.pick(["项目基本信息", "基本情况", "项目基本\n情况", "基本信息"]),
    tall: rows.length,
  };
  return rows.map((row, index) => (index === 0 ? [group, ...row] : row));
}

/** The head as rows of the form's own table. */
export function headRows(
  dice: Dice,
  project: InventedProject,
  said: Said,
  loose: string[],
  width: number,
): Row[] {
  const entries = entriesFor(dice, project, said, loose);
  const style = dice.next();
  if (style < 0.12 && width > 3) return underGroup(dice, pairs(dice, entries, width - 1));
  if (style < 0.7) return pairs(dice, entries, width);
  return style < 0.85 ? titlesOver(dice, entries, width) : oneCell(entries, dice);
}

/** The head as lines above the tables. */
export function headLines(
  dice: Dice,
  project: InventedProject,
  said: Said,
  loose: string[],
  paper: Paper,
): void {
  const entries = entriesFor(dice, project, said, loose);
  const between = dice.pick(["　　", "    ", "\t"]);
  while (entries.length > 0)
    paper.line(
      entries
        .splice(0, dice.chance(0.6) ? 1 : dice.whole(2, 3))
        .map(labelled)
        .join(between),
    );
}
