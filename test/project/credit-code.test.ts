import { describe, expect, it } from "vitest";

import { checkCreditCode, checkOrganizationCode } from "../../shared/project/index.ts";

describe("统一社会信用代码 (GB 32100-2015, GB 11714)", () => {
  it("accepts the sample's code, whose remainder is 0", () => {
    expect(checkCreditCode("115301210151295790")).toBeNull();
  });

  it("accepts codes typed with spaces, hyphens, lower case or full width", () => {
    expect(checkCreditCode(" 11530121 0151295790 ")).toBeNull();
    expect(checkCreditCode("１１５３０１２１０１５１２９５７９０")).toBeNull();
  });

  it("notices any single wrong digit and any two neighbours exchanged", () => {
    const code = "115301210151295790";
    for (let index = 0; index < 18; index += 1) {
      const wrong = code.slice(0, index) + String((Number(code[index]) + 1) % 10) + code.slice(index + 1);
      expect(checkCreditCode(wrong), wrong).not.toBeNull();
      const swapped = code.slice(0, index) + (code[index + 1] ?? "") + code[index] + code.slice(index + 2);
      if (index < 17 && swapped !== code) expect(checkCreditCode(swapped), swapped).not.toBeNull();
    }
  });

  it.each([
    ["", "empty"],
    ["015129579", "organizationCode"],
    ["1153012101512957", "length"],
    ["11530121015129579I", "character"],
    ["91350211M0000XUF46", "checkCharacter"],
  ] as const)("says what is wrong with %s: %s", (code, problem) => {
    expect(checkCreditCode(code)).toBe(problem);
  });

  it("knows the nine-character 组织机构代码 inside it", () => {
    expect(checkOrganizationCode("01512957-9")).toBeNull();
    expect(checkOrganizationCode("015129578")).toBe("bodyCheckCharacter");
  });
});
