import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { alignRows, chosenEdits, compareProjects, textPieces } from "../../shared/lifecycle/index.ts";
import {
  applyEdits,
  blankProjectContent,
  SCALAR_FIELD_PATHS,
  type Project,
} from "../../shared/project/index.ts";
import { SCALAR_UNITS } from "../../shared/lifecycle/units.ts";
import { changedSample, fullSample, prose } from "./arbitrary.ts";

/** The same project written anew, as another year or a file has it: every row under another identity. */
function asAnotherRecord(project: Project): Project {
  const other = (id: string) => `z${id}`;
  return {
    ...project,
    id: "other",
    indicators: project.indicators.map((row) => ({ ...row, id: other(row.id) })),
    fundingLines: project.fundingLines.map((row) => ({ ...row, id: other(row.id) })),
    budgets: project.budgets.map((row) => ({ ...row, id: other(row.id) })),
    actuals: project.actuals.map((row) => ({
      ...row,
      id: other(row.id),
      indicatorId: other(row.indicatorId),
    })),
    dismissals: project.dismissals.map((row) => ({
      ...row,
      id: other(row.id),
      path: row.path.replace(/^indicators\/([^/]+)/u, (_, id: string) => `indicators/${other(id)}`),
    })),
  };
}

const without = ({ id: _id, state: _state, ...content }: Project) => content;
const said = (project: Project) => compareProjects(fullSample(), project);

describe("a text that was changed", () => {
  const marked = (before: string, after: string) =>
    textPieces(before, after)
      .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
      .join("");

  it("shows the word or number that changed, inside its sentence", () => {
    expect(
      marked("组织万名党员进党校培训2期，召开会议10次。", "组织万名党员进党校培训1期，召开会议12次。"),
    ).toBe("组织万名党员进党校培训[-2-][+1+]期，召开会议[-10-][+12+]次。");
    expect(marked("2022年11月30日前", "2023年11月30日前")).toBe("[-2022-][+2023+]年11月30日前");
  });

  it("shows a new clause as one piece, not as characters strewn over the old ones", () => {
    expect(marked("召开会议10次，组织培训。", "召开会议10次，开展警示教育2次，组织培训。")).toBe(
      "召开会议10次，[+开展警示教育2次，+]组织培训。",
    );
  });

  it("shows a rewritten sentence as replaced, not as islands of single characters", () => {
    expect(marked("切实在办实事、开新局取得明显成效。", "推动基层治理水平稳步提高。")).toBe(
      "[-切实在办实事、开新局取得明显成效。-][+推动基层治理水平稳步提高。+]",
    );
  });

  it("loses no character of either version", () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, fc.string({ unit: "binary" })),
        fc.oneof(prose, fc.string()),
        (before, after) => {
          const pieces = textPieces(before, after);
          const joined = (kind: string) =>
            pieces
              .filter((piece) => piece.kind === "same" || piece.kind === kind)
              .map(({ text }) => text)
              .join("");
          expect(joined("removed")).toBe(before);
          expect(joined("added")).toBe(after);
        },
      ),
    );
  });

  it("of a hundred thousand characters with nothing in common is said without searching for hours", () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `甲${index}，`).join("");
    const after = Array.from({ length: 20_000 }, (_, index) => `乙${index}；`).join("");
    expect(textPieces(before, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});

describe("two versions of a project", () => {
  it("differ in nothing where nothing was changed", () => {
    expect(said(fullSample())).toMatchObject({ fields: [], rows: [], edits: [] });
  });

  it("the difference applied to the old one gives the new one", () => {
    fc.assert(
      fc.property(changedSample("x"), changedSample("y"), (before, after) => {
        const { edits } = compareProjects(before, after);
        expect(without(applyEdits(before, edits).project)).toEqual(alignRows(before, after));
      }),
    );
  });

  it("each change is listed once, and taking all of the listed ones is taking the whole difference", () => {
    fc.assert(
      fc.property(changedSample("x"), (after) => {
        const before = fullSample();
        const { fields, rows, edits } = compareProjects(before, after);
        const keys = [...fields.map(({ key }) => key), ...rows.map(({ key }) => key)];
        expect(new Set(keys).size).toBe(keys.length);
        expect(chosenEdits(edits, new Set(keys))).toEqual(edits);
      }),
    );
  });

  it("a single change can be taken without the others", () => {
    const before = fullSample();
    const after: Project = {
      ...before,
      plan: "全年培训2期。",
      indicators: before.indicators.map((row, index) => (index < 2 ? { ...row, target: "9" } : row)),
    };
    const { edits } = compareProjects(before, after);
    const chosen = chosenEdits(edits, new Set([`indicators/${before.indicators[1]!.id}/target`]));
    const { project } = applyEdits(before, chosen);
    expect(project.indicators.map(({ target }) => target)).toEqual(
      before.indicators.map(({ target }, index) => (index === 1 ? "9" : target)),
    );
    expect(project.plan).toBe(before.plan);
  });

  it("a row that was moved is one moved row, and its neighbours stay", () => {
    const before = fullSample();
    const [first, ...others] = before.indicators;
    const { rows } = said({ ...before, indicators: [...others, first!] });
    expect(rows.map(({ id, change, moved, position }) => ({ id, change, moved, position }))).toEqual([
      {
        id: first!.id,
        change: "same",
        moved: true,
        position: { before: 1, after: before.indicators.length },
      },
    ]);
  });

  it("rows that came and went are named, with what stood in them", () => {
    const before = fullSample();
    const [gone, ...others] = before.indicators;
    const { rows } = said({ ...before, indicators: others });
    const row = rows.find(({ change }) => change === "removed")!;
    expect(row.name).toBe(gone!.level3);
    expect(row.values.find(({ label }) => label === "指标值")).toMatchObject({
      before: gone!.target,
      after: "",
    });
  });

  it("money is compared by lines and in total", () => {
    const before = fullSample();
    const fundingLines = before.fundingLines.map((line) =>
      line.id === "s1" ? { ...line, amount: 60_000_000 } : line,
    );
    const { rows, total } = said({ ...before, fundingLines });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      name: "区级财政拨款",
      amount: { before: 53_460_000, after: 60_000_000 },
    });
    expect(rows[0]!.values).toMatchObject([{ label: "金额", before: "53.46万元", after: "60.00万元" }]);
    expect(total).toEqual({ before: 53_460_000, after: 60_000_000 });
  });

  it("an empty project and a full one can be compared", () => {
    const empty: Project = { ...blankProjectContent(null), id: "p", state: "draft" };
    const { edits } = compareProjects(empty, fullSample());
    expect(without(applyEdits(empty, edits).project)).toEqual(without(fullSample()));
  });
});

describe("two records of one project (years, a file about it)", () => {
  it("their rows are found again by what they say", () => {
    expect(compareProjects(fullSample(), asAnotherRecord(fullSample())).edits).toEqual([]);
  });

  it("a renamed indicator is a changed row, not one gone and one new", () => {
    const other = asAnotherRecord(fullSample());
    const name = "组织“万名党员进党校”培训期数";
    const renamed = {
      ...other,
      indicators: other.indicators.map((row, index) => (index === 0 ? { ...row, level3: name } : row)),
    };
    expect(said(renamed).rows).toMatchObject([
      { change: "changed", name, values: [{ label: "三级指标", after: name }] },
    ]);
  });

  it("rows under one name twice are paired once each", () => {
    const sample = fullSample();
    const [first] = sample.indicators;
    const twice = { ...sample, indicators: [...sample.indicators, { ...first!, id: "again" }] };
    expect(compareProjects(twice, asAnotherRecord(twice)).edits).toEqual([]);
  });
});

describe("what is compared", () => {
  it("is every single field there is: none is left out of a comparison or a merge", () => {
    expect([...SCALAR_UNITS].toSorted()).toEqual([...SCALAR_FIELD_PATHS].toSorted());
  });
});

describe("two years side by side", () => {
  const next = () => ({
    ...fullSample(),
    year: 2024,
    budgets: [],
    actuals: [],
    dismissals: [],
    goalResult: "",
  });
  const listsOf = (everything: boolean) => {
    const { rows, fields } = compareProjects(fullSample(), next(), { everything, plansBetweenYears: true });
    return { lists: new Set(rows.map(({ list }) => list)), paths: fields.map(({ path }) => path) };
  };

  it("are compared as plans: last year's results are not struck from this year's", () => {
    const { lists, paths } = listsOf(false);
    expect([...lists].filter((list) => ["budgets", "actuals", "dismissals"].includes(list))).toEqual([]);
    expect(paths).toEqual(["year"]);
  });

  it("show the results as well where everything is asked for", () => {
    expect(listsOf(true).lists).toContain("actuals");
    expect(listsOf(true).paths).toContain("goalResult");
  });

  it("name a reason set aside by its place and its words, not by the record's marks", () => {
    const row = compareProjects(fullSample(), next()).rows.find(({ list }) => list === "dismissals")!;
    expect(row.values.map(({ label }) => label)).toEqual(["不改原因"]);
    expect(row.name).not.toMatch(/C\d\d|indicators\//u);
  });
});
