import { describe, expect, it } from "vitest";

import { first, joined, left, lines, table } from "./laid-out.ts";

describe("a label whose value was left blank", () => {
  it("takes no amount from the row below it, whatever other labels stand beside it", () => {
    const result = table(6, [
      ["项目名称", "", "路灯维护", "联系电话", "67475566", ""],
      ["项目性质", "", "", "预算单位", "", "龙泉市人民政府"],
      ["年度资金总额", "", "", "117.24万元", "", ""],
      ["上年结转资金", "", "", "117.24万元", "", ""],
    ]);
    expect(first(result)).toMatchObject({ name: "路灯维护", unit: { name: "龙泉市人民政府" } });
    expect(first(result).fundingLines.map(({ amount }) => amount)).toEqual([117_240_000]);
  });

  it("a ticked box or a name behind a gap stays its value where the words after it pair up", () => {
    const result = table(8, [
      ["项目名称", "", "路灯维护", "分管领导", "周康", "", "主管部门", ""],
      ["项目性质", "", "☑新增　□延续", "联系人", "钱小满", "", "统一社会信用代码", ""],
    ]);
    expect(first(result)).toMatchObject({ name: "路灯维护", nature: "new" });
    expect(left(result)).toEqual(expect.arrayContaining(["周康", "钱小满"]));
  });

  it("gives its place to no word that titles the value behind it", () => {
    const result = table(4, [
      ["项目名称", "=路灯维护"],
      ["主管部门", "", "资金管理办法", "按专项规定执行"],
    ]);
    expect(first(result).unit.department.name).toBe("");
  });
});

it("a unit left blank among other labels of its line is not named by the next line", () => {
  const result = lines(
    "项目名称：路灯维护　　联系电话：67475566　　项目单位：",
    "风险防控",
    "已购买意外险，并制定应急预案。",
  );
  expect(first(result)).toMatchObject({ name: "路灯维护", unit: { name: "", phone: "67475566" } });
  expect(left(result)).toContain("已购买意外险，并制定应急预案。");
});

it("nor by a part's title below it, but by what ends as a unit's name does", () => {
  const below = (line: string) =>
    first(lines("项目名称：路灯维护", "项目实施单位：", line, "已购买意外险，并制定应急预案。")).unit.name;
  expect(below("风险防控")).toBe("");
  expect(below("红旗镇中心小学")).toBe("红旗镇中心小学");
  expect(below("青云区城管局（公章）")).toBe("青云区城管局");
});

it.each(["主管部门", "项目负责人", "法定代表人"])("%s left blank is no part's title either", (label) => {
  const result = lines(
    "项目名称：路灯维护",
    `${label}：`,
    "绩效管理措施",
    "建立台账，按季调度，年终开展考核。",
  );
  expect(first(result)).toMatchObject({
    leader: "",
    unit: { representative: "", department: { name: "" } },
  });
  expect(left(result)).toContain("绩效管理措施");
});

it("a person or a department is named by the next line", () => {
  const result = lines("项目名称：路灯维护", "主管部门：", "青云区城管局", "项目负责人：", "欧阳明");
  expect(first(result)).toMatchObject({ leader: "欧阳明", unit: { department: { name: "青云区城管局" } } });
});

it("the sources below a project's name are the form's next part, and no sum of a list", () => {
  const result = joined(3, [
    [{ text: "项目名称", wide: 2 }, { text: "项目编码" }],
    [{ text: "路灯维护", wide: 2 }, { text: "530114210000000001" }],
    [{ text: "项目资金来源（元）", tall: 2 }, { text: "合计" }, { text: "单位自有资金" }],
    [{ text: "447,600" }, { text: "447600" }],
  ]);
  expect(first(result).fundingLines).toMatchObject([{ label: "单位自有资金", amount: 44_760_000 }]);
  expect(left(result)).toEqual([]);
});

it("the money below a project's name and its leader's makes no further projects", () => {
  const result = table(4, [
    ["项目名称", "", "项目责任人", ""],
    ["路灯维护", "", "王秀英", ""],
    ["资金总额", "", "61.16万元", ""],
    ["单位自有资金", "", "61.16万元", ""],
  ]);
  expect(result.drafts.map(({ content }) => [content.name, content.leader])).toEqual([
    ["路灯维护", "王秀英"],
  ]);
  expect(first(result).fundingLines).toMatchObject([{ label: "单位自有资金", amount: 61_160_000 }]);
});

it("a part of the form below titles and their values makes no second project", () => {
  const result = table(4, [
    ["项目名称", "", "主管部门", ""],
    ["路灯维护", "", "青云区水务局", ""],
    ["风险防控", "", "已购买意外险，并制定应急预案。", ""],
    ["立项依据", "", "按照全区亮化规划实施。", ""],
  ]);
  expect(result.drafts.map(({ content }) => [content.name, content.justification])).toEqual([
    ["路灯维护", "按照全区亮化规划实施。"],
  ]);
});

describe("a number where a name is due", () => {
  it.each(["117.24万元", "1,171,240元", "92%"])("%s names no unit, person or project", (figure) => {
    const result = table(2, [
      ["项目名称", figure],
      ["实施单位", figure],
      ["项目负责人", figure],
      ["年度目标", "更换路灯30盏。"],
    ]);
    expect(first(result)).toMatchObject({ name: "", leader: "", unit: { name: "" } });
    expect(left(result)).toContain(figure);
  });

  it("a telephone number below a name that reads like a source of money is no amount", () => {
    const result = joined(4, [
      [{ text: "二级项目名称", wide: 3 }, { text: "宣讲更新补助资金" }],
      ["资金管理办法", "按专项规定执行", "办公电话", "13987001234"].map((text) => ({ text })),
    ]);
    expect(first(result)).toMatchObject({ name: "宣讲更新补助资金", unit: { phone: "13987001234" } });
    expect(left(result)).toEqual(["资金管理办法", "按专项规定执行"]);
  });
});

describe("an indicator table of two columns that are known", () => {
  it("is read where the classes stand in rows of their own, and the third column is left over", () => {
    const result = table(4, [
      ["项目名称", "=路灯维护"],
      ["三级指标", "目标值", "=责任科室"],
      ["=产出指标（50分）"],
      ["=数量指标"],
      ["更换路灯", "≥30盏", "=运行科"],
    ]);
    expect(first(result).indicators).toMatchObject([
      {
        level1: "产出指标",
        level2: "数量指标",
        level3: "更换路灯",
        comparison: "≥",
        target: "30",
        unit: "盏",
      },
    ]);
    expect(left(result)).toContain("运行科");
  });
});

it("the sum of a list is no project's, above the projects as little as below them", () => {
  const result = table(3, [
    ["项目名称", "实施单位", "预算金额（万元）"],
    ["合计", "", "30"],
    ["路灯维护", "青云区民政局", "10"],
    ["沟渠清淤", "青云区水务局", "20"],
  ]);
  expect(
    result.drafts.map(({ content }) => [content.name, ...content.fundingLines.map(({ amount }) => amount)]),
  ).toEqual([
    ["路灯维护", 10_000_000],
    ["沟渠清淤", 20_000_000],
  ]);
  expect(result.warnings.join()).toContain("清单的合计行不属于任何一个项目");
});

it("a person above a label that no field answers to is read: no rule is anybody's name", () => {
  const result = table(5, [
    ["项目名称", "=路灯维护"],
    ["法人代表", "欧阳明", "", "项目期", ""],
    ["资金管理办法", "", "", "按专项资金管理规定执行", ""],
  ]);
  expect(first(result).unit.representative).toBe("欧阳明");
  expect(left(result)).toContain("按专项资金管理规定执行");
});

it("a unit above such a label is read too: no unit is called 项目组织机构", () => {
  const { unit } = first(
    table(4, [
      ["项目名称", "=路灯维护"],
      ["资金使用单位", "青云区民政局", "通讯地址", ""],
      ["项目组织机构", "成立专班负责实施。", "", ""],
    ]),
  );
  expect(unit.name).toBe("青云区民政局");
});
