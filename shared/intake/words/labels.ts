/** The words by which forms and texts name a project's fields (DOMAIN §2.1–2.4), and the fields they mean. */
import type { FieldPath } from "../../project/index.ts";
import { labelLike, personOfPhone } from "./label-patterns.ts";
import { readLabel, words, type LabelText } from "./label-text.ts";
import { changeIn } from "./superseded.ts";

/** Where a word may be trusted as a label: everywhere, only with a colon or as a cell of its own, only among a unit's data. */
type Reach = "anywhere" | "marked" | "unit";

export interface FieldLabel {
  path: FieldPath;
  /** A text of several paragraphs may follow. */
  long: boolean;
  reach: Reach;
  /** A telephone number stands behind the value (项目负责人及联系电话). */
  withPhone?: boolean;
  /** 调整后… names the value that counts, 原… the one that no longer does. */
  change?: "earlier" | "later";
  label: LabelText;
}

const LONG_FIELDS: Readonly<Record<string, readonly string[]>> = {
  justification: words(
    `立项依据 项目立项依据 立项情况 立项背景 立项背景及依据 立项依据及背景 设立依据
     项目依据 依据文件 项目立项的依据 立项的依据 项目设立依据 项目设立的依据 政策依据 申报依据 立项理由 立项依据及必要性`,
  ),
  overview: words(
    `项目基本概况 项目概况 项目基本情况 项目简介 基本概况 项目概述 项目情况 项目基本信息概述
     项目情况简介`,
  ),
  activities: words(
    `项目实施内容 实施内容 项目内容 主要内容 项目主要内容 建设内容 工作内容
     项目实施内容及过程概述 实施内容及过程概述 项目实施的主要内容 主要实施内容 主要建设内容 项目建设内容 主要任务 工作任务 重点任务`,
  ),
  fundingNote: words(
    `资金安排情况 资金安排 项目资金安排情况 项目资金安排 经费安排 经费安排情况 资金测算
     资金测算依据 资金使用计划 经费预算 资金需求 资金预算情况 预算安排情况 资金概算 经费概算
     项目资金情况`,
  ),
  plan: words(
    `项目实施计划 实施计划 进度计划 实施进度计划 项目实施进度计划 项目进度计划 工作计划
     项目实施进度 实施方案 项目实施方案 进度安排 实施进度 实施步骤 项目工作计划 实施进度安排`,
  ),
  outcomes: words(
    `项目实施成效 实施成效 预期成效 项目成效 预期效益 项目效益 实施效果 预期效果 项目预期成效
     项目实施效果 项目预期效益 预期社会效益 项目预期效果 预期成果 预期目标及效益`,
  ),
  "overallGoal/text": words(
    `总体目标 中期目标 长期目标 项目总体目标 三年目标 总体绩效目标 中长期目标 中期绩效目标
     长期绩效目标 项目中期目标 实施期目标 实施期绩效目标 项目总目标 实施期总目标 三年总体目标
     中期总体目标`,
  ),
  "annualGoal/text": words(
    `年度目标 年度总体目标 年度绩效目标 预算年度目标 项目年度目标 当年目标 项目年度绩效目标
     本年度目标 年度绩效总目标 年度总目标 当年绩效目标 本年度绩效目标 年度工作目标`,
  ),
  goalResult: words(
    `目标实际完成情况 年度目标完成情况 年度总体目标完成情况 项目年度目标完成情况 总体目标完成情况
     年度绩效目标完成情况 目标完成情况 总体完成情况 实际完成情况 全年实际完成情况
     年度目标实际完成情况 绩效目标实际完成情况 绩效目标完成情况说明`,
  ),
  otherNotes: words(
    `其他需要说明事项 其他说明 其他需要说明的事项 其他需要说明的问题 其他需说明事项
     其他需要说明的情况 需要说明的其他事项 需要说明的问题 其他事项说明`,
  ),
  "unit/profile": words(
    `单位概况 单位基本情况 单位基本概况 单位职能概述 单位简介 部门职能 单位职能 单位职责
     主要职能 单位主要职能 部门职能概述 单位主要职责`,
  ),
};

const SHORT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  year: words("预算年度 申报年度 年度 项目年度 所属年度"),
  name: words(
    `项目名称 项目支出名称 二级项目名称 项目全称 专项名称 专项资金名称 项目资金名称
     申报项目名称 资金名称`,
  ),
  projectCode: ["项目编码", "项目代码", "项目编号"],
  nature: words("项目属性 项目性质 项目类别 项目类型"),
  dates: words(
    `起止时间 项目起止时间 项目期 项目期限 实施期限 项目实施期限 项目周期 执行期限
     项目起止日期 起止日期 项目实施时间 起止年限 起止年月 项目起止 实施时间 项目实施周期 实施周期 项目起止年限`,
  ),
  startDate: words(
    `开始时间 项目开始时间 起始时间 开始日期 项目开始日期 计划开始时间 开工时间 计划开始日期
     启动时间`,
  ),
  endDate: words(
    `完成时间 项目完成时间 结束时间 完成日期 项目结束时间 结束日期 终止时间 计划完成时间
     竣工时间 计划完成日期 项目完成日期 截止时间`,
  ),
  "unit/name": words(
    `单位名称 单位 实施单位 项目实施单位 项目单位 填报单位 申报单位 预算单位 承担单位 项目申报单位
     项目承担单位 执行单位 项目执行单位 实施单位名称 编报单位 主办单位 单位编码及名称 单位代码及名称 单位全称 预算单位名称 项目单位名称`,
  ),
  "unit/creditCode": words(
    `统一社会信用代码 组织机构代码 社会信用代码 机构代码 信用代码 统一信用代码
     单位统一社会信用代码 组织机构代码/统一社会信用代码 统一社会信用代码/组织机构代码`,
  ),
  "unit/address": words("地址 单位地址 办公地址 通讯地址 联系地址 单位住所 通信地址 住所"),
  "unit/phone": words("联系电话 电话 联系方式 办公电话 单位电话 单位联系电话 电话号码"),
  "unit/representative": words(
    `法定代表人 法人代表 负责人 单位负责人 法定代表人/负责人 法定代表人或负责人 法人 单位法人
     法人代表/负责人 单位法定代表人 法人代表姓名 法定代表人姓名 单位法人代表 主要负责人`,
  ),
  "unit/department/name": words(
    "主管部门 主管单位 主管部门名称 主管局 项目主管部门 一级主管部门 上级主管部门",
  ),
  "unit/department/code": ["主管部门编码", "主管部门代码"],
  department: words("主管部门及代码 主管部门及编码 主管部门名称及代码 主管部门/代码"),
  fundingSource: words("经费来源 资金来源 项目资金来源 资金渠道 项目经费来源"),
  leader: words("责任人 项目负责人 项目责任人 项目主要负责人 项目负责人姓名"),
  preparedBy: words("填报人 填表人 经办人 填表人员 制表人"),
  preparedOn: words("填报日期 填表日期 日期 填报时间 填表时间 编报日期"),
};

/** Words too common to be taken for a label where they merely stand on a line of their own. */
const MARKED_ONLY = new Set(
  words(
    `年度 单位 责任人 项目性质 项目类别 项目类型 项目期 实施期限 负责人 单位负责人 法人 电话 日期
     主要职能 部门职能 主要内容 工作内容 工作计划 建设内容 开始时间 完成时间 结束时间
     实施时间 项目情况 经办人 目标完成情况 总体完成情况 主要负责人 住所 机构代码 政策依据
     实施步骤 主要任务 工作任务 重点任务 启动时间 截止时间 竣工时间 开工时间`,
  ),
);
const UNIT_ONLY = new Set(words("地址 电话 负责人 联系方式 法人 住所 主要负责人"));

/** Titles that open a part and hold no value of their own. */
const STRUCTURE = new Set(
  words(
    `项目绩效目标表 绩效目标表 项目支出绩效目标表 项目支出绩效目标申报表 绩效目标申报表
     项目支出绩效自评表 项目绩效自评表 项目支出绩效运行监控表 项目绩效运行监控表 绩效指标
     项目目标 绩效目标 项目绩效目标 年度绩效指标 长期绩效指标 中期绩效指标 总体绩效指标
     项目文本 基本情况 单位基本信息 项目单位情况 项目实施单位情况 项目基本信息 基本信息
     单位信息 绩效指标表 年度指标 项目概要 绩效目标及指标 附件 附表 项目立项情况 绩效目标情况
     年度绩效目标表 项目支出绩效目标 单位情况 项目申报书 项目申报表 封面 项目绩效指标 续表
     绩效目标完成情况 项目年度目标完成情况表 项目信息 项目单位基本情况 实施单位情况
     实施单位基本情况 项目单位信息 绩效自评表 绩效运行监控表 绩效监控表 绩效指标情况 资金
     绩效指标完成情况 指标完成情况 项目绩效指标完成情况 资金执行情况 项目资金执行情况 预算执行情况
     资金使用情况 资金情况 资金来源表 资金用途表 资金明细表 资金测算表 支出明细表 经费测算表 预算明细表 资金测算明细
     资金测算明细表 经费测算明细表 预算测算表 项目资金明细表 资金信息 目标信息 指标信息 资金构成 资金来源构成`,
  ),
);

const LABELS = new Map<string, { path: FieldPath; long: boolean; reach: Reach }>();
for (const [table, long] of [
  [LONG_FIELDS, true],
  [SHORT_FIELDS, false],
] as const) {
  for (const [path, words] of Object.entries(table)) {
    for (const word of words) {
      LABELS.set(word, {
        path,
        long,
        reach: UNIT_ONLY.has(word) ? "unit" : MARKED_ONLY.has(word) ? "marked" : "anywhere",
      });
    }
  }
}

const PERSONS: ReadonlySet<string> = new Set(["leader", "preparedBy", "unit/representative"]);

/** 2022年度目标, 预算年度2022年目标: the year belongs to the goal, not to the label. */
const YEAR_IN_LABEL =
  /(?:(?:19|20|21)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2}(?=年))年?(?:度)?(?:[-~至到]+(?:19|20|21)\d{2}年?(?:度)?)?/gu;

/** The label by its known wording or by its pattern; 项目负责人及联系电话 names a person with a telephone number. */
function knownLabel(
  base: string,
): { path: FieldPath; long: boolean; reach: Reach; withPhone?: boolean } | null {
  const direct = LABELS.get(base) ?? labelLike(base);
  if (direct !== null) return direct;
  const named = personOfPhone(base);
  if (named?.endsWith("联系人") === true) return { path: "contact", long: false, reach: "anywhere" };
  const person = LABELS.get(named ?? "");
  return person === undefined ? null : { ...person, reach: "anywhere", withPhone: true };
}

/** 原年度目标, 调整后完成时间: what a field was before a change, or is after it. */
function changedLabel(label: LabelText): FieldLabel | null {
  const changed = changeIn(label.base);
  const known = changed === null ? null : knownLabel(changed.rest);
  if (changed === null || known === null) return null;
  const path = changed.when === "earlier" ? "earlier" : known.path;
  return { ...known, path, reach: "anywhere", change: changed.when, label };
}

/**
 * The field a label names, or null. Pseudo-paths: `dates` (a period), `department` (name with code), `contact` (a person
 * with a number), `earlier` (what a field was before a change).
 */
export function fieldLabel(text: string): FieldLabel | null {
  if (text.length > 80) return null;
  const label = readLabel(text);
  const direct = knownLabel(label.base);
  // 单位负责人（电话）
  const asksNumber =
    PERSONS.has(direct?.path ?? "") && label.notes.some((note) => /电话|手机|联系方式/u.test(note));
  if (direct !== null) return { ...direct, ...(asksNumber ? { withPhone: true } : {}), label };
  const changed = changedLabel(label);
  if (changed !== null) return changed;
  const explained = label.numbered ? knownLabel(label.notes.at(-1) ?? "") : null;
  // ③为什么立项（立项依据）: a question of the form's own, with the field it means behind it.
  if (explained?.long === true) return { ...explained, label };
  const years = label.base.match(YEAR_IN_LABEL);
  if (years === null) return null;
  const bare = label.base.replace(YEAR_IN_LABEL, "");
  const notes = [...label.notes, ...years];
  const found =
    LABELS.get(bare) ??
    (bare === "目标" || bare === "绩效目标"
      ? LABELS.get(/[-~至到]/u.test(years[0]) ? "总体目标" : "年度目标")
      : undefined);
  return found === undefined || !found.path.includes("oal")
    ? null
    : { ...found, label: { ...label, base: bare, notes } };
}

const FORM_TITLE =
  /^(.{0,24}?)(?:项目|部门)?(?:整体)?(?:支出)?绩效(?:目标|自评|自评价|运行监控|监控|执行监控|目标执行监控|目标运行监控|跟踪监控|目标申报|目标批复|目标完成|评价|指标)(?:情况|结果)?(?:申报|汇总|明细|公开|批复|备案|审核|对照|登记|填报|调整)?(?:简表|表|书|报告|体系|汇编)$/u;

const GOAL_TITLE = /^(.{0,24}?)(?:项目支出|项目支出预算|部门整体支出)绩效目标$/u;
/** 老旧小区改造项目绩效目标, …工程绩效指标表: the project before the words. */
const PROJECT_TITLE =
  /^(.{2,30}?(?:项目|工程|经费|资金|补助|补贴|专项))(?:支出)?绩效(?:目标|指标)(?:及指标)?表?$/u;

/**
 * A title that only opens a part (项目绩效目标表, （2022年度）项目支出绩效自评表, 绩效指标); null for any other text.
 * @returns whose form it is (湖滨区 of 湖滨区项目绩效目标表); empty where the title names nobody
 */
export function structureTitle(text: string): { owner: string } | null {
  if (text.length > 60) return null;
  const base = readLabel(text)
    .base.replace(YEAR_IN_LABEL, "")
    .replace(/^(?:附件|附表|表)[\d一二三四五六七八九十]*[-—]?\d*[:、.\s]*/u, "")
    .replace(/^度/u, "")
    .replace(/(?:具体)?(?:如下|见下表)$/u, "");
  if (STRUCTURE.has(base.replace(/[与和、]/u, "及")) || (base === "" && text.trim().startsWith("附")))
    return { owner: "" };
  const titled = GOAL_TITLE.exec(base) ?? FORM_TITLE.exec(base) ?? PROJECT_TITLE.exec(base);
  return titled === null
    ? null
    : {
        owner: titled[1]!.replace(
          /(?:省级|市级|区级|县级|区县级|本级)?(?:部门|财政)?(?:预算|专项资金)?$/u,
          "",
        ),
      };
}

export const isStructureTitle = (text: string): boolean => structureTitle(text) !== null;

/** Words that open the part with a unit's own data. */
export function opensUnitPart(path: FieldPath): boolean {
  return path.startsWith("unit/") || path === "fundingSource" || path === "department";
}

/** All field words, longest first, for finding labels inside a line. */
export const LABEL_WORDS: readonly string[] = [...LABELS.keys()].sort((a, b) => b.length - a.length);
