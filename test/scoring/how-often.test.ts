/** 每个乡镇至少演出4场，共48场: how often for each of them, before what all of it comes to. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const shows = row("≥", 48, "场");

describe("how often it is done for each says nothing of the points", () => {
  it.each([
    "每个乡镇至少演出4场，共48场，每少1场扣0.5分",
    "每个网格每周巡查不少于1次，全年48场，每少1场扣0.5分",
    "每个乡镇每月1场，全年48场，每少1场扣0.5分",
    "演出每月开展，每少1场扣0.5分",
  ])("%s", (phrase) => {
    expect(earned(phrase, shows, "48→ 47→ 40→")).toBe("48→10 47→9.5 40→6");
  });

  it("nor where each of them earns", () => {
    expect(earned("补贴每月兑现，兑现1个月得0.5分", row("=", 12, "个月", 6), "12→ 11→")).toBe("12→6 11→5.5");
  });
});

describe("but", () => {
  it.each(["每个乡镇演出4场，得2分", "每个乡镇演出1场，不得分", "每户走访2次，扣0.5分"])(
    "what the comma only parts from its points is not left out: %s",
    (phrase) => {
      expect(readStandard(phrase, shows).ok).toBe(false);
    },
  );

  it("the number for each of them is none of the whole", () => {
    expect(earned("每个乡镇至少演出4场，共40场，每少1场扣0.5分", shows, "48→")).toMatch(/不一致|没有/);
  });
});
