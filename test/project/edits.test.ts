import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

import {
  applyEdits,
  blankIndicator,
  EditError,
  fieldAt,
  projectContentSchema,
  PROJECT_LISTS,
  readPath,
  resolvePath,
  rowSchemas,
  type Edit,
  type Project,
} from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

/** Edits that may or may not apply to the project as it then is. */
const someEdit = (project: Project): fc.Arbitrary<Edit> => {
  const rowId = fc.constantFrom(...project.indicators.map((row) => row.id), "new1", "new2", "gone");
  return fc.oneof(
    fc.record({
      kind: fc.constant("set" as const),
      path: fc.constantFrom("plan", "name", "unit/phone", "overallGoal/text"),
      value: fc.string(),
    }),
    rowId.chain((id) =>
      fc.record({
        kind: fc.constant("set" as const),
        path: fc.constant(`indicators/${id}/target`),
        value: fc.string(),
      }),
    ),
    fc.record({
      kind: fc.constant("insert" as const),
      list: fc.constant("indicators" as const),
      row: fc.constantFrom(blankIndicator("new1"), blankIndicator("new2")),
      before: fc.option(rowId),
    }),
    fc.record({ kind: fc.constant("remove" as const), list: fc.constant("indicators" as const), id: rowId }),
    fc.record({
      kind: fc.constant("move" as const),
      list: fc.constant("indicators" as const),
      id: rowId,
      before: fc.option(rowId),
    }),
  );
};

function tryApply(project: Project, edit: Edit): { project: Project; inverse: Edit[] } | null {
  try {
    return applyEdits(project, [edit]);
  } catch (error) {
    expect(error).toBeInstanceOf(EditError);
    return null;
  }
}

describe("edits", () => {
  it("are taken back exactly by their inverse, in any number", () => {
    fc.assert(
      fc.property(fc.array(someEdit(sampleProject()), { maxLength: 30 }), (edits) => {
        const start = sampleProject();
        let project = start;
        const inverses: Edit[][] = [];
        for (const edit of edits) {
          const step = tryApply(project, edit);
          if (step === null) continue;
          project = step.project;
          inverses.unshift(step.inverse);
        }
        expect(applyEdits(project, inverses.flat()).project).toEqual(start);
      }),
    );
  });

  it("leave the project they were given as it was", () => {
    const project = sampleProject();
    applyEdits(project, [{ kind: "remove", list: "indicators", id: project.indicators[0]!.id }]);
    expect(project).toEqual(sampleProject());
  });

  it.each([
    [{ kind: "set", path: "nothing", value: "" }, "unknownPath"],
    [{ kind: "set", path: "id", value: "other" }, "unknownPath"],
    [{ kind: "set", path: "__proto__/x", value: "" }, "unknownPath"],
    [{ kind: "set", path: "indicators/x/id", value: "y" }, "unknownPath"],
    [{ kind: "set", path: "plan", value: 5 }, "invalidValue"],
    [{ kind: "set", path: "year", value: 2022.5 }, "invalidValue"],
    [{ kind: "set", path: "indicators/gone/target", value: "5" }, "unknownRow"],
    [{ kind: "remove", list: "indicators", id: "gone" }, "unknownRow"],
    [{ kind: "insert", list: "indicators", row: { id: "x" }, before: null }, "invalidValue"],
  ] as [Edit, string][])("%j is refused: %s", (edit, problem) => {
    expect(() => applyEdits(sampleProject(), [edit])).toThrow(expect.objectContaining({ problem }));
  });

  it("apply all or nothing", () => {
    const edits: Edit[] = [
      { kind: "set", path: "plan", value: "改了" },
      { kind: "set", path: "nothing", value: "" },
    ];
    expect(() => applyEdits(sampleProject(), edits)).toThrow(EditError);
  });

  it("read back at the same path", () => {
    const project = sampleProject();
    const id = project.indicators[3]!.id;
    const { project: next } = applyEdits(project, [
      { kind: "set", path: `indicators/${id}/standard/text`, value: "10分" },
    ]);
    expect(readPath(next, `indicators/${id}/standard/text`)).toBe("10分");
  });
});

/** Every leaf of the record that a person fills in. */
function leaves(schema: z.ZodMiniObject, prefix = ""): string[] {
  return Object.entries(schema.shape).flatMap(([key, value]) =>
    value instanceof z.ZodMiniObject ? leaves(value, `${prefix}${key}/`) : [`${prefix}${key}`],
  );
}

describe("the names of fields", () => {
  it("cover every field of the record, each at a path that can be set", () => {
    const scalars = leaves(projectContentSchema).filter(
      (path) => !(PROJECT_LISTS as readonly string[]).includes(path),
    );
    for (const path of scalars) {
      expect(fieldAt(path), path).not.toBeNull();
      expect(resolvePath(path), path).not.toBeNull();
    }
    for (const path of leaves(rowSchemas.indicators).filter(
      (leaf) => !["id", "standard/choices", "standard/rule"].includes(leaf),
    )) {
      expect(fieldAt(`indicators/x/${path}`), path).not.toBeNull();
    }
  });
});
