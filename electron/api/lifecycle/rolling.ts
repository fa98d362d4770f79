/** 滚动到下一年, and what is left to look at afterwards. */
import type { HandlersOf, LedgerContract, Review, RollOutcome } from "../../../shared/api/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import type { ApiContext } from "../context.ts";
import { ruled } from "../rules.ts";

type Handlers = HandlersOf<LedgerContract["lifecycle"]>;
type Rolling = Pick<Handlers, "rollForward" | "review" | "confirm" | "predecessor" | "lastYear">;

const SAME_NAMED = 100;

export function rollingHandlers({ ledger }: ApiContext): Rolling {
  const store = () => ledger.store;
  const settings = () => {
    const { office, district } = store().settings.get();
    return { office, outdatedWords: district.checks.outdatedWords };
  };

  /** A project of that year that is this one already: rolled from it, or written under its name. */
  function present(project: Project, toYear: number, name: string): RollOutcome | null {
    const rolled = store()
      .lifecycle.successors(project.id)
      .find(({ year }) => year === toYear);
    if (rolled !== undefined) return { status: "exists", id: rolled.id, name: rolled.name, how: "link" };
    if (name.trim() === "") return null;
    const named = store()
      .projects.list({
        year: toYear,
        text: name.slice(0, 200),
        state: null,
        trashed: false,
        sort: "changedAt",
        descending: true,
        offset: 0,
        limit: SAME_NAMED,
      })
      .rows.find((row) => row.name === name && row.unitName === project.unit.name);
    return named === undefined ? null : { status: "exists", id: named.id, name: named.name, how: "name" };
  }

  return {
    async rollForward({ id, toYear, again }) {
      const { rollForward } = await import("../../../shared/lifecycle/index.ts");
      const { project } = store().projects.get(id);
      const result = rollForward(project, toYear, settings());
      if (!result.ok) return { status: "refused", reason: result.reason };
      const { content, fromYear, leftovers, shifted } = result;
      const found = again ? null : present(project, toYear, content.name);
      if (found !== null) return found;
      const created = store().lifecycle.createRolled(
        { id, name: project.name, fromYear },
        await ruled(ledger, content),
      );
      return { status: "created", id: created.id, leftovers: leftovers.length, shifted };
    },
    async review({ id }): Promise<Review | null> {
      const { project } = store().projects.get(id);
      const lineage = store().lifecycle.lineage(id);
      if (lineage === null) return null;
      const { findLeftovers } = await import("../../../shared/lifecycle/index.ts");
      const previous = store().lifecycle.predecessor(id);
      const { fromYear, previousId, confirmed } = lineage;
      const toYear = project.year ?? (fromYear ?? 0) + 1;
      const leftovers = findLeftovers(project, { fromYear, toYear }, { ...settings(), previous });
      return {
        previousId,
        previousName: previous?.name ?? null,
        fromYear,
        leftovers,
        confirmed: [...confirmed],
      };
    },
    confirm: ({ id, keys, confirmed }) => store().lifecycle.confirm(id, keys, confirmed),
    predecessor: ({ id }) => store().lifecycle.predecessor(id),
    async lastYear({ id }) {
      const previous = store().lifecycle.predecessor(id);
      if (previous === null) return {};
      const { lastYearResults } = await import("../../../shared/lifecycle/index.ts");
      return lastYearResults(store().projects.get(id).project, previous);
    },
  };
}
