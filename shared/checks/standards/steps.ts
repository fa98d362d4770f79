/** The counted steps of a written standard: 每完成1次得2分, 每少1期扣1分. */
import { normaliseCharacters } from "../../text/index.ts";
import { UNIT_PATTERN, readUnit } from "../support/units.ts";

export interface CountedStep {
  /** 1 in 完成1次得10分. */
  each: number;
  unitText: string;
  from: number;
  to: number;
  /** Points a step gives; null for a deduction. */
  credit: { points: string; from: number; to: number } | null;
  per: boolean;
}

const STEP = new RegExp(
  `(每|按)?([\\p{Script=Han}]{0,6}?)(\\d+(?:\\.\\d+)?|一)?\\s*(?<!分)(${UNIT_PATTERN})(?!百分点)[\\p{Script=Han}]{0,3}?(得|计|记|赋|扣)\\s*(\\d+(?:\\.\\d+)?)\\s*分`,
  "gu",
);
/** A count of mishaps, not of what the target counts. */
const MISHAP = /发现|出现|发生|投诉|逾期|延|违|差错|事故|不符|错发|缺勤|晚|超/u;

export function steps(text: string): CountedStep[] {
  const plain = normaliseCharacters(text);
  return [...plain.matchAll(STEP)].flatMap((match): CountedStep[] => {
    const [whole, each, verb, digits, unitText, mark, points] = match;
    const said = `${verb!}${whole.slice(whole.lastIndexOf(unitText!) + unitText!.length)}`;
    if (MISHAP.test(said) || (each === undefined && digits === undefined)) return [];
    const number = digits === undefined || digits === "一" ? 1 : Number(digits);
    const prefix = (each?.length ?? 0) + verb!.length + (digits?.length ?? 0);
    const unitFrom = match.index + plain.slice(match.index + prefix).search(/\S/u) + prefix;
    const pointsFrom = match.index + whole.lastIndexOf(points!);
    return [
      {
        each: number,
        unitText: unitText!,
        from: unitFrom,
        to: unitFrom + unitText!.length,
        credit: mark === "扣" ? null : { points: points!, from: pointsFrom, to: pointsFrom + points!.length },
        per: each !== undefined,
      },
    ];
  });
}

const PEOPLE = new Set(["people", "personTimes"]);
/** 每有1次超时扣1分 of a row in 分钟: what can be divided is measured otherwise than it is counted. */
const DIVISIBLE = new Set(["percent", "duration", "money"]);

/** Said of anything; the others tell what is counted: 套 is not 台, but 台 may stand for 台件. */
const ANYTHING = new Set(["个", "项", "件", "份", "批", "条"]);

function told(a: string, b: string): boolean {
  return !ANYTHING.has(a) && !ANYTHING.has(b) && !a.includes(b) && !b.includes(a);
}

/** 次 for a row counted in 期; people and 人次, 个 and its kin are told apart elsewhere or not at all. */
export function clashes(stepUnit: string, rowUnit: string): boolean {
  const a = readUnit(stepUnit);
  const b = readUnit(rowUnit);
  if (a === null || b === null || a.canonical === b.canonical) return false;
  if (DIVISIBLE.has(a.family) || DIVISIBLE.has(b.family)) return false;
  if (PEOPLE.has(a.family) && PEOPLE.has(b.family)) return false;
  if ([a.canonical, b.canonical].toSorted().join() === "个,班") return false;
  // A firm is counted in 户 as well as in 家; 个小区 and 户 are two things.
  if (a.family === "household" || b.family === "household")
    return [stepUnit, rowUnit].every((unit) => unit !== "家");
  if (a.family === "thing" && b.family === "thing") return told(a.canonical, b.canonical);
  if (a.family === b.family && (a.factor !== 1 || b.factor !== 1)) return false;
  return true;
}
