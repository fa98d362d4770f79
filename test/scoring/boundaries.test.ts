import { describe, expect, it } from "vitest";

import {
  readStandard,
  scoreIndicator,
  type ActualValue,
  type ScoredIndicator,
} from "../../shared/scoring/index.ts";

function score(phrase: string, indicator: ScoredIndicator, actual: ActualValue): string | null {
  const reading = readStandard(phrase, indicator);
  if (!reading.ok) throw new Error(`${phrase}: ${reading.reason}`);
  return scoreIndicator(reading.rule, indicator, actual).points;
}

const rate = (comparison: string, target: number): ScoredIndicator => ({
  comparison,
  target,
  unit: "%",
  points: 10,
});

/** Results on both sides of every written edge, the edge itself in the middle. */
type Edge = readonly [
  phrase: string,
  indicator: ScoredIndicator,
  results: readonly (readonly [ActualValue, string])[],
];

const EDGES: readonly Edge[] = [
  // The sign of the indicator decides what reaching it means.
  [
    "完成得10分",
    rate(">=", 90),
    [
      ["89.999", "0"],
      ["90", "10"],
      ["90.001", "10"],
    ],
  ],
  [
    "完成得10分",
    rate(">", 90),
    [
      ["90", "0"],
      ["90.001", "10"],
    ],
  ],
  [
    "完成得10分",
    rate("<=", 5),
    [
      ["5", "10"],
      ["5.001", "0"],
    ],
  ],
  [
    "完成得10分",
    rate("<", 5),
    [
      ["4.999", "10"],
      ["5", "0"],
    ],
  ],
  [
    "完成得10分",
    rate("=", 90),
    [
      ["89.99", "0"],
      ["90", "10"],
      ["91", "10"],
    ],
  ],
  [
    "完成得10分",
    { comparison: "=", target: 0, unit: "起", points: 10 },
    [
      ["0", "10"],
      ["1", "0"],
    ],
  ],
  [
    "完成得10分",
    { comparison: "", target: [80, 90], unit: "%", points: 10 },
    [
      ["79.9", "0"],
      ["80", "10"],
      ["90", "10"],
      ["90.1", "0"],
    ],
  ],
  // 以上 and 以下 include, 超过 不足 低于 高于 do not (DOMAIN §3.2 rule 5).
  [
    "95%以上得10分，其他不得分",
    rate(">=", 95),
    [
      ["94.99", "0"],
      ["95", "10"],
    ],
  ],
  [
    "超过95%得10分，其他不得分",
    rate(">", 95),
    [
      ["95", "0"],
      ["95.01", "10"],
    ],
  ],
  [
    "高于95%得10分，95%以下不得分",
    rate(">", 95),
    [
      ["95", "0"],
      ["95.01", "10"],
    ],
  ],
  [
    "95%以上得10分，不足95%不得分",
    rate(">=", 95),
    [
      ["94.99", "0"],
      ["95", "10"],
    ],
  ],
  [
    "5%以下得10分，其他不得分",
    rate("<=", 5),
    [
      ["5", "10"],
      ["5.01", "0"],
    ],
  ],
  [
    "5%以内得10分，其他不得分",
    rate("<=", 5),
    [
      ["5", "10"],
      ["5.01", "0"],
    ],
  ],
  [
    "低于5%得10分，其他不得分",
    rate("<", 5),
    [
      ["4.99", "10"],
      ["5", "0"],
    ],
  ],
  // What is written beside the number wins over the word.
  [
    "95%以上（不含）得10分，其他不得分",
    rate(">", 95),
    [
      ["95", "0"],
      ["95.01", "10"],
    ],
  ],
  [
    "超过95%（含）得10分，其他不得分",
    rate(">=", 95),
    [
      ["94.99", "0"],
      ["95", "10"],
    ],
  ],
  [
    "[90%,95%)得6分，[95%,100%]得10分，其他不得分",
    rate(">=", 95),
    [
      ["89.99", "0"],
      ["90", "6"],
      ["94.99", "6"],
      ["95", "10"],
      ["100", "10"],
    ],
  ],
  [
    "(90%,95%]得6分，(95%,100%]得10分，其他不得分",
    rate(">", 95),
    [
      ["90", "0"],
      ["90.01", "6"],
      ["95", "6"],
      ["95.01", "10"],
    ],
  ],
  // A shared end goes to the better band unless the user says otherwise.
  [
    "90%以上得10分，80%-90%得8分，80%以下不得分",
    rate(">=", 90),
    [
      ["79.99", "0"],
      ["80", "8"],
      ["89.99", "8"],
      ["90", "10"],
    ],
  ],
  // Gates.
  [
    "10分，每低1个百分点扣0.1分，低于60%不得分",
    rate(">=", 90),
    [
      ["59.99", "0"],
      ["60", "7"],
    ],
  ],
  [
    "10分，每低1个百分点扣0.1分，60%以下不得分",
    rate(">=", 90),
    [
      ["60", "0"],
      ["60.01", "7"],
    ],
  ],
  [
    "10分，按完成比例得分，完成率低于60%不得分",
    { comparison: ">=", target: 50, unit: "场", points: 10 },
    [
      ["29", "0"],
      ["30", "6"],
    ],
  ],
  [
    "10分，按完成比例得分，完成率60%以下不得分",
    { comparison: ">=", target: 50, unit: "场", points: 10 },
    [
      ["30", "0"],
      ["31", "6.2"],
    ],
  ],
  [
    "10分，达到目标值得10分，超过目标值30%以上的扣2分",
    { comparison: ">=", target: 100, unit: "人", points: 10 },
    [
      ["99", "0"],
      ["100", "10"],
      ["129", "10"],
      ["130", "8"],
    ],
  ],
  [
    "10分，达到目标值得10分，超过目标值30%（不含）以上的扣2分",
    { comparison: ">=", target: 100, unit: "人", points: 10 },
    [
      ["130", "10"],
      ["131", "8"],
    ],
  ],
  // Deadlines: 前 includes the day.
  [
    "10月31日前完成得10分，逾期不得分",
    { comparison: "<=", target: "2026-10-31", unit: "", points: 10 },
    [
      ["2026-10-30", "10"],
      ["2026-10-31", "10"],
      ["2026-11-01", "0"],
    ],
  ],
  [
    "按时完成得10分，每逾期1天扣1分，逾期超过5天不得分",
    { comparison: "<=", target: "2026-10-31", unit: "", points: 10 },
    [
      ["2026-10-31", "10"],
      ["2026-11-01", "9"],
      ["2026-11-05", "5"],
      ["2026-11-06", "0"],
    ],
  ],
  [
    "按时完成得10分，每逾期1天扣1分，逾期5天以上不得分",
    { comparison: "<=", target: "2026-10-31", unit: "", points: 10 },
    [
      ["2026-11-04", "6"],
      ["2026-11-05", "0"],
    ],
  ],
  [
    "2月底前完成得10分，其他不得分",
    { comparison: "<=", target: "2028年2月底", unit: "", points: 10, year: 2028 },
    [
      ["2028-02-29", "10"],
      ["2028-03-01", "0"],
    ],
  ],
  [
    "10分，每逾期1个月扣2分",
    { comparison: "<=", target: "2026-01-31", unit: "", points: 10 },
    [
      ["2026-02-27", "10"],
      ["2026-02-28", "8"],
      ["2026-03-31", "6"],
    ],
  ],
  // Steps: the last result before a step and the first on it.
  [
    "10分，每10人得1分",
    { comparison: ">=", target: 100, unit: "人", points: 10 },
    [
      ["9", "0"],
      ["10", "1"],
      ["19", "1"],
      ["20", "2"],
    ],
  ],
  [
    "10分，每少5人扣1分",
    { comparison: ">=", target: 100, unit: "人", points: 10 },
    [
      ["96", "10"],
      ["95", "9"],
      ["91", "9"],
      ["90", "8"],
    ],
  ],
  [
    "10分，每少5人扣1分，不足5人按5人计",
    { comparison: ">=", target: 100, unit: "人", points: 10 },
    [
      ["100", "10"],
      ["99", "9"],
      ["95", "9"],
      ["94", "8"],
    ],
  ],
  [
    "10分，每低1个百分点扣3分，扣完为止",
    rate(">=", 90),
    [
      ["87", "1"],
      ["86.67", "0.01"],
      ["86.66", "0"],
    ],
  ],
  [
    "10分，每发生1起扣3分，最多扣6分",
    { comparison: "=", target: 0, unit: "起", points: 10 },
    [
      ["1", "7"],
      ["2", "4"],
      ["3", "4"],
    ],
  ],
  [
    "10分，偏差在±5%以内得满分，每多偏差1个百分点扣1分",
    { comparison: "=", target: 200, unit: "份", points: 10 },
    [
      ["190", "10"],
      ["188", "9"],
      ["210", "10"],
      ["212", "9"],
    ],
  ],
  // Rounding: once, half up, from the exact value.
  [
    "10分，按完成比例得分",
    { comparison: ">=", target: 3, unit: "个", points: 10 },
    [
      ["1", "3.33"],
      ["2", "6.67"],
    ],
  ],
  [
    "1分，按完成比例得分",
    { comparison: ">=", target: 200, unit: "个", points: 1 },
    [
      ["1", "0.01"],
      ["0.9", "0"],
      ["101", "0.51"],
    ],
  ],
  [
    "3分，按完成比例得分",
    { comparison: ">=", target: 7, unit: "个", points: 3 },
    [
      ["1", "0.43"],
      ["6", "2.57"],
    ],
  ],
];

describe("both sides of every edge", () => {
  it.each(EDGES)("%s %o", (phrase, indicator, results) => {
    expect(results.map(([actual]) => [actual, score(phrase, indicator, actual)])).toEqual(
      results.map((entry) => [...entry]),
    );
  });
});
