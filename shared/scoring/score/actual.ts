/** 完成值: from plain JSON to the values of a rule's inputs. What is not understood is said, never guessed. */
import Big from "big.js";

import { dayNumber, isoDate, readDate, readDecimal, type IsoDate } from "../../project/index.ts";
import { normaliseCharacters, readChineseInteger, withoutSpaces } from "../../text/index.ts";
import { ZERO } from "../arithmetic/fraction.ts";
import type { RuleInput } from "../rule/types.ts";
import type { ActualValue } from "../types.ts";
import { baseUnit, convertUnit, isIndivisible } from "./units.ts";

/** First and last day of what was written; both are the same for a day. Infinity stands for 未完成. */
export interface DayRange {
  first: number;
  last: number;
  text: string;
}

export type Entered =
  | { kind: "number"; value: Big }
  | { kind: "day"; range: DayRange }
  /** 按时完成 or 逾期, without saying when. */
  | { kind: "punctual"; onTime: boolean }
  | { kind: "truth"; value: boolean }
  | { kind: "word"; text: string }
  | { kind: "list"; values: readonly boolean[] };

/** A result that cannot be taken; the sentence says what to enter instead. */
export class UnreadableActual extends Error {}

const ON_TIME =
  /^(已|全部|均)*(按时|按期|按规定时间|按要求时限|如期|准时|及时|提前)(完成|提交|办理|办结|发放|报送|到位|完工|竣工|拨付)*$/;
const LATE =
  /^(未|没有|没|不)(能|)(按时|按期|如期|准时|及时)(完成|提交|办理|办结|发放|报送|到位|完工|竣工|拨付)*$|^(逾期|超期|延期|超时|未完成|没有完成)(完成)?$/;
const YES =
  /^(是|有|对|√|✓|✔|已完成|完成|全部完成|达到|已达到|达标|达到标准|达到目标|达到目标值|达到指标值|符合|满足|合格|具备|true)$/i;
const NO =
  /^(否|无|没有|×|✗|✘|未完成|没有完成|未达到|没达到|不达标|未达标|不符合|不满足|不合格|未满足|未达到标准|未达到目标|false)$/i;
const NOT_APPLICABLE =
  /^((本年度?|当年|全年|本单位|本?辖区内?)?(不适用|[不未]涉及((此|该|本)项)?(工作|任务|事项)?|(无|没有)((此|该)(项|类)|相应|相关)(工作|任务|项目|业务|事项)?|没有该项目)|n\/a)$/i;

export function isNotApplicable(actual: ActualValue | undefined): boolean {
  if (typeof actual === "string") return NOT_APPLICABLE.test(withoutSpaces(normaliseCharacters(actual)));
  if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return false;
  return Object.entries(actual).some(
    ([key, value]) => value === true && /^(notApplicable|不适用|不涉及)$/.test(key),
  );
}

/** 完成 → true, 未完成 → false, anything else → null. */
export function readTruth(text: string): boolean | null {
  const plain = withoutSpaces(normaliseCharacters(text));
  if (YES.test(plain)) return true;
  return NO.test(plain) ? false : null;
}

function readNumber(text: string, input: RuleInput): Big {
  const plain = withoutSpaces(normaliseCharacters(text));
  const match = /^([+-]?[\d.,]+|[零〇一二两三四五六七八九十百千万亿]+)([^\d.,]*)$/.exec(plain);
  const digits =
    match === null ? null : (readDecimal(match[1]!) ?? readChineseInteger(match[1]!)?.toString() ?? null);
  if (match === null || digits === null) {
    throw new UnreadableActual(
      `“${text}”不是数字，请填写${input.label}的数量${input.unit ? `（${input.unit}）` : ""}。`,
    );
  }
  const unit = match[2]!;
  const value = unit === "" ? new Big(digits) : convertUnit(new Big(digits), unit, input.unit ?? "");
  if (value === null)
    throw new UnreadableActual(
      `“${text}”的单位与“${baseUnit(input.unit ?? "") || "无单位"}”不一致，请按度量单位填写。`,
    );
  return value;
}

function numberOf(value: number | Big, input: RuleInput): Entered {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new UnreadableActual("完成值不是有限的数字，请重新填写。");
  const big = typeof value === "number" ? new Big(value) : value;
  if (big.lt(ZERO.over) && input.unit !== undefined && isIndivisible(input.unit)) {
    throw new UnreadableActual(`${input.label}不能小于0，请核对完成值。`);
  }
  return { kind: "number", value: input.magnitude === true ? big.abs() : big };
}

function readDay(text: string, year: number | null): Entered {
  const plain = withoutSpaces(normaliseCharacters(text));
  if (ON_TIME.test(plain)) return { kind: "punctual", onTime: true };
  if (LATE.test(plain)) return { kind: "punctual", onTime: false };
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const written = compact === null ? plain : `${compact[1]}-${compact[2]}-${compact[3]}`;
  const date = readDate(written.replace(/T.*$/, ""), year);
  if (date !== null && date.from === 0) {
    return {
      kind: "day",
      range: {
        first: dayNumber(date.first),
        last: dayNumber(date.last),
        text: date.first === date.last ? date.last : plain,
      },
    };
  }
  const truth = readTruth(plain);
  if (truth !== null) return { kind: "punctual", onTime: truth };
  throw new UnreadableActual(`“${text}”不是日期，请填写完成的年月日。`);
}

export function isoFromParts(year: number, monthDay: string): IsoDate | null {
  const [month, day] = monthDay.split("-").map(Number) as [number, number];
  return isoDate(year, month, day);
}

/** The value of one input, or null where nothing was entered. */
export function readEntered(
  actual: ActualValue | undefined,
  input: RuleInput,
  year: number | null,
): Entered | null {
  if (actual === undefined || actual === null) return null;
  if (typeof actual === "string" && actual.trim() === "") return null;
  if (Array.isArray(actual)) return readList(actual, input);
  if (typeof actual === "object")
    throw new UnreadableActual(`${input.label}填写的内容无法辨认，请重新填写。`);
  const single = actual;
  if (typeof single === "boolean")
    return input.kind === "date" ? { kind: "punctual", onTime: single } : { kind: "truth", value: single };
  switch (input.kind) {
    case "number":
    case "manual":
      return typeof single === "number"
        ? numberOf(single, input)
        : numberOf(readNumber(single, input), input);
    case "date":
      if (typeof single === "number") throw new UnreadableActual("请填写完成的年月日，而不是数字。");
      return readDay(single, year);
    case "checklist":
      if (typeof single === "number") return { kind: "number", value: new Big(single) };
      return { kind: "word", text: single };
    case "grade":
    case "judgement":
      return { kind: "word", text: String(single) };
  }
}

function readList(values: readonly (string | number | boolean | null)[], input: RuleInput): Entered | null {
  const truths = values.map((value) =>
    typeof value === "boolean"
      ? value
      : typeof value === "string"
        ? readTruth(value)
        : value === 1
          ? true
          : value === 0
            ? false
            : null,
  );
  if (truths.some((value) => value === null)) {
    if (input.kind === "checklist" && values.every((value) => typeof value === "string")) {
      return { kind: "word", text: values.join("\u0000") };
    }
    throw new UnreadableActual(`${input.label}请逐项选择“是”或“否”。`);
  }
  return { kind: "list", values: truths as boolean[] };
}
