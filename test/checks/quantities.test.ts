import { describe, expect, test } from "vitest";

import { quantitiesIn } from "../../shared/checks/text-against-table/quantities.ts";
import type { Quantity } from "../../shared/checks/text-against-table/quantity.ts";
import { normaliseCharacters } from "../../shared/text/index.ts";

function read(text: string): readonly Quantity[] {
  return quantitiesIn({ path: "plan", text, plain: normaliseCharacters(text) });
}

const short = (text: string): string[] =>
  read(text).map(({ value, upTo, unitText }) => `${value}${upTo === value ? "" : `~${upTo}`}${unitText}`);

describe("quantities in running text", () => {
  test.each([
    ["举办2期培训", ["2期"]],
    ["培训2期", ["2期"]],
    ["培训党员三百二十人", ["320人"]],
    ["惠及居民1.2万人", ["12000人"]],
    ["发放资料3万余份", ["30000份"]],
    ["总投资1.5亿元", ["150000000元"]],
    ["开展调研3-5次", ["3~5次"]],
    ["每季度召开例会1次", ["4次"]],
    ["每月检查２次", ["24次"]],
    ["每半年评估一次", ["2次"]],
    ["6月、11月各演练1次", ["2次"]],
    ["上半年和下半年各培训1期", ["2期"]],
    ["3月、6月、9月、12月各办培训1期", ["4期"]],
    ["春、秋两季各开班3期", ["6期"]],
    ["每季度对二十七个门诊巡检1次", ["27个", "4次"]],
    ["二、三季度各抽查电梯410台", ["820台"]],
    ["三季度抽查电梯410台", ["410台"]],
    ["抽检3月至6月、9月至12月每月1批次", ["8批次"]],
    ["修复文书1200页、更换电池320节", ["1200页", "320节"]],
    ["分两期举办", ["2期"]],
    ["修建道路2.6公里、安装路灯六十盏", ["2.6公里", "60盏"]],
  ])("%s → %j", (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  test.each([
    "增强“四个意识”、坚定“四个自信”、做到“两个维护”",
    "落实中央八项规定精神",
    "第一期于三月开班，第二期工程",
    "2026年1月至12月31日前",
    "云岭政发〔2024〕12号",
    "万名党员进党校，千名干部下基层",
    "一批优秀作品，一次性补助，一项重要工作",
    "一体化平台、5G网络、12345热线",
    "党的二十届三中全会精神",
    "召开区十八届人大五次会议",
    "一次验收合格",
    "三方协议、二次供水改造",
  ])("%s holds no quantity", (text) => {
    expect(short(text)).toEqual([]);
  });

  test("knows a part from a whole", () => {
    const parts = read("举办培训2期，每期50人，其中女性12人，三年累计300人，宽7米，人均300元");
    expect(parts.filter(({ part }) => !part).map(({ value, unitText }) => `${value}${unitText}`)).toEqual([
      "2期",
    ]);
  });

  test("knows for whom something is done from what is done", () => {
    const all = read("为2个行业党委、18个党支部、244名党员划拨经费，指导14家党组织换届");
    expect(all.map(({ value, recipient }) => [value, recipient])).toEqual([
      [2, true],
      [18, true],
      [244, true],
      [14, false],
    ]);
    expect(all[1]!.shared).toBe("划拨经费");
  });

  test("keeps how sure the text is", () => {
    expect(read("不少于4次，约120家，500人以上，30天以内").map(({ looseness }) => looseness)).toEqual([
      "atLeast",
      "about",
      "atLeast",
      "atMost",
    ]);
  });

  test("points at the very characters as typed", () => {
    const text = "组织培训　１２期，发放资料3万余份";
    expect(
      read(text).map(({ from, to, spanTo }) => [text.slice(from, to), text.slice(from, spanTo)]),
    ).toEqual([
      ["１２", "１２期"],
      ["3万", "3万余份"],
    ]);
  });
});
