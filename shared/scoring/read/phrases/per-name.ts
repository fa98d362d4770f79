/** 每周开放时长, 每公里养护成本, 每人每天补助: names of what one of them takes, and no step of it. */
import type { Cursor, Phrase } from "../cursor.ts";
import { isNoun } from "../tokens/tokens.ts";

const ONE_OF = new Set(
  "天 日 周 月 季 季度 年 人 户 次 场 班 车 台 公里 千米 米 延米 亩 公顷 平方米 平米 立方米 立方 吨 公斤 度 千瓦时 套 件 个 处 座 间 栋 辆 头 只 株 棵 生 名 位 例 份 册 期 村 床 床位 课时 学时 人次 单 项 盏 口 眼 条 块".split(
    " ",
  ),
);
const AVERAGE =
  /(时长|时间|时数|人数|次数|数量|用量|产量|流量|成本|费用|支出|水平|均价|单价|造价|价格|投资|投入|补助|补贴|补偿|标准|经费|费|金额|耗电|能耗|耗水|用电|用水)(金|费|额|款|标准|资金|金额|成本|费用|水平|控制数)?$/u;
const LONGEST_NAME = 5;

/** 控制在7000元以内, 不超过7000元, ≤7000元; of 补助150元 the number is what one of them gets. */
function isCompared(at: Cursor): boolean {
  if (at.is("compare") || at.is("within") || at.isText("控制在")) return true;
  if (!at.isType("number") || !at.isType("unit", 1)) return false;
  const after = at.at(2);
  return after === undefined || after.type === "separator" || at.is("suffix", 2) || at.is("within", 2);
}

export const perName: Phrase<string> = (at) => {
  const start = at.position;
  if (!takeOne(at)) return null;
  takeOne(at);
  for (
    let next = at.at();
    next !== undefined && (isNoun(next) || next.text === "时") && at.position < start + LONGEST_NAME + 2;
    next = at.at()
  )
    at.position += 1;
  if (!AVERAGE.test(at.textFrom(start)) || !isCompared(at)) return null;
  return at.textFrom(start);
};

function takeOne(at: Cursor): boolean {
  const one = at.at(1)?.text ?? "";
  if (!at.isText("每") || !ONE_OF.has(one)) return false;
  at.position += 2;
  return true;
}
