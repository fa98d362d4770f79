/** 按整改完成率计分: a rate by its own name, times the points. */
import type { Phrase } from "../cursor.ts";
import type { AwardSyntax } from "../syntax.ts";

/** Rates of which less is better, or which compare with another year. */
const OTHER_WAY =
  /[未不没无]|差错|错误|事故|投诉|缺|流失|故障|违|超|浪费|逾|延误|减|降|增|涨|升|下滑|变动|调整|偏|结余|结转|同比|环比|空置|失业|辍学|退|死|发生|发病|感染/u;
const LONGEST_NAME = 4;

/** One rate of which more is better, by its whole name. */
export const namedRate: Phrase<string> = (at) => {
  const start = at.position;
  while (at.position < start + LONGEST_NAME && (at.isType("text") || at.is("plain") || at.is("completion")))
    at.position += 1;
  const rate = at.textFrom(start);
  return rate.endsWith("率") && !/[和与及、]/u.test(rate) && !OTHER_WAY.test(rate) ? rate : null;
};

/** 按整改完成率计分: the rate by its name, of an indicator that is a rate. */
export const byNamedRate: Phrase<AwardSyntax> = (at) => {
  if (!at.isText("按") && !at.isText("按照") && !at.isText("依据") && !at.isText("根据")) return null;
  at.position += 1;
  const rate = namedRate(at);
  if (rate === null || at.take("award") === null) return null;
  const stated = at.takeType("number")?.value;
  const isPoints = stated !== undefined && at.takeType("fen") !== null;
  if ((stated !== undefined) !== isPoints) return null;
  if (!at.endsClause()) return null;
  const points = stated === undefined ? {} : { points: stated };
  return { kind: "proportional", sign: "get", overrun: false, ofTarget: true, rate, ...points };
};
