/** The project that a title names: 湖滨区水务局2026年度管网改造工程绩效指标表, 关于申报2027年农资储备项目的请示. */
import { withoutSpaces } from "../../text/index.ts";
import { onOneLine } from "./values.ts";

const NAMED_PROJECT = /(?:项目|经费|资金|工程|补助|补贴|计划|活动|专项)$/u;
const UNIT_THEN_PROJECT = /^(.{2,20}?(?:局|委员会|委宣传部|委组织部|政府|街道办事处))(.{3,})$/u;
const PLACE = /^.{1,6}?(?:省|自治州|州|市|区|县|旗|乡|镇|街道)(?=.)/u;
/** Whose form it is; 湖滨区项目绩效目标表 names no project. */
const PLACE_OR_UNIT =
  /(?:[省市州区县旗乡镇局委办部院校会站所馆社厅]|街道|中心|单位|部门|集团|公司|政府|办事处|学校|大队|支队)$/u;
/** What many projects have in common names none of them: 预算项目, 民生实事项目, 专项资金. */
const GENERAL =
  /^(?:预算|部门|财政|重点|重大|专项|民生|实事|债券|政府|投资|基本建设|[省市州区县]级|区县级?|本级|上级|中央|单位|二级|一级|支出|年度|其他|运转类|特定目标类|转移支付|绩效|公开|所有|各|全部|有关|相关|补助|建设|申报|入库|储备|评价)*(?:项目|资金|经费|专项|工程|补助|补贴|计划|活动)$/u;

/** 乡村振兴领域重点项目绩效目标汇总表: a list has as many names as rows, and its title none of them. */
const OF_MANY =
  /汇总|汇编|一览|清单|名录|目录|(?:重点|重大|各|等|部分)(?:项目|工程)(?:支出)?(?:绩效|目标|指标|$)/u;

const LETTER = /关于(.{4,60})的(?:请示|报告|函|申请|申请书|通知|批复|说明|汇报|情况说明)$/u;
const ASKING =
  /^(?:恳请|商请|申报|申请|报送|上报|呈报|提请|审批|审核|审定|拨付|解决|安排|追加|增加|下达|批复|批准|给予|支持|实施|开展|推进|组织|做好|编制|(?:19|20|21)\d{2}年?度?|[省市州区县]级|本级|财政|的|，)+/u;

export interface NamedInTitle {
  /** Empty where the title names none. */
  unit: string;
  name: string;
  /** The title says no more than these. */
  whole: boolean;
}

const isGeneral = (name: string): boolean => GENERAL.test(name.replace(PLACE, "")) || GENERAL.test(name);

/** 重点项目, 区民政局: a heading that speaks of projects at large, or of whoever runs them. */
export const namesNoProject = (heading: string): boolean => isGeneral(heading) || PLACE_OR_UNIT.test(heading);

/** The longest ending of a name that stands in the title in one piece: the year may stand before it or within it. */
function asWritten(title: string, name: string): string {
  for (let from = 0; from < name.length; from += 1) {
    const ending = name.slice(from);
    if (title.includes(ending)) return ending;
  }
  return "";
}

/**
 * @param owner the words before 绩效目标表 and the like, without the year
 * @returns null where they name a unit or a place, or projects at large
 */
export function namedInFormTitle(title: string, owner: string): NamedInTitle | null {
  const plain = withoutSpaces(title);
  if (OF_MANY.test(plain)) return null;
  // 项目 behind the owner is the form's own word unless the owner is more than a place or a unit.
  const written = [`${owner}项目`, owner].find((name) => asWritten(plain, name).length >= 4);
  const full = written === undefined || (written !== owner && PLACE_OR_UNIT.test(owner)) ? owner : written;
  if (!NAMED_PROJECT.test(full) || isGeneral(full)) return null;
  const whole = asWritten(plain, full);
  const parts = UNIT_THEN_PROJECT.exec(whole);
  const before = full.slice(0, full.length - whole.length);
  const name = parts?.[2] ?? whole;
  if (name.length < 4 || isGeneral(name)) return null;
  const isUnit = UNIT_THEN_PROJECT.test(`${before}某某某`);
  return { unit: parts?.[1] ?? (isUnit ? before : ""), name, whole: before === "" };
}

/** The project that a letter asks for, by the letter's title; null for other lines. */
export function namedInLetter(line: string): string | null {
  const asked = LETTER.exec(withoutSpaces(line))?.[1]?.replace(ASKING, "");
  const name = asked?.replace(/(项目|工程)(?:建设|补助|专项|所需)?(?:资金|经费)$/u, "$1");
  // 关于申请禁毒专项经费的报告 asks for money and names no project.
  if (name === undefined || name.length < 5 || !/(?:项目|工程)$/u.test(name) || isGeneral(name)) return null;
  return /[，。；：、“”《》]/u.test(name) ? null : name;
}

const LONGEST_TITLE = 120;
/** “书香满城”全民阅读活动 is a name with its quotation marks; a title in them cites another document. */
const PLAN =
  /^((?:[^，。；：、“”《》]|“[^，。；：、“”《》]{1,20}”){4,70}?(?:项目|工程|活动|行动))(?:建设|工作|组织)?(?:实施|工作|建设)?(?:方案|可行性研究报告|(?:项目)?建议书|计划书|任务书|申报书|申报材料|申报文本|资金申请报告|立项申请书)(?:[(（](?:摘要|简本|初稿|草案|试行|送审稿|报批稿|审定稿|修订稿|征求意见稿|讨论稿|节选|代.{2,10})[)）])?$/u;

/** 柳河县2027年农村饮水安全维修养护项目实施方案: the project whose plan the title opens; null for other titles. */
export function namedInPlan(title: string): NamedInTitle | null {
  const owner = PLAN.exec(withoutSpaces(title))?.[1];
  if (owner === undefined) return null;
  const dated = /^(.*?)(?<!\d)(?:19|20|21)\d{2}年?度?(.+)$/u.exec(owner);
  const before = dated?.[1] ?? "";
  const rest = dated?.[2] ?? owner;
  const parts = before === "" ? UNIT_THEN_PROJECT.exec(rest) : null;
  const name = parts?.[2] ?? rest;
  if (name.length < 5 || isGeneral(name)) return null;
  const unit = parts?.[1] ?? (UNIT_THEN_PROJECT.test(`${before}某某某`) ? before : "");
  return { unit, name, whole: before === unit || before === "" };
}

/** The lines of a paragraph; a plan's title broken over several of them is one. */
export function linesOf(text: string): string[] {
  return text.includes("\n") && text.length <= LONGEST_TITLE && namedInPlan(text) !== null
    ? [onOneLine(text)]
    : text.split("\n");
}
