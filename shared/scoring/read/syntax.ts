/** What the phrases of a standard say, before they are put together. Numbers are decimal text as written. */
import type { DecimalText } from "../../project/index.ts";
import type { Span } from "../types.ts";
import type { DateToken } from "./tokens/tokens.ts";

/** A number with what it is counted in. */
export interface Amount {
  value: DecimalText;
  /** point = 百分点, fen = 分 as a result (85分以上), none = a bare number. */
  measure: "percent" | "permille" | "point" | "unit" | "fen" | "fraction" | "none";
  unit: string;
  /** Of a fraction: what `value` is divided by. */
  by?: DecimalText;
  /** （含） or （不含） beside it. */
  included: boolean | null;
}

export interface Limit {
  amount: Amount;
  inclusive: boolean;
  /** （含）, ≥, 及以上 and brackets say whether the number belongs; a bare 80%-90% or 以上 only by custom. */
  explicit: boolean;
  /** 60<x<80, 60%以上（不含）: by signs or by name, which leave no room for what 高于 and 低于 may mean. */
  sign?: true;
}

/** What a number in a condition is a number of. */
export type Metric =
  | "plain"
  | "completion"
  | "deviation"
  | "shortfall"
  | "excess"
  | "lateness"
  | "count"
  | "growth";

export type ConditionSyntax =
  | {
      kind: "number";
      metric: Metric;
      lower?: Limit;
      upper?: Limit;
      /** A bare number: 1次得3分, 完成2期得8分. */
      exact: boolean;
      /** 目标值的80%, 低于目标值5个百分点: the target is named beside the number. */
      ofTarget: boolean;
      /** 的 stands between the target and the number. */
      shareOfTarget: boolean;
      noun: string;
      /** The comparing word before the number, as ge, gt, le, lt. */
      op: string | null;
      /** 达到, 完成: says that at least so much was done. */
      reached: boolean;
      /** 第2次: what this one costs, alone (own) or beside those before it (again: 再扣). */
      nth?: "own" | "again";
      /** 不降反升: it went the other way, said without a number. */
      turned?: true;
    }
  /** Compared with the 指标值 itself. */
  | {
      kind: "target";
      op: "ge" | "gt" | "le" | "lt" | "eq" | "ne";
      /** It is called 上限 or 下限, which it then has to be. */
      end?: "upper" | "lower";
    }
  | { kind: "met"; met: boolean; partly: boolean }
  /** early: 提前, which on the last day itself it is not. */
  | { kind: "punctual"; onTime: boolean; early?: true }
  | {
      kind: "date";
      after?: { date: DateToken; inclusive: boolean };
      by?: { date: DateToken; inclusive: boolean };
    }
  | { kind: "absence"; noun: string }
  | { kind: "occurrence"; noun: string }
  | { kind: "work absent" };

export interface ConditionAt extends Span {
  condition: ConditionSyntax;
  /** The name that stood right before it: 满意度 90%以上. */
  subject: string;
}

/** rate: a percentage of its own name (合格率), completion: 完成率 as 实际÷指标值. */
export type Factor =
  | "actual"
  | "target"
  | "completion"
  | "rate"
  | "points"
  | { number: DecimalText; percent: boolean }
  /** 到位资金: by a name, until the indicator's own name tells whether it is its result. */
  | { named: string };

export type Formula =
  | { op: "leaf"; factor: Factor }
  | { op: "+" | "-" | "×" | "÷"; left: Formula; right: Formula };

export type AwardSyntax =
  | {
      kind: "points";
      sign: "get" | "deduct" | "add";
      points: DecimalText;
      verb: boolean;
      perUnit?: string;
      /** 8分全扣: said to be all of them. */
      all?: true;
    }
  | { kind: "full" }
  /**
   * `uncounted`: 不到70分不计, which of what wants little may say that it costs nothing. `further`: 不再得分, which may only say
   * that there are no more points than before.
   */
  | { kind: "zero"; uncounted?: true; further?: true }
  | { kind: "share"; sign: "get" | "deduct"; percentOver: DecimalText; percentBy: DecimalText }
  | { kind: "shareRange"; from: DecimalText; to: DecimalText }
  | { kind: "range"; sign: "get" | "deduct"; from: DecimalText; to: DecimalText; discretion: boolean }
  | { kind: "discretion"; sign: "get" | "deduct" }
  /** `ofTarget`: 按完成率, which is the share of the 指标值; 按比例 does not say of what. */
  | {
      kind: "proportional";
      sign: "get" | "deduct";
      overrun: boolean;
      ofTarget?: boolean;
      /** 按整改完成率计分: the rate by its own name. */
      rate?: string;
      /** 按实际改造户数占比: what is counted in it. */
      thing?: string;
      points?: DecimalText;
    }
  /** `rates` are the rates it names: 满意率, 参训率. */
  /** several: more rates than one result can show, by their names. */
  /** things: what is counted in it, 人 of 合格人数÷240. */
  | { kind: "formula"; formula: Formula; rates?: string[]; several?: string[]; things?: string[] }
  /** 按直线内插法: between the points of two ends. */
  | { kind: "interpolated" }
  | { kind: "veto" };

export interface PerSyntax {
  metric: Metric | null;
  each: Amount;
  /** What is counted, as written: 有效投诉, 不合格. */
  noun: string;
  ofTarget: boolean;
  /** 每低于目标值的1%: of the target itself, even where it is a percentage. */
  share: boolean;
  /** 每低于95%一个百分点: the number it is counted from. */
  reference?: Amount;
  /** 超出该范围的每1%: only beside a tolerance that is the same both ways. */
  beyondRange?: true;
  /** 每满: a part of a step does not count. */
  whole: boolean;
  /** 第4次起每次: those up to here do not count; null for 之后每次, which goes on from the statement before. */
  after?: DecimalText | null;
  /** 前3次每次: those beyond do not count. */
  upTo?: DecimalText;
}

export type Element = Span &
  (
    | { type: "separator"; value: string }
    | { type: "ordinal" }
    | { type: "award"; award: AwardSyntax }
    | { type: "condition"; condition: ConditionSyntax }
    | { type: "per"; per: PerSyntax }
    | {
        type: "limit";
        limit: "most" | "least";
        verb: "get" | "deduct" | "add" | null;
        /** Decimal text, or "full" for 满分. */
        points: DecimalText;
        /** 累计, 合计, 总额: what several of them come to together. */
        total?: true;
      }
    /** 不设上限: what is done may go on, though its points end. */
    | { type: "unlimited" }
    | { type: "exhaust" }
    | { type: "untilFull" }
    | { type: "header"; points: DecimalText }
    | { type: "start"; points: DecimalText }
    /** `pointing` is a word in it that would say which way a number counts. */
    | { type: "text"; text: string; grade: boolean; pointing: string | null }
    | { type: "otherwise" }
    | { type: "and" }
    | { type: "or" }
    | { type: "note"; text: string }
    /** 完成率=实际÷计划×100%; `ofTarget` where it is the share of the 指标值; `due` where that stands as a figure. */
    | { type: "ratio"; name: string; ofTarget: boolean; due?: Amount }
    /** （正负同扣）: what is taken off is so in both directions. */
    | { type: "bothWays" }
    /** （x为合格率，%）: what the letter is measured in. */
    | { type: "measure"; unit: string }
    | { type: "rescale" }
    | { type: "highest" }
    | { type: "summed" }
    | { type: "chooseOne" }
    | { type: "doubled" }
    | { type: "analogy" }
    | { type: "partStep"; rule: "up" | "down" | "linear" }
    | { type: "example"; shown: { amount: Amount; award: AwardSyntax }[] }
    | { type: "together"; count: number | null }
    | { type: "count"; amount: Amount }
    | { type: "eachPart"; award: AwardSyntax }
    /** 数量占60%、质量占40%; ×6 + ×4: what each measure weighs, in percent of the points or in points. */
    | {
        type: "weights";
        parts: { label: string; weight: DecimalText }[];
        inPoints: boolean;
        computed: boolean;
      }
    /** share: in percent of the points. */
    | {
        type: "respectively";
        points: DecimalText[];
        share: boolean;
        /** 100%-80%、80%-60%: shares of the points from which a person chooses, instead of points. */
        ranges?: { from: DecimalText; to: DecimalText }[];
      }
  );

/** A phrase before its place in the text is known. */
export type BareElement = Element extends infer E
  ? E extends Element
    ? Omit<E, "from" | "to">
    : never
  : never;
