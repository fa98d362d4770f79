import { describe, expect, it } from "vitest";

import { buildForm, formTexts, type FormId, type FormTable } from "../../shared/forms/index.ts";
import { classLines } from "../../shared/forms/indicator-cells.ts";
import {
  blankFundingLine,
  blankIndicator,
  blankProjectContent,
  type Project,
} from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

function declaredProject(): Project {
  const sample = sampleProject();
  const source = (id: string, year: number, sourceClass: "fiscal" | "own" | "other", amount: number) => ({
    ...blankFundingLine(id, "source", year),
    sourceClass,
    amount,
  });
  return {
    ...sample,
    nature: "continuing",
    startDate: "2022年1月",
    endDate: "2022年12月",
    leader: "王五",
    preparedBy: "李四",
    preparedOn: "2022-01-05",
    unit: { ...sample.unit, department: { name: "区委宣传部", code: "219001" } },
    fundingLines: [
      source("a", 2022, "fiscal", 53_460_000),
      source("b", 2022, "own", 1_000_000),
      source("c", 2022, "other", 540_000),
      source("d", 2023, "fiscal", 50_000_000),
    ],
    indicators: [
      ...sample.indicators,
      {
        ...blankIndicator("w1"),
        level1: "产出指标",
        level2: "数量指标",
        level3: "三年培训人次",
        comparison: ">=",
        target: "600",
        unit: "人",
        horizon: "overall",
      },
    ],
  };
}

const rows = (id: FormId, project = declaredProject()): string[][] =>
  buildForm(id, project)
    .sections[0]!.blocks.filter((block) => block.kind === "table")
    .flatMap((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)));
const rowWith = (id: FormId, text: string): string[] => rows(id).find((cells) => cells.includes(text))!;

describe("项目支出绩效目标申报表 of 财预〔2015〕88号", () => {
  it("names department, unit, kind and period", () => {
    expect(rowWith("declaration2015", "主管部门及代码")).toEqual([
      "主管部门及代码",
      "区委宣传部　219001",
      "实施单位",
      "中国共产党昆明市呈贡区委员会宣传部",
    ]);
    expect(rowWith("declaration2015", "项目属性")).toEqual([
      "项目属性",
      "延续项目",
      "项目期",
      "2022年1月至2022年12月",
    ]);
  });

  it("sets the money of all years beside that of the year, and the parts add up", () => {
    expect(rowWith("declaration2015", "中期资金总额")).toEqual([
      "项目资金\n（万元）",
      "中期资金总额",
      "105.00",
      "年度资金总额",
      "55.00",
    ]);
    expect(rowWith("declaration2015", "其中：财政拨款")).toEqual([
      "其中：财政拨款",
      "103.46",
      "其中：财政拨款",
      "53.46",
    ]);
    expect(rowWith("declaration2015", "其他资金")).toEqual(["其他资金", "1.54", "其他资金", "1.54"]);
  });

  it("sets indicators of all years at the left, those of the year at the right, by class", () => {
    expect(rowWith("declaration2015", "三年培训人次")).toEqual([
      "",
      "产出指标",
      "数量指标",
      "三年培训人次",
      "≥600人",
      "数量指标",
      "组织“万名党员进党校”培训班期数",
      "1期",
    ]);
    expect(rowWith("declaration2015", "各项工作完成时限")).toEqual([
      "时效指标",
      "",
      "",
      "时效指标",
      "各项工作完成时限",
      "2021年11月30日前",
    ]);
  });
});

describe("the county's 申报表", () => {
  it("carries seal, signatures and date", () => {
    const texts = formTexts(buildForm("countyDeclaration", declaredProject()));
    expect(texts).toEqual(
      expect.arrayContaining([
        "填报单位（盖章）：中国共产党昆明市呈贡区委员会宣传部",
        "填报人：李四",
        "单位负责人：",
        "填报日期：2022年1月5日",
      ]),
    );
    expect(rowWith("countyDeclaration", "项目属性")).toEqual(["项目属性", "新增□　　延续√"]);
  });

  it("splits the year's money by source", () => {
    expect(rowWith("countyDeclaration", "资金总额")).toEqual(["项目资金\n（万元）", "资金总额", "55.00"]);
    expect(rowWith("countyDeclaration", "自有资金")).toEqual(["自有资金", "1.00"]);
    expect(rowWith("countyDeclaration", "其他资金")).toEqual(["其他资金", "0.54"]);
  });

  it("lists long-term and annual indicators apart", () => {
    const names = rows("countyDeclaration").map((cells) => cells[0]);
    expect(names.indexOf("长期绩效指标")).toBeLessThan(names.indexOf("年度绩效指标"));
    expect(rowWith("countyDeclaration", "三年培训人次")).toEqual([
      "",
      "产出指标",
      "数量指标",
      "三年培训人次",
      "≥600人",
      "",
    ]);
  });
});

describe.each([
  ["declaration2015", ["绩效指标"]],
  ["countyDeclaration", ["长期绩效指标", "年度绩效指标"]],
] as const)("the column heads of %s", (id, labels) => {
  const tables = buildForm(id, declaredProject()).sections[0]!.blocks.filter(
    (block) => block.kind === "table" && block.headerRows > 0,
  ) as FormTable[];

  it("repeat on every page, with the label beside them", () => {
    expect(tables.map((table) => [table.headerRows, table.rows[0]!.cells[0]!.text])).toEqual(
      labels.map((label) => [1, label]),
    );
    for (const table of tables) expect(table.rows[0]!.cells.every((cell) => cell.rowSpan === 1)).toBe(true);
  });

  it("are one cell with the space under the label, to the last indicator", () => {
    for (const { rows: all } of tables) {
      const side = all[1]!.cells[0]!;
      expect([all[0]!.cells[0]!.open, side.text, side.open]).toEqual(["below", "", "above"]);
      const below = all.slice(1 + side.rowSpan).map((row) => row.cells[0]!.text);
      expect(below).toEqual(below.length === 0 ? [] : ["其他需要说明的问题"]);
    }
  });
});

describe("a class in a narrow column", () => {
  it("is broken between its words", () => {
    expect(classLines("可持续影响指标", 26)).toBe("可持续影响\n指标");
    expect(classLines("服务对象满意度指标", 26)).toBe("服务对象\n满意度指标");
    expect(classLines("满意度指标", 18)).toBe("满意度\n指标");
  });

  it("stays as it is where it fits, and where it is none of the official ones", () => {
    expect(classLines("社会效益指标", 26)).toBe("社会效益指标");
    expect(classLines("本单位自行设定的特色工作", 18)).toBe("本单位自行设定的特色工作");
  });
});

describe("empty declarations", () => {
  it.each(["declaration2015", "countyDeclaration"] as const)(
    "%s can be printed to be filled in by hand",
    (id) => {
      const empty: Project = { ...blankProjectContent(null), id: "empty", state: "draft" };
      expect(rows(id, empty).filter((cells) => cells.every((text) => text === "")).length).toBeGreaterThan(5);
    },
  );
});
