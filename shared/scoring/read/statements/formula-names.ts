/** 得分=到位资金÷50×15, 救助人数÷目标人数×10: what a formula is of, by the names it uses. */
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mentionsName } from "../phrases/formulas.ts";
import type { Factor, Formula } from "../syntax.ts";
import type { Statement } from "./statement.ts";

/** How the number came about, or of when it is; what is left is what is counted. */
const AROUND =
  /^(?:(?:本年度?|全年|年度|年末|年底|当年|累计|实际|最终|问卷|测评|调查|群众|认定|审核|验收|核实|统计|已|共|经)(?:的)?)+/u;
const DUE = /^(?:计划|目标|应|任务|核定|预定|要求)+/u;
/** 开展场数 of 宣传活动场次: the verb says nothing that the indicator does not. */
const DOING = /^(?:实际)?(?:完成|开展|举办|办理|办结|实施|组织|执行|达到|实现)+/u;
const COUNT = /(?:数量|[数量次])$/u;

/** 救助人数 of 救助流浪乞讨人员人数: every letter, in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

const OVERRUN = /^超.率$/u;
const leaf = (factor: Factor): Formula => ({ op: "leaf", factor });
const BEYOND: Formula = {
  op: "÷",
  left: { op: "-", left: leaf("actual"), right: leaf("target") },
  right: leaf("target"),
};

/** Whether `said` names the result that the indicator of this name measures. */
function isOwn(said: string, name: string, unit: string): boolean {
  const plain = said.replace(AROUND, "");
  for (const tried of [plain, plain.replace(DOING, "")]) {
    if (tried !== "" && name.endsWith(tried)) return true;
    const thing = tried.replace(COUNT, "");
    // 份数 of an indicator in 份.
    if (tried !== thing && (thing === "" || thing === unit)) return true;
    const ends = name.replace(COUNT, "").endsWith(thing.slice(-1));
    if (thing.length > 1 && ends && isWithin(thing, name)) return true;
  }
  return false;
}

function settled(node: Formula, statement: Statement, context: Context): Formula {
  if (node.op !== "leaf")
    return {
      op: node.op,
      left: settled(node.left, statement, context),
      right: settled(node.right, statement, context),
    };
  const { factor } = node;
  if (typeof factor !== "object" || !("named" in factor)) return node;
  if (OVERRUN.test(factor.named) && !context.isRate) return BEYOND;
  const due = DUE.test(factor.named);
  const name = context.indicator.name ?? "";
  if (!isOwn(factor.named.replace(DUE, ""), name, context.unit))
    refuse(`公式里的“${factor.named}”是不是这条指标的完成值，没有读懂`, statement);
  const own: Factor = due ? "target" : context.isRate ? "rate" : "actual";
  return leaf(own);
}

const isLeaf = (node: Formula, factor: Factor): boolean => node.op === "leaf" && node.factor === factor;

/** 应完成份数占已完成份数的比重 of what there should be much of: the more, the less. */
function refuseTurned(formula: Formula, statement: Statement, context: Context): void {
  const isTurned =
    formula.op === "÷" &&
    isLeaf(formula.left, "target") &&
    (isLeaf(formula.right, "actual") || isLeaf(formula.right, "rate"));
  if (isTurned && !context.isReverse) refuse("公式里完成得越多得分越低，应当不是原意", statement);
}

/** What a formula calls by a name becomes the result or the 指标值 where the indicator is called so; else it is refused. */
export const withFormulaNames = (statements: readonly Statement[], context: Context): Statement[] =>
  statements.map((statement) => {
    const { award } = statement;
    if (award.kind !== "formula" || !mentionsName(award.formula)) return statement;
    const formula = settled(award.formula, statement, context);
    refuseTurned(formula, statement, context);
    return { ...statement, award: { ...award, formula } };
  });
