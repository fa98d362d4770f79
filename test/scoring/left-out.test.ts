/** What was left out of all that was to be done, and what was done late. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const visits = row("=", 800, "人次");
const none = row("=", 0, "项");
const day = row("≤", "2025-11-30", "日期", 5);

describe("what is left out of the 指标值 is one less of it, which is asked", () => {
  it.each([
    "走访800人次，得10分；每遗漏1人次扣0.1分",
    "走访800人次，得10分；遗漏1人次扣0.1分",
    "每漏登1人次扣0.1分",
  ])("%s", (phrase) => {
    expect(earned(phrase, visits, "800→10 790→9")).toBe("800→10 790→9");
  });

  it("and can be a number of its own", () => {
    const phrase = "每遗漏1人次扣0.1分";
    const reading = readStandard(phrase, visits, { "left-out": "count" });
    expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual(["扣分人次数"]);
    expect(readStandard(phrase, visits)).toMatchObject({ assumptions: [{ id: "left-out" }] });
  });

  it("but not in another unit", () => {
    expect(earned("走访800人次，得10分；每遗漏1户扣0.1分", visits, "800→")).toBe(
      "没有读懂遗漏的“户”与指标值的“人次”是不是同一个数",
    );
  });

  it.each([
    ["每漏报1项扣1分", "0→10 3→7"],
    ["每遗漏1项扣1分", "0→10 3→7"],
    ["每错漏1项扣1分", "0→10 3→7"],
    ["错漏1项扣1分", "0→10 3→7"],
  ])("and of an indicator of 0 it is what is counted: %s", (phrase, results) => {
    expect(earned(phrase, none, results)).toBe(results);
  });

  it("and of two kinds that have one number both are named", () => {
    const reading = readStandard("漏报、错报1项扣1分", row("≥", 90, "%"));
    expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual(["漏报错报项数"]);
  });

  it("while what is wrong as well as missing is no shortfall", () => {
    expect(readStandard("走访800人次得10分；每错漏1人次扣0.1分", visits).ok).toBe(false);
  });
});

describe("done late is never done in time", () => {
  it.each([
    "应于2025年11月30日前完成验收的，如期完成得5分；逾期30日以内完成的，得3分；逾期超过30日的，不得分",
    "11月30日前按时完成得5分；逾期30日以内完成得3分；逾期超过30日不得分",
    "按时完成得5分；逾期完成且在30日以内得3分；逾期超过30日不得分",
  ])("%s", (phrase) => {
    const results = "2025-11-30→5 2025-12-01→3 2025-12-30→3 2025-12-31→0";
    expect(earned(phrase, day, results)).toBe(results);
  });
});
