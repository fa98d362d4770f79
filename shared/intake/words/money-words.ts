/** The words by which forms name amounts: totals, sources, columns of 预算执行 and of cost lines (DOMAIN §2.1–2.3). */
import type { FundingLine } from "../../project/index.ts";
import { readLabel } from "./label-text.ts";
import { changeIn } from "./superseded.ts";
import { moneyUnitIn } from "./written-unit.ts";

export type SourceClass = FundingLine["sourceClass"];

const TOTALS = new Set([
  "年度资金总额",
  "年度金额",
  "总投资",
  "总投资额",
  "投资总额",
  "总预算",
  "总金额",
  "预算资金",
  "资金总额",
  "项目资金总额",
  "总额",
  "项目总投资",
  "预算金额",
  "申请资金",
  "总投入",
  "项目预算",
  "年度预算",
  "项目总金额",
  "年度预算金额",
  "申请金额",
  "预算总额",
  "项目资金",
  "年度预算数",
  "预算数",
  "项目金额",
  "资金合计",
  "项目预算金额",
  "年度资金",
  "本年资金总额",
  "年度预算总额",
  "项目预算总额",
  "合计",
  "金额",
  "项目总预算",
  "项目当年预算",
  "当年预算",
  "当年资金总额",
  "申报金额",
  "年度项目资金总额",
  "年度财政资金总额",
  "财政资金总额",
]);
const LONG_TERM_TOTALS = new Set([
  "中期资金总额",
  "实施期资金总额",
  "三年资金总额",
  "中期总额",
  "项目总额",
  "总体资金总额",
  "中期资金",
  "长期资金总额",
]);

const SOURCES: readonly (readonly [RegExp, SourceClass])[] = [
  [/结转|结余/u, "carryover"],
  [/^非财政/u, "other"],
  [/自有资金|单位资金|事业收入|经营性?收入|专户|自筹/u, "own"],
  // 中央水利发展资金, 省级农业生产发展资金: money that a government above the district gives for a purpose.
  [/^(?:国家|中央|省级|市级|上级).{1,12}资金$/u, "fiscal"],
  [/财政|预算拨款|补助|转移支付|政府性基金|一般公共预算|专项债|国有资本经营/u, "fiscal"],
  [
    /^(?:中央|省|市|州|区|县|乡|镇|街道|上级|本级|地方)(?:本?级)?(?:专项|统筹|预算|可用)?(?:资金|配套|配套资金|预算|财力|专项)$/u,
    "fiscal",
  ],
  [/^其他|社会资金|社会投入|捐赠|赞助|贷款/u, "other"],
];

export type BudgetColumn = "initial" | "adjusted" | "executed" | "expected" | "computed";

const BUDGET_COLUMNS: readonly (readonly [RegExp, BudgetColumn])[] = [
  [
    /^(?:年初|当年|本年)?(?:批复)?预算数?$|^(?:年初|本年|当年)?预算(?:数|安排|金额|批复数?|安排数|安排金额)?$|^年初批复数$/u,
    "initial",
  ],
  [
    /^(?:全年|调整后?|变动后|追加后|最终)(?:全年|年度)?预算(?:数|金额|安排|额)?(?:\(A\))?$|^预算调整后?数?$/u,
    "adjusted",
  ],
  [/^(?:全年预计|预计全年|预计年底|预计)(?:执行|支出|完成)(?:数|金额|额)?$/u, "expected"],
  [
    /^(?:截至)?(?:全年|预算|全年预算|实际|年度|累计|本年|(?:\d{1,2}[-~至])?\d{1,2}月(?:份|底|末)?|上半年|半年度?)?(?:实际|累计)?(?:资金|预算|经费)?(?:执行|支出|完成|使用|支付)(?:数|金额|额)$/u,
    "executed",
  ],
  [/^(?:实际|累计|全年|全年实际|本年实际|已)(?:执行|支出|使用|支付)$/u, "executed"],
  [
    /^(?:截至)?(?:(?:\d{1,2}[-~至])?\d{1,2}月(?:份|底|末)?|上半年|半年度?)(?:实际|累计)?(?:执行|支出|支付)$/u,
    "executed",
  ],
  [
    /(?:(?:执行|完成|支出|支付)率|(?:执行|支出|支付|完成|预算|资金|使用)进度)$|^(?:进度|得分|分值|权重|原因|预算执行率)$/u,
    "computed",
  ],
];

/** 批复金额, 核定预算数, 下达资金额度: the year's money by whatever act it was given. */
const TOTAL_LIKE =
  /^(?:项目|年度|本年|当年|预算|财政|资金|经费)*(?:批复|下达|安排|核定|核准|申请|申报|拟安排|投入)的?(?:项目|预算|资金|经费)?(?:金额|总额|数额|额度|资金|数)$|^(?:项目|预算|资金|经费)+(?:额度|数额|规模)$/u;

/** In brackets behind a word: the form lists it among its sources of money. */
export const SAID_TO_BE_SOURCE = "资金来源";

const bareLabel = (text: string): string => readLabel(text).base.replace(/^其中[:：]?/u, "");

/** total, longTerm (over several years), a source with its class, or null. */
export function amountLabel(
  text: string,
): { kind: "total" | "longTerm" } | { kind: "source"; sourceClass: SourceClass; label: string } | null {
  if (text.length > 40) return null;
  const base = bareLabel(text);
  if (base === "") return null;
  // 本级统筹（资金来源）: said of a source that no word tells.
  const isSaid = readLabel(text).notes.includes(SAID_TO_BE_SOURCE);
  if (TOTALS.has(base) || TOTAL_LIKE.test(base)) return { kind: "total" };
  if (LONG_TERM_TOTALS.has(base)) return { kind: "longTerm" };
  if (isSaid) return { kind: "source", sourceClass: sourceClassOf(base), label: base };
  if (
    base.length > 16 ||
    /[,，。;；]/u.test(base) ||
    !/(?:资金|拨款|收入|补助|基金|结转|结余|其他|自筹|预算|捐赠|支付|贷款|投入|配套|财政|赞助|财力|专项)$/u.test(
      base,
    )
  )
    return null;
  const found = SOURCES.find(([pattern]) => pattern.test(base));
  return found === undefined ? null : { kind: "source", sourceClass: found[1], label: base };
}

/** 原预算金额, 调整后财政拨款: an amount before or after a change, and the words for the amount itself. */
export function changedAmount(text: string): { when: "earlier" | "later"; label: string } | null {
  const changed = text.length > 40 ? null : changeIn(bareLabel(text));
  if (changed === null) return null;
  const { when, rest } = changed;
  if (amountLabel(rest) !== null) return { when, label: rest };
  return /^(?:项目|年度)?(?:预算|资金|经费|投资)(?:数|额|规模)?$/u.test(rest)
    ? { when, label: "预算金额" }
    : null;
}

/** 预算（万元） where no column is titled so: only its unit tells that an amount is meant. Null without one. */
export function bareAmount(text: string): string | null {
  const { base, notes } = readLabel(text);
  const unit = notes.find((note) => moneyUnitIn([note]) !== null);
  return /^(?:预算|资金|经费)$/u.test(base) && unit !== undefined ? `预算金额（${unit}）` : null;
}

/** The class of a source that running text names. */
export function sourceClassOf(text: string): SourceClass {
  const { base } = readLabel(text);
  return SOURCES.find(([pattern]) => pattern.test(base) || pattern.test(text))?.[1] ?? "";
}

/** A column of 预算执行情况: 年初预算数, 全年预算数, 1—7月执行数 …; computed for rates, points and scores. */
export function budgetColumn(text: string): BudgetColumn | null {
  if (text.length > 30) return null;
  const base = readLabel(text).base.replace(/^(?:19|20|21)\d{2}年度?/u, "");
  if (SHARE.test(base)) return "computed";
  return BUDGET_COLUMNS.find(([pattern]) => pattern.test(base))?.[1] ?? null;
}

/** Does the column speak of some months, as monitoring forms do? */
export function isMonitoringBudgetColumn(text: string): boolean {
  return /\d月(?:份)?(?:执行|支出|完成)|半年度?(?:执行|支出)|预计/u.test(readLabel(text).base);
}

/** 占比, 占总投资比例, 所占比重 */
const SHARE = /^(?:所|各自?)?占(?:.{0,8}的?)?(?:比例|比重|比率|比)$|^(?:比例|比重)$/u;
/** 财政拨款占比, 自有资金比例: the share of one source. */
const SHARE_OF_SOURCE = /(?:资金|拨款|收入|补助|财政|投入|来源)(?:的?占比|所占比[例重]|比例|比重)$/u;

/** A word for the share of a source in the whole, never for an amount: 占比, 财政拨款比例, 自有资金（%）. */
export function isShareLabel(text: string): boolean {
  if (text.length > 30) return false;
  const { base, notes } = readLabel(text);
  return (
    SHARE.test(base) || SHARE_OF_SOURCE.test(base) || notes.some((note) => /^[%％]$|^占比|^比例/u.test(note))
  );
}

export type CostColumn =
  | "label"
  | "sourceLabel"
  | "unitPrice"
  | "quantity"
  | "times"
  | "amount"
  | "source"
  | "year"
  | "note"
  | "share"
  | "number";

const COST_COLUMNS: readonly (readonly [RegExp, CostColumn])[] = [
  [/^(?:资金来源|经费来源|来源|来源名称|来源项目|资金来源名称|资金来源项目)$/u, "sourceLabel"],
  [/^(?:资金类别|资金性质|来源类别|资金类型)$/u, "source"],
  [/^(?:年度|预算年度|年份)$/u, "year"],
  [
    /^(?:支出|费用|开支|经费|资金)?(?:用途|内容|项目|名称|明细|事项|类别)$|^(?:项目)?(?:支出|费用|经费|成本)(?:明细|构成)(?:项目|内容)?$|^明细项目$|^预算成本构成$|^项目内容$|^资金用途$|^经费用途$|^预算明细$/u,
    "label",
  ],
  [/^(?:单价|标准|单价标准|(?:支出|测算|补助|补贴|奖补|采购|收费|定额|计费)标准)$/u, "unitPrice"],
  [/^(?:(?:补助|补贴|奖补|采购|购置|建设)?数量|人数|份数|个数|工程量)$/u, "quantity"],
  [/^(?:次数|天数|期数|场次|频次|月数)(?:[/／、或](?:次数|天数|期数|场次|频次|月数))*$/u, "times"],
  [/^(?:金额|小计|预算金额|预算数|合计金额|测算金额|资金|预算|经费|支出金额|安排金额)$/u, "amount"],
  [
    /^(?:测算依据|备注|说明|测算过程|测算公式|计算公式|测算依据及说明|测算说明|测算公式依据|支出依据|(?:计算|核算|计费|取费|收费|定额|费用|编制)(?:依据|过程|说明|方法|方式)(?:及说明)?)$/u,
    "note",
  ],
  [SHARE, "share"],
  [/^(?:序号|编号|行次|行号)$/u, "number"],
];

export function costColumn(text: string): CostColumn | null {
  if (text.length > 24) return null;
  const base = readLabel(text).base;
  return COST_COLUMNS.find(([pattern]) => pattern.test(base))?.[1] ?? null;
}
