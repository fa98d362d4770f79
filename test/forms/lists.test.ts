import { describe, expect, it } from "vitest";

import type { Finding } from "../../shared/checks/index.ts";
import { buildForm, formTexts } from "../../shared/forms/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const finding = (fields: Partial<Finding>): Finding => ({
  key: "k",
  id: "C01",
  family: "years",
  severity: "warning",
  message: "正文写2期，指标写1期。",
  places: [{ path: "plan" }],
  fixes: [],
  ...fields,
});

describe("体检清单", () => {
  it("lists findings by severity with their place in words and the reason of those set aside", () => {
    const findings = [
      finding({ dismissed: { reason: "一期为预备班" } }),
      finding({
        severity: "error",
        message: "期限早于预算年度。",
        detail: "2021年11月30日前",
        places: [{ path: "indicators/i10/target" }],
      }),
    ];
    const texts = formTexts(buildForm("checkList", sampleProject(), { findings }));
    expect(texts).toContain("必改 1 项，建议改 0 项，提示 0 项；说明原因不改 1 项。");
    expect(texts.slice(texts.indexOf("1"), texts.indexOf("1") + 9)).toEqual([
      "1",
      "必改",
      "指标“各项工作完成时限”的指标值",
      "期限早于预算年度。\n2021年11月30日前",
      "2",
      "建议改",
      "项目实施计划",
      "正文写2期，指标写1期。",
      "不改，原因：一期为预备班",
    ]);
  });

  it("says so where nothing was found", () => {
    expect(formTexts(buildForm("checkList", sampleProject()))).toContain("没有发现问题。");
  });
});

describe("报送清单", () => {
  it("lists files with sizes and hashes, and leaves room for both signatures", () => {
    const listing = {
      files: [
        { name: "项目文本.docx", size: 21_698, sha256: "0123456789abcdef".repeat(4) },
        { name: "绩效目标表.xlsx", size: 10_886, sha256: "f".repeat(64) },
      ],
      handedOverOn: "2022-01-05",
      handedOverBy: "李四",
      packageName: "项目包.zip",
    };
    const texts = formTexts(buildForm("packageList", sampleProject(), { listing }));
    expect(texts).toEqual(
      expect.arrayContaining(["项目包：项目包.zip", "项目文本.docx", "21698", "32584", "共 2 个文件"]),
    );
    expect(texts).toContain("01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef");
    expect(texts).toEqual(
      expect.arrayContaining([
        "报送人（签字）：李四",
        "报送日期：2022年1月5日",
        "接收人（签字）：",
        "接收日期：　　　　年　　月　　日",
      ]),
    );
    expect(texts).toContain("报送单位（盖章）：中国共产党昆明市呈贡区委员会宣传部");
  });
});
