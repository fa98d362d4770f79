import { describe, expect, it } from "vitest";

import { recognise, type IntakeResult } from "../../shared/intake/index.ts";
import { doubted, first, left } from "./laid-out.ts";
import { Paper, type Row } from "./random-layouts/paper.ts";

/** Tables converted from printed pages: the end of a page may cut a row in two. */
const TITLES = ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "评分标准", "指标内容"];
const WIDTH = TITLES.length;
const BEFORE = ["产出指标", "数量指标", "窗口开放天数", "≥", "249", "天", "10分，每少1天扣0.5分", "反映运行"];
const CUT = ["", "", "办理政务服务", "≥", "38", "万件", "15分，按完成比例得", "反映大厅及便民服务"];
const REST = ["", "", "事项件数", "", "", "", "分，满分15分", "中心办件总量"];
const AFTER = ["", "质量指标", "网上可办率", "≥", "99", "%", "10分，达标得分", "反映服务水平"];

const row = (texts: readonly string[]): Row => texts.map((text) => ({ text }));
const wide = (text: string): Row => [{ text, wide: WIDTH }];
const NAME: Row = [{ text: "项目名称" }, { text: "政务大厅运行", wide: WIDTH - 1 }];

/** Two pages, each a table of its own with the titles repeated. */
function pages(
  end: readonly string[][],
  begin: readonly string[][],
  between = "第 1 页 共 2 页",
): IntakeResult {
  const paper = new Paper();
  paper.table([NAME, row(TITLES), row(BEFORE), ...end.map(row)], WIDTH, "merged");
  paper.line(between);
  paper.table([wide("项目绩效目标表"), row(TITLES), ...begin.map(row)], WIDTH, "merged");
  return recognise(paper.document("word"));
}

/** The same in one table. */
function onePage(end: readonly string[][], begin: readonly string[][]): IntakeResult {
  const paper = new Paper();
  const rows = [NAME, row(TITLES), row(BEFORE), ...end.map(row), wide("项目绩效目标表"), row(TITLES)];
  paper.table([...rows, ...begin.map(row)], WIDTH, "merged");
  return recognise(paper.document("word"));
}

const namesIn = (result: IntakeResult) => first(result).indicators.map(({ level3 }) => level3);

describe("a row that the end of a page cut in two", () => {
  it.each([
    ["in two tables", pages],
    ["in one table", onePage],
  ])("is one indicator, doubtful where it was joined: %s", (_, laid) => {
    const result = laid([CUT], [REST, AFTER]);
    expect(namesIn(result)).toEqual(["窗口开放天数", "办理政务服务事项件数", "网上可办率"]);
    const [, joined, next] = first(result).indicators;
    expect(joined).toMatchObject({
      standard: { text: "15分，按完成比例得分，满分15分" },
      content: "反映大厅及便民服务中心办件总量",
      points: "15",
      target: "38",
    });
    expect(next).toMatchObject({ level1: "产出指标", level2: "质量指标" });
    const joinedPaths = Object.keys(doubted(result)).map((path) => path.replace(/\w+\/\w+\//u, ""));
    expect(joinedPaths).toEqual(["level3", "standard/text", "content"]);
    expect(left(result)).toEqual([]);
  });

  it("is whole without a name in its second part, over a third page too", () => {
    const paper = new Paper();
    const standard = ["", "", "事项办结率", "=", "100", "%", "20分，办结", "反映时效"];
    paper.table([NAME, row(TITLES), row(BEFORE), row(CUT)], WIDTH, "merged");
    paper.table([row(TITLES), row(REST), row(standard)], WIDTH, "merged");
    paper.table([row(TITLES), row(["", "", "", "", "", "", "得20分", ""]), row(AFTER)], WIDTH, "merged");
    const { indicators } = first(recognise(paper.document("word")));
    expect(indicators.map(({ standard: { text } }) => text)).toEqual([
      "10分，每少1天扣0.5分",
      "15分，按完成比例得分，满分15分",
      "20分，办结得20分",
      "10分，达标得分",
    ]);
  });

  it("may say its classes again, and may go on with the words of its target", () => {
    const again = pages([CUT], [REST.with(0, "产出指标").with(1, "数量指标"), AFTER]);
    expect(namesIn(again)).toEqual(["窗口开放天数", "办理政务服务事项件数", "网上可办率"]);
    const dated = ["", "时效指标", "完工时间", "≤", "2026年11月30", "", "5分，按期得分", "反映进度"];
    const targets = first(pages([dated], [["", "", "", "", "日前", "", "", ""], AFTER])).indicators;
    expect(targets.map(({ target }) => target)).toEqual(["249", "2026年11月30日前", "99"]);
    const own = first(pages([dated], [["", "", "", "", "15日", "", "", ""], AFTER])).indicators;
    expect(own.map(({ target }) => target)).toContain("2026年11月30");
  });

  it("an indicator whose target nobody filled in is no such rest", () => {
    const unfilled = ["", "", "大厅投诉件数", "", "", "", "10分，每件扣1分", "反映投诉"];
    const whole = CUT.with(6, "15分，按完成比例得分").with(7, "反映办件总量");
    for (const laid of [pages, onePage])
      expect(namesIn(laid([whole], [unfilled, AFTER]))).toEqual([
        "窗口开放天数",
        "办理政务服务",
        "大厅投诉件数",
        "网上可办率",
      ]);
  });

  it("a row with a value or a class of its own is no such rest", () => {
    expect(namesIn(pages([CUT], [REST.with(4, "12"), AFTER]))).toContain("事项件数");
    expect(namesIn(pages([CUT], [REST.with(1, "时效指标"), AFTER]))).toContain("事项件数");
  });

  it("nothing is joined over a line that says something, nor below the titles of another list", () => {
    expect(namesIn(pages([CUT], [REST, AFTER], "说明：以下为补充指标。"))).toContain("事项件数");
    const paper = new Paper();
    paper.table([NAME, row(TITLES), row(CUT)], WIDTH, "merged");
    const others = TITLES.with(6, "指标内容").with(7, "评分标准");
    paper.table([row(others), row(REST), row(AFTER)], WIDTH, "merged");
    expect(namesIn(recognise(paper.document("word")))).toContain("事项件数");
  });
});

describe("a class that is named once more on the next page", () => {
  const goesOn = (name: string) =>
    first(pages([], [[name, "", "保洁天数", "≥", "360", "天", "5分", "反映保洁"], AFTER])).indicators.map(
      ({ level1, level2 }) => [level1, level2],
    );

  it("is the same class, and the one below it still holds", () => {
    for (const name of ["产出指标\n（续）", "产出指标(续表)", "产出指标（接上页）", "产出指标续"])
      expect(goesOn(name)).toEqual([
        ["产出指标", "数量指标"],
        ["产出指标", "数量指标"],
        ["产出指标", "质量指标"],
      ]);
  });

  it("another class begins anew", () => {
    expect(goesOn("效益指标（续）")[1]).toEqual(["效益指标", ""]);
  });
});
