/** Statements whose conditions are words: grades, checklists, one thing done or not. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import { rememberPlace } from "../../rule/places.ts";
import type { Base, ChecklistPart, GradePoints, GradeRange } from "../../rule/types.ts";
import type { Span } from "../../types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement, Statements } from "../statements/statements.ts";
import { metCondition } from "./rung.ts";
import { flatPoints } from "./outcomes.ts";
import { nameOf } from "./names.ts";

interface Named {
  statement: Statement;
  label: string;
  points: DecimalText;
}

const sum = (items: readonly Named[]): Big =>
  items.reduce((total, item) => total.plus(item.points), new Big(0));
const most = (items: readonly Named[]): Big =>
  items.reduce((max, item) => (new Big(item.points).gt(max) ? new Big(item.points) : max), new Big(0));

function named(statements: readonly Statement[], full: DecimalText): Named[] {
  return statements.map((statement) => {
    const points = flatPoints(statement.award, full, statement);
    if (points === null) refuse("没有读懂这里的得分", statement);
    return { statement, label: nameOf(statement), points };
  });
}

function noDuplicates(items: readonly Named[]): void {
  const seen = new Map<string, Named>();
  for (const item of items) {
    if (seen.has(item.label)) refuse(`“${item.label}”写了两次`, item.statement);
    seen.set(item.label, item);
  }
}

export function grades(
  items: readonly { label: string; points: DecimalText; statement: Statement | null }[],
  context: Context,
): Base {
  const labels = items.map((item) => item.label);
  const input = context.input({ id: "grade", label: "评定档次", kind: "grade", options: labels });
  return {
    type: "grades",
    input,
    grades: items.map((item) =>
      rememberPlace({ label: item.label, points: item.points }, item.statement ?? undefined),
    ),
  };
}

export function checklist(
  items: readonly { label: string; points: DecimalText }[],
  mode: "sum" | "highest",
  context: Context,
): Base {
  const input = context.input({
    id: "parts",
    label: mode === "sum" ? "完成的项" : "符合的情形",
    kind: "checklist",
    options: items.map((item) => item.label),
  });
  const parts: ChecklistPart[] = items.map((item) => ({ label: item.label, points: item.points }));
  return { type: "checklist", input, mode, parts };
}

export function allOf(labels: readonly string[], points: DecimalText, context: Context): Base {
  return {
    type: "allOf",
    input: context.input({ id: "parts", label: "完成的项", kind: "checklist", options: [...labels] }),
    points,
    labels: [...labels],
  };
}

/** 80%-100%分值: a grade is chosen, then a share inside its range. */
function gradeRanges(statements: readonly Statement[], context: Context): Base {
  const graded = statements.map((statement) => {
    const { award } = statement;
    if (award.kind !== "shareRange") refuse("有的档次写了比例范围，有的没有", statement);
    return { label: nameOf(statement), from: award.from, to: award.to, place: statement };
  });
  return rangesOfGrades(graded, context);
}

/** Every grade with its range of the points, in percent. */
export function rangesOfGrades(
  graded: readonly { label: string; from: DecimalText; to: DecimalText; place: Span }[],
  context: Context,
): Base {
  const ranges = graded.map(({ place, ...range }): GradeRange => {
    if (new Big(range.from).gt(range.to) || new Big(range.to).gt(100)) refuse("得分比例的范围不对", place);
    return rememberPlace({ ...range, toInclusive: false }, place);
  });
  const highest = ranges.reduce((best, range) => (new Big(range.to).gt(best.to) ? range : best));
  highest.toInclusive = true;
  const official = officialGrades(ranges);
  const grade = context.input({
    id: "grade",
    label: "评定档次",
    kind: "grade",
    options: official.map((range) => range.label),
  });
  const ratio = context.input({ id: "ratio", label: "得分比例", kind: "manual", min: "0", max: "1" });
  return { type: "gradeRanges", grade, ratio, points: context.points, ranges: official };
}

/** 优秀得9-10分，良好得7-8分，较差不得分: a grade is chosen, then points inside its range. */
function gradePoints(statements: readonly Statement[], context: Context): Base {
  const ranges = statements.map((statement): GradePoints => {
    const { award } = statement;
    const flat = award.kind === "range" ? null : flatPoints(award, context.points, statement);
    const [from, to] = award.kind === "range" ? [award.from, award.to] : [flat, flat];
    if (from === null || to === null) refuse("没有读懂这里的得分", statement);
    if (new Big(to).gt(context.points)) refuse(`${to}分超过了满分${context.points}分`, statement);
    return rememberPlace({ label: nameOf(statement), from, to }, statement);
  });
  noDuplicates(ranges.map((range, index) => ({ ...range, points: range.to, statement: statements[index]! })));
  const ends = (pick: (a: Big, b: Big) => boolean, of: "from" | "to"): DecimalText =>
    ranges
      .map((range) => range[of])
      .reduce((best, each) => (pick(new Big(each), new Big(best)) ? each : best));
  const options = ranges.map(({ label }) => label);
  return {
    type: "gradePoints",
    grade: context.input({ id: "grade", label: "评定档次", kind: "grade", options }),
    score: context.input({
      id: "score",
      label: "评定得分",
      kind: "manual",
      min: ends((a, b) => a.lt(b), "from"),
      max: ends((a, b) => a.gt(b), "to"),
    }),
    ranges,
  };
}

const OFFICIAL: readonly (readonly [pattern: RegExp, label: string])[] = [
  [/^(全部|完全)?(达成|达到|完成)(年度|预期)?(指标|目标)?$/, "达成年度指标"],
  [/^(部分|基本)(达成|达到|完成).*(一定效果|有效果)/, "部分达成年度指标并具有一定效果"],
  [/^(未|没有)(达成|达到|完成).*(效果)?(较差|差)/, "未达成年度指标且效果较差"],
];

/** The three grades of 财预〔2020〕10号 carry their official names, however shortened they were written. */
function officialGrades(ranges: readonly GradeRange[]): GradeRange[] {
  if (ranges.length !== 3) return [...ranges];
  const labels = ranges.map((range) => OFFICIAL.find(([pattern]) => pattern.test(range.label))?.[1]);
  if (labels.some((label) => label === undefined) || new Set(labels).size !== 3) return [...ranges];
  return ranges.map((range, index) => Object.assign(range, { label: labels[index]! }));
}

/** Words that compare with something: no plain name of a thing done. */
const COMPARES = /上年|去年|同比|[多少高低增减升降超]/u;

/** One name and nothing else: done or not. */
function oneThing(item: Named, rest: DecimalText | null, context: Context): Base {
  if (context.hasNumberTarget || context.hasDateTarget) {
    if (COMPARES.test(item.label)) refuse(`没有读懂“${item.label}”`, item.statement);
    const chosen = context.assume(
      "judged",
      `“${item.label}”怎样算做到没有写明`,
      [
        ["target", "达到指标值即为做到"],
        ["person", "由填报人判断"],
      ],
      "target",
    );
    if (chosen === "person") {
      const input = context.input({
        id: "judgement",
        label: item.label,
        kind: "judgement",
        options: ["达到", "未达到"],
      });
      return {
        type: "cases",
        cases: [
          rememberPlace(
            {
              when: [{ test: "met", input, met: true, words: [item.label] }],
              earns: { points: item.points },
            },
            item.statement,
          ),
        ],
        otherwise: { points: rest ?? "0" },
      };
    }
  }
  const words =
    context.read.target.kind === "words" && context.read.target.text === item.label ? [] : [item.label];
  const useWords = context.hasNumberTarget || context.hasDateTarget ? [] : words;
  if (rest === null)
    context.assume("below", `没有做到“${item.label}”时得多少分没有写明`, [["zero", "不得分"]], "zero");
  return {
    type: "cases",
    cases: [
      rememberPlace(
        { when: [metCondition(true, context, useWords)], earns: { points: item.points } },
        item.statement,
      ),
    ],
    otherwise: { points: rest ?? "0" },
  };
}

/** The negation of a name: 效果明显 and 效果不明显, 达到 and 未达到. */
function isDenial(label: string, of: string): boolean {
  // 按计划建成并投入使用, 未建成.
  const denied = /^(?:未|没有|没)(..+)$/u.exec(label)?.[1];
  if (denied !== undefined && !/[未不没]/u.test(of) && of.includes(denied)) return true;
  const bare = label.replace(/未|不|没有|没|无/g, "");
  return bare !== label && (bare === of || of.endsWith(bare) || bare.endsWith(of));
}

/**
 * Words as conditions. One name: all or nothing. Several: parts where their points add up to the whole, grades where the
 * best of them is the whole; what is neither is refused.
 */
export function wordBase(
  statements: readonly Statement[],
  otherwise: Statement | null,
  all: Statements,
  context: Context,
): Base {
  if (statements.some((statement) => statement.award.kind === "shareRange"))
    return gradeRanges(statements, context);
  if (statements.some((statement) => statement.award.kind === "range")) {
    if (otherwise !== null) refuse("“其他”得多少分与各档的范围没有读懂", otherwise);
    return gradePoints(statements, context);
  }
  const items = named(statements, context.points);
  noDuplicates(items);
  const rest = otherwise === null ? null : flatPoints(otherwise.award, context.points, otherwise);
  if (otherwise !== null && rest === null) refuse("没有读懂“否则”之后的得分", otherwise);
  if (all.highest !== null) return checklist(items, "highest", context);
  const [first, second] = items;
  if (items.length === 1) return oneThing(first!, rest, context);
  if (items.length === 2 && rest === null && isDenial(second!.label, first!.label))
    return oneThing(first!, second!.points, context);
  const adds = sum(items).eq(context.points) && !most(items).eq(context.points);
  if (adds && rest === null) return checklist(items, "sum", context);
  if (!most(items).eq(context.points)) {
    refuse(
      `各项分数相加是${toDecimalText(sum(items))}分，最高一项是${toDecimalText(most(items))}分，都不等于满分${context.points}分`,
      all,
    );
  }
  const graded = rest === null ? items : [...items, { label: "其他", points: rest, statement: otherwise! }];
  return grades(graded, context);
}
