/** A project whose every text field holds something that is more than text elsewhere. */
import {
  blankActual,
  blankBudget,
  blankFundingLine,
  blankIndicator,
  projectSchema,
  type Project,
} from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import type { Random } from "../prove/random.ts";
import { HOSTILE_TEXTS } from "./hostile.ts";

/** Beginnings and ends that turn what stands between them into something else. */
const WRAPS: readonly (readonly [string, string])[] = [
  ["<", ">"],
  ["</w:t></w:r><w:r><w:instrText>", "</w:instrText></w:r><w:r><w:t>"],
  ['"><svg onload="', '">'],
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["&", ";"],
  ["=", "()"],
  ["\t=", ""],
  ["\r\n+", ""],
  ["　＠", ""],
  ["{", "}"],
  ["_x000", "_"],
  ["\n    at ", " (/x.ts:1:1)"],
  ["'", "' OR 1=1"],
  ["\u202e", "\u202c"],
  ["DDE ", " \\* MERGEFORMAT"],
  ["", "\0"],
  ["", "."],
];
const UNITS = [
  "a",
  "Z",
  "0",
  "文",
  "𠮷",
  "é",
  "\u0301",
  "\ud800",
  "\udc00",
  "\u0007",
  "\u2028",
  "\ufffe",
  "\u200b",
  " ",
  "%",
  "\\",
  "/",
  ":",
  '"',
  "'",
  "`",
  "$",
  "|",
  ";",
  ",",
];

const pick = <T>(random: Random, from: readonly T[]): T => from[random.below(from.length)]!;
const soup = (random: Random): string =>
  Array.from({ length: random.below(12) }, () =>
    random.below(4) === 0 ? String.fromCharCode(random.below(0x1_0000)) : pick(random, UNITS),
  ).join("");

/** The longest of the fixed ones would make most of every document; it comes now and then. */
const SHORT_ONES = HOSTILE_TEXTS.filter((text) => text.length < 1_000);

/** Fixed, generated, or one wrapped in the other; at most what a short field takes. */
export function hostileText(random: Random): string {
  if (random.below(4_000) === 0) return pick(random, HOSTILE_TEXTS);
  const kind = random.below(4);
  if (kind === 0) return pick(random, SHORT_ONES);
  if (kind === 1) return soup(random);
  const [before, after] = pick(random, WRAPS);
  const inner = kind === 2 ? pick(random, SHORT_ONES) : soup(random);
  return `${before}${inner}${after}`;
}

/** What is no text that anybody types: identities and closed lists. */
const CLOSED = new Set([
  "id",
  "indicatorId",
  "kind",
  "sourceClass",
  "nature",
  "attribute",
  "horizon",
  "period",
  "likelihood",
  "checkId",
  "state",
  "sha256",
  "rule",
  "choices",
  "causes",
]);

/** Every text of a value replaced. */
function replaced(value: unknown, next: () => string): unknown {
  if (typeof value === "string") return next();
  if (Array.isArray(value)) return value.map((each) => replaced(each, next));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, CLOSED.has(key) ? each : replaced(each, next)]),
  );
}

const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export interface HostileProject {
  project: Project;
  /** The texts put in, in no order. */
  texts: string[];
}

/** @param indicators rows of the indicator table; each holds ten texts, and as many others stand in the project. */
export function hostileProject(random: Random, indicators = 24): HostileProject {
  const blank: Project = {
    ...sampleProject(),
    indicators: numbered(indicators, (index) => ({
      ...blankIndicator(`i${index}`),
      horizon: index % 5 === 0 ? ("overall" as const) : ("annual" as const),
    })),
    fundingLines: numbered(8, (index) => ({
      ...blankFundingLine(`f${index}`, index % 2 === 0 ? "source" : "use", 2022),
      amount: 100 * index,
    })),
    budgets: [blankBudget("b1", "monitoring"), blankBudget("b2", "selfEvaluation")],
    actuals: numbered(indicators, (index) => ({
      ...blankActual(`a${index}`, `i${index}`, index % 2 === 0 ? "monitoring" : "selfEvaluation"),
      value: "",
      evidence: [{ sha256: "0".repeat(64), name: "", size: 1 }],
    })),
    dismissals: [{ id: "d1", checkId: "C01", path: "", reason: "" }],
  };
  const texts: string[] = [];
  const next = (): string => {
    const text = hostileText(random);
    texts.push(text);
    return text;
  };
  return { project: projectSchema.parse(replaced(blank, next)), texts };
}
