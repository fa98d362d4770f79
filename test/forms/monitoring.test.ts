import { describe, expect, it } from "vitest";

import {
  buildForm,
  contentWidth,
  formTexts,
  printedForm,
  type FormId,
  type FormTable,
} from "../../shared/forms/index.ts";
import { DEFAULT_DISTRICT } from "../../shared/project/index.ts";
import { monitoredProject } from "../fixtures/monitored-project.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const MONITORING = ["monitoring", "monitoringHuangshi"] as const satisfies readonly FormId[];

const tables = (id: FormId, project = monitoredProject()): FormTable[] =>
  buildForm(id, project).sections[0]!.blocks.filter((block) => block.kind === "table");
const rows = (id: FormId, project = monitoredProject()): string[][] =>
  tables(id, project)
    .flatMap((table) => table.rows)
    .map((row) => row.cells.map((cell) => cell.text));
const rowWith = (id: FormId, text: string): string[] => rows(id).find((cells) => cells.includes(text))!;

describe.each(MONITORING)("%s", (id) => {
  it("fills the width between the margins with each of its tables", () => {
    const [section] = buildForm(id, monitoredProject()).sections;
    for (const table of tables(id))
      expect(table.columns.reduce((sum, width) => sum + width, 0)).toBe(contentWidth(section!));
  });

  it("ends on the page of its signature", () => {
    const { blocks } = buildForm(id, monitoredProject()).sections[0]!;
    const signature = blocks.findIndex((block) => block.kind === "table" && block.borders === false);
    const signed = blocks[signature - 1]!;
    expect(signed.kind === "table" ? signed.rows.at(-1) : signed).toMatchObject({ keepWithNext: true });
  });

  it("adds the money up into the total and its two parts", () => {
    const lines = rows(id).map((cells) => cells.slice(-5));
    expect(lines.some((cells) => cells[0] === "年度资金总额" || cells.includes("年度资金总额"))).toBe(true);
    expect(rowWith(id, "年度资金总额")).toEqual(expect.arrayContaining(["53.46", "20.00", "53.46"]));
    expect(rowWith(id, "其中：本年一般公共预算拨款")).toEqual(expect.arrayContaining(["50.00", "18.00"]));
    expect(rowWith(id, "其他资金")).toEqual(expect.arrayContaining(["3.46", "2.00"]));
  });

  it("names the months by the district's setting", () => {
    const district = { ...DEFAULT_DISTRICT, monitoring: { ...DEFAULT_DISTRICT.monitoring, month: 6 } };
    const texts = formTexts(printedForm(id, monitoredProject(), district));
    expect(texts).toContain("1—6月执行数");
    expect(texts.map((text) => text.replaceAll("\n", ""))).toContain("1—6月执行情况");
    expect(texts.join()).not.toContain("7月执行");
  });

  it("prints every one of the year's indicators once, and every reason and measure", () => {
    const texts = formTexts(buildForm(id, monitoredProject()));
    for (const { level3, horizon } of monitoredProject().indicators)
      expect(texts.filter((text) => text === level3)).toHaveLength(horizon === "annual" ? 1 : 0);
    for (const said of ["疫情防控，第二期培训推迟", "四季度补办第二期", "党支部换届"])
      expect(texts.join("\n")).toContain(said);
  });

  it("of a project that nothing was entered for can be filled in by hand", () => {
    const empty = rows(id, { ...sampleProject(), indicators: [], budgets: [], actuals: [] });
    expect(empty.filter((cells) => cells.every((text) => text === "")).length).toBeGreaterThanOrEqual(8);
  });
});

describe("项目支出绩效运行监控表 (财预〔2019〕136号)", () => {
  it("prints the rate of the money, half up to two places", () => {
    expect(rowWith("monitoring", "年度资金总额")).toContain("37.41%");
  });

  it("ticks the boxes of the reasons and one of the likelihoods, with the measure under the reason", () => {
    const cells = rowWith("monitoring", "宣社工委所属党组织党员培训参加人次");
    expect(cells.slice(-12)).toEqual([
      "100人",
      "200人",
      "",
      "",
      "√",
      "",
      "√",
      "疫情防控，第二期培训推迟\n措施：四季度补办第二期",
      "",
      "√",
      "",
      "",
    ]);
  });

  it("repeats both head rows on every page", () => {
    expect(tables("monitoring")[1]).toMatchObject({ headerRows: 2, joined: true });
  });
});

describe("项目支出绩效运行监控表 (黄石 2019)", () => {
  it("gathers reasons and measures under the table, each after its indicator's name", () => {
    const cells = rowWith("monitoringHuangshi", "偏差或不能完成目标原因分析");
    expect(cells[1]).toContain("宣社工委所属党组织党员培训参加人次：疫情防控，第二期培训推迟\n");
    expect(rowWith("monitoringHuangshi", "相关建议或举措")[1]).toContain("：四季度补办第二期");
  });

  it("says the likelihood in words and carries the printed note", () => {
    expect(rowWith("monitoringHuangshi", "宣社工委所属党组织党员培训参加人次")).toContain("有可能");
    expect(formTexts(buildForm("monitoringHuangshi", monitoredProject())).join("")).toContain("须填写");
  });
});
