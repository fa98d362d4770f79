/** Rows that count money handed out. */
import { officialClassName } from "../../project/index.ts";
import { quote } from "../../text/index.ts";
import { indicatorPath, place } from "../support/places.ts";
import { annualRows } from "../support/texts.ts";
import { readUnit } from "../support/units.ts";
import type { Check, CheckResult } from "../types.ts";

const PAYING = /^(?:拨付|划拨|下拨|补助|发放|支付|兑付|补贴).*(?:经费|津贴|资金|款)/u;

export const paymentsAsOutput: Check = {
  id: "C54",
  family: "indicators",
  severity: "warning",
  title: "把付款当产出",
  why: "钱发出去不等于事办成。一件付款拆成几条指标，分值都给了过程，看不出产出和效果。",
  source: "真实项目文本中的实例；财预〔2020〕10号（突出产出和效果）",
  run(project) {
    const rows = annualRows(project).filter(
      (row) => officialClassName(row.level1, 1) === "产出指标" && PAYING.test(row.level3.trim()),
    );
    const points = rows.reduce((total, row) => total + (Number(row.points) || 0), 0);
    if (rows.length < 3 || points < 15) return [];
    return [
      {
        message: `${rows.length} 条指标都在考核拨付补助，共 ${Math.round(points * 100) / 100} 分`,
        detail: "拨付是过程。可以合并成一条，把分值让给培训、活动的完成情况和效果。",
        places: rows.map((row) => place(indicatorPath(row.id, "level3"))),
        about: "payments",
        fixes: [],
      },
    ];
  },
};

const MONEY_ITEM = /(?:经费|津贴|补贴|资金)$/u;

/** The longest name of a sum of money that stands in both: 党员教育活动经费. */
function sharedMoneyItem(a: string, b: string): string {
  for (let length = Math.min(a.length, b.length, 16); length >= 6; length -= 1) {
    for (let from = 0; from + length <= a.length; from += 1) {
      const piece = a.slice(from, from + length);
      if (MONEY_ITEM.test(piece) && b.includes(piece)) return piece;
    }
  }
  return "";
}

export const oneFeeTwoUnits: Check = {
  id: "C75",
  family: "indicators",
  severity: "warning",
  title: "同一笔经费两种单位",
  why: "同一笔经费一条按人数、一条按个数，看不出是两批对象还是重复计数。",
  source: "真实项目文本中的实例",
  run(project) {
    const rows = annualRows(project).filter((row) => readUnit(row.unit) !== null && row.level3.length >= 6);
    return rows.flatMap((row, index) =>
      rows.slice(index + 1).flatMap((other): CheckResult[] => {
        const units = [readUnit(row.unit)!.family, readUnit(other.unit)!.family];
        const counted = units.every((family) =>
          ["people", "personTimes", "thing", "household"].includes(family),
        );
        const item = counted && units[0] !== units[1] ? sharedMoneyItem(row.level3, other.level3) : "";
        if (item === "") return [];
        return [
          {
            message: `“${quote(item)}”一条按“${row.unit.trim()}”、一条按“${other.unit.trim()}”计数`,
            detail: `“${quote(row.level3, 30)}”${row.target.trim()}${row.unit.trim()}，“${quote(other.level3, 30)}”${other.target.trim()}${other.unit.trim()}。请写清各数的是谁、有没有重复。`,
            places: [row, other].map(({ id }) => place(indicatorPath(id, "unit"))),
            about: other.id,
            fixes: [],
          },
        ];
      }),
    );
  },
};
