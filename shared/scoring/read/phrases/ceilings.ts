/** 为限, 为顶, 即止, 不再扣, 扣分总额控制在2分以内: the many ways of saying where points end. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";
import type { Token } from "../tokens/tokens.ts";

type Sign = "get" | "deduct" | "add";
type Limit = Extract<BareElement, { type: "limit" }>;

const signAt = (at: Cursor, offset = 0): Sign | null =>
  at.is("deduct", offset)
    ? "deduct"
    : at.is("bonus", offset)
      ? "add"
      : at.is("award", offset) || at.is("points", offset)
        ? "get"
        : null;

/** 为止, 为顶, 即止, 为扣分上限: that the points before it go no further. `sign` is what it calls them. */
export function closing(at: Cursor): { sign: Sign | null; lowest: boolean } | null {
  return attempt(at, (inner) => {
    const found = (sign: Sign | null = null, lowest = false) => ({ sign, lowest });
    if (inner.takeText("为止", "止", "为限", "封顶", "为上限", "上限", "到顶", "到底", "到头", "止步"))
      return found();
    if (inner.takeText("打")) return inner.takeText("止", "住") ? found() : null;
    if (inner.takeText("即")) return inner.takeText("止", "停", "封顶") ? found() : null;
    if (!inner.takeText("为", "作为", "作")) return null;
    const sign = signAt(inner);
    if (sign !== null) inner.position += 1;
    inner.takeText("的");
    if (inner.takeText("下限", "最低", "底", "底线")) return found(sign, true);
    return inner.takeText("顶", "限", "上限", "最高", "封顶", "限额", "最高限额", "极限")
      ? found(sign)
      : null;
  });
}

const FULL = ["满", "足", "够", "到", "至", "达", "达到", "完"];
const AGAIN: Readonly<Record<Sign, RegExp>> = {
  get: /^(加|加分|计|计分|得|得分|给|给分|累计|累加|增加)$/u,
  add: /^(加|加分|奖励|累计|累加|增加)$/u,
  deduct: /^(扣|扣分|扣减|减|累计)$/u,
};

/** 不再扣, 就不再加分: it stops there, and does so for the same kind of points. */
function notAgain(at: Cursor, sign: Sign): boolean {
  return (
    attempt(at, (inner) => {
      inner.takeText("后", "以后", "之后", "的", "时");
      inner.takeType("separator");
      inner.takeText("就", "则", "便", "即");
      const start = inner.position;
      while (!inner.endsClause() && inner.position < start + 4) inner.position += 1;
      const said = /^不再(?:继续|另|另外|往下|往上)?(.+)$/u.exec(inner.textFrom(start))?.[1];
      return inner.endsClause() && said !== undefined && AGAIN[sign].test(said) ? true : null;
    }) ?? false
  );
}

/** 扣足6分不再扣, 计满9分后不再加: the last points that are counted. */
export const enough: Phrase<Limit> = (at) => {
  const sign = signAt(at) ?? (at.isText("满") ? "get" : null);
  if (sign === null) return null;
  if (!at.isText("满")) at.position += 1;
  // 扣至4分 leaves 4, 扣满4分 takes them.
  const down = sign === "deduct" && (at.isText("到") || at.isText("至"));
  if (!at.takeText(...FULL)) return null;
  const number = at.takeType("number");
  if (number === null || at.takeType("fen") === null || !notAgain(at, sign)) return null;
  return { type: "limit", limit: down ? "least" : "most", verb: sign, points: number.value };
};

export const SUMS = [
  "累计",
  "合计",
  "总计",
  "共计",
  "共",
  "总",
  "总共",
  "总额",
  "总数",
  "总和",
  "之和",
  "总量",
  "累加",
];

export const ITEM = ["本项", "该项", "此项", "本指标", "该指标"];

/** Whether it speaks of all of them together. */
const takeSums = (at: Cursor): boolean => {
  let found = false;
  while (at.takeText(...SUMS)) found = true;
  return found;
};

/** 合计不超过 as one word. */
export const SUMS_MOST = ["累计", "合计", "总计"].flatMap((sum) =>
  ["不超过", "不高于", "最高", "最多"].map((most) => sum + most),
);

export const ALL_OF = ["两者", "二者", "三者", "各项", "各类", "几项", "几类", "上述各项", "以上各项"];

const isKind = (token: Token | null | undefined): boolean =>
  token?.type === "unit" && /^[类项种者个]$/u.test(token.value);

/** 两类, 三项, 各项: how many kinds are added up. */
function takeKinds(at: Cursor): boolean {
  if (at.takeText(...ALL_OF)) return true;
  at.takeText("以上", "上述");
  return (
    attempt(at, (inner) =>
      inner.takeType("number") !== null && isKind(inner.takeType("unit")) ? true : null,
    ) === true
  );
}

/** 两项合计最多扣5分. */
const mostOfAll: Phrase<Limit> = (at) => {
  if (at.take("most") === null) return null;
  const sign = signAt(at);
  if (sign !== "deduct" && sign !== "add") return null;
  at.position += 1;
  const number = at.takeType("number");
  if (number === null || at.takeType("fen") === null || !at.endsClause()) return null;
  return { type: "limit", limit: "most", verb: sign, points: number.value, total: true };
};

/** 扣分总额控制在2分以内, 两类合计不超6分, 累计加分不突破2分: what all of them come to. */
export const totalWithin: Phrase<Limit> = (at) => {
  // A number is only how many kinds there are.
  if (at.isType("number") && !isKind(at.at(1))) return null;
  at.takeText("但", "且", "其中");
  const kinds = takeKinds(at);
  const item = at.takeText(...ITEM);
  const before = takeSums(at);
  const most = kinds || before ? attempt(at, mostOfAll) : null;
  if (most !== null) return most;
  const sign = signAt(at);
  if (sign !== null) at.position += 1;
  const sum = SUMS_MOST.includes(at.at()?.text ?? "");
  const after = takeSums(at) || sum;
  if (sign === null && !(kinds && (before || sum))) return null;
  const within = at.take("within") !== null;
  if (!within && !sum && at.role("compare") !== "le") return null;
  if (!within) at.position += 1;
  const number = at.takeType("number");
  if (number === null || at.takeType("fen") === null) return null;
  if (within && !at.takeText("以内", "之内", "内", "以下")) return null;
  if (!at.endsClause()) return null;
  // 得分控制在80分以内 may be a result.
  if (sign === "get" && !(item || before || after || kinds)) return null;
  const total = before || after || kinds ? { total: true as const } : {};
  return { type: "limit", limit: "most", verb: sign, points: number.value, ...total };
};

/** 最低保留2分, 至少保留2分, 本项得分不低于2分: what is kept in any case. */
export const kept: Phrase<Limit> = (at) => {
  const item = at.takeText(...ITEM);
  const scored = at.takeText("最终", "最后") || at.is("points");
  if (item && scored) {
    while (at.is("points") || at.is("lowest")) at.position += 1;
    if (at.role("compare") !== "ge") return null;
    at.position += 1;
  } else {
    const least = at.take("lowest") !== null || at.takeText("至少", "仍", "均");
    const left = at.takeText("保留", "留", "留有", "剩", "保有", "不少于", "不低于", "不得少于", "不得低于");
    if (!least || !left) return null;
    at.takeText("基本分", "基础分");
  }
  const number = at.takeType("number");
  if (number === null || at.takeType("fen") === null) return null;
  at.takeText("不扣", "为止", "止");
  return at.endsClause() ? { type: "limit", limit: "least", verb: null, points: number.value } : null;
};

/** 不设上限: of what is done, where the points themselves end all the same. */
export const unlimited: Phrase<BareElement> = (at) => {
  if (!at.takeText("不", "没有", "无")) return null;
  at.takeText("设", "设定", "设置");
  return at.takeText("上限") && at.endsClause() ? { type: "unlimited" } : null;
};
