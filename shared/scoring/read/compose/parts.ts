/** Standards of several parts: ①②③, 各占5分, 三项均满足, 分别得5、3、0分, 二者择其一. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import { rememberPlace } from "../../rule/places.ts";
import type { Base, Part, Scheme } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import { isGeneric, MEASURE } from "../statements/statement-words.ts";
import type { Statement, Statements } from "../statements/statements.ts";
import { flatPoints, shareOf } from "./outcomes.ts";
import { statedPoints } from "./points.ts";
import { compose } from "./scheme.ts";
import { allOf, checklist, grades, rangesOfGrades } from "./words.ts";
import { nameOf } from "./names.ts";
import { weighedStep } from "./weighed-steps.ts";

export function plainScheme(base: Base, context: Context, at: { from: number; to: number }): Scheme {
  return rememberPlace({ points: context.points, floor: "0", gates: [], base, adjustments: [] }, at);
}

/** 甲和乙, 甲、乙, 甲及乙 → the names. */
export function splitNames(labels: readonly string[]): string[] {
  return labels
    .flatMap((label) => label.split(/[和与及、]|以及/u))
    .map((name) => name.replace(/^(其中|对|按|将|由)|(均|各|两项|二者|三项|分别)$/gu, ""))
    .filter((name) => name !== "");
}

const SCALE = /^(?:评定?为|分为|按)?([优良好中次可差劣甲乙丙丁戊]{3,6})(?:的|等次|等级|档)?$/u;

/** 优良中次差依次对应10、8、6、3、0分: a grade for every character, as many as there are points. */
function lettered(names: readonly string[], count: number): string[] | null {
  const scale = names.length === 1 ? SCALE.exec(names[0]!)?.[1] : undefined;
  if (scale === undefined) return null;
  const letters = [...scale];
  return letters.length === count && new Set(letters).size === count ? letters : null;
}

/** More than any list of grades has; keeps the work on an endless text within bounds. */
const LONGEST_LIST = 200;

/** 分为好、较好、一般、差四档 → the four names. */
function gradeNames(wording: string): string[] {
  if (wording.length > LONGEST_LIST) return [];
  const list = wording
    .replace(/\s+/gu, "")
    .replace(/^.*?[,:;。]/u, (head) => (/[、/]/u.test(head) ? head : ""))
    .replace(/[,，的者]+$/u, "")
    .replace(/(这)?[一二三四五六七八九十\d]+个?(档次?|等次?|等级|级别?|种情况|种情形|类)$/u, "")
    .replace(/等$/u, "");
  return list
    .split(/[、,，/]|和(?=[^、]*$)/u)
    .map((name, index) =>
      index === 0 ? name.replace(/^.*?(为|是|按|分成)(?=[^为是按])/u, "") : name.replace(/^或者?/u, ""),
    )
    .filter((name) => name !== "");
}

/** 好、中、差分别得5、3、0分. */
export function respective(all: Statements, context: Context): Scheme {
  const { labels, share } = all.respectively!;
  const points = all.respectively!.points.map((value) =>
    share ? shareOf(context.points, value, "1", all.respectively!) : value,
  );
  const named = labels.flatMap(gradeNames);
  const { ranges } = all.respectively!;
  if (ranges !== undefined) {
    if (named.length !== ranges.length)
      refuse(`写了${named.length}个档次、${ranges.length}个比例，对不上`, all.respectively!);
    const graded = ranges.map((range, index) => ({ ...range, label: named[index]!, place: all }));
    return plainScheme(rangesOfGrades(graded, context), context, all);
  }
  const names = lettered(named, points.length) ?? named;
  if (names.length !== points.length)
    refuse(`写了${names.length}个档次、${points.length}个分数，对不上`, all.respectively!);
  const most = points.reduce((max, value) => (new Big(value).gt(max) ? value : max), "0");
  if (!new Big(most).eq(context.points))
    refuse(`最高一档${most}分与满分${context.points}分不一致`, all.respectively!);
  return plainScheme(
    grades(
      names.map((label, index) => ({
        label,
        points: toDecimalText(new Big(points[index]!)),
        statement: null,
      })),
      context,
    ),
    context,
    all,
  );
}

/** 制度健全、执行有效、档案完整三项均满足得6分. */
export function together(all: Statements, statements: readonly Statement[], context: Context): Scheme {
  const { count } = all.together!;
  const named = all.togetherLabels.length > 1 ? all.togetherLabels : splitNames(all.togetherLabels);
  const labels = count !== null && named.length !== count ? numbered(count) : named;
  // Beside a number of its own none of them is judged by a person.
  const isShown = all.togetherStates.length > 0 && (context.hasNumberTarget || context.hasDateTarget);
  if (labels.length < 2 || isShown) refuse("没有读懂要同时满足的是哪几项", all.together!);
  const rest = statements.filter(
    (statement) => flatPoints(statement.award, context.points, statement) !== "0",
  );
  const [award] = rest;
  if (
    rest.length !== 1 ||
    award === undefined ||
    award.per !== null ||
    flatPoints(award.award, context.points, award) !== context.points
  ) {
    refuse("没有读懂同时满足与部分满足时各得多少分", rest[1] ?? all.together!);
  }
  return plainScheme(allOf(labels, context.points, context), context, all);
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `第${index + 1}项`);

function eachPoints(all: Statements, count: number, context: Context): DecimalText {
  const { award } = all.eachPart!;
  const points =
    award.kind === "share"
      ? shareOf(context.points, award.percentOver, award.percentBy, all.eachPart!)
      : award.kind === "points"
        ? award.points
        : "0";
  if (!new Big(points).times(count).eq(context.points))
    refuse(`${count}项各${points}分，合计不等于满分${context.points}分`, all.eachPart!);
  return points;
}

/** 培训人数完成率和参训率各占5分，均按比例计算. */
export function eachPart(all: Statements, statements: readonly Statement[], context: Context): Scheme {
  const labels = splitNames(all.eachPart!.labels);
  if (labels.length < 2) refuse("没有读懂是哪几项各占多少分", all.eachPart!);
  const points = eachPoints(all, labels.length, context);
  const [only, ...more] = statements;
  if (more.length > 0) refuse("没有读懂各部分怎样计分", more[0]!);
  if (only === undefined)
    return plainScheme(
      checklist(
        labels.map((label) => ({ label, points })),
        "sum",
        context,
      ),
      context,
      all,
    );
  const parts = labels.map((label) => rememberPlace(proportionalPart(label, points, only, context), only));
  return plainScheme({ type: "parts", mode: "sum", parts }, context, all);
}

/** 数量占60%、质量占40%，均按完成率计算; 到课率×4＋合格率×6. */
export function weighted(all: Statements, statements: readonly Statement[], context: Context): Scheme {
  const { parts, inPoints, computed } = all.weights!;
  const sum = parts.reduce((total, part) => total.plus(part.weight), new Big(0));
  if (!sum.eq(inPoints ? context.points : 100))
    refuse(
      `各部分合计${sum.toFixed()}${inPoints ? "分" : "%"}，与满分${inPoints ? `${context.points}分` : "100%"}不一致`,
      all.weights!,
    );
  if (new Set(parts.map((part) => part.label)).size !== parts.length)
    refuse("有两部分说的是同一个量，没有读懂", all.weights!);
  const [only, ...more] = statements;
  if (more.length > 0 || (only === undefined) !== computed)
    refuse("没有读懂各部分怎样计分", more[0] ?? all.weights!);
  const scored = parts.map(({ label, weight }) => {
    const points = inPoints ? weight : shareOf(context.points, weight, "1", all.weights!);
    return rememberPlace(
      only === undefined
        ? ratePart(label, points, context)
        : (weighedStep(label, points, only, all, context) ?? proportionalPart(label, points, only, context)),
      only ?? all.weights!,
    );
  });
  return plainScheme({ type: "parts", mode: "sum", parts: scored }, context, all);
}

function ratePart(label: string, points: DecimalText, context: Context): Part {
  const input = context.input({ id: "part", label, kind: "number", unit: "%" });
  const base: Base = {
    type: "proportional",
    proportional: { input, direction: "positive", base: "100", points },
  };
  return { label, points, floor: "0", gates: [], base, adjustments: [] };
}

function proportionalPart(label: string, points: DecimalText, statement: Statement, context: Context): Part {
  if (statement.award.kind === "proportional" && statement.conditions.length === 0)
    return ratePart(label, points, context);
  return refuse("没有读懂各部分怎样计分", statement);
}

/** 两个口径任选其一考核，按完成率计分: the better of those that were entered. */
export function choice(
  all: Statements,
  statements: readonly Statement[],
  labels: readonly string[],
  context: Context,
): Scheme {
  const [only, ...more] = statements;
  if (only === undefined || more.length > 0) refuse("没有读懂任选的各项怎样计分", more[0] ?? all.chooseOne!);
  const names = splitNames(labels);
  const parts = (names.length >= 2 ? names : ["口径一", "口径二"]).map((label) =>
    rememberPlace(proportionalPart(label, context.points, only, context), only),
  );
  context.assume(
    "choice",
    "任选其一由谁选没有写明",
    [["best", "取得分较高的一项；只填一项时按该项"]],
    "best",
  );
  return plainScheme({ type: "parts", mode: "highest", parts }, context, all);
}

function measureOf(statement: Statement): string {
  const names = statement.conditions
    .filter((item) => item.condition.kind === "number" && item.condition.metric === "plain")
    .map((item) => item.subject);
  const candidates = [...names, statement.per === null ? "" : statement.label, statement.per?.noun ?? ""].map(
    (name) => name.replace(/^(其中|实际|全年|本年|若|如)|(的|实际|全年|为)$/gu, ""),
  );
  return candidates.find((name) => MEASURE.test(name)) ?? "";
}

const alike = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

/** The statements by the measure they name; those that name none belong to the one before. */
function byMeasure(statements: readonly Statement[]): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  let last = "";
  for (const statement of statements) {
    const name = measureOf(statement);
    const known = [...found.keys()].find((key) => key !== "" && name !== "" && alike(key, name));
    last = name === "" ? last : (known ?? name);
    found.set(last, [...(found.get(last) ?? []), statement]);
  }
  return found;
}

/** 参训率达到90%得5分，满意度达到85%得5分: each measure is a part with its own number. Null where one measure is spoken of. */
export function measureParts(all: Statements, context: Context): Scheme | null {
  const groups = byMeasure(all.all);
  if ([...groups.keys()].filter((name) => name !== "").length < 2) return null;
  if (groups.has("")) refuse("句中说到几个不同的量，没有读懂", all);
  const parts = [...groups].map(([label, statements]): Group & { label: string } => {
    const stated = statements.flatMap((statement) => statedPoints(statement) ?? []);
    const most = stated.reduce<Big | null>(
      (max, value) => (max === null || value.gt(max) ? value : max),
      null,
    );
    return { label, statements, points: most === null ? null : toDecimalText(most) };
  });
  const total = parts.reduce((sum, part) => sum.plus(part.points ?? 0), new Big(0));
  if (parts.some((part) => part.points === null) || !total.eq(context.points)) {
    refuse(
      `句中说到${parts.map((part) => `“${part.label}”`).join("和")}几个不同的量，各得多少分与满分${context.points}分对不上`,
      all,
    );
  }
  return plainScheme(
    { type: "parts", mode: "sum", parts: parts.map((part) => partOf(all, part, context)) },
    context,
    all,
  );
}

/** 两项各占一半：到岗率达到95%得5分，…: the share only says again what each of them earns. */
export function equalMeasures(all: Statements, context: Context): Scheme | null {
  if (!all.eachPart!.labels.every(isGeneric) || all.all.length < 2) return null;
  const scheme = measureParts(all, context);
  if (scheme?.base.type !== "parts") return null;
  const { parts } = scheme.base;
  const points = eachPoints(all, parts.length, context);
  return parts.every((part) => new Big(part.points).eq(points)) ? scheme : null;
}

interface Group {
  statements: Statement[];
  points: DecimalText | null;
}

function groupsOf(all: Statements): Group[] {
  const groups: Group[] = Array.from({ length: all.groups }, () => ({ statements: [], points: null }));
  for (const statement of all.all)
    if (statement.group > 0) groups[statement.group - 1]!.statements.push(statement);
  for (const group of groups) {
    const stated = group.statements.flatMap((statement) => statedPoints(statement) ?? []);
    const most = stated.reduce<Big | null>(
      (max, value) => (max === null || value.gt(max) ? value : max),
      null,
    );
    group.points = most === null ? null : toDecimalText(most);
  }
  return groups;
}

/** 1.及时率≥95%：5分；2.90%≤及时率＜95%：3分；3.及时率＜90%：0分: bands with numbers before them. */
function isOneLadder(groups: readonly Group[]): boolean {
  const names = groups.map(({ statements: [only, ...more] }) => {
    const [at, ...others] = only!.conditions;
    const isBand = more.length + others.length === 0 && only!.per === null && at?.condition.kind === "number";
    return isBand && at.condition.kind === "number" ? at.condition.noun || at.subject : "";
  });
  const nothing = groups.some(({ points }) => new Big(points!).eq(0));
  return nothing && names[0] !== "" && new Set(names).size === 1;
}

/** The sum of the parts' points where every numbered part earns points of its own. */
export function sumOfGroups(all: Statements): DecimalText | null {
  if (all.highest !== null || all.groups < 2 || all.all.some((statement) => statement.group === 0))
    return null;
  const groups = groupsOf(all);
  if (groups.some((group) => group.points === null || group.statements.length === 0)) return null;
  if (isOneLadder(groups)) return null;
  return groups.reduce((total, group) => toDecimalText(new Big(total).plus(group.points!)), "0");
}

const isSimple = (statement: Statement): boolean =>
  statement.per === null && !statement.otherwise && statement.award.kind === "points";

/** ①②③ whose points add up to the whole; null where they are one ladder written with numbers. */
export function numberedParts(all: Statements, context: Context): Scheme | null {
  const sum = sumOfGroups(all);
  if (sum === null || !new Big(sum).eq(context.points)) return null;
  const groups = groupsOf(all);
  const allSimple = groups.every((group) => group.statements.length === 1 && isSimple(group.statements[0]!));
  if (allSimple && groups.every((group) => !hasNumber(group.statements[0]!))) {
    const items = groups.map((group) => ({ label: nameOf(group.statements[0]!), points: group.points! }));
    return plainScheme(checklist(items, "sum", context), context, all);
  }
  const parts = groups.map((group) => partOf(all, group, context));
  if (new Set(parts.map((part) => part.label)).size !== parts.length)
    refuse("有两部分说的是同一个量，没有读懂", all);
  return plainScheme({ type: "parts", mode: "sum", parts }, context, all);
}

const hasNumber = (statement: Statement): boolean =>
  statement.conditions.some((item) => item.condition.kind === "number");

/** The measure at the head of a clause: 数量完成率 in 数量完成率达到100%. */
const MEASURED = /^[^\d≥≤<>=]{1,20}?[率度]/u;

function partOf(all: Statements, group: Group, context: Context): Part {
  const [first] = group.statements;
  const numeric = group.statements
    .flatMap((statement) => statement.conditions)
    .find((item) => item.condition.kind === "number");
  const limit =
    numeric?.condition.kind === "number" ? (numeric.condition.lower ?? numeric.condition.upper) : undefined;
  const unit = limit === undefined ? "" : limit.amount.measure === "percent" ? "%" : limit.amount.unit;
  const label = numeric?.subject || MEASURED.exec(first!.wording)?.[0] || first!.label || nameOf(first!);
  if (numeric === undefined && group.statements.length === 1) return judgedPart(label, group, context);
  const inner = context.part(label, unit);
  inner.points = group.points!;
  const only: Statements = {
    ...all,
    all: group.statements,
    headers: [],
    limits: [],
    loose: [],
    groups: 0,
    from: first!.from,
    to: group.statements.at(-1)!.to,
  };
  const scheme = compose(only, group.statements, inner);
  return rememberPlace({ ...scheme, label }, first);
}

function judgedPart(label: string, group: Group, context: Context): Part {
  const name = nameOf(group.statements[0]!);
  const input = context.input({ id: "part", label: name, kind: "judgement", options: ["达到", "未达到"] });
  const base: Base = {
    type: "cases",
    cases: [{ when: [{ test: "met", input, met: true, words: [name] }], earns: { points: group.points! } }],
    otherwise: { points: "0" },
  };
  return rememberPlace(
    { label, points: group.points!, floor: "0", gates: [], base, adjustments: [] },
    group.statements[0],
  );
}
