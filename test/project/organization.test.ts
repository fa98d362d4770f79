/** The office's data as the settings keep them. */
import { describe, expect, it } from "vitest";

import { blankOrganization, strangeInCode, tidyOrganization } from "../../shared/project/index.ts";

describe("the office's data", () => {
  it("lose the blanks at their ends, also full-width ones, and keep those between", () => {
    const tidy = tidyOrganization({
      ...blankOrganization(),
      name: "　区委 宣传部 ",
      address: "\u00a0呈贡区\u200b",
      representative: "李　红　",
      department: { name: " 区委办\t", code: " 101 " },
    });
    expect(tidy).toMatchObject({
      name: "区委 宣传部",
      address: "呈贡区",
      representative: "李　红",
      department: { name: "区委办", code: "101" },
    });
  });

  it("have their codes and telephone in half-width characters", () => {
    const tidy = tidyOrganization({
      ...blankOrganization(),
      creditCode: "１１５３０１２１ＭＢ1234567x",
      phone: "０８７１－６７４７９０００（办公室）",
      department: { name: "１０１ 组", code: "１０１－００２" },
    });
    expect(tidy.creditCode).toBe("11530121MB1234567x");
    expect(tidy.phone).toBe("0871-67479000（办公室）");
    expect(tidy.department).toEqual({ name: "１０１ 组", code: "101-002" });
  });

  it("keep the profile's indented paragraphs", () => {
    const profile = "　　本单位内设 5 个科室。\n";
    expect(tidyOrganization({ ...blankOrganization(), profile }).profile).toBe(profile);
  });

  it.each([
    ["", ""],
    ["101", ""],
    ["１０１００２", ""],
    ["301-002.A/03（1）", ""],
    ["1153 0121 MB12", ""],
    ["呈贡101区", "呈贡区"],
    ["101，102", "，"],
    ["101001。", "。"],
  ])("the code %j has the strange characters %j", (code, strange) => {
    expect(strangeInCode(code)).toBe(strange);
  });
});
