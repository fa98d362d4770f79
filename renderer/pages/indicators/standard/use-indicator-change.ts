import { useCallback } from "react";

import type { ChangeLabel, Edit } from "../../../../shared/project/index.ts";
import { useSettings } from "../../../client/index.ts";
import { useWorkingCopy } from "../../../working-copy/index.ts";
import { withRules } from "../../../../shared/scoring/index.ts";

/** Changes indicators as one step of undo, the rules that follow from the change included. False where it does not apply. */
export function useIndicatorChange(): (
  edits: readonly Edit[],
  label: ChangeLabel,
  together?: string | null,
) => boolean {
  const copy = useWorkingCopy();
  const { district } = useSettings();
  return useCallback(
    (edits, label, together = null) => {
      const { project } = copy.getSnapshot();
      return edits.length > 0 && copy.change(withRules(project, edits, district), label, together);
    },
    [copy, district],
  );
}
