import { expect, test } from "vitest";

import { documentNumbers } from "../../shared/find/index.ts";

const found = (text: string) => documentNumbers(text).map((number) => number.text);

test("document numbers are found as offices write them, without the words that lead to them", () => {
  expect(found("根据呈组通〔2020〕17号和16昆办通80号文件要求")).toEqual([
    "呈组通〔2020〕17号",
    "16昆办通80号",
  ]);
  expect(found("按照财预[2021] 101号、云政发2024年12号执行")).toEqual([
    "财预[2021] 101号",
    "云政发2024年12号",
  ]);
  expect(found("依据《办法》（财预〔2020〕10号）")).toEqual(["财预〔2020〕10号"]);
});

test("each is where it stands", () => {
  const text = "见昆办通15号。";
  const [number] = documentNumbers(text);
  expect(text.slice(number!.from, number!.to)).toBe("昆办通15号");
});

test("a house number and a count are none", () => {
  expect(found("地址：龙城街道春融街1号，电话 0871-67420001")).toEqual([]);
  expect(found("")).toEqual([]);
});
