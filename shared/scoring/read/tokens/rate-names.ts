/**
 * 超限率, 漏损率, 未办结件数, 超标天数: the name of a rate or of a number may begin with a word that means something only by
 * itself.
 */
import { WORDS, type WordKind } from "../lexicon/words.ts";
import { at, longestWord, push, type State } from "./token-state.ts";

/** These rates are told by how they are reckoned: 超支率10%以内 is what goes beyond the 指标值. */
const RECKONED = /^(?:超支|超额|超出|超|偏差|偏离|增长|上涨|上升|增加|上浮|变动|完成|执行|达成|实现)率$/u;

/** What one of these begins goes on for a character; a denial, for two. */
const BEGINNING =
  "(?!.[一两二三四五六七八九十百千])(?:[超漏缺多少欠晚迟低高满占得误返扣违][一-龥]|[不未无非半零][一-龥]{1,2}|[一-龥]{2})";
const RATE = new RegExp(`${BEGINNING}率(?![先领真直性])`, "uy");
const THINGS = "天次件起户人辆处项批例笔份家个条宗套";
const NUMBER = new RegExp(
  `${BEGINNING}[一-龥]{0,2}?(?:[${THINGS}]数|人次|批次)(?![一-龥]*[${THINGS}]数)`,
  "uy",
);

/** Words that say in which direction something went, or that it did not happen. */
const SIGNALS: ReadonlySet<WordKind> = new Set<WordKind>(["direction", "negation", "fault", "deduct"]);
const wordsWith = (fits: (kind: WordKind) => boolean): ReadonlySet<string> =>
  new Set([...WORDS].flatMap(([word, { words }]) => (words.some(({ kind }) => fits(kind)) ? [word] : [])));
const MEANING = wordsWith((kind) => kind !== "plain");
const GIVING_WAY = wordsWith((kind) => SIGNALS.has(kind));

/** 未按时办结件数: what begins it, two characters and what is counted. */
const LONGEST_NUMBER_NAME = 7;

/** By how much, where a day is asked for. */
const TIMES = /^(?:提前|逾期|延期|延误|延迟|推迟|超期)/u;

function numberName(state: State, word: string): string | null {
  if (!GIVING_WAY.has(word)) return null;
  const ahead = state.text.slice(state.position, state.position + LONGEST_NUMBER_NAME);
  const name = /[数次]/u.test(ahead) ? at(NUMBER, state.text, state.position)?.[0] : undefined;
  if (name === undefined || TIMES.test(name)) return null;
  // 漏检次数: a word of two or three characters stands right before what is counted.
  const rest = name.slice(word.length);
  return word.length > 1 && !/^(?:.数|人次|批次)$/u.test(rest) ? null : name;
}

function rateName(state: State, word: string): string | null {
  const { text, position } = state;
  const isShort = text[position + 2] === "率" || text[position + 3] === "率";
  if (!isShort || word.length > 2 || !MEANING.has(word)) return null;
  const name = at(RATE, text, position)?.[0];
  if (name === undefined || name.length <= word.length || RECKONED.test(name)) return null;
  return word.length === 2 && name.length !== 3 ? null : name;
}

/** Reads such a name as text. A longer known word, as 完成率 or 不合格率, comes first. */
export function readRateName(state: State): boolean {
  const word = longestWord(state);
  if (word === null || word.length > 3) return false;
  const name = rateName(state, word) ?? numberName(state, word);
  if (name === null) return false;
  push(state, "text", name.length);
  return true;
}
