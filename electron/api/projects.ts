import type { HandlersOf, LedgerContract } from "../../shared/api/index.ts";
import type { ApiContext } from "./context.ts";
import { ruled, rulesOf } from "./rules.ts";

export function projectHandlers({ ledger }: ApiContext): HandlersOf<LedgerContract["projects"]> {
  const projects = () => ledger.store.projects;
  return {
    list: (query) => projects().list(query),
    years: () => projects().years(),
    get: ({ id }) => projects().get(id),
    create: async ({ year, content }) =>
      projects().create({ year, content: content === null ? null : await ruled(ledger, content) }),
    duplicate: ({ id }) => projects().duplicate(id),
    edit: async (request) => {
      const rules = await rulesOf(ledger);
      return projects().edit({ ...request, rules });
    },
    undo: ({ id }) => projects().undo(id),
    redo: ({ id }) => projects().redo(id),
    history: ({ id, limit }) => projects().history(id, limit),
    trash({ ids }) {
      projects().trash(ids);
      return null;
    },
    restore({ ids }) {
      projects().restore(ids);
      return null;
    },
  };
}
