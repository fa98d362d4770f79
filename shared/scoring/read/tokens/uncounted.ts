/**
 * 缺席、请假的不计入, 经申诉撤销的不扣, 枯死经鉴定注销的不算少挂: what is not counted in the number that is entered. Such a clause
 * changes what is entered and not how it is scored; it is kept as a remark to the entry. Its words are blanked, so that every
 * offset stays where it was.
 */
import Big from "big.js";

import type { RuleInput } from "../../rule/types.ts";
import type { Span } from "../../types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";

interface Uncounted extends Span {
  said: string;
  /** off: not taken off, which only things that are counted one by one can be. aside: of something that is not scored. */
  kind: "count" | "off" | "aside";
  /** 4轮以外的不计: where the 指标值 ends. */
  beyond: string | null;
}

const ALL = "(?:一律|均|都|皆|也)?";
const THINGS = "(?:有效)?(?:人数|场次|次数|户数|件数|篇数|期数|份数|家数|里程|面积|数量|总数|基数|统计|数)";
const NOT_COUNTED = `的?${ALL}(?:不予|不)(?:计入|纳入|列入|算作|算|计)${THINGS}?(?:在内|之内)?|的?${ALL}(?:不在此列|不在统计之列)`;
const NOT_OFF = `的?${ALL}(?:不扣分?|不予扣分|免予扣分|免扣)|的?除外`;
const NOT_MISSING = "的?不算(?:少|缺|漏|欠|差)[一-龥]{0,3}|的?可以?(?:抵减|抵扣|冲抵|冲减)[一-龥]{0,4}";
const ASIDE = "[一-龥]{0,4}不作(?:硬性|统一|考核)?要求";
const CLAUSE = new RegExp(
  `(?<=[,;。:(]|^)(\\s*)([^,;。:()\\n]{1,24}?)(?:(${NOT_MISSING})|(${NOT_OFF})|(${NOT_COUNTED})|(${ASIDE}))(?=[,;。)\\n]|$)`,
  "gu",
);

/** What would be a rule of its own: parts of a step, more than the 指标值, the score, work that does not exist, reasons nobody can check. */
const OTHER =
  /零头|尾数|零数|余数|剩余|余下|不足|不满|不够|部分|超|多|少于|低于|高于|大于|小于|提前|重复|同一|其他|其余|其它|否则|分$|分数|得分|加分|扣分|计分|本项|该项|此项|指标|总|累计|特殊|另有|规定|情况|情形|客观|原因|因素|影响|批准|同意|整改|达标|完成|合格的?$|首次|第|每|最/u;
const NO_WORK = /^(?:其中)?(?:无|没有|不涉及|不适用|未涉及|未安排|未开展|未发生|未承担)/u;
/** How it came not to count is plain: it was no fault, or was not theirs. */
const CLEARED =
  /(?:经|被|已|由|系|属).{0,8}(?:不实|撤销|注销|核减|核销|鉴定|认定|申诉|不属实|免责)|不实|撤销|注销|核减|核销|误报|不可抗力|自然灾害|雷击|地震|洪涝|台风|非本(?:单位|部门|地|县|区)|恶意|无效/u;
/** 经查不实的举报不扣 beside 每查实一例: the number is of those that were confirmed; of all that were made it would not show. */
const DISPROVED = /不实|属实|误报|申诉|撤销/u;
const CONFIRMED = /查实|核实|属实|证实|有效|有责|责任/u;
const BEYOND = /^(\d+(?:\.\d+)?)[^\d以之外]{1,3}(?:以外|之外|外)的?[^\d]{0,8}$/u;
const OWN_COUNT =
  /^(?:的)?(?:一律|均|都|皆|也)?(?:不予|不)(?:计入|纳入|列入|算作|算|计)(?:有效)?(?:人数|场次|次数|户数|件数|篇数|期数|份数)$/u;

const POINTS = /\d(?:\.\d+)?分|不得分|满分|分值/u;

/** Where points are first spoken of, and where what is counted is said to be confirmed; the length of the text where nowhere. */
interface Landmarks {
  points: number;
  confirmed: number;
}

function meaning(clause: RegExpExecArray, landmarks: Landmarks): Omit<Uncounted, keyof Span> | null {
  const [whole, , name = "", missing, off, counted, aside] = clause;
  const said = whole.trim();
  const beyond = BEYOND.exec(name)?.[1] ?? null;
  const isAfter = landmarks.points < clause.index;
  if (counted !== undefined && beyond !== null && isAfter) return { said, kind: "count", beyond };
  // 实训不足56学时的不算人数: which of them count, in another measure than theirs.
  if (counted !== undefined && OWN_COUNT.test(counted) && !NO_WORK.test(name))
    return /分|%/u.test(name) ? null : { said, kind: "count", beyond: null };
  const isOther = /\d/u.test(name) || OTHER.test(name) || NO_WORK.test(name) || !isAfter;
  if (isOther && !(CLEARED.test(name) && isAfter && !/\d|零头|尾数|超|原因|因素|同意|批准/u.test(name)))
    return null;
  if (off !== undefined && DISPROVED.test(name) && landmarks.confirmed > clause.index) return null;
  if (aside !== undefined) return { said, kind: "aside", beyond: null };
  if (off !== undefined) return CLEARED.test(name) ? { said, kind: "off", beyond: null } : null;
  return { said, kind: missing === undefined ? "count" : "off", beyond: null };
}

/** More of them are no remarks. */
const MOST = 4;

export function withoutUncounted(text: string): { text: string; found: Uncounted[] } {
  const found: Uncounted[] = [];
  let rest = text;
  const place = (words: RegExp): number => {
    const index = text.search(words);
    return index < 0 ? text.length : index;
  };
  let landmarks: Landmarks | null = null;
  for (const clause of text.matchAll(CLAUSE)) {
    landmarks ??= { points: place(POINTS), confirmed: place(CONFIRMED) };
    const told = found.length < MOST ? meaning(clause, landmarks) : null;
    if (told === null) continue;
    const from = clause.index + clause[1]!.length;
    const to = clause.index + clause[0].length;
    const opened = text[clause.index - 1] === "(" && text[to] === ")";
    const [start, end] = opened ? [clause.index - 1, to + 1] : [from, to];
    found.push({ ...told, from, to });
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  }
  return { text: rest, found };
}

/** Keeps each clause as a remark to the entry, where a number is entered that it can be said of. */
export function noteUncounted(
  found: readonly Uncounted[],
  inputs: readonly RuleInput[],
  context: Context,
): void {
  for (const clause of found) {
    const { said, kind, beyond } = clause;
    const isNumber = inputs.length > 0 && inputs.every((input) => input.kind === "number");
    if (kind !== "aside" && (!isNumber || context.hasDateTarget || context.isDuration))
      refuse(`没有读懂“${said}”怎样填写`, clause);
    if (kind === "off" && context.isRate) refuse("没有读懂哪些不扣分", clause);
    if (beyond !== null) {
      if (context.targetNumber?.eq(new Big(beyond)) !== true || context.isReverse)
        refuse(`没有读懂“${said}”`, clause);
      continue;
    }
    context.assume(
      "uncounted",
      kind === "aside" ? `“${said}”不是计分的内容` : `“${said}”不改变计分，只改变填写的数`,
      [["entered", kind === "aside" ? "不影响得分" : "填写时已按这一句调整"]],
      "entered",
    );
  }
}
