/** 重大问题每处扣3分，其他问题每处扣1分: the others are a kind of their own, not all that was found. */
import { isGeneric } from "./statement-words.ts";
import type { Statement, Statements } from "./statements.ts";
import { takesOff } from "../worth.ts";

const isDeduction = ({ award }: Statement): boolean => takesOff(award);

/** A count of faults of which each costs so much; `label` is the kind, where the sentence names one before 每. */
function countsFaults(statement: Statement): boolean {
  const metric = statement.per?.metric;
  return isDeduction(statement) && (metric === null || metric === "count");
}

const kindOf = (statement: Statement): string =>
  statement.per!.noun === "" ? statement.label : statement.per!.noun;

const IS_FAULT = /[未不没无错漏违虚假]/u;

/** 程序不规范的，每例扣1分: what stands before 每 is what is counted. */
export function nameLabelledFaults(all: Statements): void {
  for (const statement of all.all) {
    const { per, label, conditions } = statement;
    const isOpen = per !== null && per.metric === null && per.noun === "" && per.each.measure === "unit";
    if (isOpen && isDeduction(statement) && conditions.length === 0 && IS_FAULT.test(label))
      statement.per = { ...per, metric: "count", noun: label.replace(/的$/u, "") };
  }
}

/** Gives 其他 and 其余 the name of a kind, and each kind beside them a count of its own. */
export function nameOtherFaults(all: Statements): void {
  const kinds = all.all.filter((each) => !each.otherwise && countsFaults(each) && !isGeneric(kindOf(each)));
  const others = all.all.filter((each) => each.otherwise && countsFaults(each));
  if (kinds.length === 0 || others.length === 0) return;
  for (const kind of kinds) kind.per = { ...kind.per!, metric: "count", noun: kindOf(kind) };
  for (const other of others) {
    other.per = { ...other.per!, metric: "count", noun: `其他${kindOf(other)}` };
    other.otherwise = false;
  }
}
