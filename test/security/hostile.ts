/** Values that a broken or a taken-over page might send: from nearly right to nonsense. */
import * as z from "zod";

import type { Random } from "../prove/random.ts";

/** Texts that are something else elsewhere: markup, formulas, paths, SQL, control characters, very long ones. */
export const HOSTILE_TEXTS: readonly string[] = [
  "",
  " ",
  "\0",
  "\u0001\u001f\u007f",
  "\ud800",
  "a\u202eb",
  "\ufeff文",
  "<script>globalThis.planted=1</script>",
  '"><img src=x onerror="globalThis.planted=1">',
  "javascript:globalThis.planted=1",
  "=1+1",
  '=HYPERLINK("http://x","y")',
  "+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1)",
  "＝1+1",
  "\t=1",
  "'; DROP TABLE project; --",
  "%' OR 1=1 --",
  "../../../../etc/passwd",
  "..\\..\\windows\\system32\\cmd.exe",
  "/etc/passwd",
  "C:\\Windows\\win.ini",
  "\\\\server\\share\\x",
  "file:///etc/passwd",
  "CON",
  "aux.docx",
  'a:b|c?d*e<f>g"h',
  "]]>",
  "&amp;&lt;&#0;",
  "${globalThis}",
  "{{7*7}}",
  "__proto__",
  "constructor",
  "toString",
  "𠮷䶮☐⑳",
  "é\u0301".normalize("NFD"),
  "1e309",
  "NaN",
  "-0",
  "９９９",
  "文".repeat(5_000),
];

const ODD: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  NaN,
  Infinity,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  {},
  new Uint8Array(0),
  new Uint8Array([0x50, 0x4b, 3, 4]),
  { __proto__: null, constructor: 1 },
  JSON.parse('{"__proto__":{"planted":1}}') as unknown,
];

const pick = <T>(random: Random, from: readonly T[]): T => from[random.below(from.length)]!;

type Schema = z.core.JSONSchema.BaseSchema;

/** A value that the schema would mostly take. @param known ids and tokens there are. */
function fitting(schema: Schema, random: Random, known: readonly string[], depth: number): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(random, schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return fitting(pick(random, options), random, known, depth);
  switch (schema.type) {
    case "object": {
      const properties = Object.entries(schema.properties ?? {});
      return Object.fromEntries(
        properties
          .filter(([name]) => (schema.required ?? []).includes(name) || random.below(2) === 0)
          .map(([name, each]) => [name, fitting(each as Schema, random, known, depth + 1)]),
      );
    }
    case "array": {
      const items = (schema.items ?? {}) as Schema;
      const count = Math.max(schema.minItems ?? 0, depth > 3 ? 0 : random.below(3));
      return Array.from({ length: count }, () => fitting(items, random, known, depth + 1));
    }
    case "integer":
      return pick(random, [0, 1, 2, 10, 2022, 2027]);
    case "number":
      return pick(random, [0, 1, 0.5, 28.8]);
    case "boolean":
      return random.below(2) === 0;
    case "null":
      return null;
    case "string":
      return random.below(3) > 0 && known.length > 0 ? pick(random, known) : pick(random, HOSTILE_TEXTS);
    default:
      return random.below(2) === 0
        ? new Uint8Array([0x50, 0x4b, 3, 4, random.below(256)])
        : pick(random, ODD);
  }
}

/** One place of a value replaced, dropped or added. */
function spoilt(value: unknown, random: Random): unknown {
  if (random.below(6) === 0 || typeof value !== "object" || value === null || value instanceof Uint8Array)
    return random.below(2) === 0 ? pick(random, ODD) : pick(random, HOSTILE_TEXTS);
  const keys = Object.keys(value);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  const key = keys.length === 0 || random.below(8) === 0 ? pick(random, HOSTILE_TEXTS) : pick(random, keys);
  if (random.below(5) === 0) delete copy[key];
  else copy[key] = spoilt(copy[key], random);
  return copy;
}

const described = new WeakMap<z.ZodType, Schema>();
function describe(schema: z.ZodType): Schema {
  const found = described.get(schema) ?? z.toJSONSchema(schema, { unrepresentable: "any", io: "input" });
  described.set(schema, found);
  return found;
}

/** Of so many calls one is as it should be; the work of those that are taken is what a run takes its time for. */
const ONE_FITS_OF = 40;

/** Input for an operation: mostly spoilt in some places. */
export function inputFor(schema: z.ZodType, random: Random, known: readonly string[]): unknown {
  let value = fitting(describe(schema), random, known, 0);
  const times = random.below(ONE_FITS_OF) === 0 ? 0 : 1 + random.below(2);
  for (let time = 0; time < times; time += 1) value = spoilt(value, random);
  return value;
}
