/** 结案率98%为达标，达标即得7分; 85%为合格线，达到合格线得4分: a name for a number, which stands for it in what follows. */
import { WORDS } from "../lexicon/words.ts";
import { implied } from "./implied.ts";
import { endsClause, hasRole, type Token } from "./tokens.ts";

const NAMES: ReadonlySet<string> = new Set(["达标", "合格", "及格"]);
/** 不达标, 不合格: short of it. */
const DENIED = /^(?:不|未|没|没有|未能)(?:达标|合格|及格)$/u;
const LINKS: ReadonlySet<string> = new Set(["为", "是", "算", "即为", "作为", "视为"]);

interface Line {
  /** Where 98%为达标 begins and ends: nothing is earned by it alone. */
  from: number;
  to: number;
  /** Where 为 stands. */
  link: number;
  name: string;
  isLine: boolean;
  amount: readonly [Token, Token];
}

const AT_LEAST: ReadonlySet<string> = new Set(["≥", "不低于", "不少于", "达到", "达"]);

/** @param index where 为 stands */
function lineAt(tokens: readonly Token[], index: number): Line | null {
  const end = /^及?以上$/u.test(tokens[index - 1]?.text ?? "") ? index - 1 : index;
  const [before, number, measure] = [tokens[end - 3], tokens[end - 2], tokens[end - 1]];
  const name = tokens[index + 1]?.text ?? "";
  const isMeasure = measure?.type === "percent" || measure?.type === "unit";
  if (number?.type !== "number" || !isMeasure || !NAMES.has(name)) return null;
  const isLine = tokens[index + 2]?.text === "线";
  const to = index + (isLine ? 3 : 2);
  if (!endsClause(tokens[to])) return null;
  const from = AT_LEAST.has(before?.text ?? "") ? end - 3 : end - 2;
  // 低于98%为合格: the other way round.
  const isOther = from === end - 2 && hasRole(before, "compare") && before?.text !== "完成";
  return isOther ? null : { from, to, link: index, name, isLine, amount: [number, measure] };
}

const word = (text: string, place: Token): Token => ({
  ...place,
  type: "word",
  text,
  value: "",
  words: WORDS.get(text)!.words,
});

/** Right before what it earns, as 达标得, 达标的, 达标即; 达标户数 is the name of something else. */
const standsAlone = (next: Token | undefined): boolean =>
  endsClause(next) ||
  /^[的即则者]$/u.test(next!.text) ||
  (["award", "full", "zero", "deduct", "but"] as const).some((kind) => hasRole(next, kind));

/**
 * The tokens with the number itself wherever its name stands, for indicators of which more is better: below the line is then
 * less than the number.
 */
export function withNamedLine(tokens: Token[], isReverse: boolean): Token[] {
  if (isReverse) return tokens;
  const lines = tokens.flatMap(({ text }, index) => {
    const line = LINKS.has(text) ? lineAt(tokens, index) : null;
    return line === null ? [] : [line];
  });
  const [line, ...more] = lines;
  if (line === undefined) return withoutUnusedName(tokens);
  if (more.length > 0) return tokens;
  // 98%为优秀，90%为合格: the grades of a scale, each with its own number.
  const isScale = tokens.some(
    ({ text }, index) =>
      LINKS.has(text) &&
      index !== line.link &&
      ["percent", "unit"].includes(tokens[index - 1]?.type ?? "") &&
      hasRole(tokens[index + 1], "grade"),
  );
  if (isScale) return tokens;
  const result: Token[] = [];
  let found = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const place = line.amount.map((each) => ({ ...each, from: token.from, to: token.to }));
    const isNamed = token.text === line.name && (tokens[index + 1]?.text === "线") === line.isLine;
    if (index === line.from) {
      // 85%为及格线，得6分: the number itself earns something.
      if (isEarned(tokens, line.to)) result.push(implied("达到", line.amount[0].from), ...line.amount);
      index = line.to - 1;
    } else if (isNamed && line.isLine) {
      result.push(...place);
      [index, found] = [index + 1, true];
    } else if (isNamed && standsAlone(tokens[index + 1])) {
      result.push(word("达到", token), ...place);
      found = true;
    } else if (DENIED.test(token.text) && token.text.endsWith(line.name) && standsAlone(tokens[index + 1])) {
      result.push(word("低于", token), ...place);
      found = true;
    } else result.push(token);
  }
  // 达标后每提高1个百分点: from a number that this would leave to the 指标值.
  const isLeft = result.some(
    ({ text }) => text === line.name || (DENIED.test(text) && text.endsWith(line.name)),
  );
  return found && !isLeft ? result : withoutUnusedName(tokens);
}

const MARKS: ReadonlySet<string> = new Set([
  ...NAMES,
  "目标",
  "基准",
  "目标值",
  "达标线",
  "合格线",
  "及格线",
]);

/** Whether a clause begins here with what it earns: ，得8分 and ，8分. */
function isEarned(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.type !== "separator" || tokens[at].value !== "comma") return false;
  const first = hasRole(tokens[at + 1], "award") ? at + 2 : at + 1;
  return tokens[first]?.type === "number" && tokens[first + 1]?.type === "fen";
}

/** 出勤率88%为达标，得8分: a name that nothing goes back to says no more than the number, which earns what follows. */
function withoutUnusedName(tokens: Token[]): Token[] {
  const link = tokens.findIndex(({ text }) => text === "为" || text === "是");
  const [measure, name] = [tokens[link - 1], tokens[link + 1]];
  if (measure?.type !== "percent" && measure?.type !== "unit") return tokens;
  const isLine = tokens[link + 2]?.text === "线";
  const end = link + (isLine ? 3 : 2);
  if (name === undefined || !MARKS.has(name.text) || !isEarned(tokens, end)) return tokens;
  const again = tokens.some((token, index) => index > end && token.text.includes(name.text));
  if (again) return tokens;
  const from = link - 2;
  const reached = hasRole(tokens[from - 1], "compare") ? [] : [implied("达到", tokens[from]!.from)];
  return [...tokens.slice(0, from), ...reached, ...tokens.slice(from, link), ...tokens.slice(end)];
}
