/** Values that a broken or a taken-over page might send: from nearly right to nonsense. */
import * as z from "zod/mini";

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

/** What a value is made of. */
interface Source {
  random: Random;
  /** Ids, tokens and paths there are. */
  known: readonly string[];
  /** The schemas that others refer to. */
  definitions: Readonly<Record<string, Schema>>;
}

/** Texts of the shapes that the contract asks for by a pattern: an id, a token, a number, a hash, pages. */
const SHAPED: readonly string[] = [
  "p1",
  "00000000-0000-4000-8000-000000000000",
  "12.5",
  "0",
  "0".repeat(64),
  "1-3, 5",
  " ",
];

function fittingText({ pattern, minLength = 0, maxLength }: Schema, { random, known }: Source): string {
  if (pattern !== undefined) {
    const shape = new RegExp(pattern, "u");
    const matching = (random.below(4) > 0 ? known : []).filter((text) => shape.test(text));
    return pick(random, matching.length > 0 ? matching : SHAPED.filter((text) => shape.test(text)));
  }
  const text = random.below(3) > 0 && known.length > 0 ? pick(random, known) : pick(random, HOSTILE_TEXTS);
  return text.slice(0, maxLength ?? text.length).padEnd(minLength, "文");
}

function fittingInteger({ minimum, maximum }: Schema, random: Random): number {
  const [least, most] = [minimum ?? Number.MIN_SAFE_INTEGER, maximum ?? Number.MAX_SAFE_INTEGER];
  const usual = [0, 1, 2, 10, 2022, 2027].filter((value) => value >= least && value <= most);
  return pick(random, usual.length > 0 && random.below(4) > 0 ? usual : [least, most]);
}

function fittingObject(schema: Schema, source: Source, depth: number): unknown {
  const { random } = source;
  const required = new Set(schema.required ?? []);
  const named = Object.entries(schema.properties ?? {}).filter(
    ([name]) => required.has(name) || random.below(2) === 0,
  );
  const value = named.map(([name, each]) => [name, fitting(each as Schema, source, depth + 1)]);
  // A record: names and values of a kind.
  if (typeof schema.propertyNames === "object" && typeof schema.additionalProperties === "object") {
    for (let count = random.below(3); count > 0; count -= 1)
      value.push([
        fitting(schema.propertyNames, source, depth + 1),
        fitting(schema.additionalProperties, source, depth + 1),
      ]);
  }
  return Object.fromEntries(value) as unknown;
}

/** A value that the schema takes, where the schema says all there is to say. */
function fitting(schema: Schema, source: Source, depth: number): unknown {
  const { random, definitions } = source;
  if (schema.$ref !== undefined)
    return fitting(definitions[schema.$ref.split("/").at(-1)!] ?? {}, source, depth + 1);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(random, schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return fitting(pick(random, options), source, depth);
  switch (schema.type) {
    case "object":
      return fittingObject(schema, source, depth);
    case "array": {
      const items = (schema.items ?? {}) as Schema;
      const count = Math.max(schema.minItems ?? 0, depth > 4 ? 0 : random.below(3));
      return Array.from({ length: count }, () => fitting(items, source, depth + 1));
    }
    case "integer":
      return fittingInteger(schema, random);
    case "number":
      return pick(random, [0, 1, 0.5, 28.8]);
    case "boolean":
      return random.below(2) === 0;
    case "null":
      return null;
    case "string":
      return fittingText(schema, source);
    default:
      return random.below(4) > 0 ? new Uint8Array([0x50, 0x4b, 3, 4, random.below(256)]) : pick(random, ODD);
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

const schemas = new WeakMap<z.ZodMiniType, Schema>();
function describe(schema: z.ZodMiniType): Schema {
  const found = schemas.get(schema) ?? z.toJSONSchema(schema, { unrepresentable: "any", io: "input" });
  schemas.set(schema, found);
  return found;
}

/** Of ten calls so many are as the contract asks; in the others one place or two are spoilt. */
const FITTING_OF_TEN = 5;

/** Input for an operation, as it should be or nearly so. @param known ids, tokens and paths there are */
export function inputFor(schema: z.ZodMiniType, random: Random, known: readonly string[]): unknown {
  const described = describe(schema);
  const definitions = (described.$defs ?? {}) as Readonly<Record<string, Schema>>;
  let value = fitting(described, { random, known, definitions }, 0);
  const times = random.below(10) < FITTING_OF_TEN ? 0 : 1 + random.below(2);
  for (let time = 0; time < times; time += 1) value = spoilt(value, random);
  return value;
}
