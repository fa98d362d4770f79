/** The part of vitest that the scoring tests use, in one process and stopping at the first failure, so that a mutant costs little. */
import { inspect, isDeepStrictEqual } from "node:util";

type Body = (...args: readonly never[]) => unknown;
interface Test {
  name: string;
  run: () => unknown;
}

let tests: Test[] = [];

export function collected(): readonly Test[] {
  const found = tests;
  tests = [];
  return found;
}

const bodyOf = (rest: readonly unknown[]): Body => rest.find((item) => typeof item === "function") as Body;

function eachOf(
  add: (name: string, body: () => unknown) => void,
): (table: readonly unknown[]) => (name: string, ...rest: unknown[]) => void {
  return (table) =>
    (name, ...rest) => {
      for (const row of table)
        add(name, () => bodyOf(rest)(...((Array.isArray(row) ? (row as unknown[]) : [row]) as never[])));
    };
}

const addTest = (name: string, run: () => unknown): void => void tests.push({ name, run });

export const describe = Object.assign((_: string, ...rest: unknown[]) => void bodyOf(rest)(), {
  each: eachOf((_, body) => void body()),
});
export const it = Object.assign((name: string, ...rest: unknown[]) => addTest(name, () => bodyOf(rest)()), {
  each: eachOf(addTest),
});

/** Missing and undefined are the same, as in vitest's toEqual. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, plain(item)]])),
  );
}

const equal = (a: unknown, b: unknown): boolean => isDeepStrictEqual(plain(a), plain(b));

function holds(value: unknown, part: unknown): boolean {
  if (typeof part !== "object" || part === null) return equal(value, part);
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(part))
    return (
      Array.isArray(value) && value.length === part.length && part.every((item, at) => holds(value[at], item))
    );
  return Object.entries(part).every(([key, item]) => holds((value as Record<string, unknown>)[key], item));
}

const contains = (value: unknown, item: unknown): boolean =>
  typeof value === "string" ? value.includes(String(item)) : (value as readonly unknown[]).includes(item);

const MATCHERS: Readonly<Record<string, (value: never, wanted: never) => boolean>> = {
  toBe: (value, wanted) => Object.is(value, wanted),
  toEqual: equal,
  toMatchObject: holds,
  toBeNull: (value) => value === null,
  toContain: contains,
  toContainEqual: (value: readonly unknown[], wanted) => value.some((item) => equal(item, wanted)),
  toHaveLength: (value: { length: number }, wanted) => value.length === wanted,
  toMatch: (value: string, wanted: RegExp | string) =>
    typeof wanted === "string" ? value.includes(wanted) : wanted.test(value),
  toBeGreaterThan: (value: number, wanted: number) => value > wanted,
  toBeGreaterThanOrEqual: (value: number, wanted: number) => value >= wanted,
  toBeLessThan: (value: number, wanted: number) => value < wanted,
  toBeLessThanOrEqual: (value: number, wanted: number) => value <= wanted,
};

function matchersOn(value: unknown, negated: boolean): Record<string, (wanted?: unknown) => void> {
  return Object.fromEntries(
    Object.entries(MATCHERS).map(([name, matches]) => [
      name,
      (wanted?: unknown) => {
        if (matches(value as never, wanted as never) === negated)
          throw new Error(`${negated ? "not " : ""}${name}: ${inspect(value)} / ${inspect(wanted)}`);
      },
    ]),
  );
}

export const expect = (value: unknown) => ({ ...matchersOn(value, false), not: matchersOn(value, true) });
