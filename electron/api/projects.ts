import type { HandlersOf, LedgerContract } from "../../shared/api/index.ts";
import type { ApiContext } from "./context.ts";

export function projectHandlers({ ledger }: ApiContext): HandlersOf<LedgerContract["projects"]> {
  const projects = () => ledger.store.projects;
  return {
    list: (query) => projects().list(query),
    years: () => projects().years(),
    get: ({ id }) => projects().get(id),
    create: ({ year, content }) => projects().create({ year, content }),
    duplicate: ({ id }) => projects().duplicate(id),
    edit: (request) => projects().edit(request),
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
