import type { HandlersOf, LedgerContract } from "../../shared/api/index.ts";
import type { ApiContext } from "./context.ts";

export function printingHandlers({ printer }: ApiContext): HandlersOf<LedgerContract["printing"]> {
  return {
    job: (_input, { contentsId }) => printer.job(contentsId),
    ready({ pages }, { contentsId }) {
      printer.ready(contentsId, pages);
      return null;
    },
  };
}
