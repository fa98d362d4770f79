/** Sequences of edits as the forms, the pasting of blocks and the mends make them. */
import fc from "fast-check";

import {
  blankActual,
  blankBudget,
  blankFundingLine,
  blankIndicator,
  DEVIATION_CAUSES,
  PROJECT_LISTS,
  type Edit,
  type ProjectList,
} from "../../shared/project/index.ts";

const ROW_IDS = ["i1", "i2", "s1", "a1", "r1", "r2", "r3", "r4"] as const;
const rowId = fc.constantFrom(...ROW_IDS);
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom("", "党员教育", "═ ≧１２．５", "\u0000", "𠮷䶮", "'; DROP TABLE project; --", "甲\n乙\t丙"),
  fc.string({ unit: fc.constantFrom("培", "训", "。"), minLength: 100, maxLength: 400 }),
);
const amount = fc.option(fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }));

function set(path: fc.Arbitrary<string> | string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Edit> {
  const paths = typeof path === "string" ? fc.constant(path) : path;
  return fc.record({ kind: fc.constant("set" as const), path: paths, value: value as fc.Arbitrary<never> });
}

const inRow = (list: ProjectList, field: string) => rowId.map((id) => `${list}/${id}/${field}`);

const setEdit = fc.oneof(
  set(
    fc.constantFrom("plan", "name", "unit/name", "unit/department/code", "overallGoal/text", "projectCode"),
    text,
  ),
  set("unit/department", fc.record({ name: text, code: text })),
  set(fc.constantFrom("year", "annualGoal/year"), fc.option(fc.integer({ min: 1900, max: 2199 }))),
  set(inRow("indicators", "points"), fc.constantFrom("10", "12.5", "１０", "", "十")),
  set(inRow("indicators", "standard/text"), text),
  set(
    inRow("indicators", "standard"),
    fc.record({ text, choices: fc.dictionary(fc.constantFrom("a", "b"), text), rule: fc.jsonValue() }),
  ),
  set(inRow("indicators", "horizon"), fc.constantFrom("annual", "overall")),
  set(inRow("fundingLines", "amount"), amount),
  set(inRow("actuals", "notApplicable"), fc.boolean()),
  set(inRow("actuals", "causes"), fc.subarray([...DEVIATION_CAUSES])),
  set(inRow("actuals", "value"), fc.jsonValue()),
);

const rowOf: Readonly<Record<ProjectList, (id: string) => { id: string }>> = {
  fundingLines: (id) => ({ ...blankFundingLine(id, "source", 2026), amount: 100 }),
  budgets: (id) => blankBudget(id, "monitoring"),
  indicators: (id) => ({ ...blankIndicator(id), points: "5", level3: id }),
  actuals: (id) => blankActual(id, "i1", "monitoring"),
  dismissals: (id) => ({ id, checkId: "C01", path: `indicators/${id}/points`, reason: "" }),
};

const list = fc.constantFrom(...PROJECT_LISTS);
const before = fc.option(rowId);

const rowEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ list, id: rowId, before }).map(({ list: at, id, before: next }): Edit => {
    return { kind: "insert", list: at, row: rowOf[at](id), before: next };
  }),
  fc.record({ kind: fc.constant("remove" as const), list, id: rowId }),
  fc.record({ kind: fc.constant("move" as const), list, id: rowId, before }),
);

/** Many of them do not apply (an unknown row, a taken id): those must be refused alike. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(setEdit, rowEdit);
export const edits: fc.Arbitrary<Edit[]> = fc.array(edit, { minLength: 1, maxLength: 4 });
