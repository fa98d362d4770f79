/** Before or after a day, whatever verb stands behind it. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const day = row("=", "2025年8月25日前", "");
const questions = (phrase: string): number => {
  const reading = readStandard(phrase, day);
  return reading.ok ? reading.assumptions.length : -1;
};
const RESULTS = "2025-08-25→ 2025-08-26→ 2025-08-31→ 2025-09-01→";

describe("the verb behind a day does not swallow its side", () => {
  it.each(["完成", "提交", "报送", "拨付", "上线", "签订"])(
    "8月31日后%s earns less than before it",
    (verb) => {
      const phrase = `8月25日前${verb}得10分，8月31日前${verb}得6分，8月31日后${verb}得1分`;
      expect(earned(phrase, day, RESULTS)).toBe("2025-08-25→10 2025-08-26→6 2025-08-31→6 2025-09-01→1");
    },
  );

  it("8月26日起 and 8月26日以后 begin with that day, where it follows the day before it", () => {
    expect(earned("8月25日前报送得10分，8月26日起报送得2分", day, RESULTS)).toBe(
      "2025-08-25→10 2025-08-26→2 2025-08-31→2 2025-09-01→2",
    );
    const later = "8月25日前报送得10分，8月26日至8月31日报送得6分，9月1日以后报送得1分";
    expect(earned(later, day, RESULTS)).toBe("2025-08-25→10 2025-08-26→6 2025-08-31→6 2025-09-01→1");
  });

  it("a gap between two days is not filled", () => {
    expect(earned("8月25日前报送得10分，8月31日后报送得1分", day, RESULTS)).toMatch(/两个期限之间/);
  });

  it("后、前 bound a window", () => {
    expect(earned("8月25日前提交得10分，8月25日后、8月31日前提交得6分，其他不得分", day, RESULTS)).toBe(
      "2025-08-25→10 2025-08-26→6 2025-08-31→6 2025-09-01→0",
    );
  });

  it("前期 is a word of its own", () => {
    expect(earned("8月25日前期工作完成得10分，否则不得分", day, RESULTS)).toBe(
      "2025-08-25→10 2025-08-26→0 2025-08-31→0 2025-09-01→0",
    );
  });
});

describe("what was to be done by a day, denied", () => {
  it.each(["提交", "报送", "拨付"])("未%s is not done at all", (verb) => {
    const phrase = `8月25日前${verb}得10分，8月31日前${verb}得6分，未${verb}得0分`;
    expect(earned(phrase, day, `${RESULTS} 未完成→`)).toBe(
      "2025-08-25→10 2025-08-26→6 2025-08-31→6 2025-09-01→0 未完成→0",
    );
  });

  it("another verb is another thing, which is entered beside the day", () => {
    const reading = readStandard("8月25日前提交得10分，8月31日前提交得6分，未公示不得分", day);
    expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual(["完成日期", "未公示"]);
  });
});

describe("days late", () => {
  it.each([
    "按时完成得10分，逾期未完成的每超1天扣1分",
    "按时完成得10分；超期未完成的，每超1天扣1分",
    "按时完成得10分，逾期的，每超过1天扣1分",
  ])("%s", (phrase) => {
    expect(earned(phrase, day, RESULTS)).toBe("2025-08-25→10 2025-08-26→9 2025-08-31→4 2025-09-01→3");
  });

  it.each(["提前完成或按期完成", "按时完成或提前完成", "按期完成或提前完成"])("%s is in time", (early) => {
    expect(earned(`${early}得10分，逾期不得分`, day, RESULTS)).toBe(
      "2025-08-25→10 2025-08-26→0 2025-08-31→0 2025-09-01→0",
    );
  });
});

it("where the days leave nothing open, nothing is asked", () => {
  expect(questions("8月25日前完成得10分，8月31日前完成得6分，8月31日后完成不得分")).toBe(0);
  expect(questions("8月25日前完成得10分，8月31日前完成得6分")).toBe(1);
});
