/** Written formulas: 得分=完成率×15, 目标值÷实际值×6, B/A×分值, [1-(实际值-目标值)/目标值]×10. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import { WORDS } from "../lexicon/words.ts";
import type { Factor, Formula } from "../syntax.ts";
import { namedCount, namedMeasure } from "./named-counts.ts";
import { hasRole, type Token } from "../tokens/tokens.ts";

/** 海淀: B is what was done, A the 指标值 in 未达到按B/A; the composer turns the letters round by the sign. */
const LETTERS: Readonly<Record<string, Factor>> = { A: "target", B: "actual" };

/** 实际与计划之比: what closes a quotient in words. */
const RATIO_WORDS = ["之比", "比例", "比", "比值", "比率", "百分比", "比重"];

/** 满意度, 增速: a rate by its name; 长度 and 年度 are none. */
export const RATE_NAME = /率$|(?<![长宽高深厚年季额])度$|增速$/u;

function names(at: Cursor): Factor | null {
  let factor: Factor | null = null;
  while (!at.ended) {
    if (at.is("score")) return null;
    // 目标覆盖率 is the 指标值, 实际知晓率 the result.
    const named: Factor | null = factor === "target" ? factor : null;
    if (at.is("completion")) factor = "completion";
    else if (at.is("actual")) factor = "actual";
    else if (at.is("target") && factor !== "actual") factor = "target";
    else if (
      at.isText("预算执行率") ||
      at.isText("执行率") ||
      at.isText("资金执行率") ||
      (at.isType("word") && RATE_NAME.test(at.at()!.text) && at.is("plain"))
    )
      factor = named ?? "rate";
    else if (at.is("full") || at.is("points") || at.is("base")) factor = "points";
    else if (at.is("survey")) factor = "actual";
    else if (
      factor === null &&
      (at.isText("该项") ||
        at.isText("本项") ||
        at.isText("该指标") ||
        at.isText("年度") ||
        at.isText("的") ||
        at.isText("项目") ||
        at.isText("培训"))
    ) {
      at.position += 1;
      continue;
    } else if (at.isType("text") && RATE_NAME.test(at.at()!.text)) factor = named ?? "rate";
    else if (
      factor !== null &&
      factor !== "points" &&
      (at.isType("text") || at.is("counted") || at.is("plain")) &&
      !RATIO_WORDS.includes(at.at()!.text)
    ) {
      // 实际培训人数, 计划培训人数: what is counted.
      at.position += 1;
      continue;
    } else if (
      factor === "actual" &&
      at.isText("均") &&
      /[人户亩]$/u.test(at.tokens[at.position - 1]!.text)
    ) {
      // 实际人均成本.
      at.position += 1;
      continue;
    } else break;
    at.position += 1;
    if (factor !== null && at.isText("的") && !at.isType("number", 1)) at.position += 1;
  }
  return factor;
}

const DIVIDED = ["÷", "/", "除以"];

/** 按计划÷实际计, 按实际完成率÷95%: 按 and the name after it are one word elsewhere. */
function joinedFactor(at: Cursor): Factor | null {
  if (!DIVIDED.includes(at.at(1)?.text ?? "")) return null;
  if (at.isText("按计划")) return "target";
  const name = at.is("proportion") ? /^(?:按照?|以|依照?|根据)(.+)$/u.exec(at.at()!.text)?.[1] : undefined;
  return name !== undefined && WORDS.get(name)?.words.some(({ kind }) => kind === "completion") === true
    ? "completion"
    : null;
}

const leaf: Phrase<Formula> = (at) => {
  const number = at.takeType("number");
  if (number !== null) {
    const percent = at.takeType("percent") !== null;
    at.takeType("fen");
    at.takeType("unit");
    return { op: "leaf", factor: { number: number.value, percent } };
  }
  const open = at.takeType("open");
  if (open !== null) {
    const inner = sum(at);
    return inner === null || at.takeType("close") === null ? null : inner;
  }
  const letter = at.at();
  if (letter?.type === "letter" && LETTERS[letter.value] !== undefined) {
    at.position += 1;
    return { op: "leaf", factor: LETTERS[letter.value]! };
  }
  const single = joinedFactor(at);
  if (single !== null) {
    at.position += 1;
    return { op: "leaf", factor: single };
  }
  const over = at.at()?.text ?? "";
  if (OVERRUN.has(over)) {
    at.position += 1;
    return { op: "leaf", factor: { named: over } };
  }
  const beyond = attempt(at, shareBeyond);
  if (beyond !== null) return beyond;
  const capped = leastOfOne(at);
  if (capped !== null) return capped;
  // 实际规范管理率: the whole name, before 实际 is taken for all of it.
  if (at.is("actual") && attempt(at, longRate) !== null) return { op: "leaf", factor: "rate" };
  if (attempt(at, namedCount) !== null) return { op: "leaf", factor: "actual" };
  // 占应完成金额, 与计划人数: of what, which has to be what the other side is of.
  const joined = /^[占与]$/u.test(at.tokens[at.position - 1]?.text ?? "");
  const side = joined ? attempt(at.fork(), namedMeasure) : null;
  if (side !== null && !RATE_NAME.test(side) && attempt(at, namedMeasure) !== null)
    return { op: "leaf", factor: { named: side } };
  const factor = names(at);
  if (factor !== null) return { op: "leaf", factor };
  if (attempt(at, longRate) !== null) return { op: "leaf", factor: "rate" };
  const named = attempt(at, namedMeasure);
  return named === null ? null : { op: "leaf", factor: { named } };
};

const LONGEST_RATE = 6;
/** A rate of which less is better would earn the points the other way round. */
const OF_FAULTS = /[不未没无]|差错|错误|事故|投诉率|缺|流失|故障|违|超|逾|延误|偏/u;

/** 老年人健康管理率, 规范录入率: a name of several words. */
const longRate: Phrase<true> = (at) => {
  const start = at.position;
  while (
    at.position < start + LONGEST_RATE &&
    (at.isType("text") || at.is("plain") || at.is("grade") || at.is("actual"))
  ) {
    at.position += 1;
    const name = at.textFrom(start);
    const isRate = name.endsWith("率") && !OF_FAULTS.test(name);
    if (isRate && /^[÷/×*]|除以|乘/u.test(at.at()?.text ?? "")) return true;
  }
  return null;
};

/** What goes beyond the 指标值 as a share of it, unless the indicator itself is called so. */
const OVERRUN: ReadonlySet<string> = new Set(["超支率", "超出率", "超标率", "超额率"]);

/** 超出比例: what goes beyond the 指标值, as a share of it. */
const shareBeyond: Phrase<Formula> = (at) => {
  if (!at.takeText("超出", "超支", "超过", "超额", "超")) return null;
  at.takeText("的");
  if (!at.takeText("比例", "比率", "百分比")) return null;
  const named = (factor: Factor): Formula => ({ op: "leaf", factor });
  const excess: Formula = { op: "-", left: named("actual"), right: named("target") };
  return { op: "÷", left: excess, right: named("target") };
};

/** min(实际/计划，1): the points end at the full points anyway. */
const leastOfOne: Phrase<Formula> = (at) => {
  if (!/^min$/i.test(at.at()?.text ?? "") || !at.isType("open", 1)) return null;
  const start = at.position;
  at.position += 2;
  const inner = sum(at);
  const one = at.takeType("separator") === null ? null : at.takeType("number");
  const hundred = one?.value === "100" && at.takeType("percent") !== null;
  if (inner !== null && (one?.value === "1" || hundred) && at.takeType("close") !== null) return inner;
  at.position = start;
  return null;
};

/** A named rate beside the 指标值 is the result itself. */
function rateAsResult(node: Formula): Formula {
  if (node.op !== "leaf") return { ...node, left: rateAsResult(node.left), right: rateAsResult(node.right) };
  return node.factor === "rate" ? { op: "leaf", factor: "actual" } : node;
}

function mentionsTarget(node: Formula): boolean {
  return node.op === "leaf"
    ? node.factor === "target"
    : mentionsTarget(node.left) || mentionsTarget(node.right);
}

const TIMES = ["×", "乘以", "乘"];
export const isTimes = (at: Cursor): boolean => TIMES.includes(at.at()?.text ?? "");

const BY = ["÷", "/", "除以", "与", "占"];
const DEEPEST = 12;

const product: Phrase<Formula> = (at) => {
  let left = leaf(at);
  if (left === null) return null;
  for (;;) {
    if (at.isText("的") && at.isType("number", 1) && at.isType("percent", 2)) {
      at.position += 1;
      left = { op: "×", left, right: leaf(at)! };
      continue;
    }
    if (at.isText("再") && (TIMES.includes(at.at(1)?.text ?? "") || at.isText("除以", 1))) at.position += 1;
    const times = at.takeText(...TIMES);
    const isBy = !times && at.takeText(...BY);
    if (!times && !isBy) return left;
    const word = at.tokens[at.position - 1]!.text;
    const right = leaf(at);
    if (right === null) return null;
    // 实际值占目标值的比例 and 实际值与目标值之比.
    if (word === "与" || word === "占") {
      at.takeText("的");
      if (!at.takeText(...RATIO_WORDS)) return null;
    }
    left = { op: times ? "×" : "÷", left, right };
  }
};

const sum: Phrase<Formula> = (at) => {
  if (at.depth > DEEPEST) return null;
  at.depth += 1;
  try {
    let left = product(at);
    while (left !== null && (at.isText("-") || at.isText("+") || at.isText("减"))) {
      const op = at.isText("+") ? "+" : "-";
      at.position += 1;
      const right = product(at);
      if (right === null) return null;
      left = { op, left, right };
    }
    return left;
  } finally {
    at.depth -= 1;
  }
};

/** A formula needs an operation and something of the result in it; 10 or 5-3 alone are no formulas. */
export const formula: Phrase<Formula> = (at) => {
  at.skipParticles();
  while (at.take("score") !== null || at.is("but")) if (at.is("but")) at.position += 1;
  if (at.is("points") && at.is("compare", 1) && at.role("compare", 1) === "eq") at.position += 2;
  at.takeText("=", "为", "是", ":");
  const found = sum(at);
  if (found === null || found.op === "leaf" || !mentionsResult(found)) return null;
  attempt(at, (inner) => {
    if (inner.takeText("×") && inner.isType("number") && inner.isType("percent", 1)) {
      inner.position += 2;
      return true;
    }
    return null;
  });
  return mentionsTarget(found) ? rateAsResult(found) : found;
};

function mentionsResult(node: Formula): boolean {
  if (node.op === "leaf")
    return (
      node.factor === "actual" ||
      node.factor === "completion" ||
      node.factor === "rate" ||
      (typeof node.factor === "object" && "named" in node.factor)
    );
  return mentionsResult(node.left) || mentionsResult(node.right);
}

/** The different rates that are named: 合格率×0.6+规范率×0.4 has two, of which one result cannot show both. */
export function ratesIn(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  let name = "";
  for (const token of tokens) {
    const isName = token.type === "text" || hasRole(token, "plain") || hasRole(token, "grade");
    if (!isName && !hasRole(token, "completion")) {
      name = "";
      continue;
    }
    name += token.text;
    if (!name.endsWith("率")) continue;
    // 实际知晓率÷目标知晓率 is one rate, and the 指标值 of it.
    const rate = name.replace(/^(实际|目标|计划|年度|全年)+/u, "");
    name = "";
    if (!found.some((other) => other.endsWith(rate) || rate.endsWith(other))) found.push(rate);
  }
  return found;
}

export const mentionsName = (node: Formula): boolean =>
  node.op === "leaf"
    ? typeof node.factor === "object" && "named" in node.factor
    : mentionsName(node.left) || mentionsName(node.right);

/** A formula in which something is called by its name. */
export const namedFormula: Phrase<Formula> = (at) => {
  const found = formula(at);
  return found !== null && mentionsName(found) ? found : null;
};

/** 到位资金÷50×15: a formula that begins with a name of what is measured. */
export function leadsToNamed(at: Cursor): boolean {
  const fork = at.fork();
  fork.skipParticles();
  while (fork.take("score") !== null) fork.skipParticles();
  return attempt(fork, namedMeasure) !== null;
}

/** Whether a formula may start here; keeps the search short. */
export function leadsToFormula(at: Cursor): boolean {
  const fork = at.fork();
  fork.skipParticles();
  const token = fork.at();
  if (token === undefined) return false;
  if (
    fork.is("score") ||
    fork.is("completion") ||
    fork.is("actual") ||
    fork.is("target") ||
    fork.is("survey") ||
    fork.is("full") ||
    fork.is("points") ||
    joinedFactor(fork) !== null
  )
    return true;
  if (token.type === "letter" || token.type === "open") return true;
  if (token.type === "number" && fork.isType("fen", 1)) return TIMES.includes(fork.at(2)?.text ?? "");
  if (token.type === "number")
    return ["-", "×", "percent", ...DIVIDED].some(
      (next) => fork.isText(next, 1) || fork.at(1)?.type === next,
    );
  if (attempt(fork, namedCount) !== null) return true;
  return RATE_NAME.test(token.text);
}
