/** 38座公厕全部达标, 40个村通过验收: what all of them are to be, and 有1座不达标: what one of them is not. */
import type { Context } from "../context.ts";
import type { ConditionAt } from "../syntax.ts";
import { earnsAll } from "../worth.ts";
import { isNumber } from "./statement-words.ts";
import type { Statement } from "./statement.ts";

const DENIED_ALONE = /^(?:[^,，]*[,，])?(?:有|凡|其中)?(?:未能?|没有?)[^\s,，;；。、未没不每]{2,8}的?$/u;

/** Whether nothing but 未公示的 and 每家 stands there. */
export const isDeniedEach = (wording: string): boolean =>
  wording.length <= LONGEST &&
  /[未没]/u.test(wording) &&
  (BEFORE_EACH.test(wording) || DENIED_ALONE.test(wording));

/** No wording of this kind is longer. */
export const LONGEST = 60;

const DENIED = /(?:未能?|没有?|不)((?!全部)[^\s,，;；。、未没不]{2,8}?)的?$/u;
/** 不在线1个: how many of them may stand behind. */
const COUNTED_BEHIND = /^([未没不]\D{2,9}?)\d+\D{1,2}$/u;

/** 未培训的，每人: what is not so, before each of them. */
const BEFORE_EACH =
  /^(?:[^,，]*[,，])??((?:有|凡|其中)?(?:未能?|没有?)[^\s,，;；。、未没不每]{2,8}?的)[,，]?(?:每[有一1]?\D{1,3}|按)?$/u;

/** 有1个村未覆盖: where what is not so begins, and its verb. */
export function deniedIn(wording: string): { verb: string; from: number } | null {
  if (wording.length > LONGEST || !/[未没不]/u.test(wording)) return null;
  const plain = BEFORE_EACH.exec(wording)?.[1] ?? COUNTED_BEHIND.exec(wording)?.[1] ?? wording;
  const found = DENIED.exec(plain);
  return found === null ? null : { verb: found[1]!, from: found.index };
}

const ALL_OF_THEM =
  /^[^,，;；。、且并]*(?:全部|全都|均|都|皆)(?:已|得到|予以|能够?)?([^\s,，;；。、且并未没不]{2,8}?)(?:的|者)*$/u;

/** What is said of all of them, without what stands before the last comma. */
function byWord({ wording }: Statement): string | null {
  if (wording.length > LONGEST) return null;
  return ALL_OF_THEM.exec(wording.slice(wording.lastIndexOf(",") + 1))?.[1] ?? null;
}

/** Only how many there are: 应开放15所. */
const tellsNumber = (item: ConditionAt, context: Context): boolean =>
  isNumber(item) &&
  item.condition.kind === "number" &&
  item.condition.lower!.amount.measure === "unit" &&
  context.targetNumber?.eq(item.condition.lower!.amount.value) === true;

/** Nothing but all there are of them may stand before their number: 采购20台 counts what was bought. */
const BEFORE = /^(?:其中|全[县区市镇乡村校院局]的?|辖区内?|共有?|所有)?$/u;
/** A second thing that is asked of them. */
const JOINED = /[,，、;；且并及和]|同时/u;
/** So many were looked at, of which the number says nothing. */
const SAMPLED = /抽|检查|检测|巡查|暗访|核查|走访|调查|测评|检验/u;
const NUMBER = /\d+(?:\.\d+)?[百千万亿]*/u;

/** 40个村全覆盖: what is said of so many, where there are no more of them. */
function byNumber({ conditions: [first], wording }: Statement, context: Context): string | null {
  if (first?.condition.kind !== "number" || !tellsNumber(first, context)) return null;
  const { value, unit } = first.condition.lower!.amount;
  const number = NUMBER.exec(wording);
  if (context.inUnit(value, unit) === null || number === null || !BEFORE.test(wording.slice(0, number.index)))
    return null;
  const said = wording.slice(number.index + number[0].length);
  return JOINED.test(said) || SAMPLED.test(wording) ? null : said;
}

/**
 * Whether a statement only says that all of them are so, and earns everything: in a word for all of them, or by their number,
 * which the result then is a number of.
 */
export function saysOfAll(statement: Statement, verb: string, context: Context): "word" | "number" | null {
  const { award, per, or, otherwise, conditions } = statement;
  if (!earnsAll(award, context.points) || per !== null || or || otherwise) return null;
  const isOnly = conditions.every(
    (item) => (item.condition.kind === "met" && item.condition.met) || tellsNumber(item, context),
  );
  const said = byWord(statement);
  if (isOnly && (said?.endsWith(verb) === true || said?.startsWith(verb) === true)) return "word";
  return byNumber(statement, context)?.includes(verb) === true ? "number" : null;
}
