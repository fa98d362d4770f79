import type { HandlersOf, LedgerContract } from "../../shared/api/index.ts";
import type { ApiContext } from "./context.ts";
import { comparingHandlers } from "./lifecycle/comparing.ts";
import { handingHandlers } from "./lifecycle/handing.ts";
import { rollingHandlers } from "./lifecycle/rolling.ts";

export function lifecycleHandlers(context: ApiContext): HandlersOf<LedgerContract["lifecycle"]> {
  const { ledger } = context;
  return {
    ...rollingHandlers(context),
    ...comparingHandlers(context),
    ...handingHandlers(context),
    outdatedDrafts: () => ledger.store.lifecycle.outdatedDrafts(),
    updateDrafts: ({ ids }) => ({ ids: ledger.store.lifecycle.updateDrafts(ids) }),
  };
}
