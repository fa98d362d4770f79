/**
 * 其中5分按数量计，…；另5分看是否办满8场: shares of the points, each earned by the same result in its own way. They are told
 * apart before anything else is read; every share is then a standard of its own, and what it says is accounted for there.
 */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import type { Span } from "../../types.ts";
import type { Scheme } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { usedInputs } from "../inputs.ts";
import { refuse } from "../refusal.ts";
import { isGeneric } from "./statement-words.ts";
import type { Statement, Statements } from "./statements.ts";

export interface Share extends Span {
  points: DecimalText;
  label: string;
  /** The whole standard with everything but this share blanked, so that every offset stays where it was. */
  text: string;
  /** 看是否达到60场: only the condition stands there; it earns the share, and nothing else does. */
  asked: boolean;
}

const HEAD =
  /(?:其中的?|另外的?|另有|另|其余的?|余下的?|剩余的?|还有)?(\d{1,4}(?:\.\d{1,4})?)(分|%的?分值)(?=(?:按|看|根据|依据|在[^,;。\d]{1,14}后))/g;
/** 本项10分，其中…: what all of them come to. */
const WHOLE = /^\s*(?:本项|该项|满分|总分|分值|共|计|为|:)*(\d{1,4}(?:\.\d{1,4})?)分[,;:。]\s*$/u;
const MOST = 6;
/** 按数量计，每场1分: only announces the steps. */
const ANNOUNCED =
  /^看?按(?:照)?(?:实际|完成)?(?:数量|次数|人数|场次|场数|件数|个数|篇数)(?:计算|计分|计)?[,:](?=每)/u;
/** 看是否办满8场，办满得5分，否则不得: the answers only say what a question with two answers means. */
const ASKED =
  /^看?是否(已?[^,;。]{2,24}?)(?:[,;](达到|达|满足|符合|做到|是|能|[^,;。\d]{2})(?:的|了)?(?:即|则|就|可)?得(?:(\d{1,4}(?:\.\d{1,4})?)分|满分|分)?)?(?:[,;](?:否则|未?达不?到|不满足|不符合|做不到)(?:的|该部分|本部分|则)*不(?:予)?(?:得|计)分?)?[,;。\s]*$/u;
const AFTERWARDS = /^在([^,;。\d]{1,14}?)(?:之?后)(?:一次性?)?(?:计入|计分|得分|给分|计)[,;。\s]*$/u;

/** 看是否达到60场: the condition earns everything, and nothing else does. */
export function asQuestion(all: Statements, text: string): void {
  const place = { from: text.search(/\S/u), to: text.trimEnd().length };
  if (all.all.length > 0 || all.loose.length === 0 || !all.intro.every(isGeneric))
    refuse("没有读懂这一部分怎样计分", place);
  const answer: Omit<Statement, "conditions" | "otherwise" | "award"> = {
    ...place,
    per: null,
    or: false,
    alternative: null,
    label: "",
    labels: [],
    wording: text.trim(),
    partStep: null,
    doubled: false,
    again: false,
    group: 0,
  };
  all.all = [
    { ...answer, conditions: all.loose, otherwise: false, award: { kind: "full" } },
    { ...answer, conditions: [], otherwise: true, award: { kind: "zero" } },
  ];
  all.loose = [];
}

/** What may be said of the result itself. */
const OWN = /^(?:已|共|全年|举办|开展|组织|召开|办|建成|建|培训|发放|实施|新增|引进|办理)*$/u;

/** 另5分看质量是否达标: a share for something else than the result, which nothing entered would show. */
export function refuseOtherResult(share: Share, all: Statements, scheme: Scheme, { inputs }: Context): void {
  const isOwn = (name: string): boolean => isGeneric(name) || OWN.test(name);
  const said = all.all.every(
    ({ conditions, label, per }) =>
      (per !== null || isOwn(label)) &&
      conditions.every(
        ({ condition, subject }) => /^(number|met|target)$/u.test(condition.kind) && isOwn(subject),
      ),
  );
  // 低于5场的本项不得分: of the whole, and not of this share.
  const whole = /[本该此整全]项|一票否决|取消|总分|全部(?:不|扣)/u.exec(share.text);
  if (whole !== null) refuse(`没有读懂“${whole[0]}”是指这一部分还是全部`, share);
  const asksMore = usedInputs(scheme, inputs).some(({ label }) => label !== "实际完成值");
  if (!said || asksMore || (!share.asked && share.text.includes("是否")))
    refuse("没有读懂这一部分看的是什么、怎样填写", share);
}

const blanked = (text: string, from: number, to: number): string =>
  " ".repeat(from) + text.slice(from, to) + " ".repeat(text.length - to);

/** The condition alone, as its offsets within the share; null where nothing is asked. */
function askedOf(own: string, points: DecimalText): Span | null {
  const asked = ASKED.exec(own);
  const [, condition, echo, earned] = asked ?? [];
  if (/[未不没]/u.test(condition ?? AFTERWARDS.exec(own)?.[1] ?? "")) return null;
  if (asked !== null && condition !== undefined) {
    const isEcho =
      echo === undefined || /^(达|满足|符合|做到|是|能)/u.test(echo) || condition.startsWith(echo);
    const isAll = earned === undefined || new Big(earned).eq(points);
    if (!isEcho || !isAll) return null;
    const from = own.indexOf(condition);
    return { from, to: from + condition.length };
  }
  const later = AFTERWARDS.exec(own)?.[1];
  return later === undefined ? null : { from: 1, to: 1 + later.length };
}

/**
 * @param text normalised
 * @param column the 分值 column, which a percentage is of
 * @returns null where the standard has no shares
 */
export function sharesOf(text: string, column: DecimalText | null): Share[] | null {
  const heads = [...text.matchAll(HEAD)].filter(({ index }) =>
    /(^|[,;:。])\s*$/u.test(text.slice(Math.max(0, index - 4), index)),
  );
  const [first] = heads;
  if (first === undefined || heads.length < 2 || heads.length > MOST) return null;
  const before = text.slice(0, first.index);
  const whole = WHOLE.exec(before)?.[1];
  if (before.trim() !== "" && whole === undefined) return null;
  const inPercent = heads.map((head) => head[2] !== "分");
  if (new Set(inPercent).size !== 1) return null;
  const sum = heads.reduce((total, head) => total.plus(head[1]!), new Big(0));
  const all = whole ?? (inPercent[0] === true ? column : toDecimalText(sum));
  const expected = inPercent[0] === true ? "100" : all;
  const place = { from: first.index, to: text.length };
  if (all === null) return refuse("按分值的百分之几计分，但分值一栏是空的", place);
  if (!sum.eq(expected!)) refuse(`各部分合计${sum.toFixed()}，与${expected}不一致`, place);
  return heads.map((head, index) => {
    const from = head.index + head[0].length;
    const to = heads[index + 1]?.index ?? text.length;
    const points = toDecimalText(
      inPercent[0] === true ? new Big(all).times(head[1]!).div(100) : new Big(head[1]!),
    );
    const own = text.slice(from, to);
    const span = { from: head.index, to };
    const asked = askedOf(own, points);
    const label = `${index === 0 ? "其中" : "另"}${points}分`;
    if (asked !== null)
      return { ...span, points, label, asked: true, text: blanked(text, from + asked.from, from + asked.to) };
    const skipped = ANNOUNCED.exec(own)?.[0].length ?? (own.startsWith("看") ? 1 : 0);
    return { ...span, points, label, asked: false, text: blanked(text, from + skipped, to) };
  });
}
