/** 低危漏洞不扣分 beside kinds that cost; 允许3件以内，第4件起每件扣1.5分: what is borne. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const holes = row("≤", 0, "个");
const complaints = row("≤", 3, "件");

describe("a lesser kind that costs nothing", () => {
  it.each([
    "高危漏洞每个扣3分，中危漏洞每个扣1分，低危漏洞不扣分",
    "每发现1个高危漏洞扣3分，每发现1个中危漏洞扣1分，低危漏洞不扣分",
  ])("%s: only the others are entered", (phrase) => {
    const reading = readStandard(phrase, holes);
    expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual(["高危漏洞个数", "中危漏洞个数"]);
  });

  it.each([
    // Some of those that cost, or things of another kind.
    "严重问题每个扣3分，一般问题每个扣1分，已整改问题不扣分",
    "严重问题每个扣3分，一般问题每个扣1分，一般问题不扣分",
    "高危漏洞每个扣3分，中危漏洞每个扣1分，低危事件不扣分",
    "高危漏洞每个扣3分，中危漏洞每个扣1分，首次不扣分",
    // One number of all of them would hold those that cost nothing.
    "重大问题每个扣3分，轻微问题不扣分",
  ])("%s stays unread", (phrase) => {
    expect(readStandard(phrase, holes).ok).toBe(false);
  });
});

describe("how many are borne, and from where each costs", () => {
  it.each(["允许3件以内，第4件起每件扣1.5分，扣至零分", "不超过3件，第4件起每件扣1.5分"])("%s", (phrase) => {
    expect(earned(phrase, complaints, "3→ 4→ 5→ 20→")).toBe("3→10 4→8.5 5→7 20→0");
  });

  it.each(["不超过3件，第5件起每件扣1.5分", "允许3件以内，第4人起每人扣1.5分"])(
    "%s stays unread",
    (phrase) => {
      expect(readStandard(phrase, complaints).ok).toBe(false);
    },
  );
});

describe("what is left over, by one more name", () => {
  it.each([
    ["以800人为准，每少20人扣0.5分，零星不足20人的不扣", "800→10 785→10 780→9.5"],
    ["每少20人扣0.5分，零星按20人计", "800→10 785→9.5 780→9.5"],
  ])("%s", (phrase, scores) => {
    expect(earned(phrase, row("≥", 800, "人"), scores)).toBe(scores);
  });

  it("零星人数 are people", () => {
    expect(readStandard("每少20人扣0.5分，零星人数不扣分", row("≥", 800, "人")).ok).toBe(false);
  });
});
