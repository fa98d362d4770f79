import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { replaceableTexts, replaceChosen, replacePlaces } from "../../shared/find/index.ts";
import {
  applyEdits,
  blankIndicator,
  blankProjectContent,
  readPath,
  type Project,
} from "../../shared/project/index.ts";

const project: Project = {
  ...blankProjectContent(2026),
  id: "p2026",
  state: "draft",
  name: "2026年党员教育",
  projectCode: "2026530121",
  plan: "2026年3月动员；2026年11月30日前完成。联系电话 67420260。",
  justification: "根据呈组通〔2026〕17号",
  unit: { ...blankProjectContent(2026).unit, creditCode: "115301210152026790", phone: "67420260" },
  indicators: [
    {
      ...blankIndicator("i2026"),
      level3: "培训人数",
      target: "2026年11月",
      points: "2026",
      standard: { text: "按时完成得5分", choices: { "2026": "2026" }, rule: { year: 2026 } },
    },
  ],
};

describe("the places of a text", () => {
  const places = replacePlaces(project, "2026");

  test("are what people wrote, never ids, codes, points, choices or rules", () => {
    expect(new Set(places.map((place) => place.path))).toEqual(
      new Set(["name", "unit/phone", "justification", "plan", "indicators/i2026/target"]),
    );
  });

  test("stand with their sentence and the name of their field", () => {
    expect(places.find((place) => place.path === "plan" && place.from > 0)).toMatchObject({
      label: "项目实施计划",
      before: "",
      after: "年11月30日前完成。",
    });
    expect(places.find((place) => place.path.startsWith("indicators/"))!.label).toBe(
      "指标“培训人数”的指标值",
    );
  });

  test("in the number of a document or inside a longer number are doubtful", () => {
    expect(places.find((place) => place.path === "justification")!.doubt).toBe("documentNumber");
    expect(places.find((place) => place.path === "name")!.doubt).toBe(null);
    expect(places.filter((place) => place.doubt === "longerNumber").map((place) => place.path)).toEqual([
      "unit/phone",
      "plan",
    ]);
    expect(replacePlaces(project, "6742").map((place) => place.doubt)).toEqual([
      "longerNumber",
      "longerNumber",
    ]);
  });

  test("signs that mean something elsewhere are characters here", () => {
    const odd = { ...project, plan: `100%_“引号" '; DROP -- 😀` };
    for (const find of ["%", "_", `"`, "'", "😀", "--"])
      expect(replacePlaces(odd, find)[0]?.path).toBe("plan");
    expect(replacePlaces(odd, "")).toEqual([]);
    expect(replacePlaces(odd, "长".repeat(200))).toEqual([]);
  });
});

describe("replacing", () => {
  test("changes the chosen places and no other", () => {
    const chosen = replacePlaces(project, "2026")
      .filter((place) => place.path === "plan")
      .slice(0, 1);
    const { edits, done, left } = replaceChosen(project, "2026", "2027", chosen);
    expect(done).toBe(1);
    expect(left).toEqual([]);
    expect(applyEdits(project, edits).project.plan).toBe(project.plan.replace("2026", "2027"));
  });

  test("a place that has become another text, or a path that is no text, is left and named", () => {
    const gone = [
      { path: "plan", from: 3 },
      { path: "indicators/i2026/id", from: 1 },
      { path: "projectCode", from: 0 },
    ];
    expect(replaceChosen(project, "2026", "2027", gone)).toEqual({ edits: [], done: 0, left: gone });
  });

  test("a text that would grow beyond its field is left", () => {
    const long = { ...project, leader: "王".repeat(4_000) };
    const chosen = replacePlaces(long, "王").slice(0, 4_000);
    const { done, left } = replaceChosen(long, "王", "王强强", chosen);
    expect([done, left.length]).toEqual([0, 4_000]);
  });

  test("all places of any text, replaced, are what split and join make; the record stays valid", () => {
    const words = fc.string({ unit: fc.constantFrom("2", "0", "6", "年", "a", "😀"), maxLength: 12 });
    fc.assert(
      fc.property(
        words,
        words.filter((word) => word !== ""),
        words,
        (text, find, instead) => {
          const one = { ...project, plan: text, indicators: [], name: "", justification: "" };
          const chosen = replacePlaces(one, find).filter((place) => place.path === "plan");
          const { edits } = replaceChosen(one, find, instead, chosen);
          const after = applyEdits(one, edits).project;
          expect(after.plan).toBe(text.split(find).join(instead));
        },
      ),
    );
  });

  test("every text that may be replaced can be read", () => {
    for (const path of replaceableTexts(project)) expect(typeof readPath(project, path)).toBe("string");
  });
});
