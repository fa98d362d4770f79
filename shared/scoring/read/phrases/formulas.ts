/** Written formulas: 得分=完成率×15, 目标值÷实际值×6, B/A×分值, [1-(实际值-目标值)/目标值]×10. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { Factor, Formula } from "../syntax.ts";

/** 海淀: B is what was done, A the 指标值 in 未达到按B/A; the composer turns the letters round by the sign. */
const LETTERS: Readonly<Record<string, Factor>> = { A: "target", B: "actual" };

function names(at: Cursor): Factor | null {
  let factor: Factor | null = null;
  while (!at.ended) {
    if (at.is("score")) return null;
    if (at.is("completion")) factor = "completion";
    else if (at.is("actual")) factor = "actual";
    else if (at.is("target") && factor !== "actual") factor = "target";
    else if (
      at.isText("预算执行率") ||
      at.isText("执行率") ||
      at.isText("资金执行率") ||
      (at.isType("word") && /[率度]$/.test(at.at()!.text) && at.is("plain"))
    )
      factor = "rate";
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
    } else if (at.isType("text") && /[率度]$/.test(at.at()!.text)) factor = "rate";
    else if (
      factor !== null &&
      factor !== "points" &&
      (at.isType("text") || at.is("counted") || at.is("plain"))
    ) {
      // 实际培训人数, 计划培训人数: what is counted.
      at.position += 1;
      continue;
    } else break;
    at.position += 1;
    if (factor !== null && at.isText("的") && !at.isType("number", 1)) at.position += 1;
  }
  return factor;
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
  const factor = names(at);
  return factor === null ? null : { op: "leaf", factor };
};

const TIMES = ["×", "乘以", "乘"];
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
    const times = at.takeText(...TIMES);
    const isBy = !times && at.takeText(...BY);
    if (!times && !isBy) return left;
    const word = at.tokens[at.position - 1]!.text;
    const right = leaf(at);
    if (right === null) return null;
    // 实际值占目标值的比例 and 实际值与目标值之比.
    if (word === "与" || word === "占") {
      at.takeText("的");
      if (!at.takeText("之比", "比例", "比", "比值", "比率", "百分比")) return null;
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
  at.takeText("=");
  const found = sum(at);
  if (found === null || found.op === "leaf" || !mentionsResult(found)) return null;
  attempt(at, (inner) => {
    if (inner.takeText("×") && inner.isType("number") && inner.isType("percent", 1)) {
      inner.position += 2;
      return true;
    }
    return null;
  });
  return found;
};

function mentionsResult(node: Formula): boolean {
  if (node.op === "leaf")
    return node.factor === "actual" || node.factor === "completion" || node.factor === "rate";
  return mentionsResult(node.left) || mentionsResult(node.right);
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
    fork.is("points")
  )
    return true;
  if (token.type === "letter" || token.type === "open") return true;
  if (token.type === "number")
    return ["-", "×", "percent"].some((next) => fork.isText(next, 1) || fork.at(1)?.type === next);
  return /[率度]$/.test(token.text);
}
