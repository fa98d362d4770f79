/** Calls of the contract as a taken-over page would make them, and what came of a run of them. */
import { contract, type AnyOperation } from "../../shared/api/index.ts";
import type { Random } from "../prove/random.ts";
import { HOSTILE_TEXTS, inputFor } from "./hostile.ts";

export interface FuzzResult {
  calls: number;
  answered: number;
  /** Refused before a handler saw them. */
  invalid: number;
  /** Refused by a handler, by code. */
  refused: Record<string, number>;
  faults: string[];
}

/** Tokens and ids that were given lately: what is asked next may carry them on. */
const REMEMBERED = 12;

export function rememberGiven(value: unknown, given: string[]): void {
  if (typeof value !== "object" || value === null) return;
  for (const name of ["token", "id"]) {
    const text = (value as Record<string, unknown>)[name];
    if (typeof text === "string") given.push(text);
  }
  given.splice(0, given.length - REMEMBERED);
}

const OPERATIONS = Object.entries(contract).flatMap(([area, operations]) =>
  Object.entries(operations as Record<string, AnyOperation>).map(([name, operation]) => ({
    area,
    name,
    operation,
  })),
);
const UNKNOWN = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "",
  "projects.list",
  ...HOSTILE_TEXTS,
];

/** They derive a key from a password, copy the ledger or print it whole: called in every run, at a twentieth of the rate. */
const LASTING: ReadonlySet<string> = new Set([
  "backup.sealSecond",
  "backup.create",
  "backup.restore",
  "handover.printList",
]);

function nextOperation(random: Random): (typeof OPERATIONS)[number] {
  const chosen = OPERATIONS[random.below(OPERATIONS.length)]!;
  const left = LASTING.has(`${chosen.area}.${chosen.name}`) && random.below(20) > 0;
  return left ? nextOperation(random) : chosen;
}

/** Area, operation and input: mostly of the contract, sometimes of neither. @param known ids, tokens and paths there are */
export function nextCall(random: Random, known: readonly string[]): [unknown, unknown, unknown] {
  const chosen = nextOperation(random);
  if (random.below(20) === 0) return [UNKNOWN[random.below(UNKNOWN.length)], chosen.name, {}];
  if (random.below(20) === 0) return [chosen.area, UNKNOWN[random.below(UNKNOWN.length)], {}];
  return [chosen.area, chosen.name, inputFor(chosen.operation.input, random, known)];
}
