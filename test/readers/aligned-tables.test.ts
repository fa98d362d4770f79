import { describe, expect, it } from "vitest";

import { readDocument } from "../../electron/documents/index.ts";
import { textBlocks } from "../../electron/documents/readers/text.ts";

const tablesIn = (text: string): string[][][] =>
  textBlocks("表.txt", text).flatMap((block) =>
    block.kind === "table" ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
  );

describe("a table whose columns are only aligned with blanks", () => {
  it("is read by the columns of the print, Chinese characters two wide", async () => {
    const text = `2026年项目支出绩效目标表
项目名称：河道清淤
一级指标    二级指标    三级指标            指标值      分值
产出指标    数量指标    清淤河道长度        ≥12公里     20
            质量指标    验收合格率          ≥95%        15
满意度指标  服务对象    群众满意度          ≥90%        10
`;
    const { drafts, leftOver } = await readDocument("表.txt", Buffer.from(text));
    expect(
      drafts[0]!.content.indicators.map((row) => [
        row.level1,
        row.level2,
        row.level3,
        row.target,
        row.points,
      ]),
    ).toEqual([
      ["产出指标", "数量指标", "清淤河道长度", "12", "20"],
      ["产出指标", "质量指标", "验收合格率", "95", "15"],
      ["满意度指标", "服务对象", "群众满意度", "90", "10"],
    ]);
    expect(leftOver).toEqual([]);
  });

  it("may set its numbers to the right, draw lines, and leave cells blank", () => {
    expect(
      tablesIn(`序号  项目名称          金额（万元）  责任人
----------------------------------------------
1     河道清淤                  30    李强
2     山洪预警站点维护        12.5

合计                          42.5
填报人：王芳        填报日期：2026年1月5日`),
    ).toEqual([
      [
        ["序号", "项目名称", "金额（万元）", "责任人"],
        ["1", "河道清淤", "30", "李强"],
        ["2", "山洪预警站点维护", "12.5", ""],
        ["合计", "", "42.5", ""],
      ],
    ]);
  });

  it("may part its columns with wide blanks, or with as many tabs as the eye needs", () => {
    const rows = [
      ["序号", "项目名称", "实施单位"],
      ["1", "河道清淤", "区水务局"],
      ["2", "山洪预警站点维护", "区水务局"],
    ];
    expect(
      tablesIn(
        "序号　项目名称　　　　　实施单位\n1　　 河道清淤　　　　　区水务局\n2　　 山洪预警站点维护　区水务局",
      ),
    ).toEqual([rows]);
    expect(
      tablesIn("序号\t项目名称\t\t实施单位\n1\t河道清淤\t\t区水务局\n2\t山洪预警站点维护\t区水务局"),
    ).toEqual([rows]);
  });

  it("may have titles on two rows, and names that go on in the next line", () => {
    expect(
      tablesIn(`项目名称          资金（万元）            责任人
                  合计    区级    上级
河道清淤          30      20      10        李强
山洪预警站点维护  12.5    12.5              王芳`)[0]!.slice(0, 3),
    ).toEqual([
      ["项目名称", "资金（万元）", "", "", "责任人"],
      ["", "合计", "区级", "上级", ""],
      ["河道清淤", "30", "20", "10", "李强"],
    ]);
    expect(
      tablesIn(`二级指标      三级指标                  指标值
数量指标      清淤河道长度（含支流      12公里
              沟渠）
质量指标      验收合格率                ≥95%`)[0],
    ).toEqual([
      ["二级指标", "三级指标", "指标值"],
      ["数量指标", "清淤河道长度（含支流沟渠）", "12公里"],
      ["质量指标", "验收合格率", "≥95%"],
    ]);
  });

  it("is none where the cells do not stand below one another, or the lines are labels", () => {
    for (const text of [
      "一级指标  二级指标  三级指标\n产出指标数量指标清淤河道长度  12公里\n质量指标验收合格率  95%",
      "填报单位：区水务局    填报人：王芳    单位：万元\n联系电话：0871-1    日期：1月    编号：2",
      "一级指标  二级指标  指标值\n\n清淤河道长度，由区水务局组织实施。",
    ])
      expect(tablesIn(text)).toEqual([]);
  });

  it("ends where a row has two cells in one column", () => {
    const [table] = tablesIn(`三级指标        指标值      完成值
清淤河道长度    12公里      12公里
验收合格率      95%         96%
甲  乙          丙丁        戊己`);
    expect(table).toEqual([
      ["三级指标", "指标值", "完成值"],
      ["清淤河道长度", "12公里", "12公里"],
      ["验收合格率", "95%", "96%"],
    ]);
  });

  it("keeps cells that tabs part by number where tabs count cells", () => {
    expect(tablesIn("项目\t\t金额\n河道清淤工程\t区级\t30\n维护\t\t12")[0]).toEqual([
      ["项目", "", "金额"],
      ["河道清淤工程", "区级", "30"],
      ["维护", "", "12"],
    ]);
  });
});
