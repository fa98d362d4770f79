/** The words by which forms name the columns of an indicator table (DOMAIN §2.1–2.4). */
import { officialLevels } from "./class-names.ts";
import { readLabel, words } from "./label-text.ts";
import { isChangeTitle } from "./superseded.ts";

export type Column =
  | "level1"
  | "level2"
  | "level3"
  | "class"
  | "comparison"
  | "target"
  | "overallTarget"
  | "unit"
  | "attribute"
  | "points"
  | "standard"
  | "content"
  | "basis"
  | "value"
  | "expected"
  | "likelihood"
  | "certain"
  | "possible"
  | "impossible"
  | "score"
  | "reason"
  | "measure"
  | "cause"
  | "projectName"
  | "unitName"
  | "unitOrProject"
  | "overallGoal"
  | "annualGoal"
  | "goalResult"
  | "projectCode"
  | "year"
  | "number"
  | "note"
  | "lastYear"
  | "horizon";

/** What only a form on results asks for. */
export const COLUMNS_OF_RESULTS = [
  "value",
  "expected",
  "score",
  "reason",
  "measure",
  "cause",
  "likelihood",
  "certain",
  "possible",
  "impossible",
] as const satisfies readonly Column[];

/** The columns that say something of one indicator; projects, years, numbers and notes have columns beside them. */
export const OF_INDICATOR: ReadonlySet<Column> = new Set([
  "level1",
  "level2",
  "level3",
  "class",
  "comparison",
  "target",
  "unit",
  "attribute",
  "points",
  "standard",
  "content",
  "basis",
  "value",
  "expected",
  "score",
  "reason",
  "measure",
]);

const WORDS: Readonly<Record<Column, readonly string[]>> = {
  level1: words("一级指标 一级 一级指标名称 一级目标"),
  level2: words("二级指标 二级 二级指标名称 二级目标"),
  level3: words("三级指标 三级 三级指标名称 指标名称 绩效指标名称 具体指标 三级目标 指标"),
  class: words("类别 指标类别 所属类别 指标分类 所属指标 指标类 所属指标类别 所属分类 指标归类 分类"),
  comparison: words("性质 指标性质 计算符号 运算符号 符号 比较符 比较符号 指标方向 计算符 运算符 指标值符号"),
  target: words(
    `指标值 年度指标值 目标值 绩效指标值 指标目标值 年度目标值 预期指标值 全年目标值 预期值
     年初目标值 预期当年实现值 计划值 数值 绩效目标值 年度绩效指标值 全年指标值 年初指标值
     计划指标值 目标指标值 绩效值 目标 考核目标 目标要求 目标任务 年度任务 计划任务 任务目标`,
  ),
  overallTarget: words("总体指标值 实施周期指标值 中期指标值 实施期指标值 总体目标值 中期目标值 三年指标值"),
  unit: words("度量单位 计量单位 单位 指标单位 指标值单位 指标计量单位"),
  attribute: words("指标属性 指标类型 定性/定量 定量/定性 定性定量 定量定性 属性 指标性质类型"),
  points: words(
    "分值 权重 指标分值 标准分 分值权重 指标权重 满分 分数 标准分值 权重分值 分值/权重 赋分 考核分值 分值设置",
  ),
  standard: words(
    `评分标准 扣分标准 评扣分标准 评/扣分标准 计分标准 评分办法 得分计算方法 评分细则
     赋分标准 评分规则 计分办法 评价标准 考核标准 评分方法 评分标准及方法 打分标准`,
  ),
  content: words(
    "指标内容 指标解释 指标说明 指标释义 指标含义 指标内容解释 指标解释说明 计算方法 计算公式 指标计算方法 指标计算公式",
  ),
  basis: words(
    `绩效指标值设定依据及数据来源 设定依据 数据来源 指标值设定依据 指标标准或依据
     指标值设定依据及数据来源 设定依据及数据来源 指标来源 依据 绩效指标设定依据及指标值数据来源
     绩效指标设定依据及数据来源 指标依据 指标值依据 设定依据和数据来源 取值依据 指标值来源
     依据及数据来源 依据及来源 依据和来源 依据来源`,
  ),
  value: words(
    `实际完成值 完成值 全年实际值 全年完成值 实际值 完成情况 实际完成情况 年度完成值
     全年实际完成值 指标完成值 半年度执行情况 执行情况 实际完成 年度实际值 指标完成情况
     年度完成情况 全年完成情况 实际完成指标值`,
  ),
  expected: words(
    `全年预计完成情况 全年预计完成值 预计完成情况 全年预计 全年预计值 预计全年完成情况
     预计完成值`,
  ),
  likelihood: words("完成目标可能性 完成可能性 目标完成可能性 可能性 能否完成 能否完成目标"),
  certain: ["确定能", "能完成"],
  possible: ["有可能", "可能"],
  impossible: ["完全不可能", "不可能"],
  score: words("得分 自评得分 评价得分 自评分 自评分数 指标得分 实际得分"),
  reason: words(
    `偏差原因分析及改进措施 偏差原因分析 偏差原因 未完成原因分析 原因说明 原因分析 未完成原因
     偏差原因分析及整改措施 未完成原因分析及改进措施 未完成原因及改进措施 偏差原因说明
     偏差分析及整改措施 未完成原因和改进措施 偏差原因及改进措施 偏差分析 偏差原因分析与改进措施`,
  ),
  measure: words("改进措施 整改措施 拟采取措施 拟采取的措施 下一步措施"),
  cause: words(
    "原因类别 偏差原因类别 经费保障 制度保障 人员保障 硬件条件保障 其他 规划和目标设计 投入保障 项目管理",
  ),
  projectName: ["项目名称", "项目", "二级项目名称"],
  unitName: words("单位名称 实施单位 预算单位 项目单位 项目实施单位"),
  unitOrProject: words(
    `单位名称、项目名称 单位名称项目名称 单位、项目名称 单位名称/项目名称 单位/项目名称
     单位项目名称 单位名称(项目名称) 单位及项目名称`,
  ),
  overallGoal: words(
    "总体目标 中期目标 长期目标 项目总体目标 总体绩效目标 实施期目标 项目绩效总目标 绩效总目标 项目总目标",
  ),
  annualGoal: words(
    `年度目标 年度绩效目标 项目年度绩效目标 项目年度目标 年度总体目标 绩效目标 项目绩效目标
     预算年度目标 全年目标 当年目标 本年目标`,
  ),
  projectCode: ["项目编码", "项目代码", "项目编号"],
  year: words("预算年度 所属年度 申报年度 项目年度"),
  number: ["序号", "编号", "行次", "行号"],
  note: ["备注", "说明"],
  lastYear: words(
    `上年实际实现值 上年完成值 历史值 上年值 上年实际值 近三年平均值 前年 上年 去年 前两年
     前年实际值 上年度 上年实际 前年实际`,
  ),
  // Told by what the column holds, whatever its title (目标类型, 指标期间; 实际完成情况 behind a project's goal).
  horizon: [],
  goalResult: [],
};

/** Cells that only hold other column titles together. */
const GROUPS = new Set(
  words(
    `绩效指标 年度绩效指标 长期绩效指标 中期绩效指标 总体绩效指标 项目绩效指标 绩效目标
     年度指标 绩效目标及指标 产出与效益指标 指标体系 评价指标 绩效评价指标`,
  ),
);

const COLUMN_OF = new Map<string, Column>();
for (const [column, words] of Object.entries(WORDS))
  for (const word of words) COLUMN_OF.set(word, column as Column);

/** 2025年, 2026年度 over the columns of that year. */
const ONLY_A_YEAR = /^(?:19|20|21)\d{2}年度?$/u;
const MONTHS_DONE =
  /^(?:(?:\d{1,2}[-~至]\d{1,2}|\d{1,2}|上半年|前三季度|半年度?)月?(?:份)?)(?:(?:执行|完成|实际完成)(?:情况|值)|实际完成|完成)$/u;
const YEARED = /^(?:19|20|21)\d{2}年?度?/u;

/**
 * Titles that systems word in ever new ways, by the word that carries their meaning. First match counts: 未完成原因 before
 * 完成, 指标值设定依据 before 指标值, 自评得分 before 分.
 */
const LIKE: readonly (readonly [RegExp, Column])[] = [
  [/^(?:所属|对应)?一级(?:绩效)?(?:指标|目标)?(?:名称|类别)?$/u, "level1"],
  [/^(?:所属|对应)?二级(?:绩效)?(?:指标|目标)?(?:名称|类别)?$/u, "level2"],
  [/^(?:所属|对应)?三级(?:绩效)?(?:指标|目标)?(?:名称|及内容)?$/u, "level3"],
  [/^(?:具体|细化|考核)指标(?:名称)?$/u, "level3"],
  [/^(?:偏差|未完成|未达|未实现|偏离|滞后).{0,8}(?:原因|说明|分析).{0,14}$/u, "reason"],
  [/^(?:偏差)?原因(?:分析|说明)?(?:及|和|与)?.{0,8}$/u, "reason"],
  [/^(?:扣分|失分|未得分|未得满分|扣减)(?:原因|理由|说明|情况).{0,8}$/u, "reason"],
  [/^.{0,6}(?:改进|整改|纠偏)(?:措施|建议|举措)$/u, "measure"],
  [/^.{0,6}(?:评扣?|扣|计|赋|得|打)分.{0,4}(?:标准|办法|细则|规则|方法|说明|依据|公式).{0,6}$/u, "standard"],
  [/^.{0,4}(?:考核|评价|评定|评判)(?:办法|标准|细则|方法|规则|要点)$/u, "standard"],
  [/^.{0,8}(?:设定|确定|设置|选取|取值|数据|信息)(?:的?依据|来源).{0,10}$/u, "basis"],
  [
    /^(?:全年|年度|当年|年底|年末)?(?:预计|预期)(?:全年|年度|年底|年末)?(?:可)?(?:完成|实现|达到)(?:值|情况|程度|数)?$/u,
    "expected",
  ],
  [
    /^(?:全年|年度|当年|本年|截至.{0,6})?(?:实际|累计|已)(?:完成|实现|达到)(?:值|情况|指标值|程度|数)?$/u,
    "value",
  ],
  [
    /^.{0,4}(?:可能性|可能程度)$|^(?:预计)?(?:全年|年底|年末|年度)?(?:目标)?能否(?:按期|如期)?(?:完成|实现).{0,4}$/u,
    "likelihood",
  ],
  [/^(?:本年|全年|年度|当年|本期)(?:完成|实际|实现)$|^实际$/u, "value"],
  [/^(?:全年|年底|年末|年度)(?:预计|预期)(?:数|值)?$/u, "expected"],
  [/^计划$|^年初(?:设定|申报|批复)?的?(?:目标|指标)值?$/u, "target"],
  [/^(?:年度|全年)?计划完成(?:值|数)$/u, "target"],
  [/^(?:指标|目标|绩效)(?:类别|分类)$/u, "class"],
  [/^(?:指标值|目标值|指标)的?依据$/u, "basis"],
  [/^.{0,4}得分$/u, "score"],
  [/^(?:指标|绩效)?(?:分值|权重)(?:占比|系数)?$/u, "points"],
  [
    /^(?:指标|绩效|年度|全年|当年|本年|预期|计划|期望)*(?:指标值|目标值)(?:及|和|、|与|\/)?(?:计量|度量)?(?:单位)?$/u,
    "target",
  ],
  [
    /^(?:项目)?(?:实施周期|实施期|总体|中期|长期|三年|项目期|周期)(?:内)?(?:绩效)?(?:指标值|目标值|指标目标值)$/u,
    "overallTarget",
  ],
  [
    /^(?!.*(?:周期|实施期|中期|总体|三年|上年|历史|往年|前年|去年|实际|完成|半年|[调变修]\S前)).{0,10}(?:指标值|目标值|计划值|预期值|标准值)$/u,
    "target",
  ],
  [/^(?:指标)?(?:计量|度量|计算)单位(?:名称)?$/u, "unit"],
  [/^(?:指标)?(?:计算|比较|运算)?(?:关系|方式)$/u, "comparison"],
  [/^.{0,8}(?:符号|运算符)$/u, "comparison"],
  [/^指标值?(?:内容|解释|说明|释义|含义|定义|描述).{0,6}$/u, "content"],
];

/** The column a title names, or null. 评（扣）分标准, 年度指标值（A）, 1—7月执行情况 are read. */
export function columnOf(text: string): Column | null {
  if (text.length > 40) return null;
  const base = readLabel(text).base;
  const bare = base.replace(YEARED, "");
  if (bare === "目标" && bare !== base) return "annualGoal";
  const found =
    COLUMN_OF.get(base) ??
    COLUMN_OF.get(bare) ??
    (GROUPS.has(bare) ? undefined : COLUMN_OF.get(bare.replace(/^绩效/u, "")));
  if (found !== undefined) return found;
  // 偏差原因分析：…… says something and titles nothing.
  if (base.length > 24 || /[:;。!?]/u.test(base)) return null;
  for (const [pattern, column] of LIKE) if (pattern.test(base)) return column;
  return MONTHS_DONE.test(base) ? "value" : null;
}

/** The column that a title broken over several rows names (一级 above 指标); only wordings that are known whole. */
export function columnOfParts(parts: readonly string[]): Column | null {
  return COLUMN_OF.get(readLabel(parts.join("")).base) ?? null;
}

const PROBLEMS =
  /^(?:存在的?)?(?:主要)?(?:问题|困难|原因)(?:[及和与、](?:主要)?(?:原因|措施|问题|建议|困难).{0,4})?$/u;

/** 产出指标, 存在问题及原因, 指标值: words over a column, never the text of a long field. */
export const titlesAColumn = (text: string): boolean =>
  text.length <= 24 &&
  (officialLevels(text).length > 0 ||
    isColumnGroup(text.replace(/(?<=[\u4e00-\u9fff])\d{1,2}$/u, "")) ||
    PROBLEMS.test(readLabel(text).base));

/** True for a title over several columns, such as 绩效指标 or 2026年度. */
export function isColumnGroup(text: string): boolean {
  const { base } = readLabel(text);
  return GROUPS.has(base.replace(YEARED, "")) || ONLY_A_YEAR.test(base) || isChangeTitle(text);
}

/** 1—7月执行情况, 上半年执行情况: the period of a monitoring form. */
export function isMonitoringColumn(text: string): boolean {
  return MONTHS_DONE.test(readLabel(text).base);
}
