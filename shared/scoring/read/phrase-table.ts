/** All phrases of a standard in the order in which they are tried, each with the words and signs that it can begin with. */
import { attempt, type Phrase } from "./cursor.ts";
import type { WordKind } from "./lexicon/words.ts";
import { oneOf, PhraseTable, type Opening } from "./openings.ts";
import { allOfThem } from "./phrases/all-of-them.ts";
import { ANY, anyOfThem, MISSING_BEGINS, noMoreSteps, shortOfAll } from "./phrases/any-of-them.ts";
import { allowedFirst } from "./phrases/allowed.ts";
import { beyondThat, eachForItself, evenLater, missesNumber, outOf } from "./phrases/asides.ts";
import { award } from "./phrases/awards.ts";
import { BEGINS_NOTE, besideFormula } from "./phrases/beside-formulas.ts";
import { BEGINS_BOTH_SIDES, bothSides } from "./phrases/both-sides.ts";
import { ALL_OF, enough, ITEM, kept, SUMS, SUMS_MOST, totalWithin, unlimited } from "./phrases/ceilings.ts";
import { bracketed, condition } from "./phrases/conditions.ts";
import {
  BEGINS_BOTH_WAYS,
  bothWays,
  bracketedRatio,
  definition,
  evidence,
  explained,
  ratio,
} from "./phrases/definitions.ts";
import { eventCondition, lateForEach } from "./phrases/events.ts";
import { BEGINS_HIGHEST, highest } from "./phrases/highest.ts";
import {
  cappedAgain,
  COMPUTED,
  countLimit,
  example,
  exhausted,
  header,
  limit,
  limitAfter,
  SAME_ITEM,
  untilGone,
} from "./phrases/limits.ts";
import {
  eachPart,
  frequency,
  inTurn,
  nearlyDone,
  respectively,
  respectiveShares,
  together,
} from "./phrases/lists.ts";
import { schedule } from "./phrases/schedules.ts";
import { signNote, unitNote } from "./phrases/notes.ts";
import { firstFree, nthCondition, perFrom } from "./phrases/nth.ts";
import { regardless } from "./phrases/regardless.ts";
import { namedShare } from "./phrases/share-of-due.ts";
import { perName } from "./phrases/per-name.ts";
import { respectiveRanges } from "./phrases/respective-ranges.ts";
import { per } from "./phrases/steps.ts";
import { weights } from "./phrases/weights.ts";
import { boundsNumber } from "./plain-words.ts";
import type { BareElement, PerSyntax } from "./syntax.ts";
import type { TokenType } from "./tokens/tokens.ts";

/** [80%,90%) before its brackets are taken for punctuation. */
const intervalCondition: Phrase<BareElement> = (at) => {
  if (!at.isType("open")) return null;
  const found = bracketed(at);
  return found === null ? null : { type: "condition", condition: found };
};

const separator: Phrase<BareElement> = (at) => {
  const token = at.at();
  if (token?.type === "separator") {
    at.position += 1;
    return { type: "separator", value: token.value };
  }
  if (token?.type === "open" || token?.type === "close") {
    at.position += 1;
    return { type: "separator", value: token.type };
  }
  if (token?.type === "ordinal") {
    at.position += 1;
    return { type: "ordinal" };
  }
  return null;
};

const word: Phrase<BareElement> = (at) => {
  const token = at.at();
  if (token === undefined) return null;
  const take = (result: BareElement): BareElement => {
    at.position += 1;
    return result;
  };
  if (at.is("exhaust")) return take({ type: "exhaust" });
  if (at.is("untilFull")) return take({ type: "untilFull" });
  if (at.is("highestOf")) return take({ type: "highest" });
  if (at.is("chooseOne")) return take({ type: "chooseOne" });
  if (at.is("doubled")) return take({ type: "doubled" });
  if (at.is("analogy")) return take({ type: "analogy" });
  if (at.is("summed")) return take({ type: "summed" });
  if (at.is("note")) return take({ type: "note", text: token.text });
  return null;
};

const absentRule: Phrase<BareElement> = (at) => (at.take("rescale") === null ? null : { type: "rescale" });

const awarded: Phrase<BareElement> = (at) => {
  const found = award(at);
  return found === null ? null : { type: "award", award: found };
};

const conditioned: Phrase<BareElement> = (at) => {
  const found = attempt(at, nthCondition) ?? condition(at);
  return found === null ? null : { type: "condition", condition: found };
};

export const event: Phrase<BareElement> = (at) => {
  const found = eventCondition(at);
  return found === null ? null : { type: "condition", condition: found };
};

/** 超过20个工作日的，每件: before the number is taken for one of days. */
const overdueEach: Phrase<BareElement> = (at) => {
  if (!at.isText("超过") && !at.isText("超出")) return null;
  const found = lateForEach(at);
  return found === null ? null : { type: "condition", condition: found };
};

const stepped =
  (step: Phrase<PerSyntax>): Phrase<BareElement> =>
  (at) => {
    const found = step(at);
    return found === null ? null : { type: "per", per: found };
  };

const named: Phrase<BareElement> = (at) => {
  const text = perName(at);
  return text === null ? null : { type: "text", text, grade: false, pointing: null };
};

const joining: Phrase<BareElement> = (at) => {
  if (at.take("otherwise") !== null) return { type: "otherwise" };
  // 20%（含）以内1分，以上不计分: what goes beyond the last band.
  if (
    at.is("suffix") &&
    !boundsNumber(at.tokens, at.position) &&
    (at.is("zero", 1) || at.is("award", 1) || (at.isType("number", 1) && at.isType("fen", 2)))
  ) {
    at.position += 1;
    return { type: "otherwise" };
  }
  if (at.take("and") !== null) return { type: "and" };
  return at.take("or") === null ? null : { type: "or" };
};

const BRACKET: Opening = { types: ["open"] };
const words = (...kinds: WordKind[]): Opening => ({ kinds });
const text = (texts: RegExp): Opening => ({ texts });
const ANYTHING: Opening = {
  types: "word text letter nth sign open date foreign number percent point unit fen".split(
    " ",
  ) as TokenType[],
};

export const PHRASES = new PhraseTable<BareElement>([
  [BRACKET, intervalCondition],
  [{ types: ["open", "letter"], kinds: ["target", "actual"], texts: /^(?:[设令]|其中$)/u }, definition],
  [{ types: ["open"], texts: oneOf("依据", "佐证", "佐证材料", "凭", "以") }, evidence],
  [BRACKET, explained],
  [{ types: ["open"], texts: BEGINS_BOTH_WAYS }, bothWays],
  [words("unmet"), missesNumber],
  [words("direction"), evenLater],
  [{ kinds: ["target"], texts: /^在$/u }, beyondThat],
  [{ types: ["number"] }, outOf],
  [{ types: ["number"], texts: /^(?:以上|上述|各项|各部分|(?:分别|各自|单独)[计得记]分)$/u }, eachForItself],
  [
    {
      types: ["text"],
      kinds: [
        ...(["plain", "survey", "target", "actual", "completion", "counted"] as const),
        ...(["grade", "fault", "punctual", "deviation", "achieve", "trend"] as const),
      ],
    },
    ratio,
  ],
  [BRACKET, bracketedRatio],
  [
    {
      types: ["text"],
      kinds: ["plain", "actual", "target", "counted", "standing", "achieve", "occur"],
      texts: /^应$/u,
    },
    namedShare,
  ],
  [{ types: ["open", "sign"], texts: BEGINS_NOTE }, besideFormula],
  [BRACKET, unitNote],
  [BRACKET, signNote],
  [{ types: ["separator", "open", "close", "ordinal"] }, separator],
  [text(oneOf("无论", "不论")), regardless],
  [text(BEGINS_BOTH_SIDES), bothSides],
  [words("example"), example],
  [text(BEGINS_HIGHEST), highest],
  [words("exhaust", "untilFull", "highestOf", "chooseOne", "doubled", "analogy", "summed", "note"), word],
  [{ kinds: ["deduct"], texts: oneOf(...SAME_ITEM, "直", "直至") }, exhausted],
  [text(oneOf("直", "直至")), untilGone],
  [{ kinds: ["points", "compare"], texts: oneOf(...COMPUTED) }, cappedAgain],
  [{ types: ["number"], texts: /^(?:只?算|只?计|计算|累计|统计|计入)$/u }, countLimit],
  [{ kinds: ["deduct", "bonus", "award", "points"], texts: /^满$/u }, enough],
  [
    {
      types: ["number"],
      kinds: ["deduct", "bonus", "award", "points"],
      texts: oneOf("但", "且", "其中", "以上", "上述", ...ITEM, ...ALL_OF, ...SUMS, ...SUMS_MOST),
    },
    totalWithin,
  ],
  [{ kinds: ["lowest"], texts: oneOf(...ITEM, "最终", "最后", "至少", "仍", "均") }, kept],
  [text(oneOf("不", "没有", "无")), unlimited],
  [
    {
      kinds: ["bonus", "deduct", "points", "most", "lowest"],
      texts: oneOf(...SAME_ITEM),
    },
    limit,
  ],
  [
    {
      types: ["number"],
      kinds: ["deduct", "bonus", "award"],
      texts: /^(?:以|累计|合计|总计|[至到按]|满分?|[完达足够])$/u,
    },
    limitAfter,
  ],
  [words("adverb", "partly"), allOfThem],
  [{ types: ["number"], kinds: ["adverb", "together"], texts: oneOf("以上", "上述") }, together],
  [{ kinds: ["otherwise"], texts: /^(?:依次|分别)[为是]?$/u }, inTurn],
  [words("respectively"), respectively],
  [text(/^(?:依次|分别)按?$/u), respectiveShares],
  [text(/^(?:依次|分别)?(?:按照?|在)$|^(?:依次|分别)$/u), respectiveRanges],
  [
    {
      types: ["text"],
      kinds: [
        ...(["score", "plain", "completion", "counted", "punctual"] as const),
        ...(["grade", "occur", "trend", "actual"] as const),
      ],
      texts: /^=$/u,
    },
    weights,
  ],
  [words("each", "award"), eachPart],
  [words("per"), frequency],
  [words("per"), schedule],
  [{ types: ["text"] }, firstFree],
  [text(/^不/u), noMoreSteps],
  [text(MISSING_BEGINS), shortOfAll],
  [text(oneOf(...ANY)), anyOfThem],
  [words("per"), named],
  [text(oneOf("超过", "超出")), overdueEach],
  [
    { types: ["nth"], texts: oneOf("从", "自", "由", "前", "再次", "之后", "以后", "此后", "其后") },
    stepped(perFrom),
  ],
  [text(oneOf("允许", "容许", "可以", "可")), stepped(allowedFirst)],
  [
    {
      kinds: ["per", "direction", "deviation", "actual"],
      texts: /^(?:与|和|同|较|比|对比|跟|超[出过](?:此|该|上述|这个)?(?:范围|区间))$/u,
    },
    stepped(per),
  ],
  [words("base", "header"), header],
  [ANYTHING, awarded],
  [words("nearly"), nearlyDone],
  [ANYTHING, conditioned],
  [words("rescale"), absentRule],
  [words("otherwise", "suffix", "and", "or"), joining],
]);
