/** A value of the record in the words she reads, never as it is stored. Pure. */
import { fieldAt, sayMoney } from "../../../shared/project/index.ts";

const CHOICE: Readonly<Record<string, string>> = {
  quantitative: "定量指标",
  qualitative: "定性指标",
  annual: "年度",
  overall: "总体",
  new: "新增",
  continuing: "延续",
  fiscal: "财政拨款",
  carryover: "上年结转",
  own: "单位自有资金",
  other: "其他资金",
};

/** 53.46万元, 定量指标; "" for what is neither text nor number. */
export function saidValue(path: string, value: unknown): string {
  const { money, long } = fieldAt(path) ?? {};
  if (typeof value === "number") return money === undefined ? String(value) : sayMoney(value, money);
  if (typeof value !== "string") return "";
  return long === true ? value : (CHOICE[value] ?? value);
}
