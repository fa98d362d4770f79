/** Which faults a standard tells apart: each of them needs a number of its own. */
import { FATAL, SEVERE } from "../compose/quantities.ts";
import type { Context } from "../context.ts";
import { toldApart } from "./event-kinds.ts";
import { isOfAllCounted } from "./some-of-them.ts";
import { isGeneric } from "./statement-words.ts";
import type { Statement, Statements } from "./statements.ts";
import { losesAll, takesOff } from "../worth.ts";

const isKind = (statement: Statement): boolean =>
  statement.per !== null &&
  (statement.per.metric === null || statement.per.metric === "count") &&
  statement.per.noun === "" &&
  takesOff(statement.award) &&
  /\D/u.test(statement.label);

/** 轻伤每人次扣0.5分，重伤每人次扣2分，泄密事件一票否决: what stands before 每 or 否决 names the kind. */
function nameKinds(all: Statements, nouns: Set<string>): void {
  const kinds = all.all.filter(isKind);
  const vetoes = all.all.filter(
    ({ award, label, conditions }) => award.kind === "veto" && label !== "" && conditions.length === 0,
  );
  if (
    new Set(kinds.map((statement) => statement.label)).size < 2 &&
    (kinds.length === 0 || vetoes.length === 0)
  ) {
    if (vetoes.length > 0) for (const { label } of vetoes) nouns.add(label);
    return;
  }
  for (const statement of kinds) {
    statement.per = { ...statement.per!, noun: statement.label };
    nouns.add(statement.label);
  }
  for (const { label } of vetoes) nouns.add(label);
}

const isGrave = (name: string): boolean => SEVERE.test(name) || FATAL.test(name);

/** 每起扣1分: each of whatever there is, and not of the grave ones alone. */
const countsUnnamed = ({ per, award, wording }: Statement): boolean =>
  per !== null &&
  (per.metric === "count" || per.metric === null) &&
  takesOff(award) &&
  !isGrave(per.noun) &&
  !isGrave(wording.replace(/^(其中|每|发生|出现)+/u, ""));

/** 无违规行为得5分，每查实1次扣1分: the second counts what the first is free of. */
function freeOfCounted({ all }: Statements): string {
  const [first, second] = all;
  const [only, ...more] = first?.conditions ?? [];
  const isFree = first?.per === null && !losesAll(first.award);
  if (!isFree || more.length > 0 || only?.condition.kind !== "absence") return "";
  const counts = second?.per?.metric === "count" && second.per.noun === "" && second.conditions.length === 0;
  return counts && second.label === "" ? only.condition.noun : "";
}

/** 未发生: of what was just named. */
const isDenial = ({ condition }: Statement["conditions"][number]): boolean =>
  condition.kind === "absence" && condition.noun === "";

const namesNothing = ({ per, conditions, label, award }: Statement): boolean =>
  award.kind !== "veto" &&
  isGeneric(label) &&
  (per?.noun ?? "") === "" &&
  conditions.every(
    ({ condition, subject }) =>
      condition.kind === "number" && condition.noun === "" && isGeneric(subject) && !condition.ofTarget,
  );

/** 无重大舆情得5分，出现1次扣2分，2次以上不得分: all that follows counts what the first is free of. */
function speaksOfOne({ all: [first, ...others] }: Statements): boolean {
  const [only, ...more] = first?.conditions ?? [];
  const isFree = first?.per === null && only?.condition.kind === "absence" && only.condition.noun !== "";
  return isFree && more.length === 0 && others.length > 0 && others.every(namesNothing);
}

/** Several kinds of faults in one sentence each need a number of their own. */
export function separateFaults(all: Statements, context: Context): void {
  const nouns = new Set<string>();
  for (const statement of all.all) {
    if (statement.per?.metric === "count" && statement.per.noun !== "") nouns.add(statement.per.noun);
    const perUnit =
      statement.award.kind === "points" &&
      statement.award.perUnit !== undefined &&
      statement.award.sign === "deduct";
    if (perUnit && statement.label !== "") nouns.add(statement.label);
    for (const { condition, subject } of statement.conditions) {
      if (condition.kind === "occurrence") nouns.add(condition.noun);
      if (condition.kind === "absence" && SEVERE.test(condition.noun)) nouns.add(condition.noun);
      const named =
        condition.kind === "number" && condition.metric === "count" ? condition.noun || subject : "";
      if (named !== "" && !isOfAllCounted(named, statement, all, context)) nouns.add(named);
    }
  }
  nameKinds(all, nouns);
  // 轻伤事故每起扣1分，重伤事故扣3分: kinds of one thing, of which some are named by words alone.
  for (const { per, conditions, label, award } of all.all) {
    const isLoss = award.kind === "zero" || takesOff(award);
    if (per === null && conditions.length === 0 && isLoss && label.length > 2)
      if ([...nouns].some((noun) => noun !== label && noun.length > 2 && noun.slice(-2) === label.slice(-2)))
        nouns.add(label);
  }
  const names = [...nouns];
  context.separateCounts = names.some((a) => names.some((b) => toldApart(a, b)));
  const unnamed = all.all.some(
    (statement) => statement.per !== null && statement.per.metric === "count" && statement.per.noun === "",
  );
  context.separateNamed = unnamed && names.length > 0;
  context.countedNoun = freeOfCounted(all);
  context.separateSevere =
    names.some((name) => SEVERE.test(name)) &&
    (names.length > 1 ||
      all.all.some(
        (statement) =>
          statement.conditions.length > 0 &&
          !statement.conditions.every(isDenial) &&
          !losesAll(statement.award),
      ));
  if (speaksOfOne(all)) {
    context.separateSevere = false;
    return;
  }
  context.separateSevere ||= names.some(isGrave) && all.all.some(countsUnnamed);
}
