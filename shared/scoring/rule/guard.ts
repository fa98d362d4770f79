/** Recognising a stored rule: its JSON may come from an older version, another machine, or be damaged. */
import type { ScoringRule } from "./types.ts";

type Check = (value: unknown) => boolean;

const isDecimal: Check = (value) => typeof value === "string" && /^-?\d{1,30}(\.\d{1,30})?$/.test(value);
const isText: Check = (value) => typeof value === "string";
const isBoolean: Check = (value) => typeof value === "boolean";
const isReference: Check = (value) => value === "target" || isDecimal(value);
const isDay: Check = (value) =>
  typeof value === "string" && (value === "target" || /^(\d{4}|Y([+-]\d+)?)-\d{2}-\d{2}$/.test(value));

const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** An object with exactly these fields; a name that ends in ? may be absent. */
function shape(fields: Readonly<Record<string, Check>>): Check {
  const required = Object.keys(fields).filter((name) => !name.endsWith("?"));
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const record = value as Record<string, unknown>;
    if (!required.every((name) => name in record)) return false;
    return Object.entries(record).every(
      ([name, item]) => (fields[name] ?? fields[`${name}?`])?.(item) === true,
    );
  };
}

const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

const quantity = either(
  shape({ of: oneOf("value", "completion"), input: isText }),
  shape({
    of: oneOf("shortfall", "excess", "deviation"),
    input: isText,
    from: isReference,
    in: oneOf("unit", "percent"),
    "beyond?": isDecimal,
  }),
  shape({
    of: oneOf("lateness"),
    input: isText,
    from: isDay,
    in: oneOf("day", "month"),
    "beyond?": isDecimal,
  }),
);
const bound = shape({ value: isReference, inclusive: isBoolean });
const dateBound = shape({ date: isDay, inclusive: isBoolean });
const condition = either(
  shape({ test: oneOf("met"), input: isText, met: isBoolean, "words?": listOf(isText) }),
  shape({ test: oneOf("range"), quantity, "min?": bound, "max?": bound }),
  shape({ test: oneOf("date"), input: isText, "after?": dateBound, "by?": dateBound }),
);
const proportional = shape({
  input: isText,
  direction: oneOf("positive", "reverseRatio", "reverseLinear"),
  base: isReference,
  points: isDecimal,
});
const outcome = either(shape({ points: isDecimal }), shape({ proportional }));
const conditional = shape({ when: listOf(condition), earns: outcome });
const steps = shape({ quantity, each: isDecimal, per: isDecimal, partial: oneOf("down", "up", "linear") });
const labelled = shape({ label: isText, points: isDecimal });
const adjustment = either(
  shape({ type: oneOf("steps"), sign: oneOf("deduct", "add"), steps, "most?": isDecimal }),
  shape({ type: oneOf("when"), sign: oneOf("deduct", "add"), when: listOf(condition), points: isDecimal }),
);
const input = shape({
  id: isText,
  label: isText,
  kind: oneOf("number", "date", "grade", "checklist", "manual", "judgement"),
  "unit?": isText,
  "options?": listOf(isText),
  "min?": isDecimal,
  "max?": isDecimal,
  "whenEmpty?": isDecimal,
  "magnitude?": isBoolean,
});

const base: Check = (value) =>
  either(
    shape({ type: oneOf("start"), points: isDecimal }),
    shape({ type: oneOf("cases"), cases: listOf(conditional), otherwise: outcome }),
    shape({ type: oneOf("proportional"), proportional }),
    shape({ type: oneOf("credit"), steps }),
    shape({
      type: oneOf("checklist"),
      input: isText,
      mode: oneOf("sum", "highest"),
      parts: listOf(labelled),
    }),
    shape({ type: oneOf("allOf"), input: isText, points: isDecimal, labels: listOf(isText) }),
    shape({ type: oneOf("grades"), input: isText, grades: listOf(labelled) }),
    shape({
      type: oneOf("gradeRanges"),
      grade: isText,
      ratio: isText,
      points: isDecimal,
      ranges: listOf(shape({ label: isText, from: isDecimal, to: isDecimal, toInclusive: isBoolean })),
    }),
    shape({
      type: oneOf("gradePoints"),
      grade: isText,
      score: isText,
      ranges: listOf(shape({ label: isText, from: isDecimal, to: isDecimal })),
    }),
    shape({
      type: oneOf("manual"),
      input: isText,
      mode: oneOf("score", "deduct"),
      points: isDecimal,
      min: isDecimal,
      max: isDecimal,
    }),
    shape({ type: oneOf("parts"), mode: oneOf("sum", "highest"), parts: listOf(part) }),
  )(value);

const scheme = {
  points: isDecimal,
  floor: isDecimal,
  gates: listOf(conditional),
  base,
  adjustments: listOf(adjustment),
};
const part: Check = (value) => shape({ ...scheme, label: isText })(value);
const rule = shape({
  ...scheme,
  version: oneOf(1),
  inputs: listOf(input),
  "absent?": oneOf("full", "exclude"),
});

function inputNames(value: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const item of value) inputNames(item, found);
  else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (["input", "grade", "ratio"].includes(name) && typeof item === "string") found.add(item);
      else inputNames(item, found);
    }
  }
  return found;
}

/** Whether a value is a rule as this version writes it, with every input that it names declared. */
export function isScoringRule(value: unknown): value is ScoringRule {
  if (!rule(value)) return false;
  const { inputs, ...rest } = value as ScoringRule;
  const declared = new Set(inputs.map((entry) => entry.id));
  return (
    declared.size === inputs.length && [...inputNames(rest, new Set())].every((name) => declared.has(name))
  );
}
