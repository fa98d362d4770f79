import type { HandlersOf, LedgerContract } from "../../shared/api/index.ts";
import { comparer } from "./comparing.ts";
import type { ApiContext } from "./context.ts";

export function checkHandlers({ ledger }: ApiContext): HandlersOf<LedgerContract["checks"]> {
  const store = () => ledger.store;
  return {
    comparison: ({ id }) => comparer(store())(store().projects.get(id).project),
    projects: ({ ids }) => {
      const compare = comparer(store());
      return ids.flatMap((id) => {
        const project = store().projects.find(id);
        return project === null ? [] : [{ project, ...compare(project) }];
      });
    },
  };
}
