/** The years and other hands of the fake bridge: no project was rolled, given away or compared yet. */
import { LedgerError, type HandlersOf, type LedgerContract } from "../../shared/api/index.ts";
import { rollForward } from "../../shared/lifecycle/index.ts";
import type { Project, ProjectContent } from "../../shared/project/index.ts";

export function fakeLifecycle(
  projectOf: (id: string) => Project,
  create: (content: ProjectContent) => { id: string },
): HandlersOf<LedgerContract["lifecycle"]> {
  const unknown = (): never => {
    throw new LedgerError("input.invalid");
  };
  return {
    rollForward({ id, toYear }) {
      const result = rollForward(projectOf(id), toYear);
      if (!result.ok) return { status: "refused", reason: result.reason };
      const { leftovers, shifted, content } = result;
      return { status: "created", id: create(content).id, leftovers: leftovers.length, shifted };
    },
    review: () => null,
    confirm: ({ keys }) => keys,
    predecessor: () => null,
    lastYear: () => ({}),
    comparables: ({ id }) => [{ of: { kind: "project", id }, label: `现在的 ${projectOf(id).name}` }],
    compare({ left, right }) {
      const state = (of: typeof left) =>
        of.kind === "project" ? { label: projectOf(of.id).name, project: projectOf(of.id) } : unknown();
      return { left: state(left), right: state(right) };
    },
    exportNote: () => null,
    printNote: () => ({ pages: 1 }),
    handOut: () => null,
    handBack: () => null,
    handOuts: () => [],
    closeHandOut: () => null,
    returned: () => null,
    merge: unknown,
    outdatedDrafts: () => [],
    updateDrafts: ({ ids }) => ({ ids }),
  };
}
