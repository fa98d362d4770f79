/** How the part of a step that is left over counts, and where a table or a row of days goes on. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const land = row("≥", 1500, "亩", 15);
const road = row("≥", 30, "公里", 15);

describe("a part of a step", () => {
  it.each([
    "不够100亩的零头不计",
    "零头不足100亩的不计",
    "不足100亩的零头不计分",
    "尾数不满100亩的舍去",
    "余数不足100亩的舍去不计",
    "不满100亩的尾数忽略不计",
  ])("earns nothing: 每完成100亩得1分，%s", (part) => {
    const phrase = `每完成100亩得1分，${part}`;
    expect(earned(phrase, land, "1500→ 1280→ 99→")).toBe("1500→15 1280→12 99→0");
    expect(readStandard(phrase, land)).toMatchObject({ ok: true, assumptions: [] });
  });

  it.each([
    "不满1公里的按实际里程折算",
    "不满1公里的据实折算",
    "不满1公里的按实际计算",
    "不足1公里的按比例折算",
  ])("counts for what it is: 每新通1公里计0.5分，%s", (part) => {
    expect(earned(`每新通1公里计0.5分，${part}`, road, "28.6→ 31→")).toBe("28.6→14.3 31→15");
  });

  it.each([
    "每差10名扣0.5分，差额不够10名不扣",
    "每少10名扣0.5分，缺额低于10名的不扣分",
    "缺额小于10名的不扣分，每少10名扣0.5分",
    "差额不足10名的不扣，差10名以上的每10名扣0.5分",
  ])("costs nothing, and is no allowance besides: %s", (phrase) => {
    const people = row("≥", 200, "名", 6);
    expect(earned(phrase, people, "191→ 190→ 180→ 165→")).toBe("191→6 190→5.5 180→5 165→4.5");
    expect(readStandard(phrase, people)).toMatchObject({ ok: true, assumptions: [] });
  });

  it("may be said by the most that is less than a step", () => {
    const people = row("≥", 24, "人", 12);
    expect(earned("招录24人得12分，每差2人扣1分，差1人不扣", people, "23→ 22→ 18→")).toBe("23→12 22→11 18→9");
    expect(earned("每少3人扣1分，少2人以内不扣", people, "22→ 21→")).toBe("22→12 21→11");
  });

  it("is an allowance where it is more than a step, or where the whole step is free too", () => {
    const people = row("≥", 200, "名", 6);
    expect(earned("每少10名扣0.5分，缺额小于20名的不扣分", people, "180→ 170→")).toBe("180→6 170→5.5");
    expect(earned("每少10名扣0.5分，少10名以内的不扣分", people, "190→ 180→")).toBe("190→6 180→5.5");
  });

  it("is never passed over where it is rounded, or is a part of something else", () => {
    expect(earned("每新通1公里计0.5分，不满1公里的四舍五入", road, "28→")).toMatch(/^零头四舍五入/u);
    expect(earned("每完成100亩得1分，零头不足50亩的不计", land, "28→")).toMatch(/^没有读懂/u);
    expect(earned("每完成100亩得1分，不够50亩的零头不计", land, "28→")).not.toContain("→");
  });

  it("of a change may be named by it, in its own direction", () => {
    const steps = "每降0.5个百分点扣1分";
    const rate = row("≥", 97, "%", 15);
    expect(earned(`${steps}，降幅尾数不足0.5个百分点的忽略不计`, rate, "97→ 95.8→")).toBe("97→15 95.8→13");
    expect(earned(`${steps}，增幅尾数不足0.5个百分点的忽略不计`, rate, "97→")).toMatch(/^没有读懂/u);
  });

  it("of what is missing does not cost, where all of it is asked for first", () => {
    const visits = row("≥", 2400, "户次");
    const phrase = "入户走访应达2400户次，少走30户次扣0.5分，零头不足30户次的不扣，扣到0分止";
    expect(earned(phrase, visits, "2400→ 2340→ 2345→ 1800→")).toBe("2400→10 2340→9 2345→9.5 1800→0");
  });
});

describe("以此类推 after rows of five", () => {
  const points = row("=", 120, "个");
  it("is one step of five", () => {
    const phrase = "监测点120个，少监测不足5个不扣分，满5个扣1分，满10个扣2分，以此类推";
    expect(earned(phrase, points, "120→ 116→ 115→ 108→ 70→")).toBe("120→10 116→10 115→9 108→8 70→0");
    expect(earned("满5个得1分，满10个得2分，以此类推", row("≥", 50, "个"), "50→ 14→")).toBe("50→10 14→2");
  });

  it.each(["少5个扣1分，少10个扣3分", "少5个扣1分，少12个扣2分", "满5个扣1分，少10个扣2分"])(
    "and not where the rows are no equal steps: %s",
    (rows) => {
      expect(earned(`${rows}，以此类推`, points, "120→")).toBe("没有读懂怎样类推");
    },
  );
});

describe("从第6本起每本", () => {
  const papers = row("≤", 5, "本", 5);
  it.each([
    "5本以内不扣分，从第6本起",
    "到期未延续的，5本以内不扣分，从第6本起",
    "5本以内不扣分，自第6本开始",
  ])("%s每本扣0.5分", (phrase) => {
    expect(earned(`${phrase}每本扣0.5分`, papers, "5→ 6→ 10→ 15→")).toBe("5→5 6→4.5 10→2.5 15→0");
  });

  it("has to go on from where the first ones end", () => {
    expect(earned("5本以内不扣分，从第8本起每本扣0.5分", papers, "5→")).toMatch(/^没有读懂/u);
  });
});

describe("此后 a day", () => {
  const day = row("≤", "2025-06-30", "日期", 4);
  it.each([
    ["此后每拖满一个月扣1分", "2025-06-30→4 2025-07-20→4 2025-08-10→3"],
    ["每拖满一个月扣1分", "2025-06-30→4 2025-07-20→4 2025-08-10→3"],
    ["此后每晚1天扣1分", "2025-06-30→4 2025-07-02→2"],
  ])("is later than the day: 6月底前办妥得4分，%s", (late, results) => {
    expect(earned(`6月底前办妥得4分，${late}`, day, results)).toBe(results);
  });

  it("is nothing to count from where no day was named", () => {
    expect(earned("90天内办结得4分，此后每晚1天扣1分", row("≤", 90, "天", 4), "90→")).toMatch(
      /从第几个起算/u,
    );
  });

  it("and a day that is asked for is not one more condition of what is late", () => {
    const phrase = "应于6月30日前报送，迟报不超过5天的扣2分，超过5天的扣4分";
    expect(earned(phrase, day, "2025-06-30→ 2025-07-05→ 2025-07-06→")).toBe(
      "2025-06-30→4 2025-07-05→2 2025-07-06→0",
    );
  });
});

describe("a rate that is named by what is wrong", () => {
  it.each(["货车超限率2%以下满分，每超出", "超标率不高于2%满分，每高", "漏报率2%以内得满分，每增加"])(
    "is the result itself: %s0.5个百分点扣2分",
    (phrase) => {
      const rate = row("≤", 2, "%", 8);
      expect(earned(`${phrase}0.5个百分点扣2分`, rate, "2→ 2.5→ 4→")).toBe("2→8 2.5→6 4→0");
    },
  );

  it("and 增幅 is not the 完成率 of a number of people", () => {
    expect(earned("增幅10%以上得满分", row("≥", 100, "人"), "100→")).toMatch(/是另一个量/u);
  });
});

it("steps that a gate leaves nothing to take off contradict it", () => {
  const talks = row("≥", 50, "场", 8);
  expect(earned("得8分，每少1场扣0.2分；少于50场的不得分", talks, "50→")).toMatch(/不起作用|对不上/u);
  expect(earned("每少1场扣0.2分；少于30场的不得分", talks, "49→ 30→ 29→")).toBe("49→7.8 30→4 29→0");
});
