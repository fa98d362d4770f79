/** A scheme as a function from entered values to exact points, with or without the lines that show it. */
import {
  compare,
  decimal,
  greatest,
  isZero,
  least,
  minus,
  plus,
  show,
  sign,
  ZERO,
  type Fraction,
} from "../arithmetic/fraction.ts";
import type { Adjustment, Base, Case, Outcome, Scheme } from "../rule/types.ts";
import { compileAll, type Test } from "./conditions.ts";
import { compileGradePoints, compileGradeRanges, compileManual } from "./judgement.ts";
import { compileAllOf, compileChecklist, compileGrades } from "./lists.ts";
import { compileOutcome, compileProportional, compileSteps, type Evaluate } from "./outcomes.ts";
import { MissingActual, type Values } from "./quantity.ts";
import type { Scope } from "./scope.ts";
import type { Trace } from "./trace.ts";
import { conditionText } from "./wording.ts";

interface Row {
  test: Test;
  earn: Evaluate;
  source: object;
  /** In words; asked for only where a score is explained. */
  text: () => string;
}

const sayAll = (when: Case["when"], scope: Scope): string =>
  when.map((condition) => conditionText(condition, scope)).join("且");

function row(when: Case["when"], earns: Outcome, source: object, scope: Scope): Row {
  return {
    test: compileAll(when, scope),
    earn: compileOutcome(earns, scope),
    source,
    text: () => sayAll(when, scope),
  };
}

function earnRow(found: Row, values: Values, trace: Trace | null): Fraction {
  const before = trace?.steps.length;
  const points = found.earn(values, trace);
  if (trace !== null && trace.steps.length === before)
    trace.add(`${found.text()}，得${show(points)}分`, found.source);
  return points;
}

/** What is said where the only case does not hold. */
const fails = (text: string): string => (/^达到[^，；]+$/u.test(text) ? `没有${text}` : `不符合“${text}”`);

function compileCases(base: Extract<Base, { type: "cases" }>, scope: Scope): Evaluate {
  const rows = base.cases.map((entry) => row(entry.when, entry.earns, entry, scope));
  const otherwise = compileOutcome(base.otherwise, scope);
  return (values, trace) => {
    for (const entry of rows) if (entry.test(values)) return earnRow(entry, values, trace);
    const before = trace?.steps.length;
    const points = otherwise(values, trace);
    if (trace !== null && trace.steps.length === before) {
      const text = rows.length === 1 ? fails(rows[0]!.text()) : "不在以上任何一档";
      trace.add(`${text}，得${show(points)}分`, base.otherwise);
    }
    return points;
  };
}

function compileParts(base: Extract<Base, { type: "parts" }>, scope: Scope): Evaluate {
  const parts = base.parts.map((part) => ({ part, evaluate: compileScheme(part, scope) }));
  return (values, trace) => {
    const earned: Fraction[] = [];
    for (const { part, evaluate } of parts) {
      try {
        const points = evaluate(values, null);
        trace?.add(`${part.label}：得${show(points)}分（满分${part.points}分）`, part);
        earned.push(points);
      } catch (error) {
        // Of several ways to be assessed only one needs a result.
        if (!(error instanceof MissingActual) || base.mode === "sum") throw error;
      }
    }
    if (earned.length === 0) throw new MissingActual(parts.map(({ part }) => part.label).join("、"));
    return base.mode === "sum" ? earned.reduce(plus, ZERO) : earned.reduce(greatest);
  };
}

function compileBase(base: Base, scope: Scope): Evaluate {
  switch (base.type) {
    case "start": {
      const points = decimal(base.points);
      return () => points;
    }
    case "cases":
      return compileCases(base, scope);
    case "proportional":
      return compileProportional(base.proportional, scope);
    case "credit":
      return compileSteps(base.steps, "得", null, scope);
    case "checklist":
      return compileChecklist(base, scope);
    case "allOf":
      return compileAllOf(base, scope);
    case "grades":
      return compileGrades(base, scope);
    case "gradePoints":
      return compileGradePoints(base, scope);
    case "gradeRanges":
      return compileGradeRanges(base, scope);
    case "manual":
      return compileManual(base, scope);
    case "parts":
      return compileParts(base, scope);
  }
}

type Adjust = (values: Values, trace: Trace | null) => Fraction | null;

function compileAdjustment(adjustment: Adjustment, scope: Scope): Adjust {
  const verb = adjustment.sign === "deduct" ? "扣" : "加";
  const signed = (points: Fraction): Fraction | null =>
    isZero(points) ? null : adjustment.sign === "deduct" ? minus(ZERO, points) : points;
  if (adjustment.type === "steps") {
    const most = adjustment.most === undefined ? null : decimal(adjustment.most);
    const evaluate = compileSteps(adjustment.steps, verb, most, scope);
    return (values, trace) => signed(evaluate(values, trace));
  }
  const test = compileAll(adjustment.when, scope);
  const points = decimal(adjustment.points);
  return (values, trace) => {
    if (!test(values)) return null;
    trace?.add(`${sayAll(adjustment.when, scope)}，${verb}${show(points)}分`, adjustment);
    return signed(points);
  };
}

/** The score of a scheme, kept in [floor, points] and not rounded. */
export function compileScheme(scheme: Scheme, scope: Scope): Evaluate {
  const gates = scheme.gates.map((gate) => row(gate.when, gate.earns, gate, scope));
  const base = compileBase(scheme.base, scope);
  const adjustments = scheme.adjustments.map((adjustment) => compileAdjustment(adjustment, scope));
  const floor = decimal(scheme.floor);
  const most = decimal(scheme.points);
  return (values, trace) => {
    for (const gate of gates)
      if (gate.test(values)) return least(greatest(earnRow(gate, values, trace), ZERO), most);
    let total = base(values, trace);
    let formula = trace === null || adjustments.length === 0 ? "" : show(total);
    if (formula !== "" && trace!.steps.length === 0) trace!.add(`从${formula}分起算`, scheme.base);
    let changed = false;
    const said = trace?.steps.length;
    for (const adjust of adjustments) {
      const change = adjust(values, trace);
      if (change === null) continue;
      changed = true;
      total = plus(total, change);
      if (trace !== null) formula += sign(change) < 0 ? `−${show(minus(ZERO, change))}` : `+${show(change)}`;
    }
    const kept = least(greatest(total, floor), most);
    if (trace !== null) {
      const limited =
        compare(kept, total) === 0
          ? ""
          : compare(kept, floor) === 0
            ? `，最低${show(kept)}分`
            : `，最高${show(kept)}分`;
      if (changed) trace.add(`${formula}=${show(total)}分${limited}`, scheme);
      else if (limited !== "") trace.add(`${show(total)}分${limited}`, scheme);
      // Lines that came to nothing must not be the last word.
      else if (trace.steps.length !== said) trace.add(`得${show(total)}分`, scheme);
    }
    return kept;
  };
}
