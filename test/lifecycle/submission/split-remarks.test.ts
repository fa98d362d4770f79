import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { guessPlace, splitRemarks } from "../../../shared/lifecycle/index.ts";
import { sampleProject } from "../../fixtures/sample-project.ts";

const CHINESE = "一二三".split("");
const MARKS: readonly ((index: number) => string)[] = [
  (index) => `${index + 1}.`,
  (index) => `${index + 1}、`,
  (index) => `（${index + 1}）`,
  (index) => `(${index + 1}) `,
  (index) => "①②③④⑤⑥⑦⑧⑨"[index]!,
  (index) => `${CHINESE[index % 3]}、`,
];
/** Words of a remark, with numbers and signs that are no markers. */
const remark = fc
  .array(
    fc.constantFrom(
      "目标值偏低",
      "2022年的依据",
      "1.5万元没有测算",
      "，",
      "请补充",
      "呈组通〔2020〕17号",
      "80%",
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => `请${words.join("")}`);
const remarks = fc.array(remark, { minLength: 1, maxLength: 9 });

describe("remarks pasted as one block", () => {
  it("are parted at their numbers, each on a line of its own, whatever the numbers look like", () => {
    fc.assert(
      fc.property(remarks, fc.constantFrom(...MARKS), fc.boolean(), (given, mark, headed) => {
        const heading = headed ? "经审核，提出以下意见：" : "";
        const block = `${heading}\n${given.map((text, index) => mark(index) + text).join("\r\n")}`;
        expect(splitRemarks(block)).toEqual({ heading, remarks: given });
      }),
    );
  });

  it("are parted at their numbers in one line", () => {
    fc.assert(
      fc.property(remarks, (given) => {
        const block = given.map((text, index) => `${index + 1}.${text}`).join("；");
        expect(splitRemarks(block).remarks).toEqual(given);
      }),
    );
  });

  it("without numbers are the lines", () => {
    expect(splitRemarks("目标值偏低；\n\n  请补充成本指标。 ")).toEqual({
      heading: "",
      remarks: ["目标值偏低", "请补充成本指标。"],
    });
    expect(splitRemarks(" \n ")).toEqual({ heading: "", remarks: [] });
  });

  it("go on over several lines until the next number", () => {
    expect(splitRemarks("1、年度目标没有数字，\n应写明培训人次\n2、附件1、2缺盖章").remarks).toEqual([
      "年度目标没有数字，\n应写明培训人次",
      "附件1、2缺盖章",
    ]);
  });

  it("lose nothing of the block but numbers, white space and the signs between them", () => {
    const bare = (text: string) =>
      text.replace(/[\s；;、.．()（）①-⑳•●■◆·▪:：，,-]|[0-9一二三四五六七八九十]|第|条|点/gu, "");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."1.2、（）三一；\n目标值。 ①第条") }), (block) => {
        const { heading, remarks: found } = splitRemarks(block);
        expect(bare(heading + found.join(""))).toBe(bare(block));
      }),
    );
  });
});

describe("the place a remark speaks of", () => {
  const project = sampleProject();
  const first = project.indicators[0]!;

  it("is the field, or the row and column, that its words name", () => {
    expect(guessPlace("年度目标没有可衡量的数字", project)).toBe("annualGoal/text");
    expect(guessPlace("实施计划没有写完成时间", project)).toBe("plan");
    expect(guessPlace(`“${first.level3}”的指标值偏低`, project)).toBe(`indicators/${first.id}/target`);
    expect(guessPlace(`${first.level3}评分标准不可操作`, project)).toBe(
      `indicators/${first.id}/standard/text`,
    );
    expect(guessPlace("建议补充成本指标", project)).toBe("indicators");
  });

  it("is the whole project where they name none", () => {
    expect(guessPlace("请尽快完善", project)).toBe("");
  });
});
